"""Registers and channels that each break one law, for the checks and the machine to catch."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from fla_rules import EnterpriseNumber, Training
from fla_rules.facts import Channel, CorrectTraining, Message, RegisterTraining
from fla_rules.in_memory import RegisterInMemory
from fla_rules.outcome import reason
from fla_rules.ports import Clock
from fla_rules.register import (
    Context,
    Entry,
    Handling,
    MessageReceipt,
    Register,
    fold,
    trainings_in,
)
from fla_rules.testing import MakeRegister, OpenRegister


@frozen
class Submits:
    """A channel that hands over through something that breaks it."""

    memory: RegisterInMemory
    broken: Callable[[RegisterInMemory, Sequence[Message]], Iterable[MessageReceipt]]

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        return tuple(self.broken(self.memory, messages))


def channel(
    broken: Callable[[RegisterInMemory, Sequence[Message]], Iterable[MessageReceipt]],
) -> MakeRegister:
    def make(context: Context, clock: Clock) -> OpenRegister:
        return through(RegisterInMemory(context, clock))

    def through(memory: RegisterInMemory) -> OpenRegister:
        return OpenRegister(Submits(memory, broken), memory, lambda: through(again(memory)))

    return make


def again(memory: RegisterInMemory) -> RegisterInMemory:
    return RegisterInMemory(memory.context, memory.clock, memory.register)


def by_the_clock(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    """Believe a clock that went back, and put what came in among what came before."""
    known = len(memory.register.entries)
    receipts = memory.take(messages)
    today, entries = memory.clock.today(), memory.register.entries
    dated = [*entries[:known], *(evolve(each, received_on=today) for each in entries[known:])]
    memory.register = Register(tuple(sorted(dated, key=lambda entry: entry.received_on)))
    return receipts


def believing(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    """Judge each message on the day that it says, as if nothing had come in after it."""
    for each in messages:
        before = [evolve(entry, received_on=date.min) for entry in memory.register.entries]
        after, (receipt,) = fold(Register(tuple(before)), [each], each.sent_on, memory.context)
        news = after.entries[len(before) :]
        today = max(memory.clock.today(), memory.register.last_receipt or date.min)
        dated = [evolve(entry, received_on=today) for entry in news]
        memory.register = Register((*memory.register.entries, *dated))
        yield receipt


def open_to_all(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    """Let in whoever is refused for who it is, and keep to all other rules."""
    for each in messages:
        before = memory.register
        (receipt,) = memory.take([each])
        if receipt.reasons and all(why.id.startswith("access.") for why in receipt.reasons):
            accepted = Entry(each, memory.clock.today())
            memory.register = Register((*before.entries, accepted))
            receipt = MessageReceipt(each.id, Handling.ACCEPTED)
        yield receipt


def one_list_of_ids(
    memory: RegisterInMemory, messages: Sequence[Message]
) -> Iterable[MessageReceipt]:
    """Let an id be that of the first who used it, whoever it was."""
    for each in messages:
        used = {entry.message for entry in memory.register.entries if entry.message.id == each.id}
        if used and each not in used:
            why = (reason("register.id_taken", id=each.id),)
            refused = Entry(each, memory.clock.today(), why)
            memory.register = Register((*memory.register.entries, refused))
            yield MessageReceipt(each.id, Handling.REFUSED, why)
        else:
            yield from memory.take([each])


def never_stored(context: Context, clock: Clock) -> OpenRegister:
    memory = RegisterInMemory(context, clock)
    channel = memory.channel(Channel.REST)
    return OpenRegister(channel, memory, lambda: never_stored(context, clock))


def only_news(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    return [each for each in memory.take(messages) if each.handling is not Handling.DUPLICATE]


def one_for_nothing(
    memory: RegisterInMemory, messages: Sequence[Message]
) -> Iterable[MessageReceipt]:
    return memory.take(messages) or [MessageReceipt("", Handling.ACCEPTED)]


def without_memory(
    memory: RegisterInMemory, messages: Sequence[Message]
) -> Iterable[MessageReceipt]:
    return [
        MessageReceipt(each.message, Handling.ACCEPTED)
        if each.handling is Handling.DUPLICATE and not each.reasons
        else each
        for each in memory.take(messages)
    ]


def written_anew(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    """Let a message sent again move what it entered to a worker of another name."""
    receipts = memory.take(messages)
    again = {each.message for each in receipts if each.handling is Handling.DUPLICATE}
    entries = tuple(
        evolve(entry, message=_renamed(entry.message)) if entry.message.id in again else entry
        for entry in memory.register.entries
    )
    memory.register = evolve(memory.register, entries=entries)
    return [evolve(each, reasons=each.reasons) for each in receipts]


def _renamed(message: Message) -> Message:
    if not isinstance(message.content, RegisterTraining):
        return message
    entered = evolve(message.content.training, title="written anew")
    return evolve(message, content=RegisterTraining(entered))


def curt(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    return [evolve(each, reasons=()) for each in memory.take(messages)]


def forgetful(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    """Keep that a correction came, and lose what it says."""
    receipts = memory.take(messages)
    entries = tuple(
        evolve(entry, reasons=(reason("register.withdrawn", training="any"),))
        if isinstance(entry.message.content, CorrectTraining)
        else entry
        for entry in memory.register.entries
    )
    memory.register = evolve(memory.register, entries=entries)
    return receipts


def whole_or_nothing(
    memory: RegisterInMemory, messages: Sequence[Message]
) -> Iterable[MessageReceipt]:
    """Refuse a submission in which anything is refused, as batches are often refused."""
    trial = again(memory)
    if any(each.handling is Handling.REFUSED for each in trial.take(messages)):
        why = (reason("register.id_taken", id="some"),)
        return _refused_all(memory, messages, MessageReceipt("", Handling.REFUSED, why))
    return memory.take(messages)


def _refused_all(
    memory: RegisterInMemory, messages: Sequence[Message], receipt: MessageReceipt
) -> Iterable[MessageReceipt]:
    known = {entry.message for entry in memory.register.entries}
    memory.register = evolve(
        memory.register,
        entries=(
            *memory.register.entries,
            *(
                Entry(each, memory.clock.today(), receipt.reasons)
                for each in messages
                if each not in known
            ),
        ),
    )
    return [
        evolve(
            receipt,
            message=each.id,
            handling=Handling.DUPLICATE if each in known else Handling.REFUSED,
        )
        for each in messages
    ]


def refusing_all(memory: RegisterInMemory, messages: Sequence[Message]) -> Iterable[MessageReceipt]:
    why = (reason("register.id_taken", id="any"),)
    seen = {entry.message for entry in memory.register.entries}
    for each in messages:
        handling = Handling.DUPLICATE if each in seen else Handling.REFUSED
        if each not in seen:
            seen.add(each)
            refused = Entry(each, memory.clock.today(), why)
            memory.register = evolve(memory.register, entries=(*memory.register.entries, refused))
        yield MessageReceipt(each.id, handling, why)


Views = Callable[[RegisterInMemory, EnterpriseNumber, date], Iterable[Training]]


@frozen
class Shows:
    """A register that shows through something that breaks it."""

    memory: RegisterInMemory
    broken: Views

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        return tuple(self.broken(self.memory, employer, known_on))


def register(broken: Views) -> MakeRegister:
    def make(context: Context, clock: Clock) -> OpenRegister:
        return through(RegisterInMemory(context, clock))

    def through(memory: RegisterInMemory) -> OpenRegister:
        shows = Shows(memory, broken)
        return OpenRegister(memory.channel(Channel.REST), shows, lambda: through(again(memory)))

    return make


def as_now(memory: RegisterInMemory, employer: EnterpriseNumber, on: date) -> Iterable[Training]:
    """Hold the last state only, as a table that is updated in place does."""
    del on
    return memory.trainings(employer, date.max)


def as_sent(memory: RegisterInMemory, employer: EnterpriseNumber, on: date) -> Iterable[Training]:
    """Believe what a message says of its own day."""
    dated = [evolve(each, received_on=each.message.sent_on) for each in memory.register.entries]
    in_order = Register(tuple(sorted(dated, key=lambda entry: entry.received_on)))
    return trainings_in(in_order, employer, on)


def all_entries(
    memory: RegisterInMemory, employer: EnterpriseNumber, on: date
) -> Iterable[Training]:
    return [
        content.training
        for each in memory.register.accepted(employer, on)
        if isinstance(content := each.message.content, RegisterTraining | CorrectTraining)
    ]


def first_and_last(
    memory: RegisterInMemory, employer: EnterpriseNumber, on: date
) -> Iterable[Training]:
    """Drop what a correction names, and so bring back what that one had corrected."""
    held = memory.trainings(employer, on)
    corrected = {each.corrects for each in held}
    entered = {each.id: each for each in all_entries(memory, employer, on)}
    before = {each.corrects for each in entered.values() if each.id in corrected}
    return [*held, *(entered[name] for name in before if name)]


def of_everybody(
    memory: RegisterInMemory, employer: EnterpriseNumber, on: date
) -> Iterable[Training]:
    del employer
    employers = dict.fromkeys(entry.message.employer for entry in memory.register.entries)
    return [each for other in employers for each in memory.trainings(other, on)]


def a_day_late(
    memory: RegisterInMemory, employer: EnterpriseNumber, on: date
) -> Iterable[Training]:
    return memory.trainings(employer, on - timedelta(days=1))


def nothing(memory: RegisterInMemory, employer: EnterpriseNumber, on: date) -> Iterable[Training]:
    del memory, employer, on
    return ()
