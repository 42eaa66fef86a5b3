"""Short ways to write messages down, and the people who send them."""

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from builders import DEFAULTS, day, period
from fla_rules import RULEBOOK, Days, Employment, EnterpriseNumber, Kind, Readings, Training, Worker
from fla_rules.basis import Basis
from fla_rules.facts import (
    Actor,
    Channel,
    Content,
    Message,
    RegisteredBy,
    RegisterRight,
    Role,
    Staff,
)
from fla_rules.in_memory import RegisterInMemory
from fla_rules.law import Rulebook
from fla_rules.register import Context, MessageReceipt, Register
from fla_rules.testing import History, OpenRegister
from fla_rules.working_days import BelgianWorkingDays

CALENDAR: Final = BelgianWorkingDays.of(range(2023, 2041))
# Two employers, and one that has no workers here.
ONE: Final = EnterpriseNumber.parse("0403.170.701")
TWO: Final = EnterpriseNumber.parse("0200.065.765")
NONE: Final = EnterpriseNumber.parse("0206.731.645")

EMPLOYER: Final = Actor.employer(ONE)
OTHER_EMPLOYER: Final = Actor.employer(TWO)
OFFICE: Final = Actor(Role.MANDATARY, "payroll office")
PROVIDER: Final = Actor(Role.PROVIDER, "school")
OTHER_PROVIDER: Final = Actor(Role.PROVIDER, "academy")
SIGEDIS: Final = Actor(Role.SIGEDIS, "Sigedis")
INSPECTION: Final = Actor(Role.INSPECTION, "inspection")
WORKER: Final = Actor.worker(ONE, "w1")
OTHER_WORKER: Final = Actor.worker(ONE, "w2")


def basis(
    known_on: str = "2025-06-30", readings: Readings = DEFAULTS, book: Rulebook = RULEBOOK
) -> Basis:
    return Basis(book.known_on(day(known_on)), readings, CALENDAR)


def hired(worker: str, first: str, last: str = "", declared: str = "") -> Employment:
    employment = Employment.steady(worker, period(first, last), "302")
    return evolve(employment, exit_declared=day(declared) if declared else None)


def known_as(worker: str, *employments: Employment) -> Worker:
    return Worker(worker, employments)


STAFFS: Final = (
    Staff(
        ONE,
        (
            known_as("w1", hired("w1", "2024-05-10")),
            known_as("w2", hired("w2", "2020-01-01", "2025-03-31", declared="2025-03-31")),
        ),
    ),
    Staff(
        TWO, (known_as("w1", hired("w1", "2024-01-01")), known_as("w3", hired("w3", "2024-01-01")))
    ),
)


def context(known_on: str = "2025-06-30", readings: Readings = DEFAULTS) -> Context:
    return Context(basis(known_on, readings), STAFFS)


def course(
    name: str = "t1",
    last: str = "2025-05-09",
    *,
    worker: str = "w1",
    by: RegisteredBy = RegisteredBy.EMPLOYER,
    corrects: str | None = None,
    days: str = "1",
) -> Training:
    # A provider's ids begin with its own.
    own = f"{PROVIDER.id}::{name}" if by is RegisteredBy.PROVIDER else name
    return Training(
        own, worker, period(last, last), Days(days), registered_by=by, corrects=corrects
    )


def says(
    content: Content,
    on: str = "2025-05-12",
    *,
    by: Actor = EMPLOYER,
    employer: EnterpriseNumber = ONE,
    name: str = "",
    channel: Channel = Channel.REST,
) -> Message:
    """Give a message, named after its day, its sender and what it says unless a name is given."""
    named = name or f"{on} {by.id} {content}"
    return Message(named, day(on), channel, by, employer, content)


def grants(days: str, *workers: str, year: int = 2025, kind: Kind = Kind.LEGAL) -> RegisterRight:
    return RegisterRight(workers or ("w1",), year, kind, Days(days))


def received(
    messages: Iterable[Message], judged_by: Context | None = None
) -> tuple[Register, tuple[MessageReceipt, ...]]:
    """Handle messages, each received on the day it was sent, or as soon as the one before it."""
    return History(judged_by or context(), tuple(messages)).folded()


def opened(memory: RegisterInMemory, channel: Channel = Channel.REST) -> OpenRegister:
    """Open a register in memory, and again as often as it is asked."""

    def again() -> OpenRegister:
        return opened(RegisterInMemory(memory.context, memory.clock, memory.register), channel)

    return OpenRegister(memory.channel(channel), memory, again)


def folded(
    *messages: Message, known_on: str = "2025-06-30", readings: Readings = DEFAULTS
) -> Register:
    """Give the register of messages that must all be accepted."""
    register, receipts = received(messages, context(known_on, readings))
    assert [receipt.reasons for receipt in receipts] == [() for _ in messages]
    return register


def refusals(
    *messages: Message, known_on: str = "2025-06-30", readings: Readings = DEFAULTS
) -> list[str]:
    """Give the ids of the reasons for which the last of some messages is refused."""
    _, receipts = received(messages, context(known_on, readings))
    return [reason.id for reason in receipts[-1].reasons]
