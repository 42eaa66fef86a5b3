"""Joint committee 113, ceramics.

An agreement is known, its figures are not. The union's page gives collective days: a target of the
employer, and nobody's credit.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC113: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("113"),
    title="CBA not identified",
    source="https://accg.be/nl/sector/keramiekbedrijf/andere/arbeiders/opleiding",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="collective days only, which are nobody's credit",
)
