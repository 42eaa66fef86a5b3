"""What the reader should know beside the answers, as rows: each finding with its step."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import evolve

from fla_rules.account.charging import OUTSIDE_EMPLOYMENT
from fla_rules.account.credit import AccountQuestion
from fla_rules.account.findings import account_findings, excess_reason
from fla_rules.account.leaving import goes_on
from fla_rules.account.movements import Account
from fla_rules.account.odd_service import odd_service
from fla_rules.account.plausibility import Doubt, Record, doubts, followed_later, never_confirmed
from fla_rules.dossier.reading import Dossier, first_is_unknown
from fla_rules.dossier.rows import FindingRow
from fla_rules.dossier.steps import Scribe
from fla_rules.duties.compliance import Finding
from fla_rules.duties.duty import DutiesQuestion
from fla_rules.duties.fla_end import unread
from fla_rules.facts.employment import Employment
from fla_rules.facts.training import OpeningBalance, Training, known_trainings
from fla_rules.facts.worker import Worker
from fla_rules.law.rulebook import Law
from fla_rules.numbers import clock
from fla_rules.outcome import reason
from fla_rules.right.committees import agreement_findings, committee_findings
from fla_rules.right.full_timer import FULL_TIMER, own_days
from fla_rules.right.sector_rules import rule_findings
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Severity


def of_worker(
    worker: str, question: AccountQuestion, kept: Account, say: Scribe
) -> Iterator[FindingRow]:
    """Give everything that was found of a worker, in whatever view."""
    for severity, step in odd_service(worker, question.employments, question.known):
        yield say.finding(step.id, severity, step, worker)
    yield from _of_first_days(worker, question.employments, say)
    yield from _of_employment(worker, question, say)
    yield from _of_account(worker, question, kept, say)
    for each in doubts(_record(worker, question)):
        yield _of_doubt(each, say)


def _record(worker: str, question: AccountQuestion) -> Record:
    year = question.years[0]
    known = known_trainings(question.trainings, year.law.known_on)
    served = Worker(worker, question.known)
    return Record(served, known, year.employer.full_time_day, question.on)


def _of_first_days(
    worker: str, employments: Iterable[Employment], say: Scribe
) -> Iterator[FindingRow]:
    """Say of a contract that nobody knows its first day: the answer rests on one long ago."""
    for employment in employments:
        if first_is_unknown(employment.period.first):
            step = reason("finding.no_first_day", day=employment.period.first)
            yield say.finding("no_first_day", Severity.WARNING, step, worker)


def _of_doubt(found: Doubt, say: Scribe) -> FindingRow:
    row = say.finding(found.what.id, found.severity, found.what, found.worker)
    return evolve(row, citation=say.citations(found.what.citations))


def of_later(
    trainings: Iterable[Training], on: date, known_on: date, say: Scribe
) -> Iterator[FindingRow]:
    """Say what was followed only after every day asked about."""
    known = known_trainings(trainings, known_on)
    later = followed_later(known, max(on, known_on))
    if later:
        yield _of_doubt(later, say)


def of_plans(
    trainings: Iterable[Training], on: date, known_on: date, say: Scribe
) -> Iterator[FindingRow]:
    """Say what was planned, is over, and was never confirmed."""
    known = known_trainings(trainings, known_on)
    for each in never_confirmed(known, on):
        yield _of_doubt(each, say)


def of_fla_end(
    asked: DutiesQuestion, balances: Iterable[OpeningBalance], say: Scribe
) -> Iterator[FindingRow]:
    """Say what must still be read before it is destroyed."""
    found = unread(asked, balances)
    if found:
        row = say.finding(found.what.id, found.severity, found.what)
        yield evolve(row, days=found.days, citation=say.citations(found.what.citations))


def _of_employment(worker: str, question: AccountQuestion, say: Scribe) -> Iterator[FindingRow]:
    employers = question.years[0].employer.full_time_day
    for own in own_days(question.known, question.on, employers):
        step = reason(
            "finding.full_time_days" if own.beside else "finding.full_time_day",
            FULL_TIMER,
            worker=worker,
            first=own.first,
            used=own.length,
            employers=employers,
            others=", ".join(clock(each.minutes) for each in own.beside),
        )
        severity = Severity.WARNING if own.beside else Severity.NOTICE
        yield say.finding("full_time_day", severity, step, worker)
    for each in question.known:
        if each.ended_by is not None and goes_on(question, each):
            step = reason("leaving.ended_and_goes_on", last=each.period.last)
            yield say.finding("service_goes_on", Severity.NOTICE, step, worker)


def _of_account(
    worker: str, question: AccountQuestion, kept: Account, say: Scribe
) -> Iterator[FindingRow]:
    begins = question.account_from
    # On a day before the whole account begins, what was left then is not known.
    for each in () if begins and question.on < begins else kept.beyond:
        step = excess_reason(question, kept, each)
        yield say.finding("overuse", Severity.WARNING, step, worker)
    for training, why in kept.set_aside:
        if why.id == OUTSIDE_EMPLOYMENT:
            step = reason(OUTSIDE_EMPLOYMENT, training=training)
            yield say.finding(why.id, Severity.WARNING, step, worker)
    for name, step in account_findings(question, kept):
        yield say.finding(name, Severity.NOTICE, step, worker)


def of_committees(dossier: Dossier, law: Law, say: Scribe) -> Iterator[FindingRow]:
    """Say what the reader should know of the committees in the file, and of its agreements."""
    jobs = [each for worker in dossier.workers for each in worker.employments]
    for severity, step in (
        *committee_findings(law, jobs),
        *agreement_findings(dossier.agreements),
    ):
        yield say.finding(step.id, severity, step)


def of_sector_rules(
    years: Sequence[EmployerYear], employments: Iterable[Employment], say: Scribe
) -> Iterator[FindingRow]:
    """Say what the sectors have beside the yearly right, each rule with its source."""
    for severity, step in rule_findings(years, employments):
        row = say.finding(step.id, severity, step)
        yield evolve(row, citation=say.citations(step.citations))


def of_duty(found: Finding, say: Scribe) -> FindingRow:
    """Say what was found of a duty."""
    row = say.finding(found.id, found.severity, found.what, found.duty.about.worker)
    return evolve(
        row,
        duty=found.duty.name,
        days=found.days,
        to_do=next(iter(say.steps(found.to_do)), None),
        citation=say.citations(found.what.citations),
    )
