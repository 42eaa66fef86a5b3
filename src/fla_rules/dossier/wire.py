"""What a dossier file looks like: one class for each object in it, keys as attribute names.

A trailing underscore keeps a key apart from a Python keyword: `from_` stands for "from". Whatever
has a default is optional in the file.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Final, Literal, NewType

from attrs import field, frozen

from fla_rules.calendar import LAST_YEAR_ASKED, OPEN_END, Period, Quarter
from fla_rules.errors import FactError
from fla_rules.facts.employer import Consultation, RegistersIn
from fla_rules.facts.employment import EndedBy, SuspensionKind
from fla_rules.facts.events import EventKind
from fla_rules.facts.registration import Actor, Channel, Role
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    RegisteredBy,
    TrainingForm,
    TrainingStatus,
)
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.law.agreements.agreement import Proration
from fla_rules.law.agreements.sector_rule import RuleKind
from fla_rules.law.deadlines import DutyName
from fla_rules.quantities import Days, Hours, WorkingRegime
from fla_rules.register.access import Operation
from fla_rules.vocabulary import Confidence, Kind, SizeClass

FORMAT = "fla-rules.dossier/1"
# Whom the size counts: that is nowhere in the act in so many words, and flips a class.
_WHO_COUNTS: Final = (
    "all establishments of the legal entity together; students on solidarity contributions do not "
    "count, and agency workers count at the agency"
)
# In other years nobody knows a holiday, and no question is about them: what lies there is no real
# event, and what is said of them a mistake of typing.
YEARS = range(1975, LAST_YEAR_ASKED + 1)

# How a file may also write that nobody said it.
UNSAID: Final[Mapping[type[Enum], str]] = MappingProxyType(
    {EndedBy: "unknown", Consultation: "unknown"}
)
# A name, a title, an identifier of the caller's: one printable line.
Text = NewType("Text", str)
# A calendar year, written as a key.
YearKey = NewType("YearKey", int)
# The length of a full-timer's normal day.
DayLength = NewType("DayLength", Hours)
# An exact amount that may be below zero: days that are owed.
Signed = NewType("Signed", Fraction)
# An amount of money in euros, to the cent.
Euros = NewType("Euros", Fraction)
# A calendar year of which something is said.
CalendarYear = NewType("CalendarYear", int)
# A whole number, not below zero.
Count = NewType("Count", int)
# Readings by their names, each with the option chosen.
Chosen = NewType("Chosen", dict[Text, Text])


@frozen
class FirstEmploymentEntry:
    """The quarter of the first employment and the workers on its last day."""

    quarter: Quarter
    workers: Count = field(
        metadata={"description": f"heads on the last day of the quarter (TR 50 § 2): {_WHO_COUNTS}"}
    )


@frozen
class OptOutEntry:
    """A year in which the automatic calculation is off, for one worker or for all."""

    year: CalendarYear
    worker: Text | None = None


@frozen
class FundContributionsEntry:
    """What was paid to collective training funds in a year, of men and of women, in euros."""

    men: Euros
    women: Euros


@frozen
class EmployerEntry:
    """The employer."""

    enterprise_number: EnterpriseNumber
    name: Text
    full_time_day: DayLength
    quarter_end_fte: dict[Quarter, Fraction] = field(
        metadata={
            "description": "full-time equivalents at the end of each quarter declared to social "
            f"security (TR 50 § 2): {_WHO_COUNTS}"
        }
    )
    first_employment: FirstEmploymentEntry | None = None
    company_days: dict[YearKey, Days] = field(factory=dict)
    opt_out: tuple[OptOutEntry, ...] = ()
    registers_in: RegistersIn = RegistersIn.FLA
    consultation: Consultation | None = None
    heads: dict[YearKey, Count] = field(factory=dict)
    committee_quarter_end_fte: dict[JointCommittee, dict[Quarter, Fraction]] = field(factory=dict)
    replacement_days: tuple[date, ...] = ()
    fund_contributions: dict[YearKey, FundContributionsEntry] = field(factory=dict)


@frozen
class WorkerEntry:
    """A worker."""

    id: Text
    niss: Text | None = None
    name: Text | None = None
    email_known: bool = False
    account_from: date | None = None
    team: Text | None = None
    sex: Literal["f", "m", "x"] | None = None
    risk_groups: tuple[Text, ...] | None = None
    surname: Text | None = None
    first_names: Text | None = None
    born: date | None = None
    birthplace: Text | None = None
    domicile: Text | None = None


@frozen
class RegimeEntry:
    """A working regime from a day on, as a fraction or as weekly hours over the full-timer's."""

    from_: date
    fraction: WorkingRegime | None = None
    hours: Fraction | None = None
    full_time_hours: Fraction | None = None
    known_on: date | None = None


@frozen
class SuspensionEntry:
    """A suspension, `to` is null while it lasts; a reduced one has the resulting regime."""

    from_: date
    to: date | None
    kind: SuspensionKind
    fraction: WorkingRegime | None = None
    known_on: date | None = None


@frozen
class EmploymentEntry:
    """An employment of a worker; `to` is null while it lasts."""

    worker: Text
    from_: date
    to: date | None
    joint_committee: JointCommittee
    regime: tuple[RegimeEntry, ...]
    suspensions: tuple[SuspensionEntry, ...] = ()
    ended_by: EndedBy | None = None
    exit_declared_on: date | None = None
    known_on: date | None = None
    full_time_day: DayLength | None = None
    began_by: Literal["transfer"] | None = None
    transferred_from: date | None = None


@frozen
class DurationEntry:
    """A duration in days or in hours."""

    days: Days | None = None
    hours: Hours | None = None


@frozen
class CertificateEntry:
    """A certificate and the last day it is valid."""

    issued: date
    valid_until: date | None = None


@frozen
class CostEntry:
    """What a training cost, in euros: gross, with contributions paid and subsidies received."""

    gross: Euros
    contributions: Euros | None = None
    subsidy: Euros | None = None


@frozen
class TrainingEntry:
    """A training of a worker."""

    id: Text
    worker: Text
    title: Text
    from_: date
    to: date
    duration: DurationEntry
    form: TrainingForm
    status: TrainingStatus
    registered_by: RegisteredBy
    charged: DurationEntry | None = None
    counts: bool | None = None
    wellbeing: bool = False
    educational_leave: bool = False
    outside_working_hours: bool = False
    certificate: CertificateEntry | None = None
    known_on: date | None = None
    corrects: Text | None = None
    initial: bool = False
    cost: CostEntry | None = None


@frozen
class OpeningBalanceEntry:
    """Days left of a year and kind on a day, and where that was read."""

    worker: Text
    on: date
    year: CalendarYear
    kind: Kind
    days: Signed
    origin: Text
    read_on: date | None = None


@frozen
class EventEntry:
    """Something that happened; which keys it needs depends on its kind."""

    kind: EventKind
    on: date
    worker: Text | None = None
    quarter: Quarter | None = None
    training: Text | None = None
    year: CalendarYear | None = None
    request: Text | None = None
    duty: DutyName | None = None


class Asked(Enum):
    """A question of its own that a dossier can ask, beside those that are always answered."""

    # How far a worker is from the aim of the five-year period.
    FIVE_YEAR_AIM = "five_year_aim"
    # The hours to be paid for a training outside working hours.
    NORMAL_PAY = "normal_pay"
    # Until when the account may keep something.
    KEPT_UNTIL = "kept_until"
    # What is announced of a worker's right at the start of a year.
    RIGHT_ANNOUNCED = "right_announced"
    # From which day a training counts as verified by the employer.
    VERIFIED_FROM = "verified_from"
    # Whether somebody may do something in the account.
    ALLOWED = "allowed"


class KeptData(Enum):
    """What the account keeps."""

    RIGHTS = "rights"
    TRAININGS = "trainings"
    MEASURES = "measures"


# An employer to see that an actor is one, where the dossier's own is not known yet.
_ANY: Final = EnterpriseNumber.parse("0403.170.701")
# What each question has to name.
_ABOUT: Final[Mapping[Asked, tuple[str, ...]]] = MappingProxyType(
    {
        Asked.FIVE_YEAR_AIM: ("worker",),
        Asked.NORMAL_PAY: ("training",),
        Asked.KEPT_UNTIL: ("of",),
        Asked.RIGHT_ANNOUNCED: ("worker", "year"),
        Asked.VERIFIED_FROM: ("training",),
        Asked.ALLOWED: ("by", "does"),
    }
)


@frozen
class ActorEntry:
    """Somebody in a role; a worker is one of the dossier's employer, unless another is named."""

    role: Role
    id: Text
    employed_by: EnterpriseNumber | None = None

    def __attrs_post_init__(self) -> None:
        self.of(self.employed_by or _ANY)

    def of(self, employer: EnterpriseNumber) -> Actor:
        """Give the actor, a worker as one of an employer where no other is named."""
        itself = self.role is Role.EMPLOYER
        named = str(EnterpriseNumber.parse(self.id)) if itself else self.id
        own = employer if self.role is Role.WORKER else None
        return Actor(self.role, named, self.employed_by or own)


@frozen
class MandateEntry:
    """The days of a mandate; `to` is null while it lasts."""

    from_: date
    to: date | None = None

    def __attrs_post_init__(self) -> None:
        self.period()

    def period(self) -> Period:
        """Give the days of the mandate."""
        return Period(self.from_, self.to or OPEN_END)


@frozen
class AskEntry:
    """A question of its own; which keys it needs depends on what is asked.

    `by` is who acts and `does` what is done; `mandate` is that of a mandatary, `entered_by` who
    entered the training first. `since` is the day that begins a term of keeping: that somebody can
    no longer take up work, or that the employment office decided. `confirmed_on` is the day on
    which the employer confirmed what a provider had entered. Raises `FactError` where a key is
    missing.
    """

    ask: Asked
    worker: Text | None = None
    year: CalendarYear | None = None
    training: Text | None = None
    of: KeptData | None = None
    since: date | None = None
    confirmed_on: date | None = None
    by: ActorEntry | None = None
    does: Operation | None = None
    channel: Channel | None = None
    mandate: MandateEntry | None = None
    entered_by: ActorEntry | None = None

    def __attrs_post_init__(self) -> None:
        of_rights = self.of is KeptData.RIGHTS
        of_a_year = ("year",) if of_rights else ()
        for name in (*_ABOUT[self.ask], *of_a_year):
            if getattr(self, name) is None:
                raise FactError(
                    "{what} without {key}", 'give "{key}"', what=self.ask.value, key=name
                )
        if of_rights and self.year is not None and self.year < FIRST_YEAR_IN_DAYS:
            raise FactError(
                "{year} has no right in days",
                "give a year from {first} on",
                year=self.year,
                first=FIRST_YEAR_IN_DAYS,
            )


@frozen
class PathStepEntry:
    """A figure of an agreement from a year on, in days or in hours."""

    from_year: CalendarYear
    class_: SizeClass
    kind: Kind
    days: Days | None = None
    hours: Hours | None = None
    condition: Text | None = None


@frozen
class DayOfYearEntry:
    """A day of each year."""

    month: Count
    day: Count


@frozen
class SectorRuleEntry:
    """A rule of a sector beside the yearly right: shown with its source, and not counted."""

    kind: RuleKind
    from_year: CalendarYear
    figure: DurationEntry | None = None
    until_year: CalendarYear | None = None
    classes: tuple[SizeClass, ...] = ()
    most: DurationEntry | None = None
    over_years: Count | None = None
    months: Count | None = None
    last_day: DayOfYearEntry | None = None
    words: Text | None = None
    source: Text | None = None
    confidence: Confidence | None = None


@frozen
class AgreementEntry:
    """A sector agreement that the caller registers."""

    committee: JointCommittee
    title: Text
    source: Text
    confidence: Confidence
    valid_from: date
    days: tuple[PathStepEntry, ...]
    valid_to: date | None = None
    known_on: date | None = None
    registration_number: Text | None = None
    covers: tuple[JointCommittee, ...] = ()
    condition: Text | None = None
    proration: Text | None = None
    binding: bool | None = None
    deposited_on: date | None = None
    not_found: tuple[SizeClass, ...] = ()
    prorated_by: Proration | None = None
    sized_by_committee: bool = False
    rules: tuple[SectorRuleEntry, ...] = ()


@frozen
class DossierFile:
    """The whole file."""

    format: Literal["fla-rules.dossier/1"]
    employer: EmployerEntry
    workers: tuple[WorkerEntry, ...]
    employments: tuple[EmploymentEntry, ...]
    trainings: tuple[TrainingEntry, ...] = ()
    opening_balances: tuple[OpeningBalanceEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    agreements: tuple[AgreementEntry, ...] = ()
    readings: Chosen = field(factory=lambda: Chosen({}))
    asks: tuple[AskEntry, ...] = ()


@frozen
class EmployerOfLines:
    """The first line of a dossier in lines: the employer, with what names no worker."""

    format: Literal["fla-rules.dossier/1"]
    employer: EmployerEntry
    events: tuple[EventEntry, ...] = ()
    agreements: tuple[AgreementEntry, ...] = ()
    readings: Chosen = field(factory=lambda: Chosen({}))
    asks: tuple[AskEntry, ...] = ()


@frozen
class WorkerOfLines:
    """A line of a worker in a dossier in lines, with all rows that are about this worker."""

    workers: tuple[WorkerEntry, ...] = field(metadata={"minItems": 1, "maxItems": 1})
    employments: tuple[EmploymentEntry, ...] = ()
    trainings: tuple[TrainingEntry, ...] = ()
    opening_balances: tuple[OpeningBalanceEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    asks: tuple[AskEntry, ...] = ()
