"""What was due when: the terms and their postponements as a page of Markdown, from the tables.

The page is `docs/what-was-due-when.md`, which the tests compare with what this room makes of the
rulebook.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from fla_rules.calendar import Period, Quarter
from fla_rules.duties.compliance import Status, judged
from fla_rules.duties.duty import DutiesQuestion
from fla_rules.duties.supervision import Supervised, publication
from fla_rules.explain import shown
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

_HEAD: Final = """# What was due when

Generated from the tables of the rulebook by `python -m fla_rules timeline`; a test compares them.

*In force on a day* and *known on a day* are different questions. Every answer below is the one that
had to be given on the day of knowledge at the head of its column, and that the library still gives
when asked as of then.
"""
# The workers of the table of answers, by the day they entered.
_WORKERS: Final = MappingProxyType(
    {
        "in service on 1 April 2024": date(2020, 1, 1),
        "hired on 10 May 2024": date(2024, 5, 10),
        "hired on 15 December 2025": date(2025, 12, 15),
    }
)
_KNOWN: Final = attrgetter("known_from")
_IN_ORDER: Final = attrgetter("known_from", "period.first", "name.value")
_IN_FLA: Final = (
    DutyName.START_UP_REGISTRATION,
    DutyName.REGISTER_WORKER_DATA,
    DutyName.REGISTER_QUARTER,
    DutyName.VERIFY_RIGHT,
)


def timeline(book: Rulebook) -> str:
    """Write the page: the start-up registration, the answers day by day, every term, every act.

    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> timeline(RULEBOOK).splitlines()[0]
    '# What was due when'
    """
    parts = (_HEAD, _start_up(book), _answers(book), _terms(book), _choices(book), _acts(book))
    return "\n".join(parts)


def _start_up(book: Rulebook) -> str:
    start_up = [row for row in book.deadlines if row.name is DutyName.START_UP_REGISTRATION]
    rests_on = {row.known_from: (known(row), cited(row.citation)) for row in start_up}
    rests_on |= {
        each.known_from: (str(each.known_from), each.name)
        for each in book.instruments
        if each.repeals
    }
    rows = [
        (since, _last(book, day), _published(book, day), source)
        for day, (since, source) in sorted(rests_on.items())
    ]
    columns = ("Known from", "Last day", "The list may be published from", "Rests on")
    return (
        "## The start-up registration\n\nOf workers in service on 1 April 2024 (FLA 33).\n\n"
        + markdown_table(columns, rows)
    )


def _asked(book: Rulebook, known_on: date, readings: Readings) -> DutiesQuestion:
    ends = {Quarter(year, number): 25 for year in range(2020, 2027) for number in (1, 2, 3, 4)}
    employer = Employer(EnterpriseNumber.parse("0403.170.701"), full_time_day("7:36"), ends)
    workers = tuple(
        Worker(name, (Employment.steady(name, Period(first), "302"),))
        for name, first in _WORKERS.items()
    )
    first, *_ = _WORKERS
    days = (date(2024, 2, 20), date(2024, 6, 20), date(2024, 11, 20), date(2025, 8, 20))
    trainings = tuple(Training(str(day), first, Period(day, day), Days(1)) for day in days)
    calendar = BelgianWorkingDays.of(range(2022, 2029))
    law, last = book.known_on(known_on), date(2026, 12, 31)
    return DutiesQuestion(law, readings, employer, workers, trainings, (), calendar, last)


def _last(book: Rulebook, known_on: date) -> str:
    # What is lifted stays so, whatever postpones it afterwards.
    (last,) = [
        "no longer due" if outcome.value.status is Status.LIFTED else str(outcome.value.last)
        for duty, outcome in judged(_asked(book, known_on, Readings()))
        if duty.name is DutyName.START_UP_REGISTRATION and isinstance(outcome, Determined)
    ]
    return last


def _published(book: Rulebook, known_on: date) -> str:
    begins = publication(Supervised(_asked(book, known_on, Readings())))
    return str(begins.value) if isinstance(begins, Determined) else "never"


def _answers(book: Rulebook) -> str:
    readings = (
        Readings(),
        Readings(postponement_scope=PostponementScope.ALL),
        Readings(repeal_of_registration=RepealOfRegistration.FROM_2025),
    )
    parts = [
        (
            "## What one had to answer\n\n"
            "For three workers and their trainings, by day of knowledge. *Lifted* is what the law, "
            "as\nknown, no longer imposes; an empty cell is a duty that it does not have.\n"
        )
    ]
    for each in readings:
        scope, repeal = each.postponement_scope, each.repeal_of_registration
        parts.append(
            f"### postponement_scope = {scope.option}, repeal_of_registration = {repeal.option}\n\n"
            + _by_day(book, each)
        )
    return "\n".join(parts)


def _by_day(book: Rulebook, readings: Readings) -> str:
    answers = {day: dict(_cells(book, day, readings)) for day in _known_days(book)}
    duties = dict.fromkeys(name for cells in answers.values() for name in cells)
    rows = [(name, *(answers[day].get(name, "") for day in answers)) for name in duties]
    return markdown_table(("Duty", *map(str, answers)), sorted(rows, key=_by_first_day))


def _by_first_day(row: Sequence[str]) -> tuple[str, str]:
    name, *days = row
    return min((day for day in days if day[:1].isdigit()), default=""), name


def _known_days(book: Rulebook) -> list[date]:
    """Give the days of knowledge on which an answer about the FLA may change."""
    names = (*_IN_FLA, TermName.WRITING)
    return sorted({row.known_from for row in book.deadlines if row.name in names})


def _cells(book: Rulebook, known_on: date, readings: Readings) -> Iterator[tuple[str, str]]:
    for duty, outcome in judged(_asked(book, known_on, readings)):
        if duty.name in _IN_FLA and isinstance(outcome, Determined):
            about = duty.about
            which = str(about.quarter or about.year or "")
            named = " ".join(filter(None, (shown(duty.name, "en"), which)))
            lifted = outcome.value.status is Status.LIFTED
            yield f"{named}, {about.worker}", "lifted" if lifted else str(outcome.value.last)


def _terms(book: Rulebook) -> str:
    rows = [
        (
            what(row),
            in_words(row.length),
            days_of(row.period),
            known(row),
            cited(row.citation),
        )
        for row in sorted(book.deadlines, key=_IN_ORDER)
    ]
    columns = ("What", "Term", "Reference days", "Known from", "Rests on")
    return (
        "## Every term\n\n"
        "The reference day is that of the trigger, the first day of the quarter, or 1 January. Of "
        "the rows\nfor a reference day, the one known last holds.\n\n"
        + markdown_table(columns, rows)
    )


def _choices(book: Rulebook) -> str:
    rows = [
        (days_of(row.period), str(row.known_from), cited(row.citation))
        for row in sorted(book.choices, key=_KNOWN)
    ]
    return "## The account instead of the FLA\n\n" + markdown_table(
        ("Choice open", "Known from", "Rests on"), rows
    )


def _acts(book: Rulebook) -> str:
    rows = [
        (
            each.name,
            f"{'' if each.known_exactly else 'by '}{each.known_from}",
            str(each.in_force_from or ""),
            each.title,
            each.note or "",
        )
        for each in sorted(book.instruments, key=_KNOWN)
    ]
    return "## Every act and announcement\n\n" + markdown_table(
        ("Name", "Known", "In force", "Title", "Note"), rows
    )
