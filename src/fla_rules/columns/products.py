"""A x B x C in whole numbers: in lowest terms, and rounded as a reading says (TR 50 § 3)."""

from collections.abc import Sequence

import numpy as np
from attrs import define

from fla_rules.columns.figures import Pieces
from fla_rules.columns.jobs import distinct
from fla_rules.columns.months import MONTHS
from fla_rules.columns.population import Flags, Whole
from fla_rules.law.readings import Rounding


@define(eq=False)
class Products:
    """The products of figures, regimes and months that a run has met, as they come out and rounded.

    `amount` has the place of each piece's figure among those that occur, and `place` that of each
    possible product among those met, below zero for all others. The first product is nothing.
    """

    regimes: Whole
    reading: Rounding
    amount: Whole
    place: Whole
    top: Whole
    bottom: Whole
    days: Whole
    parts: Whole

    @classmethod
    def of(cls, regimes: Sequence[tuple[int, int]], reading: Rounding) -> "Products":
        """Begin with no figure."""
        held, none = np.array(regimes, np.int64).reshape(-1, 2), np.zeros(1, np.int64)
        one = np.ones(1, np.int64)
        return cls(held, reading, none[:0], none[:0], none, one, none, one)

    def is_full(self, part: Whole) -> Flags:
        """Tell of regimes, by their places, whether they are full-time."""
        full: Flags = np.take(self.regimes[:, 0] == self.regimes[:, 1], part)
        return full

    def met(self, pieces: Pieces, of: Whole, part: Whole, months: Whole) -> Whole:
        """Give the places of the products of some pieces' figures, regimes and months."""
        self._make_room(pieces)
        of_regime = np.take(self.amount, of) * len(self.regimes) + part
        each = of_regime * (MONTHS + 1) + months
        found = np.take(self.place, each)
        unmet = np.flatnonzero(found < 0)
        if not len(unmet):
            return found
        new, first = np.unique(each[unmet], return_index=True)
        piece, part = of[unmet][first], part[unmet][first]
        self.place[new] = np.arange(len(self.top), len(self.top) + len(new))
        self._multiply(pieces, piece, part, new % (MONTHS + 1))
        return np.take(self.place, each)

    def _make_room(self, pieces: Pieces) -> None:
        # The figures that more pieces bring come after those known.
        if len(self.amount) < len(pieces.first):
            self.amount, amounts = distinct(pieces.top, pieces.bottom)
            many = len(amounts) * len(self.regimes) * (MONTHS + 1)
            self.place = np.append(self.place, np.full(many - len(self.place), -1))

    def _multiply(self, pieces: Pieces, piece: Whole, part: Whole, months: Whole) -> None:
        worked = self.regimes[part]
        top, bottom = reduced(
            pieces.top[piece] * worked[:, 0] * months, pieces.bottom[piece] * worked[:, 1] * MONTHS
        )
        days, parts = rounded(top, bottom, self.reading)
        self.days, self.parts = np.append(self.days, days), np.append(self.parts, parts)
        self.top, self.bottom = np.append(self.top, top), np.append(self.bottom, bottom)


def reduced(top: Whole, bottom: Whole) -> tuple[Whole, Whole]:
    """Give ratios in lowest terms."""
    common = np.gcd(top, bottom)
    return top // common, bottom // common


def rounded(top: Whole, bottom: Whole, reading: Rounding) -> tuple[Whole, Whole]:
    """Round ratios in lowest terms as the reading says, as `right.rounded` does."""
    match reading:
        case Rounding.EXACT:
            return top, bottom
        case Rounding.HALF_DAY_UP:
            return reduced(-(-2 * top // bottom), np.full_like(top, 2))
        case Rounding.HALF_DAY_NEAREST:
            return reduced((4 * top + bottom) // (2 * bottom), np.full_like(top, 2))
        case Rounding.WHOLE_DAY_DOWN:
            return top // bottom, np.ones_like(top)
        case Rounding.WHOLE_DAY_UP:
            return -(-top // bottom), np.ones_like(top)
        case _:
            return reduced((200 * top + bottom) // (2 * bottom), np.full_like(top, 100))
