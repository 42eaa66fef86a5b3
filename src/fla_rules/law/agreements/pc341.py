"""Joint committee 341, intermediation in banking and investment services.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC341: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("341"),
    title="CBA 26 September 2023",
    source="https://www.aclvb.be/nl/financiele-diensten/zelfstandige-bankbemiddeling/artikels/zelfstandige-bankbemiddeling-pc-341-11",
    known_from=date(2023, 9, 26),
    known_by=KnownBy.OWN_DATE,
    note="2 days below 10, a path 2 to 4 from 2023 to 2030 from 10 to 20, 4 then 5 days above, from one source",
)
