"""A small dossier file, the same with one thing changed, and what is answered or refused of it."""

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from fla_rules import RULEBOOK, DossierError
from fla_rules.dossier import AssessmentRequest, as_json, assess, read

Content = dict[str, Any]
ON = date(2025, 6, 30)

QUARTERS = [f"{year}Q{number}" for year in (2022, 2023, 2024) for number in (1, 2, 3, 4)]
DOSSIER: Content = {
    "format": "fla-rules.dossier/1",
    "employer": {
        "enterprise_number": "0403.170.701",
        "name": "Voorbeeld NV",
        "full_time_day": "7:36",
        "quarter_end_fte": dict.fromkeys(QUARTERS, 40),
    },
    "workers": [{"id": "w1"}],
    "employments": [
        {
            "worker": "w1",
            "from": "2024-01-01",
            "to": None,
            "joint_committee": "302",
            "regime": [{"from": "2024-01-01", "fraction": "1"}],
        }
    ],
    "trainings": [
        {
            "id": "t1",
            "worker": "w1",
            "title": "Excel",
            "from": "2025-02-03",
            "to": "2025-02-03",
            "duration": {"days": "1"},
            "form": "formal",
            "status": "followed",
            "registered_by": "employer",
        }
    ],
    "opening_balances": [
        {
            "worker": "w1",
            "on": "2025-01-01",
            "year": 2024,
            "kind": "legal",
            "days": "5",
            "origin": "FLA",
        }
    ],
}


def changed(path: str, value: object) -> Content:
    dossier = deepcopy(DOSSIER)
    *keys, last = path.split("/")
    place: Any = dossier
    for key in keys:
        place = place[int(key) if isinstance(place, list) else key]
    place[last] = value
    return dossier


def answer(dossier: Content, on: date = ON) -> Content:
    facts = read(json.dumps(dossier).encode(), on, RULEBOOK)
    answered: Content = json.loads(as_json(assess(facts, AssessmentRequest(on, on), RULEBOOK)))
    return answered


def mistakes(dossier: Content) -> tuple[str, ...]:
    with pytest.raises(DossierError) as refused:
        read(json.dumps(dossier).encode(), ON, RULEBOOK)
    return refused.value.mistakes
