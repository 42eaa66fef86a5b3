"""The arithmetic alone, by hand in numpy: what the columns are measured by.

As somebody writes it who knows numpy and wants a number fast: steady contracts, so that the first
employment and the first regime of a worker are all; three sizes with a figure each and no
agreements; no law, no readings, nothing undetermined and no reasons. Whole numbers throughout.
"""

from collections.abc import Mapping
from time import process_time
from typing import Final, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Ints = NDArray[np.int64]

YEARS: Final = range(2023, 2028)
MONTHS: Final = 12
# The month of each day and the place of its year, to look up instead of working it out; the last
# one stands for no end.
_DAYS: Final = np.arange("1970-01-01", "2100-01-01", dtype="datetime64[D]")
_MONTH_OF: Final = _DAYS.astype("datetime64[M]").astype(np.int64)
_YEAR_OF: Final = _MONTH_OF // MONTHS + (1970 - YEARS[0])
# The full-timer's days from 20 workers on, from 10 on, and below.
_FIGURES: Final = np.asarray(([0] * 5, [1] * 5, [4, 5, 5, 5, 5]), dtype=np.int64)
_THRESHOLDS: Final = (10, 20)
_HUNDREDTHS: Final = 100
# How many twelfths of a day one over each denominator is.
_PARTS: Final = np.asarray([0, *(12 // each for each in range(1, 13))], dtype=np.int64)


class Rights(NamedTuple):
    """Each worker's right in each year, a year a row, over one denominator a worker."""

    workers: Ints
    # The place of each worker's employer.
    employers: Ints
    numerators: Ints
    denominators: Ints


class Accounts(NamedTuple):
    """What is left of each year's right, a year a row, and what was charged beyond, by worker."""

    left: Ints
    beyond: Ints
    scale: Ints


def timed(tables: Mapping[str, pa.Table]) -> tuple[float, float, int]:
    """Give the processor's seconds for rights and for accounts, and the worker-years."""
    start = process_time()
    granted = rights(tables["employers"], tables["employments"])
    middle = process_time()
    accounts(granted, tables["employers"], tables["trainings"])
    return middle - start, process_time() - middle, granted.numerators.size


def rights(employers: pa.Table, employments: pa.Table) -> Rights:
    """Give months begun x regime x figure."""
    workers = _ints(employments, "worker")
    rows = np.concatenate(([0], np.flatnonzero(np.diff(workers)) + 1))
    first, last = (months_of(employments, name)[rows] for name in ("first", "last"))
    regimes = employments["regimes"].combine_chunks()
    # A contract of which no regime is known is taken for one of the next: there are few.
    starts = np.minimum(regimes.offsets.to_numpy()[rows], len(regimes.values) - 1)
    worked, of = (
        regimes.values.field(name).to_numpy()[starts] for name in ("numerator", "denominator")
    )
    place = np.searchsorted(_ints(employers, "employer"), _ints(employments, "employer")[rows])
    figures = _figures(employers)
    numerators = np.empty((len(YEARS), len(rows)), dtype=np.int64)
    for row, year in enumerate(YEARS):
        numerators[row] = begun(first, last, year) * worked * figures[row][place]
    return Rights(workers[rows], place, numerators, MONTHS * of)


def begun(first: Ints, last: Ints, year: int) -> Ints:
    """Count the months of a year from a month to a month."""
    january = MONTHS * (year - 1970)
    many: Ints = np.minimum(last, january + MONTHS - 1) - np.maximum(first, january) + 1
    return np.maximum(many, 0)


def months_of(table: pa.Table, name: str) -> Ints:
    """Give the month of each day of a column; what has no end has one far away."""
    found: Ints = _MONTH_OF[_days(table, name)]
    return found


def accounts(granted: Rights, employers: pa.Table, trainings: pa.Table) -> Accounts:
    """Charge each year's trainings to the years begun by then, the oldest first."""
    minutes = _ints(employers, "day_minutes")[granted.employers]
    scale = granted.denominators * minutes
    left = granted.numerators * minutes
    spent = _spent(granted, minutes, trainings)
    beyond = np.zeros(len(scale), dtype=np.int64)
    for year in range(len(YEARS)):
        owed = spent[year]
        for lot in range(year + 1):
            charged = np.minimum(left[lot], owed)
            left[lot] -= charged
            owed -= charged
        beyond += owed
    return Accounts(left, beyond, scale)


def _spent(granted: Rights, minutes: Ints, trainings: pa.Table) -> Ints:
    """Add up the trainings of each worker and year; rows are in the order of workers and days."""
    year = _YEAR_OF[_days(trainings, "last")]
    status = trainings["status"].combine_chunks()
    followed = status.indices.to_numpy() == status.dictionary.index("followed").as_py()
    rows = np.flatnonzero(followed & (year < len(YEARS)))
    worker, year = _ints(trainings, "worker")[rows], year[rows]
    runs = np.concatenate(([0], np.flatnonzero(np.diff(len(YEARS) * worker + year)) + 1))
    took = _ints(trainings, "numerator")[rows]
    parts = _PARTS[_ints(trainings, "denominator")[rows]]
    in_days = trainings["unit"].combine_chunks().indices.to_numpy()[rows] == 0
    days = np.add.reduceat(np.where(in_days, took * parts, 0), runs)
    timed = np.add.reduceat(np.where(in_days, 0, took), runs)
    place = np.searchsorted(granted.workers, worker[runs])
    spent = np.zeros((len(YEARS), len(granted.workers)), dtype=np.int64)
    # A day is so many twelfths, and so many minutes.
    amounts = days * minutes[place] + MONTHS * timed
    spent[year[runs], place] = amounts * (granted.denominators[place] // MONTHS)
    return spent


def _figures(employers: pa.Table) -> Ints:
    """Give each employer's figure in each year, by the average of the four quarters before."""
    sizes = employers["sizes"].combine_chunks()
    names = ("year", "quarter", "numerator", "denominator")
    year, quarter, counted, of = (sizes.values.field(name).to_numpy() for name in names)
    lengths = np.diff(sizes.offsets.to_numpy())
    owner = np.repeat(np.arange(len(lengths)), lengths)
    hundredths = counted * (_HUNDREDTHS // of)
    # The quarters from the fourth of a year on count for a period of two years.
    period = (year + (quarter == 4) - 2021) // 2  # noqa: PLR2004
    counts = (year + (quarter == 4)) % 2 == 1  # noqa: PLR2004
    figures = np.empty((len(YEARS), len(lengths)), dtype=np.int64)
    for row, asked in enumerate(YEARS):
        own = counts & (period == (asked - 2022) // 2)
        total, many = (
            np.bincount(owner[own], weights, len(lengths)).astype(np.int64)
            for weights in (hundredths[own], np.ones(int(own.sum())))
        )
        classes = sum((total >= _HUNDREDTHS * each * many).astype(np.int64) for each in _THRESHOLDS)
        figures[row] = _FIGURES[classes, row]
    return figures


def _ints(table: pa.Table, name: str) -> Ints:
    found: Ints = table[name].to_numpy()
    return found


def _days(table: pa.Table, name: str) -> NDArray[np.int32]:
    days = table[name].combine_chunks().view(pa.int32())
    found: NDArray[np.int32] = days.fill_null(len(_MONTH_OF) - 1).to_numpy()
    return found
