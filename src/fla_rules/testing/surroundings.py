"""The checks of what surrounds an account: working days, notices, the clock."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from attrs import frozen

from fla_rules.ports import Clock, Notices
from fla_rules.testing.builders import notice
from fla_rules.testing.law_broken import PortLaw, PortLaws
from fla_rules.working_days import WorkingDays

MakeWorkingDays = Callable[[range], WorkingDays]
MakeClock = Callable[[], Clock]

# --- working days --------------------------------------------------------------------------------

_YEARS: Final = range(2024, 2027)
_FIRST: Final = date(_YEARS.start, 1, 1)
_LENGTH: Final = (date(_YEARS.stop, 1, 1) - _FIRST).days
_DAYS: Final = tuple(_FIRST + timedelta(days=place) for place in range(_LENGTH))


def _changed_answers(make: MakeWorkingDays) -> Iterator[str]:
    days = make(_YEARS)
    first = {day: days.is_working_day(day) for day in _DAYS}
    for asked, said in ((days, "asked again"), (make(_YEARS), "asked of another instance")):
        for day in reversed(_DAYS):
            if asked.is_working_day(day) is not first[day]:
                was = "a working day" if first[day] else "no working day"
                yield f"{day} was {was}, and is not when {said}"


_WORKING_DAYS: Final[PortLaws[MakeWorkingDays]] = PortLaws(
    "WorkingDays", (PortLaw("the same day always gets the same answer", _changed_answers),)
)


def check_working_days(make: MakeWorkingDays) -> None:
    """Check `WorkingDays`; `make` gives fresh ones that cover the years they are handed.

    Raises `LawBroken` with the law that they break and an example.

    >>> from fla_rules.working_days import BelgianWorkingDays
    >>> check_working_days(BelgianWorkingDays.of)
    """
    _WORKING_DAYS.hold(make)


# --- notices -------------------------------------------------------------------------------------


@frozen
class Mailbox:
    """Notices, and what those do whom they are sent to: the check needs both.

    `received` gives the ids of all notices that were delivered, each as often as it was; `open` is
    somebody opening one on a day.
    """

    notices: Notices
    received: Callable[[], Sequence[str]]
    open: Callable[[str, date], None]


MakeMailbox = Callable[[], Mailbox]
_ONE: Final = notice("n1", on="2025-05-12")
_TWO: Final = notice("n2", on="2025-05-12")
_OPENED: Final = date(2025, 5, 14)
_LATER: Final = date(2025, 6, 2)


def _not_delivered_once(make: MakeMailbox) -> Iterator[str]:
    box = make()
    for each in (_ONE, _TWO, _ONE):
        box.notices.send(each)
    box.open(_ONE.id, _OPENED)
    box.notices.send(_ONE)
    received = list(box.received())
    for each in (_ONE, _TWO):
        if received.count(each.id) != 1:
            yield f"notice {each.id} was delivered {received.count(each.id)} times"


def _opened_unsent(make: MakeMailbox) -> Iterator[str]:
    box = make()
    box.notices.send(_ONE)
    box.open(_ONE.id, _OPENED)
    day = box.notices.opened_on(_TWO.id)
    if day is not None:
        yield f"notice {_TWO.id} was never sent, and opened on {day}"


def _other_opening(make: MakeMailbox) -> Iterator[str]:
    box = make()
    box.notices.send(_ONE)
    yield from _opening(box, None, "before anybody opened it")
    box.open(_ONE.id, _OPENED)
    yield from _opening(box, _OPENED, f"after it was opened on {_OPENED}")
    box.open(_ONE.id, _LATER)
    yield from _opening(box, _OPENED, f"after it was opened again on {_LATER}")
    box.notices.send(_ONE)
    yield from _opening(box, _OPENED, "after it was sent again")


def _opening(box: Mailbox, wanted: date | None, said: str) -> Iterator[str]:
    given = box.notices.opened_on(_ONE.id)
    if given != wanted:
        yield f"the day on which notice {_ONE.id} was opened is {given or 'none'} {said}"


_NOTICES: Final[PortLaws[MakeMailbox]] = PortLaws(
    "Notices",
    (
        PortLaw("a notice sent again is delivered once", _not_delivered_once),
        PortLaw("a notice never sent was never opened", _opened_unsent),
        PortLaw("the day of opening does not change", _other_opening),
    ),
)


def check_notices(make: MakeMailbox) -> None:
    """Check `Notices`; `make` gives a fresh, empty `Mailbox` with them.

    Raises `LawBroken` with the law that they break and an example.

    >>> from fla_rules.in_memory import NoticesInMemory
    >>> def make():
    ...     boxes = NoticesInMemory()
    ...     return Mailbox(boxes, lambda: list(boxes.delivered), boxes.open)
    >>> check_notices(make)
    """
    _NOTICES.hold(make)


# --- the clock -----------------------------------------------------------------------------------

_ASKED_TIMES: Final = 100


def _gone_back(make: MakeClock) -> Iterator[str]:
    clock = make()
    for before, after in pairwise([clock.today() for _ in range(_ASKED_TIMES)]):
        if after < before:
            yield f"{before} is followed by {after}"


_CLOCK: Final[PortLaws[MakeClock]] = PortLaws("Clock", (PortLaw("it never goes back", _gone_back),))


def check_clock(make: MakeClock) -> None:
    """Check a `Clock`; `make` gives one. Raises `LawBroken` where it goes back while asked.

    >>> from fla_rules.in_memory import FixedClock
    >>> check_clock(lambda: FixedClock(date(2025, 6, 30)))
    """
    _CLOCK.hold(make)


SURROUNDING_LAWS: Final = {
    each.port: each.sentences() for each in (_WORKING_DAYS, _NOTICES, _CLOCK)
}
