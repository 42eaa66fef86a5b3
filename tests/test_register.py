"""Messages folded into the register: what each does, and why it is refused."""

import pytest
from attrs import evolve

from builders import arguments, day, ids, period
from fla_rules import Days, FactError, Hours, Kind, Readings, sentence
from fla_rules.facts import (
    Actor,
    AnswerCorrection,
    AskCorrection,
    Channel,
    ConfirmRight,
    ConfirmTraining,
    Content,
    CorrectTraining,
    EventKind,
    Mandate,
    Message,
    OptOut,
    RegisteredBy,
    RegisterRight,
    RegisterTraining,
    Role,
    Staff,
    StopCalculation,
    TrainingStatus,
    WithdrawTraining,
)
from fla_rules.facts.registration import workers_of
from fla_rules.law import ProviderAfterVerification
from fla_rules.register import (
    Context,
    Entry,
    Handling,
    Register,
    RightVerified,
    TrainingVerified,
    events_in,
    fold,
    opt_outs_in,
    requests_in,
    rights_in,
    trainings_in,
    verifications_in,
)
from registering import (
    EMPLOYER,
    OFFICE,
    ONE,
    OTHER_EMPLOYER,
    OTHER_PROVIDER,
    OTHER_WORKER,
    PROVIDER,
    SIGEDIS,
    TWO,
    WORKER,
    basis,
    context,
    course,
    folded,
    grants,
    hired,
    known_as,
    received,
    refusals,
    says,
)

END = day("2025-12-31")
EVER_AFTER = Readings(provider_after_verification=ProviderAfterVerification.YES)
FIRST = says(RegisterTraining(course()))
# The id of the first training of the provider.
GIVEN = "school::t1"
BY_PROVIDER = says(RegisterTraining(course(by=RegisteredBy.PROVIDER)), by=PROVIDER)
MENDED = says(CorrectTraining(course("t1b", days="2", corrects="t1")), "2025-05-20")
MENDED_FOR_IT = says(CorrectTraining(course("t1b", days="2", corrects=GIVEN)), "2025-05-20")


def held(register: Register, on: str = "2025-12-31") -> list[tuple[str, str]]:
    return [(each.id, str(each.known_from)) for each in trainings_in(register, ONE, day(on))]


# --- trainings -----------------------------------------------------------------------------------


def test_a_training_is_known_from_the_day_it_was_sent() -> None:
    register = folded(FIRST)
    assert held(register) == [("t1", "2025-05-12")]
    assert held(register, "2025-05-11") == []


def test_a_correction_takes_the_place_of_what_it_corrects_from_its_own_day() -> None:
    register = folded(FIRST, MENDED)
    assert held(register, "2025-05-19") == [("t1", "2025-05-12")]
    assert held(register, "2025-05-20") == [("t1b", "2025-05-20")]


def test_a_correction_of_a_correction_names_what_holds() -> None:
    again = says(CorrectTraining(course("t1a", corrects="t1b")), "2025-05-20")
    assert held(folded(FIRST, MENDED, again)) == [("t1a", "2025-05-20")]
    stale = says(CorrectTraining(course("t1c", corrects="t1")), "2025-05-21")
    _, receipts = received([FIRST, MENDED, stale])
    (refused,) = receipts[-1].reasons
    assert (refused.id, arguments(refused)) == (
        "register.corrected",
        {"training": "t1", "by": "t1b"},
    )


def test_a_withdrawal_takes_a_training_out_with_all_it_corrected() -> None:
    gone = says(WithdrawTraining("t1b", "w1"), "2025-06-02")
    register = folded(FIRST, MENDED, gone)
    assert held(register, "2025-06-01") == [("t1b", "2025-05-20")]
    assert held(register, "2025-06-02") == []
    assert len(register.entries) == 3


def test_what_was_withdrawn_is_not_changed_and_its_id_is_not_given_again() -> None:
    gone = says(WithdrawTraining("t1", "w1"), "2025-06-02")
    late = says(CorrectTraining(course("t1b", corrects="t1")), "2025-06-03")
    again = says(RegisterTraining(course()), "2025-06-03")
    assert refusals(FIRST, gone, late) == ["register.withdrawn"]
    assert refusals(FIRST, gone, again) == ["register.training_known"]


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (RegisterTraining(course()), "register.training_known"),
        (CorrectTraining(course("t1", corrects="t0")), "register.training_known"),
        (CorrectTraining(course("t9", corrects="t8")), "register.no_such_training"),
        (CorrectTraining(course("t9", worker="w2", corrects="t1")), "register.no_such_training"),
        (WithdrawTraining("t8", "w1"), "register.no_such_training"),
        (ConfirmTraining("t1", "w2"), "register.no_such_training"),
    ],
)
def test_what_is_not_there_cannot_be_changed_and_what_is_there_is_not_entered_twice(
    content: Content, refused: str
) -> None:
    assert refused in refusals(FIRST, says(content, "2025-06-02"))


def test_nothing_builds_on_what_was_sent_after_it() -> None:
    assert refusals(FIRST, says(WithdrawTraining("t1", "w1"), "2025-05-11")) == [
        "register.too_early"
    ]


def test_two_employers_trainings_with_one_id_are_two_trainings() -> None:
    other = says(RegisterTraining(course()), by=OTHER_EMPLOYER, employer=TWO)
    register = folded(FIRST, other, says(WithdrawTraining("t1", "w1"), "2025-06-02"))
    assert held(register) == []
    assert [each.id for each in trainings_in(register, TWO, END)] == ["t1"]


def test_what_was_planned_becomes_what_was_followed() -> None:
    planned = evolve(course(by=RegisteredBy.PROVIDER), status=TrainingStatus.PLANNED)
    done = course("t1-done", by=RegisteredBy.PROVIDER, corrects=GIVEN)
    register = folded(
        says(RegisterTraining(planned), "2025-04-01", by=PROVIDER),
        says(CorrectTraining(done), "2025-05-12", by=PROVIDER),
    )
    statuses = [
        [each.status for each in trainings_in(register, ONE, day(on))]
        for on in ("2025-05-11", "2025-05-12")
    ]
    assert statuses == [[TrainingStatus.PLANNED], [TrainingStatus.FOLLOWED]]


# --- roles ---------------------------------------------------------------------------------------


def test_a_provider_does_not_touch_what_another_or_the_employer_entered() -> None:
    mended = course("t1b", by=RegisteredBy.PROVIDER, corrects=GIVEN)
    for first, by, content in (
        (BY_PROVIDER, OTHER_PROVIDER, CorrectTraining(evolve(mended, id="academy::t1b"))),
        (FIRST, PROVIDER, CorrectTraining(evolve(mended, corrects="t1"))),
    ):
        assert refusals(first, says(content, "2025-05-20", by=by)) == ["access.not_own_training"]
    sent = says(CorrectTraining(mended), "2025-05-20", by=PROVIDER)
    assert refusals(BY_PROVIDER, sent) == []


def test_a_provider_s_training_stays_its_own_after_the_employer_corrected_it() -> None:
    back = says(
        WithdrawTraining("t1b", "w1"), "2025-05-21", by=PROVIDER, name="withdrawn by provider"
    )
    assert refusals(BY_PROVIDER, MENDED_FOR_IT, back, readings=EVER_AFTER) == []
    strange = evolve(back, by=OTHER_PROVIDER)
    assert refusals(BY_PROVIDER, MENDED_FOR_IT, strange, readings=EVER_AFTER) == [
        "access.not_own_training"
    ]


CONFIRMED = says(ConfirmTraining(GIVEN, "w1"), "2025-06-02")


@pytest.mark.parametrize(
    ("messages", "holds", "on", "refused"),
    [
        ([BY_PROVIDER], GIVEN, "2025-06-03", []),
        ([BY_PROVIDER, CONFIRMED], GIVEN, "2025-06-03", ["access.verified"]),
        # On the very day too; sent before it but received after, the employer had spoken.
        ([BY_PROVIDER, CONFIRMED], GIVEN, "2025-06-02", ["access.verified"]),
        ([BY_PROVIDER, CONFIRMED], GIVEN, "2025-06-01", ["access.verified"]),
        # What the employer corrected it has verified.
        ([BY_PROVIDER, MENDED_FOR_IT], "t1b", "2025-06-03", ["access.verified"]),
        # After the term the provider's time is over in any case.
        ([BY_PROVIDER], GIVEN, "2025-08-01", ["access.term"]),
    ],
)
def test_fla_19_what_the_employer_verified_a_provider_changes_by_one_reading_only(
    messages: list[Message], holds: str, on: str, refused: list[str]
) -> None:
    mended = course("t2", by=RegisteredBy.PROVIDER, corrects=holds)
    for content in (CorrectTraining(mended), WithdrawTraining(holds, "w1")):
        sent = says(content, on, by=PROVIDER)
        assert refusals(*messages, sent) == refused
        late = ["access.term"] if on > "2025-07-31" else []
        assert refusals(*messages, sent, readings=EVER_AFTER) == late


def test_fla_19_the_employer_changes_what_it_verified_and_so_does_its_mandatary() -> None:
    for by in (EMPLOYER, OFFICE):
        who = RegisteredBy.MANDATARY if by is OFFICE else RegisteredBy.EMPLOYER
        sent = says(CorrectTraining(course("t2", by=who, corrects=GIVEN)), "2025-06-03", by=by)
        refused = refusals(BY_PROVIDER, CONFIRMED, sent)
        assert refused == (["access.no_mandate"] if by is OFFICE else [])


def test_what_a_mandatary_corrects_is_verified_by_the_employer_it_acts_for() -> None:
    mandate = Mandate(OFFICE.id, ONE, period("2024-01-01"))
    mended = course("t1b", by=RegisteredBy.MANDATARY, corrects=GIVEN)
    corrected = says(CorrectTraining(mended), "2025-05-20", by=OFFICE)
    gone = says(WithdrawTraining("t1b", "w1"), "2025-05-21", by=PROVIDER)
    _, receipts = received([BY_PROVIDER, corrected, gone], evolve(context(), mandates=(mandate,)))
    assert [ids(receipt.reasons) for receipt in receipts] == [[], [], ["access.verified"]]
    (refused,) = receipts[-1].reasons
    assert arguments(refused) == {"day": day("2025-05-20")}
    assert [(each.act, each.article) for each in refused.citations] == [("FLA", "19 § 2")]


def test_what_a_provider_changed_after_a_confirmation_is_its_own_again() -> None:
    mended = course("t2", by=RegisteredBy.PROVIDER, corrects=GIVEN)
    sent = says(CorrectTraining(mended), "2025-06-03", by=PROVIDER)
    gone = says(WithdrawTraining(mended.id, "w1"), "2025-06-04", by=PROVIDER)
    register = folded(BY_PROVIDER, CONFIRMED, sent, gone, readings=EVER_AFTER)
    assert trainings_in(register, ONE, END) == ()
    # The first reading never let it come so far.
    assert refusals(BY_PROVIDER, CONFIRMED, sent, gone) == ["register.no_such_training"]


def test_a_provider_acts_for_workers_of_many_employers() -> None:
    held_for = [
        says(RegisterTraining(course(by=RegisteredBy.PROVIDER)), by=PROVIDER, name="a"),
        says(
            RegisterTraining(course(by=RegisteredBy.PROVIDER)), by=PROVIDER, employer=TWO, name="b"
        ),
    ]
    register = folded(*held_for)
    assert [len(trainings_in(register, number, END)) for number in (ONE, TWO)] == [1, 1]


def test_a_worker_out_of_reach_is_refused_with_the_article() -> None:
    _, receipts = received([says(grants("5", "w3"))])
    (refused,) = receipts[0].reasons
    assert (refused.id, refused.citations[0].article) == ("access.not_employed", "17, 25")
    assert sentence(refused, "en") == "worker w3 has no employment with the employer"


def test_a_message_about_many_is_refused_for_all_and_says_who_stands_in_the_way() -> None:
    register, receipts = received(
        [says(grants("5", "w1", "w2", "w3", "w4"), "2025-05-12")], context()
    )
    assert [arguments(each)["worker"] for each in receipts[0].reasons] == ["w2", "w3", "w4"]
    assert rights_in(register, ONE, END) == ()
    assert [entry.reasons for entry in register.refused()] == [receipts[0].reasons]


def test_what_refuses_the_sender_is_said_once() -> None:
    assert refusals(says(grants("5", "w1", "w2"), by=SIGEDIS)) == ["access.role"]


def test_a_mandatary_sends_for_its_employer_within_its_mandate() -> None:
    mandate = Mandate("payroll office", ONE, period("2025-01-01", "2025-05-31"))
    mandated = evolve(context(), mandates=(mandate,))
    sent = [
        says(grants("5"), "2025-05-30", by=OFFICE),
        says(grants("4"), "2025-06-02", by=OFFICE),
        says(grants("5"), "2025-05-30", by=OFFICE, employer=TWO, name="for two"),
    ]
    _, receipts = received(sent, mandated)
    assert [ids(receipt.reasons) for receipt in receipts] == [
        [],
        ["access.mandate"],
        ["access.no_mandate"],
    ]


def test_a_provider_s_message_by_the_online_service_is_refused() -> None:
    online = says(
        RegisterTraining(course(by=RegisteredBy.PROVIDER)), by=PROVIDER, channel=Channel.ONLINE
    )
    assert refusals(online) == ["access.channel"]


def test_an_exit_of_years_ago_does_not_stop_who_was_hired_again() -> None:
    long_ago = hired("w1", "2015-01-01", "2019-01-31", "2019-01-31")
    worker = known_as("w1", long_ago, hired("w1", "2024-05-10"))
    staffed = evolve(context(), staffs=(Staff(ONE, (worker,)),))
    _, receipts = received([says(ConfirmRight(("w1",), 2025), "2025-01-20")], staffed)
    assert [each.handling for each in receipts] == [Handling.ACCEPTED]


# --- rights, opt-outs, verification --------------------------------------------------------------


def test_a_right_is_registered_for_many_and_adapted_for_one() -> None:
    register = folded(
        says(grants("5", "w1", "w2"), "2025-01-10"),
        says(grants("4", "w1"), "2025-02-03", name="adapted"),
        says(grants("1", "w1", kind=Kind.SECTORAL), "2025-02-03", name="sectoral"),
    )
    known = [
        (each.worker, each.kind, each.days, str(each.on)) for each in rights_in(register, ONE, END)
    ]
    assert known == [
        ("w1", Kind.LEGAL, Days(4), "2025-02-03"),
        ("w2", Kind.LEGAL, Days(5), "2025-01-10"),
        ("w1", Kind.SECTORAL, Days(1), "2025-02-03"),
    ]
    before = [(each.worker, each.days) for each in rights_in(register, ONE, day("2025-02-02"))]
    assert before == [("w1", Days(5)), ("w2", Days(5))]
    assert rights_in(register, TWO, END) == ()


def test_of_two_adaptations_the_one_received_later_holds_whatever_day_it_says() -> None:
    four = says(grants("4"), "2025-02-03")
    five = says(grants("5"), "2025-01-10")
    for first, last, days in ((four, five, "5"), (five, four, "4")):
        register = folded(first, last)
        assert [each.days for each in rights_in(register, ONE, END)] == [Days(days)]
        assert [each.on for each in rights_in(register, ONE, END)] == [day("2025-02-03")]


def test_the_calculation_is_switched_off_for_the_company_or_for_workers_by_year() -> None:
    register = folded(
        says(StopCalculation(2025), "2024-12-16"),
        says(StopCalculation(2026, ("w1",)), "2025-12-15"),
        says(StopCalculation(2026, ("w1",)), "2025-12-16"),
    )
    assert opt_outs_in(register, ONE, END) == (OptOut(2025), OptOut(2026, "w1"))
    assert opt_outs_in(register, ONE, day("2025-01-02")) == (OptOut(2025),)


def test_fla_18_a_right_is_verified_by_confirming_it_or_by_entering_it() -> None:
    register = folded(
        says(ConfirmRight(("w1", "w2"), 2025), "2025-01-20"),
        says(grants("4", "w1", year=2026), "2025-12-15"),
        says(grants("1", "w1", kind=Kind.SECTORAL), "2025-01-21"),
    )
    known = [
        (each.worker, each.year, str(each.on))
        for each in verifications_in(register, ONE, basis(), END)
        if isinstance(each, RightVerified)
    ]
    assert known == [
        ("w1", 2025, "2025-01-20"),
        ("w2", 2025, "2025-01-20"),
        ("w1", 2026, "2025-12-15"),
    ]


def verified(register: Register, on: str = "2025-12-31") -> list[tuple[str, str]]:
    known = verifications_in(register, ONE, basis(), day(on))
    of_trainings = (each for each in known if isinstance(each, TrainingVerified))
    return [(each.training, str(each.on)) for each in of_trainings]


def test_fla_19_a_provider_s_training_counts_as_verified_when_the_term_expires() -> None:
    register = folded(BY_PROVIDER)
    assert verified(register, "2025-07-30") == []
    assert verified(register, "2025-07-31") == [(GIVEN, "2025-07-31")]


def test_fla_19_or_when_the_employer_confirms_or_corrects_it() -> None:
    again = says(ConfirmTraining(GIVEN, "w1"), "2025-06-03")
    assert verified(folded(BY_PROVIDER, CONFIRMED, again)) == [(GIVEN, "2025-06-02")]
    assert verified(folded(BY_PROVIDER, MENDED_FOR_IT)) == [("t1b", "2025-05-20")]


def test_what_the_provider_corrects_after_a_confirmation_has_to_be_verified_again() -> None:
    mended = course("t1b", by=RegisteredBy.PROVIDER, corrects=GIVEN)
    sent = says(CorrectTraining(mended), "2025-06-03", by=PROVIDER)
    register = folded(BY_PROVIDER, CONFIRMED, sent, readings=EVER_AFTER)
    assert verified(register, "2025-06-02") == [(GIVEN, "2025-06-02")]
    assert verified(register, "2025-06-03") == []
    assert verified(register) == [(mended.id, "2025-07-31")]


def test_two_trainings_of_one_employer_are_two_and_each_is_verified_for_its_worker() -> None:
    own = says(RegisterTraining(course("t1")))
    theirs = course("t2", by=RegisteredBy.PROVIDER)
    messages = [own, says(RegisterTraining(theirs), by=PROVIDER)]
    register, receipts = received(messages)
    assert [each.handling for each in receipts] == [Handling.ACCEPTED, Handling.ACCEPTED]
    on = day("2025-07-31")
    assert [each.id for each in trainings_in(register, ONE, on)] == ["school::t2", "t1"]
    verified = verifications_in(register, ONE, context().basis, on)
    told = [
        (each.training, each.worker, str(each.on))
        for each in verified
        if isinstance(each, TrainingVerified)
    ]
    assert told == [("t1", "w1", "2025-05-12"), ("school::t2", "w1", "2025-07-31")]
    happened = events_in(register, ONE, context().basis, on)
    assert [each.training for each in happened] == ["t1", "school::t2"]


# --- corrections asked and answered --------------------------------------------------------------

ASKED = says(AskCorrection("r1", "w1", "two days are missing"), "2025-06-02", by=WORKER)


def test_fla_24_a_worker_asks_for_correction_and_the_employer_answers() -> None:
    answered = says(AnswerCorrection("r1", "w1", "they are there now"), "2025-06-16")
    register = folded(ASKED, answered)
    (before,) = requests_in(register, ONE, day("2025-06-15"))
    assert (before.id, before.worker, before.about) == ("r1", "w1", "two days are missing")
    assert before.answers == ()
    (after,) = requests_in(register, ONE, END)
    assert after.answers == ((day("2025-06-16"), "they are there now"),)


def test_fla_24_nobody_asks_for_another() -> None:
    other = says(AskCorrection("r1", "w2", "two days are missing"), "2025-06-02", by=WORKER)
    assert refusals(other) == ["access.other_worker"]


@pytest.mark.parametrize(
    ("message", "refused"),
    [
        (evolve(ASKED, id="again"), "register.request_known"),
        (says(AnswerCorrection("r2", "w1", "yes"), "2025-06-16"), "register.no_such_request"),
        (says(AnswerCorrection("r1", "w2", "yes"), "2025-06-16"), "register.no_such_request"),
        (says(AnswerCorrection("r1", "w1", "yes"), "2025-06-01"), "register.too_early"),
    ],
)
def test_a_request_is_made_once_and_answered_after_it_was_made(
    message: Message, refused: str
) -> None:
    assert refusals(ASKED, message) == [refused]


# --- one message, one effect ---------------------------------------------------------------------


def test_a_message_sent_again_is_a_duplicate_and_changes_nothing() -> None:
    register, first = received([FIRST])
    same, again = fold(register, [FIRST, FIRST], END, context())
    assert same == register
    assert [each.handling for each in (*first, *again)] == [
        Handling.ACCEPTED,
        Handling.DUPLICATE,
        Handling.DUPLICATE,
    ]


def test_the_duplicate_of_a_refused_message_says_again_why() -> None:
    wrong = says(grants("5", "w3"))
    _, receipts = received([wrong, wrong])
    assert receipts[1].handling is Handling.DUPLICATE
    assert receipts[1].reasons == receipts[0].reasons != ()


def test_an_id_with_another_content_is_refused_and_the_first_one_keeps_it() -> None:
    one, other = says(grants("5"), name="m1"), says(grants("4"), name="m1")
    register, receipts = received([one, other, other, one])
    assert [each.handling for each in receipts] == [
        Handling.ACCEPTED,
        Handling.REFUSED,
        Handling.DUPLICATE,
        Handling.DUPLICATE,
    ]
    assert ids(receipts[1].reasons) == ids(receipts[2].reasons) == ["register.id_taken"]
    assert [each.days for each in rights_in(register, ONE, END)] == [Days(5)]
    assert [entry.message for entry in register.refused()] == [other]


# --- what the register shows of the duties -------------------------------------------------------


def test_the_register_gives_the_events_that_the_duties_ask_for() -> None:
    register = folded(
        says(ConfirmRight(("w1",), 2025), "2025-01-20"),
        FIRST,
        MENDED,
        ASKED,
        says(AnswerCorrection("r1", "w1", "they are there now"), "2025-06-16"),
    )
    shown = [
        (each.kind, str(each.on), each.worker or each.training, each.request)
        for each in events_in(register, ONE, basis(), END)
    ]
    assert shown == [
        (EventKind.RIGHT_VERIFIED, "2025-01-20", "w1", None),
        (EventKind.TRAINING_REGISTERED, "2025-05-12", "t1", None),
        (EventKind.TRAINING_REGISTERED, "2025-05-20", "t1b", None),
        (EventKind.CORRECTION_REQUESTED, "2025-06-02", "w1", "r1"),
        (EventKind.CORRECTION_HANDLED, "2025-06-16", "w1", "r1"),
    ]


# --- messages that cannot be ---------------------------------------------------------------------


def test_a_training_is_entered_by_the_role_that_it_names() -> None:
    with pytest.raises(
        FactError, match="message m1 of a provider holds a training registered by the employer"
    ):
        says(RegisterTraining(course()), by=PROVIDER, name="m1")
    # A role that may enter none is refused by the rules, with the article.
    assert refusals(says(RegisterTraining(course()), by=WORKER)) == ["access.role"]


def test_a_first_entry_corrects_none_and_a_correction_names_one() -> None:
    with pytest.raises(FactError, match="t2 corrects t1; send it as CorrectTraining"):
        RegisterTraining(course("t2", corrects="t1"))
    with pytest.raises(FactError, match="training t2 corrects none"):
        CorrectTraining(course("t2"))
    for content in (RegisterTraining, CorrectTraining):
        with pytest.raises(FactError, match="a training without an id"):
            content(course(" ", corrects="t1" if content is CorrectTraining else None))


def test_what_a_message_is_about_is_never_left_blank() -> None:
    with pytest.raises(FactError, match="a message without an id"):
        evolve(FIRST, id="")
    with pytest.raises(FactError, match="no worker is named"):
        RegisterRight((), 2025, Kind.LEGAL, Days(5))
    with pytest.raises(FactError, match="a worker without an id"):
        ConfirmRight(("w1", ""), 2025)
    with pytest.raises(FactError, match="w1 named twice; name each worker once"):
        StopCalculation(2025, ("w1", "w2", "w1"))
    with pytest.raises(FactError, match="2022 has no right in days"):
        StopCalculation(2022)
    with pytest.raises(FactError, match="a withdrawal without a training or a worker"):
        WithdrawTraining("", "w1")
    with pytest.raises(FactError, match="a confirmation without a training or a worker"):
        ConfirmTraining("t1", "")
    with pytest.raises(FactError, match="a request without number, worker or subject"):
        AskCorrection("r1", "w1", " ")
    with pytest.raises(FactError, match="an answer without request, worker or text"):
        AnswerCorrection("", "w1", "yes")


def test_a_message_knows_the_workers_it_is_about() -> None:
    assert workers_of(FIRST.content) == ("w1",)
    assert workers_of(grants("5", "w1", "w2")) == ("w1", "w2")
    assert workers_of(WithdrawTraining("t1", "w1")) == ("w1",)


def test_a_message_of_a_day_from_which_no_term_runs_is_refused_and_the_others_are_not() -> None:
    far = course("t9", "9499-12-30", by=RegisteredBy.PROVIDER)
    messages = [
        says(RegisterTraining(course())),
        says(RegisterTraining(far), "9499-12-31", by=PROVIDER),
        says(StopCalculation(2025), "2025-05-12"),
    ]
    register, receipts = received(messages)
    assert [each.handling for each in receipts] == [
        Handling.ACCEPTED,
        Handling.REFUSED,
        Handling.ACCEPTED,
    ]
    (why,) = receipts[1].reasons
    assert "no term is counted from a day after the year 9000" in sentence(why, "en")
    assert [entry.message for entry in register.refused()] == [messages[1]]


# --- whose day, and whose id ---------------------------------------------------------------------


def on_receipt(message: Message, on: str, judged_by: Context | None = None) -> list[str]:
    """Give the ids of the reasons for which a message is refused that is received on a day."""
    _, receipts = fold(Register(), [message], day(on), judged_by or context())
    return ids(receipts[0].reasons)


def test_a_day_of_sending_after_the_receipt_is_refused_with_both_days() -> None:
    _, receipts = fold(Register(), [FIRST], day("2025-05-11"), context())
    (why,) = receipts[0].reasons
    told = {"sent": day("2025-05-12"), "received": day("2025-05-11")}
    assert (why.id, arguments(why)) == ("register.sent_later", told)
    assert on_receipt(FIRST, "2025-05-12") == []


def test_a_mandate_that_ended_before_the_receipt_lets_nobody_in_and_none_that_began_later() -> None:
    mandate = Mandate(OFFICE.id, ONE, period("2025-02-01", "2025-03-31"))
    for sent, on, refused in (
        ("2025-03-31", "2025-03-31", []),
        ("2025-03-31", "2025-04-01", ["access.mandate"]),
        ("2025-01-31", "2025-02-01", ["access.mandate"]),
        ("2025-02-01", "2025-02-01", []),
    ):
        asked = says(grants("5"), sent, by=OFFICE)
        assert on_receipt(asked, on, evolve(context(), mandates=(mandate,))) == refused


def test_fla_25_access_after_an_exit_closes_by_the_day_of_receipt() -> None:
    asked = says(grants("5", "w2"), "2025-04-30")
    assert on_receipt(asked, "2025-04-30") == []
    assert on_receipt(asked, "2025-05-01") == ["access.exit"]


def test_fla_19_a_provider_is_in_time_by_the_day_of_receipt() -> None:
    assert on_receipt(BY_PROVIDER, "2025-07-31") == []
    assert on_receipt(BY_PROVIDER, "2025-08-01") == ["access.term"]


def test_after_the_account_closed_nothing_is_entered_whatever_day_it_says() -> None:
    sent = says(grants("5"), "2025-12-31")
    repealed = context("2026-06-30")
    assert on_receipt(sent, "2025-12-31", repealed) == []
    assert on_receipt(sent, "2026-01-01", repealed) == ["access.closes"]


def test_a_day_of_receipt_never_goes_back() -> None:
    register, _ = fold(Register(), [FIRST], day("2025-05-14"), context())
    register, _ = fold(register, [says(grants("5"), "2025-05-12")], day("2025-05-13"), context())
    assert [entry.received_on for entry in register.entries] == [day("2025-05-14")] * 2
    assert register.last_receipt == day("2025-05-14")
    with pytest.raises(FactError, match="received on 2025-05-13 comes after one of 2025-05-14"):
        Register((*register.entries, Entry(MENDED, day("2025-05-13"))))


def test_an_id_is_its_sender_s_and_what_another_sent_under_it_takes_nothing() -> None:
    strange = says(grants("1"), by=OTHER_EMPLOYER, name="inv-1")
    own = says(grants("5"), name="inv-1")
    _, receipts = received([strange, own, evolve(own, content=StopCalculation(2025))])
    assert [ids(each.reasons) for each in receipts] == [
        ["access.other_employer"],
        [],
        ["register.id_taken"],
    ]


def test_a_provider_takes_no_id_of_the_employer_nor_the_employer_one_of_a_provider() -> None:
    theirs = evolve(course(by=RegisteredBy.PROVIDER), id="2025-001")
    own = says(RegisterTraining(course("2025-001")))
    _, receipts = received([says(RegisterTraining(theirs), by=PROVIDER), own])
    assert [ids(each.reasons) for each in receipts] == [["register.foreign_id"], []]
    for content in (
        RegisterTraining(course("school::t9")),
        CorrectTraining(course("school::t9", corrects="t1")),
    ):
        assert refusals(FIRST, says(content, "2025-05-20")) == ["register.foreign_id"]
    other = evolve(course(by=RegisteredBy.PROVIDER), id="academy::t1")
    assert refusals(says(RegisterTraining(other), by=PROVIDER)) == ["register.foreign_id"]


def test_a_request_has_an_id_of_its_worker_s() -> None:
    other = says(AskCorrection("r1", "w2", "a day"), "2025-03-03", by=OTHER_WORKER)
    own = says(AskCorrection("r1", "w1", "a day"), "2025-03-03", by=WORKER)
    answered = says(AnswerCorrection("r1", "w1", "it is there"), "2025-03-04")
    register = folded(other, own, answered)
    asked = [(each.worker, len(each.answers)) for each in requests_in(register, ONE, END)]
    assert asked == [("w2", 0), ("w1", 1)]


def test_a_worker_has_an_employer_and_nobody_else_has() -> None:
    with pytest.raises(FactError, match="worker w1 of no employer; name the employer of a worker"):
        Actor(Role.WORKER, "w1")
    with pytest.raises(FactError, match=r"provider school of 0403\.170\.701; name the employer"):
        Actor(Role.PROVIDER, "school", ONE)


def test_a_worker_of_another_employer_with_the_same_id_is_refused() -> None:
    strange = says(AskCorrection("r1", "w1", "a day"), by=Actor.worker(TWO, "w1"))
    assert refusals(strange) == ["access.other_staff"]


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (RegisterTraining(course("t9", "2025-05-12")), []),
        (RegisterTraining(course("t9", "2025-05-13")), ["register.not_over"]),
        (RegisterTraining(course("t9", "2026-12-31")), ["register.not_over"]),
        (
            RegisterTraining(evolve(course("t9", "2026-12-31"), status=TrainingStatus.PLANNED)),
            [],
        ),
        (
            RegisterTraining(evolve(course("t9", "2027-01-01"), status=TrainingStatus.PLANNED)),
            ["register.year"],
        ),
        (RegisterTraining(course("t9", "2023-01-01")), []),
        (RegisterTraining(course("t9", "2022-12-31")), ["register.year"]),
        (RegisterTraining(course("t9", days="366")), []),
        (RegisterTraining(course("t9", days="36601/100")), ["register.too_much"]),
        (RegisterTraining(evolve(course("t9"), duration=Hours(366 * 1440))), []),
        (
            RegisterTraining(evolve(course("t9"), duration=Hours(366 * 1440 + 1))),
            ["register.too_much"],
        ),
        (RegisterTraining(evolve(course("t9"), charged=Days(367))), ["register.too_much"]),
        (grants("366"), []),
        (grants("367"), ["register.too_much"]),
        (grants("5", year=2026), []),
        (grants("5", year=2027), ["register.year"]),
        (StopCalculation(2027), ["register.year"]),
        (ConfirmRight(("w1",), 2027), ["register.year"]),
    ],
)
def test_what_cannot_be_true_of_anybody_is_refused(content: Content, refused: list[str]) -> None:
    assert refusals(says(content)) == refused
