"""Whether a training counts, for how much, and which hours are paid as normal (TR 50, 54, 59)."""

from fractions import Fraction

import pytest
from attrs import evolve

from builders import DEFAULTS, arguments, training
from fla_rules import Days, Hours, Readings, Training, full_time_day
from fla_rules.account import counting, normal_pay
from fla_rules.account.counting import charge_ratio
from fla_rules.facts import EmployersAnswer, TrainingForm, TrainingStatus
from fla_rules.law import EducationalLeave

COURSE = training("t1", "2024-06-03", "2", first="2024-06-02")
ON_LEAVE = evolve(COURSE, educational_leave=True)
LEAVE_COUNTS = Readings(educational_leave=EducationalLeave.YES)
NOT_FOLLOWED = [TrainingStatus.PLANNED, TrainingStatus.NOT_FOLLOWED, TrainingStatus.CANCELLED]
DAY = full_time_day("7:36")


def lasting(clock: str) -> Training:
    return evolve(COURSE, duration=Hours.from_clock(clock))


# --- whether it counts ---------------------------------------------------------------------------


@pytest.mark.parametrize("form", TrainingForm)
def test_tr_50_1_formal_and_informal_training_count(form: TrainingForm) -> None:
    answer = counting(evolve(COURSE, form=form), DEFAULTS)
    assert answer.counts
    assert {(cited.act, cited.article) for cited in answer.reason.citations} == {("TR", "50 § 1")}
    assert arguments(answer.reason) == {"form": form}


@pytest.mark.parametrize("form", TrainingForm)
def test_tr_54_training_on_well_being_counts_in_any_form(form: TrainingForm) -> None:
    answer = counting(evolve(COURSE, form=form, wellbeing=True), DEFAULTS)
    assert answer.counts
    assert {(cited.act, cited.article) for cited in answer.reason.citations} == {("TR", "54 § 1")}


@pytest.mark.parametrize("status", NOT_FOLLOWED)
@pytest.mark.parametrize("answer", EmployersAnswer)
def test_only_what_was_followed_counts_whatever_the_employer_answers(
    status: TrainingStatus, answer: EmployersAnswer
) -> None:
    found = counting(evolve(COURSE, status=status, answer=answer), DEFAULTS)
    assert not found.counts
    assert found.reason.id == "training.not_followed"
    assert arguments(found.reason) == {"status": status}
    assert found.readings == ()


@pytest.mark.parametrize("readings", [DEFAULTS, LEAVE_COUNTS])
@pytest.mark.parametrize("course", [COURSE, ON_LEAVE])
@pytest.mark.parametrize(
    ("answer", "counts"), [(EmployersAnswer.COUNTS, True), (EmployersAnswer.DOES_NOT_COUNT, False)]
)
def test_fla_19_3_the_employers_own_answer_stands_before_the_rule_and_every_reading(
    readings: Readings, course: Training, answer: EmployersAnswer, *, counts: bool
) -> None:
    found = counting(evolve(course, answer=answer), readings)
    assert found.counts is counts
    assert found.reason.id == "training.employer_says"
    assert found.readings == ()


def test_educational_leave_does_not_count_by_default_and_does_by_the_other_reading() -> None:
    by_default, otherwise = counting(ON_LEAVE, DEFAULTS), counting(ON_LEAVE, LEAVE_COUNTS)
    assert (by_default.counts, otherwise.counts) == (False, True)
    assert by_default.readings == (EducationalLeave.NO,)
    assert otherwise.readings == (EducationalLeave.YES,)


def test_a_training_that_is_not_on_leave_names_no_reading() -> None:
    assert counting(COURSE, LEAVE_COUNTS).readings == ()


def test_a_training_that_counts_as_any_other_says_so() -> None:
    assert counting(COURSE, DEFAULTS).reason.id == "training.counts"


def test_a_training_that_was_not_followed_does_not_count_and_that_is_no_maybe() -> None:
    planned = evolve(COURSE, status=TrainingStatus.PLANNED)
    assert counting(planned, DEFAULTS).counts is False


@pytest.mark.parametrize("answer", [EmployersAnswer.COUNTS, EmployersAnswer.DOES_NOT_COUNT])
def test_fla_19_3_the_employers_answer_is_given_back_with_its_article(
    answer: EmployersAnswer,
) -> None:
    why = counting(evolve(COURSE, answer=answer), DEFAULTS).reason
    assert arguments(why) == {"answer": answer}
    assert [(cited.act, cited.article) for cited in why.citations] == [("FLA", "19 § 3")]


@pytest.mark.parametrize("reading", EducationalLeave)
def test_tr_50_1_educational_leave_is_named_as_the_reason_with_the_words_read(
    reading: EducationalLeave,
) -> None:
    on_leave = evolve(COURSE, educational_leave=True)
    why = counting(on_leave, Readings(educational_leave=reading)).reason
    assert why.id == "training.educational_leave"
    assert [(cited.act, cited.article) for cited in why.citations] == [("TR", "50 § 1")]


# --- for how much --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clock", "day", "expected"),
    [
        ("7:36", "7:36", 1),
        ("15:12", "7:36", 2),
        ("3:48", "7:36", Fraction(1, 2)),
        ("0:01", "7:36", Fraction(1, 456)),
        ("8:00", "8:00", 1),
        ("7:36", "8:00", Fraction(19, 20)),
        ("0:00", "7:36", 0),
    ],
)
def test_tr_50_1_hours_become_days_through_the_full_timers_day(
    clock: str, day: str, expected: Fraction
) -> None:
    assert Fraction(*charge_ratio(lasting(clock), full_time_day(day))) == expected


@pytest.mark.parametrize("days", ["0", "1/2", "2", "14/3"])
def test_days_are_charged_as_they_are(days: str) -> None:
    assert Fraction(*charge_ratio(evolve(COURSE, duration=Days(days)), DAY)) == Fraction(days)


def test_days_and_the_same_in_hours_are_charged_alike() -> None:
    course = evolve(COURSE, duration=Days("14/3").hours(DAY))
    assert Fraction(*charge_ratio(course, DAY)) == Fraction(14, 3)


@pytest.mark.parametrize(
    ("charged", "expected"),
    [(Days(1), 1), (Days(0), 0), (Days(3), 3), (Hours.from_clock("3:48"), Fraction(1, 2))],
)
def test_fla_19_3_what_the_employer_charges_stands_in_the_place_of_the_duration(
    charged: Days | Hours, expected: Fraction
) -> None:
    assert Fraction(*charge_ratio(evolve(COURSE, charged=charged), DAY)) == expected
    assert Fraction(*charge_ratio(evolve(lasting("7:36"), charged=charged), DAY)) == expected


# --- what is paid --------------------------------------------------------------------------------


@pytest.mark.parametrize("duration", [Days(2), Hours.from_clock("15:12")])
def test_tr_59_hours_outside_the_schedule_are_paid_as_normal_wage(duration: Days | Hours) -> None:
    evening = evolve(COURSE, duration=duration, outside_working_hours=True)
    pay = normal_pay(evening, DAY)
    assert pay is not None
    assert pay.hours == Hours.from_clock("15:12")
    assert (pay.citation.act, pay.citation.article) == ("TR", "59")


def test_tr_59_what_is_paid_is_the_time_it_took_whatever_is_charged() -> None:
    evening = evolve(lasting("3:00"), charged=Days(1), outside_working_hours=True)
    pay = normal_pay(evening, DAY)
    assert pay is not None
    assert pay.hours == Hours(180)


def test_tr_59_during_working_hours_nothing_is_paid_apart() -> None:
    assert normal_pay(COURSE, DAY) is None


@pytest.mark.parametrize("status", NOT_FOLLOWED)
def test_tr_59_what_was_not_followed_is_not_paid(status: TrainingStatus) -> None:
    evening = evolve(COURSE, status=status, outside_working_hours=True)
    assert normal_pay(evening, DAY) is None
