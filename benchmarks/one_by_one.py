"""The scalar rules over the tables of a country, one worker after the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

import pyarrow as pa

from fla_rules import (
    Days,
    Determined,
    Employer,
    Employment,
    EnterpriseNumber,
    Hours,
    JointCommittee,
    Outcome,
    Period,
    Quarter,
    Readings,
    Training,
    Worker,
    balance,
)
from fla_rules.account import AccountQuestion, Balance, Everybody, accounts_of_all, rights_of_all
from fla_rules.basis import Basis
from fla_rules.calendar import OPEN_END
from fla_rules.facts import FirstEmployment, OpeningBalance, RegimeFrom, Suspension, TrainingStatus
from fla_rules.law import Law
from fla_rules.quantities import WorkingRegime
from fla_rules.right import Right
from fla_rules.vocabulary import Kind

# A row of a table as Arrow gives it, and of a list in one.
Row = Mapping[str, Any]
Key = tuple[int, int]
# No right depends on the number.
_NUMBER: Final = EnterpriseNumber.parse("0403.170.701")


class Answers(NamedTuple):
    """What the scalar rules say of the workers of one employer."""

    rights: dict[tuple[int, int, int, str], Outcome[Right]]
    accounts: dict[Key, AccountQuestion]

    def left(self) -> dict[Key, Outcome[Balance]]:
        """Give what each worker has left."""
        return {key: balance(question) for key, question in self.accounts.items()}


def everybody_of(
    tables: Mapping[str, pa.Table], on: date, law: Law, readings: Readings
) -> Iterator[tuple[int, Everybody]]:
    """Ask for every employer of some tables: build its facts, and those of its workers."""
    jobs = _by_employer(tables["employments"])
    trainings, balances = (_by_employer(tables[name]) for name in ("trainings", "balances"))
    for row in tables["employers"].to_pylist():
        number = row["employer"]
        yield (
            number,
            Everybody(
                Basis(law, readings),
                _employer(row),
                _workers(jobs[number]),
                tuple(_training(place, each) for place, each in enumerate(trainings[number])),
                tuple(_balance(each) for each in balances[number]),
                on,
            ),
        )


def answers_of(number: int, asked: Everybody) -> Answers:
    """Answer for one employer: every right from 2023 on, and every account."""
    rights = {
        (number, int(worker), question.year.year, question.kind.value): outcome
        for worker, question, outcome in rights_of_all(asked)
    }
    accounts = {(number, int(worker)): question for worker, question in accounts_of_all(asked)}
    return Answers(rights, accounts)


def amount_of(outcome: Outcome[Right]) -> Fraction | None:
    """Give the days of a right that is determined."""
    return outcome.value.days.amount if isinstance(outcome, Determined) else None


def left_of(outcome: Outcome[Balance]) -> Fraction | None:
    """Give the days of a balance that is determined."""
    return outcome.value.days if isinstance(outcome, Determined) else None


def _by_employer(table: pa.Table) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in table.to_pylist():
        found[row["employer"]].append(row)
    return found


def _fraction(row: Row) -> Fraction:
    return Fraction(row["numerator"], row["denominator"])


def _quarter(row: Row) -> Quarter:
    return Quarter(row["year"], row["quarter"])


def _employer(row: Row) -> Employer:
    first = row["first_employment"]
    return Employer(
        _NUMBER,
        Hours(row["day_minutes"]),
        {_quarter(each): _fraction(each) for each in row["sizes"]},
        {each["year"]: Days(_fraction(each)) for each in row["company_days"]},
        FirstEmployment(_quarter(first), first["workers"]) if first else None,
    )


def _workers(rows: list[Row]) -> tuple[Worker, ...]:
    found: dict[str, list[Employment]] = defaultdict(list)
    for row in rows:
        found[str(row["worker"])].append(_employment(row))
    return tuple(Worker(name, tuple(employments)) for name, employments in found.items())


def _employment(row: Row) -> Employment:
    own = row["day_minutes"]
    return Employment(
        str(row["worker"]),
        Period(row["first"], row["last"] or OPEN_END),
        JointCommittee.parse(row["committee"]),
        tuple(RegimeFrom(each["first"], _regime(each)) for each in row["regimes"]),
        tuple(_suspension(each) for each in row["suspensions"]),
        known_from=row["known_from"],
        full_time_day=Hours(own) if own else None,
        transferred_from=row["transferred_from"],
    )


def _regime(row: Row) -> WorkingRegime:
    return WorkingRegime.of(_fraction(row))


def _suspension(row: Row) -> Suspension:
    period = Period(row["first"], row["last"])
    if row["numerator"] is None:
        return Suspension.full(period)
    return Suspension.reduced(period, _regime(row))


def _training(place: int, row: Row) -> Training:
    amount = _fraction(row)
    return Training(
        # In the order of the rows.
        f"{place:09}",
        str(row["worker"]),
        Period(row["first"], row["last"]),
        Days(amount) if row["unit"] == "days" else Hours(amount),
        TrainingStatus(row["status"]),
        known_from=row["known_from"],
    )


def _balance(row: Row) -> OpeningBalance:
    days = Days(_fraction(row))
    return OpeningBalance(
        str(row["worker"]), row["on"], row["year"], Kind(row["kind"]), days, "a table"
    )
