"""What the command is asked: its arguments, each with a line of help."""

import argparse
from collections.abc import Sequence
from typing import Final, NoReturn

from fla_rules.cli.heard import heard
from fla_rules.errors import DossierError, Mistake, Phrase
from fla_rules.explain import languages

_IN_SHORT: Final = "The shell: arguments and a file in, an assessment or the law out."


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise DossierError((Mistake("arguments", heard(message), Phrase("see --help")),))


def arguments_of(given: Sequence[str], name: str) -> argparse.Namespace:
    """Read what was typed after the name of the command."""
    parser = _Parser(prog=name, description=_IN_SHORT, allow_abbrev=False)
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
