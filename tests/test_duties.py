"""Who must do what by when, over all duties: sizes, readings, postponements, order."""

from datetime import timedelta
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
    firm_declaring,
    ids,
    is_beyond,
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
    exited,
    hired,
    in_account,
    in_year,
    names,
    of_worker,
    only,
    options,
    registered,
    requested,
    row_of,
    rows,
    staff,
    standings,
    table,
    term,
)
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    Employer,
    FactError,
    Quarter,
    Readings,
    Training,
    Undetermined,
)
from fla_rules.duties import About, DutiesQuestion, by_urgency, duties, judged
from fla_rules.facts import Consultation, Event, EventKind, RegistersIn, Role
from fla_rules.facts.events import ABOUT
from fla_rules.law import (
    AccountChosenOn,
    AnnouncedQuarters,
    ChoiceUnderAgreement,
    DayOfYear,
    DutyName,
    MonthTerm,
    PlanLastDay,
    PostponementScope,
    SmallEmployerAccount,
    TermCounting,
    TermRoll,
)
from fla_rules.terms import Due, Unsettled
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
SUBMIT: Final = DutyName.SUBMIT_PLAN
ADOPT: Final = DutyName.ADOPT_PLAN


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
