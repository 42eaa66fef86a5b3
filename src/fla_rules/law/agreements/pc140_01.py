"""Joint committee 140.01, buses and coaches (also written 140.01.01, 140.01.02 and 140.01.03).

From 20 workers on, a growth path 2, 2, 3, 3, 4, 4, 4, 5 from 2023 to 2030. From 10 to 20 one day.
The agreement is valid from 1 October 2023, but its path counts calendar years and begins with 2023:
two days for all of it.

The figures are those of one payroll office. What holds below 10 was not found, nor the agreement
itself, which may be that of committee 140 of 19 October 2023.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC140_01: Final = Agreement(
    committee=JointCommittee.parse("140.01"),
    title="CBA not identified, possibly CBA 19 October 2023 of committee 140, RD 3 May 2024 (numac 2024202200)",
    source="https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/14001030000/4803/droit",
    confidence=Confidence.ONE,
    period=Period(date(2023, 10, 1)),
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="valid from 1 October 2023, with a path by calendar year from 2023 on",
    not_found=(SizeClass.UNDER_10,),
    steps=(
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2023: "1"}),
        *growth_path(
            SizeClass.FROM_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2023: "2", 2025: "3", 2027: "4", 2030: "5"},
        ),
    ),
)
