"""Joint committee 140.04, ground handling at airports.

An agreement is known, its figures are not. A payroll office gives the agreement's number and
decree, without end. Its figures were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC140_04: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("140.04"),
    title="CBA 27 June 2023 (180952); RD 12 November 2023",
    source="https://groups.be/nl/sociale-wetgeving/sectorale-documentatie/paritaire-comites/14004000000/180952/180952",
    known_from=date(2023, 11, 12),
    known_by=KnownBy.ROYAL_DECREE,
    note="of indefinite duration; figures not found",
)
