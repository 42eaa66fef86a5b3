"""Accounts in whole numbers: what is charged to each lot, for many workers at once (TR 57).

With the default readings, all lots of a five-year period end on one day, and the oldest is used
first. So what the lots of a kind have given by a day is known from two running sums: of all that
trainings wanted, and of all that was granted by then. What was wanted beyond goes to the next kind
(FLA 19 § 3), and last of all finds no lot.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import numpy as np
from attrs import astuple, evolve, frozen

from fla_rules.account.lots import FIRST_PERIOD_STARTS, last_day
from fla_rules.columns.courses import Courses
from fla_rules.columns.figures import FLAGS, GAP, GRANT, NOTHING, day_number
from fla_rules.columns.jobs import NO_END, Jobs
from fla_rules.columns.lots import KNOWN, OPEN, Balances, Lots
from fla_rules.columns.months import first_day_of, month_of, year_starts
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.products import reduced
from fla_rules.columns.scalar import KINDS
from fla_rules.columns.spans import Rights, Rows, Span
from fla_rules.columns.words import Words
from fla_rules.law.readings import (
    CompanyDays,
    CompanyReset,
    Credit2023,
    EntryAgain,
    FiveYearPeriod,
    Overuse,
    Readings,
    StraddlingTraining,
    UseOrder,
)
from fla_rules.outcome import Citation, Reason
from fla_rules.vocabulary import Confidence, Kind

_RIGHT_BEGINS: Final = day_number(date(2023, 1, 1))
_FIRST_PERIOD: Final = day_number(FIRST_PERIOD_STARTS)
_FIRST_RESET: Final = day_number(date(2028, 12, 31))
# What settles an account whose rights are not known: a balance read, or that of 2023 dropped.
_OR_BALANCES: Final = ("account.opening_balance", "account.opening_balance_of_year")
_OR_DROPPED: Final = Reason(
    "account.credit_2023", (), (Citation("TR", "57", Confidence.DEDUCTION),)
)
_MOST: Final = np.iinfo(np.int64).max
# Amounts over the denominator of their worker stay below it.
_ROOM: Final = 1 << 40


@frozen(eq=False)
class Accounts:
    """The lots and balances of a span, and the workers who are left to the scalar rules."""

    lots: Lots
    balances: Balances
    odd: Flags


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


def follows(readings: Readings, on: date) -> bool:
    """Tell whether accounts can be kept in arrays under some readings: else nobody's are."""
    plain = readings.five_year_period is FiveYearPeriod.CALENDAR
    plain = plain and readings.use_order is UseOrder.OLDEST_FIRST
    resets = on > date(FIRST_PERIOD_STARTS.year + 4, 12, 31)
    return plain and (readings.entry_again is EntryAgain.FIRST or not resets)


def accounts_of(
    span: Span, jobs: Jobs, courses: Courses, rights: Rights, asked: Asked, starts: Whole
) -> Accounts:
    """Keep the accounts of a span of workers up to the day."""
    charged = _charges(span, jobs, courses, asked, starts)
    book = _book(span, jobs, rights, asked, charged.scale)
    charged = charged.over(book.scale)
    odd = book.odd | courses.odd[span.first : span.end] | charged.odd
    return _settled(span, jobs, book, charged, asked, odd)


@frozen(eq=False)
class _Lot:
    """The lots of one kind: arrays of years by workers.

    `granted` is in units of one over the scale of the worker; of a lot that is not known, what is
    sure of it.
    """

    kind: Kind
    rows: Rows
    known: Flags
    unknown: Flags
    granted: Whole

    @property
    def held(self) -> Flags:
        """Where there is a lot, known or not."""
        return self.known | self.unknown


@frozen(eq=False)
class _Book:
    """The lots of a span by kind, in the order of use.

    `opened` is the day on which the rights of a year open, `ends` the last day of its five-year
    period, `scale` the denominator of each worker.
    """

    lots: Sequence[_Lot]
    opened: Whole
    ends: Sequence[int]
    scale: Whole
    odd: Flags


def _book(span: Span, jobs: Jobs, rights: Rights, asked: Asked, scale: Whole) -> _Book:
    """Write the lots of a span down, all amounts of a worker over one denominator."""
    opened, odd = _opened(span, jobs, asked), rights.odd.copy()
    begun = opened <= asked.day
    held = [(kind, rights.of[kind], *_lots_of(rights.of[kind], begun)) for kind in _kinds(rights)]
    for kind, rows, known, unknown in held:
        odd |= _odd_company(kind, known | unknown, asked.readings)
        scale, beyond = _with_parts(scale, rows)
        odd |= beyond
    lots = [
        _Lot(kind, rows, known, unknown, _units(rows, known | unknown, scale, odd))
        for kind, rows, known, unknown in held
    ]
    ends = [day_number(last_day(asked.readings, (), year)) for year in asked.years]
    return _Book(lots, opened, ends, scale, odd)


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
        fits = (common > 0) & (common < _ROOM)
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


def _odd_company(kind: Kind, held: Flags, readings: Readings) -> Flags:
    """Mark who has days of the company, where a reading lets these stand elsewhere."""
    plain = (readings.company_days, readings.company_reset) == (CompanyDays.LAST, CompanyReset.YES)
    if plain or kind is not Kind.COMPANY:
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
class _Charges:
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

    def over(self, scale: Whole) -> "_Charges":
        """Bring the units to a larger scale."""
        if (scale == self.scale).all():
            return self
        return evolve(self, units=self.units * (scale // self.scale)[self.worker], scale=scale)


def _charges(span: Span, jobs: Jobs, courses: Courses, asked: Asked, starts: Whole) -> _Charges:
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
        named = _named(asked, "straddling_training")
        _join(readings, worker, named * (fits & across & (_year_end(first) <= asked.day)))
        if asked.readings.straddling_training is not StraddlingTraining.LAST_DAY:
            odd[worker[across]] = True
    at = np.flatnonzero(fits & in_time)
    worker, top, bottom = worker[at], courses.top[rows][at], courses.bottom[rows][at]
    scale = _scales(span, worker, bottom, odd)
    units = np.where(odd[worker], 0, top * (scale[worker] // bottom))
    place = year[at] + 1970 - asked.years[0]
    return _Charges(worker, last[at], place, units, scale, readings, odd)


def _join(found: Whole, worker: Whole, named: Whole) -> None:
    marked = np.flatnonzero(named)
    np.bitwise_or.at(found, worker[marked], named[marked])


def _named(asked: Asked, question: str) -> int:
    return asked.words.of_readings([getattr(asked.readings, question)])


def _year_end(days: Whole) -> Whole:
    return first_day_of((month_of(days) // 12 + 1) * 12) - 1


def _served(span: Span, jobs: Jobs, worker: Whole, first: Whole, last: Whole) -> Flags:
    """Tell of each training whether its worker was employed on one of its days at its end.

    Of the employments that began by its last day, the latest must reach its first one.
    """
    starts = span.begins
    begun, ended = jobs.first[span.rows], jobs.last[span.rows]
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
        fits = (common > 0) & (common < _ROOM)
        lengths = np.diff(np.append(begins, len(worker)))
        divides = np.maximum(np.repeat(common, lengths), 1) % bottom == 0
        fits &= np.logical_and.reduceat(divides, begins)
        scale[worker[begins]] = np.where(fits, common, 1)
        odd[worker[begins]] |= ~fits
    return scale


@frozen(eq=False)
class _Group:
    """The years whose lots end on one day, as places in the arrays: from `first` up to `end`."""

    first: int
    end: int
    last: int

    @property
    def years(self) -> slice:
        """The places of its years."""
        return slice(self.first, self.end)


def _groups(ends: Sequence[int]) -> Iterator[_Group]:
    first = 0
    for place in range(1, len(ends) + 1):
        if place == len(ends) or ends[place] != ends[first]:
            yield _Group(first, place, ends[first])
            first = place


def _charge(
    lots: Sequence[Whole], opened: Whole, charged: _Charges, at: Flags, first: int
) -> tuple[list[Whole], Whole]:
    """Charge trainings of one period: give what is used of each lot, and what found none.

    `lots` has what was granted of each kind, a row for each year; the years begin at the place
    `first` of the run's. The trainings are those marked.
    """
    used = [np.zeros_like(granted) for granted in lots]
    worker, day, year, units = (
        column[at] for column in (charged.worker, charged.day, charged.year - first, charged.units)
    )
    for place, granted in enumerate(lots):
        if len(worker) and granted.any():
            before = np.cumsum(granted, axis=0) - granted
            begun = opened[year, worker] <= day
            given = before[year, worker] + np.where(begun, granted[year, worker], 0)
            short = _Short.of(worker, units, given)
            owner = worker[short.begins]
            taken = np.zeros(granted.shape[1], np.int64)
            taken[owner] = short.taken
            used[place] = np.minimum(np.maximum(taken - before, 0), granted)
            still = short.wanting()
            worker, day, year, units = worker[still], day[still], year[still], short.over(still)
    return used, np.bincount(worker, units, opened.shape[1]).astype(np.int64)


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


@frozen(eq=False)
class _Kept:
    """Accounts as they stand on the day: what each lot gave, and what found none.

    `first` is the first day of employment of each worker, `latest` the last day of a charge in the
    five-year period of each year, or long ago.
    """

    span: Span
    book: _Book
    charged: _Charges
    asked: Asked
    first: Whole
    used: Sequence[Whole]
    over: Whole
    latest: Whole


def _settled(
    span: Span, jobs: Jobs, book: _Book, charged: _Charges, asked: Asked, odd: Flags
) -> Accounts:
    """Charge what is to be charged, and write down lots and balances."""
    odd = odd | _beyond(book, charged)
    granted = [lot.granted * lot.known for lot in book.lots]
    used, over, latest = _charge_all(book, charged, granted, ~odd[charged.worker])
    if asked.readings.overuse is Overuse.DEBT:
        # A debt is carried from lot to lot, and below nothing; beside a right that is not known,
        # nobody knows whether there is one.
        open_ = (np.logical_or.reduce(lot.unknown, axis=0) for lot in book.lots)
        odd = odd | (over > 0) | np.logical_or.reduce([*open_], axis=0)
    first = jobs.first[span.rows[span.begins]]
    kept = _Kept(span, book, charged, asked, first, used, over, latest)
    balances = _balances(kept, odd)
    return Accounts(_lots(kept, odd), _of(balances, ~odd[balances.worker - span.first]), odd)


def _beyond(book: _Book, charged: _Charges) -> Flags:
    """Mark whose amounts could add up to more than 64 bits hold."""
    wanted = np.bincount(charged.worker, charged.units, len(book.scale))
    held = sum(lot.granted.sum(axis=0, dtype=float) for lot in book.lots)
    beyond: Flags = (wanted > _ROOM) | (held > _ROOM)
    return beyond


def _charge_all(
    book: _Book, charged: _Charges, granted: Sequence[Whole], at: Flags
) -> tuple[list[Whole], Whole, Whole]:
    """Charge the trainings marked: what each lot gave, what found none, and the last days."""
    used = [np.zeros_like(each) for each in granted]
    latest = np.full(book.opened.shape, -NO_END, np.int64)
    over = np.zeros(len(latest[0]), np.int64)
    for group in _groups(book.ends):
        marked = at & (group.first <= charged.year) & (charged.year < group.end)
        lots, opened = [each[group.years] for each in granted], book.opened[group.years]
        found, beyond = _charge(lots, opened, charged, marked, group.first)
        over += beyond
        for of_kind, of_group in zip(used, found, strict=True):
            of_kind[group.years] = of_group
        last = np.full(len(over), -NO_END, np.int64)
        last[charged.worker[marked]] = charged.day[marked]
        latest[group.years] = last
    return used, over, latest


def _of(rows: Balances, at: Flags) -> Balances:
    return Balances(*(column[at] for column in astuple(rows, recurse=False)))


def _lots(kept: _Kept, odd: Flags) -> Lots:
    """Give the lots of all who are not left to the scalar rules, by worker, year and kind."""
    book, asked = kept.book, kept.asked
    held = np.array([lot.held & ~odd for lot in book.lots])
    worker, year, kind = np.nonzero(held.transpose(2, 1, 0))

    def column(of_kind: Sequence[Whole]) -> Whole:
        if len(of_kind) == 1:
            return of_kind[0][year, worker]
        return np.array(of_kind)[kind, year, worker]

    first, ends = book.opened[year, worker], np.array(book.ends)[year]
    given = column([lot.known.astype(np.int64) for lot in book.lots]) > 0
    granted = column([lot.granted for lot in book.lots])
    doubt = kept.latest[year, worker] >= np.maximum(first, _unknown_since(book)[year, worker])
    used, known = column(kept.used) * given, given & ~doubt
    rest, over = (granted - used) * given, ends < asked.day
    scale = book.scale[worker]
    by = _least_scale(granted, used, scale)
    return Lots(
        worker + kept.span.first,
        np.array([KINDS.index(lot.kind) for lot in book.lots])[kind],
        np.array(asked.years)[year],
        first,
        ends,
        np.where(known, KNOWN, OPEN),
        given.astype(np.int64),
        granted // by,
        np.zeros_like(granted),
        used // by,
        rest * over // by,
        rest * ~over // by,
        scale // by,
        column([lot.rows.readings for lot in book.lots]),
        column([lot.rows.reasons for lot in book.lots]) * ~given,
    )


def _least_scale(granted: Whole, used: Whole, scale: Whole) -> Whole:
    """Give by what the amounts of a lot can be divided, all of them and their denominator."""
    found = np.ones_like(scale)
    at = np.flatnonzero(scale > 1)
    found[at] = np.gcd(np.gcd(scale[at], granted[at]), used[at])
    return found


def _unknown_since(book: _Book) -> Whole:
    """Give from which day a right of the period of each year is not known; a day without end."""
    unknown = np.logical_or.reduce([lot.unknown for lot in book.lots])
    found = np.where(unknown, book.opened, NO_END + 1)
    for group in _groups(book.ends):
        found[group.years] = found[group.years].min(axis=0)
    return found


def _balances(kept: _Kept, odd: Flags) -> Balances:
    """Give what is left of each worker's rights on the day."""
    book, asked = kept.book, kept.asked
    usable = _usable(kept)
    open_ = np.logical_or.reduce([lot.unknown[usable].any(axis=0) for lot in book.lots])
    left = np.zeros(len(open_), np.int64)
    for lot, used in zip(book.lots, kept.used, strict=True):
        left += (lot.granted * lot.known - used)[usable].sum(axis=0)
    short = np.flatnonzero(open_ & ~odd)
    left[short] = _surely_left(kept, short)
    top, parts = reduced(np.maximum(left, 0), book.scale)
    over, over_parts = reduced(kept.over * ~open_, book.scale)
    reasons, cited = _why(kept, open_)
    columns = (np.where(open_, OPEN, KNOWN), top, parts, over, over_parts, _readings(kept))
    words = (reasons * open_, np.where(open_, cited, asked.settled))
    began = np.flatnonzero(kept.first <= asked.day)
    return Balances(began + kept.span.first, *(each[began] for each in (*columns, *words)))


def _usable(kept: _Kept) -> list[int]:
    """Give the places of the years whose lots can be used on the day."""
    return [at for at, end in enumerate(kept.book.ends) if end >= kept.asked.day]


def _surely_left(kept: _Kept, workers: Whole) -> Whole:
    """Give what is left where each unknown lot holds what is sure of it."""
    book, charged = kept.book, kept.charged
    place = np.full(len(book.scale), -1, np.int64)
    place[workers] = np.arange(len(workers))
    at = place[charged.worker] >= 0
    own = evolve(
        charged,
        worker=place[charged.worker[at]],
        day=charged.day[at],
        year=charged.year[at],
        units=charged.units[at],
    )
    granted = [np.take(lot.granted * lot.held, workers, axis=1) for lot in book.lots]
    part = evolve(book, opened=np.take(book.opened, workers, axis=1))
    used, _, _ = _charge_all(part, own, granted, np.ones(len(own.worker), bool))
    usable, left = _usable(kept), np.zeros(len(workers), np.int64)
    for held, taken in zip(granted, used, strict=True):
        left += (held - taken)[usable].sum(axis=0)
    return left


def _why(kept: _Kept, open_: Flags) -> tuple[Whole, Whole]:
    """Say why balances are not known: what is missing of the rights, and what would settle it."""
    book, asked, words = kept.book, kept.asked, kept.asked.words
    reasons, cited = np.zeros(len(open_), np.int64), np.full(len(open_), -1, np.int64)
    years, of_2023 = np.zeros(len(open_), np.int64), np.zeros(len(open_), bool)
    for year in _usable(kept):
        near = np.zeros(len(open_), bool)
        for lot in book.lots:
            unknown = lot.unknown[year]
            if unknown.any():
                near |= unknown
                reasons |= lot.rows.reasons[year] * unknown
                own = np.where(unknown, lot.rows.cited[year] // FLAGS, cited)
                cited = words.joined(np.where(cited < 0, own, cited), own, unknown)
        years += near & (book.opened[year] < asked.day)
        of_2023 |= near & (asked.years[year] < FIRST_PERIOD_STARTS.year)
    several, one = (words.of_reasons([Reason(name, ())]) for name in _OR_BALANCES)
    reasons |= np.where(years > 1, several, one * (years == 1))
    cited = np.maximum(cited, 0)
    if asked.readings.credit_2023 is Credit2023.CARRIED and asked.day >= _FIRST_PERIOD:
        reasons |= words.of_reasons([_OR_DROPPED]) * of_2023
        drop = np.full_like(cited, words.of_citations(_OR_DROPPED.citations))
        cited = words.joined(cited, np.where(of_2023, drop, cited), of_2023)
    return reasons, cited


def _readings(kept: _Kept) -> Whole:
    """Give the readings that bore on each balance."""
    book, asked, found = kept.book, kept.asked, kept.charged.readings.copy()
    early = [at for at, year in enumerate(asked.years) if year < FIRST_PERIOD_STARTS.year]
    of_2023 = np.zeros(len(found), bool)
    for lot in book.lots:
        found |= np.bitwise_or.reduce(lot.rows.readings * lot.held, axis=0)
        of_2023 |= np.logical_or.reduce(lot.held[early], axis=0)
    raised = [
        ("credit_2023", of_2023 & (asked.day >= _FIRST_PERIOD)),
        ("use_order", _met_several(kept)),
        ("company_days", _met_company(kept)),
        ("overuse", kept.over > 0),
    ]
    if asked.day > _FIRST_RESET:
        raised += _of_resets(kept)
    for question, marked in raised:
        found |= _named(asked, question) * marked
    return found


def _of_resets(kept: _Kept) -> Iterator[tuple[str, Flags]]:
    """Tell whose account would be another with other five-year periods."""
    book, asked = kept.book, kept.asked
    yield "five_year_period", kept.first > _FIRST_PERIOD
    ended = [at for at, end in enumerate(book.ends) if _FIRST_PERIOD <= end < asked.day]
    for lot in book.lots:
        if lot.kind is Kind.COMPANY:
            yield (
                "company_reset",
                np.logical_or.reduce((lot.granted * lot.known)[ended] > 0, axis=0),
            )


def _met_several(kept: _Kept) -> Flags:
    """Tell of whom a training found two lots of one kind open to choose from."""
    found, book = np.zeros(len(kept.over), bool), kept.book
    for lot in book.lots:
        for group in _groups(book.ends):
            # Lots open in the order of their years, so that the second one is met last.
            met = lot.known[group.years] & (book.opened[group.years] <= kept.latest[group.first])
            found |= met.sum(axis=0) > 1
    return found


def _met_company(kept: _Kept) -> Flags:
    """Tell of whom a training found days of the company open beside others."""
    book, found = kept.book, np.zeros(len(kept.over), bool)
    if all(lot.kind is not Kind.COMPANY for lot in book.lots):
        return found
    for group in _groups(book.ends):
        open_ = book.opened[group.years] <= kept.latest[group.first]
        met = {
            lot.kind: np.logical_or.reduce(lot.known[group.years] & open_, axis=0)
            for lot in book.lots
        }
        company = met.pop(Kind.COMPANY)
        found |= company & np.logical_or.reduce(list(met.values()), axis=0)
    return found
