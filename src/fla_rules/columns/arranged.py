"""The tables in the order of the workers: who has which employments, trainings and balances.

Workers stand in the order of their employers' rows, then by their keys: whole numbers by size,
texts as they first appear. What belongs to a worker stands together, by its day.
"""

from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from fla_rules.columns.population import Population, Whole, column_of, numbers
from fla_rules.errors import FactError

# Whole numbers from 0 up to it are their own codes.
_CODES: Final = 1 << 40


@frozen(eq=False)
class Arranged:
    """The tables in the order of the workers.

    `keys` has each worker's own key, `employer` the row of their employer. Worker w has the
    employments from `jobs[w]` up to `jobs[w + 1]`; so it is with trainings and balances.
    """

    employers: pa.Table
    employments: pa.Table
    trainings: pa.Table
    balances: pa.Table
    keys: pa.Array
    employer: Whole
    jobs: Whole
    of_trainings: Whole
    of_balances: Whole

    def workers(self) -> int:
        """Give how many workers there are."""
        return len(self.keys)


@frozen(eq=False)
class _Codes:
    # Employers have the places of their keys, workers their own number or that of their text.
    employers: pa.Array
    workers: pa.Array | None


def arranged(population: Population) -> Arranged:
    """Put the tables in the order of the workers; raises `FactError` for rows of nobody."""
    codes = _codes(population)
    employments, pairs = _by_worker("employments", population.employments, codes, "first")
    trainings, of_training = _by_worker("trainings", population.trainings, codes, "last")
    balances, of_balance = _by_worker("balances", population.balances, codes, "on")
    begins = np.flatnonzero(_changes(pairs))
    found = pairs[begins]
    return Arranged(
        population.employers,
        employments,
        trainings,
        balances,
        column_of(employments, "worker").take(pa.array(begins)),
        found // _CODES,
        np.append(begins, len(pairs)),
        _starts("trainings", trainings, of_training, found),
        _starts("balances", balances, of_balance, found),
    )


def _codes(population: Population) -> _Codes:
    keys = column_of(population.employments, "worker")
    employers = column_of(population.employers, "employer")
    if pa.types.is_integer(keys.type):
        bounds = pc.min_max(keys).as_py()
        if (bounds["min"] or 0) >= 0 and (bounds["max"] or 0) < _CODES:
            return _Codes(employers, None)
    return _Codes(employers, pc.unique(keys))


def _by_worker(name: str, table: pa.Table, codes: _Codes, day: str) -> tuple[pa.Table, Whole]:
    """Sort a table by worker and day, and give each row its worker's code."""
    if not table.num_rows:
        return table, np.zeros(0, np.int64)
    pairs, days = _pairs(name, table, codes), numbers(column_of(table, day))
    later = (pairs[1:] > pairs[:-1]) | ((pairs[1:] == pairs[:-1]) & (days[1:] >= days[:-1]))
    if later.all():
        return table, pairs
    order = np.lexsort((days, pairs))
    return table.take(pa.array(order)).combine_chunks(), pairs[order]


def _pairs(name: str, table: pa.Table, codes: _Codes) -> Whole:
    """Give each row the code of its employer and worker, looked up once for rows that follow."""
    employer, worker = column_of(table, "employer"), column_of(table, "worker")
    begins = np.flatnonzero(_differs(employer) | _differs(worker))
    held = _looked_up(name, "employer", employer.take(pa.array(begins)), codes.employers)
    own = worker.take(pa.array(begins))
    if codes.workers is None and pa.types.is_integer(own.type):
        of_worker = numbers(own)
    else:
        of_worker = _looked_up(name, "worker", own, codes.workers)
    lengths = np.diff(np.append(begins, table.num_rows))
    return np.repeat(held * _CODES + of_worker, lengths)


def _looked_up(name: str, what: str, keys: pa.Array, known: pa.Array | None) -> Whole:
    if known is None or keys.type != known.type:
        raise FactError(
            "the {what} is a whole number in one table and a text in another",
            "give its key in the same form in all",
            what=what,
        )
    places = pc.index_in(keys, value_set=known)
    if places.null_count:
        stranger = keys.filter(places.is_null())[0].as_py()
        raise _of_nobody(name, what, stranger)
    return numbers(places)


def _of_nobody(name: str, what: str, key: object) -> FactError:
    return FactError(
        "the {table} name a {what} {key} who is in no other table",
        "give every employer in employers, and every worker in employments",
        table=name,
        what=what,
        key=repr(key),
    )


def _differs(column: pa.Array) -> Whole:
    """Tell of each row whether it differs from the one before; the first one does."""
    if not len(column):
        return np.zeros(0, bool)
    differs = pc.not_equal(column[1:], column[:-1]).to_numpy(zero_copy_only=False)
    return np.concatenate([[True], differs.astype(bool)])


def _changes(codes: Whole) -> Whole:
    return np.concatenate([[True], codes[1:] != codes[:-1]]) if len(codes) else np.zeros(0, bool)


def _starts(name: str, table: pa.Table, pairs: Whole, found: Whole) -> Whole:
    """Give for each worker where their rows begin, and where the last one's end."""
    starts = np.append(np.searchsorted(pairs, found), len(pairs))
    strangers = np.repeat(found, np.diff(starts)) != pairs if len(found) else pairs >= 0
    if len(strangers) != len(pairs) or strangers.any():
        row = int(np.argmax(strangers)) if len(strangers) == len(pairs) else 0
        raise _of_nobody(name, "worker", column_of(table, "worker")[row].as_py())
    return starts
