"""What an employer that keeps the individual account does as soon as possible (TR 55).

Every new worker is told of the account, and each training followed is recorded in it. The act sets
no last day for either, so that neither is ever overdue. They hold where the account is kept on the
day that begins them: of a worker the first entry into service, of a training its last day. Before
that day there is nothing to do soon, and they are not listed.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from attrs import evolve

from fla_rules.duties.duty import About, Duty, Files
from fla_rules.duties.fla_duties import Followed, FollowedBy, first_registered
from fla_rules.duties.where_kept import Keeper, Place, committees_of, kept_in
from fla_rules.facts.events import EventKind
from fla_rules.facts.worker import Worker
from fla_rules.law.deadlines import DutyName
from fla_rules.outcome import Reason
from fla_rules.terms import Unsettled


def account_duties(kept: Files, followed: FollowedBy) -> Iterator[Duty]:
    """Give what is to be done as soon as possible for the account, of what has begun."""
    for worker in kept.question.known:
        entries = (
            told for stretch in worker.service for told in _told(kept, worker, stretch.first)
        )
        # A worker told once is no new worker when hired again.
        yield from islice(entries, 1)
        for training in followed.get(worker.id, ()):
            yield from _recorded(kept, worker, training)


def _told(kept: Files, worker: Worker, entry: date) -> Iterator[Duty]:
    told = [each.on for each in kept.of(EventKind.WORKER_TOLD, worker.id)]
    # Whoever is told what is left in the account is told that there is one.
    told += [each.on for each in kept.of(EventKind.BALANCE_NOTIFIED, worker.id)]
    given = kept.of(EventKind.INFORMATION_GIVEN, worker.id)
    told += [each.on for each in given if each.on >= entry]
    about = About(worker.id)
    yield from _in_account(kept, worker, DutyName.TELL_NEW_WORKER, about, entry, kept.by_now(*told))


def _recorded(kept: Files, worker: Worker, followed: Followed) -> Iterator[Duty]:
    training, ids = followed
    if any(stretch.overlaps(training.period) for stretch in worker.service):
        done = first_registered(kept, ids)
        about = About(worker.id, training=training.id)
        last = training.period.last
        yield from _in_account(kept, worker, DutyName.RECORD_TRAINING, about, last, done)


def _in_account(
    kept: Files,
    worker: Worker,
    name: DutyName,
    about: About,
    begins: date,
    done: date | None,
) -> Iterator[Duty]:
    """Give a duty where the account is kept on the day that begins it, and that day has come."""
    question = kept.question
    row = question.law.deadline(name, begins) if begins <= question.on else None
    if row is None:
        return
    size = kept.year(begins.year).size
    keeper = Keeper(question.employer, size, committees_of(worker, begins))
    place = kept_in(question.law, question.readings, keeper, begins)
    if place.place is Place.ACCOUNT:
        for duty in kept.duty(row, about, begins, done):
            due = Unsettled((size,)) if isinstance(size, Reason) else duty.due
            yield evolve(duty, due=evolve(due, readings=(*due.readings, *place.readings)))
