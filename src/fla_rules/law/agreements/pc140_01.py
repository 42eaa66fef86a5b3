"""Joint committee 140.01, buses and coaches.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC140_01: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("140.01"),
    title="CBA not identified, possibly CBA 19 October 2023 of committee 140",
    source="https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/14001030000/4803/droit",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a path 2, 2, 3, 3, 4, 4, 4, 5 from 2023 to 2030, valid from 1 October 2023, from one source",
)
