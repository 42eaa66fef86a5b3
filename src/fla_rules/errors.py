"""The closed set of errors: each says what is wrong and what would be right.

Errors are for what cannot be: an impossible fact, a broken table, an unreadable file. What the
law leaves open or a file leaves out is an outcome, not an error.

The words are English, and stand where the error is raised. They are kept apart from the values in
them, so that `explain.mistakes_of` can say them in another language.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from attrs import frozen

__all__ = [
    "DossierError",
    "FactError",
    "FlaRulesError",
    "LawError",
    "Mistake",
    "Phrase",
]

# Half an error: what is wrong, or what would be right.
_LONGEST: Final = 400
_LONGEST_ID: Final = 60
_ENGLISH: Final[Mapping[str, str]] = MappingProxyType({})


@frozen
class Phrase:
    """What is wrong, or what would be right: English words, and the values in their places.

    A place is a name in braces. Words without values are taken as they are, braces and all.

    >>> str(Phrase("{year} is not a year", (("year", "0"),)))
    '0 is not a year'
    """

    words: str
    values: tuple[tuple[str, "str | Phrase"], ...] = ()

    def said(self, table: Mapping[str, str]) -> str:
        """Say it by a table of words for the English ones; what is not in it stays English."""
        words = table.get(self.words) or _printable(self.words)
        if self.values:
            values = {name: _said(value, table) for name, value in self.values}
            words = words.format(**values)
        return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."

    def __str__(self) -> str:
        return self.said(_ENGLISH)


def phrase(words: str, /, **values: object) -> Phrase:
    """Give words with the values in their places, each as a text or as further words."""
    written = [
        (name, value if isinstance(value, Phrase) else f"{value}") for name, value in values.items()
    ]
    return Phrase(words, tuple(written))


def _said(value: str | Phrase, table: Mapping[str, str]) -> str:
    return value.said(table) if isinstance(value, Phrase) else _printable(value)


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    signs = (sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text[: _LONGEST + 1])
    return "".join(signs)


@frozen
class Mistake:
    """One mistake: where it stands, what is wrong, what would be right, and whose row it is.

    `path` is empty where it stands nowhere, `worker` None where it is the employer's or nobody's.
    """

    path: str
    problem: Phrase
    remedy: Phrase | None = None
    worker: str | None = None

    def said(self, table: Mapping[str, str]) -> str:
        """Say it in one line, as `Phrase.said` says its parts."""
        line = self.problem.said(table)
        if self.remedy is not None:
            both = table.get(_BOTH, _BOTH)
            line = both.format(problem=line, remedy=self.remedy.said(table))
        if self.worker is not None:
            longer = len(self.worker) > _LONGEST_ID
            worker = f"{self.worker[:_LONGEST_ID]}{'...' if longer else ''}"
            line += table.get(_OF_WORKER, _OF_WORKER).format(worker=worker)
        return f"{self.path}: {line}" if self.path else line

    def __str__(self) -> str:
        return self.said(_ENGLISH)


_BOTH: Final = "{problem}; {remedy}"
_OF_WORKER: Final = " (worker {worker})"


def mistake(path: str, problem: str, remedy: str, /, **values: object) -> Mistake:
    """Give the mistake at a path, with the values in the places of its words."""
    return Mistake(path, phrase(problem, **values), phrase(remedy, **values))


class FlaRulesError(ValueError):
    """Something was given that cannot be; the text names it and what would be right.

    Whatever was given, the text is short and holds no control character. `mistake` is the same as
    data, the words apart from the values in their places.
    """

    def __init__(self, problem: str, remedy: str, /, **values: object) -> None:
        self.mistake = mistake("", problem, remedy, **values)
        self.problem = str(self.mistake.problem)
        self.remedy = str(self.mistake.remedy)
        super().__init__(self.problem, self.remedy)

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}"

    def at(self, path: str) -> Mistake:
        """Give what is wrong as a mistake at a path."""
        return Mistake(path, self.mistake.problem, self.mistake.remedy)


class FactError(FlaRulesError):
    """A fact that cannot be true: a fraction over 1, a quarter 5, wrong check digits."""


class LawError(FlaRulesError):
    """A row of law that cannot stand: a gap, an overlap, no source, a figure below the floor."""


class DossierError(FlaRulesError):
    """A dossier that cannot be read; `mistakes` has one line per mistake, each with its path.

    `found` has the same mistakes as data, each with its words apart from the values in them.
    """

    def __init__(self, mistakes: Sequence[str | Mistake]) -> None:
        super().__init__(
            "mistakes in the dossier: {count}",
            "mend each line of `mistakes`",
            count=len(mistakes),
        )
        self.found = tuple(
            [Mistake("", Phrase(each)) if isinstance(each, str) else each for each in mistakes]
        )
        self.mistakes = tuple(map(str, mistakes))
        # What it is built from again where it is unpacked.
        self.args = (tuple(mistakes),)


def refused(path: str, problem: str, remedy: str, /, **values: object) -> DossierError:
    """Refuse a file, or what is asked of it, for one mistake at a path."""
    return DossierError((mistake(path, problem, remedy, **values),))


def of_an_extra(missing: ModuleNotFoundError, user: str, extra: str) -> ModuleNotFoundError:
    """Name the extra that brings a package which its user needs and which is not installed."""
    package = str(missing.name).partition(".")[0]
    needed = f"{user} needs {package}, of the extra {extra}: pip install 'fla-rules[{extra}]'"
    return ModuleNotFoundError(needed, name=package)
