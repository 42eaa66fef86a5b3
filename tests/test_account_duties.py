"""What an employer that keeps the account does as soon as possible (TR 55)."""

from datetime import date
from itertools import groupby

import pytest
from attrs import evolve

from builders import BIG, MEDIUM, SMALL, UNKNOWN_SIZE, arguments, day, ids
from duty_builders import (
    AFTER_ALL,
    Firm,
    Row,
    course,
    entered,
    given_to,
    happened,
    hired,
    in_account,
    of_worker,
    only,
    options,
    row_of,
    staff,
)
from fla_rules import Determined, Employer, Readings
from fla_rules.duties import DutiesQuestion, Status, by_urgency, coming, duties, findings, judged
from fla_rules.facts import Event, EventKind, TrainingStatus
from fla_rules.law import AccountAfterRepeal, ChoiceUnderAgreement, DutyName, SmallEmployerAccount
from fla_rules.terms import Undated

TELL, RECORD = DutyName.TELL_NEW_WORKER, DutyName.RECORD_TRAINING
# Hired since the account stands alone again, in a firm that was in the FLA before.
NEW = Firm(of_worker(hired("2026-03-02")))
TRAINED = evolve(NEW, trainings=(course("t1", "2026-04-10"),))


def rows(asked: DutiesQuestion, name: DutyName) -> list[Row]:
    return [row_of(*each) for each in judged(asked) if each[0].name is name]


def told(on: str, worker: str = "w1") -> Event:
    return happened(EventKind.WORKER_TOLD, on, worker)


@pytest.mark.parametrize(
    ("events", "on", "expected"),
    [
        ((), "2026-03-01", []),
        ((), "2026-03-02", [("w1", "None", "open", "")]),
        # No day is set, so that it is never overdue.
        ((), "2026-12-31", [("w1", "None", "open", "")]),
        ((told("2026-03-05"),), "2026-03-04", [("w1", "None", "open", "")]),
        ((told("2026-03-05"),), "2026-03-05", [("w1", "None", "met", "2026-03-05")]),
        ((told("2026-11-05"),), "2026-12-31", [("w1", "None", "met", "2026-11-05")]),
        # Before the first day at work is soon enough, and the first time counts.
        (
            (told("2026-04-01"), told("2026-02-20")),
            "2026-06-30",
            [("w1", "None", "met", "2026-02-20")],
        ),
        # Whoever is told what is left, or given the information, is told of the account.
        (
            (happened(EventKind.BALANCE_NOTIFIED, "2026-12-01"),),
            "2026-12-31",
            [("w1", "None", "met", "2026-12-01")],
        ),
        ((given_to("2026-03-02"),), "2026-12-31", [("w1", "None", "met", "2026-03-02")]),
        # Information from before was about something else; another worker is another worker.
        ((given_to("2026-03-01"),), "2026-12-31", [("w1", "None", "open", "")]),
    ],
)
def test_tr_55_every_new_worker_is_told_as_soon_as_possible(
    events: tuple[Event, ...], on: str, expected: list[Row]
) -> None:
    assert rows(evolve(NEW, events=events).on(on), TELL) == expected


def test_a_worker_hired_again_is_no_new_worker() -> None:
    again = of_worker(hired("2026-03-02", "2026-04-30"), hired("2026-09-01"))
    assert rows(Firm(again).on("2026-12-31"), TELL) == [("w1", "None", "open", "")]
    assert [duty.trigger for duty in duties(Firm(again).on("2026-12-31")) if duty.name is TELL] == [
        date(2026, 3, 2)
    ]


@pytest.mark.parametrize(
    ("first", "listed"),
    [
        # Before the training right was in days; the account; the FLA; the account again.
        ("2022-12-31", 0),
        ("2023-01-01", 1),
        ("2024-03-31", 1),
        ("2024-04-01", 0),
        ("2025-12-31", 0),
        ("2026-01-01", 1),
    ],
)
def test_a_worker_is_new_to_the_account_only_while_the_account_is_kept(
    first: str, listed: int
) -> None:
    assert len(rows(Firm(of_worker(hired(first))).on("2026-12-31", AFTER_ALL), TELL)) == listed
    on_that_day = (course("t1", first),)
    trained = Firm(of_worker(hired("2020-01-01")), trainings=on_that_day)
    assert len(rows(trained.on("2026-12-31", AFTER_ALL), RECORD)) == listed


def test_who_came_back_once_the_account_is_kept_is_told_of_it() -> None:
    back = of_worker(hired("2025-03-01", "2025-06-30"), hired("2026-02-01"))
    found = [duty for duty in duties(Firm(back).on("2026-12-31")) if duty.name is TELL]
    assert [duty.trigger for duty in found] == [date(2026, 2, 1)]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), ("w1 t1", "None", "open", "")),
        ((entered("t1", "2026-04-10"),), ("w1 t1", "None", "met", "2026-04-10")),
        # However late: the act sets no day.
        ((entered("t1", "2026-12-20"),), ("w1 t1", "None", "met", "2026-12-20")),
        ((entered("t1", "2027-01-04"),), ("w1 t1", "None", "open", "")),
        ((entered("t2", "2026-04-10"),), ("w1 t1", "None", "open", "")),
    ],
)
def test_tr_55_each_training_is_recorded_as_soon_as_possible(
    events: tuple[Event, ...], expected: Row
) -> None:
    assert rows(evolve(TRAINED, events=events).on("2026-12-31"), RECORD) == [expected]


def test_a_training_is_recorded_once_it_is_over_and_only_if_it_was_followed() -> None:
    assert rows(TRAINED.on("2026-04-09"), RECORD) == []
    assert len(rows(TRAINED.on("2026-04-10"), RECORD)) == 1
    for status in (TrainingStatus.PLANNED, TrainingStatus.CANCELLED, TrainingStatus.NOT_FOLLOWED):
        other = evolve(TRAINED, trainings=(evolve(TRAINED.trainings[0], status=status),))
        assert rows(other.on("2026-12-31"), RECORD) == []


def test_a_training_outside_the_service_is_in_nobodys_account() -> None:
    before = evolve(TRAINED, trainings=(course("t1", "2026-03-01"),))
    assert rows(before.on("2026-12-31"), RECORD) == []


def test_a_correction_is_recorded_with_what_it_corrects() -> None:
    first = course("t1", "2026-04-10")
    mended = evolve(course("t2", "2026-04-11"), corrects="t1", known_from=day("2026-05-04"))
    firm = evolve(TRAINED, trainings=(first, mended), events=(entered("t1", "2026-04-13"),))
    assert rows(firm.on("2026-04-30"), RECORD) == [("w1 t1", "None", "met", "2026-04-13")]
    assert rows(firm.on("2026-12-31"), RECORD) == [("w1 t2", "None", "met", "2026-04-13")]


@pytest.mark.parametrize(
    ("employer", "readings", "listed", "named"),
    [
        (BIG, Readings(), True, {"AccountAfterRepeal": "yes"}),
        (BIG, Readings(account_after_repeal=AccountAfterRepeal.NOT_DUE), False, {}),
        (MEDIUM, Readings(), True, {"SmallEmployerAccount": "yes", "AccountAfterRepeal": "yes"}),
        (MEDIUM, Readings(small_employer_account=SmallEmployerAccount.NO), False, {}),
        (SMALL, Readings(), False, {}),
    ],
)
def test_both_hold_where_an_account_is_due_and_name_the_readings_that_say_so(
    employer: Employer, readings: Readings, named: dict[str, str], *, listed: bool
) -> None:
    firm = evolve(TRAINED, employer=employer, readings=readings)
    found = [each for each in judged(firm.on("2026-12-31")) if each[0].name in {TELL, RECORD}]
    assert len(found) == (2 if listed else 0)
    assert all(options(outcome) == named for _, outcome in found)


def test_of_an_unknown_size_both_miss_the_size() -> None:
    asked = evolve(TRAINED, employer=UNKNOWN_SIZE).on("2026-12-31")
    for name, whom in ((TELL, "w1"), (RECORD, "w1 t1")):
        assert rows(asked, name) == [(whom, "size.missing", "undetermined", "")]


def test_who_chose_the_account_in_place_of_the_fla_has_both_in_2025() -> None:
    firm = Firm(of_worker(hired("2025-02-03")), trainings=(course("t1", "2025-05-09"),))
    chosen = evolve(firm, employer=in_account())
    assert rows(firm.on("2025-06-30"), TELL) == rows(firm.on("2025-06-30"), RECORD) == []
    assert rows(chosen.on("2025-06-30"), TELL) == [("w1", "None", "open", "")]
    assert rows(chosen.on("2025-06-30"), RECORD) == [("w1 t1", "None", "open", "")]
    # Before the choice was an act there was none to make.
    assert rows(chosen.on("2025-06-30", "2024-12-19"), TELL) == []


def test_under_an_agreement_the_choice_is_named_by_both() -> None:
    bound = of_worker(hired("2025-02-03", committee="200"))
    free = Readings(choice_under_cba=ChoiceUnderAgreement.FREE)
    asked = Firm(bound, employer=in_account(), readings=free).on("2025-06-30")
    assert options(only(judged(asked), TELL)[1]) == {"ChoiceUnderAgreement": "yes"}


def test_a_duty_without_last_day_has_no_days_left_and_says_that_the_law_sets_none() -> None:
    duty, outcome = only(judged(TRAINED.on("2026-06-30")), RECORD)
    stands = outcome.value
    assert (stands.status, stands.last, stands.days_left) == (Status.OPEN, None, None)
    assert isinstance(duty.due, Undated)
    assert [(each.act, each.article) for each in outcome.citations] == [("TR", "55")]
    assert ids(duty.reasons()) == ["duty.triggered", "duty.undated"]
    assert arguments(duty.reasons()[1]) == {"known_from": day("2022-11-10")}


def test_what_has_no_last_day_is_never_found_late_and_never_comes_within_days() -> None:
    found = judged(TRAINED.on("2026-12-31"))
    without = [each for each in found if each[0].name in {TELL, RECORD}]
    assert len(without) == 2
    assert findings(without, 3660) == ()
    assert coming(found, 3660) == tuple(each for each in coming(found, 3660) if each not in without)


def test_what_has_no_last_day_comes_after_all_that_is_open_and_has_one() -> None:
    firm = evolve(TRAINED, workers=(*TRAINED.workers, staff("w2", hired("2020-01-01"))))
    opened = [
        duty.name in {TELL, RECORD}
        for duty, outcome in by_urgency(judged(firm.on("2026-06-30")))
        if isinstance(outcome, Determined) and outcome.value.status is Status.OPEN
    ]
    assert opened == sorted(opened)
    assert set(opened) == {False, True}


def test_trainings_are_listed_in_the_order_of_workers_and_days() -> None:
    workers = (staff("w2", hired("2020-01-01")), staff("w1", hired("2020-01-01")))
    trainings = (
        course("b", "2026-03-09", "w2"),
        course("a", "2026-04-09", "w2"),
        course("c", "2026-02-09", "w1"),
    )
    asked = Firm(workers, trainings=trainings).on("2026-06-30")
    found = [duty.about.training for duty in duties(asked) if duty.name is RECORD]
    assert found == ["b", "a", "c"]
    assert [name for name, _ in groupby(duty.name for duty in duties(asked))].count(RECORD) == 1


def test_a_new_worker_may_have_no_training_and_a_training_no_new_worker() -> None:
    assert rows(NEW.on("2026-12-31"), RECORD) == []
    old = Firm(of_worker(hired("2020-01-01")), trainings=(course("t1", "2026-04-10"),))
    assert rows(old.on("2026-12-31"), TELL) == []
    assert len(rows(old.on("2026-12-31"), RECORD)) == 1
