"""How many days a full-timer in service all year has (TR 51-56, 58).

Three rights stand beside each other. The legal right: from 20 workers on the sector's growth
path, where an agreement made binding has one, else the act's figure (4 days in 2023, 5 from 2024);
from 10 to 20 at least one day, which an agreement may only raise; below 10 nothing. The sectoral
right: what an agreement gives beside that, also below 10. The company's own days, on top.

A figure holds for a calendar year. It changes within one only where an agreement ends in it.
"""

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType
from typing import Final

from attrs import frozen

from fla_rules.calendar import Period, day_after, day_before
from fla_rules.law.agreements.agreement import Agreement, PathStep, UnregisteredAgreement
from fla_rules.law.readings import LatePath
from fla_rules.law.rulebook import FLOORS
from fla_rules.law.values import ValueName
from fla_rules.outcome import Argument, Citation, Reason, reason
from fla_rules.quantities import Days, Hours
from fla_rules.rules.workforce import ACT_NOT_IN_FORCE, EmployerYear
from fla_rules.vocabulary import Confidence, Kind, Reading, SizeClass


@frozen(slots=False)
class Grant:
    """A figure for a full-timer on the days of a period; `message` names the step it came from."""

    period: Period
    figure: Days | Hours
    message: str
    citations: tuple[Citation, ...]
    readings: tuple[Reading, ...] = ()


@frozen(slots=False)
class Gap:
    """A period for which the figure cannot be known: a fact is missing, or the law is open."""

    period: Period
    missing: tuple[Reason, ...] = ()
    open: tuple[Reason, ...] = ()
    readings: tuple[Reading, ...] = ()


@frozen(slots=False)
class Nothing:
    """A period in which the right does not exist."""

    period: Period
    reason: Reason
    readings: tuple[Reading, ...] = ()


Figure = Grant | Gap | Nothing


@frozen(slots=False)
class _Asked:
    # What every step below needs to know of the question.
    year: EmployerYear
    committee: str
    size_class: SizeClass
    kind: Kind
    full_time_day: Hours


_BY_AGREEMENT: Final = "figure.agreement"
_OUTSIDE: Final = Citation("TR", "51 § 2", Confidence.ACT)
_COMPANY: Final = Citation("TR", "50 § 3", Confidence.ACT, note="days granted in the enterprise")
# Why the act's own figure holds: the message that says so, the article from 20 workers on, how sure
# it is, and a note. From 10 to 20 the article is 58 § 3.
_Why = tuple[str, str, Confidence, str]
_NONE_KNOWN: Final[_Why] = (
    "figure.act_no_agreement",
    "53",
    Confidence.ACT,
    "no agreement of this joint committee is known to the rulebook",
)
_PARENT_KNOWN: Final[_Why] = (
    "figure.act_no_agreement",
    "53",
    Confidence.DEDUCTION,
    (
        "no agreement of this sub-committee is known to the rulebook, and that of its committee is "
        "not known to cover it"
    ),
)
_SILENT: Final[_Why] = (
    "figure.act_agreement_silent",
    "53",
    Confidence.ACT,
    "the committee's agreement gives no figure for this size",
)
_ENDED: Final[_Why] = (
    "figure.act_agreement_ended",
    "55-56",
    Confidence.DEDUCTION,
    "the committee's agreement has ended",
)
_ACT_FIGURES: Final = MappingProxyType(
    {
        SizeClass.FROM_10_TO_20: ValueName.DAYS_FROM_10_TO_20,
        SizeClass.FROM_20: ValueName.DAYS_FROM_20,
    }
)


def figures(
    year: EmployerYear, committee: str, kind: Kind, full_time_day: Hours | None = None
) -> tuple[Figure, ...]:
    """Give the figures of a calendar year for a joint committee and kind, in the order of days.

    `full_time_day` is that of the worker's own full-timer, where it is not the employer's. They
    cover every day of the year once; all but the years in which an agreement ends have one.
    """
    held = step_all_year(year, committee, kind)
    if held:
        return (Grant(year.calendar, held[0].figure, _BY_AGREEMENT, held[1]),)
    size = year.size
    if kind is Kind.COMPANY:
        return (_company_figure(year),)
    if isinstance(size, Reason):
        return (_without_size(year, committee, kind, size),)
    if kind is Kind.LEGAL and size.size_class is SizeClass.UNDER_10:
        outside = reason("figure.below_10", _OUTSIDE, count=size.count)
        return (Nothing(year.calendar, outside),)
    of_day = full_time_day or year.employer.full_time_day
    asked = _Asked(year, committee, size.size_class, kind, of_day)
    agreements = year.law.agreements_of(committee)
    if not agreements:
        return (_without_agreement(asked),)
    return tuple(_refused_below_floor(asked, figure) for figure in _along(asked, agreements))


def step_all_year(
    year: EmployerYear, committee: str, kind: Kind
) -> tuple[PathStep, tuple[Citation, ...]] | None:
    """Find the usual figure in one step: that of one agreement, on all days, without condition.

    None for every other case, which `figures` works out, to the same result.
    """
    agreements, size = year.law.agreements_of(committee), year.size
    if len(agreements) != 1 or isinstance(size, Reason):
        return None
    (agreement,) = agreements
    place = agreement.step_for(size.size_class, kind, year.year)
    if place < 0 or year.year not in agreement.whole_years:
        return None
    step = agreement.steps[place]
    usual = type(step.figure) is Days and not (step.gives_nothing or step.condition)
    return (step, agreement.citations[place]) if usual else None


def _company_figure(year: EmployerYear) -> Figure:
    period = year.calendar
    for of_year, days in year.employer.company_days:
        if of_year == year.year and days.amount:
            return Grant(period, days, "figure.company", (_COMPANY,))
    return Nothing(period, reason("figure.no_company_days", year=year.year))


def _without_size(year: EmployerYear, committee: str, kind: Kind, size: Reason) -> Figure:
    period = year.calendar
    if size.id == ACT_NOT_IN_FORCE:
        return Nothing(period, size)
    may_exist = kind is Kind.LEGAL or committee in year.law.unregistered
    for agreement in year.law.agreements_of(committee):
        may_exist |= any(step.kind is kind and not step.gives_nothing for step in agreement.steps)
    if may_exist:
        return Gap(period, missing=(size,))
    return Nothing(period, reason("figure.no_sector_right", committee=committee))


def _without_agreement(asked: _Asked) -> Figure:
    period = asked.year.calendar
    unregistered = asked.year.law.unregistered.get(asked.committee)
    # Below 10 only the sector can give a right; from 10 on its path stands in the act's place.
    concerned = Kind.SECTORAL if asked.size_class is SizeClass.UNDER_10 else Kind.LEGAL
    if unregistered and asked.kind is concerned:
        return Gap(period, missing=(_register(unregistered),))
    return _beside_path(asked, period, _PARENT_KNOWN if _has_parent(asked) else _NONE_KNOWN)


def _has_parent(asked: _Asked) -> bool:
    law, (*parents, _) = asked.year.law, asked.committee.split(".")
    codes = [".".join(parents[: count + 1]) for count in range(len(parents))]
    return any(code in law.unregistered or code in law.agreements for code in codes)


def _register(agreement: UnregisteredAgreement) -> Reason:
    act = f"agreement {agreement.committee}"
    source = Citation(act, "", Confidence.ONE, agreement.source, agreement.note)
    return reason(
        "agreement.unregistered",
        source,
        committee=agreement.committee.code,
        title=agreement.title,
        note=agreement.note,
    )


def _beside_path(asked: _Asked, period: Period, why: _Why) -> Figure:
    if asked.kind is Kind.LEGAL:
        return _act_figure(asked, period, why)
    return Nothing(period, reason("figure.no_sector_right", committee=asked.committee))


def _act_figure(
    asked: _Asked, period: Period, why: _Why, readings: tuple[Reading, ...] = ()
) -> Figure:
    year = asked.year.year
    # A calendar year has the figure of its first day: the act gives days "a year".
    value = asked.year.law.value(_ACT_FIGURES[asked.size_class], date(year, 1, 1))
    if value is None:
        silent = reason("figure.no_act_figure", year=year)
        return Gap(period, open=(silent,), readings=readings)
    message, article, sure, note = why
    small = asked.size_class is SizeClass.FROM_10_TO_20
    because = Citation("TR", "58 § 3" if small else article, sure, note=note)
    return Grant(period, Days(value.amount), message, (value.citation, because), readings)


def _along(asked: _Asked, agreements: tuple[Agreement, ...]) -> Iterator[Figure]:
    year = asked.year.calendar
    ended = [agreement for agreement in agreements if agreement.period.last < year.first]
    day = year.first
    for agreement in agreements:
        if not agreement.period.overlaps(year):
            continue
        first = agreement.period.first
        # A path is dated by calendar year: its first year is whole, unless another ran before it.
        if ended and day < first:
            yield _after_end(asked, ended[-1], Period(day, day_before(first)))
            day = first
        covered = Period(day, min(agreement.period.last, year.last))
        yield _within(asked, agreement, covered)
        ended.append(agreement)
        day = day_after(covered.last)
    if day <= year.last:
        rest = Period(day, year.last)
        yield (_after_end(asked, ended[-1], rest) if ended else _before(asked, agreements[0], rest))


def _within(asked: _Asked, agreement: Agreement, period: Period) -> Figure:
    place = agreement.step_for(asked.size_class, asked.kind, asked.year.year)
    if place >= 0:
        return _grant(agreement, place, period, _BY_AGREEMENT)
    return _before(asked, agreement, period)


def _grant(
    agreement: Agreement,
    place: int,
    period: Period,
    message: str,
    readings: tuple[Reading, ...] = (),
) -> Figure:
    step, citations = agreement.steps[place], agreement.citations[place]
    committee = agreement.committee.code
    if step.gives_nothing:
        return Nothing(
            period, reason("figure.agreement_none", *citations, committee=committee), readings
        )
    if step.condition:
        asked = reason(
            "agreement.condition", *citations, committee=committee, condition=step.condition
        )
        return Gap(period, missing=(asked,), readings=readings)
    return Grant(period, step.figure, message, citations, readings)


def _refused_below_floor(asked: _Asked, figure: Figure) -> Figure:
    """Leave a figure in hours undetermined that is below the act's floor in days.

    A figure in days was compared when it was registered; one in hours only can be through the
    full-timer's day (TR 50 § 1, 54 § 2, 58 § 3).
    """
    if asked.kind is not Kind.LEGAL or not isinstance(figure, Grant):
        return figure
    floor = asked.year.law.value(FLOORS[asked.size_class], asked.year.calendar.last)
    hours = figure.figure
    if isinstance(hours, Days) or floor is None:
        return figure
    days = hours.days(asked.full_time_day)
    if days.amount >= floor.amount:
        return figure
    below = reason(
        "agreement.below_floor",
        floor.citation,
        committee=asked.committee,
        figure=hours,
        days=days,
        floor=Days(floor.amount),
    )
    return Gap(figure.period, missing=(below,), readings=figure.readings)


def _before(asked: _Asked, agreement: Agreement, period: Period) -> Figure:
    years = [
        step.from_year
        for step in agreement.steps
        if step.size_class is asked.size_class and step.kind is asked.kind
    ]
    if not years:
        return _beside_path(asked, period, _SILENT)
    missing = reason(
        "agreement.before_path",
        committee=asked.committee,
        year=asked.year.year,
        first=min(years),
    )
    return Gap(period, missing=(missing,))


def _after_end(asked: _Asked, agreement: Agreement, period: Period) -> Figure:
    place = agreement.step_for(asked.size_class, asked.kind, agreement.period.last.year)
    if place < 0:
        return _beside_path(asked, period, _SILENT)
    readings = (asked.year.readings.late_path,)
    if readings == (LatePath.LAST_FIGURE,):
        return _grant(agreement, place, period, "figure.last_of_path", readings)
    if asked.kind is Kind.LEGAL:
        return _act_figure(asked, period, _ENDED, readings)
    ended = reason(
        "figure.sector_right_ended",
        *agreement.citations[place],
        committee=asked.committee,
        last=agreement.period.last,
    )
    return Nothing(period, ended, readings)


def figure_reasons(figure: Figure, committee: str, year: int) -> tuple[Reason, ...]:
    """Say as data where a figure comes from, or why there is none."""
    if isinstance(figure, Gap):
        return (*figure.missing, *figure.open)
    if isinstance(figure, Nothing):
        return (figure.reason,)
    named: dict[str, Argument] = {"committee": committee, "year": year, "figure": figure.figure}
    return (reason(figure.message, *figure.citations, **named),)
