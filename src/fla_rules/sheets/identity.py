"""What a row is about, whatever it says of it: so that it is found again in another answer."""

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import partial
from typing import Final, TypeVar

from fla_rules.dossier.rows import DutyRow, StaffRow

Row = TypeVar("Row")
# What a row is about, as texts: the same in every language and whatever its days are.
Identity = tuple[str, ...]

# A duty is told from others by these; of two alike the one that is triggered first is the first.
OF_DUTY: Final = ("duty", "worker", "year", "quarter", "request", "training")


def told_apart(
    rows: Iterable[Row], names: tuple[str, ...], order: tuple[str, ...] = ()
) -> dict[Identity, Row]:
    """Give each row under what it is about: the values of `names`, and a number.

    Of several that are about the same, the values of `order` tell which is the first.
    """
    alike: dict[Identity, list[Row]] = {}
    for row in rows:
        alike.setdefault(_texts(names, row), []).append(row)
    return {
        (*about, str(place)): row
        for about, several in alike.items()
        for place, row in enumerate(sorted(several, key=partial(_texts, order)), 1)
    }


def _texts(names: tuple[str, ...], row: object) -> Identity:
    return tuple([as_text(getattr(row, name)) for name in names])


def duties_told_apart(rows: Iterable[DutyRow]) -> dict[Identity, DutyRow]:
    """Give each duty under what it is, whatever its last day."""
    return told_apart(rows, OF_DUTY, ("trigger",))


def as_text(value: object) -> str:
    """Write the value of a key for a machine; nothing for what is not there.

    >>> as_text(None), as_text(2024), as_text((True, "w1"))
    ('', '2024', 'true, w1')
    """
    match value:
        case None:
            said = ""
        case bool():
            said = "true" if value else "false"
        case Enum():
            said = str(value.value)
        case tuple():
            said = ", ".join(map(as_text, value))
        case Mapping():
            said = ", ".join(f"{key} = {as_text(value[key])}" for key in sorted(value))
        case StaffRow():
            said = f"{value.joint_committee}: {value.workers}"
        case _:
            said = str(value)
    return said
