"""What becomes of the open credit when an employment ends (TR 60)."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from builders import (
    DEFAULTS,
    Facts,
    arguments,
    day,
    known,
    period,
    stated,
    training,
    value,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    AccountQuestion,
    Determined,
    Employment,
    NotApplicable,
    Outcome,
    Readings,
    Undetermined,
    balance,
)
from fla_rules.account import Balance, Leaving, LeavingQuestion, OpenCredit, account, leaving
from fla_rules.account.leaving import ends_of, lefts_at
from fla_rules.facts import EndedBy
from fla_rules.law import LeavingOther, Overuse, StraddlingTraining

UNTIL = "2025-06-30"
# The ends on which the act is silent.
SILENT = [EndedBy.AGREEMENT, EndedBy.TERM, EndedBy.RETIREMENT, EndedBy.FORCE_MAJEURE]


def ended(by: EndedBy | None, last: str = UNTIL) -> Employment:
    return evolve(worker_from("2024-01-01", last), ended_by=by)


def left_by(
    by: EndedBy | None, *, on: str = "2025-12-31", other: LeavingOther = LeavingOther.UNDETERMINED
) -> Outcome[Leaving]:
    employment = ended(by)
    facts = Facts(employments=(employment,), readings=Readings(leaving_other=other))
    return leaving(facts.on(on), employment)


@pytest.mark.parametrize(
    ("by", "credit"),
    [
        (EndedBy.SERIOUS_CAUSE, OpenCredit.LOST),
        (EndedBy.RESIGNATION, OpenCredit.LOST),
        (EndedBy.DISMISSAL, OpenCredit.USABLE),
        (EndedBy.DISMISSAL_WITH_INDEMNITY, OpenCredit.ACQUIRED),
    ],
)
@pytest.mark.parametrize("other", LeavingOther)
def test_tr_60_settles_four_ends_whatever_the_reading(
    by: EndedBy, credit: OpenCredit, other: LeavingOther
) -> None:
    outcome = left_by(by, other=other)
    assert value(outcome) == Leaving(credit, day(UNTIL))
    assert outcome.readings == ()
    assert isinstance(outcome, Determined)
    assert {(cited.act, cited.article) for cited in outcome.citations} == {("TR", "60")}


@pytest.mark.parametrize("by", SILENT)
def test_tr_60_on_every_other_end_the_act_is_silent(by: EndedBy) -> None:
    outcome = left_by(by)
    assert isinstance(outcome, Undetermined)
    assert outcome.missing == ()
    assert [each.id for each in outcome.open] == ["leaving.silent"]
    assert arguments(outcome.open[0]) == {"ended": by, "last": day(UNTIL)}
    assert outcome.readings == (LeavingOther.UNDETERMINED,)


@pytest.mark.parametrize("by", SILENT)
@pytest.mark.parametrize(
    ("other", "credit"),
    [(LeavingOther.LOST, OpenCredit.LOST), (LeavingOther.USABLE, OpenCredit.USABLE)],
)
def test_a_reading_settles_the_ends_on_which_the_act_is_silent(
    by: EndedBy, other: LeavingOther, credit: OpenCredit
) -> None:
    outcome = left_by(by, other=other)
    assert value(outcome) == Leaving(credit, day(UNTIL))
    assert outcome.readings == (other,)


def test_every_way_of_ending_is_named_above() -> None:
    settled = {
        EndedBy.SERIOUS_CAUSE,
        EndedBy.RESIGNATION,
        EndedBy.DISMISSAL,
        EndedBy.DISMISSAL_WITH_INDEMNITY,
    }
    assert {*settled, *SILENT, EndedBy.TRANSFER} == set(EndedBy)


def test_an_end_of_which_nobody_said_how_it_came_misses_that_fact() -> None:
    outcome = left_by(None)
    assert isinstance(outcome, Undetermined)
    assert [each.id for each in outcome.missing] == ["leaving.unknown"]
    assert arguments(outcome.missing[0]) == {"last": day(UNTIL)}
    assert outcome.open == ()


def test_an_employment_without_an_end_is_not_asked_about() -> None:
    employment = worker_from("2024-01-01")
    outcome = leaving(Facts(employments=(employment,)).on("2025-06-30"), employment)
    assert isinstance(outcome, NotApplicable)
    assert outcome.reason.id == "leaving.lasts"


def test_on_the_last_day_itself_the_answer_is_there() -> None:
    assert value(left_by(EndedBy.DISMISSAL, on=UNTIL)).until == day(UNTIL)


def test_of_two_employments_each_end_has_its_own_answer() -> None:
    first = evolve(worker_from("2024-01-01", "2024-06-30"), ended_by=EndedBy.RESIGNATION)
    second = evolve(worker_from("2025-01-01", "2025-06-30"), ended_by=EndedBy.DISMISSAL)
    asked = Facts(employments=(first, second)).on("2025-12-31")
    assert value(leaving(asked, first)) == Leaving(OpenCredit.LOST, day("2024-06-30"))
    assert value(leaving(asked, second)) == Leaving(OpenCredit.USABLE, day("2025-06-30"))


def test_tr_60_an_end_announced_for_a_day_to_come_is_answered_before_it() -> None:
    ends = evolve(worker_from("2024-01-01", "2025-06-30"), ended_by=EndedBy.DISMISSAL)
    outcome = leaving(Facts(employments=(ends,)).on("2025-03-01"), ends)
    assert isinstance(outcome, Determined)
    assert (outcome.value.credit, str(outcome.value.until)) == (OpenCredit.USABLE, "2025-06-30")


def ends(*employments: Employment, on: str = "2025-12-31") -> list[tuple[str, EndedBy | None]]:
    """Give the ends that are asked about, by their last days."""
    found = ends_of(Facts(employments=employments).on(on))
    return [(str(each.period.last), each.ended_by) for each in found]


@pytest.mark.parametrize("by", EndedBy)
def test_an_employment_that_another_follows_the_next_day_ends_nothing(by: EndedBy) -> None:
    first = evolve(worker_from("2024-01-01", "2024-06-30", committee="200"), ended_by=by)
    second = worker_from("2024-07-01", committee="302")
    for jobs in ((first, second), (second, first)):
        outcome = leaving(Facts(employments=jobs).on("2024-12-31"), first)
        assert isinstance(outcome, NotApplicable)
        assert outcome.reason.id == "leaving.goes_on"
        assert ends(*jobs) == [("9999-12-31", None)]
    # A day between them is an end.
    gap = worker_from("2024-07-02")
    assert ("2024-06-30", by) in ends(first, gap)


def test_the_end_that_counts_is_that_of_the_last_line() -> None:
    lines = (
        worker_from("2024-01-01", "2024-03-31"),
        worker_from("2024-04-01", "2024-09-30", fraction="1/2"),
        evolve(
            worker_from("2024-10-01", "2025-06-30", committee="200"), ended_by=EndedBy.DISMISSAL
        ),
    )
    assert ends(*lines) == [("2025-06-30", EndedBy.DISMISSAL)]


def test_while_another_contract_goes_on_nobody_leaves() -> None:
    one = evolve(worker_from("2024-01-01", "2024-06-30", fraction="1/2"), ended_by=EndedBy.TERM)
    other = worker_from("2024-03-01", "2025-06-30", fraction="1/2")
    assert ends(one, other) == [("2025-06-30", None)]


def test_contracts_that_end_on_one_day_are_one_end_where_nobody_says_otherwise() -> None:
    halves = [worker_from("2024-01-01", UNTIL, fraction="1/2") for _ in range(2)]
    assert ends(*halves) == [(UNTIL, None)]
    said = evolve(halves[0], ended_by=EndedBy.RESIGNATION)
    assert ends(said, halves[1]) == ends(halves[1], said) == [(UNTIL, EndedBy.RESIGNATION)]
    two = evolve(halves[1], ended_by=EndedBy.DISMISSAL)
    assert {by for _, by in ends(said, two)} == {EndedBy.DISMISSAL, EndedBy.RESIGNATION}
    assert len(ends(said, two)) == 2


def test_a_follower_that_was_not_yet_known_leaves_the_end_an_end() -> None:
    first = evolve(worker_from("2024-01-01", "2024-06-30"), ended_by=EndedBy.RESIGNATION)
    second = evolve(worker_from("2024-07-01"), known_from=day("2024-06-20"))
    for on, expected in (("2024-06-19", OpenCredit.LOST), ("2024-06-20", None)):
        facts = Facts(employments=(first, second), law=RULEBOOK.known_on(day(on)))
        outcome = leaving(facts.on("2024-06-30"), first)
        assert (value(outcome).credit if expected else None) is expected
        assert isinstance(outcome, NotApplicable) is not bool(expected)


def as_if_not_hired_again(asked: AccountQuestion, on: date) -> AccountQuestion:
    begun = tuple(each for each in asked.employments if each.period.first <= on)
    return evolve(asked, on=on, employments=begun)


def said(left: Outcome[Balance]) -> tuple[object, ...]:
    """Give what an answer says, without the question it answers."""
    if isinstance(left, Determined):
        return (left.value.days, left.readings)
    assert isinstance(left, Undetermined)
    return (left.missing, left.open, left.readings, left.at_least)


@pytest.mark.parametrize("overuse", Overuse)
@pytest.mark.parametrize("straddling", StraddlingTraining)
@pytest.mark.parametrize("committee", ["302", "200"])
@pytest.mark.parametrize("account_from", [None, "2024-07-01"])
def test_what_is_left_on_many_days_is_what_is_left_on_each_of_them(
    overuse: Overuse, straddling: StraddlingTraining, committee: str, account_from: str | None
) -> None:
    start = period("2023-05-01").first
    jobs = tuple(
        worker_from(str(first), str(first + timedelta(days=3)), committee=committee)
        for first in (start + timedelta(days=7 * place) for place in range(140))
    )
    before = (worker_from("2010-01-01", "2010-12-31"), worker_from("2015-01-01", "2015-12-31"))
    facts = Facts(
        (
            training("t1", "2023-11-03", "6"),
            training("t2", "2025-01-02", first="2024-12-30"),
            known(training("t3", "2024-06-03"), "2024-09-02"),
        ),
        (stated("2024-07-01", 2024, "2"), stated("2025-03-01", 2025, "3")),
        employments=(*before, *jobs),
        readings=Readings(overuse=overuse, straddling_training=straddling),
    )
    asked = evolve(facts.on("2025-12-31"), account_from=day(account_from) if account_from else None)
    days = [start + timedelta(days=passed) for passed in range(0, 975, 3)]
    lefts = lefts_at(asked, account(asked), days)
    told = {each: said(lefts[each]) for each in days}
    assert told == {each: said(balance(as_if_not_hired_again(asked, each))) for each in days}


def of_an_end(
    by: EndedBy | None, last: str, on: str, readings: Readings = DEFAULTS
) -> Outcome[Leaving]:
    employment = ended(by, last)
    asked = Facts(employments=(employment,), readings=readings).on(on)
    outcome = leaving(asked, employment)
    assert outcome.question == LeavingQuestion(asked, employment)
    return outcome


@pytest.mark.parametrize(
    ("by", "last"),
    [
        (None, ""),
        (EndedBy.RESIGNATION, ""),
        (None, "2025-06-30"),
    ],
)
def test_tr_60_while_an_employment_lasts_and_no_end_is_announced_nothing_becomes_of_the_credit(
    by: EndedBy | None, last: str
) -> None:
    lasts = of_an_end(by, last, "2025-06-29")
    assert isinstance(lasts, NotApplicable)
    assert (lasts.reason.id, lasts.readings) == ("leaving.lasts", ())
    assert arguments(lasts.reason) == {"on": date(2025, 6, 29)}
    assert [(cited.act, cited.article) for cited in lasts.reason.citations] == [("TR", "60")]


def test_tr_60_on_the_last_day_itself_it_is_asked_how_the_employment_ended() -> None:
    unknown = of_an_end(None, "2025-06-30", "2025-06-30")
    assert isinstance(unknown, Undetermined)
    ((missing,), readings) = unknown.missing, unknown.readings
    assert (missing.id, readings) == ("leaving.unknown", ())
    assert arguments(missing) == {"last": date(2025, 6, 30)}
    assert [(cited.act, cited.article) for cited in missing.citations] == [("TR", "60")]


@pytest.mark.parametrize("by", EndedBy)
@pytest.mark.parametrize("reading", LeavingOther)
def test_tr_60_every_answer_about_an_end_cites_the_article_and_keeps_its_question(
    by: EndedBy, reading: LeavingOther
) -> None:
    outcome = of_an_end(by, "2025-06-30", "2025-12-31", Readings(leaving_other=reading))
    if isinstance(outcome, Determined):
        cited = outcome.citations
    else:
        assert isinstance(outcome, Undetermined)
        (silent,) = outcome.open
        cited = silent.citations
    assert [(each.act, each.article) for each in cited] == [("TR", "60")]
