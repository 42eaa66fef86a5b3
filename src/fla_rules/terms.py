"""Terms: the last day on which something is in time, the one clock of the library.

A term is a row of the law, and what the newest act published by the day of knowledge says, also
before that act is in force. `due` counts it from its trigger. What the postponements of the
start-up registration moved besides it is a reading.

Each term has its own way of counting, and three readings bear on all of them: whether the day of
the trigger counts, whether a last day that is no working day moves, and where a month ends that
starts on a day the next month lacks. What is due "before" a day stands in the tables as the day
before it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import LAST_YEAR, Quarter
from fla_rules.errors import FactError
from fla_rules.law.deadlines import (
    AfterQuarter,
    AsSoonAsPossible,
    DayOfYear,
    DaysBefore,
    DaysFrom,
    Deadline,
    DutyName,
    FixedDay,
    MonthsFrom,
    WithStartUp,
)
from fla_rules.law.readings import MonthTerm, PostponementScope, TermCounting, TermRoll
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.vocabulary import Reading
from fla_rules.working_days import next_working_day

__all__ = ["Due", "DueBy", "Undated", "Unsettled", "due"]

# What the postponements of the start-up registration moved as well, by one reading.
REGISTRATIONS: Final = frozenset(
    {
        DutyName.REGISTER_WORKER_DATA,
        DutyName.UPDATE_WORKER_DATA,
        DutyName.REGISTER_QUARTER,
        DutyName.VERIFY_RIGHT,
    }
)
# A length that runs by itself; that of the start-up is another duty's.
_OwnLength = DaysFrom | DaysBefore | MonthsFrom | AfterQuarter | DayOfYear | FixedDay


@frozen(slots=False)
class Due:
    """The last day in time, the day from which it was known, and what it rests on.

    Not `known_exactly`, the day is the latest from which it can have been known.
    """

    last: date
    known_from: date
    readings: tuple[Reading, ...]
    citations: tuple[Citation, ...]
    known_exactly: bool = True


@frozen(slots=False)
class Undated:
    """No last day: the law asks for it as soon as possible, so that it is never overdue."""

    known_from: date
    readings: tuple[Reading, ...]
    citations: tuple[Citation, ...]


@frozen(slots=False)
class Unsettled:
    """No last day can be given: facts are missing, or the law is open."""

    missing: tuple[Reason, ...] = ()
    open: tuple[Reason, ...] = ()
    readings: tuple[Reading, ...] = ()


# When something is due: by a day, as soon as possible, or by a day that nobody can tell.
DueBy = Due | Undated | Unsettled


def due(basis: Basis, row: Deadline, trigger: date) -> DueBy:
    """Count the last day of a row's term from a trigger, or say why there is none.

    The trigger of what is due by quarter lies in that quarter, and of what is due by year in that
    year. Days that a text names are not moved, nor is a day counted back from a meeting.

    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2024, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2026)))
    >>> hired = date(2024, 5, 10)
    >>> due(basis, law.deadline(DutyName.REGISTER_WORKER_DATA, hired), hired).last
    datetime.date(2024, 7, 9)
    """
    checks.one("basis", basis, Basis)
    row, trigger = checks.one("row", row, Deadline), checks.day("trigger", trigger)
    row, used = basis.law.deadline_read(row, trigger, basis.readings)
    length = row.length
    if isinstance(length, AsSoonAsPossible):
        return Undated(row.known_from, used, (row.citation,))
    if isinstance(length, WithStartUp):
        unknown = Unsettled(open=(reason("term.no_start_up", row.citation),))
        return next((term for _, term in start_up(basis)), unknown)
    counted = _counted(basis, length, trigger)
    if counted is None:
        nowhere = reason("term.no_such_day", row.citation, day=trigger)
        return Unsettled(open=(nowhere,), readings=(MonthTerm.REFUSE,))
    last, readings = counted
    own = Due(last, row.known_from, (*readings, *used), (row.citation,), row.known_exactly)
    return _postponed(basis, own) if row.name in REGISTRATIONS else own


def start_up(basis: Basis) -> Iterator[tuple[Deadline, Due]]:
    """Give the terms of the start-up registration as known, each with its row (FLA 33)."""
    for row in basis.law.deadlines.get(DutyName.START_UP_REGISTRATION, ()):
        term = due(basis, row, row.period.first)
        if isinstance(term, Due):
            yield row, term


def _postponed(basis: Basis, own: Due) -> Due:
    """Move a registration to the start-up term where that was postponed beyond it.

    Under the act's own start-up term nothing moves, since it postponed nothing.
    """
    scope = basis.readings.postponement_scope
    for row, term in start_up(basis):
        if row.postpones and term.last > own.last:
            moved = term if scope is PostponementScope.ALL else own
            return evolve(moved, readings=(*moved.readings, scope))
    return own


# --- how each length is counted ------------------------------------------------------------------


# The last day, and the readings that bore on it.
_Counted = tuple[date, tuple[Reading, ...]]


def _counted(basis: Basis, length: _OwnLength, trigger: date) -> _Counted | None:
    """Count a length; None where its last month lacks the day, and a reading refuses another."""
    if trigger.year > LAST_YEAR:
        raise FactError(f"no term runs from {trigger}", f"give a day up to the year {LAST_YEAR}")
    match length:
        case DaysFrom():
            return _days_from(basis, trigger, length.days)
        case MonthsFrom():
            return _months_from(basis, trigger, length.months)
        case AfterQuarter():
            # The last day of the month after it: the term of the quarter's declaration.
            return _rolled(basis, Quarter.of(trigger).last_day + relativedelta(months=1, day=31))
        case DaysBefore():
            return trigger - timedelta(days=length.days), ()
        case DayOfYear():
            return date(trigger.year, length.month, length.day), ()
        case _:
            return length.day, ()


def _days_from(basis: Basis, trigger: date, days: int) -> _Counted:
    counting = basis.readings.term_counting
    less = 1 if counting is TermCounting.TRIGGER_INCLUDED else 0
    return _rolled(basis, trigger + timedelta(days=days - less), counting)


def _months_from(basis: Basis, trigger: date, months: int) -> _Counted | None:
    last, reading = trigger + relativedelta(months=months), basis.readings.month_term
    if last.day == trigger.day:
        return _rolled(basis, last)
    return None if reading is MonthTerm.REFUSE else _rolled(basis, last, reading)


def _rolled(basis: Basis, last: date, *used: Reading) -> _Counted:
    working, roll = next_working_day(last, basis.working_days), basis.readings.term_roll
    if working == last:
        return last, used
    return working if roll is TermRoll.NEXT_WORKING_DAY else last, (*used, roll)
