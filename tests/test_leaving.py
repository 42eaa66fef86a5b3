"""What becomes of the open credit when an employment ends (TR 60)."""

import pytest
from attrs import evolve

from builders import Facts, arguments, day, value, worker_from
from fla_rules import (
    Employment,
    EndedBy,
    Leaving,
    NotApplicable,
    OpenCredit,
    Outcome,
    Readings,
    Undetermined,
    leaving,
)
from fla_rules.law.readings import LeavingOther
from fla_rules.outcome import Determined

UNTIL = "2025-06-30"
# The ends on which the act is silent.
SILENT = [EndedBy.AGREEMENT, EndedBy.TERM, EndedBy.RETIREMENT, EndedBy.FORCE_MAJEURE]


def ended(by: EndedBy, last: str = UNTIL) -> Employment:
    return evolve(worker_from("2024-01-01", last), ended_by=by)


def left_by(
    by: EndedBy, *, on: str = "2025-12-31", other: LeavingOther = LeavingOther.UNDETERMINED
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
    assert {*settled, *SILENT, EndedBy.TRANSFER, EndedBy.UNKNOWN} == set(EndedBy)


def test_an_end_of_which_nobody_said_how_it_came_misses_that_fact() -> None:
    outcome = left_by(EndedBy.UNKNOWN)
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
