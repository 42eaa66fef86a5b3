"""From an assessment to JSON text: the same assessment, the same bytes."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from functools import cache
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Final, cast

from attrs import AttrsInstance, fields, has

from fla_rules.dossier.rows import CitationRow, StepRow
from fla_rules.dossier.structure import key_of
from fla_rules.errors import FactError

# What many rows share is written once for each margin, and found again by its identity; it is kept
# beside its text, so that no other row comes to stand in its place.
Written = dict[tuple[int, str], tuple[object, str]]
_SHARED: Final = frozenset({StepRow, CitationRow})
_NAMES: Final = {None: "null", True: "true", False: "false"}


def as_json(answer: AttrsInstance) -> str:
    """Write an answer, such as an assessment, as JSON text, with its keys in the order of the rows.

    Raises `FactError` for what is no row.
    """
    if not has(type(answer)):
        raise FactError(
            f"answer: {type(answer).__name__} is no row", "give an assessment or the like"
        )
    return _text(answer, "\n", {}) + "\n"


def as_line(answer: AttrsInstance, written: Written | None = None) -> str:
    """Write an answer as one line of JSON that ends in a line feed, with the keys of `as_json`.

    What is `written` already is copied; what is shared is added to it.
    """
    return _text(answer, "", {} if written is None else written) + "\n"


def _text(value: object, margin: str, written: Written) -> str:
    """Write a value as `json` does: with an indent of two where a line begins with the margin.

    Without a margin, in one line.
    """
    if type(value) is str:
        return encode_basestring(value)
    if type(value) is tuple:
        within = margin and f"{margin}  "
        return _joined("[", [_text(each, within, written) for each in value], margin, "]")
    place = id(value), margin
    known = written.get(place)
    if known:
        return known[1]
    if value is None or isinstance(value, int):
        return _NAMES[value] if value is None or isinstance(value, bool) else str(value)
    text = _unknown(value, margin, written)
    if type(value) in _SHARED or isinstance(value, Enum):
        written[place] = value, text
    return text


def _unknown(value: object, margin: str, written: Written) -> str:
    """Write what has not been written yet."""
    if isinstance(value, Enum):
        return _text(value.value, margin, written)
    if isinstance(value, date):
        return f'"{value}"'
    within = margin and f"{margin}  "
    if isinstance(value, dict):
        named = value.items()
        parts = [
            f"{encode_basestring(key)}: "
            f"{encode_basestring(each) if type(each) is str else _text(each, within, written)}"
            for key, each in named
        ]
    else:
        keys, defaults, held = _keys(cast("type[AttrsInstance]", type(value)))
        # What a row does not have is left out, never written as empty.
        parts = [
            f"{key}{encode_basestring(each) if type(each) is str else _text(each, within, written)}"
            for key, default, each in zip(keys, defaults, held(value), strict=True)
            if each is not default and (default is None or each != default)
        ]
    return _joined("{", parts, margin, "}")


# Of a class of rows: its keys as they are written, their defaults, and how to take its values.
_Keys = tuple[tuple[str, ...], tuple[object, ...], Callable[[object], tuple[object, ...]]]


@cache
def _keys(cls: type[AttrsInstance]) -> _Keys:
    own = fields(cls)
    names = [each.name for each in own]
    keys = tuple([f'"{key_of(name)}": ' for name in names])
    several = len(names) > 1
    # Of one name alone it would not be a tuple.
    held = attrgetter(*names) if several else lambda row: (getattr(row, *names),)
    return keys, tuple([_default(each.default) for each in own]), held


def _default(said: object) -> object:
    make = getattr(said, "factory", None)
    return make() if make else said


def _joined(opened: str, parts: Iterable[str], margin: str, closed: str) -> str:
    if not margin:
        return f"{opened}{', '.join(parts)}{closed}"
    text = f",{margin}  ".join(parts)
    return f"{opened}{margin}  {text}{margin}{closed}" if text else opened + closed
