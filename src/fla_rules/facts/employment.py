"""Employments: from when to when, in which committee, at which regime, suspended when."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from operator import attrgetter
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.calendar import Period, day_after
from fla_rules.errors import FactError
from fla_rules.identifiers import JointCommittee
from fla_rules.quantities import Exact, Hours, WorkingRegime


class EndedBy(Enum):
    """How an employment ended (TR 60)."""

    SERIOUS_CAUSE = "serious_cause"
    # By the worker.
    RESIGNATION = "resignation"
    # By the employer, with notice and for no fault of the worker.
    DISMISSAL = "dismissal"
    # By the employer, an indemnity replacing the notice wholly or in part.
    DISMISSAL_WITH_INDEMNITY = "dismissal_with_indemnity"
    AGREEMENT = "agreement"
    TERM = "term"
    RETIREMENT = "retirement"
    FORCE_MAJEURE = "force_majeure"
    # By a transfer of undertaking: the worker goes on with another employer.
    TRANSFER = "transfer"
    # It still runs, or nobody said how it ended.
    UNKNOWN = "unknown"


class SuspensionKind(Enum):
    """What a suspension leaves of the work."""

    # Nothing is worked: illness, full time credit, full thematic leave.
    FULL = "full"
    # Less is worked: reduced time credit, partial thematic leave.
    REDUCED = "reduced"


@frozen(slots=False, field_transformer=checks.checked)
class Suspension:
    """A stretch in which the contract is suspended, wholly or in part.

    `resulting` is what is worked during it, over full-time; a full suspension has none.
    `known_from` is the day from which the fact was known.
    """

    period: Period
    kind: SuspensionKind
    resulting: tuple[WorkingRegime, ...] = ()
    known_from: date = date.min

    def __attrs_post_init__(self) -> None:
        wanted = 1 if self.kind is SuspensionKind.REDUCED else 0
        if len(self.resulting) != wanted:
            raise FactError(
                f"a {self.kind.value} suspension with {len(self.resulting)} resulting regimes",
                "give the resulting regime of a reduced suspension, and of a full one none",
            )

    @classmethod
    def full(cls, period: Period) -> "Suspension":
        """Describe a full interruption."""
        return cls(period, SuspensionKind.FULL)

    @classmethod
    def reduced(cls, period: Period, resulting: WorkingRegime) -> "Suspension":
        """Describe reduced work: `resulting` is what is still worked, over full-time."""
        return cls(period, SuspensionKind.REDUCED, (resulting,))


@frozen(slots=False)
class RegimeFrom:
    """The working regime from a day on, until the next one or the end.

    `full_time_hours` are the weekly hours of the worker's own full-timer, where they are given.
    `known_from` is the day from which the fact was known.
    """

    first: date
    regime: WorkingRegime
    full_time_hours: Fraction | None = None
    known_from: date = date.min

    def __attrs_post_init__(self) -> None:
        own = self.full_time_hours
        if not (type(self.regime) is WorkingRegime and own is None) or not (
            type(self.first) is date is type(self.known_from)
        ):
            checks.settle(self)


_FIRST_DAY: Final = attrgetter("first")


def _in_order(regimes: Iterable[RegimeFrom]) -> tuple[RegimeFrom, ...]:
    return tuple(sorted(checks.several("regimes", regimes, RegimeFrom), key=_FIRST_DAY))


@frozen(slots=False)
class Employment:
    """One employment of one worker: its days, its joint committee, its regimes, its suspensions.

    The first regime begins on or before the first day; parts of a regime or of a suspension outside
    the employment are ignored. An employment without end runs to `calendar.OPEN_END`.

    >>> Employment.steady("w1", Period(date(2024, 3, 29)), "200", "4/5").committee.code
    '200'
    """

    worker: str
    period: Period
    committee: JointCommittee
    regimes: tuple[RegimeFrom, ...] = field(converter=_in_order)
    suspensions: tuple[Suspension, ...] = ()
    ended_by: EndedBy = EndedBy.UNKNOWN
    # The day the end was declared to social security: none or one.
    exit_declared: tuple[date, ...] = ()
    # The day from which the employment was known.
    known_from: date = date.min
    # The length of a full-timer's normal day for this worker, where it is not the employer's.
    full_time_day: Hours | None = None
    # The first day with the transferor, where a transfer of undertaking began the employment.
    transferred_from: date | None = None

    def __attrs_post_init__(self) -> None:
        if not _plain(self):
            checks.settle(self)
            checks.at_most_one("exit_declared", self.exit_declared)
        _refuse_regimes(self)
        committee, period = self.committee, self.period
        if not (committee.valid_on(period.first) and committee.valid_on(period.last)):
            raise FactError(
                f"joint committee {self.committee} does not exist on every day of the employment",
                "end the employment with the committee, and begin another in the next",
            )
        for suspension in self.suspensions:
            _refuse_more_work(self, suspension)

    @classmethod
    def steady(
        cls, worker: str, period: Period, committee: str, fraction: Exact = 1
    ) -> "Employment":
        """Describe the usual case: one regime from the first day on, no suspension."""
        first = checks.one("period", period, Period).first
        regime = RegimeFrom(first, WorkingRegime.of(fraction))
        parsed = JointCommittee.parse(checks.text("committee", committee))
        return cls(worker, period, parsed, (regime,))

    def contracted(self, day: date) -> WorkingRegime:
        """Give the regime of the contract on a day of the employment."""
        place = bisect_right(self.regimes, day, key=_FIRST_DAY)
        return self.regimes[max(place - 1, 0)].regime


def _plain(employment: Employment) -> bool:
    """Tell at a glance that every argument is of its type: employments come by the thousand."""
    return (
        type(employment.worker) is str
        and type(employment.period) is Period
        and type(employment.committee) is JointCommittee
        and employment.suspensions == ()
        and type(employment.ended_by) is EndedBy
        and employment.exit_declared == ()
        and type(employment.known_from) is date
        and employment.full_time_day is None
        and employment.transferred_from is None
    )


def _refuse_regimes(employment: Employment) -> None:
    firsts = [change.first for change in employment.regimes]
    if not firsts or firsts[0] > employment.period.first:
        raise FactError(
            f"no working regime on {employment.period.first}, the first day",
            "let the first regime begin on or before the first day of the employment",
        )
    if len(set(firsts)) < len(firsts):
        raise FactError("two working regimes begin on the same day", "keep one of them")


def _refuse_more_work(employment: Employment, suspension: Suspension) -> None:
    if not (suspension.resulting and suspension.period.overlaps(employment.period)):
        return
    contract = employment.contracted(suspension.period.clip(employment.period).first)
    resulting = suspension.resulting[0]
    if resulting.numerator * contract.denominator > contract.numerator * resulting.denominator:
        raise FactError(
            f"a reduced suspension leaves {resulting.fraction}, more than the contract's "
            f"{contract.fraction}",
            "give what is still worked during it, over full-time",
        )


def stretches(employments: Iterable[Employment]) -> tuple[Period, ...]:
    """Join the employments that leave no day between them: the stretches of service, in order."""
    joined: list[Period] = []
    for period in sorted([each.period for each in employments], key=_FIRST_DAY):
        if joined and period.first <= day_after(joined[-1].last):
            joined[-1] = Period(joined[-1].first, max(joined[-1].last, period.last))
        else:
            joined.append(period)
    return tuple(joined)


def refuse_strangers(employments: Sequence[Employment]) -> None:
    """Refuse employments of several workers where one worker's are asked for."""
    workers = sorted({employment.worker for employment in employments})
    if len(workers) > 1:
        raise FactError(
            f"employments of {', '.join(workers)} in one question", "ask for one worker at a time"
        )


def refuse_beyond_full_time(employments: Sequence[Employment]) -> None:
    """Refuse employments that add up to more than full-time on a day.

    Raises `FactError` with the first such day. A right is a full-timer's at most (TR 50 § 3).
    """
    starts = {employment.period.first for employment in employments}
    changes = {change.first for employment in employments for change in employment.regimes}
    for day in sorted(starts | changes):
        together = [each for each in employments if each.period.contains(day)]
        total = sum((each.contracted(day).fraction for each in together), Fraction())
        if total > 1:
            raise FactError(
                f"the employments add up to {total} of full-time on {day}",
                "end one before the next begins, or correct their regimes",
            )
