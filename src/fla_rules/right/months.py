"""Which months count, and with which working regime: factors B and C (TR 50 § 3).

A month that has begun counts as a full month. The act says no more: which regime counts when it
changes, whether a month with two contracts counts twice, and what a suspension does, are readings.
Employments that overlap add up, to full-time at most; of those that follow each other in one month,
the first counts. Of a worker taken over from another employer, the month of the transfer counts
there, if one service is read into it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from attrs import frozen

from fla_rules.calendar import Period, day_after, months_of
from fla_rules.facts.employment import Employment, SuspensionKind
from fla_rules.law.readings import (
    Readings,
    RegimeChange,
    SameMonthTwice,
    SuspensionEffect,
    TransferOfUndertaking,
)
from fla_rules.vocabulary import Reading

_DECEMBER: Final = 12

# What is worked over full-time, as two integers; it may be nothing, which no regime can be.
_Worked = tuple[int, int]
# More than all that can be worked on a day.
_UNKNOWN: Final = Fraction(10**6)


@frozen(slots=False)
class Share:
    """Months that count alike, with what is worked in them over full-time.

    `day` is the day that decided, for the regime and for the figure. What is worked is in lowest
    terms; where the regime is not `known`, the share is of nothing.
    """

    employment: Employment
    day: date
    numerator: int
    denominator: int
    months: int
    known: bool = True


def steady_share(within: Sequence[Employment], year: Period) -> Share | None:
    """Count the usual case in one step: one employment in the year, one regime, no suspension.

    None for every other case, which `month_shares` counts month by month, to the same result.
    """
    if len(within) != 1 or not within[0].plain:
        return None
    employment = within[0]
    regime, first = employment.regimes[0].regime, max(employment.period.first, year.first)
    months = months_begun(employment.period, year.first.year)
    return Share(employment, first, regime.numerator, regime.denominator, months)


def months_begun(period: Period, year: int) -> int:
    """Count the months of a year that have a day in a period: a begun month is a full one.

    >>> months_begun(Period(date(2024, 3, 29)), 2024), months_begun(Period(date(2024, 3, 29)), 2023)
    (10, 0)
    """
    first, last = period.first, period.last
    if not first.year <= year <= last.year:
        return 0
    before = first.month - 1 if first.year == year else 0
    return (last.month if last.year == year else _DECEMBER) - before


def month_shares(
    employments: Sequence[Employment], year: Period, readings: Readings
) -> tuple[Share, ...]:
    """Count a year month by month: what each employment brings to each month, in order."""
    return count_months(employments, year, readings)[0]


def count_months(
    employments: Sequence[Employment], year: Period, readings: Readings
) -> tuple[tuple[Share, ...], tuple[Reading, ...]]:
    """Count a year month by month: what each employment brings to each month, in order.

    Beside it, the readings that bore on the count: those whose question the facts raise.
    """
    within = sorted((each for each in employments if each.period.overlaps(year)), key=_order)
    months = [
        _Month(month, touching, _counting_together(touching, month, readings))
        for month, touching in _by_month(within, year, readings)
    ]
    shares = tuple(
        share
        for month in months
        for group in month.groups
        for share in _group_shares(group, month.period, year, readings)
    )
    return shares, tuple(_readings_used(within, months, year, readings))


@frozen(slots=False)
class _Month:
    # A month with the employments in it, and those of them that count together.
    period: Period
    touching: Sequence[Employment]
    groups: Sequence[Sequence[Employment]]


def _by_month(
    employments: Sequence[Employment], year: Period, readings: Readings
) -> Iterator[tuple[Period, list[Employment]]]:
    """Put employments to the months they touch, but for one taken over whose month counts there."""
    held: list[list[Employment]] = [[] for _ in range(_DECEMBER)]
    for each in employments:
        first, last = max(each.period.first, year.first), min(each.period.last, year.last)
        for place in range(first.month - 1, last.month):
            held[place].append(each)
    elsewhere = readings.transfer is TransferOfUndertaking.ONE
    for month, touching in zip(months_of(year.first.year), held, strict=True):
        gone = elsewhere and any(taken_over_within(each, month) for each in touching)
        yield (
            month,
            [e for e in touching if not taken_over_within(e, month)] if gone else touching,
        )


def taken_over_within(employment: Employment, period: Period) -> bool:
    """Tell whether the worker came from another employer in a period, in the midst of a month."""
    came = employment.transferred_from is not None and period.contains(employment.period.first)
    return came and employment.period.first.day > 1


def counted_twice(share: Share) -> bool:
    """Tell whether the month of a share had begun with the employer that the worker came from."""
    if share.employment.transferred_from is None:
        return False
    first = share.employment.period.first
    same_month = (first.year, first.month) == (share.day.year, share.day.month)
    return same_month and taken_over_within(share.employment, Period(first, share.day))


def _readings_used(
    within: Sequence[Employment], months: Sequence[_Month], year: Period, readings: Readings
) -> Iterator[Reading]:
    changing = any(_changes(each, year, readings.suspension) for each in within)
    if changing or any(_joined_within(month) for month in months):
        yield readings.regime_change
    if any(len(month.groups[0]) < len(month.touching) for month in months if month.touching):
        yield readings.same_month_twice
    if any(_suspended(each, year) for each in within):
        yield readings.suspension
    if any(taken_over_within(each, year) for each in within):
        yield readings.transfer


def _joined_within(month: _Month) -> bool:
    """Tell whether one employment joins or leaves another in the midst of a month."""
    return any(
        len(
            {
                (max(e.period.first, month.period.first), min(e.period.last, month.period.last))
                for e in group
            }
        )
        > 1
        for group in month.groups
        if len(group) > 1
    )


def _order(employment: Employment) -> tuple[object, ...]:
    regimes = [(change.first, change.regime.fraction) for change in employment.regimes]
    period = employment.period
    return (period.first, period.last, employment.committee.code, regimes)


def _first_counting(touching: Sequence[Employment], month: Period) -> list[Employment]:
    """Leave out whoever follows an employment that ended earlier in the month.

    Those that are left overlap each other, so they share a day.
    """
    ends = min((each.period.last for each in touching), default=month.last)
    return [each for each in touching if max(each.period.first, month.first) <= ends]


def _counting_together(
    touching: Sequence[Employment], month: Period, readings: Readings
) -> list[list[Employment]]:
    rest, groups = list(touching), []
    while rest:
        group = _first_counting(rest, month)
        groups.append(group)
        followers = [each for each in rest if not any(each is other for other in group)]
        # Whoever follows counts the month once more, or not at all.
        again = readings.same_month_twice is SameMonthTwice.ONCE_PER_CONTRACT
        rest = followers if again else []
    return groups


def _group_shares(
    group: Sequence[Employment], month: Period, year: Period, readings: Readings
) -> Iterator[Share]:
    effect = readings.suspension
    match readings.regime_change:
        case RegimeChange.FIRST_DAY:
            day = max(each.period.clip(month).first for each in group)
            days = [(each, day, day) for each in group]
        case RegimeChange.HIGHEST:
            day = max(_days(group, month), key=lambda day: _together(group, day, effect))
            days = [(each, day, day) for each in group if each.period.contains(day)]
        case RegimeChange.DAY_WEIGHTED:
            yield from _weighted(group, month, effect)
            return
        case _:
            days = [
                (each, each.period.clip(month).first, min(each.period.last, year.last))
                for each in group
            ]
    regimes = [worked(each, looked_up, effect) for each, _, looked_up in days]
    for (each, day, _), of_full_time in zip(days, _at_most_full_time(regimes), strict=True):
        yield _share(each, day, of_full_time)


def _share(employment: Employment, day: date, of_full_time: _Worked | None) -> Share:
    known = of_full_time is not None
    return Share(employment, day, *(of_full_time or (0, 1)), months=1, known=known)


def _at_most_full_time(regimes: Sequence[_Worked | None]) -> Sequence[_Worked | None]:
    """Give regimes that add up to more than full-time in their proportions, full-time in all."""
    if len(regimes) == 1:
        return regimes
    total = sum((Fraction(*regime) for regime in regimes if regime), Fraction())
    if total <= 1:
        return regimes
    return [(Fraction(*each) / total).as_integer_ratio() if each else None for each in regimes]


def _weighted(
    group: Sequence[Employment], month: Period, effect: SuspensionEffect
) -> Iterator[Share]:
    days = _days(group, month)
    met: list[Counter[_Worked | None]] = [Counter() for _ in group]
    for day in days:
        there = [place for place, each in enumerate(group) if each.period.contains(day)]
        regimes = [worked(group[place], day, effect) for place in there]
        for place, regime in zip(there, _at_most_full_time(regimes), strict=True):
            met[place][regime] += 1
    for each, counted in zip(group, met, strict=True):
        first = each.period.clip(month).first
        known = [(regime, many) for regime, many in counted.items() if regime]
        if len(known) < len(counted):
            yield _share(each, first, None)
            continue
        for (numerator, denominator), many in sorted(known):
            part = Fraction(numerator * many, denominator * len(days))
            yield _share(each, first, part.as_integer_ratio())


def _days(group: Sequence[Employment], month: Period) -> list[date]:
    """Give the days of a month on which anybody of the group is under contract."""
    all_days = (month.first + timedelta(days=n) for n in range(month.last.day))
    return [day for day in all_days if any(each.period.contains(day) for each in group)]


def _together(group: Sequence[Employment], day: date, effect: SuspensionEffect) -> Fraction:
    at_work = [worked(each, day, effect) for each in group if each.period.contains(day)]
    # What is not known may be the highest.
    return sum((Fraction(*regime) if regime else _UNKNOWN for regime in at_work), Fraction())


def worked(employment: Employment, day: date, effect: SuspensionEffect) -> _Worked | None:
    """Give what counts as worked on a day of the employment, over full-time.

    The regime of the contract, lowered by a suspension as the reading says; None where the contract
    is not known and no suspension says what is worked.
    """
    contract = employment.contracted(day)
    regimes = [contract] if contract else []
    if effect is not SuspensionEffect.NOTHING_LOWERS:
        for suspension in employment.suspensions:
            if suspension.period.contains(day):
                if suspension.resulting is not None:
                    regimes.append(suspension.resulting)
                if _interrupts(suspension.kind, effect):
                    return (0, 1)
    least = min(regimes, key=lambda regime: regime.fraction, default=None)
    return (least.numerator, least.denominator) if least else None


def _interrupts(kind: SuspensionKind, effect: SuspensionEffect) -> bool:
    return kind is SuspensionKind.FULL and effect is SuspensionEffect.BOTH_LOWER


def _suspended(employment: Employment, year: Period) -> bool:
    if not employment.suspensions:
        return False
    own = employment.period.clip(year)
    return any(suspension.period.overlaps(own) for suspension in employment.suspensions)


def _changes(employment: Employment, year: Period, effect: SuspensionEffect) -> bool:
    """Tell whether what is worked changes in the year: it can only on these days."""
    if employment.plain:
        return False
    own = employment.period.clip(year)
    days = {own.first, *(change.first for change in employment.regimes)}
    for suspension in employment.suspensions:
        days |= {suspension.period.first, day_after(suspension.period.last)}
    return len({worked(employment, day, effect) for day in days if own.contains(day)}) > 1
