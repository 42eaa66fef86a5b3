"""Joint committee 149.02, coachwork.

An agreement is known, its figures are not. The sector fund gives totals over two years, which may
not be halved, for 2024 alone. They rise until 2030 by steps that were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence, SizeClass

PC149_02: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("149.02"),
    title="national agreement 23 October 2023",
    source="https://www.educam.be/fr/soutien-sectoriel/cct-mesures-daide/le-droit-la-formation/la-formation-accessible-pour-tous/secteur",
    known_from=date(2023, 10, 23),
    known_by=KnownBy.OWN_DATE,
    note="totals over two years (7 in 2024 from 20 workers on), which are not to be halved; later steps not found",
    rules=(
        SectorRule(
            RuleKind.TOTAL,
            2024,
            Confidence.ONE,
            Days(2),
            until_year=2024,
            size_classes=(SizeClass.UNDER_10, SizeClass.FROM_10_TO_20),
            over_years=2,
        ),
        SectorRule(
            RuleKind.TOTAL,
            2024,
            Confidence.ONE,
            Days(7),
            until_year=2024,
            size_classes=(SizeClass.FROM_20,),
            over_years=2,
        ),
    ),
)
