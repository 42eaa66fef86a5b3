"""What is still to be read out of the FLA before its data are destroyed.

Since the repeal nothing is entered any more, and what the FLA holds can be read until 31 December
2026. Whoever was in it needs, for each worker, what was left on the day it was read: the opening
balances from which an account goes on.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.duties.duty import DutiesQuestion
from fla_rules.facts.employer import RegistersIn
from fla_rules.facts.training import OpeningBalance
from fla_rules.law.deadlines import FLA_OPENS, TermName
from fla_rules.outcome import Reason, reason
from fla_rules.terms import Due, due
from fla_rules.vocabulary import Severity

# So many workers are named: a firm's list would be longer than anybody reads.
_NAMED: Final = 5


@frozen(slots=False)
class Unread:
    """The workers of whom nothing was read out of the FLA, and the last day to do so.

    `days` are left where above zero or zero, and over where below.
    """

    workers: tuple[str, ...]
    last: date
    days: int
    what: Reason

    @property
    def severity(self) -> Severity:
        """Say how bad it is: a warning while it can be mended, a notice once all is destroyed."""
        return Severity.WARNING if self.days >= 0 else Severity.NOTICE


def unread(asked: DutiesQuestion, balances: Iterable[OpeningBalance]) -> Unread | None:
    """Say of which workers nothing was read, from the day on which the repeal was known.

    None where the employer kept the account instead, and where all workers that were in service
    while the FLA was open have an opening balance, or an account that begins with one.
    """
    checks.one("asked", asked, DutiesQuestion)
    given = {each.worker for each in checks.several("balances", balances, OpeningBalance)}
    law = asked.law
    reading = law.deadline(TermName.READING, FLA_OPENS)
    writing = law.deadline(TermName.WRITING, FLA_OPENS)
    if not (reading and writing) or asked.employer.registers_in is not RegistersIn.FLA:
        return None
    readable, writable = (due(asked.basis, row, FLA_OPENS) for row in (reading, writing))
    if not (isinstance(readable, Due) and isinstance(writable, Due)):
        return None
    opened = Period(FLA_OPENS, writable.last)
    missing = tuple(
        worker.id
        for worker in asked.known
        if worker.id not in given
        and worker.account_from is None
        and any(stretch.overlaps(opened) for stretch in worker.service)
    )
    if not missing or asked.on < reading.known_from:
        return None
    days = (readable.last - asked.on).days
    what = reason(
        "fla.unread" if days >= 0 else "fla.destroyed",
        reading.citation,
        count=len(missing),
        workers=", ".join(missing[:_NAMED]),
        last=readable.last,
        days=abs(days),
    )
    return Unread(missing, readable.last, days, what)
