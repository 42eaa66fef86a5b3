"""Write a synthetic country as Parquet files, for load tests of any engine.

    python benchmarks/country.py FOLDER --workers 4000000 --seed 1 --parts 32

Nobody in it is real, and the same arguments give the same rows. Each part is a folder of whole
employers with `employers`, `employments`, `trainings` and `balances`, sorted by employer, worker
and day, in the schema of `fla_rules.columns`. Proportions are the same at every size. Where a
source was found it stands beside the figure, and all other figures are assumptions.
"""

import argparse
import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.random import Generator
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Shares = Sequence[float]

WORKERS: Final = 4_000_000
WORKERS_AN_EMPLOYER: Final = 16
# The day to ask about: rights are of the years from 2023 to then.
LAST_DAY: Final = date(2027, 12, 31)
TABLES: Final = ("employers", "employments", "trainings", "balances")

# Workers of an employer: which share has fewer than each number. Employers of the private sector on
# 31 December 2020: 189,521 below 10, 225,900 below 250, which are 99.4 % of all; 3,641 from 50 to
# 249, which are 61 % of those in the country. Social security office, in
# https://economie.fgov.be/nl/themas/ondernemingen/kmos-en-zelfstandigen-cijfers/tewerkstelling-kmos
# Assumed: three of four of those below 10 have fewer than 5, three of five of those from 10 to 49
# fewer than 20, and the largest has 3,100, so that 16 is the average.
_FEWER: Final = {1: 0.0, 5: 0.626, 10: 0.834, 20: 0.914, 50: 0.968, 250: 0.994, 3_100: 1.0}

# Thousands of workers of a branch, the committee of its first group of workers and that of its
# second, and the share of the first. Sources (those of `law.committees.WORKERS_FOUND`): 124 has
# 147,738, 121 some 51,000, 116 and 207 together nearly 100,000, 100 has 24,092 and 200 has 438,006.
# All other numbers are assumptions.
_BRANCHES: Final = (
    (185, "124", "200", 0.80),
    (57, "121", "200", 0.90),
    (100, "116", "207", 0.45),
    (80, "100", "200", 0.30),
    (272, "200", "200", 1.0),
    (210, "111", "209", 0.60),
    (95, "118", "220", 0.70),
    (20, "120", "214", 0.75),
    (8, "109", "215", 0.50),
    (45, "112", "200", 0.70),
    (40, "149.01", "200", 0.75),
    (10, "149.02", "200", 0.75),
    (30, "149.04", "200", 0.50),
    (110, "140.03", "226", 0.75),
    (20, "140.01", "226", 0.90),
    (6, "140.04", "226", 0.80),
    (15, "226", "226", 1.0),
    (40, "119", "202.01", 0.50),
    (100, "202", "202", 1.0),
    (60, "201", "201", 1.0),
    (65, "311", "311", 1.0),
    (30, "312", "312", 1.0),
    (140, "302", "302", 1.0),
    (22, "306", "306", 1.0),
    (12, "307", "307", 1.0),
    (45, "310", "310", 1.0),
    (9, "341", "341", 1.0),
    (15, "313", "313", 1.0),
    (20, "314", "314", 1.0),
    (17, "317", "317", 1.0),
    (20, "318.01", "318.01", 1.0),
    (30, "318.02", "318.02", 1.0),
    (45, "319.01", "319.01", 1.0),
    (25, "319.02", "319.02", 1.0),
    (150, "322", "200", 0.95),
    (140, "322.01", "200", 0.97),
    (25, "323", "323", 1.0),
    (8, "325", "325", 1.0),
    (18, "326", "326", 1.0),
    (30, "327.01", "327.01", 1.0),
    (10, "327.03", "327.03", 1.0),
    (40, "329.01", "329.01", 1.0),
    (30, "329.02", "329.02", 1.0),
    (210, "330", "330", 1.0),
    (60, "331", "331", 1.0),
    (30, "332", "332", 1.0),
    (25, "336", "336", 1.0),
    (40, "337", "337", 1.0),
    (8, "227", "227", 1.0),
    (6, "219", "219", 1.0),
    (7, "110", "200", 0.80),
    (4, "113", "200", 0.70),
    (3, "114", "200", 0.70),
    (7, "115", "200", 0.70),
    (4, "127", "200", 0.60),
    (5, "129", "221", 0.70),
    (12, "130", "200", 0.60),
    (9, "136", "222", 0.70),
    (2, "106.01", "200", 0.70),
    (2, "142.03", "200", 0.80),
    (2, "142.04", "200", 0.80),
    (6, "144", "200", 0.95),
    (25, "145", "200", 0.90),
    (12, "104", "210", 0.60),
    (20, "126", "200", 0.75),
)

# Part-time: 26.4 % of employees in 2024, four fifths being the most usual. Statbel,
# https://statbel.fgov.be/en/themes/work-training/labour-market/part-time-employment
# Assumed: how the rest is divided, and what contracts change to. Of 38 and 3,800 the numerator is
# drawn: whole hours, and hours in hundredths.
_REGIMES: Final = ((1, 1), (4, 5), (1, 2), (3, 4), (9, 10), (0, 38), (0, 3_800))
_REGIME_SHARES: Final = (0.736, 0.09, 0.06, 0.025, 0.01, 0.049, 0.03)
_CHANGED_TO: Final = (0.40, 0.25, 0.15, 0.06, 0.03, 0.07, 0.04)
_LEAST_HOURS, _MOST_HOURS = 10, 36

# Assumptions from here on. Of employers:
_DAY_MINUTES: Final = ((456, 480, 444, 432, 450), (0.70, 0.15, 0.08, 0.04, 0.03))
_FTE_DENOMINATORS: Final = ((1, 2, 4, 100), (0.10, 0.20, 0.20, 0.50))
_FTE_A_WORKER: Final = (0.6, 0.9)
_DRIFT: Final = 0.05
_AT_A_THRESHOLD, _THRESHOLDS = 0.02, (10, 20)
_NEVER_DECLARED, _GAPS, _GAP = 0.005, 0.02, 0.2
_BEGAN_LATER, _SAYS_FIRST = 0.05, 0.7
_COMPANY_DAYS: Final = 0.03
_QUARTERS: Final = [(2020 + index // 4, 1 + index % 4) for index in range(3, 23)]
# Of workers, and of their employments:
_ENTERED_BEFORE, _YEARS_BEFORE = 0.6, 7 * 365
_LEFT, _MONTHLY = 0.3, 0.4
_AGAIN, _BESIDE, _STRAIGHT_AGAIN, _STAYS = 0.03, 0.002, 0.2, 0.6
_GAP_DAYS, _SECOND_DAYS = 90, 720
_OWN_DAY, _OWN_MINUTES = 0.03, (480, 468, 432, 360)
_TRANSFERRED, _KNOWN_LATE, _NO_REGIME, _REGIME_BEFORE = 0.0002, 0.001, 0.0002, 0.1
_CHANGES: Final = (0.80, 0.137, 0.053, 0.010)
_SUSPENDED: Final = (0.94, 0.054, 0.006)
_REDUCED, _STILL_WORKED = 0.4, ((4, 5), (1, 2), (9, 10))
_SUSPENDED_DAYS, _APART, _NOT_AT_ITS_END = (14, 420), 120, 0.7
# Of trainings: how many a worker has (a negative binomial), how long they last, and what they took.
_TRAININGS, _SKEWED = 4, 0.6
_OUTSIDE_SERVICE, _AWAY_DAYS = 0.005, 400
_LENGTHS: Final = ((1, 5, 60), (0.85, 0.10, 0.05))
_IN_DAYS, _DAYS = 0.55, ((1, 1), (1, 2), (2, 1), (1, 4), (3, 1), (1, 3))
_DAYS_SHARES: Final = (0.5, 0.25, 0.1, 0.08, 0.03, 0.04)
_MINUTES: Final = (60, 90, 120, 240, 456, 480)
_STATUSES: Final = (("followed", "planned", "not_followed", "cancelled"), (0.985, *[0.005] * 3))
_BALANCE_DENOMINATORS: Final = (1, 2, 3, 12)


def _day(text: str) -> int:
    return int(np.datetime64(text).astype("datetime64[D]").astype(np.int64))


_EARLIEST, _OPENS, _ENDS = _day("1990-01-01"), _day("2023-01-01"), _day(LAST_DAY.isoformat())
_WATCHED, _STATED = _day("2022-06-01"), _day("2026-01-01")
_YEARS: Final = range(2023, LAST_DAY.year + 1)


class Part(NamedTuple):
    """Which part of a country this is, and how large it is."""

    number: int
    first_employer: int
    employers: int
    first_worker: int
    workers: int


class Staff(NamedTuple):
    """The workers of a part: by whom they are employed, from when to when."""

    # The place of each worker's employer among those of the part.
    place: Ints
    employer: Ints
    worker: Ints
    branch: Ints
    first: Ints
    last: Ints
    left: Flags


class Contracts(NamedTuple):
    """The employments of a part, one a row: whose, from when to when, and of which sort."""

    # The place of each row's worker.
    of: Ints
    first: Ints
    last: Ints
    ended: Flags
    beside: Flags


def parts_of(workers: int, parts: int) -> tuple[Part, ...]:
    """Divide a country of so many workers into parts, one employer in each at least."""
    employers = max(1, workers // WORKERS_AN_EMPLOYER)
    many = min(parts, employers)
    cuts = [(employers * part // many, workers * part // many) for part in range(many + 1)]
    return tuple(
        Part(number, 1 + cuts[number][0], after[0] - before[0], 1 + before[1], after[1] - before[1])
        for number, (before, after) in enumerate(pairwise(cuts))
    )


def tables_of(part: Part, seed: int, balances: float = 0.001) -> Mapping[str, pa.Table]:
    """Draw the tables of a part; `balances` is the share of workers with opening balances."""
    rng = np.random.default_rng((seed, part.number))
    sizes = _sizes(rng, part.employers, part.workers)
    branch = _drawn(rng, [row[0] for row in _BRANCHES], part.employers)
    begun = _begun(rng, part.employers)
    staff = _staff(rng, part, sizes, branch, begun)
    return {
        "employers": _employers(rng, part, sizes, begun),
        "employments": _employments(rng, staff),
        "trainings": _trainings(rng, staff),
        "balances": _balances(rng, staff, balances),
    }


# --- drawing -------------------------------------------------------------------------------------


def _drawn(rng: Generator, weights: Sequence[float], many: int) -> Ints:
    """Draw places in a table by their weights."""
    until = np.cumsum(np.asarray(weights, dtype=np.float64))
    found: Ints = np.searchsorted(until, rng.random(many) * until[-1], side="right").astype(
        np.int64
    )
    return found


def _one_of(rng: Generator, values: Sequence[int], weights: Shares | None, many: int) -> Ints:
    return np.asarray(values, dtype=np.int64)[_drawn(rng, weights or [1] * len(values), many)]


def _some(rng: Generator, share: float, many: int) -> Flags:
    return rng.random(many) < share


def _between(rng: Generator, least: Ints | int, most: Ints | int, many: int) -> Ints:
    """Draw whole numbers, both ends included."""
    width = np.asarray(most) - np.asarray(least) + 1
    return np.asarray(least + np.floor(rng.random(many) * width), dtype=np.int64)


def _month(days: Ints, later: int = 0) -> Ints:
    """Give the first day of each day's month, or of a later month."""
    months = days.astype("datetime64[D]").astype("datetime64[M]") + np.timedelta64(later, "M")
    return months.astype("datetime64[D]").astype(np.int64)


def _rows(counts: Ints) -> tuple[Ints, Ints]:
    """Give for each of so many things a row the row, and its place among those of the row."""
    row = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    return row, np.arange(len(row), dtype=np.int64) - (np.cumsum(counts) - counts)[row]


def _in_stretch(rng: Generator, least: Ints, most: Ints, place: Ints, many: Ints) -> Ints:
    """Draw a day in one of `many` stretches that a time is cut into, and not at its end.

    So two of them are over a month apart, also where each goes back to the first of its month.
    """
    passed = (place + _NOT_AT_ITS_END * rng.random(len(place))) / many
    return least + np.floor((most - least + 1) * passed).astype(np.int64)


def _regime(rng: Generator, shares: Shares, many: int) -> tuple[Ints, Ints]:
    numerator, denominator = np.asarray(_REGIMES, dtype=np.int64)[_drawn(rng, shares, many)].T
    hundredths = _between(rng, 100 * _LEAST_HOURS, 100 * _MOST_HOURS, many)
    hours = np.where(denominator == _REGIMES[-1][1], hundredths, hundredths // 100)
    return np.where(numerator == 0, hours, numerator), denominator


# --- Arrow ---------------------------------------------------------------------------------------


def _dates(days: Ints, null: Flags | None = None) -> pa.Array:
    return pa.array(days.astype(np.int32), mask=null).cast(pa.date32())


def _structs(null: Flags | None = None, **columns: pa.Array | Ints) -> pa.Array:
    names = list(columns)
    arrays = [pa.array(column) for column in columns.values()]
    mask = None if null is None else pa.array(null)
    return pa.StructArray.from_arrays(arrays, names, mask=mask)


def _lists(counts: Ints, values: pa.Array) -> pa.Array:
    offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), values)


def _words(places: Ints, words: Sequence[str]) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(places.astype(np.int32)), pa.array(words))


# --- employers -----------------------------------------------------------------------------------


def _sizes(rng: Generator, employers: int, workers: int) -> Ints:
    """Give employers their workers, in the same proportions at every scale, one at least."""
    quantile = (rng.permutation(employers) + 0.5) / employers
    sizes = np.exp(np.interp(quantile, list(_FEWER.values()), np.log(list(_FEWER))))
    rounded = np.floor(sizes * workers / sizes.sum() + rng.random(employers))
    whole: Ints = np.maximum(1, rounded).astype(np.int64)
    # The little that rounding leaves, or took too much, is the largest's.
    whole[np.argmax(whole)] += workers - whole.sum()
    return whole


def _begun(rng: Generator, employers: int) -> Ints:
    """Give the place of the first quarter with workers, 0 for whoever had them all along."""
    later = _some(rng, _BEGAN_LATER, employers)
    return np.where(later, _between(rng, 1, len(_QUARTERS) - 1, employers), 0)


def _employers(rng: Generator, part: Part, sizes: Ints, begun: Ints) -> pa.Table:
    many = part.employers
    year, quarter = np.asarray(_QUARTERS, dtype=np.int64)[begun].T
    silent = (begun == 0) | ~_some(rng, _SAYS_FIRST, many)
    return pa.table(
        {
            "employer": part.first_employer + np.arange(many, dtype=np.int64),
            "day_minutes": _one_of(rng, *_DAY_MINUTES, many),
            "sizes": _quarter_ends(rng, sizes, begun),
            "first_employment": _structs(silent, year=year, quarter=quarter, workers=sizes),
            "company_days": _company_days(rng, many),
        }
    )


def _quarter_ends(rng: Generator, sizes: Ints, begun: Ints) -> pa.Array:
    many, quarters = len(sizes), len(_QUARTERS)
    usual = sizes * rng.uniform(*_FTE_A_WORKER, many)
    usual = np.where(
        _some(rng, _AT_A_THRESHOLD, many), _one_of(rng, _THRESHOLDS, None, many), usual
    )
    denominators = _one_of(rng, *_FTE_DENOMINATORS, many)
    ends = (usual * denominators)[:, None] * rng.normal(1, _DRIFT, (many, quarters))
    numerators = np.maximum(1, np.rint(ends)).astype(np.int64)
    declared = np.arange(quarters)[None, :] >= begun[:, None]
    declared &= ~_some(rng, _NEVER_DECLARED, many)[:, None]
    declared &= ~(_some(rng, _GAPS, many)[:, None] & (rng.random((many, quarters)) < _GAP))
    year, quarter = np.asarray(_QUARTERS, dtype=np.int64)[np.nonzero(declared)[1]].T
    return _lists(
        declared.sum(axis=1),
        _structs(
            year=year,
            quarter=quarter,
            numerator=numerators[declared],
            denominator=np.broadcast_to(denominators[:, None], declared.shape)[declared],
        ),
    )


def _company_days(rng: Generator, many: int) -> pa.Array:
    counts = np.where(_some(rng, _COMPANY_DAYS, many), len(_YEARS), 0)
    row, place = _rows(counts)
    days, parts = _between(rng, 1, 3, many), _between(rng, 1, 2, many)
    years = np.asarray(_YEARS, dtype=np.int64)[place]
    return _lists(counts, _structs(year=years, numerator=days[row], denominator=parts[row]))


# --- workers and employments ---------------------------------------------------------------------


def _staff(rng: Generator, part: Part, sizes: Ints, branch: Ints, begun: Ints) -> Staff:
    place = np.repeat(np.arange(part.employers, dtype=np.int64), sizes)
    starts = [_EARLIEST, *(_day(f"{year}-{3 * number - 2:02}-01") for year, number in _QUARTERS)]
    first = np.maximum(_entries(rng, part.workers), np.asarray(starts)[begun[place]])
    left = _some(rng, _LEFT, part.workers)
    last = _between(rng, np.maximum(first, _OPENS), _ENDS, part.workers)
    monthly = _some(rng, _MONTHLY, part.workers)
    last = np.where(left, np.where(monthly, _month(last, 1) - 1, last), _ENDS)
    worker = part.first_worker + np.arange(part.workers, dtype=np.int64)
    return Staff(place, part.first_employer + place, worker, branch[place], first, last, left)


def _entries(rng: Generator, many: int) -> Ints:
    before = np.floor(rng.exponential(_YEARS_BEFORE, many)).astype(np.int64)
    earlier = np.maximum(_EARLIEST, _OPENS - 1 - before)
    since = _between(rng, _OPENS, _ENDS, many)
    days = np.where(_some(rng, _ENTERED_BEFORE, many), earlier, since)
    return np.where(_some(rng, _MONTHLY, many), _month(days), days)


def _contracts(rng: Generator, staff: Staff) -> Contracts:
    """Give each worker an employment, and a second one to some: after the first, or beside it."""
    many = len(staff.worker)
    free = staff.left & (staff.last < _ENDS - _GAP_DAYS)
    again = free & _some(rng, _AGAIN / max(float(free.mean()), _AGAIN), many)
    beside = ~again & (staff.first < staff.last) & _some(rng, _BESIDE, many)
    straight = _some(rng, _STRAIGHT_AGAIN, many)
    after = staff.last + np.where(straight, 1, _between(rng, 2, _GAP_DAYS, many))
    entered = np.where(again, after, _between(rng, staff.first, staff.last, many))
    ends = np.minimum(_ENDS, entered + _between(rng, 30, _SECOND_DAYS, many))
    stays = again & _some(rng, _STAYS, many)
    (second,) = np.nonzero(again | beside)
    of = np.concatenate((np.arange(many), second))
    order = np.argsort(of, kind="stable")
    return Contracts(
        of[order],
        np.concatenate((staff.first, entered[second]))[order],
        np.concatenate((staff.last, np.where(stays, _ENDS, ends)[second]))[order],
        np.concatenate((staff.left, ~stays[second]))[order],
        beside[of][order],
    )


def _employments(rng: Generator, staff: Staff) -> pa.Table:
    contracts = _contracts(rng, staff)
    of, first, many = contracts.of, contracts.first, len(contracts.of)
    changes, suspended = _counts(rng, contracts)
    whole, regimes = _regimes(rng, contracts, changes)
    moved = _some(rng, _TRANSFERRED, many)
    return pa.table(
        {
            "employer": staff.employer[of],
            "worker": staff.worker[of],
            "committee": _committees(rng, staff.branch[of]),
            "first": _dates(first),
            "last": _dates(contracts.last, ~contracts.ended),
            "regimes": regimes,
            "suspensions": _suspensions(rng, contracts, suspended, whole & (changes == 0)),
            "day_minutes": _own_days(rng, len(staff.worker)).take(pa.array(of)),
            "known_from": _known_late(rng, first),
            "transferred_from": _dates(first - _between(rng, 31, 3_650, many), ~moved),
        }
    )


def _own_days(rng: Generator, workers: int) -> pa.Array:
    """Give the full-timer's day of those who have one of their own, in all their employments."""
    others = ~_some(rng, _OWN_DAY, workers)
    return pa.array(_one_of(rng, _OWN_MINUTES, None, workers), mask=others)


def _known_late(rng: Generator, days: Ints) -> pa.Array:
    late = _some(rng, _KNOWN_LATE, len(days))
    return _dates(days + _between(rng, 1, 365, len(days)), ~late)


def _committees(rng: Generator, branch: Ints) -> pa.Array:
    words = list(dict.fromkeys(code for _, *codes, _ in _BRANCHES for code in codes))
    pairs = [[words.index(str(code)) for code in codes] for _, *codes, _ in _BRANCHES]
    shares = np.asarray([row[3] for row in _BRANCHES])
    second = rng.random(len(branch)) >= shares[branch]
    return _words(np.asarray(pairs)[branch, second.astype(np.int64)], [str(word) for word in words])


def _counts(rng: Generator, contracts: Contracts) -> tuple[Ints, Ints]:
    """Give how often each regime changes and each contract is suspended, as far as time allows."""
    time = np.minimum(_ENDS, contracts.last) - np.maximum(_WATCHED, contracts.first)
    room = np.where(contracts.beside, 0, np.maximum(0, time // _APART))
    many = len(room)
    changes, suspended = _drawn(rng, _CHANGES, many), _drawn(rng, _SUSPENDED, many)
    return np.minimum(changes, room), np.minimum(suspended, room)


def _regimes(rng: Generator, contracts: Contracts, changes: Ints) -> tuple[Flags, pa.Array]:
    """Give which contracts begin full-time, and all regimes; those beside each other are halves."""
    many = len(changes)
    numerator, denominator = _regime(rng, _REGIME_SHARES, many)
    numerator = np.where(contracts.beside, 1, numerator)
    denominator = np.where(contracts.beside, 2, denominator)
    counts = np.where(_some(rng, _NO_REGIME, many), 0, changes + 1)
    row, place = _rows(counts)
    watched = np.maximum(_WATCHED, contracts.first)[row] + 1
    changed = _in_stretch(rng, watched, contracts.last[row], place - 1, np.maximum(1, changes)[row])
    monthly = _month(changed)
    changed = np.where(_some(rng, _MONTHLY, len(row)) & (monthly >= watched), monthly, changed)
    early = _some(rng, _REGIME_BEFORE, len(row)) * _between(rng, 1, 365, len(row))
    later_numerator, later_denominator = _regime(rng, _CHANGED_TO, len(row))
    starts = place == 0
    regimes = _structs(
        first=_dates(np.where(starts, contracts.first[row] - early, changed)),
        numerator=np.where(starts, numerator[row], later_numerator),
        denominator=np.where(starts, denominator[row], later_denominator),
    )
    return numerator == denominator, _lists(counts, regimes)


def _suspensions(rng: Generator, contracts: Contracts, counts: Ints, whole: Flags) -> pa.Array:
    """Give all suspensions; a part is still worked only in contracts that stay full-time."""
    row, place = _rows(counts)
    watched = np.maximum(_WATCHED, contracts.first)[row]
    first = _in_stretch(rng, watched, contracts.last[row], place, np.maximum(1, counts)[row])
    # The next one begins in a later stretch: this one ends in its own.
    stretch = (contracts.last[row] - watched + 1) // np.maximum(1, counts)[row]
    until = np.maximum(first, watched + stretch * (place + 1) - 1)
    last = np.minimum(first + _between(rng, *_SUSPENDED_DAYS, len(row)), until)
    reduced = whole[row] & _some(rng, _REDUCED, len(row))
    still = np.asarray(_STILL_WORKED, dtype=np.int64)[_drawn(rng, [1] * 3, len(row))]
    return _lists(
        counts,
        _structs(
            first=_dates(first),
            last=_dates(last),
            numerator=pa.array(still[:, 0], mask=~reduced),
            denominator=pa.array(still[:, 1], mask=~reduced),
        ),
    )


# --- trainings and balances ----------------------------------------------------------------------


def _trainings(rng: Generator, staff: Staff) -> pa.Table:
    counts = rng.negative_binomial(_SKEWED, _SKEWED / (_SKEWED + _TRAININGS), len(staff.worker))
    of, _ = _rows(counts)
    many = len(of)
    first = _between(rng, np.maximum(_OPENS, staff.first)[of], staff.last[of], many)
    away = _some(rng, _OUTSIDE_SERVICE, many) * _between(rng, -_AWAY_DAYS, _AWAY_DAYS, many)
    first = np.maximum(_OPENS, first + away)
    last = first + _between(rng, 0, _one_of(rng, *_LENGTHS, many) - 1, many)
    order = np.lexsort((last, of))
    numerator, denominator, unit = _durations(rng, many)
    return pa.table(
        {
            "employer": staff.employer[of],
            "worker": staff.worker[of],
            "first": _dates(first[order]),
            "last": _dates(last[order]),
            "numerator": numerator,
            "denominator": denominator,
            "unit": unit,
            "status": _words(_drawn(rng, _STATUSES[1], many), _STATUSES[0]),
            "known_from": _known_late(rng, last[order]),
        }
    )


def _durations(rng: Generator, many: int) -> tuple[Ints, Ints, pa.Array]:
    in_minutes = ~_some(rng, _IN_DAYS, many)
    days = np.asarray(_DAYS, dtype=np.int64)[_drawn(rng, _DAYS_SHARES, many)]
    numerator = np.where(in_minutes, _one_of(rng, _MINUTES, None, many), days[:, 0])
    denominator = np.where(in_minutes, 1, days[:, 1])
    return numerator, denominator, _words(in_minutes.astype(np.int64), ("days", "minutes"))


def _balances(rng: Generator, staff: Staff, share: float) -> pa.Table:
    """State for some workers on 1 January 2026 what is left of 2024 and of 2025."""
    serving = (staff.first < _day("2025-01-01")) & (staff.last >= _STATED)
    (stated,) = np.nonzero(serving & _some(rng, share, len(staff.worker)))
    of = np.repeat(stated, 2)
    denominator = _one_of(rng, _BALANCE_DENOMINATORS, None, len(of))
    return pa.table(
        {
            "employer": staff.employer[of],
            "worker": staff.worker[of],
            "on": _dates(np.full(len(of), _STATED)),
            "year": np.tile(np.asarray((2024, 2025), dtype=np.int64), len(stated)),
            "kind": _words(np.zeros(len(of), dtype=np.int64), ("legal",)),
            "numerator": _between(rng, 0, 5 * denominator, len(of)),
            "denominator": denominator,
        }
    )


# --- files ---------------------------------------------------------------------------------------


def folder_of(folder: Path, part: Part) -> Path:
    """Name the folder of a part."""
    return folder / f"part-{part.number:02}"


def write(part: Part, folder: Path, seed: int, balances: float) -> dict[str, int]:
    """Write a part, and give the rows of each table, regimes beside them."""
    tables = tables_of(part, seed, balances)
    place = folder_of(folder, part)
    place.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        pq.write_table(table, place / f"{name}.parquet")
    rows = {name: table.num_rows for name, table in tables.items()}
    return {**rows, "regimes": len(tables["employments"]["regimes"].combine_chunks().flatten())}


def write_all(folder: Path, workers: int, parts: int, seed: int, balances: float = 0.001) -> str:
    """Write a country with as many processes as there are cores, and say what it holds."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), spawn) as pool:
        one = partial(write, folder=folder, seed=seed, balances=balances)
        written = list(pool.map(one, parts_of(workers, parts)))
    totals = {name: sum(rows[name] for rows in written) for name in written[0]}
    return ", ".join(f"{many:,} {name}" for name, many in totals.items())


def main(arguments: Sequence[str]) -> None:
    """Write a country."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--workers", type=int, default=WORKERS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", type=int, default=32)
    parser.add_argument("--balances", type=float, default=0.001, help="share of workers with one")
    asked = parser.parse_args(arguments)
    print(write_all(asked.folder, asked.workers, asked.parts, asked.seed, asked.balances))


if __name__ == "__main__":
    main(sys.argv[1:])
