"""Joint committee 100, auxiliary committee for blue-collar workers.

An agreement is known, its figures are not. The royal decree names the agreement and announces a
step plan to five individual days. The steps themselves were not found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC100: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("100"),
    title="CBA 24 October 2023; RD 4 July 2024 (numac 2024203203)",
    source="https://etaamb.openjustice.be/nl/fr/koninklijk-besluit-van-04-juli-2024_n2024203203.html",
    known_from=date(2024, 7, 4),
    known_by=KnownBy.ROYAL_DECREE,
    note="a path to five individual days is announced; its figures were not found",
)
