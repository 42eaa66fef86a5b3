"""Joint committee 326, gas and electricity.

An agreement is likely. A collective right is reported as turned into an individual one, with
another rule below 20 workers. Not even the agreement was found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC326: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("326"),
    title="likely, not identified",
    source="one mention, address not kept",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a collective right reported as turned into an individual one, with another rule below 20",
    likely=True,
)
