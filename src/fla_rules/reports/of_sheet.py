"""A sheet as text for a terminal."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen
from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.table import Table as Laid
from rich.text import Text

from fla_rules import checks
from fla_rules.reports.layout import as_cells
from fla_rules.sheets.sheet import Bar, Bars, Lines, Pairs, Part, Sheet, Table

# So many signs long is a bar that stands for the whole.
_LONGEST: Final = 24
# What a name takes at most, so that room is left for what is said of it.
_WIDEST_NAME: Final = 32


def sheet_view(sheet: Sheet) -> RenderableType:
    """Give what rich prints of a sheet, part by part."""
    checks.one("sheet", sheet, Sheet)
    parts = [shown for part in sheet.parts for shown in (Text(), *_part(part))]
    return Group(Text(sheet.title, style="bold"), *parts)


def _part(part: Part) -> Iterator[RenderableType]:
    if part.title:
        yield Text(part.title, style="bold")
    match part:
        case Table():
            yield _Fitted(part)
        case Lines():
            yield from (Text(line, overflow="fold") for line in part.lines)
        case Pairs():
            yield _beside(part.pairs)
        case Bars():
            yield _beside([(bar.label, _drawn(bar)) for bar in part.bars])


@frozen
class _Fitted:
    """A table that is as wide as its texts where there is room, and else breaks the right ones."""

    part: Table

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield _table(self.part, options.max_width)


def _table(part: Table, room: int) -> Laid:
    """Lay out a table: an amount is never broken over two lines, and words between each other."""
    below = tuple(zip(*part.rows, strict=True))
    columns = [
        (each, (each.label, *texts)) for each, texts in zip(part.columns, below, strict=True)
    ]
    # A blank on each side of a column, and one between two.
    narrow = sum(max(map(cell_len, texts)) + 3 for _, texts in columns) > room
    table = Laid(box=SIMPLE_HEAD)
    for column, texts in columns:
        if column.amounts:
            least = max(cell_len(each) for text in texts for each in _whole(text))
            fixed = least if narrow and any(map(_has_digit, texts[1:])) else None
            table.add_column(column.label, justify="right", width=fixed, min_width=least)
        else:
            table.add_column(column.label, overflow="fold")
    for row in part.rows:
        table.add_row(*as_cells(row))
    return table


def _whole(text: str) -> list[str]:
    """Give the parts of a text between which a line may end: one with an amount stays whole."""
    return [text] if _has_digit(text) else text.split(" ")


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _drawn(bar: Bar) -> str:
    return f"{'█' * round(_LONGEST * bar.share):<{_LONGEST}} {bar.figure}"


def _beside(pairs: Sequence[tuple[str, str]]) -> Laid:
    grid = Laid.grid(padding=(0, 2))
    grid.add_column(max_width=_WIDEST_NAME, overflow="fold")
    grid.add_column(overflow="fold")
    for pair in pairs:
        grid.add_row(*as_cells(pair))
    return grid
