"""The command of the package: `python -m fla_rules`, and `fla-rules` where it is installed."""

from fla_rules.cli.memory import loading

with loading():
    from fla_rules.cli.command import main, run, script

__all__ = ["main", "script"]

if __name__ == "__main__":
    run()
