"""A worker's account, and the law in force on a day, as tables for a terminal.

This room needs the extra `cli`. It builds what is shown; the shell prints it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fla_rules.account.charging import OUTSIDE_EMPLOYMENT
from fla_rules.account.counting import normal_pay
from fla_rules.account.credit import AccountQuestion, account
from fla_rules.account.findings import beside_the_movements
from fla_rules.account.grounds import Ground, grounds
from fla_rules.account.lots import UnknownLot
from fla_rules.account.movements import Account, Movement, MovementKind
from fla_rules.account.prospect import next_grants
from fla_rules.account.question import day_length
from fla_rules.account.reasons import account_reasons
from fla_rules.dossier.rows import AccountAssessment, BalanceRow, LeavingRow, citation_row
from fla_rules.explain import Language, as_language, label, language, sentence
from fla_rules.facts.training import known_trainings
from fla_rules.law.agreements.agreement import Agreement, UnregisteredAgreement
from fla_rules.law.instruments import LEARNING_ACCOUNT, TRAINING_RIGHT
from fla_rules.law.readings import question_of
from fla_rules.law.rulebook import Law
from fla_rules.numbers import in_decimals, in_hours
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.quantities import Days
from fla_rules.reports.layout import (
    abbreviations,
    as_cells,
    ground,
    laid_out,
    new_table,
    readings_used,
    rests_on,
    said_of_end,
    warnings,
    with_fraction,
)
from fla_rules.reports.words import cited, days_of, how_ended, in_words, known, sure, what
from fla_rules.sheets.words import articles
from fla_rules.vocabulary import Kind, SizeClass

_SIZES: Final = MappingProxyType(
    {
        SizeClass.UNDER_10: "Below 10",
        SizeClass.FROM_10_TO_20: "10 to 20",
        SizeClass.FROM_20: "20 or more",
    }
)
_NARROW: Final = 24


def account_view(
    question: AccountQuestion, answer: AccountAssessment, language: str | Language = "en"
) -> RenderableType:
    """Lay out a worker's account: what was found and what is left, then every movement."""
    kept, spoken = account(question), as_language(language)
    book = answer.rulebook
    heading = label(
        spoken,
        "heading.account",
        worker=answer.balance.worker,
        on=answer.on,
        known_on=answer.known_on,
        version=book.version,
        digest=book.digest,
    )
    grounded = grounds(question, kept)
    return Group(
        Text(heading),
        Text(),
        *warnings(spoken, answer.findings),
        *_left(spoken, answer.balance),
        *(_leaving(spoken, each) for each in answer.leavings),
        Text(),
        _movements_table(spoken, question, kept)
        if kept.movements
        else Text(label(spoken, "no_movements")),
        *_to_come(spoken, question),
        *_not_known(spoken, kept.unknown),
        *_while_in_service(spoken, answer.leavings, kept.movements),
        # What lies outside every employment was said among the findings.
        *(
            Text(label(spoken, "not_charged", training=each, why=sentence(why, spoken)))
            for each, why in kept.set_aside
            if why.id != OUTSIDE_EMPLOYMENT
        ),
        *(
            Text(f"{sentence(step, spoken)} ({_cited(spoken, *step.citations)})")
            for step in (*beside_the_movements(question, kept), *_pay(question))
        ),
        *readings_used(spoken, answer.readings),
        *abbreviations(
            spoken,
            *(each.citation.act for each in grounded),
            *(each.act for row in answer.leavings for each in row.citation),
        ),
    )


def _movements_table(spoken: Language, question: AccountQuestion, kept: Account) -> Table:
    left = "left_known" if kept.unknown else "left"
    table = new_table(spoken, "movements", "day", "what", "days", left, "why", "rests_on")
    # What happened is to stand on one line, and not what it rests on.
    table.columns[-1].max_width = _NARROW
    running = Fraction()
    said = zip(kept.movements, account_reasons(kept), grounds(question, kept), strict=False)
    for movement, step, stands in said:
        running += movement.change
        amounts = [with_fraction(spoken, each) for each in (movement.change, running)]
        cells = (str(movement.day), _moved(spoken, movement), *amounts, sentence(step, spoken))
        table.add_row(*as_cells((*cells, _rests_on(spoken, stands))))
    return table


def _moved(spoken: Language, movement: Movement) -> str:
    read = movement.kind is MovementKind.GRANTED and movement.lot.origin
    return label(spoken, f"movement.{'opening_balance' if read else movement.kind.value}")


def _rests_on(spoken: Language, stands: Ground) -> str:
    return rests_on(spoken, [citation_row(stands.citation)], map(question_of, stands.readings))


def _to_come(spoken: Language, question: AccountQuestion) -> Iterator[Text]:
    """Say which rights of the year have not begun, since the service has not."""
    for day in dict.fromkeys(each.day for each in next_grants(question)):
        step = reason("movement.to_come", year=day.year, first=day)
        yield Text(label(spoken, "to_come", what=sentence(step, spoken)))


def _not_known(spoken: Language, unknown: Iterable[UnknownLot]) -> Iterator[Text]:
    """Say which rights the movements leave out, and with them what is left beside each."""
    rights = [
        reason(
            "movement.at_least" if lot.at_least else "movement.not_known",
            kind=lot.kind,
            year=lot.year,
            days=Days(lot.at_least),
        )
        for lot in unknown
    ]
    if rights:
        said = "; ".join(sentence(each, spoken) for each in rights)
        yield Text(label(spoken, "movements_without", rights=said))


def _while_in_service(
    spoken: Language, leavings: Iterable[LeavingRow], movements: Iterable[Movement]
) -> Iterator[Text]:
    latest = max((each.lot.last for each in movements), default=date.min)
    for row in leavings:
        if not row.hired_again and row.last < latest:
            yield Text(sentence(reason("movement.in_service", last=row.last), spoken))


def _cited(spoken: Language, *citations: Citation) -> str:
    return articles(spoken, map(citation_row, citations))


def _left(spoken: Language, left: BalanceRow) -> Iterator[RenderableType]:
    if left.days and left.minutes:
        days, hours = Fraction(left.days), in_hours(abs(Fraction(left.minutes)))
        said = "left" if days >= 0 else "left_owed"
        yield Text(label(spoken, said, days=Days(abs(days)), hours=hours))
        return
    if left.at_least:
        yield Text(label(spoken, "left_at_least", days=Days(left.at_least)))
    else:
        yield Text(label(spoken, "left_unknown"))
    for each in (*left.missing, *left.open):
        yield Text(f"  {each.message}")


def _leaving(spoken: Language, row: LeavingRow) -> Text:
    """Say of one end what becomes of the days, or what would settle it."""
    return Text(
        label(
            spoken,
            "leaving",
            last=row.last,
            how=how_ended(row, spoken),
            days=Days(row.days) if row.days else label(spoken, "unknown_days"),
            said=said_of_end(spoken, row),
            ground=ground(spoken, row),
        )
    )


def _pay(question: AccountQuestion) -> Iterator[Reason]:
    year = question.years[0]
    for training in known_trainings(question.trainings, year.law.known_on):
        paid = normal_pay(training, day_length(question, training))
        if paid and training.period.last <= question.on:
            yield reason("pay.normal", paid.citation, training=training.id, hours=paid.hours)


def law_view(law: Law, on: date) -> RenderableType:
    """Lay out what is in force on a day as known on another: figures, agreements, instruments."""
    heading = f"In force on {on}, as known on {law.known_on}"
    horizon = law.rulebook.horizon
    verified = f"Rulebook {law.rulebook.version} ({law.rulebook.digest}), verified on {horizon}"
    if max(on, law.known_on) > horizon:
        verified += ": nobody has checked the law of later days"
    return Group(
        Text(heading),
        Text(verified),
        Text(),
        _values_table(law, on),
        _agreements_table(law, on),
        *_sources((agreement.committee.code, agreement) for _, agreement in _in_force(law, on)),
        Text(),
        *_ended(law),
        _terms_table(law),
        Text(),
        _unregistered_table(law),
        *_sources(sorted(law.unregistered.items())),
        Text(),
        _instruments_table(law),
        *abbreviations(language("en"), TRAINING_RIGHT, LEARNING_ACCOUNT),
    )


def _law_table(title: str, *columns: str) -> Table:
    return laid_out(title, {each: each in {"Why", "Rests on"} for each in columns})


def _ended(law: Law) -> Iterator[Text]:
    """Say before the terms which acts end, since theirs are listed all the same."""
    for name, repeal in law.repeals.items():
        yield Text(
            f"{name} ends on {repeal.in_force_from} ({repeal.name}): its terms below are for what "
            "began before"
        )


def _sources(rows: Iterable[tuple[str, Agreement | UnregisteredAgreement]]) -> Iterator[Text]:
    # Below the table, where an address is not cut.
    for code, row in rows:
        yield Text(f"  {code}: {row.source}", overflow="ignore", no_wrap=True)


def _values_table(law: Law, on: date) -> Table:
    table = _law_table(
        "Figures of the act", "Figure", "Amount", "In force", "Known since", "Why", "Rests on"
    )
    for name in law.values:
        value = law.value(name, on)
        if value:
            period, since = days_of(value.period), str(value.known_from)
            cells = (name.value, in_decimals(Fraction(value.amount)), period, since)
            table.add_row(
                *as_cells(
                    (*cells, value.citation.note or "", _cited(language("en"), value.citation))
                )
            )
    return table


def _agreements_table(law: Law, on: date) -> Table:
    sizes = [(size, _SIZES[size]) for size in SizeClass]
    columns = ("Committee", *(name for _, name in sizes), "In force", "Known since", "Why")
    table = _law_table(f"Sector agreements: days a year for a full-timer in {on.year}", *columns)
    for codes, agreement in _in_force(law, on):
        figures = (_figure(agreement, size, on.year) for size, _ in sizes)
        period = days_of(agreement.period)
        texts = (agreement.title, agreement.note, sure(agreement.confidence))
        known = f"{agreement.known_from or 'all along'} ({agreement.known_by.value})"
        cells = (codes, *figures, period, known, "; ".join(filter(None, texts)))
        table.add_row(*as_cells(cells))
    return table


def _in_force(law: Law, on: date) -> Iterator[tuple[str, Agreement]]:
    for code in sorted(law.agreements):
        for agreement in law.agreements_of(code):
            # One row an agreement, under its own committee, with those it covers beside.
            if agreement.period.contains(on) and code == agreement.committee.code:
                yield ", ".join(agreement.codes()), agreement


def _figure(agreement: Agreement, size_class: SizeClass, year: int) -> str:
    shown = []
    for kind in (Kind.LEGAL, Kind.SECTORAL):
        place = agreement.step_for(size_class, kind, year)
        if place is not None:
            step = agreement.steps[place]
            figure = step.figure
            amount = (
                in_decimals(figure.amount) if isinstance(figure, Days) else in_hours(figure.minutes)
            )
            condition = f", if {step.condition}" if step.condition else ""
            beside = " (sectoral)" if kind is Kind.SECTORAL else ""
            shown.append("none" if step.gives_nothing else f"{amount}{beside}{condition}")
    return "; ".join(shown) or "the act's"


def _terms_table(law: Law) -> Table:
    table = _law_table("Terms, as known by then", "What", "Term", "For", "Known since", "Rests on")
    for name, rows in law.deadlines.items():
        for row in (*rows, *(other for _, other in law.otherwise.get(name, ()))):
            texts = (what(row), in_words(row.length), days_of(row.period), known(row))
            table.add_row(*as_cells((*texts, cited(row.citation))))
    return table


def _unregistered_table(law: Law) -> Table:
    table = _law_table("Agreements known but not in the book", "Committee", "Known since", "Why")
    for code, row in sorted(law.unregistered.items()):
        cells = (code, str(row.known_from), f"{row.title}: {row.note}")
        table.add_row(*as_cells(cells))
    return table


def _instruments_table(law: Law) -> Table:
    table = _law_table(
        "Instruments known by then", "Name", "Known since", "In force", "Why", "Rests on"
    )
    known = [each for each in law.rulebook.instruments if each.known_from <= law.known_on]
    ends = {each.repeals: each.in_force_from for each in known if each.repeals}
    for each in known:
        since = f"{'' if each.known_exactly else 'by '}{each.known_from}"
        end = ends.get(each.name)
        in_force = str(each.in_force_from or "") + (f", ended {end}" if end else "")
        why = "; ".join(filter(None, (each.title, each.note)))
        where = each.address or sure(each.confidence)
        table.add_row(*as_cells((each.name, since, in_force, why, where)))
    return table
