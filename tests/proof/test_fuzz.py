"""The fuzzer finds what it looks for, and gives the same inputs again."""

import json
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random
from typing import NoReturn

import jsonschema
import pytest

from fla_rules import DossierError
from proof import fuzz

ON = date(2026, 6, 30)


def test_the_same_seed_gives_the_same_inputs() -> None:
    first, again = (list(islice(fuzz.inputs(7), 80)) for _ in range(2))
    assert first == again


def test_another_seed_gives_other_inputs() -> None:
    first, other = (list(islice(fuzz.inputs(seed), 80)) for seed in (7, 8))
    assert first != other


def test_what_is_made_by_the_schema_fits_the_schema() -> None:
    schema = fuzz.dossier_schema()
    chance = Random(0)
    for _ in range(3):
        jsonschema.validate(fuzz.instance(schema, chance), schema)


def test_every_example_is_accepted_and_damaged_ones_are_refused() -> None:
    counts = fuzz.Counts()
    for data, on in islice(fuzz.inputs(0), 6):
        fuzz.try_one(counts, data, on)
        fuzz.try_one(counts, data[:-3], on)
    assert (counts.inputs, counts.accepted, counts.refused) == (12, 6, 6)
    assert counts.failures == {}


def test_an_error_of_another_kind_is_a_failure_and_its_input_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> NoReturn:
        raise KeyError("w1")

    monkeypatch.setattr(fuzz, "read", broken)
    assert fuzz.main(["--inputs", "3", "--failures", str(tmp_path)]) == 1
    (written,) = tmp_path.iterdir()
    assert json.loads(written.read_bytes())["format"] == "fla-rules.dossier/1"
    assert "KeyError" in capsys.readouterr().out


@pytest.mark.parametrize("mistakes", [(), ("no path here",), ("workers: \x1b[31m; mend it",)])
def test_a_refusal_that_helps_nobody_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, mistakes: tuple[str, ...]
) -> None:
    def refusing(*_: object) -> NoReturn:
        raise DossierError(mistakes)

    monkeypatch.setattr(fuzz, "read", refusing)
    counts = fuzz.Counts()
    fuzz.try_one(counts, b"{}", ON)
    assert len(counts.failures) == 1
    assert counts.refused == 0
