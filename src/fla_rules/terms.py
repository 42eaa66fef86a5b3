"""Terms: the last day on which something is in time.

Each term has its own way of counting, and three readings bear on all of them: whether the day of
the trigger counts, whether a last day that is no working day moves, and where a month ends that
starts on a day the next month lacks. What is due "before" a day stands in the tables as the day
before it.
"""

from datetime import date, timedelta

from attrs import frozen
from dateutil.relativedelta import relativedelta

from fla_rules.calendar import LAST_YEAR, Quarter
from fla_rules.errors import FactError
from fla_rules.law.deadlines import (
    AfterQuarter,
    DayOfYear,
    DaysBefore,
    DaysFrom,
    FixedDay,
    Length,
    MonthsFrom,
)
from fla_rules.law.readings import MonthTerm, Readings, TermCounting, TermRoll
from fla_rules.vocabulary import Reading
from fla_rules.working_days import WorkingDays, next_working_day

# A length that runs by itself; that of the start-up is another duty's.
OwnLength = DaysFrom | DaysBefore | MonthsFrom | AfterQuarter | DayOfYear | FixedDay


@frozen
class Term:
    """The last day in time, and the readings that bore on it."""

    last: date
    readings: tuple[Reading, ...] = ()


def term_of(length: OwnLength, trigger: date, readings: Readings, calendar: WorkingDays) -> Term:
    """Count a term of the law from its trigger.

    The trigger of what is due by quarter lies in that quarter, and of what is due by year in that
    year. Days that a text names are not moved, nor is a day counted back from a meeting.

    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> calendar = BelgianWorkingDays.of(range(2024, 2026))
    >>> term_of(DayOfYear(3, 30), date(2025, 1, 1), Readings(), calendar).last
    datetime.date(2025, 3, 30)
    """
    if trigger.year > LAST_YEAR:
        raise FactError(f"no term runs from {trigger}", f"give a day up to the year {LAST_YEAR}")
    match length:
        case DaysFrom():
            return days_from(trigger, length.days, readings, calendar)
        case MonthsFrom():
            return months_from(trigger, length.months, readings, calendar)
        case AfterQuarter():
            return after_quarter(Quarter.of(trigger), readings, calendar)
        case DaysBefore():
            return Term(trigger - timedelta(days=length.days))
        case DayOfYear():
            return Term(date(trigger.year, length.month, length.day))
        case _:
            return Term(length.day)


def ends_on_no_day(length: Length, trigger: date, readings: Readings) -> bool:
    """Tell whether a term of months ends on no day: its last month lacks it, and a reading refuses.

    >>> ends_on_no_day(MonthsFrom(1), date(2025, 1, 31), Readings(month_term=MonthTerm.REFUSE))
    True
    """
    if not isinstance(length, MonthsFrom) or readings.month_term is not MonthTerm.REFUSE:
        return False
    return (trigger + relativedelta(months=length.months)).day != trigger.day


def days_from(trigger: date, days: int, readings: Readings, calendar: WorkingDays) -> Term:
    """Count a number of calendar days from a trigger (FLA 18, 23, 25, 28).

    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> calendar = BelgianWorkingDays.of(range(2024, 2026))
    >>> days_from(date(2024, 5, 10), 60, Readings(), calendar).last
    datetime.date(2024, 7, 9)
    """
    counted = readings.term_counting
    less = 1 if counted is TermCounting.TRIGGER_INCLUDED else 0
    return _rolled(trigger + timedelta(days=days - less), readings, calendar, (counted,))


def after_quarter(quarter: Quarter, readings: Readings, calendar: WorkingDays) -> Term:
    """Give the last day of the month after a quarter, the term of its declaration (FLA 17, 19).

    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> calendar = BelgianWorkingDays.of(range(2024, 2026))
    >>> after_quarter(Quarter(2024, 3), Readings(), calendar).last
    datetime.date(2024, 10, 31)
    """
    last = quarter.last_day + relativedelta(months=1, day=31)
    return _rolled(last, readings, calendar)


def months_from(trigger: date, months: int, readings: Readings, calendar: WorkingDays) -> Term:
    """Count months from a trigger: one for a correction, one for filing a plan (FLA 24, TR 38).

    Raises `FactError` under the reading that refuses a day the last month lacks.

    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> calendar = BelgianWorkingDays.of(range(2024, 2026))
    >>> months_from(date(2025, 1, 31), 1, Readings(), calendar).last
    datetime.date(2025, 2, 28)
    """
    last = trigger + relativedelta(months=months)
    if last.day == trigger.day:
        return _rolled(last, readings, calendar)
    if readings.month_term is MonthTerm.REFUSE:
        raise FactError(
            f"{months} months from {trigger} end on no day of their last month",
            "choose the reading month_term = last_day, or another trigger",
        )
    return _rolled(last, readings, calendar, (readings.month_term,))


def _rolled(
    last: date, readings: Readings, calendar: WorkingDays, used: tuple[Reading, ...] = ()
) -> Term:
    working = next_working_day(last, calendar)
    if working == last:
        return Term(last, used)
    rolls = readings.term_roll is TermRoll.NEXT_WORKING_DAY
    return Term(working if rolls else last, (*used, readings.term_roll))
