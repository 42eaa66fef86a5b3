"""Joint committee 200, auxiliary committee for white-collar workers.

From 20 workers on, a growth path 3, 3, 4, 4, 5 from 2024 to 2028; the agreement ends with 2028.
Below 20 one individual day a year, contained in the collective figure and not on top of it: from
10 to 20 that equals the act's own day, below 10 it is a right of the sector alone. The collective
days (4 or 4.5 in two years for each full-time equivalent) are the employer's target and nobody's
credit, so they are not here.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC200: Final = Agreement(
    committee=JointCommittee.parse("200"),
    title="CBA 6 July 2023; RD 26 March 2024 (numac 2024201463)",
    source="https://www.sfonds200.be/nl/sectormaatregelen/opleiding/aantal-opleidingsdagen/",
    confidence=Confidence.SEVERAL,
    period=Period(date(2024, 1, 1), date(2028, 12, 31)),
    known_from=date(2024, 3, 26),
    known_by=KnownBy.ROYAL_DECREE,
    registration_number="181682/CO/200",
    steps=(
        *growth_path(
            SizeClass.UNDER_10,
            Kind.SECTORAL,
            Confidence.SEVERAL,
            {2024: "1"},
            note="an average of 1 day a year, inside the collective figure",
        ),
        *growth_path(
            SizeClass.FROM_10_TO_20,
            Kind.LEGAL,
            Confidence.SEVERAL,
            {2024: "1"},
            note="an average of 1 day a year, inside the collective figure",
        ),
        *growth_path(
            SizeClass.FROM_20, Kind.LEGAL, Confidence.SEVERAL, {2024: "3", 2026: "4", 2028: "5"}
        ),
    ),
)
