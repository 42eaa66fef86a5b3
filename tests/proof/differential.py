"""Put random dossiers to another engine and to this library, and compare their answers.

    python tests/proof/differential.py --dossiers 300 COMMAND...

COMMAND is an engine of levels 1 and 2. It is asked as `spec run --engine` asks it, and does not end
after an answer. Compared is all that the vectors of these levels look at. The first dossiers that
differ are printed whole, so that they can be run again.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import IO, Any, Final

from fla_rules import DossierError
from fla_rules.dossier import assess_json

TESTS: Final = Path(__file__).resolve().parents[1]
if str(TESTS) not in sys.path:
    sys.path.append(str(TESTS))

from proof.random_dossiers import Question, dossiers  # noqa: E402

Answer = Mapping[str, Any]

# What the two levels fix of each list; what is written for reading alone is left out.
COMPARED: Final = {
    "size_classes": ("year", "outcome", "average", "workers", "class"),
    "rights": (
        *("worker", "year", "kind", "outcome", "days", "minutes", "unrounded"),
        "at_least",
    ),
    "credits": (
        *("worker", "year", "outcome", "opening", "granted", "used", "lapsed", "closing"),
        "at_least",
    ),
    "answers": (
        *("ask", "worker", "training", "outcome", "hours", "minutes"),
        *("first", "last", "wanted", "followed", "to_follow"),
    ),
    "balances": ("worker", "outcome", "days", "minutes", "at_least"),
    "leavings": (
        *("worker", "last", "ended_by", "hired_again", "outcome", "credit", "days"),
        "at_least",
    ),
}
# Beside a right that is not known, nobody can say what a figure differs from.
BY_KNOWN_FIGURES: Final = frozenset({"overuse", "opening_balance"})
FINDINGS: Final = frozenset(
    {
        *("committee.not_named", "committee.not_listed", "committee.section_not_listed"),
        *("training.outside_employment", "overuse", "opening_balance", "account_begins_empty"),
    }
)
MOST_SHOWN: Final = 3


def ours(question: Question) -> Answer:
    """Give the library's answer to a question, or the paths that it refuses."""
    try:
        text = assess_json(json.dumps(question.facts), on=question.on, known_on=question.known_on)
    except DossierError as error:
        return {"refused": sorted({line.split(":")[0] for line in error.mistakes})}
    answer: Answer = json.loads(text)
    return answer


def compared(answer: Answer) -> Mapping[str, object]:
    """Give what is compared of an answer."""
    if "refused" in answer:
        return {"refused": sorted(set(answer["refused"]))}
    rows: dict[str, object] = {
        name: [_kept(row, keys) for row in answer.get(name) or []]
        for name, keys in COMPARED.items()
    }
    found = {(row["id"], row.get("worker") or "") for row in answer["findings"]}
    open_ = {row["worker"] for row in answer["credits"] if row["outcome"] != "determined"}
    return {
        **rows,
        "findings": sorted(
            (name, worker)
            for name, worker in found
            if name in FINDINGS - (BY_KNOWN_FIGURES if worker in open_ else set())
        ),
    }


def _kept(row: Answer, keys: Sequence[str]) -> Answer:
    return {key: row[key] for key in keys if row.get(key) is not None}


def differences(one: Answer, other: Answer) -> list[str]:
    """Say where two answers differ, in lines."""
    left, right = compared(one), compared(other)
    names = sorted({*left, *right})
    return [
        f"{name}: the library {_odd(left, right, name)}, the engine {_odd(right, left, name)}"
        for name in names
        if left.get(name) != right.get(name)
    ]


def _odd(here: Mapping[str, Any], there: Mapping[str, Any], name: str) -> str:
    beside = there.get(name) or []
    return json.dumps([row for row in here.get(name) or [] if row not in beside])


@contextmanager
def engine(command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """Start the other engine, and end it with its input."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process


def _pipe(stream: IO[str] | None) -> IO[str]:
    # With PIPE there always is one; the types cannot say so.
    if stream is None:
        raise TypeError("the engine has no standard input or output")
    return stream


def theirs(process: subprocess.Popen[str], question: Question) -> Answer:
    """Give the other engine's answer to a question."""
    line = {
        "id": "random",
        "on": question.on.isoformat(),
        "known_on": question.known_on.isoformat(),
        "dossier": question.facts,
    }
    _pipe(process.stdin).write(json.dumps(line) + "\n")
    _pipe(process.stdin).flush()
    said: Answer = json.loads(_pipe(process.stdout).readline())
    answer: Answer = said.get("assessment", said)
    return answer


def main(arguments: Sequence[str]) -> int:
    """Compare, print what differs, and end with 0 where nothing does."""
    parser = argparse.ArgumentParser(description="another engine beside this library")
    parser.add_argument("--dossiers", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    given = parser.parse_args(arguments)
    started, differing, refused = perf_counter(), 0, 0
    with engine(given.command) as process:
        for question in islice(dossiers(given.seed), given.dossiers):
            mine = ours(question)
            refused += "refused" in mine
            lines = differences(mine, theirs(process, question))
            differing += bool(lines)
            if lines and differing <= MOST_SHOWN:
                _show(question, lines)
    seconds = perf_counter() - started
    print(
        f"{given.dossiers} dossiers, {refused} of them refused, {differing} differ "
        f"({seconds:.0f} s, seed {given.seed})"
    )
    return 1 if differing else 0


def _show(question: Question, lines: Sequence[str]) -> None:
    # At once: a long run may be stopped before its end.
    said = f"on {question.on}, known on {question.known_on}: {json.dumps(question.facts)}"
    print("\n  ".join([said, *lines]), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
