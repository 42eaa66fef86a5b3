"""The two questions that a population is asked: its rights, and its credits on a day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
from attrs import Factory, frozen

from fla_rules import checks
from fla_rules.account import AccountQuestion, balance
from fla_rules.calendar import refuse_far
from fla_rules.columns.accounts import accounts_of, follows
from fla_rules.columns.arranged import Arranged, arranged
from fla_rules.columns.books import Asked
from fla_rules.columns.courses import Courses, courses_of
from fla_rules.columns.figures import Figures, day_number
from fla_rules.columns.jobs import Jobs, jobs_of
from fla_rules.columns.lots import Balances, Lots, balances_joined, lots_joined
from fla_rules.columns.one_by_one import NOBODY, Facts, employers_of, facts_of, named
from fla_rules.columns.population import Population
from fla_rules.columns.products import Products
from fla_rules.columns.prorated import rights_of
from fla_rules.columns.scalar import (
    account_question,
    as_balances,
    as_lots,
    ask_account,
    ask_rights,
    cited,
)
from fla_rules.columns.sizes import size_classes
from fla_rules.columns.spans import Rights, Span, span_of
from fla_rules.columns.words import Words
from fla_rules.columns.written import (
    RightRows,
    balances_table,
    lots_table,
    right_rows,
    rights_table,
)
from fla_rules.errors import FactError
from fla_rules.facts.training import FIRST_YEAR_IN_DAYS
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law
from fla_rules.right.workforce import EmployerYear

# So many workers at a time: fewer cost more calls, and arrays of more lie far from the processor.
_SPAN: Final = 1 << 16


@frozen(eq=False)
class Credits:
    """What `credits` found: the rights of every year, their lots, and what is left of them.

    `by_rule` is how many workers the scalar rules were asked for, one by one.
    """

    rights: pa.Table
    lots: pa.Table
    balances: pa.Table
    by_rule: int


def rights(
    population: Population,
    years: Iterable[int],
    law: Law,
    readings: Readings,
    *,
    floats: bool = False,
) -> pa.Table:
    """Give the rights of a population in some years, a row for each worker, year and kind.

    Days are a numerator over a denominator, and with `floats` also a float (TR 50-56, 58). The
    receipt stands in the table's metadata. Raises `FactError` for facts that cannot be, with the
    table and row, or the worker.

    >>> import pyarrow as pa
    >>> from fla_rules.law import RULEBOOK
    >>> size = [{"year": 2023, "quarter": 1, "numerator": 40, "denominator": 1}]
    >>> employers = pa.Table.from_pylist([{"employer": 1, "day_minutes": 456, "sizes": size}])
    >>> hired = date(2024, 3, 29)
    >>> job = {"employer": 1, "worker": 7, "committee": "302", "first": hired, "last": None}
    >>> job["regimes"] = [{"first": hired, "numerator": 4, "denominator": 5}]
    >>> population = Population(employers, pa.Table.from_pylist([job]))
    >>> law = RULEBOOK.known_on(RULEBOOK.horizon)
    >>> table = rights(population, [2024], law, Readings())
    >>> table.select(["kind", "numerator", "denominator"]).to_pylist()
    [{'kind': 'legal', 'numerator': 10, 'denominator': 3}]
    """
    asked = [checks.whole("years", year) for year in years]
    run = _Run.of(population, sorted(set(asked)), law, readings)
    rows = [right_rows(span.first, run.years, run.rights(span).of) for span in run.spans()]
    return rights_table(run.held, rows, run.words, law.receipt(readings), floats=floats)


def credits(  # noqa: A001 - the field's word
    population: Population, on: date, law: Law, readings: Readings, *, floats: bool = False
) -> Credits:
    """Keep the accounts of a population up to a day from 2023 on: rights, lots and what is left.

    Days are as `rights` gives them (TR 57; FLA 19 § 3). Raises `FactError` for an earlier day, and
    for facts that cannot be, with the table and row, or the worker.

    >>> import pyarrow as pa
    >>> from fla_rules.law import RULEBOOK
    >>> size = [{"year": 2023, "quarter": 1, "numerator": 40, "denominator": 1}]
    >>> employers = pa.Table.from_pylist([{"employer": 1, "day_minutes": 456, "sizes": size}])
    >>> hired = date(2024, 3, 29)
    >>> job = {"employer": 1, "worker": 7, "committee": "302", "first": hired, "last": None}
    >>> job["regimes"] = [{"first": hired, "numerator": 4, "denominator": 5}]
    >>> population = Population(employers, pa.Table.from_pylist([job]))
    >>> law = RULEBOOK.known_on(RULEBOOK.horizon)
    >>> found = credits(population, date(2024, 12, 31), law, Readings())
    >>> found.balances.select(["worker", "numerator", "denominator"]).to_pylist()
    [{'worker': 7, 'numerator': 10, 'denominator': 3}]
    """
    if checks.day("on", on).year < FIRST_YEAR_IN_DAYS:
        raise FactError(
            "an account on {day}", "give a day from {first} on", day=on, first=FIRST_YEAR_IN_DAYS
        )
    refuse_far(on)
    run = _Run.of(population, range(FIRST_YEAR_IN_DAYS, on.year + 1), law, readings)
    book = _Book.of(run, on)
    spans = [book.kept(span) for span in run.spans()]
    receipt = law.receipt(readings)
    return Credits(
        rights_table(run.held, [of.rights for of in spans], run.words, receipt, floats=floats),
        lots_table(run.held, [of.lots for of in spans], run.words, receipt, floats=floats),
        balances_table(run.held, [of.balances for of in spans], run.words, receipt, floats=floats),
        sum(of.by_rule for of in spans),
    )


@frozen(eq=False)
class _Run:
    """What is asked of a population, arranged; and what has been asked of the scalar rules."""

    held: Arranged
    jobs: Jobs
    figures: Figures
    words: Words
    products: Products
    _years_of: dict[int, tuple[EmployerYear, ...]] = Factory(dict)
    _facts: dict[int, Facts] = Factory(dict)

    @classmethod
    def of(
        cls, population: Population, years: Sequence[int], law: Law, readings: Readings
    ) -> "_Run":
        checks.one("population", population, Population)
        checks.one("law", law, Law)
        checks.one("readings", readings, Readings)
        held, words = arranged(population), Words(readings)
        jobs = jobs_of(held, day_number(law.known_on))
        classes = size_classes(held.employers, years, law)
        asked = (jobs.committees, jobs.lengths)
        figures = Figures(law, readings, words, tuple(years), held.employers, classes, *asked)
        return cls(held, jobs, figures, words, Products.of(jobs.parts, readings.rounding))

    @property
    def years(self) -> Sequence[int]:
        return self.figures.years

    def spans(self) -> Iterator[Span]:
        """Give the workers in spans, one after the other."""
        for first in range(0, self.held.workers(), _SPAN):
            bounds = (first, min(first + _SPAN, self.held.workers()))
            yield span_of(self.jobs, self.figures, self.held.jobs, self.held.employer, bounds)

    def rights(self, span: Span) -> Rights:
        """Give the rights of a span, those that arrays do not count as the scalar rule has them."""
        found = rights_of(span, self.jobs, self.figures, self.products)
        rows, odd = dict(found.of), (np.flatnonzero(found.odd) + span.first).tolist()
        self.meet(odd)
        for worker in odd:
            with named(self.held, worker):
                at, facts = worker - span.first, self._facts[worker]
                ask_rights(rows, at, self.employer_years(worker), facts, self.words)
        return Rights(rows, found.odd)

    def facts(self, worker: int) -> Facts:
        """Give the facts of a worker who was met."""
        return self._facts[worker]

    def employer_years(self, worker: int) -> tuple[EmployerYear, ...]:
        """Give the years of a worker's employer, as the scalar rules take them."""
        return self._years_of[int(self.held.employer[worker])]

    def meet(self, workers: Sequence[int]) -> None:
        """Make the facts of some workers of a span, and the years of their employers, each once."""
        new = [worker for worker in workers if worker not in self._facts]
        if len(new) == len(workers):
            # Another span: nobody asks about those of the one before any more.
            self._facts.clear()
        self._facts.update(zip(new, facts_of(self.held, new), strict=True))
        figures, rows = self.figures, {int(self.held.employer[worker]) for worker in workers}
        met = employers_of(self.held.employers, sorted(rows - self._years_of.keys()))
        for row, employer in met.items():
            self._years_of[row] = tuple(
                [EmployerYear(figures.law, figures.readings, employer, year) for year in self.years]
            )


@frozen(eq=False)
class _Kept:
    """The rights, lots and balances of a span, and how many workers were asked one by one."""

    rights: RightRows
    lots: Lots
    balances: Balances
    by_rule: int


@frozen(eq=False)
class _Book:
    """The accounts of a run: its trainings, and the day."""

    run: _Run
    courses: Courses
    asked: Asked
    on: date
    in_arrays: bool

    @classmethod
    def of(cls, run: _Run, on: date) -> "_Book":
        figures, words = run.figures, run.words
        courses = courses_of(run.held, run.jobs, words, day_number(figures.law.known_on))
        # Whoever has nothing is asked, for what every balance rests on.
        nobody = EmployerYear(figures.law, figures.readings, NOBODY, on.year)
        settled = balance(AccountQuestion((nobody,), (), (), (), on))
        asked = Asked(words, run.years, day_number(on), words.of_citations(cited(settled)))
        return cls(run, courses, asked, on, follows(figures.readings, on))

    def kept(self, span: Span) -> _Kept:
        """Keep the accounts of a span of workers."""
        run, held = self.run, self.run.held
        rights = run.rights(span)
        all_odd = np.ones(span.workers, bool)
        asked = rights if self.in_arrays else Rights(rights.of, all_odd)
        found = accounts_of(held, span, run.jobs, self.courses, asked, self.asked)
        odd = (np.flatnonzero(found.odd) + span.first).tolist()
        run.meet(odd)
        lots, balances = list[tuple[int, ...]](), list[tuple[int, ...]]()
        for worker in odd:
            with named(held, worker):
                years, facts = run.employer_years(worker), run.facts(worker)
                question = account_question(years, facts, self.on)
                own, left = ask_account(worker, question, run.words)
                lots += own
                balances += [left] if left else []
        return _Kept(
            right_rows(span.first, run.years, rights.of),
            lots_joined(*found.lots, as_lots(lots)),
            balances_joined(*found.balances, as_balances(balances)),
            len(odd),
        )
