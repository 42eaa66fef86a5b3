"""Joint committee 106.01, cement works.

From 20 workers on, a growth path 2, 2, 3, 3, 4, 4, 5 from 2023 to 2029. The figures are those of
one payroll office. What was read of its page does not say for which enterprises they are: they are
taken as those from 20 workers on. What holds below 20 was not found, nor the agreement itself.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.vocabulary import Confidence, Kind, SizeClass

PC106_01: Final = Agreement(
    committee=JointCommittee.parse("106.01"),
    title="CBA not identified, as a payroll office reports it",
    source="https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/10601000000/4801/droit",
    confidence=Confidence.ONE,
    period=Period(date(2023, 1, 1)),
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="the size of enterprise is not stated; taken as that from 20 workers on",
    not_found=(SizeClass.UNDER_10, SizeClass.FROM_10_TO_20),
    steps=growth_path(
        SizeClass.FROM_20,
        Kind.LEGAL,
        Confidence.ONE,
        {2023: "2", 2025: "3", 2027: "4", 2029: "5"},
    ),
)
