"""Joint committee 145, horticulture.

An agreement is known, its figures are not. A union reported one more day a year for older workers
with long service. The right that it comes on top of was not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence

PC145: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("145"),
    title="sector agreement 2023-2024",
    source="union news of 12 December 2023, address not kept",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="one more day a year for workers of 50 and over with 20 years in the green sectors; the base right was not found",
    rules=(
        SectorRule(
            RuleKind.FURTHER,
            2023,
            Confidence.ONE,
            Days(1),
            words="one more day a year, for workers of 50 and over with 20 years in the green sectors",
        ),
    ),
)
