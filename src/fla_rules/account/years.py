"""One year of an account: opening, granted, used, set to zero, closing (TR 57)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, account
from fla_rules.account.movements import BROUGHT_UP, Account, Movement, MovementKind
from fla_rules.account.reasons import CARRIED, excess_said, order_on, said
from fla_rules.account.unsettled import before_account, undetermined, unsettled
from fla_rules.basis import Basis
from fla_rules.calendar import Period
from fla_rules.outcome import Determined, Outcome, Reason, Undetermined, reason, unknown

_NONE: Final = Fraction()
# Looked up once: finding a member in its class is a call in Python 3.11.
_GRANTED: Final = MovementKind.GRANTED
_GIVEN_BACK: Final = MovementKind.GIVEN_BACK
_TAKEN_OFF: Final = MovementKind.TAKEN_OFF
_USED: Final = MovementKind.USED
_SET_TO_ZERO: Final = MovementKind.SET_TO_ZERO
_REPLACED: Final = MovementKind.REPLACED


@frozen(slots=False)
class YearQuestion:
    """How one calendar year of an account stands."""

    account: AccountQuestion
    year: int

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""
        return self.account.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.account.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say the movements of the year, and what it comes to."""
        kept = account(self.account)
        return year_reasons(kept, self.year, year_credit(self.account, kept, self.year))


@frozen
class YearCredit:
    """One year of an account: closing = opening + granted - used - lapsed.

    `closing` is what is left at the year's end, or on the day asked where the year still runs.
    """

    opening: Fraction
    granted: Fraction
    used: Fraction
    lapsed: Fraction
    # Worked out once: a row, its reasons and what was found of the year say it.
    closing: Fraction = field(init=False, repr=False, eq=False)

    @closing.default
    def _left(self) -> Fraction:
        return self.opening + self.granted - self.used - self.lapsed


def year_credit(question: AccountQuestion, kept: Account, year: int) -> Outcome[YearCredit]:
    """Give one year of an account that was kept for the question (TR 57).

    Undetermined where a right that it needs is. An opening balance read on 1 January is part of
    the opening, as are those that are the whole account; one read later in the year replaces what
    was computed in it.
    """
    checks.one("question", question, AccountQuestion)
    checks.one("kept", kept, Account)
    return _credit(question, kept, year, unsettled(question, kept))


def year_credits(
    question: AccountQuestion, kept: Account, years: Iterable[int]
) -> Iterator[tuple[int, Outcome[YearCredit]]]:
    """Give several years of an account that was kept for the question, each beside its number."""
    unclear = unsettled(question, kept)
    return ((year, _credit(question, kept, year, unclear)) for year in years)


def _credit(
    question: AccountQuestion, kept: Account, year: int, unclear: Sequence[Period]
) -> Outcome[YearCredit]:
    asked = YearQuestion(question, year)
    calendar, start = Period.of_year(year), question.account_from
    if start and (calendar.last < start or question.on < start):
        return Undetermined((before_account(start),), (), kept.readings, asked)
    opening = max(calendar.first, start or calendar.first)
    if any(period.overlaps(calendar) for period in unclear):
        sure = _year_of(kept.at_least, calendar, opening).closing if kept.at_least else None
        return undetermined(asked, question, kept, calendar, sure)
    credit = _year_of(kept, calendar, opening)
    cited = (CARRIED, order_on(question, calendar.first))
    return Determined(credit, kept.readings, cited, asked)


def _year_of(kept: Account, calendar: Period, opening: date) -> YearCredit:
    before: list[Fraction] = []
    within: dict[MovementKind, list[Fraction]] = defaultdict(list)
    for movement in kept.movements:
        if movement.day < calendar.first or _restates(movement, opening):
            before.append(movement.change)
        elif movement.day <= calendar.last:
            within[movement.kind].append(movement.days)
    # What brings an opening balance of the year up to date was followed before it.
    granted = [*within[_GRANTED], *within[_GIVEN_BACK], *(-days for days in within[_TAKEN_OFF])]
    lapsed = [*within[_SET_TO_ZERO], *within[_REPLACED]]
    each = (before, granted, within[_USED], lapsed)
    return YearCredit(*(sum(days, _NONE) for days in each))


def _restates(movement: Movement, day: date) -> bool:
    opens = movement.kind is _GRANTED and bool(movement.lot.origin)
    gives_way = movement.kind is _REPLACED or movement.kind in BROUGHT_UP
    return movement.day == day and (opens or gives_way)


def year_reasons(kept: Account, year: int, outcome: Outcome[YearCredit]) -> tuple[Reason, ...]:
    """Say a year of an account as data: its movements, and what it comes to or what is missing."""
    moved = tuple(_moved(kept, year))
    if not isinstance(outcome, Determined):
        return (*moved, *unknown(outcome))
    credit = outcome.value
    total = reason(
        "credit.year",
        *outcome.citations,
        year=year,
        opening=credit.opening,
        granted=credit.granted,
        used=credit.used,
        lapsed=credit.lapsed,
        closing=credit.closing,
    )
    return (*moved, total)


def _moved(kept: Account, year: int) -> Iterator[Reason]:
    yield from (_in_year(each) for each in kept.movements if each.day.year == year)
    yield from (excess_said(kept, each) for each in kept.beyond if each.day.year == year)


def _in_year(movement: Movement) -> Reason:
    """Say a movement without the day until which its lot is usable: no year depends on that."""
    step = said(movement)
    arguments = tuple([each for each in step.arguments if each[0] != "last"])
    if movement.kind is not _GRANTED:
        return evolve(step, arguments=arguments)
    name = "credit.opened" if movement.lot.origin else "credit.granted"
    return evolve(step, id=name, arguments=arguments)
