"""Whether a training counts toward the right, and for how much (TR 50 § 1, 54).

Formal and informal training count, and training on well-being among them: every list of a sector
has at least these three. Only what was followed counts. Whether paid educational leave does is a
reading. The employer's own answer stands before the rule, since it knows the training.
"""

from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.facts.training import EmployersAnswer, Training, TrainingForm, TrainingStatus
from fla_rules.law.readings import EducationalLeave, Readings
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence, Reading

_WORDS: Final = Citation("TR", "50 § 1", Confidence.ACT)
_LISTS: Final = Citation("TR", "54 § 1", Confidence.ACT, note="the least a sector's list has")
_CHARGE: Final = Citation("FLA", "19 § 3", Confidence.ACT)
_OUTSIDE_HOURS: Final = Citation("TR", "59", Confidence.ACT)

# Looked up once: finding a member in its class is a call in Python 3.11.
_FOLLOWED: Final = TrainingStatus.FOLLOWED
_OF_FORM: Final = TrainingForm.FORMAL


@frozen
class Counting:
    """Whether a training counts, why, and the readings that bore on it."""

    counts: bool
    reason: Reason
    readings: tuple[Reading, ...] = ()


def _counts(form: TrainingForm, citation: Citation) -> Counting:
    return Counting(counts=True, reason=reason("training.counts", citation, form=form))


# The usual answers, built once.
_FORMAL: Final = _counts(TrainingForm.FORMAL, _WORDS)
_INFORMAL: Final = _counts(TrainingForm.INFORMAL, _WORDS)
_WELLBEING: Final = Counting(counts=True, reason=reason("training.wellbeing", _LISTS))


@frozen
class NormalPay:
    """Hours to be paid as normal wage, without any overtime supplement (TR 59)."""

    hours: Hours
    citation: Citation = _OUTSIDE_HOURS


def counting(training: Training, readings: Readings) -> Counting:
    """Say whether a training counts toward the right, and why (TR 50 § 1, 54).

    >>> from datetime import date
    >>> from fla_rules.calendar import Period
    >>> day = Period(date(2024, 6, 2), date(2024, 6, 2))
    >>> counting(Training("t1", "w1", day, Days(1)), Readings()).counts
    True
    """
    if type(training) is not Training or type(readings) is not Readings:
        checks.one("training", training, Training)
        checks.one("readings", readings, Readings)
    if training.status is not _FOLLOWED:
        return Counting(
            counts=False, reason=reason("training.not_followed", status=training.status)
        )
    if training.answer is not None:
        return Counting(
            training.answer is EmployersAnswer.COUNTS,
            reason("training.employer_says", _CHARGE, answer=training.answer),
        )
    if training.educational_leave:
        leave = readings.educational_leave
        return Counting(
            leave is EducationalLeave.YES, reason("training.educational_leave", _WORDS), (leave,)
        )
    if training.wellbeing:
        return _WELLBEING
    return _FORMAL if training.form is _OF_FORM else _INFORMAL


def charge_ratio(training: Training, full_time_day: Hours) -> tuple[int, int]:
    """Give the days that a training which counts is charged for (FLA 19 § 3).

    What the employer charges, else the duration; hours become days through the full-timer's day. A
    numerator over a denominator, not yet reduced.

    >>> from datetime import date
    >>> from fla_rules.calendar import Period
    >>> day = Period(date(2024, 6, 2), date(2024, 6, 2))
    >>> charge_ratio(Training("t1", "w1", day, Hours.from_clock("15:12")), Hours.from_clock("7:36"))
    (912, 456)
    """
    amount = training.duration if training.charged is None else training.charged
    if isinstance(amount, Days):
        return amount.amount.as_integer_ratio()
    minutes, parts = amount.minutes.as_integer_ratio()
    of_day, parts_of_day = full_time_day.minutes.as_integer_ratio()
    return minutes * parts_of_day, parts * of_day


def normal_pay(training: Training, full_time_day: Hours) -> NormalPay | None:
    """Give the hours to be paid as normal wage for a training outside working hours (TR 59).

    None where it was followed during working hours, or not at all.

    >>> from datetime import date
    >>> from fla_rules.calendar import Period
    >>> evening = Period(date(2024, 6, 2), date(2024, 6, 2))
    >>> training = Training("t1", "w1", evening, Days("1/2"), outside_working_hours=True)
    >>> normal_pay(training, Hours.from_clock("7:36")).hours
    Hours(minutes=Fraction(228, 1))
    """
    checks.one("training", training, Training)
    checks.one("full_time_day", full_time_day, Hours)
    if not training.outside_working_hours or training.status is not TrainingStatus.FOLLOWED:
        return None
    duration = training.duration
    return NormalPay(duration.hours(full_time_day) if isinstance(duration, Days) else duration)
