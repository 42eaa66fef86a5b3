"""Amounts for a reader: decimals and clocks that cannot be read as another amount.

What is computed stays exact. Here it is only written down: rounded, where it has to be, but never
to a whole number that it is not, so that 19.9975 is never read as 20 and a little never as nothing.
"""

from fractions import Fraction
from typing import Final

# An amount with at most so many decimals is written as it is; any other one is rounded.
_EXACT: Final = 4
_ROUNDED: Final = 2
_HOUR: Final = 60


def decimal(amount: Fraction) -> str:
    """Write an amount in decimals: exact up to four, else rounded half up to two.

    More decimals than two stand where with two it would be read as a whole number.

    >>> decimal(Fraction(10, 3)), decimal(Fraction(7999, 400)), decimal(Fraction(1, 300))
    ('3.33', '19.9975', '0.003')
    """
    if amount.denominator == 1:
        return str(amount.numerator)
    if amount < 0:
        return f"-{decimal(-amount)}"
    return fixed(amount, _places(amount)).rstrip("0").rstrip(".")


def fixed(amount: Fraction, places: int) -> str:
    """Write an amount, not below zero, in so many decimals, rounded half up.

    >>> fixed(Fraction(8, 3), 2), fixed(Fraction(5, 2), 0), fixed(Fraction(5), 2)
    ('2.67', '3', '5.00')
    """
    whole, rest = divmod(_nearest(amount, 10**places), 10**places)
    return f"{whole}.{rest:0{places}}" if places else str(whole)


def _places(amount: Fraction) -> int:
    if 10**_EXACT % amount.denominator == 0:
        return _EXACT
    places = _ROUNDED
    while not _nearest(amount, 10**places) % 10**places:
        places += 1
    return places


def _nearest(amount: Fraction, parts: int = 1) -> int:
    """Give how many of so many parts of one an amount is, rounded half up."""
    # In integers, since many are written and arithmetic of fractions is slow.
    twice = 2 * amount.denominator
    return (2 * amount.numerator * parts + amount.denominator) // twice


def in_decimals(amount: Fraction) -> str:
    """Write an amount in decimals, with a sign before one that was rounded.

    >>> in_decimals(Fraction(8, 5)), in_decimals(Fraction(10, 3)), in_decimals(Fraction(5))
    ('1.6', '≈ 3.33', '5')
    """
    exact = 10 ** _places(abs(amount)) % amount.denominator == 0
    return decimal(amount) if exact else f"≈ {decimal(amount)}"


def clock(minutes: Fraction) -> str:
    """Write minutes as hours and minutes, rounded half up to a minute, a part of one as a minute.

    >>> clock(Fraction(2128)), clock(Fraction(83589, 100)), clock(Fraction(1, 3))
    ('35:28', '13:56', '0:01')
    """
    if minutes < 0:
        return f"-{clock(-minutes)}"
    whole = _nearest(minutes) or int(minutes > 0)
    return f"{whole // _HOUR}:{whole % _HOUR:02}"


def in_hours(minutes: Fraction) -> str:
    """Write minutes as hours and minutes, with a sign before what was rounded.

    >>> in_hours(Fraction(2128)), in_hours(Fraction(83589, 100))
    ('35:28', '≈ 13:56')
    """
    return clock(minutes) if minutes.denominator == 1 else f"≈ {clock(minutes)}"
