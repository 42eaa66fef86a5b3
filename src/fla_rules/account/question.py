"""What is asked of one worker's account: the facts, the years, and the day.

What cannot be one account is refused here: years with a gap, facts of two workers, two balances of
one year and kind on one day.
"""

from collections import Counter
from datetime import date
from functools import cached_property

from attrs import field, frozen

from fla_rules import checks
from fla_rules.account.charging import Charges, Conditions, charges_of
from fla_rules.account.lots import entries
from fla_rules.basis import Basis
from fla_rules.calendar import Period, refuse_far
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment, known_employments, stretches
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    OpeningBalance,
    Training,
    known_trainings,
    refuse_circles,
)
from fla_rules.law.readings import FiveYearPeriod, Overuse, Readings
from fla_rules.quantities import Hours
from fla_rules.right.full_timer import full_timers_day
from fla_rules.right.workforce import EmployerYear


@frozen(slots=False)
class AccountFacts:
    """What one worker's account on a day rests on.

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
        if not _as_typed(self):
            checks.settle(self)
        # Without years there is no question, which is said below.
        years = self.years[:1]
        return known_employments(self.employments, years[0].law.known_on) if years else ()

    def __attrs_post_init__(self) -> None:
        refuse_far(self.on)
        _refuse_years(self)
        _refuse_strangers(self)
        refuse_circles(self.trainings)
        _refuse_balances(self)

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


def _as_typed(question: AccountFacts) -> bool:
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
    by_entry = readings.five_year_period is FiveYearPeriod.ENTRY
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
