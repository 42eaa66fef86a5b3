"""Employments: from when to when, in which committee, at which regime, suspended when."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter
from typing import Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.calendar import Period, day_after
from fla_rules.errors import FactError
from fla_rules.identifiers import JointCommittee
from fla_rules.known import Dated, known_by
from fla_rules.quantities import Exact, Hours, WorkingRegime, exact, refuse_length


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


class SuspensionKind(Enum):
    """What a suspension leaves of the work."""

    # Nothing is worked: illness, full time credit, full thematic leave.
    FULL = "full"
    # Less is worked: reduced time credit, partial thematic leave.
    REDUCED = "reduced"


@frozen(field_transformer=checks.checked)
class Suspension:
    """A stretch in which the contract is suspended, wholly or in part.

    `resulting` is what is worked during it, over full-time; a full suspension has none.
    `known_from` is the day from which the fact was known, where it was not known all along.
    """

    period: Period
    kind: SuspensionKind
    resulting: WorkingRegime | None = None
    known_from: date | None = None

    def __attrs_post_init__(self) -> None:
        checks.refuse_stand_in("known_from", self.known_from, date.min)
        if (self.resulting is not None) is not (self.kind is SuspensionKind.REDUCED):
            raise FactError(
                "a {kind} suspension without a resulting regime"
                if self.resulting is None
                else "a {kind} suspension with a resulting regime",
                "give the resulting regime of a reduced suspension, and of a full one none",
                kind=self.kind.value,
            )

    @classmethod
    def full(cls, period: Period) -> "Suspension":
        """Describe a full interruption."""
        return cls(period, SuspensionKind.FULL)

    @classmethod
    def reduced(cls, period: Period, resulting: WorkingRegime) -> "Suspension":
        """Describe reduced work: `resulting` is what is still worked, over full-time."""
        return cls(period, SuspensionKind.REDUCED, resulting)


@frozen
class RegimeFrom:
    """The working regime from a day on, until the next one or the end.

    `full_time_hours` are the weekly hours of the worker's own full-timer, where they are given.
    `known_from` is the day from which the fact was known, where it was not known all along.
    """

    first: date
    regime: WorkingRegime
    full_time_hours: Fraction | None = None
    known_from: date | None = None

    def __attrs_post_init__(self) -> None:
        if (
            self.full_time_hours is not None
            or self.known_from is not None
            or not (type(self.regime) is WorkingRegime and type(self.first) is date)
        ):
            checks.settle(self)
            checks.refuse_stand_in("known_from", self.known_from, date.min)
        if self.full_time_hours is not None and not 1 <= self.full_time_hours <= _LONGEST_WEEK:
            raise FactError(
                "a full-timer's week below one hour, or above 120",
                'give weekly hours such as "38"',
            )

    @classmethod
    def weekly(
        cls, first: date, hours: Exact, full_time_hours: Exact, known_from: date | None = None
    ) -> "RegimeFrom":
        """Build from weekly hours over the full-timer's, as payrolls write them, in hundredths.

        One hundredth more than full-time is full-time.

        >>> RegimeFrom.weekly(date(2024, 1, 1), "38.34", "38.33").regime
        WorkingRegime(numerator=1, denominator=1)
        """
        own, week = exact(hours, "hours"), exact(full_time_hours, "full_time_hours")
        at_most = week if 0 < own - week <= 2 * _HALF_A_HUNDREDTH else own
        return cls(first, WorkingRegime.weekly(at_most, week), week, known_from)

    def bounds(self) -> tuple[Fraction, Fraction]:
        """Give the least and the most that it may stand for, over full-time.

        Payrolls write hours in hundredths, so that each of the two may be half a hundredth more or
        less.
        """
        week = self.full_time_hours or _USUAL_WEEK
        hours = self.regime.fraction * week
        least = (hours - _HALF_A_HUNDREDTH) / (week + _HALF_A_HUNDREDTH)
        return least, (hours + _HALF_A_HUNDREDTH) / (week - _HALF_A_HUNDREDTH)


_FIRST_DAY: Final = attrgetter("first")
_FIRST_OF_ALL: Final = attrgetter("period.first")
_OWN_WEEK: Final = attrgetter("full_time_hours")
_KNOWN_FROM: Final = attrgetter("known_from")
_HALF_A_HUNDREDTH: Final = Fraction(1, 200)
# Five days of 24 hours.
_LONGEST_WEEK: Final = 120
# To measure a hundredth of an hour by, where a regime is written as a fraction.
_USUAL_WEEK: Final = 38


def _in_order(regimes: Iterable[RegimeFrom]) -> tuple[RegimeFrom, ...]:
    # The usual case: one, in the order that it is.
    if type(regimes) is tuple and len(regimes) == 1 and type(regimes[0]) is RegimeFrom:
        return regimes
    return tuple(sorted(checks.several("regimes", regimes, RegimeFrom), key=_FIRST_DAY))


@frozen
class Employment:
    """One employment of one worker: its days, its joint committee, its regimes, its suspensions.

    The first regime begins on or before the first day; without any, the regime is not known: a
    missing fact. Parts of a regime or of a suspension outside the employment are ignored. An
    employment without end runs to `calendar.OPEN_END`.

    >>> Employment.steady("w1", Period(date(2024, 3, 29)), "200", "4/5").committee.code
    '200'
    """

    worker: str
    period: Period
    committee: JointCommittee
    regimes: tuple[RegimeFrom, ...] = field(converter=_in_order)
    suspensions: tuple[Suspension, ...] = ()
    # None while it runs, and where nobody said how it ended.
    ended_by: EndedBy | None = None
    # The day the end was declared to social security.
    exit_declared: date | None = None
    # The day from which the employment was known, where it was not known all along.
    known_from: date | None = None
    # The length of a full-timer's normal day for this worker, where it is not the employer's.
    full_time_day: Hours | None = None
    # The first day with the transferor, where a transfer of undertaking began the employment.
    transferred_from: date | None = None
    # Looked at for every answer, so worked out once: whether one regime holds on all its days and
    # nothing else can bear on its months; whether something in it was known only from a day on;
    # whether it says how long its own full-timer's day is.
    plain: bool = field(init=False, repr=False, eq=False)
    dated: bool = field(init=False, repr=False, eq=False)
    has_own_day: bool = field(init=False, repr=False, eq=False)

    @plain.default
    def _unchanging(self) -> bool:
        if not _as_typed(self):
            checks.settle(self)
            checks.refuse_stand_in("known_from", self.known_from, date.min)
        return len(self.regimes) == 1 and not self.suspensions and self.transferred_from is None

    @dated.default
    def _known_late(self) -> bool:
        return any(map(_KNOWN_FROM, (self, *self.regimes, *self.suspensions)))

    @has_own_day.default
    def _of_own_length(self) -> bool:
        return self.full_time_day is not None or any(map(_OWN_WEEK, self.regimes))

    def __attrs_post_init__(self) -> None:
        period, existed = self.period, self.committee.existed
        if self.full_time_day is not None:
            refuse_length(self.full_time_day)
        _refuse_regimes(period.first, self.regimes)
        if self.transferred_from is not None:
            _refuse_transfer(period.first, self.transferred_from)
        if period.first < existed.first or period.last > existed.last:
            raise FactError(
                "joint committee {committee} does not exist on every day of the employment",
                "end the employment with the committee, and begin another in the next",
                committee=self.committee,
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

    def known_days(self) -> Iterator[date]:
        """Give the days from which it, its regimes and its suspensions were known, where said."""
        parts: tuple[Dated, ...] = (self, *self.regimes, *self.suspensions)
        return (each.known_from for each in parts if each.known_from is not None)

    def in_force(self, day: date) -> RegimeFrom | None:
        """Give the regime in force on a day of the employment, or None where it is not known."""
        if type(day) is not date:
            day = checks.day("day", day)
        regimes = self.regimes
        # Most days that are asked about lie under the last one.
        if regimes and (latest := regimes[-1]).first <= day:
            return latest
        place = bisect_right(regimes, day, key=_FIRST_DAY)
        return regimes[place - 1] if place else None

    def contracted(self, day: date) -> WorkingRegime | None:
        """Give the regime of the contract on a day, or None where it is not known."""
        change = self.in_force(day)
        return change.regime if change else None


def _as_typed(employment: Employment) -> bool:
    """Tell at a glance that every argument is of its type: employments come by the thousand."""
    return (
        type(employment.worker) is str
        and type(employment.period) is Period
        and type(employment.committee) is JointCommittee
        and type(employment.suspensions) is tuple
        and not employment.suspensions
        and (employment.ended_by is None or type(employment.ended_by) is EndedBy)
        and employment.exit_declared is None
        and employment.known_from is None
        and employment.full_time_day is None
        and employment.transferred_from is None
    )


def _refuse_regimes(first: date, regimes: tuple[RegimeFrom, ...]) -> None:
    if regimes and regimes[0].first > first:
        raise FactError(
            "no working regime on {day}, the first day",
            "let the first regime begin on or before the first day of the employment, or give none "
            "where it is not known",
            day=first,
        )
    if len(regimes) > 1 and len(set(map(_FIRST_DAY, regimes))) < len(regimes):
        raise FactError("two working regimes begin on the same day", "keep one of them")


def _refuse_transfer(first: date, entry: date) -> None:
    if entry >= first:
        raise FactError(
            "a transfer on {day} of a worker who entered with the transferor on {entry}",
            "give the first day with the transferor, before the transfer",
            day=first,
            entry=entry,
        )


def _refuse_more_work(employment: Employment, suspension: Suspension) -> None:
    exceeded = _exceeded(employment, suspension)
    if exceeded:
        left, contract = exceeded
        raise FactError(
            "a reduced suspension leaves {left}, more than the contract's {contract}",
            "give what is still worked during it, over full-time",
            left=left.fraction,
            contract=contract.fraction,
        )


def _exceeded(
    employment: Employment, suspension: Suspension
) -> tuple[WorkingRegime, WorkingRegime] | None:
    """Give what a suspension leaves, and the contract's regime, where it leaves more than that."""
    left = suspension.resulting
    if left is None or not suspension.period.overlaps(employment.period):
        return None
    contract = employment.in_force(suspension.period.clip(employment.period).first)
    more = contract is not None and left.fraction > contract.bounds()[1]
    return (left, contract.regime) if contract is not None and more else None


def known_employments(
    employments: tuple[Employment, ...], known_on: date
) -> tuple[Employment, ...]:
    """Give the employments as they were known on a day: what was known only later is left out."""
    for each in employments:
        if each.dated:
            return tuple([_as_known(e, known_on) for e in employments if known_by(e, known_on)])
    return employments


def _as_known(employment: Employment, known_on: date) -> Employment:
    if not employment.dated:
        return employment
    regimes = tuple([each for each in employment.regimes if known_by(each, known_on)])
    if regimes and regimes[0].first > employment.period.first:
        regimes = ()
    bare = evolve(employment, regimes=regimes, suspensions=())
    # Where the contract was not yet known to be more, its reduction says nothing.
    suspensions = [
        each
        for each in employment.suspensions
        if known_by(each, known_on) and _exceeded(bare, each) is None
    ]
    return evolve(bare, suspensions=tuple(suspensions))


def running(employments: Iterable[Employment]) -> Iterator[tuple[date, list[Employment]]]:
    """Give each day on which an employment or regime begins or has ended, with those that run then.

    Between two such days nothing changes.
    """
    waiting = sorted(employments, key=_FIRST_OF_ALL, reverse=True)
    days = {each.period.first for each in waiting}
    days |= {day_after(each.period.last) for each in waiting}
    days |= {change.first for each in waiting for change in each.regimes}
    together: list[Employment] = []
    for day in sorted(days):
        while waiting and waiting[-1].period.first <= day:
            together.append(waiting.pop())
        together = [each for each in together if each.period.last >= day]
        yield day, together


def stretches(employments: Iterable[Employment]) -> tuple[Period, ...]:
    """Join the employments that leave no day between them: the stretches of service, in order."""
    periods = [each.period for each in employments]
    if len(periods) <= 1:
        return tuple(periods)
    joined: list[Period] = []
    for period in sorted(periods, key=_FIRST_DAY):
        if joined and period.first <= day_after(joined[-1].last):
            joined[-1] = Period(joined[-1].first, max(joined[-1].last, period.last))
        else:
            joined.append(period)
    return tuple(joined)


def refuse_strangers(employments: Sequence[Employment]) -> None:
    """Refuse employments of several workers where one worker's are asked for."""
    workers = {employment.worker for employment in employments}
    if len(workers) > 1:
        raise FactError(
            "employments of {workers} in one question",
            "ask for one worker at a time",
            workers=", ".join(sorted(workers)),
        )


def refuse_beyond_full_time(employments: Sequence[Employment]) -> None:
    """Refuse employments that add up to more than full-time on a day.

    Raises `FactError` with the first such day. A right is a full-timer's at most (TR 50 § 3).
    """
    found = beyond_full_time(employments)
    if found:
        day, total = found
        raise FactError(
            "the employments add up to {total} of full-time on {day}",
            "end one before the next begins, or correct their regimes",
            total=total,
            day=day,
        )


def beyond_full_time(employments: Sequence[Employment]) -> tuple[date, Fraction] | None:
    """Find the first day on which employments add up to more than full-time, and to how much.

    What is more only by the hundredths that payrolls write is full-time.
    """
    periods = sorted([each.period for each in employments], key=_FIRST_DAY)
    for one, other in pairwise(periods):
        if other.first <= one.last:
            return _first_beyond(employments)
    return None


def _first_beyond(employments: Sequence[Employment]) -> tuple[date, Fraction] | None:
    for day, together in running(employments):
        regimes = [change for each in together if (change := each.in_force(day))]
        if sum(change.bounds()[0] for change in regimes) > 1:
            return day, sum((change.regime.fraction for change in regimes), Fraction())
    return None
