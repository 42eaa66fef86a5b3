"""A second account, slow and obvious, to hold the first against.

It lives through the days one by one, with fractions, and knows nothing of how the library keeps an
account: plain facts in, plain numbers out.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar

from attrs import define, frozen

Dated = TypeVar("Dated")

DAY = timedelta(days=1)
NOTHING = Fraction(0)
# The kinds in the order of FLA 19 § 3, the employer's own days after them.
KINDS = ("legal", "sectoral", "company")


@frozen
class Job:
    """An employment: its days and its part of full-time."""

    first: date
    last: date
    share: Fraction


@frozen
class Use:
    """A training that counts, with the days it takes."""

    first: date
    last: date
    days: Fraction


@frozen
class Stated:
    """What was left of a year's right of a kind when a day began, as somebody read it."""

    on: date
    year: int
    kind: str
    days: Fraction


@frozen
class Choices:
    """The readings that bear on an account; as they stand here they are the defaults."""

    by_entry: bool = False
    drop_2023: bool = False
    newest_first: bool = False
    company_with_individual: bool = False
    debt: bool = False


@frozen
class History:
    """One worker's facts. `figures` has a full-timer's days by year and kind."""

    jobs: tuple[Job, ...]
    figures: Mapping[tuple[int, str], Fraction]
    uses: tuple[Use, ...]
    stated: tuple[Stated, ...]
    on: date
    choices: Choices


@define
class Pot:
    """A year's right of a kind, from the day it opened."""

    year: int
    kind: str
    opened: date
    granted: Fraction
    left: Fraction
    used: Fraction = NOTHING
    lapsed: Fraction = NOTHING
    closed: bool = False


@define
class Row:
    """A year of the account."""

    opening: Fraction
    granted: Fraction = NOTHING
    used: Fraction = NOTHING
    lapsed: Fraction = NOTHING
    closing: Fraction = NOTHING


@define
class Ledger:
    """The account as it stands: its pots, its rows by year, and what found no pot."""

    pots: list[Pot]
    rows: dict[int, Row]
    debts: list[Fraction]

    def left(self) -> Fraction:
        return sum((pot.left for pot in self.pots if not pot.closed), NOTHING)


def lived(history: History) -> Ledger:
    """Live through the days from the first year's 1 January to the day asked, that included."""
    ledger = Ledger([], {}, [])
    stated = _by_day([(each.on, each) for each in history.stated])
    uses = _by_day([(each.last, each) for each in _within_a_job(history)])
    firsts = {_first_worked(history.jobs, year) for year in range(2023, history.on.year + 1)}
    resets = _resets(history)
    today = date(min(job.first.year for job in history.jobs), 1, 1)
    while today <= history.on:
        _begin(ledger, today, stated.get(today, []))
        if today in firsts:
            _grant(ledger, history, today)
        if history.choices.debt and (today in firsts or today in stated):
            owed, ledger.debts = ledger.debts, []
            for debt in owed:
                _take(ledger, debt, today, history.choices)
        for use in uses.get(today, []):
            _take(ledger, use.days, today, history.choices)
        # What has to lapse does so when the day is over, and the day asked is not.
        if today in resets and today < history.on:
            _set_to_zero(ledger, today)
        if today == history.on or (today.month, today.day) == (12, 31):
            ledger.rows[today.year].closing = ledger.left()
        today += DAY
    return ledger


def _begin(ledger: Ledger, today: date, stated: Sequence[Stated]) -> None:
    """Begin a day with what somebody read, and a year with what is then left."""
    new_year = (today.month, today.day) == (1, 1)
    if new_year:
        ledger.rows[today.year] = Row(NOTHING)
    for each in stated:
        _restate(ledger, each, begins=new_year)
    if new_year:
        ledger.rows[today.year].opening = ledger.left()


def _by_day(dated: Sequence[tuple[date, Dated]]) -> dict[date, list[Dated]]:
    found: dict[date, list[Dated]] = {}
    for day, each in dated:
        found.setdefault(day, []).append(each)
    return found


def _within_a_job(history: History) -> list[Use]:
    return [
        use
        for use in history.uses
        if any(job.first <= use.last and use.first <= job.last for job in history.jobs)
    ]


def _first_worked(jobs: Sequence[Job], year: int) -> date | None:
    firsts = [
        max(job.first, date(year, 1, 1))
        for job in jobs
        if job.first <= date(year, 12, 31) and job.last >= date(year, 1, 1)
    ]
    return min(firsts, default=None)


def months_begun(job: Job, year: int) -> int:
    """Count the months of a year with a day in the job."""
    firsts = [date(year, month, 1) for month in range(1, 13)]
    lasts = [first - DAY for first in firsts[1:]] + [date(year, 12, 31)]
    return sum(
        job.first <= last and first <= job.last for first, last in zip(firsts, lasts, strict=True)
    )


def right(history: History, year: int, kind: str) -> Fraction:
    """Give A x B x C; the jobs of a history never touch the same month (TR 50 § 3)."""
    months = [(job, months_begun(job, year)) for job in history.jobs]
    full_timer = history.figures.get((year, kind), NOTHING)
    return sum((full_timer * job.share * Fraction(many, 12) for job, many in months), NOTHING)


def _grant(ledger: Ledger, history: History, today: date) -> None:
    for kind in KINDS:
        days = right(history, today.year, kind)
        read = any((pot.year, pot.kind) == (today.year, kind) for pot in ledger.pots)
        if not read:
            ledger.pots.append(Pot(today.year, kind, today, days, days))
            ledger.rows[today.year].granted += days


def _restate(ledger: Ledger, each: Stated, *, begins: bool) -> None:
    """Close the pot of a year and kind, and open another with what was read (TR 57)."""
    row = ledger.rows[each.on.year]
    for pot in ledger.pots:
        if (pot.year, pot.kind) == (each.year, each.kind) and not pot.closed:
            pot.closed = True
            pot.lapsed, pot.left = pot.left, NOTHING
            row.lapsed += NOTHING if begins else pot.lapsed
    ledger.pots.append(Pot(each.year, each.kind, each.on, each.days, each.days))
    row.granted += NOTHING if begins else each.days


def _take(ledger: Ledger, days: Fraction, today: date, choices: Choices) -> None:
    """Take days from the pots, one after the other; what no pot has is a debt."""
    wanted = days
    while wanted:
        full = [pot for pot in ledger.pots if pot.left and not pot.closed]
        if not full:
            ledger.debts.append(wanted)
            return
        pot = _next(full, choices)
        taken = min(pot.left, wanted)
        pot.left -= taken
        pot.used += taken
        ledger.rows[today.year].used += taken
        wanted -= taken


def _next(full: list[Pot], choices: Choices) -> Pot:
    """Choose the pot that is taken from (FLA 19 § 3, and two readings)."""
    groups = [["legal"], ["sectoral"], ["company"]]
    if choices.company_with_individual:
        groups = [["legal", "company"], ["sectoral"]]
    for group in groups:
        for year in sorted({pot.year for pot in full}, reverse=choices.newest_first):
            for kind in group:
                for pot in full:
                    if (pot.year, pot.kind) == (year, kind):
                        return pot
    raise AssertionError


def _set_to_zero(ledger: Ledger, today: date) -> None:
    """Set to zero what is left of every year that has ended (TR 57)."""
    for pot in ledger.pots:
        if not pot.closed and date(pot.year, 12, 31) <= today:
            pot.closed = True
            pot.lapsed, pot.left = pot.left, NOTHING
            ledger.rows[today.year].lapsed += pot.lapsed


def _resets(history: History) -> list[date]:
    """Give the last days of the periods, and that of 2023 where its credit is dropped."""
    start = date(2024, 1, 1)
    if history.choices.by_entry:
        start = max([start, min(job.first for job in history.jobs)])
    lasts = [_anniversary(start, start.year + 5 * times) - DAY for times in range(1, 5)]
    return [date(2023, 12, 31), *lasts] if history.choices.drop_2023 else lasts


def _anniversary(start: date, year: int) -> date:
    leap_day = (start.month, start.day) == (2, 29)
    there = year % 4 == 0
    return date(year, 2, 28) if leap_day and not there else start.replace(year=year)
