"""What becomes of the open credit when an employment ends (TR 60).

Dismissed for a serious cause, or resigning, the worker may not take the credit before the end, and
it brings neither longer notice nor more indemnity. Otherwise dismissed, the worker may, and settles
with the employer how. Where an indemnity replaces the notice, wholly or in part, the open credit
counts as a benefit acquired under the contract. On every other end the act is silent.

An employment that another follows the next day, or goes on beside, ends no service: nobody leaves,
and the credit stays. At a transfer of undertaking, whether it follows the worker is a reading.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, Balance, balance
from fla_rules.account.lots import AnyLot
from fla_rules.account.movements import Account
from fla_rules.basis import Basis
from fla_rules.calendar import day_after
from fla_rules.facts.employment import Employment, EndedBy
from fla_rules.law.readings import LeavingOther, TransferOfUndertaking
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Undetermined,
    reason,
    unknown,
)
from fla_rules.vocabulary import Confidence

_LEAVING: Final = Citation("TR", "60", Confidence.ACT)
_SILENT: Final = Citation("TR", "60", Confidence.DEDUCTION, note="the act is silent on this end")
_SERVICE: Final = Citation(
    "TR", "60", Confidence.DEDUCTION, note="an end of one contract is no end of the service"
)
_NOT_READ: Final = Citation(
    "TR", "60", Confidence.DEDUCTION, note="collective agreement 32bis was not read"
)


class OpenCredit(Enum):
    """What the law makes of the open credit at the end of an employment."""

    # It may not be taken before the end, and is worth neither notice nor indemnity.
    LOST = "lost"
    # It may be taken until the end; employer and worker settle how.
    USABLE = "usable"
    # It counts as a benefit acquired under the contract, in the indemnity.
    ACQUIRED = "acquired"
    # It goes with the worker to the employer that takes over.
    FOLLOWS = "follows"


# The four ends that TR 60 names.
_SETTLED: Final = MappingProxyType(
    {
        EndedBy.SERIOUS_CAUSE: OpenCredit.LOST,
        EndedBy.RESIGNATION: OpenCredit.LOST,
        EndedBy.DISMISSAL: OpenCredit.USABLE,
        EndedBy.DISMISSAL_WITH_INDEMNITY: OpenCredit.ACQUIRED,
    }
)


@frozen(slots=False)
class LeavingQuestion:
    """What becomes of the open credit when one employment ends."""

    account: AccountQuestion
    employment: Employment

    @property
    def basis(self) -> Basis:
        """The law as known and the readings."""
        return self.account.basis

    @property
    def latest(self) -> date:
        """The latest day asked about."""
        return self.account.latest

    def reasons(self) -> tuple[Reason, ...]:
        """Say what becomes of it by the act or by a reading, or why nobody can tell."""
        return leaving_reasons(self.employment, leaving(self.account, self.employment))


@frozen
class Leaving:
    """What becomes of the open credit, and the last day on which it may still be taken.

    `until` is the last day of the employment, also where the credit may not be taken before it.
    """

    credit: OpenCredit
    until: date


def leaving(question: AccountQuestion, employment: Employment) -> Outcome[Leaving]:
    """Say what becomes of the open credit when an employment ends (TR 60).

    An end announced for a day to come is answered too, since the credit is taken before it. Not
    applicable while the employment lasts; undetermined where nobody said how it ended, and where
    the act is silent, unless a reading settles it.
    """
    checks.one("question", question, AccountQuestion)
    checks.one("employment", employment, Employment)
    asked = LeavingQuestion(question, employment)
    until, ended = employment.period.last, employment.ended_by
    if goes_on(question, employment):
        return NotApplicable(reason("leaving.goes_on", _SERVICE, last=until), (), asked)
    announced = ended is not None and not employment.period.is_open
    if employment.period.is_open or (until > question.on and not announced):
        lasts = reason("leaving.lasts", _LEAVING, on=question.on)
        return NotApplicable(lasts, (), asked)
    if ended is None:
        return Undetermined((reason("leaving.unknown", _LEAVING, last=until),), (), (), asked)
    if ended in _SETTLED:
        return Determined(Leaving(_SETTLED[ended], until), (), (_LEAVING,), asked)
    by = _transferred if ended is EndedBy.TRANSFER else _by_reading
    return by(asked, ended, until)


def goes_on(question: AccountQuestion, employment: Employment) -> bool:
    """Tell whether the worker stays in service beyond the last day of an employment."""
    last = employment.period.last
    place = bisect_right(question.service, last, key=attrgetter("first"))
    return place > 0 and question.service[place - 1].last > last


def ends_of(question: AccountQuestion) -> tuple[Employment, ...]:
    """Give the employments whose end is an end of service, each end once, as known.

    Of several that end on one day, those of which nobody said how they ended are left out where
    another says it.
    """
    ending: dict[tuple[date, EndedBy | None], Employment] = {}
    for each in question.known:
        if not goes_on(question, each):
            ending.setdefault((each.period.last, each.ended_by), each)
    said = {last for last, by in ending if by is not None}
    return tuple(
        [each for (last, by), each in ending.items() if by is not None or last not in said]
    )


def lefts_at(
    question: AccountQuestion, kept: Account, lasts: Iterable[date]
) -> dict[date, Outcome[Balance]]:
    """Give what is left at each of some ends, or on the question's day where one is still to come.

    It is what would be left if nobody were hired after the end. Between two days on which something
    changes it is the same, so that thousands of ends cost no more than a few.
    """
    held = _bearing(question)
    changes = sorted((*_changes(question, kept), *(each.period.first for each in held)))
    found: dict[tuple[int, int], Outcome[Balance]] = {}
    answers: dict[date, Outcome[Balance]] = {}
    for last in lasts:
        day = min(last, question.on)
        places = bisect_right(changes, day), bisect_right(changes, last)
        if places not in found:
            jobs = tuple([each for each in held if each.period.first <= last])
            found[places] = balance(evolve(question, on=day, employments=jobs))
        answers[last] = found[places]
    return answers


def _bearing(question: AccountQuestion) -> list[Employment]:
    """Leave out the contracts that were over before the account's first year, but for the first."""
    start = question.years[0].calendar.first
    entry = min((each.period.first for each in question.employments), default=start)
    return [
        each
        for each in question.employments
        if each.period.last >= start or each.period.first == entry
    ]


def _changes(question: AccountQuestion, kept: Account) -> Iterator[date]:
    """Give the days from which on something else may be left than the day before."""
    for year in question.years:
        yield from (year.calendar.first, year.calendar.last)
    yield from (each.period.last for each in question.trainings)
    for stated in question.opening_balances:
        yield from filter(None, (stated.on, stated.read_on))
    lots: list[AnyLot] = [*(each.lot for each in kept.lots), *kept.unknown]
    for lot in lots:
        # From the day after its first on, an opening balance can take its place.
        yield from (lot.first, *map(day_after, (lot.first, lot.last, lot.closes)))
    yield from filter(None, (question.account_from,))


def _transferred(question: LeavingQuestion, ended: EndedBy, until: date) -> Outcome[Leaving]:
    reading = question.account.readings.transfer
    if reading is TransferOfUndertaking.ONE:
        return Determined(Leaving(OpenCredit.FOLLOWS, until), (reading,), (_NOT_READ,), question)
    if reading is TransferOfUndertaking.UNDETERMINED:
        unsettled = reason("leaving.transfer", _NOT_READ, last=until)
        return Undetermined((), (unsettled,), (reading,), question)
    # Two services: this one has ended, in a way of which the act says nothing.
    silent = _by_reading(question, ended, until)
    return evolve(silent, readings=(reading, *silent.readings))


def _by_reading(question: LeavingQuestion, ended: EndedBy, until: date) -> Outcome[Leaving]:
    reading = question.account.readings.leaving_other
    if reading is LeavingOther.UNDETERMINED:
        silent = reason("leaving.silent", _SILENT, ended=ended, last=until)
        return Undetermined((), (silent,), (reading,), question)
    credit = OpenCredit.LOST if reading is LeavingOther.LOST else OpenCredit.USABLE
    return Determined(Leaving(credit, until), (reading,), (_SILENT,), question)


def leaving_reasons(employment: Employment, outcome: Outcome[Leaving]) -> tuple[Reason, ...]:
    """Say what becomes of the open credit, or why nobody can tell."""
    if isinstance(outcome, Determined):
        return (leaving_reason(employment, outcome),)
    return unknown(outcome)


def leaving_reason(employment: Employment, outcome: Determined[Leaving]) -> Reason:
    """Say what becomes of the open credit: by the act, or by the reading where it is silent."""
    left, ended = outcome.value, employment.ended_by
    if ended is None or not outcome.readings:
        said = f"leaving.{left.credit.value}"
        return reason(said, *outcome.citations, until=left.until, credit=left.credit)
    return reason(
        "leaving.by_reading",
        *outcome.citations,
        until=left.until,
        ended=ended,
        reading=outcome.readings[-1],
        credit=left.credit,
    )
