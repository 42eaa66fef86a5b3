"""Joint committee 149.01, electricians: installation and distribution.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC149_01: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("149.01"),
    title="sector agreements 2023-2024",
    source="https://www.clbgroup.be/academy/opleidingsrecht-arbeidsdeal/pc14901/",
    known_from=date(2024, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a path 3, 3, 4, 4, 5 from 2024 to 2028, with collective days beside it below 20, from one source",
)
