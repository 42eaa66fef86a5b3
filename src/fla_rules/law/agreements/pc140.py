"""Joint committee 140, transport and logistics.

An agreement is known, its figures are not. Two royal decrees each name an agreement of the whole
committee on the right to training. Which sub-sectors they are for, and their figures, were not
found.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC140: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("140"),
    title="CBA 16 February 2023, RD 21 July 2023 (numac 2023043770); CBA 19 October 2023, RD 3 May 2024 (numac 2024202200)",
    source="https://etaamb.openjustice.be/fr/arrete-royal-du-21-juillet-2023_n2023043770.html",
    known_from=date(2023, 7, 21),
    known_by=KnownBy.ROYAL_DECREE,
    note="sub-sector and figures not found",
)
