"""What a sector agreement is: for whom, from when, and how many days by year and size.

A collective agreement made binding may set a growth path to five days in place of the act's
figure, never below 2 days from 20 workers on (TR 54 § 2) and never below 1 from 10 to 20
(TR 58 § 3). Below 10 it can only give a right of its own, where the act gives none (TR 51 § 2).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.errors import LawError, phrase
from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.sector_rule import SectorRule
from fla_rules.outcome import Citation
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence, Kind, SizeClass


class KnownBy(Enum):
    """Which day stands for the day an agreement became known."""

    # The day of the royal decree that made it binding.
    ROYAL_DECREE = "royal decree"
    # Its own day, since no decree was found.
    OWN_DATE = "own date"
    # The first day of its first year, since it bears no day that was found.
    FIRST_YEAR = "first year"
    # The day that the caller who registered it gave.
    CALLER = "caller"


class Proration(Enum):
    """A way of its own in which an agreement counts for who is not a full-timer all year."""

    # Who works at least half of full-time has half of the figure, flat; a full-timer has all of it.
    FLAT_HALF = "flat_half"
    # By the schedule that was worked and the period that was: not computed from begun months.
    EFFECTIVE_TIME = "effective_time"


@frozen(field_transformer=checks.checked)
class PathStep:
    """What a full-timer in service all year has from a year on, in one size and of one kind.

    A figure of zero says that the agreement gives nothing there. `condition` names what the
    agreement asks besides and the library cannot judge: with one, the figure stays undetermined.
    """

    from_year: int
    size_class: SizeClass
    kind: Kind
    figure: Days | Hours
    confidence: Confidence
    condition: str | None = None
    note: str | None = None
    # Whether the agreement says that there is no right here.
    gives_nothing: bool = field(init=False, repr=False, eq=False)

    @gives_nothing.default
    def _is_zero(self) -> bool:
        figure = self.figure
        return not (figure.amount if isinstance(figure, Days) else figure.minutes)


def growth_path(
    size_class: SizeClass,
    kind: Kind,
    confidence: Confidence,
    figures: Mapping[int, str],
    *,
    condition: str | None = None,
    note: str | None = None,
) -> tuple[PathStep, ...]:
    """Write a path down: for each year in which the figure changes, the days from then on.

    >>> from fla_rules.vocabulary import Confidence, Kind, SizeClass
    >>> path = growth_path(SizeClass.FROM_20, Kind.LEGAL, Confidence.ONE, {2024: "3", 2026: "4"})
    >>> [(step.from_year, step.figure.amount) for step in path]
    [(2024, Fraction(3, 1)), (2026, Fraction(4, 1))]
    """
    return tuple(
        PathStep(year, size_class, kind, Days(days), confidence, condition, note)
        for year, days in checks.pairs("figures", figures)
    )


def _in_order(steps: Iterable[PathStep]) -> tuple[PathStep, ...]:
    return tuple(sorted(checks.several("steps", steps, PathStep), key=lambda step: step.from_year))


@frozen(field_transformer=checks.checked)
class Agreement:
    """A sector agreement in the book; raises `LawError` when it cannot stand.

    `period` is the agreement's own validity, `known_from` the day of its royal decree where one is
    known, else its own date, else the first day of its first year; of two days that the sources
    give, the first; None where it was known all along. `binding` says whether a royal decree made
    it binding, None where that is not said.

    `not_found` are the sizes of which the sources say nothing: what holds there is undetermined,
    with the act's floor. A size that is neither there nor in a step is one that the agreement
    leaves to the act, whose figure holds.

    Where an agreement does not count by A x B x C, `prorated_by` says how, and `proration` does in
    words what no member of `Proration` says. `sized_by_committee` says that a source counts the
    workers of the committee for its sizes, and not all of the employer's (reading `sector_size`).
    `rules` are those beside the yearly right, which are shown and not counted.
    """

    committee: JointCommittee
    title: str
    source: str
    confidence: Confidence
    period: Period
    known_from: date | None
    known_by: KnownBy
    steps: tuple[PathStep, ...] = field(converter=_in_order)
    covers: tuple[JointCommittee, ...] = ()
    registration_number: str | None = None
    note: str | None = None
    proration: str | None = None
    binding: bool | None = None
    deposited_on: date | None = None
    not_found: tuple[SizeClass, ...] = ()
    prorated_by: Proration | None = None
    sized_by_committee: bool = False
    rules: tuple[SectorRule, ...] = ()
    # What each step rests on, in the order of the steps: written once, cited by every answer.
    citations: tuple[tuple[Citation, ...], ...] = field(init=False, repr=False, eq=False)

    @citations.default
    def _cited(self) -> tuple[tuple[Citation, ...], ...]:
        return tuple((_article(step), _source(self, step)) for step in self.steps)

    def __attrs_post_init__(self) -> None:
        checks.refuse_stand_in("known_from", self.known_from, date.min)
        if not self.title or not self.source:
            raise LawError(
                "agreement {committee} has no source",
                "give its title and source",
                committee=self.committee,
            )
        if not (self.steps or self.not_found or self.rules):
            raise LawError(
                "agreement {committee} has no figures",
                "give at least one step, a size that was not found, or a rule",
                committee=self.committee,
            )
        _refuse_committees(self)
        _refuse_twins(self)
        _refuse_found(self)
        for step in self.steps:
            _refuse_step(self, step)

    def step_for(self, size_class: SizeClass, kind: Kind, year: int) -> int | None:
        """Find the step that holds in a year, as its place in `steps`.

        A path's last step stays for the years after it.
        """
        for place in range(len(self.steps) - 1, -1, -1):
            step = self.steps[place]
            if step.from_year <= year and step.size_class is size_class and step.kind is kind:
                return place
        return None

    def years_of(self, size_class: SizeClass, kind: Kind) -> tuple[int, ...]:
        """Give the years from which it has a figure of a size and kind, in order."""
        return tuple(
            step.from_year
            for step in self.steps
            if step.size_class is size_class and step.kind is kind
        )

    def codes(self) -> tuple[str, ...]:
        """Give every committee the agreement holds for: its own and those it says it covers."""
        return tuple(committee.code for committee in (self.committee, *self.covers))

    @property
    def source_of(self) -> Citation:
        """The agreement as a whole, as what has no figure in it rests on it."""
        act = f"agreement {self.committee}"
        return Citation(act, None, self.confidence, self.source, self.title)

    @property
    def deposit_term(self) -> date:
        """The last day to deposit it: 30 September of the two-year period's first year.

        Those periods run from 2023 on (TR 54 § 3), another clock than that of the size.
        """
        first = max(self.period.first.year, _FIRST_TERM)
        return date(first if first % _TWO_YEARS else first - 1, 9, 30)

    @property
    def deposited_late(self) -> bool:
        """Whether it was deposited after its term (TR 54 § 3), where the day is known."""
        return self.deposited_on is not None and self.deposited_on > self.deposit_term


# The two-year periods of the deposit begin in an odd year, the first in 2023 (TR 54 § 3).
_FIRST_TERM: Final = 2023
_TWO_YEARS: Final = 2
_IN_PLACE: Final = Citation("TR", "54 § 2", Confidence.ACT)
_RAISED: Final = Citation("TR", "58 § 3", Confidence.ACT)
_ALONE: Final = Citation("TR", "51 § 2", Confidence.ACT, note="a right of the sector alone")
_BESIDE: Final = Citation("TR", "54 § 1", Confidence.ACT, note="a right beside the legal one")


def _article(step: PathStep) -> Citation:
    if step.kind is Kind.SECTORAL:
        return _ALONE if step.size_class is SizeClass.UNDER_10 else _BESIDE
    return _IN_PLACE if step.size_class is SizeClass.FROM_20 else _RAISED


def _source(agreement: Agreement, step: PathStep) -> Citation:
    number, deposited = agreement.registration_number, None
    if agreement.deposited_late:
        deposited = f"deposited on {agreement.deposited_on}, after {agreement.deposit_term}"
    texts = (agreement.title, number and f"number {number}", step.note, agreement.note, deposited)
    note = "; ".join(filter(None, texts))
    act = f"agreement {agreement.committee}"
    # An agreement without a source is refused as a whole.
    source = agreement.source or None
    return Citation(act, f"from {step.from_year}", step.confidence, source, note or None)


def _refuse_committees(agreement: Agreement) -> None:
    codes = agreement.codes()
    if agreement.committee.none_competent or any(each.none_competent for each in agreement.covers):
        raise LawError(
            "agreement {committee}: 999 says that no joint committee is competent",
            "give the number of the committee that concluded the agreement",
            committee=agreement.committee,
        )
    for code in codes:
        if codes.count(code) > 1:
            raise LawError(
                "agreement {committee} names joint committee {twice} twice",
                "name each committee that it covers once, and not its own",
                committee=agreement.committee,
                twice=code,
            )


def _refuse_twins(agreement: Agreement) -> None:
    keys = [(step.from_year, step.size_class, step.kind) for step in agreement.steps]
    for key in keys:
        if keys.count(key) > 1:
            year, size_class, kind = key
            raise LawError(
                "agreement {committee} gives {kind} days of {size} from {year} twice",
                "give one figure for each year, size and kind",
                committee=agreement.committee,
                kind=kind.value,
                size=size_class.value,
                year=year,
            )


def _refuse_found(agreement: Agreement) -> None:
    for step in agreement.steps:
        if step.size_class in agreement.not_found:
            raise LawError(
                "agreement {committee} has a figure for {size}, which is among the sizes that were "
                "not found",
                "take the size out of not_found, or the figure out of its steps",
                committee=agreement.committee,
                size=step.size_class.value,
            )


def _refuse_step(agreement: Agreement, step: PathStep) -> None:
    where = phrase(
        "agreement {committee}, {size} from {year}",
        committee=agreement.committee,
        size=step.size_class.value,
        year=step.from_year,
    )
    if not agreement.period.first.year <= step.from_year <= date.max.year:
        raise LawError(
            "{where}: the agreement is valid from {day}",
            "give a year in which it is valid",
            where=where,
            day=agreement.period.first,
        )
    if step.kind is Kind.COMPANY:
        raise LawError(
            "{where}: company days are the employer's", 'give "legal" or "sectoral"', where=where
        )
    if step.size_class is SizeClass.UNDER_10 and step.kind is Kind.LEGAL:
        raise LawError(
            "{where}: below 10 the act gives no right (TR 51 § 2)",
            'give the kind "sectoral"',
            where=where,
        )


@frozen(field_transformer=checks.checked)
class UnregisteredAgreement:
    """An agreement known to exist whose figures are not in the book.

    `note` says what was found, and why that is not enough to compute with. `likely` says that not
    even the agreement itself was found, only that there is one. `collective_only` says that its
    days are known to be the employer's target alone, and nobody's credit: whatever they are, the
    act's figure holds, as a deduction. `beside_only` says that rules beside the yearly right are
    all that is known: it settles nothing of the right, and binds nobody to where it is kept.
    """

    committee: JointCommittee
    title: str
    source: str
    known_from: date
    known_by: KnownBy
    note: str
    likely: bool = False
    collective_only: bool = False
    beside_only: bool = False
    rules: tuple[SectorRule, ...] = ()
