"""A sheet: what somebody reads of an answer, in one language, and nothing of how it is set out.

Whoever shows it decides that: `as_html` makes a page of it, `fla_rules.reports.sheet_view` text for
a terminal.
"""

from collections.abc import Iterable
from fractions import Fraction

from attrs import field, frozen

from fla_rules import checks
from fla_rules.errors import FactError


def _refuse_empty(title: str, texts: Iterable[str]) -> None:
    if not all(text.strip() for text in texts):
        raise FactError(f"{title[:40]!r} with an empty text", "say in a word why there is nothing")


@frozen(field_transformer=checks.checked)
class Column:
    """The head of a column; amounts stand to the right, one below the other."""

    label: str
    amounts: bool = False


@frozen(field_transformer=checks.checked)
class Table:
    """Rows of texts under their columns; the first column names the row.

    Raises `FactError` for a row that has not as many texts as there are columns, and for an empty
    one: whoever hears a table cannot tell what an empty cell means.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def __attrs_post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise FactError(
                    f"{len(row)} texts under {len(self.columns)} columns", "give a text for each"
                )
        _refuse_empty(self.title, (text for row in self.rows for text in row))


@frozen(field_transformer=checks.checked)
class Lines:
    """Sentences, each a paragraph of its own."""

    title: str
    lines: tuple[str, ...]


@frozen(field_transformer=checks.checked)
class Pairs:
    """What is said of one thing: names, each with its value.

    Raises `FactError` for an empty name or value.
    """

    title: str
    pairs: tuple[tuple[str, str], ...]

    def __attrs_post_init__(self) -> None:
        _refuse_empty(self.title, (text for pair in self.pairs for text in pair))


@frozen(field_transformer=checks.checked)
class Bar:
    """A bar as long as its share of the whole, from 0 to 1, with the figure that it stands for.

    Raises `FactError` for another share.
    """

    label: str
    share: Fraction
    figure: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise FactError(f"{self.share} is no share", "give one from 0 to 1")


@frozen(field_transformer=checks.checked)
class Bars:
    """Bars below each other, where people look rather than read."""

    title: str
    bars: tuple[Bar, ...]


Part = Table | Lines | Pairs | Bars


def _says(part: Part) -> bool:
    match part:
        case Table():
            return bool(part.rows)
        case Lines():
            return bool(part.lines)
        case Pairs():
            return bool(part.pairs)
        case Bars():
            return bool(part.bars)


def _those_that_say(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple([each for each in parts if _says(each)])


@frozen(field_transformer=checks.checked)
class Sheet:
    """What is read from top to bottom; a part without a row or a line is left out.

    `language` is the tag of its texts, such as "nl".

    >>> Sheet("Statement", "en", (Lines("Notes", ()), Lines("", ("Five days.",)))).parts
    (Lines(title='', lines=('Five days.',)),)
    """

    title: str
    language: str
    parts: tuple[Part, ...] = field(converter=_those_that_say)
