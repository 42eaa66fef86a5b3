"""What was done in time, late, not at all, or no longer has to be: each duty on a day.

A duty is lifted where the law, as known, no longer imposes it on its last day: those of
registration from the day the repeal is read to reach back to, the others of the FLA from the day it
ended. A duty whose last day came before keeps its standing.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.duties.duties import duties_of
from fla_rules.duties.duty import DutiesQuestion, Duty, Files, files
from fla_rules.errors import FactError
from fla_rules.facts.registration import Role
from fla_rules.law.deadlines import RETROACTIVE_REPEAL, DutyName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.law.readings import RepealOfRegistration
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.terms import REGISTRATIONS, Due, Undated, Unsettled
from fla_rules.vocabulary import Reading, Severity

_REGISTRATION: Final = REGISTRATIONS | {DutyName.START_UP_REGISTRATION}
_LIFTABLE: Final = _REGISTRATION | {DutyName.GIVE_INFORMATION, DutyName.HANDLE_CORRECTION}


class Status(Enum):
    """How a duty stands on a day, the most urgent first."""

    # Its last day has passed, and it is not done.
    OVERDUE = "overdue"
    # It has been triggered, its last day has not passed, and it is not done.
    OPEN = "open"
    # What triggers it has not happened yet.
    NOT_DUE = "not_due"
    # Done after its last day.
    LATE = "late"
    # Done in time.
    MET = "met"
    # The law, as known, no longer imposes it.
    LIFTED = "lifted"


@frozen(slots=False)
class StandingQuestion:
    """How a duty stands on the day of what is asked of its employer."""

    duty: Duty
    # A duty is the same on every day and in every law that sets it one term; its standing is not.
    asked: DutiesQuestion = field(init=False, repr=False)

    @asked.default
    def _of_duty(self) -> DutiesQuestion:
        return self.duty.asked

    @property
    def basis(self) -> Basis:
        """The law as known, the readings, and the working days."""
        return self.asked.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.asked.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say what triggered the duty, what its term rests on, and how it stands."""
        return standing_reasons(self.duty, standing(self.duty))


@frozen(slots=False)
class Standing:
    """How a duty stands: its status, its last day and since when that was known, when it was done.

    `days_left` counts from the day of the question to the last day,
    below zero once it has passed; where the duty was done, from the day it was done. A duty without
    last day has neither.
    """

    status: Status
    last: date | None
    known_from: date
    done: date | None
    days_left: int | None
    known_exactly: bool = True


def standing(duty: Duty) -> Outcome[Standing]:
    """Say how a duty stands on the day of its question; undetermined without a last day."""
    if type(duty) is not Duty:
        checks.one("duty", duty, Duty)
    asked, due = StandingQuestion(duty), duty.due
    if isinstance(due, Unsettled):
        return Undetermined(due.missing, due.open, due.readings, asked)
    if isinstance(due, Undated):
        status = Status.OPEN if duty.done is None else Status.MET
        undated = Standing(status, None, due.known_from, duty.done, None)
        return Determined(undated, due.readings, due.citations, asked)
    by, readings = _lifted(duty, due)
    status = Status.LIFTED if by else _status(duty, due)
    counted = duty.done or duty.asked.on
    left = (due.last - counted).days
    value = Standing(status, due.last, due.known_from, duty.done, left, due.known_exactly)
    return Determined(value, (*due.readings, *readings), (*due.citations, *by), asked)


def standing_reasons(duty: Duty, outcome: Outcome[Standing]) -> tuple[Reason, ...]:
    """Say how a duty came to stand as it does, or what is missing to know it."""
    steps = duty.reasons()
    if not isinstance(outcome, Determined):
        return steps
    status = outcome.value.status
    if status is Status.LIFTED:
        return (*steps, _said_lifted(duty, outcome))
    return (*steps, reason("duty.stands", status=status, on=duty.asked.on))


def _said_lifted(duty: Duty, outcome: Determined[Standing]) -> Reason:
    repeal = duty.asked.law.repeals[LEARNING_ACCOUNT]
    by_reading = [each for each in outcome.readings if isinstance(each, RepealOfRegistration)]
    said = reason(
        "duty.lifted_by_reading" if by_reading else "duty.lifted",
        repeal.as_repeal,
        status=Status.LIFTED,
        act=repeal.name,
        first=repeal.in_force_from or repeal.known_from,
    )
    reading = tuple(("reading", each) for each in by_reading)
    return evolve(said, arguments=(*said.arguments, *reading))


def _status(duty: Duty, due: Due) -> Status:
    on = duty.asked.on
    if duty.name is DutyName.CLOSE_ACCESS:
        # Sigedis closes it: a day, and nobody's delay.
        return Status.MET if on > due.last else Status.OPEN
    if duty.done is not None:
        return Status.MET if duty.done <= due.last else Status.LATE
    if duty.trigger > on:
        return Status.NOT_DUE
    return Status.OVERDUE if on > due.last else Status.OPEN


def _lifted(duty: Duty, due: Due) -> tuple[tuple[Citation, ...], tuple[Reading, ...]]:
    """Give the act that lifts a duty, or none, and the reading that settled it."""
    repeal = duty.asked.law.repeals.get(LEARNING_ACCOUNT)
    if not (repeal and repeal.in_force_from) or duty.name not in _LIFTABLE:
        return (), ()
    cited = (repeal.as_repeal,)
    if due.last >= repeal.in_force_from:
        return cited, ()
    if duty.name not in _REGISTRATION or due.last < RETROACTIVE_REPEAL:
        return (), ()
    reading = duty.asked.readings.repeal_of_registration
    return (cited if reading is RepealOfRegistration.FROM_2025 else ()), (reading,)


@frozen(slots=False)
class Finding:
    """Something to know of a duty, as data: how bad, what, what to do, and how many days.

    `days` are left where above zero, and over where below. Nothing is to do where it is done.
    """

    id: str
    severity: Severity
    duty: Duty
    days: int
    what: Reason
    to_do: tuple[Reason, ...] = ()


Judged = tuple[Duty, Outcome[Standing]]


def taken(name: str, given: Iterable[Judged]) -> tuple[Judged, ...]:
    """Take duties with how they stand; raises `FactError` for an argument that holds others."""
    pairs = checks.several(name, given, tuple)
    for pair in pairs:
        if tuple(map(type, pair)) not in _JUDGEMENTS:
            raise FactError(f"{name}: not duties with how they stand", "give what `judged` gives")
    return pairs


_JUDGEMENTS: Final = frozenset((Duty, kind) for kind in (Determined, Undetermined, NotApplicable))

_TO_COME: Final = (Status.OPEN, Status.NOT_DUE)
_FOUND: Final = MappingProxyType(
    {
        Status.OVERDUE: ("duty.overdue", Severity.BREACH),
        Status.LATE: ("duty.late", Severity.WARNING),
    }
)
# Between what is open and what is not yet due stands what nobody can tell.
_URGENCY: Final = (
    Status.OVERDUE,
    Status.OPEN,
    None,
    Status.NOT_DUE,
    Status.LATE,
    Status.MET,
    Status.LIFTED,
)


def judged(question: DutiesQuestion) -> tuple[Judged, ...]:
    """Give every duty of an employer with how it stands, in the order of their last days."""
    return judged_of(files(checks.one("question", question, DutiesQuestion)))


def judged_of(kept: Files, *, only_workers: bool = False) -> tuple[Judged, ...]:
    """Give the same of a question's files, or only what is about a worker."""
    listed = duties_of(kept, only_workers=only_workers)
    return tuple([(duty, standing(duty)) for duty in listed])


def findings(
    duties_judged: Iterable[Judged], warn_within: int | None = None
) -> tuple[Finding, ...]:
    """Say what is overdue, what was late, and what has to be done within so many days.

    Overdue is a breach; late and soon due are warnings. Without days, nothing is soon due.
    """
    within = None if warn_within is None else checks.whole("warn_within", warn_within)
    found = (
        _finding(duty, outcome, within) for duty, outcome in taken("duties_judged", duties_judged)
    )
    return tuple(finding for each in found for finding in each)


def _finding(duty: Duty, outcome: Outcome[Standing], within: int | None) -> Iterator[Finding]:
    if not isinstance(outcome, Determined):
        return
    stands, cited = outcome.value, outcome.citations
    if stands.last is None or stands.days_left is None:
        return
    near = within is not None and stands.days_left <= within
    soon = near and stands.status in _TO_COME and bool(to_do(duty, stands))
    if stands.status in _FOUND or soon:
        days = abs(stands.days_left)
        id_, severity = _FOUND.get(stands.status, ("duty.due_soon", Severity.WARNING))
        what = reason(id_, *cited, duty=duty.name, last=stands.last, days=days)
        yield Finding(id_, severity, duty, stands.days_left, what, to_do(duty, stands))


def to_do(duty: Duty, stands: Standing) -> tuple[Reason, ...]:
    """Say what is to be done: one thing, or nothing where it is done, lifted, or up to Sigedis."""
    checks.one("duty", duty, Duty)
    checks.one("stands", stands, Standing)
    ours = duty.who is Role.EMPLOYER
    if ours and (stands.status is Status.OVERDUE or stands.status in _TO_COME):
        return (reason(f"to_do.{duty.name.value}"),)
    return ()


def coming(duties_judged: Iterable[Judged], days: int) -> tuple[Judged, ...]:
    """Give what is still to be done and has its last day within so many days, soonest first.

    To look beyond the end of the year, ask the question with `ahead`.
    """
    within = checks.whole("days", days)
    return tuple(
        (duty, outcome)
        for duty, outcome in taken("duties_judged", duties_judged)
        if isinstance(outcome, Determined)
        and outcome.value.status in _TO_COME
        and outcome.value.days_left is not None
        and outcome.value.days_left <= within
    )


def by_urgency(duties_judged: Iterable[Judged]) -> tuple[Judged, ...]:
    """Put overdue first, then open, undetermined, not yet due, late, met and lifted."""
    return tuple(sorted(taken("duties_judged", duties_judged), key=_urgency))


def _urgency(judgement: Judged) -> tuple[float, date]:
    _, outcome = judgement
    if isinstance(outcome, Determined):
        # What is to be done as soon as possible comes after what has its day.
        return _URGENCY.index(outcome.value.status), outcome.value.last or date.max
    return _URGENCY.index(None), date.max
