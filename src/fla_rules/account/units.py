"""The account in integers: every amount in units of one over a common denominator."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from math import lcm
from types import MappingProxyType

from attrs import frozen

from fla_rules.account.allocation import allocations, charge_known, uses_known
from fla_rules.account.bearing import all_readings, bearing
from fla_rules.account.charged import Case, Charged, Opened, Use, Window, place_of_debt
from fla_rules.account.charging import Charge, Charges, charges_of
from fla_rules.account.lots import AnyLot, Lot, UnknownLot, lots_of
from fla_rules.account.movements import InBalance
from fla_rules.account.order import in_order
from fla_rules.account.question import AccountFacts, charges, conditions
from fla_rules.known import known_by
from fla_rules.vocabulary import Kind, Reading


@frozen(slots=False, eq=False)
class Kept:
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


def in_units(
    question: AccountFacts, known: Iterable[Lot], unknown: Sequence[UnknownLot] = ()
) -> Kept:
    """Charge the trainings of an account to its known lots, in integers."""
    ordered, found = in_order(known, question.readings), charges(question)
    if question.opening_balances or question.account_from:
        return _keep_restated(question, ordered, unknown, found)
    scale = _scale(ordered, found.charged)
    uses = _uses(found.charged, scale)
    windows = _windows(ordered, scale)
    charged = Charged(list(allocations(windows, uses, question.readings.overuse)))
    used = all_readings(ordered, found.readings, bearing(question, ordered, uses, charged))
    return Kept(ordered, windows, scale, found, charged, used)


def _keep_restated(
    question: AccountFacts,
    ordered: Sequence[Lot],
    unknown: Sequence[UnknownLot],
    found: Charges,
) -> Kept:
    """Keep an account with opening balances, which hold what was known when they were read."""
    known_on = question.years[0].law.known_on
    visible = [each for each in question.trainings if known_by(each, known_on)]
    entered = charges_of(conditions(question), visible).charged
    scale = _scale(ordered, entered)
    units: dict[str, list[tuple[date, int]]] = {}
    for training, day, numerator, denominator in entered:
        units.setdefault(training.id, []).append((day, numerator * (scale // denominator)))
    debts, origins = _debts(ordered, scale)
    case = Case(
        _windows(ordered, scale),
        [lot.begun or lot.first for lot in ordered],
        _opened(question, ordered, unknown, scale),
        visible,
        units,
        debts,
        question.readings.overuse,
        [(lot.first, lot.closes, lot.begun or lot.first) for lot in unknown],
    )
    charged = charge_known(case, date.max, question.on)
    uses = sorted([*uses_known(case, date.max), *(debt for debt, _ in debts)])
    named = all_readings(ordered, found.readings, bearing(question, ordered, uses, charged))
    return Kept(ordered, case.lots, scale, found, charged, named, origins, _in_balance(case))


def _debts(lots: Sequence[Lot], scale: int) -> tuple[list[tuple[Use, date]], dict[str, str]]:
    """Give the debts that were read as charges of their day, and where each was read."""
    debts, origins = [], {}
    for lot in lots:
        if lot.owed and lot.origin is not None:
            # No training has such an id.
            name = f"\n{lot.first} {lot.year} {lot.kind.value}"
            # Nobody knows since when: it comes before what was followed.
            use = lot.first, place_of_debt(date.min), name, _units(lot.owed, scale)
            debts.append((use, lot.replaced_on or date.max))
            origins[name] = lot.origin
    return debts, origins


def _opened(
    question: AccountFacts, lots: Sequence[Lot], unknown: Sequence[UnknownLot], scale: int
) -> list[Opened]:
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
        _opened_by(day, read, places, (lots, unknown), scale, whole=day == start)
        for (day, read), places in sorted(found.items())
    ]


def _opened_by(
    day: date,
    read: date,
    places: list[int],
    held: tuple[Sequence[Lot], Sequence[UnknownLot]],
    scale: int,
    *,
    whole: bool,
) -> Opened:
    lots, unknown = held
    of = {(lots[place].year, lots[place].kind): place for place in places}
    rooms = {
        of[lot.year, lot.kind]: _units(lot.granted, scale)
        for lot in lots
        if not lot.begun and (lot.year, lot.kind) in of
    }
    # What a transfer brings along adds to a right: how much that gives is not known either.
    not_known = [of[lot.year, lot.kind] for lot in unknown if (lot.year, lot.kind) in of]
    return Opened(
        day,
        read,
        frozenset(places),
        frozenset(_closed(lots, day, of)),
        frozenset(_closed(unknown, day, of)),
        rooms,
        frozenset(not_known),
        whole,
    )


def _closed(
    lots: Sequence[AnyLot], day: date, rights: Container[tuple[int, Kind]]
) -> Iterator[int]:
    """Give the places of the lots that make way on a day for what was read of their rights."""
    for place, lot in enumerate(lots):
        if lot.replaced_on == day and (lot.year, lot.kind) in rights:
            yield place


def _in_balance(case: Case) -> tuple[InBalance, ...]:
    """Give the trainings that opening balances are taken to hold, each with the first such day."""
    since = date.min
    found: list[InBalance] = []
    for day in sorted({each.on for each in case.opened}):
        read_on = min(each.read_on for each in case.opened if each.on == day)
        known = uses_known(case, read_on)
        ids = dict.fromkeys(use[2] for use in known if since <= use[0] < day)
        found += [InBalance(training, day) for training in ids]
        since = day
    return tuple(found)


def lots_held(question: AccountFacts) -> tuple[AnyLot, ...]:
    """Give the lots that the account has by the day of the question, known or not."""
    return lots_of(
        question.years,
        question.employments,
        question.opening_balances,
        question.on,
        question.account_from,
    )


def parted(lots: Iterable[AnyLot]) -> tuple[list[Lot], tuple[UnknownLot, ...]]:
    """Part the lots whose right is known from those whose right is not."""
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
    return [(lot.first, lot.closes, _units(lot.granted, scale)) for lot in lots]


def _units(days: Fraction, scale: int) -> int:
    numerator, denominator = days.as_integer_ratio()
    return numerator * (scale // denominator)


def _uses(charged: Iterable[Charge], scale: int) -> list[Use]:
    uses = [
        (day, place, training.id, numerator * (scale // denominator))
        for place, (training, day, numerator, denominator) in enumerate(charged)
        if numerator
    ]
    # The parts of a training over the end of a year come before what was followed between them.
    uses.sort()
    return uses
