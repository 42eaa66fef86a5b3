"""Whatever a reading changes in an answer, the answer names that reading."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from fla_rules import RULEBOOK
from fla_rules.dossier import AssessmentRequest, as_json, assess, read
from fla_rules.law import QUESTIONS

EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
Content = dict[str, Any]


def example(name: str) -> Content:
    content: Content = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    return content


def firm(fte: str, *jobs: Content, **more: object) -> Content:
    """Build a firm of one size from 2019 on, with a job for each worker."""
    quarters = {f"{year}Q{quarter}": fte for year in range(2019, 2026) for quarter in (1, 2, 3, 4)}
    return {
        "format": "fla-rules.dossier/1",
        "employer": {
            "enterprise_number": "0403.170.701",
            "name": "Voorbeeld NV",
            "full_time_day": "7:36",
            "quarter_end_fte": quarters,
            "consultation": "none",
        },
        "workers": [{"id": f"w{place}"} for place, _ in enumerate(jobs)],
        "employments": [{**job, "worker": f"w{place}"} for place, job in enumerate(jobs)],
        **more,
    }


def job(committee: str, first: str, last: str | None = None, **more: object) -> Content:
    regime = [{"from": first, "fraction": "4/5"}]
    return {"from": first, "to": last, "joint_committee": committee, "regime": regime, **more}


def training(first: str, last: str, days: str) -> Content:
    return {
        "id": "t1",
        "worker": "w0",
        "title": "course",
        "from": first,
        "to": last,
        "duration": {"days": days},
        "form": "formal",
        "status": "followed",
        "registered_by": "employer",
    }


MOVED: Final = {"began_by": "transfer", "transferred_from": "2022-05-01"}
DOSSIERS: Final = {
    "grows across 20": (example("grows-across-20.json"), "2026-06-30"),
    "below 10": (example("firm-of-8.json"), "2024-12-31"),
    "continued": (example("account-continued.json"), "2026-06-30"),
    "ten to twenty": (firm("15", job("302", "2020-03-01")), "2026-06-30"),
    "a right of 2023 that is not known": (firm("40", job("200", "2019-01-01")), "2025-06-30"),
    "an end on which the act is silent": (
        firm("40", job("302", "2024-04-05", "2024-11-30", ended_by="term")),
        "2024-12-31",
    ),
    "a transfer from an employer of 2022": (
        firm("40", job("302", "2025-09-15", **MOVED)),
        "2026-06-30",
    ),
    "a course over the end of a year, too long": (
        firm("40", job("302", "2024-02-05"), trainings=[training("2024-12-30", "2025-01-03", "5")]),
        "2025-06-30",
    ),
}


def answered(content: Content, on: date) -> tuple[Content, Content]:
    """Give the readings an answer names, and all the rest of it without them."""
    dossier = read(json.dumps(content).encode(), on, RULEBOOK)
    answer: Content = json.loads(as_json(assess(dossier, AssessmentRequest(on, on), RULEBOOK)))
    rest = {key: without(each) for key, each in answer.items() if key != "readings"}
    return answer["readings"], rest


def without(answer: object) -> object:
    if isinstance(answer, dict):
        return {key: without(each) for key, each in answer.items() if key != "readings"}
    return [without(each) for each in answer] if isinstance(answer, list) else answer


@pytest.mark.parametrize("named", DOSSIERS)
def test_a_reading_that_changes_an_answer_is_named_before_and_after(named: str) -> None:
    content, day = DOSSIERS[named]
    on = date.fromisoformat(day)
    names, answer = answered(content, on)
    chosen = content.get("readings", {})
    for question, options in QUESTIONS.items():
        default = next(iter(options)).option
        for option in (each.option for each in options):
            if option == chosen.get(question, default):
                continue
            other = deepcopy(content)
            other["readings"] = {**chosen, question: option}
            other_names, other_answer = answered(other, on)
            if other_answer != answer:
                assert question in names, (question, option)
                assert question in other_names, (question, option)


def test_the_readings_above_change_something() -> None:
    content, day = DOSSIERS["an end on which the act is silent"]
    on = date.fromisoformat(day)
    lost = {**content, "readings": {"leaving_other": "lost"}}
    names, answer = answered(lost, on)
    assert names["leaving_other"] == "lost"
    assert answer["leavings"][0]["credit"] == "lost"
    assert answered(content, on)[1]["leavings"][0]["outcome"] == "undetermined"
