"""From an assessment to JSON text: the same assessment, the same bytes."""

import json
from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import cache
from typing import Final, cast

from attrs import AttrsInstance, fields, has

from fla_rules.dossier.rows import CitationRow, StepRow
from fla_rules.dossier.structure import key_of
from fla_rules.errors import FactError

# What many rows share is written once for each margin, and found again by its identity.
_Written = dict[tuple[int, str], str]
_SHARED: Final = frozenset({StepRow, CitationRow})
_scalar: Final = json.JSONEncoder(ensure_ascii=False).encode


def as_json(answer: AttrsInstance) -> str:
    """Write an answer, such as an assessment, as JSON text, with its keys in the order of the rows.

    Raises `FactError` for what is no row.
    """
    if not has(type(answer)):
        raise FactError(
            f"answer: {type(answer).__name__} is no row", "give an assessment or the like"
        )
    return _text(answer, "\n", {}) + "\n"


def as_line(answer: AttrsInstance) -> str:
    """Write an answer as one line of JSON that ends in a line feed, with the keys of `as_json`."""
    return json.dumps(_plain(answer), ensure_ascii=False) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, Enum | date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    keys = _keys(cast("type[AttrsInstance]", type(value)))
    held = ((key, getattr(value, name), default) for name, key, default in keys)
    return {key: _plain(each) for key, each, default in held if each != default}


def _text(value: object, margin: str, written: _Written) -> str:
    """Write a value as `json` does with an indent of two; a line begins with the margin."""
    if isinstance(value, str | int | None):
        return _scalar(value)
    if isinstance(value, Enum | date):
        return _scalar(value.value if isinstance(value, Enum) else value.isoformat())
    within = margin + "  "
    if isinstance(value, tuple):
        return _joined("[", [_text(each, within, written) for each in value], margin, "]")
    if isinstance(value, dict):
        parts = [f"{_scalar(key)}: {_text(each, within, written)}" for key, each in value.items()]
        return _joined("{", parts, margin, "}")
    place = id(value), margin
    text = written.get(place) or _joined("{", _parts(value, within, written), margin, "}")
    if type(value) in _SHARED:
        written[place] = text
    return text


def _parts(row: object, margin: str, written: _Written) -> list[str]:
    # What a row does not have is left out, never written as empty.
    keys = _keys(cast("type[AttrsInstance]", type(row)))
    held = [(key, getattr(row, name), default) for name, key, default in keys]
    return [
        f'"{key}": {_text(value, margin, written)}'
        for key, value, default in held
        if value != default
    ]


@cache
def _keys(cls: type[AttrsInstance]) -> tuple[tuple[str, str, object], ...]:
    """Give the attributes of a row, each with its key as it is written and with its default."""
    return tuple((each.name, key_of(each.name), _default(each.default)) for each in fields(cls))


def _default(said: object) -> object:
    make = getattr(said, "factory", None)
    return make() if make else said


def _joined(opened: str, parts: Iterable[str], margin: str, closed: str) -> str:
    text = f",{margin}  ".join(parts)
    return f"{opened}{margin}  {text}{margin}{closed}" if text else opened + closed
