"""Joint committee 336, liberal professions.

An agreement is known, its figures are not. A payroll office says that there is an individual right
from 2023 to 2030. Its figures were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC336: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("336"),
    title="CBA of 2023 (agreement 27 September 2023)",
    source="https://groups.be/nl/sociale-wetgeving/sectorale-documentatie/paritaire-comites/33600000000/4801/beroepsopleiding",
    known_from=date(2023, 9, 27),
    known_by=KnownBy.OWN_DATE,
    note="an individual right from 2023 to 2030 exists; its figures were not found",
)
