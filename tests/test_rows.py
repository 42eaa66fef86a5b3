"""Every row of an assessment in steps: id, arguments, citation, sentence, and where to answer."""

import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from inspect import getmembers, isclass
from pathlib import Path
from string import Formatter
from typing import Any, Final

import pytest

from fla_rules import RULEBOOK
from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.reading import read
from fla_rules.dossier.writing import as_json
from fla_rules.explain.en import MESSAGES, WORDS
from fla_rules.facts import employment, events, registration
from fla_rules.facts import training as trainings
from fla_rules.law import deadlines

EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
Content = dict[str, Any]
LISTS: Final = ("size_classes", "rights", "credits", "balances", "leavings", "duties", "findings")


def firm() -> Content:
    """Give a firm in which something of every kind is missing, open, to be done or wrong."""
    jobs: list[Content] = [
        {"worker": "w1", "joint_committee": "200", "to": "2025-03-31", "fraction": "4/5"},
        {"worker": "w1", "joint_committee": "302", "from": "2025-06-01", "fraction": "1"},
        {"worker": "w2", "joint_committee": "200", "regime": []},
        {"worker": "w3", "joint_committee": "302", "to": "2025-05-31", "ended_by": "resignation"},
        {"worker": "w4", "joint_committee": "302", "to": "2025-05-31", "ended_by": "term"},
        {"worker": "w5", "joint_committee": "226"},
        {"worker": "w6", "joint_committee": "402"},
        {"worker": "w7", "joint_committee": "218"},
    ]
    return {
        "format": "fla-rules.dossier/1",
        "employer": {
            "enterprise_number": "0403.170.701",
            "name": "Voorbeeld NV",
            "full_time_day": "7:36",
            "quarter_end_fte": {f"2023Q{number}": "40" for number in (1, 2, 3)},
        },
        "workers": [{"id": f"w{number}"} for number in range(1, 8)],
        "employments": [job(each) for each in jobs],
        "trainings": [
            course("t1", "w1", "2024-06-03", "2024-06-12", "8"),
            course("t2", "w3", "2025-02-03", "2025-02-03", "1"),
        ],
    }


def job(given: Content) -> Content:
    first = given.get("from", "2024-01-01")
    regime = [{"from": first, "fraction": given.pop("fraction", "1")}]
    return {"from": first, "to": None, "regime": regime, **given}


def course(name: str, worker: str, first: str, last: str, days: str) -> Content:
    return {
        "id": name,
        "worker": worker,
        "title": "fork lift",
        "from": first,
        "to": last,
        "duration": {"days": days},
        "form": "formal",
        "status": "followed",
        "registered_by": "employer",
    }


def answered(content: Content, on: str, *, set_aside: bool = False) -> Content:
    day = date.fromisoformat(on)
    dossier = read(json.dumps(content).encode(), day, RULEBOOK, set_aside=set_aside)
    answer: Content = json.loads(as_json(assess(dossier, AssessmentRequest(day, day), RULEBOOK)))
    return answer


def examples() -> Iterator[tuple[Content, str]]:
    yield firm(), "2025-06-30"
    yield firm(), "2026-06-30"
    for path in sorted(EXAMPLES.glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.get("format") == "fla-rules.dossier/1":
            yield content, "2025-06-30"


ANSWERS: Final = tuple((content, answered(content, on)) for content, on in examples())
ROWS: Final = tuple(
    (name, row) for _, answer in ANSWERS for name in LISTS for row in answer.get(name, ())
)


def asked_for(answer: object) -> Iterator[Content]:
    """Give every step that says what is missing, open, to be done, or why nothing applies."""
    if isinstance(answer, list):
        for each in answer:
            yield from asked_for(each)
    elif isinstance(answer, dict):
        for key, each in answer.items():
            if key in {"missing", "open"}:
                yield from each
            elif key in {"reason", "to_do"}:
                yield each
            else:
                yield from asked_for(each)


def steps(answer: object) -> Iterator[Content]:
    if isinstance(answer, list):
        for each in answer:
            yield from steps(each)
    elif isinstance(answer, dict):
        if {"id", "arguments", "citation"} <= set(answer) and "severity" not in answer:
            yield answer
        for each in answer.values():
            yield from steps(each)


STEPS: Final = tuple(step for _, answer in ANSWERS for step in steps(answer))


@pytest.mark.parametrize("name", LISTS)
def test_every_row_has_reasons_with_id_arguments_and_citation(name: str) -> None:
    rows = [row for listed, row in ROWS if listed == name]
    assert rows
    for row in rows:
        assert row["reasons"], row
        for step in row["reasons"]:
            assert {"id", "arguments", "citation", "message"} <= set(step)


def test_supervision_and_its_lists_have_reasons() -> None:
    for _, answer in ANSWERS:
        supervision = answer["supervision"]
        for row in (supervision, *supervision["lists"]):
            assert row["reasons"], row


def test_what_is_missing_open_or_to_be_done_is_a_step_and_no_bare_sentence() -> None:
    found = [step for _, answer in ANSWERS for step in asked_for(answer)]
    assert {"size.missing", "regime.missing", "leaving.unknown", "leaving.silent"} <= {
        step["id"] for step in found
    }
    for step in found:
        assert step["id"] in MESSAGES
        assert step["message"]


def test_the_reasons_of_a_row_hold_why_it_has_no_value() -> None:
    for _, row in ROWS:
        if row.get("outcome", "determined") != "determined":
            said = [step["id"] for step in row["reasons"]]
            wanted = [*row.get("missing", ()), *row.get("open", ())]
            wanted += [row["reason"]] if "reason" in row else []
            assert {step["id"] for step in wanted} <= set(said), row


def test_a_table_of_the_ids_is_all_another_language_needs() -> None:
    for step in STEPS:
        wanted = {name for _, name, _, _ in Formatter().parse(MESSAGES[step["id"]]) if name}
        assert wanted <= set(step["arguments"]), step


def test_no_argument_is_a_word_of_a_language() -> None:
    words = {word for name, word in WORDS.items() if " " in word or "." not in name}
    for step in STEPS:
        assert not words & set(step["arguments"].values()), step


def codes() -> set[str]:
    """Give the codes of closed sets that are no word: those with an underscore."""
    rooms = (employment, events, registration, trainings, deadlines)
    sets = {each for room in rooms for _, each in getmembers(room, isclass)}
    closed = [each for each in sets if issubclass(each, Enum)]
    return {str(each.value) for members in closed for each in members if "_" in str(each.value)}


def test_no_code_of_a_closed_set_stands_in_a_sentence() -> None:
    for step in STEPS:
        words = set(step["message"].replace(",", " ").replace(";", " ").split())
        # The keys of the file and the names of readings are what the reader has to write.
        assert not words & (codes() - {"plan_meeting"}), step["message"]


def holder(content: Content, pointer: str) -> object:
    """Give what holds the key of a JSON Pointer."""
    *above, _ = pointer.split("/")[1:]
    found: object = content
    for key in above:
        if isinstance(found, list):
            found = found[int(key)]
        elif isinstance(found, dict):
            found = found[key]
    return found


def test_a_path_leads_to_a_key_of_something_that_is_in_the_file() -> None:
    for content, answer in ANSWERS:
        for step in asked_for(answer):
            # What was chosen by nobody has no object yet: its key is `readings`.
            if "path" in step and not step["path"].startswith("/readings"):
                assert isinstance(holder(content, step["path"]), dict), step["path"]


def test_the_path_of_a_missing_fact_is_its_key_in_the_file() -> None:
    content, answer = ANSWERS[0]
    paths = {(step["id"], step["path"]) for step in asked_for(answer) if "path" in step}
    assert paths >= {
        ("regime.missing", "/employments/2/regime"),
        ("leaving.silent", "/readings/leaving_other"),
        ("agreement.unregistered", "/agreements"),
        ("committee.unknown", "/employments/6/joint_committee"),
        ("committee.not_then", "/employments/7/joint_committee"),
        ("plan.consultation_missing", "/employer/consultation"),
    }
    silent = {**content, "employer": {**content["employer"], "quarter_end_fte": {}}}
    silent["employments"][1]["to"] = "2025-06-15"
    paths = {
        (step["id"], step["path"])
        for step in asked_for(answered(silent, "2025-06-30"))
        if "path" in step
    }
    assert ("size.missing", "/employer/quarter_end_fte") in paths
    assert ("leaving.unknown", "/employments/0/ended_by") in paths
    assert ("leaving.unknown", "/employments/1/ended_by") in paths


def test_a_path_is_that_of_the_whole_file_also_where_workers_were_set_aside() -> None:
    content = firm()
    content["employments"][0]["from"] = "2025-04-01"
    answer = answered(content, "2025-06-30", set_aside=True)
    assert [each["worker"] for each in answer["set_aside"]] == ["w1"]
    found = {step["path"] for step in asked_for(answer) if step["id"] == "regime.missing"}
    assert found == {"/employments/2/regime"}
    assert content["employments"][2]["regime"] == []


# --- what is still needed ------------------------------------------------------------------------


def test_what_is_needed_is_said_once_with_the_key_to_fill_in_most_useful_first() -> None:
    silent = firm()["employer"] | {"quarter_end_fte": {}}
    found = answered(firm() | {"employer": silent}, "2025-06-30")
    needs = found["needed"]
    counts = [each["holds_up"] for each in needs]
    assert counts == sorted(counts, reverse=True)
    assert len({(each["message"], each.get("path")) for each in needs}) == len(needs)
    by_id = {each["id"]: each for each in needs}
    assert by_id["size.missing"]["path"] == "/employer/quarter_end_fte"
    assert {"w1", "w2"} <= set(by_id["size.missing"]["workers"])
    assert by_id["regime.missing"]["path"] == "/employments/2/regime"
    assert by_id["regime.missing"]["workers"] == ["w2"]
    waiting = [
        gap
        for name in LISTS[:-1]
        for row in found[name]
        for gap in {
            (each["message"], each.get("path"))
            for each in (*row.get("missing", ()), *row.get("open", ()))
        }
    ]
    assert sum(counts) == len(waiting)


def test_nothing_is_needed_where_all_is_known() -> None:
    known = firm()
    known["employments"] = [job({"worker": "w1", "joint_committee": "302"})]
    known["workers"], known["trainings"] = [{"id": "w1"}], []
    known["employer"] |= {"consultation": "none", "registers_in": "account"}
    assert [each["id"] for each in answered(known, "2024-12-31").get("needed", [])] == []
