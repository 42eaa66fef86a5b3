"""Joint committee 110, textile care.

An agreement is known, its figures are not. The royal decree names the agreement. Its text, and so
its figures, were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC110: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("110"),
    title="CBA 20 September 2023; RD 24 March 2024 (numac 2024201178)",
    source="numac 2024201178",
    known_from=date(2024, 3, 24),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
