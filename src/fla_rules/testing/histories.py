"""Histories of messages: what employers, providers and workers tell the account, day after day.

A history is told from a source of chance that the caller seeds: the same seed tells the same one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, groupby
from operator import itemgetter
from random import Random
from types import MappingProxyType
from typing import Final, Protocol, TypeVar

from attrs import define, evolve, field, frozen

from fla_rules.calendar import Period
from fla_rules.facts.registration import (
    Actor,
    AnswerCorrection,
    AskCorrection,
    Channel,
    ConfirmRight,
    ConfirmTraining,
    Content,
    CorrectTraining,
    Message,
    RegisterRight,
    RegisterTraining,
    Role,
    Staff,
    StopCalculation,
    WithdrawTraining,
)
from fla_rules.facts.training import RegisteredBy, Training, TrainingForm
from fla_rules.facts.worker import Worker
from fla_rules.quantities import Days, Hours
from fla_rules.register.messages import Context, MessageReceipt, Register, fold
from fla_rules.testing.builders import context
from fla_rules.vocabulary import Kind

Part = TypeVar("Part")

# The account is open on these days, and the law of the context knows them.
FIRST_DAY: Final = date(2024, 6, 3)
LAST_DAY: Final = date(2025, 6, 30)
_SCHOOL: Final = Actor(Role.PROVIDER, "school")
_LONGEST_PAUSE: Final = 12
_LONGEST_DELAY: Final = 10
# A day, half days, the hours of an evening course: what trainings usually take.
_DURATIONS: Final = (Days(1), Days("1/2"), Days(2), Hours.from_clock("3:48"), Hours(450))
_RIGHTS: Final = ("5", "4", "10/3", "8/3", "2", "1")


class _Printer(Protocol):
    def text(self, shown: str, /) -> None: ...


def _in_short(messages: Sequence[Message]) -> str:
    # Whole, some dozens of messages are more than anybody reads in a failed test.
    lines = (f"{each.id} {each.sent_on} {type(each.content).__name__}" for each in messages)
    return f"({', '.join(lines)})"


@frozen
class History:
    """Messages in the order in which they are sent, and what they are to be judged by."""

    context: Context = field(repr=False)
    messages: tuple[Message, ...] = field(repr=_in_short)

    def day_by_day(self) -> Iterator[tuple[date, tuple[Message, ...]]]:
        """Give what is received on each day: what is sent, and what is sent again by then."""
        received = accumulate((each.sent_on for each in self.messages), max)
        pairs = zip(received, self.messages, strict=True)
        for day, group in groupby(pairs, key=itemgetter(0)):
            yield day, tuple(each for _, each in group)

    def folded(self) -> tuple[Register, tuple[MessageReceipt, ...]]:
        """Give what the rules make of the messages, with a receipt for each."""
        register, receipts = Register(), list[MessageReceipt]()
        for day, messages in self.day_by_day():
            register, more = fold(register, messages, day, self.context)
            receipts.extend(more)
        return register, tuple(receipts)

    # What Hypothesis shows a failed example with; by itself it writes out all that an object holds.
    def _repr_pretty_(self, printer: _Printer, cycle: object) -> None:
        del cycle
        printer.text(repr(self))


@define
class _Teller:
    """A history while it is told: the day it has come to, and what is in the account by then."""

    chance: Random
    channel: Channel
    staff: Staff
    day: date = FIRST_DAY
    number: int = 0
    trainings: dict[str, tuple[Training, Actor]] = field(factory=dict)
    # Each request for correction, with the worker who made it.
    requests: dict[str, str] = field(factory=dict)

    def name(self, letter: str) -> str:
        self.number += 1
        return f"{letter}{self.number}"

    def serving(self) -> list[Worker]:
        return [worker for worker in self.staff.workers if worker.in_service(self.day)]

    def says(self, content: Content, by: Actor | None = None) -> Message:
        employer = self.staff.employer
        sender = by or Actor.employer(employer)
        name = f"{employer.digits}-{self.name('m')}"
        return Message(name, self.day, self.channel, sender, employer, content)


def history(
    chance: Random,
    staffs: Sequence[Staff],
    *,
    length: int = 20,
    channel: Channel = Channel.REST,
    unruly: bool = False,
) -> History:
    """Tell a history of about so many messages for each employer, which follow each other by day.

    All are accepted where each is received on the day it is sent, in that order. An unruly one also
    holds what is to be refused, and messages sent again.

    >>> from fla_rules.testing.builders import staff
    >>> told = history(Random(1), [staff()], length=5)
    >>> len(told.messages), told == history(Random(1), [staff()], length=5)
    (5, True)
    """
    told = [
        message for staff in staffs for message in _told(_Teller(chance, channel, staff), length)
    ]
    # Sorting is stable: what an employer sends on one day stays in its order.
    messages = sorted(told, key=lambda message: message.sent_on)
    if unruly:
        messages = list(_with_mischief(chance, messages))
    return History(context(*staffs), tuple(messages))


def _told(teller: _Teller, length: int) -> Iterator[Message]:
    for _ in range(length):
        pause = timedelta(days=teller.chance.randrange(_LONGEST_PAUSE))
        teller.day = min(teller.day + pause, LAST_DAY)
        serving = teller.serving()
        if serving:
            step = teller.chance.choice(_STEPS)
            yield step(teller, teller.chance.choice(serving))


# --- what may be said next -----------------------------------------------------------------------


def _held_before(teller: _Teller, worker: Worker) -> Period:
    """Give the days of a training of the last days, within the worker's service."""
    (stretch,) = [each for each in worker.service if each.contains(teller.day)]
    last = teller.day - timedelta(days=teller.chance.randrange(_LONGEST_DELAY))
    held = max(last, stretch.first)
    return Period(held, held)


def _training(teller: _Teller, worker: Worker) -> Training:
    chance = teller.chance
    return Training(
        teller.name("t"),
        worker.id,
        _held_before(teller, worker),
        chance.choice(_DURATIONS),
        form=chance.choice(tuple(TrainingForm)),
        wellbeing=chance.random() < 1 / 5,
    )


def _enter(teller: _Teller, worker: Worker) -> Message:
    training = _training(teller, worker)
    by = Actor.employer(teller.staff.employer)
    if teller.channel is not Channel.ONLINE and teller.chance.random() < 1 / 4:
        own = f"{_SCHOOL.id}::{training.id}"
        training, by = evolve(training, id=own, registered_by=RegisteredBy.PROVIDER), _SCHOOL
    teller.trainings[training.id] = training, by
    return teller.says(RegisterTraining(training), by)


def _of_serving(teller: _Teller) -> list[tuple[Training, Actor]]:
    serving = {worker.id for worker in teller.serving()}
    return [held for held in teller.trainings.values() if held[0].worker in serving]


def _correct(teller: _Teller, worker: Worker) -> Message:
    held = _of_serving(teller)
    if not held:
        return _enter(teller, worker)
    # Often the last one, so that corrections are corrected too.
    wrong, _ = teller.chance.choice((held[-1], teller.chance.choice(held)))
    right = evolve(
        wrong,
        id=teller.name("t"),
        duration=teller.chance.choice(_DURATIONS),
        corrects=wrong.id,
        registered_by=RegisteredBy.EMPLOYER,
    )
    del teller.trainings[wrong.id]
    teller.trainings[right.id] = right, Actor.employer(teller.staff.employer)
    return teller.says(CorrectTraining(right))


def _withdraw(teller: _Teller, worker: Worker) -> Message:
    held = _of_serving(teller)
    if not held:
        return _enter(teller, worker)
    wrong, _ = teller.chance.choice(held)
    del teller.trainings[wrong.id]
    return teller.says(WithdrawTraining(wrong.id, wrong.worker))


def _confirm(teller: _Teller, worker: Worker) -> Message:
    provided = [each for each, by in _of_serving(teller) if by is _SCHOOL]
    if not provided:
        return teller.says(ConfirmRight((worker.id,), teller.day.year))
    confirmed = teller.chance.choice(provided)
    return teller.says(ConfirmTraining(confirmed.id, confirmed.worker))


def _grant(teller: _Teller, worker: Worker) -> Message:
    days = Days(teller.chance.choice(_RIGHTS))
    return teller.says(RegisterRight((worker.id,), teller.day.year, Kind.LEGAL, days))


def _stop(teller: _Teller, worker: Worker) -> Message:
    return teller.says(StopCalculation(teller.day.year, (worker.id,)))


def _ask(teller: _Teller, worker: Worker) -> Message:
    request = teller.name("r")
    teller.requests[request] = worker.id
    asked = AskCorrection(request, worker.id, "a training of last month is not there")
    return teller.says(asked, Actor.worker(teller.staff.employer, worker.id))


def _answer(teller: _Teller, worker: Worker) -> Message:
    serving = {worker.id for worker in teller.serving()}
    open_ = [(request, by) for request, by in teller.requests.items() if by in serving]
    if not open_:
        return _ask(teller, worker)
    request, by = teller.chance.choice(open_)
    return teller.says(AnswerCorrection(request, by, "it was entered today"))


_Step = Callable[[_Teller, Worker], Message]
# Trainings are entered most, as in practice.
_WEIGHTS: Final[Mapping[_Step, int]] = MappingProxyType(
    {_enter: 6, _correct: 3, _withdraw: 1, _confirm: 2, _grant: 2, _stop: 1, _ask: 1, _answer: 1}
)
_STEPS: Final = tuple(step for step, weight in _WEIGHTS.items() for _ in range(weight))

# --- what is to be refused, or is said again -----------------------------------------------------


def _with_mischief(chance: Random, messages: Sequence[Message]) -> Iterator[Message]:
    for place, message in enumerate(messages):
        yield message
        if chance.random() < 1 / 3:
            earlier = chance.choice(messages[: place + 1])
            yield chance.choice(_MISCHIEF)(earlier, message.sent_on)


def _again(earlier: Message, on: date) -> Message:
    del on
    return earlier


def _same_id(earlier: Message, on: date) -> Message:
    return evolve(earlier, content=StopCalculation(on.year), by=Actor.employer(earlier.employer))


def _unknown_training(earlier: Message, on: date) -> Message:
    content = WithdrawTraining("unheard of", "w1")
    by = Actor.employer(earlier.employer)
    return evolve(earlier, id=f"{earlier.id}-{on}", sent_on=on, content=content, by=by)


def _not_allowed(earlier: Message, on: date) -> Message:
    content = StopCalculation(on.year)
    by = Actor.worker(earlier.employer, "w1")
    return evolve(earlier, id=f"{earlier.id}-by-w1-{on}", sent_on=on, content=content, by=by)


_MISCHIEF: Final = (_again, _same_id, _unknown_training, _not_allowed)
