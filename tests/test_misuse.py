"""What a caller gets wrong is refused where it stands, and what must hold everywhere holds."""

import ast
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import fla_rules
from builders import BIG, agreement, firm, full_timer, law_with, question
from fla_rules import (
    RULEBOOK,
    Determined,
    EmployerYear,
    FactError,
    Hours,
    LatePath,
    LawError,
    Readings,
    Rounding,
    Rulebook,
    Undetermined,
    training_right,
)

# A room uses only rooms that come after it.
ORDER = (
    "__main__",
    "reports",
    "spec",
    "dossier",
    "explain",
    "testing",
    "in_memory",
    "ports",
    "rules",
    "facts",
    "law",
    "outcome",
    "working_days",
    "identifiers",
    "calendar",
    "quantities",
    "numbers",
    "vocabulary",
    "checks",
    "errors",
)


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


def test_a_room_uses_only_the_rooms_below_it() -> None:
    source = Path(fla_rules.__file__).parent
    for path in source.rglob("*.py"):
        room = path.relative_to(source).parts[0].removesuffix(".py")
        if room == "__init__":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            module = node.module if isinstance(node, ast.ImportFrom) else None
            if module and module.startswith("fla_rules."):
                used = module.split(".")[1]
                assert ORDER.index(used) >= ORDER.index(room), f"{path.name} uses {used}"
