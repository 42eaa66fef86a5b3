"""Which days of an account cannot be known, and what is missing to know them."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from fla_rules.account.lots import FIRST_PERIOD_STARTS, AnyLot, UnknownLot
from fla_rules.account.movements import Account, MovementKind
from fla_rules.account.question import AccountFacts, charges
from fla_rules.calendar import Period
from fla_rules.law.readings import Credit2023, Overuse, Readings
from fla_rules.outcome import Citation, Question, Reason, Undetermined, reason
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence

_DROPPED: Final = Citation("TR", "57", Confidence.DEDUCTION)


def unsettled(question: AccountFacts, kept: Account) -> tuple[Period, ...]:
    """Give the periods in which an account cannot be known, since a right in it is undetermined.

    Those of the unknown lots, and of opening balances in doubt; and from a day on which something
    was charged while one was open, or while another was that is open to doubt already, those of
    every lot then open beside it. What is taken off balances finds only the rights that had opened
    when it was followed. A debt carried from such a day, or one that an unknown lot may have paid,
    reaches every later lot.
    """
    touched = [(_begun(lot), _life(lot)) for lot in kept.unknown]
    touched += [(_begun(lot), _life(lot, since)) for lot, since in kept.in_doubt]
    if not touched:
        return ()
    lots = {(_begun(each.lot), _life(each.lot)) for each in kept.lots}
    carried = question.readings.overuse is Overuse.DEBT
    if carried:
        opened = {period.first for _, period in touched}
        touched += [(date.min, Period(day)) for day in opened if _is_owed(question, kept, day)]
    charged = set(_charged(question, kept, carried=carried))
    # What is given back takes nothing, so that no debt comes of it.
    given_back = {each.day for each in kept.movements if each.kind is MovementKind.GIVEN_BACK}
    for day, until in sorted({*charged, *((day, date.max) for day in given_back)}):
        if any(begun <= until and period.contains(day) for begun, period in touched):
            reached = {each for each in lots if each[0] <= until and each[1].contains(day)}
            touched += [(begun, Period(day, life.last)) for begun, life in reached]
            # Each is open to doubt from the first such day on.
            lots -= reached
            if carried and (day, until) in charged:
                touched.append((date.min, Period(day)))
                carried = False
    return tuple([period for _, period in touched])


def _charged(
    question: AccountFacts, kept: Account, *, carried: bool
) -> Iterator[tuple[date, date]]:
    """Give the days on which lots are charged, each with the last day on which one had to open.

    A debt finds whatever is open.
    """
    followed = charges(question).charged
    yield from ((day, date.max) for _, day, *_ in followed)
    for each in kept.movements:
        if each.kind is MovementKind.TAKEN_OFF:
            own = [day for training, day, *_ in followed if training.id == each.training]
            before = max((day for day in own if day < each.day), default=date.max)
            yield each.day, date.max if carried else before
    for stated in question.opening_balances:
        if stated.owed and any(lot.first <= stated.on <= lot.closes for lot in kept.unknown):
            yield stated.on, date.max


def _is_owed(question: AccountFacts, kept: Account, day: date) -> bool:
    """Tell whether a debt that arose before a day is still there on it."""
    began = {training.id: first for training, first, *_ in reversed(charges(question).charged)}
    read = [stated.on for stated in question.opening_balances if stated.owed]
    paid = [(each.training, each.day) for each in kept.movements if each.kind is MovementKind.USED]
    left = [(each.training, date.max) for each in kept.excess]
    return any(
        (min(read, default=date.max) if training is None else began[training]) < day <= until
        for training, until in (*paid, *left)
    )


def _begun(lot: AnyLot) -> date:
    """Give the day on which the right of a lot opened, of which it may be a later balance."""
    return lot.begun or lot.first


def _life(lot: AnyLot, since: date = date.min) -> Period:
    first = max(lot.first, since)
    # An opening balance read after its period's end is never usable: it has its first day only.
    return Period(first, max(first, lot.closes))


def undetermined(
    question: Question, facts: AccountFacts, kept: Account, within: Period, sure: Fraction | None
) -> Undetermined:
    """Say what is missing to know an account within some days, and what is left for sure."""
    # The unknown lots of the days asked about; where only older ones reach them, those.
    near = [lot for lot in kept.unknown if _life(lot).overlaps(within)] or kept.unknown
    missing = dict.fromkeys(fact for lot in near for fact in lot.missing)
    unsettled_law = dict.fromkeys(matter for lot in near for matter in lot.open)
    at_least = Days(sure) if sure and sure > 0 else None
    return Undetermined(
        (*missing, *_or_balances(near, within)),
        (*unsettled_law, *_or_dropped(facts.readings, near, within)),
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


def before_account(start: date) -> Reason:
    """Say that the account begins later, so that nothing is computed of what lies before."""
    return reason("account.before", first=start)
