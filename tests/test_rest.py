"""The channel over REST keeps the laws, lets nobody in, and nobody make the others wait."""

import asyncio
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from threading import Event as Signal
from typing import Any

import pytest
from attrs import define, evolve, field, frozen
from hypothesis import given, settings
from jsonschema import Draft202012Validator

for _extra in ("cattrs", "httpx", "jwt", "cryptography", "sqlalchemy", "starlette", "uvicorn"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

import jwt
import rest_server
from bearer import Issuer, UnknownSenderError
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from httpx import Client, TransportError
from rest_channel import RefusedError, RestChannel, RestRegister
from rest_description import openapi
from rest_server import Patience, application
from sql_register import SqlRegister
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as Event
from wire import WireError, plain

from adapting import CLOCK, CONTEXT, NUMBER, TODAY, enters, handlings, held, places, sqlite
from fla_rules import EnterpriseNumber, Period, Training
from fla_rules.facts import (
    Actor,
    AskCorrection,
    Channel,
    ConfirmRight,
    Mandate,
    Message,
    RegisterTraining,
    Role,
    WithdrawTraining,
)
from fla_rules.facts.training import RegisteredBy
from fla_rules.in_memory import RegisterInMemory
from fla_rules.ports import Clock
from fla_rules.register import Context, Handling, MessageReceipt
from fla_rules.testing import (
    OpenRegister,
    builders,
    check_declaration_channel,
    check_training_register,
)
from fla_rules.testing.histories import History
from fla_rules.testing.strategies import histories
from registering import opened
from serving import ISSUER, as_actor, authorization, served, service, serving

EMPLOYER = Actor.employer(NUMBER)
STRANGER_NUMBER = EnterpriseNumber.parse("0200.065.765")
STRANGER = Actor.employer(STRANGER_NUMBER)
OFFICE = Actor(Role.MANDATARY, "office")
SCHOOL = Actor(Role.PROVIDER, "school")
ASKED = f"/employers/{NUMBER}/trainings?known_on={TODAY}"


# --- the laws ------------------------------------------------------------------------------------


@define
class Switch:
    """An application in whose place another can be put while the server runs."""

    app: ASGIApp = field(factory=Starlette)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


@frozen
class AsEach:
    """A service as all its users together see it: each sends and reads under its own token."""

    client: Client
    context: Context

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        receipts: list[MessageReceipt] = []
        for actor, sent in groupby(messages, attrgetter("by")):
            with self.of(actor) as own:
                receipts += RestChannel(own).submit(list(sent))
        return tuple(receipts)

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        seen: list[Training] = []
        for staff in self.context.staffs:
            for worker in staff.workers if staff.employer == employer else ():
                with self.of(Actor.worker(employer, worker.id)) as own:
                    seen += RestRegister(own).trainings(employer, known_on)
        return tuple(seen)

    @contextmanager
    def of(self, actor: Actor) -> Iterator[Client]:
        self.client.headers.update(authorization(actor))
        yield self.client


def test_the_channel_over_rest_keeps_the_laws() -> None:
    switch = Switch()
    with serving(switch) as client:

        def make(context: Context, clock: Clock) -> OpenRegister:
            return through(context, clock, opened(RegisterInMemory(context, clock)))

        def through(context: Context, clock: Clock, inner: OpenRegister) -> OpenRegister:
            switch.app = served(inner.register, inner.channel, context, clock)
            all_of_them = AsEach(client, context)
            return OpenRegister(
                all_of_them, all_of_them, lambda: through(context, clock, inner.reopen())
            )

        check_declaration_channel(make)
        check_training_register(make)


# --- when no answer comes ------------------------------------------------------------------------


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


@pytest.fixture
def app(stored: SqlRegister) -> ASGIApp:
    return served(stored, stored, CONTEXT, CLOCK)


@contextmanager
def employer_of(app: ASGIApp, timeout: float = 60) -> Iterator[Client]:
    with serving(app, timeout) as client, as_actor(client, EMPLOYER) as own:
        yield own


def test_what_is_repeated_after_a_time_out_is_there_once(stored: SqlRegister, app: ASGIApp) -> None:
    silent = WithoutAnswer(app, times=2)
    with employer_of(silent, timeout=0.5) as client:
        receipts = RestChannel(client).submit([enters("t1"), enters("t2")])
    assert silent.asked == 3
    assert handlings(receipts) == ["duplicate", "duplicate"]
    assert held(stored) == ["t1", "t2"]
    assert places(stored.engine) == [1, 2]


def test_what_was_refused_before_a_time_out_is_refused_with_the_same_words_after_it(
    app: ASGIApp,
) -> None:
    unknown = builders.message(WithdrawTraining("t9", "w1"))
    with employer_of(WithoutAnswer(app, times=1), timeout=0.5) as client:
        (receipt,) = RestChannel(client).submit([unknown])
    assert receipt.handling is Handling.DUPLICATE
    assert [reason.id for reason in receipt.reasons] == ["register.no_such_training"]


def test_a_sender_that_gives_up_after_some_time_outs_may_go_on_later(
    stored: SqlRegister, app: ASGIApp
) -> None:
    with employer_of(WithoutAnswer(app, times=3), timeout=0.2) as client:
        channel = RestChannel(client)
        with pytest.raises(TransportError):
            channel.submit([enters("t1")])
        assert handlings(channel.submit([enters("t1"), enters("t2")])) == ["duplicate", "accepted"]
    assert held(stored) == ["t1", "t2"]


def test_many_messages_are_sent_in_several_requests(stored: SqlRegister, app: ASGIApp) -> None:
    counting = WithoutAnswer(app, times=0)
    messages = [enters(f"t{number}") for number in range(501)]
    with employer_of(counting) as client:
        receipts = RestChannel(client).submit(messages)
    assert counting.asked == 2
    assert [each.message for each in receipts] == [each.id for each in messages]
    assert len(held(stored)) == 501


def test_an_answer_that_leaves_a_message_out_is_no_answer() -> None:
    async def empty(_: Scope, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"[]"})

    with (
        employer_of(empty) as client,
        pytest.raises(WireError, match="not one receipt for each message"),
    ):
        RestChannel(client).submit([enters("t1")])


# --- who sends -----------------------------------------------------------------------------------

NOW = datetime.now(UTC)
CLAIMS: dict[str, Any] = {
    "iss": ISSUER.name,
    "aud": ISSUER.audience,
    "sub": EMPLOYER.id,
    "role": "employer",
    "iat": NOW,
    "exp": NOW + timedelta(minutes=5),
}


def without(claim: str) -> dict[str, Any]:
    return {name: value for name, value in CLAIMS.items() if name != claim}


def signed(claims: dict[str, Any]) -> str:
    return f"Bearer {jwt.encode(claims, ISSUER.key, algorithm='EdDSA')}"


@pytest.mark.parametrize(
    "actor", [EMPLOYER, OFFICE, SCHOOL, Actor.worker(NUMBER, "w1"), Actor(Role.INSPECTION, "i")]
)
def test_a_token_names_its_actor(actor: Actor) -> None:
    assert ISSUER.trusted.actor(authorization(actor)["Authorization"]) == actor


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Basic dzE6dzE=",
        "Bearer abc",
        "Bearer a.b.c",
        f"Bearer {'x' * 10_000}",
        f"Bearer {urlsafe_b64encode(b'[' * 40_000).decode()}.e30.AA",
        *(signed(without(claim)) for claim in CLAIMS),
        signed({**CLAIMS, "exp": NOW - timedelta(seconds=1)}),
        signed({**CLAIMS, "iat": NOW + timedelta(days=1)}),
        signed({**CLAIMS, "aud": "another service"}),
        signed({**CLAIMS, "aud": ["another service"]}),
        signed({**CLAIMS, "iss": "somebody"}),
        signed({**CLAIMS, "role": "king"}),
        signed({**CLAIMS, "role": ["employer"]}),
        signed({**CLAIMS, "sub": "0403.170.702"}),
        signed({**CLAIMS, "role": "worker", "sub": "w1"}),
        signed({**CLAIMS, "role": "worker", "sub": "w1", "employed_by": 403170701}),
        signed({**CLAIMS, "employed_by": str(NUMBER)}),
        # Another key, an algorithm that needs none, and one whose secret everybody knows.
        f"Bearer {jwt.encode(CLAIMS, Ed25519PrivateKey.generate(), algorithm='EdDSA')}",
        f"Bearer {jwt.encode(CLAIMS, '', algorithm='none')}",
        f"Bearer {jwt.encode(CLAIMS, ISSUER.key.public_key().public_bytes_raw(), 'HS256')}",
    ],
)
def test_whoever_has_no_good_token_is_nobody(header: str | None) -> None:
    with pytest.raises(UnknownSenderError):
        ISSUER.trusted.actor(header)


def test_a_token_of_a_second_issuer_lets_nobody_in(app: ASGIApp) -> None:
    forger = Issuer(Ed25519PrivateKey.generate(), ISSUER.name, ISSUER.audience)
    header = {"Authorization": f"Bearer {forger.token(EMPLOYER, datetime.now(UTC))}"}
    with serving(app) as client:
        for refused in (
            client.get(ASKED, headers=header),
            client.post("/messages", json=[], headers=header),
            client.post("/messages", json=[]),
        ):
            assert refused.status_code == 401
            assert refused.headers["WWW-Authenticate"].startswith("Bearer")
            assert problem(refused)["detail"]


def problem(refused: Any) -> dict[str, Any]:  # noqa: ANN401 - an answer of httpx or of schemathesis
    """Give the problem details of an answer, which every refusal has (RFC 9457)."""
    assert refused.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = json.loads(refused.content)
    assert told["status"] == refused.status_code
    described("Problem").validate(told)
    return told


# --- who may -------------------------------------------------------------------------------------


def test_nobody_sends_under_the_name_of_another(stored: SqlRegister, app: ASGIApp) -> None:
    with serving(app) as client, as_actor(client, STRANGER) as own:
        refused = own.post("/messages", json=[plain(enters("t1"))])
    assert refused.status_code == 403
    assert problem(refused)["detail"] == "somebody else is named as the sender of messages 0"
    assert held(stored) == []


def test_what_a_stranger_sends_about_anothers_workers_is_refused_by_the_rules(
    stored: SqlRegister, app: ASGIApp
) -> None:
    with serving(app) as client, as_actor(client, STRANGER) as own:
        (receipt,) = RestChannel(own).submit([evolve(enters("t1"), by=STRANGER)])
    assert [each.id for each in receipt.reasons] == ["access.other_employer"]
    assert held(stored) == []


def sees(app: ASGIApp, actor: Actor) -> list[str]:
    with serving(app) as client, as_actor(client, actor) as own:
        return [each.id for each in RestRegister(own).trainings(NUMBER, TODAY)]


@pytest.fixture
def office() -> "Clocked":
    """Give a service that knows trainings of two workers, one a provider's; a mandate to March."""
    left = builders.employment("w2", left="2025-03-31")
    staff = builders.staff(
        builders.worker(), builders.worker(evolve(left, exit_declared=date(2025, 4, 1)))
    )
    mandate = Mandate(OFFICE.id, NUMBER, Period(date(2025, 1, 1), date(2025, 3, 31)))
    context = builders.context(staff, mandates=(mandate,))
    clock = builders.clock("2025-02-10")
    memory = RegisterInMemory(context, clock)
    for name, worker in (("t1", "w1"), ("t2", "w2")):
        training = builders.training(name, worker=worker, first="2025-02-03", last="2025-02-03")
        (done,) = memory.take([builders.message(RegisterTraining(training), on="2025-02-10")])
        assert done.handling is Handling.ACCEPTED
    training = builders.training("school::t3", first="2025-02-03", last="2025-02-03")
    training = evolve(training, registered_by=RegisteredBy.PROVIDER)
    entered = builders.message(RegisterTraining(training), on="2025-02-10", by=SCHOOL)
    assert handlings(memory.take([entered])) == ["accepted"]
    return Clocked(served(memory, memory.channel(Channel.REST), context, clock), clock)


@frozen
class Clocked:
    """An application with the clock that its owner puts on a day."""

    app: ASGIApp
    clock: Any

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


@pytest.mark.parametrize(
    ("actor", "on", "seen"),
    [
        (EMPLOYER, "2025-04-30", ["school::t3", "t1", "t2"]),
        # Thirty days after the exit declaration nothing of w2 is the employer's to see (FLA 25).
        (EMPLOYER, "2025-06-30", ["school::t3", "t1"]),
        (OFFICE, "2025-03-31", ["school::t3", "t1", "t2"]),
        (Actor.worker(NUMBER, "w1"), "2025-06-30", ["school::t3", "t1"]),
        (Actor.worker(NUMBER, "w2"), "2025-06-30", ["t2"]),
        (SCHOOL, "2025-06-30", ["school::t3"]),
    ],
)
def test_everybody_sees_what_the_rules_let_them_see(
    actor: Actor, on: str, seen: list[str], office: Clocked
) -> None:
    office.clock.day = date.fromisoformat(on)
    assert sees(office, actor) == seen


@pytest.mark.parametrize(
    ("actor", "on", "said"),
    [
        (STRANGER, "2025-03-31", "403"),
        (OFFICE, "2025-04-01", "mandate"),
        (Actor(Role.MANDATARY, "another office"), "2025-03-31", "mandate"),
        (Actor.worker(NUMBER, "w9"), "2025-03-31", "w9"),
        (Actor.worker(STRANGER_NUMBER, "w1"), "2025-03-31", "403"),
        (Actor(Role.PROVIDER, "another school"), "2025-03-31", "which is not given"),
        (Actor(Role.PROVIDER, "t1"), "2025-03-31", "which is not given"),
        (Actor(Role.INSPECTION, "i"), "2025-03-31", "inspection"),
        # The account can be read until the end of 2026, as was known on the day of the law.
        (EMPLOYER, "2023-01-01", "403"),
    ],
)
def test_who_may_see_nobody_is_refused_with_the_reason(
    actor: Actor, on: str, said: str, office: Clocked
) -> None:
    office.clock.day = date.fromisoformat(on)
    with pytest.raises(RefusedError, match=said) as refused:
        sees(office, actor)
    assert str(refused.value).startswith("403")


def test_what_is_sent_after_the_mandate_ended_is_refused_whatever_day_it_says(
    office: Clocked,
) -> None:
    office.clock.day = date(2025, 4, 1)
    training = builders.training("t3", first="2025-03-05", last="2025-03-05")
    training = evolve(training, registered_by=RegisteredBy.MANDATARY)
    late = evolve(enters("t3", "2025-03-31"), by=OFFICE, content=RegisterTraining(training))
    with serving(office) as client, as_actor(client, OFFICE) as own:
        (receipt,) = RestChannel(own).submit([late])
    assert receipt.handling is Handling.REFUSED
    assert [each.id for each in receipt.reasons] == ["access.mandate"]


# --- what is no request --------------------------------------------------------------------------

TWICE = b'[{"id": "m1", "id": "m2"}]'
HALF = json.dumps([plain(enters("t1"))]).replace('"t1"', '"\\ud800"').encode()
LONG = [{**plain(enters("t1")), "content": {"certificates": "x" * 400_000}}]
CROWD = plain(builders.message(ConfirmRight(tuple(f"w{n}" for n in range(2_001)), 2025)))


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (b"", 400, "not JSON"),
        (b"[", 400, "not JSON"),
        (b"\xff[]", 400, "not JSON"),
        (TWICE, 400, "a key stands twice"),
        (b"[" * 100_000, 400, "nested deeper"),
        (b'{"a":' * 100_000, 400, "nested deeper"),
        (b"[" * 100_000 + b"]" * 100_000, 400, "nested deeper"),
        (b"{}", 422, "not a list of messages"),
        (b"[{}]", 422, "not messages of the format"),
        (HALF, 422, "not messages of the format"),
        (json.dumps(LONG).encode(), 422, "not messages of the format"),
        (b"[" + b"1," * 2_001 + b"1]", 413, "more than 2000 messages"),
        (json.dumps([CROWD]).encode(), 413, "more than 2000 workers are named"),
        (b" " * (4 * 1024 * 1024 + 1), 413, "more than 4194304 bytes"),
    ],
)
def test_a_request_that_is_not_of_the_format_is_refused_whole(
    content: bytes, status: int, said: str, stored: SqlRegister, app: ASGIApp
) -> None:
    with employer_of(app) as client:
        refused = client.post(
            "/messages", content=content, headers={"Content-Type": "application/json"}
        )
        assert refused.status_code == status
        assert said in problem(refused)["detail"]
        assert len(refused.content) < 100_000
        # The next one is served.
        assert client.get(ASKED).json() == []
    assert held(stored) == []


def test_a_refusal_names_the_places_of_some_mistakes(app: ASGIApp) -> None:
    online = evolve(enters("t2"), channel=Channel.ONLINE)
    content = [plain(enters("t1")), plain(online), *({} for _ in range(30))]
    with employer_of(app) as client:
        errors = problem(client.post("/messages", json=content))["errors"]
    assert [each["pointer"] for each in errors] == [f"/{place}" for place in range(1, 21)]
    assert errors[0]["detail"] == "Message.channel: online; say rest, as it comes"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"/employers/{NUMBER}/trainings", 400),
        (f"/employers/{NUMBER}/trainings?known_on=", 400),
        (f"/employers/{NUMBER}/trainings?known_on=20250630", 400),
        (f"/employers/{NUMBER}/trainings?known_on=2025-06-30&known_on=2025-06-30", 400),
        (f"/employers/{NUMBER}/trainings?known_on=2025-06-30&more=1", 400),
        ("/employers/0403170701/trainings?known_on=2025-06-30", 400),
        ("/employers/0403.170.702/trainings?known_on=2025-06-30", 400),
        ("/employers/%ED%A0%80/trainings?known_on=2025-06-30", 400),
        ("/employers", 404),
        ("/messages", 405),
    ],
)
def test_every_refusal_is_a_problem_with_details(path: str, status: int, app: ASGIApp) -> None:
    with employer_of(app) as client:
        refused = client.get(path)
    assert refused.status_code == status
    assert problem(refused)["detail"]


def test_another_kind_of_content_is_refused(app: ASGIApp) -> None:
    with employer_of(app) as client:
        refused = client.post("/messages", content=b"[]", headers={"Content-Type": "text/plain"})
    assert refused.status_code == 415
    assert problem(refused)["detail"] == "send application/json"


@define
class Broken:
    """A register whose database is away."""

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        raise OSError(f"the password of the database, and {len(messages)} messages")

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        raise OSError(f"the password of the database, {employer}, {known_on}")


def test_what_breaks_behind_the_service_is_not_told_to_anybody() -> None:
    with employer_of(served(Broken(), Broken(), CONTEXT, CLOCK)) as client:
        for answer in (client.post("/messages", json=[]), client.get(ASKED)):
            assert answer.status_code == 500
            assert "password" not in problem(answer)["detail"]


# --- who waits -----------------------------------------------------------------------------------


def requested(app: ASGIApp, path: str, content: bytes | None = b"[]") -> tuple[int, bytes]:
    """Send one request without a network; with no content, the sender never sends any."""

    async def run() -> tuple[int, bytes]:
        return await exchanged(app, path, content)

    return asyncio.run(run())


async def exchanged(app: ASGIApp, path: str, content: bytes | None) -> tuple[int, bytes]:
    answered: list[Event] = []

    async def receive() -> Event:
        if content is None or answered:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(event: Event) -> None:
        answered.append(event)

    await app(scope_of(path), receive, send)
    body = b"".join(event.get("body", b"") for event in answered)
    return answered[0]["status"], body


def scope_of(path: str) -> dict[str, Any]:
    place, _, query = path.partition("?")
    headers = {**authorization(EMPLOYER), "Content-Type": "application/json"}
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET" if query else "POST",
        "scheme": "http",
        "path": place,
        "raw_path": place.encode(),
        "query_string": query.encode(),
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 2),
    }


def impatient(stored: SqlRegister) -> ASGIApp:
    given = service(stored, stored, CONTEXT, CLOCK)
    return application(evolve(given, patience=Patience(sending=0.01, taking=0.01)))


def test_who_does_not_send_in_time_is_told_so(stored: SqlRegister) -> None:
    status, body = requested(impatient(stored), "/messages", content=None)
    assert status == 408
    assert json.loads(body)["detail"] == "not sent within 0.01 seconds"


def test_who_takes_no_part_of_an_answer_is_left(stored: SqlRegister) -> None:
    asked = 0

    async def never(event: Event) -> None:
        nonlocal asked
        asked += 1
        if event["type"] == "http.response.body":
            await asyncio.Event().wait()

    async def receive() -> Event:
        await asyncio.Event().wait()
        raise AssertionError("nobody sends on")

    async def run() -> None:
        await impatient(stored)(scope_of(ASKED), receive, never)

    asyncio.run(run())
    assert asked == 2


def test_who_leaves_before_the_end_of_a_request_breaks_nothing(stored: SqlRegister) -> None:
    async def gone() -> Event:
        return {"type": "http.disconnect"}

    async def run() -> None:
        await impatient(stored)(scope_of("/messages"), gone, _nobody)

    asyncio.run(run())
    assert held(stored) == []


@pytest.mark.parametrize("slow", ["from_json", "_read", "submit"])
def test_while_a_request_is_read_checked_or_handled_the_others_are_served(
    slow: str, stored: SqlRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, others_served = Signal(), Signal()
    target: Any = SqlRegister if slow == "submit" else rest_server
    real = getattr(target, slow)

    def waiting(*given: Any) -> Any:  # noqa: ANN401 - stands in for whatever it is put before
        reached.set()
        assert others_served.wait(60)
        return real(*given)

    monkeypatch.setattr(target, slow, waiting)
    app = served(stored, stored, CONTEXT, CLOCK)

    async def both() -> tuple[int, bytes]:
        content = json.dumps([plain(enters("t1"))]).encode()
        first = asyncio.create_task(exchanged(app, "/messages", content))
        await asyncio.to_thread(reached.wait, 60)
        second = await exchanged(app, ASKED, b"")
        others_served.set()
        assert (await first)[0] == 200
        return second

    assert asyncio.run(both()) == (200, b"[]")
    assert held(stored) == ["t1"]


# --- the description -----------------------------------------------------------------------------


def described(name: str) -> Draft202012Validator:
    document: dict[str, Any] = openapi()
    return Draft202012Validator({**document, "$ref": f"#/components/schemas/{name}"})


def test_the_description_is_served_to_everybody(app: ASGIApp) -> None:
    with serving(app) as client:
        document = client.get("/openapi.json").json()
    assert document == openapi()
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


def test_a_worker_asks_for_a_correction_and_the_answer_reaches_nobody_else(
    app: ASGIApp,
) -> None:
    worker = Actor.worker(NUMBER, "w1")
    asks = evolve(builders.message(AskCorrection("r1", "w1", "my training")), by=worker)
    with serving(app) as client:
        with as_actor(client, worker) as own:
            assert handlings(RestChannel(own).submit([asks])) == ["accepted"]
        other = Actor.worker(NUMBER, "w2")
        with as_actor(client, other) as own:
            (receipt,) = RestChannel(own).submit(
                [evolve(asks, by=other, content=AskCorrection("r2", "w1", "it"))]
            )
    assert [each.id for each in receipt.reasons] == ["access.other_worker"]
