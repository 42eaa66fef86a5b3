"""The attacks end with status 1 where one gets through, and each runs in a short form."""

import sys
from collections import Counter
from types import ModuleType

import pytest

from proof import attack
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
