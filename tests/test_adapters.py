"""The example adapters keep the laws of their ports: nothing is lost, nothing is there twice."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from attrs import define, evolve, field, frozen
from hypothesis import given, settings
from jsonschema import Draft202012Validator

for _extra in ("cattrs", "defusedxml", "httpx", "sqlalchemy", "starlette", "uvicorn"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

import uvicorn
from batch_xml import BatchChannel, answer
from httpx import Client, HTTPStatusError, TransportError
from rest_channel import RestChannel, RestRegister
from rest_server import application, openapi
from sql_register import SqlRegister, open_database
from sqlalchemy import Engine, create_engine, text
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as Event
from wire import WireError, from_json, plain, read
from worker_view import Viewer

from fla_rules import Days, EnterpriseNumber, FactError, Kind, Training
from fla_rules.facts import (
    Channel,
    CorrectTraining,
    Message,
    RegisterRight,
    RegisterTraining,
    WithdrawTraining,
)
from fla_rules.in_memory import EmploymentsInMemory, FixedClock, RegisterInMemory
from fla_rules.ports import Clock, TrainingRegister
from fla_rules.register import Context, Handling, MessageReceipt, Register
from fla_rules.testing import (
    OpenRegister,
    builders,
    check_declaration_channel,
    check_training_register,
)
from fla_rules.testing.histories import History
from fla_rules.testing.strategies import histories
from registering import opened

ADAPTERS = Path(__file__).parent.parent / "docs" / "examples" / "adapters"
NUMBER = EnterpriseNumber.parse(builders.NUMBER)
TODAY = date(2025, 6, 30)
CONTEXT = builders.context()
CLOCK = builders.clock()


def enters(name: str, day: str = "2025-05-12") -> Message:
    """Give a message that enters the training of a name, and has an id of its own."""
    return builders.message(RegisterTraining(builders.training(name)), on=day, name=f"m-{name}")


def held(register: TrainingRegister) -> list[str]:
    return [training.id for training in register.trainings(NUMBER, TODAY)]


def handlings(receipts: Sequence[MessageReceipt]) -> list[str]:
    return [receipt.handling.value for receipt in receipts]


# --- the register on SQL -------------------------------------------------------------------------


@contextmanager
def sqlite(folder: Path) -> Iterator[Callable[[], Engine]]:
    """Give a way to open a fresh database each time; all are closed in the end."""
    numbers, opened = count(), list[Engine]()

    def fresh() -> Engine:
        opened.append(open_database(f"sqlite:///{folder / f'{next(numbers)}.db'}"))
        return opened[-1]

    yield fresh
    for engine in opened:
        engine.dispose()


@contextmanager
def postgresql(url: str) -> Iterator[Callable[[], Engine]]:
    """Give a way to empty one table of our own each time; its schema is dropped in the end."""
    schema = f"fla_rules_{uuid4().hex}"
    admin = create_engine(url)
    with admin.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    engine = open_database(f"{url}{'&' if '?' in url else '?'}options=-csearch_path%3D{schema}")

    def fresh() -> Engine:
        with engine.begin() as connection:
            connection.execute(text("TRUNCATE entries"))
        return engine

    yield fresh
    engine.dispose()
    with admin.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    admin.dispose()


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Engine]]:
    if request.param == "SQLite":
        with sqlite(tmp_path) as fresh:
            yield fresh
        return
    url = os.environ.get("FLA_RULES_POSTGRES_URL")
    if not url:
        pytest.skip("no PostgreSQL named: set FLA_RULES_POSTGRES_URL to postgresql+psycopg://...")
    pytest.importorskip("psycopg")
    with postgresql(url) as fresh:
        yield fresh


def on_sql(engine: Engine, context: Context, clock: Clock) -> OpenRegister:
    register = SqlRegister(engine, context, clock)
    return OpenRegister(register, register, lambda: on_sql(engine, context, clock))


def test_the_register_on_sql_keeps_the_laws(database: Callable[[], Engine]) -> None:
    def make(context: Context, clock: Clock) -> OpenRegister:
        return on_sql(database(), context, clock)

    check_training_register(make)
    check_declaration_channel(make)


@pytest.mark.parametrize(
    "days", ["555423720275/170799563793", str(10**9), f"1/{10**999}", f"{10**999}/7"]
)
def test_a_right_that_was_accepted_is_read_again(days: str, database: Callable[[], Engine]) -> None:
    right = builders.message(
        RegisterRight(("w1",), 2025, Kind.LEGAL, Days(days)), on="2025-05-12", name="m-right"
    )
    engine = database()
    assert handlings(SqlRegister(engine, CONTEXT, CLOCK).submit([right])) == ["accepted"]
    assert handlings(SqlRegister(engine, CONTEXT, CLOCK).submit([enters("t1")])) == ["accepted"]
    assert held(SqlRegister(engine, CONTEXT, CLOCK)) == ["t1"]
    assert read(plain(right), Message) == right


def test_what_is_stored_is_there_for_whoever_opens_the_database_next(
    database: Callable[[], Engine],
) -> None:
    engine = database()
    assert handlings(SqlRegister(engine, CONTEXT, CLOCK).submit([enters("t1")])) == ["accepted"]
    assert held(SqlRegister(engine, CONTEXT, CLOCK)) == ["t1"]
    assert handlings(SqlRegister(engine, CONTEXT, CLOCK).submit([enters("t1")])) == ["duplicate"]


@define(slots=False, eq=False)
class Interrupted(SqlRegister):
    """A writer that another one overtakes between its reading and its writing, some times."""

    overtaking: list[Message] = field(factory=list)

    def _read(self, messages: Sequence[Message]) -> tuple[int, date, Register]:
        found = super()._read(messages)
        if self.overtaking:
            SqlRegister(self.engine, self.context, self.clock).submit([self.overtaking.pop()])
        return found


def test_a_writer_that_was_overtaken_judges_its_messages_anew(
    database: Callable[[], Engine],
) -> None:
    other = builders.message(RegisterTraining(builders.training("t1", days="2")), name="m-other")
    writer = Interrupted(database(), CONTEXT, CLOCK, [enters("t2"), other])
    (refused,) = writer.submit([enters("t1")])
    # The other's t1 came first: had this writer gone on, there would be two.
    assert [reason.id for reason in refused.reasons] == ["register.training_known"]
    assert held(writer) == ["t1", "t2"]
    assert places(writer.engine) == [1, 2, 3]


def test_of_two_that_send_the_same_message_at_once_one_stores_it(
    database: Callable[[], Engine],
) -> None:
    writer = Interrupted(database(), CONTEXT, CLOCK, [enters("t1")])
    assert handlings(writer.submit([enters("t1")])) == ["duplicate"]
    assert places(writer.engine) == [1]


def places(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return list(connection.execute(text("SELECT place FROM entries ORDER BY place")).scalars())


def test_of_what_many_writers_send_at_once_nothing_is_lost_and_nothing_is_there_twice(
    database: Callable[[], Engine],
) -> None:
    engine, writers, each = database(), 4, 5
    start = Barrier(writers)

    def writes(writer: int) -> list[MessageReceipt]:
        register = SqlRegister(engine, CONTEXT, CLOCK)
        start.wait()
        own = [enters(f"t{writer}-{place}") for place in range(each)]
        shared = [enters(f"shared-{place}") for place in range(each)]
        pairs = zip(own, shared, strict=True)
        return [receipt for pair in pairs for receipt in register.submit(pair)]

    with ThreadPoolExecutor(writers) as pool:
        receipts = [receipt for done in pool.map(writes, range(writers)) for receipt in done]
    accepted = Counter(each.message for each in receipts if each.handling is Handling.ACCEPTED)
    assert set(accepted.values()) == {1}
    assert Counter(handlings(receipts)) == {
        "accepted": each * (writers + 1),
        "duplicate": each * (writers - 1),
    }
    assert {f"m-{name}" for name in held(SqlRegister(engine, CONTEXT, CLOCK))} == set(accepted)
    assert places(engine) == list(range(1, each * (writers + 1) + 1))


WRITER = """
import sys
from fla_rules.facts import Message
from fla_rules.testing import builders
from sql_register import SqlRegister, open_database
from wire import from_json, read
messages = [read(each, Message) for each in from_json(sys.argv[2])]
register = SqlRegister(open_database(sys.argv[1]), builders.context(), builders.clock())
print("ready", flush=True)
sys.stdin.readline()
for message in messages:
    print(register.submit([message])[0].handling.value)
"""


@contextmanager
def child(script: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start a Python of our own, which finds the adapters."""
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process


def test_of_what_two_processes_write_nothing_is_lost_and_nothing_is_there_twice(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'shared.db'}"
    engine = open_database(url)
    messages = [enters(f"t{number}") for number in range(8)]
    content = json.dumps([plain(each) for each in messages])
    with child(WRITER, url, content) as one, child(WRITER, url, content) as other:
        assert [each.stdout.readline() for each in (one, other) if each.stdout] == ["ready\n"] * 2
        for each in (one, other):
            assert each.stdin is not None
            each.stdin.write("go\n")
            each.stdin.flush()
        said = [line for each in (one, other) for line in each.communicate()[0].split()]
    assert Counter(said) == {"accepted": 8, "duplicate": 8}
    assert sorted(held(SqlRegister(engine, CONTEXT, CLOCK))) == [
        f"t{number}" for number in range(8)
    ]
    assert places(engine) == list(range(1, 9))
    engine.dispose()


# --- the batch channel ---------------------------------------------------------------------------


def test_the_batch_channel_keeps_the_laws(tmp_path: Path) -> None:
    numbers = count()

    def make(context: Context, clock: Clock) -> OpenRegister:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return through(opened(RegisterInMemory(context, clock), Channel.BATCH), folder)

    def through(inner: OpenRegister, folder: Path) -> OpenRegister:
        channel = BatchChannel(folder, lambda: answer(folder, inner.channel))
        return OpenRegister(channel, inner.register, lambda: through(inner.reopen(), folder))

    check_declaration_channel(make, Channel.BATCH)
    check_training_register(make, Channel.BATCH)


# The sender writes a batch, and the receiving side handles it; one of them is killed on the way.
KILLED = """
import os, signal, sys
from pathlib import Path
import batch_xml
from fla_rules.facts import Message
from fla_rules.testing import builders
from sql_register import SqlRegister, open_database
from wire import from_json, read
folder, point = Path(sys.argv[1]), sys.argv[2]
messages = [read(each, Message) for each in from_json(sys.argv[3])]
engine = open_database(f"sqlite:///{folder}/register.db")
register = SqlRegister(engine, builders.context(), builders.clock())

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

class Dying:
    def submit(self, messages):
        receipts = register.submit(messages)
        if point == "all is handled, and no receipt written":
            die()
        return receipts

if point == "the batch is written under no name yet":
    batch_xml.os.link = die
channel = batch_xml.BatchChannel(folder, lambda: None)
channel.write(messages)
if point == "the batch is written":
    die()
if point == "the receipts are written under no name yet":
    Path.replace = die
batch_xml.answer(folder, Dying())
die()
"""


@pytest.mark.parametrize(
    "point",
    [
        "the batch is written under no name yet",
        "the batch is written",
        "all is handled, and no receipt written",
        "the receipts are written under no name yet",
        "the receipts are written and not read",
    ],
)
def test_a_batch_survives_being_killed_when(point: str, tmp_path: Path) -> None:
    messages = [enters("t1"), enters("t2"), enters("t1")]
    content = json.dumps([plain(each) for each in messages])
    with child(KILLED, str(tmp_path), point, content) as process:
        _, said = process.communicate()
    assert (process.returncode, said) == (-signal.SIGKILL, "")
    engine = open_database(f"sqlite:///{tmp_path / 'register.db'}")
    register = SqlRegister(engine, CONTEXT, CLOCK)
    channel = BatchChannel(tmp_path, lambda: answer(tmp_path, register))
    # The sender got no receipts: it sends all of it again.
    again = channel.submit(messages)
    assert [each.message for each in again] == ["m-t1", "m-t2", "m-t1"]
    assert {each.handling for each in again} <= {Handling.ACCEPTED, Handling.DUPLICATE}
    assert held(register) == ["t1", "t2"]
    assert places(engine) == [1, 2]
    engine.dispose()
    batches = {path.name for path in tmp_path.glob("*.messages.xml")}
    answered = {path.name for path in tmp_path.glob("*.receipts.xml")}
    assert {name.replace("messages", "receipts") for name in batches} == answered


def test_two_senders_never_write_over_each_other(tmp_path: Path) -> None:
    senders, each = 4, 5
    start = Barrier(senders)

    def writes(sender: int) -> list[int]:
        channel = BatchChannel(tmp_path, lambda: None)
        start.wait()
        return [channel.write([enters(f"t{sender}-{place}")]) for place in range(each)]

    with ThreadPoolExecutor(senders) as pool:
        numbers = [number for written in pool.map(writes, range(senders)) for number in written]
    assert sorted(numbers) == list(range(1, senders * each + 1))
    memory = RegisterInMemory(CONTEXT, CLOCK)
    answer(tmp_path, memory.channel(Channel.REST))
    assert len(held(memory)) == senders * each
    assert [path.name for path in tmp_path.glob("*.unfinished")] == []


def test_a_batch_that_is_not_answered_yet_has_no_receipts(tmp_path: Path) -> None:
    channel = BatchChannel(tmp_path, lambda: None)
    with pytest.raises(FileNotFoundError):
        channel.submit([enters("t1")])


def test_what_xml_cannot_hold_is_refused_by_the_sender(tmp_path: Path) -> None:
    channel = BatchChannel(tmp_path, lambda: None)
    for letter in ("\0", "\r", "\ud800"):
        odd = evolve(builders.training(), title=f"odd{letter}")
        with pytest.raises(WireError, match="holds a character that XML does not"):
            channel.write([builders.message(RegisterTraining(odd))])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        "<messages/>",
        "no XML",
        "<!DOCTYPE m [<!ENTITY e 'e'>]><messages>&e;</messages>",
        "<messages format='FORMAT'><item type='bool'>yes</item></messages>",
        "<messages format='FORMAT'><item type='str'>text</item></messages>",
    ],
)
def test_a_batch_that_cannot_be_read_is_set_aside_and_the_next_is_answered(
    content: str, tmp_path: Path
) -> None:
    memory = RegisterInMemory(CONTEXT, CLOCK)
    inner = memory.channel(Channel.BATCH)
    channel = BatchChannel(tmp_path, lambda: answer(tmp_path, inner))
    channel.submit([evolve(enters("t1"), channel=Channel.BATCH)])
    (sent,) = tmp_path.glob("*.messages.xml")
    found = re.search("format=.([^'\" ]+)", sent.read_text(encoding="utf-8"))
    assert found
    wrong = content.replace("FORMAT", found[1])
    (tmp_path / "00000002.messages.xml").write_text(wrong, encoding="utf-8")
    (receipt,) = channel.submit([evolve(enters("t2"), channel=Channel.BATCH)])
    assert receipt.handling is Handling.ACCEPTED
    (aside,) = tmp_path.glob("*.refused")
    assert aside.read_text(encoding="utf-8") == wrong


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
            again = lambda: through(inner.reopen())  # noqa: E731
            return OpenRegister(RestChannel(client), RestRegister(client), again)

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


# --- the format ----------------------------------------------------------------------------------


@settings(max_examples=10)
@given(histories(unruly=True))
def test_what_is_written_is_read_back_as_it_was(told: History) -> None:
    _, receipts = told.folded()
    for sent in told.messages:
        assert read(from_json(json.dumps(plain(sent))), Message) == sent
    for receipt in receipts:
        assert read(from_json(json.dumps(plain(receipt))), MessageReceipt) == receipt


WRITTEN = plain(enters("t1"))
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
