"""Answers as rows: each outcome with its exact amounts, its readings and its reasons."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from operator import attrgetter
from typing import Any

from fla_rules.account.credit import AccountQuestion, Balance, balance, left_reasons
from fla_rules.account.leaving import Leaving, ends_of, leaving, leaving_reasons, lefts_at
from fla_rules.account.movements import Account
from fla_rules.account.years import YearCredit, year_reasons
from fla_rules.calendar import Quarter
from fla_rules.dossier.rows import (
    BalanceRow,
    CommitteeRow,
    CreditRow,
    Day,
    DefaultRow,
    DutyRow,
    LeavingRow,
    ListingRow,
    OutcomeName,
    RightRow,
    SizeRow,
    StaffRow,
    StepRow,
    SupervisionRow,
)
from fla_rules.dossier.steps import Scribe
from fla_rules.duties.compliance import Standing, Status, standing_reasons, to_do
from fla_rules.duties.duty import Duty
from fla_rules.duties.supervision import Listing, Supervised, listing, public, publication
from fla_rules.facts.employment import Employment
from fla_rules.law.deadlines import FLA_OPENS
from fla_rules.law.readings import question_of
from fla_rules.numbers import clock, decimal
from fla_rules.outcome import Determined, NotApplicable, Outcome, Reason, Undetermined
from fla_rules.right.proration import Right, RightQuestion, Unit, hours_of
from fla_rules.right.workforce import EmployerYear, Size, SizeBasis
from fla_rules.vocabulary import Reading


def size_row(question: EmployerYear, outcome: Outcome[Size], say: Scribe) -> SizeRow:
    """Write the size of the enterprise in a year."""
    row = partial(SizeRow, year=question.year, reasons=say.steps(question.reasons()))
    match outcome:
        case Determined(value=size):
            averaged = size.basis is SizeBasis.QUARTER_ENDS
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=say.citations(outcome.citations),
                class_=size.size_class,
                workers=None if averaged else str(size.count),
                **(amounts(average=size.count) if averaged else {}),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome))


def right_row(
    worker: str, question: RightQuestion, outcome: Outcome[Right], say: Scribe
) -> RightRow:
    """Write a worker's right of one kind in a year."""
    row = partial(
        RightRow,
        worker=worker,
        year=question.year.year,
        kind=question.kind,
        committees=_spellings(question),
        readings=names(outcome.readings),
        reasons=say.steps(question.reasons(), worker),
    )
    match outcome:
        case Determined(value=right):
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=say.citations(outcome.citations),
                **amounts(days=right.days.amount),
                **_in_hours(question, right),
                **_unrounded(right),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome, worker), **at_least(outcome))


def at_least(outcome: Undetermined | NotApplicable) -> dict[str, Any]:
    """Give the keys of what is sure of an outcome without a value, where something is."""
    sure = outcome.at_least if isinstance(outcome, Undetermined) else None
    return amounts(at_least=sure.amount) if sure else {}


def _spellings(question: RightQuestion) -> tuple[CommitteeRow, ...]:
    """Give the committees of the year that the file writes in another way than officially."""
    calendar = question.year.calendar
    within = [each.committee for each in question.employments if each.period.overlaps(calendar)]
    given = sorted({(each.code, each.given) for each in within if each.given != each.code})
    return tuple(CommitteeRow(*each) for each in given)


def credit_row(
    worker: str, kept: Account, year: int, outcome: Outcome[YearCredit], say: Scribe
) -> CreditRow:
    """Write a year of a worker's account."""
    row = partial(
        CreditRow,
        worker=worker,
        year=year,
        readings=names(outcome.readings),
        reasons=say.steps(year_reasons(kept, year, outcome), worker),
    )
    match outcome:
        case Determined(value=credit):
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=say.citations(outcome.citations),
                **amounts(
                    opening=credit.opening,
                    granted=credit.granted,
                    used=credit.used,
                    lapsed=credit.lapsed,
                    closing=credit.closing,
                ),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome, worker), **at_least(outcome))


def balance_row(worker: str, question: AccountQuestion, kept: Account, say: Scribe) -> BalanceRow:
    """Write what a worker has left on the day of the question."""
    outcome = balance(question, kept)
    row = partial(
        BalanceRow,
        worker=worker,
        readings=names(outcome.readings),
        reasons=say.steps(left_reasons(question, kept, outcome), worker),
    )
    match outcome:
        case Determined(value=left):
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=say.citations(outcome.citations),
                **amounts(days=left.days, minutes=left.minutes),
                hours=clock(left.minutes),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome, worker), **at_least(outcome))


def leaving_rows(
    worker: str, question: AccountQuestion, kept: Account, say: Scribe
) -> Iterator[LeavingRow]:
    """Write what becomes of the open credit at each end of service."""
    asked = ((each, leaving(question, each)) for each in ends_of(question))
    ends = [(job, outcome) for job, outcome in asked if not isinstance(outcome, NotApplicable)]
    # Most workers have no end, and of them nothing more is worked out.
    lefts = lefts_at(question, kept, [job.period.last for job, _ in ends]) if ends else {}
    for employment, outcome in ends:
        left = lefts[employment.period.last]
        yield _leaving_row(worker, question, employment, outcome, left, say)


def _leaving_row(
    worker: str,
    question: AccountQuestion,
    employment: Employment,
    outcome: Determined[Leaving] | Undetermined,
    left: Outcome[Balance],
    say: Scribe,
) -> LeavingRow:
    last = employment.period.last
    place = bisect_right(question.service, last, key=attrgetter("first"))
    again = [each.first for each in question.service[place : place + 1]]
    row = partial(
        LeavingRow,
        worker=worker,
        last=last,
        ended_by=employment.ended_by or "unknown",
        hired_again=_day(next(iter(again), None)),
        readings=names(dict.fromkeys((*outcome.readings, *left.readings))),
        reasons=say.steps(leaving_reasons(employment, outcome), worker),
        **(amounts(days=left.value.days) if isinstance(left, Determined) else at_least(left)),
    )
    if isinstance(outcome, Undetermined):
        return row(**say.not_known(outcome, worker))
    return row(
        outcome=OutcomeName.DETERMINED,
        citation=say.citations(outcome.citations),
        credit=outcome.value.credit,
    )


def duty_row(duty: Duty, outcome: Outcome[Standing], say: Scribe) -> DutyRow:
    """Write a duty and how it stands as a row."""
    about = duty.about
    # What a duty is about does not bear on how it stands: many workers share all of that.
    alike = (duty.name, duty.trigger, duty.done, duty.due)
    known = isinstance(outcome, Determined)
    stands = partial(_stands, duty, outcome, say)
    return DutyRow(
        duty=duty.name,
        worker=about.worker,
        year=about.year,
        quarter=str(about.quarter) if about.quarter else None,
        request=about.request,
        training=about.training,
        **(say.once(alike, stands) if known else stands()),
    )


def _stands(duty: Duty, outcome: Outcome[Standing], say: Scribe) -> dict[str, Any]:
    """Give the keys of how a duty stands."""
    worker = duty.about.worker
    keys: dict[str, Any] = {
        "who": duty.who,
        "trigger": duty.trigger,
        "done_on": _day(duty.done),
        "readings": names(outcome.readings),
        "reasons": say.steps(standing_reasons(duty, outcome), worker),
    }
    if not isinstance(outcome, Determined):
        return {**keys, **say.not_known(outcome, worker)}
    stands = outcome.value
    return {
        **keys,
        "outcome": OutcomeName.DETERMINED,
        "citation": say.citations(outcome.citations),
        "due": _day(stands.last),
        "status": stands.status,
        "known_from": _day(stands.known_from),
        "known_exactly": stands.known_exactly,
        "days_left": stands.days_left if stands.status is not Status.LIFTED else None,
        "to_do": _first(say.steps(to_do(duty, stands))),
    }


def supervision_row(question: Supervised, say: Scribe) -> SupervisionRow:
    """Write how the employer stands with the lists, and with their publication."""
    opened, named = publication(question), public(question)
    first, last = Quarter.of(FLA_OPENS), Quarter.of(question.asked.on)
    listings = (
        (quarter, listing(question, quarter))
        for quarter in map(Quarter.at, range(first.index, last.index + 1))
    )
    unclear = [each for each in (*question.unsettled, opened) if isinstance(each, Undetermined)]
    used = [reading for each in (*unclear, named, opened) for reading in each.readings]
    missing = dict.fromkeys(step for each in unclear for step in each.missing)
    unsettled = dict.fromkeys(step for each in unclear for step in each.open)
    return SupervisionRow(
        public=isinstance(named, Determined),
        publication_from=_day(opened.value) if isinstance(opened, Determined) else None,
        lists=tuple(
            _listing_row(quarter, outcome, say)
            for quarter, outcome in listings
            if isinstance(outcome, Determined)
        ),
        missing=say.steps(missing),
        open=say.steps(unsettled),
        readings=names(dict.fromkeys(used)),
        reasons=say.steps(named.question.reasons()),
    )


def _listing_row(quarter: Quarter, outcome: Determined[Listing], say: Scribe) -> ListingRow:
    listed = outcome.value
    return ListingRow(
        quarter=str(quarter),
        name=listed.name or "",
        enterprise_number=str(listed.enterprise_number),
        duties=listed.duties,
        size_class=None if isinstance(listed.size, Reason) else listed.size,
        missing=say.steps((listed.size,)) if isinstance(listed.size, Reason) else (),
        staff=tuple(StaffRow(*each) for each in listed.staff),
        defaults=tuple(
            DefaultRow(
                each.duty.name,
                each.duty.about.worker or "",
                each.since,
                _day(each.notified),
                _day(each.cure),
                _day(each.removed),
                each.duty.about.request,
            )
            for each in listed.defaults
        ),
        citation=say.citations(outcome.citations),
        readings=names(outcome.readings),
        reasons=say.steps(outcome.question.reasons()),
    )


def _day(day: date | None) -> Day | None:
    return None if day is None else Day(str(day))


def _first(steps: Sequence[StepRow]) -> StepRow | None:
    return steps[0] if steps else None


def amounts(**exact: Fraction) -> dict[str, Any]:
    """Give the keys of exact amounts, each with its decimal for reading beside it."""
    written = {name: str(amount) for name, amount in exact.items()}
    return written | {f"{name}_decimal": decimal(amount) for name, amount in exact.items()}


def _in_hours(question: RightQuestion, right: Right) -> dict[str, Any]:
    if right.unit is Unit.DAYS:
        return {}
    minutes = hours_of(question, right).minutes
    return {"hours": clock(minutes), **amounts(minutes=minutes)}


def _unrounded(right: Right) -> dict[str, Any]:
    if right.days == right.unrounded:
        return {}
    return amounts(unrounded=right.unrounded.amount)


def names(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Give the questions that readings answer, as the file names them."""
    return tuple(question_of(reading) for reading in readings)
