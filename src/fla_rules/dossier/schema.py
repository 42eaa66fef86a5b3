"""JSON Schema of both sides of the format, generated from their types."""

from datetime import date
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Final, Literal, Union, get_args, get_origin

from attrs import NOTHING, fields, has, resolve_types

from fla_rules.calendar import Quarter
from fla_rules.checks import LONGEST_PART
from fla_rules.dossier.rows import Assessment
from fla_rules.dossier.structure import key_of
from fla_rules.dossier.wire import (
    UNSAID,
    YEARS,
    CalendarYear,
    Count,
    DayLength,
    DossierFile,
    Signed,
    Text,
    YearKey,
)
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.quantities import Days, Hours, WorkingRegime

Schema = dict[str, object]

_PART: Final = f"[0-9]{{1,{LONGEST_PART}}}"
_UNDER: Final = rf"(/0*[1-9][0-9]{{0,{LONGEST_PART - 1}}}|\.{_PART})?"
_GREATEST: Final = 999_999_999


def _amount(description: str, sign: str, least: int) -> Schema:
    return {
        "description": description,
        "anyOf": [
            {"type": "integer", "minimum": least, "maximum": _GREATEST},
            {"type": "string", "pattern": f"^{sign}{_PART}{_UNDER}$"},
        ],
    }


_AMOUNT: Final = _amount("an exact amount: a whole number, or a text such as 4/5 or 0.8", "", 0)
_SIGNED: Final = _amount("an exact amount, below zero where it is owed", "-?", -_GREATEST)
_CLOCK: Final[Schema] = {"type": "string", "pattern": "^[0-9]{1,6}:[0-5][0-9]$"}
_LEAVES: Final[dict[object, Schema]] = {
    Text: {"type": "string", "pattern": r"\S", "maxLength": 500},
    str: {"type": "string"},
    int: {"type": "integer"},
    Count: {"type": "integer", "minimum": 0, "maximum": _GREATEST},
    CalendarYear: {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[-1]},
    YearKey: {"type": "string", "pattern": "^([0-8][0-9]{3}|9000)$"},
    bool: {"type": "boolean"},
    object: {},
    date: {"type": "string", "format": "date"},
    Fraction: _AMOUNT,
    Signed: _SIGNED,
    Days: _AMOUNT,
    WorkingRegime: _AMOUNT,
    Hours: _CLOCK,
    DayLength: {"type": "string", "pattern": "^0*(1?[0-9]|2[0-3]):[0-5][0-9]$|^24:00$"},
    Quarter: {"type": "string", "pattern": "^[0-9]{4}Q?[1-4]$"},
    EnterpriseNumber: {
        "type": "string",
        "description": "ten digits, such as 0403.170.701",
        "pattern": r"^[ ./-]*([Bb][ ./-]*[Ee][ ./-]*)?([01][ ./-]*)?([0-9][ ./-]*){9}$",
    },
    JointCommittee: {"type": "string", "pattern": r"^[0-9]{3}(\.[0-9]{2}){0,2}$"},
    NoneType: {"type": "null"},
}


def schemas() -> Schema:
    """Give the schemas of the dossier and of the assessment, as JSON material."""
    return {"dossier": document(DossierFile), "assessment": document(Assessment)}


def document(cls: type) -> Schema:
    """Give the schema of a class as a document of its own."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": cls.__name__, **_of(cls)}


def _of(kind: object) -> Schema:
    arguments = get_args(kind)
    if kind in _LEAVES:
        return _LEAVES[kind]
    if get_origin(kind) in {Union, UnionType}:
        return {"anyOf": [_of(option) for option in arguments]}
    if get_origin(kind) is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _of(arguments[0])}
    if get_origin(kind) is dict:
        names, values = _of(arguments[0]), _of(arguments[1])
        return {"type": "object", "propertyNames": names, "additionalProperties": values}
    return _of_class(kind)


def _of_class(kind: object) -> Schema:
    if isinstance(kind, type) and issubclass(kind, Enum):
        unsaid = [UNSAID[kind]] if kind in UNSAID else []
        return {"enum": [*(member.value for member in kind), *unsaid]}
    if isinstance(kind, type) and has(kind):
        return _object(kind)
    raise TypeError(f"no schema for {kind!r}")


def _object(cls: type) -> Schema:
    attributes = fields(resolve_types(cls))
    return {
        "type": "object",
        "description": (cls.__doc__ or "").split("\n", maxsplit=1)[0],
        "properties": {
            # What a key says of itself stands beside its type.
            key_of(each.name): {**_of(each.type), **each.metadata}
            for each in attributes
        },
        "required": [key_of(each.name) for each in attributes if each.default is NOTHING],
        "additionalProperties": False,
    }
