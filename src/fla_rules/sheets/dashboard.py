"""The employer's dashboard: how its workers' training stands on a day, from one assessment.

The year is that of the day. The form of a training has its own table, since a right is of no form:
only what was used is. Rights, used and left are by team, by joint committee, and by full-time or
part-time work on the day.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from math import lcm
from operator import attrgetter
from typing import Any, Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.account.credit import AccountQuestion, account
from fla_rules.account.everybody import accounts_of_all
from fla_rules.account.movements import Account, MovementKind
from fla_rules.account.plausibility import lasting_certificates
from fla_rules.calendar import LAST_YEAR_ASKED
from fla_rules.checks import BEYOND
from fla_rules.dossier.assessment import (
    AssessmentRequest,
    assess,
    assess_duties,
    everybody,
    law_of,
)
from fla_rules.dossier.outcome_rows import size_row
from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import Assessment, BalanceRow, CreditRow, Day, DutyRow, OutcomeName
from fla_rules.dossier.steps import Scribe
from fla_rules.dossier.wire import WorkerEntry
from fla_rules.duties.compliance import Status
from fla_rules.facts.employment import Employment
from fla_rules.facts.training import Training, TrainingForm, TrainingStatus, known_trainings
from fla_rules.facts.worker import Worker, known_workers
from fla_rules.law.readings import Overuse
from fla_rules.law.rulebook import Law, Rulebook
from fla_rules.law.values import ValueName
from fla_rules.numbers import clock, decimal
from fla_rules.outcome import Reason
from fla_rules.quantities import Days
from fla_rules.right.workforce import (
    EmployerYear,
    size_class,
    two_year_period,
)
from fla_rules.sheets.dashboard_rows import (
    CertificateRow,
    Dashboard,
    DueRow,
    FollowedRow,
    FormRow,
    GroupRow,
    MemberRow,
    SizeStandRow,
    ThresholdRow,
    UntrainedRow,
    WorkingTime,
)
from fla_rules.vocabulary import SizeClass

FORMAT: Final = "fla-rules.dashboard/1"
# What is due within a quarter is to come; what lies later can wait for the next look.
_AHEAD: Final = 92
_LAST_DAY: Final = date(LAST_YEAR_ASKED, 12, 31)
_YEAR: Final = ("opening", "granted", "used", "lapsed")
_THRESHOLDS: Final = (
    (ValueName.LOWER_THRESHOLD, SizeClass.FROM_10_TO_20),
    (ValueName.UPPER_THRESHOLD, SizeClass.FROM_20),
)


def dashboard(dossier: Dossier, request: AssessmentRequest, book: Rulebook) -> Dashboard:
    """Show how an employer stands on the day of the request, in the calendar year of that day.

    The years that the request names are not looked at. What cannot be known is no zero: it is
    counted beside the sums (TR 34-38, 50-60; FLA 17-32).

    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> from fla_rules.law.readings import Readings
    >>> from fla_rules.testing.builders import employer, worker
    >>> dossier = Dossier(employer(), (worker(),), (), Readings(), (), (), (), ())
    >>> on = date(2024, 12, 31)
    >>> shown = dashboard(dossier, AssessmentRequest(on, on), RULEBOOK)
    >>> shown.whole.workers, shown.whole.granted, shown.whole.used, shown.whole.left
    (1, '5', '0', '5')
    """
    checks.one("dossier", dossier, Dossier)
    asked = evolve(checks.one("request", request, AssessmentRequest), years=())
    answer = assess(dossier, asked, book)
    law, say = law_of(dossier, book, asked.known_on), Scribe(asked.language, dossier)
    seen = tuple(_seen(dossier, asked, law, answer))
    members = tuple(_member(each) for each in seen)
    debts = dossier.readings.overuse is Overuse.DEBT
    grouped = partial(_groups, members, debts=debts)
    ahead = min(_AHEAD, (_LAST_DAY - asked.on).days)
    due = assess_duties(dossier, asked, book, ahead).duties
    return Dashboard(
        format=FORMAT,
        on=asked.on,
        known_on=asked.known_on,
        rulebook=answer.rulebook,
        readings=answer.readings,
        set_aside=answer.set_aside,
        employer=dossier.employer.name,
        enterprise_number=str(dossier.employer.enterprise_number),
        sizes=tuple(_sizes(dossier, asked.on, law, say)),
        not_in_service=len(dossier.workers) - len(seen),
        whole=_group(None, members, debts=debts),
        by_team=grouped(attrgetter("team")),
        by_committee=grouped(attrgetter("joint_committee")),
        by_working_time=grouped(attrgetter("working_time")),
        by_form=tuple(_forms(seen)),
        members=members,
        untrained=tuple(row for each in seen for row in _untrained(each)),
        followed=tuple(row for each in seen for row in _followed_rows(each, say)),
        certificates=tuple(
            sorted((row for each in seen for row in _certificates(each)), key=_RUNS_OUT)
        ),
        overdue=_due(row for row in answer.duties if row.status is Status.OVERDUE),
        coming=_due([*due, *_undated(answer.duties)]),
        needed=answer.needed,
        findings=tuple(
            each for each in answer.findings if each.worker is None and each.duty is None
        ),
    )


# --- a worker in service -------------------------------------------------------------------------


@frozen(slots=False)
class _Seen:
    """A worker in service on the day, with what is known of the account and the trainings.

    `said` is what the file says besides, `jobs` the employments of the day, `given` the trainings
    said to be followed. Before 2023 there is no account, and of a worker whose account begins later
    there may be no year.
    """

    on: date
    worker: Worker
    said: WorkerEntry | None
    jobs: tuple[Employment, ...]
    given: tuple[Training, ...]
    kept: Account | None
    year: CreditRow | None
    balance: BalanceRow | None
    # What each training used in the year, by its id; under no id, what a debt of before used.
    used: Mapping[str | None, Fraction] = field(init=False)
    beyond: Mapping[str | None, Fraction] = field(init=False)
    not_counted: Mapping[str, Reason] = field(init=False)
    # Those that ended by the day, or used something by then.
    followed: tuple[Training, ...] = field(init=False)

    @used.default
    def _by_training(self) -> Mapping[str | None, Fraction]:
        moved = self.kept.movements if self.kept else ()
        uses = (each for each in moved if each.kind is MovementKind.USED)
        return _added((each.training, each.days) for each in uses if self._in_year(each.day))

    @beyond.default
    def _without_credit(self) -> Mapping[str | None, Fraction]:
        excess = self.kept.excess if self.kept else ()
        return _added((each.training, each.days) for each in excess if self._in_year(each.day))

    @not_counted.default
    def _set_aside(self) -> Mapping[str, Reason]:
        return dict(self.kept.set_aside) if self.kept else {}

    @followed.default
    def _by_the_day(self) -> tuple[Training, ...]:
        return tuple(
            [each for each in self.given if each.period.last <= self.on or each.id in self.used]
        )

    def _in_year(self, day: date) -> bool:
        return day.year == self.on.year

    @property
    def is_known(self) -> bool:
        """Whether it is known what was used in the year."""
        return self.year is not None and self.year.outcome is OutcomeName.DETERMINED

    @property
    def counted(self) -> tuple[Training, ...]:
        """The trainings that count, in the order of their last days; without an account none."""
        if self.kept is None:
            return ()
        return tuple(each for each in self.followed if each.id not in self.not_counted)

    def of_year(self, trainings: Iterable[Training]) -> Iterator[Training]:
        """Give those that ended in the year, or used something in it."""
        for each in trainings:
            if self._in_year(each.period.last) or each.id in self.used:
                yield each


def _added(parts: Iterable[tuple[str | None, Fraction]]) -> dict[str | None, Fraction]:
    found: dict[str | None, Fraction] = {}
    for key, days in parts:
        found[key] = found.get(key, Fraction()) + days
    return found


def _seen(
    dossier: Dossier, asked: AssessmentRequest, law: Law, answer: Assessment
) -> Iterator[_Seen]:
    on = asked.on
    said: dict[str, WorkerEntry] = {each.id: each for each in dossier.people}
    years = {row.worker: row for row in answer.credits if row.year == on.year}
    balances = {row.worker: row for row in answer.balances}
    questions = dict(accounts_of_all(everybody(dossier, law, asked)))
    trainings = _followed(known_trainings(dossier.trainings, asked.known_on))
    for worker in known_workers(dossier.workers, asked.known_on):
        if worker.in_service(on):
            id_ = worker.id
            yield _Seen(
                on,
                worker,
                said.get(id_),
                tuple(each for each in worker.employments if each.period.contains(on)),
                tuple(trainings.get(id_, ())),
                _account(questions.get(id_)),
                years.get(id_),
                balances.get(id_),
            )


def _account(question: AccountQuestion | None) -> Account | None:
    return account(question) if question else None


def _followed(trainings: Iterable[Training]) -> dict[str, list[Training]]:
    """Put each training that was followed to its worker."""
    found: dict[str, list[Training]] = {}
    for each in trainings:
        if each.status is TrainingStatus.FOLLOWED:
            found.setdefault(each.worker, []).append(each)
    return found


def _member(seen: _Seen) -> MemberRow:
    year, left = seen.year, seen.balance
    row = partial(
        MemberRow,
        worker=seen.worker.id,
        name=seen.said.name if seen.said else None,
        team=seen.said.team if seen.said else None,
        joint_committee=", ".join(sorted({each.committee.code for each in seen.jobs})),
        working_time=_working_time(seen),
    )
    if left is None:
        return row(outcome=OutcomeName.NOT_APPLICABLE)
    return row(
        outcome=year.outcome if year else OutcomeName.UNDETERMINED,
        **(_taken(year, **dict(zip(_YEAR, _YEAR, strict=True))) if year else {}),
        **_taken(left, left="days", at_least="at_least"),
    )


def _taken(row: CreditRow | BalanceRow, **names: str) -> dict[str, Any]:
    """Give amounts of a row under other names, each with its decimal."""
    return {
        f"{name}{suffix}": getattr(row, f"{own}{suffix}")
        for name, own in names.items()
        for suffix in ("", "_decimal")
    }


def _working_time(seen: _Seen) -> WorkingTime | None:
    regimes = [each.contracted(seen.on) for each in seen.jobs]
    known = [each.fraction for each in regimes if each]
    if len(known) < len(regimes):
        return None
    return "full_time" if sum(known) >= 1 else "part_time"


def _untrained(seen: _Seen) -> Iterator[UntrainedRow]:
    if seen.kept is None or any(True for _ in seen.of_year(seen.counted)):
        return
    since = max(each.first for each in seen.worker.service if each.first <= seen.on)
    lasts = [each.period.last for each in seen.counted]
    last = Day(str(max(lasts))) if lasts else None
    yield UntrainedRow(worker=seen.worker.id, since=since, last_training=last)


def _followed_rows(seen: _Seen, say: Scribe) -> Iterator[FollowedRow]:
    for each in seen.of_year(seen.followed):
        why = seen.not_counted.get(each.id)
        length = each.duration
        yield FollowedRow(
            worker=each.worker,
            training=each.id,
            title=each.title,
            from_=each.period.first,
            to=each.period.last,
            form=each.form,
            days=str(length.amount) if isinstance(length, Days) else None,
            hours=None if isinstance(length, Days) else clock(length.minutes),
            counts=None if seen.kept is None else why is None,
            why_not=say.step(why, each.worker) if why else None,
            **_uses(seen, each.id),
        )


def _uses(seen: _Seen, training: str) -> dict[str, Any]:
    if not seen.is_known:
        return {}
    parts = {"used": seen.used.get(training), "beyond": seen.beyond.get(training)}
    return _written(**{name: days for name, days in parts.items() if days is not None})


_RUNS_OUT: Final = attrgetter("valid_until")


def _certificates(seen: _Seen) -> Iterator[CertificateRow]:
    for training, certificate in lasting_certificates(seen.given, seen.on):
        valid = certificate.valid
        if not valid.is_open:
            yield CertificateRow(
                worker=training.worker,
                training=training.id,
                title=training.title,
                issued=valid.first,
                valid_until=valid.last,
                days_left=(valid.last - seen.on).days,
            )


# --- sums ----------------------------------------------------------------------------------------


def _groups(
    members: Sequence[MemberRow], by: Callable[[MemberRow], str | None], *, debts: bool
) -> tuple[GroupRow, ...]:
    """Give each group in the order of its name; those of whom nobody says theirs come last."""
    found: dict[str | None, list[MemberRow]] = {}
    for each in members:
        found.setdefault(by(each), []).append(each)
    names = sorted(found, key=lambda name: (name is None, name or ""))
    return tuple(_group(name, found[name], debts=debts) for name in names)


def _group(name: str | None, members: Sequence[MemberRow], *, debts: bool) -> GroupRow:
    known = [each for each in members if each.outcome is OutcomeName.DETERMINED]
    asked = [each for each in members if each.outcome is not OutcomeName.NOT_APPLICABLE]
    held = [each for each in asked if each.left is not None]
    unclear = [each for each in asked if each.left is None]
    sums = {key: _sum(known, key) for key in _YEAR} if known else {}
    if held:
        sums["left"] = _sum(held, "left")
    # Nothing is owed but by a debt: whoever has nothing that is sure has none, and not less.
    if unclear and not (debts and any(each.at_least is None for each in unclear)):
        sums["at_least"] = _total([_sum(held, "left"), _sum(unclear, "at_least")])
    return GroupRow(
        group=name,
        workers=len(members),
        undetermined=len(asked) - len(known),
        left_undetermined=len(unclear),
        **_written(**sums),
    )


def _sum(members: Iterable[MemberRow], key: str) -> Fraction:
    given = [getattr(each, key) for each in members]
    return _total([Fraction(each) for each in given if each is not None])


def _total(amounts: Sequence[Fraction]) -> Fraction:
    # Over one denominator: adding fractions one by one takes ever longer.
    scale = lcm(*{each.denominator for each in amounts})
    return Fraction(sum(each.numerator * (scale // each.denominator) for each in amounts), scale)


def _written(**exact: Fraction) -> dict[str, Any]:
    """Give the keys of amounts: what is too long to be read back has its decimal alone."""
    short = {
        name: str(amount)
        for name, amount in exact.items()
        if max(abs(amount.numerator), amount.denominator) < BEYOND
    }
    return short | {f"{name}_decimal": decimal(amount) for name, amount in exact.items()}


def _forms(seen: Sequence[_Seen]) -> Iterator[FormRow]:
    """Give what trainings of each form used, and what a debt of before did."""
    counted = [(each, training) for each in seen for training in each.of_year(each.counted)]
    for form in TrainingForm:
        own = [(each, training) for each, training in counted if training.form is form]
        if own:
            yield _form(form, own)
    paid = [each.used[None] for each in seen if each.is_known and None in each.used]
    if paid:
        used = _written(used=_total(paid))
        yield FormRow(trainings=0, workers=len(paid), undetermined=0, **used)


def _form(form: TrainingForm, own: Sequence[tuple[_Seen, Training]]) -> FormRow:
    workers = {each.worker.id: each.is_known for each, _ in own}
    uses = [each.used.get(training.id, Fraction()) for each, training in own if each.is_known]
    return FormRow(
        form=form,
        trainings=len(own),
        workers=len(workers),
        undetermined=sum(not known for known in workers.values()),
        **(_written(used=_total(uses)) if uses else {}),
    )


# --- size ----------------------------------------------------------------------------------------


def _sizes(dossier: Dossier, on: date, law: Law, say: Scribe) -> Iterator[SizeStandRow]:
    """Give the size of the year, and that of the next two-year period once it is being counted."""
    ended = [pair for pair in dossier.employer.quarter_end_fte if pair[0].last_day <= on]
    so_far = evolve(dossier.employer, quarter_end_fte=dict(ended))
    first = two_year_period(on.year)
    for employer, year, starts in (
        (dossier.employer, on.year, first),
        (so_far, first + 2, first + 2),
    ):
        question = EmployerYear(law, dossier.readings, employer, year)
        quarters = sum(step.id == "size.quarter" for step in question.reasons())
        if year == on.year or quarters:
            yield SizeStandRow(
                first_year=starts,
                quarters=quarters,
                size=size_row(question, size_class(question), say),
                thresholds=tuple(_thresholds(question)),
            )


def _thresholds(question: EmployerYear) -> Iterator[ThresholdRow]:
    if isinstance(question.size, Reason):
        return
    count = question.size.count
    for name, size in _THRESHOLDS:
        value = question.law.value(name, date(question.year, 12, 31))
        if value:
            distance = abs(count - value.amount)
            yield ThresholdRow(
                threshold=str(value.amount),
                class_=size,
                reached=count >= value.amount,
                distance=str(distance),
                distance_decimal=decimal(distance),
            )


# --- duties --------------------------------------------------------------------------------------


def _undated(rows: Iterable[DutyRow]) -> Iterator[DutyRow]:
    """Give what is to be done as soon as possible."""
    return (row for row in rows if row.status is Status.OPEN and row.due is None)


def _due(rows: Iterable[DutyRow]) -> tuple[DueRow, ...]:
    """Put together what is to be done of one duty by one day; what others do is left out."""
    found: dict[tuple[object, ...], list[DutyRow]] = {}
    for row in rows:
        if row.to_do:
            key = (row.duty, row.status, row.due, row.year, row.quarter)
            found.setdefault(key, []).append(row)
    return tuple(map(_due_row, found.values()))


def _due_row(rows: Sequence[DutyRow]) -> DueRow:
    first = rows[0]
    return DueRow(
        duty=first.duty,
        status=first.status or Status.OPEN,
        due=first.due,
        days_left=first.days_left,
        year=first.year,
        quarter=first.quarter,
        count=len(rows),
        workers=tuple(dict.fromkeys(row.worker for row in rows if row.worker)),
        to_do=first.to_do,
    )
