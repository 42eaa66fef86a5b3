"""What is read of a comparison: totals, then each list with both values and both reasons."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from fla_rules import checks
from fla_rules.account.leaving import OpenCredit
from fla_rules.dossier.rows import OutcomeName, StepRow
from fla_rules.duties.compliance import Status
from fla_rules.explain import Language, as_language, field_name, label, shown
from fla_rules.facts.employment import EndedBy
from fla_rules.law.deadlines import DutyName
from fla_rules.law.readings import QUESTIONS, option_of
from fla_rules.numbers import in_hours
from fla_rules.sheets.comparison import (
    Change,
    ComparedList,
    Comparison,
    DifferenceRow,
    SideRow,
    TotalRow,
    ValueRow,
)
from fla_rules.sheets.identity import as_text
from fla_rules.sheets.sheet import Column, Lines, Pairs, Sheet, Table
from fla_rules.vocabulary import Reading, SizeClass

_SIDES: Final = ("first", "second")
_DETERMINED: Final = OutcomeName.DETERMINED.value


def comparison_sheet(comparison: Comparison, language: str | Language) -> Sheet:
    """Make the sheet of a comparison, in a language: its sentences are those of the assessments."""
    checks.one("comparison", comparison, Comparison)
    spoken = as_language(language)
    return Sheet(
        label(spoken, "comparison.title"),
        spoken.name,
        (
            Pairs("", (_side("first", comparison, spoken), _side("second", comparison, spoken))),
            _totals_table(comparison, spoken),
            *(_list_table(name, comparison, spoken) for name in ComparedList),
            Lines("", tuple(_in_short(comparison, spoken))),
        ),
    )


def _side(which: str, comparison: Comparison, spoken: Language) -> tuple[str, str]:
    side: SideRow = getattr(comparison, which)
    book = side.rulebook
    days = {"on": side.on, "known_on": side.known_on}
    said = label(spoken, "heading.assessment", **days, version=book.version, digest=book.digest)
    return label(spoken, f"comparison.{which}"), said


def _in_short(comparison: Comparison, spoken: Language) -> Iterator[str]:
    """Say that nothing differs, or how many rows say the same on other grounds."""
    if not comparison.differences:
        yield label(spoken, "comparison.none")
    alike = [each.list for each in comparison.differences if each.change is Change.GROUNDS]
    counts = [
        f"{shown(name, spoken)}{spoken.forms.colon}{alike.count(name)}"
        for name in dict.fromkeys(alike)
    ]
    if counts:
        yield label(spoken, "comparison.grounds", counts=spoken.forms.semicolon.join(counts))


def _totals_table(comparison: Comparison, spoken: Language) -> Table:
    first, second = (Column(label(spoken, f"comparison.{each}"), amounts=True) for each in _SIDES)
    columns = (
        Column(label(spoken, "column.what")),
        first,
        second,
        Column(label(spoken, "comparison.difference"), amounts=True),
        Column(label(spoken, "comparison.not_counted"), amounts=True),
    )
    rows = tuple(tuple(_total_cells(each, spoken)) for each in comparison.totals)
    return Table(label(spoken, "comparison.totals"), columns, rows)


def _total_cells(row: TotalRow, spoken: Language) -> Iterator[str]:
    yield " ".join(filter(None, (_named(row.list, spoken), as_text(row.year))))
    for days in (row.first, row.second, row.difference):
        yield shown(Fraction(days), spoken)
    yield str(row.not_counted)


def _list_table(name: ComparedList, comparison: Comparison, spoken: Language) -> Table:
    columns = (
        Column(label(spoken, "column.for")),
        Column(label(spoken, "column.what")),
        *(Column(label(spoken, f"comparison.{each}")) for each in _SIDES),
    )
    rows = (
        cells
        for each in comparison.differences
        if each.list is name and each.change is not Change.GROUNDS
        for cells in _cells(each, spoken)
    )
    return Table(_named(name, spoken), columns, tuple(rows))


def _named(name: ComparedList, spoken: Language) -> str:
    """Name a list as a heading does."""
    said = shown(name, spoken)
    return said[:1].upper() + said[1:]


def _cells(row: DifferenceRow, spoken: Language) -> Iterator[tuple[str, str, str, str]]:
    """Give a line for each value that differs, and one for the reasons, under its own side."""
    about = _about(row, spoken)
    for what, first, second in (*_value_cells(row, spoken), *_reason_cells(row, spoken)):
        yield about, what, first, second


def _value_cells(row: DifferenceRow, spoken: Language) -> Iterator[tuple[str, str, str]]:
    for value in row.values:
        # That a row which only one has is determined goes without saying.
        if row.change is Change.CHANGED or _DETERMINED not in {value.first, value.second}:
            first, second = (_said(value.key, each, row, spoken) for each in _both(value))
            yield _key(value.key, row, spoken), first, second


def _both(value: ValueRow) -> tuple[str | None, str | None]:
    return value.first, value.second


def _reason_cells(row: DifferenceRow, spoken: Language) -> Iterator[tuple[str, str, str]]:
    nothing = label(spoken, "comparison.nothing")
    if row.first_only or row.second_only:
        first, second = (_sentences(each, spoken) for each in (row.first_only, row.second_only))
        yield label(spoken, "column.why"), first or nothing, second or nothing
    elif row.worker and not row.values:
        # All there is to say is that the worker is there.
        went = row.change is Change.WENT
        pair = (row.worker, nothing) if went else (nothing, row.worker)
        yield _named(row.list, spoken), *pair


def _key(key: str, row: DifferenceRow, spoken: Language) -> str:
    """Name a key, or say what a reading asks."""
    if row.reading is not None:
        return spoken.words[QUESTIONS[row.reading].__name__]
    # Minutes are read as hours and minutes.
    return field_name("hours" if key == "minutes" else key, spoken)


def _sentences(steps: Iterable[StepRow], spoken: Language) -> str:
    return spoken.forms.semicolon.join(step.message for step in steps)


def _about(row: DifferenceRow, spoken: Language) -> str:
    """Say what a row is about, and where it is only in one."""
    closed = (row.duty, row.severity, row.ask, row.of, row.role, row.does, row.kind)
    own = (row.worker, as_text(row.year), row.quarter, row.request, row.training, row.reading)
    said = [*filter(None, own), *(shown(each, spoken) for each in closed if each is not None)]
    about = " ".join(said) or shown(row.list, spoken)
    alone = row.change in {Change.CAME, Change.WENT}
    return f"{about} ({shown(row.change, spoken)})" if alone else about


def _said(key: str, text: str | None, row: DifferenceRow, spoken: Language) -> str:
    """Say a value in a language, by its key."""
    if text is None:
        return label(spoken, "comparison.nothing")
    if row.reading is not None:
        return f"{text}{spoken.forms.colon}{shown_option(option_of(row.reading, text), spoken)}"
    say = _SAYS.get(key)
    return text if say is None else say(text, spoken)


def shown_option(option: Reading, spoken: Language) -> str:
    """Say what an option of a reading does."""
    return spoken.words[f"{type(option).__name__}.{option.name}"]


def _days_said(text: str, spoken: Language) -> str:
    return shown(Fraction(text), spoken)


def _day_said(text: str, spoken: Language) -> str:
    return shown(date.fromisoformat(text), spoken)


def _member(kind: type[Enum]) -> Callable[[str, Language], str]:
    return lambda text, spoken: shown(kind(text), spoken)


def _ended(text: str, spoken: Language) -> str:
    known = text in {each.value for each in EndedBy}
    return shown(EndedBy(text), spoken) if known else label(spoken, "unknown_end")


def _grounds_of_list(text: str, spoken: Language) -> str:
    return ", ".join(shown(DutyName(each), spoken) for each in text.split(", "))


_AMOUNTS: Final = (
    *("days", "at_least", "unrounded", "average", "wanted", "followed", "to_follow"),
    *("opening", "granted", "used", "lapsed", "closing"),
)
_DAYS: Final = ("due", "done_on", "trigger", "known_from", "last", "hired_again", "first", "day")
_SAYS: Final[Mapping[str, Callable[[str, Language], str]]] = MappingProxyType(
    {
        **dict.fromkeys(_AMOUNTS, _days_said),
        **dict.fromkeys((*_DAYS, "verify_by", "publication_from"), _day_said),
        "minutes": lambda text, _: in_hours(Fraction(text)),
        "outcome": _member(OutcomeName),
        "status": _member(Status),
        "class": _member(SizeClass),
        "size_class": _member(SizeClass),
        "credit": _member(OpenCredit),
        "ended_by": _ended,
        "duties": _grounds_of_list,
        "public": lambda text, spoken: label(
            spoken, "list.named" if text == "true" else "list.not_named"
        ),
    }
)
