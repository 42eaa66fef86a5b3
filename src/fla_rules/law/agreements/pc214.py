"""Joint committee 214, textile industry (white-collar workers).

From 20 workers on, a growth path 3, 3, 4, 4, 5 from 2024 to 2028. From 10 to 20 one day, and two
from 2026. Below 10 no right.

The figures stand on one page, of 14 May 2024, of the textile training centre, which does not name
the committee. That centre is paid for by committees 120 and 214. That the path stands in the
agreement which the royal decree of 30 May 2024 makes binding is likely, and was not read.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC214: Final = Agreement(
    committee=JointCommittee.parse("214"),
    title="CBA 29 September 2023; RD 30 May 2024 (numac 2024202358)",
    source="https://www.cobot.be/2024/05/14/fla-belangrijke-verplichtingen-voor-bedrijven-sinds-de-arbeidsdeal/",
    confidence=Confidence.ONE,
    period=Period(date(2024, 1, 1)),
    known_from=date(2024, 5, 30),
    known_by=KnownBy.ROYAL_DECREE,
    binding=True,
    note="the page does not name the committee, and does not say when the first step began",
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2024: "0"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2024: "1", 2026: "2"}),
        *growth_path(
            SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2024: "3", 2026: "4", 2028: "5"}
        ),
    ),
)
