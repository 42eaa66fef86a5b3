"""Joint committee 207, chemical industry (white-collar workers).

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC207: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("207"),
    title="sector agreement 29 June 2023",
    source="https://www.accg.be/nl/sector/scheikunde/lonen-en-vergoedingen/bedienden/loon/sectoraal-akkoord-23-24",
    known_from=date(2023, 6, 29),
    known_by=KnownBy.OWN_DATE,
    note="equals the act (4 in 2023, 5 from 2024); the size of enterprise is not stated",
)
