"""What accounts are kept from: the lots of many workers, and what is charged to them (TR 57).

All amounts of a worker are brought to one denominator, and are whole numbers from there on.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
from attrs import evolve, fields, frozen

from fla_rules.account.lots import last_day
from fla_rules.columns.courses import Courses
from fla_rules.columns.figures import FLAGS, GAP, GRANT, NOTHING, day_number
from fla_rules.columns.jobs import NO_END, Jobs
from fla_rules.columns.months import first_day_of, month_of, year_starts
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.scalar import KINDS
from fla_rules.columns.spans import Rights, Rows, Span
from fla_rules.columns.words import Words
from fla_rules.law.readings import (
    CompanyDays,
    CompanyReset,
    Readings,
    StraddlingTraining,
)
from fla_rules.vocabulary import Kind

_RIGHT_BEGINS: Final = day_number(date(2023, 1, 1))
# Amounts over the denominator of their worker stay below it, and so do their sums.
ROOM: Final = 1 << 40


@frozen(eq=False)
class Asked:
    """What the accounts of a run have in common: the years up to that of the day, and the day."""

    words: Words
    years: Sequence[int]
    day: int
    # The place of what every balance rests on.
    settled: int

    @property
    def readings(self) -> Readings:
        """The readings of the run."""
        return self.words.readings


@frozen(eq=False)
class Lot:
    """The lots of one kind: arrays of years by workers.

    `granted` is in units of one over the scale of the worker; of a lot that is not known, what is
    sure of it. `opened` is the day on which each opens; `readings`, `reasons` and `cited` are the
    words of the rights.
    """

    kind: Kind
    known: Flags
    unknown: Flags
    granted: Whole
    opened: Whole
    readings: Whole
    reasons: Whole
    cited: Whole

    @property
    def held(self) -> Flags:
        """Where there is a lot, known or not."""
        return self.known | self.unknown


@frozen(eq=False)
class Book:
    """The lots of some workers by kind, in the order of use.

    `ends` is the last day of the five-year period of each year, `scale` the denominator of each
    worker.
    """

    lots: Sequence[Lot]
    ends: Sequence[int]
    scale: Whole
    odd: Flags


def book_of(span: Span, jobs: Jobs, rights: Rights, asked: Asked, scale: Whole) -> Book:
    """Write the lots of a span down, all amounts of a worker over one denominator."""
    opened, odd = _opened(span, jobs, asked), rights.odd.copy()
    begun = opened <= asked.day
    held = [(kind, rights.of[kind], *_lots_of(rights.of[kind], begun)) for kind in _kinds(rights)]
    for kind, rows, known, unknown in held:
        odd |= _odd_company(kind, known | unknown, asked.readings)
        scale, beyond = _with_parts(scale, rows)
        odd |= beyond
    lots = [
        Lot(
            kind,
            known,
            unknown,
            _units(rows, known | unknown, scale, odd),
            opened,
            rows.readings,
            rows.reasons,
            rows.cited // FLAGS,
        )
        for kind, rows, known, unknown in held
    ]
    ends = [day_number(last_day(asked.readings, (), year)) for year in asked.years]
    return Book(lots, ends, scale, odd)


def without(book: Book, workers: Flags) -> Book:
    """Leave some workers without any lot."""
    kept = ~workers
    lots = [evolve(lot, known=lot.known & kept, unknown=lot.unknown & kept) for lot in book.lots]
    return evolve(book, lots=lots)


def of_some(book: Book, charged: "Charges", workers: Whole) -> tuple[Book, "Charges"]:
    """Give the lots and charges of some workers alone, in their order."""
    lots = [
        Lot(lot.kind, *(np.take(getattr(lot, name), workers, axis=1) for name in _COLUMNS))
        for lot in book.lots
    ]
    place = np.full(len(book.scale), -1, np.int64)
    place[workers] = np.arange(len(workers))
    at = place[charged.worker] >= 0
    own = Charges(
        place[charged.worker[at]],
        charged.day[at],
        charged.year[at],
        charged.units[at],
        charged.scale[workers],
        charged.readings[workers],
        charged.odd[workers],
    )
    return Book(lots, book.ends, book.scale[workers], book.odd[workers]), own


_COLUMNS: Final = tuple(each.name for each in fields(Lot))[1:]


def _kinds(rights: Rights) -> list[Kind]:
    return [kind for kind in KINDS if kind in rights.of]


def _lots_of(rows: Rows, begun: Flags) -> tuple[Flags, Flags]:
    """Tell which rights make a lot that is known, and which one that is not.

    A right that a reading denies makes a lot of nothing, which names the reading.
    """
    there = rows.there & begun
    denied = (rows.what == NOTHING) & (rows.readings > 0)
    return there & ((rows.what == GRANT) | denied), there & (rows.what == GAP)


def _with_parts(scale: Whole, rows: Rows) -> tuple[Whole, Flags]:
    """Bring the denominators of some rights into a scale, and mark where it grows too large."""
    beyond = np.zeros(len(scale), bool)
    for parts, there in zip(rows.parts, rows.there, strict=True):
        at = np.flatnonzero(there & (parts > 1) & (scale % np.maximum(parts, 1) != 0))
        common = np.lcm(scale[at], parts[at])
        fits = (common > 0) & (common < ROOM)
        beyond[at[~fits]] = True
        scale = scale.copy()
        scale[at] = np.where(fits, common, 1)
    return scale, beyond


def _units(rows: Rows, held: Flags, scale: Whole, odd: Flags) -> Whole:
    found: Whole = rows.days * held
    parted = np.flatnonzero((scale > 1) & ~odd)
    parts = np.take(rows.parts, parted, axis=1)
    found[:, parted] = np.take(found, parted, axis=1) * (scale[parted] // np.maximum(parts, 1))
    found[:, odd] = 0
    return found


def apart(readings: Readings) -> bool:
    """Tell whether days of the company are used or end otherwise than arrays have them."""
    usual = CompanyDays.LAST, CompanyReset.YES
    return (readings.company_days, readings.company_reset) != usual


def _odd_company(kind: Kind, held: Flags, readings: Readings) -> Flags:
    """Mark who has days of the company, where a reading lets these stand elsewhere."""
    if kind is not Kind.COMPANY or not apart(readings):
        return np.zeros(held.shape[1], bool)
    found: Flags = np.logical_or.reduce(held, axis=0)
    return found


def _opened(span: Span, jobs: Jobs, asked: Asked) -> Whole:
    """Give the first day of employment in each year; a day without end where there is none."""
    begins = first_day_of(year_starts(asked.years))[:, None]
    there = np.take(span.months, span.begins, axis=1) > 0
    first = np.maximum(jobs.first[span.rows[span.begins]], begins)
    found = np.where(there, first, NO_END + 1)
    others = np.flatnonzero(np.diff(span.worker) == 0) + 1
    year, place = np.nonzero(span.months[:, others])
    later = np.maximum(jobs.first[span.rows[others[place]]], begins[year, 0])
    np.minimum.at(found, (year, span.worker[others[place]]), later)
    return found


@frozen(eq=False)
class Charges:
    """The trainings of a span that are charged, in the order of workers and days.

    `year` is a place among the years, `units` are in one over `scale`, of the worker. `readings`
    has for each worker those that trainings name.
    """

    worker: Whole
    day: Whole
    year: Whole
    units: Whole
    scale: Whole
    readings: Whole
    odd: Flags

    def over(self, scale: Whole) -> "Charges":
        """Bring the units to a larger scale."""
        if (scale == self.scale).all():
            return self
        return evolve(self, units=self.units * (scale // self.scale)[self.worker], scale=scale)


def charges_of(span: Span, jobs: Jobs, courses: Courses, asked: Asked, starts: Whole) -> Charges:
    """Give what is charged to the workers of a span by the day, and by which readings."""
    rows = slice(int(starts[span.first]), int(starts[span.end]))
    worker, first, last = courses.worker[rows] - span.first, courses.first[rows], courses.last[rows]
    known, in_time = courses.known[rows], last <= asked.day
    fits = courses.counts[rows] & known & (last >= _RIGHT_BEGINS)
    fits &= _served(span, jobs, worker, first, last)
    readings, odd = np.zeros(span.workers, np.int64), np.zeros(span.workers, bool)
    _join(readings, worker, courses.readings[rows] * (known & in_time))
    year = month_of(last) // 12
    across = month_of(first) // 12 < year
    if across.any():
        raised = fits & across & (_year_end(first) <= asked.day)
        _join(readings, worker, named(asked, "straddling_training") * raised)
        if asked.readings.straddling_training is not StraddlingTraining.LAST_DAY:
            odd[worker[across]] = True
    at = np.flatnonzero(fits & in_time)
    worker, top, bottom = worker[at], courses.top[rows][at], courses.bottom[rows][at]
    scale = _scales(span, worker, bottom, odd)
    units = np.where(odd[worker], 0, top * (scale[worker] // bottom))
    place = year[at] + 1970 - asked.years[0]
    return Charges(worker, last[at], place, units, scale, readings, odd)


def _join(found: Whole, worker: Whole, of: Whole) -> None:
    marked = np.flatnonzero(of)
    np.bitwise_or.at(found, worker[marked], of[marked])


def named(asked: Asked, question: str) -> int:
    """Give the reading of a question, as a set."""
    return asked.words.of_readings([getattr(asked.readings, question)])


def _year_end(days: Whole) -> Whole:
    return first_day_of((month_of(days) // 12 + 1) * 12) - 1


def _served(span: Span, jobs: Jobs, worker: Whole, first: Whole, last: Whole) -> Flags:
    """Tell of each training whether its worker was employed on one of its days at its end.

    Of the employments that began by its last day, one must reach its first one.
    """
    starts = span.begins
    begun, ended = jobs.first[span.rows], _reach(span, jobs)
    at = starts[worker]
    served: Flags = (begun[at] <= last) & (ended[at] >= first) if len(at) else np.zeros(0, bool)
    several = np.flatnonzero((np.diff(np.append(starts, len(span.rows))) > 1)[worker])
    if len(several):
        far = NO_END + 1
        keys = span.worker * far + np.maximum(begun, 0)
        sought = worker[several] * far + np.maximum(last[several], 0)
        place = np.searchsorted(keys, sought, side="right") - 1
        mine = place >= starts[worker[several]]
        reach = (ended[place] >= first[several]) & (begun[place] <= last[several])
        served[several] = mine & reach
    return served


def _reach(span: Span, jobs: Jobs) -> Whole:
    """Give the last day of each employment, or of one before it that runs longer."""
    # Each worker is moved above the one before, so that a running maximum begins anew.
    step = span.worker * (2 * NO_END)
    found: Whole = np.maximum.accumulate(jobs.last[span.rows] + step) - step
    return found


def _scales(span: Span, worker: Whole, bottom: Whole, odd: Flags) -> Whole:
    """Give a common denominator of the trainings of each worker, and mark whose is too large."""
    scale = np.ones(span.workers, np.int64)
    begins = np.flatnonzero(np.append(True, worker[1:] != worker[:-1])[: len(worker)])
    if not len(begins):
        return scale
    # Most have one denominator alone, which takes no multiple.
    least, most = np.minimum.reduceat(bottom, begins), np.maximum.reduceat(bottom, begins)
    scale[worker[begins]] = most
    several = np.zeros(span.workers, bool)
    several[worker[begins]] = least < most
    at = np.flatnonzero(several[worker])
    if len(at):
        worker, bottom = worker[at], bottom[at]
        begins = np.flatnonzero(np.append(True, worker[1:] != worker[:-1]))
        common = np.lcm.reduceat(bottom, begins)
        fits = (common > 0) & (common < ROOM)
        lengths = np.diff(np.append(begins, len(worker)))
        divides = np.maximum(np.repeat(common, lengths), 1) % bottom == 0
        fits &= np.logical_and.reduceat(divides, begins)
        scale[worker[begins]] = np.where(fits, common, 1)
        odd[worker[begins]] |= ~fits
    return scale


def beyond_room(book: Book, charged: Charges) -> Flags:
    """Mark whose amounts could add up to more than 64 bits hold."""
    wanted = np.bincount(charged.worker, charged.units, len(book.scale))
    held = sum(lot.granted.sum(axis=0, dtype=float) for lot in book.lots)
    beyond: Flags = (wanted > ROOM) | (held > ROOM)
    return beyond
