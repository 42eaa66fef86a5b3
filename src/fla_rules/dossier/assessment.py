"""From facts to an assessment: ask every question of a dossier, in the order of its answers."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, account
from fla_rules.account.everybody import Everybody, accounts_of_all, rights_of_all
from fla_rules.account.grounds import grounds
from fla_rules.account.movements import Account
from fla_rules.account.years import year_credits
from fla_rules.basis import Basis
from fla_rules.calendar import LAST_YEAR_ASKED, OPEN_END, Period, refuse_far
from fla_rules.dossier.asks import Desk, answers
from fla_rules.dossier.finding_rows import (
    of_committees,
    of_duty,
    of_fla_end,
    of_later,
    of_plans,
    of_sector_rules,
    of_worker,
)
from fla_rules.dossier.firm import Firm
from fla_rules.dossier.needs import needed
from fla_rules.dossier.outcome_rows import (
    balance_row,
    credit_row,
    duty_row,
    leaving_rows,
    names,
    right_row,
    supervision_row,
)
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import (
    AccountAssessment,
    AnswerRow,
    Assessment,
    BalanceRow,
    BookRow,
    CreditRow,
    DutiesAssessment,
    DutyRow,
    FindingRow,
    JointCommitteeRow,
    LeavingRow,
    ListingRow,
    SetAsideRow,
    SupervisionRow,
)
from fla_rules.dossier.steps import Scribe
from fla_rules.duties.compliance import Judged, Status, by_urgency, coming, findings, judged_of
from fla_rules.duties.duties import bearing
from fla_rules.duties.duty import DutiesQuestion, files
from fla_rules.duties.supervision import Supervised
from fla_rules.errors import FactError
from fla_rules.explain import Language, as_language
from fla_rules.facts.employment import Employment, known_employments
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS
from fla_rules.facts.worker import Worker
from fla_rules.law.deadlines import FLA_OPENS
from fla_rules.law.readings import QUESTIONS, Readings
from fla_rules.law.rulebook import Law, Rulebook
from fla_rules.outcome import Determined, NotApplicable, Outcome, Reason, Undetermined, reason
from fla_rules.right.committees import committee_findings
from fla_rules.right.proration import Right, RightQuestion
from fla_rules.vocabulary import Kind, Severity
from fla_rules.working_days import BelgianWorkingDays, known_years

FORMAT: Final = "fla-rules.assessment/1"
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
    language: str | Language = "en"

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
            "{span} is not a span of years with a right in days",
            "give at most {most} years from {first} to {last}",
            span=first if first == last else f"{first}-{last}",
            most=_MOST_YEARS,
            first=FIRST_YEAR_IN_DAYS,
            last=LAST_YEAR_ASKED,
        )


def nothing_before(asked: Everybody) -> Reason | None:
    """Say why there is no account on a day: no year by then has a right in days for anybody."""
    if asked.on.year < FIRST_YEAR_IN_DAYS:
        return reason("finding.before_right", first=date(FIRST_YEAR_IN_DAYS, 1, 1))
    if asked.span or asked.entered is None:
        return None
    return reason("finding.before_service", on=asked.on, first=asked.entered)


def law_of(dossier: Dossier, book: Rulebook, known_on: date) -> Law:
    """Give the law as known on a day, with the dossier's agreements registered in the book."""
    registered = book.with_agreements(dossier.agreements) if dossier.agreements else book
    return registered.known_on(known_on)


def assess(dossier: Dossier, request: AssessmentRequest, book: Rulebook) -> Assessment:
    """Answer for every worker and year of a dossier.

    Agreements and trainings that were not yet known on the day of knowledge are left out.
    """
    _refuse_others(dossier, request, book)
    return assess_under(dossier, request, law_of(dossier, book, request.known_on))


def assess_under(
    dossier: Dossier, request: AssessmentRequest, law: Law, firm: Firm | None = None
) -> Assessment:
    """Answer under a law in which the dossier's agreements are registered.

    Where its firm is known, whose workers are answered one by one, the employer's own duties are
    left out, and what its own rows need.
    """
    asked, alone = everybody(dossier, law, request), firm is None
    firm = firm or Firm(dossier.employer, Scribe(request.language))
    say = firm.scribe.beside(dossier)
    by_now = firm.years(asked.basis, asked.span)
    shared = firm.years(asked.basis, request.years) if request.years else by_now
    years = [year.year for year in shared]
    rights = list(rights_of_all(asked, shared)) if shared else []
    kept = [(worker, each, account(each)) for worker, each in accounts_of_all(asked, by_now)]
    of = files(duties_question(dossier, law, request), firm.shared)
    supervised = Supervised(of.question, judged_of(of, only_workers=not alone))
    credits_ = tuple(row for each in kept for row in credit_rows(*each, request, say))
    balances = tuple(balance_row(*each, say) for each in kept)
    leavings = tuple(row for each in kept for row in leaving_rows(*each, say))
    duties = tuple(duty_row(*each, say) for each in supervised.judged)
    supervision = firm.supervision(supervised, say)
    sizes = tuple(firm.size(year, say) for year in shared)
    listed = tuple(right_row(*right, say) for right in rights if has_row(*right))
    accounts = {worker: question for worker, question, _ in kept}
    desk = Desk(dossier, of.question.basis, request.on, accounts, nothing_before(asked), say)
    answered = tuple(answers(desk))
    # A kind without a row can have none because of a reading: it is named all the same.
    used = [name for _, _, outcome in rights for name in names(outcome.readings)]
    used += names(bearing(of))
    used += _used((*credits_, *balances, *leavings, *duties, supervision, *supervision.lists))
    used += _used(answered)
    return Assessment(
        FORMAT,
        request.on,
        request.known_on,
        BookRow(law.rulebook.version, law.rulebook.digest),
        options_of(used, dossier.readings),
        sizes,
        listed,
        credits_,
        balances,
        leavings,
        duties,
        supervision,
        findings=(
            *_left_out(dossier, say),
            *_beyond_horizon(law.rulebook, request, say, [*years, *_asked_years(dossier, years)]),
            *_before_all(asked, say),
            *of_fla_end(supervised.asked, dossier.opening_balances, say),
            *of_committees(dossier, law, say),
            *of_sector_rules(shared, _known_jobs(asked), say),
            *(of_duty(each, say) for each in findings(supervised.judged)),
            *of_later(dossier.trainings, request.on, request.known_on, say),
            *(row for each in kept for row in of_worker(*each, say)),
        ),
        joint_committees=tuple(joint_committees_of(dossier, law, say)),
        answers=answered,
        needed=needed(
            (*(sizes if alone else ()), *listed, *credits_, *balances, *leavings, *duties)
        ),
        set_aside=set_aside_rows(dossier, request.language),
    )


def joint_committees_of(dossier: Dossier, law: Law, say: Scribe) -> Iterator[JointCommitteeRow]:
    """Name each joint committee in which somebody is or was employed."""
    jobs = (each for worker in dossier.workers for each in worker.employments)
    for code in sorted({each.committee.code for each in jobs}):
        row = law.committees.get(code)
        yield (
            JointCommitteeRow(code, row.nl, row.fr, row.first, row.last, say.source(row.source))
            if row
            else JointCommitteeRow(code)
        )


def assess_account(
    worker: str, question: AccountQuestion, request: AssessmentRequest, book: Rulebook
) -> AccountAssessment:
    """Give what a worker's account comes to, with its ends and with what was found of it."""
    kept, say = account(question), Scribe(request.language)
    left = balance_row(worker, question, kept, say)
    leavings = tuple(leaving_rows(worker, question, kept, say))
    # The last day of each right is said too, on which what is left need not depend yet.
    moved = [reading for each in grounds(question, kept) for reading in each.readings]
    used = (*names(kept.readings), *names(moved), *_used((left, *leavings)))
    return AccountAssessment(
        request.on,
        request.known_on,
        BookRow(question.basis.receipt.version, question.basis.receipt.digest),
        options_of(used, question.readings),
        left,
        leavings,
        (
            *_beyond_horizon(book, request, say, ()),
            *_of_one_in_fla(worker, question, say),
            *_of_committees_of(question, say),
            *of_sector_rules(question.years, question.known, say),
            *of_later(question.trainings, request.on, request.known_on, say),
            *of_worker(worker, question, kept, say),
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
    return of_fla_end(asked, question.opening_balances, say)


def _known_jobs(asked: Everybody) -> Iterator[Employment]:
    for worker in asked.workers:
        yield from known_employments(worker.employments, asked.basis.law.known_on)


def _of_committees_of(question: AccountQuestion, say: Scribe) -> Iterator[FindingRow]:
    law = question.years[0].law
    for severity, step in committee_findings(law, question.known):
        yield say.finding(step.id, severity, step)


def assess_duties(
    dossier: Dossier, request: AssessmentRequest, book: Rulebook, ahead: int | None = None
) -> DutiesAssessment:
    """Give the duties of a dossier's employer by urgency, and how it stands with the public list.

    With a number of days ahead, only what is still to be done and due within them.
    """
    asked = _supervised(dossier, request, book, 0 if ahead is None else ahead)
    if ahead is None:
        return _of_duties(dossier, request, asked, by_urgency(asked.judged))
    answer = _of_duties(dossier, request, asked, coming(asked.judged, ahead), ahead)
    return evolve(answer, not_shown=_not_shown(asked.judged))


def every_duty(
    dossier: Dossier, request: AssessmentRequest, book: Rulebook, ahead: int
) -> DutiesAssessment:
    """Give every duty triggered by the end of the year of so many days ahead, by last day."""
    asked = _supervised(dossier, request, book, ahead)
    return _of_duties(dossier, request, asked, asked.judged)


def _supervised(
    dossier: Dossier, request: AssessmentRequest, book: Rulebook, ahead: int
) -> Supervised:
    _refuse_others(dossier, request, book)
    if not (type(ahead) is int and 0 <= ahead <= FARTHEST_AHEAD):
        raise FactError(
            "days ahead: {count}",
            "give a number from 0 to {most}",
            count=checks.shown(ahead),
            most=FARTHEST_AHEAD,
        )
    law = law_of(dossier, book, request.known_on)
    return Supervised(duties_question(dossier, law, request, ahead))


def _of_duties(
    dossier: Dossier,
    request: AssessmentRequest,
    asked: Supervised,
    rows: Sequence[Judged],
    warn_within: int | None = None,
) -> DutiesAssessment:
    say, book = Scribe(request.language, dossier), asked.asked.law.rulebook
    duties = tuple(duty_row(*each, say) for each in rows)
    supervision = supervision_row(asked, say)
    used = [*names(bearing(files(asked.asked))), *_used((*duties, supervision, *supervision.lists))]
    return DutiesAssessment(
        request.on,
        request.known_on,
        BookRow(book.version, book.digest),
        options_of(used, dossier.readings),
        duties,
        supervision,
        (
            *_left_out(dossier, say),
            *_beyond_horizon(book, request, say, (), asked.asked.ahead),
            *of_fla_end(asked.asked, dossier.opening_balances, say),
            *(of_duty(each, say) for each in findings(rows, warn_within)),
            *of_plans(dossier.trainings, request.on, request.known_on, say),
        ),
        {},
        set_aside_rows(dossier, request.language),
    )


def set_aside_rows(dossier: Dossier, language: str | Language) -> tuple[SetAsideRow, ...]:
    """Give the workers of a dossier that were set aside, with the mistakes in their rows."""
    table = as_language(language).mistakes
    return tuple(
        SetAsideRow(each.worker, tuple([mistake.said(table) for mistake in each.found]))
        for each in dossier.set_aside
    )


def _before_all(asked: Everybody, say: Scribe) -> Iterator[FindingRow]:
    """Say that a day lies before everything that can be answered."""
    step = nothing_before(asked)
    if step:
        yield say.finding(step.id.removeprefix("finding."), Severity.NOTICE, step)


def _left_out(dossier: Dossier, say: Scribe) -> Iterator[FindingRow]:
    """Say that an answer does not hold everybody."""
    if dossier.set_aside:
        step = reason("finding.set_aside", workers=len(dossier.set_aside))
        yield say.finding("set_aside", Severity.WARNING, step)


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


def everybody(dossier: Dossier, law: Law, request: AssessmentRequest) -> Everybody:
    """Ask for all workers of a dossier on the day of the request."""
    return Everybody(
        Basis(law, dossier.readings),
        dossier.employer,
        dossier.workers,
        dossier.trainings,
        dossier.opening_balances,
        request.on,
    )


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


def credit_rows(
    worker: str, question: AccountQuestion, kept: Account, request: AssessmentRequest, say: Scribe
) -> Iterator[CreditRow]:
    """Write the years of a worker's account from the first one in service on."""
    first = min((each.period.first.year for each in question.known), default=OPEN_END.year)
    if question.account_from:
        first = max(first, question.account_from.year)
    years = [
        each.year
        for each in question.years
        if each.year >= first and (not request.years or each.year in request.years)
    ]
    for year, outcome in year_credits(question, kept, years):
        yield credit_row(worker, kept, year, outcome, say)


def has_row(_: str, question: RightQuestion, outcome: Outcome[Right]) -> bool:
    """Tell whether a right is listed: a kind that does not exist has no row, but for the legal."""
    return question.kind is Kind.LEGAL or not isinstance(outcome, NotApplicable)


def _asked_years(dossier: Dossier, years: Sequence[int]) -> Iterator[int]:
    """Give the years of the dossier's own questions that are not asked about anyway."""
    named = (ask.year for ask in dossier.asks if ask.year is not None)
    return (year for year in dict.fromkeys(named) if year not in years)


# Whatever names the readings that it depended on.
_Reading = AnswerRow | CreditRow | BalanceRow | LeavingRow | DutyRow | SupervisionRow | ListingRow


def _used(rows: Iterable[_Reading]) -> list[str]:
    return [name for row in rows for name in row.readings]


def options_of(used: Iterable[str], chosen: Readings) -> dict[str, str]:
    """Give the options chosen for the questions that an answer depended on."""
    names = frozenset(used)
    return {name: getattr(chosen, name).option for name in QUESTIONS if name in names}


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
