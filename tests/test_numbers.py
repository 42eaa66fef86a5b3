"""Amounts for a reader: no number may be read as another one than it is."""

import re
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fla_rules import Days, Hours, sentence
from fla_rules.numbers import clock, decimal, in_decimals, in_hours
from fla_rules.outcome import Argument, reason

AMOUNTS = st.fractions(max_denominator=10**9)
NEAR_A_WHOLE = st.builds(
    lambda whole, part: whole + Fraction(1, part), st.integers(-30, 30), st.integers(2, 10**30)
)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "0"),
        ("5", "5"),
        ("8/5", "1.6"),
        ("10/3", "≈ 3.33"),
        ("-10/3", "≈ -3.33"),
        ("-2", "-2"),
        ("1/8", "0.125"),
        ("7999/400", "19.9975"),
        ("19.99999999", "≈ 19.99999999"),
        ("9.999", "9.999"),
        ("10.0001", "10.0001"),
        ("10.00001", "≈ 10.00001"),
        ("0.004", "0.004"),
        ("1/300", "≈ 0.003"),
        ("-1/300", "≈ -0.003"),
        ("27863/15200", "≈ 1.83"),
        ("1.995", "1.995"),
        ("599/300", "≈ 1.997"),
    ],
)
def test_an_amount_is_shown_in_decimals_that_are_no_other_amount(amount: str, text: str) -> None:
    shown = in_decimals(Fraction(amount))
    # What has every decimal it needs is exact, however many those are.
    assert shown.removeprefix("≈ ") == text.removeprefix("≈ ")
    assert shown.startswith("≈") is (Fraction(decimal(Fraction(amount))) != Fraction(amount))


@given(AMOUNTS | NEAR_A_WHOLE)
def test_a_decimal_keeps_its_side_of_every_whole_number(amount: Fraction) -> None:
    shown = Fraction(decimal(amount))
    assert floor(shown) == floor(amount)
    assert (shown.denominator == 1) is (amount.denominator == 1)
    assert abs(shown - amount) <= Fraction(1, 200)


@given(AMOUNTS | NEAR_A_WHOLE)
def test_a_decimal_has_no_bare_dot_and_no_idle_zero(amount: Fraction) -> None:
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]*[1-9])?", decimal(amount))


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        ("2128", "35:28"),
        ("0", "0:00"),
        ("456", "7:36"),
        ("5", "0:05"),
        ("-90", "-1:30"),
        ("121/2", "≈ 1:01"),
        ("2281/5", "≈ 7:36"),
        ("83589/100", "≈ 13:56"),
        ("1/3", "≈ 0:01"),
        ("-83589/100", "≈ -13:56"),
    ],
)
def test_a_clock_shows_whole_minutes_and_says_when_they_are_rounded(
    minutes: str, text: str
) -> None:
    assert in_hours(Fraction(minutes)) == text
    assert clock(Fraction(minutes)) == text.removeprefix("≈ ")


@given(AMOUNTS)
def test_a_clock_is_within_a_minute_and_is_no_time_only_where_there_is_none(
    minutes: Fraction,
) -> None:
    shown = clock(minutes)
    assert re.fullmatch(r"-?[0-9]+:[0-5][0-9]", shown)
    hours, rest = shown.lstrip("-").split(":")
    assert abs(60 * int(hours) + int(rest) - abs(minutes)) < 1
    assert (shown in {"0:00", "-0:00"}) is (minutes == 0)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Days(1), "1 day"),
        (Days("27863/15200"), "≈ 1.83 days"),
        (Days("1/2"), "0.5 days"),
        (Days("1.0001"), "1.0001 days"),
        (Hours("83589/100"), "≈ 13:56"),
        (Fraction(7999, 400), "19.9975"),
    ],
)
def test_a_sentence_holds_no_fraction(value: Argument, text: str) -> None:
    said = sentence(
        reason("months.stretch", figure=value, regime=Fraction(4, 5), months=10, first="then"), "en"
    )
    assert said == f"{text} × 0.8 × 10 of 12 months from then"
