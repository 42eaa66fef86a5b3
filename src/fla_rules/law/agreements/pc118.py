"""Joint committee 118, food industry (blue-collar workers).

An agreement is likely. The sector fund speaks of an individual credit of two days a year since
2020. Another page of it, without a date, as read on 30 November 2026, gives a path 3, 4, 4, 5 from
2024 to 2027 for enterprises of more than 20 workers, and at least one day from 10 to 20, the same
as for the white-collar workers (220).

The agreement that this would stand in was not found, nor whether it is binding, nor the part on
training of the sector agreement 2025-2026 that followed. So the right stays undetermined until
somebody registers it.
"""

from datetime import date
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import KnownBy, UnregisteredAgreement

PC118: Final = UnregisteredAgreement(
    committee=JointCommittee.parse("118"),
    title="likely, not identified",
    source="https://www.alimento.be/nl/voedingsbedrijven/wat-zijn-de-verplichtingen-voor-opleiding-volgens-de-sectorale-cao-s-pc-118-en-220-",
    known_from=date(2020, 1, 1),
    known_by=KnownBy.FIRST_YEAR,
    note="the sector fund gives 2 days a year since 2020, and on another page, without a date, read on 30 November 2026, a path 3, 4, 4, 5 from 2024 to 2027 above 20 workers; the part on training of the sector agreement 2025-2026 could not be read",
    likely=True,
)
