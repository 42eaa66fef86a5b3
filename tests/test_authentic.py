"""Data from authentic sources win over what was entered (FLA 17)."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import arguments, day, ids, is_beyond
from fla_rules import RULEBOOK, Determined, NotApplicable, Undetermined, sentence
from fla_rules.register import Item, ItemQuestion, Origin, Prevailing, collected, prevailing
from registering import basis

TYPED = Item("w1", "committee", "201", day("2025-03-03"), Origin.ENTERED, "employer")
DECLARED = Item("w1", "committee", "200", day("2025-01-09"), Origin.AUTHENTIC, "declarations")
ENTERED_LATER = evolve(TYPED, value="202", known_from=day("2025-04-01"), by="payroll office")


def asks(*items: Item, known_on: str = "2025-06-30", name: str = "committee") -> ItemQuestion:
    return ItemQuestion(basis(known_on), "w1", name, items)


def held(asked: ItemQuestion) -> Prevailing:
    outcome = prevailing(asked)
    assert isinstance(outcome, Determined)
    assert [cited.article for cited in outcome.citations] == ["17"]
    return outcome.value


def test_fla_17_an_authentic_source_wins_over_what_was_entered_later() -> None:
    assert held(asks(TYPED, DECLARED)) == Prevailing(DECLARED, (TYPED,))


def test_fla_17_what_becomes_known_later_replaces_what_was_entered() -> None:
    late = evolve(DECLARED, known_from=day("2025-05-02"))
    assert held(asks(TYPED, late, known_on="2025-05-01")) == Prevailing(TYPED)
    assert held(asks(TYPED, late, known_on="2025-05-02")) == Prevailing(late, (TYPED,))


def test_of_what_was_entered_the_last_holds_until_a_source_says_more() -> None:
    assert held(asks(ENTERED_LATER, TYPED)) == Prevailing(ENTERED_LATER, (TYPED,))


def test_what_was_entered_as_the_source_has_it_is_not_replaced() -> None:
    assert held(asks(evolve(TYPED, value="200"), DECLARED)) == Prevailing(DECLARED)


def test_of_two_things_a_source_said_the_later_holds() -> None:
    moved = evolve(DECLARED, value="218", known_from=day("2025-02-03"))
    assert held(asks(moved, DECLARED, TYPED)) == Prevailing(moved, (TYPED,))


def test_fla_17_what_nobody_gave_is_shown_as_missing() -> None:
    answers = collected(basis(), "w1", ["committee", "regime"], [DECLARED])
    assert isinstance(answers[0], Determined)
    assert isinstance(answers[1], Undetermined)
    (missing,) = answers[1].missing
    assert arguments(missing) == {"worker": "w1", "item": "regime"}
    assert answers[1].question.reasons() == (missing,)


def test_another_worker_s_data_are_nobody_s_here() -> None:
    assert isinstance(prevailing(asks(evolve(DECLARED, worker="w2"))), Undetermined)


def test_before_the_act_is_known_there_is_no_account_to_complete() -> None:
    asked = asks(DECLARED, known_on="2023-11-30")
    outcome = prevailing(asked)
    assert isinstance(outcome, NotApplicable)
    assert asked.reasons() == (outcome.reason,)
    assert ids(asked.reasons()) == ["authentic.no_account"]


def test_an_answer_says_what_holds_who_entered_what_is_replaced_and_its_receipt() -> None:
    asked = asks(TYPED, DECLARED)
    assert [sentence(step, "en") for step in asked.reasons()] == [
        "committee: 200, from declarations on 2025-01-09",
        "committee: 201, entered by employer on 2025-03-03, is replaced",
    ]
    assert asked.basis.receipt.known_on == day("2025-06-30")
    assert not is_beyond(asked)
    assert is_beyond(asks(known_on=str(RULEBOOK.horizon + timedelta(days=1))))


ITEMS = st.lists(
    st.builds(
        Item,
        worker=st.just("w1"),
        name=st.just("committee"),
        value=st.sampled_from(["200", "201", "202"]),
        known_from=st.dates(date(2025, 1, 1), date(2025, 1, 6)),
        origin=st.sampled_from(Origin),
        by=st.sampled_from(["a", "b"]),
    ),
    max_size=6,
)


@given(ITEMS.flatmap(lambda items: st.tuples(st.just(items), st.permutations(items))))
def test_the_order_in_which_items_are_given_changes_nothing(
    orders: tuple[list[Item], list[Item]],
) -> None:
    one, other = (prevailing(asks(*items)) for items in orders)
    assert type(one) is type(other)
    if isinstance(one, Determined) and isinstance(other, Determined):
        assert one.value == other.value


@given(ITEMS)
def test_no_item_entered_ever_holds_against_an_authentic_one(items: list[Item]) -> None:
    for on in range(1, 7):
        asked = asks(*items, known_on=f"2025-01-0{on}")
        known = [each for each in items if each.known_from <= asked.basis.law.known_on]
        outcome = prevailing(asked)
        assert isinstance(outcome, Determined) == bool(known)
        if isinstance(outcome, Determined):
            authentic = [each for each in known if each.origin is Origin.AUTHENTIC]
            best = max(each.known_from for each in authentic or known)
            item = outcome.value.item
            assert item in (authentic or known)
            assert item.known_from == best
            values = {each.value for each in outcome.value.replaced}
            entered = {each.value for each in known if each.origin is Origin.ENTERED}
            assert values == entered - {item.value}
