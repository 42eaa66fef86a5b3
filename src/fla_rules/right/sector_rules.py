"""What a worker's sector has beside the yearly right: said with its source, and counted nowhere.

A rule is said once for a committee, of the last of the years asked about in which it holds: for an
employer of that size, while its agreement runs, and while somebody is employed in the committee.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from fla_rules.facts.employment import Employment
from fla_rules.law.agreements.agreement import Agreement, UnregisteredAgreement
from fla_rules.law.agreements.sector_rule import RuleKind, SectorRule
from fla_rules.law.rulebook import Law
from fla_rules.outcome import Argument, Citation, Reason, reason
from fla_rules.right.workforce import EmployerYear, Size
from fla_rules.vocabulary import Severity

# The kinds whose words are told with the rule; of the others they are a remark to its source.
_IN_WORDS: Final = frozenset({RuleKind.EARMARKED, RuleKind.FURTHER, RuleKind.PLAN})

_Known = Agreement | UnregisteredAgreement


def rule_findings(
    years: Sequence[EmployerYear], employments: Iterable[Employment]
) -> Iterator[tuple[Severity, Reason]]:
    """Say what the sectors of some employments have beside the right, in some years."""
    for code, served in sorted(_years_by_committee(years, employments).items()):
        for known in _known_of(years[0].law, code):
            for rule in known.rules:
                held = [year for year in served if _holds(rule, known, year)]
                if held:
                    yield Severity.NOTICE, _said(rule, known, code, held[-1].year)


def _years_by_committee(
    years: Sequence[EmployerYear], employments: Iterable[Employment]
) -> dict[str, list[EmployerYear]]:
    """Give the years, in their order, in which anybody is employed in a committee."""
    spans = {
        (each.committee.code, each.period.first.year, each.period.last.year) for each in employments
    }
    served: dict[str, list[EmployerYear]] = {}
    for year in years:
        for code in {code for code, first, last in spans if first <= year.year <= last}:
            served.setdefault(code, []).append(year)
    return served


def _known_of(law: Law, code: str) -> Iterator[_Known]:
    yield from law.agreements_of(code)
    unregistered = law.unregistered.get(code)
    # An agreement that was registered stands in the place of what was only known to exist.
    if unregistered and code not in law.agreements:
        yield unregistered
    if code in law.beside:
        yield law.beside[code]


def _holds(rule: SectorRule, known: _Known, year: EmployerYear) -> bool:
    size = year.size.size_class if isinstance(year.size, Size) else None
    over = isinstance(known, Agreement) and known.period.last.year < year.year
    return rule.holds_in(year.year, size) and not over


def _said(rule: SectorRule, known: _Known, code: str, year: int) -> Reason:
    said: dict[str, Argument | None] = {
        "figure": rule.figure,
        "most": rule.most,
        "months": rule.months,
        "years": rule.over_years,
        "words": rule.words if rule.kind in _IN_WORDS else None,
        "last": date(year, rule.last_day.month, rule.last_day.day) if rule.last_day else None,
    }
    told = {name: value for name, value in said.items() if value is not None}
    return reason(_message(rule), _source(rule, known), committee=code, year=year, **told)


def _message(rule: SectorRule) -> str:
    """Name the message of a rule: each amount or term that may be there has one with it."""
    name = f"sector.{rule.kind.value}"
    if rule.most is not None:
        name += "_between"
    if rule.months is not None:
        name += "_within"
    if rule.kind is RuleKind.COLLECTIVE and rule.over_years is not None:
        name += "_over_years"
    if rule.kind is RuleKind.PLAN and rule.words is not None:
        name += "_for"
    return name


def _source(rule: SectorRule, known: _Known) -> Citation:
    remark = None if rule.kind in _IN_WORDS else rule.words
    return Citation(
        f"agreement {known.committee}",
        f"from {rule.from_year}",
        rule.confidence,
        rule.source or known.source or None,
        "; ".join(filter(None, (known.title, remark))),
    )
