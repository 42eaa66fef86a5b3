"""Joint committee 129, production of pulp, paper and board.

An agreement is known, its figures are not. The union's page, undated, gives collective days over
two years: a target of the employer, and nobody's credit.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC129: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("129"),
    title="CBA not identified",
    source="https://www.accg.be/nl/sector/papierproductie/andere/arbeiders/vormingsplicht",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="3.5 collective days over two years, undated; collective days are nobody's credit",
)
