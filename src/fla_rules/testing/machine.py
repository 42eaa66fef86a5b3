"""A stateful Hypothesis machine that drives any register: messages of everybody, day after day.

It sends what honest senders send and what others try: messages of strangers, under ids that are
taken, with days that are wrong. Days go by, the clock of another machine is behind, and the
register is opened again. After each step it looks at the laws below. It needs Hypothesis, which the
extra `testing` brings.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar, Final

from attrs import evolve, frozen

from fla_rules.calendar import day_before
from fla_rules.errors import of_an_extra
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
    StopCalculation,
    WithdrawTraining,
    workers_of,
)
from fla_rules.facts.training import RegisteredBy, Training, TrainingStatus
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.in_memory import MovableClock
from fla_rules.quantities import Days
from fla_rules.register.messages import Handling, MessageReceipt, Register, fold, trainings_in
from fla_rules.testing.builders import training
from fla_rules.testing.law_broken import LawBroken
from fla_rules.testing.registers import MakeRegister, OpenRegister
from fla_rules.testing.strangers import (
    ACADEMY,
    CLOSED,
    EMPLOYERS,
    EXIT_CLOSES,
    FIRST_DAY,
    INSPECTION,
    LAST_DAY,
    MANDATE,
    OFFICE,
    ONE,
    OTHER_OFFICE,
    SCHOOL,
    SIGEDIS,
    STAFFS,
    TERM,
    TWO,
    WORLD,
)
from fla_rules.vocabulary import Kind

try:
    from hypothesis import strategies as st
    from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "testing") from None

__all__ = ["MACHINE_LAWS", "register_machine"]

_RECEIPTS: Final = "there is one receipt for each message, in their order"
_AGAIN: Final = "a message sent again is a duplicate and changes nothing"
_WHY: Final = "what is refused says why"
_STRANGER: Final = "nobody is let in by a day, a name or an id that is not theirs"
_RULES: Final = "what becomes of a message is what the rules say"
_STEADY: Final = (
    "what was known on a day is the same whenever it is asked, whatever was entered since"
)
_GIVEN: Final = "what was entered and accepted by a day is given"
_READ: Final = "what was accepted is read again by whoever opens the register next"
# What the machine looks at, in that order.
MACHINE_LAWS: Final = (_RECEIPTS, _AGAIN, _WHY, _STRANGER, _RULES, _STEADY, _GIVEN, _READ)

# --- the small world that the messages are about -------------------------------------------------

_ENDED: Final = ("2025-05-09", "2025-06-10")
_EMPLOYED: Final = {(each.employer, one.id) for each in STAFFS for one in each.workers}
_ENTERED_BY: Final = {
    Role.MANDATARY: RegisteredBy.MANDATARY,
    Role.PROVIDER: RegisteredBy.PROVIDER,
}

# --- what is sent --------------------------------------------------------------------------------

_STAFF_OF: Final = {each.employer: tuple(one.id for one in each.workers) for each in STAFFS}
_SENDERS: Final = (
    *(Actor.employer(number) for number in (ONE, ONE, TWO)),
    *(OFFICE, SCHOOL, SCHOOL),
    *(Actor.worker(number, "w1") for number in EMPLOYERS),
)
_STRANGERS: Final = (
    *_SENDERS,
    *(ACADEMY, SIGEDIS, INSPECTION),
    *(Actor.worker(ONE, "w2"), OTHER_OFFICE),
)
# Few ids, so that messages meet; those of a provider begin with its own.
_IDS: Final = ("t1", "t2", "t3", "t4")
_TAKEN: Final = (*_IDS, *(f"{by.id}::{name}" for by in (SCHOOL, ACADEMY) for name in _IDS[:2]))


def _own(by: Actor) -> tuple[str, ...]:
    return tuple(f"{by.id}::{name}" if by.role is Role.PROVIDER else name for name in _IDS)


@st.composite
def _trainings(draw: st.DrawFn, by: Actor, name: str, corrects: str | None) -> Training:
    # A training does not correct itself.
    ids = [each for each in (*_own(by) * 3, *_TAKEN) if each != corrects]
    last = draw(st.sampled_from(_ENDED))
    return evolve(
        training(draw(st.sampled_from(ids)), last=last, worker=name),
        corrects=corrects,
        status=draw(st.sampled_from((TrainingStatus.FOLLOWED, TrainingStatus.PLANNED))),
        registered_by=_ENTERED_BY.get(by.role, RegisteredBy.EMPLOYER),
    )


@st.composite
def _contents(draw: st.DrawFn, by: Actor, name: str) -> Content:
    """Draw what somebody may say; trainings most, as in practice."""
    request = draw(st.sampled_from(("r1", "r2")))
    if by.role is Role.WORKER:
        return AskCorrection(request, name, "a day is missing")
    held = draw(st.sampled_from((*_own(by) * 2, *_TAKEN)))
    changes: tuple[Content, ...] = (
        RegisterTraining(draw(_trainings(by, name, None))),
        CorrectTraining(draw(_trainings(by, name, held))),
        WithdrawTraining(held, name),
    )
    others: tuple[Content, ...] = (
        ConfirmTraining(held, name),
        ConfirmRight((name,), 2025),
        RegisterRight((name,), 2025, Kind.LEGAL, Days("10/3")),
        StopCalculation(2025, (name,)),
        AnswerCorrection(request, name, "it is there"),
    )
    first, *rest = changes if by.role is Role.PROVIDER else (*changes, *others)
    return draw(st.sampled_from((first, first, first, *rest)))


@frozen
class _Draft:
    """A message whose day is still to be told: so many days before that of receipt, or after."""

    name: str
    by: Actor
    employer: EnterpriseNumber
    earlier: int
    content: Content

    def sent(self, received_on: date, channel: Channel) -> Message:
        day = received_on - timedelta(days=self.earlier)
        return Message(self.name, day, channel, self.by, self.employer, self.content)


@st.composite
def _honest(draw: st.DrawFn) -> _Draft:
    """Draw a message that may well be accepted."""
    by = draw(st.sampled_from(_SENDERS))
    own = by.employed_by or next((each for each in EMPLOYERS if str(each) == by.id), None)
    employer = own or draw(st.sampled_from((ONE, ONE, TWO) if by is SCHOOL else (ONE,)))
    name = by.id if by.role is Role.WORKER else draw(st.sampled_from(_STAFF_OF[employer]))
    id_ = f"m{draw(st.integers(1, 60))}"
    return _Draft(id_, by, employer, 0, draw(_contents(by, name)))


@st.composite
def _drafts(draw: st.DrawFn) -> _Draft:
    """Draw an honest message, or what somebody makes of one: another day, employer or sender."""
    honest = draw(_honest())
    match draw(st.integers(0, 5)):
        case 3:
            return evolve(honest, earlier=draw(st.sampled_from((1, 10, 40, 400, -1))))
        case 4:
            return evolve(honest, employer=draw(st.sampled_from(EMPLOYERS)))
        case 5:
            by = draw(st.sampled_from(_STRANGERS))
            return evolve(honest, by=by, content=_entered_by(by, honest.content))
        case _:
            return honest


def _entered_by(by: Actor, content: Content) -> Content:
    """Let a training name the role that sends it, as a message has to; its id stays as it is."""
    if not isinstance(content, RegisterTraining | CorrectTraining):
        return content
    role = _ENTERED_BY.get(by.role, RegisteredBy.EMPLOYER)
    return evolve(content, training=evolve(content.training, registered_by=role))


# --- who may, told once more and apart from the rules --------------------------------------------


@frozen
class _Entered:
    """Whose a training is: who entered it first, and whether the employer verified it since."""

    by: Actor
    verified: bool


_Trainings = dict[tuple[EnterpriseNumber, str], _Entered]


def _strange(message: Message, received_on: date, entered: _Trainings) -> Iterator[str]:
    """Say why a message should not have been let in; nothing where it should."""
    by, content = message.by, message.content
    if message.sent_on > received_on:
        yield f"says it was sent on {message.sent_on}, after its receipt"
    if isinstance(content, RegisterTraining | CorrectTraining):
        yield from _strange_training(message, content.training)
    for name in workers_of(content):
        if (message.employer, name) not in _EMPLOYED:
            yield f"reaches {name}, who is no worker of {message.employer}"
    match by.role:
        case Role.EMPLOYER | Role.MANDATARY:
            yield from _strange_employer(message, received_on)
        case Role.PROVIDER:
            yield from _strange_provider(message, received_on, entered)
        case Role.WORKER:
            own = Actor.worker(message.employer, *workers_of(content))
            if by != own or not isinstance(content, AskCorrection):
                yield f"is of worker {by.id} of {by.employed_by}"
        case _:
            yield f"is of the {by.role.value}"


def _strange_training(message: Message, held: Training) -> Iterator[str]:
    provided = message.by.role is Role.PROVIDER
    if ("::" in held.id) is not provided or (provided and held.id.split("::")[0] != message.by.id):
        yield f"takes {held.id}, an id of somebody else"
    if held.status is TrainingStatus.FOLLOWED and held.period.last > message.sent_on:
        yield f"says that a training to come, on {held.period.last}, was followed"


def _strange_employer(message: Message, received_on: date) -> Iterator[str]:
    days = (message.sent_on, received_on)
    mandated = message.employer == ONE and all(map(MANDATE.period.contains, days))
    itself = message.by == Actor.employer(message.employer)
    if not itself and not (message.by == OFFICE and mandated):
        yield f"is of {message.by.id}, who may not act for {message.employer} on both days"
    if "w2" in workers_of(message.content) and received_on > EXIT_CLOSES:
        yield f"reaches w2, whose access closed after {EXIT_CLOSES}"


def _strange_provider(message: Message, received_on: date, entered: _Trainings) -> Iterator[str]:
    match message.content:
        case RegisterTraining():
            named = None
        case CorrectTraining(training=held):
            named = held.corrects
        case WithdrawTraining(training=named):
            pass
        case _:
            yield "is what no provider sends"
            return
    if received_on > TERM:
        yield f"is of a provider, whose term ended on {TERM}"
    known = entered.get((message.employer, named)) if named else None
    if named and (known is None or known.by != message.by):
        yield f"changes {named}, which its provider did not enter"
    if known and known.verified:
        yield f"changes {named}, which the employer verified"


def _follow(message: Message, entered: _Trainings) -> None:
    """Keep what an accepted message says of whose a training is."""
    employer, content = message.employer, message.content
    verified = message.by.role is not Role.PROVIDER
    match content:
        case RegisterTraining(training=held):
            entered[employer, held.id] = _Entered(message.by, verified)
        case CorrectTraining(training=held):
            first = entered[employer, held.corrects or ""]
            entered[employer, held.id] = _Entered(first.by, verified)
        case ConfirmTraining(training=named):
            entered[employer, named] = evolve(entered[employer, named], verified=True)
        case _:
            pass


# --- the machine ---------------------------------------------------------------------------------

_Held = Mapping[str, Training]


class _RegisterMachine(RuleBasedStateMachine):
    """Drives one register, beside a record of what it was sent and of what it said."""

    make: ClassVar[MakeRegister]
    channel: ClassVar[Channel]
    counted: ClassVar[Counter[str]]

    @initialize(closes=st.sampled_from((False, False, False, True)))
    def open(self, closes: bool) -> None:  # noqa: FBT001 - Hypothesis draws it
        """Open a register that is empty: as a rule long before the account closes, or just then."""
        self.world = CLOSED if closes else WORLD
        self.latest = LAST_DAY if closes else FIRST_DAY
        self.clock = MovableClock(self.latest)
        self.opened: OpenRegister = type(self).make(self.world, self.clock)
        self.sent: list[Message] = []
        self.by_the_rules = Register()
        self.entered: _Trainings = {}
        self.known: dict[tuple[EnterpriseNumber, date], _Held] = {}

    @rule(drafts=st.lists(_drafts(), min_size=1, max_size=8))
    def submit(self, drafts: list[_Draft]) -> None:
        """Send some messages."""
        today = self.clock.today()
        self._receive([each.sent(today, self.channel) for each in drafts])

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def submit_again(self, data: st.DataObject) -> None:
        """Send some of what was sent before."""
        before = self._held(self.latest)
        chosen = st.lists(st.sampled_from(self.sent), min_size=1, max_size=3)
        for receipt in self._receive(data.draw(chosen)):
            if receipt.handling is not Handling.DUPLICATE:
                _break(_AGAIN, f"message {receipt.message} is {receipt.handling.value}")
        if self._held(self.latest) != before:
            _break(_AGAIN, "what is held is not what it was before")

    @rule(days=st.integers(1, 25))
    def let_days_pass(self, days: int) -> None:
        """Remember what was known on the day that ends, and go on to a later one."""
        # What is received by a clock that is behind is received on this day too.
        self.known |= {
            (number, day): held
            for day in (day_before(self.latest), self.latest)
            for number, held in self._held(day).items()
        }
        self.latest += timedelta(days=days)
        self.clock.day = self.latest

    @precondition(lambda self: self.by_the_rules.last_receipt == self.latest)
    @rule(days=st.integers(1, 40))
    def fall_behind(self, days: int) -> None:
        """Put the clock back, as that of another machine may be."""
        self.clock.day = self.latest - timedelta(days=days)

    @rule()
    def reopen(self) -> None:
        """Ask about every day that is over, and open the register again as a fresh process does."""
        self._ask_again(self.known)
        before = self._held(self.latest)
        if not self._all_known():
            _break(_AGAIN, "not every message that was handled is a duplicate")
        self.opened = self.opened.reopen()
        if self._held(self.latest) != before:
            _break(_READ, f"what is held on {self.latest} is another")
        if not self._all_known():
            _break(_READ, "not every message that was handled is known")

    def _all_known(self) -> bool:
        again = self.opened.channel.submit(self.sent)
        return all(each.handling is Handling.DUPLICATE for each in again)

    @invariant()
    def nothing_known_changes(self) -> None:
        """Ask again about the last day that is over."""
        self._ask_again(list(self.known)[-len(EMPLOYERS) :])

    def _ask_again(self, asked: Iterable[tuple[EnterpriseNumber, date]]) -> None:
        for employer, day in asked:
            held = self.known[employer, day]
            if self._of(employer, day) != held:
                _break(_STEADY, f"trainings of {employer} on {day} are others than they were")

    @invariant()
    def what_was_accepted_is_given(self) -> None:
        """Compare what is held with what the accepted messages say."""
        for employer in EMPLOYERS:
            said = trainings_in(self.by_the_rules, employer, self.latest)
            if self._of(employer, self.latest) != {each.id: _plain(each) for each in said}:
                _break(_GIVEN, f"trainings of {employer} on {self.latest} are not those accepted")

    def _receive(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        receipts = self.opened.channel.submit(messages)
        if [each.message for each in receipts] != [each.id for each in messages]:
            _break(_RECEIPTS, f"{len(messages)} messages get {len(receipts)} receipts")
        received_on = max(self.clock.today(), self.by_the_rules.last_receipt or date.min)
        for message, receipt in zip(messages, receipts, strict=True):
            self._look_at(message, receipt, received_on)
        self.by_the_rules, wanted = fold(
            self.by_the_rules, messages, self.clock.today(), self.world
        )
        for one, receipt in zip(wanted, receipts, strict=True):
            if one.handling is not receipt.handling:
                said = f"{receipt.handling.value}, and by the rules {one.handling.value}"
                _break(_RULES, f"message {one.message} is {said}")
        self.sent.extend(messages)
        return receipts

    def _look_at(self, message: Message, receipt: MessageReceipt, received_on: date) -> None:
        self.counted[receipt.handling.value] += 1
        if receipt.handling is Handling.REFUSED and not receipt.reasons:
            _break(_WHY, f"message {message.id} is refused without a reason")
        if receipt.handling is Handling.ACCEPTED:
            for why in self._strange(message, received_on):
                _break(_STRANGER, f"message {message.id}, received on {received_on}, {why}")
            _follow(message, self.entered)

    def _strange(self, message: Message, received_on: date) -> Iterator[str]:
        yield from _strange(message, received_on, self.entered)
        of_worker = isinstance(message.content, AskCorrection | AnswerCorrection)
        if self.world is CLOSED and received_on > LAST_DAY and not of_worker:
            yield f"changes an account that closed on {LAST_DAY}"

    def _held(self, day: date) -> dict[EnterpriseNumber, _Held]:
        return {number: self._of(number, day) for number in EMPLOYERS}

    def _of(self, employer: EnterpriseNumber, day: date) -> _Held:
        return {each.id: _plain(each) for each in self.opened.register.trainings(employer, day)}


def _plain(held: Training) -> Training:
    # Whether a register says since when it knew a training is its own affair.
    return evolve(held, known_from=None)


def _break(law: str, example: str) -> None:
    raise LawBroken("a register", law, example)


def register_machine(
    make: MakeRegister,
    channel: Channel = Channel.REST,
    counted: Counter[str] | None = None,
) -> type[RuleBasedStateMachine]:
    """Give a Hypothesis machine that drives the registers that `make` opens.

    `channel` is the way that the messages say they came; `counted` is told how many were accepted,
    refused and sent again. A step at which a law is broken fails with `LawBroken`.

    >>> from hypothesis import settings
    >>> from hypothesis.stateful import run_state_machine_as_test
    >>> from fla_rules.in_memory import RegisterInMemory
    >>> def opened(memory):
    ...     again = lambda: opened(RegisterInMemory(memory.context, memory.clock, memory.register))
    ...     return OpenRegister(memory.channel(Channel.REST), memory, again)
    >>> machine = register_machine(lambda *given: opened(RegisterInMemory(*given)))
    >>> run_state_machine_as_test(machine, settings=settings(max_examples=2, deadline=None))
    """
    told = {
        "make": staticmethod(make),
        "channel": channel,
        "counted": Counter() if counted is None else counted,
    }
    return type("RegisterMachine", (_RegisterMachine,), told)
