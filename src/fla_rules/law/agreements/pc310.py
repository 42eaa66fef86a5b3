"""Joint committee 310, banks.

The same in every size: 4 days in 2023, 5 from 2024. Below 10 workers it is a right of the sector
alone, from 10 to 20 it raises the act's one day, from 20 on it equals the act. Unused days are
carried over; the aim is an average of five a year over each period of five years. One union's page
gives all this.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC310: Final = Agreement(
    committee=JointCommittee.parse("310"),
    title="CBA 3 July 2023",
    source="https://www.aclvb.be/nl/financiele-diensten/banken/artikels/banken-pc-310-sectorakkoord-banksector-0",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 7, 3),
    known_by=KnownBy.OWN_DATE,
    note="all employers, whatever their size",
    steps=(
        *growth_path(SizeClass.UNDER_10, Kind.SECTORAL, Confidence.ONE, {2023: "4", 2024: "5"}),
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2023: "4", 2024: "5"}),
        *growth_path(SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2023: "4", 2024: "5"}),
    ),
)
