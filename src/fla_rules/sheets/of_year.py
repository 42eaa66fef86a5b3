"""What of each training lies in a calendar year, for the plan and the social balance sheet.

Both are about trainings, whether or not they count toward the right. A training over the end of a
year is put to a year as the reading `straddling_training` says.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve, field, frozen

from fla_rules.account.charging import OUTSIDE_EMPLOYMENT
from fla_rules.account.plausibility import Record, doubts
from fla_rules.calendar import Period
from fla_rules.checks import BEYOND
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import FindingRow
from fla_rules.dossier.steps import Scribe
from fla_rules.dossier.wire import Text, WorkerEntry
from fla_rules.errors import FactError
from fla_rules.facts.training import Training, TrainingStatus, known_trainings
from fla_rules.facts.worker import Worker, known_workers
from fla_rules.law.readings import StraddlingTraining
from fla_rules.outcome import reason
from fla_rules.quantities import Days, Hours
from fla_rules.right.full_timer import full_timers_day
from fla_rules.vocabulary import Reading, Severity

# What would count a training twice, or make it longer than it was.
_DOUBTED: Final = frozenset(
    {
        "training.twice",
        "training.beyond_calendar",
        "training.together_beyond_calendar",
        "training.partly_outside_employment",
        "training.never_confirmed",
    }
)
# So many ids are named where something is missing of many.
_NAMED: Final = 5


@frozen
class Taken:
    """A training with its days in a year, the share of it that they are, and its hours and days."""

    training: Training
    person: WorkerEntry
    within: Period
    share: Fraction
    hours: Hours
    days: Days

    def followed_by(self, day: date) -> bool:
        """Tell whether it was followed, and was over by a day."""
        return self.training.status is TrainingStatus.FOLLOWED and self.within.last <= day


@frozen
class YearOfTraining:
    """The trainings of a year in the order of their last days, and those out of service."""

    taken: tuple[Taken, ...]
    out_of_service: tuple[Training, ...]
    readings: tuple[Reading, ...]
    workers: tuple[Worker, ...] = field(repr=False)


def year_of_training(dossier: Dossier, year: int, known_on: date) -> YearOfTraining:
    """Give the trainings that lie in a year, as they were known on a day."""
    calendar, reading = Period.of_year(year), dossier.readings.straddling_training
    workers = known_workers(dossier.workers, known_on)
    places = {each.id: (each, person) for each, person in _with_people(workers, dossier.people)}
    taken: list[Taken] = []
    outside: list[Training] = []
    across = False
    for training in known_trainings(dossier.trainings, known_on):
        period = training.period
        across = across or (period.overlaps(calendar) and period.first.year < period.last.year)
        within = _within(period, calendar, reading)
        if within is None:
            continue
        worker, person = places[training.worker]
        if any(within.overlaps(stretch) for stretch in worker.service):
            taken.append(_taken(training, worker, person, within, dossier))
        else:
            outside.append(training)
    return YearOfTraining(tuple(taken), tuple(outside), (reading,) if across else (), workers)


def _with_people(
    workers: Sequence[Worker], people: Iterable[WorkerEntry]
) -> Iterator[tuple[Worker, WorkerEntry]]:
    """Put to each worker what the file says of it, or nothing."""
    told: dict[str, WorkerEntry] = {each.id: each for each in people}
    for worker in workers:
        yield worker, told.get(worker.id) or WorkerEntry(Text(worker.id))


def _within(period: Period, calendar: Period, reading: Reading) -> Period | None:
    """Give the days of a training that are put to a year, if any."""
    if not period.overlaps(calendar):
        return None
    if reading is StraddlingTraining.BY_DAYS:
        return calendar.clip(period)
    return period if calendar.contains(period.last) else None


def _taken(
    training: Training, worker: Worker, person: WorkerEntry, within: Period, dossier: Dossier
) -> Taken:
    share = Fraction(_length(within), _length(training.period))
    length = training.duration
    full_day = full_timers_day(
        worker.employments, training.period.last, dossier.employer.full_time_day
    )
    hours = length.hours(full_day) if isinstance(length, Days) else length
    days = length if isinstance(length, Days) else length.days(full_day)
    return Taken(
        training, person, within, share, Hours(hours.minutes * share), Days(days.amount * share)
    )


def _length(period: Period) -> int:
    return (period.last - period.first).days + 1


def findings_of(
    found: YearOfTraining, dossier: Dossier, on: date, say: Scribe
) -> Iterator[FindingRow]:
    """Say who was set aside, what is not counted, and what looks as if it counted too much."""
    if dossier.set_aside:
        step = reason("finding.set_aside", workers=len(dossier.set_aside))
        yield say.finding("set_aside", Severity.WARNING, step)
    for training in found.out_of_service:
        step = reason(OUTSIDE_EMPLOYMENT, training=training.id)
        yield say.finding(OUTSIDE_EMPLOYMENT, Severity.WARNING, step, training.worker)
    own: dict[str, list[Training]] = {}
    for each in found.taken:
        own.setdefault(each.training.worker, []).append(each.training)
    for worker in found.workers:
        together = tuple(own.get(worker.id, ()))
        record = Record(worker, together, dossier.employer.full_time_day, on)
        for doubt in doubts(record) if together else ():
            if doubt.what.id in _DOUBTED:
                row = say.finding(doubt.what.id, doubt.severity, doubt.what, doubt.worker)
                yield evolve(row, citation=say.citations(doubt.what.citations))


def named(ids: Iterable[str]) -> str:
    """Name the first of some ids, each once, and say that there are more."""
    each_once = list(dict.fromkeys(ids))
    return ", ".join(each_once[:_NAMED]) + (", ..." if len(each_once) > _NAMED else "")


def writable(amount: Fraction) -> Fraction:
    """Give a sum back that can be written; raises `FactError` for one of too many digits."""
    if max(abs(amount.numerator), amount.denominator) >= BEYOND:
        raise FactError(
            "the trainings of the year have no common denominator that can be written",
            "round their durations, as to hundredths",
        )
    return amount
