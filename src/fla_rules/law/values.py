"""The figures of the acts, each with its days, its article and how sure it is.

A new amount, or another day, is one more row here and no code. A row known later takes the place
of the rows it overlaps, from its own first day on: that is how retroactive law is written down.
"""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.calendar import OPEN_END, Period
from fla_rules.law.instruments import TRAINING_RIGHT
from fla_rules.outcome import Citation
from fla_rules.quantities import exact
from fla_rules.vocabulary import Confidence


class ValueName(Enum):
    """What a figure is of."""

    # An average from this on brings the enterprise under chapter 12.
    LOWER_THRESHOLD = "lower threshold"
    # An average from this on brings the full right.
    UPPER_THRESHOLD = "upper threshold"
    # Days a year for a full-timer, enterprises from the lower to the upper threshold.
    DAYS_FROM_10_TO_20 = "days, 10 to 20"
    # Days a year for a full-timer, enterprises from the upper threshold on.
    DAYS_FROM_20 = "days, 20+"
    # What no sector agreement may go below, enterprises from 10 to 20.
    FLOOR_FROM_10_TO_20 = "floor of an agreement, 10 to 20"
    # What no sector agreement may go below, enterprises from 20 on.
    FLOOR_FROM_20 = "floor of an agreement, 20+"
    # The yearly average aimed at over a five-year period, enterprises from 10 to 20.
    AIM_FROM_10_TO_20 = "five-year aim, 10 to 20"
    # The same, enterprises from 20 on.
    AIM_FROM_20 = "five-year aim, 20+"
    # So many workers on bring the enterprise under chapter 9, the training plan.
    PLAN_THRESHOLD = "threshold of the training plan"


@frozen(field_transformer=checks.checked)
class LegalValue:
    """One figure of the law: what, how much, on which days, known from when, resting on what."""

    name: ValueName
    amount: Fraction = field(converter=exact)
    period: Period
    known_from: date
    citation: Citation


def _chapter_12(
    name: ValueName,
    amount: int,
    first: date,
    article: str,
    note: str | None = None,
    last: date = OPEN_END,
) -> LegalValue:
    citation = Citation(TRAINING_RIGHT, article, Confidence.ACT, note=note)
    return LegalValue(name, amount, Period(first, last), date(2022, 11, 10), citation)


# Chapter 12 is in force from the day it was published.
_START: Final = date(2022, 11, 10)

VALUES: Final = (
    _chapter_12(ValueName.LOWER_THRESHOLD, 10, _START, "51 § 2"),
    _chapter_12(ValueName.UPPER_THRESHOLD, 20, _START, "58 § 1"),
    _chapter_12(
        ValueName.DAYS_FROM_10_TO_20, 1, _START, "58 § 1", "at least; no start date of its own"
    ),
    _chapter_12(
        ValueName.DAYS_FROM_20,
        4,
        date(2023, 1, 1),
        "56",
        "also arts. 54 § 1, 55 § 3; nothing stated for 2022",
        date(2023, 12, 31),
    ),
    _chapter_12(ValueName.DAYS_FROM_20, 5, date(2024, 1, 1), "56", "also arts. 52, 54 § 1, 55 § 3"),
    _chapter_12(ValueName.FLOOR_FROM_10_TO_20, 1, _START, "58 § 3", "may only be raised"),
    _chapter_12(ValueName.FLOOR_FROM_20, 2, _START, "54 § 2"),
    _chapter_12(ValueName.AIM_FROM_10_TO_20, 1, _START, "58 § 2", "on average a year"),
    _chapter_12(ValueName.AIM_FROM_20, 5, _START, "57", "on average a year"),
    # Chapter 9 was in force before it was published.
    LegalValue(
        ValueName.PLAN_THRESHOLD,
        20,
        Period(date(2022, 9, 1)),
        _START,
        Citation(TRAINING_RIGHT, "34", Confidence.ACT, note="has no rule of counting of its own"),
    ),
)
