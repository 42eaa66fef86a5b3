"""Joint committee 121, cleaning.

From 20 workers on, a growth path 3, 3, 4, 4, 5 from 2024 to 2028; 2023 is not given. From 10 to 20
one day. Below 10 no individual right. The sector fund writes "10 to 20" and "more than 20"; at
exactly 20 the act's own line is kept (TR 58 § 1). A sector agreement 2025-2026 followed, whose part
on training could not be read: the figures from 2026 on say so.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

_AGREEMENT_2025_2026: Final = (
    "the part on training of the sector agreement 2025-2026 could not be read"
)

PC121: Final = Agreement(
    committee=JointCommittee.parse("121"),
    title="CBA not identified, as the sector fund reports it",
    source="https://ocs-cfn.be/fr/formation/accord-travail-2022",
    confidence=Confidence.ONE,
    period=Period(date(2024, 1, 1)),
    known_from=date(2024, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2024: "0"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2024: "1"}),
        *growth_path(SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2024: "3"}),
        *growth_path(
            SizeClass.UNDER_10,
            Kind.SECTORAL,
            Confidence.ONE,
            {2026: "0"},
            note=_AGREEMENT_2025_2026,
        ),
        *growth_path(
            SizeClass.FROM_10_TO_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2026: "1"},
            note=_AGREEMENT_2025_2026,
        ),
        *growth_path(
            SizeClass.FROM_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2026: "4", 2028: "5"},
            note=_AGREEMENT_2025_2026,
        ),
    ),
)
