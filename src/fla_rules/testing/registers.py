"""The checks of a register and of a channel into one: both are put to the same histories."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from random import Random
from typing import Final

from attrs import evolve, field, frozen

from fla_rules.calendar import day_before
from fla_rules.facts.registration import (
    Channel,
    CorrectTraining,
    Message,
    RegisterTraining,
    StopCalculation,
    WithdrawTraining,
)
from fla_rules.facts.training import Training
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.in_memory import MovableClock
from fla_rules.ports import Clock, DeclarationChannel, TrainingRegister
from fla_rules.register.messages import (
    Context,
    Entry,
    Handling,
    MessageReceipt,
    Register,
    trainings_in,
)
from fla_rules.testing.builders import context, message, staff, training, worker
from fla_rules.testing.histories import History, history
from fla_rules.testing.law_broken import PortLaw, PortLaws
from fla_rules.testing.sources import STAFFS
from fla_rules.testing.strangers import (
    EMPLOYERS,
    FIRST_DAY,
    ONE,
    WORLD,
    Attempt,
    backdated,
    strangers,
    takers,
)

_Cut = Callable[[Sequence[Message]], list[Sequence[Message]]]

_SEED: Final = 1
_LENGTH: Final = 16
_ASKED_DAYS: Final = 4
_SECOND_NUMBER: Final = "0200.065.765"


@frozen
class OpenRegister:
    """A register as it is used: the channel into it, what it holds, and how it is opened again.

    `reopen` opens what is stored as a fresh process would, with nothing in hand but the store.
    """

    channel: DeclarationChannel
    register: TrainingRegister
    reopen: Callable[[], "OpenRegister"]


# Gives a fresh, empty register that judges by a context, and receives by the clock it is handed.
MakeRegister = Callable[[Context, Clock], OpenRegister]


@frozen
class _Opened:
    """A register of its own for one case, and the clock that it receives by."""

    made: OpenRegister
    clock: MovableClock

    def receive(self, day: date, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        self.clock.day = day
        return self.made.channel.submit(messages)

    def held(self, employer: EnterpriseNumber, day: date) -> Mapping[str, Training]:
        return _held(self.made.register, employer, day)


@frozen
class _Case:
    """One history to be put to what `make` gives."""

    make: MakeRegister
    history: History

    def opened(self) -> _Opened:
        clock = MovableClock(date.min)
        return _Opened(self.make(self.history.context, clock), clock)

    def filled(self) -> _Opened:
        """Give a register that has received all messages, each on its day."""
        opened = self.opened()
        for day, messages in self.history.day_by_day():
            opened.receive(day, messages)
        return opened

    @property
    def messages(self) -> tuple[Message, ...]:
        return self.history.messages

    @property
    def employers(self) -> tuple[EnterpriseNumber, ...]:
        return tuple(each.employer for each in self.history.context.staffs)

    @property
    def days(self) -> tuple[date, ...]:
        """Some of the days of receipt, for an adapter is asked about each of them many times."""
        sent = sorted({day for day, _ in self.history.day_by_day()})
        step = max(1, len(sent) // _ASKED_DAYS)
        return tuple(sorted({day_before(sent[0]), *sent[::step], sent[-1]}))


@frozen
class _Cases:
    """All histories of a check."""

    make: MakeRegister
    channel: Channel
    told: tuple[_Case, ...] = field(init=False, repr=False)

    @told.default
    def _all_told(self) -> tuple[_Case, ...]:
        told = history(Random(_SEED), STAFFS, length=_LENGTH, channel=self.channel, unruly=True)
        return (_Case(self.make, _by_hand(self.channel)), _Case(self.make, told))


def _by_hand(channel: Channel) -> History:
    """Give a short history of an entry, corrections, a withdrawal, a repeat, a refusal, a delay.

    Two employers use the same ids for their workers and trainings.
    """
    first, other = training("t1"), training("t1", last="2025-05-08", days="2")
    twice = training("t3", days="3/2", corrects="t2")
    said = (
        message(RegisterTraining(first), on="2025-05-12", name="m1", channel=channel),
        message(
            RegisterTraining(other),
            on="2025-05-12",
            name="m2",
            number=_SECOND_NUMBER,
            channel=channel,
        ),
        message(RegisterTraining(training("t9")), on="2025-05-13", name="m3", channel=channel),
        message(
            CorrectTraining(training("t2", days="1/2", corrects="t1")),
            on="2025-05-14",
            name="m4",
            channel=channel,
        ),
        message(CorrectTraining(twice), on="2025-05-16", name="m5", channel=channel),
        message(WithdrawTraining("t9", "w1"), on="2025-05-19", name="m6", channel=channel),
        message(WithdrawTraining("t9", "w1"), on="2025-05-20", name="m7", channel=channel),
        message(StopCalculation(2025), on="2025-05-20", name="m1", channel=channel),
        # Received with those before it, whatever day it says.
        message(RegisterTraining(training("t4")), on="2025-05-13", name="m8", channel=channel),
    )
    staffs = (staff(worker()), staff(worker(), number=_SECOND_NUMBER))
    return History(context(*staffs), said)


# --- what the laws are told with -----------------------------------------------------------------

_Held = Mapping[str, Training]


def _held(register: TrainingRegister, employer: EnterpriseNumber, day: date) -> _Held:
    return {each.id: _plain(each) for each in register.trainings(employer, day)}


def _plain(training: Training) -> Training:
    # Whether a register says since when it knew a training is its own affair.
    return evolve(training, known_from=None)


def _everything(case: _Case, register: TrainingRegister) -> dict[tuple[str, date], _Held]:
    return {
        (str(employer), day): _held(register, employer, day)
        for employer in case.employers
        for day in case.days
    }


def _first_difference(
    wanted: Mapping[tuple[str, date], _Held], given: Mapping[tuple[str, date], _Held]
) -> Iterator[str]:
    for (employer, day), held in wanted.items():
        other = given[employer, day]
        for name in sorted(set(held) | set(other)):
            if held.get(name) != other.get(name):
                yield f"training {name} of employer {employer}, as known on {day}, {{}}"


# --- the channel ---------------------------------------------------------------------------------


def _all_at_once(messages: Sequence[Message]) -> list[Sequence[Message]]:
    return [messages]


def _one_by_one(messages: Sequence[Message]) -> list[Sequence[Message]]:
    return [[each] for each in messages]


def _in_threes(messages: Sequence[Message]) -> list[Sequence[Message]]:
    return [messages[start : start + 3] for start in range(0, len(messages), 3)]


def _submitted(opened: _Opened, case: _Case, cut: _Cut = _all_at_once) -> list[MessageReceipt]:
    return [
        receipt
        for day, messages in case.history.day_by_day()
        for part in cut(messages)
        for receipt in opened.receive(day, part)
    ]


def _not_one_receipt_each(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        opened = case.opened()
        for day, messages in case.history.day_by_day():
            if opened.receive(day, []):
                yield "there is a receipt for no message"
            receipts = opened.receive(day, messages)
            if len(receipts) != len(messages):
                yield f"{len(messages)} messages get {len(receipts)} receipts"
            for sent, receipt in zip(messages, receipts, strict=False):
                if receipt.message != sent.id:
                    yield f"where message {sent.id} was sent the receipt is of {receipt.message}"


def _not_duplicate(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        opened = case.filled()
        before = _everything(case, opened.made.register)
        again = opened.made.channel.submit(case.messages)
        for sent, receipt in zip(case.messages, again, strict=True):
            if receipt.handling is not Handling.DUPLICATE:
                yield f"message {sent.id}, sent again, is {receipt.handling.value}"
        for change in _first_difference(before, _everything(case, opened.made.register)):
            yield change.format("is not what it was before messages were sent again")


def _refused_silently(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        for receipt in _submitted(case.opened(), case):
            if receipt.handling is Handling.REFUSED and not receipt.reasons:
                yield f"message {receipt.message} is refused without a reason"


def _lost(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        opened = case.opened()
        receipts = _submitted(opened, case)
        accepted = Register(
            tuple(
                Entry(sent, case.days[-1])
                for sent, receipt in zip(case.messages, receipts, strict=True)
                if receipt.handling is Handling.ACCEPTED
            )
        )
        for employer in case.employers:
            given = opened.held(employer, case.days[-1])
            for each in trainings_in(accepted, employer, case.days[-1]):
                if given.get(each.id) != _plain(each):
                    yield (
                        f"training {each.id} of employer {employer} was accepted, and is not in "
                        "the register as it was sent"
                    )


def _split_otherwise(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        opened = case.opened()
        at_once = _submitted(opened, case)
        held = _everything(case, opened.made.register)
        for cut, said in ((_one_by_one, "one by one"), (_in_threes, "in threes")):
            opened = case.opened()
            for one, other in zip(at_once, _submitted(opened, case, cut), strict=True):
                if one != other:
                    yield (
                        f"message {one.message} is {one.handling.value} when all are sent at once, "
                        f"and {other.handling.value} when they are sent {said}"
                    )
            for change in _first_difference(held, _everything(case, opened.made.register)):
                yield change.format(f"is another when messages are sent {said} than all at once")


def _gone_back(cases: _Cases) -> Iterator[str]:
    case = cases.told[0]
    opened, early = case.filled(), case.days[0]
    before = _everything(case, opened.made.register)
    # The clock is behind, as that of another machine may be, and the messages fit its day.
    late = [
        message(
            RegisterTraining(training("t5")),
            on=early.isoformat(),
            name=f"late for {employer}",
            number=str(employer),
            channel=cases.channel,
        )
        for employer in case.employers
    ]
    opened.receive(early, late)
    after = _everything(case, opened.made.register)
    over = {asked: held for asked, held in before.items() if asked[1] < case.days[-1]}
    for change in _first_difference(over, after):
        yield change.format(f"is another after a message was received by a clock put on {early}")


def _let_in(cases: _Cases, attempts: Iterable[Attempt]) -> Iterator[str]:
    """Say which attempts came through; each is made on a register of its own."""
    for each in attempts:
        opened = _fresh(cases, each.judged_by)
        own = message(
            RegisterTraining(training("t1")),
            on=FIRST_DAY.isoformat(),
            name="own",
            number=str(ONE),
            channel=cases.channel,
        )
        opened.receive(FIRST_DAY, [own])
        before = [opened.held(number, date.max) for number in EMPLOYERS]
        (receipt,) = opened.receive(each.received_on, [each.message])
        if receipt.handling is not Handling.REFUSED:
            yield f"{each.tries}: a message is {receipt.handling.value} on {each.received_on}"
        if [opened.held(number, date.max) for number in EMPLOYERS] != before:
            yield f"{each.tries}: a message changes what is held"


def _fresh(cases: _Cases, judged_by: Context = WORLD) -> _Opened:
    clock = MovableClock(FIRST_DAY)
    return _Opened(cases.make(judged_by, clock), clock)


def _believed(cases: _Cases) -> Iterator[str]:
    yield from _let_in(cases, backdated(cases.channel))


def _stranger(cases: _Cases) -> Iterator[str]:
    yield from _let_in(cases, strangers(cases.channel))


def _id_taken(cases: _Cases) -> Iterator[str]:
    for other, own in takers(cases.channel):
        (alone,) = _fresh(cases).receive(own.sent_on, [own])
        _, after = _fresh(cases).receive(own.sent_on, [other, own])
        if alone.handling is not after.handling:
            yield (
                f"message {own.id} of {own.by.id} is {alone.handling.value}, and "
                f"{after.handling.value} after {other.by.role.value} {other.by.id} sent another"
            )


def _other_than_the_rules(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        _, wanted = case.history.folded()
        for rule, receipt in zip(wanted, _submitted(case.opened(), case), strict=True):
            if receipt.handling is not rule.handling:
                yield (
                    f"message {rule.message} is {receipt.handling.value}, and by the rules "
                    f"{rule.handling.value}"
                )


def _not_read_again(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        opened = case.opened()
        for day, messages in case.history.day_by_day():
            opened.receive(day, messages)
            held = _everything(case, opened.made.register)
            # From here on as a fresh process, which has nothing but the store.
            opened = evolve(opened, made=opened.made.reopen())
            for change in _first_difference(held, _everything(case, opened.made.register)):
                yield change.format(f"is not read again as it was stored on {day}")
            for sent, receipt in zip(messages, opened.receive(day, messages), strict=True):
                if receipt.handling is not Handling.DUPLICATE:
                    yield (
                        f"message {sent.id}, handled on {day}, is not known to who opens the "
                        "register again"
                    )


_CHANNEL: Final[PortLaws[_Cases]] = PortLaws(
    "DeclarationChannel",
    (
        PortLaw("there is one receipt for each message, in their order", _not_one_receipt_each),
        PortLaw("a message sent again is a duplicate and changes nothing", _not_duplicate),
        PortLaw("what is refused says why", _refused_silently),
        PortLaw("nothing accepted is lost", _lost),
        PortLaw(
            "it makes no difference how messages of a day are split over submissions",
            _split_otherwise,
        ),
        PortLaw("whoever has no part in it is refused, and changes nothing", _stranger),
        PortLaw("no day that a message says lets anybody in", _believed),
        PortLaw("what somebody else sends takes no id", _id_taken),
        PortLaw("what becomes of a message is what the rules say", _other_than_the_rules),
        PortLaw("days of receipt never go back", _gone_back),
        PortLaw(
            "what was accepted is read again by whoever opens the register next", _not_read_again
        ),
    ),
)


def check_declaration_channel(make: MakeRegister, channel: Channel = Channel.REST) -> None:
    """Check a `DeclarationChannel`; `make` gives a fresh one with the register it leads to.

    It is handed what messages are judged by, and the clock to receive them by. `channel` is the way
    that the messages say they came. Raises `LawBroken` with the law that it breaks and an example.

    >>> from fla_rules.in_memory import RegisterInMemory
    >>> def opened(memory):
    ...     again = lambda: opened(RegisterInMemory(memory.context, memory.clock, memory.register))
    ...     return OpenRegister(memory.channel(Channel.BATCH), memory, again)
    >>> check_declaration_channel(lambda *given: opened(RegisterInMemory(*given)), Channel.BATCH)
    """
    _CHANNEL.hold(_Cases(make, channel))


# --- the register --------------------------------------------------------------------------------


def _told_otherwise_later(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        opened = case.opened()
        known: dict[tuple[str, date], _Held] = {}
        for day, sent in case.history.day_by_day():
            opened.receive(day, sent)
            if day in case.days:
                known |= {(str(each), day): opened.held(each, day) for each in case.employers}
        for change in _first_difference(known, _everything(case, opened.made.register)):
            yield change.format("is another when it is asked after more was entered")


def _known_when_sent(cases: _Cases) -> Iterator[str]:
    for case, register in _filled(cases):
        for sent, day in _delayed(case):
            held, earlier = (
                _held(register, sent.employer, asked)
                for asked in (sent.sent_on, day_before(sent.sent_on))
            )
            for name in sorted(held.keys() & {_entered(sent)} - earlier.keys()):
                yield (
                    f"training {name} of employer {sent.employer}, received on {day}, is given "
                    f"from {sent.sent_on} on, the day that its message says"
                )


def _delayed(case: _Case) -> Iterator[tuple[Message, date]]:
    """Give what was sent on a day before that of its receipt, with that day."""
    known = set[Message]()
    for day, messages in case.history.day_by_day():
        yield from ((each, day) for each in messages if each.sent_on < day and each not in known)
        known.update(messages)


def _entered(message: Message) -> str | None:
    content = message.content
    return content.training.id if isinstance(content, RegisterTraining) else None


def _given_twice(cases: _Cases) -> Iterator[str]:
    for case, register in _filled(cases):
        for employer in case.employers:
            for day in case.days:
                given = Counter(each.id for each in register.trainings(employer, day))
                for name in sorted(name for name, times in given.items() if times > 1):
                    yield f"training {name} of employer {employer} is given twice on {day}"


def _given_with_corrected(cases: _Cases) -> Iterator[str]:
    for case, register in _filled(cases):
        corrected = _predecessors(case.messages)
        for (employer, day), held in _everything(case, register).items():
            for name in held:
                for older in corrected.get((employer, name), ()):
                    if older in held:
                        yield (
                            f"training {name} of employer {employer} is given on {day} together "
                            f"with {older}, which it corrects"
                        )


def _predecessors(messages: Sequence[Message]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Give for each correction all that it corrects, one correction after another."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for each in messages:
        if isinstance(each.content, CorrectTraining):
            employer, right = str(each.employer), each.content.training
            wrong = each.content.corrects
            found[employer, right.id] = (wrong, *found.get((employer, wrong), ()))
    return found


def _of_other_employer(cases: _Cases) -> Iterator[str]:
    for case, register in _filled(cases):
        own = {
            (str(each.employer), _plain(each.content.training))
            for each in case.messages
            if isinstance(each.content, RegisterTraining | CorrectTraining)
        }
        for (employer, day), held in _everything(case, register).items():
            for each in held.values():
                others = {other for other, entered in own if entered == each}
                if others and employer not in others:
                    yield (
                        f"training {each.id}, entered by employer {min(others)}, is given on {day} "
                        f"for employer {employer}"
                    )


def _not_what_was_entered(cases: _Cases) -> Iterator[str]:
    for case, register in _filled(cases):
        entered, _ = case.history.folded()
        wanted = {
            (str(employer), day): {
                each.id: _plain(each) for each in trainings_in(entered, employer, day)
            }
            for employer in case.employers
            for day in case.days
        }
        for difference in _first_difference(wanted, _everything(case, register)):
            yield difference.format("is not what the messages say")


def _filled(cases: _Cases) -> Iterator[tuple[_Case, TrainingRegister]]:
    for case in cases.told:
        yield case, case.filled().made.register


_REGISTER: Final[PortLaws[_Cases]] = PortLaws(
    "TrainingRegister",
    (
        # First, since whoever breaks it changes what was known, too.
        PortLaw(
            "a training is known from the day it was received, not from the one its message says "
            "it was sent",
            _known_when_sent,
        ),
        PortLaw(
            "what was known on a day is the same whenever it is asked, whatever was entered since",
            _told_otherwise_later,
        ),
        # First, since two employers may give two trainings the same id.
        PortLaw("of another employer's workers nothing is given", _of_other_employer),
        PortLaw("no training is given with one that it corrects", _given_with_corrected),
        PortLaw("each training is given once", _given_twice),
        PortLaw("what was entered and accepted by a day is given", _not_what_was_entered),
    ),
)


def check_training_register(make: MakeRegister, channel: Channel = Channel.REST) -> None:
    """Check a `TrainingRegister`; `make` gives a fresh one behind a channel that leads to it.

    It is handed what messages are judged by, and the clock to receive them by. `channel` is the way
    that the messages say they came. Raises `LawBroken` with the law that it breaks and an example.

    >>> from fla_rules.in_memory import RegisterInMemory
    >>> def opened(memory):
    ...     again = lambda: opened(RegisterInMemory(memory.context, memory.clock, memory.register))
    ...     return OpenRegister(memory.channel(Channel.REST), memory, again)
    >>> check_training_register(lambda *given: opened(RegisterInMemory(*given)))
    """
    _REGISTER.hold(_Cases(make, channel))


REGISTER_LAWS: Final = {each.port: each.sentences() for each in (_CHANNEL, _REGISTER)}
