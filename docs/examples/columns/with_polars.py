"""A payroll's flat tables as polars frames, to the four tables, and the credits as a frame again.

    python docs/examples/columns/with_polars.py docs/examples/columns/payroll --on 2025-12-31

An amount with two decimals becomes whole hundredths over 100, so that nothing is rounded on the
way. Needs `fla-rules[columns]` and `polars`.
"""

from argparse import ArgumentParser
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Final

import polars as pl
from polars.datatypes import DataTypeClass

import fla_rules as fla
from fla_rules.columns import Credits, Population, credits  # noqa: A004 - the field's word

_Types = Mapping[str, pl.DataType | DataTypeClass]
_HUNDREDTHS: Final = pl.Decimal(9, 2)
_HOURS: Final = {"hours": _HUNDREDTHS, "full_time_hours": _HUNDREDTHS}


def population(folder: Path) -> Population:
    """Read the tables of a folder."""
    hundred = pl.lit(100).alias("denominator")
    quarters = _read(folder, "quarters", {"full_time_equivalents": _HUNDREDTHS})
    size = ("year", "quarter", _hundredths("full_time_equivalents", "numerator"), hundred)
    sizes = _listed(quarters, "employer", "sizes", size)
    employers = _read(folder, "employers").rename({"full_time_day_minutes": "day_minutes"})
    trainings = _read(folder, "trainings", {"amount": _HUNDREDTHS})
    balances = _read(folder, "balances", {"days": _HUNDREDTHS})
    whose = ("employer", "worker")
    return Population(
        employers.join(sizes, on="employer", how="left").to_arrow(),
        _employments(folder).to_arrow(),
        trainings.select(
            *whose, "first", "last", _hundredths("amount", "numerator"), hundred, "unit"
        ).to_arrow(),
        balances.select(
            *whose, "on", "year", "kind", _hundredths("days", "numerator"), hundred
        ).to_arrow(),
    )


def _employments(folder: Path) -> pl.DataFrame:
    part = (_hundredths("hours", "numerator"), _hundredths("full_time_hours", "denominator"))
    contracts = _read(folder, "contracts", {"committee": pl.String, "last": pl.Date})
    for name, fields in (("regimes", ("first", *part)), ("suspensions", ("first", "last", *part))):
        rows = _read(folder, name, _HOURS).sort("first")
        lists = _listed(rows, "contract", name, fields)
        contracts = contracts.join(lists, on="contract", how="left")
    return contracts.drop("contract")


def _read(folder: Path, name: str, types: _Types | None = None) -> pl.DataFrame:
    return pl.read_csv(folder / f"{name}.csv", schema_overrides=types, try_parse_dates=True)


def _hundredths(name: str, renamed: str) -> pl.Expr:
    return (pl.col(name) * 100).cast(pl.Int64).alias(renamed)


def _listed(
    rows: pl.DataFrame, key: str, name: str, fields: tuple[str | pl.Expr, ...]
) -> pl.DataFrame:
    """Give each key the list of its rows, in their order."""
    return rows.group_by(key, maintain_order=True).agg(pl.struct(*fields).alias(name))


def left_by_committee(
    held: Population, found: Credits, on: date
) -> list[tuple[str, Fraction, int]]:
    """Sum the days left by joint committee, exactly, and count the workers without a figure.

    Whole numbers are summed over each denominator; the few sums are then added as fractions.
    """
    served = (
        pl.DataFrame(held.employments)
        .filter(pl.col("first") <= on)
        .sort("first")
        .group_by("employer", "worker")
        .agg(pl.col("committee").cast(pl.String).last())
    )
    balances = pl.DataFrame(found.balances).join(served, on=["employer", "worker"])
    without = balances.group_by("committee").agg(pl.col("numerator").is_null().sum())
    days = dict.fromkeys(without["committee"], Fraction())
    for committee, denominator, numerator in (
        balances.drop_nulls("numerator")
        .group_by("committee", "denominator")
        .agg(pl.col("numerator").sum())
        .iter_rows()
    ):
        days[committee] += Fraction(numerator, denominator)
    return [(committee, days[committee], many) for committee, many in sorted(without.iter_rows())]


def main() -> None:
    """Print the days left of each joint committee."""
    asked = ArgumentParser(description="sum the days left of a payroll by joint committee")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--on", type=date.fromisoformat, required=True)
    given = asked.parse_args()
    held = population(given.folder)
    law = fla.RULEBOOK.known_on(fla.RULEBOOK.horizon)
    found = credits(held, given.on, law, fla.Readings())
    for committee, days, without in left_by_committee(held, found, given.on):
        print(f"{committee}: {days} days left; no figure for {without}")


if __name__ == "__main__":
    main()
