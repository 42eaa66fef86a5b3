"""What trainings are charged for: on which days, and how many (TR 50 § 1; FLA 19 § 3).

A training is charged on its last day. By a reading, one that lies in several years is charged to
each by its days there; so is one that lies in two five-year periods, where they follow the entry.
What does not count, or lies outside every employment, is set aside with its reason.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from attrs import field, frozen

from fla_rules.account.counting import charge_ratio, counting
from fla_rules.account.lots import period_of
from fla_rules.calendar import Period, day_after
from fla_rules.facts.employment import Employment
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS, Training
from fla_rules.law.readings import FiveYearPeriod, Readings, StraddlingTraining
from fla_rules.outcome import Reason, reason
from fla_rules.quantities import Hours
from fla_rules.right.full_timer import full_timers_day
from fla_rules.vocabulary import Reading

# Looked up once: finding a member in its class is a call in Python 3.11.
_BY_DAYS: Final = StraddlingTraining.BY_DAYS
_BY_ENTRY: Final = FiveYearPeriod.ENTRY
OUTSIDE_EMPLOYMENT: Final = "training.outside_employment"
_RIGHT_BEGINS: Final = date(FIRST_YEAR_IN_DAYS, 1, 1)
_BEFORE_THE_RIGHT: Final = reason("training.before_right", year=FIRST_YEAR_IN_DAYS)

# A training, the last day of it or of a part of it, and the days charged then as a ratio.
Charge = tuple[Training, date, int, int]


@frozen(eq=False)
class Conditions:
    """Under what a worker's trainings are charged up to a day.

    `service` are the stretches of employment in order, `entered` the days from which five-year
    periods by entry run, `employers_day` the length of a full-timer's day where no employment says.
    """

    readings: Readings
    employments: Sequence[Employment]
    service: Sequence[Period]
    entered: Sequence[date]
    employers_day: Hours
    on: date
    begun: Sequence[date] = field(init=False)
    own_day: bool = field(init=False)

    @begun.default
    def _first_days(self) -> list[date]:
        return [stretch.first for stretch in self.service]

    @own_day.default
    def _of_own_length(self) -> bool:
        return any(each.has_own_day for each in self.employments)


@frozen(eq=False)
class Charges:
    """What trainings are charged for by a day, what is set aside, and the readings behind it.

    `across` are those charged to one year although they lie in several.
    """

    charged: Sequence[Charge]
    set_aside: Sequence[tuple[Training, Reason]]
    readings: tuple[Reading, ...]
    across: tuple[str, ...]


def charges_of(under: Conditions, trainings: Iterable[Training]) -> Charges:
    """Give what each training is charged for by the day, and what is set aside."""
    charged: list[Charge] = []
    set_aside: list[tuple[Training, Reason]] = []
    used: list[Reading] = []
    across: list[str] = []
    readings, on = under.readings, under.on
    by_days = readings.straddling_training is _BY_DAYS
    by_entry = readings.five_year_period is _BY_ENTRY
    for training in trainings:
        period = training.period
        last = period.last
        within = last.year == period.first.year and not by_entry
        parts = () if within else _parts(under, period)
        if last > on and not (parts and parts[0].last <= on):
            continue
        answer = counting(training, readings)
        why = _not_charged(under, training) if answer.counts else answer.reason
        if parts and why is None:
            used.append(readings.straddling_training)
        if last > on and not by_days:
            continue
        if answer.readings:
            used += answer.readings
        if why is not None:
            set_aside.append((training, _BEFORE_THE_RIGHT if last < _RIGHT_BEGINS else why))
        elif parts and by_days:
            charged += _by_days(under, training, parts)
        else:
            charged.append((training, last, *_ratio(under, training)))
            if parts:
                across.append(training.id)
    return Charges(charged, set_aside, tuple(used), tuple(across))


def _not_charged(under: Conditions, training: Training) -> Reason | None:
    """Say why a training that counts is not charged, or None where it is."""
    period = training.period
    if period.last < _RIGHT_BEGINS:
        return _BEFORE_THE_RIGHT
    place = bisect_right(under.begun, period.last)
    if place and under.service[place - 1].last >= period.first:
        return None
    return reason(OUTSIDE_EMPLOYMENT, training=training.id)


def _ratio(under: Conditions, training: Training) -> tuple[int, int]:
    day = under.employers_day
    if under.own_day:
        day = full_timers_day(under.employments, training.period.last, day)
    return charge_ratio(training, day)


def _by_days(under: Conditions, training: Training, parts: Iterable[Period]) -> Iterator[Charge]:
    numerator, denominator = _ratio(under, training)
    total = _length(training.period)
    for part in parts:
        # A part out of service is not charged, as a training out of service is not.
        served = any(part.overlaps(stretch) for stretch in under.service)
        if _RIGHT_BEGINS <= part.last <= under.on and served:
            yield training, part.last, numerator * _length(part), denominator * total


def _length(period: Period) -> int:
    return (period.last - period.first).days + 1


def _parts(under: Conditions, period: Period) -> Sequence[Period]:
    """Give the parts of a training: each ends with its year, and by entry with its period.

    There are none where it lies within one year and one period.
    """
    first, last = period.first, period.last
    ends = [date(year, 12, 31) for year in range(first.year, last.year)]
    if under.readings.five_year_period is _BY_ENTRY:
        ends += _ends_within(under, period)
    if not ends:
        return ()
    parts: list[Period] = []
    for end in sorted({*ends, last}):
        parts.append(Period(first, end))
        first = day_after(end)
    return parts


def _ends_within(under: Conditions, period: Period) -> Iterator[date]:
    end = period_of(under.readings, under.entered, period.first).last
    while end < period.last:
        yield end
        end = period_of(under.readings, under.entered, day_after(end)).last
