"""The rulebook as a file: every row of the law tables, for engines in any language.

Each row says from which day it was known. What holds on a day follows from the rows known by the
day of knowledge, as docs/spec.md says.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from attrs import frozen
from dateutil.easter import easter

from fla_rules.calendar import OPEN_END, Period
from fla_rules.dossier.rows import CitationRow, citation_row
from fla_rules.law.agreements.agreement import (
    Agreement,
    KnownBy,
    PathStep,
    UnregisteredAgreement,
)
from fla_rules.law.committees import SOURCE
from fla_rules.law.deadlines import (
    AccountChoice,
    AfterQuarter,
    AsSoonAsPossible,
    DayOfYear,
    DaysBefore,
    DaysFrom,
    Deadline,
    DutyName,
    FixedDay,
    Length,
    MonthsFrom,
    TermName,
    WithStartUp,
)
from fla_rules.law.instruments import Instrument, InstrumentKind
from fla_rules.law.readings import QUESTIONS, question_of
from fla_rules.law.rulebook import Rulebook
from fla_rules.law.values import LegalValue
from fla_rules.numbers import clock
from fla_rules.outcome import Citation
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence, Kind, Reading, SizeClass
from fla_rules.working_days import known_years

FORMAT: Final = "fla-rules.rulebook/1"


@frozen
class InstrumentRow:
    """An act, decree or announcement."""

    name: str
    kind: InstrumentKind
    title: str
    signed: date | None
    known_from: date
    known_exactly: bool
    in_force_from: date | None
    confidence: Confidence
    address: str | None = None
    note: str | None = None
    repeals: str | None = None


@frozen
class ValueRow:
    """A figure of the acts on some days."""

    name: str
    about: str
    amount: str
    from_: date
    to: date | None
    known_from: date
    citation: CitationRow


class Unit(Enum):
    """How the length of a term is counted."""

    DAYS_FROM = "days_from"
    DAYS_BEFORE = "days_before"
    MONTHS_FROM = "months_from"
    AFTER_QUARTER = "after_quarter"
    DAY_OF_YEAR = "day_of_year"
    FIXED_DAY = "fixed_day"
    WITH_START_UP = "with_start_up"
    AS_SOON_AS_POSSIBLE = "as_soon_as_possible"


@frozen
class LengthRow:
    """How long a term is: its unit, and what the unit needs."""

    unit: Unit
    days: int | None = None
    months: int | None = None
    month: int | None = None
    day_of_month: int | None = None
    day: date | None = None


@frozen
class OptionRow:
    """An option of a reading."""

    reading: str
    option: str


@frozen
class DeadlineRow:
    """A term of the acts, for the reference days from `from` to `to`."""

    name: DutyName | TermName
    length: LengthRow
    from_: date
    to: date | None
    known_from: date
    known_exactly: bool
    postpones: bool
    under: OptionRow | None
    citation: CitationRow


@frozen
class ChoiceRow:
    """The days on which an employer may keep the account instead of the FLA."""

    from_: date
    to: date | None
    known_from: date
    citation: CitationRow


@frozen
class StepOfPathRow:
    """What an agreement gives a full-timer from a year on, in one size and of one kind."""

    from_year: int
    class_: SizeClass
    kind: Kind
    confidence: Confidence
    days: str | None = None
    hours: str | None = None
    condition: str | None = None
    note: str | None = None


@frozen
class AgreementRow:
    """A sector agreement with its figures."""

    committee: str
    covers: tuple[str, ...]
    title: str
    source: str
    confidence: Confidence
    from_: date
    to: date | None
    known_from: date | None
    known_by: KnownBy
    steps: tuple[StepOfPathRow, ...]
    registration_number: str | None = None
    note: str | None = None
    proration: str | None = None
    binding: bool | None = None
    deposited_on: date | None = None


@frozen
class OnlyKnownRow:
    """A sector agreement that is known to exist, or likely does, without its figures."""

    committee: str
    title: str
    source: str
    known_from: date
    known_by: KnownBy
    note: str
    likely: bool = False


@frozen
class ReadingOptionRow:
    """An option for an open question, and who stands behind it."""

    option: str
    authority: str


@frozen
class ReadingRow:
    """An open question of law with its options; the first one is the default."""

    name: str
    question: str
    options: tuple[ReadingOptionRow, ...]


@frozen
class FixedHolidayRow:
    """A holiday on the same day of every year."""

    name: str
    month: int
    day_of_month: int


@frozen
class MovingHolidayRow:
    """A holiday so many days after Easter Sunday."""

    name: str
    days_after_easter: int


@frozen
class HolidaysRow:
    """The ten statutory holidays; Saturdays, Sundays and they are no working days."""

    citation: CitationRow
    fixed: tuple[FixedHolidayRow, ...]
    moving: tuple[MovingHolidayRow, ...]
    easter_sundays: dict[str, date]


@frozen
class RulebookFile:
    """All law written down, in the order in which it was registered."""

    format: str
    version: str
    digest: str
    horizon: date
    instruments: tuple[InstrumentRow, ...]
    values: tuple[ValueRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    choices: tuple[ChoiceRow, ...]
    agreements: tuple[AgreementRow, ...]
    only_known: tuple[OnlyKnownRow, ...]
    committees: tuple[str, ...]
    committees_source: str
    readings: tuple[ReadingRow, ...]
    holidays: HolidaysRow


def rulebook_file(book: Rulebook) -> RulebookFile:
    """Write a rulebook down with everything an engine needs of it.

    >>> from fla_rules.law import RULEBOOK
    >>> rulebook_file(RULEBOOK).values[0].name
    'lower_threshold'
    """
    return RulebookFile(
        FORMAT,
        book.version,
        book.digest,
        book.horizon,
        tuple(map(_instrument, book.instruments)),
        tuple(map(_value, book.values)),
        tuple(map(_deadline, book.deadlines)),
        tuple(map(_choice, book.choices)),
        tuple(map(_agreement, book.agreements)),
        tuple(map(_only_known, book.unregistered)),
        book.committees,
        SOURCE,
        tuple(_reading(*each) for each in QUESTIONS.items()),
        _holidays(),
    )


def _to(period: Period) -> date | None:
    return None if period.last == OPEN_END else period.last


def _instrument(row: Instrument) -> InstrumentRow:
    return InstrumentRow(
        row.name,
        row.kind,
        row.title,
        row.signed,
        row.known_from,
        row.known_exactly,
        row.in_force_from,
        row.confidence,
        row.address,
        row.note,
        row.repeals,
    )


def _value(row: LegalValue) -> ValueRow:
    return ValueRow(
        row.name.name.lower(),
        row.name.value,
        str(row.amount),
        row.period.first,
        _to(row.period),
        row.known_from,
        citation_row(row.citation),
    )


def _deadline(row: Deadline) -> DeadlineRow:
    return DeadlineRow(
        row.name,
        _length(row.length),
        row.period.first,
        _to(row.period),
        row.known_from,
        row.known_exactly,
        row.postpones,
        row.under and OptionRow(question_of(row.under), row.under.option),
        citation_row(row.citation),
    )


def _length(length: Length) -> LengthRow:
    match length:
        case DaysFrom(days):
            return LengthRow(Unit.DAYS_FROM, days=days)
        case DaysBefore(days):
            return LengthRow(Unit.DAYS_BEFORE, days=days)
        case MonthsFrom(months):
            return LengthRow(Unit.MONTHS_FROM, months=months)
        case DayOfYear(month, day):
            return LengthRow(Unit.DAY_OF_YEAR, month=month, day_of_month=day)
        case FixedDay(on):
            return LengthRow(Unit.FIXED_DAY, day=on)
        case _:
            return LengthRow(_WITHOUT_A_NUMBER[type(length)])


_WITHOUT_A_NUMBER: Final[Mapping[type, Unit]] = MappingProxyType(
    {
        AfterQuarter: Unit.AFTER_QUARTER,
        WithStartUp: Unit.WITH_START_UP,
        AsSoonAsPossible: Unit.AS_SOON_AS_POSSIBLE,
    }
)


def _choice(row: AccountChoice) -> ChoiceRow:
    cited = citation_row(row.citation)
    return ChoiceRow(row.period.first, _to(row.period), row.known_from, cited)


def _agreement(row: Agreement) -> AgreementRow:
    return AgreementRow(
        row.committee.code,
        tuple(each.code for each in row.covers),
        row.title,
        row.source,
        row.confidence,
        row.period.first,
        _to(row.period),
        row.known_from,
        row.known_by,
        tuple(map(_step, row.steps)),
        row.registration_number,
        row.note,
        row.proration,
        row.binding,
        row.deposited_on,
    )


def _step(step: PathStep) -> StepOfPathRow:
    figure = step.figure
    return StepOfPathRow(
        step.from_year,
        step.size_class,
        step.kind,
        step.confidence,
        str(figure.amount) if isinstance(figure, Days) else None,
        None if isinstance(figure, Days) else clock(figure.minutes),
        step.condition,
        step.note,
    )


def _only_known(row: UnregisteredAgreement) -> OnlyKnownRow:
    return OnlyKnownRow(
        row.committee.code,
        row.title,
        row.source,
        row.known_from,
        row.known_by,
        row.note,
        row.likely,
    )


def _reading(name: str, question: type[Reading]) -> ReadingRow:
    asked = (question.__doc__ or "").split("\n", maxsplit=1)[0]
    options = tuple(ReadingOptionRow(each.option, each.authority) for each in question)
    return ReadingRow(name, asked, options)


# A test compares these days with those of the package, in every year that it knows.
_HOLIDAYS_CITED: Final = Citation(
    "RD 18 April 1974",
    "1",
    Confidence.ONE,
    source="the package holidays",
    note="not read; the days that the package lists for Belgium, but Easter and Whit Sunday",
)
_FIXED: Final = (
    FixedHolidayRow("New Year's Day", 1, 1),
    FixedHolidayRow("Labour Day", 5, 1),
    FixedHolidayRow("National Day", 7, 21),
    FixedHolidayRow("Assumption", 8, 15),
    FixedHolidayRow("All Saints' Day", 11, 1),
    FixedHolidayRow("Armistice Day", 11, 11),
    FixedHolidayRow("Christmas Day", 12, 25),
)
_MOVING: Final = (
    MovingHolidayRow("Easter Monday", 1),
    MovingHolidayRow("Ascension Day", 39),
    MovingHolidayRow("Whit Monday", 50),
)


def _holidays() -> HolidaysRow:
    years = known_years(range(date.min.year, date.max.year))
    sundays = {str(year): easter(year) for year in years}
    return HolidaysRow(citation_row(_HOLIDAYS_CITED), _FIXED, _MOVING, sundays)
