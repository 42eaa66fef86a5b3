"""The shell: arguments and a file in, an assessment or the law out."""

import argparse
import gc
import io
import json
import os
import queue
import re
import shlex
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from datetime import date
from functools import lru_cache, partial
from itertools import chain, islice, pairwise
from pathlib import Path
from typing import IO, Any, Final, NoReturn, TypeVar, cast

from attrs import AttrsInstance, evolve

try:
    # Loading leaves no garbage, and looking for some took a tenth of the time of a short command.
    _collects = gc.isenabled()
    gc.disable()
    from rich.console import Console, Group, RenderableType
    from rich.progress import Progress

    from fla_rules.account import account_of
    from fla_rules.calendar import parse_day, refuse_far
    from fla_rules.dossier.assessment import (
        FARTHEST_AHEAD,
        AssessmentRequest,
        assess,
        assess_account,
        assess_duties,
        everybody,
        law_of,
        nothing_before,
        refuse_years,
        set_aside_rows,
    )
    from fla_rules.dossier.gathered import Told
    from fla_rules.dossier.lines import (
        Head,
        Numbered,
        assess_in_lines,
        assess_lines,
        in_one_piece,
        one_by_one,
        read_head,
    )
    from fla_rules.dossier.reading import Dossier, read
    from fla_rules.dossier.text import LARGEST_FILE
    from fla_rules.dossier.writing import as_json
    from fla_rules.errors import (
        DossierError,
        FactError,
        FlaRulesError,
        Mistake,
        Phrase,
        mistake,
        refused,
    )
    from fla_rules.explain import label, language, languages, mistakes_of, sentence, shown
    from fla_rules.identifiers import JointCommittee
    from fla_rules.law.readings import option_of, question_of
    from fla_rules.law.rulebook import RULEBOOK, parent_of
    from fla_rules.reports.committee_index import committee_index
    from fla_rules.reports.committee_page import committee_page, committees_with_page
    from fla_rules.reports.duties import duties_view
    from fla_rules.reports.heard import heard
    from fla_rules.reports.layout import set_aside_lines
    from fla_rules.reports.overview import assessment_view
    from fla_rules.reports.sheet_view import sheet_view
    from fla_rules.reports.tables import account_view, law_view
    from fla_rules.reports.timeline import timeline
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
    from fla_rules.spec.coverage import law_coverage
    from fla_rules.spec.export import exported
    from fla_rules.spec.protocol import answer_of, request_line
    from fla_rules.spec.runner import Answer, compared, disagreements
    from fla_rules.spec.schema import all_schemas
    from fla_rules.spec.score import Scored, as_junit, as_text, score_sheet
    from fla_rules.spec.score import as_json as score_as_json
    from fla_rules.spec.vectors import Vector, vector_files
    from fla_rules.vocabulary import Reading
except ModuleNotFoundError as missing:
    print(
        f"the command needs {missing.name}, of the extra cli: pip install 'fla-rules[cli]'",
        file=sys.stderr,
    )
    raise SystemExit(2) from None
finally:
    if _collects:
        gc.enable()

Read = TypeVar("Read")

_MISUSE: Final = 2
# After so many vectors without an answer an engine is asked no more.
_MOST_SILENT: Final = 3
_MODULE: Final = "python -m fla_rules"
_SCRIPT: Final = "fla-rules"
_DAYS: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_YEAR: Final = re.compile(r"[0-9]{4}", re.ASCII)
_SPAN: Final = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?", re.ASCII)
# So many objects come between two searches for garbage.
_COLLECTED_AFTER: Final = 20_000
# So many lines go to a process at a time, and so many processes are enough for any machine.
_AT_ONCE: Final = 16
_MOST_JOBS: Final = 256
# Without a terminal there is no width to ask for: wide enough for a reason in one line.
_WIDTH_OF_A_FILE: Final = 160


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise DossierError((Mistake("arguments", heard(message), Phrase("see --help")),))


def _arguments(given: Sequence[str], name: str) -> argparse.Namespace:
    parser = _Parser(prog=name, description=__doc__, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    assess = commands.add_parser("assess", help="the rights in a dossier", allow_abbrev=False)
    assess.add_argument("dossier", help="the path of a dossier file")
    kept = commands.add_parser(
        "account", help="one worker's account, movement by movement", allow_abbrev=False
    )
    kept.add_argument("dossier", help="the path of a dossier file")
    kept.add_argument("--worker", required=True, help="the worker's id in the dossier")
    due = commands.add_parser(
        "duties", help="what is to be done by when, and the public list", allow_abbrev=False
    )
    due.add_argument("dossier", help="the path of a dossier file")
    sheets = _sheet_commands(commands)
    law = commands.add_parser(
        "law", help="what is in force on a day, with its sources", allow_abbrev=False
    )
    law.add_argument(
        "--committee", help="all that is known of one joint committee, in place of --on"
    )
    for command in (assess, kept, due, *sheets, law):
        needed = command is not law
        command.add_argument("--on", required=needed, help="the day the question is about")
        command.add_argument("--known-on", help="the day of knowledge; --on where not given")
    for command in (assess, kept, due, *sheets):
        command.add_argument(
            "--set-aside",
            action="store_true",
            help="answer for the other workers where one's rows hold a mistake",
        )
    assess.add_argument("--years", help="such as 2024 or 2024-2026")
    assess.add_argument("--format", choices=("text", "json", "jsonl"), default="text")
    assess.add_argument("--jobs", default="1", help="how many processes answer a dossier in lines")
    due.add_argument("--next", metavar="DAYS", help="only what is due within so many days")
    spec = commands.add_parser(
        "spec", help="the vectors that fix the law, for any engine", allow_abbrev=False
    )
    spec.add_argument("what", choices=("list", "run", "export", "coverage"))
    spec.add_argument("folder", nargs="?", help="where export writes them")
    spec.add_argument("--level", help="1 right, 2 account, 3 duties, 4 supervision")
    spec.add_argument("--engine", metavar="COMMAND", help="the engine that run asks")
    spec.add_argument("--seconds", default="10", help="how long an engine may take for an answer")
    spec.add_argument("--format", choices=("text", "json", "junit"), help="of what run prints")
    listed = commands.add_parser(
        "committees", help="every joint committee, as pages of Markdown", allow_abbrev=False
    )
    listed.add_argument("folder", nargs="?", help="where to write the list and a page for each")
    dated = commands.add_parser(
        "timeline", help="every term and postponement, as a page of Markdown", allow_abbrev=False
    )
    schema = commands.add_parser(
        "schema", help="the JSON Schema of every file of the format", allow_abbrev=False
    )
    known = ", ".join(languages())
    for command in (assess, kept, due, *sheets, law, listed, dated):
        command.add_argument("--lang", default="en", help=f"the language: {known}")
    spec.add_argument(
        "--lang",
        default="en",
        help=f"the language of what stands around the vectors, which are in English: {known}",
    )
    schema.add_argument(
        "--lang", help=f"a title for each key and word, beside the English descriptions: {known}"
    )
    read = parser.parse_args(given)
    # Until Python 3.13, "--on=--" leaves an empty list where a text belongs.
    if any(given in ([], [[]]) for given in vars(read).values()):
        parser.error("-- stands where a value belongs")
    return read


def _sheet_commands(
    commands: "argparse._SubParsersAction[_Parser]",
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the commands that give rows, or what is read of them as text or as a page."""
    told = commands.add_parser(
        "statement", help="what a worker is told of the own account", allow_abbrev=False
    )
    told.add_argument("dossier", help="the path of a dossier file")
    told.add_argument("--worker", required=True, help="the worker's id in the dossier")
    board = commands.add_parser(
        "dashboard", help="how the employer stands with training", allow_abbrev=False
    )
    board.add_argument("dossier", help="the path of a dossier file")
    days = commands.add_parser(
        "calendar", help="the days of duties and of lapsing credit", allow_abbrev=False
    )
    days.add_argument("dossier", help="the path of a dossier file")
    days.add_argument("--next", metavar="DAYS", help="how many days ahead; 365 where not given")
    two = commands.add_parser(
        "compare", help="what differs between two answers, and why", allow_abbrev=False
    )
    two.add_argument("dossier", help="the path of the first dossier file")
    two.add_argument("second", help="the path of the second, which may be the first again")
    two.add_argument("--second-on", metavar="DAY", help="another day of the question")
    two.add_argument("--second-known-on", metavar="DAY", help="another day of knowledge")
    two.add_argument(
        "--second-reading",
        metavar="NAME=OPTION",
        action="append",
        help="another option of a reading; as often as needed",
    )
    balanced = commands.add_parser(
        "balance-sheet",
        help="the section on training of the social balance sheet",
        allow_abbrev=False,
    )
    balanced.add_argument("dossier", help="the path of a dossier file")
    balanced.add_argument("--year", required=True, help="the calendar year, such as 2025")
    planned = commands.add_parser(
        "plan", help="the figures and the days of the training plan", allow_abbrev=False
    )
    planned.add_argument("dossier", help="the path of a dossier file")
    planned.add_argument("--year", help="the calendar year; that of --on where not given")
    sheets = (told, board, days, two, planned, balanced)
    for command in sheets:
        also = ("ics",) if command is days else ()
        command.add_argument("--format", choices=("text", "json", "html", *also), default="text")
    return sheets


def _named(argument: str, read: Callable[[], Read]) -> Read:
    try:
        return read()
    except FactError as error:
        raise DossierError((error.at(argument),)) from None


def _days(arguments: argparse.Namespace) -> tuple[date, date]:
    on = _named("--on", lambda: _day(arguments.on))
    if arguments.known_on is None:
        return on, on
    return on, _named("--known-on", lambda: _day(arguments.known_on))


def _day(text: str) -> date:
    day = parse_day(text)
    refuse_far(day)
    return day


def _year(text: str) -> int:
    if not _YEAR.fullmatch(text):
        raise FactError(
            "{given} is not a year", "give four digits, such as 2025", given=f"{text[:40]!a}"
        )
    return int(text)


def _years(text: str) -> tuple[int, ...]:
    found = _SPAN.fullmatch(text)
    years = range(int(found[1]), int(found[2] or found[1]) + 1) if found else ()
    if not years:
        raise FactError(
            "{given} is not a span of years",
            "give 2024, or 2024-2026, the earlier first",
            given=repr(text[:40]),
        )
    refuse_years(years)
    return tuple(years)


def _content(path: str, most: int) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise _unread(path, error) from None


def _unread(path: str, error: Exception) -> DossierError:
    return refused(
        "dossier",
        "{given} cannot be read ({why})",
        "give the path of a dossier file",
        given=ascii(path),
        why=_why(error, "not a path"),
    )


def _why(error: Exception, otherwise: str) -> Phrase:
    """Say what the system said, or why it was not even asked."""
    return Phrase(getattr(error, "strerror", None) or otherwise)


def _dossier(arguments: argparse.Namespace, on: date) -> Dossier:
    content = _content(arguments.dossier, LARGEST_FILE)
    return read(content, on, RULEBOOK, set_aside=arguments.set_aside)


def _assess(arguments: argparse.Namespace) -> str | Iterator[str]:
    on, known_on = _days(arguments)
    years = () if arguments.years is None else _named("--years", lambda: _years(arguments.years))
    request = AssessmentRequest(on, known_on, years, arguments.lang)
    jobs = _named("--jobs", lambda: _jobs(arguments.jobs))
    if arguments.format == "jsonl":
        return _in_lines(arguments, request, jobs)
    if jobs > 1:
        raise refused("--jobs", "an answer in one piece", "leave it out, or give --format jsonl")
    dossier = _dossier(arguments, on)
    assessment = assess(dossier, request, RULEBOOK)
    if arguments.format == "json":
        return as_json(assessment)
    return _shown(assessment_view(assessment, arguments.lang))


def _jobs(text: str) -> int:
    if not _DAYS.fullmatch(text) or not 1 <= int(text) <= _MOST_JOBS:
        raise FactError(
            "{given} is not a number of processes",
            "give one from 1 to {most}",
            given=ascii(text[:40]),
            most=_MOST_JOBS,
        )
    return int(text)


def _in_lines(
    arguments: argparse.Namespace, request: AssessmentRequest, jobs: int
) -> Iterator[str]:
    answers = one_by_one if jobs == 1 else partial(_side_by_side, jobs)
    aside = arguments.set_aside
    try:
        with Path(arguments.dossier).open("rb") as file, _progress() as progress:
            lines = _lines(file, progress)
            begun = _begun(lines)
            if in_one_piece([line for line in begun if line.strip()]):
                content = b"".join(begun) + file.read(LARGEST_FILE + 1)
                dossier = read(content, request.on, RULEBOOK, set_aside=aside)
                yield from assess_in_lines(dossier, request, RULEBOOK)
                return
            lines = chain(begun, lines)
            yield from assess_lines(lines, request, RULEBOOK, set_aside=aside, answers=answers)
    except (OSError, ValueError) as error:
        if isinstance(error, FlaRulesError):
            raise
        raise _unread(arguments.dossier, error) from None


def _begun(lines: Iterator[bytes]) -> list[bytes]:
    """Take the lines of a file up to the second that is not blank."""
    begun: list[bytes] = []
    for line in lines:
        begun.append(line)
        if sum(bool(each.strip()) for each in begun) > 1:
            break
    return begun


def _progress() -> Progress:
    """Give a bar for whoever looks at a terminal; the answer itself is not there."""
    # Not what `rich` takes for one: an environment may ask it for colours in a file.
    seen = sys.stderr is not None and sys.stderr.isatty()
    # An older `rich` ends a bar that it does not show with a line all the same: it goes nowhere.
    console = Console(stderr=True) if seen else Console(file=io.StringIO())
    return Progress(console=console, transient=True, disable=not seen)


def _lines(file: IO[bytes], progress: Progress) -> Iterator[bytes]:
    task = progress.add_task("", total=os.fstat(file.fileno()).st_size)
    while line := file.readline(LARGEST_FILE + 1):
        yield line
        progress.update(task, advance=len(line))


def _side_by_side(jobs: int, head: Head, lines: Iterator[Numbered]) -> Iterator[tuple[str, Told]]:
    """Answer lines in processes of their own, and give the answers in the order of the lines."""
    read = partial(_head, head.data, head.request, set_aside=head.set_aside)
    # Loading it takes a hundredth of a second, which most commands need not wait for.
    from concurrent.futures import ProcessPoolExecutor

    waiting: deque[Future[list[tuple[str, Told]]]] = deque()
    with ProcessPoolExecutor(jobs, initializer=_collect_rarely) as pool:
        while some := tuple(islice(lines, _AT_ONCE)):
            waiting.append(pool.submit(_some, read, some))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _some(read: Callable[[], Head], lines: tuple[Numbered, ...]) -> list[tuple[str, Told]]:
    return list(one_by_one(read(), lines))


@lru_cache(maxsize=1)
def _head(data: bytes, request: AssessmentRequest, *, set_aside: bool) -> Head:
    # Read once in each process: a law does not go from one to another.
    return read_head(data, request, RULEBOOK, set_aside=set_aside)


def _refuse_language(arguments: argparse.Namespace) -> None:
    if arguments.lang is not None and arguments.lang not in languages():
        raise refused(
            "--lang",
            "{given} is not there",
            "give one of {options}",
            given=repr(arguments.lang[:40]),
            options=", ".join(languages()),
        )


def _account(arguments: argparse.Namespace) -> str:
    on, known_on = _days(arguments)
    dossier = _dossier(arguments, on)
    aside = set_aside_rows(dossier, arguments.lang)
    if all(worker.id != arguments.worker for worker in dossier.workers):
        raise DossierError(tuple(_unanswered(arguments.worker, dossier)))
    request = AssessmentRequest(on, known_on, language=arguments.lang)
    everyone = everybody(dossier, law_of(dossier, RULEBOOK, known_on), request)
    question = account_of(everyone, arguments.worker)
    if question:
        answer = assess_account(arguments.worker, question, request, RULEBOOK)
        first = set_aside_lines(language(arguments.lang), aside)
        return _shown(Group(*first, account_view(question, answer, arguments.lang)))
    why = nothing_before(everyone)
    who = {"worker": arguments.worker, "on": on}
    if why is None:
        return label(arguments.lang, "no_account", **who) + "\n"
    said = sentence(why, arguments.lang)
    return label(arguments.lang, "no_account_since", **who, why=said) + "\n"


def _asked(arguments: argparse.Namespace) -> tuple[Dossier, AssessmentRequest]:
    on, known_on = _days(arguments)
    return _dossier(arguments, on), AssessmentRequest(on, known_on, language=arguments.lang)


def _sheet(arguments: argparse.Namespace, rows: AttrsInstance, sheet: Callable[[], Sheet]) -> str:
    """Give rows as JSON, or their sheet as a page or as text."""
    match arguments.format:
        case "json":
            return as_json(rows)
        case "html":
            return as_html(sheet())
    return _shown(sheet_view(sheet()))


def _statement(arguments: argparse.Namespace) -> str:
    dossier, request = _asked(arguments)
    if all(worker.id != arguments.worker for worker in dossier.workers):
        raise DossierError(tuple(_unanswered(arguments.worker, dossier)))
    rows = statement(dossier, arguments.worker, request, RULEBOOK)
    return _sheet(arguments, rows, lambda: statement_sheet(rows, arguments.lang))


def _plan(arguments: argparse.Namespace) -> str:
    given = arguments.year
    year = None if given is None else _named("--year", lambda: _year(given))
    dossier, request = _asked(arguments)
    of_year = request.on.year if year is None else year
    rows = _named("--year", lambda: plan(dossier, of_year, request, RULEBOOK))
    return _sheet(arguments, rows, lambda: plan_sheet(rows, arguments.lang))


def _balance_sheet(arguments: argparse.Namespace) -> str:
    dossier, request = _asked(arguments)
    year = _named("--year", lambda: _year(arguments.year))
    rows = _named("--year", lambda: social_balance(dossier, year, request, RULEBOOK))
    return _sheet(arguments, rows, lambda: social_balance_sheet(rows, arguments.lang))


def _dashboard(arguments: argparse.Namespace) -> str:
    rows = dashboard(*_asked(arguments), RULEBOOK)
    return _sheet(arguments, rows, lambda: dashboard_sheet(rows, arguments.lang))


def _calendar(arguments: argparse.Namespace) -> str:
    ahead = 365 if arguments.next is None else _named("--next", lambda: _count(arguments.next))
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
            "ics needs {package}",
            "pip install 'fla-rules[calendar]'",
            package=missing.name,
        ) from None
    return as_icalendar(rows, lang)


def _compare(arguments: argparse.Namespace) -> str:
    on, known_on = _days(arguments)
    second_on, second_known_on = _second_days(arguments, on)
    options = arguments.second_reading or ()
    chosen = [_named("--second-reading", partial(_option, each)) for each in options]
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
    second_on = on if own is None else _named("--second-on", lambda: _day(own))
    if known is not None:
        return second_on, _named("--second-known-on", lambda: _day(known))
    return second_on, second_on if arguments.known_on is None else _day(arguments.known_on)


def _option(text: str) -> Reading:
    question, _, option = text.partition("=")
    return option_of(question, option)


def _one_of_two(arguments: argparse.Namespace, name: str, on: date) -> Dossier:
    """Read one of two dossiers, and say of each mistake in which one it is."""
    try:
        content = _content(getattr(arguments, name), LARGEST_FILE)
        return read(content, on, RULEBOOK, set_aside=arguments.set_aside)
    except DossierError as error:
        found = (evolve(each, path=f"{name}: {each.path}") for each in error.found)
        raise DossierError(tuple(found)) from None


def _unanswered(worker: str, dossier: Dossier) -> Iterator[Mistake]:
    """Say why there is no account of a worker: it is not in the dossier, or was set aside."""
    mistakes = [
        each for aside in dossier.set_aside if aside.worker == worker for each in aside.found
    ]
    if mistakes:
        yield mistake(
            "--worker", "{name} is set aside", "mend the mistakes in its rows", name=worker
        )
        yield from mistakes
        return
    named = ", ".join(each.id for each in dossier.workers[:5])
    yield mistake(
        "--worker",
        "{name} is not in the dossier",
        "give one of {known}" if named else "the dossier has none",
        name=ascii(worker[:40]),
        known=named,
    )


def _duties(arguments: argparse.Namespace) -> str:
    on, known_on = _days(arguments)
    ahead = None if arguments.next is None else _named("--next", lambda: _count(arguments.next))
    dossier = _dossier(arguments, on)
    request = AssessmentRequest(on, known_on, language=arguments.lang)
    found = assess_duties(dossier, request, RULEBOOK, ahead)
    return _shown(duties_view(found, ahead, arguments.lang))


def _count(text: str) -> int:
    if not _DAYS.fullmatch(text) or int(text) > FARTHEST_AHEAD:
        raise FactError(
            "{given} is not a number of days",
            "give one from {first} to {last}",
            given=ascii(text[:40]),
            first=0,
            last=FARTHEST_AHEAD,
        )
    return int(text)


def _law(arguments: argparse.Namespace) -> str:
    if arguments.committee is not None:
        return _of_committee(arguments)
    if arguments.on is None:
        raise refused("--on", "missing", "give the day the question is about, or --committee")
    on, known_on = _days(arguments)
    return _shown(law_view(RULEBOOK.known_on(known_on), on, arguments.lang))


def _of_committee(arguments: argparse.Namespace) -> str:
    if arguments.on is not None:
        raise refused("--on", "the page of a committee is of all years", "leave it out")
    committee = _named("--committee", lambda: JointCommittee.parse(arguments.committee))
    known_on = RULEBOOK.horizon
    if arguments.known_on is not None:
        known_on = _named("--known-on", lambda: _day(arguments.known_on))
    law = RULEBOOK.known_on(known_on)
    if committee.none_competent:
        raise refused(
            "--committee",
            "999 says that no joint committee is competent",
            "the act's figures hold",
        )
    if parent_of(committee.code) not in law.listed:
        raise refused(
            "--committee",
            "{committee} is in no list of joint committees",
            "correct the number",
            committee=committee,
        )
    return committee_page(law, committee.code, arguments.lang)


def _committees(arguments: argparse.Namespace) -> str:
    law, lang = RULEBOOK.known_on(RULEBOOK.horizon), arguments.lang
    index = committee_index(law, lang)
    if arguments.folder is None:
        return index
    files = {f"{code}.md": committee_page(law, code, lang) for code in committees_with_page(law)}
    return _written(arguments.folder, {"README.md": index, **files}, lang)


def _timeline(arguments: argparse.Namespace) -> str:
    return timeline(RULEBOOK, arguments.lang)


def _schema(arguments: argparse.Namespace) -> str:
    return (
        json.dumps(all_schemas(arguments.lang), indent=2, ensure_ascii=arguments.lang is None)
        + "\n"
    )


def _spec(arguments: argparse.Namespace) -> str | tuple[str, int]:
    level = None if arguments.level is None else _named("--level", lambda: _level(arguments.level))
    if arguments.folder is not None and arguments.what != "export":
        raise refused(
            "folder", "{what} takes none", "it is what export writes to", what=arguments.what
        )
    if level and arguments.what in {"export", "coverage"}:
        raise refused("--level", "{what} is of all levels", "leave it out", what=arguments.what)
    if arguments.what != "run" and (arguments.engine or arguments.format):
        raise refused(
            "arguments",
            "{what} takes no --engine and no --format",
            "leave them out",
            what=arguments.what,
        )
    match arguments.what:
        case "coverage":
            return law_coverage(arguments.lang)
        case "export":
            return _exported(arguments.folder, arguments.lang)
        case "list":
            return "".join(_listed(level, arguments.lang))
    return _scored(arguments, level)


def _listed(level: int | None, lang: str) -> Iterator[str]:
    for file in vector_files().values():
        for each in file.vectors if level in {None, file.level} else ():
            articles = ", ".join(each.article)
            sure = shown(each.confidence, lang)
            yield f"{each.id}  {file.level}  {articles}  {sure}  {each.sentence}\n"


def _scored(arguments: argparse.Namespace, level: int | None) -> tuple[str, int]:
    """Score an engine, or without one this library; the exit status says whether all agree."""
    asked = [
        (each, file.level)
        for file in vector_files().values()
        for each in (file.vectors if level in {None, file.level} else ())
    ]
    if arguments.engine is None:
        scored = [Scored(each, of, disagreements(each)) for each, of in asked]
    else:
        seconds = _named("--seconds", lambda: _count(arguments.seconds))
        answers = _answers(arguments.engine, seconds, [each for each, _ in asked])
        pairs = zip(asked, answers, strict=True)
        scored = [Scored(each, of, compared(each, answer)) for (each, of), answer in pairs]
    sheet = score_sheet(arguments.engine or "fla_rules", RULEBOOK.digest, scored)
    forms = {
        "text": lambda: as_text(sheet, arguments.lang),
        "json": lambda: score_as_json(sheet),
        "junit": lambda: as_junit(sheet, scored),
    }
    return forms[arguments.format or "text"](), int(sheet.agree < sheet.vectors)


def _answers(command: str, seconds: int, asked: Sequence[Vector]) -> Iterator[Answer]:
    """Put vectors to an engine; one that stays silent again and again is asked no more."""
    engine, silent = _Engine(_words(command), seconds), 0
    try:
        for vector in asked:
            if silent == _MOST_SILENT:
                yield Answer(failed=f"not asked, after {_MOST_SILENT} vectors without an answer")
                continue
            answer, heard = engine.answer(vector)
            silent = 0 if heard else silent + 1
            yield answer
    finally:
        engine.end()


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise refused(
            "--engine",
            "{given}: {why}",
            "close it",
            given=ascii(command[:60]),
            why=Phrase(str(error)),
        ) from None
    if not words:
        raise refused("--engine", "no command", "give the one that starts the engine")
    return words


class _Engine:
    """Another program that answers vectors: started when it does not run, ended when it fails."""

    def __init__(self, command: Sequence[str], seconds: int) -> None:
        self._command, self._seconds = command, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def answer(self, vector: Vector) -> tuple[Answer, bool]:
        """Give what the engine says of a vector, and whether it said anything at all."""
        known = self._process is not None
        line = self._ask(request_line(vector))
        if line == b"" and known:
            # It ended after the answer before this one, as an engine may.
            self.end()
            line = self._ask(request_line(vector))
        if not line:
            silent = f"no answer in {self._seconds} seconds" if line is None else self._ended()
            self.end()
            return Answer(failed=silent), False
        answer = answer_of(vector, line)
        if answer.failed is not None:
            # What else it says may be the rest of the same mistake.
            self.end()
        return answer, True

    def _ask(self, line: str) -> bytes | None:
        """Give the next line of the engine: nothing where it ended, None where it took too long."""
        process = self._process or self._start()
        # What it said before it ended is still heard.
        with suppress(OSError):
            cast("IO[bytes]", process.stdin).write(line.encode())
        try:
            return self._lines.get(timeout=self._seconds)
        except queue.Empty:
            return None

    def _start(self) -> "subprocess.Popen[bytes]":
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            raise refused(
                "--engine",
                "{given} cannot be started ({why})",
                "give another",
                given=ascii(self._command[0][:60]),
                why=_why(error, "not a command"),
            ) from None
        self._process, self._lines = process, queue.SimpleQueue()
        heard = (cast("IO[bytes]", process.stdout), self._lines)
        threading.Thread(target=_hear, args=heard, daemon=True).start()
        return process

    def _ended(self) -> str:
        """Say how the engine ended, which has closed its output."""
        status = None
        with suppress(subprocess.TimeoutExpired):
            status = self._process and self._process.wait(1)
        return "the engine ended without an answer" + (f" (status {status})" if status else "")

    def end(self) -> None:
        """End the engine, with all that it started where the system has groups of processes."""
        process, self._process = self._process, None
        if process is None:
            return
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
        cast("IO[bytes]", process.stdin).close()


def _hear(said: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    """Pass on what an engine says, line by line, and at its end nothing."""
    with io.BufferedReader(cast("io.RawIOBase", said)) as lines_of:
        while line := lines_of.readline(LARGEST_FILE + 1):
            lines.put(line)
    lines.put(b"")


def _level(text: str) -> int:
    if text not in {"1", "2", "3", "4"}:
        raise FactError(
            "{given} is not a level",
            "give 1 right, 2 account, 3 duties or 4 supervision",
            given=ascii(text[:40]),
        )
    return int(text)


def _exported(folder: str | None, lang: str) -> str:
    if folder is None:
        raise refused("folder", "missing", "give the folder to write the vectors to")
    return _written(folder, exported(RULEBOOK), lang)


def _written(folder: str, files: Mapping[str, str], lang: str) -> str:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        raise refused(
            "folder",
            "{given} cannot be written ({why})",
            "give another",
            given=ascii(folder),
            why=_why(error, "not a path"),
        ) from None
    return label(lang, "files_written", count=len(files)) + "\n"


def _shown(view: RenderableType) -> str:
    on_screen = sys.stdout is not None and sys.stdout.isatty()
    width = None if on_screen or "COLUMNS" in os.environ else _WIDTH_OF_A_FILE
    console = Console(width=width, highlight=False)
    with console.capture() as shown:
        console.print(view)
    # Cells are padded to their column, which leaves blanks at the ends of lines.
    return "".join(f"{line.rstrip()}\n" for line in shown.get().splitlines())


_COMMANDS: Final[
    Mapping[str, Callable[[argparse.Namespace], str | Iterator[str] | tuple[str, int]]]
] = {
    "assess": _assess,
    "account": _account,
    "duties": _duties,
    "statement": _statement,
    "plan": _plan,
    "balance-sheet": _balance_sheet,
    "dashboard": _dashboard,
    "calendar": _calendar,
    "compare": _compare,
    "law": _law,
    "committees": _committees,
    "spec": _spec,
    "timeline": _timeline,
    "schema": _schema,
}


def main(given: Sequence[str], name: str = _MODULE) -> int:
    """Run one command; give its status: 0, 1 where a vector differs, 2 with its mistakes."""
    try:
        arguments = _arguments(given, name)
        _refuse_language(arguments)
        answered = _COMMANDS[arguments.command](arguments)
        answer, status = answered if isinstance(answered, tuple) else (answered, 0)
        return _print([answer] if isinstance(answer, str) else answer, given) or status
    except FlaRulesError as error:
        return _refused(error, given)


def _print(answer: Iterable[str], given: Sequence[str]) -> int:
    """Write an answer part by part; give the status of what could not be written."""
    if sys.stdout is None:
        return _refused(refused("output", "there is none", "leave the standard output open"), given)
    try:
        for part in answer:
            sys.stdout.buffer.write(part.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; what is left must not be flushed at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        why = _why(error, "not open")
        return _refused(
            refused("output", "cannot be written ({why})", "give it room", why=why), given
        )
    return 0


def _refused(error: FlaRulesError, given: Sequence[str]) -> int:
    """Say what is wrong in the language asked for, even where that is all that can be read."""
    asked = [name for flag, name in pairwise(given) if flag == "--lang"]
    asked += [each.removeprefix("--lang=") for each in given if each.startswith("--lang=")]
    spoken = next((name for name in asked if name in languages()), "en")
    for line in mistakes_of(error, spoken):
        print(line, file=sys.stderr)
    return _MISUSE


def script() -> NoReturn:
    """Run the command under the name by which it is installed."""
    _run(_SCRIPT)


def _run(name: str) -> NoReturn:
    _collect_rarely()
    sys.exit(main(sys.argv[1:], name))


def _collect_rarely() -> None:
    # What is loaded stays to the end, and what is answered left no garbage that memory showed:
    # looking through both took a quarter of the time of a large dossier.
    gc.freeze()
    gc.set_threshold(_COLLECTED_AFTER)


if __name__ == "__main__":
    _run(_MODULE)
