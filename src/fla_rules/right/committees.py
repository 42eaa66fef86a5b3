"""On what ground a joint committee stands of which the book holds no agreement (TR 53-54).

The official number decides, never its spelling. Only what is sure is answered in silence: that a
number exists and that no agreement of it, of its committee or of its sub-committees is known.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from fla_rules.identifiers import JointCommittee
from fla_rules.law.agreements.agreement import Agreement
from fla_rules.law.rulebook import Law, parent_of
from fla_rules.outcome import Reason, reason
from fla_rules.vocabulary import Severity, SizeClass

_NO_COMMITTEE: Final = "999"


class Ground(Enum):
    """What is known of a committee without an agreement in the book."""

    # No joint committee is competent, so that no sector agreement can apply.
    NONE_COMPETENT = "none competent"
    # The agreement of its committee is in the book and does not name the sub-committee.
    NOT_NAMED = "not named"
    # The agreement of its committee is known to exist, and its figures are not.
    COMMITTEE_UNREGISTERED = "agreement of the committee not in the book"
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
_FINDINGS: Final = {
    Ground.NOT_NAMED: "committee.not_named",
    Ground.NOT_LISTED: "committee.not_listed",
    Ground.SECTION_NOT_LISTED: "committee.section_not_listed",
    Ground.SUB_COMMITTEES: "committee.sub_committees",
}


def ground(law: Law, code: str) -> Ground:
    """Tell what is known of a committee that has no agreement of its own in the book."""
    if code == _NO_COMMITTEE:
        return Ground.NONE_COMPETENT
    parent = parent_of(code)
    if parent != code and parent in law.agreements:
        return Ground.NOT_NAMED
    if parent != code and parent in law.unregistered:
        return Ground.COMMITTEE_UNREGISTERED
    if parent not in law.listed:
        return Ground.NOT_LISTED
    if code not in law.listed:
        return Ground.SECTION_NOT_LISTED
    return Ground.SUB_COMMITTEES if code in law.divided else Ground.NONE_KNOWN


def is_unclear(law: Law, code: str) -> bool:
    """Tell whether an agreement that is not in the book may hold for a committee."""
    if code in law.agreements:
        return False
    own = law.unregistered.get(code)
    if own or ground(law, code) is Ground.COMMITTEE_UNREGISTERED:
        # Collective days are nobody's credit, whatever they are.
        return not (own or law.unregistered[parent_of(code)]).collective_only
    return ground(law, code) is Ground.NOT_LISTED


def may_give_sectoral(law: Law, code: str, size_class: SizeClass) -> bool:
    """Tell whether a sector right may exist in a committee, for a size.

    Below 10, where the act gives none, an agreement that nobody registered may give it too.
    """
    small = size_class is _UNDER_10
    return code in law.sectoral[size_class] or (small and is_unclear(law, code))


def committee_findings(
    law: Law, committees: Iterable[JointCommittee]
) -> Iterator[tuple[Severity, Reason]]:
    """Say of each committee what the reader should know: a number in doubt, another spelling."""
    given = sorted({(committee.code, committee.given) for committee in committees})
    for code in dict.fromkeys(code for code, _ in given):
        if code not in law.agreements and code not in law.unregistered:
            yield from _of_ground(law, code)
    for code, text in given:
        if text != code:
            spelled = reason("committee.spelling", committee=code, given=text)
            yield Severity.NOTICE, spelled


def _of_ground(law: Law, code: str) -> Iterator[tuple[Severity, Reason]]:
    found = ground(law, code)
    if found in _FINDINGS:
        parent, others = parent_of(code), ", ".join(law.divided.get(code, ()))
        said = reason(_FINDINGS[found], committee=code, parent=parent, others=others)
        yield Severity.WARNING, said


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
