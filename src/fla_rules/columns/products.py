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

    `amount` has the place of each piece's figure among those that occur, `full` which regimes are
    full-time.
    """

    amount: Whole
    full: Flags
    top: Whole
    bottom: Whole
    days: Whole
    parts: Whole
    nothing: int

    @classmethod
    def of(
        cls, pieces: Pieces, regimes: Sequence[tuple[int, int]], reading: Rounding
    ) -> "Products":
        """Multiply each figure with each regime, for every number of months."""
        amount, amounts = distinct(pieces.top, pieces.bottom)
        a, b = (np.array(each, np.int64).reshape(-1, 2) for each in (amounts, regimes))
        months = np.arange(MONTHS + 1)
        top = a[:, 0, None, None] * b[:, 0, None] * months
        bottom = np.broadcast_to(a[:, 1, None, None] * b[:, 1, None] * MONTHS, top.shape)
        top, bottom = reduced(np.append(top.ravel(), 0), np.append(bottom.ravel(), 1))
        full = b[:, 0] == b[:, 1]
        return cls(amount, full, top, bottom, *rounded(top, bottom, reading), nothing=len(top) - 1)

    def with_pieces(self, pieces: Pieces) -> "Products | None":
        """Give the same for more pieces, where they bring no other figure; None where they do."""
        amount, amounts = distinct(pieces.top, pieces.bottom)
        many = len(amounts) * len(self.full) * (MONTHS + 1)
        return evolve(self, amount=amount) if many == self.nothing else None

    def place(self, piece: Whole, part: Whole, months: Whole) -> Whole:
        """Give where the product of a piece's figure, a regime and some months stands."""
        of_regime = self.amount[piece] * len(self.full) + part
        return of_regime * (MONTHS + 1) + months


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
