"""What an employer and an employment cannot be."""

from datetime import date
from fractions import Fraction
from typing import Any, Final, cast

import pytest
from attrs import evolve

from builders import NUMBER, day, firm_declaring, period, worker_from
from fla_rules import (
    Days,
    Employer,
    Employment,
    FactError,
    Hours,
    JointCommittee,
    Quarter,
    Training,
)
from fla_rules.facts import (
    Event,
    EventKind,
    FirstEmployment,
    OptOut,
    RegimeFrom,
    Suspension,
    SuspensionKind,
)
from fla_rules.quantities import WorkingRegime
from fla_rules.register import MeasuresOf, TrainingsOf

HALF = WorkingRegime.of("1/2")


def changed(fact: object, **parts: object) -> object:
    """Build a fact again with other parts, of whatever type."""
    return evolve(cast("Any", fact), **parts)


FIRST: Final = FirstEmployment(Quarter(2024, 2), 12)
STEADY: Final = worker_from("2024-01-01")
REDUCED: Final = Suspension.reduced(period("2024-03-01", "2024-05-31"), HALF)
HELD: Final = Training("t1", "w1", period("2024-05-08", "2024-05-08"), Days(1))
FIXED: Final = Event(EventKind.DAYS_FIXED, day("2024-09-01"), year=2024)
# Each thing of which there is one or none, with what it is where there is one.
ONE_OR_NONE: Final = [
    (Employer(NUMBER, Hours(456), {}), "first_employment", FIRST),
    (STEADY, "exit_declared", day("2025-02-01")),
    (REDUCED, "resulting", HALF),
    (HELD, "charged", Hours(60)),
    (FIXED, "quarter", Quarter(2024, 3)),
    (TrainingsOf(), "cannot_work", day("2025-03-14")),
    (MeasuresOf(), "decided", day("2025-03-14")),
]


@pytest.mark.parametrize(("fact", "name", "one"), ONE_OR_NONE)
def test_of_what_there_is_once_or_not_at_all_two_cannot_be_built(
    fact: object, name: str, one: object
) -> None:
    changed(fact, **{name: one})
    remedies = {
        (one, one): "give the one alone, without a tuple",
        (one,): "give the one alone, without a tuple",
        (): "give None where there is none",
    }
    for several, remedy in remedies.items():
        with pytest.raises(FactError) as refused:
            changed(fact, **{name: several})
        problem = f"{name}: a tuple of {len(several)}, for one thing or none"
        assert (refused.value.problem, refused.value.remedy) == (problem, remedy)


@pytest.mark.parametrize("text", ["", " "])
@pytest.mark.parametrize(
    ("fact", "name"),
    [
        (Employer(NUMBER, Hours(456), {}), "name"),
        (OptOut(2024), "worker"),
        (HELD, "title"),
        (HELD, "corrects"),
        (FIXED, "worker"),
        (FIXED, "training"),
        (FIXED, "request"),
        (FIXED, "duty"),
    ],
)
def test_an_empty_text_does_not_stand_for_none(fact: object, name: str, text: str) -> None:
    with pytest.raises(FactError, match=f"{name}: an empty text; give None where there is none"):
        changed(fact, **{name: text})


@pytest.mark.parametrize("fact", [STEADY, STEADY.regimes[0], REDUCED, HELD])
def test_what_was_known_all_along_has_no_day_of_knowledge(fact: object) -> None:
    assert changed(fact, known_from=None) == fact
    with pytest.raises(FactError, match="known_from: 0001-01-01 stands for nothing; give None"):
        changed(fact, known_from=date.min)


def test_a_year_of_nothing_is_no_year_of_an_event() -> None:
    with pytest.raises(FactError, match="year: 0 stands for nothing; give None"):
        Event(EventKind.BALANCE_NOTIFIED, day("2024-09-01"), "w1", 0)
    with pytest.raises(FactError, match="days_fixed without year"):
        Event(EventKind.DAYS_FIXED, day("2024-09-01"))


def test_a_full_timers_day_of_no_length_is_refused() -> None:
    with pytest.raises(FactError, match="a full-timer's day of 0:00"):
        Employer(NUMBER, Hours(0), {})


@pytest.mark.parametrize("workers", [-1, 12.0, True, "12", None, Fraction(12)])
def test_the_heads_of_a_first_employment_are_a_whole_number(workers: object) -> None:
    with pytest.raises(FactError, match="is not a number of workers") as refused:
        FirstEmployment(Quarter(2024, 2), cast("int", workers))
    assert refused.value.remedy == "give a whole number, not below zero"


@pytest.mark.parametrize("fte", [19.5, -1, True, "nineteen"])
def test_full_time_equivalents_are_exact_and_not_below_zero(fte: object) -> None:
    with pytest.raises(FactError, match="is not an exact amount"):
        firm_declaring({"2023Q1": cast("int", fte)})


def test_the_first_regime_begins_on_or_before_the_first_day() -> None:
    committee = JointCommittee.parse("200")
    late = (RegimeFrom(day("2024-03-30"), HALF),)
    with pytest.raises(FactError, match="no working regime on 2024-03-29, the first day"):
        Employment("w1", period("2024-03-29"), committee, late)


def test_without_any_regime_it_is_not_known_on_any_day() -> None:
    job = Employment("w1", period("2024-03-29"), JointCommittee.parse("200"), ())
    assert job.in_force(day("2024-03-29")) is None
    assert job.contracted(day("2030-01-01")) is None


def test_two_regimes_from_the_same_day_are_refused() -> None:
    with pytest.raises(FactError, match="two working regimes begin on the same day"):
        worker_from("2024-01-01", then={"2024-01-01": "1/2"})


def test_the_regime_of_a_day_is_the_last_one_begun_in_whatever_order_they_were_given() -> None:
    regimes = [
        RegimeFrom(day("2024-07-01"), HALF),
        RegimeFrom(day("2023-01-01"), WorkingRegime(1, 1)),
    ]
    employment = Employment("w1", period("2024-01-01"), JointCommittee.parse("200"), tuple(regimes))
    days = ["2024-01-01", "2024-06-30", "2024-07-01", "2030-01-01"]
    full = WorkingRegime(1, 1)
    assert [employment.contracted(day(each)) for each in days] == [full, full, HALF, HALF]


def test_a_reduced_suspension_has_one_resulting_regime_and_a_full_one_has_none() -> None:
    stretch = period("2024-03-01", "2024-05-31")
    with pytest.raises(FactError, match="a reduced suspension without a resulting regime"):
        Suspension(stretch, SuspensionKind.REDUCED)
    with pytest.raises(FactError, match="a full suspension with a resulting regime"):
        Suspension(stretch, SuspensionKind.FULL, HALF)
    assert Suspension.full(stretch).resulting is None
    assert Suspension.reduced(stretch, HALF).resulting == HALF


def test_a_reduced_suspension_cannot_leave_more_work_than_the_contract() -> None:
    stretch = period("2024-03-01", "2024-05-31")
    with pytest.raises(FactError, match="leaves 1/2, more than the contract's 2/5"):
        worker_from("2024-01-01", fraction="2/5", suspensions=[Suspension.reduced(stretch, HALF)])
    kept = worker_from(
        "2024-01-01", fraction="1/2", suspensions=[Suspension.reduced(stretch, HALF)]
    )
    assert kept.suspensions[0].resulting == HALF


def test_a_suspension_outside_the_employment_is_ignored() -> None:
    before = Suspension.reduced(period("2023-03-01", "2023-05-31"), HALF)
    employment = worker_from("2024-01-01", fraction="2/5", suspensions=[before])
    assert employment.contracted(day("2024-01-01")) == WorkingRegime.of("2/5")


@pytest.mark.parametrize(
    ("first", "last"),
    [("2024-12-31", "2025-06-30"), ("2025-01-01", "2025-07-01"), ("2026-01-01", "")],
)
def test_an_employment_outside_the_life_of_its_committee_is_refused(first: str, last: str) -> None:
    committee = JointCommittee.parse("218", period("2025-01-01", "2025-06-30"))
    regime = (RegimeFrom(day("2024-01-01"), HALF),)
    with pytest.raises(FactError, match="joint committee 218 does not exist on every day"):
        Employment("w1", period(first, last), committee, regime)


def test_an_employment_within_the_life_of_its_committee_stands() -> None:
    committee = JointCommittee.parse("218", period("2025-01-01", "2025-06-30"))
    regime = (RegimeFrom(day("2024-01-01"), HALF),)
    within = Employment("w1", period("2025-01-01", "2025-06-30"), committee, regime)
    assert within.committee == committee


def test_a_steady_employment_has_one_regime_from_its_first_day_and_no_suspension() -> None:
    steady = Employment.steady("w1", period("2024-03-29"), "200", "4/5")
    assert steady == worker_from("2024-03-29", committee="200", fraction="4/5")


def test_declared_quarters_and_company_days_stand_in_the_order_of_time() -> None:
    quarters: dict[Quarter, int | str | Fraction] = {
        Quarter(2023, 1): 19,
        Quarter(2022, 4): "18.5",
        Quarter(2024, 1): 3,
    }
    employer = Employer(NUMBER, Hours(456), quarters, {2025: Days(1), 2024: Days(2)})
    assert [(str(quarter), fte) for quarter, fte in employer.quarter_end_fte] == [
        ("2022Q4", Fraction(37, 2)),
        ("2023Q1", 19),
        ("2024Q1", 3),
    ]
    assert [year for year, _ in employer.company_days] == [2024, 2025]
