"""An assessment of an employer as text: what needs attention first, then a table for each list.

What is said of many rows is said once, under a number that the rows refer to.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import MAXYEAR, date
from fractions import Fraction
from functools import partial

from attrs import frozen
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fla_rules.dossier.row_words import articles
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
from fla_rules.explain import Language, as_language, label, quoted, sentence, shown
from fla_rules.numbers import in_hours
from fla_rules.outcome import reason
from fla_rules.reports.duties import summary
from fla_rules.reports.gaps import gaps_table, held_up, numbered, see
from fla_rules.reports.layout import (
    abbreviations,
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

# Rows that may be undetermined, or share their reasons with others.
_Gapped = SizeRow | RightRow | CreditRow | BalanceRow | LeavingRow


@frozen
class _Said:
    """What stands once: under a number each gap and each repeated reason; and who left.

    `coming` says of a worker's year when its right opens, where it has not yet.
    """

    spoken: Language
    gaps: dict[str, int]
    notes: dict[str, int]
    gone: dict[str, LeavingRow]
    coming: dict[tuple[str, int], str]

    def gap(self, row: _Gapped) -> str:
        """Refer to what leaves a row undetermined."""
        return see(self.spoken, row, self.gaps)

    def note(self, sentence: str) -> str:
        """Say a sentence, or where it stands when it holds for several rows."""
        if sentence not in self.notes:
            return sentence
        return label(self.spoken, "see_note", number=self.notes[sentence])

    def worker(self, worker: str, on: date) -> str:
        """Name a worker, and say beside it when the worker left, or leaves, for good."""
        row = self.gone.get(worker)
        if row is None:
            return worker
        gone = "worker_left" if row.last < on else "worker_leaves"
        return label(self.spoken, gone, worker=worker, last=str(row.last))

    def fate(self, worker: str, year: int = MAXYEAR) -> str:
        """Say what becomes of what is left of whoever left, or leaves, for good by a year's end."""
        row = self.gone.get(worker)
        if row is None or row.last.year > year:
            return ""
        became = row.credit or label(self.spoken, "fate_open")
        rests = ground(self.spoken, row)
        return label(self.spoken, "fate", last=row.last, became=became, ground=rests)


def assessment_view(assessment: Assessment, language: str | Language = "en") -> RenderableType:
    """Lay out an assessment: findings, what is missing, then a row for each answer."""
    spoken, book = as_language(language), assessment.rulebook
    heading = label(
        spoken,
        "heading.assessment",
        on=assessment.on,
        known_on=assessment.known_on,
        version=book.version,
        digest=book.digest,
    )
    gaps = held_up(_rows(assessment))
    notes = numbered(_repeated(assessment))
    coming = dict(_coming(spoken, assessment))
    said = _Said(spoken, numbered(gaps), notes, _gone(assessment), coming)
    return Group(
        Text(heading),
        Text(),
        *set_aside_lines(spoken, assessment.set_aside),
        *warnings(spoken, (each for each in assessment.findings if each.duty is None)),
        Text(label(spoken, "see_duties", summary=summary(spoken, assessment.duties))),
        Text(),
        *gaps_table(spoken, gaps, partial(_named, spoken)),
        *filled(_sizes_table(assessment, said), _rights_table(assessment, said)),
        *(
            Text(label(spoken, "note", number=place, text=each))
            for each, place in said.notes.items()
        ),
        *([Text()] if said.notes else []),
        *filled(_credits_table(assessment, said)),
        *_leavings_table(assessment, said),
        *filled(_balances_table(assessment, said), _answers_table(spoken, assessment)),
        *readings_used(spoken, assessment.readings),
        *_committees(spoken, assessment),
        *_sources(spoken, assessment),
    )


def _repeated(assessment: Assessment) -> Iterator[str]:
    said = Counter(each for right in assessment.rights for each in _grounds(right))
    return (each for each, times in said.items() if times > 1)


def _gone(assessment: Assessment) -> dict[str, LeavingRow]:
    return {row.worker: row for row in assessment.leavings if not row.hired_again}


def _coming(spoken: Language, assessment: Assessment) -> Iterator[tuple[tuple[str, int], str]]:
    """Say of a right that has not opened when it does, so that nobody misses its days."""
    for row in assessment.rights:
        begun = [step.arguments["first"] for step in row.reasons if step.id == "months.stretch"]
        first = date.fromisoformat(min(begun)) if begun else assessment.on
        if first > assessment.on:
            step = reason("movement.to_come", year=row.year, first=first)
            yield (row.worker, row.year), sentence(step, spoken)


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


def _named(spoken: Language, row: _Gapped) -> tuple[str, str]:
    match row:
        case SizeRow():
            return label(spoken, "held.sizes"), str(row.year)
        case RightRow():
            kind = "held.rights"
        case CreditRow():
            kind = "held.credits"
        case BalanceRow():
            kind = "held.balances"
        case LeavingRow():
            kind = "held.ends"
    return label(spoken, kind), row.worker


def _sizes_table(assessment: Assessment, said: _Said) -> Table:
    spoken = said.spoken
    table = new_table(spoken, "sizes", "year", "average", "class", "why", "rests_on")
    for row in assessment.size_classes:
        counted = shown(Fraction(row.average), spoken) if row.average else row.workers or ""
        why = said.gap(row) or (row.reason.message if row.reason else _counted(spoken, row))
        rests = articles(spoken, row.citation)
        table.add_row(*as_cells((str(row.year), counted, _class(spoken, row), why, rests)))
    return table


def _class(spoken: Language, row: SizeRow) -> str:
    if row.class_:
        return label(spoken, f"size.{row.class_.name.lower()}")
    return label(spoken, f"outcome.{row.outcome.value}")


def _counted(spoken: Language, row: SizeRow) -> str:
    if row.workers:
        return label(spoken, "by_heads")
    counts = [step.arguments["count"] for step in row.reasons if step.id == "size.quarter"]
    ends = ", ".join(shown(Fraction(count), spoken) for count in counts)
    return label(spoken, "counted", quarters=len(counts), counts=ends)


def _rights_table(assessment: Assessment, said: _Said) -> Table:
    columns = ("worker", "year", "kind", "days", "why", "rests_on")
    table = new_table(said.spoken, "rights", *columns)
    for row in assessment.rights:
        cells = (
            said.worker(row.worker, assessment.on),
            str(row.year),
            shown(row.kind, said.spoken),
            _days(said.spoken, row),
            said.gap(row) or _why(row, said),
            rests_on(said.spoken, row.citation, row.readings),
        )
        table.add_row(*as_cells(cells))
    return table


def _days(spoken: Language, row: RightRow) -> str:
    if row.days:
        days = with_fraction(spoken, Fraction(row.days))
        return label(spoken, "days_and_hours", days=days, hours=row.hours) if row.hours else days
    if row.outcome is OutcomeName.NOT_APPLICABLE:
        return label(spoken, "none")
    return _surely(spoken, row.at_least) or label(spoken, "outcome.undetermined")


def _surely(spoken: Language, at_least: str | None) -> str:
    """Say what is sure of days that are not known; nothing where nothing is."""
    if not at_least:
        return ""
    return label(spoken, "at_least", days=with_fraction(spoken, Fraction(at_least)))


def _why(row: RightRow, said: _Said) -> str:
    stretches = [step.message for step in row.reasons if step.id == "months.stretch"]
    rounded = [step.message for step in row.reasons if step.id == "right.rounded"]
    counted = "" if _all_year(row) else " + ".join(stretches)
    parts = (counted, *rounded, *map(said.note, _grounds(row)))
    return said.spoken.forms.semicolon.join(filter(None, parts))


def _all_year(row: RightRow) -> bool:
    counted = [step.arguments for step in row.reasons if step.id == "months.stretch"]
    return [(each["regime"], each["months"]) for each in counted] == [("1", "12")]


def _credits_table(assessment: Assessment, said: _Said) -> Table:
    spoken, none = said.spoken, label(said.spoken, "not_known")
    columns = ("worker", "year", "opening", "granted", "used", "lapsed", "closing", "why")
    table = new_table(spoken, "credits", *columns)
    for row in assessment.credits:
        amounts = (row.opening, row.granted, row.used, row.lapsed, row.closing)
        days = [with_fraction(spoken, Fraction(each)) if each else none for each in amounts]
        days[-1] = _surely(spoken, row.at_least) or days[-1]
        coming = said.coming.get((row.worker, row.year), "")
        parts = (said.gap(row), coming, said.fate(row.worker, row.year))
        why = spoken.forms.semicolon.join(filter(None, parts))
        cells = (said.worker(row.worker, assessment.on), str(row.year), *days, why)
        table.add_row(*as_cells(cells))
    return table


def _balances_table(assessment: Assessment, said: _Said) -> Table:
    spoken = said.spoken
    columns = ("worker", "days", "hours", "why")
    table = new_table(spoken, "balances", *columns, on=assessment.on)
    for row in assessment.balances:
        days = _known_days(spoken, row) or label(spoken, "outcome.undetermined")
        hours = in_hours(Fraction(row.minutes)) if row.minutes else ""
        coming = said.coming.get((row.worker, assessment.on.year), "")
        parts = (said.gap(row), coming, said.fate(row.worker))
        why = spoken.forms.semicolon.join(filter(None, parts))
        cells = (said.worker(row.worker, assessment.on), days, hours, why)
        table.add_row(*as_cells(cells))
    return table


def _known_days(spoken: Language, row: BalanceRow | LeavingRow) -> str:
    if row.days:
        return with_fraction(spoken, Fraction(row.days))
    return _surely(spoken, row.at_least)


def _answers_table(spoken: Language, assessment: Assessment) -> Table:
    """Say what was asked beside the rest, and the answer in its own words."""
    table = new_table(spoken, "answers", "asked", "of", "answer", "rests_on")
    for row in assessment.answers:
        table.add_row(*as_cells(_answer_cells(spoken, row)))
    return table


def _answer_cells(spoken: Language, row: AnswerRow) -> Iterator[str]:
    acts = (shown(each, spoken) for each in (row.role, row.does) if each)
    yield spoken.forms.colon.join(filter(None, (shown(row.ask, spoken), ", ".join(acts))))
    kept = shown(row.of, spoken) if row.of else None
    year = str(row.year) if row.year else None
    yield ", ".join(filter(None, (row.worker, row.training, kept, year)))
    told = ""
    if row.day and row.verify_by:
        told = label(spoken, "announced", day=row.day, last=row.verify_by)
    said = (*row.missing, *row.open) or row.reasons[-1:]
    yield spoken.forms.semicolon.join(filter(None, (told, *(step.message for step in said))))
    yield rests_on(spoken, row.citation, row.readings)


def _leavings_table(assessment: Assessment, said: _Said) -> Iterator[Table]:
    if assessment.leavings:
        columns = ("worker", "last_day", "by", "days_open", "becomes", "rests_on")
        table = new_table(said.spoken, "leavings", *columns)
        for row in assessment.leavings:
            table.add_row(*as_cells(_leaving_cells(said.spoken, row, said.gap(row))))
        yield table


def _leaving_cells(spoken: Language, row: LeavingRow, gap: str) -> Iterator[str]:
    yield row.worker
    yield str(row.last)
    yield how_ended(row, spoken)
    yield _known_days(spoken, row) or label(spoken, "not_known")
    yield said_of_end(spoken, row, gap)
    yield ground(spoken, row)


def _committees(spoken: Language, assessment: Assessment) -> Iterator[Text]:
    """Name the joint committees, those whose names were found."""
    for row in assessment.joint_committees:
        own = {"nl": row.nl, "fr": row.fr}.get(spoken.name)
        name = own or " / ".join(filter(None, (row.nl, row.fr)))
        if name:
            said = label(spoken, "committee", committee=row.joint_committee, name=name)
            yield Text(said, overflow="fold")


def _sources(spoken: Language, assessment: Assessment) -> Iterator[Text]:
    cited = [citation for row in _rows(assessment) for citation in row.citation]
    for line in dict.fromkeys(_source(spoken, each) for each in cited if each.source):
        yield Text(line, overflow="fold")
    yield from abbreviations(spoken, *(each.act for each in cited))


def _source(spoken: Language, cited: CitationRow) -> str:
    parts = (sure(cited.confidence, spoken), cited.note)
    said = spoken.forms.semicolon.join(filter(None, parts))
    return f"{quoted(cited.act, spoken)}{spoken.forms.colon}{cited.source} ({said})"
