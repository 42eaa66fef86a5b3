"""Laws of the register: whatever is sent, in whatever batches, however often."""

from datetime import date
from itertools import accumulate

from attrs import evolve
from hypothesis import event, given
from hypothesis import strategies as st

from builders import day, period
from fla_rules import Days, EnterpriseNumber, Kind, sentence
from fla_rules.facts import (
    Actor,
    AnswerCorrection,
    AskCorrection,
    Channel,
    ConfirmRight,
    ConfirmTraining,
    Content,
    CorrectTraining,
    Mandate,
    Message,
    RegisteredBy,
    RegisterRight,
    RegisterTraining,
    Role,
    StopCalculation,
    WithdrawTraining,
)
from fla_rules.facts.registration import workers_of
from fla_rules.register import (
    Context,
    Handling,
    Register,
    fold,
    opt_outs_in,
    requests_in,
    rights_in,
    trainings_in,
    verifications_in,
)
from registering import (
    EMPLOYER,
    INSPECTION,
    NONE,
    OFFICE,
    ONE,
    OTHER_EMPLOYER,
    OTHER_PROVIDER,
    OTHER_WORKER,
    PROVIDER,
    SIGEDIS,
    STAFFS,
    TWO,
    WORKER,
    basis,
    context,
    course,
    received,
)

MANDATES = (Mandate("payroll office", ONE, period("2025-03-01", "2025-05-31")),)
CONTEXT = evolve(context(), mandates=MANDATES)
ENTERED_BY = {
    Role.EMPLOYER: RegisteredBy.EMPLOYER,
    Role.MANDATARY: RegisteredBy.MANDATARY,
    Role.PROVIDER: RegisteredBy.PROVIDER,
}
ACTORS = [
    EMPLOYER,
    OTHER_EMPLOYER,
    OFFICE,
    PROVIDER,
    OTHER_PROVIDER,
    WORKER,
    OTHER_WORKER,
    SIGEDIS,
    INSPECTION,
]
WORKERS = st.sampled_from(["w1", "w2", "w3", "w4"])
# Few ids, so that messages meet.
TRAININGS = st.sampled_from(["t1", "t2", "t3", "t4"])
REQUESTS = st.sampled_from(["r1", "r2"])
CROWDS = st.lists(WORKERS, min_size=1, max_size=3, unique=True).map(tuple)
SOME_DAYS = ["2025-01-15", "2025-03-01", "2025-04-30", "2025-05-01", "2025-06-02", "2025-08-01"]


@st.composite
def contents(draw: st.DrawFn, role: Role) -> Content:
    kind = draw(st.integers(0, 8))
    worker, training = draw(WORKERS), draw(TRAININGS)
    if kind <= 1:
        ended = draw(st.sampled_from(["2025-02-14", "2025-05-09"]))
        others = [name for name in ("t1", "t2", "t3", "t4") if name != training]
        corrects = draw(st.sampled_from(others)) if kind else None
        by = ENTERED_BY.get(role, RegisteredBy.EMPLOYER)
        entered = course(training, ended, worker=worker, by=by, corrects=corrects)
        return CorrectTraining(entered) if kind else RegisterTraining(entered)
    crowd = draw(CROWDS)
    return (
        WithdrawTraining(training, worker),
        RegisterRight(crowd, 2025, draw(st.sampled_from(Kind)), Days(draw(st.integers(0, 5)))),
        StopCalculation(2025, draw(st.sampled_from([(), crowd]))),
        ConfirmRight(crowd, 2025),
        ConfirmTraining(training, worker),
        AskCorrection(draw(REQUESTS), worker, "a day is missing"),
        AnswerCorrection(draw(REQUESTS), worker, "it is there"),
    )[kind - 2]


@st.composite
def messages(draw: st.DrawFn) -> Message:
    by = draw(st.sampled_from(ACTORS))
    # A few ids only, so that some are taken.
    return Message(
        str(draw(st.integers(1, 30))),
        day(draw(st.sampled_from(SOME_DAYS))),
        draw(st.sampled_from(Channel)),
        by,
        draw(st.sampled_from([ONE, ONE, TWO, NONE])),
        draw(contents(by.role)),
    )


BATCHES = st.lists(messages(), max_size=25)


def seen(register: Register, number: EnterpriseNumber, on: date) -> tuple[object, ...]:
    """Give all that the register says of an employer on a day."""
    return (
        trainings_in(register, number, on),
        rights_in(register, number, on),
        opt_outs_in(register, number, on),
        verifications_in(register, number, basis(), on),
        requests_in(register, number, on),
    )


@given(BATCHES, st.integers(0, 25), st.sampled_from(SOME_DAYS))
def test_folding_is_independent_of_batching(sent: list[Message], cut: int, on: str) -> None:
    today = day(on)
    at_once, receipts = fold(Register(), sent, today, CONTEXT)
    half, first = fold(Register(), sent[:cut], today, CONTEXT)
    whole, second = fold(half, sent[cut:], today, CONTEXT)
    assert whole == at_once
    assert (*first, *second) == receipts
    one_by_one = Register()
    for message in sent:
        one_by_one, _ = fold(one_by_one, [message], today, CONTEXT)
    assert one_by_one == at_once


@given(BATCHES, st.data())
def test_folding_is_independent_of_duplicates(sent: list[Message], data: st.DataObject) -> None:
    once, _ = received(sent, CONTEXT)
    repeated: list[Message] = []
    for message in sent:
        repeated.append(message)
        again = data.draw(st.lists(st.sampled_from(repeated), max_size=2))
        repeated.extend(again)
    assert received(repeated, CONTEXT)[0] == once
    same, receipts = fold(once, sent, date.max, CONTEXT)
    assert same == once
    assert {receipt.handling for receipt in receipts} <= {Handling.DUPLICATE}


@given(BATCHES)
def test_each_message_has_its_receipt_and_none_is_lost(sent: list[Message]) -> None:
    register, receipts = received(sent, CONTEXT)
    assert [receipt.message for receipt in receipts] == [message.id for message in sent]
    kept = [entry.message for entry in register.entries]
    assert kept == list(dict.fromkeys(sent))
    for message, receipt in zip(sent, receipts, strict=True):
        event(f"{type(message.content).__name__} {receipt.handling.value}")
        (entry,) = [entry for entry in register.entries if entry.message == message]
        assert entry.reasons == receipt.reasons
        for refusal in entry.reasons:
            assert not set("{}<>") & set(sentence(refusal, "en"))
        if receipt.handling is not Handling.DUPLICATE:
            assert bool(receipt.reasons) == (receipt.handling is Handling.REFUSED)


@given(BATCHES)
def test_what_is_refused_changes_nothing_that_the_register_says(sent: list[Message]) -> None:
    register, _ = received(sent, CONTEXT)
    only = Register()
    for entry in register.entries:
        if not entry.reasons:
            only, _ = fold(only, [entry.message], entry.received_on, CONTEXT)
    for number in (ONE, TWO):
        for on in SOME_DAYS:
            assert seen(only, number, day(on)) == seen(register, number, day(on))


def employed(employer: EnterpriseNumber, worker: str) -> bool:
    return any(
        worker == each.id
        for staff in STAFFS
        if staff.employer == employer
        for each in staff.workers
    )


def acts_for(by: Actor, message: Message, received_on: date) -> bool:
    if by.role is Role.EMPLOYER:
        return by.id == str(message.employer)
    return any(
        (each.mandatary, each.employer) == (by.id, message.employer)
        and each.period.contains(message.sent_on)
        and each.period.contains(received_on)
        for each in MANDATES
    )


@given(BATCHES)
def test_no_act_reaches_a_worker_outside_the_mandate_the_employment_or_its_own_trainings(
    sent: list[Message],
) -> None:
    register, _ = received(sent, CONTEXT)
    entered_by: dict[tuple[EnterpriseNumber, str], Actor] = {}
    for entry in register.entries:
        message, by = entry.message, entry.message.by
        if entry.reasons:
            continue
        assert message.sent_on <= entry.received_on
        for worker in workers_of(message.content):
            assert employed(message.employer, worker)
        match by.role:
            case Role.EMPLOYER | Role.MANDATARY:
                assert acts_for(by, message, entry.received_on)
                # The exit of w2 was declared on 31 March 2025.
                last = day("2025-04-30")
                assert "w2" not in workers_of(message.content) or entry.received_on <= last
            case Role.PROVIDER:
                assert message.channel is not Channel.ONLINE
            case _:
                assert by.role is Role.WORKER
                assert by == Actor.worker(message.employer, *workers_of(message.content))
        match message.content:
            case RegisterTraining(training):
                entered_by[message.employer, training.id] = by
            case CorrectTraining(training) as correction:
                owner = entered_by[message.employer, correction.corrects]
                entered_by[message.employer, training.id] = owner
                assert by.role is not Role.PROVIDER or owner == by
            case WithdrawTraining(id_):
                owner = entered_by[message.employer, id_]
                assert by.role is not Role.PROVIDER or owner == by
            case _:
                assert by.role is not Role.PROVIDER


@given(BATCHES, st.sampled_from(SOME_DAYS))
def test_what_was_known_on_a_day_is_not_changed_by_what_is_received_later(
    sent: list[Message], on: str
) -> None:
    # Whatever day it says that it was sent on.
    place = len(
        [None for each in accumulate((each.sent_on for each in sent), max) if each <= day(on)]
    )
    early, _ = received(sent[:place], CONTEXT)
    late, _ = received(sent, CONTEXT)
    for number in (ONE, TWO):
        assert seen(late, number, day(on)) == seen(early, number, day(on))


def test_a_context_is_told_apart_by_what_is_known_and_not_by_what_is_worked_out_from_it() -> None:
    assert Context(CONTEXT.basis, STAFFS, MANDATES) == CONTEXT
    assert context() != CONTEXT
