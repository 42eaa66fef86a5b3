"""Rows of the law in a few words: how long, on which days, resting on what."""

from calendar import month_name
from datetime import date

from fla_rules.calendar import OPEN_END, Period
from fla_rules.dossier.rows import LeavingRow
from fla_rules.explain import Language, amount_of, as_language, label, quoted, shown
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
from fla_rules.law.instruments import Instrument
from fla_rules.law.readings import question_of
from fla_rules.numbers import in_hours
from fla_rules.outcome import Citation
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Confidence


def in_words(length: Length, spoken: str | Language = "en") -> str:
    """Say how long a term is.

    >>> in_words(DaysFrom(60)), in_words(DayOfYear(9, 29), "nl")
    ('60 calendar days', 'tot en met 29 september')
    """
    match length:
        case DaysFrom():
            said = amount_of(length.days, "calendar_day", spoken)
        case DaysBefore():
            said = label(spoken, "term.before", days=amount_of(length.days, "day", spoken))
        case MonthsFrom():
            said = amount_of(length.months, "month", spoken)
        case AfterQuarter():
            said = label(spoken, "term.after_quarter")
        case DayOfYear():
            said = label(spoken, "days.until", last=_day_of_year(length, spoken))
        case FixedDay():
            said = label(spoken, "days.until", last=length.day)
        case WithStartUp():
            said = label(spoken, "term.with_start_up")
        case AsSoonAsPossible():
            said = label(spoken, "term.as_soon_as_possible")
    return said


def _day_of_year(length: DayOfYear, spoken: str | Language) -> str:
    forms = as_language(spoken).forms
    if not forms.months:
        return f"{length.day} {month_name[length.month]}"
    # The year is left out: any will do, and a leap year has every day.
    return forms.day(date(2024, length.month, length.day)).removesuffix(" 2024")


def what(row: Deadline, spoken: str | Language = "en") -> str:
    """Say what a row is the term of, and by which reading alone it holds, if by one."""
    named = shown(row.name, spoken)
    if row.under is None:
        return named
    reading = f"{question_of(row.under)} = {row.under.option}"
    return label(spoken, "term.by_reading", duty=named, reading=reading)


def known(row: Deadline | Instrument, spoken: str | Language = "en") -> str:
    """Say from which day a row was known; "by" a day where it can have been earlier."""
    since = str(row.known_from)
    return since if row.known_exactly else label(spoken, "known_by", day=since)


def days_of(period: Period, spoken: str | Language = "en") -> str:
    """Say which days a period covers.

    >>> days_of(Period(date(2024, 1, 1))), days_of(Period(date.min, date(2015, 3, 31)), "fr")
    ('from 2024-01-01', "jusqu'au 2015-03-31")
    """
    first, last = str(period.first), str(period.last)
    if period.first == period.last:
        return first
    if period.first == date.min:
        return label(spoken, "days.until", last=last)
    if period.last == OPEN_END:
        return label(spoken, "days.from", first=first)
    return label(spoken, "days.from_to", first=first, last=last)


def how_ended(row: LeavingRow, spoken: str | Language = "en") -> str:
    """Say how an employment ended, as far as anybody said it."""
    unknown = row.ended_by == "unknown"
    return label(spoken, "unknown_end") if unknown else shown(row.ended_by, spoken)


def cited(citation: Citation, spoken: str | Language = "en") -> str:
    """Say what a row rests on: act, article, how sure, and a note."""
    colon = as_language(spoken).forms.colon
    note = f"{colon}{quoted(citation.note, spoken)}" if citation.note else ""
    parts = (citation.act, citation.article)
    act = " ".join(quoted(each, spoken) for each in parts if each)
    return f"{act} ({sure(citation.confidence, spoken)}){note}"


def sure(confidence: Confidence, spoken: str | Language = "en") -> str:
    """Say how sure a statement is."""
    return label(spoken, f"confidence.{confidence.value}")


def rule_in_words(rule: SectorRule, spoken: str | Language = "en") -> str:
    """Say what a sector rule is, in which years and sizes, and how sure that is.

    >>> eight = SectorRule(RuleKind.NEW_WORKER, 2023, Confidence.ONE, Hours.from_clock("8:00"))
    >>> rule_in_words(eight)
    '8:00 hours for new workers (from 2023; one source)'
    """
    first, last = rule.from_year, rule.until_year
    years = label(spoken, "rule.from", first=first)
    if last:
        years = label(spoken, "rule.from_to", first=first, last=last)
    sizes = [shown(each, spoken) for each in rule.size_classes]
    beside = (years, *sizes, sure(rule.confidence, spoken), quoted(rule.source or "", spoken))
    forms = as_language(spoken).forms
    about = f"{forms.colon}{quoted(rule.words, spoken)}" if rule.words else ""
    return f"{_of_rule(rule, spoken)}{about} ({forms.semicolon.join(filter(None, beside))})"


def _of_rule(rule: SectorRule, spoken: str | Language) -> str:
    values = {"amount": _amount(rule.figure, spoken)}
    said = f"rule.{rule.kind.value}"
    match rule.kind:
        case RuleKind.NEW_WORKER:
            if rule.most:
                most = _amount(rule.most, spoken)
                values["amount"] = label(spoken, "rule.range", **values, most=most)
            if rule.months:
                said = "rule.new_worker_within"
                values["months"] = amount_of(rule.months, "month", spoken)
        case RuleKind.PLAN:
            values["when"] = _plan_day(rule, spoken)
        case RuleKind.TOTAL | RuleKind.COLLECTIVE:
            values["several"] = label(spoken, "rule.a_year")
            if rule.over_years:
                values["several"] = label(spoken, "rule.in_years", years=rule.over_years)
        case RuleKind.EARMARKED | RuleKind.BY_THE_HOUR | RuleKind.BLOCK | RuleKind.FURTHER:
            pass
    return label(spoken, said, **values)


def _plan_day(rule: SectorRule, spoken: str | Language) -> str:
    return (
        in_words(rule.last_day, spoken) if rule.last_day else label(spoken, "rule.plan_day_unknown")
    )


def _amount(figure: Days | Hours | None, spoken: str | Language) -> str:
    if isinstance(figure, Hours):
        return label(spoken, "hours", hours=in_hours(figure.minutes))
    return shown(figure, spoken) if figure else ""
