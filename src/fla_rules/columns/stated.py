"""Opening balances in arrays: what was read takes the place of what was worked out (TR 57).

Of a worker whose balances hold from one day on and were read then, an account is two: up to the day
before, with the rights of the years, and from the day on with what was read in their place. Whoever
has balances of several days, or trainings that became known later, is left to the scalar rules, and
so is whoever has a right that is not known beside others that were not read.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pyarrow as pa
from attrs import evolve, frozen

from fla_rules.columns.arranged import Arranged
from fla_rules.columns.books import ROOM, Asked, Book, Charges, Lot, apart, of_some
from fla_rules.columns.charging import charge_all
from fla_rules.columns.courses import Courses
from fla_rules.columns.jobs import NO_END
from fla_rules.columns.left import Kept, balances_of, lots_of, readings_of
from fla_rules.columns.lots import Balances, Lots, lots_joined
from fla_rules.columns.months import MONTHS, month_of
from fla_rules.columns.population import Flags, Whole, column_of, numbers, owners, words_of
from fla_rules.columns.scalar import KINDS, as_balances, as_lots
from fla_rules.columns.spans import Span
from fla_rules.law.readings import Overuse
from fla_rules.vocabulary import Kind

# Larger amounts are left to the scalar rules.
_MOST: Final = 1 << 20


@frozen(eq=False)
class Statements:
    """The opening balances of a span of workers, a row each, and from which day on they hold.

    `there` tells who has any, `odd` who is left to the scalar rules; `on` is a day without end for
    all others. `year` and `kind` are places in the years of the run and among the kinds.
    """

    there: Flags
    odd: Flags
    on: Whole
    worker: Whole
    year: Whole
    kind: Whole
    top: Whole
    bottom: Whole

    def scaled(self, scale: Whole) -> tuple[Whole, Flags]:
        """Bring the denominators of balances into those of the workers; mark where that fails."""
        found = scale.copy()
        np.lcm.at(found, self.worker, self.bottom)
        wrong = (found <= 0) | (found >= ROOM)
        wrong[self.worker[np.maximum(found, 1)[self.worker] % self.bottom != 0]] = True
        return np.where(wrong, scale, found), wrong


def statements_of(held: Arranged, span: Span, courses: Courses, asked: Asked) -> Statements:
    """Read the opening balances of a span, and mark who is left to the scalar rules."""
    rows = slice(int(held.of_balances[span.first]), int(held.of_balances[span.end]))
    table = held.balances.slice(rows.start, rows.stop - rows.start)
    worker = owners(held.of_balances[span.first : span.end + 1])
    on, year = numbers(column_of(table, "on")), numbers(column_of(table, "year"))
    top, bottom = numbers(column_of(table, "numerator")), numbers(column_of(table, "denominator"))
    kind, read_on = _kinds(table), numbers(column_of(table, "read_on"), NO_END + 1)
    there = np.zeros(span.workers, bool)
    there[worker] = True
    place = year - asked.years[0]
    wrong = (on > asked.day) | ((read_on <= NO_END) & (read_on != on))
    wrong |= _owed(table) | (top > _MOST) | (bottom > _MOST)
    wrong |= (kind == KINDS.index(Kind.COMPANY)) & apart(asked.readings)
    # A year that has not begun by then is refused.
    wrong |= (place < 0) | (year > month_of(on) // MONTHS + 1970)
    wrong |= _twice((worker * len(KINDS) + kind) * (1 << 12) + year)
    since = np.full(span.workers, NO_END + 1, np.int64)
    since[worker] = on
    wrong |= on != since[worker]
    odd = there & (asked.readings.overuse is Overuse.DEBT)
    odd[worker[wrong]] = True
    odd |= _known_later(held, span, courses, since)
    at = ~odd[worker]
    return Statements(there, odd, since, *(each[at] for each in (worker, place, kind, top, bottom)))


def _kinds(table: pa.Table) -> Whole:
    places, texts = words_of(column_of(table, "kind"))
    known = [each.value for each in KINDS]
    return np.array([known.index(text) for text in texts] or [0])[places]


def _owed(table: pa.Table) -> Flags:
    return numbers(column_of(table, "owed").cast(pa.int8())) > 0


def _twice(keys: Whole) -> Flags:
    _, back, many = np.unique(keys, return_inverse=True, return_counts=True)
    found: Flags = many[back] > 1
    return found


def _known_later(held: Arranged, span: Span, courses: Courses, on: Whole) -> Flags:
    """Mark who followed a training before the day of a balance that was known after it."""
    rows = slice(int(held.of_trainings[span.first]), int(held.of_trainings[span.end]))
    worker = courses.worker[rows] - span.first
    late = (courses.last[rows] < on[worker]) & (courses.since[rows] > on[worker])
    odd = np.zeros(span.workers, bool)
    odd[worker[late]] = True
    return odd & (on <= NO_END)


def accounts_stated(
    span: Span, book: Book, charged: Charges, asked: Asked, of: tuple[Statements, Whole, Flags]
) -> tuple[Lots, Balances, Flags]:
    """Keep the accounts of those with opening balances; mark who is left to the scalar rules.

    `of` are the balances, the first day of each worker, and who is left to the rules already.
    """
    stated, first, odd = of
    more = stated.there & (first > asked.day)
    workers = np.flatnonzero(stated.there & ~odd & ~more)
    if not len(workers):
        return as_lots(()), as_balances(()), more
    part, own = of_some(book, charged, workers)
    read = _Read.of(stated, part, workers)
    wrong = read.unlike(part)
    more[workers[wrong]] = True
    if wrong.any():
        # Once more without them.
        again = (stated, first, odd | more)
        lots, balances, _ = accounts_stated(span, book, charged, asked, again)
        return lots, balances, more
    kept = _kept(read, part, own, asked, (workers + span.first, first[workers]))
    return *kept, more


@frozen(eq=False)
class _Read:
    """What was read, as arrays like those of the lots: by kind, years by workers."""

    on: Whole
    lots: Sequence[Lot]
    there: Sequence[Flags]
    days: Sequence[Whole]

    @classmethod
    def of(cls, stated: Statements, part: Book, workers: Whole) -> "_Read":
        place = np.full(len(stated.there), -1, np.int64)
        place[workers] = np.arange(len(workers))
        at = place[stated.worker] >= 0
        worker = place[stated.worker[at]]
        shape = part.lots[0].granted.shape
        there = [np.zeros(shape, bool) for _ in KINDS]
        days = [np.zeros(shape, np.int64) for _ in KINDS]
        units = stated.top[at] * (part.scale[worker] // stated.bottom[at])
        for kind in range(len(KINDS)):
            mine = stated.kind[at] == kind
            where = (stated.year[at][mine], worker[mine])
            there[kind][where], days[kind][where] = True, units[mine]
        held = {lot.kind: lot for lot in part.lots}
        lots = [held.get(kind) or _none(part.lots[0], kind) for kind in KINDS]
        return cls(stated.on[workers], lots, there, days)

    def unlike(self, part: Book) -> Flags:
        """Mark who has balances of a period that has ended, or some rights unknown and not read."""
        ends = np.array(part.ends)[:, None]
        before = [lot.held & (lot.opened < self.on) for lot in self.lots]
        ended = [there & (ends < self.on) for there in self.there]
        unknown = [lot.unknown & old for lot, old in zip(self.lots, before, strict=True)]
        left = [
            old & ~there & (ends >= self.on) for old, there in zip(before, self.there, strict=True)
        ]
        wrong: Flags = _any(ended) | (_any(unknown) & _any(left))
        return wrong


def _any(of_kinds: Sequence[Flags]) -> Flags:
    found: Flags = np.logical_or.reduce(np.array(of_kinds), axis=(0, 1))
    return found


def _none(like: Lot, kind: Kind) -> Lot:
    """Give no lots of a kind that nobody has."""
    flags, nothing = np.zeros_like(like.known), np.zeros_like(like.granted)
    return evolve(
        like,
        kind=kind,
        known=flags,
        unknown=flags,
        granted=nothing,
        readings=nothing,
        reasons=nothing,
        cited=nothing,
    )


def _kept(
    read: _Read, part: Book, own: Charges, asked: Asked, whose: tuple[Whole, Whole]
) -> tuple[Lots, Balances]:
    """Keep an account up to the day before, and from the day on with what was read."""
    earlier = own.day < read.on[own.worker]
    old = [
        evolve(lot, known=lot.known & begun, unknown=lot.unknown & begun)
        for lot in read.lots
        for begun in (lot.opened < read.on,)
    ]
    before = evolve(part, lots=old)
    spent, over, latest = charge_all(before, own, [lot.granted * lot.known for lot in old], earlier)
    kept = Kept(*whose, before, own, asked, spent, over, latest)
    new = [
        evolve(
            lot,
            known=there | lot.known,
            unknown=lot.unknown & ~there,
            granted=np.where(there, days, lot.granted - taken),
            opened=np.where(there, read.on, lot.opened),
            readings=lot.readings * ~there,
            reasons=lot.reasons * ~there,
        )
        for lot, there, days, taken in zip(read.lots, read.there, read.days, spent, strict=True)
    ]
    after = evolve(part, lots=new)
    used, more, last = charge_all(after, own, [lot.granted * lot.known for lot in new], ~earlier)
    still = Kept(*whose, after, _later(own, earlier), asked, used, over + more, last)
    balances = balances_of(still)
    bearing = (readings_of(kept) | readings_of(still))[still.first <= asked.day]
    lots = lots_joined(_of_both(read, still, kept), _replaced(read, kept))
    return lots, evolve(balances, readings=bearing)


def _later(own: Charges, earlier: Flags) -> Charges:
    names = ("worker", "day", "year", "units")
    return evolve(own, **{name: getattr(own, name)[~earlier] for name in names})


def _of_both(read: _Read, still: Kept, kept: Kept) -> Lots:
    """Give the lots that are there on the day, with what they gave before the balances too."""
    lots, used = [], []
    both = (still.book.lots, read.there, still.used, kept.used)
    for lot, there, taken, spent in zip(*both, strict=True):
        lots.append(evolve(lot, granted=lot.granted + spent * ~there))
        used.append(taken + spent * ~there)
    latest = np.maximum(still.latest, kept.latest)
    return lots_of(evolve(still, book=evolve(still.book, lots=lots), used=used, latest=latest))


def _replaced(read: _Read, kept: Kept) -> Lots:
    """Give the lots that made way for a balance, up to the day before it."""
    lots = [
        evolve(lot, known=lot.known & there, unknown=lot.unknown & there)
        for lot, there in zip(kept.book.lots, read.there, strict=True)
    ]
    closes = np.broadcast_to(read.on - 1, kept.latest.shape)
    doubt = evolve(kept, closes=closes)
    return lots_of(evolve(doubt, book=evolve(kept.book, lots=lots), since=kept.unknown_since()))
