"""A full-timer's day is that of the worker's own full-timer (TR 50 § 1)."""

from fractions import Fraction

import pytest
from attrs import evolve

from builders import (
    Facts,
    agreement,
    day,
    determined,
    exactly,
    law_with,
    left,
    period,
    question,
    row,
    training,
    undetermined,
    value,
    worker_from,
)
from fla_rules import Employment, Hours, JointCommittee, balance, full_time_day, training_right
from fla_rules.facts import RegimeFrom
from fla_rules.quantities import WorkingRegime
from fla_rules.right.full_timer import OwnDay, full_timers_day, own_days
from fla_rules.right.proration import hours_of

EMPLOYERS = full_time_day("7:36")


def week(
    first: str, hours: str, full_time_hours: str, last: str = "", *, own: str = ""
) -> Employment:
    """Give an employment by its weekly hours; `own` is a day's length that it says itself."""
    regime = RegimeFrom.weekly(day(first), hours, full_time_hours)
    job = Employment("w1", period(first, last), JointCommittee.parse("302"), (regime,))
    return evolve(job, full_time_day=full_time_day(own)) if own else job


def clock(job: Employment | tuple[Employment, ...], on: str) -> Hours:
    jobs = (job,) if isinstance(job, Employment) else job
    return full_timers_day(jobs, day(on), EMPLOYERS)


@pytest.mark.parametrize(
    ("job", "length"),
    [
        (worker_from("2024-01-01"), "7:36"),
        (week("2024-01-01", "40", "40"), "8:00"),
        (week("2024-01-01", "18", "36"), "7:12"),
        (week("2024-01-01", "40", "40", own="9:30"), "9:30"),
        (evolve(worker_from("2024-01-01"), full_time_day=full_time_day("6:00")), "6:00"),
    ],
)
def test_the_employments_own_day_goes_before_its_week_and_that_before_the_employers(
    job: Employment, length: str
) -> None:
    assert clock(job, "2024-06-03") == full_time_day(length)


def test_the_week_of_the_regime_in_force_on_the_day_decides() -> None:
    changes = (
        RegimeFrom.weekly(day("2024-01-01"), "40", "40"),
        RegimeFrom.weekly(day("2024-07-01"), "18", "36"),
        RegimeFrom(day("2025-01-01"), WorkingRegime.of("1/2")),
    )
    job = Employment("w1", period("2024-01-01"), JointCommittee.parse("302"), changes)
    days = ["2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01"]
    assert [clock(job, each).minutes for each in days] == [480, 432, 432, 456]


def test_a_regime_that_is_not_known_leaves_the_employers_day() -> None:
    other = week("2023-01-01", "40", "40", "2023-12-31")
    unknown = Employment("w1", period("2024-01-01"), JointCommittee.parse("302"), ())
    assert clock((other, unknown), "2024-06-03") == EMPLOYERS


def test_a_week_that_hundredths_cut_off_is_the_employers_own() -> None:
    # 38 h 20 is written 38.33, and five days of 7:40 are just that.
    job = week("2024-01-01", "38.33", "38.33")
    seven_forty = full_time_day("7:40")
    assert full_timers_day((job,), day("2024-06-03"), seven_forty) == seven_forty
    assert clock(job, "2024-06-03") == Hours(Fraction("38.33") * 12)


def test_outside_all_employments_the_last_one_before_the_day_decides_or_else_the_first() -> None:
    first = week("2024-01-01", "40", "40", "2024-03-31")
    second = week("2024-06-01", "36", "36", "2024-08-31")
    for jobs in ((first, second), (second, first)):
        days = ["2023-12-31", "2024-04-01", "2024-05-31", "2024-09-01", "2030-01-01"]
        assert [clock(jobs, each).minutes for each in days] == [480, 480, 480, 432, 432]


def test_of_employments_beside_each_other_the_one_that_began_first_decides() -> None:
    elder = week("2024-01-01", "20", "40")
    younger = week("2024-03-01", "18", "36")
    for jobs in ((elder, younger), (younger, elder)):
        assert clock(jobs, "2024-06-03") == Hours(480)
        assert own_days(jobs, day("2024-06-03"), EMPLOYERS) == (
            OwnDay(Hours(480), day("2024-01-01")),
            OwnDay(Hours(480), day("2024-03-01"), (Hours(432),)),
        )
    twin = week("2024-01-01", "18", "36")
    for jobs in ((elder, twin), (twin, elder)):
        assert clock(jobs, "2024-06-03") == Hours(480)


def test_only_what_is_not_simply_the_employers_day_is_listed_and_each_length_once() -> None:
    same = week("2024-01-01", "38", "38", "2024-03-31")
    other = week("2024-04-01", "40", "40", "2024-06-30")
    again = week("2024-07-01", "20", "40")
    jobs = (same, other, again)
    assert own_days(jobs, day("2024-12-31"), EMPLOYERS) == (OwnDay(Hours(480), day("2024-04-01")),)
    assert own_days(jobs, day("2024-03-31"), EMPLOYERS) == ()
    assert own_days((worker_from("2024-01-01"),), day("2024-12-31"), EMPLOYERS) == ()


def test_a_training_in_hours_is_charged_by_the_day_of_its_last_day() -> None:
    changes = (
        RegimeFrom.weekly(day("2024-01-01"), "40", "40"),
        RegimeFrom.weekly(day("2024-07-01"), "36", "36"),
    )
    job = Employment("w1", period("2024-01-01"), JointCommittee.parse("302"), changes)
    over = evolve(training("t1", "2024-07-01", first="2024-06-30"), duration=Hours(432))
    before = evolve(training("t2", "2024-06-03"), duration=Hours(480))
    facts = Facts((over, before), employments=(job,))
    asked = facts.on("2024-12-31")
    assert row(asked, 2024) == exactly(0, 5, 2, 0, 3)
    assert left(asked) == 3
    assert value(balance(asked)).minutes == 3 * 432
    assert value(balance(facts.on("2024-06-30"))).minutes == 4 * 480


def test_a_figure_in_hours_is_days_of_the_workers_own_full_timer_month_by_month() -> None:
    law = law_with(agreement("209", {2024: Hours(32 * 60)}))
    changes = (
        RegimeFrom.weekly(day("2024-01-01"), "40", "40"),
        RegimeFrom.weekly(day("2024-07-01"), "36", "36"),
    )
    job = Employment("w1", period("2024-01-01"), JointCommittee.parse("209"), changes)
    asked = question(job, 2024, law=law)
    right = determined(training_right(asked)).value
    assert right.days.amount == Fraction(4, 2) + Fraction(32, 2) / Fraction("7.2")
    assert hours_of(asked, right) == Hours(32 * 60)
    alone = question(evolve(job, regimes=changes[:1]), 2024, law=law)
    assert determined(training_right(alone)).value.days.amount == 4


def test_the_floor_in_days_is_measured_by_the_workers_own_full_timer() -> None:
    # 16 hours are two days of 8:00, the least that a path may give, and less than two of 8:24.
    law = law_with(agreement("209", {2024: Hours(16 * 60)}))
    asked = [
        question(
            evolve(week("2024-01-01", hours, hours), committee=JointCommittee.parse("209")),
            2024,
            law=law,
        )
        for hours in ("40", "42")
    ]
    assert determined(training_right(asked[0])).value.days.amount == 2
    missing = undetermined(training_right(asked[1])).missing
    assert [each.id for each in missing] == ["agreement.below_floor"]
