"""Periods, quarters and months."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import day, period
from fla_rules import FactError, Period, Quarter
from fla_rules.calendar import OPEN_END, day_after, day_before, months_of, parse_day, refuse_far

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
LENGTHS = st.integers(min_value=0, max_value=900)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(FactError) as refused:
        period("2024-03-29", "2024-03-28")
    assert refused.value.problem == "the period ends on 2024-03-28, before it begins on 2024-03-29"
    assert refused.value.remedy == "give a last day on or after the first"


def test_a_period_of_one_day_holds_that_day_and_no_other() -> None:
    only = period("2024-02-29", "2024-02-29")
    assert [passed for passed in range(-1, 2) if only.contains(only.first + timedelta(passed))] == [
        0
    ]


def test_a_period_without_end_is_open_and_holds_the_last_day_there_is() -> None:
    assert period("2024-01-01").is_open
    assert period("2024-01-01").contains(OPEN_END)
    assert not period("2024-01-01", "2030-12-31").is_open


def test_periods_sort_by_their_first_day_and_then_by_their_last() -> None:
    in_order = [
        period("2023-12-31"),
        period("2024-01-01", "2024-01-01"),
        period("2024-01-01", "2024-06-30"),
        period("2024-01-01"),
        period("2024-02-01", "2024-02-01"),
    ]
    backwards = in_order[::-1]
    assert sorted(backwards) == in_order


@given(DAYS, LENGTHS, DAYS, LENGTHS)
def test_of_two_periods_one_comes_first_or_they_are_the_same(
    first: date, length: int, other_first: date, other_length: int
) -> None:
    one = Period(first, first + timedelta(days=length))
    other = Period(other_first, other_first + timedelta(days=other_length))
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one <= other) is not (one > other)


def test_a_year_runs_from_1_january_to_31_december() -> None:
    assert Period.of_year(2024) == period("2024-01-01", "2024-12-31")


@given(DAYS, LENGTHS, DAYS, LENGTHS)
def test_two_periods_overlap_when_a_day_lies_in_both_and_the_clip_is_those_days(
    first: date, length: int, other_first: date, other_length: int
) -> None:
    one = Period(first, first + timedelta(days=length))
    other = Period(other_first, other_first + timedelta(days=other_length))
    days = [one.first + timedelta(days=passed) for passed in range(length + 1)]
    shared = [each for each in days if other.first <= each <= other.last]
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    if shared:
        assert one.clip(other) == other.clip(one) == Period(shared[0], shared[-1])


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024, 2100, 9999])
def test_the_months_of_a_year_cover_each_of_its_days_once(year: int) -> None:
    months = months_of(year)
    assert [month.first for month in months] == [date(year, n, 1) for n in range(1, 13)]
    assert [month.last.day for month in months] == [monthrange(year, n)[1] for n in range(1, 13)]
    assert {(month.last.year, month.last.month) for month in months} == {
        (year, n) for n in range(1, 13)
    }


@pytest.mark.parametrize(
    ("year", "last"), [(2024, 29), (2023, 28), (2000, 29), (1900, 28), (2028, 29)]
)
def test_february_ends_on_the_leap_day_in_leap_years_only(year: int, last: int) -> None:
    assert months_of(year)[1].last == date(year, 2, last)


def test_the_day_before_1_march_is_the_leap_day_in_2024() -> None:
    assert day_before(day("2024-03-01")) == day("2024-02-29")
    assert day_before(day("2023-03-01")) == day("2023-02-28")
    assert day_after(day("2024-02-28")) == day("2024-02-29")
    assert day_after(day("2024-12-31")) == day("2025-01-01")


def test_nothing_comes_after_the_open_end_and_nothing_before_the_beginning() -> None:
    assert day_after(OPEN_END) == OPEN_END
    assert day_before(date.min) == date.min


def test_no_question_is_about_a_day_after_2200() -> None:
    refuse_far(date.min, day("2200-12-31"))
    with pytest.raises(FactError, match="2201-01-01 is too far; give a day up to the year 2200"):
        refuse_far(day("2024-01-01"), day("2201-01-01"))


@pytest.mark.parametrize(
    ("text", "year", "number"),
    [("2024Q1", 2024, 1), ("20241", 2024, 1), ("2022Q4", 2022, 4), ("20224", 2022, 4)],
)
def test_a_quarter_is_read_as_people_and_as_payroll_write_it(
    text: str, year: int, number: int
) -> None:
    assert Quarter.parse(text) == Quarter(year, number)
    assert str(Quarter.parse(text)) == f"{year}Q{number}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "2024Q",
        "2024-Q1",
        "2024q1",
        "2024Q11",
        "24Q1",
        "Q12024",
        "2024Q1 ",
        "2024Q1\n",
        "２０２４Q1",
        "2024Q١",
        "-2024Q1",
        "x" * 1000,
    ],
)
def test_any_other_text_is_not_a_quarter(text: str) -> None:
    with pytest.raises(FactError, match="is not a quarter; give one such as") as refused:
        Quarter.parse(text)
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize("text", ["2024Q0", "2024Q5", "20249", "0000Q1"])
def test_a_quarter_outside_1_to_4_does_not_exist(text: str) -> None:
    with pytest.raises(FactError, match="does not exist") as refused:
        Quarter.parse(text)
    assert "from 1 to 4" in refused.value.remedy


@pytest.mark.parametrize(("year", "number"), [(2024, 0), (2024, 5), (2024, -1), (0, 1), (10000, 1)])
def test_a_quarter_that_cannot_be_is_refused_when_built(year: int, number: int) -> None:
    with pytest.raises(FactError, match=f"quarter {number} of {year} does not exist"):
        Quarter(year, number)


@given(st.integers(2000, 2040), st.integers(1, 4))
def test_a_quarter_ends_on_the_last_day_of_its_third_month(year: int, number: int) -> None:
    month = 3 * number
    assert Quarter(year, number).last_day == date(year, month, monthrange(year, month)[1])


@given(DAYS, DAYS)
def test_quarters_stand_in_the_order_of_time(one: date, other: date) -> None:
    quarters = [Quarter(each.year, (each.month + 2) // 3) for each in (one, other)]
    by_time = (one.year, quarters[0].number) < (other.year, quarters[1].number)
    assert (quarters[0] < quarters[1]) == by_time
    assert min(quarters).last_day <= max(quarters).last_day


def test_a_day_is_read_from_its_iso_text() -> None:
    assert parse_day("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023-02-29",
        "2024-13-01",
        "2024-1-1",
        "20240101",
        "2024-W01-1",
        "2024-01-01T00:00",
        "2024-01-01 ",
        "01-01-2024",
        "２０２４-01-01",
        "x" * 500,
    ],
)
def test_any_other_text_is_not_a_day(text: str) -> None:
    with pytest.raises(FactError, match="is not a day; give an ISO date such as") as refused:
        parse_day(text)
    assert len(str(refused.value)) < 120
