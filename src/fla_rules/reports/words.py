"""Rows of the law in a few words: how long, on which days, resting on what."""

from calendar import month_name

from fla_rules.calendar import OPEN_END, Period
from fla_rules.dossier.rows import LeavingRow
from fla_rules.explain import shown
from fla_rules.law.deadlines import (
    AfterQuarter,
    AsSoonAsPossible,
    DayOfYear,
    DaysBefore,
    DaysFrom,
    Deadline,
    FixedDay,
    Length,
    MonthsFrom,
    WithStartUp,
)
from fla_rules.law.readings import question_of
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Confidence


def in_words(length: Length) -> str:
    """Say how long a term is.

    >>> in_words(DaysFrom(60)), in_words(DayOfYear(9, 29))
    ('60 calendar days', 'until 29 September')
    """
    match length:
        case DaysFrom():
            said = f"{length.days} calendar days"
        case DaysBefore():
            said = f"at least {length.days} days before"
        case MonthsFrom():
            said = "1 month" if length.months == 1 else f"{length.months} months"
        case AfterQuarter():
            said = "until the last day of the month after the quarter"
        case DayOfYear():
            said = f"until {length.day} {month_name[length.month]}"
        case FixedDay():
            said = f"until {length.day}"
        case WithStartUp():
            said = "with the start-up registration"
        case AsSoonAsPossible():
            said = "as soon as possible"
    return said


def what(row: Deadline) -> str:
    """Say what a row is the term of, and by which reading alone it holds, if by one."""
    named = shown(row.name, "en")
    if row.under is None:
        return named
    return f"{named}, by the reading {question_of(row.under)} = {row.under.option}"


def known(row: Deadline) -> str:
    """Say from which day a row was known; "by" a day where it can have been earlier."""
    return f"{'' if row.known_exactly else 'by '}{row.known_from}"


def days_of(period: Period) -> str:
    """Say which days a period covers."""
    if period.first == period.last:
        return str(period.first)
    until = "" if period.last == OPEN_END else f" to {period.last}"
    return f"from {period.first}{until}"


def how_ended(row: LeavingRow) -> str:
    """Say how an employment ended, as far as anybody said it."""
    return "in a way not said" if row.ended_by == "unknown" else shown(row.ended_by, "en")


def cited(citation: Citation) -> str:
    """Say what a row rests on: act, article, how sure, and a note."""
    note = f": {citation.note}" if citation.note else ""
    act = " ".join(filter(None, (citation.act, citation.article)))
    return f"{act} ({sure(citation.confidence)}){note}"


def sure(confidence: Confidence) -> str:
    """Say how sure a statement is."""
    return {
        Confidence.ACT: "read in the act",
        Confidence.SEVERAL: "several sources agree",
        Confidence.ONE: "one source",
        Confidence.DEDUCTION: "a deduction",
    }[confidence]
