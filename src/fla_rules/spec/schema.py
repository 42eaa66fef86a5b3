"""JSON Schema of what `spec export` writes: the vectors, the paragraphs and the rulebook."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, cast

from attrs import fields, resolve_types

from fla_rules.calendar import Period
from fla_rules.dossier.schema import Schema, address, document, heading, said, schemas
from fla_rules.explain import Language
from fla_rules.law.committees import ListedCommittee
from fla_rules.law.readings import QUESTIONS
from fla_rules.law.values import ValueName
from fla_rules.quantities import Days, Hours
from fla_rules.sheets.comparison import Comparison
from fla_rules.sheets.dashboard_rows import Dashboard
from fla_rules.sheets.deadlines import DeadlineCalendar
from fla_rules.sheets.plan import Plan
from fla_rules.sheets.social_balance import SocialBalance
from fla_rules.sheets.statement_rows import Statement
from fla_rules.spec.book import UNITS, RulebookFile
from fla_rules.spec.needs import TABLES
from fla_rules.spec.score import ScoreSheet
from fla_rules.spec.vectors import FORMAT, ListName, ParagraphsFile, Sureness
from fla_rules.vocabulary import Reading

# The class of the rows of each list, as the assessment's schema names it.
_ROWS: Final = {
    ListName.SIZE_CLASSES: "SizeRow",
    ListName.RIGHTS: "RightRow",
    ListName.CREDITS: "CreditRow",
    ListName.BALANCES: "BalanceRow",
    ListName.DUTIES: "DutyRow",
    ListName.FINDINGS: "FindingRow",
    ListName.LEAVINGS: "LeavingRow",
    ListName.ANSWERS: "AnswerRow",
    ListName.LISTS: "ListingRow",
    ListName.SUPERVISION: "SupervisionRow",
}
_NAMES: Final = {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True}
_TEXT: Final = {"type": "string", "minLength": 1}
_DAY: Final = {"type": "string", "format": "date"}


_OPEN_DAY: Final = {"anyOf": [_DAY, {"type": "null"}]}
_AMOUNT: Final[Schema] = {"type": "string", "pattern": "^[0-9]+(/[1-9][0-9]*)?$"}
_CLOCK: Final[Schema] = {"type": "string", "pattern": "^[0-9]{1,6}:[0-5][0-9]$"}


def _closed(keys: Mapping[str, object], optional: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": keys,
        "required": [key for key in keys if key not in optional],
        "additionalProperties": False,
    }


def _length(cls: type, unit: str) -> Schema:
    kinds = {int: {"type": "integer"}, date: _DAY}
    keys = {each.name: kinds[each.type] for each in fields(resolve_types(cls))}
    return {"description": said(cls), **_closed({"unit": {"const": unit}, **keys})}


def _committee() -> Schema:
    names = {
        key: {"description": f"its name in {language}", **_TEXT} for key, language in _LANGUAGES
    }
    keys = {"committee": _COMMITTEE, "source": _TEXT, "existed": _PERIOD, **names}
    return {"description": said(ListedCommittee), **_closed(keys, optional=tuple(names))}


_LANGUAGES: Final = (("nl", "Dutch"), ("fr", "French"))
_COMMITTEE: Final = {"type": "string", "pattern": r"^[0-9]{3}(\.[0-9]{2})?$"}
_PERIOD: Final[Schema] = {
    "description": "the days from one to another, both included; null is without end",
    **_closed({"from": _OPEN_DAY, "to": _OPEN_DAY}),
}
# How the rulebook's file writes what the law's tables hold as values of their own.
_OF_THE_BOOK: Final[Mapping[object, Schema]] = MappingProxyType(
    {
        Period: _PERIOD,
        ListedCommittee: _committee(),
        Fraction: _AMOUNT,
        Days: _closed({"days": _AMOUNT}),
        Hours: _closed({"hours": _CLOCK}),
        Reading: _closed({"reading": {"enum": list(QUESTIONS)}, "option": _TEXT}),
        ValueName: {"enum": [each.name.lower() for each in ValueName]},
        **{cls: _length(cls, unit) for cls, unit in UNITS.items()},
    }
)


def all_schemas(language: str | Language | None = None) -> Schema:
    """Give every schema by the name of its file: the format's, the sheets', and the spec's own.

    With a language, keys have titles in it, as in `fla_rules.dossier.schemas`.

    >>> sorted(all_schemas())[:4]
    ['assessment', 'assessment-lines', 'balance-sheet', 'calendar']
    """
    both = schemas(language)
    return {
        **both,
        "statement": document(Statement, "statement", language=language),
        "dashboard": document(Dashboard, "dashboard", language=language),
        "plan": document(Plan, "plan", language=language),
        "balance-sheet": document(SocialBalance, "balance-sheet", language=language),
        "calendar": document(DeadlineCalendar, "calendar", language=language),
        "comparison": document(Comparison, "comparison", language=language),
        "vectors": _vectors(cast("Any", both["assessment"])["$defs"]),
        "paragraphs": document(ParagraphsFile, "paragraphs", language=language),
        "rulebook": document(RulebookFile, "rulebook", _OF_THE_BOOK, language),
        "score": document(ScoreSheet, "score", language=language),
    }


def _vectors(rows: dict[str, Any]) -> Schema:
    keys = {
        "format": {"description": "the name and version of the format", "const": FORMAT},
        "level": {
            "description": "1 the right, 2 the account, 3 duties, 4 supervision: each level uses "
            "those before it",
            "enum": [1, 2, 3, 4],
        },
        "about": {"description": "what the vectors of the file are about", **_TEXT},
        "rulebook": {
            "description": "the rulebook that the vectors are asked of: rulebook.json",
            "$ref": f"{address('assessment')}#/$defs/BookRow",
        },
        "vectors": {
            "description": "the vectors, one rule at work in each",
            "type": "array",
            "minItems": 1,
            "items": {"$ref": "#/$defs/Vector"},
        },
    }
    named = {
        "Vector": _vector(),
        "Expected": _expected(),
        **{each.value: _partial(row, rows[row]) for each, row in _ROWS.items()},
    }
    return {**heading("vectors", "VectorFile"), **_closed(keys), "$defs": named}


def _vector() -> Schema:
    return _closed(
        {
            "id": {
                "description": "its name, which keeps its meaning",
                "type": "string",
                "pattern": "^[a-z0-9-]+$",
            },
            "sentence": {"description": "the rule at work, in one sentence", **_TEXT},
            "article": {
                "description": "the paragraphs it fixes, as paragraphs.json names them",
                "type": "array",
                "minItems": 1,
                "items": {"type": "string", "pattern": "^(TR|FLA) [0-9]+( § [0-9]+)?$"},
            },
            "confidence": {
                "description": "how sure the expected answer is",
                "enum": [each.value for each in Sureness],
            },
            "on": {"description": "the day asked about", **_DAY},
            "known_on": {"description": "the day of knowledge", **_DAY},
            "readings": {
                "description": "the options it depends on; all others may be anything",
                "$ref": f"{address('dossier')}#/$defs/Readings",
            },
            "needs": {
                "description": "by table of rulebook.json, what is looked up to answer it: "
                "committees, values, deadlines and instruments by name, choices by known_from",
                "type": "object",
                "properties": dict.fromkeys(TABLES, _NAMES),
                "additionalProperties": False,
            },
            "facts": {
                "description": "a dossier without its readings",
                "type": "object",
                "$ref": address("dossier"),
                "properties": {"readings": False},
            },
            "expected": {
                "description": "all that has to be so",
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/$defs/Expected"},
            },
            "derivation": {"description": "how the answer follows from the text", **_TEXT},
        },
        optional=("derivation",),
    )


def _expected() -> Schema:
    """Give the three things that may be expected: a row, no such row, or a refusal."""
    lists = [each.value for each in ListName]
    named = {"description": "the list of the assessment to look in", "enum": lists}
    row = {"description": "the keys that tell the row from the others", "type": "object"}
    there = _closed(
        {
            "list": named,
            "row": row,
            "has": {"description": "what the row has besides", "type": "object"},
            "cites": {
                "description": "acts with articles that its citation holds",
                "type": "array",
                "minItems": 1,
                "items": _TEXT,
            },
        },
        optional=("cites",),
    )
    absent = {"description": "no row of the list has these keys; the list is there", "const": True}
    refused = {"description": "the path of the facts at which they are refused", **_TEXT}
    missing = _closed({"list": named, "row": row, "absent": absent})
    return {
        "type": "object",
        "oneOf": [there, missing, _closed({"refused": refused})],
        "allOf": [_of_list(each.value) for each in ListName],
    }


def _of_list(name: str) -> Schema:
    keys = {"$ref": f"#/$defs/{name}"}
    return {
        "if": {"type": "object", "properties": {"list": {"const": name}}, "required": ["list"]},
        "then": {"type": "object", "properties": {"row": keys, "has": keys}},
    }


def _partial(name: str, row: Schema) -> Schema:
    """Give the schema of some of a row's keys, each as the assessment has it."""
    where = f"{address('assessment')}#/$defs/{name}/properties"
    keys = {key: {"$ref": f"{where}/{key}"} for key in cast("Schema", row["properties"])}
    return {"description": f"some keys of a {name}", **_closed(keys), "required": []}
