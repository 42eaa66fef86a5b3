"""The training account: granted, used, set to zero, left (TR 57, 58 § 2; FLA 19 § 3).

What is left at the end of a year goes to the next one and does not touch that year's own credit: it
simply stays in its lot. A training that counts is charged to the lots open on its last day: first
those of the individual right, then those of the sectoral right (FLA 19 § 3); where company days
stand, and the order within a kind, are readings. A training longer than what is left is reported
with its excess. For every lot, granted = used + lapsed + left.

Amounts are brought to one denominator, and the account is kept in integers.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cached_property
from itertools import chain
from math import lcm
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.calendar import OPEN_END, Period, refuse_far
from fla_rules.errors import FactError
from fla_rules.facts.employment import (
    Employment,
    beyond_full_time,
    known_employments,
    stretches,
)
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    OpeningBalance,
    Training,
    known_trainings,
    refuse_circles,
)
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.law.readings import (
    CompanyDays,
    Credit2023,
    FiveYearPeriod,
    Overuse,
    Readings,
    UseOrder,
)
from fla_rules.outcome import Citation, Determined, Outcome, Reason, Receipt, Undetermined, reason
from fla_rules.quantities import Days, Hours
from fla_rules.rules.allocation import (
    Case,
    Charged,
    Opened,
    Use,
    Window,
    allocations,
    charge_known,
    uses_known,
)
from fla_rules.rules.charging import Charge, Charges, Conditions, charges_of
from fla_rules.rules.full_timer import full_timers_day
from fla_rules.rules.lots import (
    FIRST_PERIOD_STARTS,
    AnyLot,
    Lot,
    UnknownLot,
    entries,
    lots_of,
    period_of,
    reset_after,
)
from fla_rules.rules.workforce import EmployerYear
from fla_rules.vocabulary import Confidence, Kind, Reading

_CARRIED: Final = Citation("TR", "57", Confidence.ACT)
_ORDER: Final = Citation("FLA", "19 § 3", Confidence.ACT)
_ORDER_OF_OLD: Final = Citation(
    "FLA", "19 § 3", Confidence.DEDUCTION, note="repealed, and no act sets another order"
)
_LATE: Final = Citation(
    "FLA", "19 § 3", Confidence.DEDUCTION, note="nothing says how a balance read is brought up"
)
_OWED: Final = Citation("TR", "57", Confidence.DEDUCTION, note="the acts are silent on debts")
_DROPPED: Final = Citation("TR", "57", Confidence.DEDUCTION)
_KINDS: Final = tuple(Kind)
_FIRST_DAY: Final = attrgetter("first")
_FIRST_CALENDAR_RESET: Final = date(2028, 12, 31)


@frozen(slots=False)
class AccountQuestion:
    """How one worker's account stands on a day.

    `years` are consecutive calendar years of one employer, law and readings, from that of the first
    employment (2023 at the earliest) to that of the day or later; years after the day's are those
    that a schedule looks ahead to. Raises `FactError` for years that leave a gap or stop early.

    Where the opening balances of a day are the whole account, `account_from` is that day: nothing
    before it is needed, and years before its own need not be given.
    """

    years: tuple[EmployerYear, ...]
    employments: tuple[Employment, ...]
    trainings: tuple[Training, ...]
    opening_balances: tuple[OpeningBalance, ...]
    on: date
    account_from: date | None = None
    # The employments as they were known on the day of knowledge.
    known: tuple[Employment, ...] = field(init=False, repr=False, eq=False)

    @known.default
    def _as_known(self) -> tuple[Employment, ...]:
        if not _as_typed(self):
            checks.settle(self)
        # Without years there is no question, which is said below.
        years = self.years[:1]
        return known_employments(self.employments, years[0].law.known_on) if years else ()

    def __attrs_post_init__(self) -> None:
        refuse_far(self.on)
        _refuse_years(self)
        _refuse_strangers(self)
        refuse_circles(self.trainings)
        _refuse_balances(self)

    def reasons(self) -> tuple[Reason, ...]:
        """Say movement by movement how the account came about."""
        return account_reasons(account(self))

    @cached_property
    def service(self) -> tuple[Period, ...]:
        """The stretches of service as known: employments without a day between them are one."""
        return stretches(self.known)

    @property
    def readings(self) -> Readings:
        """The readings of all its years."""
        return self.years[0].readings

    @property
    def receipt(self) -> Receipt:
        """The book, the day of knowledge and the readings the question was asked under."""
        return self.years[0].receipt

    @property
    def beyond_horizon(self) -> bool:
        """Whether the day, or the day of knowledge, lies after the tables were last verified."""
        law = self.years[0].law
        return max(self.on, law.known_on) > law.rulebook.horizon


def _as_typed(question: AccountQuestion) -> bool:
    """Tell at a glance that every argument is of its type."""
    several = (
        (question.years, EmployerYear),
        (question.employments, Employment),
        (question.trainings, Training),
        (question.opening_balances, OpeningBalance),
    )
    tuples = all(
        type(each) is tuple and {kind}.issuperset(map(type, each)) for each, kind in several
    )
    return tuples and type(question.on) is date and question.account_from is None


def _refuse_years(question: AccountQuestion) -> None:
    numbers = [year.year for year in question.years]
    if not numbers or numbers != list(range(numbers[0], numbers[-1] + 1)):
        raise FactError(f"the years {numbers} leave a gap", "give consecutive years")
    entry = min((each.period.first.year for each in question.known), default=numbers[0])
    if question.account_from:
        entry = max(entry, min(question.account_from, question.on).year)
    if numbers[0] > max(entry, FIRST_YEAR_IN_DAYS) or numbers[-1] < question.on.year:
        raise FactError(
            f"the years {numbers[0]} to {numbers[-1]} do not reach from {entry} to {question.on}",
            f"begin with that of the first employment, or {FIRST_YEAR_IN_DAYS}, and end with the "
            "day's",
        )


def _refuse_strangers(question: AccountQuestion) -> None:
    ids = [each.id for each in question.trainings]
    twice = [name for name, many in Counter(ids).items() if many > 1]
    if twice:
        raise FactError(f"two trainings {twice[0]}", "give each entry an id of its own")
    workers = {each.worker for each in question.employments}
    workers |= {each.worker for each in question.trainings}
    workers |= {each.worker for each in question.opening_balances}
    if len(workers) > 1:
        raise FactError(
            f"facts of {', '.join(sorted(workers))} in one account", "ask for one worker at a time"
        )


def _refuse_balances(question: AccountQuestion) -> None:
    stated = [(each.year, each.kind, each.on) for each in question.opening_balances]
    if len(set(stated)) < len(stated):
        raise FactError(
            "two opening balances of one year and kind on one day", "keep the one that was read"
        )
    start = question.account_from
    for each in question.opening_balances:
        if start and each.on < start:
            raise FactError(
                f"an opening balance of {each.on} before {start}, from which the account is kept",
                f"give what was left on {start}, or leave the account_from out",
            )
        if each.owed and question.readings.overuse is not Overuse.DEBT:
            raise FactError(
                f"an opening balance of {each.on} that is owed, where no debt is carried",
                "give the days that are left, or the reading overuse = debt",
            )


class MovementKind(Enum):
    """What happens to a lot."""

    # A year's right, or an opening balance, is there to be used.
    GRANTED = "granted"
    # A training is charged to it.
    USED = "used"
    # What was left at the end of the five-year period is set to zero.
    SET_TO_ZERO = "set_to_zero"
    # What was computed gives way to an opening balance.
    REPLACED = "replaced"
    # A training that became known after an opening balance was read is taken off it.
    TAKEN_OFF = "taken_off"
    # What a training took less than was known when an opening balance was read is given back.
    GIVEN_BACK = "given_back"


@frozen(slots=False)
class Movement:
    """One movement of an account: its day, what it is, its lot, the days, and a use's training.

    `origin` says where a debt was read that is paid here.
    """

    day: date
    kind: MovementKind
    lot: Lot
    days: Fraction
    training: str = ""
    origin: str = ""

    @property
    def change(self) -> Fraction:
        """What it adds to the account; below zero for what it takes."""
        adds = self.kind in {MovementKind.GRANTED, MovementKind.GIVEN_BACK}
        return self.days if adds else -self.days


_BROUGHT_UP: Final = frozenset({MovementKind.TAKEN_OFF, MovementKind.GIVEN_BACK})


@frozen
class LotBalance:
    """A lot on a day; raises `FactError` unless its numbers add up and none is below zero.

    granted + given_back = used + lapsed + left.
    """

    lot: Lot
    used: Fraction
    lapsed: Fraction
    left: Fraction
    given_back: Fraction = Fraction()

    def __attrs_post_init__(self) -> None:
        parts = (self.used, self.lapsed, self.left)
        held = self.lot.granted + self.given_back
        if sum(parts) != held or min(*parts, self.given_back) < 0:
            raise FactError(
                f"a lot of {held} days with {', '.join(map(str, parts))}",
                "used, lapsed and left add up to what was granted, and none is below zero",
            )


@frozen
class Excess:
    """A training longer than what was left: by how many days on its last day.

    A debt that was read, and that nothing has paid yet, has its `origin` and no training.
    """

    training: str
    day: date
    days: Fraction
    origin: str = ""


@frozen
class InBalance:
    """A training taken to be in an opening balance already: it was known when that was read."""

    training: str
    on: date


@frozen
class Account:
    """One worker's account on a day.

    `unknown` are lots whose right is undetermined, `excess` what found no lot, `set_aside` the
    trainings that were not charged, each with the reason, `readings` those that bore on it.
    `in_balance` are the trainings that an opening balance is taken to hold, `across` those charged
    as a whole to the year of their last day though they began in another year or period.
    `at_least` is the account in which each unknown lot holds what is sure of it and no more.
    """

    lots: tuple[LotBalance, ...]
    unknown: tuple[UnknownLot, ...]
    movements: tuple[Movement, ...]
    excess: tuple[Excess, ...]
    set_aside: tuple[tuple[str, Reason], ...]
    readings: tuple[Reading, ...]
    in_balance: tuple[InBalance, ...] = ()
    across: tuple[str, ...] = ()
    at_least: "Account | None" = None


@frozen
class YearCredit:
    """One year of an account: closing = opening + granted - used - lapsed."""

    opening: Fraction
    granted: Fraction
    used: Fraction
    lapsed: Fraction

    @property
    def closing(self) -> Fraction:
        """What is left at the year's end, or on the day asked where the year still runs."""
        return self.opening + self.granted - self.used - self.lapsed


@frozen
class Balance:
    """What is left on a day, in days and in minutes; a debt, where one is carried, is taken off."""

    days: Fraction
    minutes: Fraction

    def __attrs_post_init__(self) -> None:
        # Below zero, too: a statement may be made of a balance that was kept elsewhere.
        checks.one("days", self.days, Fraction)
        checks.one("minutes", self.minutes, Fraction)


def charges(question: AccountQuestion) -> Charges:
    """Give the trainings charged by the day of the question, and those that are set aside."""
    known = known_trainings(question.trainings, question.years[0].law.known_on)
    return charges_of(_conditions(question), known)


def _conditions(question: AccountQuestion) -> Conditions:
    readings = question.readings
    by_entry = readings.five_year_period is FiveYearPeriod.ENTRY
    return Conditions(
        readings,
        question.known,
        question.service,
        # By the calendar nobody asks for them.
        entries(readings, question.known) if by_entry else (),
        _employers_day(question),
        question.on,
    )


def day_length(question: AccountQuestion, training: Training) -> Hours:
    """Give a full-timer's day by which a training in hours is days: that of its last day."""
    return full_timers_day(question.known, training.period.last, _employers_day(question))


def _employers_day(question: AccountQuestion) -> Hours:
    return question.years[0].employer.full_time_day


def in_order(lots: Iterable[Lot], readings: Readings) -> list[Lot]:
    """Put lots in the order in which they are used (FLA 19 § 3, and two readings)."""
    newest = readings.use_order is UseOrder.NEWEST_FIRST

    def place(lot: Lot) -> tuple[int, int, int, date]:
        year = -lot.year if newest else lot.year
        return (_group(lot, readings), year, _KINDS.index(lot.kind), lot.first)

    return sorted(lots, key=place)


def _group(lot: Lot, readings: Readings) -> int:
    with_individual = readings.company_days is CompanyDays.WITH_INDIVIDUAL
    return 0 if with_individual and lot.kind is Kind.COMPANY else _KINDS.index(lot.kind)


def account(question: AccountQuestion) -> Account:
    """Keep a worker's account up to a day: every lot, every movement, and what stands outside.

    Lots whose right is undetermined are named and charged for nothing; whatever they touch is
    undetermined too (`year_credit`, `balance`).
    """
    checks.one("question", question, AccountQuestion)
    known, unknown = _parted(_lots(question))
    kept = _account(question, known, unknown)
    of_2023 = any(lot.year < FIRST_PERIOD_STARTS.year for lot in unknown)
    if of_2023 and question.on >= FIRST_PERIOD_STARTS:
        carried = question.readings.credit_2023
        kept = evolve(kept, readings=tuple(dict.fromkeys((*kept.readings, carried))))
    if not unknown or any(movement.kind in _BROUGHT_UP for movement in kept.movements):
        return kept
    # More in one lot never leaves less in another, on any day: every training takes no more from
    # those after it, no debt grows, and every end takes what is left, whatever that is. So what is
    # left with the least that is sure is the least that is left. It does not hold where an opening
    # balance is brought up to date, since what it is charged depends on what was charged before.
    least = [_surely(lot) for lot in unknown]
    return evolve(kept, at_least=_account(question, [*known, *least], ()))


def _surely(lot: UnknownLot) -> Lot:
    return Lot(lot.year, lot.kind, lot.first, lot.last, lot.at_least, replaced_on=lot.replaced_on)


def _account(
    question: AccountQuestion, known: Sequence[Lot], unknown: tuple[UnknownLot, ...]
) -> Account:
    kept = _keep(question, known, all_known=not unknown)
    ordered, scale = kept.lots, kept.scale
    movements = [
        Movement(
            use[0],
            MovementKind.USED,
            ordered[place],
            Fraction(units, scale),
            "" if use[2] in kept.origins else use[2],
            kept.origins.get(use[2], ""),
        )
        for use, place, units in kept.charged.taken
        if place >= 0
    ]
    movements += [
        Movement(
            day,
            MovementKind.TAKEN_OFF if units > 0 else MovementKind.GIVEN_BACK,
            ordered[place],
            Fraction(abs(units), scale),
            training,
        )
        for day, training, place, units in kept.charged.brought_up
    ]
    balances = _settled(kept, question.on)
    return Account(
        tuple(balances),
        unknown,
        tuple(sorted([*movements, *_openings_and_ends(balances)], key=_chronologically)),
        tuple(_excess(kept)),
        tuple((training.id, why) for training, why in kept.charges.set_aside),
        _all_readings((*unknown, *ordered), kept.readings, _of_unknown(question, unknown)),
        kept.in_balance,
        kept.charges.across,
    )


@frozen(slots=False, eq=False)
class _Kept:
    """An account in units of one over `scale`: its lots in the order of use, and what they took.

    `origins` has the debts that were read, by the id under which they were charged.
    """

    lots: Sequence[Lot]
    windows: Sequence[Window]
    scale: int
    charges: Charges
    charged: Charged
    readings: tuple[Reading, ...]
    origins: Mapping[str, str] = MappingProxyType({})
    in_balance: tuple[InBalance, ...] = ()


def _keep(question: AccountQuestion, known: Iterable[Lot], *, all_known: bool) -> _Kept:
    ordered, found = in_order(known, question.readings), charges(question)
    if question.opening_balances or question.account_from:
        return _keep_restated(question, ordered, found, all_known=all_known)
    scale = _scale(ordered, found.charged)
    uses = _uses(found.charged, scale)
    windows = _windows(ordered, scale)
    charged = Charged(list(allocations(windows, uses, question.readings.overuse)))
    used = _all_readings(ordered, found.readings, _bearing(question, ordered, uses, charged))
    return _Kept(ordered, windows, scale, found, charged, used)


def _keep_restated(
    question: AccountQuestion, ordered: Sequence[Lot], found: Charges, *, all_known: bool
) -> _Kept:
    """Keep an account with opening balances, which hold what was known when they were read."""
    known_on = question.years[0].law.known_on
    visible = [each for each in question.trainings if each.known_from <= known_on]
    entered = charges_of(_conditions(question), visible).charged
    scale = _scale(ordered, entered)
    units: dict[str, list[tuple[date, int]]] = {}
    for training, day, numerator, denominator in entered:
        units.setdefault(training.id, []).append((day, numerator * (scale // denominator)))
    debts, origins = _debts(ordered, scale)
    case = Case(
        _windows(ordered, scale),
        [lot.begun or lot.first for lot in ordered],
        _opened(question, ordered, scale),
        visible,
        units,
        debts,
        question.readings.overuse,
        all_known,
    )
    charged = charge_known(case, date.max, question.on)
    uses = sorted([*uses_known(case, date.max), *(debt for debt, _ in debts)])
    named = _all_readings(ordered, found.readings, _bearing(question, ordered, uses, charged))
    return _Kept(ordered, case.lots, scale, found, charged, named, origins, _in_balance(case))


def _debts(lots: Sequence[Lot], scale: int) -> tuple[list[tuple[Use, date]], dict[str, str]]:
    """Give the debts that were read as charges of their day, and where each was read."""
    debts, origins = [], {}
    for lot in lots:
        if lot.owed:
            # No training has such an id.
            name = f"\n{lot.first} {lot.year} {lot.kind.value}"
            owed = lot.owed.numerator * (scale // lot.owed.denominator)
            debts.append(((lot.first, -1, name, owed), lot.replaced_on or date.max))
            origins[name] = lot.origin
    return debts, origins


def _opened(question: AccountQuestion, lots: Sequence[Lot], scale: int) -> list[Opened]:
    """Gather the lots that opening balances open, by the day they hold for and the day of reading.

    Where they are the whole account, so are the lots of which nothing was left then.
    """
    start, on = question.account_from, question.on
    read_on = {
        (each.on, each.year, each.kind): each.read_on or each.on
        for each in question.opening_balances
    }
    found: dict[tuple[date, date], list[int]] = {}
    of_start = [read for (day, *_), read in read_on.items() if day == start]
    first_read = min(of_start, default=start or on)
    if start and start <= on:
        found[start, first_read] = []
    for place, lot in enumerate(lots):
        if lot.begun:
            read = read_on.get((lot.first, lot.year, lot.kind), first_read)
            found.setdefault((lot.first, read), []).append(place)
    return [
        _opened_by(day, read, places, lots, scale, whole=day == start)
        for (day, read), places in sorted(found.items())
    ]


def _opened_by(
    day: date, read: date, places: list[int], lots: Sequence[Lot], scale: int, *, whole: bool
) -> Opened:
    of = {(lots[place].year, lots[place].kind): place for place in places}
    closed = [
        place
        for place, lot in enumerate(lots)
        if lot.replaced_on == day and (lot.year, lot.kind) in of
    ]
    rooms = {
        of[lot.year, lot.kind]: lot.granted.numerator * (scale // lot.granted.denominator)
        for lot in lots
        if not lot.begun and (lot.year, lot.kind) in of
    }
    return Opened(day, read, frozenset(places), frozenset(closed), rooms, whole)


def _in_balance(case: Case) -> tuple[InBalance, ...]:
    """Give the trainings that opening balances are taken to hold, each with the first such day."""
    since, found = date.min, list[InBalance]()
    for day in sorted({each.on for each in case.opened}):
        read_on = min(each.read_on for each in case.opened if each.on == day)
        known = uses_known(case, read_on)
        ids = dict.fromkeys(use[2] for use in known if since <= use[0] < day)
        found += [InBalance(training, day) for training in ids]
        since = day
    return tuple(found)


def _lots(question: AccountQuestion) -> tuple[AnyLot, ...]:
    return lots_of(
        question.years,
        question.employments,
        question.opening_balances,
        question.on,
        question.account_from,
    )


def _parted(lots: Iterable[AnyLot]) -> tuple[list[Lot], tuple[UnknownLot, ...]]:
    known = [lot for lot in lots if isinstance(lot, Lot)]
    return known, tuple(lot for lot in lots if isinstance(lot, UnknownLot))


def _scale(lots: Iterable[Lot], charged: Iterable[Charge]) -> int:
    """Give the denominator that turns every amount of the account into an integer."""
    return lcm(
        *{lot.granted.denominator for lot in lots},
        *{lot.owed.denominator for lot in lots if lot.origin},
        *{denominator for _, _, _, denominator in charged},
    )


def _windows(lots: Iterable[Lot], scale: int) -> list[Window]:
    return [
        (lot.first, lot.closes, lot.granted.numerator * (scale // lot.granted.denominator))
        for lot in lots
    ]


def _uses(charged: Iterable[Charge], scale: int) -> list[Use]:
    uses = [
        (day, place, training.id, numerator * (scale // denominator))
        for place, (training, day, numerator, denominator) in enumerate(charged)
        if numerator
    ]
    # The parts of a training over the end of a year come before what was followed between them.
    uses.sort()
    return uses


def _settled(kept: _Kept, on: date) -> list[LotBalance]:
    used, returned = [0] * len(kept.lots), [0] * len(kept.lots)
    for _, place, units in kept.charged.taken:
        if place >= 0:
            used[place] += units
    for *_, place, units in kept.charged.brought_up:
        if units > 0:
            used[place] += units
        else:
            returned[place] -= units
    return [
        _lot_balance(lot, Fraction(taken, kept.scale), Fraction(back, kept.scale), on)
        for lot, taken, back in zip(kept.lots, used, returned, strict=True)
    ]


def _lot_balance(lot: Lot, used: Fraction, given_back: Fraction, on: date) -> LotBalance:
    remains, none = lot.granted + given_back - used, Fraction()
    lapsed, left = (remains, none) if lot.closes < on else (none, remains)
    return LotBalance(lot, used, lapsed, left, given_back)


def _excess(kept: _Kept) -> Iterator[Excess]:
    for (day, _, name, _), place, units in kept.charged.taken:
        if place < 0:
            origin = kept.origins.get(name, "")
            yield Excess("" if origin else name, day, Fraction(units, kept.scale), origin)


def _openings_and_ends(balances: Iterable[LotBalance]) -> Iterator[Movement]:
    for each in balances:
        lot = each.lot
        if lot.granted:
            yield Movement(lot.first, MovementKind.GRANTED, lot, lot.granted)
        if each.lapsed and lot.replaced_on:
            yield Movement(lot.replaced_on, MovementKind.REPLACED, lot, each.lapsed)
        elif each.lapsed:
            # An opening balance read after its period's end never was usable.
            end = max(lot.first, lot.last)
            yield Movement(end, MovementKind.SET_TO_ZERO, lot, each.lapsed)


# On one day what is replaced gives way first; what is set to zero goes last.
_MOMENTS: Final = (
    MovementKind.REPLACED,
    MovementKind.GRANTED,
    MovementKind.GIVEN_BACK,
    MovementKind.TAKEN_OFF,
    MovementKind.USED,
    MovementKind.SET_TO_ZERO,
)


def _chronologically(movement: Movement) -> tuple[date, int, int, int, str]:
    lot = movement.lot
    moment = _MOMENTS.index(movement.kind)
    return (movement.day, moment, lot.year, _KINDS.index(lot.kind), movement.training)


def _bearing(
    question: AccountQuestion, lots: Sequence[Lot], uses: Iterable[Use], charged: Charged
) -> Iterator[Reading]:
    """Give the readings by which the account would be another."""
    readings, on = question.readings, question.on
    if on > _FIRST_CALENDAR_RESET:
        yield from _of_resets(question, lots)
    if on >= FIRST_PERIOD_STARTS and any(lot.year < FIRST_PERIOD_STARTS.year for lot in lots):
        yield readings.credit_2023
    # Uses come in the order of days; the debts that were carried came back on later ones.
    days = [use[0] for use in uses]
    back = {use[0] for use, _, _ in charged.taken if use[1] < 0}
    back.update(day for day, *_ in charged.brought_up)
    yield from _of_order(readings, lots, sorted(back.union(days)) if back else days)
    # A debt that was carried came back with a place of its own, before all others.
    if any(place < 0 or use[1] < 0 for use, place, _ in charged.taken):
        yield readings.overuse
    moved = [each.transferred_from for each in question.known if each.transferred_from]
    if moved:
        yield readings.transfer
    if on >= FIRST_PERIOD_STARTS and any(day < FIRST_PERIOD_STARTS for day in moved):
        yield readings.credit_2023


def _of_order(readings: Readings, lots: Iterable[Lot], days: Sequence[date]) -> Iterator[Reading]:
    """Give the readings of the order where a training found several lots open to choose from."""
    groups: dict[int, list[Window]] = {}
    company: list[Window] = []
    others: list[Window] = []
    for lot in lots:
        window = (lot.first, lot.closes, 0)
        if window[0] <= window[1]:
            groups.setdefault(_group(lot, readings), []).append(window)
            (company if lot.kind is Kind.COMPANY else others).append(window)
    if any(_met_several(group, days) for group in groups.values()):
        yield readings.use_order
    if company and others and any(_open_on(company, day) and _open_on(others, day) for day in days):
        yield readings.company_days


def _of_unknown(question: AccountQuestion, unknown: Iterable[UnknownLot]) -> Iterator[Reading]:
    begun = question.on >= FIRST_PERIOD_STARTS
    if begun and any(lot.year < FIRST_PERIOD_STARTS.year for lot in unknown):
        yield question.readings.credit_2023


def _met_several(windows: list[Window], days: Sequence[date]) -> bool:
    """Tell whether more than one lot was open on one of the days, which are in order."""
    open_until = date.min
    for first, closes, _ in sorted(windows):
        place = bisect_left(days, first)
        if place < len(days) and days[place] <= min(open_until, closes):
            return True
        open_until = max(open_until, closes)
    return False


def _open_on(windows: Iterable[Window], day: date) -> bool:
    return any(first <= day <= closes for first, closes, _ in windows)


def _of_resets(question: AccountQuestion, lots: Sequence[Lot]) -> Iterator[Reading]:
    readings, on = question.readings, question.on
    entered = entries(readings, question.known)
    if any(entry > FIRST_PERIOD_STARTS for entry in entered or (on,)):
        yield readings.five_year_period
    # What the end of 2023 took, no five-year period takes.
    kept = [lot for lot in lots if lot.last >= FIRST_PERIOD_STARTS]
    if readings.five_year_period is FiveYearPeriod.ENTRY:
        firsts = [stretch.first for stretch in question.service]
        again = next((day for day in firsts[1:] if day > FIRST_PERIOD_STARTS), on)
        if period_of(readings, firsts[:1], again).last < on:
            yield readings.entry_again
        resets = [set(_resets_of(readings, entered, lot)) for lot in kept]
        if any(len(days) > 1 and min(days) < on for days in resets):
            yield readings.reset_running_year
    company = [lot for lot in kept if lot.kind is Kind.COMPANY and lot.granted]
    if any(min(_resets_of(readings, entered, lot)) < on for lot in company):
        yield readings.company_reset


def _resets_of(readings: Readings, entered: Sequence[date], lot: Lot) -> tuple[date, date]:
    """Give the resets after a lot's own year, and within it: the same where none falls in it."""
    ends = (date(lot.year, 12, 31), lot.begun or lot.first)
    after, within = (reset_after(readings, entered, day) for day in ends)
    return after, within


def _all_readings(lots: Iterable[AnyLot], *others: Iterable[Reading]) -> tuple[Reading, ...]:
    of_rights = (reading for lot in lots for reading in lot.readings)
    return tuple(dict.fromkeys(chain(of_rights, *others)))


def unsettled(question: AccountQuestion, kept: Account) -> tuple[Period, ...]:
    """Give the periods in which an account cannot be known, since a right in it is undetermined.

    Those of the unknown lots; and from a day on which something was charged while one was open, or
    while another was that is open to doubt already, those of every lot then open beside it. A debt
    carried from such a day reaches every later lot.
    """
    touched = [_life(lot) for lot in kept.unknown]
    if not touched:
        return ()
    lives = {_life(each.lot) for each in kept.lots}
    carried = question.readings.overuse is Overuse.DEBT
    days = {day for _, day, *_ in charges(question).charged}
    days |= {movement.day for movement in kept.movements if movement.kind in _BROUGHT_UP}
    for day in sorted(days):
        if any(period.contains(day) for period in touched):
            reached = {life for life in lives if life.contains(day)}
            touched += [Period(day, life.last) for life in reached]
            touched += [Period(day)] if carried else []
            # Each is open to doubt from the first such day on.
            lives -= reached
            carried = False
    return tuple(touched)


def _life(lot: AnyLot) -> Period:
    # An opening balance read after its period's end is never usable: it has its first day only.
    return Period(lot.first, max(lot.first, lot.closes))


def year_credit(question: AccountQuestion, kept: Account, year: int) -> Outcome[YearCredit]:
    """Give one year of an account that was kept for the question (TR 57).

    Undetermined where a right that it needs is. An opening balance read on 1 January is part of
    the opening, as are those that are the whole account; one read later in the year replaces what
    was computed in it.
    """
    checks.one("question", question, AccountQuestion)
    checks.one("kept", kept, Account)
    calendar, start = Period.of_year(year), question.account_from
    if start and (calendar.last < start or question.on < start):
        return Undetermined((_before_account(start),), (), kept.readings, question)
    opening = max(calendar.first, start or calendar.first)
    if any(period.overlaps(calendar) for period in unsettled(question, kept)):
        sure = _year_of(kept.at_least, calendar, opening).closing if kept.at_least else None
        return _undetermined(question, kept, calendar, sure)
    credit = _year_of(kept, calendar, opening)
    order = order_on(question, calendar.first)
    return Determined(credit, kept.readings, (_CARRIED, order), question)


def _before_account(start: date) -> Reason:
    return reason("account.before", first=start)


def _year_of(kept: Account, calendar: Period, opening: date) -> YearCredit:
    before, within = Fraction(), {kind: Fraction() for kind in MovementKind}
    for movement in kept.movements:
        if movement.day < calendar.first or _restates(movement, opening):
            before += movement.change
        elif movement.day <= calendar.last:
            within[movement.kind] += movement.days
    # What brings an opening balance of the year up to date was followed before it.
    granted = within[MovementKind.GRANTED] + within[MovementKind.GIVEN_BACK]
    granted -= within[MovementKind.TAKEN_OFF]
    lapsed = within[MovementKind.SET_TO_ZERO] + within[MovementKind.REPLACED]
    return YearCredit(before, granted, within[MovementKind.USED], lapsed)


def _restates(movement: Movement, day: date) -> bool:
    opens = movement.kind is MovementKind.GRANTED and bool(movement.lot.origin)
    gives_way = movement.kind is MovementKind.REPLACED or movement.kind in _BROUGHT_UP
    return movement.day == day and (opens or gives_way)


def balance(question: AccountQuestion) -> Outcome[Balance]:
    """Give what is left on a day, without keeping the movements (TR 57; FLA 19 § 3).

    Undetermined where a right that it needs is.
    """
    checks.one("question", question, AccountQuestion)
    start = question.account_from
    if start and question.on < start:
        return Undetermined((_before_account(start),), (), (), question)
    known, unknown = _parted(_lots(question))
    if unknown:
        return _balance_of(question, account(question))
    kept = _keep(question, known, all_known=True)
    usable = [closes >= question.on for _, closes, _ in kept.windows]
    left = sum(units for (_, _, units), still in zip(kept.windows, usable, strict=True) if still)
    owed = 0
    for _, place, units in kept.charged.taken:
        if place < 0:
            owed += units
        elif usable[place]:
            left -= units
    left -= sum(units for *_, place, units in kept.charged.brought_up if usable[place])
    days = Fraction(left - (owed if _carries_debts(question) else 0), kept.scale)
    return _left(question, days, kept.readings)


def _carries_debts(question: AccountQuestion) -> bool:
    return question.readings.overuse is Overuse.DEBT


def _left(
    question: AccountQuestion, days: Fraction, used: tuple[Reading, ...]
) -> Determined[Balance]:
    minutes = days * full_timers_day(question.known, question.on, _employers_day(question)).minutes
    cited = (_CARRIED, order_on(question, question.on))
    return Determined(Balance(days, minutes), used, cited, question)


def _balance_of(question: AccountQuestion, kept: Account) -> Outcome[Balance]:
    if any(period.contains(question.on) for period in unsettled(question, kept)):
        sure = _days_left(question, kept.at_least) if kept.at_least else None
        return _undetermined(question, kept, Period(question.on, question.on), sure)
    return _left(question, _days_left(question, kept), kept.readings)


def _days_left(question: AccountQuestion, kept: Account) -> Fraction:
    days = sum((each.left for each in kept.lots), Fraction())
    owed = sum((each.days for each in kept.excess), Fraction())
    return days - owed if _carries_debts(question) else days


def _undetermined(
    question: AccountQuestion, kept: Account, within: Period, sure: Fraction | None
) -> Undetermined:
    # The unknown lots of the days asked about; where only older ones reach them, those.
    near = [lot for lot in kept.unknown if _life(lot).overlaps(within)] or kept.unknown
    missing = dict.fromkeys(fact for lot in near for fact in lot.missing)
    unsettled_law = dict.fromkeys(matter for lot in near for matter in lot.open)
    at_least = Days(sure) if sure and sure > 0 else None
    return Undetermined(
        (*missing, *_or_balances(near, within)),
        (*unsettled_law, *_or_dropped(question.readings, near, within)),
        kept.readings,
        question,
        at_least,
    )


def _or_balances(near: Iterable[UnknownLot], within: Period) -> Iterator[Reason]:
    """Say of which years an opening balance settles the account all the same."""
    years = sorted({lot.year for lot in near if lot.first < within.last})
    if len(years) > 1:
        yield reason("account.opening_balance", first=years[0], last=years[-1])
    elif years:
        yield reason("account.opening_balance_of_year", year=years[0])


def _or_dropped(readings: Readings, near: Iterable[UnknownLot], within: Period) -> Iterator[Reason]:
    """Say that the right of 2023 does not matter where the reading drops it."""
    carried = readings.credit_2023 is Credit2023.CARRIED
    year = FIRST_PERIOD_STARTS.year - 1
    if carried and within.first >= FIRST_PERIOD_STARTS and any(each.year == year for each in near):
        yield reason("account.credit_2023", _DROPPED, year=year)


@frozen
class Restatement:
    """An opening balance beside what had been computed for the same year and kind by its day.

    `stated` is what was read, below zero where it is owed; `brought_up` what it gained or lost
    since by what became known after it was read.
    """

    day: date
    year: int
    kind: Kind
    computed: Fraction
    stated: Fraction
    brought_up: Fraction = Fraction()


def restatements(kept: Account) -> tuple[Restatement, ...]:
    """Give each opening balance of an account with what it took the place of.

    One that took the place of an unknown right, or of nothing, is left out.
    """
    opened = {
        (each.lot.first, each.lot.year, each.lot.kind): each.lot
        for each in kept.lots
        if each.lot.origin
    }
    changes: dict[Lot, Fraction] = {}
    for movement in kept.movements:
        if movement.kind in _BROUGHT_UP:
            changes[movement.lot] = changes.get(movement.lot, Fraction()) + movement.change
    return tuple(
        Restatement(
            lot.first,
            lot.year,
            lot.kind,
            each.lapsed,
            lot.granted - lot.owed,
            changes.get(lot, Fraction()),
        )
        for each in kept.lots
        if each.lot.replaced_on
        for lot in (opened.get((each.lot.replaced_on, each.lot.year, each.lot.kind)),)
        if lot
    )


@frozen
class Difference:
    """What a later day of knowledge changed in an account: movements gone, and movements new."""

    gone: tuple[Movement, ...]
    new: tuple[Movement, ...]


def difference(before: Account, after: Account) -> Difference:
    """Compare an account as it was known on two days, movement by movement."""
    checks.one("before", before, Account)
    checks.one("after", after, Account)
    gone = Counter(before.movements) - Counter(after.movements)
    new = Counter(after.movements) - Counter(before.movements)
    return Difference(tuple(gone.elements()), tuple(new.elements()))


def _message(movement: Movement) -> str:
    if movement.origin:
        return "movement.debt_paid"
    if movement.kind is MovementKind.GRANTED:
        name = "opened" if movement.lot.origin else "granted"
        return (
            f"movement.{name}_without_end" if movement.lot.last == OPEN_END else f"movement.{name}"
        )
    return f"movement.{movement.kind.value}"


def rests_on(movement: Movement) -> Citation:
    """Give what a movement rests on, whatever the day."""
    if movement.origin:
        return _OWED
    if movement.kind in _BROUGHT_UP:
        return _LATE
    return _ORDER if movement.kind is MovementKind.USED else _CARRIED


def order_on(question: AccountQuestion, day: date) -> Citation:
    """Give what the order of use rests on: after the repeal of the FLA, no act that is in force."""
    repeal = question.years[0].law.repeals.get(LEARNING_ACCOUNT)
    ended = repeal.in_force_from if repeal else None
    return _ORDER_OF_OLD if ended and day >= ended else _ORDER


def _said(movement: Movement) -> Reason:
    lot = movement.lot
    return reason(
        _message(movement),
        rests_on(movement),
        day=movement.day,
        days=Days(movement.days),
        kind=lot.kind,
        year=lot.year,
        last=lot.last,
        training=movement.training,
        origin=movement.origin or lot.origin,
    )


def _excess_reason(kept: Account, each: Excess) -> Reason:
    if each.origin:
        owed = Days(each.days)
        return reason("excess.owed", _OWED, days=owed, day=each.day, origin=each.origin)
    # Beside a right that is not known, a training need not be too long.
    unsure = any(lot.first <= each.day <= lot.closes for lot in kept.unknown)
    said = "excess.unsure" if unsure else "excess"
    return reason(said, _CARRIED, training=each.training, day=each.day, days=Days(each.days))


def excess_reason(question: AccountQuestion, kept: Account, excess: Excess) -> Reason:
    """Say that a training was too long, and whether only what became known after it made it so."""
    known = _changed_after(question, excess)
    plain = _excess_reason(kept, excess)
    if known is None:
        return plain
    return evolve(plain, id="excess.by_change", arguments=(*plain.arguments, ("known", known)))


def _changed_after(question: AccountQuestion, excess: Excess) -> date | None:
    """Give the day on which a change of employment became known that made a training too long."""
    late = [each for job in question.known for each in job.known_days() if each > excess.day]
    jobs = known_employments(question.known, excess.day)
    if not late or excess.origin or beyond_full_time(jobs):
        return None
    then = evolve(question, employments=jobs)
    before = [each for each in account(then).excess if each.training == excess.training]
    return None if sum(each.days for each in before) >= excess.days else min(late)


def account_reasons(kept: Account) -> tuple[Reason, ...]:
    """Say an account as data: each movement, what was not charged, what is unknown."""
    unknown = [fact for lot in kept.unknown for fact in (*lot.missing, *lot.open)]
    return (
        *map(_said, kept.movements),
        *(_excess_reason(kept, each) for each in kept.excess),
        *(why for _, why in kept.set_aside),
        *dict.fromkeys(unknown),
    )
