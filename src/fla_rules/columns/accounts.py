"""Accounts of many workers at once, and who is left to the scalar rules (TR 57)."""

from datetime import date

import numpy as np
from attrs import frozen

from fla_rules.account.lots import FIRST_PERIOD_STARTS
from fla_rules.columns.arranged import Arranged
from fla_rules.columns.books import Asked, beyond_room, book_of, charges_of, without
from fla_rules.columns.charging import charge_all
from fla_rules.columns.courses import Courses
from fla_rules.columns.jobs import NO_END, Jobs
from fla_rules.columns.left import Kept, balances_of, lots_of
from fla_rules.columns.lots import Balances, Lots
from fla_rules.columns.population import Flags
from fla_rules.columns.spans import Rights, Span
from fla_rules.columns.stated import accounts_stated, statements_of
from fla_rules.law.readings import EntryAgain, FiveYearPeriod, Overuse, Readings, UseOrder


@frozen(eq=False)
class Accounts:
    """The lots and balances of a span, and the workers who are left to the scalar rules.

    The second of each pair is theirs who have opening balances.
    """

    lots: tuple[Lots, Lots]
    balances: tuple[Balances, Balances]
    odd: Flags


def follows(readings: Readings, on: date) -> bool:
    """Tell whether accounts can be kept in arrays under some readings: else nobody's are."""
    plain = readings.five_year_period is FiveYearPeriod.CALENDAR
    plain = plain and readings.use_order is UseOrder.OLDEST_FIRST
    resets = on > date(FIRST_PERIOD_STARTS.year + 4, 12, 31)
    return plain and (readings.entry_again is EntryAgain.FIRST or not resets)


def accounts_of(
    held: Arranged, span: Span, jobs: Jobs, courses: Courses, rights: Rights, asked: Asked
) -> Accounts:
    """Keep the accounts of a span of workers up to the day."""
    charged = charges_of(span, jobs, courses, asked, held.of_trainings)
    stated = statements_of(held, span, courses, asked)
    scale, beyond = stated.scaled(charged.scale)
    book = book_of(span, jobs, rights, asked, scale)
    charged = charged.over(book.scale)
    odd = book.odd | courses.odd[span.first : span.end] | charged.odd | stated.odd | beyond
    odd |= beyond_room(book, charged)
    first = jobs.first[span.rows[span.begins]]
    lots, balances, more = accounts_stated(span, book, charged, asked, (stated, first, odd))
    odd |= more
    # Whoever is left to the rules, or has a balance that was read, has nothing here.
    elsewhere = odd | stated.there
    book = without(book, elsewhere)
    granted = [lot.granted * lot.known for lot in book.lots]
    used, over, latest = charge_all(book, charged, granted, ~elsewhere[charged.worker])
    if asked.readings.overuse is Overuse.DEBT:
        # A debt is carried from lot to lot, and below nothing; so is one that may be there.
        odd |= over > 0
        for lot in book.lots:
            odd |= np.logical_or.reduce(lot.unknown, axis=0)
        elsewhere |= odd
        book = without(book, odd)
    first = np.where(elsewhere, NO_END + 1, first)
    worker = np.arange(span.first, span.end)
    kept = Kept(worker, first, book, charged, asked, used, over, latest)
    return Accounts((lots_of(kept), lots), (balances_of(kept), balances), odd)
