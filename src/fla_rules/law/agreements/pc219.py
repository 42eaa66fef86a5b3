"""Joint committee 219, technical inspection and conformity assessment.

From 20 workers on, a growth path 2, 2.5, 3.5, 5 from 2023 to 2026, also for managerial staff. A
union's page gives the figures without the size of enterprise; a royal decree makes the agreement
binding. What holds below 20 was not found.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC219: Final = Agreement(
    committee=JointCommittee.parse("219"),
    title="CBA 25 September 2023; RD 21 February 2024 (numac 2024200734)",
    source="https://www.aclvb.be/nl/metaal/erkende-controleorganismen-bedienden/artikels/pc-219-erkende-controleorganismen-sectoraal-0",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1)),
    known_from=date(2024, 2, 21),
    known_by=KnownBy.ROYAL_DECREE,
    binding=True,
    note="also for managerial staff; the size of enterprise is not stated, and taken as the act's",
    not_found=(SizeClass.UNDER_10, SizeClass.FROM_10_TO_20),
    steps=growth_path(
        SizeClass.FROM_20,
        Kind.LEGAL,
        Confidence.ONE,
        {2023: "2", 2024: "2.5", 2025: "3.5", 2026: "5"},
    ),
)
