"""Joint committee 306, insurance companies.

From 20 workers on, the act's own figures: 4 days in 2023, 5 from 2024. A union's page of the sector
agreement gives them without the size of enterprise. What holds below 20 was not found. Of the day
of the agreement only the month is known, November 2023: its last day is taken.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC306: Final = Agreement(
    committee=JointCommittee.parse("306"),
    title="sector agreement of November 2023",
    source="https://www.setcabhv.org/nl/bhv/iobject/H4B0UD02WG/inheritance/true",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 11, 30),
    known_by=KnownBy.OWN_DATE,
    note="equals the act; the size of enterprise is not stated, and taken as the act's",
    not_found=(SizeClass.UNDER_10, SizeClass.FROM_10_TO_20),
    steps=growth_path(SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2023: "4", 2024: "5"}),
)
