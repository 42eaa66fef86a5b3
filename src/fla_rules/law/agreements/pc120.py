"""Joint committee 120, textile industry (blue-collar workers).

From 20 workers on, a growth path 3, 3, 4, 4, 5 from 2024 to 2028. From 10 to 20 one day, and two
from 2026. Below 10 no right.

The figures stand on one page, of 14 May 2024, of the textile training centre, which does not name
the committee. That centre is paid for by committees 120 and 214. A royal decree of 7 May 2025 makes
an agreement of 16 January 2025 binding; it is later than the page, so that the path cannot stand in
it alone, and an earlier agreement was not found. Nothing says that the path is for the sub-
committees 120.01 and 120.03.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC120: Final = Agreement(
    committee=JointCommittee.parse("120"),
    title="CBA not identified; a later one is of 16 January 2025, RD 7 May 2025 (numac 2025201179)",
    source="https://www.cobot.be/2024/05/14/fla-belangrijke-verplichtingen-voor-bedrijven-sinds-de-arbeidsdeal/",
    confidence=Confidence.ONE,
    period=Period(date(2024, 1, 1)),
    known_from=date(2024, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="the page does not name the committee, and does not say when the first step began",
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2024: "0"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2024: "1", 2026: "2"}),
        *growth_path(
            SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2024: "3", 2026: "4", 2028: "5"}
        ),
    ),
)
