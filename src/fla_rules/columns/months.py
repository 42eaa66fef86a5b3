"""Which months count, and with how much of full-time, for whole arrays (TR 50 § 3).

A month that has begun counts, with the regime of the first day worked in it, lowered by a reduced
suspension on that day: the default readings. Where the facts raise a question whose reading is
another one, the worker is marked, and the scalar rules are asked.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from attrs import frozen

from fla_rules.columns.jobs import NO_END, Jobs, Stretches
from fla_rules.columns.population import Flags, Whole

MONTHS: Final = 12
_FIRST: Final = 1970


# The months of the days from 1900 to 2100, to look up instead of working them out.
_EARLIEST, _LATEST = (np.datetime64(day).astype(int) for day in ("1900-01-01", "2100-01-01"))
_MONTHS: Final = np.arange(_EARLIEST, _LATEST).astype("datetime64[D]").astype("datetime64[M]")
_MONTH_OF: Final = _MONTHS.astype(np.int64)


def month_of(days: Whole) -> Whole:
    """Give the month of days, counted from January 1970.

    What lies before 1900 or after 2099 has the first or the last month of these: no year that
    anybody asks about has it.
    """
    found: Whole = np.take(_MONTH_OF, days - _EARLIEST, mode="clip")
    return found


def first_day_of(months: Whole) -> Whole:
    """Give the first day of months that are counted from January 1970."""
    found: Whole = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return found


def year_starts(years: Sequence[int]) -> Whole:
    """Give the first month of each year."""
    return (np.array(years, np.int64) - _FIRST) * MONTHS


def begun(first: Whole, last: Whole, starts: Whole) -> Whole:
    """Count the months of each year in which an employment has a day: a row for each year."""
    since, until, starts = month_of(first), month_of(last) + 1, starts[:, None]
    counted = np.minimum(until, starts + MONTHS) - np.maximum(since, starts)
    found: Whole = np.maximum(counted, 0)
    return found


@frozen(eq=False)
class Grid:
    """What some employments bring to each month of some years.

    One row for each month, one column for each employment: whether the month `counts` for it, and
    how much of full-time is `worked` in it, over the `scale` of its worker. `day` is the day that
    decides. `changes`, `twice` and `suspended` tell of each year and employment which questions
    the facts raise; `beyond` marks the employments that whole numbers of 64 bits do not hold.
    """

    day: Whole
    counts: Flags
    worked: Whole
    scale: Whole
    changes: Flags
    twice: Flags
    suspended: Flags
    beyond: Flags


def grid(jobs: Jobs, rows: Whole, years: Sequence[int]) -> Grid:
    """Count the months of some employments, all those of each worker together."""
    months = (year_starts(years)[:, None] + np.arange(MONTHS)).ravel()
    first, last = jobs.first[rows], jobs.last[rows]
    begins, ends = (first_day_of(each)[:, None] for each in (months, months + 1))
    touched, day = (first < ends) & (begins <= last), np.maximum(first, begins)
    contract = _Contract.of(jobs, rows)
    changes, beyond = contract.changes(first, last, years), contract.beyond
    counts, together = touched, _Together.of(jobs.worker[rows])
    if len(together.at):
        counts, day = touched.copy(), day.copy()
        of, until = together.at, np.minimum(last, ends - 1)
        counted = together.counted(touched[:, of], day[:, of], until[:, of])
        counts[:, of], day[:, of], joined = counted
        by_year = joined.reshape(len(years), MONTHS, len(of))
        changes[:, of] |= np.logical_or.reduce(by_year, axis=1)
    worked = contract.worked(day)
    if len(together.at):
        summed = together.total((worked * counts)[:, together.at])
        over = np.logical_or.reduce(summed > contract.scale[together.at], axis=0)
        beyond = beyond.copy()
        beyond[together.at] |= over
    left_out = (touched & ~counts).reshape(len(years), MONTHS, len(rows))
    twice = np.logical_or.reduce(left_out, axis=1)
    suspended = contract.suspended(first, last, years)
    return Grid(day, counts, worked, contract.scale, changes, twice, suspended, beyond)


@frozen(eq=False)
class _Together:
    """The employments of workers who have several, by their columns, `at`; those of each together.

    Among these, each worker's begin at the places `begins`.
    """

    at: Whole
    begins: Whole
    lengths: Whole

    @classmethod
    def of(cls, worker: Whole) -> "_Together":
        """Find who has several employments."""
        again = np.append(False, worker[1:] == worker[:-1])
        at = np.flatnonzero(again | np.append(again[1:], False))
        begins = np.flatnonzero(~again[at])
        return cls(at, begins, np.diff(np.append(begins, len(at))))

    def counted(self, touched: Flags, start: Whole, end: Whole) -> tuple[Flags, Whole, Flags]:
        """Tell who counts in each month, on which day, and where one joins or leaves another.

        Of those that touch a month, whoever begins after the first one has ended is left out; the
        others share a day, the first of which decides.
        """
        counts = touched & (start <= self._least(touched, end))
        day = np.maximum(start, self._most(counts, start))
        unlike = self._least(counts, start) != self._most(counts, start)
        unlike |= self._least(counts, end) != self._most(counts, end)
        return counts, day, counts & unlike

    def total(self, values: Whole) -> Whole:
        """Give each employment the sum of its worker's."""
        return np.repeat(np.add.reduceat(values, self.begins, axis=1), self.lengths, axis=1)

    def _least(self, among: Flags, days: Whole) -> Whole:
        held = np.where(among, days, NO_END + 1)
        return np.repeat(np.minimum.reduceat(held, self.begins, axis=1), self.lengths, axis=1)

    def _most(self, among: Flags, days: Whole) -> Whole:
        held = np.where(among, days, -NO_END)
        return np.repeat(np.maximum.reduceat(held, self.begins, axis=1), self.lengths, axis=1)


@frozen(eq=False)
class _Contract:
    """The regimes and suspensions of some employments, brought to one denominator a worker."""

    regimes: list[tuple[Whole, Whole, Whole]]
    suspensions: list[tuple[Whole, Whole, Whole, Whole]]
    scale: Whole
    beyond: Flags

    @classmethod
    def of(cls, jobs: Jobs, rows: Whole) -> "_Contract":
        """Take the first of each list, then the second, and so on."""
        regimes, suspensions = _ranked(jobs.regimes, rows), _ranked(jobs.suspensions, rows)
        worker = jobs.worker[rows]
        scale, beyond = _scale([*regimes, *suspensions], worker)
        return cls(
            [(at, of.first, of.top * (scale[at] // of.bottom)) for at, of in regimes],
            [
                (at, of.first, of.last, np.where(of.top > 0, of.top * (scale[at] // of.bottom), -1))
                for at, of in suspensions
            ],
            scale,
            beyond,
        )

    def worked(self, day: Whole) -> Whole:
        """Give what is worked on a day of each employment, in one row or several."""
        found = np.zeros(day.shape, np.int64)
        for at, first, parts in self.regimes:
            if len(at) == len(self.scale):
                found = np.where(first <= day, parts, found)
            else:
                found[..., at] = np.where(first <= day[..., at], parts, found[..., at])
        for at, first, last, left in self.suspensions:
            of = day[..., at]
            during = (first <= of) & (of <= last) & (left >= 0)
            found[..., at] = np.where(during, np.minimum(left, found[..., at]), found[..., at])
        return found

    def changes(self, first: Whole, last: Whole, years: Sequence[int]) -> Flags:
        """Tell in which years what is worked is not the same on all days of an employment."""
        found = np.zeros((len(years), len(first)), bool)
        days = [(at, since) for at, since, _ in self.regimes]
        days += [(at, since) for at, since, _, _ in self.suspensions]
        days += [(at, until + 1) for at, _, until, _ in self.suspensions]
        place_of = {year: place for place, year in enumerate(years)}
        for at, day in days:
            within = (first[at] < day) & (day <= last[at])
            owner, year = at[within], month_of(day[within]) // MONTHS
            on, usual = first.copy(), first.copy()
            on[owner] = day[within]
            usual[owner] = np.maximum(first[owner], first_day_of(year * MONTHS))
            changed = (self.worked(on) != self.worked(usual))[owner]
            for each in np.unique(year[changed]).tolist():
                if each + _FIRST in place_of:
                    found[place_of[each + _FIRST], owner[changed & (year == each)]] = True
        return found

    def suspended(self, first: Whole, last: Whole, years: Sequence[int]) -> Flags:
        """Tell in which years an employment is suspended on some day."""
        found = np.zeros((len(years), len(first)), bool)
        for place, (begins, ends) in enumerate(_bounds(years)):
            for at, since, until, _ in self.suspensions:
                starts = np.maximum(np.maximum(first[at], begins), since)
                found[place, at] |= starts <= np.minimum(np.minimum(last[at], ends), until)
        return found


def _bounds(years: Sequence[int]) -> list[tuple[int, int]]:
    """Give the first and the last day of each year."""
    firsts = first_day_of(year_starts(years)).tolist()
    lasts = (first_day_of(year_starts(years) + MONTHS) - 1).tolist()
    return list(zip(firsts, lasts, strict=True))


def _ranked(held: Stretches, rows: Whole) -> list[tuple[Whole, Stretches]]:
    """Give the first stretch of each employment that has one, then the second, and so on."""
    starts, counts = held.starts[rows], np.diff(held.starts)[rows]
    found = []
    for rank in range(int(counts.max(initial=0))):
        at = np.flatnonzero(counts > rank)
        place = starts[at] + rank
        columns = (held.first, held.last, held.top, held.bottom)
        found.append((at, Stretches(place, *(column[place] for column in columns))))
    return found


# Scales stay below it, so that sums of a year do in 64 bits.
_ROOM: Final = 1 << 40


def _scale(ranked: Sequence[tuple[Whole, Stretches]], worker: Whole) -> tuple[Whole, Flags]:
    """Give the common denominator of each worker, and mark whose is too large."""
    if not len(worker):
        return np.ones(0, np.int64), np.zeros(0, bool)
    scale = np.ones(len(worker), np.int64)
    for at, of in ranked:
        scale[at] = np.lcm(scale[at], of.bottom)
    begins = np.flatnonzero(np.append(True, worker[1:] != worker[:-1]))
    lengths = np.diff(np.append(begins, len(worker)))
    common = np.repeat(np.lcm.reduceat(scale, begins), lengths)
    # Where 64 bits were too few on the way, what came out is no multiple of all.
    fits = (common > 0) & (common < _ROOM)
    for at, of in ranked:
        fits[at] &= common[at] % of.bottom == 0
    beyond = np.logical_or.reduceat(~fits, begins)
    return np.where(fits, common, 1), np.repeat(beyond, lengths)
