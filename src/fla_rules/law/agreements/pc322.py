"""Joint committee 322, temporary agency work.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC322: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("322"),
    title="CBA 19 September 2023, ended 30 June 2025",
    source="https://www.prato.be/sectorale-cao-betreffende-vorming-in-pc-322/",
    known_from=date(2023, 9, 19),
    known_by=KnownBy.OWN_DATE,
    note="a path 2, 2.5, 3, 3.5, 4, 4.5, 5 from 2023 to 2029, which runs on after the agreement's end; the size of enterprise is not stated",
)
