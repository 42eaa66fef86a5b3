"""A dossier in lines: each line has what the whole has of its worker, and the last the rest."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pytest

from fla_rules.__main__ import main
from fla_rules.dossier import (
    AssessmentRequest,
    as_json,
    assess,
    assess_lines,
    read,
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
    head["events"] = [each for each in tree.get("events", ()) if not whose(each, owner)]
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


def test_a_choice_of_one_worker_stays_with_the_employer_and_names_one_who_has_a_line() -> None:
    chosen = {**HEAD["employer"], "opt_out": [{"year": 2024, "worker": "w1"}, {"year": 2025}]}
    head = json.dumps({**HEAD, "employer": chosen}).encode()
    assert answered([head, *LINES[1:]])[1:] == answered(LINES)[1:]
    (said,) = refused(head, LINES[2])
    assert said.startswith("1:employer.opt_out[0].worker: w1 is not in the dossier; give each")


def test_processes_beside_each_other_give_the_same_bytes(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "firm.jsonl"
    file.write_bytes(b"\n".join(LINES))
    given = ["assess", str(file), "--on", str(ON), "--format", "jsonl"]
    assert main(given) == 0
    alone = capfdbinary.readouterr().out
    assert main([*given, "--jobs", "2"]) == 0
    assert capfdbinary.readouterr().out == alone
    assert alone.decode() == "".join(assess_lines(LINES, AssessmentRequest(ON, ON), RULEBOOK))
