"""What a sector says beside the yearly right: rows that are carried and shown, never counted.

Hours that new workers get, days kept for one subject, the blocks in which days are taken, the
day on which a plan goes to the sector, totals over several years. None of them is a yearly right:
a total over two years is not two halves, and a target of the employer is nobody's credit.
"""

from enum import Enum
from types import MappingProxyType
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.errors import LawError, phrase
from fla_rules.law.deadlines import DayOfYear
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence, SizeClass


class RuleKind(Enum):
    """What a sector rule is about."""

    # What new workers get from the firm, within so many months of the entry.
    NEW_WORKER = "new_worker"
    # Days of each year that are kept for one subject.
    EARMARKED = "earmarked"
    # Days of each year that may be taken by the hour.
    BY_THE_HOUR = "by_the_hour"
    # The shortest block in which the other days are taken.
    BLOCK = "block"
    # The last day of the year on which the training plan goes to the sector.
    PLAN = "plan"
    # What each worker has in several years together.
    TOTAL = "total"
    # What the employer aims at for each full-time equivalent, on average.
    COLLECTIVE = "collective"
    # What some workers have besides, by conditions that the facts do not show.
    FURTHER = "further"


# What a rule of each kind says, and what it may say besides, beside words.
_SAID: Final = MappingProxyType(
    {
        RuleKind.NEW_WORKER: (("figure",), ("most", "months")),
        RuleKind.EARMARKED: (("figure", "words"), ()),
        RuleKind.BY_THE_HOUR: (("figure",), ()),
        RuleKind.BLOCK: (("figure",), ()),
        RuleKind.PLAN: (("last_day",), ()),
        RuleKind.TOTAL: (("figure", "over_years"), ()),
        RuleKind.COLLECTIVE: (("figure",), ("over_years",)),
        RuleKind.FURTHER: (("figure", "words"), ()),
    }
)
_IN_HOURS: Final = frozenset({RuleKind.NEW_WORKER, RuleKind.BLOCK})
_IN_DAYS: Final = frozenset({RuleKind.BY_THE_HOUR})
_SEVERAL: Final = 2
_ALL_SAID: Final = ("figure", "most", "over_years", "months", "last_day", "words")


@frozen(field_transformer=checks.checked)
class SectorRule:
    """A rule of a sector beside the yearly right; raises `LawError` for one that says nothing.

    It holds from `from_year` to `until_year`, both included, in the sizes named, in all where none
    is. `figure` is an amount for a full-timer; where `most` is the other end of a range, at least.
    It is of one year, or of `over_years` together; what new workers get is given within so many
    `months` of the entry. `last_day` is a day of each year. `words` are for what is no amount: a
    subject, a condition, a remark. `source` is the rule's own, where it is not that of its
    agreement.

    >>> from fla_rules.vocabulary import Confidence
    >>> eight = SectorRule(RuleKind.NEW_WORKER, 2023, Confidence.ONE, Hours.from_clock("8:00"))
    >>> eight.holds_in(2025, SizeClass.FROM_20)
    True
    """

    kind: RuleKind
    from_year: int
    confidence: Confidence
    figure: Days | Hours | None = None
    until_year: int | None = None
    size_classes: tuple[SizeClass, ...] = ()
    most: Days | Hours | None = None
    over_years: int | None = None
    months: int | None = None
    last_day: DayOfYear | None = None
    words: str | None = None
    source: str | None = None

    def __attrs_post_init__(self) -> None:
        needed, allowed = _SAID[self.kind]
        given = [name for name in _ALL_SAID if getattr(self, name) is not None]
        for name in needed:
            if name not in given:
                raise self._refused("{rule} has no {key}", "give its {key}", name)
        for name in given:
            if name not in (*needed, *allowed, "words"):
                raise self._refused("{rule} has a {key}", "leave its {key} out", name)
        hours = self.kind in _IN_HOURS
        if hours is not isinstance(self.figure, Hours) and self.kind in {*_IN_HOURS, *_IN_DAYS}:
            if hours:
                raise self._refused("{rule} is not in hours", "give its figure in hours")
            raise self._refused("{rule} is not in days", "give its figure in days")
        self._refuse_no_time()

    def _refuse_no_time(self) -> None:
        if self.over_years is not None and self.over_years < _SEVERAL:
            raise self._refused(
                "{rule} is of no several years", "leave over_years out for one year"
            )
        if self.months is not None and self.months < 1:
            raise self._refused("{rule} is of no month", "give 1 or more")
        if self.until_year is not None and self.until_year < self.from_year:
            raise self._refused(
                "{rule} ends in {key}", "give a last year from its first on", self.until_year
            )

    def _refused(self, problem: str, remedy: str, key: object = None) -> LawError:
        rule = phrase(
            "the sector rule {kind} from {year}", kind=self.kind.value, year=self.from_year
        )
        return LawError(problem, remedy, rule=rule, key=key)

    def holds_in(self, year: int, size_class: SizeClass | None) -> bool:
        """Tell whether it holds in a year, for a size; of an unknown size, whether it may."""
        last = year if self.until_year is None else self.until_year
        sized = not self.size_classes or size_class is None or size_class in self.size_classes
        return self.from_year <= year <= last and sized
