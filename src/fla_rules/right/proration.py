"""From a full-timer's days to one worker's right: A x B x C (TR 50 § 3).

A is the full-timer's figure, B the working regime over full-time, C the months in service over 12.
Where the year holds several employments, committees, regimes or figures, the right is the sum over
its months: each brings A x B / 12, with the A and the B of the day that decides in it. Products are
integers; one fraction is normalised at the end. The act has no rounding rule: the reading
`rounding` is a step of its own, and the unrounded value stays beside the rounded one.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from itertools import chain, groupby, pairwise
from math import ceil, floor
from operator import attrgetter
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.basis import Basis
from fla_rules.calendar import Period, day_after
from fla_rules.facts.employment import (
    Employment,
    known_employments,
    refuse_beyond_full_time,
    refuse_strangers,
)
from fla_rules.law.agreements.agreement import Proration
from fla_rules.law.readings import Rounding, TransferOfUndertaking
from fla_rules.outcome import (
    Argument,
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
)
from fla_rules.quantities import Days, Hours
from fla_rules.right.entitlement import (
    KEPT,
    Figure,
    Gap,
    Grant,
    Nothing,
    days_of_change,
    figure_reasons,
    figures,
)
from fla_rules.right.full_timer import full_timers_day
from fla_rules.right.months import (
    Share,
    count_months,
    counted_alone,
    counted_twice,
    each_once,
    have_own_months,
    in_service,
    months_begun,
)
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Confidence, Kind, Reading

Part = TypeVar("Part")

_FORMULA: Final = Citation("TR", "50 § 3", Confidence.ACT)
_LAST_MONTH: Final = Citation(
    "TR",
    "50 § 3",
    Confidence.DEDUCTION,
    note="the month in which an employment ends counts as begun",
)
_IN_HOURS: Final = Citation(
    "TR", "50 § 1", Confidence.ACT, note="hours become days through the full-timer's normal day"
)
_TRANSFER: Final = Citation(
    "TR", "50 § 3", Confidence.DEDUCTION, note="collective agreement 32bis was not read"
)
_MONTHS_A_YEAR: Final = 12
# Of what a figure comes to: so many are kept that the usual regimes and months are among them.
_MOST_KEPT: Final = 128
_WHOLE: Final = (1, 1)
_HALF: Final = (1, 2)
_FIRST_DAY: Final = attrgetter("first")
_FIRST_OF_ALL: Final = attrgetter("period.first")


class Unit(Enum):
    """The unit in which the figure behind a right is written."""

    # In days, as the act and most agreements do.
    DAYS = "days"
    # In hours, at least for part of the year: the days depend on the full-timer's normal day.
    HOURS = "hours"


# Looked up once: finding a member in its class is a call in Python 3.11.
_DAYS: Final = Unit.DAYS
_HOURS: Final = Unit.HOURS
_EXACT: Final = Rounding.EXACT
_FLAT_HALF: Final = Proration.FLAT_HALF
_COMPANY: Final = Kind.COMPANY
_TRANSFER_OPEN: Final = TransferOfUndertaking.UNDETERMINED
_EMPLOYMENTS: Final = frozenset({Employment})
# A full-timer's days, the working regime over full-time, and the months.
_Part = tuple[tuple[int, int], tuple[int, int], int]
# The one employment of a usual year, its months, the figure, and the full-timer's day.
_Usual = tuple[Employment, int, Figure, Hours]


@frozen
class Right:
    """A worker's right of one kind in one year; `unrounded` is A x B x C as it came out."""

    days: Days
    unrounded: Days
    unit: Unit = Unit.DAYS


@frozen
class RightQuestion:
    """How many days of a kind a worker has in a year.

    `employments` are all those of one worker with the employer, in any order; `known` is what of
    them was known on the day of knowledge. Raises `FactError` for employments of several workers,
    and when they add up to more than full-time on a day.
    """

    year: EmployerYear
    employments: tuple[Employment, ...]
    kind: Kind
    known: tuple[Employment, ...] = field(init=False, repr=False, eq=False)

    @known.default
    def _as_known(self) -> tuple[Employment, ...]:
        employments = self.employments
        if not (
            type(self.year) is EmployerYear
            and type(self.kind) is Kind
            and type(employments) is tuple
            and _EMPLOYMENTS.issuperset(map(type, employments))
        ):
            checks.settle(self)
            employments = self.employments
        if len(employments) == 1 and not employments[0].dated:
            return employments
        refuse_strangers(employments)
        refuse_beyond_full_time(employments)
        return known_employments(employments, self.year.law.known_on)

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""
        return self.year.basis

    @property
    def latest(self) -> date:
        """The latest day asked about: the first of the year."""
        return self.year.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say step by step how the right came about."""
        return right_reasons(self)


@frozen
class Portion:
    """Months that count alike, with the full-timer's figure and day that hold in them."""

    share: Share
    figure: Figure
    full_time_day: Hours
    # Whether its share is already counted as the agreement counts, where that is not A x B x C.
    as_agreed: bool = False


def training_right(question: RightQuestion) -> Outcome[Right]:
    """Give a worker's training right of one kind in one year (TR 50 § 3, 51-56, 58).

    Undetermined where the size, the agreement, the figure or the regime is missing in a month that
    counts; not applicable where no right of the kind exists.

    >>> from fla_rules.calendar import Period, Quarter
    >>> from fla_rules.facts.employer import Employer
    >>> from fla_rules.identifiers import EnterpriseNumber
    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.quantities import full_time_day
    >>> number = EnterpriseNumber.parse("0403.170.701")
    >>> employer = Employer(number, full_time_day("7:36"), {Quarter(2023, 1): 40})
    >>> law = RULEBOOK.known_on(date(2025, 6, 30))
    >>> hired = Employment.steady("w1", Period(date(2024, 3, 29)), "302", "4/5")
    >>> year = EmployerYear(law, Readings(), employer, 2024)
    >>> training_right(RightQuestion(year, (hired,), Kind.LEGAL)).value.days.amount
    Fraction(10, 3)
    """
    if type(question) is not RightQuestion:
        checks.one("question", question, RightQuestion)
    within = _within(question)
    usual = _usual(question, within)
    answer = _at_once(question, usual) if usual else _each_alone(question, within)
    return answer or _summed(question, *_portions(question, within, usual))


def _within(question: RightQuestion) -> Sequence[Employment]:
    """Give the employments of the year; of one that does not change, its months tell."""
    known = question.known
    if len(known) == 1 and known[0].plain:
        return known
    return in_service(known, question.year.calendar)


def _usual(question: RightQuestion, within: Sequence[Employment]) -> _Usual | None:
    """Find in one step what the usual right rests on.

    One employment in the year that does not change in it, and one figure: with the months, and the
    full-timer's day. None for every other case, which is counted month by month.
    """
    if len(within) != 1 or not within[0].plain:
        return None
    year, employment = question.year, within[0]
    of_day = year.employer.full_time_day
    months = months_begun(employment.period, year.year)
    if not months:
        return None
    if employment.has_own_day:
        of_day = full_timers_day(within, max(employment.period.first, year.calendar.first), of_day)
    table = figures(year, employment.committee.code, question.kind, of_day)
    return (employment, months, table[0], of_day) if len(table) == 1 else None


def _at_once(question: RightQuestion, usual: _Usual) -> Determined[Right] | NotApplicable | None:
    """Answer the usual case without a sum; None where its figure is not known, or its own."""
    employment, months, figure, of_day = usual
    if type(figure) is Nothing:
        return NotApplicable(figure.reason, figure.readings, question)
    if type(figure) is not Grant or figure.own_proration:
        return None
    regime, cited = employment.regimes[0].regime, figure.citations
    part = (regime.numerator, regime.denominator)
    right, rounding, whole = _worked_out(question, figure, of_day, ((part, months),))
    if employment.period.last.year == question.year.year:
        cited += _last_month(question)
    citations = _citations(cited, right.unit, whole=whole)
    return Determined(right, rounding + figure.readings, citations, question)


def _worked_out(
    question: RightQuestion,
    figure: Grant,
    of_day: Hours,
    parts: tuple[tuple[tuple[int, int], int], ...],
) -> tuple[Right, tuple[Reading, ...], bool]:
    """Give what a figure comes to for some working regimes, each over so many months.

    Most workers have what another has, so the first of them are kept with the figure. Beside it
    stands whether they are those of a full-timer of the whole year.
    """
    held: tuple[Right, tuple[Reading, ...], bool] | None = figure.comes_to.get(parts)
    if held is None:
        days = _in_days(figure.figure, of_day)
        unit = _DAYS if type(figure.figure) is Days else _HOURS
        right, rounding = _rounded(question, _added([(days, *part) for part in parts]), unit)
        whole = sum([months for part, months in parts if part == _WHOLE]) == _MONTHS_A_YEAR
        held = right, rounding, whole
        if len(figure.comes_to) < _MOST_KEPT:
            figure.comes_to[parts] = held
    return held


def _each_alone(question: RightQuestion, within: Sequence[Employment]) -> Determined[Right] | None:
    """Add up employments that have their months to themselves, under one figure.

    None where it is not so, or where something is open: that is counted month by month.
    """
    year = question.year
    jobs = within if len(within) == 1 else sorted(within, key=_FIRST_OF_ALL)
    alone = jobs and have_own_months(jobs, year.readings)
    figure = _sole_grant(question, jobs) if alone else None
    if figure is None:
        return None
    parts: list[tuple[tuple[int, int], int]] = []
    bore: list[Reading] = []
    calendar = year.calendar
    for each in jobs:
        stretches, readings = counted_alone(each, calendar, year.readings)
        parts += [(part, months) for part, _, months in stretches if part]
        bore += readings
    of_day = year.employer.full_time_day
    right, rounding, whole = _worked_out(question, figure, of_day, tuple(parts))
    citations = _citations(figure.citations + _last_month(question), right.unit, whole=whole)
    readings_used = rounding + each_once(bore, year.readings) + figure.readings
    return Determined(right, readings_used, citations, question)


def _sole_grant(question: RightQuestion, within: Sequence[Employment]) -> Grant | None:
    """Give the one figure that some employments share; None where there are several, or is none.

    None either where a regime is not known, or where a full-timer's day is not the employer's. What
    never changes was answered at once, if it could be.
    """
    code = within[0].committee.code
    if len(within) == 1 and within[0].plain:
        return None
    for each in within:
        if each.committee.code != code or each.has_own_day or not each.regimes:
            return None
    figure, *others = figures(question.year, code, question.kind)
    return figure if type(figure) is Grant and not (others or figure.own_proration) else None


def _summed(
    question: RightQuestion, portions: Sequence[Portion], used: tuple[Reading, ...]
) -> Outcome[Right]:
    if not portions:
        return NotApplicable(_no_month(question, used), used, question)
    met = _distinct([portion.figure for portion in portions])
    late = _gathered([figure.readings for figure in met])
    if not all(map(_is_granted, portions)):
        nothing = [figure for figure in met if isinstance(figure, Nothing)]
        if len(nothing) == len(met):
            return NotApplicable(nothing[0].reason, late, question)
        unsure = _undetermined(question, portions, used, late)
        if unsure:
            return unsure
    grants = [figure for figure in met if type(figure) is Grant]
    in_hours = Hours in [type(grant.figure) for grant in grants]
    right, rounding = _rounded(question, total(portions), _HOURS if in_hours else _DAYS)
    cited = _gathered([grant.citations for grant in grants]) + _last_month(question)
    citations = _citations(cited, right.unit, whole=_whole(portions))
    return Determined(right, (*rounding, *used, *late), citations, question)


def portions_of(question: RightQuestion) -> tuple[list[Portion], tuple[Reading, ...]]:
    """Put the figure that holds beside the months that count, and name the readings that bore."""
    within = _within(question)
    return _portions(question, within, _usual(question, within))


def _portions(
    question: RightQuestion, within: Sequence[Employment], usual: _Usual | None
) -> tuple[list[Portion], tuple[Reading, ...]]:
    year = question.year
    calendar = year.calendar
    if usual:
        employment, months, figure, of_day = usual
        regime, first = employment.regimes[0].regime, max(employment.period.first, calendar.first)
        share = Share(employment, first, regime.numerator, regime.denominator, months)
        return [_as_agreed(Portion(share, figure, of_day))], ()
    committees = {each.committee.code for each in within}
    changes = [day for code in committees for day in days_of_change(year.law, code, year.year)]
    shares, used = count_months(within, calendar, year.readings, changes)
    tables: dict[tuple[str, tuple[int, int]], tuple[Figure, ...]] = {}
    portions = []
    for share in shares:
        of_day = full_timers_day(within, share.day, year.employer.full_time_day)
        # By integers, since the hash of a fraction is slow.
        key = share.employment.committee.code, of_day.minutes.as_integer_ratio()
        table = tables.get(key) or figures(year, key[0], question.kind, of_day)
        tables[key] = table
        portions.append(Portion(share, _on(table, share.day), of_day))
    if not any(map(_is_flat, portions)) or (len(within) > 1 and _side_by_side(within)):
        return portions, used
    return [_as_agreed(each) for each in portions], used


def _as_agreed(portion: Portion) -> Portion:
    """Count a month as its agreement does, where that is known of the worker's regime.

    A flat half is that of a worker's whole regime in the month: below half of full-time, and where
    regimes add up or are weighted in a month, the agreement does not say what it comes to.
    """
    share = portion.share
    too_few = share.weighted or not share.known or 2 * share.numerator < share.denominator
    if too_few or not _is_flat(portion):
        return portion
    top, bottom = _WHOLE if share.numerator == share.denominator else _HALF
    return evolve(portion, share=evolve(share, numerator=top, denominator=bottom), as_agreed=True)


def _is_flat(portion: Portion) -> bool:
    return type(portion.figure) is Grant and portion.figure.prorated_by is _FLAT_HALF


def _side_by_side(employments: Sequence[Employment]) -> bool:
    periods = sorted([each.period for each in employments], key=_FIRST_DAY)
    return any(later.first <= earlier.last for earlier, later in pairwise(periods))


def _on(table: Sequence[Figure], day: date) -> Figure:
    return table[0] if len(table) == 1 else next(f for f in table if f.period.contains(day))


def _distinct(parts: Iterable[Part]) -> tuple[Part, ...]:
    found: list[Part] = []
    for part in parts:
        if part not in found:
            found.append(part)
    return tuple(found)


def _gathered(several: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Join what several figures rest on, each once."""
    return several[0] if len(several) == 1 else _distinct(chain.from_iterable(several))


def _is_granted(portion: Portion) -> bool:
    """Tell at a glance that some months have a figure and a regime, and can count nowhere else."""
    share, figure = portion.share, portion.figure
    given = type(figure) is Grant and not figure.own_proration
    return given and share.known and share.employment.transferred_from is None


def _undetermined(
    question: RightQuestion,
    portions: Sequence[Portion],
    used: tuple[Reading, ...],
    late: tuple[Reading, ...],
) -> Undetermined | None:
    """Say what is missing or open in a month that counts, and what is sure; None where nothing."""
    gaps = [portion.figure for portion in portions if isinstance(portion.figure, Gap)]
    unknown, disputed = _unknown_regimes(portions), _disputed(question, portions)
    own = _own_proration(question, portions)
    if not (gaps or unknown or disputed or own):
        return None
    missing = _distinct([*(fact for gap in gaps for fact in gap.missing), *unknown, *own])
    unsettled = _distinct([*(matter for gap in gaps for matter in gap.open), *disputed])
    sure, rounding = _at_least(question, portions, written=not own)
    # How months count bore on nothing where the question is only one of figures.
    bearing = used if sure or unknown or disputed else ()
    readings = _distinct((*rounding, *bearing, *late))
    return Undetermined(missing, unsettled, readings, question, sure)


def _at_least(
    question: RightQuestion, portions: Sequence[Portion], *, written: bool
) -> tuple[Days | None, tuple[Reading, ...]]:
    """Add what is sure: the months with a figure, and what holds all the same in those without one.

    What an agreement prorates in its own way is not, since less than A x B x C may come out, nor a
    month that may count with a transferor, nor one that may be looked at on another day.
    """
    held = [_as_sure(each) for each in portions]
    sure = total([each for each in held if _counts(question, each, written=written)])
    if not sure:
        return None, ()
    right, rounding = _rounded(question, sure, _DAYS)
    return right.days, rounding


def _as_sure(portion: Portion) -> Portion:
    figure = portion.figure
    if not isinstance(figure, Gap) or figure.sure is None:
        return portion
    return evolve(portion, figure=figure.sure)


def _counts(question: RightQuestion, portion: Portion, *, written: bool) -> bool:
    open_ = (_prorates_itself(portion) and not written) or not portion.share.firm
    return not (open_ or _disputed(question, (portion,)))


def _own_proration(question: RightQuestion, portions: Sequence[Portion]) -> tuple[Reason, ...]:
    """Name the agreements that do not count by A x B x C, where that would change their figure."""
    own = [_as_sure(portion) for portion in portions if _prorates_itself(portion)]
    if not own or (_all_year(question) and _one_figure(portions)):
        return ()
    return _distinct(
        _own_way(portion.figure, portion.share.employment.committee.code, way, question)
        for portion in own
        if isinstance(portion.figure, Grant) and (way := portion.figure.own_proration)
    )


def _one_figure(portions: Iterable[Portion]) -> bool:
    """Tell whether all months have one figure of one agreement, by a reading, kept, or neither.

    So they do where the figure of none of them is known, and as much of it is sure, by one
    agreement.
    """
    held = [each.figure for each in portions]
    counted = [each.sure if isinstance(each, Gap) else each for each in held]
    rest_on = [
        (type(figure), each.figure, [cited for cited in each.citations if cited != KEPT])
        for figure, each in zip(held, counted, strict=True)
        if isinstance(each, Grant)
    ]
    return len(rest_on) == len(held) and all(each == rest_on[0] for each in rest_on)


def _own_way(
    figure: Grant, committee: str, proration: str | Proration, question: RightQuestion
) -> Reason:
    """Say that an agreement counts in its own way, and on which days where not all year."""
    named: dict[str, Argument] = {"committee": committee, "proration": proration}
    if figure.period == question.year.calendar:
        return reason("agreement.proration", *figure.citations, **named)
    named |= {"first": figure.period.first, "last": figure.period.last}
    return reason("agreement.proration_of_part", *figure.citations, **named)


def unsettled(question: RightQuestion) -> tuple[Reason, ...]:
    """Say why the service behind a right is not known, whatever the figures are.

    A regime is missing, a month may count elsewhere, or an agreement counts in its own way.
    """
    portions, _ = portions_of(question)
    unknown, disputed = _unknown_regimes(portions), _disputed(question, portions)
    return (*unknown, *disputed, *_own_proration(question, portions))


def _prorates_itself(portion: Portion) -> bool:
    figure = portion.figure.sure if isinstance(portion.figure, Gap) else portion.figure
    return isinstance(figure, Grant) and bool(figure.own_proration) and not portion.as_agreed


def _all_year(question: RightQuestion) -> bool:
    """Tell whether a worker is a full-timer on every day of the year, and suspended on none."""
    year = question.year.calendar
    day = year.first
    for employment in sorted(in_service(question.known, year), key=_FIRST_OF_ALL):
        if employment.period.first > day or not _is_full(employment, employment.period.clip(year)):
            return False
        day = max(day, day_after(employment.period.last))
    return day > year.last


def _is_full(employment: Employment, days: Period) -> bool:
    changes = (each for each in employment.regimes if days.contains(each.first))
    held = (employment.in_force(days.first), *changes)
    full = all(each is not None and each.regime.fraction == 1 for each in held)
    return full and not any(each.period.overlaps(days) for each in employment.suspensions)


def _no_month(question: RightQuestion, used: tuple[Reading, ...]) -> Reason:
    # With a reading that bears, there were days in service, of a month that counts elsewhere.
    message = "months.with_transferor" if used else "months.none"
    return reason(message, _FORMULA, year=question.year.year)


def _unknown_regimes(portions: Sequence[Portion]) -> tuple[Reason, ...]:
    """Name the employments whose regime is missing where it would be multiplied with a figure."""
    jobs = [each.share.employment for each in portions if not each.share.known and _gives(each)]
    return _distinct(
        [
            reason("regime.missing", _FORMULA, worker=job.worker, first=job.period.first)
            for job in jobs
        ]
    )


def _gives(portion: Portion) -> bool:
    return not isinstance(portion.figure, Nothing)


def _disputed(question: RightQuestion, portions: Sequence[Portion]) -> tuple[Reason, ...]:
    """Name a transfer that leaves open whether the month in which it came counts here."""
    if question.year.readings.transfer is not _TRANSFER_OPEN:
        return ()
    twice = [each for each in portions if counted_twice(each.share) and _gives(each)]
    firsts = [each.share.employment.period.first for each in twice]
    return _distinct([reason("transfer.month", _TRANSFER, first=first) for first in firsts])


def product(days: tuple[int, int], of_full_time: tuple[int, int], months: int) -> tuple[int, int]:
    """Multiply A x B x C as integers, not yet reduced (TR 50 § 3).

    Days and working regime are each a numerator over a denominator, and so is the result.

    >>> product((5, 1), (4, 5), 10)
    (200, 60)
    """
    return days[0] * of_full_time[0] * months, days[1] * of_full_time[1] * _MONTHS_A_YEAR


def total(portions: Iterable[Portion]) -> Fraction:
    """Add A x B x C over months that count alike."""
    return _added(
        [
            (
                _in_days(portion.figure.figure, portion.full_time_day),
                (portion.share.numerator, portion.share.denominator),
                portion.share.months,
            )
            for portion in portions
            if isinstance(portion.figure, Grant)
        ]
    )


def _added(parts: Iterable[_Part]) -> Fraction:
    """Add A x B x C; the sum is normalised once."""
    numerator, denominator = 0, 1
    for part in parts:
        top, bottom = product(*part)
        numerator = numerator * bottom + top * denominator
        denominator *= bottom
    return Fraction(numerator, denominator)


def hours_of(question: RightQuestion, right: Right) -> Hours:
    """Express a right in hours, month by month through the full-timer's day (TR 50 § 1)."""
    portions, _ = portions_of(question)
    minutes = sum(
        (total((each,)) * each.full_time_day.minutes for each in portions),
        Fraction(),
    )
    # A right that was rounded is so many hours more or less.
    exact = right.unrounded.amount
    return Hours(minutes * right.days.amount / exact if exact else minutes)


def _in_days(figure: Days | Hours, full_time_day: Hours) -> tuple[int, int]:
    days = figure if isinstance(figure, Days) else figure.days(full_time_day)
    return days.amount.as_integer_ratio()


def _rounded(
    question: RightQuestion, amount: Fraction, unit: Unit
) -> tuple[Right, tuple[Reading, ...]]:
    unrounded = Days(amount)
    # A whole number of days is the same under every option: the question does not arise.
    if amount.denominator == 1:
        return Right(unrounded, unrounded, unit), ()
    reading = question.year.readings.rounding
    days = unrounded if reading is _EXACT else rounded(unrounded, reading)
    return Right(days, unrounded, unit), (reading,)


def rounded(days: Days, reading: Rounding) -> Days:
    """Round a right as the reading says; ties go upwards (TR 50 § 3 has no rule).

    >>> rounded(Days("10/3"), Rounding.HALF_DAY_NEAREST).amount
    Fraction(7, 2)
    """
    if reading is _EXACT:
        return days
    amount, half = checks.one("days", days, Days).amount, Fraction(1, 2)
    match checks.one("reading", reading, Rounding):
        case Rounding.HALF_DAY_UP:
            return Days(Fraction(ceil(amount * 2), 2))
        case Rounding.HALF_DAY_NEAREST:
            return Days(Fraction(floor(amount * 2 + half), 2))
        case Rounding.WHOLE_DAY_DOWN:
            return Days(floor(amount))
        case Rounding.WHOLE_DAY_UP:
            return Days(ceil(amount))
        case _:
            return Days(Fraction(floor(amount * 100 + half), 100))


def _citations(cited: tuple[Citation, ...], unit: Unit, *, whole: bool) -> tuple[Citation, ...]:
    prorated = cited if whole else (_FORMULA, *cited)
    return (*prorated, _IN_HOURS) if unit is _HOURS else prorated


def _last_month(question: RightQuestion) -> tuple[Citation, ...]:
    """Say that it is deduced where a month counts that an employment left before its end."""
    year = question.year.year
    for each in question.known:
        last = each.period.last
        if last.year == year and day_after(last).day > 1:
            return (_LAST_MONTH,)
    return ()


def _whole(portions: Sequence[Portion]) -> bool:
    """Tell whether the worker is a full-timer in service all year: the formula changes nothing."""
    months = 0
    for portion in portions:
        share = portion.share
        if share.numerator < share.denominator:
            return False
        months += share.months
    return months == _MONTHS_A_YEAR


def right_reasons(question: RightQuestion) -> tuple[Reason, ...]:
    """Say as data how a right came about: the size, the figures, the months, the sum."""
    year = question.year
    portions, used = portions_of(question)
    # Nothing is said of a size that nobody in the year is counted with.
    bare = question.kind is _COMPANY or not portions
    size = () if bare else year.said
    by_job = _by_job(portions) if len(portions) > 1 else portions
    sources = _distinct([step for portion in by_job for step in _source(portion, year.year)])
    # An unknown size is also what is missing of the figure: it is said once.
    known = _distinct((*size, *sources)) if isinstance(year.size, Reason) else (*size, *sources)
    granted = bool(portions) and all(map(_is_granted, portions))
    own = () if granted else _own_proration(question, portions)
    if own:
        return (*known, *own)
    alike = [list(group) for _, group in groupby(by_job, key=_alike)]
    counted = [*_agreed(by_job), *chain.from_iterable(map(_stretch, alike))]
    result = _sum(question, portions) if granted else _result(question, portions, used)
    return (*known, *counted, *result)


def _by_job(portions: Sequence[Portion]) -> list[Portion]:
    """Put each employment's months together, in their own order."""
    found: dict[int, list[Portion]] = {}
    for portion in portions:
        found.setdefault(id(portion.share.employment), []).append(portion)
    return [portion for of_job in found.values() for portion in of_job]


def _alike(portion: Portion) -> tuple[int, int, int, bool, int]:
    share = portion.share
    regime = (share.numerator, share.denominator)
    return (id(share.employment), *regime, share.known, id(portion.figure))


def _source(portion: Portion, year: int) -> tuple[Reason, ...]:
    return figure_reasons(portion.figure, portion.share.employment.committee.code, year)


def _agreed(portions: Iterable[Portion]) -> tuple[Reason, ...]:
    """Say how an agreement counts in place of the working regime, where that was computed."""
    return _distinct(
        reason(
            "months.as_agreed",
            *portion.figure.citations,
            committee=portion.share.employment.committee.code,
            proration=portion.figure.own_proration,
        )
        for portion in portions
        if portion.as_agreed
        and isinstance(portion.figure, Grant)
        and portion.figure.own_proration is not None
    )


def _stretch(alike: Sequence[Portion]) -> tuple[Reason, ...]:
    share, figure = alike[0].share, alike[0].figure
    if not isinstance(figure, Grant) or not share.known:
        return ()
    counted = reason(
        "months.stretch",
        _FORMULA,
        figure=figure.figure,
        regime=Fraction(share.numerator, share.denominator),
        months=sum([portion.share.months for portion in alike]),
        first=share.day,
        committee=share.employment.committee.code,
    )
    return (counted,)


def _result(
    question: RightQuestion, portions: Sequence[Portion], used: tuple[Reading, ...]
) -> tuple[Reason, ...]:
    if not portions:
        return (_no_month(question, used),)
    found = {type(portion.figure) for portion in portions}
    unknown = _unknown_regimes(portions) + _disputed(question, portions)
    if unknown or Gap in found or Grant not in found:
        return unknown
    return _sum(question, portions)


def _sum(question: RightQuestion, portions: Iterable[Portion]) -> tuple[Reason, ...]:
    """Say what the months add up to, and what the reading makes of it."""
    right, _ = _rounded(question, total(portions), _DAYS)
    summed = reason("right.total", _FORMULA, days=right.unrounded)
    if right.days is right.unrounded or right.days == right.unrounded:
        return (summed,)
    reading = question.year.readings.rounding
    return (summed, reason("right.rounded", _FORMULA, days=right.days, reading=reading))
