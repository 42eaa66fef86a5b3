"""What opening balances hold, what came too late for them, and those that are a whole account."""

from fractions import Fraction

import pytest
from attrs import evolve

from builders import (
    Facts,
    arguments,
    day,
    exactly,
    firm,
    firm_declaring,
    ids,
    known,
    left,
    lefts,
    of_lot,
    row,
    stated,
    training,
    worker_from,
)
from fla_rules import Days, Determined, FactError, Kind, Readings, Training, Undetermined, balance
from fla_rules.account import (
    InBalance,
    MovementKind,
    account,
    aim,
    next_grants,
    next_resets,
    year_credit,
)
from fla_rules.account.findings import account_findings, beside_the_movements
from fla_rules.account.movements import restatements
from fla_rules.facts import OpeningBalance, TrainingStatus
from fla_rules.law import CompanyDays, Overuse, UseOrder
from fla_rules.vocabulary import Confidence

NEW_YEAR = "2026-01-01"
FULL = (stated(NEW_YEAR, 2024, "5"), stated(NEW_YEAR, 2025, "5"))
# Three days of 2025 were taken from the right of 2024, the oldest first.
SOME_USED = (stated(NEW_YEAR, 2024, "2"), stated(NEW_YEAR, 2025, "5"))
COURSE = training("t0", "2025-11-04", "3")
LATE = known(training("t1", "2025-11-04", "2"), "2026-02-10")
BY_DEBT = Readings(overuse=Overuse.DEBT)


def read_on(text: str, *balances: OpeningBalance) -> tuple[OpeningBalance, ...]:
    return tuple(evolve(each, read_on=day(text)) for each in balances)


def corrected(days: str, *, last: str = "2025-11-04", since: str = "2026-02-10") -> Training:
    return known(training("t0c", last, days), since, "t0")


def moved(facts: Facts, on: str, kind: MovementKind) -> list[tuple[str | None, int, str]]:
    return [
        (each.training, each.lot.year, str(each.days))
        for each in account(facts.on(on)).movements
        if each.kind is kind
    ]


# --- what came too late for it -------------------------------------------------------------------


def test_a_training_that_became_known_after_a_balance_was_read_is_taken_off_it() -> None:
    facts = Facts((LATE,), FULL)
    assert left(facts.on("2026-06-30")) == 13
    assert moved(facts, "2026-06-30", MovementKind.TAKEN_OFF) == [("t1", 2024, "2")]


def test_it_is_used_in_the_year_it_was_followed_in_and_not_once_more() -> None:
    asked = Facts((LATE,), FULL).on("2026-06-30")
    assert row(asked, 2025) == (5, 5, 2, 0, 8)
    assert row(asked, 2026) == (8, 5, 0, 0, 13)


def test_a_balance_that_differs_only_by_what_came_late_differs_from_nothing() -> None:
    asked = Facts((LATE,), FULL).on("2026-06-30")
    assert list(account_findings(asked, account(asked))) == []
    (of_2024, _) = restatements(account(asked))
    assert exactly(of_2024.stated, of_2024.brought_up, of_2024.computed) == (5, -2, 3)


@pytest.mark.parametrize(
    ("since", "expected"),
    [("2025-12-31", 15), ("2026-01-01", 15), ("2026-01-02", 13), ("2026-07-01", 15)],
)
def test_what_was_known_when_it_was_read_is_in_it_and_what_is_not_known_yet_is_nowhere(
    since: str, expected: int
) -> None:
    # Known on a later day than the day of knowledge of the question, it is not seen at all.
    law = Facts().law.rulebook.known_on(day("2026-06-30"))
    facts = Facts((known(LATE, since),), FULL, law=law)
    assert left(facts.on("2026-06-30")) == expected


def test_what_it_is_taken_to_hold_is_listed() -> None:
    asked = Facts((COURSE, LATE), SOME_USED).on("2026-06-30")
    kept = account(asked)
    assert kept.in_balance == (InBalance("t0", day(NEW_YEAR)),)
    assert ids(beside_the_movements(asked, kept)) == ["training.in_balance"]


@pytest.mark.parametrize(("last", "expected"), [("2025-12-20", 15), ("2025-12-21", 13)])
def test_nobody_says_when_a_training_became_known_and_it_was_known_on_its_last_day(
    last: str, expected: int
) -> None:
    facts = Facts((training("t1", last, "2"),), read_on("2025-12-20", *FULL))
    assert left(facts.on("2026-06-30")) == expected


def test_a_balance_read_later_for_an_earlier_day_holds_what_was_known_by_then() -> None:
    facts = Facts((LATE,), read_on("2026-02-10", *FULL))
    assert left(facts.on("2026-06-30")) == 15
    assert left(Facts((LATE,), read_on("2026-02-09", *FULL)).on("2026-06-30")) == 13


def test_a_training_from_the_day_of_the_balance_on_is_charged_as_any_other() -> None:
    facts = Facts((known(training("t1", NEW_YEAR, "2"), "2026-02-10"),), FULL)
    assert left(facts.on("2026-06-30")) == 13
    assert moved(facts, "2026-06-30", MovementKind.USED) == [("t1", 2024, "2")]


def test_it_is_taken_off_the_years_that_had_begun_when_it_was_followed() -> None:
    read = (stated(NEW_YEAR, 2024, "1"), stated(NEW_YEAR, 2025, "5"))
    of_2024 = known(training("t1", "2024-11-04", "2"), "2026-02-10")
    facts = Facts((of_2024,), read)
    assert moved(facts, "2026-06-30", MovementKind.TAKEN_OFF) == [("t1", 2024, "1")]
    assert [each.days for each in account(facts.on("2026-06-30")).excess] == [1]
    assert left(facts.on("2026-06-30")) == 10


def test_by_the_newest_first_it_is_taken_off_the_newest_that_had_begun() -> None:
    facts = Facts((LATE,), FULL, readings=Readings(use_order=UseOrder.NEWEST_FIRST))
    assert moved(facts, "2026-06-30", MovementKind.TAKEN_OFF) == [("t1", 2025, "2")]


def test_beyond_what_the_balance_holds_it_is_too_long_or_a_debt() -> None:
    read = (stated(NEW_YEAR, 2024, "0"), stated(NEW_YEAR, 2025, "1"))
    reported, owed = (
        Facts((LATE,), read, readings=each).on("2026-06-30") for each in (Readings(), BY_DEBT)
    )
    assert [each.days for each in account(reported).excess] == [1]
    assert left(reported) == 5
    assert account(owed).excess == ()
    assert left(owed) == 4


def test_where_one_year_is_read_only_it_is_charged_once_over_both() -> None:
    assert left(Facts((LATE,), FULL[:1]).on("2026-06-30")) == 13
    short = Facts((LATE,), (stated(NEW_YEAR, 2024, "1"),))
    assert left(short.on("2026-06-30")) == 9
    assert moved(short, "2026-06-30", MovementKind.TAKEN_OFF) == [
        ("t1", 2024, "1"),
        ("t1", 2025, "1"),
    ]
    # From the year that is not read it was taken already.
    assert left(Facts((LATE,), FULL[1:]).on("2026-06-30")) == 13
    assert moved(Facts((LATE,), FULL[1:]), "2026-06-30", MovementKind.TAKEN_OFF) == []


def test_what_was_too_long_for_what_was_computed_is_taken_off_what_was_read() -> None:
    longer = (COURSE, training("t2", "2025-10-01", "7"))
    facts = Facts((*longer, LATE), (stated(NEW_YEAR, 2024, "0"), stated(NEW_YEAR, 2025, "4")))
    assert left(facts.on("2026-06-30")) == 7
    assert account(facts.on("2026-06-30")).excess == ()


def test_a_training_unknown_to_two_balances_is_taken_off_both() -> None:
    first = stated("2025-01-01", 2024, "5")
    of_2024 = known(training("t1", "2024-11-04", "2"), "2026-02-10")
    assert left(Facts((of_2024,), (first, *FULL)).on("2025-06-30")) == 8
    assert left(Facts((of_2024,), (first, *FULL)).on("2026-06-30")) == 13


def test_a_training_unknown_to_the_first_balance_alone_is_in_the_second() -> None:
    first = stated("2025-01-01", 2024, "5")
    of_2024 = known(training("t1", "2024-11-04", "2"), "2025-02-10")
    facts = Facts((of_2024,), (first, *SOME_USED))
    assert left(facts.on("2025-06-30")) == 8
    assert left(facts.on("2026-06-30")) == 12


def test_a_balance_in_the_middle_of_a_year_is_brought_up_within_it() -> None:
    read = (stated("2025-07-01", 2024, "5"), stated("2025-07-01", 2025, "5"))
    late = known(training("t1", "2025-03-04", "2"), "2025-09-01")
    asked = Facts((late,), read).on("2025-12-31")
    assert left(asked) == 8
    assert row(asked, 2025) == (5, 13, 2, 8, 8)


def test_each_kind_is_taken_off_by_the_day_it_was_read_on() -> None:
    employer = firm(40, company_days={2025: "3"})
    legal = read_on("2026-01-01", stated(NEW_YEAR, 2024, "0"), stated(NEW_YEAR, 2025, "1"))
    company = read_on("2026-03-01", stated(NEW_YEAR, 2025, "1", kind=Kind.COMPANY))
    facts = Facts((LATE,), (*legal, *company), employer=employer)
    # One day of the legal right, and one too long: the company days were read when it was known.
    kept = account(facts.on("2026-06-30"))
    assert of_lot(kept, 2025).left == 0
    assert of_lot(kept, 2025, Kind.COMPANY).left == 1


def test_what_is_taken_off_is_said_with_the_day_of_the_balance_and_as_a_deduction() -> None:
    asked = Facts((LATE,), FULL).on("2026-06-30")
    (said,) = [step for step in asked.reasons() if step.id == "movement.taken_off"]
    assert (arguments(said)["training"], arguments(said)["day"]) == ("t1", day(NEW_YEAR))
    assert [each.confidence for each in said.citations] == [Confidence.DEDUCTION]


# --- what is given back --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "expected"), [("1", 14), ("2", 13), ("3", 12), ("0", 15), ("4", 11)]
)
def test_a_correction_gives_back_or_takes_what_it_changes(days: str, expected: int) -> None:
    assert left(Facts((COURSE, corrected(days)), SOME_USED).on("2026-06-30")) == expected


@pytest.mark.parametrize("status", [TrainingStatus.CANCELLED, TrainingStatus.NOT_FOLLOWED])
def test_a_training_that_was_not_followed_after_all_gives_all_back(status: TrainingStatus) -> None:
    facts = Facts((COURSE, evolve(corrected("3"), status=status)), SOME_USED)
    assert left(facts.on("2026-06-30")) == 15
    assert moved(facts, "2026-06-30", MovementKind.GIVEN_BACK) == [("t0c", 2024, "3")]


def test_a_training_announced_as_planned_is_taken_off_when_it_is_said_to_be_followed() -> None:
    planned = evolve(COURSE, status=TrainingStatus.PLANNED)
    assert left(Facts((planned, corrected("3")), FULL).on("2026-06-30")) == 12


def test_a_correction_known_when_it_was_read_is_in_it() -> None:
    facts = Facts((COURSE, corrected("1", since="2025-12-31")), SOME_USED)
    assert left(facts.on("2026-06-30")) == 12
    assert account(facts.on("2026-06-30")).in_balance == (InBalance("t0c", day(NEW_YEAR)),)


def test_a_correction_of_what_came_too_late_itself_counts_as_it_stands() -> None:
    entered = known(COURSE, "2026-02-01")
    facts = Facts((entered, corrected("1")), FULL)
    assert left(facts.on("2026-06-30")) == 14


def test_a_training_that_moves_to_after_the_balance_is_given_back_and_charged_there() -> None:
    facts = Facts((COURSE, corrected("3", last="2026-01-15")), SOME_USED)
    assert left(facts.on("2026-01-10")) == 15
    assert left(facts.on("2026-06-30")) == 12


def test_a_training_that_moves_to_before_the_balance_is_taken_off_it() -> None:
    entered = known(training("t0", "2026-01-15", "3"), "2026-01-15")
    assert left(Facts((entered, corrected("3")), FULL).on("2026-06-30")) == 12


def test_what_is_given_back_goes_to_the_last_that_was_used_and_no_lot_above_its_right() -> None:
    read = (stated(NEW_YEAR, 2024, "0"), stated(NEW_YEAR, 2025, "4"))
    used = (training("t9", "2025-10-01", "3"), COURSE)
    facts = Facts((*used, corrected("0")), read)
    assert moved(facts, "2026-06-30", MovementKind.GIVEN_BACK) == [
        ("t0c", 2024, "2"),
        ("t0c", 2025, "1"),
    ]


def test_more_than_the_right_is_given_back_as_it_was_read_and_is_worth_a_look() -> None:
    asked = Facts((COURSE, corrected("1")), FULL).on("2026-06-30")
    kept = account(asked)
    assert left(asked) == 17
    assert of_lot(kept, 2025).given_back == 2
    assert [name for name, _ in account_findings(asked, kept)] == [
        "opening_balance",
        "opening_balance",
        "opening_balance_above",
    ]


def test_what_had_been_too_long_gives_nothing_back() -> None:
    used = training("t9", "2025-10-01", "9")
    empty = (stated(NEW_YEAR, 2024, "0"), stated(NEW_YEAR, 2025, "0"))
    assert left(Facts((used, COURSE, corrected("1")), empty).on("2026-06-30")) == 5
    # Had anything been left when it was read, nothing was too long.
    more = (stated(NEW_YEAR, 2024, "0"), stated(NEW_YEAR, 2025, "2"))
    assert left(Facts((used, COURSE, corrected("1")), more).on("2026-06-30")) == 9


def test_a_correction_of_what_a_year_that_was_not_read_holds_gives_the_balance_nothing() -> None:
    # All three days came from the right of 2024, which is kept as computed.
    facts = Facts((COURSE, corrected("1")), FULL[1:])
    assert left(facts.on("2026-06-30")) == 14
    assert moved(facts, "2026-06-30", MovementKind.GIVEN_BACK) == []


# --- beside a right that is not known ------------------------------------------------------------


UNKNOWN_BEFORE = firm_declaring({"2025Q1": 40})
SIZED_TO_2025 = firm_declaring({"2023Q1": 40})
WITH_OWN_DAYS = evolve(UNKNOWN_BEFORE, company_days={2025: Days(2)})
EMPTY = (stated(NEW_YEAR, 2024, "0"), stated(NEW_YEAR, 2025, "0"))


def is_known(facts: Facts) -> bool:
    return isinstance(balance(facts.on("2026-06-30")), Determined)


def test_all_of_it_is_given_back_where_the_rights_are_not_known_but_all_were_read() -> None:
    corrections = (COURSE, corrected("1"))
    assert left(Facts(corrections, FULL, employer=UNKNOWN_BEFORE).on("2026-06-30")) == 17
    withdrawn = evolve(corrected("3"), status=TrainingStatus.CANCELLED)
    by_debt = Facts((COURSE, withdrawn), FULL, employer=UNKNOWN_BEFORE, readings=BY_DEBT)
    assert left(by_debt.on("2026-06-30")) == 18
    own = stated(NEW_YEAR, 2025, "1", kind=Kind.COMPANY)
    facts = Facts(corrections, (*FULL, own), employer=WITH_OWN_DAYS)
    assert left(facts.on("2026-06-30")) == 18


def test_nobody_knows_how_much_of_it_had_been_too_long_for_a_right_that_is_not_known() -> None:
    facts = Facts((COURSE, corrected("1")), EMPTY, employer=UNKNOWN_BEFORE)
    asked = facts.on("2026-06-30")
    outcome = balance(asked)
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing)[0] == "size.missing"
    assert outcome.at_least is None
    assert [lot.year for lot, _ in account(asked).in_doubt] == [2024, 2025]
    # Nothing is missing where the balances are the whole account.
    assert left(evolve(facts, account_from=day(NEW_YEAR)).on("2026-06-30")) == 7
    assert left(evolve(facts, trainings=(COURSE,)).on("2026-06-30")) == 5


def test_what_is_given_back_in_doubt_brings_no_debt_to_the_years_after() -> None:
    withdrawn = evolve(corrected("3"), status=TrainingStatus.CANCELLED)
    job = (worker_from("2024-01-01", "2025-12-31"),)
    facts = Facts((COURSE, withdrawn), FULL, job, WITH_OWN_DAYS, BY_DEBT)
    assert not is_known(facts)
    assert left(facts.on("2029-06-30")) == 0
    # Nobody knows what the course itself had left to be owed.
    held = evolve(facts, trainings=(COURSE, corrected("1")))
    assert isinstance(balance(held.on("2029-06-30")), Undetermined)


def test_nobody_knows_how_much_of_it_another_right_had_given_that_was_not_read() -> None:
    facts = Facts((COURSE, corrected("1")), FULL, employer=WITH_OWN_DAYS)
    assert not is_known(facts)
    assert not is_known(evolve(facts, trainings=(COURSE, corrected("0"))))
    # Nor does anybody know what a training that came late had taken of it.
    late = evolve(facts, trainings=(LATE,))
    assert not is_known(late)
    # The employer's own days may have given it.
    doubtful = [(lot.year, lot.kind) for lot, _ in account(late.on("2026-06-30")).in_doubt]
    assert doubtful == [(2024, Kind.LEGAL), (2025, Kind.LEGAL), (2025, Kind.COMPANY)]
    # The employer's days are given in 2025 alone: a year before, nothing else could be charged.
    before = training("t0", "2024-11-04", "3"), corrected("1", last="2024-11-04")
    assert is_known(evolve(facts, trainings=before))


def test_an_unknown_right_of_a_later_year_gives_nothing_back_of_what_had_been_too_long() -> None:
    used = training("t9", "2025-10-01", "9")
    facts = Facts((used, COURSE, corrected("1")), EMPTY, employer=SIZED_TO_2025)
    assert moved(facts, "2026-06-30", MovementKind.GIVEN_BACK) == []
    assert moved(evolve(facts, employer=firm(40)), "2026-06-30", MovementKind.GIVEN_BACK) == []


def test_what_was_charged_beside_an_unknown_right_leaves_the_next_balance_in_doubt() -> None:
    first = training("t9", "2023-06-05", "1")
    course = known(training("t0", "2024-03-05", "3"), "2024-03-05")
    facts = Facts(
        (first, course, corrected("1", last="2024-03-05", since="2025-02-10")),
        (stated("2024-01-01", 2023, "1"), stated("2025-01-01", 2023, "1", kind=Kind.COMPANY)),
        (worker_from("2023-01-01"),),
        evolve(firm_declaring({"2023Q1": 40}), company_days={2023: Days(2)}),
        Readings(company_days=CompanyDays.WITH_INDIVIDUAL),
    )
    doubtful = account(facts.on("2025-06-30")).in_doubt
    assert {since for _, since in doubtful} == {day("2025-01-01")}
    assert [(lot.year, lot.kind) for lot, _ in doubtful if lot.origin] == [
        (2023, Kind.LEGAL),
        (2023, Kind.COMPANY),
    ]
    apart = evolve(facts, trainings=facts.trainings[1:])
    assert account(apart.on("2025-06-30")).in_doubt == ()


def test_what_came_late_finds_no_right_that_opened_later_and_leaves_nothing_of_it_in_doubt() -> (
    None
):
    read = [stated("2026-01-20", 2024, "2"), stated("2026-01-20", 2025, "5")]
    facts = Facts((LATE,), (*read, stated("2026-07-01", 2026, "4")), employer=SIZED_TO_2025)
    assert moved(facts, "2026-07-31", MovementKind.TAKEN_OFF) == [("t1", 2024, "2")]
    assert not is_known(facts)
    assert left(facts.on("2026-07-31")) == 9
    # One of January may have been taken from the right of 2026, of which nobody knows.
    later = known(training("t1", "2026-01-12", "2"), "2026-02-10")
    asked = evolve(facts, trainings=(later,)).on("2026-07-31")
    assert isinstance(balance(asked), Undetermined)
    # What a transfer brought along of the year had opened with the transferor.
    came = worker_from("2025-12-01", fraction="1/2")
    both = (
        worker_from("2024-01-01", fraction="1/2"),
        evolve(came, transferred_from=day("2024-06-01")),
    )
    long = known(training("t1", "2025-11-04", "4"), "2026-02-10")
    brought = Facts((long,), (read[1], stated("2026-07-01", 2024, "4")), both)
    assert isinstance(balance(brought.on("2026-07-31")), Undetermined)
    # A debt is paid by whatever is there.
    by_debt = evolve(facts, readings=BY_DEBT).on("2026-07-31")
    assert isinstance(balance(by_debt), Undetermined)


def test_what_may_have_been_too_long_leaves_a_balance_of_another_day_in_doubt() -> None:
    late = known(training("t1", "2024-11-04", "4"), "2026-01-28")
    first = read_on("2026-08-05", stated(NEW_YEAR, 2024, "4"), stated(NEW_YEAR, 2025, "4"))
    second = stated("2026-01-20", 2026, "5")
    facts = Facts((late,), (*first, second), employer=UNKNOWN_BEFORE)
    assert not is_known(facts)
    # It is in doubt from that day on, and what was known before stays.
    asked = facts.on("2026-06-30")
    doubtful = account(asked).in_doubt
    assert [(lot.year, lot.first) for lot, _ in doubtful] == [
        (2024, day(NEW_YEAR)),
        (2026, day("2026-01-20")),
    ]
    assert {since for _, since in doubtful} == {day("2026-01-20")}
    assert left(facts.on("2026-01-10")) == 13


def test_a_debt_that_a_right_paid_before_the_balance_leaves_it_in_doubt() -> None:
    course = training("t0", "2025-08-19", "3")
    withdrawn = evolve(
        known(training("t0c", "2025-08-19", "3"), "2026-05-04", "t0"),
        status=TrainingStatus.CANCELLED,
    )
    read = (stated("2026-01-20", 2024, "1"), stated("2026-01-20", 2025, "2"))
    facts = Facts((course, withdrawn), read, employer=UNKNOWN_BEFORE, readings=BY_DEBT)
    assert not is_known(facts)
    # Where nobody was in service in 2026 any more, nothing paid it.
    gone = evolve(facts, employments=(worker_from("2024-01-01", "2025-12-31"),))
    assert left(gone.on("2026-06-30")) == 6
    # What a training takes now may be a debt, which other lots pay.
    shorter = known(training("t0c", "2025-08-19", "1"), "2026-05-04", "t0")
    assert not is_known(evolve(gone, trainings=(course, shorter)))


def test_a_debt_that_nothing_but_an_unknown_right_may_have_paid_is_all_in_the_balances() -> None:
    job = (worker_from("2024-01-01"),)
    long = training("t0", "2025-12-02", "12")
    withdrawn = evolve(corrected("12", last="2025-12-02"), status=TrainingStatus.CANCELLED)
    read = [stated("2026-01-20", year, "1") for year in (2024, 2025, 2026)]
    facts = Facts((long, withdrawn), tuple(read), job, SIZED_TO_2025, BY_DEBT)
    assert left(facts.on("2026-06-30")) == 3 + 12


def test_a_balance_of_a_right_that_opened_later_holds_nothing_and_leaves_it_to_the_others() -> None:
    withdrawn = evolve(
        known(training("t0c", "2024-03-18", "4"), "2026-04-22", "t0"),
        status=TrainingStatus.CANCELLED,
    )
    day_read = "2026-01-20"
    read = read_on("2026-02-16", stated(day_read, 2024, "1"), stated(day_read, 2025, "0"))
    facts = Facts(
        (training("t0", "2024-03-18", "4"), withdrawn),
        (*read, stated(day_read, 2026, "2")),
        employer=UNKNOWN_BEFORE,
    )
    assert left(facts.on("2026-06-30")) == 7


def test_which_year_is_given_back_matters_where_the_years_part() -> None:
    withdrawn = evolve(corrected("4"), status=TrainingStatus.CANCELLED)
    day_read = "2026-01-20"
    read = (stated(day_read, 2024, "0"), stated(day_read, 2025, "2"), stated(day_read, 2026, "0"))
    facts = Facts((training("t0", "2025-11-04", "4"), withdrawn), read, employer=UNKNOWN_BEFORE)
    assert left(facts.on("2026-06-30")) == 6
    # A training that finds one year of them only, or a balance of one year only.
    late = known(training("t1", "2024-07-30", "1"), "2026-02-10")
    assert not is_known(evolve(facts, trainings=(*facts.trainings, late)))
    # One that finds them all takes as much of them, wherever it is.
    both = known(training("t1", "2025-12-01", "1"), "2026-02-10")
    assert left(evolve(facts, trainings=(*facts.trainings, both)).on("2026-06-30")) == 5
    again = evolve(facts, opening_balances=(*read, stated("2026-04-01", 2024, "1")))
    assert not is_known(again)
    assert [lot.year for lot, _ in account(again.on("2026-06-30")).in_doubt] == [2024, 2025]


def test_what_a_transfer_brought_along_is_room_that_nobody_knows() -> None:
    withdrawn = evolve(
        known(training("t0c", "2025-02-10", "2"), "2025-03-10", "t0"),
        status=TrainingStatus.CANCELLED,
    )
    came = evolve(worker_from("2025-02-01"), transferred_from=day("2024-01-01"))
    read = (stated("2025-03-01", 2024, "0"), stated("2025-03-01", 2025, "4"))
    facts = Facts((training("t0", "2025-02-10", "2"), withdrawn), read, (came,))
    assert left(facts.on("2025-06-30")) == 6
    # Of which year the two days were decides what the later balance of one year leaves.
    again = evolve(facts, opening_balances=(*read, stated("2025-06-01", 2024, "1")))
    assert isinstance(balance(again.on("2025-06-30")), Undetermined)


def test_a_training_that_one_balance_could_not_know_is_given_back_to_no_other() -> None:
    used = training("t0", "2024-03-04", "5")
    course = known(training("t1", "2024-09-02", "1"), "2025-08-18")
    withdrawn = evolve(
        known(training("t1c", "2024-09-02", "1"), "2026-05-11", "t1"),
        status=TrainingStatus.CANCELLED,
    )
    own = stated("2025-01-01", 2024, "2", kind=Kind.COMPANY)
    read = read_on("2026-04-17", stated("2026-01-20", 2024, "1"), stated("2026-01-20", 2025, "0"))
    facts = Facts(
        (used, course, withdrawn),
        (own, *read),
        employer=evolve(firm(40), company_days={2024: Days(1)}),
        readings=Readings(
            company_days=CompanyDays.WITH_INDIVIDUAL, use_order=UseOrder.NEWEST_FIRST
        ),
    )
    assert left(facts.on("2026-06-30")) == left(evolve(facts, trainings=(used,)).on("2026-06-30"))
    # Of a shorter one, the employer's own day that it takes comes off that balance alone.
    shorter = known(training("t1c", "2024-09-02", "1/2"), "2026-05-11", "t1")
    corrected_late = evolve(facts, trainings=(used, course, shorter))
    assert left(corrected_late.on("2026-06-30")) == left(facts.on("2026-06-30")) - Fraction(1, 2)


# --- the whole account ---------------------------------------------------------------------------


def whole(facts: Facts, start: str = NEW_YEAR) -> Facts:
    return evolve(facts, account_from=day(start))


def test_the_balances_of_a_day_may_be_the_whole_account_and_nothing_before_is_needed() -> None:
    facts = whole(Facts((), FULL, employer=UNKNOWN_BEFORE))
    assert isinstance(balance(evolve(facts, account_from=None).on("2026-06-30")), Determined)
    only = evolve(facts, opening_balances=FULL[1:])
    assert isinstance(balance(evolve(only, account_from=None).on("2026-06-30")), Undetermined)
    assert left(only.on("2026-06-30")) == 10
    assert account(only.on("2026-06-30")).unknown == ()


def test_its_year_opens_with_the_balances_and_the_years_before_are_not_given() -> None:
    asked = whole(Facts((), SOME_USED)).on("2026-06-30")
    assert row(asked, 2026) == (7, 5, 0, 0, 12)
    before = year_credit(asked, account(asked), 2025)
    assert isinstance(before, Undetermined)
    assert ids(before.missing) == ["account.before"]


def test_before_its_day_nothing_is_known() -> None:
    asked = whole(Facts((), SOME_USED)).on("2025-12-31")
    outcome = balance(asked)
    assert isinstance(outcome, Undetermined)
    assert [arguments(each) for each in outcome.missing] == [{"first": day(NEW_YEAR)}]
    assert account(asked).lots == ()
    in_year = whole(Facts(), "2026-03-01").on("2026-02-01")
    assert isinstance(year_credit(in_year, account(in_year), 2026), Undetermined)


def test_a_year_without_a_balance_has_nothing_left_and_that_is_said() -> None:
    asked = whole(Facts((), FULL[1:])).on("2026-06-30")
    kept = account(asked)
    assert lefts(kept) == {(2025, "legal"): 5, (2026, "legal"): 5}
    assert [arguments(each)["year"] for each in beside_the_movements(asked, kept)] == [2024]


def test_without_any_balance_it_begins_with_nothing_which_is_worth_a_look() -> None:
    asked = whole(Facts()).on("2026-06-30")
    assert left(asked) == 5
    assert [step.id for _, step in account_findings(asked, account(asked))] == [
        "finding.account_empty"
    ]


def test_in_the_middle_of_a_year_it_is_the_whole_of_that_year_too() -> None:
    read = (stated("2026-03-01", 2025, "4"), stated("2026-03-01", 2026, "5"))
    asked = whole(Facts((), read), "2026-03-01").on("2026-06-30")
    assert row(asked, 2026) == (9, 0, 0, 0, 9)
    without = whole(Facts((), read[:1]), "2026-03-01").on("2026-06-30")
    assert left(without) == 4
    assert [step.id for _, step in account_findings(without, account(without))] == [
        "finding.account_empty_year"
    ]
    assert left(evolve(without, years=without.years, on=day("2026-12-31"))) == 4


def test_whoever_enters_after_its_day_has_the_right_of_the_year() -> None:
    later = (worker_from("2026-05-01"),)
    asked = whole(Facts(employments=later), "2026-03-01").on("2026-06-30")
    assert left(asked) == Fraction(10, 3)
    assert list(account_findings(asked, account(asked))) == []


def test_a_training_before_its_day_is_in_it_unless_it_became_known_later() -> None:
    facts = whole(Facts((COURSE, LATE), SOME_USED))
    asked = facts.on("2026-06-30")
    assert left(asked) == 10
    assert account(asked).in_balance == (InBalance("t0", day(NEW_YEAR)),)
    assert account(asked).excess == ()


def test_years_whose_period_is_over_are_no_part_of_the_whole_account() -> None:
    asked = whole(Facts(), "2029-01-01").on("2029-06-30")
    kept = account(asked)
    assert lefts(kept) == {(2029, "legal"): 5}
    assert beside_the_movements(asked, kept) == ()


def test_a_correction_gives_back_to_the_whole_account_too() -> None:
    facts = whole(Facts((COURSE, corrected("1")), SOME_USED))
    assert left(facts.on("2026-06-30")) == 14
    nothing = whole(Facts((COURSE, corrected("1"))))
    assert left(nothing.on("2026-06-30")) == 7


def test_what_came_late_beyond_the_whole_account_is_too_long_or_a_debt() -> None:
    empty = whole(Facts((LATE,)))
    assert left(empty.on("2026-06-30")) == 5
    assert [each.days for each in account(empty.on("2026-06-30")).excess] == [2]
    assert left(evolve(empty, readings=BY_DEBT).on("2026-06-30")) == 3
    in_it = whole(Facts((COURSE,)))
    assert left(evolve(in_it, readings=BY_DEBT).on("2026-06-30")) == 5


def test_two_readings_of_the_whole_account_on_different_days_charge_what_came_late_once() -> None:
    legal = read_on("2026-01-01", stated(NEW_YEAR, 2025, "1"))
    company = read_on("2026-01-05", stated(NEW_YEAR, 2025, "3", kind=Kind.COMPANY))
    facts = whole(Facts((LATE,), (*legal, *company)))
    kept = account(facts.on("2026-06-30"))
    assert of_lot(kept, 2025).left == 0
    assert of_lot(kept, 2025, Kind.COMPANY).left == 2
    back = whole(Facts((COURSE, corrected("1")), (*legal, *company)))
    assert left(back.on("2026-06-30")) == 11


def test_a_later_balance_restates_the_whole_account() -> None:
    read = (*FULL, stated("2026-04-01", 2025, "3"))
    assert left(whole(Facts((), read)).on("2026-06-30")) == 13


def test_a_balance_before_the_whole_account_is_refused_with_what_would_be_right() -> None:
    read = (stated("2025-12-31", 2025, "5"),)
    with pytest.raises(FactError, match="give what was left on 2026-01-01"):
        whole(Facts((), read)).on("2026-06-30")


def test_its_years_need_not_reach_back_before_it() -> None:
    asked = whole(Facts((), FULL)).on("2026-06-30")
    assert left(evolve(asked, years=asked.years[-1:])) == 15
    with pytest.raises(FactError, match="do not reach"):
        evolve(asked, years=asked.years[-1:], account_from=day("2025-01-01"))


def test_the_reset_and_the_next_grants_go_on_from_the_whole_account() -> None:
    asked = whole(Facts((), SOME_USED)).on("2026-06-30", through=2028)
    (reset,) = next_resets(asked)
    assert (reset.day, str(reset.days)) == (day("2028-12-31"), "22")
    early = whole(Facts((), SOME_USED)).on("2025-06-30", through=2026)
    assert [each.day for each in next_grants(early)] == [day(NEW_YEAR)]


def test_the_aim_of_a_period_that_began_before_it_is_not_known() -> None:
    asked = whole(Facts((), SOME_USED)).on("2026-06-30")
    outcome = aim(asked)
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing) == ["aim.before_account"]
    entering = whole(Facts(employments=(worker_from("2026-02-01"),)))
    assert isinstance(aim(entering.on("2026-06-30")), Determined)


# --- what is owed --------------------------------------------------------------------------------


def owed(days: str, on: str = NEW_YEAR, year: int = 2025) -> OpeningBalance:
    return evolve(stated(on, year, days), owed=True)


def test_a_debt_kept_elsewhere_comes_off_what_there_is_next() -> None:
    facts = whole(Facts((), (owed("2"),), readings=BY_DEBT))
    asked = facts.on("2026-06-30")
    assert left(asked) == 3
    assert row(asked, 2026) == (0, 5, 2, 0, 3)
    paid = [each for each in account(asked).movements if each.kind is MovementKind.USED]
    assert [(each.training, each.origin) for each in paid] == [(None, owed("2").origin)]
    assert "movement.debt_paid" in ids(asked.reasons())


def test_a_year_that_is_not_read_pays_it_too() -> None:
    assert left(Facts((), (owed("2"),), readings=BY_DEBT).on("2026-06-30")) == 8


def test_a_debt_that_nothing_has_paid_yet_is_taken_off_the_balance() -> None:
    facts = whole(Facts((), (owed("2", "2026-03-01"),), readings=BY_DEBT), "2026-03-01")
    asked = facts.on("2026-06-30")
    assert left(asked) == -2
    (unpaid,) = account(asked).excess
    assert (unpaid.training, unpaid.origin) == (None, owed("2").origin)
    assert "excess.owed" in ids(asked.reasons())
    assert left(facts.on("2027-06-30")) == 3


def test_a_debt_read_again_is_not_doubled() -> None:
    read = (owed("2", "2026-03-01"), owed("2", "2026-05-01"))
    facts = whole(Facts((), read, readings=BY_DEBT), "2026-03-01")
    assert left(facts.on("2026-06-30")) == -2
    assert left(facts.on("2026-04-30")) == -2


def test_what_is_given_back_lowers_the_debt_first() -> None:
    facts = whole(Facts((COURSE, corrected("1")), (owed("2"),), readings=BY_DEBT))
    assert left(facts.on("2026-06-30")) == 5


def test_a_debt_beside_what_was_computed_is_said() -> None:
    asked = Facts((), (owed("2"),), readings=BY_DEBT).on("2026-06-30")
    ((name, step),) = account_findings(asked, account(asked))
    assert (name, step.id) == ("opening_balance", "finding.opening_balance_owed")


def test_a_debt_is_refused_where_no_debt_is_carried() -> None:
    with pytest.raises(FactError, match="overuse = debt"):
        Facts((), (owed("2"),)).on("2026-06-30")


# --- what is sure --------------------------------------------------------------------------------


def test_what_is_left_of_the_known_rights_is_sure_where_another_is_not_known() -> None:
    asked = Facts(employer=firm_declaring({"2025Q1": 40})).on("2026-06-30")
    outcome = balance(asked)
    assert isinstance(outcome, Undetermined)
    assert outcome.at_least is not None
    assert outcome.at_least.amount == 5


def test_nothing_is_said_to_be_sure_where_nothing_is() -> None:
    outcome = balance(Facts(employer=firm_declaring({})).on("2024-06-30"))
    assert isinstance(outcome, Undetermined)
    assert outcome.at_least is None
