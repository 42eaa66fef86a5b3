"""Who may register, change, verify and see what in the account, and when (FLA 15-30)."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import BIG, arguments, day, ids, is_beyond, period, value
from fla_rules import (
    RULEBOOK,
    Determined,
    EnterpriseNumber,
    FactError,
    LawError,
    NotApplicable,
    Outcome,
    Readings,
    Undetermined,
    sentence,
)
from fla_rules.basis import Basis
from fla_rules.duties import DutiesQuestion, duties
from fla_rules.facts import Actor, Channel, Mandate, RegisteredBy, Role, TrainingStatus
from fla_rules.law import (
    AnnouncedQuarters,
    AsSoonAsPossible,
    Deadline,
    DutyName,
    FixedDay,
    MonthTerm,
    PostponementScope,
    ProviderAfterVerification,
    Rulebook,
    TermCounting,
    TermName,
    WithStartUp,
)
from fla_rules.outcome import Citation
from fla_rules.register import (
    AccessQuestion,
    EntryQuestion,
    Operation,
    Permission,
    may,
    verified_on,
)
from fla_rules.register.access import AccessFact, quarterly_term
from fla_rules.terms import Due
from fla_rules.vocabulary import Confidence
from registering import (
    CALENDAR,
    EMPLOYER,
    INSPECTION,
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
    course,
    hired,
    known_as,
)

# In service from 10 May 2024; the exit declared on 31 March 2025, so access until 30 April.
SERVED = known_as("w1", hired("w1", "2024-05-10", "2025-03-31", declared="2025-03-31"))
STAYS = known_as("w1", hired("w1", "2024-05-10"))
MANDATE = Mandate("payroll office", ONE, period("2024-06-01", "2025-01-31"))
GIVEN = course(last="2024-06-14", by=RegisteredBy.PROVIDER)


def asks(
    act: Operation,
    by: Actor = EMPLOYER,
    on: str = "2025-02-03",
    *,
    known_on: str = "2025-06-30",
) -> AccessQuestion:
    """Ask about worker w1 of employer ONE, with all that can be known."""
    return AccessQuestion(
        basis(known_on),
        by,
        act,
        ONE,
        day(on),
        worker=STAYS,
        trainings=(GIVEN,),
        owners=(PROVIDER,),
        channel=Channel.REST,
        mandates=(MANDATE,),
    )


def refusal(asked: AccessQuestion) -> str:
    outcome = may(asked)
    if not isinstance(outcome, NotApplicable):
        pytest.fail(f"not refused: {outcome}")
    assert outcome.reason.citations, "a refusal names an article"
    return outcome.reason.id


def granted(asked: AccessQuestion) -> bool:
    return isinstance(may(asked), Determined)


def last(asked: AccessQuestion) -> str:
    return str(value(may(asked)).last)


def articles(outcome: Outcome[Permission]) -> list[str | None]:
    assert isinstance(outcome, Determined)
    return [cited.article for cited in outcome.citations]


# --- the account ---------------------------------------------------------------------------------


def test_fla_35_nobody_does_anything_before_the_account_opens() -> None:
    assert refusal(asks(Operation.CALCULATE_RIGHTS, SIGEDIS, "2024-03-31")) == "access.no_account"
    assert granted(asks(Operation.CALCULATE_RIGHTS, SIGEDIS, "2024-04-01"))


def test_nobody_does_anything_under_a_law_that_does_not_know_the_account_yet() -> None:
    asked = asks(Operation.SEE_RIGHTS, WORKER, "2025-02-03", known_on="2023-11-30")
    assert refusal(asked) == "access.no_account"


def test_as_known_since_the_repeal_entries_end_with_2025_and_reading_with_2026() -> None:
    for act, until in [
        (Operation.REGISTER_RIGHT, "2025-12-31"),
        (Operation.SEE_RIGHTS, "2026-12-31"),
    ]:
        assert last(asks(act, on=until, known_on="2026-01-21")) == until
        next_day = str(day(until) + timedelta(days=1))
        assert refusal(asks(act, on=next_day, known_on="2026-01-21")) == "access.closes"


def test_as_known_before_the_repeal_nothing_ends() -> None:
    assert (
        value(may(asks(Operation.REGISTER_RIGHT, on="2026-01-15", known_on="2026-01-20"))).last
        is None
    )


# --- employer and mandatary ----------------------------------------------------------------------


def test_fla_17_an_employer_reaches_a_worker_from_the_entry_into_service() -> None:
    assert refusal(asks(Operation.SEE_RIGHTS, on="2024-05-09")) == "access.in_service"
    assert granted(asks(Operation.SEE_RIGHTS, on="2024-05-10"))


def test_fla_25_access_closes_thirty_calendar_days_from_the_exit_declaration() -> None:
    asked = evolve(asks(Operation.SEE_RIGHTS, on="2025-04-30"), worker=SERVED)
    assert last(asked) == "2025-04-30"
    assert "25" in articles(may(asked))
    assert refusal(evolve(asked, on=day("2025-05-01"))) == "access.exit"


def test_fla_25_the_term_counts_the_day_of_the_declaration_where_a_reading_says_so() -> None:
    included = Readings(term_counting=TermCounting.TRIGGER_INCLUDED)
    asked = evolve(asks(Operation.SEE_RIGHTS, on="2025-04-29"), worker=SERVED)
    asked = evolve(asked, basis=basis(readings=included))
    outcome = may(asked)
    assert value(outcome).last == day("2025-04-29")
    assert outcome.readings == (TermCounting.TRIGGER_INCLUDED,)


def test_an_exit_that_nobody_declared_closes_nothing() -> None:
    left = known_as("w1", hired("w1", "2024-05-10", "2024-12-31"))
    assert granted(evolve(asks(Operation.SEE_RIGHTS, on="2025-12-01"), worker=left))


def test_an_exit_declared_before_the_account_opened_still_closes_it_in_thirty_days() -> None:
    left = known_as("w1", hired("w1", "2020-01-01", "2024-03-20", declared="2024-03-20"))
    asked = evolve(asks(Operation.SEE_RIGHTS, on="2024-04-19"), worker=left)
    assert last(asked) == "2024-04-19"
    assert refusal(evolve(asked, on=day("2024-04-20"))) == "access.exit"


def test_an_exit_on_a_day_for_which_the_law_has_no_term_closes_nothing() -> None:
    def cut(row: Deadline) -> Deadline:
        ends = period("2024-04-01", "2025-12-31")
        return evolve(row, period=ends) if row.name is DutyName.CLOSE_ACCESS else row

    book = evolve(RULEBOOK, deadlines=tuple(map(cut, RULEBOOK.deadlines)))
    leaves = known_as("w1", hired("w1", "2024-05-10", "2026-02-28", declared="2026-02-02"))
    asked = evolve(asks(Operation.SEE_RIGHTS), basis=basis(book=book), worker=leaves)
    assert value(may(asked)).last is None


def test_who_is_hired_again_is_reached_again() -> None:
    again = known_as("w1", *SERVED.employments, hired("w1", "2025-06-02"))
    asked = evolve(asks(Operation.SEE_RIGHTS), worker=again)
    assert [granted(evolve(asked, on=day(on))) for on in ("2025-04-30", "2025-05-01")] == [
        True,
        False,
    ]
    assert value(may(evolve(asked, on=day("2025-06-02")))).last is None


def test_another_employer_s_workers_are_out_of_reach() -> None:
    assert refusal(asks(Operation.REGISTER_RIGHT, OTHER_EMPLOYER)) == "access.other_employer"


def test_who_was_never_employed_there_is_out_of_reach() -> None:
    asked = evolve(asks(Operation.REGISTER_RIGHT), worker=known_as("w1"))
    assert refusal(asked) == "access.not_employed"


def test_a_mandatary_acts_on_the_days_of_its_mandate_and_no_others() -> None:
    allowed = [
        granted(asks(Operation.REGISTER_RIGHT, OFFICE, on))
        for on in ("2024-05-31", "2024-06-01", "2025-01-31", "2025-02-01")
    ]
    assert allowed == [False, True, True, False]
    assert last(asks(Operation.REGISTER_RIGHT, OFFICE, "2025-01-31")) == "2025-01-31"
    assert refusal(asks(Operation.REGISTER_RIGHT, OFFICE, "2025-02-01")) == "access.mandate"


def test_a_mandate_of_another_employer_or_of_another_office_is_none() -> None:
    for mandate in (evolve(MANDATE, employer=TWO), evolve(MANDATE, mandatary="another office")):
        asked = evolve(asks(Operation.REGISTER_RIGHT, OFFICE, "2024-09-02"), mandates=(mandate,))
        assert refusal(asked) == "access.no_mandate"


def test_of_two_mandates_the_one_that_lasts_longest_counts() -> None:
    unlimited = evolve(MANDATE, period=period("2024-07-01"))
    asked = evolve(
        asks(Operation.REGISTER_RIGHT, OFFICE, "2024-09-02"), mandates=(MANDATE, unlimited)
    )
    assert value(may(asked)).last is None


def test_what_is_done_for_the_whole_company_needs_no_worker() -> None:
    assert granted(evolve(asks(Operation.STOP_CALCULATION), worker=None))
    assert granted(evolve(asks(Operation.STOP_CALCULATION, OFFICE, "2024-09-02"), worker=None))


# --- provider ------------------------------------------------------------------------------------


def test_fla_19_a_provider_enters_within_the_term_of_the_quarter() -> None:
    asked = asks(Operation.REGISTER_TRAINING, PROVIDER, "2024-07-31")
    assert last(asked) == "2024-07-31"
    assert "19 § 2" in articles(may(asked))
    for act in (
        Operation.REGISTER_TRAINING,
        Operation.CORRECT_TRAINING,
        Operation.WITHDRAW_TRAINING,
    ):
        assert granted(asks(act, PROVIDER, "2024-07-31"))
        assert refusal(asks(act, PROVIDER, "2024-08-01")) == "access.term"


def test_a_correction_may_not_reach_into_a_quarter_whose_term_is_over() -> None:
    earlier = course("t2", last="2024-05-31", by=RegisteredBy.PROVIDER)
    held = course(last="2024-07-10", by=RegisteredBy.PROVIDER)
    asked = asks(Operation.CORRECT_TRAINING, PROVIDER, "2024-08-02")
    assert granted(evolve(asked, trainings=(held,)))
    assert (
        refusal(evolve(asked, trainings=(held, earlier), owners=(PROVIDER, PROVIDER)))
        == "access.term"
    )


def test_a_provider_enters_trainings_to_come_but_none_that_fell_through() -> None:
    asked = asks(Operation.REGISTER_TRAINING, PROVIDER, "2024-06-03")
    by_status = {
        status: granted(evolve(asked, trainings=(evolve(GIVEN, status=status),)))
        for status in TrainingStatus
    }
    assert [status for status, allowed in by_status.items() if allowed] == [
        TrainingStatus.PLANNED,
        TrainingStatus.FOLLOWED,
    ]
    cancelled = evolve(GIVEN, status=TrainingStatus.CANCELLED)
    assert refusal(evolve(asked, trainings=(cancelled,))) == "access.status"
    # What was planned and fell through is corrected.
    corrected = evolve(
        asked,
        act=Operation.CORRECT_TRAINING,
        trainings=(GIVEN, cancelled),
        owners=(PROVIDER, PROVIDER),
    )
    assert granted(corrected)


def test_a_provider_uses_rest_or_batch_only() -> None:
    asked = asks(Operation.REGISTER_TRAINING, PROVIDER, "2024-06-17")
    allowed = {each: granted(evolve(asked, channel=each)) for each in Channel}
    assert allowed == {Channel.ONLINE: False, Channel.REST: True, Channel.BATCH: True}
    assert refusal(evolve(asked, channel=Channel.ONLINE)) == "access.channel"


def test_a_provider_sees_and_changes_only_what_it_entered_itself() -> None:
    for act in (Operation.CORRECT_TRAINING, Operation.WITHDRAW_TRAINING, Operation.SEE_TRAININGS):
        assert granted(asks(act, PROVIDER, "2024-07-01"))
        assert refusal(asks(act, OTHER_PROVIDER, "2024-07-01")) == "access.not_own_training"


@pytest.mark.parametrize("act", [Operation.CORRECT_TRAINING, Operation.WITHDRAW_TRAINING])
@pytest.mark.parametrize("reading", ProviderAfterVerification)
def test_fla_19_after_the_employers_word_a_provider_changes_by_a_reading_that_is_named(
    act: Operation, reading: ProviderAfterVerification
) -> None:
    readings = Readings(provider_after_verification=reading)
    asked = evolve(
        asks(act, PROVIDER, "2024-07-01"),
        basis=basis("2025-06-30", readings),
        verified=(day("2024-06-30"), day("2024-07-01"), day("2024-07-02")),
    )
    outcome = may(asked)
    assert isinstance(outcome, Determined) is (reading is ProviderAfterVerification.YES)
    assert reading in outcome.readings
    assert "access.verified" in ids(asked.reasons())
    # Not verified yet, no reading bears on it.
    before = evolve(asked, verified=(day("2024-07-02"),))
    assert reading not in may(before).readings
    assert granted(before)
    # Nor on what a provider sees, or enters for the first time.
    for other in (Operation.SEE_TRAININGS, Operation.REGISTER_TRAINING):
        beside = may(evolve(asked, act=other))
        assert isinstance(beside, Determined)
        assert reading not in beside.readings


def test_a_provider_sees_its_trainings_after_the_term_as_well() -> None:
    assert granted(asks(Operation.SEE_TRAININGS, PROVIDER, "2025-06-02"))


def test_a_provider_reaches_no_one_whom_the_employer_did_not_employ_during_the_training() -> None:
    before = course(last="2024-05-08", by=RegisteredBy.PROVIDER)
    asked = evolve(asks(Operation.REGISTER_TRAINING, PROVIDER, "2024-05-13"), trainings=(before,))
    assert refusal(asked) == "access.not_participant"


def test_a_training_of_a_quarter_without_a_term_is_not_for_a_provider() -> None:
    served = known_as("w1", hired("w1", "2020-01-01"))
    asked = asks(Operation.REGISTER_TRAINING, PROVIDER, "2024-04-02")
    old = course(last="2023-12-11", by=RegisteredBy.PROVIDER)
    assert refusal(evolve(asked, worker=served, trainings=(old,))) == "access.no_term"


def test_a_training_of_before_the_opening_has_the_term_of_the_start_up() -> None:
    found = quarterly_term(basis("2024-06-30"), day("2024-02-01"))
    assert isinstance(found, Due)
    assert (found.citations[0].act, found.last) == ("minister 26 March 2024", day("2024-11-30"))


def test_a_postponement_moves_the_term_of_a_quarter_only_under_its_reading() -> None:
    ended = day("2025-02-03")
    only, everything = PostponementScope.START_UP_ONLY, PostponementScope.ALL
    own = quarterly_term(basis("2025-04-23"), ended)
    moved = quarterly_term(basis("2025-04-23", Readings(postponement_scope=everything)), ended)
    assert isinstance(own, Due)
    assert isinstance(moved, Due)
    assert (own.last, own.readings[-1]) == (day("2025-04-30"), only)
    assert (moved.last, moved.readings[-1]) == (day("2025-09-01"), everything)


def test_the_act_s_own_start_up_term_postpones_nothing() -> None:
    everything = Readings(postponement_scope=PostponementScope.ALL)
    found = quarterly_term(basis("2024-01-15", everything), day("2024-06-14"))
    assert isinstance(found, Due)
    assert found.last == day("2024-07-31")


@given(
    st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    st.dates(date(2024, 3, 26), date(2026, 1, 20)),
    st.sampled_from(PostponementScope),
    st.sampled_from(AnnouncedQuarters),
)
def test_a_provider_has_the_term_that_the_employer_has_for_the_same_training(
    ended: date, known_on: date, scope: PostponementScope, announced: AnnouncedQuarters
) -> None:
    readings = Readings(postponement_scope=scope, announced_quarters=announced)
    known = basis(str(known_on), readings)
    served = known_as("w1", hired("w1", "2020-01-01"))
    followed = (course(last=str(ended)),)
    asked = DutiesQuestion(
        known.law, readings, BIG, (served,), followed, (), CALENDAR, date(2026, 12, 31)
    )
    (due,) = [each.due for each in duties(asked) if each.name is DutyName.REGISTER_QUARTER]
    found = quarterly_term(known, ended)
    assert due == found


def without(name: DutyName | TermName) -> Rulebook:
    return evolve(RULEBOOK, deadlines=tuple(d for d in RULEBOOK.deadlines if d.name is not name))


def test_a_training_whose_term_hangs_on_a_start_up_the_law_does_not_know_is_undetermined() -> None:
    served = known_as("w1", hired("w1", "2020-01-01"))
    old = course(last="2024-02-01", by=RegisteredBy.PROVIDER)
    asked = asks(Operation.REGISTER_TRAINING, PROVIDER, "2024-04-02")
    lacking = basis(book=without(DutyName.START_UP_REGISTRATION))
    outcome = may(evolve(asked, basis=lacking, worker=served, trainings=(old,)))
    assert isinstance(outcome, Undetermined)
    assert [each.id for each in outcome.open] == ["term.no_start_up"]
    entered = EntryQuestion(lacking, old, day("2024-04-02"))
    verified = verified_on(entered)
    assert isinstance(verified, Undetermined)
    assert verified.open == entered.reasons()


def test_a_term_of_entry_as_soon_as_possible_closes_on_no_day() -> None:
    # No act says so: what if one did?
    held = [
        evolve(row, length=AsSoonAsPossible()) if row.name is DutyName.REGISTER_QUARTER else row
        for row in RULEBOOK.deadlines
    ]
    soon = basis(book=evolve(RULEBOOK, deadlines=tuple(held)))
    served = known_as("w1", hired("w1", "2020-01-01"))
    given = course(last="2024-05-08", by=RegisteredBy.PROVIDER)
    asked = asks(Operation.REGISTER_TRAINING, PROVIDER, "2025-11-03")
    asked = evolve(asked, basis=soon, worker=served, trainings=(given,))
    assert granted(asked)
    assert "duty.undated" in [step.id for step in asked.reasons()]
    verified = verified_on(EntryQuestion(soon, given, day("2024-06-03")))
    assert isinstance(verified, NotApplicable)
    assert verified.reason.id == "verified.no_term"


def test_a_start_up_registration_that_ends_with_itself_is_an_error_of_the_book() -> None:
    with pytest.raises(LawError, match="start_up_registration ends with a start-up registration"):
        Deadline(
            DutyName.START_UP_REGISTRATION,
            WithStartUp(),
            period("2024-04-01", "2024-04-01"),
            day("2025-06-01"),
            Citation("what-if", "33", Confidence.DEDUCTION),
        )


# --- worker, Sigedis, inspection -----------------------------------------------------------------


def test_a_worker_sees_the_own_data_at_any_time_and_nobody_else_s() -> None:
    for act in (Operation.SEE_RIGHTS, Operation.SEE_TRAININGS):
        assert granted(asks(act, WORKER, "2024-04-01"))
        assert last(asks(act, WORKER, "2026-12-31", known_on="2026-06-30")) == "2026-12-31"
        assert refusal(asks(act, OTHER_WORKER)) == "access.other_worker"


def test_fla_24_a_worker_asks_for_correction_from_the_entry_into_service_and_ever_after() -> None:
    asked = evolve(asks(Operation.ASK_CORRECTION, WORKER), worker=SERVED)
    assert refusal(evolve(asked, on=day("2024-05-09"))) == "access.in_service"
    assert granted(evolve(asked, on=day("2024-05-10")))
    assert granted(evolve(asked, on=day("2025-12-01")))
    assert articles(may(asked)) == ["24"]
    assert refusal(evolve(asked, worker=known_as("w1"))) == "access.not_employed"


def test_fla_24_the_answer_is_the_employer_s_or_its_mandatary_s() -> None:
    by = [EMPLOYER, OFFICE, PROVIDER, WORKER, SIGEDIS, INSPECTION]
    allowed = [granted(asks(Operation.ANSWER_CORRECTION, each, "2024-09-02")) for each in by]
    assert allowed == [True, True, False, False, False, False]


def test_fla_18_sigedis_alone_calculates() -> None:
    assert articles(may(asks(Operation.CALCULATE_RIGHTS, SIGEDIS)))[0] == "18"
    assert refusal(asks(Operation.CALCULATE_RIGHTS, EMPLOYER)) == "access.role"


def test_fla_27_sigedis_draws_up_the_list() -> None:
    assert articles(may(asks(Operation.DRAW_UP_LIST, SIGEDIS)))[0] == "27-32"
    assert refusal(asks(Operation.DRAW_UP_LIST, INSPECTION)) == "access.role"


def test_fla_30_the_inspection_sees_the_list_once_its_publication_is_in_force() -> None:
    # Start-up by 31 March 2025, as known on 1 April 2025; six months later the list is public.
    seen = {
        on: granted(asks(Operation.SEE_LIST, INSPECTION, on, known_on="2025-04-01"))
        for on in ("2025-09-29", "2025-09-30")
    }
    assert seen == {"2025-09-29": False, "2025-09-30": True}
    early = asks(Operation.SEE_LIST, INSPECTION, "2025-09-29", known_on="2025-04-01")
    assert refusal(early) == "access.published"
    never = asks(Operation.SEE_LIST, INSPECTION, "2026-08-03", known_on="2026-06-30")
    assert refusal(never) == "access.closes"


def test_a_law_without_a_term_for_publication_bars_nobody_from_the_list() -> None:
    free = basis(book=without(TermName.PUBLICATION))
    assert granted(evolve(asks(Operation.SEE_LIST, INSPECTION, "2024-04-02"), basis=free))


def test_a_publication_on_no_day_leaves_the_sight_of_the_list_undetermined() -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE)
    # The start-up registration was due by 31 March 2025: September has no 31st.
    inspector = Actor(Role.INSPECTION, "labour inspection")
    asked = AccessQuestion(
        basis("2025-01-15", refusing),
        inspector,
        Operation.SEE_LIST,
        BIG.enterprise_number,
        day("2025-03-03"),
    )
    outcome = may(asked)
    assert isinstance(outcome, Undetermined)
    assert ids(outcome.open) == ids(asked.reasons()) == ["term.no_such_day"]


# --- missing facts, receipts, reasons ------------------------------------------------------------


def missing(asked: AccessQuestion) -> list[object]:
    outcome = may(asked)
    assert isinstance(outcome, Undetermined)
    assert outcome.question.reasons() == outcome.missing
    return [arguments(each)["fact"] for each in outcome.missing]


def test_what_has_to_be_known_to_tell_is_named() -> None:
    assert missing(evolve(asks(Operation.SEE_RIGHTS), worker=None)) == [AccessFact.WORKER]
    nothing = evolve(
        asks(Operation.CORRECT_TRAINING, PROVIDER),
        worker=None,
        trainings=(),
        owners=(),
        channel=None,
    )
    assert missing(nothing) == list(AccessFact)
    first = evolve(nothing, act=Operation.REGISTER_TRAINING, on=day("2024-06-17"))
    assert set(missing(first)) == set(AccessFact) - {AccessFact.OWNER}


# --- whose it is -------------------------------------------------------------------------------


def test_a_worker_is_one_of_its_employer_and_no_worker_of_another_with_the_same_id() -> None:
    stranger = Actor.worker(TWO, "w1")
    for act in (Operation.SEE_RIGHTS, Operation.SEE_TRAININGS, Operation.ASK_CORRECTION):
        assert granted(asks(act, WORKER))
        assert refusal(asks(act, stranger)) == "access.other_staff"


@pytest.mark.parametrize(
    ("by", "act"),
    [
        (WORKER, Operation.SEE_TRAININGS),
        (EMPLOYER, Operation.SEE_TRAININGS),
        (EMPLOYER, Operation.CORRECT_TRAINING),
        (PROVIDER, Operation.SEE_TRAININGS),
    ],
)
def test_each_training_is_of_the_worker_concerned(by: Actor, act: Operation) -> None:
    own = evolve(asks(act, by), owners=())
    asked = evolve(own, owners=(PROVIDER,)) if by is PROVIDER else own
    assert granted(asked)
    foreign = evolve(GIVEN, id="t9", worker="w9")
    owners = (PROVIDER, PROVIDER) if by is PROVIDER else ()
    both = evolve(asked, trainings=(GIVEN, foreign), owners=owners)
    assert refusal(both) == "access.other_training"


def test_a_provider_entered_every_training_of_a_list_or_is_refused() -> None:
    own = evolve(GIVEN, id="t2")
    asked = evolve(
        asks(Operation.SEE_TRAININGS, PROVIDER), trainings=(GIVEN, own), owners=(PROVIDER, PROVIDER)
    )
    assert granted(evolve(asked, owners=(PROVIDER, PROVIDER)))
    for owner in (EMPLOYER, OTHER_PROVIDER):
        for owners in ((PROVIDER, owner), (owner, PROVIDER)):
            assert refusal(evolve(asked, owners=owners)) == "access.not_own_training"
    assert missing(evolve(asked, owners=())) == [AccessFact.OWNER]
    with pytest.raises(FactError, match="owners: 1 of 2 trainings; say of each"):
        evolve(asked, owners=(PROVIDER,))


@pytest.mark.parametrize("name", ["worker", "channel"])
def test_one_worker_and_one_channel_are_asked_about_at_most(name: str) -> None:
    asked: Any = asks(Operation.CORRECT_TRAINING, PROVIDER)
    given = getattr(asked, name)
    for several in ((given, given), (given,), ()):
        with pytest.raises(FactError, match=rf"{name}: a tuple of {len(several)}, for one thing"):
            evolve(asked, **{name: several})


def test_what_is_refused_anyway_misses_nothing() -> None:
    assert refusal(evolve(asks(Operation.SEE_LIST), worker=None)) == "access.role"
    closed = asks(Operation.SEE_RIGHTS, on="2027-01-04", known_on="2026-06-30")
    assert refusal(evolve(closed, worker=None)) == "access.closes"


def test_an_answer_says_its_steps_its_receipt_and_its_horizon() -> None:
    asked = evolve(asks(Operation.SEE_RIGHTS), worker=SERVED)
    assert ids(asked.reasons()) == ["access.granted", "access.itself", "access.exit"]
    refused = asks(Operation.SEE_RIGHTS, OTHER_EMPLOYER)
    assert ids(refused.reasons()) == ["access.other_employer"]
    assert asked.basis.receipt.known_on == day("2025-06-30")
    assert not is_beyond(asked)
    assert is_beyond(evolve(asked, on=RULEBOOK.horizon + timedelta(days=1)))


# --- verification --------------------------------------------------------------------------------


def entry(
    by: RegisteredBy, entered: str = "2024-06-17", *confirmed: str, ended: str = "2024-06-14"
) -> EntryQuestion:
    training = course(last=ended, by=by)
    return EntryQuestion(basis(), training, day(entered), tuple(map(day, confirmed)))


def test_fla_19_what_the_employer_or_its_mandatary_enters_is_verified_with_that() -> None:
    for by in (RegisteredBy.EMPLOYER, RegisteredBy.MANDATARY):
        assert value(verified_on(entry(by))) == day("2024-06-17")


def test_fla_19_what_a_provider_enters_is_verified_when_the_term_expires() -> None:
    outcome = verified_on(entry(RegisteredBy.PROVIDER))
    assert value(outcome) == day("2024-07-31")
    assert isinstance(outcome, Determined)
    assert "19 § 2" in [cited.article for cited in outcome.citations]


def test_fla_19_what_a_provider_enters_is_verified_earlier_when_the_employer_confirms() -> None:
    confirmed = entry(RegisteredBy.PROVIDER, "2024-06-17", "2024-07-08", "2024-07-02")
    assert value(verified_on(confirmed)) == day("2024-07-02")
    late = entry(RegisteredBy.PROVIDER, "2024-06-17", "2024-08-02")
    assert value(verified_on(late)) == day("2024-07-31")
    before = entry(RegisteredBy.PROVIDER, "2024-06-17", "2024-06-03")
    assert value(verified_on(before)) == day("2024-07-31")


def test_what_is_entered_after_the_term_is_verified_at_once() -> None:
    assert value(verified_on(entry(RegisteredBy.PROVIDER, "2024-09-02"))) == day("2024-09-02")


def test_without_a_term_only_a_confirmation_verifies_what_a_provider_entered() -> None:
    asked = entry(RegisteredBy.PROVIDER, "2024-04-02", ended="2023-12-11")
    outcome = verified_on(asked)
    assert isinstance(outcome, NotApplicable)
    assert outcome.reason.id == "verified.no_term"
    confirmed = evolve(asked, confirmed=(day("2024-04-05"),))
    assert value(verified_on(confirmed)) == day("2024-04-05")


def test_a_verification_says_what_it_rests_on() -> None:
    said = {
        step.id: sentence(step, "en")
        for asked in (
            entry(RegisteredBy.EMPLOYER),
            entry(RegisteredBy.PROVIDER),
            entry(RegisteredBy.PROVIDER, "2024-06-17", "2024-07-02"),
            entry(RegisteredBy.PROVIDER, "2024-04-02", ended="2023-12-11"),
        )
        for step in asked.reasons()
    }
    assert list(said) == [
        "verified.at_entry",
        "verified.expired",
        "verified.confirmed",
        "verified.no_term",
    ]
    assert said["verified.confirmed"] == "verified on 2024-07-02, when the employer confirmed it"
    assert entry(RegisteredBy.PROVIDER).basis.receipt.known_on == day("2025-06-30")
    assert not is_beyond(entry(RegisteredBy.PROVIDER))


# --- actors --------------------------------------------------------------------------------------


def test_an_actor_has_an_id_and_an_employer_s_is_its_enterprise_number() -> None:
    with pytest.raises(FactError, match="provider without an id; give what is missing"):
        Actor(Role.PROVIDER, " ")
    with pytest.raises(FactError, match=r"write 0403\.170\.701, or use Actor\.employer"):
        Actor(Role.EMPLOYER, "0403170701")
    assert Actor(Role.EMPLOYER, "0403.170.701") == EMPLOYER


# --- the whole grid against an oracle ------------------------------------------------------------

DAYS = [
    "2023-11-30",
    "2024-03-31",
    "2024-04-01",
    "2024-05-09",
    "2024-05-10",
    "2024-05-31",
    "2024-06-01",
    "2024-07-31",
    "2024-08-01",
    "2025-01-31",
    "2025-02-01",
    "2025-04-30",
    "2025-05-01",
    "2025-12-31",
    "2026-01-01",
    "2026-03-01",
    "2026-12-31",
    "2027-01-01",
]
# As known before the act, before the repeal and after it; the second has the list from March 2026.
KNOWN = ["2023-11-30", "2025-06-30", "2026-06-30"]
ACTORS = [
    EMPLOYER,
    OTHER_EMPLOYER,
    OFFICE,
    Actor(Role.MANDATARY, "office without mandate"),
    PROVIDER,
    OTHER_PROVIDER,
    WORKER,
    OTHER_WORKER,
    SIGEDIS,
    INSPECTION,
]
ENTER = {Operation.REGISTER_TRAINING, Operation.CORRECT_TRAINING, Operation.WITHDRAW_TRAINING}
SEE = {Operation.SEE_RIGHTS, Operation.SEE_TRAININGS}
OF_EMPLOYER = {
    *ENTER,
    *SEE,
    Operation.CONFIRM_TRAINING,
    Operation.REGISTER_RIGHT,
    Operation.CONFIRM_RIGHT,
    Operation.STOP_CALCULATION,
    Operation.ANSWER_CORRECTION,
}
READ = {*SEE, Operation.ASK_CORRECTION, Operation.ANSWER_CORRECTION}


def account_is_open(act: Operation, on: str, known: str) -> bool:
    if known < "2023-12-01" or on < "2024-04-01":
        return False
    return known < "2026-01-21" or on <= ("2026-12-31" if act in READ else "2025-12-31")


def allowed(actor: Actor, act: Operation, on: str, known: str, *, online: bool) -> bool:
    """Say the rules of SERVED, MANDATE and GIVEN again, with the days worked out by hand."""
    reached = "2024-05-10" <= on <= "2025-04-30"
    mandated = "2024-06-01" <= on <= "2025-01-31"
    in_term = act not in ENTER or on <= "2024-07-31"
    by_actor = {
        EMPLOYER.id: act in OF_EMPLOYER and reached,
        OFFICE.id: act in OF_EMPLOYER and reached and mandated,
        PROVIDER.id: act in {*ENTER, Operation.SEE_TRAININGS} and not online and in_term,
        WORKER.id: act in SEE or (act is Operation.ASK_CORRECTION and on >= "2024-05-10"),
        SIGEDIS.id: act in {Operation.CALCULATE_RIGHTS, Operation.DRAW_UP_LIST}
        or (act is Operation.SEE_LIST and on >= "2026-03-01"),
        INSPECTION.id: act is Operation.SEE_LIST and on >= "2026-03-01",
    }
    return account_is_open(act, on, known) and by_actor.get(actor.id, False)


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: f"{actor.role.value} {actor.id}")
@pytest.mark.parametrize("known", KNOWN)
def test_every_act_of_everybody_on_every_decisive_day_is_as_the_oracle_says(
    actor: Actor, known: str
) -> None:
    known_law = basis(known)
    for act, on, channel in product(Operation, DAYS, (Channel.ONLINE, Channel.REST)):
        asked = AccessQuestion(
            known_law,
            actor,
            act,
            ONE,
            day(on),
            worker=SERVED,
            trainings=(GIVEN,),
            owners=(PROVIDER,),
            channel=channel,
            mandates=(MANDATE,),
        )
        expected = allowed(actor, act, on, known, online=channel is Channel.ONLINE)
        # The other provider registers a training of its own when it registers.
        asked = evolve(asked, owners=(actor,)) if act is Operation.REGISTER_TRAINING else asked
        if actor is OTHER_PROVIDER and act is Operation.REGISTER_TRAINING:
            expected = allowed(PROVIDER, act, on, known, online=channel is Channel.ONLINE)
        outcome = may(asked)
        assert isinstance(outcome, Determined) == expected, (act, on, channel)
        for step in asked.reasons():
            said = sentence(step, "en")
            assert said
            assert not set("{}<>") & set(said)


@given(
    st.sampled_from(list(Operation)),
    st.sampled_from(ACTORS),
    st.dates(date(2024, 1, 1), date(2027, 6, 30)),
    st.sampled_from(KNOWN),
)
def test_a_permission_holds_until_its_last_day_and_not_a_day_longer(
    act: Operation, actor: Actor, on: date, known: str
) -> None:
    asked = evolve(asks(act, actor, known_on=known), on=on, worker=SERVED)
    outcome = may(asked)
    if isinstance(outcome, Determined):
        until = outcome.value.last
        if until is not None:
            assert on <= until
            assert value(may(evolve(asked, on=until))).last == until
            assert not granted(evolve(asked, on=until + timedelta(days=1)))


def test_another_number_of_days_is_another_row_and_no_code() -> None:
    longer = Deadline(
        DutyName.CLOSE_ACCESS,
        FixedDay(day("2025-06-15")),
        period("2024-04-01"),
        day("2025-01-01"),
        Citation("what-if", "25", Confidence.DEDUCTION),
    )
    changed = Basis(
        RULEBOOK.with_deadline(longer).known_on(day("2025-06-30")), Readings(), CALENDAR
    )
    asked = evolve(asks(Operation.SEE_RIGHTS), basis=changed, worker=SERVED)
    assert last(asked) == "2025-06-15"


def test_an_employer_is_one_by_its_number_alone() -> None:
    number = EnterpriseNumber.parse("0403170701")
    assert granted(evolve(asks(Operation.SEE_RIGHTS), employer=number))
