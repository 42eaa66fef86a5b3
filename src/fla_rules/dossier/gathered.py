"""What the lines of workers say of their employer, gathered line by line.

A line more costs the same however many there were: what is known already is found, not compared.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from attrs import define, evolve, field, frozen

from fla_rules.calendar import OPEN_END
from fla_rules.dossier.rows import (
    Day,
    JointCommitteeRow,
    ListingRow,
    StaffRow,
    StepRow,
    SupervisionRow,
)
from fla_rules.duties.supervision import GROUNDS
from fla_rules.errors import refused
from fla_rules.law.deadlines import DutyName


@frozen(eq=False)
class Told:
    """What a line says of the employer: nothing where its worker was set aside."""

    line: int
    data: bytes = b""
    worker: str | None = None
    entered: date | None = None
    readings: frozenset[str] = frozenset()
    committees: tuple[JointCommitteeRow, ...] = ()
    staff: tuple[tuple[str, str], ...] = ()
    supervision: SupervisionRow | None = None


# Steps, each once, in the order in which they were said first; the message follows from the others.
_Steps = dict[object, StepRow]


def _add(held: _Steps, said: Iterable[StepRow]) -> None:
    for step in said:
        held.setdefault((step.id, tuple(step.arguments.items()), step.citation, step.path), step)


@define
class _Listed:
    """A quarterly list as the first line has it, with what others add to it."""

    first: ListingRow
    duties: set[DutyName] = field(factory=set)
    readings: dict[str, None] = field(factory=dict)
    reasons: _Steps = field(factory=dict)

    def add(self, row: ListingRow) -> None:
        """Take in what a line says of the list."""
        self.duties.update(row.duties)
        self.readings.update(dict.fromkeys(row.readings))
        _add(self.reasons, row.reasons)

    def row(self, staff: Counter[tuple[str, str]]) -> ListingRow:
        """Give the list of the employer; the grounds stand in the lines of the workers."""
        return evolve(
            self.first,
            duties=tuple(ground for ground in GROUNDS if ground in self.duties),
            staff=tuple(
                StaffRow(code, count)
                for (quarter, code), count in sorted(staff.items())
                if quarter == self.first.quarter
            ),
            defaults=(),
            readings=tuple(self.readings),
            reasons=tuple(self.reasons.values()),
        )


@define
class _Supervised:
    """How the employer stands with the lists: a worker more can only add to it."""

    publication_from: Day | None
    public: bool = False
    lists: dict[str, _Listed] = field(factory=dict)
    missing: _Steps = field(factory=dict)
    open: _Steps = field(factory=dict)
    readings: dict[str, None] = field(factory=dict)
    reasons: _Steps = field(factory=dict)

    def add(self, row: SupervisionRow) -> None:
        """Take in what a line says of the lists."""
        self.public |= row.public
        _add(self.missing, row.missing)
        _add(self.open, row.open)
        self.readings.update(dict.fromkeys(row.readings))
        _add(self.reasons, row.reasons)
        for listed in row.lists:
            self.lists.setdefault(listed.quarter, _Listed(listed)).add(listed)

    def row(self, staff: Counter[tuple[str, str]]) -> SupervisionRow:
        """Give how the employer stands, with the staff of all lines."""
        return SupervisionRow(
            public=self.public,
            publication_from=self.publication_from,
            lists=tuple([self.lists[quarter].row(staff) for quarter in sorted(self.lists)]),
            missing=tuple(self.missing.values()),
            open=tuple(self.open.values()),
            readings=tuple(self.readings),
            reasons=tuple(self.reasons.values()),
        )


@define
class Gathered:
    """What the lines so far say of the employer: little, however many they are."""

    met: set[str] = field(factory=set)
    answered: int = 0
    set_aside: int = 0
    oldest: Told | None = None
    readings: set[str] = field(factory=set)
    committees: dict[str, JointCommitteeRow] = field(factory=dict)
    _staff: Counter[tuple[str, str]] = field(factory=Counter)
    _supervised: _Supervised | None = None

    def add(self, told: Told) -> None:
        """Take in what a line says; raises `DossierError` for a worker that has had one.

        Also where one of the two was set aside, since neither is all there is of the worker.
        """
        if told.worker in self.met:
            path = f"{told.line}:workers[0].id"
            raise refused(
                path, "{name} stands more than once", "give each its own", name=told.worker
            )
        self.met |= {told.worker} if told.worker else set()
        if told.supervision is None:
            self.set_aside += 1
            return
        self.answered += 1
        if self.oldest is None or _entered(told) < _entered(self.oldest):
            self.oldest = told
        self.readings |= told.readings
        self.committees |= {each.joint_committee: each for each in told.committees}
        self._staff.update(told.staff)
        if self._supervised is None:
            self._supervised = _Supervised(told.supervision.publication_from)
        self._supervised.add(told.supervision)

    def supervision(self, alone: SupervisionRow) -> SupervisionRow:
        """Give how the employer stands with the lists; without workers, as it does alone."""
        supervised = self._supervised
        if supervised is None:
            supervised = _Supervised(alone.publication_from)
            supervised.add(alone)
        return supervised.row(self._staff)


def _entered(told: Told) -> date:
    return told.entered or OPEN_END
