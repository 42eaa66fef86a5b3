"""The days left of a payroll, on as many machines as a Spark cluster has.

    python docs/examples/columns/on_spark.py docs/examples/columns/payroll --on 2025-12-31

Spark brings together what belongs to one employer, one row each, and hands these rows to Python in
Arrow batches; a batch is then asked as a population of its own. No answer of one employer depends
on another, so that any division of the employers gives the same rows. Needs `fla-rules[spark]` and
Java; where a cluster is not named, it runs here on two cores.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - as everybody writes it

import fla_rules as fla
from fla_rules.columns import Population, credits  # noqa: A004 - the field's word

# What is said of each balance, in Spark's words; words of a dictionary come as plain texts.
BALANCES: Final = """
    employer string, worker string, outcome string,
    numerator bigint, denominator bigint,
    at_least_numerator bigint, at_least_denominator bigint,
    beyond_numerator bigint, beyond_denominator bigint,
    readings string, reasons string, citations string
"""
# The columns of each file; amounts have two decimals.
_FLAT: Final = {
    "employers": "employer string, full_time_day_minutes bigint",
    "quarters": "employer string, year int, quarter int, full_time_equivalents decimal(9, 2)",
    "contracts": "contract int, employer string, worker string, committee string, "
    "first date, last date",
    "regimes": "contract int, first date, hours decimal(6, 2), full_time_hours decimal(6, 2)",
    "suspensions": "contract int, first date, last date, hours decimal(6, 2), "
    "full_time_hours decimal(6, 2)",
    "trainings": "employer string, worker string, first date, last date, "
    "amount decimal(9, 2), unit string",
    "balances": "employer string, worker string, on date, year int, kind string, "
    "days decimal(9, 2)",
}
# Hundredths over hundredths.
_PART: Final = (
    "cast(hours * 100 as bigint) numerator",
    "cast(full_time_hours * 100 as bigint) denominator",
)


def by_employer(folder: Path, session: SparkSession) -> DataFrame:
    """Give one row for each employer that holds all there is of it, in lists."""
    flat = {
        name: session.read.csv(str(folder / f"{name}.csv"), schema=schema, header=True)
        for name, schema in _FLAT.items()
    }
    contracts = _joined(
        flat["contracts"],
        _listed(flat["regimes"], "contract", "regimes", ("first", *_PART)),
        _listed(flat["suspensions"], "contract", "suspensions", ("first", "last", *_PART)),
    )
    employers = flat["employers"].withColumnRenamed("full_time_day_minutes", "day_minutes")
    employments = ("worker", "committee", "first", "last", "regimes", "suspensions")
    sizes = ("year", "quarter", *_hundredths("full_time_equivalents"))
    trainings = ("worker", "first", "last", "unit", *_hundredths("amount"))
    balances = ("worker", "on", "year", "kind", *_hundredths("days"))
    return _joined(
        employers,
        _listed(flat["quarters"], "employer", "sizes", sizes),
        _listed(contracts, "employer", "employments", employments),
        _listed(flat["trainings"], "employer", "trainings", trainings),
        _listed(flat["balances"], "employer", "balances", balances),
    )


def _hundredths(name: str) -> tuple[str, str]:
    """Give an amount with two decimals as whole hundredths over 100: exactly."""
    return f"cast({name} * 100 as bigint) numerator", "cast(100 as bigint) denominator"


def _listed(rows: DataFrame, key: str, name: str, columns: Iterable[str]) -> DataFrame:
    """Give each key the list of its rows, sorted."""
    listed = F.sort_array(F.collect_list(F.struct(*(F.expr(column) for column in columns))))
    return rows.groupBy(key).agg(listed.alias(name))


def _joined(rows: DataFrame, *lists: DataFrame) -> DataFrame:
    """Put lists beside the rows of whom they are; the key is their first column."""
    return reduce(lambda held, each: held.join(each, each.columns[0], "left"), lists, rows)


def days_left(on: date) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Give the function that Spark runs on each of its machines."""

    def of_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        law = fla.RULEBOOK.known_on(fla.RULEBOOK.horizon)
        for batch in batches:
            found = credits(population(batch), on, law, fla.Readings()).balances
            yield from _as_texts(found).to_batches()

    return of_batches


def population(batch: pa.RecordBatch) -> Population:
    """Take the four tables out of rows of employers."""
    employers = pa.Table.from_batches([batch.select(["employer", "day_minutes", "sizes"])])
    return Population(
        employers,
        *(unnested(batch, name) for name in ("employments", "trainings", "balances")),
    )


def unnested(batch: pa.RecordBatch, name: str) -> pa.Table:
    """Give the rows of a column of lists, with their employer beside them."""
    lists = batch.column(name)
    employer = batch.column("employer").take(pc.list_parent_indices(lists))
    rows = pa.Table.from_struct_array(pc.list_flatten(lists))
    return rows.append_column("employer", employer)


def _as_texts(table: pa.Table) -> pa.Table:
    """Write the words of dictionaries out, since Spark has none."""
    fields = [
        field.with_type(pa.string()) if pa.types.is_dictionary(field.type) else field
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


def main() -> None:
    """Write the days left of each worker as JSON lines."""
    asked = ArgumentParser(description="ask for the days left of a payroll on a Spark cluster")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--on", type=date.fromisoformat, required=True)
    asked.add_argument("--master", default="local[2]", help="the cluster")
    asked.add_argument("--parts", type=int, default=4, help="how many parts the employers make")
    given = asked.parse_args()
    # Spark starts Python on this machine: the one that has the library.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = SparkSession.builder.master(given.master).getOrCreate()
    employers = by_employer(given.folder, session).repartition(given.parts, "employer")
    left = employers.mapInArrow(days_left(given.on), BALANCES)
    for (line,) in left.select(F.to_json(F.struct("*"))).collect():
        print(line)
    session.stop()


if __name__ == "__main__":
    main()
