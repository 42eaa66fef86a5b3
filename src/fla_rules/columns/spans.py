"""So many workers at a time: their employments, what is asked of them, and what comes out.

Arrays have a row for each year, so that what is done for all workers of a year is done at once.
"""

from collections.abc import Mapping

import numpy as np
from attrs import define, field, frozen

from fla_rules.columns.figures import Figures, Pieces
from fla_rules.columns.jobs import Jobs
from fla_rules.columns.months import MONTHS, begun, month_of, year_starts
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.products import Products
from fla_rules.vocabulary import Kind


@define(eq=False)
class Rows:
    """The rights of one kind: arrays of years by workers.

    `what` is as of a piece of figures; where a row is not `there`, nobody asks for it. `top` over
    `bottom` is the right before rounding, or what is sure of it, `days` over `parts` after it.
    `cited` is the place of a set of citations times `FLAGS`, and its flags.
    """

    there: Flags
    what: Whole
    top: Whole
    bottom: Whole
    days: Whole
    parts: Whole
    hours: Whole
    readings: Whole
    reasons: Whole
    cited: Whole

    @classmethod
    def of(cls, years: int, workers: int) -> "Rows":
        """Give the rows of nobody."""
        none = [np.zeros((years, workers), np.int64) for _ in range(7)]
        ones = [np.ones((years, workers), np.int64) for _ in range(2)]
        there = np.zeros((years, workers), bool)
        return cls(there, none[0], none[1], ones[0], none[2], ones[1], *none[3:])


@frozen(eq=False)
class Span:
    """The workers from `first` up to `end`, and their employments.

    `rows` are the places of the employments, `worker` has whose they are, counted from `first`, and
    `begins` where those of each worker begin. `months` counts those of each year in which an
    employment has a day, `question` has the place of its figures, `employer` the employer's row.
    """

    first: int
    end: int
    rows: Whole
    worker: Whole
    begins: Whole
    months: Whole
    question: Whole
    employer: Whole

    @property
    def workers(self) -> int:
        """How many workers there are."""
        return self.end - self.first


@frozen(eq=False)
class Rights:
    """The rights of a span by kind, and the workers who are left to the scalar rules."""

    of: Mapping[Kind, Rows]
    odd: Flags


@frozen(eq=False)
class Work:
    """A span, with all that its rights are worked out from."""

    span: Span
    jobs: Jobs
    figures: Figures
    pieces: Pieces
    table: Products
    # In which years each employment ends before the end of a month: for all kinds worked out once.
    leaves: Flags = field(init=False)

    @leaves.default
    def _before_the_end(self) -> Flags:
        last = self.jobs.last[self.span.rows]
        month = month_of(last)
        within = month_of(last + 1) == month
        starts = year_starts(self.figures.years)[:, None]
        found: Flags = (starts <= month) & (month < starts + MONTHS) & within
        return found

    @property
    def rounding(self) -> int:
        """The reading of rounding, as a set."""
        return self.figures.words.of_readings([self.figures.readings.rounding])


def span_of(
    jobs: Jobs, figures: Figures, starts: Whole, employer: Whole, bounds: tuple[int, int]
) -> Span:
    """Give the employments of some workers, and what is to be asked of them."""
    first, end = bounds
    rows = np.arange(starts[first], starts[end])
    worker = jobs.worker[rows]
    of_job = employer[worker]
    years = np.arange(len(figures.years))[:, None]
    size = np.take(figures.classes, of_job, axis=1)
    return Span(
        first,
        end,
        rows,
        worker - first,
        starts[first:end] - starts[first],
        begun(jobs.first[rows], jobs.last[rows], year_starts(figures.years)),
        figures.question(years, jobs.committee[rows], size, jobs.length[rows]),
        of_job,
    )


def of_worker(span: Span, of_job: Flags) -> Flags:
    """Tell of each year and worker whether it holds of any employment."""
    found = np.take(of_job, span.begins, axis=1)
    if len(span.rows) > span.workers:
        year, row = np.nonzero(of_job)
        found[year, span.worker[row]] = True
    return found
