"""What is asked of every argument: a day, a text, a number, one of a kind, several of a kind.

Each check gives the value as the library holds it, or raises `FactError` with the argument, the
value and what would be right. An annotation says which check an argument needs: `checked` gives a
class those of its fields. A class that is built by the thousand looks at its types itself, and
comes here by `settle` where one is not plainly right.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from numbers import Integral, Rational
from operator import index
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Final, NoReturn, TypeVar, Union, cast, get_args, get_origin

from attrs import Attribute, AttrsInstance, fields

from fla_rules.errors import FactError, Phrase

Wanted = TypeVar("Wanted")
Check = Callable[[str, object], object]

# Nothing counted in this field has more digits.
_TOO_MANY: Final = 10**9
# The digits of a numerator or a denominator: what is computed has fewer.
LONGEST_PART: Final = 1000
BEYOND: Final = 10**LONGEST_PART
_A_PAIR: Final = 2
_LONGEST_DECIMAL: Final = 40
_LONGEST_SHOWN: Final = 40
_SHOWN_AS_THEY_ARE: Final = (NoneType, bool, complex, Decimal, date, datetime)
_NOT_SEVERAL: Final = (str, bytes, bytearray, Mapping, set, frozenset)
_A_DAY: Final = "give a date such as date(2024, 3, 29); of a datetime, its date()"
_NONE: Final = "give None where there is none"
_EXACT: Final = (
    'give a whole number, or a text such as "4/5" or "0.8", not below zero, of at most '
    "{digits} digits a part"
)
# How a value of a kind is come by, where its name alone does not tell.
_COME_BY: Final = MappingProxyType(
    {
        "Days": "Days(2)",
        "EnterpriseNumber": 'EnterpriseNumber.parse("0403.170.701")',
        "Hours": 'Hours.from_clock("7:36")',
        "JointCommittee": 'JointCommittee.parse("200")',
        "Law": "book.known_on(day)",
        "Period": "Period(first, last)",
        "Quarter": 'Quarter.parse("2024Q1")',
        "WorkingRegime": 'WorkingRegime.of("4/5")',
    }
)


def shown(value: object) -> str | Phrase:
    """Write any value in one short piece: plain ones as they are, of others what they are.

    >>> shown("legal"), shown(2.5), shown([1])
    ("'legal'", '2.5', 'a list')
    """
    kind = type(value)
    if isinstance(value, str):
        text = repr(str.__str__(value)[: _LONGEST_SHOWN + 1])
    elif isinstance(value, Enum):
        return f"{kind.__name__}.{value.name}"
    elif kind in {int, Fraction}:
        return Phrase("a huge number") if _exceeds(value, _TOO_MANY) else str(value)
    elif isinstance(value, float):
        text = float.__repr__(value)
    elif kind in _SHOWN_AS_THEY_ARE:
        text = str(value)
    else:
        return _a(kind.__name__)
    return text if len(text) <= _LONGEST_SHOWN + 2 else f"{text[:_LONGEST_SHOWN]}..."


def _exceeds(value: object, limit: int) -> bool:
    """Tell whether a number has too many digits to be written down."""
    return isinstance(value, int | Fraction) and (
        max(abs(value.numerator), value.denominator) >= limit
    )


def refuse(name: str, value: object, wanted: str, remedy: str) -> NoReturn:
    """Refuse an argument that is not what is wanted."""
    raise FactError(f"{name}: {shown(value)} is not {wanted}", remedy)


def day(name: str, value: object) -> date:
    """Ask for a day. A point in time is none.

    >>> day("on", datetime(2024, 3, 29, 12, 0))
    Traceback (most recent call last):
        ...
    fla_rules.errors.FactError: on: 2024-03-29 12:00:00 is not a day; give a date such as \
date(2024, 3, 29); of a datetime, its date()
    """
    if type(value) is date:
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return date(value.year, value.month, value.day)
    refuse(name, value, "a day", _A_DAY)


def text(name: str, value: object) -> str:
    """Ask for a text."""
    if type(value) is str:
        return value
    if isinstance(value, str):
        return str.__str__(value)
    raise FactError(f"{name}: {shown(value)} is not a text", "give a text")


def truth(name: str, value: object) -> bool:
    """Ask for yes or no."""
    if value is True or value is False:
        return value is True
    refuse(name, value, "True or False", "give one of the two; of another type, its bool(...)")


def rational(value: object) -> Fraction | None:
    """Give the number that a value of any exact type stands for; None for every other value.

    >>> rational(Decimal("2.5")), rational(2.5), rational(True)
    (Fraction(5, 2), None, None)
    """
    if isinstance(value, bool):
        return None
    try:
        if isinstance(value, Decimal):
            return Fraction(value) if _is_short(value) else None
        if isinstance(value, Integral):
            return Fraction(index(value))
        if isinstance(value, Rational):
            return Fraction(index(cast("int", value.numerator)), index(value.denominator))
    except (TypeError, ValueError, AttributeError, ArithmeticError):
        # It only says that it is a number.
        pass
    return None


def _is_short(value: Decimal) -> bool:
    # 1e999999 is short to write, and without end to compute with.
    return (
        value.is_finite()
        and abs(value.adjusted()) < _LONGEST_DECIMAL
        and len(value.as_tuple().digits) < _LONGEST_DECIMAL
    )


def whole(name: str, value: object) -> int:
    """Ask for a whole number, of whatever exact type: a year, a number of days.

    >>> whole("year", Decimal(2024))
    2024
    """
    number = _integer(value)
    if number is None:
        refuse(name, value, "a whole number", "give an int of at most nine digits, such as 2024")
    return number


def heads(name: str, value: object) -> int:
    """Ask for a number of workers. A fraction of one is a full-time equivalent, and no head."""
    number = None if isinstance(value, Fraction) else _integer(value)
    if number is None or number < 0:
        refuse(name, value, "a number of workers", "give a whole number, not below zero")
    return number


def _integer(value: object) -> int | None:
    if type(value) is int and -_TOO_MANY < value < _TOO_MANY:
        return value
    number = rational(value)
    if number is not None and number.denominator == 1 and abs(number) < _TOO_MANY:
        return number.numerator
    return None


def amount(name: str | None, value: object) -> Fraction:
    """Ask for an exact amount, not below zero."""
    number = rational(value)
    if number is not None and 0 <= number.numerator < BEYOND > number.denominator:
        return number
    where = f"{name}: " if name else ""
    raise FactError(
        "{where}{given} is not an exact amount",
        _EXACT,
        where=where,
        given=shown(value),
        digits=LONGEST_PART,
    )


def one(name: str, value: object, kind: type[Wanted]) -> Wanted:
    """Ask for one of a kind: a member of a closed set, a fact, a question.

    >>> from fla_rules.vocabulary import Kind
    >>> one("kind", "legal", Kind)
    Traceback (most recent call last):
        ...
    fla_rules.errors.FactError: kind: 'legal' is a text, not a Kind; give Kind.LEGAL
    """
    return _one(kind, name, value)


def _one(kind: type[Wanted], name: str, value: object) -> Wanted:
    if type(value) is kind or (isinstance(value, kind) and not isinstance(value, type)):
        return value
    is_ = "is a text, not" if isinstance(value, str) else "is not"
    raise FactError(
        f"{name}: {shown(value)} {is_} {_a(kind.__name__)}", f"give {_remedy(value, kind)}"
    )


def several(name: str, value: object, kind: type[Wanted]) -> tuple[Wanted, ...]:
    """Ask for several of a kind in their order, taken once: a tuple, a list, whatever yields them.

    >>> several("years", (year for year in (2024, 2025)), int)
    (2024, 2025)
    """
    return cast("tuple[Wanted, ...]", _several(kind, name, value))


def _several(kind: object, name: str, value: object) -> tuple[object, ...]:
    # The usual case: nothing to turn into anything, and no bound to look at.
    if type(value) is tuple and (not value or _all_plain(kind, value)):
        return value
    check = check_of(kind)
    return tuple(
        [check(f"{name}[{place}]", each) for place, each in enumerate(_taken(name, value))]
    )


def _all_plain(kind: object, values: tuple[object, ...]) -> bool:
    return kind not in _BOUNDED and {kind}.issuperset(map(type, values))


def refuse_stand_in(name: str, value: object, *stand_ins: object) -> None:
    """Refuse what is written for a fact that is not there, where `None` says so.

    >>> refuse_stand_in("year", 0, 0)
    Traceback (most recent call last):
        ...
    fla_rules.errors.FactError: year: 0 stands for nothing; give None where there is none
    """
    if value in stand_ins:
        raise FactError(f"{name}: {shown(value)} stands for nothing", _NONE)


def pairs(name: str, value: object) -> tuple[tuple[Any, Any], ...]:
    """Ask for a mapping, taken once; its own pairs stand for it."""
    if type(value) is dict:
        return tuple(value.items())
    found = tuple(value.items()) if isinstance(value, Mapping) else _taken(name, value)
    for pair in found:
        if type(pair) is not tuple or len(pair) != _A_PAIR:
            refuse(name, pair, "a key with its value", "give a mapping")
    return cast("tuple[tuple[Any, Any], ...]", found)


def each_once(name: str, keys: Iterable[object]) -> None:
    """Refuse a key that stands twice."""
    given = list(keys)
    if len(set(given)) < len(given):
        raise FactError("{name}: a key stands twice", "give each once", name=name)


def _taken(name: str, value: object) -> tuple[object, ...]:
    if isinstance(value, Iterable) and not isinstance(value, (*_NOT_SEVERAL, type)):
        return tuple(value)
    refuse(name, value, "a tuple", "give a tuple, also for one or none: (it,) or ()")


def _a(noun: str) -> str:
    return f"{'an' if noun[:1] in 'AEIOUaeiou' else 'a'} {noun}"


def _remedy(value: object, kind: type[object]) -> str:
    if not issubclass(kind, Enum):
        return _COME_BY.get(kind.__name__, _a(kind.__name__))
    # Only a text or a member can name one: what else there is may be equal to nothing, not even no.
    for each in kind if isinstance(value, str | Enum) else ():
        # A reading is known by its option.
        if value in (each.name, each.value, getattr(each, "option", None)):
            return f"{kind.__name__}.{each.name}"
    names = [f", such as {kind.__name__}.{each.name}" for each in kind]
    return f"a member of {kind.__name__}{names[0] if names else ''}"


# --- by annotation -------------------------------------------------------------------------------


def check_of(kind: object) -> Check:
    """Give the check that an annotation asks for."""
    origin, parts = get_origin(kind) or kind, get_args(kind)
    if origin is tuple and parts[-1:] == (Ellipsis,):
        return partial(_several, parts[0])
    if origin is tuple and parts:
        return partial(_together, parts)
    if origin in {Union, UnionType}:
        return partial(_either, parts)
    return _PLAIN.get(origin) or partial(_one, cast("type[object]", origin))


_PLAIN: Final[Mapping[object, Check]] = MappingProxyType(
    {date: day, str: text, bool: truth, int: whole, Fraction: amount}
)


# What has to be looked at even where its type is right.
_BOUNDED: Final = frozenset({int, Fraction})


def _together(kinds: tuple[object, ...], name: str, value: object) -> tuple[object, ...]:
    parts = _taken(name, value)
    if len(parts) != len(kinds):
        raise FactError(f"{name}: {len(parts)} values", f"give {len(kinds)} together")
    return tuple(
        [
            check_of(kind)(f"{name}[{place}]", part)
            for place, (kind, part) in enumerate(zip(kinds, parts, strict=True))
        ]
    )


def _either(kinds: tuple[object, ...], name: str, value: object) -> object:
    others = [kind for kind in kinds if kind is not NoneType]
    if len(others) < len(kinds):
        if value is None:
            return None
        if not any(get_origin(kind) is tuple for kind in others):
            _refuse_not_one(name, value)
    if len(others) == 1:
        return check_of(others[0])(name, value)
    classes = tuple([cast("type[object]", get_origin(kind) or kind) for kind in others])
    if (
        isinstance(value, classes)
        and not isinstance(value, datetime)
        and not _exceeds(value, BEYOND)
    ):
        return value
    remedies = [_remedy(value, kind) for kind in classes]
    names = " or ".join(kind.__name__ for kind in classes)
    refuse(name, value, names, f"give {' or '.join(remedies)}")


def _refuse_not_one(name: str, value: object) -> None:
    """Refuse an empty text, or a tuple, for one thing that may not be there."""
    if isinstance(value, str) and not value.strip():
        raise FactError(f"{name}: an empty text", _NONE)
    if isinstance(value, tuple):
        remedy = "give the one alone, without a tuple" if value else _NONE
        raise FactError(f"{name}: a tuple of {len(value)}, for one thing or none", remedy)


def checked(_: type, own: list["Attribute[Any]"]) -> list["Attribute[Any]"]:
    """Let each argument of a class pass the check of its annotation, unless it has its own.

    A hook for attrs: `@frozen(field_transformer=checked)`.
    """
    return [
        each.evolve(converter=_named(check_of(each.type), each.name))
        if each.init and each.converter is None
        else each
        for each in own
    ]


def _named(check: Check, name: str) -> Callable[[object], object]:
    # No `partial`: attrs reads the signature of each converter, and that of one is slow to tell.
    return lambda value: check(name, value)


def settle(instance: AttrsInstance) -> None:
    """Let each argument of something just built pass the check of its annotation."""
    for each in fields(type(instance)):
        if each.init and each.converter is None:
            value = check_of(each.type)(each.name, getattr(instance, each.name))
            object.__setattr__(instance, each.name, value)
