"""A sheet as text for a terminal."""

from collections.abc import Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table as Laid
from rich.text import Text

from fla_rules import checks
from fla_rules.reports.layout import as_cells, laid_out
from fla_rules.sheets.sheet import Bars, Lines, Pairs, Part, Sheet, Table

# So many signs long is a bar that stands for the whole.
_LONGEST: Final = 24


def sheet_view(sheet: Sheet) -> RenderableType:
    """Give what rich prints of a sheet, part by part."""
    checks.one("sheet", sheet, Sheet)
    parts = [shown for part in sheet.parts for shown in (Text(), *_part(part))]
    return Group(Text(sheet.title, style="bold"), *parts)


def _part(part: Part) -> Iterator[RenderableType]:
    if part.title and not isinstance(part, Table):
        yield Text(part.title, style="bold")
    match part:
        case Table():
            yield _table(part)
        case Lines():
            yield from (Text(line) for line in part.lines)
        case Pairs():
            yield _beside(part.pairs)
        case Bars():
            yield _beside(
                [
                    (bar.label, f"{'█' * round(_LONGEST * bar.share):<{_LONGEST}} {bar.figure}")
                    for bar in part.bars
                ]
            )


def _table(part: Table) -> Laid:
    table = laid_out(part.title, {each.label: False for each in part.columns})
    for laid, column in zip(table.columns, part.columns, strict=True):
        laid.justify = "right" if column.amounts else "left"
    for row in part.rows:
        table.add_row(*as_cells(row))
    return table


def _beside(pairs: "tuple[tuple[str, str], ...] | list[tuple[str, str]]") -> Laid:
    grid = Laid.grid(padding=(0, 2))
    for pair in pairs:
        grid.add_row(*as_cells(pair))
    return grid
