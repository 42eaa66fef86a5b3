"""From which day an entry of a training counts as verified by the employer (FLA 19 § 2).

What the employer or its mandatary enters is verified with that. What a provider enters is verified
when the employer confirms it, and else when the term of the quarter expires.
"""

from datetime import date
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.facts.training import RegisteredBy, Training
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
from fla_rules.register.access import quarterly_term
from fla_rules.terms import Due, Unsettled
from fla_rules.vocabulary import Confidence, Reading

_AT_ENTRY: Final = Citation(
    LEARNING_ACCOUNT, "19 § 1", Confidence.DEDUCTION, note="who enters it has verified it"
)
_PROVIDERS: Final = Citation(LEARNING_ACCOUNT, "19 § 2", Confidence.ACT)


@frozen(slots=False, field_transformer=checks.checked)
class EntryQuestion:
    """From which day an entry of a training counts as verified by the employer.

    `entered` is the day it was entered on, `confirmed` the days on which the employer confirmed it.
    """

    basis: Basis
    training: Training
    entered: date
    confirmed: tuple[date, ...] = ()

    @property
    def latest(self) -> date:
        """The latest day asked about: that of the entry."""
        return self.entered

    def reasons(self) -> tuple[Reason, ...]:
        """Say what verified the entry, or why nothing does."""
        verified = _verified(self)
        if isinstance(verified, Unsettled):
            return (*verified.missing, *verified.open)
        return (verified.says,)


def verified_on(question: EntryQuestion) -> Outcome[date]:
    """Give the day from which a training counts as verified by the employer (FLA 19 § 2).

    Where the term expires on a day to come, that day stands. Not applicable where the law sets no
    such term.

    >>> from fla_rules.calendar import Period
    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.quantities import Days
    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> basis = Basis(law, Readings(), BelgianWorkingDays.of(range(2024, 2027)))
    >>> held = Period(date(2025, 5, 8), date(2025, 5, 9))
    >>> given = Training("t1", "w1", held, Days(2), registered_by=RegisteredBy.PROVIDER)
    >>> verified_on(EntryQuestion(basis, given, date(2025, 5, 12))).value
    datetime.date(2025, 7, 31)
    """
    checks.one("question", question, EntryQuestion)
    verified = _verified(question)
    if isinstance(verified, Unsettled):
        return Undetermined(verified.missing, verified.open, verified.readings, question)
    if verified.day is None:
        return NotApplicable(verified.says, verified.readings, question)
    return Determined(verified.day, verified.readings, verified.says.citations, question)


@frozen(slots=False)
class _Verified:
    """What verified an entry, and on which day; without a day, why nothing does."""

    says: Reason
    day: date | None = None
    readings: tuple[Reading, ...] = ()


def _verified(question: EntryQuestion) -> _Verified | Unsettled:
    entered, ended = question.entered, question.training.period.last
    if question.training.registered_by is not RegisteredBy.PROVIDER:
        return _Verified(reason("verified.at_entry", _AT_ENTRY, day=entered), entered)
    term = quarterly_term(question.basis, ended)
    expires = max(entered, term.last) if isinstance(term, Due) else None
    # A confirmation of what was not entered yet confirms nothing.
    confirmed = min((day for day in question.confirmed if day >= entered), default=None)
    if confirmed and not (expires and expires < confirmed):
        return _Verified(reason("verified.confirmed", _PROVIDERS, day=confirmed), confirmed)
    if isinstance(term, Unsettled):
        return term
    if not isinstance(term, Due) or expires is None:
        return _Verified(reason("verified.no_term", _PROVIDERS, ended=ended))
    says = reason("verified.expired", _PROVIDERS, *term.citations, day=expires)
    return _Verified(says, expires, term.readings)
