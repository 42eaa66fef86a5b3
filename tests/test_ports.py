"""The ports in memory keep the laws that each port asks for."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import agreement, day, ids
from fla_rules import RULEBOOK, FactError
from fla_rules.facts import Channel, Message, RegisterTraining, Staff
from fla_rules.in_memory import (
    AgreementsInMemory,
    AuthenticInMemory,
    EmploymentsInMemory,
    FixedClock,
    NoticesInMemory,
    RegisterInMemory,
)
from fla_rules.outcome import reason
from fla_rules.ports import (
    AgreementSource,
    AuthenticSource,
    Clock,
    DeclarationChannel,
    EmploymentSource,
    Notice,
    Notices,
    TrainingRegister,
)
from fla_rules.register import Handling, Item, Origin
from fla_rules.working_days import WorkingDays
from registering import CALENDAR, EMPLOYER, NONE, ONE, STAFFS, TWO, context, course, grants, says

DAYS = ["2025-05-12", "2025-05-13", "2025-05-14"]


def sent(names: Sequence[str], channel: Channel = Channel.REST) -> list[Message]:
    """Give a message for each name; those of one name are one message."""
    return [
        says(
            RegisterTraining(course(f"t{name}", worker="w3" if name == "z" else "w1")),
            DAYS[ord(name) % 3],
            name=name,
            channel=channel,
        )
        for name in names
    ]


def test_there_is_an_implementation_of_every_port() -> None:
    memory = RegisterInMemory(context(), FixedClock(day("2025-06-30")))
    employments: EmploymentSource = EmploymentsInMemory(STAFFS)
    register: TrainingRegister = memory
    agreements: AgreementSource = AgreementsInMemory(())
    calendar: WorkingDays = CALENDAR
    authentic: AuthenticSource = AuthenticInMemory(())
    channels: list[DeclarationChannel] = [memory.channel(each) for each in Channel]
    notices: Notices = NoticesInMemory()
    clock: Clock = FixedClock(day("2025-06-30"))
    assert employments.workers(ONE) == STAFFS[0].workers
    assert register.trainings(ONE, clock.today()) == ()
    assert agreements.agreements(clock.today()) == ()
    assert calendar.is_working_day(clock.today())
    assert authentic.items("w1", clock.today()) == ()
    assert [channel.submit([]) for channel in channels] == [(), (), ()]
    assert notices.opened_on("n1") is None


# --- sources -------------------------------------------------------------------------------------


def test_an_employer_that_is_not_known_has_no_workers() -> None:
    assert EmploymentsInMemory(STAFFS).workers(NONE) == ()
    with pytest.raises(FactError, match="an employer with two staffs"):
        EmploymentsInMemory((*STAFFS, Staff(ONE, ())))


def test_agreements_are_given_from_the_day_they_are_known_on_in_their_order() -> None:
    late = agreement("209", {2024: "2"}, known_from="2025-02-01")
    early = agreement("302", {2024: "3"}, known_from="2024-02-01")
    source = AgreementsInMemory((late, early))
    assert source.agreements(day("2024-01-31")) == ()
    assert source.agreements(day("2025-01-31")) == (early,)
    assert source.agreements(day("2025-02-01")) == (late, early)
    book = RULEBOOK.with_agreements(source.agreements(day("2025-02-01")))
    assert book.known_on(day("2025-02-01")).agreements_of("302") == (early,)


def test_an_authentic_source_gives_a_worker_s_own_authentic_items_as_known() -> None:
    item = Item("w1", "committee", "200", day("2025-01-09"), Origin.AUTHENTIC, "declarations")
    source = AuthenticInMemory([item, evolve(item, worker="w2")])
    assert source.items("w1", day("2025-01-08")) == ()
    assert source.items("w1", day("2025-01-09")) == (item,)
    with pytest.raises(FactError, match="an entered item in an authentic source"):
        AuthenticInMemory([evolve(item, origin=Origin.ENTERED)])


# --- channels ------------------------------------------------------------------------------------

NAMES = st.lists(st.sampled_from("abcdez"), max_size=12)


@pytest.mark.parametrize("channel", Channel)
@given(names=NAMES, cuts=st.lists(st.integers(0, 12), max_size=3))
def test_a_channel_gives_one_receipt_each_in_order_however_messages_are_submitted(
    channel: Channel, names: list[str], cuts: list[int]
) -> None:
    messages = sent(names, channel)
    whole, parts = (
        RegisterInMemory(context(), FixedClock(day("2025-06-30"))),
        RegisterInMemory(context(), FixedClock(day("2025-06-30"))),
    )
    receipts = whole.channel(channel).submit(messages)
    assert [receipt.message for receipt in receipts] == names
    bounds = [0, *sorted(min(cut, len(names)) for cut in cuts), len(names)]
    split = [
        receipt
        for first, last in pairwise(bounds)
        for receipt in parts.channel(channel).submit(messages[first:last])
    ]
    assert tuple(split) == receipts
    assert parts.register == whole.register
    for receipt in receipts:
        assert bool(receipt.reasons) == (receipt.message == "z")
    expected = {f"t{name}" for name in names} - {"tz"}
    assert {each.id for each in whole.trainings(ONE, day("2025-12-31"))} == expected


@given(NAMES)
def test_a_message_sent_again_changes_nothing_and_nothing_accepted_is_lost(
    names: list[str],
) -> None:
    memory = RegisterInMemory(context(), FixedClock(day("2025-06-30")))
    channel = memory.channel(Channel.REST)
    channel.submit(sent(names))
    before = memory.register
    assert {each.handling for each in channel.submit(sent(names))} <= {Handling.DUPLICATE}
    assert memory.register == before
    channel.submit([says(grants("5"), name="other")])
    assert memory.register.entries[: len(before.entries)] == before.entries


def test_the_channels_lead_to_one_register() -> None:
    memory = RegisterInMemory(context(), FixedClock(day("2025-06-30")))
    for name, channel in zip("abc", Channel, strict=True):
        memory.channel(channel).submit(sent([name], channel))
    assert [each.id for each in memory.trainings(ONE, day("2025-12-31"))] == ["ta", "tb", "tc"]
    assert memory.trainings(TWO, day("2025-12-31")) == ()


def test_a_message_of_another_channel_is_refused_at_the_door_and_may_still_come_its_own_way() -> (
    None
):
    memory = RegisterInMemory(context(), FixedClock(day("2025-06-30")))
    mixed = [*sent("a"), *sent("b", Channel.BATCH), *sent("c")]
    receipts = memory.channel(Channel.REST).submit(mixed)
    assert [each.message for each in receipts] == ["a", "b", "c"]
    assert [ids(each.reasons) for each in receipts] == [[], ["register.other_channel"], []]
    (receipt,) = memory.channel(Channel.BATCH).submit(mixed[1:2])
    assert receipt.handling is Handling.ACCEPTED


def test_what_the_register_held_on_a_day_is_the_same_whenever_it_is_asked() -> None:
    memory = RegisterInMemory(context(), FixedClock(day("2025-06-30")))
    channel = memory.channel(Channel.REST)
    channel.submit(sent("abc"))
    before = {on: memory.trainings(ONE, day(on)) for on in DAYS}
    channel.submit([says(RegisterTraining(course("later")), "2025-06-02")])
    assert {on: memory.trainings(ONE, day(on)) for on in DAYS} == before


# --- notices -------------------------------------------------------------------------------------

NOTICE = Notice("n1", EMPLOYER, day("2025-01-02"), (reason("yearly.none", year=2025),))


def test_a_notice_is_delivered_once_and_opened_on_one_day() -> None:
    box = NoticesInMemory()
    box.send(NOTICE)
    box.send(evolve(NOTICE, on=day("2025-01-03")))
    assert list(box.delivered.values()) == [NOTICE]
    assert box.opened_on("n1") is None
    box.open("n1", day("2025-01-06"))
    box.open("n1", day("2025-01-07"))
    assert box.opened_on("n1") == day("2025-01-06")


def test_a_notice_is_not_opened_before_it_was_sent_and_says_something() -> None:
    box = NoticesInMemory()
    with pytest.raises(FactError, match="'n1' was not sent by 2025-01-06"):
        box.open("n1", day("2025-01-06"))
    box.send(NOTICE)
    with pytest.raises(FactError, match="'n1' was not sent by 2025-01-01"):
        box.open("n1", day("2025-01-01"))
    with pytest.raises(FactError, match="notice 'n1' says nothing"):
        evolve(NOTICE, says=())
