"""The library's answers are those of the SQL that was written from the act alone."""

import sqlite3
from contextlib import closing
from random import Random

import pytest

from fla_rules import RULEBOOK
from proof import sql_twin

SEED = 20_221_003


def test_sql_and_library_agree_on_every_drawn_employment() -> None:
    compared = sql_twin.compare(5_000, SEED)
    assert compared.differences == 0
    assert sum(compared.rights.values()) == 2 * 5_000


def test_the_drawn_employments_reach_every_sort_of_answer() -> None:
    drawn = sql_twin.cases(Random(SEED), 5_000, 100)
    assert {case.year for case in drawn} == set(range(2023, 2031))
    assert {case.committee for case in drawn} == set(sql_twin.COMMITTEES)
    assert any(case.last < f"{case.year}" for case in drawn)
    assert any(case.first > f"{case.year}-12-31" for case in drawn)
    compared = sql_twin.compare(1_000, SEED)
    assert set(compared.rights) == {"determined", "not applicable", "undetermined"}
    assert all(count > 50 for count in compared.rights.values())


def test_sql_and_library_agree_on_every_committee_that_ships_in_every_year_and_size() -> None:
    shipped = {each.committee.code for each in RULEBOOK.agreements}
    assert shipped < set(sql_twin.COMMITTEES)
    compared = sql_twin.compare_paths()
    assert compared.differences == 0
    assert sum(compared.rights.values()) == 2 * 3 * 8 * len(sql_twin.COMMITTEES)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("('302', 'legal', '20+', 2024, 9999, 5, 1)", "('302', 'legal', '20+', 2024, 9999, 4, 1)"),
        ("('200', 'legal', '20+', 2028, 9999, 5, 1)", "('200', 'legal', '20+', 2029, 9999, 5, 1)"),
        ("2024, 2024, 32 * 60, 456", "2024, 2024, 4, 1"),
        (
            "('341', 'legal', '10_to_20', 2029, 2029, 7, 2)",
            "('341', 'legal', '10_to_20', 2029, 2029, 3, 1)",
        ),
        (
            "('114', 'sectoral', 'under_10', 2023, 2030, 0, 1)",
            "('114', 'sectoral', 'under_10', 2023, 2030, NULL, 1)",
        ),
        ("2025, 3, 1, 1, 6, 1)", "2025, 3, 1, 1, 6, 0)"),
    ],
)
def test_another_figure_in_the_sql_is_a_difference(
    monkeypatch: pytest.MonkeyPatch, right: str, wrong: str
) -> None:
    assert right in sql_twin.FIGURES
    monkeypatch.setattr(sql_twin, "FIGURES", sql_twin.FIGURES.replace(right, wrong))
    assert sql_twin.compare_paths().differences > 0


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("'%04d-%02d'", "'%04d-%02d-01'"),
        ("< 20 * 100", "<= 20 * 100"),
        ("quarter.number < 4", "quarter.number < 3"),
        ("asked.year % 2 - 2", "2"),
        ("12 * 456 * employment.denominator", "10 * 456 * employment.denominator"),
        ("OR MAX(piece.unknown)", ""),
    ],
)
def test_another_rule_in_the_sql_is_a_difference(
    monkeypatch: pytest.MonkeyPatch, right: str, wrong: str
) -> None:
    assert right in sql_twin.RULES
    monkeypatch.setattr(sql_twin, "RULES", sql_twin.RULES.replace(right, wrong))
    assert sql_twin.compare(800, SEED).differences > 0


def test_the_published_example_hired_on_29_march_has_ten_months() -> None:
    hired = (1, 1, "302", 2024, "2024-03-29", "9999-12-31", 4, 5)
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(sql_twin.SCHEMA + sql_twin.FIGURES)
        base.execute("INSERT INTO employment VALUES (?, ?, ?, ?, ?, ?, ?, ?)", hired)
        base.execute("INSERT INTO quarter VALUES (1, 2023, 1, 4000)")
        base.executescript(sql_twin.RULES)
        (found,) = base.execute(
            "SELECT outcome, numerator, denominator FROM right_twin WHERE kind = 'legal'"
        )
    assert found == ("determined", 456 * 5 * 4 * 10, 456 * 12 * 5)


def test_the_command_says_how_many_were_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert sql_twin.main(["--employments", "100"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].split() == ["employments", "100"]
    assert "different    0" in printed
