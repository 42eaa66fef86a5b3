"""The closed set of errors: each says what is wrong and what would be right.

Errors are for what cannot be: an impossible fact, a broken table, an unreadable file. What the
law leaves open or a file leaves out is an outcome, not an error.
"""

from typing import Final

__all__ = [
    "DossierError",
    "FactError",
    "FlaRulesError",
    "LawError",
]

# Half an error: what is wrong, or what would be right.
_LONGEST: Final = 400


class FlaRulesError(ValueError):
    """Something was given that cannot be; the text names it and what would be right.

    Whatever was given, the text is short and holds no control character.
    """

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem = _readable(problem)
        self.remedy = _readable(remedy)
        super().__init__(self.problem, self.remedy)

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}"


def _readable(text: str) -> str:
    if not text.isprintable():
        signs = (sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text[: _LONGEST + 1])
        text = "".join(signs)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


class FactError(FlaRulesError):
    """A fact that cannot be true: a fraction over 1, a quarter 5, wrong check digits."""


class LawError(FlaRulesError):
    """A row of law that cannot stand: a gap, an overlap, no source, a figure below the floor."""


class DossierError(FlaRulesError):
    """A dossier that cannot be read; `mistakes` has one line per mistake, each with its path."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__(
            f"mistakes in the dossier: {len(mistakes)}", "mend each line of `mistakes`"
        )
        self.mistakes = mistakes
        # What it is built from again where it is unpacked.
        self.args = (mistakes,)


def of_an_extra(missing: ModuleNotFoundError, user: str, extra: str) -> ModuleNotFoundError:
    """Name the extra that brings a package which its user needs and which is not installed."""
    package = str(missing.name).partition(".")[0]
    needed = f"{user} needs {package}, of the extra {extra}: pip install 'fla-rules[{extra}]'"
    return ModuleNotFoundError(needed, name=package)
