"""How long a full-timer's normal day is for a worker (TR 50 § 1).

A training day is a normal working day of a full-time worker, and the workers of one employer may
have full-timers of different weeks: a clerk's of 38 hours, a site worker's of 40. The day is what
the employment says; else a fifth of the week of its full-timer, in the regime then in force; else
the employer's. Of employments that run beside each other, the one that began first decides. On a
day outside all of them, the last one before it does.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import Final

from attrs import frozen

from fla_rules.facts.employment import Employment, running
from fla_rules.outcome import Citation
from fla_rules.quantities import Hours
from fla_rules.vocabulary import Confidence

FULL_TIMER: Final = Citation(
    "TR",
    "50 § 1",
    Confidence.DEDUCTION,
    note="a week of five days, for the worker's own full-timer",
)
# An hour over the five days of a week.
_MINUTES_A_DAY: Final = 12
# Half a hundredth of an hour a week, in minutes a day.
_HALF_A_HUNDREDTH: Final = Fraction(_MINUTES_A_DAY, 200)
_HAS_OWN: Final = attrgetter("has_own_day")


def full_timers_day(employments: Sequence[Employment], day: date, employers: Hours) -> Hours:
    """Give the length of a full-timer's normal day for a worker on a day (TR 50 § 1).

    >>> from fractions import Fraction
    >>> from fla_rules.calendar import Period
    >>> from fla_rules.facts.employment import RegimeFrom
    >>> from fla_rules.identifiers import JointCommittee
    >>> from fla_rules.quantities import FULL_TIME
    >>> hired = date(2024, 1, 1)
    >>> week = RegimeFrom(hired, FULL_TIME, Fraction(40))
    >>> job = Employment("w1", Period(hired), JointCommittee.parse("124"), (week,))
    >>> full_timers_day((job,), date(2024, 6, 3), Hours.from_clock("7:36")) == Hours(480)
    True
    """
    if not any(map(_HAS_OWN, employments)):
        return employers
    together = _running(employments, day)
    if not together:
        day = _nearest(employments, day)
        together = _running(employments, day)
    return _length(_deciding(together, day, employers), day, employers)


def _running(employments: Sequence[Employment], day: date) -> list[Employment]:
    return [each for each in employments if each.period.contains(day)]


def _nearest(employments: Sequence[Employment], day: date) -> date:
    """Give the last day of employment before a day, or before all of them the first one."""
    before = [each.period.last for each in employments if each.period.last < day]
    return max(before) if before else min(each.period.first for each in employments)


def _deciding(together: Sequence[Employment], day: date, employers: Hours) -> Employment:
    """Give the employment that began first; of several, that of the longest day."""
    first = min(each.period.first for each in together)
    eldest = [each for each in together if each.period.first == first]
    return max(eldest, key=lambda each: _length(each, day, employers))


def _length(employment: Employment, day: date, employers: Hours) -> Hours:
    if employment.full_time_day is not None:
        return employment.full_time_day
    change = employment.in_force(day)
    if change is None or change.full_time_hours is None:
        return employers
    own = change.full_time_hours * _MINUTES_A_DAY
    # A week of 38 h 20 is written 38.33: that is the employer's day of 7:40, and no other.
    return employers if abs(own - employers.minutes) <= _HALF_A_HUNDREDTH else Hours(own)


@frozen
class OwnDay:
    """The length of a full-timer's day that is used for a worker, and from which day on first.

    `beside` are other lengths, of employments that run beside the one that decides.
    """

    length: Hours
    first: date
    beside: tuple[Hours, ...] = ()


def own_days(
    employments: Sequence[Employment], until: date, employers: Hours
) -> tuple[OwnDay, ...]:
    """List what is used by a day and is not simply the employer's, each length once.

    Also listed is a choice between employments beside each other, whatever came out of it.
    """
    if not any(map(_HAS_OWN, employments)):
        return ()
    found: dict[tuple[Hours, tuple[Hours, ...]], date] = {}
    for day, together in running(employments):
        if together and day <= until:
            length = _length(_deciding(together, day, employers), day, employers)
            lengths = {_length(each, day, employers) for each in together}
            beside = tuple(sorted(lengths - {length}))
            if beside or length != employers:
                found.setdefault((length, beside), day)
    return tuple([OwnDay(length, day, beside) for (length, beside), day in found.items()])
