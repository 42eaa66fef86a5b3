"""Time the library and print one JSON document: `python benchmarks/run.py [--fast]`."""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

import pyperf
from machine import machine

HERE: Final = Path(__file__).resolve().parent
# Upper bounds as multiples of the baseline; what each figure is stands in README.md.
BOUNDS: Final = {
    "exact": 8.0,
    "right": 60.0,
    "next worker": 40.0,
    "no agreement": 40.0,
    "facts to reasons": 300.0,
    "account of five years": 1000.0,
    # Half a second on the machine of the README, in multiples like all others.
    "duties of 1,000 workers": 4_000_000.0,
}
# One more entry is what a history of so many costs beyond one of so many fewer.
ENTRY_BOUND: Final = 15.0
# What an awkward year may cost over the steady one of `next worker`.
AWKWARD: Final = ("hired again", "another regime", "suspended", "reduced")
AWKWARD_BOUND: Final = 4.0
# How many times an answer with its reasons goes at least into OpenFisca's for one person.
EXPLAINED: Final = ("facts to reasons", "explained right")
EXPLAINED_BOUND: Final = 5.0
SHORT, LONG = 200, 400
RATIO_BOUND: Final = 1.1
IMPORT_BOUND_MS: Final = 60.0
COMMAND_BOUND_S: Final = 0.4
_ONE_PERSON: Final = "openfisca, one person"
PERSONS: Final = {_ONE_PERSON: 1, "openfisca, many persons": 100_000}
_COMMAND: Final = ("assess", "docs/examples/hired-in-march.json", "--on", "2024-12-31")

# Seconds: the shortest run, and the median of all.
Timing = tuple[float, float]
Row = dict[str, str | float | bool]


def main(arguments: Sequence[str]) -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fast", action="store_true", help="fewer runs, for a first impression")
    fast = parser.parse_args(arguments).fast
    timings = _timed("library.py", fast=fast)
    floor = timings["baseline"]
    openfisca = _peers(floor, fast=fast)
    document = {
        "machine": machine(),
        "baseline": {"minimum_ns": _ns(floor[0]), "median_ns": _ns(floor[1])},
        "figures": [_row(name, timings[name], floor, bound) for name, bound in BOUNDS.items()],
        "rare_regime": _multiples("rare regime", timings["rare regime"], floor),
        "awkward_years": [_awkward(name, timings, floor) for name in AWKWARD],
        "one_more_entry": _entry(timings, floor),
        "determined_over_bare": _ratio(timings["determined"], timings["bare"]),
        "import": _import("import fla_rules", 3 if fast else 15, IMPORT_BOUND_MS),
        "import_and_use_all": _import("from fla_rules import *", 3 if fast else 15),
        "command": _command(1 if fast else 5),
        "openfisca": openfisca,
        "openfisca_over": [_explained(name, timings, openfisca) for name in EXPLAINED],
    }
    print(json.dumps(document, indent=2))


def _timed(script: str, *, fast: bool) -> Mapping[str, Timing]:
    # pyperf starts a process for each few runs: memory layout and hash seed differ between them.
    runs = ("--processes", "3" if fast else "15", "--values", "5", "--min-time", "0.05")
    with TemporaryDirectory() as folder:
        result = Path(folder, "timings.json")
        output = ("--quiet", "--inherit-environ", "PYTHONPATH", "--output", str(result))
        command = (sys.executable, str(HERE / script), *runs, *output)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        suite = pyperf.BenchmarkSuite.load(str(result))
    values = {bench.get_name(): bench.get_values() for bench in suite.get_benchmarks()}
    return {name: (min(seconds), median(seconds)) for name, seconds in values.items()}


def _row(name: str, timing: Timing, floor: Timing, bound: float) -> Row:
    multiple = timing[0] / floor[0]
    return {**_multiples(name, timing, floor), "bound": bound, "met": multiple <= bound}


def _multiples(name: str, timing: Timing, floor: Timing) -> Row:
    return {
        "name": name,
        "minimum_ns": _ns(timing[0]),
        "median_ns": _ns(timing[1]),
        "multiple": round(timing[0] / floor[0], 3),
        "median_multiple": round(timing[1] / floor[1], 3),
    }


def _awkward(name: str, timings: Mapping[str, Timing], floor: Timing) -> Row:
    """Hold a year with a change against the steady one."""
    over = timings[name][0] / timings["next worker"][0]
    multiples = _multiples(name, timings[name], floor)
    bounded: Row = {"bound": AWKWARD_BOUND, "met": over <= AWKWARD_BOUND}
    return {**multiples, "over_steady": round(over, 2), **bounded}


def _explained(name: str, timings: Mapping[str, Timing], openfisca: list[Row] | str) -> Row | str:
    """Tell how many times an answer with its reasons goes into OpenFisca's without any."""
    if isinstance(openfisca, str):
        return openfisca
    one = next(row for row in openfisca if row["name"] == _ONE_PERSON)
    times = float(one["minimum_ns"]) / _ns(timings[name][0])
    bounded: Row = {"bound": EXPLAINED_BOUND, "met": times >= EXPLAINED_BOUND}
    return {"name": name, "times": round(times, 2), **bounded}


def _ratio(determined: Timing, bare: Timing) -> Row:
    ratio = determined[0] / bare[0]
    return {
        "ratio": round(ratio, 3),
        "median_ratio": round(determined[1] / bare[1], 3),
        "bound": RATIO_BOUND,
        "met": ratio <= RATIO_BOUND,
    }


def _entry(timings: Mapping[str, Timing], floor: Timing) -> Row:
    short, long = timings[f"history of {SHORT}"], timings[f"history of {LONG}"]
    least, middle = ((long[i] - short[i]) / (LONG - SHORT) for i in (0, 1))
    return _row("one more entry", (least, middle), floor, ENTRY_BOUND)


def _import(code: str, runs: int, bound: float | None = None) -> Row:
    whole = [_started("-c", code) for _ in range(runs)]
    nothing = [_started("-c", "pass") for _ in range(runs)]
    least = 1000 * (min(whole) - min(nothing))
    middle = 1000 * (median(whole) - median(nothing))
    timing: Row = {"minimum_ms": round(least, 1), "median_ms": round(middle, 1)}
    return timing if bound is None else {**timing, "bound_ms": bound, "met": least <= bound}


def _command(runs: int) -> Row | str:
    try:
        seconds = [_started("-m", "fla_rules", *_COMMAND) for _ in range(runs)]
    except subprocess.CalledProcessError:
        return "absent"
    return {
        "minimum_s": round(min(seconds), 3),
        "median_s": round(median(seconds), 3),
        "bound_s": COMMAND_BOUND_S,
        "met": min(seconds) <= COMMAND_BOUND_S,
    }


def _started(*arguments: str) -> float:
    """Time a fresh interpreter from start to end, in seconds."""
    before = perf_counter()
    subprocess.run((sys.executable, *arguments), check=True, capture_output=True, cwd=HERE.parent)
    return perf_counter() - before


def _peers(floor: Timing, *, fast: bool) -> list[Row] | str:
    if find_spec("openfisca_core") is None:
        return "skipped"
    timings = _timed("peers.py", fast=fast)
    return [
        _multiples(name, (timings[name][0] / persons, timings[name][1] / persons), floor)
        for name, persons in PERSONS.items()
    ]


def _ns(seconds: float) -> float:
    return round(seconds * 1e9, 2)


if __name__ == "__main__":
    main(sys.argv[1:])
