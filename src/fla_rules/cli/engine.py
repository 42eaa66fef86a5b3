"""Another program that answers vectors: started, asked line by line, ended."""

import io
import os
import queue
import shlex
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import IO, Final, cast

from fla_rules.cli.mistakes import why_of
from fla_rules.dossier.text import LARGEST_FILE
from fla_rules.errors import Phrase, refused
from fla_rules.spec.protocol import answer_of, request_line
from fla_rules.spec.runner import Answer
from fla_rules.spec.vectors import Vector

# After so many vectors without an answer an engine is asked no more.
_MOST_SILENT: Final = 3


def answers_of(command: str, seconds: int, asked: Sequence[Vector]) -> Iterator[Answer]:
    """Put vectors to an engine; one that stays silent again and again is asked no more."""
    engine, silent = _Engine(_words(command), seconds), 0
    try:
        for vector in asked:
            if silent == _MOST_SILENT:
                yield Answer(failed=f"not asked, after {_MOST_SILENT} vectors without an answer")
                continue
            answer, heard = engine.answer(vector)
            silent = 0 if heard else silent + 1
            yield answer
    finally:
        engine.end()


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise refused(
            "--engine",
            "{given}: {why}",
            "close it",
            given=ascii(command[:60]),
            why=Phrase(str(error)),
        ) from None
    if not words:
        raise refused("--engine", "no command", "give the one that starts the engine")
    return words


class _Engine:
    """Another program that answers vectors: started when it does not run, ended when it fails."""

    def __init__(self, command: Sequence[str], seconds: int) -> None:
        self._command, self._seconds = command, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def answer(self, vector: Vector) -> tuple[Answer, bool]:
        """Give what the engine says of a vector, and whether it said anything at all."""
        known = self._process is not None
        line = self._ask(request_line(vector))
        if line == b"" and known:
            # It ended after the answer before this one, as an engine may.
            self.end()
            line = self._ask(request_line(vector))
        if not line:
            silent = f"no answer in {self._seconds} seconds" if line is None else self._ended()
            self.end()
            return Answer(failed=silent), False
        answer = answer_of(vector, line)
        if answer.failed is not None:
            # What else it says may be the rest of the same mistake.
            self.end()
        return answer, True

    def _ask(self, line: str) -> bytes | None:
        """Give the next line of the engine: nothing where it ended, None where it took too long."""
        process = self._process or self._start()
        # What it said before it ended is still heard.
        with suppress(OSError):
            cast("IO[bytes]", process.stdin).write(line.encode())
        try:
            return self._lines.get(timeout=self._seconds)
        except queue.Empty:
            return None

    def _start(self) -> "subprocess.Popen[bytes]":
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            raise refused(
                "--engine",
                "{given} cannot be started ({why})",
                "give another",
                given=ascii(self._command[0][:60]),
                why=why_of(error, "not a command"),
            ) from None
        self._process, self._lines = process, queue.SimpleQueue()
        heard = (cast("IO[bytes]", process.stdout), self._lines)
        threading.Thread(target=_hear, args=heard, daemon=True).start()
        return process

    def _ended(self) -> str:
        """Say how the engine ended, which has closed its output."""
        status = None
        with suppress(subprocess.TimeoutExpired):
            status = self._process and self._process.wait(1)
        return "the engine ended without an answer" + (f" (status {status})" if status else "")

    def end(self) -> None:
        """End the engine, with all that it started where the system has groups of processes."""
        process, self._process = self._process, None
        if process is None:
            return
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
        cast("IO[bytes]", process.stdin).close()


def _hear(said: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    """Pass on what an engine says, line by line, and at its end nothing."""
    with io.BufferedReader(cast("io.RawIOBase", said)) as lines_of:
        while line := lines_of.readline(LARGEST_FILE + 1):
            lines.put(line)
    lines.put(b"")
