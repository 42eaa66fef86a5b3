"""The command `duties`: what is to be done by when."""

import argparse

from fla_rules.cli.files import dossier_of
from fla_rules.cli.values import count_of, days_of, named
from fla_rules.cli.views import as_text
from fla_rules.dossier.assessment import AssessmentRequest, assess_duties
from fla_rules.law.rulebook import RULEBOOK
from fla_rules.reports.duties import duties_view


def run_duties(arguments: argparse.Namespace) -> str:
    """Show the duties of an employer: all, or those of the next days."""
    on, known_on = days_of(arguments)
    ahead = None if arguments.next is None else named("--next", lambda: count_of(arguments.next))
    dossier = dossier_of(arguments, on)
    request = AssessmentRequest(on, known_on, language=arguments.lang)
    found = assess_duties(dossier, request, RULEBOOK, ahead)
    return as_text(duties_view(found, ahead, arguments.lang))
