"""Whether all that will be computed of a worker can be written, and so be read again.

Amounts are exact, and those of unlike denominators have the product of them under their sum. Each
amount of a worker is a whole number of parts that this room counts; it holds them to what
`quantities.exact` reads. What was computed once and is read again adds no parts to them.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import lcm
from typing import Final

from fla_rules.checks import BEYOND, LONGEST_PART
from fla_rules.errors import FactError
from fla_rules.facts.employer import Employer
from fla_rules.facts.training import OpeningBalance, Training
from fla_rules.facts.worker import Worker
from fla_rules.law.agreements.agreement import Agreement
from fla_rules.quantities import Days

# Months of a year, days of a year, and the hundredths that a reading rounds to.
_YEAR: Final = lcm(12, 365, 366, 100)
# More days than every year's right together, in minutes too.
_RIGHTS: Final = 10**20
# A fifth of a week of so many hours, in minutes.
_MINUTES_A_DAY: Final = 60 // 5


def parts_of_figures(employer: Employer, agreements: Sequence[Agreement]) -> int:
    """Give the parts into which the figures that all workers share divide a day."""
    figures = [days for _, days in employer.company_days]
    figures += [
        step.figure
        for agreement in agreements
        for step in agreement.steps
        if isinstance(step.figure, Days)
    ]
    # A flat half is half of any of them.
    halves = 2 if any(each.prorated_by for each in agreements) else 1
    return _common((halves, *(days.amount.denominator * halves for days in figures)))


def refuse_unlike(
    employer: Employer,
    figures: int,
    worker: Worker,
    trainings: Iterable[Training],
    balances: Sequence[OpeningBalance],
) -> None:
    """Refuse a worker whose amounts have no common denominator that can be written.

    Raises `FactError` where what is computed of them could have more than `LONGEST_PART` digits.
    """
    lengths = [employer.full_time_day.minutes, *_lengths_of_day(worker)]
    day = _common(part for each in lengths for part in each.as_integer_ratio())
    opened = [each.days.amount for each in balances]
    parts = _common(
        (
            _common(_regimes(worker)) * figures * day * _YEAR,
            _common(map(_parts_charged, trainings)) * day,
            *(days.denominator for days in opened),
        )
    )
    if parts * (sum(map(int, opened)) + _RIGHTS) >= BEYOND:
        raise FactError(
            "the amounts of {worker} have no common denominator of {digits} digits",
            "round its regimes and what is charged, as to hundredths",
            worker=worker.id,
            digits=LONGEST_PART,
        )


def _common(parts: Iterable[int]) -> int:
    found = 1
    for each in parts:
        # What is beyond already needs to grow no further.
        if found >= BEYOND:
            break
        found = lcm(found, each)
    return found


def _regimes(worker: Worker) -> Iterator[int]:
    for employment in worker.employments:
        for change in employment.regimes:
            yield change.regime.denominator
        for suspension in employment.suspensions:
            if suspension.resulting is not None:
                yield suspension.resulting.denominator


def _lengths_of_day(worker: Worker) -> Iterator[Fraction]:
    for employment in worker.employments:
        if employment.full_time_day:
            yield employment.full_time_day.minutes
        for change in employment.regimes:
            if change.full_time_hours:
                yield change.full_time_hours * _MINUTES_A_DAY


def _parts_charged(training: Training) -> int:
    amounts = [
        each.amount if isinstance(each, Days) else each.minutes
        for each in (training.duration, training.charged or training.duration)
    ]
    first, last = training.period.first, training.period.last
    # One over the end of a year may be charged by its days.
    days = (last - first).days + 1 if first.year < last.year else 1
    return lcm(*(amount.denominator for amount in amounts)) * days
