"""What is missing or open, said once, beside those whose answers it holds up."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from rich.table import Table

from fla_rules.dossier.row_words import some_of
from fla_rules.dossier.rows import StepRow
from fla_rules.explain import Language, label
from fla_rules.reports.layout import as_cells, new_table


class Gapped(Protocol):
    """A row that may be undetermined, and then says why."""

    @property
    def missing(self) -> tuple[StepRow, ...]:
        """What has to be known."""

    @property
    def open(self) -> tuple[StepRow, ...]:
        """What the law leaves open."""


Row = TypeVar("Row", bound=Gapped)


def gaps_of(row: Gapped) -> tuple[str, ...]:
    """Give what leaves a row undetermined."""
    return tuple([step.message for step in (*row.missing, *row.open)])


def held_up(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Put beside each gap the rows it holds up: answering the first one settles most."""
    gaps: dict[str, list[Row]] = {}
    for row in rows:
        for each in gaps_of(row):
            gaps.setdefault(each, []).append(row)
    return {each: gaps[each] for each in sorted(gaps, key=lambda each: -len(gaps[each]))}


def numbered(sentences: Iterable[str]) -> dict[str, int]:
    """Give sentences numbers in their order, so that rows can refer to them."""
    return {each: place for place, each in enumerate(sentences, 1)}


def see(spoken: Language, row: Gapped, numbers: Mapping[str, int]) -> str:
    """Refer a row to what leaves it undetermined."""
    found = ", ".join(map(str, sorted({numbers[each] for each in gaps_of(row)})))
    return label(spoken, "see_above", numbers=found) if found else ""


def gaps_table(
    spoken: Language,
    gaps: Mapping[str, Iterable[Row]],
    named: Callable[[Row], tuple[str, str]],
) -> Iterator[Table]:
    """Lay out the gaps, if there are any; `named` gives the kind of a row and of whom it is."""
    if gaps:
        table = new_table(spoken, "gaps", "number", "missing", "holds_up")
        for place, (each, rows) in enumerate(gaps.items(), 1):
            table.add_row(*as_cells((str(place), each, _answers(spoken, map(named, rows)))))
        yield table


def _answers(spoken: Language, named: Iterable[tuple[str, str]]) -> str:
    held: dict[str, list[str]] = {}
    for kind, of in named:
        held.setdefault(kind, []).append(of)
    parts = (
        spoken.forms.colon.join(filter(None, (kind, some_of(spoken, filter(None, of)))))
        for kind, of in held.items()
    )
    return spoken.forms.semicolon.join(parts)
