"""The attacks end with status 1 where one gets through, and each runs in a short form."""

import sys
from collections import Counter
from types import ModuleType

import pytest

from broken_registers import channel, curt
from proof import attack, attack_register
from proof.attempts import Attempts


def attacking(monkeypatch: pytest.MonkeyPatch, **found: Attempts) -> None:
    """Put attacks in place of the real ones, each with what it is to have found."""
    for name, attempts in found.items():
        module = ModuleType(name)
        setattr(module, "attack", lambda *_, attempts=attempts: attempts)  # noqa: B010
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(attack, "ATTACKS", tuple(attack.Attack(name, name) for name in found))


def test_an_attack_that_gets_through_is_told_and_ends_with_status_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    in_vain = Attempts(Counter(messages=1234))
    attacking(monkeypatch, gates=in_vain, walls=Attempts(Counter(kills=2), ["lost m1"]))
    assert attack.main(["--seconds", "1"]) == 1
    said = capsys.readouterr().out.split()
    assert "1,234" in said
    assert said[-2:] == ["lost", "m1"]
    assert attack.main(["--only", "gates"]) == 0


def test_hostile_messages_are_tried_on_each_register_and_do_not_get_in() -> None:
    # Of a short history not every kind of message is in each; what Hypothesis draws changes.
    attempts = [attack_register.attack(0, seed) for seed in range(4)]
    assert [each.failures for each in attempts] == [[]] * 4
    for register in ("in memory", "on SQL"):
        for handled in ("accepted", "refused", "duplicate"):
            name = f"{register}: messages {handled}"
            assert sum(each.tried[name] for each in attempts) > 0


def test_a_register_that_breaks_a_law_is_told_with_the_seed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(attack_register, "in_memory", channel(curt))
    (failure,) = attack_register.attack(0, 7).failures
    law = "what is refused says why"
    assert failure.startswith(f"in memory, seed 7: a register: it is a law that {law}, but ")
