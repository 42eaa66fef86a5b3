"""Which five-year period a credit belongs to, and what a training over its end is charged to."""

import pytest
from attrs import evolve

from builders import (
    Facts,
    day,
    exactly,
    firm,
    left,
    lefts,
    period,
    row,
    stated,
    training,
    value,
    worker_from,
)
from fla_rules import Readings, balance
from fla_rules.account import MovementKind, account, aim
from fla_rules.account.findings import account_findings
from fla_rules.account.lots import entries, last_day, period_of
from fla_rules.law import (
    CompanyReset,
    Credit2023,
    EntryAgain,
    FiveYearPeriod,
    ResetRunningYear,
    StraddlingTraining,
)
from fla_rules.vocabulary import Reading

BY_ENTRY = Readings(five_year_period=FiveYearPeriod.ENTRY)
BY_LAST_ENTRY = evolve(BY_ENTRY, entry_again=EntryAgain.LAST)
# Hired on 15 March 2024, gone at the end of 2025, and hired again on 1 July 2026.
AGAIN = (worker_from("2024-03-15", "2025-12-31"), worker_from("2026-07-01"))
BY_DAYS = Readings(straddling_training=StraddlingTraining.BY_DAYS)


def named(facts: Facts, on: str) -> set[Reading]:
    asked = facts.on(on)
    assert set(balance(asked).readings) == set(account(asked).readings)
    return set(balance(asked).readings)


# --- hired again ---------------------------------------------------------------------------------


def test_by_the_first_entry_the_period_runs_on_whoever_is_hired_again() -> None:
    facts = Facts(employments=AGAIN, readings=BY_ENTRY)
    assert lefts(account(facts.on("2029-03-15"))) == {(2029, "legal"): 5}


def test_by_the_last_entry_another_period_begins_and_takes_what_was_left_along() -> None:
    facts = Facts(employments=AGAIN, readings=BY_LAST_ENTRY)
    on_the_day, after = (facts.on(on) for on in ("2031-06-30", "2031-07-01"))
    years = {year for year, _ in lefts(account(on_the_day))}
    assert years == {2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031}
    assert lefts(account(after)) == {(2031, "legal"): 5}


def test_a_period_that_had_ended_before_the_last_entry_is_over() -> None:
    late = (worker_from("2024-03-15", "2025-12-31"), worker_from("2030-01-01"))
    assert last_day(BY_LAST_ENTRY, (day("2024-03-15"), day("2030-01-01")), 2024) == day(
        "2029-03-14"
    )
    assert lefts(account(Facts(employments=late, readings=BY_LAST_ENTRY).on("2030-06-30"))) == {
        (2030, "legal"): 5
    }


def test_an_employment_that_follows_without_a_day_between_is_no_entry_again() -> None:
    followed = (worker_from("2024-03-15", "2025-12-31"), worker_from("2026-01-01"))
    assert entries(BY_LAST_ENTRY, followed) == (day("2024-03-15"),)
    assert entries(BY_LAST_ENTRY, AGAIN) == (day("2024-03-15"), day("2026-07-01"))
    assert entries(BY_ENTRY, AGAIN) == (day("2024-03-15"),)


@pytest.mark.parametrize("reading", [BY_ENTRY, BY_LAST_ENTRY])
def test_the_entry_that_counts_is_named_once_it_makes_a_difference(reading: Readings) -> None:
    facts = Facts(employments=AGAIN, readings=reading)
    assert reading.entry_again not in named(facts, "2029-03-14")
    assert reading.entry_again in named(facts, "2029-03-15")
    steady = Facts(readings=evolve(reading), employments=(worker_from("2024-03-15"),))
    assert reading.entry_again not in named(steady, "2029-03-15")
    by_calendar = evolve(reading, five_year_period=FiveYearPeriod.CALENDAR)
    assert reading.entry_again not in named(evolve(facts, readings=by_calendar), "2029-03-15")


def test_entries_before_2024_make_no_difference() -> None:
    early = (worker_from("2020-03-15", "2022-12-31"), worker_from("2023-07-01"))
    facts = Facts(employments=early, readings=BY_LAST_ENTRY)
    assert EntryAgain.LAST not in named(facts, "2029-06-30")
    assert left(facts.on("2028-12-31")) == left(evolve(facts, readings=BY_ENTRY).on("2028-12-31"))


def test_the_aim_runs_with_the_period_of_the_entry_that_counts() -> None:
    first, last = (
        value(aim(Facts(employments=AGAIN, readings=each).on("2027-06-30")))
        for each in (BY_ENTRY, BY_LAST_ENTRY)
    )
    assert first.period == period("2024-03-15", "2029-03-14")
    assert last.period == period("2026-07-01", "2031-06-30")


def test_what_a_worker_brings_along_is_usable_in_the_first_period() -> None:
    entered = (day("2026-03-01"),)
    assert period_of(BY_ENTRY, entered, day("2024-12-31")) == period("2026-03-01", "2031-02-28")
    assert last_day(BY_ENTRY, entered, 2025) == day("2031-02-28")


# --- a reset within the year ---------------------------------------------------------------------


ENTERED = (worker_from("2024-03-15"),)


def test_by_entry_a_reset_spares_the_running_year_or_takes_it_too() -> None:
    spared, taken = (
        Facts(employments=ENTERED, readings=each)
        for each in (BY_ENTRY, evolve(BY_ENTRY, reset_running_year=ResetRunningYear.YES))
    )
    assert left(spared.on("2029-03-15")) == 5
    assert left(taken.on("2029-03-15")) == 0
    assert left(taken.on("2029-12-31")) == 0
    assert left(taken.on("2030-01-01")) == 5
    assert left(taken.on("2029-03-14")) == left(spared.on("2029-03-14"))


@pytest.mark.parametrize("reading", ResetRunningYear)
def test_it_is_named_once_a_reset_came_within_a_year(reading: ResetRunningYear) -> None:
    facts = Facts(employments=ENTERED, readings=evolve(BY_ENTRY, reset_running_year=reading))
    assert reading not in named(facts, "2029-03-14")
    assert reading in named(facts, "2029-03-15")
    by_calendar = Facts(employments=ENTERED, readings=Readings(reset_running_year=reading))
    assert reading not in named(by_calendar, "2029-03-15")
    on_new_year = Facts(readings=evolve(BY_ENTRY, reset_running_year=reading))
    assert reading not in named(on_new_year, "2029-03-15")


# --- the employer's own days ---------------------------------------------------------------------


GENEROUS = firm(40, company_days=dict.fromkeys(range(2023, 2031), "1"))


def test_the_employers_own_days_are_set_to_zero_with_the_rest_or_stay() -> None:
    zeroed, kept = (
        Facts(employer=GENEROUS, readings=Readings(company_reset=each)) for each in CompanyReset
    )
    assert left(zeroed.on("2029-01-01")) == 6
    assert left(kept.on("2029-01-01")) == 11
    assert left(kept.on("2028-12-31")) == left(zeroed.on("2028-12-31"))


def test_days_that_stay_have_no_last_day() -> None:
    asked = Facts(employer=GENEROUS, readings=Readings(company_reset=CompanyReset.NO)).on(
        "2024-12-31"
    )
    granted = [step.id for step in asked.reasons() if step.id.startswith("movement.")]
    assert granted == ["movement.granted", "movement.granted_without_end"]


@pytest.mark.parametrize("reading", CompanyReset)
def test_whether_they_stay_is_named_once_it_makes_a_difference(reading: CompanyReset) -> None:
    readings = Readings(company_reset=reading)
    facts = Facts(employer=GENEROUS, readings=readings)
    assert reading not in named(facts, "2028-12-31")
    assert reading in named(facts, "2029-01-01")
    assert reading not in named(Facts(readings=readings), "2029-01-01")


def test_what_2023_takes_it_takes_of_the_employers_own_days_too() -> None:
    dropped = Readings(company_reset=CompanyReset.NO, credit_2023=Credit2023.DROPPED)
    facts = Facts(employments=(worker_from("2023-01-01"),), employer=GENEROUS, readings=dropped)
    assert (2023, "company") not in lefts(account(facts.on("2024-06-30")))


# --- a training over the end of a year -----------------------------------------------------------


# Two days of 2024 and three of 2025.
OVER = training("t1", "2025-01-03", "5", first="2024-12-30")


def test_a_training_over_the_end_of_a_year_is_charged_to_its_last_day_or_to_each_year() -> None:
    whole, parted = (
        Facts((OVER,), readings=each).on("2025-12-31") for each in (Readings(), BY_DAYS)
    )
    assert (row(whole, 2024)[2], row(whole, 2025)[2]) == exactly(0, 5)
    assert (row(parted, 2024)[2], row(parted, 2025)[2]) == exactly(2, 3)
    assert left(whole) == left(parted) == 5


def test_over_a_reset_each_part_takes_from_its_own_period() -> None:
    over = training("t1", "2029-01-03", "4", first="2028-12-27")
    whole, parted = (
        Facts((over,), readings=each).on("2029-06-30") for each in (Readings(), BY_DAYS)
    )
    # Five days of eight lie in 2028.
    assert left(whole) == 1
    assert str(left(parted)) == "7/2"
    assert str(row(parted, 2028)[2]) == "5/2"


def test_what_was_followed_of_it_by_a_day_is_charged_by_then() -> None:
    assert left(Facts((OVER,), readings=BY_DAYS).on("2024-12-31")) == 3
    assert left(Facts((OVER,), readings=BY_DAYS).on("2024-12-30")) == 5
    assert left(Facts((OVER,)).on("2024-12-31")) == 5


def test_by_entry_the_end_of_a_period_parts_it_too() -> None:
    over = training("t1", "2029-03-16", "4", first="2029-03-13")
    readings = evolve(BY_ENTRY, straddling_training=StraddlingTraining.BY_DAYS)
    asked = Facts((over,), employments=ENTERED, readings=readings).on("2029-06-30")
    used = [each for each in account(asked).movements if each.kind is MovementKind.USED]
    assert [(each.day, each.lot.year, str(each.days)) for each in used] == [
        (day("2029-03-14"), 2024, "2"),
        (day("2029-03-16"), 2029, "2"),
    ]


def test_over_several_years_each_has_its_part() -> None:
    over = training("t1", "2026-01-02", "10", first="2024-12-30")
    asked = Facts((over,), readings=BY_DAYS).on("2026-06-30")
    of_369 = [str(row(asked, year)[2]) for year in (2024, 2025, 2026)]
    assert of_369 == ["20/369", "3650/369", "20/369"]


def test_of_a_training_that_began_before_2023_the_part_in_2023_is_charged() -> None:
    over = training("t1", "2023-01-02", "4", first="2022-12-30")
    job = (worker_from("2020-01-01"),)
    asked = Facts((over,), employments=job, readings=BY_DAYS).on("2023-06-30")
    assert row(asked, 2023)[2] == 2


@pytest.mark.parametrize("reading", StraddlingTraining)
def test_the_reading_is_named_where_a_training_lies_in_two_years(
    reading: StraddlingTraining,
) -> None:
    readings = Readings(straddling_training=reading)
    facts = Facts((OVER,), readings=readings)
    assert reading in named(facts, "2025-06-30")
    # On the last day of the year one option charges a part of it.
    assert reading in named(facts, "2024-12-31")
    assert reading not in named(facts, "2024-12-30")
    within = training("t1", "2025-01-03", "2", first="2025-01-02")
    assert reading not in named(Facts((within,), readings=readings), "2025-06-30")


def test_charged_as_a_whole_it_is_worth_a_look() -> None:
    asked = Facts((OVER,)).on("2025-06-30")
    assert account(asked).across == ("t1",)
    assert [name for name, _ in account_findings(asked, account(asked))] == ["straddling_training"]
    parted = Facts((OVER,), readings=BY_DAYS).on("2025-06-30")
    assert account(parted).across == ()


def test_the_part_before_an_opening_balance_that_could_not_know_it_is_taken_off() -> None:
    read = (stated("2025-01-01", 2024, "5"),)
    asked = Facts((OVER,), read, readings=BY_DAYS).on("2025-06-30")
    # It was known on its last day, after the balance: two days off it, and three of the year.
    assert left(asked) == 5
    assert row(asked, 2025) == (3, 5, 3, 0, 5)
