"""What was due when: the terms and their postponements as a page of Markdown, from the tables.

The page is `docs/what-was-due-when.md`, which the tests compare with what this room makes of the
rulebook.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Final

from fla_rules.calendar import Period, Quarter
from fla_rules.duties.compliance import Status, judged
from fla_rules.duties.duty import DutiesQuestion
from fla_rules.duties.supervision import Supervised, publication
from fla_rules.explain import Language, as_language, label, quoted, shown
from fla_rules.facts.employer import Employer
from fla_rules.facts.employment import Employment
from fla_rules.facts.training import Training
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.law.deadlines import DutyName, TermName
from fla_rules.law.readings import PostponementScope, Readings, RepealOfRegistration
from fla_rules.law.rulebook import Rulebook
from fla_rules.outcome import Determined
from fla_rules.quantities import Days, full_time_day
from fla_rules.reports.layout import markdown_table
from fla_rules.reports.words import cited, days_of, in_words, known, what
from fla_rules.working_days import BelgianWorkingDays

# The workers of the table of answers: how they are named, and the day they entered.
_WORKERS: Final = (
    ("timeline.in_service", date(2024, 4, 1), date(2020, 1, 1)),
    ("timeline.hired", date(2024, 5, 10), date(2024, 5, 10)),
    ("timeline.hired", date(2025, 12, 15), date(2025, 12, 15)),
)
Rows = Iterable[Sequence[str]]

_KNOWN: Final = attrgetter("known_from")
_IN_ORDER: Final = attrgetter("known_from", "period.first", "name.value")
_IN_FLA: Final = (
    DutyName.START_UP_REGISTRATION,
    DutyName.REGISTER_WORKER_DATA,
    DutyName.REGISTER_QUARTER,
    DutyName.VERIFY_RIGHT,
)


def timeline(book: Rulebook, language: str | Language = "en") -> str:
    """Write the page: the start-up registration, the answers day by day, every term, every act.

    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> timeline(RULEBOOK).splitlines()[0]
    '# What was due when'
    """
    spoken = as_language(language)
    parts = (_start_up, _answers, _terms, _choices, _acts)
    return "\n".join((label(spoken, "timeline.head"), *(part(spoken, book) for part in parts)))


def _table(spoken: Language, head: str, columns: Iterable[str], rows: Rows) -> str:
    """Write a part of the page: its head, then a table; `head` and `columns` are ids of labels."""
    named = tuple(label(spoken, f"column.{each}") for each in columns)
    return f"{label(spoken, f'timeline.{head}')}\n\n{markdown_table(named, rows)}"


def _start_up(spoken: Language, book: Rulebook) -> str:
    start_up = [row for row in book.deadlines if row.name is DutyName.START_UP_REGISTRATION]
    rests_on = {
        row.known_from: (known(row, spoken), cited(row.citation, spoken)) for row in start_up
    }
    rests_on |= {
        each.known_from: (str(each.known_from), quoted(each.name, spoken))
        for each in book.instruments
        if each.repeals
    }
    rows = [
        (since, _last(spoken, book, day), _published(spoken, book, day), source)
        for day, (since, source) in sorted(rests_on.items())
    ]
    columns = ("known_from", "last_day", "list_published", "rests_on")
    return _table(spoken, "start_up", columns, rows)


def _asked(spoken: Language, book: Rulebook, known_on: date, readings: Readings) -> DutiesQuestion:
    ends = {Quarter(year, number): 25 for year in range(2020, 2027) for number in (1, 2, 3, 4)}
    employer = Employer(EnterpriseNumber.parse("0403.170.701"), full_time_day("7:36"), ends)
    names = [label(spoken, named, day=_long(spoken, day)) for named, day, _ in _WORKERS]
    workers = tuple(
        Worker(name, (Employment.steady(name, Period(entered), "302"),))
        for name, (_, _, entered) in zip(names, _WORKERS, strict=True)
    )
    days = (date(2024, 2, 20), date(2024, 6, 20), date(2024, 11, 20), date(2025, 8, 20))
    trainings = tuple(Training(str(day), names[0], Period(day, day), Days(1)) for day in days)
    calendar = BelgianWorkingDays.of(range(2022, 2029))
    law, last = book.known_on(known_on), date(2026, 12, 31)
    return DutiesQuestion(law, readings, employer, workers, trainings, (), calendar, last)


def _long(spoken: Language, day: date) -> str:
    """Write a day with the name of its month; English writes other days without."""
    return shown(day, spoken) if spoken.forms.months else f"{day.day} {day:%B} {day.year}"


def _last(spoken: Language, book: Rulebook, known_on: date) -> str:
    # What is lifted stays so, whatever postpones it afterwards.
    (last,) = [
        label(spoken, "timeline.not_due")
        if outcome.value.status is Status.LIFTED
        else str(outcome.value.last)
        for duty, outcome in judged(_asked(spoken, book, known_on, Readings()))
        if duty.name is DutyName.START_UP_REGISTRATION and isinstance(outcome, Determined)
    ]
    return last


def _published(spoken: Language, book: Rulebook, known_on: date) -> str:
    begins = publication(Supervised(_asked(spoken, book, known_on, Readings())))
    return str(begins.value) if isinstance(begins, Determined) else label(spoken, "timeline.never")


def _answers(spoken: Language, book: Rulebook) -> str:
    readings = (
        Readings(),
        Readings(postponement_scope=PostponementScope.ALL),
        Readings(repeal_of_registration=RepealOfRegistration.FROM_2025),
    )
    parts = [label(spoken, "timeline.answers")]
    for each in readings:
        scope, repeal = each.postponement_scope, each.repeal_of_registration
        parts.append(
            f"### postponement_scope = {scope.option}, repeal_of_registration = {repeal.option}\n\n"
            + _by_day(spoken, book, each)
        )
    return "\n".join(parts)


def _by_day(spoken: Language, book: Rulebook, readings: Readings) -> str:
    answers = {day: dict(_cells(spoken, book, day, readings)) for day in _known_days(book)}
    duties = dict.fromkeys(name for cells in answers.values() for name in cells)
    rows = [(name, *(answers[day].get(name, "") for day in answers)) for name in duties]
    columns = (label(spoken, "column.duty"), *map(str, answers))
    return markdown_table(columns, sorted(rows, key=_by_first_day))


def _by_first_day(row: Sequence[str]) -> tuple[str, str]:
    name, *days = row
    return min((day for day in days if day[:1].isdigit()), default=""), name


def _known_days(book: Rulebook) -> list[date]:
    """Give the days of knowledge on which an answer about the FLA may change."""
    names = (*_IN_FLA, TermName.WRITING)
    return sorted({row.known_from for row in book.deadlines if row.name in names})


def _cells(
    spoken: Language, book: Rulebook, known_on: date, readings: Readings
) -> Iterator[tuple[str, str]]:
    for duty, outcome in judged(_asked(spoken, book, known_on, readings)):
        if duty.name in _IN_FLA and isinstance(outcome, Determined):
            about = duty.about
            which = str(about.quarter or about.year or "")
            named = " ".join(filter(None, (shown(duty.name, spoken), which)))
            lifted = outcome.value.status is Status.LIFTED
            last = label(spoken, "timeline.lifted") if lifted else str(outcome.value.last)
            yield f"{named}, {about.worker}", last


def _terms(spoken: Language, book: Rulebook) -> str:
    rows = [
        (
            what(row, spoken),
            in_words(row.length, spoken),
            days_of(row.period, spoken),
            known(row, spoken),
            cited(row.citation, spoken),
        )
        for row in sorted(book.deadlines, key=_IN_ORDER)
    ]
    columns = ("what", "term", "reference_days", "known_from", "rests_on")
    return _table(spoken, "terms", columns, rows)


def _choices(spoken: Language, book: Rulebook) -> str:
    rows = [
        (days_of(row.period, spoken), str(row.known_from), cited(row.citation, spoken))
        for row in sorted(book.choices, key=_KNOWN)
    ]
    return _table(spoken, "choices", ("choice_open", "known_from", "rests_on"), rows)


def _acts(spoken: Language, book: Rulebook) -> str:
    rows = [
        (
            quoted(each.name, spoken),
            known(each, spoken),
            str(each.in_force_from or ""),
            quoted(each.title, spoken),
            quoted(each.note or "", spoken),
        )
        for each in sorted(book.instruments, key=_KNOWN)
    ]
    return _table(spoken, "acts", ("name", "known", "in_force", "title", "note"), rows)
