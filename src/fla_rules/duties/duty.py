"""A duty: what is to be done, about whom, triggered when, due when, done when.

The last day comes from the term that the law, as known, sets for the duty's reference day: `terms`
counts it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import Quarter, refuse_far
from fla_rules.facts.employer import Employer
from fla_rules.facts.events import ABOUT, Event, EventKind
from fla_rules.facts.registration import Role
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS, Training
from fla_rules.facts.worker import Worker, known_workers
from fla_rules.law.deadlines import Deadline, DutyName
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law
from fla_rules.outcome import Reason, reason
from fla_rules.right.workforce import EmployerYear
from fla_rules.terms import Due, DueBy, Unsettled, due
from fla_rules.vocabulary import Reading
from fla_rules.working_days import WorkingDays


@frozen(slots=False)
class About:
    """What a duty is about: a worker, a year or a quarter, a request, a training."""

    worker: str | None = None
    year: int | None = None
    quarter: Quarter | None = None
    request: str | None = None
    training: str | None = None


@frozen(slots=False, field_transformer=checks.checked)
class DutiesQuestion:
    """What is asked of an employer: its duties as they stand on a day, under the law as known.

    Listed are the duties triggered by the end of the year in which `ahead` lies, which is the day
    itself where not given.
    """

    law: Law = field(repr=False)
    readings: Readings = field(repr=False)
    employer: Employer
    workers: tuple[Worker, ...]
    trainings: tuple[Training, ...]
    events: tuple[Event, ...]
    calendar: WorkingDays = field(repr=False)
    on: date
    ahead: date = field()

    # The workers as they were known on the day of knowledge.
    known: tuple[Worker, ...] = field(init=False, repr=False, eq=False)

    @ahead.default
    def _that_day(self) -> date:
        return self.on

    @known.default
    def _as_known(self) -> tuple[Worker, ...]:
        return known_workers(self.workers, self.law.known_on)

    def __attrs_post_init__(self) -> None:
        refuse_far(self.on, self.ahead)

    @cached_property
    def basis(self) -> Basis:
        """The law as known, the readings, and the working days."""
        return Basis(self.law, self.readings, self.calendar)

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return max(self.on, self.ahead)

    @property
    def last_day(self) -> date:
        """The last day on which a listed duty may be triggered."""
        return date(self.ahead.year, 12, 31)


@frozen(slots=False)
class Duty:
    """One thing to be done. It is itself a question, which `compliance.standing` answers.

    `done` is the day it was done, if by the day of the question.
    """

    asked: DutiesQuestion = field(repr=False, eq=False)
    name: DutyName
    about: About
    trigger: date
    due: DueBy
    done: date | None = None

    @property
    def who(self) -> Role:
        """Who has to do it: Sigedis closes access; all else, the employer or its mandatary."""
        return Role.SIGEDIS if self.name is DutyName.CLOSE_ACCESS else Role.EMPLOYER

    @property
    def basis(self) -> Basis:
        """The law as known, the readings, and the working days."""
        return self.asked.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.asked.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say what triggered the duty, what its term rests on, and when it was done."""
        by = self.due
        if isinstance(by, Unsettled):
            return (*by.missing, *by.open)
        begun = reason("duty.triggered", duty=self.name, day=self.trigger)
        until = (
            reason("duty.due", *by.citations, day=by.last, known_from=by.known_from)
            if isinstance(by, Due)
            else reason("duty.undated", *by.citations, known_from=by.known_from)
        )
        done = () if self.done is None else (reason("duty.done", day=self.done),)
        return (begun, until, *done)


@frozen(slots=False, eq=False)
class Shared:
    """What questions about one employer share under one law, one choice of readings and a calendar.

    Filled as it is asked for: most workers share most of it.
    """

    years: dict[int, EmployerYear] = field(factory=dict, repr=False)
    # Last days by row and trigger.
    counted: dict[tuple[int, date], DueBy] = field(factory=dict, repr=False)
    # Where rights are kept, by committees and day.
    places: dict[tuple[tuple[str, ...], date], Any] = field(factory=dict, repr=False)

    def year(self, law: Law, readings: Readings, employer: Employer, year: int) -> EmployerYear:
        """Give what the workers of the employer share in a year."""
        if year not in self.years:
            self.years[year] = EmployerYear(law, readings, employer, year)
        return self.years[year]


@frozen(slots=False)
class Files:
    """A question with what every list of duties looks up in it: worked out once, used for each.

    `years` are those from the first in service to the last that is listed.
    """

    question: DutiesQuestion
    events: Mapping[tuple[EventKind, str | None], Sequence[Event]]
    years: Mapping[int, EmployerYear]
    shared: Shared

    def year(self, year: int) -> EmployerYear:
        """Give what the workers of the employer share in a year."""
        asked = self.question
        return self.shared.year(asked.law, asked.readings, asked.employer, year)

    def of(self, kind: EventKind, about: str | None = None) -> Sequence[Event]:
        """Give the events of a kind in the order of days, about a worker, a training or nobody."""
        return self.events.get((kind, about), ())

    def done(self, kind: EventKind, about: str, since: date) -> date | None:
        """Give the first day from `since` on which such an event happened, by now."""
        days = (event.on for event in self.of(kind, about) if event.on >= since)
        return self.by_now(*days)

    def by_now(self, *days: date) -> date | None:
        """Give the first of some days, if it came by the day of the question."""
        return min((day for day in days if day <= self.question.on), default=None)

    def duty(self, row: Deadline, about: About, trigger: date, done: date | None) -> Iterator[Duty]:
        """Give the duty that a row of the law makes of a trigger; none of one beyond the list."""
        if trigger > self.question.last_day or not isinstance(row.name, DutyName):
            return
        key, counted = (id(row), trigger), self.shared.counted
        if key not in counted:
            counted[key] = due(self.question.basis, row, trigger)
        yield Duty(self.question, row.name, about, trigger, counted[key], done)


def resting_on(duty: Duty, needed: object, readings: tuple[Reading, ...]) -> Duty:
    """Let a duty rest on readings too, and wait for what it needs where that is a reason."""
    due_by = Unsettled((needed,)) if isinstance(needed, Reason) else duty.due
    if readings:
        due_by = evolve(due_by, readings=(*due_by.readings, *readings))
    return duty if due_by is duty.due else evolve(duty, due=due_by)


def files(question: DutiesQuestion, shared: Shared | None = None) -> Files:
    """Put a question's events and years where they are found at once.

    What it shares with questions asked before is not worked out again.
    """
    events: dict[tuple[EventKind, str | None], list[Event]] = {}
    for event in sorted(question.events, key=attrgetter("on")):
        events.setdefault((event.kind, _subject(event)), []).append(event)
    firsts = [stretch.first.year for worker in question.known for stretch in worker.service]
    first = max(FIRST_YEAR_IN_DAYS, min(firsts, default=question.on.year))
    kept = Files(question, events, {}, shared or Shared())
    span = range(first, question.last_day.year + 1)
    return evolve(kept, years={year: kept.year(year) for year in span})


def _subject(event: Event) -> str | None:
    """Give the training or the worker that an event of its kind is about, or nobody."""
    about = ABOUT[event.kind]
    if "training" in about:
        return event.training
    return event.worker if "worker" in about else None
