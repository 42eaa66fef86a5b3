"""Joint committee 209, metal manufacture (white-collar workers).

From 20 workers on, in hours: 24, 32, 36 and 40 from 2023 to 2026. They stay hours: 40 of them are
five days only where a full-timer's day has 8 hours, and more than five in a week of 38. From 10 to
20 one day. Up to 9 workers no right. The figures are those of one payroll office.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, PathStep, growth_path
from fla_rules.quantities import Hours
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC209: Final = Agreement(
    committee=JointCommittee.parse("209"),
    title="national agreement 29 September 2023",
    source="https://www.clbgroup.be/academy/opleidingsrecht-arbeidsdeal/pc209/",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 9, 29),
    known_by=KnownBy.OWN_DATE,
    note="from 20 workers on in hours, and in no days",
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2023: "0"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2023: "1"}),
        PathStep(2023, SizeClass.FROM_20, Kind.LEGAL, Hours(24 * 60), Confidence.ONE),
        PathStep(2024, SizeClass.FROM_20, Kind.LEGAL, Hours(32 * 60), Confidence.ONE),
        PathStep(2025, SizeClass.FROM_20, Kind.LEGAL, Hours(36 * 60), Confidence.ONE),
        PathStep(
            2026,
            SizeClass.FROM_20,
            Kind.LEGAL,
            Hours(40 * 60),
            Confidence.ONE,
            note="five days at 8:00 a day, more than five at 7:36",
        ),
    ),
)
