"""Joint committee 106.01, cement works.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC106_01: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("106.01"),
    title="CBA not identified",
    source="https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/10601000000/4801/droit",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a path 2, 2, 3, 3, 4, 4, 5 from 2023 to 2029; the size of enterprise is not stated",
)
