"""What becomes of the open credit when an employment ends (TR 60).

Dismissed for a serious cause, or resigning, the worker may not take the credit before the end, and
it brings neither longer notice nor more indemnity. Otherwise dismissed, the worker may, and settles
with the employer how. Where an indemnity replaces the notice, wholly or in part, the open credit
counts as a benefit acquired under the contract. On every other end the act is silent.
"""

from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from fla_rules.facts.employment import Employment, EndedBy
from fla_rules.law.readings import LeavingOther
from fla_rules.outcome import Citation, Determined, NotApplicable, Outcome, Undetermined, reason
from fla_rules.rules.credit import AccountQuestion
from fla_rules.vocabulary import Confidence

_LEAVING: Final = Citation("TR", "60", Confidence.ACT)
_SILENT: Final = Citation("TR", "60", Confidence.DEDUCTION, note="the act is silent on this end")
_NOT_BEFORE_THE_END: Final = (EndedBy.SERIOUS_CAUSE, EndedBy.RESIGNATION)


class OpenCredit(Enum):
    """What the law makes of the open credit at the end of an employment."""

    # It may not be taken before the end, and is worth neither notice nor indemnity.
    LOST = "lost"
    # It may be taken until the end; employer and worker settle how.
    USABLE = "usable"
    # It counts as a benefit acquired under the contract, in the indemnity.
    ACQUIRED = "acquired"


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
    until = employment.period.last
    announced = employment.ended_by is not EndedBy.UNKNOWN and not employment.period.is_open
    if employment.period.is_open or (until > question.on and not announced):
        lasts = reason("leaving.lasts", _LEAVING, on=question.on)
        return NotApplicable(lasts, (), question)
    ended = employment.ended_by
    if ended is EndedBy.UNKNOWN:
        return Undetermined((reason("leaving.unknown", _LEAVING, last=until),), (), (), question)
    if ended in _NOT_BEFORE_THE_END:
        return Determined(Leaving(OpenCredit.LOST, until), (), (_LEAVING,), question)
    if ended is EndedBy.DISMISSAL:
        return Determined(Leaving(OpenCredit.USABLE, until), (), (_LEAVING,), question)
    if ended is EndedBy.DISMISSAL_WITH_INDEMNITY:
        return Determined(Leaving(OpenCredit.ACQUIRED, until), (), (_LEAVING,), question)
    return _by_reading(question, ended, until)


def _by_reading(question: AccountQuestion, ended: EndedBy, until: date) -> Outcome[Leaving]:
    reading = question.readings.leaving_other
    if reading is LeavingOther.UNDETERMINED:
        silent = reason("leaving.silent", _SILENT, ended=ended)
        return Undetermined((), (silent,), (reading,), question)
    credit = OpenCredit.LOST if reading is LeavingOther.LOST else OpenCredit.USABLE
    return Determined(Leaving(credit, until), (reading,), (_SILENT,), question)
