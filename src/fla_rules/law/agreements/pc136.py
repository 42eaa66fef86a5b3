"""Joint committee 136, conversion of paper and board.

From 20 workers on, a growth path 2, 2, 2.5, 2.5, 3.5, 3.5, 4, 4, 5 from 2023 to 2031. From 10 to 20
at least one day. The figures are those of one payroll office. What holds below 10 was not found,
nor the agreement itself.

Beside the individual days, and not inside them, each period of two years until 2030 has two
collective days on average: a target of the employer, and nobody's credit.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC136: Final = Agreement(
    committee=JointCommittee.parse("136"),
    title="CBA of 2023, not identified, as a payroll office reports it",
    source="https://www.groups.be/nl/sociale-wetgeving/sectorale-documentatie/paritaire-comites/13600000000/48/individueel",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    not_found=(SizeClass.UNDER_10,),
    steps=(
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2023: "1"}),
        *growth_path(
            SizeClass.FROM_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2023: "2", 2025: "2.5", 2027: "3.5", 2029: "4", 2031: "5"},
        ),
    ),
    rules=(
        SectorRule(
            RuleKind.COLLECTIVE,
            2023,
            Confidence.ONE,
            Days(2),
            until_year=2030,
            size_classes=(SizeClass.FROM_20,),
            over_years=2,
        ),
    ),
)
