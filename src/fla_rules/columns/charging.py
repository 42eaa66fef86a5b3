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
from attrs import astuple, define, evolve, frozen

from fla_rules.account.lots import FIRST_PERIOD_STARTS, last_day
from fla_rules.columns.courses import Courses
from fla_rules.columns.figures import GAP, GRANT, NOTHING, day_number
from fla_rules.columns.jobs import NO_END, Jobs
from fla_rules.columns.lots import KNOWN, OPEN, Balances, Lots
from fla_rules.columns.months import first_day_of, month_of, year_starts
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.prorated import FLAGS, Rights, Rows, Span, reduced
from fla_rules.columns.scalar import KINDS
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
    plain = plain and readings.overuse is Overuse.REPORTED
    resets = on > date(FIRST_PERIOD_STARTS.year + 4, 12, 31)
    return plain and (readings.entry_again is EntryAgain.FIRST or not resets)


def accounts_of(
    span: Span, jobs: Jobs, courses: Courses, rights: Rights, asked: Asked, starts: Whole
) -> Accounts:
    """Keep the accounts of a span of workers up to the day."""
    book = _Book.of(span, jobs, rights, asked)
    charged = _charges(span, jobs, courses, asked, starts)
    book = book.scaled(charged)
    charged = charged.over(book.scale)
    odd = rights.odd | book.odd | courses.odd[span.first : span.end] | charged.odd
    return _settled(span, jobs, book, charged, asked, odd)


@define(eq=False)
class _Book:
    """The lots of a span: arrays of kinds by workers by years.

    `granted` is in units of one over the `scale` of the worker, of a lot that is not known what is
    sure of it. `opened` is the day on which the rights of a year open, `ends` the last day of its
    five-year period.
    """

    kinds: Sequence[Kind]
    rows: Sequence[Rows]
    known: Flags
    unknown: Flags
    opened: Whole
    ends: Sequence[int]
    scale: Whole
    granted: Whole
    odd: Flags

    @classmethod
    def of(cls, span: Span, jobs: Jobs, rights: Rights, asked: Asked) -> "_Book":
        kinds = [kind for kind in KINDS if kind in rights.of]
        rows = [rights.of[kind] for kind in kinds]
        opened = _opened(span, jobs, asked)
        there = np.array([each.there for each in rows]) & (opened <= asked.day)
        what = np.array([each.what for each in rows])
        named = np.array([each.readings for each in rows]) > 0
        known = there & ((what == GRANT) | ((what == NOTHING) & named))
        ends = [day_number(last_day(asked.readings, (), year)) for year in asked.years]
        odd = _odd_company(kinds, known, there, asked.readings)
        workers = span.end - span.first
        return cls(
            kinds,
            rows,
            known,
            there & (what == GAP),
            opened,
            ends,
            np.ones(workers, np.int64),
            np.zeros(known.shape, np.int64),
            odd,
        )

    def scaled(self, charged: "_Charges") -> "_Book":
        """Bring what was granted to one denominator a worker, together with what is charged."""
        scale = charged.scale.copy()
        for rows in self.rows:
            for year in range(scale.shape[0] and rows.parts.shape[1]):
                scale = np.lcm(scale, np.maximum(rows.parts[:, year], 1))
                beyond = (scale <= 0) | (scale >= _ROOM)
                self.odd |= beyond
                scale = np.where(beyond, 1, scale)
        self.scale = scale
        for place, rows in enumerate(self.rows):
            held = self.known[place] | self.unknown[place]
            parts = np.where(held & (rows.parts > 0), rows.parts, 1)
            units = np.where(held, rows.days, 0) * (scale[:, None] // parts)
            self.granted[place] = np.where(self.odd[:, None], 0, units)
        return self


def _odd_company(kinds: Sequence[Kind], known: Flags, there: Flags, readings: Readings) -> Flags:
    """Mark who has days of the company, where a reading lets these stand elsewhere."""
    plain = (readings.company_days, readings.company_reset) == (CompanyDays.LAST, CompanyReset.YES)
    if plain or Kind.COMPANY not in kinds:
        return np.zeros(known.shape[1], bool)
    found: Flags = there[kinds.index(Kind.COMPANY)].any(axis=1)
    return found


def _opened(span: Span, jobs: Jobs, asked: Asked) -> Whole:
    """Give the first day of employment in each year; a day without end where there is none."""
    found = np.full((span.end - span.first, len(asked.years)), NO_END + 1, np.int64)
    begins = first_day_of(year_starts(asked.years))
    row, year = np.nonzero(span.months)
    # The first employment of a year is written last.
    row, year = row[::-1], year[::-1]
    found[span.worker[row], year] = np.maximum(jobs.first[span.rows[row]], begins[year])
    return found


@frozen(eq=False)
class _Charges:
    """The trainings of a span that are charged, in the order of workers and days.

    `units` are in one over `scale`, of the worker. `readings` has for each worker those that
    trainings name, `excess` what found no lot; `last` is the last day on which anything is charged.
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
        return evolve(self, units=self.units * (scale // self.scale)[self.worker], scale=scale)


def _charges(span: Span, jobs: Jobs, courses: Courses, asked: Asked, starts: Whole) -> _Charges:
    rows = slice(int(starts[span.first]), int(starts[span.end]))
    worker = courses.worker[rows] - span.first
    first, last = courses.first[rows], courses.last[rows]
    counts = courses.counts[rows] & courses.known[rows]
    in_time, served = last <= asked.day, _served(span, jobs, worker, first, last)
    fits = counts & served & (last >= _RIGHT_BEGINS)
    readings = np.zeros(span.end - span.first, np.int64)
    own = np.where(courses.known[rows] & in_time, courses.readings[rows], 0)
    _join(readings, worker, own)
    across = month_of(first) // 12 < month_of(last) // 12
    ended = _year_end(first) <= asked.day
    straddles = fits & across & ended
    _join(readings, worker, np.where(straddles, _named(asked, "straddling_training"), 0))
    odd = np.zeros(span.end - span.first, bool)
    if asked.readings.straddling_training is not StraddlingTraining.LAST_DAY:
        odd[worker[across]] = True
    at = np.flatnonzero(fits & in_time & ~odd[worker])
    scale = _scales(span, worker[at], courses.bottom[rows][at], odd)
    bottom = courses.bottom[rows][at]
    kept = ~odd[worker[at]]
    units = courses.top[rows][at][kept] * (scale[worker[at][kept]] // bottom[kept])
    at = at[kept]
    year = month_of(last[at]) // 12 + 1970 - asked.years[0]
    return _Charges(worker[at], last[at], year, units, scale, readings, odd)


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
    starts = _starts(span)
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


def _starts(span: Span) -> Whole:
    """Give where the employments of each worker begin; they all have one."""
    return np.searchsorted(span.worker, np.arange(span.end - span.first))


def _scales(span: Span, worker: Whole, bottom: Whole, odd: Flags) -> Whole:
    """Give a common denominator of the trainings of each worker, and mark whose is too large."""
    scale = np.ones(span.end - span.first, np.int64)
    begins = np.flatnonzero(np.append(True, worker[1:] != worker[:-1])[: len(worker)])
    if not len(begins):
        return scale
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


def _charge(granted: Whole, opened: Whole, charged: _Charges, at: Flags, first: int) -> Whole:
    """Charge trainings of one period: give what is used of each lot, and last what found none.

    `granted` has kinds by workers by years. The trainings are those marked, and the years of the
    lots begin at a place of the run's. What found no lot stands where a kind more would.
    """
    used = np.zeros((len(granted) + 1, *opened.shape), np.int64)
    worker, day, year, units = (
        column[at] for column in (charged.worker, charged.day, charged.year - first, charged.units)
    )
    for place, lots in enumerate(granted):
        if not len(worker):
            break
        if not lots.any():
            continue
        before = np.cumsum(lots, axis=1) - lots
        begun = np.take_along_axis(opened[worker], year[:, None], axis=1)[:, 0] <= day
        given = before[worker, year] + np.where(begun, lots[worker, year], 0)
        short = _Short.of(worker, units, given)
        owner = worker[short.begins]
        used[place, owner] = np.clip(short.taken[:, None] - before[owner], 0, lots[owner])
        at_all = short.wanting()
        worker, day, year, units = worker[at_all], day[at_all], year[at_all], short.over(at_all)
    np.add.at(used[-1, :, 0], worker, units)
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
    used: Whole
    over: Whole
    latest: Whole


def _settled(
    span: Span, jobs: Jobs, book: _Book, charged: _Charges, asked: Asked, odd: Flags
) -> Accounts:
    """Charge what is to be charged, and write down lots and balances."""
    odd = odd | _beyond(book, charged, odd)
    granted = np.where(book.known, book.granted, 0)
    used, over, latest = _charge_all(book, charged, granted, ~odd[charged.worker])
    first = jobs.first[span.rows[_starts(span)]]
    kept = _Kept(span, book, charged, asked, first, used, over, latest)
    balances, several = _balances(kept, odd)
    odd = odd | several
    return Accounts(_lots(kept, odd), _of(balances, ~odd[balances.worker - span.first]), odd)


def _beyond(book: _Book, charged: _Charges, odd: Flags) -> Flags:
    """Mark whose amounts could add up to more than 64 bits hold."""
    wanted = np.bincount(charged.worker, charged.units.astype(float), len(odd))
    held = book.granted.astype(float).sum(axis=(0, 2))
    beyond: Flags = (wanted > _ROOM) | (held > _ROOM)
    return beyond


def _charge_all(
    book: _Book, charged: _Charges, granted: Whole, at: Flags
) -> tuple[Whole, Whole, Whole]:
    """Charge the trainings marked: what each lot gave, what found none, and the last days."""
    used, over = np.zeros_like(granted), np.zeros(granted.shape[1], np.int64)
    latest = np.full(granted.shape[1:], -NO_END, np.int64)
    for group in _groups(book.ends):
        marked = at & (group.first <= charged.year) & (charged.year < group.end)
        of_group = granted[:, :, group.years], book.opened[:, group.years]
        found = _charge(*of_group, charged, marked, group.first)
        used[:, :, group.years], over = found[:-1], over + found[-1].sum(axis=1)
        last = np.full(len(over), -NO_END, np.int64)
        last[charged.worker[marked]] = charged.day[marked]
        latest[:, group.years] = last[:, None]
    return used, over, latest


def _of(rows: Balances, at: Flags) -> Balances:
    return Balances(*(column[at] for column in astuple(rows, recurse=False)))


def _lots(kept: _Kept, odd: Flags) -> Lots:
    """Give the lots of all who are not left to the scalar rules, by worker, year and kind."""
    book, asked = kept.book, kept.asked
    held = (book.known | book.unknown) & ~odd[None, :, None]
    worker, year, kind = np.nonzero(held.transpose(1, 2, 0))
    at = (kind, worker, year)
    of_year = (worker, year)
    ends = np.array(book.ends)[year]
    first, given, granted = book.opened[of_year], book.known[at], book.granted[at]
    doubt = kept.latest[of_year] >= np.maximum(first, _unknown_since(book)[of_year])
    used, known = np.where(given, kept.used[at], 0), given & ~doubt
    rest, over = np.where(given, granted - used, 0), ends < asked.day
    scale = _least_scale(granted, used, book.scale[worker])
    words = (np.array([getattr(rows, name) for rows in book.rows])[at] for name in _WORDS[:2])
    readings, reasons = words
    return Lots(
        worker + kept.span.first,
        np.array([KINDS.index(each) for each in book.kinds])[kind],
        np.array(asked.years)[year],
        first,
        ends,
        np.where(known, KNOWN, OPEN),
        given.astype(np.int64),
        granted // scale,
        np.zeros_like(granted),
        used // scale,
        np.where(over, rest, 0) // scale,
        np.where(over, 0, rest) // scale,
        book.scale[worker] // scale,
        readings,
        np.where(given, 0, reasons),
    )


_WORDS: Final = ("readings", "reasons", "cited")


def _least_scale(granted: Whole, used: Whole, scale: Whole) -> Whole:
    """Give by what the amounts of a lot can be divided, all of them and their denominator."""
    found = scale.copy()
    at = np.flatnonzero(scale > 1)
    found[at] = np.gcd(np.gcd(scale[at], granted[at]), used[at])
    return found


def _unknown_since(book: _Book) -> Whole:
    """Give from which day a right of the period of each year is not known; a day without end."""
    opened = np.where(book.unknown.any(axis=0), book.opened, NO_END + 1)
    found = np.empty_like(opened)
    for group in _groups(book.ends):
        found[:, group.years] = opened[:, group.years].min(axis=1, keepdims=True)
    return found


def _balances(kept: _Kept, odd: Flags) -> tuple[Balances, Flags]:
    """Give what is left of each worker's rights, and mark whose words arrays cannot say."""
    book, asked = kept.book, kept.asked
    usable = np.array(book.ends) >= asked.day
    open_ = np.logical_or.reduce(book.unknown & usable, axis=(0, 2))
    known = np.where(book.known, book.granted, 0)
    left = np.where(usable, known - kept.used, 0).sum(axis=(0, 2))
    short = np.flatnonzero(open_ & ~odd)
    left[short] = _surely_left(kept, short, usable)
    top, parts = reduced(np.maximum(left, 0), book.scale)
    over, over_parts = reduced(np.where(open_, 0, kept.over), book.scale)
    reasons, cited, several = _why(kept, open_, usable)
    began = np.flatnonzero(kept.first <= asked.day)
    every = (
        began + kept.span.first,
        *(
            column[began]
            for column in (
                np.where(open_, OPEN, KNOWN),
                top,
                parts,
                over,
                over_parts,
                _readings(kept),
                np.where(open_, reasons, 0),
                np.where(open_, cited, asked.settled),
            )
        ),
    )
    return Balances(*every), several


def _surely_left(kept: _Kept, workers: Whole, usable: Flags) -> Whole:
    """Give what is left where each unknown lot holds what is sure of it."""
    book, charged = kept.book, kept.charged
    place = np.full(len(book.scale), -1, np.int64)
    place[workers] = np.arange(len(workers))
    at = place[charged.worker] >= 0
    own = _Charges(
        place[charged.worker[at]],
        charged.day[at],
        charged.year[at],
        charged.units[at],
        charged.scale,
        charged.readings,
        charged.odd,
    )
    granted = np.where(book.known | book.unknown, book.granted, 0)[:, workers]
    part = evolve(book, opened=book.opened[workers])
    used, _, _ = _charge_all(part, own, granted, np.ones(len(own.worker), bool))
    left: Whole = np.where(usable, granted - used, 0).sum(axis=(0, 2))
    return left


def _why(kept: _Kept, open_: Flags, usable: Flags) -> tuple[Whole, Whole, Flags]:
    """Say why balances are not known: what is missing of the rights, and what would settle it."""
    book, asked, words = kept.book, kept.asked, kept.asked.words
    near = book.unknown & usable
    rows = [np.array([getattr(each, name) for each in book.rows]) for name in _WORDS[1:]]
    reasons = np.bitwise_or.reduce(np.where(near, rows[0], 0), axis=(0, 2))
    before = near.any(axis=0) & (book.opened < asked.day)
    many = before.sum(axis=1)
    several, one = (words.of_reasons([Reason(name, ())]) for name in _OR_BALANCES)
    reasons = reasons | np.where(many > 1, several, np.where(many == 1, one, 0))
    cited = np.where(near, rows[1] // FLAGS, -1)
    high, low = cited.max(axis=(0, 2)), np.where(cited < 0, _MOST, cited).min(axis=(0, 2))
    third = (cited >= 0) & (cited != high[:, None]) & (cited != low[:, None])
    joined = words.joined(low, np.maximum(high, 0), open_)
    early = np.array(asked.years) < FIRST_PERIOD_STARTS.year
    of_2023 = np.logical_or.reduce(near[:, :, early], axis=(0, 2))
    if asked.readings.credit_2023 is Credit2023.CARRIED and asked.day >= _FIRST_PERIOD:
        reasons = reasons | np.where(of_2023, words.of_reasons([_OR_DROPPED]), 0)
        drop = np.full_like(joined, words.of_citations(_OR_DROPPED.citations))
        joined = words.joined(joined, np.where(of_2023, drop, joined), of_2023)
    return reasons, joined, open_ & np.logical_or.reduce(third, axis=(0, 2))


def _readings(kept: _Kept) -> Whole:
    """Give the readings that bore on each balance."""
    book, asked, charged = kept.book, kept.asked, kept.charged
    held = book.known | book.unknown
    rows = np.array([each.readings for each in book.rows])
    found: Whole = np.bitwise_or.reduce(np.where(held, rows, 0), axis=(0, 2))
    found = found | charged.readings
    early = np.array(asked.years) < FIRST_PERIOD_STARTS.year
    raised = [
        ("credit_2023", held[:, :, early].any(axis=(0, 2)) & (asked.day >= _FIRST_PERIOD)),
        ("use_order", _met_several(kept)),
        ("company_days", _met_company(kept)),
        ("overuse", kept.over > 0),
    ]
    if asked.day > _FIRST_RESET:
        raised += _of_resets(kept)
    for question, marked in raised:
        found |= np.where(marked, _named(asked, question), 0)
    return found


def _of_resets(kept: _Kept) -> Iterator[tuple[str, Flags]]:
    """Tell whose account would be another with other five-year periods."""
    book, asked = kept.book, kept.asked
    yield "five_year_period", kept.first > _FIRST_PERIOD
    if Kind.COMPANY in book.kinds:
        place = book.kinds.index(Kind.COMPANY)
        ended = np.array([_FIRST_PERIOD <= end < asked.day for end in book.ends])
        yield "company_reset", (book.known[place] & (book.granted[place] > 0) & ended).any(axis=1)


def _met_several(kept: _Kept) -> Flags:
    """Tell of whom a training found two lots of one kind open to choose from."""
    found = np.zeros(len(kept.over), bool)
    for known in kept.book.known:
        for group in _groups(kept.book.ends):
            opened = np.where(known, kept.book.opened, NO_END + 1)[:, group.years]
            if opened.shape[1] > 1:
                second = np.partition(opened, 1, axis=1)[:, 1]
                found |= second <= kept.latest[:, group.first]
    return found


def _met_company(kept: _Kept) -> Flags:
    """Tell of whom a training found days of the company open beside others."""
    book, found = kept.book, np.zeros(len(kept.over), bool)
    if Kind.COMPANY not in book.kinds:
        return found
    place = book.kinds.index(Kind.COMPANY)
    others = np.delete(book.known, place, axis=0).any(axis=0)
    for group in _groups(book.ends):
        first, other = (
            np.where(known, book.opened, NO_END + 1)[:, group.years].min(axis=1)
            for known in (book.known[place], others)
        )
        found |= np.maximum(first, other) <= kept.latest[:, group.first]
    return found
