"""The attack on the REST example finds nothing, and finds each of the faults that it looks for."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

for _extra in ("cattrs", "httpx", "jwt", "sqlalchemy", "starlette", "uvicorn"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")
pytest.importorskip("schemathesis", reason="requests are made by schemathesis: '.[test]'")

import bearer
import rest_server
from starlette.responses import Response
from wire import from_json, read

from fla_rules.facts import Actor, Message, Role
from fla_rules.in_memory import ChannelInMemory
from fla_rules.register import MessageReceipt
from proof import attack_requests


def test_hostile_requests_get_nothing_in_and_nothing_out() -> None:
    found = attack_requests.attack(2, seed=0)
    assert found.failures == []
    assert min(found.tried.values()) >= 1
    assert len(found.tried) == 9


def failures() -> str:
    return "\n".join(attack_requests.attack(1, seed=0).failures)


def test_a_server_that_shows_everybody_everything_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rest_server, "_seen", lambda *given: given[-1])
    assert "another's trainings" in failures()


def test_a_server_that_reads_tokens_without_checking_them_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bearer.Bearer, "actor", lambda *_: Actor(Role.INSPECTION, "whoever asks"))
    assert "requests without a good token: status" in failures()


def test_a_server_that_believes_who_a_message_says_it_is_from_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def believing(body: bytes, actor: Actor) -> Sequence[Message]:
        del actor
        content: Any = from_json(body)
        return [read(each, Message) for each in content]

    monkeypatch.setattr(rest_server, "_messages", believing)
    assert "a message in the name of another was accepted" in failures()


def test_a_channel_that_forgets_what_it_accepted_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = ChannelInMemory.submit

    def forgetting(
        self: ChannelInMemory, messages: Sequence[Message]
    ) -> tuple[MessageReceipt, ...]:
        before = self.memory.register
        receipts = real(self, messages)
        self.memory.register = before
        return receipts

    monkeypatch.setattr(ChannelInMemory, "submit", forgetting)
    assert "not the own trainings" in failures()


def test_a_server_that_answers_otherwise_than_it_describes_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def untold(error: rest_server.ProblemError) -> Response:
        content = json.dumps({"mistake": error.detail})
        return Response(content, error.status, error.headers, media_type="application/json")

    monkeypatch.setattr(rest_server, "_problem", untold)
    found = failures()
    assert "and no problem details" in found
    assert "GET /employers/{employer}/trainings" in found
