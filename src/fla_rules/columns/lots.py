"""What comes out of an account: lots and balances, each field an array of all rows."""

from collections.abc import Iterable

import numpy as np
from attrs import astuple, frozen

from fla_rules.columns.population import Whole

# What an amount is: not known, or known.
OPEN, KNOWN = 1, 2


@frozen(eq=False)
class Lots:
    """The lots of many workers; amounts are over `parts`.

    `what` tells whether used, lapsed and left are known. Of a lot that is not `given`, the right is
    not known, and `granted` is what is sure of it. `kind` is a place among the kinds.
    """

    worker: Whole
    kind: Whole
    year: Whole
    first: Whole
    last: Whole
    what: Whole
    given: Whole
    granted: Whole
    back: Whole
    used: Whole
    lapsed: Whole
    left: Whole
    parts: Whole
    readings: Whole
    reasons: Whole


@frozen(eq=False)
class Balances:
    """What is left of the rights of many workers on a day.

    `top` over `parts` are the days left, or where they are not known what is sure of them; `over`
    over `over_parts` those of trainings that found no lot.
    """

    worker: Whole
    what: Whole
    top: Whole
    parts: Whole
    over: Whole
    over_parts: Whole
    readings: Whole
    reasons: Whole
    cited: Whole


def lots_joined(one: Lots, other: Lots) -> Lots:
    """Put lots together in the order of workers, years, kinds and first days; one is in order."""
    if not len(other.worker):
        return one
    within = np.lexsort((other.first, other.kind, other.year, other.worker))
    order = np.argsort(np.concatenate([one.worker, other.worker[within]]), kind="stable")
    both = [np.concatenate([these, those[within]])[order] for these, those in _pairs(one, other)]
    return Lots(*both)


def balances_joined(one: Balances, other: Balances) -> Balances:
    """Put balances together in the order of workers."""
    if not len(other.worker):
        return one
    order = np.argsort(np.concatenate([one.worker, other.worker]), kind="stable")
    return Balances(*(np.concatenate(pair)[order] for pair in _pairs(one, other)))


def _pairs(one: Lots | Balances, other: Lots | Balances) -> Iterable[tuple[Whole, Whole]]:
    columns = (astuple(each, recurse=False) for each in (one, other))
    return zip(*columns, strict=True)
