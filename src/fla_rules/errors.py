"""The closed set of errors: each says what is wrong and what would be right.

Errors are for what cannot be: an impossible fact, a broken table, an unreadable file. What the
law leaves open or a file leaves out is an outcome, not an error.
"""


class FlaRulesError(ValueError):
    """Something was given that cannot be; the text names it and what would be right."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy


class FactError(FlaRulesError):
    """A fact that cannot be true: a fraction over 1, a quarter 5, wrong check digits."""


class LawError(FlaRulesError):
    """A row of law that cannot stand: a gap, an overlap, no source, a figure below the floor."""


class DossierError(FlaRulesError):
    """A dossier that cannot be read; `mistakes` has one line per mistake, each with its path."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__(f"{len(mistakes)} mistakes in the dossier", "mend each line of `mistakes`")
        self.mistakes = mistakes
