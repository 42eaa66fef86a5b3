"""Keep an account: from its lots and what is charged to them to its movements (TR 57).

For every lot, granted = used + lapsed + left.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve

from fla_rules.account.bearing import all_readings, of_unknown
from fla_rules.account.charged import since_of
from fla_rules.account.lots import FIRST_PERIOD_STARTS, Lot, UnknownLot
from fla_rules.account.movements import (
    BROUGHT_UP,
    Account,
    Excess,
    LotBalance,
    Movement,
    MovementKind,
)
from fla_rules.account.question import AccountFacts
from fla_rules.account.units import Kept, in_units, lots_held, parted
from fla_rules.vocabulary import Kind

_KINDS: Final = tuple(Kind)


def keep(question: AccountFacts) -> Account:
    """Keep a worker's account up to a day: every lot, every movement, and what stands outside.

    Lots whose right is undetermined are named and charged for nothing; whatever they touch is
    undetermined too (`year_credit`, `balance`).
    """
    known, unknown = parted(lots_held(question))
    kept = _kept(question, known, unknown)
    of_2023 = any(lot.year < FIRST_PERIOD_STARTS.year for lot in unknown)
    if of_2023 and question.on >= FIRST_PERIOD_STARTS:
        carried = question.readings.credit_2023
        kept = evolve(kept, readings=tuple(dict.fromkeys((*kept.readings, carried))))
    brought_up = any(movement.kind in BROUGHT_UP for movement in kept.movements)
    if not unknown or brought_up or kept.in_doubt:
        return kept
    # More in one lot never leaves less in another, on any day: every training takes no more from
    # those after it, no debt grows, and every end takes what is left, whatever that is. So what is
    # left with the least that is sure is the least that is left. It does not hold where an opening
    # balance is brought up to date, since what it is charged depends on what was charged before.
    least = [_surely(lot) for lot in unknown]
    return evolve(kept, at_least=_kept(question, [*known, *least], ()))


def _surely(lot: UnknownLot) -> Lot:
    return Lot(lot.year, lot.kind, lot.first, lot.last, lot.at_least, replaced_on=lot.replaced_on)


def _kept(question: AccountFacts, known: Sequence[Lot], unknown: tuple[UnknownLot, ...]) -> Account:
    kept = in_units(question, known, unknown)
    ordered, scale = kept.lots, kept.scale
    movements = [
        Movement(
            use[0],
            MovementKind.USED,
            ordered[place],
            Fraction(units, scale),
            None if use[2] in kept.origins else use[2],
            kept.origins.get(use[2]),
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
        all_readings((*unknown, *ordered), kept.readings, of_unknown(question, unknown)),
        kept.in_balance,
        kept.charges.across,
        in_doubt=tuple((ordered[p], since) for p, since in sorted(kept.charged.in_doubt.items())),
    )


def _settled(kept: Kept, on: date) -> list[LotBalance]:
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
    # To add nothing takes as long as to add something.
    remains, none = lot.granted - (used - given_back if given_back else used), Fraction()
    lapsed, left = (remains, none) if lot.closes < on else (none, remains)
    return LotBalance(lot, used, lapsed, left, given_back)


def _excess(kept: Kept) -> Iterator[Excess]:
    for use, place, units in kept.charged.taken:
        if place < 0:
            day, _, name, _ = use
            origin = kept.origins.get(name)
            training = name if origin is None else None
            yield Excess(training, day, Fraction(units, kept.scale), origin, since_of(use))


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
    return (movement.day, moment, lot.year, _KINDS.index(lot.kind), movement.training or "")
