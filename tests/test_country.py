from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest

pytest.importorskip("pyarrow")

import country
import kernel
import pyarrow as pa
from country import Part, parts_of, tables_of
from one_by_one import answers_of, everybody_of

from fla_rules import RULEBOOK, Readings
from fla_rules.calendar import Period
from fla_rules.right.months import months_begun


@pytest.fixture(scope="module")
def tables() -> Mapping[str, pa.Table]:
    [part] = parts_of(3_000, 1)
    return tables_of(part, seed=5, balances=0.02)


def test_the_same_seed_draws_the_same_country(tables: Mapping[str, pa.Table]) -> None:
    [part] = parts_of(3_000, 1)
    again, other = tables_of(part, seed=5, balances=0.02), tables_of(part, seed=6)
    for name in country.TABLES:
        assert again[name].equals(tables[name])
        assert not other[name].equals(tables[name])


@pytest.mark.parametrize(("workers", "parts"), [(1, 1), (5, 8), (100, 3), (4_000_000, 32)])
def test_the_parts_hold_every_worker_and_employer_once(workers: int, parts: int) -> None:
    found = parts_of(workers, parts)
    employers = max(1, workers // country.WORKERS_AN_EMPLOYER)
    assert _covered([(part.first_employer, part.employers) for part in found]) == employers
    assert _covered([(part.first_worker, part.workers) for part in found]) == workers
    assert [part.number for part in found] == list(range(min(parts, employers)))


def _covered(stretches: list[tuple[int, int]]) -> int:
    following = 1
    for first, many in stretches:
        assert first == following
        following += many
    return following - 1


def test_every_worker_of_a_part_is_employed_and_every_row_is_of_one_of_them() -> None:
    part = Part(number=3, first_employer=41, employers=25, first_worker=901, workers=400)
    drawn = tables_of(part, seed=1, balances=0.1)
    workers = set(range(901, 1301))
    assert set(drawn["employments"]["worker"].to_pylist()) == workers
    assert set(drawn["employments"]["employer"].to_pylist()) == set(range(41, 66))
    for name in ("trainings", "balances"):
        assert drawn[name].num_rows
        assert set(drawn[name]["worker"].to_pylist()) <= workers


@pytest.mark.parametrize("name", ["employments", "trainings", "balances"])
def test_rows_stand_in_the_order_of_employer_worker_and_day(
    tables: Mapping[str, pa.Table], name: str
) -> None:
    day = {"employments": "first", "trainings": "last", "balances": "on"}[name]
    rows = [(row["employer"], row["worker"], row[day]) for row in tables[name].to_pylist()]
    assert rows == sorted(rows)


def test_the_country_holds_every_oddity_that_it_promises(tables: Mapping[str, pa.Table]) -> None:
    jobs, employers = tables["employments"].to_pylist(), tables["employers"].to_pylist()
    several = len(jobs) - len({job["worker"] for job in jobs})
    suspensions = [each for job in jobs for each in job["suspensions"]]
    assert 60 <= several <= 130
    assert 1.2 * 3_000 <= sum(len(job["regimes"]) for job in jobs) <= 1.4 * 3_000
    assert {each["numerator"] is None for each in suspensions} == {True, False}
    assert any(job["day_minutes"] for job in jobs)
    assert any(employer["company_days"] for employer in employers)
    assert any(employer["first_employment"] for employer in employers)
    assert {row["unit"] for row in tables["trainings"].to_pylist()} == {"days", "minutes"}
    assert any(row["first"].year < row["last"].year for row in tables["trainings"].to_pylist())


def test_the_scalar_rules_take_every_fact_of_the_country(tables: Mapping[str, pa.Table]) -> None:
    law = RULEBOOK.known_on(RULEBOOK.horizon)
    held = {name: tables[name] for name in country.TABLES}
    counted = 0
    for number, asked in everybody_of(held, country.LAST_DAY, law, Readings()):
        counted += len(answers_of(number, asked).left())
    assert counted == 3_000


def test_the_kernel_multiplies_months_regime_and_figure() -> None:
    held = _small()
    rights = kernel.rights(held["employers"], held["employments"])
    # 22 full-time equivalents: 4 days in 2023, and 5 from 2024 on; 4/5 from 10 May 2024 on.
    expected = [Fraction(0), Fraction(5 * 4 * 8, 5 * 12), *[Fraction(4)] * 3]
    found = [Fraction(int(row[0]), int(rights.denominators[0])) for row in rights.numerators]
    assert found == expected


def test_the_kernel_charges_the_oldest_year_first() -> None:
    held = _small()
    rights = kernel.rights(held["employers"], held["employments"])
    kept = kernel.accounts(rights, held["employers"], held["trainings"])
    left = [Fraction(int(row[0]), int(kept.scale[0])) for row in kept.left]
    # 2 days and a half in 2025: 2 of 8/3, and the half as 228 minutes; 3 days in 2026.
    spent = Fraction(2) + Fraction(228, 456) + 3
    assert left[1] == 0
    assert sum(left) == Fraction(8, 3) + 3 * 4 - spent
    assert kept.beyond.tolist() == [0]


@pytest.mark.parametrize("year", range(2023, 2028))
@pytest.mark.parametrize("last", [date(2025, 3, 31), date(2025, 4, 1), date(2023, 1, 1)])
def test_the_kernel_counts_months_as_the_rule_does(year: int, last: date) -> None:
    first = date(2023, 1, 1)
    table = pa.table({"first": pa.array([first]), "last": pa.array([last])})
    months = kernel.months_of(table, "first"), kernel.months_of(table, "last")
    counted = kernel.begun(*months, year)
    assert counted.tolist() == [months_begun(Period(first, last), year)]


def _small() -> dict[str, pa.Table]:
    """One employer of 22, one worker, three trainings."""
    ends = [
        {"year": year, "quarter": quarter, "numerator": 44, "denominator": 2}
        for year in range(2020, 2026)
        for quarter in range(1, 5)
    ]
    regime = {"first": date(2024, 5, 10), "numerator": 4, "denominator": 5}
    days = [date(2025, 2, 3), date(2025, 2, 4), date(2026, 7, 1)]
    return {
        "employers": pa.table({"employer": [7], "day_minutes": [456], "sizes": [ends]}),
        "employments": pa.table(
            {
                "employer": [7],
                "worker": [70],
                "first": pa.array([date(2024, 5, 10)]),
                "last": pa.array([None], pa.date32()),
                "regimes": [[regime]],
            }
        ),
        "trainings": pa.table(
            {
                "worker": [70, 70, 70],
                "last": pa.array(days),
                "numerator": [2, 228, 6],
                "denominator": [1, 1, 2],
                "unit": pa.array(["days", "minutes", "days"]).dictionary_encode(),
                "status": pa.array(["followed"] * 3).dictionary_encode(),
            }
        ),
    }
