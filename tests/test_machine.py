"""The machine drives a register through its laws, and catches each one that breaks one."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from broken_registers import (
    as_now,
    believing,
    channel,
    curt,
    never_stored,
    nothing,
    only_news,
    refusing_all,
    register,
    without_memory,
)
from fla_rules.facts import Channel
from fla_rules.in_memory import RegisterInMemory
from fla_rules.ports import Clock
from fla_rules.register import Context
from fla_rules.testing import LawBroken, MakeRegister, OpenRegister
from fla_rules.testing.machine import MACHINE_LAWS, register_machine
from registering import opened

SHORT = settings(
    max_examples=25,
    stateful_step_count=25,
    derandomize=True,
    database=None,
    deadline=None,
    report_multiple_bugs=False,
)
# A broken register is caught; nobody has to read the shortest way to it.
CAUGHT = settings(SHORT, max_examples=100, phases=[Phase.generate])


def in_memory(way: Channel) -> Callable[[Context, Clock], OpenRegister]:
    return lambda context, clock: opened(RegisterInMemory(context, clock), way)


@pytest.mark.parametrize("way", [Channel.REST, Channel.ONLINE])
def test_the_register_in_memory_is_driven_through_its_laws(way: Channel) -> None:
    counted = Counter[str]()
    run_state_machine_as_test(register_machine(in_memory(way), way, counted), settings=SHORT)
    # It comes to something: messages are accepted, refused and sent again.
    assert min(counted[each] for each in ("accepted", "refused", "duplicate")) > 10


BROKEN: dict[str, MakeRegister] = {
    "there is one receipt for each message, in their order": channel(only_news),
    "a message sent again is a duplicate and changes nothing": channel(without_memory),
    "what is refused says why": channel(curt),
    "nobody is let in by a day, a name or an id that is not theirs": channel(believing),
    "what becomes of a message is what the rules say": channel(refusing_all),
    "what was known on a day is the same whenever it is asked, whatever was entered since": (
        register(as_now)
    ),
    "what was entered and accepted by a day is given": register(nothing),
    "what was accepted is read again by whoever opens the register next": never_stored,
}


@pytest.mark.parametrize("law", BROKEN)
def test_a_broken_register_is_told_which_law_it_breaks(law: str) -> None:
    machine = register_machine(BROKEN[law])
    with pytest.raises(LawBroken) as caught:
        run_state_machine_as_test(machine, settings=CAUGHT)
    assert caught.value.law == law


def test_every_law_of_the_machine_has_a_broken_register() -> None:
    assert tuple(BROKEN) == MACHINE_LAWS
