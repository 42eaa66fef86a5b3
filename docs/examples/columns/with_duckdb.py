"""A payroll's flat tables through SQL to the four tables, and the credits through SQL again.

    python docs/examples/columns/with_duckdb.py docs/examples/columns/payroll --on 2025-12-31

DuckDB reads CSV and Parquet alike. An amount with two decimals becomes whole hundredths over 100,
so that nothing is rounded on the way. Needs `fla-rules[columns]` and `duckdb`.
"""

from argparse import ArgumentParser
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Final

import duckdb

import fla_rules as fla
from fla_rules.columns import Credits, Population, credits  # noqa: A004 - the field's word

EMPLOYERS: Final = """
    WITH sizes AS (
        SELECT employer, list(struct_pack(
            year,
            quarter,
            numerator := CAST(full_time_equivalents * 100 AS BIGINT),
            denominator := 100
        )) AS sizes
        FROM read_csv(
            $folder || '/quarters.csv', types = {'full_time_equivalents': 'DECIMAL(9, 2)'}
        )
        GROUP BY employer
    )
    SELECT employer, full_time_day_minutes AS day_minutes, sizes
    FROM read_csv($folder || '/employers.csv')
    LEFT JOIN sizes USING (employer)
"""
EMPLOYMENTS: Final = """
    WITH regimes AS (
        SELECT contract, list(struct_pack(
            first,
            numerator := CAST(hours * 100 AS BIGINT),
            denominator := CAST(full_time_hours * 100 AS BIGINT)
        ) ORDER BY first) AS regimes
        FROM read_csv(
            $folder || '/regimes.csv',
            types = {'hours': 'DECIMAL(6, 2)', 'full_time_hours': 'DECIMAL(6, 2)'}
        )
        GROUP BY contract
    ),
    suspensions AS (
        SELECT contract, list(struct_pack(
            first,
            last,
            numerator := CAST(hours * 100 AS BIGINT),
            denominator := CAST(full_time_hours * 100 AS BIGINT)
        )) AS suspensions
        FROM read_csv(
            $folder || '/suspensions.csv',
            types = {'hours': 'DECIMAL(6, 2)', 'full_time_hours': 'DECIMAL(6, 2)'}
        )
        GROUP BY contract
    )
    SELECT employer, worker, committee, first, last, regimes, suspensions
    FROM read_csv($folder || '/contracts.csv', types = {'committee': 'VARCHAR'})
    LEFT JOIN regimes USING (contract)
    LEFT JOIN suspensions USING (contract)
    ORDER BY employer, worker, first
"""
TRAININGS: Final = """
    SELECT
        employer, worker, first, last,
        CAST(amount * 100 AS BIGINT) AS numerator, 100 AS denominator, unit
    FROM read_csv($folder || '/trainings.csv', types = {'amount': 'DECIMAL(9, 2)'})
"""
BALANCES: Final = """
    SELECT
        employer, worker, "on", year, kind,
        CAST(days * 100 AS BIGINT) AS numerator, 100 AS denominator
    FROM read_csv($folder || '/balances.csv', types = {'days': 'DECIMAL(9, 2)'})
"""
# Days of one committee over the least common denominator of its workers: whole numbers throughout.
LEFT_BY_COMMITTEE: Final = """
    WITH served AS (
        SELECT employer, worker, arg_max(committee, first) AS committee
        FROM employments WHERE first <= $on GROUP BY ALL
    ),
    held AS (SELECT * FROM balances JOIN served USING (employer, worker)),
    shared AS (
        SELECT committee, list_reduce(list(DISTINCT denominator), lambda a, b: lcm(a, b)) AS parts
        FROM held WHERE numerator IS NOT NULL GROUP BY committee
    )
    SELECT
        committee,
        coalesce(sum(numerator * (parts // denominator)), 0) AS numerator,
        coalesce(any_value(parts), 1) AS denominator,
        count(*) FILTER (numerator IS NULL) AS without
    FROM held LEFT JOIN shared USING (committee)
    GROUP BY committee ORDER BY committee
"""


def population(folder: Path, session: duckdb.DuckDBPyConnection) -> Population:
    """Read the tables of a folder."""
    said = {"folder": str(folder)}
    return Population(
        *(
            session.sql(query, params=said).to_arrow_table()
            for query in (EMPLOYERS, EMPLOYMENTS, TRAININGS, BALANCES)
        )
    )


def left_by_committee(
    held: Population, found: Credits, on: date, session: duckdb.DuckDBPyConnection
) -> list[tuple[str, Fraction, int]]:
    """Sum the days left by joint committee, exactly, and count the workers without a figure."""
    session.register("employments", held.employments)
    session.register("balances", found.balances)
    rows = session.sql(LEFT_BY_COMMITTEE, params={"on": on}).fetchall()
    return [(committee, Fraction(top, bottom), without) for committee, top, bottom, without in rows]


def main() -> None:
    """Print the days left of each joint committee."""
    asked = ArgumentParser(description="sum the days left of a payroll by joint committee")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--on", type=date.fromisoformat, required=True)
    given = asked.parse_args()
    session = duckdb.connect()
    held = population(given.folder, session)
    law = fla.RULEBOOK.known_on(fla.RULEBOOK.horizon)
    found = credits(held, given.on, law, fla.Readings())
    for committee, days, without in left_by_committee(held, found, given.on, session):
        print(f"{committee}: {days} days left; no figure for {without}")


if __name__ == "__main__":
    main()
