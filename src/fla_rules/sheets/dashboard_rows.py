"""The rows of the employer's dashboard: what each list of it holds, key by key.

As in an assessment, whatever has its default is left out when it is written, and an exact amount
has its decimal beside it. A sum that takes more digits than a file may have has the decimal alone.
"""

from datetime import date
from typing import Literal

from attrs import frozen

from fla_rules.dossier.rows import (
    BookRow,
    Day,
    FindingRow,
    NeedRow,
    OutcomeName,
    SetAsideRow,
    SizeRow,
    StepRow,
)
from fla_rules.duties.compliance import Status
from fla_rules.facts.training import TrainingForm
from fla_rules.law.deadlines import DutyName
from fla_rules.vocabulary import SizeClass

# What somebody works of full-time by contract, all contracts of the day together.
WorkingTime = Literal["full_time", "part_time"]


@frozen(kw_only=True)
class ThresholdRow:
    """A threshold of the act: the class that begins there, and how far the enterprise is from it.

    `distance` is what is still wanting, or where it is `reached`, by how much it is exceeded; in
    full-time equivalents, or in workers where heads were counted.
    """

    threshold: str
    class_: SizeClass
    reached: bool
    distance: str
    distance_decimal: str


@frozen(kw_only=True)
class SizeStandRow:
    """The size that holds in the two-year period from a year on, with each threshold of the act.

    It rests on so many `quarters` declared of the four counted. The one of the next period holds
    only if it stays as it is until its four quarters have ended.
    """

    first_year: int
    quarters: int
    size: SizeRow
    thresholds: tuple[ThresholdRow, ...] = ()


@frozen(kw_only=True)
class MemberRow:
    """A worker in service, with the year of the account and what is left on the day.

    `outcome` is that of the year. Joint committees of the day that are several stand together.
    """

    worker: str
    name: str | None = None
    team: str | None = None
    joint_committee: str
    working_time: WorkingTime | None = None
    outcome: OutcomeName
    opening: str | None = None
    opening_decimal: str | None = None
    granted: str | None = None
    granted_decimal: str | None = None
    used: str | None = None
    used_decimal: str | None = None
    lapsed: str | None = None
    lapsed_decimal: str | None = None
    left: str | None = None
    left_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None


@frozen(kw_only=True)
class GroupRow:
    """What the workers of a group have together; no `group` where the dossier does not say theirs.

    The year's sums are those of the workers whose year is determined, and there is none where
    nobody's is: `undetermined` are the others. In the same way `left`, and `left_undetermined`.
    Then `at_least` is what is sure of what all of them have left.
    """

    group: str | None = None
    workers: int
    undetermined: int
    opening: str | None = None
    opening_decimal: str | None = None
    granted: str | None = None
    granted_decimal: str | None = None
    used: str | None = None
    used_decimal: str | None = None
    lapsed: str | None = None
    lapsed_decimal: str | None = None
    left_undetermined: int
    left: str | None = None
    left_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None


@frozen(kw_only=True)
class FormRow:
    """The trainings of the year of one form that count, whose they are, and the days used by them.

    `undetermined` are the workers of whom nobody can say what they used. Days used by a debt of
    before have no form.
    """

    form: TrainingForm | None = None
    trainings: int
    workers: int
    undetermined: int
    used: str | None = None
    used_decimal: str | None = None


@frozen(kw_only=True)
class FollowedRow:
    """A training followed in the year: how long it took, and what it used of the credit.

    `beyond` found no credit. One that does not count says why not. Of one that counts and has no
    `used`, nobody can say it, or an opening balance holds it.
    """

    worker: str
    training: str
    title: str | None = None
    from_: date
    to: date
    form: TrainingForm
    days: str | None = None
    hours: str | None = None
    counts: bool | None = None
    used: str | None = None
    used_decimal: str | None = None
    beyond: str | None = None
    beyond_decimal: str | None = None
    why_not: StepRow | None = None


@frozen(kw_only=True)
class UntrainedRow:
    """A worker without a training in the year that counts: in service since, trained last when."""

    worker: str
    since: date
    last_training: Day | None = None


@frozen(kw_only=True)
class CertificateRow:
    """A certificate that runs out and that none of the same title renews.

    `days_left` are below zero once it has run out.
    """

    worker: str
    training: str
    title: str | None = None
    issued: date
    valid_until: date
    days_left: int


@frozen(kw_only=True)
class DueRow:
    """A duty of the employer that is overdue or to come: how many of it, with one last day.

    `due` is null where the law sets no last day.
    """

    duty: DutyName
    status: Status
    due: Day | None
    days_left: int | None = None
    year: int | None = None
    quarter: str | None = None
    count: int
    workers: tuple[str, ...]
    to_do: StepRow | None = None


@frozen(kw_only=True)
class Dashboard:
    """How an employer stands with the training of its workers on a day.

    Figures, trainings and certificates are those of the workers in service on the day, and of its
    calendar year; `not_in_service` are the dossier's other workers. Duties, findings and what would
    settle the rest are those of everybody, but for the workers that were set aside.
    """

    format: str
    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    set_aside: tuple[SetAsideRow, ...] = ()
    employer: str | None = None
    enterprise_number: str
    sizes: tuple[SizeStandRow, ...]
    not_in_service: int
    whole: GroupRow
    by_team: tuple[GroupRow, ...]
    by_committee: tuple[GroupRow, ...]
    by_working_time: tuple[GroupRow, ...]
    by_form: tuple[FormRow, ...]
    members: tuple[MemberRow, ...]
    untrained: tuple[UntrainedRow, ...]
    followed: tuple[FollowedRow, ...]
    certificates: tuple[CertificateRow, ...]
    overdue: tuple[DueRow, ...]
    coming: tuple[DueRow, ...]
    needed: tuple[NeedRow, ...]
    findings: tuple[FindingRow, ...]
