"""Working days and terms: which day is the last one in time."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from dateutil.easter import easter
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from builders import day, ids
from duty_builders import with_length
from fla_rules import RULEBOOK, FactError, Period, Quarter, Readings
from fla_rules.basis import Basis
from fla_rules.law import (
    AfterQuarter,
    DayOfYear,
    DaysFrom,
    Deadline,
    DutyName,
    Length,
    MonthsFrom,
    MonthTerm,
    TermCounting,
    TermRoll,
)
from fla_rules.law.deadlines import AsSoonAsPossible
from fla_rules.outcome import Citation
from fla_rules.terms import Due, DueBy, Unsettled, due, start_up
from fla_rules.vocabulary import Confidence
from fla_rules.working_days import (
    BelgianWorkingDays,
    first_working_day,
    known_years,
    next_working_day,
    statutory_holidays,
)

CALENDAR = BelgianWorkingDays.of(range(2019, 2040))
SUNDAY = 6
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))

LAW = RULEBOOK.known_on(date(2024, 6, 30))
WHAT_IF = Citation("what-if", "1", Confidence.DEDUCTION)


def counted(length: Length, trigger: date, readings: Readings) -> DueBy:
    """Count a length of its own, which no postponement moves."""
    row = Deadline(DutyName.FILE_PLAN, length, Period(date(1, 1, 1)), date(1, 1, 1), WHAT_IF)
    return due(Basis(LAW, readings, CALENDAR), row, trigger)


def term(length: Length, trigger: date, readings: Readings) -> Due:
    found = counted(length, trigger, readings)
    assert isinstance(found, Due)
    return found


# Easter Monday, Ascension Day and Whit Monday move; the other seven do not.
FIXED = {(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)}
EASTER_MONDAYS = {
    2020: date(2020, 4, 13),
    2021: date(2021, 4, 5),
    2022: date(2022, 4, 18),
    2023: date(2023, 4, 10),
    2024: date(2024, 4, 1),
    2025: date(2025, 4, 21),
    2026: date(2026, 4, 6),
    2027: date(2027, 3, 29),
    2028: date(2028, 4, 17),
    2029: date(2029, 4, 2),
    2030: date(2030, 4, 22),
    2031: date(2031, 4, 14),
    2032: date(2032, 3, 29),
    2033: date(2033, 4, 18),
    2034: date(2034, 4, 10),
    2035: date(2035, 3, 26),
}


@pytest.mark.parametrize("year", EASTER_MONDAYS)
def test_the_ten_statutory_holidays_are_pinned(year: int) -> None:
    monday = EASTER_MONDAYS[year]
    moving = {monday, monday + timedelta(days=38), monday + timedelta(days=49)}
    fixed = {date(year, month, day) for month, day in FIXED}
    assert statutory_holidays(year) == fixed | moving


@pytest.mark.parametrize(
    ("year", "first"), [(2024, (1, 2)), (2025, (1, 2)), (2026, (1, 2)), (2027, (1, 4))]
)
def test_the_first_working_day_of_a_year_is_known(year: int, first: tuple[int, int]) -> None:
    assert first_working_day(year, CALENDAR) == date(year, *first)


def test_a_replacement_day_of_the_company_is_no_working_day() -> None:
    # 21 July 2024 was a Sunday.
    replaced = BelgianWorkingDays.of(range(2024, 2025), [date(2024, 7, 22)])
    assert CALENDAR.is_working_day(date(2024, 7, 22))
    assert not replaced.is_working_day(date(2024, 7, 22))
    assert next_working_day(date(2024, 7, 20), replaced) == date(2024, 7, 23)


def test_a_year_that_was_not_worked_out_beforehand_is_worked_out_when_asked_about() -> None:
    (day, *_) = [date(2041, 1, each) for each in range(1, 8) if date(2041, 1, each).weekday() < 5]
    whole = BelgianWorkingDays.of(range(2041, 2042))
    days = [date(2041, 1, 1) + timedelta(days=each) for each in range(365)]
    assert day.year not in CALENDAR.years
    assert [CALENDAR.is_working_day(each) for each in days] == list(map(whole.is_working_day, days))


@pytest.mark.parametrize("year", [1974, 2101, 2150, 4100])
def test_a_year_of_which_no_holidays_are_known_is_refused(year: int) -> None:
    with pytest.raises(FactError, match=f"the holidays of {year} to {year} are not known") as said:
        statutory_holidays(year)
    assert said.value.remedy == "give years from 1975 to 2100"
    week = [date(year, 1, each) for each in range(1, 8)]
    with pytest.raises(FactError, match="are not known"):
        list(map(BelgianWorkingDays.of(range(2024, 2025)).is_working_day, week))


def test_every_year_of_which_holidays_are_known_has_all_ten_and_no_other_has_any() -> None:
    known = known_years(range(1900, 2300))
    # Where Ascension Day falls on 1 May, one day is both.
    both = {year for year in known if len(statutory_holidays(year)) == 9}
    assert both == {year for year in known if easter(year) + timedelta(days=39) == date(year, 5, 1)}
    assert all(len(statutory_holidays(year)) == 10 for year in set(known) - both)
    assert [known.start, known.stop] == [1975, 2101]


@pytest.mark.parametrize("year", known_years(range(1900, 2300)))
def test_the_holidays_worked_out_are_those_that_the_package_lists(year: int) -> None:
    # It lists Easter and Whit Sunday too, which are no working days in any case.
    listed = {day for day in country_holidays("BE", years=year) if day.weekday() != SUNDAY}
    assert {day for day in statutory_holidays(year) if day.weekday() != SUNDAY} == listed


def test_the_calendar_of_the_package_gives_the_same_working_days() -> None:
    years, given = range(1975, 2101), [date(2024, 7, 22)]
    own = BelgianWorkingDays.of(years, given)
    listed = BelgianWorkingDays.from_package(years, given)
    first, after = date(years.start, 1, 1), date(years.stop, 1, 1)
    days = [first + timedelta(days=each) for each in range((after - first).days)]
    assert [day for day in days if own.is_working_day(day) != listed.is_working_day(day)] == []
    with pytest.raises(FactError, match="the holidays of 2100 to 2101 are not known"):
        BelgianWorkingDays.from_package(range(2100, 2102))


def test_a_span_that_runs_past_the_known_years_is_refused_and_an_empty_one_is_not() -> None:
    with pytest.raises(FactError, match="the holidays of 2099 to 2101 are not known"):
        BelgianWorkingDays.of(range(2099, 2102))
    assert BelgianWorkingDays.of(range(2099, 2099)).idle == frozenset()


def test_no_term_runs_from_a_day_beyond_the_last_year() -> None:
    with pytest.raises(FactError, match="no term runs from 9999-12-01"):
        term(DaysFrom(60), date(9999, 12, 1), Readings())


def test_a_term_may_run_in_the_last_year_there_is_and_in_none_after_it() -> None:
    assert term(DayOfYear(3, 30), date(9000, 1, 1), Readings()).last == date(9000, 3, 30)
    with pytest.raises(FactError, match=r"from 9001-01-01; give a day up to the year 9000$"):
        term(DayOfYear(3, 30), date(9001, 1, 1), Readings())


def test_a_term_that_runs_to_a_working_day_asks_for_the_calendar_and_another_needs_none() -> None:
    without = Basis(LAW, Readings())
    hired = LAW.deadline(DutyName.REGISTER_WORKER_DATA, date(2024, 5, 10))
    announced = LAW.deadline(DutyName.START_UP_REGISTRATION, date(2024, 4, 1))
    assert hired
    assert announced
    with pytest.raises(FactError, match="no working days were given") as said:
        due(without, hired, date(2024, 5, 10))
    assert "BelgianWorkingDays" in str(said.value)
    assert isinstance(due(without, announced, date(2024, 4, 1)), Due)


def test_a_worker_hired_on_10_may_2024_is_registered_by_9_july() -> None:
    assert term(DaysFrom(60), date(2024, 5, 10), Readings()).last == date(2024, 7, 9)


def test_where_the_trigger_counts_a_term_is_one_day_shorter() -> None:
    readings = Readings(term_counting=TermCounting.TRIGGER_INCLUDED)
    assert term(DaysFrom(60), date(2024, 5, 10), readings).last == date(2024, 7, 8)


@pytest.mark.parametrize(
    ("quarter", "last"),
    [
        (Quarter(2024, 1), date(2024, 4, 30)),
        (Quarter(2024, 2), date(2024, 7, 31)),
        (Quarter(2024, 3), date(2024, 10, 31)),
        (Quarter(2024, 4), date(2025, 1, 31)),
    ],
)
def test_e15_a_quarter_is_due_at_the_end_of_the_month_after_it(
    quarter: Quarter, last: date
) -> None:
    assert term(AfterQuarter(), quarter.first_day, Readings()).last == last


def test_a_last_day_on_a_saturday_stays_unless_the_reading_moves_it() -> None:
    # 60 days from 1 October 2024 end on Saturday 30 November 2024.
    trigger = date(2024, 10, 1)
    stays = term(DaysFrom(60), trigger, Readings())
    assert (stays.last, stays.readings[-1]) == (date(2024, 11, 30), TermRoll.STAYS)
    readings = Readings(term_roll=TermRoll.NEXT_WORKING_DAY)
    moved = term(DaysFrom(60), trigger, readings)
    assert (moved.last, moved.readings[-1]) == (date(2024, 12, 2), TermRoll.NEXT_WORKING_DAY)


def test_the_reading_that_moves_a_last_day_is_named_only_where_it_is_no_working_day() -> None:
    assert term(AfterQuarter(), date(2024, 1, 1), Readings()).readings == ()


def test_a_month_from_the_31st_ends_on_the_last_day_or_is_refused() -> None:
    short = term(MonthsFrom(1), date(2024, 1, 31), Readings())
    assert (short.last, short.readings) == (date(2024, 2, 29), (MonthTerm.LAST_DAY,))
    refusing = Readings(month_term=MonthTerm.REFUSE)
    nowhere = counted(MonthsFrom(1), date(2024, 1, 31), refusing)
    assert isinstance(nowhere, Unsettled)
    assert (nowhere.open[0].id, nowhere.readings) == ("term.no_such_day", (MonthTerm.REFUSE,))
    plain = term(MonthsFrom(2), date(2024, 1, 30), Readings(month_term=MonthTerm.REFUSE))
    assert plain.last == date(2024, 3, 30)


@given(DAYS, st.integers(1, 400))
def test_a_term_moves_to_a_working_day_at_most_four_days_on(trigger: date, days: int) -> None:
    stays = term(DaysFrom(days), trigger, Readings()).last
    readings = Readings(term_roll=TermRoll.NEXT_WORKING_DAY)
    moved = term(DaysFrom(days), trigger, readings).last
    assert stays == trigger + timedelta(days=days)
    assert CALENDAR.is_working_day(moved)
    assert timedelta() <= moved - stays <= timedelta(days=4)


@given(DAYS)
def test_a_later_trigger_never_has_an_earlier_term(trigger: date) -> None:
    following = trigger + timedelta(days=1)
    for months in (1, 2, 3):
        earlier = term(MonthsFrom(months), trigger, Readings()).last
        assert earlier <= term(MonthsFrom(months), following, Readings()).last


def test_a_term_that_hangs_on_no_start_up_cites_what_announced_it() -> None:
    lacking = evolve(
        RULEBOOK,
        deadlines=tuple(
            each for each in RULEBOOK.deadlines if each.name is not DutyName.START_UP_REGISTRATION
        ),
    )
    basis = Basis(lacking.known_on(day("2025-06-30")), Readings())
    row = next(
        each
        for each in RULEBOOK.deadlines
        if each.name is DutyName.REGISTER_QUARTER and each.period.last == date(2024, 3, 31)
    )
    found = due(basis, row, day("2024-04-01"))
    assert isinstance(found, Unsettled)
    assert ids(found.open) == ["term.no_start_up"]
    assert found.open[0].citations == (row.citation,)


def test_a_start_up_as_soon_as_possible_has_no_term_that_others_end_with() -> None:
    book = with_length(DutyName.START_UP_REGISTRATION, AsSoonAsPossible())
    basis = Basis(book.known_on(date(2024, 6, 30)), Readings(), CALENDAR)
    assert list(start_up(basis)) == []
    hired = basis.law.deadline(DutyName.REGISTER_WORKER_DATA, date(2024, 5, 10))
    assert hired
    own = due(basis, hired, date(2024, 5, 10))
    assert isinstance(own, Due)
    assert own.last == date(2024, 7, 9)
