"""Joint committee 111, metal, machine and electrical construction (blue-collar workers).

An agreement is known, its figures are not. The royal decree names an agreement on training plans
and the sector's training commitment. Its figures were not found. It is dated after 30 September
2023, the term of TR 54 § 3.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC111: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("111"),
    title="CBA 13 November 2023; RD 30 May 2024 (numac 2024202665)",
    source="https://etaamb.openjustice.be/nl/koninklijk-besluit-van-30-mei-2024_n2024202665",
    known_from=date(2024, 5, 30),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found; dated after 30 September 2023 (TR 54 § 3)",
)
