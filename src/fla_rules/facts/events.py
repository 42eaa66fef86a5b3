"""What happened on a day: the events that begin a duty or end it."""

from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.calendar import Quarter
from fla_rules.errors import FactError


class EventKind(Enum):
    """What happened."""

    WORKER_DATA_REGISTERED = "worker_data_registered"
    WORKER_DATA_UPDATED = "worker_data_updated"
    TRAINING_REGISTERED = "training_registered"
    RIGHT_ANNOUNCED = "right_announced"
    RIGHT_VERIFIED = "right_verified"
    INFORMATION_AVAILABLE = "information_available"
    INFORMATION_MESSAGE_OPENED = "information_message_opened"
    INFORMATION_GIVEN = "information_given"
    CORRECTION_REQUESTED = "correction_requested"
    # The worker is told, within the month, that the answer takes up to two months more.
    CORRECTION_EXTENDED = "correction_extended"
    CORRECTION_HANDLED = "correction_handled"
    BALANCE_NOTIFIED = "balance_notified"
    # A new worker is told of the individual account.
    WORKER_TOLD = "worker_told"
    DEFAULT_NOTIFIED = "default_notified"
    PLAN_MEETING = "plan_meeting"
    PLAN_SUBMITTED = "plan_submitted"
    PLAN_OPINION = "plan_opinion"
    PLAN_ADOPTED = "plan_adopted"
    PLAN_IN_FORCE = "plan_in_force"
    PLAN_FILED = "plan_filed"
    DAYS_FIXED = "days_fixed"


_OF_WORKER: Final = ("worker",)
_OF_WORKER_AND_YEAR: Final = ("worker", "year")
_OF_YEAR: Final = ("year",)
# What each kind of event has to name besides its day.
ABOUT: Final = MappingProxyType(
    {
        EventKind.WORKER_DATA_REGISTERED: _OF_WORKER,
        EventKind.WORKER_DATA_UPDATED: ("worker", "quarter"),
        EventKind.TRAINING_REGISTERED: ("training",),
        EventKind.RIGHT_ANNOUNCED: _OF_WORKER_AND_YEAR,
        EventKind.RIGHT_VERIFIED: _OF_WORKER_AND_YEAR,
        EventKind.INFORMATION_AVAILABLE: _OF_WORKER,
        EventKind.INFORMATION_MESSAGE_OPENED: _OF_WORKER,
        EventKind.INFORMATION_GIVEN: _OF_WORKER,
        EventKind.CORRECTION_REQUESTED: _OF_WORKER,
        EventKind.CORRECTION_EXTENDED: _OF_WORKER,
        EventKind.CORRECTION_HANDLED: _OF_WORKER,
        EventKind.BALANCE_NOTIFIED: _OF_WORKER,
        EventKind.WORKER_TOLD: _OF_WORKER,
        EventKind.DEFAULT_NOTIFIED: ("duty",),
        EventKind.PLAN_MEETING: _OF_YEAR,
        EventKind.PLAN_SUBMITTED: _OF_YEAR,
        EventKind.PLAN_OPINION: _OF_YEAR,
        EventKind.PLAN_ADOPTED: _OF_YEAR,
        EventKind.PLAN_IN_FORCE: _OF_YEAR,
        EventKind.PLAN_FILED: _OF_YEAR,
        EventKind.DAYS_FIXED: _OF_YEAR,
    }
)


@frozen(field_transformer=checks.checked)
class Event:
    """Something that happened on a day, and what it is about.

    Raises `FactError` where its kind has to name something that it does not.

    >>> Event(EventKind.DAYS_FIXED, date(2025, 9, 1), year=2025).year
    2025
    """

    kind: EventKind
    on: date
    worker: str | None = None
    year: int | None = None
    quarter: Quarter | None = None
    training: str | None = None
    request: str | None = None
    duty: str | None = None

    def __attrs_post_init__(self) -> None:
        checks.refuse_stand_in("year", self.year, 0)
        for name in ABOUT[self.kind]:
            if getattr(self, name) is None:
                raise FactError(
                    "{what} without {key}", 'give "{key}"', what=self.kind.value, key=name
                )
