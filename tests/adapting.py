"""What the tests of the example adapters share: messages, databases and processes of our own."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from typing import Final

from sql_register import open_database
from sqlalchemy import Engine, event, text

from fla_rules import EnterpriseNumber
from fla_rules.facts import Message, RegisterTraining
from fla_rules.ports import TrainingRegister
from fla_rules.register import MessageReceipt
from fla_rules.testing import builders

NUMBER: Final = EnterpriseNumber.parse(builders.NUMBER)
TODAY: Final = date(2025, 6, 30)
CONTEXT: Final = builders.context()
CLOCK: Final = builders.clock()


def enters(name: str, day: str = "2025-05-12") -> Message:
    """Give a message that enters the training of a name, and has an id of its own."""
    return builders.message(RegisterTraining(builders.training(name)), on=day, name=f"m-{name}")


def held(register: TrainingRegister) -> list[str]:
    return [training.id for training in register.trainings(NUMBER, TODAY)]


def handlings(receipts: Sequence[MessageReceipt]) -> list[str]:
    return [receipt.handling.value for receipt in receipts]


def _without_waiting_for_the_disk(connection: sqlite3.Connection, _: object) -> None:
    # Processes are killed in these tests, and no machine is: what was written is with the system.
    connection.execute("PRAGMA synchronous = OFF")


@contextmanager
def sqlite(folder: Path) -> Iterator[Callable[[], Engine]]:
    """Give a way to open a fresh database each time; all are closed in the end."""
    numbers, opened = count(), list[Engine]()

    def fresh() -> Engine:
        engine = open_database(f"sqlite:///{folder / f'{next(numbers)}.db'}")
        event.listen(engine, "connect", _without_waiting_for_the_disk)
        opened.append(engine)
        return engine

    try:
        yield fresh
    finally:
        for engine in opened:
            engine.dispose()


def places(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return list(connection.execute(text("SELECT place FROM entries ORDER BY place")).scalars())


@contextmanager
def child(script: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start a Python of our own, which finds the adapters and does not outlive its use."""
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            # One that still waits for us, where a test fails, would be waited for without end.
            process.kill()
