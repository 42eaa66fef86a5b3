"""Plain objects into the classes of `wire`, all mistakes at once, each with its path.

The structuring is cattrs'; this room adds what each leaf looks like and says mistakes in the
reader's words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from functools import cache, partial, reduce
from itertools import islice
from operator import is_
from types import MappingProxyType
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from attrs import AttrsInstance, fields, has
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from fla_rules.calendar import LAST_YEAR, Quarter, parse_day
from fla_rules.dossier.mistakes import LONGEST_TEXT, MOST_COUNTED, is_line
from fla_rules.dossier.text import Refused, below
from fla_rules.dossier.wire import (
    FORMAT,
    UNSAID,
    YEARS,
    CalendarYear,
    Count,
    DayLength,
    DossierFile,
    Euros,
    Signed,
    Text,
    WorkerOfLines,
    YearKey,
)
from fla_rules.errors import (
    DossierError,
    FactError,
    FlaRulesError,
    Mistake,
    Phrase,
    mistake,
    phrase,
)
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.quantities import Days, Hours, WorkingRegime, euros, exact, full_time_day

Entry = TypeVar("Entry")
File = TypeVar("File", DossierFile, WorkerOfLines)

# Nine digits, as in a text.
_GREATEST: Final = 999_999_999


def _seen(value: object) -> str | Phrase:
    match value:
        case Refused():
            return value.shown
        case dict():
            return Phrase("an object")
        case list():
            return Phrase("a list")
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case _:
            return ascii(value)[:60]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise FactError(
            "{given} is not a text", "put it between quotation marks", given=_seen(value)
        )
    if not is_line(value):
        raise FactError(
            "{given} is not one line of printable text",
            "give 1 to {most} characters without control characters",
            given=ascii(value[:20]),
            most=LONGEST_TEXT,
        )
    return value


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise FactError(
            "{given} is not a whole number", "give one such as 12, unquoted", given=_seen(value)
        )
    if value > _GREATEST:
        raise _too_much(value)
    return value


def _calendar_year(value: object) -> int:
    year = _count(value)
    if year not in YEARS:
        raise FactError(
            "{year} is not a year of which a dossier says anything",
            "give one from {first} to {last}",
            year=year,
            first=YEARS[0],
            last=YEARS[-1],
        )
    return year


def _year(value: object) -> int:
    if isinstance(value, str) and re.fullmatch("[0-9]{4}", value) and int(value) <= LAST_YEAR:
        return int(value)
    raise FactError(
        "{given} is not a year",
        'give one such as "2025", up to {last}',
        given=_seen(value),
        last=LAST_YEAR,
    )


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise FactError(
        "{given} is neither true nor false", "give true or false, unquoted", given=_seen(value)
    )


def _any_amount(value: object) -> Fraction:
    if isinstance(value, str) or (type(value) is int and value <= _GREATEST):
        return exact(value)
    raise FactError(
        "{given} is not an exact amount",
        'give a whole number, or a text such as "4/5" or "0.8"',
        given=_seen(value),
    )


def _amount(value: object) -> Fraction:
    amount = _any_amount(value)
    if amount > _GREATEST:
        raise _too_much(value)
    return amount


def _too_much(value: object) -> FactError:
    return FactError(
        "{given} is more than any amount of this field",
        "at most {most}",
        given=_seen(value),
        most=_GREATEST,
    )


def _day(value: object) -> date:
    if isinstance(value, str):
        return parse_day(value)
    raise FactError(
        "{given} is not a day", 'give an ISO date such as "2024-03-29"', given=_seen(value)
    )


def _of_text(parse: Callable[[str], Entry], value: object) -> Entry:
    return parse(_text(value))


def _option(options: Mapping[str, Enum | None], value: object) -> Enum | None:
    if isinstance(value, str) and value in options:
        return options[value]
    raise FactError(
        "{given} is none of the options",
        "give one of {options}",
        given=_seen(value),
        options=", ".join(options),
    )


def _literal(kind: object, value: object) -> object:
    known = get_args(kind)
    if value in known:
        return value
    quoted: list[str | Phrase] = [f'"{option}"' for option in known]
    options = reduce(lambda one, other: phrase("{one} or {other}", one=one, other=other), quoted)
    raise FactError(
        "{given} is not a format known here"
        if FORMAT in known
        else "{given} is not one of the options",
        "give {options}",
        given=_seen(value),
        options=options,
    )


def _signed(value: object) -> Fraction:
    owed: object = None
    if isinstance(value, str) and value.startswith("-"):
        owed = value[1:]
    elif type(value) is int and value < 0:
        owed = -value
    try:
        return _any_amount(value) if owed is None else -_any_amount(owed)
    except FactError:
        raise FactError(
            "{given} is not an exact amount",
            'give a whole number, or a text such as "4/5", or "-1/2" of days that are owed',
            given=_seen(value),
        ) from None


# How each leaf of the file is read, by its type.
_LEAVES: Final[dict[object, Callable[[object], object]]] = {
    Text: _text,
    Count: _count,
    CalendarYear: _calendar_year,
    YearKey: _year,
    bool: _truth,
    date: _day,
    Fraction: _amount,
    Euros: lambda value: euros(_amount(value)),
    Days: lambda value: Days(_amount(value)),
    Signed: _signed,
    WorkingRegime: lambda value: WorkingRegime.of(_amount(value)),
    DayLength: partial(_of_text, full_time_day),
    Hours: partial(_of_text, Hours.from_clock),
    Quarter: partial(_of_text, Quarter.parse),
    EnterpriseNumber: partial(_of_text, EnterpriseNumber.parse),
    JointCommittee: partial(_of_text, JointCommittee.parse),
}


def key_of(attribute: str) -> str:
    """Give the key in the file that an attribute stands for."""
    return attribute.removesuffix("_")


Hook = Callable[[Any, Any], Any]


def _object_hook(cls: type[AttrsInstance], converter: Converter) -> Hook:
    keys = {attribute.name: key_of(attribute.name) for attribute in fields(cls)}
    renamed: Any = {name: override(rename=key) for name, key in keys.items() if key != name}
    build: Hook = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, **renamed)

    def structured(value: object, _: object) -> object:
        if isinstance(value, dict):
            return build(value, cls)
        raise FactError(
            "{given} is not an object",
            "give one with the keys {keys}",
            given=_seen(value),
            keys=", ".join(keys.values()),
        )

    return structured


def _sequence_hook(kind: type[tuple[object, ...]], converter: Converter) -> Hook:
    item = get_args(kind)[0]
    one = converter.get_structure_hook(item)

    def structured(value: object, _: object) -> object:
        if not isinstance(value, list):
            raise FactError("{given} is not a list", "put it between [ and ]", given=_seen(value))
        return tuple(_each(kind, enumerate(value), lambda _, each: one(each, item)))

    return structured


def _mapping_hook(kind: type[dict[object, object]], converter: Converter) -> Hook:
    key_kind, item = get_args(kind)
    key, one = converter.get_structure_hook(key_kind), converter.get_structure_hook(item)

    def structured(value: object, _: object) -> object:
        if not isinstance(value, dict):
            raise FactError(
                "{given} is not an object", "put it between {{ and }}", given=_seen(value)
            )
        pairs = _each(
            kind, value.items(), lambda name, each: (key(name, key_kind), one(each, item))
        )
        built = dict(pairs)
        # "2024Q1" and "20241" are one quarter: the last one must not win unseen.
        if len(built) < len(value):
            raise FactError("a key stands more than once, in two spellings", "keep one of them")
        return built

    return structured


def _each(
    kind: type, items: Iterable[tuple[Any, Any]], build: Callable[[Any, Any], Entry]
) -> list[Entry]:
    """Build each item, gather the errors of those that cannot be, and stop after too many."""
    built: list[Entry] = []
    errors: list[Exception] = []
    weight = 0
    for place, value in items:
        try:
            built.append(build(place, value))
        except (BaseValidationError, FlaRulesError) as error:
            error.add_note(IterableValidationNote("", place, kind))
            errors.append(error)
            weight += _weight(error)
            if weight > MOST_COUNTED:
                break
    if errors:
        raise IterableValidationError("", errors, kind)
    return built


def _weight(error: BaseException) -> int:
    """Count the mistakes that an error stands for."""
    if isinstance(error, BaseValidationError):
        return sum(map(_weight, error.exceptions))
    return len(error.extra_fields) if isinstance(error, ForbiddenExtraKeysError) else 1


def _has_origin(origin: object, kind: object) -> bool:
    return get_origin(kind) is origin


def _leaf_hook(read: Callable[[object], object]) -> Hook:
    return lambda value, _: read(value)


@cache
def _options_of(kind: type[Enum]) -> Mapping[str, Enum | None]:
    unsaid = {UNSAID[kind]: None} if kind in UNSAID else {}
    return MappingProxyType({**{member.value: member for member in kind}, **unsaid})


def _converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    # cattrs types its factories by the value they build, which a factory of any class cannot name.
    register: Any = converter.register_structure_hook_factory
    register(has, _object_hook)
    register(partial(_has_origin, tuple), _sequence_hook)
    register(partial(_has_origin, dict), _mapping_hook)
    by_test = converter.register_structure_hook_func
    # By the class, and not by a test: the oldest cattrs has a hook of its own for it.
    converter.register_structure_hook(Enum, lambda value, kind: _option(_options_of(kind), value))
    by_test(partial(_has_origin, Literal), lambda value, kind: _literal(kind, value))
    for leaf, read in _LEAVES.items():
        if isinstance(leaf, type):
            converter.register_structure_hook(leaf, _leaf_hook(read))
        else:
            by_test(partial(is_, leaf), _leaf_hook(read))
    return converter


_CONVERTER: Final = _converter()


def structure(tree: object, file: type[File]) -> File:
    """Build the classes of `wire`; raises `DossierError` with a line for each mistake.

    After `MOST_COUNTED` lines there is one more, and no other.
    """
    try:
        return _CONVERTER.structure(tree, file)
    except (BaseValidationError, FlaRulesError) as error:
        raise DossierError(tuple(islice(_lines(error, ""), MOST_COUNTED + 1))) from None


def _lines(error: Exception, path: str) -> Iterator[Mistake]:
    if isinstance(error, BaseValidationError):
        for part in error.exceptions:
            yield from _lines(part, _path(part, path))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [key_of(attribute.name) for attribute in fields(error.cl)]
        for key in sorted(error.extra_fields):
            near = get_close_matches(key, known, 1)
            yield mistake(
                below(path, key),
                "unknown key",
                "did you mean {near}?" if near else "the keys are {keys}",
                near="".join(near),
                keys=", ".join(known),
            )
    elif isinstance(error, KeyError):
        yield mistake(path, "missing", "every dossier gives it")
    elif isinstance(error, FlaRulesError):
        yield error.at(path or "dossier")
    else:
        yield Mistake(path or "dossier", Phrase(str(error)))


def _path(error: Exception, path: str) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return below(path, key_of(note.name))
        if isinstance(note, IterableValidationNote):
            key = note.index
            return f"{path}[{key}]" if isinstance(key, int) else below(path, str(key))
    return path
