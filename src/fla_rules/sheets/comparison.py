"""What if: two assessments beside each other, row by row, with the reasons of each difference.

A row is found in the other assessment by what it is about, wherever it stands there. What two rows
say is compared, not the words in which they say it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from itertools import chain
from types import MappingProxyType
from typing import Any, Final

from attrs import AttrsInstance, fields_dict, frozen

from fla_rules import checks
from fla_rules.dossier.outcome_rows import amounts
from fla_rules.dossier.rows import (
    Assessment,
    BalanceRow,
    BookRow,
    CitationRow,
    OutcomeName,
    RightRow,
    StepRow,
)
from fla_rules.dossier.structure import key_of
from fla_rules.dossier.wire import Asked, KeptData
from fla_rules.facts.registration import Role
from fla_rules.law.deadlines import DutyName
from fla_rules.register.access import Operation
from fla_rules.sheets.identity import OF_DUTY, as_text, told_apart
from fla_rules.vocabulary import Kind, Severity

FORMAT: Final = "fla-rules.comparison/1"


class ComparedList(Enum):
    """A list of an assessment whose rows are compared."""

    SIZE_CLASSES = "size_classes"
    RIGHTS = "rights"
    CREDITS = "credits"
    BALANCES = "balances"
    LEAVINGS = "leavings"
    DUTIES = "duties"
    SUPERVISION = "supervision"
    LISTS = "lists"
    FINDINGS = "findings"
    ANSWERS = "answers"
    READINGS = "readings"
    SET_ASIDE = "set_aside"


class Change(Enum):
    """In what a row of the second assessment differs from that of the first."""

    # Both have it, with another value.
    CHANGED = "changed"
    # Only the second has it.
    CAME = "came"
    # Only the first has it.
    WENT = "went"
    # Both have it with the same values, on other grounds.
    GROUNDS = "grounds"


@frozen
class ValueRow:
    """A key whose value is another, with both: left out where it is not there."""

    key: str
    first: str | None = None
    second: str | None = None


@frozen(kw_only=True)
class DifferenceRow:
    """A row that is not the same in both assessments, by what it is about.

    `values` are those that differ, `first_only` and `second_only` the steps that only one has.
    """

    list: ComparedList
    change: Change
    worker: str | None = None
    year: int | None = None
    kind: Kind | None = None
    duty: DutyName | None = None
    quarter: str | None = None
    request: str | None = None
    training: str | None = None
    id: str | None = None
    severity: Severity | None = None
    ask: Asked | None = None
    of: KeptData | None = None
    role: Role | None = None
    does: Operation | None = None
    reading: str | None = None
    values: tuple[ValueRow, ...] = ()
    first_only: tuple[StepRow, ...] = ()
    second_only: tuple[StepRow, ...] = ()


@frozen(kw_only=True)
class TotalRow:
    """The days of a list in both assessments, and the second less the first.

    A row that is undetermined in either is in neither sum, and in `not_counted`.
    """

    list: ComparedList
    year: int | None = None
    first: str
    first_decimal: str
    second: str
    second_decimal: str
    difference: str
    difference_decimal: str
    not_counted: int = 0


@frozen
class SideRow:
    """What one of the two assessments answers, and the rulebook behind it."""

    on: date
    known_on: date
    rulebook: BookRow


@frozen(kw_only=True)
class Comparison:
    """Two assessments compared: what changed, came and went, and what that makes in days."""

    format: str
    first: SideRow
    second: SideRow
    totals: tuple[TotalRow, ...]
    differences: tuple[DifferenceRow, ...]


@frozen
class ReadingOption:
    """The option of a reading that an assessment depended on."""

    reading: str
    option: str


@frozen
class Compared:
    """How the rows of a list are compared: what they are about, and what they say of it.

    `order` tells rows apart that are about the same.
    """

    rows: Callable[[Assessment], Iterable[AttrsInstance]]
    names: tuple[str, ...]
    values: tuple[str, ...] = ()
    order: tuple[str, ...] = ()


_LEFT: Final = ("outcome", "days", "minutes", "at_least")
_OF_AIM: Final = ("first", "last", "wanted", "followed", "to_follow")
_OF_ANSWER: Final = (*_LEFT, "day", "verify_by", *_OF_AIM)
_OF_YEAR: Final = ("outcome", "opening", "granted", "used", "lapsed", "closing", "at_least")
_OF_END: Final = ("outcome", "last", "ended_by", "hired_again", "credit", "days", "at_least")
_OF_STANDING: Final = ("outcome", "status", "due", "done_on", "trigger", "known_from")
COMPARED: Final[Mapping[ComparedList, Compared]] = MappingProxyType(
    {
        ComparedList.SIZE_CLASSES: Compared(
            lambda side: side.size_classes, ("year",), ("outcome", "class_", "average", "workers")
        ),
        ComparedList.RIGHTS: Compared(
            lambda side: side.rights, ("worker", "year", "kind"), (*_LEFT, "unrounded")
        ),
        ComparedList.CREDITS: Compared(lambda side: side.credits, ("worker", "year"), _OF_YEAR),
        ComparedList.BALANCES: Compared(lambda side: side.balances, ("worker",), _LEFT),
        ComparedList.LEAVINGS: Compared(
            lambda side: side.leavings, ("worker",), _OF_END, ("last",)
        ),
        ComparedList.DUTIES: Compared(
            lambda side: side.duties, OF_DUTY, _OF_STANDING, ("trigger",)
        ),
        ComparedList.SUPERVISION: Compared(
            lambda side: (side.supervision,), (), ("public", "publication_from")
        ),
        ComparedList.LISTS: Compared(
            lambda side: side.supervision.lists, ("quarter",), ("duties", "size_class", "staff")
        ),
        ComparedList.FINDINGS: Compared(
            lambda side: side.findings, ("id", "severity", "worker", "duty", "days", "arguments")
        ),
        ComparedList.ANSWERS: Compared(
            lambda side: side.answers,
            ("ask", "worker", "year", "training", "of", "role", "does"),
            _OF_ANSWER,
            _OF_ANSWER,
        ),
        ComparedList.READINGS: Compared(
            lambda side: (ReadingOption(*each) for each in side.readings.items()),
            ("reading",),
            ("option",),
        ),
        ComparedList.SET_ASIDE: Compared(lambda side: side.set_aside, ("worker",)),
    }
)


def compare(first: Assessment, second: Assessment) -> Comparison:
    """Say what is another in the second assessment than in the first, and why.

    Neither the order of rows nor the language of sentences is a difference.
    """
    checks.one("first", first, Assessment)
    checks.one("second", second, Assessment)
    return Comparison(
        format=FORMAT,
        first=SideRow(first.on, first.known_on, first.rulebook),
        second=SideRow(second.on, second.known_on, second.rulebook),
        totals=tuple(_totals(first, second)),
        differences=tuple(
            each for name in ComparedList for each in _differences(name, first, second)
        ),
    )


def _pairs(name: ComparedList, first: Assessment, second: Assessment) -> Iterator[tuple[Any, Any]]:
    """Put each row of a list beside the one of the other side that is about the same, or None."""
    by = COMPARED[name]
    one, other = (told_apart(by.rows(side), by.names, by.order) for side in (first, second))
    for about in dict.fromkeys((*one, *other)):
        yield one.get(about), other.get(about)


def _differences(
    name: ComparedList, first: Assessment, second: Assessment
) -> Iterator[DifferenceRow]:
    by, there = COMPARED[name], fields_dict(DifferenceRow)
    for one, other in _pairs(name, first, second):
        values = tuple(_values(by.values, one, other))
        change = _change(one, other, values)
        if change:
            about = {key: getattr(one or other, key) for key in by.names if key in there}
            yield DifferenceRow(
                list=name,
                change=change,
                values=values,
                first_only=_only(one, other),
                second_only=_only(other, one),
                **about,
            )


def _values(keys: Iterable[str], one: object, other: object) -> Iterator[ValueRow]:
    for key in keys:
        pair = [as_text(getattr(side, key, None)) or None for side in (one, other)]
        if pair[0] != pair[1]:
            yield ValueRow(key_of(key), *pair)


def _change(one: object, other: object, values: tuple[ValueRow, ...]) -> Change | None:
    if one is None:
        return Change.CAME
    if other is None:
        return Change.WENT
    if values:
        return Change.CHANGED
    return Change.GROUNDS if _grounds(one) != _grounds(other) else None


# A step, whatever the language of its sentence and its place in the file.
_Said = tuple[str, tuple[tuple[str, str], ...]]


def _steps(row: object) -> dict[_Said, StepRow]:
    """Give the steps of a row, each once, by what they say."""
    alone: StepRow | None = getattr(row, "reason", None)
    several = (getattr(row, name, ()) for name in ("reasons", "missing", "open"))
    steps: Iterable[StepRow] = chain(*several, (alone,) if alone else ())
    return {(step.id, tuple(sorted(step.arguments.items()))): step for step in steps}


def _only(row: object, other: object) -> tuple[StepRow, ...]:
    """Give the steps of one row that the other has not."""
    known = _steps(other)
    return tuple(step for said, step in _steps(row).items() if said not in known)


def _grounds(row: object) -> tuple[frozenset[object], ...]:
    """Give what a row rests on: its steps, its citations and its readings."""
    cited: Iterable[CitationRow] = getattr(row, "citation", ())
    return (
        frozenset(_steps(row)),
        frozenset((each.act, each.article, each.confidence) for each in cited),
        frozenset(getattr(row, "readings", ())),
    )


# --- totals --------------------------------------------------------------------------------------

_Counted = RightRow | BalanceRow


def _totals(first: Assessment, second: Assessment) -> Iterator[TotalRow]:
    """Give the days of the rights, year by year, and of what is left."""
    by_year: dict[int, list[tuple[Any, Any]]] = {}
    for one, other in _pairs(ComparedList.RIGHTS, first, second):
        by_year.setdefault((one or other).year, []).append((one, other))
    for year in sorted(by_year):
        yield _total(ComparedList.RIGHTS, by_year[year], year)
    left = list(_pairs(ComparedList.BALANCES, first, second))
    if left:
        yield _total(ComparedList.BALANCES, left)


def _total(
    name: ComparedList,
    pairs: Iterable[tuple[_Counted | None, _Counted | None]],
    year: int | None = None,
) -> TotalRow:
    sums, not_counted = [Fraction(), Fraction()], 0
    for one, other in pairs:
        before, after = _days(one), _days(other)
        if before is None or after is None:
            not_counted += 1
        else:
            sums = [sums[0] + before, sums[1] + after]
    before, after = sums
    return TotalRow(
        list=name,
        year=year,
        not_counted=not_counted,
        **amounts(first=before, second=after, difference=after - before),
    )


def _days(row: _Counted | None) -> Fraction | None:
    """Give the days of a row; none where there is no row or no right, and None where not known."""
    if row is not None and row.outcome is OutcomeName.UNDETERMINED:
        return None
    return Fraction(row.days) if row is not None and row.days is not None else Fraction()
