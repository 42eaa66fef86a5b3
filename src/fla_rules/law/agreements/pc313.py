"""Joint committee 313, pharmacies and tariff offices.

An agreement is known, its figures are not. A page for pharmacy assistants gives three days, and a
flat half of them from half-time on. It does not say for which years, nor for whom else.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC313: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("313"),
    title="not identified",
    source="https://afptab.be/fr/blog/droit-a-la-formation/",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="pharmacy assistants: 3 days, and a flat half of them from half-time on; the year is not stated",
)
