"""A small world with strangers in it, and what they send that no register may take."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve, frozen

from fla_rules.calendar import Period, day_after
from fla_rules.facts.registration import (
    Actor,
    AskCorrection,
    Channel,
    Content,
    Mandate,
    Message,
    RegisterTraining,
    Role,
    StopCalculation,
    WithdrawTraining,
)
from fla_rules.facts.training import RegisteredBy
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.register.messages import Context
from fla_rules.testing.builders import (
    context,
    employment,
    enterprise_number,
    staff,
    training,
    worker,
)

# --- who there is --------------------------------------------------------------------------------

ONE: Final = enterprise_number(4031707)
TWO: Final = enterprise_number(2000657)
EMPLOYERS: Final = (ONE, TWO)
OFFICE: Final = Actor(Role.MANDATARY, "office")
OTHER_OFFICE: Final = Actor(Role.MANDATARY, "other office")
SCHOOL: Final = Actor(Role.PROVIDER, "school")
ACADEMY: Final = Actor(Role.PROVIDER, "academy")
SIGEDIS: Final = Actor(Role.SIGEDIS, "Sigedis")
INSPECTION: Final = Actor(Role.INSPECTION, "inspection")
MANDATE: Final = Mandate(OFFICE.id, ONE, Period(date(2025, 5, 20), date(2025, 6, 15)))
EXIT: Final = date(2025, 5, 31)
# Thirty days from the exit's declaration (FLA 25), and the end of the quarter's term (FLA 19).
EXIT_CLOSES: Final = date(2025, 6, 30)
TERM: Final = date(2025, 7, 31)
FIRST_DAY: Final = date(2025, 5, 12)
# Both employers have a worker of the same id.
STAFFS: Final = (
    staff(
        worker(employment("w1", hired="2024-01-01")),
        worker(evolve(employment("w2", hired="2020-01-01", left="2025-05-31"), exit_declared=EXIT)),
        number=str(ONE),
    ),
    staff(
        worker(employment("w1", hired="2024-01-01")),
        worker(employment("w3", hired="2024-01-01")),
        number=str(TWO),
    ),
)
WORLD: Final = context(*STAFFS, mandates=(MANDATE,))
# The same, judged by the law that closed the account.
CLOSED: Final = context(*STAFFS, known_on="2026-06-30", mandates=(MANDATE,))
LAST_DAY: Final = date(2025, 12, 31)

# --- what no register may take -------------------------------------------------------------------


@frozen
class Attempt:
    """A message that must not be let in on the day it is received, and what it tries.

    `judged_by` holds the law that it is judged by.
    """

    tries: str
    message: Message
    received_on: date
    judged_by: Context = WORLD


def _says(by: Actor, content: Content, sent: date, employer: EnterpriseNumber = ONE) -> Message:
    return Message("m1", sent, Channel.REST, by, employer, content)


_GIVEN: Final = evolve(training("school::t1"), registered_by=RegisteredBy.PROVIDER)
_STOP: Final = StopCalculation(2025, ("w1",))
_ITSELF: Final = Actor.employer(ONE)
# Each with the day from which it is too late, and one on which it would have been in time.
_ENDED: Final = (
    ("a mandate that ended", OFFICE, _STOP, date(2025, 6, 16), date(2025, 6, 15)),
    ("an exit that is over", _ITSELF, StopCalculation(2025, ("w2",)), date(2025, 7, 1), EXIT),
    ("a term that ended", SCHOOL, RegisterTraining(_GIVEN), date(2025, 8, 1), TERM),
)


def backdated(channel: Channel) -> Iterator[Attempt]:
    """Give messages that come too late, each once as it is and once with a day that was in time.

    A provider is no sender of the online service.
    """
    for what, by, content, late, in_time in _ENDED:
        if by is not SCHOOL or channel is not Channel.ONLINE:
            for sent in (late, in_time):
                message = evolve(_says(by, content, sent), channel=channel)
                yield Attempt(f"{what}, sent on {sent} as it says", message, late)
    soon = date(2025, 5, 20)
    ahead = evolve(_says(OFFICE, _STOP, soon), channel=channel)
    yield Attempt(f"a mandate that begins on {soon}", ahead, date(2025, 5, 19))
    late = day_after(LAST_DAY)
    for sent in (late, LAST_DAY):
        message = evolve(_says(_ITSELF, _STOP, sent), channel=channel)
        tries = f"an account that closed, sent on {sent} as it says"
        yield Attempt(tries, message, late, CLOSED)


_ENTERS: Final = RegisterTraining(training("t9"))
_STRANGE: Final = (
    ("another employer", Actor.employer(TWO), _STOP),
    ("an office without a mandate", OTHER_OFFICE, _STOP),
    ("a worker of another employer", Actor.worker(TWO, "w1"), AskCorrection("r1", "w1", "a day")),
    ("another worker", Actor.worker(ONE, "w2"), AskCorrection("r1", "w1", "a day")),
    ("a worker who enters a training", Actor.worker(ONE, "w1"), _ENTERS),
    ("the inspection", INSPECTION, _STOP),
    ("Sigedis", SIGEDIS, _STOP),
    ("a provider who withdraws the employer's", SCHOOL, WithdrawTraining("t1", "w1")),
    ("an employer of a stranger", _ITSELF, RegisterTraining(training("t9", worker="w3"))),
)


def strangers(channel: Channel) -> Iterator[Attempt]:
    """Give messages of everybody who has no part in what is said."""
    day = date(2025, 6, 2)
    for who, by, content in _STRANGE:
        yield Attempt(who, evolve(_says(by, content, day), channel=channel), day)


def takers(channel: Channel) -> Iterator[tuple[Message, Message]]:
    """Give messages of strangers, each with one of the employer that needs the same id."""
    day = date(2025, 6, 2)
    own = evolve(_says(_ITSELF, RegisterTraining(training("t9")), day), channel=channel)
    yield evolve(own, by=Actor.employer(TWO)), own
    theirs = evolve(_GIVEN, id="t9")
    yield evolve(own, id="m2", by=SCHOOL, content=RegisterTraining(theirs)), own
    asks = evolve(own, by=Actor.worker(ONE, "w1"), content=AskCorrection("r1", "w1", "a day"))
    other = AskCorrection("r1", "w2", "a day")
    yield evolve(asks, by=Actor.worker(ONE, "w2"), content=other), asks
