"""Facts and messages with sensible defaults, so that a test names only what it is about.

Days are ISO texts, amounts exact texts. By default there is one employer of 40 with one full-timer
"w1", hired on 1 January 2024 in a committee of which no agreement is known.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from attrs import evolve

from fla_rules.basis import Basis
from fla_rules.calendar import OPEN_END, Period, Quarter, parse_day
from fla_rules.facts.employer import Employer
from fla_rules.facts.employment import Employment, Suspension
from fla_rules.facts.registration import Actor, Channel, Content, Mandate, Message, Staff
from fla_rules.facts.training import Training
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.in_memory import MovableClock
from fla_rules.law.agreements.agreement import Agreement, KnownBy, PathStep
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import RULEBOOK
from fla_rules.outcome import Argument, reason
from fla_rules.ports import Notice
from fla_rules.quantities import Days, full_time_day
from fla_rules.register.authentic import Item, Origin
from fla_rules.register.messages import Context
from fla_rules.vocabulary import Confidence, Kind, SizeClass
from fla_rules.working_days import BelgianWorkingDays

__all__ = [
    "agreement",
    "basis",
    "context",
    "employer",
    "employment",
    "enterprise_number",
    "item",
    "message",
    "notice",
    "staff",
    "training",
    "worker",
]

NUMBER: Final = "0403.170.701"
_DECLARED_YEARS: Final = range(2018, 2035)
_WORKING_YEARS: Final = range(2023, 2036)
_QUARTERS: Final = range(1, 5)
_THREE_DAYS: Final = MappingProxyType({2024: "3"})
_LAST_SERIAL: Final = 19_999_999
_CHECK_MODULUS: Final = 97
_ID_LENGTH: Final = 12


def enterprise_number(serial: int) -> EnterpriseNumber:
    """Give the enterprise number that begins with eight given digits, 0 to 19999999.

    >>> str(enterprise_number(4031707))
    '0403.170.701'
    """
    if not 0 <= serial <= _LAST_SERIAL:
        raise ValueError(f"{serial} are not the first eight digits; give 0 to {_LAST_SERIAL}")
    return EnterpriseNumber.parse(f"{serial:08}{_CHECK_MODULUS - serial % _CHECK_MODULUS:02}")


def employer(
    size: int | str | Fraction = 40,
    *,
    number: str = NUMBER,
    full_time: str = "7:36",
    years: range = _DECLARED_YEARS,
    company_days: Mapping[int, Days] = MappingProxyType({}),
) -> Employer:
    """Give an employer that declared one size, in full-time equivalents, in every quarter.

    >>> len(employer(size=9, years=range(2023, 2025)).quarter_end_fte)
    8
    """
    quarters = {Quarter(year, number): size for year in years for number in _QUARTERS}
    parsed = EnterpriseNumber.parse(number)
    return Employer(parsed, full_time_day(full_time), quarters, company_days)


def employment(
    worker: str = "w1",
    *,
    hired: str = "2024-01-01",
    left: str | None = None,
    committee: str = "302",
    fraction: str = "1",
    suspensions: Sequence[Suspension] = (),
) -> Employment:
    """Give an employment of one regime; without `left` it still runs.

    >>> employment(hired="2024-03-29", fraction="4/5").period.is_open
    True
    """
    period = Period(parse_day(hired), parse_day(left) if left else OPEN_END)
    steady = Employment.steady(worker, period, committee, fraction)
    return evolve(steady, suspensions=tuple(suspensions)) if suspensions else steady


def worker(*employments: Employment) -> Worker:
    """Give the worker that some employments are of; without any, "w1" hired in 2024.

    >>> worker(employment("w7", left="2024-06-30"), employment("w7", hired="2025-01-01")).id
    'w7'
    """
    held = employments or (employment(),)
    return Worker(held[0].worker, held)


def staff(*workers: Worker, number: str = NUMBER) -> Staff:
    """Give the workers of one employer; without any, that of `worker()`."""
    return Staff(EnterpriseNumber.parse(number), workers or (worker(),))


def training(
    name: str = "t1",
    *,
    last: str = "2025-05-09",
    first: str | None = None,
    days: str = "1",
    worker: str = "w1",
    corrects: str | None = None,
) -> Training:
    """Give a training that was followed, on one day unless its first day is given too.

    >>> training(first="2025-05-08", days="2").duration
    Days(amount=Fraction(2, 1))
    """
    period = Period(parse_day(first or last), parse_day(last))
    return Training(name, worker, period, Days(days), corrects=corrects)


def message(
    content: Content,
    *,
    on: str = "2025-05-12",
    name: str | None = None,
    by: Actor | None = None,
    number: str = NUMBER,
    channel: Channel = Channel.REST,
) -> Message:
    """Give a message, of the employer itself unless `by` names another.

    Without a name, its id is a digest of what it says: said twice, it is the same message.

    >>> from fla_rules.facts.registration import RegisterTraining
    >>> said = RegisterTraining(training())
    >>> message(said).id == message(said).id, message(said).by.role.value
    (True, 'employer')
    """
    parsed = EnterpriseNumber.parse(number)
    sender = by or Actor.employer(parsed)
    said = repr((on, sender, number, channel, content))
    named = name or sha256(said.encode()).hexdigest()[:_ID_LENGTH]
    return Message(named, parse_day(on), channel, sender, parsed, content)


def basis(known_on: str = "2025-06-30") -> Basis:
    """Give the law as known on a day, with default readings and the Belgian working days."""
    law = RULEBOOK.known_on(parse_day(known_on))
    return Basis(law, Readings(), BelgianWorkingDays.of(_WORKING_YEARS))


def context(
    *staffs: Staff, known_on: str = "2025-06-30", mandates: tuple[Mandate, ...] = ()
) -> Context:
    """Give what messages are judged by; without staffs, that of `staff()`.

    >>> len(context().staffs)
    1
    """
    return Context(basis(known_on), staffs or (staff(),), mandates)


def clock(on: str = "2025-06-30") -> MovableClock:
    """Give a clock for a register to receive by, put on a day.

    >>> clock().today()
    datetime.date(2025, 6, 30)
    """
    return MovableClock(parse_day(on))


def agreement(
    committee: str = "302",
    *,
    days: Mapping[int, str] = _THREE_DAYS,
    known_from: str = "2024-01-01",
    title: str = "an agreement to test with",
) -> Agreement:
    """Give an agreement with a growth path for the legal right from 20 workers on.

    >>> [str(step.figure.amount) for step in agreement(days={2024: "3", 2026: "4"}).steps]
    ['3', '4']
    """
    return Agreement(
        JointCommittee.parse(committee),
        title,
        "https://example.org/agreement",
        Confidence.ONE,
        Period(date(min(days), 1, 1)),
        parse_day(known_from),
        KnownBy.CALLER,
        tuple(_step(year, figure) for year, figure in days.items()),
    )


def _step(year: int, figure: str) -> PathStep:
    return PathStep(year, SizeClass.FROM_20, Kind.LEGAL, Days(figure), Confidence.ONE)


def item(
    worker: str = "w1",
    name: str = "committee",
    value: Argument = "302",
    *,
    known_from: str = "2024-05-13",
    origin: Origin = Origin.AUTHENTIC,
) -> Item:
    """Give an item of a worker's data, from an authentic source."""
    return Item(worker, name, value, parse_day(known_from), origin, "a source to test with")


def notice(name: str = "n1", *, to: Actor | None = None, on: str = "2025-05-12") -> Notice:
    """Give a notice, to the employer unless `to` names another."""
    addressee = to or Actor.employer(EnterpriseNumber.parse(NUMBER))
    return Notice(name, addressee, parse_day(on), (reason("register.withdrawn", training="t1"),))
