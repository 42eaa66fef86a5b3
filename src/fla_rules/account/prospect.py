"""What is to come: the next grants, the next resets, and what is missing to reach the aim (TR 57).

At the end of each five-year period what is left is set to zero; by then a full-timer has had on
average at least 5 days a year (1 day from 10 to 20 workers, TR 58 § 2). Whether a sector's growth
path lowers that aim to its own average is a reading.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, account
from fla_rules.account.lots import FIRST_PERIOD_STARTS, entries, last_day, period_of
from fla_rules.account.movements import Account
from fla_rules.account.question import charges
from fla_rules.account.unsettled import unsettled as doubtful_periods
from fla_rules.basis import Basis
from fla_rules.calendar import Period, day_after
from fla_rules.law.readings import FiveYearAim, Rounding
from fla_rules.law.values import ValueName
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
    unknown,
)
from fla_rules.quantities import Days
from fla_rules.right.proration import (
    Portion,
    Right,
    RightQuestion,
    portions_of,
    training_right,
    unsettled,
)
from fla_rules.right.workforce import EmployerYear, Size
from fla_rules.vocabulary import Confidence, Kind, Reading, SizeClass

_AIM: Final = Citation("TR", "57", Confidence.ACT)
_SMALL_AIM: Final = Citation("TR", "58 § 2", Confidence.ACT)
_PATH_AIM: Final = Citation(
    "TR", "57", Confidence.ONE, note="as the fund of committee 200 reads it"
)
_MONTHS_A_YEAR: Final = 12
_PATH_AVERAGE: Final = FiveYearAim.PATH_AVERAGE


@frozen
class NextGrant:
    """A right that a coming year will bring, as far as the facts and the law are known."""

    day: date
    kind: Kind
    right: Determined[Right] | Undetermined


@frozen
class NextReset:
    """The end of a five-year period: what is set to zero then if nothing more is followed.

    `unknown` says why more may be: rights of the period that are undetermined, of which `days`
    holds what is sure.
    """

    day: date
    days: Fraction
    unknown: tuple[Reason, ...]


@frozen
class Aim:
    """The aim over a five-year period so far, what was followed, and what is missing."""

    period: Period
    wanted: Fraction
    followed: Fraction

    @property
    def missing(self) -> Fraction:
        """Days still to be followed."""
        return max(self.wanted - self.followed, Fraction())


@frozen(slots=False)
class AimQuestion:
    """How far a worker is from the aim of the five-year period."""

    account: AccountQuestion

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""
        return self.account.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.account.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say what was wanted of the period so far, what was followed, and what is missing."""
        outcome = aim(self.account)
        if not isinstance(outcome, Determined):
            return unknown(outcome)
        found = outcome.value
        return (
            reason(
                "aim.measured",
                *outcome.citations,
                first=found.period.first,
                last=found.period.last,
                wanted=Days(found.wanted),
                followed=Days(found.followed),
                missing=Days(found.missing),
            ),
        )


def next_grants(question: AccountQuestion) -> tuple[NextGrant, ...]:
    """Give the rights of the question's years that come after its day, as they stand today.

    A kind that does not exist, and a year without employment, bring none.
    """
    checks.one("question", question, AccountQuestion)
    coming = [(year, _first_day(question, year)) for year in question.years]
    since = max(day_after(question.on), question.account_from or question.on)
    return tuple(
        NextGrant(day, kind, right)
        for year, day in coming
        if day >= since
        for kind in Kind
        for right in (training_right(RightQuestion(year, question.employments, kind)),)
        if not isinstance(right, NotApplicable)
    )


def _first_day(question: AccountQuestion, year: EmployerYear) -> date:
    """Give the first day of employment in a year; its last day where there is none."""
    within = [e.period for e in question.known if e.period.overlaps(year.calendar)]
    first = min((period.first for period in within), default=year.calendar.last)
    return max(first, year.calendar.first)


def next_resets(question: AccountQuestion) -> tuple[NextReset, ...]:
    """Give the ends of five-year periods from the day on, within the question's years (TR 57).

    Grants to come until then are counted in; trainings to come are not.
    """
    checks.one("question", question, AccountQuestion)
    kept = account(question)
    readings, entered = question.readings, entries(question.readings, question.known)
    ends = [
        (last_day(readings, entered, each.day.year, each.kind, each.day), each)
        for each in next_grants(question)
    ]
    days = {each.lot.last for each in kept.lots if each.left} | {end for end, _ in ends}
    days |= {lot.last for lot in kept.unknown if not lot.replaced}
    last = question.years[-1].calendar.last
    return tuple(
        _reset(day, kept, [grant for end, grant in ends if end == day])
        for day in sorted(days)
        if question.on <= day <= last
    )


def lapses(question: AccountQuestion) -> tuple[NextReset, ...]:
    """Give what is left on the day by the day on which it is set to zero (TR 57).

    Nothing that is still to come is counted in. Days that are never set to zero have `OPEN_END`.
    """
    checks.one("question", question, AccountQuestion)
    kept = account(question)
    days = {each.lot.last for each in kept.lots if each.left}
    days |= {lot.last for lot in kept.unknown if not lot.replaced}
    return tuple(_reset(day, kept, ()) for day in sorted(days) if day >= question.on)


def _reset(day: date, kept: Account, grants: Iterable[NextGrant]) -> NextReset:
    # With the lots that are not known, each holding what is sure of it.
    sure = kept.at_least or kept
    left = sum((each.left for each in sure.lots if each.lot.last == day), Fraction())
    ending = [lot for lot in kept.unknown if lot.last == day and not lot.replaced]
    unknown = [fact for lot in ending for fact in lot.missing + lot.open]
    for grant in grants:
        if isinstance(grant.right, Determined):
            left += grant.right.value.days.amount
        else:
            left += grant.right.at_least.amount if grant.right.at_least else 0
            unknown.extend(grant.right.missing + grant.right.open)
    return NextReset(day, left, tuple(dict.fromkeys(unknown)))


def aim(question: AccountQuestion) -> Outcome[Aim]:
    """Measure the five-year aim up to the year of the day (TR 57, 58 § 2).

    The aim of each year is prorated as the right is; what was followed is what was charged in the
    period. Not applicable below 10 workers throughout; undetermined where a size or a regime is. A
    figure that is not known matters only where the path's own average is aimed at.
    """
    checks.one("question", question, AccountQuestion)
    asked, period = AimQuestion(question), _period_of(question)
    wanted = Fraction()
    counted: list[Reading] = []
    for year in question.years:
        if year.year <= question.on.year and period.contains(year.calendar.last):
            of_year = _wanted(question, year)
            if isinstance(of_year, Reason):
                return Undetermined((of_year,), (), (), asked)
            wanted += of_year
            counted += _of_months(question, year)
    if not wanted:
        nothing = reason("aim.none", _AIM, first=period.first, last=period.last)
        return NotApplicable(nothing, (), asked)
    if _begins_within(question, period):
        missing = reason("aim.before_account", _AIM, first=question.account_from or period.first)
        return Undetermined((missing,), (), (), asked)
    kept = account(question)
    # What is sure of the rights that are not known may hold all that was followed.
    beyond = list(_beyond(kept.at_least or kept, period))
    doubtful = doubtful_periods(question, kept)
    for days, _ in beyond:
        if any(days.overlaps(each) for each in doubtful):
            near = [lot for lot in kept.unknown if lot.first <= days.last] or kept.unknown
            return Undetermined(near[0].missing, near[0].open, (), asked)
    followed = _charged(question, period) - sum((over for _, over in beyond), Fraction())
    measured = Aim(period, wanted, followed)
    reading = question.readings.five_year_aim
    cited = _PATH_AIM if reading is FiveYearAim.PATH_AVERAGE else _AIM
    used = tuple(dict.fromkeys((*_bearing(question), *counted, *charges(question).readings)))
    return Determined(measured, used, (cited, _SMALL_AIM), asked)


def _beyond(kept: Account, period: Period) -> Iterator[tuple[Period, Fraction]]:
    """Give what was followed in a period without a credit for it, each with the days it waited.

    What was read as owed is no training that was charged here.
    """
    for excess in kept.excess:
        if excess.training and excess.since and period.contains(excess.since):
            yield Period(excess.since, excess.day), excess.days


def _of_months(question: AccountQuestion, year: EmployerYear) -> list[Reading]:
    asked = RightQuestion(year, question.employments, Kind.LEGAL)
    if question.readings.five_year_aim is not _PATH_AVERAGE:
        return list(portions_of(asked)[1])
    named = training_right(asked).readings
    # The aim is never rounded.
    return [reading for reading in named if not isinstance(reading, Rounding)]


def _period_of(question: AccountQuestion) -> Period:
    entered = entries(question.readings, question.known)
    # The first period is also the one that 2023 leads to.
    return period_of(question.readings, entered or (question.on,), question.on)


def _begins_within(question: AccountQuestion, period: Period) -> bool:
    """Tell whether the worker was in service in a period before the account begins."""
    start = question.account_from
    served = (each.period for each in question.known)
    return bool(start) and any(
        each.first < start and each.overlaps(period)
        for each in served
        if start and period.first < start
    )


def _bearing(question: AccountQuestion) -> tuple[Reading, ...]:
    readings = question.readings
    firsts = [stretch.first for stretch in question.service] or [question.on]
    found: list[Reading] = []
    if any(each > FIRST_PERIOD_STARTS for each in firsts):
        found.append(readings.five_year_period)
    if any(each > FIRST_PERIOD_STARTS for each in firsts[1:]):
        found.append(readings.entry_again)
    return (*found, readings.five_year_aim)


def _charged(question: AccountQuestion, period: Period) -> Fraction:
    charged = (
        Fraction(numerator, denominator)
        for _, day, numerator, denominator in charges(question).charged
        if period.contains(day)
    )
    return sum(charged, Fraction())


def _wanted(question: AccountQuestion, year: EmployerYear) -> Fraction | Reason:
    asked = RightQuestion(year, question.employments, Kind.LEGAL)
    right, on_path = training_right(asked), question.readings.five_year_aim is _PATH_AVERAGE
    if isinstance(right, NotApplicable):
        return Fraction()
    if isinstance(right, Undetermined):
        # Five days are aimed at whatever the figure is: only the service has to be known.
        reasons = unknown(right) if on_path or isinstance(year.size, Reason) else unsettled(asked)
        if reasons:
            return reasons[0]
    elif on_path:
        return right.value.unrounded.amount
    portions, _ = portions_of(asked)
    return _aim_of(year) * sum((_in_service(portion) for portion in portions), Fraction())


def _aim_of(year: EmployerYear) -> Fraction:
    size = year.size
    small = isinstance(size, Size) and size.size_class is SizeClass.FROM_10_TO_20
    name = ValueName.AIM_FROM_10_TO_20 if small else ValueName.AIM_FROM_20
    value = year.law.value(name, year.calendar.last)
    return value.amount if value else Fraction()


def _in_service(portion: Portion) -> Fraction:
    share = portion.share
    return Fraction(share.numerator * share.months, share.denominator * _MONTHS_A_YEAR)
