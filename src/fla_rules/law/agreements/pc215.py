"""Joint committee 215, clothing industry (white-collar workers).

An agreement is known, its figures are not. The royal decree names two agreements. Their texts, and
so their figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC215: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("215"),
    title="CBA 19 September and 8 November 2023; RD 30 May 2024 (numac 2024006359)",
    source="numac 2024006359",
    known_from=date(2024, 5, 30),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
