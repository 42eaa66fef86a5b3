"""A page for one worker: rights, what is left, and why, as HTML without a framework."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from html import escape

from fla_rules import RULEBOOK, Days, DossierError
from fla_rules.dossier import Assessment, AssessmentRequest, BalanceRow, RightRow, assess, read


def page(dossier: bytes, worker: str, on: date) -> str:
    """Show one worker's rights, under the law as known on the day; a wrong file as its mistakes."""
    try:
        facts = read(dossier, on, RULEBOOK)
    except DossierError as error:
        return _page("This file cannot be read", _list(error.mistakes))
    if worker not in {each.id for each in facts.workers}:
        return _page("Not found", f"<p>Nobody in this file has the id {escape(worker)}.</p>")
    assessment = assess(facts, AssessmentRequest(on, on), RULEBOOK)
    return _page(f"Training of {worker} on {on}", "".join(_parts(assessment, worker)))


def _page(title: str, content: str) -> str:
    named = escape(title)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{named}</title>'
        f"<main><h1>{named}</h1>{content}</main></html>"
    )


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return items and f"<ul>{items}</ul>"


def _parts(assessment: Assessment, worker: str) -> Iterator[str]:
    for left in assessment.balances:
        if left.worker == worker:
            yield f"<p>Left on {assessment.on}: {_left(left)}</p>"
            yield _list(step.message for step in (*left.missing, *left.open))
    yield _list(found.message for found in assessment.findings if found.worker == worker)
    for right in assessment.rights:
        if right.worker == worker:
            yield f"<h2>{right.year}, {right.kind.value}: {_days(right)}</h2>"
            yield _list(step.message for step in right.reasons)
    book = assessment.rulebook
    yield f"<footer>rulebook {book.version}, {book.digest}</footer>"


def _days(right: RightRow) -> str:
    if right.days:
        return str(Days(right.days))
    return "none" if right.reason else "not known"


def _left(left: BalanceRow) -> str:
    if not left.days:
        return "not known"
    owed = "in debt: " if Fraction(left.days) < 0 else ""
    return f"{owed}{Days(abs(Fraction(left.days)))}, or {left.hours} hours"
