"""The examples of columns: one payroll through DuckDB, polars and Spark has the same answers."""

import csv
import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from importlib.util import find_spec
from typing import Any, Final

import pytest

pa = pytest.importorskip("pyarrow")

from browsing import ROOT  # noqa: E402
from fla_rules import RULEBOOK, Readings  # noqa: E402
from fla_rules.columns import (  # noqa: E402
    BALANCES,
    EMPLOYERS,
    EMPLOYMENTS,
    TRAININGS,
    Credits,
    Population,
    credits,  # noqa: A004 - the field's word
)

EXAMPLES: Final = ROOT / "docs" / "examples" / "columns"
PAYROLL: Final = EXAMPLES / "payroll"
ON: Final = date(2025, 12, 31)
LAW: Final = RULEBOOK.known_on(RULEBOOK.horizon)
WITHOUT_A_FIGURE: Final = {"ines", "jan", "leo", "dirk", "els", "finn"}

# A row of a file, and a row of an answer.
Cells = Mapping[str, str]
Row = Mapping[str, Any]


def rows_of(name: str) -> list[dict[str, str]]:
    with (PAYROLL / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def days_of(cells: Cells, *names: str) -> dict[str, date | None]:
    return {name: date.fromisoformat(cells[name]) if cells[name] else None for name in names}


def amount_of(text: str) -> dict[str, int]:
    top, bottom = Fraction(text).as_integer_ratio()
    return {"numerator": top, "denominator": bottom}


def part_of(cells: Cells) -> dict[str, int | None]:
    if not cells["hours"]:
        return {"numerator": None, "denominator": None}
    part = Fraction(cells["hours"]) / Fraction(cells["full_time_hours"])
    return dict(amount_of(str(part)))


def whose(cells: Cells) -> dict[str, str]:
    return {name: cells[name] for name in ("employer", "worker")}


def table(schema: Any, rows: Iterable[Row]) -> Any:  # noqa: ANN401 - Arrow has no types
    keys = {"employer", "worker"}
    fields = [field.with_type(pa.string()) if field.name in keys else field for field in schema]
    return pa.Table.from_pylist(list(rows), schema=pa.schema(fields))


def read_row_by_row() -> Population:
    """Read the payroll in the plainest way, without a library of tables."""
    sizes, regimes, suspensions = defaultdict(list), defaultdict(list), defaultdict(list)
    for cells in rows_of("quarters"):
        quarter = {name: int(cells[name]) for name in ("year", "quarter")}
        sizes[cells["employer"]].append({**quarter, **amount_of(cells["full_time_equivalents"])})
    for cells in rows_of("regimes"):
        regimes[cells["contract"]].append({**days_of(cells, "first"), **part_of(cells)})
    for cells in rows_of("suspensions"):
        suspensions[cells["contract"]].append({**days_of(cells, "first", "last"), **part_of(cells)})
    employers = (
        {
            "employer": cells["employer"],
            "day_minutes": int(cells["full_time_day_minutes"]),
            "sizes": sizes[cells["employer"]],
        }
        for cells in rows_of("employers")
    )
    employments = (
        {
            **whose(cells),
            "committee": cells["committee"],
            **days_of(cells, "first", "last"),
            "regimes": regimes[cells["contract"]],
            "suspensions": suspensions[cells["contract"]],
        }
        for cells in rows_of("contracts")
    )
    trainings = (
        {
            **whose(cells),
            **days_of(cells, "first", "last"),
            **amount_of(cells["amount"]),
            "unit": cells["unit"],
        }
        for cells in rows_of("trainings")
    )
    balances = (
        {
            **whose(cells),
            **days_of(cells, "on"),
            "year": int(cells["year"]),
            "kind": cells["kind"],
            **amount_of(cells["days"]),
        }
        for cells in rows_of("balances")
    )
    return Population(
        table(EMPLOYERS, employers),
        table(EMPLOYMENTS, employments),
        table(TRAININGS, trainings),
        table(BALANCES, balances),
    )


def in_order(rows: Any) -> list[Row]:  # noqa: ANN401 - Arrow has no types
    return sorted(rows.to_pylist(), key=lambda row: (row["employer"], row["worker"]))


def tables_of(found: Credits) -> list[list[Row]]:
    return [in_order(rows) for rows in (found.rights, found.lots, found.balances)]


@pytest.fixture(scope="module")
def plain() -> Credits:
    return credits(read_row_by_row(), ON, LAW, Readings())


@pytest.fixture(scope="module")
def by_committee(plain: Credits) -> list[tuple[str, Fraction, int]]:
    committee = {cells["worker"]: cells["committee"] for cells in rows_of("contracts")}
    days, without = defaultdict[str, Fraction](Fraction), defaultdict[str, int](int)
    for row in plain.balances.to_pylist():
        own = committee[row["worker"]]
        known = row["outcome"] == "determined"
        days[own] += Fraction(row["numerator"], row["denominator"]) if known else 0
        without[own] += not known
    return [(each, days[each], without[each]) for each in sorted(days)]


def test_the_days_left_of_the_payroll_are_those_worked_out_by_hand(plain: Credits) -> None:
    left = {
        row["worker"]: Fraction(row["numerator"], row["denominator"])
        for row in plain.balances.to_pylist()
        if row["outcome"] == "determined"
    }
    # 5 days x 4/5 x 10/12 in 2024, 5 x 4/5 in 2025; half a day of 7:36 was followed.
    assert left["hugo"] == Fraction(10, 3) + 4 - Fraction(1, 2)
    # The same at another employer; two days were followed.
    assert left["mia"] == Fraction(10, 3) + 4 - 2
    # 5 x 4/12, then 5.
    assert left["noor"] == Fraction(5, 3) + 5
    # What was left on 1 January 2025, and a day for 2025: below 20 workers.
    assert left["an"] == Fraction(3, 2) + 1
    everybody = {cells["worker"] for cells in rows_of("contracts")}
    assert everybody - left.keys() == WITHOUT_A_FIGURE


def test_duckdb_brings_the_payroll_to_the_same_answers_and_sums_them_exactly(
    plain: Credits, by_committee: list[tuple[str, Fraction, int]]
) -> None:
    duckdb = pytest.importorskip("duckdb")
    import with_duckdb  # noqa: PLC0415 - only where DuckDB is

    with duckdb.connect() as session:
        held = with_duckdb.population(PAYROLL, session)
        found = credits(held, ON, LAW, Readings())
        assert tables_of(found) == tables_of(plain)
        assert with_duckdb.left_by_committee(held, found, ON, session) == by_committee


def test_polars_brings_the_payroll_to_the_same_answers_and_sums_them_exactly(
    plain: Credits, by_committee: list[tuple[str, Fraction, int]]
) -> None:
    pytest.importorskip("polars")
    import with_polars  # noqa: PLC0415 - only where polars is

    held = with_polars.population(PAYROLL)
    found = credits(held, ON, LAW, Readings())
    assert tables_of(found) == tables_of(plain)
    assert with_polars.left_by_committee(held, found, ON) == by_committee


@pytest.mark.skipif(
    find_spec("pyspark") is None or shutil.which("java") is None,
    reason="Spark needs Java and the extra: pip install -e '.[spark]'",
)
def test_a_spark_cluster_gives_the_same_balances_as_one_call(plain: Credits) -> None:
    # In a process of its own: Spark starts others, and warns of what is old elsewhere.
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / "on_spark.py"), str(PAYROLL), "--on", ON.isoformat()],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=480,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    # A field that is null is not written.
    wanted = [
        {name: each for name, each in row.items() if each is not None}
        for row in in_order(plain.balances)
    ]
    assert sorted(rows, key=lambda row: (row["employer"], row["worker"])) == wanted
