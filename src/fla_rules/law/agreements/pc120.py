"""Joint committee 120, textile industry (blue-collar workers).

An agreement is known, its figures are not.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC120: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("120"),
    title="CBA 16 January 2025; RD 7 May 2025 (numac 2025201179); an earlier one not found",
    source="https://www.cobot.be/2024/05/14/fla-belangrijke-verplichtingen-voor-bedrijven-sinds-de-arbeidsdeal/",
    known_from=date(2024, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a path 3, 3, 4, 4, 5 from 2024 to 2028, on a page that does not name the committee",
)
