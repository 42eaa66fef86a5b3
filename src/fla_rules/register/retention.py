"""Until when the account may keep what it holds (FLA 13), and its destruction.

Rights and credit for five years from the last day of the calendar year they relate to; trainings
for a month after it is established that the person can no longer take up work; employability
measures for five years after the employment office's decision. As known since the repeal, all of it
is destroyed on 1 January 2027. What employers keep for themselves, because the training right
lives on, is not bound by these terms.
"""

from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import LAST_YEAR
from fla_rules.errors import FactError
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS
from fla_rules.law.deadlines import Deadline, TermName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.terms import Due, Undated, Unsettled, due
from fla_rules.vocabulary import Confidence

_KEEPING: Final = Citation(LEARNING_ACCOUNT, "13", Confidence.ACT)


class KeepingFact(Enum):
    """A fact that begins a term of keeping."""

    # That the person can no longer take up work.
    CANNOT_WORK = "cannot_work"
    # What the employment office decided.
    DECIDED = "decided"


@frozen(field_transformer=checks.checked)
class CreditOf:
    """The rights and the credit of a calendar year."""

    year: int

    def __attrs_post_init__(self) -> None:
        if not FIRST_YEAR_IN_DAYS <= self.year <= LAST_YEAR:
            raise FactError(
                f"{self.year} has no right in days",
                f"give a year from {FIRST_YEAR_IN_DAYS} on, up to {LAST_YEAR}",
            )


@frozen(field_transformer=checks.checked)
class TrainingsOf:
    """A person's trainings.

    `cannot_work` is the day on which it was established that the person can no longer take up work.
    """

    cannot_work: date | None = None


@frozen(field_transformer=checks.checked)
class MeasuresOf:
    """A person's employability measures; `decided` is the day the employment office decided."""

    decided: date | None = None


Holding = CreditOf | TrainingsOf | MeasuresOf


@frozen(slots=False, field_transformer=checks.checked)
class RetentionQuestion:
    """Until when the account may keep something."""

    basis: Basis
    holding: Holding

    @property
    def latest(self) -> date:
        """The latest day asked about: that on which the term begins, where it is known."""
        known_on = self.basis.law.known_on
        return max(_term(self.holding)[1] or known_on, known_on)

    def reasons(self) -> tuple[Reason, ...]:
        """Say which term bounds the keeping, what is missing, and when all is destroyed."""
        outcome = kept_until(self)
        if isinstance(outcome, NotApplicable):
            return (outcome.reason,)
        if isinstance(outcome, Determined):
            return (reason("retention.until", *outcome.citations, last=outcome.value),)
        bound = (says for _, says in _destruction(self.basis))
        return (*outcome.missing, *outcome.open, *bound)


def kept_until(question: RetentionQuestion) -> Outcome[date]:
    """Give the last day on which the account may keep something (FLA 13).

    It binds the account and not what employers keep for themselves. Undetermined while the fact
    that begins the term is not given; not applicable to what began its term before the account.

    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> days = BelgianWorkingDays.of(range(2024, 2033))
    >>> before = Basis(RULEBOOK.known_on(date(2025, 6, 30)), Readings(), days)
    >>> kept_until(RetentionQuestion(before, CreditOf(2024))).value
    datetime.date(2029, 12, 31)
    >>> since = Basis(RULEBOOK.known_on(date(2026, 6, 30)), Readings(), days)
    >>> kept_until(RetentionQuestion(since, CreditOf(2024))).value
    datetime.date(2026, 12, 31)
    """
    checks.one("question", question, RetentionQuestion)
    name, trigger = _term(question.holding)
    if trigger is None:
        missing = reason("retention.missing", _KEEPING, fact=_FACTS[name])
        return Undetermined((missing,), (), (), question)
    row = question.basis.law.deadline(name, trigger)
    if row is None:
        known_on = question.basis.law.known_on
        nothing = reason("retention.none", _KEEPING, day=trigger, known_on=known_on)
        return NotApplicable(nothing, (), question)
    return _until(question, row, trigger)


# The fact that begins a term and that nobody gave.
_FACTS: Final = {
    TermName.KEEP_TRAININGS: KeepingFact.CANNOT_WORK,
    TermName.KEEP_MEASURES: KeepingFact.DECIDED,
}


def _term(holding: Holding) -> tuple[TermName, date | None]:
    if isinstance(holding, CreditOf):
        return TermName.KEEP_RIGHTS, date(holding.year, 12, 31)
    if isinstance(holding, TrainingsOf):
        return TermName.KEEP_TRAININGS, holding.cannot_work
    return TermName.KEEP_MEASURES, holding.decided


def _until(question: RetentionQuestion, row: Deadline, trigger: date) -> Outcome[date]:
    basis = question.basis
    term = due(basis, row, trigger)
    if isinstance(term, Unsettled):
        return Undetermined(term.missing, term.open, term.readings, question)
    if isinstance(term, Undated):
        kept = reason("duty.undated", *term.citations, known_from=term.known_from)
        return NotApplicable(kept, term.readings, question)
    for last, destroyed in _destruction(basis):
        if last < term.last:
            return Determined(last, (), (row.citation, *destroyed.citations), question)
    return Determined(term.last, term.readings, (row.citation,), question)


def _destruction(basis: Basis) -> tuple[tuple[date, Reason], ...]:
    """Give the last day before all is destroyed, where one is known."""
    rows = basis.law.deadlines.get(TermName.READING, ())
    terms = [due(basis, row, row.period.first) for row in rows[-1:]]
    return tuple(
        (term.last, reason("retention.destroyed", *term.citations, last=term.last))
        for term in terms
        if isinstance(term, Due)
    )
