"""The checks of a register and of a channel into one: both are put to the same histories."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, groupby
from operator import itemgetter
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
from fla_rules.ports import DeclarationChannel, TrainingRegister
from fla_rules.register.messages import (
    Context,
    Entry,
    Handling,
    MessageReceipt,
    Register,
    fold,
    trainings_in,
)
from fla_rules.testing.builders import context, message, staff, training, worker
from fla_rules.testing.histories import History, history
from fla_rules.testing.law_broken import PortLaw, PortLaws
from fla_rules.testing.sources import STAFFS

# A way in and a way out: a channel, and the register that it leads to.
Open = Callable[[Context], tuple[DeclarationChannel, TrainingRegister]]
_Cut = Callable[[Sequence[Message]], list[Sequence[Message]]]

_SEED: Final = 1
_LENGTH: Final = 16
_ASKED_DAYS: Final = 4
_SECOND_NUMBER: Final = "0200.065.765"


@frozen
class _Case:
    """One history to be put to what `open` gives."""

    open: Open
    history: History

    def opened(self) -> tuple[DeclarationChannel, TrainingRegister]:
        return self.open(self.history.context)

    @property
    def messages(self) -> tuple[Message, ...]:
        return self.history.messages

    @property
    def employers(self) -> tuple[EnterpriseNumber, ...]:
        return tuple(each.employer for each in self.history.context.staffs)

    @property
    def days(self) -> tuple[date, ...]:
        """Some of the days, for an adapter is asked about each of them many times."""
        sent = sorted({each.sent_on for each in self.messages})
        step = max(1, len(sent) // _ASKED_DAYS)
        return tuple(sorted({day_before(sent[0]), *sent[::step], sent[-1]}))


@frozen
class _Cases:
    """All histories of a check."""

    open: Open
    channel: Channel
    told: tuple[_Case, ...] = field(init=False, repr=False)

    @told.default
    def _all_told(self) -> tuple[_Case, ...]:
        told = history(Random(_SEED), STAFFS, length=_LENGTH, channel=self.channel, unruly=True)
        return (_Case(self.open, _by_hand(self.channel)), _Case(self.open, told))


def _by_hand(channel: Channel) -> History:
    """Give the shortest history with an entry, corrections, a withdrawal, a repeat and a refusal.

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


def _as_folded(case: _Case) -> tuple[Register, tuple[MessageReceipt, ...]]:
    return fold(Register(), case.messages, case.history.context)


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


def _submitted(
    channel: DeclarationChannel, messages: Sequence[Message], cut: _Cut = _all_at_once
) -> list[MessageReceipt]:
    return [receipt for part in cut(messages) for receipt in channel.submit(part)]


def _not_one_receipt_each(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        channel, _ = case.opened()
        if channel.submit([]):
            yield "there is a receipt for no message"
        receipts = channel.submit(case.messages)
        if len(receipts) != len(case.messages):
            yield f"{len(case.messages)} messages get {len(receipts)} receipts"
        for sent, receipt in zip(case.messages, receipts, strict=False):
            if receipt.message != sent.id:
                yield f"where message {sent.id} was sent the receipt is of {receipt.message}"


def _not_duplicate(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        channel, register = case.opened()
        channel.submit(case.messages)
        before = _everything(case, register)
        for sent, receipt in zip(case.messages, channel.submit(case.messages), strict=True):
            if receipt.handling is not Handling.DUPLICATE:
                yield f"message {sent.id}, sent again, is {receipt.handling.value}"
        for change in _first_difference(before, _everything(case, register)):
            yield change.format("is not what it was before messages were sent again")


def _refused_silently(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        channel, _ = case.opened()
        for receipt in channel.submit(case.messages):
            if receipt.handling is Handling.REFUSED and not receipt.reasons:
                yield f"message {receipt.message} is refused without a reason"


def _lost(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        channel, register = case.opened()
        receipts = channel.submit(case.messages)
        accepted = Register(
            tuple(
                Entry(sent)
                for sent, receipt in zip(case.messages, receipts, strict=True)
                if receipt.handling is Handling.ACCEPTED
            )
        )
        for employer in case.employers:
            given = _held(register, employer, case.days[-1])
            for each in trainings_in(accepted, employer, case.days[-1]):
                if given.get(each.id) != _plain(each):
                    yield (
                        f"training {each.id} of employer {employer} was accepted, and is not in "
                        "the register as it was sent"
                    )


def _split_otherwise(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        channel, register = case.opened()
        at_once, held = _submitted(channel, case.messages), _everything(case, register)
        for cut, said in ((_one_by_one, "one by one"), (_in_threes, "in threes")):
            channel, register = case.opened()
            for one, other in zip(at_once, _submitted(channel, case.messages, cut), strict=True):
                if one != other:
                    yield (
                        f"message {one.message} is {one.handling.value} when all are sent at once, "
                        f"and {other.handling.value} when they are sent {said}"
                    )
            for change in _first_difference(held, _everything(case, register)):
                yield change.format(f"is another when messages are sent {said} than all at once")


def _other_than_the_rules(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        channel, _ = case.opened()
        _, wanted = _as_folded(case)
        for rule, receipt in zip(wanted, channel.submit(case.messages), strict=True):
            if receipt.handling is not rule.handling:
                yield (
                    f"message {rule.message} is {receipt.handling.value}, and by the rules "
                    f"{rule.handling.value}"
                )


_CHANNEL: Final[PortLaws[_Cases]] = PortLaws(
    "DeclarationChannel",
    (
        PortLaw("there is one receipt for each message, in their order", _not_one_receipt_each),
        PortLaw("a message sent again is a duplicate and changes nothing", _not_duplicate),
        PortLaw("what is refused says why", _refused_silently),
        PortLaw("nothing accepted is lost", _lost),
        PortLaw("it makes no difference how messages are split over submissions", _split_otherwise),
        PortLaw("what becomes of a message is what the rules say", _other_than_the_rules),
    ),
)


def check_declaration_channel(make: Open, channel: Channel = Channel.REST) -> None:
    """Check a `DeclarationChannel`; `make` gives a fresh one with the register it leads to.

    It is handed what messages are judged by. `channel` is the way that the messages say they came.
    Raises `LawBroken` with the law that it breaks and an example.

    >>> from fla_rules.in_memory import RegisterInMemory
    >>> def make(context):
    ...     memory = RegisterInMemory(context)
    ...     return memory.channel(Channel.BATCH), memory
    >>> check_declaration_channel(make, Channel.BATCH)
    """
    _CHANNEL.hold(_Cases(make, channel))


# --- the register --------------------------------------------------------------------------------


def _day_by_day(messages: Sequence[Message]) -> Iterator[tuple[date, list[Message]]]:
    """Give what arrives on each day; what is sent again arrives on the day of what is before it."""
    arrived = accumulate((each.sent_on for each in messages), max)
    pairs = zip(arrived, messages, strict=True)
    for day, group in groupby(pairs, key=itemgetter(0)):
        yield day, [each for _, each in group]


def _told_otherwise_later(cases: _Cases) -> Iterator[str]:
    for case in cases.told:
        channel, register = case.opened()
        known: dict[tuple[str, date], _Held] = {}
        for day, sent in _day_by_day(case.messages):
            channel.submit(sent)
            if day in case.days:
                known |= {(str(each), day): _held(register, each, day) for each in case.employers}
        for change in _first_difference(known, _everything(case, register)):
            yield change.format("is another when it is asked after more was entered")


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
        entered, _ = _as_folded(case)
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
        channel, register = case.opened()
        channel.submit(case.messages)
        yield case, register


_REGISTER: Final[PortLaws[_Cases]] = PortLaws(
    "TrainingRegister",
    (
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


def check_training_register(make: Open, channel: Channel = Channel.REST) -> None:
    """Check a `TrainingRegister`; `make` gives a fresh one behind a channel that leads to it.

    It is handed what messages are judged by. `channel` is the way that the messages say they came.
    Raises `LawBroken` with the law that it breaks and an example.

    >>> from fla_rules.in_memory import RegisterInMemory
    >>> def make(context):
    ...     memory = RegisterInMemory(context)
    ...     return memory.channel(Channel.REST), memory
    >>> check_training_register(make)
    """
    _REGISTER.hold(_Cases(make, channel))


REGISTER_LAWS: Final = {each.port: each.sentences() for each in (_CHANNEL, _REGISTER)}
