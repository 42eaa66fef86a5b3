"""Joint committee 327.01, sheltered and social workshops in Flanders.

An agreement is known, and its days are collective: a target of the employer, and nobody's credit.
So the act's own figure holds. The federation calls the agreement no longer relevant, and says the
same.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence

PC327_01: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("327.01"),
    title="CBA 15 June 2021",
    source="https://herwin.be/question/is-de-bestaande-cao-rond-vorming-nog-relevant-na-de-inwerkingtreding-van-de-arbeidsdeal/",
    known_from=date(2021, 6, 15),
    known_by=KnownBy.OWN_DATE,
    collective_only=True,
    note="collective days only, which are nobody's credit; the federation calls it no longer relevant and says the act applies",
    rules=(SectorRule(RuleKind.COLLECTIVE, 2027, Confidence.ONE, Days(5)),),
)
