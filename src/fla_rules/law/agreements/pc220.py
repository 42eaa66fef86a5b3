"""Joint committee 220, food industry (white-collar workers).

From 20 workers on, a growth path 3, 4, 4, 5 from 2024 to 2027. From 10 to 20 at least one day. What
holds below 10 was not found, nor what held in 2023.

A royal decree makes binding an agreement that executes TR 53, 54 and 57. Its text was not read: the
figures are those of the sector fund's page on the duties of committees 118 and 220, without a date,
as read on 30 November 2026. The page writes "more than 20"; at exactly 20 the act's own line is
kept (TR 58 § 1). A sector agreement 2025-2026 followed, whose part on training could not be read:
the figures from 2026 on say so.

Beside the path the page gives, until 2026, an average of five days a year for each full-time
equivalent: a target of the employer, and nobody's credit.
"""

from datetime import date
from typing import Final

from fla_rules.calendar import Period
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement, KnownBy, growth_path
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence, Kind, SizeClass

_AGREEMENT_2025_2026: Final = (
    "the part on training of the sector agreement 2025-2026 could not be read"
)

PC220: Final = Agreement(
    committee=JointCommittee.parse("220"),
    title="CBA 29 September 2023; RD 21 February 2024 (numac 2024200702)",
    source="https://www.alimento.be/nl/voedingsbedrijven/wat-zijn-de-verplichtingen-voor-opleiding-volgens-de-sectorale-cao-s-pc-118-en-220-",
    confidence=Confidence.ONE,
    period=Period(date(2024, 1, 1)),
    known_from=date(2024, 2, 21),
    known_by=KnownBy.ROYAL_DECREE,
    registration_number="183075/CO/220",
    binding=True,
    note="page of the sector fund, without a date, read on 30 November 2026",
    not_found=(SizeClass.UNDER_10,),
    steps=(
        *growth_path(SizeClass.FROM_10_TO_20, Kind.LEGAL, Confidence.ONE, {2024: "1"}),
        *growth_path(SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2024: "3", 2025: "4"}),
        *growth_path(
            SizeClass.FROM_10_TO_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2026: "1"},
            note=_AGREEMENT_2025_2026,
        ),
        *growth_path(
            SizeClass.FROM_20,
            Kind.LEGAL,
            Confidence.ONE,
            {2026: "4", 2027: "5"},
            note=_AGREEMENT_2025_2026,
        ),
    ),
    rules=(
        SectorRule(
            RuleKind.COLLECTIVE,
            2024,
            Confidence.ONE,
            Days(5),
            until_year=2026,
            size_classes=(SizeClass.FROM_20,),
        ),
    ),
)
