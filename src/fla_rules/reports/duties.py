"""The duties of an employer as a table, the most urgent first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from fla_rules.dossier.row_words import about, articles
from fla_rules.dossier.rows import (
    DutiesAssessment,
    DutyRow,
    OutcomeName,
    SupervisionRow,
)
from fla_rules.duties.compliance import Status
from fla_rules.explain import Language, as_language, label, shown
from fla_rules.facts.registration import Role
from fla_rules.law.deadlines import DutyName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.quantities import Days
from fla_rules.reports.gaps import gaps_of, gaps_table, held_up, numbered, see
from fla_rules.reports.layout import (
    abbreviations,
    as_cells,
    new_table,
    readings_used,
    set_aside_lines,
    warnings,
)

# Beyond so many lines nobody reads on; the JSON of `assess` has them all.
_MOST: Final = 500
_COLUMNS: Final = (
    "status",
    "last_day",
    "known_since",
    "days",
    "duty",
    "for",
    "done",
    "to_do",
    "rests_on",
)
_OUTCOMES: Final = frozenset(each.value for each in OutcomeName)
# What has no last day: there may be one for every training.
_UNDATED: Final = frozenset({DutyName.TELL_NEW_WORKER, DutyName.RECORD_TRAINING})


def duties_view(
    assessment: DutiesAssessment, ahead: int | None, language: str | Language = "en"
) -> RenderableType:
    """Lay out the duties of an employer, what to do of each, and whether it would be listed."""
    spoken, book = as_language(language), assessment.rulebook
    heading = label(
        spoken,
        "heading.assessment",
        on=assessment.on,
        known_on=assessment.known_on,
        version=book.version,
        digest=book.digest,
    )
    if ahead is None:
        table = new_table(spoken, "duties", *_COLUMNS, on=assessment.on)
    else:
        table = new_table(spoken, "due", *_COLUMNS, days=Days(ahead))
    gaps = held_up(assessment.duties)
    lines = list(_lines(spoken, assessment.duties, numbered(gaps)))
    for line in lines[:_MOST]:
        table.add_row(*as_cells(line))
    return Group(
        Text(heading),
        Text(),
        *set_aside_lines(spoken, assessment.set_aside),
        *warnings(spoken, (each for each in assessment.findings if each.duty is None)),
        *_notes(spoken, assessment, len(lines)),
        Text(),
        *gaps_table(spoken, gaps, partial(_named, spoken)),
        table,
        *readings_used(spoken, assessment.readings),
        *abbreviations(spoken, LEARNING_ACCOUNT, *_acts(assessment)),
    )


def _acts(assessment: DutiesAssessment) -> Iterator[str]:
    return (citation.act for row in assessment.duties for citation in row.citation)


def _named(spoken: Language, row: DutyRow) -> tuple[str, str]:
    return shown(row.duty, spoken), about(row)


def _lines(
    spoken: Language, rows: Iterable[DutyRow], gaps: Mapping[str, int]
) -> Iterator[tuple[str, ...]]:
    """Give a line for each duty; those without a last day that stand alike share one."""
    for _, alike in groupby(rows, key=_alike):
        row, *others = alike
        cells = tuple(_cells(spoken, row, gaps))
        if others:
            more = label(spoken, "more_alike", about=cells[5], count=len(others))
            cells = (*cells[:5], more, *cells[6:])
        yield cells


def _alike(row: DutyRow) -> tuple[object, ...]:
    stands = (row.duty, row.status, row.outcome, gaps_of(row))
    return stands if row.duty in _UNDATED else (*stands, row.due, row.trigger, about(row))


def _cells(spoken: Language, row: DutyRow, gaps: Mapping[str, int]) -> Iterator[str]:
    yield _status(spoken, row)
    yield label(spoken, "undated") if row.due is None else row.due
    since = row.known_from or ""
    yield since if row.known_exactly else label(spoken, "known_by", day=since)
    yield _days(spoken, row)
    yield shown(row.duty, spoken)
    yield about(row)
    yield row.done_on or ""
    yield see(spoken, row, gaps) or (row.to_do.message if row.to_do else _not_yours(spoken, row))
    yield articles(spoken, row.citation)


def _not_yours(spoken: Language, row: DutyRow) -> str:
    return "" if row.who is Role.EMPLOYER else label(spoken, "not_yours", role=row.who)


def _status(spoken: Language, row: DutyRow) -> str:
    return _standing(spoken, row.status.value if row.status else row.outcome.value)


def _standing(spoken: Language, name: str) -> str:
    """Say how a duty stands, or that this is not known."""
    return label(spoken, f"{'outcome' if name in _OUTCOMES else 'status'}.{name}")


def _standing_of(spoken: Language, count: int, status: str) -> str:
    return label(spoken, "duties_standing", count=count, status=status)


def _days(spoken: Language, row: DutyRow) -> str:
    if row.days_left is None or row.status not in {Status.OVERDUE, Status.OPEN, Status.NOT_DUE}:
        return ""
    left = "days_left" if row.days_left >= 0 else "days_over"
    return label(spoken, left, days=abs(row.days_left))


def _notes(spoken: Language, assessment: DutiesAssessment, lines: int) -> Iterator[RenderableType]:
    yield Text(summary(spoken, assessment.duties))
    if lines > _MOST:
        yield Text(label(spoken, "duties_shown", count=_MOST))
    if assessment.not_shown:
        others = ", ".join(
            _standing_of(spoken, count, _standing(spoken, status))
            for status, count in assessment.not_shown.items()
        )
        yield Text(label(spoken, "duties_not_shown", others=others))
    yield from _supervision(spoken, assessment.supervision)


def summary(spoken: Language, rows: Iterable[DutyRow]) -> str:
    """Count the duties by how they stand."""
    counted = Counter(_status(spoken, row) for row in rows)
    how = ", ".join(_standing_of(spoken, count, status) for status, count in counted.items())
    return label(spoken, "duties_counted", counts=how) if how else label(spoken, "duties_none")


def _supervision(spoken: Language, row: SupervisionRow) -> Iterator[Text]:
    for listed in row.lists:
        grounds = ", ".join(shown(duty, spoken) for duty in listed.duties)
        found = sorted({each.removed_on for each in listed.defaults if each.removed_on})
        off = [shown(date.fromisoformat(each), spoken) for each in found]
        on_list = {"quarter": listed.quarter, "grounds": grounds}
        yield Text(
            label(spoken, "on_list_until", **on_list, days=", ".join(off))
            if off
            else label(spoken, "on_list", **on_list)
        )
    unknown = spoken.forms.semicolon.join(gaps_of(row))
    if unknown:
        yield Text(label(spoken, "list_unknown", gaps=unknown))
    elif not row.lists:
        yield Text(label(spoken, "on_no_list"))
    if row.publication_from:
        published = label(spoken, "list.from", day=date.fromisoformat(row.publication_from))
    else:
        published = label(spoken, "list.when_unknown" if row.open else "list.never")
    named = label(spoken, "list.named" if row.public else "list.not_named")
    yield Text(f"{published}{spoken.forms.semicolon}{named}")
