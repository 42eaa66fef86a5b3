"""The lots of an account: which there are, from when to when, and what is restated (TR 57)."""

from datetime import date
from fractions import Fraction

import pytest

from builders import (
    BIG,
    DEFAULTS,
    ENDING_SECTOR,
    MEDIUM,
    NOW,
    SMALL,
    UNKNOWN_SIZE,
    Exact,
    Facts,
    agreement,
    day,
    firm,
    firm_declaring,
    ids,
    law_with,
    of_lot,
    stated,
    worker_from,
)
from fla_rules import AccountQuestion, Employer, EmployerYear, Employment, Kind, Readings
from fla_rules.account import Lot, UnknownLot, account
from fla_rules.account.lots import AnyLot, five_year_period, last_day, lots_of
from fla_rules.law import Credit2023, FiveYearPeriod, LatePath, Rounding
from fla_rules.vocabulary import SizeClass

BY_ENTRY = Readings(five_year_period=FiveYearPeriod.ENTRY)
# 5 days by the act and 2 beside them from the sector.
SECTOR = law_with(agreement("302", {2023: "2"}, kind=Kind.SECTORAL))


def lots(facts: Facts, on: str) -> tuple[AnyLot, ...]:
    asked = facts.on(on)
    return lots_of(asked.years, asked.employments, asked.opening_balances, asked.on)


def known_lots(facts: Facts, on: str) -> list[Lot]:
    found = [each for each in lots(facts, on) if isinstance(each, Lot)]
    assert len(found) == len(lots(facts, on))
    return found


def amounts(facts: Facts, on: str) -> list[tuple[int, str, Exact]]:
    return [(each.year, each.kind.value, each.granted) for each in known_lots(facts, on)]


def windows(facts: Facts, on: str) -> list[tuple[int, str, str]]:
    return [(each.year, each.first.isoformat(), each.last.isoformat()) for each in lots(facts, on)]


# --- which there are -----------------------------------------------------------------------------


def test_tr_57_every_year_of_employment_brings_a_lot_of_its_own() -> None:
    assert amounts(Facts(), "2026-01-01") == [
        (2024, "legal", 5),
        (2025, "legal", 5),
        (2026, "legal", 5),
    ]


def test_each_kind_of_right_is_a_lot_of_its_own() -> None:
    facts = Facts(employer=firm(40, company_days={2025: "1"}), law=SECTOR)
    assert amounts(facts, "2025-06-30") == [
        (2024, "legal", 5),
        (2024, "sectoral", 2),
        (2025, "legal", 5),
        (2025, "sectoral", 2),
        (2025, "company", 1),
    ]


@pytest.mark.parametrize(
    ("employer", "expected"),
    [(BIG, [4, 5]), (MEDIUM, [1, 1]), (SMALL, [])],
)
def test_tr_51_56_58_the_size_makes_the_legal_lot(employer: Employer, expected: list[int]) -> None:
    facts = Facts(employer=employer, employments=(worker_from("2010-01-01"),))
    assert [granted for _, _, granted in amounts(facts, "2024-12-31")] == expected


def test_below_10_a_sector_right_is_the_only_lot() -> None:
    law = law_with(agreement("302", {2023: "2"}, kind=Kind.SECTORAL, size_class=SizeClass.UNDER_10))
    assert amounts(Facts(employer=SMALL, law=law), "2024-12-31") == [(2024, "sectoral", 2)]


def test_a_sector_right_of_one_of_two_committees_is_a_lot_for_its_months() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-06-30", committee="119"),
        worker_from("2024-07-01", committee="302"),
    )
    found = amounts(Facts(employments=jobs, law=SECTOR), "2024-12-31")
    assert (2024, "sectoral", 1) in found


def test_tr_50_3_a_lot_holds_the_prorated_right() -> None:
    hired = worker_from("2024-05-10", fraction="4/5")
    assert amounts(Facts(employments=(hired,)), "2024-12-31") == [(2024, "legal", Fraction(8, 3))]


def test_a_lot_names_the_readings_of_its_right() -> None:
    hired = worker_from("2024-05-10", fraction="4/5")
    (lot,) = known_lots(Facts(employments=(hired,)), "2024-12-31")
    assert lot.readings == (Rounding.EXACT,)


def test_a_right_that_is_undetermined_is_an_unknown_lot_with_what_is_missing() -> None:
    facts = Facts(employer=UNKNOWN_SIZE)
    (unknown,) = lots(facts, "2024-06-30")
    assert isinstance(unknown, UnknownLot)
    assert (unknown.year, unknown.kind) == (2024, Kind.LEGAL)
    assert (unknown.first, unknown.last) == (day("2024-01-01"), day("2028-12-31"))
    assert ids(unknown.missing) == ["size.missing"]
    assert unknown.open == ()


def test_a_sector_right_is_unknown_too_where_the_size_that_it_needs_is() -> None:
    found = lots(Facts(employer=UNKNOWN_SIZE, law=SECTOR), "2024-06-30")
    assert [each.kind for each in found] == [Kind.LEGAL, Kind.SECTORAL]
    assert all(isinstance(each, UnknownLot) for each in found)


def test_company_days_are_known_also_where_the_size_is_not() -> None:
    employer = Employer(
        BIG.enterprise_number,
        BIG.full_time_day,
        {},
        dict(firm(1, company_days={2024: "2"}).company_days),
    )
    found = lots(Facts(employer=employer), "2024-06-30")
    assert [type(each) for each in found] == [UnknownLot, Lot]
    assert [each.granted for each in found if isinstance(each, Lot)] == [2]


def test_a_year_without_employment_has_no_lot() -> None:
    jobs = (worker_from("2024-01-01", "2024-06-30"), worker_from("2026-03-01"))
    found = windows(Facts(employments=jobs), "2026-12-31")
    assert [(year, first) for year, first, _ in found] == [
        (2024, "2024-01-01"),
        (2026, "2026-03-01"),
    ]


def test_nobody_without_employment_has_a_lot() -> None:
    assert lots(Facts(employments=()), "2026-12-31") == ()


def test_a_sector_right_that_a_reading_ended_leaves_an_empty_lot_from_the_first_of_january() -> (
    None
):
    kept = account(Facts(law=law_with(ENDING_SECTOR)).on("2027-06-30"))
    empty = of_lot(kept, 2027, Kind.SECTORAL).lot
    assert empty.granted == 0
    assert empty.first == date(2027, 1, 1)
    assert empty.readings == (LatePath.ACT,)


# --- from when -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "years"),
    [
        ("2024-05-09", []),
        ("2024-05-10", [2024]),
        ("2024-12-31", [2024]),
        ("2025-01-01", [2024, 2025]),
    ],
)
def test_a_lot_opens_on_the_first_day_of_employment_in_its_year(on: str, years: list[int]) -> None:
    facts = Facts(employments=(worker_from("2024-05-10"),))
    assert [year for year, _, _ in windows(facts, on)] == years


def test_a_lot_of_two_employments_in_one_year_opens_with_the_first() -> None:
    jobs = (worker_from("2024-09-01"), worker_from("2024-02-01", "2024-03-31"))
    assert windows(Facts(employments=jobs), "2024-12-31") == [(2024, "2024-02-01", "2028-12-31")]


def test_a_lot_outlives_the_employment() -> None:
    facts = Facts(employments=(worker_from("2024-01-01", "2024-06-30"),))
    assert windows(facts, "2025-12-31") == [(2024, "2024-01-01", "2028-12-31")]


# --- until when ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "last"),
    [(2024, "2028-12-31"), (2028, "2028-12-31"), (2029, "2033-12-31"), (2034, "2038-12-31")],
)
@pytest.mark.parametrize("entry", ["2010-01-01", "2024-05-10", "2028-12-31"])
def test_tr_57_by_the_calendar_a_lot_lasts_to_2028_then_to_2033(
    year: int, last: str, entry: str
) -> None:
    assert last_day(Readings(), (day(entry),), year) == day(last)


@pytest.mark.parametrize(
    ("entry", "year", "last"),
    [
        # In service before the first period may start.
        ("2010-06-15", 2024, "2028-12-31"),
        ("2024-01-01", 2024, "2028-12-31"),
        ("2024-01-02", 2024, "2029-01-01"),
        ("2024-05-10", 2024, "2029-05-09"),
        ("2024-05-10", 2028, "2029-05-09"),
        # The end of 2029 lies in the second period.
        ("2024-05-10", 2029, "2034-05-09"),
        ("2024-12-31", 2024, "2029-12-30"),
        ("2026-03-01", 2030, "2031-02-28"),
        ("2023-03-01", 2032, "2033-12-31"),
        ("2024-05-10", 2034, "2039-05-09"),
    ],
)
def test_tr_57_by_entry_a_lot_lasts_five_years_from_the_entry(
    entry: str, year: int, last: str
) -> None:
    assert last_day(BY_ENTRY, (day(entry),), year) == day(last)


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        ("2024-02-29", "2024-02-29", "2029-02-28"),
        ("2029-02-28", "2024-02-29", "2029-02-28"),
        ("2029-03-01", "2029-03-01", "2034-02-28"),
        ("2034-03-01", "2034-03-01", "2039-02-28"),
        # In a leap year again the 29 February is back: it was not lost on the way.
        ("2044-02-28", "2039-03-01", "2044-02-28"),
        ("2044-02-29", "2044-02-29", "2049-02-28"),
    ],
)
def test_a_period_from_29_february_ends_on_28_february(on: str, first: str, last: str) -> None:
    found = five_year_period(FiveYearPeriod.ENTRY, date(2024, 2, 29), day(on))
    assert (found.first, found.last) == (day(first), day(last))


@pytest.mark.parametrize("reading", FiveYearPeriod)
def test_tr_57_the_credit_of_2023_enters_the_first_period_by_default(
    reading: FiveYearPeriod,
) -> None:
    readings = Readings(five_year_period=reading)
    assert last_day(readings, (date(2020, 4, 1),), 2023) == date(2028, 12, 31)


@pytest.mark.parametrize("reading", FiveYearPeriod)
def test_by_the_other_reading_the_credit_of_2023_ends_with_its_year(
    reading: FiveYearPeriod,
) -> None:
    readings = Readings(five_year_period=reading, credit_2023=Credit2023.DROPPED)
    assert last_day(readings, (date(2020, 4, 1),), 2023) == date(2023, 12, 31)
    assert last_day(readings, (date(2020, 4, 1),), 2024) == date(2028, 12, 31)


# --- opening balances ----------------------------------------------------------------------------


def test_an_opening_balance_closes_the_lot_and_opens_one_with_what_was_read() -> None:
    facts = Facts(opening_balances=(stated("2025-07-01", 2024, "2"),))
    first, second, opened = known_lots(facts, "2025-12-31")
    assert (first.year, first.last, first.replaced) == (2024, day("2028-12-31"), True)
    assert (first.closes, first.replaced_on) == (day("2025-06-30"), day("2025-07-01"))
    assert (second.year, second.last, second.replaced) == (2025, day("2028-12-31"), False)
    assert opened.granted == 2
    assert (opened.year, opened.origin) == (2024, "FLA, read 2025-12-20")
    assert (opened.first, opened.last) == (day("2025-07-01"), day("2028-12-31"))


def test_an_opening_balance_closes_no_lot_of_another_kind() -> None:
    facts = Facts(
        opening_balances=(stated("2024-07-01", 2024, "1", kind=Kind.SECTORAL),), law=SECTOR
    )
    assert [(each.kind, each.replaced) for each in known_lots(facts, "2024-12-31")] == [
        (Kind.LEGAL, False),
        (Kind.SECTORAL, True),
        (Kind.SECTORAL, False),
    ]


def test_an_opening_balance_still_to_come_changes_nothing() -> None:
    facts = Facts(opening_balances=(stated("2025-07-01", 2024, "2"),))
    assert windows(facts, "2025-06-30") == windows(Facts(), "2025-06-30")


def test_an_opening_balance_on_the_day_a_lot_opens_takes_its_place_altogether() -> None:
    facts = Facts(opening_balances=(stated("2026-01-01", 2026, "3"),))
    found = [each for each in known_lots(facts, "2026-06-30") if each.year == 2026]
    assert [each.first for each in found] == [day("2026-01-01")]
    assert [each.granted for each in found] == [3]


def test_an_opening_balance_read_before_the_lot_would_open_takes_its_place_too() -> None:
    facts = Facts(
        employments=(worker_from("2026-03-01"),),
        opening_balances=(stated("2026-01-01", 2026, "3"),),
    )
    assert [granted for _, _, granted in amounts(facts, "2026-06-30")] == [3]


def test_a_second_opening_balance_closes_the_first() -> None:
    read = (stated("2026-01-01", 2024, "1"), stated("2025-01-01", 2024, "2"))
    found = [
        each for each in known_lots(Facts(opening_balances=read), "2026-06-30") if each.year == 2024
    ]
    assert [each.granted for each in found] == [5, 2, 1]
    assert {each.last for each in found} == {day("2028-12-31")}
    assert [(each.first, each.closes, each.replaced) for each in found] == [
        (day("2024-01-01"), day("2024-12-31"), True),
        (day("2025-01-01"), day("2025-12-31"), True),
        (day("2026-01-01"), day("2028-12-31"), False),
    ]


def test_an_opening_balance_closes_a_lot_that_is_unknown() -> None:
    facts = Facts(
        employer=firm_declaring({"2025Q1": 40}),
        opening_balances=(stated("2026-01-01", 2025, "2"),),
    )
    found = [each for each in lots(facts, "2026-06-30") if each.year == 2025]
    assert [(type(each), each.first, each.closes) for each in found] == [
        (UnknownLot, day("2025-01-01"), day("2025-12-31")),
        (Lot, day("2026-01-01"), day("2028-12-31")),
    ]
    assert found[0].replaced


def test_an_opening_balance_gives_a_lot_where_nothing_was_computed() -> None:
    facts = Facts(employer=SMALL, opening_balances=(stated("2026-01-01", 2024, "2"),))
    assert amounts(facts, "2026-06-30") == [(2024, "legal", 2)]


@pytest.mark.parametrize("reading", FiveYearPeriod)
def test_an_opening_balance_lasts_as_long_as_the_lot_it_takes_the_place_of(
    reading: FiveYearPeriod,
) -> None:
    hired: Employment = worker_from("2024-05-10")
    facts = Facts(
        employments=(hired,),
        opening_balances=(stated("2026-01-01", 2024, "2"),),
        readings=Readings(five_year_period=reading),
    )
    before = {each.last for each in lots(facts, "2025-12-31")}
    assert {each.last for each in lots(facts, "2026-01-01") if not each.replaced} == before


def test_an_opening_balance_is_a_lot_for_somebody_without_employment_too() -> None:
    by_entry = Readings(five_year_period=FiveYearPeriod.ENTRY)
    read_off = (stated("2026-01-01", 2024, "2"),)
    kept = account(
        Facts(opening_balances=read_off, employments=(), readings=by_entry).on("2026-06-30")
    )
    assert [(each.lot.year, each.lot.origin) for each in kept.lots] == [(2024, read_off[0].origin)]


def test_an_opening_balance_holds_in_an_account_of_one_year() -> None:
    year = EmployerYear(NOW, DEFAULTS, BIG, 2024)
    read_off = (stated("2024-03-01", 2024, "2"),)
    hired = (worker_from("2024-01-01"),)
    kept = account(AccountQuestion((year,), hired, (), read_off, date(2024, 6, 30)))
    assert of_lot(kept, 2024).lot.granted == 2


def test_an_opening_balance_of_a_lots_last_day_takes_the_lots_place_on_that_day() -> None:
    read_off = (stated("2028-12-31", 2024, "1"),)
    kept = account(Facts(opening_balances=read_off).on("2028-12-31"))
    (replaced,) = [each.lot for each in kept.lots if each.lot.replaced]
    assert (replaced.year, replaced.closes) == (2024, date(2028, 12, 30))
    assert of_lot(kept, 2024).left == 1


def test_a_balance_of_2023_read_for_somebody_without_employment_is_usable_until_2028() -> None:
    read_off = (stated("2026-01-01", 2023, "2"),)
    kept = account(Facts(opening_balances=read_off, employments=()).on("2026-06-30"))
    assert of_lot(kept, 2023).lot.last == date(2028, 12, 31)
