"""Joint committee 317, guarding and surveillance.

An agreement is known, its figures are not. The royal decree names the agreement. Its figures were
not found. It is dated after 30 September 2023, the term of TR 54 § 3.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC317: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("317"),
    title="CBA 26 June 2024; RD 24 October 2024 (numac 2024205221)",
    source="https://etaamb.openjustice.be/nl/koninklijk-besluit-van-24-oktober-2024_n2024205221.html",
    known_from=date(2024, 10, 24),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found; dated after 30 September 2023 (TR 54 § 3)",
)
