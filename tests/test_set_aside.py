"""A worker whose rows hold a mistake is set aside, and all others are answered as without it."""

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fla_rules import RULEBOOK, DossierError
from fla_rules.dossier import AssessmentRequest, as_json, assess, assess_duties, read

ON = date(2025, 6, 30)


def training(id_: str, worker: str, **more: object) -> dict[str, Any]:
    return {
        "id": id_,
        "worker": worker,
        "title": "First aid",
        "from": "2024-06-03",
        "to": "2024-06-03",
        "duration": {"days": "1"},
        "form": "formal",
        "status": "followed",
        "registered_by": "employer",
        **more,
    }


def rows_of(worker: str) -> dict[str, list[dict[str, Any]]]:
    return {
        "workers": [{"id": worker}],
        "employments": [
            {
                "worker": worker,
                "from": "2024-01-01",
                "to": None,
                "joint_committee": "302",
                "regime": [{"from": "2024-01-01", "fraction": "4/5"}],
            }
        ],
        "trainings": [
            training(f"{worker}-1", worker),
            training(f"{worker}-2", worker, corrects=f"{worker}-1"),
        ],
        "opening_balances": [
            {
                "worker": worker,
                "on": "2025-01-01",
                "year": 2024,
                "kind": "legal",
                "days": "2",
                "origin": "the FLA",
            }
        ],
        "events": [
            {"kind": "training_registered", "training": f"{worker}-1", "on": "2024-07-15"},
            {"kind": "right_announced", "worker": worker, "year": 2025, "on": "2025-01-02"},
        ],
    }


def firm(*workers: str) -> dict[str, Any]:
    """Give a dossier in which each worker has two rows or one in every list."""
    each = [rows_of(worker) for worker in workers]
    lists = {name: [row for rows in each for row in rows[name]] for name in rows_of("")}
    return {
        "format": "fla-rules.dossier/1",
        "employer": {
            "enterprise_number": "0403.170.701",
            "name": "Voorbeeld NV",
            "full_time_day": "7:36",
            "quarter_end_fte": {"2022Q4": "22", "2023Q1": "22", "2023Q2": "22", "2023Q3": "22"},
            "opt_out": [{"year": 2025, "worker": worker} for worker in workers],
        },
        **lists,
    }


def answer(dossier: dict[str, Any], *, set_aside: bool) -> dict[str, Any]:
    content = read(json.dumps(dossier).encode(), ON, RULEBOOK, set_aside=set_aside)
    written: dict[str, Any] = json.loads(
        as_json(assess(content, AssessmentRequest(ON, ON), RULEBOOK))
    )
    return written


def refused(dossier: dict[str, Any], *, set_aside: bool) -> tuple[str, ...]:
    with pytest.raises(DossierError) as caught:
        read(json.dumps(dossier).encode(), ON, RULEBOOK, set_aside=set_aside)
    return caught.value.mistakes


def put(dossier: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    changed = deepcopy(dossier)
    *keys, last = [int(key) if key.isdigit() else key for key in path.split("/")]
    place: Any = changed
    for key in keys:
        place = place[key]
    if isinstance(place, list):
        place.insert(int(last), value)
    else:
        place[last] = value
    return changed


WRONG = [
    # Rows of the second of three workers, each wrong in one way.
    ("workers/1/niss", "85.07.30-033.29", "workers[1].niss: national number 85.07.30-033.29 has w"),
    (
        "workers/1/sex",
        "v",
        'workers[1].sex: \'v\' is not one of the options; give "f" or "m" or "x',
    ),
    ("workers/2", {"id": "w2"}, "workers[2].id: w2 stands more than once; give each its own"),
    ("employments/1/regime/0/fraction", 0.8, "employments[1].regime[0].fraction: 0.8 is a floatin"),
    ("employments/1/regime/0/fraction", "5/4", "employments[1].regime[0].fraction: "),
    ("employments/1/from", "yesterday", "employments[1].from: 'yesterday' is not a day"),
    ("employments/1/z", 1, "employments[1].z: unknown key"),
    (
        "employments/1/suspensions",
        [{"from": "2025-01-01", "to": None, "kind": "reduced"}],
        "employments[1].suspensions[0]: a reduced suspension",
    ),
    ("employments/3", rows_of("w2")["employments"][0], "employments[3]: the employments add up to"),
    ("trainings/2/duration", {}, "trainings[2]: the duration is not in one unit"),
    (
        "trainings/2/corrects",
        "w2-2",
        "trainings[2]: the corrections of training w2-1 lead back to w2-",
    ),
    ("trainings/3/corrects", "w1-1", "trainings[3].corrects: w1-1 is another worker's; let a"),
    ("trainings/3/corrects", "w9", "trainings[3].corrects: w9 is not in the dossier"),
    ("trainings/3/id", "w2-1", "trainings[3].id: w2-1 stands more than once"),
    ("opening_balances/1/year", 2026, "opening_balances[1]: an opening balance of 2026 on 2025-0"),
    ("opening_balances/1/days", "-1", "opening_balances[1].days: -1 is below zero; a debt is kept"),
    (
        "opening_balances/2",
        rows_of("w2")["opening_balances"][0],
        "opening_balances[2]: w2 has another of 2024 and legal on 2025-01-01",
    ),
    ("events/2/on", "2024-02-30", "events[2].on: '2024-02-30' is not a day"),
    ("events/3/year", None, "events[3]: right_announced without year"),
    ("employer/opt_out/1/year", "2025", "employer.opt_out[1].year: '2025' is not a whole number"),
]


@pytest.mark.parametrize(("path", "value", "said"), WRONG)
def test_whatever_is_wrong_in_a_workers_rows_all_others_are_answered_as_if_it_were_not_there(
    path: str, value: object, said: str
) -> None:
    dossier = put(firm("w1", "w2", "w3"), path, value)
    answered = answer(dossier, set_aside=True)
    (aside,) = answered.pop("set_aside")
    assert aside["worker"] == "w2"
    assert any(line.startswith(said) for line in aside["mistakes"])
    finding = answered["findings"].pop(0)
    assert (finding["id"], finding["severity"]) == ("set_aside", "warning")
    assert "set aside for mistakes in their own rows: 1;" in finding["message"]
    assert answered == answer(firm("w1", "w3"), set_aside=False)


@pytest.mark.parametrize(("path", "value", "said"), WRONG)
def test_unless_it_is_asked_for_the_whole_file_is_refused_and_the_worker_named(
    path: str, value: object, said: str
) -> None:
    lines = refused(put(firm("w1", "w2", "w3"), path, value), set_aside=False)
    assert any(line.startswith(said) for line in lines)
    assert all(line.endswith(" (worker w2)") for line in lines)


def test_a_dossier_without_a_mistake_is_answered_alike_with_and_without() -> None:
    dossier = firm("w1", "w2")
    assert answer(dossier, set_aside=True) == answer(dossier, set_aside=False)
    assert "set_aside" not in answer(dossier, set_aside=True)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("employer/full_time_day", "7", "employer.full_time_day: '7' is not a duration"),
        ("employer/opt_out/0", {"year": "x"}, "employer.opt_out[0].year: 'x' is not a whole"),
        ("readings", {"rounding": "up"}, "readings.rounding: 'up' is not an option of"),
        ("agreements", [{}], "agreements[0].committee: missing; every dossier gives it"),
        ("format", "other", "format: 'other' is not a format known here"),
        ("employments[1]", 1, "'employments[1]': unknown key"),
        # Rows that say of no worker that they are its.
        ("workers/1", 7, "workers[1]: 7 is not an object"),
        ("workers/1/id", "", "workers[1].id: '' is not one line of printable text"),
        ("workers/1/id", "a\x1b[31m", "workers[1].id: 'a\\x1b[31m' is not one line of printable"),
        ("employments/1/worker", 2, "employments[1].worker: 2 is not a text"),
        ("trainings/2/worker", None, "trainings[2].worker: null is not a text"),
        ("events/3", {"kind": "right_announced", "on": "2025-01-02"}, "events[3]: right_announced"),
        ("events/2/training", "t9", "events[2].training: t9 is not in the dossier"),
    ],
)
def test_what_is_nobodys_mistake_refuses_the_file_all_the_same(
    path: str, value: object, said: str
) -> None:
    lines = refused(put(firm("w1", "w2", "w3"), path, value), set_aside=True)
    assert any(line.startswith(said) for line in lines)


def test_a_row_that_names_its_worker_twice_is_nobodys() -> None:
    content = json.dumps(firm("w1", "w2")).replace(
        '"worker": "w2", "from"', '"worker": "w1", "worker": "w2", "from"', 1
    )
    with pytest.raises(DossierError) as caught:
        read(content.encode(), ON, RULEBOOK, set_aside=True)
    assert caught.value.mistakes == ("employments[1].worker: stands more than once; keep one",)


def test_rows_of_a_worker_that_is_not_in_the_dossier_are_set_aside_under_its_id() -> None:
    dossier = firm("w1", "w2")
    dossier["employer"]["opt_out"].insert(0, {"year": 2025, "worker": "w8"})
    dossier["opening_balances"].insert(1, {**dossier["opening_balances"][0], "worker": "w9"})
    answered = answer(dossier, set_aside=True)
    assert [each["worker"] for each in answered["set_aside"]] == ["w8", "w9"]
    assert answered["set_aside"][1]["mistakes"] == [
        "opening_balances[1].worker: w9 is not in the dossier; give one of w1, w2"
    ]
    rights = answer(firm("w1", "w2"), set_aside=False)["rights"]
    assert answered["rights"] == rights


def test_a_training_id_of_two_workers_sets_both_aside() -> None:
    dossier = put(firm("w1", "w2", "w3"), "trainings/2/id", "w1-1")
    dossier["trainings"][3]["corrects"] = dossier["events"][2]["training"] = "w1-1"
    aside = answer(dossier, set_aside=True)["set_aside"]
    assert [each["worker"] for each in aside] == ["w1", "w2"]
    assert "trainings[0].id: w1-1 stands more than once; give each its own" in aside[0]["mistakes"]


def test_an_event_of_a_training_goes_with_the_trainings_worker_whoever_it_names_besides() -> None:
    dossier = put(firm("w1", "w2"), "trainings/2/duration", {})
    dossier["events"][2]["worker"] = "w1"
    (aside,) = answer(dossier, set_aside=True)["set_aside"]
    assert aside["worker"] == "w2"


def test_an_employer_of_whom_every_worker_is_set_aside_is_answered_without_workers() -> None:
    answered = answer(put(firm("w1"), "trainings/0/duration", {}), set_aside=True)
    assert [each["worker"] for each in answered["set_aside"]] == ["w1"]
    assert answered["rights"] == answered["balances"] == []
    assert {row["duty"] for row in answered["duties"]} == {"adopt_plan", "obtain_opinion"} | {
        row["duty"] for row in answered["duties"] if "worker" not in row
    }


def test_the_duties_alone_say_who_was_set_aside_too() -> None:
    dossier = json.dumps(put(firm("w1", "w2"), "events/2/on", "x")).encode()
    content = read(dossier, ON, RULEBOOK, set_aside=True)
    found = assess_duties(content, AssessmentRequest(ON, ON), RULEBOOK)
    assert [each.worker for each in found.set_aside] == ["w2"]
    assert found.findings[0].id == "set_aside"
    assert {row.worker for row in found.duties} == {None, "w1"}


def test_of_a_worker_with_many_mistakes_a_hundred_are_said_and_then_how_many_more() -> None:
    dossier = firm("w1", "w2")
    dossier["events"] += [{"kind": "balance_notified", "worker": "w2", "on": "x"}] * 150
    (aside,) = answer(dossier, set_aside=True)["set_aside"]
    assert len(aside["mistakes"]) == 101
    assert aside["mistakes"][-1] == "and 50 more"


def test_a_file_of_too_many_mistakes_is_refused_though_each_is_a_workers() -> None:
    dossier = firm("w1", "w2")
    dossier["events"] += [{"kind": "balance_notified", "worker": "w2", "on": "x"}] * 10_001
    lines = refused(dossier, set_aside=True)
    assert (len(lines), lines[-1]) == (101, "and more than 9900 more")


@given(
    st.permutations(["a", "b", "c", "d"]),
    st.sets(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=3),
    st.data(),
)
def test_any_workers_that_are_wrong_are_set_aside_in_the_order_of_the_file_and_no_others(
    order: list[str], wrong: set[str], data: st.DataObject
) -> None:
    dossier = firm(*order)
    for worker in wrong:
        name = data.draw(st.sampled_from(["employments", "trainings", "opening_balances"]))
        row = next(row for row in dossier[name] if row["worker"] == worker)
        key = data.draw(st.sampled_from(sorted(set(row) - {"worker", "id"})))
        row[key] = data.draw(st.sampled_from([[1], 1.5, "\n", {"z": 1}]))
    answered = answer(dossier, set_aside=True)
    aside = answered.pop("set_aside")
    assert [each["worker"] for each in aside] == [each for each in order if each in wrong]
    del answered["findings"][0]
    assert answered == answer(firm(*(each for each in order if each not in wrong)), set_aside=False)
