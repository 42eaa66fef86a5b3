"""Rows of the law in a few words: how long, on which days, resting on what."""

from calendar import month_name
from datetime import date

from fla_rules.calendar import OPEN_END, Period
from fla_rules.dossier.rows import LeavingRow
from fla_rules.explain import Language, label, shown
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
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
from fla_rules.numbers import in_decimals, in_hours
from fla_rules.outcome import Citation
from fla_rules.quantities import Days, Hours
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
    """Say which days a period covers.

    >>> days_of(Period(date(2024, 1, 1))), days_of(Period(date.min, date(2015, 3, 31)))
    ('from 2024-01-01', 'until 2015-03-31')
    """
    if period.first == period.last:
        return str(period.first)
    if period.first == date.min:
        return f"until {period.last}"
    until = "" if period.last == OPEN_END else f" to {period.last}"
    return f"from {period.first}{until}"


def how_ended(row: LeavingRow, spoken: str | Language = "en") -> str:
    """Say how an employment ended, as far as anybody said it."""
    unknown = row.ended_by == "unknown"
    return label(spoken, "unknown_end") if unknown else shown(row.ended_by, spoken)


def cited(citation: Citation) -> str:
    """Say what a row rests on: act, article, how sure, and a note."""
    note = f": {citation.note}" if citation.note else ""
    act = " ".join(filter(None, (citation.act, citation.article)))
    return f"{act} ({sure(citation.confidence)}){note}"


def sure(confidence: Confidence, spoken: str | Language = "en") -> str:
    """Say how sure a statement is."""
    return label(spoken, f"confidence.{confidence.value}")


def rule_in_words(rule: SectorRule) -> str:
    """Say what a sector rule is, in which years and sizes, and how sure that is.

    >>> eight = SectorRule(RuleKind.NEW_WORKER, 2023, Confidence.ONE, Hours.from_clock("8:00"))
    >>> rule_in_words(eight)
    '8:00 hours for new workers (from 2023; one source)'
    """
    until = f" to {rule.until_year}" if rule.until_year else ""
    sizes = [shown(each, "en") for each in rule.size_classes]
    beside = (f"from {rule.from_year}{until}", *sizes, sure(rule.confidence), rule.source)
    return f"{_of_rule(rule)} ({'; '.join(filter(None, beside))})"


def _of_rule(rule: SectorRule) -> str:
    amount = _amount(rule.figure)
    most = f" to {_amount(rule.most)}" if rule.most else ""
    several = f"in {rule.over_years} years together" if rule.over_years else "a year"
    about = f": {rule.words}" if rule.words else ""
    match rule.kind:
        case RuleKind.NEW_WORKER:
            within = f" within {rule.months} months of the entry" if rule.months else ""
            said = f"{amount}{most} for new workers{within}"
        case RuleKind.EARMARKED:
            said = f"{amount} a year kept for one subject"
        case RuleKind.BY_THE_HOUR:
            said = f"{amount} a year may be taken by the hour"
        case RuleKind.BLOCK:
            said = f"taken in blocks of at least {amount}"
        case RuleKind.PLAN:
            day = rule.last_day
            said = f"the plan goes to the sector {in_words(day) if day else 'by a day not known'}"
        case RuleKind.TOTAL:
            said = f"{amount} {several}, which are not to be divided"
        case RuleKind.COLLECTIVE:
            said = f"{amount} {several} on average, a target of the employer and nobody's credit"
        case RuleKind.FURTHER:
            said = f"{amount} more"
    return f"{said}{about}"


def _amount(figure: Days | Hours | None) -> str:
    if isinstance(figure, Days):
        return f"{in_decimals(figure.amount)} {'day' if figure.amount == 1 else 'days'}"
    return f"{in_hours(figure.minutes)} hours" if figure else ""
