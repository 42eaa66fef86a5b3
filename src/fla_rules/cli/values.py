"""What stands behind an argument: days, years, and numbers of days."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from typing import Final, TypeVar

from fla_rules.calendar import parse_day, refuse_far
from fla_rules.dossier.assessment import FARTHEST_AHEAD, refuse_years
from fla_rules.errors import DossierError, FactError

Read = TypeVar("Read")

DIGITS: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_YEAR: Final = re.compile(r"[0-9]{4}", re.ASCII)
_SPAN: Final = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?", re.ASCII)


def named(argument: str, read: Callable[[], Read]) -> Read:
    """Read an argument, and say of a mistake in which one it is."""
    try:
        return read()
    except FactError as error:
        raise DossierError((error.at(argument),)) from None


def days_of(arguments: argparse.Namespace) -> tuple[date, date]:
    """Give the day of the question, and the day of knowledge."""
    on = named("--on", lambda: day_of(arguments.on))
    if arguments.known_on is None:
        return on, on
    return on, named("--known-on", lambda: day_of(arguments.known_on))


def day_of(text: str) -> date:
    """Read a day that is not too far away."""
    day = parse_day(text)
    refuse_far(day)
    return day


def year_of(text: str) -> int:
    """Read one year."""
    if not _YEAR.fullmatch(text):
        raise FactError(
            "{given} is not a year", "give four digits, such as 2025", given=f"{text[:40]!a}"
        )
    return int(text)


def years_of(text: str) -> tuple[int, ...]:
    """Read one year, or a span of them."""
    found = _SPAN.fullmatch(text)
    years = range(int(found[1]), int(found[2] or found[1]) + 1) if found else ()
    if not years:
        raise FactError(
            "{given} is not a span of years",
            "give 2024, or 2024-2026, the earlier first",
            given=repr(text[:40]),
        )
    refuse_years(years)
    return tuple(years)


def count_of(text: str) -> int:
    """Read a number of days."""
    if not DIGITS.fullmatch(text) or int(text) > FARTHEST_AHEAD:
        raise FactError(
            "{given} is not a number of days",
            "give one from {first} to {last}",
            given=ascii(text[:40]),
            first=0,
            last=FARTHEST_AHEAD,
        )
    return int(text)
