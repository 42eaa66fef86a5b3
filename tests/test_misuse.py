"""What a caller gets wrong is refused where it stands, and what must hold everywhere holds."""

from datetime import date

import pytest
from attrs import evolve

from builders import BIG, agreement, firm, full_timer, law_with, question
from fla_rules import (
    RULEBOOK,
    Determined,
    EmployerYear,
    FactError,
    Hours,
    LawError,
    Readings,
    Undetermined,
    training_right,
)
from fla_rules.law import LatePath, Rounding, Rulebook


@pytest.mark.parametrize("wrong", ["exact", None, LatePath.ACT])
def test_a_reading_that_is_no_option_of_its_question_is_refused(wrong: Rounding) -> None:
    with pytest.raises(FactError, match="is not an option of rounding; give a member of Rounding"):
        Readings(rounding=wrong)


def test_a_year_that_is_no_year_is_refused() -> None:
    law = RULEBOOK.known_on(date(2025, 6, 30))
    for year in (0, 9001):
        with pytest.raises(FactError, match=f"{year} is not a year"):
            EmployerYear(law, Readings(), BIG, year)


def test_the_text_of_an_answer_for_a_developer_does_not_hold_the_rulebook() -> None:
    shown = repr(training_right(question(full_timer("200"), 2024)))
    assert "Right(days=" in shown
    assert "Instrument(" not in shown


def test_a_book_without_a_floor_cannot_take_an_agreement() -> None:
    def empty() -> Rulebook:
        return evolve(RULEBOOK, values=())

    with pytest.raises(LawError, match="no floor of an agreement; give the rows of TR 54 § 2"):
        empty()


def test_tr_54_a_figure_in_hours_below_two_days_leaves_the_right_undetermined() -> None:
    # 15 h 11 is one minute less than two days of 7 h 36.
    short = law_with(agreement("209", {2024: Hours(15 * 60 + 11)}))
    outcome = training_right(question(full_timer("209"), 2024, law=short, employer=firm(40)))
    assert isinstance(outcome, Undetermined)
    (missing,) = outcome.missing
    assert (missing.id, missing.citations[0].article) == ("agreement.below_floor", "54 § 2")
    enough = law_with(agreement("209", {2024: Hours(15 * 60 + 12)}))
    outcome = training_right(question(full_timer("209"), 2024, law=enough, employer=firm(40)))
    assert isinstance(outcome, Determined)
    assert outcome.value.days.amount == 2


def test_the_default_of_every_reading_is_its_first_option() -> None:
    assert Readings().rounding is next(iter(Rounding))
