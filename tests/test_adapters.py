"""The channel over REST and the worker's view keep the laws of their ports."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from attrs import define, evolve, field, frozen
from hypothesis import given, settings
from jsonschema import Draft202012Validator

for _extra in ("cattrs", "httpx", "sqlalchemy", "starlette", "uvicorn"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

import uvicorn
from httpx import Client, HTTPStatusError, TransportError
from rest_channel import RestChannel, RestRegister
from rest_server import application, openapi
from sql_register import SqlRegister
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as Event
from wire import plain, read
from worker_view import Viewer

from adapting import CLOCK, CONTEXT, TODAY, enters, handlings, held, places, sqlite
from fla_rules import EnterpriseNumber, FactError, Kind, Training
from fla_rules.facts import CorrectTraining, Message, WithdrawTraining
from fla_rules.in_memory import EmploymentsInMemory, FixedClock, RegisterInMemory
from fla_rules.ports import Clock, TrainingRegister
from fla_rules.register import Context, Handling
from fla_rules.testing import (
    OpenRegister,
    builders,
    check_declaration_channel,
    check_training_register,
)
from fla_rules.testing.histories import History
from fla_rules.testing.strategies import histories
from registering import opened

# --- the channel over REST -----------------------------------------------------------------------


@define
class Switch:
    """An application in whose place another can be put while the server runs."""

    app: ASGIApp = field(factory=Starlette)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


@contextmanager
def serving(app: ASGIApp, timeout: float = 60) -> Iterator[Client]:
    """Serve on loopback; the socket listens before the server runs, so nobody has to wait."""
    # With the protocol named, each answer is sent at once.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    try:
        with Client(base_url=address, timeout=timeout) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def test_the_channel_over_rest_keeps_the_laws() -> None:
    switch = Switch()
    with serving(switch) as client:

        def make(context: Context, clock: Clock) -> OpenRegister:
            return through(opened(RegisterInMemory(context, clock)))

        def through(inner: OpenRegister) -> OpenRegister:
            switch.app = application(inner.register, inner.channel)
            channel, register = RestChannel(client), RestRegister(client)
            return OpenRegister(channel, register, lambda: through(inner.reopen()))

        check_declaration_channel(make)
        check_training_register(make)


@define
class WithoutAnswer:
    """A service that handles what it is sent, and whose first answers never arrive."""

    app: ASGIApp
    times: int
    asked: int = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        if self.asked > self.times:
            await self.app(scope, receive, send)
            return
        await self.app(scope, receive, _nobody)
        # Until the client gives up.
        while (await receive())["type"] != "http.disconnect":
            pass


async def _nobody(event: Event) -> None:
    del event


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[SqlRegister]:
    with sqlite(tmp_path) as fresh:
        yield SqlRegister(fresh(), CONTEXT, CLOCK)


def test_what_is_repeated_after_a_time_out_is_there_once(stored: SqlRegister) -> None:
    app = WithoutAnswer(application(stored, stored), times=2)
    with serving(app, timeout=0.5) as client:
        receipts = RestChannel(client).submit([enters("t1"), enters("t2")])
    assert app.asked == 3
    assert handlings(receipts) == ["duplicate", "duplicate"]
    assert held(stored) == ["t1", "t2"]
    assert places(stored.engine) == [1, 2]


def test_what_was_refused_before_a_time_out_is_refused_with_the_same_words_after_it(
    stored: SqlRegister,
) -> None:
    unknown = builders.message(WithdrawTraining("t9", "w1"))
    app = WithoutAnswer(application(stored, stored), times=1)
    with serving(app, timeout=0.5) as client:
        (receipt,) = RestChannel(client).submit([unknown])
    assert receipt.handling is Handling.DUPLICATE
    assert [reason.id for reason in receipt.reasons] == ["register.no_such_training"]


def test_a_sender_that_gives_up_after_some_time_outs_may_go_on_later(stored: SqlRegister) -> None:
    app = WithoutAnswer(application(stored, stored), times=3)
    with serving(app, timeout=0.2) as client:
        channel = RestChannel(client)
        with pytest.raises(TransportError):
            channel.submit([enters("t1")])
        assert handlings(channel.submit([enters("t1"), enters("t2")])) == ["duplicate", "accepted"]
    assert held(stored) == ["t1", "t2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{}", "not a list of messages"),
        (b"[", "not JSON"),
        (b"[{}]", "required field missing @ Message.id"),
        (b'[{"id": "m1", "id": "m2"}]', "a key stands twice"),
    ],
)
def test_a_request_that_is_not_of_the_format_is_refused_whole(
    content: bytes, said: str, stored: SqlRegister
) -> None:
    with serving(application(stored, stored)) as client:
        refused = client.post("/messages", content=content)
        with pytest.raises(HTTPStatusError):
            client.get("/employers/1/trainings").raise_for_status()
    assert refused.status_code == 400
    assert said in refused.json()["mistake"]
    assert held(stored) == []


def test_a_request_without_end_is_refused(stored: SqlRegister) -> None:
    with serving(application(stored, stored)) as client:
        refused = client.post("/messages", content=b" " * (16 * 1024 * 1024 + 1))
    assert refused.status_code == 413


def described(name: str) -> Draft202012Validator:
    document: dict[str, Any] = openapi()
    return Draft202012Validator({**document, "$ref": f"#/components/schemas/{name}"})


def test_the_description_names_every_route_and_is_served(stored: SqlRegister) -> None:
    app = application(stored, stored)
    with serving(app) as client:
        document = client.get("/openapi.json").json()
    assert document == openapi()
    assert {"/openapi.json", *document["paths"]} == {
        getattr(each, "path", "") for each in app.routes
    }
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


@settings(max_examples=8)
@given(histories(unruly=True))
def test_what_is_sent_and_answered_is_what_the_description_says(told: History) -> None:
    _, receipts = told.folded()
    message, receipt = described("Message"), described("MessageReceipt")
    for sent in told.messages:
        message.validate(plain(sent))
        assert not message.is_valid({**plain(sent), "more": 1})
    for given_back in receipts:
        receipt.validate(plain(given_back))


# --- the worker's view ---------------------------------------------------------------------------


@frozen
class ThroughViews:
    """A register that knows what its workers are shown, and nothing else."""

    context: Context
    inner: TrainingRegister

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        employments = EmploymentsInMemory(self.context.staffs)
        firm = builders.employer(number=str(employer))
        viewer = Viewer(firm, employments, self.inner)
        shown = [viewer.view(each.id, known_on) for each in employments.workers(employer)]
        return tuple(read(each, Training) for view in shown for each in _shown_trainings(view))


def _shown_trainings(view: str) -> list[object]:
    trainings: list[object] = json.loads(view)["trainings"]
    return trainings


def test_what_workers_are_shown_keeps_the_laws_of_a_register() -> None:
    def make(context: Context, clock: Clock) -> OpenRegister:
        return through(context, opened(RegisterInMemory(context, clock)))

    def through(context: Context, inner: OpenRegister) -> OpenRegister:
        views = ThroughViews(context, inner.register)
        return OpenRegister(inner.channel, views, lambda: through(context, inner.reopen()))

    check_training_register(make)


def viewer(*messages: Message, hired: str = "2024-01-01") -> Viewer:
    staffs = (
        builders.staff(
            builders.worker(builders.employment("w1", hired=hired)),
            builders.worker(builders.employment("w2")),
        ),
    )
    memory = RegisterInMemory(builders.context(*staffs), builders.clock("2024-01-01"))
    for each in messages:
        memory.clock = FixedClock(each.sent_on)
        assert handlings(memory.take([each])) == ["accepted"]
    return Viewer(builders.employer(), EmploymentsInMemory(staffs), memory)


def amounts(days: str, read: str, hours: str, minutes: str) -> dict[str, str]:
    return {"days": days, "minutes": minutes, "days_decimal": read, "hours": hours}


def shown(of: Viewer, on: str, worker: str = "w1") -> dict[str, Any]:
    view: dict[str, Any] = json.loads(of.view(worker, date.fromisoformat(on)))
    return view


def test_a_worker_sees_rights_trainings_and_what_is_left_in_days_and_hours() -> None:
    right = builders.training("t2", days="3/2", corrects="t1")
    messages = [enters("t1"), builders.message(CorrectTraining(right), on="2025-05-14")]
    view = viewer(*messages, hired="2024-05-10")
    before, after = shown(view, "2025-05-13"), shown(view, "2025-05-14")
    assert after["rights"] == [
        # Hired in May: five days for eight months of twelve (TR 50 § 3).
        {"year": 2024, "kind": Kind.LEGAL.value, **amounts("10/3", "3.33", "25:20", "1520")},
        {"year": 2025, "kind": Kind.LEGAL.value, **amounts("5", "5.00", "38:00", "2280")},
    ]
    assert before["left"] == amounts("22/3", "7.33", "55:44", "3344")
    assert after["left"] == amounts("41/6", "6.83", "51:56", "3116")
    assert [each["id"] for each in before["trainings"]] == ["t1"]
    assert [each["id"] for each in after["trainings"]] == ["t2"]


def test_a_worker_sees_nothing_of_another_and_a_stranger_sees_nothing() -> None:
    view = viewer(enters("t1"))
    assert shown(view, "2025-06-30", "w2")["trainings"] == []
    with pytest.raises(FactError, match=r"'w9' is no worker of 0403.170.701; give the id"):
        view.view("w9", TODAY)


def test_a_worker_is_told_what_is_not_known() -> None:
    view = evolve(viewer(), employer=builders.employer(years=range(0)))
    told = shown(view, "2025-06-30")
    assert "days" not in told["left"]
    assert told["left"]["unknown"]
    assert all(each["unknown"] for each in told["rights"])


def test_hours_are_shown_to_the_minute_beside_the_exact_minutes() -> None:
    view = evolve(viewer(hired="2024-02-10"), employer=builders.employer(full_time="7:37"))
    assert shown(view, "2024-12-31")["left"] == amounts("55/12", "4.58", "≈ 34:55", "25135/12")
