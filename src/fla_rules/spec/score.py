"""The score sheet of an engine: what agrees, for each article and level, in three forms."""

import json
from collections.abc import Iterable, Iterator
from typing import Final, Literal
from xml.etree import ElementTree as ET

from attrs import frozen

from fla_rules.explain import Language, as_language, label
from fla_rules.spec.book import plain
from fla_rules.spec.vectors import Sureness, Vector

_LONGEST_LINE: Final = 300


@frozen
class Differing:
    """A vector that an engine answers otherwise, with a line for each difference."""

    id: str
    article: tuple[str, ...]
    confidence: Sureness
    differences: tuple[str, ...]


@frozen
class Share:
    """How many vectors of an article, or of a level, there are, and how many agree."""

    of: str
    vectors: int
    agree: int


@frozen
class ScoreSheet:
    """What an engine answers as the vectors say; a vector counts with each of its articles."""

    format: Literal["fla-rules.score/1"]
    engine: str
    digest: str
    vectors: int
    agree: int
    levels: tuple[Share, ...]
    articles: tuple[Share, ...]
    differing: tuple[Differing, ...]


@frozen
class Scored:
    """A vector that was put to an engine, and in what the answer differs."""

    vector: Vector
    level: int
    differences: tuple[str, ...]


def score_sheet(engine: str, digest: str, scored: Iterable[Scored]) -> ScoreSheet:
    """Count what agrees."""
    rows = tuple(scored)
    levels = [(f"level {each.level}", each) for each in rows]
    articles = [(article, each) for each in rows for article in each.vector.article]
    return ScoreSheet(
        "fla-rules.score/1",
        engine,
        digest,
        len(rows),
        sum(not each.differences for each in rows),
        _shares(levels),
        _shares(sorted(articles, key=lambda pair: _place(pair[0]))),
        tuple(map(_differing, (each for each in rows if each.differences))),
    )


def _shares(rows: Iterable[tuple[str, Scored]]) -> tuple[Share, ...]:
    found: dict[str, list[bool]] = {}
    for of, each in rows:
        found.setdefault(of, []).append(not each.differences)
    return tuple(Share(of, len(agree), sum(agree)) for of, agree in found.items())


def _place(article: str) -> tuple[str, list[int]]:
    act, *rest = article.split()
    return act, [int(part) for part in rest if part.isdigit()]


def _differing(each: Scored) -> Differing:
    vector, lines = each.vector, tuple(map(_printable, each.differences))
    return Differing(vector.id, vector.article, vector.confidence, lines)


def _printable(text: str) -> str:
    """Give a line as every terminal and XML can hold it, whatever an engine said."""
    shown = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
    return shown if len(shown) <= _LONGEST_LINE else f"{shown[:_LONGEST_LINE]}..."


def as_text(sheet: ScoreSheet, language: str | Language = "en") -> str:
    """Write a sheet for a reader: what differs, then each article, then the levels and the sum.

    The lines of a difference name vectors, keys and values as the spec has them.
    """
    spoken = as_language(language)
    lines = [line for each in sheet.differing for line in each.differences]
    articles = [_line(spoken, each.of, each) for each in sheet.articles]
    levels = [_line(spoken, _named(spoken, each.of), each) for each in sheet.levels]
    total = label(spoken, "score.total", agree=sheet.agree, vectors=sheet.vectors)
    return "".join(f"{line}\n" for line in (*lines, *articles, *levels, total))


def _named(spoken: Language, level: str) -> str:
    return label(spoken, "score.level", level=level.removeprefix("level "))


def _line(spoken: Language, of: str, share: Share) -> str:
    counts = {"agree": f"{share.agree:>5}", "vectors": f"{share.vectors:>5}"}
    return f"{of:<14} {label(spoken, 'score.agree', **counts)}"


def as_json(sheet: ScoreSheet) -> str:
    """Write a sheet as JSON, as its schema has it."""
    return json.dumps(plain(sheet), indent=1, ensure_ascii=False) + "\n"


def as_junit(sheet: ScoreSheet, scored: Iterable[Scored]) -> str:
    """Write a sheet as JUnit XML: a suite for each level, a case for each vector."""
    counts = _counts(sheet.vectors, sheet.agree)
    root = ET.Element("testsuites", {"name": _printable(sheet.engine), **counts})
    suites = dict(_suites(root, sheet))
    for each in scored:
        _case(suites[f"level {each.level}"], each)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _suites(root: ET.Element, sheet: ScoreSheet) -> Iterator[tuple[str, ET.Element]]:
    for each in sheet.levels:
        counts = _counts(each.vectors, each.agree)
        yield each.of, ET.SubElement(root, "testsuite", {"name": each.of, **counts})


def _counts(vectors: int, agree: int) -> dict[str, str]:
    return {"tests": str(vectors), "failures": str(vectors - agree)}


def _case(suite: ET.Element, each: Scored) -> None:
    vector, articles = each.vector, ", ".join(each.vector.article)
    case = ET.SubElement(suite, "testcase", classname=articles, name=vector.id)
    if each.differences:
        lines = [_printable(line) for line in each.differences]
        message = f"{vector.sentence} ({vector.confidence.value})"
        ET.SubElement(case, "failure", message=message).text = "\n".join(lines)
