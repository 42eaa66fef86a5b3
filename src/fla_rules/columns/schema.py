"""The tables that come in: their columns, and how a caller's table is brought to them.

Days are `date32`; an amount is two whole numbers, a numerator over a denominator; floats are
refused. Keys of employers and workers are whole numbers or texts. A column marked optional may be
left out, and so may a field of a list; no other column may be there, since a name that is spelt
wrongly would be passed over in silence.
"""

from collections.abc import Iterable
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fla_rules.errors import FactError

WHOLE: Final = pa.int64()
DAY: Final = pa.date32()
WORDS: Final = pa.dictionary(pa.int32(), pa.string())
# In the schemas below, keys are whole numbers; texts are taken as well.
KEY: Final = pa.int64()
_KEYS: Final = frozenset({"employer", "worker", "training", "corrects"})
_OPTIONAL: Final = {"optional": "yes"}
# The same as Arrow gives it back.
_MAY_BE_LEFT_OUT: Final = {b"optional": b"yes"}


def _optional(name: str, kind: pa.DataType) -> pa.Field:
    return pa.field(name, kind, metadata=_OPTIONAL)


def _needed(name: str, kind: pa.DataType) -> pa.Field:
    return pa.field(name, kind, nullable=False)


def _listed(name: str, kind: pa.DataType) -> pa.Field:
    """Describe a column that must be there, and holds nothing where there is nothing."""
    return pa.field(name, kind, metadata={"optional": "no"})


def _rows(*fields: pa.Field) -> pa.DataType:
    return pa.list_(pa.struct(fields))


_AMOUNT: Final = (_needed("numerator", WHOLE), _needed("denominator", WHOLE))
_OF_QUARTER: Final = (_needed("year", WHOLE), _needed("quarter", WHOLE))

EMPLOYERS: Final = pa.schema(
    [
        _needed("employer", KEY),
        # The length of a full-timer's normal day, in minutes (TR 50 § 1).
        _needed("day_minutes", WHOLE),
        # The full-time equivalents at the end of each quarter that was declared (TR 50 § 2).
        _listed("sizes", _rows(*_OF_QUARTER, *_AMOUNT)),
        # The quarter of the first employment, and the workers at its end.
        _optional("first_employment", pa.struct([*_OF_QUARTER, _needed("workers", WHOLE)])),
        # The employer's own days a year, for a full-timer.
        _optional("company_days", _rows(_needed("year", WHOLE), *_AMOUNT)),
    ]
)
EMPLOYMENTS: Final = pa.schema(
    [
        _needed("employer", KEY),
        _needed("worker", KEY),
        _needed("committee", WORDS),
        _needed("first", DAY),
        # Null where it runs on.
        _listed("last", DAY),
        # What is worked of full-time, from a day on; none where it is not known.
        _listed("regimes", _rows(_needed("first", DAY), *_AMOUNT, _optional("known_from", DAY))),
        # Without an amount a full suspension; else what is still worked of full-time.
        _optional(
            "suspensions",
            _rows(
                _needed("first", DAY),
                _needed("last", DAY),
                _optional("numerator", WHOLE),
                _optional("denominator", WHOLE),
                _optional("known_from", DAY),
            ),
        ),
        # The normal day of the worker's own full-timer, where it is not the employer's.
        _optional("day_minutes", WHOLE),
        # The first day with the transferor, where a transfer of undertaking began it.
        _optional("transferred_from", DAY),
        _optional("known_from", DAY),
    ]
)
TRAININGS: Final = pa.schema(
    [
        _needed("employer", KEY),
        _needed("worker", KEY),
        _needed("first", DAY),
        _needed("last", DAY),
        *_AMOUNT,
        # "days" or "minutes".
        _needed("unit", WORDS),
        # As in a dossier: "followed" where nothing is said, "formal", and no answer.
        _optional("status", WORDS),
        _optional("form", WORDS),
        _optional("answer", WORDS),
        _optional("wellbeing", pa.bool_()),
        _optional("educational_leave", pa.bool_()),
        # What is charged, in the same unit, where it is not what it took.
        _optional("charged_numerator", WHOLE),
        _optional("charged_denominator", WHOLE),
        _optional("known_from", DAY),
        # Its own id, and that of the training it takes the place of.
        _optional("training", KEY),
        _optional("corrects", KEY),
    ]
)
BALANCES: Final = pa.schema(
    [
        _needed("employer", KEY),
        _needed("worker", KEY),
        # The day at whose start so much was left, the year of the right, and its kind.
        _needed("on", DAY),
        _needed("year", WHOLE),
        _needed("kind", WORDS),
        *_AMOUNT,
        _optional("read_on", DAY),
        _optional("owed", pa.bool_()),
    ]
)


def conformed(name: str, table: object, schema: pa.Schema) -> pa.Table:
    """Bring a table to a schema: every column there, in one piece, of its type.

    Raises `FactError` with the table, the column and the row.
    """
    if isinstance(table, pa.RecordBatch):
        table = pa.Table.from_batches([table])
    if not isinstance(table, pa.Table):
        raise FactError("the {table} are no Arrow table", "give a pyarrow.Table", table=name)
    _refuse_names(name, table.column_names, schema)
    columns = [_column(name, table, field) for field in schema]
    fields = [field.with_type(column.type) for field, column in zip(schema, columns, strict=True)]
    return pa.table(
        columns, schema=pa.schema([field.with_nullable(nullable=True) for field in fields])
    )


def _refuse_names(table: str, names: Iterable[str], schema: Iterable[pa.Field]) -> None:
    known, given = {field.name for field in schema}, list(names)
    for each in given:
        if each not in known or given.count(each) > 1:
            raise FactError(
                "the {table} have a column {column} that is not known, or is there twice",
                "give columns of {known}",
                table=table,
                column=repr(each),
                known=", ".join(sorted(known)),
            )
    for field in schema:
        if field.name not in given and field.metadata != _MAY_BE_LEFT_OUT:
            raise FactError(
                "the {table} have no column {column}",
                "give it; see the schemas of fla_rules.columns",
                table=table,
                column=field.name,
            )


def _column(table: str, given: pa.Table, field: pa.Field) -> pa.Array:
    if field.name not in given.column_names:
        nothing = pa.nulls(given.num_rows)
        return _typed(f"{table}.{field.name}", nothing, field.with_nullable(nullable=True))
    chunks = given.column(field.name).combine_chunks()
    column = chunks.combine_chunks() if isinstance(chunks, pa.ChunkedArray) else chunks
    return _typed(f"{table}.{field.name}", column, field)


def _typed(place: str, column: pa.Array, field: pa.Field) -> pa.Array:
    """Give a column its type; `place` is its table and name."""
    if not field.nullable and column.null_count:
        row = pc.index(column.is_null(), pa.scalar(value=True)).as_py()
        raise FactError(
            "{place} is missing in row {row}", "give it in every row", place=place, row=row
        )
    if pa.types.is_list(field.type):
        return _list(place, column, field.type.value_type)
    if pa.types.is_struct(field.type):
        return _struct(place, column, field.type)
    if field.name in _KEYS:
        return _key(place, column)
    return _plain(place, column, field.type)


def _list(place: str, column: pa.Array, rows: pa.StructType) -> pa.Array:
    kind = column.type
    if pa.types.is_null(kind):
        nothing = pa.array(np.zeros(len(column) + 1, np.int32))
        return pa.ListArray.from_arrays(nothing, pa.nulls(0, rows))
    if not (pa.types.is_list(kind) or pa.types.is_large_list(kind)):
        raise _of_type(place, column, "a list of structs")
    lengths = pc.fill_null(pc.list_value_length(column), 0).to_numpy(zero_copy_only=False)
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    values = _struct(place, column.flatten(), rows)
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), values)


def _struct(place: str, column: pa.Array, rows: pa.StructType) -> pa.Array:
    if pa.types.is_null(column.type):
        return pa.nulls(len(column), rows)
    if not pa.types.is_struct(column.type):
        raise _of_type(place, column, "structs")
    given = [field.name for field in column.type]
    fields = [rows.field(index) for index in range(rows.num_fields)]
    _refuse_names(place, given, fields)
    children = [
        _typed(f"{place}.{field.name}", _child(column, field.name), _in_valid(field, column))
        if field.name in given
        else pa.nulls(len(column), field.type)
        for field in fields
    ]
    plain = [field.with_nullable(nullable=True) for field in fields]
    mask = column.is_null() if column.null_count else None
    return pa.StructArray.from_arrays(children, fields=plain, mask=mask)


def _child(column: pa.Array, name: str) -> pa.Array:
    return pc.struct_field(column, name)


def _in_valid(field: pa.Field, column: pa.Array) -> pa.Field:
    # Of a struct that is not there, no field is missing.
    return field.with_nullable(nullable=True) if column.null_count else field


def _key(place: str, column: pa.Array) -> pa.Array:
    kind = column.type
    if pa.types.is_dictionary(kind):
        column, kind = column.dictionary_decode(), kind.value_type
    if pa.types.is_integer(kind):
        return _plain(place, column, WHOLE)
    if pa.types.is_null(kind):
        return column.cast(WHOLE)
    if _is_text(kind):
        return column.cast(pa.string())
    raise _of_type(place, column, "whole numbers or texts")


def _is_text(kind: pa.DataType) -> bool:
    return kind in {pa.string(), pa.large_string(), pa.string_view()}


def _plain(place: str, column: pa.Array, kind: pa.DataType) -> pa.Array:
    if column.type == kind or pa.types.is_null(column.type):
        return column.cast(kind)
    if pa.types.is_dictionary(kind):
        if pa.types.is_dictionary(column.type) and _is_text(column.type.value_type):
            places = column.indices.cast(pa.int32())
            return pa.DictionaryArray.from_arrays(places, column.dictionary.cast(pa.string()))
        if _is_text(column.type):
            return column.cast(pa.string()).dictionary_encode()
        raise _of_type(place, column, "texts")
    if kind == WHOLE and pa.types.is_integer(column.type):
        return _cast(place, column, kind)
    raise _of_type(place, column, str(kind))


def _cast(place: str, column: pa.Array, kind: pa.DataType) -> pa.Array:
    try:
        return column.cast(kind)
    except pa.ArrowInvalid as error:
        raise FactError(
            "{place} holds a number that is too large", "give it in 64 bits", place=place
        ) from error


def _of_type(place: str, column: pa.Array, wanted: str) -> FactError:
    return FactError(
        "{place} is of the type {given}",
        "give {wanted}",
        place=place,
        given=str(column.type),
        wanted=wanted,
    )
