"""What the training right asks once a year by when: balance, days, plan (TR 34-38, 55, 58)."""

from datetime import date
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
    ids,
    worker_from,
)
from duty_builders import (
    AFTER_ALL,
    OLD_HAND,
    Firm,
    Row,
    consulting,
    happened,
    hired,
    in_year,
    like,
    of_worker,
    options,
    rows,
    standings,
    statuses,
    table,
)
from fla_rules import (
    Determined,
    Employer,
    Readings,
    Undetermined,
)
from fla_rules.duties import duties, judged
from fla_rules.facts import Consultation, Event, EventKind
from fla_rules.law import (
    DutyName,
    MonthTerm,
    PlanThreshold,
    SmallEmployerAccount,
)

BALANCE: Final = DutyName.NOTIFY_BALANCE
FIX: Final = DutyName.FIX_DAYS
SUBMIT: Final = DutyName.SUBMIT_PLAN
OPINION: Final = DutyName.OBTAIN_OPINION
ADOPT: Final = DutyName.ADOPT_PLAN
FILE: Final = DutyName.FILE_PLAN


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
