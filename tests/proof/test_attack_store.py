"""The attacks on what stores messages find what they look for."""

import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest

for _extra in ("cattrs", "defusedxml", "sqlalchemy"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

import batch_xml
from sql_register import SqlRegister, open_database

from adapting import CLOCK, CONTEXT, enters
from proof.attack_batches import spoil_batches
from proof.attack_store import Tally, wrong_in


def test_what_is_lost_and_what_is_accepted_twice_are_failures(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'register.db'}"
    register = SqlRegister(open_database(url), CONTEXT, CLOCK)
    register.submit([enters("t0"), enters("t2")])
    register.engine.dispose()
    once, twice = Tally({}, Counter({"m-t0": 1})), Tally({}, Counter({"m-t0": 2}))
    assert wrong_in(url, ["t0", "t2"], once) == []
    assert wrong_in(url, ["t0", "t1", "t2"], once) == ["t1 is lost", "places are [1, 2]"]
    assert wrong_in(url, ["t0", "t2"], twice) == ["m-t0 was accepted 2 times"]


def test_a_reader_that_takes_the_last_of_two_keys_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_xml, "_keys", batch_xml._tags)  # noqa: SLF001
    failures = spoil_batches(Random(0), files=60).failures
    assert any("was read as something else" in failure for failure in failures)


def test_a_reader_that_believes_what_encoding_a_file_names_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def believed(content: bytes) -> str:
        named = re.search(rb"encoding='([\w-]+)'", content)
        return content.decode(named[1].decode() if named else "utf-8", "replace")

    monkeypatch.setattr(batch_xml, "_decoded", believed)
    with pytest.raises((LookupError, ValueError)):
        spoil_batches(Random(0), files=60)
