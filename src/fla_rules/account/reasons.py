"""An account as data: each movement, what was not charged, what is unknown."""

from datetime import date
from typing import Final

from fla_rules.account.movements import BROUGHT_UP, Account, Excess, Movement, MovementKind
from fla_rules.account.question import AccountFacts
from fla_rules.calendar import OPEN_END
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence

CARRIED: Final = Citation("TR", "57", Confidence.ACT)
_ORDER: Final = Citation("FLA", "19 § 3", Confidence.ACT)
_ORDER_OF_OLD: Final = Citation(
    "FLA", "19 § 3", Confidence.DEDUCTION, note="repealed, and no act sets another order"
)
_LATE: Final = Citation(
    "FLA", "19 § 3", Confidence.DEDUCTION, note="nothing says how a balance read is brought up"
)
_OWED: Final = Citation("TR", "57", Confidence.DEDUCTION, note="the acts are silent on debts")


def _message(movement: Movement) -> str:
    if movement.origin:
        return "movement.debt_paid"
    if movement.kind is MovementKind.GRANTED:
        name = "opened" if movement.lot.origin else "granted"
        return (
            f"movement.{name}_without_end" if movement.lot.last == OPEN_END else f"movement.{name}"
        )
    return f"movement.{movement.kind.value}"


def rests_on(movement: Movement) -> Citation:
    """Give what a movement rests on, whatever the day."""
    if movement.origin:
        return _OWED
    if movement.kind in BROUGHT_UP:
        return _LATE
    return _ORDER if movement.kind is MovementKind.USED else CARRIED


def order_on(question: AccountFacts, day: date) -> Citation:
    """Give what the order of use rests on: after the repeal of the FLA, no act that is in force."""
    repeal = question.years[0].law.repeals.get(LEARNING_ACCOUNT)
    ended = repeal.in_force_from if repeal else None
    return _ORDER_OF_OLD if ended and day >= ended else _ORDER


def said(movement: Movement) -> Reason:
    """Say one movement as data."""
    lot = movement.lot
    return reason(
        _message(movement),
        rests_on(movement),
        day=movement.day,
        days=Days(movement.days),
        kind=lot.kind,
        year=lot.year,
        last=lot.last,
        **_given(training=movement.training, origin=movement.origin or lot.origin),
    )


def _given(**named: str | None) -> dict[str, str]:
    return {name: each for name, each in named.items() if each is not None}


def excess_said(kept: Account, each: Excess) -> Reason:
    """Say that a training was too long, or that a debt is not made up for."""
    if each.origin is not None:
        owed = Days(each.days)
        return reason("excess.owed", _OWED, days=owed, day=each.day, origin=each.origin)
    # Beside a right that is not known, a training need not be too long.
    unsure = any(lot.first <= each.day <= lot.closes for lot in kept.unknown)
    name = "excess.unsure" if unsure else "excess"
    course = _given(training=each.training)
    return reason(name, CARRIED, **course, day=each.day, days=Days(each.days))


def account_reasons(kept: Account) -> tuple[Reason, ...]:
    """Say an account as data: each movement, what was not charged, what is unknown."""
    unknown = [fact for lot in kept.unknown for fact in (*lot.missing, *lot.open)]
    return (
        *map(said, kept.movements),
        *(excess_said(kept, each) for each in kept.beyond),
        *(why for _, why in kept.set_aside),
        *dict.fromkeys(unknown),
    )
