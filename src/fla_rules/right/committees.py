"""On what ground a joint committee stands of which the book holds no agreement (TR 53-54).

The official number decides, never its spelling. Only what is sure is answered in silence: that a
number exists and that no agreement of it, of its committee or of its sub-committees is known.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Final

from fla_rules.calendar import OPEN_END, Period
from fla_rules.facts.employment import Employment
from fla_rules.law.agreements.agreement import Agreement
from fla_rules.law.committees import ListedCommittee
from fla_rules.law.rulebook import Law, parent_of
from fla_rules.outcome import Reason, reason
from fla_rules.vocabulary import Confidence, Severity, SizeClass

_NO_COMMITTEE: Final = "999"
_ALWAYS: Final = Period(date.min)


class Ground(Enum):
    """What is known of a committee without an agreement in the book."""

    # No joint committee is competent, so that no sector agreement can apply.
    NONE_COMPETENT = "none competent"
    # The agreement of its committee is in the book and does not name the sub-committee.
    NOT_NAMED = "not named"
    # The agreement of its committee is known to exist, and its figures are not.
    COMMITTEE_UNREGISTERED = "agreement of the committee not in the book"
    # It, or its committee, existed on none of the days asked about.
    NOT_THEN = "did not exist then"
    # No list of joint committees holds the number, nor that of its committee.
    NOT_LISTED = "not listed"
    # No list holds the sub-committee; its committee is there, and has no known agreement.
    SECTION_NOT_LISTED = "section not listed"
    # A sub-committee of it has an agreement of its own.
    SUB_COMMITTEES = "sub-committees have agreements"
    # It exists, and no agreement is known.
    NONE_KNOWN = "no agreement known"


# Looked up once: finding a member in its class is a call in Python 3.11.
_UNDER_10: Final = SizeClass.UNDER_10
# Where the number itself is in doubt, so that any agreement may hold.
_IN_DOUBT: Final = frozenset({Ground.NOT_LISTED, Ground.NOT_THEN})
_FINDINGS: Final = {
    Ground.NOT_NAMED: "committee.not_named",
    Ground.NOT_LISTED: "committee.not_listed",
    Ground.SECTION_NOT_LISTED: "committee.section_not_listed",
    Ground.SUB_COMMITTEES: "committee.sub_committees",
}


def ground(law: Law, code: str, days: Period) -> Ground:
    """Tell what is known of a committee that has no agreement of its own in the book, on some days.

    `days` are those of the question: a committee may have ended before them, or begun after them.
    """
    if code == _NO_COMMITTEE:
        return Ground.NONE_COMPETENT
    parent = parent_of(code)
    if not all(each.existed_in(days) for each in _rows(law, code, parent)):
        return Ground.NOT_THEN
    if parent != code and parent in law.agreements:
        return Ground.NOT_NAMED
    if parent != code and parent in law.unregistered:
        return Ground.COMMITTEE_UNREGISTERED
    return _by_the_list(law, code, parent)


def _by_the_list(law: Law, code: str, parent: str) -> Ground:
    if parent not in law.listed:
        return Ground.NOT_LISTED
    if code not in law.listed:
        return Ground.SECTION_NOT_LISTED
    return Ground.SUB_COMMITTEES if code in law.divided else Ground.NONE_KNOWN


def _rows(law: Law, *codes: str) -> Iterator[ListedCommittee]:
    return (law.committees[code] for code in dict.fromkeys(codes) if code in law.committees)


def is_unclear(law: Law, code: str, days: Period) -> bool:
    """Tell whether an agreement that is not in the book may hold for a committee on some days."""
    if code in law.agreements:
        return False
    own, found = law.unregistered.get(code), ground(law, code, days)
    if own or found is Ground.COMMITTEE_UNREGISTERED:
        # Collective days are nobody's credit, whatever they are.
        return not (own or law.unregistered[parent_of(code)]).collective_only
    return found in _IN_DOUBT


def may_give_sectoral(law: Law, code: str, size_class: SizeClass, days: Period) -> bool:
    """Tell whether a sector right may exist in a committee, for a size, on some days.

    Below 10, where the act gives none, an agreement that nobody registered may give it too.
    """
    small = size_class is _UNDER_10
    return (
        code in law.sectoral[size_class]
        or (small and is_unclear(law, code, days))
        or _is_before_path(law, code, size_class, days)
    )


def _is_before_path(law: Law, code: str, size_class: SizeClass, days: Period) -> bool:
    """Tell whether an agreement speaks of sector days, if only to give none, from a later year on.

    What held before that year is not known.
    """
    return days.first.year < law.sector_from.get((size_class, code), 0)


def committee_findings(
    law: Law, employments: Iterable[Employment]
) -> Iterator[tuple[Severity, Reason]]:
    """Say of each committee of some employments what the reader should know.

    A number in doubt, a committee that did not exist on days of an employment, another spelling; an
    agreement that is known from one source alone.
    """
    jobs = tuple(employments)
    given = sorted({(each.committee.code, each.committee.given) for each in jobs})
    for code in dict.fromkeys(code for code, _ in given):
        yield from _of_source(law, code)
        if code not in law.agreements and code not in law.unregistered:
            yield from _of_ground(law, code)
        yield from _of_days(law, code, jobs)
    for code, text in given:
        if text != code:
            spelled = reason("committee.spelling", committee=code, given=text)
            yield Severity.NOTICE, spelled


def _of_source(law: Law, code: str) -> Iterator[tuple[Severity, Reason]]:
    for agreement in law.agreements.get(code, ()):
        if agreement.confidence is Confidence.ONE:
            rests_on, source = agreement.source_of, agreement.source
            said = reason("committee.one_source", rests_on, committee=code, source=source)
            yield Severity.NOTICE, said


def _of_ground(law: Law, code: str) -> Iterator[tuple[Severity, Reason]]:
    # Whenever it existed: what is said of days is said beside.
    found = ground(law, code, _ALWAYS)
    if found in _FINDINGS:
        parent, others = parent_of(code), ", ".join(law.divided.get(code, ()))
        said = reason(_FINDINGS[found], committee=code, parent=parent, others=others)
        yield Severity.WARNING, said


def _of_days(law: Law, code: str, jobs: Iterable[Employment]) -> Iterator[tuple[Severity, Reason]]:
    """Say that an employment names a committee before it began, or after it had ended.

    An employment that goes on is looked at until the day of knowledge.
    """
    within = [each.period for each in jobs if each.committee.code == code]
    firsts = [each.first for each in within]
    lasts = [law.known_on if each.last == OPEN_END else each.last for each in within]
    for row in _rows(law, code, parent_of(code)):
        number = row.committee.code
        if row.first and min(firsts) < row.first:
            begun = reason("committee.not_begun", committee=number, first=row.first)
            yield Severity.WARNING, begun
        if row.last and max(lasts) > row.last:
            yield Severity.WARNING, reason("committee.ended", committee=number, last=row.last)


def agreement_findings(agreements: Iterable[Agreement]) -> Iterator[tuple[Severity, Reason]]:
    """Say of each registered agreement what stands in its way (TR 54)."""
    first_days: set[tuple[object, ...]] = set()
    for agreement in agreements:
        code = agreement.committee.code
        if agreement.binding is False:
            yield Severity.WARNING, reason("agreement.not_binding", committee=code)
        else:
            first = agreement.period.first
            begun = (code, first, agreement.known_from)
            if begun in first_days:
                again = reason("agreement.same_first_day", committee=code, first=first)
                yield Severity.WARNING, again
            first_days.add(begun)
        if agreement.deposited_late and agreement.deposited_on:
            late = reason(
                "agreement.deposited_late",
                committee=code,
                day=agreement.deposited_on,
                last=agreement.deposit_term,
            )
            yield Severity.NOTICE, late
