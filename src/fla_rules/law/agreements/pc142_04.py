"""Joint committee 142.04, recovery of various products.

An agreement is known, its figures are not. The royal decree names the agreement. Its text, and so
its figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC142_04: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("142.04"),
    title="CBA 26 September 2023; RD 21 February 2024 (numac 2024200681)",
    source="numac 2024200681",
    known_from=date(2024, 2, 21),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
