"""Joint committee 209, metal manufacture (white-collar workers).

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC209: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("209"),
    title="national agreement 29 September 2023",
    source="https://www.clbgroup.be/academy/opleidingsrecht-arbeidsdeal/pc209/",
    known_from=date(2023, 9, 29),
    known_by=KnownBy.OWN_DATE,
    note="in hours: 24, 32, 36, 40 from 2023 to 2026 from 20 workers on; 40 hours are five days only at 8 hours a day",
)
