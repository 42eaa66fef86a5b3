"""Reading a payroll's CSV files: each line is a row, or is listed with the reason why it is not.

A record is one line. So a quotation mark that is never closed costs its own line, and not the rest
of the file.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

# Windows programs write the first for "UTF-8", and the second for "text".
_ENCODINGS = ("utf-8-sig", "cp1252")
_LARGEST = 64 * 1024 * 1024


class ExportError(ValueError):
    """A file that is no table of this kind: nothing can be read of it."""


@frozen(eq=False)
class Row:
    """A line of a file, its cells by the names of their columns, without blanks around them."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.file} line {self.line}"


@frozen
class Listed:
    """A line that is not in the dossier, or of which something is not, and why.

    One that is no row has its bare cells, since they may show whose it is.
    """

    file: str
    line: int
    reason: str
    bare: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.file} line {self.line}: {self.reason}"


def listed(row: Row, reason: str) -> Listed:
    """List a row with a reason."""
    return Listed(row.file, row.line, reason)


def read_table(path: Path, columns: Sequence[str]) -> tuple[tuple[Row, ...], tuple[Listed, ...]]:
    """Read a file: its rows, and the lines that are none with the reason.

    Raises `ExportError` where the file is not there, is in no known encoding, or has other columns.
    """
    lines = _lines(path)
    number, header = next(lines, (1, ""))
    names = [cell.strip().lower() for cell in _cells(header) or ()]
    _refuse_other_columns(path.name, names, columns)
    extra = [name for name in names if name and name not in columns]
    unused = [Listed(path.name, number, f"column {name[:40]!a} is not used") for name in extra]
    read = [_row(path.name, number, line, names) for number, line in lines]
    rows, twice = _once([each for each in read if isinstance(each, Row)])
    wrong = [each for each in read if isinstance(each, Listed)]
    return tuple(rows), (*unused, *wrong, *twice)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Give the lines with their numbers; what holds nothing at all is no line of a table."""
    numbered = enumerate(re.split("\r\n|\r|\n", _text(path)), start=1)
    return ((number, line) for number, line in numbered if line.strip())


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise ExportError(f"{path.name}: {error.strerror or error}") from None
    if len(content) > _LARGEST:
        raise ExportError(f"{path.name}: more than {_LARGEST} bytes; split it")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ExportError(f"{path.name}: neither UTF-8 nor Windows-1252; save it as one of them")


def _cells(line: str) -> list[str] | None:
    try:
        (cells,) = csv.reader([line], delimiter=";", strict=True)
    except (csv.Error, ValueError):
        return None
    return cells


def _refuse_other_columns(file: str, names: Sequence[str], columns: Sequence[str]) -> None:
    missing = [column for column in columns if column not in names]
    if missing:
        raise ExportError(
            f"{file}: no column {', '.join(missing)}; the first line names the columns"
        )
    if any(names.count(column) > 1 for column in columns):
        raise ExportError(f"{file}: a column stands twice; name each once")


def _row(file: str, line: int, text: str, names: Sequence[str]) -> Row | Listed:
    cells = _cells(text)
    if cells is None:
        reason = "a quotation mark is not closed, or stands where none may"
        return Listed(file, line, reason, tuple(cell.strip(' "') for cell in text.split(";")))
    cells = [cell.strip() for cell in cells]
    # Many exports write one more semicolon at the end of each line.
    while len(cells) > len(names) and not cells[-1]:
        cells.pop()
    if len(cells) != len(names):
        reason = f"{len(cells)} cells, where the first line names {len(names)}"
        return Listed(file, line, reason, tuple(cells))
    if not any(cells):
        return Listed(file, line, "no cell holds anything")
    return Row(file, line, dict(zip(names, cells, strict=True)))


def _once(rows: Iterable[Row]) -> tuple[list[Row], list[Listed]]:
    """Keep each row once: a line that says the same as another is listed with its number."""
    first: dict[tuple[str, ...], Row] = {}
    twice: list[Listed] = []
    for row in rows:
        kept = first.setdefault(tuple(row.cells.values()), row)
        if kept is not row:
            twice.append(listed(row, f"the same as line {kept.line}; taken once"))
    return list(first.values()), twice
