"""The facts of one worker or employer as the scalar rules take them, from rows of the tables."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

import pyarrow as pa
from attrs import frozen

from fla_rules.calendar import OPEN_END, Period, Quarter
from fla_rules.columns.arranged import Arranged
from fla_rules.columns.population import Whole
from fla_rules.errors import FactError, FlaRulesError
from fla_rules.facts.employer import Employer, FirstEmployment
from fla_rules.facts.employment import Employment, RegimeFrom, Suspension
from fla_rules.facts.training import (
    EmployersAnswer,
    OpeningBalance,
    Training,
    TrainingForm,
    TrainingStatus,
)
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.quantities import Days, Hours, WorkingRegime
from fla_rules.vocabulary import Kind

# A row of a table as Arrow gives it, and of a list in one.
_Row = Mapping[str, Any]

# The tables have keys of the caller's own, and no right depends on the number.
_ANY: Final = EnterpriseNumber("0000000097")
_READ: Final = "the table of balances"
# An employer of whom nothing is known.
NOBODY: Final = Employer(_ANY, Hours(456), {})


@frozen(eq=False)
class Facts:
    """One worker's facts, as an account takes them."""

    employments: tuple[Employment, ...]
    trainings: tuple[Training, ...]
    balances: tuple[OpeningBalance, ...]


def facts_of(held: Arranged, workers: Sequence[int]) -> Iterator[Facts]:
    """Give the facts of some workers, one after the other.

    Raises `FactError` that names the worker where the facts of one cannot be.
    """
    jobs = _rows(held.employments, held.jobs, workers)
    trainings = _rows(held.trainings, held.of_trainings, workers)
    balances = _rows(held.balances, held.of_balances, workers)
    for worker, job, training, balance in zip(workers, jobs, trainings, balances, strict=True):
        key = str(held.keys[worker].as_py())
        with named(held, worker):
            yield Facts(
                tuple([_employment(key, row) for row in job]),
                tuple([_training(key, place, row) for place, row in enumerate(training)]),
                tuple([_balance(key, row) for row in balance]),
            )


@contextmanager
def named(held: Arranged, worker: int) -> Iterator[None]:
    """Say of an error whose facts it is about: the worker's key, and the employer's."""
    try:
        yield
    except FlaRulesError as error:
        employers = held.employers.column("employer")
        raise FactError(
            "worker {worker} of employer {employer}: {problem}",
            "{remedy}",
            worker=held.keys[worker].as_py(),
            employer=employers[int(held.employer[worker])].as_py(),
            problem=error.mistake.problem,
            remedy=error.remedy,
        ) from None


def _rows(table: pa.Table, starts: Whole, workers: Sequence[int]) -> list[list[_Row]]:
    """Take the rows of some workers at once, since each taking costs much."""
    bounds = [(int(starts[worker]), int(starts[worker + 1])) for worker in workers]
    wanted = [row for first, end in bounds for row in range(first, end)]
    rows = iter(table.take(pa.array(wanted, pa.int64())).to_pylist())
    return [[next(rows) for _ in range(end - first)] for first, end in bounds]


def _employment(worker: str, row: _Row) -> Employment:
    day = row["day_minutes"]
    return Employment(
        worker,
        Period(row["first"], row["last"] or OPEN_END),
        JointCommittee.parse(row["committee"]),
        tuple([_regime(each) for each in row["regimes"]]),
        tuple([_suspension(each) for each in row["suspensions"]]),
        known_from=row["known_from"],
        full_time_day=None if day is None else Hours(day),
        transferred_from=row["transferred_from"],
    )


def _regime(row: _Row) -> RegimeFrom:
    return RegimeFrom(row["first"], _part(row), known_from=row["known_from"])


def _part(row: _Row) -> WorkingRegime:
    return WorkingRegime.of(_fraction(row))


def _suspension(row: _Row) -> Suspension:
    period = Period(row["first"], row["last"])
    of = Suspension.full(period) if row["numerator"] is None else None
    suspension = of or Suspension.reduced(period, _part(row))
    return Suspension(suspension.period, suspension.kind, suspension.resulting, row["known_from"])


def _training(worker: str, place: int, row: _Row) -> Training:
    answer, charged = row["answer"], row["charged_numerator"]
    return Training(
        # No id of the caller's begins so. Those of one day come in the order of the rows.
        f"\n{place:09}" if row["training"] is None else str(row["training"]),
        worker,
        Period(row["first"], row["last"]),
        _amount(row["unit"], row["numerator"], row["denominator"]),
        TrainingStatus(row["status"] or "followed"),
        TrainingForm(row["form"] or "formal"),
        charged=None
        if charged is None
        else _amount(row["unit"], charged, row["charged_denominator"]),
        answer=None if answer is None else EmployersAnswer(answer),
        wellbeing=bool(row["wellbeing"]),
        educational_leave=bool(row["educational_leave"]),
        known_from=row["known_from"],
        corrects=None if row["corrects"] is None else str(row["corrects"]),
    )


def _amount(unit: str, numerator: int, denominator: int) -> Days | Hours:
    amount = Fraction(numerator, denominator)
    return Days(amount) if unit == "days" else Hours(amount)


def _balance(worker: str, row: _Row) -> OpeningBalance:
    return OpeningBalance(
        worker,
        row["on"],
        row["year"],
        Kind(row["kind"]),
        Days(_fraction(row)),
        _READ,
        row["read_on"],
        bool(row["owed"]),
    )


def employer_of(employers: pa.Table, row: int) -> Employer:
    """Give an employer as the scalar rules take it."""
    return employers_of(employers, [row])[row]


def employers_of(employers: pa.Table, rows: Sequence[int]) -> dict[int, Employer]:
    """Give some employers by their rows, taken at once."""
    held = employers.take(pa.array(rows, pa.int64())).to_pylist()
    return {row: _employer(each) for row, each in zip(rows, held, strict=True)}


def _employer(row: _Row) -> Employer:
    first = row["first_employment"]
    return Employer(
        _ANY,
        Hours(row["day_minutes"]),
        {_quarter(each): _fraction(each) for each in row["sizes"]},
        company_days={each["year"]: Days(_fraction(each)) for each in row["company_days"]},
        first_employment=first and FirstEmployment(_quarter(first), first["workers"]),
    )


def _quarter(row: _Row) -> Quarter:
    return _one_quarter(row["year"], row["quarter"])


def _fraction(row: _Row) -> Fraction:
    return _one_fraction(row["numerator"], row["denominator"])


# Most employers have the same quarters, and many the same amounts.
@lru_cache(1 << 10)
def _one_quarter(year: int, quarter: int) -> Quarter:
    return Quarter(year, quarter)


@lru_cache(1 << 12)
def _one_fraction(numerator: int, denominator: int) -> Fraction:
    return Fraction(numerator, denominator)
