"""Which months count, and with which working regime: factors B and C (TR 50 § 3).

A month that has begun counts as a full month. The act says no more: which regime counts when it
changes, whether a month with two contracts counts twice, and what a suspension does, are readings.
Employments that overlap add up, to full-time at most; of those that follow each other in one month,
the first counts. Of a worker taken over from another employer, the month of the transfer counts
there, if one service is read into it.

The year is cut where anything begins, ends or changes: months between two cuts count alike. Where
no month has two employments and the first day decides, each employment is cut by itself.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Final

from attrs import frozen

from fla_rules.calendar import Period, day_after, month_of
from fla_rules.facts.employment import Employment
from fla_rules.law.readings import (
    Readings,
    RegimeChange,
    SameMonthTwice,
    SuspensionEffect,
    TransferOfUndertaking,
)
from fla_rules.vocabulary import Reading

_DECEMBER: Final = 12
# Looked up once: finding a member in its class is a call in Python 3.11.
_FIRST_DAY: Final = RegimeChange.FIRST_DAY
_HIGHEST: Final = RegimeChange.HIGHEST
_DAY_WEIGHTED: Final = RegimeChange.DAY_WEIGHTED
_AGAIN: Final = SameMonthTwice.ONCE_PER_CONTRACT
_NOTHING_LOWERS: Final = SuspensionEffect.NOTHING_LOWERS
_BOTH_LOWER: Final = SuspensionEffect.BOTH_LOWER
_ONE_SERVICE: Final = TransferOfUndertaking.ONE
_FIRST_OF_ALL: Final = attrgetter("period.first")
_month_of: Final = lru_cache(month_of)

# What is worked over full-time, as two integers; it may be nothing, which no regime can be.
_Worked = tuple[int, int]
# What is worked in months that count alike, None where it is not known; the first of them by its
# number; how many they are.
Stretch = tuple[_Worked | None, int, int]
# More than all that can be worked on a day.
_UNKNOWN: Final = Fraction(10**6)


@frozen(slots=False)
class Share:
    """Months that count alike, with what is worked in them over full-time.

    `day` is the day that decided, for the regime and for the figure. What is worked is in lowest
    terms; where the regime is not `known`, the share is of nothing. It is not `firm` where a regime
    that is not known decides on which day the month is looked at, and `weighted` where it is a part
    of a month with several regimes.
    """

    employment: Employment
    day: date
    numerator: int
    denominator: int
    months: int
    known: bool = True
    firm: bool = True
    weighted: bool = False


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


def in_service(employments: Iterable[Employment], days: Period) -> list[Employment]:
    """Give the employments that have a day in a period."""
    first, last = days.first, days.last
    return [e for e in employments if e.period.first <= last and first <= e.period.last]


def count_months(
    employments: Iterable[Employment],
    year: Period,
    readings: Readings,
    changes: Iterable[date] = (),
) -> tuple[tuple[Share, ...], tuple[Reading, ...]]:
    """Count the months of a year: what each employment brings to each, in order.

    `changes` are other days on which what the months bring may change. Beside the shares stand the
    readings that bore on the count: those whose question the facts raise.
    """
    within = sorted(in_service(employments, year), key=_FIRST_OF_ALL)
    if have_own_months(within, readings):
        return _one_by_one(within, year, readings, changes)
    within.sort(key=_order)
    cuts = _cuts((*changes, *_days_of_change(within, readings.suspension)), year.first.year)
    months = [_month(within, year, first, until, readings) for first, until in pairwise(cuts)]
    shares = tuple(
        share
        for month in months
        for group in month.groups
        for share in _group_shares(group, month, year, readings)
    )
    return shares, tuple(_readings_used(within, months, year, readings))


def _own_days(employment: Employment, year: Period) -> tuple[date, date]:
    """Give the first and the last day of an employment in a year."""
    period = employment.period
    return max(period.first, year.first), min(period.last, year.last)


def have_own_months(within: Sequence[Employment], readings: Readings) -> bool:
    """Tell whether the months of employments in their order can be counted for each of them alone.

    So it is where the first day of a month decides, no month has two employments, and none may
    count with a transferor.
    """
    if readings.regime_change is not _FIRST_DAY:
        return False
    last: date | None = None
    for each in within:
        first = each.period.first
        overlap = last is not None and (first.year, first.month) <= (last.year, last.month)
        if overlap or each.transferred_from is not None:
            return False
        last = each.period.last
    return True


def _one_by_one(
    within: Iterable[Employment], year: Period, readings: Readings, changes: Iterable[date]
) -> tuple[tuple[Share, ...], tuple[Reading, ...]]:
    """Count the months of employments that have them to themselves."""
    shares: list[Share] = []
    bore: list[Reading] = []
    for each in within:
        begun = max(each.period.first, year.first)
        stretches, readings_of = counted_alone(each, year, readings, changes)
        bore += readings_of
        for of_full_time, month, months in stretches:
            day = begun if month == begun.month else date(begun.year, month, 1)
            shares.append(_share(each, day, of_full_time, months))
    return tuple(shares), each_once(bore, readings)


def counted_alone(
    employment: Employment, year: Period, readings: Readings, changes: Iterable[date] = ()
) -> tuple[list[Stretch], list[Reading]]:
    """Count the months of an employment that has them to itself, by the first day of each.

    What changes within a month is first seen on the first day of the next one. Beside the stretches
    stand the readings that bore on them.
    """
    period, effect = employment.period, readings.suspension
    first, last = max(period.first, year.first), min(period.last, year.last)
    if employment.plain and not changes:
        regime = employment.regimes[0].regime
        part = (regime.numerator, regime.denominator)
        return [(part, first.month, last.month + 1 - first.month)], []
    of_full_time, month = worked(employment, first, effect), first.month
    stretches: list[Stretch] = []
    bore: list[Reading] = []
    days = [day for day in (*changes, *_days_within(employment, effect)) if first < day <= last]
    days.sort()
    for day in days:
        before, seen = of_full_time, day.month + (day.day > 1)
        of_full_time = worked(employment, day, effect)
        if month < seen:
            stretches.append((before, month, seen - month))
            month = seen
        if of_full_time != before and not bore:
            bore.append(readings.regime_change)
    if month <= last.month:
        stretches.append((of_full_time, month, last.month + 1 - month))
    if _suspended(employment, first, last):
        bore.append(effect)
    return stretches, bore


def each_once(bore: Sequence[Reading], readings: Readings) -> tuple[Reading, ...]:
    """Give the readings that bore on some employments counted alone, each once, in their order."""
    if len(bore) <= 1:
        return tuple(bore)
    asked = (readings.regime_change, readings.suspension)
    return tuple([each for each in asked if each in bore])


@frozen(slots=False)
class _Month:
    # The first of so many months alike, with the employments in it, and those that count together.
    period: Period
    alike: int
    touching: Sequence[Employment]
    groups: Sequence[Sequence[Employment]]


def _days_of_change(employments: Iterable[Employment], effect: SuspensionEffect) -> Iterator[date]:
    for each in employments:
        yield each.period.first
        yield day_after(each.period.last)
        yield from _days_within(each, effect)


def _days_within(employment: Employment, effect: SuspensionEffect) -> list[date]:
    """Give the days on which what is worked may change while an employment runs."""
    days = [change.first for change in employment.regimes]
    for suspension in employment.suspensions:
        if effect is _BOTH_LOWER or (suspension.resulting and effect is not _NOTHING_LOWERS):
            period = suspension.period
            days += (period.first, day_after(period.last))
    return days


def _cuts(changes: Iterable[date], year: int) -> list[int]:
    """Give the months that are not like the one before; what changes within one changes two."""
    cuts = {1, _DECEMBER + 1}
    for day in changes:
        if day.year == year:
            cuts.add(day.month)
            cuts.add(day.month + (day.day > 1))
    return sorted(cuts)


def _month(
    within: Sequence[Employment], year: Period, first: int, until: int, readings: Readings
) -> _Month:
    month = _month_of(year.first.year, first)
    touching = in_service(within, month)
    groups = _counting_together(touching, month, readings)
    if readings.transfer is _ONE_SERVICE:
        # The month of one taken over counts with the transferor, and so for who follows as well.
        here = [[each for each in group if not taken_over_within(each, month)] for group in groups]
        groups = [group for group in here if group]
        touching = [each for each in touching if not taken_over_within(each, month)]
    return _Month(month, until - first, touching, groups)


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
    # Nothing changes in an employment that is plain.
    odd = [each for each in within if not each.plain]
    changing = any(_changes(each, year, readings.suspension) for each in odd)
    together = ((group, month) for month in months for group in month.groups if len(group) > 1)
    if changing or any(_joined_within(*each) for each in together):
        yield readings.regime_change
    if any(_leaves_out(month) for month in months):
        yield readings.same_month_twice
    if any(_suspended(each, *_own_days(each, year)) for each in odd):
        yield readings.suspension
    if any(taken_over_within(each, year) for each in odd):
        yield readings.transfer


def _leaves_out(month: _Month) -> bool:
    """Tell whether a contract of a month stands behind another in it."""
    counted = month.groups[0] if month.groups else ()
    return len(counted) < len(month.touching)


def _joined_within(group: Sequence[Employment], month: _Month) -> bool:
    """Tell whether one employment joins or leaves another in the midst of a month."""
    return len({each.period.clip(month.period) for each in group}) > 1


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
) -> list[Sequence[Employment]]:
    if len(touching) == 1:
        return [touching]
    rest = touching
    groups: list[Sequence[Employment]] = []
    while rest:
        group = _first_counting(rest, month)
        groups.append(group)
        followers = [each for each in rest if not any(each is other for other in group)]
        # Whoever follows counts the month once more, or not at all.
        rest = followers if readings.same_month_twice is _AGAIN else ()
    return groups


def _group_shares(
    group: Sequence[Employment], alike: _Month, year: Period, readings: Readings
) -> Iterator[Share]:
    effect, change, month = readings.suspension, readings.regime_change, alike.period
    if change is _DAY_WEIGHTED:
        yield from _weighted(group, alike, effect)
        return
    days, firm = [max(each.period.first, month.first) for each in group], True
    if change is _HIGHEST:
        touched = _days(group, month)
        day = max(touched, key=lambda day: _together(group, day, effect))
        firm = not _undecided(group, touched, effect)
        group = [each for each in group if each.period.contains(day)]
        looked_up = days = [day] * len(group)
    elif change is _FIRST_DAY:
        looked_up = days = [max(days)] * len(group)
    else:
        looked_up = [min(each.period.last, year.last) for each in group]
    regimes = _at_most_full_time(
        [worked(each, day, effect) for each, day in zip(group, looked_up, strict=True)]
    )
    for each, day, of_full_time in zip(group, days, regimes, strict=True):
        yield _share(each, day, of_full_time, alike.alike, firm=firm)


def _undecided(group: Sequence[Employment], days: Iterable[date], effect: SuspensionEffect) -> bool:
    """Tell whether a regime that is not known decides which of unlike days is the highest."""
    seen = {
        tuple(worked(each, day, effect) if each.period.contains(day) else (0, 1) for each in group)
        for day in days
    }
    return len(seen) > 1 and any(None in on_day for on_day in seen)


def _share(
    employment: Employment,
    day: date,
    of_full_time: _Worked | None,
    months: int,
    *,
    firm: bool = True,
    weighted: bool = False,
) -> Share:
    numerator, denominator = of_full_time or (0, 1)
    known = of_full_time is not None
    return Share(employment, day, numerator, denominator, months, known, firm, weighted)


def _at_most_full_time(regimes: Sequence[_Worked | None]) -> Sequence[_Worked | None]:
    """Give regimes that add up to more than full-time in their proportions, full-time in all."""
    if len(regimes) == 1:
        return regimes
    total = sum((Fraction(*regime) for regime in regimes if regime), Fraction())
    if total <= 1:
        return regimes
    return [(Fraction(*each) / total).as_integer_ratio() if each else None for each in regimes]


def _weighted(
    group: Sequence[Employment], alike: _Month, effect: SuspensionEffect
) -> Iterator[Share]:
    month, months = alike.period, alike.alike
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
            yield _share(each, first, None, months)
            continue
        for (numerator, denominator), many in sorted(known):
            part = Fraction(numerator * many, denominator * len(days))
            ratio = part.as_integer_ratio()
            yield _share(each, first, ratio, months, weighted=len(known) > 1)


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
    change = employment.in_force(day)
    least = None
    if change:
        regime = change.regime
        least = (regime.numerator, regime.denominator)
    if effect is _NOTHING_LOWERS:
        return least
    for suspension in employment.suspensions:
        period = suspension.period
        if period.first <= day <= period.last:
            left = suspension.resulting
            if left is not None:
                # Crosswise, since comparing two fractions is slow.
                if least is None or left.numerator * least[1] < least[0] * left.denominator:
                    least = (left.numerator, left.denominator)
            elif effect is _BOTH_LOWER:
                return (0, 1)
    return least


def _suspended(employment: Employment, first: date, last: date) -> bool:
    for suspension in employment.suspensions:
        if suspension.period.first <= last and first <= suspension.period.last:
            return True
    return False


def _changes(employment: Employment, year: Period, effect: SuspensionEffect) -> bool:
    """Tell whether what is worked changes in the year."""
    first, last = _own_days(employment, year)
    days = {first, *(day for day in _days_within(employment, effect) if first < day <= last)}
    return len({worked(employment, day, effect) for day in days}) > 1
