"""Trainings, and what was left of a credit when somebody last read it: dated facts.

A training is never changed. A correction is another training that names the one it corrects, with
its own day of knowledge; what was said before it can so be said again.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from operator import attrgetter
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.errors import FactError
from fla_rules.known import known_by
from fla_rules.quantities import Days, Exact, Hours, euros
from fla_rules.vocabulary import Kind


class TrainingForm(Enum):
    """Formal or informal training (TR 50 § 1)."""

    # Designed by trainers, apart from the workplace, for a group of learners.
    FORMAL = "formal"
    # Other training directly linked to the work: coaching, workshops, conferences.
    INFORMAL = "informal"


class TrainingStatus(Enum):
    """What became of a training."""

    PLANNED = "planned"
    FOLLOWED = "followed"
    NOT_FOLLOWED = "not_followed"
    CANCELLED = "cancelled"


class RegisteredBy(Enum):
    """Who registered a training (FLA 19)."""

    EMPLOYER = "employer"
    MANDATARY = "mandatary"
    PROVIDER = "provider"


class EmployersAnswer(Enum):
    """What the employer says of whether a training counts toward the right."""

    COUNTS = "counts"
    DOES_NOT_COUNT = "does_not_count"


@frozen(field_transformer=checks.checked)
class Certificate:
    """A certificate obtained, with the days on which it is valid."""

    valid: Period


def _euros_said(amount: Exact | None) -> Fraction | None:
    return None if amount is None else euros(amount)


@frozen
class Cost:
    """What a training of one worker cost the employer, in euros and cents.

    `gross` is what is directly linked to it, the pay of its hours with it; `contributions` what was
    paid to collective funds for it, `subsidy` what was received for it. None is what nobody said.
    Raises `FactError` as `quantities.euros` does.

    >>> Cost("450.50", subsidy=0).gross
    Fraction(901, 2)
    """

    gross: Fraction = field(converter=euros)
    contributions: Fraction | None = field(converter=_euros_said, default=None)
    subsidy: Fraction | None = field(converter=_euros_said, default=None)


@frozen
class Training:
    """A training of one worker, from its first to its last day.

    `duration` is what it took, `charged` what is charged to the right where the employer says
    otherwise; without its `answer`, the rule decides whether the training counts. `known_from` is
    the day the fact became known, `corrects` the id of the training it takes the place of.
    `initial` training and `cost` are for the social balance sheet, and change no right.
    """

    id: str
    worker: str
    period: Period
    duration: Days | Hours
    status: TrainingStatus = TrainingStatus.FOLLOWED
    form: TrainingForm = TrainingForm.FORMAL
    title: str | None = None
    registered_by: RegisteredBy = RegisteredBy.EMPLOYER
    charged: Days | Hours | None = None
    answer: EmployersAnswer | None = None
    wellbeing: bool = False
    educational_leave: bool = False
    outside_working_hours: bool = False
    certificates: tuple[Certificate, ...] = ()
    known_from: date | None = None
    corrects: str | None = None
    initial: bool = False
    cost: Cost | None = None

    def __attrs_post_init__(self) -> None:
        if not _plain(self):
            checks.settle(self)
            checks.refuse_stand_in("known_from", self.known_from, date.min)
        if self.period.is_open:
            raise FactError(
                "training {training} has no last day", "give the day it ends", training=self.id
            )
        if self.corrects == self.id:
            raise FactError(
                "training {training} corrects itself",
                "give the correction its own id",
                training=self.id,
            )


def _plain(training: Training) -> bool:
    """Tell at a glance whether every argument is of its type: trainings come by the thousand."""
    return (
        type(training.id) is str is type(training.worker)
        and (training.title is None or _is_said(training.title))
        and type(training.period) is Period
        and type(training.duration) in _AMOUNTS
        and type(training.status) is TrainingStatus
        and type(training.form) is TrainingForm
        and type(training.registered_by) is RegisteredBy
        and training.charged is None
        and type(training.certificates) is tuple
        and not training.certificates
        and (training.answer is None or type(training.answer) is EmployersAnswer)
        and type(training.wellbeing) is bool is type(training.educational_leave)
        and type(training.outside_working_hours) is bool
        and (training.known_from is None or _is_real(training.known_from))
        and (training.corrects is None or _is_said(training.corrects))
        and type(training.initial) is bool
        and (training.cost is None or type(training.cost) is Cost)
    )


def _is_said(text: object) -> bool:
    return type(text) is str and bool(text.strip())


def _is_real(day: object) -> bool:
    return type(day) is date and day > date.min


@frozen(field_transformer=checks.checked)
class OpeningBalance:
    """What was left of one year's right of one kind at the start of a day, and where that was read.

    From that day on it takes the place of what the library would have computed.
    """

    worker: str
    on: date
    year: int
    kind: Kind
    days: Days
    origin: str
    # The day on which it was read; its own day where none is given.
    read_on: date | None = None
    # Whether the days are owed, and not left: a debt kept elsewhere.
    owed: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.origin.strip():
            raise FactError("an opening balance of no origin", "say where and when it was read")
        if not FIRST_YEAR_IN_DAYS <= self.year <= self.on.year:
            raise FactError(
                "an opening balance of {year} on {day}",
                "give a year from {first} on that has begun by then",
                year=self.year,
                day=self.on,
                first=FIRST_YEAR_IN_DAYS,
            )


# The first year whose right is a number of days (TR 54 § 1).
FIRST_YEAR_IN_DAYS: Final = 2023
_AMOUNTS: Final = frozenset({Days, Hours})
_CORRECTS: Final = attrgetter("corrects")
_IN_ORDER: Final = attrgetter("period.last", "period.first", "id")


def known_trainings(trainings: Iterable[Training], known_on: date) -> tuple[Training, ...]:
    """Give the trainings as they were known on a day, in the order of their last days.

    A training that a known one corrects is left out. Of two corrections of the same training the
    one known later holds; of two known on the same day, the one whose id sorts last.
    """
    return _holding_of([each for each in trainings if known_by(each, known_on)])


def became_known(training: Training) -> date:
    """Give the day on which a training became known; its last day, where nobody says."""
    return training.known_from or training.period.last


def trainings_by(trainings: Iterable[Training], day: date) -> tuple[Training, ...]:
    """Give the trainings that whoever read a balance on a day could have found in it.

    As `known_trainings`, but what nobody says the day of became known on its last day.
    """
    return _holding_of([training for training in trainings if became_known(training) <= day])


def _holding_of(known: list[Training]) -> tuple[Training, ...]:
    if any(map(_CORRECTS, known)):
        known = _corrected(known)
    return tuple(sorted(known, key=_IN_ORDER))


def first_entries(trainings: Iterable[Training]) -> dict[str, str]:
    """Give for the id of each training that of the first entry which its corrections go back to."""
    by_id = {training.id: training for training in trainings}
    found: dict[str, str] = {}
    for training in by_id.values():
        path, current = [training.id], training
        while current.id not in found and current.corrects in by_id:
            current = by_id[current.corrects]
            path.append(current.id)
        first = found.get(current.id, current.id)
        found.update(dict.fromkeys(path, first))
    return found


def _order_known(training: Training) -> tuple[date, str]:
    # What was known all along was known first.
    return training.known_from or date.min, training.id


def _corrected(known: list[Training]) -> list[Training]:
    latest: dict[str, Training] = {}
    for training in sorted(known, key=_order_known):
        if training.corrects:
            latest[training.corrects] = training
    ids = {training.id for training in known}
    # From each first entry, the latest correction of the latest correction, to the one that holds.
    firsts = [
        training
        for training in known
        if not training.corrects
        or (training.corrects not in ids and latest[training.corrects] is training)
    ]
    return [_holding(first, latest) for first in firsts]


def _holding(entry: Training, latest: Mapping[str, Training]) -> Training:
    while entry.id in latest:
        entry = latest[entry.id]
    return entry


def refuse_circles(trainings: Iterable[Training]) -> None:
    """Refuse corrections that lead back to themselves, or to another worker's training.

    Raises `FactError` with the training concerned: such facts would lose a training unseen.
    """
    by_id = {training.id: training for training in trainings}
    # Whoever leads to one that was looked at already needs to be followed no further.
    sound: set[str] = set()
    for training in by_id.values():
        path, current = {training.id}, training
        while current.id not in sound and current.corrects in by_id:
            current = by_id[current.corrects]
            if current.id in path or current.worker != training.worker:
                raise FactError(
                    "the corrections of training {training} lead back to {other}"
                    if current.id in path
                    else "training {training} corrects {other}, another worker's",
                    "let a correction name an earlier entry of the same worker",
                    training=training.id,
                    other=current.id,
                )
            path.add(current.id)
        sound |= path
