"""What the library answers now, to see whether a change of the rules changes it.

The first time a test runs it keeps its answers; whenever it runs again they must be the same. So
`mutate.py --vectors` tells the changes that change an answer from those that change nothing.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Final

import pytest

from fla_rules import FlaRulesError
from fla_rules.dossier import assess_json
from fla_rules.spec import Vector, vectors

# Each dossier is also asked later, when more of its years, lapses and terms have come.
LATER: Final = (0, 1, 3)
# Sentences, and the steps that they are made of, explain an answer and are none.
_TOLD: Final = frozenset({"reasons", "message", "note", "missing", "open", "reason", "to_do"})
_kept: dict[str, tuple[object, ...]] = {}


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector.id)
def test_the_answers_are_those_of_before(vector: Vector) -> None:
    answers = tuple(_answers(vector))
    assert _kept.setdefault(vector.id, answers) == answers


def _answers(vector: Vector) -> Iterator[object]:
    facts = json.dumps({**vector.facts, "readings": vector.readings})
    for years in LATER:
        on = date(vector.on.year + years, vector.on.month, min(vector.on.day, 28))
        try:
            yield _untold(json.loads(assess_json(facts, on=on, known_on=vector.known_on)))
        except FlaRulesError as error:
            yield str(error)


def _untold(answer: object) -> object:
    if isinstance(answer, dict):
        return {key: _untold(value) for key, value in answer.items() if key not in _TOLD}
    return [_untold(each) for each in answer] if isinstance(answer, list) else answer
