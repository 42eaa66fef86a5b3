"""Outcomes: packed small, unpacked anywhere under the same law, asked again after."""

import pickle
import subprocess
import sys
from copy import deepcopy
from datetime import date

import pytest
from attrs import evolve

from builders import agreement, firm_declaring, full_timer, law_with, question
from fla_rules import RULEBOOK, LawError, Outcome, training_right
from fla_rules.right import Right

# An outcome holds its question: facts, readings, and the name of the book.
SMALL = 6_000

FIRM = firm_declaring({"2022Q4": 40, "2023Q1": 40, "2023Q2": 40, "2023Q3": 40})
ASKED = training_right(question(full_timer("200"), 2024, employer=FIRM))


def test_an_answer_can_be_packed_and_unpacked_and_asked_again() -> None:
    unpacked = pickle.loads(pickle.dumps(ASKED))
    assert unpacked == ASKED
    assert unpacked.question.reasons() == ASKED.question.reasons()
    assert unpacked.question.basis.receipt == ASKED.question.basis.receipt


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_the_shipped_book_is_packed_by_its_name_alone(protocol: int) -> None:
    packed = pickle.dumps(RULEBOOK, protocol)
    assert len(packed) < 200
    assert pickle.loads(packed) is RULEBOOK
    assert pickle.loads(pickle.dumps(ASKED, protocol)) == ASKED


def test_an_answer_packs_small_and_many_of_one_law_smaller_each() -> None:
    assert len(pickle.dumps(ASKED)) < SMALL
    many = [training_right(question(full_timer("200"), year)) for year in range(2024, 2034)]
    assert len(pickle.dumps(many)) < len(many) * SMALL / 2


def test_any_other_book_is_packed_whole_and_is_the_same_book_after() -> None:
    law = law_with(agreement("209", {2024: "3"}))
    asked = training_right(question(full_timer("209"), 2024, law=law))
    unpacked: Outcome[Right] = pickle.loads(pickle.dumps(asked))
    assert unpacked == asked
    assert unpacked.question.basis.receipt.digest == law.rulebook.digest != RULEBOOK.digest
    assert unpacked.question.reasons() == asked.question.reasons()


def test_a_copy_of_a_book_is_the_book() -> None:
    assert deepcopy(RULEBOOK) is RULEBOOK
    other = evolve(RULEBOOK, version="mine")
    assert deepcopy(other) == other


def test_an_answer_packed_elsewhere_is_the_answer_here() -> None:
    elsewhere = (
        "import pickle, sys; from test_outcome import ASKED; "
        "sys.stdout.buffer.write(pickle.dumps(ASKED))"
    )
    search = f"import sys; sys.path[:0] = {sys.path!r}; "
    ran = subprocess.run(
        [sys.executable, "-c", search + elsewhere], check=True, capture_output=True
    )
    assert pickle.loads(ran.stdout) == ASKED


def test_an_answer_packed_under_another_shipped_book_is_refused_with_both_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packed = pickle.dumps(ASKED)
    later = evolve(RULEBOOK, version="2031.01.01", horizon=date(2031, 1, 1))
    monkeypatch.setattr("fla_rules.law.rulebook.RULEBOOK", later)
    with pytest.raises(LawError) as refused:
        pickle.loads(packed)
    assert refused.value.problem == (
        f"packed under the shipped rulebook {RULEBOOK.version}, {RULEBOOK.digest}, and this one is "
        f"2031.01.01, {later.digest}"
    )
    assert "the fla_rules that packed it" in refused.value.remedy


def test_the_text_of_an_answer_for_a_developer_does_not_hold_the_rulebook() -> None:
    shown = repr(training_right(question(full_timer("200"), 2024)))
    assert "Right(days=" in shown
    assert "Instrument(" not in shown
