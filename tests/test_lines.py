"""A dossier in lines: each line has what the whole has of its worker, and the last the rest."""

import codecs
import io
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from fla_rules.__main__ import main
from fla_rules.dossier import (
    AssessmentRequest,
    as_json,
    assess,
    assess_in_lines,
    assess_lines,
    read,
    schemas,
)
from fla_rules.errors import DossierError
from fla_rules.law.rulebook import RULEBOOK
from proof.random_dossiers import dossiers

Tree = dict[str, Any]

ROWS: Final = ("employments", "trainings", "opening_balances", "events", "asks")
ON: Final = date(2025, 6, 30)
HEAD: Final[Tree] = {
    "format": "fla-rules.dossier/1",
    "employer": {
        "enterprise_number": "0403.170.701",
        "name": "A firm",
        "full_time_day": "7:36",
        "quarter_end_fte": {
            f"{year}Q{place}": 40 for year in range(2020, 2026) for place in range(1, 5)
        },
    },
}


def row_of(name: str, first: str = "2024-03-01", committee: str = "200") -> Tree:
    regime = [{"from": first, "fraction": "4/5"}]
    held = {"worker": name, "from": first, "to": None, "joint_committee": committee}
    return {"workers": [{"id": name}], "employments": [{**held, "regime": regime}]}


def split(tree: Tree) -> list[bytes]:
    """Put a dossier in lines; what names no worker stays with the employer."""
    names = [each["id"] for each in tree["workers"]]
    owner = {each["id"]: each["worker"] for each in tree.get("trainings", ())}
    head = {key: value for key, value in tree.items() if key not in {"workers", *ROWS}}
    for key in ("events", "asks"):
        head[key] = [each for each in tree.get(key, ()) if not whose(each, owner)]
    lines = [head]
    for place, name in enumerate(names):
        rows: Tree = {
            key: [each for each in tree[key] if whose(each, owner) == name]
            for key in ROWS
            if key in tree
        }
        lines.append({"workers": [tree["workers"][place]], **rows})
    return [json.dumps(each).encode() for each in lines]


def whose(row: Tree, owner: dict[str, str]) -> str | None:
    return row.get("worker") or owner.get(row.get("training", ""))


def answered(
    lines: list[bytes], on: date = ON, known_on: date = ON, *, set_aside: bool = False
) -> list[Tree]:
    request = AssessmentRequest(on, known_on)
    return [
        json.loads(each) for each in assess_lines(lines, request, RULEBOOK, set_aside=set_aside)
    ]


def whole(tree: Tree, on: date = ON, known_on: date = ON) -> Tree:
    dossier = read(json.dumps(tree).encode(), on, RULEBOOK)
    given: Tree = json.loads(as_json(assess(dossier, AssessmentRequest(on, known_on), RULEBOOK)))
    return given


def of(rows: list[Tree], worker: str | None) -> list[Tree]:
    return [each for each in rows if each.get("worker") == worker]


def entered(row: Tree, on: date, known_on: date) -> bool:
    """Tell whether an employment was known, and began by the end of the year asked about."""
    return bool(row.get("known_on", "") <= str(known_on) and row["from"] <= f"{on.year}-12-31")


def without_paths(rows: list[Tree]) -> list[Tree]:
    """Leave out where in the file an answer goes, which is another place in a line."""
    bare: list[Tree] = json.loads(json.dumps(rows), object_hook=_pathless)
    return bare


def _pathless(row: Tree) -> Tree:
    return {key: value for key, value in row.items() if key != "path"}


def firms(seed: int, many: int) -> Iterator[tuple[Tree, date, date]]:
    """Draw dossiers that can be read."""
    for each in islice(dossiers(seed), many):
        with suppress(DossierError):
            read(json.dumps(each.facts).encode(), each.on, RULEBOOK)
            yield each.facts, each.on, each.known_on


FIRM: Final = [
    row_of("w1", "2023-05-02"),
    row_of("w2", "2025-02-03"),
    row_of("w3", "2024-01-02", "124"),
    row_of("w4", "2025-03-03"),
]
LINES: Final = [json.dumps(each).encode() for each in (HEAD, *FIRM)]
ALL: Final = {
    key: [row for each in FIRM for row in each[key]] for key in ("workers", "employments")
}


def test_each_line_has_what_the_whole_has_of_its_worker() -> None:
    for tree, on, known_on in firms(seed=7, many=200):
        known = whole(tree, on, known_on)
        first, *of_workers, last = answered(split(tree), on, known_on)
        assert (first["on"], first["known_on"], first["rulebook"]) == (
            *(str(on), str(known_on)),
            known["rulebook"],
        )
        # Of somebody who had not entered yet, only the others give the whole a year to answer of.
        met = {row["worker"] for row in tree["employments"] if entered(row, on, known_on)}
        for each in (each for each in of_workers if each["worker"] in met):
            name = each["worker"]
            for key in ("credits", "balances", "leavings", "duties"):
                assert without_paths(each.get(key, [])) == without_paths(of(known[key], name))
            years = {row["year"] for row in each.get("rights", ())}
            # Of years before the worker's own first one, the whole says that there was no job.
            rights = [row for row in of(known["rights"], name) if row["year"] in years]
            assert without_paths(each.get("rights", [])) == without_paths(rights)
        assert last["workers"] == len(tree["workers"])
        assert last["readings"].items() <= known["readings"].items()
        assert last["size_classes"] == known["size_classes"]
        assert last["duties"] == of(known["duties"], None)


def test_the_last_line_counts_all_on_the_lists_whose_grounds_stand_with_the_workers() -> None:
    on = date(2025, 12, 31)
    _, *of_workers, last = answered(LINES, on, on)
    listed = whole({**HEAD, **ALL}, on, on)["supervision"]
    assert [len(each["defaults"]) for each in listed["lists"]] == [2, 2]
    grounds = [(row["quarter"], default) for row in listed["lists"] for default in row["defaults"]]
    said = [
        (row["quarter"], default)
        for each in of_workers
        for row in each.get("lists", ())
        for default in row["defaults"]
    ]
    assert sorted(map(str, said)) == sorted(map(str, grounds))
    bare = [{**row, "defaults": []} for row in listed["lists"]]
    assert last["supervision"]["lists"] == [
        {**row, "reasons": kept["reasons"]}
        for row, kept in zip(bare, last["supervision"]["lists"], strict=True)
    ]
    assert last["supervision"]["public"] == listed["public"]


@pytest.mark.parametrize("names", [("w0",), ("w0", "w1", "w2")])
def test_a_ground_for_a_list_is_said_once_however_many_have_it(names: tuple[str, ...]) -> None:
    on = date(2025, 1, 15)

    def asked_to_correct(name: str) -> bytes:
        events = [
            {"kind": "correction_requested", "on": "2024-06-10", "request": each, "worker": name}
            for each in ("a", "b")
        ]
        return json.dumps({**row_of(name, "2022-03-01"), "events": events}).encode()

    *_, last = answered([json.dumps(HEAD).encode(), *map(asked_to_correct, names)], on, on)
    for listed in last["supervision"]["lists"]:
        assert len(listed["reasons"]) == len({str(each) for each in listed["reasons"]})
    assert [row["quarter"] for row in last["supervision"]["lists"]] == ["2024Q4", "2025Q1"]


def test_a_line_is_answered_before_the_next_is_read() -> None:
    taken: list[int] = []

    def lines() -> Iterator[bytes]:
        for place, line in enumerate(LINES):
            taken.append(place)
            yield line

    answers = assess_lines(lines(), AssessmentRequest(ON, ON), RULEBOOK)
    assert taken == []
    for place in range(len(LINES)):
        next(answers)
        assert taken == list(range(place + 1))


def test_lines_of_blanks_are_passed_over_and_keep_their_number() -> None:
    spaced = [LINES[0], b"\n", LINES[1], b"  \r\n", LINES[2]]
    assert [each["line"] for each in answered(spaced)[1:-1]] == [3, 5]


def test_an_employer_alone_has_the_last_line_of_a_dossier_without_workers() -> None:
    first, last = answered(LINES[:1])
    assert first["format"] == "fla-rules.assessment-lines/1"
    assert last["workers"] == 0
    alone = whole({**HEAD, "workers": [], "employments": []})
    assert last["duties"] == alone["duties"]
    assert last["supervision"] == alone["supervision"]


BROKEN: Final = json.dumps({**row_of("w9"), "trainings": [{"id": "t1"}]}).encode()


def test_a_worker_with_a_mistake_is_set_aside_where_that_is_asked() -> None:
    *_, aside, _, last = answered([*LINES[:2], BROKEN, LINES[2]], set_aside=True)
    assert set(aside) == {"line", "set_aside"}
    (row,) = aside["set_aside"]
    assert row["mistakes"][0].startswith("3:trainings[0].worker: missing")
    assert (last["workers"], last["set_aside"]) == (2, 1)


def refused(*lines: bytes) -> tuple[str, ...]:
    with pytest.raises(DossierError) as found:
        answered(list(lines))
    return found.value.mistakes


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "1:dossier: not JSON"),
        ((b"[]",), "1:: no object; give a JSON object on each line"),
        ((json.dumps({**HEAD, "workers": []}).encode(),), "1:workers: stands in the wrong line"),
        ((b"{}",), "1:format: missing"),
        ((LINES[0], LINES[0]), "2:format: stands in the wrong line"),
        ((LINES[0], b"{}"), "2:workers: not one worker"),
        ((LINES[0], b'{"workers": [{"id": "a"}, {"id": "b"}]}'), "2:workers: not one worker"),
        ((LINES[0], b'{"workers": [{"id": 1.5}]}'), "2:workers[0].id: 1.5 is a floating-point"),
        ((LINES[0], b'{"workers": '), "2:dossier: not JSON at line 1"),
        ((LINES[0], LINES[1], LINES[1]), "3:workers[0].id: w1 stands more than once"),
        ((LINES[0], BROKEN), "2:trainings[0].worker: missing"),
    ],
)
def test_a_mistake_is_refused_with_the_number_of_its_line(
    lines: tuple[bytes, ...], said: str
) -> None:
    assert refused(*lines)[0].startswith(said)


DEEP: Final = b'{"workers": [{"id": ' + b"[" * 14 + b"]" * 14 + b"}]}"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"w9", "2:dossier: not JSON at line 1, column 1"),
        (b'{"workers": [{"id": "w9"}]} {}', "2:dossier: not JSON at line 1, column 29"),
        (b"null", "2:: no object"),
        (b'"workers"', "2:: no object"),
        (b'{"workers": [{"id": "w9", "id": "w9"}]}', "2:workers[0].id: stands more than once"),
        (
            b'{"workers": [{"id": 1000000000000000000000}]}',
            "2:workers[0].id: 100000000000000000...",
        ),
        (DEEP, f"2:workers[0].id{10 * '[0]'}: nested too deep"),
        (b"[" * 100_000, "2:dossier: nested without end"),
        (LINES[1].decode().replace("w1", "wé").encode("latin-1"), "2:dossier: not UTF-8 from byte"),
        (LINES[1].decode().encode("utf-16"), "2:dossier: not UTF-8 from byte 0"),
        (
            json.dumps({**row_of("w9"), "agreements": []}).encode(),
            "2:agreements: stands in the wrong",
        ),
        (json.dumps({**row_of("w9"), "asks": [{"ask": "why"}]}).encode(), "2:asks[0].ask: "),
        (
            json.dumps({**row_of("w9"), **row_of("w8")} | {"workers": [{"id": "w9"}]}).encode(),
            "2:emp",
        ),
    ],
)
def test_a_line_that_cannot_be_read_sets_its_worker_aside_and_no_other(
    line: bytes, said: str
) -> None:
    assert refused(LINES[0], line)[0].startswith(said)
    broken, good, last = answered([LINES[0], line, LINES[1]], set_aside=True)[1:]
    (row,) = broken["set_aside"]
    assert row["mistakes"][0].startswith(said)
    (alone,) = answered([LINES[0], LINES[1]])[1:-1]
    assert {**good, "line": 2} == alone
    assert (last["workers"], last["set_aside"]) == (1, 1)


@pytest.mark.parametrize(
    "written",
    [
        b"\n".join(LINES),
        b"\n".join(LINES) + b"\n",
        b"\r\n".join(LINES) + b"\r\n",
        codecs.BOM_UTF8 + b"\n".join(LINES),
    ],
    ids=["no last line feed", "line feeds", "carriage returns", "byte order mark"],
)
def test_the_ends_of_lines_and_the_mark_of_the_encoding_make_no_difference(written: bytes) -> None:
    assert answered(list(io.BytesIO(written))) == answered(LINES)


def test_what_is_answered_of_a_worker_does_not_depend_on_the_lines_before() -> None:
    for tree, on, known_on in firms(seed=23, many=120):
        head, *lines = split(tree)
        together = answered([head, *lines], on, known_on)[1:-1]
        for line, said in zip(lines, together, strict=True):
            (alone,) = answered([head, line], on, known_on)[1:-1]
            assert said == {**alone, "line": said["line"]}


def test_what_was_written_for_other_workers_can_be_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = answered(LINES)
    monkeypatch.setattr("fla_rules.dossier.lines._MOST_WRITTEN", 0)
    assert answered(LINES) == kept


def in_one_piece(tree: Tree, on: date = ON, known_on: date = ON) -> list[Tree]:
    dossier, request = (
        read(json.dumps(tree).encode(), on, RULEBOOK),
        AssessmentRequest(on, known_on),
    )
    return [json.loads(each) for each in assess_in_lines(dossier, request, RULEBOOK)]


def test_a_dossier_in_one_piece_is_answered_in_the_lines_of_one_in_lines() -> None:
    for tree, on, known_on in firms(seed=11, many=200):
        lines = answered(split(tree), on, known_on)
        assert without_paths(in_one_piece(tree, on, known_on)) == without_paths(lines)


def test_a_path_in_the_lines_of_a_dossier_in_one_piece_is_one_of_that_dossier() -> None:
    rows = [*ALL["employments"][:3], {**ALL["employments"][3], "regime": []}]
    needs = in_one_piece({**HEAD, **ALL, "employments": rows})[4]["needed"]
    (path,) = [each["path"] for each in needs if each["id"] == "regime.missing"]
    assert path == "/employments/3/regime"


def test_a_question_of_nobody_is_answered_in_the_last_line() -> None:
    asks = [{"ask": "kept_until", "of": "rights", "year": 2024}]
    (row,) = whole({**HEAD, **ALL, "asks": asks})["answers"]
    lines = answered([json.dumps({**HEAD, "asks": asks}).encode(), *LINES[1:]])
    assert lines[-1]["answers"] == [row]
    assert not any("answers" in each for each in lines[:-1])
    assert in_one_piece({**HEAD, **ALL, "asks": asks}) == lines


def test_what_the_employer_has_to_say_is_needed_in_the_last_line_alone() -> None:
    silent = {**HEAD["employer"], "quarter_end_fte": {}}
    _, *lines, last = answered([json.dumps({**HEAD, "employer": silent}).encode(), *LINES[1:]])
    assert [each["id"] for each in last["needed"]].count("size.missing") == 3
    for line in (*lines, last):
        waiting = Counter(
            step["message"]
            for key in ("size_classes", "rights", "credits", "balances", "leavings", "duties")
            for row in line.get(key, ())
            for step in (*row.get("missing", ()), *row.get("open", ()))
        )
        assert {each["message"]: each["holds_up"] for each in line["needed"]} == waiting


def test_every_line_fits_its_schema_and_no_other() -> None:
    every: Any = schemas()
    given, said = (
        Draft202012Validator(every[f"{side}-lines"]) for side in ("dossier", "assessment")
    )
    for tree, on, known_on in firms(seed=5, many=40):
        for line in split(tree):
            given.validate(json.loads(line))
        for answer in answered(split(tree), on, known_on):
            said.validate(answer)
            assert not given.is_valid(answer)
    *_, aside, _ = answered([LINES[0], BROKEN], set_aside=True)
    said.validate(aside)
    two = {**ALL, "workers": ALL["workers"][:2]}
    assert not given.is_valid(two)


NUMBERED: Final = {"workers": [{"id": "w1", "niss": "1"}]}
ASIDE: Final = json.dumps({**row_of("w1"), **NUMBERED}).encode()


@pytest.mark.parametrize("lines", [(LINES[1], ASIDE), (ASIDE, LINES[1]), (ASIDE, ASIDE)])
def test_a_worker_in_two_lines_is_refused_also_where_one_is_set_aside(
    lines: tuple[bytes, bytes],
) -> None:
    with pytest.raises(DossierError) as found:
        answered([LINES[0], *lines], set_aside=True)
    assert found.value.mistakes[0].startswith("3:workers[0].id: w1 stands more than once")


def test_a_choice_of_one_worker_stays_with_the_employer_and_names_one_who_has_a_line() -> None:
    chosen = {**HEAD["employer"], "opt_out": [{"year": 2024, "worker": "w1"}, {"year": 2025}]}
    head = json.dumps({**HEAD, "employer": chosen}).encode()
    assert answered([head, *LINES[1:]])[1:] == answered(LINES)[1:]
    (said,) = refused(head, LINES[2])
    assert said.startswith("1:employer.opt_out[0].worker: w1 is not in the dossier; give each")


def printed(
    capfdbinary: pytest.CaptureFixture[bytes], file: Path, *more: str
) -> tuple[int, bytes, bytes]:
    status = main(["assess", str(file), "--on", str(ON), "--format", "jsonl", *more])
    said = capfdbinary.readouterr()
    return status, said.out, said.err


def test_processes_beside_each_other_give_the_same_bytes(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "firm.jsonl"
    # More lines than go to a process at a time, and one of them broken.
    many = [json.dumps(row_of(f"w{place}")).encode() for place in range(50)]
    file.write_bytes(b"\n".join([LINES[0], *many[:20], BROKEN, b"", *many[20:]]))
    alone = printed(capfdbinary, file, "--set-aside")
    assert alone[0] == 0
    assert alone[1].count(b"\n") == 53
    assert printed(capfdbinary, file, "--set-aside", "--jobs", "3") == alone


def test_the_command_answers_what_the_library_does(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "firm.jsonl"
    file.write_bytes(b"\n".join(LINES))
    answer = "".join(assess_lines(LINES, AssessmentRequest(ON, ON), RULEBOOK))
    assert printed(capfdbinary, file) == (0, answer.encode(), b"")


@pytest.mark.parametrize("indent", [None, 2])
def test_the_command_answers_a_dossier_in_one_piece_in_lines_too(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], indent: int | None
) -> None:
    file, tree = tmp_path / "firm.json", {**HEAD, **ALL}
    file.write_text(json.dumps(tree, indent=indent), encoding="utf-8")
    status, out, _ = printed(capfdbinary, file, "--jobs", "2")
    assert (status, [json.loads(each) for each in out.splitlines()]) == (0, in_one_piece(tree))


def test_a_worker_of_a_dossier_in_one_piece_is_set_aside_after_the_others(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "firm.json"
    workers = [{"id": "w0", "niss": "1"}, *ALL["workers"]]
    file.write_text(json.dumps({**HEAD, **ALL, "workers": workers}), encoding="utf-8")
    assert printed(capfdbinary, file)[0] == 2
    status, out, _ = printed(capfdbinary, file, "--set-aside")
    *others, aside, last = [json.loads(each) for each in out.splitlines()]
    assert (status, others) == (0, in_one_piece({**HEAD, **ALL})[:-1])
    assert (aside["line"], aside["worker"], len(aside["set_aside"])) == (6, "w0", 1)
    assert (last["workers"], last["set_aside"]) == (4, 1)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", b"1:dossier: not JSON"),
        (b"\n \n", b"1:dossier: not JSON"),
        (b"{\n", b"1:dossier: not JSON"),
        (b"{\n}", b"employer: missing"),
        (b'{"workers": []}', b"employer: missing"),
        (b'{"workers": []}\n{}', b"1:workers: stands in the wrong line"),
        (b"\xff\n{}", b"dossier: not UTF-8 from byte 0"),
    ],
)
def test_a_file_that_is_neither_is_refused_in_a_line(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], content: bytes, said: bytes
) -> None:
    file = tmp_path / "firm.jsonl"
    file.write_bytes(content)
    status, out, err = printed(capfdbinary, file)
    assert (status, out) == (2, b"")
    assert said in err
    assert b"Traceback" not in err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="a system without terminals of its own")
def test_a_bar_is_drawn_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    file = tmp_path / "firm.jsonl"
    many = [json.dumps(row_of(f"w{place}")).encode() for place in range(300)]
    file.write_bytes(b"\n".join([LINES[0], *many]))
    ours, theirs = os.openpty()
    given = ("assess", str(file), "--on", str(ON), "--format", "jsonl")
    command = [sys.executable, "-m", "fla_rules", *given]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        out = process.stdout.read() if process.stdout else b""
    drawn = os.read(ours, 1 << 16)
    os.close(ours)
    silent = subprocess.run(
        command, capture_output=True, env={**os.environ, "FORCE_COLOR": "1"}, check=True
    )
    assert b"%" in drawn
    assert (out, b"") == (silent.stdout, silent.stderr)


@pytest.mark.parametrize("how", ["fork", "spawn"])
def test_processes_give_the_same_bytes_however_they_are_started(tmp_path: Path, how: str) -> None:
    file = tmp_path / "firm.jsonl"
    file.write_bytes(b"\n".join(LINES))
    program = (
        "import multiprocessing, sys\n"
        "from fla_rules.__main__ import main\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method({how!r})\n"
        "    sys.exit(main(sys.argv[1:]))\n"
    )
    script = tmp_path / "start.py"
    script.write_text(program, encoding="utf-8")
    asked = ("assess", str(file), "--on", str(ON), "--format", "jsonl", "--jobs", "2")
    done = subprocess.run([sys.executable, str(script), *asked], capture_output=True, check=False)
    answer = "".join(assess_lines(LINES, AssessmentRequest(ON, ON), RULEBOOK))
    assert (done.returncode, done.stdout, done.stderr) == (0, answer.encode(), b"")


def test_a_command_that_is_ended_while_it_starts_its_processes_ends(tmp_path: Path) -> None:
    # What is raised in a hook of a fork is forgotten: the interrupt comes in the midst of one.
    program = (
        "import os, signal, sys\n"
        "from fla_rules.__main__ import script\n"
        "os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        "script()\n"
    )
    assert _ended_in_the_midst(tmp_path, program) == (130, "")


@pytest.mark.parametrize("seen", ["nowhere", "on a terminal"])
def test_a_command_that_is_ended_between_two_processes_leaves_none(
    tmp_path: Path, seen: str
) -> None:
    # On a terminal a bar is shown, by a thread that the interrupt may come to.
    program = (
        "import multiprocessing.process as process, os, signal\n"
        "from fla_rules.__main__ import script\n"
        "begun, start = [], process.BaseProcess.start\n"
        "def counted(self):\n"
        "    start(self)\n"
        "    begun.append(self)\n"
        "    if len(begun) == 2:\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "process.BaseProcess.start = counted\n"
        "script()\n"
    )
    file = tmp_path / "firm.jsonl"
    file.write_bytes(b"\n".join(LINES))
    asked = ("assess", str(file), "--on", str(ON), "--format", "jsonl", "--jobs", "3")
    ours, theirs = os.openpty()
    done = subprocess.run(
        [sys.executable, "-c", program, *asked],
        stdout=subprocess.DEVNULL,
        stderr=theirs if seen == "on a terminal" else subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 130


def test_an_interrupt_that_comes_in_a_callback_ends_the_command_all_the_same() -> None:
    # Python forgets what is raised in `__del__`: here the interrupt is.
    program = (
        "import os, signal\n"
        "from fla_rules.cli import command\n"
        "class Ended:\n"
        "    def __del__(self):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "def main(*_):\n"
        "    Ended()\n"
        "    return 0\n"
        "command.main = main\n"
        "command.run()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")


def test_what_else_goes_wrong_in_a_callback_is_said_and_does_not_end_the_command() -> None:
    program = (
        "from fla_rules.cli import command\n"
        "class Wrong:\n"
        "    def __del__(self):\n"
        "        raise ValueError('in a callback')\n"
        "def main(*_):\n"
        "    Wrong()\n"
        "    return 0\n"
        "command.main = main\n"
        "command.run()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"in a callback" in done.stderr


def _ended_in_the_midst(tmp_path: Path, program: str) -> tuple[int, str]:
    """Give the status of a program that ends or is ended while it answers, and what is said."""
    file = tmp_path / "firm.jsonl"
    file.write_bytes(b"\n".join(LINES))
    asked = ("assess", str(file), "--on", str(ON), "--format", "jsonl", "--jobs", "2")
    # Both ends of what is said are closed only when every process has ended.
    done = subprocess.run(
        [sys.executable, "-c", program, *asked], capture_output=True, timeout=120, check=False
    )
    return done.returncode, done.stderr.decode()


def test_a_process_that_is_ended_is_said_in_a_line(tmp_path: Path) -> None:
    program = (
        "import os\n"
        "from fla_rules.__main__ import script\n"
        "from fla_rules.cli import lines\n"
        "lines._begin = lambda: os._exit(9)\n"
        "script()\n"
    )
    assert _ended_in_the_midst(tmp_path, program) == (
        2,
        "--jobs: a process was ended before it answered; give more memory, or fewer jobs\n",
    )


def test_no_process_is_left_when_the_command_is_killed(tmp_path: Path) -> None:
    program = (
        "import os, signal\n"
        "from fla_rules.__main__ import script\n"
        "from fla_rules.dossier import lines\n"
        "lines.Gathered.add = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "script()\n"
    )
    assert _ended_in_the_midst(tmp_path, program) == (-signal.SIGKILL, "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_command_that_is_ended_from_the_keyboard_ends_without_a_traceback(
    tmp_path: Path, jobs: str
) -> None:
    pipe = tmp_path / "firm.jsonl"
    os.mkfifo(pipe)
    asked = ("assess", str(pipe), "--on", str(ON), "--format", "jsonl", "--jobs", jobs)
    with (
        subprocess.Popen(
            [sys.executable, "-m", "fla_rules", *asked],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        ) as process,
        pipe.open("wb") as file,
    ):
        file.write(LINES[0] + b"\n")
        for place in range(200):
            file.write(json.dumps(row_of(f"w{place}")).encode() + b"\n")
        file.flush()
        assert process.stdout is not None
        process.stdout.read(1)
        # As a terminal does: every process of the command is told.
        os.killpg(process.pid, signal.SIGINT)
        # Whoever is not heard waits for a line that never comes, until the pipe is closed.
        _, said = process.communicate(timeout=120)
    assert (process.returncode, said) == (130, b"")
