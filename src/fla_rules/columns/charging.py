"""Charging in whole numbers: what each lot gives, for many workers at once (TR 57; FLA 19 § 3).

With the default readings, all lots of a five-year period end on one day, and the oldest is used
first. So what the lots of a kind have given by a day is known from two running sums: of all that
trainings wanted, and of all that was granted by then. What was wanted beyond goes to the next kind,
and last of all finds no lot.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen

from fla_rules.columns.books import Book, Charges
from fla_rules.columns.jobs import NO_END
from fla_rules.columns.population import Flags, Whole


@frozen(eq=False)
class Group:
    """The years whose lots end on one day, as places in the arrays: from `first` up to `end`."""

    first: int
    end: int
    last: int

    @property
    def years(self) -> slice:
        """The places of its years."""
        return slice(self.first, self.end)


def groups(ends: Sequence[int]) -> Iterator[Group]:
    """Group the years by the last day of their five-year period."""
    first = 0
    for place in range(1, len(ends) + 1):
        if place == len(ends) or ends[place] != ends[first]:
            yield Group(first, place, ends[first])
            first = place


def _charge(
    lots: Sequence[tuple[Whole, Whole]], charged: Charges, at: Flags, first: int
) -> tuple[list[Whole], Whole]:
    """Charge trainings of one period: give what is used of each lot, and what found none.

    `lots` has what was granted of each kind and when it opened, a row for each year; the years
    begin at the place `first` of the run's. The trainings are those marked.
    """
    wanted = _Wanted(
        *(
            column[at]
            for column in (charged.worker, charged.day, charged.year - first, charged.units)
        )
    )
    used = [_use(wanted, granted, opened) for granted, opened in lots]
    over = np.bincount(wanted.worker, wanted.units, lots[0][0].shape[1])
    return used, over.astype(np.int64)


@frozen(eq=False)
class _Wanted:
    """What some trainings still want, by worker and day; `units` go down as they are used."""

    worker: Whole
    day: Whole
    year: Whole
    units: Whole


def _use(wanted: _Wanted, granted: Whole, opened: Whole) -> Whole:
    """Give what is used of the lots of one kind, and take it off what is wanted."""
    used, has = np.zeros_like(granted), np.logical_or.reduce(granted > 0, axis=0)
    # What is wanted of whoever has nothing of a kind stays as it is.
    at, held = np.flatnonzero(has[wanted.worker]), np.flatnonzero(has)
    if not len(at):
        return used
    worker = (np.cumsum(has) - 1)[wanted.worker[at]]
    place, of_held = wanted.year[at] * len(held) + worker, np.take(granted, held, axis=1)
    until = np.cumsum(of_held, axis=0)
    given = np.take(until, place)
    # A lot that opens after the training gives it nothing.
    early = np.flatnonzero(np.take(np.take(opened, held, axis=1), place) > wanted.day[at])
    given[early] -= np.take(of_held, place[early])
    short = _Short.of(worker, wanted.units[at], given)
    taken = np.zeros(len(held), np.int64)
    taken[worker[short.begins]] = short.taken
    used[:, held] = np.minimum(np.maximum(taken - (until - of_held), 0), of_held)
    still = short.wanting()
    wanted.units[at] = 0
    wanted.units[at[still]] = short.over(still)
    return used


@frozen(eq=False)
class _Short:
    """How far the lots of a kind go: by worker, `begins` being where each one's trainings begin."""

    begins: Whole
    lengths: Whole
    # What was granted by the day of each training, less all that was wanted by then.
    slack: Whole
    least: Whole
    taken: Whole

    @classmethod
    def of(cls, worker: Whole, units: Whole, given: Whole) -> "_Short":
        begins = np.flatnonzero(np.append(True, worker[1:] != worker[:-1]))
        lengths = np.diff(np.append(begins, len(worker)))
        running = np.cumsum(units)
        wanted = running - np.repeat(running[begins] - units[begins], lengths)
        slack = given - wanted
        least = np.minimum(np.minimum.reduceat(slack, begins), 0)
        return cls(begins, lengths, slack, least, wanted[begins + lengths - 1] + least)

    def wanting(self) -> Flags:
        """Tell of which trainings the worker wanted more than there was."""
        return np.repeat(self.least < 0, self.lengths)

    def over(self, at: Flags) -> Whole:
        """Give what each of these trainings wanted beyond what there was."""
        slack = np.minimum(self.slack[at], 0)
        lengths = self.lengths[self.least < 0]
        # Each worker is moved below the one before, so that a running minimum begins anew.
        step = 1 - slack.min(initial=0)
        moved = slack - np.repeat(np.arange(len(lengths)) * step, lengths)
        lowest = np.minimum.accumulate(moved) - (moved - slack)
        before = np.concatenate([[0], lowest[:-1]])
        before[np.cumsum(lengths)[:-1]] = 0
        wanted: Whole = before - lowest
        return wanted


def charge_all(
    book: Book, charged: Charges, granted: Sequence[Whole], at: Flags
) -> tuple[list[Whole], Whole, Whole]:
    """Charge the trainings marked: what each lot gave, what found none, and the last days."""
    used = [np.zeros_like(each) for each in granted]
    latest = np.full(granted[0].shape, -NO_END, np.int64)
    over = np.zeros(len(latest[0]), np.int64)
    for group in groups(book.ends):
        marked = at & (group.first <= charged.year) & (charged.year < group.end)
        lots = [
            (each[group.years], lot.opened[group.years])
            for each, lot in zip(granted, book.lots, strict=True)
        ]
        found, beyond = _charge(lots, charged, marked, group.first)
        over += beyond
        for of_kind, of_group in zip(used, found, strict=True):
            of_kind[group.years] = of_group
        last = np.full(len(over), -NO_END, np.int64)
        last[charged.worker[marked]] = charged.day[marked]
        latest[group.years] = last
    return used, over, latest
