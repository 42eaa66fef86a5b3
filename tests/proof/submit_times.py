"""Measure how long a submission takes on PostgreSQL where an employer has many rows already.

`python tests/proof/submit_times.py --rows 5000 --writers 8` needs the extra `test` and an installed
PostgreSQL. All writers write about one worker of one employer, without a pause, which no real
senders do: it is the worst that can come together.
"""

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests"), str(ROOT / "docs/examples/adapters")]

from sql_register import SqlRegister, open_database  # noqa: E402

from adapting import CLOCK, CONTEXT, child, enters  # noqa: E402
from postgres_server import installed, running  # noqa: E402

_AT_ONCE: Final = 500
_TASK: Final = "import sys; from proof import submit_times as it; it.submit(*sys.argv[1:])"


def submit(url: str, writer: str, times: str) -> None:
    """Submit so many messages one by one, and print how long each took; the work of a process."""
    register = SqlRegister(open_database(url), CONTEXT, CLOCK)
    for place in range(int(times)):
        began = perf_counter()
        register.submit([enters(f"w{writer}-{place}")])
        print(perf_counter() - began, flush=True)


def measured(url: str, rows: int, writers: int, times: int) -> list[float]:
    """Fill a register, and give the seconds of each submission that all writers make."""
    register = SqlRegister(open_database(url), CONTEXT, CLOCK)
    for start in range(0, rows, _AT_ONCE):
        register.submit([enters(f"t{n}") for n in range(start, min(start + _AT_ONCE, rows))])
    register.engine.dispose()
    with ExitStack() as stack:
        processes = [
            stack.enter_context(child(_TASK, url, str(writer), str(times)))
            for writer in range(writers)
        ]
        return [float(line) for each in processes for line in each.communicate()[0].split()]


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 1 where there is no PostgreSQL, or a writer did not get to its end."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--times", type=int, default=50, help="submissions of each writer")
    given = parser.parse_args(arguments)
    programs = installed()
    if programs is None:
        print("no PostgreSQL here: apt-get install postgresql")
        return 1
    with running(programs) as server:
        seconds = measured(server.url, given.rows, given.writers, given.times)
    print(f"submissions  {len(seconds)}")
    print(f"median       {1000 * median(seconds):.0f} ms")
    print(f"worst        {1000 * max(seconds):.0f} ms")
    return 0 if len(seconds) == given.writers * given.times else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
