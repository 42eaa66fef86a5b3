"""The command of the package: `python -m fla_rules`."""

from fla_rules.cli.command import main, run, script

# A script that was installed by an earlier version looks for it here.
__all__ = ["main", "script"]

if __name__ == "__main__":
    run()
