"""What an answer about duties carries besides its day: arguments, citations, readings, question."""

from datetime import date

import pytest
from attrs import evolve

from builders import BIG, MEDIUM, UNKNOWN_SIZE, arguments, day, ids, period, worker_from
from duty_builders import Firm, of_worker, staff
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    NotApplicable,
    Outcome,
    Quarter,
    Readings,
    Training,
    Undetermined,
    Worker,
)
from fla_rules.basis import Basis
from fla_rules.duties import (
    About,
    DutiesQuestion,
    ListingQuestion,
    PublicationQuestion,
    PublicQuestion,
    Standing,
    Status,
    Supervised,
    by_urgency,
    duties,
    judged,
    listing,
    public,
    publication,
)
from fla_rules.duties.where_kept import committees_of
from fla_rules.facts import Consultation, Event, EventKind, RegistersIn
from fla_rules.law import DutyName, MonthTerm, PlanThreshold, PostponementScope, TermCounting
from fla_rules.outcome import Citation, Question
from fla_rules.terms import Unsettled, due, start_up
from fla_rules.vocabulary import Confidence

LIST = Citation("FLA", "28", Confidence.ACT)
OLD_HAND = of_worker(worker_from("2020-01-01"))
MAY = of_worker(worker_from("2024-05-10"))


def of(asked: DutiesQuestion, name: DutyName) -> list[Outcome[Standing]]:
    return [outcome for duty, outcome in judged(asked) if duty.name is name]


def refusal(outcome: object, question: Question) -> tuple[str, dict[str, object]]:
    assert isinstance(outcome, NotApplicable)
    assert outcome.question == question
    assert question.reasons()[-1] == outcome.reason
    assert outcome.readings == ()
    assert outcome.reason.citations == (LIST,)
    return outcome.reason.id, dict(outcome.reason.arguments)


def test_no_list_is_no_answer_that_names_its_quarter() -> None:
    question = Supervised(Firm(OLD_HAND).on("2024-06-30"))
    told = refusal(listing(question, Quarter(2025, 1)), ListingQuestion(question, Quarter(2025, 1)))
    assert told == ("list.none", {"quarter": "2025Q1"})


def test_not_on_the_list_names_the_day_it_was_drawn_up() -> None:
    question = Supervised(Firm(OLD_HAND).on("2025-06-30"))
    told = refusal(listing(question, Quarter(2025, 1)), ListingQuestion(question, Quarter(2025, 1)))
    assert told == ("list.not_on_it", {"day": date(2025, 1, 1)})


def test_a_list_that_is_never_published_says_so() -> None:
    question = Supervised(Firm(OLD_HAND).on("2026-06-30"))
    assert refusal(publication(question), PublicationQuestion(question)) == (
        "list.never_public",
        {},
    )


def test_a_day_before_publication_is_named() -> None:
    question = Supervised(Firm(MAY).on("2025-06-30"))
    told = refusal(public(question), PublicQuestion(question))
    assert told == ("list.not_public", {"day": date(2025, 6, 30)})


def test_publication_keeps_its_question_also_where_it_has_no_day() -> None:
    question = Supervised(Firm(MAY).on("2025-06-30"))
    known = publication(question)
    assert isinstance(known, Determined)
    assert known.question == PublicationQuestion(question)
    refusing = Readings(month_term=MonthTerm.REFUSE)
    unknown = Supervised(Firm(MAY, readings=refusing).on("2025-01-15"))
    open_ = publication(unknown)
    assert isinstance(open_, Undetermined)
    assert open_.question == PublicationQuestion(unknown)
    assert (ids(open_.missing), ids(open_.open)) == ([], ["term.no_such_day"])


def test_a_listing_cites_the_article_and_keeps_question_and_readings() -> None:
    question = Supervised(Firm(MAY).on("2024-10-15"))
    outcome = listing(question, Quarter(2024, 4))
    assert isinstance(outcome, Determined)
    assert outcome.citations == (LIST,)
    assert outcome.question == ListingQuestion(question, Quarter(2024, 4))
    assert TermCounting.TRIGGER_EXCLUDED in outcome.readings


def test_a_ground_that_misses_a_fact_names_it_once_and_keeps_question_and_readings() -> None:
    account = evolve(UNKNOWN_SIZE, registers_in=RegistersIn.ACCOUNT)
    hired = (*MAY, staff("w2", evolve(worker_from("2024-06-10"), worker="w2")))
    question = Supervised(Firm(hired, employer=account).on("2025-06-30"))
    outcome = listing(question, Quarter(2024, 4))
    assert isinstance(outcome, Undetermined)
    assert (ids(outcome.missing), outcome.open) == (["size.missing"], ())
    assert outcome.question == ListingQuestion(question, Quarter(2024, 4))
    assert isinstance(outcome.readings, tuple)


def test_a_message_of_the_day_asked_about_has_been_sent() -> None:
    told = Event(EventKind.DEFAULT_NOTIFIED, day("2024-10-15"), duty="register_worker_data")
    (default,) = Supervised(Firm(MAY, (told,)).on("2024-10-15")).defaults
    assert default.notified == date(2024, 10, 15)


def test_what_lifts_a_duty_is_cited_with_its_act() -> None:
    (outcome,) = of(Firm(OLD_HAND).on("2026-06-30"), DutyName.START_UP_REGISTRATION)
    assert isinstance(outcome, Determined)
    act = next(each for each in RULEBOOK.instruments if each.repeals)
    lifted = Citation(act.name, "repeal", act.confidence, act.address, act.note)
    assert outcome.citations[-1] == lifted
    assert lifted.note


@pytest.mark.parametrize(("known_on", "exactly"), [("2025-01-31", True), ("2025-06-30", False)])
def test_a_term_says_whether_its_day_of_knowledge_is_exact(known_on: str, *, exactly: bool) -> None:
    (outcome,) = of(Firm(OLD_HAND).on(known_on), DutyName.START_UP_REGISTRATION)
    assert isinstance(outcome, Determined)
    assert outcome.value.known_exactly is exactly
    (duty,) = [
        each
        for each in duties(Firm(OLD_HAND).on(known_on))
        if each.name is DutyName.START_UP_REGISTRATION
    ]
    assert duty.due == evolve(next(start_up(duty.asked.basis))[1], known_exactly=exactly)


def test_duties_of_one_day_and_name_come_by_worker_as_given_then_year_then_quarter() -> None:
    second = staff("a", evolve(worker_from("2020-01-01"), worker="a"))
    asked = Firm((*OLD_HAND, second)).on("2025-06-30")
    verified = [duty.about for duty in duties(asked) if duty.name is DutyName.VERIFY_RIGHT]
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


def test_a_term_that_ends_on_no_day_cites_the_article_of_the_term() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    request = Event(EventKind.CORRECTION_REQUESTED, day("2025-01-31"), "w1")
    (outcome,) = of(
        Firm(OLD_HAND, (request,), readings=refusing).on("2025-06-30"), DutyName.HANDLE_CORRECTION
    )
    assert isinstance(outcome, Undetermined)
    (open_,) = outcome.open
    assert arguments(open_) == {"day": date(2025, 1, 31)}
    assert [each.article for each in open_.citations] == ["24, 28"]


def test_a_term_that_hangs_on_no_start_up_cites_what_announced_it() -> None:
    lacking = evolve(
        RULEBOOK,
        deadlines=tuple(
            each for each in RULEBOOK.deadlines if each.name is not DutyName.START_UP_REGISTRATION
        ),
    )
    basis = Basis(lacking.known_on(day("2025-06-30")), Readings())
    row = next(
        each
        for each in RULEBOOK.deadlines
        if each.name is DutyName.REGISTER_QUARTER and each.period.last == date(2024, 3, 31)
    )
    found = due(basis, row, day("2024-04-01"))
    assert isinstance(found, Unsettled)
    assert ids(found.open) == ["term.no_start_up"]
    assert found.open[0].citations == (row.citation,)


def test_what_the_plan_misses_names_the_year_and_the_article() -> None:
    council = evolve(BIG, consultation=Consultation.COUNCIL)
    by_heads = Readings(plan_threshold=PlanThreshold.HEADS)
    told = {
        "plan.meeting_missing": Firm(OLD_HAND, employer=council),
        "plan.heads_missing": Firm(OLD_HAND, employer=council, readings=by_heads),
        "plan.consultation_missing": Firm(OLD_HAND),
    }
    for name, firm in told.items():
        outcomes = of(firm.on("2025-06-30"), DutyName.SUBMIT_PLAN)
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
    (outcome,) = of(asked.on("2025-06-30"), DutyName.SUBMIT_PLAN)
    assert isinstance(outcome, Determined)
    assert outcome.value.last == date(2024, 12, 5)


def test_a_plan_in_force_on_the_last_day_for_its_year_is_due_that_day() -> None:
    began = Event(EventKind.PLAN_IN_FORCE, day("2025-03-01"), year=2024)
    (outcome,) = of(Firm(OLD_HAND, (began,)).on("2025-06-30"), DutyName.FILE_PLAN)
    assert isinstance(outcome, Determined)
    assert outcome.value.last == date(2025, 3, 1)


def test_a_plan_that_came_into_force_twice_is_filed_once() -> None:
    days = ("2025-04-01", "2025-05-01")
    began = tuple(Event(EventKind.PLAN_IN_FORCE, day(on), year=2025) for on in days)
    (outcome,) = of(Firm(OLD_HAND, began).on("2025-06-30"), DutyName.FILE_PLAN)
    assert isinstance(outcome, Determined)
    assert outcome.value.last == date(2025, 5, 1)


def test_what_a_passed_filing_leaves_open_names_the_day_and_the_decree() -> None:
    began = Event(EventKind.PLAN_IN_FORCE, day("2025-03-20"), year=2024)
    (outcome,) = of(Firm(OLD_HAND, (began,)).on("2025-06-30"), DutyName.FILE_PLAN)
    assert isinstance(outcome, Undetermined)
    (open_,) = outcome.open
    assert arguments(open_) == {"last": date(2025, 3, 1)}
    assert [each.act for each in open_.citations] == ["RD 14 July 2024"]
    assert ids([open_]) == ["plan.filing_passed"]


def test_what_is_due_once_a_year_begins_on_1_january() -> None:
    listed = duties(Firm(OLD_HAND, employer=MEDIUM).on("2025-06-30"))
    begun = {duty.trigger for duty in listed if duty.name is DutyName.FIX_DAYS}
    assert begun == {date(year, 1, 1) for year in (2023, 2024, 2025)}


def test_an_announcement_or_verification_on_its_first_day_counts() -> None:
    announced = Event(EventKind.RIGHT_ANNOUNCED, day("2025-01-02"), "w1", 2025)
    verified = Event(EventKind.RIGHT_VERIFIED, day("2025-01-02"), "w1", 2025)
    (outcome,) = of(Firm(OLD_HAND, (announced, verified)).on("2025-06-30"), DutyName.VERIFY_RIGHT)
    assert isinstance(outcome, Determined)
    assert outcome.value.status is Status.MET


def test_a_worker_is_in_the_committees_of_the_day_and_out_of_service_in_all_there_were() -> None:
    construction = worker_from("2020-01-01", "2022-12-31", committee="124")
    office = worker_from("2024-05-10", committee="302")
    worker = Worker("w1", (construction, office))
    assert committees_of(worker, day("2024-06-01")) == ("302",)
    assert committees_of(worker, day("2021-06-01")) == ("124",)
    assert set(committees_of(worker, day("2023-06-01"))) == {"124", "302"}


def test_an_unknown_size_keeps_the_readings_of_the_choice() -> None:
    account = evolve(UNKNOWN_SIZE, registers_in=RegistersIn.ACCOUNT)
    (outcome,) = of(Firm(MAY, employer=account).on("2025-06-30"), DutyName.REGISTER_WORKER_DATA)
    assert isinstance(outcome, Undetermined)
    assert outcome.readings == ()


def test_what_was_registered_before_the_fla_opened_registers_nothing() -> None:
    early = Event(EventKind.WORKER_DATA_REGISTERED, day("2021-05-01"), "w1")
    (outcome,) = of(Firm(OLD_HAND, (early,)).on("2025-06-30"), DutyName.START_UP_REGISTRATION)
    assert isinstance(outcome, Determined)
    assert outcome.value.done is None
    assert outcome.value.status is Status.OPEN


def test_closing_access_is_done_by_nobody() -> None:
    worker = worker_from("2024-05-10", "2025-03-31")
    left = evolve(worker, exit_declared=day("2025-04-02"))
    (outcome,) = of(Firm(of_worker(left)).on("2025-06-30"), DutyName.CLOSE_ACCESS)
    assert isinstance(outcome, Determined)
    assert outcome.value.done is None
    assert str(outcome.value.last) > "2025-04-02"


def test_quarters_postponed_to_one_day_come_in_their_order() -> None:
    held = [period(on, on) for on in ("2024-08-20", "2024-05-20")]
    courses = tuple(Training(f"t{at}", "w1", each, Days(1)) for at, each in enumerate(held))
    postponed = Readings(postponement_scope=PostponementScope.ALL)
    asked = Firm(OLD_HAND, (), courses, readings=postponed).on("2025-01-15")
    listed = [duty for duty in duties(asked) if duty.name is DutyName.REGISTER_QUARTER]
    assert [str(duty.about.quarter) for duty in listed] == ["2024Q2", "2024Q3"]


def test_a_training_known_only_that_day_counts_with_what_it_corrects() -> None:
    held = period("2025-02-10", "2025-02-10")
    first = Training("t1", "w1", held, Days(1), known_from=day("2025-06-30"))
    mended = Training("t2", "w1", held, Days(2), known_from=day("2025-06-30"), corrects="t1")
    registered = Event(EventKind.TRAINING_REGISTERED, day("2025-03-01"), training="t1")
    asked = Firm(OLD_HAND, (registered,), (first, mended)).on("2025-06-30")
    (outcome,) = of(asked, DutyName.REGISTER_QUARTER)
    assert isinstance(outcome, Determined)
    assert outcome.value.status is Status.MET
