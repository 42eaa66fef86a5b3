"""The rights of workers with one employment, one regime and one figure a year: looked up."""

import numpy as np

from fla_rules.columns.figures import FLAGS, FORMULA, GAP, GRANT, LAST_MONTH
from fla_rules.columns.months import MONTHS, first_day_of, year_starts
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.spans import Rows, Work


def look_up(work: Work, steady: Flags, there: Flags, piece: Whole) -> tuple[Rows, Flags]:
    """Give the rights of steady workers, and those whom only the scalar rules can count.

    `there` and `piece` are of each year and employment.
    """
    span, pieces, table = work.span, work.pieces, work.table
    first = span.begins
    if not len(pieces.first):
        # Nobody asks for anything in these years.
        return Rows.of(len(work.figures.years), span.workers), np.zeros(span.workers, bool)
    piece = np.take(piece, first, axis=1)
    months = np.take(span.months, first, axis=1) * (np.take(there, first, axis=1) & steady)
    part = work.jobs.part[span.rows[first]]
    place = table.place(piece, part, months)
    what, full, code = np.take(pieces.what, piece), table.is_full(part), np.take(pieces.code, piece)
    partly = _counted_otherwise(work, piece, full)
    if partly is not None:
        what = np.where(partly, GAP, what)
        place = np.where(partly, 0, place)
        # Nor are its hours brought to days.
        code = np.where(partly, code // FLAGS * FLAGS, code)
    determined, counts = what == GRANT, months > 0
    flags = FORMULA * ~(full & (months == MONTHS)) + LAST_MONTH * work.leaves(first)
    top, bottom = np.take(table.top, place), np.take(table.bottom, place)
    same = table.days is table.top
    rows = Rows(
        counts,
        what,
        top,
        bottom,
        top if same else np.take(table.days, place),
        bottom if same else np.take(table.parts, place),
        np.take(pieces.hours, piece) * determined,
        np.take(pieces.readings, piece) | work.rounding * (bottom > 1),
        np.take(pieces.reasons, piece) * ~determined,
        code + flags * determined,
    )
    return rows, _rare(work, piece, counts)


def _rare(work: Work, piece: Whole, counts: Flags) -> Flags:
    if not work.pieces.rare.any():
        return np.zeros(work.span.workers, bool)
    rare: Flags = np.logical_or.reduce((np.take(work.pieces.rare, piece) > 0) & counts, axis=0)
    return rare


def _counted_otherwise(work: Work, piece: Whole, full: Flags) -> Flags | None:
    """Tell of whom an agreement prorates in its own way, and that changes what they have.

    It changes nothing for a full-timer all year.
    """
    if not work.pieces.own.any():
        return None
    own = np.take(work.pieces.own, piece) > 0
    if not own.any():
        return None
    jobs, row = work.jobs, work.span.rows[work.span.begins]
    starts = year_starts(work.figures.years)[:, None]
    begins, ends = first_day_of(starts), first_day_of(starts + MONTHS) - 1
    all_year = full & (jobs.first[row] <= begins) & (ends <= jobs.last[row])
    return own & ~all_year
