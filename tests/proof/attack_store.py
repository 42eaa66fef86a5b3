"""Kill what stores messages: writers, senders and receivers of batches, and the database itself.

What was accepted and is not there, or is there twice, is a failure.
"""

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from itertools import cycle, product
from pathlib import Path
from queue import SimpleQueue
from random import Random
from subprocess import Popen
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter
from typing import Final, TypeVar

from attrs import define, field, frozen
from batch_xml import BatchChannel, answer
from sql_register import SqlRegister, open_database
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError
from wire import from_json, plain, read

from adapting import CLOCK, CONTEXT, NUMBER, TODAY, child, enters, places
from fla_rules.facts import Message
from fla_rules.register import Handling, MessageReceipt
from postgres_server import Server, installed, running
from proof.attempts import Attempts

Part = TypeVar("Part")
# What a process of ours says when it cannot go on by itself: it waits for a line.
_WAITS: Final = "waits"
# What a process of ours runs: one of the functions below.
_TASK: Final = (
    "import sys; from proof import attack_store as it; getattr(it, sys.argv[1])(*sys.argv[2:])"
)
_IN_A_BATCH: Final = 3
_MESSAGES: Final = 120
_PROCESSES: Final = 6
_KILLS: Final = 8


def attack(seconds: float, seed: int) -> Attempts:
    """Kill in rounds, each on a fresh database, until the seconds are over."""
    found, chance, until = Attempts(), Random(seed), perf_counter() + seconds
    with ExitStack() as stack:
        programs = installed()
        server = stack.enter_context(running(programs)) if programs else None
        rounds = cycle(product((kill_writers, kill_senders), dict.fromkeys((None, server))))
        while perf_counter() < until:
            kill, at = next(rounds)
            with TemporaryDirectory() as folder:
                url = _emptied(at.url) if at else f"sqlite:///{folder}/register.db"
                done = kill(url, chance, at, messages=_MESSAGES, processes=_PROCESSES, kills=_KILLS)
            found.add(done)
    return found


def _emptied(url: str) -> str:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS entries"))
    engine.dispose()
    return url


@define
class _Crew:
    """Processes of ours that talk in lines, each of them under a number."""

    stack: ExitStack
    said: SimpleQueue[tuple[int, str | None]] = field(factory=SimpleQueue)
    at_work: dict[int, Popen[str]] = field(factory=dict)
    broken: list[str] = field(factory=list)

    def start(self, number: int, task: str, *arguments: str) -> None:
        """Start a function of this module in a process of its own."""
        process = self.stack.enter_context(child(_TASK, task, *arguments))
        self.at_work[number] = process
        Thread(target=self._listen, args=(number, process)).start()

    def _listen(self, number: int, process: Popen[str]) -> None:
        for line in process.stdout or ():
            self.said.put((number, line.strip()))
        self.said.put((number, None))

    def tell(self, number: int) -> None:
        """Let one go on that waits."""
        process = self.at_work.get(number)
        if process and process.stdin:
            # It may have been killed since it said so; what is not written must not wait to be.
            with suppress(BrokenPipeError):
                os.write(process.stdin.fileno(), b"\n")

    def kill(self, number: int) -> None:
        self.at_work[number].send_signal(signal.SIGKILL)

    def finish(self, number: int) -> None:
        """Tell one that there is no more to do, and wait for its end."""
        process = self.at_work.pop(number)
        if process.stdin:
            process.stdin.close()
        process.wait()

    def was_killed(self, number: int) -> bool:
        """Say of one that is gone whether it was killed; where it failed, note how."""
        process = self.at_work.pop(number)
        code = process.wait()
        if code not in {0, -signal.SIGKILL}:
            self.broken.append(process.stderr.read() if process.stderr else f"status {code}")
        return code == -signal.SIGKILL


@define
class Tally:
    """What the processes said of their messages, and what is done after so many lines."""

    plan: dict[int, Callable[[], None]]
    accepted: Counter[str] = field(factory=Counter)
    lines: int = 0

    def note(self, line: str) -> None:
        name, handling = line.split()
        self.accepted[name] += handling == Handling.ACCEPTED.value
        self.lines += 1
        self.plan.get(self.lines, _nothing)()


def _nothing() -> None:
    pass


def _names(many: int) -> list[str]:
    return [f"t{number}" for number in range(many)]


def _some_messages(chance: Random, many: int, groups: int) -> list[list[Message]]:
    """Give each of so many messages to two of the groups, each group in an order of its own."""
    shares: list[list[Message]] = [[] for _ in range(groups)]
    for name in _names(many):
        for share in chance.sample(shares, 2):
            share.append(enters(name))
    for share in shares:
        chance.shuffle(share)
    return shares


def _kept(folder: Path, number: int, messages: Sequence[Message]) -> str:
    path = folder / f"{number}.json"
    path.write_text(json.dumps([plain(each) for each in messages]), encoding="utf-8")
    return str(path)


def _sent(path: str) -> list[Message]:
    content = from_json(Path(path).read_text(encoding="utf-8"))
    assert isinstance(content, list)
    return [read(each, Message) for each in content]


def _wait() -> bool:
    _say(_WAITS)
    return bool(sys.stdin.readline())


def _say(line: str) -> None:
    # In one piece: who is killed has said a line or has not.
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


# --- writers of one register ---------------------------------------------------------------------


def write(url: str, path: str) -> None:
    """Submit messages one by one, again where the database was gone; the work of a process."""
    register = _again_where_cut_off(lambda: SqlRegister(open_database(url), CONTEXT, CLOCK))
    for message in _sent(path):
        (receipt,) = _again_where_cut_off(partial(register.submit, [message]))
        _say(f"{receipt.message} {receipt.handling.value}")


def _again_where_cut_off(do: Callable[[], Part]) -> Part:
    while True:
        try:
            return do()
        except DBAPIError:
            _wait()


def kill_writers(
    url: str,
    chance: Random,
    server: Server | None = None,
    *,
    messages: int,
    processes: int,
    kills: int,
) -> Attempts:
    """Kill writers of one register as they write, and the server below them, now and then."""
    shares = _some_messages(chance, messages, processes)
    open_database(url).dispose()
    with TemporaryDirectory() as folder, ExitStack() as stack:
        crew = _Crew(stack)
        plan = _plan(chance, 2 * messages, kills, crew, server)
        tally = Tally(plan)
        paths = [_kept(Path(folder), number, share) for number, share in enumerate(shares)]
        for number, path in enumerate(paths):
            crew.start(number, "write", url, path)
        while crew.at_work:
            number, line = crew.said.get()
            if line == _WAITS:
                crew.tell(number)
            elif line is not None:
                tally.note(line)
            elif crew.was_killed(number):
                crew.start(number, "write", url, paths[number])
    tried = Counter({"messages to a register": messages, "kills": kills})
    return Attempts(tried, [*crew.broken, *wrong_in(url, _names(messages), tally)])


def _plan(
    chance: Random, lines: int, kills: int, crew: _Crew, server: Server | None
) -> dict[int, Callable[[], None]]:
    """Say after which lines what is killed: each third time the server, if there is one."""

    def kill_one() -> None:
        crew.kill(chance.choice(sorted(crew.at_work)))

    def kill_server(end: Callable[[], None], server: Server) -> Callable[[], None]:
        def killed() -> None:
            end()
            server.start()

        return killed

    moments = chance.sample(range(1, lines), kills)
    ends = [kill_server(end, server) for end in (server.kill, server.abort)] if server else []
    by_turns = [kill_one, kill_one, *ends[:1], kill_one, kill_one, *ends[1:]]
    return {moment: by_turns[turn % len(by_turns)] for turn, moment in enumerate(moments)}


def wrong_in(url: str, names: Sequence[str], tally: Tally) -> list[str]:
    """Compare what a fresh process finds with what was sent, and with what was said of it."""
    with child(_TASK, "tell_all", url) as fresh:
        out, err = fresh.communicate()
    if err:
        return [err]
    found = json.loads(out)
    held, taken = Counter(found["held"]), found["places"]
    return [
        *(f"{name} is lost" for name in sorted(set(names) - set(held))),
        *(f"{name} is there {times} times" for name, times in held.items() if times > 1),
        *(f"{name} was accepted {n} times" for name, n in tally.accepted.items() if n > 1),
        *([] if taken == list(range(1, len(names) + 1)) else [f"places are {taken}"]),
    ]


def tell_all(url: str) -> None:
    """Print what a register holds; the work of a process."""
    engine = open_database(url)
    held = SqlRegister(engine, CONTEXT, CLOCK).trainings(NUMBER, TODAY)
    print(json.dumps({"held": [each.id for each in held], "places": places(engine)}))
    engine.dispose()


# --- senders and the receiver of batches ---------------------------------------------------------


def send(folder: str, path: str) -> None:
    """Write batches and wait for the receipts of each; the work of a process."""
    channel = BatchChannel(Path(folder), _nothing)
    messages = _sent(path)
    for start in range(0, len(messages), _IN_A_BATCH):
        batch = messages[start : start + _IN_A_BATCH]
        number = channel.write(batch)
        receipts = None
        while receipts is None and _wait():
            with suppress(FileNotFoundError):
                receipts = channel.receipts(number)
        assert [each.message for each in receipts or ()] == [each.id for each in batch]
        for each in receipts or ():
            _say(f"{each.message} {each.handling.value}")


@frozen
class _Loud:
    """A channel that says when it has handled a batch, so that its process can be killed then."""

    inner: SqlRegister

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        receipts = self.inner.submit(messages)
        _say("batch handled")
        return receipts


def receive(folder: str, url: str) -> None:
    """Handle what waits in a folder, each time that it is told to; the work of a process."""
    register = _again_where_cut_off(lambda: SqlRegister(open_database(url), CONTEXT, CLOCK))
    while _wait():
        with suppress(DBAPIError):
            answer(Path(folder), _Loud(register))


def kill_senders(
    url: str,
    chance: Random,
    server: Server | None = None,
    *,
    messages: int,
    processes: int,
    kills: int,
) -> Attempts:
    """Kill senders of batches, their receiver, and the server below it, now and then."""
    shares = _some_messages(chance, messages, processes)
    open_database(url).dispose()
    with TemporaryDirectory() as folder, ExitStack() as stack:
        crew = _Crew(stack)
        tally = Tally(_plan(chance, 2 * messages, kills, crew, server))
        paths = [_kept(Path(folder), number, share) for number, share in enumerate(shares)]
        inbox = Path(folder) / "inbox"
        inbox.mkdir()
        tasks = [("send", str(inbox), path) for path in paths]
        # The last one receives: it goes round once for each time that a sender waits.
        tasks.append(("receive", str(inbox), url))
        for number, task in enumerate(tasks):
            crew.start(number, *task)
        _pass_on(crew, tasks, tally)
        unanswered = _unanswered(inbox, url)
    tried = Counter({"messages in batches": messages, "kills": kills})
    return Attempts(tried, [*crew.broken, *unanswered, *wrong_in(url, _names(messages), tally)])


def _pass_on(crew: _Crew, tasks: Sequence[Sequence[str]], tally: Tally) -> None:
    """Let the receiver go round when a sender waits, and the senders look when it has."""
    receiver, waiting, idle = len(tasks) - 1, set[int](), False
    while set(crew.at_work) - {receiver}:
        number, line = crew.said.get()
        if line is None and crew.was_killed(number):
            crew.start(number, *tasks[number])
            idle = idle and number != receiver
        elif line is None and number == receiver:
            return
        elif line == _WAITS and number == receiver:
            for sender in waiting:
                crew.tell(sender)
            waiting, idle = set(), True
        elif line == _WAITS:
            waiting.add(number)
            if idle:
                idle = False
                crew.tell(receiver)
        elif line is not None:
            tally.note(line)
    crew.finish(receiver)


def _unanswered(inbox: Path, url: str) -> list[str]:
    """Answer what killed senders left behind, and give the batches that have no receipts then."""
    engine = open_database(url)
    answer(inbox, SqlRegister(engine, CONTEXT, CLOCK))
    engine.dispose()
    batches = [path.name for path in inbox.glob("*.messages.xml")]
    receipts = [path.name.replace("receipts", "messages") for path in inbox.glob("*.receipts.xml")]
    return [f"{name} has no receipts" for name in sorted({*batches} ^ {*receipts})]
