"""The command `account`: one worker's account, movement by movement."""

import argparse

from rich.console import Group

from fla_rules.account import account_of
from fla_rules.cli.files import dossier_of, unanswered
from fla_rules.cli.values import days_of
from fla_rules.cli.views import as_text
from fla_rules.dossier.assessment import (
    AssessmentRequest,
    assess_account,
    everybody,
    law_of,
    nothing_before,
    set_aside_rows,
)
from fla_rules.errors import DossierError
from fla_rules.explain import label, language, sentence
from fla_rules.law.rulebook import RULEBOOK
from fla_rules.reports.layout import set_aside_lines
from fla_rules.reports.tables import account_view


def run_account(arguments: argparse.Namespace) -> str:
    """Show the account of one worker, or say why there is none."""
    on, known_on = days_of(arguments)
    dossier = dossier_of(arguments, on)
    aside = set_aside_rows(dossier, arguments.lang)
    if all(worker.id != arguments.worker for worker in dossier.workers):
        raise DossierError(tuple(unanswered(arguments.worker, dossier)))
    request = AssessmentRequest(on, known_on, language=arguments.lang)
    everyone = everybody(dossier, law_of(dossier, RULEBOOK, known_on), request)
    question = account_of(everyone, arguments.worker)
    if question:
        answer = assess_account(arguments.worker, question, request, RULEBOOK)
        first = set_aside_lines(language(arguments.lang), aside)
        return as_text(Group(*first, account_view(question, answer, arguments.lang)))
    why = nothing_before(everyone)
    who = {"worker": arguments.worker, "on": on}
    if why is None:
        return label(arguments.lang, "no_account", **who) + "\n"
    said = sentence(why, arguments.lang)
    return label(arguments.lang, "no_account_since", **who, why=said) + "\n"
