"""The rows of a worker's statement: what each list of it holds, key by key (TR 55 § 2).

They are written as those of an assessment are, some of which they hold.
"""

from datetime import date
from typing import Final

from attrs import frozen

from fla_rules.dossier.rows import (
    BalanceRow,
    BookRow,
    CitationRow,
    CreditRow,
    DutyRow,
    FindingRow,
    JointCommitteeRow,
    LeavingRow,
    OutcomeName,
    RightRow,
    StepRow,
)
from fla_rules.duties.where_kept import Place
from fla_rules.facts.employment import EndedBy, SuspensionKind
from fla_rules.facts.training import TrainingForm, TrainingStatus
from fla_rules.vocabulary import Kind

FORMAT: Final = "fla-rules.statement/1"


@frozen(kw_only=True)
class PersonRow:
    """Who the worker is, as far as the dossier says (TR 55 § 2, 1°)."""

    name: str | None = None
    surname: str | None = None
    first_names: str | None = None
    born: date | None = None
    birthplace: str | None = None
    domicile: str | None = None
    niss: str | None = None


@frozen(kw_only=True)
class RegimeRow:
    """The working regime from a day on, over full-time."""

    from_: date
    fraction: str
    fraction_decimal: str


@frozen(kw_only=True)
class SuspensionRow:
    """A suspension; `to` is left out while it lasts, `fraction` is what is still worked."""

    from_: date
    to: date | None = None
    kind: SuspensionKind
    fraction: str | None = None
    fraction_decimal: str | None = None


@frozen(kw_only=True)
class EmploymentRow:
    """An employment as it was known: its days, its joint committee, and the working regime.

    `to` is left out while it lasts; without a row of `regime` the regime is not known.
    """

    from_: date
    to: date | None = None
    joint_committee: str
    regime: tuple[RegimeRow, ...]
    suspensions: tuple[SuspensionRow, ...] = ()
    ended_by: EndedBy | None = None


@frozen(kw_only=True)
class AmountRow:
    """Days of a year, in hours too; `at_least` is what is sure of those not known."""

    year: int
    outcome: OutcomeName
    days: str | None = None
    days_decimal: str | None = None
    hours: str | None = None
    minutes: str | None = None
    minutes_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None


@frozen(kw_only=True)
class ObtainedRow:
    """A certificate that a training gave, and the last day it is valid, where it has one."""

    training: str
    title: str | None = None
    issued: date
    valid_until: date | None = None
    days_left: int | None = None


@frozen(kw_only=True)
class CourseRow:
    """A training of the worker, and the days charged for it by the day asked about.

    `reason` says why nothing is charged, or that an opening balance holds it already.
    """

    training: str
    title: str | None = None
    from_: date
    to: date
    form: TrainingForm
    status: TrainingStatus
    days: str
    days_decimal: str
    hours: str
    minutes: str
    minutes_decimal: str
    reason: StepRow | None = None


@frozen(kw_only=True)
class LeftRow:
    """What is left and is set to zero after a day, if nothing more is followed (TR 57).

    Without `last` it is never set to zero. `service_ends` is the last day of service, where that
    comes first: what becomes of the days then is among the ends.
    """

    last: date | None = None
    days: str
    days_decimal: str
    service_ends: date | None = None
    missing: tuple[StepRow, ...] = ()


@frozen
class GrantRow:
    """A right that is to come, and the day on which it opens, as things stand."""

    opens: date
    right: RightRow


@frozen(kw_only=True)
class PathStepRow:
    """What a growth path gives a full-timer from a year on, in days or in hours."""

    from_year: int
    days: str | None = None
    days_decimal: str | None = None
    hours: str | None = None
    condition: str | None = None


@frozen(kw_only=True)
class GrowthPathRow:
    """The growth path of a joint committee (TR 54): its figure on the day, and its steps.

    Without steps the act's own figure holds.
    """

    joint_committee: str
    kind: Kind
    outcome: OutcomeName
    days: str | None = None
    days_decimal: str | None = None
    hours: str | None = None
    steps: tuple[PathStepRow, ...] = ()
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    citation: tuple[CitationRow, ...]
    reasons: tuple[StepRow, ...]


@frozen(kw_only=True)
class Statement:
    """What a worker is told of the own training account.

    `before` says why there is no account yet. `kept_in` is where the law wants it kept on the day;
    where that is the individual account, `absent` are the items it has to hold and the dossier does
    not give. `reminders` are the worker's rights to see it and to have it corrected, and `told` is
    the duty of the year to tell the balance, where there is one.
    """

    format: str
    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    name: str
    enterprise_number: str
    worker: str
    person: PersonRow
    absent: tuple[StepRow, ...] = ()
    employments: tuple[EmploymentRow, ...] = ()
    joint_committees: tuple[JointCommitteeRow, ...] = ()
    before: StepRow | None = None
    full_time_day: str
    credit: AmountRow | None = None
    followed: AmountRow | None = None
    balance: BalanceRow | None = None
    rights: tuple[RightRow, ...] = ()
    credits: tuple[CreditRow, ...] = ()
    trainings: tuple[CourseRow, ...] = ()
    certificates: tuple[ObtainedRow, ...] = ()
    growth_paths: tuple[GrowthPathRow, ...] = ()
    lapses: tuple[LeftRow, ...] = ()
    next_grants: tuple[GrantRow, ...] = ()
    leavings: tuple[LeavingRow, ...] = ()
    kept_in: Place | None = None
    reminders: tuple[StepRow, ...] = ()
    told: DutyRow | None = None
    findings: tuple[FindingRow, ...] = ()
