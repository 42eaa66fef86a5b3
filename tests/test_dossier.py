"""The dossier: what it says, and what it refuses, each mistake with its path."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from fla_rules import RULEBOOK, Days, DossierError, FactError
from fla_rules.account import accounts_of_all
from fla_rules.dossier import AssessmentRequest, as_json, assess, assess_duties, read, schemas
from fla_rules.dossier.assessment import duties_question, everybody, law_of
from fla_rules.dossier.text import LARGEST_FILE, parse
from fla_rules.explain.en import MESSAGES

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
ON = date(2025, 6, 30)

# The dossier format's own example, shortened to what bears on the right.
VOORBEELD: dict[str, Any] = {
    "format": "fla-rules.dossier/1",
    "employer": {
        "enterprise_number": "0403.170.701",
        "name": "Voorbeeld NV",
        "full_time_day": "7:36",
        "quarter_end_fte": {"2022Q4": "18", "2023Q1": "19", "2023Q2": "21", "2023Q3": "22"},
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
}

# Every optional key of the format, each with a value that can be.
FULL: dict[str, Any] = {
    **VOORBEELD,
    "employer": {
        **VOORBEELD["employer"],
        "first_employment": {"quarter": "2024Q2", "workers": 12},
        "company_days": {"2025": "1"},
        "opt_out": [{"year": 2025}, {"year": 2026, "worker": "w1"}],
        "registers_in": "account",
        "consultation": "council",
    },
    "workers": [{"id": "w1", "niss": "85.07.30-033.28", "name": "Ann", "email_known": True}],
    "employments": [
        {
            **VOORBEELD["employments"][0],
            "suspensions": [
                {"from": "2025-03-01", "to": "2025-08-31", "kind": "reduced", "fraction": "1/2"}
            ],
            "ended_by": None,
            "exit_declared_on": None,
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
            "charged": {"hours": "15:12"},
            "counts": True,
            "wellbeing": False,
            "educational_leave": False,
            "outside_working_hours": False,
            "certificate": {"issued": "2024-06-03", "valid_until": "2029-06-03"},
            "known_on": "2024-07-01",
        },
        {
            "id": "t2",
            "worker": "w1",
            "title": "First aid",
            "from": "2024-06-02",
            "to": "2024-06-03",
            "duration": {"hours": "7:36"},
            "form": "formal",
            "status": "followed",
            "registered_by": "employer",
            "corrects": "t1",
        },
    ],
    "opening_balances": [
        {
            "worker": "w1",
            "on": "2026-01-01",
            "year": 2024,
            "kind": "legal",
            "days": "2",
            "origin": "FLA, read 2025-12-20",
        }
    ],
    "events": [
        {"kind": "worker_data_registered", "worker": "w1", "on": "2024-06-20"},
        {"kind": "worker_data_updated", "worker": "w1", "quarter": "2025Q1", "on": "2025-04-02"},
        {"kind": "training_registered", "training": "t1", "on": "2024-07-15"},
        {"kind": "correction_requested", "worker": "w1", "on": "2025-01-02", "request": "r1"},
        {"kind": "default_notified", "duty": "register_worker_data", "on": "2025-01-02"},
        {"kind": "days_fixed", "year": 2025, "on": "2025-01-02"},
    ],
    "agreements": [
        {
            "committee": "226",
            "title": "an agreement",
            "source": "somewhere",
            "confidence": "one",
            "valid_from": "2023-01-01",
            "valid_to": None,
            "known_on": "2023-10-01",
            "registration_number": "1",
            "days": [
                {"from_year": 2024, "class": "20+", "kind": "legal", "days": "4"},
                {"from_year": 2025, "class": "20+", "kind": "legal", "hours": "36:00"},
            ],
        }
    ],
    "readings": {"rounding": "whole_day_up", "late_path": "last_figure"},
}


def data(dossier: object) -> bytes:
    return json.dumps(dossier).encode()


def answer(
    dossier: dict[str, Any],
    on: date = ON,
    known_on: date | None = None,
    years: tuple[int, ...] = (),
) -> dict[str, Any]:
    asked = AssessmentRequest(on, known_on or on, years)
    answered: dict[str, Any] = json.loads(
        as_json(assess(read(data(dossier), on, RULEBOOK), asked, RULEBOOK))
    )
    return answered


def changed(path: str, value: object) -> dict[str, Any]:
    dossier = deepcopy(FULL)
    *keys, last = path.split("/")
    place: Any = dossier
    for key in keys:
        place = place[int(key) if isinstance(place, list) else key]
    place[int(last) if isinstance(place, list) else last] = value
    return dossier


def mistakes(content: bytes) -> tuple[str, ...]:
    with pytest.raises(DossierError) as caught:
        read(content, ON, RULEBOOK)
    return caught.value.mistakes


def test_the_example_of_the_format_gives_what_the_format_says() -> None:
    assessment = answer(VOORBEELD)
    (size, _) = assessment["size_classes"]
    assert (size["average"], size["class"]) == ("20", "20+")
    right = assessment["rights"][0]
    assert (right["worker"], right["year"], right["kind"]) == ("w1", 2024, "legal")
    assert (right["outcome"], right["days"]) == ("determined", "8/3")
    assert right["citation"][0] == {"act": "TR", "article": "50 § 3", "confidence": "act"}
    assert assessment["readings"]["rounding"] == "exact"


def test_rows_come_by_worker_then_year_then_kind() -> None:
    dossier = deepcopy(FULL)
    dossier["workers"] = [{"id": "w1"}, {"id": "w0"}]
    dossier["employments"].append({**dossier["employments"][0], "worker": "w0"})
    rows = [(row["worker"], row["year"], row["kind"]) for row in answer(dossier)["rights"]]
    assert rows == [
        (worker, year, kind)
        for worker in ("w1", "w0")
        for year, kinds in ((2024, ("legal",)), (2025, ("legal", "company")))
        for kind in kinds
    ]


def test_the_example_of_the_format_has_the_duty_the_format_says() -> None:
    registered = {"kind": "worker_data_registered", "worker": "w1", "on": "2024-06-20"}
    duties = answer({**VOORBEELD, "events": [registered]})["duties"]
    (duty,) = (row for row in duties if row["duty"] == "register_worker_data")
    said = {"worker": "w1", "due": "2024-07-09", "status": "met", "done_on": "2024-06-20"}
    assert {key: duty[key] for key in said} == said


def test_the_example_of_the_format_has_the_credit_and_the_balance_the_format_says() -> None:
    (t1, _) = FULL["trainings"]
    kept = answer({**VOORBEELD, "trainings": [{**t1, "known_on": "2024-07-01"}]})
    first, second = kept["credits"]
    amounts = ("opening", "granted", "used", "lapsed", "closing")
    assert [first[key] for key in amounts] == ["0", "8/3", "2", "0", "2/3"]
    assert [second[key] for key in amounts] == ["2/3", "4", "0", "0", "14/3"]
    (balance,) = kept["balances"]
    assert (balance["days"], balance["minutes"]) == ("14/3", "2128")


def test_every_optional_key_of_the_format_is_accepted() -> None:
    assert answer(FULL)["rulebook"]["digest"]


def test_a_registered_agreement_changes_the_digest_and_the_right() -> None:
    dossier = changed("employments/0/joint_committee", "226")
    registered = answer(dossier, years=(2024,))
    without = answer({**dossier, "agreements": []}, years=(2024,))
    assert registered["rulebook"]["digest"] != without["rulebook"]["digest"]
    assert without["rights"][0]["outcome"] == "undetermined"
    (missing,) = without["rights"][0]["missing"]
    assert missing["id"] == "agreement.unregistered"
    assert missing["arguments"]["committee"] == "226"
    assert missing["path"] == "/agreements"
    assert "226" in missing["message"]
    # 4 x 4/5 x 8/12 = 32/15, and begun days count as whole ones.
    assert (registered["rights"][0]["unrounded"], registered["rights"][0]["days"]) == ("32/15", "3")


def test_an_agreement_known_later_than_asked_is_left_out() -> None:
    dossier = changed("employments/0/joint_committee", "226")
    dossier["agreements"][0]["known_on"] = "2025-07-01"
    assert answer(dossier, years=(2024,))["rights"][0]["outcome"] == "undetermined"
    assert answer(dossier, known_on=date(2025, 7, 1), years=(2024,))["rights"][0]["days"] == "3"


def test_a_committee_is_shown_by_its_official_number_with_the_given_spelling_beside_it() -> None:
    told = answer(changed("employments/0/joint_committee", "302.00.00"), years=(2025,))
    plain = answer(changed("employments/0/joint_committee", "302"), years=(2025,))
    assert told["rights"][0]["committees"] == [{"joint_committee": "302", "given": "302.00.00"}]
    assert "committees" not in plain["rights"][0]
    assert told["rights"][0]["days"] == plain["rights"][0]["days"]
    (said,) = [row for row in told["findings"] if row["id"] == "committee.spelling"]
    assert said["message"] == "the joint committee written 302.00.00 is read as 302"


@pytest.mark.parametrize("text", ["20000", "PC 200", "200.00.00-00.00"])
def test_another_spelling_of_a_committee_is_refused_with_the_right_one(text: str) -> None:
    (line,) = mistakes(data(changed("employments/0/joint_committee", text)))
    assert line.startswith("employments[0].joint_committee: ")
    assert 'write "200"' in line


def test_a_number_in_no_list_is_a_finding_and_its_right_shows_what_is_sure() -> None:
    told = answer(changed("employments/0/joint_committee", "402"), years=(2025,))
    (row,) = [row for row in told["rights"] if row["kind"] == "legal"]
    assert row["outcome"] == "undetermined"
    assert row["at_least"] == "2"
    assert "committee.not_listed" in [found["id"] for found in told["findings"]]


def test_what_an_agreement_says_of_itself_is_read() -> None:
    dossier = changed("employments/0/joint_committee", "226.01")
    (entry,) = dossier["agreements"]
    dossier["agreements"] = [
        entry
        | {
            "covers": ["226.01.00"],
            "condition": "a year of service",
            "proration": "by the hours worked",
            "binding": False,
            "deposited_on": "2024-01-02",
        }
    ]
    found = [row["id"] for row in answer(dossier, years=(2024,))["findings"]]
    assert {"agreement.not_binding", "agreement.deposited_late"} <= set(found)
    (made,) = read(json.dumps(dossier).encode(), ON, RULEBOOK).agreements
    assert made.codes() == ("226", "226.01")
    assert {step.condition for step in made.steps} == {"a year of service"}
    assert (made.proration, made.binding) == ("by the hours worked", False)
    assert made.deposited_on == date(2024, 1, 2)


def test_a_right_whose_figure_is_in_hours_says_its_hours() -> None:
    dossier = changed("employments/0/joint_committee", "226")
    dossier["readings"] = {}
    dossier["employments"][0] |= {
        "suspensions": [],
        "regime": [{"from": "2024-05-10", "fraction": 1}],
    }
    right = next(row for row in answer(dossier)["rights"] if row["year"] == 2025)
    assert (right["hours"], right["days"]) == ("36:00", "90/19")


def test_years_default_to_those_from_the_first_employment_and_never_before_2023() -> None:
    assert [row["year"] for row in answer(VOORBEELD)["size_classes"]] == [2024, 2025]
    early = changed("employments/0/regime/0/from", "2019-01-01")
    early["employments"][0]["from"] = "2019-01-01"
    assert [row["year"] for row in answer(early)["size_classes"]] == [2023, 2024, 2025]


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (lambda: AssessmentRequest(date(2201, 1, 1), ON), "2201-01-01 is too far"),
        (lambda: AssessmentRequest(ON, date(3000, 1, 1)), "3000-01-01 is too far"),
        (
            lambda: AssessmentRequest(ON, ON, (2024, 3024)),
            "2024-3024 is not a span of years with a right",
        ),
        (lambda: AssessmentRequest(ON, ON, (2022,)), "2022 is not a span of years with a right"),
        (
            lambda: AssessmentRequest(ON, ON, (2024,) * 101),
            "2024 is not a span of years with a right",
        ),
    ],
)
def test_a_question_about_a_day_or_year_too_far_away_is_refused(
    request_: Callable[[], AssessmentRequest], said: str
) -> None:
    with pytest.raises(FactError, match=said):
        request_()


def test_an_account_and_duties_of_a_day_too_far_away_are_refused_too() -> None:
    dossier, asked = read(data(VOORBEELD), ON, RULEBOOK), AssessmentRequest(ON, ON)
    law = law_of(dossier, RULEBOOK, ON)
    ((_, question),) = accounts_of_all(everybody(dossier, law, asked))
    owed = duties_question(dossier, law, asked)
    for far in (
        lambda: evolve(question, on=date(2201, 1, 1)),
        lambda: evolve(owed, on=date(2201, 1, 1)),
        lambda: evolve(owed, ahead=date(2201, 1, 1)),
    ):
        with pytest.raises(FactError, match="2201-01-01 is too far"):
            far()


@pytest.mark.parametrize(("ahead", "said"), [(-1, "-1"), (3661, "3661"), (10**12, "a huge number")])
def test_more_days_ahead_than_anybody_plans_for_are_refused(ahead: int, said: str) -> None:
    with pytest.raises(FactError, match=f"^days ahead: {said}; give a number from 0 to 3660"):
        assess_duties(
            read(data(VOORBEELD), ON, RULEBOOK), AssessmentRequest(ON, ON), RULEBOOK, ahead
        )


def test_an_answer_beyond_the_horizon_says_so_and_keeps_its_value() -> None:
    def found(on: date = ON, years: tuple[int, ...] = ()) -> list[dict[str, str]]:
        findings = answer(VOORBEELD, on, years=years)["findings"]
        return [each for each in findings if not each["id"].startswith(("duty.", "fla."))]

    assert found(RULEBOOK.horizon) == []
    (finding,) = found(RULEBOOK.horizon + timedelta(days=1))
    assert (finding["id"], finding["severity"]) == ("beyond_horizon", "notice")
    last = RULEBOOK.horizon.year
    (finding,) = found(years=(last, last + 1))
    assert f"of {last + 1} rests" in finding["message"]


def test_workers_of_the_first_employment_are_counted_in_heads() -> None:
    dossier = changed("employer/quarter_end_fte", {})
    size = answer(dossier, years=(2024,))["size_classes"][0]
    assert (size["workers"], size["class"], "average" in size) == ("12", "10_to_20", False)


def test_the_same_file_and_days_give_the_same_bytes() -> None:
    dossier = read(data(FULL), ON, RULEBOOK)
    first, second = (
        as_json(assess(dossier, AssessmentRequest(ON, ON), RULEBOOK)) for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_every_example_and_its_answer_fit_the_schemas(path: Path) -> None:
    both: Any = schemas()
    for schema in both.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    content = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.validate(content, both["dossier"])
    jsonschema.validate(answer(content, date(2026, 6, 30)), both["assessment"])


def test_the_full_dossier_fits_the_schema_and_an_unknown_key_does_not() -> None:
    schema: Any = schemas()["dossier"]
    jsonschema.validate(FULL, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(changed("employer/nam", "x"), schema)


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        # Keys.
        ("employer/nam", "x", "employer.nam: unknown key; did you mean name?"),
        ("extra", 1, "extra: unknown key; the keys are format"),
        ("employer", {}, "employer.enterprise_number: missing"),
        ("format", "fla-rules.dossier/2", "format: 'fla-rules.dossier/2' is not a format known"),
        # Amounts.
        ("employments/0/regime/0/fraction", 0.8, "employments[0].regime[0].fraction: 0.8 is a flo"),
        ("employments/0/regime/0/fraction", "6/5", "employments[0].regime[0].fraction: a working"),
        ("employments/0/regime/0/fraction", "0", "employments[0].regime[0].fraction: a working"),
        ("employments/0/regime/0/fraction", "4/0", "employments[0].regime[0].fraction: '4/0' is n"),
        ("employments/0/regime/0/fraction", "most", "employments[0].regime[0].fraction: 'most' is"),
        ("employments/0/regime/0/fraction", "-1/2", "employments[0].regime[0].fraction: '-1/2' is"),
        ("employments/0/regime/0/fraction", True, "employments[0].regime[0].fraction: true is not"),
        ("employer/company_days/2025", "1e9", "employer.company_days.2025: '1e9' is not an exact"),
        ("employer/company_days", {"25": "1"}, "employer.company_days.25: '25' is not a year"),
        ("employer/full_time_day", "7.6", "employer.full_time_day: '7.6' is not a duration"),
        ("employer/full_time_day", "0:00", "employer.full_time_day: 0:00 is not the length"),
        ("employer/full_time_day", "25:00", "employer.full_time_day: 25:00 is not the length"),
        # Days and quarters.
        ("employments/0/from", "2024-02-30", "employments[0].from: '2024-02-30' is not a day"),
        ("employments/0/from", "20240210", "employments[0].from: '20240210' is not a day"),
        ("employments/0/from", 20240210, "employments[0].from: 20240210 is not a day"),
        ("employments/0/to", "2024-05-09", "employments[0]: the period ends on 2024-05-09, before"),
        (
            "employments/0/regime/0/from",
            "2024-05-11",
            "employments[0]: no working regime on 2024-0",
        ),
        ("employer/quarter_end_fte/2024Q5", "1", "employer.quarter_end_fte.2024Q5: quarter 5 of"),
        ("employer/quarter_end_fte/Q1", "1", "employer.quarter_end_fte.Q1: 'Q1' is not a quarter"),
        # Identifiers.
        (
            "employer/enterprise_number",
            "0403.170.702",
            "employer.enterprise_number: enterprise num",
        ),
        (
            "employer/enterprise_number",
            "2403.170.701",
            "employer.enterprise_number: enterprise num",
        ),
        (
            "workers/0/niss",
            "85.07.30-033.29",
            "workers[0].niss: national number 85.07.30-033.29 ha",
        ),
        ("employments/0/joint_committee", "20", "employments[0].joint_committee: '20' is not a jo"),
        # References.
        ("employments/0/worker", "w9", "employments[0].worker: w9 is not in the dossier; give one"),
        ("employer/opt_out/1/worker", "w9", "employer.opt_out[1].worker: w9 is not in the dossier"),
        ("trainings/0/worker", "w9", "trainings[0].worker: w9 is not in the dossier"),
        ("trainings/1/corrects", "t9", "trainings[1].corrects: t9 is not in the dossier"),
        ("opening_balances/0/worker", "w9", "opening_balances[0].worker: w9 is not in the dossier"),
        ("events/0/worker", "w9", "events[0].worker: w9 is not in the dossier"),
        ("events/2/training", "t9", "events[2].training: t9 is not in the dossier"),
        ("workers", [{"id": "w1"}, {"id": "w1"}], "workers[1].id: w1 stands more than once"),
        # Options.
        (
            "readings/rounding",
            "up",
            "readings.rounding: 'up' is not an option of rounding; give on",
        ),
        (
            "readings/round",
            "exact",
            "readings.round: 'round' is not a reading; give one of roundin",
        ),
        ("employer/registers_in", "paper", "employer.registers_in: 'paper' is none of the options"),
        ("trainings/0/form", "online", "trainings[0].form: 'online' is none of the options; give"),
        # Shapes.
        ("employer", [], "employer: a list is not an object; give one with the keys enterprise_"),
        ("workers", {}, "workers: an object is not a list; put it between [ and ]"),
        ("workers", "w1", "workers: 'w1' is not a list"),
        ("employments", None, "employments: null is not a list"),
        ("readings", [], "readings: a list is not an object"),
        ("workers/0/id", 1, "workers[0].id: 1 is not a text"),
        ("workers/0/id", "", "workers[0].id: '' is not one line of printable text"),
        ("workers/0/name", "a\x1b[31mb", "workers[0].name: 'a\\x1b[31mb' is not one line of prin"),
        ("workers/0/name", "\ud800", "workers[0].name: '\\ud800' is not one line of printable"),
        ("workers/0/email_known", "yes", "workers[0].email_known: 'yes' is neither true nor false"),
        ("employer/first_employment/workers", -1, "employer.first_employment.workers: -1 is not a"),
        ("employments/0/from", None, "employments[0].from: null is not a day; give an ISO date"),
        (
            "employer/first_employment/workers",
            10**12,
            "employer.first_employment.workers: 10000000",
        ),
        ("employer/company_days/2025", 10**12, "employer.company_days.2025: 1000000000000 is not"),
        (
            "employer/quarter_end_fte/20224",
            2,
            "employer.quarter_end_fte: a key stands more than on",
        ),
        (
            "opening_balances/0/year",
            2027,
            "opening_balances[0]: an opening balance of 2027 on 2026-",
        ),
        # What does not go together.
        (
            "employments/0/regime/0",
            {"from": "2024-05-10", "hours": "30"},
            "employments[0].regime[0]: the regime from 2024-05-10 is neither a fraction nor a w",
        ),
        (
            "employments/0/suspensions/0/kind",
            "full",
            "employments[0].suspensions[0]: a full suspen",
        ),
        (
            "employments/0/suspensions/0/fraction",
            None,
            "employments[0].suspensions[0]: a reduced su",
        ),
        (
            "employments/0/suspensions/0/fraction",
            1,
            "employments[0]: a reduced suspension leaves 1",
        ),
        ("trainings/0/duration", {}, "trainings[0]: the duration is not in one unit"),
        ("trainings/0/to", "2024-06-01", "trainings[0]: the period ends on 2024-06-01, before"),
        ("events/1/quarter", None, "events[1]: worker_data_updated without quarter; give"),
        (
            "agreements/0/days/0/days",
            "1",
            "agreements[0]: agreement 226 gives 1 days for 20+ from",
        ),
        (
            "agreements/0/days/0/class",
            "under_10",
            "agreements[0]: agreement 226, under_10 from 2024",
        ),
        ("agreements/0/days/0/from_year", 2022, "agreements[0]: agreement 226, 20+ from 2022: the"),
    ],
)
def test_a_mistake_is_one_line_with_its_path_and_what_would_be_right(
    path: str, value: object, expected: str
) -> None:
    (mistake, *others) = mistakes(data(changed(path, value)))
    assert mistake.startswith(expected)
    assert "; " in mistake
    assert "\n" not in mistake
    # Leaving the employer empty is as many mistakes as it has required keys; a training whose
    # worker changes no longer fits the one that corrects it.
    more = {("employer", "{}"): 3, ("trainings/0/worker", "'w9'"): 1}
    assert len(others) == more.get((path, repr(value)), 0)


def test_all_mistakes_are_said_at_once() -> None:
    dossier = changed("employer/full_time_day", "7")
    dossier["employments"][0]["from"] = "yesterday"
    dossier["workers"][0]["x"] = 1
    assert [line.split(":")[0] for line in mistakes(data(dossier))] == [
        "employer.full_time_day",
        "workers[0].x",
        "employments[0].from",
    ]


def test_employments_that_add_up_to_more_than_full_time_are_refused() -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["employments"] *= 2
    (mistake,) = mistakes(data(dossier))
    assert mistake.startswith("employments[1]: the employments add up to 8/5 of full-time on 202")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "dossier: not JSON at line 1, column 1"),
        (b"{", "dossier: not JSON at line 1, column 2"),
        (b"\xff\xfe{}", "dossier: not UTF-8 from byte 0 on"),
        (b"[" * 100_000, "dossier: nested without end"),
        (b"[" * 500 + b"]" * 500, "dossier: a list is not an object"),
        (b"[]", "dossier: a list is not an object"),
        (b"null", "dossier: null is not an object"),
        (b'{"format": NaN}', "format: NaN is a floating-point number"),
        (b'{"format": ' + b"9" * 5000 + b"}", "format: 999999999999999999... is longer than any"),
        (b'{"a": 1, "a": 2}', "a: stands more than once; keep one"),
        (b'{"format": 1e999999999}', "format: 1e999999999 is a floating-point number"),
    ],
)
def test_what_is_no_dossier_at_all_is_refused_in_one_line(content: bytes, expected: str) -> None:
    found = mistakes(content)
    assert any(line.startswith(expected) for line in found)
    assert all("\n" not in line and len(line) < 300 for line in found)


def test_a_file_without_end_is_refused() -> None:
    assert mistakes(b" " * (LARGEST_FILE + 1))[0].startswith("dossier: larger than")


def test_amounts_made_to_exhaust_memory_are_refused() -> None:
    for amount in ("1e1000000000", "1/" + "9" * 10_000, "9" * 10_000, "0." + "1" * 10_000):
        (mistake,) = mistakes(data(changed("employer/company_days/2025", amount)))
        assert mistake.startswith("employer.company_days.2025: ")
        assert len(mistake) < 200


def test_two_mistakes_in_one_employment_are_both_said() -> None:
    dossier = deepcopy(FULL)
    dossier["employments"][0]["suspensions"][0] |= {"to": "2024-01-01"}
    week = {"from": "2024-05-10", "hours": "40", "full_time_hours": "38"}
    dossier["employments"][0]["regime"] = [week]
    assert [line.split(":")[0] for line in mistakes(data(dossier))] == [
        "employments[0].regime[0]",
        "employments[0].suspensions[0]",
    ]


def test_before_the_first_employment_there_is_no_account_and_no_year() -> None:
    early = answer(VOORBEELD, date(2023, 12, 31))
    assert (early["size_classes"], early["rights"], early["credits"]) == ([], [], [])
    assert early["balances"] == []


def test_the_keys_of_a_row_come_in_the_order_of_the_format() -> None:
    right = answer(VOORBEELD)["rights"][0]
    assert list(right)[:5] == ["worker", "year", "kind", "outcome", "days"]
    assert list(right)[5:7] == ["days_decimal", "citation"]


def test_a_key_that_stands_twice_is_found_wherever_it_stands() -> None:
    _, found = parse(b'{"a": [{"b": 1, "b": 2}], "c": {"d": 1.5}}')
    assert [each.path for each in found] == ["a[0].b", "c.d"]


def test_a_byte_order_mark_is_no_mistake() -> None:
    (worker,) = read(b"\xef\xbb\xbf" + data(FULL), ON, RULEBOOK).workers
    assert worker.id == "w1"


def test_two_opening_balances_of_one_year_and_kind_on_one_day_are_refused_with_their_path() -> None:
    balances = [*FULL["opening_balances"], FULL["opening_balances"][0]]
    (line,) = mistakes(data({**FULL, "opening_balances": balances}))
    assert line.startswith(f"opening_balances[{len(balances) - 1}]: w1 has another of ")


RIGHTS = ["19.37/38.41", "30.13/38.47", "25.57/38.53"]


def of_unlike_regimes() -> dict[str, Any]:
    """Give a worker whose three regimes of 2024 have unlike denominators."""
    dossier = deepcopy(VOORBEELD)
    weeks = [each.split("/") for each in RIGHTS]
    firsts = ["2024-01-01", "2024-05-01", "2024-09-01"]
    dossier["employments"][0] |= {
        "from": "2024-01-01",
        "to": "2024-12-31",
        "regime": [
            {"from": first, "hours": hours, "full_time_hours": week}
            for first, (hours, week) in zip(firsts, weeks, strict=True)
        ],
    }
    return dossier


def test_a_right_of_regimes_in_hundredths_is_read_again_as_an_opening_balance() -> None:
    dossier = of_unlike_regimes()
    (right,) = answer(dossier, date(2024, 12, 31))["rights"]
    assert right["days"] == "555423720275/170799563793"
    stated = {"worker": "w1", "on": "2024-12-31", "year": 2024, "kind": "legal", "origin": "read"}
    dossier["opening_balances"] = [{**stated, "days": right["days"]}]
    jsonschema.validate(dossier, cast("Any", schemas()["dossier"]))
    (balance,) = answer(dossier, date(2024, 12, 31))["balances"]
    assert balance["days"] == right["days"]
    dossier["opening_balances"] = []
    dossier["trainings"] = [{**FULL["trainings"][0], "charged": {"days": right["days"]}}]
    (balance,) = answer(dossier, date(2024, 12, 31))["balances"]
    assert balance["days"] == "0"


@given(st.lists(st.integers(1000, 4800), min_size=1, max_size=12, unique=True), st.data())
def test_whatever_is_computed_of_weeks_in_hundredths_is_read_again_and_again(
    weeks: list[int], draws: st.DataObject
) -> None:
    dossier = of_unlike_regimes()
    hours = [draws.draw(st.integers(100, week), label="hours") for week in weeks]
    dossier["employments"][0]["regime"] = [
        {
            "from": f"2024-{month:02}-01",
            "hours": f"{own // 100}.{own % 100:02}",
            "full_time_hours": f"{week // 100}.{week % 100:02}",
        }
        for month, (own, week) in enumerate(zip(hours, weeks, strict=True), 1)
    ]
    stated = {"worker": "w1", "year": 2024, "kind": "legal", "origin": "read"}
    for day in ("2024-12-29", "2024-12-30", "2024-12-31"):
        (balance,) = answer(dossier, date.fromisoformat(day))["balances"]
        dossier["opening_balances"] = [{**stated, "on": day, "days": balance["days"]}]
    assert answer(dossier, date(2024, 12, 31))["balances"][0]["days"] == balance["days"]


def test_a_worker_of_whom_nothing_could_be_written_is_refused_before_anything_is_computed() -> None:
    dossier = deepcopy(VOORBEELD)
    (t1, _) = FULL["trainings"]
    # Numbers of nine digits of which hardly two have a common part.
    dossier["trainings"] = [
        {**t1, "id": f"t{place}", "charged": {"days": f"1/{999_999_999 - 2 * place}"}}
        for place in range(300)
    ]
    (line,) = mistakes(data(dossier))
    assert line.startswith("workers[0]: the amounts of w1 have no common denominator of 1000 digi")
    assert "as to hundredths" in line
    dossier["trainings"] = dossier["trainings"][:60]
    assert answer(dossier)["balances"][0]["outcome"] == "determined"


@pytest.mark.parametrize(
    ("days", "owed"), [("-2", Fraction(2)), (-2, Fraction(2)), ("-1/2", Fraction(1, 2)), ("2", 0)]
)
def test_days_that_are_owed_are_below_zero_in_an_opening_balance(days: object, owed: int) -> None:
    dossier = changed("opening_balances/0/days", days)
    dossier["readings"] = {"overuse": "debt"}
    jsonschema.validate(dossier, cast("Any", schemas()["dossier"]))
    (balance,) = read(data(dossier), ON, RULEBOOK).opening_balances
    assert balance.owed == bool(owed)
    assert balance.days == Days(abs(owed or 2))


@pytest.mark.parametrize("days", ["--2", "-", "-a", "- 2", "+2", -(10**12), -1.5, True])
def test_nothing_else_is_days_that_are_owed(days: object) -> None:
    (line,) = mistakes(data(changed("opening_balances/0/days", days)))
    assert line.startswith("opening_balances[0].days: ")


def test_no_other_amount_is_below_zero() -> None:
    for path in ("employer/company_days/2025", "trainings/0/duration/days"):
        (line,) = mistakes(data(changed(path, "-2")))
        assert "'-2' is not an exact amount" in line


@pytest.mark.parametrize("begin", ["0001-01-01", "1900-01-01"])
def test_a_regime_from_the_beginning_is_read_and_followed_by_another(begin: str) -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["employments"][0]["regime"].insert(0, {"from": begin, "fraction": "1/2"})
    dossier["employments"][0]["from"] = "2020-01-01"
    # Of 2024 five months at a half and seven at four fifths: 5 x (5/2 + 28/5) / 12.
    assert answer(dossier, years=(2024,))["rights"][0]["days"] == "27/8"


SENTINELS = ["0001-01-01", "1900-01-01", "9999-12-31"]
OPTIONAL_DAYS = [
    "workers/0/account_from",
    "employments/0/known_on",
    "employments/0/exit_declared_on",
    "employments/0/regime/0/known_on",
    "employments/0/suspensions/0/known_on",
    "trainings/0/known_on",
    "opening_balances/0/read_on",
    "agreements/0/known_on",
]


@pytest.mark.parametrize("path", OPTIONAL_DAYS)
@pytest.mark.parametrize("day", SENTINELS)
def test_a_day_that_exports_write_where_there_is_none_is_none(path: str, day: str) -> None:
    assert answer(changed(path, day)) == answer(changed(path, None))


@pytest.mark.parametrize(
    "path",
    [
        "employments/0/to",
        "employments/0/suspensions/0/to",
        "agreements/0/valid_to",
        "trainings/0/certificate/valid_until",
    ],
)
def test_no_end_is_written_in_two_ways(path: str) -> None:
    assert answer(changed(path, "9999-12-31")) == answer(changed(path, None))


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "9999-12-31", "9999-12-30"])
def test_no_day_of_a_dossier_ends_in_anything_but_an_answer_or_a_mistake(day: str) -> None:
    def days(tree: object, path: str) -> Iterator[str]:
        pairs = tree.items() if isinstance(tree, dict) else enumerate(cast("list[object]", tree))
        for key, value in pairs:
            if isinstance(value, dict | list):
                yield from days(value, f"{path}{key}/")
            elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                yield f"{path}{key}"

    for path in days(FULL, ""):
        dossier = changed(path, day)
        with suppress(DossierError):
            answer(dossier)


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "2201-01-01", "9999-12-31"])
@pytest.mark.parametrize("place", range(6))
def test_an_event_on_a_day_that_exports_write_where_there_is_none_is_refused(
    day: str, place: int
) -> None:
    (line,) = mistakes(data(changed(f"events/{place}/on", day)))
    assert line.startswith(
        f"events[{place}]: nothing that a dossier asks for happened on {day}; gi"
    )


@pytest.mark.parametrize("begin", ["0001-01-01", "1900-01-01"])
def test_a_contract_whose_first_day_nobody_knows_gives_a_finding(begin: str) -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["employments"][0]["from"] = dossier["employments"][0]["regime"][0]["from"] = begin
    found = answer(dossier)
    (finding,) = [each for each in found["findings"] if each["id"] == "no_first_day"]
    assert (finding["severity"], finding["worker"]) == ("warning", "w1")
    assert f"a contract that begins on {begin}" in finding["message"]
    # Of 2023 the size is not known.
    assert [row.get("days") for row in found["rights"]] == [None, "4", "4"]
    dossier["employments"][0]["from"] = "1901-01-01"
    assert all(each["id"] != "no_first_day" for each in answer(dossier)["findings"])


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"began_by": "transfer"}, "a transfer of undertaking without the worker's entry with"),
        ({"transferred_from": "2020-01-01"}, "an entry with a transferor without a transfer of"),
        (
            {"began_by": "transfer", "transferred_from": "0001-01-01"},
            "a transfer of undertaking without the worker's entry with",
        ),
    ],
)
def test_a_transfer_and_the_entry_with_the_transferor_are_given_together(
    keys: dict[str, str], said: str
) -> None:
    dossier = deepcopy(VOORBEELD)
    dossier["employments"][0] |= keys
    (line,) = mistakes(data(dossier))
    assert line.startswith(f"employments[0]: {said}")
    assert '"began_by": "transfer" with "transferred_from"' in line


def test_the_schema_of_a_choice_of_several_texts_has_all_of_them() -> None:
    schema: Any = schemas()["dossier"]
    for sex in ("f", "m", "x", None):
        jsonschema.validate(changed("workers/0/sex", sex), schema)
        read(data(changed("workers/0/sex", sex)), ON, RULEBOOK)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(changed("workers/0/sex", "v"), schema)


@pytest.mark.parametrize(
    ("key", "content"),
    [
        ("trainings", [1] * 30_000),
        ("trainings", [{"z": 1}] * 30_000),
        ("trainings", [1.5] * 30_000),
        ("events", [{"kind": "days_fixed", "on": "2024-01-01"}] * 10_101),
        ("readings", {f"r{place}": "x" for place in range(10_101)}),
        ("workers", [{"id": "w1", **{f"k{place}": 1 for place in range(30_000)}}]),
        ("workers", [{"id": "w1", "risk_groups": [1] * 30_000}]),
    ],
)
def test_mistakes_are_said_to_a_hundred_and_counted_to_ten_thousand(
    key: str, content: object
) -> None:
    lines = mistakes(data({**VOORBEELD, key: content}))
    assert len(lines) == 101
    assert lines[-1] == "and more than 9900 more"


def test_after_a_hundred_mistakes_it_is_said_how_many_more_there_are() -> None:
    lines = mistakes(data({**VOORBEELD, "trainings": [1] * 250}))
    assert lines[99].startswith("trainings[99]: 1 is not an object")
    assert lines[100:] == ("and 150 more",)
    assert len(mistakes(data({**VOORBEELD, "trainings": [1] * 100}))) == 100


def test_a_key_that_stands_twice_among_many_is_found_at_once() -> None:
    many = ",".join(f'"a{place}": 1' for place in range(60_000))
    _, found = parse(f'{{"b": 1, {many}, "b": 2}}'.encode())
    assert list(map(str, found)) == ["b: stands more than once; keep one"]


def test_no_key_can_be_taken_for_a_place_in_a_list() -> None:
    (line,) = mistakes(data({**VOORBEELD, "employments[0]": 1}))
    assert line.startswith("'employments[0]': unknown key")


def test_a_balance_before_the_whole_account_is_a_mistake_of_its_row() -> None:
    balance = {"worker": "w1", "on": "2025-07-01", "year": 2024, "kind": "legal", "days": "1"}
    file = changed("opening_balances", [{**balance, "origin": "FLA"}])
    file["workers"][0]["account_from"] = "2026-01-01"
    (mistake,) = mistakes(data(file))
    assert mistake.startswith("opening_balances[0].on: 2025-07-01 lies before 2026-01-01")


def test_the_schema_and_the_question_say_who_counts_for_the_size() -> None:
    schema: Any = schemas()["dossier"]
    employer, first = (
        schema["$defs"][name]["properties"] for name in ("EmployerEntry", "FirstEmploymentEntry")
    )
    for said in (
        employer["quarter_end_fte"]["description"],
        first["workers"]["description"],
        MESSAGES["size.missing"],
    ):
        for words in ("legal entity", "solidarity contributions", "at the agency"):
            assert words in said


def test_an_assessment_names_each_committee_of_the_file_and_gives_an_unknown_number_alone() -> None:
    committees = {"a": "339.02", "b": "310.00", "c": "310", "d": "402"}
    regime = [{"from": "2019-01-01", "fraction": "1"}]
    jobs = [
        {"worker": id_, "from": "2019-01-01", "to": None, "joint_committee": code, "regime": regime}
        for id_, code in committees.items()
    ]
    dossier = {
        "format": VOORBEELD["format"],
        "employer": VOORBEELD["employer"],
        "workers": [{"id": id_} for id_ in committees],
        "employments": jobs,
    }
    rows = answer(dossier)["joint_committees"]
    assert [row["joint_committee"] for row in rows] == ["310", "339.02", "402"]
    assert rows[0]["nl"] == "Paritair Comité voor de banken"
    assert rows[0]["fr"] == "Commission paritaire pour les banques"
    assert rows[1]["first"] == "2018-10-04"
    assert "fr" not in rows[1]
    assert rows[2] == {"joint_committee": "402"}
