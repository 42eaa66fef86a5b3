"""Joint committee 341, intermediation in banking and investment services.

From 20 workers on, 4 days in 2023, 5 from 2024, as the act. From 10 to 20 a growth path 2, 2, 2.5,
2.5, 3, 3, 3.5, 4 from 2023 to 2030. Below 10 two days, a right of the sector alone. The union's
page writes "10 to 20" and "more than 20"; at exactly 20 the act's own line is kept (TR 58 § 1). It
is the only source.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC341: Final = Agreement(
    committee=JointCommittee.parse("341"),
    title="CBA 26 September 2023",
    source="https://www.aclvb.be/nl/financiele-diensten/zelfstandige-bankbemiddeling/artikels/zelfstandige-bankbemiddeling-pc-341-11",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 9, 26),
    known_by=KnownBy.OWN_DATE,
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2023: "2"}),
        *growth_path(
            SizeClass.FROM_10_TO_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2023: "2", 2025: "2.5", 2027: "3", 2029: "3.5", 2030: "4"},
        ),
        *growth_path(SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2023: "4", 2024: "5"}),
    ),
)
