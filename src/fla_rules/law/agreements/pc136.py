"""Joint committee 136, conversion of paper and board.

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC136: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("136"),
    title="CBA of 2023, not identified",
    source="https://www.groups.be/nl/sociale-wetgeving/sectorale-documentatie/paritaire-comites/13600000000/48/individueel",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a path 2, 2, 2.5, 2.5, 3.5, 3.5, 4, 4, 5 from 2023 to 2031, with collective days beside it, from one source",
)
