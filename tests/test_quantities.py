"""Days, hours and working regimes: exact, never below zero, never mixed (TR 50 § 1, 50 § 3)."""

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fla_rules import Days, FactError, Hours, full_time_day
from fla_rules.explain import shown
from fla_rules.quantities import WorkingRegime

AMOUNTS = st.fractions(min_value=0, max_value=1000, max_denominator=100)
DAY_LENGTHS = st.integers(min_value=1, max_value=24 * 60)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (5, Fraction(5)),
        (0, Fraction(0)),
        ("5", Fraction(5)),
        ("4/5", Fraction(4, 5)),
        ("0.8", Fraction(4, 5)),
        ("0.80", Fraction(4, 5)),
        ("38.33", Fraction(3833, 100)),
        ("1/03", Fraction(1, 3)),
        ("999999999", Fraction(999_999_999)),
        (Fraction(10, 3), Fraction(10, 3)),
        ("555423720275/170799563793", Fraction(555423720275, 170799563793)),
        ("9" * 1000, Fraction(10**1000 - 1)),
        ("1/" + "9" * 1000, Fraction(1, 10**1000 - 1)),
        ("0." + "1" * 999, Fraction(int("1" * 999), 10**999)),
    ],
)
def test_days_hold_the_amount_exactly(text: int | str | Fraction, amount: Fraction) -> None:
    assert Days(text).amount == amount


@pytest.mark.parametrize(
    "value",
    [
        0.8,
        5.0,
        float("nan"),
        float("inf"),
        True,
        False,
        None,
        Decimal("-0.8"),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Decimal("1e999999"),
        Decimal("1e40"),
        Decimal("0." + "1" * 41),
        Decimal("1e-999999"),
        -1,
        -(10**30),
        Fraction(-1, 2),
        "-1",
        "+1",
        "",
        " ",
        " 5",
        "5 ",
        "5\n",
        "1e3",
        "1_000",
        "0,8",
        ".8",
        "5.",
        "4/0",
        "4/00",
        "4/-5",
        "4/5/6",
        "0.8/2",
        "nan",
        "inf",
        "five",
        "٣",  # three, in Arabic digits
        "５",  # five, in full-width digits
        "½",
        "1" * 1001,
        "1/" + "1" * 1001,
        "0." + "1" * 1000,
        "9" * 100_000,
        "9/" * 100_000,
        10**1000,
        Fraction(10**1000, 7),
        Fraction(1, 10**1000),
        Fraction(1, 10**9000),
        b"5",
        [5],
    ],
)
def test_what_is_not_an_exact_amount_is_refused_with_examples_of_what_is(value: object) -> None:
    with pytest.raises(FactError) as refused:
        Days(cast("int", value))
    assert "is not an exact amount" in refused.value.problem
    assert '"4/5" or "0.8"' in refused.value.remedy
    assert "not below zero" in refused.value.remedy


@given(st.fractions(min_value=0).map(Days) | st.integers(0, 10**999).map(Days))
def test_whatever_an_amount_of_days_is_written_as_can_be_read_again(days: Days) -> None:
    assert Days(str(days.amount)) == days


def test_days_that_add_up_to_more_than_can_be_written_are_refused_when_added() -> None:
    with pytest.raises(FactError, match="a huge number is not an exact amount"):
        Days(Fraction(1, 10**999)) + Days(Fraction(1, 10**999 - 1))


def test_the_refusal_shows_the_value_and_stays_short() -> None:
    with pytest.raises(FactError, match=r"^'0,8' is not an exact amount; give a whole number"):
        Days("0,8")
    with pytest.raises(FactError) as refused:
        Days("9" * 100_000)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("apply", [operator.add, operator.sub, operator.lt, operator.ge])
def test_days_and_hours_do_not_mix(apply: Callable[[object, object], object]) -> None:
    with pytest.raises(TypeError):
        apply(Days(1), Hours(1))
    with pytest.raises(TypeError):
        apply(Hours(1), Days(1))


@pytest.mark.parametrize("number", [1, Fraction(1)])
def test_neither_days_nor_hours_mix_with_bare_numbers(number: Fraction) -> None:
    for apply in (operator.add, operator.sub):
        for amount in (Days(1), Hours(1)):
            with pytest.raises(TypeError):
                apply(amount, number)
            with pytest.raises(TypeError):
                apply(number, amount)
    assert Days(1) != number
    assert Hours(1) != number


def test_a_day_is_never_equal_to_hours_of_the_same_amount() -> None:
    left: object = Days(1)
    assert left != Hours(1)


def test_days_and_hours_add_up_within_their_own_type() -> None:
    assert Days("8/3") + Days(2) == Days("14/3")
    assert Hours.from_clock("7:36") + Hours.from_clock("0:24") == Hours.from_clock("8:00")


def test_a_sum_needs_no_start_and_is_what_adding_one_by_one_gives() -> None:
    days = [Days("8/3"), Days(2), Days("1/3")]
    assert sum(days) == days[0] + days[1] + days[2] == Days(5)
    assert sum(days, Days(1)) == Days(6)
    assert sum([], Days(0)) == Days(0)
    assert sum([Hours(456), Hours(24)]) == Hours(480)


@pytest.mark.parametrize("start", [1, False, 0.0, Fraction(0)])
def test_nothing_but_the_zero_of_a_sum_is_added_to_an_amount(start: object) -> None:
    for amount in (Days(1), Hours(1)):
        with pytest.raises(TypeError):
            operator.add(start, amount)


@given(AMOUNTS, AMOUNTS)
def test_what_was_added_can_be_taken_away_again(one: Fraction, other: Fraction) -> None:
    assert Days(one) + Days(other) - Days(other) == Days(one)
    assert Hours(one) + Hours(other) - Hours(other) == Hours(one)


def test_no_more_can_be_taken_away_than_there_is() -> None:
    assert Days("8/3") - Days("8/3") == Days(0)
    with pytest.raises(FactError, match=r"^8/3 days taken from 53/20; ") as refused:
        Days("2.65") - Days("8/3")
    assert refused.value.remedy == "take at most what there is: an amount is never below zero"
    with pytest.raises(FactError, match=r"^457 minutes taken from 456; "):
        Hours(456) - Hours(457)


@pytest.mark.parametrize("kind", [Days, Hours])
def test_no_days_are_false_and_some_are_true_however_few(kind: type[Days] | type[Hours]) -> None:
    assert not kind(0)
    assert kind(Fraction(1, 10**30))


@pytest.mark.parametrize(
    ("amount", "form", "text"),
    [
        ("8/3", ".2f", "2.67"),
        ("10/3", ".2f", "3.33"),
        # Half up, where a float gives 0.12, 2.67 and 1.00.
        ("1/8", ".2f", "0.13"),
        ("2.675", ".2f", "2.68"),
        ("1.005", ".2f", "1.01"),
        ("5/2", ".0f", "3"),
        ("1/2", ".0f", "1"),
        ("5", ".2f", "5.00"),
        ("0", ".1f", "0.0"),
        ("19.9975", ".2f", "20.00"),
        ("1/3", ".30f", "0." + "3" * 30),
        ("8/3", ">8.2f", "    2.67"),
        ("8/3", "08.2f", "00002.67"),
        ("1234567.5", ",.1f", "1,234,567.5"),
        (str(10**40) + ".5", ".1f", str(10**40) + ".5"),
        ("8/3", "", "≈ 2.67 days"),
        ("1", ">8", "   1 day"),
    ],
)
def test_days_are_written_as_a_format_asks_rounded_half_up(
    amount: str, form: str, text: str
) -> None:
    assert format(Days(amount), form) == text
    if form.endswith("f"):
        assert format(Hours(Fraction(amount) * 60), form) == text


@given(AMOUNTS, st.integers(0, 6))
def test_a_format_is_the_nearest_decimal_and_of_two_the_higher(
    amount: Fraction, places: int
) -> None:
    written = Fraction(f"{Days(amount):.{places}f}")
    assert -Fraction(1, 2) < (written - amount) * 10**places <= Fraction(1, 2)


@pytest.mark.parametrize(
    "form", [".2g", "d", ".2", ">9.2", "08", "%", ".2%", "f", ".100f", "x.2f", ".2f\n", "é"]
)
def test_any_other_format_is_refused_and_cuts_nothing_off(form: str) -> None:
    for amount in (Days("8/3"), Hours(90)):
        with pytest.raises(FactError, match="is not a way of writing an amount") as refused:
            format(amount, form)
        assert '".2f"' in refused.value.remedy


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Days(5), "5 days"),
        (Days(1), "1 day"),
        (Days("8/3"), "≈ 2.67 days"),
        (Days("1/2"), "0.5 days"),
        (Hours(2128), "35:28"),
        (Hours("83589/100"), "≈ 13:56"),
        (Hours(0), "0:00"),
    ],
)
def test_an_amount_prints_itself_and_says_when_it_is_rounded(
    amount: Days | Hours, text: str
) -> None:
    assert str(amount) == f"{amount}" == text == shown(amount, "en")


@pytest.mark.parametrize(
    ("days", "day", "text"),
    [
        (Days(7) + Hours.from_clock("6:57").days(Hours(456)), "7:36", "7 days 6:57"),
        (Days("7.5"), "8:00", "7 days 4:00"),
        (Days("1.5"), "7:36", "1 day 3:48"),
        (Days("1/2"), "7:36", "0 days 3:48"),
        (Days(5), "7:36", "5 days"),
        (Days(0), "7:36", "0 days"),
        (Days("8/3"), "7:36", "2 days 5:04"),
        (Days("1/7"), "7:36", "≈ 0 days 1:05"),
        # Neither a day that is not whole, nor nothing where there is something.
        (Days("7999999/1000000"), "7:36", "≈ 7 days 7:35"),
        (Days("7000001/1000000"), "7:36", "≈ 7 days 0:01"),
    ],
)
def test_days_are_written_as_days_and_hours_of_the_full_timers_day(
    days: Days, day: str, text: str
) -> None:
    assert days.in_days_and_hours(full_time_day(day)) == text


def test_days_and_hours_need_a_full_timers_day_that_can_be_one() -> None:
    with pytest.raises(FactError, match="a full-timer's day of 0:00"):
        Days(2).in_days_and_hours(Hours(0))
    with pytest.raises(FactError, match="full_time_day: 8 is not"):
        Days(2).in_days_and_hours(cast("Hours", 8))


def test_days_are_ordered_by_amount() -> None:
    assert Days("1/3") < Days("1/2") < Days(1)
    assert max(Hours.from_clock("7:36"), Hours.from_clock("8:00")) == Hours(480)


def test_nothing_can_be_changed_afterwards() -> None:
    with pytest.raises(AttributeError):
        Days(1).amount = Fraction(2)  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Hours(1).minutes = Fraction(2)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("clock", "minutes"),
    [("7:36", 456), ("0:00", 0), ("15:12", 912), ("0:59", 59), ("100:05", 6005)],
)
def test_a_clock_text_gives_hours_times_sixty_plus_minutes(clock: str, minutes: int) -> None:
    assert Hours.from_clock(clock).minutes == minutes


@pytest.mark.parametrize(
    "clock",
    [
        "",
        "7",
        "7:6",
        "7:60",
        "7:99",
        "7.36",
        "7h36",
        "-7:36",
        "7:36:00",
        " 7:36",
        "7:36 ",
        "7:36\n",
        "٧:٣٦",
        "1" * 7 + ":00",
        ":36",
        "7:",
        "7:036",
    ],
)
def test_any_other_clock_text_is_refused_with_an_example(clock: str) -> None:
    with pytest.raises(FactError, match="is not a duration") as refused:
        Hours.from_clock(clock)
    assert refused.value.remedy == 'give hours and minutes such as "7:36"'


def test_a_training_day_of_a_38_hour_week_is_7_hours_36() -> None:
    # TR 50 § 1: a normal working day of a full-timer; 38 hours over five days.
    assert Days(1).hours(full_time_day("7:36")) == Hours(Fraction(38 * 60, 5))


def test_fourteen_thirds_of_a_day_are_35_hours_28() -> None:
    assert Days("14/3").hours(full_time_day("7:36")) == Hours.from_clock("35:28")


def test_40_hours_are_five_days_only_at_eight_hours_a_day() -> None:
    forty = Hours.from_clock("40:00")
    assert forty.days(full_time_day("8:00")) == Days(5)
    assert forty.days(full_time_day("7:36")) == Days(Fraction(100, 19))


@given(AMOUNTS, DAY_LENGTHS)
def test_days_into_hours_and_back_lose_nothing(amount: Fraction, minutes: int) -> None:
    day = Hours(minutes)
    assert Days(amount).hours(day).days(day) == Days(amount)


@given(AMOUNTS, AMOUNTS, DAY_LENGTHS)
def test_adding_before_or_after_the_conversion_is_the_same(
    one: Fraction, other: Fraction, minutes: int
) -> None:
    day = Hours(minutes)
    assert (Days(one) + Days(other)).hours(day) == Days(one).hours(day) + Days(other).hours(day)


@pytest.mark.parametrize("text", ["0:00", "24:01", "25:00", "456:00"])
def test_a_working_day_lasts_more_than_nothing_and_at_most_24_hours(text: str) -> None:
    with pytest.raises(FactError, match=f"{text} is not the length of a working day"):
        full_time_day(text)


@pytest.mark.parametrize("text", ["0:01", "24:00"])
def test_the_shortest_and_the_longest_working_day_are_accepted(text: str) -> None:
    assert full_time_day(text) == Hours.from_clock(text)


@pytest.mark.parametrize("text", ["0", "0.0", "1.01", "5/4", "2", 2, 0])
def test_a_regime_is_above_nothing_and_at_most_full_time(text: int | str) -> None:
    with pytest.raises(FactError, match="is not a part of full-time") as refused:
        WorkingRegime.of(text)
    assert refused.value.remedy == 'give a fraction above 0 and at most 1, such as "4/5"'


@pytest.mark.parametrize("text", [0.8, True, "80%", "4/5 ", "-4/5"])
def test_a_regime_that_is_no_exact_amount_is_refused(text: object) -> None:
    with pytest.raises(FactError, match="is not an exact amount"):
        WorkingRegime.of(cast("str", text))


@pytest.mark.parametrize("text", ["4/5", "0.8", "0.80", "8/10", Fraction(4, 5)])
def test_four_fifths_is_one_regime_however_it_is_written(text: str | Fraction) -> None:
    regime = WorkingRegime.of(text)
    assert regime == WorkingRegime(4, 5)
    assert regime.fraction == Fraction(4, 5)


def test_weekly_hours_in_hundredths_give_the_exact_fraction() -> None:
    # 38 h 20 is 38.33 in a payroll declaration.
    assert WorkingRegime.weekly("19", "38.33").fraction == Fraction(1900, 3833)
    assert WorkingRegime.weekly("30.4", "38") == WorkingRegime(4, 5)
    assert WorkingRegime.weekly(38, 38) == WorkingRegime(1, 1)


def test_a_full_timers_week_of_no_hours_is_refused() -> None:
    with pytest.raises(FactError, match="a full-timer's week of 0 hours") as refused:
        WorkingRegime.weekly("19", "0")
    assert refused.value.remedy == 'give weekly hours such as "38"'


@pytest.mark.parametrize("hours", ["0", "38.01", "40"])
def test_weekly_hours_of_nothing_or_above_the_full_timers_are_refused(hours: str) -> None:
    with pytest.raises(FactError, match="is not a part of full-time"):
        WorkingRegime.weekly(hours, "38")
