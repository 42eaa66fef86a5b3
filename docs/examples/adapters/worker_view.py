"""What one worker is shown: rights, trainings, and what is left, in days and in hours, as JSON.

A view asks the ports, puts what it got to the rules, and writes the answer down. It shows a worker
nothing of anybody else, and nothing that became known after its day. What is not known is said to
be unknown, with what is missing.

The format is ours: no official one exists in public.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Final

from attrs import field, frozen
from wire import plain

from fla_rules import (
    RULEBOOK,
    AccountQuestion,
    Days,
    Determined,
    Employer,
    EmployerYear,
    FactError,
    Hours,
    Kind,
    NotApplicable,
    Outcome,
    Readings,
    RightQuestion,
    Training,
    Worker,
    balance,
    sentence,
    training_right,
)
from fla_rules.account import Balance
from fla_rules.facts import FIRST_YEAR_IN_DAYS, OpeningBalance
from fla_rules.ports import EmploymentSource, TrainingRegister
from fla_rules.right import Right

FORMAT: Final = "fla-rules.example-view/1"
Part = dict[str, Any]


@frozen
class Viewer:
    """Shows the workers of one employer their own data.

    `opening_balances` are what was left in another account, where it was read; any worker's.
    """

    employer: Employer
    employments: EmploymentSource
    register: TrainingRegister
    readings: Readings = field(factory=Readings)
    opening_balances: tuple[OpeningBalance, ...] = ()

    def view(self, worker: str, on: date) -> str:
        """Give what a worker is shown on a day; raises `FactError` for a stranger."""
        number = self.employer.enterprise_number
        known = {each.id: each for each in self.employments.workers(number)}
        if worker not in known:
            raise FactError(
                f"{worker[:40]!a} is no worker of {number}", "give the id of one of its workers"
            )
        held = self.register.trainings(number, on)
        own = tuple(each for each in held if each.worker == worker)
        return json.dumps(self._parts(known[worker], own, on), indent=1)

    def _parts(self, worker: Worker, trainings: tuple[Training, ...], on: date) -> Part:
        years = self._years(worker, on)
        stated = tuple(each for each in self.opening_balances if each.worker == worker.id)
        asked = AccountQuestion(years, worker.employments, trainings, stated, on)
        return {
            "format": FORMAT,
            "worker": worker.id,
            "on": on.isoformat(),
            "rights": list(self._rights(worker, years)),
            "trainings": [plain(each) for each in trainings],
            "left": self._left(balance(asked)),
            "rulebook": {
                "version": asked.basis.receipt.version,
                "digest": asked.basis.receipt.digest,
            },
        }

    def _years(self, worker: Worker, on: date) -> tuple[EmployerYear, ...]:
        law = RULEBOOK.known_on(on)
        hired = min((each.period.first.year for each in worker.employments), default=on.year)
        first = min(max(hired, FIRST_YEAR_IN_DAYS), on.year)
        return tuple(
            EmployerYear(law, self.readings, self.employer, year)
            for year in range(first, on.year + 1)
        )

    def _rights(self, worker: Worker, years: Sequence[EmployerYear]) -> Iterator[Part]:
        for year in years:
            for kind in Kind:
                outcome = training_right(RightQuestion(year, worker.employments, kind))
                if not isinstance(outcome, NotApplicable):
                    yield {"year": year.year, "kind": kind.value, **self._right(outcome)}

    def _right(self, outcome: Outcome[Right]) -> Part:
        if isinstance(outcome, Determined):
            days = outcome.value.days
            return _amounts(days.amount, days.hours(self.employer.full_time_day).minutes)
        return _unknown(outcome)

    def _left(self, outcome: Outcome[Balance]) -> Part:
        if isinstance(outcome, Determined):
            return _amounts(outcome.value.days, outcome.value.minutes)
        return _unknown(outcome)


def _unknown(outcome: Outcome[Any]) -> Part:
    return {"unknown": [sentence(step, "en") for step in outcome.question.reasons()]}


def _amounts(days: Fraction, minutes: Fraction) -> Part:
    """Give an amount to compute with, exact, and beside it what a worker reads."""
    exact = {"days": str(days), "minutes": str(minutes)}
    # An amount of the library is never below zero, and what is left may be owed.
    owed = "-" if days < 0 else ""
    days_read, hours_read = f"{Days(abs(days)):.2f}", str(Hours(abs(minutes)))
    return {**exact, "days_decimal": owed + days_read, "hours": owed + hours_read}
