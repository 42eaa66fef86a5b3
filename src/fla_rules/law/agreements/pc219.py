"""Joint committee 219, technical inspection and conformity assessment.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC219: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("219"),
    title="CBA 25 September 2023; RD 21 February 2024 (numac 2024200734)",
    source="https://www.aclvb.be/nl/metaal/erkende-controleorganismen-bedienden/artikels/pc-219-erkende-controleorganismen-sectoraal-0",
    known_from=date(2024, 2, 21),
    known_by=KnownBy.ROYAL_DECREE,
    note="a path 2, 2.5, 3.5, 5 from 2023 to 2026; the size of enterprise is not stated",
)
