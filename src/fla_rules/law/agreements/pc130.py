"""Joint committee 130, printing, graphic arts and newspapers.

No agreement on the yearly right is known, so the act's own figures hold. Beside them the sector
fund asks for a training plan each year, for the second of its three levels of premiums: a condition
of a premium, and no duty of every employer.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.law.deadlines import DayOfYear
from fla_rules.vocabulary import Confidence

PC130: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("130"),
    title="premiums of the sector fund GRAFOC from 1 January 2026 on",
    source="https://grafoc.be/werkgever/item/259-belangrijke-wijzigingen-sectorale-premies-vanaf-1-januari-2026",
    known_from=date(2026, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="a training plan each year before the end of March, for the second level of premiums; page of the sector fund, without a date, read on 30 November 2026",
    beside_only=True,
    rules=(
        SectorRule(
            RuleKind.PLAN,
            2026,
            Confidence.ONE,
            last_day=DayOfYear(3, 31),
            words="a condition of the second level of the fund's premiums, and no duty",
        ),
    ),
)
