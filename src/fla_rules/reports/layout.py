"""What every table of a terminal shares."""

from collections.abc import Iterable, Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from fla_rules.dossier.mistakes import said
from fla_rules.dossier.rows import CitationRow, SetAsideRow

_WIDE = frozenset({"Why", "Rests on", "To do"})


def new_table(title: str, *columns: str) -> Table:
    """Make an empty table, whose reasons and sources take the room that is left."""
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, overflow="fold", ratio=2 if column in _WIDE else None)
    return table


def as_cells(texts: Iterable[str]) -> list[Text]:
    """Make cells of texts, so that a name such as "[red]" stays what it is."""
    return [Text(text) for text in texts]


def set_aside_lines(rows: Sequence[SetAsideRow]) -> Iterator[Text]:
    """Say first who was set aside, and why: nothing else is about them."""
    if rows:
        yield Text(f"Set aside for mistakes in their own rows, and not below: {len(rows)} in all")
        lines = [f"  {row.worker}: {mistake}" for row in rows for mistake in row.mistakes]
        yield from (Text(line, overflow="fold") for line in said(lines))
        yield Text()


def articles(citations: Iterable[CitationRow]) -> str:
    """Name the acts and articles of some citations, each once."""
    return ", ".join(dict.fromkeys(f"{each.act} {each.article}".strip() for each in citations))
