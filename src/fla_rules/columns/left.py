"""Accounts as they stand on a day: lots, what is left in all, and why it is not known."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import numpy as np
from attrs import frozen

from fla_rules.account.lots import FIRST_PERIOD_STARTS
from fla_rules.columns.books import Asked, Book, Charges, named
from fla_rules.columns.charging import charge_all, groups
from fla_rules.columns.figures import day_number
from fla_rules.columns.jobs import NO_END
from fla_rules.columns.lots import KNOWN, OPEN, Balances, Lots, in_turn
from fla_rules.columns.population import Flags, Whole
from fla_rules.columns.products import reduced
from fla_rules.columns.scalar import KINDS
from fla_rules.law.readings import (
    Credit2023,
)
from fla_rules.outcome import Citation, Reason
from fla_rules.vocabulary import Confidence, Kind

_FIRST_PERIOD: Final = day_number(FIRST_PERIOD_STARTS)
_FIRST_RESET: Final = day_number(date(2028, 12, 31))
# What settles an account whose rights are not known: a balance read, or that of 2023 dropped.
_OR_BALANCES: Final = ("account.opening_balance", "account.opening_balance_of_year")
_OR_DROPPED: Final = Reason(
    "account.credit_2023", (), (Citation("TR", "57", Confidence.DEDUCTION),)
)
_MOST: Final = np.iinfo(np.int64).max
# Amounts over the denominator of their worker stay below it.
_ROOM: Final = 1 << 40


@frozen(eq=False)
class Kept:
    """Accounts as they stand on the day: what each lot gave, and what found none.

    `worker` has whose they are, `first` the first day of employment of each, `latest` the last day
    of a charge in the five-year period of each year, or long ago.
    """

    worker: Whole
    first: Whole
    book: Book
    charged: Charges
    asked: Asked
    used: Sequence[Whole]
    over: Whole
    latest: Whole
    # The last day of each lot, where it is not that of its five-year period.
    closes: Whole | None = None
    # From which day a right of the period was not known, where other lots stand here.
    since: Whole | None = None

    def unknown_since(self) -> Whole:
        """Give from which day a right of the period of each year is not known."""
        return _unknown_since(self.book) if self.since is None else self.since


def lots_of(kept: Kept) -> Lots:
    """Give the lots of accounts, by worker, year and kind."""
    book, lots = kept.book, kept.book.lots
    order = in_turn([lot.held for lot in lots])
    worker, year, column = order.worker, order.year, order.of
    given, granted = column([lot.known for lot in lots]), column([lot.granted for lot in lots])
    used = column(kept.used) * given
    scale = book.scale[worker]
    ends = np.array(book.ends)[year] if kept.closes is None else kept.closes[year, worker]
    over, by = ends < kept.asked.day, _least_scale(granted, used, scale)
    rest = (granted - used) * given // by
    return Lots(
        kept.worker[worker],
        np.array([KINDS.index(lot.kind) for lot in lots])[order.kind],
        np.array(kept.asked.years)[year],
        column([lot.opened for lot in lots]),
        ends,
        np.where(given & ~column(doubtful(kept)), KNOWN, OPEN),
        given.astype(np.int64),
        granted // by,
        np.zeros_like(granted),
        used // by,
        rest * over,
        rest * ~over,
        scale // by,
        column([lot.readings for lot in lots]),
        column([lot.reasons for lot in lots]) * ~given,
    )


def doubtful(kept: Kept) -> list[Flags]:
    """Tell which lots were open on the day of a charge on which a right was not known."""
    since = kept.unknown_since()
    return [kept.latest >= np.maximum(lot.opened, since) for lot in kept.book.lots]


def _least_scale(granted: Whole, used: Whole, scale: Whole) -> Whole:
    """Give by what the amounts of a lot can be divided, all of them and their denominator."""
    found = np.ones_like(scale)
    at = np.flatnonzero(scale > 1)
    found[at] = np.gcd(np.gcd(scale[at], granted[at]), used[at])
    return found


def _unknown_since(book: Book) -> Whole:
    """Give from which day a right of the period of each year is not known; a day without end."""
    days = [np.where(lot.unknown, lot.opened, NO_END + 1) for lot in book.lots]
    found: Whole = np.minimum.reduce(days)
    for group in groups(book.ends):
        found[group.years] = found[group.years].min(axis=0)
    return found


def balances_of(kept: Kept) -> Balances:
    """Give what is left of each worker's rights on the day."""
    book, asked = kept.book, kept.asked
    usable = _usable(kept)
    open_ = np.logical_or.reduce([lot.unknown[usable].any(axis=0) for lot in book.lots])
    left = np.zeros(len(open_), np.int64)
    for lot, used in zip(book.lots, kept.used, strict=True):
        left += (lot.granted * lot.known - used)[usable].sum(axis=0)
    left = np.where(open_, _surely_left(kept, open_), left)
    top, parts = reduced(left, book.scale)
    over, over_parts = reduced(kept.over * ~open_, book.scale)
    reasons, cited = _why(kept, open_)
    columns = (np.where(open_, OPEN, KNOWN), top, parts, over, over_parts, readings_of(kept))
    words = (reasons * open_, np.where(open_, cited, asked.settled))
    began = np.flatnonzero(kept.first <= asked.day)
    return Balances(kept.worker[began], *(each[began] for each in (*columns, *words)))


def _usable(kept: Kept) -> list[int]:
    """Give the places of the years whose lots can be used on the day."""
    return [at for at, end in enumerate(kept.book.ends) if end >= kept.asked.day]


def _surely_left(kept: Kept, open_: Flags) -> Whole:
    """Give what is left of some workers' rights where each unknown lot holds what is sure of it."""
    book, own = kept.book, kept.charged
    # Of all others nothing is asked here.
    granted = [lot.granted * (lot.held & open_) for lot in book.lots]
    used, _, _ = charge_all(book, own, granted, open_[own.worker])
    usable, left = _usable(kept), np.zeros(len(open_), np.int64)
    for held, taken in zip(granted, used, strict=True):
        left += (held - taken)[usable].sum(axis=0)
    return left


def _why(kept: Kept, open_: Flags) -> tuple[Whole, Whole]:
    """Say why balances are not known: what is missing of the rights, and what would settle it."""
    book, asked, words = kept.book, kept.asked, kept.asked.words
    reasons, cited = np.zeros(len(open_), np.int64), np.full(len(open_), -1, np.int64)
    years, of_2023 = np.zeros(len(open_), np.int64), np.zeros(len(open_), bool)
    for year in _usable(kept):
        near, before = np.zeros(len(open_), bool), np.zeros(len(open_), bool)
        for lot in book.lots:
            unknown = lot.unknown[year]
            if unknown.any():
                near |= unknown
                before |= unknown & (lot.opened[year] < asked.day)
                reasons |= lot.reasons[year] * unknown
                own = np.where(unknown, lot.cited[year], cited)
                cited = words.joined(np.where(cited < 0, own, cited), own, unknown)
        years += before
        of_2023 |= near & (asked.years[year] < FIRST_PERIOD_STARTS.year)
    several, one = (words.of_reasons([Reason(name, ())]) for name in _OR_BALANCES)
    reasons |= np.where(years > 1, several, one * (years == 1))
    cited = np.maximum(cited, 0)
    if asked.readings.credit_2023 is Credit2023.CARRIED and asked.day >= _FIRST_PERIOD:
        reasons |= words.of_reasons([_OR_DROPPED]) * of_2023
        drop = np.full_like(cited, words.of_citations(_OR_DROPPED.citations))
        cited = words.joined(cited, np.where(of_2023, drop, cited), of_2023)
    return reasons, cited


def readings_of(kept: Kept) -> Whole:
    """Give the readings that bore on each balance."""
    book, asked, found = kept.book, kept.asked, kept.charged.readings.copy()
    early = [at for at, year in enumerate(asked.years) if year < FIRST_PERIOD_STARTS.year]
    of_2023 = np.zeros(len(found), bool)
    for lot in book.lots:
        found |= np.bitwise_or.reduce(lot.readings * lot.held, axis=0)
        of_2023 |= np.logical_or.reduce(lot.held[early], axis=0)
    raised = [
        ("credit_2023", of_2023 & (asked.day >= _FIRST_PERIOD)),
        ("use_order", _met_several(kept)),
        ("company_days", _met_company(kept)),
        ("overuse", kept.over > 0),
    ]
    if asked.day > _FIRST_RESET:
        raised += _of_resets(kept)
    for question, marked in raised:
        found |= named(asked, question) * marked
    return found


def _of_resets(kept: Kept) -> Iterator[tuple[str, Flags]]:
    """Tell whose account would be another with other five-year periods."""
    book, asked = kept.book, kept.asked
    yield "five_year_period", kept.first > _FIRST_PERIOD
    ended = [at for at, end in enumerate(book.ends) if _FIRST_PERIOD <= end < asked.day]
    for lot in book.lots:
        if lot.kind is Kind.COMPANY:
            yield (
                "company_reset",
                np.logical_or.reduce((lot.granted * lot.known)[ended] > 0, axis=0),
            )


def _met_several(kept: Kept) -> Flags:
    """Tell of whom a training found two lots of one kind open to choose from."""
    found, book = np.zeros(len(kept.over), bool), kept.book
    for lot in book.lots:
        for group in groups(book.ends):
            # Lots open in the order of their years, so that the second one is met last.
            met = lot.known[group.years] & (lot.opened[group.years] <= kept.latest[group.first])
            found |= met.sum(axis=0) > 1
    return found


def _met_company(kept: Kept) -> Flags:
    """Tell of whom a training found days of the company open beside others."""
    book, found = kept.book, np.zeros(len(kept.over), bool)
    if all(lot.kind is not Kind.COMPANY for lot in book.lots):
        return found
    for group in groups(book.ends):
        met = {}
        for lot in book.lots:
            open_ = lot.opened[group.years] <= kept.latest[group.first]
            met[lot.kind] = np.logical_or.reduce(lot.known[group.years] & open_, axis=0)
        company = met.pop(Kind.COMPANY)
        found |= company & np.logical_or.reduce(list(met.values()), axis=0)
    return found
