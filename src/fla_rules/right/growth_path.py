"""The growth path that holds for workers of a joint committee on a day (TR 54, 58 § 3).

A path belongs to a sector agreement; where none stands in the place of the act's figure there is no
path, and the figure itself says why.
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from fla_rules.law.agreements.agreement import Agreement, PathStep
from fla_rules.law.readings import SectorSize
from fla_rules.quantities import Hours
from fla_rules.right.entitlement import Figure, Grant, Nothing, figures
from fla_rules.right.workforce import EmployerYear, Size, class_of_committee
from fla_rules.vocabulary import Kind, SizeClass


@frozen
class GrowthPath:
    """What a full-timer of a committee has on a day, and the steps of the path it belongs to.

    There are no steps where the act's own figure holds, or where the figure is not known.
    """

    committee: str
    kind: Kind
    figure: Figure
    steps: tuple[PathStep, ...]


def growth_paths(
    year: EmployerYear, committee: str, day: date, full_time_day: Hours
) -> Iterator[GrowthPath]:
    """Give the legal path of a committee on a day of the year, and that of its sector's own right.

    `full_time_day` is that of the worker's own full-timer.
    """
    for kind in (Kind.LEGAL, Kind.SECTORAL):
        found = figures(year, committee, kind, full_time_day)
        figure = next(each for each in found if each.period.contains(day))
        if kind is Kind.LEGAL or not isinstance(figure, Nothing):
            steps = tuple(_steps(year, committee, day, kind)) if isinstance(figure, Grant) else ()
            yield GrowthPath(committee, kind, figure, steps)


def _steps(year: EmployerYear, committee: str, day: date, kind: Kind) -> Iterator[PathStep]:
    for agreement in year.law.agreements_of(committee):
        if agreement.period.contains(day) and agreement.binding is not False:
            size_class = _size_class(year, committee, agreement, kind)
            for step in agreement.steps:
                if step.kind is kind and step.size_class is size_class:
                    yield step


def _size_class(
    year: EmployerYear, committee: str, agreement: Agreement, kind: Kind
) -> SizeClass | None:
    """Give the size by which a path is read: by a reading, that of the committee's workers."""
    by_committee = year.readings.sector_size is SectorSize.COMMITTEE
    if kind is Kind.LEGAL and by_committee and agreement.sized_by_committee:
        return class_of_committee(year, committee)
    return year.size.size_class if isinstance(year.size, Size) else None
