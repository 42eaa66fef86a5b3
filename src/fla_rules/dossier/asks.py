"""Questions of their own that a dossier asks, beside those that are always answered.

How far a worker is from the aim of the five-year period (TR 57, 58 § 2); the pay of a training
outside working hours (TR 59); until when the account may keep something (FLA 13); who may do what
in it (FLA 15); what is announced of a right at the start of a year (FLA 18); from when a provider's
training counts as verified (FLA 19 § 2). Each has one answer, in the order of the file.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeVar

from attrs import evolve, frozen

from fla_rules.account.counting import normal_pay
from fla_rules.account.credit import AccountQuestion
from fla_rules.account.prospect import Aim, aim
from fla_rules.basis import Basis
from fla_rules.dossier.outcome_rows import amounts, at_least, names
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import AnswerRow, OutcomeName
from fla_rules.dossier.steps import Scribe
from fla_rules.dossier.wire import Asked, AskEntry, KeptData
from fla_rules.errors import FactError
from fla_rules.facts.employment import known_employments
from fla_rules.facts.events import EventKind
from fla_rules.facts.registration import Mandate
from fla_rules.facts.training import Training
from fla_rules.facts.worker import Worker
from fla_rules.numbers import clock
from fla_rules.outcome import (
    Citation,
    Determined,
    Outcome,
    Reason,
    reason,
)
from fla_rules.register.access import AccessQuestion, Permission, may
from fla_rules.register.calculation import YearlyQuestion, yearly_calculation
from fla_rules.register.retention import (
    CreditOf,
    Holding,
    MeasuresOf,
    RetentionQuestion,
    TrainingsOf,
    kept_until,
)
from fla_rules.register.verification import EntryQuestion, verified_on
from fla_rules.right.full_timer import full_timers_day
from fla_rules.right.proration import Right
from fla_rules.vocabulary import Confidence, Kind

_PAY: Final = Citation("TR", "59", Confidence.ACT)
_ANNOUNCED: Final = Citation("FLA", "18", Confidence.ACT)
_ENTERED: Final = Citation("FLA", "19", Confidence.ACT)


Value = TypeVar("Value")


@frozen
class Desk:
    """What the answers are made from; `before` says why there is no account on the day."""

    dossier: Dossier
    basis: Basis
    on: date
    accounts: Mapping[str, AccountQuestion]
    before: Reason | None
    say: Scribe

    def worker(self, name: str | None) -> Worker:
        """Find a worker of the dossier."""
        return next(each for each in self.dossier.workers if each.id == name)

    def training(self, name: str | None) -> Training:
        """Find a training of the dossier."""
        return next(each for each in self.dossier.trainings if each.id == name)


def answers(desk: Desk) -> Iterator[AnswerRow]:
    """Answer each question of a dossier's own, in their order."""
    return (_HOW[ask.ask](desk, ask) for ask in desk.dossier.asks)


def _written(
    desk: Desk,
    ask: AskEntry,
    outcome: Outcome[Value],
    value: Callable[[Value], dict[str, Any]],
) -> AnswerRow:
    """Write an outcome as a row, with the keys of its value."""
    worker = ask.worker or (desk.training(ask.training).worker if ask.training else None)
    if isinstance(outcome, Determined):
        known = {
            "outcome": OutcomeName.DETERMINED,
            "citation": desk.say.citations(outcome.citations),
        }
        keys = {**known, **value(outcome.value)}
    else:
        keys = {**desk.say.not_known(outcome, worker), **at_least(outcome)}
    return AnswerRow(
        ask=ask.ask,
        worker=worker,
        year=ask.year,
        training=ask.training,
        of=ask.of,
        role=ask.by.role if ask.by else None,
        does=ask.does,
        readings=names(outcome.readings),
        reasons=desk.say.steps(outcome.question.reasons(), worker),
        **keys,
    )


def _nothing(desk: Desk, ask: AskEntry, says: Reason, worker: str | None) -> AnswerRow:
    """Write that there is nothing to answer, and why."""
    step = desk.say.step(says, worker)
    return AnswerRow(
        ask=ask.ask,
        worker=worker,
        year=ask.year,
        training=ask.training,
        of=ask.of,
        role=ask.by.role if ask.by else None,
        does=ask.does,
        outcome=OutcomeName.NOT_APPLICABLE,
        reason=step,
        citation=desk.say.cited_by((says,)),
        readings=(),
        reasons=(step,),
    )


def _aim(desk: Desk, ask: AskEntry) -> AnswerRow:
    if desk.before:
        return _nothing(desk, ask, desk.before, ask.worker)
    question = desk.accounts[ask.worker or ""]
    return _written(desk, ask, aim(question), _aimed)


def _aimed(aimed: Aim) -> dict[str, Any]:
    to_follow = amounts(wanted=aimed.wanted, followed=aimed.followed, to_follow=aimed.missing)
    return {"first": aimed.period.first, "last": aimed.period.last, **to_follow}


def _pay(desk: Desk, ask: AskEntry) -> AnswerRow:
    training = desk.training(ask.training)
    held, last = desk.worker(training.worker).employments, training.period.last
    jobs = known_employments(held, desk.basis.law.known_on)
    pay = normal_pay(training, full_timers_day(jobs, last, desk.dossier.employer.full_time_day))
    if pay is None:
        says = reason("pay.none", _PAY, training=training.id)
        return _nothing(desk, ask, says, training.worker)
    says = reason("pay.normal", pay.citation, training=training.id, hours=pay.hours)
    return AnswerRow(
        ask=ask.ask,
        worker=training.worker,
        training=training.id,
        outcome=OutcomeName.DETERMINED,
        hours=clock(pay.hours.minutes),
        citation=desk.say.citations((pay.citation,)),
        readings=(),
        reasons=desk.say.steps((says,), training.worker),
        **amounts(minutes=pay.hours.minutes),
    )


def _kept(desk: Desk, ask: AskEntry) -> AnswerRow:
    outcome = kept_until(RetentionQuestion(desk.basis, _holding(ask)))
    return _written(desk, ask, outcome, _on)


def _on(day: date) -> dict[str, Any]:
    return {"day": day}


def _holding(ask: AskEntry) -> Holding:
    if ask.of is KeptData.RIGHTS and ask.year is not None:
        return CreditOf(ask.year)
    return TrainingsOf(ask.since) if ask.of is KeptData.TRAININGS else MeasuresOf(ask.since)


def _told(desk: Desk, ask: AskEntry) -> AnswerRow:
    worker = desk.worker(ask.worker)
    year = ask.year or 0
    asked = YearlyQuestion(desk.basis, desk.dossier.employer, (worker,), year)
    outcome = yearly_calculation(asked)
    if not isinstance(outcome, Determined):
        return _written(desk, ask, outcome, _days_told)
    legal = next((each for each in outcome.value if each.kind is Kind.LEGAL), None)
    if legal is None:
        says = reason("yearly.nobody", _ANNOUNCED, worker=worker.id, day=asked.day)
        return _nothing(desk, ask, says, worker.id)
    # That it cannot be computed is announced, too.
    row = _written(desk, ask, legal.outcome, _days_told)
    cited = (*row.citation, *desk.say.citations((_ANNOUNCED,)))
    return evolve(row, day=legal.day, verify_by=legal.verify_by, citation=cited)


def _days_told(right: Right) -> dict[str, Any]:
    return amounts(days=right.days.amount)


def _verified(desk: Desk, ask: AskEntry) -> AnswerRow:
    training = desk.training(ask.training)
    entered = min(_registered(desk, training), default=None)
    if entered is None:
        says = reason("verified.not_entered", _ENTERED, training=training.id)
        row = _nothing(desk, ask, says, training.worker)
        return evolve(row, outcome=OutcomeName.UNDETERMINED, missing=row.reasons, reason=None)
    confirmed = (ask.confirmed_on,) if ask.confirmed_on else ()
    asked = EntryQuestion(desk.basis, training, entered, confirmed)
    return _written(desk, ask, verified_on(asked), _on)


def _registered(desk: Desk, training: Training) -> Iterable[date]:
    for event in desk.dossier.events:
        if event.kind is EventKind.TRAINING_REGISTERED and event.training == training.id:
            yield event.on


def _allowed(desk: Desk, ask: AskEntry) -> AnswerRow:
    if ask.by is None or ask.does is None:
        raise FactError("nobody who does something", 'give "by" and "does"')
    by, employer = ask.by, desk.dossier.employer.enterprise_number
    training = desk.training(ask.training) if ask.training else None
    worker = ask.worker or (training.worker if training else None)
    entered = ask.entered_by if training else None
    question = AccessQuestion(
        desk.basis,
        by.of(employer),
        ask.does,
        employer,
        desk.on,
        desk.worker(worker) if worker else None,
        (training,) if training else (),
        (entered.of(employer),) if entered else (),
        ask.channel,
        (Mandate(by.id, employer, ask.mandate.period()),) if ask.mandate else (),
        (ask.confirmed_on,) if ask.confirmed_on else (),
    )
    return _written(desk, ask, may(question), _permitted)


def _permitted(permission: Permission) -> dict[str, Any]:
    return {"last": permission.last}


_HOW: Final[Mapping[Asked, Callable[[Desk, AskEntry], AnswerRow]]] = MappingProxyType(
    {
        Asked.FIVE_YEAR_AIM: _aim,
        Asked.NORMAL_PAY: _pay,
        Asked.KEPT_UNTIL: _kept,
        Asked.RIGHT_ANNOUNCED: _told,
        Asked.VERIFIED_FROM: _verified,
        Asked.ALLOWED: _allowed,
    }
)
