"""An assessment, and the law in force on a day, as tables for a terminal.

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

from fla_rules.calendar import OPEN_END
from fla_rules.dossier.rows import (
    Assessment,
    BalanceRow,
    CreditRow,
    OutcomeName,
    RightRow,
    SizeRow,
)
from fla_rules.explain import sentence
from fla_rules.explain.numbers import in_decimals, in_hours
from fla_rules.facts.training import known_trainings
from fla_rules.law.agreements.agreement import Agreement, UnregisteredAgreement
from fla_rules.law.readings import question_of
from fla_rules.law.rulebook import Law
from fla_rules.outcome import Determined, NotApplicable, Outcome, Reason, Undetermined, reason
from fla_rules.quantities import Days
from fla_rules.reports.duties import summary
from fla_rules.reports.layout import articles, as_cells, new_table, set_aside_lines
from fla_rules.reports.words import cited, days_of, in_words, known
from fla_rules.rules.counting import normal_pay
from fla_rules.rules.credit import (
    Account,
    AccountQuestion,
    Balance,
    MovementKind,
    account,
    account_reasons,
    balance,
    day_length,
)
from fla_rules.rules.leaving import ends_of, leaving
from fla_rules.vocabulary import Confidence, Kind, SizeClass

# Of a longer one the decimals say more.
_LONGEST_FRACTION: Final = 999
_SIZES: Final = MappingProxyType(
    {
        SizeClass.UNDER_10: "Below 10",
        SizeClass.FROM_10_TO_20: "10 to 20",
        SizeClass.FROM_20: "20 or more",
    }
)


def assessment_view(assessment: Assessment) -> RenderableType:
    """Lay out an assessment: the sizes, then a row for each right with its reason in one line."""
    book = assessment.rulebook
    heading = (
        f"Asked on {assessment.on}, under the law as known on {assessment.known_on} "
        f"(rulebook {book.version}, {book.digest})"
    )
    sizes = new_table("Size of the enterprise", "Year", "Count", "Class", "Why", "Rests on")
    for size in assessment.size_classes:
        sizes.add_row(*as_cells(_size_cells(size)))
    rights = new_table("Training rights", "Worker", "Year", "Kind", "Days", "Why", "Rests on")
    for right in assessment.rights:
        rights.add_row(*as_cells(_right_cells(right)))
    credits_ = new_table(
        "Training credit",
        "Worker",
        "Year",
        "Opening",
        "Granted",
        "Used",
        "Lapsed",
        "Closing",
        "Why",
    )
    for credit in assessment.credits:
        credits_.add_row(*as_cells(_credit_cells(credit)))
    left = new_table(f"Left on {assessment.on}", "Worker", "Days", "Hours", "Why")
    for row in assessment.balances:
        left.add_row(*as_cells(_balance_cells(row)))
    duties = Text(f"{summary(assessment.duties)} (the command duties lists them)")
    tables = (sizes, rights, credits_, left)
    first = set_aside_lines(assessment.set_aside)
    return Group(Text(heading), Text(), *first, *tables, duties, *_notes(assessment))


def _size_cells(row: SizeRow) -> Iterator[str]:
    counted = [step.arguments["count"] for step in row.reasons if step.id == "size.quarter"]
    yield str(row.year)
    yield in_decimals(Fraction(row.average)) if row.average else row.workers or "?"
    yield _SIZES[row.class_].lower() if row.class_ else row.outcome.value.replace("_", " ")
    yield "; ".join(row.missing) or row.reason or _counted(row, counted)
    yield articles(row.citation)


def _counted(row: SizeRow, counted: list[str]) -> str:
    if row.workers:
        return "workers at the end of the quarter of the first employment"
    ends = ", ".join(in_decimals(Fraction(count)) for count in counted)
    return f"average of {len(counted)} declared quarter ends: {ends}"


def _right_cells(row: RightRow) -> Iterator[str]:
    yield row.worker
    yield str(row.year)
    yield row.kind.value
    yield _days(row)
    yield _why(row)
    yield articles(row.citation)


def _credit_cells(row: CreditRow) -> Iterator[str]:
    yield row.worker
    yield str(row.year)
    for amount in (row.opening, row.granted, row.used, row.lapsed, row.closing):
        yield with_fraction(Fraction(amount)) if amount else "?"
    yield "; ".join((*row.missing, *row.open))


def _balance_cells(row: BalanceRow) -> Iterator[str]:
    yield row.worker
    yield with_fraction(Fraction(row.days)) if row.days else "undetermined"
    yield in_hours(Fraction(row.minutes)) if row.minutes else "?"
    yield "; ".join((*row.missing, *row.open))


def _days(row: RightRow) -> str:
    match row.outcome:
        case OutcomeName.DETERMINED:
            return with_fraction(Fraction(row.days)) + (f", {row.hours} hours" if row.hours else "")
        case OutcomeName.UNDETERMINED:
            return "undetermined"
        case OutcomeName.NOT_APPLICABLE:
            return "none"


def _why(row: RightRow) -> str:
    if row.outcome is not OutcomeName.DETERMINED:
        return "; ".join((*row.missing, *row.open)) or row.reason
    figures = [step.message for step in row.reasons if step.id.startswith("figure.")]
    stretches = [step.message for step in row.reasons if step.id == "months.stretch"]
    rounded = [step.message for step in row.reasons if step.id == "right.rounded"]
    counted = [] if _all_year(row) else [" + ".join(stretches)]
    return "; ".join([*counted, *rounded, *figures])


def _all_year(row: RightRow) -> bool:
    counted = [step.arguments for step in row.reasons if step.id == "months.stretch"]
    return [(each["regime"], each["months"]) for each in counted] == [("1", "12")]


def with_fraction(amount: Fraction) -> str:
    """Write an amount in decimals, with the exact fraction beside them where it is short.

    >>> with_fraction(Fraction(8, 5)), with_fraction(Fraction(10, 3)), with_fraction(Fraction(5))
    ('1.6 (8/5)', '≈ 3.33 (10/3)', '5')
    """
    beside = f" ({amount})" if 1 < amount.denominator <= _LONGEST_FRACTION else ""
    return f"{in_decimals(amount)}{beside}"


def _notes(assessment: Assessment) -> Iterator[RenderableType]:
    if assessment.readings:
        used = (f"{question} = {option}" for question, option in assessment.readings.items())
        yield Text(f"Readings used: {', '.join(used)}")
    cited = [citation for row in assessment.rights for citation in row.citation]
    sources = dict.fromkeys(
        (each.act, each.source, each.confidence) for each in cited if each.source
    )
    for act, source, confidence in sources:
        yield Text(f"{act}: {source} ({_sure(confidence)})", overflow="fold")
    if any(citation.act == "TR" for citation in cited):
        yield Text("TR: act of 3 October 2022, chapter 12")
    for finding in (each for each in assessment.findings if each.duty is None):
        yield Text(f"{finding.severity.value}: {finding.message}")


def _sure(confidence: Confidence) -> str:
    return {
        Confidence.ACT: "read in the act",
        Confidence.SEVERAL: "several sources agree",
        Confidence.ONE: "one source",
        Confidence.DEDUCTION: "a deduction",
    }[confidence]


def account_view(worker: str, question: AccountQuestion) -> RenderableType:
    """Lay out a worker's account: every movement with its reason, and what is left after it."""
    kept = account(question)
    heading = f"Training account of {worker} on {question.on}"
    table = new_table("Movements", "Day", "What", "Days", "Left", "Why", "Rests on")
    running = Fraction()
    for movement, step in zip(kept.movements, account_reasons(kept), strict=False):
        granted = movement.kind is MovementKind.GRANTED
        change = movement.days if granted else -movement.days
        running += change
        what = movement.kind.value.replace("_", " ")
        texts = (
            str(movement.day),
            what,
            with_fraction(change),
            with_fraction(running),
            sentence(step, "en"),
        )
        table.add_row(*as_cells((*texts, _acts(step))))
    return Group(Text(heading), Text(), table, *_left(balance(question)), *_beside(question, kept))


def _acts(step: Reason) -> str:
    return ", ".join(f"{citation.act} {citation.article}" for citation in step.citations)


def _left(left: Outcome[Balance]) -> Iterator[RenderableType]:
    match left:
        case Determined(value=held):
            yield Text(f"Left: {with_fraction(held.days)} days, or {in_hours(held.minutes)} hours")
        case Undetermined():
            yield Text("Left: undetermined, since something it needs is missing or open:")
            for step in (*left.missing, *left.open):
                yield Text(f"  {sentence(step, 'en')}")
        case NotApplicable():
            yield Text(sentence(left.reason, "en"))


def _beside(question: AccountQuestion, kept: Account) -> Iterator[RenderableType]:
    for each in kept.excess:
        step = reason("excess", training=each.training, day=each.day, days=Days(each.days))
        yield Text(sentence(step, "en"))
    for training, why in kept.set_aside:
        yield Text(f"Not charged: {training}: {sentence(why, 'en')}")
    for step in (*_pay(question), *_ends(question)):
        yield Text(f"{sentence(step, 'en')} ({_acts(step)})")
    used = ", ".join(f"{question_of(each)} = {each.option}" for each in kept.readings)
    if used:
        yield Text(f"Readings used: {used}")


def _pay(question: AccountQuestion) -> Iterator[Reason]:
    year = question.years[0]
    for training in known_trainings(question.trainings, year.law.known_on):
        paid = normal_pay(training, day_length(question, training))
        if paid and training.period.last <= question.on:
            yield reason("pay.normal", paid.citation, training=training.id, hours=paid.hours)


def _ends(question: AccountQuestion) -> Iterator[Reason]:
    for employment in ends_of(question):
        match leaving(question, employment):
            case Determined(value=ended, citations=cited):
                yield reason(f"leaving.{ended.credit.value}", *cited, until=ended.until)
            case Undetermined(missing=missing, open=unsettled):
                yield from (*missing, *unsettled)
            case NotApplicable():
                pass


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
        _terms_table(law),
        Text(),
        _unregistered_table(law),
        *_sources(sorted(law.unregistered.items())),
        Text(),
        _instruments_table(law),
    )


def _sources(rows: Iterable[tuple[str, Agreement | UnregisteredAgreement]]) -> Iterator[Text]:
    # Below the table, where an address is not cut.
    for code, row in rows:
        yield Text(f"  {code}: {row.source}", overflow="ignore", no_wrap=True)


def _values_table(law: Law, on: date) -> Table:
    table = new_table(
        "Figures of the act", "Figure", "Amount", "In force", "Known", "Why", "Rests on"
    )
    for name in law.values:
        value = law.value(name, on)
        if value:
            period = f"{value.period.first} - {_end(value.period.last)}"
            cited = f"{value.citation.act} {value.citation.article}"
            cells = (name.value, str(value.amount), period, str(value.known_from))
            table.add_row(*as_cells((*cells, value.citation.note, cited)))
    return table


def _end(day: date) -> str:
    return "" if day == OPEN_END else str(day)


def _agreements_table(law: Law, on: date) -> Table:
    sizes = [(size, _SIZES[size]) for size in SizeClass]
    columns = ("Committee", *(name for _, name in sizes), "In force", "Known", "Why")
    table = new_table(f"Sector agreements: days a year for a full-timer in {on.year}", *columns)
    for codes, agreement in _in_force(law, on):
        figures = (_figure(agreement, size, on.year) for size, _ in sizes)
        period = f"{agreement.period.first} - {_end(agreement.period.last)}"
        texts = (agreement.title, agreement.note, _sure(agreement.confidence))
        known = f"{agreement.known_from} ({agreement.known_by.value})"
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
        if place >= 0:
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
    table = new_table("Terms, as known by then", "What", "Term", "For", "Known", "Rests on")
    for rows in law.deadlines.values():
        for row in rows:
            texts = (row.name.value, in_words(row.length), days_of(row.period), known(row))
            table.add_row(*as_cells((*texts, cited(row.citation))))
    return table


def _unregistered_table(law: Law) -> Table:
    table = new_table("Agreements known but not in the book", "Committee", "Known", "Why")
    for code, row in sorted(law.unregistered.items()):
        cells = (code, str(row.known_from), f"{row.title}: {row.note}")
        table.add_row(*as_cells(cells))
    return table


def _instruments_table(law: Law) -> Table:
    table = new_table("Instruments known by then", "Name", "Known", "In force", "Why", "Rests on")
    known = [each for each in law.rulebook.instruments if each.known_from <= law.known_on]
    ends = {each.repeals: each.in_force_from for each in known if each.repeals}
    for each in known:
        since = f"{'' if each.known_exactly else 'by '}{each.known_from}"
        end = ends.get(each.name)
        in_force = str(each.in_force_from or "") + (f", ended {end}" if end else "")
        why = "; ".join(filter(None, (each.title, each.note)))
        sure = each.address or _sure(each.confidence)
        table.add_row(*as_cells((each.name, since, in_force, why, sure)))
    return table
