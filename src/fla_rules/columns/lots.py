"""What comes out, each field an array of all rows: lots and balances, in their order."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from attrs import astuple, frozen

from fla_rules.columns.population import Flags, Whole

Each = TypeVar("Each", "Lots", "Balances")

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


@frozen(eq=False)
class Turn:
    """The order of workers, years and kinds, as places in arrays of years by workers.

    `of_kind` has for each kind where in the order its rows stand, and where in its arrays.
    """

    worker: Whole
    year: Whole
    kind: Whole
    of_kind: Sequence[tuple[Whole, Whole]]

    def of(self, arrays: Sequence[npt.NDArray[Any]]) -> npt.NDArray[Any]:
        """Put arrays, one for each kind, one after the other in this order."""
        if len(arrays) == 1:
            return np.take(arrays[0], self.of_kind[0][1])
        found = np.empty(len(self.worker), arrays[0].dtype)
        for (place, at), array in zip(self.of_kind, arrays, strict=True):
            found[place] = np.take(array, at)
        return found


def in_turn(there: Sequence[Flags]) -> Turn:
    """Put what is there of each kind in the order of workers, years and kinds."""
    years, workers = there[0].shape
    marked = np.empty((workers, years, len(there)), bool)
    for at, flags in enumerate(there):
        marked[:, :, at] = flags.T
    place = np.flatnonzero(marked)
    # Where there are many, dividing by one number is much faster than `divmod`.
    row = place // len(there)
    kind = place - row * len(there)
    worker = row // years
    year = row - worker * years
    held = year * workers + worker
    mine = [np.flatnonzero(kind == each) for each in range(len(there))]
    return Turn(worker, year, kind, [(at, held[at]) for at in mine])


def lots_joined(one: Lots, *others: Lots) -> Lots:
    """Put lots together in the order of workers, years, kinds and first days; one is in order."""
    other = _one_after_the_other(others)
    if not len(other.worker):
        return one
    within = np.lexsort((other.first, other.kind, other.year, other.worker))
    order = np.argsort(np.concatenate([one.worker, other.worker[within]]), kind="stable")
    both = [np.concatenate([these, those[within]])[order] for these, those in _pairs(one, other)]
    return Lots(*both)


def balances_joined(one: Balances, *others: Balances) -> Balances:
    """Put balances together in the order of workers."""
    other = _one_after_the_other(others)
    if not len(other.worker):
        return one
    order = np.argsort(np.concatenate([one.worker, other.worker]), kind="stable")
    return Balances(*(np.concatenate(pair)[order] for pair in _pairs(one, other)))


def _one_after_the_other(rows: Sequence[Each]) -> Each:
    columns = zip(*(astuple(each, recurse=False) for each in rows), strict=True)
    return type(rows[0])(*map(np.concatenate, columns))


def _pairs(one: Lots | Balances, other: Lots | Balances) -> Iterable[tuple[Whole, Whole]]:
    columns = (astuple(each, recurse=False) for each in (one, other))
    return zip(*columns, strict=True)
