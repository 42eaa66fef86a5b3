"""Joint committee 322.01, service vouchers.

No agreement on the yearly right is known, and that of 322 does not name it, so the act's own
figures hold. Beside them whoever works in the sector for the first time has a first training of 9
to 18 hours. It begins within six months of the entry and is over within nine. The sector fund and a
union say the same.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.quantities import Hours
from fla_rules.vocabulary import Confidence

PC322_01: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("322.01"),
    title="protocol of 7 May 2014 on the training of new workers",
    source="https://vorm-dc.be/verplichtingen/verplichting-opleiding-nieuwe-medewerkers/",
    known_from=date(2014, 5, 7),
    known_by=KnownBy.OWN_DATE,
    note="the sector fund gives 9 to 18 hours, and the union says the same (https://www.accg.be/nl/sector/dienstencheques/andere/arbeiders/vorming-nieuwe-medewerkers); both pages without a date, read on 30 November 2026",
    beside_only=True,
    rules=(
        SectorRule(
            RuleKind.NEW_WORKER,
            2014,
            Confidence.SEVERAL,
            Hours.from_clock("9:00"),
            most=Hours.from_clock("18:00"),
            months=9,
            words="who never worked in 322.01 before; it begins within six months",
        ),
    ),
)
