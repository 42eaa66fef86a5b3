"""The quarterly list of employers in default, its cure and its publication (FLA 27-32).

Once a quarter Sigedis lists the employers that in the quarter before did one of three things and no
other: did not register a worker's data within the term from entry into service; did not hand over
the information in its term, and did not open the message announcing it either; did not act on a
worker's request for correction in its term. The list has five items for each employer: name,
enterprise number, duty, size class, staff by joint committee. Whoever complies within 30 days of
the message in the eBox is removed; who complies later, at the next update of the list. The message
and the publication are of arts. 29-30, which come into force six months after the start-up term, as
known on the day asked (FLA 35): a message before that day starts no term.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import Quarter, day_after, day_before
from fla_rules.duties.compliance import Judged, Standing, Status, judged, taken
from fla_rules.duties.duty import DutiesQuestion, Duty
from fla_rules.duties.where_kept import in_fla
from fla_rules.facts.events import EventKind
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.law.deadlines import DutyName, TermName
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
    unknown,
)
from fla_rules.right.workforce import EmployerYear
from fla_rules.terms import Due, Unsettled, due, start_up
from fla_rules.vocabulary import Confidence, SizeClass

# The three grounds, and no others: a late registration of trainings is a breach but no ground.
GROUNDS: Final = (
    DutyName.REGISTER_WORKER_DATA,
    DutyName.GIVE_INFORMATION,
    DutyName.HANDLE_CORRECTION,
)
_LIST: Final = Citation(
    "FLA", "27-32", Confidence.DEDUCTION, note="the list; the number of its article was not read"
)
_MESSAGE: Final = Citation(
    "FLA", "29-30", Confidence.DEDUCTION, note="which of the two holds what was not read"
)


@frozen(slots=False)
class Default:
    """A ground for the list: a duty not done in its term, and from which day it was not.

    `notified` is the day of the message in the eBox, `cure` the last day on which complying removes
    the employer at once, `removed` the day from which it is off the list. A message from before
    arts. 29-30 are in force has no cure, and is as none.
    """

    duty: Duty
    since: date
    notified: date | None
    cure: date | None
    removed: date | None

    @property
    def first_list(self) -> Quarter:
        """The quarter of the first list that it stands on: the one after it happened."""
        return Quarter.at(Quarter.of(self.since).index + 1)


@frozen(slots=False)
class Listing:
    """An employer on the list of a quarter, with the five items that the list holds (FLA 27-32).

    `size` is a reason where the size cannot be known. `staff` counts the workers in service on the
    day before the quarter, by joint committee.
    """

    name: str | None
    enterprise_number: EnterpriseNumber
    duties: tuple[DutyName, ...]
    size: SizeClass | Reason
    staff: tuple[tuple[str, int], ...]
    defaults: tuple[Default, ...]


def _taken(given: Iterable[Judged]) -> tuple[Judged, ...]:
    return taken("judged", given)


@frozen(slots=False, field_transformer=checks.checked)
class Supervised:
    """An employer as Sigedis sees it on a day: what is asked, and its defaults by then.

    `listing`, `public` and `publication` are asked of it. `judged` are the duties as they stand,
    where that was worked out already; those about workers are enough: no list looks at others.
    """

    asked: DutiesQuestion
    judged: tuple[Judged, ...] = field(converter=_taken, repr=False, eq=False)
    defaults: tuple[Default, ...] = field(init=False, repr=False, eq=False)

    @judged.default
    def _judged(self) -> tuple[Judged, ...]:
        return judged(self.asked)

    @defaults.default
    def _found(self) -> tuple[Default, ...]:
        return tuple(found for each in self.judged for found in _default(*each))

    @property
    def unsettled(self) -> tuple[Undetermined, ...]:
        """The grounds of which nobody can tell whether they were done in time."""
        outcomes = (outcome for duty, outcome in self.judged if duty.name in GROUNDS)
        return tuple(each for each in outcomes if isinstance(each, Undetermined))

    @property
    def basis(self) -> Basis:
        """The law as known, the readings, and the working days."""
        return self.asked.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.asked.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say what was not done in its term and since when, and which message begins no term."""
        return _said(self.defaults)


@frozen(slots=False)
class ListingQuestion:
    """Whether an employer is on the list of a quarter."""

    supervised: Supervised
    quarter: Quarter

    @property
    def basis(self) -> Basis:
        """The law as known, the readings, and the working days."""
        return self.supervised.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.supervised.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say what was not done in its term and is on the list, or why nothing is."""
        outcome = listing(self.supervised, self.quarter)
        if not isinstance(outcome, Determined):
            return unknown(outcome)
        on_it = reason("list.on_it", _LIST, quarter=str(self.quarter))
        return (*_said(outcome.value.defaults), on_it)


@frozen(slots=False)
class PublicQuestion:
    """Whether an employer may stand on the published list."""

    supervised: Supervised

    @property
    def basis(self) -> Basis:
        """The law as known, the readings, and the working days."""
        return self.supervised.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.supervised.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say from when the list may be published and what stands on it, or why nothing does."""
        outcome = public(self.supervised)
        opened = PublicationQuestion(self.supervised).reasons()
        if not isinstance(outcome, Determined):
            return tuple(dict.fromkeys((*opened, *unknown(outcome))))
        named = reason("list.public", _MESSAGE, day=self.supervised.asked.on)
        return (*opened, *_said(outcome.value.defaults), named)


@frozen(slots=False)
class PublicationQuestion:
    """From which day the list may be published."""

    supervised: Supervised

    @property
    def basis(self) -> Basis:
        """The law as known, the readings, and the working days."""
        return self.supervised.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.supervised.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say from which day, or why never."""
        outcome = publication(self.supervised)
        if not isinstance(outcome, Determined):
            return unknown(outcome)
        return (reason("list.published", *outcome.citations, first=outcome.value),)


OfListing = ListingQuestion | PublicQuestion


def _said(defaults: Iterable[Default]) -> tuple[Reason, ...]:
    return tuple(step for each in defaults for step in _steps(each))


def _steps(default: Default) -> Iterator[Reason]:
    yield reason("list.default", _LIST, duty=default.duty.name, since=default.since)
    if default.notified and not default.cure:
        yield reason("list.told_early", _MESSAGE, day=default.notified)


def _default(duty: Duty, outcome: Outcome[Standing]) -> Iterator[Default]:
    if not isinstance(outcome, Determined) or duty.name not in GROUNDS:
        return
    stands = outcome.value
    last = stands.last
    if last and stands.status in {Status.OVERDUE, Status.LATE} and not _opened(duty, last):
        since = day_after(last)
        notified = min((day for day in _notified(duty) if day >= since), default=None)
        cure = _cure(duty.basis, notified) if notified else None
        yield Default(duty, since, notified, cure, _removed(stands.done, since, cure))


def _opened(duty: Duty, last: date) -> bool:
    """Tell whether the message announcing the information was opened in the term (FLA 28, 2°)."""
    return duty.name is DutyName.GIVE_INFORMATION and any(
        event.kind is EventKind.INFORMATION_MESSAGE_OPENED
        and event.worker == duty.about.worker
        and duty.trigger <= event.on <= last
        for event in duty.asked.events
    )


def _notified(duty: Duty) -> Iterator[date]:
    for event in duty.asked.events:
        if event.kind is EventKind.DEFAULT_NOTIFIED and event.duty == duty.name.value:
            whose = event.worker in {None, duty.about.worker}
            if whose and event.request in {None, duty.about.request} and event.on <= duty.asked.on:
                yield event.on


def _cure(basis: Basis, notified: date) -> date | None:
    """Give the last day of the term that a message starts; none before arts. 29-30 are in force."""
    begins, _ = _in_force(basis)
    row = basis.law.deadline(TermName.CURE, notified)
    if row is None or not isinstance(begins, Due) or notified < begins.last:
        return None
    term = due(basis, row, notified)
    return term.last if isinstance(term, Due) else None


def _in_force(basis: Basis) -> tuple[Due | Unsettled | None, Due | None]:
    """Give the first day of arts. 29-30, and the start-up term it runs from (FLA 35).

    None where the FLA, as known, ends before.
    """
    for _, opened in start_up(basis):
        row = basis.law.deadline(TermName.PUBLICATION, opened.last)
        term = due(basis, row, opened.last) if row else Unsettled()
        if isinstance(term, Unsettled):
            return term, opened
        if isinstance(term, Due) and in_fla(basis.law, term.last):
            return term, opened
    return None, None


def _removed(complied: date | None, since: date, cure: date | None) -> date | None:
    """Give the day it is off the list: at once within the cure, else at the next update."""
    if complied is None:
        return None
    if cure is None or complied <= cure:
        return max(complied, _next_list(since))
    return _next_list(complied)


def _next_list(day: date) -> date:
    return Quarter.at(Quarter.of(day).index + 1).first_day


def listing(question: Supervised, quarter: Quarter) -> Outcome[Listing]:
    """Say whether an employer is on the list of a quarter, and with what (FLA 27-32).

    The list is drawn up on the first day of the quarter. Not applicable where the employer is not
    on it, where there is none, or where it has not been drawn up by the day of the question.
    """
    checks.one("question", question, Supervised)
    checks.one("quarter", quarter, Quarter)
    of, asked, day = ListingQuestion(question, quarter), question.asked, quarter.first_day
    if day > asked.on or not in_fla(asked.law, day):
        return NotApplicable(reason("list.none", _LIST, quarter=str(quarter)), (), of)
    standing_on_it = tuple(each for each in question.defaults if _on_list(each, quarter))
    return _listed(of, standing_on_it, day)


def _on_list(default: Default, quarter: Quarter) -> bool:
    first = default.first_list.index
    if quarter.index <= first:
        return quarter.index == first
    return default.removed is None or default.removed > quarter.first_day


def _listed(question: OfListing, found: tuple[Default, ...], day: date) -> Outcome[Listing]:
    if not found:
        return _not_found(question, day)
    asked = question.supervised.asked
    size = EmployerYear(asked.law, asked.readings, asked.employer, day.year).size
    concerned = {each.duty.name for each in found}
    value = Listing(
        asked.employer.name,
        asked.employer.enterprise_number,
        tuple(ground for ground in GROUNDS if ground in concerned),
        size if isinstance(size, Reason) else size.size_class,
        _staff(asked, day_before(day)),
        found,
    )
    readings = dict.fromkeys(each for default in found for each in default.duty.due.readings)
    return Determined(value, tuple(readings), (_LIST,), question)


def _not_found(question: OfListing, day: date) -> Undetermined | NotApplicable:
    unsettled = question.supervised.unsettled
    if not unsettled:
        return NotApplicable(reason("list.not_on_it", _LIST, day=day), (), question)
    missing = dict.fromkeys(step for each in unsettled for step in each.missing)
    unclear = dict.fromkeys(step for each in unsettled for step in each.open)
    readings = dict.fromkeys(each for one in unsettled for each in one.readings)
    return Undetermined(tuple(missing), tuple(unclear), tuple(readings), question)


def message_of(question: Supervised, quarter: Quarter, sent_on: date) -> tuple[Reason, ...]:
    """Write what Sigedis tells an employer of a new list: each duty, why, until when (FLA 29).

    Sent on a day, and by the notices of `ports` to the eBox. Empty where nothing is new on the
    list, and before the articles on the message are in force.
    """
    checks.one("question", question, Supervised)
    quarter = checks.one("quarter", quarter, Quarter)
    last = _cure(question.basis, checks.day("sent_on", sent_on))
    return tuple(
        reason(
            "list.message",
            _MESSAGE,
            duty=each.duty.name,
            worker=worker,
            since=each.since,
            last=last,
        )
        for each in question.defaults
        if each.first_list == quarter and last and (worker := each.duty.about.worker)
    )


def _staff(asked: DutiesQuestion, day: date) -> tuple[tuple[str, int], ...]:
    counted = Counter(
        code
        for worker in asked.known
        for code in {e.committee.code for e in worker.employments if e.period.contains(day)}
    )
    return tuple(sorted(counted.items()))


def publication(question: Supervised) -> Outcome[date]:
    """Give the day from which the list may be published, and the employer told (FLA 29-30, 35).

    It runs from the last day of the start-up registration, and moved with each postponement. Not
    applicable where the FLA, as known, ends before.
    """
    checks.one("question", question, Supervised)
    of = PublicationQuestion(question)
    term, opened = _in_force(question.basis)
    if isinstance(term, Unsettled):
        return Undetermined(term.missing, term.open, term.readings, of)
    if term is None or opened is None:
        return NotApplicable(reason("list.never_public", _LIST), (), of)
    cited = (*term.citations, *opened.citations)
    return Determined(term.last, (*opened.readings, *term.readings), cited, of)


def public(question: Supervised) -> Outcome[Listing]:
    """Say whether the employer may stand on the published list on the day of the question.

    It may once publication has begun, the employer was told, and its 30 days have passed without
    compliance, until it is removed.
    """
    checks.one("question", question, Supervised)
    of, opened, on = PublicQuestion(question), publication(question), question.asked.on
    if not isinstance(opened, Determined):
        return evolve(opened, question=of)
    if on < opened.value or not in_fla(question.asked.law, on):
        return NotApplicable(reason("list.not_public", _LIST, day=on), (), of)
    quarter = Quarter.of(on)
    found = tuple(
        each
        for each in question.defaults
        if each.first_list.index <= quarter.index
        and (each.cure is not None and on > each.cure)
        and (each.removed is None or on < each.removed)
    )
    return _listed(of, found, on)


def quarterly_list(employers: Iterable[Supervised], quarter: Quarter) -> tuple[Listing, ...]:
    """Draw up the list of a quarter over many employers, in the order given (FLA 27-32)."""
    checks.one("quarter", quarter, Quarter)
    outcomes = (
        listing(each, quarter) for each in checks.several("employers", employers, Supervised)
    )
    return tuple(each.value for each in outcomes if isinstance(each, Determined))
