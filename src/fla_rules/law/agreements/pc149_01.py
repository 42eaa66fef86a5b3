"""Joint committee 149.01, electricians: installation and distribution.

From 20 workers on, a growth path 3, 3, 4, 4, 5 from 2024 to 2028. Below 20 one day, and two from
2026: from 10 to 20 in the place of the act's day, below 10 a right of the sector alone. The figures
are those of one payroll office; the agreement itself was not found, nor what held in 2023.

One day a year may be taken by the hour, two from 2026 on; the others in blocks of at least four
hours. The training plan goes to the sector fund by 15 February. Below 20 workers there are three
collective days a year beside the individual ones: a target of the employer, and nobody's credit.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.law.deadlines import DayOfYear
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC149_01: Final = Agreement(
    committee=JointCommittee.parse("149.01"),
    title="sector agreements 2023-2024, CBA not identified, as a payroll office reports them",
    source="https://www.clbgroup.be/academy/opleidingsrecht-arbeidsdeal/pc14901/",
    confidence=Confidence.ONE,
    period=Period(date(2024, 1, 1)),
    known_from=date(2024, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2024: "1", 2026: "2"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2024: "1", 2026: "2"}),
        *growth_path(
            SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2024: "3", 2026: "4", 2028: "5"}
        ),
    ),
    rules=(
        SectorRule(RuleKind.BY_THE_HOUR, 2024, Confidence.ONE, Days(1), until_year=2025),
        SectorRule(RuleKind.BY_THE_HOUR, 2026, Confidence.ONE, Days(2)),
        SectorRule(RuleKind.BLOCK, 2024, Confidence.ONE, Hours.from_clock("4:00")),
        SectorRule(RuleKind.PLAN, 2024, Confidence.ONE, last_day=DayOfYear(2, 15)),
        SectorRule(
            RuleKind.COLLECTIVE,
            2024,
            Confidence.ONE,
            Days(3),
            size_classes=(SizeClass.UNDER_10, SizeClass.FROM_10_TO_20),
        ),
    ),
)
