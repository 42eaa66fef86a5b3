"""The worker's statement as a sheet: what is left first, then what it comes from, and why."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.account.individual_account import AccountItem
from fla_rules.dossier.row_words import articles, chosen
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
from fla_rules.law.instruments import INSTRUMENTS, LEARNING_ACCOUNT, TRAINING_RIGHT
from fla_rules.numbers import in_hours
from fla_rules.outcome import Argument, reason
from fla_rules.quantities import Days
from fla_rules.sheets.sheet import Column, Lines, Pairs, Sheet, Table
from fla_rules.sheets.statement_rows import (
    AmountRow,
    CourseRow,
    EmploymentRow,
    GrowthPathRow,
    LeftRow,
    ObtainedRow,
    PathStepRow,
    Statement,
)

_AMOUNTS: Final = ("opening", "granted", "used", "lapsed", "closing")
_ITEMS: Final = {item.value: item for item in AccountItem}


def statement_sheet(statement: Statement, language: str | Language) -> Sheet:
    """Make the sheet of a statement, in the language in which it was asked for.

    What is missing stands before the figures that miss it.
    """
    checks.one("statement", statement, Statement)
    said = _Said(as_language(language), _gaps(statement))
    return Sheet(
        said.label("title", worker=_name(statement), on=statement.on),
        said.spoken.name,
        (
            _glance(statement, said),
            _missing(statement, said),
            _leavings(statement, said),
            _told(statement, said),
            _who(statement, said),
            _employments(statement, said),
            _credits(statement, said),
            _rights(statement, said),
            _lapses(statement, said),
            _grants(statement, said),
            _trainings(statement, said),
            _certificates(statement, said),
            _growth_paths(statement, said),
            _came_about(statement, said),
            _notes(statement, said),
            _basis(statement, said),
        ),
    )


def _name(told: Statement) -> str:
    """Name the worker as far as the dossier does."""
    person = told.person
    parts = " ".join(filter(None, (person.first_names, person.surname)))
    return person.name or parts or told.worker


_Gapped = BalanceRow | RightRow | CreditRow | LeavingRow | GrowthPathRow


def _gaps(told: Statement) -> dict[str, int]:
    """Give whatever is missing or open a number, so that each figure it holds up refers to it."""
    steps = (step for row in _gapped(told) for step in (*row.missing, *row.open))
    messages = dict.fromkeys(step.message for step in steps)
    return {message: place for place, message in enumerate(messages, 1)}


def _gapped(told: Statement) -> Iterator[_Gapped]:
    yield from [told.balance] if told.balance else []
    yield from told.rights
    yield from told.credits
    yield from told.leavings
    yield from told.growth_paths
    yield from (grant.right for grant in told.next_grants)


# --- how it is said ------------------------------------------------------------------------------


@frozen
class _Said:
    """The language, and the numbers of what is missing, by what is said of it."""

    spoken: Language
    gaps: dict[str, int]

    def label(self, id_: str, **values: Argument) -> str:
        """Say a short text of the statement's own."""
        return label(self.spoken, f"statement.{id_}", **values)

    def columns(self, *names: str, amounts: Iterable[str] = ()) -> tuple[Column, ...]:
        """Give heads that other reports have too."""
        right = frozenset(amounts)
        return tuple(Column(label(self.spoken, f"column.{each}"), each in right) for each in names)

    def column(self, id_: str) -> Column:
        """Give a head of the statement's own."""
        return Column(self.label(id_))

    def listed(self, *texts: str | None) -> str:
        """Put texts beside each other, those that there are."""
        return self.spoken.forms.semicolon.join(filter(None, texts))

    def day(self, day: date | None, otherwise: str) -> str:
        """Write a day, or what is said where there is none."""
        return shown(day, self.spoken) if day else self.label(otherwise)

    def days(self, days: str | None, minutes: str | None, at_least: str | None) -> str:
        """Say days with their hours beside them, or what is sure of them."""
        if days is None:
            if at_least is None:
                return label(self.spoken, "not_known")
            return label(self.spoken, "at_least", days=shown(Days(at_least), self.spoken))
        amount = Fraction(days)
        said = shown(Days(abs(amount)), self.spoken)
        if minutes and amount:
            hours = in_hours(abs(Fraction(minutes)))
            said = self.label("with_hours", days=said, hours=hours)
        return self.label("owed", days=said) if amount < 0 else said

    def amount(self, row: AmountRow | BalanceRow | RightRow) -> str:
        """Say the days of a row."""
        if row.outcome is OutcomeName.NOT_APPLICABLE:
            return label(self.spoken, "none")
        return self.days(row.days, row.minutes, row.at_least)

    def number(self, amount: str | None) -> str:
        """Write an amount under the head of its column."""
        unknown = label(self.spoken, "not_known")
        return unknown if amount is None else shown(Fraction(amount), self.spoken)

    def rests_on(self, citation: Iterable[CitationRow], readings: tuple[str, ...] = ()) -> str:
        """Name articles, and the readings where these are silent."""
        many = "readings" if len(readings) > 1 else "reading"
        used = label(self.spoken, many, readings=", ".join(readings)) if readings else None
        return self.listed(articles(self.spoken, citation), used)

    def why(self, steps: Iterable[StepRow], rests_on: str = "") -> str:
        """Say steps, of which those that are missing stand above, and what they rest on."""
        told = list(dict.fromkeys(step.message for step in steps))
        numbers = ", ".join(str(self.gaps[each]) for each in told if each in self.gaps)
        see = label(self.spoken, "see_above", numbers=numbers) if numbers else None
        whole = self.listed(*(each for each in told if each not in self.gaps), see)
        return " ".join(filter(None, (whole, f"({rests_on})" if rests_on else None)))


def _as_sentence(text: str) -> str:
    """Begin a text as a sentence does, unless it begins with the key of a file."""
    first = text.split(maxsplit=1)[0].rstrip(":\u00a0") if text else ""
    return f"{text[:1].upper()}{text[1:]}" if first.replace("'", "").isalpha() else text


# --- first of all --------------------------------------------------------------------------------


def _glance(told: Statement, said: _Said) -> Pairs | Lines:
    if told.before:
        return Lines(said.label("glance"), (_as_sentence(told.before.message),))
    return Pairs(said.label("glance"), tuple(_at_a_glance(told, said)))


def _at_a_glance(told: Statement, said: _Said) -> Iterator[tuple[str, str]]:
    if told.balance:
        yield label(said.spoken, "table.balances", on=told.on), said.amount(told.balance)
    for row in told.leavings:
        if not row.hired_again:
            credit = shown(row.credit, said.spoken) if row.credit else None
            became = credit or label(said.spoken, "fate_open")
            yield said.label("ends", last=row.last), said.label("becomes", became=became)
    if told.credit:
        yield said.label("credit", year=told.credit.year), said.amount(told.credit)
    if told.followed:
        yield said.label("followed", year=told.followed.year), said.amount(told.followed)
    for lapse in told.lapses[:1]:
        days = _surely(lapse, said)
        when = "after_day" if lapse.last else "never"
        first = said.label(when, days=days, day=lapse.last or told.on)
        yield said.label("lapses_first"), said.listed(first, _while_in_service(lapse, said))
    for grant in told.next_grants[:1]:
        days = said.amount(grant.right)
        yield said.label("next_grant"), said.label("on_day", days=days, day=grant.opens)


def _surely(lapse: LeftRow, said: _Said) -> str:
    if not lapse.missing:
        return shown(Days(lapse.days), said.spoken)
    return said.days(None, None, lapse.days if Fraction(lapse.days) else None)


def _missing(told: Statement, said: _Said) -> Table:
    rows = [(str(place), message) for message, place in said.gaps.items()]
    if told.absent:
        items = ", ".join(
            shown(_ITEMS[step.arguments["item"]], said.spoken) for step in told.absent
        )
        rows.append((str(len(rows) + 1), said.label("absent", items=items)))
    return Table(label(said.spoken, "table.gaps"), said.columns("number", "missing"), tuple(rows))


def _leavings(told: Statement, said: _Said) -> Lines:
    ends = tuple(_end(row, said) for row in told.leavings)
    return Lines(label(said.spoken, "table.leavings"), ends)


def _end(row: LeavingRow, said: _Said) -> str:
    spoken = said.spoken
    again = reason("leaving.hired_again", first=row.hired_again) if row.hired_again else None
    unknown = row.ended_by == "unknown"
    return label(
        spoken,
        "leaving",
        last=row.last,
        how=label(spoken, "unknown_end") if unknown else shown(row.ended_by, spoken),
        days=said.days(row.days, None, row.at_least),
        said=said.listed(said.why(row.reasons), sentence(again, spoken) if again else None),
        ground=said.rests_on(row.citation, row.readings),
    )


def _told(told: Statement, said: _Said) -> Lines:
    """Say the rights that a worker is reminded of, and when the balance was or will be told."""
    lines = [
        _as_sentence(said.why((step,), said.rests_on(step.citation))) for step in told.reminders
    ]
    duty = told.told
    if duty and duty.done_on and duty.status in {Status.MET, Status.LATE}:
        lines.append(said.label("told_on", day=date.fromisoformat(duty.done_on)))
    elif duty and duty.due:
        lines.append(said.label("told_by", day=date.fromisoformat(duty.due)))
    return Lines(said.label("told"), tuple(lines))


# --- who -----------------------------------------------------------------------------------------


def _who(told: Statement, said: _Said) -> Pairs:
    person = told.person
    known = {
        "name": person.name,
        "surname": person.surname,
        "first_names": person.first_names,
        "born": shown(person.born, said.spoken) if person.born else None,
        "birthplace": person.birthplace,
        "domicile": person.domicile,
        "niss": person.niss,
    }
    employer = " ".join(filter(None, (told.name, told.enterprise_number)))
    return Pairs(
        said.label("who"),
        (
            *((field_name(key, said.spoken), text) for key, text in known.items() if text),
            (label(said.spoken, "column.worker"), told.worker),
            (said.label("employer"), employer),
            (field_name("full_time_day", said.spoken), told.full_time_day),
        ),
    )


def _employments(told: Statement, said: _Said) -> Table:
    committee, regime = (field_name(each, said.spoken) for each in ("joint_committee", "regime"))
    columns = (said.column("from"), said.column("until"), Column(committee), Column(regime))
    listed = {row.joint_committee: row for row in told.joint_committees}
    rows = (_employment(row, listed[row.joint_committee], said) for row in told.employments)
    return Table(said.label("employments"), columns, tuple(rows))


def _employment(row: EmploymentRow, committee: JointCommitteeRow, said: _Said) -> tuple[str, ...]:
    return (
        shown(row.from_, said.spoken),
        said.day(row.to, "lasts"),
        _committee(committee, said.spoken),
        said.listed(*_regimes(row, said)),
    )


def _committee(row: JointCommitteeRow, spoken: Language) -> str:
    """Name a committee in the language where it has a name in it, and else in all it has."""
    own = {"nl": row.nl, "fr": row.fr}.get(spoken.name)
    name = own or " / ".join(filter(None, (row.fr, row.nl)))
    return " ".join(filter(None, (row.joint_committee, name)))


def _regimes(row: EmploymentRow, said: _Said) -> Iterator[str]:
    if not row.regime:
        yield label(said.spoken, "not_known")
    for each in row.regime:
        share = _share(each.fraction, said.spoken)
        alone = len(row.regime) == 1
        yield share if alone else said.label("share", share=share, day=each.from_)
    for off in row.suspensions:
        worked = _share(off.fraction, said.spoken) if off.fraction else None
        span = _span(off.from_, off.to, said) if off.to else said.label("since", day=off.from_)
        kind = shown(off.kind, said.spoken)
        yield f"{kind}{said.spoken.forms.colon}{said.listed(worked, span)}"


def _share(fraction: str, spoken: Language) -> str:
    return f"{shown(Fraction(fraction) * 100, spoken)}\u00a0%"


# --- the account ---------------------------------------------------------------------------------


def _credits(told: Statement, said: _Said) -> Table:
    rows = tuple(_year(row, said) for row in told.credits)
    columns = said.columns("year", *_AMOUNTS, amounts=_AMOUNTS)
    return Table(label(said.spoken, "table.credits"), columns, rows)


def _year(row: CreditRow, said: _Said) -> tuple[str, ...]:
    amounts = [said.number(getattr(row, name)) for name in _AMOUNTS]
    if row.at_least:
        amounts[-1] = label(said.spoken, "at_least", days=said.number(row.at_least))
    return str(row.year), *amounts


def _rights(told: Statement, said: _Said) -> Table:
    rows = tuple((str(row.year), *_right(row, said)) for row in told.rights)
    columns = said.columns("year", "kind", "days", "why")
    return Table(label(said.spoken, "table.rights"), columns, rows)


def _right(row: RightRow, said: _Said) -> tuple[str, str, str]:
    kind, rests_on = shown(row.kind, said.spoken), said.rests_on(row.citation, row.readings)
    return kind, said.amount(row), said.why(_steps(row), rests_on)


def _steps(row: RightRow) -> Iterable[StepRow]:
    """Give the steps of a right, without the counts of its quarters, which its average sums up."""
    if row.outcome is OutcomeName.UNDETERMINED:
        return (*row.missing, *row.open)
    return [row.reason] if row.reason else [s for s in row.reasons if s.id != "size.quarter"]


def _lapses(told: Statement, said: _Said) -> Table:
    rows = tuple((_surely(row, said), _lapse(row, said)) for row in told.lapses)
    return Table(said.label("lapses"), (*said.columns("days"), said.column("lapse")), rows)


def _lapse(row: LeftRow, said: _Said) -> str:
    when = said.label("zero_after", day=row.last) if row.last else said.label("no_end")
    return said.listed(when, _while_in_service(row, said), said.why(row.missing))


def _while_in_service(row: LeftRow, said: _Said) -> str | None:
    if row.service_ends is None:
        return None
    return sentence(reason("movement.in_service", last=row.service_ends), said.spoken)


def _grants(told: Statement, said: _Said) -> Table:
    columns = (said.column("from"), *said.columns("kind", "days", "why"))
    rows = (
        (shown(each.opens, said.spoken), *_right(each.right, said)) for each in told.next_grants
    )
    return Table(said.label("next_grants"), columns, tuple(rows))


# --- what was followed ---------------------------------------------------------------------------


def _trainings(told: Statement, said: _Said) -> Table:
    columns = tuple(map(said.column, ("training", "when", "form", "counted")))
    rows = (
        (
            _named(row),
            _span(row.from_, row.to, said),
            shown(row.form, said.spoken),
            _counted(row, told.on, said),
        )
        for row in told.trainings
    )
    return Table(said.label("trainings"), columns, tuple(rows))


def _named(row: CourseRow | ObtainedRow) -> str:
    """Name a training by its title, with the id by which the steps of an account name it."""
    return f"{row.title} ({row.training})" if row.title else row.training


def _span(first: date, last: date, said: _Said) -> str:
    until = shown(last, said.spoken)
    return until if first == last else said.label("span", first=first, until=until)


def _counted(row: CourseRow, on: date, said: _Said) -> str:
    if row.status is not TrainingStatus.FOLLOWED:
        return shown(row.status, said.spoken)
    if row.to > on and not Fraction(row.days):
        return said.label("not_over")
    why = row.reason.message if row.reason else None
    return said.listed(said.days(row.days, row.minutes, None), why)


def _certificates(told: Statement, said: _Said) -> Table:
    columns = tuple(map(said.column, ("training", "issued", "valid")))
    rows = (
        (_named(row), shown(row.issued, said.spoken), _valid(row, said))
        for row in told.certificates
    )
    return Table(said.label("certificates"), columns, tuple(rows))


def _valid(row: ObtainedRow, said: _Said) -> str:
    until = said.day(row.valid_until, "no_last_day")
    over = row.days_left is not None and row.days_left < 0
    return said.label("ran_out", day=until) if over else until


def _growth_paths(told: Statement, said: _Said) -> Table:
    committee = field_name("joint_committee", said.spoken)
    columns = (Column(committee), *said.columns("kind"), said.column("of_full_timer"))
    rows = (
        (row.joint_committee, shown(row.kind, said.spoken), _path(row, said))
        for row in told.growth_paths
    )
    return Table(said.label("growth_path"), columns, tuple(rows))


def _path(row: GrowthPathRow, said: _Said) -> str:
    """Say the steps of a path; where there are none, why the figure is what it is."""
    if not row.steps:
        return said.why((*row.reasons, *row.missing, *row.open), said.rests_on(row.citation))
    steps = said.listed(*(_path_step(step, said) for step in row.steps))
    return f"{steps} ({said.rests_on(row.citation)})"


def _path_step(step: PathStepRow, said: _Said) -> str:
    days = shown(Days(step.days), said.spoken) if step.days else None
    figure = days or said.label("hours", hours=step.hours or "")
    from_year = said.label("from_year", year=step.from_year, figure=figure)
    return f"{from_year} ({step.condition})" if step.condition else from_year


# --- why -----------------------------------------------------------------------------------------


def _came_about(told: Statement, said: _Said) -> Table:
    """Say how each year moved, and how what is left came about."""
    left = label(said.spoken, "table.balances", on=told.on)
    named: list[tuple[str, CreditRow | BalanceRow]] = [(str(row.year), row) for row in told.credits]
    named += [(left, told.balance)] if told.balance else []
    rows = (
        (name, said.why(row.reasons, said.rests_on(row.citation, row.readings)))
        for name, row in named
    )
    return Table(said.label("why"), (said.column("figure"), *said.columns("why")), tuple(rows))


def _notes(told: Statement, said: _Said) -> Lines:
    notes = dict.fromkeys(_as_sentence(each.message) for each in told.findings)
    return Lines(said.label("notes"), tuple(notes))


def _basis(told: Statement, said: _Said) -> Lines:
    return Lines(said.label("basis"), tuple(_rests(told, said.spoken)))


def _rests(told: Statement, spoken: Language) -> Iterator[str]:
    book = told.rulebook
    asked = {"on": told.on, "known_on": told.known_on}
    yield label(spoken, "heading.assessment", version=book.version, digest=book.digest, **asked)
    if told.readings:
        yield label(spoken, "readings_used", readings="")
        yield from (chosen(spoken, *each) for each in told.readings.items())
    for act in INSTRUMENTS:
        if act.name in {TRAINING_RIGHT, LEARNING_ACCOUNT}:
            yield f"{act.name}{spoken.forms.colon}{label(spoken, f'act.{act.name}')}"
