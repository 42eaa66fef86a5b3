"""The training account: granted, used, set to zero, left (TR 57, 58 § 2; FLA 19 § 3).

What is left at the end of a year goes to the next one and does not touch that year's own credit: it
simply stays in its lot. A training that counts is charged to the lots open on its last day: first
those of the individual right, then those of the sectoral right (FLA 19 § 3); where company days
stand, and the order within a kind, are readings. A training longer than what is left is reported
with its excess. For every lot, granted = used + lapsed + left.

Amounts are brought to one denominator, and the account is kept in integers.
"""

from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.account.keeping import keep
from fla_rules.account.movements import Account, LotBalance
from fla_rules.account.question import employers_day, known_of, plainly_typed, refuse_no_account
from fla_rules.account.reasons import CARRIED, account_reasons, order_on
from fla_rules.account.units import in_units, lots_held, parted
from fla_rules.account.unsettled import before_account, undetermined, unsettled
from fla_rules.basis import Basis
from fla_rules.calendar import Period
from fla_rules.facts.employment import Employment, stretches
from fla_rules.facts.training import OpeningBalance, Training
from fla_rules.law.readings import Overuse, Readings
from fla_rules.outcome import Determined, Outcome, Reason, Undetermined, reason, unknown
from fla_rules.quantities import Days
from fla_rules.right.full_timer import full_timers_day
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Kind, Reading

_KINDS: Final = tuple(Kind)
# Looked up once: finding a member in its class is a call in Python 3.11.
_DEBT: Final = Overuse.DEBT


@frozen(slots=False)
class AccountQuestion:
    """How one worker's account stands on a day.

    `years` are consecutive calendar years of one employer, law and readings, from that of the first
    employment (2023 at the earliest) to that of the day or later; years after the day's are those
    that a schedule looks ahead to. Raises `FactError` for years that leave a gap or stop early.

    Where the opening balances of a day are the whole account, `account_from` is that day: nothing
    before it is needed, and years before its own need not be given.
    """

    years: tuple[EmployerYear, ...]
    employments: tuple[Employment, ...]
    trainings: tuple[Training, ...]
    opening_balances: tuple[OpeningBalance, ...]
    on: date
    account_from: date | None = None
    # The employments as they were known on the day of knowledge.
    known: tuple[Employment, ...] = field(init=False, repr=False, eq=False)

    @known.default
    def _as_known(self) -> tuple[Employment, ...]:
        if not plainly_typed(self):
            checks.settle(self)
        return known_of(self)

    def __attrs_post_init__(self) -> None:
        refuse_no_account(self)

    @cached_property
    def service(self) -> tuple[Period, ...]:
        """The stretches of service as known: employments without a day between them are one."""
        return stretches(self.known)

    @property
    def readings(self) -> Readings:
        """The readings of all its years."""
        return self.years[0].readings

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""
        return self.years[0].basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.on

    def reasons(self) -> tuple[Reason, ...]:
        """Say movement by movement how the account came about, and what is left."""
        kept = keep(self)
        said = (*account_reasons(kept), *left_reasons(self, kept, balance(self)))
        return tuple(dict.fromkeys(said))


@frozen
class Balance:
    """What is left on a day, in days and in minutes; a debt, where one is carried, is taken off."""

    days: Fraction
    minutes: Fraction

    def __attrs_post_init__(self) -> None:
        # Below zero, too: a statement may be made of a balance that was kept elsewhere.
        checks.one("days", self.days, Fraction)
        checks.one("minutes", self.minutes, Fraction)


def account(question: AccountQuestion) -> Account:
    """Keep a worker's account up to a day: every lot, every movement, and what stands outside.

    Lots whose right is undetermined are named and charged for nothing; whatever they touch is
    undetermined too (`year_credit`, `balance`).
    """
    return keep(checks.one("question", question, AccountQuestion))


def balance(question: AccountQuestion, kept: Account | None = None) -> Outcome[Balance]:
    """Give what is left on a day, without keeping the movements (TR 57; FLA 19 § 3).

    Where the account was `kept` for the question already, it is read from there. Undetermined where
    a right that it needs is.
    """
    checks.one("question", question, AccountQuestion)
    start = question.account_from
    if start and question.on < start:
        return Undetermined((before_account(start),), (), (), question)
    if kept is not None:
        return _balance_of(question, checks.one("kept", kept, Account))
    known, unknown = parted(lots_held(question))
    if unknown:
        return _balance_of(question, account(question))
    held = in_units(question, known)
    usable = [closes >= question.on for _, closes, _ in held.windows]
    left = sum(units for (_, _, units), still in zip(held.windows, usable, strict=True) if still)
    owed = 0
    for _, place, units in held.charged.taken:
        if place < 0:
            owed += units
        elif usable[place]:
            left -= units
    left -= sum(units for *_, place, units in held.charged.brought_up if usable[place])
    days = Fraction(left - (owed if _carries_debts(question) else 0), held.scale)
    return _left(question, days, held.readings)


def _carries_debts(question: AccountQuestion) -> bool:
    return question.readings.overuse is _DEBT


def _left(
    question: AccountQuestion, days: Fraction, used: tuple[Reading, ...]
) -> Determined[Balance]:
    minutes = days * full_timers_day(question.known, question.on, employers_day(question)).minutes
    return Determined(
        Balance(days, minutes), used, (CARRIED, order_on(question, question.on)), question
    )


def _balance_of(question: AccountQuestion, kept: Account) -> Outcome[Balance]:
    if any(period.contains(question.on) for period in unsettled(question, kept)):
        sure = _days_left(question, kept.at_least) if kept.at_least else None
        return undetermined(question, question, kept, Period(question.on, question.on), sure)
    return _left(question, _days_left(question, kept), kept.readings)


def _days_left(question: AccountQuestion, kept: Account) -> Fraction:
    days = sum((each.left for each in kept.lots), Fraction())
    owed = sum((each.days for each in kept.excess), Fraction())
    return days - owed if _carries_debts(question) else days


def left_reasons(
    question: AccountQuestion, kept: Account, outcome: Outcome[Balance]
) -> tuple[Reason, ...]:
    """Say what is left of each year's right on a day, and in all; or what is missing to know it."""
    if not isinstance(outcome, Determined):
        return unknown(outcome)
    days = outcome.value.days
    name = "balance.debt" if days < 0 else "balance.left"
    total = reason(name, *outcome.citations, days=Days(abs(days)), day=question.on)
    held = sorted((each for each in kept.lots if each.left), key=_by_year)
    return (*map(_of_lot, held), total)


def _by_year(held: LotBalance) -> tuple[int, int]:
    return held.lot.year, _KINDS.index(held.lot.kind)


def _of_lot(held: LotBalance) -> Reason:
    lot, days = held.lot, Days(held.left)
    return reason("balance.of_lot", CARRIED, days=days, kind=lot.kind, year=lot.year)
