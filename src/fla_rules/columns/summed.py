"""The rights of workers with several employments, regimes or figures in a year: added up."""

from typing import Final

import numpy as np
from attrs import fields, frozen

from fla_rules.columns.figures import (
    FLAGS,
    FORMULA,
    GAP,
    GRANT,
    IN_HOURS,
    LAST_MONTH,
    NOTHING,
    Pieces,
)
from fla_rules.columns.months import MONTHS, Grid, first_day_of, grid, month_of, year_starts
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.products import reduced, rounded
from fla_rules.columns.spans import Rows, Work
from fla_rules.law.readings import RegimeChange, SameMonthTwice
from fla_rules.law.readings import SuspensionEffect as Effect
from fla_rules.vocabulary import Kind

# A common denominator stays below it, so that the sum of a year does in 64 bits.
_ROOM: Final = 1 << 40


@frozen(eq=False)
class Rest:
    """The employments that are added up, by their places in the span, and what they bring.

    `used`, `all_year` and `leaves` tell of each year and worker which readings on months the facts
    raise, whether the worker is a full-timer on every day, and whether an employment ends before
    the end of a month.
    """

    rows: Whole
    grid: Grid
    used: Whole
    all_year: Flags
    leaves: Flags

    @classmethod
    def of(cls, work: Work, rows: Whole) -> "Rest":
        """Count the months of some employments."""
        counted = grid(work.jobs, work.span.rows[rows], work.figures.years)
        return cls(
            rows,
            counted,
            _used(work, rows, counted),
            _all_year(work, rows, counted),
            _of_any(work, rows, work.leaves(rows)),
        )

    def among(self, there: Flags) -> tuple[Whole, Grid]:
        """Give the employments of which anything is asked."""
        asked = np.logical_or.reduce(there[:, self.rows], axis=0)
        if asked.all():
            return self.rows, self.grid
        at = np.flatnonzero(asked)
        columns = (np.take(getattr(self.grid, each.name), at, axis=-1) for each in fields(Grid))
        return self.rows[at], Grid(*columns)


def left_to_scalar(work: Work, rest: Rest) -> Flags:
    """Mark whoever raises a question whose reading is not the one that arrays follow."""
    readings, counted = work.figures.readings, rest.grid
    there = work.span.months[:, rest.rows] > 0
    marked = counted.beyond.copy()
    if readings.regime_change is not RegimeChange.FIRST_DAY:
        marked |= np.logical_or.reduce(counted.changes & there, axis=0)
    if readings.same_month_twice is not SameMonthTwice.ONCE:
        marked |= np.logical_or.reduce(counted.twice, axis=0)
    if readings.suspension is not Effect.REDUCED_LOWERS:
        marked |= np.logical_or.reduce(counted.suspended, axis=0)
    odd = np.zeros(work.span.workers, bool)
    odd[work.span.worker[rest.rows][marked]] = True
    return odd


@frozen(eq=False)
class _Parts:
    """What employments bring to years with one figure each, in the order of years and workers.

    `begins` are the places where a worker's year begins; `of` tells of each part whose it is.
    """

    worker: Whole
    year: Whole
    piece: Whole
    months: Whole
    worked: Whole
    scale: Whole
    begins: Whole
    of: Whole


def sum_up(work: Work, rows: Rows, kind: Kind, rest: Rest, there: Flags, piece: Whole) -> Flags:
    """Add up the rights of a kind; give those whom only the scalar rules can count."""
    odd = np.zeros(work.span.workers, bool)
    parts = _parts(work, kind, rest.among(there), there, piece)
    if not len(parts.begins):
        return odd
    at = (parts.year[parts.begins], parts.worker[parts.begins])
    summed = _summed(work, parts, rest.all_year[at])
    top, bottom = reduced(summed.top, summed.bottom)
    rows.there[at], rows.what[at] = True, summed.what
    rows.top[at], rows.bottom[at] = top, bottom
    rows.days[at], rows.parts[at] = rounded(top, bottom, work.figures.readings.rounding)
    rows.hours[at] = summed.hours & (summed.what == GRANT)
    bears = (summed.what == GRANT) | (rows.days[at] > 0)
    rows.readings[at] = summed.readings | np.where(bears, rest.used[at], 0)
    rows.readings[at] |= work.rounding * (bottom > 1)
    rows.reasons[at] = summed.reasons
    flags = FORMULA * ~summed.whole + LAST_MONTH * rest.leaves[at] + IN_HOURS * summed.hours
    rows.cited[at] = summed.cited * FLAGS + np.where(summed.what == GRANT, flags, 0)
    odd[at[1][summed.odd]] = True
    return odd


def _of_any(work: Work, rest: Whole, of_rest: Flags) -> Flags:
    """Tell of each year and worker whether it holds of any of some employments."""
    found = np.zeros((len(of_rest), work.span.workers), bool)
    year, row = np.nonzero(of_rest)
    found[year, work.span.worker[rest[row]]] = True
    return found


def _used(work: Work, rows: Whole, counted: Grid) -> Whole:
    """Give for each year and worker the readings on months that the facts raise."""
    readings, words = work.figures.readings, work.figures.words
    found = np.zeros((len(work.figures.years), work.span.workers), np.int64)
    for raised, reading in (
        (counted.changes, readings.regime_change),
        (counted.twice, readings.same_month_twice),
        (counted.suspended, readings.suspension),
    ):
        found |= words.of_readings([reading]) * _of_any(work, rows, raised)
    return found


def _parts(work: Work, kind: Kind, rest: tuple[Whole, Grid], there: Flags, piece: Whole) -> _Parts:
    rows, counted = rest
    there, piece, many = there[:, rows], piece[:, rows], np.ones_like(piece[:, rows])
    if kind is not Kind.COMPANY:
        many = np.take(work.figures.count[kind], work.span.question[:, rows])
    shape = (len(there), MONTHS, len(rows))
    day, worked = counted.day.reshape(shape), counted.worked.reshape(shape)
    counts, found = counted.counts.reshape(shape) & there[:, None], []
    for rank in range(int(many.max(initial=0, where=there))):
        within = _on_rank(work.pieces, counts, day, piece, many, rank)
        months = within.sum(axis=1)
        year, row = np.nonzero(months)
        amount = (worked * within).sum(axis=1)[year, row]
        ranks = np.full(len(row), rank)
        found.append((row, year, ranks, piece[year, row] + rank, months[year, row], amount))
    columns = zip(*(found or [(np.zeros(0, np.int64),) * 6]), strict=True)
    row, of_year, ranked, held, many_months, amounts = map(np.concatenate, columns)
    worker = work.span.worker[rows[row]]
    order = np.arange(len(row))
    if len(found) > 1:
        order = np.lexsort((ranked, row, worker, of_year))
    worker, of_year = worker[order], of_year[order]
    own = of_year * work.span.workers + worker
    begins = np.flatnonzero(np.append(True, own[1:] != own[:-1])[: len(own)])
    return _Parts(
        worker,
        of_year,
        held[order],
        many_months[order],
        amounts[order],
        counted.scale[row[order]],
        begins,
        np.repeat(np.arange(len(begins)), np.diff(np.append(begins, len(own)))),
    )


def _on_rank(
    pieces: Pieces, counts: Flags, day: Whole, piece: Whole, many: Whole, rank: int
) -> Flags:
    """Tell which months have the figure of a rank among those of their year."""
    if many.max(initial=1) == 1:
        return counts
    at = np.minimum(piece + rank, len(pieces.first) - 1)
    after = np.minimum(at + 1, len(pieces.first) - 1)
    within = counts & (rank < many)[:, None]
    within = within & ((rank == 0) | (pieces.first[at][:, None] <= day))
    until = np.where(rank + 1 < many, pieces.first[after], np.iinfo(np.int64).max)
    return within & (day < until[:, None])


@frozen(eq=False)
class _Summed:
    what: Whole
    top: Whole
    bottom: Whole
    hours: Flags
    whole: Flags
    readings: Whole
    reasons: Whole
    cited: Whole
    odd: Flags


def _summed(work: Work, parts: _Parts, all_year: Flags) -> _Summed:
    """Add up the parts of each worker's year, and tell what the sum is."""
    pieces, begins, of = work.pieces, parts.begins, parts.of
    what, own = pieces.what[parts.piece], pieces.own[parts.piece] > 0
    gaps, grants = (_any(what == each, begins) for each in (GAP, GRANT))
    whole = _total(parts.months, begins) == MONTHS
    whole &= _total(parts.worked, begins) == MONTHS * parts.scale[begins]
    # An agreement that prorates in its own way changes nothing for a full-timer all year.
    alike, unlike = _one_figure(parts, pieces)
    plain = whole & all_year
    owned = _any(own, begins) & ~(plain & alike)
    odd = (owned & plain & ~unlike) | _any(pieces.rare[parts.piece] > 0, begins)
    own &= owned[of]
    open_ = gaps | owned
    result = np.where(open_, GAP, np.where(grants, GRANT, NOTHING))
    top, bottom, beyond = _amounts(parts, np.where(own, 0, pieces.top[parts.piece]), pieces)
    speaks = np.where(open_[of], (what == GAP) | own, what == GRANT)
    speaks |= (~open_ & ~grants)[of] & _is_first(parts)
    cited, several = _cited(work, np.where(speaks, pieces.cited[parts.piece], -1), begins)
    reasons = np.where(speaks & ~(grants & ~open_)[of], pieces.reasons[parts.piece], 0)
    return _Summed(
        result,
        np.where(result == NOTHING, 0, top),
        bottom,
        _any((what == GRANT) & (pieces.hours[parts.piece] > 0), begins),
        whole,
        np.bitwise_or.reduceat(pieces.readings[parts.piece], begins),
        np.bitwise_or.reduceat(reasons, begins),
        cited,
        odd | beyond | several,
    )


def _one_figure(parts: _Parts, pieces: Pieces) -> tuple[Flags, Flags]:
    """Tell which years have one figure of one agreement, and which surely have not."""
    of_figure = (pieces.what, pieces.top, pieces.bottom, pieces.hours)
    amount = np.logical_and.reduce([_same(column[parts.piece], parts) for column in of_figure])
    return amount & _same(pieces.cited[parts.piece], parts), ~amount


def _same(values: Whole, parts: _Parts) -> Flags:
    """Tell of which years all parts have the same value."""
    lowest = np.minimum.reduceat(values, parts.begins)
    same: Flags = lowest == np.maximum.reduceat(values, parts.begins)
    return same


def _all_year(work: Work, rows: Whole, counted: Grid) -> Flags:
    """Tell in which years a worker is a full-timer on every day, and suspended on none."""
    first, last = (days[work.span.rows[rows]] for days in (work.jobs.first, work.jobs.last))
    starts = year_starts(work.figures.years)[:, None]
    begins, ends = first_day_of(starts), first_day_of(starts + MONTHS)
    days = np.maximum(np.minimum(last + 1, ends) - np.maximum(first, begins), 0)
    # Where nothing changes, the first day tells of all.
    month = np.minimum(month_of(np.maximum(first, begins)) - starts, MONTHS - 1)
    month += np.arange(len(starts))[:, None] * MONTHS
    full = np.take_along_axis(counted.worked, month, axis=0) == counted.scale
    days[counted.changes | counted.suspended | ~full] = 0
    worker, many = work.span.worker[rows], work.span.workers
    found = np.array([np.bincount(worker, of_year, many) for of_year in days])
    whole: Flags = found == ends - begins
    return whole


def _any(marked: Flags, begins: Whole) -> Flags:
    found: Flags = np.logical_or.reduceat(marked, begins)
    return found


def _total(amounts: Whole, begins: Whole) -> Whole:
    found: Whole = np.add.reduceat(amounts, begins)
    return found


def _is_first(parts: _Parts) -> Flags:
    found = np.zeros(len(parts.of), bool)
    found[parts.begins] = True
    return found


def _amounts(parts: _Parts, top: Whole, pieces: Pieces) -> tuple[Whole, Whole, Flags]:
    """Sum days times what is worked; mark where 64 bits are too few."""
    bottom = pieces.bottom[parts.piece]
    common = np.lcm.reduceat(bottom, parts.begins)
    scale = parts.scale[parts.begins]
    beyond = (common <= 0) | (common >= _ROOM // scale // MONTHS)
    beyond |= _any(np.maximum(common, 1)[parts.of] % bottom != 0, parts.begins)
    common = np.where(beyond, 1, common)
    units = np.where(beyond[parts.of], 0, top * (common[parts.of] // bottom))
    return _total(units * parts.worked, parts.begins), common * scale * MONTHS, beyond


def _cited(work: Work, cited: Whole, begins: Whole) -> tuple[Whole, Flags]:
    """Join the citations of the parts that speak (-1: it does not); mark where more than two do."""
    most = np.iinfo(np.int64).max
    high = np.maximum.reduceat(cited, begins)
    low = np.minimum.reduceat(np.where(cited < 0, most, cited), begins)
    lengths = np.diff(np.append(begins, len(cited)))
    other = (cited >= 0) & (cited != np.repeat(high, lengths)) & (cited != np.repeat(low, lengths))
    joined = work.figures.words.joined(low, np.maximum(high, 0), high >= 0)
    return np.where(high < 0, 0, joined), _any(other, begins)
