"""Put a vector to an engine and compare: this library's own answer, or that of any other."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.reading import read
from fla_rules.dossier.writing import as_json
from fla_rules.errors import DossierError
from fla_rules.law.rulebook import RULEBOOK, Rulebook
from fla_rules.spec.vectors import Expected, Vector

Row = Mapping[str, object]

_ABSENT: Final = object()


@frozen
class Answer:
    """What an engine said of a vector: an assessment, or the paths at which it refused the facts.

    `failed` says in words why it said neither.
    """

    assessment: Row | None = None
    refused: tuple[str, ...] = ()
    failed: str | None = None


def disagreements(vector: Vector, book: Rulebook = RULEBOOK) -> tuple[str, ...]:
    """Say in what the library, with a rulebook, answers a vector otherwise; nothing if it agrees.

    >>> from fla_rules.spec.vectors import vectors
    >>> disagreements(vectors()[0])
    ()
    """
    return compared(vector, _answered(vector, book))


def _answered(vector: Vector, book: Rulebook) -> Answer:
    try:
        dossier = read(json.dumps(dossier_of(vector)).encode(), vector.on, book)
    except DossierError as error:
        return Answer(refused=tuple(line.split(": ")[0] for line in error.mistakes))
    request = AssessmentRequest(vector.on, vector.known_on)
    return Answer(json.loads(as_json(assess(dossier, request, book))))


def dossier_of(vector: Vector) -> Row:
    """Give the dossier that a vector puts to an engine: its facts with its readings."""
    return {**vector.facts, "readings": dict(vector.readings)}


def compared(vector: Vector, answer: Answer) -> tuple[str, ...]:
    """Say in what an engine's answer is another than the vector's; nothing if it agrees.

    >>> from fla_rules.spec.vectors import vectors
    >>> (line,) = compared(vectors()[0], Answer(failed="no answer in 10 seconds"))
    >>> line.endswith(": no answer in 10 seconds")
    True
    """
    wanted = [each.refused for each in vector.expected if each.refused]
    if answer.failed is not None:
        return (f"{vector.id}: {answer.failed}",)
    if answer.assessment is None:
        return tuple(_refused(vector, wanted, answer.refused))
    if wanted:
        return (f"{vector.id}: expected to be refused at {wanted[0]}; it was accepted",)
    found = answer.assessment
    return tuple(line for each in vector.expected for line in _differing(vector, each, found))


def _refused(vector: Vector, wanted: Sequence[str], paths: Sequence[str]) -> Iterator[str]:
    """Compare paths: each one wanted is refused, and no other."""
    if not paths and not wanted:
        yield f"{vector.id}: refused without a path; expected an answer"
    for path in sorted(set(paths) ^ set(wanted)):
        how = "not refused" if path in wanted else "refused"
        yield f"{vector.id}: {path} is {how}; expected {', '.join(wanted) or 'an answer'}"


def _differing(vector: Vector, expected: Expected, answer: Row) -> Iterator[str]:
    listed = _listed(expected, answer)
    if listed is None:
        yield f"{vector.id}: {_name(expected)} is not in the answer"
        return
    rows = [row for row in listed if _has_all(row, expected.row)]
    where = f"{vector.id}: {_name(expected)} {_shown(expected.row)}"
    if expected.absent:
        if rows:
            yield f"{where} is there; it should not be"
    elif len(rows) != 1:
        yield f"{where} stands {len(rows)} times; expected once"
    else:
        yield from _of_row(where, expected, rows[0])


def _of_row(where: str, expected: Expected, row: Row) -> Iterator[str]:
    for key, value in expected.has.items():
        if not _is(row, key, value):
            yield f"{where}: {key} is {row.get(key, 'nothing')!r}; expected {value!r}"
    cited = _cited(row)
    for citation in expected.cites:
        if citation not in cited:
            yield f"{where}: cites {', '.join(cited) or 'nothing'}; expected {citation}"


def _cited(row: Row) -> list[str]:
    citations = row.get("citation")
    listed = citations if isinstance(citations, list) else []
    rows = [each for each in listed if isinstance(each, dict)]
    return [f"{each.get('act')} {each.get('article')}" for each in rows]


def _listed(expected: Expected, answer: Row) -> list[Row] | None:
    """Give the rows of the list that is looked into, or None where the answer has no such list."""
    found: object = answer
    for key in _name(expected).split("."):
        found = found.get(key) if isinstance(found, dict) else None
    # What stands alone is a list of one.
    rows = [found] if isinstance(found, dict) else found
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else None


def _has_all(row: Row, keys: Row) -> bool:
    return all(_is(row, key, value) for key, value in keys.items())


def _is(row: Row, key: str, value: object) -> bool:
    """Tell whether a row has a value: in JSON true is no 1, and null is not a key left out."""
    found = row.get(key, _ABSENT)
    return found == value and isinstance(found, bool) == isinstance(value, bool)


def _name(expected: Expected) -> str:
    return expected.list_.value if expected.list_ else ""


def _shown(keys: Row) -> str:
    return " ".join(str(value) for value in keys.values())
