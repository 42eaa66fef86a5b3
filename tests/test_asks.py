"""Questions of its own that a dossier asks, each with one answer, in the order of the file."""

import json
from copy import deepcopy
from datetime import date

import pytest

from file_builders import DOSSIER, Content, answer, mistakes
from fla_rules import RULEBOOK
from fla_rules.dossier import read

PROVIDED = {"registered_by": "provider", "outside_working_hours": True}
ENTERED = {"kind": "training_registered", "training": "t1", "on": "2025-02-10"}


def asking(*asks: Content, events: tuple[Content, ...] = (), **training: object) -> Content:
    dossier = deepcopy(DOSSIER)
    dossier["trainings"][0] |= training
    return {**dossier, "events": list(events), "asks": list(asks)}


def answered(
    ask: Content, on: str = "2025-06-30", *, events: tuple[Content, ...] = (), **more: object
) -> Content:
    (row,) = answer(asking(ask, events=events, **more), date.fromisoformat(on))["answers"]
    found: Content = row
    return found


def test_a_dossier_that_asks_nothing_has_no_answers() -> None:
    assert "answers" not in answer(DOSSIER)


def test_the_answers_stand_in_the_order_of_the_questions() -> None:
    pay = {"ask": "normal_pay", "training": "t1"}
    aim = {"ask": "five_year_aim", "worker": "w1"}
    rows = answer(asking(pay, aim, pay))["answers"]
    assert [row["ask"] for row in rows] == ["normal_pay", "five_year_aim", "normal_pay"]


def test_the_aim_is_what_is_wanted_by_the_year_what_was_followed_and_what_is_left() -> None:
    row = answered({"ask": "five_year_aim", "worker": "w1"})
    assert (row["first"], row["last"]) == ("2024-01-01", "2028-12-31")
    assert (row["wanted"], row["followed"], row["to_follow"]) == ("10", "1", "9")
    assert "five_year_aim" in row["readings"]


def test_before_there_is_an_account_there_is_no_aim() -> None:
    row = answered({"ask": "five_year_aim", "worker": "w1"}, on="2022-12-31")
    assert (row["outcome"], row["reason"]["id"]) == ("not_applicable", "finding.before_right")


@pytest.mark.parametrize(
    ("training", "hours"),
    [
        ({"outside_working_hours": True}, "7:36"),
        ({"outside_working_hours": True, "duration": {"hours": "3:30"}}, "3:30"),
        ({"outside_working_hours": True, "status": "planned"}, None),
        ({}, None),
    ],
)
def test_hours_outside_working_hours_are_paid_and_no_others(
    training: Content, hours: str | None
) -> None:
    row = answered({"ask": "normal_pay", "training": "t1"}, **training)
    assert row.get("hours") == hours
    assert row["outcome"] == ("determined" if hours else "not_applicable")
    assert row["worker"] == "w1"


@pytest.mark.parametrize(
    ("ask", "on", "day"),
    [
        ({"of": "rights", "year": 2024}, "2025-06-30", "2029-12-31"),
        ({"of": "rights", "year": 2024}, "2026-06-30", "2026-12-31"),
        ({"of": "trainings", "since": "2025-03-10"}, "2025-06-30", "2025-04-10"),
        ({"of": "measures", "since": "2025-03-10"}, "2025-06-30", "2030-03-10"),
    ],
)
def test_the_account_keeps_what_it_holds_until_a_day(ask: Content, on: str, day: str) -> None:
    assert answered({"ask": "kept_until", **ask}, on=on)["day"] == day


def test_what_begins_a_term_of_keeping_is_missing_where_nobody_gave_it() -> None:
    row = answered({"ask": "kept_until", "of": "trainings"})
    assert (row["outcome"], row["missing"][0]["id"]) == ("undetermined", "retention.missing")


def test_a_right_is_announced_on_the_first_working_day_and_verified_within_the_term() -> None:
    row = answered({"ask": "right_announced", "worker": "w1", "year": 2025})
    assert (row["day"], row["verify_by"], row["days"]) == ("2025-01-02", "2025-02-01", "5")


def test_that_a_right_cannot_be_computed_is_announced_on_the_same_day() -> None:
    dossier = asking({"ask": "right_announced", "worker": "w1", "year": 2025})
    dossier["employer"]["quarter_end_fte"] = {}
    (row,) = answer(dossier)["answers"]
    assert (row["outcome"], row["day"]) == ("undetermined", "2025-01-02")
    assert row["missing"][0]["id"] == "size.missing"


def test_nothing_is_announced_of_whoever_is_not_in_service_on_the_day() -> None:
    dossier = asking({"ask": "right_announced", "worker": "w1", "year": 2025})
    dossier["employments"][0]["from"] = "2025-02-03"
    dossier["employments"][0]["regime"][0]["from"] = "2025-02-03"
    dossier["opening_balances"] = []
    (row,) = answer(dossier)["answers"]
    assert (row["outcome"], row["reason"]["id"]) == ("not_applicable", "yearly.nobody")


def test_a_question_about_a_year_that_nobody_verified_says_so() -> None:
    later = {"ask": "right_announced", "worker": "w1", "year": 2030}
    found = [row["id"] for row in answer(asking(later))["findings"]]
    assert "beyond_horizon" in found
    assert "beyond_horizon" not in [row["id"] for row in answer(asking())["findings"]]


def test_nothing_is_announced_of_2024() -> None:
    row = answered({"ask": "right_announced", "worker": "w1", "year": 2024})
    assert row["outcome"] == "not_applicable"


@pytest.mark.parametrize(
    ("training", "confirmed_on", "day"),
    [
        ({"registered_by": "employer"}, None, "2025-02-10"),
        ({"registered_by": "provider"}, None, "2025-04-30"),
        ({"registered_by": "provider"}, "2025-02-20", "2025-02-20"),
        ({"registered_by": "provider"}, "2025-05-20", "2025-04-30"),
    ],
)
def test_what_a_provider_entered_counts_as_verified_at_the_expiry_of_the_term_at_the_latest(
    training: Content, confirmed_on: str | None, day: str
) -> None:
    ask = {"ask": "verified_from", "training": "t1"}
    confirmed = {"confirmed_on": confirmed_on} if confirmed_on else {}
    assert answered({**ask, **confirmed}, events=(ENTERED,), **training)["day"] == day


def test_when_a_training_was_entered_is_missing_where_no_event_tells() -> None:
    row = answered({"ask": "verified_from", "training": "t1"})
    (missing,) = row["missing"]
    assert (row["outcome"], missing["path"]) == ("undetermined", "/events")


EMPLOYER = {"role": "employer", "id": "0403.170.701"}
BACKWARDS = {"from": "2025-02-01", "to": "2025-01-01"}
SEEN = {"does": "see_rights", "worker": "w1"}
OFFICE = {"role": "mandatary", "id": "payroll"}
SINCE_2024 = {"from": "2024-01-01"}


@pytest.mark.parametrize(
    ("ask", "outcome", "said"),
    [
        ({"by": EMPLOYER, "does": "see_rights", "worker": "w1"}, "determined", "access.granted"),
        ({"by": EMPLOYER, "does": "see_rights"}, "undetermined", "access.missing"),
        (
            {"by": OFFICE, "does": "see_rights", "worker": "w1"},
            "not_applicable",
            "access.no_mandate",
        ),
        (
            {"by": OFFICE, "does": "see_rights", "worker": "w1", "mandate": SINCE_2024},
            "determined",
            "access.granted",
        ),
        (
            {"by": {"role": "inspection", "id": "i"}, "does": "register_right"},
            "not_applicable",
            "access.role",
        ),
        (
            {"by": {"role": "worker", "id": "w1"}, "does": "see_trainings", "worker": "w1"},
            "determined",
            "access.granted",
        ),
        (
            {"by": {"role": "worker", "id": "w9"}, "does": "see_trainings", "worker": "w1"},
            "not_applicable",
            "access.other_worker",
        ),
        (
            {
                "by": {"role": "worker", "id": "w1", "employed_by": "0123.456.749"},
                "does": "see_trainings",
                "worker": "w1",
            },
            "not_applicable",
            "access.other_staff",
        ),
    ],
)
def test_who_may_do_what_is_answered_with_its_reason(ask: Content, outcome: str, said: str) -> None:
    row = answered({"ask": "allowed", **ask})
    assert (row["outcome"], row["reasons"][0]["id"]) == (outcome, said)
    assert (row["role"], row["does"]) == (ask["by"]["role"], ask["does"])


def test_a_mandate_says_until_when_it_is_allowed() -> None:
    mandate = {"from": "2024-01-01", "to": "2025-08-31"}
    ask = {"ask": "allowed", "by": OFFICE, "does": "see_rights", "worker": "w1", "mandate": mandate}
    assert answered(ask)["last"] == "2025-08-31"


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ({"ask": "five_year_aim"}, 'asks[0]: five_year_aim without worker; give "worker"'),
        ({"ask": "right_announced", "worker": "w1"}, 'right_announced without year; give "year"'),
        ({"ask": "kept_until"}, 'asks[0]: kept_until without of; give "of"'),
        ({"ask": "kept_until", "of": "rights"}, 'kept_until without year; give "year"'),
        ({"ask": "kept_until", "of": "rights", "year": 2022}, "asks[0]: 2022 has no right in days"),
        ({"ask": "normal_pay", "training": "t9"}, "asks[0].training: t9 is not in the dossier"),
        ({"ask": "five_year_aim", "worker": "w9"}, "asks[0].worker: w9 is not in the dossier"),
        ({"ask": "allowed", "does": "see_list"}, 'asks[0]: allowed without by; give "by"'),
        ({"ask": "allowed", **SEEN, "by": {"role": "employer", "id": "x"}}, "asks[0].by: 'x'"),
        (
            {"ask": "allowed", **SEEN, "by": {**OFFICE, "employed_by": "0403.170.701"}},
            "asks[0].by: mandatary payroll of 0403.170.701",
        ),
        (
            {
                "ask": "allowed",
                **SEEN,
                "by": {
                    "role": "employer",
                    "id": "0403.170.701",
                    "employed_by": "0200.065.765",
                },
            },
            "asks[0].by: employer 0403.170.701 of 0200.065.765",
        ),
        (
            {
                "ask": "allowed",
                **SEEN,
                "by": OFFICE,
                "mandate": {"from": "2025-02-01", "to": "2025-01-01"},
            },
            "asks[0].mandate: ",
        ),
        ({"ask": "what"}, "asks[0].ask: 'what' is none of the options"),
    ],
)
def test_a_question_that_names_too_little_or_nobody_is_refused(ask: Content, said: str) -> None:
    assert said in "\n".join(mistakes(asking(ask)))


def test_what_is_asked_of_a_worker_is_set_aside_with_the_worker() -> None:
    dossier = asking({"ask": "normal_pay", "training": "t1"})
    dossier["trainings"][0]["from"] = "soon"
    kept = read(json.dumps(dossier).encode(), date(2025, 6, 30), RULEBOOK, set_aside=True)
    assert kept.asks == ()
    assert [each.worker for each in kept.set_aside] == ["w1"]
