"""Joint committee 149.04, metal trade.

An agreement is known, its figures are not. The royal decree names two agreements. Their texts, and
so their figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC149_04: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("149.04"),
    title="agreements 4 October 2023 and 5 March 2024; RD 19 January 2025 (numac 2024206252)",
    source="https://etaamb.openjustice.be/fr/arrete-royal-du-19-janvier-2025_n2024206252.html",
    known_from=date(2025, 1, 19),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
