"""What an employer that keeps the individual account does as soon as possible (TR 55).

Every new worker is told of the account, and each training followed is recorded in it. The act sets
no last day for either, so that neither is ever overdue. They hold where the account is kept on the
day that begins them: of a worker the first entry into service, of a training its last day. Before
that day there is nothing to do soon, and they are not listed.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from fla_rules.duties.duty import About, Duty, Files, resting_on
from fla_rules.duties.fla_duties import Followed, FollowedBy, first_registered
from fla_rules.duties.where_kept import Place, committees_of, kept_on
from fla_rules.facts.events import EventKind
from fla_rules.facts.worker import Worker
from fla_rules.law.deadlines import Deadline, DutyName
from fla_rules.vocabulary import Reading


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
    held = _held(kept, worker, DutyName.TELL_NEW_WORKER, entry)
    if held is None:
        return
    told = [each.on for each in kept.of(EventKind.WORKER_TOLD, worker.id)]
    # Whoever is told what is left in the account is told that there is one.
    told += [each.on for each in kept.of(EventKind.BALANCE_NOTIFIED, worker.id)]
    given = kept.of(EventKind.INFORMATION_GIVEN, worker.id)
    told += [each.on for each in given if each.on >= entry]
    yield from _in_account(kept, held, About(worker.id), entry, kept.by_now(*told))


def _recorded(kept: Files, worker: Worker, followed: Followed) -> Iterator[Duty]:
    training, entries = followed
    last = training.period.last
    held = _held(kept, worker, DutyName.RECORD_TRAINING, last)
    if held is not None and any(each.overlaps(training.period) for each in worker.service):
        about, done = About(worker.id, training=training.id), first_registered(kept, entries)
        yield from _in_account(kept, held, about, last, done)


def _held(
    kept: Files, worker: Worker, name: DutyName, begins: date
) -> tuple[Deadline, tuple[Reading, ...]] | None:
    """Give the term where the account is kept on the day that begins it, and that day has come."""
    question = kept.question
    row = question.law.deadline(name, begins) if begins <= question.on else None
    if row is None:
        return None
    place = kept_on(kept, committees_of(worker, begins), begins)
    return (row, place.readings) if place.place is Place.ACCOUNT else None


def _in_account(
    kept: Files,
    held: tuple[Deadline, tuple[Reading, ...]],
    about: About,
    begins: date,
    done: date | None,
) -> Iterator[Duty]:
    (row, readings), size = held, kept.year(begins.year).size
    for duty in kept.duty(row, about, begins, done):
        yield resting_on(duty, size, readings)
