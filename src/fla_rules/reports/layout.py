"""What every table and line of a terminal shares."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from fla_rules.dossier.mistakes import MOST_SAID, beyond_those_said
from fla_rules.dossier.row_words import articles, chosen, some_of
from fla_rules.dossier.rows import CitationRow, FindingRow, LeavingRow, SetAsideRow
from fla_rules.explain import Language, label, sentence, shown
from fla_rules.law.instruments import INSTRUMENTS
from fla_rules.outcome import Argument, reason
from fla_rules.vocabulary import Confidence, Severity

_WIDE: Final = frozenset({"why", "rests_on", "to_do", "becomes", "missing"})
_GRAVEST_FIRST: Final = tuple(Severity)
# Of a longer fraction the decimals say more.
_LONGEST_FRACTION: Final = 999


def markdown_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table of Markdown, for a page.

    >>> print(markdown_table(("Year", "Days"), [("2024", "5")]), end="")
    | Year | Days |
    | --- | --- |
    | 2024 | 5 |
    """
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def new_table(spoken: Language, title: str, *columns: str, **values: Argument) -> Table:
    """Make an empty table, whose reasons and sources take the room that is left.

    `title` and `columns` are ids of labels.
    """
    head = label(spoken, f"table.{title}", **values)
    return laid_out(head, {label(spoken, f"column.{each}"): each in _WIDE for each in columns})


def laid_out(title: str, columns: Mapping[str, bool]) -> Table:
    """Make an empty table of columns, each with whether it takes the room that is left."""
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for column, wide in columns.items():
        table.add_column(column, overflow="fold", ratio=2 if wide else None)
    return table


def filled(*tables: Table) -> Iterator[Table]:
    """Leave out tables without a row, which say nothing."""
    yield from (table for table in tables if table.row_count)


def as_cells(texts: Iterable[str]) -> list[Text]:
    """Make cells of texts, so that a name such as "[red]" stays what it is."""
    return [Text(text) for text in texts]


def set_aside_lines(spoken: Language, rows: Sequence[SetAsideRow]) -> Iterator[Text]:
    """Say first who was set aside, and why: nothing else is about them."""
    if rows:
        yield Text(label(spoken, "set_aside", count=len(rows)))
        lines = [f"  {row.worker}: {mistake}" for row in rows for mistake in row.mistakes]
        more = [each.said(spoken.mistakes) for each in beyond_those_said(len(lines))]
        yield from (Text(line, overflow="fold") for line in (*lines[:MOST_SAID], *more))
        yield Text()


def rests_on(spoken: Language, citations: Iterable[CitationRow], readings: Iterable[str]) -> str:
    """Name what a row rests on: acts and articles, and the readings where these are silent."""
    used = ", ".join(readings)
    many = "readings" if ", " in used else "reading"
    by = used and label(spoken, many, readings=used)
    return spoken.forms.semicolon.join(filter(None, (articles(spoken, citations), by)))


def ground(spoken: Language, row: LeavingRow) -> str:
    """Name what an end rests on: where the act is silent it is no ground, but the reading is."""
    said = [each for each in row.citation if each.confidence is not Confidence.DEDUCTION]
    return rests_on(spoken, said, row.readings)


def said_of_end(spoken: Language, row: LeavingRow, elsewhere: str = "") -> str:
    """Say what becomes of the days open at an end, or what would settle it, and which they are.

    What would settle it may be said `elsewhere`, to which the end then refers.
    """
    said = [elsewhere] if elsewhere else [step.message for step in row.reasons]
    if row.hired_again:
        said.append(sentence(reason("leaving.hired_again", first=row.hired_again), spoken))
    return spoken.forms.semicolon.join(said)


def readings_used(spoken: Language, readings: Mapping[str, str]) -> Iterator[Text]:
    """Name the readings that an answer depended on: what each asks, and what was chosen."""
    used = [chosen(spoken, *each) for each in readings.items()]
    if used:
        yield Text(label(spoken, "readings_used", readings="".join(f"\n  {each}" for each in used)))


def abbreviations(spoken: Language, *names: str) -> Iterator[Text]:
    """Say what the short names of the acts stand for, of those that are cited."""
    cited = frozenset(names)
    for each in INSTRUMENTS:
        if each.name in cited and each.name.isupper():
            title = label(spoken, f"act.{each.name}")
            yield Text(f"{each.name}{spoken.forms.colon}{title}")


def warnings(spoken: Language, findings: Iterable[FindingRow]) -> Iterator[Text]:
    """Write findings, the gravest first; what is said of several workers is said once."""
    said: dict[tuple[Severity, str], list[str | None]] = {}
    for each in sorted(findings, key=lambda row: _GRAVEST_FIRST.index(row.severity)):
        said.setdefault((each.severity, each.message), []).append(each.worker)
    for (severity, message), workers in said.items():
        of = some_of(spoken, filter(None, workers))
        named = label(spoken, f"severity.{severity.value}")
        yield Text(f"{named}{f' ({of})' if of else ''}{spoken.forms.colon}{message}")


def with_fraction(spoken: Language, amount: Fraction) -> str:
    """Write an amount in decimals, with the exact fraction beside them where it is short.

    >>> from fla_rules.explain import language
    >>> with_fraction(language("en"), Fraction(10, 3)), with_fraction(language("nl"), Fraction(5))
    ('≈ 3.33 (10/3)', '5')
    """
    beside = f" ({amount})" if 1 < amount.denominator <= _LONGEST_FRACTION else ""
    return f"{shown(amount, spoken)}{beside}"
