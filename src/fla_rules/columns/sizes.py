"""How large each employer is in a year: counted in whole numbers, one class of four (TR 50 § 2).

The average of the declared quarter ends is compared with a threshold crosswise, as the scalar rule
does it. Quarters over denominators that are rare are left to the scalar rule.
"""

from collections.abc import Sequence
from datetime import date
from math import lcm
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fla_rules.calendar import QUARTERS_A_YEAR
from fla_rules.columns.one_by_one import employer_of
from fla_rules.columns.population import Flags, Whole, inside, numbers, starts_of
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law
from fla_rules.law.values import LegalValue, ValueName
from fla_rules.right.workforce import EmployerYear, Size, reference_period
from fla_rules.vocabulary import SizeClass

# None is a size that is not known; places in it are what an array holds.
CLASSES: Final = (None, *SizeClass)
# The largest denominator to which all quarters are brought, and the most that is then summed.
_MOST: Final = 10**6
_ROOM: Final = 1 << 60


def size_classes(employers: pa.Table, years: Sequence[int], law: Law) -> Whole:
    """Give for each year and employer the place of its class in `CLASSES`."""
    ends, starts = employers.column("sizes").chunk(0), None
    starts = starts_of(ends)
    quarters = (
        numbers(inside(ends, "year")) * QUARTERS_A_YEAR + numbers(inside(ends, "quarter")) - 1
    )
    scale, units, odd = _in_units(ends, starts)
    found = np.zeros((len(years), employers.num_rows), np.int64)
    for place, year in enumerate(years):
        lower, upper = (_threshold(law, name, year) for name in _THRESHOLDS)
        if lower is None:
            continue
        first, last = (quarter.index for quarter in reference_period(year))
        within = (first <= quarters) & (quarters <= last)
        total, count = _sums(units * within, starts), _sums(within.astype(np.int64), starts)
        counted = np.where(count > 0, _class_of(total, scale * count, lower, upper), 0)
        found[place] = np.where(count > 0, counted, _by_heads(employers, last, lower, upper))
        for row in np.flatnonzero(odd):
            found[place, row] = _asked(employers, int(row), year, law)
    return found


_THRESHOLDS: Final = (ValueName.LOWER_THRESHOLD, ValueName.UPPER_THRESHOLD)


def _threshold(law: Law, name: ValueName, year: int) -> LegalValue | None:
    return law.value(name, date(year, 12, 31))


def _in_units(ends: pa.Array, starts: Whole) -> tuple[int, Whole, Flags]:
    """Bring the quarters to one denominator, and name the employers of whom that cannot be done."""
    top, bottom = (numbers(inside(ends, name)) for name in ("numerator", "denominator"))
    values, many = np.unique(bottom, return_counts=True)
    scale = 1
    for value in values[np.argsort(-many, kind="stable")].tolist():
        scale = lcm(scale, value) if lcm(scale, value) <= _MOST else scale
    most = _ROOM // (max(len(top), 1) * scale)
    odd = (scale % bottom != 0) | (top > most)
    units = np.where(odd, 0, top) * (scale // np.where(odd, 1, bottom))
    return scale, units, _sums(odd.astype(np.int64), starts) > 0


def _sums(parts: Whole, starts: Whole) -> Whole:
    """Add up what stands between each start and the next."""
    running = np.concatenate([[0], np.cumsum(parts)])
    summed: Whole = running[starts[1:]] - running[starts[:-1]]
    return summed


def _class_of(total: Whole, parts: Whole, lower: LegalValue, upper: LegalValue | None) -> Whole:
    """Give the class of counts over a denominator; a threshold that is reached is passed."""
    under, between, above = (CLASSES.index(each) for each in SizeClass)
    found = np.where(_reaches(total, parts, lower), between, under)
    return np.where(_reaches(total, parts, upper), above, found) if upper else found


def _reaches(total: Whole, parts: Whole, threshold: LegalValue) -> Flags:
    least, of = threshold.amount.as_integer_ratio()
    reached: Flags = total * of >= least * parts
    return reached


def _by_heads(employers: pa.Table, last: int, lower: LegalValue, upper: LegalValue | None) -> Whole:
    """Give the class by the workers of the quarter of a first employment after the reference."""
    first = employers.column("first_employment").chunk(0)
    quarter = numbers(pc.struct_field(first, "year"), 0) * QUARTERS_A_YEAR
    quarter = quarter + numbers(pc.struct_field(first, "quarter"), 0) - 1
    heads = numbers(pc.struct_field(first, "workers"), 0)
    return np.where(quarter > last, _class_of(heads, np.ones_like(heads), lower, upper), 0)


def _asked(employers: pa.Table, row: int, year: int, law: Law) -> int:
    size = EmployerYear(law, Readings(), employer_of(employers, row), year).size
    return CLASSES.index(size.size_class) if isinstance(size, Size) else 0
