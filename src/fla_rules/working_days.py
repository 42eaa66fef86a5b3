"""Working days: every day but Saturday, Sunday, the ten statutory holidays and their replacements.

A statutory holiday on a Sunday or another idle day is replaced by a day chosen in the company: no
library can know it, so it is an input.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Protocol, runtime_checkable

from attrs import field, frozen
from dateutil.easter import easter

from fla_rules import checks
from fla_rules.calendar import Period, day_after
from fla_rules.errors import FactError

__all__ = [
    "BelgianWorkingDays",
    "WorkingDays",
    "first_working_day",
]

_SATURDAY: Final = 5
# From when there are ten holidays by law.
_FIRST_YEAR: Final = 1975
_WHIT_SUNDAY: Final = timedelta(days=49)


@runtime_checkable
class WorkingDays(Protocol):
    """Tells working days from others; the same day always gets the same answer."""

    def is_working_day(self, day: date) -> bool:
        """Tell whether the day is a working day."""


def statutory_holidays(year: int) -> frozenset[date]:
    """Give the ten statutory Belgian holidays of a year.

    The calendar they come from also lists Easter Sunday and Whit Sunday, which are not among them.

    >>> len(statutory_holidays(2025)), date(2025, 4, 20) in statutory_holidays(2025)
    (10, False)
    """
    return _statutory(range(year, year + 1))


def _statutory(years: range) -> frozenset[date]:
    # Loaded here: nothing else needs it, and it takes as long to load as all the rest.
    from holidays import country_holidays

    # The package gives no holidays, and no error, for years it does not know.
    known = known_years(years)
    if known != years:
        raise FactError(
            "the holidays of {first} to {last} are not known",
            "give years from {from_} to {to}",
            first=years.start,
            last=years.stop - 1,
            from_=_FIRST_YEAR,
            to=country_holidays("BE").end_year,
        )
    sundays = {easter(year) + added for year in years for added in (timedelta(), _WHIT_SUNDAY)}
    return frozenset(country_holidays("BE", years=years)) - sundays


def known_years(years: range) -> range:
    """Give those of some consecutive years whose holidays are known.

    >>> known_years(range(1970, 1977))
    range(1975, 1977)
    """
    from holidays import country_holidays

    return range(
        max(years.start, _FIRST_YEAR), min(years.stop, country_holidays("BE").end_year + 1)
    )


def _idle(days: Iterable[date]) -> frozenset[date]:
    # A set has no order, and here none is needed.
    given = tuple(days) if isinstance(days, frozenset | set) else days
    return frozenset(checks.several("idle", given, date))


@frozen(field_transformer=checks.checked)
class BelgianWorkingDays:
    """The working days, with the days a company gave in place of holidays.

    The holidays of `years` are worked out beforehand, those of another year whenever it is asked
    about. Raises `FactError` for years whose holidays are not known: before 1975, and after the
    last one that the package `holidays` knows.

    >>> days = BelgianWorkingDays.of(range(2024, 2027))
    >>> days.is_working_day(date(2024, 1, 1)), days.is_working_day(date(2024, 1, 2))
    (False, True)
    """

    years: range
    idle: frozenset[date] = field(repr=False, converter=_idle)

    @classmethod
    def of(cls, years: range, replacement_days: Iterable[date] = ()) -> "BelgianWorkingDays":
        """Cover some years; `replacement_days` are the company's, in place of idle holidays."""
        known = _statutory(checks.one("years", years, range))
        return cls(years, known.union(checks.several("replacement_days", replacement_days, date)))

    def is_working_day(self, day: date) -> bool:
        """Tell whether the day is a working day."""
        if type(day) is not date:
            day = checks.day("day", day)
        if day.weekday() >= _SATURDAY or day in self.idle:
            return False
        return day.year in self.years or day not in statutory_holidays(day.year)


def first_working_day(year: int, calendar: WorkingDays) -> date:
    """Give the first working day of a year: the day rights were announced on (FLA 18).

    >>> first_working_day(2025, BelgianWorkingDays.of(range(2025, 2026)))
    datetime.date(2025, 1, 2)
    """
    checks.check_of(WorkingDays)("calendar", calendar)
    return next_working_day(Period.of_year(year).first, calendar)


def next_working_day(day: date, calendar: WorkingDays) -> date:
    """Give the day itself where it is a working day, else the next one that is."""
    while not calendar.is_working_day(day):
        day = day_after(day)
    return day
