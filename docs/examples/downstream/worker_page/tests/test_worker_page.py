"""What a front-end expects of its page."""

import json
from datetime import date

from worker_page import page

DOSSIER = {
    "format": "fla-rules.dossier/1",
    "employer": {
        "enterprise_number": "0403.170.701",
        "name": "Voorbeeld NV",
        "full_time_day": "7:36",
        "quarter_end_fte": {"2022Q4": "18", "2023Q1": "19", "2023Q2": "21", "2023Q3": "22"},
    },
    "workers": [{"id": "<w1>"}],
    "employments": [
        {
            "worker": "<w1>",
            "from": "2024-05-10",
            "to": None,
            "joint_committee": "302",
            "regime": [{"from": "2024-05-10", "fraction": "4/5"}],
        }
    ],
}


def shown(dossier: object) -> str:
    return page(json.dumps(dossier).encode(), "<w1>", date(2024, 12, 31))


def test_a_worker_sees_the_right_and_why() -> None:
    html = shown(DOSSIER)
    assert "<h2>2024, legal: ≈ 2.67 days</h2>" in html
    assert "<p>Left on 2024-12-31: ≈ 2.67 days, or 20:16 hours</p>" in html
    assert "5 days × 0.8 × 8 of 12 months" in html


def test_no_name_of_a_file_becomes_markup() -> None:
    assert "<w1>" not in shown(DOSSIER)


def test_a_wrong_file_is_shown_as_its_mistakes() -> None:
    html = shown({**DOSSIER, "workers": []})
    assert "<h1>This file cannot be read</h1>" in html
    assert "employments[0].worker" in html


def test_whoever_is_not_in_the_file_is_told_so_in_words() -> None:
    html = page(json.dumps(DOSSIER).encode(), "<nobody>", date(2024, 12, 31))
    assert "Nobody in this file has the id &lt;nobody&gt;." in html


def test_a_worker_is_told_what_is_not_known() -> None:
    text = json.dumps(DOSSIER).replace("2022Q4", "2019Q4").replace("2023Q", "2020Q")
    html = shown(json.loads(text))
    assert "<p>Left on 2024-12-31: not known</p><ul><li>employer.quarter_end_fte" in html
    assert "<h2>2024, legal: not known</h2>" in html
