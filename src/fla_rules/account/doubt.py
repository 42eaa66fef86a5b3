"""Of which charges nobody knows how much is in opening balances: beside a right not known."""

from collections.abc import Iterator, Sequence
from datetime import date

from fla_rules.account.charged import BROUGHT_UP, Case, Change, Opened, Run, Use
from fla_rules.calendar import Period, day_before
from fla_rules.law.readings import Overuse


def in_doubt(run: Run, then: Run | None, opened: Opened, change: Change) -> set[int]:
    """Give the lots of which nobody knows what an entry takes of them now, or took then."""
    left = was_left(run.case, opened, change)
    # Whatever is not taken off is too long, but a debt finds other lots than the balances.
    all_of_it = run.case.overuse is not Overuse.DEBT
    doubtful: set[int] = set()
    for use in change.now:
        usable = usable_by(run, opened, use[0])
        if usable and _is_unknown(run, opened, use, left=all_of_it):
            doubtful |= {*opened.opened, *usable}
    for use in change.then:
        given_back = opened.opened.intersection(usable_by(run, opened, use[0]))
        if then and given_back and _is_unknown(then, opened, use, left=left):
            doubtful |= opened.opened
    return doubtful


def _is_unknown(run: Run, opened: Opened, use: Use, *, left: bool) -> bool:
    """Tell whether nobody knows how much of a charge balances were read without.

    So it is beside a right that is not known: but where days were `left`, and no other right could
    be charged, it is all of it.
    """
    charged = charged_in(run, opened, use)
    return meets_unknown(run, charged) and not (left and _are_alone(run.case, opened, charged))


def charged_in(run: Run, opened: Opened, use: Use) -> Period:
    """Give the days on which lots may give what a use takes before balances: its own.

    A debt may be paid by whatever opens before them.
    """
    day, _, training, _ = use
    alone = Period(day, day)
    may_owe = run.case.overuse is Overuse.DEBT and (
        _was_owed(run, training) or meets_unknown(run, alone)
    )
    return Period(day, day_before(opened.on)) if may_owe else alone


def _was_owed(run: Run, training: str) -> bool:
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


def meets_unknown(run: Run, days: Period) -> bool:
    """Tell whether a right open on some days is not known, or was charged beside such a one."""
    if any(_meet(first, last, days) for first, last, _ in run.case.unknown):
        return True
    lots = run.case.lots
    since = _doubtful_since(run, days.last)
    return any(_meet(first, lots[place][1], days) for place, first in since.items())


def _doubtful_since(run: Run, until: date) -> dict[int, date]:
    """Give the lots that are in doubt on a day or were before, each with the day since which.

    As in `unsettled`, doubt goes from lot to lot with what is charged to them together.
    """
    charged = {(day, date.max) for day, place, *_ in run.waiting if place != BROUGHT_UP}
    charged |= set(_brought_up(run))
    doubtful = dict(run.charged.in_doubt)
    for day, begun in sorted(each for each in charged if each[0] <= until):
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
    return doubtful


def _brought_up(run: Run) -> Iterator[tuple[date, date]]:
    """Give the days of balances that were brought up, with the last day on which a right opened.

    What is taken off finds only the rights that had opened when it was followed; a debt finds all.
    """
    for on, training, _, units in run.charged.brought_up:
        days = [day for day, _ in run.case.units.get(training, ()) if day < on]
        finds_all = units < 0 or run.case.overuse is Overuse.DEBT or not days
        yield on, date.max if finds_all else max(days)


def usable_by(run: Run, opened: Opened, day: date) -> list[int]:
    """Give the lots that a training of a day before a balance could use, as they stand with it."""
    return [
        place
        for place, (first, last, _) in enumerate(run.case.lots)
        if run.case.begun[place] <= day
        and first <= opened.on <= last
        and (place in opened.opened or first < opened.on)
    ]


def was_left(case: Case, opened: Opened, change: Change) -> bool:
    """Tell whether a balance shows that days were left after an entry that it holds."""
    day, _ = last_day(change.then)
    return any(case.lots[place][2] for place in opened.opened if case.begun[place] <= day)


def last_day(uses: Sequence[Use]) -> tuple[date, str]:
    """Give the last day of an entry's charges, and the training; before all days for none."""
    day, _, training, _ = uses[-1] if uses else (date.min, 0, "", 0)
    return day, training
