"""The command `assess` in lines: each is answered when it is read, by one process or several."""

import argparse
import io
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import chain, islice
from multiprocessing import parent_process
from pathlib import Path
from threading import Thread
from typing import IO, Final

from rich.console import Console
from rich.progress import Progress

from fla_rules.cli.assess import asked_of
from fla_rules.cli.files import unread
from fla_rules.cli.memory import collect_rarely
from fla_rules.dossier.assessment import AssessmentRequest
from fla_rules.dossier.gathered import Told
from fla_rules.dossier.lines import (
    Head,
    Numbered,
    assess_in_lines,
    assess_lines,
    in_one_piece,
    one_by_one,
    read_head,
)
from fla_rules.dossier.reading import read
from fla_rules.dossier.text import LARGEST_FILE
from fla_rules.errors import FlaRulesError, refused
from fla_rules.law.rulebook import RULEBOOK

# So many lines go to a process at a time.
_AT_ONCE: Final = 16


def run_assess(arguments: argparse.Namespace) -> Iterator[str]:
    """Answer a dossier line by line, in as many processes as are asked for."""
    # A mistake in the arguments is said before the first line.
    return _in_lines(arguments, *asked_of(arguments))


def _in_lines(
    arguments: argparse.Namespace, request: AssessmentRequest, jobs: int
) -> Iterator[str]:
    answers = one_by_one if jobs == 1 else partial(_side_by_side, jobs)
    aside = arguments.set_aside
    try:
        with Path(arguments.dossier).open("rb") as file, _shown(_progress()) as progress:
            lines = _lines(file, progress)
            begun = _begun(lines)
            if in_one_piece([line for line in begun if line.strip()]):
                content = b"".join(begun) + file.read(LARGEST_FILE + 1)
                dossier = read(content, request.on, RULEBOOK, set_aside=aside)
                yield from assess_in_lines(dossier, request, RULEBOOK)
                return
            lines = chain(begun, lines)
            yield from assess_lines(lines, request, RULEBOOK, set_aside=aside, answers=answers)
    except BrokenProcessPool:
        raise refused(
            "--jobs", "a process was ended before it answered", "give more memory, or fewer jobs"
        ) from None
    except (OSError, ValueError) as error:
        if isinstance(error, FlaRulesError):
            raise
        raise unread(arguments.dossier, error) from None


def _begun(lines: Iterator[bytes]) -> list[bytes]:
    """Take the lines of a file up to the second that is not blank."""
    begun: list[bytes] = []
    for line in lines:
        begun.append(line)
        if sum(bool(each.strip()) for each in begun) > 1:
            break
    return begun


def _progress() -> Progress:
    """Give a bar for whoever looks at a terminal; the answer itself is not there."""
    # Not what `rich` takes for one: an environment may ask it for colours in a file.
    seen = sys.stderr is not None and sys.stderr.isatty()
    # An older `rich` ends a bar that it does not show with a line all the same: it goes nowhere.
    console = Console(stderr=True) if seen else Console(file=io.StringIO())
    return Progress(console=console, transient=True, disable=not seen)


@contextmanager
def _shown(progress: Progress) -> Iterator[Progress]:
    """Show a bar, whose thread is not the one that hears who ends the command."""
    with _undisturbed():
        progress.start()
    try:
        yield progress
    finally:
        progress.stop()


def _lines(file: IO[bytes], progress: Progress) -> Iterator[bytes]:
    task = progress.add_task("", total=os.fstat(file.fileno()).st_size)
    while line := file.readline(LARGEST_FILE + 1):
        yield line
        progress.update(task, advance=len(line))


def _side_by_side(jobs: int, head: Head, lines: Iterator[Numbered]) -> Iterator[tuple[str, Told]]:
    """Answer lines in processes of their own, and give the answers in the order of the lines."""
    read = partial(_head, head.data, head.request, set_aside=head.set_aside)
    waiting: deque[Future[list[tuple[str, Told]]]] = deque()
    with ProcessPoolExecutor(jobs, initializer=_begin) as pool:
        while some := tuple(islice(lines, _AT_ONCE)):
            with _undisturbed():
                waiting.append(pool.submit(_some, read, some))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start processes and threads whole: who ends the command meanwhile is heard right after.

    Python forgets an interrupt that comes in the midst of a fork, and a process that has hardly
    begun would end with a traceback of its own.
    """
    # Not on Windows, where nothing forks.
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Begin a process: by now all is loaded, and the one that started it is told when to end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
    Thread(target=_end_with_the_command, daemon=True).start()


def _end_with_the_command() -> None:
    """End when the process of the command does, however that comes: no more lines come then."""
    if command := parent_process():
        command.join()
        os._exit(1)


def _some(read: Callable[[], Head], lines: tuple[Numbered, ...]) -> list[tuple[str, Told]]:
    return list(one_by_one(read(), lines))


@lru_cache(maxsize=1)
def _head(data: bytes, request: AssessmentRequest, *, set_aside: bool) -> Head:
    # Read once in each process: a law does not go from one to another.
    return read_head(data, request, RULEBOOK, set_aside=set_aside)
