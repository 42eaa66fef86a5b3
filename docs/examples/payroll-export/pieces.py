"""What each row of the export says, as a piece of a dossier, and the worker whose it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import cells
import entries_and_exits
from attrs import frozen
from tables import Row

from fla_rules import Hours

Content = dict[str, Any]
# The start of the first year in which nothing could be entered in the FLA any more.
BALANCES_ON: Final = date(2026, 1, 1)

# The files of an export, with the columns of each.
FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "employer.csv": ("enterprise_number", "name", "full_time_day"),
    "quarters.csv": ("quarter", "full_time_equivalents"),
    "contracts.csv": (
        "contract",
        "worker",
        "insz",
        "committee",
        "first_day",
        "last_day",
        "ended_by",
        "exit_declared",
        "declaration",
    ),
    "regimes.csv": ("contract", "from", "hours", "full_time_hours"),
    "suspensions.csv": ("contract", "from", "to", "kind", "remaining"),
    "trainings.csv": (
        "training",
        "worker",
        "title",
        "first_day",
        "last_day",
        "amount",
        "unit",
        "form",
        "status",
        "entered_by",
        "corrects",
        "known_on",
    ),
    "fla.csv": ("worker", "year", "kind", "amount", "unit", "read_on"),
    "movements.csv": entries_and_exits.COLUMNS,
}


@frozen(eq=False)
class Piece:
    """What a row says, in the keys of a dossier, and the worker whose it is."""

    row: Row
    worker: str
    content: Content


@frozen(eq=False)
class Unreadable:
    """A row that says nothing that can be read, why, and whose it is as far as it says."""

    row: Row
    worker: str | None
    reason: str


def pieces(
    rows: Iterable[Row], read: Callable[[Row], Content], owner: Callable[[Row], str | None]
) -> Iterator[Piece | Unreadable]:
    """Read each row, or say why it cannot be read."""
    for row in rows:
        worker = owner(row)
        try:
            content = read(row)
        except cells.CellError as error:
            yield Unreadable(row, worker, str(error))
            continue
        if worker is None:
            yield Unreadable(row, None, "contract: contracts.csv gives this number to no worker")
        else:
            yield Piece(row, worker, content)


def employer(row: Row) -> Content:
    """Read the employer."""
    return {
        "enterprise_number": cells.text(row, "enterprise_number"),
        "name": cells.text(row, "name"),
        "full_time_day": cells.clock(cells.minutes(row, "full_time_day")),
    }


def contract(row: Row) -> Content:
    """Read a contract: an employment without its regimes and suspensions."""
    cells.text(row, "contract")
    exit_declared = cells.day_if_any(row, "exit_declared")
    return {
        "worker": cells.text(row, "worker"),
        "from": cells.day(row, "first_day"),
        "to": cells.day_if_any(row, "last_day"),
        "joint_committee": cells.committee(row, "committee"),
        "ended_by": cells.word(row, "ended_by") if row.cells["ended_by"] else None,
        "exit_declared_on": exit_declared,
    }


def regime(row: Row) -> Content:
    """Read a working regime from a day on, as weekly hours over those of a full-timer."""
    return {
        "from": str(cells.day(row, "from")),
        "hours": str(cells.hours(row, "hours")),
        "full_time_hours": str(cells.hours(row, "full_time_hours")),
    }


def suspension(row: Row) -> Content:
    """Read a suspension; a reduced one has the part of full-time that remains."""
    last = cells.day_if_any(row, "to")
    remaining = {"fraction": str(cells.share(row, "remaining"))} if row.cells["remaining"] else {}
    return {
        "from": str(cells.day(row, "from")),
        "to": str(last) if last else None,
        "kind": cells.word(row, "kind"),
        **remaining,
    }


def training(row: Row) -> Content:
    """Read a training."""
    known_on = cells.day_if_any(row, "known_on")
    corrects = {"corrects": row.cells["corrects"]} if row.cells["corrects"] else {}
    return {
        "id": cells.text(row, "training"),
        "worker": cells.text(row, "worker"),
        "title": cells.text(row, "title"),
        "from": str(cells.day(row, "first_day")),
        "to": str(cells.day(row, "last_day")),
        "duration": cells.duration(row, "amount", "unit"),
        "form": cells.word(row, "form"),
        "status": cells.word(row, "status"),
        "registered_by": cells.word(row, "entered_by"),
        **corrects,
        **({"known_on": str(known_on)} if known_on else {}),
    }


def opening_balance(row: Row, full_time_day: Hours) -> Content:
    """Read what was left in the FLA; hours are days of a full-timer's length."""
    read_on = cells.day(row, "read_on")
    return {
        "worker": cells.text(row, "worker"),
        "on": str(BALANCES_ON),
        "year": cells.year(row, "year"),
        "kind": cells.word(row, "kind"),
        "days": str(cells.days(row, "amount", "unit", full_time_day)),
        "origin": f"FLA, read on {read_on}",
        # Read while something could still be entered, it may lack what was entered after it.
        **({"read_on": str(read_on)} if read_on < BALANCES_ON else {}),
    }
