"""Joint committee 140.03, road transport and logistics for third parties.

An agreement is known, its figures are not. An agreement of committee 140 bears the day of this sub-
sector's protocol. That it is the one of this sub-sector is not proven, and its figures were not
found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC140_03: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("140.03"),
    title="CBA 19 October 2023 of committee 140; RD 3 May 2024 (numac 2024202200)",
    source="https://etaamb.openjustice.be/fr/arrete-royal-du-03-mai-2024_n2024202200.html",
    known_from=date(2024, 5, 3),
    known_by=KnownBy.ROYAL_DECREE,
    note="dated the same day as the protocol of 140.03; that it is of this sub-sector is not proven, and its figures were not found",
)
