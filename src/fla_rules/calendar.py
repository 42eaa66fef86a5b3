"""Periods, quarters and months: days in, days out, no clock."""

import re
from datetime import date, timedelta
from typing import Final

from attrs import Factory, field, frozen

from fla_rules.errors import FactError

# The last day of a period that has no end of its own.
OPEN_END: Final = date.max

_QUARTER = re.compile(r"([0-9]{4})(?:Q)?([0-9])", re.ASCII)
_MONTHS_IN_QUARTER: Final = 3
_DECEMBER: Final = 12


@frozen
class Period:
    """The days from `first` to `last`, both included; `OPEN_END` where it has no end.

    Raises `FactError` when the last day comes before the first.

    >>> Period(date(2024, 3, 29), date(2024, 12, 31)).contains(date(2024, 12, 31))
    True
    """

    first: date
    last: date = OPEN_END

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise FactError(
                f"the period ends on {self.last}, before it begins on {self.first}",
                "give a last day on or after the first",
            )

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Give the calendar year, 1 January to 31 December."""
        return cls(date(year, 1, 1), date(year, _DECEMBER, 31))

    def contains(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two periods share a day."""
        return self.first <= other.last and other.first <= self.last

    def clip(self, other: "Period") -> "Period":
        """Give the days that the two periods share; they must overlap.

        >>> Period(date(2024, 3, 29)).clip(Period.of_year(2024)).first
        datetime.date(2024, 3, 29)
        """
        return Period(max(self.first, other.first), min(self.last, other.last))

    @property
    def is_open(self) -> bool:
        """Tell whether the period has no end of its own."""
        return self.last == OPEN_END


def months_of(year: int) -> tuple[Period, ...]:
    """Give the twelve months of a calendar year.

    >>> months_of(2024)[1].last
    datetime.date(2024, 2, 29)
    """
    firsts = [date(year, month, 1) for month in range(1, _DECEMBER + 1)]
    lasts = [day_before(first) for first in firsts[1:]]
    return tuple(map(Period, firsts, [*lasts, date(year, _DECEMBER, 31)]))


def day_before(day: date) -> date:
    """Give the day before."""
    return day - timedelta(days=1)


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

    year: int
    number: int
    # Quarters since year 0: one integer to compare by, where employers are read by the thousand.
    index: int = field(
        init=False,
        repr=False,
        default=Factory(lambda self: self.year * 4 + self.number - 1, takes_self=True),
    )

    def __attrs_post_init__(self) -> None:
        if self.number not in {1, 2, 3, 4} or not date.min.year <= self.year <= date.max.year:
            raise FactError(
                f"quarter {self.number} of {self.year} does not exist",
                'give a quarter from 1 to 4, such as "2024Q1"',
            )

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """Read "2024Q1", or "20241" as payroll writes it."""
        found = _QUARTER.fullmatch(text)
        if not found:
            raise FactError(f"{text[:40]!r} is not a quarter", 'give one such as "2024Q1"')
        return cls(int(found[1]), int(found[2]))

    @property
    def last_day(self) -> date:
        """The quarter's last day."""
        month = self.number * _MONTHS_IN_QUARTER
        return date(self.year, month, 30 if month in {6, 9} else 31)

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"
