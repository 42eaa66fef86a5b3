"""The calendar of an employer: the last day of each duty, and the days on which credit lapses.

What has no day is listed beside it: what is to be done as soon as possible, and what nobody can
tell yet.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain
from operator import attrgetter
from typing import Final
from uuid import UUID, uuid5

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, account
from fla_rules.account.everybody import accounts_of_all
from fla_rules.account.grounds import grounds
from fla_rules.account.lots import FIRST_PERIOD_STARTS, entries
from fla_rules.account.prospect import NextReset, next_grants, next_resets
from fla_rules.account.reasons import CARRIED
from fla_rules.dossier.assessment import (
    AssessmentRequest,
    every_duty,
    everybody,
    law_of,
    options_of,
)
from fla_rules.dossier.outcome_rows import amounts, names
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.row_words import about, articles, some_of
from fla_rules.dossier.rows import (
    BookRow,
    CitationRow,
    DutyRow,
    FindingRow,
    OutcomeName,
    SetAsideRow,
    StepRow,
)
from fla_rules.dossier.steps import Scribe
from fla_rules.duties.compliance import Status
from fla_rules.explain import Language, as_language, label, shown
from fla_rules.facts.registration import Role
from fla_rules.law.deadlines import DutyName
from fla_rules.law.rulebook import Rulebook
from fla_rules.outcome import reason
from fla_rules.quantities import Days
from fla_rules.right.workforce import EmployerYear
from fla_rules.sheets.identity import duties_told_apart
from fla_rules.sheets.sheet import Column, Lines, Sheet, Table
from fla_rules.vocabulary import Reading

FORMAT: Final = "fla-rules.calendar/1"
# Every id is made under this one, and so is nobody else's.
_IDS: Final = UUID("5b0e0f0c-7c52-4b8e-9d0d-0f6a5f2f1c57")
_A_YEAR: Final = 365
_PERIOD_YEARS: Final = 5
_TO_DO: Final = frozenset({Status.OVERDUE, Status.OPEN, Status.NOT_DUE})


@frozen(kw_only=True)
class LapseRow:
    """What a worker loses at the end of a five-year period if nothing more is followed (TR 57).

    `days` where they are known, `at_least` what is sure where they are not.
    """

    worker: str
    outcome: OutcomeName
    days: str | None = None
    days_decimal: str | None = None
    at_least: str | None = None
    at_least_decimal: str | None = None
    missing: tuple[StepRow, ...] = ()
    citation: tuple[CitationRow, ...]
    readings: tuple[str, ...]
    reasons: tuple[StepRow, ...]


@frozen(kw_only=True)
class DeadlineRow:
    """A day of the calendar: the last one of a duty, or the one at whose end credit lapses.

    `uid` says what it is the day of, so that it stays the same when the day becomes another.
    """

    uid: str
    day: date
    duty: DutyRow | None = None
    lapse: LapseRow | None = None


@frozen(kw_only=True)
class DeadlineCalendar:
    """The days of an employer up to `until`, and the duties that have no day, or none yet known."""

    format: str
    on: date
    known_on: date
    until: date
    rulebook: BookRow
    readings: dict[str, str]
    enterprise_number: str
    days: tuple[DeadlineRow, ...]
    without_day: tuple[DutyRow, ...]
    findings: tuple[FindingRow, ...]
    set_aside: tuple[SetAsideRow, ...] = ()


def deadline_calendar(
    dossier: Dossier, request: AssessmentRequest, book: Rulebook, ahead: int = _A_YEAR
) -> DeadlineCalendar:
    """Give the days of an employer's duties and of its workers' lapses of credit.

    From the day of the question to so many days ahead; what is overdue is there too. Raises
    `FactError` for a number of days that is below zero or too great.
    """
    every = every_duty(dossier, request, book, ahead)
    until = request.on + timedelta(days=ahead)
    number = str(dossier.employer.enterprise_number)
    lapses = tuple(_lapses(dossier, request, book, until))
    days = (*_of_duties(number, every.duties, request.on, until), *lapses)
    used = chain(every.readings, *(each.lapse.readings for each in lapses if each.lapse))
    return DeadlineCalendar(
        format=FORMAT,
        on=request.on,
        known_on=request.known_on,
        until=until,
        rulebook=every.rulebook,
        readings=options_of(used, dossier.readings),
        enterprise_number=number,
        days=tuple(sorted(days, key=attrgetter("day"))),
        without_day=tuple(each for each in every.duties if _is_without_day(each)),
        findings=tuple(each for each in every.findings if each.duty is None),
        set_aside=every.set_aside,
    )


def id_of(*parts: str) -> str:
    """Make an id of what a day is of: the same parts, the same id, and nothing of them to read."""
    return str(uuid5(_IDS, json.dumps(parts)))


def _is_without_day(row: DutyRow) -> bool:
    return row.outcome is OutcomeName.UNDETERMINED or (row.due is None and row.status in _TO_DO)


def _of_duties(
    number: str, rows: Iterable[DutyRow], on: date, until: date
) -> Iterator[DeadlineRow]:
    """Give the days of duties from one day to another, and those whose day is over in vain."""
    for identity, row in duties_told_apart(rows).items():
        last = date.fromisoformat(row.due) if row.due else None
        if last and last <= until and (last >= on or row.status in _TO_DO):
            yield DeadlineRow(uid=id_of("duty", number, *identity), day=last, duty=row)


# --- lapses --------------------------------------------------------------------------------------


def _lapses(
    dossier: Dossier, request: AssessmentRequest, book: Rulebook, until: date
) -> Iterator[DeadlineRow]:
    """Give the days on which credit lapses, worker by worker."""
    law, say = law_of(dossier, book, request.known_on), Scribe(request.language, dossier)
    number = str(dossier.employer.enterprise_number)
    for worker, asked in accounts_of_all(everybody(dossier, law, request)):
        question = _with_years_until(asked, until)
        for reset in next_resets(question):
            takes = reset.days or reset.unknown
            # What becomes of it after the last day of service is another question (TR 60).
            served = any(each.contains(reset.day) for each in question.service)
            if takes and served and reset.day <= until:
                uid = id_of("lapse", number, worker, str(_period_ended(question, reset.day)))
                lapse = _lapse_row(worker, question, reset, say)
                yield DeadlineRow(uid=uid, day=reset.day, lapse=lapse)


def _with_years_until(asked: AccountQuestion, until: date) -> AccountQuestion:
    year = asked.years[-1]
    coming = (
        EmployerYear(year.law, year.readings, year.employer, number)
        for number in range(year.year + 1, until.year + 1)
    )
    return evolve(asked, years=(*asked.years, *coming))


def _period_ended(question: AccountQuestion, day: date) -> int:
    """Give the number of the five-year period that a day ends: the first since the entry is 1."""
    entered = entries(question.readings, question.known)
    start = max(FIRST_PERIOD_STARTS, *entered[:1])
    return relativedelta(day, start).years // _PERIOD_YEARS + 1


def _lapse_row(worker: str, question: AccountQuestion, reset: NextReset, say: Scribe) -> LapseRow:
    said = reason(
        "lapse.at_least" if reset.unknown else "lapse.known",
        CARRIED,
        days=Days(reset.days),
        last=reset.day,
    )
    amount = {"at_least" if reset.unknown else "days": reset.days}
    return LapseRow(
        worker=worker,
        outcome=OutcomeName.UNDETERMINED if reset.unknown else OutcomeName.DETERMINED,
        missing=say.steps(reset.unknown, worker),
        citation=say.citations((CARRIED,)),
        readings=names(dict.fromkeys(_bearing(question, reset.day))),
        reasons=(say.step(said, worker),),
        **amounts(**amount),
    )


def _bearing(question: AccountQuestion, day: date) -> Iterator[Reading]:
    """Give the readings by which another day would be the last, or other days be left."""
    kept = account(question)
    yield from kept.readings
    for movement, ground in zip(kept.movements, grounds(question, kept), strict=True):
        if movement.lot.last == day:
            yield from ground.readings
    for grant in next_grants(question):
        if grant.day <= day:
            yield from grant.right.readings


# --- what is read of it ---------------------------------------------------------------------------


def deadline_sheet(calendar: DeadlineCalendar, language: str | Language) -> Sheet:
    """Make the sheet of a calendar, in a language."""
    checks.one("calendar", calendar, DeadlineCalendar)
    spoken = as_language(language)
    return Sheet(
        title_of(calendar, spoken),
        spoken.name,
        (
            Lines("", (heading_of(calendar, spoken), *_left_out(calendar, spoken))),
            _days_table(calendar, spoken),
            _without_day_table(calendar, spoken),
            Lines("", tuple(dict.fromkeys(each.message for each in calendar.findings))),
        ),
    )


def title_of(calendar: DeadlineCalendar, spoken: Language) -> str:
    """Say whose calendar it is, and of which days."""
    number, on, until = calendar.enterprise_number, calendar.on, calendar.until
    return label(spoken, "deadlines.title", employer=number, on=on, until=until)


def heading_of(calendar: DeadlineCalendar, spoken: Language) -> str:
    """Say which question it answers, under which law."""
    return label(
        spoken,
        "heading.assessment",
        on=calendar.on,
        known_on=calendar.known_on,
        version=calendar.rulebook.version,
        digest=calendar.rulebook.digest,
    )


def _left_out(calendar: DeadlineCalendar, spoken: Language) -> Iterator[str]:
    if calendar.set_aside:
        yield label(spoken, "set_aside", count=len(calendar.set_aside))
        for row in calendar.set_aside:
            yield from (f"{row.worker}: {mistake}" for mistake in row.mistakes)


def _columns(spoken: Language, *names: str) -> tuple[Column, ...]:
    return tuple(Column(label(spoken, f"column.{name}")) for name in names)


def _days_table(calendar: DeadlineCalendar, spoken: Language) -> Table:
    columns = _columns(spoken, "last_day", "what", "for", "status", "rests_on")
    rows = ((shown(each.day, spoken), *_said(each, spoken)) for each in calendar.days)
    return Table(label(spoken, "deadlines.days"), columns, tuple(rows))


def _said(each: DeadlineRow, spoken: Language) -> Iterator[str]:
    if each.duty:
        yield from (shown(each.duty.duty, spoken), about(each.duty), stands(each.duty, spoken))
        yield articles(spoken, each.duty.citation)
    if each.lapse:
        yield from (label(spoken, "deadlines.lapse"), each.lapse.worker)
        yield from (sentences(each.lapse.reasons, spoken), articles(spoken, each.lapse.citation))


def stands(row: DutyRow, spoken: Language) -> str:
    """Say how a duty stands, and what is to be done about it."""
    standing = shown(row.status, spoken) if row.status else ""
    not_ours = row.who is not Role.EMPLOYER
    to_do = label(spoken, "not_yours", role=row.who) if not_ours else ""
    said = (standing, row.to_do.message if row.to_do else to_do)
    return spoken.forms.colon.join(filter(None, said))


def why_without_day(row: DutyRow, spoken: Language) -> str:
    """Say why a duty has no day: there is none by law, or what has to be known first."""
    if row.outcome is OutcomeName.UNDETERMINED:
        return sentences((*row.missing, *row.open), spoken)
    return label(spoken, "undated")


def _without_day_table(calendar: DeadlineCalendar, spoken: Language) -> Table:
    """Say once why there is no day, beside all that has none for that reason."""
    columns = _columns(spoken, "why", "duty")
    rows = (
        (why, named(duties, spoken))
        for why, duties in held_up(calendar.without_day, spoken).items()
    )
    return Table(label(spoken, "deadlines.without_day"), columns, tuple(rows))


def held_up(rows: Iterable[DutyRow], spoken: Language) -> dict[str, list[DutyRow]]:
    """Give the duties without a day under what leaves them without one."""
    held: dict[str, list[DutyRow]] = {}
    for row in rows:
        held.setdefault(why_without_day(row, spoken), []).append(row)
    return held


def named(rows: Iterable[DutyRow], spoken: Language) -> str:
    """Name some duties, each with what it is about."""
    of: dict[DutyName, list[str]] = {}
    for row in rows:
        of.setdefault(row.duty, []).append(about(row))
    said = (
        f"{shown(duty, spoken)}{spoken.forms.colon}{some_of(spoken, those)}"
        for duty, those in of.items()
    )
    return spoken.forms.semicolon.join(said)


def sentences(steps: Iterable[StepRow], spoken: Language) -> str:
    """Say some steps in one line."""
    return spoken.forms.semicolon.join(step.message for step in steps)
