"""A worker taken over with the undertaking: the month of the transfer, and the credit (32bis)."""

from fractions import Fraction

import pytest
from attrs import evolve

from builders import (
    SMALL,
    Facts,
    arguments,
    day,
    days,
    ids,
    left,
    question,
    readings_named,
    right,
    stated,
    undetermined,
    value,
    worker_from,
)
from fla_rules import (
    Determined,
    Employment,
    FactError,
    NotApplicable,
    Readings,
    Undetermined,
    balance,
)
from fla_rules.account import Leaving, OpenCredit, account, leaving, year_credit
from fla_rules.account.lots import entries
from fla_rules.facts import EndedBy
from fla_rules.law import FiveYearPeriod, LeavingOther, SameMonthTwice, TransferOfUndertaking

UNDETERMINED = Readings()
ONE = Readings(transfer=TransferOfUndertaking.ONE)
TWO = Readings(transfer=TransferOfUndertaking.TWO)


def taken_over(first: str, since: str = "2020-03-01") -> Employment:
    return evolve(worker_from(first), transferred_from=day(since))


def handed_over(last: str) -> Employment:
    return evolve(worker_from("2020-03-01", last), ended_by=EndedBy.TRANSFER)


@pytest.mark.parametrize(("readings", "months"), [(ONE, 3), (TWO, 4)])
def test_the_month_of_the_transfer_counts_once_or_with_each_employer(
    readings: Readings, months: int
) -> None:
    outcome = right(taken_over("2025-09-15"), 2025, readings=readings)
    assert days(outcome) == Fraction(5 * months, 12)
    assert readings.transfer in outcome.readings
    # With the transferor it had begun, and counts whatever is read.
    assert days(right(handed_over("2025-09-14"), 2025, readings=readings)) == Fraction(5 * 9, 12)


def test_by_default_the_year_of_the_transfer_is_not_known_and_says_which_reading_settles_it() -> (
    None
):
    outcome = undetermined(right(taken_over("2025-09-15"), 2025))
    assert (outcome.missing, ids(outcome.open)) == ((), ["transfer.month"])
    assert arguments(outcome.open[0]) == {"first": day("2025-09-15")}
    assert TransferOfUndertaking.UNDETERMINED in outcome.readings
    assert "transfer.month" in ids(outcome.question.reasons())


@pytest.mark.parametrize("transfer", TransferOfUndertaking)
@pytest.mark.parametrize(("first", "year"), [("2025-09-01", 2025), ("2025-09-15", 2026)])
def test_where_the_month_begins_here_and_in_later_years_the_question_does_not_arise(
    transfer: TransferOfUndertaking, first: str, year: int
) -> None:
    outcome = right(taken_over(first), year, readings=Readings(transfer=transfer))
    assert isinstance(outcome, Determined)
    assert days(outcome) == (5 if year == 2026 else Fraction(5 * 4, 12))
    assert "TransferOfUndertaking" not in readings_named(outcome)


@pytest.mark.parametrize("transfer", TransferOfUndertaking)
def test_where_there_is_no_right_the_transfer_changes_nothing(
    transfer: TransferOfUndertaking,
) -> None:
    outcome = right(
        taken_over("2025-09-15"), 2025, employer=SMALL, readings=Readings(transfer=transfer)
    )
    assert isinstance(outcome, NotApplicable)
    assert outcome.reason.id == "figure.below_10"


def test_taken_over_in_december_no_month_is_left_here_under_one_service() -> None:
    asked = question(taken_over("2025-12-15"), 2025, readings=ONE)
    outcome = right(taken_over("2025-12-15"), 2025, readings=ONE)
    assert isinstance(outcome, NotApplicable)
    assert (outcome.reason.id, outcome.readings) == (
        "months.with_transferor",
        (TransferOfUndertaking.ONE,),
    )
    assert ids(asked.reasons())[-1] == "months.with_transferor"
    assert days(right(taken_over("2025-12-15"), 2025, readings=TWO)) == Fraction(5, 12)


def test_another_contract_with_the_receiving_employer_keeps_its_own_month() -> None:
    half = evolve(worker_from("2025-01-01", "2025-09-10"), ended_by=EndedBy.TERM)
    both = (half, taken_over("2025-09-15"))
    for twice in SameMonthTwice:
        readings = evolve(ONE, same_month_twice=twice)
        outcome = right(both, 2025, readings=readings)
        assert days(outcome) == 5
        assert "SameMonthTwice" not in readings_named(outcome)


def test_entry_with_the_transferor_comes_before_the_transfer() -> None:
    for since in ("2025-09-15", "2025-09-16"):
        with pytest.raises(FactError, match="a transfer on 2025-09-15 of a worker who entered"):
            taken_over("2025-09-15", since)


# --- the account ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("readings", "needed"),
    [(UNDETERMINED, ["transfer.credit"]), (ONE, ["transfer.balance"] * 3)],
)
def test_the_account_of_a_worker_taken_over_needs_what_came_along(
    readings: Readings, needed: list[str]
) -> None:
    asked = Facts(employments=(taken_over("2025-09-01"),), readings=readings).on("2025-12-31")
    outcome = balance(asked)
    assert isinstance(outcome, Undetermined)
    said = ids((*outcome.missing, *outcome.open))
    # What else would settle it comes after.
    assert [each for each in said if each.startswith("transfer.")] == needed
    assert readings.transfer in outcome.readings
    of_year = year_credit(asked, account(asked), 2025)
    assert isinstance(of_year, Undetermined)


def test_as_two_services_nothing_came_along_and_the_account_says_so() -> None:
    asked = Facts(employments=(taken_over("2025-09-01"),), readings=TWO).on("2025-12-31")
    assert left(asked) == Fraction(5, 3)
    assert TransferOfUndertaking.TWO in account(asked).readings
    assert TransferOfUndertaking.TWO in balance(asked).readings


def test_what_is_stated_of_each_year_that_may_have_come_along_settles_the_account() -> None:
    balances = tuple(
        stated("2025-10-01", year, amount)
        for year, amount in ((2023, "1"), (2024, "2"), (2025, "3"))
    )
    for readings in (UNDETERMINED, ONE):
        facts = Facts((), balances, (taken_over("2025-09-01"),), readings=readings)
        assert left(facts.on("2025-12-31")) == 6
        (*fewer, _) = balances
        missing = evolve(facts, opening_balances=tuple(fewer))
        assert isinstance(balance(missing.on("2025-12-31")), Undetermined)


def test_only_years_in_which_there_was_a_right_with_the_transferor_may_come_along() -> None:
    since_2025 = taken_over("2025-09-01", "2025-02-01")
    kept = account(Facts(employments=(since_2025,)).on("2025-12-31"))
    assert [(lot.year, str(lot.first), str(lot.last)) for lot in kept.unknown] == [
        (2025, "2025-09-01", "2028-12-31")
    ]
    before = account(Facts(employments=(taken_over("2025-09-01"),)).on("2025-08-31"))
    assert before.unknown == ()
    # What came from the first five-year period was set to zero with it.
    late = Facts(employments=(taken_over("2030-05-01"),), readings=ONE).on("2030-12-31")
    assert [lot.year for lot in account(late).unknown] == [2029, 2030]


def test_the_five_years_of_one_service_run_from_the_entry_with_the_transferor() -> None:
    job = (taken_over("2026-09-15", "2025-03-01"),)
    assert entries(ONE, job) == (day("2025-03-01"),)
    assert entries(TWO, job) == (day("2026-09-15"),)
    assert entries(ONE, ()) == ()
    ends = {}
    for name, transfer in (("one", ONE), ("two", TWO)):
        readings = evolve(transfer, five_year_period=FiveYearPeriod.ENTRY)
        kept = account(Facts(employments=job, readings=readings).on("2026-12-31"))
        ends[name] = {str(each.lot.last) for each in kept.lots if each.lot.year == 2026}
    assert ends == {"one": {"2030-02-28"}, "two": {"2031-09-14"}}


# --- the transferor's side -----------------------------------------------------------------------


def left_by_transfer(readings: Readings) -> object:
    job = handed_over("2025-09-14")
    return leaving(Facts(employments=(job,), readings=readings).on("2025-12-31"), job)


def test_whether_the_credit_goes_with_the_worker_is_a_reading() -> None:
    unsettled = left_by_transfer(UNDETERMINED)
    assert isinstance(unsettled, Undetermined)
    assert ids(unsettled.open) == ["leaving.transfer"]
    assert unsettled.readings == (TransferOfUndertaking.UNDETERMINED,)
    follows = left_by_transfer(ONE)
    assert isinstance(follows, Determined)
    assert value(follows) == Leaving(OpenCredit.FOLLOWS, day("2025-09-14"))
    assert follows.readings == (TransferOfUndertaking.ONE,)


def test_as_two_services_the_first_has_ended_as_the_act_does_not_say() -> None:
    silent = left_by_transfer(TWO)
    assert isinstance(silent, Undetermined)
    assert ids(silent.open) == ["leaving.silent"]
    assert silent.readings == (TransferOfUndertaking.TWO, LeavingOther.UNDETERMINED)
    lost = left_by_transfer(evolve(TWO, leaving_other=LeavingOther.LOST))
    assert isinstance(lost, Determined)
    assert value(lost).credit is OpenCredit.LOST
    assert lost.readings == (TransferOfUndertaking.TWO, LeavingOther.LOST)
