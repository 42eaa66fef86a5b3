"""Joint committee 142.03, recovery of paper.

An agreement is known, its figures are not. The royal decree names the agreement. Its text, and so
its figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC142_03: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("142.03"),
    title="CBA 20 December 2023; RD 1 September 2024 (numac 2024203923)",
    source="numac 2024203923",
    known_from=date(2024, 9, 1),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
