"""Joint committee 114, brickworks.

From 20 workers on, a growth path 2, 2, 3, 3, 4, 4, 4.5, 5 from 2023 to 2030. From 10 to 20 at least
one day. Below 10 no right. The agreement ends with 2030. The figures are those of one payroll
office; the agreement itself was not found.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC114: Final = Agreement(
    committee=JointCommittee.parse("114"),
    title="CBA of 2023, not identified, as a payroll office reports it",
    source="https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/11400000000/4801/droit",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1), date(2030, 12, 31)),
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2023: "0"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2023: "1"}),
        *growth_path(
            SizeClass.FROM_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2023: "2", 2025: "3", 2027: "4", 2029: "4.5", 2030: "5"},
        ),
    ),
)
