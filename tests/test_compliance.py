"""How a duty stands on a day, what the repeal lifted, and what is found of it all."""

from datetime import date
from typing import Final

import pytest
from dateutil.relativedelta import relativedelta

from builders import MEDIUM, UNKNOWN_SIZE, arguments, day, ids
from duty_builders import (
    AFTER_ALL,
    DAY,
    OLD_HAND,
    Firm,
    Row,
    announced,
    available,
    consulting,
    course,
    entered,
    every_day,
    exited,
    given_to,
    handled,
    happened,
    hired,
    in_year,
    of_worker,
    only,
    options,
    registered,
    requested,
    rows,
    staff,
    standing_of,
    standings,
    table,
    updated,
    verified,
)
from fla_rules import RULEBOOK, Determined, Readings, Undetermined, sentence
from fla_rules.duties import (
    StandingQuestion,
    Status,
    by_urgency,
    coming,
    duties,
    findings,
    judged,
    standing,
    to_do,
)
from fla_rules.facts import Consultation, Event, EventKind
from fla_rules.law import DutyName, MonthTerm, RepealOfRegistration
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Severity

ENTRY: Final = DutyName.REGISTER_WORKER_DATA
FROM_2026: Final = RepealOfRegistration.FROM_2026
FROM_2025: Final = RepealOfRegistration.FROM_2025


# --- each status ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "done", "status", "left"),
    [
        ("2024-05-09", "", Status.NOT_DUE, 61),
        ("2024-05-10", "", Status.OPEN, 60),
        ("2024-07-08", "", Status.OPEN, 1),
        ("2024-07-09", "", Status.OPEN, 0),
        ("2024-07-10", "", Status.OVERDUE, -1),
        ("2024-12-31", "", Status.OVERDUE, -175),
        # Once done, the days are those that were left then.
        ("2024-12-31", "2024-06-20", Status.MET, 19),
        ("2024-12-31", "2024-07-09", Status.MET, 0),
        ("2024-12-31", "2024-07-10", Status.LATE, -1),
    ],
)
def test_a_duty_has_a_status_and_the_days_left_or_over(
    on: str, done: str, status: Status, left: int
) -> None:
    found = standing_of(Firm(events=(registered(done),) if done else ()).on(on), ENTRY)
    assert (found.status, found.days_left) == (status, left)
    assert (str(found.last), str(found.known_from)) == ("2024-07-09", "2023-12-01")
    assert found.done == (day(done) if done else None)


def test_a_status_runs_from_not_due_over_open_to_overdue_and_never_back() -> None:
    order = [Status.NOT_DUE, Status.OPEN, Status.OVERDUE]
    asked = Firm()
    found = [
        standing_of(asked.on(str(on), "2024-12-31"), ENTRY).status
        for on in every_day(date(2024, 5, 1), date(2024, 7, 31))
    ]
    assert [order.index(each) for each in found] == sorted(order.index(each) for each in found)
    assert [found.count(each) for each in order] == [9, 61, 22]


def test_a_duty_without_a_last_day_has_no_status() -> None:
    asked = Firm(of_worker(hired("2025-01-01")), employer=UNKNOWN_SIZE).on("2025-06-30")
    (duty,) = [each for each in duties(asked) if each.name is DutyName.FIX_DAYS]
    outcome = standing(duty)
    assert isinstance(outcome, Undetermined)
    assert (ids(outcome.missing), outcome.open) == (["size.missing"], ())
    assert outcome.question == StandingQuestion(duty)


def test_a_standing_is_the_answer_to_its_duty_and_rests_on_its_term() -> None:
    duty, outcome = only(judged(Firm().on("2024-06-30")), ENTRY)
    assert outcome.question == StandingQuestion(duty)
    assert [(each.act, each.article) for each in outcome.citations] == [("FLA", "17, 28")]


@pytest.mark.parametrize(
    ("on", "status"), [("2025-07-02", Status.OPEN), ("2025-07-03", Status.MET)]
)
def test_fla_25_the_closing_of_access_is_nobodys_delay(on: str, status: Status) -> None:
    gone = of_worker(exited(hired("2020-01-01", "2025-05-31"), "2025-06-02"))
    assert standing_of(Firm(gone).on(on), DutyName.CLOSE_ACCESS).status is status


# --- lifted --------------------------------------------------------------------------------------

# A duty of each name, by its last day: the facts that make it.
_DECEMBER: Final = in_year(EventKind.PLAN_IN_FORCE, "2025-12-01", 2025)


def due_on(name: DutyName, last: str) -> Firm:
    """Give a firm with one duty of a name that is due on a day."""
    end = date.fromisoformat(last)
    thirty, sixty = str(end - 30 * DAY), str(end - 60 * DAY)
    month_before = str(end - relativedelta(months=1))
    in_quarter = month_before
    match name:
        case DutyName.REGISTER_WORKER_DATA:
            return Firm(of_worker(hired(sixty)))
        case DutyName.UPDATE_WORKER_DATA:
            return Firm(of_worker(hired("2020-01-01", then={in_quarter: "1/2"})))
        case DutyName.REGISTER_QUARTER:
            return Firm(OLD_HAND, trainings=(course("t1", in_quarter),))
        case DutyName.VERIFY_RIGHT:
            # In the year the trigger falls in, for a worker who entered after its first days.
            events = (announced(thirty, int(thirty[:4])),)
            return Firm(of_worker(hired("2024-06-01")), events)
        case DutyName.GIVE_INFORMATION:
            return Firm(OLD_HAND, (available(thirty),))
        case _:
            return Firm(OLD_HAND, (requested(month_before, "r1"),))


REGISTRATIONS: Final = {
    DutyName.REGISTER_WORKER_DATA: ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"],
    DutyName.UPDATE_WORKER_DATA: ["2024-10-31", "2025-01-31", "2025-10-31", "2026-01-31"],
    DutyName.REGISTER_QUARTER: ["2024-10-31", "2025-01-31", "2025-10-31", "2026-01-31"],
}
OTHERS: Final = {
    DutyName.GIVE_INFORMATION: ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"],
    DutyName.HANDLE_CORRECTION: ["2024-12-30", "2025-01-01", "2025-12-30", "2026-01-01"],
}
# By reading, whether what was due before 2025, early and late in it, and after it is lifted.
LIFTED: Final = {
    FROM_2026: [False, False, False, True],
    FROM_2025: [False, True, True, True],
}


@pytest.mark.parametrize("reading", RepealOfRegistration)
@pytest.mark.parametrize(("name", "lasts"), REGISTRATIONS.items())
def test_the_repeal_lifts_registrations_due_from_the_day_it_is_read_to_reach_back_to(
    name: DutyName, lasts: list[str], reading: RepealOfRegistration
) -> None:
    readings = Readings(repeal_of_registration=reading)
    for last, lifted in zip(lasts, LIFTED[reading], strict=True):
        firm = due_on(name, last)
        told = Firm(firm.workers, firm.events, firm.trainings, readings=readings)
        _, outcome = only(judged(told.on("2026-02-15")), name)
        assert str(outcome.value.last) == last
        assert outcome.value.status is (Status.LIFTED if lifted else Status.OVERDUE)
        acts = [each.act for each in outcome.citations]
        assert ("act 14 January 2026" in acts) is lifted
        # The reading is named where its options part.
        named = options(outcome).get("RepealOfRegistration")
        assert named == (reading.option if last.startswith("2025") else None)


@pytest.mark.parametrize("reading", RepealOfRegistration)
@pytest.mark.parametrize(("name", "lasts"), OTHERS.items())
def test_the_repeal_lifts_what_is_no_registration_from_2026_on_under_either_reading(
    name: DutyName, lasts: list[str], reading: RepealOfRegistration
) -> None:
    readings = Readings(repeal_of_registration=reading)
    for last in lasts:
        firm = due_on(name, last)
        _, outcome = only(
            judged(Firm(firm.workers, firm.events, readings=readings).on("2026-02-15")), name
        )
        expected = Status.LIFTED if last >= "2026" else Status.OVERDUE
        assert (str(outcome.value.last), outcome.value.status) == (last, expected)
        assert "RepealOfRegistration" not in options(outcome)


@pytest.mark.parametrize("reading", RepealOfRegistration)
@pytest.mark.parametrize("name", [*REGISTRATIONS, *OTHERS])
def test_before_21_january_2026_nobody_knew_of_the_repeal(
    name: DutyName, reading: RepealOfRegistration
) -> None:
    last = {**REGISTRATIONS, **OTHERS}[name][-1]
    readings = Readings(repeal_of_registration=reading)
    firm = due_on(name, last)
    told = Firm(firm.workers, firm.events, firm.trainings, readings=readings)
    before = standing_of(told.on("2026-02-15", "2026-01-20"), name)
    after = standing_of(told.on("2026-02-15", "2026-01-21"), name)
    assert (before.status, after.status) == (Status.OVERDUE, Status.LIFTED)
    assert before.last == after.last


@pytest.mark.parametrize(
    ("announced_on", "reading", "status"),
    [
        ("2025-01-02", FROM_2026, Status.OVERDUE),
        ("2025-01-02", FROM_2025, Status.LIFTED),
        # The announcement of 2026 was made before anybody knew.
        ("2026-01-02", FROM_2026, Status.LIFTED),
        ("2026-01-02", FROM_2025, Status.LIFTED),
    ],
)
def test_the_repeal_lifts_the_verification_of_a_year(
    announced_on: str, reading: RepealOfRegistration, status: Status
) -> None:
    readings = Readings(repeal_of_registration=reading)
    asked = Firm(events=(announced(announced_on, int(announced_on[:4])),), readings=readings)
    found = {each[0]: each[2] for each in rows(asked.on("2026-02-15"), DutyName.VERIFY_RIGHT)}
    assert found[f"w1 {announced_on[:4]}"] == status.value


@pytest.mark.parametrize("reading", RepealOfRegistration)
def test_the_start_up_registration_is_lifted_under_both_readings(
    reading: RepealOfRegistration,
) -> None:
    asked = Firm(OLD_HAND, readings=Readings(repeal_of_registration=reading))
    name = DutyName.START_UP_REGISTRATION
    assert standing_of(asked.on("2026-02-15", "2026-01-20"), name).status is Status.OVERDUE
    assert standing_of(asked.on("2026-02-15", "2026-01-21"), name).status is Status.LIFTED
    # And so on any day, once it is known.
    assert standing_of(asked.on("2024-06-30", "2026-01-21"), name).status is Status.LIFTED


def test_what_was_done_of_a_lifted_duty_stays_on_record() -> None:
    done = standing_of(
        Firm(OLD_HAND, (registered("2024-06-20"),)).on("2026-02-15"), DutyName.START_UP_REGISTRATION
    )
    assert (done.status, done.done) == (Status.LIFTED, day("2024-06-20"))
    assert done.days_left == (date(2026, 1, 1) - date(2024, 6, 20)).days


@pytest.mark.parametrize(
    ("events", "status"),
    [((), "overdue"), ((registered("2024-07-01"),), "met"), ((registered("2024-08-01"),), "late")],
)
@pytest.mark.parametrize("reading", RepealOfRegistration)
def test_a_duty_whose_last_day_came_before_keeps_its_status(
    events: tuple[Event, ...], status: str, reading: RepealOfRegistration
) -> None:
    asked = Firm(events=events, readings=Readings(repeal_of_registration=reading))
    found = [
        standing_of(asked.on("2026-06-30", known_on), ENTRY).status.value
        for known_on in ("2026-01-20", "2026-01-21", AFTER_ALL)
    ]
    assert found == [status] * 3


def test_neither_plan_nor_days_nor_balance_nor_access_was_ever_lifted() -> None:
    gone = of_worker(exited(hired("2020-01-01", "2025-12-10"), "2025-12-15"))
    asked = Firm(gone, (_DECEMBER,), employer=consulting(Consultation.NONE)).on("2026-06-30")
    names = {"file_plan", "adopt_plan", "submit_plan", "notify_balance", "close_access"}
    found = {row[0]: row[3] for row in table(asked) if row[2] >= "2026" and row[0] in names}
    assert found == {
        "file_plan": "overdue",
        "adopt_plan": "overdue",
        "submit_plan": "overdue",
        "close_access": "met",
    }
    fixed = Firm(OLD_HAND, employer=MEDIUM).on("2026-12-31")
    of_2026 = [row for row in table(fixed) if row[2] >= "2026-02-02" and row[3] != "lifted"]
    assert [row[:2] for row in of_2026] == [("fix_days", "2026"), ("notify_balance", "w1 2026")]


def test_what_lifts_a_duty_is_cited_with_its_act() -> None:
    (outcome,) = standings(Firm(OLD_HAND).on("2026-06-30"), DutyName.START_UP_REGISTRATION)
    assert isinstance(outcome, Determined)
    act = next(each for each in RULEBOOK.instruments if each.repeals)
    lifted = Citation(act.name, "repeal", act.confidence, act.address, act.note)
    assert outcome.citations[-1] == lifted
    assert lifted.note


# --- findings ------------------------------------------------------------------------------------

# Of five workers one did everything in time, one late, one has time left and one is to come.
FIVE: Final = (
    staff("met", hired("2024-05-10")),
    staff("late", hired("2024-05-10")),
    staff("over", hired("2024-05-10")),
    staff("open", hired("2024-09-01")),
    staff("soon", hired("2024-10-10")),
)
OF_FIVE: Final = (registered("2024-06-20", "met"), registered("2024-07-20", "late"))
ASKED: Final = Firm(FIVE, OF_FIVE).on("2024-10-01")


def of_entries(found: object) -> list[tuple[str, Severity, str, int]]:
    assert isinstance(found, tuple)
    return [
        (each.id, each.severity, each.duty.about.worker, each.days)
        for each in found
        if each.duty.name is ENTRY
    ]


def test_what_is_overdue_is_a_breach_and_what_was_late_a_warning() -> None:
    assert of_entries(findings(judged(ASKED))) == [
        ("duty.late", Severity.WARNING, "late", -11),
        ("duty.overdue", Severity.BREACH, "over", -84),
    ]


@pytest.mark.parametrize(
    ("within", "workers"),
    [(-1, []), (0, []), (29, []), (30, ["open"]), (68, ["open"]), (69, ["open", "soon"])],
)
def test_a_warning_comes_before_a_last_day_is_missed(within: int, workers: list[str]) -> None:
    found = of_entries(findings(judged(ASKED), within))
    soon = [each for each in found if each[0] == "duty.due_soon"]
    assert [each[2] for each in soon] == workers
    assert all(each[1] is Severity.WARNING for each in soon)
    assert [each[3] for each in soon] == [30, 69][: len(workers)]


def test_on_its_last_day_a_duty_is_due_within_no_days() -> None:
    asked = Firm().on("2024-07-09")
    assert of_entries(findings(judged(asked), 0)) == [("duty.due_soon", Severity.WARNING, "w1", 0)]
    assert of_entries(findings(judged(asked))) == []


def test_a_finding_says_what_how_long_and_what_to_do() -> None:
    late, over = [each for each in findings(judged(ASKED)) if each.duty.name is ENTRY]
    assert arguments(over.what) == {"duty": ENTRY, "last": date(2024, 7, 9), "days": 84}
    assert arguments(late.what) == {"duty": ENTRY, "last": date(2024, 7, 9), "days": 11}
    assert [each.act for each in over.what.citations] == ["FLA"]
    assert ids(over.to_do) == ["to_do.register_worker_data"]
    assert late.to_do == ()
    assert sentence(over.what, "en") == (
        "registration of a new worker: the last day was 2024-07-09 (days over: 84)"
    )


def test_nothing_is_found_of_what_nobody_can_tell() -> None:
    asked = Firm(of_worker(hired("2025-01-01")), employer=UNKNOWN_SIZE).on("2025-12-31")
    unknown = [duty.name for duty, outcome in judged(asked) if not isinstance(outcome, Determined)]
    assert DutyName.ADOPT_PLAN in unknown
    assert not {each.duty.name for each in findings(judged(asked), 400)} & set(unknown)


def test_nothing_is_found_of_what_was_lifted() -> None:
    asked = Firm(OLD_HAND).on("2026-02-15")
    lifted = [duty for duty, outcome in judged(asked) if is_lifted(outcome)]
    assert lifted
    assert not [each for each in findings(judged(asked), 3660) if each.duty in lifted]


def is_lifted(outcome: object) -> bool:
    return isinstance(outcome, Determined) and outcome.value.status is Status.LIFTED


@pytest.mark.parametrize("name", DutyName, ids=lambda name: name.value)
def test_every_duty_has_a_sentence_of_what_to_do_but_for_what_sigedis_does(name: DutyName) -> None:
    duty, outcome = only(judged(Firm().on("2024-06-30")), ENTRY)
    asked = duty.asked
    other = type(duty)(asked, name, duty.about, duty.trigger, duty.due)
    steps = to_do(other, outcome.value)
    done_by_employer = [] if name is DutyName.CLOSE_ACCESS else [f"to_do.{name.value}"]
    assert [step.id for step in steps] == done_by_employer
    assert all(sentence(step, "en") for step in steps)


@pytest.mark.parametrize(
    ("on", "events", "expected"),
    [
        ("2024-05-01", (), 1),
        ("2024-06-01", (), 1),
        ("2024-08-01", (), 1),
        ("2024-08-01", (registered("2024-06-20"),), 0),
        ("2024-08-01", (registered("2024-07-20"),), 0),
    ],
)
def test_once_it_is_done_nothing_is_to_do(
    on: str, events: tuple[Event, ...], expected: int
) -> None:
    duty, outcome = only(judged(Firm(events=events).on(on)), ENTRY)
    assert len(to_do(duty, outcome.value)) == expected


def test_of_a_lifted_duty_nothing_is_to_do() -> None:
    duty, outcome = only(judged(Firm(OLD_HAND).on("2026-02-15")), DutyName.START_UP_REGISTRATION)
    assert to_do(duty, outcome.value) == ()


# --- what comes, and in which order --------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "workers"),
    [(-1, []), (29, []), (30, ["open"]), (68, ["open"]), (69, ["open", "soon"])],
)
def test_what_comes_is_still_to_be_done_and_has_its_last_day_within_so_many_days(
    days: int, workers: list[str]
) -> None:
    found = [duty.about.worker for duty, _ in coming(judged(ASKED), days) if duty.name is ENTRY]
    assert found == workers


def test_what_comes_after_the_year_is_seen_by_looking_ahead() -> None:
    hand = Firm(OLD_HAND)
    near = coming(judged(hand.on("2025-12-20", "2025-12-20")), 45)
    far = coming(judged(hand.on("2025-12-20", "2025-12-20", "2026-02-03")), 45)
    assert [duty.name for duty, _ in near] == [DutyName.START_UP_REGISTRATION]
    found = [(duty.name, duty.about.year) for duty, _ in far]
    assert found == [(DutyName.START_UP_REGISTRATION, None), (DutyName.VERIFY_RIGHT, 2026)]


def test_the_most_urgent_comes_first_and_of_one_kind_the_earliest_last_day() -> None:
    workers = (
        *FIVE,
        staff("gone", hired("2020-01-01", "2024-03-31")),
        staff("over too", hired("2024-05-01")),
    )
    asked = Firm(workers, OF_FIVE).on("2024-10-01")
    found = [
        (outcome.value.status.value if isinstance(outcome, Determined) else "undetermined")
        for _, outcome in by_urgency(judged(asked))
    ]
    order = ["overdue", "open", "undetermined", "not_due", "late", "met", "lifted"]
    places = [order.index(each) for each in found]
    assert places == sorted(places)
    assert set(found) >= {"overdue", "open", "undetermined", "not_due", "late", "met"}
    overdue = [
        outcome.value.last
        for _, outcome in by_urgency(judged(asked))
        if isinstance(outcome, Determined) and outcome.value.status is Status.OVERDUE
    ]
    assert overdue == sorted(overdue, key=str)
    assert sorted(map(id_of, by_urgency(judged(asked)))) == sorted(map(id_of, judged(asked)))


def id_of(judgement: object) -> str:
    assert isinstance(judgement, tuple)
    return f"{judgement[0].name} {judgement[0].about}"


def test_what_was_lifted_comes_last() -> None:
    last = by_urgency(judged(Firm(OLD_HAND).on("2026-02-15")))[-1]
    assert is_lifted(last[1])
    assert by_urgency(()) == ()


# --- done in time, for every duty ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("firm", "name", "row"),
    [
        (
            Firm(events=(registered("2024-07-09"),)),
            ENTRY,
            ("w1", "2024-07-09", "met", "2024-07-09"),
        ),
        (
            Firm(
                of_worker(hired("2020-01-01", then={"2024-08-15": "1/2"})),
                (updated("2024-10-31", "2024Q3"),),
            ),
            DutyName.UPDATE_WORKER_DATA,
            ("w1 2024Q3", "2024-10-31", "met", "2024-10-31"),
        ),
        (
            Firm(events=(entered("t1", "2024-07-31"),), trainings=(course("t1", "2024-06-03"),)),
            DutyName.REGISTER_QUARTER,
            ("w1 2024Q2", "2024-07-31", "met", "2024-07-31"),
        ),
        (
            Firm(events=(verified("2025-02-01", 2025),)),
            DutyName.VERIFY_RIGHT,
            ("w1 2025", "2025-02-01", "met", "2025-02-01"),
        ),
        (
            Firm(events=(available("2024-06-01"), given_to("2024-07-01"))),
            DutyName.GIVE_INFORMATION,
            ("w1", "2024-07-01", "met", "2024-07-01"),
        ),
        (
            Firm(events=(requested("2024-06-01", "r1"), handled("2024-07-01", "r1"))),
            DutyName.HANDLE_CORRECTION,
            ("w1 r1", "2024-07-01", "met", "2024-07-01"),
        ),
        (
            Firm(
                of_worker(hired("2023-01-01", "2023-12-31")),
                (happened(EventKind.BALANCE_NOTIFIED, "2023-12-31"),),
            ),
            DutyName.NOTIFY_BALANCE,
            ("w1 2023", "2023-12-31", "met", "2023-12-31"),
        ),
    ],
)
def test_done_on_its_last_day_every_duty_is_met(firm: Firm, name: DutyName, row: Row) -> None:
    assert rows(firm.on("2025-06-30"), name) == [row]


def test_the_retroactive_repeal_lifts_no_duty_that_the_law_left_open() -> None:
    readings = Readings(repeal_of_registration=FROM_2025, month_term=MonthTerm.REFUSE)
    asked = Firm(events=(requested("2025-01-31"),), readings=readings).on("2026-02-15")
    found = rows(asked, DutyName.HANDLE_CORRECTION)
    assert found == [("w1", "term.no_such_day", "undetermined", "")]
    assert RULEBOOK.known_on(date(2026, 2, 15)).repeals
