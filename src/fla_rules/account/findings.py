"""What whoever keeps an account should look at: its opening balances, and what they do not show."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from fla_rules.account.credit import AccountQuestion
from fla_rules.account.keeping import keep
from fla_rules.account.lots import Lot
from fla_rules.account.movements import Account, Excess, Restatement, restatements
from fla_rules.account.reasons import excess_said
from fla_rules.facts.employment import beyond_full_time, known_employments
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.quantities import Days
from fla_rules.vocabulary import Confidence, Kind

_HELD: Final = Citation(
    "TR", "57", Confidence.DEDUCTION, note="it was known when the balance was read"
)
_WHOLE: Final = Citation("FLA", "19 § 3", Confidence.DEDUCTION, note="the acts are silent")


def account_findings(question: AccountQuestion, kept: Account) -> Iterator[tuple[str, Reason]]:
    """Give what is worth a look in an account, each under the id of its kind."""
    for each in restatements(kept):
        if each.stated + each.brought_up != each.computed:
            yield "opening_balance", _restated(each)
    for lot in [each.lot for each in kept.lots if each.lot.origin]:
        doubtful = _doubtful(question, kept, lot)
        if doubtful:
            name = f"finding.{doubtful}"
            yield doubtful, reason(name, day=lot.first, year=lot.year, kind=lot.kind)
    for above in _above(kept):
        yield "opening_balance_above", above
    for nothing in _nothing_left(question, kept):
        yield "account_begins_empty", nothing
    for training in kept.across:
        yield "straddling_training", reason("training.across", _WHOLE, training=training)


def beside_the_movements(question: AccountQuestion, kept: Account) -> tuple[Reason, ...]:
    """Say what the movements do not show: what opening balances hold, and years without any."""
    held = (
        reason("training.in_balance", _HELD, training=each.training, on=each.on)
        for each in kept.in_balance
    )
    empty = (
        reason("account.nothing_left", _HELD, year=each.lot.year, day=each.lot.first)
        for each in kept.lots
        if question.account_from and each.lot.begun and not each.lot.origin
    )
    return (*held, *empty)


def _doubtful(question: AccountQuestion, kept: Account, lot: Lot) -> str:
    """Name what makes an opening balance doubtful: it counts, and nothing here agrees with it."""
    if not _in_service(question, lot.year):
        return "opening_balance_out_of_service"
    rights = {(each.lot.year, each.lot.kind) for each in kept.lots if not each.lot.origin}
    rights |= {(each.year, each.kind) for each in kept.unknown}
    # Of what lies before a whole account nobody asks, nor of a right that its balance opens.
    if question.account_from or lot.first == lot.begun or (lot.year, lot.kind) in rights:
        return ""
    return "opening_balance_of_no_right"


def _in_service(question: AccountQuestion, year: int) -> bool:
    """Tell whether a worker was employed in a year, also where the credit was brought along."""
    return any(
        (each.transferred_from or each.period.first).year <= year <= each.period.last.year
        for each in question.employments
    )


def _restated(each: Restatement) -> Reason:
    computed, year, kind = Days(each.computed), each.year, each.kind
    if each.stated < 0:
        owed = Days(-each.stated)
        return reason(
            "finding.opening_balance_owed",
            day=each.day,
            year=year,
            kind=kind,
            owed=owed,
            computed=computed,
        )
    held = Days(each.stated + each.brought_up)
    name = "finding.opening_balance_brought_up" if each.brought_up else "finding.opening_balance"
    return reason(
        name,
        day=each.day,
        year=year,
        kind=kind,
        computed=computed,
        stated=Days(each.stated),
        held=held,
    )


def _above(kept: Account) -> Iterator[Reason]:
    """Give the opening balances that hold more than the right, with what is given back to them."""
    granted = {
        (each.lot.year, each.lot.kind): each.lot.granted for each in kept.lots if not each.lot.begun
    }
    for each in kept.lots:
        lot, held = each.lot, each.lot.granted + each.given_back
        right = granted.get((lot.year, lot.kind))
        if each.given_back and right is not None and held > right:
            yield reason(
                "finding.opening_balance_above",
                day=lot.first,
                year=lot.year,
                kind=lot.kind,
                held=Days(held),
                granted=Days(right),
            )


def _nothing_left(question: AccountQuestion, kept: Account) -> Iterator[Reason]:
    """Say where an account begins with nothing, or with nothing of the year that runs then."""
    start = question.account_from
    if start is None or question.on < start:
        return
    begun = [each.lot for each in kept.lots if each.lot.begun and each.lot.first == start]
    if begun and not any(lot.origin for lot in begun):
        yield reason("finding.account_empty", first=start)
    elif any(lot.year == start.year and not lot.origin for lot in begun):
        yield reason("finding.account_empty_year", first=start, year=start.year, kind=Kind.LEGAL)


def excess_reason(question: AccountQuestion, kept: Account, excess: Excess) -> Reason:
    """Say that a training was too long, and whether only what became known after it made it so."""
    known = _changed_after(question, excess)
    plain = excess_said(kept, excess)
    if known is None:
        return plain
    return evolve(plain, id="excess.by_change", arguments=(*plain.arguments, ("known", known)))


def _changed_after(question: AccountQuestion, excess: Excess) -> date | None:
    """Give the day on which a change of employment became known that made a training too long."""
    late = [each for job in question.known for each in job.known_days() if each > excess.day]
    jobs = known_employments(question.known, excess.day)
    if not late or excess.origin or beyond_full_time(jobs):
        return None
    then = evolve(question, employments=jobs)
    before = [each for each in keep(then).excess if each.training == excess.training]
    return None if sum(each.days for each in before) >= excess.days else min(late)
