"""The section on training of the social balance sheet, by the National Bank of Belgium's model.

Three sections: formal, less formal and informal, and initial training. Each has the workers
concerned, the hours followed and the net cost, of men and of women; the formal one says of the cost
what is gross, what was paid to collective funds, and what was received. Of a figure that needs a
fact which nobody gave, the key is said: nothing is taken as zero.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from operator import attrgetter
from types import MappingProxyType
from typing import Final, Literal

from attrs import frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.dossier.assessment import AssessmentRequest, law_of, set_aside_rows
from fla_rules.dossier.outcome_rows import amounts, names
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import (
    BookRow,
    CitationRow,
    FindingRow,
    NeedRow,
    OutcomeName,
    SetAsideRow,
    StepRow,
)
from fla_rules.dossier.steps import Scribe
from fla_rules.errors import FactError
from fla_rules.explain import Language, as_language, label, shown
from fla_rules.facts.employer import FundContributions
from fla_rules.facts.training import Cost, TrainingForm
from fla_rules.law.rulebook import Rulebook
from fla_rules.outcome import Reason, reason
from fla_rules.sheets.of_year import (
    Taken,
    YearOfTraining,
    findings_of,
    named,
    writable,
    year_of_training,
)
from fla_rules.sheets.sheet import Column, Lines, Sheet, Table
from fla_rules.vocabulary import Confidence, Severity

FORMAT: Final = "fla-rules.balance-sheet/1"
# The model with a section of its own on informal training is that of years closed from December
# 2008 on.
_FIRST_YEAR: Final = 2008
_MODEL: Final = CitationRow(
    "NBB",
    "III",
    Confidence.SEVERAL,
    "https://www.nbb.be/en/central-balance-sheet-office",
    "model of the social balance sheet; its codes were read with others, who follow the model, and "
    "58032 and 58132 in the bank's own questions and answers",
)
_HOUR: Final = 60


class BalanceSection(Enum):
    """A section of the model."""

    FORMAL = "formal"
    INFORMAL = "informal"
    INITIAL = "initial"


class BalanceHeading(Enum):
    """What a row of a section is about."""

    WORKERS = "workers"
    HOURS = "hours"
    NET_COST = "net_cost"
    GROSS_COST = "gross_cost"
    CONTRIBUTIONS = "contributions"
    SUBSIDIES = "subsidies"


# The rows of the model, with their codes: of men, and of women.
_ROWS: Final = (
    (BalanceSection.FORMAL, BalanceHeading.WORKERS, "5801", "5811"),
    (BalanceSection.FORMAL, BalanceHeading.HOURS, "5802", "5812"),
    (BalanceSection.FORMAL, BalanceHeading.NET_COST, "5803", "5813"),
    (BalanceSection.FORMAL, BalanceHeading.GROSS_COST, "58031", "58131"),
    (BalanceSection.FORMAL, BalanceHeading.CONTRIBUTIONS, "58032", "58132"),
    (BalanceSection.FORMAL, BalanceHeading.SUBSIDIES, "58033", "58133"),
    (BalanceSection.INFORMAL, BalanceHeading.WORKERS, "5821", "5831"),
    (BalanceSection.INFORMAL, BalanceHeading.HOURS, "5822", "5832"),
    (BalanceSection.INFORMAL, BalanceHeading.NET_COST, "5823", "5833"),
    (BalanceSection.INITIAL, BalanceHeading.WORKERS, "5841", "5851"),
    (BalanceSection.INITIAL, BalanceHeading.HOURS, "5842", "5852"),
    (BalanceSection.INITIAL, BalanceHeading.NET_COST, "5843", "5853"),
)


@frozen(kw_only=True)
class FigureRow:
    """A figure under its code: a number of workers, hours, or euros; a total has no code."""

    code: str | None = None
    outcome: OutcomeName
    amount: str | None = None
    amount_decimal: str | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()


@frozen(kw_only=True)
class HeadingRow:
    """A row of the model: of men, of women, and of all."""

    section: BalanceSection
    heading: BalanceHeading
    men: FigureRow
    women: FigureRow
    total: FigureRow


@frozen(kw_only=True)
class SocialBalance:
    """The section on training of the social balance sheet of a calendar year."""

    format: str
    year: int
    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    employer: str
    rows: tuple[HeadingRow, ...]
    needed: tuple[NeedRow, ...]
    findings: tuple[FindingRow, ...]
    citation: tuple[CitationRow, ...]
    set_aside: tuple[SetAsideRow, ...] = ()


def social_balance(
    dossier: Dossier, year: int, request: AssessmentRequest, book: Rulebook
) -> SocialBalance:
    """Give the figures of a calendar year, as they stand on the day of the request.

    Raises `FactError` for a year that has not begun by then, or before the model's first one.
    """
    checks.one("dossier", dossier, Dossier)
    checks.one("request", request, AssessmentRequest)
    checks.one("book", book, Rulebook)
    _refuse_year(checks.whole("year", year), request.on)
    used = law_of(dossier, book, request.known_on).rulebook
    found = year_of_training(dossier, year, request.known_on)
    say = Scribe(request.language, dossier)
    rows = tuple(_rows(found, _paid(dossier, year), year, request.on, say))
    return SocialBalance(
        format=FORMAT,
        year=year,
        on=request.on,
        known_on=request.known_on,
        rulebook=BookRow(used.version, used.digest),
        readings={name: getattr(dossier.readings, name).option for name in names(found.readings)},
        employer=dossier.employer.name or str(dossier.employer.enterprise_number),
        rows=rows,
        needed=tuple(_needed(rows)),
        findings=(
            *_year_findings(dossier, year, request.on, say),
            *findings_of(found, dossier, request.on, say),
        ),
        citation=(_MODEL,),
        set_aside=set_aside_rows(dossier, request.language),
    )


def _refuse_year(year: int, on: date) -> None:
    if not _FIRST_YEAR <= year <= on.year:
        raise FactError(
            "{year} is no year of which the social balance sheet is drawn up on {day}",
            "give one from {first} to {last}",
            year=year,
            day=on,
            first=_FIRST_YEAR,
            last=on.year,
        )


def _paid(dossier: Dossier, year: int) -> FundContributions | None:
    """Give what the employer paid to collective funds in a year, where it says so."""
    return dict(dossier.employer.fund_contributions).get(year)


def _year_findings(dossier: Dossier, year: int, on: date, say: Scribe) -> Iterator[FindingRow]:
    """Say why the trainings of the year may not all be there."""
    calendar = Period.of_year(year)
    if on < calendar.last:
        step = reason("social_balance.year_not_over", year=year, on=on)
        yield say.finding(step.id, Severity.NOTICE, step)
    later = [
        each.id
        for each in dossier.workers
        if each.account_from and each.account_from > calendar.first
    ]
    if later:
        step = reason("social_balance.account_from", year=year, workers=named(later))
        yield say.finding(step.id, Severity.NOTICE, step)


# --- figures -------------------------------------------------------------------------------------


@frozen
class _Figure:
    """An amount, or what it is not known for."""

    amount: Fraction = Fraction()
    missing: tuple[Reason, ...] = ()
    open: tuple[Reason, ...] = ()

    @property
    def is_known(self) -> bool:
        return not self.missing and not self.open


@frozen
class _Column:
    """The trainings of a section and a column, and what keeps it from being known which they are.

    `paid` is what the employer paid to collective funds, and `said` whether anything was said of
    contributions in the section.
    """

    year: int
    taken: tuple[Taken, ...]
    paid: Fraction | None
    said: bool
    missing: tuple[Reason, ...] = ()
    open: tuple[Reason, ...] = ()


def _rows(
    found: YearOfTraining, paid: FundContributions | None, year: int, on: date, say: Scribe
) -> Iterator[HeadingRow]:
    followed = [each for each in found.taken if each.followed_by(on)]
    columns = {
        section: tuple(_columns(section, followed, paid, year)) for section in BalanceSection
    }
    for section, heading, of_men, of_women in _ROWS:
        men, women, total = (
            _with_gaps(column, _FIGURES[heading](section, column)) for column in columns[section]
        )
        yield HeadingRow(
            section=section,
            heading=heading,
            men=_figure_row(men, say, of_men),
            women=_figure_row(women, say, of_women),
            total=_figure_row(total, say),
        )


def _columns(
    section: BalanceSection, followed: Iterable[Taken], paid: FundContributions | None, year: int
) -> Iterator[_Column]:
    """Give the columns of a section: of men, of women, and of all."""
    taken = tuple(each for each in followed if _section_of(each) is section)
    # What was paid to funds is a row of formal training alone.
    paid = paid if section is BalanceSection.FORMAL else None
    said = paid is not None or any(_part(each, "contributions") is not None for each in taken)
    missing, unsettled = tuple(_without_sex(taken)), tuple(_of_neither(taken))
    men = paid.men if paid else None
    women = paid.women if paid else None
    yield _Column(year, _of_sex(taken, "m"), men, said, missing, unsettled)
    yield _Column(year, _of_sex(taken, "f"), women, said, missing, unsettled)
    yield _Column(year, taken, paid.men + paid.women if paid else None, said)


def _section_of(taken: Taken) -> BalanceSection:
    if taken.training.initial:
        return BalanceSection.INITIAL
    formal = taken.training.form is TrainingForm.FORMAL
    return BalanceSection.FORMAL if formal else BalanceSection.INFORMAL


def _of_sex(taken: Iterable[Taken], sex: Literal["m", "f", "x"] | None) -> tuple[Taken, ...]:
    return tuple(each for each in taken if each.person.sex == sex)


def _without_sex(taken: Iterable[Taken]) -> Iterator[Reason]:
    workers = [each.training.worker for each in _of_sex(taken, None)]
    if workers:
        yield reason("social_balance.sex_missing", workers=named(workers))


def _of_neither(taken: Iterable[Taken]) -> Iterator[Reason]:
    workers = [each.training.worker for each in _of_sex(taken, "x")]
    if workers:
        yield reason("social_balance.sex_of_neither", workers=named(workers))


def _with_gaps(column: _Column, figure: _Figure) -> _Figure:
    """Give a figure with what keeps its column from being known."""
    return _Figure(figure.amount, (*column.missing, *figure.missing), (*column.open, *figure.open))


def _workers(_: BalanceSection, column: _Column) -> _Figure:
    return _Figure(Fraction(len({each.training.worker for each in column.taken})))


def _hours(_: BalanceSection, column: _Column) -> _Figure:
    minutes = sum((each.hours.minutes for each in column.taken), Fraction())
    return _Figure(minutes / _HOUR)


def _gross(_: BalanceSection, column: _Column) -> _Figure:
    return _given(column, "gross")


def _subsidies(_: BalanceSection, column: _Column) -> _Figure:
    return _given(column, "subsidy")


def _given(column: _Column, key: str) -> _Figure:
    """Add up a part of the cost of each training, and say of which it is not given."""
    without = [each.training.id for each in column.taken if _part(each, key) is None]
    if without:
        missing = reason("social_balance.cost_missing", key=key, trainings=named(without))
        return _Figure(missing=(missing,))
    return _Figure(_sum(column, key))


def _sum(column: _Column, key: str) -> Fraction:
    return sum(((_part(each, key) or 0) * each.share for each in column.taken), Fraction())


def _part(taken: Taken, key: str) -> Fraction | None:
    cost = taken.training.cost
    return None if cost is None else _PARTS[key](cost)


def _contributions(section: BalanceSection, column: _Column) -> _Figure:
    """Add up what was paid to funds: by the employer for all together, or for each training.

    The model has no row of it beside informal and initial training: what is given counts there, and
    what is not given is not asked for.
    """
    if column.paid is not None or section is not BalanceSection.FORMAL:
        return _Figure(_sum(column, "contributions") + (column.paid or 0))
    if not column.said:
        return _Figure(missing=(reason("social_balance.contributions_missing", year=column.year),))
    return _given(column, "contributions")


def _net(section: BalanceSection, column: _Column) -> _Figure:
    """Give what is gross and what was paid to funds, less what was received."""
    gross, paid = _gross(section, column), _contributions(section, column)
    received = _subsidies(section, column)
    parts = (gross, paid, received)
    return _Figure(
        gross.amount + paid.amount - received.amount,
        tuple(step for each in parts for step in each.missing),
        tuple(step for each in parts for step in each.open),
    )


_PARTS: Final[Mapping[str, Callable[[Cost], Fraction | None]]] = MappingProxyType(
    {
        "gross": attrgetter("gross"),
        "contributions": attrgetter("contributions"),
        "subsidy": attrgetter("subsidy"),
    }
)
_FIGURES: Final[Mapping[BalanceHeading, Callable[[BalanceSection, _Column], _Figure]]] = (
    MappingProxyType(
        {
            BalanceHeading.WORKERS: _workers,
            BalanceHeading.HOURS: _hours,
            BalanceHeading.NET_COST: _net,
            BalanceHeading.GROSS_COST: _gross,
            BalanceHeading.CONTRIBUTIONS: _contributions,
            BalanceHeading.SUBSIDIES: _subsidies,
        }
    )
)


# --- rows ----------------------------------------------------------------------------------------


def _figure_row(figure: _Figure, say: Scribe, code: str | None = None) -> FigureRow:
    if figure.is_known:
        written = amounts(amount=writable(figure.amount))
        return FigureRow(code=code, outcome=OutcomeName.DETERMINED, **written)
    return FigureRow(
        code=code,
        outcome=OutcomeName.UNDETERMINED,
        missing=say.steps(figure.missing),
        open=say.steps(figure.open),
    )


def _needed(rows: Iterable[HeadingRow]) -> Iterator[NeedRow]:
    """Gather what figures wait for, that which most of them wait for first."""
    held: dict[str, list[StepRow]] = {}
    for row in rows:
        for figure in (row.men, row.women, row.total):
            for step in (*figure.missing, *figure.open):
                held.setdefault(step.message, []).append(step)
    for steps in sorted(held.values(), key=len, reverse=True):
        step = steps[0]
        yield NeedRow(
            step.id, step.arguments, step.citation, step.message, len(steps), (), step.path
        )


# --- the sheet -----------------------------------------------------------------------------------


def social_balance_sheet(rows: SocialBalance, language: str | Language) -> Sheet:
    """Make the sheet of the figures, in a language."""
    checks.one("rows", rows, SocialBalance)
    spoken = as_language(language)
    title = label(spoken, "social_balance.title", year=rows.year, employer=rows.employer)
    places = {each.message: place for place, each in enumerate(rows.needed, 1)}
    return Sheet(
        title,
        spoken.name,
        (
            Lines("", (label(spoken, "social_balance.about", year=rows.year, on=rows.on),)),
            *(_table(rows, section, places, spoken) for section in BalanceSection),
            Lines(label(spoken, "social_balance.missing"), tuple(_gaps(places))),
            Lines(
                label(spoken, "social_balance.notes"),
                (
                    *(each.message for each in rows.findings),
                    label(spoken, "social_balance.source"),
                ),
            ),
        ),
    )


def _gaps(places: Mapping[str, int]) -> Iterator[str]:
    return (f"({place}) {message}" for message, place in places.items())


def _table(
    rows: SocialBalance, section: BalanceSection, places: Mapping[str, int], spoken: Language
) -> Table:
    own = [row for row in rows.rows if row.section is section]
    figures = {
        "men": [row.men for row in own],
        "women": [row.women for row in own],
        "total": [row.total for row in own],
    }
    # What is not known takes a few words, which may be broken over lines.
    whole = {head for head, below in figures.items() if all(each.amount for each in below)}
    heads = ("heading", "code", "men", "code", "women", "total")
    columns = (Column(label(spoken, f"social_balance.{head}"), head in whole) for head in heads)
    texts = (
        (
            shown(row.heading, spoken),
            row.men.code or "",
            _cell(row, row.men, places, spoken),
            row.women.code or "",
            _cell(row, row.women, places, spoken),
            _cell(row, row.total, places, spoken),
        )
        for row in own
    )
    title = shown(section, spoken)
    return Table(title, tuple(columns), tuple(texts))


def _cell(row: HeadingRow, figure: FigureRow, places: Mapping[str, int], spoken: Language) -> str:
    if figure.amount is None:
        steps = (*figure.missing, *figure.open)
        marks = sorted({places[each.message] for each in steps})
        return f"{label(spoken, 'social_balance.unknown')} ({', '.join(map(str, marks))})"
    amount = Fraction(figure.amount)
    if row.heading in {BalanceHeading.WORKERS, BalanceHeading.HOURS}:
        return spoken.forms.amount(amount)
    return spoken.forms.money(amount)
