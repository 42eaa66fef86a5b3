"""Trainings and opening balances as facts: what they refuse, and what was known of them when."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from builders import day, known, period, stated, training
from fla_rules import Days, FactError, Training
from fla_rules.facts import Certificate
from fla_rules.facts.training import (
    first_entries,
    known_trainings,
    refuse_circles,
    trainings_by,
)

COURSE = training("t0", "2024-06-03", "2", first="2024-06-02")
ENTERED = known(COURSE, "2024-07-01")


def again(name: str, since: str, corrects: str, days: str = "1") -> Training:
    """Give a correction of the course, by its own id, as it became known on a day."""
    return known(evolve(COURSE, id=name, duration=Days(days)), since, corrects)


def ids_known(on: str, *trainings: Training) -> list[str]:
    forward = [each.id for each in known_trainings(trainings, day(on))]
    backward = [each.id for each in known_trainings(trainings[::-1], day(on))]
    assert forward == backward
    return forward


# --- what a fact refuses -------------------------------------------------------------------------


def test_a_training_without_a_last_day_is_refused() -> None:
    with pytest.raises(FactError, match="t0 has no last day"):
        evolve(COURSE, period=period("2024-06-02"))


def test_a_training_that_corrects_itself_is_refused() -> None:
    with pytest.raises(FactError, match="t0 corrects itself"):
        evolve(COURSE, corrects="t0")


def test_a_training_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        COURSE.title = "another"  # type: ignore[misc]


def test_a_training_may_hold_certificates_with_the_days_they_are_valid_on() -> None:
    certificate = Certificate(period("2024-06-03", "2029-06-03"))
    held = evolve(COURSE, certificates=(certificate,))
    assert held.certificates[0].valid.contains(day("2029-06-03"))
    assert not held.certificates[0].valid.contains(day("2029-06-04"))


def test_an_opening_balance_has_to_say_where_it_was_read() -> None:
    with pytest.raises(FactError):
        stated("2026-01-01", 2024, "2", origin="")


@pytest.mark.parametrize("year", [2022, 2027])
def test_an_opening_balance_of_a_year_before_the_right_or_still_to_come_is_refused(
    year: int,
) -> None:
    with pytest.raises(FactError, match=f"an opening balance of {year} on 2026-01-01"):
        stated("2026-01-01", year, "2")


# --- what was known when -------------------------------------------------------------------------


def test_a_training_is_known_from_its_own_day_of_knowledge_on() -> None:
    assert ids_known("2024-06-30", ENTERED) == []
    assert ids_known("2024-07-01", ENTERED) == ["t0"]


def test_a_training_without_a_day_of_knowledge_was_always_known() -> None:
    assert ids_known("2024-06-01", COURSE) == ["t0"]


def test_trainings_come_in_the_order_of_their_last_day_then_their_first_then_their_id() -> None:
    trainings = [
        training("d", "2024-03-05"),
        training("c", "2024-03-04", first="2024-03-02"),
        training("b", "2024-03-04"),
        training("a", "2024-03-04"),
        training("e", "2024-03-04", first="2024-03-01"),
    ]
    assert ids_known("2024-12-31", *trainings) == ["e", "c", "a", "b", "d"]


def test_a_correction_takes_the_place_of_what_it_corrects_from_its_day_on() -> None:
    correction = again("t1", "2024-09-01", "t0")
    assert ids_known("2024-08-31", ENTERED, correction) == ["t0"]
    assert ids_known("2024-09-01", ENTERED, correction) == ["t1"]


def test_of_two_corrections_of_one_training_the_one_known_later_holds() -> None:
    # By its id the earlier one would sort last.
    first, second = again("t9", "2024-09-01", "t0"), again("t1", "2024-10-01", "t0")
    assert ids_known("2024-09-30", ENTERED, first, second) == ["t9"]
    assert ids_known("2024-10-01", ENTERED, first, second) == ["t1"]


def test_of_two_corrections_known_on_one_day_the_one_whose_id_sorts_last_holds() -> None:
    first, second = again("t1", "2024-09-01", "t0"), again("t2", "2024-09-01", "t0")
    assert ids_known("2024-09-01", ENTERED, first, second) == ["t2"]


def test_a_correction_may_itself_be_corrected() -> None:
    first, second = again("t1", "2024-09-01", "t0"), again("t2", "2024-10-01", "t1")
    assert ids_known("2024-09-15", ENTERED, first, second) == ["t1"]
    assert ids_known("2024-10-15", ENTERED, first, second) == ["t2"]


def test_a_correction_of_a_correction_that_no_longer_holds_does_not_count_it_twice() -> None:
    # t1 and t2 both correct t0, and t2 holds; t3 then corrects t1. One training was followed.
    chain = (
        ENTERED,
        again("t1", "2024-08-01", "t0"),
        again("t2", "2024-09-01", "t0"),
        again("t3", "2024-10-01", "t1"),
    )
    assert len(ids_known("2024-12-31", *chain)) == 1


def test_a_correction_holds_where_what_it_corrects_is_not_known_yet_or_never_was_given() -> None:
    late = known(COURSE, "2024-12-01")
    correction = again("t1", "2024-09-01", "t0")
    assert ids_known("2024-10-01", late, correction) == ["t1"]
    assert ids_known("2024-12-31", late, correction) == ["t1"]
    assert ids_known("2024-12-31", correction) == ["t1"]


def test_corrections_touch_no_other_training() -> None:
    other = training("other", "2024-06-03")
    assert ids_known("2024-12-31", ENTERED, other, again("t1", "2024-09-01", "t0")) == [
        "t1",
        "other",
    ]


# --- circles -------------------------------------------------------------------------------------


def test_corrections_in_a_chain_are_accepted() -> None:
    chain = [ENTERED, again("t1", "2024-09-01", "t0"), again("t2", "2024-10-01", "t1")]
    refuse_circles(chain)
    refuse_circles([again("t1", "2024-09-01", "given elsewhere")])


@pytest.mark.parametrize("length", [2, 3, 5])
def test_corrections_that_lead_back_to_themselves_are_refused(length: int) -> None:
    circle = [
        again(f"c{place}", "2024-09-01", f"c{(place + 1) % length}") for place in range(length)
    ]
    with pytest.raises(FactError, match="lead back to"):
        refuse_circles([ENTERED, *circle])


def test_a_correction_that_leads_into_a_circle_is_refused_too() -> None:
    circle = [again("a", "2024-09-01", "b"), again("b", "2024-09-01", "a")]
    with pytest.raises(FactError):
        refuse_circles([again("before", "2024-09-01", "a"), *circle])


def test_a_correction_of_another_workers_training_is_refused() -> None:
    theirs = evolve(COURSE, worker="w2")
    with pytest.raises(FactError, match="another worker's"):
        refuse_circles([theirs, again("t1", "2024-09-01", "t0")])


def test_the_first_entry_of_a_chain_of_corrections_is_found_from_each_of_them() -> None:
    chain = [again("t2", "2024-10-01", "t1"), again("t1", "2024-09-01", "t0"), COURSE]
    other = training("u0", "2024-06-03")
    assert first_entries([*chain, other]) == {"t0": "t0", "t1": "t0", "t2": "t0", "u0": "u0"}


def test_a_correction_of_what_is_not_there_leads_back_to_the_oldest_that_is() -> None:
    chain = [again("t2", "2024-10-01", "t1"), again("t1", "2024-09-01", "lost")]
    assert first_entries(chain) == {"t1": "t1", "t2": "t1"}


def test_what_nobody_says_the_day_of_could_be_read_from_its_last_day_on() -> None:
    assert trainings_by([COURSE], COURSE.period.last - timedelta(days=1)) == ()
    assert trainings_by([COURSE], COURSE.period.last) == (COURSE,)
    assert trainings_by([ENTERED], date(2024, 6, 30)) == ()
    assert trainings_by([ENTERED], date(2024, 7, 1)) == (ENTERED,)


def test_thousands_of_corrections_in_one_chain_are_looked_at_once_each() -> None:
    chain = [COURSE] + [
        evolve(COURSE, id=f"c{place}", corrects=f"c{place - 1}" if place else COURSE.id)
        for place in range(20_000)
    ]
    refuse_circles(chain)
    assert [each.id for each in known_trainings(chain, date(2024, 12, 31))] == ["c19999"]
    circle = [evolve(COURSE, id="x", corrects="y"), evolve(COURSE, id="y", corrects="x")]
    with pytest.raises(FactError, match="lead back to"):
        refuse_circles([*chain, *circle])
