"""The training plan's figures, and its days (TR 34-38).

The plan has at least formal and informal training, and pays attention to groups at risk and to
women and men (TR 36). So trainings are counted by form, planned and followed, and by the groups
that the dossier names. What the plan says of itself, and why, is the employer's to write.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.dossier.assessment import (
    AssessmentRequest,
    duties_question,
    law_of,
    refuse_years,
    set_aside_rows,
)
from fla_rules.dossier.outcome_rows import amounts, duty_row, names
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import BookRow, DutyRow, FindingRow, SetAsideRow, StepRow
from fla_rules.dossier.steps import Scribe
from fla_rules.duties.supervision import Supervised
from fla_rules.explain import Language, as_language, label, shown
from fla_rules.facts.training import TrainingForm, TrainingStatus
from fla_rules.law.deadlines import DutyName
from fla_rules.law.rulebook import Rulebook
from fla_rules.numbers import clock
from fla_rules.outcome import Reason, reason
from fla_rules.sheets.of_year import (
    Taken,
    YearOfTraining,
    findings_of,
    named,
    writable,
    year_of_training,
)
from fla_rules.sheets.sheet import Column, Lines, Sheet, Table

FORMAT: Final = "fla-rules.plan/1"
_DUTIES: Final = frozenset(
    {DutyName.SUBMIT_PLAN, DutyName.OBTAIN_OPINION, DutyName.ADOPT_PLAN, DutyName.FILE_PLAN}
)


@frozen(kw_only=True)
class PlannedRow:
    """Trainings of one form, planned or followed; a worker counts once.

    `women` and `men` are left out where the sex of one of the workers is not given.
    """

    form: TrainingForm
    status: TrainingStatus
    trainings: int
    workers: int
    women: int | None = None
    men: int | None = None
    days: str
    days_decimal: str
    hours: str


@frozen(kw_only=True)
class RiskGroupRow:
    """A group at risk: its workers in service in the year, and those with a training."""

    risk_group: str
    workers: int
    with_training: int
    trainings: int
    days: str
    days_decimal: str


@frozen(kw_only=True)
class Plan:
    """The figures of the training plan of a calendar year, with its duties (TR 34-38).

    `duties` has none where the act asks for no plan.
    """

    format: str
    year: int
    on: date
    known_on: date
    rulebook: BookRow
    readings: dict[str, str]
    employer: str
    duties: tuple[DutyRow, ...]
    planned: tuple[PlannedRow, ...]
    risk_groups: tuple[RiskGroupRow, ...]
    missing: tuple[StepRow, ...]
    findings: tuple[FindingRow, ...]
    set_aside: tuple[SetAsideRow, ...] = ()


def plan(dossier: Dossier, year: int, request: AssessmentRequest, book: Rulebook) -> Plan:
    """Give the figures of the plan of a year, as they stand on the day of the request.

    What is not over by then counts as planned. Raises `FactError` for a year before 2023, or too
    far away.
    """
    checks.one("dossier", dossier, Dossier)
    checks.one("request", request, AssessmentRequest)
    checks.one("book", book, Rulebook)
    refuse_years((checks.whole("year", year),))
    law = law_of(dossier, book, request.known_on)
    say = Scribe(request.language, dossier)
    ahead = max((date(year, 12, 31) - request.on).days, 0)
    judged = Supervised(duties_question(dossier, law, request, ahead)).judged
    duties = tuple(
        duty_row(duty, outcome, say)
        for duty, outcome in judged
        if duty.name in _DUTIES and duty.about.year == year
    )
    found = year_of_training(dossier, year, request.known_on)
    used = dict.fromkeys(
        (*names(found.readings), *(each for row in duties for each in row.readings))
    )
    return Plan(
        format=FORMAT,
        year=year,
        on=request.on,
        known_on=request.known_on,
        rulebook=BookRow(law.rulebook.version, law.rulebook.digest),
        readings={name: getattr(dossier.readings, name).option for name in used},
        employer=dossier.employer.name or str(dossier.employer.enterprise_number),
        duties=duties,
        planned=tuple(_planned(found, request.on)),
        risk_groups=tuple(_risk_groups(dossier, found, year, request.on)),
        missing=say.steps(_missing(dossier, found, year, request.on)),
        findings=tuple(findings_of(found, dossier, request.on, say)),
        set_aside=set_aside_rows(dossier, request.language),
    )


def _status(taken: Taken, on: date) -> TrainingStatus | None:
    """Tell whether a training was followed by a day, or is planned; none of what will not be."""
    if taken.followed_by(on):
        return TrainingStatus.FOLLOWED
    open_ = taken.training.status in {TrainingStatus.PLANNED, TrainingStatus.FOLLOWED}
    return TrainingStatus.PLANNED if open_ else None


def _planned(found: YearOfTraining, on: date) -> Iterator[PlannedRow]:
    for form in TrainingForm:
        for status in (TrainingStatus.PLANNED, TrainingStatus.FOLLOWED):
            own = [
                each
                for each in found.taken
                if each.training.form is form and _status(each, on) is status
            ]
            sexes = {each.training.worker: each.person.sex for each in own}
            known = None not in sexes.values()
            yield PlannedRow(
                form=form,
                status=status,
                trainings=len(own),
                workers=len(sexes),
                women=list(sexes.values()).count("f") if known else None,
                men=list(sexes.values()).count("m") if known else None,
                hours=clock(sum((each.hours.minutes for each in own), Fraction())),
                **amounts(days=_days(own)),
            )


def _days(taken: Iterable[Taken]) -> Fraction:
    return writable(sum((each.days.amount for each in taken), Fraction()))


def _risk_groups(
    dossier: Dossier, found: YearOfTraining, year: int, on: date
) -> Iterator[RiskGroupRow]:
    """Count by group, in the order in which the dossier first names them."""
    groups: dict[str, list[str]] = {}
    serving = set(_serving(found, year))
    for person in dossier.people:
        for group in dict.fromkeys(person.risk_groups or ()) if person.id in serving else ():
            groups.setdefault(group, []).append(person.id)
    for name, workers in groups.items():
        own = [
            each for each in found.taken if each.training.worker in workers and _status(each, on)
        ]
        yield RiskGroupRow(
            risk_group=name,
            workers=len(workers),
            with_training=len({each.training.worker for each in own}),
            trainings=len(own),
            **amounts(days=_days(own)),
        )


def _serving(found: YearOfTraining, year: int) -> Iterator[str]:
    calendar = Period.of_year(year)
    for worker in found.workers:
        if any(stretch.overlaps(calendar) for stretch in worker.service):
            yield worker.id


def _missing(dossier: Dossier, found: YearOfTraining, year: int, on: date) -> Iterator[Reason]:
    without_sex = [
        each.training.worker
        for each in found.taken
        if each.person.sex is None and _status(each, on)
    ]
    if without_sex:
        yield reason("social_balance.sex_missing", workers=named(without_sex))
    told: set[str] = {each.id for each in dossier.people if each.risk_groups is not None}
    silent = [worker for worker in _serving(found, year) if worker not in told]
    if silent:
        yield reason("plan.risk_groups_missing", workers=named(silent))


# --- the sheet -----------------------------------------------------------------------------------


def plan_sheet(rows: Plan, language: str | Language) -> Sheet:
    """Make the sheet of the plan's figures, in a language."""
    checks.one("rows", rows, Plan)
    spoken = as_language(language)
    asks = () if rows.duties else (label(spoken, "plan.not_asked", year=rows.year),)
    gaps = dict.fromkeys(step.message for row in rows.duties for step in (*row.missing, *row.open))
    return Sheet(
        label(spoken, "plan.title", year=rows.year, employer=rows.employer),
        spoken.name,
        (
            Lines("", (label(spoken, "plan.about", on=rows.on), *asks)),
            _days_table(rows, spoken),
            _planned_table(rows, spoken),
            _groups_table(rows, spoken),
            Lines(label(spoken, "plan.missing"), (*gaps, *(each.message for each in rows.missing))),
            Lines(label(spoken, "plan.notes"), tuple(each.message for each in rows.findings)),
        ),
    )


def _heads(spoken: Language, texts: tuple[str, ...], counts: tuple[str, ...]) -> tuple[Column, ...]:
    said = [Column(label(spoken, f"plan.{each}")) for each in texts]
    counted = [Column(label(spoken, f"plan.{each}"), amounts=True) for each in counts]
    return (*said, *counted)


def _days_table(rows: Plan, spoken: Language) -> Table:
    unknown, none = label(spoken, "not_known"), label(spoken, "none")
    texts = (
        (
            shown(row.duty, spoken),
            shown(date.fromisoformat(row.due), spoken) if row.due else unknown,
            shown(row.status, spoken) if row.status else unknown,
            shown(date.fromisoformat(row.done_on), spoken) if row.done_on else none,
        )
        for row in rows.duties
    )
    heads = _heads(spoken, ("duty", "last_day", "status", "done"), ())
    return Table(label(spoken, "plan.days_of_plan"), heads, tuple(texts))


def _planned_table(rows: Plan, spoken: Language) -> Table:
    unknown = label(spoken, "not_known")
    texts = (
        (
            shown(row.form, spoken),
            shown(row.status, spoken),
            str(row.trainings),
            str(row.workers),
            unknown if row.women is None else str(row.women),
            unknown if row.men is None else str(row.men),
            spoken.forms.amount(Fraction(row.days)),
            row.hours,
        )
        for row in rows.planned
    )
    heads = _heads(
        spoken,
        ("form", "status"),
        ("trainings", "workers", "women", "men", "days", "hours"),
    )
    return Table(label(spoken, "plan.planned"), heads, tuple(texts))


def _groups_table(rows: Plan, spoken: Language) -> Table:
    texts = (
        (
            row.risk_group,
            str(row.workers),
            str(row.with_training),
            str(row.trainings),
            spoken.forms.amount(Fraction(row.days)),
        )
        for row in rows.risk_groups
    )
    heads = _heads(spoken, ("group",), ("workers", "with_training", "trainings", "days"))
    return Table(label(spoken, "plan.groups"), heads, tuple(texts))
