"""The duties of an employer as a table, the most urgent first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import groupby
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from fla_rules.dossier.rows import (
    DutiesAssessment,
    DutyRow,
    SupervisionRow,
)
from fla_rules.duties.compliance import Status
from fla_rules.explain import shown
from fla_rules.facts.registration import Role
from fla_rules.law.deadlines import DutyName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.reports.gaps import gaps_of, gaps_table, held_up, numbered, see
from fla_rules.reports.layout import (
    abbreviations,
    articles,
    as_cells,
    in_days,
    new_table,
    readings_used,
    set_aside_lines,
    warnings,
)

# Beyond so many lines nobody reads on; the JSON of `assess` has them all.
_MOST: Final = 500
_COLUMNS: Final = (
    "Status",
    "Last day",
    "Known since",
    "Days",
    "Duty",
    "For",
    "Done",
    "To do",
    "Rests on",
)
# What has no last day: there may be one for every training.
_UNDATED: Final = frozenset({DutyName.TELL_NEW_WORKER, DutyName.RECORD_TRAINING})


def duties_view(assessment: DutiesAssessment, ahead: int | None) -> RenderableType:
    """Lay out the duties of an employer, what to do of each, and whether it would be listed."""
    book = assessment.rulebook
    heading = (
        f"Asked about {assessment.on}, under the law as known on {assessment.known_on} "
        f"(rulebook {book.version}, {book.digest})"
    )
    due = "" if ahead is None else f"Due within {in_days(Fraction(ahead))}"
    title = due or f"Duties on {assessment.on}"
    table = new_table(title, *_COLUMNS)
    gaps = held_up(assessment.duties)
    lines = list(_lines(assessment.duties, numbered(gaps)))
    for line in lines[:_MOST]:
        table.add_row(*as_cells(line))
    return Group(
        Text(heading),
        Text(),
        *set_aside_lines(assessment.set_aside),
        *warnings(each for each in assessment.findings if each.duty is None),
        *_notes(assessment, len(lines)),
        Text(),
        *gaps_table(gaps, _named),
        table,
        *readings_used(assessment.readings),
        *abbreviations(LEARNING_ACCOUNT, *_acts(assessment)),
    )


def _acts(assessment: DutiesAssessment) -> Iterator[str]:
    return (citation.act for row in assessment.duties for citation in row.citation)


def _named(row: DutyRow) -> tuple[str, str]:
    return shown(row.duty, "en"), about(row)


def _lines(rows: Iterable[DutyRow], gaps: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """Give a line for each duty; those without a last day that stand alike share one."""
    for _, alike in groupby(rows, key=_alike):
        row, *others = alike
        cells = tuple(_cells(row, gaps))
        yield (
            cells if not others else (*cells[:5], f"{cells[5]}, and {len(others)} more", *cells[6:])
        )


def _alike(row: DutyRow) -> tuple[object, ...]:
    stands = (row.duty, _status(row), gaps_of(row))
    return stands if row.duty in _UNDATED else (*stands, row.due, row.trigger, about(row))


def _cells(row: DutyRow, gaps: Mapping[str, int]) -> Iterator[str]:
    yield _status(row)
    yield "none: as soon as possible" if row.due is None else row.due
    yield f"{'' if row.known_exactly else 'by '}{row.known_from}"
    yield _days(row)
    yield shown(row.duty, "en")
    yield about(row)
    yield row.done_on or ""
    yield see(row, gaps) or (row.to_do.message if row.to_do else _not_yours(row))
    yield articles(row.citation)


def _not_yours(row: DutyRow) -> str:
    return "" if row.who is Role.EMPLOYER else f"nothing: it is for the {shown(row.who, 'en')}"


def _status(row: DutyRow) -> str:
    status: str = row.status.value if row.status else row.outcome.value
    return status.replace("_", " ")


def _days(row: DutyRow) -> str:
    if row.days_left is None or row.status not in {Status.OVERDUE, Status.OPEN, Status.NOT_DUE}:
        return ""
    return f"{row.days_left} left" if row.days_left >= 0 else f"{-row.days_left} over"


def about(row: DutyRow) -> str:
    """Say in a few words what a duty is about."""
    time = row.quarter or (str(row.year) if row.year else "")
    parts = (row.worker, time, row.request, row.training)
    return " ".join(filter(None, parts))


def _notes(assessment: DutiesAssessment, lines: int) -> Iterator[RenderableType]:
    yield Text(summary(assessment.duties))
    if lines > _MOST:
        yield Text(f"Shown: the {_MOST} most urgent; assess --format json has them all")
    if assessment.not_shown:
        others = ", ".join(f"{count} {status}" for status, count in assessment.not_shown.items())
        yield Text(f"Not shown: {others} (without --next they are)")
    yield from _supervision(assessment.supervision)


def summary(rows: Iterable[DutyRow]) -> str:
    """Count the duties by how they stand."""
    counted = Counter(map(_status, rows))
    how = ", ".join(f"{count} {status}" for status, count in counted.items())
    return f"Duties: {how}" if how else "Duties: none"


def _supervision(row: SupervisionRow) -> Iterator[Text]:
    for listed in row.lists:
        grounds = ", ".join(shown(duty, "en") for duty in listed.duties)
        off = sorted({each.removed_on for each in listed.defaults if each.removed_on})
        until = f", off it from {', '.join(off)}" if off else ""
        yield Text(f"On the list of {listed.quarter} (FLA 27-32): {grounds}{until}")
    unknown = "; ".join(gaps_of(row))
    if unknown:
        yield Text(f"Of the list, undetermined: {unknown}")
    elif not row.lists:
        yield Text("On no quarterly list (FLA 27-32)")
    begins = row.publication_from
    never = "is not published, as known" if not row.open else "is published nobody can say when"
    published = f"may be published from {begins}" if begins else never
    named = "this employer may be named on it" if row.public else "this employer is not named on it"
    yield Text(f"The list {published} (FLA 29-30); on the day asked about, {named}")
