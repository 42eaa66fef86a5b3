"""Facts that are odd and yet true: far days, planned trainings, rehires, keys too many."""

import pytest
from attrs import evolve

from builders import BIG, NOW, SMALL, day, ids, period, worker_from
from duty_builders import Firm, of_worker
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    Kind,
    NotApplicable,
    Quarter,
    Readings,
    Training,
    Undetermined,
    sentence,
)
from fla_rules.basis import Basis
from fla_rules.duties import DutiesQuestion, Status, Supervised, judged, listing
from fla_rules.duties.supervision import message_of
from fla_rules.facts import (
    Actor,
    ConfirmRight,
    Consultation,
    Event,
    EventKind,
    OptOut,
    RegisteredBy,
    RegisterTraining,
    Role,
    Staff,
    TrainingStatus,
)
from fla_rules.law import AccountChoice, DutyName, FixedDay, Instrument, InstrumentKind, MonthTerm
from fla_rules.outcome import Citation
from fla_rules.register import (
    AccessQuestion,
    Handling,
    Operation,
    Register,
    StoppedQuestion,
    TrainingVerified,
    YearlyQuestion,
    events_in,
    fold,
    may,
    trainings_in,
    verifications_in,
    yearly_calculation,
)
from fla_rules.vocabulary import Confidence
from fla_rules.working_days import BelgianWorkingDays
from registering import ONE, PROVIDER, context, course, hired, known_as, says

CALENDAR = BelgianWorkingDays.of(range(2024, 2027))


def statuses(asked: DutiesQuestion, name: DutyName) -> list[Status | None]:
    return [
        outcome.value.status if isinstance(outcome, Determined) else None
        for duty, outcome in judged(asked)
        if duty.name is name
    ]


@pytest.mark.parametrize("first", ["2027-01-05", "9000-01-01", "9999-12-01"])
def test_an_entry_far_ahead_has_no_duty_yet(first: str) -> None:
    asked = Firm(of_worker(worker_from(first))).on("2024-06-30")
    assert statuses(asked, DutyName.REGISTER_WORKER_DATA) == []


def test_a_training_registered_as_planned_is_not_registered_as_followed() -> None:
    held = period("2025-02-10", "2025-02-10")
    planned = Training("t1", "w1", held, Days(1), TrainingStatus.PLANNED)
    followed = Training("t2", "w1", held, Days(1), corrects="t1")
    early = Event(EventKind.TRAINING_REGISTERED, day("2025-01-05"), training="t1")
    late = Event(EventKind.TRAINING_REGISTERED, day("2025-06-01"), training="t2")
    worker = of_worker(worker_from("2024-05-10"))
    one = Firm(worker, (early,), (planned, followed)).on("2025-06-30")
    assert statuses(one, DutyName.REGISTER_QUARTER) == [Status.OVERDUE]
    both = Firm(worker, (early, late), (planned, followed)).on("2025-06-30")
    assert statuses(both, DutyName.REGISTER_QUARTER) == [Status.LATE]


@pytest.mark.parametrize(
    ("on", "status"), [("2025-02-10", Status.OVERDUE), ("2025-02-11", Status.MET)]
)
def test_a_training_is_not_registered_as_followed_before_it_is_over(
    on: str, status: Status
) -> None:
    held = Training("t1", "w1", period("2025-02-10", "2025-02-11"), Days(2))
    entered = Event(EventKind.TRAINING_REGISTERED, day(on), training="t1")
    asked = Firm(of_worker(worker_from("2024-05-10")), (entered,), (held,)).on("2025-06-30")
    assert statuses(asked, DutyName.REGISTER_QUARTER) == [status]


def test_an_event_is_found_by_what_its_kind_is_about_whatever_else_it_names() -> None:
    on = day("2025-01-20")
    verified = Event(EventKind.RIGHT_VERIFIED, on, "w1", 2025, training="t1")
    asked = Firm(of_worker(worker_from("2024-05-10")), (verified,)).on("2025-06-30")
    assert statuses(asked, DutyName.VERIFY_RIGHT) == [Status.MET]


def test_a_right_is_not_verified_before_it_was_announced() -> None:
    events = (
        Event(EventKind.RIGHT_ANNOUNCED, day("2025-01-02"), "w1", 2025),
        Event(EventKind.RIGHT_VERIFIED, day("2025-01-01"), "w1", 2025),
    )
    asked = Firm(of_worker(worker_from("2024-05-10")), events).on("2025-06-30")
    assert statuses(asked, DutyName.VERIFY_RIGHT) == [Status.OVERDUE]


def test_who_left_before_the_fla_opened_has_no_training_to_register() -> None:
    held = period("2024-02-10", "2024-02-10")
    course = (Training("t1", "w1", held, Days(1)),)
    gone = Firm(of_worker(worker_from("2020-01-01", "2024-02-29")), (), course)
    there = Firm(of_worker(worker_from("2020-01-01")), (), course)
    assert statuses(gone.on("2025-06-30"), DutyName.REGISTER_QUARTER) == []
    assert statuses(there.on("2025-06-30"), DutyName.REGISTER_QUARTER) == [Status.OPEN]


def test_a_plan_of_2024_in_force_after_the_transitional_term_leaves_its_filing_open() -> None:
    began = Event(EventKind.PLAN_IN_FORCE, day("2025-03-20"), year=2024)
    asked = Firm(of_worker(worker_from("2020-01-01")), (began,)).on("2025-06-30")
    (outcome,) = [each for duty, each in judged(asked) if duty.name is DutyName.FILE_PLAN]
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.open) == ["plan.filing_passed"]


def test_a_ground_that_nobody_can_judge_leaves_the_list_undetermined() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    asked_for = Event(EventKind.CORRECTION_REQUESTED, day("2025-01-31"), "w1")
    firm = Firm(of_worker(worker_from("2020-01-01")), (asked_for,), readings=refusing)
    outcome = listing(Supervised(firm.on("2025-06-30")), Quarter(2025, 2))
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.open) == ["term.no_such_day"]
    assert outcome.readings == (MonthTerm.REFUSE,)


def test_fla_29_the_message_says_which_duty_why_and_until_when() -> None:
    question = Supervised(Firm(of_worker(worker_from("2024-05-10"))).on("2025-06-30"))
    (told,) = message_of(question, Quarter(2024, 4), day("2024-10-15"))
    assert sentence(told, "en") == (
        "registration of a new worker of w1: not done in its term since 2024-07-10; whoever "
        "complies by 2024-11-14 is removed from the list"
    )
    assert told.citations[0].article == "29"
    assert message_of(question, Quarter(2025, 1), day("2025-01-15")) == ()


def test_a_publication_on_no_day_leaves_the_sight_of_the_list_undetermined() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    # The start-up registration was due by 31 March 2025: September has no 31st.
    basis = Basis(RULEBOOK.known_on(day("2025-01-15")), refusing, CALENDAR)
    inspector = Actor(Role.INSPECTION, "labour inspection")
    asked = AccessQuestion(
        basis, inspector, Operation.SEE_LIST, BIG.enterprise_number, day("2025-03-03")
    )
    outcome = may(asked)
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.open) == ids(asked.reasons()) == ["term.no_such_day"]


def test_the_yearly_calculation_gives_the_sectoral_right_where_there_is_or_may_be_one() -> None:
    law = RULEBOOK.known_on(day("2025-06-30"))
    basis = Basis(law, Readings(), CALENDAR)
    (worker,) = of_worker(worker_from("2020-01-01", committee="116"))
    outcome = yearly_calculation(YearlyQuestion(basis, SMALL, (worker,), 2025))
    assert isinstance(outcome, Determined)
    legal, sectoral = outcome.value
    assert (legal.kind, sectoral.kind) == (Kind.LEGAL, Kind.SECTORAL)
    assert isinstance(legal.outcome, NotApplicable)
    assert not isinstance(sectoral.outcome, NotApplicable)


def test_another_postponement_is_an_instrument_a_term_and_a_choice() -> None:
    act = Instrument(
        "act of 2027",
        InstrumentKind.ACT,
        "A further act",
        signed=None,
        known_from=day("2027-02-01"),
        known_exactly=True,
        in_force_from=None,
        confidence=Confidence.ONE,
    )
    cited = Citation("act of 2027", "2", Confidence.ONE)
    term = next(row for row in RULEBOOK.deadlines if row.name is DutyName.START_UP_REGISTRATION)
    later = evolve(
        term, length=FixedDay(day("2027-06-30")), known_from=day("2027-02-01"), citation=cited
    )
    choice = AccountChoice(period("2024-04-01", "2027-06-30"), day("2027-02-01"), cited)
    earlier = evolve(choice, known_from=day("2025-01-01"))
    book = RULEBOOK.with_instrument(act).with_deadline(later).with_choice(choice)
    book = book.with_choice(earlier)
    law = book.known_on(day("2027-02-01"))
    assert law.choices() == (choice,)
    found = law.deadline(DutyName.START_UP_REGISTRATION, day("2024-04-01"))
    assert found == later
    assert NOW.choices() == RULEBOOK.choices[-1:]


def test_a_message_of_a_day_from_which_no_term_runs_is_refused_and_the_others_are_not() -> None:
    far = course("t9", "9999-12-30", by=RegisteredBy.PROVIDER)
    given = says(RegisterTraining(course("t2", by=RegisteredBy.PROVIDER)), by=PROVIDER)
    messages = [
        says(RegisterTraining(course())),
        says(RegisterTraining(far), by=PROVIDER),
        given,
    ]
    register, receipts = fold(Register(), messages, context())
    assert [each.handling for each in receipts] == [
        Handling.ACCEPTED,
        Handling.REFUSED,
        Handling.ACCEPTED,
    ]
    (why,) = receipts[1].reasons
    assert "no term is counted from a day after the year 9000" in sentence(why, "en")
    assert [entry.message for entry in register.refused()] == [messages[1]]


def test_an_exit_of_years_ago_does_not_stop_who_was_hired_again() -> None:
    long_ago = hired("w1", "2015-01-01", "2019-01-31", "2019-01-31")
    worker = known_as("w1", long_ago, hired("w1", "2024-05-10"))
    staffed = evolve(context(), staffs=(Staff(ONE, (worker,)),))
    _, receipts = fold(Register(), [says(ConfirmRight(("w1",), 2025), "2025-01-20")], staffed)
    assert [each.handling for each in receipts] == [Handling.ACCEPTED]


@pytest.mark.parametrize("on", ["0001-01-01", "2023-12-31"])
def test_a_meeting_of_another_year_is_not_on_the_plan(on: str) -> None:
    meeting = Event(EventKind.PLAN_MEETING, day(on), year=2025)
    council = evolve(BIG, consultation=Consultation.COUNCIL)
    asked = Firm(of_worker(worker_from("2025-01-01")), (meeting,), employer=council)
    assert statuses(asked.on("2025-06-30"), DutyName.SUBMIT_PLAN) == [None]


def test_two_trainings_of_one_employer_are_two_and_each_is_verified_for_its_worker() -> None:
    own = says(RegisterTraining(course("t1")))
    theirs = course("t2", by=RegisteredBy.PROVIDER)
    messages = [own, says(RegisterTraining(theirs), by=PROVIDER)]
    register, receipts = fold(Register(), messages, context())
    assert [each.handling for each in receipts] == [Handling.ACCEPTED, Handling.ACCEPTED]
    on = day("2025-07-31")
    assert [each.id for each in trainings_in(register, ONE, on)] == ["t1", "t2"]
    verified = verifications_in(register, ONE, context().basis, on)
    told = [
        (each.training, each.worker, str(each.on))
        for each in verified
        if isinstance(each, TrainingVerified)
    ]
    assert told == [("t1", "w1", "2025-05-12"), ("t2", "w1", "2025-07-31")]
    happened = events_in(register, ONE, context().basis, on)
    assert [each.training for each in happened] == ["t1", "t2"]


def test_a_stopped_calculation_keeps_the_question_of_the_right() -> None:
    basis = Basis(RULEBOOK.known_on(day("2025-06-30")), Readings(), CALENDAR)
    workers = of_worker(worker_from("2020-01-01"))
    outcome = yearly_calculation(YearlyQuestion(basis, BIG, workers, 2025, (OptOut(2025),)))
    assert isinstance(outcome, Determined)
    (told,) = outcome.value
    assert isinstance(told.outcome, NotApplicable)
    assert isinstance(told.outcome.question, StoppedQuestion)
    assert told.outcome.question.right.kind is Kind.LEGAL
