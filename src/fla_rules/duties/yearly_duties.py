"""The duties of a calendar year: the balance, the days of 10 to 20, the plan (TR 34-38, 55, 58).

Whoever keeps an individual account tells each worker the balance once a year. From 10 to 20 workers
the employer fixes the number of days before 30 September. From 20 there is a training plan, before
31 March: a draft to the works council or the union delegation 15 days before the meeting on it,
their opinion by 15 March, or without either the plan to the workers by then; an extract filed
within a month of its entry into force.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from fla_rules.calendar import Period
from fla_rules.duties.duty import About, Duty, Files, resting_on
from fla_rules.duties.where_kept import Place, committees_of, in_fla, kept_on
from fla_rules.facts.employer import Consultation, RegistersIn
from fla_rules.facts.events import EventKind
from fla_rules.facts.worker import Worker
from fla_rules.law.deadlines import DutyName, TermName
from fla_rules.law.readings import PlanThreshold
from fla_rules.law.values import ValueName
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.right.workforce import EmployerYear
from fla_rules.terms import Due, DueBy, Unsettled, due
from fla_rules.vocabulary import Confidence, SizeClass

_COUNTED: Final = Citation("TR", "34", Confidence.ACT, note="20 workers, with no rule of counting")
_CONSULTATION: Final = Citation("TR", "36", Confidence.ACT)


def balance_duties(kept: Files) -> Iterator[Duty]:
    """Give of which years the balance is told to each worker, as known."""
    for worker in kept.question.known:
        yield from _balances(kept, worker)


def yearly_duties(kept: Files) -> Iterator[Duty]:
    """Give what an employer has to do once a year whoever its workers are, as known."""
    for year in kept.years.values():
        yield from _days(kept, year)
        yield from _plan(kept, year)


def _balances(kept: Files, worker: Worker) -> Iterator[Duty]:
    name = DutyName.NOTIFY_BALANCE
    for year, shared in kept.years.items():
        row = kept.question.law.deadline(name, date(year, 1, 1))
        calendar = Period.of_year(year)
        if row and any(stretch.overlaps(calendar) for stretch in worker.service):
            notified = kept.of(EventKind.BALANCE_NOTIFIED, worker.id)
            of_year = (each.on for each in notified if (each.year or each.on.year) == year)
            done = kept.by_now(*of_year)
            for duty in kept.duty(row, About(worker.id, year), calendar.first, done):
                yield from _if_in_account(kept, worker, duty, shared)


def _if_in_account(kept: Files, worker: Worker, duty: Duty, year: EmployerYear) -> Iterator[Duty]:
    """Keep the duty where the account is kept on its last day, or was chosen on its first.

    Nobody says that a choice that ends within a year lets the year off.
    """
    question = kept.question
    chosen = question.employer.registers_in is RegistersIn.ACCOUNT
    days = [date(year.year, 12, 31)]
    if chosen and in_fla(question.law, duty.trigger):
        days.append(duty.trigger)
    for day in days:
        place = kept_on(kept, committees_of(worker, day), day)
        if place.place is Place.ACCOUNT:
            yield resting_on(duty, year.size, place.readings)
            return


def _days(kept: Files, year: EmployerYear) -> Iterator[Duty]:
    size = year.size
    for duty in _of_year(kept, DutyName.FIX_DAYS, year.year, EventKind.DAYS_FIXED):
        if isinstance(size, Reason):
            yield evolve(duty, due=Unsettled((size,)))
        elif size.size_class is SizeClass.FROM_10_TO_20:
            yield duty


def _of_year(kept: Files, name: DutyName, year: int, kind: EventKind) -> Iterator[Duty]:
    row = kept.question.law.deadline(name, date(year, 1, 1))
    if row:
        done = _done(kept, kind, year)
        yield from kept.duty(row, About(year=year), date(year, 1, 1), done)


def _done(kept: Files, kind: EventKind, year: int) -> date | None:
    return kept.by_now(*_days_of(kept, kind, year))


def _days_of(kept: Files, kind: EventKind, year: int) -> tuple[date, ...]:
    return tuple(event.on for event in kept.of(kind) if event.year == year)


def _plan(kept: Files, year: EmployerYear) -> Iterator[Duty]:
    needed = _needs_plan(kept, year)
    if needed is False:
        return
    reading = kept.question.readings.plan_threshold
    for duty in (*_draft(kept, year.year), *_adopted(kept, year.year)):
        yield resting_on(duty, needed, (reading,))


def _needs_plan(kept: Files, year: EmployerYear) -> bool | Reason:
    """Tell whether the enterprise counts 20 workers, or what has to be known to tell (TR 34)."""
    question = kept.question
    threshold = question.law.value(ValueName.PLAN_THRESHOLD, date(year.year, 1, 1))
    if threshold is None:
        return False
    if question.readings.plan_threshold is PlanThreshold.FULL_TIME_EQUIVALENTS:
        size = year.size
        return size if isinstance(size, Reason) else size.count >= threshold.amount
    for of_year, heads in question.employer.heads:
        if of_year == year.year:
            return heads >= threshold.amount
    return reason("plan.heads_missing", _COUNTED, year=year.year)


def _draft(kept: Files, year: int) -> Iterator[Duty]:
    consultation = kept.question.employer.consultation
    unknown = consultation is None
    silent = Unsettled((reason("plan.consultation_missing", _CONSULTATION),))
    for duty in _of_year(kept, DutyName.SUBMIT_PLAN, year, EventKind.PLAN_SUBMITTED):
        yield evolve(duty, due=silent if unknown else _submission(kept, year))
    if consultation is not Consultation.NONE:
        for duty in _of_year(kept, DutyName.OBTAIN_OPINION, year, EventKind.PLAN_OPINION):
            yield evolve(duty, due=silent) if unknown else duty


def _submission(kept: Files, year: int) -> DueBy:
    """Count back from the meeting; without council and delegation the plan goes to the workers."""
    law, first = kept.question.law, date(year, 1, 1)
    to_workers = kept.question.employer.consultation is Consultation.NONE
    row = law.deadline(TermName.PLAN_TO_WORKERS if to_workers else DutyName.SUBMIT_PLAN, first)
    # A plan is discussed in its year, or before it begins; a meeting of another year is not on it.
    meetings = (day for day in _days_of(kept, EventKind.PLAN_MEETING, year) if day.year >= year - 1)
    trigger = (first,) if to_workers else tuple(meetings)
    if row and trigger:
        return due(kept.question.basis, row, trigger[0])
    return Unsettled((reason("plan.meeting_missing", _CONSULTATION, year=year),))


def _adopted(kept: Files, year: int) -> Iterator[Duty]:
    yield from _of_year(kept, DutyName.ADOPT_PLAN, year, EventKind.PLAN_ADOPTED)
    row = kept.question.law.deadline(DutyName.FILE_PLAN, date(year, 1, 1))
    for day in _days_of(kept, EventKind.PLAN_IN_FORCE, year)[:1]:
        done = _done(kept, EventKind.PLAN_FILED, year)
        for duty in kept.duty(row, About(year=year), day, done) if row else ():
            yield _not_before_it_began(duty)


def _not_before_it_began(duty: Duty) -> Duty:
    if isinstance(duty.due, Due) and duty.due.last < duty.trigger:
        passed = reason("plan.filing_passed", *duty.due.citations, last=duty.due.last)
        return evolve(duty, due=Unsettled(open=(passed,), readings=duty.due.readings))
    return duty
