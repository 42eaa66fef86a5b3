"""Joint committee 220, food industry (white-collar workers).

An agreement is known, its figures are not. The royal decree says that the agreement executes TR 53,
54 and 57. Its figures were not found, nor the part on training of the sector agreement 2025-2026.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC220: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("220"),
    title="CBA 29 September 2023 (183075/CO/220); RD 21 February 2024 (numac 2024200702)",
    source="https://vlex.be/vid/21-fevrier-2024-arrete-1025833112",
    known_from=date(2024, 2, 21),
    known_by=KnownBy.ROYAL_DECREE,
    note="figures not found",
)
