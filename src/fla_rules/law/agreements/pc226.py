"""Joint committee 226, international trade, transport and logistics (white-collar workers).

An agreement is known, its figures are not. The royal decree names the agreement. Its text, and so
its figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC226: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("226"),
    title="CBA 28 September 2023; RD 25 March 2024 (numac 2024002734)",
    source="https://etaamb.openjustice.be/fr/arrete-royal-du-25-mars-2024_n2024002734.html",
    known_from=date(2024, 3, 25),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
