"""The worker's statement: what an account holds, and what the worker is told of it (TR 55 § 2).

Its figures are those of an assessment. What the act wants in the account and nobody gave is named.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, account
from fla_rules.account.everybody import account_of
from fla_rules.account.findings import beside_the_movements
from fla_rules.account.individual_account import (
    REMINDERS,
    AccountContent,
    Identity,
    Incomplete,
    individual_account,
)
from fla_rules.account.movements import Account
from fla_rules.account.prospect import NextReset, lapses, next_grants
from fla_rules.account.question import charges, day_length
from fla_rules.calendar import LAST_YEAR_ASKED, OPEN_END
from fla_rules.dossier.assessment import (
    AssessmentRequest,
    assess_account,
    credit_rows,
    duties_question,
    everybody,
    has_row,
    joint_committees_of,
    law_of,
    nothing_before,
    options_of,
)
from fla_rules.dossier.outcome_rows import (
    amounts,
    balance_row,
    duty_row,
    leaving_rows,
    names,
    right_row,
)
from fla_rules.dossier.reading import Dossier, first_is_unknown
from fla_rules.dossier.rows import BalanceRow, BookRow, DutyRow, OutcomeName, RightRow, StepRow
from fla_rules.dossier.steps import Scribe
from fla_rules.dossier.wire import WorkerEntry
from fla_rules.duties.compliance import judged
from fla_rules.duties.where_kept import Keeper, Kept, Place, committees_of, kept_in
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment, known_employments
from fla_rules.facts.training import Training, known_trainings
from fla_rules.identifiers import NationalNumber
from fla_rules.law.agreements.agreement import PathStep
from fla_rules.law.deadlines import DutyName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.law.rulebook import Law, Rulebook
from fla_rules.numbers import clock
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.quantities import Days, Hours, WorkingRegime
from fla_rules.right.entitlement import Gap, Grant, figure_reasons
from fla_rules.right.full_timer import full_timers_day
from fla_rules.right.growth_path import GrowthPath, growth_paths
from fla_rules.right.proration import RightQuestion, training_right
from fla_rules.right.workforce import EmployerYear
from fla_rules.sheets.statement_rows import (
    FORMAT,
    AmountRow,
    CourseRow,
    EmploymentRow,
    GrantRow,
    GrowthPathRow,
    LeftRow,
    ObtainedRow,
    PathStepRow,
    PersonRow,
    RegimeRow,
    Statement,
    SuspensionRow,
)
from fla_rules.vocabulary import Confidence, Kind, Reading

_SEEN: Final = Citation(
    LEARNING_ACCOUNT, "23", Confidence.SEVERAL, note="the worker sees rights, trainings and credit"
)
_CORRECTED: Final = Citation(LEARNING_ACCOUNT, "24", Confidence.ACT)
# What a worker is reminded of, by where rights and trainings are kept on the day.
_REMINDERS: Final = MappingProxyType(
    {
        Place.ACCOUNT: REMINDERS,
        Place.FLA: (reason("statement.seen", _SEEN), reason("statement.corrected", _CORRECTED)),
        Place.NOWHERE: (reason("statement.not_kept"),),
    }
)
# What every part of an account is made from: the question, the account kept for it, and the words.
_Held = tuple[AccountQuestion, Account, Scribe]


def statement(
    dossier: Dossier, worker: str, request: AssessmentRequest, book: Rulebook
) -> Statement:
    """Give what a worker is told of the own account on the day of the request (TR 55 § 2).

    Years that the request names change nothing. Raises `FactError` for a worker whom the dossier
    does not have.
    """
    checks.one("dossier", dossier, Dossier)
    checks.one("request", request, AssessmentRequest)
    checks.one("book", book, Rulebook)
    law = law_of(dossier, book, request.known_on)
    own, say = _of_one(dossier, checks.text("worker", worker)), Scribe(request.language, dossier)
    everyone = everybody(dossier, law, evolve(request, years=()))
    question, told = account_of(everyone, worker), _of_person(own, request, law, say)
    if question:
        return _with_account(told, own, (question, account(question), say))
    why = nothing_before(everyone)
    return evolve(told, before=say.step(why) if why else None)


def _of_one(dossier: Dossier, worker: str) -> Dossier:
    """Give a dossier in which nobody else is."""
    found = tuple(each for each in dossier.workers if each.id == worker)
    if not found:
        raise FactError(f"worker {worker[:40]!a} is not in the dossier", "give one that is")
    return evolve(
        dossier,
        workers=found,
        trainings=tuple(each for each in dossier.trainings if each.worker == worker),
        opening_balances=tuple(each for each in dossier.opening_balances if each.worker == worker),
        people=tuple(each for each in dossier.people if each.id == worker),
    )


# --- who -----------------------------------------------------------------------------------------


def _of_person(own: Dossier, request: AssessmentRequest, law: Law, say: Scribe) -> Statement:
    """Give what is known of a worker without the account."""
    worker, employer = own.workers[0], own.employer
    known = known_employments(worker.employments, law.known_on)
    return Statement(
        format=FORMAT,
        on=request.on,
        known_on=request.known_on,
        rulebook=BookRow(law.rulebook.version, law.rulebook.digest),
        readings={},
        name=employer.name or "",
        enterprise_number=str(employer.enterprise_number),
        worker=worker.id,
        person=_person(own.people, request.on),
        employments=tuple(map(_employment, known)),
        joint_committees=tuple(joint_committees_of(own, law, say)),
        full_time_day=clock(full_timers_day(known, request.on, employer.full_time_day).minutes),
    )


def _person(people: Sequence[WorkerEntry], on: date) -> PersonRow:
    if not people:
        return PersonRow()
    given = people[0]
    return PersonRow(
        name=given.name,
        surname=given.surname,
        first_names=given.first_names,
        born=None if given.born is None or first_is_unknown(given.born) else given.born,
        birthplace=given.birthplace,
        domicile=given.domicile,
        niss=str(NationalNumber.parse(given.niss, on)) if given.niss else None,
    )


def _identity(person: PersonRow, on: date) -> Identity:
    # A name in one piece is a surname with the first names.
    return Identity(
        person.surname or person.name,
        person.first_names or person.name,
        person.born,
        person.birthplace,
        person.domicile,
        NationalNumber.parse(person.niss, on) if person.niss else None,
    )


def _employment(job: Employment) -> EmploymentRow:
    return EmploymentRow(
        from_=job.period.first,
        to=_last(job.period.last),
        joint_committee=job.committee.code,
        regime=tuple(
            RegimeRow(from_=max(each.first, job.period.first), **_fraction(each.regime))
            for each in job.regimes
        ),
        suspensions=tuple(
            SuspensionRow(
                from_=each.period.first,
                to=_last(each.period.last),
                kind=each.kind,
                **_fraction(each.resulting),
            )
            for each in job.suspensions
        ),
        ended_by=job.ended_by,
    )


def _fraction(regime: WorkingRegime | None) -> dict[str, Any]:
    return amounts(fraction=regime.fraction) if regime else {}


def _last(day: date) -> date | None:
    return None if day == OPEN_END else day


# --- the account ---------------------------------------------------------------------------------


def _with_account(told: Statement, own: Dossier, held: _Held) -> Statement:
    question, kept, say = held
    request = AssessmentRequest(told.on, told.known_on, language=say.language)
    book = question.years[0].law.rulebook
    alone = assess_account(told.worker, question, request, book)
    paths = tuple(_growth_paths(question))
    place, duty = _place(own, question), _told(own, request, question, say)
    filled = evolve(
        told,
        balance=balance_row(told.worker, *held),
        rights=tuple(_rights(told.worker, question, say)),
        credits=tuple(credit_rows(told.worker, question, kept, request, say)),
        trainings=tuple(_courses(*held)),
        certificates=tuple(_certificates(question)),
        growth_paths=tuple(_path_row(each, told.on.year, say) for each in paths),
        lapses=tuple(_lapses(question, say)),
        next_grants=tuple(_grants(told.worker, question, say)),
        leavings=tuple(leaving_rows(told.worker, *held)),
        kept_in=place.place,
        reminders=say.steps(_REMINDERS[place.place]),
        told=duty,
        findings=alone.findings,
    )
    filled = evolve(filled, credit=_credit(filled), followed=_followed(question))
    return evolve(
        filled,
        absent=_absent(filled, question, paths, say) if place.place is Place.ACCOUNT else (),
        readings=_readings(filled, question, alone.readings, place.readings),
    )


def _readings(
    told: Statement, question: AccountQuestion, used: Iterable[str], bearing: Iterable[Reading]
) -> dict[str, str]:
    rights = (*told.rights, *(each.right for each in told.next_grants))
    named = [name for row in rights for name in row.readings]
    named += [name for row in told.credits for name in row.readings]
    return options_of([*used, *named, *names(bearing)], question.readings)


def _rights(worker: str, question: AccountQuestion, say: Scribe) -> Iterator[RightRow]:
    """Give each right of the years in service, as an assessment does."""
    first = min((each.period.first.year for each in question.known), default=OPEN_END.year)
    if question.account_from:
        first = max(first, question.account_from.year)
    for year in question.years:
        for kind in Kind:
            asked = RightQuestion(year, question.employments, kind)
            outcome = training_right(asked)
            if year.year >= first and has_row(worker, asked, outcome):
                yield right_row(worker, asked, outcome, say)


def _grants(worker: str, question: AccountQuestion, say: Scribe) -> Iterator[GrantRow]:
    """Give the rights that open after the day, by the end of the next year."""
    ahead = _ahead(question)
    years = {each.year: each for each in ahead.years}
    for grant in next_grants(ahead):
        asked = RightQuestion(years[grant.day.year], question.employments, grant.kind)
        yield GrantRow(grant.day, right_row(worker, asked, grant.right, say))


def _ahead(question: AccountQuestion) -> AccountQuestion:
    last = question.years[-1]
    if last.year >= LAST_YEAR_ASKED:
        return question
    coming = EmployerYear(last.law, last.readings, last.employer, last.year + 1)
    return evolve(question, years=(*question.years, coming))


def _lapses(question: AccountQuestion, say: Scribe) -> Iterator[LeftRow]:
    """Give what is left by the day on which it is set to zero, of whoever is still in service."""
    ends = max((each.last for each in question.service), default=date.min)
    if ends >= question.on:
        yield from (_lapse(each, ends, say) for each in lapses(question))


def _lapse(reset: NextReset, ends: date, say: Scribe) -> LeftRow:
    return LeftRow(
        last=_last(reset.day),
        service_ends=ends if ends < reset.day else None,
        missing=say.steps(reset.unknown),
        **amounts(days=reset.days),
    )


def _credit(told: Statement) -> AmountRow | None:
    """Add up the rights of the year asked about; none where there is none."""
    rows = [row for row in told.rights if row.year == told.on.year]
    if any(row.outcome is OutcomeName.UNDETERMINED for row in rows):
        sure = sum((Fraction(row.days or row.at_least or 0) for row in rows), Fraction())
        known = amounts(at_least=sure) if sure else {}
        return AmountRow(year=told.on.year, outcome=OutcomeName.UNDETERMINED, **known)
    if all(row.outcome is OutcomeName.NOT_APPLICABLE for row in rows):
        return AmountRow(year=told.on.year, outcome=OutcomeName.NOT_APPLICABLE)
    days = sum((Fraction(row.days or 0) for row in rows), Fraction())
    return _amount(told.on.year, days, days * Hours.from_clock(told.full_time_day).minutes)


def _amount(year: int, days: Fraction, minutes: Fraction) -> AmountRow:
    return AmountRow(
        year=year,
        outcome=OutcomeName.DETERMINED,
        hours=clock(minutes),
        **amounts(days=days, minutes=minutes),
    )


# --- what was followed ---------------------------------------------------------------------------


def _followed(question: AccountQuestion) -> AmountRow:
    """Add up what was charged in the year asked about, whether or not there was a credit for it."""
    year, days, minutes = question.on.year, Fraction(), Fraction()
    for training, day, numerator, denominator in charges(question).charged:
        if day.year == year:
            days += Fraction(numerator, denominator)
            minutes += Fraction(numerator, denominator) * day_length(question, training).minutes
    return _amount(year, days, minutes)


def _known(question: AccountQuestion) -> tuple[Training, ...]:
    return known_trainings(question.trainings, question.years[0].law.known_on)


def _courses(question: AccountQuestion, kept: Account, say: Scribe) -> Iterator[CourseRow]:
    charged: dict[str, Fraction] = {}
    for training, _, numerator, denominator in charges(question).charged:
        charged[training.id] = charged.get(training.id, Fraction()) + Fraction(
            numerator, denominator
        )
    why = dict((*_held_already(question, kept), *kept.set_aside))
    for training in _known(question):
        days = charged.get(training.id, Fraction())
        minutes = days * day_length(question, training).minutes
        said = why.get(training.id)
        yield CourseRow(
            training=training.id,
            title=training.title,
            from_=training.period.first,
            to=training.period.last,
            form=training.form,
            status=training.status,
            hours=clock(minutes),
            reason=say.step(said) if said else None,
            **amounts(days=days, minutes=minutes),
        )


def _held_already(question: AccountQuestion, kept: Account) -> Iterator[tuple[str, Reason]]:
    """Give the trainings that an opening balance is taken to hold, each with that."""
    for step in beside_the_movements(question, kept):
        training = dict(step.arguments).get("training")
        if isinstance(training, str):
            yield training, step


def _certificates(question: AccountQuestion) -> Iterator[ObtainedRow]:
    """Give the certificates issued by the day, in the order of their trainings."""
    for training in _known(question):
        for each in training.certificates:
            until = _last(each.valid.last)
            if each.valid.first <= question.on:
                yield ObtainedRow(
                    training=training.id,
                    title=training.title,
                    issued=each.valid.first,
                    valid_until=until,
                    days_left=(until - question.on).days if until else None,
                )


# --- the growth path -----------------------------------------------------------------------------


def _on(question: AccountQuestion) -> tuple[Employment, ...]:
    """Give the employments of the day; out of service, the last one before it, or the first."""
    running = tuple(each for each in question.known if each.period.contains(question.on))
    before = [each for each in question.known if each.period.last < question.on]
    latest = sorted(before, key=lambda each: each.period.last)[-1:]
    return running or tuple(latest) or question.known[:1]


def _growth_paths(question: AccountQuestion) -> Iterator[GrowthPath]:
    year, on = question.years[-1], question.on
    day = full_timers_day(question.known, on, year.employer.full_time_day)
    for code in dict.fromkeys(each.committee.code for each in _on(question)):
        yield from growth_paths(year, code, on, day)


def _path_row(path: GrowthPath, year: int, say: Scribe) -> GrowthPathRow:
    figure = path.figure
    row = partial(
        GrowthPathRow,
        joint_committee=path.committee,
        kind=path.kind,
        reasons=say.steps(figure_reasons(figure, path.committee, year)),
    )
    match figure:
        case Grant():
            return row(
                outcome=OutcomeName.DETERMINED,
                steps=tuple(_step_row(each, say) for each in path.steps),
                citation=say.citations(figure.citations),
                **_figure(figure.figure),
            )
        case Gap():
            return row(
                outcome=OutcomeName.UNDETERMINED,
                missing=say.steps(figure.missing),
                open=say.steps(figure.open),
                citation=say.cited_by((*figure.missing, *figure.open)),
            )
        case _:
            cited = say.cited_by((figure.reason,))
            return row(outcome=OutcomeName.NOT_APPLICABLE, citation=cited)


def _step_row(step: PathStep, say: Scribe) -> PathStepRow:
    return PathStepRow(
        from_year=step.from_year, condition=say.source(step.condition), **_figure(step.figure)
    )


def _figure(figure: Days | Hours) -> dict[str, Any]:
    if isinstance(figure, Days):
        return amounts(days=figure.amount)
    return {"hours": clock(figure.minutes)}


# --- what the act wants, and what is told --------------------------------------------------------


def _absent(
    told: Statement, question: AccountQuestion, paths: Sequence[GrowthPath], say: Scribe
) -> tuple[StepRow, ...]:
    """Name what an account has to hold and the dossier does not give (TR 55 § 2)."""
    running = _on(question)
    regimes = [each.contracted(max(question.on, each.period.first)) for each in running]
    opened = individual_account(
        AccountContent(
            _identity(told.person, told.on),
            next((each for each in regimes if each), None) if all(regimes) else None,
            tuple(each.committee for each in running),
            _days(told.credit),
            _days(told.followed),
            _days(told.balance),
            _known_path(paths),
        )
    )
    return say.steps(opened.missing) if isinstance(opened, Incomplete) else ()


def _days(held: AmountRow | BalanceRow | None) -> Days | None:
    """Give an amount as far as an account can hold it: a debt is nothing left, and no gap."""
    if held is None or held.outcome is OutcomeName.UNDETERMINED:
        return None
    return Days(max(Fraction(held.days or 0), Fraction()))


def _known_path(paths: Sequence[GrowthPath]) -> tuple[PathStep, ...] | None:
    if any(isinstance(each.figure, Gap) for each in paths):
        return None
    return tuple(step for each in paths for step in each.steps)


def _place(own: Dossier, question: AccountQuestion) -> Kept:
    """Say where the law wants the worker's rights and trainings kept on the day."""
    year, on = question.years[-1], question.on
    keeper = Keeper(own.employer, year.size, committees_of(own.workers[0], on))
    return kept_in(year.law, question.readings, keeper, on)


def _told(
    own: Dossier, request: AssessmentRequest, question: AccountQuestion, say: Scribe
) -> DutyRow | None:
    """Give the duty to tell the balance of the year, where there is one."""
    asked = duties_question(own, question.years[0].law, request)
    found = (
        duty_row(duty, outcome, say)
        for duty, outcome in judged(asked)
        if duty.name is DutyName.NOTIFY_BALANCE and duty.about.year == request.on.year
    )
    return next(found, None)
