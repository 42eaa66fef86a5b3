"""The lots of an account: each year's right of each kind, with its five-year period (TR 57).

A lot can be used from the first day of employment in its year to the last day of the five-year
period that holds the end of its year; then what is left of it is set to zero. The first period
starts at the earliest on 1 January 2024; whether periods follow the calendar or the entry into
service, and whether the balance of 2023 enters the first one, are readings.

An opening balance closes the lot of its year and kind, and opens one with what was read.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from fla_rules.calendar import Period, day_before
from fla_rules.facts.employment import Employment
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS, OpeningBalance
from fla_rules.law.readings import (
    Credit2023,
    FiveYearPeriod,
    Readings,
    TransferOfUndertaking,
)
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.rules.proration import RightQuestion, training_right
from fla_rules.rules.workforce import EmployerYear
from fla_rules.vocabulary import Confidence, Kind, Reading

FIRST_PERIOD_STARTS: Final = date(2024, 1, 1)
_PERIOD_YEARS: Final = 5
_TRANSFER: Final = Citation(
    "TR", "57", Confidence.DEDUCTION, note="collective agreement 32bis was not read"
)


@frozen(slots=False)
class Lot:
    """One year's right of one kind, usable from `first` to `last`, both included.

    `origin` says where it was read, for an opening balance; `readings` are those of the right.
    `replaced` tells that an opening balance takes its place after its last day, so that what is
    left is not lost but restated.
    """

    year: int
    kind: Kind
    first: date
    last: date
    granted: Fraction
    origin: str = ""
    replaced: bool = False
    readings: tuple[Reading, ...] = ()


@frozen(slots=False)
class UnknownLot:
    """A lot whose right is undetermined, with what is missing and what is open."""

    year: int
    kind: Kind
    first: date
    last: date
    missing: tuple[Reason, ...]
    open: tuple[Reason, ...]
    replaced: bool = False


AnyLot = Lot | UnknownLot


def five_year_period(reading: FiveYearPeriod, entry: date, day: date) -> Period:
    """Give the five-year period that a day from 2024 on lies in (TR 57).

    `entry` is the first day of the first employment. A period that starts on 29 February ends, in
    a year without one, on 27 February.

    >>> five_year_period(FiveYearPeriod.CALENDAR, date(2025, 3, 1), date(2026, 7, 1)).last
    datetime.date(2028, 12, 31)
    >>> five_year_period(FiveYearPeriod.ENTRY, date(2025, 3, 1), date(2026, 7, 1)).last
    datetime.date(2030, 2, 28)
    """
    if reading is FiveYearPeriod.CALENDAR:
        first = FIRST_PERIOD_STARTS.year
        year = first + (day.year - first) // _PERIOD_YEARS * _PERIOD_YEARS
        return Period(date(year, 1, 1), date(year + _PERIOD_YEARS - 1, 12, 31))
    start = max(entry, FIRST_PERIOD_STARTS)
    # Counted from the start each time, so that a 29 February is not lost on the way.
    passed = (day.year - start.year) // _PERIOD_YEARS * _PERIOD_YEARS
    if start + relativedelta(years=passed) > day:
        passed -= _PERIOD_YEARS
    following = start + relativedelta(years=passed + _PERIOD_YEARS)
    return Period(start + relativedelta(years=passed), day_before(following))


def last_day(readings: Readings, entry: date, year: int) -> date:
    """Give the last day on which a year's credit can be used (TR 57).

    The credit of a year belongs to the period that holds the year's end, since it is at a year's
    end that it is carried over.
    """
    end = date(year, 12, 31)
    if end >= FIRST_PERIOD_STARTS:
        return five_year_period(readings.five_year_period, entry, end).last
    if readings.credit_2023 is Credit2023.DROPPED:
        return end
    return five_year_period(readings.five_year_period, entry, date(2024, 12, 31)).last


def lots_of(
    years: Sequence[EmployerYear],
    employments: tuple[Employment, ...],
    opening_balances: Iterable[OpeningBalance],
    on: date,
) -> tuple[AnyLot, ...]:
    """Give every lot opened by a day: the rights of the years, and what was read in their place."""
    entry = entry_of(employments, years[0].readings, on)
    lots: list[AnyLot] = [*_from_transferor(years[0].readings, employments, entry, on)]
    for year in years:
        if year.year <= on.year:
            lots.extend(_granted(year, employments, entry, on))
    for stated in sorted(opening_balances, key=_order_read):
        if stated.on <= on:
            lots = _restated(lots, stated, last_day(years[0].readings, entry, stated.year))
    return tuple(lots)


def entry_of(employments: Iterable[Employment], readings: Readings, otherwise: date) -> date:
    """Give the entry into service; where a transfer leaves one service, with the transferor."""
    one = readings.transfer is TransferOfUndertaking.ONE
    firsts = [(one and each.transferred_from) or each.period.first for each in employments]
    return min(firsts, default=otherwise)


def _from_transferor(
    readings: Readings, employments: Iterable[Employment], entry: date, on: date
) -> Iterator[UnknownLot]:
    """Give the credit that a transfer of undertaking brings, or may bring: not known here."""
    if readings.transfer is TransferOfUndertaking.TWO:
        return
    for each in employments:
        since, first = each.transferred_from, each.period.first
        if since is None or first > on:
            continue
        for year in range(max(since.year, FIRST_YEAR_IN_DAYS), first.year + 1):
            last = last_day(readings, entry, year)
            if last >= first:
                brought = _brought(readings, first, year)
                yield UnknownLot(year, Kind.LEGAL, first, last, *brought)


def _brought(
    readings: Readings, first: date, year: int
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    if readings.transfer is TransferOfUndertaking.ONE:
        return (reason("transfer.balance", _TRANSFER, first=first, year=year),), ()
    return (), (reason("transfer.credit", _TRANSFER, first=first),)


def _order_read(stated: OpeningBalance) -> tuple[date, int, str]:
    return (stated.on, stated.year, stated.kind.value)


def _granted(
    year: EmployerYear, employments: tuple[Employment, ...], entry: date, on: date
) -> Iterable[AnyLot]:
    calendar = year.calendar
    within = [each for each in employments if each.period.overlaps(calendar)]
    if not within:
        return
    first = max(calendar.first, min([each.period.first for each in within]))
    if first > on:
        return
    last = last_day(year.readings, entry, year.year)
    for kind in _kinds_to_ask(year, within):
        outcome = training_right(RightQuestion(year, employments, kind))
        if isinstance(outcome, NotApplicable) and outcome.readings:
            # Nothing, because a reading says so: the account names it.
            yield Lot(year.year, kind, first, last, Fraction(), readings=outcome.readings)
        elif isinstance(outcome, Determined):
            days = outcome.value.days.amount
            yield Lot(year.year, kind, first, last, days, readings=outcome.readings)
        elif isinstance(outcome, Undetermined):
            yield UnknownLot(year.year, kind, first, last, outcome.missing, outcome.open)


def _kinds_to_ask(year: EmployerYear, within: Iterable[Employment]) -> Iterable[Kind]:
    # Nobody has a right that neither a sector nor the employer can have given.
    yield Kind.LEGAL
    size = year.size
    if isinstance(size, Reason):
        yield Kind.SECTORAL
    else:
        giving = year.law.sectoral[size.size_class]
        if any(each.committee.code in giving for each in within):
            yield Kind.SECTORAL
    if year.employer.company_days:
        yield Kind.COMPANY


def _restated(lots: Sequence[AnyLot], stated: OpeningBalance, last: date) -> list[AnyLot]:
    closed = [
        evolve(lot, last=day_before(stated.on), replaced=True)
        if (lot.year, lot.kind) == (stated.year, stated.kind) and lot.first < stated.on <= lot.last
        else lot
        for lot in lots
        # One that would only open later is not opened at all.
        if (lot.year, lot.kind) != (stated.year, stated.kind) or lot.first < stated.on
    ]
    opened = Lot(
        stated.year, stated.kind, stated.on, last, stated.days.amount, origin=stated.origin
    )
    return [*closed, opened]
