"""The training plan's figures, by form and by group at risk, and its days."""

import json
import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from rich.console import Console

from file_builders import Content
from fla_rules import RULEBOOK, FactError
from fla_rules.__main__ import main
from fla_rules.dossier import AssessmentRequest, as_json, read
from fla_rules.explain import Language, languages
from fla_rules.facts import TrainingForm, TrainingStatus
from fla_rules.reports import sheet_view
from fla_rules.sheets import Plan, as_html, plan, plan_sheet
from fla_rules.spec.schema import all_schemas
from test_social_balance import EXAMPLE, TWO, firm, firms, pseudo, training

ON = date(2025, 3, 10)
MAY = {"from": "2025-05-05", "to": "2025-05-05"}


def planned(dossier: Content, on: date = ON, year: int = 2025, lang: str | Language = "en") -> Plan:
    facts = read(json.dumps(dossier).encode(), on, RULEBOOK)
    return plan(facts, year, AssessmentRequest(on, on, language=lang), RULEBOOK)


def counted(rows: Plan) -> dict[str, tuple[int, int, int | None, int | None, str]]:
    return {
        f"{row.form.value} {row.status.value}": (
            row.trainings,
            row.workers,
            row.women,
            row.men,
            row.days,
        )
        for row in rows.planned
    }


def test_trainings_are_counted_by_form_and_by_whether_they_were_followed() -> None:
    rows = planned(
        firm(
            TWO,
            training("t1", "anna", duration={"days": 1}),
            training("t2", "anna", duration={"days": "1/2"}, status="planned", **MAY),
            training("t3", "bram", form="informal", duration={"hours": "3:48"}),
            training("t4", "bram", status="cancelled"),
            training("t5", "bram", status="not_followed"),
            training(
                "t6", "bram", duration={"days": 2}, **{"from": "2026-01-05", "to": "2026-01-06"}
            ),
            # It is followed by what the file says, and not over on the day.
            training("t7", "bram", duration={"days": 1}, **MAY),
        )
    )
    assert counted(rows) == {
        "formal planned": (2, 2, 1, 1, "3/2"),
        "formal followed": (1, 1, 1, 0, "1"),
        "informal planned": (0, 0, 0, 0, "0"),
        "informal followed": (1, 1, 0, 1, "1/2"),
    }


def test_women_and_men_are_not_counted_where_a_sex_is_not_given() -> None:
    rows = planned(firm({"anna": "f", "w": None}, training("t1", "anna"), training("t2", "w")))
    assert counted(rows)["formal followed"][:4] == (2, 2, None, None)
    assert rows.missing[0].id == "social_balance.sex_missing"
    assert rows.missing[0].arguments == {"workers": "w"}


def test_a_group_at_risk_has_its_workers_and_their_trainings() -> None:
    dossier = firm(TWO, training("t1", "anna", duration={"days": 2}), training("t2", "bram"))
    dossier["workers"][0]["risk_groups"] = ["50+", "disability"]
    dossier["workers"][1]["risk_groups"] = []
    dossier["workers"].append({"id": "cem", "sex": "m", "risk_groups": ["50+"]})
    job = dossier["employments"][0]
    dossier["employments"].append({**job, "worker": "cem"})
    rows = planned(dossier)
    assert [
        (row.risk_group, row.workers, row.with_training, row.trainings, row.days)
        for row in rows.risk_groups
    ] == [("50+", 2, 1, 1, "2"), ("disability", 1, 1, 1, "2")]
    assert rows.missing == ()


def test_who_left_before_the_year_belongs_to_no_group_of_it() -> None:
    dossier = firm(TWO)
    dossier["workers"][0]["risk_groups"] = ["50+"]
    dossier["employments"][0]["to"] = "2024-12-31"
    rows = planned(dossier)
    assert rows.risk_groups == ()
    assert [each.arguments for each in rows.missing] == [{"workers": "bram"}]
    assert (rows.missing[0].id, rows.missing[0].path) == ("plan.risk_groups_missing", "/workers")


@pytest.mark.parametrize(
    ("consultation", "duties"),
    [
        ("council", {"submit_plan", "obtain_opinion", "adopt_plan"}),
        ("none", {"submit_plan", "adopt_plan"}),
    ],
)
def test_the_days_of_the_plan_are_its_duties_of_that_year(
    consultation: str, duties: set[str]
) -> None:
    dossier = firm(TWO, consultation=consultation)
    # Those of a year to come are there before it begins.
    for on, year in ((ON, 2025), (date(2024, 11, 30), 2025)):
        rows = planned(dossier, on, year)
        assert {row.duty.value for row in rows.duties} == duties
        assert {row.year for row in rows.duties} == {2025}


def test_below_20_workers_no_plan_is_asked_for_and_that_is_said() -> None:
    small = firm(TWO, quarter_end_fte=dict.fromkeys(["2022Q4", "2023Q1", "2023Q2", "2023Q3"], 19))
    rows = planned(small)
    assert rows.duties == ()
    page = as_html(plan_sheet(rows, "en"))
    assert "No plan is due for 2025" in page
    assert "No plan is due" not in as_html(plan_sheet(planned(firm(TWO)), "en"))


def test_an_unknown_size_leaves_the_days_open_and_names_the_key() -> None:
    rows = planned(firm(TWO, quarter_end_fte={}))
    assert {step.id for row in rows.duties for step in row.missing} >= {"size.missing"}
    assert "employer.quarter_end_fte" in as_html(plan_sheet(rows, "nl"))


@pytest.mark.parametrize("year", [2022, 9999])
def test_a_year_without_a_plan_is_refused(year: int) -> None:
    with pytest.raises(FactError, match="is not a span of years"):
        planned(firm(TWO), year=year)


@pytest.mark.parametrize("year", ["25", "2022", "x", ""])
def test_a_wrong_year_is_a_mistake_of_the_command(
    year: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", str(EXAMPLE), "--on", "2026-01-31", f"--year={year}"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("--year: ")


@given(firms())
def test_every_row_is_that_of_a_slow_count_of_the_file(dossier: Content) -> None:
    sex_of = {each["id"]: each.get("sex") for each in dossier["workers"]}
    rows = {(row.form, row.status): row for row in planned(dossier, date(2025, 7, 1)).planned}
    for form in TrainingForm:
        for status in (TrainingStatus.PLANNED, TrainingStatus.FOLLOWED):
            own = [
                each
                for each in dossier["trainings"]
                if each["to"].startswith("2025")
                and each["form"] == form.value
                and each["status"] != "cancelled"
                and (each["status"] == "followed" and each["to"] <= "2025-07-01")
                is (status is TrainingStatus.FOLLOWED)
            ]
            workers = {each["worker"] for each in own}
            row = rows[form, status]
            assert (row.trainings, row.workers) == (len(own), len(workers))
            clear = all(sex_of[each] for each in workers)
            women = sum(sex_of[each] == "f" for each in workers)
            assert row.women == (women if clear else None)


@given(firms())
def test_nothing_is_counted_in_two_rows(dossier: Content) -> None:
    rows = planned(dossier, date(2025, 7, 1)).planned
    of_year = [
        each
        for each in dossier["trainings"]
        if each["to"].startswith("2025") and each["status"] != "cancelled"
    ]
    assert sum(row.trainings for row in rows) == len(of_year)
    for row in rows:
        if row.women is not None and row.men is not None:
            assert row.women + row.men <= row.workers <= row.trainings
        assert (Fraction(row.days) > 0) is (row.trainings > 0)


def test_the_json_fits_its_schema() -> None:
    schema: Any = all_schemas()["plan"]
    dossier = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    for year in (2025, 2026, 2027):
        rows = planned(dossier, date(2026, 3, 10), year)
        Draft202012Validator(schema).validate(json.loads(as_json(rows)))


def test_no_english_is_left_in_another_language() -> None:
    spoken = pseudo()
    dossier = firm({"w1": None}, training("t1", "w1"), consultation="council")
    page = as_html(plan_sheet(planned(dossier, lang=spoken), spoken))
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    texts = [text for text in re.findall(r">([^<]+)<", body) if re.search("[A-Za-z]", text)]
    assert len(texts) > 20
    assert [text for text in texts if "⟦" not in text] == []


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("width", [80, 160])
def test_the_text_keeps_to_its_width(name: str, width: int) -> None:
    dossier = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    console = Console(width=width)
    with console.capture() as shown:
        console.print(sheet_view(plan_sheet(planned(dossier, lang=name, year=2026), name)))
    text = shown.get()
    assert max(map(len, text.splitlines())) <= width
    assert "disability" in text
