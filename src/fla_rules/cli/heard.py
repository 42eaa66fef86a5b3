"""What the reader of arguments says is wrong: its words apart from the values in them.

`argparse` gives one text in English. The words of that text are known, so the values are found.
"""

import re
from string import Formatter
from typing import Final

from fla_rules.errors import Phrase, phrase

_WORDS: Final = (
    "the following arguments are required: {names}",
    "unrecognized arguments: {names}",
    "argument {name}: expected one argument",
    "argument {name}: expected at most one argument",
    "argument {name}: ignored explicit argument {given}",
    "argument {name}: invalid choice: {given} (choose from {options})",
    "argument {name}: not allowed with argument {other}",
)


def heard(said: str) -> Phrase:
    """Give what was said as words and values; what has other words stays as it is.

    >>> heard("unrecognized arguments: --o").values
    (('names', '--o'),)
    """
    for words in _WORDS:
        found = re.fullmatch(_pattern(words), said, re.DOTALL)
        if found:
            return phrase(words, **found.groupdict())
    return Phrase(said)


def _pattern(words: str) -> str:
    """Give a pattern of words, with a group of its name in each place."""
    parts = Formatter().parse(words)
    return "".join(
        re.escape(text) + (f"(?P<{name}>.*?)" if name else "") for text, name, _, _ in parts
    )
