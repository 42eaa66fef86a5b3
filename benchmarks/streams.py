"""Time a firm as a stream of lines and print one JSON document: `streams.py [--fast]`.

Each run is a command of its own, `python -m fla_rules assess FIRM.jsonl --format jsonl`, from the
file of a seeded firm to the last line of its answer. Memory is measured as Linux counts it.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter
from typing import IO, Final

from machine import machine

SEED: Final = 15
FIRST_YEAR, YEARS = 2023, 5
ON: Final = date(FIRST_YEAR + YEARS - 1, 12, 31)
KNOWN_ON: Final = date(2026, 11, 22)
BOUND_MS: Final = 0.3
BOUND_MB: Final = 200
_MB: Final = 1024 * 1024
# So often, in seconds, the memory of all processes together is looked at.
_EVERY: Final = 0.5

Row = dict[str, object]


def main(arguments: Sequence[str]) -> None:
    """Measure firms of growing size and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fast", action="store_true", help="small firms, for a first impression")
    sizes = (60, 600) if parser.parse_args(arguments).fast else (600, 6_000, 60_000)
    document = {
        "machine": machine(),
        "seed": SEED,
        "years": YEARS,
        "bounds": {"cpu_ms_a_worker_year": BOUND_MS, "peak_mb_of_a_process": BOUND_MB},
        "runs": [run for size in sizes for run in _runs(size)],
    }
    print(json.dumps(document, indent=2))


# --- what is measured ----------------------------------------------------------------------------


def _runs(workers: int) -> Iterator[Row]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "firm.jsonl")
        with file.open("w", encoding="utf-8") as written:
            written.writelines(f"{json.dumps(line)}\n" for line in firm(workers))
        given_mb = round(file.stat().st_size / _MB, 1)
        alone, beside = (_run(file, workers, jobs) for jobs in (1, 2))
    for each in (alone, beside):
        print(json.dumps(each), file=sys.stderr)
    yield {**alone, "given_mb": given_mb}
    yield {**beside, "same_bytes": alone["sha256"] == beside["sha256"]}


def _run(file: Path, workers: int, jobs: int) -> Row:
    """Answer a firm once; what is measured is the command with every process that it starts."""
    days = ("--on", str(ON), "--known-on", str(KNOWN_ON))
    asked = ("assess", str(file), *days, "--format", "jsonl", "--jobs", str(jobs))
    most, over, begun = [0], Event(), perf_counter()
    with subprocess.Popen(
        (sys.executable, "-m", "fla_rules", *asked), stdout=subprocess.PIPE
    ) as process:
        looking = Thread(target=_look, args=(process.pid, most, over))
        looking.start()
        size, digest = _read(process.stdout)
        # What its own processes used is in it, since it waited for them.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        over.set()
        looking.join()
    if process.returncode:
        raise SystemExit(f"the command ended with {process.returncode}")
    cpu = used.ru_utime + used.ru_stime
    return {
        "workers": workers,
        "jobs": jobs,
        "wall_s": round(perf_counter() - begun, 1),
        "cpu_s": round(cpu, 1),
        "cpu_ms_a_worker_year": round(cpu * 1000 / workers / YEARS, 3),
        "peak_mb_of_a_process": round(used.ru_maxrss * 1024 / _MB, 1),
        "peak_mb_together": round(most[0] / _MB, 1),
        "answer_mb": round(size / _MB, 1),
        "sha256": digest,
    }


def _read(said: IO[bytes] | None) -> tuple[int, str]:
    size, digest = 0, sha256()
    while said and (part := said.read(_MB)):
        size += len(part)
        digest.update(part)
    return size, digest.hexdigest()


def _look(process: int, most: list[int], over: Event) -> None:
    """Look now and then how much memory a process and those it started hold together."""
    while not over.wait(_EVERY):
        most[0] = max(most[0], sum(map(_held, _with_children(process))))


def _with_children(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from _with_children(int(child))


def _held(process: int) -> int:
    """Give the bytes that a process holds, its part of what it shares with others among them."""
    with suppress(OSError):
        rows = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:"))
    return 0


# --- the firm ------------------------------------------------------------------------------------


def firm(workers: int) -> Iterator[Row]:
    """Draw a firm of so many workers, line by line: the same for the same seed."""
    chance = random.Random(SEED)  # noqa: S311
    ends = {
        f"{year}Q{quarter}": workers
        for year in range(FIRST_YEAR - 2, FIRST_YEAR + YEARS)
        for quarter in (1, 2, 3, 4)
    }
    yield {
        "format": "fla-rules.dossier/1",
        "employer": {
            "enterprise_number": "0403.170.701",
            "name": "A firm",
            "full_time_day": "7:36",
            "quarter_end_fte": ends,
            "consultation": "council",
        },
    }
    for place in range(workers):
        yield _worker(chance, f"w{place}")


def _worker(chance: random.Random, name: str) -> Row:
    """Draw a worker: two in five entered in the five years, and two trainings a year on average."""
    newer, year = chance.randrange(5) > 2, FIRST_YEAR - 1 - chance.randrange(20)  # noqa: PLR2004
    entered = _day_of(chance, chance.choice(_years()) if newer else year)
    return {
        "workers": [{"id": name}],
        "employments": [_employment(chance, name, entered)],
        "trainings": [
            _training(chance, name, f"{name}-{year}-{place}", max(_day_of(chance, year), entered))
            for year in _years()
            if year >= entered.year
            for place in range(chance.randrange(5))
        ],
    }


def _employment(chance: random.Random, name: str, entered: date) -> Row:
    """Draw an employment, one in ten with a change of regime and one in twenty suspended."""
    regimes = [{"from": str(entered), "fraction": chance.choice((1, 1, "4/5", "1/2"))}]
    later = entered + timedelta(days=chance.randrange(100, 1500))
    if chance.randrange(10) == 0:
        regimes.append({"from": str(later), "fraction": "3/4"})
    away = {"from": str(later), "to": str(later + timedelta(days=60)), "kind": "full"}
    return {
        "worker": name,
        "from": str(entered),
        "to": None,
        "joint_committee": chance.choice(_COMMITTEES),
        "regime": regimes,
        "suspensions": [away] if chance.randrange(20) == 0 else [],
    }


def _training(chance: random.Random, name: str, id_: str, day: date) -> Row:
    days = chance.choice(({"days": 1}, {"days": "1/2"}, {"hours": "3:48"}))
    return {
        "id": id_,
        "worker": name,
        "title": "Safety",
        "from": str(day),
        "to": str(day),
        "duration": days,
        "form": chance.choice(("formal", "informal")),
        "status": "followed",
        "registered_by": "employer",
    }


def _years() -> range:
    return range(FIRST_YEAR, FIRST_YEAR + YEARS)


def _day_of(chance: random.Random, year: int) -> date:
    return date(year, 1, 1) + timedelta(days=chance.randrange(365))


_COMMITTEES: Final = ("200", "200", "124", "302", "111")


if __name__ == "__main__":
    main(sys.argv[1:])
