"""Joint committee 124, construction.

From 20 workers on, a growth path from 2.5 days in 2023 to 5 in 2030, by half days from 2026 on.
From 10 to 20 one day, with no path. Below 10 no right. The agreement bears two days in the
sources, 23 June (sector fund) and 26 June 2023 (federations): as everywhere, the first one is used.
The sector fund's page counts the workers of committee 124 for its sizes, and not all of the
employer's.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC124: Final = Agreement(
    committee=JointCommittee.parse("124"),
    title="CBA 23 June 2023 (sector fund) or 26 June 2023 (federations)",
    source="https://constructiv.be/fr/formation/plan-de-formation/le-droit-individuel-a-la-formation",
    confidence=Confidence.SEVERAL,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 6, 23),
    known_by=KnownBy.OWN_DATE,
    note="known from the first of its two days",
    sized_by_committee=True,
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.SEVERAL, {2023: "0"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.SEVERAL, {2023: "1"}),
        *growth_path(
            SizeClass.FROM_20,
            Kind.LEGAL,
            Confidence.SEVERAL,
            {
                2023: "2.5",
                2026: "3",
                2027: "3.5",
                2028: "4",
                2029: "4.5",
                2030: "5",
            },
        ),
    ),
)
