"""An assessment of an employer as text: what needs attention first, then a table for each list.

What is said of many rows is said once, under a number that the rows refer to.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import MAXYEAR, date
from fractions import Fraction
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from attrs import frozen
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fla_rules.dossier.rows import (
    AnswerRow,
    Assessment,
    BalanceRow,
    CitationRow,
    CreditRow,
    LeavingRow,
    OutcomeName,
    RightRow,
    SizeRow,
)
from fla_rules.explain import sentence, shown
from fla_rules.numbers import in_decimals, in_hours
from fla_rules.outcome import reason
from fla_rules.reports.duties import summary
from fla_rules.reports.gaps import gaps_table, held_up, numbered, see
from fla_rules.reports.layout import (
    abbreviations,
    articles,
    as_cells,
    filled,
    ground,
    new_table,
    readings_used,
    rests_on,
    said_of_end,
    set_aside_lines,
    warnings,
    with_fraction,
)
from fla_rules.reports.words import how_ended, sure
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
    """What stands once: under a number each gap and each repeated reason; and who left.

    `coming` says of a worker's year when its right opens, where it has not yet.
    """

    gaps: dict[str, int]
    notes: dict[str, int]
    gone: dict[str, LeavingRow]
    coming: dict[tuple[str, int], str]

    def gap(self, row: _Gapped) -> str:
        """Refer to what leaves a row undetermined."""
        return see(row, self.gaps)

    def note(self, sentence: str) -> str:
        """Say a sentence, or where it stands when it holds for several rows."""
        return f"see note {self.notes[sentence]}" if sentence in self.notes else sentence

    def worker(self, worker: str, on: date) -> str:
        """Name a worker, and say beside it when the worker left, or leaves, for good."""
        row = self.gone.get(worker)
        if row is None:
            return worker
        return f"{worker} ({'left' if row.last < on else 'leaves'} {row.last})"

    def fate(self, worker: str, year: int = MAXYEAR) -> str:
        """Say what becomes of what is left of whoever left, or leaves, for good by a year's end."""
        row = self.gone.get(worker)
        if row is None or row.last.year > year:
            return ""
        became = shown(row.credit, "en") if row.credit else "not settled what becomes of it"
        return f"end of {row.last}: {became} ({ground(row)})"


def assessment_view(assessment: Assessment) -> RenderableType:
    """Lay out an assessment: findings, what is missing, then a row for each answer."""
    book = assessment.rulebook
    heading = (
        f"Asked about {assessment.on}, under the law as known on {assessment.known_on} "
        f"(rulebook {book.version}, {book.digest})"
    )
    gaps = held_up(_rows(assessment))
    notes = numbered(_repeated(assessment))
    said = _Said(numbered(gaps), notes, _gone(assessment), dict(_coming(assessment)))
    return Group(
        Text(heading),
        Text(),
        *set_aside_lines(assessment.set_aside),
        *warnings(each for each in assessment.findings if each.duty is None),
        Text(f"{summary(assessment.duties)} (the command duties lists them)"),
        Text(),
        *gaps_table(gaps, _named),
        *filled(_sizes_table(assessment, said), _rights_table(assessment, said)),
        *(Text(f"Note {place}: {each}") for each, place in said.notes.items()),
        *([Text()] if said.notes else []),
        *filled(_credits_table(assessment, said)),
        *_leavings_table(assessment, said),
        *filled(_balances_table(assessment, said), _answers_table(assessment)),
        *readings_used(assessment.readings),
        *_committees(assessment),
        *_sources(assessment),
    )


def _repeated(assessment: Assessment) -> Iterator[str]:
    said = Counter(each for right in assessment.rights for each in _grounds(right))
    return (each for each, times in said.items() if times > 1)


def _gone(assessment: Assessment) -> dict[str, LeavingRow]:
    return {row.worker: row for row in assessment.leavings if not row.hired_again}


def _coming(assessment: Assessment) -> Iterator[tuple[tuple[str, int], str]]:
    """Say of a right that has not opened when it does, so that nobody misses its days."""
    for row in assessment.rights:
        begun = [step.arguments["first"] for step in row.reasons if step.id == "months.stretch"]
        first = date.fromisoformat(min(begun)) if begun else assessment.on
        if first > assessment.on:
            step = reason("movement.to_come", year=row.year, first=first)
            yield (row.worker, row.year), sentence(step, "en")


def _rows(assessment: Assessment) -> Iterator[_Gapped]:
    yield from assessment.size_classes
    yield from assessment.rights
    yield from assessment.credits
    yield from assessment.balances
    yield from assessment.leavings


def _grounds(right: RightRow) -> list[str]:
    """Give why there is no right, or where its figures come from."""
    if right.outcome is not OutcomeName.DETERMINED:
        return [right.reason.message] if right.reason else []
    return [step.message for step in right.reasons if step.id.startswith("figure.")]


def _named(row: _Gapped) -> tuple[str, str]:
    match row:
        case SizeRow():
            return "sizes", str(row.year)
        case RightRow():
            return "rights", row.worker
        case CreditRow():
            return "credits", row.worker
        case BalanceRow():
            return "balances", row.worker
        case LeavingRow():
            return "ends", row.worker


def _sizes_table(assessment: Assessment, said: _Said) -> Table:
    table = new_table("Size of the enterprise", "Year", "Average", "Class", "Why", "Rests on")
    for row in assessment.size_classes:
        counted = in_decimals(Fraction(row.average)) if row.average else row.workers or ""
        named = _SIZES[row.class_] if row.class_ else _outcome(row.outcome)
        why = said.gap(row) or (row.reason.message if row.reason else _counted(row))
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
            said.worker(row.worker, assessment.on),
            str(row.year),
            row.kind.value,
            _days(row),
            said.gap(row) or _why(row, said),
            rests_on(row.citation, row.readings),
        )
        table.add_row(*as_cells(cells))
    return table


def _days(row: RightRow) -> str:
    if row.days:
        return with_fraction(Fraction(row.days)) + (f", {row.hours} hours" if row.hours else "")
    if row.outcome is OutcomeName.NOT_APPLICABLE:
        return "none"
    return _surely(row.at_least) or "undetermined"


def _surely(at_least: str | None) -> str:
    """Say what is sure of days that are not known; nothing where nothing is."""
    return f"at least {with_fraction(Fraction(at_least))}" if at_least else ""


def _why(row: RightRow, said: _Said) -> str:
    stretches = [step.message for step in row.reasons if step.id == "months.stretch"]
    rounded = [step.message for step in row.reasons if step.id == "right.rounded"]
    counted = "" if _all_year(row) else " + ".join(stretches)
    return "; ".join(filter(None, (counted, *rounded, *map(said.note, _grounds(row)))))


def _all_year(row: RightRow) -> bool:
    counted = [step.arguments for step in row.reasons if step.id == "months.stretch"]
    return [(each["regime"], each["months"]) for each in counted] == [("1", "12")]


def _credits_table(assessment: Assessment, said: _Said) -> Table:
    columns = ("Worker", "Year", "Opening", "Granted", "Used", "Lapsed", "Closing", "Why")
    table = new_table("Training credit, in days", *columns)
    for row in assessment.credits:
        amounts = (row.opening, row.granted, row.used, row.lapsed, row.closing)
        days = [with_fraction(Fraction(each)) if each else "not known" for each in amounts]
        days[-1] = _surely(row.at_least) or days[-1]
        coming = said.coming.get((row.worker, row.year), "")
        why = "; ".join(filter(None, (said.gap(row), coming, said.fate(row.worker, row.year))))
        cells = (said.worker(row.worker, assessment.on), str(row.year), *days, why)
        table.add_row(*as_cells(cells))
    return table


def _balances_table(assessment: Assessment, said: _Said) -> Table:
    table = new_table(f"Left on {assessment.on}", "Worker", "Days", "Hours", "Why")
    for row in assessment.balances:
        known = with_fraction(Fraction(row.days)) if row.days else _surely(row.at_least)
        days = known or "undetermined"
        hours = in_hours(Fraction(row.minutes)) if row.minutes else ""
        coming = said.coming.get((row.worker, assessment.on.year), "")
        why = "; ".join(filter(None, (said.gap(row), coming, said.fate(row.worker))))
        cells = (said.worker(row.worker, assessment.on), days, hours, why)
        table.add_row(*as_cells(cells))
    return table


def _answers_table(assessment: Assessment) -> Table:
    """Say what was asked beside the rest, and the answer in its own words."""
    table = new_table("What the dossier asks besides", "Asked", "Of", "Answer", "Rests on")
    for row in assessment.answers:
        table.add_row(*as_cells(_answer_cells(row)))
    return table


def _answer_cells(row: AnswerRow) -> Iterator[str]:
    act = f": {shown(row.role, 'en')}, {shown(row.does, 'en')}" if row.role and row.does else ""
    yield shown(row.ask, "en") + act
    kept = shown(row.of, "en") if row.of else None
    year = str(row.year) if row.year else None
    yield ", ".join(filter(None, (row.worker, row.training, kept, year)))
    told = f"announced on {row.day}, to verify by {row.verify_by}" if row.verify_by else ""
    said = (*row.missing, *row.open) or row.reasons[-1:]
    yield "; ".join(filter(None, (told, *(step.message for step in said))))
    yield rests_on(row.citation, row.readings)


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
    yield how_ended(row)
    yield with_fraction(Fraction(row.days)) if row.days else _surely(row.at_least) or "not known"
    yield said_of_end(row, gap)
    yield ground(row)


def _committees(assessment: Assessment) -> Iterator[Text]:
    """Name the joint committees, those whose names were found."""
    for row in assessment.joint_committees:
        name = " / ".join(filter(None, (row.nl, row.fr)))
        if name:
            yield Text(f"Joint committee {row.joint_committee}: {name}", overflow="fold")


def _sources(assessment: Assessment) -> Iterator[Text]:
    cited = [citation for row in _rows(assessment) for citation in row.citation]
    for line in dict.fromkeys(map(_source, filter(attrgetter("source"), cited))):
        yield Text(line, overflow="fold")
    yield from abbreviations(*(each.act for each in cited))


def _source(cited: CitationRow) -> str:
    said = "; ".join(filter(None, (sure(cited.confidence), cited.note)))
    return f"{cited.act}: {cited.source} ({said})"
