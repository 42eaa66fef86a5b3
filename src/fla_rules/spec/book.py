"""The rulebook as a file: every row of the law tables, for engines in any language.

Each row says from which day it was known. What holds on a day follows from the rows known by the
day of knowledge, as docs/spec.md says.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, Literal

from attrs import NOTHING, fields, frozen, has
from dateutil.easter import easter

from fla_rules.calendar import OPEN_END, Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, UnregisteredAgreement
from fla_rules.law.committees import ListedCommittee
from fla_rules.law.deadlines import (
    AccountChoice,
    AfterQuarter,
    AsSoonAsPossible,
    DayOfYear,
    DaysBefore,
    DaysFrom,
    Deadline,
    FixedDay,
    MonthsFrom,
    WithStartUp,
)
from fla_rules.law.instruments import Instrument
from fla_rules.law.readings import QUESTIONS, question_of
from fla_rules.law.rulebook import Rulebook
from fla_rules.law.values import LegalValue, ValueName
from fla_rules.numbers import clock
from fla_rules.outcome import Citation
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence, Reading
from fla_rules.working_days import FIXED_HOLIDAYS, MOVING_HOLIDAYS, known_years

# How the length of a term is counted, by its class.
UNITS: Final[Mapping[type, str]] = MappingProxyType(
    {
        DaysFrom: "days_from",
        DaysBefore: "days_before",
        MonthsFrom: "months_from",
        AfterQuarter: "after_quarter",
        DayOfYear: "day_of_year",
        FixedDay: "fixed_day",
        WithStartUp: "with_start_up",
        AsSoonAsPossible: "as_soon_as_possible",
    }
)


@frozen
class OptionRow:
    """An option for an open question: what it means, and who stands behind it."""

    option: str
    meaning: str
    authority: str


@frozen
class ReadingRow:
    """An open question of law with its options; the first one is the default."""

    name: str
    question: str
    options: tuple[OptionRow, ...]


@frozen
class FixedHoliday:
    """A holiday on the same day of every year."""

    name: str
    month: int
    day: int


@frozen
class MovingHoliday:
    """A holiday so many days after Easter Sunday."""

    name: str
    days_after_easter: int


@frozen
class Holidays:
    """The ten statutory holidays; Saturdays, Sundays and they are no working days."""

    citation: Citation
    fixed: tuple[FixedHoliday, ...]
    moving: tuple[MovingHoliday, ...]
    easter_sundays: dict[str, date]


@frozen
class RulebookFile:
    """All law written down, each table in the order in which it was registered."""

    format: Literal["fla-rules.rulebook/1"]
    version: str
    digest: str
    horizon: date
    instruments: tuple[Instrument, ...]
    values: tuple[LegalValue, ...]
    deadlines: tuple[Deadline, ...]
    choices: tuple[AccountChoice, ...]
    agreements: tuple[Agreement, ...]
    unregistered: tuple[UnregisteredAgreement, ...]
    committees: tuple[ListedCommittee, ...]
    readings: tuple[ReadingRow, ...]
    holidays: Holidays


def rulebook_file(book: Rulebook) -> object:
    """Give a rulebook as JSON material, with everything that an engine needs of it.

    >>> from fla_rules.law import RULEBOOK
    >>> rulebook_file(RULEBOOK)["values"][0]["amount"]
    '10'
    """
    return plain(
        RulebookFile(
            "fla-rules.rulebook/1",
            book.version,
            book.digest,
            book.horizon,
            book.instruments,
            book.values,
            book.deadlines,
            book.choices,
            book.agreements,
            book.unregistered,
            book.committees,
            tuple(_reading(*each) for each in QUESTIONS.items()),
            _holidays(),
        )
    )


def plain(value: object) -> Any:  # noqa: ANN401 - JSON material, whatever it holds
    """Give any value of the book as JSON material."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    for kind, write in _WRITTEN.items():
        if isinstance(value, kind):
            return write(value)
    return _row(value) if has(type(value)) else value


def _row(row: Any) -> dict[str, object]:  # noqa: ANN401 - a row of any table
    unit = {"unit": UNITS[type(row)]} if type(row) in UNITS else {}
    own = [each for each in fields(type(row)) if each.init]
    held = [(each, getattr(row, each.name)) for each in own]
    # What a row does not have is left out; what it must say is null where there is none.
    return unit | {
        each.name: plain(value)
        for each, value in held
        if each.default is NOTHING or value != each.default
    }


# A member of an enumeration before the others: a reading and a figure's name are written apart.
_WRITTEN: Final[Mapping[type, Any]] = MappingProxyType(
    {
        Period: lambda each: {
            "from": None if each.first == date.min else str(each.first),
            "to": None if each.last == OPEN_END else str(each.last),
        },
        ListedCommittee: lambda each: {**_row(each), "existed": plain(each.committee.existed)},
        Days: lambda each: {"days": str(each.amount)},
        Hours: lambda each: {"hours": clock(each.minutes)},
        JointCommittee: lambda each: each.code,
        Reading: lambda each: {"reading": question_of(each), "option": each.option},
        ValueName: lambda each: each.name.lower(),
        Enum: lambda each: each.value,
        date: str,
        Fraction: str,
    }
)


def _reading(name: str, question: type[Reading]) -> ReadingRow:
    asked = (question.__doc__ or "").split("\n", maxsplit=1)[0]
    options = tuple(OptionRow(each.option, each.meaning, each.authority) for each in question)
    return ReadingRow(name, asked, options)


# A test compares these days with those of the package, in every year that it knows.
_HOLIDAYS_CITED: Final = Citation(
    "RD 18 April 1974",
    "1",
    Confidence.ONE,
    source="the package holidays",
    note="not read; the days that the package lists for Belgium, but Easter and Whit Sunday",
)


def _holidays() -> Holidays:
    years = known_years(range(date.min.year, date.max.year))
    sundays = {str(year): easter(year) for year in years}
    fixed = tuple([FixedHoliday(*holiday) for holiday in FIXED_HOLIDAYS])
    moving = tuple([MovingHoliday(*holiday) for holiday in MOVING_HOLIDAYS])
    return Holidays(_HOLIDAYS_CITED, fixed, moving, sundays)
