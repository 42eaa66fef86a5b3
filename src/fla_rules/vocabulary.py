"""The words that the law tables and the rules share, each a closed set."""

from enum import Enum
from typing import Self

__all__ = [
    "Confidence",
    "Kind",
    "Reading",
    "Severity",
    "SizeClass",
]


class Word(Enum):
    """A word that tables are looked up by: the one object that it is, not its name, is hashed."""

    __hash__ = object.__hash__


class SizeClass(Word):
    """The three sizes of enterprise that the act tells apart (TR 51 § 2, 58 § 1)."""

    # Average below 10: outside chapter 12 of the act.
    UNDER_10 = "under_10"
    # Average of 10 or more and below 20: at least one day.
    FROM_10_TO_20 = "10_to_20"
    # Average of 20 or more, exactly 20 included: the full right.
    FROM_20 = "20+"


class Kind(Word):
    """The kinds of right that a worker may hold beside each other."""

    # The act's figure, or the sector's growth path in its place (TR 54, 56, 58).
    LEGAL = "legal"
    # A sector right beside the legal one; below 10, where the act gives none.
    SECTORAL = "sectoral"
    # What the employer grants on top.
    COMPANY = "company"


class Reading(Word):
    """An option for an open question of law: its `option` name, its `authority`, its `meaning`."""

    option: str
    authority: str
    meaning: str

    def __new__(cls, option: str, authority: str, meaning: str) -> Self:
        """Let the option's name alone tell it, so that a kept answer holds no more of it."""
        reading = object.__new__(cls)
        reading._value_ = option
        reading.option, reading.authority, reading.meaning = option, authority, meaning
        return reading


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
