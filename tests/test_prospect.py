"""What is to come: the next grants and resets, and the aim over five years (TR 57, 58 § 2)."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from builders import (
    DEFAULTS,
    MEDIUM,
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
    law_with,
    period,
    stated,
    training,
    value,
    worker_from,
)
from fla_rules import AccountQuestion, Determined, Kind, NotApplicable, Readings, Undetermined
from fla_rules.account import (
    AimQuestion,
    account,
    aim,
    next_grants,
    next_resets,
)
from fla_rules.law import (
    EducationalLeave,
    FiveYearAim,
    FiveYearPeriod,
    Overuse,
    RegimeChange,
    StraddlingTraining,
)
from fla_rules.vocabulary import Confidence

BY_ENTRY = Readings(five_year_period=FiveYearPeriod.ENTRY)
BY_DEBT = Readings(overuse=Overuse.DEBT)
ON_PATH = Readings(five_year_aim=FiveYearAim.PATH_AVERAGE)
# The size of 2024 and 2025 is known, that of 2026 is not.
UNKNOWN_FROM_2026 = firm_declaring({"2023Q1": 40})


def grants(asked: AccountQuestion) -> list[tuple[str, str, Exact]]:
    return [
        (each.day.isoformat(), each.kind.value, value(each.right).days.amount)
        for each in next_grants(asked)
    ]


def resets(asked: AccountQuestion) -> list[tuple[str, Exact]]:
    return [(each.day.isoformat(), each.days) for each in next_resets(asked)]


# --- the next grants -----------------------------------------------------------------------------


def test_the_next_grants_are_those_of_the_coming_years() -> None:
    assert grants(Facts().on("2026-06-30", through=2028)) == [
        ("2027-01-01", "legal", 5),
        ("2028-01-01", "legal", 5),
    ]


def test_without_coming_years_there_is_nothing_to_say() -> None:
    assert grants(Facts().on("2026-06-30")) == []


def test_on_the_last_day_of_a_year_the_grant_of_the_next_day_is_still_to_come() -> None:
    assert grants(Facts().on("2026-12-31", through=2027)) == [("2027-01-01", "legal", 5)]
    assert grants(Facts().on("2027-01-01", through=2027)) == []


def test_every_kind_has_a_grant_of_its_own() -> None:
    facts = Facts(
        employer=firm(40, company_days={2027: "1"}),
        law=law_with(agreement("302", {2023: "2"}, kind=Kind.SECTORAL)),
    )
    assert grants(facts.on("2026-06-30", through=2027)) == [
        ("2027-01-01", "legal", 5),
        ("2027-01-01", "sectoral", 2),
        ("2027-01-01", "company", 1),
    ]


def test_an_employment_that_begins_in_a_coming_year_brings_its_grant_on_its_first_day() -> None:
    facts = Facts(employments=(worker_from("2027-07-01"),))
    assert grants(facts.on("2026-06-30", through=2027)) == [("2027-07-01", "legal", Fraction(5, 2))]


def test_an_employment_that_begins_later_in_the_running_year_brings_its_grant_too() -> None:
    facts = Facts(employments=(worker_from("2024-07-01"),))
    assert grants(facts.on("2024-02-01", through=2024)) == [("2024-07-01", "legal", Fraction(5, 2))]


def test_an_employment_that_ends_brings_its_months_and_then_nothing() -> None:
    facts = Facts(employments=(worker_from("2024-01-01", "2027-03-31"),))
    assert grants(facts.on("2026-06-30", through=2029)) == [("2027-01-01", "legal", Fraction(5, 4))]


def test_a_right_that_is_not_known_yet_is_a_grant_with_what_is_missing() -> None:
    (grant,) = next_grants(Facts(employer=UNKNOWN_FROM_2026).on("2025-06-30", through=2026))
    assert isinstance(grant.right, Undetermined)
    assert ids(grant.right.missing) == ["size.missing"]


# --- the next resets -----------------------------------------------------------------------------


def test_tr_57_the_next_reset_takes_what_is_left_and_what_is_still_granted() -> None:
    facts = Facts((training("t1", "2024-06-03", "2"),))
    # 5 days a year from 2024 to 2028, less the 2 that were used.
    assert resets(facts.on("2025-06-30", through=2028)) == [("2028-12-31", 23)]


def test_a_training_still_to_come_saves_nothing_from_the_reset_yet() -> None:
    facts = Facts((training("t1", "2026-06-03", "2"),))
    assert resets(facts.on("2025-06-30", through=2028)) == [("2028-12-31", 25)]


def test_resets_after_the_years_asked_about_are_not_said() -> None:
    assert resets(Facts().on("2025-06-30", through=2027)) == []


def test_each_period_has_a_reset_of_its_own() -> None:
    assert resets(Facts().on("2028-06-30", through=2033)) == [
        ("2028-12-31", 25),
        ("2033-12-31", 25),
    ]


def test_on_the_day_of_the_reset_it_is_still_to_come_and_the_day_after_it_is_over() -> None:
    assert resets(Facts().on("2028-12-31")) == [("2028-12-31", 25)]
    assert resets(Facts().on("2029-01-01", through=2029)) == []


def test_by_entry_the_reset_comes_five_years_after_the_entry() -> None:
    facts = Facts(employments=(worker_from("2024-05-10"),), readings=BY_ENTRY)
    # 8 months of 2024 and four whole years; 2029 belongs to the next period.
    assert resets(facts.on("2026-06-30", through=2029)) == [
        ("2029-05-09", Fraction(10, 3) + 20),
    ]


def test_a_credit_that_was_used_up_leaves_nothing_to_reset() -> None:
    job = worker_from("2024-01-01", "2024-12-31")
    facts = Facts((training("t1", "2024-06-03", "5"),), employments=(job,))
    assert resets(facts.on("2025-06-30", through=2028)) == []


def test_a_reset_says_which_rights_it_may_take_more_of() -> None:
    facts = Facts(employer=UNKNOWN_FROM_2026)
    asked = facts.on("2025-06-30", through=2028)
    assert resets(asked) == [("2028-12-31", 10)]
    (before,) = next_resets(asked)
    assert set(ids(before.unknown)) == {"size.missing"}
    asked = facts.on("2028-06-30", through=2028)
    assert resets(asked) == [("2028-12-31", 10)]
    (after,) = next_resets(asked)
    assert [arguments(each)["year"] for each in after.unknown] == [2026, 2027, 2028]


def test_an_opening_balance_is_what_the_reset_takes() -> None:
    facts = Facts(opening_balances=(stated("2025-01-01", 2024, "1"),))
    assert resets(facts.on("2025-06-30", through=2025)) == []
    assert resets(facts.on("2025-06-30", through=2028)) == [("2028-12-31", 21)]


def test_what_the_reset_is_said_to_take_is_what_it_takes() -> None:
    facts = Facts((training("t1", "2024-06-03", "3/2"),))
    ((said, days),) = resets(facts.on("2025-06-30", through=2028))
    movements = account(facts.on("2029-01-01")).movements
    lapsed = [each.days for each in movements if each.kind.value == "set_to_zero"]
    assert (said, days) == ("2028-12-31", sum(lapsed))


# --- the aim -------------------------------------------------------------------------------------


def test_tr_57_a_full_timer_is_to_have_25_days_over_five_years() -> None:
    facts = Facts((training("t1", "2024-06-03", "2"), training("t2", "2028-06-05", "1")))
    found = value(aim(facts.on("2028-12-31")))
    assert (found.period.first, found.period.last) == (day("2024-01-01"), day("2028-12-31"))
    assert exactly(found.wanted, found.followed, found.missing) == (25, 3, 22)


def test_tr_58_2_from_10_to_20_workers_it_is_5_days_over_five_years() -> None:
    outcome = aim(Facts(employer=MEDIUM).on("2028-12-31"))
    assert exactly(value(outcome).wanted, value(outcome).missing) == (5, 5)
    assert isinstance(outcome, Determined)
    assert {cited.article for cited in outcome.citations} == {"57", "58 § 2"}


@pytest.mark.parametrize(
    ("on", "wanted"), [("2024-06-30", 5), ("2026-01-01", 15), ("2029-01-01", 5)]
)
def test_the_aim_grows_by_a_year_at_a_time_and_starts_again_with_each_period(
    on: str, wanted: int
) -> None:
    assert value(aim(Facts().on(on))).wanted == wanted


def test_years_to_come_do_not_raise_the_aim_yet() -> None:
    assert value(aim(Facts().on("2025-06-30", through=2028))).wanted == 10


def test_the_aim_is_prorated_as_the_right_is() -> None:
    facts = Facts(employments=(worker_from("2024-07-01", fraction="1/2"),))
    assert value(aim(facts.on("2024-12-31"))).wanted == Fraction(5, 4)
    assert value(aim(facts.on("2025-12-31"))).wanted == Fraction(5, 4) + Fraction(5, 2)


def test_an_enterprise_that_shrinks_aims_at_what_each_year_asks() -> None:
    employer = firm_declaring({"2023Q1": 40, "2025Q1": 15, "2027Q1": 9})
    assert value(aim(Facts(employer=employer).on("2028-12-31"))).wanted == 2 * 5 + 2 * 1


def test_more_training_than_the_aim_leaves_nothing_missing() -> None:
    # The days of 2023 are there to be used, but 2023 is no year of the period.
    facts = Facts((training("t1", "2024-06-03", "8"),), employments=(worker_from("2023-01-01"),))
    found = value(aim(facts.on("2024-12-31")))
    assert exactly(found.wanted, found.followed, found.missing) == (5, 8, 0)


def test_only_what_was_followed_in_the_period_counts_toward_its_aim() -> None:
    facts = Facts((training("t1", "2028-12-31", "2"), training("t2", "2029-01-01", "1")))
    assert value(aim(facts.on("2028-12-31"))).followed == 2
    assert value(aim(facts.on("2029-06-30"))).followed == 1


def test_what_does_not_count_brings_the_aim_no_nearer() -> None:
    leave = evolve(training("t1", "2024-06-03", "2"), educational_leave=True)
    assert value(aim(Facts((leave,)).on("2024-12-31"))).followed == 0


def test_by_default_a_growth_path_does_not_lower_the_aim_and_by_the_other_reading_it_does() -> None:
    law = law_with(agreement("302", {2023: "3", 2026: "4", 2028: "5"}))
    by_default = aim(Facts(law=law).on("2028-12-31"))
    on_path = aim(Facts(law=law, readings=ON_PATH).on("2028-12-31"))
    assert value(by_default).wanted == 25
    assert value(on_path).wanted == 3 + 3 + 4 + 4 + 5
    assert FiveYearAim.FIVE_DAYS in by_default.readings
    assert FiveYearAim.PATH_AVERAGE in on_path.readings
    assert isinstance(on_path, Determined)
    assert {cited.confidence for cited in on_path.citations} == {Confidence.ACT, Confidence.ONE}


def test_below_10_workers_there_is_no_aim() -> None:
    outcome = aim(Facts(employer=SMALL).on("2026-06-30"))
    assert isinstance(outcome, NotApplicable)
    assert outcome.reason.id == "aim.none"


def test_before_2024_no_period_has_begun_and_there_is_no_aim() -> None:
    outcome = aim(Facts(employments=(worker_from("2023-01-01"),)).on("2023-12-31"))
    assert isinstance(outcome, NotApplicable)


def test_without_any_employment_there_is_no_aim() -> None:
    assert isinstance(aim(Facts(employments=()).on("2026-06-30")), NotApplicable)


def test_the_aim_is_undetermined_where_a_size_is_missing() -> None:
    outcome = aim(Facts(employer=UNKNOWN_SIZE).on("2024-06-30"))
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing) == ["size.missing"]


@pytest.mark.parametrize("committee", ["111", "226"])
def test_five_days_are_aimed_at_whatever_the_figure_of_an_unknown_agreement_is(
    committee: str,
) -> None:
    job = worker_from("2024-01-01", committee=committee, fraction="4/5")
    one, two = training("t1", "2024-06-03", "1"), training("t2", "2024-06-10", "1")
    found = value(aim(Facts((one,), employments=(job,)).on("2025-12-31")))
    assert found.wanted == 8
    assert found.followed == 1
    # 8/5 days of 2024 are sure: what goes beyond them may be within the credit, or not.
    more = aim(Facts((one, two), employments=(job,)).on("2025-12-31"))
    assert isinstance(more, Undetermined)
    on_path = aim(Facts(employments=(job,), readings=ON_PATH).on("2025-12-31"))
    assert isinstance(on_path, Undetermined)
    assert ids(on_path.missing) == ["agreement.unregistered"]


def test_a_debt_is_followed_beyond_the_credit_until_later_days_pay_it() -> None:
    facts = Facts((training("t1", "2024-06-03", "8"),), readings=BY_DEBT)
    assert [value(aim(facts.on(on))).followed for on in ("2024-12-31", "2025-01-01")] == [5, 8]
    late = evolve(facts, trainings=(training("t1", "2028-06-05", "40"),))
    assert value(aim(late.on("2028-12-31"))).followed == 25
    # What is still owed was followed in the period before.
    assert value(aim(late.on("2029-06-30"))).followed == 0


def test_each_part_of_a_training_is_owed_in_the_period_of_its_own_days() -> None:
    parted = training("t2", "2029-01-01", "2", first="2028-12-31")
    by_days = evolve(BY_DEBT, straddling_training=StraddlingTraining.BY_DAYS)
    # Forty days leave nothing for either of its parts.
    facts = Facts((training("t1", "2028-06-05", "40"), parted), readings=by_days)
    assert value(aim(facts.on("2029-06-30"))).followed == 0


def test_what_was_read_as_owed_takes_nothing_from_what_was_followed() -> None:
    owed = evolve(stated("2026-01-01", 2025, "12"), owed=True)
    facts = Facts((training("t1", "2024-06-03", "1"),), (owed,), readings=BY_DEBT)
    assert value(aim(facts.on("2026-06-30"))).followed == 1


def test_only_what_was_too_long_in_the_period_waits_for_a_right_that_is_not_known() -> None:
    early, late = training("t1", "2023-06-05", "9"), training("t2", "2024-06-03", "1")
    facts = Facts(
        (early, late), employments=(worker_from("2023-01-01"),), employer=UNKNOWN_FROM_2026
    )
    assert value(aim(facts.on("2024-12-31"))).followed == 1
    longer = evolve(facts, trainings=(early, training("t2", "2024-06-03", "9")))
    outcome = aim(longer.on("2024-12-31"))
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing) == ["size.missing"]
    # By then the right of 2023 has been read: nothing of it is asked.
    read = evolve(longer, opening_balances=(stated("2024-01-01", 2023, "0"),))
    assert value(aim(read.on("2024-12-31"))).followed == 5


def test_an_aim_without_a_regime_is_undetermined_whatever_the_figure_is() -> None:
    job = evolve(worker_from("2024-01-01", committee="226"), regimes=())
    outcome = aim(Facts(employments=(job,)).on("2024-12-31"))
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing) == ["regime.missing"]


def test_a_reset_holds_what_is_sure_of_rights_that_are_not_known() -> None:
    job = worker_from("2024-01-01", committee="226")
    facts = Facts((training("t1", "2024-06-03", "1"),), employments=(job,))
    (reset,) = next_resets(facts.on("2025-06-30", through=2028))
    # Two days a year are sure for five years, and one was followed.
    assert reset.days == 9
    assert set(ids(reset.unknown)) == {"agreement.unregistered"}


def test_an_unknown_year_of_an_earlier_period_leaves_the_aim_of_this_one_known() -> None:
    employer = firm_declaring({"2025Q1": 40, "2027Q1": 40, "2029Q1": 40})
    facts = Facts(employer=employer)
    assert isinstance(aim(facts.on("2026-06-30")), Undetermined)
    assert value(aim(facts.on("2030-06-30"))).wanted == 10


def test_by_entry_the_aim_runs_with_the_period_from_the_entry() -> None:
    facts = Facts(employments=(worker_from("2024-05-10"),), readings=BY_ENTRY)
    found = value(aim(facts.on("2027-06-30")))
    assert (found.period.first, found.period.last) == (day("2024-05-10"), day("2029-05-09"))
    assert found.wanted == Fraction(10, 3) + 15


def test_by_entry_in_the_last_months_of_a_period_its_aim_is_still_the_one_measured() -> None:
    facts = Facts(
        (training("t1", "2029-02-05", "1"),),
        employments=(worker_from("2024-05-10"),),
        readings=BY_ENTRY,
    )
    found = value(aim(facts.on("2029-03-01")))
    assert found.period.contains(day("2029-03-01"))
    assert found.followed == 1


@pytest.mark.parametrize("reading", RegimeChange)
def test_an_aim_that_depends_on_how_months_count_names_that_reading(reading: RegimeChange) -> None:
    hired = worker_from("2024-01-01", fraction="1/2", then={"2024-03-15": "1"})
    facts = Facts(employments=(hired,), readings=Readings(regime_change=reading))
    assert reading in aim(facts.on("2024-12-31")).readings


@pytest.mark.parametrize("reading", EducationalLeave)
def test_an_aim_that_depends_on_what_counts_as_followed_names_that_reading(
    reading: EducationalLeave,
) -> None:
    leave = evolve(training("t1", "2024-06-03", "2"), educational_leave=True)
    facts = Facts((leave,), readings=Readings(educational_leave=reading))
    found = aim(facts.on("2024-12-31"))
    assert value(found).followed == (2 if reading is EducationalLeave.YES else 0)
    assert reading in found.readings


def test_an_aim_is_undetermined_where_an_unknown_right_may_hold_what_was_followed() -> None:
    # Beside the 5 legal days a sector right whose figure for 2024 nobody knows.
    law = law_with(agreement("302", {2025: "2"}, kind=Kind.SECTORAL))
    facts = Facts((training("t1", "2024-06-03", "6"),), law=law)
    assert isinstance(aim(facts.on("2024-12-31")), Undetermined)


@pytest.mark.parametrize("reading", FiveYearPeriod)
def test_an_aim_that_depends_on_when_the_period_starts_names_that_reading(
    reading: FiveYearPeriod,
) -> None:
    # The reading decides from which day to which day is measured.
    facts = Facts(
        employments=(worker_from("2024-05-10"),), readings=Readings(five_year_period=reading)
    )
    assert reading in aim(facts.on("2030-01-01")).readings


def test_tr_57_an_aim_that_does_not_exist_names_its_period() -> None:
    asked = Facts(employer=SMALL).on("2025-06-30")
    none = aim(asked)
    assert isinstance(none, NotApplicable)
    assert (none.reason.id, none.readings) == ("aim.none", ())
    named = {"first": date(2024, 1, 1), "last": date(2028, 12, 31)}
    assert arguments(none.reason) == named
    assert [(cited.act, cited.article) for cited in none.reason.citations] == [("TR", "57")]
    assert none.question == AimQuestion(asked)


def test_tr_57_an_aim_whose_size_is_missing_keeps_its_question_and_claims_no_reading() -> None:
    asked = Facts(employer=UNKNOWN_SIZE).on("2025-06-30")
    unknown = aim(asked)
    assert isinstance(unknown, Undetermined)
    assert [fact.id for fact in unknown.missing] == ["size.missing"]
    assert (unknown.open, unknown.readings) == ((), ())
    assert unknown.question == AimQuestion(asked)


@pytest.mark.parametrize("reading", FiveYearAim)
def test_tr_57_an_aim_says_what_it_is_and_keeps_its_question(reading: FiveYearAim) -> None:
    asked = Facts(readings=Readings(five_year_aim=reading)).on("2025-06-30")
    found = aim(asked)
    assert isinstance(found, Determined)
    assert found.question == AimQuestion(asked)
    assert found.readings == (reading,)
    by_path = reading is FiveYearAim.PATH_AVERAGE
    assert (found.citations[0].confidence is Confidence.ACT) is not by_path


def test_tr_57_readings_that_bore_on_any_year_of_the_aim_are_named_once_each() -> None:
    changing = worker_from("2024-01-01", then={"2024-06-15": "1/2"})
    found = aim(Facts(employments=(changing,)).on("2026-06-30"))
    assert isinstance(found, Determined)
    assert found.readings == (DEFAULTS.five_year_aim, DEFAULTS.regime_change)


def test_tr_57_the_aim_of_somebody_to_come_is_that_of_the_period_of_the_entry() -> None:
    by_entry = Readings(five_year_period=FiveYearPeriod.ENTRY)
    entering = (worker_from("2025-03-01"),)
    found = aim(Facts(employments=entering, readings=by_entry).on("2025-12-31"))
    assert value(found).period == period("2025-03-01", "2030-02-28")
    assert found.readings[0] is FiveYearPeriod.ENTRY


@pytest.mark.parametrize(
    ("reading", "first", "last"),
    [
        (FiveYearPeriod.CALENDAR, "2024-01-01", "2028-12-31"),
        (FiveYearPeriod.ENTRY, "2025-06-01", "2030-05-31"),
    ],
)
def test_tr_57_the_aim_of_somebody_who_is_to_enter_has_the_period_of_the_reading(
    reading: FiveYearPeriod, first: str, last: str
) -> None:
    to_come = (worker_from("2025-06-01"),)
    readings = Readings(five_year_period=reading)
    found = value(aim(Facts(employments=to_come, readings=readings).on("2025-03-01")))
    assert found.period == period(first, last)


def test_tr_57_who_enters_on_the_first_day_of_2024_raises_no_question_of_the_period() -> None:
    first = aim(Facts().on("2025-06-30"))
    later = aim(Facts(employments=(worker_from("2024-01-02"),)).on("2025-06-30"))
    assert DEFAULTS.five_year_period not in first.readings
    assert DEFAULTS.five_year_period in later.readings


SECTOR_ASKS = evolve(
    agreement("302", {2024: "1"}, kind=Kind.SECTORAL),
    steps=(
        evolve(
            agreement("302", {2024: "1"}, kind=Kind.SECTORAL).steps[0], condition="if the fund pays"
        ),
    ),
)


@pytest.mark.parametrize("on", ["2024-01-01", "2024-06-03", "2028-12-31"])
def test_tr_57_the_aim_is_unknown_where_an_excess_may_belong_to_a_right_that_is_missing(
    on: str,
) -> None:
    long = (training("t1", on, "40"),)
    asked = Facts(long, law=law_with(SECTOR_ASKS)).on("2028-12-31")
    unknown = aim(asked)
    assert isinstance(unknown, Undetermined)
    assert [fact.id for fact in unknown.missing] == ["agreement.condition"]
    assert (unknown.open, unknown.readings) == ((), ())
    assert unknown.question == AimQuestion(asked)
