"""What is said to an engine and what it says: one line of JSON each, as docs/spec.md has it."""

import json
from collections.abc import Mapping

from fla_rules.dossier.text import parse
from fla_rules.errors import DossierError
from fla_rules.spec.runner import Answer, dossier_of
from fla_rules.spec.vectors import Vector


def request_line(vector: Vector) -> str:
    """Give the line that puts a vector to an engine.

    >>> from fla_rules.spec.vectors import vectors
    >>> list(json.loads(request_line(vectors()[0])))
    ['id', 'on', 'known_on', 'dossier']
    """
    days = {"on": str(vector.on), "known_on": str(vector.known_on)}
    return json.dumps({"id": vector.id, **days, "dossier": dossier_of(vector)}) + "\n"


def answer_of(vector: Vector, line: bytes) -> Answer:
    """Read what an engine said of a vector; what cannot be read is a failure in words.

    >>> from fla_rules.spec.vectors import vectors
    >>> answer_of(vectors()[0], b"Segmentation fault").failed
    'the engine said no JSON: not JSON at line 1, column 1: Expecting value; mend it there'
    """
    try:
        said, mistakes = parse(line)
    except DossierError as error:
        first = error.mistakes[0].removeprefix("dossier: ")
        return Answer(failed=f"the engine said no JSON: {first}")
    if mistakes:
        return Answer(failed=f"the engine said what the format does not have: {mistakes[0]}")
    return _read(vector, said) if isinstance(said, dict) else Answer(failed=_NO_ANSWER)


_NO_ANSWER = 'the engine said neither "assessment", an object, nor "refused", a list of paths'


def _read(vector: Vector, said: Mapping[str, object]) -> Answer:
    if said.get("id") != vector.id:
        return Answer(failed=f"the engine answered {str(said.get('id'))[:40]!a}")
    match said:
        case {"assessment": dict(assessment)}:
            return Answer(assessment)
        case {"refused": [*paths]} if all(isinstance(path, str) for path in paths):
            return Answer(refused=tuple(map(str, paths)))
        case _:
            return Answer(failed=_NO_ANSWER)
