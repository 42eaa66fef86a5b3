"""How many days a full-timer in service all year has (TR 51-56, 58).

Three rights stand beside each other. The legal right: from 20 workers on the sector's growth
path, where an agreement made binding has one, else the act's figure (4 days in 2023, 5 from 2024);
from 10 to 20 at least one day, which an agreement may only raise; below 10 nothing. The sectoral
right: what an agreement gives beside that, also below 10. The company's own days, on top.

A figure holds for a calendar year. It changes within one only where an agreement ends in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve, field, frozen

from fla_rules.calendar import Period, day_after, day_before
from fla_rules.law.agreements.agreement import Agreement, PathStep, Proration, UnregisteredAgreement
from fla_rules.law.instruments import TRAINING_RIGHT
from fla_rules.law.readings import BeforePath, LatePath, SectorSize
from fla_rules.law.rulebook import FLOORS, Law, parent_of
from fla_rules.law.values import LegalValue, ValueName
from fla_rules.outcome import Argument, Citation, Reason, reason
from fla_rules.quantities import Days, Hours
from fla_rules.right.committees import Ground, ground, may_give_sectoral
from fla_rules.right.workforce import ACT_NOT_IN_FORCE, EmployerYear, class_of_committee
from fla_rules.vocabulary import Confidence, Kind, Reading, SizeClass


@frozen
class Grant:
    """A figure for a full-timer on the days of a period; `message` names the step it came from.

    `prorated_by`, or `proration` in words, is how its agreement counts for who is not a full-timer
    all year, where that is not A x B x C. `sized_by_committee` tells that the sizes of its table
    may be those of the committee's workers alone.
    """

    period: Period
    figure: Days | Hours
    message: str
    citations: tuple[Citation, ...]
    readings: tuple[Reading, ...] = ()
    proration: str | None = None
    prorated_by: Proration | None = None
    sized_by_committee: bool = False
    # How its agreement counts in place of A x B x C; None where it counts so.
    own_proration: str | Proration | None = field(init=False, repr=False, eq=False)
    # What it comes to for the regimes and months of a worker: many have the same.
    comes_to: dict[tuple[object, ...], Any] = field(init=False, factory=dict, repr=False, eq=False)
    # What is said of it, by committee and year: most workers share one figure.
    said: dict[tuple[str, int], tuple[Reason, ...]] = field(
        init=False, factory=dict, repr=False, eq=False
    )

    @own_proration.default
    def _own_way(self) -> str | Proration | None:
        return self.proration or self.prorated_by


@frozen
class Gap:
    """A period for which the figure cannot be known: a fact is missing, or the law is open.

    `sure` is what a full-timer has all the same: the floor that the act sets, or the figure that is
    not lowered.
    """

    period: Period
    missing: tuple[Reason, ...] = ()
    open: tuple[Reason, ...] = ()
    readings: tuple[Reading, ...] = ()
    sure: Grant | None = None


@frozen
class Nothing:
    """A period in which the right does not exist."""

    period: Period
    reason: Reason
    readings: tuple[Reading, ...] = ()


Figure = Grant | Gap | Nothing


@frozen
class _Asked:
    # What every step below needs to know of the question.
    year: EmployerYear
    committee: str
    size_class: SizeClass
    kind: Kind
    full_time_day: Hours
    # The size by the workers of the committee alone, where a reading asks for it and it is known.
    of_committee: SizeClass | None = None


@frozen
class _Granted:
    # What an earlier agreement granted a full-timer for the year, through a step of its path.
    agreement: Agreement
    place: int
    days: Fraction

    @property
    def condition(self) -> str | None:
        return self.agreement.steps[self.place].condition


# Looked up once: finding a member in its class is a call in Python 3.11.
_LEGAL: Final = Kind.LEGAL
_COMPANY_DAYS: Final = Kind.COMPANY
_UNDER_10: Final = SizeClass.UNDER_10
_BY_COMMITTEE: Final = SectorSize.COMMITTEE

_BY_AGREEMENT: Final = "figure.agreement"
_AT_LEAST: Final = "figure.at_least"
_NOT_LOWERED: Final = "figure.not_lowered"
_OUTSIDE: Final = Citation("TR", "51 § 2", Confidence.ACT)
_COMPANY: Final = Citation("TR", "50 § 3", Confidence.ACT, note="days granted in the enterprise")
# Why the act's own figure holds: what the message says of it, and what that rests on by size.
_Why = tuple[str, Mapping[SizeClass, Citation]]


def _why(said: str, article: str, sure: Confidence, note: str) -> _Why:
    articles = {SizeClass.FROM_20: article, SizeClass.FROM_10_TO_20: "58 § 3"}
    rests_on = {
        size: Citation(TRAINING_RIGHT, of, sure, note=note) for size, of in articles.items()
    }
    return said, MappingProxyType(rests_on)


_NO_AGREEMENT: Final = "no agreement of this joint committee is known to the rulebook"
_GROUNDS: Final[Mapping[Ground, _Why]] = MappingProxyType(
    {
        Ground.NONE_KNOWN: _why("no_agreement", "53", Confidence.ACT, _NO_AGREEMENT),
        Ground.NONE_COMPETENT: _why(
            "no_committee",
            "53",
            Confidence.DEDUCTION,
            "no joint committee is competent (999), so that no agreement can apply",
        ),
        Ground.NOT_NAMED: _why(
            "not_named",
            "53",
            Confidence.DEDUCTION,
            "the agreement of its joint committee does not name this sub-committee",
        ),
        Ground.SECTION_NOT_LISTED: _why(
            "no_agreement",
            "53",
            Confidence.DEDUCTION,
            f"{_NO_AGREEMENT}, and its number is in no list of joint committees",
        ),
        Ground.SUB_COMMITTEES: _why(
            "no_agreement",
            "53",
            Confidence.DEDUCTION,
            f"{_NO_AGREEMENT}, but one of a sub-committee is",
        ),
    }
)
_SILENT: Final = _why(
    "agreement_silent",
    "53",
    Confidence.ACT,
    "the committee's agreement gives no figure for this size",
)
_ENDED: Final = _why(
    "agreement_ended",
    "55-56",
    Confidence.DEDUCTION,
    "the committee's agreement has ended",
)
_ENDED_ALIKE: Final = _why(
    "agreement_ended_alike",
    "55-56",
    Confidence.DEDUCTION,
    "the last figure of the ended agreement is the same",
)
_CONDITION: Final = _why(
    "condition_alike",
    "53",
    Confidence.DEDUCTION,
    "the agreement gives as much to whoever meets its condition",
)
_BEFORE: Final = _why(
    "before_path",
    "53",
    Confidence.DEDUCTION,
    "no agreement in the sense of the article is known to be in force before the path begins",
)
_COLLECTIVE_ONLY: Final = _why(
    "collective_only",
    "53",
    Confidence.DEDUCTION,
    "the days of the agreement are collective: a target of the employer, and nobody's credit",
)
_NOT_BINDING: Final = _why(
    "not_binding",
    "54 § 1",
    Confidence.DEDUCTION,
    "the committee's agreement was not made binding by royal decree",
)
# Beside the citation of an agreement whose figure a newer one did not lower.
KEPT: Final = Citation(
    TRAINING_RIGHT,
    "54 § 2",
    Confidence.DEDUCTION,
    note="more than 2 days that were granted for a year may not be lowered by a path",
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
    employers = year.employer.full_time_day
    if full_time_day is not None and full_time_day is not employers:
        return _figures(year, committee, kind, full_time_day)
    held: tuple[Figure, ...] | None = year.found.get((committee, kind))
    if held is None:
        held = year.found[committee, kind] = _figures(year, committee, kind, employers)
    return held


def _figures(year: EmployerYear, committee: str, kind: Kind, of_day: Hours) -> tuple[Figure, ...]:
    size = year.size
    if kind is _COMPANY_DAYS:
        return (_company_figure(year),)
    if isinstance(size, Reason):
        return (_without_size(year, committee, kind, size),)
    size_class, law = size.size_class, year.law
    if kind is _LEGAL and size_class is _UNDER_10:
        outside = reason("figure.below_10", _OUTSIDE, count=size.count)
        return (Nothing(year.calendar, outside),)
    # Whatever its size is there, a sector right beside the legal one is that of the employer's.
    own = _asked_of_committee(year, committee) if kind is _LEGAL else None
    # Of an employer's facts, figures depend on these alone: under one law they are found once.
    length = of_day.minutes.as_integer_ratio()
    key = (year.year, committee, size_class, own, kind, length, year.readings)
    held: tuple[Figure, ...] | None = law.found.get(key)
    if held is None:
        held = _in_committee(_Asked(year, committee, size_class, kind, of_day, own))
        law.found[key] = held
    return held


def _asked_of_committee(year: EmployerYear, committee: str) -> SizeClass | None:
    given = year.employer.committee_quarter_end_fte
    asked = given or year.readings.sector_size is _BY_COMMITTEE
    return class_of_committee(year, committee) if asked else None


def _in_committee(asked: _Asked) -> tuple[Figure, ...]:
    agreements = asked.year.law.agreements_of(asked.committee)
    if not agreements:
        return (_without_agreement(asked, None),)
    if asked.kind is Kind.LEGAL:
        # Only a binding one stands in the act's place (TR 54 § 1); a right beside it may be any.
        agreements = tuple([each for each in agreements if each.binding is not False])
        if not agreements:
            return (_without_agreement(asked, _NOT_BINDING),)
    found = tuple(
        [
            _refused_below_floor(asked, each) if isinstance(each, Grant) else each
            for each in _along(asked, agreements)
        ]
    )
    if asked.kind is _LEGAL and any(each.sized_by_committee for each in agreements):
        return _by_size_of_committee(asked, agreements, found)
    return found


def _by_size_of_committee(
    asked: _Asked, agreements: tuple[Agreement, ...], found: tuple[Figure, ...]
) -> tuple[Figure, ...]:
    """Let the reading decide whose workers make the size, where that may change a figure.

    Those of a committee are never more than all of the employer's. Where they make it a smaller
    one, the table's figure for that size holds if the act's floor for the employer allows it.
    """
    if asked.of_committee is asked.size_class:
        return found
    return tuple([_sized(asked, agreements, each) for each in found])


def _same_in_all_sizes(asked: _Asked, figure: Grant) -> bool:
    """Tell whether a smaller size would have the same, as from 10 to 20 where a path gives 1."""
    floor, least = _floor(asked), _act_figure(asked, figure.period, _SILENT)
    return floor is not None and all(
        isinstance(each, Grant) and _days_of(asked, each.figure) == floor.amount
        for each in (least, figure)
    )


def _sized(asked: _Asked, agreements: tuple[Agreement, ...], figure: Figure) -> Figure:
    given = figure.sure if isinstance(figure, Gap) else figure
    if not (
        isinstance(given, Grant)
        and given.sized_by_committee
        and not _same_in_all_sizes(asked, given)
    ):
        return figure
    reading = asked.year.readings.sector_size
    readings = (*figure.readings, reading)
    if reading is SectorSize.EMPLOYER:
        return evolve(figure, readings=readings)
    least = _floor_beside(asked, agreements, given)
    if isinstance(figure, Gap):
        return evolve(figure, readings=readings, sure=least)
    if asked.of_committee is None:
        missing = reason("sector_size.missing", committee=asked.committee, year=asked.year.year)
        return Gap(figure.period, (missing,), (), readings, least)
    smaller = _in_smaller(asked, agreements, given, asked.of_committee)
    if smaller and least and _days_of(asked, smaller.figure) >= _days_of(asked, least.figure):
        return evolve(smaller, readings=(*smaller.readings, reading))
    silent = reason("sector_size.silent", committee=asked.committee, size=asked.of_committee)
    return Gap(figure.period, (), (silent,), readings, least)


def _floor_beside(asked: _Asked, agreements: tuple[Agreement, ...], given: Grant) -> Grant | None:
    """Give the floor as what is sure where a smaller size may have another figure.

    What is kept of an earlier agreement gives way, for a smaller size, to the newer one's figure.
    """
    floor, period = _at_floor(asked, given.period), given.period
    if floor and given.own_proration is not None:
        return _counted_as(floor, given)
    ways = [_at_floor(asked, period, each) for each in agreements if each.period.overlaps(period)]
    return next((each for each in ways if each and each.own_proration is not None), floor)


def _in_smaller(
    asked: _Asked, agreements: tuple[Agreement, ...], figure: Grant, size_class: SizeClass
) -> Grant | None:
    """Give the figure of a smaller size in a table, in the place of one of the employer's own."""
    if size_class is _UNDER_10:
        # A right of the sector alone, where the act gives none: not so for this employer.
        return None
    for other in _along(evolve(asked, size_class=size_class), agreements):
        # Only from 20 workers on what is kept may part the days of an agreement.
        if isinstance(other, Grant) and other.period.contains(figure.period.first):
            return evolve(other, period=figure.period)
    return None


def days_of_change(law: Law, committee: str, year: int) -> Iterator[date]:
    """Give the days on which the figures of a committee may change within a year."""
    for agreement in (*law.agreements_of(committee), *law.replaced.get(committee, ())):
        period = agreement.period
        if period.first.year == year:
            yield period.first
        if period.last.year == year:
            yield day_after(period.last)


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
    given = any(may_give_sectoral(year.law, committee, size, period) for size in SizeClass)
    if kind is Kind.LEGAL or given:
        return Gap(period, missing=(size,))
    return Nothing(period, reason("figure.no_sector_right", committee=committee))


def _without_agreement(asked: _Asked, not_binding: _Why | None) -> Figure:
    period = asked.year.calendar
    unregistered = asked.year.law.unregistered.get(asked.committee)
    if unregistered:
        return _unregistered(asked, unregistered, _register(unregistered))
    found = ground(asked.year.law, asked.committee, period)
    match found:
        case Ground.COMMITTEE_UNREGISTERED:
            parent = asked.year.law.unregistered[parent_of(asked.committee)]
            return _unregistered(asked, parent, _register_for(asked.committee, parent))
        case Ground.NOT_LISTED:
            return _unknown(asked, period, reason("committee.unknown", committee=asked.committee))
        case Ground.NOT_THEN:
            gone = reason("committee.not_then", committee=asked.committee, year=asked.year.year)
            return _unknown(asked, period, gone)
        case _:
            return _beside_path(asked, period, not_binding or _GROUNDS[found])


def _unregistered(asked: _Asked, agreement: UnregisteredAgreement, missing: Reason) -> Figure:
    period = asked.year.calendar
    if not agreement.collective_only:
        return _unknown(asked, period, missing)
    # Whatever the target is, it is no figure in the place of the act's.
    figure = _beside_path(asked, period, _COLLECTIVE_ONLY)
    if not isinstance(figure, Grant):
        return figure
    return evolve(figure, citations=(*figure.citations, _existing(agreement)))


def _unknown(
    asked: _Asked, period: Period, missing: Reason, agreement: Agreement | None = None
) -> Figure:
    if asked.kind is _kind_in_doubt(asked):
        return Gap(period, missing=(missing,), sure=_at_floor(asked, period, agreement))
    return Nothing(period, reason("figure.no_sector_right", committee=asked.committee))


def _kind_in_doubt(asked: _Asked) -> Kind:
    # Below 10 only the sector can give a right; from 10 on its path stands in the act's place.
    return Kind.SECTORAL if asked.size_class is SizeClass.UNDER_10 else Kind.LEGAL


def _floor(asked: _Asked) -> LegalValue | None:
    """Give what no agreement goes below in a year.

    At least 2 days from 20 workers on (TR 54 § 2), at least 1 from 10 to 20 (TR 58 § 3).
    """
    if asked.kind is not Kind.LEGAL or asked.size_class not in FLOORS:
        return None
    # A calendar year has the floor of its first day, as it has the act's figure of that day.
    return asked.year.law.value(FLOORS[asked.size_class], asked.year.calendar.first)


def _at_floor(asked: _Asked, period: Period, agreement: Agreement | None = None) -> Grant | None:
    """Give the floor as what is sure of a figure that is not known, and may be of an agreement.

    It counts in the agreement's own way, where it has one: less than A x B x C may come of that.
    One that is not registered is taken to count as the act does, until somebody enters its way.
    """
    floor = _floor(asked)
    if floor is None:
        return None
    least = Grant(period, Days(floor.amount), _AT_LEAST, (floor.citation,))
    if agreement is None or not _counts_otherwise(agreement):
        return least
    return evolve(
        least,
        citations=(*least.citations, agreement.source_of),
        proration=agreement.proration,
        prorated_by=agreement.prorated_by,
    )


def _register(agreement: UnregisteredAgreement) -> Reason:
    committee = agreement.committee.code
    if agreement.likely:
        return reason("agreement.likely", _existing(agreement), committee=committee)
    existing = _existing(agreement)
    return reason("agreement.unregistered", existing, committee=committee, title=agreement.title)


def _register_for(committee: str, agreement: UnregisteredAgreement) -> Reason:
    existing, parent = _existing(agreement), agreement.committee.code
    if agreement.likely:
        return reason("agreement.likely_of", existing, committee=committee, parent=parent)
    return reason(
        "agreement.of_committee",
        existing,
        committee=committee,
        parent=parent,
        title=agreement.title,
    )


def _existing(agreement: UnregisteredAgreement) -> Citation:
    act = f"agreement {agreement.committee}"
    return Citation(act, None, Confidence.ONE, agreement.source, agreement.note)


def _beside_path(
    asked: _Asked, period: Period, why: _Why, readings: tuple[Reading, ...] = ()
) -> Figure:
    if asked.kind is Kind.LEGAL:
        return _act_figure(asked, period, why, readings)
    none = reason("figure.no_sector_right", committee=asked.committee)
    return Nothing(period, none, readings)


def _act_figure(
    asked: _Asked, period: Period, why: _Why, readings: tuple[Reading, ...] = ()
) -> Figure:
    year = asked.year.year
    # A calendar year has the figure of its first day: the act gives days "a year".
    value = asked.year.law.value(_ACT_FIGURES[asked.size_class], date(year, 1, 1))
    if value is None:
        silent = reason("figure.no_act_figure", year=year)
        return Gap(period, open=(silent,), readings=readings)
    said, rests_on = why
    # What a decree or a what-if gives is not given by the act itself.
    message = f"figure.{'act' if value.citation.act == TRAINING_RIGHT else 'instrument'}_{said}"
    citations = (value.citation, rests_on[asked.size_class])
    return Grant(period, Days(value.amount), message, citations, readings)


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
        figure = _within(asked, agreement, covered)
        replaced = asked.year.law.replaced.get(asked.committee, ())
        yield from _not_lowered(asked, agreement, figure, replaced) if replaced else (figure,)
        ended.append(agreement)
        day = day_after(covered.last)
    if day <= year.last:
        rest = Period(day, year.last)
        yield (_after_end(asked, ended[-1], rest) if ended else _before(asked, agreements[0], rest))


def _within(asked: _Asked, agreement: Agreement, period: Period) -> Figure:
    place = agreement.step_for(asked.size_class, asked.kind, asked.year.year)
    if place is not None:
        return _grant(asked, agreement, place, period, _BY_AGREEMENT)
    return _before(asked, agreement, period)


def _not_lowered(
    asked: _Asked, agreement: Agreement, figure: Figure, replaced: Iterable[Agreement]
) -> Iterator[Figure]:
    """Keep what an earlier agreement had granted for a year, where a newer one gives less.

    From 20 workers on, above 2 days only, and while the earlier one runs (TR 54 § 2). Where it is
    not known what the newer one gives, the earlier one's may be what holds.
    """
    of_path = asked.kind is _LEGAL and asked.size_class is SizeClass.FROM_20
    older = [each for each in replaced if each.period.first < agreement.period.first]
    if of_path and isinstance(figure, Gap) and figure.sure:
        yield from _sure_beside(asked, older, figure, figure.sure)
    elif of_path and isinstance(figure, Grant):
        for days, granted in _while_running(figure.period, _granted_more(asked, older, figure)):
            yield _kept(asked, evolve(figure, period=days), granted)
    else:
        yield figure


def _sure_beside(
    asked: _Asked, older: Iterable[Agreement], gap: Gap, least: Grant
) -> Iterator[Gap]:
    """Let what is sure of a figure that is not known count in the way of an earlier agreement."""
    own = () if least.own_proration else filter(_counts_otherwise, older)
    for days, granted in _while_running(gap.period, _granted_more(asked, own, least)):
        part = evolve(least, period=days)
        yield evolve(gap, period=days, sure=_counted_as(part, _in_own_way(part, granted)))


def _while_running(
    period: Period, granted: Iterable[_Granted]
) -> Iterator[tuple[Period, list[_Granted]]]:
    """Part a period where what was granted begins or ends, each part with what runs in it."""
    several = list(granted)
    for days in _parted(period, [each.agreement.period for each in several]):
        yield days, [each for each in several if each.agreement.period.contains(days.first)]


def _counts_otherwise(agreement: Agreement) -> bool:
    """Tell whether an agreement does not count by A x B x C."""
    return bool(agreement.proration or agreement.prorated_by)


def _granted_more(asked: _Asked, older: Iterable[Agreement], figure: Grant) -> Iterator[_Granted]:
    """Give what earlier agreements granted for the year above 2 days and above a figure."""
    floor = asked.year.law.value(FLOORS[asked.size_class], asked.year.calendar.last)
    least = _days_of(asked, figure.figure)
    for agreement in older:
        place = agreement.step_for(asked.size_class, asked.kind, asked.year.year)
        if place is not None and floor is not None:
            days = _days_of(asked, agreement.steps[place].figure)
            if days > max(least, floor.amount):
                yield _Granted(agreement, place, days)


def _parted(period: Period, others: Iterable[Period]) -> Iterator[Period]:
    """Part a period where another one begins or ends in it."""
    changes = {day for each in others for day in (each.first, day_after(each.last))}
    firsts = [period.first, *sorted(day for day in changes if period.first < day <= period.last)]
    lasts = [*map(day_before, firsts[1:]), period.last]
    return map(Period, firsts, lasts)


def _kept(asked: _Asked, figure: Grant, granted: Sequence[_Granted]) -> Figure:
    """Give the most of a figure and of what had been granted.

    Whoever meets the condition of an earlier agreement may not be given less than that, and nobody
    can judge who does: more under a condition leaves the figure open.
    """
    firm = [_as_granted(each, figure) for each in granted if each.condition is None]
    held = max((figure, *firm), key=lambda each: _days_of(asked, each.figure))
    most = _days_of(asked, held.figure)
    more = [each for each in granted if each.condition is not None and each.days > most]
    if not more:
        return held
    missing = tuple([_condition(each.agreement, each.place, KEPT) for each in more])
    sure = _refused_below_floor(asked, _counted_as(held, _in_own_way(held, more)))
    if isinstance(sure, Gap):
        return evolve(sure, missing=(*missing, *sure.missing))
    return Gap(figure.period, missing, readings=figure.readings, sure=sure)


def _in_own_way(held: Grant, granted: Iterable[_Granted]) -> Grant:
    """Give the first of what may hold in a figure's place that counts in its own way, or itself."""
    ways = [_as_granted(each, held) for each in granted]
    return next((each for each in ways if each.own_proration is not None), held)


def _counted_as(held: Grant, other: Grant) -> Grant:
    """Let a figure count as one that may hold in its place, where that is not by A x B x C."""
    if held.own_proration is not None or other.own_proration is None:
        return held
    citations = (*held.citations, *other.citations)
    return evolve(
        held, citations=citations, proration=other.proration, prorated_by=other.prorated_by
    )


def _as_granted(granted: _Granted, newer: Grant) -> Grant:
    """Give what an earlier agreement granted, in the place of a newer one's figure."""
    agreement, place = granted.agreement, granted.place
    found = _by_step(agreement, place, newer.period, _NOT_LOWERED, newer.readings)
    return evolve(found, citations=(*found.citations, KEPT))


def _days_of(asked: _Asked, figure: Days | Hours) -> Fraction:
    days = figure if isinstance(figure, Days) else figure.days(asked.full_time_day)
    return days.amount


def _grant(
    asked: _Asked,
    agreement: Agreement,
    place: int,
    period: Period,
    message: str,
    readings: tuple[Reading, ...] = (),
) -> Figure:
    step, citations = agreement.steps[place], agreement.citations[place]
    if step.gives_nothing:
        committee = agreement.committee.code
        return Nothing(
            period, reason("figure.agreement_none", *citations, committee=committee), readings
        )
    if step.condition is not None:
        alike = _either_way(asked, period, step, _CONDITION)
        if alike and not _counts_otherwise(agreement):
            return evolve(alike, citations=(*alike.citations, *citations), readings=readings)
        met = _condition(agreement, place)
        least = _at_floor(asked, period, agreement)
        return Gap(period, missing=(met,), readings=readings, sure=least)
    return _by_step(agreement, place, period, message, readings)


def _by_step(
    agreement: Agreement, place: int, period: Period, message: str, readings: tuple[Reading, ...]
) -> Grant:
    own = agreement.proration, agreement.prorated_by, agreement.sized_by_committee
    figure, citations = agreement.steps[place].figure, agreement.citations[place]
    return Grant(period, figure, message, citations, readings, *own)


def _condition(agreement: Agreement, place: int, *beside: Citation) -> Reason:
    citations = (*agreement.citations[place], *beside)
    committee, asks = agreement.committee.code, agreement.steps[place].condition or ""
    return reason("agreement.condition", *citations, committee=committee, condition=asks)


def _either_way(asked: _Asked, period: Period, step: PathStep, why: _Why) -> Grant | None:
    """Give the act's figure where a step gives as much, so that it does not matter which holds."""
    if asked.kind is not Kind.LEGAL:
        return None
    figure = _act_figure(asked, period, why)
    as_much = isinstance(figure, Grant) and (
        _days_of(asked, figure.figure) == _days_of(asked, step.figure)
    )
    return figure if isinstance(figure, Grant) and as_much else None


def _refused_below_floor(asked: _Asked, figure: Grant) -> Grant | Gap:
    """Leave a figure in hours undetermined that is below the act's floor in days.

    A figure in days was compared when it was registered; one in hours only can be through the
    full-timer's day (TR 50 § 1, 54 § 2, 58 § 3).
    """
    if asked.kind is not Kind.LEGAL:
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
    floor_in_days = _at_floor(asked, figure.period)
    least = floor_in_days and _counted_as(floor_in_days, figure)
    return Gap(figure.period, missing=(below,), readings=figure.readings, sure=least)


def _before(asked: _Asked, agreement: Agreement, period: Period) -> Figure:
    """Give what holds where an agreement has no figure for a year: of the size, or not yet."""
    years = agreement.years_of(asked.size_class, asked.kind)
    if years:
        return _before_path(asked, agreement, period, years[0])
    if asked.size_class not in agreement.not_found:
        return _beside_path(asked, period, _SILENT)
    first = min([each.from_year for each in agreement.steps], default=agreement.period.first.year)
    if asked.year.year < first and asked.kind is _kind_in_doubt(asked):
        return _before_path(asked, agreement, period, first)
    return _unknown(asked, period, _size_not_found(asked, agreement), agreement)


def _before_path(asked: _Asked, agreement: Agreement, period: Period, first: int) -> Figure:
    reading = asked.year.readings.before_path
    by_act = _beside_path(asked, period, _BEFORE, (reading,))
    if reading is BeforePath.ACT:
        return by_act
    missing = reason(
        "agreement.before_path", committee=asked.committee, year=asked.year.year, first=first
    )
    if isinstance(by_act, Gap):
        # The act has no figure for the year either, so that the reading settles nothing.
        return evolve(by_act, missing=(missing,), readings=())
    silent = reason("before_path.silent", committee=asked.committee, first=first)
    least = _at_floor(asked, period, agreement)
    return Gap(period, (missing,), (silent,), (reading,), least)


def _size_not_found(asked: _Asked, agreement: Agreement) -> Reason:
    committee, size = agreement.committee.code, asked.size_class
    return reason("agreement.size_not_found", agreement.source_of, committee=committee, size=size)


def _after_end(asked: _Asked, agreement: Agreement, period: Period) -> Figure:
    place = agreement.step_for(asked.size_class, asked.kind, agreement.period.last.year)
    if place is None:
        return _after_silence(asked, agreement, period)
    alike = _ended_alike(asked, agreement, place, period)
    if alike:
        return alike
    readings = (asked.year.readings.late_path,)
    if readings == (LatePath.LAST_FIGURE,):
        return _grant(asked, agreement, place, period, "figure.last_of_path", readings)
    if asked.kind is Kind.LEGAL:
        return _act_figure(asked, period, _ENDED, readings)
    ended = reason(
        "figure.sector_right_ended",
        *agreement.citations[place],
        committee=asked.committee,
        last=agreement.period.last,
    )
    return Nothing(period, ended, readings)


def _ended_alike(asked: _Asked, agreement: Agreement, place: int, period: Period) -> Figure | None:
    """Give what holds after an end whether the last figure stays or not; None where it matters."""
    step = agreement.steps[place]
    if step.gives_nothing and asked.kind is Kind.SECTORAL:
        return _grant(asked, agreement, place, period, _BY_AGREEMENT)
    own = _counts_otherwise(agreement)
    return None if own else _either_way(asked, period, step, _ENDED_ALIKE)


def _after_silence(asked: _Asked, agreement: Agreement, period: Period) -> Figure:
    """Give what follows an agreement without a figure for the size: none, or one not found."""
    if asked.size_class not in agreement.not_found:
        return _beside_path(asked, period, _SILENT)
    reading = asked.year.readings.late_path
    if reading is LatePath.ACT:
        return _beside_path(asked, period, _ENDED, (reading,))
    unknown = _unknown(asked, period, _size_not_found(asked, agreement), agreement)
    return evolve(unknown, readings=(reading,))


def _at_least(gap: Gap, year: int) -> Iterator[Reason]:
    if gap.sure:
        yield reason(_AT_LEAST, *gap.sure.citations, figure=gap.sure.figure, year=year)


def figure_reasons(figure: Figure, committee: str, year: int) -> tuple[Reason, ...]:
    """Say as data where a figure comes from, or why there is none."""
    if isinstance(figure, Gap):
        return (*figure.missing, *figure.open, *_at_least(figure, year))
    if isinstance(figure, Nothing):
        return (figure.reason, *_one_source(figure.reason, committee))
    held = figure.said.get((committee, year))
    if held is None:
        said = _granted(figure, committee, year)
        held = (said, *_one_source(said, committee))
        figure.said[committee, year] = held
    return held


def _granted(figure: Grant, committee: str, year: int) -> Reason:
    named: dict[str, Argument] = {"committee": committee, "year": year, "figure": figure.figure}
    if figure.message.startswith("figure.instrument_"):
        named["act"] = figure.citations[0].act
    return reason(figure.message, *figure.citations, **named)


def _one_source(said: Reason, committee: str) -> Iterator[Reason]:
    """Say of a figure that no second source was found to hold it against."""
    for cited in said.citations:
        if cited.confidence is Confidence.ONE:
            yield reason("figure.one_source", cited, committee=committee)
