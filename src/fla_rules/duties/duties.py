"""Who must do what by when: every duty of an employer, as known on a day.

A duty exists while its act is in force. What the law had ended, and was known to have ended, when
the duty would have begun, never was; what it ended later is lifted, which `compliance` says.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from fla_rules import checks
from fla_rules.duties.account_duties import account_duties
from fla_rules.duties.duty import DutiesQuestion, Duty, Files, files
from fla_rules.duties.fla_duties import fla_duties, followed_by
from fla_rules.duties.where_kept import committees_of, kept_on
from fla_rules.duties.yearly_duties import balance_duties, yearly_duties
from fla_rules.law.values import ValueName
from fla_rules.right.workforce import EmployerYear
from fla_rules.terms import Due
from fla_rules.vocabulary import Reading


def duties(question: DutiesQuestion) -> tuple[Duty, ...]:
    """List the duties of an employer by last day, then name, then workers as given.

    Those without a last day, and those of which it cannot be known, come last.
    """
    return duties_of(files(checks.one("question", question, DutiesQuestion)))


def duties_of(kept: Files, *, only_workers: bool = False) -> tuple[Duty, ...]:
    """List the same of a question's files, or only what is about a worker."""
    question = kept.question
    places = {worker.id: place for place, worker in enumerate(question.workers)}
    followed = followed_by(question.trainings, question.law.known_on)
    listed = [
        *fla_duties(kept, followed),
        *balance_duties(kept),
        *(() if only_workers else yearly_duties(kept)),
        *account_duties(kept, followed),
    ]
    return tuple(sorted(listed, key=partial(_place, places)))


def bearing(kept: Files) -> tuple[Reading, ...]:
    """Give the readings by which an employer has some duty, or has it not."""
    used = [reading for year in kept.years.values() for reading in _of_year(kept, year)]
    return tuple(dict.fromkeys(used))


def _of_year(kept: Files, year: EmployerYear) -> Iterator[Reading]:
    question = kept.question
    if question.law.value(ValueName.PLAN_THRESHOLD, year.calendar.first):
        yield question.readings.plan_threshold
    serving = [
        worker
        for worker in question.known
        if any(stretch.overlaps(year.calendar) for stretch in worker.service)
    ]
    for day in (year.calendar.first, year.calendar.last):
        for committees in {committees_of(worker, day) for worker in serving}:
            yield from kept_on(kept, committees, day).readings


def _place(workers: dict[str, int], duty: Duty) -> tuple[date, str, int, int, int, str, date]:
    last = duty.due.last if isinstance(duty.due, Due) else date.max
    about = duty.about
    quarter = about.quarter.index if about.quarter else 0
    worker = workers.get(about.worker, -1) if about.worker else -1
    year, request = about.year or 0, about.request or ""
    # A training, which has no last day, by its own.
    return (last, duty.name.value, worker, year, quarter, request, duty.trigger)
