"""The worker's statement as a sheet: what is left first, then what it comes from, and why."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from fla_rules import checks
from fla_rules.account.individual_account import AccountItem
from fla_rules.dossier.rows import (
    BalanceRow,
    CitationRow,
    CreditRow,
    JointCommitteeRow,
    LeavingRow,
    OutcomeName,
    RightRow,
    StepRow,
)
from fla_rules.duties.compliance import Status
from fla_rules.explain import Language, as_language, field_name, label, sentence, shown
from fla_rules.facts.training import TrainingStatus
from fla_rules.law.instruments import INSTRUMENTS
from fla_rules.outcome import reason
from fla_rules.quantities import Days
from fla_rules.sheets.sheet import Column, Lines, Pairs, Sheet, Table
from fla_rules.sheets.statement_rows import (
    AmountRow,
    CertificateRow,
    CourseRow,
    EmploymentRow,
    GrowthPathRow,
    LapseRow,
    PathStepRow,
    Statement,
)
from fla_rules.sheets.words import articles

_AMOUNTS: Final = ("opening", "granted", "used", "lapsed", "closing")


def statement_sheet(statement: Statement, language: str | Language) -> Sheet:
    """Make the sheet of a statement; its language is best that of the request.

    What is missing is said before the figures that miss it.
    """
    checks.one("statement", statement, Statement)
    spoken = as_language(language)
    name = statement.person.name or statement.worker
    return Sheet(
        label(spoken, "statement.title", worker=name, on=statement.on),
        spoken.name,
        (
            _at_a_glance(statement, spoken),
            _gaps(statement, spoken),
            _leavings(statement, spoken),
            _told(statement, spoken),
            _identity(statement, spoken),
            _employments(statement, spoken),
            _credits(statement, spoken),
            _rights(statement, spoken),
            _lapses(statement, spoken),
            _grants(statement, spoken),
            _courses(statement, spoken),
            _certificates(statement, spoken),
            _growth_paths(statement, spoken),
            _came_about(statement, spoken),
            Lines(label(spoken, "statement.notes"), tuple(_notes(statement))),
            Lines(label(spoken, "statement.basis"), tuple(_basis(statement, spoken))),
        ),
    )


# --- amounts and days ----------------------------------------------------------------------------


def _days(days: str | None, hours: str | None, at_least: str | None, spoken: Language) -> str:
    """Say days with their hours beside them, or what is sure of them."""
    if days is None:
        if at_least is None:
            return label(spoken, "not_known")
        return label(spoken, "at_least", days=shown(Days(at_least), spoken))
    amount = Fraction(days)
    said = shown(Days(abs(amount)), spoken)
    if hours:
        said = label(spoken, "statement.with_hours", days=said, hours=hours.removeprefix("-"))
    return label(spoken, "statement.owed", days=said) if amount < 0 else said


def _of(row: AmountRow | BalanceRow | RightRow, spoken: Language) -> str:
    if row.outcome is OutcomeName.NOT_APPLICABLE:
        return label(spoken, "none")
    return _days(row.days, row.hours, row.at_least, spoken)


def _number(amount: str | None, spoken: Language) -> str:
    return label(spoken, "not_known") if amount is None else shown(Fraction(amount), spoken)


def _columns(spoken: Language, *names: str, amounts: Iterable[str] = ()) -> tuple[Column, ...]:
    right = frozenset(amounts)
    return tuple(Column(label(spoken, f"column.{name}"), name in right) for name in names)


def _list(texts: Iterable[str | None], spoken: Language) -> str:
    return spoken.forms.semicolon.join(filter(None, texts))


def _and(texts: Iterable[str]) -> str:
    return ", ".join(texts)


# --- first of all --------------------------------------------------------------------------------


def _at_a_glance(told: Statement, spoken: Language) -> Pairs | Lines:
    title = label(spoken, "statement.glance")
    if told.before:
        return Lines(title, (told.before.message,))
    return Pairs(title, tuple(_glance(told, spoken)))


def _glance(told: Statement, spoken: Language) -> Iterator[tuple[str, str]]:
    if told.balance:
        yield label(spoken, "table.balances", on=told.on), _of(told.balance, spoken)
    if told.credit:
        yield label(spoken, "statement.credit", year=told.credit.year), _of(told.credit, spoken)
    if told.followed:
        name = label(spoken, "statement.followed", year=told.followed.year)
        yield name, _of(told.followed, spoken)
    for lapse in told.lapses[:1]:
        yield label(spoken, "statement.lapses_first"), _lapse(lapse, spoken)
    for grant in told.next_grants[:1]:
        said = label(spoken, "statement.on_day", days=_of(grant.right, spoken), day=grant.opens)
        yield label(spoken, "statement.next_grant"), said


def _lapse(lapse: LapseRow, spoken: Language) -> str:
    days = shown(Days(lapse.days), spoken)
    if lapse.missing:
        days = label(spoken, "at_least", days=days)
    if lapse.last is None:
        return label(spoken, "statement.never", days=days)
    return label(spoken, "statement.after_day", days=days, day=lapse.last)


def _gaps(told: Statement, spoken: Language) -> Lines:
    """Say once what would settle everything that is not known."""
    missing = dict.fromkeys(
        step.message for row in _rows(told) for step in (*row.missing, *row.open)
    )
    absent = [_item(step, spoken) for step in told.absent]
    items = (label(spoken, "statement.absent", items=_and(absent)),) if absent else ()
    return Lines(label(spoken, "table.gaps"), (*missing, *items))


def _rows(
    told: Statement,
) -> Iterator[BalanceRow | RightRow | CreditRow | LeavingRow | GrowthPathRow]:
    """Give whatever may be undetermined, what is left first."""
    yield from [told.balance] if told.balance else []
    yield from told.rights
    yield from told.credits
    yield from told.leavings
    yield from told.growth_paths
    yield from (grant.right for grant in told.next_grants)


def _item(step: StepRow, spoken: Language) -> str:
    """Give the word of an item that the account has to hold."""
    words = {item.value: item for item in AccountItem}
    return shown(words[step.arguments["item"]], spoken)


def _leavings(told: Statement, spoken: Language) -> Lines:
    return Lines(label(spoken, "table.leavings"), tuple(_end(row, spoken) for row in told.leavings))


def _end(row: LeavingRow, spoken: Language) -> str:
    unknown = row.ended_by == "unknown"
    again = reason("leaving.hired_again", first=row.hired_again) if row.hired_again else None
    steps = [step.message for step in row.reasons]
    return label(
        spoken,
        "leaving",
        last=row.last,
        how=label(spoken, "unknown_end") if unknown else shown(row.ended_by, spoken),
        days=_days(row.days, None, row.at_least, spoken),
        said=_list((*steps, sentence(again, spoken) if again else None), spoken),
        ground=_rests_on(row.citation, row.readings, spoken),
    )


def _told(told: Statement, spoken: Language) -> Lines:
    return Lines(label(spoken, "statement.told"), tuple(_message(told, spoken)))


def _message(told: Statement, spoken: Language) -> Iterator[str]:
    for step in told.reminders:
        yield _with_articles(step.message, step.citation, spoken)
    duty = told.told
    if duty is None:
        return
    if duty.done_on and duty.status in {Status.MET, Status.LATE}:
        yield label(spoken, "statement.told_on", day=date.fromisoformat(duty.done_on))
    elif duty.due:
        yield label(spoken, "statement.told_by", day=date.fromisoformat(duty.due))


def _with_articles(said: str, citation: tuple[CitationRow, ...], spoken: Language) -> str:
    rests = articles(spoken, citation)
    return f"{said} ({rests})" if rests else said


# --- who -----------------------------------------------------------------------------------------


def _identity(told: Statement, spoken: Language) -> Pairs:
    person = told.person
    known = {
        "name": person.name,
        "surname": person.surname,
        "first_names": person.first_names,
        "born": shown(person.born, spoken) if person.born else None,
        "birthplace": person.birthplace,
        "domicile": person.domicile,
        "niss": person.niss,
    }
    employer = " ".join(filter(None, (told.name, told.enterprise_number)))
    return Pairs(
        label(spoken, "statement.who"),
        (
            *((field_name(key, spoken), text) for key, text in known.items() if text),
            (label(spoken, "column.worker"), told.worker),
            (label(spoken, "statement.employer"), employer),
            (field_name("full_time_day", spoken), told.full_time_day),
        ),
    )


def _employments(told: Statement, spoken: Language) -> Table:
    columns = (
        Column(label(spoken, "statement.from")),
        Column(label(spoken, "statement.until")),
        Column(field_name("joint_committee", spoken)),
        Column(field_name("regime", spoken)),
    )
    listed = {row.joint_committee: row for row in told.joint_committees}
    rows = (_job(row, listed, spoken) for row in told.employments)
    return Table(label(spoken, "statement.employments"), columns, tuple(rows))


def _job(
    row: EmploymentRow, listed: dict[str, JointCommitteeRow], spoken: Language
) -> tuple[str, ...]:
    ended = shown(row.to, spoken) if row.to else label(spoken, "statement.lasts")
    committee = _committee(listed[row.joint_committee], spoken)
    return shown(row.from_, spoken), ended, committee, _list(_regimes(row, spoken), spoken)


def _committee(row: JointCommitteeRow, spoken: Language) -> str:
    """Name a committee in the language where it has a name in it, and in both others."""
    own = {"nl": row.nl, "fr": row.fr}.get(spoken.name)
    name = own or " / ".join(filter(None, (row.fr, row.nl)))
    return " ".join(filter(None, (row.joint_committee, name)))


def _regimes(row: EmploymentRow, spoken: Language) -> Iterator[str]:
    if not row.regime:
        yield label(spoken, "not_known")
    for each in row.regime:
        share = _share(each.fraction, spoken)
        alone = len(row.regime) == 1
        yield share if alone else label(spoken, "statement.share", share=share, day=each.from_)
    for off in row.suspensions:
        worked = _share(off.fraction, spoken) if off.fraction else None
        until = shown(off.to, spoken) if off.to else label(spoken, "statement.lasts")
        span = label(spoken, "statement.span", first=off.from_, until=until)
        yield f"{shown(off.kind, spoken)}{spoken.forms.colon}{_list((worked, span), spoken)}"


def _share(fraction: str, spoken: Language) -> str:
    return f"{shown(Fraction(fraction) * 100, spoken)}\u00a0%"


# --- the account ---------------------------------------------------------------------------------


def _credits(told: Statement, spoken: Language) -> Table:
    columns = _columns(spoken, "year", *_AMOUNTS, amounts=_AMOUNTS)
    rows = (_year(row, spoken) for row in told.credits)
    return Table(label(spoken, "table.credits"), columns, tuple(rows))


def _year(row: CreditRow, spoken: Language) -> tuple[str, ...]:
    amounts = [_number(getattr(row, name), spoken) for name in _AMOUNTS]
    if row.at_least:
        amounts[-1] = label(spoken, "at_least", days=shown(Fraction(row.at_least), spoken))
    return str(row.year), *amounts


def _rights(told: Statement, spoken: Language) -> Table:
    columns = _columns(spoken, "year", "kind", "days", "why", "rests_on")
    rows = (_right(row, spoken) for row in told.rights)
    return Table(label(spoken, "table.rights"), columns, tuple(rows))


def _right(row: RightRow, spoken: Language) -> tuple[str, ...]:
    return (
        str(row.year),
        shown(row.kind, spoken),
        _of(row, spoken),
        _why(row, spoken),
        _rests_on(row.citation, row.readings, spoken),
    )


def _why(row: RightRow, spoken: Language) -> str:
    """Say how a right came about; how the size did is told once for everybody, elsewhere."""
    if row.outcome is OutcomeName.UNDETERMINED:
        return _list((step.message for step in (*row.missing, *row.open)), spoken)
    if row.reason:
        return row.reason.message
    return _list((step.message for step in row.reasons if step.id != "size.quarter"), spoken)


def _lapses(told: Statement, spoken: Language) -> Table:
    columns = (*_columns(spoken, "days"), Column(label(spoken, "statement.lapse")))
    rows = (
        (
            _sure(row, spoken),
            _list((_after(row, spoken), *(step.message for step in row.missing)), spoken),
        )
        for row in told.lapses
    )
    return Table(label(spoken, "statement.lapses"), columns, tuple(rows))


def _sure(row: LapseRow, spoken: Language) -> str:
    days = shown(Days(row.days), spoken)
    return label(spoken, "at_least", days=days) if row.missing else days


def _after(row: LapseRow, spoken: Language) -> str:
    if row.last is None:
        return label(spoken, "statement.no_end")
    day = label(spoken, "statement.zero_after", day=row.last)
    ends = row.service_ends
    step = reason("movement.in_service", last=ends) if ends else None
    return _list((day, sentence(step, spoken) if step else None), spoken)


def _grants(told: Statement, spoken: Language) -> Table:
    columns = (
        Column(label(spoken, "statement.from")),
        *_columns(spoken, "kind", "days", "why", "rests_on"),
    )
    rows = (
        (shown(each.opens, spoken), *_right(each.right, spoken)[1:]) for each in told.next_grants
    )
    return Table(label(spoken, "statement.next_grants"), columns, tuple(rows))


# --- what was followed ---------------------------------------------------------------------------


def _courses(told: Statement, spoken: Language) -> Table:
    columns = (
        Column(label(spoken, "statement.training")),
        Column(label(spoken, "statement.when")),
        Column(label(spoken, "statement.form")),
        Column(label(spoken, "statement.counted")),
    )
    rows = (_course(row, told.on, spoken) for row in told.trainings)
    return Table(label(spoken, "statement.trainings"), columns, tuple(rows))


def _course(row: CourseRow, on: date, spoken: Language) -> tuple[str, ...]:
    return (
        row.title or row.training,
        _span(row.from_, row.to, spoken),
        shown(row.form, spoken),
        _counted(row, on, spoken),
    )


def _span(first: date, last: date, spoken: Language) -> str:
    if first == last:
        return shown(first, spoken)
    return label(spoken, "statement.span", first=first, until=shown(last, spoken))


def _counted(row: CourseRow, on: date, spoken: Language) -> str:
    days = _days(row.days, row.hours, None, spoken)
    if row.status is not TrainingStatus.FOLLOWED:
        return shown(row.status, spoken)
    if row.to > on and not Fraction(row.days):
        return label(spoken, "statement.not_over")
    return _list((days, row.reason.message if row.reason else None), spoken)


def _certificates(told: Statement, spoken: Language) -> Table:
    columns = (
        Column(label(spoken, "statement.training")),
        Column(label(spoken, "statement.issued")),
        Column(label(spoken, "statement.valid")),
    )
    rows = (
        (row.title or row.training, shown(row.issued, spoken), _valid(row, spoken))
        for row in told.certificates
    )
    return Table(label(spoken, "statement.certificates"), columns, tuple(rows))


def _valid(row: CertificateRow, spoken: Language) -> str:
    if row.valid_until is None or row.days_left is None:
        return label(spoken, "statement.no_last_day")
    ran_out = "statement.ran_out" if row.days_left < 0 else "statement.runs_out"
    return label(spoken, ran_out, day=row.valid_until)


# --- the growth path -----------------------------------------------------------------------------


def _growth_paths(told: Statement, spoken: Language) -> Table:
    columns = (
        Column(field_name("joint_committee", spoken)),
        *_columns(spoken, "kind"),
        Column(label(spoken, "statement.of_full_timer")),
        *_columns(spoken, "rests_on"),
    )
    rows = (
        (
            row.joint_committee,
            shown(row.kind, spoken),
            _list(_path(row, told.on.year, spoken), spoken),
            articles(spoken, row.citation) or label(spoken, "none"),
        )
        for row in told.growth_paths
    )
    return Table(label(spoken, "statement.growth_path"), columns, tuple(rows))


def _path(row: GrowthPathRow, year: int, spoken: Language) -> Iterator[str]:
    if row.outcome is not OutcomeName.DETERMINED:
        steps = (*row.missing, *row.open, *([row.reason] if row.reason else []))
        yield from (step.message for step in steps)
        return
    if not row.steps:
        figure = _figure(row.days, row.hours, spoken)
        yield label(spoken, "statement.act_figure", figure=figure, year=year)
    for step in row.steps:
        yield _path_step(step, spoken)


def _path_step(step: PathStepRow, spoken: Language) -> str:
    figure = _figure(step.days, step.hours, spoken)
    said = label(spoken, "statement.from_year", year=step.from_year, figure=figure)
    return f"{said} ({step.condition})" if step.condition else said


def _figure(days: str | None, hours: str | None, spoken: Language) -> str:
    if days is not None:
        return shown(Days(days), spoken)
    return label(spoken, "statement.hours", hours=hours or "")


# --- why -----------------------------------------------------------------------------------------


def _came_about(told: Statement, spoken: Language) -> Table:
    """Say how each year moved, and what is left came about."""
    columns = (
        Column(label(spoken, "statement.figure")),
        *_columns(spoken, "why", "rests_on"),
    )
    left = label(spoken, "table.balances", on=told.on)
    rows = [_explained(str(row.year), row, spoken) for row in told.credits]
    rows += [_explained(left, told.balance, spoken)] if told.balance else []
    return Table(label(spoken, "statement.why"), columns, tuple(rows))


def _explained(name: str, row: CreditRow | BalanceRow, spoken: Language) -> tuple[str, ...]:
    why = _list((step.message for step in row.reasons), spoken)
    return name, why, _rests_on(row.citation, row.readings, spoken)


def _rests_on(
    citation: tuple[CitationRow, ...], readings: tuple[str, ...], spoken: Language
) -> str:
    """Name articles and readings; where there is neither, the facts alone decide."""
    many = "readings" if len(readings) > 1 else "reading"
    used = label(spoken, many, readings=_and(readings)) if readings else None
    return _list((articles(spoken, citation), used), spoken) or label(spoken, "statement.facts")


def _notes(told: Statement) -> Iterator[str]:
    return iter(dict.fromkeys(each.message for each in told.findings))


def _basis(told: Statement, spoken: Language) -> Iterator[str]:
    book = told.rulebook
    yield label(
        spoken,
        "heading.assessment",
        on=told.on,
        known_on=told.known_on,
        version=book.version,
        digest=book.digest,
    )
    if told.readings:
        used = _and(f"{question} = {option}" for question, option in told.readings.items())
        yield label(spoken, "readings_used", readings=used)
    for act in INSTRUMENTS:
        if act.name in {"TR", "FLA"}:
            yield f"{act.name}{spoken.forms.colon}{label(spoken, f'act.{act.name}')}"
