"""Joint committee 113, ceramics.

An agreement is known, and the days that a union's page gives of it are collective: a target of the
employer, and nobody's credit. So the act's own figure holds. The page gives five days on average in
2023 and 2024, and does not say what follows.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence

PC113: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("113"),
    title="CBA not identified",
    source="https://accg.be/nl/sector/keramiekbedrijf/andere/arbeiders/opleiding",
    known_from=date(2023, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    collective_only=True,
    note="collective days only, which are nobody's credit",
    rules=(SectorRule(RuleKind.COLLECTIVE, 2023, Confidence.ONE, Days(5), until_year=2024),),
)
