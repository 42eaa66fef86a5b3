"""What every table and line of a terminal shares."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from fla_rules.dossier.mistakes import limited
from fla_rules.dossier.rows import CitationRow, FindingRow, LeavingRow, SetAsideRow
from fla_rules.explain import sentence
from fla_rules.law.instruments import INSTRUMENTS
from fla_rules.numbers import in_decimals
from fla_rules.outcome import reason
from fla_rules.vocabulary import Confidence, Severity

_WIDE: Final = frozenset({"Why", "Rests on", "To do", "What becomes of them", "Missing or open"})
_GRAVEST_FIRST: Final = tuple(Severity)
_NAMED: Final = 5
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


def new_table(title: str, *columns: str) -> Table:
    """Make an empty table, whose reasons and sources take the room that is left."""
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, overflow="fold", ratio=2 if column in _WIDE else None)
    return table


def filled(*tables: Table) -> Iterator[Table]:
    """Leave out tables without a row, which say nothing."""
    yield from (table for table in tables if table.row_count)


def as_cells(texts: Iterable[str]) -> list[Text]:
    """Make cells of texts, so that a name such as "[red]" stays what it is."""
    return [Text(text) for text in texts]


def set_aside_lines(rows: Sequence[SetAsideRow]) -> Iterator[Text]:
    """Say first who was set aside, and why: nothing else is about them."""
    if rows:
        yield Text(f"Set aside for mistakes in their own rows, and not below: {len(rows)} in all")
        lines = [f"  {row.worker}: {mistake}" for row in rows for mistake in row.mistakes]
        yield from (Text(line, overflow="fold") for line in limited(lines))
        yield Text()


def articles(citations: Iterable[CitationRow]) -> str:
    """Name the acts and articles of some citations, each once, and which are a deduction."""
    found: dict[str, set[bool]] = {}
    for each in citations:
        name = f"{each.act} {each.article}".strip()
        found.setdefault(name, set()).add(each.confidence is Confidence.DEDUCTION)
    return ", ".join(f"{name}{_DEDUCED[frozenset(how)]}" for name, how in found.items())


_DEDUCED: Final = {
    frozenset({False}): "",
    frozenset({True}): " (a deduction)",
    frozenset({True, False}): " (in part a deduction)",
}


def rests_on(citations: Iterable[CitationRow], readings: Iterable[str]) -> str:
    """Name what a row rests on: acts and articles, and the readings where these are silent."""
    used = ", ".join(readings)
    many = "s" if ", " in used else ""
    return "; ".join(filter(None, (articles(citations), used and f"reading{many} {used}")))


def ground(row: LeavingRow) -> str:
    """Name what an end rests on: where the act is silent it is no ground, but the reading is."""
    said = [each for each in row.citation if each.confidence is not Confidence.DEDUCTION]
    return rests_on(said, row.readings)


def said_of_end(row: LeavingRow, elsewhere: str = "") -> str:
    """Say what becomes of the days open at an end, or what would settle it, and which they are.

    What would settle it may be said `elsewhere`, to which the end then refers.
    """
    said = [elsewhere] if elsewhere else [step.message for step in row.reasons]
    if row.hired_again:
        said.append(sentence(reason("leaving.hired_again", first=row.hired_again), "en"))
    return "; ".join(said)


def readings_used(readings: Mapping[str, str]) -> Iterator[Text]:
    """Name the readings that an answer depended on."""
    if readings:
        used = ", ".join(f"{question} = {option}" for question, option in readings.items())
        yield Text(f"Readings used: {used}")


def abbreviations(*names: str) -> Iterator[Text]:
    """Say what the short names of the acts stand for, of those that are cited."""
    cited = frozenset(names)
    for each in INSTRUMENTS:
        if each.name in cited and each.name.isupper():
            yield Text(f"{each.name}: {each.title}")


def warnings(findings: Iterable[FindingRow]) -> Iterator[Text]:
    """Write findings, the gravest first; what is said of several workers is said once."""
    said: dict[tuple[Severity, str], list[str | None]] = {}
    for each in sorted(findings, key=lambda row: _GRAVEST_FIRST.index(row.severity)):
        said.setdefault((each.severity, each.message), []).append(each.worker)
    for (severity, message), workers in said.items():
        of = some_of(filter(None, workers))
        yield Text(f"{severity.value}{f' ({of})' if of else ''}: {message}")


def some_of(names: Iterable[str]) -> str:
    """Name the first of some names, each once, and say how many more there are.

    >>> some_of(["w1", "w2", "w1"]), some_of(map(str, range(9)))
    ('w1, w2', '0, 1, 2, 3, 4 and 4 more')
    """
    each = tuple(dict.fromkeys(names))
    more = f" and {len(each) - _NAMED} more" if len(each) > _NAMED else ""
    return ", ".join(each[:_NAMED]) + more


def with_fraction(amount: Fraction) -> str:
    """Write an amount in decimals, with the exact fraction beside them where it is short.

    >>> with_fraction(Fraction(8, 5)), with_fraction(Fraction(10, 3)), with_fraction(Fraction(5))
    ('1.6 (8/5)', '≈ 3.33 (10/3)', '5')
    """
    beside = f" ({amount})" if 1 < amount.denominator <= _LONGEST_FRACTION else ""
    return f"{in_decimals(amount)}{beside}"


def in_days(amount: Fraction) -> str:
    """Write a number of days with its unit, for a sentence: fractions stand in tables.

    >>> in_days(Fraction(1)), in_days(Fraction(8, 3))
    ('1 day', '≈ 2.67 days')
    """
    return f"{in_decimals(amount)} {'day' if amount == 1 else 'days'}"
