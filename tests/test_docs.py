"""The code of the documentation runs, and what the README types is what there is."""

import os
import re
import subprocess
import sys
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from fla_rules import RULEBOOK, DossierError, Kind
from fla_rules.account import MovementKind, OpenCredit
from fla_rules.dossier import OutcomeName, assess_json
from fla_rules.duties import Status
from fla_rules.facts import (
    Channel,
    EndedBy,
    Role,
    SuspensionKind,
    TrainingForm,
    TrainingStatus,
)
from fla_rules.law import QUESTIONS, DutyName
from fla_rules.register import Handling
from fla_rules.reports import timeline
from fla_rules.vocabulary import Confidence, Severity, SizeClass
from public import ROOMS

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
WORDS_OF_ANSWERS: Final[tuple[type[Enum], ...]] = (
    Channel,
    Confidence,
    DutyName,
    EndedBy,
    Handling,
    Kind,
    MovementKind,
    OpenCredit,
    OutcomeName,
    Role,
    Severity,
    SizeClass,
    Status,
    SuspensionKind,
    TrainingForm,
    TrainingStatus,
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_example_on_a_page_runs(page: Path) -> None:
    document = Sybil([PythonCodeBlockParser()]).parse(page)
    for example in document.examples():
        example.evaluate()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: page.name)
def test_every_page_stands_in_the_contents_of_the_site(page: Path) -> None:
    contents = (ROOT / "docs" / "site" / "conf.py").read_text(encoding="utf-8")
    assert f'"docs/{page.stem}"' in contents


def test_every_room_has_a_page_in_the_reference_of_the_site() -> None:
    folder = ROOT / "docs" / "site" / "reference"
    listed = (folder / "index.rst").read_text(encoding="utf-8").split()
    assert [room for room in ROOMS if room not in listed] == []
    assert [room for room in ROOMS if not (folder / f"{room}.rst").exists()] == []


def test_what_was_due_when_is_what_the_tables_say() -> None:
    page = (ROOT / "docs" / "what-was-due-when.md").read_text(encoding="utf-8")
    assert page == timeline(RULEBOOK)


def test_every_term_of_the_glossary_says_where_it_was_seen_or_that_it_is_ours() -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| ")]
    translated = [row for row in rows if len(row) > 2 and row[0] not in {"English", "---"}]
    assert len(translated) > 60
    # Names between brackets, or our mark.
    for _, dutch, french, german, *_ in translated:
        for term in (dutch, french, german):
            assert re.search(r"\([^)]+\)$|°$", term), term


def test_every_room_of_the_code_stands_on_the_page_of_rooms() -> None:
    page = (ROOT / "docs" / "rooms.md").read_text(encoding="utf-8")
    rooms = {
        path.stem for path in (ROOT / "src" / "fla_rules").iterdir() if path.suffix != ".typed"
    }
    assert {room for room in rooms if room not in page} <= {"__init__", "__pycache__"}


def test_the_readme_has_two_commands_of_one_line_each() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line.startswith("python3 -m venv ")]
    assert len(commands) == 2
    assert "assess docs/examples/hired-in-march.json" in commands[0]
    assert commands[1].endswith("-m pytest")


def test_every_table_of_the_timeline_is_in_the_order_of_its_days() -> None:
    tables: dict[str, list[list[str]]] = {}
    heading = ""
    for line in timeline(RULEBOOK).splitlines():
        heading = line if line.startswith("#") else heading
        if line.startswith("| ") and not line.startswith("| ---"):
            tables.setdefault(heading, []).append([cell.strip() for cell in line.split("|")[1:-1]])
    assert len(tables) == 7
    for columns, *rows in tables.values():
        known = next((i for i, name in enumerate(columns) if name.startswith("Known")), None)
        days = [
            row[known].removeprefix("by ") if known is not None else _first(row) for row in rows
        ]
        assert days == sorted(days)


def _first(row: list[str]) -> str:
    return min(cell for cell in row[1:] if cell[:1].isdigit())


SHOWN: Final = [
    (page, command, block)
    for page in PAGES
    for command, block in re.findall(
        r"-m fla_rules ([^\n]*)\n(?:(?!-m fla_rules|```text\n).)*?```text\n(.*?)```",
        page.read_text(encoding="utf-8"),
        re.DOTALL,
    )
]


@pytest.mark.parametrize(
    ("page", "command", "block"), SHOWN, ids=[f"{page.stem}: {said}" for page, said, _ in SHOWN]
)
def test_a_page_shows_what_the_command_above_it_prints(
    page: Path, command: str, block: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fla_rules", *command.split()],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
        # As on a terminal that is as wide as a page.
        env={**os.environ, "COLUMNS": "88"},
    )
    printed = "\n".join(line.rstrip() for line in done.stdout.splitlines())
    assert block.strip("\n") in printed, page


def test_the_readme_shows_what_its_first_command_prints() -> None:
    (command,) = [command for page, command, _ in SHOWN if page.name == "README.md"]
    assert command == "assess docs/examples/hired-in-march.json --on 2024-12-31"


def test_the_guide_shows_the_whole_of_its_example_and_the_line_of_a_mistake() -> None:
    guide = (ROOT / "docs" / "dossier.md").read_text(encoding="utf-8")
    example = (ROOT / "docs" / "examples" / "two-workers.json").read_text(encoding="utf-8")
    parts = re.findall(r"```json\n(.*?)```", guide, re.DOTALL)
    head = '{\n  "format": "fla-rules.dossier/1",\n\n'
    assert head + "\n".join(parts) + "}\n" == example
    wrong = example.replace('"worker": "bram", "title"', '"worker": "brma", "title"')
    day = date(2024, 12, 31)
    with pytest.raises(DossierError) as refused:
        assess_json(wrong, on=day, known_on=day)
    assert [f"    {line}" for line in refused.value.mistakes if f"    {line}\n" not in guide] == []


def test_the_readme_names_the_day_of_the_horizon() -> None:
    horizon = RULEBOOK.horizon
    day = f"{horizon.day} {horizon:%B} {horizon.year}"
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert f"last checked on {day}" in readme


@pytest.mark.parametrize("options", WORDS_OF_ANSWERS, ids=lambda options: options.__name__)
def test_every_word_that_an_answer_may_hold_stands_in_the_glossary(options: type[Enum]) -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert [option.value for option in options if f"`{option.value}`" not in page] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_reading_stands_on_its_page_with_its_options_in_order(question: str) -> None:
    page = (ROOT / "docs" / "readings.md").read_text(encoding="utf-8")
    ((options,),) = [
        re.findall(r"\| ([^|]+) \|$", line)
        for line in page.splitlines()
        if line.startswith(f"| `{question}` |")
    ]
    assert re.findall(r"`([^`]+)`", options) == [each.option for each in QUESTIONS[question]]
