"""The automatic calculation of a year: computed on its first working day, from what is known."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    BIG,
    SMALL,
    UNKNOWN_SIZE,
    day,
    firm_declaring,
    ids,
    is_beyond,
    period,
    value,
    worker_from,
)
from duty_builders import OLD_HAND, of_worker, with_length, without_start_up
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    Employer,
    EmployerYear,
    Employment,
    FactError,
    Kind,
    NotApplicable,
    Readings,
    RightQuestion,
    Undetermined,
    Worker,
    sentence,
    training_right,
)
from fla_rules.facts import ConfirmRight, EndedBy, OptOut, RegimeFrom, StopCalculation, Suspension
from fla_rules.law import DutyName, TermCounting
from fla_rules.law.deadlines import WithStartUp
from fla_rules.quantities import WorkingRegime
from fla_rules.register import (
    Announcement,
    StoppedQuestion,
    YearlyQuestion,
    opt_outs_in,
    verifications_in,
    yearly_calculation,
)
from registering import CALENDAR, ONE, basis, folded, hired, known_as, says

W1 = known_as("w1", hired("w1", "2024-05-10"))
W2 = known_as("w2", hired("w2", "2020-01-01"))


def asks(
    *workers: Worker,
    year: int = 2025,
    employer: Employer = BIG,
    known_on: str = "2025-06-30",
    off: tuple[OptOut, ...] = (),
) -> YearlyQuestion:
    return YearlyQuestion(basis(known_on), employer, workers, year, off)


def told(question: YearlyQuestion) -> tuple[Announcement, ...]:
    return value(yearly_calculation(question))


def days_told(*jobs: Employment) -> Days:
    (announcement,) = told(asks(known_as(jobs[0].worker, *jobs)))
    return value(announcement.outcome).days


def test_fla_18_rights_are_announced_on_the_first_working_day_and_verified_in_thirty_days() -> None:
    first, second = told(asks(W1, W2))
    assert (first.worker, second.worker) == ("w1", "w2")
    assert (first.day, first.verify_by, first.year) == (day("2025-01-02"), day("2025-02-01"), 2025)
    assert value(first.outcome).days == Days(5)


def test_fla_18_what_cannot_be_computed_is_announced_with_what_is_missing() -> None:
    (announcement,) = told(asks(W1, employer=UNKNOWN_SIZE))
    outcome = announcement.outcome
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing) == ["size.missing"]
    assert announcement.verify_by == day("2025-02-01")


def test_there_is_no_calculation_of_2024() -> None:
    asked = asks(W1, year=2024)
    outcome = yearly_calculation(asked)
    assert isinstance(outcome, NotApplicable)
    assert ids(asked.reasons()) == ["access.no_account"]


def test_a_year_without_a_term_of_verification_has_no_calculation() -> None:
    book = basis().law.rulebook
    rows = tuple(row for row in book.deadlines if row.name.value != "verify_right")
    asked = evolve(asks(W1), basis=basis(book=evolve(book, deadlines=rows)))
    assert isinstance(yearly_calculation(asked), NotApplicable)
    assert ids(asked.reasons()) == ["yearly.none"]


def test_2026_was_still_to_be_announced_until_the_repeal_was_known() -> None:
    (announcement,) = told(asks(W1, year=2026, known_on="2026-01-20"))
    assert announcement.day == day("2026-01-02")
    asked = asks(W1, year=2026, known_on="2026-01-21")
    assert isinstance(yearly_calculation(asked), NotApplicable)
    assert ids(asked.reasons()) == ["access.closes"]
    assert isinstance(yearly_calculation(asks(W1, year=2027, known_on="2026-06-30")), NotApplicable)


def test_the_law_of_the_day_counts_and_not_what_was_known_later() -> None:
    (announcement,) = told(asks(W1, known_on="2026-06-30"))
    assert announcement.outcome.question.basis.receipt.known_on == day("2025-01-02")
    (ahead,) = told(asks(W1, known_on="2024-12-02"))
    assert ahead.outcome.question.basis.receipt.known_on == day("2024-12-02")


# --- opt-outs ------------------------------------------------------------------------------------


def test_a_worker_s_or_the_company_s_opt_out_is_respected_and_leaves_the_term() -> None:
    first, second = told(asks(W1, W2, off=(OptOut(2025, "w2"),)))
    assert isinstance(first.outcome, Determined)
    assert isinstance(second.outcome, NotApplicable)
    assert second.outcome.reason.id == "yearly.stopped"
    assert second.verify_by == day("2025-02-01")
    whole = told(asks(W1, W2, off=(OptOut(2025),)))
    assert [type(each.outcome) for each in whole] == [NotApplicable, NotApplicable]


def test_an_opt_out_holds_for_its_year_alone() -> None:
    (announcement,) = told(asks(W1, off=(OptOut(2024), OptOut(2026))))
    assert isinstance(announcement.outcome, Determined)


def test_an_employer_s_own_opt_outs_count_unless_others_are_given() -> None:
    employer = evolve(
        BIG,
        quarter_end_fte=dict(BIG.quarter_end_fte),
        company_days={},
        opt_outs=(OptOut(2025),),
    )
    (announcement,) = told(YearlyQuestion(basis(), employer, (W1,), 2025))
    assert isinstance(announcement.outcome, NotApplicable)
    (computed,) = told(asks(W1, employer=employer))
    assert isinstance(computed.outcome, Determined)


def test_opt_outs_and_confirmations_come_from_the_register() -> None:
    register = folded(
        says(StopCalculation(2025, ("w2",)), "2024-12-16"),
        says(ConfirmRight(("w1",), 2025), "2025-01-20"),
    )
    off = opt_outs_in(register, ONE, day("2025-01-02"))
    first, second = told(asks(W1, W2, off=off))
    assert isinstance(first.outcome, Determined)
    assert isinstance(second.outcome, NotApplicable)
    (verified,) = verifications_in(register, ONE, basis(), day("2025-06-30"))
    assert verified.on <= first.verify_by


def test_a_stopped_calculation_keeps_the_question_of_the_right() -> None:
    (announcement,) = told(asks(*OLD_HAND, off=(OptOut(2025),)))
    assert isinstance(announcement.outcome, NotApplicable)
    assert isinstance(announcement.outcome.question, StoppedQuestion)
    assert announcement.outcome.question.right.kind is Kind.LEGAL
    stopped = announcement.outcome.question
    assert (stopped.basis, stopped.latest) == (stopped.right.basis, stopped.right.latest)


# --- what was known then -------------------------------------------------------------------------


def test_who_has_left_or_is_still_to_enter_is_told_nothing() -> None:
    left = known_as("w3", hired("w3", "2020-01-01", "2025-01-01"))
    later = known_as("w4", hired("w4", "2025-01-03"))
    today = known_as("w5", hired("w5", "2025-01-02"))
    assert [each.worker for each in told(asks(left, later, today))] == ["w5"]


def test_an_end_that_nobody_had_declared_is_not_known_yet() -> None:
    leaves = hired("w1", "2020-01-01", "2025-06-30", declared="2025-06-30")
    assert days_told(leaves) == Days(5)
    assert days_told(evolve(leaves, exit_declared=day("2024-12-30"))) == Days("5/2")
    assert days_told(evolve(leaves, exit_declared=None, ended_by=EndedBy.TERM)) == Days("5/2")


def test_a_change_of_regime_or_a_suspension_to_come_is_not_known_yet() -> None:
    half = RegimeFrom(day("2025-03-01"), WorkingRegime.of("1/2"))
    job = hired("w1", "2020-01-01")
    assert days_told(evolve(job, regimes=(*job.regimes, half))) == Days(5)
    credit = Suspension.reduced(period("2025-02-01"), WorkingRegime.of("1/2"))
    assert days_told(evolve(job, suspensions=(credit,))) == Days(5)


def test_a_second_job_to_come_is_not_known_yet() -> None:
    half = Employment.steady("w1", period("2024-01-01"), "302", "1/2")
    more = Employment.steady("w1", period("2025-03-01"), "302", "1/2")
    assert days_told(half, more) == Days("5/2")


def test_a_first_employment_is_known_once_its_quarter_has_ended() -> None:
    def outcome(quarter: str) -> object:
        (announcement,) = told(asks(W1, employer=firm_declaring({}, (quarter, 12))))
        return type(announcement.outcome)

    assert outcome("2024Q4") is Determined
    assert outcome("2025Q1") is Undetermined


# --- receipts, reasons, laws ---------------------------------------------------------------------


def test_an_answer_says_its_two_days_and_its_receipt() -> None:
    asked = asks(W1)
    assert [sentence(step, "en") for step in asked.reasons()] == [
        "the rights of 2025 are announced on 2025-01-02 (announcements: 1)",
        "they can be verified, adapted or completed until 2025-02-01",
    ]
    assert asked.basis.receipt.known_on == day("2025-06-30")
    assert not is_beyond(asked)
    assert is_beyond(asks(W1, year=RULEBOOK.horizon.year + 1))


def test_the_reading_that_counts_the_first_day_is_named() -> None:
    included = Readings(term_counting=TermCounting.TRIGGER_INCLUDED)
    outcome = yearly_calculation(evolve(asks(W1), basis=basis(readings=included)))
    assert value(outcome)[0].verify_by == day("2025-01-31")
    assert TermCounting.TRIGGER_INCLUDED in outcome.readings


def test_a_year_that_is_no_year_is_refused() -> None:
    with pytest.raises(FactError, match="0 is not a year; give one from 1 to 9000"):
        asks(W1, year=0)


@given(
    st.integers(0, 3),
    st.dates(day("2020-01-01"), day("2025-06-30")),
    st.sampled_from(["1", "4/5", "1/2"]),
)
def test_what_is_announced_is_the_right_of_those_in_service_as_asked_on_that_day(
    years: int, entered: date, fraction: str
) -> None:
    last = entered + timedelta(days=400 * years + 30)
    job = Employment.steady("w1", period(str(entered), str(last)), "302", fraction)
    worker = known_as("w1", evolve(job, exit_declared=entered))
    announcements = told(asks(worker))
    assert bool(announcements) == (entered <= day("2025-01-02") <= last)
    shared = EmployerYear(basis("2025-01-02").law, Readings(), BIG, 2025)
    for each in announcements:
        asked = RightQuestion(shared, worker.employments, Kind.LEGAL)
        assert value(each.outcome) == value(training_right(asked))
        assert CALENDAR.is_working_day(each.day)


def test_the_yearly_calculation_gives_the_sectoral_right_where_there_is_or_may_be_one() -> None:
    worker = of_worker(worker_from("2020-01-01", committee="116"))
    legal, sectoral = told(asks(*worker, employer=SMALL))
    assert (legal.kind, sectoral.kind) == (Kind.LEGAL, Kind.SECTORAL)
    assert isinstance(legal.outcome, NotApplicable)
    assert not isinstance(sectoral.outcome, NotApplicable)


def test_a_verification_that_ends_with_a_start_up_the_law_does_not_know_is_undetermined() -> None:
    book = with_length(DutyName.VERIFY_RIGHT, WithStartUp(), without_start_up())
    outcome = yearly_calculation(evolve(asks(W1), basis=basis("2025-06-30", book=book)))
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.open) == ["term.no_start_up"]
    assert outcome.question.reasons() == outcome.open
