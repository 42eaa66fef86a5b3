"""The growth path that a worker is shown: of the agreement of that day, for the right size."""

from typing import Final

from attrs import evolve

from builders import BIG, NO_AGREEMENT, agreement, day, firm_declaring, law_with, period
from fla_rules import EmployerYear, Kind, Readings
from fla_rules.calendar import Quarter
from fla_rules.law.readings import SectorSize
from fla_rules.quantities import Days, full_time_day
from fla_rules.right.growth_path import growth_paths
from fla_rules.vocabulary import SizeClass

FULL_TIME: Final = full_time_day("7:36")
BY_COMMITTEE: Final = Readings(sector_size=SectorSize.COMMITTEE)


def steps_of(year: EmployerYear, on: str) -> list[tuple[int, object]]:
    legal, *_ = growth_paths(year, NO_AGREEMENT, day(on), FULL_TIME)
    assert legal.kind is Kind.LEGAL
    return [(each.from_year, each.figure) for each in legal.steps]


def test_the_path_is_that_of_the_agreement_of_the_day() -> None:
    law = law_with(
        agreement(NO_AGREEMENT, {2023: "2", 2024: "3"}, valid=period("2023-01-01", "2025-12-31")),
        agreement(NO_AGREEMENT, {2026: "4", 2028: "5"}, valid=period("2026-01-01")),
    )
    before, after = (EmployerYear(law, Readings(), BIG, year) for year in (2025, 2026))
    assert steps_of(before, "2025-06-30") == [(2023, Days(2)), (2024, Days(3))]
    assert steps_of(after, "2026-06-30") == [(2026, Days(4)), (2028, Days(5))]


def test_an_agreement_that_binds_nobody_has_no_path() -> None:
    free = evolve(agreement(NO_AGREEMENT, {2023: "4"}), binding=False)
    year = EmployerYear(law_with(free), Readings(), BIG, 2025)
    assert steps_of(year, "2025-06-30") == []


def test_the_path_is_read_by_the_size_of_the_committee_where_that_is_read_so() -> None:
    large = agreement(NO_AGREEMENT, {2023: "4"}, size_class=SizeClass.FROM_20)
    small = agreement(NO_AGREEMENT, {2023: "3"}, size_class=SizeClass.FROM_10_TO_20)
    both = evolve(large, steps=(*large.steps, *small.steps), sized_by_committee=True)
    employer = evolve(
        firm_declaring({"2023Q1": 30}),
        committee_quarter_end_fte={NO_AGREEMENT: {Quarter(2023, 1): 12}},
    )
    by_committee, by_all = (
        EmployerYear(law_with(both), readings, employer, 2025)
        for readings in (BY_COMMITTEE, Readings())
    )
    assert steps_of(by_committee, "2025-06-30") == [(2023, Days(3))]
    assert steps_of(by_all, "2025-06-30") == [(2023, Days(4))]
