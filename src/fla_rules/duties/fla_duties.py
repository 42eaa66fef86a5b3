"""The duties of the FLA: what was to be registered, verified, told and answered (FLA 17-25, 33).

The data of workers in service when the FLA opened, by the start-up term; of those who enter later,
within 60 days; a change of regime or committee, and the trainings followed, by the quarter; the
right computed at the start of the year, verified within 30 days of its announcement; information
handed over within 30 days to a worker without known e-mail address; an answer to a request for
correction within a month. Access is closed 30 days after an exit is declared.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import evolve

from fla_rules.calendar import Quarter, day_after, day_before
from fla_rules.duties.duty import About, Duty, Files
from fla_rules.duties.where_kept import Kept, Place, committees_of, kept_on
from fla_rules.facts.employer import RegistersIn
from fla_rules.facts.employment import Employment, running
from fla_rules.facts.events import Event, EventKind
from fla_rules.facts.training import Training, TrainingStatus, known_trainings
from fla_rules.facts.worker import Worker
from fla_rules.known import known_by
from fla_rules.law.deadlines import FLA_OPENS, DutyName, TermName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.law.readings import AccountChosenOn
from fla_rules.outcome import Reason
from fla_rules.right.committees import may_give_sectoral
from fla_rules.right.workforce import EmployerYear, Size
from fla_rules.terms import Due, Unsettled, due
from fla_rules.vocabulary import SizeClass
from fla_rules.working_days import first_working_day

# A training followed, with every entry it was ever registered by; those of each worker.
Followed = tuple[Training, tuple[Training, ...]]
FollowedBy = Mapping[str, Sequence[Followed]]

# Each committee with its regime over full-time, where that is known.
_State = list[tuple[str, Fraction | None]]

_REGISTERED: Final = EventKind.WORKER_DATA_REGISTERED
_TRAINING_REGISTERED: Final = EventKind.TRAINING_REGISTERED
_quarter_of: Final = lru_cache(Quarter.of)


def fla_duties(kept: Files, followed: FollowedBy) -> Iterator[Duty]:
    """Give the duties of an employer in the FLA, as known."""
    for worker in kept.question.known:
        for duty in _of_worker(kept, worker, followed.get(worker.id, ())):
            if not _never_was(kept, duty.trigger.year):
                yield from _unless_in_account(kept, worker, duty)


def _of_worker(kept: Files, worker: Worker, followed: Sequence[Followed]) -> Iterator[Duty]:
    yield from _start_up(kept, worker)
    yield from _entries(kept, worker)
    yield from _changes(kept, worker)
    yield from _trainings(kept, worker, followed)
    yield from _verifications(kept, worker)
    yield from _information(kept, worker)
    yield from _corrections(kept, worker)
    yield from _exits(kept, worker)


def _never_was(kept: Files, year: int) -> bool:
    # In the year of the repeal each duty is shown as lifted; later ones nobody expects.
    repeal = kept.question.law.repeals.get(LEARNING_ACCOUNT)
    return repeal is not None and year > repeal.known_from.year


def _unless_in_account(kept: Files, worker: Worker, duty: Duty) -> Iterator[Duty]:
    """Leave out what the account takes the place of: a reading says which day decides.

    Where the choice ends, the start-up registration is due; from then on it stands.
    """
    question, due = kept.question, duty.due
    if question.employer.registers_in is RegistersIn.FLA or not isinstance(due, Due):
        yield duty
        return
    by_last, by_trigger = (_kept(kept, worker, duty, day) for day in (due.last, duty.trigger))
    reading = question.readings.account_choice
    place, size = by_last if reading is AccountChosenOn.LAST_DAY else by_trigger
    alike = (by_last[0].place is Place.ACCOUNT) == (by_trigger[0].place is Place.ACCOUNT)
    used = (*place.readings, *(() if alike else (reading,)))
    start_up = duty.name is DutyName.START_UP_REGISTRATION
    ended = any(question.on > choice.period.last for choice in question.law.choices())
    if place.place is not Place.ACCOUNT or (start_up and ended):
        yield evolve(duty, due=evolve(due, readings=(*due.readings, *used)))
    elif isinstance(size, Reason):
        # Below 10 there would be no account to choose, and nobody knows.
        yield evolve(duty, due=Unsettled((size,), readings=used))


def _kept(kept: Files, worker: Worker, duty: Duty, day: date) -> tuple[Kept, Size | Reason]:
    """Say where the rights of a worker are kept on a day of a duty, and how large the firm is."""
    return kept_on(kept, committees_of(worker, duty.trigger), day), kept.year(day.year).size


def _start_up(kept: Files, worker: Worker) -> Iterator[Duty]:
    name = DutyName.START_UP_REGISTRATION
    for row in kept.question.law.deadlines.get(name, ()):
        opens = row.period.first
        # Who entered on that very day has entered: the term of an entry is theirs.
        if worker.in_service(day_before(opens)) and worker.in_service(opens):
            done = kept.done(_REGISTERED, worker.id, opens)
            yield from kept.duty(row, About(worker.id), opens, done)


def _entries(kept: Files, worker: Worker) -> Iterator[Duty]:
    since = FLA_OPENS
    for stretch in worker.service:
        row = kept.question.law.deadline(DutyName.REGISTER_WORKER_DATA, stretch.first)
        if row:
            done = kept.done(_REGISTERED, worker.id, since)
            yield from kept.duty(row, About(worker.id), stretch.first, done)
        # What was registered for an earlier stretch does not register a later one.
        since = max(since, day_after(stretch.last))


def _changes(kept: Files, worker: Worker) -> Iterator[Duty]:
    name = DutyName.UPDATE_WORKER_DATA
    seen: set[Quarter] = set()
    for day in _changed(worker):
        quarter = Quarter.of(day)
        row = kept.question.law.deadline(name, day)
        if row and quarter not in seen:
            seen.add(quarter)
            updated = kept.of(EventKind.WORKER_DATA_UPDATED, worker.id)
            done = kept.by_now(*(each.on for each in updated if each.quarter == quarter))
            yield from kept.duty(row, About(worker.id, quarter=quarter), day, done)


def _changed(worker: Worker) -> Iterator[date]:
    """Give the days in service on which the regimes or committees are not those of the day before.

    An entry is no change, and neither is a day out of service.
    """
    if len(worker.employments) == 1 and len(worker.employments[0].regimes) <= 1:
        return
    before: _State = []
    for day, together in running(worker.employments):
        now = _state(together, day)
        if before and now and _differ(before, now):
            yield day
        before = now


def _state(together: Iterable[Employment], day: date) -> _State:
    regimes = [(each.committee.code, each.contracted(day)) for each in together]
    state = [(code, regime.fraction if regime else None) for code, regime in regimes]
    return sorted(state, key=lambda each: (each[0], each[1] or 0))


def _differ(before: _State, now: _State) -> bool:
    """Tell whether committees changed, or regimes that are known on both days."""
    if all(regime for _, regime in (*before, *now)):
        return before != now
    return [code for code, _ in before] != [code for code, _ in now]


def _trainings(kept: Files, worker: Worker, followed: Sequence[Followed]) -> Iterator[Duty]:
    name = DutyName.REGISTER_QUARTER
    quarters: dict[Quarter, list[Followed]] = {}
    for training, entries in followed:
        if any(stretch.overlaps(training.period) for stretch in worker.service):
            quarters.setdefault(_quarter_of(training.period.last), []).append((training, entries))
    for quarter, together in quarters.items():
        row = kept.question.law.deadline(name, quarter.first_day)
        # Of the quarter before the FLA opened, the trainings of those who were there when it did.
        trigger = max(quarter.first_day, FLA_OPENS)
        if row and (trigger == quarter.first_day or worker.in_service(FLA_OPENS)):
            done = _all_registered(kept, together)
            yield from kept.duty(row, About(worker.id, quarter=quarter), trigger, done)


def _all_registered(kept: Files, trainings: Iterable[Followed]) -> date | None:
    """Give the day on which the last of some trainings was registered, or none."""
    days = [first_registered(kept, entries) for _, entries in trainings]
    registered = [day for day in days if day is not None]
    return max(registered) if len(registered) == len(days) else None


def first_registered(kept: Files, entries: Iterable[Training]) -> date | None:
    """Give the day on which a training was first registered as followed, or none.

    What is registered before its last day can only be the plan of it.
    """
    registered = (
        event.on
        for entry in entries
        for event in kept.of(_TRAINING_REGISTERED, entry.id)
        if event.on >= entry.period.last
    )
    return kept.by_now(*registered)


def _verifications(kept: Files, worker: Worker) -> Iterator[Duty]:
    name = DutyName.VERIFY_RIGHT
    for year, shared in kept.years.items():
        row = kept.question.law.deadline(name, date(year, 1, 1))
        trigger = _announced(kept, worker, year) if row else None
        if row and trigger and _may_have_right(kept, worker, shared):
            verified = kept.of(EventKind.RIGHT_VERIFIED, worker.id)
            # Before it was announced there was nothing to verify.
            days = (each.on for each in verified if each.year == year and each.on >= trigger)
            yield from kept.duty(row, About(worker.id, year), trigger, kept.by_now(*days))


def _announced(kept: Files, worker: Worker, year: int) -> date | None:
    """Give the day a right was announced; without it, the first working day, if in service."""
    announced = kept.of(EventKind.RIGHT_ANNOUNCED, worker.id)
    days = [each.on for each in announced if each.year == year and each.on >= FLA_OPENS]
    # Of a year in which nothing is announced the working days are not asked for.
    if days or _never_was(kept, year):
        return min(days, default=None)
    first = first_working_day(year, kept.question.calendar)
    return first if worker.in_service(first) else None


def _may_have_right(kept: Files, worker: Worker, year: EmployerYear) -> bool:
    # Below 10 the act gives none, so that only a sector can; of an unknown size nobody knows.
    if isinstance(year.size, Reason) or year.size.size_class is not SizeClass.UNDER_10:
        return True
    law = kept.question.law
    codes = {each.committee.code for each in worker.employments}
    return any(may_give_sectoral(law, code, SizeClass.UNDER_10, year.calendar) for code in codes)


def _information(kept: Files, worker: Worker) -> Iterator[Duty]:
    name = DutyName.GIVE_INFORMATION
    available = () if worker.email_known else kept.of(EventKind.INFORMATION_AVAILABLE, worker.id)
    for event in available:
        row = kept.question.law.deadline(name, event.on)
        if row:
            done = kept.done(EventKind.INFORMATION_GIVEN, worker.id, event.on)
            yield from kept.duty(row, About(worker.id), event.on, done)


def _corrections(kept: Files, worker: Worker) -> Iterator[Duty]:
    handled = list(kept.of(EventKind.CORRECTION_HANDLED, worker.id))
    for event in kept.of(EventKind.CORRECTION_REQUESTED, worker.id):
        row = kept.question.law.deadline(DutyName.HANDLE_CORRECTION, event.on)
        # An answer without a number answers the oldest request that has none.
        place = next((i for i, each in enumerate(handled) if _answers(each, event)), len(handled))
        answers = [handled.pop(place)] if place < len(handled) else []
        if row:
            done = kept.by_now(*(each.on for each in answers))
            about = About(worker.id, request=event.request)
            for duty in kept.duty(row, about, event.on, done):
                yield _extended(kept, duty)


def _answers(answer: Event, request: Event) -> bool:
    return answer.request == request.request and answer.on >= request.on


def _extended(kept: Files, duty: Duty) -> Duty:
    """Give two months more where the worker was told so within the first (GDPR 12(3))."""
    row = kept.question.law.deadline(TermName.EXTENDED_CORRECTION, duty.trigger)
    told = [
        each.on
        for each in kept.of(EventKind.CORRECTION_EXTENDED, duty.about.worker)
        if each.request == duty.about.request and duty.trigger <= each.on <= kept.question.on
    ]
    if not (row and told and isinstance(duty.due, Due) and told[0] <= duty.due.last):
        return duty
    return evolve(duty, due=due(kept.question.basis, row, duty.trigger))


def _exits(kept: Files, worker: Worker) -> Iterator[Duty]:
    name = DutyName.CLOSE_ACCESS
    for declared in sorted({day for each in worker.employments if (day := each.exit_declared)}):
        row = kept.question.law.deadline(name, declared)
        if row:
            yield from kept.duty(row, About(worker.id), declared, None)


def followed_by(trainings: Sequence[Training], known_on: date) -> FollowedBy:
    """Give the trainings each worker followed, with every entry it was ever registered by."""
    by_id = {each.id: each for each in trainings if known_by(each, known_on)}
    followed: dict[str, list[Followed]] = {}
    for training in known_trainings(trainings, known_on):
        if training.status is TrainingStatus.FOLLOWED:
            followed.setdefault(training.worker, []).append(
                (training, _registered_by(training, by_id))
            )
    return followed


def _registered_by(training: Training, by_id: Mapping[str, Training]) -> tuple[Training, ...]:
    entries, older = [training], training.corrects
    while older is not None and older in by_id:
        entries.append(by_id[older])
        older = entries[-1].corrects
    # What was announced as planned was not yet registered as followed.
    return tuple(each for each in entries if each.status is TrainingStatus.FOLLOWED)
