"""The training account: granted, used, carried over, set to zero, left (TR 57, 58; FLA 19 § 3)."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import evolve

from builders import (
    ALL_ALONG,
    BIG,
    DEFAULTS,
    MEDIUM,
    NOW,
    SMALL,
    UNKNOWN_SIZE,
    Exact,
    Facts,
    agreement,
    arguments,
    day,
    exactly,
    firm,
    firm_declaring,
    ids,
    is_beyond,
    known,
    law_with,
    left,
    lefts,
    of_lot,
    row,
    stated,
    training,
    value,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    AccountQuestion,
    Days,
    Determined,
    Employer,
    EmployerYear,
    FactError,
    Hours,
    Kind,
    Readings,
    Undetermined,
    balance,
    full_time_day,
    sentence,
)
from fla_rules.account import (
    Account,
    LotBalance,
    Movement,
    MovementKind,
    Restatement,
    YearQuestion,
    account,
    difference,
    year_credit,
)
from fla_rules.account.movements import restatements
from fla_rules.facts import EmployersAnswer, TrainingStatus
from fla_rules.law import (
    CompanyDays,
    Credit2023,
    EducationalLeave,
    FiveYearPeriod,
    LatePath,
    Overuse,
    Rounding,
    UseOrder,
)
from fla_rules.vocabulary import SizeClass

COURSE = training("t1", "2024-06-03")
BY_ENTRY = Readings(five_year_period=FiveYearPeriod.ENTRY)
DEBT = Readings(overuse=Overuse.DEBT)
NEWEST = Readings(use_order=UseOrder.NEWEST_FIRST)
WITH_INDIVIDUAL = Readings(company_days=CompanyDays.WITH_INDIVIDUAL)
# 5 days by the act, 2 beside them from the sector.
SECTOR = law_with(agreement("302", {2023: "2"}, kind=Kind.SECTORAL))
# An enterprise of 40 that also gives 1 day a year of its own.
GENEROUS = firm(40, company_days=dict.fromkeys(range(2023, 2031), "1"))
# Quarters declared for 2024-2025 only, and for the two years after them only.
UNKNOWN_FROM_2026 = firm_declaring({"2023Q1": 40})
KNOWN_FROM_2026 = firm_declaring({"2025Q1": 40, "2027Q1": 40})
# The worker of the published dossier: 4/5, in a firm that averages exactly 20.
EXAMPLE = Facts(
    (training("t1", "2024-06-03", "2", first="2024-06-02"),),
    employments=(worker_from("2024-05-10", fraction="4/5"),),
    employer=firm_declaring({"2022Q4": 18, "2023Q1": 19, "2023Q2": 21, "2023Q3": 22}),
)


def used(asked: AccountQuestion) -> list[tuple[str | None, int, str, Exact]]:
    """Give every use: its training, and the year and the kind of the lot it was charged to."""
    return [
        (each.training, each.lot.year, each.lot.kind.value, each.days)
        for each in account(asked).movements
        if each.kind is MovementKind.USED
    ]


def moved(asked: AccountQuestion) -> list[tuple[str, str, int, Exact]]:
    return [
        (each.day.isoformat(), each.kind.value, each.lot.year, each.days)
        for each in account(asked).movements
    ]


def over(kept: Account) -> list[tuple[str | None, Exact]]:
    return [(each.training, each.days) for each in kept.excess]


# --- the published example -----------------------------------------------------------------------


def test_the_example_has_8_3_less_2_carried_over_and_4_more() -> None:
    asked = EXAMPLE.on("2025-06-30")
    assert row(asked, 2024) == (0, Fraction(8, 3), 2, 0, Fraction(2, 3))
    assert row(asked, 2025) == (Fraction(2, 3), 4, 0, 0, Fraction(14, 3))
    assert value(balance(asked)).days == Fraction(14, 3)
    assert value(balance(asked)).minutes == 2128


def test_the_example_says_each_movement_with_its_reason() -> None:
    asked = EXAMPLE.on("2025-06-30")
    assert moved(asked) == [
        ("2024-05-10", "granted", 2024, Fraction(8, 3)),
        ("2024-06-03", "used", 2024, 2),
        ("2025-01-01", "granted", 2025, 4),
    ]
    reasons = asked.reasons()
    assert ids(reasons) == [
        "movement.granted",
        "movement.used",
        "movement.granted",
        "balance.of_lot",
        "balance.of_lot",
        "balance.left",
    ]
    assert arguments(reasons[1])["training"] == "t1"
    assert all(sentence(each, "en") for each in reasons)


def test_an_answer_rests_on_its_articles_and_has_the_receipt_of_its_question() -> None:
    asked = EXAMPLE.on("2025-06-30")
    outcome = balance(asked)
    assert isinstance(outcome, Determined)
    assert {(cited.act, cited.article) for cited in outcome.citations} == {
        ("TR", "57"),
        ("FLA", "19 § 3"),
    }
    assert outcome.question == asked
    assert asked.basis.receipt == asked.years[-1].basis.receipt
    assert outcome.readings == (Rounding.EXACT,)


def test_an_account_of_or_known_on_a_day_after_the_tables_were_verified_says_so() -> None:
    horizon = RULEBOOK.horizon
    assert not is_beyond(Facts(law=RULEBOOK.known_on(horizon)).on(horizon.isoformat()))
    assert is_beyond(Facts(law=RULEBOOK.known_on(horizon)).on("2031-01-01"))
    assert is_beyond(Facts(law=RULEBOOK.known_on(day("2031-01-01"))).on("2024-06-30"))


# --- years (TR 57, 58 § 2) -----------------------------------------------------------------------


def test_tr_57_what_is_left_goes_to_the_next_year_and_does_not_touch_its_own_credit() -> None:
    asked = Facts((training("t1", "2024-06-03", "2"),)).on("2025-12-31")
    assert row(asked, 2024) == (0, 5, 2, 0, 3)
    assert row(asked, 2025) == (3, 5, 0, 0, 8)
    assert of_lot(account(asked), 2025).left == 5


def test_tr_58_2_from_10_to_20_workers_the_one_day_is_carried_over_too() -> None:
    asked = Facts((training("t1", "2025-06-03", "3/2"),), employer=MEDIUM).on("2026-06-30")
    assert row(asked, 2024) == (0, 1, 0, 0, 1)
    assert row(asked, 2025) == (1, 1, Fraction(3, 2), 0, Fraction(1, 2))
    assert row(asked, 2026) == (Fraction(1, 2), 1, 0, 0, Fraction(3, 2))


def test_a_use_of_one_kind_and_year_never_lowers_what_another_has() -> None:
    asked = Facts((training("t1", "2025-06-03", "5"),)).on("2025-12-31")
    assert lefts(account(asked)) == {(2025, "legal"): 5}


def test_a_year_to_come_is_asked_as_any_other() -> None:
    asked = Facts((training("t1", "2024-06-03", "2"),)).on("2028-03-01")
    assert left(asked) == 23
    assert row(asked, 2028) == (18, 5, 0, 0, 23)


def test_a_year_before_the_first_employment_is_empty() -> None:
    assert row(Facts().on("2025-06-30"), 2023) == (0, 0, 0, 0, 0)


def test_before_the_first_day_of_work_there_is_nothing() -> None:
    facts = Facts(employments=(worker_from("2024-05-10"),))
    assert left(facts.on("2024-05-09")) == 0
    assert left(facts.on("2024-05-10")) == Fraction(10, 3)


def test_below_10_workers_there_is_nothing_to_use() -> None:
    asked = Facts(employer=SMALL).on("2025-06-30")
    assert row(asked, 2025) == (0, 0, 0, 0, 0)
    assert left(asked) == 0


def test_somebody_without_employment_has_nothing() -> None:
    assert left(Facts(employments=()).on("2025-06-30")) == 0


@pytest.mark.parametrize(
    ("reading", "opening", "lapsed"), [(Credit2023.CARRIED, 4, 0), (Credit2023.DROPPED, 0, 4)]
)
def test_the_balance_of_2023_enters_2024_or_does_not(
    reading: Credit2023, opening: int, lapsed: int
) -> None:
    readings = Readings(credit_2023=reading)
    asked = Facts(employments=(worker_from("2023-01-01"),), readings=readings).on("2024-06-30")
    assert row(asked, 2023) == (0, 4, 0, lapsed, 4 - lapsed)
    assert row(asked, 2024) == (opening, 5, 0, 0, opening + 5)
    assert reading in account(asked).readings
    assert reading in balance(asked).readings


@pytest.mark.parametrize("reading", Credit2023)
def test_without_a_credit_of_2023_its_reading_is_not_named(reading: Credit2023) -> None:
    asked = Facts(readings=Readings(credit_2023=reading)).on("2024-06-30")
    assert reading not in account(asked).readings


@pytest.mark.parametrize("reading", Credit2023)
def test_in_2023_itself_the_reading_has_not_come_up(reading: Credit2023) -> None:
    facts = Facts(employments=(worker_from("2023-01-01"),), readings=Readings(credit_2023=reading))
    assert left(facts.on("2023-12-31")) == 4
    assert reading not in balance(facts.on("2023-12-31")).readings


def test_an_account_of_one_year_has_the_receipt_and_the_horizon_of_that_year() -> None:
    hired = worker_from("2024-01-01")
    year = EmployerYear(NOW, DEFAULTS, BIG, 2024)
    only = AccountQuestion((year,), (hired,), (), (), date(2024, 6, 30))
    assert only.basis.receipt == only.years[0].basis.receipt
    assert not is_beyond(only)
    beyond = RULEBOOK.horizon + timedelta(days=1)
    later = tuple(evolve(year, year=each) for each in range(2024, beyond.year + 1))
    assert is_beyond(evolve(only, years=later, on=beyond))


def test_the_credit_of_2023_is_a_reading_from_the_first_day_of_2024_on() -> None:
    facts = Facts(employments=(ALL_ALONG,))
    assert DEFAULTS.credit_2023 not in account(facts.on("2023-12-31")).readings
    assert DEFAULTS.credit_2023 in account(facts.on("2024-01-01")).readings


def test_tr_57_a_years_credit_says_its_readings_its_articles_and_its_question() -> None:
    asked = Facts((training("t1", "2025-06-03"),)).on("2025-12-31")
    kept = account(asked)
    credit = year_credit(asked, kept, 2025)
    assert isinstance(credit, Determined)
    assert credit.readings == kept.readings == (DEFAULTS.use_order,)
    cited = [(each.act, each.article) for each in credit.citations]
    assert cited == [("TR", "57"), ("FLA", "19 § 3")]
    assert credit.question == YearQuestion(asked, 2025)


# --- the end of the five years (TR 57) -----------------------------------------------------------


def test_tr_57_at_the_end_of_2028_what_is_left_is_set_to_zero() -> None:
    facts = Facts((training("t1", "2024-06-03", "2"),))
    assert left(facts.on("2028-12-31")) == 23
    assert left(facts.on("2029-01-01")) == 5
    assert row(facts.on("2029-01-01"), 2028) == (18, 5, 0, 23, 0)
    assert row(facts.on("2029-01-01"), 2029) == (0, 5, 0, 0, 5)


def test_tr_57_the_second_period_ends_with_2033() -> None:
    facts = Facts()
    assert left(facts.on("2033-12-31")) == 25
    assert row(facts.on("2034-01-01"), 2033) == (20, 5, 0, 25, 0)


@pytest.mark.parametrize(
    ("entry", "first_year", "last", "after"),
    [
        # 8 months of 2024; the grant of 2029 belongs to the second period.
        ("2024-05-10", Fraction(10, 3), "2029-05-09", "2029-05-10"),
        ("2024-02-29", Fraction(55, 12), "2029-02-28", "2029-03-01"),
        ("2024-12-31", Fraction(5, 12), "2029-12-30", "2029-12-31"),
    ],
)
def test_by_entry_what_is_left_is_set_to_zero_five_years_after_it(
    entry: str, first_year: Fraction, last: str, after: str
) -> None:
    facts = Facts(employments=(worker_from(entry),), readings=BY_ENTRY)
    assert left(facts.on(last)) == first_year + 20 + 5
    assert left(facts.on(after)) == 5
    assert row(facts.on(after), 2029) == (first_year + 20, 5, 0, first_year + 20, 5)


def test_by_entry_before_2024_the_period_starts_with_2024() -> None:
    facts = Facts(employments=(worker_from("2015-07-01"),), readings=BY_ENTRY)
    assert left(facts.on("2028-12-31")) == 4 + 25
    assert left(facts.on("2029-01-01")) == 5


@pytest.mark.parametrize("reading", FiveYearPeriod)
@pytest.mark.parametrize(
    ("entry", "on", "named"),
    [
        ("2024-05-10", "2028-12-31", False),
        ("2024-05-10", "2029-01-01", True),
        ("2024-01-01", "2029-01-01", False),
        ("2015-07-01", "2030-01-01", False),
    ],
)
def test_the_reading_of_the_period_is_named_where_it_makes_a_difference(
    reading: FiveYearPeriod, entry: str, on: str, *, named: bool
) -> None:
    facts = Facts(employments=(worker_from(entry),), readings=Readings(five_year_period=reading))
    assert (reading in balance(facts.on(on)).readings) is named


def test_on_one_day_what_is_used_comes_before_what_is_set_to_zero() -> None:
    kept = account(Facts((training("t1", "2028-12-31"),)).on("2029-01-01"))
    last = [each.kind for each in kept.movements if each.day == date(2028, 12, 31)]
    zeroed = MovementKind.SET_TO_ZERO
    assert last == [MovementKind.USED, *[zeroed] * (len(last) - 1)]
    assert zeroed in last


def test_somebody_without_employment_has_an_empty_account_after_the_first_reset_too() -> None:
    kept = account(Facts(employments=()).on("2029-06-01"))
    assert (kept.lots, kept.movements) == ((), ())


# --- which lot is used (FLA 19 § 3) --------------------------------------------------------------


def test_fla_19_3_first_the_individual_right_then_the_sectoral() -> None:
    asked = Facts((training("t1", "2024-06-03", "6"),), law=SECTOR).on("2024-12-31")
    assert used(asked) == [("t1", 2024, "legal", 5), ("t1", 2024, "sectoral", 1)]


def test_fla_19_3_every_individual_day_goes_before_any_sectoral_day() -> None:
    asked = Facts((training("t1", "2025-06-03", "11"),), law=SECTOR).on("2025-12-31")
    assert used(asked) == [
        ("t1", 2024, "legal", 5),
        ("t1", 2024, "sectoral", 1),
        ("t1", 2025, "legal", 5),
    ]
    # The movements of one day come by year; the newest sectoral lot is untouched.
    assert lefts(account(asked)) == {(2024, "sectoral"): 1, (2025, "sectoral"): 2}


def test_by_default_the_oldest_lot_goes_first_and_by_the_other_reading_the_newest() -> None:
    trainings = (training("t1", "2025-06-03", "6"),)
    oldest = Facts(trainings).on("2025-12-31")
    newest = Facts(trainings, readings=NEWEST).on("2025-12-31")
    assert lefts(account(oldest)) == {(2025, "legal"): 4}
    assert lefts(account(newest)) == {(2024, "legal"): 4}
    assert UseOrder.OLDEST_FIRST in account(oldest).readings
    assert UseOrder.NEWEST_FIRST in balance(newest).readings


def test_newest_first_is_the_newest_that_is_open_on_the_day() -> None:
    trainings = (training("t1", "2024-06-03", "1"), training("t2", "2025-06-03", "1"))
    asked = Facts(trainings, readings=NEWEST).on("2025-12-31")
    assert used(asked) == [("t1", 2024, "legal", 1), ("t2", 2025, "legal", 1)]


@pytest.mark.parametrize("on", ["2024-12-31", "2025-12-31"])
def test_the_order_is_not_named_where_every_training_found_one_lot(on: str) -> None:
    asked = Facts((training("t1", "2024-06-03", "1"),)).on(on)
    assert UseOrder.OLDEST_FIRST not in account(asked).readings


def test_by_default_company_days_come_last() -> None:
    asked = Facts((training("t1", "2025-06-03", "14"),), employer=GENEROUS, law=SECTOR).on(
        "2025-12-31"
    )
    # Two years of 5 legal and 2 sectoral days.
    assert lefts(account(asked)) == {(2024, "company"): 1, (2025, "company"): 1}
    assert CompanyDays.LAST in account(asked).readings


def test_by_the_other_reading_company_days_stand_with_the_individual_right() -> None:
    asked = Facts(
        (training("t1", "2025-06-03", "7"),),
        employer=GENEROUS,
        law=SECTOR,
        readings=WITH_INDIVIDUAL,
    ).on("2025-12-31")
    # The oldest of them first: 5 legal and 1 company day of 2024, then 1 legal of 2025.
    assert lefts(account(asked)) == {
        (2024, "sectoral"): 2,
        (2025, "legal"): 4,
        (2025, "sectoral"): 2,
        (2025, "company"): 1,
    }
    assert CompanyDays.WITH_INDIVIDUAL in account(asked).readings


def test_with_the_individual_right_the_newest_may_go_first_too() -> None:
    readings = Readings(company_days=CompanyDays.WITH_INDIVIDUAL, use_order=UseOrder.NEWEST_FIRST)
    asked = Facts((training("t1", "2025-06-03", "7"),), employer=GENEROUS, readings=readings).on(
        "2025-12-31"
    )
    assert lefts(account(asked)) == {(2024, "legal"): 4, (2024, "company"): 1}


def test_company_days_are_not_named_where_no_training_could_choose_them() -> None:
    asked = Facts((training("t1", "2024-06-03", "1"),), law=SECTOR).on("2024-12-31")
    assert CompanyDays.LAST not in account(asked).readings


@pytest.mark.parametrize("order", UseOrder)
def test_the_order_of_years_is_named_where_it_chooses_between_kinds_of_one_group(
    order: UseOrder,
) -> None:
    # A company day of 2023, when the firm was below 10, beside the legal days of 2024.
    employer = Employer(
        BIG.enterprise_number,
        full_time_day("7:36"),
        dict(firm_declaring({"2021Q1": 5, "2023Q1": 40}).quarter_end_fte),
        {2023: Days(2)},
    )
    readings = Readings(company_days=CompanyDays.WITH_INDIVIDUAL, use_order=order)
    asked = Facts(
        (training("t1", "2024-06-03", "1"),),
        employments=(worker_from("2023-01-01"),),
        employer=employer,
        readings=readings,
    ).on("2024-12-31")
    assert order in account(asked).readings


def test_the_order_of_use_is_a_reading_only_between_lots_of_one_kind() -> None:
    beside = law_with(agreement("302", {2024: "1"}, kind=Kind.SECTORAL))
    one_year = account(Facts((COURSE,), law=beside).on("2024-12-31"))
    assert {each.lot.kind for each in one_year.lots} == {Kind.LEGAL, Kind.SECTORAL}
    assert DEFAULTS.use_order not in one_year.readings
    two_years = account(Facts((training("t1", "2025-06-03"),)).on("2025-12-31"))
    assert DEFAULTS.use_order in two_years.readings


def test_the_last_day_of_a_period_still_leaves_a_choice_of_lots() -> None:
    kept = account(Facts((training("t1", "2028-12-31"),)).on("2028-12-31"))
    assert DEFAULTS.use_order in kept.readings


# --- a training longer than what is left ---------------------------------------------------------


def test_by_default_what_is_beyond_the_credit_is_reported_and_not_carried() -> None:
    asked = Facts((training("t1", "2024-06-03", "7"),)).on("2025-12-31")
    kept = account(asked)
    assert over(kept) == [("t1", 2)]
    assert [each.day for each in kept.excess] == [day("2024-06-03")]
    assert row(asked, 2024) == (0, 5, 5, 0, 0)
    assert row(asked, 2025) == (0, 5, 0, 0, 5)
    assert Overuse.REPORTED in kept.readings
    assert Overuse.REPORTED in balance(asked).readings
    assert "excess" in ids(asked.reasons())


def test_as_a_debt_it_comes_off_the_next_years_credit() -> None:
    facts = Facts((training("t1", "2024-06-03", "7"),), readings=DEBT)
    assert left(facts.on("2024-12-31")) == -2
    assert left(facts.on("2025-01-01")) == 3
    assert row(facts.on("2025-12-31"), 2025) == (0, 5, 2, 0, 3)
    assert account(facts.on("2025-12-31")).excess == ()
    assert Overuse.DEBT in balance(facts.on("2024-12-31")).readings


def test_a_debt_larger_than_a_year_waits_for_the_one_after() -> None:
    facts = Facts((training("t1", "2024-06-03", "12"),), readings=DEBT)
    assert left(facts.on("2025-12-31")) == -2
    assert left(facts.on("2026-01-01")) == 3


def test_a_debt_is_paid_before_a_training_of_the_day_the_credit_comes() -> None:
    trainings = (training("t1", "2024-06-03", "7"), training("t2", "2025-01-01", "5"))
    kept = account(Facts(trainings, readings=DEBT).on("2025-12-31"))
    assert over(kept) == [("t2", 2)]


def test_the_oldest_debt_is_paid_first_whatever_the_trainings_are_called() -> None:
    older, newer = training("t2", "2024-06-03", "7"), training("t1", "2024-09-02", "4")
    facts = Facts((older, newer), readings=DEBT)
    # 2025's five days pay the two of June, and three of the four of September.
    (waiting,) = account(facts.on("2025-06-30")).excess
    assert (waiting.training, waiting.days, waiting.since) == ("t1", Fraction(1), day("2024-09-02"))


def test_debts_add_up() -> None:
    trainings = (training("t2", "2024-06-03", "6"), training("t1", "2024-07-03", "1"))
    facts = Facts(trainings, readings=DEBT)
    assert left(facts.on("2024-12-31")) == -2
    assert left(facts.on("2025-12-31")) == 3


@pytest.mark.parametrize("reading", Overuse)
def test_a_balance_that_a_paid_debt_has_lowered_names_the_reading_too(reading: Overuse) -> None:
    facts = Facts((training("t1", "2024-06-03", "7"),), readings=Readings(overuse=reading))
    asked = facts.on("2025-12-31")
    assert reading in account(asked).readings
    assert reading in balance(asked).readings


@pytest.mark.parametrize("reading", CompanyDays)
def test_a_debt_that_could_choose_company_days_when_it_was_paid_names_that_reading(
    reading: CompanyDays,
) -> None:
    # 7 days in 2024, 13 followed: of the 6 carried over one goes beyond the legal days of 2025.
    facts = Facts(
        (training("t1", "2024-06-03", "13"),),
        employer=firm(40, company_days={2025: "1"}),
        law=SECTOR,
        readings=Readings(overuse=Overuse.DEBT, company_days=reading),
    )
    asked = facts.on("2025-06-30")
    company = of_lot(account(asked), 2025, Kind.COMPANY)
    assert company.used == (0 if reading is CompanyDays.LAST else 1)
    assert reading in account(asked).readings
    assert reading in balance(asked).readings


@pytest.mark.parametrize("reading", Overuse)
def test_without_overuse_its_reading_is_not_named(reading: Overuse) -> None:
    facts = Facts((training("t1", "2024-06-03", "5"),), readings=Readings(overuse=reading))
    assert reading not in account(facts.on("2025-12-31")).readings


def test_an_account_says_each_movement_with_its_lot_its_day_and_its_article() -> None:
    asked = Facts((training("t1", "2024-06-03", "7"),)).on("2024-12-31")
    granted, used, excess, *left = asked.reasons()
    assert ids(left) == ["balance.left"]
    lot = {"kind": Kind.LEGAL, "year": 2024, "last": date(2028, 12, 31)}
    opened = {"day": date(2024, 1, 1), "days": Days(5)}
    charged = {"day": date(2024, 6, 3), "days": Days(5), "training": "t1"}
    assert (granted.id, arguments(granted)) == ("movement.granted", {**lot, **opened})
    assert (used.id, arguments(used)) == ("movement.used", {**lot, **charged})
    over = {"training": "t1", "day": date(2024, 6, 3), "days": Days(2)}
    assert (excess.id, arguments(excess)) == ("excess", over)
    cited = [[(each.act, each.article) for each in step.citations] for step in asked.reasons()[:3]]
    assert cited == [[("TR", "57")], [("FLA", "19 § 3")], [("TR", "57")]]


# --- which trainings are charged -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("clock", "minutes"), [("7:36", 456), ("3:48", 228), ("15:12", 912), ("0:01", 1)]
)
def test_tr_50_1_hours_are_charged_through_the_full_timers_day(clock: str, minutes: int) -> None:
    course = evolve(training("t1", "2024-06-03"), duration=Hours.from_clock(clock))
    found = value(balance(Facts((course,)).on("2024-12-31")))
    assert found.minutes == 5 * 456 - minutes
    assert found.days == 5 - Fraction(minutes, 456)


def test_minutes_are_those_of_the_employers_own_full_time_day() -> None:
    assert value(balance(Facts(employer=firm(40, hours="8:00")).on("2024-12-31"))).minutes == 2400


def test_fla_19_3_what_the_employer_charges_is_charged() -> None:
    course = evolve(training("t1", "2024-06-03", "2"), charged=Days("1/2"))
    assert left(Facts((course,)).on("2024-12-31")) == Fraction(9, 2)


def test_a_training_charged_for_nothing_is_no_movement() -> None:
    course = evolve(training("t1", "2024-06-03", "2"), charged=Days(0))
    asked = Facts((course,)).on("2024-12-31")
    assert used(asked) == []
    assert account(asked).set_aside == ()


@pytest.mark.parametrize(
    "status", [TrainingStatus.PLANNED, TrainingStatus.NOT_FOLLOWED, TrainingStatus.CANCELLED]
)
def test_what_was_planned_missed_or_cancelled_is_set_aside(status: TrainingStatus) -> None:
    course = evolve(training("t1", "2024-06-03"), status=status)
    kept = account(Facts((course,)).on("2024-12-31"))
    assert [(name, why.id) for name, why in kept.set_aside] == [("t1", "training.not_followed")]
    assert lefts(kept) == {(2024, "legal"): 5}


def test_the_employers_own_answer_sets_a_training_aside() -> None:
    course = evolve(training("t1", "2024-06-03"), answer=EmployersAnswer.DOES_NOT_COUNT)
    kept = account(Facts((course,)).on("2024-12-31"))
    assert [why.id for _, why in kept.set_aside] == ["training.employer_says"]
    assert lefts(kept) == {(2024, "legal"): 5}


@pytest.mark.parametrize(
    ("reading", "expected"), [(EducationalLeave.NO, 5), (EducationalLeave.YES, 4)]
)
def test_educational_leave_is_charged_by_one_reading_only(
    reading: EducationalLeave, expected: int
) -> None:
    course = evolve(training("t1", "2024-06-03"), educational_leave=True)
    asked = Facts((course,), readings=Readings(educational_leave=reading)).on("2024-12-31")
    assert left(asked) == expected
    assert reading in balance(asked).readings
    assert reading in account(asked).readings


@pytest.mark.parametrize(
    ("first", "last", "charged"),
    [
        ("2024-05-08", "2024-05-09", False),
        ("2024-05-09", "2024-05-10", True),
        ("2024-09-30", "2024-09-30", True),
        ("2024-09-30", "2024-10-02", True),
        ("2024-10-01", "2024-10-02", False),
        ("2025-02-28", "2025-03-01", True),
    ],
)
def test_a_training_outside_every_employment_is_set_aside(
    first: str, last: str, *, charged: bool
) -> None:
    jobs = (worker_from("2024-05-10", "2024-09-30"), worker_from("2025-03-01"))
    asked = Facts((training("t1", last, first=first),), employments=jobs).on("2025-12-31")
    kept = account(asked)
    outside = [(name, why.id) for name, why in kept.set_aside]
    assert outside == ([] if charged else [("t1", "training.outside_employment")])
    assert len(used(asked)) == charged
    assert kept.excess == ()


def test_a_training_before_the_right_in_days_began_is_no_overuse() -> None:
    # The right in days begins with 2023 (TR 54 § 1, 56): there was no credit to exceed.
    facts = Facts((training("t1", "2022-06-03", "2"),), employments=(worker_from("2020-01-01"),))
    assert account(facts.on("2023-06-30")).excess == ()
    assert left(evolve(facts, readings=DEBT).on("2023-06-30")) == 4


def test_a_worker_hired_again_uses_what_was_left_from_before() -> None:
    jobs = (worker_from("2024-01-01", "2024-06-30"), worker_from("2026-07-01"))
    facts = Facts((training("t1", "2026-09-01", "3"),), employments=jobs)
    # 6 months of 2024 and 6 of 2026, and nothing for the year between.
    assert row(facts.on("2026-12-31"), 2024) == (0, Fraction(5, 2), 0, 0, Fraction(5, 2))
    assert row(facts.on("2026-12-31"), 2025) == (Fraction(5, 2), 0, 0, 0, Fraction(5, 2))
    assert row(facts.on("2026-12-31"), 2026) == (Fraction(5, 2), Fraction(5, 2), 3, 0, 2)
    assert lefts(account(facts.on("2026-12-31"))) == {(2026, "legal"): 2}


def test_a_training_on_the_first_day_of_the_right_is_charged_and_one_the_day_before_is_not() -> (
    None
):
    first, before = training("t1", "2023-01-01"), training("t2", "2022-12-31")
    kept = account(Facts((first, before), employments=(ALL_ALONG,)).on("2023-12-31"))
    assert [(name, why.id) for name, why in kept.set_aside] == [("t2", "training.before_right")]
    assert of_lot(kept, 2023).used == 1


def test_a_training_outside_every_employment_is_named_in_the_reason() -> None:
    early = training("early", "2023-12-01")
    ((name, why),) = account(Facts((early,)).on("2024-12-31")).set_aside
    assert name == "early"
    assert arguments(why) == {"training": "early"}


# --- what was known when -------------------------------------------------------------------------

ENTERED = known(training("t1", "2024-06-03", "2"), "2024-07-01")
CORRECTED = known(training("t2", "2024-06-03", "1"), "2024-09-01", "t1")


def as_known(on: str, facts: Facts) -> Facts:
    return evolve(facts, law=RULEBOOK.known_on(day(on)))


@pytest.mark.parametrize(
    ("known_on", "expected"),
    [("2024-06-30", 5), ("2024-07-01", 3), ("2024-08-31", 3), ("2024-09-01", 4), ("2026-01-01", 4)],
)
def test_a_balance_is_said_again_as_it_was_known_on_each_day(known_on: str, expected: int) -> None:
    facts = as_known(known_on, Facts((ENTERED, CORRECTED)))
    assert left(facts.on("2024-12-31")) == expected


def test_the_difference_that_a_correction_made_is_data() -> None:
    facts = Facts((ENTERED, CORRECTED))
    before = account(as_known("2024-08-01", facts).on("2024-12-31"))
    after = account(as_known("2024-10-01", facts).on("2024-12-31"))
    changed = difference(before, after)
    lot = of_lot(after, 2024).lot
    assert changed.gone == (Movement(day("2024-06-03"), MovementKind.USED, lot, Fraction(2), "t1"),)
    assert changed.new == (Movement(day("2024-06-03"), MovementKind.USED, lot, Fraction(1), "t2"),)


def test_nothing_learnt_is_no_difference() -> None:
    facts = Facts((ENTERED, CORRECTED))
    before = account(as_known("2024-09-01", facts).on("2024-12-31"))
    after = account(as_known("2025-09-01", facts).on("2024-12-31"))
    assert difference(before, after).gone == difference(before, after).new == ()


def test_a_difference_counts_movements_that_are_there_twice() -> None:
    once = account(Facts((training("t1", "2024-06-03"),)).on("2024-12-31"))
    movement = next(each for each in once.movements if each.kind is MovementKind.USED)
    twice = evolve(once, movements=(*once.movements, movement))
    assert difference(once, twice).new == (movement,)
    assert difference(twice, once).gone == (movement,)


def test_of_two_corrections_of_one_training_only_the_later_is_charged() -> None:
    second = known(training("t3", "2024-06-03", "3"), "2024-10-01", "t1")
    facts = Facts((ENTERED, CORRECTED, second))
    assert left(as_known("2024-12-31", facts).on("2024-12-31")) == 2


def test_a_training_entered_late_moves_what_later_trainings_were_charged_to() -> None:
    late = known(training("t1", "2024-12-02", "5"), "2025-03-01")
    trainings = (late, training("t2", "2025-01-15", "5"))
    before = account(as_known("2025-02-01", Facts(trainings)).on("2025-02-01"))
    after = account(as_known("2025-03-01", Facts(trainings)).on("2025-02-01"))
    assert lefts(before) == {(2025, "legal"): 5}
    assert lefts(after) == {}


def test_a_cancelled_entry_gives_its_days_back() -> None:
    cancelled = evolve(CORRECTED, status=TrainingStatus.CANCELLED)
    facts = Facts((ENTERED, cancelled))
    assert left(as_known("2024-08-01", facts).on("2024-12-31")) == 3
    assert left(as_known("2024-10-01", facts).on("2024-12-31")) == 5


# --- what a question refuses ---------------------------------------------------------------------


def years(*numbers: int) -> tuple[EmployerYear, ...]:
    return tuple(EmployerYear(NOW, Readings(), BIG, number) for number in numbers)


@pytest.mark.parametrize("numbers", [(), (2024, 2026), (2025, 2024), (2024, 2024)])
def test_years_that_leave_a_gap_are_refused(numbers: tuple[int, ...]) -> None:
    with pytest.raises(FactError, match="leave a gap"):
        AccountQuestion(years(*numbers), (), (), (), day("2024-06-30"))


def test_years_that_stop_before_the_day_are_refused() -> None:
    with pytest.raises(FactError, match="2023 to 2024 do not reach from 2023 to 2025-01-01"):
        AccountQuestion(years(2023, 2024), (), (), (), day("2025-01-01"))


def test_years_that_begin_after_the_first_employment_are_refused() -> None:
    # The lots of 2023 and 2024 would be missing unseen.
    with pytest.raises(FactError):
        AccountQuestion(years(2025), (worker_from("2010-01-01"),), (), (), day("2025-06-30"))


def test_two_opening_balances_of_one_right_on_one_day_are_refused() -> None:
    read = (stated("2026-01-01", 2024, "2"), stated("2026-01-01", 2024, "3"))
    with pytest.raises(FactError, match="two opening balances"):
        Facts(opening_balances=read).on("2026-06-30")


def test_trainings_and_opening_balances_of_another_worker_are_refused() -> None:
    theirs = evolve(training("t1", "2024-06-03"), worker="w2")
    with pytest.raises(FactError):
        Facts((theirs,)).on("2024-12-31")
    with pytest.raises(FactError):
        Facts(opening_balances=(evolve(stated("2024-06-01", 2024, "1"), worker="w2"),)).on(
            "2024-12-31"
        )


def test_two_trainings_of_one_id_are_refused_since_nobody_could_correct_either() -> None:
    with pytest.raises(FactError):
        Facts((training("t1", "2024-06-03"), training("t1", "2024-06-04"))).on("2024-12-31")


def test_corrections_in_a_circle_are_refused_since_they_would_lose_trainings_unseen() -> None:
    one = known(training("t1", "2024-06-03"), "2024-07-01", "t2")
    other = known(training("t2", "2024-06-03"), "2024-07-01", "t1")
    with pytest.raises(FactError):
        Facts((one, other)).on("2024-12-31")


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (
            Facts(opening_balances=(stated("2024-06-01", 2024, "1"),) * 2),
            "two opening balances of one year and kind on one day; keep the one that was read",
        ),
        (
            Facts(trainings=(COURSE, evolve(COURSE, worker="w2"))),
            "two trainings t1; give each entry an id of its own",
        ),
        (
            Facts(trainings=(evolve(COURSE, worker="w2"),)),
            "facts of w1, w2 in one account; ask for one worker at a time",
        ),
    ],
)
def test_facts_that_no_account_can_hold_are_refused_with_what_would_be_right(
    facts: Facts, text: str
) -> None:
    with pytest.raises(FactError, match=f"^{text}$"):
        facts.on("2024-12-31")


def test_years_that_leave_a_gap_or_stop_early_are_refused_with_what_would_be_right() -> None:
    whole = Facts().on("2025-12-31")
    first, _, last = whole.years
    with pytest.raises(FactError, match=r"leave a gap; give consecutive years$"):
        evolve(whole, years=(first, last))
    remedy = "begin with that of the first employment, or 2023, and end with the day's$"
    with pytest.raises(FactError, match=f"do not reach from 2024 to 2025-12-31; {remedy}"):
        evolve(whole, years=whole.years[:2])


def test_a_lot_that_does_not_add_up_is_shown_with_its_parts() -> None:
    lot = of_lot(account(Facts().on("2024-12-31")), 2024).lot
    with pytest.raises(FactError, match=r"^a lot of 5 days with 1, 2, 3; used, lapsed and left"):
        LotBalance(lot, Fraction(1), Fraction(2), Fraction(3))


# --- opening balances (FLA, read before it closed) -----------------------------------------------


def test_an_opening_balance_on_1_january_is_part_of_that_years_opening() -> None:
    facts = Facts((training("t1", "2024-06-03", "1"),), (stated("2026-01-01", 2024, "2"),))
    asked = facts.on("2026-06-30")
    assert row(asked, 2025) == (4, 5, 0, 0, 9)
    # 2 in the place of the 4 of 2024, beside the 5 of 2025.
    assert row(asked, 2026) == (7, 5, 0, 0, 12)
    assert left(asked) == 12


def test_an_opening_balance_later_in_the_year_replaces_what_was_computed_within_it() -> None:
    facts = Facts(
        (training("t1", "2024-03-04", "2"), training("t2", "2024-09-02", "1")),
        (stated("2024-07-01", 2024, "4"),),
    )
    asked = facts.on("2024-12-31")
    # 5 granted and 2 used; the 3 left give way to 4, of which 1 is used.
    assert row(asked, 2024) == (0, 9, 3, 3, 3)
    assert moved(asked) == [
        ("2024-01-01", "granted", 2024, 5),
        ("2024-03-04", "used", 2024, 2),
        ("2024-07-01", "replaced", 2024, 3),
        ("2024-07-01", "granted", 2024, 4),
        ("2024-09-02", "used", 2024, 1),
    ]


def test_an_opening_balance_is_what_was_left_when_its_day_began() -> None:
    trainings = (training("t1", "2025-12-31", "1"), training("t2", "2026-01-01", "1"))
    asked = Facts(trainings, (stated("2026-01-01", 2024, "2"),)).on("2026-06-30")
    opened = next(each for each in account(asked).lots if each.lot.origin)
    assert exactly(opened.lot.granted, opened.used, opened.left) == (2, 1, 1)
    assert row(asked, 2026) == (7, 5, 1, 0, 11)


def test_an_opening_balance_holds_from_its_own_day_on() -> None:
    facts = Facts(opening_balances=(stated("2025-07-01", 2024, "2"),))
    assert left(facts.on("2025-06-30")) == 10
    assert left(facts.on("2025-07-01")) == 7


def test_an_opening_balance_says_where_it_was_read() -> None:
    asked = Facts(opening_balances=(stated("2026-01-01", 2024, "2"),)).on("2026-06-30")
    opened = [each for each in asked.reasons() if each.id == "movement.opened"]
    assert [arguments(each)["origin"] for each in opened] == ["FLA, read 2025-12-20"]


def test_an_opening_balance_of_no_days_leaves_nothing_of_that_right() -> None:
    asked = Facts(opening_balances=(stated("2026-01-01", 2024, "0"),)).on("2026-06-30")
    assert row(asked, 2026) == (5, 5, 0, 0, 10)


def test_opening_balances_of_every_kind_continue_the_account() -> None:
    read = (
        stated("2026-01-01", 2024, "1"),
        stated("2026-01-01", 2025, "4"),
        stated("2026-01-01", 2024, "2", kind=Kind.SECTORAL),
        stated("2026-01-01", 2025, "2", kind=Kind.SECTORAL),
    )
    asked = Facts((training("t1", "2026-03-02", "6"),), read, law=SECTOR).on("2026-06-30")
    assert row(asked, 2026) == (9, 7, 6, 0, 10)
    assert lefts(account(asked)) == {
        (2026, "legal"): 4,
        (2024, "sectoral"): 2,
        (2025, "sectoral"): 2,
        (2026, "sectoral"): 2,
    }


def test_the_restated_credit_is_set_to_zero_with_its_period() -> None:
    facts = Facts(opening_balances=(stated("2026-01-01", 2024, "2"),))
    assert row(facts.on("2029-01-01"), 2028) == (17, 5, 0, 22, 0)


def test_an_opening_balance_for_a_right_that_is_unknown_makes_the_account_known() -> None:
    facts = Facts(
        employer=KNOWN_FROM_2026,
        opening_balances=(stated("2026-01-01", 2024, "1"), stated("2026-01-01", 2025, "4")),
    )
    asked = facts.on("2026-06-30")
    kept = account(asked)
    assert isinstance(year_credit(asked, kept, 2024), Undetermined)
    assert isinstance(year_credit(asked, kept, 2025), Undetermined)
    assert row(asked, 2026) == (5, 5, 0, 0, 10)
    assert left(asked) == 10


def test_an_opening_balance_read_after_the_period_had_ended_is_never_usable() -> None:
    facts = Facts((training("t1", "2030-03-04", "1"),), (stated("2030-01-01", 2024, "2"),))
    asked = facts.on("2030-06-30")
    assert left(asked) == 9
    # The periods that had ended stay as they were.
    assert row(asked, 2028) == (20, 5, 0, 25, 0)
    assert row(asked, 2029) == (0, 5, 0, 0, 5)
    assert row(asked, 2030)[-1] == 9


def test_a_period_that_ends_on_1_january_lapses_in_the_year_of_that_day() -> None:
    # Entered on 2 January 2024: the five years end on 1 January 2029.
    facts = Facts(
        employments=(worker_from("2024-01-02"),),
        opening_balances=(stated("2026-01-01", 2024, "2"),),
        readings=BY_ENTRY,
    )
    asked = facts.on("2029-06-30")
    # 2 as read, and 5 for each of 2025 to 2028.
    assert row(asked, 2028)[-1] == 22
    assert row(asked, 2029) == (22, 5, 0, 22, 5)


def test_an_opening_balance_is_shown_beside_what_had_been_computed() -> None:
    facts = Facts(
        (training("t1", "2024-06-03", "1"),),
        (stated("2026-01-01", 2024, "2"), stated("2026-01-01", 2025, "5")),
    )
    assert restatements(account(facts.on("2026-06-30"))) == (
        Restatement(day("2026-01-01"), 2024, Kind.LEGAL, Fraction(4), Fraction(2)),
        Restatement(day("2026-01-01"), 2025, Kind.LEGAL, Fraction(5), Fraction(5)),
    )


def test_an_opening_balance_of_what_nobody_could_compute_is_no_restatement() -> None:
    facts = Facts(employer=SMALL, opening_balances=(stated("2026-01-01", 2024, "2"),))
    assert restatements(account(facts.on("2026-06-30"))) == ()


# --- rights that are undetermined ----------------------------------------------------------------


def determined_years(asked: AccountQuestion) -> list[int]:
    kept = account(asked)
    return [
        year.year
        for year in asked.years
        if isinstance(year_credit(asked, kept, year.year), Determined)
    ]


def test_an_unknown_right_leaves_its_year_undetermined_with_what_is_missing() -> None:
    asked = Facts(employer=UNKNOWN_SIZE).on("2024-06-30")
    outcome = year_credit(asked, account(asked), 2024)
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing) == ["size.missing", "account.opening_balance_of_year"]
    assert outcome.open == ()
    assert isinstance(balance(asked), Undetermined)
    assert ids(asked.reasons()) == ["size.missing", "account.opening_balance_of_year"]


def test_the_years_before_an_unknown_right_do_not_need_it() -> None:
    facts = Facts((training("t1", "2024-06-03", "1"),), employer=UNKNOWN_FROM_2026)
    asked = facts.on("2026-06-30")
    assert determined_years(asked) == [2023, 2024, 2025]
    assert row(asked, 2024) == (0, 5, 1, 0, 4)
    assert row(asked, 2025) == (4, 5, 0, 0, 9)


def test_a_training_of_an_unknown_year_leaves_the_years_before_it_known() -> None:
    # It may be charged to what was carried over, but only from its own day on.
    facts = Facts((training("t1", "2026-06-03", "1"),), employer=UNKNOWN_FROM_2026)
    assert determined_years(facts.on("2026-06-30")) == [2023, 2024, 2025]


def test_a_year_misses_the_facts_of_its_own_days_only() -> None:
    # The sizes of 2024 to 2027 are unknown; in 2024 only its own right was there.
    asked = Facts(employer=firm_declaring({"2027Q1": 40})).on("2026-06-30")
    first = year_credit(asked, account(asked), 2024)
    assert isinstance(first, Undetermined)
    assert [arguments(each)["year"] for each in first.missing] == [2024, 2024]


def test_the_days_before_an_unknown_right_do_not_need_it() -> None:
    facts = Facts(employer=UNKNOWN_FROM_2026)
    assert left(facts.on("2025-12-31")) == 10
    assert isinstance(balance(facts.on("2026-01-01")), Undetermined)


def test_the_years_after_an_unknown_right_need_it_until_its_period_ends() -> None:
    facts = Facts(employer=KNOWN_FROM_2026)
    assert determined_years(facts.on("2028-12-31")) == [2023]
    assert isinstance(balance(facts.on("2028-12-31")), Undetermined)


def test_the_years_after_the_period_of_an_unknown_right_do_not_need_it() -> None:
    asked = Facts((training("t1", "2029-03-05", "1"),), employer=KNOWN_FROM_2026).on("2029-06-30")
    assert determined_years(asked) == [2023, 2029]
    assert row(asked, 2029) == (0, 5, 1, 0, 4)
    assert left(asked) == 4


def test_an_unknown_right_to_which_nothing_was_charged_leaves_the_lots_beside_it_known() -> None:
    quarters = dict(KNOWN_FROM_2026.quarter_end_fte)
    employer = Employer(BIG.enterprise_number, full_time_day("7:36"), quarters, {2024: Days(1)})
    read = (stated("2026-01-01", 2024, "2"), stated("2026-01-01", 2025, "2"))
    asked = Facts(employer=employer, opening_balances=read).on("2026-06-30")
    # The company day of 2024, 2 and 2 as read, and the 5 of 2026.
    assert row(asked, 2026) == (5, 5, 0, 0, 10)
    assert left(asked) == 10


def test_an_unknown_right_leaves_open_what_a_training_took_from_the_lots_beside_it() -> None:
    quarters = dict(KNOWN_FROM_2026.quarter_end_fte)
    employer = Employer(BIG.enterprise_number, full_time_day("7:36"), quarters, {2024: Days(1)})
    read = (stated("2026-01-01", 2024, "2"), stated("2026-01-01", 2025, "2"))
    facts = Facts((training("t1", "2025-03-03", "1"),), read, employer=employer)
    # Taken from the legal right, if there was one, or else from the company day.
    assert isinstance(balance(facts.on("2026-06-30")), Undetermined)


def test_a_debt_of_unknown_size_leaves_the_years_it_is_carried_to_undetermined() -> None:
    # The figure of 2028 is unknown, and its period ends with it.
    law = law_with(agreement("302", {2029: "5"}))
    facts = Facts(
        (training("t1", "2028-06-05", "30"),),
        employments=(worker_from("2028-01-01"),),
        law=law,
        readings=DEBT,
    )
    asked = facts.on("2029-06-30")
    assert isinstance(year_credit(asked, account(asked), 2029), Undetermined)
    assert isinstance(balance(asked), Undetermined)


def test_a_balance_where_every_unknown_right_has_lapsed_takes_a_known_debt_off() -> None:
    facts = Facts((training("t1", "2029-03-05", "7"),), employer=KNOWN_FROM_2026, readings=DEBT)
    assert left(facts.on("2029-06-30")) == -2
    assert left(evolve(facts, readings=Readings()).on("2029-06-30")) == 0


@pytest.mark.parametrize("reading", LatePath)
def test_a_balance_names_the_reading_by_which_a_right_does_not_exist(reading: LatePath) -> None:
    # Below 10 a sector right that has ended: nothing, or its last figure.
    ended = agreement(
        "302",
        {2023: "2"},
        size_class=SizeClass.UNDER_10,
        kind=Kind.SECTORAL,
        valid=evolve(worker_from("2023-01-01", "2024-06-30").period),
    )
    facts = Facts(
        employments=(worker_from("2025-01-01"),),
        employer=SMALL,
        law=law_with(ended),
        readings=Readings(late_path=reading),
    )
    asked = facts.on("2025-06-30")
    assert left(asked) == (0 if reading is LatePath.ACT else 2)
    assert reading in balance(asked).readings
    # A right that does not exist is no movement.
    assert [each.days for each in account(asked).movements if not each.days] == []


# Without a quarter from 2022Q4 to 2023Q3 the size of 2024 and 2025 is missing.
SIZED_FROM_2026 = firm_declaring({f"{year}Q1": 40 for year in range(2025, 2032)})


def test_a_right_that_is_missing_leaves_the_years_after_its_period_known() -> None:
    facts = Facts((training("t1", "2026-06-03"),), employer=SIZED_FROM_2026)
    asked = facts.on("2029-12-31")
    kept = account(asked)
    for year in (2024, 2026, 2028):
        unknown = year_credit(asked, kept, year)
        assert isinstance(unknown, Undetermined)
        assert unknown.question == YearQuestion(asked, year)
    assert value(year_credit(asked, kept, 2029)).granted == 5


def test_a_balance_beside_a_right_that_is_missing_says_its_readings_and_its_question() -> None:
    trainings = training("t1", "2026-06-03"), training("t2", "2030-06-03")
    facts = Facts(trainings, employer=SIZED_FROM_2026)
    during, after = facts.on("2026-12-31"), facts.on("2030-12-31")
    unknown = balance(during)
    assert isinstance(unknown, Undetermined)
    assert unknown.question is during
    assert unknown.readings == account(during).readings
    known = balance(after)
    assert isinstance(known, Determined)
    assert known.question is after
    assert known.readings == account(after).readings == (DEFAULTS.use_order,)
    assert known.value.days == 9


# --- scenarios named after the failures of others ------------------------------------------------


def test_scenario_expiry_eats_only_the_unused_days() -> None:
    # HRMS 335 and 1297: expiry deducted days that had been used, or all that were carried.
    trainings = tuple(training(f"t{year}", f"{year}-06-03", "2") for year in range(2024, 2029))
    asked = Facts(trainings).on("2029-01-01")
    lapsed = sum(each.lapsed for each in account(asked).lots)
    assert lapsed == 25 - 10
    assert row(asked, 2028) == (12, 5, 2, 15, 0)


def test_scenario_the_days_that_lapse_are_the_days_that_are_left() -> None:
    # Odoo 228208: 22 days expired in the place of 24.
    facts = Facts((training("t1", "2024-06-03", "1"),))
    assert left(facts.on("2028-12-31")) == row(facts.on("2029-01-01"), 2028)[3] == 24


@pytest.mark.parametrize("status", [TrainingStatus.FOLLOWED, TrainingStatus.PLANNED])
def test_scenario_carry_over_does_not_count_what_is_still_to_come(status: TrainingStatus) -> None:
    # Odoo 245470: the carry-over counted future absences.
    coming = evolve(training("t1", "2025-02-03", "2"), status=status)
    facts = Facts((coming,))
    assert left(facts.on("2024-12-31")) == 5
    assert left(facts.on("2025-02-02")) == 10
    assert row(facts.on("2025-02-02"), 2024) == (0, 5, 0, 0, 5)


def test_scenario_no_half_day_is_lost_at_the_turn_of_the_year() -> None:
    # Urlaubsverwaltung 2552.
    facts = Facts(
        (training("t1", "2024-12-31", "1/2"), training("t2", "2025-01-01", "1/2")),
        employments=(worker_from("2024-01-01", fraction="1/2"),),
    )
    assert row(facts.on("2025-01-01"), 2024) == (0, Fraction(5, 2), Fraction(1, 2), 0, 2)
    assert row(facts.on("2025-01-01"), 2025) == (2, Fraction(5, 2), Fraction(1, 2), 0, 4)


def test_scenario_a_training_across_31_december_is_charged_once_to_its_last_day() -> None:
    # Urlaubsverwaltung 3287: an absence straddled the day on which days expire.
    facts = Facts((training("t1", "2025-01-03", "5", first="2024-12-30"),))
    assert left(facts.on("2025-01-02")) == 10
    assert row(facts.on("2025-01-03"), 2024) == (0, 5, 0, 0, 5)
    assert row(facts.on("2025-01-03"), 2025) == (5, 5, 5, 0, 5)


@pytest.mark.parametrize(
    ("last", "used_of", "lapsed", "after"),
    [
        ("2028-12-30", 2024, 24, 5),
        ("2028-12-31", 2024, 24, 5),
        ("2029-01-01", 2029, 25, 4),
        ("2029-01-02", 2029, 25, 4),
    ],
)
def test_scenario_a_training_about_the_day_of_the_reset(
    last: str, used_of: int, lapsed: int, after: int
) -> None:
    asked = Facts((training("t1", last, first="2028-12-30"),)).on("2029-01-02")
    assert [year for _, year, _, _ in used(asked)] == [used_of]
    assert row(asked, 2028)[3] == lapsed
    assert left(asked) == after


@pytest.mark.parametrize(
    ("last", "used_of", "lapsed"),
    [
        ("2029-05-08", 2024, Fraction(70, 3) - 1),
        ("2029-05-09", 2024, Fraction(70, 3) - 1),
        ("2029-05-10", 2029, Fraction(70, 3)),
    ],
)
def test_scenario_a_training_about_the_day_of_a_reset_by_entry(
    last: str, used_of: int, lapsed: Fraction
) -> None:
    facts = Facts(
        (training("t1", last),), employments=(worker_from("2024-05-10"),), readings=BY_ENTRY
    )
    asked = facts.on("2029-06-30")
    assert [year for _, year, _, _ in used(asked)] == [used_of]
    assert row(asked, 2029)[3] == lapsed


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2024-12-30", 5),  # day 364 after 1 January, in a leap year
        ("2024-12-31", 5),  # 365
        ("2025-01-01", 10),  # 366
        ("2025-12-31", 10),  # 364 after 1 January 2025
        ("2026-01-01", 15),  # 365
        ("2026-01-02", 15),  # 366
    ],
)
def test_scenario_day_364_365_and_366(on: str, expected: int) -> None:
    # HRMS 133: 364 days worked and 365 did not. Years are years here, not counts of days.
    assert left(Facts().on(on)) == expected


def test_scenario_29_february() -> None:
    facts = Facts((training("t1", "2028-02-29", "1"),), employments=(worker_from("2024-02-29"),))
    assert left(facts.on("2024-02-28")) == 0
    assert left(facts.on("2024-02-29")) == Fraction(55, 12)
    assert left(facts.on("2028-02-28")) == Fraction(55, 12) + 20
    assert left(facts.on("2028-02-29")) == Fraction(55, 12) + 19


@pytest.mark.parametrize("rounding", Rounding)
def test_scenario_rounding_never_overshoots_the_yearly_right(rounding: Rounding) -> None:
    # HRMS 397: 22 days a year, rounded monthly, became 24. Here a change of regime each month.
    first = worker_from("2024-01-01", then={f"2024-{month:02}-01": "1" for month in range(2, 13)})
    readings = Readings(rounding=rounding)
    assert left(Facts(employments=(first,), readings=readings).on("2024-12-31")) == 5
    half = worker_from("2024-01-01", fraction="1/2", then={"2024-07-01": "1"})
    found = left(Facts(employments=(half,), readings=readings).on("2024-12-31"))
    # 15/4 is rounded once, by less than a day.
    assert abs(found - Fraction(15, 4)) < 1


def test_scenario_days_granted_on_the_day_after_the_reset_are_not_set_to_zero_with_it() -> None:
    # Odoo 174306: days accrued on the very day of the carry-over.
    asked = Facts(employments=(worker_from("2029-01-01"),)).on("2029-01-01")
    assert left(asked) == 5
    kept = account(Facts().on("2029-01-01"))
    assert exactly(of_lot(kept, 2029).left, of_lot(kept, 2029).lapsed) == (5, 0)
    assert of_lot(kept, 2028).lapsed == 5


def test_scenario_an_employment_that_begins_on_the_day_of_the_reset() -> None:
    facts = Facts(employments=(worker_from("2028-12-31"),))
    assert left(facts.on("2028-12-31")) == Fraction(5, 12)
    assert left(facts.on("2029-01-01")) == 5
