"""The checks of the sources: employments, agreements, authentic data."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from attrs import evolve

from fla_rules.calendar import Period
from fla_rules.facts.employment import Employment, EndedBy, Suspension
from fla_rules.facts.registration import Staff
from fla_rules.facts.worker import Worker
from fla_rules.known import known_by
from fla_rules.law.agreements.agreement import Agreement
from fla_rules.ports import AgreementSource, AuthenticSource, EmploymentSource
from fla_rules.quantities import WorkingRegime
from fla_rules.register.authentic import Item, Origin
from fla_rules.testing.builders import agreement, employment, enterprise_number, item, staff, worker
from fla_rules.testing.law_broken import PortLaw, PortLaws

MakeEmployments = Callable[[tuple[Staff, ...]], EmploymentSource]
MakeAgreements = Callable[[tuple[Agreement, ...]], AgreementSource]
MakeAuthentic = Callable[[tuple[Item, ...]], AuthenticSource]

# --- employments ---------------------------------------------------------------------------------

_ILL: Final = Suspension.full(Period(date(2024, 5, 1), date(2024, 6, 30)))
_LESS: Final = Suspension.reduced(Period(date(2025, 1, 1)), WorkingRegime.of("1/2"))
_LEFT: Final = evolve(
    employment("w2", hired="2019-09-01", left="2024-09-30", committee="200"),
    ended_by=EndedBy.RESIGNATION,
    exit_declared=date(2024, 10, 4),
)
_OTHER_NUMBER: Final = "0200.065.765"
# One worker in the service of both employers, fixed terms that follow each other, a rehire, an
# exit, part-time, suspensions, two contracts at once; and an employer without workers.
STAFFS: Final = (
    staff(
        worker(
            employment("w1", hired="2022-01-03", left="2022-12-31", committee="124"),
            employment("w1", hired="2023-01-01", left="2023-06-30", committee="124"),
            employment("w1", hired="2024-03-01", committee="124", fraction="19/38"),
        ),
        worker(_LEFT),
        worker(employment("w3", fraction="4/5", suspensions=(_ILL, _LESS))),
    ),
    staff(
        worker(employment("w1", hired="2023-07-01", committee="116", fraction="1/2")),
        worker(
            employment("w4", hired="2024-01-01", left="2024-12-31", fraction="1/2"),
            employment("w4", hired="2024-01-01", fraction="1/3"),
        ),
        number=_OTHER_NUMBER,
    ),
    Staff(enterprise_number(2067316), ()),
)
_UNKNOWN: Final = enterprise_number(4045678)


def _not_once(make: MakeEmployments) -> Iterator[str]:
    source = make(STAFFS)
    for known in STAFFS:
        times = Counter(each.id for each in source.workers(known.employer))
        own = {each.id for each in known.workers}
        for name in sorted(own | set(times)):
            if times[name] != (name in own):
                kind = "worker" if name in own else "stranger"
                yield f"{kind} {name} of employer {known.employer} is given {times[name]} times"


def _of_unknown(make: MakeEmployments) -> Iterator[str]:
    for each in make(STAFFS).workers(_UNKNOWN):
        yield f"employer {_UNKNOWN}, of which nothing is known, has worker {each.id}"


def _not_all_employments(make: MakeEmployments) -> Iterator[str]:
    source = make(STAFFS)
    for known in STAFFS:
        given = {each.id: each for each in source.workers(known.employer)}
        for each in known.workers:
            yield from _differences(each, given[each.id])


def _differences(known: Worker, given: Worker) -> Iterator[str]:
    for each in known.employments:
        if each not in given.employments:
            yield f"{_shown(each)} is not given, or not as it is"
    for each, times in Counter(given.employments).items():
        if each not in known.employments:
            yield f"{_shown(each)} is given, which there never was with that employer"
        elif times > 1:
            yield f"{_shown(each)} is given {times} times"


def _shown(shown: Employment) -> str:
    period = shown.period
    return f"the employment of worker {shown.worker} from {period.first} to {period.last}"


_EMPLOYMENTS: Final[PortLaws[MakeEmployments]] = PortLaws(
    "EmploymentSource",
    (
        PortLaw("each worker is given once", _not_once),
        PortLaw("an employer that is not known has none", _of_unknown),
        PortLaw(
            "all employments of a worker with the employer are given, also those that ended",
            _not_all_employments,
        ),
    ),
)


def check_employment_source(make: MakeEmployments) -> None:
    """Check an `EmploymentSource`; `make` gives a fresh one that knows the staffs it is handed.

    Raises `LawBroken` with the law that it breaks and an example.

    >>> from fla_rules.in_memory import EmploymentsInMemory
    >>> check_employment_source(EmploymentsInMemory)
    """
    _EMPLOYMENTS.hold(make)


# --- agreements ----------------------------------------------------------------------------------

# In an order that is neither that of their days nor that of their committees.
AGREEMENTS: Final = (
    agreement("302", known_from="2024-06-01", title="the first to register"),
    agreement("209", known_from="2024-01-15", title="the second to register"),
    agreement("302", days={2026: "4"}, known_from="2025-02-01", title="the third to register"),
    agreement("111", known_from="2024-01-15", title="the fourth to register"),
)


def _asked_days(days: set[date]) -> list[date]:
    """Give the days themselves, those around them, and one long after."""
    around = {day + timedelta(days=shift) for day in days for shift in (-1, 0, 1)}
    return sorted(around | {max(days) + timedelta(days=3650)})


_AGREEMENT_DAYS: Final = _asked_days({each.known_from for each in AGREEMENTS if each.known_from})


def _agreement_too_early(make: MakeAgreements) -> Iterator[str]:
    source = make(AGREEMENTS)
    for day in _AGREEMENT_DAYS:
        for each in source.agreements(day):
            if not known_by(each, day):
                yield f"{each.title!r} of {each.known_from} is given on {day}"


def _agreement_forgotten(make: MakeAgreements) -> Iterator[str]:
    source = make(AGREEMENTS)
    for day in _AGREEMENT_DAYS:
        given = source.agreements(day)
        for each in AGREEMENTS:
            if known_by(each, day) and each not in given:
                yield f"{each.title!r} of {each.known_from} is not given on {day}"


def _agreement_order(make: MakeAgreements) -> Iterator[str]:
    source = make(AGREEMENTS)
    for day in _AGREEMENT_DAYS:
        given = source.agreements(day)
        wanted = tuple(each for each in AGREEMENTS if known_by(each, day))
        if given != wanted:
            order = ", ".join(each.title for each in given)
            yield f"on {day} the order is: {order}"


_AGREEMENTS: Final[PortLaws[MakeAgreements]] = PortLaws(
    "AgreementSource",
    (
        PortLaw("no agreement is given that became known after the day", _agreement_too_early),
        PortLaw("what is known on a day is known on every later one", _agreement_forgotten),
        PortLaw(
            "the order is that in which they are to be registered in the rulebook",
            _agreement_order,
        ),
    ),
)


def check_agreement_source(make: MakeAgreements) -> None:
    """Check an `AgreementSource`; `make` gives a fresh one that knows the agreements handed to it.

    They are handed over in the order in which they are to be registered. Raises `LawBroken`.

    >>> from fla_rules.in_memory import AgreementsInMemory
    >>> check_agreement_source(AgreementsInMemory)
    """
    _AGREEMENTS.hold(make)


# --- authentic data ------------------------------------------------------------------------------

ITEMS: Final = (
    item("w1", "committee", "200", known_from="2024-05-13"),
    item("w2", "committee", "302", known_from="2024-05-13"),
    item("w1", "committee", "218", known_from="2025-02-03"),
    item("w1", "fraction", "4/5", known_from="2024-05-14"),
    item("w2", "hired", date(2024, 5, 10), known_from="2024-07-01"),
)
_ITEM_DAYS: Final = _asked_days({each.known_from for each in ITEMS})
_ITEM_WORKERS: Final = ("w1", "w2", "w3")


def _unfit_item(make: MakeAuthentic) -> Iterator[str]:
    source = make(ITEMS)
    for day in _ITEM_DAYS:
        for name in _ITEM_WORKERS:
            for each in source.items(name, day):
                yield from _faults(each, name, day)


def _faults(found: Item, worker: str, day: date) -> Iterator[str]:
    shown = f"{found.name} of worker {found.worker}, known from {found.known_from}, is given"
    if found.worker != worker:
        yield f"{shown} for worker {worker}"
    if found.origin is not Origin.AUTHENTIC:
        yield f"{shown} as {found.origin.value}"
    if found.known_from > day:
        yield f"{shown} on {day}"


def _item_twice(make: MakeAuthentic) -> Iterator[str]:
    source = make(ITEMS)
    for day in _ITEM_DAYS:
        for name in _ITEM_WORKERS:
            for each, times in Counter(source.items(name, day)).items():
                if times > 1:
                    shown = f"{each.name} of worker {name}, known from {each.known_from}"
                    yield f"{shown}, is given {times} times on {day}"


def _item_forgotten(make: MakeAuthentic) -> Iterator[str]:
    source = make(ITEMS)
    for day in _ITEM_DAYS:
        for each in ITEMS:
            if each.known_from <= day and each not in source.items(each.worker, day):
                shown = f"{each.name} of worker {each.worker}, known from {each.known_from}"
                yield f"{shown}, is not given on {day}, or not as it is"


_AUTHENTIC: Final[PortLaws[MakeAuthentic]] = PortLaws(
    "AuthenticSource",
    (
        PortLaw(
            "every item is of the worker asked for, of authentic origin and known by the day",
            _unfit_item,
        ),
        PortLaw("what is known on a day is known on every later one", _item_forgotten),
        PortLaw("each item is given once", _item_twice),
    ),
)


def check_authentic_source(make: MakeAuthentic) -> None:
    """Check an `AuthenticSource`; `make` gives a fresh one that knows the items it is handed.

    Raises `LawBroken` with the law that it breaks and an example.

    >>> from fla_rules.in_memory import AuthenticInMemory
    >>> check_authentic_source(AuthenticInMemory)
    """
    _AUTHENTIC.hold(make)


SOURCE_LAWS: Final = {
    each.port: each.sentences() for each in (_EMPLOYMENTS, _AGREEMENTS, _AUTHENTIC)
}
