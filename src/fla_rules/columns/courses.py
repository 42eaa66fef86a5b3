"""The trainings as arrays: what each is charged for, and whether it counts (TR 50 § 1, 54)."""

from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from fla_rules.account.counting import counting
from fla_rules.calendar import Period
from fla_rules.columns.arranged import Arranged
from fla_rules.columns.jobs import NO_END, Jobs
from fla_rules.columns.population import Flags, Whole, column_of, numbers, owners, words_of
from fla_rules.columns.words import Words
from fla_rules.facts.training import (
    EmployersAnswer,
    Training,
    TrainingForm,
    TrainingStatus,
)
from fla_rules.quantities import Days

# Larger amounts are left to the scalar rules.
_MOST: Final = 1 << 20
_DAY: Final = Period(date(2024, 1, 1), date(2024, 1, 1))


@frozen(eq=False)
class Courses:
    """The trainings in the order of their workers and last days.

    Each is `top` over `bottom` days in lowest terms; `counts` tells whether it counts toward the
    right, `readings` has the readings that decided it, `since` is the day from which it was known,
    where one is said, and `known` whether it is. `odd` marks the workers whose trainings only the
    scalar rules can charge.
    """

    worker: Whole
    first: Whole
    last: Whole
    top: Whole
    bottom: Whole
    counts: Flags
    readings: Whole
    known: Flags
    since: Whole
    odd: Flags


def courses_of(held: Arranged, jobs: Jobs, words: Words, known_on: int) -> Courses:
    """Give the trainings as arrays."""
    table, worker = held.trainings, owners(held.of_trainings)
    top, bottom = _charged(table)
    minutes, last = _is(table, "unit", "minutes"), numbers(column_of(table, "last"))
    wrong = (top <= 0) | (top > _MOST) | (bottom > _MOST)
    wrong |= pc.is_valid(column_of(table, "corrects")).to_numpy(zero_copy_only=False)
    wrong |= _named_twice(column_of(table, "training"), worker)
    length = _lengths(held, jobs, worker, last)
    bottom = np.where(wrong, 1, np.where(minutes, bottom * length, bottom))
    odd, since = np.zeros(held.workers(), bool), numbers(column_of(table, "known_from"), -NO_END)
    odd[worker[wrong]] = True
    common = _common(np.where(wrong, 1, top), bottom)
    kinds, answers = _kinds(table), [counting(each, words.readings) for each in _one_of_each()]
    counts = np.array([answer.counts for answer in answers])
    readings = np.array([words.of_readings(answer.readings) for answer in answers], np.int64)
    return Courses(
        worker,
        numbers(column_of(table, "first")),
        last,
        np.where(wrong, 1, top) // common,
        bottom // common,
        counts[kinds],
        readings[kinds],
        since <= known_on,
        since,
        odd,
    )


def _named_twice(ids: pa.Array, worker: Whole) -> Flags:
    """Mark the trainings whose worker has another one of the same id, which the rule refuses."""
    found = np.zeros(len(ids), bool)
    named = np.flatnonzero(pc.is_valid(ids).to_numpy(zero_copy_only=False))
    if len(named):
        codes = numbers(ids.dictionary_encode().indices, -1)
        order = named[np.lexsort((codes[named], worker[named]))]
        code, own = codes[order], worker[order]
        found[order[1:]] = (code[1:] == code[:-1]) & (own[1:] == own[:-1])
    return found


def _is(table: pa.Table, name: str, word: str) -> Flags:
    places, texts = words_of(column_of(table, name))
    found: Flags = np.array([text == word for text in texts] or [False])[places]
    return found


def _charged(table: pa.Table) -> tuple[Whole, Whole]:
    """Give what is charged, else what it took."""
    took = [column_of(table, name) for name in ("numerator", "denominator")]
    charged = [column_of(table, f"charged_{name}") for name in ("numerator", "denominator")]
    if charged[0].null_count == len(table):
        return numbers(took[0]), numbers(took[1])
    return numbers(pc.coalesce(charged[0], took[0])), numbers(pc.coalesce(charged[1], took[1]))


def _lengths(held: Arranged, jobs: Jobs, worker: Whole, last: Whole) -> Whole:
    """Give the full-timer's day for each training: that of its last day.

    It is that of the employment which began last by then, or of the first one where none had.
    """
    lengths = np.array(jobs.lengths or [1])[jobs.length]
    starts = held.jobs[:-1]
    if not len(worker):
        return np.zeros(0, np.int64)
    own = lengths[starts][worker]
    several = np.minimum.reduceat(lengths, starts) < np.maximum.reduceat(lengths, starts)
    at = np.flatnonzero(several[worker])
    if len(at):
        began = np.maximum(jobs.first, 0)
        keys = jobs.worker * (NO_END + 1) + began
        sought = worker[at] * (NO_END + 1) + np.maximum(last[at], 0)
        place = np.searchsorted(keys, sought, side="right") - 1
        own[at] = lengths[np.maximum(place, starts[worker[at]])]
    return own


_SMALL: Final = 1 << 11


def _common(top: Whole, bottom: Whole) -> Whole:
    """Give the greatest common divisor of two columns, looked up where both are small."""
    small = (top < _SMALL) & (bottom < _SMALL)
    found = np.ones_like(top)
    if len(top) > _SMALL * _SMALL:
        each = np.arange(_SMALL)
        table = np.gcd(each[:, None], each).ravel()
        found = np.take(table, np.where(small, top * _SMALL + bottom, _SMALL + 1))
        small_enough = ~small
        found[small_enough] = np.gcd(top[small_enough], bottom[small_enough])
        return found
    whole = bottom > 1
    found[whole] = np.gcd(top[whole], bottom[whole])
    return found


# What a training may be, as far as counting asks: the columns and their words, none first.
_WORDS: Final = (
    ("status", (None, *(each.value for each in TrainingStatus))),
    ("form", (None, *(each.value for each in TrainingForm))),
    ("answer", (None, *(each.value for each in EmployersAnswer))),
)
_MARKS: Final = ("wellbeing", "educational_leave")


def _kinds(table: pa.Table) -> Whole:
    """Give for each training the place of its like in `_one_of_each`."""
    found = np.zeros(len(table), np.int64)
    for name, options in _WORDS:
        column = column_of(table, name)
        found = found * len(options)
        if column.null_count < len(column):
            places, texts = words_of(column)
            found += np.array([*(options.index(text) for text in texts), 0])[places]
    for name in _MARKS:
        column = column_of(table, name)
        found = found * 2
        if column.null_count < len(column):
            found += pc.fill_null(column, pa.scalar(value=False)).to_numpy(zero_copy_only=False)
    return found


def _one_of_each() -> list[Training]:
    """Give a training of every kind that counting tells apart."""
    statuses, forms, answers = (options for _, options in _WORDS)
    return [
        Training(
            "t",
            "w",
            _DAY,
            Days(1),
            TrainingStatus(status or "followed"),
            TrainingForm(form or "formal"),
            answer=EmployersAnswer(answer) if answer else None,
            wellbeing=wellbeing,
            educational_leave=leave,
        )
        for status in statuses
        for form in forms
        for answer in answers
        for wellbeing in (False, True)
        for leave in (False, True)
    ]
