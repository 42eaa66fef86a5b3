"""Joint committee 114, brickworks.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC114: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("114"),
    title="CBA of 2023, not identified",
    source="https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/11400000000/4801/droit",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a path 2, 2, 3, 3, 4, 4, 4.5, 5 from 2023 to 2030, from one source",
)
