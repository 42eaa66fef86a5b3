"""The commands of the spec: the vectors, what an engine says of them, and the schemas."""

import argparse
import json
from collections.abc import Iterator

from fla_rules.cli.engine import answers_of
from fla_rules.cli.files import write
from fla_rules.cli.values import count_of, named
from fla_rules.errors import FactError, refused
from fla_rules.explain import shown
from fla_rules.law.rulebook import RULEBOOK
from fla_rules.spec.coverage import law_coverage
from fla_rules.spec.export import exported
from fla_rules.spec.runner import compared, disagreements
from fla_rules.spec.schema import all_schemas
from fla_rules.spec.score import Scored, as_junit, as_text, score_sheet
from fla_rules.spec.score import as_json as score_as_json
from fla_rules.spec.vectors import vector_files


def run_spec(arguments: argparse.Namespace) -> str | tuple[str, int]:
    """List, export or run the vectors, or say what of the acts they cover."""
    level = None if arguments.level is None else named("--level", lambda: _level(arguments.level))
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
        seconds = named("--seconds", lambda: count_of(arguments.seconds))
        answers = answers_of(arguments.engine, seconds, [each for each, _ in asked])
        pairs = zip(asked, answers, strict=True)
        scored = [Scored(each, of, compared(each, answer)) for (each, of), answer in pairs]
    sheet = score_sheet(arguments.engine or "fla_rules", RULEBOOK.digest, scored)
    forms = {
        "text": lambda: as_text(sheet, arguments.lang),
        "json": lambda: score_as_json(sheet),
        "junit": lambda: as_junit(sheet, scored),
    }
    return forms[arguments.format or "text"](), int(sheet.agree < sheet.vectors)


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
    return write(folder, exported(RULEBOOK), lang)


def run_schema(arguments: argparse.Namespace) -> str:
    """Give the schema of every file of the format."""
    return (
        json.dumps(all_schemas(arguments.lang), indent=2, ensure_ascii=arguments.lang is None)
        + "\n"
    )
