"""Joint committee 306, insurance companies.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC306: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("306"),
    title="sector agreement of November 2023",
    source="https://www.setcabhv.org/nl/bhv/iobject/H4B0UD02WG/inheritance/true",
    known_from=date(2023, 11, 30),
    known_by=KnownBy.OWN_DATE,
    note="equals the act (4 in 2023, 5 from 2024); the size of enterprise is not stated; known by the end of its month",
)
