"""A x B x C in whole numbers: in lowest terms, and rounded as a reading says (TR 50 § 3)."""

from collections.abc import Sequence

import numpy as np
from attrs import evolve, frozen

from fla_rules.columns.figures import Pieces
from fla_rules.columns.jobs import distinct
from fla_rules.columns.months import MONTHS
from fla_rules.columns.population import Flags, Whole
from fla_rules.law.readings import Rounding


@frozen(eq=False)
class Products:
    """Every product of a figure, a regime and some months, as it comes out and rounded.

    `amounts` are the figures that occur, and `amount` has the place of each piece's among them;
    `full` tells which regimes are full-time. The first product is nothing.
    """

    regimes: Whole
    reading: Rounding
    amounts: Sequence[tuple[int, int]]
    amount: Whole
    top: Whole
    bottom: Whole
    days: Whole
    parts: Whole

    @classmethod
    def of(cls, regimes: Sequence[tuple[int, int]], reading: Rounding) -> "Products":
        """Begin with no figure."""
        parts, none = np.array(regimes, np.int64).reshape(-1, 2), np.zeros(1, np.int64)
        one = np.ones(1, np.int64)
        return cls(parts, reading, (), none[:0], none, one, none, one)

    def with_pieces(self, pieces: Pieces) -> "Products":
        """Give the products of more pieces: the figures that they bring come after those known."""
        amount, amounts = distinct(pieces.top, pieces.bottom)
        found = evolve(self, amounts=amounts, amount=amount)
        new = np.array(amounts[len(self.amounts) :], np.int64).reshape(-1, 2)
        return found if not len(new) else found.with_amounts(new)

    def with_amounts(self, new: Whole) -> "Products":
        """Multiply some figures more with each regime, for every number of months."""
        months = np.arange(MONTHS + 1)
        top = new[:, 0, None, None] * self.regimes[:, 0, None] * months
        bottom = new[:, 1, None, None] * self.regimes[:, 1, None] * MONTHS
        top, bottom = reduced(top.ravel(), np.broadcast_to(bottom, top.shape).ravel())
        exact = [np.append(self.top, top), np.append(self.bottom, bottom)]
        if self.reading is Rounding.EXACT:
            return evolve(self, top=exact[0], bottom=exact[1], days=exact[0], parts=exact[1])
        days, parts = rounded(top, bottom, self.reading)
        return evolve(
            self,
            top=exact[0],
            bottom=exact[1],
            days=np.append(self.days, days),
            parts=np.append(self.parts, parts),
        )

    def is_full(self, part: Whole) -> Flags:
        """Tell of regimes, by their places, whether they are full-time."""
        full: Flags = np.take(self.regimes[:, 0] == self.regimes[:, 1], part)
        return full

    def place(self, piece: Whole, part: Whole, months: Whole) -> Whole:
        """Give where the product of a piece's figure, a regime and some months stands."""
        of_regime = np.take(self.amount, piece) * len(self.regimes) + part
        return of_regime * (MONTHS + 1) + months + 1


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
