"""The command of the package: `python -m fla_rules`."""

from fla_rules.cli.command import main, run, script

__all__ = ["main", "script"]

if __name__ == "__main__":
    run()
