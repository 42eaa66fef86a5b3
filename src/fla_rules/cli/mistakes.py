"""What is wrong, said to whoever typed the command: in lines, and never as a traceback."""

import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from fla_rules.errors import FlaRulesError, Phrase
from fla_rules.explain import languages, mistakes_of

_MISUSE: Final = 2


def say(error: FlaRulesError, given: Sequence[str]) -> int:
    """Say what is wrong in the language asked for, even where that is all that can be read."""
    asked = [name for flag, name in pairwise(given) if flag == "--lang"]
    asked += [each.removeprefix("--lang=") for each in given if each.startswith("--lang=")]
    spoken = next((name for name in asked if name in languages()), "en")
    for line in mistakes_of(error, spoken):
        print(line, file=sys.stderr)
    return _MISUSE


def why_of(error: Exception, otherwise: str) -> Phrase:
    """Say what the system said, or why it was not even asked."""
    return Phrase(getattr(error, "strerror", None) or otherwise)
