"""Outcomes: what the law gives, what is missing to know it, or why the law does not apply.

An outcome is the answer beside the question it answers. The question can always be asked again,
so reasons and receipt cost nothing until somebody wants them.
"""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Generic, Protocol, TypeVar

from attrs import frozen

from fla_rules import checks
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence, Reading

__all__ = [
    "Argument",
    "Citation",
    "Determined",
    "Ground",
    "NotApplicable",
    "Outcome",
    "Question",
    "Reason",
    "Receipt",
    "Undetermined",
]

Value_co = TypeVar("Value_co", covariant=True)

Argument = int | str | Fraction | date | Days | Hours | Enum


# Hashed once: what is said of many workers rests on the same few.
@frozen(slots=False, cache_hash=True, field_transformer=checks.checked)
class Citation:
    """What a statement rests on: an act or agreement, its article, and how sure it is.

    An agreement whose text is not in the book has no article.
    """

    act: str
    article: str | None
    confidence: Confidence
    source: str | None = None
    note: str | None = None


@frozen(slots=False)
class Reason:
    """One step of an answer as data: a message id, its arguments by name, what it rests on."""

    id: str
    arguments: tuple[tuple[str, Argument], ...]
    citations: tuple[Citation, ...] = ()

    def __attrs_post_init__(self) -> None:
        # What the library writes down is right but for the tuples that a caller may give as lists.
        plain = type(self.arguments) is tuple and type(self.citations) is tuple
        if type(self.id) is not str or not plain:
            checks.settle(self)


def reason(message: str, *citations: Citation, **arguments: Argument) -> Reason:
    """Write down a step: the message's id, what it rests on, its arguments by name."""
    return Reason(message, tuple(arguments.items()), citations)


@frozen(slots=False, field_transformer=checks.checked)
class Receipt:
    """What makes an answer reproducible: the book, the day of knowledge, the readings chosen.

    The same receipt and the same facts give the same answer, byte for byte.
    """

    version: str
    digest: str
    known_on: date
    horizon: date
    readings: tuple[tuple[str, str], ...]


class Ground(Protocol):
    """What a question rests on, with the receipt of every answer to it: see `basis.Basis`."""

    @property
    def receipt(self) -> Receipt:
        """The book, the day of knowledge and the readings that a question is asked under."""

    def beyond_horizon(self, day: date) -> bool:
        """Tell whether a day, or that of knowledge, lies after the tables were last verified."""


class Question(Protocol):
    """What was asked: what it rests on, how far ahead it looks, and why its answer is what it is.

    `basis.receipt` makes the answer reproducible; `basis.beyond_horizon(latest)` tells whether the
    question lies beyond the day on which the tables were last verified.
    """

    @property
    def basis(self) -> Ground:
        """The law as known, the readings, and the working days."""

    @property
    def latest(self) -> date:
        """The latest day asked about."""

    def reasons(self) -> tuple[Reason, ...]:
        """Answer again, keeping the steps."""


# Not slotted: the rules build one for every answer, and a plain instance is built faster.
@frozen(slots=False)
class Determined(Generic[Value_co]):
    """The law gives a value.

    `readings` are the options used where the law is silent, `citations` what the value rests on.
    """

    value: Value_co
    readings: tuple[Reading, ...]
    citations: tuple[Citation, ...]
    question: Question


@frozen(slots=False)
class Undetermined:
    """The value cannot be known: facts or agreements are `missing`, or law is `open`.

    `at_least` is what is sure all the same, where days are asked for and something is.
    """

    missing: tuple[Reason, ...]
    open: tuple[Reason, ...]
    readings: tuple[Reading, ...]
    question: Question
    at_least: Days | None = None


@frozen(slots=False)
class NotApplicable:
    """The law gives nothing of this kind here, and `reason` says why."""

    reason: Reason
    readings: tuple[Reading, ...]
    question: Question


Outcome = Determined[Value_co] | Undetermined | NotApplicable


def unknown(outcome: Undetermined | NotApplicable) -> tuple[Reason, ...]:
    """Say why an outcome has no value: what is missing, what is open, or why nothing applies."""
    if isinstance(outcome, NotApplicable):
        return (outcome.reason,)
    return (*outcome.missing, *outcome.open)
