"""Joint committee 116, chemical industry (workers), plastics processing in Limburg excluded.

From 20 workers on, the act's own figures: 4 days in 2023, 5 from 2024. From 10 to 20 one day. Below
10 an average of one day a year for who has six months of effective work in the calendar year, which
the facts of this library cannot show: that figure stays undetermined.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC116: Final = Agreement(
    committee=JointCommittee.parse("116"),
    title="sector agreement 29 June 2023",
    source="https://clbgroup.be/academy/opleidingsrecht-arbeidsdeal/pc116",
    confidence=Confidence.SEVERAL,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 6, 29),
    known_by=KnownBy.OWN_DATE,
    note="excludes plastics processing in Limburg",
    steps=(
        *growth_path(
            SizeClass.UNDER_10,
            Kind.SECTORAL,
            Confidence.ONE,
            {2023: "1"},
            condition="six months of effective work in the calendar year",
        ),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2023: "1"}),
        *growth_path(
            SizeClass.FROM_20,
            Kind.LEGAL,
            Confidence.SEVERAL,
            {2023: "4", 2024: "5"},
            note="equals the act",
        ),
    ),
)
