"""Hostile messages, sent to a register in memory and to one on SQL by the machine of the laws."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from sql_register import SqlRegister, open_database
from sqlalchemy import Engine

from fla_rules.in_memory import RegisterInMemory
from fla_rules.ports import Clock
from fla_rules.register import Context
from fla_rules.testing import LawBroken, MakeRegister, OpenRegister
from fla_rules.testing.machine import register_machine
from proof.attempts import Attempts
from registering import opened

# Some histories at a time, so that the clock is looked at between them; of those on SQL fewer,
# since each of them waits for a disk.
_IN_MEMORY: Final = settings(
    max_examples=40,
    stateful_step_count=30,
    database=None,
    deadline=None,
    report_multiple_bugs=False,
    # What broke is told with the seed; a shorter example is for whoever mends it.
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
_ON_SQL: Final = settings(_IN_MEMORY, max_examples=5)


def attack(seconds: float, first_seed: int) -> Attempts:
    """Drive both registers through the laws, again and again until the time is over."""
    attempts, until, number = Attempts(), perf_counter() + seconds, first_seed
    with stored_on_sql() as on_sql:
        while number == first_seed or perf_counter() < until:
            _drive(attempts, "in memory", in_memory, number, _IN_MEMORY)
            _drive(attempts, "on SQL", on_sql, number, _ON_SQL)
            number += 1
    return attempts


def _drive(attempts: Attempts, name: str, make: MakeRegister, number: int, drawn: settings) -> None:
    counted = Counter[str]()
    machine = seed(number)(register_machine(make, counted=counted))
    try:
        run_state_machine_as_test(machine, settings=drawn)
    except LawBroken as broken:
        attempts.failures.append(f"{name}, seed {number}: {broken}")
    attempts.tried += Counter({f"{name}: messages {what}": n for what, n in counted.items()})


def in_memory(context: Context, clock: Clock) -> OpenRegister:
    """Open a register that is in memory."""
    return opened(RegisterInMemory(context, clock))


@contextmanager
def stored_on_sql() -> Iterator[MakeRegister]:
    """Open registers on SQLite, each in a file of its own, and one at a time."""
    numbers, engines = count(), list[Engine]()

    def close() -> None:
        while engines:
            engines.pop().dispose()

    def opened_at(url: str, context: Context, clock: Clock) -> OpenRegister:
        close()
        engines.append(open_database(url))
        register = SqlRegister(engines[-1], context, clock)
        return OpenRegister(register, register, lambda: opened_at(url, context, clock))

    with TemporaryDirectory() as folder:
        yield lambda context, clock: opened_at(
            f"sqlite:///{Path(folder) / str(next(numbers))}.db", context, clock
        )
        close()
