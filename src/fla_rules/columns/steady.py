"""The rights of years with one employment, one regime, no suspension and one figure: looked up."""

from collections.abc import Sequence

import numpy as np
from attrs import fields, frozen

from fla_rules.columns.figures import FLAGS, FORMULA, GAP, GRANT, LAST_MONTH
from fla_rules.columns.jobs import Jobs
from fla_rules.columns.months import MONTHS, bounds_of, ranked
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.spans import Rows, Span, Work


@frozen(eq=False)
class Steady:
    """The years in which what a worker works does not change: arrays of years by workers.

    `job` is the place of the employment in the span, `part` that of its regime among those that
    occur; both mean nothing where a year is not `there`.
    """

    there: Flags
    job: Whole
    part: Whole


def steady_of(span: Span, jobs: Jobs, years: Sequence[int], several: Flags, among: Flags) -> Steady:
    """Find the years of some workers with one employment, one regime, no suspension, one figure.

    `several` tells which years of an employment have more than one figure.
    """
    touched = span.months > 0
    changes, part = _changes(span, jobs, years)
    plain = touched & ~(changes | several)
    there, job = (
        np.take(plain, span.begins, axis=1),
        np.repeat(span.begins[None], len(plain), axis=0),
    )
    many = np.diff(np.append(span.begins, len(span.rows)))
    at = np.flatnonzero(many > 1)
    if len(at):
        rows = np.flatnonzero((many > 1)[span.worker])
        alone, job[:, at] = _only_one(np.where(touched[:, rows], rows, -1), many[at], job[:, at])
        there[:, at] = alone & np.take_along_axis(plain, job[:, at], axis=1)
    return Steady(there & among, job, np.take(part, _flat(job, span)))


def _only_one(touching: Whole, many: Whole, first: Whole) -> tuple[Flags, Whole]:
    """Tell of each worker's year whether one employment touches it, and which does, else the first.

    `touching` has the places of the employments, below zero where one does not touch the year.
    """
    begins = np.append(0, np.cumsum(many)[:-1])
    alone = np.add.reduceat(touching >= 0, begins, axis=1, dtype=np.int64) == 1
    return alone, np.maximum(np.maximum.reduceat(touching, begins, axis=1), first)


def _flat(job: Whole, span: Span) -> Whole:
    """Give the places of each year's employment in arrays of years by employments."""
    found: Whole = job + np.arange(len(job))[:, None] * len(span.rows)
    return found


def _changes(span: Span, jobs: Jobs, years: Sequence[int]) -> tuple[Flags, Whole]:
    """Tell which years of an employment have a suspension or a change, and its first regime."""
    starts = jobs.regimes.starts[span.rows]
    part = np.repeat(np.take(jobs.part, starts)[None], len(years), axis=0)
    found = np.zeros(part.shape, bool)
    begins, ends = (days[:, None] for days in bounds_of(years))
    for at, since in ranked(jobs.regimes, span.rows)[1:]:
        first, last = _within(span, jobs, at, (begins, ends))
        found[:, at] |= (first < since.first) & (since.first <= last)
        part[:, at] = np.where(since.first <= first, np.take(jobs.part, since.starts), part[:, at])
    for at, away in ranked(jobs.suspensions, span.rows):
        first, last = _within(span, jobs, at, (begins, ends))
        found[:, at] |= np.maximum(first, away.first) <= np.minimum(last, away.last)
    return found, part


def _within(span: Span, jobs: Jobs, at: Whole, bounds: tuple[Whole, Whole]) -> tuple[Whole, Whole]:
    """Give the first and the last day of some employments in each year."""
    row = span.rows[at]
    return np.maximum(jobs.first[row], bounds[0]), np.minimum(jobs.last[row], bounds[1])


def look_up(work: Work, steady: Steady, there: Flags, piece: Whole) -> tuple[Rows, Flags]:
    """Give the rights of steady years, and whom only the scalar rules can count.

    `there` and `piece` are of each year and employment.
    """
    span, rare = work.span, np.zeros(work.span.workers, bool)
    rows, place = Rows.of(*steady.there.shape), _flat(steady.job, span)
    at = np.flatnonzero(np.take(there, place) & steady.there)
    held = np.take(place, at)
    asked = _Asked(
        held,
        np.take(piece, held),
        np.take(steady.part, at),
        np.take(span.months, held),
        np.take(work.leaves, held),
    )
    if len(at):
        found = _looked_up(work, asked)
        for each in fields(Rows):
            getattr(rows, each.name).reshape(-1)[at] = getattr(found, each.name)
        of_rare = np.flatnonzero(np.take(work.pieces.rare, asked.piece))
        rare[at[of_rare] % span.workers] = True
    return rows, rare


@frozen(eq=False)
class _Asked:
    """What the rights of some steady years depend on, one after the other.

    `place` is that of the year and employment in arrays of years by employments.
    """

    place: Whole
    piece: Whole
    part: Whole
    months: Whole
    leaves: Flags


def _looked_up(work: Work, asked: _Asked) -> Rows:
    """Give the rights of some years, one after the other."""
    pieces, table, piece = work.pieces, work.table, asked.piece
    place = table.met(pieces, piece, asked.part, asked.months)
    what, code = np.take(pieces.what, piece), np.take(pieces.code, piece)
    reasons = np.take(pieces.reasons, piece)
    full = table.is_full(asked.part)
    partly = _counted_otherwise(work, asked, full)
    what[partly], place[partly] = GAP, 0
    code[partly] = np.take(pieces.own_cited, piece[partly]) * FLAGS
    reasons[partly] = np.take(pieces.own_reasons, piece[partly])
    determined = what == GRANT
    flags = FORMULA * ~(full & (asked.months == MONTHS)) + LAST_MONTH * asked.leaves
    bottom = np.take(table.bottom, place)
    return Rows(
        np.ones(len(piece), bool),
        what,
        np.take(table.top, place),
        bottom,
        np.take(table.days, place),
        np.take(table.parts, place),
        np.take(pieces.hours, piece) * determined,
        np.take(pieces.readings, piece) | work.rounding * (bottom > 1),
        reasons * ~determined,
        code + flags * determined,
    )


def _counted_otherwise(work: Work, asked: _Asked, full: Flags) -> Whole:
    """Give the places of years whose agreement prorates in its own way, where that matters.

    It changes nothing for a full-timer all year.
    """
    own = np.flatnonzero(np.take(work.pieces.own, asked.piece))
    year, row = np.divmod(asked.place[own], len(work.span.rows))
    begins, ends = (np.take(days, year) for days in bounds_of(work.figures.years))
    jobs, row = work.jobs, work.span.rows[row]
    all_year = full[own] & (jobs.first[row] <= begins) & (ends <= jobs.last[row])
    return own[~all_year]
