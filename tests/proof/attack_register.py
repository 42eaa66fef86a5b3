"""Hostile messages, sent to a register in memory and to one on SQL by the machine of the laws."""

from collections import Counter
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from sql_register import SqlRegister, open_database

from fla_rules.in_memory import RegisterInMemory
from fla_rules.ports import Clock
from fla_rules.register import Context
from fla_rules.testing import LawBroken, MakeRegister, OpenRegister
from fla_rules.testing.machine import register_machine
from proof.attempts import Attempts
from registering import opened

# Some histories at a time, so that the clock is looked at between them.
_SOME: Final = settings(
    max_examples=5,
    stateful_step_count=30,
    database=None,
    deadline=None,
    report_multiple_bugs=False,
    # What broke is told with the seed; a shorter example is for whoever mends it.
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def attack(seconds: float, first_seed: int) -> Attempts:
    """Drive both registers through the laws, again and again until the time is over."""
    attempts, until = Attempts(), perf_counter() + seconds
    with TemporaryDirectory() as folder:
        registers = {"in memory": in_memory, "on SQL": on_sql(Path(folder))}
        number = first_seed
        while True:
            for name, make in registers.items():
                _drive(attempts, name, make, number)
            number += 1
            if perf_counter() > until:
                return attempts


def _drive(attempts: Attempts, name: str, make: MakeRegister, number: int) -> None:
    counted = Counter[str]()
    try:
        run_state_machine_as_test(
            seed(number)(register_machine(make, counted=counted)), settings=_SOME
        )
    except LawBroken as broken:
        attempts.failures.append(f"{name}, seed {number}: {broken}")
    attempts.tried += Counter({f"{name}: messages {what}": n for what, n in counted.items()})


def in_memory(context: Context, clock: Clock) -> OpenRegister:
    """Open a register that is in memory."""
    return opened(RegisterInMemory(context, clock))


def on_sql(folder: Path) -> MakeRegister:
    """Open registers on SQLite, each in a file of its own."""
    numbers = count()

    def make(context: Context, clock: Clock) -> OpenRegister:
        return stored(f"sqlite:///{folder / str(next(numbers))}.db", context, clock)

    def stored(url: str, context: Context, clock: Clock) -> OpenRegister:
        register = SqlRegister(open_database(url), context, clock)

        def again() -> OpenRegister:
            register.engine.dispose()
            return stored(url, context, clock)

        return OpenRegister(register, register, again)

    return make
