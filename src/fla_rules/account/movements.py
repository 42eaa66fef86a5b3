"""What an account holds on a day: its lots, its movements, and what stands outside."""

from collections import Counter
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.account.lots import Lot, UnknownLot
from fla_rules.errors import FactError
from fla_rules.outcome import Reason
from fla_rules.vocabulary import Kind, Reading


class MovementKind(Enum):
    """What happens to a lot."""

    # A year's right, or an opening balance, is there to be used.
    GRANTED = "granted"
    # A training is charged to it.
    USED = "used"
    # What was left at the end of the five-year period is set to zero.
    SET_TO_ZERO = "set_to_zero"
    # What was computed gives way to an opening balance.
    REPLACED = "replaced"
    # A training that became known after an opening balance was read is taken off it.
    TAKEN_OFF = "taken_off"
    # What a training took less than was known when an opening balance was read is given back.
    GIVEN_BACK = "given_back"


@frozen(slots=False)
class Movement:
    """One movement of an account: its day, what it is, its lot, the days, and a use's training.

    `origin` says where a debt was read that is paid here.
    """

    day: date
    kind: MovementKind
    lot: Lot
    days: Fraction
    training: str | None = None
    origin: str | None = None

    @property
    def change(self) -> Fraction:
        """What it adds to the account; below zero for what it takes."""
        adds = self.kind in {MovementKind.GRANTED, MovementKind.GIVEN_BACK}
        return self.days if adds else -self.days


BROUGHT_UP: Final = frozenset({MovementKind.TAKEN_OFF, MovementKind.GIVEN_BACK})


@frozen
class LotBalance:
    """A lot on a day; raises `FactError` unless its numbers add up and none is below zero.

    granted + given_back = used + lapsed + left.
    """

    lot: Lot
    used: Fraction
    lapsed: Fraction
    left: Fraction
    given_back: Fraction = Fraction()

    def __attrs_post_init__(self) -> None:
        parts = (self.used, self.lapsed, self.left)
        held, back = self.lot.granted, self.given_back
        if back:
            held += back
        # Most of the parts are nothing, which needs no adding; to compare numerators is faster.
        if sum(filter(None, parts)) != held or min([p.numerator for p in (*parts, back)]) < 0:
            raise FactError(
                f"a lot of {held} days with {', '.join(map(str, parts))}",
                "used, lapsed and left add up to what was granted, and none is below zero",
            )


@frozen
class Excess:
    """A training longer than what was left: by how many days on its last day.

    A debt that was read, and that nothing has paid yet, has its `origin` and no training. One of a
    training waits until `day` for what may pay it, `since` the day on which it was charged.
    """

    training: str | None
    day: date
    days: Fraction
    origin: str | None = None
    since: date | None = None


@frozen
class InBalance:
    """A training taken to be in an opening balance already: it was known when that was read."""

    training: str
    on: date


@frozen
class Account:
    """One worker's account on a day.

    `unknown` are lots whose right is undetermined, `excess` what found no lot, `set_aside` the
    trainings that were not charged, each with the reason, `readings` those that bore on it.
    `in_balance` are the trainings that an opening balance is taken to hold, `across` those charged
    as a whole to the year of their last day though they began in another year or period.
    `at_least` is the account in which each unknown lot holds what is sure of it and no more.
    `in_doubt` are the lots of which nobody knows what a correction or a late training left, each
    since the day of the balances: it was charged beside a right that is not known.
    """

    lots: tuple[LotBalance, ...]
    unknown: tuple[UnknownLot, ...]
    movements: tuple[Movement, ...]
    excess: tuple[Excess, ...]
    set_aside: tuple[tuple[str, Reason], ...]
    readings: tuple[Reading, ...]
    in_balance: tuple[InBalance, ...] = ()
    across: tuple[str, ...] = ()
    at_least: "Account | None" = None
    in_doubt: tuple[tuple[Lot, date], ...] = ()

    @property
    def beyond(self) -> tuple[Excess, ...]:
        """What found no lot, also where each unknown one holds what is sure of it."""
        return self.excess if self.at_least is None else self.at_least.excess


@frozen
class Restatement:
    """An opening balance beside what had been computed for the same year and kind by its day.

    `stated` is what was read, below zero where it is owed; `brought_up` what it gained or lost
    since by what became known after it was read.
    """

    day: date
    year: int
    kind: Kind
    computed: Fraction
    stated: Fraction
    brought_up: Fraction = Fraction()


def restatements(kept: Account) -> tuple[Restatement, ...]:
    """Give each opening balance of an account with what it took the place of.

    One that took the place of an unknown right, or of nothing, is left out; so is one in doubt.
    """
    opened = {
        (each.lot.first, each.lot.year, each.lot.kind): each.lot
        for each in kept.lots
        if each.lot.origin
    }
    changes: dict[Lot, Fraction] = {}
    for movement in kept.movements:
        if movement.kind in BROUGHT_UP:
            changes[movement.lot] = changes.get(movement.lot, Fraction()) + movement.change
    return tuple(
        Restatement(
            lot.first,
            lot.year,
            lot.kind,
            each.lapsed,
            lot.granted - lot.owed,
            changes.get(lot, Fraction()),
        )
        for each in kept.lots
        if each.lot.replaced_on
        for lot in (opened.get((each.lot.replaced_on, each.lot.year, each.lot.kind)),)
        if lot and lot not in dict(kept.in_doubt)
    )


@frozen
class Difference:
    """What a later day of knowledge changed in an account: movements gone, and movements new."""

    gone: tuple[Movement, ...]
    new: tuple[Movement, ...]


def difference(before: Account, after: Account) -> Difference:
    """Compare an account as it was known on two days, movement by movement."""
    checks.one("before", before, Account)
    checks.one("after", after, Account)
    gone = Counter(before.movements) - Counter(after.movements)
    new = Counter(after.movements) - Counter(before.movements)
    return Difference(tuple(gone.elements()), tuple(new.elements()))
