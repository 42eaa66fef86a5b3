"""Reasons: every step has a sentence, and the steps add up to the answer."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from attrs import evolve

from builders import (
    ALL_ALONG,
    BIG,
    DEFAULTS,
    NOW,
    SMALL,
    UNKNOWN_SIZE,
    agreement,
    arguments,
    day,
    firm,
    firm_declaring,
    full_timer,
    ids,
    law_with,
    period,
    question,
    size,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    Hours,
    Kind,
    Quarter,
    Readings,
    Reason,
    RightQuestion,
    sentence,
    training_right,
)
from fla_rules.explain import languages
from fla_rules.law import (
    BeforePath,
    LatePath,
    LegalValue,
    Proration,
    Rounding,
    SectorSize,
    ValueName,
)
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Confidence, SizeClass

# Every step that the rules of the right can say.
STEPS = {
    "act.not_in_force",
    "size.missing",
    "size.quarter",
    "size.first_employment",
    "size.class",
    "figure.act_no_agreement",
    "figure.act_agreement_silent",
    "figure.act_agreement_ended",
    "figure.act_agreement_ended_alike",
    "figure.act_condition_alike",
    "figure.act_collective_only",
    "figure.act_no_committee",
    "figure.act_not_named",
    "figure.act_before_path",
    "figure.act_not_binding",
    "figure.instrument_no_agreement",
    "figure.not_lowered",
    "figure.one_source",
    "figure.at_least",
    "committee.unknown",
    "committee.not_then",
    "agreement.likely",
    "agreement.of_committee",
    "agreement.proration",
    "agreement.proration_of_part",
    "agreement.size_not_found",
    "sector_size.missing",
    "sector_size.silent",
    "before_path.silent",
    "figure.agreement",
    "figure.last_of_path",
    "figure.company",
    "figure.below_10",
    "figure.no_company_days",
    "figure.no_sector_right",
    "figure.agreement_none",
    "figure.sector_right_ended",
    "figure.no_act_figure",
    "agreement.unregistered",
    "agreement.condition",
    "agreement.before_path",
    "months.none",
    "months.stretch",
    "months.as_agreed",
    "right.total",
    "right.rounded",
}


def questions() -> Iterator[RightQuestion]:
    """Give a question for every way in which an answer can come about."""
    stayed = Readings(late_path=LatePath.LAST_FIGURE)
    hours = law_with(agreement("209", {2024: Hours(32 * 60)}))
    first = firm_declaring({}, first_employment=("2024Q2", 12))
    down = Readings(rounding=Rounding.WHOLE_DAY_DOWN)
    yield question(ALL_ALONG, 2021)
    yield question(ALL_ALONG, 2022)
    yield question(ALL_ALONG, 2024, employer=UNKNOWN_SIZE)
    yield question(ALL_ALONG, 2024, employer=first)
    yield question(ALL_ALONG, 2024, employer=SMALL)
    yield question(ALL_ALONG, 2024, employer=firm(40, company_days={2024: "1"}), kind=Kind.COMPANY)
    yield question(ALL_ALONG, 2024, kind=Kind.COMPANY)
    yield question(ALL_ALONG, 2024, kind=Kind.SECTORAL)
    yield question(worker_from("2024-03-29", fraction="4/5"), 2024, readings=down)
    yield question(worker_from("2025-01-01"), 2024)
    yield question(full_timer("200"), 2023)
    yield question(full_timer("200"), 2024)
    yield question(full_timer("200"), 2029)
    yield question(full_timer("322"), 2029)
    yield question(full_timer("322"), 2029, readings=stayed)
    yield question(full_timer("200"), 2029, employer=SMALL, kind=Kind.SECTORAL)
    yield question(full_timer("116"), 2024, employer=SMALL, kind=Kind.SECTORAL)
    yield question(full_timer("124"), 2024, employer=SMALL, kind=Kind.SECTORAL)
    yield question(full_timer("218"), 2024)
    yield question(full_timer("226"), 2024)
    yield question(full_timer("209"), 2024, law=hours)
    yield question(full_timer("209"), 2024, law=hours, employer=firm(15))
    yield from questions_of_committees()
    yield from questions_of_sectors()


def questions_of_sectors() -> Iterator[RightQuestion]:
    """Give those about an agreement that says more of itself than its figures."""
    plain = agreement("302", {2024: "5"}, valid=period("2024-01-01"))
    unsaid = law_with(evolve(plain, not_found=(SizeClass.FROM_10_TO_20,)))
    diploma = evolve(plain, steps=(evolve(plain.steps[0], condition="a diploma"),))
    target = evolve(RULEBOOK.unregistered[0], committee=plain.committee, collective_only=True)
    collective = evolve(RULEBOOK, unregistered=(target,))
    flat = law_with(evolve(plain, prorated_by=Proration.FLAT_HALF))
    by_committee = Readings(sector_size=SectorSize.COMMITTEE)
    ends = {"124": {Quarter(2023, 1): 4}}
    known = evolve(firm_declaring({"2023Q1": 40}), committee_quarter_end_fte=ends)
    yield question(full_timer("302"), 2025, law=unsaid, employer=firm(15))
    yield question(full_timer("302"), 2025, law=law_with(diploma))
    yield question(worker_from("2025-01-01", fraction="4/5"), 2025, law=flat)
    yield question(full_timer("302"), 2025, law=collective.known_on(day("2026-06-30")))
    yield question(full_timer("124"), 2025, readings=by_committee)
    yield question(full_timer("124"), 2025, readings=by_committee, employer=known)


def questions_of_committees() -> Iterator[RightQuestion]:
    """Give those about a committee without an agreement, or with one that says more of itself."""
    three = agreement("302", {2024: "3"}, valid=period("2024-01-01"))
    later = agreement("302", {2025: "2"}, valid=period("2025-01-01"))
    lowered = law_with(three, later)
    own = law_with(evolve(three, proration="by the hours worked"))
    six = Citation("RD of a test", "1", Confidence.ACT)
    raised = LegalValue(ValueName.DAYS_FROM_20, 6, period("2024-01-01"), day("2023-12-01"), six)
    text = evolve(RULEBOOK.instruments[3], name="RD of a test")
    decreed = law_with(book=RULEBOOK.with_instrument(text).with_value(raised))
    for code in ("999", "119.04", "402", "118", "111.01"):
        yield question(full_timer(code), 2025)
    act = Readings(before_path=BeforePath.ACT)
    yield question(full_timer("200"), 2023, readings=act)
    yield question(full_timer("302"), 2025, law=law_with(evolve(three, binding=False)))
    yield question(full_timer("302"), 2025, law=decreed)
    yield question(full_timer("302"), 2025, law=lowered)
    yield question(worker_from("2025-07-01"), 2025, law=own)
    ending = evolve(three, period=period("2024-01-01", "2025-06-30"), proration="by the hours")
    yield question(full_timer("302"), 2025, law=law_with(ending))


def test_every_step_the_rules_can_say_is_said_by_one_of_these_questions() -> None:
    assert {step.id for asked in questions() for step in asked.reasons()} == STEPS


@pytest.mark.parametrize("language", languages())
def test_every_step_has_a_sentence_in_every_language(language: str) -> None:
    for asked in questions():
        for step in asked.reasons():
            said = sentence(step, language)
            assert said.strip()
            assert not set("{}<>") & set(said), said
            assert "Fraction(" not in said


def test_english_is_there() -> None:
    assert "en" in languages()


def test_the_reasons_of_the_published_example_e1_read_as_its_computation() -> None:
    hired = worker_from("2024-03-29", fraction="4/5")
    down = Readings(rounding=Rounding.WHOLE_DAY_DOWN)
    employer = firm_declaring({"2023Q1": 40})
    steps = question(hired, 2024, employer=employer, readings=down).reasons()
    assert ids(steps) == [
        "size.quarter",
        "size.class",
        "figure.act_no_agreement",
        "months.stretch",
        "right.total",
        "right.rounded",
    ]
    said = [sentence(step, "en") for step in steps]
    assert said[0] == "full-time equivalents at the end of 2023Q1: 40"
    assert "5 days × 0.8 × 10 of 12 months" in said[3]
    assert "2024-03-29" in said[3]
    assert said[4] == "in all ≈ 3.33 days"
    assert "3 days" in said[5]
    assert "whole_day_down" in said[5]


def stretches(steps: tuple[Reason, ...], full_time_day: Hours) -> Fraction:
    """Add up A x B x C of the steps, as a reader would."""
    added = Fraction(0)
    for step in steps:
        if step.id == "months.stretch":
            said = arguments(step)
            figure, regime, months = said["figure"], said["regime"], said["months"]
            assert isinstance(regime, Fraction)
            assert isinstance(months, int)
            full_timer = figure.days(full_time_day) if isinstance(figure, Hours) else figure
            assert isinstance(full_timer, Days)
            added += full_timer.amount * regime * Fraction(months, 12)
    return added


CHANGING = worker_from("2024-01-01", fraction="1/2", then={"2024-07-15": "1"})
SUM_CASES = {
    "all along": (ALL_ALONG,),
    "a change of regime": (CHANGING,),
    "two committees": (
        worker_from("2024-01-01", "2024-04-15", committee="200"),
        worker_from("2024-04-16", committee="302"),
    ),
    "two different jobs": (
        worker_from("2024-01-01", committee="200", fraction="1/2"),
        worker_from("2024-03-15", committee="302", fraction="1/4"),
    ),
    "two equal jobs": (
        worker_from("2024-01-01", fraction="1/2"),
        worker_from("2024-01-01", fraction="1/2"),
    ),
    "a job left and taken up again": (
        worker_from("2024-01-01", "2024-03-31"),
        worker_from("2024-07-01"),
    ),
}


@pytest.mark.parametrize("case", SUM_CASES)
def test_the_steps_of_an_answer_add_up_to_it(case: str) -> None:
    asked = question(SUM_CASES[case], 2024)
    outcome = training_right(asked)
    assert isinstance(outcome, Determined)
    steps = asked.reasons()
    assert stretches(steps, BIG.full_time_day) == outcome.value.unrounded.amount
    (summed,) = [step for step in steps if step.id == "right.total"]
    assert arguments(summed) == {"days": outcome.value.unrounded}


@pytest.mark.parametrize("reading", Rounding)
def test_the_rounding_is_a_step_of_its_own_where_it_changes_something(reading: Rounding) -> None:
    asked = question(worker_from("2024-02-01"), 2024, readings=Readings(rounding=reading))
    outcome = training_right(asked)
    assert isinstance(outcome, Determined)
    steps = [step for step in asked.reasons() if step.id == "right.rounded"]
    expected = [] if reading is Rounding.EXACT else [{"days": outcome.value.days}]
    assert [{"days": arguments(step)["days"]} for step in steps] == expected


def test_equal_months_are_said_in_one_step() -> None:
    steps = question(CHANGING, 2024).reasons()
    said = [arguments(step) for step in steps if step.id == "months.stretch"]
    assert [(each["regime"], each["months"], each["first"]) for each in said] == [
        (Fraction(1, 2), 7, day("2024-01-01")),
        (Fraction(1), 5, day("2024-08-01")),
    ]


def test_an_undetermined_answer_says_size_and_what_is_missing_and_no_sum() -> None:
    steps = question(full_timer("226"), 2024, employer=firm_declaring({"2023Q1": 40})).reasons()
    missing = ["agreement.unregistered", "figure.at_least"]
    assert ids(steps) == ["size.quarter", "size.class", *missing]


def test_the_outcome_of_a_size_asks_its_own_question_again() -> None:
    outcome = size(BIG, 2024)
    assert ids(outcome.question.reasons())[-1] == "size.class"
    assert outcome.question.basis.receipt.known_on == NOW.known_on


def test_one_day_is_a_day_and_any_other_amount_is_days() -> None:
    law = law_with(agreement("302", {2024: "1"}, size_class=SizeClass.FROM_10_TO_20))
    steps = question(
        ALL_ALONG, 2024, employer=firm_declaring({"2023Q1": 10}), law=law, readings=DEFAULTS
    ).reasons()
    assert sentence(steps[-1], "en") == "in all 1 day"
    half = question(worker_from("2024-07-01"), 2024, employer=firm_declaring({"2023Q1": 10}))
    assert sentence(half.reasons()[-1], "en") == "in all 0.5 days"


def test_an_unknown_size_is_said_once_and_not_at_all_of_whoever_is_not_employed() -> None:
    assert ids(question(ALL_ALONG, 2024, employer=UNKNOWN_SIZE).reasons()) == ["size.missing"]
    later = worker_from("2025-03-01")
    assert ids(question(later, 2024, employer=UNKNOWN_SIZE).reasons()) == ["months.none"]
