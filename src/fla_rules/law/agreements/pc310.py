"""Joint committee 310, banks.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC310: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("310"),
    title="CBA 3 July 2023",
    source="https://www.aclvb.be/nl/financiele-diensten/banken/artikels/banken-pc-310-sectorakkoord-banksector-0",
    known_from=date(2023, 7, 3),
    known_by=KnownBy.OWN_DATE,
    note="4 days in 2023 and 5 from 2024 whatever the size, from one source",
)
