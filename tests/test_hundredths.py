"""Payrolls write weekly hours in hundredths: what is more than full-time only by them is full-time.

38 h 20 is written 38.33 and its half 19.17, so that two halves are 38.34 over 38.33.
"""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    DEFAULTS,
    Facts,
    day,
    days,
    determined,
    exactly,
    left,
    period,
    question,
    right,
    worker_from,
)
from fla_rules import Employment, FactError, JointCommittee, Readings, training_right
from fla_rules.facts import RegimeFrom, Suspension
from fla_rules.facts.employment import beyond_full_time
from fla_rules.law import RegimeChange
from fla_rules.quantities import WorkingRegime

HALF = ("19.17", "38.33")
EVERY_CHANGE = [Readings(regime_change=change) for change in RegimeChange]


def job(
    hours: str, full_time_hours: str, first: str = "2024-01-01", last: str = "", **more: str
) -> Employment:
    regime = RegimeFrom.weekly(day(first), hours, full_time_hours)
    committee = JointCommittee.parse(more.get("committee", "302"))
    return Employment("w1", period(first, last), committee, (regime,))


@pytest.mark.parametrize(
    "weeks",
    [
        [HALF, HALF],
        [("12.78", "38.33")] * 3,
        # Two hundredths of three lines.
        [("12.78", "38.33"), ("12.78", "38.33"), ("12.79", "38.33")],
        [("30.67", "38.33"), ("7.67", "38.33")],
        # Full-timers of different weeks.
        [("19.17", "38.33"), ("19.5", "38.99")],
        [("38.34", "38.33")],
        [("40.01", "40")],
    ],
)
@pytest.mark.parametrize("readings", EVERY_CHANGE)
def test_what_is_more_only_by_hundredths_is_exactly_full_time(
    weeks: Sequence[tuple[str, str]], readings: Readings
) -> None:
    jobs = [job(*week) for week in weeks]
    assert days(right(jobs, 2024, readings=readings)) == 5


@pytest.mark.parametrize(
    "weeks",
    [
        [("19.18", "38.33"), ("19.17", "38.33")],
        [("12.79", "38.33"), ("12.79", "38.33"), ("12.78", "38.33")],
        [("38", "38"), ("0.02", "38")],
        [("19.5", "38"), ("19", "38")],
    ],
)
def test_what_is_more_than_hundredths_can_make_it_is_refused(
    weeks: Sequence[tuple[str, str]],
) -> None:
    with pytest.raises(FactError, match="of full-time on 2024-01-01"):
        question([job(*week) for week in weeks], 2024)


@pytest.mark.parametrize("hours", ["38.35", "38.5", "76.66"])
def test_one_week_of_more_than_a_hundredth_over_is_refused(hours: str) -> None:
    with pytest.raises(FactError, match="is not a part of full-time"):
        job(hours, "38.33")


@pytest.mark.parametrize("week", ["0.99", "120.01", "164.67"])
def test_a_full_timers_week_that_no_five_days_hold_is_refused(week: str) -> None:
    with pytest.raises(FactError, match="a full-timer's week below one hour, or above 120"):
        job("0.5", week)


def test_a_fraction_is_measured_by_hundredths_of_the_usual_week() -> None:
    thirds = [worker_from("2024-01-01", fraction=part) for part in ("1/3", "1/3", "0.3334")]
    assert days(right(thirds, 2024)) == 5
    more = [worker_from("2024-01-01", fraction=part) for part in ("1/2", "0.501")]
    with pytest.raises(FactError, match="add up to 1001/1000"):
        question(more, 2024)


def test_each_of_two_committees_keeps_its_part_of_the_full_time() -> None:
    # 3 days under 200 and 5 under 302 in 2024, half of each.
    jobs = [job(*HALF, committee="200"), job(*HALF)]
    outcome = right(jobs, 2024)
    assert days(outcome) == 4
    said = [dict(step.arguments) for step in outcome.question.reasons()]
    assert [each["regime"] for each in said if "regime" in each] == [Fraction(1, 2)] * 2


def test_a_suspension_lowers_before_the_sum_is_held_to_full_time() -> None:
    part = Suspension.reduced(period("2024-07-01", "2024-12-31"), WorkingRegime.of("1/4"))
    lowered = evolve(job(*HALF), suspensions=(part,))
    other = job(*HALF)
    months = 6 + 6 * (Fraction(1, 4) + Fraction(1917, 3833))
    assert days(right((lowered, other), 2024)) == 5 * months / 12


def test_a_month_weighed_by_days_is_full_time_only_on_the_days_of_both() -> None:
    both = (job(*HALF), job(*HALF, last="2024-01-15"))
    weighed = right(both, 2024, readings=Readings(regime_change=RegimeChange.DAY_WEIGHTED))
    half = Fraction(1917, 3833)
    january = Fraction(15, 31) + half * Fraction(16, 31)
    assert days(weighed) == 5 * (january + 11 * half) / 12


def test_read_at_the_years_end_regimes_of_one_month_are_full_time_at_most() -> None:
    # The half that grew to full-time after the other had ended.
    grown = worker_from("2024-01-01", fraction="1/2", then={"2024-05-01": "1"})
    ended = worker_from("2024-01-01", "2024-04-30", fraction="1/2")
    at_end = Readings(regime_change=RegimeChange.YEAR_END)
    assert days(right((grown, ended), 2024, readings=at_end)) == 5


def test_what_a_suspension_leaves_may_be_more_than_the_contract_by_hundredths() -> None:
    # Four fifths of 38 h 20 are 30 h 40, written 30.66 where the rest was cut off.
    part = Suspension.reduced(period("2024-07-01", "2024-12-31"), WorkingRegime.of("4/5"))
    regime = RegimeFrom.weekly(day("2024-01-01"), "30.66", "38.33")
    held = Employment("w1", period("2024-01-01"), JointCommittee.parse("302"), (regime,), (part,))
    assert days(right(held, 2024)) == 5 * Fraction(3066, 3833)
    with pytest.raises(FactError, match="leaves 41/50, more than the contract's 3066/3833"):
        evolve(held, suspensions=(evolve(part, resulting=WorkingRegime.of("0.82")),))


def test_the_account_of_two_halves_in_hundredths_is_that_of_a_full_timer() -> None:
    facts = Facts(employments=(job(*HALF), job(*HALF)))
    assert left(facts.on("2024-12-31")) == 5


@given(st.integers(30 * 60, 40 * 60), st.data())
def test_however_a_full_timers_week_is_shared_out_in_minutes_its_hundredths_are_full_time(
    week: int, data: st.DataObject
) -> None:
    cuts = data.draw(st.lists(st.integers(1, week - 1), max_size=4, unique=True).map(sorted))
    parts = [after - before for before, after in zip([0, *cuts], [*cuts, week], strict=True)]
    written = [Fraction((minutes * 10 + 3) // 6, 100) for minutes in (*parts, week)]
    regimes = [RegimeFrom.weekly(day("2024-01-01"), part, written[-1]) for part in written[:-1]]
    committee = JointCommittee.parse("302")
    jobs = [Employment("w1", period("2024-01-01"), committee, (each,)) for each in regimes]
    assert beyond_full_time(jobs) is None
    outcome = determined(training_right(question(jobs, 2024, readings=DEFAULTS)))
    total = sum(each.regime.fraction for each in regimes)
    assert exactly(outcome.value.days.amount) == exactly(5 * min(total, Fraction(1)))
