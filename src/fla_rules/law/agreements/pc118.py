"""Joint committee 118, food industry (blue-collar workers).

An agreement is likely. The sector fund speaks of an individual credit of two days a year since
2020. The agreement itself was not found, nor the part on training of the sector agreement
2025-2026.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC118: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("118"),
    title="likely, not identified",
    source="the sector fund, address not kept",
    known_from=date(2020, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="an individual credit of 2 days a year since 2020; 220, which bargains with it, has an agreement of 29 September 2023",
    likely=True,
)
