"""The automatic calculation of a year: every worker's right, announced on one day (FLA 18).

On the first working day of the year Sigedis computes each worker's right from what is known then,
and announces it, or announces that it cannot and what is missing. An employer may switch it off
each year, for the company or for a worker; the right is then the employer's to enter. Whichever it
is, 30 calendar days are given to verify, adapt or complete it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import LAST_YEAR, OPEN_END, Period
from fla_rules.errors import FactError
from fla_rules.facts.employer import Employer, OptOut
from fla_rules.facts.employment import Employment, EndedBy
from fla_rules.facts.registration import Actor, Role
from fla_rules.facts.worker import Worker, known_workers
from fla_rules.law.deadlines import DutyName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.register.access import AccessQuestion, Operation, may
from fla_rules.right.proration import Right, RightQuestion, training_right
from fla_rules.right.workforce import EmployerYear
from fla_rules.terms import Due, Undated, Unsettled, due
from fla_rules.vocabulary import Confidence, Kind
from fla_rules.working_days import first_working_day

_CALCULATION: Final = Citation(LEARNING_ACCOUNT, "18", Confidence.ACT)
# What the law and the sector give; the employer's own days are the employer's to enter.
_COMPUTED: Final = (Kind.LEGAL, Kind.SECTORAL)
_STOPPED: Final = Citation(
    LEARNING_ACCOUNT,
    "18",
    Confidence.SEVERAL,
    note="as practised; each year, for the company or a worker",
)
_SIGEDIS: Final = Actor(Role.SIGEDIS, "Sigedis")


@frozen(slots=False, field_transformer=checks.checked)
class YearlyQuestion:
    """What is announced of an employer's workers at the start of a year.

    `opt_outs` are those made by the day of the announcement: the employer's own, unless others are
    given, such as `register.opt_outs_in`. Raises `FactError` for a year that is none.
    """

    basis: Basis
    employer: Employer
    workers: tuple[Worker, ...] = field(repr=False)
    year: int
    opt_outs: tuple[OptOut, ...] = field()

    @opt_outs.default
    def _of_employer(self) -> tuple[OptOut, ...]:
        return self.employer.opt_outs

    def __attrs_post_init__(self) -> None:
        if not 0 < self.year <= LAST_YEAR:
            raise FactError(f"{self.year} is not a year", f"give one from 1 to {LAST_YEAR}")

    @property
    def day(self) -> date:
        """The day of the announcement, the first working day of the year."""
        return first_working_day(self.year, self.basis.working_days)

    @property
    def latest(self) -> date:
        """The latest day asked about: the first of the year."""
        return date(self.year, 1, 1)

    def reasons(self) -> tuple[Reason, ...]:
        """Say on which day the rights are announced and until when they can be verified."""
        settled = _settled(self)
        if isinstance(settled, Reason):
            return (settled,)
        if not isinstance(settled, Due):
            return (*settled.missing, *settled.open)
        count = sum(1 for _ in _announced(self, self.day, settled.last))
        announced = reason(
            "yearly.announced", _CALCULATION, day=self.day, year=self.year, count=count
        )
        return (announced, reason("yearly.verify", *settled.citations, last=settled.last))


@frozen(slots=False)
class Announcement:
    """What an employer is told of a worker's right of a year, and until when to verify it (FLA 18).

    Of every worker the legal right, and a sectoral one beside it where there is or may be one.
    `outcome` is the right, or that it cannot be computed and what is missing, or why there is none.
    """

    worker: str
    year: int
    kind: Kind
    day: date
    outcome: Outcome[Right]
    verify_by: date


@frozen(slots=False)
class StoppedQuestion:
    """What a right is whose automatic calculation was switched off, for the company or a worker."""

    right: RightQuestion
    worker: str

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""
        return self.right.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.right.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say that nothing is calculated of it."""
        return (reason("yearly.stopped", _STOPPED, worker=self.worker, year=self.right.year.year),)


def yearly_calculation(question: YearlyQuestion) -> Outcome[tuple[Announcement, ...]]:
    """Compute and announce the rights of a year for the workers then in service (FLA 18).

    From the law and the facts known on the day of the announcement: who enters, leaves or changes
    later is computed as if that were not to come. Not applicable before the first calculation, and
    where the account is closed for writing on that day as known.

    >>> from fla_rules.calendar import Quarter
    >>> from fla_rules.identifiers import EnterpriseNumber
    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.quantities import full_time_day
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> number = EnterpriseNumber.parse("0403.170.701")
    >>> employer = Employer(number, full_time_day("7:36"), {Quarter(2023, 1): 40})
    >>> hired = Worker("w1", (Employment.steady("w1", Period(date(2024, 3, 29)), "302"),))
    >>> (told,) = yearly_calculation(YearlyQuestion(basis, employer, (hired,), 2025)).value
    >>> str(told.day), told.outcome.value.days.amount, str(told.verify_by)
    ('2025-01-02', Fraction(5, 1), '2025-02-01')
    """
    checks.one("question", question, YearlyQuestion)
    settled = _settled(question)
    if isinstance(settled, Reason):
        return NotApplicable(settled, (), question)
    if isinstance(settled, Unsettled):
        return Undetermined(settled.missing, settled.open, settled.readings, question)
    told = tuple(_announced(question, question.day, settled.last))
    return Determined(told, settled.readings, settled.citations, question)


def _settled(question: YearlyQuestion) -> Due | Unsettled | Reason:
    """Give the term of verification, or say why there is no announcement."""
    basis, number = question.basis, question.employer.enterprise_number
    asked = AccessQuestion(basis, _SIGEDIS, Operation.CALCULATE_RIGHTS, number, question.day)
    allowed = may(asked)
    if isinstance(allowed, NotApplicable):
        return allowed.reason
    row = basis.law.deadline(DutyName.VERIFY_RIGHT, date(question.year, 1, 1))
    term = due(basis, row, question.day) if row else None
    if term is None or isinstance(term, Undated):
        return reason("yearly.none", _CALCULATION, year=question.year)
    return term


def _announced(question: YearlyQuestion, day: date, verify_by: date) -> Iterator[Announcement]:
    stopped = {each.worker for each in question.opt_outs if each.year == question.year}
    shared = _as_known(question, day)
    for worker in known_workers(question.workers, shared.law.known_on):
        if worker.in_service(day):
            jobs = tuple([_known(each, day) for each in worker.employments if _begun(each, day)])
            off = None in stopped or worker.id in stopped
            for asked in (RightQuestion(shared, jobs, kind) for kind in _COMPUTED):
                outcome = _stopped(asked, worker) if off else training_right(asked)
                if asked.kind is Kind.LEGAL or not isinstance(outcome, NotApplicable):
                    yield Announcement(
                        worker.id, question.year, asked.kind, day, outcome, verify_by
                    )


def _as_known(question: YearlyQuestion, day: date) -> EmployerYear:
    """Give the employer and the law as known on the day, or by the question where that is earlier.

    A first employment is known once its quarter has ended; the quarters that a size is averaged
    over have ended before the year begins.
    """
    law = question.basis.law
    then = law.rulebook.known_on(min(day, law.known_on))
    employer = question.employer
    first = employer.first_employment
    if first is not None and first.quarter.last_day > day:
        employer = evolve(employer, first_employment=None)
    return EmployerYear(then, question.basis.readings, employer, question.year)


def _begun(employment: Employment, day: date) -> bool:
    return employment.period.first <= day


def _known(employment: Employment, day: date) -> Employment:
    """Leave out what was still to come on a day: a change, a suspension, an end not yet declared.

    The end of a contract for a fixed term is known from its beginning.
    """
    last = employment.period.last
    declared = employment.exit_declared is not None and employment.exit_declared <= day
    ends = last <= day or declared or employment.ended_by is EndedBy.TERM
    return evolve(
        employment,
        period=Period(employment.period.first, last if ends else OPEN_END),
        regimes=tuple(each for each in employment.regimes if each.first <= day),
        suspensions=tuple(each for each in employment.suspensions if each.period.first <= day),
    )


def _stopped(asked: RightQuestion, worker: Worker) -> NotApplicable:
    stopped = StoppedQuestion(asked, worker.id)
    (off,) = stopped.reasons()
    return NotApplicable(off, (), stopped)
