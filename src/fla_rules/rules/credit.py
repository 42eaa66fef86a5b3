"""The training account: granted, used, set to zero, left (TR 57, 58 § 2; FLA 19 § 3).

What is left at the end of a year goes to the next one and does not touch that year's own credit: it
simply stays in its lot. A training that counts is charged to the lots open on its last day: first
those of the individual right, then those of the sectoral right (FLA 19 § 3); where company days
stand, and the order within a kind, are readings. A training longer than what is left is reported
with its excess. For every lot, granted = used + lapsed + left.

Amounts are brought to one denominator, and the account is kept in integers.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cached_property
from itertools import chain, combinations
from math import lcm
from typing import Final

from attrs import evolve, field, frozen

from fla_rules.calendar import Period, day_after, refuse_far
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment, known_employments, stretches
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    OpeningBalance,
    Training,
    known_trainings,
    refuse_circles,
)
from fla_rules.law.readings import CompanyDays, Overuse, Readings, UseOrder
from fla_rules.outcome import Citation, Determined, Outcome, Reason, Receipt, Undetermined, reason
from fla_rules.quantities import Days, Hours
from fla_rules.rules.counting import charge_ratio, counting
from fla_rules.rules.full_timer import full_timers_day
from fla_rules.rules.lots import (
    FIRST_PERIOD_STARTS,
    AnyLot,
    Lot,
    UnknownLot,
    entry_of,
    lots_of,
)
from fla_rules.rules.workforce import EmployerYear
from fla_rules.vocabulary import Confidence, Kind, Reading

OUTSIDE_EMPLOYMENT: Final = "training.outside_employment"
_RIGHT_BEGINS: Final = date(FIRST_YEAR_IN_DAYS, 1, 1)
_BEFORE_THE_RIGHT: Final = reason("training.before_right", year=FIRST_YEAR_IN_DAYS)
_CARRIED: Final = Citation("TR", "57", Confidence.ACT)
_ORDER: Final = Citation("FLA", "19 § 3", Confidence.ACT)
_KINDS: Final = tuple(Kind)
_FIRST_CALENDAR_RESET: Final = date(2028, 12, 31)


@frozen(slots=False)
class AccountQuestion:
    """How one worker's account stands on a day.

    `years` are consecutive calendar years of one employer, law and readings, from that of the first
    employment (2023 at the earliest) to that of the day or later; years after the day's are those
    that a schedule looks ahead to. Raises `FactError` for years that leave a gap or stop early.
    """

    years: tuple[EmployerYear, ...]
    employments: tuple[Employment, ...]
    trainings: tuple[Training, ...]
    opening_balances: tuple[OpeningBalance, ...]
    on: date
    # The day whose opening balances are the whole account, where there is one.
    account_from: date | None = None
    # The employments as they were known on the day of knowledge.
    known: tuple[Employment, ...] = field(init=False, repr=False, eq=False)

    @known.default
    def _as_known(self) -> tuple[Employment, ...]:
        # Without years there is no question, which is said below.
        years = self.years[:1]
        return known_employments(self.employments, years[0].law.known_on) if years else ()

    def __attrs_post_init__(self) -> None:
        refuse_far(self.on)
        _refuse_years(self)
        _refuse_strangers(self)
        refuse_circles(self.trainings)
        stated = [(each.year, each.kind, each.on) for each in self.opening_balances]
        if len(set(stated)) < len(stated):
            raise FactError(
                "two opening balances of one year and kind on one day", "keep the one that was read"
            )

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


def _refuse_years(question: AccountQuestion) -> None:
    numbers = [year.year for year in question.years]
    if not numbers or numbers != list(range(numbers[0], numbers[-1] + 1)):
        raise FactError(f"the years {numbers} leave a gap", "give consecutive years")
    entry = min((each.period.first.year for each in question.known), default=numbers[0])
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


@frozen(slots=False)
class Movement:
    """One movement of an account: its day, what it is, its lot, the days, and a use's training."""

    day: date
    kind: MovementKind
    lot: Lot
    days: Fraction
    training: str = ""


@frozen
class LotBalance:
    """A lot on a day; raises `FactError` unless granted = used + lapsed + left, none below zero."""

    lot: Lot
    used: Fraction
    lapsed: Fraction
    left: Fraction

    def __attrs_post_init__(self) -> None:
        parts = (self.used, self.lapsed, self.left)
        if sum(parts) != self.lot.granted or min(parts) < 0:
            raise FactError(
                f"a lot of {self.lot.granted} days with {', '.join(map(str, parts))}",
                "used, lapsed and left add up to what was granted, and none is below zero",
            )


@frozen
class Excess:
    """A training longer than what was left: by how many days on its last day."""

    training: str
    day: date
    days: Fraction


@frozen
class Account:
    """One worker's account on a day.

    `unknown` are lots whose right is undetermined, `excess` what found no lot, `set_aside` the
    trainings that were not charged, each with the reason, `used` the readings that bore on it.
    """

    lots: tuple[LotBalance, ...]
    unknown: tuple[UnknownLot, ...]
    movements: tuple[Movement, ...]
    excess: tuple[Excess, ...]
    set_aside: tuple[tuple[str, Reason], ...]
    readings: tuple[Reading, ...]


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


# A training's charge in the account's units: its last day, its place among the trainings, its id.
_Use = tuple[date, int, str, int]
# A training with the days charged for it, as a numerator over a denominator.
_Charge = tuple[Training, int, int]


def charges(
    question: AccountQuestion,
) -> tuple[list[_Charge], list[tuple[Training, Reason]], tuple[Reading, ...]]:
    """Give the trainings charged by the day of the question with their days, and those set aside.

    Each training is charged on its last day. One outside every employment is set aside, as is one
    that does not count.
    """
    charged: list[_Charge] = []
    set_aside: list[tuple[Training, Reason]] = []
    used: tuple[Reading, ...] = ()
    year, on = question.years[0], question.on
    employed = [each.period for each in question.known]
    readings = year.readings
    for training in known_trainings(question.trainings, year.law.known_on):
        if training.period.last > on:
            break
        answer = counting(training, readings)
        if answer.readings:
            used += answer.readings
        if training.period.last < _RIGHT_BEGINS:
            set_aside.append((training, _BEFORE_THE_RIGHT))
        elif not answer.counts:
            set_aside.append((training, answer.reason))
        elif not any(map(training.period.overlaps, employed)):
            outside = reason(OUTSIDE_EMPLOYMENT, training=training.id)
            set_aside.append((training, outside))
        else:
            charged.append((training, *charge_ratio(training, day_length(question, training))))
    return charged, set_aside, used


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


def allocations(
    lots: Sequence[tuple[date, date, int]], uses: Sequence[_Use], overuse: Overuse
) -> Iterator[tuple[_Use, int, int]]:
    """Charge uses to lots: yield each use with the place of its lot and the units taken from it.

    Lots are in the order of use, each with its first and last day and its units. What finds no lot
    comes with place -1; under the reading that carries debts it first waits for the next lot.
    """
    left = [units for _, _, units in lots]
    waiting = list(uses)
    for use in waiting:
        day, _, training, wanted = use
        for place, (first, last, _) in enumerate(lots):
            if left[place] and first <= day <= last:
                taken = min(left[place], wanted)
                left[place] -= taken
                wanted -= taken
                yield use, place, taken
                if not wanted:
                    break
        if wanted:
            later = min((first for first, _, _ in lots if first > day), default=None)
            if overuse is Overuse.DEBT and later:
                # Before every training of that day.
                insort(waiting, (later, -1, training, wanted))
            else:
                yield use, -1, wanted


def account(question: AccountQuestion) -> Account:
    """Keep a worker's account up to a day: every lot, every movement, and what stands outside.

    Lots whose right is undetermined are named and charged for nothing; whatever they touch is
    undetermined too (`year_credit`, `balance`).
    """
    known, unknown = _parted(_lots(question))
    ordered = in_order(known, question.readings)
    charged, set_aside, answers = charges(question)
    scale = _scale(ordered, charged)
    uses = _uses(charged, scale)
    taken = list(allocations(_windows(ordered, scale), uses, question.readings.overuse))
    used = [
        _movement(ordered[place], use, units, scale) for use, place, units in taken if place >= 0
    ]
    excess = [
        Excess(training, day, Fraction(units, scale))
        for (day, _, training, _), place, units in taken
        if place < 0
    ]
    balances = [_settled(lot, used, question.on) for lot in ordered]
    # A debt that was carried came back with a place of its own, before all others.
    exceeded = any(place < 0 or use[1] < 0 for use, place, _ in taken)
    bearing = _readings_used(question, ordered, _all_uses(uses, taken), exceeded=exceeded)
    return Account(
        tuple(balances),
        unknown,
        tuple(sorted([*used, *_openings_and_ends(balances)], key=_chronologically)),
        tuple(excess),
        tuple((training.id, why) for training, why in set_aside),
        _all_readings(ordered, answers, bearing),
    )


def _movement(lot: Lot, use: _Use, units: int, scale: int) -> Movement:
    day, _, training, _ = use
    return Movement(day, MovementKind.USED, lot, Fraction(units, scale), training)


def _lots(question: AccountQuestion) -> tuple[AnyLot, ...]:
    return lots_of(question.years, question.known, question.opening_balances, question.on)


def _parted(lots: Iterable[AnyLot]) -> tuple[list[Lot], tuple[UnknownLot, ...]]:
    known = [lot for lot in lots if isinstance(lot, Lot)]
    return known, tuple(lot for lot in lots if isinstance(lot, UnknownLot))


def _scale(lots: Iterable[Lot], charged: Iterable[_Charge]) -> int:
    """Give the denominator that turns every amount of the account into an integer."""
    return lcm(
        *{lot.granted.denominator for lot in lots}, *{denominator for _, _, denominator in charged}
    )


def _windows(lots: Iterable[Lot], scale: int) -> list[tuple[date, date, int]]:
    return [
        (lot.first, lot.last, lot.granted.numerator * (scale // lot.granted.denominator))
        for lot in lots
    ]


def _uses(charged: Iterable[_Charge], scale: int) -> list[_Use]:
    return [
        (training.period.last, place, training.id, numerator * (scale // denominator))
        for place, (training, numerator, denominator) in enumerate(charged)
        if numerator
    ]


def _settled(lot: Lot, uses: Iterable[Movement], on: date) -> LotBalance:
    used = sum((movement.days for movement in uses if movement.lot is lot), Fraction())
    remains = lot.granted - used
    over = lot.last < on
    return LotBalance(lot, used, remains if over else Fraction(), Fraction() if over else remains)


def _openings_and_ends(balances: Iterable[LotBalance]) -> Iterator[Movement]:
    for each in balances:
        lot = each.lot
        if lot.granted:
            yield Movement(lot.first, MovementKind.GRANTED, lot, lot.granted)
        if each.lapsed and lot.replaced:
            yield Movement(day_after(lot.last), MovementKind.REPLACED, lot, each.lapsed)
        elif each.lapsed:
            # An opening balance read after its period's end never was usable.
            end = max(lot.first, lot.last)
            yield Movement(end, MovementKind.SET_TO_ZERO, lot, each.lapsed)


# On one day what is replaced gives way first; what is set to zero goes last.
_MOMENTS: Final = (
    MovementKind.REPLACED,
    MovementKind.GRANTED,
    MovementKind.USED,
    MovementKind.SET_TO_ZERO,
)


def _chronologically(movement: Movement) -> tuple[date, int, int, int, str]:
    lot = movement.lot
    moment = _MOMENTS.index(movement.kind)
    return (movement.day, moment, lot.year, _KINDS.index(lot.kind), movement.training)


def _all_uses(uses: Iterable[_Use], taken: Iterable[tuple[_Use, int, int]]) -> list[_Use]:
    # With the debts that were carried, on the days on which they came back.
    return sorted({*uses, *(use for use, _, _ in taken)})


def _readings_used(
    question: AccountQuestion, lots: Sequence[Lot], uses: Sequence[_Use], *, exceeded: bool
) -> Iterator[Reading]:
    readings, on = question.readings, question.on
    entry = entry_of(question.known, readings, on)
    if on > _FIRST_CALENDAR_RESET and entry > FIRST_PERIOD_STARTS:
        yield readings.five_year_period
    if on >= FIRST_PERIOD_STARTS and any(lot.year < FIRST_PERIOD_STARTS.year for lot in lots):
        yield readings.credit_2023
    # The order matters where a training found several lots open to choose from.
    pairs = list(combinations(lots, 2))
    if _chosen(uses, (pair for pair in pairs if _same_group(pair, readings))):
        yield readings.use_order
    if _chosen(uses, (pair for pair in pairs if _one_is_company(pair))):
        yield readings.company_days
    if exceeded:
        yield readings.overuse
    if any(each.transferred_from for each in question.known):
        yield readings.transfer


def _same_group(pair: tuple[Lot, Lot], readings: Readings) -> bool:
    return _group(pair[0], readings) == _group(pair[1], readings)


def _one_is_company(pair: tuple[Lot, Lot]) -> bool:
    return (pair[0].kind is Kind.COMPANY) is not (pair[1].kind is Kind.COMPANY)


def _chosen(uses: Sequence[_Use], pairs: Iterable[tuple[Lot, Lot]]) -> bool:
    for one, other in pairs:
        first, last = max(one.first, other.first), min(one.last, other.last)
        # Uses come in the order of days: the first one from the day on is the one to look at.
        place = bisect_left(uses, (first,))
        if place < len(uses) and uses[place][0] <= last:
            return True
    return False


def _all_readings(lots: Iterable[Lot], *others: Iterable[Reading]) -> tuple[Reading, ...]:
    of_rights = (reading for lot in lots for reading in lot.readings)
    return tuple(dict.fromkeys(chain(of_rights, *others)))


def unsettled(question: AccountQuestion, kept: Account) -> tuple[Period, ...]:
    """Give the periods in which an account cannot be known, since a right in it is undetermined.

    Those of the unknown lots; and from a day on which something was charged while one was open, or
    while another was that is open to doubt already, those of every lot then open beside it. A debt
    carried from such a day reaches every later lot.
    """
    touched = [_life(lot) for lot in kept.unknown]
    lives = [_life(each.lot) for each in kept.lots]
    carried = question.readings.overuse is Overuse.DEBT
    charged, _, _ = charges(question)
    for day in [training.period.last for training, _, _ in charged]:
        if any(period.contains(day) for period in touched):
            touched += [Period(day, life.last) for life in lives if life.contains(day)]
            touched += [Period(day)] if carried else []
    return tuple(touched)


def _life(lot: AnyLot) -> Period:
    # An opening balance read after its period's end is never usable: it has its first day only.
    return Period(lot.first, max(lot.first, lot.last))


def year_credit(question: AccountQuestion, kept: Account, year: int) -> Outcome[YearCredit]:
    """Give one year of an account that was kept for the question (TR 57).

    Undetermined where a right that it needs is. An opening balance read on 1 January is part of
    the opening; one read later in the year replaces what was computed in it.
    """
    calendar = Period.of_year(year)
    if any(period.overlaps(calendar) for period in unsettled(question, kept)):
        return _undetermined(question, kept, calendar)
    before, within = Fraction(), {kind: Fraction() for kind in MovementKind}
    for movement in kept.movements:
        if movement.day < calendar.first or _restates(movement, calendar.first):
            sign = 1 if movement.kind is MovementKind.GRANTED else -1
            before += sign * movement.days
        elif movement.day <= calendar.last:
            within[movement.kind] += movement.days
    lapsed = within[MovementKind.SET_TO_ZERO] + within[MovementKind.REPLACED]
    used = within[MovementKind.USED]
    credit = YearCredit(before, within[MovementKind.GRANTED], used, lapsed)
    return Determined(credit, kept.readings, (_CARRIED, _ORDER), question)


def _restates(movement: Movement, day: date) -> bool:
    opens = movement.kind is MovementKind.GRANTED and bool(movement.lot.origin)
    return movement.day == day and (opens or movement.kind is MovementKind.REPLACED)


def balance(question: AccountQuestion) -> Outcome[Balance]:
    """Give what is left on a day, without keeping the movements (TR 57; FLA 19 § 3).

    Undetermined where a right that it needs is.
    """
    known, unknown = _parted(_lots(question))
    if unknown:
        return _balance_of(question, account(question))
    ordered = in_order(known, question.readings)
    charged, _, answers = charges(question)
    scale = _scale(ordered, charged)
    windows = _windows(ordered, scale)
    left = [units if last >= question.on else 0 for _, last, units in windows]
    uses = _uses(charged, scale)
    owed = 0
    exceeded = False
    taken = list(allocations(windows, uses, question.readings.overuse))
    for use, place, units in taken:
        exceeded |= place < 0 or use[1] < 0
        if place < 0:
            owed += units
        elif windows[place][1] >= question.on:
            left[place] -= units
    days = Fraction(sum(left) - _debt(question, owed), scale)
    used = _all_readings(
        ordered,
        answers,
        _readings_used(question, ordered, _all_uses(uses, taken), exceeded=exceeded),
    )
    return _left(question, days, used)


def _debt(question: AccountQuestion, owed: int) -> int:
    return owed if question.readings.overuse is Overuse.DEBT else 0


def _left(
    question: AccountQuestion, days: Fraction, used: tuple[Reading, ...]
) -> Determined[Balance]:
    length = full_timers_day(question.known, question.on, _employers_day(question))
    minutes = days * length.minutes
    return Determined(Balance(days, minutes), used, (_CARRIED, _ORDER), question)


def _balance_of(question: AccountQuestion, kept: Account) -> Outcome[Balance]:
    if any(period.contains(question.on) for period in unsettled(question, kept)):
        return _undetermined(question, kept, Period(question.on, question.on))
    owed = sum((each.days for each in kept.excess), Fraction())
    days = sum((each.left for each in kept.lots), Fraction())
    carried = question.readings.overuse is Overuse.DEBT
    return _left(question, days - owed if carried else days, kept.readings)


def _undetermined(question: AccountQuestion, kept: Account, within: Period) -> Undetermined:
    # The unknown lots of the days asked about; where only older ones reach them, those.
    near = [lot for lot in kept.unknown if _life(lot).overlaps(within)] or kept.unknown
    missing = dict.fromkeys(fact for lot in near for fact in lot.missing)
    unsettled_law = dict.fromkeys(matter for lot in near for matter in lot.open)
    return Undetermined(tuple(missing), tuple(unsettled_law), kept.readings, question)


@frozen
class Restatement:
    """An opening balance beside what had been computed for the same year and kind by its day."""

    day: date
    year: int
    kind: Kind
    computed: Fraction
    stated: Fraction


def restatements(kept: Account) -> tuple[Restatement, ...]:
    """Give each opening balance of an account with what it took the place of.

    One that took the place of an unknown right, or of nothing, is left out.
    """
    return tuple(
        Restatement(opened.first, opened.year, opened.kind, closed.lapsed, opened.granted)
        for opened in (each.lot for each in kept.lots if each.lot.origin)
        for closed in kept.lots
        if closed.lot.replaced
        and (closed.lot.year, closed.lot.kind) == (opened.year, opened.kind)
        and day_after(closed.lot.last) == opened.first
    )


@frozen
class Difference:
    """What a later day of knowledge changed in an account: movements gone, and movements new."""

    gone: tuple[Movement, ...]
    new: tuple[Movement, ...]


def difference(before: Account, after: Account) -> Difference:
    """Compare an account as it was known on two days, movement by movement."""
    gone = Counter(before.movements) - Counter(after.movements)
    new = Counter(after.movements) - Counter(before.movements)
    return Difference(tuple(gone.elements()), tuple(new.elements()))


def _message(movement: Movement) -> str:
    opened = movement.kind is MovementKind.GRANTED and movement.lot.origin
    return "movement.opened" if opened else f"movement.{movement.kind.value}"


def _excess(each: Excess) -> Reason:
    return reason("excess", _CARRIED, training=each.training, day=each.day, days=Days(each.days))


def excess_reason(question: AccountQuestion, excess: Excess) -> Reason:
    """Say that a training was too long, and whether only what became known after it made it so."""
    known = _changed_after(question, excess)
    if known is None:
        return _excess(excess)
    plain = _excess(excess)
    return evolve(plain, id="excess.by_change", arguments=(*plain.arguments, ("known", known)))


def _changed_after(question: AccountQuestion, excess: Excess) -> date | None:
    """Give the day on which a change of employment became known that made a training too long."""
    late = [each for job in question.known for each in job.known_days() if each > excess.day]
    if not late:
        return None
    then = evolve(question, employments=known_employments(question.known, excess.day))
    before = [each for each in account(then).excess if each.training == excess.training]
    return None if sum(each.days for each in before) >= excess.days else min(late)


def account_reasons(kept: Account) -> tuple[Reason, ...]:
    """Say an account as data: each movement, what was not charged, what is unknown."""
    moved = [
        reason(
            _message(movement),
            _ORDER if movement.kind is MovementKind.USED else _CARRIED,
            day=movement.day,
            days=Days(movement.days),
            kind=movement.lot.kind,
            year=movement.lot.year,
            last=movement.lot.last,
            training=movement.training,
            origin=movement.lot.origin,
        )
        for movement in kept.movements
    ]
    over = [_excess(each) for each in kept.excess]
    unknown = [fact for lot in kept.unknown for fact in (*lot.missing, *lot.open)]
    return (*moved, *over, *(why for _, why in kept.set_aside), *dict.fromkeys(unknown))
