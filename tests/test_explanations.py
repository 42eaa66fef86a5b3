"""Every explanation of who may do what, of keeping, authentic data and the yearly calculation.

Each answer is written as one line: its kind, its reasons with their arguments and citations, its
readings. The lines stand in `explanations.txt`, to be read by whoever changes one of them;
`python tests/test_explanations.py` writes it anew.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import evolve

from builders import BIG, day, is_beyond, period
from fla_rules import Determined, NotApplicable, Outcome, Readings, Reason, Undetermined
from fla_rules.facts import (
    Actor,
    AnswerCorrection,
    AskCorrection,
    Channel,
    ConfirmRight,
    ConfirmTraining,
    CorrectTraining,
    Mandate,
    Message,
    OptOut,
    RegisteredBy,
    RegisterTraining,
    Role,
    Suspension,
    TrainingStatus,
    WithdrawTraining,
)
from fla_rules.law import MonthTerm, PostponementScope, SuspensionEffect, question_of
from fla_rules.register import (
    AccessQuestion,
    CreditOf,
    EntryQuestion,
    Item,
    ItemQuestion,
    MeasuresOf,
    Operation,
    Origin,
    RetentionQuestion,
    TrainingsOf,
    YearlyQuestion,
    collected,
    kept_until,
    may,
    prevailing,
    rights_in,
    verifications_in,
    verified_on,
    yearly_calculation,
)
from registering import (
    EMPLOYER,
    INSPECTION,
    OFFICE,
    ONE,
    OTHER_EMPLOYER,
    OTHER_PROVIDER,
    OTHER_WORKER,
    PROVIDER,
    SIGEDIS,
    WORKER,
    basis,
    course,
    grants,
    hired,
    known_as,
    received,
    says,
)

GOLDEN = Path(__file__).with_name("explanations.txt")
LEFT = known_as("w1", hired("w1", "2020-01-01", "2025-03-31", "2025-04-02"))
STAYS = known_as("w1", hired("w1", "2024-05-10"))
NOBODY = known_as("w1")
OWN = course(by=RegisteredBy.PROVIDER)


def said(step: Reason) -> str:
    arguments = ", ".join(f"{name}={value}" for name, value in step.arguments)
    cited = "; ".join(
        " ".join(filter(None, (each.act, each.article, each.confidence.value, each.note)))
        for each in step.citations
    )
    return f"{step.id}({arguments}) [{cited}]"


def told(name: str, outcome: Outcome[object], question: object) -> str:
    assert outcome.question is question
    readings = ",".join(f"{question_of(each)}={each.option}" for each in outcome.readings)
    match outcome:
        case Determined():
            cited = "; ".join(
                " ".join(filter(None, (each.act, each.article, each.confidence.value, each.note)))
                for each in outcome.citations
            )
            answer = f"{outcome.value} [{cited}]"
        case Undetermined():
            answer = f"missing {list(map(said, outcome.missing))} {list(map(said, outcome.open))}"
        case NotApplicable():
            answer = f"not, {said(outcome.reason)}"
    return f"{name}: {answer} {{{readings}}}"


def access() -> Iterator[str]:
    mandate = Mandate(OFFICE.id, ONE, period("2024-01-01", "2025-12-31"))
    open_ended = Mandate(OFFICE.id, ONE, period("2024-01-01"))
    plain = AccessQuestion(basis(), EMPLOYER, Operation.SEE_RIGHTS, ONE, day("2025-05-12"), STAYS)
    own = evolve(
        plain, trainings=(OWN,), owners=(PROVIDER,), channel=Channel.REST, mandates=(mandate,)
    )
    planned = evolve(OWN, status=TrainingStatus.CANCELLED)
    situations = {
        "usual": own,
        "after the exit": evolve(own, worker=LEFT, on=day("2025-05-12")),
        "before the exit": evolve(own, worker=LEFT, mandates=(open_ended,)),
        "mandated for good": evolve(own, mandates=(open_ended,)),
        "never employed": evolve(own, worker=NOBODY),
        "before the account": evolve(own, on=day("2023-06-30")),
        "once closed": evolve(own, basis=basis("2026-03-01"), on=day("2026-02-10")),
        "once destroyed": evolve(own, basis=basis("2026-03-01"), on=day("2027-01-01")),
        "facts missing": evolve(plain, worker=None),
        "online and cancelled": evolve(own, trainings=(planned,), channel=Channel.ONLINE),
        "cancelled": evolve(own, trainings=(planned,)),
        "too late": evolve(own, on=day("2025-08-01")),
        "list published": evolve(own, basis=basis("2025-12-01"), on=day("2026-07-02")),
        "no day of publication": evolve(
            own, basis=basis("2025-01-15", Readings(month_term=MonthTerm.REFUSE))
        ),
        "all postponed": evolve(
            own, basis=basis("2025-06-30", Readings(postponement_scope=PostponementScope.ALL))
        ),
    }
    for situation, asked in situations.items():
        for actor in ACTORS:
            # All acts of the usual case; of the others those that differ there.
            for act in Operation if situation == "usual" else SOME:
                question = evolve(asked, actor=actor, act=act)
                outcome = may(question)
                yield told(f"{situation}, {actor.id}, {act.value}", outcome, question)
                steps = question.reasons()
                if isinstance(outcome, NotApplicable):
                    assert steps == (outcome.reason,)
                elif situation == "usual" or isinstance(outcome, Undetermined):
                    yield f"  {list(map(said, steps))}"


SOME = (
    Operation.REGISTER_TRAINING,
    Operation.SEE_RIGHTS,
    Operation.ASK_CORRECTION,
    Operation.SEE_LIST,
)
ACTORS: tuple[Actor, ...] = (
    EMPLOYER,
    OTHER_EMPLOYER,
    OFFICE,
    Actor(Role.MANDATARY, "another office"),
    PROVIDER,
    OTHER_PROVIDER,
    WORKER,
    OTHER_WORKER,
    SIGEDIS,
    INSPECTION,
)


def verification() -> Iterator[str]:
    confirmed = (day("2025-06-02"), day("2025-05-01"))
    late = (day("2025-09-02"),)
    for name, training, days in (
        ("by the employer", course(), ()),
        ("by a provider", OWN, ()),
        ("confirmed", OWN, confirmed),
        ("confirmed late", OWN, late),
        ("before the account", evolve(OWN, period=period("2023-05-01", "2023-05-02")), ()),
        ("before it, confirmed", evolve(OWN, period=period("2023-05-01", "2023-05-02")), confirmed),
    ):
        for known_on in ("2025-06-30", "2023-06-30"):
            question = EntryQuestion(basis(known_on), training, day("2025-05-12"), days)
            yield told(f"{name}, known on {known_on}", verified_on(question), question)
            yield f"  {list(map(said, question.reasons()))} {is_beyond(question)}"


def keeping() -> Iterator[str]:
    kinds = (
        CreditOf(2024),
        TrainingsOf(),
        TrainingsOf(day("2025-01-31")),
        MeasuresOf(day("2024-02-29")),
        MeasuresOf(),
    )
    for known_on in ("2023-06-30", "2025-06-30", "2026-03-01"):
        for readings in (Readings(), Readings(month_term=MonthTerm.REFUSE)):
            for kind in kinds:
                question = RetentionQuestion(basis(known_on, readings), kind)
                yield told(f"{kind}, known on {known_on}", kept_until(question), question)
                yield f"  {list(map(said, question.reasons()))} {is_beyond(question)}"


def authentic() -> Iterator[str]:
    rows = (
        ("w1", "committee", "302", "2024-05-10", Origin.ENTERED, "employer"),
        ("w1", "committee", "200", "2024-06-01", Origin.AUTHENTIC, "declaration"),
        ("w1", "committee", "124", "2025-01-01", Origin.ENTERED, "employer"),
        ("w1", "name", "w", "2025-02-01", Origin.ENTERED, "employer"),
        ("w2", "name", "v", "2025-02-01", Origin.ENTERED, "employer"),
    )
    items = tuple(
        Item(worker, name, value, day(on), origin, by)
        for worker, name, value, on, origin, by in rows
    )
    for known_on in ("2023-06-30", "2024-05-09", "2024-05-20", "2024-06-02", "2025-06-30"):
        for name in ("committee", "name", "fraction"):
            question = ItemQuestion(basis(known_on), "w1", name, items)
            yield told(f"{name}, known on {known_on}", prevailing(question), question)
            yield f"  {list(map(said, question.reasons()))} {is_beyond(question)}"
    answers = collected(basis(), "w1", ("committee", "name", "fraction"), items)
    yield str([type(each).__name__ for each in answers])


def calculation() -> Iterator[str]:
    off = (OptOut(2025), OptOut(2026, "w1"))
    for known_on in ("2023-06-30", "2025-06-30", "2026-01-20", "2026-03-01"):
        for year in (2024, 2025, 2026):
            for stopped in ((), off):
                asked = YearlyQuestion(basis(known_on), BIG, (STAYS, LEFT), year, stopped)
                outcome = yearly_calculation(asked)
                name = f"{year}, known on {known_on}, {len(stopped)} stops"
                yield (
                    told(name, evolve(outcome, value=()), asked)
                    if isinstance(outcome, Determined)
                    else told(name, outcome, asked)
                )
                yield f"  {list(map(said, asked.reasons()))} {is_beyond(asked)}"
                for each in outcome.value if isinstance(outcome, Determined) else ():
                    yield f"  {each.worker} {each.year} {each.kind.value} {each.day} " + told(
                        str(each.verify_by), each.outcome, each.outcome.question
                    )


def refusing() -> Iterator[str]:
    entered = says(RegisterTraining(course()), "2025-05-12")
    asked = says(AskCorrection("r1", "w1", "hours"), "2025-05-12", by=WORKER)
    mended = says(CorrectTraining(course("t1b", corrects="t1")), "2025-05-14")
    gone = says(WithdrawTraining("t1b", "w1"), "2025-05-15")
    messages = (
        entered,
        entered,
        evolve(entered, content=RegisterTraining(course("t9"))),
        says(RegisterTraining(course()), "2025-05-13"),
        says(CorrectTraining(course("t8", corrects="t7")), "2025-05-13"),
        mended,
        says(CorrectTraining(course("t1c", corrects="t1")), "2025-05-14"),
        says(WithdrawTraining("t1b", "w1"), "2025-05-13"),
        gone,
        says(ConfirmTraining("t1b", "w1"), "2025-05-16"),
        asked,
        says(AskCorrection("r1", "w1", "again"), "2025-05-13", by=WORKER),
        says(AnswerCorrection("r2", "w1", "done"), "2025-05-13"),
        says(AnswerCorrection("r1", "w1", "done"), "2025-05-11"),
        says(AnswerCorrection("r1", "w1", "done"), "2025-05-12"),
        says(RegisterTraining(course("t5", "9999-12-30", by=RegisteredBy.PROVIDER)), by=PROVIDER),
        says(ConfirmRight(("w1",), 2025), by=Actor(Role.MANDATARY, "nobody")),
        grants_of(2025),
    )
    register, receipts = received(messages)
    for message, receipt in zip(messages, receipts, strict=True):
        assert receipt.message == message.id
        yield f"{message.id}: {receipt.handling.value} {list(map(said, receipt.reasons))}"
    for right in rights_in(register, ONE, day("2025-06-30")):
        yield str(right)
    for verified in verifications_in(register, ONE, basis(), day("2025-06-30")):
        yield str(verified)


def grants_of(year: int) -> Message:
    return says(grants("3", year=year))


def edges() -> Iterator[str]:
    first = day("2025-01-02")
    whole = hired("w1", "2025-01-02")
    ends = hired("w1", "2024-01-01", "2025-01-02")
    declared = hired("w1", "2024-01-01", "2025-06-30", "2025-01-02")
    later = hired("w1", "2024-01-01", "2025-06-30", "2025-01-03")
    ill = evolve(
        hired("w1", "2024-01-01"),
        suspensions=(Suspension.full(period("2025-01-02", "2025-12-31")),),
    )
    both = Readings(suspension=SuspensionEffect.BOTH_LOWER)
    for job in (whole, ends, declared, later, ill):
        asked = YearlyQuestion(basis("2025-06-30", both), BIG, (known_as("w1", job),), 2025)
        assert asked.day == first
        outcome = yearly_calculation(asked)
        assert isinstance(outcome, Determined)
        for each in outcome.value:
            right = each.outcome
            days = right.value.days.amount if isinstance(right, Determined) else right
            yield f"{job.period.first} to {job.period.last} {job.exit_declared}: {days}"
    horizon = basis().law.rulebook.horizon
    for after in (0, 1):
        asked = YearlyQuestion(basis(str(horizon)), BIG, (), horizon.year + after)
        yield f"{after} years after the horizon's, beyond it: {is_beyond(asked)}"


def explanations() -> str:
    parts = (
        access(),
        verification(),
        keeping(),
        authentic(),
        calculation(),
        refusing(),
        edges(),
    )
    return "".join(f"{line}\n" for part in parts for line in part)


def test_every_explanation_is_the_one_that_was_read() -> None:
    assert explanations().splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_the_day_of_the_horizon_itself_is_not_beyond_it() -> None:
    horizon = basis().law.rulebook.horizon
    assert not basis(str(horizon)).beyond_horizon(horizon)
    assert basis(str(horizon)).beyond_horizon(date(horizon.year, horizon.month, horizon.day + 1))


if __name__ == "__main__":
    GOLDEN.write_text(explanations(), encoding="utf-8")
