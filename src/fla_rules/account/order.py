"""In which order lots are used: the individual right first, then the sectoral one (FLA 19 § 3).

Where company days stand, and the order within a kind, are readings.
"""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType
from typing import Final

from fla_rules.account.lots import Lot
from fla_rules.law.readings import CompanyDays, Readings, UseOrder
from fla_rules.vocabulary import Kind

_PLACES: Final = MappingProxyType({kind: place for place, kind in enumerate(Kind)})
# Looked up once: finding a member in its class is a call in Python 3.11.
_COMPANY: Final = Kind.COMPANY
_WITH_INDIVIDUAL: Final = CompanyDays.WITH_INDIVIDUAL


def in_order(lots: Iterable[Lot], readings: Readings) -> list[Lot]:
    """Put lots in the order in which they are used (FLA 19 § 3, and two readings)."""
    newest = readings.use_order is UseOrder.NEWEST_FIRST

    def place(lot: Lot) -> tuple[int, int, int, date]:
        year = -lot.year if newest else lot.year
        return (group(lot, readings), year, _PLACES[lot.kind], lot.first)

    return sorted(lots, key=place)


def group(lot: Lot, readings: Readings) -> int:
    """Give the place of a lot's kind in the order; lots of one group are used by year."""
    if lot.kind is _COMPANY and readings.company_days is _WITH_INDIVIDUAL:
        return 0
    return _PLACES[lot.kind]
