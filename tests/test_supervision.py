"""The quarterly list: its three grounds, its five items, its cure, its publication (FLA 27-32)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

import pytest
from attrs import evolve, frozen

from builders import (
    BIG,
    MEDIUM,
    SMALL,
    UNKNOWN_SIZE,
    arguments,
    day,
    ids,
    is_beyond,
    period,
    value,
    worker_from,
)
from duty_builders import (
    AFTER_ALL,
    DAY,
    NEWCOMER,
    OLD_HAND,
    Firm,
    announced,
    available,
    consulting,
    course,
    every_day,
    exited,
    extended,
    given_to,
    handled,
    hired,
    in_account,
    in_year,
    like,
    notified,
    of_worker,
    opened,
    registered,
    requested,
    staff,
    term,
)
from fla_rules import (
    RULEBOOK,
    Determined,
    NotApplicable,
    Quarter,
    Readings,
    Reason,
    Undetermined,
    Worker,
    sentence,
)
from fla_rules.duties import (
    Default,
    Listing,
    ListingQuestion,
    PublicationQuestion,
    PublicQuestion,
    Supervised,
    listing,
    public,
    publication,
    quarterly_list,
)
from fla_rules.duties.supervision import GROUNDS, message_of
from fla_rules.facts import Consultation, Event, EventKind, RegistersIn
from fla_rules.law import (
    DutyName,
    FixedDay,
    MonthsFrom,
    MonthTerm,
    PostponementScope,
    RepealOfRegistration,
    TermCounting,
    TermName,
    TermRoll,
)
from fla_rules.outcome import Citation, Question
from fla_rules.vocabulary import Confidence, SizeClass

ENTRY: Final = DutyName.REGISTER_WORKER_DATA
INFORM: Final = DutyName.GIVE_INFORMATION
CORRECT: Final = DutyName.HANDLE_CORRECTION
LIST: Final = Citation(
    "FLA", "27-32", Confidence.DEDUCTION, note="the list; the number of its article was not read"
)
# Hired on 10 May 2024: to be registered by 9 July, in default from 10 July, on the list of 2024Q4.
LATE_ENTRY: Final = Firm()


def seen(firm: Firm, on: str, known_on: str = "") -> Supervised:
    return Supervised(firm.on(on, known_on))


def quarter(text: str) -> Quarter:
    return Quarter.parse(text)


def listed(firm: Firm, of_quarter: str, on: str = "2025-12-31", known_on: str = "") -> bool:
    """Tell whether a firm is on the list of a quarter, as seen on a day."""
    return isinstance(listing(seen(firm, on, known_on), quarter(of_quarter)), Determined)


def lists(firm: Firm, on: str = "2025-12-31", known_on: str = "") -> list[str]:
    """Give the quarters whose list a firm is on, as seen on a day."""
    asked = seen(firm, on, known_on)
    quarters = map(Quarter.at, range(quarter("2024Q1").index, quarter("2027Q1").index))
    return [str(each) for each in quarters if isinstance(listing(asked, each), Determined)]


def the_listing(firm: Firm, of_quarter: str, on: str = "2025-12-31") -> Listing:
    return value(listing(seen(firm, on), quarter(of_quarter)))


def with_events(*events: Event) -> Firm:
    return evolve(LATE_ENTRY, events=events)


# A law in which arts. 29-30 are in force from the start, so that each message starts its term.
IN_FORCE: Final = RULEBOOK.with_deadline(
    term(TermName.PUBLICATION, FixedDay(day("2024-04-01")), period("2024-04-01"), "2024-04-01")
)


def counting(*events: Event) -> Firm:
    """Give a firm whose messages of default count, whatever their day."""
    return evolve(with_events(*events), book=IN_FORCE)


def refusal(outcome: object, question: Question) -> tuple[str, dict[str, object]]:
    assert isinstance(outcome, NotApplicable)
    assert outcome.question == question
    assert question.reasons()[-1] == outcome.reason
    assert outcome.readings == ()
    assert outcome.reason.citations == (LIST,)
    return outcome.reason.id, dict(outcome.reason.arguments)


# --- the three grounds ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("firm", "ground", "since", "first_list"),
    [
        (LATE_ENTRY, ENTRY, "2024-07-10", "2024Q4"),
        (Firm(of_worker(hired("2024-04-01"))), ENTRY, "2024-06-01", "2024Q3"),
        (
            Firm(events=(registered("2024-05-10"), available("2024-05-10"))),
            INFORM,
            "2024-06-10",
            "2024Q3",
        ),
        (
            Firm(events=(registered("2024-05-10"), requested("2024-05-31", "r1"))),
            CORRECT,
            "2024-07-01",
            "2024Q4",
        ),
    ],
)
def test_fla_28_each_of_three_defaults_brings_the_employer_on_the_list_of_the_next_quarter(
    firm: Firm, ground: DutyName, since: str, first_list: str
) -> None:
    found = the_listing(firm, first_list)
    assert found.duties == (ground,)
    (default,) = found.defaults
    assert (default.duty.name, str(default.since)) == (ground, since)
    assert str(default.first_list) == first_list
    assert (default.notified, default.cure, default.removed) == (None, None, None)
    before = Quarter.at(quarter(first_list).index - 1)
    assert not listed(firm, str(before))


@pytest.mark.parametrize(
    "events",
    [
        (registered("2024-07-09"),),
        (registered("2024-05-10"), available("2024-05-10"), given_to("2024-06-09")),
        (registered("2024-05-10"), requested("2024-05-31"), handled("2024-06-30")),
        (
            registered("2024-05-10"),
            requested("2024-05-31"),
            extended("2024-06-30"),
            handled("2024-08-31"),
        ),
    ],
)
def test_whoever_does_all_three_in_time_is_on_no_list(events: tuple[Event, ...]) -> None:
    assert lists(with_events(*events)) == []


# Everything else that can be late: no ground for the list.
NO_GROUND: Final = {
    "start_up_registration": Firm(of_worker(hired("2020-01-01"))),
    "update_worker_data": Firm(
        of_worker(hired("2024-05-10", then={"2024-08-15": "1/2"})), (registered("2024-05-10"),)
    ),
    "register_quarter": Firm(
        events=(registered("2024-05-10"),), trainings=(course("t1", "2024-06-03"),)
    ),
    "verify_right": Firm(events=(registered("2024-05-10"), announced("2025-01-02", 2025))),
    "close_access": Firm(
        of_worker(exited(hired("2024-05-10", "2024-06-30"), "2024-07-01")),
        (registered("2024-05-10"),),
    ),
    "notify_balance": Firm(of_worker(hired("2020-01-01", "2023-12-31"))),
    "tell_new_worker": Firm(of_worker(hired("2023-06-01", "2023-12-31"))),
    "record_training": Firm(
        of_worker(hired("2020-01-01", "2023-12-31")), trainings=(course("t1", "2023-06-05"),)
    ),
    "fix_days": Firm(events=(registered("2024-05-10"),), employer=MEDIUM),
    "submit_plan": Firm(events=(registered("2024-05-10"),), employer=consulting(Consultation.NONE)),
    "obtain_opinion": Firm(
        events=(registered("2024-05-10"),), employer=consulting(Consultation.COUNCIL)
    ),
    "adopt_plan": Firm(events=(registered("2024-05-10"),)),
    "file_plan": Firm(
        events=(registered("2024-05-10"), in_year(EventKind.PLAN_IN_FORCE, "2025-04-01", 2025))
    ),
}


@pytest.mark.parametrize("name", NO_GROUND)
def test_fla_28_nothing_else_is_a_ground_however_late_it_is(name: str) -> None:
    firm = NO_GROUND[name]
    # As known then, the start-up registration was due on 1 September 2025.
    asked = seen(firm, "2025-12-31", "2025-10-29")
    standing = {
        outcome.value.status.value
        for duty, outcome in asked.judged
        if duty.name.value == name and isinstance(outcome, Determined)
    }
    assert standing & {"overdue", "met", "open"}
    assert asked.defaults == ()
    assert lists(firm) == []


def test_fla_28_a_list_has_three_grounds_and_no_others() -> None:
    assert set(GROUNDS) == {ENTRY, INFORM, CORRECT}
    assert {each.value for each in GROUNDS} | set(NO_GROUND) == {each.value for each in DutyName}


@pytest.mark.parametrize(
    ("on", "default"),
    [
        ("2024-06-10", True),
        # Not opened in the period: in default.
        ("2024-05-09", True),
        # Opened on its first or its last day: the worker was told after all.
        ("2024-05-10", False),
        ("2024-06-09", False),
    ],
)
def test_fla_28_who_opened_the_message_in_the_term_was_informed(on: str, *, default: bool) -> None:
    firm = with_events(registered("2024-05-10"), available("2024-05-10"), opened(on))
    assert listed(firm, "2024Q3") is default


def test_fla_28_another_workers_message_opened_informs_nobody() -> None:
    firm = evolve(
        with_events(registered("2024-05-10"), available("2024-05-10"), opened("2024-05-20", "w2")),
        workers=(staff("w1", hired("2024-05-10")), staff("w2", hired("2020-01-01"))),
    )
    assert listed(firm, "2024Q3")


def test_a_message_opened_is_no_answer_to_a_late_registration_or_correction() -> None:
    firm = with_events(requested("2024-05-10"), opened("2024-05-20"))
    assert {each.duty.name for each in seen(firm, "2025-12-31").defaults} == {ENTRY, CORRECT}


def test_grounds_are_named_in_the_order_of_the_article_and_each_once() -> None:
    both = (staff("w1", hired("2024-05-10")), staff("w2", hired("2024-05-11")))
    events = (requested("2024-06-10", worker="w2"), available("2024-06-10"))
    found = the_listing(Firm(both, events), "2024Q4")
    assert found.duties == (ENTRY, INFORM, CORRECT)
    assert len(found.defaults) == 4


def test_a_ground_that_nobody_can_judge_leaves_the_list_undetermined() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    asked_for = Event(EventKind.CORRECTION_REQUESTED, day("2025-01-31"), "w1")
    firm = Firm(OLD_HAND, (asked_for,), readings=refusing)
    outcome = listing(Supervised(firm.on("2025-06-30")), Quarter(2025, 2))
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.open) == ["term.no_such_day"]
    assert outcome.readings == (MonthTerm.REFUSE,)


def test_a_listing_cites_the_article_and_keeps_question_and_readings() -> None:
    question = Supervised(Firm(NEWCOMER).on("2024-10-15"))
    outcome = listing(question, Quarter(2024, 4))
    assert isinstance(outcome, Determined)
    assert outcome.citations == (LIST,)
    assert outcome.question == ListingQuestion(question, Quarter(2024, 4))
    assert TermCounting.TRIGGER_EXCLUDED in outcome.readings


def test_a_ground_that_misses_a_fact_names_it_once_and_keeps_question_and_readings() -> None:
    account = evolve(UNKNOWN_SIZE, registers_in=RegistersIn.ACCOUNT)
    hired = (*NEWCOMER, staff("w2", evolve(worker_from("2024-06-10"), worker="w2")))
    question = Supervised(Firm(hired, employer=account).on("2025-06-30"))
    outcome = listing(question, Quarter(2024, 4))
    assert isinstance(outcome, Undetermined)
    assert (ids(outcome.missing), outcome.open) == (["size.missing"], ())
    assert outcome.question == ListingQuestion(question, Quarter(2024, 4))
    assert isinstance(outcome.readings, tuple)


# --- the five items ------------------------------------------------------------------------------


def test_fla_28_the_list_has_name_number_duty_size_and_staff_by_committee() -> None:
    workers = (
        staff("w1", hired("2024-05-10", committee="200")),
        staff("w2", hired("2020-01-01", committee="200")),
        # In two committees at once, counted in each.
        staff(
            "w3",
            hired("2020-01-01", committee="302", fraction="1/2"),
            hired("2020-01-01", committee="200", fraction="1/2"),
        ),
        # Twice in the same committee, counted once.
        staff(
            "w4",
            hired("2020-01-01", committee="124", fraction="1/2"),
            hired("2020-01-01", committee="124", fraction="1/2"),
        ),
        # Gone the day before, and come the day of the list.
        staff("w5", hired("2020-01-01", "2024-09-29", committee="302")),
        staff("w6", hired("2024-10-01", committee="302")),
        staff("w7", hired("2020-01-01", "2024-09-30", committee="302")),
        staff("w8", hired("2020-01-01", "2024-09-30", committee="302")),
    )
    firm = Firm(workers, (registered("2024-10-02", "w6"),), employer=like(BIG, name="Voorbeeld NV"))
    found = the_listing(firm, "2024Q4")
    assert found.name == "Voorbeeld NV"
    assert str(found.enterprise_number) == str(BIG.enterprise_number)
    assert found.duties == (ENTRY,)
    assert found.size is SizeClass.FROM_20
    assert found.staff == (("124", 1), ("200", 3), ("302", 3))


@pytest.mark.parametrize(
    ("employer", "expected"),
    [
        (SMALL, SizeClass.UNDER_10),
        (MEDIUM, SizeClass.FROM_10_TO_20),
        (BIG, SizeClass.FROM_20),
    ],
)
def test_fla_16_28_an_employer_of_any_size_can_be_listed(
    employer: object, expected: SizeClass
) -> None:
    assert isinstance(employer, type(BIG))
    assert the_listing(Firm(employer=employer), "2024Q4").size is expected


def test_of_an_unknown_size_the_list_says_what_is_missing() -> None:
    size = the_listing(Firm(employer=UNKNOWN_SIZE), "2024Q4").size
    assert isinstance(size, Reason)
    assert size.id == "size.missing"


# --- the cure ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "cure"),
    [("2024-09-10", "2024-10-10"), ("2024-12-02", "2025-01-01"), ("2025-02-01", "2025-03-03")],
)
def test_fla_29_an_employer_has_30_days_from_the_message(told: str, cure: str) -> None:
    (default,) = seen(counting(notified(ENTRY, told)), "2025-12-31").defaults
    assert (str(default.notified), str(default.cure)) == (told, cure)
    assert default.removed is None


@pytest.mark.parametrize(
    ("told", "complied", "removed", "on_lists"),
    [
        # Within the 30 days it is removed at once.
        ("2024-11-10", "2024-12-09", "2024-12-09", ["2024Q4"]),
        ("2024-11-10", "2024-12-10", "2024-12-10", ["2024Q4"]),
        # A day later it has to wait for the next update of the list.
        ("2024-11-10", "2024-12-11", "2025-01-01", ["2024Q4"]),
        ("2024-09-10", "2024-10-01", "2024-10-01", ["2024Q4"]),
        ("2024-12-15", "2025-01-01", "2025-01-01", ["2024Q4"]),
        ("2024-12-15", "2025-01-02", "2025-01-02", ["2024Q4", "2025Q1"]),
        ("2024-12-15", "2025-01-14", "2025-01-14", ["2024Q4", "2025Q1"]),
        ("2024-11-10", "2025-01-01", "2025-04-01", ["2024Q4", "2025Q1"]),
        ("2024-11-10", "2025-03-31", "2025-04-01", ["2024Q4", "2025Q1"]),
        ("2024-11-10", "2025-04-01", "2025-07-01", ["2024Q4", "2025Q1", "2025Q2"]),
        # Nobody was told: complying removes at once.
        ("", "2025-02-02", "2025-02-02", ["2024Q4", "2025Q1"]),
        # Done before the list was drawn up, it was not done in the quarter before all the same.
        ("", "2024-08-01", "2024-10-01", ["2024Q4"]),
        ("2024-08-05", "2024-08-10", "2024-10-01", ["2024Q4"]),
        ("2024-08-05", "2024-09-05", "2024-10-01", ["2024Q4"]),
    ],
)
def test_fla_29_who_complies_in_the_30_days_is_off_at_once_and_later_at_the_next_update(
    told: str, complied: str, removed: str, on_lists: list[str]
) -> None:
    events = [registered(complied), *([notified(ENTRY, told)] if told else [])]
    firm = counting(*events)
    (default,) = seen(firm, "2025-12-31").defaults
    assert str(default.removed) == removed
    assert lists(firm) == on_lists


@pytest.mark.parametrize(
    ("known_on", "told", "cure"),
    [
        ("2024-03-25", "2025-03-31", None),
        ("2024-03-25", "2025-04-01", "2025-05-01"),
        # Each postponement of the start-up term moved the first day.
        ("2024-12-20", "2025-09-29", None),
        ("2024-12-20", "2025-09-30", "2025-10-30"),
        ("2025-06-30", "2026-02-28", None),
        ("2025-06-30", "2026-03-01", "2026-03-31"),
        # The FLA ended before it came.
        (AFTER_ALL, "2026-07-01", None),
    ],
)
def test_fla_35_a_message_before_arts_29_and_30_are_in_force_starts_no_term(
    known_on: str, told: str, cure: str | None
) -> None:
    question = seen(with_events(notified(ENTRY, told)), "2026-12-31", known_on)
    cures = {(str(each.notified), each.cure and str(each.cure)) for each in question.defaults}
    assert cures == {(told, cure)}
    assert bool(message_of(question, Quarter(2024, 4), day(told))) is (cure is not None)
    # Where it starts none, the steps say so.
    early = {sentence(step, "en") for step in question.reasons() if step.id == "list.told_early"}
    said = (
        f"the message of {told} begins no term: the articles on it are not known to have been in "
        "force then"
    )
    assert early == (set() if cure else {said})


def test_an_employer_told_too_early_is_off_the_list_as_one_whom_nobody_told() -> None:
    for events in ((), (notified(ENTRY, "2024-11-10"),)):
        (default,) = seen(with_events(registered("2025-01-01"), *events), "2025-12-31").defaults
        assert (default.cure, str(default.removed)) == (None, "2025-01-01")


def test_fla_35_where_no_day_can_be_told_no_term_starts() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    firm = evolve(with_events(notified(ENTRY, "2025-12-01")), readings=refusing)
    (default,) = seen(firm, "2025-12-31", "2025-01-31").defaults
    assert default.cure is None


def test_fla_29_whoever_never_complies_stays_on_every_list() -> None:
    firm = counting(notified(ENTRY, "2024-10-10"))
    quarters = ["2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4"]
    assert lists(firm) == quarters
    # A list that has not been drawn up yet has nobody on it.
    assert lists(firm, "2025-09-30") == quarters[:-1]
    assert lists(firm, "2024-10-01") == quarters[:1]
    assert lists(firm, "2024-09-30") == []


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (notified(ENTRY, "2024-10-10"), True),
        (notified(ENTRY, "2024-10-10", "w1"), True),
        (notified(ENTRY, "2024-10-10", "w2"), False),
        (notified(INFORM, "2024-10-10"), False),
        (notified(ENTRY, "2024-10-10", "w1", "r1"), False),
        (notified(ENTRY, "2026-01-01"), False),
    ],
)
def test_a_message_tells_of_the_duty_the_worker_and_the_request_it_names(
    message: Event, *, told: bool
) -> None:
    (default,) = seen(counting(message), "2025-12-31").defaults
    assert bool(default.notified) is told


def test_a_message_may_tell_of_one_of_two_requests() -> None:
    asked = (requested("2024-05-20", "r1"), requested("2024-05-21", "r2"))
    message = notified(CORRECT, "2024-08-01", "w1", "r2")
    firm = counting(registered("2024-05-10"), *asked, message)
    found = {each.duty.about.request: each.notified for each in seen(firm, "2025-12-31").defaults}
    assert found == {"r1": None, "r2": day("2024-08-01")}


def test_of_two_messages_the_30_days_run_from_the_first() -> None:
    firm = counting(notified(ENTRY, "2024-12-01"), notified(ENTRY, "2024-10-10"))
    (default,) = seen(firm, "2025-12-31").defaults
    assert str(default.cure) == "2024-11-09"


def test_a_message_from_before_a_default_does_not_tell_of_it() -> None:
    # Told in August 2024 of the entry of May; hired again, and not registered again.
    workers = of_worker(hired("2024-05-10", "2024-08-31"), hired("2024-11-01"))
    events = (registered("2024-08-10"), notified(ENTRY, "2024-08-01", "w1"))
    old, new = seen(Firm(workers, events), "2025-12-31").defaults
    assert str(old.notified) == "2024-08-01"
    assert str(new.since) == "2025-01-01"
    assert (new.notified, new.cure) == (None, None)


def test_the_reading_of_terms_bears_on_the_30_days_too() -> None:
    included = Readings(term_counting=TermCounting.TRIGGER_INCLUDED)
    # 30 days from 9 November 2024 end on Monday 9 December, from 10 November a day later.
    rolled = Readings(term_roll=TermRoll.NEXT_WORKING_DAY)
    for readings, told, last in (
        (included, "2024-11-10", "2024-12-09"),
        (rolled, "2024-11-08", "2024-12-09"),
        (Readings(), "2024-11-08", "2024-12-08"),
    ):
        firm = evolve(counting(notified(ENTRY, told)), readings=readings)
        (default,) = seen(firm, "2025-12-31").defaults
        assert str(default.cure) == last


def test_a_cure_of_a_month_is_a_row_and_may_end_on_no_day() -> None:
    month = term(TermName.CURE, MonthsFrom(1), period("2024-04-01"), "2024-04-01")
    book = IN_FORCE.with_deadline(month)
    firm = evolve(counting(notified(ENTRY, "2025-01-31")), book=book)
    (default,) = seen(firm, "2025-12-31").defaults
    assert str(default.cure) == "2025-02-28"
    refusing = evolve(firm, readings=Readings(month_term=MonthTerm.REFUSE))
    (default,) = seen(refusing, "2025-12-31").defaults
    assert (default.notified, default.cure) == (day("2025-01-31"), None)


def test_fla_29_the_message_says_which_duty_why_and_until_when() -> None:
    question = Supervised(Firm(NEWCOMER, book=IN_FORCE).on("2025-06-30"))
    (told,) = message_of(question, Quarter(2024, 4), day("2024-10-15"))
    assert sentence(told, "en") == (
        "registration of a new worker of w1: not done in its term since 2024-07-10; whoever "
        "complies by 2024-11-14 is removed from the list"
    )
    assert told.citations[0].article == "29-30"
    assert message_of(question, Quarter(2025, 1), day("2025-01-15")) == ()


def test_a_message_of_the_day_asked_about_has_been_sent() -> None:
    told = Event(EventKind.DEFAULT_NOTIFIED, day("2024-10-15"), duty="register_worker_data")
    (default,) = Supervised(Firm(NEWCOMER, (told,)).on("2024-10-15")).defaults
    assert default.notified == date(2024, 10, 15)


# --- no list -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("firm", "on", "known_on"),
    [
        # Before the act was known, and before it was in force.
        (LATE_ENTRY, "2025-12-31", "2023-11-30"),
        # Who keeps the account owes the FLA nothing.
        (evolve(LATE_ENTRY, employer=in_account()), "2025-12-31", "2025-12-31"),
        # By one reading nothing had to be registered since 2025, nor by another before 2026.
        (
            Firm(
                of_worker(hired("2024-11-10")),
                readings=Readings(repeal_of_registration=RepealOfRegistration.FROM_2025),
            ),
            "2026-06-30",
            "2026-06-30",
        ),
        (
            evolve(LATE_ENTRY, readings=Readings(postponement_scope=PostponementScope.ALL)),
            "2025-12-31",
            "2025-12-31",
        ),
    ],
)
def test_where_nothing_was_due_nobody_is_listed(firm: Firm, on: str, known_on: str) -> None:
    assert lists(firm, on, known_on) == []


def test_the_postponement_of_all_registrations_ends_with_the_start_up_term() -> None:
    readings = Readings(postponement_scope=PostponementScope.ALL)
    firm = evolve(LATE_ENTRY, readings=readings)
    assert lists(firm, "2025-12-31", "2025-10-29") == ["2025Q4"]


@pytest.mark.parametrize(
    ("known_on", "last"),
    [("2026-01-20", "2026Q3"), ("2026-01-21", "2025Q4"), (AFTER_ALL, "2025Q4")],
)
def test_once_the_repeal_is_known_no_list_is_drawn_up_after_2025(known_on: str, last: str) -> None:
    assert lists(LATE_ENTRY, "2026-09-30", known_on)[-1] == last


@pytest.mark.parametrize(
    ("of_quarter", "on", "why"),
    [
        ("2024Q4", "2024-09-30", "list.none"),
        ("2026Q1", "2026-01-31", "list.none"),
        ("2024Q1", "2025-12-31", "list.none"),
        ("2024Q3", "2025-12-31", "list.not_on_it"),
    ],
)
def test_without_a_list_the_answer_says_why(of_quarter: str, on: str, why: str) -> None:
    outcome = listing(seen(LATE_ENTRY, on), quarter(of_quarter))
    assert isinstance(outcome, NotApplicable)
    assert outcome.reason.id == why


def test_a_supervised_employer_is_a_question_with_receipt_and_reasons() -> None:
    asked = seen(LATE_ENTRY, "2025-12-31")
    assert asked.basis.receipt == asked.asked.basis.receipt
    assert not is_beyond(asked)
    assert is_beyond(seen(LATE_ENTRY, str(RULEBOOK.horizon + timedelta(days=1))))
    (step,) = asked.reasons()
    assert step.id == "list.default"
    assert arguments(step) == {"duty": ENTRY, "since": day("2024-07-10")}
    assert [(each.act, each.article) for each in step.citations] == [("FLA", "27-32")]
    outcome = listing(asked, quarter("2024Q4"))
    assert isinstance(outcome, Determined)
    assert outcome.question == ListingQuestion(asked, quarter("2024Q4"))
    assert {type(each).__name__ for each in outcome.readings} == {
        "TermCounting",
        "PostponementScope",
    }


def test_what_cannot_be_dated_is_no_default() -> None:
    firm = evolve(
        with_events(registered("2024-05-10"), requested("2025-01-31")),
        readings=Readings(month_term=MonthTerm.REFUSE),
    )
    assert seen(firm, "2025-12-31").defaults == ()


def test_no_list_is_no_answer_that_names_its_quarter() -> None:
    question = Supervised(Firm(OLD_HAND).on("2024-06-30"))
    told = refusal(listing(question, Quarter(2025, 1)), ListingQuestion(question, Quarter(2025, 1)))
    assert told == ("list.none", {"quarter": "2025Q1"})


def test_not_on_the_list_names_the_day_it_was_drawn_up() -> None:
    question = Supervised(Firm(OLD_HAND).on("2025-06-30"))
    told = refusal(listing(question, Quarter(2025, 1)), ListingQuestion(question, Quarter(2025, 1)))
    assert told == ("list.not_on_it", {"day": date(2025, 1, 1)})


# --- publication ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known_on", "first"),
    [
        ("2023-11-30", ""),
        # Six months after the start-up term, as it was known.
        ("2023-12-01", "2025-04-01"),
        ("2024-03-25", "2025-04-01"),
        ("2024-03-26", "2025-05-30"),
        ("2024-12-19", "2025-05-30"),
        ("2024-12-20", "2025-09-30"),
        ("2025-04-22", "2025-09-30"),
        ("2025-04-23", "2026-03-01"),
        ("2025-10-29", "2026-03-01"),
        ("2025-10-30", "2026-07-01"),
        ("2026-01-20", "2026-07-01"),
        # The FLA ended before any list could be published.
        ("2026-01-21", ""),
        (AFTER_ALL, ""),
    ],
)
def test_fla_35_publication_moves_with_the_start_up_and_never_came(
    known_on: str, first: str
) -> None:
    outcome = publication(seen(LATE_ENTRY, "2025-12-31", known_on))
    if first:
        assert str(value(outcome)) == first
        assert isinstance(outcome, Determined)
        assert (outcome.citations[0].act, outcome.citations[0].article) == ("FLA", "35")
        assert len(outcome.citations) == 2
    else:
        assert isinstance(outcome, NotApplicable)
        assert outcome.reason.id == "list.never_public"


def test_fla_35_six_months_from_31_march_end_on_no_day_under_one_reading() -> None:
    firm = evolve(LATE_ENTRY, readings=Readings(month_term=MonthTerm.REFUSE))
    outcome = publication(seen(firm, "2025-01-31"))
    assert isinstance(outcome, Undetermined)
    assert (ids(outcome.open), outcome.missing) == (["term.no_such_day"], ())
    assert outcome.readings == (MonthTerm.REFUSE,)
    named = public(seen(firm, "2025-01-31"))
    assert named == evolve(outcome, question=named.question)
    assert ids(named.question.reasons()) == ["term.no_such_day"]
    by_default = publication(seen(LATE_ENTRY, "2025-01-31"))
    assert by_default.readings == (MonthTerm.LAST_DAY,)


# As the act of 2025 had it, from 1 July 2026; nobody knew of the repeal yet.
KNOWN_THEN: Final = "2025-12-31"


@pytest.mark.parametrize(
    ("on", "told", "complied", "named"),
    [
        ("2026-06-30", "2026-05-01", "", False),
        # Told before the articles on it were in force, it was told nothing, then or later.
        ("2026-07-01", "2026-05-01", "", False),
        ("2026-12-31", "2026-06-30", "", False),
        # Nobody is named without having been told, nor while the 30 days run.
        ("2026-07-01", "", "", False),
        ("2026-07-31", "2026-07-01", "", False),
        ("2026-08-01", "2026-07-01", "", True),
        # Complied in the 30 days, it never is.
        ("2026-08-01", "2026-07-01", "2026-07-31", False),
        # Complied later, it is until the next update.
        ("2026-08-01", "2026-07-01", "2026-08-01", True),
        ("2026-09-30", "2026-07-01", "2026-08-01", True),
        ("2026-10-01", "2026-07-01", "2026-08-01", False),
        ("2026-08-01", "2026-07-01", "2025-02-01", False),
    ],
)
def test_fla_30_an_employer_is_named_once_it_was_told_and_did_not_comply_in_time(
    on: str, told: str, complied: str, *, named: bool
) -> None:
    events = [notified(ENTRY, told)] if told else []
    events += [registered(complied)] if complied else []
    outcome = public(seen(with_events(*events), on, KNOWN_THEN))
    assert isinstance(outcome, Determined) is named
    if isinstance(outcome, NotApplicable):
        before = on < "2026-07-01"
        assert outcome.reason.id == ("list.not_public" if before else "list.not_on_it")


def test_fla_30_a_default_of_this_quarter_is_not_on_a_list_yet() -> None:
    # In default from 2 June 2026; its first list is that of the third quarter.
    firm = Firm(of_worker(hired("2026-04-02")), (notified(ENTRY, "2026-07-01"),))
    assert isinstance(public(seen(firm, "2026-08-01", KNOWN_THEN)), Determined)
    later = Firm(of_worker(hired("2026-05-02")), (notified(ENTRY, "2026-07-02"),))
    assert isinstance(public(seen(later, "2026-09-30", KNOWN_THEN)), NotApplicable)
    assert isinstance(public(seen(later, "2026-10-01", KNOWN_THEN)), Determined)


def test_fla_30_what_is_published_is_what_is_on_the_list() -> None:
    firm = with_events(notified(ENTRY, "2026-07-01"))
    outcome = public(seen(firm, "2026-08-15", KNOWN_THEN))
    found = value(outcome)
    assert found.duties == (ENTRY,)
    assert found.staff == (("302", 1),)
    told = [step.id for step in outcome.question.reasons()]
    assert (told[0], told[-1]) == ("list.published", "list.public")


@pytest.mark.parametrize("known_on", ["2026-01-21", AFTER_ALL])
def test_since_the_repeal_is_known_nobody_may_be_named(known_on: str) -> None:
    firm = with_events(notified(ENTRY, "2025-05-01"))
    for on in ("2025-12-31", "2026-07-15"):
        assert isinstance(public(seen(firm, on, known_on)), NotApplicable)


def test_a_list_that_is_never_published_says_so() -> None:
    question = Supervised(Firm(OLD_HAND).on("2026-06-30"))
    assert refusal(publication(question), PublicationQuestion(question)) == (
        "list.never_public",
        {},
    )


def test_a_day_before_publication_is_named() -> None:
    question = Supervised(Firm(NEWCOMER).on("2025-06-30"))
    told = refusal(public(question), PublicQuestion(question))
    assert told == ("list.not_public", {"day": date(2025, 6, 30)})


def test_publication_keeps_its_question_also_where_it_has_no_day() -> None:
    question = Supervised(Firm(NEWCOMER).on("2025-06-30"))
    known = publication(question)
    assert isinstance(known, Determined)
    assert known.question == PublicationQuestion(question)
    refusing = Readings(month_term=MonthTerm.REFUSE)
    unknown = Supervised(Firm(NEWCOMER, readings=refusing).on("2025-01-15"))
    open_ = publication(unknown)
    assert isinstance(open_, Undetermined)
    assert open_.question == PublicationQuestion(unknown)
    assert (ids(open_.missing), ids(open_.open)) == ([], ["term.no_such_day"])


# --- many employers over many quarters, against a slow list --------------------------------------


@frozen
class Case:
    """A default that may have been, as plain days; `done`, `opened` and `told` have none or one."""

    ground: DutyName
    employer: int
    last: date
    done: tuple[date, ...]
    told: tuple[date, ...]
    opened: tuple[date, ...] = ()
    begun: date = date.min


def some_day(chance: Random, first: date, spread: int) -> date:
    return first + timedelta(days=chance.randint(0, spread))


def maybe(chance: Random, odds: float, on: date) -> tuple[date, ...]:
    return (on,) if chance.random() < odds else ()


def a_month_later(on: date) -> date:
    """Give the same day of the next month, or its last one."""
    following = (on.replace(day=1) + timedelta(days=32)).replace(day=1)
    last = ((following + timedelta(days=32)).replace(day=1) - DAY).day
    return following.replace(day=min(on.day, last))


def case_of(chance: Random, employer: int, ground: DutyName) -> tuple[Case, date]:
    """Make up a case, and the day of its trigger."""
    trigger = some_day(chance, date(2024, 4, 1), 560)
    length = {ENTRY: 60, INFORM: 30}.get(ground, 0)
    last = trigger + timedelta(days=length) if length else a_month_later(trigger)
    around = last + timedelta(days=chance.choice([-20, -1, 0, 1, 5, 40, 100, 200]))
    done = maybe(chance, 0.7, max(around, trigger))
    message = some_day(chance, last + DAY, 200)
    # Now and then the 30 days end with the day of complying, or the day before.
    if done and done[0] - timedelta(days=31) > last and chance.random() < 0.4:
        message = done[0] - timedelta(days=chance.choice([30, 31]))
    read = some_day(chance, trigger - 5 * DAY, 45)
    seen_by = maybe(chance, 0.3, read) if ground is INFORM else ()
    return Case(
        ground, employer, last, done, maybe(chance, 0.6, message), seen_by, trigger
    ), trigger


def events_of(case: Case, trigger: date, worker: str) -> Iterable[Event]:
    if case.ground is INFORM:
        yield available(str(trigger), worker)
    if case.ground is CORRECT:
        yield requested(str(trigger), "r1", worker)
    for on in case.done:
        if case.ground is ENTRY:
            yield registered(str(on), worker)
        elif case.ground is INFORM:
            yield given_to(str(on), worker)
        else:
            yield handled(str(on), "r1", worker)
    for on in case.told:
        yield notified(case.ground, str(on), worker)
    for on in case.opened:
        yield opened(str(on), worker)


def town(seed: int, many: int) -> tuple[list[Firm], list[Case]]:
    """Make up employers, and all the cases of them as plain days."""
    chance = Random(seed)
    firms, cases = [], []
    for employer in range(many):
        workers: list[Worker] = []
        events: list[Event] = []
        for number in range(chance.randint(1, 4)):
            worker = f"w{number}"
            ground = chance.choice(GROUNDS)
            case, trigger = case_of(chance, employer, ground)
            first = trigger if ground is ENTRY else date(2020, 1, 1)
            workers.append(staff(worker, hired(str(first))))
            events += events_of(case, trigger, worker)
            cases.append(case)
        chance.shuffle(events)
        name = like(chance.choice([SMALL, MEDIUM, BIG]), name=f"employer {employer}")
        firms.append(Firm(tuple(workers), tuple(events), employer=name))
    return firms, cases


def in_default(case: Case, on: date) -> bool:
    """Tell whether a case is a default by the end of a day, looking at every day of its term."""
    if on <= case.last:
        return False
    for passed in every_day(case.begun, case.last):
        if passed in case.opened or passed in case.done:
            return False
    return not any(each < case.begun for each in case.done)


def slow_list(cases: Sequence[Case], drawn: date, on: date) -> set[tuple[int, DutyName]]:
    """Draw up the list of a quarter on its first day, day after day from the first default on."""
    found = set()
    for case in cases:
        if not in_default(case, on):
            continue
        on_it = False
        removed = False
        for today in every_day(case.last + DAY, drawn):
            complied = [each for each in case.done if each <= today]
            told = [each for each in case.told if each <= on]
            in_time = all(each <= told[0] + 30 * DAY for each in complied) if told else True
            first_of_quarter = today.day == 1 and today.month in {1, 4, 7, 10}
            # The default itself lies in the quarter before.
            begins = first_of_quarter and today > case.last + DAY
            if begins and not on_it and not removed:
                # What was not done in the quarter before is listed, even if done by now.
                on_it = True
            elif on_it and complied and (in_time or (first_of_quarter and complied[0] < today)):
                on_it, removed = False, True
        if on_it:
            found.add((case.employer, case.ground))
    return found


QUARTERS: Final = [quarter(f"{year}Q{number}") for year in (2024, 2025) for number in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("seed", "on", "known_on"),
    [
        (1, "2025-12-31", "2025-12-31"),
        (2, "2025-12-31", "2026-01-20"),
        # What was on a list stays on record after the repeal.
        (3, "2026-06-30", "2025-12-31"),
        (4, "2025-02-14", "2025-02-14"),
    ],
)
def test_the_lists_of_many_employers_are_those_of_a_slow_list(
    seed: int, on: str, known_on: str
) -> None:
    firms, cases = town(seed, 60)
    asked = [seen(firm, on, known_on) for firm in firms]
    drawn_up = 0
    for each in QUARTERS:
        fast = {
            (int(str(row.name).split()[1]), ground)
            for row in quarterly_list(asked, each)
            for ground in row.duties
        }
        possible = each.first_day <= day(on) and each >= quarter("2024Q2")
        slow = slow_list(cases, each.first_day, day(on)) if possible else set()
        assert fast == slow, each
        drawn_up += len(fast)
    assert drawn_up > 40


def test_a_quarterly_list_stands_in_the_order_of_the_employers() -> None:
    firms = [Firm(employer=like(BIG, name=name)) for name in ("b", "a", "c")]
    firms[2] = evolve(firms[2], events=(registered("2024-06-01"),))
    asked = [seen(firm, "2025-12-31") for firm in firms]
    assert [each.name for each in quarterly_list(asked, quarter("2024Q4"))] == ["b", "a"]
    assert quarterly_list((), quarter("2024Q4")) == ()


def test_a_default_of_the_last_day_of_a_quarter_is_listed_in_the_next() -> None:
    # Hired on 1 August 2024: in default from 1 October; on 31 July: from 30 September.
    for first, of_quarter in (("2024-08-01", "2025Q1"), ("2024-07-31", "2024Q4")):
        firm = Firm(of_worker(hired(first)))
        assert lists(firm)[0] == of_quarter


def test_defaults_are_values_that_compare() -> None:
    one, other = (seen(LATE_ENTRY, "2025-12-31").defaults for _ in range(2))
    assert one == other
    assert all(isinstance(each, Default) for each in one)
