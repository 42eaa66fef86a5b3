"""Two engines are compared on the same dossiers, and a difference is seen."""

import sys
from itertools import islice
from pathlib import Path

import pytest

from proof import differential
from proof.random_dossiers import dossiers

ENGINE = Path(__file__).parents[2] / "docs" / "examples" / "other-language" / "engine.py"
LIBRARY = (sys.executable, str(ENGINE))
# Refuses nothing, and knows of no row.
EMPTY = """
import json, sys
LISTS = ("size_classes", "rights", "credits", "balances", "leavings", "findings")
for line in sys.stdin:
    empty = {name: [] for name in LISTS}
    print(json.dumps({"id": json.loads(line)["id"], "assessment": empty}), flush=True)
"""


def test_the_same_seed_gives_the_same_dossiers() -> None:
    first, again = (list(islice(dossiers(7), 40)) for _ in range(2))
    assert first == again
    assert first != list(islice(dossiers(8), 40))


def test_most_dossiers_are_accepted_and_some_are_refused() -> None:
    answers = [differential.ours(each) for each in islice(dossiers(0), 200)]
    refused = sum("refused" in each for each in answers)
    assert 0 < refused < len(answers) / 2


def test_an_engine_that_asks_the_library_differs_nowhere(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert differential.main(["--dossiers", "8", *LIBRARY]) == 0
    assert "8 dossiers" in capsys.readouterr().out


def test_an_engine_without_rows_differs_and_the_dossier_is_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert differential.main(["--dossiers", "4", sys.executable, "-c", EMPTY]) == 1
    assert "rights: the library" in capsys.readouterr().out


def test_an_amount_that_is_another_is_a_difference() -> None:
    one = differential.ours(
        next(each for each in dossiers(0) if "refused" not in differential.ours(each))
    )
    rights = [{**row, "outcome": "other"} for row in one["rights"]]
    assert differential.differences(one, one) == []
    assert differential.differences(one, {**one, "rights": rights}) != []
