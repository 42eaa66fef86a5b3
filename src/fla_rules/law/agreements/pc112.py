"""Joint committee 112, garages.

An agreement is known, its figures are not. A union published the draft: totals over two years,
which may not be halved, and the first and last step alone. Whether the figures below 20 workers are
for one year or two is not said.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence, SizeClass

PC112: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("112"),
    title="national agreement 11 October 2023",
    source="https://www.aclvb.be/nl/metaal/garage-arbeiders/artikels/garagebedrijf-pc-112-ontwerp-van-protocolakkoord-2023-2024-0",
    known_from=date(2023, 10, 11),
    known_by=KnownBy.OWN_DATE,
    note="totals over two years (7 for 2024-2025 from 20 workers on), which are not to be halved; steps between 2024 and 2030 not found",
    rules=(
        SectorRule(
            RuleKind.TOTAL,
            2024,
            Confidence.ONE,
            Days(7),
            until_year=2025,
            size_classes=(SizeClass.FROM_20,),
            over_years=2,
        ),
        SectorRule(
            RuleKind.TOTAL,
            2030,
            Confidence.ONE,
            Days(10),
            size_classes=(SizeClass.FROM_20,),
            over_years=2,
        ),
    ),
)
