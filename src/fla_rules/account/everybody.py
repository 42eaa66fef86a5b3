"""Every worker of an employer in one call, one after the other, and what is still needed to answer.

Nothing is worked out before it is asked for: whoever takes the first answer waits for one worker
only. What leaves answers undetermined is said once, with all that it holds up.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final, TypeVar

from attrs import field, frozen

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, Balance, balance
from fla_rules.basis import Basis
from fla_rules.calendar import refuse_far
from fla_rules.errors import FactError
from fla_rules.facts.employer import Employer
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS, OpeningBalance, Training
from fla_rules.facts.worker import Worker, known_workers
from fla_rules.outcome import Determined, NotApplicable, Outcome, Reason, Undetermined
from fla_rules.right.proration import Right, RightQuestion, training_right
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Kind

OfWorker = TypeVar("OfWorker", Training, OpeningBalance)


@frozen(slots=False, field_transformer=checks.checked)
class Everybody:
    """An employer's workers on a day, with their trainings and opening balances in any order."""

    basis: Basis
    employer: Employer
    workers: tuple[Worker, ...]
    trainings: tuple[Training, ...] = field(repr=False)
    opening_balances: tuple[OpeningBalance, ...] = field(repr=False)
    on: date

    def __attrs_post_init__(self) -> None:
        refuse_far(self.on)
        checks.each_once("workers", (worker.id for worker in self.workers))

    @cached_property
    def entered(self) -> date | None:
        """The first day of the first employment known, or none."""
        known = known_workers(self.workers, self.basis.law.known_on)
        firsts = (stretch.first for worker in known for stretch in worker.service)
        return min(firsts, default=None)

    @cached_property
    def years(self) -> tuple[EmployerYear, ...]:
        """The calendar years from the first employment known, from 2023 on, to that of the day."""
        law, readings = self.basis.law, self.basis.readings
        return tuple(EmployerYear(law, readings, self.employer, year) for year in self.span)

    @property
    def span(self) -> range:
        """The numbers of those years."""
        first = max((self.entered or self.on).year, FIRST_YEAR_IN_DAYS)
        return range(first, self.on.year + 1)


def rights_of_all(
    asked: Everybody, years: Sequence[EmployerYear] = ()
) -> Iterator[tuple[str, RightQuestion, Outcome[Right]]]:
    """Give the right of each worker in each year and of each kind, in that order (TR 50-58).

    Of the years since the first employment, where no others are given.

    >>> from fla_rules.testing.builders import basis, employer, worker
    >>> asked = Everybody(basis(), employer(), (worker(),), (), (), date(2024, 12, 31))
    >>> (name, question, outcome), *_ = rights_of_all(asked)
    >>> name, question.kind.value, outcome.value.days.amount
    ('w1', 'legal', Fraction(5, 1))
    """
    checks.one("asked", asked, Everybody)
    for worker in asked.workers:
        for year in years or asked.years:
            for kind in Kind:
                question = RightQuestion(year, worker.employments, kind)
                yield worker.id, question, training_right(question)


def accounts_of_all(
    asked: Everybody, years: tuple[EmployerYear, ...] = ()
) -> Iterator[tuple[str, AccountQuestion]]:
    """Ask for the account of each worker in their order; before 2023 there is none.

    Over the years since the first employment, where these are not given.
    """
    checks.one("asked", asked, Everybody)
    trainings, stated = _by_worker(asked.trainings), _by_worker(asked.opening_balances)
    for worker in asked.workers if asked.span else ():
        own, read = trainings.get(worker.id, ()), stated.get(worker.id, ())
        yield worker.id, _account_of(years or asked.years, asked.on, worker, own, read)


def account_of(asked: Everybody, worker: str) -> AccountQuestion | None:
    """Ask for the account of one worker; None where there is none, or no such worker."""
    checks.one("asked", asked, Everybody)
    worker = checks.text("worker", worker)
    trainings = [each for each in asked.trainings if each.worker == worker]
    stated = [each for each in asked.opening_balances if each.worker == worker]
    found = (each for each in asked.workers if each.id == worker and asked.span)
    asks = (_account_of(asked.years, asked.on, each, trainings, stated) for each in found)
    return next(asks, None)


def _account_of(
    years: tuple[EmployerYear, ...],
    on: date,
    worker: Worker,
    trainings: Sequence[Training],
    stated: Sequence[OpeningBalance],
) -> AccountQuestion:
    return AccountQuestion(
        years,
        worker.employments,
        tuple(trainings),
        tuple(stated),
        on,
        worker.account_from,
    )


def balances_of_all(asked: Everybody) -> Iterator[tuple[str, Outcome[Balance]]]:
    """Give what each worker has left on the day (TR 57)."""
    return ((worker, balance(question)) for worker, question in accounts_of_all(asked))


def _by_worker(facts: Iterable[OfWorker]) -> dict[str, list[OfWorker]]:
    found: dict[str, list[OfWorker]] = {}
    for each in facts:
        found.setdefault(each.worker, []).append(each)
    return found


# --- what is still needed ------------------------------------------------------------------------


@frozen
class Need:
    """A fact that is missing, or a point the law leaves open, and the answers it holds up.

    `workers` are those concerned, in the order in which they were met. Where several needs hold up
    one answer, meeting one of them may be enough: an opening balance in place of a lost size.
    """

    what: Reason
    holds_up: int
    workers: tuple[str, ...]


def still_needed(answers: Iterable[tuple[str, Outcome[object]]]) -> tuple[Need, ...]:
    """Say what would settle the answers that are undetermined, what holds up most of them first.

    `answers` are outcomes of any question, each with the worker it is about.

    >>> from fla_rules.testing.builders import basis, employer, worker
    >>> silent = employer(years=range(0))
    >>> asked = Everybody(basis(), silent, (worker(),), (), (), date(2024, 12, 31))
    >>> needs = still_needed(balances_of_all(asked))
    >>> needs[0].what.id, needs[0].holds_up, needs[0].workers
    ('size.missing', 1, ('w1',))
    """
    held: dict[Reason, list[str]] = {}
    for worker, outcome in _given(answers):
        if isinstance(outcome, Undetermined):
            for gap in dict.fromkeys((*outcome.missing, *outcome.open)):
                held.setdefault(gap, []).append(worker)
    needs = [Need(gap, len(of), tuple(dict.fromkeys(of))) for gap, of in held.items()]
    # Sorting is stable: of two that hold up as many, the one met first.
    return tuple(sorted(needs, key=lambda need: -need.holds_up))


_ANSWERS: Final = frozenset((str, kind) for kind in (Determined, Undetermined, NotApplicable))


def _given(answers: object) -> tuple[tuple[str, Outcome[object]], ...]:
    taken = checks.several("answers", answers, tuple)
    for pair in taken:
        if tuple(map(type, pair)) not in _ANSWERS:
            raise FactError(
                "answers: not outcomes, each with its worker", "give what `balances_of_all` gives"
            )
    return taken
