"""The facts of many employers: four tables, and what no row of them may be.

What is refused here can be seen in one row. What only the facts of a worker together show, as
employments that add up to more than full-time, the scalar rules refuse when they are asked.
"""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from attrs import field, frozen

from fla_rules.columns.schema import BALANCES, EMPLOYERS, EMPLOYMENTS, TRAININGS, conformed
from fla_rules.errors import FactError
from fla_rules.facts.training import EmployersAnswer, TrainingForm, TrainingStatus
from fla_rules.vocabulary import Kind

Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

UNITS: Final = ("days", "minutes")
_A_DAY: Final = 24 * 60
_QUARTERS: Final = 4
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2200


def numbers(column: pa.Array, missing: int = 0) -> Whole:
    """Give a column of whole numbers or days as an array; `missing` stands for null."""
    if pa.types.is_date32(column.type):
        column = column.view(pa.int32())
    if column.null_count:
        column = pc.fill_null(column, missing)
    found: Whole = column.to_numpy(zero_copy_only=False).astype(np.int64, copy=False)
    return found


def words_of(column: pa.Array) -> tuple[Whole, list[str]]:
    """Give a column of words as places in a list of them; -1 stands for null."""
    return numbers(column.indices, -1), column.dictionary.to_pylist()


def inside(column: pa.Array, name: str) -> pa.Array:
    """Give one field of all rows of a column of lists, one after the other."""
    return pc.struct_field(column.values, name)


def starts_of(column: pa.Array) -> Whole:
    """Give for each row of a column of lists where its own rows begin, and where the last end."""
    found: Whole = column.offsets.to_numpy(zero_copy_only=False).astype(np.int64, copy=False)
    return found


def owners(starts: Whole) -> Whole:
    """Give for each row of lists the place of the list it stands in."""
    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))


def column_of(table: pa.Table, name: str) -> pa.Array:
    """Give a column of a table in one piece."""
    column = table.column(name)
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _refuse(wrong: Flags, place: str, problem: str, remedy: str) -> None:
    if wrong.any():
        row = int(np.argmax(wrong))
        raise FactError(f"{{place}}, row {{row}}: {problem}", remedy, place=place, row=row)


def _refuse_amounts(place: str, column: pa.Array | pa.Table) -> None:
    """Refuse what is no amount: below zero, or over nothing."""
    at = partial(inside, column) if isinstance(column, pa.Array) else column.column
    top, bottom = (numbers(_flat(at(name)), 1) for name in ("numerator", "denominator"))
    wrong = (top < 0) | (bottom <= 0)
    _refuse(wrong, place, "no amount", "give a numerator from 0 on, over a denominator from 1 on")


def _flat(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _refuse_days(place: str, firsts: pa.Array, lasts: pa.Array) -> None:
    first, last = numbers(_flat(firsts)), numbers(_flat(lasts), _FAR)
    _refuse(
        last < first, place, "it ends before it begins", "give a last day on or after the first"
    )


_FAR: Final = 2_932_896


def _refuse_years(place: str, years: pa.Array) -> None:
    year = numbers(_flat(years), _FIRST_YEAR)
    wrong = (year < _FIRST_YEAR) | (year > _LAST_YEAR)
    _refuse(wrong, place, "no year", f"give one from {_FIRST_YEAR} to {_LAST_YEAR}")


def _refuse_words(place: str, column: pa.Array, known: Sequence[str]) -> None:
    for word in _flat(column).dictionary.to_pylist():
        if word not in known:
            raise FactError(
                "{place} holds {word}",
                "give one of {known}",
                place=place,
                word=repr(word),
                known=", ".join(known),
            )


def _options(words: type[Enum]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


def _of_day(place: str, column: pa.Array) -> None:
    day = numbers(_flat(column), 1)
    wrong = (day <= 0) | (day > _A_DAY)
    _refuse(wrong, place, "no full-timer's day", "give its minutes, such as 456 for 7:36")


def _employers(given: object) -> pa.Table:
    table = conformed("employers", given, EMPLOYERS)
    sizes, own = table.column("sizes").chunk(0), table.column("company_days").chunk(0)
    keys = table.column("employer").chunk(0)
    if pc.count_distinct(keys).as_py() < len(keys):
        raise FactError("two rows of employers have the same employer", "give each employer once")
    _of_day("employers.day_minutes", table.column("day_minutes"))
    for place, column in (("employers.sizes", sizes), ("employers.company_days", own)):
        _refuse_amounts(place, column)
        _refuse_years(place, inside(column, "year"))
    quarter = numbers(inside(sizes, "quarter"))
    wrong = (quarter < 1) | (quarter > _QUARTERS)
    _refuse(wrong, "employers.sizes", "no quarter", "give one from 1 to 4")
    _refuse_twice("employers.sizes", sizes, numbers(inside(sizes, "year")) * 4 + quarter)
    _refuse_twice("employers.company_days", own, numbers(inside(own, "year")))
    return table


def _refuse_twice(place: str, column: pa.Array, keys: Whole) -> None:
    """Refuse a key that is there twice in one list."""
    pairs = owners(starts_of(column)) * (1 << 20) + keys
    ordered = np.sort(pairs)
    if (ordered[1:] == ordered[:-1]).any():
        row = int(ordered[:-1][ordered[1:] == ordered[:-1]][0] >> 20)
        raise FactError(
            "{place}, row {row}: the same year or quarter twice",
            "keep one of them",
            place=place,
            row=row,
        )


def _employments(given: object) -> pa.Table:
    table = conformed("employments", given, EMPLOYMENTS)
    _refuse_days("employments", table.column("first"), table.column("last"))
    _of_day("employments.day_minutes", table.column("day_minutes"))
    regimes = table.column("regimes").chunk(0)
    top, bottom = (numbers(inside(regimes, name)) for name in ("numerator", "denominator"))
    wrong = (top <= 0) | (bottom < top)
    _refuse(wrong, "employments.regimes", "no part of full-time", "give one above 0, at most 1")
    suspensions = table.column("suspensions").chunk(0)
    _refuse_days("employments.suspensions", *(inside(suspensions, x) for x in ("first", "last")))
    left, of = (numbers(inside(suspensions, name), 1) for name in ("numerator", "denominator"))
    halves = inside(suspensions, "numerator").is_null().to_numpy(zero_copy_only=False)
    halves ^= inside(suspensions, "denominator").is_null().to_numpy(zero_copy_only=False)
    wrong = (left <= 0) | (of < left) | halves
    _refuse(
        wrong,
        "employments.suspensions",
        "no part of full-time",
        "give what is still worked, above 0 and at most 1, or neither number where nothing is",
    )
    return table


def _trainings(given: object) -> pa.Table:
    given = TRAININGS.empty_table() if given is None else given
    table = conformed("trainings", given, TRAININGS)
    _refuse_days("trainings", table.column("first"), table.column("last"))
    _refuse_amounts("trainings", table)
    _refuse_words("trainings.unit", table.column("unit"), UNITS)
    _refuse_words("trainings.status", table.column("status"), _options(TrainingStatus))
    _refuse_words("trainings.form", table.column("form"), _options(TrainingForm))
    _refuse_words("trainings.answer", table.column("answer"), _options(EmployersAnswer))
    names = ("charged_numerator", "charged_denominator")
    top, bottom = (_flat(table.column(name)) for name in names)
    wrong = (numbers(top) < 0) | (numbers(bottom, 1) <= 0)
    wrong |= (pc.is_null(top).to_numpy(zero_copy_only=False)) ^ (
        pc.is_null(bottom).to_numpy(zero_copy_only=False)
    )
    _refuse(wrong, "trainings.charged", "no amount", "give both numbers, or neither")
    return table


def _balances(given: object) -> pa.Table:
    given = BALANCES.empty_table() if given is None else given
    table = conformed("balances", given, BALANCES)
    _refuse_amounts("balances", table)
    _refuse_years("balances.year", table.column("year"))
    _refuse_words("balances.kind", table.column("kind"), _options(Kind))
    return table


@frozen(eq=False, repr=False)
class Population:
    """Employers, their workers' employments, trainings and opening balances, as Arrow tables.

    `EMPLOYERS`, `EMPLOYMENTS`, `TRAININGS` and `BALANCES` are their schemas; the last two tables
    may be None. A worker is one person with one employer, told by both keys. Rows may come in any
    order; sorted by employer and worker they are read fastest. Raises `FactError` with the table
    and the row of what cannot be.
    """

    employers: pa.Table = field(converter=_employers)
    employments: pa.Table = field(converter=_employments)
    trainings: pa.Table = field(converter=_trainings, default=None)
    balances: pa.Table = field(converter=_balances, default=None)
