"""Joint committee 325, public credit institutions.

An agreement is likely. An individual right is reported as prolonged without end. Not even the
agreement was found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC325: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("325"),
    title="likely, not identified",
    source="one mention, address not kept",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="an individual right reported as prolonged without end",
    likely=True,
)
