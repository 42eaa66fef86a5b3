"""What is asked of one worker's account: the facts, the years, and the day.

What cannot be one account is refused here: years with a gap, facts of two workers, two balances of
one year and kind on one day.
"""

from collections import Counter
from datetime import date
from typing import Final, Protocol

from fla_rules.account.charging import Charges, Conditions, charges_of
from fla_rules.account.lots import entries
from fla_rules.basis import Basis
from fla_rules.calendar import Period, refuse_far
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment, known_employments
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    OpeningBalance,
    Training,
    known_trainings,
    refuse_circles,
)
from fla_rules.law.readings import FiveYearPeriod, Overuse, Readings
from fla_rules.outcome import Reason
from fla_rules.quantities import Hours
from fla_rules.right.full_timer import full_timers_day
from fla_rules.right.workforce import EmployerYear

# Looked up once: finding a member in its class is a call in Python 3.11.
_BY_ENTRY: Final = FiveYearPeriod.ENTRY


class AccountFacts(Protocol):
    """What one worker's account on a day rests on: what an `AccountQuestion` holds."""

    @property
    def years(self) -> tuple[EmployerYear, ...]:
        """The calendar years of the account."""

    @property
    def employments(self) -> tuple[Employment, ...]:
        """The employments as they were given."""

    @property
    def known(self) -> tuple[Employment, ...]:
        """The employments as they were known on the day of knowledge."""

    @property
    def service(self) -> tuple[Period, ...]:
        """The stretches of service as known: employments without a day between them are one."""

    @property
    def trainings(self) -> tuple[Training, ...]:
        """The entries of trainings."""

    @property
    def opening_balances(self) -> tuple[OpeningBalance, ...]:
        """What was read elsewhere."""

    @property
    def on(self) -> date:
        """The day asked about."""

    @property
    def account_from(self) -> date | None:
        """The day whose opening balances are the whole account, if there is one."""

    @property
    def readings(self) -> Readings:
        """The readings of all its years."""

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""

    @property
    def latest(self) -> date:
        """The latest day asked about."""

    def reasons(self) -> tuple[Reason, ...]:
        """Say how the account came about."""


def known_of(question: AccountFacts) -> tuple[Employment, ...]:
    """Give the employments of a question as they were known on its day of knowledge."""
    # Without years there is no question, which is said below.
    years = question.years[:1]
    return known_employments(question.employments, years[0].law.known_on) if years else ()


def refuse_no_account(question: AccountFacts) -> None:
    """Refuse what cannot be one account."""
    refuse_far(question.on)
    _refuse_years(question)
    _refuse_strangers(question)
    refuse_circles(question.trainings)
    _refuse_balances(question)


def plainly_typed(question: AccountFacts) -> bool:
    """Tell at a glance that every argument is of its type."""
    several = (
        (question.years, EmployerYear),
        (question.employments, Employment),
        (question.trainings, Training),
        (question.opening_balances, OpeningBalance),
    )
    tuples = all(
        type(each) is tuple and {kind}.issuperset(map(type, each)) for each, kind in several
    )
    return tuples and type(question.on) is date and question.account_from is None


def _refuse_years(question: AccountFacts) -> None:
    numbers = [year.year for year in question.years]
    if not numbers or numbers != list(range(numbers[0], numbers[-1] + 1)):
        raise FactError(f"the years {numbers} leave a gap", "give consecutive years")
    entry = min((each.period.first.year for each in question.known), default=numbers[0])
    if question.account_from:
        entry = max(entry, min(question.account_from, question.on).year)
    if numbers[0] > max(entry, FIRST_YEAR_IN_DAYS) or numbers[-1] < question.on.year:
        raise FactError(
            f"the years {numbers[0]} to {numbers[-1]} do not reach from {entry} to {question.on}",
            f"begin with that of the first employment, or {FIRST_YEAR_IN_DAYS}, and end with the "
            "day's",
        )


def _refuse_strangers(question: AccountFacts) -> None:
    ids = [each.id for each in question.trainings]
    twice = [name for name, many in Counter(ids).items() if many > 1]
    if twice:
        raise FactError(f"two trainings {twice[0]}", "give each entry an id of its own")
    workers = {each.worker for each in question.employments}
    workers |= {each.worker for each in question.trainings}
    workers |= {each.worker for each in question.opening_balances}
    if len(workers) > 1:
        raise FactError(
            f"facts of {', '.join(sorted(workers))} in one account", "ask for one worker at a time"
        )


def _refuse_balances(question: AccountFacts) -> None:
    stated = [(each.year, each.kind, each.on) for each in question.opening_balances]
    if len(set(stated)) < len(stated):
        raise FactError(
            "two opening balances of one year and kind on one day", "keep the one that was read"
        )
    start = question.account_from
    for each in question.opening_balances:
        if start and each.on < start:
            raise FactError(
                f"an opening balance of {each.on} before {start}, from which the account is kept",
                f"give what was left on {start}, or leave the account_from out",
            )
        if each.owed and question.readings.overuse is not Overuse.DEBT:
            raise FactError(
                f"an opening balance of {each.on} that is owed, where no debt is carried",
                "give the days that are left, or the reading overuse = debt",
            )


def charges(question: AccountFacts) -> Charges:
    """Give the trainings charged by the day of the question, and those that are set aside."""
    known = known_trainings(question.trainings, question.years[0].law.known_on)
    return charges_of(conditions(question), known)


def conditions(question: AccountFacts) -> Conditions:
    """Give what decides which trainings are charged, and by how much."""
    readings = question.readings
    by_entry = readings.five_year_period is _BY_ENTRY
    return Conditions(
        readings,
        question.known,
        question.service,
        # By the calendar nobody asks for them.
        entries(readings, question.known) if by_entry else (),
        employers_day(question),
        question.on,
    )


def day_length(question: AccountFacts, training: Training) -> Hours:
    """Give a full-timer's day by which a training in hours is days: that of its last day."""
    return full_timers_day(question.known, training.period.last, employers_day(question))


def employers_day(question: AccountFacts) -> Hours:
    """Give the employer's full-time day, for whoever has none of their own."""
    return question.years[0].employer.full_time_day
