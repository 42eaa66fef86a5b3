"""The command about duties, and the duties of an assessment: text by urgency, JSON by last day."""

import json
import os
import subprocess
import sys
from copy import deepcopy
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest

from fla_rules import RULEBOOK
from fla_rules.__main__ import main
from fla_rules.duties import Status
from fla_rules.law import DutyName

# The dossier of the format's own page, with every optional key that bears on a duty.
VOORBEELD: Final[dict[str, Any]] = {
    "format": "fla-rules.dossier/1",
    "employer": {
        "enterprise_number": "0403.170.701",
        "name": "Voorbeeld NV",
        "full_time_day": "7:36",
        "quarter_end_fte": {"2022Q4": "18", "2023Q1": "19", "2023Q2": "21", "2023Q3": "22"},
        "company_days": {"2025": "1"},
        "registers_in": "fla",
        "consultation": "council",
    },
    "workers": [{"id": "w1"}],
    "employments": [
        {
            "worker": "w1",
            "from": "2024-05-10",
            "to": None,
            "joint_committee": "302",
            "regime": [{"from": "2024-05-10", "fraction": "4/5"}],
        }
    ],
    "trainings": [
        {
            "id": "t1",
            "worker": "w1",
            "title": "First aid",
            "from": "2024-06-02",
            "to": "2024-06-03",
            "duration": {"days": "2"},
            "form": "formal",
            "status": "followed",
            "registered_by": "employer",
        }
    ],
    "events": [
        {"kind": "worker_data_registered", "worker": "w1", "on": "2024-06-20"},
        {"kind": "training_registered", "training": "t1", "on": "2024-07-15"},
        {"kind": "right_announced", "worker": "w1", "year": 2025, "on": "2025-01-02"},
        {"kind": "right_verified", "worker": "w1", "year": 2025, "on": "2025-01-20"},
    ],
}
MORE_EVENTS: Final[list[dict[str, Any]]] = [
    {"kind": "information_available", "worker": "w1", "on": "2024-05-15"},
    {"kind": "information_message_opened", "worker": "w1", "on": "2024-05-20"},
    {"kind": "correction_requested", "worker": "w1", "on": "2025-06-10", "request": "r1"},
    {"kind": "plan_meeting", "year": 2025, "on": "2025-03-20"},
    {"kind": "plan_submitted", "year": 2025, "on": "2025-03-05"},
    {"kind": "plan_opinion", "year": 2025, "on": "2025-03-14"},
    {"kind": "plan_adopted", "year": 2025, "on": "2025-03-31"},
    {"kind": "plan_in_force", "year": 2025, "on": "2025-06-01"},
    {
        "kind": "default_notified",
        "duty": "register_worker_data",
        "worker": "w2",
        "on": "2024-12-02",
    },
]


def busy() -> dict[str, Any]:
    """Give the example with a second worker, of whom nothing was registered, and more events."""
    dossier = deepcopy(VOORBEELD)
    dossier["workers"].append({"id": "w2", "email_known": True})
    second = {**deepcopy(VOORBEELD["employments"][0]), "worker": "w2", "from": "2024-04-10"}
    second["regime"] = [
        {"from": "2024-04-10", "fraction": 1},
        {"from": "2024-08-15", "fraction": "1/2"},
    ]
    dossier["employments"].insert(0, second)
    dossier["events"] += deepcopy(MORE_EVENTS)
    return dossier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "dossier.json"


def written(file: Path, dossier: object) -> str:
    file.write_text(json.dumps(dossier), encoding="utf-8")
    return str(file)


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command in this process; it must end well and say nothing on the standard error."""
    assert main(arguments) == 0
    said = capfd.readouterr()
    assert said.err == ""
    return said.out


def refused(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """Run a command that must end with 2, and give its lines on the standard error."""
    assert main(arguments) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err.splitlines()


def assessed(capfd: pytest.CaptureFixture[str], path: str, on: str, *more: str) -> dict[str, Any]:
    answer = json.loads(run(capfd, "assess", path, "--on", on, "--format", "json", *more))
    assert isinstance(answer, dict)
    return answer


# --- the assessment ------------------------------------------------------------------------------


def test_the_contracts_example_has_the_contracts_row(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    answer = assessed(capfd, written(file, VOORBEELD), "2025-06-30")
    row, *others = [each for each in answer["duties"] if each["duty"] == "register_worker_data"]
    assert others == []
    expected = {
        "duty": "register_worker_data",
        "worker": "w1",
        "due": "2024-07-09",
        "status": "met",
        "done_on": "2024-06-20",
    }
    assert {key: row[key] for key in expected} == expected
    assert [(each["act"], each["confidence"]) for each in row["citation"]] == [("FLA", "act")]


def test_every_duty_of_the_contracts_example_is_as_the_law_has_it(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    answer = assessed(capfd, written(file, VOORBEELD), "2025-06-30")
    keys = ("duty", "worker", "year", "quarter", "due", "status", "done_on")
    found = [tuple(str(row[key]) for key in keys if key in row) for row in answer["duties"]]
    # The average of 18, 19, 21 and 22 is 20: there is a plan, with a council, and no meeting known.
    assert found == [
        ("obtain_opinion", "2024", "2024-03-15", "overdue"),
        ("adopt_plan", "2024", "2024-03-30", "overdue"),
        ("register_worker_data", "w1", "2024-07-09", "met", "2024-06-20"),
        ("register_quarter", "w1", "2024Q2", "2024-07-31", "met", "2024-07-15"),
        ("verify_right", "w1", "2025", "2025-02-01", "met", "2025-01-20"),
        ("obtain_opinion", "2025", "2025-03-15", "overdue"),
        ("adopt_plan", "2025", "2025-03-30", "overdue"),
        ("submit_plan", "2024"),
        ("submit_plan", "2025"),
    ]
    assert all(row["outcome"] == "undetermined" for row in answer["duties"][-2:])
    assert all(row["missing"][0]["path"] == "/events" for row in answer["duties"][-2:])


@pytest.mark.parametrize(
    ("on", "known_on"),
    [
        ("2023-06-30", "2023-06-30"),
        ("2025-06-30", "2022-01-01"),
        ("2025-06-30", "2025-06-30"),
        ("2025-12-31", "2025-12-31"),
        ("2026-06-30", "2026-06-30"),
        ("2027-12-31", str(RULEBOOK.horizon)),
    ],
)
def test_an_assessment_is_what_the_schema_says(
    capfd: pytest.CaptureFixture[str], file: Path, on: str, known_on: str
) -> None:
    schemas = json.loads(run(capfd, "schema"))
    for dossier in (VOORBEELD, busy()):
        checker = jsonschema.Draft202012Validator
        checker(schemas["dossier"]).validate(dossier)
        path = written(file, dossier)
        answer = assessed(capfd, path, on, "--known-on", known_on)
        checker(schemas["assessment"]).validate(answer)
        assert bool(answer["duties"]) is (known_on != "2022-01-01" and on > "2024")


def test_the_schema_knows_every_duty_and_every_status(capfd: pytest.CaptureFixture[str]) -> None:
    schema = json.loads(run(capfd, "schema"))["assessment"]
    named = schema["$defs"]
    assert named["DutyName"]["enum"] == [name.value for name in DutyName]
    assert named["Status"]["enum"] == [status.value for status in Status]
    assert named["DutyRow"]["properties"]["duty"]["$ref"] == "#/$defs/DutyName"


def test_duties_are_ordered_by_last_day_then_duty_then_worker(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    answer = assessed(capfd, written(file, busy()), "2025-12-31")
    places = {"w1": 0, "w2": 1}
    keys = [
        (row.get("due", "9999"), row["duty"], places.get(row.get("worker", ""), -1))
        for row in answer["duties"]
    ]
    assert keys == sorted(keys)
    assert len(keys) > 12


def test_a_duty_says_what_it_rests_on_and_which_readings_it_used(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    dossier = busy()
    dossier["readings"] = {"term_counting": "trigger_included", "postponement_scope": "all"}
    answer = assessed(capfd, written(file, dossier), "2025-06-30")
    assert answer["readings"]["postponement_scope"] == "all"
    assert answer["readings"]["term_counting"] == "trigger_included"
    dues = {row["duty"]: row["due"] for row in answer["duties"] if row.get("worker") == "w1"}
    assert dues["register_worker_data"] == "2025-09-01"
    assert dues["give_information"] == "2024-06-13"
    for row in answer["duties"]:
        assert row["citation"]
        assert all(name in answer["readings"] for name in row["readings"])


def test_what_is_overdue_or_was_late_is_a_finding_with_what_to_do(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    answer = assessed(capfd, written(file, busy()), "2025-06-30")
    found = {
        (row["id"], row["severity"], row["duty"], row.get("worker", ""), row.get("days"))
        for row in answer["findings"]
        if "duty" in row
    }
    expected = {
        ("duty.overdue", "breach", "register_worker_data", "w2", -386),
        ("duty.late", "warning", "adopt_plan", "", -1),
        ("duty.overdue", "breach", "update_worker_data", "w2", -242),
    }
    assert expected <= found
    assert {each[:2] for each in found} == {("duty.overdue", "breach"), ("duty.late", "warning")}


def test_the_lists_that_the_employer_stands_on_are_part_of_the_assessment(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    supervision = assessed(capfd, written(file, busy()), "2025-01-31")["supervision"]
    assert supervision["public"] is False
    assert supervision["publication_from"] == "2025-09-30"
    # The worker hired on 10 April was not registered by 9 June.
    assert [row["quarter"] for row in supervision["lists"]] == ["2024Q3", "2024Q4", "2025Q1"]
    first = supervision["lists"][0]
    assert (first["name"], first["enterprise_number"]) == ("Voorbeeld NV", "0403.170.701")
    assert (first["duties"], first["size_class"]) == (["register_worker_data"], "20+")
    assert first["staff"] == [{"joint_committee": "302", "workers": 2}]
    assert first["defaults"] == [
        {
            "duty": "register_worker_data",
            "worker": "w2",
            "since": "2024-06-10",
            "notified_on": "2024-12-02",
        }
    ]


def test_the_account_in_place_of_the_fla_is_one_key(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    dossier = busy()
    dossier["employer"]["registers_in"] = "account"
    answer = assessed(capfd, written(file, dossier), "2025-06-30")
    of_workers = {row["duty"] for row in answer["duties"] if "worker" in row}
    assert of_workers == {"notify_balance", "record_training", "tell_new_worker"}
    assert answer["supervision"]["lists"] == []


def test_the_same_file_gives_the_same_bytes_whatever_the_hash_seed(file: Path) -> None:
    path = written(file, busy())
    command = [sys.executable, "-m", "fla_rules", "assess", path, "--on", "2025-06-30"]
    said = [
        subprocess.run(
            [*command, "--format", "json"],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]
    assert b'"register_worker_data"' in said[0]


# --- the text ------------------------------------------------------------------------------------

ENTERED: Final = "registration of a new worker"
REQUESTED: Final = "answer to a request for correction"
STATUSES: Final = ["overdue", "open", "undetermined", "not due", "late", "met", "lifted"]


def lines_of(text: str) -> list[list[str]]:
    """Give the cells of each line that begins with a status."""
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("  ") if cell.strip()]
        if cells and cells[0] in STATUSES:
            found.append(cells)
    return found


@pytest.mark.parametrize("on", ["2024-06-30", "2025-06-30", "2026-02-01", "2027-06-30"])
def test_the_text_has_the_most_urgent_first(
    capfd: pytest.CaptureFixture[str], file: Path, on: str
) -> None:
    text = run(capfd, "duties", written(file, busy()), "--on", on)
    found = lines_of(text)
    places = [STATUSES.index(cells[0]) for cells in found]
    assert places == sorted(places)
    for status in ("overdue", "open", "met"):
        last_days = [cells[1] for cells in found if cells[0] == status]
        assert last_days == sorted(last_days)
    assert f"Duties on {on}" in text
    assert len(found) >= 3


def test_a_line_says_how_long_what_of_whom_and_what_to_do(
    capfd: pytest.CaptureFixture[str], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    text = run(capfd, "duties", written(file, busy()), "--on", "2025-06-30")
    (entry,) = [line for line in lines_of(text) if ENTERED in line and "w2" in line]
    known = "2023-12-01"
    assert entry[:6] == ["overdue", "2024-06-09", known, "386 over", ENTERED, "w2"]
    (request,) = [line for line in lines_of(text) if "w1 r1" in line]
    assert request[:6] == ["open", "2025-07-10", known, "10 left", REQUESTED, "w1 r1"]
    (quarter,) = [line for line in lines_of(text) if "w1 2024Q2" in line]
    assert quarter[2:6] == [
        known,
        "registration of a quarter's trainings",
        "w1 2024Q2",
        "2024-07-15",
    ]
    assert f"On the list of 2024Q3 (FLA 27-32): {ENTERED}" in text
    assert "The list may be published from 2026-03-01 (FLA 29-30)" in text
    assert "Readings used:" in text


def test_next_gives_what_is_still_to_be_done_within_so_many_days(
    capfd: pytest.CaptureFixture[str], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    path = written(file, busy())
    ten = run(capfd, "duties", path, "--on", "2025-06-30", "--next", "10")
    assert [line[4:6] for line in lines_of(ten)] == [
        ["filing of the plan", "2025"],
        [REQUESTED, "w1 r1"],
    ]
    assert "Due within 10 days" in ten
    nine = run(capfd, "duties", path, "--on", "2025-06-30", "--next", "9")
    assert [line[4] for line in lines_of(nine)] == ["filing of the plan"]
    none = run(capfd, "duties", path, "--on", "2025-06-30", "--next", "0")
    assert lines_of(none) == []
    assert "Duties: none" in none


def test_next_looks_beyond_the_end_of_the_year(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    path = written(file, VOORBEELD)
    on = ("--on", "2025-12-20")
    shown = run(capfd, "duties", path, *on, "--next", "45")
    assert [line[:2] for line in lines_of(shown)] == [["not due", "2026-02-01"]]
    assert lines_of(run(capfd, "duties", path, *on, "--next", "42")) == []


def test_the_day_of_knowledge_decides_what_was_due(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["employments"][0]["from"] = "2023-01-01"
    dossier["employments"][0]["regime"][0]["from"] = "2023-01-01"
    dossier["events"] = []
    path = written(file, dossier)
    answers = {
        "2023-12-15": ["overdue", "2024-10-01"],
        "2024-12-01": ["overdue", "2024-11-30"],
        "2025-01-31": ["overdue", "2025-03-31"],
        "2025-06-30": ["open", "2025-09-01"],
        "2025-12-01": ["open", "2026-01-01"],
        "2026-02-01": ["lifted", "2026-01-01"],
    }
    for known_on, expected in answers.items():
        text = run(capfd, "duties", path, "--on", "2025-06-30", "--known-on", known_on)
        (line,) = [each for each in lines_of(text) if "start-up registration" in each]
        assert line[:2] == expected
        assert f"under the law as known on {known_on}" in text


def test_without_knowledge_of_the_law_there_is_no_duty(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    path = written(file, VOORBEELD)
    text = run(capfd, "duties", path, "--on", "2025-06-30", "--known-on", "2022-11-09")
    assert lines_of(text) == []
    assert "Duties: none" in text
    assert "On no quarterly list" in text


def test_beyond_the_horizon_the_text_says_so(capfd: pytest.CaptureFixture[str], file: Path) -> None:
    beyond = str(RULEBOOK.horizon + timedelta(days=1))
    text = run(capfd, "duties", written(file, VOORBEELD), "--on", beyond)
    assert f"notice: the rulebook was last verified on {RULEBOOK.horizon}" in text


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "arguments: the following arguments are required: --on; see --help"),
        (("--on", "2025-02-30"), "--on: '2025-02-30' is not a day; give an ISO date"),
        (("--on", "2025-06-30", "--known-on", "now"), "--known-on: 'now' is not a day"),
        (("--on", "2300-01-01"), "--on: 2300-01-01 is too far; give a day up to the year"),
        (("--on", "2025-06-30", "--next", "-1"), "--next: '-1' is not a number of days; give one"),
        (("--on", "2025-06-30", "--next", ""), "--next: '' is not a number of days"),
        (("--on", "2025-06-30", "--next", "1.5"), "--next: '1.5' is not a number of days"),
        (("--on", "2025-06-30", "--next", "3661"), "--next: '3661' is not a number of days; give"),
        (("--on", "2025-06-30", "--next", "9999999999"), "--next: '9999999999' is not a number"),
        (("--on", "2025-06-30", "--years", "2024"), "arguments: unrecognized arguments: --years"),
    ],
)
def test_a_wrong_argument_ends_with_2_and_one_line(
    capfd: pytest.CaptureFixture[str], file: Path, arguments: tuple[str, ...], expected: str
) -> None:
    (line,) = refused(capfd, "duties", written(file, VOORBEELD), *arguments)
    assert line.startswith(expected)


def test_the_farthest_days_that_are_taken_have_an_answer(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    path = written(file, VOORBEELD)
    text = run(capfd, "duties", path, "--on", "2030-12-31", "--next", "3660")
    assert "Due within 3660 days" in text
    assert "Duties: none" in run(capfd, "duties", path, "--on", "0001-01-01")


def test_a_file_that_is_not_there_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    (line,) = refused(capfd, "duties", "absent.json", "--on", "2025-06-30")
    assert line.startswith("dossier: 'absent.json' cannot be read")


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"kind": "no_such_kind", "on": "2025-01-01"}, "events[4].kind: "),
        ({"kind": "days_fixed", "on": "2025-01-01"}, "events[4]: days_fixed without year; give"),
        ({"kind": "right_verified", "worker": "w1", "on": "2025-01-01"}, "events[4]: right_ver"),
        ({"kind": "training_registered", "on": "2025-01-01"}, "events[4]: training_registered wi"),
        ({"kind": "worker_data_registered", "worker": "w9", "on": "2025-01-01"}, "events[4].worke"),
        ({"kind": "training_registered", "training": "t9", "on": "2025-01-01"}, "events[4].train"),
        ({"kind": "default_notified", "duty": "pay", "on": "2025-01-01"}, "events[4].duty: "),
        ({"kind": "days_fixed", "year": 2025, "on": "2025-02-29"}, "events[4].on: "),
        ({"kind": "days_fixed", "year": 2025, "on": "2025-02-28", "x": 1}, "events[4].x: "),
    ],
)
def test_an_event_that_cannot_be_is_one_line_with_its_path(
    capfd: pytest.CaptureFixture[str], file: Path, event: dict[str, Any], expected: str
) -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["events"].append(event)
    (line,) = refused(capfd, "duties", written(file, dossier), "--on", "2025-06-30")
    assert line.startswith(expected)


def test_each_mistake_is_a_line_of_its_own(capfd: pytest.CaptureFixture[str], file: Path) -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["employer"]["registers_in"] = "paper"
    dossier["employer"]["consultation"] = "nobody"
    dossier["employer"]["heads"] = {"2025": -1}
    dossier["employer"]["replacement_days"] = ["2025-02-30"]
    found = refused(capfd, "duties", written(file, dossier), "--on", "2025-06-30")
    assert {line.split(": ")[0] for line in found} == {
        "employer.registers_in",
        "employer.consultation",
        "employer.heads.2025",
        "employer.replacement_days[0]",
    }
    assert len(found) == 4


def test_the_companys_own_holidays_move_the_first_working_day(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["employer"]["replacement_days"] = ["2025-01-02", "2025-01-03"]
    dossier["events"] = []
    answer = assessed(capfd, written(file, dossier), "2025-06-30")
    # Thursday and Friday are given: the announcement is of Monday 6 January.
    (row,) = [each for each in answer["duties"] if each["duty"] == "verify_right"]
    assert row["due"] == "2025-02-05"


# --- what cannot be right ------------------------------------------------------------------------


def doubtful() -> dict[str, Any]:
    dossier = busy()
    first = dossier["trainings"][0]
    planned = {**first, "id": "p1", "title": "Excel", "status": "planned", "from": "2025-03-10"}
    planned |= {"to": "2025-03-11"}
    twice = {**first, "id": "t1-again", "registered_by": "provider"}
    later = {**first, "id": "later", "title": "Later", "from": "2027-02-01", "to": "2027-02-02"}
    dossier["trainings"] = [first, twice, planned, later]
    return dossier


def told_of(answer: dict[str, Any]) -> list[tuple[str, str, str]]:
    rows = [row for row in answer["findings"] if row["id"].startswith("training.")]
    return [(row["id"], row["severity"], row["arguments"].get("training", "")) for row in rows]


def test_an_assessment_says_what_cannot_be_right_with_its_arguments(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    answer = assessed(capfd, written(file, doubtful()), "2025-12-31")
    assert told_of(answer) == [
        ("training.followed_later", "notice", "later"),
        ("training.never_confirmed", "notice", "p1"),
        ("training.twice", "warning", "t1-again"),
    ]
    assert all(row["worker"] == "w1" for row in answer["findings"] if "duty" not in row)
    ((twice),) = [row for row in answer["findings"] if row["id"] == "training.twice"]
    assert twice["arguments"] == {"training": "t1-again", "other": "t1"}
    assert twice["message"] == "training t1-again looks like t1, entered a second time"
    assert [each["article"] for each in twice["citation"]] == ["19 § 2"]


def test_the_duties_and_the_account_say_what_was_planned_and_never_confirmed(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    path = written(file, doubtful())
    said = "training p1 was planned until 2025-03-11: nobody said whether it was followed"
    for command in (("duties", path), ("account", path, "--worker", "w1")):
        text = run(capfd, *command, "--on", "2025-12-31")
        assert said in " ".join(text.split())
        early = run(capfd, *command, "--on", "2025-03-11")
        assert said not in " ".join(early.split())


def test_what_the_fla_holds_is_to_be_read_until_the_end_of_2026(
    capfd: pytest.CaptureFixture[str], file: Path
) -> None:
    dossier = busy()
    path = written(file, dossier)
    (found,) = [
        row for row in assessed(capfd, path, "2026-11-20")["findings"] if row["id"] == "fla.unread"
    ]
    assert (found["severity"], found["days"]) == ("warning", 41)
    assert found["arguments"] == {
        "count": "2",
        "workers": "w1, w2",
        "last": "2026-12-31",
        "days": "41",
    }
    text = " ".join(run(capfd, "duties", path, "--on", "2026-11-20").split())
    assert "can be read until 2026-12-31 (days left: 41)" in text
    balance = {"on": "2026-01-01", "year": 2025, "kind": "legal", "days": "3", "origin": "FLA"}
    dossier["opening_balances"] = [{"worker": name, **balance} for name in ("w1", "w2")]
    answer = assessed(capfd, written(file, dossier), "2026-11-20")
    assert "fla.unread" not in {row["id"] for row in answer["findings"]}


# --- what has no last day ------------------------------------------------------------------------


def test_what_has_no_last_day_is_null_in_json_and_one_line_in_the_text(
    capfd: pytest.CaptureFixture[str], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    dossier = busy()
    dossier["employer"]["registers_in"] = "account"
    first = dossier["trainings"][0]
    dossier["trainings"] = [
        {**first, "id": f"t{number}", "title": f"course {number}"} for number in range(1, 41)
    ]
    dossier["events"] = [
        {"kind": "training_registered", "training": "t40", "on": "2024-06-10"},
        {"kind": "worker_told", "worker": "w1", "on": "2024-05-13"},
    ]
    path = written(file, dossier)
    rows = [
        row for row in assessed(capfd, path, "2025-06-30")["duties"] if row.get("due", "") is None
    ]
    told = [row for row in rows if row["duty"] == "tell_new_worker"]
    assert [(row["worker"], row["status"]) for row in told] == [("w1", "met"), ("w2", "open")]
    recorded = [row for row in rows if row["duty"] == "record_training"]
    assert [row["training"] for row in recorded if row["status"] == "met"] == ["t40"]
    assert len(recorded) == 40
    assert all("days_left" not in row for row in rows)
    text = run(capfd, "duties", path, "--on", "2025-06-30")
    of_trainings = [line for line in lines_of(text) if "recording of a training" in " ".join(line)]
    assert [line[0] for line in of_trainings] == ["open", "met"]
    assert of_trainings[0][1] == "none: as soon as possible"
    assert "w1 t1, and 38 more" in of_trainings[0]
    within = run(capfd, "duties", path, "--on", "2025-06-30", "--next", "3660")
    assert "recording of a training" not in within
