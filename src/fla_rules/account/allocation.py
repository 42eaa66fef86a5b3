"""Charging trainings to lots, in integers, and bringing an opening balance up to what is known.

A training is charged to the lots open on its day, in their order. An opening balance takes the
place of what was charged before its day: whoever read it is taken to have counted every training
known by then. One that became known later cannot be in it and is taken off it; one that was
corrected since is given back as far as it was in it. How far that is, nobody knows of one that was
charged beside a right that is not known, unless that right and all beside it were read, and days
were left all the same.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from fla_rules.account.charged import (
    BROUGHT_UP,
    NO_LOT,
    Case,
    Change,
    Charged,
    Opened,
    Run,
    Use,
    Window,
    place_of_debt,
)
from fla_rules.account.doubt import (
    charged_in,
    in_doubt,
    last_day,
    meets_unknown,
    usable_by,
    was_left,
)
from fla_rules.calendar import day_before
from fla_rules.facts.training import Training, became_known, first_entries, trainings_by
from fla_rules.law.readings import Overuse


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


def _run(case: Case, known: date, through: date) -> Run:
    days = {each.on for each in case.opened if each.on <= through}
    balances = [(day, BROUGHT_UP, "", 0) for day in days]
    whole = max([each.on for each in case.opened if each.whole], default=date.min)
    uses = [use for use in uses_known(case, known) if whole <= use[0] <= through]
    uses += [debt for debt, _ in case.debts if debt[0] <= through]
    run = Run(case, known, [units for _, _, units in case.lots], sorted([*balances, *uses]))
    for use in run.waiting:
        if use[1] == BROUGHT_UP:
            _bring_day_up(run, use[0])
        else:
            _charge(run, use, through)
    return run


def _charge(run: Run, use: Use, through: date) -> None:
    day, _, training, wanted = use
    open_then = (p for p, (first, last, _) in enumerate(run.case.lots) if first <= day <= last)
    for place, taken in _take(run.left, open_then, wanted):
        wanted -= taken
        _hold(run, training, place, taken)
        run.charged.taken.append((use, place, taken))
    if wanted:
        _found_no_lot(run, use, wanted, through)


def _found_no_lot(run: Run, use: Use, wanted: int, through: date) -> None:
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


def _hold(run: Run, training: str, place: int, units: int) -> None:
    run.held[training][place] = run.held[training].get(place, 0) + units


def _bring_day_up(run: Run, day: date) -> None:
    for opened in run.case.opened:
        if opened.on == day:
            _bring_up(run, opened)
    if run.case.overuse is Overuse.DEBT:
        # What no balance of the day holds is owed from now on.
        for use, units in chain.from_iterable(run.over.values()):
            insort(run.waiting, _owed(use, day, units))
        run.over.clear()


def _bring_up(run: Run, opened: Opened) -> None:
    """Bring the balances of a day up to what is known: what they gain, then what they lose."""
    read_on = min(run.known, opened.read_on)
    changes = _changes(run.case, run.known, read_on, opened.on)
    then = None
    if not opened.whole and any(change.then for change in changes):
        then = _run(run.case, read_on, day_before(opened.on))
    if not opened.whole:
        for change in changes:
            _leave_in_doubt(run, opened, in_doubt(run, then, opened, change))
    owing = [(_owing(run, opened, change, then), change) for change in changes]
    for units, change in sorted(owing, key=lambda each: last_day(each[1].then)):
        if units < 0:
            _give_back(run, opened, change, -units)
    for units, change in sorted(owing, key=lambda each: last_day(each[1].now)):
        if units > 0:
            _take_off(run, opened, change, units)


def _owing(run: Run, opened: Opened, change: Change, then: Run | None) -> int:
    """Give the units that a balance is to be charged for a change, below zero for a gain."""
    first = (opened.on, change.training) not in run.met
    if opened.whole or was_left(run.case, opened, change):
        run.met.add((opened.on, change.training))
    if opened.whole and first:
        for use in change.now:
            run.over.setdefault(use[2], []).append((use, use[3]))
    units = -_counted(then, opened, change, first=first) if change.then else 0
    for training in {use[2] for use in change.now}:
        units += sum(run.held[training].get(place, 0) for place in opened.closed)
        units += sum(over for _, over in run.over.pop(training, []))
    return units


def _counted(then: Run | None, opened: Opened, change: Change, *, first: bool) -> int:
    """Give the units of an entry that a balance holds as it was known when it was read."""
    if then is None:
        return sum(use[3] for use in change.then) if first else 0
    trainings = {use[2] for use in change.then}
    units = sum(then.held[each].get(place, 0) for each in trainings for place in opened.closed)
    # A debt is carried to the balance, where it is known to be one.
    unknown = any(meets_unknown(then, charged_in(then, opened, use)) for use in change.then)
    carried = then.case.overuse is Overuse.DEBT and not unknown
    # What had found no lot is not in the balance, unless the balance shows that it had.
    if first and not carried and was_left(then.case, opened, change):
        units += sum(over for each in trainings for _, over in then.over.get(each, ()))
    return units


def _leave_in_doubt(run: Run, opened: Opened, places: Iterable[int]) -> None:
    for place in places:
        run.charged.in_doubt.setdefault(place, opened.on)


def _take_off(run: Run, opened: Opened, change: Change, wanted: int) -> None:
    last = change.now[-1]
    usable = usable_by(run, opened, last[0])
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


def _give_back(run: Run, opened: Opened, change: Change, units: int) -> None:
    """Give units back in the reverse of the order of use: to each lot up to what it was granted.

    What is then still to be given back goes to the lot that comes first in that order: the balance
    read says that it was taken from there.
    """
    usable = usable_by(run, opened, change.then[-1][0])[::-1]
    places = [place for place in usable if place in opened.opened]
    for place in places:
        if units and place in opened.unknown_rooms and len(places) > 1:
            _spread(run, opened, places)
        room = opened.rooms[place] - run.left[place] if place in opened.rooms else units
        units -= _returned(run, opened, change, place, min(max(room, 0), units))
    if places and units:
        _returned(run, opened, change, places[0], units)


def _spread(run: Run, opened: Opened, places: Sequence[int]) -> None:
    """Leave open how much each lot was given back, since the right of one is not known.

    As long as they are used and end together, it makes no difference.
    """
    lots = (run.case.lots[place] for place in range(min(places), max(places) + 1))
    ends = {last for first, last, _ in lots if first <= opened.on <= last}
    if len(ends) == 1:
        run.spread.append(frozenset(places))
    else:
        _leave_in_doubt(run, opened, places)


def _returned(run: Run, opened: Opened, change: Change, place: int, units: int) -> int:
    if units:
        run.left[place] += units
        run.charged.brought_up.append((opened.on, change.training, place, -units))
    return units
