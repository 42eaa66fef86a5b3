"""The strategies draw what is valid, and reach the sizes and shapes of real employers."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from statistics import fmean
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.vendor.pretty import pretty

from fla_rules import (
    Determined,
    Employer,
    EmployerYear,
    Employment,
    Kind,
    Readings,
    RightQuestion,
    Training,
    Worker,
    training_right,
)
from fla_rules.calendar import day_after
from fla_rules.facts import (
    AnswerCorrection,
    CorrectTraining,
    Event,
    EventKind,
    Role,
    Staff,
    SuspensionKind,
)
from fla_rules.facts.employment import refuse_beyond_full_time
from fla_rules.facts.events import ABOUT
from fla_rules.quantities import WorkingRegime
from fla_rules.register import Handling
from fla_rules.testing import builders
from fla_rules.testing.histories import History
from fla_rules.testing.strategies import (
    COMMITTEES,
    FRACTIONS,
    employers,
    employments,
    enterprise_numbers,
    events,
    histories,
    staffs,
    trainings,
    workers,
)
from fla_rules.vocabulary import SizeClass

Value = TypeVar("Value")
# Found again in the same way each time, and shown as it was found.
SEARCH = settings(
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@settings(max_examples=40)
@given(employers(), workers())
def test_every_employer_and_worker_can_be_asked_about(employer: Employer, worker: Worker) -> None:
    law = builders.basis().law
    for year in (2024, 2026):
        asked = EmployerYear(law, Readings(), employer, year)
        for kind in Kind:
            outcome = training_right(RightQuestion(asked, worker.employments, kind))
            if isinstance(outcome, Determined):
                assert 0 <= outcome.value.unrounded.amount <= 5


@given(workers("w7"))
def test_a_worker_never_works_more_than_full_time(worker: Worker) -> None:
    refuse_beyond_full_time(worker.employments)
    assert {each.worker for each in worker.employments} == {"w7"}
    assert {each.committee.code for each in worker.employments} <= set(COMMITTEES)


@given(staffs(most=3))
def test_a_staff_is_of_so_many_workers_at_most(staff: Staff) -> None:
    assert [each.id for each in staff.workers] == ["w1", "w2", "w3"][: len(staff.workers)]


@given(enterprise_numbers().map(str))
def test_an_enterprise_number_has_the_right_check_digits(number: str) -> None:
    assert builders.enterprise_number(int(number.replace(".", "")[:8])) == (
        builders.employer(number=number).enterprise_number
    )


@settings(max_examples=25)
@given(histories())
def test_every_message_of_a_history_is_accepted_in_its_order(told: History) -> None:
    _, receipts = told.folded()
    assert {each.handling for each in receipts} <= {Handling.ACCEPTED}
    assert all(one.sent_on <= other.sent_on for one, other in pairwise(told.messages))
    assert len({each.id for each in told.messages}) == len(told.messages)


def drawn(strategy: st.SearchStrategy[Value], number: int) -> list[Value]:
    """Give some values of a strategy, the same each time."""
    found: list[Value] = []

    @settings(SEARCH, max_examples=number)
    @given(strategy)
    def keep(value: Value) -> None:
        found.append(value)

    keep()
    return found


def test_most_employers_are_small_and_few_are_large() -> None:
    sizes = Counter(size_of(each) for each in drawn(employers(), 300))
    small, middle, large = (sizes[each] for each in SizeClass)
    assert small > middle > large > 0


def size_of(employer: Employer) -> SizeClass:
    fte = fmean(fte for _, fte in employer.quarter_end_fte)
    if fte < 10:
        return SizeClass.UNDER_10
    return SizeClass.FROM_10_TO_20 if fte < 20 else SizeClass.FROM_20


def has_gap(employer: Employer) -> bool:
    quarters = [quarter.index for quarter, _ in employer.quarter_end_fte]
    return len(quarters) < quarters[-1] - quarters[0] + 1


def follow_each_other(worker: Worker) -> bool:
    pairs = pairwise(each.period for each in worker.employments)
    return any(day_after(one.last) == other.first for one, other in pairs)


def suspended(employment: Employment, kind: SuspensionKind) -> bool:
    return any(each.kind is kind for each in employment.suspensions)


def handlings(told: History) -> set[Handling]:
    _, receipts = told.folded()
    return {each.handling for each in receipts}


def chained(told: History) -> bool:
    corrections = [
        each.content.training for each in told.messages if isinstance(each.content, CorrectTraining)
    ]
    return bool({each.id for each in corrections} & {each.corrects for each in corrections})


def holds(handling: Handling, told: History) -> bool:
    return handling in handlings(told)


def is_a(kind: EventKind, event: Event) -> bool:
    return event.kind is kind


def is_of(code: str, employment: Employment) -> bool:
    return employment.committee.code == code


def is_at(regime: WorkingRegime, employment: Employment) -> bool:
    return employment.regimes[0].regime == regime


EMPLOYERS: dict[str, Callable[[Employer], bool]] = {
    "above 100": lambda each: each.quarter_end_fte[-1][1] > 100,
    "across 20": lambda each: len({fte >= 20 for _, fte in each.quarter_end_fte}) == 2,
    "with a quarter that is not declared": has_gap,
    "that began lately": lambda each: bool(each.first_employment),
}
WORKERS: dict[str, Callable[[Worker], bool]] = {
    "on fixed terms that follow each other": follow_each_other,
    "hired again": lambda each: len(each.service) > 1,
    "who left": lambda each: not each.employments[-1].period.is_open,
    "who is still there": lambda each: each.employments[-1].period.is_open,
}
EMPLOYMENTS: dict[str, Callable[[Employment], bool]] = {
    "with a change of regime": lambda each: len(each.regimes) > 1,
    "with a full suspension": lambda each: suspended(each, SuspensionKind.FULL),
    "with a reduced one": lambda each: suspended(each, SuspensionKind.REDUCED),
    **{f"of committee {code}": partial(is_of, code) for code in COMMITTEES},
    **{f"at {regime.fraction}": partial(is_at, regime) for regime in FRACTIONS},
}
HISTORIES: dict[str, Callable[[History], bool]] = {
    "with a correction of a correction": chained,
    "with an answer": lambda told: any(
        isinstance(each.content, AnswerCorrection) for each in told.messages
    ),
    "of a provider": lambda told: any(each.by.role is Role.PROVIDER for each in told.messages),
    "of two employers": lambda told: len({each.employer for each in told.messages}) == 2,
}


UNRULY: dict[str, Callable[[History], bool]] = {
    handling.value: partial(holds, handling) for handling in Handling
}
EVENTS: dict[str, Callable[[Event], bool]] = {kind.value: partial(is_a, kind) for kind in EventKind}


class AllFoundError(Exception):
    """Every shape was drawn, and the search can end."""


@pytest.mark.parametrize(
    ("strategy", "shapes"),
    [
        pytest.param(employers(), EMPLOYERS, id="employers"),
        pytest.param(workers(), WORKERS, id="workers"),
        pytest.param(employments(), EMPLOYMENTS, id="employments"),
        pytest.param(histories(), HISTORIES, id="histories"),
        pytest.param(histories(unruly=True), UNRULY, id="unruly histories"),
        pytest.param(events(), EVENTS, id="events"),
    ],
)
def test_every_shape_is_drawn(
    strategy: st.SearchStrategy[Any], shapes: dict[str, Callable[[Any], bool]]
) -> None:
    missing = set(shapes)

    @settings(SEARCH, max_examples=3000)
    @given(strategy)
    def search(value: object) -> None:
        missing.difference_update([name for name in missing if shapes[name](value)])
        if not missing:
            raise AllFoundError

    with pytest.raises(AllFoundError):
        search()
    assert missing == set()


def test_a_history_is_shown_in_short() -> None:
    (told,) = drawn(histories().filter(lambda told: bool(told.messages)), 1)
    first = told.messages[0]
    assert pretty(told) == repr(told)
    assert f"{first.id} {first.sent_on} {type(first.content).__name__}" in repr(told)


@given(events(), trainings("w3", "t9"))
def test_events_and_trainings_name_what_they_are_about(event: Event, training: Training) -> None:
    for name in ABOUT[event.kind]:
        assert getattr(event, name)
    assert (training.id, training.worker, training.corrects) == ("t9", "w3", None)
