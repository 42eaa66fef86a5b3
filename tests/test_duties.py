"""Who must do what by when: one example a duty and article, and the edges (FLA 17-25, TR 34-58)."""

from datetime import date, timedelta
from typing import Final

import pytest
from attrs import evolve

from builders import (
    BIG,
    MEDIUM,
    SMALL,
    UNKNOWN_SIZE,
    arguments,
    day,
    firm,
    firm_declaring,
    ids,
    is_beyond,
    known,
    period,
    worker_from,
)
from duty_builders import (
    AFTER_ALL,
    KNOWN,
    NEWCOMER,
    OLD_HAND,
    Firm,
    Row,
    announced,
    available,
    consulting,
    course,
    entered,
    exited,
    extended,
    given_to,
    handled,
    happened,
    hired,
    in_account,
    in_year,
    like,
    names,
    of_worker,
    only,
    opened,
    options,
    registered,
    requested,
    row_of,
    rows,
    staff,
    standings,
    statuses,
    table,
    term,
    updated,
    verified,
)
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    Employer,
    Employment,
    FactError,
    Quarter,
    Readings,
    Training,
    Undetermined,
)
from fla_rules.duties import About, DutiesQuestion, Status, by_urgency, duties, judged
from fla_rules.facts import Consultation, Event, EventKind, RegistersIn, Role, TrainingStatus
from fla_rules.facts.events import ABOUT
from fla_rules.law import (
    AccountChosenOn,
    AnnouncedQuarters,
    ChoiceUnderAgreement,
    DayOfYear,
    DutyName,
    MonthTerm,
    PlanLastDay,
    PlanThreshold,
    PostponementScope,
    SmallEmployerAccount,
    TermCounting,
    TermRoll,
)
from fla_rules.terms import Due, Unsettled, start_up
from fla_rules.vocabulary import Confidence

START_UP: Final = DutyName.START_UP_REGISTRATION
ENTRY: Final = DutyName.REGISTER_WORKER_DATA
UPDATE: Final = DutyName.UPDATE_WORKER_DATA
QUARTER: Final = DutyName.REGISTER_QUARTER
VERIFY: Final = DutyName.VERIFY_RIGHT
INFORM: Final = DutyName.GIVE_INFORMATION
CORRECT: Final = DutyName.HANDLE_CORRECTION
CLOSE: Final = DutyName.CLOSE_ACCESS
BALANCE: Final = DutyName.NOTIFY_BALANCE
FIX: Final = DutyName.FIX_DAYS
SUBMIT: Final = DutyName.SUBMIT_PLAN
OPINION: Final = DutyName.OBTAIN_OPINION
ADOPT: Final = DutyName.ADOPT_PLAN
FILE: Final = DutyName.FILE_PLAN


# --- the start-up registration (FLA 33) ----------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "listed"),
    [
        ("2020-01-01", "", [START_UP]),
        ("2024-03-31", "", [START_UP]),
        # In service on 1 April 2024, if only until its evening.
        ("2020-01-01", "2024-04-01", [START_UP]),
        ("2020-01-01", "2024-03-31", []),
        # Who enters on that very day has the term of an entry.
        ("2024-04-01", "", [ENTRY]),
        ("2024-04-02", "", [ENTRY]),
        ("2024-04-01", "2024-04-01", [ENTRY]),
    ],
)
def test_fla_33_whoever_was_there_has_the_start_up_term_and_whoever_enters_that_of_an_entry(
    first: str, last: str, listed: list[DutyName]
) -> None:
    asked = Firm(of_worker(hired(first, last))).on("2024-12-31")
    found = [name for name in (START_UP, ENTRY) for _ in rows(asked, name)]
    assert found == listed


def test_fla_28_a_worker_who_enters_exactly_on_1_april_2024_is_registered_by_31_may() -> None:
    asked = Firm(of_worker(hired("2024-04-01"))).on("2024-05-31")
    assert rows(asked, ENTRY) == [("w1", "2024-05-31", "open", "")]


def test_fla_33_a_contract_that_follows_another_on_1_april_2024_was_there_before() -> None:
    two = of_worker(hired("2023-01-01", "2024-03-31"), hired("2024-04-01"))
    asked = Firm(two).on("2024-12-31")
    assert rows(asked, START_UP) == [("w1", "2025-03-31", "open", "")]
    assert rows(asked, ENTRY) == []


@pytest.mark.parametrize(
    ("done", "status"),
    [("2024-06-01", "met"), ("2025-09-01", "met"), ("2025-09-02", "late"), ("", "overdue")],
)
def test_fla_33_the_start_up_is_done_by_the_registration_of_the_workers_data(
    done: str, status: str
) -> None:
    events = (registered(done),) if done else ()
    asked = Firm(OLD_HAND, events).on("2025-09-02")
    assert rows(asked, START_UP) == [("w1", "2025-09-01", status, done)]


def test_every_worker_has_a_start_up_registration_of_their_own() -> None:
    both = (staff("w2", hired("2020-01-01")), staff("w1", hired("2021-01-01")))
    asked = Firm(both, (registered("2024-06-01", "w1"),)).on("2025-06-30")
    # Of the same last day, in the order of the workers as given.
    assert rows(asked, START_UP) == [
        ("w2", "2025-09-01", "open", ""),
        ("w1", "2025-09-01", "met", "2024-06-01"),
    ]


@pytest.mark.parametrize(("known_on", "exactly"), [("2025-01-31", True), ("2025-06-30", False)])
def test_a_term_says_whether_its_day_of_knowledge_is_exact(known_on: str, *, exactly: bool) -> None:
    (outcome,) = standings(Firm(OLD_HAND).on(known_on), START_UP)
    assert isinstance(outcome, Determined)
    assert outcome.value.known_exactly is exactly
    (duty,) = [each for each in duties(Firm(OLD_HAND).on(known_on)) if each.name is START_UP]
    assert duty.due == evolve(next(start_up(duty.asked.basis))[1], known_exactly=exactly)


def test_what_was_registered_before_the_fla_opened_registers_nothing() -> None:
    early = Event(EventKind.WORKER_DATA_REGISTERED, day("2021-05-01"), "w1")
    (outcome,) = standings(Firm(OLD_HAND, (early,)).on("2025-06-30"), START_UP)
    assert isinstance(outcome, Determined)
    assert outcome.value.done is None
    assert outcome.value.status is Status.OPEN


# --- the data of a new worker (FLA 17, 28) -------------------------------------------------------


def test_fla_28_the_contracts_example_hired_on_10_may_is_registered_by_9_july_2024() -> None:
    asked = Firm(events=(registered("2024-06-20"),)).on("2025-06-30")
    assert rows(asked, ENTRY) == [("w1", "2024-07-09", "met", "2024-06-20")]


@pytest.mark.parametrize(
    ("first", "last_day"),
    [
        ("2024-04-02", "2024-06-01"),
        ("2024-05-10", "2024-07-09"),
        ("2024-12-31", "2025-03-01"),
        ("2025-02-28", "2025-04-29"),
        ("2025-10-31", "2025-12-30"),
    ],
)
def test_fla_28_sixty_days_are_counted_from_entry_into_service(first: str, last_day: str) -> None:
    asked = Firm(of_worker(hired(first))).on("2025-12-31")
    assert [row[1] for row in rows(asked, ENTRY)] == [last_day]


@pytest.mark.parametrize(
    ("on", "done", "row"),
    [
        # An entry to come within the year is listed, and has not begun.
        ("2024-05-09", "", ("w1", "2024-07-09", "not_due", "")),
        ("2024-05-10", "", ("w1", "2024-07-09", "open", "")),
        ("2024-07-09", "", ("w1", "2024-07-09", "open", "")),
        ("2024-07-10", "", ("w1", "2024-07-09", "overdue", "")),
        ("2024-07-10", "2024-07-09", ("w1", "2024-07-09", "met", "2024-07-09")),
        ("2024-07-10", "2024-07-10", ("w1", "2024-07-09", "late", "2024-07-10")),
        # What happens after the day of the question has not happened.
        ("2024-07-09", "2024-07-10", ("w1", "2024-07-09", "open", "")),
        ("2024-07-10", "2024-07-11", ("w1", "2024-07-09", "overdue", "")),
        # Before the entry is in time too.
        ("2024-05-10", "2024-05-01", ("w1", "2024-07-09", "met", "2024-05-01")),
    ],
)
def test_fla_28_a_registration_is_in_time_up_to_its_last_day(on: str, done: str, row: Row) -> None:
    events = (registered(done),) if done else ()
    assert rows(Firm(events=events).on(on), ENTRY) == [row]


def test_of_two_registrations_the_first_counts() -> None:
    events = (registered("2024-07-20"), registered("2024-07-01"))
    assert rows(Firm(events=events).on("2024-12-31"), ENTRY)[0][2:] == ("met", "2024-07-01")


def test_a_worker_registered_for_somebody_else_is_not_registered() -> None:
    both = (staff("w1", hired("2024-05-10")), staff("w2", hired("2024-05-10")))
    asked = Firm(both, (registered("2024-06-20", "w2"),)).on("2024-06-30")
    assert rows(asked, ENTRY) == [
        ("w1", "2024-07-09", "open", ""),
        ("w2", "2024-07-09", "met", "2024-06-20"),
    ]


@pytest.mark.parametrize(
    ("done", "first", "again"),
    [
        ([], ("overdue", ""), ("overdue", "")),
        # What was registered while the first contract ran says nothing of the second entry.
        (["2024-06-20"], ("met", "2024-06-20"), ("overdue", "")),
        (["2024-08-31"], ("late", "2024-08-31"), ("overdue", "")),
        (["2024-06-20", "2024-10-15"], ("met", "2024-06-20"), ("met", "2024-10-15")),
        (["2024-06-20", "2024-09-01"], ("met", "2024-06-20"), ("met", "2024-09-01")),
        (["2024-06-20", "2024-12-01"], ("met", "2024-06-20"), ("late", "2024-12-01")),
    ],
)
def test_fla_28_whoever_is_hired_again_enters_again(
    done: list[str], first: tuple[str, str], again: tuple[str, str]
) -> None:
    twice = of_worker(hired("2024-05-10", "2024-08-31"), hired("2024-10-01"))
    asked = Firm(twice, tuple(map(registered, done))).on("2024-12-31")
    assert rows(asked, ENTRY) == [
        ("w1", "2024-07-09", *first),
        ("w1", "2024-11-30", *again),
    ]


@pytest.mark.parametrize(
    ("again", "entries"),
    [("2024-08-31", 1), ("2024-09-01", 1), ("2024-09-02", 2), ("2024-07-01", 1)],
)
def test_a_contract_that_follows_another_without_a_days_gap_is_no_entry(
    again: str, entries: int
) -> None:
    both = of_worker(
        hired("2024-05-10", "2024-08-31", fraction="1/2"), hired(again, fraction="1/2")
    )
    assert len(rows(Firm(both).on("2024-12-31"), ENTRY)) == entries


def test_an_entry_after_the_year_asked_about_is_listed_only_when_looking_ahead() -> None:
    coming = Firm(of_worker(hired("2025-01-01")))
    assert rows(coming.on("2024-12-31"), ENTRY) == []
    found = rows(coming.on("2024-12-31", ahead="2025-01-01"), ENTRY)
    assert found == [("w1", "2025-03-02", "not_due", "")]


@pytest.mark.parametrize("first", ["2027-01-05", "9000-01-01", "9999-12-01"])
def test_an_entry_far_ahead_has_no_duty_yet(first: str) -> None:
    asked = Firm(of_worker(worker_from(first))).on("2024-06-30")
    assert statuses(asked, ENTRY) == []


# --- changes (FLA 17) ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("2024-03-31", []),
        ("2024-04-01", [("w1 2024Q2", "2024-07-31", "overdue", "")]),
        ("2024-06-30", [("w1 2024Q2", "2024-07-31", "overdue", "")]),
        ("2024-07-01", [("w1 2024Q3", "2024-10-31", "overdue", "")]),
        ("2024-12-31", [("w1 2024Q4", "2025-01-31", "overdue", "")]),
        ("2025-03-31", [("w1 2025Q1", "2025-04-30", "overdue", "")]),
        ("2025-05-15", [("w1 2025Q2", "2025-07-31", "open", "")]),
        ("2025-08-01", [("w1 2025Q3", "2025-10-31", "not_due", "")]),
        ("2026-01-01", []),
    ],
)
def test_fla_17_a_change_of_regime_is_registered_by_the_end_of_the_month_after_its_quarter(
    changed: str, expected: list[Row]
) -> None:
    worker = of_worker(hired("2020-01-01", then={changed: "4/5"}))
    assert rows(Firm(worker).on("2025-06-30"), UPDATE) == expected


def test_fla_17_a_change_of_committee_is_one_too() -> None:
    moved = of_worker(hired("2020-01-01", "2024-08-14"), hired("2024-08-15", committee="303"))
    events = (updated("2024-10-31", "2024Q3"),)
    asked = Firm(moved, events).on("2025-06-30")
    assert rows(asked, UPDATE) == [("w1 2024Q3", "2024-10-31", "met", "2024-10-31")]


@pytest.mark.parametrize(
    ("events", "status", "done"),
    [
        ([], "overdue", ""),
        ([("2024-10-31", "2024Q3")], "met", "2024-10-31"),
        ([("2024-11-01", "2024Q3")], "late", "2024-11-01"),
        # An update of another quarter updates another quarter.
        ([("2024-10-01", "2024Q4")], "overdue", ""),
        ([("2024-11-01", "2024Q3"), ("2024-10-02", "2024Q3")], "met", "2024-10-02"),
    ],
)
def test_fla_17_a_change_is_done_by_the_update_of_its_quarter(
    events: list[tuple[str, str]], status: str, done: str
) -> None:
    worker = of_worker(hired("2020-01-01", then={"2024-08-15": "1/2"}))
    asked = Firm(worker, tuple(updated(*each) for each in events)).on("2025-06-30")
    assert rows(asked, UPDATE) == [("w1 2024Q3", "2024-10-31", status, done)]


def test_several_changes_in_a_quarter_are_updated_once_from_the_first_on() -> None:
    changes = {"2024-08-15": "1/2", "2024-09-15": "4/5", "2024-10-15": "1"}
    asked = Firm(of_worker(hired("2020-01-01", then=changes))).on("2025-06-30")
    found = [duty for duty in duties(asked) if duty.name is UPDATE]
    triggers = [str(duty.trigger) for duty in found]
    assert triggers == ["2024-08-15", "2024-10-15"]
    assert [row[0] for row in rows(asked, UPDATE)] == ["w1 2024Q3", "w1 2024Q4"]


@pytest.mark.parametrize(
    "employments",
    [
        # One regime all along.
        [hired("2020-01-01")],
        # The same regime and committee in a contract that follows.
        [hired("2020-01-01", "2024-08-14"), hired("2024-08-15")],
        # The same regime written otherwise.
        [hired("2020-01-01", fraction="1/2", then={"2024-08-15": "2/4"})],
        # A regime for days before the entry, or after the end.
        [hired("2024-08-15", then={"2024-08-14": "1/2"})],
        [hired("2020-01-01", "2024-08-14", then={"2024-08-15": "1/2"})],
        # An entry, an end, and an entry again after a gap: no change of what runs.
        [hired("2020-01-01", "2024-08-14"), hired("2024-08-20", fraction="1/2")],
    ],
)
def test_what_changes_neither_regime_nor_committee_in_service_is_no_change(
    employments: list[Employment],
) -> None:
    assert rows(Firm(of_worker(*employments)).on("2025-06-30"), UPDATE) == []


def test_a_second_contract_that_begins_or_ends_beside_the_first_is_a_change() -> None:
    beside = of_worker(
        hired("2020-01-01", fraction="1/2"),
        hired("2024-05-01", "2024-08-31", fraction="1/4"),
    )
    asked = Firm(beside).on("2025-06-30")
    assert [row[0] for row in rows(asked, UPDATE)] == ["w1 2024Q2", "w1 2024Q3"]
    assert rows(asked, ENTRY) == []


def test_a_contract_beside_another_begins_on_its_own_day_whenever_its_regime_was_agreed() -> None:
    agreed_before = hired("2024-01-01", fraction="1/4")
    beside = evolve(agreed_before, period=period("2024-05-01"))
    asked = Firm(of_worker(hired("2020-01-01", fraction="1/2"), beside)).on("2025-06-30")
    assert [row[0] for row in rows(asked, UPDATE)] == ["w1 2024Q2"]


# --- trainings (FLA 19) --------------------------------------------------------------------------


def test_fla_19_the_contracts_example_of_june_2024_is_registered_by_31_july() -> None:
    trained = (course("t1", "2024-06-03", first="2024-06-02"),)
    asked = Firm(events=(entered("t1", "2024-07-15"),), trainings=trained).on("2025-06-30")
    assert rows(asked, QUARTER) == [("w1 2024Q2", "2024-07-31", "met", "2024-07-15")]


@pytest.mark.parametrize(
    ("last", "quarter", "last_day"),
    [
        ("2025-01-01", "w1 2025Q1", "2025-04-30"),
        ("2025-03-31", "w1 2025Q1", "2025-04-30"),
        ("2024-04-01", "w1 2024Q2", "2024-07-31"),
        ("2024-06-30", "w1 2024Q2", "2024-07-31"),
        ("2024-09-30", "w1 2024Q3", "2024-10-31"),
        ("2024-10-01", "w1 2024Q4", "2025-01-31"),
        ("2024-12-31", "w1 2024Q4", "2025-01-31"),
    ],
)
def test_published_example_e15_a_quarters_trainings_are_due_a_month_after_it(
    last: str, quarter: str, last_day: str
) -> None:
    asked = Firm(OLD_HAND, trainings=(course("t1", last),)).on("2025-12-31")
    assert rows(asked, QUARTER) == [(quarter, last_day, "overdue", "")]


def test_a_training_belongs_to_the_quarter_in_which_it_ended() -> None:
    asked = Firm(trainings=(course("t1", "2024-07-01", first="2024-06-28"),)).on("2025-12-31")
    assert [row[0] for row in rows(asked, QUARTER)] == ["w1 2024Q3"]


@pytest.mark.parametrize(
    ("events", "status", "done"),
    [
        ([], "overdue", ""),
        ([("t1", "2024-07-01")], "overdue", ""),
        ([("t1", "2024-07-01"), ("t2", "2024-07-31")], "met", "2024-07-31"),
        ([("t1", "2024-08-01"), ("t2", "2024-07-31")], "late", "2024-08-01"),
        # Registered twice, it was registered the first time.
        ([("t1", "2024-07-02"), ("t2", "2024-07-03"), ("t2", "2024-09-01")], "met", "2024-07-03"),
    ],
)
def test_fla_19_a_quarter_is_done_when_the_last_of_its_trainings_is_registered(
    events: list[tuple[str, str]], status: str, done: str
) -> None:
    trained = (course("t1", "2024-06-03"), course("t2", "2024-06-20"))
    asked = Firm(events=tuple(entered(*each) for each in events), trainings=trained)
    assert rows(asked.on("2024-12-31"), QUARTER) == [("w1 2024Q2", "2024-07-31", status, done)]


def test_a_quarter_of_which_one_registration_is_still_to_come_is_not_done() -> None:
    trained = (course("t1", "2024-06-03"), course("t2", "2024-06-20"))
    events = (entered("t1", "2024-07-01"), entered("t2", "2024-07-20"))
    asked = Firm(events=events, trainings=trained)
    assert rows(asked.on("2024-07-19"), QUARTER)[0][2] == "open"
    assert rows(asked.on("2024-07-20"), QUARTER)[0][2] == "met"


@pytest.mark.parametrize(
    "status", [each for each in TrainingStatus if each is not TrainingStatus.FOLLOWED]
)
def test_only_a_training_that_was_followed_is_registered_by_the_quarter(
    status: TrainingStatus,
) -> None:
    trained = (evolve(course("t1", "2024-06-03"), status=status),)
    assert rows(Firm(trainings=trained).on("2025-12-31"), QUARTER) == []


def test_a_training_outside_every_employment_or_of_a_stranger_makes_no_duty() -> None:
    trained = (course("t1", "2024-05-09"), course("t2", "2024-06-03", "w9"))
    assert rows(Firm(trainings=trained).on("2025-12-31"), QUARTER) == []


def test_a_quarter_is_listed_from_its_first_day_on() -> None:
    trained = Firm(OLD_HAND, trainings=(course("t1", "2025-11-20"),))
    for on, status in (("2025-09-30", "not_due"), ("2025-10-01", "open")):
        assert rows(trained.on(on), QUARTER) == [("w1 2025Q4", "2026-01-31", status, "")]
    assert rows(trained.on("2024-12-31"), QUARTER) == []


def test_fla_35_a_training_of_before_the_fla_is_nobodys_duty_until_it_opens() -> None:
    trained = Firm(OLD_HAND, trainings=(course("t1", "2024-02-10"),))
    for on, status in (("2024-03-31", "not_due"), ("2024-04-01", "open")):
        assert rows(trained.on(on), QUARTER) == [("w1 2024Q1", "2024-11-30", status, "")]


def test_a_corrected_training_stays_registered_under_the_id_it_was_registered_with() -> None:
    first = course("t1", "2024-06-03")
    second = known(course("t2", "2024-06-04"), "2024-09-01", corrects="t1")
    third = known(course("t3", "2024-09-04"), "2024-10-01", corrects="t2")
    events = (entered("t1", "2024-07-15"),)
    asked = Firm(events=events, trainings=(first, second, third))
    assert rows(asked.on("2024-09-30"), QUARTER) == [
        ("w1 2024Q2", "2024-07-31", "met", "2024-07-15")
    ]
    # By the last correction it ended in another quarter.
    assert rows(asked.on("2024-10-01"), QUARTER) == [
        ("w1 2024Q3", "2024-10-31", "met", "2024-07-15")
    ]


def test_a_correction_that_was_not_known_yet_is_left_out() -> None:
    cancelled = evolve(course("t2", "2024-06-03"), status=TrainingStatus.CANCELLED)
    trained = (course("t1", "2024-06-03"), known(cancelled, "2024-09-01", corrects="t1"))
    asked = Firm(trainings=trained)
    assert len(rows(asked.on("2024-12-31", "2024-08-31"), QUARTER)) == 1
    assert rows(asked.on("2024-12-31", "2024-09-01"), QUARTER) == []


def test_a_training_registered_as_planned_is_not_registered_as_followed() -> None:
    held = period("2025-02-10", "2025-02-10")
    planned = Training("t1", "w1", held, Days(1), TrainingStatus.PLANNED)
    followed = Training("t2", "w1", held, Days(1), corrects="t1")
    early = Event(EventKind.TRAINING_REGISTERED, day("2025-01-05"), training="t1")
    late = Event(EventKind.TRAINING_REGISTERED, day("2025-06-01"), training="t2")
    one = Firm(NEWCOMER, (early,), (planned, followed)).on("2025-06-30")
    assert statuses(one, QUARTER) == [Status.OVERDUE]
    both = Firm(NEWCOMER, (early, late), (planned, followed)).on("2025-06-30")
    assert statuses(both, QUARTER) == [Status.LATE]


@pytest.mark.parametrize(
    ("on", "status"), [("2025-02-10", Status.OVERDUE), ("2025-02-11", Status.MET)]
)
def test_a_training_is_not_registered_as_followed_before_it_is_over(
    on: str, status: Status
) -> None:
    held = Training("t1", "w1", period("2025-02-10", "2025-02-11"), Days(2))
    entered = Event(EventKind.TRAINING_REGISTERED, day(on), training="t1")
    asked = Firm(NEWCOMER, (entered,), (held,)).on("2025-06-30")
    assert statuses(asked, QUARTER) == [status]


def test_who_left_before_the_fla_opened_has_no_training_to_register() -> None:
    held = period("2024-02-10", "2024-02-10")
    course = (Training("t1", "w1", held, Days(1)),)
    gone = Firm(of_worker(worker_from("2020-01-01", "2024-02-29")), (), course)
    there = Firm(OLD_HAND, (), course)
    assert statuses(gone.on("2025-06-30"), QUARTER) == []
    assert statuses(there.on("2025-06-30"), QUARTER) == [Status.OPEN]


def test_a_training_known_only_that_day_counts_with_what_it_corrects() -> None:
    held = period("2025-02-10", "2025-02-10")
    first = Training("t1", "w1", held, Days(1), known_from=day("2025-06-30"))
    mended = Training("t2", "w1", held, Days(2), known_from=day("2025-06-30"), corrects="t1")
    registered = Event(EventKind.TRAINING_REGISTERED, day("2025-03-01"), training="t1")
    asked = Firm(OLD_HAND, (registered,), (first, mended)).on("2025-06-30")
    (outcome,) = standings(asked, QUARTER)
    assert isinstance(outcome, Determined)
    assert outcome.value.status is Status.MET


# --- the yearly verification (FLA 18) ------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "row"),
    [
        # Without an announcement the first working day of the year: Thursday 2 January.
        ((), ("w1 2025", "2025-02-01", "overdue", "")),
        ((announced("2025-01-02", 2025),), ("w1 2025", "2025-02-01", "overdue", "")),
        ((announced("2025-01-10", 2025),), ("w1 2025", "2025-02-09", "overdue", "")),
        ((announced("2025-01-10", 2026),), ("w1 2025", "2025-02-01", "overdue", "")),
        ((verified("2025-02-01", 2025),), ("w1 2025", "2025-02-01", "met", "2025-02-01")),
        ((verified("2025-02-02", 2025),), ("w1 2025", "2025-02-01", "late", "2025-02-02")),
        ((verified("2025-02-01", 2026),), ("w1 2025", "2025-02-01", "overdue", "")),
    ],
)
def test_fla_18_the_right_is_verified_within_30_days_of_its_announcement(
    events: tuple[Event, ...], row: Row
) -> None:
    assert rows(Firm(events=events).on("2025-12-31", "2025-12-31"), VERIFY) == [row]


def test_fla_18_the_first_year_verified_is_2025() -> None:
    asked = Firm(OLD_HAND, (announced("2024-04-05", 2024),))
    assert rows(asked.on("2024-12-31"), VERIFY) == []
    found = rows(asked.on("2026-01-15", "2026-01-15"), VERIFY)
    assert found == [
        ("w1 2025", "2025-02-01", "overdue", ""),
        ("w1 2026", "2026-02-01", "open", ""),
    ]


@pytest.mark.parametrize(
    ("first", "last", "events", "last_days"),
    [
        ("2025-01-02", "", (), ["2025-02-01"]),
        # Nothing is announced of whoever is not there, unless it is.
        ("2025-01-03", "", (), []),
        ("2020-01-01", "2025-01-01", (), []),
        ("2025-05-01", "", (announced("2025-05-10", 2025),), ["2025-06-09"]),
    ],
)
def test_fla_18_without_an_announcement_whoever_is_there_on_the_first_working_day_is_verified(
    first: str, last: str, events: tuple[Event, ...], last_days: list[str]
) -> None:
    asked = Firm(of_worker(hired(first, last)), events).on("2025-12-31")
    assert [row[1] for row in rows(asked, VERIFY)] == last_days


def test_an_event_is_found_by_what_its_kind_is_about_whatever_else_it_names() -> None:
    on = day("2025-01-20")
    verified = Event(EventKind.RIGHT_VERIFIED, on, "w1", 2025, training="t1")
    asked = Firm(NEWCOMER, (verified,)).on("2025-06-30")
    assert statuses(asked, VERIFY) == [Status.MET]


def test_a_right_is_not_verified_before_it_was_announced() -> None:
    events = (
        Event(EventKind.RIGHT_ANNOUNCED, day("2025-01-02"), "w1", 2025),
        Event(EventKind.RIGHT_VERIFIED, day("2025-01-01"), "w1", 2025),
    )
    asked = Firm(NEWCOMER, events).on("2025-06-30")
    assert statuses(asked, VERIFY) == [Status.OVERDUE]


def test_an_announcement_or_verification_on_its_first_day_counts() -> None:
    announced = Event(EventKind.RIGHT_ANNOUNCED, day("2025-01-02"), "w1", 2025)
    verified = Event(EventKind.RIGHT_VERIFIED, day("2025-01-02"), "w1", 2025)
    (outcome,) = standings(Firm(OLD_HAND, (announced, verified)).on("2025-06-30"), VERIFY)
    assert isinstance(outcome, Determined)
    assert outcome.value.status is Status.MET


# --- information (FLA 23) ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "events", "row"),
    [
        ("2024-06-14", (), ("w1", "2024-06-14", "open", "")),
        ("2024-06-15", (), ("w1", "2024-06-14", "overdue", "")),
        ("2024-06-15", (given_to("2024-06-14"),), ("w1", "2024-06-14", "met", "2024-06-14")),
        ("2024-06-15", (given_to("2024-06-15"),), ("w1", "2024-06-14", "late", "2024-06-15")),
        # What was handed over before this document was there is another document.
        ("2024-06-15", (given_to("2024-05-14"),), ("w1", "2024-06-14", "overdue", "")),
        ("2024-06-15", (given_to("2024-05-15"),), ("w1", "2024-06-14", "met", "2024-05-15")),
        # To open the message is not to hand the document over.
        ("2024-06-15", (opened("2024-05-20"),), ("w1", "2024-06-14", "overdue", "")),
    ],
)
def test_fla_23_the_document_is_handed_over_within_30_days_of_its_being_available(
    on: str, events: tuple[Event, ...], row: Row
) -> None:
    assert rows(Firm(events=(available("2024-05-15"), *events)).on(on), INFORM) == [row]


def test_fla_23_at_entry_and_then_each_time_the_document_is_made_available() -> None:
    events = (available("2024-05-15"), given_to("2024-05-16"), available("2025-05-15"))
    assert rows(Firm(events=events).on("2025-06-30"), INFORM) == [
        ("w1", "2024-06-14", "met", "2024-05-16"),
        ("w1", "2025-06-14", "overdue", ""),
    ]


def test_fla_23_with_a_known_email_address_the_employer_hands_nothing_over() -> None:
    events = (available("2024-05-15"),)
    reached = of_worker(hired("2024-05-10"), email_known=True)
    assert rows(Firm(reached, events).on("2025-06-30"), INFORM) == []


@pytest.mark.parametrize(("on", "listed"), [("2024-03-31", 0), ("2024-04-01", 1)])
def test_fla_23_a_document_of_before_the_fla_makes_no_duty(on: str, listed: int) -> None:
    assert len(rows(Firm(OLD_HAND, (available(on),)).on("2025-06-30"), INFORM)) == listed


# --- corrections (FLA 24, GDPR 12(3)) ------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "last_day"),
    [
        ("2024-04-01", "2024-05-01"),
        ("2024-12-31", "2025-01-31"),
        ("2025-01-28", "2025-02-28"),
        ("2025-01-29", "2025-02-28"),
        ("2025-01-31", "2025-02-28"),
        ("2024-05-31", "2024-06-30"),
    ],
)
def test_fla_24_a_request_is_answered_within_a_month_of_its_receipt(
    asked: str, last_day: str
) -> None:
    found = rows(Firm(OLD_HAND, (requested(asked, "r1"),)).on("2025-12-31"), CORRECT)
    assert found == [("w1 r1", last_day, "overdue", "")]


def test_fla_24_a_month_from_31_january_ends_where_the_reading_says_or_nowhere() -> None:
    events = (requested("2025-01-31", "r1"),)
    by_default = only(judged(Firm(events=events).on("2025-02-28")), CORRECT)[1]
    assert str(by_default.value.last) == "2025-02-28"
    assert options(by_default)["MonthTerm"] == "last_day"
    refusing = Firm(events=events, readings=Readings(month_term=MonthTerm.REFUSE))
    assert rows(refusing.on("2025-02-28"), CORRECT) == [
        ("w1 r1", "term.no_such_day", "undetermined", "")
    ]
    (refused,) = [each for each in duties(refusing.on("2025-02-28")) if each.name is CORRECT]
    assert refused.due == Unsettled(open=refused.reasons(), readings=(MonthTerm.REFUSE,))
    assert arguments(refused.reasons()[0]) == {"day": day("2025-01-31")}
    # A month that has the day is counted under both.
    plain = evolve(refusing, events=(requested("2025-01-28", "r1"),))
    assert rows(plain.on("2025-02-28"), CORRECT) == [("w1 r1", "2025-02-28", "open", "")]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], [("w1 r1", "overdue", ""), ("w1 r2", "overdue", "")]),
        (
            [("2025-02-09", "r2")],
            [("w1 r1", "overdue", ""), ("w1 r2", "met", "2025-02-09")],
        ),
        (
            [("2025-02-20", "r1"), ("2025-02-20", "r2")],
            [("w1 r1", "late", "2025-02-20"), ("w1 r2", "late", "2025-02-20")],
        ),
        # An answer without a number answers no request that has one.
        ([("2025-01-20", None)], [("w1 r1", "overdue", ""), ("w1 r2", "overdue", "")]),
        # An answer of the same day is one; an answer before the request answers nothing.
        ([("2025-01-02", "r1")], [("w1 r1", "met", "2025-01-02"), ("w1 r2", "overdue", "")]),
        ([("2025-01-01", "r1")], [("w1 r1", "overdue", ""), ("w1 r2", "overdue", "")]),
    ],
)
def test_fla_24_a_request_with_a_number_is_answered_by_the_answer_with_that_number(
    answers: list[tuple[str, str | None]], expected: list[tuple[str, str, str]]
) -> None:
    events = [requested("2025-01-02", "r1"), requested("2025-01-10", "r2")]
    events += [handled(*each) for each in answers]
    found = rows(Firm(events=tuple(events)).on("2025-06-30"), CORRECT)
    assert [(row[0], row[2], row[3]) for row in found] == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], [("overdue", ""), ("overdue", "")]),
        (["2025-02-02"], [("met", "2025-02-02"), ("overdue", "")]),
        (["2025-02-02", "2025-02-03"], [("met", "2025-02-02"), ("met", "2025-02-03")]),
        (["2025-01-05", "2025-02-03"], [("met", "2025-01-05"), ("met", "2025-02-03")]),
        # Before the first request nothing is answered.
        (["2025-01-01", "2025-01-20"], [("met", "2025-01-20"), ("overdue", "")]),
    ],
)
def test_fla_24_without_numbers_the_oldest_request_is_answered_first(
    answers: list[str], expected: list[tuple[str, str]]
) -> None:
    events = [requested("2025-01-10"), requested("2025-01-02"), *map(handled, answers)]
    found = rows(Firm(events=tuple(events)).on("2025-06-30"), CORRECT)
    assert found == [
        ("w1", "2025-02-02", *expected[0]),
        ("w1", "2025-02-10", *expected[1]),
    ]


def test_fla_24_two_answers_of_one_day_answer_two_requests() -> None:
    events = (requested("2025-01-02"), requested("2025-01-10"))
    answers = (handled("2025-01-20"), handled("2025-01-20"))
    assert rows(Firm(events=(*events, *answers)).on("2025-06-30"), CORRECT) == [
        ("w1", "2025-02-02", "met", "2025-01-20"),
        ("w1", "2025-02-10", "met", "2025-01-20"),
    ]


def test_fla_24_another_workers_answer_answers_nothing() -> None:
    both = (staff("w1", hired("2024-05-10")), staff("w2", hired("2024-05-10")))
    events = (requested("2025-01-02"), handled("2025-01-20", worker="w2"))
    assert rows(Firm(both, events).on("2025-06-30"), CORRECT) == [
        ("w1", "2025-02-02", "overdue", "")
    ]


@pytest.mark.parametrize(
    ("told", "request_", "last_day"),
    [
        # Two further months where the worker is told so within the first.
        ("2025-01-10", "r1", "2025-04-10"),
        ("2025-02-10", "r1", "2025-04-10"),
        ("2025-02-11", "r1", "2025-02-10"),
        ("2025-01-09", "r1", "2025-02-10"),
        ("2025-02-01", "r2", "2025-02-10"),
        ("2025-02-01", None, "2025-02-10"),
    ],
)
def test_gdpr_12_an_answer_may_take_two_months_more_where_the_worker_was_told_in_time(
    told: str, request_: str | None, last_day: str
) -> None:
    events = (requested("2025-01-10", "r1"), extended(told, request_))
    found = rows(Firm(events=events).on("2025-12-31"), CORRECT)
    assert found == [("w1 r1", last_day, "overdue", "")]


def test_gdpr_12_an_extension_still_to_be_told_extends_nothing() -> None:
    asked = Firm(events=(requested("2025-01-10"), extended("2025-02-05")))
    assert rows(asked.on("2025-02-04"), CORRECT) == [("w1", "2025-02-10", "open", "")]
    assert rows(asked.on("2025-02-05"), CORRECT) == [("w1", "2025-04-10", "open", "")]


def test_gdpr_12_of_two_notices_the_one_in_time_extends() -> None:
    events = (requested("2025-01-10"), extended("2025-03-01"), extended("2025-02-05"))
    assert rows(Firm(events=events).on("2025-12-31"), CORRECT)[0][1] == "2025-04-10"


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        # A month from 30 November ends on 30 December, three months on a 30 February.
        ("2024-11-30", ("w1", "term.no_such_day", "undetermined", "")),
        # A month from 31 January ends on no day already.
        ("2025-01-31", ("w1", "term.no_such_day", "undetermined", "")),
        ("2024-12-10", ("w1", "2025-03-10", "overdue", "")),
    ],
)
def test_gdpr_12_an_extension_ends_on_a_day_its_last_month_has_or_nowhere(
    asked: str, row: Row
) -> None:
    told = extended("2024-12-15") if asked < "2025" else extended("2025-02-01")
    readings = Readings(month_term=MonthTerm.REFUSE)
    asking = Firm(events=(requested(asked), told), readings=readings)
    assert rows(asking.on("2025-12-31"), CORRECT) == [row]


def test_a_term_that_ends_on_no_day_cites_the_article_of_the_term() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    request = Event(EventKind.CORRECTION_REQUESTED, day("2025-01-31"), "w1")
    (outcome,) = standings(Firm(OLD_HAND, (request,), readings=refusing).on("2025-06-30"), CORRECT)
    assert isinstance(outcome, Undetermined)
    (open_,) = outcome.open
    assert arguments(open_) == {"day": date(2025, 1, 31)}
    assert [each.article for each in open_.citations] == ["24, 28"]


# --- leaving (FLA 25) ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "status"),
    [("2024-06-09", "open"), ("2024-06-10", "open"), ("2024-07-10", "open"), ("2024-07-11", "met")],
)
def test_fla_25_access_is_closed_30_days_after_the_exit_declaration(on: str, status: str) -> None:
    gone = of_worker(exited(hired("2020-01-01", "2024-05-31"), "2024-06-10"))
    assert rows(Firm(gone).on(on), CLOSE) == [("w1", "2024-07-10", status, "")]


def test_fla_25_an_exit_declared_before_the_fla_or_not_at_all_closes_nothing() -> None:
    before = exited(hired("2020-01-01", "2024-03-01"), "2024-03-31")
    assert rows(Firm(of_worker(before)).on("2025-06-30"), CLOSE) == []
    silent = of_worker(hired("2020-01-01", "2024-05-31"))
    assert rows(Firm(silent).on("2025-06-30"), CLOSE) == []


def test_fla_25_two_exits_are_two_days_and_one_declaration_of_two_contracts_is_one() -> None:
    first = exited(hired("2024-05-01", "2024-05-31", fraction="1/2"), "2024-06-10")
    beside = exited(hired("2024-05-01", "2024-05-31", fraction="1/2"), "2024-06-10")
    again = exited(hired("2025-01-01", "2025-01-31"), "2025-02-01")
    found = rows(Firm(of_worker(again, first, beside)).on("2025-06-30"), CLOSE)
    assert [row[1] for row in found] == ["2024-07-10", "2025-03-03"]


def test_closing_access_is_done_by_nobody() -> None:
    worker = worker_from("2024-05-10", "2025-03-31")
    left = evolve(worker, exit_declared=day("2025-04-02"))
    (outcome,) = standings(Firm(of_worker(left)).on("2025-06-30"), CLOSE)
    assert isinstance(outcome, Determined)
    assert outcome.value.done is None
    assert str(outcome.value.last) > "2025-04-02"


# --- the yearly notice of the balance (TR 55) ----------------------------------------------------


@pytest.mark.parametrize(
    ("on", "years"),
    [
        ("2023-06-30", ["w1 2023"]),
        # From 1 April 2024 the FLA takes the account's place.
        ("2024-06-30", ["w1 2023"]),
        ("2025-12-31", ["w1 2023"]),
        # Since the repeal the account stands alone.
        ("2026-06-30", ["w1 2023", "w1 2026"]),
    ],
)
def test_tr_55_the_balance_is_told_each_year_in_which_the_account_is_kept(
    on: str, years: list[str]
) -> None:
    assert [row[0] for row in rows(Firm(OLD_HAND).on(on), BALANCE)] == years


@pytest.mark.parametrize(
    ("events", "row"),
    [
        ((), ("w1 2023", "2023-12-31", "overdue", "")),
        ((("2023-12-31", None),), ("w1 2023", "2023-12-31", "met", "2023-12-31")),
        ((("2024-01-01", None),), ("w1 2023", "2023-12-31", "overdue", "")),
        ((("2024-01-01", 2023),), ("w1 2023", "2023-12-31", "late", "2024-01-01")),
        ((("2023-06-01", 2022),), ("w1 2023", "2023-12-31", "overdue", "")),
    ],
)
def test_tr_55_the_notice_of_a_year_is_due_by_its_31_december(
    events: tuple[tuple[str, int | None], ...], row: Row
) -> None:
    told = tuple(happened(EventKind.BALANCE_NOTIFIED, on, year=year) for on, year in events)
    assert rows(Firm(OLD_HAND, told).on("2024-02-01"), BALANCE) == [row]


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("2026-12-31", "", ["w1 2026"]),
        ("2020-01-01", "2026-01-01", ["w1 2023", "w1 2026"]),
        ("2020-01-01", "2023-01-01", ["w1 2023"]),
        ("2020-01-01", "2022-12-31", []),
    ],
)
def test_tr_55_whoever_was_in_service_in_the_year_is_told(
    first: str, last: str, years: list[str]
) -> None:
    asked = Firm(of_worker(hired(first, last))).on("2026-12-31")
    assert [row[0] for row in rows(asked, BALANCE)] == years


def test_tr_51_below_10_there_is_no_account_and_of_an_unknown_size_nobody_can_tell() -> None:
    assert rows(Firm(OLD_HAND, employer=SMALL).on("2023-12-31"), BALANCE) == []
    assert rows(Firm(OLD_HAND, employer=UNKNOWN_SIZE).on("2023-12-31"), BALANCE) == [
        ("w1 2023", "size.missing", "undetermined", "")
    ]


@pytest.mark.parametrize(
    ("reading", "listed"), [(SmallEmployerAccount.YES, 1), (SmallEmployerAccount.NO, 0)]
)
def test_from_10_to_20_the_account_is_a_reading(reading: SmallEmployerAccount, listed: int) -> None:
    readings = Readings(small_employer_account=reading)
    asked = Firm(OLD_HAND, employer=MEDIUM, readings=readings).on("2023-12-31")
    assert len(rows(asked, BALANCE)) == listed
    assert all(
        options(outcome)["SmallEmployerAccount"] == "yes"
        for duty, outcome in judged(asked)
        if duty.name is BALANCE
    )


# --- the number of days, from 10 to 20 (TR 58) ---------------------------------------------------


@pytest.mark.parametrize(
    ("fte", "expected"),
    [
        (9, []),
        ("9.99", []),
        (10, [("2025", "2025-09-29", "open", "")]),
        ("19.99", [("2025", "2025-09-29", "open", "")]),
        (20, []),
    ],
)
def test_tr_58_from_10_to_20_the_days_are_fixed_before_30_september(
    fte: int | str, expected: list[Row]
) -> None:
    asked = Firm(of_worker(hired("2025-01-01")), employer=firm(fte)).on("2025-09-29")
    assert rows(asked, FIX) == expected


@pytest.mark.parametrize(
    ("on", "done", "row"),
    [
        ("2025-09-30", "", ("2025", "2025-09-29", "overdue", "")),
        ("2025-09-30", "2025-09-29", ("2025", "2025-09-29", "met", "2025-09-29")),
        ("2025-09-30", "2025-09-30", ("2025", "2025-09-29", "late", "2025-09-30")),
        # Fixed the year before.
        ("2025-01-01", "2024-12-01", ("2025", "2025-09-29", "met", "2024-12-01")),
    ],
)
def test_tr_58_on_30_september_itself_it_is_too_late(on: str, done: str, row: Row) -> None:
    events = (in_year(EventKind.DAYS_FIXED, done, 2025),) if done else ()
    asked = Firm(of_worker(hired("2025-01-01")), events, employer=MEDIUM).on(on)
    assert rows(asked, FIX) == [row]


def test_tr_58_of_an_unknown_size_the_size_is_missing() -> None:
    asked = Firm(of_worker(hired("2025-01-01")), employer=UNKNOWN_SIZE).on("2025-09-30")
    assert rows(asked, FIX) == [("2025", "size.missing", "undetermined", "")]


def test_tr_58_the_days_are_fixed_each_year_from_the_first_employment_on() -> None:
    asked = Firm(of_worker(hired("2024-05-10")), employer=MEDIUM).on("2026-12-31")
    assert [row[0] for row in rows(asked, FIX)] == ["2024", "2025", "2026"]
    from_2023 = Firm(OLD_HAND, employer=MEDIUM).on("2024-12-31")
    assert [row[0] for row in rows(from_2023, FIX)] == ["2023", "2024"]


def test_without_a_worker_the_years_begin_with_the_day_asked_about() -> None:
    asked = Firm((), employer=MEDIUM).on("2025-06-30")
    assert table(asked) == [("fix_days", "2025", "2025-09-29", "open", "")]


def test_what_is_due_once_a_year_begins_on_1_january() -> None:
    listed = duties(Firm(OLD_HAND, employer=MEDIUM).on("2025-06-30"))
    begun = {duty.trigger for duty in listed if duty.name is FIX}
    assert begun == {date(year, 1, 1) for year in (2023, 2024, 2025)}


# --- the training plan (TR 34-38) ----------------------------------------------------------------

MEETING: Final = in_year(EventKind.PLAN_MEETING, "2025-03-20", 2025)
IN_2025: Final = of_worker(hired("2025-01-01"))


def plan(
    employer: Employer, *events: Event, on: str = "2025-12-31", readings: Readings | None = None
) -> list[tuple[str, ...]]:
    """Give the duties of the plan of an employer whose first worker came in 2025."""
    asked = Firm(IN_2025, events, employer=employer, readings=readings or Readings()).on(on)
    names = {each.value for each in (SUBMIT, OPINION, ADOPT, FILE)}
    return [row for row in table(asked) if row[0] in names]


@pytest.mark.parametrize("consultation", [Consultation.COUNCIL, Consultation.DELEGATION])
def test_tr_36_with_council_or_delegation_the_draft_comes_15_days_before_the_meeting(
    consultation: Consultation,
) -> None:
    assert plan(consulting(consultation), MEETING) == [
        ("submit_plan", "2025", "2025-03-05", "overdue", ""),
        ("obtain_opinion", "2025", "2025-03-15", "overdue", ""),
        ("adopt_plan", "2025", "2025-03-30", "overdue", ""),
    ]


@pytest.mark.parametrize("consultation", [Consultation.COUNCIL, Consultation.DELEGATION])
def test_tr_36_without_the_meeting_nobody_can_count_back_from_it(
    consultation: Consultation,
) -> None:
    of_another = in_year(EventKind.PLAN_MEETING, "2024-03-20", 2024)
    for events in ((), (of_another,)):
        assert plan(consulting(consultation), *events)[-1] == (
            "submit_plan",
            "2025",
            "plan.meeting_missing",
            "undetermined",
            "",
        )


def test_tr_36_of_two_meetings_the_first_counts() -> None:
    later = in_year(EventKind.PLAN_MEETING, "2025-03-28", 2025)
    assert plan(consulting(Consultation.COUNCIL), later, MEETING)[0][2] == "2025-03-05"


def test_tr_36_with_neither_the_plan_goes_to_the_workers_by_15_march() -> None:
    assert plan(consulting(Consultation.NONE), MEETING) == [
        ("submit_plan", "2025", "2025-03-15", "overdue", ""),
        ("adopt_plan", "2025", "2025-03-30", "overdue", ""),
    ]


def test_tr_36_where_nobody_said_who_is_consulted_that_is_missing() -> None:
    assert plan(BIG, MEETING) == [
        ("adopt_plan", "2025", "2025-03-30", "overdue", ""),
        ("obtain_opinion", "2025", "plan.consultation_missing", "undetermined", ""),
        ("submit_plan", "2025", "plan.consultation_missing", "undetermined", ""),
    ]


@pytest.mark.parametrize(
    ("kind", "name", "last"),
    [
        (EventKind.PLAN_SUBMITTED, "submit_plan", "2025-03-05"),
        (EventKind.PLAN_OPINION, "obtain_opinion", "2025-03-15"),
        (EventKind.PLAN_ADOPTED, "adopt_plan", "2025-03-30"),
    ],
)
def test_tr_36_each_step_is_done_by_its_own_event_of_its_year(
    kind: EventKind, name: str, last: str
) -> None:
    council = consulting(Consultation.COUNCIL)
    too_late = str(day(last).replace(day=31))
    for on, year, status in (
        (last, 2025, "met"),
        (too_late, 2025, "late"),
        (last, 2024, "overdue"),
    ):
        found = [row for row in plan(council, MEETING, in_year(kind, on, year)) if row[0] == name]
        done = on if status != "overdue" else ""
        assert found == [(name, "2025", last, status, done)]
        others = [row[3] for row in plan(council, MEETING, in_year(kind, on, year))]
        assert others.count("overdue") == (3 if status == "overdue" else 2)


@pytest.mark.parametrize(("on", "status"), [("2025-03-30", "open"), ("2025-03-31", "overdue")])
def test_tr_36_before_31_march_is_until_30_march(on: str, status: str) -> None:
    found = plan(consulting(Consultation.NONE), on=on)
    assert found[-1] == ("adopt_plan", "2025", "2025-03-30", status, "")


@pytest.mark.parametrize(
    ("year", "in_force", "known_on", "last_day"),
    [
        (2025, "2025-04-01", AFTER_ALL, "2025-05-01"),
        (2025, "2025-01-31", AFTER_ALL, "2025-02-28"),
        (2026, "2026-04-15", AFTER_ALL, "2026-05-15"),
        # The plans of 2023 and 2024: by 1 March 2025, once the decree was published.
        (2024, "2024-04-01", "2024-09-01", "2024-05-01"),
        (2024, "2024-04-01", "2024-09-02", "2025-03-01"),
        (2023, "2023-04-01", AFTER_ALL, "2025-03-01"),
        (2024, "2024-12-31", AFTER_ALL, "2025-03-01"),
    ],
)
def test_tr_38_the_extract_is_filed_within_a_month_of_the_plan_being_in_force(
    year: int, in_force: str, known_on: str, last_day: str
) -> None:
    events = (in_year(EventKind.PLAN_IN_FORCE, in_force, year),)
    found = rows(Firm(OLD_HAND, events).on("2026-12-31", known_on), FILE)
    assert found == [(str(year), last_day, "overdue", "")]


@pytest.mark.parametrize(
    ("filed", "year", "status", "done"),
    [
        ("2025-05-01", 2025, "met", "2025-05-01"),
        ("2025-05-02", 2025, "late", "2025-05-02"),
        ("2025-05-01", 2024, "overdue", ""),
    ],
)
def test_tr_38_filing_is_done_by_the_filing_of_that_years_plan(
    filed: str, year: int, status: str, done: str
) -> None:
    in_force = in_year(EventKind.PLAN_IN_FORCE, "2025-04-01", 2025)
    found = plan(
        consulting(Consultation.NONE), in_force, in_year(EventKind.PLAN_FILED, filed, year)
    )
    assert found[-1] == ("file_plan", "2025", "2025-05-01", status, done)


def test_tr_38_a_plan_in_force_after_the_year_asked_about_is_filed_later() -> None:
    in_force = in_year(EventKind.PLAN_IN_FORCE, "2026-01-15", 2025)
    asked = Firm(IN_2025, (in_force,))
    assert rows(asked.on("2025-12-31"), FILE) == []
    assert rows(asked.on("2026-01-01"), FILE) == [("2025", "2026-02-15", "not_due", "")]
    # On the very last day of the year it is listed.
    on_new_years_eve = Firm(IN_2025, (in_year(EventKind.PLAN_IN_FORCE, "2025-12-31", 2025),))
    assert rows(on_new_years_eve.on("2025-06-30"), FILE) == [("2025", "2026-01-31", "not_due", "")]


def test_tr_38_a_month_from_the_31st_is_counted_under_the_reading_of_months() -> None:
    in_force = in_year(EventKind.PLAN_IN_FORCE, "2025-01-31", 2025)
    found = plan(
        consulting(Consultation.NONE), in_force, readings=Readings(month_term=MonthTerm.REFUSE)
    )
    assert found[-1] == ("file_plan", "2025", "term.no_such_day", "undetermined", "")


@pytest.mark.parametrize(
    ("fte", "heads", "reading", "expected"),
    [
        ("19.99", 30, PlanThreshold.FULL_TIME_EQUIVALENTS, 0),
        (20, 5, PlanThreshold.FULL_TIME_EQUIVALENTS, 2),
        ("19.99", 20, PlanThreshold.HEADS, 2),
        (20, 19, PlanThreshold.HEADS, 0),
        (5, 20, PlanThreshold.HEADS, 2),
    ],
)
def test_tr_34_twenty_workers_are_counted_as_the_reading_says(
    fte: int | str, heads: int, reading: PlanThreshold, expected: int
) -> None:
    counted = like(firm(fte), consultation=Consultation.NONE, heads={2025: heads})
    readings = Readings(plan_threshold=reading)
    assert len(plan(counted, readings=readings)) == expected
    asked = Firm(IN_2025, employer=counted, readings=readings).on("2025-12-31")
    named = [options(outcome) for duty, outcome in judged(asked) if duty.name is ADOPT]
    assert all(each["PlanThreshold"] == reading.option for each in named)


@pytest.mark.parametrize("heads", [{}, {2024: 30}])
def test_tr_34_by_heads_the_heads_of_the_year_have_to_be_known(heads: dict[int, int]) -> None:
    counted = like(BIG, consultation=Consultation.COUNCIL, heads=heads)
    found = plan(counted, MEETING, readings=Readings(plan_threshold=PlanThreshold.HEADS))
    assert found == [
        (name, "2025", "plan.heads_missing", "undetermined", "")
        for name in ("adopt_plan", "obtain_opinion", "submit_plan")
    ]


def test_tr_34_of_an_unknown_size_the_size_is_missing_for_every_step() -> None:
    in_force = in_year(EventKind.PLAN_IN_FORCE, "2025-04-01", 2025)
    found = plan(consulting(Consultation.COUNCIL, UNKNOWN_SIZE), MEETING, in_force)
    assert found == [
        (name, "2025", "size.missing", "undetermined", "")
        for name in ("adopt_plan", "file_plan", "obtain_opinion", "submit_plan")
    ]


def test_tr_36_a_plan_is_made_once_a_calendar_year() -> None:
    asked = Firm(OLD_HAND, employer=consulting(Consultation.NONE)).on("2025-01-01")
    assert [row[:2] for row in rows(asked, ADOPT)] == [
        ("2023", "2023-03-30"),
        ("2024", "2024-03-30"),
        ("2025", "2025-03-30"),
    ]


@pytest.mark.parametrize("on", ["0001-01-01", "2023-12-31"])
def test_a_meeting_of_another_year_is_not_on_the_plan(on: str) -> None:
    meeting = Event(EventKind.PLAN_MEETING, day(on), year=2025)
    council = evolve(BIG, consultation=Consultation.COUNCIL)
    asked = Firm(of_worker(worker_from("2025-01-01")), (meeting,), employer=council)
    assert statuses(asked.on("2025-06-30"), SUBMIT) == [None]


def test_what_the_plan_misses_names_the_year_and_the_article() -> None:
    council = evolve(BIG, consultation=Consultation.COUNCIL)
    by_heads = Readings(plan_threshold=PlanThreshold.HEADS)
    told = {
        "plan.meeting_missing": Firm(OLD_HAND, employer=council),
        "plan.heads_missing": Firm(OLD_HAND, employer=council, readings=by_heads),
        "plan.consultation_missing": Firm(OLD_HAND),
    }
    for name, asked in told.items():
        outcomes = standings(asked.on("2025-06-30"), SUBMIT)
        (missing,) = {
            step
            for outcome in outcomes
            if isinstance(outcome, Undetermined)
            for step in outcome.missing
            if arguments(step).get("year", 2025) == 2025
        }
        assert missing.id == name
        assert [each.act for each in missing.citations] == ["TR"]


def test_a_meeting_of_the_year_before_is_on_the_plan_of_the_year() -> None:
    meeting = Event(EventKind.PLAN_MEETING, day("2024-12-20"), year=2025)
    council = evolve(BIG, consultation=Consultation.COUNCIL)
    asked = Firm(of_worker(worker_from("2025-01-01")), (meeting,), employer=council)
    (outcome,) = standings(asked.on("2025-06-30"), SUBMIT)
    assert isinstance(outcome, Determined)
    assert outcome.value.last == date(2024, 12, 5)


def test_a_plan_in_force_on_the_last_day_for_its_year_is_due_that_day() -> None:
    began = Event(EventKind.PLAN_IN_FORCE, day("2025-03-01"), year=2024)
    (outcome,) = standings(Firm(OLD_HAND, (began,)).on("2025-06-30"), FILE)
    assert isinstance(outcome, Determined)
    assert outcome.value.last == date(2025, 3, 1)


def test_a_plan_that_came_into_force_twice_is_filed_once() -> None:
    days = ("2025-04-01", "2025-05-01")
    began = tuple(Event(EventKind.PLAN_IN_FORCE, day(on), year=2025) for on in days)
    (outcome,) = standings(Firm(OLD_HAND, began).on("2025-06-30"), FILE)
    assert isinstance(outcome, Determined)
    assert outcome.value.last == date(2025, 5, 1)


def test_what_a_passed_filing_leaves_open_names_the_day_and_the_decree() -> None:
    began = Event(EventKind.PLAN_IN_FORCE, day("2025-03-20"), year=2024)
    (outcome,) = standings(Firm(OLD_HAND, (began,)).on("2025-06-30"), FILE)
    assert isinstance(outcome, Undetermined)
    (open_,) = outcome.open
    assert arguments(open_) == {"last": date(2025, 3, 1)}
    assert [each.act for each in open_.citations] == ["RD 14 July 2024"]
    assert ids([open_]) == ["plan.filing_passed"]


# --- the size of the employer --------------------------------------------------------------------

# One worker, with everything that can begin a duty.
EVERYTHING: Final = (
    available("2024-06-03"),
    requested("2024-06-03"),
    in_year(EventKind.PLAN_IN_FORCE, "2025-04-01", 2025),
    in_year(EventKind.PLAN_MEETING, "2025-03-20", 2025),
)
BUSY: Final = (
    staff(
        "w1", exited(hired("2024-05-10", "2025-05-31", then={"2024-08-01": "4/5"}), "2025-06-02")
    ),
    staff("w2", hired("2020-01-01")),
)
TRAINED: Final = (course("t1", "2024-06-03"),)
FOR_EVERY_SIZE: Final = {
    "start_up_registration",
    "register_worker_data",
    "update_worker_data",
    "register_quarter",
    "give_information",
    "handle_correction",
    "close_access",
}
OF_A_RIGHT: Final = {"verify_right"}
OF_AN_ACCOUNT: Final = {"notify_balance", "tell_new_worker", "record_training"}
OF_A_PLAN: Final = {"submit_plan", "obtain_opinion", "adopt_plan", "file_plan"}


@pytest.mark.parametrize(
    ("employer", "expected"),
    [
        (SMALL, FOR_EVERY_SIZE),
        (MEDIUM, FOR_EVERY_SIZE | OF_A_RIGHT | {"fix_days"}),
        (BIG, FOR_EVERY_SIZE | OF_A_RIGHT | OF_A_PLAN),
        (UNKNOWN_SIZE, FOR_EVERY_SIZE | OF_A_RIGHT | OF_A_PLAN | {"fix_days"}),
    ],
)
def test_fla_16_registration_is_for_every_size_and_the_rest_for_those_with_a_right(
    employer: Employer, expected: set[str]
) -> None:
    # Before the FLA opened an account was kept; that is another test.
    workers = (BUSY[0], staff("w2", hired("2024-03-01")))
    asked = Firm(workers, EVERYTHING, TRAINED, employer).on("2025-12-31")
    assert names(asked) - {"tell_new_worker"} == expected


@pytest.mark.parametrize(
    ("committee", "known_on", "listed"),
    [
        ("302", AFTER_ALL, 0),
        # A sector right below 10 may exist: registered for 200, unknown for 100.
        ("200", AFTER_ALL, 2),
        ("100", AFTER_ALL, 2),
        ("200", "2024-03-25", 0),
        # One that gives nothing below 10.
        ("119", AFTER_ALL, 0),
    ],
)
def test_fla_18_below_10_only_a_right_of_the_sector_is_verified(
    committee: str, known_on: str, listed: int
) -> None:
    worker = of_worker(hired("2020-01-01", committee=committee))
    asked = Firm(worker, employer=SMALL).on("2026-06-30", known_on)
    assert len(rows(asked, VERIFY)) == listed


# --- the readings of terms -----------------------------------------------------------------------

# Each with a last day 30 or 60 days after 1 October 2024, or a day that is none of work.
COUNTED: Final = (
    available("2024-10-02"),
    requested("2024-10-30"),
    announced("2025-01-03", 2025),
)


@pytest.mark.parametrize(
    ("readings", "last_days"),
    [
        (
            Readings(),
            # Saturdays, Sundays and a Friday.
            {
                ENTRY: "2024-11-30",
                INFORM: "2024-11-01",
                CORRECT: "2024-11-30",
                VERIFY: "2025-02-02",
            },
        ),
        (
            Readings(term_counting=TermCounting.TRIGGER_INCLUDED),
            # One day less in a term of days; a term of a month is none.
            {
                ENTRY: "2024-11-29",
                INFORM: "2024-10-31",
                CORRECT: "2024-11-30",
                VERIFY: "2025-02-01",
            },
        ),
        (
            Readings(term_roll=TermRoll.NEXT_WORKING_DAY),
            # 1 November is a holiday on a Friday.
            {
                ENTRY: "2024-12-02",
                INFORM: "2024-11-04",
                CORRECT: "2024-12-02",
                VERIFY: "2025-02-03",
            },
        ),
    ],
)
def test_the_readings_of_terms_bear_on_every_duty_they_can(
    readings: Readings, last_days: dict[DutyName, str]
) -> None:
    asked = Firm(of_worker(hired("2024-10-01")), COUNTED, readings=readings).on("2025-12-31")
    assert {name: rows(asked, name)[0][1] for name in last_days} == last_days


@pytest.mark.parametrize("roll", TermRoll)
def test_days_that_a_text_names_are_never_moved(roll: TermRoll) -> None:
    # 30 November 2024 was a Saturday, 15 and 30 March 2025 a Saturday and a Sunday.
    asked = Firm(
        OLD_HAND, employer=consulting(Consultation.NONE), readings=Readings(term_roll=roll)
    )
    assert rows(asked.on("2024-06-30"), START_UP)[0][1] == "2024-11-30"
    of_2025 = [row[1] for name in (SUBMIT, ADOPT) for row in rows(asked.on("2025-06-30"), name)]
    assert of_2025[2::3] == ["2025-03-15", "2025-03-30"]


@pytest.mark.parametrize(
    ("quarter", "stays", "rolls"),
    [("2024-12-31", "2025-01-31", "2025-01-31"), ("2025-07-15", "2025-10-31", "2025-10-31")],
)
def test_a_quarters_term_on_a_working_day_stays_under_both(
    quarter: str, stays: str, rolls: str
) -> None:
    found = [
        rows(
            Firm(
                OLD_HAND, trainings=(course("t1", quarter),), readings=Readings(term_roll=roll)
            ).on("2025-12-31"),
            QUARTER,
        )[0][1]
        for roll in (TermRoll.STAYS, TermRoll.NEXT_WORKING_DAY)
    ]
    assert found == [stays, rolls]


@pytest.mark.parametrize(
    ("name", "named"),
    [
        (START_UP, {}),
        (ENTRY, {"TermCounting": "trigger_excluded", "PostponementScope": "start_up_only"}),
        (UPDATE, {"PostponementScope": "start_up_only"}),
        (QUARTER, {"PostponementScope": "start_up_only", "AnnouncedQuarters": "own_term"}),
        (INFORM, {"TermCounting": "trigger_excluded"}),
        (CORRECT, {}),
        (CLOSE, {"TermCounting": "trigger_excluded"}),
        (ADOPT, {"PlanThreshold": "full_time_equivalents", "PlanLastDay": "before_31_march"}),
    ],
)
def test_an_answer_names_the_readings_its_facts_raise(
    name: DutyName, named: dict[str, str]
) -> None:
    asked = Firm(BUSY, EVERYTHING, TRAINED, consulting(Consultation.COUNCIL)).on("2025-06-30")
    outcome = next(outcome for duty, outcome in judged(asked) if duty.name is name)
    assert options(outcome) == named


# --- what the postponements postponed ------------------------------------------------------------

SCOPES: Final = {
    PostponementScope.START_UP_ONLY: {
        ENTRY: "2024-07-09",
        UPDATE: "2024-10-31",
        QUARTER: "2024-07-31",
        VERIFY: "2025-02-01",
    },
    PostponementScope.ALL: dict.fromkeys((ENTRY, UPDATE, QUARTER, VERIFY), "2025-09-01"),
}


@pytest.mark.parametrize(("scope", "last_days"), SCOPES.items())
def test_the_postponements_postponed_the_start_up_or_all_registrations(
    scope: PostponementScope, last_days: dict[DutyName, str]
) -> None:
    readings = Readings(postponement_scope=scope)
    asked = Firm(BUSY, EVERYTHING, TRAINED, readings=readings).on("2025-06-30")
    assert {name: rows(asked, name)[0][1] for name in last_days} == last_days
    # Information, corrections and access are no registrations.
    others = [(name, rows(asked, name)[0][1]) for name in (INFORM, CORRECT, CLOSE)]
    assert others == [(INFORM, "2024-07-03"), (CORRECT, "2024-07-03"), (CLOSE, "2025-07-02")]
    moved = [outcome for duty, outcome in judged(asked) if duty.name in last_days]
    assert all(options(outcome)["PostponementScope"] == scope.option for outcome in moved)


def test_a_registration_moved_with_the_start_up_is_known_from_when_that_was() -> None:
    readings = Readings(postponement_scope=PostponementScope.ALL)
    asked = Firm(readings=readings).on("2025-06-30")
    _, outcome = only(judged(asked), ENTRY)
    assert str(outcome.value.known_from) == "2025-04-23"
    assert outcome.citations[0].act == "act 6 April 2025"


@pytest.mark.parametrize("scope", PostponementScope)
def test_the_acts_own_start_up_term_postpones_nothing(scope: PostponementScope) -> None:
    # Six months from 1 April 2024, as the act had it: no postponement was known.
    readings = Readings(postponement_scope=scope)
    asked = Firm(of_worker(hired("2024-05-10")), readings=readings).on("2024-05-10", "2024-03-25")
    _, outcome = only(judged(asked), ENTRY)
    assert str(outcome.value.last) == "2024-07-09"
    assert "PostponementScope" not in options(outcome)


def test_what_is_due_after_the_start_up_is_not_moved_back_to_it() -> None:
    readings = Readings(postponement_scope=PostponementScope.ALL)
    asked = Firm(of_worker(hired("2025-07-10")), readings=readings).on("2025-07-31")
    _, outcome = only(judged(asked), ENTRY)
    assert str(outcome.value.last) == "2025-09-08"
    assert "PostponementScope" not in options(outcome)
    on_its_day = Firm(of_worker(hired("2025-07-03")), readings=readings).on("2025-07-31")
    assert "PostponementScope" not in options(only(judged(on_its_day), ENTRY)[1])


def test_quarters_postponed_to_one_day_come_in_their_order() -> None:
    held = [period(on, on) for on in ("2024-08-20", "2024-05-20")]
    courses = tuple(Training(f"t{at}", "w1", each, Days(1)) for at, each in enumerate(held))
    postponed = Readings(postponement_scope=PostponementScope.ALL)
    asked = Firm(OLD_HAND, (), courses, readings=postponed).on("2025-01-15")
    listed = [duty for duty in duties(asked) if duty.name is QUARTER]
    assert [str(duty.about.quarter) for duty in listed] == ["2024Q2", "2024Q3"]


# --- what a minister announced, and what a ministry said ------------------------------------------


@pytest.mark.parametrize(
    ("quarter", "known_on", "own", "announced"),
    [
        # Before the word was spoken there is one answer; from then on there are two.
        ("2024Q2", "2024-03-25", "2024-07-31", None),
        ("2024Q2", "2024-03-26", "2024-07-31", "2024-11-30"),
        ("2024Q3", "2024-03-26", "2024-10-31", "2024-11-30"),
        # The fourth quarter was announced with its own term.
        ("2024Q4", "2024-03-26", "2025-01-31", None),
        # The acts that followed changed the start-up: the word on these quarters stands.
        ("2024Q2", "2024-12-20", "2024-07-31", "2024-11-30"),
        ("2024Q3", AFTER_ALL, "2024-10-31", "2024-11-30"),
        ("2025Q2", AFTER_ALL, "2025-07-31", None),
    ],
)
def test_the_second_and_third_quarter_of_2024_have_a_term_of_their_own_or_the_announced_one(
    quarter: str, known_on: str, own: str, announced: str | None
) -> None:
    asked = Quarter.parse(quarter)
    for last in (asked.first_day, asked.last_day):
        for reading, expected in (
            (AnnouncedQuarters.OWN_TERM, own),
            (AnnouncedQuarters.ANNOUNCED, announced or own),
        ):
            firm = Firm(
                OLD_HAND,
                trainings=(course("t1", str(last)),),
                readings=Readings(announced_quarters=reading),
            )
            _, outcome = only(judged(firm.on("2026-01-10", known_on)), QUARTER)
            assert str(outcome.value.last) == expected
            named = {"AnnouncedQuarters": reading.option} if announced else {}
            assert options(outcome).get("AnnouncedQuarters") == named.get("AnnouncedQuarters")
            cited = "FLA" if expected == own else "minister 26 March 2024"
            assert outcome.citations[0].act == cited


def test_postponed_with_all_registrations_a_quarter_leaves_its_announced_term() -> None:
    for reading in AnnouncedQuarters:
        readings = Readings(postponement_scope=PostponementScope.ALL, announced_quarters=reading)
        firm = Firm(OLD_HAND, trainings=(course("t1", "2024-06-03"),), readings=readings)
        _, outcome = only(judged(firm.on("2025-01-31")), QUARTER)
        assert str(outcome.value.last) == "2025-03-31"
        assert options(outcome) == {"PostponementScope": "all"}


@pytest.mark.parametrize(
    ("reading", "done", "last", "status"),
    [
        (PlanLastDay.BEFORE_31_MARCH, "2025-03-30", "2025-03-30", "met"),
        (PlanLastDay.BEFORE_31_MARCH, "2025-03-31", "2025-03-30", "late"),
        (PlanLastDay.UNTIL_31_MARCH, "2025-03-31", "2025-03-31", "met"),
        (PlanLastDay.UNTIL_31_MARCH, "2025-04-01", "2025-03-31", "late"),
    ],
)
def test_tr_36_before_31_march_is_a_reading_that_the_plan_names(
    reading: PlanLastDay, done: str, last: str, status: str
) -> None:
    adopted = (in_year(EventKind.PLAN_ADOPTED, done, 2025),)
    asked = Firm(events=adopted, readings=Readings(plan_last_day=reading)).on("2025-06-30")
    found = [each for each in judged(asked) if each[0].name is ADOPT and each[0].about.year == 2025]
    ((duty, outcome),) = found
    assert row_of(duty, outcome) == ("2025", last, status, done)
    assert options(outcome)["PlanLastDay"] == reading.option
    assert isinstance(outcome, Determined)
    sure = Confidence.ACT if reading is PlanLastDay.BEFORE_31_MARCH else Confidence.SEVERAL
    assert outcome.citations[0].confidence is sure


def test_a_term_known_later_leaves_nothing_of_what_was_read_otherwise_before() -> None:
    later = term(ADOPT, DayOfYear(4, 30), period("2026-01-01"), "2025-10-01")
    book = RULEBOOK.with_deadline(later)
    until = Readings(plan_last_day=PlanLastDay.UNTIL_31_MARCH)
    found = rows(Firm(readings=until, book=book).on("2026-06-30"), ADOPT)
    assert [row[1] for row in found][-2:] == ["2025-03-31", "2026-04-30"]
    before = rows(Firm(readings=until, book=book).on("2026-06-30", "2025-09-30"), ADOPT)
    assert [row[1] for row in before][-1] == "2026-03-31"


@pytest.mark.parametrize(
    ("first", "known_on", "by_last_day", "by_trigger"),
    [
        # Within the choice on both days; hired within it, due after it; hired after it.
        ("2025-07-03", "2025-07-31", False, False),
        ("2025-07-04", "2025-07-31", True, False),
        ("2025-09-01", "2025-09-30", True, False),
        ("2025-09-02", "2025-09-30", True, True),
    ],
)
def test_the_day_on_which_the_account_had_to_be_chosen_is_a_reading(
    first: str, known_on: str, *, by_last_day: bool, by_trigger: bool
) -> None:
    for reading, listed in (
        (AccountChosenOn.LAST_DAY, by_last_day),
        (AccountChosenOn.TRIGGER, by_trigger),
    ):
        readings = Readings(account_choice=reading)
        firm = Firm(of_worker(hired(first)), employer=in_account(), readings=readings)
        found = [each for each in judged(firm.on(known_on)) if each[0].name is ENTRY]
        assert bool(found) is listed
        named = by_last_day != by_trigger
        assert all((reading in outcome.readings) is named for _, outcome in found)


def test_of_an_unknown_size_the_day_of_the_choice_is_named_too() -> None:
    asked = Firm(of_worker(hired("2025-07-04")), employer=in_account(UNKNOWN_SIZE))
    by_trigger = evolve(asked, readings=Readings(account_choice=AccountChosenOn.TRIGGER))
    ((duty, outcome),) = [
        each for each in judged(by_trigger.on("2025-07-31")) if each[0].name is ENTRY
    ]
    assert row_of(duty, outcome) == ("w1", "size.missing", "undetermined", "")
    assert options(outcome) == {"AccountChosenOn": "trigger"}


# --- the account chosen --------------------------------------------------------------------------


def test_tr_55_where_the_account_may_be_chosen_its_duties_take_the_place_of_the_flas() -> None:
    chosen = in_account()
    asked = Firm(BUSY, EVERYTHING, TRAINED, chosen).on("2025-06-30")
    assert names(asked) & FOR_EVERY_SIZE == set()
    assert [row[:2] for row in rows(asked, BALANCE)] == [
        ("w2 2023", "2023-12-31"),
        ("w1 2024", "2024-12-31"),
        ("w2 2024", "2024-12-31"),
        ("w1 2025", "2025-12-31"),
        ("w2 2025", "2025-12-31"),
    ]
    # The plan is nobody's register.
    assert names(asked) - OF_AN_ACCOUNT == OF_A_PLAN
    assert names(asked) >= OF_AN_ACCOUNT


@pytest.mark.parametrize(
    ("first", "known_on", "listed"),
    [
        # Due on 31 March 2025, the last day of the choice as it was first known, or a day after.
        ("2025-01-30", "2025-01-31", 0),
        ("2025-01-31", "2025-01-31", 1),
        ("2025-01-31", "2025-04-23", 0),
        ("2025-07-03", "2025-07-03", 0),
        ("2025-07-04", "2025-07-04", 1),
        ("2025-07-04", "2025-10-30", 0),
    ],
)
def test_the_duties_of_the_fla_return_where_the_choice_ends(
    first: str, known_on: str, listed: int
) -> None:
    asked = Firm(of_worker(hired(first)), employer=in_account()).on("2025-07-31", known_on)
    assert len(rows(asked, ENTRY)) == listed


@pytest.mark.parametrize("known_on", ["2024-04-01", "2024-12-19"])
@pytest.mark.parametrize("on", ["2024-12-31", "2025-06-30"])
@pytest.mark.parametrize("size", [BIG, MEDIUM, SMALL])
def test_as_long_as_no_choice_is_known_whoever_says_account_has_the_duties_of_every_other(
    size: Employer, on: str, known_on: str
) -> None:
    said, silent = (
        Firm(BUSY, EVERYTHING, TRAINED, employer).on(on, known_on)
        for employer in (in_account(size), size)
    )
    assert table(said) == table(silent)


@pytest.mark.parametrize("committee", ["200", "100"])
def test_bound_by_an_agreement_whoever_says_account_has_the_duties_of_every_other(
    committee: str,
) -> None:
    worker = of_worker(hired("2020-01-01", committee=committee))
    said, silent = (
        Firm(worker, EVERYTHING, TRAINED, employer).on("2025-06-30")
        for employer in (in_account(), BIG)
    )
    assert table(said) == table(silent)


def test_below_10_there_is_no_account_to_choose() -> None:
    said, silent = (
        Firm(BUSY, EVERYTHING, TRAINED, employer).on("2025-06-30")
        for employer in (in_account(SMALL), SMALL)
    )
    assert table(said) == table(silent)


@pytest.mark.parametrize(
    ("sizes", "registers"),
    [
        # Below 10 until 2023, and 40 from 2024 on; the other way round.
        ({"2021Q1": 9, "2023Q1": 40}, False),
        ({"2021Q1": 40, "2023Q1": 9}, True),
    ],
)
def test_the_size_of_the_year_of_the_last_day_tells_whether_an_account_was_there(
    sizes: dict[str, int | str], *, registers: bool
) -> None:
    asked = Firm(employer=in_account(firm_declaring(sizes))).on("2025-06-30")
    assert bool(rows(asked, ENTRY)) is registers


def test_of_an_unknown_size_nobody_can_tell_whether_the_account_was_there_to_choose() -> None:
    # Below 10 the FLA stands, from 20 on the account takes its place: neither may be guessed.
    found = rows(Firm(employer=in_account(UNKNOWN_SIZE)).on("2025-06-30"), ENTRY)
    assert found == [("w1", "size.missing", "undetermined", "")]


@pytest.mark.parametrize("committee", ["200", "100"])
@pytest.mark.parametrize(
    ("reading", "registers"),
    [(ChoiceUnderAgreement.FLA_ONLY, True), (ChoiceUnderAgreement.FREE, False)],
)
def test_under_an_agreement_the_choice_is_a_reading_that_the_answer_names(
    committee: str, reading: ChoiceUnderAgreement, *, registers: bool
) -> None:
    worker = of_worker(hired("2024-05-10", committee=committee))
    readings = Readings(choice_under_cba=reading)
    asked = Firm(worker, employer=in_account(), readings=readings).on("2025-06-30")
    assert bool(rows(asked, ENTRY)) is registers
    name = ENTRY if registers else BALANCE
    found = [outcome for duty, outcome in judged(asked) if duty.name is name]
    assert found
    assert all(options(each)["ChoiceUnderAgreement"] == reading.option for each in found)


@pytest.mark.parametrize(
    ("reading", "registers"),
    [(SmallEmployerAccount.YES, False), (SmallEmployerAccount.NO, True)],
)
def test_from_10_to_20_an_account_can_be_chosen_only_where_there_is_one(
    reading: SmallEmployerAccount, *, registers: bool
) -> None:
    readings = Readings(small_employer_account=reading)
    asked = Firm(employer=in_account(MEDIUM), readings=readings).on("2025-06-30")
    assert bool(rows(asked, ENTRY)) is registers
    assert bool(rows(asked, BALANCE)) is not registers


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2024-06-30", [("w1", "2024-11-30", "open", "")]),
        # While the account may be kept nothing has to be started up.
        ("2025-03-31", []),
        # The choice ended with the start-up term: from then on it is due.
        ("2025-04-01", [("w1", "2025-03-31", "overdue", "")]),
        ("2025-08-31", []),
        ("2025-09-01", []),
        ("2025-09-02", [("w1", "2025-09-01", "overdue", "")]),
        ("2025-12-31", []),
        ("2026-02-01", [("w1", "2026-01-01", "lifted", "")]),
    ],
)
def test_where_the_choice_of_the_account_ends_the_start_up_registration_is_due(
    on: str, expected: list[Row]
) -> None:
    assert rows(Firm(OLD_HAND, employer=in_account()).on(on), START_UP) == expected


@pytest.mark.parametrize(
    ("on", "years"),
    [
        # Announced until 1 September 2025 at the latest, the account is kept in 2025.
        ("2025-06-30", ["w1 2023", "w1 2024", "w1 2025"]),
        ("2025-12-31", ["w1 2023", "w1 2024", "w1 2025"]),
        ("2026-06-30", ["w1 2023", "w1 2024", "w1 2025", "w1 2026"]),
    ],
)
def test_who_chose_the_account_tells_the_balance_of_every_year(on: str, years: list[str]) -> None:
    asked = Firm(OLD_HAND, employer=in_account()).on(on)
    assert [row[0] for row in rows(asked, BALANCE)] == years


def test_an_unknown_size_keeps_the_readings_of_the_choice() -> None:
    account = evolve(UNKNOWN_SIZE, registers_in=RegistersIn.ACCOUNT)
    (outcome,) = standings(Firm(NEWCOMER, employer=account).on("2025-06-30"), ENTRY)
    assert isinstance(outcome, Undetermined)
    assert outcome.readings == ()


# --- what the law as known did not have ----------------------------------------------------------


def test_before_the_training_right_was_published_there_is_no_duty() -> None:
    for on in ("2023-06-30", "2025-06-30"):
        asked = Firm(BUSY, EVERYTHING, TRAINED).on(on, "2022-11-09")
        assert table(asked) == []


def test_before_the_fla_was_published_only_the_training_right_has_duties() -> None:
    asked = Firm(BUSY, EVERYTHING, TRAINED, consulting(Consultation.COUNCIL)).on(
        "2025-06-30", "2023-11-30"
    )
    assert names(asked) == OF_AN_ACCOUNT | OF_A_PLAN


@pytest.mark.parametrize(
    ("first", "known_on", "row"),
    [
        # Begun before the repeal was known: lifted once it was.
        ("2026-01-20", "2026-01-20", ("w1", "2026-03-21", "overdue", "")),
        ("2026-01-20", "2026-01-21", ("w1", "2026-03-21", "lifted", "")),
        # Begun in the year in which it was known to have ended: shown as lifted.
        ("2026-01-21", "2026-01-21", ("w1", "2026-03-22", "lifted", "")),
        ("2026-12-31", AFTER_ALL, ("w1", "2027-03-01", "lifted", "")),
        # Begun in a later year: nobody expects it.
        ("2027-01-01", AFTER_ALL, None),
    ],
)
def test_what_begins_after_the_year_of_the_repeal_never_was(
    first: str, known_on: str, row: Row | None
) -> None:
    asked = Firm(of_worker(hired(first))).on("2027-01-21", known_on)
    assert rows(asked, ENTRY) == ([row] if row else [])


def test_every_duty_of_the_contract_is_listed_by_some_test_above() -> None:
    told = {*FOR_EVERY_SIZE, *OF_A_RIGHT, *OF_A_PLAN, *OF_AN_ACCOUNT, "fix_days"}
    assert told == {name.value for name in DutyName}


# --- questions, receipts and reasons -------------------------------------------------------------


def test_duties_stand_in_the_order_of_their_last_day_then_name_then_worker() -> None:
    council = consulting(Consultation.COUNCIL)
    asked = Firm(tuple(reversed(BUSY)), EVERYTHING, TRAINED, council).on("2025-06-30")
    listed = duties(asked)
    places = [worker.id for worker in asked.workers]
    keys = [
        (
            duty.due.last if isinstance(duty.due, Due) else day("9999-12-31"),
            duty.name.value,
            places.index(duty.about.worker) if duty.about.worker else -1,
        )
        for duty in listed
    ]
    assert keys == sorted(keys)
    assert len(listed) > 12


def test_of_the_same_last_day_and_name_the_worker_comes_before_the_quarter() -> None:
    both = (staff("w2", hired("2020-01-01")), staff("w1", hired("2020-01-01")))
    trained = [course("t1", "2024-09-03", "w2"), course("t2", "2024-06-03", "w1")]
    trained += [course("t3", "2024-12-03", "w2"), course("t4", "2024-02-03", "w1")]
    readings = Readings(postponement_scope=PostponementScope.ALL)
    asked = Firm(both, trainings=tuple(trained), readings=readings).on("2025-06-30")
    found = [row[:2] for row in rows(asked, QUARTER)]
    abouts = ("w2 2024Q3", "w2 2024Q4", "w1 2024Q1", "w1 2024Q2")
    assert found == [(each, "2025-09-01") for each in abouts]


def test_of_the_same_last_day_name_and_worker_the_request_decides() -> None:
    events = (requested("2025-01-30", "r2"), requested("2025-01-31", "r1"))
    found = rows(Firm(events=events).on("2025-06-30"), CORRECT)
    assert [row[:2] for row in found] == [("w1 r1", "2025-02-28"), ("w1 r2", "2025-02-28")]


def test_a_question_that_does_not_look_ahead_ends_with_the_year_of_its_day() -> None:
    asked = Firm(of_worker(hired("2025-12-31"))).on("2025-06-30")
    facts = (asked.employer, asked.workers, asked.trainings, asked.events)
    plain = DutiesQuestion(asked.law, asked.readings, *facts, asked.calendar, asked.on)
    assert (plain.ahead, plain.last_day) == (asked.on, day("2025-12-31"))
    assert table(plain) == table(asked)


def test_a_question_and_its_duties_carry_one_receipt() -> None:
    asked = Firm(readings=Readings(term_roll=TermRoll.NEXT_WORKING_DAY)).on("2025-06-30")
    duty = duties(asked)[0]
    assert duty.basis.receipt == asked.basis.receipt
    assert asked.basis.receipt.digest == RULEBOOK.digest
    assert (asked.basis.receipt.version, asked.basis.receipt.horizon) == (
        RULEBOOK.version,
        RULEBOOK.horizon,
    )
    assert str(asked.basis.receipt.known_on) == "2025-06-30"
    assert dict(asked.basis.receipt.readings)["term_roll"] == "next_working_day"


@pytest.mark.parametrize(
    ("on", "known_on", "ahead", "beyond"),
    [(0, 0, 0, False), (1, 0, 1, True), (0, 1, 0, True), (0, 0, 1, True), (1, 0, -700, True)],
)
def test_a_question_beyond_the_horizon_by_any_of_its_days_says_so(
    on: int, known_on: int, ahead: int, *, beyond: bool
) -> None:
    days = [RULEBOOK.horizon + timedelta(days=after) for after in (on, known_on, ahead)]
    asked = evolve(Firm(OLD_HAND).on(str(days[0]), str(days[1])), ahead=days[2])
    assert asked.basis.beyond_horizon(asked.latest) is beyond
    assert is_beyond(duties(asked)[0]) is beyond


def test_a_duty_says_what_began_it_until_when_and_when_it_was_done() -> None:
    duty, _ = only(judged(Firm(events=(registered("2024-06-20"),)).on("2025-06-30")), ENTRY)
    begun, until, done = duty.reasons()
    assert ids(duty.reasons()) == ["duty.triggered", "duty.due", "duty.done"]
    assert arguments(begun) == {"duty": ENTRY, "day": day("2024-05-10")}
    assert arguments(until) == {"day": day("2024-07-09"), "known_from": day("2023-12-01")}
    assert [(each.act, each.article) for each in until.citations] == [("FLA", "17, 28")]
    assert arguments(done) == {"day": day("2024-06-20")}
    undone, _ = only(judged(Firm().on("2024-06-30")), ENTRY)
    assert ids(undone.reasons()) == ["duty.triggered", "duty.due"]


def test_sigedis_closes_access_and_all_else_is_the_employers() -> None:
    asked = Firm(BUSY, EVERYTHING, TRAINED, consulting(Consultation.COUNCIL)).on("2025-12-31")
    found = {duty.name: duty.who for duty in duties(asked)}
    assert found.pop(CLOSE) is Role.SIGEDIS
    assert set(found.values()) == {Role.EMPLOYER}
    assert len(found) > 8


def test_duties_of_one_day_and_name_come_by_worker_as_given_then_year_then_quarter() -> None:
    second = staff("a", evolve(worker_from("2020-01-01"), worker="a"))
    asked = Firm((*OLD_HAND, second)).on("2025-06-30")
    verified = [duty.about for duty in duties(asked) if duty.name is VERIFY]
    assert verified == [About("w1", 2025), About("a", 2025)]


def test_undetermined_duties_of_no_worker_come_before_those_of_workers() -> None:
    asked = Firm(OLD_HAND, employer=UNKNOWN_SIZE).on("2023-06-30")
    unknown = [duty for duty, outcome in judged(asked) if isinstance(outcome, Undetermined)]
    names = [duty.name.value for duty in unknown]
    assert names == sorted(names)
    assert [duty for duty, _ in by_urgency(judged(asked))]


def test_of_two_quarters_without_a_day_the_earlier_comes_first() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    requests = tuple(
        Event(EventKind.CORRECTION_REQUESTED, day(on), "w1", request=name)
        for on, name in (("2025-05-31", "r2"), ("2025-01-31", "r1"))
    )
    listed = duties(Firm(OLD_HAND, requests, readings=refusing).on("2025-06-30"))
    open_ = [duty.about.request for duty in listed if isinstance(duty.due, Unsettled)]
    assert [each for each in open_ if each] == ["r1", "r2"]


# --- facts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", EventKind)
def test_an_event_that_does_not_say_what_it_is_about_is_refused(kind: EventKind) -> None:
    needed = ABOUT[kind]
    assert needed
    with pytest.raises(FactError, match=f'{kind.value} without {needed[0]}; give "{needed[0]}"'):
        Event(kind, day("2025-01-01"))


def test_a_worker_with_the_employment_of_another_is_refused() -> None:
    with pytest.raises(FactError, match="worker w2 has employments of w1; give each worker's own"):
        type(OLD_HAND[0])("w2", OLD_HAND[0].employments)


@pytest.mark.parametrize(
    ("on", "there"),
    [
        ("2024-05-09", False),
        ("2024-05-10", True),
        ("2024-08-31", True),
        ("2024-09-01", False),
        ("2024-10-01", True),
        ("2030-01-01", True),
    ],
)
def test_a_worker_is_in_service_on_the_days_of_an_employment(on: str, *, there: bool) -> None:
    worker = staff("w1", hired("2024-10-01"), hired("2024-05-10", "2024-08-31"))
    assert worker.in_service(day(on)) is there
    assert not staff("w2").in_service(day(on))


def test_the_days_of_knowledge_of_these_tests_are_those_of_the_tables() -> None:
    terms = {row.known_from for row in RULEBOOK.deadlines}
    choices = {row.known_from for row in RULEBOOK.choices}
    assert {str(each) for each in terms | choices if each <= day(AFTER_ALL)} == set(KNOWN)
