"""What each movement of an account rests on: an article, and readings where acts are silent.

The acts say that days stay usable within a five-year period and whose days come first; when the
period begins, and which of several lots of one kind is used, are readings.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion
from fla_rules.account.lots import FIRST_PERIOD_STARTS, Lot, entries, reset_after
from fla_rules.account.movements import Account, Movement, MovementKind
from fla_rules.account.reasons import order_on, rests_on
from fla_rules.calendar import OPEN_END
from fla_rules.law.readings import CompanyDays, FiveYearPeriod
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Kind, Reading


@frozen
class Ground:
    """What a movement rests on; the readings of a right itself are those of its own answer."""

    citation: Citation
    readings: tuple[Reading, ...]


def grounds(question: AccountQuestion, kept: Account) -> tuple[Ground, ...]:
    """Give the ground of each movement of an account that was kept for the question."""
    checks.one("question", question, AccountQuestion)
    checks.one("kept", kept, Account)
    lots = [each.lot for each in kept.lots]
    entered = entries(question.readings, question.known)
    return tuple(_ground(question, entered, lots, each) for each in kept.movements)


def _ground(
    question: AccountQuestion, entered: Sequence[date], lots: Sequence[Lot], movement: Movement
) -> Ground:
    match movement.kind:
        case MovementKind.GRANTED | MovementKind.SET_TO_ZERO:
            used = tuple(_of_end(question, entered, movement.lot))
            return Ground(rests_on(movement), used)
        case MovementKind.REPLACED:
            return Ground(rests_on(movement), ())
        case _:
            plain = movement.kind is MovementKind.USED and not movement.origin
            cited = order_on(question, movement.day) if plain else rests_on(movement)
            return Ground(cited, tuple(_of_choice(question, lots, movement)))


def _of_end(question: AccountQuestion, entered: Sequence[date], lot: Lot) -> Iterator[Reading]:
    """Give the readings by which the last day of a lot would be another."""
    readings = question.readings
    if lot.year < FIRST_PERIOD_STARTS.year:
        yield readings.credit_2023
    if lot.last >= FIRST_PERIOD_STARTS and lot.last != OPEN_END:
        yield from _of_period(question, entered, lot)
    if lot.kind is Kind.COMPANY:
        yield readings.company_reset


def _of_period(question: AccountQuestion, entered: Sequence[date], lot: Lot) -> Iterator[Reading]:
    readings = question.readings
    if any(entry > FIRST_PERIOD_STARTS for entry in entered):
        yield readings.five_year_period
    if readings.five_year_period is FiveYearPeriod.ENTRY:
        if any(each.first > FIRST_PERIOD_STARTS for each in question.service[1:]):
            yield readings.entry_again
        ends = (date(lot.year, 12, 31), lot.begun or lot.first)
        if len({reset_after(readings, entered, day) for day in ends}) > 1:
            yield readings.reset_running_year


def _of_choice(
    question: AccountQuestion, lots: Sequence[Lot], movement: Movement
) -> Iterator[Reading]:
    """Give the readings by which the days of another lot would have been taken."""
    readings, own = question.readings, movement.lot
    others = [lot for lot in lots if lot != own and lot.first <= movement.day <= lot.closes]
    together = readings.company_days is CompanyDays.WITH_INDIVIDUAL
    companys = [lot for lot in others if (lot.kind is Kind.COMPANY) != (own.kind is Kind.COMPANY)]
    if any(lot.kind is own.kind for lot in others) or (together and companys):
        yield readings.use_order
    if companys:
        yield readings.company_days
