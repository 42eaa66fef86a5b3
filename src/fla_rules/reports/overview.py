"""An assessment of an employer as text: what needs attention first, then a table for each list.

What is said of many rows is said once, under a number that the rows refer to.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from attrs import frozen
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fla_rules.dossier.rows import (
    Assessment,
    BalanceRow,
    CreditRow,
    LeavingRow,
    OutcomeName,
    RightRow,
    SizeRow,
)
from fla_rules.explain import shown
from fla_rules.explain.numbers import in_decimals, in_hours
from fla_rules.reports.duties import summary
from fla_rules.reports.layout import (
    abbreviations,
    articles,
    as_cells,
    new_table,
    readings_used,
    rests_on,
    some_of,
    warnings,
    with_fraction,
)
from fla_rules.reports.words import sure
from fla_rules.vocabulary import SizeClass

_SIZES: Final = MappingProxyType(
    {
        SizeClass.UNDER_10: "below 10",
        SizeClass.FROM_10_TO_20: "10 to 20",
        SizeClass.FROM_20: "20 or more",
    }
)
# Rows that may be undetermined, or share their reasons with others.
_Gapped = SizeRow | RightRow | CreditRow | BalanceRow | LeavingRow


@frozen
class _Said:
    """Sentences that stand once under a number: what is missing or open, and repeated reasons."""

    gaps: dict[str, list[_Gapped]]
    notes: tuple[str, ...]

    def gap(self, row: _Gapped) -> str:
        """Refer to what leaves a row undetermined."""
        numbers = [place for place, each in enumerate(self.gaps, 1) if each in _gaps(row)]
        return f"see {', '.join(map(str, numbers))} above" if numbers else ""

    def note(self, sentence: str) -> str:
        """Say a sentence, or where it stands when it holds for several rows."""
        if sentence not in self.notes:
            return sentence
        return f"see note {self.notes.index(sentence) + 1}"


def assessment_view(assessment: Assessment) -> RenderableType:
    """Lay out an assessment: findings, what is missing, then a row for each answer."""
    book = assessment.rulebook
    heading = (
        f"Asked about {assessment.on}, under the law as known on {assessment.known_on} "
        f"(rulebook {book.version}, {book.digest})"
    )
    said = _said(assessment)
    return Group(
        Text(heading),
        Text(),
        *warnings(each for each in assessment.findings if each.duty is None),
        Text(f"{summary(assessment.duties)} (the command duties lists them)"),
        Text(),
        *_gaps_table(said),
        _sizes_table(assessment, said),
        _rights_table(assessment, said),
        *(Text(f"Note {place}: {each}") for place, each in enumerate(said.notes, 1)),
        _credits_table(assessment, said),
        *_leavings_table(assessment, said),
        _balances_table(assessment, said),
        *readings_used(assessment.readings),
        *_sources(assessment),
    )


def _said(assessment: Assessment) -> _Said:
    gaps: dict[str, list[_Gapped]] = {}
    for row in _rows(assessment):
        for each in _gaps(row):
            gaps.setdefault(each, []).append(row)
    # What holds up most comes first: answering it settles most.
    ranked = sorted(gaps, key=lambda each: -len(gaps[each]))
    figures = Counter(each for right in assessment.rights for each in _figures(right))
    repeated = tuple(each for each, times in figures.items() if times > 1)
    return _Said({each: gaps[each] for each in ranked}, repeated)


def _rows(assessment: Assessment) -> Iterator[_Gapped]:
    yield from assessment.size_classes
    yield from assessment.rights
    yield from assessment.credits
    yield from assessment.balances
    yield from assessment.leavings


def _gaps(row: _Gapped) -> tuple[str, ...]:
    return (*row.missing, *row.open)


def _figures(right: RightRow) -> list[str]:
    return [step.message for step in right.reasons if step.id.startswith("figure.")]


def _gaps_table(said: _Said) -> Iterator[Table]:
    if said.gaps:
        table = new_table("What is missing or not settled", "No.", "Missing or open", "Holds up")
        for place, (each, rows) in enumerate(said.gaps.items(), 1):
            table.add_row(*as_cells((str(place), each, _held_up(rows))))
        yield table


def _held_up(rows: Iterable[_Gapped]) -> str:
    """Say which answers a gap holds up, kind by kind."""
    held: dict[str, list[str]] = {}
    for row in rows:
        kind, of = _named(row)
        held.setdefault(kind, []).append(of)
    return "; ".join(f"{kind}: {some_of(of)}" for kind, of in held.items())


def _named(row: _Gapped) -> tuple[str, str]:
    match row:
        case SizeRow():
            return "size", str(row.year)
        case RightRow():
            return "right", f"{row.worker} {row.year}"
        case CreditRow():
            return "credit", f"{row.worker} {row.year}"
        case BalanceRow():
            return "balance", row.worker
        case LeavingRow():
            return "end", f"{row.worker} {row.last}"


def _sizes_table(assessment: Assessment, said: _Said) -> Table:
    table = new_table("Size of the enterprise", "Year", "Average", "Class", "Why", "Rests on")
    for row in assessment.size_classes:
        counted = in_decimals(Fraction(row.average)) if row.average else row.workers
        named = _SIZES[row.class_] if row.class_ else _outcome(row.outcome)
        why = said.gap(row) or row.reason or _counted(row)
        cells = (str(row.year), counted, named, why, articles(row.citation))
        table.add_row(*as_cells(cells))
    return table


def _outcome(outcome: OutcomeName) -> str:
    return outcome.value.replace("_", " ")


def _counted(row: SizeRow) -> str:
    if row.workers:
        return "workers by heads at the end of the quarter of the first employment"
    counts = [step.arguments["count"] for step in row.reasons if step.id == "size.quarter"]
    ends = ", ".join(in_decimals(Fraction(count)) for count in counts)
    return f"full-time equivalents at {len(counts)} declared quarter ends: {ends}"


def _rights_table(assessment: Assessment, said: _Said) -> Table:
    table = new_table("Training rights", "Worker", "Year", "Kind", "Days", "Why", "Rests on")
    for row in assessment.rights:
        cells = (
            _worker(row.worker, assessment),
            str(row.year),
            row.kind.value,
            _days(row),
            said.gap(row) or row.reason or _why(row, said),
            rests_on(row.citation, row.readings),
        )
        table.add_row(*as_cells(cells))
    return table


def _days(row: RightRow) -> str:
    match row.outcome:
        case OutcomeName.DETERMINED:
            return with_fraction(Fraction(row.days)) + (f", {row.hours} hours" if row.hours else "")
        case OutcomeName.UNDETERMINED:
            return "undetermined"
        case OutcomeName.NOT_APPLICABLE:
            return "none"


def _why(row: RightRow, said: _Said) -> str:
    stretches = [step.message for step in row.reasons if step.id == "months.stretch"]
    rounded = [step.message for step in row.reasons if step.id == "right.rounded"]
    counted = [] if _all_year(row) else [" + ".join(stretches)]
    return "; ".join([*counted, *rounded, *map(said.note, _figures(row))])


def _all_year(row: RightRow) -> bool:
    counted = [step.arguments for step in row.reasons if step.id == "months.stretch"]
    return [(each["regime"], each["months"]) for each in counted] == [("1", "12")]


def _credits_table(assessment: Assessment, said: _Said) -> Table:
    columns = ("Worker", "Year", "Opening", "Granted", "Used", "Lapsed", "Closing", "Why")
    table = new_table("Training credit, in days", *columns)
    for row in assessment.credits:
        amounts = (row.opening, row.granted, row.used, row.lapsed, row.closing)
        shown_ = [with_fraction(Fraction(each)) if each else "not known" for each in amounts]
        cells = (_worker(row.worker, assessment), str(row.year), *shown_, said.gap(row))
        table.add_row(*as_cells(cells))
    return table


def _balances_table(assessment: Assessment, said: _Said) -> Table:
    table = new_table(f"Left on {assessment.on}", "Worker", "Days", "Hours", "Why")
    for row in assessment.balances:
        days = with_fraction(Fraction(row.days)) if row.days else "undetermined"
        hours = in_hours(Fraction(row.minutes)) if row.minutes else ""
        cells = (_worker(row.worker, assessment), days, hours, said.gap(row))
        table.add_row(*as_cells(cells))
    return table


def _leavings_table(assessment: Assessment, said: _Said) -> Iterator[Table]:
    if assessment.leavings:
        columns = ("Worker", "Last day", "By", "Days open", "What becomes of them", "Rests on")
        table = new_table("Ends of employment", *columns)
        for row in assessment.leavings:
            table.add_row(*as_cells(_leaving_cells(row, said.gap(row))))
        yield table


def _leaving_cells(row: LeavingRow, gap: str) -> Iterator[str]:
    yield row.worker
    yield str(row.last)
    yield shown(row.ended_by, "en")
    yield with_fraction(Fraction(row.days)) if row.days else "not known"
    yield "; ".join(filter(None, (*(step.message for step in row.reasons), gap)))
    yield rests_on(row.citation, row.readings)


def _worker(worker: str, assessment: Assessment) -> str:
    """Name a worker, and say beside it when the worker left or leaves for good."""
    for row in assessment.leavings:
        if row.worker == worker and not row.hired_again:
            verb = "left" if row.last < assessment.on else "leaves"
            return f"{worker} ({verb} {row.last})"
    return worker


def _sources(assessment: Assessment) -> Iterator[Text]:
    answers = (*assessment.rights, *assessment.size_classes, *assessment.leavings)
    cited = [citation for row in answers for citation in row.citation]
    sources = ((each.act, each.source, each.confidence) for each in cited if each.source)
    for act, source, confidence in dict.fromkeys(sources):
        yield Text(f"{act}: {source} ({sure(confidence)})", overflow="fold")
    yield from abbreviations(each.act for each in cited)
