"""Until when the account may keep what it holds (FLA 13), and its destruction."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import arguments, day, ids, is_beyond, value
from duty_builders import with_length
from fla_rules import (
    Determined,
    FactError,
    NotApplicable,
    Readings,
    Undetermined,
    sentence,
)
from fla_rules.law import MonthTerm, TermName
from fla_rules.law.deadlines import AsSoonAsPossible
from fla_rules.register import (
    CreditOf,
    Holding,
    MeasuresOf,
    RetentionQuestion,
    TrainingsOf,
    kept_until,
)
from fla_rules.register.retention import KeepingFact
from registering import basis

BEFORE, SINCE = "2026-01-20", "2026-01-21"


def asks(
    holding: Holding, known_on: str = BEFORE, month_term: MonthTerm = MonthTerm.LAST_DAY
) -> RetentionQuestion:
    return RetentionQuestion(basis(known_on, Readings(month_term=month_term)), holding)


def last(holding: Holding, known_on: str = BEFORE) -> str:
    return str(value(kept_until(asks(holding, known_on))))


def test_fla_13_rights_and_credit_are_kept_five_years_from_the_end_of_their_year() -> None:
    assert last(CreditOf(2024)) == "2029-12-31"
    assert last(CreditOf(2025)) == "2030-12-31"


def test_fla_13_trainings_are_kept_a_month_after_work_can_no_longer_be_taken_up() -> None:
    assert last(TrainingsOf(day("2025-03-14"))) == "2025-04-14"


def test_fla_13_employability_measures_are_kept_five_years_from_the_decision() -> None:
    assert last(MeasuresOf(day("2024-09-10"))) == "2029-09-10"


def test_as_known_since_the_repeal_nothing_is_kept_beyond_2026() -> None:
    for holding in (CreditOf(2024), MeasuresOf(day("2024-09-10"))):
        assert last(holding, SINCE) == "2026-12-31"
    assert last(TrainingsOf(day("2025-03-14")), SINCE) == "2025-04-14"
    assert last(TrainingsOf(day("2026-12-14")), SINCE) == "2026-12-31"


def test_the_destruction_is_cited_where_it_ends_the_keeping() -> None:
    cited = {}
    for known_on in (BEFORE, SINCE):
        outcome = kept_until(asks(CreditOf(2024), known_on))
        assert isinstance(outcome, Determined)
        cited[known_on] = [each.act for each in outcome.citations]
    assert cited == {BEFORE: ["FLA"], SINCE: ["FLA", "act 14 January 2026"]}


@pytest.mark.parametrize(
    ("holding", "fact"),
    [(TrainingsOf(), KeepingFact.CANNOT_WORK), (MeasuresOf(), KeepingFact.DECIDED)],
)
def test_without_the_day_that_begins_the_term_that_day_is_missing(
    holding: Holding, fact: KeepingFact
) -> None:
    outcome = kept_until(asks(holding))
    assert isinstance(outcome, Undetermined)
    assert [arguments(each) for each in outcome.missing] == [{"fact": fact}]
    assert ids(asks(holding).reasons()) == ["retention.missing"]
    # Whenever that day comes, all is destroyed by then.
    assert ids(asks(holding, SINCE).reasons()) == ["retention.missing", "retention.destroyed"]


def test_a_term_that_begins_before_the_account_is_none() -> None:
    asked = asks(CreditOf(2023))
    outcome = kept_until(asked)
    assert isinstance(outcome, NotApplicable)
    assert ids(asked.reasons()) == ["retention.none"]
    assert isinstance(kept_until(asks(CreditOf(2024), "2023-11-30")), NotApplicable)


def test_a_month_that_lacks_the_day_is_open_under_the_reading_that_refuses_it() -> None:
    asked = asks(TrainingsOf(day("2025-01-31")), BEFORE, MonthTerm.REFUSE)
    outcome = kept_until(asked)
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.open) == ["term.no_such_day"]
    assert outcome.readings == (MonthTerm.REFUSE,)
    settled = kept_until(asks(TrainingsOf(day("2025-01-31"))))
    assert value(settled) == day("2025-02-28")
    assert settled.readings == (MonthTerm.LAST_DAY,)


def test_a_year_without_rights_in_days_is_refused() -> None:
    with pytest.raises(FactError, match="2022 has no right in days; give a year from 2023 on"):
        CreditOf(2022)


def test_an_answer_has_its_sentence_its_receipt_and_its_horizon() -> None:
    asked = asks(CreditOf(2024))
    assert [sentence(step, "en") for step in asked.reasons()] == [
        "kept until 2029-12-31 at the latest"
    ]
    assert asked.basis.receipt.known_on == day(BEFORE)
    assert not is_beyond(asked)
    assert is_beyond(asks(CreditOf(2027)))


@given(st.dates(date(2024, 4, 1), date(2028, 12, 31)))
def test_whatever_is_kept_is_kept_no_longer_once_the_destruction_is_known(on: date) -> None:
    for holding in (CreditOf(on.year), TrainingsOf(on), MeasuresOf(on)):
        before, since = (value(kept_until(asks(holding, known))) for known in (BEFORE, SINCE))
        assert since == min(before, date(2026, 12, 31))
        assert before > on - timedelta(days=1)


def test_a_term_without_a_last_day_bounds_no_keeping() -> None:
    soon = basis(BEFORE, book=with_length(TermName.KEEP_RIGHTS, AsSoonAsPossible()))
    outcome = kept_until(RetentionQuestion(soon, CreditOf(2024)))
    assert isinstance(outcome, NotApplicable)
    assert outcome.reason.id == "duty.undated"
    assert outcome.question.reasons() == (outcome.reason,)
