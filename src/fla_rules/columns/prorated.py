"""The rights of many workers in whole numbers: A x B x C, as the scalar rule sums it (TR 50 § 3).

A worker with one employment and one regime, in years with one figure each, is looked up in a table
of all products that occur. Of every other worker, what each month brings is added up, and reduced.
Whoever cannot be counted in arrays is marked for the scalar rules.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from attrs import define, frozen

from fla_rules.columns.figures import GAP, GRANT, NOTHING, Figures, Pieces
from fla_rules.columns.jobs import Jobs
from fla_rules.columns.months import MONTHS, Grid, begun, first_day_of, grid, month_of, year_starts
from fla_rules.columns.population import Flags, Whole
from fla_rules.law.readings import RegimeChange, Rounding, SameMonthTwice
from fla_rules.law.readings import SuspensionEffect as Effect
from fla_rules.vocabulary import Kind

# Flags beside a set of citations: the formula, the last month, a figure in hours.
FORMULA, LAST_MONTH, IN_HOURS = 1, 2, 4
FLAGS: Final = 8
# A common denominator stays below it, so that the sum of a year does in 64 bits.
_ROOM: Final = 1 << 40


@define(eq=False)
class Rows:
    """The rights of one kind: an array each of workers by years.

    `what` is as of a piece of figures; where a row is not `there`, nobody asks for it. `top` over
    `bottom` is the right before rounding, or what is sure of it, `days` over `parts` after it.
    `cited` is the place of a set of citations times `FLAGS`, and its flags.
    """

    there: Flags
    what: Whole
    top: Whole
    bottom: Whole
    days: Whole
    parts: Whole
    hours: Whole
    readings: Whole
    reasons: Whole
    cited: Whole

    @classmethod
    def of(cls, workers: int, years: int) -> "Rows":
        """Give the rows of nobody."""
        none = [np.zeros((workers, years), np.int64) for _ in range(7)]
        ones = [np.ones((workers, years), np.int64) for _ in range(2)]
        there = np.zeros((workers, years), bool)
        return cls(there, none[0], none[1], ones[0], none[2], ones[1], *none[3:])


@frozen(eq=False)
class Span:
    """The workers from `first` up to `end`, with their employments, and their days of each year.

    `months` counts those in which an employment has a day, one row for each employment and one
    column for each year; `question` has the place of its figures; `worker` is counted from `first`.
    """

    first: int
    end: int
    rows: Whole
    worker: Whole
    months: Whole
    question: Whole
    employer: Whole


@frozen(eq=False)
class Rights:
    """The rights of a span by kind, and the workers who are left to the scalar rules."""

    of: Mapping[Kind, Rows]
    odd: Flags


def span_of(
    jobs: Jobs, figures: Figures, starts: Whole, employer: Whole, bounds: tuple[int, int]
) -> Span:
    """Give the employments of some workers, and what is to be asked of them."""
    first, end = bounds
    rows = np.arange(starts[first], starts[end])
    years = np.arange(len(figures.years))
    of_job = employer[jobs.worker[rows]]
    size = figures.classes[of_job]
    committee, length = jobs.committee[rows][:, None], jobs.length[rows][:, None]
    return Span(
        first,
        end,
        rows,
        jobs.worker[rows] - first,
        begun(jobs.first[rows], jobs.last[rows], year_starts(figures.years)),
        figures.question(years, committee, size, length),
        of_job,
    )


def rights_of(span: Span, jobs: Jobs, figures: Figures) -> Rights:
    """Give the rights of a span of workers in the years of the figures."""
    pieces_of = _pieces_of(span, figures)
    pieces, odd = figures.pieces(), jobs.odd[span.first : span.end].copy()
    several = _several(span, figures, pieces_of)
    steady = _steady_jobs(span, jobs, several) & ~odd[span.worker]
    found = {kind: Rows.of(span.end - span.first, len(figures.years)) for kind in pieces_of}
    work = _Work(span, jobs, figures, pieces)
    for kind, (there, piece) in pieces_of.items():
        odd |= _look_up(work, found[kind], np.flatnonzero(steady), there, piece)
    rest = np.flatnonzero(~steady & ~odd[span.worker])
    if len(rest):
        counted = grid(jobs, span.rows[rest], figures.years)
        odd |= _left_to_scalar(work, counted, rest)
        for kind, (there, piece) in pieces_of.items():
            odd |= _sum_up(work, found[kind], kind, (rest, counted), there, piece)
    return Rights(found, odd)


@frozen(eq=False)
class _Work:
    span: Span
    jobs: Jobs
    figures: Figures
    pieces: Pieces

    def leaves(self, rows: Whole) -> Flags:
        """Tell in which years an employment ends before the end of a month."""
        last = self.jobs.last[self.span.rows[rows]]
        ended = month_of(last + 1) == month_of(last)
        starts = year_starts(self.figures.years)
        month = month_of(last)[:, None]
        within: Flags = ended[:, None] & (starts <= month) & (month < starts + MONTHS)
        return within


def _pieces_of(span: Span, figures: Figures) -> dict[Kind, tuple[Flags, Whole]]:
    """Ask for the figures of each kind: where anybody asks, and the first piece of the year."""
    there = span.months > 0
    found = {Kind.LEGAL: (there, _asked(span, figures, Kind.LEGAL, there))}
    by_sector = _of_worker(span, there & figures.may_be_sectoral()[span.question])
    if by_sector.any():
        asked = there & by_sector[span.worker]
        found[Kind.SECTORAL] = (asked, _asked(span, figures, Kind.SECTORAL, asked))
    own = figures.company()[span.employer]
    if (own >= 0).any():
        found[Kind.COMPANY] = (there & (own >= 0), np.maximum(own, 0))
    return found


def _asked(span: Span, figures: Figures, kind: Kind, asked: Flags) -> Whole:
    marked = np.zeros(len(figures.first[kind]), bool)
    marked[span.question[asked]] = True
    figures.ask(kind, marked)
    first: Whole = figures.first[kind][span.question]
    return first


def _of_worker(span: Span, of_job: Flags) -> Flags:
    """Tell of each worker and year whether it holds of any employment."""
    found = np.zeros((span.end - span.first, of_job.shape[1]), bool)
    row, year = np.nonzero(of_job)
    found[span.worker[row], year] = True
    return found


def _several(span: Span, figures: Figures, pieces_of: Mapping[Kind, tuple[Flags, Whole]]) -> Flags:
    """Tell of each employment whether a year of it has more than one figure."""
    found = np.zeros(len(span.rows), bool)
    for kind, (there, _) in pieces_of.items():
        if kind is not Kind.COMPANY:
            found |= (there & (figures.count[kind][span.question] > 1)).any(axis=1)
    return found


def _steady_jobs(span: Span, jobs: Jobs, several: Flags) -> Flags:
    """Tell which employments are the only one of a worker, and unchanging in itself."""
    alone = np.bincount(span.worker, minlength=span.end - span.first) == 1
    one = np.diff(jobs.regimes.starts)[span.rows] == 1
    none = np.diff(jobs.suspensions.starts)[span.rows] == 0
    steady: Flags = alone[span.worker] & one & none & ~several
    return steady


# --- one employment, one regime, one figure a year


def _look_up(work: _Work, rows: Rows, steady: Whole, there: Flags, piece: Whole) -> Flags:
    """Fill in the rights of steady workers; give those whom only the scalar rules can count."""
    span, pieces, odd = work.span, work.pieces, np.zeros(work.span.end - work.span.first, bool)
    if not there[steady].any():
        return odd
    worker, row = span.worker[steady], span.rows[steady]
    piece, months = piece[steady], np.where(there[steady], span.months[steady], 0)
    regimes = work.jobs.regimes
    at = regimes.starts[row]
    part, parts = _distinct(regimes.top[at], regimes.bottom[at])
    amount, amounts = _distinct(pieces.top, pieces.bottom)
    table = _Products.of(amounts, parts, work.figures.readings.rounding)
    place = (amount[piece] * len(parts) + part[:, None]) * (MONTHS + 1) + months
    full = (regimes.top[at] == regimes.bottom[at])[:, None]
    what, own = pieces.what[piece], pieces.own[piece] > 0
    if own.any():
        first, last = work.jobs.first[row][:, None], work.jobs.last[row][:, None]
        starts = year_starts(work.figures.years)
        begins, ends = first_day_of(starts), first_day_of(starts + MONTHS) - 1
        partly = own & ~(full & (first <= begins) & (ends <= last))
        what = np.where(partly, GAP, what)
        place = np.where(partly, table.nothing, place)
    odd[worker] = ((pieces.rare[piece] > 0) & (months > 0)).any(axis=1)
    determined = what == GRANT
    flags = np.where(full & (months == MONTHS), 0, FORMULA) + LAST_MONTH * work.leaves(steady)
    flags = flags + IN_HOURS * pieces.hours[piece]
    rows.there[worker] = months > 0
    rows.what[worker] = what
    rows.top[worker], rows.bottom[worker] = table.top[place], table.bottom[place]
    rows.days[worker], rows.parts[worker] = table.days[place], table.parts[place]
    rows.hours[worker] = pieces.hours[piece] * determined
    rounding = work.figures.words.of_readings([work.figures.readings.rounding])
    rows.readings[worker] = pieces.readings[piece] | np.where(table.bottom[place] > 1, rounding, 0)
    rows.reasons[worker] = np.where(determined, 0, pieces.reasons[piece])
    rows.cited[worker] = pieces.cited[piece] * FLAGS + flags * determined
    return odd


def _distinct(top: Whole, bottom: Whole) -> tuple[Whole, list[tuple[int, int]]]:
    """Give each ratio its place in a list of those that occur."""
    values, places = np.unique((top << 24) + bottom, return_inverse=True)
    return places, [divmod(value, 1 << 24) for value in values.tolist()]


@frozen(eq=False)
class _Products:
    """Every product of a figure, a regime and some months, as it comes out and rounded."""

    top: Whole
    bottom: Whole
    days: Whole
    parts: Whole
    nothing: int

    @classmethod
    def of(
        cls,
        amounts: Sequence[tuple[int, int]],
        regimes: Sequence[tuple[int, int]],
        reading: Rounding,
    ) -> "_Products":
        a, b = np.array(amounts).reshape(-1, 2), np.array(regimes).reshape(-1, 2)
        months = np.arange(MONTHS + 1)
        top = a[:, 0, None, None] * b[:, 0, None] * months
        bottom = np.broadcast_to(a[:, 1, None, None] * b[:, 1, None] * MONTHS, top.shape)
        top, bottom = reduced(np.append(top.ravel(), 0), np.append(bottom.ravel(), 1))
        return cls(top, bottom, *rounded(top, bottom, reading), nothing=len(top) - 1)


def reduced(top: Whole, bottom: Whole) -> tuple[Whole, Whole]:
    """Give ratios in lowest terms."""
    common = np.gcd(top, bottom)
    return top // common, bottom // common


def rounded(top: Whole, bottom: Whole, reading: Rounding) -> tuple[Whole, Whole]:
    """Round ratios in lowest terms as the reading says, as `right.rounded` does."""
    match reading:
        case Rounding.EXACT:
            return top, bottom
        case Rounding.HALF_DAY_UP:
            return reduced(-(-2 * top // bottom), np.full_like(top, 2))
        case Rounding.HALF_DAY_NEAREST:
            return reduced((4 * top + bottom) // (2 * bottom), np.full_like(top, 2))
        case Rounding.WHOLE_DAY_DOWN:
            return top // bottom, np.ones_like(top)
        case Rounding.WHOLE_DAY_UP:
            return -(-top // bottom), np.ones_like(top)
        case _:
            return reduced((200 * top + bottom) // (2 * bottom), np.full_like(top, 100))


# --- everybody else


def _left_to_scalar(work: _Work, counted: Grid, rest: Whole) -> Flags:
    """Mark whoever raises a question whose reading is not the one that arrays follow."""
    readings, there = work.figures.readings, work.span.months[rest] > 0
    marked = counted.beyond.copy()
    if readings.regime_change is not RegimeChange.FIRST_DAY:
        marked |= (counted.changes & there).any(axis=1)
    if readings.same_month_twice is not SameMonthTwice.ONCE:
        marked |= counted.twice.any(axis=1)
    if readings.suspension is not Effect.REDUCED_LOWERS:
        marked |= counted.suspended.any(axis=1)
    odd = np.zeros(work.span.end - work.span.first, bool)
    odd[work.span.worker[rest][marked]] = True
    return odd


@frozen(eq=False)
class _Parts:
    """What employments bring to years with one figure each, in the order of workers and years.

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


def _sum_up(
    work: _Work, rows: Rows, kind: Kind, rest: tuple[Whole, Grid], there: Flags, piece: Whole
) -> Flags:
    """Add up the rights of a kind; give those whom only the scalar rules can count."""
    odd = np.zeros(work.span.end - work.span.first, bool)
    parts = _parts(work, kind, rest, there, piece)
    if not len(parts.begins):
        return odd
    summed = _summed(work, parts)
    at = (parts.worker[parts.begins], parts.year[parts.begins])
    used = _used(work, rest)[at]
    rounding = work.figures.words.of_readings([work.figures.readings.rounding])
    top, bottom = reduced(summed.top, summed.bottom)
    rows.there[at], rows.what[at] = True, summed.what
    rows.top[at], rows.bottom[at] = top, bottom
    rows.days[at], rows.parts[at] = rounded(top, bottom, work.figures.readings.rounding)
    rows.hours[at] = summed.hours & (summed.what == GRANT)
    bears = (summed.what == GRANT) | (rows.days[at] > 0)
    rows.readings[at] = summed.readings | np.where(bears, used, 0)
    rows.readings[at] |= np.where(bottom > 1, rounding, 0)
    rows.reasons[at] = summed.reasons
    leaves = _of_worker(work.span, _among(work, rest[0], work.leaves(rest[0])))[at]
    flags = FORMULA * ~summed.whole + LAST_MONTH * leaves + IN_HOURS * summed.hours
    rows.cited[at] = summed.cited * FLAGS + np.where(summed.what == GRANT, flags, 0)
    odd[at[0][summed.odd]] = True
    return odd


def _among(work: _Work, rest: Whole, of_rest: Flags) -> Flags:
    """Put what is known of some employments among all of the span."""
    found = np.zeros(work.span.months.shape, bool)
    found[rest] = of_rest
    return found


def _used(work: _Work, rest: tuple[Whole, Grid]) -> Whole:
    """Give for each worker and year the readings on months that the facts raise."""
    rows, counted = rest
    readings, words = work.figures.readings, work.figures.words
    found = np.zeros((work.span.end - work.span.first, counted.changes.shape[1]), np.int64)
    for raised, reading in (
        (counted.changes, readings.regime_change),
        (counted.twice, readings.same_month_twice),
        (counted.suspended, readings.suspension),
    ):
        marked = _of_worker(work.span, _among(work, rows, raised))
        found |= np.where(marked, words.of_readings([reading]), 0)
    return found


def _parts(work: _Work, kind: Kind, rest: tuple[Whole, Grid], there: Flags, piece: Whole) -> _Parts:
    rows, counted = rest
    there, piece = there[rows], piece[rows]
    many = np.ones_like(piece)
    if kind is not Kind.COMPANY:
        many = work.figures.count[kind][work.span.question[rows]]
    shape = (len(rows), -1, MONTHS)
    day, counts = counted.day.reshape(shape), counted.counts.reshape(shape) & there[:, :, None]
    worked, found = counted.worked.reshape(shape), []
    for rank in range(int(many.max(initial=0, where=there))):
        within = _on_rank(work.pieces, counts, day, piece, many, rank)
        months = within.sum(axis=2)
        at, year = np.nonzero(months)
        amount = (worked * within).sum(axis=2)[at, year]
        ranks = np.full(len(at), rank)
        found.append((at, year, ranks, piece[at, year] + rank, months[at, year], amount))
    columns = zip(*(found or [(np.zeros(0, np.int64),) * 6]), strict=True)
    row, of_year, ranked, held, many_months, amounts = map(np.concatenate, columns)
    worker = work.span.worker[rows[row]]
    order = np.lexsort((ranked, row, of_year, worker))
    own = worker[order] * there.shape[1] + of_year[order]
    begins = np.flatnonzero(np.append(True, own[1:] != own[:-1])[: len(own)])
    return _Parts(
        worker[order],
        of_year[order],
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
    within = counts & (rank < many)[:, :, None]
    within = within & ((rank == 0) | (pieces.first[at][:, :, None] <= day))
    until = np.where(rank + 1 < many, pieces.first[after], np.iinfo(np.int64).max)
    return within & (day < until[:, :, None])


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


def _summed(work: _Work, parts: _Parts) -> _Summed:
    """Add up the parts of each worker's year, and tell what the sum is."""
    pieces, begins, of = work.pieces, parts.begins, parts.of
    what, own = pieces.what[parts.piece], pieces.own[parts.piece] > 0
    gaps, grants = (_any(what == each, begins) for each in (GAP, GRANT))
    whole = _total(parts.months, begins) == MONTHS
    whole &= _total(parts.worked, begins) == MONTHS * parts.scale[begins]
    owned = _any(own, begins)
    # Who prorates in another way is left to the scalar rule, where that may change nothing.
    odd = (owned & whole) | _any(pieces.rare[parts.piece] > 0, begins)
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


def _cited(work: _Work, cited: Whole, begins: Whole) -> tuple[Whole, Flags]:
    """Join the citations of the parts that speak (-1: it does not); mark where more than two do."""
    most = np.iinfo(np.int64).max
    high = np.maximum.reduceat(cited, begins)
    low = np.minimum.reduceat(np.where(cited < 0, most, cited), begins)
    lengths = np.diff(np.append(begins, len(cited)))
    other = (cited >= 0) & (cited != np.repeat(high, lengths)) & (cited != np.repeat(low, lengths))
    joined = work.figures.words.joined(low, np.maximum(high, 0), high >= 0)
    return np.where(high < 0, 0, joined), _any(other, begins)
