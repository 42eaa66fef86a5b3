"""Joint committee 202.01, medium-sized food shops.

An agreement is known, its figures are not. The royal decree names the agreement. Its text, and so
its figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC202_01: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("202.01"),
    title="CBA 28 September 2023; RD 4 February 2024 (numac 2024200347)",
    source="https://etaamb.openjustice.be/fr/arrete-royal-du-04-fevrier-2024_n2024200347.html",
    known_from=date(2024, 2, 4),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
