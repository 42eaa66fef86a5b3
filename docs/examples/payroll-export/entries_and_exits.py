"""A feed of entries into service and exits from it, as an authentic source (FLA 17).

It is made after the declarations that employers send when somebody enters or leaves. The feed knows
a person by the national number, and a service by the number of its declaration. A line never
changes: a later line of the same declaration and kind replaces it.

The format is ours: the feed of the social security office looks otherwise.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import cells
from attrs import frozen
from tables import Listed, Row, listed

from fla_rules.register import Item, Origin

COLUMNS: Final = ("declaration", "kind", "day", "insz", "received_on")
_BY: Final = "entries and exits"
_NAMES: Final = {"in": "first day", "out": "last day"}


def first_day_of(declaration: str) -> str:
    """Give the name under which the source holds the first day of a service."""
    return f"{_NAMES['in']} of {declaration}"


def last_day_of(declaration: str) -> str:
    """Give the name under which the source holds the last day of a service."""
    return f"{_NAMES['out']} of {declaration}"


@frozen
class EntriesAndExits:
    """What the feed says of workers, as an `AuthenticSource`."""

    known: tuple[Item, ...]

    def items(self, worker: str, known_on: date) -> tuple[Item, ...]:
        """Give what the source knows of a worker on a day."""
        return tuple(
            each for each in self.known if each.worker == worker and each.known_from <= known_on
        )


def read_feed(
    rows: tuple[Row, ...], identified: Mapping[str, str]
) -> tuple[dict[Item, Row], list[Listed]]:
    """Read the feed's rows, with the workers by their national numbers: each item with its row.

    What says nothing of a known worker is listed, and so is what another line says already.
    """
    found: dict[Item, Row] = {}
    wrong: list[Listed] = []
    for row in rows:
        try:
            item = _item(row, identified)
        except cells.CellError as error:
            wrong.append(listed(row, str(error)))
            continue
        kept = found.setdefault(item, row)
        if kept is not row:
            wrong.append(listed(row, f"says the same as line {kept.line}; taken once"))
    return found, wrong


def _item(row: Row, identified: Mapping[str, str]) -> Item:
    number, kind = only_digits(row.cells["insz"]), cells.word(row, "kind")
    if number not in identified:
        raise cells.CellError("insz: no worker of contracts.csv has this number")
    if kind not in _NAMES:
        raise cells.CellError(f"kind: {kind[:40]!a} is neither IN nor OUT")
    return Item(
        identified[number],
        f"{_NAMES[kind]} of {cells.text(row, 'declaration')}",
        cells.day(row, "day"),
        cells.day(row, "received_on"),
        Origin.AUTHENTIC,
        _BY,
    )


def only_digits(number: str) -> str:
    """Give a national number without what stands between its digits, to compare it by."""
    return number.translate(str.maketrans("", "", " .-/"))
