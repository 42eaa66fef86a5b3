"""The rows of an assessment: what each list of it holds, key by key.

Whatever has its default is left out when it is written. An exact amount has its decimal for reading
beside it, under its key with `_decimal`; `hours` are for reading too, to the minute.
"""

from datetime import date
from enum import Enum
from typing import Literal, NewType

from attrs import field, frozen

from fla_rules.account.leaving import OpenCredit
from fla_rules.dossier.wire import Asked, KeptData
from fla_rules.duties.compliance import Status
from fla_rules.facts.employment import EndedBy
from fla_rules.facts.registration import Role
from fla_rules.law.deadlines import DutyName
from fla_rules.outcome import Citation
from fla_rules.register.access import Operation
from fla_rules.vocabulary import Confidence, Kind, Severity, SizeClass

# A day as it is written.
Day = NewType("Day", str)


class OutcomeName(Enum):
    """Which of the three outcomes a row has."""

    DETERMINED = "determined"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


@frozen
class CitationRow:
    """What a statement rests on."""

    act: str
    article: str
    confidence: Confidence
    source: str | None = None
    note: str | None = None


def citation_row(cited: Citation) -> CitationRow:
    """Write down what a statement rests on."""
    return CitationRow(cited.act, cited.article or "", cited.confidence, cited.source, cited.note)


@frozen
class StepRow:
    """A step of the answer: its message id, its arguments, its citations, and its sentence.

    Where it asks for something that the file can hold, `path` is the key to fill in or to choose,
    as a JSON Pointer.
    """

    id: str
    arguments: dict[str, str]
    citation: tuple[CitationRow, ...]
    message: str
    path: str | None = None


@frozen(kw_only=True)
class SizeRow:
    """The size class of a year; `workers` in place of `average` where heads were counted."""

    year: int
    outcome: OutcomeName
    average: str | None = None
    average_decimal: str | None = None
    workers: str | None = None
    class_: SizeClass | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    reason: StepRow | None = None
    citation: tuple[CitationRow, ...]
    reasons: tuple[StepRow, ...]


@frozen
class CommitteeRow:
    """A joint committee by its official number, and how the file writes it."""

    joint_committee: str
    given: str


@frozen
class JointCommitteeRow:
    """A joint committee that the file names: its names, and the days on which it existed.

    `nl`, `fr`, `first` and `last` are there where a source gives them; one that no list holds has
    its number alone.
    """

    joint_committee: str
    nl: str | None = None
    fr: str | None = None
    first: date | None = None
    last: date | None = None
    source: str | None = None


@frozen(kw_only=True)
class RightRow:
    """A worker's right of one kind in a year; `hours`, `minutes` where its figure is in hours.

    `at_least` is what is sure of one that is undetermined; `committees` those of the year that the
    file writes in another way than by their official number.
    """

    worker: str
    year: int
    kind: Kind
    outcome: OutcomeName
    days: str | None = None
    days_decimal: str | None = None
    hours: str | None = None
    minutes: str | None = None
    minutes_decimal: str | None = None
    unrounded: str | None = None
    unrounded_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    reason: StepRow | None = None
    committees: tuple[CommitteeRow, ...] = ()
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen(kw_only=True)
class CreditRow:
    """A year of a worker's account, all kinds together.

    closing = opening + granted - used - lapsed; `at_least` is what is sure of one not known.
    """

    worker: str
    year: int
    outcome: OutcomeName
    opening: str | None = None
    opening_decimal: str | None = None
    granted: str | None = None
    granted_decimal: str | None = None
    used: str | None = None
    used_decimal: str | None = None
    lapsed: str | None = None
    lapsed_decimal: str | None = None
    closing: str | None = None
    closing_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen(kw_only=True)
class BalanceRow:
    """What a worker has left on the day of the question, in days and in minutes.

    `at_least` is what is sure of it, in days, where it is not known.
    """

    worker: str
    outcome: OutcomeName
    days: str | None = None
    days_decimal: str | None = None
    hours: str | None = None
    minutes: str | None = None
    minutes_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen(kw_only=True)
class LeavingRow:
    """What becomes of a worker's open credit at an end that has come or was announced (TR 60).

    `days` are those open at the end of the `last` day, or on the day asked about where the end is
    to come; where they are not known, `at_least` are sure. `hired_again` is the next entry, if any.
    """

    worker: str
    last: date
    ended_by: EndedBy | Literal["unknown"]
    hired_again: Day | None = None
    outcome: OutcomeName
    credit: OpenCredit | None = None
    days: str | None = None
    days_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen(kw_only=True)
class DutyRow:
    """A duty as it stands on the day of the question; `days_left` is below zero once over.

    `due` is null where the law sets no last day, and left out where none can be known.
    `known_from` is the day from which the last day was known, or at the latest known where not
    `known_exactly`.
    """

    duty: DutyName
    who: Role
    worker: str | None = None
    year: int | None = None
    quarter: str | None = None
    request: str | None = None
    training: str | None = None
    trigger: date
    outcome: OutcomeName
    # Of three kinds, of which the row's default is the one that is left out.
    due: Day | None = Day("")
    status: Status | None = None
    done_on: Day | None = None
    known_from: Day | None = None
    known_exactly: bool = True
    days_left: int | None = None
    to_do: StepRow | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen
class DefaultRow:
    """A ground for the list: since when, told when, to comply by when, off the list from when."""

    duty: DutyName
    worker: str
    since: date
    notified_on: Day | None = None
    comply_by: Day | None = None
    removed_on: Day | None = None
    request: str | None = None


@frozen
class StaffRow:
    """The workers of a joint committee."""

    joint_committee: str
    workers: int


@frozen(kw_only=True)
class ListingRow:
    """A quarterly list that the employer stands on, with what it holds (FLA 28)."""

    quarter: str
    name: str
    enterprise_number: str
    duties: tuple[DutyName, ...]
    size_class: SizeClass | None = None
    missing: tuple[StepRow, ...] = ()
    staff: tuple[StaffRow, ...]
    defaults: tuple[DefaultRow, ...]
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen(kw_only=True)
class SupervisionRow:
    """Whether the employer may stand on the published list, and the quarterly lists it is on.

    `publication_from` is null where the list is never published, or nobody can say from when.
    `missing` and `open` say why it may stand on more than is known, or when that is not known.
    """

    public: bool
    publication_from: Day | None
    lists: tuple[ListingRow, ...]
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    readings: tuple[str, ...] = ()
    reasons: tuple[StepRow, ...] = ()


@frozen
class FindingRow:
    """Something the reader should know; of a duty, what to do, and the days left or over.

    `arguments` are those of the message, and `reasons` say it as a step, with the step's own id.
    """

    id: str
    severity: Severity
    message: str
    worker: str | None = None
    duty: DutyName | None = None
    days: int | None = None
    to_do: StepRow | None = None
    citation: tuple[CitationRow, ...] = ()
    arguments: dict[str, str] = field(factory=dict)
    reasons: tuple[StepRow, ...] = ()


@frozen
class NeedRow:
    """What is missing or open, said once, with how many rows wait for it and whose they are.

    Where several are named by one row, one of them may be enough to settle it.
    """

    id: str
    arguments: dict[str, str]
    citation: tuple[CitationRow, ...]
    message: str
    holds_up: int
    workers: tuple[str, ...]
    path: str | None = None


@frozen(kw_only=True)
class AnswerRow:
    """The answer to a question of its own, with what it asked about.

    Of a right announced and of what is verified or kept, `day` is that day, and `verify_by` the
    last one to verify it. Of the aim: over which `first` to `last` day, the days `wanted`,
    `followed`, and still `to_follow`.
    """

    ask: Asked
    worker: str | None = None
    year: int | None = None
    training: str | None = None
    of: KeptData | None = None
    role: Role | None = None
    does: Operation | None = None
    outcome: OutcomeName
    day: date | None = None
    verify_by: date | None = None
    days: str | None = None
    days_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None
    first: date | None = None
    last: date | None = None
    wanted: str | None = None
    wanted_decimal: str | None = None
    followed: str | None = None
    followed_decimal: str | None = None
    to_follow: str | None = None
    to_follow_decimal: str | None = None
    hours: str | None = None
    minutes: str | None = None
    minutes_decimal: str | None = None
    missing: tuple[StepRow, ...] = ()
    open: tuple[StepRow, ...] = ()
    reason: StepRow | None = None
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen
class SetAsideRow:
    """A worker that was set aside with all its rows, and the mistakes in them."""

    worker: str
    mistakes: tuple[str, ...]


@frozen
class BookRow:
    """The rulebook behind every answer."""

    version: str
    digest: str


@frozen
class Assessment:
    """The whole answer: the same file, days and book give the same bytes."""

    format: str
    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    size_classes: tuple[SizeRow, ...]
    rights: tuple[RightRow, ...]
    credits: tuple[CreditRow, ...]
    balances: tuple[BalanceRow, ...]
    leavings: tuple[LeavingRow, ...]
    duties: tuple[DutyRow, ...]
    supervision: SupervisionRow
    findings: tuple[FindingRow, ...]
    joint_committees: tuple[JointCommitteeRow, ...] = ()
    needed: tuple[NeedRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    set_aside: tuple[SetAsideRow, ...] = ()


@frozen
class AccountAssessment:
    """One worker's account alone, beside its movements: what is left, its ends, its findings."""

    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    balance: BalanceRow
    leavings: tuple[LeavingRow, ...]
    findings: tuple[FindingRow, ...]


@frozen
class DutiesAssessment:
    """The duties of an employer alone, the most urgent first, with what was found of them.

    `not_shown` counts by status what was left out because only what is to come was asked for.
    """

    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    duties: tuple[DutyRow, ...]
    supervision: SupervisionRow
    findings: tuple[FindingRow, ...]
    not_shown: dict[str, int]
    set_aside: tuple[SetAsideRow, ...] = ()
