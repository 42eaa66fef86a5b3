"""What is timed, one function for each figure, beside the baseline they are compared with."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import cycle
from typing import Final

from attrs import frozen

from fla_rules import (
    RULEBOOK,
    AccountQuestion,
    Days,
    Determined,
    Employer,
    EmployerYear,
    Employment,
    EnterpriseNumber,
    Hours,
    Kind,
    Outcome,
    Period,
    Quarter,
    Readings,
    Reason,
    RightQuestion,
    Training,
    Worker,
    balance,
    full_time_day,
    training_right,
)
from fla_rules.account import Balance
from fla_rules.duties import DutiesQuestion, Judged, judged
from fla_rules.facts import Event, EventKind, RegimeFrom, Suspension
from fla_rules.identifiers import JointCommittee
from fla_rules.quantities import FULL_TIME, WorkingRegime
from fla_rules.right import Right
from fla_rules.right.proration import product
from fla_rules.working_days import BelgianWorkingDays

LAW: Final = RULEBOOK.known_on(date(2025, 6, 30))
READINGS: Final = Readings()
YEAR: Final = 2024


def employer() -> Employer:
    """Build and check an employer of exactly 20 full-time equivalents over four quarters."""
    return Employer(
        EnterpriseNumber.parse("0403.170.701"),
        full_time_day("7:36"),
        {Quarter(2022, 4): 18, Quarter(2023, 1): 19, Quarter(2023, 2): 21, Quarter(2023, 3): 22},
    )


def employments() -> tuple[Employment, ...]:
    """Build and check one employment at 4/5 that begins in May."""
    return (Employment.steady("w1", Period(date(YEAR, 5, 10)), "200", "4/5"),)


def _since(*regimes: tuple[date, WorkingRegime], away: tuple[Suspension, ...] = ()) -> Employment:
    since = tuple(RegimeFrom(first, regime) for first, regime in regimes)
    return Employment("w1", Period(_ENTRY), JointCommittee.parse("200"), since, away)


_ENTRY: Final = date(2020, 1, 1)
_PART_TIME: Final = WorkingRegime.of("4/5")
_SPRING: Final = Period(date(YEAR, 5, 10), date(YEAR, 7, 20))
_STEADY: Final = (_ENTRY, _PART_TIME)
# Years that are not as plain as that of `EMPLOYMENTS`, in a committee with an agreement.
AWKWARD: Final = {
    "hired again": (
        Employment.steady("w1", Period(_ENTRY, date(YEAR, 4, 15)), "200", "4/5"),
        Employment.steady("w1", Period(date(YEAR, 9, 10)), "200", "4/5"),
    ),
    "another regime": (_since(_STEADY, (date(YEAR, 7, 15), FULL_TIME)),),
    "suspended": (_since(_STEADY, away=(Suspension.full(_SPRING),)),),
    "reduced": (_since(_STEADY, away=(Suspension.reduced(_SPRING, WorkingRegime.of("1/2")),)),),
}
# The same contract in a committee that has no agreement: the act's own figure.
NO_AGREEMENT: Final = (Employment.steady("w1", Period(date(YEAR, 5, 10)), "302", "4/5"),)
# As many regimes as payroll writes in hundredths: what comes of most of them is not kept.
RARE: Final = cycle(
    [
        (_since((_ENTRY, WorkingRegime.weekly(Fraction(hundredths, 100), 38))),)
        for hundredths in range(2000, 3800)
    ]
)
EMPLOYER: Final = employer()
EMPLOYMENTS: Final = employments()
EMPLOYER_YEAR: Final = EmployerYear(LAW, READINGS, EMPLOYER, YEAR)


def baseline(size: float, fraction: float, months: int) -> float:
    """Compute A x B x C as one would without this library: floats, and the figures inline."""
    days = 5.0 if size >= 20.0 else 1.0 if size >= 10.0 else 0.0  # noqa: PLR2004
    return days * fraction * months / 12.0


def exact(days: tuple[int, int], of_full_time: tuple[int, int], months: int) -> Fraction:
    """Compute A x B x C as the rules do: integers, and one fraction at the end."""
    return Fraction(*product(days, of_full_time, months))


def right(company: Employer, at_work: tuple[Employment, ...]) -> Outcome[Right]:
    """Answer from facts and rulebook, the employer's size included."""
    year = EmployerYear(LAW, READINGS, company, YEAR)
    return training_right(RightQuestion(year, at_work, Kind.LEGAL))


def next_worker(year: EmployerYear, at_work: tuple[Employment, ...]) -> Outcome[Right]:
    """Answer for one more worker of an employer whose size is known."""
    return training_right(RightQuestion(year, at_work, Kind.LEGAL))


def next_of_a_rare_regime(year: EmployerYear) -> Outcome[Right]:
    """Answer for one more worker, whose regime hardly anybody has."""
    return next_worker(year, next(RARE))


def facts_to_reasons() -> tuple[Reason, ...]:
    """Build and check the facts, answer, and say why as data."""
    year = EmployerYear(LAW, READINGS, employer(), YEAR)
    return training_right(RightQuestion(year, employments(), Kind.LEGAL)).question.reasons()


def explained_right(year: EmployerYear) -> tuple[Reason, ...]:
    """Build and check one more worker's employment, answer, and say why as data."""
    return training_right(RightQuestion(year, employments(), Kind.LEGAL)).question.reasons()


def account_of(entries: int) -> AccountQuestion:
    """Ask for an account of five years with so many trainings, half of them in hours."""
    ends = {Quarter(year, number): 25 for year in range(2022, 2029) for number in (1, 2, 3, 4)}
    company = Employer(EMPLOYER.enterprise_number, EMPLOYER.full_time_day, ends)
    years = tuple(EmployerYear(LAW, READINGS, company, year) for year in range(YEAR, YEAR + 5))
    at_work = (Employment.steady("w1", Period(date(YEAR, 1, 1)), "200"),)
    days = [date(YEAR, 2, 1) + timedelta(days=1700 * place // entries) for place in range(entries)]
    amounts = (Days(f"20/{3 * entries}"), Hours(Fraction(3040, entries)))
    trainings = tuple(
        Training(f"t{place}", "w1", Period(day, day), amounts[place % 2])
        for place, day in enumerate(days)
    )
    return AccountQuestion(years, at_work, trainings, (), date(YEAR + 4, 12, 31))


def left(question: AccountQuestion) -> Outcome[Balance]:
    """Give what is left on an account."""
    return balance(question)


def duties_of(workers: int) -> DutiesQuestion:
    """Ask for the duties of two years, with six trainings and nine events a worker."""
    ends = {Quarter(year, number): workers for year in range(2022, 2026) for number in (1, 2, 3, 4)}
    company = Employer(EMPLOYER.enterprise_number, EMPLOYER.full_time_day, ends)
    names = [f"w{place}" for place in range(workers)]
    days = [date(YEAR, 6, 1) + timedelta(days=90 * place) for place in range(6)]
    return DutiesQuestion(
        RULEBOOK.known_on(date(2025, 12, 31)),
        READINGS,
        company,
        tuple(Worker(name, (_employed(name, place),)) for place, name in enumerate(names)),
        tuple(
            Training(f"{name} {day}", name, Period(day, day), Days(1))
            for name in names
            for day in days
        ),
        tuple(event for name in names for event in _events(name, days)),
        BelgianWorkingDays.of(range(2023, 2028)),
        date(2025, 12, 31),
    )


def _employed(worker: str, place: int) -> Employment:
    # One in five entered after the FLA had opened.
    late = date(YEAR, 5, 1) + timedelta(days=place % 200)
    return Employment.steady(worker, Period(date(2020, 1, 1) if place % 5 else late), "200")


def _events(worker: str, days: list[date]) -> Iterator[Event]:
    yield Event(EventKind.WORKER_DATA_REGISTERED, date(YEAR, 7, 1), worker)
    yield Event(EventKind.RIGHT_ANNOUNCED, date(2025, 1, 2), worker, 2025)
    yield Event(EventKind.RIGHT_VERIFIED, date(2025, 1, 20), worker, 2025)
    for day in days:
        registered = day + timedelta(days=20)
        yield Event(EventKind.TRAINING_REGISTERED, registered, training=f"{worker} {day}")


def duties_judged(question: DutiesQuestion) -> tuple[Judged, ...]:
    """List every duty of an employer and say how it stands."""
    return judged(question)


@frozen(slots=False)
class Bare:
    """An outcome of as many fields, built as cheaply, that cannot say why."""

    value: object
    readings: tuple[object, ...]
    citations: tuple[object, ...]
    question: object


def bare(value: object, question: RightQuestion) -> Bare:
    """Build the outcome that cannot say why."""
    return Bare(value, (), (), question)


def determined(value: object, question: RightQuestion) -> Determined[object]:
    """Build the outcome that can."""
    return Determined(value, (), (), question)
