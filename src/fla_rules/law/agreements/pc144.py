"""Joint committee 144, agriculture.

An agreement is likely. A union reported it together with horticulture (145). Not even the agreement
was found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC144: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("144"),
    title="likely, not identified",
    source="union news of 12 December 2023, address not kept",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="reported together with 145",
    likely=True,
)
