"""Joint committee 214, textile industry (white-collar workers).

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC214: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("214"),
    title="CBA 29 September 2023; RD 30 May 2024 (numac 2024202358)",
    source="https://www.cobot.be/2024/05/14/fla-belangrijke-verplichtingen-voor-bedrijven-sinds-de-arbeidsdeal/",
    known_from=date(2024, 5, 30),
    known_by=KnownBy.ROYAL_DECREE,
    note="a path 3, 3, 4, 4, 5 from 2024 to 2028, on a page that does not name the committee",
)
