"""What cannot be right in a worker's trainings, or wants to be looked at again.

Nothing is refused and nothing is left out of an account here: each doubt says what is wrong with
which training, so that somebody corrects the file. Only what the facts themselves contradict is
said: one training entered twice, more days than the calendar has, more charged than was followed,
days out of service, a plan that nobody confirmed, a certificate that ran out.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final, TypeVar

from attrs import frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.facts.training import (
    Certificate,
    EmployersAnswer,
    RegisteredBy,
    Training,
    TrainingStatus,
)
from fla_rules.facts.worker import Worker
from fla_rules.outcome import Argument, Citation, Reason, reason
from fla_rules.quantities import Days, Hours
from fla_rules.right.full_timer import full_timers_day
from fla_rules.vocabulary import Confidence, Severity

Key = TypeVar("Key")
Part = TypeVar("Part")

_TRAINING_DAY: Final = Citation(
    "TR", "50 § 1", Confidence.ACT, note="a training day is a normal working day of a full-timer"
)
_TWO_SIDES: Final = Citation(
    "FLA", "19 § 2", Confidence.ACT, note="a provider may register it first; the employer verifies"
)
_MINUTES_OF_A_DAY: Final = 24 * 60
# Whoever charges hundredths of a day rounds to them.
_ROUNDED: Final = Fraction(1, 100)
_IN_ORDER: Final = attrgetter("period.first", "period.last", "id")
_FIRST_DAY: Final = attrgetter("first")


@frozen(slots=False)
class Doubt:
    """Something that cannot be right, as data: how bad, what, and of whom where it is of one."""

    severity: Severity
    worker: str | None
    what: Reason


@frozen(slots=False, field_transformer=checks.checked)
class Record:
    """A worker and the trainings there were, both as known, to be looked at on a day."""

    worker: Worker
    trainings: tuple[Training, ...]
    # The length of a full-timer's normal day at the employer.
    full_time_day: Hours
    on: date


def doubts(record: Record) -> tuple[Doubt, ...]:
    """Say what cannot be right in the trainings of a worker that are over by the day.

    >>> from fla_rules.quantities import full_time_day
    >>> one_day = Period(date(2025, 3, 10), date(2025, 3, 10))
    >>> excel = Training("t1", "w1", one_day, Days(4))
    >>> worker = Worker("w1", ())
    >>> record = Record(worker, (excel,), full_time_day("7:36"), date(2025, 12, 31))
    >>> [doubt.what.id for doubt in doubts(record)]
    ['training.beyond_calendar']
    """
    checks.one("record", record, Record)
    return tuple(_doubts(record))


def _doubts(record: Record) -> Iterator[Doubt]:
    over = [each for each in record.trainings if each.period.last <= record.on]
    followed = [each for each in over if each.status is TrainingStatus.FOLLOWED]
    yield from never_confirmed(over, record.on)
    for training in followed:
        yield from _of_one(record, training)
    charged = [each for each in followed if each.answer is not EmployersAnswer.DOES_NOT_COUNT]
    again = dict(_again(record, charged))
    for training in charged:
        if training.id in again:
            yield _twice(training, again[training.id])
    yield from _together(record, [each for each in charged if each.id not in again])
    yield from _ran_out(record, followed)


def never_confirmed(trainings: Iterable[Training], on: date) -> Iterator[Doubt]:
    """Doubt what was planned, is over, and of which nobody said whether it was followed."""
    for training in trainings:
        if training.status is TrainingStatus.PLANNED and training.period.last < on:
            yield _doubt(training, "training.never_confirmed", last=training.period.last)


def followed_later(trainings: Iterable[Training], day: date) -> Doubt | None:
    """Say which trainings are followed by their status, and over only after a day.

    A file that was written later than the day asked about holds many of them: they are one doubt.
    """
    later = [
        each
        for each in trainings
        if each.status is TrainingStatus.FOLLOWED and each.period.last > day
    ]
    if not later:
        return None
    first = min(later, key=_IN_ORDER)
    whose = {each.worker for each in later}
    count = len(later)
    what = reason("training.followed_later", count=count, training=first.id, day=day)
    return Doubt(Severity.NOTICE, first.worker if len(whose) == 1 else None, what)


def _doubt(
    training: Training,
    message: str,
    *cited: Citation,
    severity: Severity = Severity.NOTICE,
    **said: Argument,
) -> Doubt:
    return Doubt(severity, training.worker, reason(message, *cited, training=training.id, **said))


# --- one training --------------------------------------------------------------------------------


def _of_one(record: Record, training: Training) -> Iterator[Doubt]:
    first, last = training.period.first, training.period.last
    calendar = _calendar_days(training.period)
    for taken in filter(lambda each: _beyond(each, calendar), _amounts(training)):
        yield _doubt(
            training,
            "training.beyond_calendar",
            _TRAINING_DAY,
            taken=taken,
            first=first,
            last=last,
            calendar=calendar,
        )
    yield from _charged_above(record, training)
    # Without a day of knowledge a training is taken as always known.
    known_from = training.known_from
    if known_from is not None and known_from < last:
        yield _doubt(training, "training.known_before", known_from=known_from, last=last)
    for certificate in training.certificates:
        issued = certificate.valid.first
        if issued < first:
            yield _doubt(training, "certificate.issued_before", issued=issued, first=first)
    yield from _out_of_service(record.worker, training)


def _amounts(training: Training) -> tuple[Days | Hours, ...]:
    """Give what a training took and what is charged for it, once where they are the same."""
    if training.charged is None or training.charged == training.duration:
        return (training.duration,)
    return (training.duration, training.charged)


def _charged_above(record: Record, training: Training) -> Iterator[Doubt]:
    duration, charged = training.duration, training.charged
    if charged is None:
        return
    if _days(record, training, charged) > _days(record, training, duration) + _ROUNDED:
        yield _doubt(
            training,
            "training.charged_above_duration",
            _TRAINING_DAY,
            charged=charged,
            duration=duration,
        )


def _calendar_days(period: Period) -> int:
    return (period.last - period.first).days + 1


def _beyond(taken: Days | Hours, calendar: int) -> bool:
    """Tell whether more was taken than so many days hold: a day holds one training day, or 24 h."""
    if isinstance(taken, Days):
        return taken.amount > calendar
    return taken.minutes > calendar * _MINUTES_OF_A_DAY


def _days(record: Record, training: Training, amount: Days | Hours) -> Fraction:
    if isinstance(amount, Days):
        return amount.amount
    own = full_timers_day(record.worker.employments, training.period.last, record.full_time_day)
    return amount.days(own).amount


def _out_of_service(worker: Worker, training: Training) -> Iterator[Doubt]:
    """Doubt a training that is partly out of service; one that is wholly so is never charged."""
    period, service = training.period, worker.service
    place = max(bisect_right(service, period.first, key=_FIRST_DAY) - 1, 0)
    near = takewhile(lambda stretch: stretch.first <= period.last, islice(service, place, None))
    served = sum(_calendar_days(each.clip(period)) for each in near if each.overlaps(period))
    if 0 < served < _calendar_days(period):
        yield _doubt(
            training,
            "training.partly_outside_employment",
            severity=Severity.WARNING,
            first=period.first,
            last=period.last,
            served=served,
            calendar=_calendar_days(period),
        )


# --- several trainings ---------------------------------------------------------------------------


def _again(record: Record, charged: Sequence[Training]) -> Iterator[tuple[str, str]]:
    """Give each training that looks like an earlier one, with that one: none stands for two.

    Alike are trainings of one title that share a day; and, whatever their titles, trainings of the
    same days and length of which a provider entered one and the employer the other.
    """
    by_title = _grouped((_plain(each.title), each) for each in charged if _plain(each.title))
    for together in by_title.values():
        lasting, *others = sorted(together, key=_IN_ORDER)
        for training in others:
            if training.period.first <= lasting.period.last:
                yield training.id, lasting.id
            if training.period.last > lasting.period.last:
                lasting = training
    by_length = _grouped(
        ((each.period, _days(record, each, each.duration)), each) for each in charged
    )
    for alike in by_length.values():
        own = [each for each in alike if each.registered_by is not RegisteredBy.PROVIDER]
        provided = [each for each in alike if each.registered_by is RegisteredBy.PROVIDER]
        for training, other in zip(provided, own, strict=False):
            yield training.id, other.id


def _twice(training: Training, other: str) -> Doubt:
    cited = (_TWO_SIDES,) if training.registered_by is RegisteredBy.PROVIDER else ()
    return _doubt(training, "training.twice", *cited, severity=Severity.WARNING, other=other)


def _together(record: Record, charged: Sequence[Training]) -> Iterator[Doubt]:
    """Doubt trainings of the very same days that together take more days than these are.

    What is followed outside working hours comes on top of a day's work, and is not added.
    """
    within = [each for each in charged if not each.outside_working_hours]
    for period, together in _grouped((each.period, each) for each in within).items():
        taken = sum((_days(record, each, _amounts(each)[-1]) for each in together), Fraction())
        calendar = _calendar_days(period)
        alone = any(_beyond(each, calendar) for one in together for each in _amounts(one))
        if len(together) > 1 and taken > calendar and not alone:
            yield _doubt(
                together[0],
                "training.together_beyond_calendar",
                _TRAINING_DAY,
                count=len(together),
                taken=Days(taken),
                first=period.first,
                last=period.last,
                calendar=calendar,
            )


def _ran_out(record: Record, followed: Sequence[Training]) -> Iterator[Doubt]:
    """Say which certificates ran out by the day and were not renewed, of whoever is in service."""
    if not record.worker.in_service(record.on):
        return
    for training, certificate in lasting_certificates(followed, record.on):
        last = certificate.valid.last
        if last < record.on:
            yield _doubt(
                training, "certificate.ran_out", title=training.title or training.id, last=last
            )


def lasting_certificates(
    followed: Iterable[Training], on: date
) -> Iterator[tuple[Training, Certificate]]:
    """Give a worker's certificates that were issued by a day and not renewed, with their trainings.

    A certificate of the same title that lasts longer renews it.
    """
    held = [
        (each, certificate)
        for each in followed
        for certificate in each.certificates
        if certificate.valid.first <= on
    ]
    by_title = _grouped((_plain(each[0].title) or each[0].id, each) for each in held)
    for together in by_title.values():
        yield max(together, key=lambda each: each[1].valid.last)


def _plain(title: str | None) -> str:
    return " ".join((title or "").casefold().split())


def _grouped(pairs: Iterable[tuple[Key, Part]]) -> dict[Key, list[Part]]:
    groups: dict[Key, list[Part]] = {}
    for key, part in pairs:
        groups.setdefault(key, []).append(part)
    return groups
