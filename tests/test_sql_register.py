"""The register on SQL: whoever writes, and whatever is killed, nothing is lost or there twice."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from random import Random
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis.stateful import run_state_machine_as_test

for _extra in ("cattrs", "sqlalchemy"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

import sql_register
from sql_register import SqlRegister, open_database
from sqlalchemy import Connection, Engine, create_engine, text
from wire import WireError, plain, read

from adapting import CLOCK, CONTEXT, TODAY, child, enters, handlings, held, places, sqlite
from fla_rules import Days, Kind
from fla_rules.facts import (
    CorrectTraining,
    Message,
    RegisterRight,
    RegisterTraining,
    WithdrawTraining,
)
from fla_rules.ports import Clock
from fla_rules.register import Context, Handling, MessageReceipt, Register, fold, trainings_in
from fla_rules.testing import (
    OpenRegister,
    builders,
    check_declaration_channel,
    check_training_register,
)
from fla_rules.testing.histories import History
from fla_rules.testing.machine import register_machine
from fla_rules.testing.strategies import histories
from postgres_server import Server, installed, running
from proof import attack_store


@contextmanager
def postgresql(url: str) -> Iterator[Callable[[], Engine]]:
    """Give a way to empty one table of our own each time; its schema is dropped in the end."""
    schema = f"fla_rules_{uuid4().hex}"
    admin = create_engine(url, pool_pre_ping=True)
    with admin.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    engine = open_database(f"{url}{'&' if '?' in url else '?'}options=-csearch_path%3D{schema}")

    def fresh() -> Engine:
        with engine.begin() as connection:
            connection.execute(text("TRUNCATE entries"))
        return engine

    try:
        yield fresh
    finally:
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
    url = os.environ.get("FLA_RULES_POSTGRES_URL") or request.getfixturevalue("postgres").url
    with postgresql(url) as fresh:
        yield fresh


@pytest.fixture(scope="module")
def postgres() -> Iterator[Server]:
    """Give a server of our own, wherever PostgreSQL is installed."""
    programs = installed()
    if programs is None:
        pytest.skip("no PostgreSQL here to start: apt-get install postgresql")
    pytest.importorskip("psycopg")
    with running(programs) as server:
        yield server


def on_sql(engine: Engine, context: Context, clock: Clock) -> OpenRegister:
    register = SqlRegister(engine, context, clock)
    return OpenRegister(register, register, lambda: on_sql(engine, context, clock))


def test_the_register_on_sql_keeps_the_laws(database: Callable[[], Engine]) -> None:
    def make(context: Context, clock: Clock) -> OpenRegister:
        return on_sql(database(), context, clock)

    check_training_register(make)
    check_declaration_channel(make)


def test_the_register_on_sql_is_driven_through_its_laws(database: Callable[[], Engine]) -> None:
    machine = register_machine(lambda context, clock: on_sql(database(), context, clock))
    few = settings(max_examples=5, stateful_step_count=20, deadline=None, derandomize=True)
    run_state_machine_as_test(machine, settings=few)


@pytest.mark.parametrize(
    ("days", "handled"),
    [
        ("555423720275/170799563793", "accepted"),
        (f"1/{10**999}", "accepted"),
        (str(10**9), "refused"),
        (f"{10**999}/7", "refused"),
    ],
)
def test_a_right_is_read_again_whether_it_was_accepted_or_refused(
    days: str, handled: str, database: Callable[[], Engine]
) -> None:
    right = builders.message(
        RegisterRight(("w1",), 2025, Kind.LEGAL, Days(days)), on="2025-05-12", name="m-right"
    )
    engine = database()
    assert handlings(SqlRegister(engine, CONTEXT, CLOCK).submit([right])) == [handled]
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


def test_of_many_that_enter_the_same_training_at_once_one_is_accepted(
    database: Callable[[], Engine],
) -> None:
    engine, writers = database(), 4
    start = Barrier(writers)

    def writes(writer: int) -> MessageReceipt:
        own = RegisterTraining(builders.training("t1", days=f"1/{writer + 2}"))
        start.wait()
        sent = [builders.message(own, name=f"m-{writer}")]
        return SqlRegister(engine, CONTEXT, CLOCK).submit(sent)[0]

    with ThreadPoolExecutor(writers) as pool:
        receipts = list(pool.map(writes, range(writers)))
    assert sorted(handlings(receipts)) == ["accepted", *["refused"] * (writers - 1)]
    assert {reason.id for each in receipts for reason in each.reasons} == {
        "register.training_known"
    }
    assert places(engine) == list(range(1, writers + 1))


def shown(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


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


# --- what is read, and what is stored ------------------------------------------------------------


@settings(max_examples=6)
@given(histories(unruly=True))
def test_what_is_judged_by_a_few_rows_is_judged_as_by_all(told: History) -> None:
    engine = open_database("sqlite://")
    register = SqlRegister(engine, told.context, CLOCK)
    one_by_one = [receipt for sent in told.messages for receipt in register.submit([sent])]
    folded, receipts = fold(Register(), told.messages, CLOCK.today(), told.context)
    assert one_by_one == list(receipts)
    for staff in told.context.staffs:
        assert register.trainings(staff.employer, TODAY) == trainings_in(
            folded, staff.employer, TODAY
        )
    engine.dispose()


def test_a_submission_reads_the_rows_of_its_trainings_and_no_others(
    database: Callable[[], Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    judged_by = list[int]()
    read_rows = sql_register._concerned  # noqa: SLF001

    def watched(connection: Connection, messages: Sequence[Message]) -> list[Any]:
        rows = read_rows(connection, messages)
        judged_by.append(len(rows))
        return rows

    monkeypatch.setattr(sql_register, "_concerned", watched)
    register = SqlRegister(database(), CONTEXT, CLOCK)
    register.submit([enters(f"t{number}") for number in range(30)])
    corrected = builders.training("right", days="1/2", corrects="t7")
    later = [
        enters("new"),
        enters("t3"),
        builders.message(CorrectTraining(corrected), name="m-right"),
        builders.message(WithdrawTraining("t7", "w1"), name="m-wrong"),
        builders.message(WithdrawTraining("right", "w1"), name="m-gone"),
    ]
    said = [register.submit([each])[0].handling.value for each in later]
    assert said == ["accepted", "duplicate", "accepted", "refused", "accepted"]
    # None before; itself; the one that it corrects; and after that the correction too.
    assert judged_by == [0, 0, 1, 1, 2, 2]
    assert "right" not in held(register)


def test_a_submission_of_any_size_is_read_and_stored_in_parts(
    database: Callable[[], Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sql_register, "_AT_ONCE", 2)
    register = SqlRegister(database(), CONTEXT, CLOCK)
    names = [f"t{number}" for number in range(5)]
    sent = [enters(name) for name in names]
    assert handlings(register.submit([*sent, *sent[:1]])) == ["accepted"] * 5 + ["duplicate"]
    assert handlings(register.submit(sent)) == ["duplicate"] * 5
    assert held(register) == names
    assert places(register.engine) == [1, 2, 3, 4, 5]


def test_an_id_may_be_as_long_and_as_odd_as_any_text(database: Callable[[], Engine]) -> None:
    register = SqlRegister(database(), CONTEXT, CLOCK)
    long, odd = enters("t" * 100_000), enters("\0\n'\"%s é")
    for _ in range(2):
        register.submit([long, odd])
    assert places(register.engine) == [1, 2]
    assert f"m-{held(register)[0]}" == min(long.id, odd.id)
    gone = builders.message(WithdrawTraining("\0\n'\"%s é", "w1"), name="m-gone")
    assert handlings(register.submit([gone])) == ["accepted"]


def test_what_could_not_be_read_again_is_not_stored_nor_anything_sent_with_it(
    database: Callable[[], Engine],
) -> None:
    register = SqlRegister(database(), CONTEXT, CLOCK)
    odd = evolve(builders.training("odd"), title="half of a character: \ud800")
    with pytest.raises(WireError):
        register.submit([enters("t1"), builders.message(RegisterTraining(odd), name="m-odd")])
    assert places(register.engine) == []
    assert handlings(register.submit([enters("t1")])) == ["accepted"]


def test_a_table_of_another_version_is_refused_when_it_is_opened(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE entries (place INTEGER, message TEXT)"))
    engine.dispose()
    with pytest.raises(WireError, match="of another version: it has"):
        open_database(url)


# --- whatever is killed --------------------------------------------------------------------------


def test_a_server_that_was_started_again_in_between_is_found_again(postgres: Server) -> None:
    with postgresql(postgres.url) as fresh:
        register = SqlRegister(fresh(), CONTEXT, CLOCK)
        assert handlings(register.submit([enters("t1")])) == ["accepted"]
        postgres.kill()
        postgres.start()
        assert handlings(register.submit([enters("t1"), enters("t2")])) == ["duplicate", "accepted"]
        assert held(register) == ["t1", "t2"]


def test_of_what_killed_writers_write_nothing_is_lost_and_nothing_is_there_twice(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'register.db'}"
    done = attack_store.kill_writers(url, Random(0), messages=12, processes=2, kills=2)
    assert done.failures == []


def test_of_what_is_written_while_the_server_is_killed_nothing_is_lost_or_there_twice(
    postgres: Server,
) -> None:
    with postgresql(postgres.url) as fresh:
        url = shown(fresh())
        done = attack_store.kill_writers(
            url, Random(0), postgres, messages=12, processes=2, kills=3
        )
    assert done.failures == []


WRITER = """
import sys
from fla_rules.facts import Message
from fla_rules.testing import builders
import sql_register
from sql_register import SqlRegister, open_database
from wire import from_json, read
messages = [read(each, Message) for each in from_json(sys.argv[2])]
register = SqlRegister(open_database(sys.argv[1]), builders.context(), builders.clock())
print("ready", flush=True)
sys.stdin.readline()
for message in messages:
    print(register.submit([message])[0].handling.value)
"""


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
