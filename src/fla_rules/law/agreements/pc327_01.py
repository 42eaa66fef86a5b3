"""Joint committee 327.01, sheltered and social workshops in Flanders.

An agreement is known, its figures are not. The federation calls the agreement, one of collective
days, no longer relevant, and says that the act applies.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC327_01: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("327.01"),
    title="CBA 15 June 2021",
    source="https://herwin.be/question/is-de-bestaande-cao-rond-vorming-nog-relevant-na-de-inwerkingtreding-van-de-arbeidsdeal/",
    known_from=date(2021, 6, 15),
    known_by=KnownBy.OWN_DATE,
    note="the federation calls it no longer relevant and says the act applies",
)
