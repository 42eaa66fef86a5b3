"""A payroll office's list: what each employee may follow this year, and what nobody can say yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from fla_rules import (
    RULEBOOK,
    Determined,
    Employer,
    EmployerYear,
    Employment,
    Kind,
    NotApplicable,
    Period,
    Readings,
    RightQuestion,
    sentence,
    training_right,
)


@dataclass(frozen=True)
class Employee:
    """A line of the payroll."""

    number: str
    hired: date
    committee: str
    percent: int


@dataclass(frozen=True)
class Line:
    """A line of the list: the days as an exact fraction, or why there are none."""

    number: str
    days: str
    why: str


def list_of_rights(
    employer: Employer, employees: Iterable[Employee], year: int, known_on: date
) -> Iterator[Line]:
    """Give a line for each employee, under the law as known on a day."""
    shared = EmployerYear(RULEBOOK.known_on(known_on), Readings(), employer, year)
    for employee in employees:
        job = Employment.steady(
            employee.number, Period(employee.hired), employee.committee, f"{employee.percent}/100"
        )
        outcome = training_right(RightQuestion(shared, (job,), Kind.LEGAL))
        if isinstance(outcome, Determined):
            steps = outcome.question.reasons()
            yield Line(employee.number, str(outcome.value.days.amount), sentence(steps[-1], "en"))
        elif isinstance(outcome, NotApplicable):
            yield Line(employee.number, "", sentence(outcome.reason, "en"))
        else:
            missing = (*outcome.missing, *outcome.open)
            yield Line(employee.number, "?", "; ".join(sentence(each, "en") for each in missing))
