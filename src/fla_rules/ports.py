"""Ports: what the rules need of the outside world, each a protocol that a caller implements.

No rule calls a port. An adapter asks the port, and puts what it got, as facts, to the rules. Each
protocol says in its docstring the laws that an implementation must keep; `in_memory` has one
implementation of each.
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol, runtime_checkable

from attrs import frozen

from fla_rules import checks
from fla_rules.errors import FactError
from fla_rules.facts.registration import Actor, Message
from fla_rules.facts.training import Training
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.law.agreements.agreement import Agreement
from fla_rules.outcome import Reason
from fla_rules.register.authentic import Item
from fla_rules.register.messages import MessageReceipt
from fla_rules.working_days import WorkingDays

__all__ = [
    "AgreementSource",
    "AuthenticSource",
    "Clock",
    "DeclarationChannel",
    "EmploymentSource",
    "Notice",
    "Notices",
    "TrainingRegister",
    "WorkingDays",
]


class EmploymentSource(Protocol):
    """Knows an employer's workers and their employments: a payroll system.

    Laws: each worker is given once; an employer that is not known has none; all employments of a
    worker with the employer are given, also those that ended.
    """

    def workers(self, employer: EnterpriseNumber) -> tuple[Worker, ...]:
        """Give the workers of an employer."""


class TrainingRegister(Protocol):
    """Holds the trainings of an employer's workers, as they were known on any day.

    Laws: what was known on a day is the same whenever it is asked, whatever was entered since; a
    training is known from the day it was received, not from the one its message says it was sent;
    no training is given with one that it corrects; of another employer's workers nothing is given;
    each training is given once.
    """

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        """Give the trainings of an employer's workers as known on a day."""


class AgreementSource(Protocol):
    """Knows sector agreements beyond those that ship with the library.

    Laws: no agreement is given that became known after the day; what is known on a day is known on
    every later one; the order is that in which they are to be registered in the rulebook.
    """

    def agreements(self, known_on: date) -> tuple[Agreement, ...]:
        """Give the agreements known on a day."""


class AuthenticSource(Protocol):
    """Knows data of a worker that nobody has to enter: declarations, the national register.

    Laws: every item is of the worker asked for, of authentic origin and known by the day; what is
    known on a day is known on every later one; each item is given once.
    """

    def items(self, worker: str, known_on: date) -> tuple[Item, ...]:
        """Give what the source knows of a worker on a day."""


class DeclarationChannel(Protocol):
    """Takes messages to the register: online, REST and batch are three of this one kind.

    Whoever receives the messages tells the day of receipt, by a clock of its own: no message
    carries it, and no sender gives it.

    Laws: there is one receipt for each message, in their order; a message sent again is a duplicate
    and changes nothing; what is refused says why; nothing accepted is lost; it makes no difference
    how messages of a day are split over submissions; no day that a message says lets anybody in;
    whoever has no part in it is refused, and changes nothing; what somebody else sends takes no id;
    days of receipt never go back; what was accepted is read again by whoever opens the register
    next.
    """

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Hand over messages and get a receipt for each."""


@frozen(field_transformer=checks.checked)
class Notice:
    """Something that an actor has to be told, as reasons that `explain` puts into sentences.

    Raises `FactError` for one that says nothing.
    """

    id: str
    to: Actor
    on: date
    says: tuple[Reason, ...]

    def __attrs_post_init__(self) -> None:
        if not self.says:
            raise FactError(f"notice {self.id[:40]!r} says nothing", "give at least one reason")


class Notices(Protocol):
    """Delivers notices, and tells which were opened: the eBox (FLA 23, 29).

    Laws: a notice sent again is delivered once; a notice never sent was never opened; the day of
    opening does not change.
    """

    def send(self, notice: Notice) -> None:
        """Deliver a notice to whom it is for."""

    def opened_on(self, notice: str) -> date | None:
        """Give the day on which a notice was opened, if it was."""


@runtime_checkable
class Clock(Protocol):
    """Knows today. Adapters ask it; no rule does, and every rule is given its days.

    Law: it never goes back.
    """

    def today(self) -> date:
        """Give the day it is."""
