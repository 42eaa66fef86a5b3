"""What the page asks of the library: text in, text out. The page decides nothing itself."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from time import perf_counter
from typing import Final, TypeVar

import fla_rules as fla
from fla_rules.calendar import parse_day
from fla_rules.dossier import (
    Assessment,
    AssessmentRequest,
    BalanceRow,
    CitationRow,
    CreditRow,
    Dossier,
    DutyRow,
    FindingRow,
    LeavingRow,
    NeedRow,
    OutcomeName,
    RightRow,
    SizeRow,
    StepRow,
    as_json,
    assess,
    read,
)
from fla_rules.explain import label, mistakes_of, shown
from fla_rules.sheets import as_html, statement, statement_sheet

Read = TypeVar("Read")
# What is shown of a row: whose it is, what it says, why, and what that rests on.
Item = dict[str, str | list[str]]

_SPAN: Final = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")
_AMOUNTS: Final = ("opening", "granted", "used", "lapsed", "closing")
_TOGETHER: Final = 100
_IN_A_SECOND: Final = 1_000_000


def answer(text: str, on: str, known_on: str, years: str, language: str) -> str:
    """Answer a dossier by its assessment, by what is shown of it, and by whose statement there is.

    The assessment has the bytes that the command writes. Where the dossier or the question is
    wrong, there are `mistakes` alone.
    """
    try:
        dossier, request = _asked(text, on, known_on, years, language)
        found = assess(dossier, request, fla.RULEBOOK)
    except (fla.DossierError, fla.FactError) as error:
        return json.dumps({"mistakes": mistakes_of(error, language)})
    written = {
        "assessment": as_json(found),
        "heading": _heading(found, language),
        "parts": [part for part in _parts(found, language) if part["items"]],
        "workers": [worker.id for worker in dossier.workers],
    }
    return json.dumps(written)


def statement_page(text: str, on: str, known_on: str, worker: str, language: str) -> str:
    """Give the statement of a worker, as a page, of a dossier that was answered."""
    dossier, request = _asked(text, on, known_on, "", language)
    rows = statement(dossier, worker, request, fla.RULEBOOK)
    return as_html(statement_sheet(rows, language))


def _asked(
    text: str, on: str, known_on: str, years: str, language: str
) -> tuple[Dossier, AssessmentRequest]:
    request = AssessmentRequest(
        _named("on", parse_day, on),
        _named("known_on", parse_day, known_on),
        _named("years", _years, years),
        language,
    )
    return read(text.encode("utf-8", "surrogatepass"), request.on, fla.RULEBOOK), request


def _named(name: str, reads: Callable[[str], Read], text: str) -> Read:
    """Read a field of the page, and name it where it cannot be read."""
    try:
        return reads(text)
    except fla.FactError as error:
        raise fla.DossierError((error.at(name),)) from None


def _years(text: str) -> tuple[int, ...]:
    """Read the years asked about, as the command does; all of them where there is no text."""
    if not text:
        return ()
    found = _SPAN.fullmatch(text)
    years = range(int(found[1]), int(found[2] or found[1]) + 1) if found else ()
    if not years:
        raise fla.FactError(
            "{given} is not a span of years",
            "give 2024, or 2024-2026, the earlier first",
            given=repr(text[:40]),
        )
    return tuple(years)


# --- what is shown of an assessment --------------------------------------------------------------


def _heading(found: Assessment, language: str) -> str:
    book = found.rulebook
    return label(
        language,
        "heading.assessment",
        on=found.on,
        known_on=found.known_on,
        version=book.version,
        digest=book.digest,
    )


def _parts(found: Assessment, language: str) -> Iterator[dict[str, object]]:
    """Give the parts in the order in which they are read; what is to be noted has no title here."""

    def part(title: str, items: Iterable[Item]) -> dict[str, object]:
        return {"title": title, "items": list(items)}

    on = found.on
    yield part("", (_finding(row, language) for row in found.findings if row.duty is None))
    yield part(label(language, "table.rights"), (_right(row, language) for row in found.rights))
    left = label(language, "table.balances", on=on)
    yield part(left, (_balance(row, language) for row in found.balances))
    yield part(label(language, "table.gaps"), map(_need, found.needed))
    yield part(label(language, "table.credits"), (_credit(row, language) for row in found.credits))
    ends = label(language, "table.leavings")
    yield part(ends, (_leaving(row, language) for row in found.leavings))
    due = label(language, "table.duties", on=on)
    yield part(due, (_duty(row, language) for row in found.duties))
    yield part(label(language, "table.sizes"), (_size(row, language) for row in found.size_classes))


def _item(
    head: str, says: str, why: Sequence[StepRow] = (), cited: Sequence[CitationRow] = ()
) -> Item:
    rests = dict.fromkeys(f"{each.act} {each.article}".strip() for each in cited)
    return {
        "head": head,
        "says": says,
        "why": list(dict.fromkeys(step.message for step in why)),
        "rests": ", ".join(rests),
    }


def _right(row: RightRow, language: str) -> Item:
    head = f"{row.worker} · {row.year} · {shown(row.kind, language)}"
    if row.outcome is OutcomeName.NOT_APPLICABLE:
        says = label(language, "none")
    else:
        says = _days(row, language)
    return _item(head, says, _why(row), row.citation)


def _days(row: RightRow | BalanceRow | LeavingRow, language: str) -> str:
    """Say the days of a row, or what is sure of them, or that they are not settled."""
    if row.days is not None:
        return shown(fla.Days(row.days), language)
    if row.at_least is not None:
        return label(language, "at_least", days=fla.Days(row.at_least))
    return label(language, "outcome.undetermined")


def _why(row: RightRow | BalanceRow | CreditRow | LeavingRow | DutyRow) -> Sequence[StepRow]:
    """Give what would settle a row that is not, and else its reasons."""
    return (*row.missing, *row.open) or row.reasons


def _balance(row: BalanceRow, language: str) -> Item:
    says = _days(row, language)
    if row.hours:
        says = label(language, "days_and_hours", days=says, hours=row.hours)
    return _item(row.worker, says, _why(row), row.citation)


def _credit(row: CreditRow, language: str) -> Item:
    amounts = [(name, getattr(row, name)) for name in _AMOUNTS]
    said = [
        f"{label(language, f'column.{name}')} {shown(Fraction(amount), language)}"
        for name, amount in amounts
        if amount is not None
    ]
    says = " · ".join(said) or label(language, "outcome.undetermined")
    return _item(f"{row.worker} · {row.year}", says, _why(row), row.citation)


def _leaving(row: LeavingRow, language: str) -> Item:
    head = f"{row.worker} · {shown(row.last, language)}"
    became = [shown(row.credit, language)] if row.credit else []
    return _item(head, " · ".join([_days(row, language), *became]), _why(row), row.citation)


def _duty(row: DutyRow, language: str) -> Item:
    about = filter(
        None, (shown(row.duty, language), row.worker, row.quarter or str(row.year or ""))
    )
    due = shown(date.fromisoformat(row.due), language) if row.due else ""
    stands = shown(row.status, language) if row.status else label(language, "outcome.undetermined")
    to_do = row.to_do.message if row.to_do else ""
    says = " · ".join(filter(None, (stands, due, to_do)))
    return _item(" · ".join(about), says, _why(row), row.citation)


def _size(row: SizeRow, language: str) -> Item:
    name = f"size.{row.class_.name.lower()}" if row.class_ else f"outcome.{row.outcome.value}"
    why = (*row.missing, *row.open) or row.reasons
    return _item(str(row.year), label(language, name), why, row.citation)


def _need(row: NeedRow) -> Item:
    return _item(", ".join(row.workers), row.message)


def _finding(row: FindingRow, language: str) -> Item:
    severity = label(language, f"severity.{row.severity.value}")
    return _item(" · ".join(filter(None, (severity, row.worker))), row.message)


# --- how fast it is ------------------------------------------------------------------------------


def time_a_right(rounds: int) -> float:
    """Give the microseconds that one right takes, from the employer's facts: the least of some.

    A browser's clock is too coarse for one alone, so each is the average of a hundred.
    """
    law = fla.RULEBOOK.known_on(date(2024, 12, 31))
    quarters = {fla.Quarter.parse(text): 40 for text in ("2022Q4", "2023Q1", "2023Q2", "2023Q3")}
    number = fla.EnterpriseNumber.parse("0403.170.701")
    employer = fla.Employer(number, fla.full_time_day("7:36"), quarters)
    period = fla.Period(date(2024, 3, 29))
    hired = fla.Employment.steady("w1", period, committee="302", fraction="4/5")
    taken = []
    for _ in range(rounds):
        begun = perf_counter()
        for _ in range(_TOGETHER):
            year = fla.EmployerYear(law, fla.Readings(), employer, 2024)
            fla.training_right(fla.RightQuestion(year, (hired,), fla.Kind.LEGAL))
        taken.append(perf_counter() - begun)
    return min(taken) / _TOGETHER * _IN_A_SECOND
