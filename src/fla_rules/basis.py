"""What every question rests on: the law as known on a day, the readings, and the working days.

The law says what holds, the readings how it is read where it is silent, and the calendar which days
are worked: a term that ends on another day may move. Who asks for figures alone needs no calendar.
"""

from datetime import date

from attrs import field, frozen

from fla_rules import checks
from fla_rules.errors import FactError
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law
from fla_rules.outcome import Receipt
from fla_rules.working_days import WorkingDays

__all__ = ["Basis"]


@frozen(slots=False, field_transformer=checks.checked)
class Basis:
    """The law as known, the readings, and the working days where terms are counted."""

    law: Law = field(repr=False)
    readings: Readings = field(repr=False)
    calendar: WorkingDays | None = field(default=None, repr=False)

    @property
    def working_days(self) -> WorkingDays:
        """The calendar; raises `FactError` where none was given and a term needs one."""
        if self.calendar is None:
            raise FactError(
                "no working days were given, and a term runs to one",
                "give Basis a calendar, such as BelgianWorkingDays.of(range(2024, 2027))",
            )
        return self.calendar

    @property
    def receipt(self) -> Receipt:
        """The book, the day of knowledge and the readings that a question is asked under."""
        return self.law.receipt(self.readings)

    def beyond_horizon(self, day: date) -> bool:
        """Tell whether a day, or that of knowledge, lies after the tables were last verified.

        >>> from fla_rules.law.rulebook import RULEBOOK
        >>> basis = Basis(RULEBOOK.known_on(RULEBOOK.horizon), Readings())
        >>> basis.beyond_horizon(RULEBOOK.horizon), basis.beyond_horizon(date(2040, 1, 1))
        (False, True)
        """
        return max(day, self.law.known_on) > self.law.rulebook.horizon
