"""The scalar rules, asked worker by worker for those whom arrays do not count.

What they answer comes back in the same arrays. An amount whose parts do not fit in 64 bits is
written as nothing over nothing: it is known, and the scalar rules say it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from math import lcm
from typing import Final

import numpy as np

from fla_rules.account import (
    Account,
    AccountQuestion,
    Balance,
    Lot,
    LotBalance,
    UnknownLot,
    account,
    balance,
)
from fla_rules.account.lots import kinds_to_ask
from fla_rules.account.movements import BROUGHT_UP
from fla_rules.account.question import charges
from fla_rules.account.unsettled import unsettled
from fla_rules.columns.figures import FLAGS, GAP, GRANT, NOTHING, day_number
from fla_rules.columns.lots import KNOWN, OPEN, Balances, Lots
from fla_rules.columns.one_by_one import Facts
from fla_rules.columns.spans import Rows
from fla_rules.columns.words import Words
from fla_rules.facts.employment import known_employments
from fla_rules.outcome import Citation, Determined, NotApplicable, Outcome, Reason, unknown
from fla_rules.right.proration import Right, RightQuestion, Unit, training_right
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Kind

KINDS: Final = tuple(Kind)
_MOST: Final = 1 << 62


def ask_rights(
    rows: dict[Kind, Rows], at: int, years: Sequence[EmployerYear], facts: Facts, words: Words
) -> None:
    """Put what the scalar rule answers of one worker in the place of what arrays found."""
    shape = next(iter(rows.values())).there.shape
    for each in rows.values():
        each.there[:, at] = False
    for place, year in enumerate(years):
        known = known_employments(facts.employments, year.law.known_on)
        within = [each for each in known if each.period.overlaps(year.calendar)]
        for kind in kinds_to_ask(year, within) if within else ():
            if kind not in rows:
                rows[kind] = Rows.of(*shape)
            question = RightQuestion(year, facts.employments, kind)
            _fill(rows[kind], (place, at), training_right(question), words)


def _fill(rows: Rows, at: tuple[int, int], outcome: Outcome[Right], words: Words) -> None:
    rows.there[at] = True
    rows.readings[at] = words.of_readings(outcome.readings)
    rows.what[at], exact, days, hours = _amounts(outcome)
    rows.hours[at] = hours
    rows.top[at], rows.bottom[at] = in_room(exact)
    rows.days[at], rows.parts[at] = in_room(days)
    said = () if isinstance(outcome, Determined) else unknown(outcome)
    rows.reasons[at] = words.of_reasons(said)
    rows.cited[at] = words.of_citations(cited(outcome)) * FLAGS


def _amounts(outcome: Outcome[Right]) -> tuple[int, Fraction, Fraction, bool]:
    if isinstance(outcome, Determined):
        right = outcome.value
        return GRANT, right.unrounded.amount, right.days.amount, right.unit is Unit.HOURS
    if isinstance(outcome, NotApplicable):
        return NOTHING, Fraction(), Fraction(), False
    sure = outcome.at_least.amount if outcome.at_least else Fraction()
    return GAP, sure, sure, False


def cited(outcome: Outcome[object]) -> Iterable[Citation]:
    """Give what an answer rests on, or the reasons why there is none."""
    if isinstance(outcome, Determined):
        return outcome.citations
    return [citation for reason in unknown(outcome) for citation in reason.citations]


def in_room(amount: Fraction) -> tuple[int, int]:
    """Give an amount as two numbers, or twice nothing where 64 bits do not hold them."""
    top, bottom = amount.as_integer_ratio()
    return (top, bottom) if abs(top) < _MOST > bottom else (0, 0)


def ask_account(
    worker: int, question: AccountQuestion, words: Words
) -> tuple[list[tuple[int, ...]], tuple[int, ...] | None]:
    """Give a worker's lots and balance as the scalar rules keep them, a row each.

    The fields are those of `Lots` and `Balances`; there is no balance before the first day.
    """
    if not any(each.period.first <= question.on for each in question.known):
        return [], None
    kept = account(question)
    doubtful = _doubtful(question, kept)
    lots = [
        _lot(worker, each, OPEN if each.lot in doubtful else KNOWN, words) for each in kept.lots
    ]
    lots += [_unknown(worker, each, words) for each in kept.unknown]
    return lots, _balance(worker, kept, balance(question, kept), words)


def _doubtful(question: AccountQuestion, kept: Account) -> set[Lot]:
    """Give the lots that were open on a day of a charge on which a right was not known."""
    periods = unsettled(question, kept)
    days = {day for _, day, *_ in charges(question).charged} if periods else set()
    days |= {each.day for each in kept.movements if each.kind in BROUGHT_UP}
    met = [day for day in days if any(period.contains(day) for period in periods)]
    lots = (each.lot for each in kept.lots)
    return {lot for lot in lots if any(lot.first <= day <= lot.closes for day in met)}


def _lot(worker: int, held: LotBalance, what: int, words: Words) -> tuple[int, ...]:
    lot = held.lot
    amounts = (lot.granted, held.given_back, held.used, held.lapsed, held.left)
    return (
        *_named(worker, lot),
        what,
        1,
        *_over_one(amounts),
        words.of_readings(lot.readings),
        0,
    )


def _unknown(worker: int, lot: UnknownLot, words: Words) -> tuple[int, ...]:
    return (
        *_named(worker, lot),
        OPEN,
        0,
        *_over_one((lot.at_least, *[Fraction()] * 4)),
        words.of_readings(lot.readings),
        words.of_reasons((*lot.missing, *lot.open)),
    )


def _named(worker: int, lot: Lot | UnknownLot) -> tuple[int, ...]:
    days = (day_number(lot.first), day_number(lot.closes))
    return (worker, KINDS.index(lot.kind), lot.year, *days)


def _over_one(amounts: Sequence[Fraction]) -> tuple[int, ...]:
    """Bring amounts to one denominator, which stands last; to nothing where it is too large."""
    parts = lcm(*(each.denominator for each in amounts))
    units = [each.numerator * (parts // each.denominator) for each in amounts]
    return (*units, parts) if max(*units, parts) < _MOST else (0,) * (len(amounts) + 1)


def _balance(
    worker: int, kept: Account, outcome: Outcome[Balance], words: Words
) -> tuple[int, ...]:
    determined = isinstance(outcome, Determined)
    if isinstance(outcome, Determined):
        days = outcome.value.days
    else:
        sure = None if isinstance(outcome, NotApplicable) else outcome.at_least
        days = sure.amount if sure else Fraction()
    over = sum((each.days for each in kept.excess), Fraction())
    said: Sequence[Reason] = () if isinstance(outcome, Determined) else unknown(outcome)
    return (
        worker,
        KNOWN if determined else OPEN,
        *in_room(days),
        *in_room(over),
        words.of_readings(outcome.readings),
        words.of_reasons(said),
        words.of_citations(cited(outcome)),
    )


def account_question(years: tuple[EmployerYear, ...], facts: Facts, on: date) -> AccountQuestion:
    """Ask for the account of one worker on a day."""
    return AccountQuestion(years, facts.employments, facts.trainings, facts.balances, on)


def as_lots(rows: Sequence[tuple[int, ...]]) -> Lots:
    """Give rows of lots as arrays."""
    return Lots(*np.array(rows, np.int64).reshape(-1, 15).T.copy())


def as_balances(rows: Sequence[tuple[int, ...]]) -> Balances:
    """Give rows of balances as arrays."""
    return Balances(*np.array(rows, np.int64).reshape(-1, 9).T.copy())
