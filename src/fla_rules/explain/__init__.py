"""Reasons into sentences: messages are data, one module for each language.

Another language is another table of messages with the same ids and arguments, and no code.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from fla_rules.errors import FactError
from fla_rules.explain.en import MESSAGES as ENGLISH
from fla_rules.explain.en import WORDS as ENGLISH_WORDS
from fla_rules.law.readings import question_of
from fla_rules.outcome import Argument, Reason
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Reading

MESSAGES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"en": ENGLISH})
_WORDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"en": ENGLISH_WORDS})
_MINUTES: Final = 60


def languages() -> tuple[str, ...]:
    """Give the languages that have messages."""
    return tuple(sorted(MESSAGES))


def sentence(step: Reason, language: str) -> str:
    """Say one step in a language; raises `FactError` for one that has no messages.

    >>> from fla_rules.outcome import reason
    >>> sentence(reason("right.total", days=Days("8/3")), "en")
    'in all 8/3 days'
    """
    if language not in MESSAGES:
        raise FactError(
            f"{language[:40]!r} has no messages", f"give one of {', '.join(languages())}"
        )
    shown = {name: _shown(value, _WORDS[language]) for name, value in step.arguments}
    return MESSAGES[language][step.id].format(**shown)


def _shown(value: Argument, words: Mapping[str, str]) -> str:
    match value:
        case Days():
            return f"{value.amount} {words['day' if value.amount == 1 else 'days']}"
        case Hours():
            return clock(value)
        case Reading():
            return f"{question_of(value)} = {value.option}"
        case Enum():
            return words[f"{type(value).__name__}.{value.name}"]
        case bool() | int() | str() | Fraction() | date():
            return str(value)


def word(value: Enum, language: str = "en") -> str:
    """Give the word for a member of a closed set, the same in every view.

    >>> from fla_rules.vocabulary import Kind
    >>> word(Kind.LEGAL)
    'legal'
    """
    return _WORDS[language][f"{type(value).__name__}.{value.name}"]


def clock(hours: Hours) -> str:
    """Write a duration as hours and minutes, a fraction of a minute included.

    >>> clock(Hours(2128))
    '35:28'
    """
    whole, rest = divmod(hours.minutes, _MINUTES)
    minutes = f"{rest.numerator:02}" if rest.denominator == 1 else f"{int(rest):02}+{rest % 1}"
    return f"{whole}:{minutes}"
