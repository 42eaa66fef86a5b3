"""Compare the tables of a small country with the scalar rules, and fail at the first difference.

    python benchmarks/compare.py [--workers 2000] [--seed 1]

Every right, what was sure of one that is undetermined, every lot and every balance.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final, TypeVar

import country
import one_by_one
import pyarrow as pa

from fla_rules import RULEBOOK, NotApplicable, Outcome, Readings, Undetermined, columns
from fla_rules.account import AccountQuestion, Lot, UnknownLot, account, balance

Value = TypeVar("Value")
# What an answer is: its outcome, and the amount that is determined or sure.
Said = tuple[str, Fraction | None]
Key = tuple[object, ...]
# By year and kind of a right or lot, or for a balance: one answer, or those that are right.
Answers = dict[Key, object]
_AMOUNTS: Final = ("granted", "used", "lapsed", "left")


def main(arguments: Sequence[str]) -> None:
    """Compare and say how many answers were the same."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--workers", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    [part] = country.parts_of(asked.workers, 1)
    tables = country.tables_of(part, asked.seed, balances=0.01)
    found, expected = by_columns(tables), by_rules(tables)
    wrong = [key for key in expected | found if found.get(key) not in expected.get(key, ())]
    for key in wrong[:10]:
        print(key, "the rules:", *expected.get(key, ()), "the columns:", found.get(key))
    print(f"{len(expected)} answers, {len(wrong)} differences")
    sys.exit(bool(wrong))


def by_columns(tables: Mapping[str, pa.Table]) -> Answers:
    """Ask the columns, and give what they answer by worker."""
    population = columns.Population(*(tables[name] for name in country.TABLES))
    law = RULEBOOK.known_on(RULEBOOK.horizon)
    kept = columns.credits(population, country.LAST_DAY, law, Readings())
    found: Answers = {}
    for row in kept.rights.to_pylist():
        if row["outcome"] != "not_applicable":
            found["right", row["worker"], row["year"], row["kind"]] = _said(row)
    for row in kept.lots.to_pylist():
        key = ("lot", row["worker"], row["year"], row["kind"], row["first"])
        found[key] = tuple(_over(row, name) for name in _AMOUNTS)
    for row in kept.balances.to_pylist():
        found["left", row["worker"]] = _said(row)
    return found


def by_rules(tables: Mapping[str, pa.Table]) -> dict[Key, tuple[object, ...]]:
    """Ask the scalar rules, one worker after the other, and give which answers are right."""
    law = RULEBOOK.known_on(RULEBOOK.horizon)
    found: dict[Key, tuple[object, ...]] = {}
    for number, asked in one_by_one.everybody_of(tables, country.LAST_DAY, law, Readings()):
        answers = one_by_one.answers_of(number, asked)
        for (_, worker, year, kind), right in answers.rights.items():
            if not isinstance(right, NotApplicable):
                found["right", worker, year, kind] = (_answer(right, one_by_one.amount_of),)
        for (_, worker), question in answers.accounts.items():
            found |= dict(_account(worker, question))
    return found


def _account(worker: int, question: AccountQuestion) -> Iterator[tuple[Key, tuple[object, ...]]]:
    """Give a worker's lots and balance; nothing where nobody was employed by then."""
    if not any(each.period.first <= question.on for each in question.known):
        return
    kept = account(question)
    for held in kept.lots:
        amounts = (held.lot.granted, held.used, held.lapsed, held.left)
        # Beside a right that is not known, what was charged to a lot may not be known either.
        touched = ((held.lot.granted, None, None, None),) if kept.unknown else ()
        yield _lot(worker, held.lot), (amounts, *touched)
    for lot in kept.unknown:
        yield _lot(worker, lot), ((None,) * len(_AMOUNTS),)
    yield ("left", worker), (_answer(balance(question), one_by_one.left_of),)


def _lot(worker: int, lot: Lot | UnknownLot) -> Key:
    return ("lot", worker, lot.year, lot.kind.value, lot.first)


def _said(row: Mapping[str, Any]) -> Said:
    """Give a row's amount, or what is sure of it."""
    name = "" if row["outcome"] == "determined" else "at_least_"
    top, bottom = row[f"{name}numerator"], row[f"{name}denominator"]
    return row["outcome"], None if top is None else Fraction(top, bottom)


def _answer(
    outcome: Outcome[Value], amount_of: Callable[[Outcome[Value]], Fraction | None]
) -> Said:
    """Give what is determined, or sure; that nothing is sure is not said as zero."""
    if isinstance(outcome, Undetermined):
        return "undetermined", outcome.at_least.amount or None if outcome.at_least else None
    return "determined", amount_of(outcome)


def _over(row: Mapping[str, Any], name: str) -> Fraction | None:
    return None if row[name] is None else Fraction(row[name], row["denominator"])


if __name__ == "__main__":
    main(sys.argv[1:])
