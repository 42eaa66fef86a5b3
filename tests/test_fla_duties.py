"""What the FLA asks by when: one example a duty and article, and the edges (FLA 17-25, 33)."""

from datetime import date
from typing import Final

import pytest
from attrs import evolve

from builders import (
    arguments,
    day,
    known,
    period,
    worker_from,
)
from duty_builders import (
    NEWCOMER,
    OLD_HAND,
    Firm,
    Row,
    announced,
    available,
    course,
    entered,
    exited,
    extended,
    given_to,
    handled,
    hired,
    of_worker,
    only,
    opened,
    options,
    registered,
    requested,
    rows,
    staff,
    standings,
    statuses,
    updated,
    verified,
)
from fla_rules import (
    Days,
    Determined,
    Employment,
    Readings,
    Training,
    Undetermined,
)
from fla_rules.duties import Status, duties, judged
from fla_rules.facts import Event, EventKind, TrainingStatus
from fla_rules.law import (
    DutyName,
    MonthTerm,
)
from fla_rules.terms import Unsettled, start_up

START_UP: Final = DutyName.START_UP_REGISTRATION
ENTRY: Final = DutyName.REGISTER_WORKER_DATA
UPDATE: Final = DutyName.UPDATE_WORKER_DATA
QUARTER: Final = DutyName.REGISTER_QUARTER
VERIFY: Final = DutyName.VERIFY_RIGHT
INFORM: Final = DutyName.GIVE_INFORMATION
CORRECT: Final = DutyName.HANDLE_CORRECTION
CLOSE: Final = DutyName.CLOSE_ACCESS


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


@pytest.mark.parametrize(("committee", "changed"), [("302", []), ("303", ["w1 2024Q3"])])
def test_where_a_regime_is_not_known_only_a_change_of_committee_is_seen(
    committee: str, changed: list[str]
) -> None:
    unknown = evolve(hired("2020-01-01", "2024-08-14"), regimes=())
    moved = of_worker(unknown, hired("2024-08-15", committee=committee))
    assert [row[0] for row in rows(Firm(moved).on("2025-06-30"), UPDATE)] == changed


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
