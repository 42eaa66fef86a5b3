"""Joint committee 115, glass.

An agreement is known, its figures are not. The union's page gives the first figure and the last
one. The steps between were not found. Beside the path it names one day a year on the climate, and
hours for new workers.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence

PC115: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("115"),
    title="sector agreement 2023-2024",
    source="https://www.accg.be/index.php/nl/sector/glasnijverheid/arbeidscontract/arbeiders/opleidingen",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="at least 2 days in 2023 and 5 from 2027; the steps between were not found",
    rules=(
        SectorRule(
            RuleKind.EARMARKED, 2023, Confidence.ONE, Days(1), words="the climate transition"
        ),
        SectorRule(RuleKind.NEW_WORKER, 2023, Confidence.ONE, Hours.from_clock("8:00")),
    ),
)
