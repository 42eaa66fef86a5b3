"""Short ways to write down what happened and to ask what was due: what the tests read like."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from builders import BIG, DEFAULTS, KNOWN_BY, day, ids, period, worker_from
from builders import training as followed
from fla_rules import (
    RULEBOOK,
    Determined,
    Employer,
    Employment,
    Outcome,
    Period,
    Quarter,
    Readings,
    Training,
    Undetermined,
    Worker,
)
from fla_rules.duties import DutiesQuestion, Duty, Judged, Standing, Status, judged
from fla_rules.facts import Consultation, Event, EventKind, RegistersIn
from fla_rules.law import Deadline, DutyName, Law, Length, Rulebook, TermName
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Confidence
from fla_rules.working_days import BelgianWorkingDays

CALENDAR: Final = BelgianWorkingDays.of(range(2020, 2036))
DAY: Final = timedelta(days=1)
# The days from which a row of the terms, or the repeal, was known.
KNOWN: Final = (
    "2022-11-10",
    "2023-12-01",
    "2024-03-26",
    "2024-09-02",
    "2024-12-20",
    "2025-04-23",
    "2025-10-30",
    "2026-01-21",
)
AFTER_ALL: Final = KNOWN_BY
WHAT_IF: Final = Citation("what-if", "1", Confidence.DEDUCTION)
_AS_EVER: Final[Mapping[str, str]] = MappingProxyType({})
_NO_HEADS: Final[Mapping[int, int]] = MappingProxyType({})


@cache
def law_known(on: str, book: Rulebook = RULEBOOK) -> Law:
    return book.known_on(day(on))


def every_day(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


# --- facts ---------------------------------------------------------------------------------------


def hired(
    first: str,
    last: str = "",
    *,
    committee: str = "302",
    fraction: str = "1",
    then: Mapping[str, str] = _AS_EVER,
) -> Employment:
    """Give an employment, which `staff` makes a worker's; `then` has its later regimes."""
    return worker_from(first, last, committee=committee, fraction=fraction, then=then)


def staff(name: str, *employments: Employment, email_known: bool = False) -> Worker:
    own = tuple(evolve(each, worker=name) for each in employments)
    return Worker(name, own, email_known=email_known)


def of_worker(*employments: Employment, email_known: bool = False) -> tuple[Worker, ...]:
    """Give the one worker of a firm."""
    return (staff("w1", *employments, email_known=email_known),)


# Who was there before the FLA, and who entered after it had opened.
OLD_HAND: Final = of_worker(hired("2020-01-01"))
NEWCOMER: Final = of_worker(hired("2024-05-10"))


def exited(employment: Employment, declared: str) -> Employment:
    return evolve(employment, exit_declared=day(declared))


def course(name: str, last: str, worker: str = "w1", *, first: str = "") -> Training:
    return evolve(followed(name, last, first=first), worker=worker)


def happened(
    kind: EventKind,
    on: str,
    worker: str = "w1",
    *,
    year: int | None = None,
    request: str | None = None,
) -> Event:
    return Event(kind, day(on), worker, year, request=request)


def in_year(kind: EventKind, on: str, year: int) -> Event:
    return Event(kind, day(on), year=year)


def registered(on: str, worker: str = "w1") -> Event:
    return happened(EventKind.WORKER_DATA_REGISTERED, on, worker)


def updated(on: str, quarter: str, worker: str = "w1") -> Event:
    return Event(EventKind.WORKER_DATA_UPDATED, day(on), worker, quarter=Quarter.parse(quarter))


def entered(training: str, on: str) -> Event:
    return Event(EventKind.TRAINING_REGISTERED, day(on), training=training)


def announced(on: str, year: int, worker: str = "w1") -> Event:
    return happened(EventKind.RIGHT_ANNOUNCED, on, worker, year=year)


def verified(on: str, year: int, worker: str = "w1") -> Event:
    return happened(EventKind.RIGHT_VERIFIED, on, worker, year=year)


def available(on: str, worker: str = "w1") -> Event:
    return happened(EventKind.INFORMATION_AVAILABLE, on, worker)


def opened(on: str, worker: str = "w1") -> Event:
    return happened(EventKind.INFORMATION_MESSAGE_OPENED, on, worker)


def given_to(on: str, worker: str = "w1") -> Event:
    return happened(EventKind.INFORMATION_GIVEN, on, worker)


def requested(on: str, request: str | None = None, worker: str = "w1") -> Event:
    return happened(EventKind.CORRECTION_REQUESTED, on, worker, request=request)


def handled(on: str, request: str | None = None, worker: str = "w1") -> Event:
    return happened(EventKind.CORRECTION_HANDLED, on, worker, request=request)


def extended(on: str, request: str | None = None, worker: str = "w1") -> Event:
    return happened(EventKind.CORRECTION_EXTENDED, on, worker, request=request)


def notified(
    duty: DutyName, on: str, worker: str | None = None, request: str | None = None
) -> Event:
    kind = EventKind.DEFAULT_NOTIFIED
    return Event(kind, day(on), worker, request=request, duty=duty.value)


def like(
    employer: Employer,
    *,
    registers_in: RegistersIn = RegistersIn.FLA,
    consultation: Consultation | None = None,
    heads: Mapping[int, int] = _NO_HEADS,
    name: str | None = None,
) -> Employer:
    """Give an employer of the same size that differs in the rest."""
    return Employer(
        employer.enterprise_number,
        employer.full_time_day,
        dict(employer.quarter_end_fte),
        name=name,
        registers_in=registers_in,
        consultation=consultation,
        heads=tuple(heads.items()),
    )


def consulting(consultation: Consultation, employer: Employer = BIG) -> Employer:
    return like(employer, consultation=consultation)


def in_account(employer: Employer = BIG) -> Employer:
    return like(employer, registers_in=RegistersIn.ACCOUNT)


# --- law -----------------------------------------------------------------------------------------


def term(
    name: DutyName | TermName,
    length: Length,
    days: Period,
    known_from: str,
    *,
    postpones: bool = False,
) -> Deadline:
    return Deadline(name, length, days, day(known_from), WHAT_IF, postpones)


# --- questions -----------------------------------------------------------------------------------


@frozen
class Firm:
    """What is known of an employer; `on` puts the question of its duties.

    By default 40 full-time equivalents, and one full-timer hired on 10 May 2024 of whom nothing
    was registered.
    """

    workers: tuple[Worker, ...] = NEWCOMER
    events: tuple[Event, ...] = ()
    trainings: tuple[Training, ...] = ()
    employer: Employer = BIG
    readings: Readings = DEFAULTS
    book: Rulebook = RULEBOOK

    def on(self, text: str, known_on: str = "", ahead: str = "") -> DutiesQuestion:
        """Ask on a day, under the law as known on it unless another day of knowledge is given."""
        return DutiesQuestion(
            law_known(known_on or text, self.book),
            self.readings,
            self.employer,
            self.workers,
            self.trainings,
            self.events,
            CALENDAR,
            day(text),
            day(ahead or text),
        )


# --- answers -------------------------------------------------------------------------------------

# About what, the last day, the status, and the day it was done; "" where there is none.
Row = tuple[str, str, str, str]


def about(duty: Duty) -> str:
    """Say what a duty is about, as "w1 2025", "w1 2024Q2", "w1 r1" or "w1 t1"."""
    told = duty.about
    parts = [told.worker, told.year, told.quarter, told.request, told.training]
    return " ".join(str(part) for part in parts if part is not None)


def row_of(duty: Duty, outcome: Outcome[Standing]) -> Row:
    """Give a duty as a row; without a last day, with the ids of what is missing or open."""
    done = str(duty.done or "")
    if isinstance(outcome, Determined):
        return (about(duty), str(outcome.value.last), outcome.value.status.value, done)
    assert isinstance(outcome, Undetermined)
    return (about(duty), " ".join(ids((*outcome.missing, *outcome.open))), "undetermined", done)


def rows(asked: DutiesQuestion, name: DutyName) -> list[Row]:
    """Give the duties of a name, in the order of the answer."""
    return [row_of(*each) for each in judged(asked) if each[0].name is name]


def names(asked: DutiesQuestion) -> set[str]:
    """Give the names of the duties that are listed."""
    return {duty.name.value for duty, _ in judged(asked)}


def table(asked: DutiesQuestion) -> list[tuple[str, ...]]:
    """Give every duty with its name, in the order of the answer."""
    return [(duty.name.value, *row_of(duty, outcome)) for duty, outcome in judged(asked)]


def only(found: Sequence[Judged], name: DutyName) -> tuple[Duty, Determined[Standing]]:
    """Give the one duty of a name, which must have a last day."""
    ((duty, outcome),) = [each for each in found if each[0].name is name]
    assert isinstance(outcome, Determined)
    return duty, outcome


def standings(asked: DutiesQuestion, name: DutyName) -> list[Outcome[Standing]]:
    """Give the answers to the duties of a name."""
    return [outcome for duty, outcome in judged(asked) if duty.name is name]


def statuses(asked: DutiesQuestion, name: DutyName) -> list[Status | None]:
    """Give the statuses of the duties of a name; None where there is no last day."""
    return [
        outcome.value.status if isinstance(outcome, Determined) else None
        for outcome in standings(asked, name)
    ]


def standing_of(asked: DutiesQuestion, name: DutyName) -> Standing:
    return only(judged(asked), name)[1].value


def options(outcome: Outcome[Standing]) -> dict[str, str]:
    """Give the readings an answer names, by the name of their class."""
    return {type(reading).__name__: reading.option for reading in outcome.readings}


WHOLE_TIME: Final = period("2022-01-01")


def with_length(name: DutyName | TermName, length: Length, book: Rulebook = RULEBOOK) -> Rulebook:
    """Give a book in which a term has another length; no act says so: what if one did?"""
    rows = (evolve(row, length=length) if row.name is name else row for row in book.deadlines)
    return evolve(book, deadlines=tuple(rows))


def without_start_up() -> Rulebook:
    """Give a book that knows of no start-up registration."""
    name = DutyName.START_UP_REGISTRATION
    return evolve(RULEBOOK, deadlines=tuple(d for d in RULEBOOK.deadlines if d.name is not name))
