"""Facts of an employment have a day of knowledge: an answer leaves out what was known later."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from builders import (
    Facts,
    arguments,
    day,
    days,
    exactly,
    left,
    period,
    question,
    right,
    row,
    training,
    worker_from,
)
from duty_builders import Firm, rows, staff
from fla_rules import (
    RULEBOOK,
    Employment,
    JointCommittee,
    NotApplicable,
    Undetermined,
    Worker,
    training_right,
)
from fla_rules.account import account
from fla_rules.account.findings import excess_reason
from fla_rules.facts import EndedBy, RegimeFrom, Suspension
from fla_rules.facts.employment import known_employments
from fla_rules.facts.worker import known_workers
from fla_rules.law import DutyName, Law
from fla_rules.quantities import WorkingRegime

HALF = WorkingRegime.of("1/2")
GONE = evolve(worker_from("2024-01-01", "2024-02-29"), ended_by=EndedBy.RESIGNATION)
AGAIN = evolve(worker_from("2024-10-14"), known_from=day("2024-10-01"))


def law(on: str) -> Law:
    return RULEBOOK.known_on(day(on))


def halved(known_from: str) -> Employment:
    """Give a full-timer who is half-time from July on, as somebody knew from a day on."""
    full = worker_from("2024-01-01")
    later = RegimeFrom(day("2024-07-01"), HALF, known_from=day(known_from))
    return evolve(full, regimes=(*full.regimes, later))


@pytest.mark.parametrize(
    ("on", "months"), [("2024-02-29", 2), ("2024-09-30", 2), ("2024-10-01", 5)]
)
def test_a_rehire_counts_from_the_day_it_was_known(on: str, months: int) -> None:
    assert days(right((GONE, AGAIN), 2024, law=law(on))) == Fraction(5 * months, 12)


def test_an_account_of_february_replays_although_the_rehire_of_october_is_in_the_facts() -> None:
    facts = Facts(employments=(GONE, AGAIN), law=law("2024-02-29"))
    assert left(facts.on("2024-02-29")) == Fraction(5, 6)
    assert row(facts.on("2024-12-31"), 2024) == exactly(0, Fraction(5, 6), 0, 0, Fraction(5, 6))
    later = Facts(employments=(GONE, AGAIN), law=law("2024-12-31"))
    assert left(later.on("2024-12-31")) == Fraction(25, 12)


def test_a_training_in_an_employment_not_yet_known_is_outside_every_employment() -> None:
    asked = Facts((training("t1", "2024-11-05"),), employments=(GONE, AGAIN))
    assert account(asked.on("2024-12-31")).set_aside == ()
    before = evolve(asked, law=law("2024-02-29"))
    ((_, why),) = account(before.on("2024-12-31")).set_aside
    assert why.id == "training.outside_employment"


@pytest.mark.parametrize(("on", "expected"), [("2024-06-19", 5), ("2024-06-20", Fraction(15, 4))])
def test_a_regime_counts_from_the_day_it_was_known(on: str, expected: Fraction) -> None:
    assert days(right(halved("2024-06-20"), 2024, law=law(on))) == expected


def test_too_long_a_training_is_told_from_one_that_a_later_change_made_too_long() -> None:
    taken = (training("t1", "2024-06-07", "5", first="2024-06-03"),)
    facts = Facts(taken, employments=(halved("2024-06-20"),))
    assert account(evolve(facts, law=law("2024-06-10")).on("2024-06-10")).excess == ()
    asked = facts.on("2024-12-31")
    (excess,) = account(asked).excess
    told = excess_reason(asked, account(asked), excess)
    assert (told.id, arguments(told)["known"]) == ("excess.by_change", day("2024-06-20"))
    assert excess.days == Fraction(5, 4)


@pytest.mark.parametrize(
    ("taken", "known_from"),
    [
        # Known before it was followed.
        ("5", "2024-06-07"),
        ("5", "2024-05-01"),
        # Too long whatever the regime is.
        ("8", "2024-01-01"),
    ],
)
def test_a_training_that_was_too_long_when_it_was_followed_is_simply_too_long(
    taken: str, known_from: str
) -> None:
    asked = Facts((training("t1", "2024-06-07", taken),), employments=(halved(known_from),))
    (excess,) = account(asked.on("2024-12-31")).excess
    assert (
        excess_reason(asked.on("2024-12-31"), account(asked.on("2024-12-31")), excess).id
        == "excess"
    )


def test_a_change_known_later_that_takes_nothing_away_is_not_blamed() -> None:
    full = worker_from("2024-01-01")
    same = RegimeFrom(day("2024-07-01"), WorkingRegime(1, 1), known_from=day("2024-06-20"))
    job = evolve(full, regimes=(*full.regimes, same))
    asked = Facts((training("t1", "2024-06-07", "6"),), employments=(job,)).on("2024-12-31")
    (excess,) = account(asked).excess
    assert excess_reason(asked, account(asked), excess).id == "excess"


def test_a_suspension_counts_from_the_day_it_was_known() -> None:
    away = evolve(
        Suspension.reduced(period("2024-07-01", "2024-12-31"), HALF), known_from=day("2024-05-01")
    )
    job = worker_from("2024-01-01", suspensions=(away,))
    assert days(right(job, 2024, law=law("2024-04-30"))) == 5
    assert right(job, 2024, law=law("2024-04-30")).readings == ()
    assert days(right(job, 2024, law=law("2024-05-01"))) == Fraction(15, 4)


def test_a_reduction_of_more_than_the_contract_then_known_says_nothing_yet() -> None:
    start = RegimeFrom(day("2024-01-01"), HALF)
    more = RegimeFrom(day("2024-07-01"), WorkingRegime(1, 1), known_from=day("2024-06-20"))
    part = Suspension.reduced(period("2024-08-01", "2024-12-31"), WorkingRegime.of("4/5"))
    job = Employment(
        "w1", period("2024-01-01"), JointCommittee.parse("302"), (start, more), (part,)
    )
    (then,) = known_employments((job,), day("2024-06-10"))
    assert (then.regimes, then.suspensions) == ((start,), ())
    assert known_employments((job,), day("2024-06-20")) == (job,)


def test_a_first_regime_that_was_known_later_leaves_the_regime_unknown_before() -> None:
    known = evolve(worker_from("2024-01-01").regimes[0], known_from=day("2024-03-01"))
    job = Employment("w1", period("2024-01-01"), JointCommittee.parse("302"), (known,))
    then = right(job, 2024, law=law("2024-02-29"))
    assert isinstance(then, Undetermined)
    assert [each.id for each in then.missing] == ["regime.missing"]
    assert days(right(job, 2024, law=law("2024-03-01"))) == 5
    # A later regime does not say what the first one was.
    later = RegimeFrom(day("2024-07-01"), HALF)
    both = evolve(job, regimes=(known, later))
    assert isinstance(right(both, 2024, law=law("2024-02-29")), Undetermined)


def test_facts_without_a_day_of_knowledge_are_left_as_they_are() -> None:
    jobs = (GONE, worker_from("2024-10-14"))
    assert known_employments(jobs, date.min) is jobs
    workers = (Worker("w1", jobs),)
    assert known_workers(workers, date.min)[0] is workers[0]


def test_before_anything_was_known_there_is_no_employment() -> None:
    outcome = training_right(question((AGAIN,), 2024, law=law("2024-09-30")))
    assert isinstance(outcome, NotApplicable)
    assert outcome.reason.id == "months.none"


def test_facts_that_add_up_to_more_only_as_once_known_count_as_full_time() -> None:
    # In May the drop of the first job was not known, and the second job already was.
    first = halved("2024-06-20")
    second = worker_from("2024-07-01", fraction="1/2")
    assert days(right((first, second), 2024, law=law("2024-05-31"))) == 5
    assert days(right((first, second), 2024, law=law("2024-06-20"))) == 5
    facts = Facts((training("t1", "2024-06-07", "6"),), employments=(first, second))
    assert left(evolve(facts, law=law("2024-05-31")).on("2024-05-31")) == 5
    asked = facts.on("2024-12-31")
    (excess,) = account(asked).excess
    assert excess_reason(asked, account(asked), excess).id == "excess"


def test_duties_leave_out_what_was_known_later() -> None:
    job = worker_from("2024-05-10")
    later = RegimeFrom(day("2024-08-01"), HALF, known_from=day("2024-09-01"))
    firm = Firm(workers=(staff("w1", evolve(job, regimes=(*job.regimes, later))),))
    changed = DutyName.UPDATE_WORKER_DATA
    assert rows(firm.on("2024-09-30", known_on="2024-08-31"), changed) == []
    assert len(rows(firm.on("2024-09-30", known_on="2024-09-01"), changed)) == 1


def test_duties_of_a_worker_without_known_regime_miss_no_change_of_committee() -> None:
    first = evolve(worker_from("2024-05-10", "2024-08-31"), regimes=())
    second = worker_from("2024-09-01", committee="200")
    firm = Firm(workers=(staff("w1", first, second),))
    assert len(rows(firm.on("2024-12-31"), DutyName.UPDATE_WORKER_DATA)) == 1
    # That the regime became known is no change of it.
    same = Firm(workers=(staff("w1", first, worker_from("2024-09-01")),))
    assert rows(same.on("2024-12-31"), DutyName.UPDATE_WORKER_DATA) == []
