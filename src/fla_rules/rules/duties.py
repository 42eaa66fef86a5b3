"""Who must do what by when: every duty of an employer, as known on a day.

A duty exists while its act is in force. What the law had ended, and was known to have ended, when
the duty would have begun, never was; what it ended later is lifted, which `compliance` says.
"""

from datetime import date
from functools import partial

from fla_rules import checks
from fla_rules.rules.account_duties import account_duties
from fla_rules.rules.duty import Due, DutiesQuestion, Duty, files
from fla_rules.rules.fla_duties import fla_duties, followed_by
from fla_rules.rules.yearly_duties import yearly_duties


def duties(question: DutiesQuestion) -> tuple[Duty, ...]:
    """List the duties of an employer by last day, then name, then workers as given.

    Those without a last day, and those of which it cannot be known, come last.
    """
    checks.one("question", question, DutiesQuestion)
    kept = files(question)
    places = {worker.id: place for place, worker in enumerate(question.workers)}
    followed = followed_by(question.trainings, question.law.known_on)
    listed = [
        *fla_duties(kept, followed),
        *yearly_duties(kept),
        *account_duties(kept, followed),
    ]
    return tuple(sorted(listed, key=partial(_place, places)))


def _place(workers: dict[str, int], duty: Duty) -> tuple[date, str, int, int, int, str, date]:
    last = duty.due.last if isinstance(duty.due, Due) else date.max
    about = duty.about
    quarter = about.quarter[0].index if about.quarter else 0
    worker = workers.get(about.worker, -1)
    # A training, which has no last day, by its own.
    return (last, duty.name.value, worker, about.year, quarter, about.request, duty.trigger)
