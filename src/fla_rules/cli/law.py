"""The commands about the law: what is in force, of one committee, of all, and every term."""

import argparse

from fla_rules.cli.files import write
from fla_rules.cli.values import day_of, days_of, named
from fla_rules.cli.views import as_text
from fla_rules.errors import refused
from fla_rules.identifiers import JointCommittee
from fla_rules.law.rulebook import RULEBOOK, parent_of
from fla_rules.reports.committee_index import committee_index
from fla_rules.reports.committee_page import committee_page, committees_with_page
from fla_rules.reports.tables import law_view
from fla_rules.reports.timeline import timeline


def run_law(arguments: argparse.Namespace) -> str:
    """Show what is in force on a day, or all that is known of one committee."""
    if arguments.committee is not None:
        return _of_committee(arguments)
    if arguments.on is None:
        raise refused("--on", "missing", "give the day the question is about, or --committee")
    on, known_on = days_of(arguments)
    return as_text(law_view(RULEBOOK.known_on(known_on), on, arguments.lang))


def _of_committee(arguments: argparse.Namespace) -> str:
    if arguments.on is not None:
        raise refused("--on", "the page of a committee is of all years", "leave it out")
    committee = named("--committee", lambda: JointCommittee.parse(arguments.committee))
    known_on = RULEBOOK.horizon
    if arguments.known_on is not None:
        known_on = named("--known-on", lambda: day_of(arguments.known_on))
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


def run_committees(arguments: argparse.Namespace) -> str:
    """Give the list of the joint committees, or write a page for each."""
    law, lang = RULEBOOK.known_on(RULEBOOK.horizon), arguments.lang
    index = committee_index(law, lang)
    if arguments.folder is None:
        return index
    files = {f"{code}.md": committee_page(law, code, lang) for code in committees_with_page(law)}
    return write(arguments.folder, {"README.md": index, **files}, lang)


def run_timeline(arguments: argparse.Namespace) -> str:
    """Give every term and postponement."""
    return timeline(RULEBOOK, arguments.lang)
