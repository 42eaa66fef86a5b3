"""Who acts in the account, and what they say to it: messages, checked when they are built.

A message is never changed. Its id makes it one message however often it is sent. No public
specification of the messages of the FLA could be found: these are the library's own.
"""

from collections import Counter
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.calendar import LAST_YEAR, Period
from fla_rules.errors import FactError
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS, RegisteredBy, Training
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.quantities import Days
from fla_rules.vocabulary import Kind


class Role(Enum):
    """Who acts (FLA 15-30)."""

    EMPLOYER = "employer"
    # Acts for an employer that mandated it: a payroll office, a software supplier.
    MANDATARY = "mandatary"
    # Gives trainings, to workers of many employers.
    PROVIDER = "provider"
    # The body that runs the account.
    SIGEDIS = "sigedis"
    WORKER = "worker"
    INSPECTION = "inspection"


class Channel(Enum):
    """The ways in which a message reaches the account."""

    ONLINE = "online"
    REST = "rest"
    BATCH = "batch"


@frozen(slots=False, field_transformer=checks.checked)
class Actor:
    """Somebody in a role. An employer's id is its enterprise number, a worker's the employer's own.

    A worker is one of `employed_by`, since two employers may give two workers the same id. Raises
    `FactError` without an id, for an employer whose id is no enterprise number, for a worker of no
    employer, and for an employer of anybody else.

    >>> number = EnterpriseNumber.parse("0403170701")
    >>> Actor.employer(number).id, str(Actor.worker(number, "w1").employed_by)
    ('0403.170.701', '0403.170.701')
    """

    role: Role
    id: str
    employed_by: EnterpriseNumber | None = None

    def __attrs_post_init__(self) -> None:
        _refuse_blank(f"{self.role.value} without an id", self.id)
        if (self.role is Role.WORKER) is (self.employed_by is None):
            raise FactError(
                "{role} {id} of {employer}" if self.employed_by else "{role} {id} of no employer",
                "name the employer of a worker, and of nobody else",
                role=self.role.value,
                id=self.id,
                employer=self.employed_by,
            )
        if self.role is Role.EMPLOYER and str(EnterpriseNumber.parse(self.id)) != self.id:
            raise FactError(
                "employer {id} is not written as an enterprise number",
                "write {number}, or use Actor.employer",
                id=self.id,
                number=EnterpriseNumber.parse(self.id),
            )

    @classmethod
    def employer(cls, number: EnterpriseNumber) -> "Actor":
        """Describe an employer acting for itself."""
        return cls(Role.EMPLOYER, str(checks.one("number", number, EnterpriseNumber)))

    @classmethod
    def worker(cls, number: EnterpriseNumber, worker: str) -> "Actor":
        """Describe a worker of an employer, by the id that the employer gave."""
        return cls(Role.WORKER, worker, checks.one("number", number, EnterpriseNumber))


@frozen(slots=False, field_transformer=checks.checked)
class Mandate:
    """The days on which a mandatary may act for an employer; `mandatary` is its id as an actor."""

    mandatary: str
    employer: EnterpriseNumber
    period: Period


@frozen(slots=False, field_transformer=checks.checked)
class Staff:
    """The workers of one employer, each with the employments there."""

    employer: EnterpriseNumber
    workers: tuple[Worker, ...]


@frozen(slots=False, field_transformer=checks.checked)
class RegisterTraining:
    """A training, planned or followed, is entered for the first time (FLA 19)."""

    training: Training

    def __attrs_post_init__(self) -> None:
        _refuse_blank("a training without an id", self.training.id)
        if self.training.corrects is not None:
            raise FactError(
                f"training {self.training.id} corrects {self.training.corrects}",
                "send it as CorrectTraining",
            )


@frozen(slots=False, field_transformer=checks.checked)
class CorrectTraining:
    """A training takes the place of the one it names in `corrects`, under an id of its own."""

    training: Training
    # The id that the training names: looked up wherever the message is.
    corrects: str = field(init=False, repr=False, eq=False)

    @corrects.default
    def _named(self) -> str:
        if self.training.corrects is None:
            raise FactError(f"training {self.training.id} corrects none", "give what is missing")
        return self.training.corrects

    def __attrs_post_init__(self) -> None:
        _refuse_blank("a training without an id", self.training.id)


@frozen(slots=False, field_transformer=checks.checked)
class WithdrawTraining:
    """A worker's training, named by the id that holds now, is taken out with all it corrected."""

    training: str
    worker: str

    def __attrs_post_init__(self) -> None:
        _refuse_blank("a withdrawal without a training or a worker", self.training, self.worker)


@frozen(slots=False, field_transformer=checks.checked)
class RegisterRight:
    """A year's right of one kind is entered for one worker or many; entered again, it is adapted.

    >>> RegisterRight(("w1", "w2"), 2025, Kind.SECTORAL, Days(2)).workers
    ('w1', 'w2')
    """

    workers: tuple[str, ...]
    year: int
    kind: Kind
    days: Days

    def __attrs_post_init__(self) -> None:
        _refuse_crowd(self.workers)
        _refuse_year(self.year)


@frozen(slots=False, field_transformer=checks.checked)
class StopCalculation:
    """The automatic calculation is off in a year, for some workers; for all, where none is named.

    It holds for that year alone (FLA 18).
    """

    year: int
    workers: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.workers:
            _refuse_crowd(self.workers)
        _refuse_year(self.year)


@frozen(slots=False, field_transformer=checks.checked)
class ConfirmRight:
    """The computed right of a year is verified and found right, for one worker or many (FLA 18)."""

    workers: tuple[str, ...]
    year: int

    def __attrs_post_init__(self) -> None:
        _refuse_crowd(self.workers)
        _refuse_year(self.year)


@frozen(slots=False, field_transformer=checks.checked)
class ConfirmTraining:
    """A training that a provider entered is verified and found right (FLA 19 § 2)."""

    training: str
    worker: str

    def __attrs_post_init__(self) -> None:
        _refuse_blank("a confirmation without a training or a worker", self.training, self.worker)


@frozen(slots=False, field_transformer=checks.checked)
class AskCorrection:
    """A worker asks the employer to correct data (FLA 24); `about` says which and why."""

    request: str
    worker: str
    about: str

    def __attrs_post_init__(self) -> None:
        _refuse_blank(
            "a request without number, worker or subject", self.request, self.worker, self.about
        )


@frozen(slots=False, field_transformer=checks.checked)
class AnswerCorrection:
    """The employer answers a worker's request for correction (FLA 24)."""

    request: str
    worker: str
    text: str

    def __attrs_post_init__(self) -> None:
        _refuse_blank(
            "an answer without request, worker or text", self.request, self.worker, self.text
        )


Content = (
    RegisterTraining
    | CorrectTraining
    | WithdrawTraining
    | RegisterRight
    | StopCalculation
    | ConfirmRight
    | ConfirmTraining
    | AskCorrection
    | AnswerCorrection
)

_ENTERED_BY: Final = MappingProxyType(
    {
        Role.EMPLOYER: RegisteredBy.EMPLOYER,
        Role.MANDATARY: RegisteredBy.MANDATARY,
        Role.PROVIDER: RegisteredBy.PROVIDER,
    }
)


@frozen(slots=False, field_transformer=checks.checked)
class Message:
    """What somebody says to the account on a day, about workers of one employer.

    `sent_on` is the sender's word: the day on which it was received is the register's, and no part
    of a message. Its id is the sender's own. Raises `FactError` without an id, and where a training
    names another role than its sender's.

    >>> number = EnterpriseNumber.parse("0403.170.701")
    >>> by = Actor.employer(number)
    >>> confirmed = ConfirmRight(("w1",), 2025)
    >>> Message("m1", date(2025, 1, 20), Channel.REST, by, number, confirmed).content.year
    2025
    """

    id: str
    sent_on: date
    channel: Channel
    by: Actor
    employer: EnterpriseNumber
    content: Content

    def __attrs_post_init__(self) -> None:
        _refuse_blank("a message without an id", self.id)
        if isinstance(self.content, RegisterTraining | CorrectTraining):
            entered_by = self.content.training.registered_by
            # Of the other roles none may enter a training, which the rules of access say.
            if _ENTERED_BY.get(self.by.role, entered_by) is not entered_by:
                raise FactError(
                    f"message {self.id} of a {self.by.role.value} holds a training registered by "
                    f"the {entered_by.value}",
                    "let registered_by name the role that sends it",
                )


def workers_of(content: Content) -> tuple[str, ...]:
    """Give the ids of the workers that a message is about; none where it is about the company.

    >>> workers_of(StopCalculation(2025))
    ()
    """
    match content:
        case RegisterTraining() | CorrectTraining():
            return (content.training.worker,)
        case RegisterRight() | StopCalculation() | ConfirmRight():
            return content.workers
        case _:
            return (content.worker,)


def _refuse_blank(problem: str, *texts: str) -> None:
    if not all(text.strip() for text in texts):
        raise FactError(problem, "give what is missing")


def _refuse_crowd(workers: tuple[str, ...]) -> None:
    if not workers:
        raise FactError("no worker is named", "name one or more")
    _refuse_blank("a worker without an id", *workers)
    twice = sorted(worker for worker, times in Counter(workers).items() if times > 1)
    if twice:
        raise FactError(f"{', '.join(twice)} named twice", "name each worker once")


def _refuse_year(year: int) -> None:
    if not FIRST_YEAR_IN_DAYS <= year <= LAST_YEAR:
        raise FactError(
            f"{year} has no right in days",
            f"give a year from {FIRST_YEAR_IN_DAYS} on, up to {LAST_YEAR}",
        )
