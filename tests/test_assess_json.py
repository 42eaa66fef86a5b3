"""From the text of a dossier to the text of its assessment, in one call."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from fla_rules import DossierError
from fla_rules.dossier import assess_json

EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
TEXT: Final = (EXAMPLES / "hired-in-march.json").read_text(encoding="utf-8")
ON: Final = date(2024, 12, 31)


def with_a_wrong_worker() -> str:
    dossier: dict[str, Any] = json.loads(TEXT)
    wrong = {**dossier["employments"][0], "worker": "w2", "committee": "999999"}
    dossier["workers"].append({"id": "w2"})
    dossier["employments"].append(wrong)
    return json.dumps(dossier)


@pytest.mark.parametrize(
    ("options", "given"),
    [
        ({}, ()),
        ({"years": (2024, 2025)}, ("--years", "2024-2025")),
        ({"set_aside": True}, ("--set-aside",)),
        ({"language": "en"}, ("--lang", "en")),
    ],
)
def test_the_answer_is_the_commands_byte_for_byte(
    options: Mapping[str, Any], given: tuple[str, ...]
) -> None:
    file = EXAMPLES / "account-continued.json"
    days = ("--on", "2025-06-30", "--known-on", "2026-06-30", "--format", "json")
    command = (sys.executable, "-m", "fla_rules", "assess", str(file), *days, *given)
    run = subprocess.run(command, capture_output=True, check=True)
    on, known_on = date(2025, 6, 30), date(2026, 6, 30)
    text = file.read_text(encoding="utf-8")
    assert assess_json(text, on=on, known_on=known_on, **options) == run.stdout.decode("utf-8")
    assert assess_json(file.read_bytes(), on=on, known_on=known_on, **options) == assess_json(
        text, on=on, known_on=known_on, **options
    )


def test_a_worker_with_mistakes_is_set_aside_where_that_is_asked() -> None:
    with pytest.raises(DossierError) as refused:
        assess_json(with_a_wrong_worker(), on=ON, known_on=ON)
    (mistake,) = refused.value.mistakes
    assert mistake.startswith("employments[1].committee: ")
    answer = json.loads(assess_json(with_a_wrong_worker(), on=ON, known_on=ON, set_aside=True))
    assert [row["worker"] for row in answer["set_aside"]] == ["w2"]
    assert [row["worker"] for row in answer["rights"]] == ["w1"]


def _asked(**given: object) -> Callable[[], str]:
    asked: dict[str, Any] = {"text": TEXT, "on": ON, "known_on": ON, **given}
    return lambda: assess_json(**asked)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (_asked(text="{"), "dossier: "),
        (_asked(text=""), "dossier: "),
        (_asked(text="\ud800"), "dossier: "),
        (_asked(text={}), "arguments: text: "),
        (_asked(on="2024-12-31"), "arguments: on: '2024-12-31' is not a day"),
        (_asked(known_on=datetime(2024, 12, 31, tzinfo=UTC)), "arguments: known_on: "),
        (_asked(known_on=date(3000, 1, 1)), "arguments: 3000-01-01 is too far"),
        (_asked(years=(2022,)), "arguments: 2022 is not a span of years"),
        (_asked(years=2024), "arguments: years: "),
        (_asked(language="tlh"), "arguments: 'tlh' has no messages"),
    ],
)
def test_whatever_is_wrong_is_an_error_of_the_dossier_in_one_line(
    asked: Callable[[], str], said: str
) -> None:
    with pytest.raises(DossierError) as refused:
        asked()
    (mistake,) = refused.value.mistakes
    assert mistake.startswith(said), mistake
    assert mistake.isprintable()


def test_neither_the_command_nor_a_terminal_library_is_needed() -> None:
    program = """
import sys
from datetime import date

sys.modules["rich"] = None
from fla_rules.dossier import assess_json

on = date(2024, 12, 31)
answer = assess_json(sys.stdin.read(), on=on, known_on=on)
print(len(answer) > 1000, "fla_rules.__main__" in sys.modules)
"""
    run = subprocess.run(
        (sys.executable, "-c", program), input=TEXT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "True False\n"
