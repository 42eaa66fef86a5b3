"""The employments as arrays, and which of them only the scalar rules can count."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from fla_rules.columns.arranged import Arranged
from fla_rules.columns.population import (
    Flags,
    Whole,
    column_of,
    inside,
    numbers,
    owners,
    starts_of,
    words_of,
)
from fla_rules.identifiers import JointCommittee

# 31 December 9999 as Arrow counts days.
NO_END: Final = 2_932_896
# Larger denominators, and longer lists, are left to the scalar rules.
_MOST: Final = 1 << 20
_LONGEST: Final = 24
_SHIFT: Final = 24
# Less than any two fractions over such denominators differ by.
_ROOM: Final = 2.0**-42


@frozen(eq=False)
class Stretches:
    """The regimes, or the suspensions, of all employments, one after the other.

    Employment j has those from `starts[j]` up to `starts[j + 1]`. What is worked is `top` over
    `bottom` of full-time; a full suspension has nothing over one.
    """

    starts: Whole
    first: Whole
    last: Whole
    top: Whole
    bottom: Whole


@frozen(eq=False)
class Jobs:
    """The employments in the order of their workers.

    `committee` and `length` are places in `committees` and `lengths`, the full-timers' days in
    minutes. `odd` tells of each worker whether only the scalar rules can count their months.
    """

    worker: Whole
    first: Whole
    last: Whole
    committee: Whole
    length: Whole
    own_length: Flags
    regimes: Stretches
    suspensions: Stretches
    committees: Sequence[str]
    lengths: Sequence[int]
    odd: Flags
    # Each regime as a place among all that occur, and a last one for whoever has none.
    part: Whole
    parts: Sequence[tuple[int, int]]


def jobs_of(held: Arranged, known_on: int) -> Jobs:
    """Give the employments as arrays; raises `FactError` for what is no joint committee."""
    table, counts = held.employments, np.diff(held.jobs)
    worker = np.repeat(np.arange(len(counts)), counts)
    first, last = numbers(column_of(table, "first")), numbers(column_of(table, "last"), NO_END)
    codes, committees = _committees(table)
    own = numbers(column_of(table, "day_minutes"))
    employers_own = numbers(column_of(held.employers, "day_minutes"))
    minutes = np.where(own > 0, own, employers_own[held.employer][worker])
    lengths, length = np.unique(minutes, return_inverse=True)
    regimes, suspensions = _stretches(table, "regimes"), _stretches(table, "suspensions")
    odd = np.zeros(len(counts), bool)
    for wrong in _oddities(table, (first, last, worker), regimes, suspensions, known_on, length):
        odd[worker[wrong]] = True
    return Jobs(
        worker,
        first,
        last,
        codes,
        length.astype(np.int64),
        own > 0,
        regimes,
        suspensions,
        committees,
        lengths.tolist(),
        odd,
        *_parts(regimes),
    )


def _parts(regimes: Stretches) -> tuple[Whole, list[tuple[int, int]]]:
    """Give each regime its place in a list of those that occur."""
    if not len(regimes.first):
        return np.zeros(1, np.int64), [(1, 1)]
    part, parts = distinct(np.minimum(regimes.top, _MOST), np.minimum(regimes.bottom, _MOST))
    return np.append(part, 0), parts


def distinct(top: Whole, bottom: Whole) -> tuple[Whole, list[tuple[int, int]]]:
    """Give each ratio its place in a list of those that occur."""
    found = pa.array((top << _SHIFT) + bottom).dictionary_encode()
    values = found.dictionary.to_pylist()
    return numbers(found.indices), [divmod(value, 1 << _SHIFT) for value in values]


def _committees(table: pa.Table) -> tuple[Whole, list[str]]:
    """Give the official number of each employment's committee: a spelling changes nothing."""
    places, texts = words_of(column_of(table, "committee"))
    official = [JointCommittee.parse(text).code for text in texts]
    known = sorted(set(official))
    return np.array([known.index(code) for code in official] or [0])[places], known


def _stretches(table: pa.Table, name: str) -> Stretches:
    column = column_of(table, name)
    first, top, bottom = (inside(column, each) for each in ("first", "numerator", "denominator"))
    last = numbers(inside(column, "last")) if name == "suspensions" else numbers(first)
    return Stretches(starts_of(column), numbers(first), last, numbers(top, 0), numbers(bottom, 1))


def _oddities(
    table: pa.Table,
    days: tuple[Whole, Whole, Whole],
    regimes: Stretches,
    suspensions: Stretches,
    known_on: int,
    length: Whole,
) -> list[Flags]:
    """Mark the employments that arrays do not count, for one reason after another."""
    first = days[0]
    of_regime, of_suspension = owners(regimes.starts), owners(suspensions.starts)
    none, counts = np.zeros(len(first), bool), np.diff(regimes.starts)
    unknown = counts == 0
    marked = [
        numbers(column_of(table, "known_from")) > known_on,
        pc.is_valid(column_of(table, "transferred_from")).to_numpy(zero_copy_only=False),
        unknown,
        (counts > _LONGEST) | (np.diff(suspensions.starts) > _LONGEST),
        _beyond_counting(days, regimes, length),
    ]
    for of, late in (
        (of_regime, _known_late(table, "regimes", known_on)),
        (of_suspension, _known_late(table, "suspensions", known_on)),
        (of_regime, regimes.bottom > _MOST),
        (of_suspension, suspensions.bottom > _MOST),
        (of_regime, _out_of_order(regimes.first, of_regime)),
        (of_suspension, _more_than_contract(regimes, suspensions, of_suspension, unknown)),
    ):
        marked.append(_where(none, of, late))
    if len(regimes.first):
        begins = regimes.first[np.minimum(regimes.starts[:-1], len(regimes.first) - 1)]
        marked.append(~unknown & (begins > first))
    return marked


def _where(none: Flags, of: Whole, wrong: Flags) -> Flags:
    found = none.copy()
    found[of[wrong]] = True
    return found


def _known_late(table: pa.Table, name: str, known_on: int) -> Flags:
    late: Flags = numbers(inside(column_of(table, name), "known_from")) > known_on
    return late


def _beyond_counting(days: tuple[Whole, Whole, Whole], regimes: Stretches, length: Whole) -> Flags:
    """Mark the employments of workers with two at a time, where their sum needs the scalar rules.

    It does not where all of theirs together are no more than full-time, of full-timers with one
    length of day, and begin on different days.
    """
    first, last, worker = days
    again = np.zeros(len(first), bool)
    again[1:] = worker[1:] == worker[:-1]
    beside, alike = (np.zeros(len(first), bool) for _ in range(2))
    beside[1:] = again[1:] & (first[1:] <= last[:-1])
    if not beside.any():
        return beside
    alike[1:] = again[1:] & ((first[1:] == first[:-1]) | (length[1:] != length[:-1]))
    begins = np.flatnonzero(~again)
    parts = np.append(regimes.top / regimes.bottom, 0.0)
    most = np.maximum.reduceat(parts, np.minimum(regimes.starts[:-1], len(parts) - 1))
    wrong = np.logical_or.reduceat(alike, begins) | (np.add.reduceat(most, begins) > 1 + _ROOM)
    wrong &= np.logical_or.reduceat(beside, begins)
    return np.repeat(wrong, np.diff(np.append(begins, len(first))))


def _out_of_order(first: Whole, of: Whole) -> Flags:
    found = np.zeros(len(first), bool)
    found[1:] = (of[1:] == of[:-1]) & (first[1:] <= first[:-1])
    return found


def _more_than_contract(
    regimes: Stretches, suspensions: Stretches, of: Whole, unknown: Flags
) -> Flags:
    """Mark what may leave more than the contract's regime, which the scalar rule refuses."""
    if not len(of) or unknown.all():
        return np.zeros(len(of), bool)
    parts = np.append(regimes.top / regimes.bottom, 1.0)
    least = np.minimum.reduceat(parts, regimes.starts[:-1])
    found: Flags = suspensions.top / suspensions.bottom > least[of] + _ROOM
    return found
