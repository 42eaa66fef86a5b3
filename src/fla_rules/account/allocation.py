"""Charging trainings to lots, in integers, and bringing an opening balance up to what is known.

A training is charged to the lots open on its day, in their order. An opening balance takes the
place of what was charged before its day: whoever read it is taken to have counted every training
known by then. One that became known later cannot be in it and is taken off it; one that was
corrected since is given back as far as it was in it. How far that is, nobody knows of one that was
charged beside a right that is not known, unless that right and all beside it were read, and days
were left all the same.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Final

from attrs import Factory, define, frozen

from fla_rules.calendar import Period, day_before
from fla_rules.facts.training import Training, became_known, first_entries, trainings_by
from fla_rules.law.readings import Overuse

# A training's charge in the account's units: its day, its place among the trainings, its id.
Use = tuple[date, int, str, int]
# A lot's first day, the last day on which it is charged, and its units.
Window = tuple[date, date, int]

# Places of what is no training: debts come before every training of their day, the oldest first,
# and a balance that is brought up to date before every debt.
_AFTER_ALL_DAYS: Final = date.max.toordinal() + 1
_BROUGHT_UP: Final = -_AFTER_ALL_DAYS
NO_LOT: Final = -1


def place_of_debt(since: date) -> int:
    """Give the place of what has been owed since a day: below zero, and the lower the older."""
    return since.toordinal() - _AFTER_ALL_DAYS


def since_of(use: Use) -> date | None:
    """Give the day on which a use was charged first; None where that is not known."""
    day, place, *_ = use
    since = day if place >= 0 else date.fromordinal(place + _AFTER_ALL_DAYS)
    return None if since == date.min else since


def _owed(use: Use, day: date, units: int) -> Use:
    """Let what is left of a use wait until a day as a debt, in the place of its own day."""
    place = use[1] if use[1] < 0 else place_of_debt(use[0])
    return (day, place, use[2], units)


def allocations(
    lots: Sequence[Window], uses: Iterable[Use], overuse: Overuse
) -> Iterator[tuple[Use, int, int]]:
    """Charge uses to lots: yield each use with the place of its lot and the units taken from it.

    Lots are in the order of use, each with its first and last day and its units. What finds no lot
    comes with place -1; under the reading that carries debts it first waits for the next lot.
    """
    left = [units for _, _, units in lots]
    held = [each for each in enumerate(lots) if left[each[0]]]
    waiting = list(uses)
    for use in waiting:
        day, _, _, wanted = use
        emptied = False
        for place, (first, last, _) in held:
            if first <= day <= last:
                taken = min(left[place], wanted)
                left[place] -= taken
                emptied = emptied or not left[place]
                yield use, place, taken
                wanted -= taken
                if not wanted:
                    break
        if emptied:
            held = [each for each in held if left[each[0]]]
        if wanted:
            later = min((first for first, _, _ in lots if first > day), default=None)
            if overuse is Overuse.DEBT and later:
                # Before every training of that day.
                insort(waiting, _owed(use, later, wanted))
            else:
                yield use, NO_LOT, wanted


@frozen
class Opened:
    """Lots that opening balances of one day, read on one day, open and close.

    `closed_unknown` are those of the lots that are not known. `rooms` has, for a lot that takes the
    place of a computed one, the units of that one; for those with `unknown_rooms` the right is not
    known. Where the balances are the `whole` account, nothing was charged before them.
    """

    on: date
    read_on: date
    opened: frozenset[int]
    closed: frozenset[int]
    closed_unknown: frozenset[int]
    rooms: Mapping[int, int]
    unknown_rooms: frozenset[int]
    whole: bool


@frozen
class Change:
    """An entry that is not what whoever read the balance could know: its charges now and then.

    `training` is the entry that holds now, or the one that held where none does.
    """

    training: str
    now: tuple[Use, ...]
    then: tuple[Use, ...]


@frozen(eq=False)
class Case:
    """What an account with opening balances is charged from.

    `begun` has for each lot the day on which its year's right opened, `units` for each training
    that counts the days on which it is charged with their units. `debts` were read, each until
    another balance of the same right is; `unknown` has of each lot whose right is not known the
    first and the last day, and the day on which its year's right opened.
    """

    lots: Sequence[Window]
    begun: Sequence[date]
    opened: Sequence[Opened]
    trainings: Sequence[Training]
    units: Mapping[str, Sequence[tuple[date, int]]]
    debts: Sequence[tuple[Use, date]]
    overuse: Overuse
    unknown: Sequence[tuple[date, date, date]]


@define
class Charged:
    """What was charged to lots, what found none, and what was done to opening balances.

    `taken` has each use with the place of its lot and its units; `brought_up` the day, the
    training, the place of the lot and the units taken off it, below zero where they are given back.
    Of the lots `in_doubt`, nobody knows how many, since the day of the balances.
    """

    taken: list[tuple[Use, int, int]] = Factory(list)
    brought_up: list[tuple[date, str, int, int]] = Factory(list)
    in_doubt: dict[int, date] = Factory(dict)


@define
class _Run:
    case: Case
    known: date
    left: list[int]
    waiting: list[Use]
    charged: Charged = Factory(Charged)
    held: dict[str, dict[int, int]] = Factory(lambda: defaultdict(dict))
    over: dict[str, list[tuple[Use, int]]] = Factory(dict)
    met: set[tuple[date, str]] = Factory(set)
    spread: list[frozenset[int]] = Factory(list)


def charge_known(case: Case, known: date, through: date) -> Charged:
    """Charge what was known on a day up to another, each opening balance brought up to date."""
    run = _run(case, known, through)
    left_over = [(use, NO_LOT, units) for each in run.over.values() for use, units in each if units]
    run.charged.taken += sorted(left_over)
    return run.charged


def uses_known(case: Case, known: date) -> list[Use]:
    """Give the charges of the trainings as they were known on a day."""
    return _uses_of(case, trainings_by(case.trainings, known))


def _uses_of(case: Case, trainings: Iterable[Training]) -> list[Use]:
    return [
        (day, place, training.id, units)
        for place, training in enumerate(trainings)
        for day, units in case.units.get(training.id, ())
        if units
    ]


def _changes(case: Case, known: date, read_on: date, before: date) -> list[Change]:
    """Give the entries of days before a day that are not what they were when a balance was read."""
    if not any(read_on < became_known(each) <= known for each in case.trainings):
        return []
    now, then = (trainings_by(case.trainings, day) for day in (known, read_on))
    same = {each.id for each in now} & {each.id for each in then}
    roots = first_entries(case.trainings)
    changed: dict[str, tuple[list[Training], list[Training]]] = {}
    for place, entries in enumerate((now, then)):
        for each in entries:
            if each.id not in same:
                changed.setdefault(roots[each.id], ([], []))[place].append(each)
    found = []
    for held_now, held_then in changed.values():
        uses_now, uses_then = (
            tuple(use for use in _uses_of(case, held) if use[0] < before)
            for held in (held_now, held_then)
        )
        if uses_now or uses_then:
            found.append(Change((held_now or held_then)[-1].id, uses_now, uses_then))
    return found


def _run(case: Case, known: date, through: date) -> _Run:
    days = {each.on for each in case.opened if each.on <= through}
    balances = [(day, _BROUGHT_UP, "", 0) for day in days]
    whole = max([each.on for each in case.opened if each.whole], default=date.min)
    uses = [use for use in uses_known(case, known) if whole <= use[0] <= through]
    uses += [debt for debt, _ in case.debts if debt[0] <= through]
    run = _Run(case, known, [units for _, _, units in case.lots], sorted([*balances, *uses]))
    for use in run.waiting:
        if use[1] == _BROUGHT_UP:
            _bring_day_up(run, use[0])
        else:
            _charge(run, use, through)
    return run


def _charge(run: _Run, use: Use, through: date) -> None:
    day, _, training, wanted = use
    open_then = (p for p, (first, last, _) in enumerate(run.case.lots) if first <= day <= last)
    for place, taken in _take(run.left, open_then, wanted):
        wanted -= taken
        _hold(run, training, place, taken)
        run.charged.taken.append((use, place, taken))
    if wanted:
        _found_no_lot(run, use, wanted, through)


def _found_no_lot(run: _Run, use: Use, wanted: int, through: date) -> None:
    day, _, training, _ = use
    later = min((first for first, _, _ in run.case.lots if first > day), default=None)
    if run.case.overuse is Overuse.DEBT and later:
        # A debt that was read ends with the next reading of the same right.
        ends = {debt[2]: end for debt, end in run.case.debts}
        if later >= ends.get(training, date.max):
            return
        if later <= through:
            insort(run.waiting, _owed(use, later, wanted))
            return
    run.over.setdefault(training, []).append((use, wanted))


def _take(left: list[int], places: Iterable[int], wanted: int) -> Iterator[tuple[int, int]]:
    for place in places:
        taken = min(left[place], wanted)
        if taken:
            left[place] -= taken
            wanted -= taken
            yield place, taken
        if not wanted:
            return


def _hold(run: _Run, training: str, place: int, units: int) -> None:
    run.held[training][place] = run.held[training].get(place, 0) + units


def _bring_day_up(run: _Run, day: date) -> None:
    for opened in run.case.opened:
        if opened.on == day:
            _bring_up(run, opened)
    if run.case.overuse is Overuse.DEBT:
        # What no balance of the day holds is owed from now on.
        for use, units in chain.from_iterable(run.over.values()):
            insort(run.waiting, _owed(use, day, units))
        run.over.clear()


def _bring_up(run: _Run, opened: Opened) -> None:
    """Bring the balances of a day up to what is known: what they gain, then what they lose."""
    read_on = min(run.known, opened.read_on)
    changes = _changes(run.case, run.known, read_on, opened.on)
    then = None
    if not opened.whole and any(change.then for change in changes):
        then = _run(run.case, read_on, day_before(opened.on))
    if not opened.whole:
        for change in changes:
            _leave_in_doubt(run, opened, _in_doubt(run, then, opened, change))
    owing = [(_owing(run, opened, change, then), change) for change in changes]
    for units, change in sorted(owing, key=lambda each: _last_day(each[1].then)):
        if units < 0:
            _give_back(run, opened, change, -units)
    for units, change in sorted(owing, key=lambda each: _last_day(each[1].now)):
        if units > 0:
            _take_off(run, opened, change, units)


def _last_day(uses: Sequence[Use]) -> tuple[date, str]:
    day, _, training, _ = uses[-1] if uses else (date.min, 0, "", 0)
    return day, training


def _owing(run: _Run, opened: Opened, change: Change, then: _Run | None) -> int:
    """Give the units that a balance is to be charged for a change, below zero for a gain."""
    first = (opened.on, change.training) not in run.met
    if opened.whole or _was_left(run.case, opened, change):
        run.met.add((opened.on, change.training))
    if opened.whole and first:
        for use in change.now:
            run.over.setdefault(use[2], []).append((use, use[3]))
    units = -_counted(then, opened, change, first=first) if change.then else 0
    for training in {use[2] for use in change.now}:
        units += sum(run.held[training].get(place, 0) for place in opened.closed)
        units += sum(over for _, over in run.over.pop(training, []))
    return units


def _counted(then: _Run | None, opened: Opened, change: Change, *, first: bool) -> int:
    """Give the units of an entry that a balance holds as it was known when it was read."""
    if then is None:
        return sum(use[3] for use in change.then) if first else 0
    trainings = {use[2] for use in change.then}
    units = sum(then.held[each].get(place, 0) for each in trainings for place in opened.closed)
    # A debt is carried to the balance, where it is known to be one.
    unknown = any(_meets_unknown(then, _charged_in(then, opened, use)) for use in change.then)
    carried = then.case.overuse is Overuse.DEBT and not unknown
    # What had found no lot is not in the balance, unless the balance shows that it had.
    if first and not carried and _was_left(then.case, opened, change):
        units += sum(over for each in trainings for _, over in then.over.get(each, ()))
    return units


def _was_left(case: Case, opened: Opened, change: Change) -> bool:
    """Tell whether a balance shows that days were left after an entry that it holds."""
    day, _ = _last_day(change.then)
    return any(case.lots[place][2] for place in opened.opened if case.begun[place] <= day)


def _in_doubt(run: _Run, then: _Run | None, opened: Opened, change: Change) -> set[int]:
    """Give the lots of which nobody knows what an entry takes of them now, or took then."""
    left = _was_left(run.case, opened, change)
    # Whatever is not taken off is too long, but a debt finds other lots than the balances.
    all_of_it = run.case.overuse is not Overuse.DEBT
    doubtful: set[int] = set()
    for use in change.now:
        usable = _usable(run, opened, use[0])
        if usable and _is_unknown(run, opened, use, left=all_of_it):
            doubtful |= {*opened.opened, *usable}
    for use in change.then:
        usable = _usable(run, opened, use[0])
        if (
            then
            and opened.opened.intersection(usable)
            and _is_unknown(then, opened, use, left=left)
        ):
            doubtful |= opened.opened
    return doubtful


def _leave_in_doubt(run: _Run, opened: Opened, places: Iterable[int]) -> None:
    for place in places:
        run.charged.in_doubt.setdefault(place, opened.on)


def _is_unknown(run: _Run, opened: Opened, use: Use, *, left: bool) -> bool:
    """Tell whether nobody knows how much of a charge balances were read without.

    So it is beside a right that is not known: but where days were `left`, and no other right could
    be charged, it is all of it.
    """
    charged = _charged_in(run, opened, use)
    return _meets_unknown(run, charged) and not (left and _are_alone(run.case, opened, charged))


def _charged_in(run: _Run, opened: Opened, use: Use) -> Period:
    """Give the days on which lots may give what a use takes before balances: its own.

    A debt may be paid by whatever opens before them.
    """
    day, _, training, _ = use
    alone = Period(day, day)
    may_owe = run.case.overuse is Overuse.DEBT and (
        _was_owed(run, training) or _meets_unknown(run, alone)
    )
    return Period(day, day_before(opened.on)) if may_owe else alone


def _was_owed(run: _Run, training: str) -> bool:
    """Tell whether some of a training found no lot on its own day."""
    waited = any(use[2] == training and use[1] < 0 for use in run.waiting)
    return waited or training in run.over


def _are_alone(case: Case, opened: Opened, days: Period) -> bool:
    """Tell whether no lot is open on some days but those that balances take the place of."""
    open_then = {p for p, (first, last, _) in enumerate(case.lots) if _meet(first, last, days)}
    unknown = {p for p, (first, last, _) in enumerate(case.unknown) if _meet(first, last, days)}
    return open_then <= opened.closed and unknown <= opened.closed_unknown


def _meet(first: date, last: date, days: Period) -> bool:
    return first <= days.last and days.first <= last


def _meets_unknown(run: _Run, days: Period) -> bool:
    """Tell whether a right open on some days is not known, or was charged beside such a one."""
    if any(_meet(first, last, days) for first, last, _ in run.case.unknown):
        return True
    charged = {(day, date.max) for day, place, *_ in run.waiting if place != _BROUGHT_UP}
    charged |= set(_brought_up(run))
    doubtful = dict(run.charged.in_doubt)
    for day, begun in sorted(each for each in charged if each[0] <= days.last):
        windows = enumerate(zip(run.case.lots, run.case.begun, strict=True))
        open_then = {
            place
            for place, ((first, last, _), own) in windows
            if first <= day <= last and own <= begun
        }
        unknown = any(
            first <= day <= last and own <= begun for first, last, own in run.case.unknown
        )
        if unknown or any(doubtful.get(place, date.max) <= day for place in open_then):
            doubtful = dict.fromkeys(open_then, day) | doubtful
    ends = (run.case.lots[place][1] for place in doubtful)
    return any(
        _meet(since, last, days) for since, last in zip(doubtful.values(), ends, strict=True)
    )


def _brought_up(run: _Run) -> Iterator[tuple[date, date]]:
    """Give the days of balances that were brought up, with the last day on which a right opened.

    What is taken off finds only the rights that had opened when it was followed; a debt finds all.
    """
    for on, training, _, units in run.charged.brought_up:
        days = [day for day, _ in run.case.units.get(training, ()) if day < on]
        finds_all = units < 0 or run.case.overuse is Overuse.DEBT or not days
        yield on, date.max if finds_all else max(days)


def _take_off(run: _Run, opened: Opened, change: Change, wanted: int) -> None:
    last = change.now[-1]
    usable = _usable(run, opened, last[0])
    # Nobody knows how much of it those hold that this one finds, where it does not find all.
    for lots in run.spread:
        if not lots.isdisjoint(usable) and not lots.issubset(usable):
            _leave_in_doubt(run, opened, lots)
    for place, taken in _take(run.left, usable, wanted):
        wanted -= taken
        _hold(run, last[2], place, taken)
        run.charged.brought_up.append((opened.on, last[2], place, taken))
    if wanted:
        run.over[last[2]] = [(last, wanted)]


def _usable(run: _Run, opened: Opened, day: date) -> list[int]:
    """Give the lots that a training of a day before a balance could use, as they stand with it."""
    return [
        place
        for place, (first, last, _) in enumerate(run.case.lots)
        if run.case.begun[place] <= day
        and first <= opened.on <= last
        and (place in opened.opened or first < opened.on)
    ]


def _give_back(run: _Run, opened: Opened, change: Change, units: int) -> None:
    """Give units back in the reverse of the order of use: to each lot up to what it was granted.

    What is then still to be given back goes to the lot that comes first in that order: the balance
    read says that it was taken from there.
    """
    usable = _usable(run, opened, change.then[-1][0])[::-1]
    places = [place for place in usable if place in opened.opened]
    for place in places:
        if units and place in opened.unknown_rooms and len(places) > 1:
            _spread(run, opened, places)
        room = opened.rooms[place] - run.left[place] if place in opened.rooms else units
        units -= _returned(run, opened, change, place, min(max(room, 0), units))
    if places and units:
        _returned(run, opened, change, places[0], units)


def _spread(run: _Run, opened: Opened, places: Sequence[int]) -> None:
    """Leave open how much each lot was given back, since the right of one is not known.

    As long as they are used and end together, it makes no difference.
    """
    lots = (run.case.lots[place] for place in range(min(places), max(places) + 1))
    ends = {last for first, last, _ in lots if first <= opened.on <= last}
    if len(ends) == 1:
        run.spread.append(frozenset(places))
    else:
        _leave_in_doubt(run, opened, places)


def _returned(run: _Run, opened: Opened, change: Change, place: int, units: int) -> int:
    if units:
        run.left[place] += units
        run.charged.brought_up.append((opened.on, change.training, place, -units))
    return units
