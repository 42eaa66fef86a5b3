"""Working days: every day but Saturday, Sunday, the ten statutory holidays and their replacements.

The ten holidays are worked out here, from seven fixed days and three that follow Easter. The
package `holidays` is the authority on them: a test compares each year, and who wants its own
calendar at run time asks for `BelgianWorkingDays.from_package`. To load it takes as long as to
load all the rest, so nothing else does.

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
# From when there are ten holidays by law, and until when they were compared with the package.
_FIRST_YEAR: Final = 1975
_LAST_YEAR: Final = 2100
# The name of each, its month and its day.
FIXED_HOLIDAYS: Final = (
    ("New Year's Day", 1, 1),
    ("Labour Day", 5, 1),
    ("National Day", 7, 21),
    ("Assumption", 8, 15),
    ("All Saints' Day", 11, 1),
    ("Armistice Day", 11, 11),
    ("Christmas Day", 12, 25),
)
# The name of each, and how many days after Easter Sunday it comes.
MOVING_HOLIDAYS: Final = (
    ("Easter Monday", 1),
    ("Ascension Day", 39),
    ("Whit Monday", 50),
)


@runtime_checkable
class WorkingDays(Protocol):
    """Tells working days from others; the same day always gets the same answer."""

    def is_working_day(self, day: date) -> bool:
        """Tell whether the day is a working day."""


def statutory_holidays(year: int) -> frozenset[date]:
    """Give the ten statutory Belgian holidays of a year (RD 18 April 1974, art. 1).

    They are nine days in a year in which Ascension Day is Labour Day. Raises `FactError` for a year
    before 1975 or after 2100.

    >>> len(statutory_holidays(2025)), date(2025, 4, 20) in statutory_holidays(2025)
    (10, False)
    """
    _refuse_unknown(range(year, year + 1))
    sunday = easter(year)
    fixed = {date(year, month, day) for _, month, day in FIXED_HOLIDAYS}
    return frozenset(fixed.union(sunday + timedelta(after) for _, after in MOVING_HOLIDAYS))


def _refuse_unknown(years: range) -> None:
    if known_years(years) != years:
        raise FactError(
            "the holidays of {first} to {last} are not known",
            "give years from {from_} to {to}",
            first=years.start,
            last=years.stop - 1,
            from_=_FIRST_YEAR,
            to=_LAST_YEAR,
        )


def known_years(years: range) -> range:
    """Give those of some consecutive years whose holidays are known.

    >>> known_years(range(1970, 1977))
    range(1975, 1977)
    """
    return range(max(years.start, _FIRST_YEAR), min(years.stop, _LAST_YEAR + 1))


def _idle(days: Iterable[date]) -> frozenset[date]:
    # A set has no order, and here none is needed.
    given = tuple(days) if isinstance(days, frozenset | set) else days
    return frozenset(checks.several("idle", given, date))


@frozen(field_transformer=checks.checked)
class BelgianWorkingDays:
    """The working days, with the days a company gave in place of holidays.

    The holidays of `years` are worked out beforehand, those of another year whenever it is asked
    about. Raises `FactError` for years whose holidays are not known: before 1975, and after 2100.

    >>> days = BelgianWorkingDays.of(range(2024, 2027))
    >>> days.is_working_day(date(2024, 1, 1)), days.is_working_day(date(2024, 1, 2))
    (False, True)
    """

    years: range
    idle: frozenset[date] = field(repr=False, converter=_idle)

    @classmethod
    def of(cls, years: range, replacement_days: Iterable[date] = ()) -> "BelgianWorkingDays":
        """Cover some years; `replacement_days` are the company's, in place of idle holidays."""
        _refuse_unknown(checks.one("years", years, range))
        known = frozenset[date]().union(*map(statutory_holidays, years))
        return cls(years, known.union(checks.several("replacement_days", replacement_days, date)))

    @classmethod
    def from_package(
        cls, years: range, replacement_days: Iterable[date] = ()
    ) -> "BelgianWorkingDays":
        """Cover some years with the holidays that the package `holidays` lists for Belgium.

        It gives the same answers as `of`, and takes longer to load.

        >>> years = range(2024, 2027)
        >>> day = date(2024, 5, 9)  # Ascension Day
        >>> days = BelgianWorkingDays.from_package(years)
        >>> days.is_working_day(day), BelgianWorkingDays.of(years).is_working_day(day)
        (False, False)
        """
        from holidays import country_holidays

        _refuse_unknown(checks.one("years", years, range))
        listed = frozenset(country_holidays("BE", years=years))
        return cls(years, listed.union(checks.several("replacement_days", replacement_days, date)))

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
