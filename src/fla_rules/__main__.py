"""The shell: arguments and a file in, an assessment or the law out."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NoReturn, TypeVar

from fla_rules.calendar import parse_day
from fla_rules.errors import DossierError, FactError
from fla_rules.explain import languages
from fla_rules.law.rulebook import RULEBOOK

try:
    from rich.console import Console, RenderableType

    from fla_rules.dossier.assessment import FIRST_YEAR, Request, account_questions, assess, law_of
    from fla_rules.dossier.reading import read
    from fla_rules.dossier.schema import schemas
    from fla_rules.dossier.text import LARGEST_FILE
    from fla_rules.dossier.writing import as_json
    from fla_rules.reports.tables import account_view, assessment_view, law_view
except ModuleNotFoundError as missing:
    print(
        f"the command needs {missing.name}, of the extra cli: pip install 'fla-rules[cli]'",
        file=sys.stderr,
    )
    raise SystemExit(2) from None

Read = TypeVar("Read")

_MISUSE: Final = 2
_LAST_YEAR: Final = 9998
# Without a terminal there is no width to ask for: wide enough for a reason in one line.
_WIDTH_OF_A_FILE: Final = 160


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise DossierError((f"arguments: {' '.join(message.split())}; see --help",))


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(prog="python -m fla_rules", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    assess = commands.add_parser("assess", help="the rights in a dossier")
    assess.add_argument("dossier", help="the path of a dossier file")
    kept = commands.add_parser("account", help="one worker's account, movement by movement")
    kept.add_argument("dossier", help="the path of a dossier file")
    kept.add_argument("--worker", required=True, help="the worker's id in the dossier")
    law = commands.add_parser("law", help="what is in force on a day, with its sources")
    for command in (assess, kept, law):
        command.add_argument("--on", required=True, help="the day the question is about")
        command.add_argument("--known-on", help="the day of knowledge; --on where not given")
    assess.add_argument("--years", help="such as 2024 or 2024-2026")
    assess.add_argument("--format", choices=("text", "json"), default="text")
    assess.add_argument("--lang", default="en", help="the language of the sentences")
    commands.add_parser("schema", help="the JSON Schema of both sides of the format")
    return parser.parse_args(given)


def _named(argument: str, read: Callable[[], Read]) -> Read:
    try:
        return read()
    except FactError as error:
        raise DossierError((f"{argument}: {error}",)) from None


def _days(arguments: argparse.Namespace) -> tuple[date, date]:
    on = _named("--on", lambda: parse_day(arguments.on))
    known_on = _named("--known-on", lambda: parse_day(arguments.known_on or arguments.on))
    return on, known_on


def _years(text: str) -> tuple[int, ...]:
    first, _, last = text.partition("-")
    ends = [first, last or first]
    if not all(len(end) == len("2024") and end.isascii() and end.isdigit() for end in ends):
        raise FactError(f"{text[:40]!r} is not a span of years", "give 2024, or 2024-2026")
    years = tuple(range(int(ends[0]), int(ends[1]) + 1))
    if not years or years[0] < FIRST_YEAR or years[-1] > _LAST_YEAR:
        raise FactError(
            f"{text} is not a span of years with a right in days",
            f"give years from {FIRST_YEAR} on, the earlier one first",
        )
    return years


def _content(path: str, most: int) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "not a path"
        raise DossierError(
            (f"dossier: {path!a} cannot be read ({why}); give the path of a dossier file",)
        ) from None


def _assess(arguments: argparse.Namespace) -> str:
    on, known_on = _days(arguments)
    years = _named("--years", lambda: _years(arguments.years)) if arguments.years else ()
    if arguments.lang not in languages():
        raise DossierError(
            (f"--lang: {arguments.lang[:40]!r} is not there; give one of {', '.join(languages())}",)
        )
    dossier = read(_content(arguments.dossier, LARGEST_FILE), on, RULEBOOK)
    assessment = assess(dossier, Request(on, known_on, years, arguments.lang), RULEBOOK)
    return (
        as_json(assessment) if arguments.format == "json" else _shown(assessment_view(assessment))
    )


def _account(arguments: argparse.Namespace) -> str:
    on, known_on = _days(arguments)
    dossier = read(_content(arguments.dossier, LARGEST_FILE), on, RULEBOOK)
    if arguments.worker not in dossier.workers:
        named = ", ".join(dossier.workers[:5])
        raise DossierError(
            (f"--worker: {arguments.worker[:40]!a} is not in the dossier; give one of {named}",)
        )
    law = law_of(dossier, RULEBOOK, known_on)
    questions = account_questions(dossier, law, Request(on, known_on))
    question = questions[dossier.workers.index(arguments.worker)]
    return _shown(account_view(arguments.worker, question))


def _law(arguments: argparse.Namespace) -> str:
    on, known_on = _days(arguments)
    return _shown(law_view(RULEBOOK.known_on(known_on), on))


def _schema(_: argparse.Namespace) -> str:
    return json.dumps(schemas(), indent=2) + "\n"


def _shown(view: RenderableType) -> str:
    width = None if sys.stdout.isatty() else _WIDTH_OF_A_FILE
    console = Console(width=width, highlight=False)
    with console.capture() as shown:
        console.print(view)
    # Cells are padded to their column, which leaves blanks at the ends of lines.
    return "".join(f"{line.rstrip()}\n" for line in shown.get().splitlines())


_COMMANDS: Final = {"assess": _assess, "account": _account, "law": _law, "schema": _schema}


def main(given: Sequence[str]) -> int:
    """Run one command; give its exit status: 0, or 2 with one line for each mistake."""
    try:
        arguments = _arguments(given)
        answer = _COMMANDS[arguments.command](arguments)
    except DossierError as error:
        for mistake in error.mistakes:
            print(mistake, file=sys.stderr)
        return _MISUSE
    try:
        sys.stdout.buffer.write(answer.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; what is left must not be flushed at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
