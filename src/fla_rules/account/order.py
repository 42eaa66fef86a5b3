"""In which order lots are used: the individual right first, then the sectoral one (FLA 19 § 3).

Where company days stand, and the order within a kind, are readings.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from fla_rules.account.lots import Lot
from fla_rules.law.readings import CompanyDays, Readings, UseOrder
from fla_rules.vocabulary import Kind

_KINDS: Final = tuple(Kind)


def in_order(lots: Iterable[Lot], readings: Readings) -> list[Lot]:
    """Put lots in the order in which they are used (FLA 19 § 3, and two readings)."""
    newest = readings.use_order is UseOrder.NEWEST_FIRST

    def place(lot: Lot) -> tuple[int, int, int, date]:
        year = -lot.year if newest else lot.year
        return (group(lot, readings), year, _KINDS.index(lot.kind), lot.first)

    return sorted(lots, key=place)


def group(lot: Lot, readings: Readings) -> int:
    """Give the place of a lot's kind in the order; lots of one group are used by year."""
    with_individual = readings.company_days is CompanyDays.WITH_INDIVIDUAL
    return 0 if with_individual and lot.kind is Kind.COMPANY else _KINDS.index(lot.kind)
