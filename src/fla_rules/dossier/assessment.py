"""From facts to an assessment: ask every question of a dossier, and write the answers as rows."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from operator import attrgetter
from typing import Any, Final, TypeVar

from attrs import evolve, frozen

from fla_rules import checks
from fla_rules.account.charging import OUTSIDE_EMPLOYMENT
from fla_rules.account.credit import AccountQuestion, Balance, account, balance, left_reasons
from fla_rules.account.findings import account_findings
from fla_rules.account.grounds import grounds
from fla_rules.account.leaving import Leaving, ends_of, goes_on, leaving, leaving_reasons, lefts_on
from fla_rules.account.movements import Account
from fla_rules.account.odd_service import odd_service
from fla_rules.account.plausibility import (
    Doubt,
    Record,
    doubts,
    followed_later,
    never_confirmed,
)
from fla_rules.account.reasons import excess_reason
from fla_rules.account.years import YearCredit, year_credit, year_reasons
from fla_rules.calendar import LAST_YEAR_ASKED, OPEN_END, Period, Quarter, refuse_far
from fla_rules.dossier.reading import Dossier, first_is_unknown
from fla_rules.dossier.rows import (
    AccountAssessment,
    Assessment,
    BalanceRow,
    BookRow,
    CommitteeRow,
    CreditRow,
    DefaultRow,
    DutiesAssessment,
    DutyRow,
    FindingRow,
    LeavingRow,
    ListingRow,
    OutcomeName,
    RightRow,
    SetAsideRow,
    SizeRow,
    StaffRow,
    StepRow,
    SupervisionRow,
)
from fla_rules.dossier.steps import Scribe, citations
from fla_rules.duties.compliance import (
    Finding,
    Judged,
    Standing,
    Status,
    by_urgency,
    coming,
    findings,
    standing_reasons,
    to_do,
)
from fla_rules.duties.duties import bearing
from fla_rules.duties.duty import DutiesQuestion, Duty
from fla_rules.duties.fla_end import unread
from fla_rules.duties.supervision import Listing, Supervised, listing, public, publication
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    OpeningBalance,
    Training,
    known_trainings,
)
from fla_rules.facts.worker import Worker, known_workers
from fla_rules.law.deadlines import FLA_OPENS
from fla_rules.law.readings import QUESTIONS, Readings, question_of
from fla_rules.law.rulebook import Law, Rulebook
from fla_rules.numbers import clock, decimal
from fla_rules.outcome import (
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.right.committees import agreement_findings, committee_findings
from fla_rules.right.full_timer import FULL_TIMER, own_days
from fla_rules.right.proration import Right, RightQuestion, Unit, hours_of, training_right
from fla_rules.right.workforce import EmployerYear, Size, SizeBasis, size_class
from fla_rules.vocabulary import Kind, Reading, Severity
from fla_rules.working_days import BelgianWorkingDays, known_years

FORMAT: Final = "fla-rules.assessment/1"
OfWorker = TypeVar("OfWorker", Training, OpeningBalance)
_MOST_YEARS: Final = 100
# Ten years of warnings are more than anybody plans for.
FARTHEST_AHEAD: Final = 3660


@frozen(field_transformer=checks.checked)
class AssessmentRequest:
    """What is asked of a dossier: about which day, known when, for which years, in which words.

    Raises `FactError` for days and years too far away, and for years without a right in days.
    """

    on: date
    known_on: date
    years: tuple[int, ...] = ()
    language: str = "en"

    def __attrs_post_init__(self) -> None:
        refuse_far(self.on, self.known_on)
        if self.years:
            refuse_years(self.years)


def _refuse_others(dossier: Dossier, request: AssessmentRequest, book: Rulebook) -> None:
    checks.one("dossier", dossier, Dossier)
    checks.one("request", request, AssessmentRequest)
    checks.one("book", book, Rulebook)


def refuse_years(years: Sequence[int]) -> None:
    """Refuse to be asked for years without a right in days, too far away, or too many."""
    first, last = min(years), max(years)
    if first < FIRST_YEAR_IN_DAYS or last > LAST_YEAR_ASKED or len(years) > _MOST_YEARS:
        raise FactError(
            f"{first if first == last else f'{first}-{last}'} is not a span of years with a right "
            "in days",
            f"give at most {_MOST_YEARS} years from {FIRST_YEAR_IN_DAYS} to {LAST_YEAR_ASKED}",
        )


def default_years(dossier: Dossier, request: AssessmentRequest) -> tuple[int, ...]:
    """Give the calendar years from the first employment known, from 2023 on, to that of the day."""
    workers, last = known_workers(dossier.workers, request.known_on), request.on.year
    firsts = [stretch.first.year for worker in workers for stretch in worker.service]
    return tuple(range(max(min(firsts, default=last), FIRST_YEAR_IN_DAYS), last + 1))


def nothing_before(dossier: Dossier, request: AssessmentRequest) -> Reason | None:
    """Say why there is no account on a day: no year by then has a right in days for anybody."""
    if request.on.year < FIRST_YEAR_IN_DAYS:
        return reason("finding.before_right", first=date(FIRST_YEAR_IN_DAYS, 1, 1))
    if default_years(dossier, request):
        return None
    workers = known_workers(dossier.workers, request.known_on)
    firsts = [stretch.first for worker in workers for stretch in worker.service]
    return reason("finding.before_service", on=request.on, first=min(firsts))


def law_of(dossier: Dossier, book: Rulebook, known_on: date) -> Law:
    """Give the law as known on a day, with the dossier's agreements registered in the book."""
    registered = book.with_agreements(dossier.agreements) if dossier.agreements else book
    return registered.known_on(known_on)


def assess(dossier: Dossier, request: AssessmentRequest, book: Rulebook) -> Assessment:
    """Answer for every worker and year of a dossier.

    Agreements and trainings that were not yet known on the day of knowledge are left out.
    """
    _refuse_others(dossier, request, book)
    law = law_of(dossier, book, request.known_on)
    years = request.years or default_years(dossier, request)
    shared = [EmployerYear(law, dossier.readings, dossier.employer, year) for year in years]
    rights = list(_rights(dossier, shared))
    kept = [
        (worker, question, account(question))
        for worker, question in account_questions(dossier, law, request)
    ]
    supervised = Supervised(duties_question(dossier, law, request))
    say = Scribe(request.language, dossier)
    credits_ = tuple(row for each in kept for row in _credit_rows(*each, request, say))
    balances = tuple(_balance_row(*each, say) for each in kept)
    leavings = tuple(row for each in kept for row in _leaving_rows(*each, say))
    duties = tuple(_duty_row(*each, say) for each in supervised.judged)
    supervision = _supervision_row(supervised, say)
    # A kind without a row can have none because of a reading: it is named all the same.
    used = [name for _, _, outcome in rights for name in _names(outcome.readings)]
    used += _names(bearing(supervised.asked))
    used += _used((*credits_, *balances, *leavings, *duties, supervision, *supervision.lists))
    return Assessment(
        FORMAT,
        request.on,
        request.known_on,
        BookRow(law.rulebook.version, law.rulebook.digest),
        _readings(used, dossier.readings),
        tuple(_size_row(year, size_class(year), say) for year in shared),
        tuple(_right_row(*right, say) for right in rights if _has_row(*right)),
        credits_,
        balances,
        leavings,
        duties,
        supervision,
        findings=(
            *_left_out(dossier, say),
            *_beyond_horizon(book, request, say, years),
            *_before_all(dossier, request, say),
            *_of_fla_end(supervised.asked, dossier.opening_balances, say),
            *_of_committees(dossier, law, say),
            *(_of_duty(each, say) for each in findings(supervised.judged)),
            *_of_later(dossier.trainings, request, say),
            *(row for each in kept for row in _of_worker(*each, say)),
        ),
        set_aside=set_aside_rows(dossier),
    )


def assess_account(
    worker: str, question: AccountQuestion, request: AssessmentRequest, book: Rulebook
) -> AccountAssessment:
    """Give what a worker's account comes to, with its ends and with what was found of it."""
    kept, say = account(question), Scribe(request.language)
    left = _balance_row(worker, question, kept, say)
    leavings = tuple(_leaving_rows(worker, question, kept, say))
    # The last day of each right is said too, on which what is left need not depend yet.
    moved = [reading for each in grounds(question, kept) for reading in each.readings]
    used = (*_names(kept.readings), *_names(moved), *_used((left, *leavings)))
    return AccountAssessment(
        request.on,
        request.known_on,
        BookRow(question.basis.receipt.version, question.basis.receipt.digest),
        _readings(used, question.readings),
        left,
        leavings,
        (
            *_beyond_horizon(book, request, say, ()),
            *_of_one_in_fla(worker, question, say),
            *_of_committees_of(question, say),
            *_of_later(question.trainings, request, say),
            *_of_worker(worker, question, kept, say),
        ),
    )


def _of_one_in_fla(worker: str, question: AccountQuestion, say: Scribe) -> Iterator[FindingRow]:
    """Say of one worker, too, that the FLA has still to be read, or was not."""
    year = question.years[0]
    years = range(FLA_OPENS.year, max(question.on.year, FLA_OPENS.year) + 3)
    asked = DutiesQuestion(
        year.law,
        question.readings,
        year.employer,
        (Worker(worker, question.employments, account_from=question.account_from),),
        (),
        (),
        BelgianWorkingDays.of(known_years(years)),
        question.on,
    )
    return _of_fla_end(asked, question.opening_balances, say)


def _of_committees_of(question: AccountQuestion, say: Scribe) -> Iterator[FindingRow]:
    law = question.years[0].law
    committees = [each.committee for each in question.known]
    for severity, step in committee_findings(law, committees):
        yield say.finding(step.id, severity, step)


def assess_duties(
    dossier: Dossier, request: AssessmentRequest, book: Rulebook, ahead: int | None = None
) -> DutiesAssessment:
    """Give the duties of a dossier's employer by urgency, and how it stands with the public list.

    With a number of days ahead, only what is still to be done and due within them.
    """
    _refuse_others(dossier, request, book)
    if ahead is not None and not (type(ahead) is int and 0 <= ahead <= FARTHEST_AHEAD):
        raise FactError(f"{ahead} days ahead", f"give a number from 0 to {FARTHEST_AHEAD}")
    law = law_of(dossier, book, request.known_on)
    asked = Supervised(duties_question(dossier, law, request, ahead or 0))
    say = Scribe(request.language, dossier)
    rows = by_urgency(asked.judged) if ahead is None else coming(asked.judged, ahead)
    duties = tuple(_duty_row(*each, say) for each in rows)
    supervision = _supervision_row(asked, say)
    used = [*_names(bearing(asked.asked)), *_used((*duties, supervision, *supervision.lists))]
    return DutiesAssessment(
        request.on,
        request.known_on,
        BookRow(law.rulebook.version, law.rulebook.digest),
        _readings(used, dossier.readings),
        duties,
        supervision,
        (
            *_left_out(dossier, say),
            *_beyond_horizon(book, request, say, (), asked.asked.ahead),
            *_of_fla_end(asked.asked, dossier.opening_balances, say),
            *(_of_duty(each, say) for each in findings(rows, ahead)),
            *_of_plans(dossier.trainings, request, say),
        ),
        {} if ahead is None else _not_shown(asked.judged),
        set_aside_rows(dossier),
    )


def set_aside_rows(dossier: Dossier) -> tuple[SetAsideRow, ...]:
    """Give the workers of a dossier that were set aside, with the mistakes in their rows."""
    return tuple(SetAsideRow(each.worker, each.mistakes) for each in dossier.set_aside)


def _before_all(dossier: Dossier, request: AssessmentRequest, say: Scribe) -> Iterator[FindingRow]:
    """Say that a day lies before everything that can be answered."""
    step = nothing_before(dossier, request)
    if step:
        yield say.finding(step.id.removeprefix("finding."), Severity.NOTICE, step)


def _left_out(dossier: Dossier, say: Scribe) -> Iterator[FindingRow]:
    """Say that an answer does not hold everybody."""
    if dossier.set_aside:
        step = reason("finding.set_aside", workers=len(dossier.set_aside))
        yield say.finding("set_aside", Severity.WARNING, step)


def _of_first_days(
    worker: str, employments: Iterable[Employment], say: Scribe
) -> Iterator[FindingRow]:
    """Say of a contract that nobody knows its first day: the answer rests on one long ago."""
    for employment in employments:
        if first_is_unknown(employment.period.first):
            step = reason("finding.no_first_day", day=employment.period.first)
            yield say.finding("no_first_day", Severity.WARNING, step, worker)


def _not_shown(duties_judged: Iterable[Judged]) -> dict[str, int]:
    """Count what calls for attention and is not to come: what is overdue or undetermined."""
    rows = [outcome for _, outcome in duties_judged]
    counts = {
        "overdue": sum(
            isinstance(each, Determined) and each.value.status is Status.OVERDUE for each in rows
        ),
        "undetermined": sum(isinstance(each, Undetermined) for each in rows),
    }
    return {name: count for name, count in counts.items() if count}


def _rights(
    dossier: Dossier, years: Iterable[EmployerYear]
) -> Iterator[tuple[str, RightQuestion, Outcome[Right]]]:
    for worker in dossier.workers:
        for year in years:
            for kind in Kind:
                question = RightQuestion(year, worker.employments, kind)
                yield worker.id, question, training_right(question)


def account_questions(
    dossier: Dossier, law: Law, request: AssessmentRequest, workers: Iterable[Worker] | None = None
) -> tuple[tuple[str, AccountQuestion], ...]:
    """Ask for the account of every worker of a dossier, or of some, in their order.

    The years an account needs are those since the first employment, whatever years the request is
    about. Before that there is no account.
    """
    years = tuple(
        EmployerYear(law, dossier.readings, dossier.employer, year)
        for year in default_years(dossier, request)
    )
    asked = {worker.id: worker for worker in (dossier.workers if workers is None else workers)}
    trainings = _by_worker(dossier.trainings, asked)
    stated = _by_worker(dossier.opening_balances, asked)
    return tuple(
        (
            worker.id,
            AccountQuestion(
                years,
                worker.employments,
                tuple(trainings[worker.id]),
                tuple(stated[worker.id]),
                request.on,
                worker.account_from,
            ),
        )
        for worker in asked.values()
        if years
    )


def _by_worker(facts: Iterable[OfWorker], asked: Iterable[str]) -> dict[str, list[OfWorker]]:
    found: dict[str, list[OfWorker]] = {worker: [] for worker in asked}
    for each in facts:
        if each.worker in found:
            found[each.worker].append(each)
    return found


def duties_question(
    dossier: Dossier, law: Law, request: AssessmentRequest, ahead: int = 0
) -> DutiesQuestion:
    """Ask for the duties of a dossier's employer, those of so many days ahead included."""
    last = request.on + timedelta(days=ahead)
    # From the year in which the FLA opened, whatever the day asked about.
    years = range(FLA_OPENS.year, max(last.year, FLA_OPENS.year) + 3)
    # Of later years the holidays are not known; a term that needs one of them is refused.
    calendar = BelgianWorkingDays.of(known_years(years), dossier.replacement_days)
    return DutiesQuestion(
        law,
        dossier.readings,
        dossier.employer,
        dossier.workers,
        dossier.trainings,
        dossier.events,
        calendar,
        request.on,
        last,
    )


def _credit_rows(
    worker: str, question: AccountQuestion, kept: Account, request: AssessmentRequest, say: Scribe
) -> Iterator[CreditRow]:
    first = min((each.period.first.year for each in question.known), default=OPEN_END.year)
    if question.account_from:
        first = max(first, question.account_from.year)
    for year in (each.year for each in question.years):
        if year >= first and (not request.years or year in request.years):
            outcome = year_credit(question, kept, year)
            yield _credit_row(worker, kept, year, outcome, say)


def _has_row(_: str, question: RightQuestion, outcome: Outcome[Right]) -> bool:
    """Tell whether a right is listed: a kind that does not exist has no row, but for the legal."""
    return question.kind is Kind.LEGAL or not isinstance(outcome, NotApplicable)


# Whatever names the readings that it depended on.
_Reading = CreditRow | BalanceRow | LeavingRow | DutyRow | SupervisionRow | ListingRow


def _used(rows: Iterable[_Reading]) -> list[str]:
    return [name for row in rows for name in row.readings]


def _readings(used: Iterable[str], chosen: Readings) -> dict[str, str]:
    """Give the options chosen for the questions that an answer depended on."""
    names = frozenset(used)
    return {name: getattr(chosen, name).option for name in QUESTIONS if name in names}


def _size_row(question: EmployerYear, outcome: Outcome[Size], say: Scribe) -> SizeRow:
    row = partial(SizeRow, year=question.year, reasons=say.steps(question.reasons()))
    match outcome:
        case Determined(value=size):
            averaged = size.basis is SizeBasis.QUARTER_ENDS
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=citations(outcome.citations),
                class_=size.size_class,
                workers="" if averaged else str(size.count),
                **(_amounts(average=size.count) if averaged else {}),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome))


def _right_row(
    worker: str, question: RightQuestion, outcome: Outcome[Right], say: Scribe
) -> RightRow:
    row = partial(
        RightRow,
        worker=worker,
        year=question.year.year,
        kind=question.kind,
        committees=_spellings(question),
        readings=_names(outcome.readings),
        reasons=say.steps(question.reasons(), worker),
    )
    match outcome:
        case Determined(value=right):
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=citations(outcome.citations),
                **_amounts(days=right.days.amount),
                **_in_hours(question, right),
                **_unrounded(right),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome, worker), **_at_least(outcome))


def _at_least(outcome: Undetermined | NotApplicable) -> dict[str, Any]:
    sure = outcome.at_least if isinstance(outcome, Undetermined) else None
    return _amounts(at_least=sure.amount) if sure else {}


def _spellings(question: RightQuestion) -> tuple[CommitteeRow, ...]:
    """Give the committees of the year that the file writes in another way than officially."""
    calendar = question.year.calendar
    within = [each.committee for each in question.employments if each.period.overlaps(calendar)]
    given = sorted({(each.code, each.given) for each in within if each.given != each.code})
    return tuple(CommitteeRow(*each) for each in given)


def _credit_row(
    worker: str, kept: Account, year: int, outcome: Outcome[YearCredit], say: Scribe
) -> CreditRow:
    row = partial(
        CreditRow,
        worker=worker,
        year=year,
        readings=_names(outcome.readings),
        reasons=say.steps(year_reasons(kept, year, outcome), worker),
    )
    match outcome:
        case Determined(value=credit):
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=citations(outcome.citations),
                **_amounts(
                    opening=credit.opening,
                    granted=credit.granted,
                    used=credit.used,
                    lapsed=credit.lapsed,
                    closing=credit.closing,
                ),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome, worker), **_at_least(outcome))


def _balance_row(worker: str, question: AccountQuestion, kept: Account, say: Scribe) -> BalanceRow:
    outcome = balance(question)
    row = partial(
        BalanceRow,
        worker=worker,
        readings=_names(outcome.readings),
        reasons=say.steps(left_reasons(question, kept, outcome), worker),
    )
    match outcome:
        case Determined(value=left):
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=citations(outcome.citations),
                **_amounts(days=left.days, minutes=left.minutes),
                hours=clock(left.minutes),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome, worker), **_at_least(outcome))


def _leaving_rows(
    worker: str, question: AccountQuestion, kept: Account, say: Scribe
) -> Iterator[LeavingRow]:
    ends = [(each, leaving(question, each)) for each in ends_of(question)]
    days = [min(employment.period.last, question.on) for employment, _ in ends]
    lefts = lefts_on(question, kept, days)
    for (employment, outcome), day in zip(ends, days, strict=True):
        if not isinstance(outcome, NotApplicable):
            yield _leaving_row(worker, question, employment, outcome, lefts[day], say)


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
        hired_again="".join(map(str, again[:1])),
        readings=_names(dict.fromkeys((*outcome.readings, *left.readings))),
        reasons=say.steps(leaving_reasons(employment, outcome), worker),
        **(_amounts(days=left.value.days) if isinstance(left, Determined) else _at_least(left)),
    )
    if isinstance(outcome, Undetermined):
        return row(**say.not_known(outcome, worker))
    return row(
        outcome=OutcomeName.DETERMINED,
        citation=citations(outcome.citations),
        credit=outcome.value.credit,
    )


def _duty_row(duty: Duty, outcome: Outcome[Standing], say: Scribe) -> DutyRow:
    """Write a duty and how it stands as a row."""
    about = duty.about
    row = partial(
        DutyRow,
        duty=duty.name,
        who=duty.who,
        worker=about.worker or "",
        trigger=duty.trigger,
        year=about.year or 0,
        quarter=str(about.quarter) if about.quarter else "",
        request=about.request or "",
        training=about.training or "",
        done_on=str(duty.done or ""),
        readings=_names(outcome.readings),
        reasons=say.steps(standing_reasons(duty, outcome), about.worker or ""),
    )
    match outcome:
        case Determined(value=stands):
            return row(
                outcome=OutcomeName.DETERMINED,
                citation=citations(outcome.citations),
                due=str(stands.last) if stands.last else None,
                status=stands.status,
                known_from=str(stands.known_from),
                known_exactly=stands.known_exactly,
                days_left=stands.days_left if stands.status is not Status.LIFTED else None,
                to_do=_first(say.steps(to_do(duty, stands))),
            )
        case Undetermined() | NotApplicable():
            return row(**say.not_known(outcome, about.worker or ""))


def _supervision_row(question: Supervised, say: Scribe) -> SupervisionRow:
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
        isinstance(named, Determined),
        str(opened.value) if isinstance(opened, Determined) else "",
        tuple(
            _listing_row(quarter, outcome, say)
            for quarter, outcome in listings
            if isinstance(outcome, Determined)
        ),
        say.steps(missing),
        say.steps(unsettled),
        _names(dict.fromkeys(used)),
        say.steps(named.question.reasons()),
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
                str(each.notified or ""),
                str(each.cure or ""),
                str(each.removed or ""),
                each.duty.about.request or "",
            )
            for each in listed.defaults
        ),
        citation=citations(outcome.citations),
        readings=_names(outcome.readings),
        reasons=say.steps(outcome.question.reasons()),
    )


def _first(steps: Sequence[StepRow]) -> StepRow | None:
    return steps[0] if steps else None


def _amounts(**amounts: Fraction) -> dict[str, Any]:
    """Give the keys of exact amounts, each with its decimal for reading beside it."""
    exact = {name: str(amount) for name, amount in amounts.items()}
    return exact | {f"{name}_decimal": decimal(amount) for name, amount in amounts.items()}


def _in_hours(question: RightQuestion, right: Right) -> dict[str, Any]:
    if right.unit is Unit.DAYS:
        return {}
    minutes = hours_of(question, right).minutes
    return {"hours": clock(minutes), **_amounts(minutes=minutes)}


def _unrounded(right: Right) -> dict[str, Any]:
    if right.days == right.unrounded:
        return {}
    return _amounts(unrounded=right.unrounded.amount)


def _names(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(question_of(reading) for reading in readings)


def _of_worker(
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


def _of_doubt(found: Doubt, say: Scribe) -> FindingRow:
    row = say.finding(found.what.id, found.severity, found.what, found.worker or "")
    return evolve(row, citation=citations(found.what.citations))


def _of_later(
    trainings: Iterable[Training], request: AssessmentRequest, say: Scribe
) -> Iterator[FindingRow]:
    known = known_trainings(trainings, request.known_on)
    later = followed_later(known, max(request.on, request.known_on))
    if later:
        yield _of_doubt(later, say)


def _of_plans(
    trainings: Iterable[Training], request: AssessmentRequest, say: Scribe
) -> Iterator[FindingRow]:
    known = known_trainings(trainings, request.known_on)
    for each in never_confirmed(known, request.on):
        yield _of_doubt(each, say)


def _of_fla_end(
    asked: DutiesQuestion, balances: Iterable[OpeningBalance], say: Scribe
) -> Iterator[FindingRow]:
    found = unread(asked, balances)
    if found:
        row = say.finding(found.what.id, found.severity, found.what)
        yield evolve(row, days=found.days, citation=citations(found.what.citations))


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
    for each in kept.excess:
        step = excess_reason(question, kept, each)
        yield say.finding("overuse", Severity.WARNING, step, worker)
    for training, why in kept.set_aside:
        if why.id == OUTSIDE_EMPLOYMENT:
            step = reason(OUTSIDE_EMPLOYMENT, training=training)
            yield say.finding(why.id, Severity.WARNING, step, worker)
    for name, step in account_findings(question, kept):
        yield say.finding(name, Severity.NOTICE, step, worker)


def _of_committees(dossier: Dossier, law: Law, say: Scribe) -> Iterator[FindingRow]:
    """Say what the reader should know of the committees in the file, and of its agreements."""
    committees = [each.committee for worker in dossier.workers for each in worker.employments]
    for severity, step in (
        *committee_findings(law, committees),
        *agreement_findings(dossier.agreements),
    ):
        yield say.finding(step.id, severity, step)


def _of_duty(found: Finding, say: Scribe) -> FindingRow:
    row = say.finding(found.id, found.severity, found.what, found.duty.about.worker or "")
    return evolve(
        row,
        duty=found.duty.name,
        days=found.days,
        to_do=_first(say.steps(found.to_do)),
        citation=citations(found.what.citations),
    )


def _beyond_horizon(
    book: Rulebook, request: AssessmentRequest, say: Scribe, years: Iterable[int], *ahead: date
) -> Iterator[FindingRow]:
    asked_about = (request.on, request.known_on, *ahead)
    days = [day for day in asked_about if day > book.horizon]
    late = [year for year in years if Period.of_year(year).first > book.horizon]
    if days or late:
        asked = ", ".join(dict.fromkeys([*map(str, days), *map(str, late)]))
        step = reason("finding.beyond_horizon", horizon=book.horizon, asked=asked)
        yield say.finding("beyond_horizon", Severity.NOTICE, step)
