"""Compare the tables of random populations with the scalar rules, worker by worker.

    python tests/proof/columns.py --workers 200000 --seed 0

The scalar rules are given facts that are built here from the drawn rows. Compared are the rights of
some years, and those, the lots and the balances of an account: every amount as it is written, every
outcome, reading, reason and citation. A worker whom the scalar rules refuse must be refused by the
tables as well. The first worker that differs is printed with as few rows as still differ.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import pyarrow as pa
from attrs import evolve, frozen

from fla_rules import RULEBOOK, FlaRulesError, Readings
from fla_rules.columns import (
    BALANCES,
    EMPLOYERS,
    EMPLOYMENTS,
    TRAININGS,
    Population,
    credits,  # noqa: A004 - the field's word
    rights,
)

TESTS: Final = Path(__file__).resolve().parents[1]
if str(TESTS) not in sys.path:
    sys.path.append(str(TESTS))

from proof.columns_by_rule import Answer, Who, by_rules  # noqa: E402
from proof.random_populations import Drawn, Row, populations  # noqa: E402

# --- the tables


@frozen
class Found:
    """What the tables answer, by worker, and how many workers the scalar rules were asked for."""

    of: Mapping[Who, Answer]
    by_rule: int


def tables(drawn: Drawn) -> Population:
    """Write the drawn rows as tables."""
    schemas = (EMPLOYERS, EMPLOYMENTS, TRAININGS, BALANCES)
    rows = (drawn.employers, drawn.employments, drawn.trainings, drawn.balances)
    written = (_table(schema, of) for schema, of in zip(schemas, rows, strict=True))
    return Population(*(_lean(table) if drawn.lean else table for table in written))


_KEYS: Final = frozenset({"employer", "worker", "training", "corrects"})


def _table(schema: Any, rows: Sequence[Row]) -> Any:  # noqa: ANN401 - Arrow has no types
    texts = {name for name in _KEYS for row in rows if isinstance(row.get(name), str)}
    fields = [
        pa.field(field.name, pa.string() if field.name in texts else field.type) for field in schema
    ]
    return pa.Table.from_pylist(list(rows), schema=pa.schema(fields))


def _lean(table: Any) -> Any:  # noqa: ANN401 - the same
    for place, field in reversed(list(enumerate(table.schema))):
        column = table.column(place)
        if column.null_count == len(column) and field.name not in _NEEDED:
            table = table.remove_column(place)
        elif pa.types.is_dictionary(field.type):
            table = table.set_column(place, field.name, column.cast(pa.string()))
    return table


# Without rows, too.
_NEEDED: Final = frozenset(
    field.name
    for schema in (EMPLOYERS, EMPLOYMENTS, TRAININGS, BALANCES)
    for field in schema
    if not field.metadata
)


def by_tables(drawn: Drawn) -> Found:
    """Ask the tables everything."""
    population = tables(drawn)
    answered = rights(population, drawn.years, drawn.law, drawn.readings)
    kept = credits(population, drawn.on, drawn.law, drawn.readings)
    found: dict[Who, Answer] = defaultdict(lambda: defaultdict(list))
    named = {
        "rights": answered,
        "account rights": kept.rights,
        "lots": kept.lots,
        "balances": kept.balances,
    }
    for name, table in named.items():
        for row in table.to_pylist():
            found[row.pop("employer"), row.pop("worker")][name].append(row)
    return Found(found, kept.by_rule)


# --- the comparison


@frozen
class Compared:
    """What was compared of a population, and the workers of whom an answer differs."""

    counts: Counter[str]
    differing: tuple[Who, ...]


def compared(drawn: Drawn) -> Compared:
    """Compare all workers of a population; those who are refused, each alone."""
    expected, refused = by_rules(drawn)
    alone = [only(drawn, [who]) for who in refused]
    wrong = [who for who, each in zip(refused, alone, strict=True) if not _refuses(each)]
    kept = only(drawn, expected)
    counts = Counter(workers=len(expected), refused=len(refused))
    try:
        found = by_tables(kept)
    except FlaRulesError:
        wrong += [who for who in expected if _refuses(only(drawn, [who]))]
        return Compared(counts, tuple(wrong))
    counts["by rule"] = found.by_rule
    for who, answer in expected.items():
        counts += Counter({name: len(rows) for name, rows in answer.items()})
        counts["undetermined"] += sum(
            row["outcome"] == "undetermined" for rows in answer.values() for row in rows
        )
        if _in_order(answer) != _in_order(found.of.get(who, {})):
            wrong.append(who)
    wrong += [who for who in found.of if who not in expected]
    return Compared(counts, tuple(wrong))


def only(drawn: Drawn, workers: Iterable[Who]) -> Drawn:
    """Keep the rows of some workers."""
    kept = set(workers)
    return evolve(
        drawn,
        employments=tuple(row for row in drawn.employments if _who(row) in kept),
        trainings=tuple(row for row in drawn.trainings if _who(row) in kept),
        balances=tuple(row for row in drawn.balances if _who(row) in kept),
    )


def _who(row: Row) -> Who:
    return row["employer"], row["worker"]


def _refuses(drawn: Drawn) -> bool:
    try:
        by_tables(drawn)
    except FlaRulesError:
        return True
    return False


def _in_order(answer: Mapping[str, list[Row]]) -> dict[str, list[str]]:
    rows = {name: sorted(map(_line, rows)) for name, rows in answer.items()}
    return {name: lines for name, lines in rows.items() if lines}


def _line(row: Row) -> str:
    return " ".join(f"{name}={row[name]}" for name in sorted(row) if row[name] is not None)


# --- what differs, written out


def shown(drawn: Drawn, who: Who) -> Iterator[str]:
    """Write out a worker that differs, with as few rows as still differ."""
    alone = only(drawn, [who])
    if not compared(alone).differing:
        yield f"{who} differs beside others alone"
        alone = drawn
    least = _least(alone)
    yield f"on {least.on}, years {least.years}, known on {least.law.known_on}"
    chosen = set(least.law.receipt(least.readings).readings)
    yield from (f"reading {name}={option}" for name, option in sorted(chosen - _DEFAULTS))
    registered = least.law.rulebook.agreements[len(RULEBOOK.agreements) :]
    yield from (f"registered {each}" for each in registered)
    for name in _ROWS:
        yield from (f"{name}: {row}" for row in getattr(least, name))
    yield from _lines_of(least)


def _lines_of(drawn: Drawn) -> Iterator[str]:
    expected, refused = by_rules(drawn)
    yield from (f"the rules refuse {who}: {why}" for who, why in refused.items())
    try:
        found = by_tables(drawn).of
    except FlaRulesError as error:
        yield f"the tables refuse: {error}"
        return
    for who in dict.fromkeys((*expected, *found)):
        one, other = _in_order(expected.get(who, {})), _in_order(found.get(who, {}))
        for name in dict.fromkeys((*one, *other)):
            yield from (f"the rules  {name} {x}" for x in _beyond(one, other, name))
            yield from (f"the tables {name} {x}" for x in _beyond(other, one, name))


def _beyond(one: Mapping[str, list[str]], other: Mapping[str, list[str]], name: str) -> list[str]:
    return sorted((Counter(one.get(name, [])) - Counter(other.get(name, []))).elements())


_DEFAULTS: Final = set(RULEBOOK.known_on(RULEBOOK.horizon).receipt(Readings()).readings)
_ROWS: Final = ("employers", "employments", "trainings", "balances")


def _least(drawn: Drawn) -> Drawn:
    """Leave out rows one by one, and rows of lists, for as long as an answer differs."""
    for fewer in _smaller(drawn):
        if compared(fewer).differing:
            return _least(fewer)
    return drawn


def _smaller(drawn: Drawn) -> Iterator[Drawn]:
    for name in _ROWS:
        rows = getattr(drawn, name)
        for place, row in enumerate(rows):
            before, after = rows[:place], rows[place + 1 :]
            if name != "employers":
                yield _with(drawn, name, (*before, *after))
            for fewer in _barer(row):
                yield _with(drawn, name, (*before, fewer, *after))
    yield from _plainer(drawn)


def _with(drawn: Drawn, name: str, rows: tuple[Row, ...]) -> Drawn:
    changes: dict[str, Any] = {name: rows}
    return evolve(drawn, **changes)


def _barer(row: Row) -> Iterator[Row]:
    """Give a row with one value less, or with one row less in a list of it."""
    for key, value in row.items():
        if key in _MAY_BE_NULL and value is not None:
            yield {**row, key: None}
        for at in range(len(value)) if isinstance(value, list) else ():
            yield {**row, key: [*value[:at], *value[at + 1 :]]}


def _plainer(drawn: Drawn) -> Iterator[Drawn]:
    if drawn.years:
        yield evolve(drawn, years=drawn.years[1:])
        yield evolve(drawn, years=drawn.years[:-1])
    shipped = RULEBOOK.known_on(drawn.law.known_on)
    if shipped != drawn.law:
        yield evolve(drawn, law=shipped)
    if drawn.readings != Readings():
        yield evolve(drawn, readings=Readings())
    kept = {row["employer"] for row in drawn.employments}
    if len(drawn.employers) > len(kept):
        yield evolve(drawn, employers=tuple(x for x in drawn.employers if x["employer"] in kept))


_MAY_BE_NULL: Final = (
    *("known_from", "transferred_from", "status", "form", "answer", "wellbeing"),
    *("educational_leave", "corrects", "training", "read_on", "first_employment"),
)


def compare(
    asked: Iterator[Drawn], workers: int, show: Callable[[str], None] = print
) -> Counter[str]:
    """Compare so many workers or some more; stop at the first that differs, and show it."""
    counts = Counter[str](differing=0)
    for drawn in asked:
        answered = compared(drawn)
        counts += answered.counts
        counts["populations"] += 1
        counts["differing"] += len(answered.differing)
        for who in answered.differing[:1]:
            for line in shown(drawn, who):
                show(line)
        if answered.differing or counts["workers"] + counts["refused"] >= workers:
            return counts
    return counts


def main(arguments: Sequence[str]) -> int:
    """Compare and print the counts; 1 where an answer differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--workers", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    began = perf_counter()
    counts = compare(populations(given.seed), given.workers)
    for name, count in counts.items():
        print(f"{name:<15} {count}")
    print(f"{'seconds':<15} {perf_counter() - began:.1f}")
    return 1 if counts["differing"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
