"""Who may register, change, verify and see what in the account, and when (FLA 15-30).

An employer, or a mandatary within its mandate, acts for its own workers from their entry into
service until 30 calendar days from their exit declaration (FLA 25). A training provider enters its
own trainings, planned or followed, of workers of any employer, within the term of the quarter, and
what it entered counts as verified when that term expires (FLA 19 § 2). What the employer verified
before, a provider may correct or withdraw by one reading only. A worker sees the own data
and asks for their correction (FLA 24). Sigedis calculates, announces and lists; the inspection sees
the list. As known since the repeal, entries end with 2025 and reading ends with 2026.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import OPEN_END, Quarter
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment
from fla_rules.facts.registration import Actor, Channel, Mandate, Role
from fla_rules.facts.training import Training, TrainingStatus
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.law.deadlines import (
    DutyName,
    TermName,
)
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.law.readings import ProviderAfterVerification
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
from fla_rules.terms import Due, DueBy, Undated, Unsettled, due, start_up
from fla_rules.vocabulary import Confidence, Reading

Part = TypeVar("Part")


class AccessFact(Enum):
    """A fact on which it depends whether something is allowed."""

    WORKER = "worker"
    TRAINING = "training"
    # Who entered the training.
    OWNER = "owner"
    CHANNEL = "channel"


class Operation(Enum):
    """What somebody does in the account."""

    REGISTER_TRAINING = "register_training"
    CORRECT_TRAINING = "correct_training"
    WITHDRAW_TRAINING = "withdraw_training"
    CONFIRM_TRAINING = "confirm_training"
    REGISTER_RIGHT = "register_right"
    CONFIRM_RIGHT = "confirm_right"
    STOP_CALCULATION = "stop_calculation"
    SEE_RIGHTS = "see_rights"
    SEE_TRAININGS = "see_trainings"
    ASK_CORRECTION = "ask_correction"
    ANSWER_CORRECTION = "answer_correction"
    # Sigedis computes every worker's right and announces it.
    CALCULATE_RIGHTS = "calculate_rights"
    # The quarterly list of employers in default.
    DRAW_UP_LIST = "draw_up_list"
    SEE_LIST = "see_list"


def _fla(
    article: str, confidence: Confidence = Confidence.ACT, note: str | None = None
) -> Citation:
    return Citation(LEARNING_ACCOUNT, article, confidence, note=note)


def _for_employer(
    article: str, confidence: Confidence = Confidence.ACT, note: str | None = None
) -> Mapping[Role, Citation]:
    """Permit the employer, and a mandatary who does it for the employer."""
    cited = _fla(article, confidence, note)
    return {Role.EMPLOYER: cited, Role.MANDATARY: cited}


_UNDOING: Final = "who may enter may also correct and withdraw what it entered"
_PROVIDER_UNDOING: Final = _fla("19 § 2", Confidence.DEDUCTION, f"{_UNDOING}, within the term")
_SIGHT: Final = _fla("23", Confidence.SEVERAL, "the worker sees rights, trainings and credit")
_LISTS: Final = _fla("27-32", Confidence.DEDUCTION, "the number of its article was not read")
_PUBLISHED: Final = _fla(
    "27-32", Confidence.DEDUCTION, "to the inspection, the council and the committees"
)

# Each operation, with who may do it and what that rests on.
PERMISSIONS: Final[Mapping[Operation, Mapping[Role, Citation]]] = MappingProxyType(
    {
        Operation.REGISTER_TRAINING: {**_for_employer("19 § 1"), Role.PROVIDER: _fla("19 § 2")},
        Operation.CORRECT_TRAINING: {
            **_for_employer("17, 19 § 1", Confidence.DEDUCTION, _UNDOING),
            Role.PROVIDER: _PROVIDER_UNDOING,
        },
        Operation.WITHDRAW_TRAINING: {
            **_for_employer("17, 19 § 1", Confidence.DEDUCTION, _UNDOING),
            Role.PROVIDER: _PROVIDER_UNDOING,
        },
        Operation.CONFIRM_TRAINING: _for_employer("19 § 2"),
        Operation.REGISTER_RIGHT: _for_employer("18"),
        Operation.CONFIRM_RIGHT: _for_employer("18"),
        Operation.STOP_CALCULATION: _for_employer(
            "18", Confidence.SEVERAL, "as practised; each year, for the company or a worker"
        ),
        Operation.SEE_RIGHTS: {**_for_employer("25"), Role.WORKER: _SIGHT},
        Operation.SEE_TRAININGS: {
            **_for_employer("25"),
            Role.WORKER: _SIGHT,
            Role.PROVIDER: _fla("19 § 2", Confidence.DEDUCTION, "what it entered itself"),
        },
        Operation.ASK_CORRECTION: {Role.WORKER: _fla("24")},
        Operation.ANSWER_CORRECTION: _for_employer("24"),
        Operation.CALCULATE_RIGHTS: {Role.SIGEDIS: _fla("18")},
        Operation.DRAW_UP_LIST: {Role.SIGEDIS: _LISTS},
        Operation.SEE_LIST: {Role.SIGEDIS: _LISTS, Role.INSPECTION: _PUBLISHED},
    }
)
# What stays possible while the account can be read: all else ends when nothing may be entered.
_WHILE_READABLE: Final = frozenset(
    {
        Operation.SEE_RIGHTS,
        Operation.SEE_TRAININGS,
        Operation.ASK_CORRECTION,
        Operation.ANSWER_CORRECTION,
    }
)
# What is done for a company as a whole, or, the stop, for it or for a worker.
_OF_COMPANY: Final = frozenset(
    {
        Operation.STOP_CALCULATION,
        Operation.CALCULATE_RIGHTS,
        Operation.DRAW_UP_LIST,
        Operation.SEE_LIST,
    }
)
_ENTERING: Final = frozenset(
    {Operation.REGISTER_TRAINING, Operation.CORRECT_TRAINING, Operation.WITHDRAW_TRAINING}
)
_UNDOES: Final = frozenset({Operation.CORRECT_TRAINING, Operation.WITHDRAW_TRAINING})
_ANNOUNCED_OR_DONE: Final = frozenset({TrainingStatus.PLANNED, TrainingStatus.FOLLOWED})

_ACCOUNT: Final = _fla("15, 35")
_EXIT: Final = _fla("25")
_OWN_WORKERS: Final = _fla("17, 25")
_OWN_DATA: Final = _fla("24")
_PROVIDERS: Final = _fla("19 § 2")
_LAST_WORD: Final = _fla("19 § 2", Confidence.DEDUCTION, "the employer verifies what it entered")
_CHANNELS: Final = _fla("19 § 2", Confidence.SEVERAL, "a provider uses REST or batch only")


@frozen(slots=False, field_transformer=checks.checked)
class AccessQuestion:
    """Whether somebody may do something in the account on a day.

    `worker` is the one concerned, with the employments at `employer`; `trainings` are those
    concerned, as they were and as they would be, and `owners` who entered each of them first, in
    their order. `verified` holds the days on which the employer confirmed or corrected what is
    concerned. `mandates` may be any: only those that fit count. Raises `FactError` where the owners
    are not as many as the trainings.
    """

    basis: Basis
    actor: Actor
    act: Operation
    employer: EnterpriseNumber
    on: date
    worker: Worker | None = None
    trainings: tuple[Training, ...] = ()
    owners: tuple[Actor, ...] = ()
    channel: Channel | None = None
    mandates: tuple[Mandate, ...] = ()
    verified: tuple[date, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.owners and len(self.owners) != len(self.trainings):
            raise FactError(
                f"owners: {len(self.owners)} of {len(self.trainings)} trainings",
                "say of each training who entered it, or of none",
            )

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.on

    def reasons(self) -> tuple[Reason, ...]:
        """Say what allows it and until when, what is missing, or what refuses it."""
        outcome = may(self)
        if isinstance(outcome, NotApplicable):
            return (outcome.reason,)
        if isinstance(outcome, Undetermined):
            return (*outcome.missing, *outcome.open)
        granted = reason("access.granted", *_granted(self), role=self.actor.role, act=self.act)
        return (granted, *(window.says for window in _windows(self)))


@frozen(slots=False)
class Permission:
    """That an operation is allowed, and the last day on which it will be, where one is known."""

    act: Operation
    last: date | None


@frozen(slots=False)
class _Window:
    """The days on which one rule allows an operation; closed on all, it says why."""

    says: Reason
    first: date = date.min
    last: date = OPEN_END
    readings: tuple[Reading, ...] = ()
    unsettled: Unsettled | None = None

    def contains(self, day: date) -> bool:
        return self.first <= day <= self.last


def _never(message: str, cited: Citation, **said: Argument) -> _Window:
    return _Window(reason(message, cited, **said), date.max, date.min)


def _until(first: date, by: DueBy, message: str, *cited: Citation, **said: Argument) -> _Window:
    """Close with a term: on its last day, on no day, or on one that nobody can tell."""
    if isinstance(by, Due):
        says = reason(message, *by.citations, *cited, **said, last=by.last)
        return _Window(says, first, by.last, by.readings)
    if isinstance(by, Undated):
        says = reason("duty.undated", *by.citations, *cited, known_from=by.known_from)
        return _Window(says, first, readings=by.readings)
    why = next(iter((*by.missing, *by.open)))
    return _Window(why, first, readings=by.readings, unsettled=by)


def may(question: AccessQuestion) -> Outcome[Permission]:
    """Say whether somebody may do something in the account on a day (FLA 15-30).

    Not applicable where the role, the day, the mandate, the employment or the training does not
    allow it, with the reason; undetermined where a fact is missing to tell.

    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> number = EnterpriseNumber.parse("0403.170.701")
    >>> inspector = Actor(Role.INSPECTION, "labour inspection")
    >>> asked = AccessQuestion(basis, inspector, Operation.REGISTER_RIGHT, number, date(2025, 2, 3))
    >>> may(asked).reason.id
    'access.role'
    """
    checks.one("question", question, AccessQuestion)
    if not _granted(question):
        cited = _distinct(PERMISSIONS[question.act].values())
        refused = reason("access.role", *cited, role=question.actor.role, act=question.act)
        return NotApplicable(refused, (), question)
    missing = _missing(question)
    if missing and all(window.contains(question.on) for window in _account(question)):
        return Undetermined(missing, (), (), question)
    return _settled(question, _windows(question))


def _settled(question: AccessQuestion, windows: tuple[_Window, ...]) -> Outcome[Permission]:
    for window in windows:
        if window.unsettled:
            missing, open_ = window.unsettled.missing, window.unsettled.open
            return Undetermined(missing, open_, window.readings, question)
        if not window.contains(question.on):
            return NotApplicable(window.says, window.readings, question)
    last = min((window.last for window in windows), default=OPEN_END)
    readings = _distinct(reading for window in windows for reading in window.readings)
    cited = [citation for window in windows for citation in window.says.citations]
    citations = _distinct([*_granted(question), *cited])
    known_end = None if last == OPEN_END else last
    return Determined(Permission(question.act, known_end), readings, citations, question)


def _granted(question: AccessQuestion) -> tuple[Citation, ...]:
    cited = PERMISSIONS[question.act].get(question.actor.role)
    return (cited,) if cited else ()


def _missing(question: AccessQuestion) -> tuple[Reason, ...]:
    wanted = {AccessFact.WORKER: question.worker is not None or question.act in _OF_COMPANY}
    if question.actor.role is Role.PROVIDER:
        registers = question.act is Operation.REGISTER_TRAINING
        wanted[AccessFact.TRAINING] = bool(question.trainings)
        wanted[AccessFact.OWNER] = bool(question.owners) or registers
        wanted[AccessFact.CHANNEL] = question.channel is not None
    cited = _granted(question)
    return tuple(
        reason("access.missing", *cited, fact=fact) for fact, given in wanted.items() if not given
    )


def _windows(question: AccessQuestion) -> tuple[_Window, ...]:
    """Give each rule's days; the account's own first, since nothing is said of a closed one."""
    account = _account(question)
    if not all(window.contains(question.on) for window in account):
        return account
    return (*account, *_of_role(question), *_of_another(question))


def _of_role(question: AccessQuestion) -> tuple[_Window, ...]:
    match question.actor.role:
        case Role.EMPLOYER | Role.MANDATARY:
            return (_acting_for(question), *_of_worker(question, _reached))
        case Role.PROVIDER:
            return _provided(question)
        case Role.WORKER:
            return _own_data(question)
        case _:
            return _published(question)


def _of_another(question: AccessQuestion) -> tuple[_Window, ...]:
    """Refuse trainings of anybody but the worker concerned, whoever asks."""
    worker = question.worker
    return tuple(
        _never("access.other_training", _OWN_WORKERS, training=each.id, worker=worker.id)
        for each in question.trainings
        if worker is not None and each.worker != worker.id
    )


# --- the account itself --------------------------------------------------------------------------


def _account(question: AccessQuestion) -> tuple[_Window, ...]:
    law, on = question.basis.law, question.on
    opened = law.deadline(DutyName.CLOSE_ACCESS, on)
    if opened is None:
        return (_never("access.no_account", _ACCOUNT, day=on, known_on=law.known_on),)
    name = TermName.READING if question.act in _WHILE_READABLE else TermName.WRITING
    row = law.deadline(name, on)
    if row is None:
        return ()
    term = due(question.basis, row, on)
    return (_until(opened.period.first, term, "access.closes", term=name),)


def _published(question: AccessQuestion) -> tuple[_Window, ...]:
    """Open the list once the articles on its publication are in force (FLA 35)."""
    if question.act is not Operation.SEE_LIST:
        return ()
    law = question.basis.law
    rows = [
        (law.deadline(TermName.PUBLICATION, opened.last), opened.last)
        for _, opened in start_up(question.basis)
    ]
    return tuple(_published_from(due(question.basis, row, day)) for row, day in rows if row)


def _published_from(term: DueBy) -> _Window:
    if isinstance(term, Due):
        says = reason("access.published", *term.citations, first=term.last)
        return _Window(says, term.last, readings=term.readings)
    return _until(date.min, term, "access.published")


# --- employer and mandatary ----------------------------------------------------------------------


def _acting_for(question: AccessQuestion) -> _Window:
    employer = str(question.employer)
    if question.actor.role is Role.EMPLOYER:
        says = reason("access.itself", _OWN_WORKERS, employer=employer)
        other = _never("access.other_employer", _OWN_WORKERS, employer=employer)
        return _Window(says) if question.actor.id == employer else other
    mandates = [
        _mandated(each)
        for each in question.mandates
        if (each.mandatary, each.employer) == (question.actor.id, question.employer)
    ]
    none = _never("access.no_mandate", _OWN_WORKERS, employer=employer)
    return _best(mandates, question.on, none)


def _mandated(mandate: Mandate) -> _Window:
    first, last = mandate.period.first, mandate.period.last
    employer = str(mandate.employer)
    if last == OPEN_END:
        return _Window(
            reason("access.mandate_open", _OWN_WORKERS, employer=employer, first=first), first
        )
    says = reason("access.mandate", _OWN_WORKERS, employer=employer, first=first, last=last)
    return _Window(says, first, last)


def _of_worker(
    question: AccessQuestion, window: Callable[[AccessQuestion, Worker], _Window]
) -> tuple[_Window, ...]:
    return () if question.worker is None else (window(question, question.worker),)


def _reached(question: AccessQuestion, worker: Worker) -> _Window:
    windows = [_of_employment(question.basis, each) for each in worker.employments]
    none = _never("access.not_employed", _OWN_WORKERS, worker=worker.id)
    return _best(windows, question.on, none)


def _of_employment(basis: Basis, employment: Employment) -> _Window:
    """Open an employment from its first day until the term of its exit declaration (FLA 25)."""
    worker, first = employment.worker, employment.period.first
    opened = basis.law.deadlines[DutyName.CLOSE_ACCESS][0].period.first
    declared = employment.exit_declared
    # The term of an exit declared before the account opened is the first there was.
    row = basis.law.deadline(DutyName.CLOSE_ACCESS, max(declared, opened)) if declared else None
    if declared and row:
        term = due(basis, row, declared)
        return _until(first, term, "access.exit", worker=worker, declared=declared)
    return _Window(reason("access.in_service", _EXIT, worker=worker, first=first), first)


def _best(windows: Iterable[_Window], on: date, none: _Window) -> _Window:
    """Give the window that holds a day and lasts longest; else the one that lasts longest."""
    return max(windows, key=lambda window: (window.contains(on), window.last), default=none)


# --- provider and worker -------------------------------------------------------------------------


def _provided(question: AccessQuestion) -> tuple[_Window, ...]:
    if question.channel is Channel.ONLINE:
        return (_never("access.channel", _CHANNELS),)
    if any(owner != question.actor for owner in question.owners):
        return (_never("access.not_own_training", _PROVIDERS),)
    if question.act not in _ENTERING:
        return ()
    windows = [_within_term(question.basis, training) for training in question.trainings]
    return (
        *_planned_or_done(question),
        *_of_participants(question),
        *_last_word(question),
        *windows,
    )


def _last_word(question: AccessQuestion) -> tuple[_Window, ...]:
    """Let the employer have the last word on what it verified, unless a reading says otherwise."""
    verified = [day for day in question.verified if day <= question.on]
    if question.act not in _UNDOES or not verified:
        return ()
    reading = question.basis.readings.provider_after_verification
    said = reason("access.verified", _LAST_WORD, day=min(verified))
    if reading is ProviderAfterVerification.NO:
        return (_Window(said, date.max, date.min, (reading,)),)
    return (_Window(said, readings=(reading,)),)


def _planned_or_done(question: AccessQuestion) -> tuple[_Window, ...]:
    entered = question.trainings if question.act is Operation.REGISTER_TRAINING else ()
    others = [each.status for each in entered if each.status not in _ANNOUNCED_OR_DONE]
    return tuple(_never("access.status", _PROVIDERS, status=status) for status in others)


def _of_participants(question: AccessQuestion) -> tuple[_Window, ...]:
    """Refuse trainings on days on which the worker is not employed by the employer named."""
    employer = str(question.employer)
    worker = question.worker
    periods = [each.period for each in worker.employments] if worker else []
    strange = [
        training
        for training in question.trainings
        if not any(period.overlaps(training.period) for period in periods)
    ]
    return tuple(
        _never("access.not_participant", _PROVIDERS, worker=each.worker, employer=employer)
        for each in strange
    )


def _within_term(basis: Basis, training: Training) -> _Window:
    ended = training.period.last
    term = quarterly_term(basis, ended)
    if term is None:
        return _never("access.no_term", _PROVIDERS, ended=ended)
    return _until(date.min, term, "access.term", _PROVIDERS, ended=ended)


def _own_data(question: AccessQuestion) -> tuple[_Window, ...]:
    if question.actor.employed_by != question.employer:
        employer = str(question.employer)
        return (_never("access.other_staff", _OWN_DATA, employer=employer),)
    if question.worker is not None and question.worker.id != question.actor.id:
        return (_never("access.other_worker", _OWN_DATA, worker=question.actor.id),)
    if question.act is not Operation.ASK_CORRECTION:
        return ()
    return _of_worker(question, _served)


def _served(_: AccessQuestion, worker: Worker) -> _Window:
    """Let a worker ask an employer from the first day in its service on, and ever after."""
    firsts = [each.period.first for each in worker.employments]
    if not firsts:
        return _never("access.not_employed", _OWN_DATA, worker=worker.id)
    says = reason("access.in_service", _OWN_DATA, worker=worker.id, first=min(firsts))
    return _Window(says, min(firsts))


# --- terms ---------------------------------------------------------------------------------------


def quarterly_term(basis: Basis, ended: date) -> DueBy | None:
    """Give the term for entering a training that ended on a day, or None where there is none.

    It is that of the quarter's declaration (FLA 19), later where the start-up registration was
    postponed beyond it and a reading says that all registrations were.

    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> quarterly_term(basis, date(2025, 5, 9)).last
    datetime.date(2025, 7, 31)
    """
    first = Quarter.of(ended).first_day
    row = basis.law.deadline(DutyName.REGISTER_QUARTER, first)
    return due(basis, row, first) if row else None


def _distinct(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(dict.fromkeys(parts))
