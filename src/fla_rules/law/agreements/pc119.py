"""Joint committee 119, food trade, with its sub-committees 119.01, 119.02 and 119.03.

From 20 workers on, a growth path 3, 4, 4, 4, 5 from 2024 to 2028; nothing was found for 2023. From
10 to 20 at least one day. Below 10 no right. Two agreements may carry the path, one made binding on
26 March and one on 29 November 2024; which one is not established, and as everywhere the first
day is used.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC119: Final = Agreement(
    committee=JointCommittee.parse("119"),
    covers=tuple(JointCommittee.parse(f"119.0{number}") for number in (1, 2, 3)),
    title="CBA 28 September 2023, RD 26 March 2024 (numac 2024201455), or sector agreement "
    "5 December 2023, RD 29 November 2024 (numac 2024205645)",
    source="https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/"
    "commissions-paritaires/11903000000/48/droit",
    confidence=Confidence.SEVERAL,
    period=Period(date(2024, 1, 1)),
    known_from=date(2024, 3, 26),
    known_by=KnownBy.ROYAL_DECREE,
    binding=True,
    note="which of the two agreements carries the path is not established; known from the first of "
    "their two days",
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.SEVERAL, {2024: "0"}),
        *growth_path(
            SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.SEVERAL, {2024: "1"}, note="at least"
        ),
        *growth_path(
            SizeClass.FROM_20, Kind.LEGAL, Confidence.SEVERAL, {2024: "3", 2025: "4", 2028: "5"}
        ),
    ),
)
