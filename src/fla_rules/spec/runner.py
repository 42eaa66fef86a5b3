"""Run a vector: put its facts to this library, and say where the answer is another."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.reading import read
from fla_rules.dossier.writing import as_json
from fla_rules.errors import DossierError
from fla_rules.law.rulebook import RULEBOOK, Rulebook
from fla_rules.spec.vectors import Expected, Vector

Row = Mapping[str, object]

_ABSENT: Final = object()


def disagreements(vector: Vector, book: Rulebook = RULEBOOK) -> tuple[str, ...]:
    """Say in what the library, with a rulebook, answers a vector otherwise; nothing if it agrees.

    >>> from fla_rules.spec.vectors import vectors
    >>> disagreements(vectors()[0])
    ()
    """
    facts = {**vector.facts, "readings": dict(vector.readings)}
    wanted = [each.refused for each in vector.expected if each.refused]
    try:
        dossier = read(json.dumps(facts).encode(), vector.on, book)
    except DossierError as error:
        return tuple(_refused(vector, wanted, error.mistakes))
    if wanted:
        return (f"{vector.id}: expected to be refused at {wanted[0]}; it was accepted",)
    answer = json.loads(
        as_json(assess(dossier, AssessmentRequest(vector.on, vector.known_on), book))
    )
    return tuple(line for each in vector.expected for line in _compared(vector, each, answer))


def _refused(vector: Vector, wanted: Sequence[str], mistakes: Sequence[str]) -> Iterator[str]:
    """Compare paths: each one wanted is refused, and no other."""
    paths = [line.split(": ")[0] for line in mistakes]
    for path in sorted(set(paths) ^ set(wanted)):
        how = "not refused" if path in wanted else "refused"
        yield f"{vector.id}: {path} is {how}; expected {', '.join(wanted) or 'an answer'}"


def _compared(vector: Vector, expected: Expected, answer: Row) -> Iterator[str]:
    rows = list(_rows(expected, answer))
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
        if row.get(key, _ABSENT) != value:
            yield f"{where}: {key} is {row.get(key, 'nothing')!r}; expected {value!r}"
    cited = _cited(row)
    for citation in expected.cites:
        if citation not in cited:
            yield f"{where}: cites {', '.join(cited) or 'nothing'}; expected {citation}"


def _cited(row: Row) -> list[str]:
    citations = row.get("citation")
    listed = citations if isinstance(citations, list) else []
    return [f"{each['act']} {each['article']}" for each in listed]


def _rows(expected: Expected, answer: Row) -> Iterator[Row]:
    found: object = answer
    for key in _name(expected).split("."):
        found = found[key] if isinstance(found, dict) else []
    # What stands alone is a list of one.
    for row in found if isinstance(found, list) else [found]:
        if isinstance(row, dict) and all(
            row.get(key) == value for key, value in expected.row.items()
        ):
            yield row


def _name(expected: Expected) -> str:
    return expected.list_.value if expected.list_ else ""


def _shown(keys: Row) -> str:
    return " ".join(str(value) for value in keys.values())
