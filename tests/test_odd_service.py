"""What an answer says beside itself of facts that cannot be right: it is never given in silence."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest

from file_builders import DOSSIER, Content, answer, changed
from fla_rules.__main__ import main

CONTRACT: Content = DOSSIER["employments"][0]
BALANCE: Content = DOSSIER["opening_balances"][0]


def said(dossier: Content, on: date = date(2025, 6, 30)) -> dict[str, tuple[str, str]]:
    """Give how bad and in which words each finding is, by its id."""
    findings = answer(dossier, on)["findings"]
    return {each["id"]: (each["severity"], each["message"]) for each in findings}


def test_nothing_is_odd_in_the_file_that_the_tests_change() -> None:
    odd = {"employment", "opening_balance", "agreement", "before_right", "before_service"}
    assert not odd & {each.split(".")[0] for each in said(DOSSIER)}


@pytest.mark.parametrize(
    "keys",
    [{"ended_by": "resignation"}, {"ended_by": "transfer"}, {"exit_declared_on": "2025-05-01"}],
)
def test_an_employment_that_ended_on_no_day_goes_on_and_a_warning_says_so(keys: Content) -> None:
    severity, words = said(changed("employments", [{**CONTRACT, **keys}]))["employment.no_last_day"]
    assert severity == "warning"
    assert "that began on 2024-01-01 is said to have ended" in words
    assert words.endswith("it is taken to go on")
    ended = said(changed("employments", [{**CONTRACT, **keys, "to": "2025-05-31"}]))
    assert "employment.no_last_day" not in ended


def test_an_end_that_is_known_only_later_is_odd_only_then() -> None:
    later = {**CONTRACT, "ended_by": "resignation", "known_on": "2025-07-01"}
    assert "employment.no_last_day" not in said(changed("employments", [later]))


def test_an_end_declared_before_the_employment_began_is_odd() -> None:
    end = {"to": "2025-03-31", "ended_by": "resignation", "exit_declared_on": "2023-12-31"}
    found = said(changed("employments", [{**CONTRACT, **end}]))
    assert found["employment.declared_before"] == (
        "warning",
        "the end of an employment was declared on 2023-12-31, before it began on 2024-01-01",
    )
    end["exit_declared_on"] = "2024-01-01"
    assert "employment.declared_before" not in said(changed("employments", [{**CONTRACT, **end}]))


def test_a_worker_of_whom_no_employment_is_given_has_nothing_due_and_a_warning() -> None:
    found = said(changed("workers", [{"id": "w1"}, {"id": "w2"}]))
    severity, words = found["employment.none"]
    assert severity == "warning"
    assert "no employment of worker w2" in words


def test_two_employments_that_are_alike_in_everything_may_be_one_row_twice() -> None:
    half = {**CONTRACT, "regime": [{"from": "2024-01-01", "fraction": "1/2"}]}
    severity, words = said(changed("employments", [half, half]))["employment.twice"]
    assert severity == "notice"
    assert "two employments from 2024-01-01" in words
    other = {**half, "joint_committee": "200"}
    assert "employment.twice" not in said(changed("employments", [half, other]))
    # Another spelling makes no other committee.
    spelled = {**half, "joint_committee": "302.00"}
    assert "employment.twice" in said(changed("employments", [half, spelled]))


@pytest.mark.parametrize(
    ("on", "year"), [("2025-01-01", 2023), ("2023-07-01", 2023), ("2026-01-01", 2025)]
)
def test_a_balance_of_a_year_without_employment_counts_and_a_notice_says_so(
    on: str, year: int
) -> None:
    contract = {**CONTRACT, "to": "2024-12-31", "ended_by": "resignation"}
    dossier = changed("employments", [contract])
    dossier["opening_balances"] = [{**BALANCE, "on": on, "year": year}]
    found = said(dossier, date(2026, 6, 30))
    severity, words = found["opening_balance_out_of_service"]
    assert severity == "notice"
    assert f"the opening balance of {on} for the legal right of {year} counts" in words
    assert f"no employment here was in {year}" in words


def test_what_a_worker_brings_along_from_a_transferor_is_no_balance_out_of_service() -> None:
    taken_over = {**CONTRACT, "from": "2024-07-01", "began_by": "transfer"}
    dossier = changed("employments", [{**taken_over, "transferred_from": "2023-03-01"}])
    dossier["opening_balances"] = [{**BALANCE, "on": "2024-07-01", "year": 2023}]
    assert "opening_balance_out_of_service" not in said(dossier)
    dossier["employments"] = [CONTRACT]
    assert "opening_balance_out_of_service" in said(dossier)


@pytest.mark.parametrize("kind", ["sectoral", "company"])
def test_a_balance_of_a_right_that_is_not_there_counts_and_a_notice_says_so(kind: str) -> None:
    dossier = changed("opening_balances", [BALANCE, {**BALANCE, "kind": kind}])
    _, words = said(dossier)["opening_balance_of_no_right"]
    assert f"for the {kind} right of 2024 counts, though there is no such right here" in words
    dossier["workers"][0]["account_from"] = "2025-01-01"
    assert "opening_balance_of_no_right" not in said(dossier)
    del dossier["workers"][0]["account_from"]
    dossier["employer"]["company_days"] = {"2024": "1"}
    assert ("opening_balance_of_no_right" in said(dossier)) == (kind == "sectoral")


def test_a_balance_of_a_legal_right_below_ten_is_of_no_right() -> None:
    dossier = deepcopy(DOSSIER)
    dossier["employer"]["quarter_end_fte"] = {"2023Q1": 8, "2024Q1": 8}
    assert "opening_balance_of_no_right" in said(dossier)


def test_a_balance_of_the_day_on_which_its_right_opens_takes_its_place_in_silence() -> None:
    dossier = changed("opening_balances", [BALANCE, {**BALANCE, "year": 2025}])
    assert "opening_balance_of_no_right" not in said(dossier)


def test_of_two_agreements_valid_from_one_day_the_last_holds_and_a_warning_says_so() -> None:
    agreement: Content = {
        "committee": "302",
        "title": "path",
        "source": "sector fund",
        "confidence": "one",
        "valid_from": "2024-01-01",
        "days": [{"from_year": 2024, "class": "20+", "kind": "legal", "days": "4"}],
    }
    other = {**agreement, "days": [{**agreement["days"][0], "days": "3"}]}
    dossier = {**DOSSIER, "agreements": [agreement, other]}
    assert [row["days"] for row in answer(dossier)["rights"]] == ["3", "3"]
    severity, words = said(dossier)["agreement.same_first_day"]
    assert severity == "warning"
    assert "two of joint committee 302 are valid from 2024-01-01" in words
    for keys in ({"known_on": "2024-06-01"}, {"valid_from": "2024-07-01"}, {"binding": False}):
        apart = {**DOSSIER, "agreements": [agreement, {**other, **keys}]}
        assert "agreement.same_first_day" not in said(apart)


def test_a_day_before_every_employment_and_before_the_right_is_not_answered_in_silence() -> None:
    assert said(DOSSIER, date(2023, 12, 31))["before_service"] == (
        "notice",
        "no employment has begun by 2023-12-31: the first one begins on 2024-01-01",
    )
    _, words = said(DOSSIER, date(2022, 12, 31))["before_right"]
    assert words.startswith("the right in days begins on 2023-01-01: there is no account on")


@pytest.mark.parametrize(
    ("on", "why"),
    [
        ("2023-12-31", "no employment has begun by 2023-12-31: the first one begins on 2024-01-01"),
        ("2022-12-31", "the right in days begins on 2023-01-01: there is no account on a day"),
    ],
)
def test_account_says_why_there_is_none_on_a_day(
    on: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(DOSSIER), encoding="utf-8")
    assert main(["account", str(file), "--worker", "w1", "--on", on]) == 0
    assert capsys.readouterr().out.startswith(f"w1 has no account on {on}: {why}")
