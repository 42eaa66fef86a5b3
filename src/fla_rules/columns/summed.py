"""The rights of years with several employments, regimes or figures, or a suspension: added up."""

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
from fla_rules.columns.months import MONTHS, Grid, bounds_of, grid
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
    """The years of employments that are added up, in the order of years and workers.

    `year` has the place of each year and `row` that of the employment in the span. `used`,
    `all_year` and `leaves` tell of the worker's year which readings on months the facts raise,
    whether the worker is a full-timer on every day, and whether an employment ends before the end
    of a month.
    """

    year: Whole
    row: Whole
    worker: Whole
    grid: Grid
    used: Whole
    all_year: Flags
    leaves: Flags

    @classmethod
    def of(cls, work: Work, year: Whole, row: Whole) -> "Rest":
        """Count the months of some years of employments; there is at least one."""
        worker = work.span.worker[row]
        counted = grid(work.jobs, work.span.rows[row], work.figures.years, year)
        own = year * work.span.workers + worker
        begins = np.flatnonzero(np.append(True, own[1:] != own[:-1]))
        lengths = np.diff(np.append(begins, len(own)))
        said = (
            np.bitwise_or.reduceat(_used(work, counted), begins),
            _all_year(work, year, counted, begins),
            _any(work.leaves[year, row], begins),
        )
        return cls(year, row, worker, counted, *(np.repeat(each, lengths) for each in said))

    def among(self, there: Flags) -> "Rest":
        """Give those of which anything is asked."""
        asked = there[self.year, self.row]
        if asked.all():
            return self
        at = np.flatnonzero(asked)
        columns = (np.take(getattr(self.grid, each.name), at, axis=-1) for each in fields(Grid))
        return Rest(
            self.year[at],
            self.row[at],
            self.worker[at],
            Grid(*columns),
            self.used[at],
            self.all_year[at],
            self.leaves[at],
        )


def left_to_scalar(work: Work, rest: Rest) -> Flags:
    """Mark whoever raises a question whose reading is not the one that arrays follow."""
    readings, counted = work.figures.readings, rest.grid
    marked = counted.beyond.copy()
    if readings.regime_change is not RegimeChange.FIRST_DAY:
        marked |= counted.changes
    if readings.same_month_twice is not SameMonthTwice.ONCE:
        marked |= counted.twice
    if readings.suspension is not Effect.REDUCED_LOWERS:
        marked |= counted.suspended
    odd = np.zeros(work.span.workers, bool)
    odd[rest.worker[marked]] = True
    return odd


@frozen(eq=False)
class _Parts:
    """What employments bring to years with one figure each, in the order of years and workers.

    `place` is that of the year and employment in the rest. `begins` are the places where a worker's
    year begins; `of` tells of each part whose it is.
    """

    place: Whole
    piece: Whole
    months: Whole
    worked: Whole
    scale: Whole
    begins: Whole
    of: Whole


def sum_up(work: Work, rows: Rows, kind: Kind, rest: Rest, piece: Whole) -> Flags:
    """Add up the rights of a kind; give those whom only the scalar rules can count."""
    odd = np.zeros(work.span.workers, bool)
    parts = _parts(work, kind, rest, piece)
    if not len(parts.begins):
        return odd
    place = parts.place[parts.begins]
    at = (rest.year[place], rest.worker[place])
    summed = _summed(work, parts, rest.all_year[place])
    top, bottom = reduced(summed.top, summed.bottom)
    days, days_parts = rounded(top, bottom, work.figures.readings.rounding)
    rows.there[at], rows.what[at] = True, summed.what
    rows.top[at], rows.bottom[at] = top, bottom
    rows.days[at], rows.parts[at] = days, days_parts
    rows.hours[at] = summed.hours & (summed.what == GRANT)
    bears = (summed.what == GRANT) | (days > 0)
    used = summed.readings | np.where(bears, rest.used[place], 0)
    rows.readings[at] = used | work.rounding * (bottom > 1)
    rows.reasons[at] = summed.reasons
    flags = FORMULA * ~summed.whole + LAST_MONTH * rest.leaves[place] + IN_HOURS * summed.hours
    rows.cited[at] = summed.cited * FLAGS + np.where(summed.what == GRANT, flags, 0)
    odd[at[1][summed.odd]] = True
    return odd


def _used(work: Work, counted: Grid) -> Whole:
    """Give the readings on months that the facts raise, for each year of an employment."""
    readings, words = work.figures.readings, work.figures.words
    raised = (
        (counted.changes, readings.regime_change),
        (counted.twice, readings.same_month_twice),
        (counted.suspended, readings.suspension),
    )
    sets = [words.of_readings([reading]) * marked for marked, reading in raised]
    found: Whole = np.bitwise_or.reduce(sets)
    return found


def _parts(work: Work, kind: Kind, rest: Rest, piece: Whole) -> _Parts:
    piece, many = piece[rest.year, rest.row], np.ones_like(rest.row)
    if kind is not Kind.COMPANY:
        many = np.take(work.figures.count[kind], work.span.question[rest.year, rest.row])
    counted, found = rest.grid, [(np.zeros(0, np.int64),) * 5]
    most = int(many.max(initial=0))
    for rank in range(most):
        within = _on_rank(work.pieces, counted, piece, many, rank)
        months = within.sum(axis=0)
        at = np.flatnonzero(months)
        amount = (counted.worked * within).sum(axis=0)[at]
        found.append((at, np.full(len(at), rank), piece[at] + rank, months[at], amount))
    place, ranked, held, many_months, amounts = map(np.concatenate, zip(*found, strict=True))
    if most > 1:
        order = np.lexsort((ranked, place))
        columns = (each[order] for each in (place, held, many_months, amounts))
        place, held, many_months, amounts = columns
    own = rest.year[place] * work.span.workers + rest.worker[place]
    begins = np.flatnonzero(np.append(True, own[1:] != own[:-1])[: len(own)])
    of = np.repeat(np.arange(len(begins)), np.diff(np.append(begins, len(own))))
    return _Parts(place, held, many_months, amounts, counted.scale[place], begins, of)


def _on_rank(pieces: Pieces, counted: Grid, piece: Whole, many: Whole, rank: int) -> Flags:
    """Tell which months have the figure of a rank among those of their year."""
    if many.max(initial=1) == 1:
        return counted.counts
    at = np.minimum(piece + rank, len(pieces.first) - 1)
    after = np.minimum(at + 1, len(pieces.first) - 1)
    within = counted.counts & (rank < many) & ((rank == 0) | (pieces.first[at] <= counted.day))
    until = np.where(rank + 1 < many, pieces.first[after], np.iinfo(np.int64).max)
    return within & (counted.day < until)


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
    said = np.where(own, pieces.own_reasons[parts.piece], pieces.reasons[parts.piece])
    rests_on = np.where(own, pieces.own_cited[parts.piece], pieces.cited[parts.piece])
    cited, several = _cited(work, np.where(speaks, rests_on, -1), begins)
    reasons = np.where(speaks & ~(grants & ~open_)[of], said, 0)
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
    # Two answers that give as much may be those of two agreements.
    return amount & _same(parts.piece, parts), ~amount


def _same(values: Whole, parts: _Parts) -> Flags:
    """Tell of which years all parts have the same value."""
    lowest = np.minimum.reduceat(values, parts.begins)
    same: Flags = lowest == np.maximum.reduceat(values, parts.begins)
    return same


def _all_year(work: Work, year: Whole, counted: Grid, begins: Whole) -> Flags:
    """Tell in which years a worker is a full-timer on every day, and suspended on none."""
    first, last = (days[year[begins]] for days in bounds_of(work.figures.years))
    # Where nothing changes, any day tells of all; the first row has one of each.
    plain = (counted.worked[0] == counted.scale) & ~counted.changes & ~counted.suspended
    found: Flags = _total((counted.last - counted.first + 1) * plain, begins) == last - first + 1
    return found


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
