"""Messages, receipts and trainings as plain objects, for the adapters beside this file.

The format is ours: no official message format exists in public, and this one claims to be none.
Amounts are exact fractions as text, days are ISO dates. Reading is strict: there is one way to
write each value, and every other is refused.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import partial
from operator import eq, is_
from typing import Any, Final, TypeVar, get_args, get_origin

from cattrs import (
    BaseValidationError,
    Converter,
    IterableValidationError,
    IterableValidationNote,
    transform_error,
)
from cattrs.strategies import configure_tagged_union

from fla_rules import Days, EnterpriseNumber, Hours, Training
from fla_rules.calendar import parse_day
from fla_rules.facts import Channel, Content, Message, Role, TrainingStatus
from fla_rules.law import DutyName, TermName
from fla_rules.outcome import Argument
from fla_rules.quantities import exact
from fla_rules.register import MessageReceipt, Operation

Plain = dict[str, Any]
Structured = TypeVar("Structured", Message, MessageReceipt, Training)

# What the arguments of a reason may be, by the name that goes with each of them.
_OPTIONS: Final = (Operation, Channel, DutyName, Role, TermName, TrainingStatus)
_WRITTEN: Final[Mapping[type, Callable[[Any], Any]]] = {
    int: int,
    str: str,
    Fraction: str,
    date: date.isoformat,
    Days: lambda days: str(days.amount),
    Hours: lambda hours: str(hours.minutes),
    **{option: lambda member: member.value for option in _OPTIONS},
}
ARGUMENT_TYPES: Final = tuple(kind.__name__ for kind in _WRITTEN)
# Nobody reads more of what is wrong.
_LONGEST_MISTAKE: Final = 2000


class WireError(ValueError):
    """Something that is no message, receipt or training of this format; the text says why."""


# What building a value out of something else may end in.
_WRONG: Final = (
    *(BaseValidationError, AttributeError, TypeError, ValueError),
    *(KeyError, RecursionError),
)


def _exactly(kind: type, value: object, _: object = None) -> object:
    # An example's reader asks for the type itself: "5" is no number, and 0 is not false.
    if type(value) is not kind:
        # A list or an object is named by its type: to be shown it would be written out first.
        seen = type(value).__name__ if isinstance(value, list | dict) else f"{value!a:.40}"
        raise TypeError(f"{seen} is not of type {kind.__name__}")
    return value


def _text(value: object) -> str:
    text = str(_exactly(str, value))
    try:
        text.encode()
    except UnicodeEncodeError:
        # JSON can name half of a character, which no file and no answer can hold.
        raise TypeError(f"{text!a:.40} holds half of a character") from None
    return text


_READ: Final[Mapping[type, Callable[[Any], Any]]] = {
    Fraction: lambda value: exact(_text(value)),
    date: lambda value: parse_day(_text(value)),
    EnterpriseNumber: lambda value: EnterpriseNumber.parse(_text(value)),
}


def _argument_written(value: Argument) -> Plain:
    kind = type(value)
    return {"type": kind.__name__, "value": _WRITTEN[kind](value)}


def _argument_read(value: Plain, _: object) -> object:
    kinds = {kind.__name__: kind for kind in _WRITTEN}
    kind, content = kinds[_text(value["type"])], value["value"]
    if kind in {int, str}:
        return _exactly(kind, content, None)
    return kind(_text(content)) if issubclass(kind, Enum) else _amount_read(kind, content)


def _amount_read(kind: type, content: object) -> object:
    amount = _READ.get(kind, _READ[Fraction])(content)
    return kind(amount) if kind in {Days, Hours} else amount


def _hook(reader: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda value, _: reader(value)


def _list_hook(kind: type[tuple[object, ...]], converter: Converter) -> Callable[[Any, Any], Any]:
    """Read a list up to its first mistake, since a long one may hold any number of them."""
    item, *_ = get_args(kind)
    one = converter.get_structure_hook(item)

    def structured(value: list[object], _: object) -> tuple[object, ...]:
        built = list[object]()
        _exactly(list, value)
        for place, each in enumerate(value):
            try:
                built.append(one(each, item))
            except _WRONG as error:
                error.add_note(IterableValidationNote("", place, kind))
                raise IterableValidationError("", [error], kind) from None
        return tuple(built)

    return structured


def _is_list(kind: object) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis


def _unless_none(convert: Callable[[Any, Any], Any], kind: object) -> Callable[..., Any]:
    return lambda value, *_: None if value is None else convert(value, kind)


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    register: Any = converter.register_structure_hook_factory
    register(_is_list, _list_hook)
    converter.register_structure_hook(str, _hook(_text))
    for leaf in (int, bool):
        converter.register_structure_hook(leaf, partial(_exactly, leaf))
    for kind, reader in _READ.items():
        converter.register_structure_hook(kind, _hook(reader))
        converter.register_unstructure_hook(kind, _WRITTEN.get(kind, str))
    by_test: Any = partial(is_, Argument)
    converter.register_structure_hook_func(by_test, _argument_read)
    converter.register_unstructure_hook_func(by_test, _argument_written)
    named: Any = {"tag_name": "type", "tag_generator": lambda cls: cls.__name__}
    configure_tagged_union(Days | Hours, converter, **named)
    amount: Any = Days | Hours
    maybe = partial(eq, amount | None)
    converter.register_structure_hook_func(maybe, _unless_none(converter.structure, amount))
    converter.register_unstructure_hook_func(maybe, _unless_none(converter.unstructure, amount))
    configure_tagged_union(Content, converter, **named)
    return converter


_CONVERTER: Final = _converter()


def from_json(text: str | bytes) -> object:
    """Read JSON in which no key stands twice; raises `WireError` for any other text."""
    try:
        return json.loads(text, object_pairs_hook=_once)
    except ValueError as error:
        raise WireError(f"not JSON: {error}") from None
    except RecursionError:
        raise WireError("nested deeper than any message") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) < len(pairs):
        raise WireError("a key stands twice")
    return content


def plain(value: Message | MessageReceipt | Training) -> Plain:
    """Write a value as an object of texts, numbers, lists and objects."""
    written: Plain = _CONVERTER.unstructure(value)
    return written


def read(written: object, kind: type[Structured]) -> Structured:
    """Read a value back; raises `WireError` with each place in which it is not of the format.

    Of a list it names the first. There is one way to write each value: an amount of "2/4", or a
    text where a list belongs, is refused.
    """
    try:
        value = _CONVERTER.structure(written, kind)
    except _WRONG as error:
        mistakes = "; ".join(transform_error(error, path=kind.__name__))
        raise WireError(_shown(mistakes)) from None
    if plain(value) != written:
        shown = _shown(f"{value!r:.80}")
        raise WireError(f"{kind.__name__} {shown} is not written in the one way there is")
    return value


def _shown(text: str) -> str:
    """Give a text that repeats what was sent so that any answer can hold it."""
    return text.encode(errors="backslashreplace").decode()[:_LONGEST_MISTAKE]
