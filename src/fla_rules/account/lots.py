"""The lots of an account: each year's right of each kind, with its five-year period (TR 57).

A lot can be used from the first day of employment in its year to the last day of the five-year
period that holds the end of its year; then what is left of it is set to zero. The first period
starts at the earliest on 1 January 2024; whether periods follow the calendar or the entry into
service, and whether the balance of 2023 enters the first one, are readings.

An opening balance closes the lot of its year and kind, and opens one with what was read. Where the
balances of a day are the whole account, no lot opens before it, and a year without a balance of its
own brings nothing from before.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from fla_rules.calendar import LAST_YEAR, OPEN_END, Period, day_after, day_before
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment, known_employments, stretches
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS, OpeningBalance
from fla_rules.law.readings import (
    CompanyReset,
    Credit2023,
    EntryAgain,
    FiveYearPeriod,
    Readings,
    ResetRunningYear,
    TransferOfUndertaking,
)
from fla_rules.outcome import Citation, Determined, NotApplicable, Reason, Undetermined, reason
from fla_rules.right.committees import may_give_sectoral
from fla_rules.right.months import in_service
from fla_rules.right.proration import RightQuestion, training_right
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Confidence, Kind, Reading

# Looked up once: finding a member in its class is a call in Python 3.11.
_LEGAL: Final = Kind.LEGAL
_COMPANY: Final = Kind.COMPANY
_SECTORAL: Final = Kind.SECTORAL
_CALENDAR: Final = FiveYearPeriod.CALENDAR
_WITHIN_YEAR: Final = ResetRunningYear.YES

FIRST_PERIOD_STARTS: Final = date(2024, 1, 1)
_PERIOD_YEARS: Final = 5
_TRANSFER: Final = Citation(
    "TR", "57", Confidence.DEDUCTION, note="collective agreement 32bis was not read"
)


@frozen
class Lot:
    """One year's right of one kind, usable from `first` to `last`, both included.

    `origin` says where an opening balance was read, `owed` what it is short of nothing; `last` is
    `calendar.OPEN_END`, as a period's last day is, where a reading gives it no end;
    `begun` is the day on which the year's right opened; `readings` are those of the right.
    `replaced_on` is the day whose opening balance takes its place, so that what is left then is not
    lost but restated: it `closes` on the day before, and would have been usable until `last`.
    """

    year: int
    kind: Kind
    first: date
    last: date
    granted: Fraction
    origin: str | None = None
    replaced_on: date | None = None
    readings: tuple[Reading, ...] = ()
    owed: Fraction = Fraction()
    begun: date | None = None

    @property
    def replaced(self) -> bool:
        """Whether an opening balance takes its place."""
        return self.replaced_on is not None

    @property
    def closes(self) -> date:
        """The last day on which anything is charged to it."""
        return day_before(self.replaced_on) if self.replaced_on else self.last


@frozen
class UnknownLot:
    """A lot whose right is undetermined, with what is missing, what is open, and what is sure.

    `readings` are those of the right; `begun` is the day on which its year's right opened, where it
    came along with a transfer.
    """

    year: int
    kind: Kind
    first: date
    last: date
    missing: tuple[Reason, ...]
    open: tuple[Reason, ...]
    replaced_on: date | None = None
    at_least: Fraction = Fraction()
    readings: tuple[Reading, ...] = ()
    begun: date | None = None

    @property
    def replaced(self) -> bool:
        """Whether an opening balance takes its place."""
        return self.replaced_on is not None

    @property
    def closes(self) -> date:
        """The last day on which it is open."""
        return day_before(self.replaced_on) if self.replaced_on else self.last


AnyLot = Lot | UnknownLot


def five_year_period(reading: FiveYearPeriod, entry: date, day: date) -> Period:
    """Give the five-year period that a day from 2024 on lies in (TR 57).

    `entry` is the first day of the first employment. A period that starts on 29 February ends, in
    every year, on 28 February.

    >>> five_year_period(FiveYearPeriod.CALENDAR, date(2025, 3, 1), date(2026, 7, 1)).last
    datetime.date(2028, 12, 31)
    >>> five_year_period(FiveYearPeriod.ENTRY, date(2025, 3, 1), date(2026, 7, 1)).last
    datetime.date(2030, 2, 28)
    """
    _refuse_far(day)
    if reading is _CALENDAR:
        year = _first_calendar_year(day)
        return Period(date(year, 1, 1), date(year + _PERIOD_YEARS - 1, 12, 31))
    start = max(entry, FIRST_PERIOD_STARTS)
    # Counted from the start each time, so that a 29 February is not lost on the way.
    passed = (day.year - start.year) // _PERIOD_YEARS * _PERIOD_YEARS
    if _years_after(start, passed) > day:
        passed -= _PERIOD_YEARS
    following = _years_after(start, passed + _PERIOD_YEARS)
    return Period(_years_after(start, passed), day_before(following))


def _years_after(start: date, years: int) -> date:
    """Give the same day some years later; of 29 February, in a year without one, 1 March."""
    later = start + relativedelta(years=years)
    return later if later.day == start.day else day_after(later)


def _refuse_far(day: date) -> None:
    if day.year > LAST_YEAR:
        raise FactError(f"no five-year period of {day}", f"give a day up to the year {LAST_YEAR}")


def _first_calendar_year(day: date) -> int:
    first = FIRST_PERIOD_STARTS.year
    return first + (day.year - first) // _PERIOD_YEARS * _PERIOD_YEARS


def entries(readings: Readings, employments: Iterable[Employment]) -> tuple[date, ...]:
    """Give the days from which five-year periods by entry run, in order; none without employment.

    Employments that leave no day between them are one service; where a transfer leaves one, it
    began with the transferor. For whoever was hired again after a gap, the reading `entry_again`
    tells whether a new period runs from there.
    """
    employed = tuple(employments)
    one = readings.transfer is TransferOfUndertaking.ONE
    before = {e.period.first: e.transferred_from for e in employed if one and e.transferred_from}
    if employed and not before and readings.entry_again is EntryAgain.FIRST:
        return (min([each.period.first for each in employed]),)
    begun = (stretch.first for stretch in stretches(employed))
    firsts = tuple(sorted(before.get(first, first) for first in begun))
    return firsts if readings.entry_again is EntryAgain.LAST else firsts[:1]


def period_of(readings: Readings, entered: Sequence[date], day: date) -> Period:
    """Give the five-year period that a day lies in, by the calendar or from the last entry by then.

    A day before the first period lies in that one: what was left of 2023, or what a worker brought
    along, is usable in it.
    """
    begun = [entry for entry in entered if entry <= day] or list(entered[:1])
    start = max([*begun[-1:], FIRST_PERIOD_STARTS])
    return five_year_period(readings.five_year_period, start, max(day, start))


def last_day(
    readings: Readings,
    entered: Sequence[date],
    year: int,
    kind: Kind = Kind.LEGAL,
    opened: date | None = None,
) -> date:
    """Give the last day on which a year's credit can be used (TR 57).

    The credit of a year belongs to the period that holds the year's end, since it is at a year's
    end that it is carried over; by a reading, to the period that holds the day it `opened`. By
    another, the employer's own days have no end.
    """
    end = date(year, 12, 31)
    if end < FIRST_PERIOD_STARTS and readings.credit_2023 is Credit2023.DROPPED:
        return end
    if kind is _COMPANY and readings.company_reset is CompanyReset.NO:
        return OPEN_END
    if opened and readings.reset_running_year is _WITHIN_YEAR:
        end = opened
    return reset_after(readings, entered, end)


def reset_after(readings: Readings, entered: Sequence[date], day: date) -> date:
    """Give the last day of the five-year period in which the credit of a day ends.

    By entry, whoever enters again within a period begins another, and what is left goes along.
    """
    if readings.five_year_period is _CALENDAR:
        _refuse_far(day)
        return date(_first_calendar_year(max(day, FIRST_PERIOD_STARTS)) + _PERIOD_YEARS - 1, 12, 31)
    period = period_of(readings, entered, day)
    for again in entered:
        if period.first < again <= period.last:
            period = period_of(readings, entered, again)
    return period.last


def opens(employments: Iterable[Employment], year: int) -> date:
    """Give the day on which a year's right opens: the first one of employment in the year."""
    calendar = Period.of_year(year)
    within = [each.period.first for each in employments if each.period.overlaps(calendar)]
    return max(calendar.first, min(within, default=calendar.first))


def lots_of(
    years: Sequence[EmployerYear],
    employments: tuple[Employment, ...],
    opening_balances: Iterable[OpeningBalance],
    on: date,
    account_from: date | None = None,
) -> tuple[AnyLot, ...]:
    """Give every lot opened by a day: the rights of the years, and what was read in their place."""
    readings = years[0].readings
    known = known_employments(employments, years[0].law.known_on)
    entered = entries(readings, known)
    if account_from and account_from > on:
        return ()
    asked = Period(account_from or date.min, on)
    first_year = asked.first.year
    lots: list[AnyLot] = [*_from_transferor(readings, known, entered, asked)]
    for year in years:
        if first_year <= year.year <= on.year:
            lots.extend(_granted(year, employments, entered, asked))
    if account_from:
        lots.extend(_nothing_left(readings, known, entered, account_from))
    for each in sorted([each for each in opening_balances if each.on <= on], key=_order_read):
        opened = opens(known, each.year)
        last = last_day(readings, entered, each.year, each.kind, opened)
        lots = _restated(lots, each, last, opened)
    return tuple(lots)


def _nothing_left(
    readings: Readings, employments: Sequence[Employment], entered: Sequence[date], start: date
) -> Iterator[Lot]:
    """Open a lot of no days for each year that had begun when the whole account was read.

    An opening balance of the day takes its place. Without one, it holds what a correction of a
    training of that year gives back.
    """
    for year in range(max(min(entered, default=start).year, FIRST_YEAR_IN_DAYS), start.year + 1):
        opened = opens(employments, year)
        if opened < start and any(e.period.overlaps(Period.of_year(year)) for e in employments):
            last = last_day(readings, entered, year, Kind.LEGAL, opened)
            if start <= last:
                yield Lot(year, Kind.LEGAL, start, last, Fraction(), begun=opened)


def _from_transferor(
    readings: Readings, employments: Sequence[Employment], entered: Sequence[date], asked: Period
) -> Iterator[UnknownLot]:
    """Give the credit that a transfer of undertaking brings, or may bring: not known here."""
    if readings.transfer is TransferOfUndertaking.TWO:
        return
    for each in employments:
        since, first = each.transferred_from, each.period.first
        # What was brought by the day from which the whole account is known is in it.
        if since is None or not asked.first < first <= asked.last:
            continue
        for year in range(max(since.year, FIRST_YEAR_IN_DAYS), first.year + 1):
            last = last_day(readings, entered, year)
            if last >= first:
                brought = _brought(readings, first, year)
                begun = opens(employments, year)
                yield UnknownLot(year, Kind.LEGAL, first, last, *brought, begun=begun)


def _brought(
    readings: Readings, first: date, year: int
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    if readings.transfer is TransferOfUndertaking.ONE:
        return (reason("transfer.balance", _TRANSFER, first=first, year=year),), ()
    return (), (reason("transfer.credit", _TRANSFER, first=first),)


def _order_read(stated: OpeningBalance) -> tuple[date, int, str]:
    return (stated.on, stated.year, stated.kind.value)


def _granted(
    year: EmployerYear,
    employments: tuple[Employment, ...],
    entered: Sequence[date],
    asked: Period,
) -> Iterable[AnyLot]:
    calendar = year.calendar
    # Of thousands of contracts, those of the year alone are asked about.
    held = tuple(in_service(employments, calendar))
    within = known_employments(held, year.law.known_on)
    if not within:
        return
    first = max(calendar.first, min([each.period.first for each in within]))
    if not asked.first <= first <= asked.last:
        return
    for kind in kinds_to_ask(year, within):
        last = last_day(year.readings, entered, year.year, kind, first)
        outcome = training_right(RightQuestion(year, held, kind))
        if isinstance(outcome, Determined):
            days = outcome.value.days.amount
            yield Lot(year.year, kind, first, last, days, readings=outcome.readings)
        elif isinstance(outcome, NotApplicable) and outcome.readings:
            # Nothing, because a reading says so: the account names it.
            yield Lot(year.year, kind, first, last, Fraction(), readings=outcome.readings)
        elif isinstance(outcome, Undetermined):
            sure = outcome.at_least.amount if outcome.at_least else Fraction()
            yield UnknownLot(
                year.year,
                kind,
                first,
                last,
                outcome.missing,
                outcome.open,
                at_least=sure,
                readings=outcome.readings,
            )


def kinds_to_ask(year: EmployerYear, within: Iterable[Employment]) -> Iterable[Kind]:
    """Give the kinds of right that a worker of some employments may have in a year."""
    # Nobody has a right that neither a sector nor the employer can have given.
    yield _LEGAL
    size = year.size
    if isinstance(size, Reason):
        yield _SECTORAL
    else:
        law, size_class, days = year.law, size.size_class, year.calendar
        for code in {each.committee.code for each in within}:
            if may_give_sectoral(law, code, size_class, days):
                yield _SECTORAL
                break
    if year.employer.company_days:
        yield _COMPANY


def _restated(
    lots: Sequence[AnyLot], stated: OpeningBalance, last: date, opened: date
) -> list[AnyLot]:
    closed = [
        evolve(lot, replaced_on=stated.on)
        if (lot.year, lot.kind) == (stated.year, stated.kind)
        and lot.first < stated.on <= lot.closes
        else lot
        for lot in lots
        # One that would only open later is not opened at all.
        if (lot.year, lot.kind) != (stated.year, stated.kind) or lot.first < stated.on
    ]
    days, none = stated.days.amount, Fraction()
    left, owed = (none, days) if stated.owed else (days, none)
    lot = Lot(stated.year, stated.kind, stated.on, last, left, stated.origin)
    return [*closed, evolve(lot, owed=owed, begun=opened)]
