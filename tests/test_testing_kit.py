"""Each check passes what is in memory, and says which law each broken twin of it breaks."""

import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import count

import pytest
from attrs import define, evolve, field, frozen

from broken_registers import (
    a_day_late,
    all_entries,
    as_now,
    as_sent,
    believing,
    by_the_clock,
    channel,
    curt,
    first_and_last,
    forgetful,
    never_stored,
    nothing,
    of_everybody,
    one_for_nothing,
    one_list_of_ids,
    only_news,
    open_to_all,
    refusing_all,
    register,
    whole_or_nothing,
    without_memory,
    written_anew,
)
from fla_rules import EnterpriseNumber, FactError, Period, Worker, ports
from fla_rules.facts import Channel, CorrectTraining, RegisterTraining, Staff
from fla_rules.in_memory import (
    AgreementsInMemory,
    AuthenticInMemory,
    EmploymentsInMemory,
    FixedClock,
    NoticesInMemory,
    RegisterInMemory,
)
from fla_rules.known import known_by
from fla_rules.law import Agreement
from fla_rules.ports import (
    AgreementSource,
    AuthenticSource,
    Clock,
    EmploymentSource,
    Notice,
)
from fla_rules.register import (
    Context,
    Handling,
    Item,
    Origin,
)
from fla_rules.testing import (
    LAWS,
    LawBroken,
    Mailbox,
    OpenRegister,
    builders,
    check_agreement_source,
    check_authentic_source,
    check_clock,
    check_declaration_channel,
    check_employment_source,
    check_notices,
    check_training_register,
    check_working_days,
)
from fla_rules.working_days import BelgianWorkingDays, WorkingDays
from registering import opened

# --- broken sources ------------------------------------------------------------------------------


@frozen
class Employments:
    """A source that passes what it knows through something that breaks it."""

    staffs: tuple[Staff, ...]
    broken: Callable[[tuple[Worker, ...]], Iterable[Worker]]

    def workers(self, employer: EnterpriseNumber) -> tuple[Worker, ...]:
        return tuple(self.broken(EmploymentsInMemory(self.staffs).workers(employer)))


def employments(
    broken: Callable[[tuple[Worker, ...]], Iterable[Worker]],
) -> Callable[[tuple[Staff, ...]], EmploymentSource]:
    return lambda staffs: Employments(staffs, broken)


def a_row_for_each_employment(workers: tuple[Worker, ...]) -> Iterable[Worker]:
    return [Worker(each.id, (job,)) for each in workers for job in each.employments]


def only_running(workers: tuple[Worker, ...]) -> Iterable[Worker]:
    return [
        evolve(each, employments=tuple(job for job in each.employments if job.period.is_open))
        for each in workers
    ]


def joined(workers: tuple[Worker, ...]) -> Iterable[Worker]:
    """Make one employment of all, from the first day in service on."""
    return [
        evolve(
            each,
            employments=(
                evolve(each.employments[0], period=Period(each.employments[0].period.first)),
            ),
        )
        for each in workers
    ]


@frozen
class OneListForAll:
    """A source that forgets to ask which employer."""

    staffs: tuple[Staff, ...]

    def workers(self, employer: EnterpriseNumber) -> tuple[Worker, ...]:
        del employer
        return tuple({each.id: each for known in self.staffs for each in known.workers}.values())


@frozen
class TheFirstForUnknown:
    """A source that takes the first employer for one it does not know."""

    staffs: tuple[Staff, ...]

    def workers(self, employer: EnterpriseNumber) -> tuple[Worker, ...]:
        known = [each for each in self.staffs if each.employer == employer]
        return (known or self.staffs)[0].workers


@frozen
class OneEmploymentOfAWorker:
    """A source that joins on the worker's id alone, and gives all the worker ever did."""

    staffs: tuple[Staff, ...]

    def workers(self, employer: EnterpriseNumber) -> tuple[Worker, ...]:
        everything = [
            job for known in self.staffs for each in known.workers for job in each.employments
        ]
        return tuple(
            Worker(each.id, tuple(job for job in everything if job.worker == each.id))
            for known in self.staffs
            if known.employer == employer
            for each in known.workers
        )


@frozen
class Agreements:
    known: tuple[Agreement, ...]
    broken: Callable[[tuple[Agreement, ...], date], Iterable[Agreement]]

    def agreements(self, known_on: date) -> tuple[Agreement, ...]:
        return tuple(self.broken(self.known, known_on))


def agreements(
    broken: Callable[[tuple[Agreement, ...], date], Iterable[Agreement]],
) -> Callable[[tuple[Agreement, ...]], AgreementSource]:
    return lambda known: Agreements(known, broken)


def by_committee(known: tuple[Agreement, ...], on: date) -> Iterable[Agreement]:
    return sorted(
        AgreementsInMemory(known).agreements(on), key=lambda each: (each.committee.code, each.title)
    )


@frozen
class Items:
    known: tuple[Item, ...]
    broken: Callable[[tuple[Item, ...], str, date], Iterable[Item]]

    def items(self, worker: str, known_on: date) -> tuple[Item, ...]:
        return tuple(self.broken(self.known, worker, known_on))


def items(
    broken: Callable[[tuple[Item, ...], str, date], Iterable[Item]],
) -> Callable[[tuple[Item, ...]], AuthenticSource]:
    return lambda known: Items(known, broken)


def fitting(known: tuple[Item, ...], worker: str, on: date) -> tuple[Item, ...]:
    return AuthenticInMemory(known).items(worker, on)


def only_the_last(known: tuple[Item, ...], worker: str, on: date) -> Iterable[Item]:
    return {each.name: each for each in fitting(known, worker, on)}.values()


# --- broken surroundings -------------------------------------------------------------------------


@define
class Alternating:
    """Working days that change their mind each time they are asked."""

    said: bool = False

    def is_working_day(self, day: date) -> bool:
        del day
        self.said = not self.said
        return self.said


@frozen
class ByInstance:
    """Working days that depend on which instance is asked."""

    answer: bool

    def is_working_day(self, day: date) -> bool:
        return self.answer and day.weekday() < 5


@define
class Box:
    """Boxes that keep everything they are told, to be read wrongly."""

    sent: list[Notice] = field(factory=list)
    openings: dict[str, list[date]] = field(factory=dict)

    def send(self, notice: Notice) -> None:
        self.sent.append(notice)

    def open(self, notice: str, on: date) -> None:
        self.openings.setdefault(notice, []).append(on)

    def opened_on(self, notice: str) -> date | None:
        return next(iter(self.openings.get(notice, ())), None)


class LastOpening(Box):
    def opened_on(self, notice: str) -> date | None:
        return next(reversed(self.openings.get(notice, [])), None)


class OpenedWhenSent(Box):
    def opened_on(self, notice: str) -> date | None:
        return next((each.on for each in self.sent if each.id == notice), None)


class AllOpened(Box):
    def opened_on(self, notice: str) -> date | None:
        del notice
        return next((day for days in self.openings.values() for day in days), None)


class ForgetsWhenSentAgain(Box):
    def send(self, notice: Notice) -> None:
        super().send(notice)
        self.openings.pop(notice.id, None)


def mailbox(boxes: Box, received: Callable[[Box], Sequence[str]] | None = None) -> Mailbox:
    once = received or (lambda box: sorted({each.id for each in box.sent}))
    return Mailbox(boxes, lambda: once(boxes), boxes.open)


def never_delivered(box: Box) -> Sequence[str]:
    del box
    return ()


def boxes_in_memory() -> Mailbox:
    boxes = NoticesInMemory()
    return Mailbox(boxes, lambda: list(boxes.delivered), boxes.open)


@define
class BackAndForth:
    asked: int = 0

    def today(self) -> date:
        self.asked += 1
        return date(2025, 1, 1) + timedelta(days=self.asked % 7)


# --- every law, with what breaks it --------------------------------------------------------------

Check = Callable[[], None]
ONCE = "each worker is given once"
UNKNOWN = "an employer that is not known has none"
ALL = "all employments of a worker with the employer are given, also those that ended"
EARLY = "no agreement is given that became known after the day"
LATER = "what is known on a day is known on every later one"
ORDER = "the order is that in which they are to be registered in the rulebook"
FIT = "every item is of the worker asked for, of authentic origin and known by the day"
RECEIPT = "there is one receipt for each message, in their order"
AGAIN = "a message sent again is a duplicate and changes nothing"
WHY = "what is refused says why"
LOST = "nothing accepted is lost"
ITEM_ONCE = "each item is given once"
TRAINING_ONCE = "each training is given once"
SPLIT = "it makes no difference how messages of a day are split over submissions"
RULES = "what becomes of a message is what the rules say"
DAY = "no day that a message says lets anybody in"
PART = "whoever has no part in it is refused, and changes nothing"
ID = "what somebody else sends takes no id"
RECEIVED = "days of receipt never go back"
READ = "what was accepted is read again by whoever opens the register next"
SENT = (
    "a training is known from the day it was received, not from the one its message says it was "
    "sent"
)
STEADY = "what was known on a day is the same whenever it is asked, whatever was entered since"
CORRECTED = "no training is given with one that it corrects"
OTHERS = "of another employer's workers nothing is given"
GIVEN = "what was entered and accepted by a day is given"
SAME = "the same day always gets the same answer"
DELIVERED = "a notice sent again is delivered once"
UNSENT = "a notice never sent was never opened"
OPENING = "the day of opening does not change"
BACK = "it never goes back"

BROKEN: dict[str, tuple[str, str, Check]] = {
    "a row for each employment": (
        "EmploymentSource",
        ONCE,
        lambda: check_employment_source(employments(a_row_for_each_employment)),
    ),
    "a worker left out": (
        "EmploymentSource",
        ONCE,
        lambda: check_employment_source(employments(lambda workers: workers[1:])),
    ),
    "one list for all employers": (
        "EmploymentSource",
        ONCE,
        lambda: check_employment_source(OneListForAll),
    ),
    "the first employer for an unknown one": (
        "EmploymentSource",
        UNKNOWN,
        lambda: check_employment_source(TheFirstForUnknown),
    ),
    "only what still runs": (
        "EmploymentSource",
        ALL,
        lambda: check_employment_source(employments(only_running)),
    ),
    "one employment made of many": (
        "EmploymentSource",
        ALL,
        lambda: check_employment_source(employments(joined)),
    ),
    "employments with another employer": (
        "EmploymentSource",
        ALL,
        lambda: check_employment_source(OneEmploymentOfAWorker),
    ),
    "agreements of tomorrow": (
        "AgreementSource",
        EARLY,
        lambda: check_agreement_source(agreements(lambda known, _: known)),
    ),
    "agreements of that day only": (
        "AgreementSource",
        LATER,
        lambda: check_agreement_source(
            agreements(lambda known, on: [each for each in known if each.known_from == on])
        ),
    ),
    "agreements from the day after": (
        "AgreementSource",
        LATER,
        lambda: check_agreement_source(
            agreements(
                lambda known, on: [
                    each for each in known if known_by(each, on) and each.known_from != on
                ]
            )
        ),
    ),
    "agreements by committee": (
        "AgreementSource",
        ORDER,
        lambda: check_agreement_source(agreements(by_committee)),
    ),
    "agreements twice": (
        "AgreementSource",
        ORDER,
        lambda: check_agreement_source(
            agreements(lambda known, on: AgreementsInMemory(known).agreements(on) * 2)
        ),
    ),
    "items of everybody": (
        "AuthenticSource",
        FIT,
        lambda: check_authentic_source(
            items(lambda known, _, on: [each for each in known if each.known_from <= on])
        ),
    ),
    "items of tomorrow": (
        "AuthenticSource",
        FIT,
        lambda: check_authentic_source(
            items(lambda known, worker, _: [each for each in known if each.worker == worker])
        ),
    ),
    "items that say they were entered": (
        "AuthenticSource",
        FIT,
        lambda: check_authentic_source(
            items(
                lambda known, worker, on: [
                    evolve(each, origin=Origin.ENTERED) for each in fitting(known, worker, on)
                ]
            )
        ),
    ),
    "every item twice": (
        "AuthenticSource",
        ITEM_ONCE,
        lambda: check_authentic_source(
            items(lambda known, worker, on: fitting(known, worker, on) * 2)
        ),
    ),
    "every training twice": (
        "TrainingRegister",
        TRAINING_ONCE,
        lambda: check_training_register(
            register(lambda memory, number, on: memory.trainings(number, on) * 2)
        ),
    ),
    "every contract twice": (
        "EmploymentSource",
        ALL,
        lambda: check_employment_source(
            employments(
                lambda workers: [evolve(each, employments=each.employments * 2) for each in workers]
            )
        ),
    ),
    "the last of each item only": (
        "AuthenticSource",
        LATER,
        lambda: check_authentic_source(items(only_the_last)),
    ),
    "receipts of news only": (
        "DeclarationChannel",
        RECEIPT,
        lambda: check_declaration_channel(channel(only_news)),
    ),
    "a receipt for nothing": (
        "DeclarationChannel",
        RECEIPT,
        lambda: check_declaration_channel(channel(one_for_nothing)),
    ),
    "receipts backwards": (
        "DeclarationChannel",
        RECEIPT,
        lambda: check_declaration_channel(
            channel(lambda memory, messages: memory.take(messages)[::-1])
        ),
    ),
    "a repeat accepted anew": (
        "DeclarationChannel",
        AGAIN,
        lambda: check_declaration_channel(channel(without_memory)),
    ),
    "a repeat that changes what it entered": (
        "DeclarationChannel",
        AGAIN,
        lambda: check_declaration_channel(channel(written_anew)),
    ),
    "refusals without a word": (
        "DeclarationChannel",
        WHY,
        lambda: check_declaration_channel(channel(curt)),
    ),
    "corrections lost": (
        "DeclarationChannel",
        LOST,
        lambda: check_declaration_channel(channel(forgetful)),
    ),
    "whole submissions refused": (
        "DeclarationChannel",
        SPLIT,
        lambda: check_declaration_channel(channel(whole_or_nothing)),
    ),
    "everything refused": (
        "DeclarationChannel",
        RULES,
        lambda: check_declaration_channel(channel(refusing_all)),
    ),
    "a day of sending that is believed": (
        "DeclarationChannel",
        DAY,
        lambda: check_declaration_channel(channel(believing)),
    ),
    "a register open to all": (
        "DeclarationChannel",
        PART,
        lambda: check_declaration_channel(channel(open_to_all)),
    ),
    "one list of ids": (
        "DeclarationChannel",
        ID,
        lambda: check_declaration_channel(channel(one_list_of_ids)),
    ),
    "a clock that is believed": (
        "DeclarationChannel",
        RECEIVED,
        lambda: check_declaration_channel(channel(by_the_clock)),
    ),
    "nothing stored": (
        "DeclarationChannel",
        READ,
        lambda: check_declaration_channel(never_stored),
    ),
    "the day of sending that is believed": (
        "TrainingRegister",
        SENT,
        lambda: check_training_register(register(as_sent)),
    ),
    "a table updated in place": (
        "TrainingRegister",
        STEADY,
        lambda: check_training_register(register(as_now)),
    ),
    "all entries at once": (
        "TrainingRegister",
        CORRECTED,
        lambda: check_training_register(register(all_entries)),
    ),
    "the first entry beside its second correction": (
        "TrainingRegister",
        CORRECTED,
        lambda: check_training_register(register(first_and_last)),
    ),
    "trainings of everybody": (
        "TrainingRegister",
        OTHERS,
        lambda: check_training_register(register(of_everybody)),
    ),
    "what was known the day before": (
        "TrainingRegister",
        GIVEN,
        lambda: check_training_register(register(a_day_late)),
    ),
    "nothing at all": (
        "TrainingRegister",
        GIVEN,
        lambda: check_training_register(register(nothing)),
    ),
    "working days that change": (
        "WorkingDays",
        SAME,
        lambda: check_working_days(lambda _: Alternating()),
    ),
    "working days by instance": (
        "WorkingDays",
        SAME,
        lambda: check_working_days(alternating_instances()),
    ),
    "a notice delivered twice": (
        "Notices",
        DELIVERED,
        lambda: check_notices(lambda: mailbox(Box(), lambda box: [each.id for each in box.sent])),
    ),
    "a notice not delivered": (
        "Notices",
        DELIVERED,
        lambda: check_notices(lambda: mailbox(Box(), never_delivered)),
    ),
    "all notices opened with one": (
        "Notices",
        UNSENT,
        lambda: check_notices(lambda: mailbox(AllOpened())),
    ),
    "the last opening": ("Notices", OPENING, lambda: check_notices(lambda: mailbox(LastOpening()))),
    "opened when sent": (
        "Notices",
        OPENING,
        lambda: check_notices(lambda: mailbox(OpenedWhenSent())),
    ),
    "an opening forgotten": (
        "Notices",
        OPENING,
        lambda: check_notices(lambda: mailbox(ForgetsWhenSentAgain())),
    ),
    "a clock that goes back": ("Clock", BACK, lambda: check_clock(BackAndForth)),
}


def alternating_instances() -> Callable[[range], WorkingDays]:
    made = count()
    return lambda _: ByInstance(next(made) % 2 == 0)


@pytest.mark.parametrize("twin", BROKEN)
def test_a_broken_twin_is_told_which_law_it_breaks(twin: str) -> None:
    port, law, check = BROKEN[twin]
    with pytest.raises(LawBroken) as caught:
        check()
    broken = caught.value
    assert (broken.port, broken.law) == (port, law)
    assert str(broken) == f"{port}: it is a law that {law}, but {broken.example}"
    assert "\n" not in str(broken)
    assert "{" not in str(broken)


def test_every_law_that_is_checked_has_a_broken_twin() -> None:
    caught = {(port, law) for port, law, _ in BROKEN.values()}
    assert caught == {(port, law) for port, laws in LAWS.items() for law in laws}


def said_by(port: str) -> set[str]:
    """Give the laws that the docstring of a port says."""
    text = " ".join((getattr(ports, port).__doc__ or "").split())
    found = re.search(r"Laws?: (.*)\.$", text)
    return set(found[1].split("; ")) if found else {text.rstrip(".").split("; ")[1]}


def test_every_law_that_a_port_says_is_checked() -> None:
    named = {name for name in ports.__all__ if name != "Notice"}
    assert set(LAWS) == named
    for port in named:
        assert said_by(port) <= set(LAWS[port]), port


def test_what_is_in_memory_keeps_every_law() -> None:
    check_employment_source(EmploymentsInMemory)
    check_agreement_source(AgreementsInMemory)
    check_authentic_source(AuthenticInMemory)
    check_working_days(BelgianWorkingDays.of)
    check_notices(boxes_in_memory)
    check_clock(lambda: FixedClock(date(2025, 6, 30)))
    assert LAWS.keys() == {port for port, _, _ in BROKEN.values()}


@pytest.mark.parametrize("way", Channel)
def test_the_register_in_memory_keeps_its_laws_behind_every_channel(way: Channel) -> None:
    made: list[RegisterInMemory] = []

    def make(context: Context, clock: Clock) -> OpenRegister:
        made.append(RegisterInMemory(context, clock))
        return opened(made[-1], way)

    check_declaration_channel(make, way)
    check_training_register(make, way)
    # The histories hold something to check: entries, corrections, refusals.
    kinds = {type(entry.message.content) for each in made for entry in each.register.entries}
    assert {RegisterTraining, CorrectTraining} < kinds
    assert any(each.register.refused() for each in made)


def test_a_check_finds_the_same_example_every_time() -> None:
    texts = set()
    for _ in range(2):
        with pytest.raises(LawBroken) as caught:
            check_training_register(register(as_now))
        texts.add(str(caught.value))
    assert len(texts) == 1


def test_a_broken_law_can_be_sent_to_another_process() -> None:
    broken = LawBroken("Clock", BACK, "2025-01-02 is followed by 2025-01-01")
    assert str(pickle.loads(pickle.dumps(broken))) == str(broken)
    assert isinstance(broken, AssertionError)


def test_the_checks_need_neither_pytest_nor_hypothesis() -> None:
    script = (
        "import sys; sys.modules['pytest'] = sys.modules['hypothesis'] = None\n"
        "from fla_rules.testing import check_employment_source\n"
        "from fla_rules.in_memory import EmploymentsInMemory\n"
        "check_employment_source(EmploymentsInMemory)\n"
        "print('kept')"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "kept\n"


# --- builders ------------------------------------------------------------------------------------


def test_what_is_built_with_defaults_fits_together() -> None:
    memory = RegisterInMemory(builders.context(), builders.clock())
    (receipt,) = memory.take([builders.message(RegisterTraining(builders.training()))])
    assert receipt.handling is Handling.ACCEPTED
    assert builders.employer().enterprise_number == builders.staff().employer
    assert builders.notice().to == builders.message(RegisterTraining(builders.training())).by


def test_an_enterprise_number_is_built_from_its_first_digits() -> None:
    assert str(builders.enterprise_number(0)) == "0000.000.097"
    for serial in (-1, 20_000_000):
        with pytest.raises(ValueError, match="give 0 to 19999999"):
            builders.enterprise_number(serial)


def test_what_is_built_is_checked_as_any_fact() -> None:
    with pytest.raises(FactError, match="'yesterday' is not a day"):
        builders.employment(hired="yesterday")
