"""Days, hours and working regimes: exact, and of types that do not mix.

A training day is a normal working day of a full-time worker (TR 50 § 1), so days and hours meet
only through the full-timer's normal day.
"""

import re
from decimal import Decimal
from fractions import Fraction
from math import ceil, gcd
from numbers import Rational
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.checks import BEYOND, LONGEST_PART, shown
from fla_rules.errors import FactError
from fla_rules.numbers import clock, fixed, in_decimals, in_hours

__all__ = [
    "FULL_TIME",
    "Days",
    "Exact",
    "Hours",
    "WorkingRegime",
    "euros",
    "exact",
    "full_time_day",
]

# A thousand digits a part hold what many years of regimes in hundredths add up to (one right of
# three regimes is 555423720275/170799563793), and are read at once.
_AMOUNT = re.compile(r"([0-9]+)(?:/0*([1-9][0-9]*)|\.([0-9]+))?", re.ASCII)
# Any exact number: those of other libraries are of `Rational`.
Exact = int | str | Fraction | Decimal | Rational
# The minutes of a day.
_A_DAY: Final = 24 * 60
_HOUR: Final = 60
_CENTS: Final = 100
_CLOCK = re.compile(r"([0-9]{1,6}):([0-5][0-9])", re.ASCII)
_DECIMALS = re.compile(r".*\.([0-9]{1,2})f", re.ASCII | re.DOTALL)
_WIDTH = re.compile(r"(?:.?[<>^])?(?:[1-9][0-9]*)?", re.ASCII)


def exact(value: Exact, name: str | None = None) -> Fraction:
    """Give the exact amount that a number of an exact type, or its text, stands for.

    Texts are "5", "4/5" or "0.8". No part has more than `LONGEST_PART` digits, in a text, an
    integer or a fraction alike, so that whatever is written can be read. Raises `FactError` for a
    float (it has already lost the exact value), for a negative amount and for any other text.

    >>> exact("4/5"), exact("0.8"), exact(5), exact(Decimal("2.5"))
    (Fraction(4, 5), Fraction(4, 5), Fraction(5, 1), Fraction(5, 2))
    """
    # The usual amounts first. Both parts at once: each by itself is a property, found by a call.
    if type(value) is Fraction:
        numerator, denominator = value.as_integer_ratio()
        if 0 <= numerator < BEYOND > denominator:
            return value
    if type(value) is int and 0 <= value < BEYOND:
        return Fraction(value)
    return Fraction(*_parts(value, name))


def euros(value: Exact) -> Fraction:
    """Give an amount of money as a number of euros: to the cent, and not below zero.

    Raises `FactError` for a part of a cent, and as `exact` does.

    >>> euros("450.50"), euros(12)
    (Fraction(901, 2), Fraction(12, 1))
    """
    amount = exact(value, "euros")
    if (amount * _CENTS).denominator != 1:
        raise FactError(
            "{value} is not in euros and cents", 'give euros such as "450.50"', value=shown(value)
        )
    return amount


def _parts(value: Exact, name: str | None) -> tuple[int, int]:
    """Read an amount as a numerator over a denominator, not yet reduced."""
    if type(value) is int and 0 <= value < BEYOND:
        return value, 1
    if type(value) is Fraction and 0 <= value.numerator < BEYOND > value.denominator:
        return value.as_integer_ratio()
    found = _AMOUNT.fullmatch(value) if isinstance(value, str) else None
    if found:
        whole, under, decimals = found.groups(default="")
        if max(len(whole + decimals), len(under)) <= LONGEST_PART:
            return int(whole + decimals), int(under or 10 ** len(decimals))
    return checks.amount(name, value).as_integer_ratio()


def _less(amount: Fraction, taken: Fraction, unit: str) -> Fraction:
    if taken > amount:
        raise FactError(
            "{taken} {unit} taken from {amount}",
            "take at most what there is: an amount is never below zero",
            taken=shown(taken),
            unit=unit,
            amount=shown(amount),
        )
    return amount - taken


def _written(amount: Fraction, text: str, form: str) -> str:
    """Write an amount in the decimals that a format asks for, or its text in a width."""
    found = _DECIMALS.fullmatch(form)
    try:
        if found:
            return format(Decimal(fixed(amount, int(found[1]))), form)
        if _WIDTH.fullmatch(form):
            return format(text, form)
    except ValueError:
        # What stands before the decimals is nothing that a number is written in.
        pass
    raise FactError(
        "{given} is not a way of writing an amount",
        'give decimals such as ".2f", or a width such as ">12"',
        given=shown(form),
    )


@frozen(order=True)
class Days:
    """Training days of a full-time worker, exact (TR 50 § 1).

    They add up, also by `sum`; fewer are taken from more, and never more from fewer. As for any
    number, none is false and some is true; what is missing is `None`. A text of them is rounded
    half up, and only there.

    >>> Days("8/3") + Days(2) - Days(1)
    Days(amount=Fraction(11, 3))
    >>> str(Days("8/3")), f"{Days('8/3'):.2f}", str(sum([Days("1/2"), Days("1/2")]))
    ('≈ 2.67 days', '2.67', '1 day')
    """

    amount: Fraction = field(converter=exact)

    def __add__(self, other: "Days") -> "Days":
        return Days(self.amount + other.amount) if isinstance(other, Days) else NotImplemented

    def __radd__(self, start: int) -> "Days":
        # What `sum` begins with.
        return self if type(start) is int and not start else NotImplemented

    def __sub__(self, other: "Days") -> "Days":
        if not isinstance(other, Days):
            return NotImplemented
        return Days(_less(self.amount, other.amount, "days"))

    def __bool__(self) -> bool:
        return bool(self.amount)

    def __str__(self) -> str:
        return f"{in_decimals(self.amount)} {'day' if self.amount == 1 else 'days'}"

    def __format__(self, form: str) -> str:
        return _written(self.amount, str(self), form)

    def hours(self, full_time_day: "Hours") -> "Hours":
        """Express the days in hours through the full-timer's normal day (TR 50 § 1).

        >>> Days("14/3").hours(Hours.from_clock("7:36"))
        Hours(minutes=Fraction(2128, 1))
        """
        return Hours(self.amount * checks.one("full_time_day", full_time_day, Hours).minutes)

    def in_days_and_hours(self, full_time_day: "Hours") -> str:
        """Write whole days, and what is left in hours of the full-timer's normal day.

        Rounded half up to a minute, but never to a day that is not whole.

        >>> Days("361/48").in_days_and_hours(Hours.from_clock("8:00"))
        '7 days 4:10'
        """
        refuse_length(checks.one("full_time_day", full_time_day, Hours))
        whole, part = divmod(self.amount, 1)
        if not part:
            return str(self)
        rest, longest = part * full_time_day.minutes, ceil(full_time_day.minutes) - 1
        sign = "" if rest.denominator == 1 else "≈ "
        return f"{sign}{Days(whole)} {clock(min(rest, Fraction(longest)))}"


def _minutes_of(value: Exact) -> Fraction:
    return exact(value, "minutes")


@frozen(order=True)
class Hours:
    """A duration in hours, held as exact minutes. It reckons and prints as `Days` do.

    >>> Hours.from_clock("7:36") + Hours(24)
    Hours(minutes=Fraction(480, 1))
    >>> str(Hours(2128)), f"{Hours(2128):.2f}"
    ('35:28', '35.47')
    """

    minutes: Fraction = field(converter=_minutes_of)

    @classmethod
    def from_clock(cls, text: str) -> "Hours":
        """Read "hours:minutes", such as "7:36"; raises `FactError` for any other text.

        >>> Hours.from_clock("15:12").minutes
        Fraction(912, 1)
        """
        return cls(_minutes(text))

    def __add__(self, other: "Hours") -> "Hours":
        return Hours(self.minutes + other.minutes) if isinstance(other, Hours) else NotImplemented

    def __radd__(self, start: int) -> "Hours":
        return self if type(start) is int and not start else NotImplemented

    def __sub__(self, other: "Hours") -> "Hours":
        if not isinstance(other, Hours):
            return NotImplemented
        return Hours(_less(self.minutes, other.minutes, "minutes"))

    def __bool__(self) -> bool:
        return bool(self.minutes)

    def __str__(self) -> str:
        return in_hours(self.minutes)

    def __format__(self, form: str) -> str:
        return _written(self.minutes / _HOUR, str(self), form)

    def days(self, full_time_day: "Hours") -> Days:
        """Express the hours in days through the full-timer's normal day (TR 50 § 1).

        >>> Hours.from_clock("32:00").days(Hours.from_clock("8:00"))
        Days(amount=Fraction(4, 1))
        """
        if not checks.one("full_time_day", full_time_day, Hours).minutes:
            raise FactError("a full-timer's day of 0:00", 'give its length, such as "7:36"')
        return Days(self.minutes / full_time_day.minutes)


def _minutes(clock: str) -> int:
    found = _CLOCK.fullmatch(checks.text("text", clock))
    if not found:
        raise FactError(
            "{given} is not a duration",
            'give hours and minutes such as "7:36"',
            given=shown(clock),
        )
    return int(found[1]) * 60 + int(found[2])


def full_time_day(text: str) -> Hours:
    """Read a full-timer's normal day, above zero and at most 24 hours.

    >>> full_time_day("7:36")
    Hours(minutes=Fraction(456, 1))
    """
    minutes = _minutes(text)
    if not 0 < minutes <= _A_DAY:
        raise FactError(
            "{given} is not the length of a working day",
            'give hours and minutes such as "7:36"',
            given=text,
        )
    return Hours(minutes)


def refuse_length(day: Hours) -> None:
    """Refuse what cannot be the length of a full-timer's normal day."""
    # In integers, since comparing two fractions is slow.
    minutes, parts = day.minutes.as_integer_ratio()
    if not 0 < minutes <= _A_DAY * parts:
        raise FactError(
            "a full-timer's day of more than 24 hours"
            if day.minutes
            else "a full-timer's day of 0:00",
            'give its length, such as "7:36"',
        )


@frozen
class WorkingRegime:
    """A worker's working time over that of a full-timer: factor B of TR 50 § 3, in ]0, 1].

    Held as two integers in lowest terms, since the rules multiply integers first.

    >>> WorkingRegime.of("4/5")
    WorkingRegime(numerator=4, denominator=5)
    """

    numerator: int
    denominator: int

    def __attrs_post_init__(self) -> None:
        if not type(self.numerator) is int is type(self.denominator):
            checks.settle(self)
        if not 0 < self.numerator <= self.denominator < BEYOND:
            raise FactError(
                "a working regime of {worked}/{full} is not a part of full-time",
                'give a fraction above 0 and at most 1, such as "4/5"',
                worked=shown(self.numerator),
                full=shown(self.denominator),
            )
        if gcd(self.numerator, self.denominator) != 1:
            raise FactError(
                "a working regime of {worked}/{full} is not in lowest terms",
                "build it with `WorkingRegime.of`, which reduces it",
                worked=self.numerator,
                full=self.denominator,
            )

    @classmethod
    def of(cls, fraction: Exact) -> "WorkingRegime":
        """Build from the fraction itself; raises `FactError` outside ]0, 1]."""
        numerator, denominator = _parts(fraction, "fraction")
        common = gcd(numerator, denominator)
        return cls(numerator // common, denominator // common)

    @classmethod
    def weekly(cls, hours: Exact, full_time_hours: Exact) -> "WorkingRegime":
        """Build from the worker's weekly hours over the full-timer's.

        >>> WorkingRegime.weekly("30.4", "38")
        WorkingRegime(numerator=4, denominator=5)
        """
        full_time = exact(full_time_hours, "full_time_hours")
        if not full_time:
            raise FactError("a full-timer's week of 0 hours", 'give weekly hours such as "38"')
        return cls.of(exact(hours, "hours") / full_time)

    @property
    def fraction(self) -> Fraction:
        """The regime as a fraction of full-time."""
        return Fraction(self.numerator, self.denominator)


FULL_TIME = WorkingRegime(1, 1)
