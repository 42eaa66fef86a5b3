"""A worker's account, and the law in force on a day, as tables for a terminal.

This room needs the extra `cli`. It builds what is shown; the shell prints it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
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
from fla_rules.dossier.row_words import articles
from fla_rules.dossier.rows import AccountAssessment, BalanceRow, LeavingRow, citation_row
from fla_rules.explain import Language, as_language, label, quoted, sentence, shown
from fla_rules.facts.training import known_trainings
from fla_rules.law.agreements.agreement import Agreement, PathStep, UnregisteredAgreement
from fla_rules.law.instruments import LEARNING_ACCOUNT, TRAINING_RIGHT
from fla_rules.law.readings import question_of
from fla_rules.law.rulebook import Law
from fla_rules.numbers import in_hours
from fla_rules.outcome import Citation, Reason, reason
from fla_rules.quantities import Days, Hours
from fla_rules.reports.layout import (
    abbreviations,
    as_cells,
    ground,
    new_table,
    readings_used,
    rests_on,
    said_of_end,
    warnings,
    with_fraction,
)
from fla_rules.reports.words import cited, days_of, how_ended, in_words, known, sure, what
from fla_rules.vocabulary import Kind, SizeClass

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
        said = spoken.forms.semicolon.join(sentence(each, spoken) for each in rights)
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


def law_view(law: Law, on: date, language: str | Language = "en") -> RenderableType:
    """Lay out what is in force on a day as known on another: figures, agreements, instruments."""
    spoken = as_language(language)
    agreements = [(each.committee.code, each) for _, each in _in_force(law, on)]
    return Group(
        Text(label(spoken, "heading.law", on=on, known_on=law.known_on)),
        Text(_verified(spoken, law, on)),
        Text(),
        _values_table(spoken, law, on),
        _agreements_table(spoken, law, on),
        *_sources(spoken, agreements),
        Text(),
        *_ended(spoken, law),
        _terms_table(spoken, law),
        Text(),
        _unregistered_table(spoken, law),
        *_sources(spoken, sorted(law.unregistered.items())),
        Text(),
        _instruments_table(spoken, law),
        *abbreviations(spoken, TRAINING_RIGHT, LEARNING_ACCOUNT),
    )


def _verified(spoken: Language, law: Law, on: date) -> str:
    book = law.rulebook
    later = max(on, law.known_on) > book.horizon
    return label(
        spoken,
        "heading.rulebook_before" if later else "heading.rulebook",
        version=book.version,
        digest=book.digest,
        horizon=book.horizon,
    )


def _ended(spoken: Language, law: Law) -> Iterator[Text]:
    """Say before the terms which acts end, since theirs are listed all the same."""
    for name, repeal in law.repeals.items():
        day, act = repeal.in_force_from or "", quoted(repeal.name, spoken)
        yield Text(label(spoken, "law.ends", name=name, day=day, act=act))


def _sources(
    spoken: Language, rows: Iterable[tuple[str, Agreement | UnregisteredAgreement]]
) -> Iterator[Text]:
    # Below the table, where an address is not cut.
    for code, row in rows:
        source = quoted(row.source, spoken)
        yield Text(f"  {code}{spoken.forms.colon}{source}", overflow="ignore", no_wrap=True)


def _values_table(spoken: Language, law: Law, on: date) -> Table:
    columns = ("figure", "amount", "in_force", "known_since", "why", "rests_on")
    table = new_table(spoken, "values", *columns)
    for name in law.values:
        value = law.value(name, on)
        if value:
            period, since = days_of(value.period, spoken), str(value.known_from)
            cells = (shown(name, spoken), shown(Fraction(value.amount), spoken), period, since)
            note = quoted(value.citation.note or "", spoken)
            table.add_row(*as_cells((*cells, note, _cited(spoken, value.citation))))
    return table


def _agreements_table(spoken: Language, law: Law, on: date) -> Table:
    sizes = (f"{size.name.lower()}" for size in SizeClass)
    columns = ("committee", *sizes, "in_force", "known_since", "why")
    table = new_table(spoken, "agreements", *columns, year=on.year)
    for codes, agreement in _in_force(law, on):
        figures = (_figure(spoken, agreement, size, on.year) for size in SizeClass)
        period = days_of(agreement.period, spoken)
        texts = (quoted(each or "", spoken) for each in (agreement.title, agreement.note))
        why = filter(None, (*texts, sure(agreement.confidence, spoken)))
        day = agreement.known_from
        since = str(day) if day else label(spoken, "law.all_along")
        known_since = f"{since} ({shown(agreement.known_by, spoken)})"
        cells = (codes, *figures, period, known_since, spoken.forms.semicolon.join(why))
        table.add_row(*as_cells(cells))
    return table


def _in_force(law: Law, on: date) -> Iterator[tuple[str, Agreement]]:
    for code in sorted(law.agreements):
        for agreement in law.agreements_of(code):
            # One row an agreement, under its own committee, with those it covers beside.
            if agreement.period.contains(on) and code == agreement.committee.code:
                yield ", ".join(agreement.codes()), agreement


def _figure(spoken: Language, agreement: Agreement, size_class: SizeClass, year: int) -> str:
    said = []
    for kind in (Kind.LEGAL, Kind.SECTORAL):
        place = agreement.step_for(size_class, kind, year)
        if place is not None:
            said.append(_of_step(spoken, agreement.steps[place], kind))
    return spoken.forms.semicolon.join(said) or label(spoken, "law.of_the_act")


def _of_step(spoken: Language, step: PathStep, kind: Kind) -> str:
    if step.gives_nothing:
        return label(spoken, "none")
    amount = _amount(spoken, step.figure)
    if kind is Kind.SECTORAL:
        amount = label(spoken, "law.sectoral", amount=amount)
    if step.condition:
        condition = quoted(step.condition, spoken)
        return label(spoken, "law.condition", amount=amount, condition=condition)
    return amount


def _amount(spoken: Language, figure: Days | Hours) -> str:
    if isinstance(figure, Hours):
        return in_hours(figure.minutes)
    return shown(figure.amount, spoken)


def _terms_table(spoken: Language, law: Law) -> Table:
    table = new_table(spoken, "terms", "what", "term", "for", "known_since", "rests_on")
    for name, rows in law.deadlines.items():
        for row in (*rows, *(other for _, other in law.otherwise.get(name, ()))):
            texts = (what(row, spoken), in_words(row.length, spoken), days_of(row.period, spoken))
            cells = (*texts, known(row, spoken), cited(row.citation, spoken))
            table.add_row(*as_cells(cells))
    return table


def _unregistered_table(spoken: Language, law: Law) -> Table:
    table = new_table(spoken, "unregistered", "committee", "known_since", "why")
    for code, row in sorted(law.unregistered.items()):
        title, note = quoted(row.title, spoken), quoted(row.note, spoken)
        cells = (code, str(row.known_from), f"{title}{spoken.forms.colon}{note}")
        table.add_row(*as_cells(cells))
    return table


def _instruments_table(spoken: Language, law: Law) -> Table:
    columns = ("name", "known_since", "in_force", "why", "rests_on")
    table = new_table(spoken, "instruments", *columns)
    there = [each for each in law.rulebook.instruments if each.known_from <= law.known_on]
    ends = {each.repeals: each.in_force_from for each in there if each.repeals}
    for each in there:
        in_force = str(each.in_force_from or "")
        if ends.get(each.name):
            in_force = label(spoken, "law.in_force", first=in_force, last=str(ends[each.name]))
        texts = (quoted(said or "", spoken) for said in (each.title, each.note))
        why = spoken.forms.semicolon.join(filter(None, texts))
        where = each.address or sure(each.confidence, spoken)
        name = quoted(each.name, spoken)
        table.add_row(*as_cells((name, known(each, spoken), in_force, why, where)))
    return table
