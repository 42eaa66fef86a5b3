"""Which paragraphs of the acts the vectors fix, and why the others cannot be computed."""

from collections.abc import Iterable, Mapping

from fla_rules.explain import Language, as_language, label
from fla_rules.spec.vectors import Paragraph, Vector, paragraphs, vectors


def fixing(rows: Iterable[Vector]) -> Mapping[str, tuple[str, ...]]:
    """Give for each paragraph the ids of the vectors that fix it.

    >>> len(fixing(vectors())["TR 50 § 3"]) > 10
    True
    """
    fixed: dict[str, list[str]] = {}
    for vector in rows:
        for paragraph in vector.article:
            fixed.setdefault(paragraph, []).append(vector.id)
    return {paragraph: tuple(ids) for paragraph, ids in fixed.items()}


def law_coverage(language: str | Language = "en") -> str:
    """Write the page: a row for each paragraph, whose subject is in the English of the spec."""
    spoken, fixed = as_language(language), fixing(vectors())
    rows = [_row(spoken, each, fixed.get(each.paragraph, ())) for each in paragraphs()]
    counted = label(
        spoken,
        "coverage.counted",
        vectors=len(vectors()),
        paragraphs=sum(bool(ids) for ids in fixed.values()),
    )
    heads = [label(spoken, f"column.{each}") for each in ("paragraph", "about", "vectors")]
    table = f"| {' | '.join(heads)} |\n| --- | --- | --- |\n"
    return f"{label(spoken, 'coverage.head')}\n\n{counted}\n\n{table}{''.join(rows)}"


def _row(spoken: Language, paragraph: Paragraph, ids: tuple[str, ...]) -> str:
    fixes = ""
    if ids:
        said = "coverage.from_to" if len(ids) > 1 else "coverage.one"
        fixes = label(spoken, said, count=len(ids), first=ids[0], last=ids[-1])
    return f"| {paragraph.paragraph} | {paragraph.about} | {fixes}{paragraph.why_not} |\n"
