"""Joint committee 322, temporary agency work: the agency's own workers who are sent out.

From 20 workers on, 2 days in 2023, 2.5 in 2024, 3 in 2025. The agreement ended on 30 June 2025,
though its path ran on by half days to 5 in 2029: what holds after that day is the reading
late_path. A payroll office gives the figures, without the size of enterprise. What holds below 20
was not found.

The credit counts by the worker's effective schedule and the period of service, and not by begun
months. Only a full-timer of the whole year has the figure as it stands; what anybody else has is
not computed. A company rule that gives more stays.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, Proration, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC322: Final = Agreement(
    committee=JointCommittee.parse("322"),
    title="CBA 19 September 2023",
    source="https://www.prato.be/sectorale-cao-betreffende-vorming-in-pc-322/",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1), date(2025, 6, 30)),
    known_from=date(2023, 9, 19),
    known_by=KnownBy.OWN_DATE,
    note="a path to 5 days in 2029 that runs on after its end; the size of enterprise is not stated, and taken as the act's",
    prorated_by=Proration.EFFECTIVE_TIME,
    not_found=(SizeClass.UNDER_10, SizeClass.FROM_10_TO_20),
    steps=growth_path(
        SizeClass.FROM_20,
        Kind.LEGAL,
        Confidence.ONE,
        # The years after its end, as the source gives them: no reading lets them count.
        {2023: "2", 2024: "2.5", 2025: "3", 2026: "3.5", 2027: "4", 2028: "4.5", 2029: "5"},
    ),
)
