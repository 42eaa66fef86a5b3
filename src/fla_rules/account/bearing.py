"""By which readings an account would be another."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Final

from fla_rules.account.charged import Charged, Use, Window
from fla_rules.account.lots import (
    FIRST_PERIOD_STARTS,
    AnyLot,
    Lot,
    UnknownLot,
    entries,
    period_of,
    reset_after,
)
from fla_rules.account.order import group
from fla_rules.account.question import AccountFacts
from fla_rules.law.readings import FiveYearPeriod, Readings
from fla_rules.vocabulary import Kind, Reading

_FIRST_CALENDAR_RESET: Final = date(2028, 12, 31)


def bearing(
    question: AccountFacts, lots: Sequence[Lot], uses: Iterable[Use], charged: Charged
) -> Iterator[Reading]:
    """Give the readings by which the account would be another."""
    readings, on = question.readings, question.on
    if on > _FIRST_CALENDAR_RESET:
        yield from _of_resets(question, lots)
    if on >= FIRST_PERIOD_STARTS and any(lot.year < FIRST_PERIOD_STARTS.year for lot in lots):
        yield readings.credit_2023
    # Uses come in the order of days; the debts that were carried came back on later ones.
    days = [use[0] for use in uses]
    back = {use[0] for use, _, _ in charged.taken if use[1] < 0}
    back.update(day for day, *_ in charged.brought_up)
    yield from _of_order(readings, lots, sorted(back.union(days)) if back else days)
    # A debt that was carried came back with a place of its own, before all others.
    if any(place < 0 or use[1] < 0 for use, place, _ in charged.taken):
        yield readings.overuse
    moved = [each.transferred_from for each in question.known if each.transferred_from]
    if moved:
        yield readings.transfer
    if on >= FIRST_PERIOD_STARTS and any(day < FIRST_PERIOD_STARTS for day in moved):
        yield readings.credit_2023


def _of_order(readings: Readings, lots: Iterable[Lot], days: Sequence[date]) -> Iterator[Reading]:
    """Give the readings of the order where a training found several lots open to choose from."""
    groups: dict[int, list[Window]] = {}
    company: list[Window] = []
    others: list[Window] = []
    for lot in lots:
        window = (lot.first, lot.closes, 0)
        if window[0] <= window[1]:
            groups.setdefault(group(lot, readings), []).append(window)
            (company if lot.kind is Kind.COMPANY else others).append(window)
    if any(_met_several(group, days) for group in groups.values()):
        yield readings.use_order
    if company and others and any(_open_on(company, day) and _open_on(others, day) for day in days):
        yield readings.company_days


def of_unknown(question: AccountFacts, unknown: Iterable[UnknownLot]) -> Iterator[Reading]:
    """Give the reading that a right of 2023 that is not known waits for."""
    begun = question.on >= FIRST_PERIOD_STARTS
    if begun and any(lot.year < FIRST_PERIOD_STARTS.year for lot in unknown):
        yield question.readings.credit_2023


def _met_several(windows: list[Window], days: Sequence[date]) -> bool:
    """Tell whether more than one lot was open on one of the days, which are in order."""
    open_until = date.min
    for first, closes, _ in sorted(windows):
        place = bisect_left(days, first)
        if place < len(days) and days[place] <= min(open_until, closes):
            return True
        open_until = max(open_until, closes)
    return False


def _open_on(windows: Iterable[Window], day: date) -> bool:
    return any(first <= day <= closes for first, closes, _ in windows)


def _of_resets(question: AccountFacts, lots: Sequence[Lot]) -> Iterator[Reading]:
    readings, on = question.readings, question.on
    entered = entries(readings, question.known)
    if any(entry > FIRST_PERIOD_STARTS for entry in entered or (on,)):
        yield readings.five_year_period
    # What the end of 2023 took, no five-year period takes.
    kept = [lot for lot in lots if lot.last >= FIRST_PERIOD_STARTS]
    if readings.five_year_period is FiveYearPeriod.ENTRY:
        firsts = [stretch.first for stretch in question.service]
        again = next((day for day in firsts[1:] if day > FIRST_PERIOD_STARTS), on)
        if period_of(readings, firsts[:1], again).last < on:
            yield readings.entry_again
        resets = [set(_resets_of(readings, entered, lot)) for lot in kept]
        if any(len(days) > 1 and min(days) < on for days in resets):
            yield readings.reset_running_year
    company = [lot for lot in kept if lot.kind is Kind.COMPANY and lot.granted]
    if any(min(_resets_of(readings, entered, lot)) < on for lot in company):
        yield readings.company_reset


def _resets_of(readings: Readings, entered: Sequence[date], lot: Lot) -> tuple[date, date]:
    """Give the resets after a lot's own year, and within it: the same where none falls in it."""
    ends = (date(lot.year, 12, 31), lot.begun or lot.first)
    after, within = (reset_after(readings, entered, day) for day in ends)
    return after, within


def all_readings(lots: Iterable[AnyLot], *others: Iterable[Reading]) -> tuple[Reading, ...]:
    """Give the readings of lots and others, each once."""
    of_rights = (reading for lot in lots for reading in lot.readings)
    return tuple(dict.fromkeys(chain(of_rights, *others)))
