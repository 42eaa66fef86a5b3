"""Joint committee 227, audiovisual sector.

An agreement is likely. A federation's page says that an agreement on training describes the path to
five individual days. Not even the agreement was found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC227: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("227"),
    title="likely, not identified",
    source="a federation's page of 8 March 2024, address not kept",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="an agreement on training describes the path to five individual days",
    likely=True,
)
