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
from typing import Any, Final, TypeVar

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.strategies import configure_tagged_union

from fla_rules import Days, EnterpriseNumber, Hours, Training
from fla_rules.calendar import parse_day
from fla_rules.facts import Channel, Content, Message, Role, TrainingStatus
from fla_rules.law import DutyName
from fla_rules.outcome import Argument
from fla_rules.quantities import exact
from fla_rules.register import MessageReceipt, Operation

Plain = dict[str, Any]
Structured = TypeVar("Structured", Message, MessageReceipt, Training)

# What the arguments of a reason may be, by the name that goes with each of them.
_OPTIONS: Final = (Operation, Channel, DutyName, Role, TrainingStatus)
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


class WireError(ValueError):
    """Something that is no message, receipt or training of this format; the text says why."""


def _exactly(kind: type, value: object, _: object) -> object:
    # An example's reader asks for the type itself: "5" is no number, and 0 is not false.
    if type(value) is not kind:
        raise TypeError(f"{value!r:.40} is not of type {kind.__name__}")
    return value


def _text(value: object) -> str:
    return str(_exactly(str, value, None))


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


def _unless_none(convert: Callable[[Any, Any], Any], kind: object) -> Callable[..., Any]:
    return lambda value, *_: None if value is None else convert(value, kind)


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for leaf in (int, str, bool):
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
    """Read a value back; raises `WireError` with every place in which it is not of the format.

    There is one way to write each value: an amount of "2/4", or a text where a list belongs, is
    refused.
    """
    try:
        value = _CONVERTER.structure(written, kind)
    except (BaseValidationError, AttributeError, TypeError, ValueError, KeyError) as error:
        raise WireError("; ".join(transform_error(error, path=kind.__name__))) from None
    if plain(value) != written:
        raise WireError(f"{kind.__name__} {value!r:.80} is not written in the one way there is")
    return value
