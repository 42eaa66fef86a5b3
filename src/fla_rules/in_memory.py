"""The ports in memory: for tests, for trying things out, and as the shortest examples of each.

`BelgianWorkingDays` of `working_days` is the working-day calendar. What changes is held in one
object that its owner made: there is no state beside it, and nothing outlives it.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import define, field, frozen

from fla_rules import checks
from fla_rules.errors import FactError
from fla_rules.facts.registration import Channel, Message, Staff
from fla_rules.facts.training import Training
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.known import known_by
from fla_rules.law.agreements.agreement import Agreement
from fla_rules.outcome import reason
from fla_rules.ports import Clock, Notice
from fla_rules.register.authentic import Item, Origin
from fla_rules.register.messages import (
    Context,
    Handling,
    MessageReceipt,
    Register,
    fold,
    trainings_in,
)

__all__ = [
    "AgreementsInMemory",
    "AuthenticInMemory",
    "ChannelInMemory",
    "EmploymentsInMemory",
    "FixedClock",
    "MovableClock",
    "NoticesInMemory",
    "RegisterInMemory",
]


@frozen(field_transformer=checks.checked)
class EmploymentsInMemory:
    """Staffs held in memory, an `EmploymentSource`; raises `FactError` for an employer given twice.

    >>> number = EnterpriseNumber.parse("0403.170.701")
    >>> EmploymentsInMemory(()).workers(number)
    ()
    """

    staffs: tuple[Staff, ...]

    def __attrs_post_init__(self) -> None:
        if len({staff.employer for staff in self.staffs}) < len(self.staffs):
            raise FactError("an employer with two staffs", "give each employer's workers once")

    def workers(self, employer: EnterpriseNumber) -> tuple[Worker, ...]:
        """Give the workers of an employer."""
        checks.one("employer", employer, EnterpriseNumber)
        return tuple(
            worker
            for staff in self.staffs
            if staff.employer == employer
            for worker in staff.workers
        )


@frozen(field_transformer=checks.checked)
class AgreementsInMemory:
    """Agreements held in memory, as an `AgreementSource`."""

    known: tuple[Agreement, ...]

    def agreements(self, known_on: date) -> tuple[Agreement, ...]:
        """Give the agreements known on a day, in the order in which they were given."""
        by = checks.day("known_on", known_on)
        return tuple(each for each in self.known if known_by(each, by))


def _authentic(items: Iterable[Item]) -> tuple[Item, ...]:
    given = checks.several("known", items, Item)
    if any(item.origin is not Origin.AUTHENTIC for item in given):
        raise FactError("an entered item in an authentic source", "give what the source says")
    return given


@frozen
class AuthenticInMemory:
    """Items held in memory, an `AuthenticSource`; raises `FactError` for one that was entered."""

    known: tuple[Item, ...] = field(converter=_authentic)

    def items(self, worker: str, known_on: date) -> tuple[Item, ...]:
        """Give what is known of a worker on a day."""
        whose, by = checks.text("worker", worker), checks.day("known_on", known_on)
        return tuple(each for each in self.known if each.worker == whose and each.known_from <= by)


@define(eq=False, field_transformer=checks.checked)
class RegisterInMemory:
    """A register that grows, as a `TrainingRegister`, with a channel into it for each way.

    What comes in is received on the day that its own clock shows.

    >>> from fla_rules.basis import Basis
    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> memory = RegisterInMemory(Context(basis, ()), FixedClock(date(2025, 6, 30)))
    >>> memory.channel(Channel.REST).submit([])
    ()
    """

    context: Context
    clock: Clock
    register: Register = field(factory=Register)

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        """Give the trainings of an employer's workers as known on a day."""
        return trainings_in(self.register, employer, known_on)

    def channel(self, channel: Channel) -> "ChannelInMemory":
        """Open a way in."""
        return ChannelInMemory(self, checks.one("channel", channel, Channel))

    def take(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Fold messages into the register, and give the receipts."""
        today = self.clock.today()
        self.register, receipts = fold(self.register, messages, today, self.context)
        return receipts


@frozen(field_transformer=checks.checked)
class ChannelInMemory:
    """One way into a register in memory, as a `DeclarationChannel`.

    A message that says it came another way is refused at the door, and can be sent that way.
    """

    memory: RegisterInMemory
    channel: Channel

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Hand over messages and get a receipt for each."""
        messages = checks.several("messages", messages, Message)
        taken = self.memory.take([each for each in messages if each.channel is self.channel])
        receipts = iter(taken)
        return tuple(
            [next(receipts) if each.channel is self.channel else _astray(each) for each in messages]
        )


def _astray(message: Message) -> MessageReceipt:
    other = reason("register.other_channel", channel=message.channel)
    return MessageReceipt(message.id, Handling.REFUSED, (other,))


@define(eq=False)
class NoticesInMemory:
    """Message boxes held in memory, as `Notices`; the one a notice was sent to calls `open`."""

    delivered: dict[str, Notice] = field(factory=dict)
    opened: dict[str, date] = field(factory=dict)

    def send(self, notice: Notice) -> None:
        """Deliver a notice, once."""
        self.delivered.setdefault(checks.one("notice", notice, Notice).id, notice)

    def open(self, notice: str, on: date) -> None:
        """Open a notice on a day; raises `FactError` before it was sent."""
        sent, day = self.delivered.get(checks.text("notice", notice)), checks.day("on", on)
        if sent is None or day < sent.on:
            raise FactError(f"notice {notice[:40]!r} was not sent by {day}", "send it before")
        self.opened.setdefault(notice, on)

    def opened_on(self, notice: str) -> date | None:
        """Give the day on which a notice was first opened, if it was."""
        return self.opened.get(checks.text("notice", notice))


@frozen(field_transformer=checks.checked)
class FixedClock:
    """A clock that stands still on a day, as a `Clock`.

    >>> FixedClock(date(2025, 6, 30)).today()
    datetime.date(2025, 6, 30)
    """

    day: date

    def today(self) -> date:
        """Give the day it stands on."""
        return self.day


@define(eq=False, field_transformer=checks.checked)
class MovableClock:
    """A clock that its owner puts on a day, as a `Clock`: for tests in which days go by.

    >>> clock = MovableClock(date(2025, 6, 30))
    >>> clock.day = date(2025, 7, 1)
    >>> clock.today()
    datetime.date(2025, 7, 1)
    """

    day: date

    def today(self) -> date:
        """Give the day it was put on."""
        return self.day
