"""The command `assess`: every right, account and duty of a dossier, in one piece."""

import argparse
from typing import Final

from fla_rules.cli.files import dossier_of
from fla_rules.cli.values import DIGITS, days_of, named, years_of
from fla_rules.cli.views import as_text
from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.writing import as_json
from fla_rules.errors import FactError, refused
from fla_rules.law.rulebook import RULEBOOK
from fla_rules.reports.overview import assessment_view

# So many processes are enough for any machine.
_MOST_JOBS: Final = 256


def run_assess(arguments: argparse.Namespace) -> str:
    """Answer a dossier in one piece."""
    request, jobs = asked_of(arguments)
    if jobs > 1:
        raise refused("--jobs", "an answer in one piece", "leave it out, or give --format jsonl")
    dossier = dossier_of(arguments, request.on)
    assessment = assess(dossier, request, RULEBOOK)
    if arguments.format == "json":
        return as_json(assessment)
    return as_text(assessment_view(assessment, arguments.lang))


def asked_of(arguments: argparse.Namespace) -> tuple[AssessmentRequest, int]:
    """Give what is asked of a dossier, and in how many processes."""
    on, known_on = days_of(arguments)
    years = () if arguments.years is None else named("--years", lambda: years_of(arguments.years))
    request = AssessmentRequest(on, known_on, years, arguments.lang)
    return request, named("--jobs", lambda: _jobs(arguments.jobs))


def _jobs(text: str) -> int:
    if not DIGITS.fullmatch(text) or not 1 <= int(text) <= _MOST_JOBS:
        raise FactError(
            "{given} is not a number of processes",
            "give one from 1 to {most}",
            given=ascii(text[:40]),
            most=_MOST_JOBS,
        )
    return int(text)
