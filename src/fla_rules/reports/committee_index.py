"""All joint committees in one list, and how many of them are answered, how surely.

The list is `docs/committees/README.md`; the table of coverage stands in the README too.
"""

from enum import Enum

from fla_rules.calendar import Period
from fla_rules.law.committees import REGISTER, WORKERS, ListedCommittee
from fla_rules.law.rulebook import Law
from fla_rules.reports.committee_page import SIZES, asked, cell, committees_with_page
from fla_rules.reports.layout import markdown_table
from fla_rules.reports.words import days_of
from fla_rules.right.entitlement import Gap, Grant
from fla_rules.vocabulary import Confidence, SizeClass


class _Answered(Enum):
    """How surely the right of a committee is answered, in the words of the table of coverage."""

    BY_THE_ACT = "answered, by the act's own figure"
    BY_AGREEMENT = "answered, by a sector agreement of which several sources speak"
    ONE_SOURCE = "answered, from one source"
    UNDETERMINED = "undetermined; from 10 workers on with what is sure"


def committee_index(law: Law) -> str:
    """Write the list of all committees: names, days, the answer of the year, sources."""
    year = law.rulebook.horizon.year
    rows = [_row(law, each, year) for _, each in sorted(law.committees.items())]
    columns = ("Number", "Dutch name", "French name", "Days", f"20 or more, in {year}")
    head = (
        "# Joint committees\n\n"
        "Generated from the rulebook by `python -m fla_rules committees`; a test compares them.\n"
        "A committee with a link has a page of its own: an agreement of it is in the rulebook or "
        "is known\nto exist, or a rule beside the right is known. The others have the act's "
        "figures, but for\nsub-committees that may be under an agreement of their committee. A "
        "name or a day that no source\ngives is left out.\n\n"
        f"{coverage(law)}\n"
        "The figure is that of a full-timer in service all year, in an enterprise of 20 workers or "
        "more.\n\n"
    )
    return head + markdown_table(columns, rows) + "\n" + _workers_sources() + "\n" + _sources(law)


def coverage(law: Law) -> str:
    """Write the table of coverage: how many committees are answered, by size, and for how many.

    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> print(coverage(RULEBOOK.known_on(RULEBOOK.horizon)).splitlines()[0][:43])
    | A full-timer's right in 2026 | Below 10 |
    """
    year = law.rulebook.horizon.year
    days = Period.of_year(year)
    codes = [code for code, each in sorted(law.committees.items()) if each.existed_in(days)]
    states = {size: [_answered(law, code, year, size) for code in codes] for size in SizeClass}
    rows = [
        (each.value, *(str(states[size].count(each)) for size in SizeClass), _workers(law, each))
        for each in _Answered
    ]
    columns = (f"A full-timer's right in {year}", *SIZES.values(), "Workers, where found")
    return markdown_table(columns, rows)


def _row(law: Law, row: ListedCommittee, year: int) -> tuple[str, ...]:
    code = row.committee.code
    owner = next((each.committee.code for each in law.agreements_of(code)), code)
    number = f"[{code}]({owner}.md)" if owner in committees_with_page(law) else code
    existed = days_of(row.committee.existed) if row.first or row.last else ""
    held = cell(law, code, year, SizeClass.FROM_20) if row.existed_in(Period.of_year(year)) else ""
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


def _workers(law: Law, state: _Answered) -> str:
    """Give the workers of a state, those of committees that are counted together by the weakest."""
    year, order = law.rulebook.horizon.year, list(_Answered)
    found = []
    for each in WORKERS:
        states = (_answered(law, code, year, SizeClass.FROM_20) for code in each.codes)
        if max(states, key=order.index) is state:
            found.append(f"{' and '.join(each.codes)}: {each.said}")
    return "; ".join(found)


def _workers_sources() -> str:
    rows = [(" and ".join(each.codes), each.said, each.source) for each in WORKERS]
    return "## Workers, where a number was found\n\n" + markdown_table(
        ("Committees", "Workers", "Source"), rows
    )


def _sources(law: Law) -> str:
    by_source: dict[str, list[str]] = {}
    for code, row in sorted(law.committees.items()):
        by_source.setdefault(row.source, []).append(code)
    rows = [
        (source, "all others" if source == REGISTER else ", ".join(codes))
        for source, codes in sorted(by_source.items(), key=_register_last)
    ]
    return "## Sources of the numbers and names\n\n" + markdown_table(("Source", "Of"), rows)


def _register_last(row: tuple[str, list[str]]) -> tuple[bool, list[str]]:
    source, codes = row
    return source == REGISTER, codes
