"""Answer for a whole country, from Parquet to Parquet, and print one JSON document.

    python benchmarks/whole_country.py [--workers 4000000] [--fast] [--data FOLDER]

The country of `country.py` is written first, where the folder does not have it. Two processes take
whole parts: rights of five years and accounts on the last day. In the same run and as many
processes, the same rows go through `kernel.py` and the same persons through OpenFisca.
"""

import argparse
import json
import multiprocessing
import os
import resource
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final, NamedTuple, TypeVar

import country
import kernel
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from machine import machine
from numpy.typing import NDArray

from fla_rules import RULEBOOK, Readings, columns

Value = TypeVar("Value")
Ints = NDArray[np.int64]

FAST: Final = 20_000
PROCESSES: Final = 2
ON: Final = country.LAST_DAY
BOUNDS: Final = {"seconds": 30.0, "gigabytes": 8.0, "compute_seconds": 10.0, "over_kernel": 3.0}
# What is freed is kept for what is asked for next; else the system clears the same pages anew for
# every large array. The kernel has it too. It is for glibc, and read as a process starts.
KEPT: Final = {"MALLOC_MMAP_THRESHOLD_": str(1 << 32), "MALLOC_TRIM_THRESHOLD_": str(1 << 32)}
_GIGABYTE: Final = 1024**2  # in kilobytes, which is what the system counts in


class Took(NamedTuple):
    """What a part took, in seconds of the clock and of the processor, and what came out of it."""

    process: int
    compute: float
    read_cpu: float
    compute_cpu: float
    write_cpu: float
    peak_kilobytes: int
    rows: Mapping[str, int]
    by_rule: int


class Compared(NamedTuple):
    """How long OpenFisca took over the steady contracts of a part, and how often it is inexact."""

    seconds: float
    worker_years: int
    inexact: int


def main(arguments: Sequence[str]) -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--workers", type=int, default=country.WORKERS)
    parser.add_argument("--fast", action="store_true", help=f"{FAST} workers, to have a look")
    parser.add_argument("--parts", type=int, default=32)
    parser.add_argument("--processes", type=int, default=PROCESSES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, help="where the country is, or is to be written")
    asked = parser.parse_args(arguments)
    workers = FAST if asked.fast else asked.workers
    with TemporaryDirectory() as scratch:
        folder = asked.data or Path(scratch, "country")
        if not folder.exists():
            country.write_all(folder, workers, asked.parts, asked.seed)
        document = measured(folder, Path(scratch, "answers"), asked.processes)
    print(json.dumps({"machine": machine(), **document}, indent=2))


def measured(folder: Path, out: Path, processes: int = PROCESSES) -> dict[str, object]:
    """Answer for the country of a folder, into another, and give what it took."""
    parts = sorted(folder.glob("part-*"))
    start = perf_counter()
    took = _each(partial(_answer, out=out), parts, processes)
    seconds = perf_counter() - start
    by_kernel = _each(_kernel, parts, processes)
    worker_years = sum(many for *_, many in by_kernel)
    workers = worker_years // len(kernel.YEARS)
    arithmetic = sum(rights + accounts for rights, accounts, _ in by_kernel)
    return {
        "workers": workers,
        "worker_years": worker_years,
        "processes": processes,
        "columns": _columns(took, seconds, worker_years, arithmetic),
        "kernel": {
            "processor_seconds": round(arithmetic, 3),
            "rights_ns": _ns(sum(rights for rights, *_ in by_kernel), worker_years),
            "accounts_ns": _ns(sum(accounts for _, accounts, _ in by_kernel), worker_years),
        },
        "openfisca": _openfisca(parts, out, processes),
    }


def _each(work: Callable[[Path], Value], parts: Sequence[Path], processes: int) -> list[Value]:
    """Do some work for each part, in fresh processes."""
    os.environ.update(KEPT)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, spawn) as pool:
        return list(pool.map(work, parts))


def _columns(
    took: Sequence[Took], seconds: float, worker_years: int, arithmetic: float
) -> dict[str, object]:
    compute_cpu = sum(each.compute_cpu for each in took)
    compute = max(_by_process(took, lambda each: each.compute).values())
    peaks = _by_process(took, lambda each: each.peak_kilobytes, max)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    gigabytes = (own + sum(peaks.values())) / _GIGABYTE
    figures = {
        "seconds": seconds,
        "gigabytes": gigabytes,
        "compute_seconds": compute,
        "over_kernel": compute_cpu / arithmetic,
    }
    rows = {name: sum(each.rows[name] for each in took) for name in took[0].rows}
    return {
        **{
            name: {"is": round(value, 2), "bound": BOUNDS[name], "met": value <= BOUNDS[name]}
            for name, value in figures.items()
        },
        "processor_seconds": round(compute_cpu, 3),
        "ns_a_worker_year": _ns(compute_cpu, worker_years),
        "read_processor_seconds": round(sum(each.read_cpu for each in took), 2),
        "write_processor_seconds": round(sum(each.write_cpu for each in took), 2),
        "peak_gigabytes": [round(peak / _GIGABYTE, 2) for peak in (own, *peaks.values())],
        "rows_out": rows,
        "workers_by_rule": sum(each.by_rule for each in took),
    }


def _by_process(
    took: Iterable[Took],
    figure: Callable[[Took], float],
    together: Callable[[Iterable[float]], float] = sum,
) -> dict[int, float]:
    found: dict[int, list[float]] = {}
    for each in took:
        found.setdefault(each.process, []).append(figure(each))
    return {process: together(figures) for process, figures in found.items()}


def _ns(seconds: float, many: int) -> float:
    return round(seconds / many * 1e9, 1)


# --- in each process -----------------------------------------------------------------------------


def read(part: Path) -> dict[str, pa.Table]:
    """Read the tables of a part."""
    # The other core has a process of its own.
    return {
        name: pq.read_table(part / f"{name}.parquet", use_threads=False) for name in country.TABLES
    }


def _answer(part: Path, out: Path) -> Took:
    pa.set_cpu_count(1)
    start = process_time()
    tables = read(part)
    begun, begun_cpu = perf_counter(), process_time()
    found = columns.credits(
        columns.Population(*(tables[name] for name in country.TABLES)),
        ON,
        RULEBOOK.known_on(RULEBOOK.horizon),
        Readings(),
    )
    computed, computed_cpu = perf_counter(), process_time()
    answers = {"rights": found.rights, "lots": found.lots, "balances": found.balances}
    (out / part.name).mkdir(parents=True)
    for name, table in answers.items():
        pq.write_table(table, out / part.name / f"{name}.parquet")
    return Took(
        process=multiprocessing.current_process().pid or 0,
        compute=computed - begun,
        read_cpu=begun_cpu - start,
        compute_cpu=computed_cpu - begun_cpu,
        write_cpu=process_time() - computed_cpu,
        peak_kilobytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        rows={name: table.num_rows for name, table in answers.items()},
        by_rule=found.by_rule,
    )


def _kernel(part: Path) -> tuple[float, float, int]:
    pa.set_cpu_count(1)
    return kernel.timed(read(part))


# --- OpenFisca -----------------------------------------------------------------------------------


def _openfisca(parts: Sequence[Path], out: Path, processes: int) -> dict[str, float] | str:
    if find_spec("openfisca_core") is None:
        return "skipped"
    compared = _each(partial(_by_openfisca, out=out), parts, processes)
    worker_years = sum(each.worker_years for each in compared)
    inexact = sum(each.inexact for each in compared)
    seconds = sum(each.seconds for each in compared)
    return {
        "worker_years": worker_years,
        "processor_seconds": round(seconds, 3),
        "ns_a_worker_year": _ns(seconds, worker_years),
        "inexact": inexact,
        "inexact_share": round(inexact / worker_years, 4),
    }


def _by_openfisca(part: Path, out: Path) -> Compared:
    # Imported here, since it is not always installed.
    import peers  # noqa: PLC0415

    rights = pq.read_table(out / part.name / "rights.parquet")
    steady = _steady(read(part)["employments"])
    total, many, inexact = 0.0, 0, 0
    system = peers.rules()
    for year in kernel.YEARS:
        asked = _asked(rights, steady, year)
        start = process_time()
        days = peers.days_of(system, asked.inputs)
        total += process_time() - start
        many += len(days)
        # 24 bits times 16 fit into the 53 of a float of 64 bits, so that this compares exactly.
        given = days.astype(np.float64) * asked.denominators
        inexact += int((given != asked.numerators).sum())
    return Compared(total, many, inexact)


class _Persons(NamedTuple):
    """What OpenFisca is asked about some persons in a year, and the exact answers."""

    inputs: Mapping[str, NDArray[np.float64]]
    numerators: Ints
    denominators: Ints


class _Steady(NamedTuple):
    """Workers with one employment at one regime, by their keys."""

    worker: Ints
    first: Ints
    last: Ints
    numerator: Ints
    denominator: Ints


def _steady(employments: pa.Table) -> _Steady:
    worker = employments["worker"].to_numpy()
    _, first, times = np.unique(worker, return_index=True, return_counts=True)
    alone = np.zeros(len(worker), dtype=np.bool_)
    alone[first[times == 1]] = True
    one, none = (
        pc.list_value_length(employments[name]).to_numpy() for name in ("regimes", "suspensions")
    )
    plain = alone & (one == 1) & (none == 0)
    for name in ("known_from", "transferred_from"):
        plain &= pc.is_null(employments[name]).to_numpy()
    held = employments.filter(pa.array(plain))
    regimes = held["regimes"].combine_chunks().flatten()
    return _Steady(
        held["worker"].to_numpy(),
        *(kernel.months_of(held, name) for name in ("first", "last")),
        *(regimes.field(name).to_numpy() for name in ("numerator", "denominator")),
    )


def _asked(rights: pa.Table, steady: _Steady, year: int) -> _Persons:
    """Ask for everybody steady whose right is determined; the figure is the one behind it."""
    wanted = {"year": year, "kind": "legal", "outcome": "determined"}
    for name, value in wanted.items():
        rights = rights.filter(pc.equal(rights[name], value))
    _, ours, theirs = np.intersect1d(
        rights["worker"].to_numpy(), steady.worker, assume_unique=True, return_indices=True
    )
    top, bottom = (rights[name].to_numpy()[ours] for name in ("numerator", "denominator"))
    worked, of = steady.numerator[theirs], steady.denominator[theirs]
    months = kernel.begun(steady.first[theirs], steady.last[theirs], year)
    figures = top * of * kernel.MONTHS / (bottom * worked * months)
    inputs = {"fraction": worked / of, "months": months.astype(np.float64), "figure": figures}
    return _Persons(inputs, top, bottom)


if __name__ == "__main__":
    main(sys.argv[1:])
