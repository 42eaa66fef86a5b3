"""The words that the law tables and the rules share, each a closed set."""

from enum import Enum

__all__ = [
    "Confidence",
    "Kind",
    "Reading",
    "Severity",
    "SizeClass",
]


class SizeClass(Enum):
    """The three sizes of enterprise that the act tells apart (TR 51 § 2, 58 § 1)."""

    # Average below 10: outside chapter 12 of the act.
    UNDER_10 = "under_10"
    # Average of 10 or more and below 20: at least one day.
    FROM_10_TO_20 = "10_to_20"
    # Average of 20 or more, exactly 20 included: the full right.
    FROM_20 = "20+"


class Kind(Enum):
    """The kinds of right that a worker may hold beside each other."""

    # The act's figure, or the sector's growth path in its place (TR 54, 56, 58).
    LEGAL = "legal"
    # A sector right beside the legal one; below 10, where the act gives none.
    SECTORAL = "sectoral"
    # What the employer grants on top.
    COMPANY = "company"


class Reading(Enum):
    """An option for an open question of law: its `option` name and its `authority`."""

    def __init__(self, option: str, authority: str) -> None:
        self.option = option
        self.authority = authority


class Confidence(Enum):
    """How sure a statement is, from the act itself down to a deduction of ours."""

    # Read in the act or decree itself.
    ACT = "act"
    # Several independent sources agree.
    SEVERAL = "several"
    # One source.
    ONE = "one"
    # Deduced; nobody says it in those words.
    DEDUCTION = "deduction"


class Severity(Enum):
    """How much a finding matters."""

    BREACH = "breach"
    WARNING = "warning"
    NOTICE = "notice"
