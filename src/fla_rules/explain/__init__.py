"""Reasons into sentences: messages are data, one module for each language.

Another language is another table of messages with the same ids and arguments, and no code.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from fla_rules import checks
from fla_rules.errors import FactError
from fla_rules.explain.en import MESSAGES as ENGLISH
from fla_rules.explain.en import WORDS as ENGLISH_WORDS
from fla_rules.law.readings import question_of
from fla_rules.numbers import in_decimals, in_hours
from fla_rules.outcome import Argument, Reason
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Reading

__all__ = [
    "languages",
    "sentence",
]

MESSAGES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"en": ENGLISH})
_WORDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"en": ENGLISH_WORDS})


def languages() -> tuple[str, ...]:
    """Give the languages that have messages."""
    return tuple(sorted(MESSAGES))


def sentence(step: Reason, language: str) -> str:
    """Say one step in a language; raises `FactError` for one that has no messages.

    >>> from fla_rules.outcome import reason
    >>> sentence(reason("right.total", days=Days("8/3")), "en")
    'in all ≈ 2.67 days'
    """
    checks.one("step", step, Reason)
    message = _of(MESSAGES, language).get(step.id)
    if message is None:
        raise FactError(f"{step.id[:40]!r} is no message", "give a reason of the library")
    try:
        return message.format(**{name: shown(value, language) for name, value in step.arguments})
    except (KeyError, TypeError, ValueError):
        raise FactError(
            f"{step.id} with other arguments than its own", "give a reason of the library"
        ) from None


def shown(value: Argument, language: str) -> str:
    """Say a value as the sentences of a language do; raises `FactError` as `sentence` does.

    >>> shown(Days(1), "en"), shown(Hours(2128), "en")
    ('1 day', '35:28')
    """
    words = _of(_WORDS, language)
    match value:
        case Days():
            return f"{in_decimals(value.amount)} {words['day' if value.amount == 1 else 'days']}"
        case Hours():
            return in_hours(value.minutes)
        case Fraction():
            return in_decimals(value)
        case Reading():
            return f"{question_of(value)} = {value.option}"
        case Enum():
            return words[f"{type(value).__name__}.{value.name}"]
        case bool() | int() | str() | date():
            return str(value)


def _of(tables: Mapping[str, Mapping[str, str]], language: str) -> Mapping[str, str]:
    if checks.text("language", language) not in tables:
        raise FactError(
            f"{language[:40]!r} has no messages", f"give one of {', '.join(languages())}"
        )
    return tables[language]
