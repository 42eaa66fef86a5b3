"""The command `assess`: every right, account and duty of a dossier."""

import argparse
from collections.abc import Iterator
from typing import Final

from fla_rules.cli.files import dossier_of
from fla_rules.cli.shown import shown
from fla_rules.cli.values import DIGITS, days_of, named, years_of
from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.writing import as_json
from fla_rules.errors import FactError, refused
from fla_rules.law.rulebook import RULEBOOK
from fla_rules.reports.overview import assessment_view

# So many processes are enough for any machine.
_MOST_JOBS: Final = 256


def run_assess(arguments: argparse.Namespace) -> str | Iterator[str]:
    """Answer a dossier in one piece, or line by line."""
    on, known_on = days_of(arguments)
    years = () if arguments.years is None else named("--years", lambda: years_of(arguments.years))
    request = AssessmentRequest(on, known_on, years, arguments.lang)
    jobs = named("--jobs", lambda: _jobs(arguments.jobs))
    if arguments.format == "jsonl":
        # What reads and answers lines is loaded where lines are asked for.
        from fla_rules.cli.lines import in_lines

        return in_lines(arguments, request, jobs)
    if jobs > 1:
        raise refused("--jobs", "an answer in one piece", "leave it out, or give --format jsonl")
    dossier = dossier_of(arguments, on)
    assessment = assess(dossier, request, RULEBOOK)
    if arguments.format == "json":
        return as_json(assessment)
    return shown(assessment_view(assessment, arguments.lang))


def _jobs(text: str) -> int:
    if not DIGITS.fullmatch(text) or not 1 <= int(text) <= _MOST_JOBS:
        raise FactError(
            "{given} is not a number of processes",
            "give one from 1 to {most}",
            given=ascii(text[:40]),
            most=_MOST_JOBS,
        )
    return int(text)
