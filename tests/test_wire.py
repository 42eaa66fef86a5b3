"""The format of the example adapters: written in one way, read back as it was, else refused."""

import json
from datetime import date
from enum import Enum

import pytest
from hypothesis import given, settings

for _extra in "cattrs":
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

from wire import WireError, from_json, plain, read

from fla_rules.facts import Message, RegisterTraining, Role, TrainingStatus
from fla_rules.law import TermName
from fla_rules.outcome import reason
from fla_rules.register import Handling, MessageReceipt, Operation, Register, fold
from fla_rules.testing import builders
from fla_rules.testing.histories import History
from fla_rules.testing.strategies import histories


@settings(max_examples=10)
@given(histories(unruly=True))
def test_what_is_written_is_read_back_as_it_was(told: History) -> None:
    _, receipts = told.folded()
    for sent in told.messages:
        assert read(from_json(json.dumps(plain(sent))), Message) == sent
    for receipt in receipts:
        assert read(from_json(json.dumps(plain(receipt))), MessageReceipt) == receipt


@pytest.mark.parametrize("sent_on", ["2026-01-05", "2025-12-31"])
def test_the_refusal_of_an_account_that_closed_is_read_back_as_it_was(sent_on: str) -> None:
    late = builders.message(RegisterTraining(builders.training("t1")), on=sent_on)
    judged_by = builders.context(known_on="2026-06-30")
    _, (receipt,) = fold(Register(), [late], date(2026, 1, 5), judged_by)
    assert [reason.id for reason in receipt.reasons] == ["access.closes"]
    assert read(from_json(json.dumps(plain(receipt))), MessageReceipt) == receipt


@pytest.mark.parametrize("kind", [Operation, Role, TermName, TrainingStatus])
def test_every_word_that_a_refusal_may_hold_is_read_back_as_it_was(kind: type[Enum]) -> None:
    words = {word.name: word for word in kind}
    told = MessageReceipt("m1", Handling.REFUSED, (reason("access.role", **words),))
    assert read(from_json(json.dumps(plain(told))), MessageReceipt) == told


WRITTEN = plain(builders.message(RegisterTraining(builders.training("t1")), on="2025-05-12"))
ENTERED = WRITTEN["content"]["training"]


def with_training(**changed: object) -> dict[str, object]:
    return {**WRITTEN, "content": {**WRITTEN["content"], "training": {**ENTERED, **changed}}}


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        {},
        {**WRITTEN, "id": 1},
        {**WRITTEN, "id": " "},
        {**WRITTEN, "sent_on": "20250512"},
        {**WRITTEN, "channel": "smoke"},
        {**WRITTEN, "employer": "0403170701"},
        {**WRITTEN, "employer": "0403.170.702"},
        {**WRITTEN, "content": {**WRITTEN["content"], "type": "Training"}},
        {**WRITTEN, "more": ""},
        with_training(duration={"amount": 1, "type": "Days"}),
        with_training(duration={"amount": "1.0", "type": "Days"}),
        with_training(duration={"amount": "2/4", "type": "Days"}),
        with_training(duration={"amount": "1", "type": "Weeks"}),
        with_training(wellbeing=0),
        with_training(charged=""),
        with_training(corrects="t0"),
    ],
)
def test_what_is_not_written_in_the_one_way_there_is_is_refused(wrong: object) -> None:
    with pytest.raises(WireError):
        read(wrong, Message)


def nested(levels: int) -> list[object]:
    deep: list[object] = []
    for _ in range(levels):
        deep = [deep]
    return deep


@pytest.mark.parametrize(
    "wrong",
    [
        {**WRITTEN, "id": "\ud800"},
        {**WRITTEN, "\ud800": ""},
        with_training(title="\ud800"),
        with_training(title="x" * 10**6 + "\ud800"),
        with_training(certificates="x" * 400_000),
        with_training(certificates=[1] * 400_000),
        {**WRITTEN, **{f"\ud800{number}": 1 for number in range(100_000)}},
        {**WRITTEN, "id": nested(5_000)},
        {**WRITTEN, "channel": nested(5_000)},
        {**WRITTEN, "content": {**WRITTEN["content"], "type": nested(5_000)}},
        with_training(duration={"amount": nested(5_000), "type": nested(5_000)}),
        nested(5_000),
    ],
    # Not by their contents, which are long.
    ids=range(12),
)
def test_what_is_wrong_is_said_in_few_words_that_every_answer_can_hold(wrong: object) -> None:
    with pytest.raises(WireError) as refused:
        read(wrong, Message)
    assert 0 < len(str(refused.value).encode()) <= 2100


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, b"[" * 100_000])
def test_json_that_is_nested_without_end_is_refused(text: str | bytes) -> None:
    with pytest.raises(WireError, match="nested deeper than any message"):
        from_json(text)
