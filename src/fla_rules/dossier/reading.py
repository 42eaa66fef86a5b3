"""From a dossier file to facts: what the keys mean together, every mistake with its path."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import frozen

from fla_rules.calendar import OPEN_END, Period
from fla_rules.dossier import text
from fla_rules.dossier.structure import structure
from fla_rules.dossier.wire import (
    AgreementEntry,
    DossierFile,
    DurationEntry,
    EmployerEntry,
    EmploymentEntry,
    EventEntry,
    OpeningBalanceEntry,
    PathStepEntry,
    RegimeEntry,
    SuspensionEntry,
    TrainingEntry,
)
from fla_rules.errors import DossierError, FactError, FlaRulesError
from fla_rules.facts.employer import Employer, FirstEmployment, OptOut
from fla_rules.facts.employment import (
    Employment,
    EndedBy,
    RegimeFrom,
    Suspension,
    refuse_beyond_full_time,
)
from fla_rules.facts.events import Event
from fla_rules.facts.training import (
    Certificate,
    EmployersAnswer,
    OpeningBalance,
    Training,
    refuse_circles,
)
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import NationalNumber
from fla_rules.law.agreements.agreement import Agreement, KnownBy, PathStep
from fla_rules.law.readings import Readings, choose, option_of
from fla_rules.law.rulebook import Rulebook, refuse_below_floor
from fla_rules.quantities import Days, Hours, WorkingRegime
from fla_rules.vocabulary import Confidence, Reading

Entry = TypeVar("Entry")
Built = TypeVar("Built")

_ANSWERS: Final = MappingProxyType(
    {
        None: EmployersAnswer.NONE,
        True: EmployersAnswer.COUNTS,
        False: EmployersAnswer.DOES_NOT_COUNT,
    }
)
# How many known names an error lists before it says that there are more.
_NAMED: Final = 5


@frozen
class Dossier:
    """The facts of one file: an employer, its workers, and what the caller chose and registered.

    `workers` are in the order of the file; `replacement_days` are the company's own holidays.
    """

    employer: Employer
    workers: tuple[Worker, ...]
    agreements: tuple[Agreement, ...]
    readings: Readings
    trainings: tuple[Training, ...]
    opening_balances: tuple[OpeningBalance, ...]
    events: tuple[Event, ...]
    replacement_days: tuple[date, ...]


def read(data: bytes, on: date, book: Rulebook, *, set_aside: bool = False) -> Dossier:
    """Read a dossier file's bytes for a question about a day, to be put to a book.

    With `set_aside`, a worker whose rows hold a mistake is left out with all its rows, and listed
    in the dossier's `set_aside`; what is the employer's own, or nobody's, is refused all the same.

    Raises `DossierError` with one line for each mistake: its path, what is wrong, what would be
    right.
    """
    tree, unreadable = text.parse(data)
    every = rows = rows_of(tree)
    aside: dict[str, list[str]] = {}
    while True:
        try:
            dossier = _read(tree, unreadable, on, book)
        except DossierError as refused:
            found = by_worker(refused.mistakes, rows)
            ours = found.pop(None, None) or len(refused.mistakes) > MOST_COUNTED
            if ours or not set_aside or not isinstance(tree, dict):
                lines = [line for each in aside.values() for line in each]
                named = [with_worker(line, rows) for line in refused.mistakes]
                raise DossierError(said([*lines, *named])) from None
        else:
            order = dict.fromkeys(row.worker for row in every["workers"])
            return evolve(dossier, set_aside=...)
        aside |= found
        rows = without(rows, frozenset(found))
        tree, unreadable = with_rows(tree, rows), ()


def _facts(file: DossierFile, on: date, book: Rulebook) -> Dossier:
    found = list(_references(file))
    employer = _each(found, "employer", (file.employer,), _employer)
    employments = [
        built
        for index, entry in enumerate(file.employments)
        for built in _employments(found, f"employments[{index}]", entry)
    ]
    agreements = [
        built
        for index, registered in enumerate(file.agreements)
        for built in _agreements(found, f"agreements[{index}]", registered, book)
    ]
    trainings = _each(found, "trainings[{}]", file.trainings, _training)
    _each(found, "trainings", (trainings,), refuse_circles)
    balances = _each(found, "opening_balances[{}]", file.opening_balances, _opening_balance)
    found += _balances_twice(file.opening_balances)
    events = _each(found, "events[{}]", file.events, _event)
    numbers = [worker.niss for worker in file.workers]
    _each(found, "workers[{}].niss", numbers, lambda number: _check_number(number, on))
    workers = _workers(found, file, employments)
    readings = _readings(found, file)
    if found:
        raise DossierError(tuple(found))
    return Dossier(
        employer[0],
        workers,
        tuple(agreements),
        readings,
        tuple(trainings),
        tuple(balances),
        tuple(events),
        file.employer.replacement_days,
    )


def _readings(found: list[str], file: DossierFile) -> Readings:
    chosen = [
        reading
        for question, option in file.readings.items()
        for reading in _each(found, f"readings.{question}", ((question, option),), _reading)
    ]
    return choose(chosen)


def _workers(
    found: list[str], file: DossierFile, employments: Iterable[Employment]
) -> tuple[Worker, ...]:
    own: dict[str, list[Employment]] = {worker.id: [] for worker in file.workers}
    for employment in employments:
        own.get(employment.worker, []).append(employment)
    places: dict[str, int] = {entry.worker: index for index, entry in enumerate(file.employments)}
    for worker, together in own.items():
        place = f"employments[{places.get(worker)}]"
        _each(found, place, (together,), refuse_beyond_full_time)
    return tuple(
        Worker(
            entry.id,
            tuple(own[entry.id]),
            email_known=entry.email_known,
            account_from=entry.account_from,
        )
        for entry in file.workers
    )


def _each(
    mistakes: list[str],
    path: str,
    entries: Iterable[Entry],
    build: Callable[[Entry], Built],
) -> list[Built]:
    """Build what can be built; each entry that cannot adds a line to the mistakes."""
    built = []
    for index, entry in enumerate(entries):
        try:
            built.append(build(entry))
        except FlaRulesError as error:
            mistakes.append(f"{path.replace('{}', str(index))}: {error}")
    return built


def _references(file: DossierFile) -> Iterator[str]:
    workers: list[str] = [worker.id for worker in file.workers]
    trainings: list[str] = [training.id for training in file.trainings]
    yield from _twice("workers", workers)
    yield from _twice("trainings", trainings)
    named: list[tuple[str, list[str], list[str | None]]] = [
        ("employments[{}].worker", workers, [each.worker for each in file.employments]),
        ("employer.opt_out[{}].worker", workers, [each.worker for each in file.employer.opt_out]),
        ("trainings[{}].worker", workers, [each.worker for each in file.trainings]),
        ("trainings[{}].corrects", trainings, [each.corrects for each in file.trainings]),
        ("opening_balances[{}].worker", workers, [each.worker for each in file.opening_balances]),
        ("events[{}].worker", workers, [each.worker for each in file.events]),
        ("events[{}].training", trainings, [each.training for each in file.events]),
    ]
    for path, known, names in named:
        ids = set(known)
        for index, name in enumerate(names):
            if name is not None and name not in ids:
                yield f"{path.format(index)}: {name} is not in the dossier; {_one_of(known)}"


def _balances_twice(entries: Sequence[OpeningBalanceEntry]) -> Iterator[str]:
    seen: set[tuple[object, ...]] = set()
    for index, entry in enumerate(entries):
        key = (entry.worker, entry.on, entry.year, entry.kind)
        if key in seen:
            yield (
                f"opening_balances[{index}]: {entry.worker} has another of {entry.year} and "
                f"{entry.kind.value} on {entry.on}; keep one of them"
            )
        seen.add(key)


def _one_of(known: Sequence[str]) -> str:
    shown = ", ".join(known[:_NAMED]) + (", ..." if len(known) > _NAMED else "")
    return f"give one of {shown}" if known else "the dossier names none"


def _twice(path: str, ids: Sequence[str]) -> Iterator[str]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            yield f"{path}[{index}].id: {id_} stands more than once; give each its own"
        seen.add(id_)


def _reading(chosen: tuple[str, str]) -> Reading:
    return option_of(*chosen)


def _employer(entry: EmployerEntry) -> Employer:
    first = entry.first_employment
    return Employer(
        entry.enterprise_number,
        entry.full_time_day,
        entry.quarter_end_fte,
        {int(year): days for year, days in entry.company_days.items()},
        (FirstEmployment(first.quarter, first.workers),) if first else (),
        entry.name,
        entry.registers_in,
        entry.consultation,
        tuple(OptOut(each.year, each.worker or "") for each in entry.opt_out),
        tuple((int(year), int(heads)) for year, heads in sorted(entry.heads.items())),
    )


def _employments(found: list[str], path: str, entry: EmploymentEntry) -> list[Employment]:
    """Build an employment from its parts: a part that cannot be is said at its own path."""
    before = len(found)
    regimes = _each(found, path + ".regime[{}]", entry.regime, _regime_from)
    suspensions = _each(found, path + ".suspensions[{}]", entry.suspensions, _suspension)
    parts = (entry, tuple(regimes), tuple(suspensions))
    return _each(found, path, (parts,), _employment) if len(found) == before else []


def _employment(
    parts: tuple[EmploymentEntry, tuple[RegimeFrom, ...], tuple[Suspension, ...]],
) -> Employment:
    entry, regimes, suspensions = parts
    return Employment(
        entry.worker,
        Period(entry.from_, entry.to or OPEN_END),
        entry.joint_committee,
        regimes,
        suspensions,
        entry.ended_by or EndedBy.UNKNOWN,
        (entry.exit_declared_on,) if entry.exit_declared_on else (),
        entry.known_on or date.min,
        entry.full_time_day,
        entry.transferred_from,
    )


def _regime_from(entry: RegimeEntry) -> RegimeFrom:
    return RegimeFrom(
        entry.from_, _regime(entry), entry.full_time_hours, entry.known_on or date.min
    )


def _regime(entry: RegimeEntry) -> WorkingRegime:
    week = (entry.hours, entry.full_time_hours)
    if entry.fraction is not None and week == (None, None):
        return entry.fraction
    if entry.hours is not None and entry.full_time_hours is not None and entry.fraction is None:
        return WorkingRegime.weekly(entry.hours, entry.full_time_hours)
    raise FactError(
        f"the regime from {entry.from_} is neither a fraction nor a week",
        'give "fraction", or "hours" with "full_time_hours"',
    )


def _suspension(entry: SuspensionEntry) -> Suspension:
    resulting = (entry.fraction,) if entry.fraction else ()
    period = Period(entry.from_, entry.to)
    return Suspension(period, entry.kind, resulting, entry.known_on or date.min)


def _agreements(
    found: list[str], path: str, entry: AgreementEntry, book: Rulebook
) -> list[Agreement]:
    """Build an agreement from its steps, and refuse what the book would refuse of it."""
    before = len(found)
    steps = _each(found, path + ".days[{}]", entry.days, partial(_step, entry.confidence))
    if len(found) > before:
        return []
    built = _each(found, path, ((entry, tuple(steps)),), _agreement)
    _each(found, path, built, partial(refuse_below_floor, values=book.values))
    return built


def _agreement(parts: tuple[AgreementEntry, tuple[PathStep, ...]]) -> Agreement:
    entry, steps = parts
    return Agreement(
        entry.committee,
        entry.title,
        entry.source,
        entry.confidence,
        Period(entry.valid_from, entry.valid_to or OPEN_END),
        # An agreement without a day of knowledge of its own is never left out.
        entry.known_on or date.min,
        KnownBy.CALLER,
        steps,
        registration_number=entry.registration_number or "",
    )


def _step(confidence: Confidence, entry: PathStepEntry) -> PathStep:
    figure = _one(entry.days, entry.hours, f"the figure from {entry.from_year}")
    return PathStep(entry.from_year, entry.class_, entry.kind, figure, confidence)


def _one(days: Days | None, hours: Hours | None, what: str) -> Days | Hours:
    if days is not None and hours is None:
        return days
    if hours is not None and days is None:
        return hours
    raise FactError(f"{what} is not in one unit", 'give either "days" or "hours"')


def _check_number(number: str | None, on: date) -> None:
    if number is not None:
        NationalNumber.parse(number, on)


def _training(entry: TrainingEntry) -> Training:
    return Training(
        entry.id,
        entry.worker,
        Period(entry.from_, entry.to),
        _duration(entry.duration, "the duration"),
        entry.status,
        entry.form,
        entry.title,
        entry.registered_by,
        (_duration(entry.charged, "what is charged"),) if entry.charged else (),
        _ANSWERS[entry.counts],
        wellbeing=entry.wellbeing,
        educational_leave=entry.educational_leave,
        outside_working_hours=entry.outside_working_hours,
        certificates=tuple(_certificates(entry)),
        known_from=entry.known_on or date.min,
        corrects=entry.corrects or "",
    )


def _duration(entry: DurationEntry, what: str) -> Days | Hours:
    return _one(entry.days, entry.hours, what)


def _certificates(entry: TrainingEntry) -> Iterator[Certificate]:
    if entry.certificate:
        until = entry.certificate.valid_until or OPEN_END
        yield Certificate(Period(entry.certificate.issued, until))


def _opening_balance(entry: OpeningBalanceEntry) -> OpeningBalance:
    return OpeningBalance(
        entry.worker,
        entry.on,
        entry.year,
        entry.kind,
        entry.days,
        entry.origin,
        entry.read_on,
    )


def _event(entry: EventEntry) -> Event:
    return Event(
        entry.kind,
        entry.on,
        entry.worker or "",
        entry.year or 0,
        (entry.quarter,) if entry.quarter else (),
        entry.training or "",
        entry.request or "",
        entry.duty.value if entry.duty else "",
    )
