"""A second account, slow and obvious, to hold the first against.

It lives through the days one by one, with fractions, and knows nothing of how the library keeps an
account: plain facts in, plain numbers out.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar

from attrs import Factory, define, frozen

Dated = TypeVar("Dated")

DAY = timedelta(days=1)
NOTHING = Fraction(0)
# The kinds in the order of FLA 19 § 3, the employer's own days after them.
KINDS = ("legal", "sectoral", "company")


@frozen
class Job:
    """An employment: its days and its part of full-time."""

    first: date
    last: date
    share: Fraction


@frozen
class Use:
    """An entry of a training, with the days it takes: none where it was withdrawn.

    `known` is the day it became known, its last day where nobody says; `instead` names the entry
    whose place it takes.
    """

    first: date
    last: date
    days: Fraction
    name: str = ""
    known: date | None = None
    instead: str | None = None


@frozen
class Stated:
    """What was left of a year's right of a kind when a day began, as somebody read it.

    Days below zero are owed. It was read on its own day, unless another is given.
    """

    on: date
    year: int
    kind: str
    days: Fraction
    read_on: date | None = None


@frozen
class Choices:
    """The readings that bear on an account; as they stand here they are the defaults."""

    by_entry: bool = False
    drop_2023: bool = False
    newest_first: bool = False
    company_with_individual: bool = False
    debt: bool = False
    by_last_entry: bool = False
    take_running: bool = False
    keep_company: bool = False
    by_days: bool = False


@frozen
class History:
    """One worker's facts. `figures` has a full-timer's days by year and kind.

    What was stated of the day `whole`, where there is one, is the whole account.
    """

    jobs: tuple[Job, ...]
    figures: Mapping[tuple[int, str], Fraction]
    uses: tuple[Use, ...]
    stated: tuple[Stated, ...]
    on: date
    choices: Choices
    whole: date | None = None


@define
class Pot:
    """A year's right of a kind, from the day it opened."""

    year: int
    kind: str
    opened: date
    granted: Fraction
    left: Fraction
    begun: date
    used: Fraction = NOTHING
    lapsed: Fraction = NOTHING
    given_back: Fraction = NOTHING
    closed: bool = False
    # Whether it holds what the figures give, and not what somebody read.
    computed: bool = False
    gave_way: date | None = None
    # What each entry took.
    took: dict[str, Fraction] = Factory(dict)


@define
class Row:
    """A year of the account."""

    opening: Fraction
    granted: Fraction = NOTHING
    used: Fraction = NOTHING
    lapsed: Fraction = NOTHING
    closing: Fraction = NOTHING


@define
class Debt:
    """Days that found no pot, of which entry and which day."""

    name: str
    day: date
    days: Fraction


def _since(debt: Debt) -> tuple[bool, date, str]:
    """Sort the oldest debt first, before all one that was read: nobody knows how old it is."""
    return (not debt.name.startswith("\n"), debt.day, debt.name)


@define
class Ledger:
    """The account as it stands: its pots, its rows by year, and what found no pot."""

    pots: list[Pot]
    rows: dict[int, Row]
    debts: list[Debt]
    # What a balance of today that is brought up to date does not hold.
    over_today: list[Debt] = Factory(list)

    def left(self) -> Fraction:
        return sum((pot.left for pot in self.pots if not pot.closed), NOTHING)

    def owed(self) -> Fraction:
        return sum((debt.days for debt in self.debts), NOTHING)


EVERYTHING = date.max


def lived(history: History, seen: date = EVERYTHING, through: date | None = None) -> Ledger:
    """Live through the days from the first one to the day asked, that included, as known on a day.

    The first day is 1 January of the first year, or the day of the whole account.
    """
    through = history.on if through is None else through
    ledger = Ledger([], {}, [])
    stated = _by_day([(each.on, each) for each in history.stated])
    uses = _by_day(_parts(history, _held(history, seen)))
    firsts = {_first_worked(history.jobs, year) for year in range(2023, history.on.year + 1)}
    resets = _resets(history)
    today = history.whole or date(min(job.first.year for job in history.jobs), 1, 1)
    while today <= through:
        _begin(ledger, history, today, stated.get(today, []), seen)
        if today in firsts:
            _grant(ledger, history, today)
        if history.choices.debt and (today in firsts or today in stated or today == history.whole):
            owed, ledger.debts = ledger.debts, []
            for debt in sorted(owed, key=_since):
                _take(ledger, debt, today, history.choices)
        for use, days in uses.get(today, []):
            _take(ledger, Debt(use.name, today, days), today, history.choices)
        # What has to lapse does so when the day is over, and the day asked is not.
        if today in resets and today < history.on:
            _set_to_zero(ledger, today, history.choices)
        if today == history.on or (today.month, today.day) == (12, 31):
            ledger.rows[today.year].closing = ledger.left()
        today += DAY
    return ledger


def _begin(
    ledger: Ledger, history: History, today: date, stated: Sequence[Stated], seen: date
) -> None:
    """Begin a day with what somebody read, and a year with what is then left."""
    begins = (today.month, today.day) == (1, 1) or today == history.whole
    if begins:
        ledger.rows[today.year] = Row(NOTHING)
    for each in stated:
        _restate(ledger, history, each, begins=begins)
    if today == history.whole:
        _open_empty(ledger, history, today)
    if stated or today == history.whole:
        change = _bring_up(ledger, history, today, stated, seen)
        ledger.rows[today.year].granted += NOTHING if begins else change
    if begins:
        ledger.rows[today.year].opening = ledger.left()


def _open_empty(ledger: Ledger, history: History, today: date) -> None:
    """Open a pot of nothing for each year that had begun and of which nothing was read."""
    for year in range(2023, today.year + 1):
        begun = _first_worked(history.jobs, year)
        read = any((pot.year, pot.kind) == (year, "legal") for pot in ledger.pots)
        if (
            begun
            and begun < today
            and not read
            and not (year == 2023 and history.choices.drop_2023)
        ):
            ledger.pots.append(Pot(year, "legal", today, NOTHING, NOTHING, begun))


# --- what was known ------------------------------------------------------------------------------


def _held(history: History, seen: date) -> list[Use]:
    """Give the entries as they were known on a day, each chain by the one that holds then."""
    known = [use for use in history.uses if (use.known or use.last) <= seen]
    gone = {use.instead for use in known if use.instead}
    held = [use for use in known if use.name not in gone and use.days]
    return sorted(held, key=lambda use: (use.last, use.first, use.name))


def _root(history: History, use: Use) -> str:
    """Give the name of the entry that an entry's corrections go back to."""
    before = [each for each in history.uses if each.name == use.instead and use.instead]
    return _root(history, before[0]) if before else use.name


def _parts(history: History, held: Sequence[Use]) -> list[tuple[date, tuple[Use, Fraction]]]:
    """Give the days on which entries are charged, each with its part of them."""
    ends = [date(year, 12, 31) for year in range(2020, 2040)]
    ends += _resets(history) if history.choices.by_entry else []
    found = []
    for use in held:
        lasts = [*sorted({each for each in ends if use.first <= each < use.last}), use.last]
        first = use.first
        for last in lasts if history.choices.by_days else [use.last]:
            part = (last - first).days + 1
            whole = (use.last - use.first).days + 1
            share = Fraction(part, whole) if history.choices.by_days else Fraction(1)
            served = any(job.first <= last and first <= job.last for job in history.jobs)
            if last >= date(2023, 1, 1) and served:
                found.append((last, (use, use.days * share)))
            first = last + DAY
    return found


def _before(history: History, held: Sequence[Use], day: date) -> dict[str, tuple[date, Fraction]]:
    """Give the last day and the days charged before a day, by the name of the entry."""
    found: dict[str, tuple[date, Fraction]] = {}
    for last, (use, days) in _parts(history, held):
        if last < day:
            found[use.name] = (last, days + found.get(use.name, (last, NOTHING))[1])
    return found


@frozen
class Read:
    """What was read on one day, by year and kind, of the day that has begun."""

    today: date
    rights: frozenset[tuple[int, str]]
    known: date
    whole: bool


def _bring_up(
    ledger: Ledger, history: History, today: date, stated: Sequence[Stated], seen: date
) -> Fraction:
    """Bring what was read up to what is known, one day of reading after the other."""
    found: dict[date, set[tuple[int, str]]] = {}
    for each in stated:
        found.setdefault(each.read_on or today, set()).add((each.year, each.kind))
    whole = today == history.whole
    if whole:
        rights = {(each.year, each.kind) for each in stated}
        opened = {(pot.year, pot.kind) for pot in ledger.pots if pot.opened == today}
        found.setdefault(min(found, default=today), set()).update(opened - rights)
    met: set[str] = set()
    change = sum(
        (
            _bring_up_read(
                ledger,
                history,
                Read(today, frozenset(found[day]), min(seen, day), whole),
                _held(history, seen),
                met,
            )
            for day in sorted(found)
        ),
        NOTHING,
    )
    ledger.debts += ledger.over_today
    ledger.over_today = []
    return change


def _bring_up_read(
    ledger: Ledger, history: History, read: Read, held: Sequence[Use], met: set[str]
) -> Fraction:
    """Give back what is less than was known, then take off what is more; give the change."""
    known = _held(history, read.known)
    same = {use.name for use in held} & {use.name for use in known}
    now, then = (
        {
            name: each
            for name, each in _before(history, entries, read.today).items()
            if name not in same
        }
        for entries in (held, known)
    )
    past = None
    if then and not read.whole:
        past = lived(history, read.known, read.today - DAY)
    owing = [
        (
            _standing(ledger, history, read, now, names, first=root not in met)
            - _counted(
                past,
                read,
                then,
                names,
                spared=not history.choices.debt and _there(ledger, read, then, names),
                first=root not in met,
            ),
            [name for name in names if name in now],
            [name for name in names if name in then],
        )
        for root, names in _by_root(history, [*now, *then]).items()
    ]
    # What opened later holds nothing of it, and leaves it to the other balances of the day.
    met |= {
        root
        for root, names in _by_root(history, [*now, *then]).items()
        if read.whole or _there(ledger, read, then, names)
    }
    change = NOTHING
    gains = [
        (max((then[name][0], name) for name in old), -days) for days, _, old in owing if days < 0
    ]
    for (day, _), days in sorted(gains):
        change += _give_back(ledger, history, read, day, days)
    losses = [
        (max((now[name][0], name) for name in new), days) for days, new, _ in owing if days > 0
    ]
    for (day, name), days in sorted(losses):
        change -= _take_off(ledger, history, read, Debt(name, day, days))
    return change


def _by_root(history: History, names: Sequence[str]) -> dict[str, list[str]]:
    by_name = {use.name: use for use in history.uses}
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(_root(history, by_name[name]), []).append(name)
    return found


def _standing(
    ledger: Ledger,
    history: History,
    read: Read,
    now: Mapping[str, tuple[date, Fraction]],
    names: Sequence[str],
    *,
    first: bool,
) -> Fraction:
    """Give the days of entries that the pots that gave way held, or that found none."""
    entries = [name for name in names if name in now]
    if read.whole and first:
        ledger.over_today += [Debt(name, *now[name]) for name in entries]
    over = NOTHING if history.choices.debt else _over(ledger, entries)
    over += sum((debt.days for debt in ledger.over_today if debt.name in entries), NOTHING)
    ledger.over_today = [debt for debt in ledger.over_today if debt.name not in entries]
    return over + _out_of(ledger, entries, read)


def _counted(
    past: Ledger | None,
    read: Read,
    then: Mapping[str, tuple[date, Fraction]],
    names: Sequence[str],
    *,
    spared: bool,
    first: bool,
) -> Fraction:
    """Give the days of entries that were in what was read.

    What had found no pot was not, but where it is `spared`.
    """
    entries = [name for name in names if name in then]
    if not past:
        return sum((then[name][1] for name in entries), NOTHING) if first else NOTHING
    over = _over(past, entries) if spared and first else NOTHING
    return _out_of(past, entries, read) + over


def _there(
    ledger: Ledger, read: Read, then: Mapping[str, tuple[date, Fraction]], names: Sequence[str]
) -> bool:
    """Tell whether anything was left when it was read of what the entries could use."""
    last = max((then[name][0] for name in names if name in then), default=date.min)
    return any(
        pot.granted
        for pot in ledger.pots
        if pot.opened == read.today and (pot.year, pot.kind) in read.rights and pot.begun <= last
    )


def _out_of(ledger: Ledger, names: Sequence[str], read: Read) -> Fraction:
    """Give what entries took from the pots that gave way today, or would give way."""
    gave_way = [
        pot
        for pot in ledger.pots
        if (pot.year, pot.kind) in read.rights
        and (pot.gave_way == read.today or (not pot.closed and pot.opened < read.today))
    ]
    return sum((pot.took.get(name, NOTHING) for pot in gave_way for name in names), NOTHING)


def _over(ledger: Ledger, names: Sequence[str]) -> Fraction:
    """Take the debts of entries out of the ledger, and give how many days they were."""
    over = sum((debt.days for debt in ledger.debts if debt.name in names), NOTHING)
    ledger.debts = [debt for debt in ledger.debts if debt.name not in names]
    return over


def _take_off(ledger: Ledger, history: History, read: Read, debt: Debt) -> Fraction:
    wanted = debt.days
    while wanted:
        full = [
            pot
            for pot in ledger.pots
            if pot.left
            and not pot.closed
            and pot.begun <= debt.day
            and (pot.opened < read.today or (pot.year, pot.kind) in read.rights)
        ]
        if not full:
            ledger.over_today.append(Debt(debt.name, debt.day, wanted))
            break
        wanted -= _out(_next(full, history.choices), debt.name, wanted)
    return debt.days - wanted


def _give_back(
    ledger: Ledger, history: History, read: Read, last: date, days: Fraction
) -> Fraction:
    pots = [
        pot
        for pot in ledger.pots
        if pot.opened == read.today
        and (pot.year, pot.kind) in read.rights
        and pot.begun <= last
        and not pot.closed
    ]
    order: list[Pot] = []
    rest = list(pots)
    while rest:
        order.append(_next(rest, history.choices))
        rest.remove(order[-1])
    given = NOTHING
    for pot in order[::-1]:
        computed = [
            each.granted
            for each in ledger.pots
            if (each.year, each.kind) == (pot.year, pot.kind) and each.computed and each.granted
        ]
        room = max(computed[0] - pot.left, NOTHING) if computed else days - given
        given += _back(pot, min(room, days - given))
    return given + (_back(order[-1], days - given) if order else NOTHING)


def _back(pot: Pot, days: Fraction) -> Fraction:
    pot.left += days
    pot.given_back += days
    return days


# --- the days ------------------------------------------------------------------------------------


def _by_day(dated: Sequence[tuple[date, Dated]]) -> dict[date, list[Dated]]:
    found: dict[date, list[Dated]] = {}
    for day, each in dated:
        found.setdefault(day, []).append(each)
    return found


def _first_worked(jobs: Sequence[Job], year: int) -> date | None:
    firsts = [
        max(job.first, date(year, 1, 1))
        for job in jobs
        if job.first <= date(year, 12, 31) and job.last >= date(year, 1, 1)
    ]
    return min(firsts, default=None)


def months_begun(job: Job, year: int) -> int:
    """Count the months of a year with a day in the job."""
    firsts = [date(year, month, 1) for month in range(1, 13)]
    lasts = [first - DAY for first in firsts[1:]] + [date(year, 12, 31)]
    return sum(
        job.first <= last and first <= job.last for first, last in zip(firsts, lasts, strict=True)
    )


def right(history: History, year: int, kind: str) -> Fraction:
    """Give A x B x C; the jobs of a history never touch the same month (TR 50 § 3)."""
    months = [(job, months_begun(job, year)) for job in history.jobs]
    full_timer = history.figures.get((year, kind), NOTHING)
    return sum((full_timer * job.share * Fraction(many, 12) for job, many in months), NOTHING)


def _grant(ledger: Ledger, history: History, today: date) -> None:
    for kind in KINDS:
        days = right(history, today.year, kind)
        read = any((pot.year, pot.kind) == (today.year, kind) for pot in ledger.pots)
        if not read:
            ledger.pots.append(Pot(today.year, kind, today, days, days, today, computed=True))
            ledger.rows[today.year].granted += days


def _restate(ledger: Ledger, history: History, each: Stated, *, begins: bool) -> None:
    """Close the pot of a year and kind, and open another with what was read (TR 57)."""
    row = ledger.rows[each.on.year]
    right = f" {each.year} {each.kind}"
    # What was read before of the same right is not owed beside it.
    ledger.debts = [debt for debt in ledger.debts if not debt.name.endswith(right)]
    for pot in ledger.pots:
        if (pot.year, pot.kind) == (each.year, each.kind) and not pot.closed:
            pot.closed, pot.gave_way = True, each.on
            pot.lapsed, pot.left = pot.left, NOTHING
            row.lapsed += NOTHING if begins else pot.lapsed
    days = max(each.days, NOTHING)
    begun = _first_worked(history.jobs, each.year) or date(each.year, 1, 1)
    ledger.pots.append(Pot(each.year, each.kind, each.on, days, days, begun))
    row.granted += NOTHING if begins else days
    if each.days < 0:
        ledger.debts.append(Debt(f"\n{each.on}{right}", each.on, -each.days))


def _take(ledger: Ledger, debt: Debt, today: date, choices: Choices) -> None:
    """Take days from the pots, one after the other; what no pot has is a debt."""
    wanted = debt.days
    while wanted:
        full = [pot for pot in ledger.pots if pot.left and not pot.closed]
        if not full:
            ledger.debts.append(Debt(debt.name, debt.day, wanted))
            return
        taken = _out(_next(full, choices), debt.name, wanted)
        ledger.rows[today.year].used += taken
        wanted -= taken


def _out(pot: Pot, name: str, wanted: Fraction) -> Fraction:
    taken = min(pot.left, wanted)
    pot.left -= taken
    pot.used += taken
    pot.took[name] = pot.took.get(name, NOTHING) + taken
    return taken


def _next(full: list[Pot], choices: Choices) -> Pot:
    """Choose the pot that is taken from (FLA 19 § 3, and two readings)."""
    groups = [["legal"], ["sectoral"], ["company"]]
    if choices.company_with_individual:
        groups = [["legal", "company"], ["sectoral"]]
    for group in groups:
        for year in sorted({pot.year for pot in full}, reverse=choices.newest_first):
            for kind in group:
                for pot in full:
                    if (pot.year, pot.kind) == (year, kind):
                        return pot
    raise AssertionError


def _set_to_zero(ledger: Ledger, today: date, choices: Choices) -> None:
    """Set to zero what is left of every year that has ended (TR 57), and what readings add."""
    of_2023 = today == date(2023, 12, 31)
    for pot in ledger.pots:
        ended = date(pot.year, 12, 31) <= today or choices.take_running
        spared = choices.keep_company and pot.kind == "company" and not of_2023
        if not pot.closed and ended and not spared:
            pot.closed = True
            pot.lapsed, pot.left = pot.left, NOTHING
            ledger.rows[today.year].lapsed += pot.lapsed


def _resets(history: History) -> list[date]:
    """Give the last days of the periods, and that of 2023 where its credit is dropped."""
    first = date(2024, 1, 1)
    entries = sorted(job.first for job in history.jobs) if history.choices.by_entry else []
    starts = [max(first, entry) for entry in entries] or [first]
    lasts: list[date] = []
    start, later = starts[0], starts[1:] if history.choices.by_last_entry else []
    times = 1
    while start.year + 5 * times < 2045:
        last = _anniversary(start, start.year + 5 * times) - DAY
        begun = [entry for entry in later if start < entry <= last]
        if begun:
            start, times = begun[0], 1
        else:
            lasts.append(last)
            times += 1
    return [date(2023, 12, 31), *lasts] if history.choices.drop_2023 else lasts


def _anniversary(start: date, year: int) -> date:
    leap_day = (start.month, start.day) == (2, 29)
    there = year % 4 == 0
    return date(year, 3, 1) if leap_day and not there else start.replace(year=year)
