"""What an account with opening balances is charged from, and what comes of it while it is kept."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from attrs import Factory, define, frozen

from fla_rules.facts.training import Training
from fla_rules.law.readings import Overuse

# A training's charge in the account's units: its day, its place among the trainings, its id.
Use = tuple[date, int, str, int]
# A lot's first day, the last day on which it is charged, and its units.
Window = tuple[date, date, int]

# Places of what is no training: debts come before every training of their day, the oldest first,
# and a balance that is brought up to date before every debt.
_AFTER_ALL_DAYS: Final = date.max.toordinal() + 1
BROUGHT_UP: Final = -_AFTER_ALL_DAYS
NO_LOT: Final = -1


def place_of_debt(since: date) -> int:
    """Give the place of what has been owed since a day: below zero, and the lower the older."""
    return since.toordinal() - _AFTER_ALL_DAYS


def since_of(use: Use) -> date | None:
    """Give the day on which a use was charged first; None where that is not known."""
    day, place, *_ = use
    since = day if place >= 0 else date.fromordinal(place + _AFTER_ALL_DAYS)
    return None if since == date.min else since


@frozen
class Opened:
    """Lots that opening balances of one day, read on one day, open and close.

    `closed_unknown` are those of the lots that are not known. `rooms` has, for a lot that takes the
    place of a computed one, the units of that one; for those with `unknown_rooms` the right is not
    known. Where the balances are the `whole` account, nothing was charged before them.
    """

    on: date
    read_on: date
    opened: frozenset[int]
    closed: frozenset[int]
    closed_unknown: frozenset[int]
    rooms: Mapping[int, int]
    unknown_rooms: frozenset[int]
    whole: bool


@frozen
class Change:
    """An entry that is not what whoever read the balance could know: its charges now and then.

    `training` is the entry that holds now, or the one that held where none does.
    """

    training: str
    now: tuple[Use, ...]
    then: tuple[Use, ...]


@frozen(eq=False)
class Case:
    """What an account with opening balances is charged from.

    `begun` has for each lot the day on which its year's right opened, `units` for each training
    that counts the days on which it is charged with their units. `debts` were read, each until
    another balance of the same right is; `unknown` has of each lot whose right is not known the
    first and the last day, and the day on which its year's right opened.
    """

    lots: Sequence[Window]
    begun: Sequence[date]
    opened: Sequence[Opened]
    trainings: Sequence[Training]
    units: Mapping[str, Sequence[tuple[date, int]]]
    debts: Sequence[tuple[Use, date]]
    overuse: Overuse
    unknown: Sequence[tuple[date, date, date]]


@define
class Charged:
    """What was charged to lots, what found none, and what was done to opening balances.

    `taken` has each use with the place of its lot and its units; `brought_up` the day, the
    training, the place of the lot and the units taken off it, below zero where they are given back.
    Of the lots `in_doubt`, nobody knows how many, since the day of the balances.
    """

    taken: list[tuple[Use, int, int]] = Factory(list)
    brought_up: list[tuple[date, str, int, int]] = Factory(list)
    in_doubt: dict[int, date] = Factory(dict)


@define
class Run:
    """An account of what was `known` on a day, as far as it has been charged.

    `left` has the units of each lot, `waiting` what is charged and when, `held` what each training
    took of each lot, and `over` what found none. `met` has the trainings that one reading of a day
    has settled, so that the next one of that day does not count again what had found no lot. Of the
    lots in a `spread`, nobody knows how much each was given back.
    """

    case: Case
    known: date
    left: list[int]
    waiting: list[Use]
    charged: Charged = Factory(Charged)
    held: dict[str, dict[int, int]] = Factory(lambda: defaultdict(dict))
    over: dict[str, list[tuple[Use, int]]] = Factory(dict)
    met: set[tuple[date, str]] = Factory(set)
    spread: list[frozenset[int]] = Factory(list)
