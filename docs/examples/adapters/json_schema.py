"""JSON schemas of what `wire` writes, made from the classes themselves."""

from datetime import date
from enum import Enum
from fractions import Fraction
from functools import reduce
from operator import or_
from types import NoneType
from typing import Any, Final, cast, get_args, get_origin, get_type_hints

from attrs import AttrsInstance, field, fields, frozen
from wire import ARGUMENT_TYPES

from fla_rules import Days, EnterpriseNumber, Hours
from fla_rules.facts import Content
from fla_rules.outcome import Argument

Schema = dict[str, Any]

_LEAVES: Final[dict[object, Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    Fraction: {"type": "string", "pattern": "^[0-9]+(/[0-9]+)?$"},
    EnterpriseNumber: {"type": "string", "pattern": r"^[01][0-9]{3}\.[0-9]{3}\.[0-9]{3}$"},
    Argument: {
        "type": "object",
        "properties": {"type": {"enum": list(ARGUMENT_TYPES)}, "value": {}},
        "required": ["type", "value"],
        "additionalProperties": False,
    },
}
# Where one of several classes may stand, `wire` writes which it is.
_TAGGED: Final = (Days | Hours, Content)


@frozen
class Schemas:
    """Schemas by the names of their classes, each below `prefix`."""

    prefix: str
    named: dict[str, Schema] = field(factory=dict)

    def of(self, kind: object, tag: str = "") -> Schema:
        """Give the schema of a type; of a class, a reference to the one that is named after it."""
        if kind in _LEAVES:
            return _LEAVES[kind]
        if kind in _TAGGED:
            return {"oneOf": [self.of(each, each.__name__) for each in get_args(kind)]}
        if get_origin(kind) is tuple:
            return self._listed(get_args(kind))
        if NoneType in get_args(kind):
            held = reduce(or_, (each for each in get_args(kind) if each is not NoneType))
            return {"anyOf": [self.of(held), {"type": "null"}]}
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {"enum": [member.value for member in kind]}
        return self._named(cast(type[AttrsInstance], kind), tag)

    def _listed(self, kinds: tuple[object, ...]) -> Schema:
        if kinds[-1] is Ellipsis:
            return {"type": "array", "items": self.of(kinds[0])}
        parts = [self.of(each) for each in kinds]
        return {"type": "array", "prefixItems": parts, "items": False, "minItems": len(parts)}

    def _named(self, kind: type[AttrsInstance], tag: str) -> Schema:
        name = f"{tag}Tagged" if tag else kind.__name__
        if name not in self.named:
            hints = get_type_hints(kind)
            written = [each.name for each in fields(kind) if each.init]
            properties: Schema = {key: self.of(hints[key]) for key in written}
            if tag:
                properties["type"] = {"const": tag}
            self.named[name] = {
                "type": "object",
                "properties": properties,
                "required": list(properties),
                "additionalProperties": False,
            }
        return {"$ref": f"{self.prefix}{name}"}
