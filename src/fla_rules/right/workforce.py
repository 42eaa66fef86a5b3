"""How many workers an enterprise counts, and which size that makes it (TR 50 § 2, 51 § 2, 58 § 1).

The size is an average of full-time equivalents over a reference period, and holds for two years.
The two-year periods run 2022-2023, 2024-2025 and so on; the reference period of the one that
begins in year n is the fourth quarter of n-2 and the first three of n-1. The average divides the
sum of the quarter ends by the number of quarters declared, 1 to 4. With none declared, the workers
(heads) on the last day of the quarter of the first employment after the reference period are
counted. There is no rounding: 19.99 is below 20, and exactly 20 has the full right.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any, Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import LAST_YEAR, QUARTERS_A_YEAR, Period, Quarter
from fla_rules.errors import FactError
from fla_rules.facts.employer import Employer
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law
from fla_rules.law.values import LegalValue, ValueName
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.vocabulary import Confidence, Kind, SizeClass

ACT_NOT_IN_FORCE: Final = "act.not_in_force"
_FIRST_TWO_YEAR_PERIOD: Final = 2022
COUNTING: Final = Citation("TR", "50 § 2", Confidence.ACT)
HOLDS_TWO_YEARS: Final = Citation(
    "TR", "50 § 2", Confidence.DEDUCTION, note="one reference period a two-year period"
)
_NO_ROUNDING: Final = Citation(
    "TR", "50 § 2", Confidence.DEDUCTION, note="the average is not rounded"
)
_OUTSIDE: Final = Citation("TR", "51 § 2", Confidence.ACT)
_CLASSES: Final = Citation("TR", "58 § 1", Confidence.ACT)


class SizeBasis(Enum):
    """What the size was counted from."""

    # The average of the declared quarter ends, in full-time equivalents.
    QUARTER_ENDS = "quarter_ends"
    # The workers on the last day of the quarter of the first employment.
    FIRST_EMPLOYMENT = "first_employment"


# Looked up once: finding a member in its class is a call in Python 3.11.
_LOWER: Final = ValueName.LOWER_THRESHOLD
_UPPER: Final = ValueName.UPPER_THRESHOLD
_UNDER_10: Final = SizeClass.UNDER_10
_FROM_10_TO_20: Final = SizeClass.FROM_10_TO_20
_FROM_20: Final = SizeClass.FROM_20
_QUARTER_ENDS: Final = SizeBasis.QUARTER_ENDS
_of_year: Final = lru_cache(Period.of_year)


@frozen
class Size:
    """The size of an enterprise: its class, the count behind it, and what was counted."""

    size_class: SizeClass
    count: Fraction
    basis: SizeBasis


@frozen
class EmployerYear:
    """What all workers of an employer share in a calendar year: worked out once, used for each.

    It is itself a question, the one that `size_class` answers. `size` is the size, or the reason
    why there is none.

    >>> from fla_rules.identifiers import EnterpriseNumber
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.quantities import full_time_day
    >>> number = EnterpriseNumber.parse("0403.170.701")
    >>> quarters = {Quarter(2023, 1): 19, Quarter(2023, 2): 20}
    >>> employer = Employer(number, full_time_day("7:36"), quarters)
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> EmployerYear(law, Readings(), employer, 2024).size.count
    Fraction(39, 2)
    """

    law: Law = field(repr=False)
    readings: Readings = field(repr=False)
    employer: Employer
    year: int
    size: Size | Reason = field(init=False, repr=False, eq=False)
    # The figures found for its full-timer's day, by committee and kind: most workers share one.
    found: dict[tuple[str, Kind], tuple[Any, ...]] = field(
        init=False, factory=dict, repr=False, eq=False
    )

    @size.default
    def _measured(self) -> Size | Reason:
        if not (
            type(self.law) is Law
            and type(self.readings) is Readings
            and type(self.employer) is Employer
            and type(self.year) is int
        ):
            checks.settle(self)
        if not 0 < self.year <= LAST_YEAR:
            raise FactError(
                f"{checks.shown(self.year)} is not a year", f"give one from 1 to {LAST_YEAR}"
            )
        return measure(self.law, self.employer, self.year)

    def __reduce__(self) -> tuple[type["EmployerYear"], tuple[Law, Readings, Employer, int]]:
        # What is derived is worked out again where it is unpacked.
        return (EmployerYear, (self.law, self.readings, self.employer, self.year))

    @property
    def calendar(self) -> Period:
        """The days of the year."""
        return _of_year(self.year)

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""
        return Basis(self.law, self.readings)

    @property
    def latest(self) -> date:
        """The latest day asked about: the first of the year."""
        return date(self.year, 1, 1)

    def reasons(self) -> tuple[Reason, ...]:
        """Say what was counted, quarter by quarter, and which class it makes."""
        return self.said

    @cached_property
    def said(self) -> tuple[Reason, ...]:
        """What is said of the size: written once, since it is the same for all workers."""
        return _size_reasons(self)


def two_year_period(year: int) -> int:
    """Give the first year of the two-year period that a year lies in (TR 50 § 2).

    >>> two_year_period(2025)
    2024
    """
    return year - (year - _FIRST_TWO_YEAR_PERIOD) % 2


def reference_period(year: int) -> tuple[Quarter, Quarter]:
    """Give the first and the last quarter that a year's size is counted over (TR 50 § 2).

    >>> first, last = reference_period(2024)
    >>> f"{first} to {last}"
    '2022Q4 to 2023Q3'
    """
    indices = _reference_indices(year)
    return Quarter.at(indices[0]), Quarter.at(indices[-1])


def _reference_indices(year: int) -> range:
    start = two_year_period(year) * QUARTERS_A_YEAR
    return range(start - 5, start - 1)


def measure(law: Law, employer: Employer, year: int) -> Size | Reason:
    """Count the enterprise for a year, or say why it cannot be counted.

    A reason stands for a missing fact, or for a year the act does not know.
    """
    day = date(year, 12, 31)
    lower, upper = law.value(_LOWER, day), law.value(_UPPER, day)
    if lower is None:
        return reason(ACT_NOT_IN_FORCE, _OUTSIDE, year=year, known_on=law.known_on)
    counted = _average(employer.quarter_end_fte, year) or _heads(employer, year)
    if not counted:
        first, last = map(str, reference_period(year))
        return reason("size.missing", COUNTING, year=year, first=first, last=last)
    count, basis = counted
    return Size(_class_of(count, lower, upper), count, basis)


def _class_of(count: Fraction, lower: LegalValue, upper: LegalValue | None) -> SizeClass:
    parts = count.as_integer_ratio()
    if upper and _reaches(parts, upper):
        return _FROM_20
    return _FROM_10_TO_20 if _reaches(parts, lower) else _UNDER_10


def class_of_committee(question: EmployerYear, committee: str) -> SizeClass | None:
    """Give the size of an employer's workers in one joint committee, counted as all of them are.

    None where they are not given for each quarter of which all are. It is the employer's own size
    where that is below 10, since a part is no more than the whole.
    """
    employer, year, size = question.employer, question.year, question.size
    if isinstance(size, Size) and size.size_class is _UNDER_10:
        return _UNDER_10
    day, reference = date(year, 12, 31), _reference_indices(year)
    lower = question.law.value(_LOWER, day)
    own = dict(employer.committee_quarter_end_fte).get(committee, ())
    wanted = {each.index for each, _ in employer.quarter_end_fte if each.index in reference}
    counted = _average(own, year)
    if lower is None or counted is None or not wanted <= {each.index for each, _ in own}:
        return None
    return _class_of(counted[0], lower, question.law.value(_UPPER, day))


def _average(
    quarter_ends: Iterable[tuple[Quarter, Fraction]], year: int
) -> tuple[Fraction, SizeBasis] | None:
    # Integers first: the average is normalised once.
    numerator, denominator, quarters = 0, 1, 0
    reference = _reference_indices(year)
    for quarter, fte in quarter_ends:
        if quarter.index in reference:
            top, bottom = fte.as_integer_ratio()
            numerator = numerator * bottom + top * denominator
            denominator *= bottom
            quarters += 1
    return (Fraction(numerator, denominator * quarters), _QUARTER_ENDS) if quarters else None


def _heads(employer: Employer, year: int) -> tuple[Fraction, SizeBasis] | None:
    last = _reference_indices(year)[-1]
    first = employer.first_employment
    if first is None or first.quarter.index <= last:
        return None
    return Fraction(first.workers), SizeBasis.FIRST_EMPLOYMENT


def _reaches(count: tuple[int, int], threshold: LegalValue) -> bool:
    # Crosswise, since comparing two fractions is slow.
    least, parts = threshold.amount.as_integer_ratio()
    return count[0] * parts >= least * count[1]


def size_class(question: EmployerYear) -> Outcome[Size]:
    """Give the size of the enterprise in a year.

    Undetermined where no quarter of the reference period was declared and no first employment after
    it is given; not applicable before the act (TR 50 § 2, 51 § 2, 58 § 1).
    """
    size = checks.one("question", question, EmployerYear).size
    if isinstance(size, Size):
        cited = (COUNTING, HOLDS_TWO_YEARS, _CLASSES)
        return Determined(size, (), (*cited, *_unrounded(size)), question)
    if size.id == ACT_NOT_IN_FORCE:
        return NotApplicable(size, (), question)
    return Undetermined((size,), (), (), question)


def _unrounded(size: Size) -> tuple[Citation, ...]:
    # 19.99 is below 20: nobody says it in those words.
    return (_NO_ROUNDING,) if size.count.denominator > 1 else ()


def _size_reasons(question: EmployerYear) -> tuple[Reason, ...]:
    """Say as data how the size came about."""
    size, year = question.size, question.year
    if isinstance(size, Reason):
        return (size,)
    first = question.employer.first_employment
    if first is not None and size.basis is not _QUARTER_ENDS:
        quarter = str(first.quarter)
        counted = [reason("size.first_employment", COUNTING, quarter=quarter, count=size.count)]
    else:
        reference = _reference_indices(year)
        counted = [
            Reason("size.quarter", (("quarter", str(quarter)), ("count", fte)), (COUNTING,))
            for quarter, fte in question.employer.quarter_end_fte
            if quarter.index in reference
        ]
    made = reason("size.class", _CLASSES, year=year, count=size.count, size=size.size_class)
    return (*counted, made)
