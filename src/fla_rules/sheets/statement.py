"""The worker's statement: what an account holds, and what the worker is told of it (TR 55 § 2)."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from fla_rules import checks
from fla_rules.dossier.assessment import AssessmentRequest, assess
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import BalanceRow, BookRow, CreditRow, FindingRow
from fla_rules.errors import FactError
from fla_rules.explain import Language, as_language, label, shown
from fla_rules.law.rulebook import Rulebook
from fla_rules.sheets.sheet import Column, Lines, Pairs, Sheet, Table

FORMAT: Final = "fla-rules.statement/1"


@frozen(kw_only=True)
class Statement:
    """What a worker is told of the own training account."""

    format: str
    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    worker: str
    credits: tuple[CreditRow, ...]
    balance: BalanceRow | None
    findings: tuple[FindingRow, ...]


def statement(
    dossier: Dossier, worker: str, request: AssessmentRequest, book: Rulebook
) -> Statement:
    """Give a worker's statement; raises `FactError` for one that the dossier has not."""
    checks.one("dossier", dossier, Dossier)
    answer = assess(_of_one(dossier, checks.text("worker", worker)), request, book)
    return Statement(
        format=FORMAT,
        on=answer.on,
        known_on=answer.known_on,
        rulebook=answer.rulebook,
        readings=answer.readings,
        worker=worker,
        credits=answer.credits,
        balance=next(iter(answer.balances), None),
        findings=answer.findings,
    )


def _of_one(dossier: Dossier, worker: str) -> Dossier:
    """Give a dossier in which nobody else is."""
    found = tuple(each for each in dossier.workers if each.id == worker)
    if not found:
        raise FactError(f"worker {worker[:40]!a} is not in the dossier", "give one that is")
    return evolve(
        dossier,
        workers=found,
        trainings=tuple(each for each in dossier.trainings if each.worker == worker),
        opening_balances=tuple(each for each in dossier.opening_balances if each.worker == worker),
    )


def statement_sheet(statement: Statement, language: str | Language) -> Sheet:
    """Make the sheet of a statement, in a language."""
    checks.one("statement", statement, Statement)
    spoken = as_language(language)
    title = label(spoken, "statement.title", worker=statement.worker, on=statement.on)
    return Sheet(
        title,
        spoken.name,
        (
            _left(statement, spoken),
            _credits(statement, spoken),
            Lines("", tuple(each.message for each in statement.findings)),
        ),
    )


def _left(statement: Statement, spoken: Language) -> Pairs:
    left = statement.balance
    days = () if left is None or left.days is None else ((label(spoken, "column.days"), left.days),)
    return Pairs(label(spoken, "table.balances", on=statement.on), days)


def _credits(statement: Statement, spoken: Language) -> Table:
    amounts = ("opening", "granted", "used", "lapsed", "closing")
    columns = (Column(label(spoken, "column.year")), *_amounts(spoken, amounts))
    rows = (
        (str(row.year), *(_amount(getattr(row, name), spoken) for name in amounts))
        for row in statement.credits
    )
    return Table(label(spoken, "table.credits"), columns, tuple(rows))


def _amounts(spoken: Language, names: tuple[str, ...]) -> Iterator[Column]:
    yield from (Column(label(spoken, f"column.{name}"), amounts=True) for name in names)


def _amount(text: str | None, spoken: Language) -> str:
    unknown = label(spoken, "outcome.undetermined")
    return unknown if text is None else shown(Fraction(text), spoken)
