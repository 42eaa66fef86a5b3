"""Joint committee 127, fuel trade.

An agreement is known, its figures are not. The royal decree names the agreement. Its text, and so
its figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC127: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("127"),
    title="CBA 4 September 2023; RD 16 May 2024 (numac 2024202351)",
    source="numac 2024202351",
    known_from=date(2024, 5, 16),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
