"""A working regime that is not known is a missing fact: the right that needs it is not known."""

import pytest
from attrs import evolve

from builders import (
    BIG,
    DEFAULTS,
    SMALL,
    UNKNOWN_SIZE,
    Facts,
    arguments,
    day,
    days,
    firm,
    full_timer,
    ids,
    period,
    question,
    right,
    training,
    undetermined,
    worker_from,
)
from fla_rules import Days, Employment, Kind, NotApplicable, Readings, Undetermined, balance
from fla_rules.account import account, aim, next_grants, next_resets, year_credit
from fla_rules.account.findings import excess_reason
from fla_rules.facts import RegimeFrom, Suspension
from fla_rules.law import RegimeChange, SuspensionEffect
from fla_rules.quantities import WorkingRegime

HALF = WorkingRegime.of("1/2")
TENTH = WorkingRegime.of("1/10")
THREE_QUARTERS = WorkingRegime.of("3/4")


def unknown(first: str, last: str = "", *, committee: str = "302") -> Employment:
    return evolve(worker_from(first, last, committee=committee), regimes=())


@pytest.mark.parametrize("change", RegimeChange)
def test_a_regime_that_is_not_known_leaves_the_right_unknown_under_every_reading(
    change: RegimeChange,
) -> None:
    outcome = undetermined(
        right(unknown("2024-03-29"), 2024, readings=Readings(regime_change=change))
    )
    assert ids(outcome.missing) == ["regime.missing"]
    assert arguments(outcome.missing[0]) == {"worker": "w1", "first": day("2024-03-29")}
    assert outcome.open == ()
    assert ids(outcome.question.reasons())[-1] == "regime.missing"


@pytest.mark.parametrize("change", RegimeChange)
def test_beside_a_known_contract_the_unknown_one_is_missing_still(change: RegimeChange) -> None:
    both = (worker_from("2024-01-01", fraction="1/2"), unknown("2024-06-15", "2024-08-31"))
    readings = Readings(regime_change=change)
    outcome = undetermined(right(both, 2024, readings=readings))
    assert arguments(outcome.missing[0])["first"] == day("2024-06-15")
    assert days(right(both, 2025, readings=readings)) * 2 == 5


def test_nothing_of_a_month_is_sure_whose_highest_day_the_unknown_regime_decides() -> None:
    # Until 15 June 1/2 beside what is not known, and then 3/4 at a lower figure.
    rest = [RegimeFrom(day("2024-06-01"), TENTH), RegimeFrom(day("2024-06-16"), THREE_QUARTERS)]
    low = evolve(worker_from("2024-06-01", "2024-06-30", committee="200"), regimes=tuple(rest))
    high = evolve(
        worker_from("2024-06-01", "2024-06-15", committee="302"),
        regimes=(RegimeFrom(day("2024-06-01"), HALF),),
    )
    lost = unknown("2024-06-01", "2024-06-15", committee="124")
    reading = Readings(regime_change=RegimeChange.HIGHEST)
    assert undetermined(right((low, high, lost), 2024, readings=reading)).at_least is None
    # Where all days are alike it does not matter which one it is.
    alike = evolve(high, period=period("2024-06-01", "2024-06-30"))
    all_along = unknown("2024-06-01", "2024-06-30", committee="124")
    sure = undetermined(right((alike, all_along), 2024, readings=reading)).at_least
    assert sure == Days("5/24")


@pytest.mark.parametrize("kind", [Kind.SECTORAL, Kind.COMPANY])
def test_a_right_that_there_is_not_needs_no_regime(kind: Kind) -> None:
    assert isinstance(right(unknown("2024-01-01"), 2024, kind=kind), NotApplicable)
    below = right(unknown("2024-01-01"), 2024, employer=SMALL)
    assert isinstance(below, NotApplicable)
    assert below.reason.id == "figure.below_10"
    assert isinstance(right(unknown("2024-01-01"), 2023), NotApplicable)


def test_the_employers_own_days_need_the_regime_too() -> None:
    employer = firm(9, company_days={2024: "1"})
    outcome = right(unknown("2024-01-01"), 2024, employer=employer, kind=Kind.COMPANY)
    assert ids(undetermined(outcome).missing) == ["regime.missing"]


def test_all_that_is_missing_is_said_at_once() -> None:
    outcome = undetermined(right(unknown("2024-01-01"), 2024, employer=UNKNOWN_SIZE))
    assert ids(outcome.missing) == ["size.missing", "regime.missing"]


@pytest.mark.parametrize("effect", SuspensionEffect)
def test_what_a_suspension_leaves_is_known_where_the_reading_lets_it_decide(
    effect: SuspensionEffect,
) -> None:
    readings = Readings(suspension=effect)
    year = period("2024-01-01", "2024-12-31")
    part = evolve(unknown("2024-01-01"), suspensions=(Suspension.reduced(year, HALF),))
    away = evolve(unknown("2024-01-01"), suspensions=(Suspension.full(year),))
    answers = [right(each, 2024, readings=readings) for each in (part, away)]
    expected = {
        SuspensionEffect.REDUCED_LOWERS: ["5/2", "?"],
        SuspensionEffect.NOTHING_LOWERS: ["?", "?"],
        SuspensionEffect.BOTH_LOWER: ["5/2", "0"],
    }
    shown = ["?" if isinstance(each, Undetermined) else str(days(each)) for each in answers]
    assert shown == expected[effect]
    for each in answers:
        assert effect in each.readings


def test_an_account_names_the_regime_and_keeps_the_years_that_need_none() -> None:
    gone = worker_from("2023-01-01", "2023-12-31")
    facts = Facts((training("t1", "2024-02-05"),), employments=(gone, unknown("2024-02-01")))
    asked = facts.on("2024-12-31", through=2028)
    outcome = balance(asked)
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.missing)[0] == "regime.missing"
    assert not isinstance(year_credit(asked, account(asked), 2023), Undetermined)
    assert isinstance(aim(asked), Undetermined)
    assert all(isinstance(each.right, Undetermined) for each in next_grants(asked))
    assert ids(next_resets(asked)[0].unknown)[0] == "regime.missing"


def test_a_committee_is_read_without_a_regime() -> None:
    # Below 10 the committee alone says that there is no right.
    assert isinstance(
        right(unknown("2024-01-01", committee="200"), 2024, employer=SMALL), NotApplicable
    )
    asked = question((full_timer("302"),), 2024, employer=BIG, readings=DEFAULTS)
    assert asked.known == asked.employments


def test_beside_an_unknown_right_a_training_is_not_said_to_be_too_long() -> None:
    asked = Facts(
        (training("t1", "2024-02-05"),), employments=(unknown("2024-02-01"),), employer=BIG
    ).on("2024-12-31")
    kept = account(asked)
    assert [excess_reason(asked, kept, each).id for each in kept.excess] == ["excess.unsure"]
