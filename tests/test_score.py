"""The score sheet: any engine is asked, and whatever it does is a line on the sheet."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from defusedxml.ElementTree import fromstring
from jsonschema import Draft202012Validator

from fla_rules import RULEBOOK
from fla_rules.spec import vectors
from fla_rules.spec.protocol import answer_of, request_line
from fla_rules.spec.runner import compared
from fla_rules.spec.schema import all_schemas
from fla_rules.spec.score import Scored, ScoreSheet, as_json, as_junit, as_text, score_sheet

ROOT = Path(__file__).parent.parent
LAST = vectors(4)
FIRST = LAST[0]
ENGINE = f"{sys.executable} {ROOT / 'docs' / 'examples' / 'other-language' / 'engine.py'}"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fla_rules", "spec", "run", "--level", "4", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=ROOT,
    )


def python(folder: Path, text: str) -> str:
    script = folder / "engine.py"
    script.write_text(text, encoding="utf-8")
    return f"{sys.executable} {script}"


def three(*differences: tuple[str, ...]) -> tuple[ScoreSheet, list[Scored]]:
    articles = [("TR 50 § 3",), ("TR 50 § 3", "TR 56"), ("TR 8",)]
    scored = [
        Scored(evolve(vector, article=article), level, found)
        for vector, article, level, found in zip(
            LAST[:3], articles, (1, 1, 4), differences, strict=True
        )
    ]
    return score_sheet("mine", "digest", scored), scored


def test_a_vector_counts_with_each_of_its_articles_and_once_in_all() -> None:
    sheet, _ = three((), ("it is 3; expected 4",), ())
    assert [(each.of, each.agree, each.vectors) for each in sheet.articles] == [
        ("TR 8", 1, 1),
        ("TR 50 § 3", 1, 2),
        ("TR 56", 0, 1),
    ]
    assert [(each.of, each.agree, each.vectors) for each in sheet.levels] == [
        ("level 1", 1, 2),
        ("level 4", 1, 1),
    ]
    assert (sheet.agree, sheet.vectors) == (2, 3)
    assert [each.id for each in sheet.differing] == [LAST[1].id]


def test_the_three_forms_say_the_same() -> None:
    sheet, scored = three((), ("it is 3; expected 4",), ())
    assert as_text(sheet).splitlines() == [
        "it is 3; expected 4",
        "TR 8               1 of     1",
        "TR 50 § 3          1 of     2",
        "TR 56              0 of     1",
        "level 1            1 of     2",
        "level 4            1 of     1",
        "2 of 3 vectors agree",
    ]
    schema: Any = all_schemas()["score"]
    Draft202012Validator(schema).validate(json.loads(as_json(sheet)))
    root = fromstring(as_junit(sheet, scored))
    assert (root.get("tests"), root.get("failures")) == ("3", "1")
    assert [suite.get("name") for suite in root] == ["level 1", "level 4"]
    (failure,) = root.iter("failure")
    assert failure.text == "it is 3; expected 4"
    assert LAST[1].sentence in str(failure.get("message"))


def test_what_an_engine_says_cannot_break_a_form() -> None:
    sheet, scored = three((), ("\x00\x1b[31m]]>&\ud800" + "x" * 9999,), ())
    (line,) = sheet.differing[0].differences
    assert line.startswith(r"\x00\x1b[31m]]>&\ud800")
    assert len(line) < 400
    assert fromstring(as_junit(sheet, scored)).find(".//failure") is not None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"", "the engine said no JSON: not JSON at line 1"),
        (b"\xff", "the engine said no JSON: not UTF-8"),
        (b"[" * 99_999, "the engine said no JSON: "),
        (b"[1.5]", "the engine said what the format does not have: [0]: 1.5 is a floating"),
        (b"7", "the engine said neither"),
        (b"{}", "the engine answered 'None'"),
        (b'{"id": "other"}', "the engine answered 'other'"),
        (b'{"id": "ID"}', "the engine said neither"),
        (b'{"id": "ID", "assessment": []}', "the engine said neither"),
        (b'{"id": "ID", "refused": "workers"}', "the engine said neither"),
        (b'{"id": "ID", "refused": [7]}', "the engine said neither"),
        (b'{"id": "ID", "refused": []}', "refused without a path; expected an answer"),
        (b'{"id": "ID", "refused": ["a", "a"]}', "a is refused; expected an answer"),
        (b'{"id": "ID", "assessment": {}}', "supervision.lists is not in the answer"),
        (b'{"id": "ID", "assessment": {"supervision": {"lists": [7]}}}', "stands 0 times"),
        (b'{"id": "ID", "assessment": {"supervision": 7}}', "is not in the answer"),
    ],
)
def test_whatever_an_engine_says_is_a_line_in_words(line: bytes, said: str) -> None:
    answer = answer_of(FIRST, line.replace(b"ID", FIRST.id.encode()))
    (found, *_) = compared(FIRST, answer)
    assert said in found


def test_a_vector_is_put_in_one_line_that_every_pipe_takes_at_once() -> None:
    for vector in vectors():
        line = request_line(vector)
        assert line.count("\n") == 1
        assert len(line.encode()) < 65_536
        asked = json.loads(line)
        assert asked["dossier"] == {**vector.facts, "readings": vector.readings}


def test_the_library_asked_line_by_line_agrees_with_every_vector() -> None:
    done = run("--engine", ENGINE, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    sheet = json.loads(done.stdout)
    assert (sheet["vectors"], sheet["agree"], sheet["differing"]) == (len(LAST), len(LAST), [])
    assert sheet["digest"] == RULEBOOK.digest


def test_an_engine_may_end_after_each_answer(tmp_path: Path) -> None:
    engine = python(
        tmp_path,
        "import json, sys\n"
        "id = json.loads(sys.stdin.readline())['id']\n"
        f"open({str(tmp_path / 'asked')!r}, 'a').write(id + chr(10))\n"
        "print(json.dumps({'id': id, 'assessment': {}}))\n",
    )
    done = run("--engine", engine, "--format", "junit")
    assert (done.returncode, done.stderr) == (1, "")
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == [vector.id for vector in LAST]
    root = fromstring(done.stdout)
    assert (root.get("tests"), root.get("failures")) == (str(len(LAST)), str(len(LAST)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import sys; sys.exit(3)", "the engine ended without an answer (status 3)"),
        ("import time; time.sleep(60)", "no answer in 1 seconds"),
        ("while True: print('hello')", "the engine said no JSON: "),
        ("import sys; sys.stdout.write('[' * 999)", "the engine said no JSON: "),
    ],
)
def test_an_engine_that_is_dead_slow_or_mad_fails_every_vector_and_nothing_else(
    tmp_path: Path, text: str, said: str
) -> None:
    done = run("--seconds", "1", "--engine", python(tmp_path, text))
    assert done.returncode == 1
    first, *_, last = done.stdout.splitlines()
    assert first.startswith(f"{FIRST.id}: {said}")
    assert last == f"0 of {len(LAST)} vectors agree"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--engine", "no-such-engine"), "--engine: 'no-such-engine' cannot be started"),
        (("--engine", "'"), '--engine: "\'": No closing quotation'),
        (("--engine", " "), "--engine: no command"),
        (("--engine", "x", "--seconds", "soon"), "--seconds: 'soon' is not a number"),
        (("--format", "pdf"), "arguments: argument --format: invalid choice: 'pdf'"),
    ],
)
def test_a_wrong_call_is_refused_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith(said)
