"""Data from authentic sources win over what was entered (FLA 17).

An employer registers what is not already known from an authentic source, so that nothing is asked
twice. What becomes known later is taken over and replaces what was entered. What nobody has given
is missing, and Sigedis shows it.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.law.deadlines import DutyName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.outcome import (
    Argument,
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.vocabulary import Confidence

_COLLECTED: Final = Citation(LEARNING_ACCOUNT, "17", Confidence.ACT)


class Origin(Enum):
    """Where an item of data comes from."""

    # A source that the law trusts: the declarations to social security, the national register.
    AUTHENTIC = "authentic"
    # Entered in the account by the employer or its mandatary.
    ENTERED = "entered"


@frozen(slots=False, field_transformer=checks.checked)
class Item:
    """One item of a worker's data as it became known on a day; `by` is the source or who entered.

    >>> Item("w1", "committee", "200", date(2024, 5, 13), Origin.AUTHENTIC, "declarations").value
    '200'
    """

    worker: str
    name: str
    value: Argument
    known_from: date
    origin: Origin
    by: str


@frozen(slots=False)
class Prevailing:
    """The item that holds, and what was entered otherwise, which it replaces."""

    item: Item
    replaced: tuple[Item, ...] = ()


@frozen(slots=False, field_transformer=checks.checked)
class ItemQuestion:
    """What holds of one item of a worker's data, as known on the law's day of knowledge.

    `items` may be of any worker and name: only those that fit, and were known by then, count.
    """

    basis: Basis
    worker: str
    name: str
    items: tuple[Item, ...]

    @property
    def latest(self) -> date:
        """The latest day asked about: that of knowledge."""
        return self.basis.law.known_on

    def reasons(self) -> tuple[Reason, ...]:
        """Say what holds and what it replaces, or that the item is missing."""
        outcome = prevailing(self)
        if isinstance(outcome, NotApplicable):
            return (outcome.reason,)
        if isinstance(outcome, Undetermined):
            return outcome.missing
        held = outcome.value
        return (_said("authentic.holds", held.item), *map(_replaced, held.replaced))


def prevailing(question: ItemQuestion) -> Outcome[Prevailing]:
    """Give what holds of one item of data on the day of knowledge (FLA 17).

    What an authentic source said last holds; without one, what was entered last. Undetermined
    where nobody gave it: the item that Sigedis shows as missing. Not applicable where no account
    is known.

    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> typed = Item("w1", "email", "w1@home", date(2025, 3, 3), Origin.ENTERED, "employer")
    >>> given = Item("w1", "email", "w1@work", date(2025, 1, 9), Origin.AUTHENTIC, "a register")
    >>> held = prevailing(ItemQuestion(basis, "w1", "email", (typed, given))).value
    >>> held.item.value, held.replaced == (typed,)
    ('w1@work', True)
    """
    checks.one("question", question, ItemQuestion)
    law = question.basis.law
    if DutyName.UPDATE_WORKER_DATA not in law.deadlines:
        unknown = reason("authentic.no_account", _COLLECTED, known_on=law.known_on)
        return NotApplicable(unknown, (), question)
    known = sorted(filter(_fitting(question), question.items), key=_weight)
    if not known:
        missing = reason(
            "authentic.missing", _COLLECTED, worker=question.worker, item=question.name
        )
        return Undetermined((missing,), (), (), question)
    held = known[-1]
    return Determined(Prevailing(held, _others(known, held)), (), (_COLLECTED,), question)


def collected(
    basis: Basis, worker: str, names: Iterable[str], items: Iterable[Item]
) -> tuple[Outcome[Prevailing], ...]:
    """Answer for each item wanted, in order; the undetermined ones are still to be given (FLA 17).

    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> [answer.missing[0].id for answer in collected(basis, "w1", ["committee"], ())]
    ['authentic.missing']
    """
    by_name: dict[str, list[Item]] = {}
    for item in checks.several("items", items, Item):
        by_name.setdefault(item.name, []).append(item)
    wanted = checks.several("names", names, str)
    asked = (ItemQuestion(basis, worker, name, tuple(by_name.get(name, ()))) for name in wanted)
    return tuple(map(prevailing, asked))


def _fitting(question: ItemQuestion) -> Callable[[Item], bool]:
    wanted, known_on = (question.worker, question.name), question.basis.law.known_on
    return lambda item: (item.worker, item.name) == wanted and item.known_from <= known_on


def _weight(item: Item) -> tuple[bool, date, str, str]:
    # Of two items known on one day, the order in which they are given must not decide.
    return (item.origin is Origin.AUTHENTIC, item.known_from, item.by, str(item.value))


def _others(known: Iterable[Item], held: Item) -> tuple[Item, ...]:
    entered = (item for item in known if item.origin is Origin.ENTERED)
    return tuple(item for item in entered if item.value != held.value)


def _said(message: str, item: Item) -> Reason:
    return reason(
        message, _COLLECTED, item=item.name, value=item.value, by=item.by, day=item.known_from
    )


def _replaced(item: Item) -> Reason:
    return _said("authentic.replaced", item)
