"""From a full-timer's days to one worker's right: A x B x C, month by month (TR 50 § 3, 52)."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import permutations

import pytest
from attrs import evolve

from builders import (
    ALL_ALONG,
    BIG,
    DEFAULTS,
    ENDING,
    MEDIUM,
    NOW,
    SMALL,
    SUCCESSOR,
    Exact,
    agreement,
    arguments,
    articles,
    day,
    days,
    days_of,
    determined,
    firm,
    full_timer,
    ids,
    law_with,
    not_applicable,
    period,
    question,
    readings_named,
    right,
    undetermined,
    worker_from,
)
from fla_rules import (
    Days,
    Determined,
    FactError,
    Hours,
    Kind,
    Readings,
    RightQuestion,
    training_right,
)
from fla_rules.facts import Suspension
from fla_rules.law import Law, PathStep, RegimeChange, Rounding, SameMonthTwice, SuspensionEffect
from fla_rules.quantities import WorkingRegime
from fla_rules.right import Unit, rounded
from fla_rules.right.months import months_begun as months_of
from fla_rules.vocabulary import Confidence, SizeClass
from oracle import months_begun, whole_right

IN_HOURS = agreement("302", {2024: Hours.from_clock("32:00")})
PER_CONTRACT = Readings(same_month_twice=SameMonthTwice.ONCE_PER_CONTRACT)


# --- published examples and the article itself ---------------------------------------------------


def test_published_example_e1_four_fifths_hired_29_march_has_ten_thirds_of_a_day() -> None:
    hired = worker_from("2024-03-29", fraction="4/5")
    assert days_of(hired, 2024, employer=firm(40)) == Fraction(10, 3)


def test_published_example_e1_as_printed_drops_the_begun_day() -> None:
    hired = worker_from("2024-03-29", fraction="4/5")
    down = Readings(rounding=Rounding.WHOLE_DAY_DOWN)
    outcome = right(hired, 2024, employer=firm(40), readings=down)
    assert days(outcome) == 3
    assert determined(outcome).value.unrounded == Days("10/3")
    assert outcome.readings == (Rounding.WHOLE_DAY_DOWN,)


def test_published_example_e2_two_days_half_time_six_months_make_half_a_day() -> None:
    law = law_with(agreement("302", {2024: "2"}))
    half = worker_from("2024-07-01", fraction="1/2")
    assert days_of(half, 2024, law=law) == Fraction(1, 2)


def test_published_example_e4_a_day_of_a_38_hour_week_is_7_hours_36_for_a_part_timer_too() -> None:
    # The day is the full-timer's (TR 50 § 1): the half-timer is prorated once, by B.
    employer = firm(40)
    half = determined(right(worker_from("2024-01-01", fraction="1/2"), 2024, employer=employer))
    assert half.value.days == Days("5/2")
    assert half.value.days.hours(employer.full_time_day).minutes == Fraction(5, 2) * 456


def test_tr_50_3_a_worker_hired_on_29_march_has_ten_months() -> None:
    assert days_of(worker_from("2024-03-29"), 2024) == Fraction(5 * 10, 12)


def test_tr_50_3_a_worker_who_leaves_on_1_february_has_two_months() -> None:
    assert days_of(worker_from("2010-01-01", "2024-02-01"), 2024) == Fraction(5 * 2, 12)


def test_tr_50_3_a_worker_hired_on_31_december_has_one_month() -> None:
    assert days_of(worker_from("2024-12-31"), 2024) == Fraction(5, 12)


@pytest.mark.parametrize("code", ["302", "200"])
def test_tr_52_a_full_timer_all_year_is_not_prorated_and_does_not_cite_the_formula(
    code: str,
) -> None:
    assert ("TR", "50 § 3") not in articles(right(full_timer(code), 2024))
    for part in (
        worker_from("2024-02-01", committee=code),
        worker_from("2010-01-01", "2024-11-30", committee=code),
        worker_from("2010-01-01", committee=code, fraction="4/5"),
    ):
        assert ("TR", "50 § 3") in articles(right(part, 2024))


def test_tr_58_1_the_one_day_from_10_to_20_workers_is_prorated_alike() -> None:
    hired = worker_from("2024-03-29", fraction="4/5")
    assert days_of(hired, 2024, employer=MEDIUM) == Fraction(2, 3)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2024-01-31", "2024-12-31", 12),
        ("2024-02-01", "2024-12-31", 11),
        ("2024-01-01", "2024-12-01", 12),
        ("2024-01-01", "2024-11-30", 11),
        ("2024-02-29", "2024-02-29", 1),
        ("2024-02-29", "2024-03-01", 2),
        ("2023-02-28", "2024-02-29", 2),
        ("2024-06-30", "2024-07-01", 2),
        ("2024-05-15", "2024-05-16", 1),
        ("2023-12-31", "2024-01-01", 1),
        ("2024-12-31", "2025-01-01", 1),
    ],
)
def test_a_month_that_has_begun_counts_as_a_full_month(first: str, last: str, months: int) -> None:
    assert days_of(worker_from(first, last), 2024) == Fraction(5 * months, 12)


@pytest.mark.parametrize(("first", "last"), [("2023-01-01", "2023-12-31"), ("2025-01-01", "")])
def test_a_year_without_employment_has_no_right(first: str, last: str) -> None:
    outcome = not_applicable(right(worker_from(first, last), 2024))
    assert outcome.reason.id == "months.none"
    assert ids(outcome.question.reasons())[-1] == "months.none"


def test_nobody_employed_has_no_right() -> None:
    assert not_applicable(right((), 2024)).reason.id == "months.none"


def test_an_employment_has_no_month_in_a_year_it_does_not_touch() -> None:
    job = period("2024-03-29", "2025-02-10")
    assert [months_of(job, year) for year in range(2022, 2028)] == [0, 0, 10, 2, 0, 0]


def test_tr_50_3_a_year_without_a_month_in_service_is_named() -> None:
    asked = question(worker_from("2025-01-01"), 2024)
    none = not_applicable(training_right(asked))
    assert none.question is asked
    assert (none.reason.id, arguments(none.reason)) == ("months.none", {"year": 2024})
    assert [(cited.act, cited.article) for cited in none.reason.citations] == [("TR", "50 § 3")]
    assert none.readings == ()


# --- exhaustive grids against the oracle ---------------------------------------------------------


def what_if(full_timers_days: int) -> Law:
    # From 10 to 20 the floor is one day, so every A from 1 on may stand.
    granted = {2023: str(full_timers_days)}
    path = agreement("302", granted, size_class=SizeClass.FROM_10_TO_20, valid=period("2023-01-01"))
    return law_with(path)


@pytest.mark.parametrize("full_timers_days", range(1, 7))
def test_every_hundredth_of_a_regime_and_every_number_of_months_is_exact(
    full_timers_days: int,
) -> None:
    law = what_if(full_timers_days)
    for hundredths in range(1, 101):
        for month in range(1, 13):
            hired = worker_from(f"2024-{month:02}-15", fraction=f"{hundredths}/100")
            found = days_of(hired, 2024, employer=MEDIUM, law=law)
            share = Fraction(hundredths, 100)
            assert found == whole_right(Fraction(full_timers_days), share, 13 - month)


def boundary_days(year: int) -> list[date]:
    """Give the days around every change of month, and the middle of each month."""
    firsts = [date(year, month, 1) for month in range(1, 13)] + [date(year + 1, 1, 1)]
    around = [first + timedelta(days=off) for first in firsts for off in (-2, -1, 0, 1)]
    middles = [date(year, month, 15) for month in range(1, 13)]
    return sorted({*around, *middles})


@pytest.mark.parametrize("year", [2023, 2024])
def test_every_first_and_last_day_around_a_change_of_month_is_counted_in_months_begun(
    year: int,
) -> None:
    full_timers_days = {2023: Fraction(4), 2024: Fraction(5)}[year]
    ends = boundary_days(year)
    for first in ends:
        for last in ends:
            if first <= last:
                months = months_begun(first, last, year)
                outcome = right(worker_from(first.isoformat(), last.isoformat()), year)
                if months:
                    assert days(outcome) == whole_right(full_timers_days, Fraction(1), months)
                else:
                    assert not_applicable(outcome).reason.id == "months.none"


# --- rounding ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        # exact, half day up, half day nearest, whole day down, whole day up, hundredth nearest
        ("10/3", ("10/3", "7/2", "7/2", "3", "4", "333/100")),
        ("8/3", ("8/3", "3", "5/2", "2", "3", "267/100")),
        ("1/4", ("1/4", "1/2", "1/2", "0", "1", "1/4")),
        ("1/5", ("1/5", "1/2", "0", "0", "1", "1/5")),
        ("3/4", ("3/4", "1", "1", "0", "1", "3/4")),
        ("1/200", ("1/200", "1/2", "0", "0", "1", "1/100")),
        ("1/300", ("1/300", "1/2", "0", "0", "1", "0")),
        ("5/2", ("5/2", "5/2", "5/2", "2", "3", "5/2")),
        ("5", ("5",) * 6),
        ("0", ("0",) * 6),
    ],
)
def test_each_rounding_gives_what_its_name_says_and_ties_go_up(
    amount: str, expected: tuple[str, ...]
) -> None:
    found = [rounded(Days(amount), reading).amount for reading in Rounding]
    assert found == [Fraction(each) for each in expected]


@pytest.mark.parametrize("reading", Rounding)
def test_rounding_keeps_the_unrounded_days_beside_and_is_named_when_it_arises(
    reading: Rounding,
) -> None:
    part = right(worker_from("2024-02-01"), 2024, readings=Readings(rounding=reading))
    assert determined(part).value.unrounded == Days("55/12")
    assert part.readings == (reading,)


@pytest.mark.parametrize("reading", Rounding)
def test_a_whole_number_of_days_raises_no_question_of_rounding(reading: Rounding) -> None:
    whole = right(worker_from("2024-01-01"), 2024, readings=Readings(rounding=reading))
    assert days(whole) == 5
    assert whole.readings == ()


def test_a_right_counted_in_hours_says_so_also_where_it_was_rounded() -> None:
    law, job = law_with(IN_HOURS), worker_from("2024-01-01", fraction="3/7")
    rounding = Readings(rounding=Rounding.WHOLE_DAY_UP)
    rounded = determined(right(job, 2024, law=law, readings=rounding)).value
    assert rounded.days != rounded.unrounded
    assert rounded.unit is Unit.HOURS


def test_tr_50_3_a_whole_right_is_its_own_unrounded_value() -> None:
    value_of = determined(right(ALL_ALONG, 2024)).value
    assert (value_of.days, value_of.unrounded, value_of.unit) == (Days(5), Days(5), Unit.DAYS)


# --- a change of regime --------------------------------------------------------------------------

RISING = worker_from("2024-01-01", fraction="1/2", then={"2024-07-15": "1"})
FALLING = worker_from("2024-01-01", then={"2024-07-15": "1/2"})


@pytest.mark.parametrize(
    ("reading", "rising", "falling"),
    [
        # July counts with the regime of 1 July: 7 months of one half, 5 of 1.
        (RegimeChange.FIRST_DAY, Fraction(17, 2), Fraction(19, 2)),
        # July counts as 1 either way.
        (RegimeChange.HIGHEST, Fraction(9), Fraction(19, 2)),
        # July has 14 days of the first regime and 17 of the second.
        (
            RegimeChange.DAY_WEIGHTED,
            6 * Fraction(1, 2) + (14 * Fraction(1, 2) + 17) / 31 + 5,
            6 + (14 + 17 * Fraction(1, 2)) / 31 + 5 * Fraction(1, 2),
        ),
        # The regime of 31 December holds for all twelve.
        (RegimeChange.YEAR_END, Fraction(12), Fraction(6)),
    ],
)
def test_a_change_of_regime_within_a_month_is_read_in_four_ways(
    reading: RegimeChange, rising: Fraction, falling: Fraction
) -> None:
    for worker, full_months in ((RISING, rising), (FALLING, falling)):
        outcome = right(worker, 2024, readings=Readings(regime_change=reading))
        assert days(outcome) == 5 * full_months / 12
        assert reading in outcome.readings


@pytest.mark.parametrize("reading", RegimeChange)
def test_a_change_on_the_first_of_a_month_differs_only_when_read_at_year_end(
    reading: RegimeChange,
) -> None:
    worker = worker_from("2024-01-01", fraction="1/2", then={"2024-07-01": "1"})
    expected = 5 if reading is RegimeChange.YEAR_END else Fraction(5 * 9, 12)
    assert days_of(worker, 2024, readings=Readings(regime_change=reading)) == expected


@pytest.mark.parametrize("reading", RegimeChange)
def test_the_regime_at_year_end_is_that_of_the_last_day_under_contract(
    reading: RegimeChange,
) -> None:
    left = worker_from("2024-01-01", "2024-08-20", fraction="1/2", then={"2024-08-10": "1"})
    august = {
        RegimeChange.FIRST_DAY: Fraction(1, 2),
        RegimeChange.HIGHEST: Fraction(1),
        RegimeChange.DAY_WEIGHTED: (9 * Fraction(1, 2) + 11) / 20,
    }
    weighed = {each: 7 * Fraction(1, 2) + august[each] for each in august}
    months = weighed.get(reading, Fraction(8))
    assert days_of(left, 2024, readings=Readings(regime_change=reading)) == 5 * months / 12


@pytest.mark.parametrize("then", [{"2025-03-01": "1/2"}, {"2024-12-31": "1"}])
@pytest.mark.parametrize("reading", RegimeChange)
def test_a_change_to_nothing_new_or_in_another_year_raises_no_question(
    then: dict[str, str], reading: RegimeChange
) -> None:
    outcome = right(
        worker_from("2023-01-01", then=then), 2024, readings=Readings(regime_change=reading)
    )
    assert days(outcome) == 5
    assert outcome.readings == ()


def test_a_hire_within_a_month_is_not_a_change_of_regime_when_days_are_weighted() -> None:
    weighted = Readings(regime_change=RegimeChange.DAY_WEIGHTED)
    assert days_of(worker_from("2024-03-29"), 2024, readings=weighted) == Fraction(50, 12)


# --- suspensions ---------------------------------------------------------------------------------

HALF = WorkingRegime.of("1/2")
MARCH_TO_SEPTEMBER = period("2024-03-15", "2024-09-14")


@pytest.mark.parametrize(
    ("effect", "reduced", "full"),
    [
        # April to September begin in it; March does not.
        (SuspensionEffect.REDUCED_LOWERS, Fraction(6) + 6 * Fraction(1, 2), Fraction(12)),
        (SuspensionEffect.NOTHING_LOWERS, Fraction(12), Fraction(12)),
        (SuspensionEffect.BOTH_LOWER, Fraction(6) + 6 * Fraction(1, 2), Fraction(6)),
    ],
)
def test_a_suspension_is_read_in_three_ways(
    effect: SuspensionEffect, reduced: Fraction, full: Fraction
) -> None:
    readings = Readings(suspension=effect)
    for suspension, months in (
        (Suspension.reduced(MARCH_TO_SEPTEMBER, HALF), reduced),
        (Suspension.full(MARCH_TO_SEPTEMBER), full),
    ):
        worker = worker_from("2024-01-01", suspensions=[suspension])
        outcome = right(worker, 2024, readings=readings)
        assert days(outcome) == 5 * months / 12
        assert effect in outcome.readings


@pytest.mark.parametrize(
    ("change", "months"),
    [
        (RegimeChange.FIRST_DAY, Fraction(6)),
        (RegimeChange.HIGHEST, Fraction(7)),
        (RegimeChange.DAY_WEIGHTED, 2 + Fraction(14, 31) + Fraction(16, 30) + 3),
        (RegimeChange.YEAR_END, Fraction(12)),
    ],
)
def test_a_full_interruption_that_lowers_is_weighed_as_a_regime_of_nothing(
    change: RegimeChange, months: Fraction
) -> None:
    worker = worker_from("2024-01-01", suspensions=[Suspension.full(MARCH_TO_SEPTEMBER)])
    readings = Readings(regime_change=change, suspension=SuspensionEffect.BOTH_LOWER)
    outcome = right(worker, 2024, readings=readings)
    assert days(outcome) == 5 * months / 12
    assert {"RegimeChange", "SuspensionEffect"} <= readings_named(outcome)


def test_a_whole_year_of_full_interruption_that_lowers_leaves_a_right_of_zero() -> None:
    worker = worker_from("2020-01-01", suspensions=[Suspension.full(period("2023-06-01"))])
    both = Readings(suspension=SuspensionEffect.BOTH_LOWER)
    assert days_of(worker, 2024, readings=both) == 0
    assert days_of(worker, 2024) == 5


def test_a_reduced_suspension_lowers_to_what_is_left_and_never_raises() -> None:
    # From July on the contract itself is 2/5, less than the 1/2 that the suspension leaves.
    worker = worker_from(
        "2024-01-01",
        then={"2024-07-01": "2/5"},
        suspensions=[Suspension.reduced(period("2024-01-01", "2024-12-31"), HALF)],
    )
    months = 6 * Fraction(1, 2) + 6 * Fraction(2, 5)
    assert days_of(worker, 2024) == 5 * months / 12


@pytest.mark.parametrize("effect", SuspensionEffect)
def test_a_suspension_in_another_year_or_outside_the_contract_raises_no_question(
    effect: SuspensionEffect,
) -> None:
    outside = [
        Suspension.full(period("2023-01-01", "2023-12-31")),
        Suspension.reduced(period("2025-01-01"), HALF),
    ]
    worker = worker_from("2023-01-01", suspensions=outside)
    outcome = right(worker, 2024, readings=Readings(suspension=effect))
    assert days(outcome) == 5
    assert outcome.readings == ()
    later = worker_from(
        "2024-03-01", suspensions=[Suspension.full(period("2024-01-01", "2024-02-29"))]
    )
    assert readings_named(right(later, 2024)) == {"Rounding"}


@pytest.mark.parametrize(
    ("effect", "days"),
    [(SuspensionEffect.NOTHING_LOWERS, 5), (SuspensionEffect.REDUCED_LOWERS, Fraction(5, 2))],
)
def test_the_regime_at_the_end_is_lowered_by_a_suspension_only_as_the_reading_says(
    effect: SuspensionEffect, days: Exact
) -> None:
    part = Suspension.reduced(period("2024-06-01", "2024-12-31"), WorkingRegime.of("1/2"))
    job = worker_from("2024-01-01", suspensions=(part,))
    readings = Readings(regime_change=RegimeChange.YEAR_END, suspension=effect)
    assert days_of(job, 2024, readings=readings) == days


def test_a_change_of_regime_raises_its_question_beside_a_suspension_that_lowers_nothing() -> None:
    away = Suspension.full(period("2024-02-01", "2024-02-29"))
    job = worker_from("2024-01-01", then={"2024-06-15": "1/2"}, suspensions=(away,))
    assert "RegimeChange" in readings_named(right(job, 2024))


def test_a_figure_of_an_agreement_is_shared_out_over_regimes_and_suspensions() -> None:
    part = Suspension.reduced(period("2023-01-01", "2025-12-31"), WorkingRegime.of("1/2"))
    lowered = worker_from("2010-01-01", committee="200", suspensions=(part,))
    changing = worker_from("2010-01-01", committee="200", then={"2024-07-01": "1/2"})
    assert days_of(full_timer("200"), 2024) == 3
    assert days_of(lowered, 2024) == Fraction(3, 2)
    assert days_of(changing, 2024) == Fraction(9, 4)


# --- several employments -------------------------------------------------------------------------


def test_two_committees_in_one_year_each_bring_their_months() -> None:
    # Committee 200: 3 days in 2024; none known for 302: 5. April began in 200.
    first = worker_from("2024-01-01", "2024-04-15", committee="200")
    then = worker_from("2024-04-16", committee="302")
    outcome = right((first, then), 2024)
    assert days(outcome) == Fraction(4 * 3 + 8 * 5, 12)
    assert {("agreement 200", "from 2024"), ("TR", "54 § 2"), ("TR", "56")} <= articles(outcome)
    assert readings_named(outcome) == {"Rounding", "SameMonthTwice"}


def test_two_committees_that_change_with_the_month_raise_no_question() -> None:
    first = worker_from("2024-01-01", "2024-04-30", committee="200")
    then = worker_from("2024-05-01", committee="302")
    outcome = right((first, then), 2024)
    assert days(outcome) == Fraction(4 * 3 + 8 * 5, 12)
    assert readings_named(outcome) == {"Rounding"}


@pytest.mark.parametrize(
    ("readings", "months"), [(DEFAULTS, 12), (PER_CONTRACT, 13)], ids=["once", "per contract"]
)
def test_a_rehire_in_the_same_month_counts_it_once_or_once_per_contract(
    readings: Readings, months: int
) -> None:
    left = worker_from("2024-01-01", "2024-06-10")
    back = worker_from("2024-06-20")
    outcome = right((left, back), 2024, readings=readings)
    assert days(outcome) == Fraction(5 * months, 12)
    assert readings.same_month_twice in outcome.readings


def test_the_contract_that_was_there_first_decides_the_month() -> None:
    first = worker_from("2024-01-01", "2024-06-10", fraction="1/2")
    then = worker_from("2024-06-11", fraction="1")
    assert days_of((first, then), 2024) == 5 * (6 * Fraction(1, 2) + 6) / 12
    both = right((first, then), 2024, readings=PER_CONTRACT)
    assert days(both) == 5 * (6 * Fraction(1, 2) + 7) / 12


def test_three_contracts_in_one_month_count_it_once_or_three_times() -> None:
    contracts = [
        worker_from(f"2024-05-{first:02}", f"2024-05-{first + 5:02}") for first in (1, 10, 20)
    ]
    assert days_of(contracts, 2024) == Fraction(5, 12)
    assert days_of(contracts, 2024, readings=PER_CONTRACT) == Fraction(15, 12)


def test_employments_that_overlap_add_up_each_with_its_committee() -> None:
    one = worker_from("2010-01-01", committee="200", fraction="1/2")
    other = worker_from("2010-01-01", committee="302", fraction="1/2")
    assert days_of((one, other), 2024) == Fraction(3, 2) + Fraction(5, 2)


@pytest.mark.parametrize("readings", [DEFAULTS, PER_CONTRACT])
def test_two_halves_of_one_committee_are_a_full_timer(readings: Readings) -> None:
    halves = [worker_from("2010-01-01", fraction="1/2") for _ in range(2)]
    outcome = right(halves, 2024, readings=readings)
    assert days(outcome) == 5
    assert outcome.readings == ()


def test_an_overlapping_employment_that_starts_within_a_month_adds_that_whole_month() -> None:
    one = worker_from("2010-01-01", fraction="1/2")
    other = worker_from("2024-07-15", fraction="1/4")
    assert days_of((one, other), 2024) == 5 * (12 * Fraction(1, 2) + 6 * Fraction(1, 4)) / 12


def test_who_reduces_one_job_to_begin_another_is_a_full_timer_that_month_and_no_more() -> None:
    one = worker_from("2010-01-01", then={"2024-07-15": "1/2"})
    other = worker_from("2024-07-15", fraction="1/2")
    assert days_of((one, other), 2024) == 5


def test_counting_once_per_contract_changes_nothing_for_jobs_that_overlap() -> None:
    # None of the two follows the other in July: both are there from the 15th on.
    one = worker_from("2010-01-01", then={"2024-07-15": "1/2"})
    other = worker_from("2024-07-15", fraction="1/2")
    assert days_of((one, other), 2024, readings=PER_CONTRACT) == 5


@pytest.mark.parametrize(
    ("jobs", "on", "total"),
    [
        ((("2024-01-01", "", "1"), ("2024-06-15", "", "1/4")), "2024-06-15", "5/4"),
        ((("2024-01-01", "2024-06-15", "3/4"), ("2024-06-15", "", "1/2")), "2024-06-15", "5/4"),
        ((("2024-01-01", "", "2/5"),) * 3, "2024-01-01", "6/5"),
    ],
)
def test_employments_beyond_full_time_on_a_day_are_refused(
    jobs: Sequence[tuple[str, str, str]], on: str, total: str
) -> None:
    employments = [worker_from(first, last, fraction=share) for first, last, share in jobs]
    with pytest.raises(FactError) as refused:
        question(employments, 2024)
    assert refused.value.problem == f"the employments add up to {total} of full-time on {on}"
    assert "end one before the next begins" in refused.value.remedy


def test_a_rise_of_one_of_two_regimes_beyond_full_time_is_refused_on_its_day() -> None:
    jobs = (worker_from("2024-01-01", fraction="1/2", then={"2024-09-01": "3/4"}),)
    beside = worker_from("2024-01-01", fraction="1/2")
    with pytest.raises(FactError, match="add up to 5/4 of full-time on 2024-09-01"):
        question((*jobs, beside), 2024)


def test_exactly_full_time_is_accepted_and_so_is_one_day_after_the_other() -> None:
    full = worker_from("2024-01-01", "2024-06-15")
    assert question((full, worker_from("2024-06-16")), 2024).employments
    halves = (worker_from("2024-01-01", fraction="0.5"), worker_from("2024-01-01", fraction="1/2"))
    assert days_of(halves, 2024) == 5


def test_the_order_in_which_employments_are_given_changes_nothing() -> None:
    jobs = [
        worker_from("2024-01-01", "2024-04-15", committee="200", fraction="1/2"),
        worker_from("2024-04-16", "2024-09-30", committee="124", fraction="4/5"),
        worker_from("2024-03-01", fraction="1/5"),
    ]
    answers = [right(order, 2024) for order in permutations(jobs)]
    assert len({(days(answer), answer.readings) for answer in answers}) == 1
    assert len({determined(answer).citations for answer in answers}) == 1
    assert len({answer.question.reasons() for answer in answers}) == 1


def test_one_undetermined_month_leaves_the_year_undetermined() -> None:
    jobs = (
        worker_from("2023-01-01", "2024-11-30"),
        worker_from("2024-12-01", committee="226"),
    )
    assert ids(undetermined(right(jobs, 2024)).missing) == ["agreement.unregistered"]
    assert days_of(jobs, 2023) == 4


def test_what_is_missing_twice_is_named_once() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-05-31", committee="226"),
        worker_from("2024-06-01", committee="226"),
    )
    assert len(undetermined(right(jobs, 2024)).missing) == 1
    other = worker_from("2024-01-01", "2024-05-31", committee="111")
    assert len(undetermined(right((other, jobs[1]), 2024)).missing) == 2


def test_months_without_a_right_of_the_kind_bring_nothing_and_the_others_stay() -> None:
    # Below 10: committee 200 gives one day, committee 124 none.
    jobs = (
        worker_from("2024-01-01", "2024-06-30", committee="200"),
        worker_from("2024-07-01", committee="124"),
    )
    outcome = right(jobs, 2024, employer=SMALL, kind=Kind.SECTORAL)
    assert days(outcome) == Fraction(1, 2)


def test_a_month_counts_with_the_agreement_of_its_first_day_worked() -> None:
    # An agreement that ends on 15 June; somebody hired on 16 June has the act's figure in June.
    ending = agreement("302", {2024: "3"}, valid=period("2024-01-01", "2024-06-15"))
    law = law_with(ending)
    assert days_of(worker_from("2024-06-15"), 2024, law=law) == Fraction(3 + 6 * 5, 12)
    assert days_of(worker_from("2024-06-16"), 2024, law=law) == Fraction(7 * 5, 12)


@pytest.mark.parametrize("reading", [RegimeChange.DAY_WEIGHTED, RegimeChange.HIGHEST])
def test_the_highest_and_the_weighted_month_take_whoever_is_there(reading: RegimeChange) -> None:
    # Two halves overlap from 16 to 30 June 2024: 15 of the 30 days of June.
    one = worker_from("2024-01-01", fraction="1/2")
    other = worker_from("2024-06-16", fraction="1/2")
    june = Fraction(3, 4) if reading is RegimeChange.DAY_WEIGHTED else 1
    months = 5 * Fraction(1, 2) + june + 6
    assert days_of((one, other), 2024, readings=Readings(regime_change=reading)) == 5 * months / 12


def test_the_order_of_two_employments_of_the_same_days_changes_no_step() -> None:
    half, quarter = (worker_from("2024-01-01", fraction=part) for part in ("1/2", "1/4"))
    steps = [question(jobs, 2024).reasons() for jobs in ((half, quarter), (quarter, half))]
    assert steps[0] == steps[1]


def test_who_joins_a_follower_within_a_month_raises_the_question_of_the_regime() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-03-10"),
        worker_from("2024-03-11", fraction="1/2"),
        worker_from("2024-03-20", fraction="1/2"),
    )
    twice = Readings(same_month_twice=SameMonthTwice.ONCE_PER_CONTRACT)
    assert "RegimeChange" in readings_named(right(jobs, 2024, readings=twice))
    alone = readings_named(right(jobs[:2], 2024, readings=twice))
    assert "RegimeChange" not in alone


# --- reasons, readings, receipts -----------------------------------------------------------------


def test_the_same_question_gives_the_same_answer_reasons_and_receipt() -> None:
    asked, again = (question(RISING, 2024) for _ in range(2))
    assert asked == again
    assert training_right(asked) == training_right(again) == training_right(asked)
    assert asked.reasons() == again.reasons()
    assert asked.basis.receipt == again.basis.receipt


def test_the_receipt_changes_with_the_book_the_day_and_the_readings() -> None:
    receipts = {
        question(ALL_ALONG, 2024).basis.receipt,
        question(ALL_ALONG, 2024, law=law_with(known_on="2025-01-01")).basis.receipt,
        question(ALL_ALONG, 2024, law=law_with(agreement("302", {2024: "5"}))).basis.receipt,
        question(ALL_ALONG, 2024, readings=PER_CONTRACT).basis.receipt,
    }
    assert len(receipts) == 4
    assert question(RISING, 2023, employer=SMALL).basis.receipt in receipts


def test_every_answer_carries_the_question_it_answers() -> None:
    for worker in (ALL_ALONG, full_timer("226"), worker_from("2025-01-01")):
        asked = question(worker, 2024)
        assert training_right(asked).question is asked


def test_only_the_readings_whose_question_the_facts_raise_are_named() -> None:
    assert right(ALL_ALONG, 2024).readings == ()
    assert readings_named(right(worker_from("2024-03-29"), 2024)) == {"Rounding"}
    assert readings_named(right(RISING, 2024)) == {"Rounding", "RegimeChange"}
    long = [Suspension.full(period("2024-03-01", "2024-03-31"))]
    suspended = worker_from("2024-01-01", suspensions=long)
    assert readings_named(right(suspended, 2024)) == {"SuspensionEffect"}


def test_a_job_that_joins_another_within_a_month_raises_the_question_of_the_regime() -> None:
    # Weighted by days June is 3/4, by its deciding day 1: the answer depends on the reading.
    one = worker_from("2024-01-01", fraction="1/2")
    other = worker_from("2024-06-16", fraction="1/2")
    assert "RegimeChange" in readings_named(right((one, other), 2024))


def test_a_condition_or_an_unknown_size_makes_part_of_a_year_undetermined() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-06-30", committee="116"),
        worker_from("2024-07-01", committee="200"),
    )
    outcome = right(jobs, 2024, employer=SMALL, kind=Kind.SECTORAL)
    assert ids(undetermined(outcome).missing) == ["agreement.condition"]


def test_a_step_may_set_one_size_beside_another_in_one_agreement() -> None:
    big = agreement("302", {2024: "3"})
    medium = PathStep(2024, SizeClass.FROM_10_TO_20, Kind.LEGAL, Days(2), big.confidence)
    both = law_with(evolve(big, steps=(*big.steps, medium)))
    assert days_of(ALL_ALONG, 2024, law=both) == 3
    assert days_of(ALL_ALONG, 2024, employer=MEDIUM, law=both) == 2


def test_a_year_beyond_the_horizon_keeps_its_value() -> None:
    assert NOW.rulebook.horizon < day("2030-01-01")
    assert days_of(ALL_ALONG, 2030, employer=BIG) == 5


@pytest.mark.parametrize(
    ("last", "deduced"), [("2024-02-01", True), ("2024-02-29", False), ("2025-02-01", False)]
)
@pytest.mark.parametrize("committee", ["200", "302"])
def test_a_month_that_counts_though_the_employment_ends_within_it_is_marked_as_deduced(
    committee: str, last: str, *, deduced: bool
) -> None:
    outcome = right(worker_from("2023-01-01", last, committee=committee), 2024)
    assert isinstance(outcome, Determined)
    deductions = [each for each in outcome.citations if each.confidence is Confidence.DEDUCTION]
    assert bool(deductions) is deduced


@pytest.mark.parametrize(
    ("asked", "unit"),
    [
        (question(full_timer("200"), 2024), Unit.DAYS),
        (question(ALL_ALONG, 2024), Unit.DAYS),
        (
            question(ALL_ALONG, 2024, law=law_with(IN_HOURS), employer=firm(40, hours="8:00")),
            Unit.HOURS,
        ),
    ],
    ids=["by agreement", "by the act", "in hours"],
)
def test_tr_50_1_a_right_says_its_unit_and_cites_the_normal_day_only_where_hours_were_counted(
    asked: RightQuestion, unit: Unit
) -> None:
    outcome = determined(training_right(asked))
    assert outcome.question is asked
    assert outcome.value.unit is unit
    assert (("TR", "50 § 1") in articles(outcome)) is (unit is Unit.HOURS)


def test_tr_50_1_a_right_in_hours_is_in_days_of_the_employers_full_timer() -> None:
    law = law_with(IN_HOURS)
    found = [
        days_of(ALL_ALONG, 2024, law=law, employer=firm(40, hours=day_length))
        for day_length in ("8:00", "6:24")
    ]
    assert found == [4, 5]


def test_a_right_that_is_not_there_keeps_its_question() -> None:
    asked = question(ALL_ALONG, 2024, employer=SMALL)
    none = not_applicable(training_right(asked))
    assert none.question is asked
    assert none.readings == ()


def steps_of(asked: RightQuestion) -> list[tuple[str, dict[str, object], list[str | None]]]:
    return [
        (step.id, arguments(step), [cited.article for cited in step.citations])
        for step in asked.reasons()
        if not step.id.startswith("size.")
    ]


def test_tr_50_3_the_steps_of_a_prorated_and_rounded_right_are_these() -> None:
    up = Readings(rounding=Rounding.HALF_DAY_UP)
    asked = question(worker_from("2024-03-29", fraction="4/5"), 2024, readings=up)
    stretch = {
        "figure": Days(5),
        "regime": Fraction(4, 5),
        "months": 10,
        "first": date(2024, 3, 29),
        "committee": "302",
    }
    figure = {"committee": "302", "year": 2024, "figure": Days(5)}
    assert steps_of(asked) == [
        ("figure.act_no_agreement", figure, ["56", "53"]),
        ("months.stretch", stretch, ["50 § 3"]),
        ("right.total", {"days": Days("10/3")}, ["50 § 3"]),
        ("right.rounded", {"days": Days("7/2"), "reading": Rounding.HALF_DAY_UP}, ["50 § 3"]),
    ]
    outcome = determined(training_right(asked))
    assert (outcome.value.unit, outcome.value.unrounded) == (Unit.DAYS, Days("10/3"))


def test_a_year_without_a_month_in_service_has_one_step_that_says_so() -> None:
    asked = question(worker_from("2025-01-01"), 2024)
    assert steps_of(asked) == [("months.none", {"year": 2024}, ["50 § 3"])]


def test_a_right_that_is_partly_missing_has_no_sum_among_its_steps() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-06-30"),
        worker_from("2024-07-01", committee="226"),
    )
    told = [name for name, _, _ in steps_of(question(jobs, 2024))]
    assert "agreement.unregistered" in told
    assert "right.total" not in told


def test_employments_alike_in_all_but_their_committee_have_a_stretch_each() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-06-30"),
        worker_from("2024-07-01", committee="303"),
    )
    stretches = [named for name, named, _ in steps_of(question(jobs, 2024)) if "stretch" in name]
    assert [(named["committee"], named["months"]) for named in stretches] == [
        ("302", 6),
        ("303", 6),
    ]


def test_two_employments_alike_in_everything_have_a_stretch_each() -> None:
    jobs = (worker_from("2024-01-01", "2024-06-30"), worker_from("2024-07-01", "2024-12-31"))
    told = steps_of(question(jobs, 2024))
    assert [named["months"] for name, named, _ in told if "stretch" in name] == [6, 6]


def test_months_of_one_regime_with_another_figure_have_a_stretch_each() -> None:
    asked = question(ALL_ALONG, 2026, law=law_with(ENDING, SUCCESSOR))
    stretches = [named for name, named, _ in steps_of(asked) if "stretch" in name]
    assert [(named["figure"], named["months"]) for named in stretches] == [
        (Days(3), 6),
        (Days(5), 2),
        (Days(4), 4),
    ]
