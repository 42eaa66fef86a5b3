"""The register: messages folded into trainings, rights, verifications and requests (FLA 17-24).

Each message is accepted, refused with the reason, or a duplicate; all that was received stays in
the register in the order in which it came, each with the day of its receipt. That day is the
register's own: no message carries it, and it never goes back. What the register says is a view of
what it accepted by a day of receipt. A message sent again changes nothing; its sender's id with
another content is refused, since the first one keeps it. A message that names several workers is
accepted for all of them or refused.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import LAST_YEAR
from fla_rules.errors import FactError
from fla_rules.facts.employer import OptOut
from fla_rules.facts.events import Event, EventKind
from fla_rules.facts.registration import (
    Actor,
    AnswerCorrection,
    AskCorrection,
    ConfirmRight,
    ConfirmTraining,
    CorrectTraining,
    Mandate,
    Message,
    RegisterRight,
    RegisterTraining,
    Role,
    Staff,
    StopCalculation,
    WithdrawTraining,
    workers_of,
)
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    Training,
    TrainingStatus,
    known_trainings,
)
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.outcome import Determined, Reason, reason
from fla_rules.quantities import Days, Hours
from fla_rules.register.access import AccessQuestion, Operation, may
from fla_rules.register.verification import EntryQuestion, verified_on
from fla_rules.vocabulary import Kind

Part = TypeVar("Part")
# A training or a worker of one employer: their ids are the employer's own.
_Key = tuple[EnterpriseNumber, str]
# A request of one employer's worker: its id is the worker's own.
_RequestKey = tuple[EnterpriseNumber, str, str]
_ON: Final = attrgetter("on")
# What stands between a provider's id and its own name for a training.
_COLONS: Final = "::"
# No year has more, and nobody is trained for longer than day and night.
_MOST_DAYS: Final = Days(366)
_MOST_HOURS: Final = Hours(366 * 24 * 60)
_MANDATARY: Final = attrgetter("mandatary")


class Handling(Enum):
    """What became of a message."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    # It was sent before: nothing changed, and what was said then is said again.
    DUPLICATE = "duplicate"


@frozen(slots=False)
class MessageReceipt:
    """What the sender of a message gets back; `reasons` say why it is, or was, refused."""

    message: str
    handling: Handling
    reasons: tuple[Reason, ...] = ()


@frozen(slots=False, field_transformer=checks.checked)
class Entry:
    """A message as it was handled on the day of receipt: accepted, or refused for `reasons`."""

    message: Message
    received_on: date
    reasons: tuple[Reason, ...] = ()


@frozen(slots=False, field_transformer=checks.checked)
class Register:
    """Every message that was handled once, in the order in which they came.

    Raises `FactError` where one was received on a day before that of the one before it.

    >>> Register().entries
    ()
    """

    entries: tuple[Entry, ...] = ()

    def __attrs_post_init__(self) -> None:
        for before, after in pairwise(self.entries):
            if after.received_on < before.received_on:
                raise FactError(
                    f"a message received on {after.received_on} comes after one of "
                    f"{before.received_on}",
                    "give the entries in the order in which they were received",
                )

    @property
    def last_receipt(self) -> date | None:
        """The day on which something was last received; None where nothing was."""
        return self.entries[-1].received_on if self.entries else None

    def accepted(self, employer: EnterpriseNumber, on: date) -> tuple[Entry, ...]:
        """Give what was accepted about an employer's workers, received by a day, as it came."""
        checks.one("employer", employer, EnterpriseNumber)
        on = checks.day("on", on)
        return tuple(
            entry
            for entry in self.entries
            if entry.message.employer == employer and entry.received_on <= on and not entry.reasons
        )

    def refused(self) -> tuple[Entry, ...]:
        """Give what was refused, with the reasons."""
        return tuple(entry for entry in self.entries if entry.reasons)


@frozen(slots=False, field_transformer=checks.checked)
class Context:
    """What is known to judge messages by: the law, the staffs, the mandates, as plain data.

    The law is the one known when the messages are handled.
    """

    basis: Basis
    staffs: tuple[Staff, ...] = field(repr=False)
    mandates: tuple[Mandate, ...] = field(default=(), repr=False)
    # By employer and worker, and by mandatary: worked out once, used for each message.
    workers: Mapping[_Key, Worker] = field(init=False, repr=False, eq=False)
    mandated: Mapping[str, tuple[Mandate, ...]] = field(init=False, repr=False, eq=False)

    @workers.default
    def _by_worker(self) -> Mapping[_Key, Worker]:
        return MappingProxyType(
            {
                (staff.employer, worker.id): worker
                for staff in self.staffs
                for worker in staff.workers
            }
        )

    @mandated.default
    def _by_mandatary(self) -> Mapping[str, tuple[Mandate, ...]]:
        return _grouped(self.mandates, _MANDATARY)


def fold(
    register: Register, messages: Iterable[Message], received_on: date, context: Context
) -> tuple[Register, tuple[MessageReceipt, ...]]:
    """Handle messages in order: the register with them in it, and a receipt for each.

    `received_on` is the day on which they reached the register, by its own clock. Days of receipt
    never go back: where the last one in the register lies later, it counts for these too. The
    sender must be allowed on the day of sending and on that of receipt: what begins is judged by
    the first, what ends by the second, and no message is sent after it is received. Folding two
    batches of a day one after the other gives the same as folding them at once.

    >>> from fla_rules.calendar import Period
    >>> from fla_rules.facts.employment import Employment
    >>> from fla_rules.facts.registration import Channel
    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> number = EnterpriseNumber.parse("0403.170.701")
    >>> hired = Worker("w1", (Employment.steady("w1", Period(date(2024, 5, 10)), "200"),))
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> context = Context(basis, (Staff(number, (hired,)),))
    >>> held = Training("t1", "w1", Period(date(2025, 5, 8), date(2025, 5, 9)), Days(2))
    >>> day, by = date(2025, 5, 12), Actor.employer(number)
    >>> sent = Message("m1", day, Channel.ONLINE, by, number, RegisterTraining(held))
    >>> register, receipts = fold(Register(), [sent, sent], day, context)
    >>> [receipt.handling.value for receipt in receipts]
    ['accepted', 'duplicate']
    >>> [training.id for training in trainings_in(register, number, date(2025, 6, 30))]
    ['t1']
    """
    checks.one("context", context, Context)
    ledger = _Ledger.of(checks.one("register", register, Register).entries)
    sent = checks.several("messages", messages, Message)
    on = max(checks.day("received_on", received_on), register.last_receipt or date.min)
    receipts = tuple([_handled(ledger, message, on, context) for message in sent])
    return Register(tuple(ledger.entries)), receipts


def _handled(ledger: "_Ledger", message: Message, on: date, context: Context) -> MessageReceipt:
    earlier = ledger.by_id.get((message.by, message.id), [])
    for entry in earlier:
        if entry.message == message:
            return MessageReceipt(message.id, Handling.DUPLICATE, entry.reasons)
    taken = (reason("register.id_taken", id=message.id),) if earlier else ()
    reasons = taken or _refusals(ledger, message, on, context)
    ledger.take(Entry(message, on, reasons))
    return MessageReceipt(message.id, Handling.REFUSED if reasons else Handling.ACCEPTED, reasons)


# --- what the messages to come are judged by -----------------------------------------------------


@frozen
class _Line:
    """A training from its first entry on: who entered it, and what holds of it now.

    `sent` is the day its last change was sent on, `since` that of its receipt; `verified` has the
    days on which the employer confirmed or corrected what holds.
    """

    owner: Actor
    training: Training
    sent: date
    since: date
    verified: tuple[date, ...] = ()
    withdrawn: bool = False


@frozen
class _Ledger:
    """A register opened for writing: built for one fold, and gone with it."""

    entries: list[Entry] = field(factory=list)
    # What one sender sent under an id of its own: the first, and what was refused for taking it.
    by_id: dict[tuple[Actor, str], list[Entry]] = field(factory=dict)
    # Each id a training ever had leads to its first, and that one to what holds.
    roots: dict[_Key, str] = field(factory=dict)
    lines: dict[_Key, _Line] = field(factory=dict)
    requests: dict[_RequestKey, Message] = field(factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "_Ledger":
        ledger = cls()
        for entry in entries:
            ledger.take(entry)
        return ledger

    def take(self, entry: Entry) -> None:
        message = entry.message
        self.entries.append(entry)
        self.by_id.setdefault((message.by, message.id), []).append(entry)
        if not entry.reasons:
            self._apply(entry)

    def _apply(self, entry: Entry) -> None:
        employer, content = entry.message.employer, entry.message.content
        match content:
            case RegisterTraining():
                self._enter(entry, content.training, content.training.id, entry.message.by)
            case CorrectTraining():
                root = self.roots[employer, content.corrects]
                owner = self.lines[employer, root].owner
                self._enter(entry, content.training, root, owner)
            case WithdrawTraining():
                key = (employer, self.roots[employer, content.training])
                self.lines[key] = evolve(self.lines[key], withdrawn=True)
            case ConfirmTraining():
                self._confirm((employer, self.roots[employer, content.training]), entry)
            case AskCorrection():
                self.requests[employer, content.worker, content.request] = entry.message
            case _:
                pass

    def _enter(self, entry: Entry, training: Training, root: str, owner: Actor) -> None:
        message, on = entry.message, entry.received_on
        # Of a provider's training the employer has the last word: what it enters is verified.
        verified = () if message.by.role is Role.PROVIDER else (on,)
        self.roots[message.employer, training.id] = root
        line = _Line(owner, training, message.sent_on, on, verified)
        self.lines[message.employer, root] = line

    def _confirm(self, key: _Key, entry: Entry) -> None:
        line = self.lines[key]
        self.lines[key] = evolve(line, verified=(*line.verified, entry.received_on))

    def line(self, employer: EnterpriseNumber, training: str) -> _Line:
        return self.lines[employer, self.roots[employer, training]]


# --- refusals ------------------------------------------------------------------------------------

_OPERATIONS: Final[Mapping[type[object], Operation]] = {
    RegisterTraining: Operation.REGISTER_TRAINING,
    CorrectTraining: Operation.CORRECT_TRAINING,
    WithdrawTraining: Operation.WITHDRAW_TRAINING,
    RegisterRight: Operation.REGISTER_RIGHT,
    StopCalculation: Operation.STOP_CALCULATION,
    ConfirmRight: Operation.CONFIRM_RIGHT,
    ConfirmTraining: Operation.CONFIRM_TRAINING,
    AskCorrection: Operation.ASK_CORRECTION,
    AnswerCorrection: Operation.ANSWER_CORRECTION,
}


def _refusals(ledger: _Ledger, message: Message, on: date, context: Context) -> tuple[Reason, ...]:
    """Give every reason to refuse a message: what it refers to, else what the roles allow."""
    unfit = (*_untrue(message, on), *_unfit(ledger, message))
    if unfit:
        return unfit
    asked = _questions(ledger, message, on, context)
    try:
        refused = [said for question in asked for said in _not_allowed(question)]
    except FactError:
        # A day so far off that no term runs from it: one message must not lose the others.
        return (reason("register.no_term", last=LAST_YEAR),)
    # What refuses the sender refuses it for each worker: it is said once.
    return tuple(dict.fromkeys(refused))


def _untrue(message: Message, on: date) -> Iterator[Reason]:
    """Refuse what cannot be true of anybody, whatever the register holds."""
    content = message.content
    if message.sent_on > on:
        yield reason("register.sent_later", sent=message.sent_on, received=on)
    match content:
        case RegisterTraining() | CorrectTraining():
            training = content.training
            yield from _foreign(message.by, training.id)
            yield from _not_over(training, message.sent_on)
            yield from _beyond(training.period.last.year, on)
            yield from _too_much(training.duration, training.charged)
        case RegisterRight():
            yield from _beyond(content.year, on)
            yield from _too_much(content.days)
        case StopCalculation() | ConfirmRight():
            yield from _beyond(content.year, on)
        case _:
            pass


def _foreign(by: Actor, training: str) -> Iterator[Reason]:
    """Let the ids of each provider begin with its own, so that nobody takes another's."""
    owner, colons, _ = training.partition(_COLONS)
    if (owner if colons else None) != (by.id if by.role is Role.PROVIDER else None):
        yield reason("register.foreign_id", training=training)


def _not_over(training: Training, sent: date) -> Iterator[Reason]:
    last = training.period.last
    if training.status is TrainingStatus.FOLLOWED and last > sent:
        yield reason("register.not_over", training=training.id, last=last, sent=sent)


def _beyond(year: int, on: date) -> Iterator[Reason]:
    """Refuse a year before the first with a right in days, or after the next."""
    first, last = FIRST_YEAR_IN_DAYS, on.year + 1
    if not first <= year <= last:
        yield reason("register.year", year=year, first=first, last=last)


def _too_much(*amounts: Days | Hours | None) -> Iterator[Reason]:
    over = [
        each > _MOST_DAYS if isinstance(each, Days) else each > _MOST_HOURS
        for each in amounts
        if each is not None
    ]
    if any(over):
        yield reason("register.too_much", most=_MOST_DAYS)


def _not_allowed(question: AccessQuestion) -> tuple[Reason, ...]:
    return () if isinstance(may(question), Determined) else question.reasons()


def _unfit(ledger: _Ledger, message: Message) -> Iterator[Reason]:
    employer, content = message.employer, message.content
    match content:
        case RegisterTraining():
            yield from _used(ledger, employer, content.training.id)
        case CorrectTraining():
            yield from _used(ledger, employer, content.training.id)
            yield from _not_held(ledger, message, content.corrects)
        case WithdrawTraining() | ConfirmTraining():
            yield from _not_held(ledger, message, content.training)
        case AskCorrection():
            if (employer, content.worker, content.request) in ledger.requests:
                yield reason("register.request_known", request=content.request)
        case AnswerCorrection():
            yield from _not_asked(ledger, message, content)
        case _:
            pass


def _used(ledger: _Ledger, employer: EnterpriseNumber, training: str) -> Iterator[Reason]:
    if (employer, training) in ledger.roots:
        yield reason("register.training_known", training=training)


def _not_held(ledger: _Ledger, message: Message, training: str) -> Iterator[Reason]:
    """Refuse to build on a training that is not there, not the worker's, or no longer holds."""
    known = (message.employer, training) in ledger.roots
    line = ledger.line(message.employer, training) if known else None
    if line is None or (line.training.worker,) != workers_of(message.content):
        yield reason("register.no_such_training", training=training)
    elif line.withdrawn:
        yield reason("register.withdrawn", training=training)
    elif line.training.id != training:
        yield reason("register.corrected", training=training, by=line.training.id)
    elif message.sent_on < line.sent:
        yield reason("register.too_early", day=line.sent)


def _not_asked(ledger: _Ledger, message: Message, content: AnswerCorrection) -> Iterator[Reason]:
    asked = ledger.requests.get((message.employer, content.worker, content.request))
    if asked is None:
        yield reason("register.no_such_request", request=content.request)
    elif message.sent_on < asked.sent_on:
        yield reason("register.too_early", day=asked.sent_on)


def _questions(
    ledger: _Ledger, message: Message, on: date, context: Context
) -> Iterator[AccessQuestion]:
    """Put the question of access on both days for each worker reached, or for the company."""
    owners, trainings, verified = _concerned(ledger, message)
    asked = AccessQuestion(
        context.basis,
        message.by,
        _OPERATIONS[type(message.content)],
        message.employer,
        on,
        trainings=trainings,
        owners=owners,
        channel=message.channel,
        mandates=context.mandated.get(message.by.id, ()),
        verified=verified,
    )
    workers = workers_of(message.content)
    reached = [
        context.workers.get((message.employer, worker), Worker(worker, ())) for worker in workers
    ]
    for day in dict.fromkeys((on, message.sent_on)):
        for each in reached or (None,):
            yield evolve(asked, on=day, worker=each)


def _concerned(
    ledger: _Ledger, message: Message
) -> tuple[tuple[Actor, ...], tuple[Training, ...], tuple[date, ...]]:
    """Give who entered a training, it as it was and would be, and when it was verified."""
    content = message.content
    match content:
        case RegisterTraining():
            return (message.by,), (content.training,), ()
        case CorrectTraining():
            line = ledger.line(message.employer, content.corrects)
            return (line.owner, line.owner), (line.training, content.training), line.verified
        case WithdrawTraining() | ConfirmTraining():
            line = ledger.line(message.employer, content.training)
            return (line.owner,), (line.training,), line.verified
        case _:
            return (), (), ()


# --- what the register says ----------------------------------------------------------------------


@frozen(slots=False)
class RegisteredRight:
    """A right of a worker as last entered, by whom, and on which day it was received."""

    worker: str
    year: int
    kind: Kind
    days: Days
    on: date
    by: Actor


@frozen(slots=False)
class RightVerified:
    """That a worker's right of a year counts as verified, and from which day on (FLA 18)."""

    worker: str
    on: date
    year: int


@frozen(slots=False)
class TrainingVerified:
    """That a worker's training counts as verified, and from which day on (FLA 19 § 2)."""

    worker: str
    on: date
    training: str


# What was verified: a right of a year, or a training.
Verification = RightVerified | TrainingVerified


@frozen(slots=False)
class Request:
    """A worker's request for correction, with the answers it got."""

    id: str
    worker: str
    about: str
    on: date
    answers: tuple[tuple[date, str], ...] = ()


def trainings_in(register: Register, employer: EnterpriseNumber, on: date) -> tuple[Training, ...]:
    """Give the trainings of an employer's workers as the register held them on a day.

    Each is known from the day it was received. A corrected one gives way to its correction; one
    that was withdrawn is gone.
    """
    checks.one("register", register, Register)
    held = [evolve(line.training, known_from=line.since) for line in _held(register, employer, on)]
    return known_trainings(held, on)


def rights_in(
    register: Register, employer: EnterpriseNumber, on: date
) -> tuple[RegisteredRight, ...]:
    """Give the rights entered by a day, each as it was last adapted (FLA 18)."""
    checks.one("register", register, Register)
    latest: dict[tuple[str, int, Kind], RegisteredRight] = {}
    for entry in register.accepted(employer, on):
        content, by = entry.message.content, entry.message.by
        if isinstance(content, RegisterRight):
            year, kind = content.year, content.kind
            for worker in content.workers:
                latest[worker, year, kind] = RegisteredRight(
                    worker, year, kind, content.days, entry.received_on, by
                )
    return tuple(latest.values())


def opt_outs_in(register: Register, employer: EnterpriseNumber, on: date) -> tuple[OptOut, ...]:
    """Give the years and workers for which the calculation was off by a day (FLA 18)."""
    checks.one("register", register, Register)
    off = [
        OptOut(content.year, worker)
        for entry in register.accepted(employer, on)
        if isinstance(content := entry.message.content, StopCalculation)
        for worker in content.workers or (None,)
    ]
    return tuple(dict.fromkeys(off))


def verifications_in(
    register: Register, employer: EnterpriseNumber, basis: Basis, on: date
) -> tuple[Verification, ...]:
    """Give what counts as verified on a day: rights (FLA 18), then trainings (FLA 19 § 2).

    A legal right that the employer enters is verified with that, as a training is.
    """
    checks.one("register", register, Register)
    checks.one("basis", basis, Basis)
    known = register.accepted(employer, on)
    of_rights = [
        RightVerified(worker, entry.received_on, content.year)
        for entry in known
        if isinstance(content := entry.message.content, ConfirmRight | RegisterRight)
        if isinstance(content, ConfirmRight) or content.kind is Kind.LEGAL
        for worker in content.workers
    ]
    confirmed: dict[str, tuple[date, ...]] = {}
    for entry in known:
        if isinstance(content := entry.message.content, ConfirmTraining):
            id_ = content.training
            confirmed[id_] = (*confirmed.get(id_, ()), entry.received_on)
    of_trainings = [
        verification
        for line in _held(register, employer, on)
        for verification in _verified(basis, line, confirmed.get(line.training.id, ()), on)
    ]
    return (*of_rights, *of_trainings)


def requests_in(register: Register, employer: EnterpriseNumber, on: date) -> tuple[Request, ...]:
    """Give the requests for correction received by a day, with the answers by then (FLA 24)."""
    checks.one("register", register, Register)
    made: dict[tuple[str, str], Request] = {}
    for entry in register.accepted(employer, on):
        content, day = entry.message.content, entry.received_on
        if isinstance(content, AskCorrection):
            asked = Request(content.request, content.worker, content.about, day)
            made[content.worker, content.request] = asked
        elif isinstance(content, AnswerCorrection):
            asked = made[content.worker, content.request]
            answered = evolve(asked, answers=(*asked.answers, (day, content.text)))
            made[content.worker, content.request] = answered
    return tuple(made.values())


def events_in(
    register: Register, employer: EnterpriseNumber, basis: Basis, on: date
) -> tuple[Event, ...]:
    """Give what the register shows of an employer's duties as events, in the order of days.

    Trainings registered, rights verified, corrections asked and handled (FLA 18, 19, 24).
    """
    checks.one("register", register, Register)
    checks.one("basis", basis, Basis)
    registered = [
        Event(EventKind.TRAINING_REGISTERED, entry.received_on, training=content.training.id)
        for entry in register.accepted(employer, on)
        if isinstance(content := entry.message.content, RegisterTraining | CorrectTraining)
    ]
    verified = [
        Event(EventKind.RIGHT_VERIFIED, each.on, worker=each.worker, year=each.year)
        for each in verifications_in(register, employer, basis, on)
        if isinstance(each, RightVerified)
    ]
    asked = [event for each in requests_in(register, employer, on) for event in _handling(each)]
    return tuple(sorted([*registered, *verified, *asked], key=_ON))


def _held(register: Register, employer: EnterpriseNumber, on: date) -> list[_Line]:
    ledger = _Ledger.of(register.accepted(employer, on))
    return [line for line in ledger.lines.values() if not line.withdrawn]


def _verified(
    basis: Basis, line: _Line, confirmed: tuple[date, ...], on: date
) -> Iterator[TrainingVerified]:
    outcome = verified_on(EntryQuestion(basis, line.training, line.since, confirmed))
    if isinstance(outcome, Determined) and outcome.value <= on:
        yield TrainingVerified(line.training.worker, outcome.value, line.training.id)


def _handling(request: Request) -> Iterator[Event]:
    asked, answered = EventKind.CORRECTION_REQUESTED, EventKind.CORRECTION_HANDLED
    yield Event(asked, request.on, worker=request.worker, request=request.id)
    for day, _ in request.answers:
        yield Event(answered, day, worker=request.worker, request=request.id)


def _grouped(parts: Iterable[Part], key: Callable[[Part], str]) -> Mapping[str, tuple[Part, ...]]:
    groups: dict[str, list[Part]] = {}
    for part in parts:
        groups.setdefault(key(part), []).append(part)
    return MappingProxyType({name: tuple(group) for name, group in groups.items()})
