"""The individual training account and what the employer tells of it (TR 55).

The account has six items: the worker's full identity, the working regime, the joint committee or
committees, the training credit, the days followed and left, and the growth path (TR 55 § 2). At
least once a year the employer tells the worker the balance, and reminds of the right to consult the
account and to have errors corrected.
"""

from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.account.credit import Balance
from fla_rules.identifiers import JointCommittee, NationalNumber
from fla_rules.law.agreements.agreement import PathStep
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.quantities import Days, WorkingRegime
from fla_rules.vocabulary import Confidence

_CONTENT: Final = Citation("TR", "55 § 2", Confidence.ACT)
_STATEMENT: Final = Citation("TR", "55", Confidence.ACT)
# What every worker is reminded of at least once a year.
REMINDERS: Final = (
    reason("statement.consult", _STATEMENT),
    reason("statement.correct", _STATEMENT),
)


class AccountItem(Enum):
    """An item that an account has to hold (TR 55 § 2), by its place in `AccountContent`."""

    SURNAME = "identity.surname"
    FIRST_NAMES = "identity.first_names"
    BORN = "identity.born"
    BIRTHPLACE = "identity.birthplace"
    DOMICILE = "identity.domicile"
    NATIONAL_NUMBER = "identity.national_number"
    REGIME = "regime"
    COMMITTEES = "committees"
    CREDIT = "credit"
    FOLLOWED = "followed"
    LEFT = "left"
    GROWTH_PATH = "growth_path"


@frozen(field_transformer=checks.checked)
class Identity:
    """A worker's full identity, as TR 55 § 2, 1° lists it, as far as it is known."""

    surname: str | None = None
    first_names: str | None = None
    born: date | None = None
    birthplace: str | None = None
    domicile: str | None = None
    national_number: NationalNumber | None = None


@frozen(field_transformer=checks.checked)
class AccountContent:
    """What is known for an account so far; `committees` is empty while none is known.

    `growth_path` is the path that holds for the worker: `None` while it is not known whether there
    is one, and empty where the act's own figure holds.
    """

    identity: Identity = Identity()
    regime: WorkingRegime | None = None
    committees: tuple[JointCommittee, ...] = ()
    credit: Days | None = None
    followed: Days | None = None
    left: Days | None = None
    growth_path: tuple[PathStep, ...] | None = None


@frozen
class IndividualAccount:
    """A complete individual training account (TR 55 § 2)."""

    identity: Identity
    regime: WorkingRegime
    committees: tuple[JointCommittee, ...]
    credit: Days
    followed: Days
    left: Days
    growth_path: tuple[PathStep, ...]


@frozen
class Incomplete:
    """An account that cannot be opened yet, with each item that is missing."""

    missing: tuple[Reason, ...]


@frozen
class YearlyStatement:
    """What the employer tells a worker at least once a year (TR 55): the balance and two rights."""

    worker: str
    year: int
    balance: Balance
    reminders: tuple[Reason, ...]


def individual_account(content: AccountContent) -> IndividualAccount | Incomplete:
    """Open an individual training account, or name every item that is missing (TR 55 § 2).

    >>> missing = individual_account(AccountContent()).missing
    >>> len(missing)
    12
    """
    checks.one("content", content, AccountContent)
    missing = [item for item in AccountItem if _lacks(content, item)]
    match content:
        case AccountContent(
            regime=WorkingRegime() as regime,
            credit=Days() as credit,
            followed=Days() as followed,
            left=Days() as left,
            growth_path=tuple() as path,
        ) if not missing:
            return IndividualAccount(
                content.identity, regime, content.committees, credit, followed, left, path
            )
    return Incomplete(tuple(reason("account.missing", _CONTENT, item=item) for item in missing))


def _lacks(content: AccountContent, item: AccountItem) -> bool:
    held = attrgetter(item.value)(content)
    # An empty path is one that is known: the act's own figure holds.
    return held is None or (item is AccountItem.COMMITTEES and not held)


def yearly_statement(worker: str, year: int, balance: Balance) -> YearlyStatement:
    """Make the statement of a year from the balance on its last day (TR 55)."""
    worker, year = checks.text("worker", worker), checks.whole("year", year)
    checks.one("balance", balance, Balance)
    left = "statement.debt" if balance.days < 0 else "statement.balance"
    reminders = (
        reason(left, _STATEMENT, days=Days(abs(balance.days)), year=year),
        *REMINDERS,
    )
    return YearlyStatement(worker, year, balance, reminders)
