"""From a dossier file to facts: what the keys mean together, every mistake with its path."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.calendar import LAST_YEAR_ASKED, OPEN_END, Period
from fla_rules.dossier import text
from fla_rules.dossier.exactness import parts_of_figures, refuse_unlike
from fla_rules.dossier.mistakes import (
    MOST_COUNTED,
    Rows,
    SetAside,
    by_worker,
    limited,
    placed,
    rows_of,
    with_rows,
    without,
)
from fla_rules.dossier.structure import structure
from fla_rules.dossier.wire import (
    YEARS,
    AgreementEntry,
    AskEntry,
    CostEntry,
    DossierFile,
    DurationEntry,
    EmployerEntry,
    EmploymentEntry,
    EventEntry,
    OpeningBalanceEntry,
    OptOutEntry,
    PathStepEntry,
    RegimeEntry,
    SectorRuleEntry,
    SuspensionEntry,
    TrainingEntry,
    WorkerEntry,
    WorkerOfLines,
)
from fla_rules.errors import (
    DossierError,
    FactError,
    FlaRulesError,
    Mistake,
    Phrase,
    mistake,
    phrase,
)
from fla_rules.facts.employer import Employer, FirstEmployment, FundContributions, OptOut
from fla_rules.facts.employment import (
    Employment,
    RegimeFrom,
    Suspension,
    refuse_beyond_full_time,
)
from fla_rules.facts.events import Event
from fla_rules.facts.training import (
    Certificate,
    Cost,
    EmployersAnswer,
    OpeningBalance,
    Training,
    refuse_circles,
)
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import NationalNumber
from fla_rules.law.agreements.agreement import Agreement, KnownBy, PathStep
from fla_rules.law.agreements.sector_rule import SectorRule
from fla_rules.law.deadlines import DayOfYear
from fla_rules.law.readings import Overuse, Readings, choose, option_of
from fla_rules.law.rulebook import Rulebook, refuse_below_floor
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Reading

Entry = TypeVar("Entry")
Built = TypeVar("Built")
Owned = TypeVar("Owned", Employment, Training, OpeningBalance)

_ANSWERS: Final = MappingProxyType(
    {
        None: None,
        True: EmployersAnswer.COUNTS,
        False: EmployersAnswer.DOES_NOT_COUNT,
    }
)
# Exports write a day of long ago for "from the beginning" (0001-01-01, 1753-01-01, 1899-12-30,
# 1900-01-01): a first day that nobody knows. As an optional day it is one that is not given, and so
# is one that nobody can ask about (2999-12-31, 9999-12-31): as a last day, there is no end.
_LAST_UNKNOWN_YEAR: Final = 1900
# How many known names an error lists before it says that there are more.
_NAMED: Final = 5


@frozen(field_transformer=checks.checked)
class Dossier:
    """The facts of one file: an employer, its workers, and what the caller chose and registered.

    `workers` are in the order of the file; `replacement_days` are the company's own holidays;
    `set_aside` has the workers that were left out with all their rows. `places` are those of each
    worker's employments in the file, in their order; a dossier from elsewhere has none. `asks` are
    the questions of its own that it asks. `people` is what the file says of each worker besides:
    the name, the team and the like, on which no right depends.
    """

    employer: Employer
    workers: tuple[Worker, ...]
    agreements: tuple[Agreement, ...]
    readings: Readings
    trainings: tuple[Training, ...]
    opening_balances: tuple[OpeningBalance, ...]
    events: tuple[Event, ...]
    replacement_days: tuple[date, ...]
    set_aside: tuple[SetAside, ...] = ()
    places: Mapping[str, tuple[int, ...]] = field(factory=dict, repr=False)
    asks: tuple[AskEntry, ...] = ()
    people: tuple[WorkerEntry, ...] = ()


def read(data: bytes, on: date, book: Rulebook, *, set_aside: bool = False) -> Dossier:
    """Read a dossier file's bytes for a question about a day, to be put to a book.

    With `set_aside`, a worker whose rows hold a mistake is left out with all its rows, and listed
    in the dossier's `set_aside`; what is the employer's own, or nobody's, is refused all the same.

    Raises `DossierError` with one line for each mistake: its path, what is wrong, what would be
    right.
    """
    checks.one("data", data, bytes)
    checks.one("book", book, Rulebook)
    whole, unreadable = text.parse(data)
    return read_tree(whole, unreadable, checks.day("on", on), book, set_aside=set_aside)


def read_tree(
    whole: object, unreadable: tuple[Mistake, ...], on: date, book: Rulebook, *, set_aside: bool
) -> Dossier:
    """Read a dossier as `read` does, from what `text.parse` gave."""
    tree, rows = whole, None
    mistakes: list[Mistake] = []
    while True:
        try:
            dossier = _read(tree, unreadable, on, book)
        except DossierError as refused:
            rows = rows_of(tree) if rows is None else rows
            found = [placed(each, rows) for each in refused.found]
            mistakes += found
            owners = {each.worker for each in found}
            if not set_aside or None in owners or len(found) > MOST_COUNTED:
                raise DossierError(limited(mistakes)) from None
            rows = without(rows, owners)
            tree, unreadable = with_rows(tree, rows), ()
        else:
            if rows is None:
                return dossier
            aside = by_worker(mistakes, rows_of(whole)) if mistakes else ()
            return evolve(dossier, set_aside=aside, places=_in_file(dossier, rows))


def read_beside(tree: object, head: Dossier, on: date) -> Dossier:
    """Read the rows of workers alone, beside what a dossier says of their employer.

    Raises `DossierError` where there is a mistake in them, or in both together.
    """
    file = structure(tree, WorkerOfLines)
    found = list(_references(file, ()))
    rows = _of_workers(found, file, _all_employments(found, file), on)
    found += _owed_unasked(file.opening_balances, head.readings)
    return _settled(found, head, file, rows)


def _in_file(dossier: Dossier, rows: Rows) -> dict[str, tuple[int, ...]]:
    """Give the places that employments have in the whole file, those set aside among them."""
    given = rows["employments"]
    return {
        worker: tuple([given[place].place for place in places])
        for worker, places in dossier.places.items()
    }


def _read(tree: object, unreadable: tuple[Mistake, ...], on: date, book: Rulebook) -> Dossier:
    try:
        file = structure(tree, DossierFile)
    except DossierError as error:
        refused = {each.path for each in unreadable}
        # What the text itself refuses is refused again by its key: say it once.
        others = [each for each in error.found if each.path not in refused]
        raise DossierError((*unreadable, *others)) from None
    if unreadable:
        raise DossierError(unreadable)
    return _facts(file, on, book)


def _facts(file: DossierFile, on: date, book: Rulebook) -> Dossier:
    found = list(_references(file, file.employer.opt_out))
    employer = _each(found, "employer", (file.employer,), _employer)
    employments = _all_employments(found, file)
    agreements = [
        built
        for index, registered in enumerate(file.agreements)
        for built in _agreements(found, f"agreements[{index}]", registered, book)
    ]
    rows = _of_workers(found, file, employments, on)
    readings = _readings(found, file)
    found += _owed_unasked(file.opening_balances, readings)
    if found:
        raise DossierError(tuple(found))
    days = file.employer.replacement_days
    head = Dossier(employer[0], (), tuple(agreements), readings, (), (), (), days)
    return _settled(found, head, file, rows)


# The workers of a file, and their trainings, opening balances and events.
_Rows = tuple[
    tuple[Worker, ...], tuple[Training, ...], tuple[OpeningBalance, ...], tuple[Event, ...]
]


def _all_employments(found: list[Mistake], file: DossierFile | WorkerOfLines) -> list[Employment]:
    return [
        built
        for index, entry in enumerate(file.employments)
        for built in _employments(found, f"employments[{index}]", entry)
    ]


def _of_workers(
    found: list[Mistake],
    file: DossierFile | WorkerOfLines,
    employments: Iterable[Employment],
    on: date,
) -> _Rows:
    trainings = _each(found, "trainings[{}]", file.trainings, _training)
    found += _circles(file.trainings, trainings)
    balances = _each(found, "opening_balances[{}]", file.opening_balances, _opening_balance)
    found += _balances_twice(file.opening_balances)
    found += _balances_before(file)
    events = _each(found, "events[{}]", file.events, _event)
    numbers = [worker.niss for worker in file.workers]
    _each(found, "workers[{}].niss", numbers, lambda number: _check_number(number, on))
    workers = _workers(found, file, employments)
    return workers, tuple(trainings), tuple(balances), tuple(events)


def _settled(
    found: list[Mistake], head: Dossier, file: DossierFile | WorkerOfLines, rows: _Rows
) -> Dossier:
    """Put the rows of workers beside their employer; raises `DossierError` for a mistake found."""
    if found:
        raise DossierError(tuple(found))
    workers, trainings, balances, events = rows
    dossier = evolve(
        head,
        workers=workers,
        trainings=trainings,
        opening_balances=balances,
        events=events,
        places=_places(file.employments),
        asks=file.asks,
        people=file.workers,
    )
    _refuse_unlike(dossier)
    return dossier


def _refuse_unlike(dossier: Dossier) -> None:
    found: list[Mistake] = []
    figures = parts_of_figures(dossier.employer, dossier.agreements)
    trainings, balances = _of(dossier.trainings), _of(dossier.opening_balances)
    facts = [
        (worker, trainings.get(worker.id, ()), balances.get(worker.id, ()))
        for worker in dossier.workers
    ]
    refuse = partial(refuse_unlike, dossier.employer, figures)
    _each(found, "workers[{}]", facts, lambda each: refuse(*each))
    if found:
        raise DossierError(tuple(found))


def _of(facts: Iterable[Owned]) -> dict[str, list[Owned]]:
    """Put each fact to its worker."""
    own: dict[str, list[Owned]] = {}
    for fact in facts:
        own.setdefault(fact.worker, []).append(fact)
    return own


def _circles(entries: Sequence[TrainingEntry], trainings: Iterable[Training]) -> Iterator[Mistake]:
    places: dict[str, int] = {}
    for place, entry in enumerate(entries):
        if entry.corrects:
            places.setdefault(entry.worker, place)
    own = _of(trainings)
    found: list[Mistake] = []
    # With the place of a row, so that the mistake is known to be that worker's.
    for worker, place in places.items():
        _each(found, f"trainings[{place}]", (own.get(worker, []),), refuse_circles)
    yield from found


def _owed_unasked(entries: Iterable[OpeningBalanceEntry], readings: Readings) -> Iterator[Mistake]:
    if readings.overuse is not Overuse.DEBT:
        for index, entry in enumerate(entries):
            if entry.days < 0:
                yield mistake(
                    f"opening_balances[{index}].days",
                    "{days} is below zero",
                    'a debt is kept only under the reading "overuse": "debt"',
                    days=entry.days,
                )


def _places(entries: Iterable[EmploymentEntry]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        found.setdefault(entry.worker, []).append(place)
    return {worker: tuple(places) for worker, places in found.items()}


def _readings(found: list[Mistake], file: DossierFile) -> Readings:
    chosen = [
        reading
        for question, option in file.readings.items()
        for reading in _each(found, f"readings.{question}", ((question, option),), _reading)
    ]
    return choose(chosen)


def _workers(
    found: list[Mistake], file: DossierFile | WorkerOfLines, employments: Iterable[Employment]
) -> tuple[Worker, ...]:
    own: dict[str, Sequence[Employment]] = {worker.id: () for worker in file.workers}
    own |= _of(employments)
    places: dict[str, int] = {entry.worker: index for index, entry in enumerate(file.employments)}
    for worker, together in own.items():
        place = f"employments[{places.get(worker)}]"
        _each(found, place, (together,), refuse_beyond_full_time)
    return tuple(_each(found, "workers[{}]", file.workers, lambda entry: _worker(entry, own)))


def _worker(entry: WorkerEntry, own: Mapping[str, Sequence[Employment]]) -> Worker:
    return Worker(
        entry.id,
        tuple(own[entry.id]),
        email_known=entry.email_known,
        account_from=_given(entry.account_from),
    )


def _each(
    mistakes: list[Mistake],
    path: str,
    entries: Iterable[Entry],
    build: Callable[[Entry], Built],
) -> list[Built]:
    """Build what can be built; each entry that cannot adds one to the mistakes."""
    built = []
    for index, entry in enumerate(entries):
        try:
            built.append(build(entry))
        except FlaRulesError as error:
            mistakes.append(error.at(path.replace("{}", str(index))))
    return built


def _references(
    file: DossierFile | WorkerOfLines, opt_out: Iterable[OptOutEntry]
) -> Iterator[Mistake]:
    workers: list[str] = [worker.id for worker in file.workers]
    trainings: list[str] = [training.id for training in file.trainings]
    yield from _twice("workers", [(worker, worker) for worker in workers])
    yield from _twice("trainings", [(each.id, each.worker) for each in file.trainings])
    named: list[tuple[str, list[str], list[str | None]]] = [
        ("employments[{}].worker", workers, [each.worker for each in file.employments]),
        ("employer.opt_out[{}].worker", workers, [each.worker for each in opt_out]),
        ("trainings[{}].worker", workers, [each.worker for each in file.trainings]),
        ("trainings[{}].corrects", trainings, [each.corrects for each in file.trainings]),
        ("opening_balances[{}].worker", workers, [each.worker for each in file.opening_balances]),
        ("events[{}].worker", workers, [each.worker for each in file.events]),
        ("events[{}].training", trainings, [each.training for each in file.events]),
        ("asks[{}].worker", workers, [each.worker for each in file.asks]),
        ("asks[{}].training", trainings, [each.training for each in file.asks]),
    ]
    for path, known, names in named:
        ids = set(known)
        for index, name in enumerate(names):
            if name is not None and name not in ids:
                yield mistake(
                    path.format(index),
                    "{name} is not in the dossier",
                    "give one of {known}" if known else "the dossier names none",
                    name=name,
                    known=_first_of(known),
                )
    yield from _of_others(file.trainings)


def _balances_twice(entries: Sequence[OpeningBalanceEntry]) -> Iterator[Mistake]:
    seen: set[tuple[object, ...]] = set()
    for index, entry in enumerate(entries):
        key = (entry.worker, entry.on, entry.year, entry.kind)
        if key in seen:
            yield mistake(
                f"opening_balances[{index}]",
                "{worker} has another of {year} and {kind} on {day}",
                "keep one of them",
                worker=entry.worker,
                year=entry.year,
                kind=entry.kind.value,
                day=entry.on,
            )
        seen.add(key)


def _balances_before(file: DossierFile | WorkerOfLines) -> Iterator[Mistake]:
    starts = {each.id: _given(each.account_from) for each in file.workers}
    for index, entry in enumerate(file.opening_balances):
        start = starts.get(entry.worker)
        if start and entry.on < start:
            yield mistake(
                f"opening_balances[{index}].on",
                "{day} lies before {start}, from which the account of {worker} is kept",
                "give what was left on {start}, or leave the account_from out",
                day=entry.on,
                start=start,
                worker=entry.worker,
            )


def _first_of(known: Sequence[str]) -> str:
    return ", ".join(known[:_NAMED]) + (", ..." if len(known) > _NAMED else "")


def _twice(path: str, ids: Sequence[tuple[str, str]]) -> Iterator[Mistake]:
    """Refuse ids that stand more than once: of another worker's, the first one too."""
    seen: dict[str, tuple[int, str]] = {}
    for index, (id_, worker) in enumerate(ids):
        first, owner = seen.setdefault(id_, (index, worker))
        for place in () if first == index else (index,) if owner == worker else (first, index):
            yield mistake(
                f"{path}[{place}].id",
                "{name} stands more than once",
                "give each its own",
                name=id_,
            )


def _of_others(entries: Sequence[TrainingEntry]) -> Iterator[Mistake]:
    owners = {entry.id: entry.worker for entry in entries}
    for index, entry in enumerate(entries):
        if entry.corrects and owners.get(entry.corrects, entry.worker) != entry.worker:
            yield mistake(
                f"trainings[{index}].corrects",
                "{training} is another worker's",
                "let a correction name an earlier entry of the same worker",
                training=entry.corrects,
            )


def _reading(chosen: tuple[str, str]) -> Reading:
    return option_of(*chosen)


def _employer(entry: EmployerEntry) -> Employer:
    first = entry.first_employment
    return Employer(
        entry.enterprise_number,
        entry.full_time_day,
        entry.quarter_end_fte,
        {int(year): days for year, days in entry.company_days.items()},
        FirstEmployment(first.quarter, first.workers) if first else None,
        entry.name,
        entry.registers_in,
        entry.consultation,
        tuple(OptOut(each.year, each.worker) for each in entry.opt_out),
        tuple((int(year), int(heads)) for year, heads in sorted(entry.heads.items())),
        {each.code: ends for each, ends in entry.committee_quarter_end_fte.items()},
        tuple(
            (int(year), FundContributions(paid.men, paid.women))
            for year, paid in sorted(entry.fund_contributions.items())
        ),
    )


def _employments(found: list[Mistake], path: str, entry: EmploymentEntry) -> list[Employment]:
    """Build an employment from its parts: a part that cannot be is said at its own path."""
    before = len(found)
    regimes = _each(found, path + ".regime[{}]", entry.regime, _regime_from)
    suspensions = _each(found, path + ".suspensions[{}]", entry.suspensions, _suspension)
    parts = (entry, tuple(regimes), tuple(suspensions))
    return _each(found, path, (parts,), _employment) if len(found) == before else []


def first_is_unknown(day: date) -> bool:
    """Tell whether a first day is what exports write where nobody knows it."""
    return day.year <= _LAST_UNKNOWN_YEAR


def _given(day: date | None) -> date | None:
    """Give an optional day; what exports write where there is none is none."""
    return None if day is None or first_is_unknown(day) or day.year > LAST_YEAR_ASKED else day


def _end(day: date | None) -> date:
    """Give a last day; what exports write where there is none is no end."""
    return OPEN_END if day is None or day.year > LAST_YEAR_ASKED else day


def _refuse_unreal(what: Phrase, *days: date) -> None:
    """Refuse a day on which nothing of this field happened: what stands there is no day."""
    for day in days:
        if day.year not in YEARS:
            raise FactError(
                "{what} on {day}",
                "give the day from {first} to {last} on which it was, or leave it out",
                what=what,
                day=day,
                first=YEARS[0],
                last=YEARS[-1],
            )


def _employment(
    parts: tuple[EmploymentEntry, tuple[RegimeFrom, ...], tuple[Suspension, ...]],
) -> Employment:
    entry, regimes, suspensions = parts
    if entry.from_.year > LAST_YEAR_ASKED:
        raise FactError(
            "an employment that begins on {day}",
            "give its first day, up to the year {last}",
            day=entry.from_,
            last=LAST_YEAR_ASKED,
        )
    declared, entered = _given(entry.exit_declared_on), _given(entry.transferred_from)
    if (entry.began_by is None) != (entered is None):
        raise FactError(
            "a transfer of undertaking without the worker's entry with the transferor"
            if entered is None
            else "an entry with a transferor without a transfer of undertaking",
            'give "began_by": "transfer" with "transferred_from": the day, or neither',
        )
    return Employment(
        entry.worker,
        Period(entry.from_, _end(entry.to)),
        entry.joint_committee,
        regimes,
        suspensions,
        entry.ended_by,
        declared,
        _given(entry.known_on),
        entry.full_time_day,
        entered,
    )


def _regime_from(entry: RegimeEntry) -> RegimeFrom:
    known_from = _given(entry.known_on)
    hours, full_time_hours = entry.hours, entry.full_time_hours
    if entry.fraction is not None and (hours, full_time_hours) == (None, None):
        return RegimeFrom(entry.from_, entry.fraction, known_from=known_from)
    if hours is not None and full_time_hours is not None and entry.fraction is None:
        return RegimeFrom.weekly(entry.from_, hours, full_time_hours, known_from)
    raise FactError(
        "the regime from {day} is neither a fraction nor a week",
        'give "fraction", or "hours" with "full_time_hours"',
        day=entry.from_,
    )


def _suspension(entry: SuspensionEntry) -> Suspension:
    period = Period(entry.from_, _end(entry.to))
    return Suspension(period, entry.kind, entry.fraction, _given(entry.known_on))


def _agreements(
    found: list[Mistake], path: str, entry: AgreementEntry, book: Rulebook
) -> list[Agreement]:
    """Build an agreement from its steps, and refuse what the book would refuse of it."""
    before = len(found)
    steps = _each(found, path + ".days[{}]", entry.days, partial(_step, entry))
    rules = _each(found, path + ".rules[{}]", entry.rules, partial(_rule, entry))
    if len(found) > before:
        return []
    built = _each(found, path, ((entry, tuple(steps), tuple(rules)),), _agreement)
    _each(found, path, built, partial(refuse_below_floor, values=book.values))
    return built


def _agreement(
    parts: tuple[AgreementEntry, tuple[PathStep, ...], tuple[SectorRule, ...]],
) -> Agreement:
    entry, steps, rules = parts
    return Agreement(
        entry.committee,
        entry.title,
        entry.source,
        entry.confidence,
        Period(entry.valid_from, _end(entry.valid_to)),
        _given(entry.known_on),
        KnownBy.CALLER,
        steps,
        entry.covers,
        entry.registration_number,
        proration=entry.proration,
        binding=entry.binding,
        deposited_on=_given(entry.deposited_on),
        not_found=entry.not_found,
        prorated_by=entry.prorated_by,
        sized_by_committee=entry.sized_by_committee,
        rules=rules,
    )


def _rule(agreement: AgreementEntry, entry: SectorRuleEntry) -> SectorRule:
    last = entry.last_day
    return SectorRule(
        entry.kind,
        entry.from_year,
        entry.confidence or agreement.confidence,
        _duration(entry.figure, Phrase("the figure")) if entry.figure else None,
        entry.until_year,
        entry.classes,
        _duration(entry.most, Phrase("the most")) if entry.most else None,
        entry.over_years,
        entry.months,
        DayOfYear(last.month, last.day) if last else None,
        entry.words,
        entry.source,
    )


def _step(agreement: AgreementEntry, entry: PathStepEntry) -> PathStep:
    figure = _one(entry.days, entry.hours, phrase("the figure from {year}", year=entry.from_year))
    kind, condition = entry.kind, entry.condition or agreement.condition
    return PathStep(entry.from_year, entry.class_, kind, figure, agreement.confidence, condition)


def _one(days: Days | None, hours: Hours | None, what: Phrase) -> Days | Hours:
    if days is not None and hours is None:
        return days
    if hours is not None and days is None:
        return hours
    raise FactError("{what} is not in one unit", 'give either "days" or "hours"', what=what)


def _check_number(number: str | None, on: date) -> None:
    if number is not None:
        NationalNumber.parse(number, on)


def _training(entry: TrainingEntry) -> Training:
    built = _built_training(entry)
    _refuse_unreal(
        phrase("a training {training}", training=built.id), built.period.first, built.period.last
    )
    return built


def _built_training(entry: TrainingEntry) -> Training:
    return Training(
        entry.id,
        entry.worker,
        Period(entry.from_, entry.to),
        _duration(entry.duration, Phrase("the duration")),
        entry.status,
        entry.form,
        entry.title,
        entry.registered_by,
        _duration(entry.charged, Phrase("what is charged")) if entry.charged else None,
        _ANSWERS[entry.counts],
        wellbeing=entry.wellbeing,
        educational_leave=entry.educational_leave,
        outside_working_hours=entry.outside_working_hours,
        certificates=tuple(_certificates(entry)),
        known_from=_given(entry.known_on),
        corrects=entry.corrects,
        initial=entry.initial,
        cost=_cost(entry.cost) if entry.cost else None,
    )


def _cost(entry: CostEntry) -> Cost:
    return Cost(entry.gross, entry.contributions, entry.subsidy)


def _duration(entry: DurationEntry, what: Phrase) -> Days | Hours:
    return _one(entry.days, entry.hours, what)


def _certificates(entry: TrainingEntry) -> Iterator[Certificate]:
    if entry.certificate:
        yield Certificate(Period(entry.certificate.issued, _end(entry.certificate.valid_until)))


def _opening_balance(entry: OpeningBalanceEntry) -> OpeningBalance:
    _refuse_unreal(Phrase("an opening balance"), entry.on)
    return OpeningBalance(
        entry.worker,
        entry.on,
        entry.year,
        entry.kind,
        Days(abs(entry.days)),
        entry.origin,
        _given(entry.read_on),
        owed=entry.days < 0,
    )


def _event(entry: EventEntry) -> Event:
    _refuse_unreal(Phrase("nothing that a dossier asks for happened"), entry.on)
    return Event(
        entry.kind,
        entry.on,
        entry.worker,
        entry.year,
        entry.quarter,
        entry.training,
        entry.request,
        entry.duty.value if entry.duty else None,
    )
