"""The individual training account, complete or refused, and the yearly statement (TR 55)."""

from fractions import Fraction
from typing import Any, cast

import pytest
from attrs import evolve, fields

from builders import Facts, arguments, day, ids, training, value
from fla_rules import Days, FactError, JointCommittee, Kind, balance, sentence
from fla_rules.account import (
    AccountContent,
    Balance,
    Identity,
    Incomplete,
    IndividualAccount,
    individual_account,
    yearly_statement,
)
from fla_rules.account.individual_account import AccountItem
from fla_rules.identifiers import NationalNumber
from fla_rules.law import PathStep
from fla_rules.quantities import WorkingRegime
from fla_rules.vocabulary import Confidence, SizeClass

ANN = Identity(
    surname="Peeters",
    first_names="Ann",
    born=day("1985-07-30"),
    birthplace="Gent",
    domicile="Kerkstraat 1, 9000 Gent",
    national_number=NationalNumber.parse("85.07.30-033.28", day("2026-01-01")),
)
PATH = (PathStep(2024, SizeClass.FROM_20, Kind.LEGAL, Days(3), Confidence.ONE),)
COMPLETE = AccountContent(
    identity=ANN,
    regime=WorkingRegime.of("4/5"),
    committees=(JointCommittee.parse("200"),),
    credit=Days(3),
    followed=Days(1),
    left=Days(2),
    growth_path=PATH,
)


def items_missing(content: AccountContent) -> list[object]:
    opened = individual_account(content)
    assert isinstance(opened, Incomplete)
    assert set(ids(opened.missing)) == {"account.missing"}
    assert {each.citations[0].article for each in opened.missing} == {"55 § 2"}
    items = [arguments(each)["item"] for each in opened.missing]
    return [item.value for item in items if isinstance(item, AccountItem)]


def test_tr_55_2_a_complete_account_holds_the_six_items() -> None:
    opened = individual_account(COMPLETE)
    assert isinstance(opened, IndividualAccount)
    assert opened.identity == ANN
    assert opened.regime == WorkingRegime.of("4/5")
    assert [each.code for each in opened.committees] == ["200"]
    assert (opened.credit, opened.followed, opened.left) == (Days(3), Days(1), Days(2))
    assert opened.growth_path == PATH


@pytest.mark.parametrize("item", [each.name for each in fields(Identity)])
def test_tr_55_2_each_part_of_the_identity_that_is_missing_is_named(item: str) -> None:
    without = evolve(ANN, **{item: getattr(Identity(), item)})
    assert items_missing(evolve(COMPLETE, identity=without)) == [f"identity.{item}"]


@pytest.mark.parametrize(
    "item", ["regime", "committees", "credit", "followed", "left", "growth_path"]
)
def test_tr_55_2_each_other_item_that_is_missing_is_named(item: str) -> None:
    without = evolve(COMPLETE, **{item: getattr(AccountContent(), item)})
    assert items_missing(without) == [item]


def test_tr_55_2_an_account_of_which_nothing_is_known_misses_everything() -> None:
    identity = [f"identity.{each.name}" for each in fields(Identity)]
    others = [each.name for each in fields(AccountContent) if each.name != "identity"]
    assert items_missing(AccountContent()) == [*identity, *others]


@pytest.mark.parametrize("text", ["", " ", ("Peeters",)])
def test_what_is_not_known_of_an_identity_is_left_out_and_never_empty(text: object) -> None:
    with pytest.raises(FactError, match=r"surname: (an empty text|a tuple of 1, for one thing)"):
        Identity(surname=cast("str", text))


@pytest.mark.parametrize("item", ["regime", "credit", "followed", "left"])
def test_an_account_has_one_regime_and_one_amount_of_each_kind(item: str) -> None:
    several = (Days(1), Days(2))
    with pytest.raises(FactError, match=f"{item}: a tuple of 2, for one thing or none"):
        evolve(cast("Any", AccountContent()), **{item: several})


def test_an_empty_growth_path_is_known_and_no_days_at_all_are_known_too() -> None:
    nothing = Days(0)
    content = evolve(COMPLETE, growth_path=(), credit=nothing, followed=nothing, left=nothing)
    opened = individual_account(content)
    assert isinstance(opened, IndividualAccount)
    assert opened.growth_path == ()
    assert opened.left == Days(0)


def test_tr_55_the_yearly_statement_has_the_balance_and_the_two_rights() -> None:
    asked = Facts((training("t1", "2024-06-03", "2"),)).on("2024-12-31")
    statement = yearly_statement("w1", 2024, value(balance(asked)))
    assert (statement.worker, statement.year) == ("w1", 2024)
    assert statement.balance.days == 3
    assert statement.balance.minutes == 3 * 456
    assert ids(statement.reminders) == [
        "statement.balance",
        "statement.consult",
        "statement.correct",
    ]
    assert arguments(statement.reminders[0]) == {"days": Days(3), "year": 2024}
    assert all(each.citations[0].article == "55" for each in statement.reminders)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 day left at the end of 2025"),
        (Fraction(8, 3), "≈ 2.67 days left at the end of 2025"),
        (0, "0 days left at the end of 2025"),
        (-1, "1 day more taken than was left at the end of 2025"),
    ],
)
def test_the_yearly_statement_says_a_day_in_the_singular_and_a_debt_as_one(
    days: int | Fraction, said: str
) -> None:
    left = Balance(Fraction(days), Fraction(days) * 456)
    assert sentence(yearly_statement("w1", 2025, left).reminders[0], "en") == said


def test_every_missing_item_and_every_reminder_can_be_said() -> None:
    opened = individual_account(AccountContent())
    assert isinstance(opened, Incomplete)
    statement = yearly_statement("w1", 2024, value(balance(Facts().on("2024-12-31"))))
    for each in (*opened.missing, *statement.reminders):
        assert sentence(each, "en")
