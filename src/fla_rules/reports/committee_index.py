"""All joint committees in one list, and how many of them are answered, how surely.

The list is `docs/committees/README.md`; the table of coverage stands in the README too.
"""

from collections.abc import Sequence
from enum import Enum

from fla_rules.calendar import Period
from fla_rules.explain import Language, as_language, label, quoted
from fla_rules.law.committees import REGISTER, WORKERS, ListedCommittee
from fla_rules.law.rulebook import Law
from fla_rules.reports.committee_page import asked, cell, committees_with_page, size_columns
from fla_rules.reports.layout import markdown_table
from fla_rules.reports.words import days_of
from fla_rules.right.entitlement import Gap, Grant
from fla_rules.vocabulary import Confidence, SizeClass


class _Answered(Enum):
    """How surely the right of a committee is answered, from the surest down; each has a label."""

    BY_THE_ACT = "answered.by_the_act"
    BY_AGREEMENT = "answered.by_agreement"
    ONE_SOURCE = "answered.one_source"
    UNDETERMINED = "answered.undetermined"


def committee_index(law: Law, language: str | Language = "en") -> str:
    """Write the list of all committees: names, days, the answer of the year, sources."""
    spoken, year = as_language(language), law.rulebook.horizon.year
    rows = [_row(spoken, law, each, year) for _, each in sorted(law.committees.items())]
    columns = ("committee_number", "dutch_name", "french_name", "existed", "from_20_in")
    heads = (label(spoken, f"column.{each}", year=year) for each in columns)
    head = (
        f"{label(spoken, 'committees.head')}\n\n{coverage(law, spoken)}\n"
        f"{label(spoken, 'committees.figure')}\n\n"
    )
    parts = (head + markdown_table(tuple(heads), rows), _workers_sources(spoken))
    return "\n".join((*parts, _sources(spoken, law)))


def coverage(law: Law, language: str | Language = "en") -> str:
    """Write the table of coverage: how many committees are answered, by size, and for how many.

    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> print(coverage(RULEBOOK.known_on(RULEBOOK.horizon)).splitlines()[0][:43])
    | A full-timer's right in 2026 | Below 10 |
    """
    spoken, year = as_language(language), law.rulebook.horizon.year
    days = Period.of_year(year)
    codes = [code for code, each in sorted(law.committees.items()) if each.existed_in(days)]
    states = {size: [_answered(law, code, year, size) for code in codes] for size in SizeClass}
    rows = [
        (
            label(spoken, each.value),
            *(str(states[size].count(each)) for size in SizeClass),
            _workers(spoken, law, each),
        )
        for each in _Answered
    ]
    first, last = label(spoken, "column.right_in", year=year), label(spoken, "column.workers_found")
    return markdown_table((first, *size_columns(spoken), last), rows)


def _row(spoken: Language, law: Law, row: ListedCommittee, year: int) -> tuple[str, ...]:
    code = row.committee.code
    owner = next((each.committee.code for each in law.agreements_of(code)), code)
    number = f"[{code}]({owner}.md)" if owner in committees_with_page(law) else code
    existed = days_of(row.committee.existed, spoken) if row.first or row.last else ""
    held = ""
    if row.existed_in(Period.of_year(year)):
        held = cell(law, code, year, SizeClass.FROM_20, language=spoken)
    return number, row.nl or "", row.fr or "", existed, held


def _answered(law: Law, code: str, year: int, size: SizeClass) -> _Answered:
    found = [figure for _, figure in asked(law, code, year, size)]
    if any(isinstance(each, Gap) for each in found):
        return _Answered.UNDETERMINED
    cited = [each for figure in found if isinstance(figure, Grant) for each in figure.citations]
    if any(each.confidence is Confidence.ONE for each in cited):
        return _Answered.ONE_SOURCE
    by_agreement = any(each.act.startswith("agreement ") for each in cited)
    return _Answered.BY_AGREEMENT if by_agreement else _Answered.BY_THE_ACT


def _workers(spoken: Language, law: Law, state: _Answered) -> str:
    """Give the workers of a state, those of committees that are counted together by the weakest."""
    year, order = law.rulebook.horizon.year, list(_Answered)
    found = []
    for each in WORKERS:
        states = (_answered(law, code, year, SizeClass.FROM_20) for code in each.codes)
        if max(states, key=order.index) is state:
            found.append(
                f"{_all(spoken, each.codes)}{spoken.forms.colon}{quoted(each.said, spoken)}"
            )
    return spoken.forms.semicolon.join(found)


def _all(spoken: Language, codes: Sequence[str]) -> str:
    """Name some committees, the last after an "and"."""
    first, *others = codes
    for other in others:
        first = label(spoken, "committees.and", one=first, other=other)
    return first


def _workers_sources(spoken: Language) -> str:
    rows = [
        (_all(spoken, each.codes), quoted(each.said, spoken), quoted(each.source, spoken))
        for each in WORKERS
    ]
    columns = (label(spoken, f"column.{each}") for each in ("committees", "workers", "source"))
    return f"{label(spoken, 'committees.workers_head')}\n\n{markdown_table(tuple(columns), rows)}"


def _sources(spoken: Language, law: Law) -> str:
    by_source: dict[str, list[str]] = {}
    for code, row in sorted(law.committees.items()):
        by_source.setdefault(row.source, []).append(code)
    others = label(spoken, "committees.all_others")
    rows = [
        (quoted(source, spoken), others if source == REGISTER else ", ".join(codes))
        for source, codes in sorted(by_source.items(), key=_register_last)
    ]
    columns = (label(spoken, "column.source"), label(spoken, "committees.of"))
    return f"{label(spoken, 'committees.sources_head')}\n\n{markdown_table(columns, rows)}"


def _register_last(row: tuple[str, list[str]]) -> tuple[bool, list[str]]:
    source, codes = row
    return source == REGISTER, codes
