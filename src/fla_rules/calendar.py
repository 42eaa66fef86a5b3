"""Periods, quarters and months: days in, days out, no clock."""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.errors import FactError

__all__ = [
    "OPEN_END",
    "Period",
    "Quarter",
    "parse_day",
]

# The last year from which a term or a period of years is counted: there are days beyond it.
LAST_YEAR: Final = 9000
# The last year a question may be about. An account is kept year by year, so that a mistyped year
# would be an answer without end.
LAST_YEAR_ASKED: Final = 2200

# The last day of the calendar: no end, in a period and in a lot of an account, which counts as a
# period does. Whatever else has no last day says None.
OPEN_END: Final = date.max

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_QUARTER = re.compile(r"([0-9]{4})(?:Q)?([0-9])", re.ASCII)
QUARTERS_A_YEAR: Final = 4
_MONTHS_IN_QUARTER: Final = 3
_DECEMBER: Final = 12


# Slotted, as whatever is read more often than it is built: attrs fills the dictionary of a frozen
# plain instance, and Python 3.11 looks up every field of such a one anew.
@frozen(order=True)
class Period:
    """The days from `first` to `last`, both included; `OPEN_END` where it has no end.

    Periods sort by their first day, then by their last. Raises `FactError` when the last day comes
    before the first.

    >>> Period(date(2024, 3, 29), date(2024, 12, 31)).contains(date(2024, 12, 31))
    True
    """

    first: date
    last: date = OPEN_END

    def __attrs_post_init__(self) -> None:
        if not type(self.first) is date is type(self.last):
            checks.settle(self)
        if self.last < self.first:
            raise FactError(
                "the period ends on {last}, before it begins on {first}",
                "give a last day on or after the first",
                first=self.first,
                last=self.last,
            )

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Give the calendar year, 1 January to 31 December."""
        if type(year) is not int or not MINYEAR <= year <= MAXYEAR:
            year = _year(year)
        return cls(date(year, 1, 1), date(year, _DECEMBER, 31))

    def contains(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        # What is no day may be before and after every other, and so in no period.
        if type(day) is not date:
            day = checks.day("day", day)
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two periods share a day."""
        if type(other) is not Period:
            checks.one("other", other, Period)
        return self.first <= other.last and other.first <= self.last

    def clip(self, other: "Period") -> "Period":
        """Give the days that the two periods share; they must overlap.

        >>> Period(date(2024, 3, 29)).clip(Period.of_year(2024)).first
        datetime.date(2024, 3, 29)
        """
        if type(other) is not Period:
            checks.one("other", other, Period)
        return Period(max(self.first, other.first), min(self.last, other.last))

    @property
    def is_open(self) -> bool:
        """Tell whether the period has no end of its own."""
        return self.last == OPEN_END


def _year(value: object) -> int:
    year = checks.whole("year", value)
    if not MINYEAR <= year <= MAXYEAR:
        raise FactError(
            "{year} is not a year",
            "give one from {first} to {last}",
            year=year,
            first=MINYEAR,
            last=MAXYEAR,
        )
    return year


def parse_day(text: str) -> date:
    """Read an ISO day; raises `FactError` for any other text and for a day that does not exist.

    >>> parse_day("2024-02-29")
    datetime.date(2024, 2, 29)
    """
    if _ISO_DAY.fullmatch(checks.text("text", text)):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise FactError(
        "{given} is not a day", "give an ISO date such as 2024-03-29", given=repr(text[:40])
    )


def refuse_far(*days: date) -> None:
    """Refuse to be asked about a day after the year `LAST_YEAR_ASKED`."""
    for day in days:
        if day.year > LAST_YEAR_ASKED:
            raise FactError(
                "{day} is too far",
                "give a day up to the year {year}",
                day=day,
                year=LAST_YEAR_ASKED,
            )


def month_of(year: int, number: int) -> Period:
    """Give a month, by its number from 1 to 12.

    >>> month_of(2024, 2).last
    datetime.date(2024, 2, 29)
    """
    last = 31 if number == _DECEMBER else day_before(date(year, number + 1, 1)).day
    return Period(date(year, number, 1), date(year, number, last))


def day_before(day: date) -> date:
    """Give the day before; the day before `date.min`, the beginning, is that day itself."""
    return day if day == date.min else day - timedelta(days=1)


def day_after(day: date) -> date:
    """Give the day after; the day after `OPEN_END` is `OPEN_END` itself."""
    return day if day == OPEN_END else day + timedelta(days=1)


@frozen(order=True)
class Quarter:
    """A calendar quarter, in the order of time.

    Raises `FactError` for a quarter other than 1 to 4.

    >>> Quarter.parse("2022Q4") < Quarter.parse("20231")
    True
    """

    year: int = field(eq=False)
    number: int = field(eq=False)
    # Quarters since year 0: one integer to compare by, where employers are read by the thousand.
    index: int = field(init=False, repr=False)

    @index.default
    def _counted(self) -> int:
        if not type(self.year) is int is type(self.number):
            checks.settle(self)
        return self.year * QUARTERS_A_YEAR + self.number - 1

    def __attrs_post_init__(self) -> None:
        if self.number not in {1, 2, 3, 4} or not MINYEAR <= self.year <= MAXYEAR:
            raise FactError(
                "quarter {number} of {year} does not exist",
                'give a quarter from 1 to 4, such as "2024Q1"',
                number=checks.shown(self.number),
                year=checks.shown(self.year),
            )

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """Read "2024Q1", or "20241" as payroll writes it."""
        found = _QUARTER.fullmatch(checks.text("text", text))
        if not found:
            raise FactError(
                "{given} is not a quarter", 'give one such as "2024Q1"', given=repr(text[:40])
            )
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def at(cls, index: int) -> "Quarter":
        """Give the quarter that has an index.

        >>> str(Quarter.at(Quarter(2022, 4).index + 1))
        '2023Q1'
        """
        index = checks.whole("index", index)
        return cls(index // QUARTERS_A_YEAR, index % QUARTERS_A_YEAR + 1)

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """Give the quarter that a day lies in.

        >>> str(Quarter.of(date(2024, 3, 31)))
        '2024Q1'
        """
        if type(day) is not date:
            day = checks.day("day", day)
        return cls(day.year, (day.month - 1) // _MONTHS_IN_QUARTER + 1)

    @property
    def first_day(self) -> date:
        """The quarter's first day."""
        return date(self.year, (self.number - 1) * _MONTHS_IN_QUARTER + 1, 1)

    @property
    def last_day(self) -> date:
        """The quarter's last day."""
        month = self.number * _MONTHS_IN_QUARTER
        return date(self.year, month, 30 if month in {6, 9} else 31)

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"
