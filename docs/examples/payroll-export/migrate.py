"""Make a dossier of a payroll's export, and list every line that is not in it.

    python docs/examples/payroll-export/migrate.py FOLDER --on DAY --dossier FILE

With `--try-register DAY` the trainings are also handed to a register in memory, as on that day, and
what it would not take is listed. Ends with status 0 where a dossier was written, else with 2.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from handing_over import hand_over
from migration import Migration, migrate
from tables import ExportError, Listed

from fla_rules import RULEBOOK, Readings
from fla_rules.basis import Basis
from fla_rules.facts import Actor, Channel, Staff
from fla_rules.in_memory import FixedClock, RegisterInMemory
from fla_rules.register import Context
from fla_rules.working_days import BelgianWorkingDays


def main(arguments: Sequence[str]) -> int:
    """Run the command; gives its status."""
    parser = ArgumentParser(prog="migrate.py", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--on", type=date.fromisoformat, required=True)
    parser.add_argument("--dossier", type=Path, required=True)
    parser.add_argument("--try-register", type=date.fromisoformat)
    asked = parser.parse_args(arguments)
    try:
        migration = migrate(asked.folder, asked.on)
        asked.dossier.write_text(json.dumps(migration.dossier, indent=1), encoding="utf-8")
    except (ExportError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    _print("Not in the dossier", migration.listed)
    _print("In the dossier, to be looked at", migration.remarks)
    if asked.try_register:
        _print("Not taken by a register", tried(migration, asked.try_register))
    out = {(each.file, each.line) for each in migration.listed}
    counted = f"{len(migration.placed)} lines are in the dossier, {len(out)} are not"
    print(f"{counted}: {asked.dossier}")
    return 0


def _print(title: str, lines: Sequence[Listed]) -> None:
    if lines:
        print(title, *(f"  {line}" for line in lines), "", sep="\n")


def tried(migration: Migration, on: date) -> tuple[Listed, ...]:
    """Hand the trainings to a register in memory on a day, and list what it does not take."""
    employer, workers = migration.facts.employer.enterprise_number, migration.facts.workers
    calendar = BelgianWorkingDays.of(range(2024, on.year + 2))
    basis = Basis(RULEBOOK.known_on(on), Readings(), calendar)
    memory = RegisterInMemory(Context(basis, (Staff(employer, workers),)), FixedClock(on))
    way = memory.channel(Channel.ONLINE)
    return hand_over(migration, way, Actor.employer(employer), Channel.ONLINE, on)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
