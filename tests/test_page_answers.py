"""What the page Try it asks of the library, without a browser."""

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from fla_rules import DossierError
from fla_rules.dossier import assess_json
from fla_rules.explain import languages, mistakes_of

answers = pytest.importorskip("answer")

EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
NO_SPAN: Final = "is not a span of years; give 2024, or 2024-2026, the earlier first"
# A part of the page for each list of an assessment that is not empty.
LISTS: Final = (
    "rights",
    "balances",
    "needed",
    "credits",
    "leavings",
    "duties",
    "size_classes",
)


def asked(
    text: str, day: str = "2026-06-30", years: str = "", language: str = "en"
) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answers.answer(text, day, day, years, language))
    return found


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_the_page_shows_every_row_of_the_assessment_that_the_command_gives(
    path: Path, language: str
) -> None:
    text = path.read_text(encoding="utf-8")
    day = date(2026, 6, 30)
    found = asked(text, language=language)
    written = assess_json(text, on=day, known_on=day, language=language)
    assert found["assessment"] == written
    rows = json.loads(written)
    findings = [row for row in rows["findings"] if "duty" not in row]
    wanted = [len(findings), *(len(rows.get(name, ())) for name in LISTS)]
    assert [len(part["items"]) for part in found["parts"]] == [each for each in wanted if each]


def test_what_is_shown_of_a_right_is_its_days_its_reasons_and_its_articles() -> None:
    text = (EXAMPLES / "hired-in-march.json").read_text(encoding="utf-8")
    found = asked(text, "2024-12-31", language="nl")
    (right,) = next(
        part["items"] for part in found["parts"] if part["title"] == "Opleidingsrechten"
    )
    assert (right["head"], right["says"]) == ("w1 · 2024 · wettelijk", "≈ 3,33 dagen")
    assert right["why"][-2:] == [
        "5 dagen × 0,8 × 10 van 12 maanden vanaf 29 maart 2024",
        "in totaal ≈ 3,33 dagen",
    ]
    assert right["rests"] == "TR 50 § 3, TR 56, TR 53"


@pytest.mark.parametrize(
    ("text", "day", "years", "said"),
    [
        (
            "{}",
            "2024-13-31",
            "",
            "on: '2024-13-31' is not a day; give an ISO date such as 2024-03-29",
        ),
        ("{}", "", "", "on: '' is not a day; give an ISO date such as 2024-03-29"),
        ("{}", "2024-12-31", "2024, two", f"years: '2024, two' {NO_SPAN}"),
        ("{}", "2024-12-31", "2025-2024", f"years: '2025-2024' {NO_SPAN}"),
        ("{}", "2024-12-31", "٢٠٢٤", f"years: '٢٠٢٤' {NO_SPAN}"),
    ],
)
def test_a_question_that_cannot_be_read_is_refused_with_what_would_be_right(
    text: str, day: str, years: str, said: str
) -> None:
    assert asked(text, day, years) == {"mistakes": [said]}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "fla-rules.dossier/1"}', "\ud800"])
def test_a_dossier_with_mistakes_gives_those_of_the_library_and_nothing_else(text: str) -> None:
    day = date(2026, 6, 30)
    with pytest.raises(DossierError) as refused:
        assess_json(text, on=day, known_on=day)
    for language in languages():
        said = mistakes_of(refused.value, language)
        assert asked(text, language=language) == {"mistakes": list(said)}


def test_a_span_of_years_asks_about_each_of_them() -> None:
    text = (EXAMPLES / "two-workers.json").read_text(encoding="utf-8")
    rows = json.loads(asked(text, years="2024-2026")["assessment"])["size_classes"]
    assert [row["year"] for row in rows] == [2024, 2025, 2026]


def test_every_worker_of_a_dossier_has_a_statement_in_each_language() -> None:
    text = (EXAMPLES / "two-workers.json").read_text(encoding="utf-8")
    for worker in asked(text)["workers"]:
        for language in languages():
            page = answers.statement_page(text, "2026-06-30", "2026-06-30", worker, language)
            assert f'<html lang="{language}">' in page
            assert f" {worker} " in page


def test_the_time_of_a_right_is_more_than_nothing() -> None:
    assert answers.time_a_right(2) > 0
