"""What cannot be right in the employments of a worker, or wants to be looked at again.

Nothing is refused and nothing left out: who answers says beside it what the facts contradict.
"""

from collections.abc import Iterator, Sequence

from fla_rules.facts.employment import Employment
from fla_rules.outcome import Reason, reason
from fla_rules.vocabulary import Severity


def odd_service(
    worker: str, given: Sequence[Employment], known: Sequence[Employment]
) -> Iterator[tuple[Severity, Reason]]:
    """Give what is odd in a worker's employments: as they were given, and as known on a day."""
    if not given:
        yield Severity.WARNING, reason("employment.none", worker=worker)
    for each in known:
        if each.period.is_open and (each.exit_declared, each.ended_by) != (None, None):
            yield Severity.WARNING, reason("employment.no_last_day", first=each.period.first)
        yield from _declared_before(each)
    yield from _twice(known)


def _declared_before(employment: Employment) -> Iterator[tuple[Severity, Reason]]:
    first, declared = employment.period.first, employment.exit_declared
    if declared is not None and declared < first:
        before = reason("employment.declared_before", declared=declared, first=first)
        yield Severity.WARNING, before


def _twice(employments: Sequence[Employment]) -> Iterator[tuple[Severity, Reason]]:
    """Say which employments are alike in all that a right depends on: a row may stand twice."""
    seen: set[tuple[object, ...]] = set()
    for each in employments:
        alike = (each.period, each.committee.code, each.regimes, each.suspensions)
        if alike in seen:
            yield Severity.NOTICE, reason("employment.twice", first=each.period.first)
        seen.add(alike)
