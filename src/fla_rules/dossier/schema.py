"""JSON Schema of both sides of the format, generated from their types."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import NoneType
from typing import Final, Literal, cast, get_args, get_origin

from attrs import NOTHING, Attribute, fields, frozen, has, resolve_types

from fla_rules.calendar import Quarter
from fla_rules.checks import LONGEST_PART
from fla_rules.dossier.descriptions import described
from fla_rules.dossier.lines import EmployerLine, HeadLine, WorkerLine
from fla_rules.dossier.rows import Assessment, Day
from fla_rules.dossier.structure import key_of
from fla_rules.dossier.wire import (
    UNSAID,
    YEARS,
    CalendarYear,
    Chosen,
    Count,
    DayLength,
    DossierFile,
    EmployerOfLines,
    Euros,
    Signed,
    Text,
    WorkerOfLines,
    YearKey,
)
from fla_rules.errors import FactError
from fla_rules.explain import Language, as_language, field_name, label
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.law.readings import QUESTIONS
from fla_rules.quantities import Days, Hours, WorkingRegime

Schema = dict[str, object]

_PART: Final = f"[0-9]{{1,{LONGEST_PART}}}"
_UNDER: Final = rf"(/0*[1-9][0-9]{{0,{LONGEST_PART - 1}}}|\.{_PART})?"
_GREATEST: Final = 999_999_999


def said(cls: type) -> str:
    """Give what a class says of itself, in its first line."""
    return (cls.__doc__ or "").split("\n", maxsplit=1)[0]


def _readings() -> Schema:
    """Give the readings a file may choose, each with its options, the default first."""
    options = {
        name: {
            "description": said(question),
            "enum": [option.option for option in question],
        }
        for name, question in QUESTIONS.items()
    }
    return {"type": "object", "properties": options, "additionalProperties": False}


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
# What stands in many places has a name of its own, to be referred to.
_NAMED: Final[dict[object, tuple[str, Schema]]] = {
    Fraction: ("Amount", _AMOUNT),
    Days: ("Amount", _AMOUNT),
    Euros: ("Amount", _AMOUNT),
    WorkingRegime: ("Amount", _AMOUNT),
    Signed: ("SignedAmount", _SIGNED),
    Chosen: ("Readings", _readings()),
}
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
    Day: {"type": "string", "format": "date"},
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


def schemas(language: str | Language | None = None) -> Schema:
    """Give the schemas of the dossier and of the assessment, as JSON material.

    Of both in lines, too: a schema of every line that there may be.

    With a language each key and each word of a closed set has its name as `title`, as a form shows
    it; the descriptions stay in English.

    >>> kinds = schemas("fr")["dossier"]["$defs"]["Kind"]
    >>> [each["title"] for each in kinds["oneOf"]]
    ['légal', 'sectoriel', "octroyé par l'employeur"]
    """
    return {
        "dossier": document(DossierFile, "dossier", language=language),
        "assessment": document(Assessment, "assessment", language=language),
        "dossier-lines": _of_lines((EmployerOfLines, WorkerOfLines), "dossier-lines", language),
        "assessment-lines": _of_lines(
            (HeadLine, WorkerLine, EmployerLine), "assessment-lines", language
        ),
    }


def address(name: str) -> str:
    """Give the `$id` by which other schemas refer to the schema of a file.

    >>> address("dossier")
    'urn:fla-rules:dossier:1'
    """
    return f"urn:fla-rules:{name}:1"


def document(
    cls: type,
    name: str,
    leaves: Mapping[object, Schema] | None = None,
    language: str | Language | None = None,
) -> Schema:
    """Give the schema of a class as a document of its own, each class below it under its name.

    `leaves` are the schemas of what its file writes in a way of its own; `language` is that of the
    titles.
    """
    into = _Document({}, leaves or {}, {})
    root = _object(cls, into)
    if language is not None:
        root = _titled(cls.__name__, root, into, as_language(language))
    return {**heading(name, cls.__name__), **root, "$defs": _definitions(into, language)}


def _of_lines(kinds: tuple[type, ...], name: str, language: str | Language | None) -> Schema:
    """Give the schema of a file in lines, of which each line is of one of some classes."""
    into = _Document({}, {}, {})
    return {
        **heading(name, name),
        "description": "a line of a file in lines",
        "oneOf": [_of_class(each, into) for each in kinds],
        "$defs": _definitions(into, language),
    }


def _definitions(into: "_Document", language: str | Language | None) -> dict[str, Schema]:
    named = dict(sorted(into.named.items()))
    if language is None:
        return named
    spoken = as_language(language)
    return {each: _titled(each, schema, into, spoken) for each, schema in named.items()}


def _titled(name: str, schema: Schema, into: "_Document", spoken: Language) -> Schema:
    """Give each key of a class, and each member of a closed set, its name in a language."""
    if name in into.closed:
        return {**schema, "oneOf": list(_choices(into.closed[name], spoken))}
    if "properties" not in schema:
        return schema
    keys = cast("dict[str, Schema]", schema["properties"])
    questions = QUESTIONS if name == "Readings" else {}
    said = {key: _named_key(name, key, each, spoken) for key, each in keys.items()}
    for key, question in questions.items():
        said[key]["oneOf"] = list(_choices(question, spoken))
    return {**schema, "properties": said}


def _named_key(of: str, key: str, schema: Schema, spoken: Language) -> Schema:
    try:
        return {"title": field_name(key, spoken, of), **schema}
    except FactError:
        # A key of another file, such as the score's: it has its description alone.
        return dict(schema)


def _choices(kind: type[Enum], spoken: Language) -> Iterator[Schema]:
    for member in kind:
        yield {"const": member.value, "title": spoken.words[f"{kind.__name__}.{member.name}"]}
    if kind in UNSAID:
        yield {"const": UNSAID[kind], "title": label(spoken, "not_known")}


def heading(name: str, title: str) -> Schema:
    """Give what stands at the top of a schema."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "$id": address(name), "title": title}


@frozen
class _Document:
    """A schema while it is made: what has a name in it, and the leaves of its own."""

    named: dict[str, Schema]
    leaves: Mapping[object, Schema]
    closed: dict[str, type[Enum]]


def _of(kind: object, into: _Document) -> Schema:
    arguments = get_args(kind)
    for leaves in (into.leaves, _LEAVES):
        if kind in leaves:
            return leaves[kind]
    if kind in _NAMED:
        return _referred(*_NAMED[kind], into)
    if get_origin(kind) is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
    if arguments:
        return _of_several(get_origin(kind), [_of(each, into) for each in _kinds(arguments)])
    return _of_class(kind, into)


def _kinds(arguments: tuple[object, ...]) -> list[object]:
    return [each for each in arguments if each is not Ellipsis]


def _of_several(origin: object, parts: list[Schema]) -> Schema:
    """Give the schema of a choice, a list or a table from those of its parts."""
    if origin is tuple:
        return {"type": "array", "items": parts[0]}
    if origin is dict:
        return {"type": "object", "propertyNames": parts[0], "additionalProperties": parts[1]}
    return {"anyOf": parts}


def _of_class(kind: object, into: _Document) -> Schema:
    if isinstance(kind, type) and issubclass(kind, Enum):
        into.closed[kind.__name__] = kind
        return _referred(kind.__name__, _options(kind), into)
    if isinstance(kind, type) and has(kind):
        name = kind.__name__
        return _referred(name, into.named.get(name) or _object(kind, into), into)
    raise TypeError(f"no schema for {kind!r}")


def _referred(name: str, schema: Schema, into: _Document) -> Schema:
    into.named[name] = schema
    return {"$ref": f"#/$defs/{name}"}


def _options(kind: type[Enum]) -> Schema:
    unsaid = [UNSAID[kind]] if kind in UNSAID else []
    return {"description": said(kind), "enum": [*(member.value for member in kind), *unsaid]}


def _object(cls: type, into: _Document) -> Schema:
    # What a class works out for itself is no key of a file.
    attributes = [each for each in fields(resolve_types(cls)) if each.init]
    return {
        "type": "object",
        "description": said(cls),
        "properties": {key_of(each.name): _property(cls, each, into) for each in attributes},
        "required": [key_of(each.name) for each in attributes if each.default is NOTHING],
        "additionalProperties": False,
    }


def _property(cls: type, attribute: "Attribute[object]", into: _Document) -> Schema:
    """Give the schema of a key; what it says of itself stands in the place of the table's words."""
    words = described(cls, key_of(attribute.name))
    told = {"description": words} if words else {}
    return {**_of(attribute.type, into), **told, **attribute.metadata}
