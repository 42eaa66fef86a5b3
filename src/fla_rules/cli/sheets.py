"""The commands that give rows, or what is read of them as text or as a page."""

import argparse
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from attrs import AttrsInstance, evolve

from fla_rules.cli.files import content_of, dossier_of, unanswered
from fla_rules.cli.values import count_of, day_of, days_of, named, year_of
from fla_rules.cli.views import as_text
from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.reading import Dossier, read
from fla_rules.dossier.text import LARGEST_FILE
from fla_rules.dossier.writing import as_json
from fla_rules.errors import DossierError, refused
from fla_rules.law.readings import option_of, question_of
from fla_rules.law.rulebook import RULEBOOK
from fla_rules.reports.of_sheet import sheet_view
from fla_rules.sheets.comparison import compare
from fla_rules.sheets.comparison_sheet import comparison_sheet
from fla_rules.sheets.dashboard import dashboard
from fla_rules.sheets.dashboard_sheet import dashboard_sheet
from fla_rules.sheets.deadlines import DeadlineCalendar, deadline_calendar, deadline_sheet
from fla_rules.sheets.page import as_html
from fla_rules.sheets.plan import plan, plan_sheet
from fla_rules.sheets.sheet import Sheet
from fla_rules.sheets.social_balance import social_balance, social_balance_sheet
from fla_rules.sheets.statement import statement
from fla_rules.sheets.statement_sheet import statement_sheet
from fla_rules.vocabulary import Reading


def run_statement(arguments: argparse.Namespace) -> str:
    """Tell a worker of the own account."""
    dossier, request = _asked(arguments)
    if all(worker.id != arguments.worker for worker in dossier.workers):
        raise DossierError(tuple(unanswered(arguments.worker, dossier)))
    rows = statement(dossier, arguments.worker, request, RULEBOOK)
    return _sheet(arguments, rows, lambda: statement_sheet(rows, arguments.lang))


def run_plan(arguments: argparse.Namespace) -> str:
    """Give the figures and days of the training plan."""
    given = arguments.year
    year = None if given is None else named("--year", lambda: year_of(given))
    dossier, request = _asked(arguments)
    of_year = request.on.year if year is None else year
    rows = named("--year", lambda: plan(dossier, of_year, request, RULEBOOK))
    return _sheet(arguments, rows, lambda: plan_sheet(rows, arguments.lang))


def run_balance_sheet(arguments: argparse.Namespace) -> str:
    """Give the section of the social balance sheet."""
    dossier, request = _asked(arguments)
    year = named("--year", lambda: year_of(arguments.year))
    rows = named("--year", lambda: social_balance(dossier, year, request, RULEBOOK))
    return _sheet(arguments, rows, lambda: social_balance_sheet(rows, arguments.lang))


def run_dashboard(arguments: argparse.Namespace) -> str:
    """Show how the employer stands with training."""
    rows = dashboard(*_asked(arguments), RULEBOOK)
    return _sheet(arguments, rows, lambda: dashboard_sheet(rows, arguments.lang))


def run_calendar(arguments: argparse.Namespace) -> str:
    """Give the days of duties and of lapsing credit."""
    ahead = 365 if arguments.next is None else named("--next", lambda: count_of(arguments.next))
    dossier, request = _asked(arguments)
    rows = deadline_calendar(dossier, request, RULEBOOK, ahead)
    if arguments.format == "ics":
        return _as_icalendar(rows, arguments.lang)
    return _sheet(arguments, rows, lambda: deadline_sheet(rows, arguments.lang))


def _as_icalendar(rows: DeadlineCalendar, lang: str) -> str:
    try:
        from fla_rules.sheets.icalendar import as_icalendar
    except ModuleNotFoundError as missing:
        raise refused(
            "--format",
            "{what} needs {package}",
            "pip install 'fla-rules[calendar]'",
            what="ics",
            package=missing.name,
        ) from None
    return as_icalendar(rows, lang)


def run_compare(arguments: argparse.Namespace) -> str:
    """Say what differs between two answers."""
    on, known_on = days_of(arguments)
    second_on, second_known_on = _second_days(arguments, on)
    options = arguments.second_reading or ()
    chosen = [named("--second-reading", partial(_option, each)) for each in options]
    first = _one_of_two(arguments, "dossier", on)
    second = _one_of_two(arguments, "second", second_on)
    changes: dict[str, Any] = {question_of(option): option for option in chosen}
    lang = arguments.lang
    rows = compare(
        assess(first, AssessmentRequest(on, known_on, language=lang), RULEBOOK),
        assess(
            evolve(second, readings=evolve(second.readings, **changes)),
            AssessmentRequest(second_on, second_known_on, language=lang),
            RULEBOOK,
        ),
    )
    return _sheet(arguments, rows, lambda: comparison_sheet(rows, lang))


def _second_days(arguments: argparse.Namespace, on: date) -> tuple[date, date]:
    """Give the days of the second answer: those of the first, where it has none of its own."""
    own, known = arguments.second_on, arguments.second_known_on
    second_on = on if own is None else named("--second-on", lambda: day_of(own))
    if known is not None:
        return second_on, named("--second-known-on", lambda: day_of(known))
    return second_on, second_on if arguments.known_on is None else day_of(arguments.known_on)


def _option(text: str) -> Reading:
    question, _, option = text.partition("=")
    return option_of(question, option)


def _one_of_two(arguments: argparse.Namespace, name: str, on: date) -> Dossier:
    """Read one of two dossiers, and say of each mistake in which one it is."""
    try:
        content = content_of(getattr(arguments, name), LARGEST_FILE)
        return read(content, on, RULEBOOK, set_aside=arguments.set_aside)
    except DossierError as error:
        found = (evolve(each, path=f"{name}: {each.path}") for each in error.found)
        raise DossierError(tuple(found)) from None


def _asked(arguments: argparse.Namespace) -> tuple[Dossier, AssessmentRequest]:
    on, known_on = days_of(arguments)
    return dossier_of(arguments, on), AssessmentRequest(on, known_on, language=arguments.lang)


def _sheet(arguments: argparse.Namespace, rows: AttrsInstance, sheet: Callable[[], Sheet]) -> str:
    """Give rows as JSON, or their sheet as a page or as text."""
    match arguments.format:
        case "json":
            return as_json(rows)
        case "html":
            return as_html(sheet())
    return as_text(sheet_view(sheet()))
