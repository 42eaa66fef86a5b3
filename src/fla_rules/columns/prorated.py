"""The rights of many workers in whole numbers: A x B x C, as the scalar rule sums it (TR 50 § 3).

A year with one employment, one regime, no suspension and one figure is looked up among the products
met. Of every other year, what each month brings is added up. Whoever cannot be counted in arrays is
marked for the scalar rules.
"""

from collections.abc import Mapping

import numpy as np

from fla_rules.columns.figures import Figures
from fla_rules.columns.jobs import Jobs
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.products import Products
from fla_rules.columns.spans import Rights, Span, Work, of_worker
from fla_rules.columns.steady import look_up, steady_of
from fla_rules.columns.summed import Rest, left_to_scalar, sum_up
from fla_rules.vocabulary import Kind


def rights_of(span: Span, jobs: Jobs, figures: Figures, products: Products) -> Rights:
    """Give the rights of a span of workers in the years of the figures."""
    pieces_of = _pieces_of(span, figures)
    pieces, odd = figures.pieces(), jobs.odd[span.first : span.end].copy()
    work, found = Work(span, jobs, figures, pieces, products), {}
    steady = steady_of(span, jobs, figures.years, _several(span, figures, pieces_of), ~odd)
    for kind, (there, piece) in pieces_of.items():
        found[kind], rare = look_up(work, steady, there, piece)
        odd |= rare
    year, row = np.nonzero((span.months > 0) & ~np.take(steady.there | odd, span.worker, axis=1))
    if len(row):
        added = Rest.of(work, year, row)
        odd |= left_to_scalar(work, added)
        for kind, (there, piece) in pieces_of.items():
            odd |= sum_up(work, found[kind], kind, added.among(there), piece)
    return Rights(found, odd)


def _pieces_of(span: Span, figures: Figures) -> dict[Kind, tuple[Flags, Whole]]:
    """Ask for the figures of each kind: where anybody asks, and the first piece of the year."""
    there = span.months > 0
    found = {Kind.LEGAL: (there, _asked(span, figures, Kind.LEGAL, there))}
    by_sector = of_worker(span, there & np.take(figures.may_be_sectoral(), span.question))
    if by_sector.any():
        asked = there & np.take(by_sector, span.worker, axis=1)
        found[Kind.SECTORAL] = (asked, _asked(span, figures, Kind.SECTORAL, asked))
    own = np.take(figures.company(), span.employer, axis=1)
    if (own >= 0).any():
        found[Kind.COMPANY] = (there & (own >= 0), np.maximum(own, 0))
    return found


def _asked(span: Span, figures: Figures, kind: Kind, asked: Flags) -> Whole:
    figures.ask(kind, span.question, asked)
    return np.take(figures.first[kind], span.question)


def _several(span: Span, figures: Figures, pieces_of: Mapping[Kind, tuple[Flags, Whole]]) -> Flags:
    """Tell of each year and employment whether it has more than one figure."""
    found = np.zeros(span.months.shape, bool)
    for kind, (there, _) in pieces_of.items():
        if kind is not Kind.COMPANY and figures.count[kind].max(initial=1) > 1:
            found |= there & (np.take(figures.count[kind], span.question) > 1)
    return found
