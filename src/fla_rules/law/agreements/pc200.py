"""Joint committee 200, auxiliary committee for white-collar workers.

From 20 workers on, a growth path 3, 3, 4, 4, 5 from 2024 to 2028; the agreement ends with 2028.
Below 20 one individual day a year, contained in the collective figure and not on top of it: from
10 to 20 that equals the act's own day, below 10 it is a right of the sector alone. The collective
days (4 or 4.5 in two years for each full-time equivalent) are the employer's target and nobody's
credit. For 2022 and 2023 together one source gives 2 individual days, which are not to be halved.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC200: Final = Agreement(
    committee=JointCommittee.parse("200"),
    title="CBA 6 July 2023; RD 26 March 2024 (numac 2024201463)",
    source="https://www.sfonds200.be/nl/sectormaatregelen/opleiding/aantal-opleidingsdagen/",
    confidence=Confidence.SEVERAL,
    period=Period(date(2024, 1, 1), date(2028, 12, 31)),
    known_from=date(2024, 3, 26),
    known_by=KnownBy.ROYAL_DECREE,
    registration_number="181682/CO/200",
    binding=True,
    steps=(
        *growth_path(
            SizeClass.UNDER_10,
            Kind.SECTORAL,
            Confidence.SEVERAL,
            {2024: "1"},
            note="an average of 1 day a year, inside the collective figure",
        ),
        *growth_path(
            SizeClass.FROM_10_TO_20,
            Kind.LEGAL,
            Confidence.SEVERAL,
            {2024: "1"},
            note="an average of 1 day a year, inside the collective figure",
        ),
        *growth_path(
            SizeClass.FROM_20, Kind.LEGAL, Confidence.SEVERAL, {2024: "3", 2026: "4", 2028: "5"}
        ),
    ),
    rules=(
        SectorRule(
            RuleKind.TOTAL,
            2022,
            Confidence.ONE,
            Days(2),
            until_year=2023,
            size_classes=(SizeClass.FROM_20,),
            over_years=2,
            source="https://www.besox.be/pc-200-nieuwe-sectorale-afspraken-inzake-opleiding/",
        ),
        SectorRule(
            RuleKind.COLLECTIVE,
            2024,
            Confidence.SEVERAL,
            Days(4),
            until_year=2027,
            size_classes=(SizeClass.UNDER_10,),
            over_years=2,
            words="with the individual day inside it",
        ),
        SectorRule(
            RuleKind.COLLECTIVE,
            2024,
            Confidence.SEVERAL,
            Days("4.5"),
            until_year=2027,
            size_classes=(SizeClass.FROM_10_TO_20,),
            over_years=2,
            words="with the individual day inside it",
        ),
    ),
)
