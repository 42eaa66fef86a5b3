"""A page for one worker: rights, what is left, and why, as HTML without a framework."""

from collections.abc import Iterator
from datetime import date
from html import escape

from fla_rules import RULEBOOK, DossierError
from fla_rules.dossier.assessment import Request, assess
from fla_rules.dossier.reading import read
from fla_rules.dossier.rows import Assessment, RightRow


def page(dossier: bytes, worker: str, on: date) -> str:
    """Show one worker's rights, under the law as known on the day; a wrong file as its mistakes."""
    try:
        facts = read(dossier, on, RULEBOOK)
    except DossierError as error:
        items = "".join(f"<li>{escape(line)}</li>" for line in error.mistakes)
        return f"<h1>This file cannot be read</h1><ul>{items}</ul>"
    assessment = assess(facts, Request(on, on), RULEBOOK)
    return "".join(_parts(assessment, worker))


def _parts(assessment: Assessment, worker: str) -> Iterator[str]:
    yield f"<h1>Training of {escape(worker)} on {assessment.on}</h1>"
    for left in assessment.balances:
        if left.worker == worker:
            yield f"<p>Left: {left.days or 'unknown'} days</p>"
    for right in assessment.rights:
        if right.worker == worker:
            yield f"<h2>{right.year}: {_days(right)}</h2>"
            steps = "".join(f"<li>{escape(step.message)}</li>" for step in right.reasons)
            yield f"<ul>{steps}</ul>"
    book = assessment.rulebook
    yield f"<footer>rulebook {book.version}, {book.digest}</footer>"


def _days(right: RightRow) -> str:
    return f"{right.days} days" if right.days else right.outcome.value.replace("_", " ")
