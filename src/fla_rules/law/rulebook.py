"""The rulebook: everything written down, and the law as it stood on a day of knowledge.

A `Rulebook` is a value: registering an agreement, or another figure, gives another book with
another digest. No question can be put to a book itself, only to the `Law` that it was known to hold
on a day: `RULEBOOK.known_on(day)`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from itertools import combinations, pairwise, product
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from attrs import Attribute, AttrsInstance, evolve, field, fields, frozen, has

from fla_rules import checks
from fla_rules.calendar import OPEN_END, Period, day_after, day_before
from fla_rules.errors import LawError
from fla_rules.identifiers import JointCommittee
from fla_rules.known import known_by
from fla_rules.law.agreements import SHIPPED, UNREGISTERED
from fla_rules.law.agreements.agreement import Agreement, UnregisteredAgreement
from fla_rules.law.committees import COMMITTEES, ListedCommittee
from fla_rules.law.deadlines import (
    CHOICES,
    DEADLINES,
    AccountChoice,
    Deadline,
    DutyName,
    TermName,
)
from fla_rules.law.instruments import INSTRUMENTS, Instrument
from fla_rules.law.readings import Readings, chosen, question_of
from fla_rules.law.values import VALUES, LegalValue, ValueName
from fla_rules.outcome import Citation, Receipt
from fla_rules.quantities import Days
from fla_rules.vocabulary import Kind, Reading, SizeClass

# So many digits has the number of a committee that is no sub-committee.
_DIGITS: Final = 3
# Duties and terms are rows of one table.
_NAMES: Final = (DutyName, TermName)
_NAME: Final = checks.check_of(DutyName | TermName)
# The last day on which somebody compared the tables with their sources.
HORIZON: Final = date(2026, 11, 22)

Dated = TypeVar("Dated", Agreement, LegalValue, Deadline)
Named = TypeVar("Named", LegalValue, Deadline)

# What no agreement may go below, by size; below 10 the act sets nothing.
FLOORS: Final = MappingProxyType(
    {
        SizeClass.FROM_10_TO_20: ValueName.FLOOR_FROM_10_TO_20,
        SizeClass.FROM_20: ValueName.FLOOR_FROM_20,
    }
)


@frozen(field_transformer=checks.checked)
class Rulebook:
    """All law written down, in the order in which it was registered.

    Raises `LawError` for a row without instrument or article, for a figure of a shipped table with
    a gap, and for an agreement below the act's floor (TR 54 § 2, 58 § 3).
    """

    version: str
    horizon: date
    instruments: tuple[Instrument, ...] = field(repr=False)
    values: tuple[LegalValue, ...] = field(repr=False)
    agreements: tuple[Agreement, ...] = field(repr=False)
    unregistered: tuple[UnregisteredAgreement, ...] = field(repr=False)
    deadlines: tuple[Deadline, ...] = field(repr=False)
    choices: tuple[AccountChoice, ...] = field(repr=False)
    # The committees that exist or existed, whatever is known of their agreements.
    committees: tuple[ListedCommittee, ...] = field(repr=False)

    def __attrs_post_init__(self) -> None:
        names = {instrument.name for instrument in self.instruments}
        for value in self.values:
            _refuse_uncited(value.name.value, value.citation, names)
        for deadline in self.deadlines:
            _refuse_uncited(deadline.name.value, deadline.citation, names)
        for choice in self.choices:
            _refuse_uncited("choice of the account", choice.citation, names)
        _refuse_overlaps(self.values)
        _refuse_overlaps(self.deadlines)
        for day in sorted({value.known_from for value in self.values}):
            for rows in _by_name(self.values, day).values():
                _refuse_gaps(rows, day)
                _refuse_end(rows, day)
        for day in sorted({deadline.known_from for deadline in self.deadlines}):
            for terms in _terms(self.deadlines, day).values():
                _refuse_gaps(terms, day)
        for agreement in self.agreements:
            refuse_below_floor(agreement, self.values)

    @cached_property
    def digest(self) -> str:
        """The book's fingerprint: the first sixteen hexadecimal digits of a SHA-256."""
        text = json.dumps(_canonical(self), ensure_ascii=True, separators=(",", ":"))
        return sha256(text.encode("ascii")).hexdigest()[:16]

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        # An answer under the shipped book is packed with the book's name alone.
        if self.digest == RULEBOOK.digest:
            return _shipped, (self.version, self.digest)
        return Rulebook, tuple(getattr(self, each.name) for each in fields(Rulebook))

    def known_on(self, day: date) -> "Law":
        """Give the law as it stood on a day of knowledge.

        >>> from datetime import date
        >>> law = RULEBOOK.known_on(date(2024, 1, 15))
        >>> [agreement.committee.code for agreement in law.agreements_of("200")]
        []
        """
        return Law(self, day)

    def with_agreement(self, agreement: Agreement) -> "Rulebook":
        """Register an agreement: from its first day on it takes the place of those it overlaps."""
        return evolve(
            self, agreements=(*self.agreements, checks.one("agreement", agreement, Agreement))
        )

    def with_agreements(self, agreements: Iterable[Agreement]) -> "Rulebook":
        """Register several agreements, one after the other."""
        return evolve(
            self,
            agreements=(*self.agreements, *checks.several("agreements", agreements, Agreement)),
        )

    def with_committees(self, committees: Iterable[ListedCommittee]) -> "Rulebook":
        """Add committees; one that the list holds takes the place of its row, as when it ended."""
        added = checks.several("committees", committees, ListedCommittee)
        return evolve(self, committees=(*self.committees, *added))

    def with_value(self, value: LegalValue) -> "Rulebook":
        """Register a figure: from its first day on it takes the place of those it overlaps."""
        return evolve(self, values=(*self.values, checks.one("value", value, LegalValue)))

    def with_deadline(self, deadline: Deadline) -> "Rulebook":
        """Register a term: on its reference days it takes the place of those known before."""
        return evolve(self, deadlines=(*self.deadlines, checks.one("deadline", deadline, Deadline)))

    def with_choice(self, choice: AccountChoice) -> "Rulebook":
        """Register a choice of the account: it takes the place of those known before."""
        return evolve(self, choices=(*self.choices, checks.one("choice", choice, AccountChoice)))

    def with_instrument(self, instrument: Instrument) -> "Rulebook":
        """Register an act, decree or announcement, for rows to rest on."""
        return evolve(
            self, instruments=(*self.instruments, checks.one("instrument", instrument, Instrument))
        )


@frozen(field_transformer=checks.checked)
class Law:
    """A rulebook as it stood on one day of knowledge: what every question is put to."""

    rulebook: Rulebook
    known_on: date
    values: Mapping[ValueName, tuple[LegalValue, ...]] = field(init=False, repr=False, eq=False)
    agreements: Mapping[str, tuple[Agreement, ...]] = field(init=False, repr=False, eq=False)
    unregistered: Mapping[str, UnregisteredAgreement] = field(init=False, repr=False, eq=False)
    # What is known beside the yearly right alone, of committees under the act's own figures.
    beside: Mapping[str, UnregisteredAgreement] = field(init=False, repr=False, eq=False)
    deadlines: Mapping[DutyName | TermName, tuple[Deadline, ...]] = field(
        init=False, repr=False, eq=False
    )
    # The terms that hold by one reading alone, each with that reading.
    otherwise: Mapping[DutyName | TermName, tuple[tuple[Reading, Deadline], ...]] = field(
        init=False, repr=False, eq=False
    )
    # The acts that a known act ends, with the act that ends them.
    repeals: Mapping[str, Instrument] = field(init=False, repr=False, eq=False)

    # Agreements in whose place a newer one stands, as they were: what they had granted is kept.
    replaced: Mapping[str, tuple[Agreement, ...]] = field(init=False, repr=False, eq=False)

    # The committees in which a sector right may exist in some year, by size.
    sectoral: Mapping[SizeClass, frozenset[str]] = field(init=False, repr=False, eq=False)

    # The year from which an agreement speaks of sector days, if only to give none: of several the
    # last, by size and committee.
    sector_from: Mapping[tuple[SizeClass, str], int] = field(init=False, repr=False, eq=False)

    # The committees of the list by number; of two rows the one added last holds.
    committees: Mapping[str, ListedCommittee] = field(init=False, repr=False, eq=False)

    # The numbers that some list or row of the book holds.
    listed: frozenset[str] = field(init=False, repr=False, eq=False)

    # The committees of which a sub-committee has an agreement of its own, as known.
    divided: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, eq=False)

    # The figures found under this law, by all that they depend on: most workers share one.
    found: dict[tuple[object, ...], Any] = field(init=False, factory=dict, repr=False, eq=False)

    @values.default
    def _values(self) -> Mapping[ValueName, tuple[LegalValue, ...]]:
        return MappingProxyType(_by_name(self.rulebook.values, self.known_on))

    @agreements.default
    def _agreements(self) -> Mapping[str, tuple[Agreement, ...]]:
        return MappingProxyType(_by_committee(self.rulebook.agreements, self.known_on))

    @unregistered.default
    def _unregistered(self) -> Mapping[str, UnregisteredAgreement]:
        return MappingProxyType(_only_known(self.rulebook.unregistered, self.known_on))

    @beside.default
    def _beside(self) -> Mapping[str, UnregisteredAgreement]:
        rows = self.rulebook.unregistered
        return MappingProxyType(_only_known(rows, self.known_on, beside_only=True))

    @deadlines.default
    def _deadlines(self) -> Mapping[DutyName | TermName, tuple[Deadline, ...]]:
        return MappingProxyType(_terms(self.rulebook.deadlines, self.known_on))

    @otherwise.default
    def _otherwise(self) -> Mapping[DutyName | TermName, tuple[tuple[Reading, Deadline], ...]]:
        return MappingProxyType(_read_otherwise(self.rulebook.deadlines, self.known_on))

    @repeals.default
    def _repeals(self) -> Mapping[str, Instrument]:
        known = (each for each in self.rulebook.instruments if each.known_from <= self.known_on)
        return MappingProxyType({each.repeals: each for each in known if each.repeals})

    @sectoral.default
    def _sectoral(self) -> Mapping[SizeClass, frozenset[str]]:
        given = {size: _giving(self.agreements, size) for size in SizeClass}
        # An agreement nobody registered may give a right where the act gives none.
        unknown = {code for code, row in self.unregistered.items() if not row.collective_only}
        given[SizeClass.UNDER_10] |= unknown - self.agreements.keys()
        return MappingProxyType(given)

    @sector_from.default
    def _sector_from(self) -> Mapping[tuple[SizeClass, str], int]:
        found: dict[tuple[SizeClass, str], int] = {}
        for code, known in self.agreements.items():
            for agreement, size in product(known, SizeClass):
                for first in agreement.years_of(size, Kind.SECTORAL)[:1]:
                    found[size, code] = max(first, found.get((size, code), first))
        return MappingProxyType(found)

    @replaced.default
    def _replaced(self) -> Mapping[str, tuple[Agreement, ...]]:
        return MappingProxyType(_given_way(self.rulebook.agreements, self.known_on))

    @committees.default
    def _committees(self) -> Mapping[str, ListedCommittee]:
        return MappingProxyType({each.committee.code: each for each in self.rulebook.committees})

    @listed.default
    def _listed(self) -> frozenset[str]:
        book = self.rulebook
        registered = [code for each in book.agreements for code in each.codes()]
        named = [*registered, *(each.committee.code for each in book.unregistered)]
        return frozenset((*self.committees, *named, *map(parent_of, named)))

    @divided.default
    def _divided(self) -> Mapping[str, tuple[str, ...]]:
        codes = sorted({*self.agreements, *self.unregistered})
        parents = {parent_of(code) for code in codes if parent_of(code) != code}
        return MappingProxyType(
            {
                parent: tuple(code for code in codes if code.startswith(f"{parent}."))
                for parent in parents
            }
        )

    def __reduce__(self) -> tuple[type["Law"], tuple[Rulebook, date]]:
        # What is derived is worked out again where it is unpacked.
        return (Law, (self.rulebook, self.known_on))

    def receipt(self, readings: Readings) -> Receipt:
        """Give what makes an answer under this law and some readings reproducible."""
        book = self.rulebook
        checks.one("readings", readings, Readings)
        return Receipt(book.version, book.digest, self.known_on, book.horizon, chosen(readings))

    def value(self, name: ValueName, day: date) -> LegalValue | None:
        """Find the figure in force on a day, or None where the law has none on it.

        >>> RULEBOOK.known_on(HORIZON).value(ValueName.DAYS_FROM_20, date(2023, 7, 1)).amount
        Fraction(4, 1)
        """
        if type(name) is not ValueName or type(day) is not date:
            checks.one("name", name, ValueName)
            day = checks.day("day", day)
        for row in self.values.get(name, ()):
            if row.period.first <= day <= row.period.last:
                return row
        return None

    def deadline(self, name: DutyName | TermName, day: date) -> Deadline | None:
        """Find the term for a reference day, or None where the law sets none.

        >>> law = RULEBOOK.known_on(date(2025, 1, 31))
        >>> law.deadline(DutyName.START_UP_REGISTRATION, date(2024, 4, 1)).length.day
        datetime.date(2025, 3, 31)
        """
        if type(name) not in _NAMES or type(day) is not date:
            _NAME("name", name)
            day = checks.day("day", day)
        for row in self.deadlines.get(name, ()):
            if row.period.first <= day <= row.period.last:
                return row
        return None

    def deadline_read(
        self, row: Deadline, day: date, readings: Readings
    ) -> tuple[Deadline, tuple[Reading, ...]]:
        """Give the row that holds for a reference day of a row by the readings chosen.

        Beside it stands the reading that settled it, or none where they all give the same row.

        >>> from fla_rules.law.readings import PlanLastDay
        >>> law, day = RULEBOOK.known_on(HORIZON), date(2025, 1, 1)
        >>> row, readings = law.deadline(DutyName.ADOPT_PLAN, day), Readings()
        >>> [reading.option for reading in law.deadline_read(row, day, readings)[1]]
        ['before_31_march']
        """
        # A row known later leaves nothing of what was read otherwise before it.
        others = {
            option: other
            for option, other in self.otherwise.get(row.name, ())
            if other.period.contains(day)
            and row.period.contains(day)
            and other.known_from >= row.known_from
        }
        used = dict.fromkeys(getattr(readings, question_of(option)) for option in others)
        return next((others[option] for option in used if option in others), row), tuple(used)

    def choices(self) -> tuple[AccountChoice, ...]:
        """Give the choice of the account as known: none, or the one known last."""
        known = [each for each in self.rulebook.choices if each.known_from <= self.known_on]
        # Sorting is stable: of two known from the same day, the one registered last holds.
        return tuple(sorted(known, key=_known_from)[-1:])

    def agreements_of(self, committee: str) -> tuple[Agreement, ...]:
        """Give the agreements of a committee, oldest first; none where none is known."""
        if type(committee) is not str:
            committee = checks.text("committee", committee)
        # Three digits are official as they are.
        code = committee if len(committee) == _DIGITS else JointCommittee.parse(committee).code
        return self.agreements.get(code, ())


def parent_of(code: str) -> str:
    """Give the committee of a sub-committee; a committee is its own.

    >>> parent_of("140.01"), parent_of("140")
    ('140', '140')
    """
    return code.partition(".")[0]


def _only_known(
    rows: Iterable[UnregisteredAgreement], known_on: date, *, beside_only: bool = False
) -> dict[str, UnregisteredAgreement]:
    known = (row for row in rows if row.known_from <= known_on)
    return {row.committee.code: row for row in known if row.beside_only is beside_only}


def _giving(
    agreements: Mapping[str, tuple[Agreement, ...]], size_class: SizeClass
) -> frozenset[str]:
    return frozenset(
        code
        for code, known in agreements.items()
        if any(_may_give(agreement, size_class) for agreement in known)
    )


def _may_give(agreement: Agreement, size_class: SizeClass) -> bool:
    if size_class is SizeClass.UNDER_10 and size_class in agreement.not_found:
        return True
    return any(
        step.kind is Kind.SECTORAL and step.size_class is size_class and not step.gives_nothing
        for step in agreement.steps
    )


def _by_name(
    values: tuple[LegalValue, ...], known_on: date
) -> dict[ValueName, tuple[LegalValue, ...]]:
    tables: dict[ValueName, tuple[LegalValue, ...]] = {}
    # Sorting is stable: of two rows known from the same day, the one registered last wins.
    for row in sorted(values, key=_known_from):
        if row.known_from <= known_on:
            tables[row.name] = _in_place_of(tables.get(row.name, ()), row)
    return tables


def _terms(
    deadlines: tuple[Deadline, ...], known_on: date
) -> dict[DutyName | TermName, tuple[Deadline, ...]]:
    tables: dict[DutyName | TermName, tuple[Deadline, ...]] = {}
    for row in sorted(deadlines, key=_known_from):
        if row.known_from <= known_on and row.under is None:
            tables[row.name] = _laid_over(tables.get(row.name, ()), row)
    return tables


def _read_otherwise(
    deadlines: tuple[Deadline, ...], known_on: date
) -> dict[DutyName | TermName, tuple[tuple[Reading, Deadline], ...]]:
    tables: dict[DutyName | TermName, tuple[tuple[Reading, Deadline], ...]] = {}
    for row in sorted(deadlines, key=_known_from):
        if row.known_from <= known_on and row.under is not None:
            tables[row.name] = (*tables.get(row.name, ()), (row.under, row))
    return tables


def _by_committee(
    agreements: tuple[Agreement, ...], known_on: date
) -> dict[str, tuple[Agreement, ...]]:
    tables: dict[str, tuple[Agreement, ...]] = {}
    for agreement, code in _in_turn(agreements, known_on):
        tables[code] = _in_place_of(tables.get(code, ()), agreement)
    return tables


def _given_way(
    agreements: tuple[Agreement, ...], known_on: date
) -> dict[str, tuple[Agreement, ...]]:
    """Give each committee's agreements in whose place, from a later day on, another stands."""
    tables: dict[str, tuple[Agreement, ...]] = {}
    gone: dict[str, tuple[Agreement, ...]] = {}
    for agreement, code in _in_turn(agreements, known_on):
        before = [row for row in tables.get(code, ()) if row.period.first < agreement.period.first]
        older = tuple(row for row in before if row.period.overlaps(agreement.period))
        if older:
            gone[code] = (*gone.get(code, ()), *older)
        tables[code] = _in_place_of(tables.get(code, ()), agreement)
    return gone


def _in_turn(agreements: tuple[Agreement, ...], known_on: date) -> Iterator[tuple[Agreement, str]]:
    # One that is not binding takes the place of none that is (TR 54 § 1): it goes first.
    for agreement in sorted(agreements, key=_may_replace):
        if known_by(agreement, known_on):
            for code in agreement.codes():
                yield agreement, code


def _may_replace(agreement: Agreement) -> bool:
    return agreement.binding is not False


def _in_place_of(rows: tuple[Dated, ...], newer: Dated) -> tuple[Dated, ...]:
    # A row that began earlier stays until the day before; one that begins later goes.
    kept: list[Dated] = [
        row if not row.period.overlaps(newer.period) else _cut(row, newer.period.first)
        for row in rows
        if not row.period.overlaps(newer.period) or row.period.first < newer.period.first
    ]
    kept.append(newer)
    return tuple(sorted(kept, key=_first_day))


def _laid_over(rows: tuple[Deadline, ...], newer: Deadline) -> tuple[Deadline, ...]:
    # A postponement of some days leaves the days before and after it as they were.
    kept = [piece for row in rows for piece in _beside(row, newer.period)]
    return tuple(sorted([*kept, newer], key=_first_day))


def _beside(row: Deadline, taken: Period) -> Iterator[Deadline]:
    if not row.period.overlaps(taken):
        yield row
        return
    if row.period.first < taken.first:
        yield _cut(row, taken.first)
    if taken.last < row.period.last:
        yield evolve(row, period=Period(day_after(taken.last), row.period.last))


def _first_day(row: Agreement | LegalValue | Deadline) -> date:
    return row.period.first


def _known_from(row: LegalValue | Deadline | AccountChoice) -> date:
    return row.known_from


def _cut(row: Dated, day: date) -> Dated:
    return evolve(row, period=Period(row.period.first, day_before(day)))


def _refuse_uncited(name: str, citation: Citation, instruments: set[str]) -> None:
    if not citation.article or citation.act not in instruments | {"what-if"}:
        raise LawError(
            f"{name} rests on {citation.act!r}, article {citation.article!r}",
            'name an instrument of the book, or "what-if", and an article',
        )


def _of_one_table(row: LegalValue | Deadline) -> tuple[object, ...]:
    return (row.name, row.known_from, row.under if isinstance(row, Deadline) else None)


def _refuse_overlaps(rows: tuple[Named, ...]) -> None:
    for one, other in combinations(rows, 2):
        same = _of_one_table(one) == _of_one_table(other)
        if same and one.period.overlaps(other.period):
            raise LawError(
                f"{one.name.value} has two rows from {other.period.first}, both known from "
                f"{one.known_from}",
                "let one end before the other begins, or be known from a later day",
            )


def _refuse_gaps(rows: tuple[Named, ...], known_on: date) -> None:
    for row, follower in pairwise(rows):
        if day_after(row.period.last) != follower.period.first:
            raise LawError(
                f"{row.name.value}, as known on {known_on}, has no row from "
                f"{day_after(row.period.last)} until {follower.period.first}",
                "give a row for those days",
            )


def _refuse_end(rows: tuple[LegalValue, ...], known_on: date) -> None:
    if rows[-1].period.last != OPEN_END:
        raise LawError(
            f"{rows[-1].name.value}, as known on {known_on}, ends on {rows[-1].period.last}",
            "leave the last row open, or add what follows",
        )


def refuse_below_floor(agreement: Agreement, values: tuple[LegalValue, ...]) -> None:
    """Refuse an agreement with legal days below the act's floor (TR 54 § 2, 58 § 3)."""
    floors = _by_name(values, date.max)
    for step in agreement.steps:
        if step.kind is not Kind.LEGAL or not isinstance(step.figure, Days):
            continue
        floor = _in_force(floors.get(FLOORS[step.size_class], ()), step.from_year)
        if step.figure.amount < floor.amount:
            raise LawError(
                "agreement {committee} gives {days} days for {size} from {year}",
                "TR {article} sets at least {floor}",
                committee=agreement.committee,
                days=step.figure.amount,
                size=step.size_class.value,
                year=step.from_year,
                article=floor.citation.article,
                floor=floor.amount,
            )


def _in_force(rows: tuple[LegalValue, ...], year: int) -> LegalValue:
    """Give the row of a year's first day; the first row of all for an earlier year."""
    if not rows:
        raise LawError("no floor of an agreement", "give the rows of TR 54 § 2 and 58 § 3")
    return next((row for row in reversed(rows) if row.period.first.year <= year), rows[0])


def _canonical(value: object) -> object:
    """Write any value of the book as JSON material, the same in every Python."""
    if has(type(value)):
        attributes = fields(cast("type[AttrsInstance]", type(value)))
        # What a row derives from its own fields adds nothing to them, nor does a spelling.
        own = [each for each in attributes if each.init and each.eq]
        return [type(value).__name__, *(_part(getattr(value, each.name), each) for each in own)]
    if isinstance(value, tuple):
        return [_canonical(part) for part in value]
    if isinstance(value, Enum):
        return value.name
    return str(value) if isinstance(value, date | Fraction) else value


def _part(value: object, of: "Attribute[Any]") -> object:
    # A text that is not there stands as an empty one, so that every digest stays what it was.
    return "" if value is None and of.type == str | None else _canonical(value)


RULEBOOK: Final = Rulebook(
    version="2026.11.30",
    horizon=HORIZON,
    instruments=INSTRUMENTS,
    values=VALUES,
    agreements=SHIPPED,
    unregistered=UNREGISTERED,
    deadlines=DEADLINES,
    choices=CHOICES,
    committees=COMMITTEES,
)


def _shipped(version: str, digest: str) -> Rulebook:
    if digest != RULEBOOK.digest:
        raise LawError(
            f"packed under the shipped rulebook {version}, {digest}, and this one is "
            f"{RULEBOOK.version}, {RULEBOOK.digest}",
            "unpack it with the fla_rules that packed it, or ask its question again here",
        )
    return RULEBOOK
