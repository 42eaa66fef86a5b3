"""All workers of an employer in one call, and what would settle what is not known."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TypeVar, cast

import pytest
from attrs import evolve

from builders import day, ids
from fla_rules import (
    AccountQuestion,
    Determined,
    FactError,
    Kind,
    Reason,
    Undetermined,
    Worker,
    balance,
    training_right,
)
from fla_rules.account import (
    Everybody,
    account_of,
    accounts_of_all,
    balances_of_all,
    rights_of_all,
    still_needed,
)
from fla_rules.outcome import reason
from fla_rules.testing.builders import basis, employer, employment, training, worker

Item = TypeVar("Item")
# The dispute of TR 60, a path that nobody registered, and a regime that nobody knows.
GONE = worker(employment("gone", hired="2023-03-01", left="2024-05-31"))
PATHLESS = worker(employment("pathless", committee="118"))
HELD = worker(employment("held"))
IDLE = worker(evolve(employment("idle"), regimes=()))


def asked(*workers: Worker, on: str = "2024-12-31", size: int = 40) -> Everybody:
    years = range(2018, 2035) if size else range(0)
    given = (training("t1", worker="held", last="2024-06-03"),)
    return Everybody(basis(), employer(size, years=years), workers, given, (), day(on))


def test_each_worker_gets_the_answer_that_a_question_of_its_own_gets() -> None:
    everybody = asked(HELD, GONE, PATHLESS)
    alone = {each.id: asked(each) for each in everybody.workers}
    for name, left in balances_of_all(everybody):
        ((_, question),) = accounts_of_all(evolve(alone[name], basis=everybody.basis))
        wider = evolve(question, years=everybody.years)
        assert getattr(left, "value", None) == getattr(balance(wider), "value", None)
    for name, right, outcome in rights_of_all(everybody):
        assert right.employments == alone[name].workers[0].employments
        assert outcome == training_right(right)


def test_the_years_reach_from_the_first_entry_known_to_the_day() -> None:
    assert [each.year for each in asked(HELD).years] == [2024]
    assert [each.year for each in asked(HELD, GONE, on="2025-02-01").years] == [2023, 2024, 2025]
    assert [each.year for each in asked().years] == [2024]
    old = worker(employment("old", hired="1998-01-01"))
    assert [each.year for each in asked(old).years] == [2023, 2024]
    rows = [(name, q.year.year, q.kind) for name, q, _ in rights_of_all(asked(HELD))]
    assert rows == [("held", 2024, kind) for kind in Kind]


def test_before_2023_nobody_has_an_account_in_days() -> None:
    old = worker(employment("old", hired="1998-01-01"))
    assert list(accounts_of_all(asked(old, on="2022-06-30"))) == []


def test_the_first_answer_waits_for_one_worker_only(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[AccountQuestion] = []

    def counting(question: AccountQuestion) -> object:
        counted.append(question)
        return balance(question)

    monkeypatch.setattr("fla_rules.account.everybody.balance", counting)
    answers = balances_of_all(asked(HELD, GONE, PATHLESS))
    assert counted == []
    assert taken(answers, 1)[0][0] == "held"
    assert len(counted) == 1


def taken(items: Iterator[Item], many: int) -> list[Item]:
    return list(islice(items, many))


def test_a_training_of_a_stranger_is_left_out() -> None:
    everybody = asked(PATHLESS)
    ((_, question),) = accounts_of_all(everybody)
    assert question.trainings == ()


# --- what is still needed ------------------------------------------------------------------------


def test_a_fact_that_holds_up_everybody_is_said_once_and_first() -> None:
    needs = still_needed(balances_of_all(asked(HELD, GONE, IDLE, size=0)))
    assert needs[0].what.id == "size.missing"
    assert [need.what.id for need in needs].count("size.missing") == len(
        {need.what for need in needs if need.what.id == "size.missing"}
    )
    assert "held" in needs[0].workers


def test_what_holds_up_more_comes_first_and_of_two_alike_what_was_met_first() -> None:
    one, two, both = (reason(name) for name in ("one", "two", "both"))
    question = next(iter(accounts_of_all(asked(HELD))))[1]

    def held_up(*gaps: Reason) -> Undetermined:
        return Undetermined(gaps, (), (), question)

    needs = still_needed(
        [
            ("a", held_up(one, both, one)),
            ("b", held_up(two, both)),
            ("c", held_up(both)),
            ("c", held_up(both)),
            ("d", balance(question)),
        ]
    )
    assert [(need.what.id, need.holds_up, need.workers) for need in needs] == [
        ("both", 4, ("a", "b", "c")),
        ("one", 1, ("a",)),
        ("two", 1, ("b",)),
    ]


def test_what_the_law_leaves_open_is_needed_as_a_fact_is() -> None:
    needs = still_needed(balances_of_all(asked(PATHLESS)))
    outcome = next(balances_of_all(asked(PATHLESS)))[1]
    assert isinstance(outcome, Undetermined)
    assert {need.what.id for need in needs} == set(ids((*outcome.missing, *outcome.open)))
    assert still_needed(balances_of_all(asked(HELD))) == ()


def test_each_need_that_is_met_leaves_fewer() -> None:
    before = still_needed(balances_of_all(asked(HELD, IDLE)))
    assert {need.workers for need in before} == {("idle",)}
    told = worker(employment("idle"))
    answers = list(balances_of_all(asked(HELD, told)))
    assert all(isinstance(outcome, Determined) for _, outcome in answers)
    assert still_needed(answers) == ()


def test_what_is_no_employer_with_workers_is_refused() -> None:
    with pytest.raises(FactError, match="asked: 'w1' is a text, not an Everybody"):
        list(rights_of_all(cast("Everybody", "w1")))
    with pytest.raises(FactError, match="on: "):
        evolve(asked(HELD), on=cast("date", "2024-12-31"))
    with pytest.raises(FactError):
        evolve(asked(HELD), on=date(9999, 1, 1))


def test_the_account_of_one_worker_is_the_one_it_has_among_all() -> None:
    everybody = asked(HELD, GONE, PATHLESS)
    for name, question in accounts_of_all(everybody):
        assert account_of(everybody, name) == question
    assert account_of(everybody, "nobody") is None
    assert account_of(asked(HELD, on="2022-06-30"), "held") is None


def test_two_workers_of_one_name_are_refused() -> None:
    with pytest.raises(FactError, match="workers: a key stands twice"):
        asked(HELD, HELD)
