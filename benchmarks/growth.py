"""Time the same questions for ever more workers, and print one JSON document for `plot.py`.

    python benchmarks/growth.py [--whole FILE] [--streams FILE] > benchmarks/growth.json

Seconds are the processor's, of all processes together. What `whole_country.py` and `streams.py`
printed is taken from their files.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any, Final

import country
import one_by_one
from machine import machine
from whole_country import measured

from fla_rules import RULEBOOK, Readings

SIZES: Final = (10_000, 100_000, 1_000_000)
# One by one takes longer.
SMALL_SIZES: Final = (100, 1_000, 10_000)
# As many workers as a part of the whole country has.
_A_PART: Final = 125_000

# The workers, and the seconds that they took.
Point = tuple[int, float]


def main(arguments: Sequence[str]) -> None:
    """Measure every series and print them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="workers, at most")
    parser.add_argument("--whole", type=Path, help="what whole_country.py printed")
    parser.add_argument("--streams", type=Path, help="what streams.py printed")
    asked = parser.parse_args(arguments)
    runs = [_measured(size) for size in SIZES if size <= asked.most]
    runs += [_read(asked.whole)] if asked.whole else []
    series: dict[str, list[Point]] = {
        "one by one": [_one_by_one(size) for size in SMALL_SIZES if size <= asked.most],
        "lines": _lines(_read(asked.streams)) if asked.streams else [],
        "OpenFisca, rights alone": _points(runs, "openfisca"),
        "columns": _points(runs, "columns"),
        "kernel": _points(runs, "kernel"),
    }
    named = [{"name": name, "points": points} for name, points in series.items()]
    print(json.dumps({"machine": machine(), "series": named}, indent=1))


def _measured(workers: int) -> Mapping[str, Any]:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch, "country")
        country.write_all(folder, workers, max(2, workers // _A_PART), seed=1)
        return measured(folder, Path(scratch, "answers"))


def _points(runs: Sequence[Mapping[str, Any]], of: str) -> list[Point]:
    """Give the processor's seconds from tables to tables, where they were measured."""
    return [(run["workers"], run[of]["processor_seconds"]) for run in runs if run[of] != "skipped"]


def _one_by_one(workers: int) -> Point:
    """Time the scalar rules from rows to the rights of every year and the balance."""
    [part] = country.parts_of(workers, 1)
    tables, law = country.tables_of(part, seed=1), RULEBOOK.known_on(RULEBOOK.horizon)
    start = process_time()
    for number, asked in one_by_one.everybody_of(tables, country.LAST_DAY, law, Readings()):
        one_by_one.answers_of(number, asked).left()
    return workers, round(process_time() - start, 3)


def _lines(streams: Mapping[str, Any]) -> list[Point]:
    return [(run["workers"], run["cpu_s"]) for run in streams["runs"] if run["jobs"] == 1]


def _read(file: Path) -> Mapping[str, Any]:
    document: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return document


if __name__ == "__main__":
    main(sys.argv[1:])
