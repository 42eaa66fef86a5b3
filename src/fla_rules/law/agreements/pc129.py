"""Joint committee 129, production of pulp, paper and board.

An agreement is known, and the days that a union's page gives of it are collective: a target of the
employer, and nobody's credit. So the act's own figure holds. The page has 3.5 days over two years,
and no date.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence

PC129: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("129"),
    title="CBA not identified",
    source="https://www.accg.be/nl/sector/papierproductie/andere/arbeiders/vormingsplicht",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    collective_only=True,
    note="3.5 collective days over two years, undated; collective days are nobody's credit",
    rules=(
        SectorRule(
            RuleKind.COLLECTIVE,
            2023,
            Confidence.ONE,
            Days("3.5"),
            over_years=2,
            words="on an undated page",
        ),
    ),
)
