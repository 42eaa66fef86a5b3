"""Attacks on what stores messages: writers, receivers and the database killed, and bad batches.

Each attack says what it tried and what gave way: a message that was accepted and is not there, one
that is there twice, a batch that stopped the others or was read as something else.
"""

import json
import os
import re
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from encodings.aliases import aliases
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from random import Random
from subprocess import Popen
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter
from typing import Final, TypeVar
from xml.etree.ElementTree import canonicalize

from attrs import define, field, frozen
from batch_xml import BatchChannel, RefusedBatchError, answer
from sql_register import SqlRegister, open_database
from sqlalchemy.exc import DBAPIError
from wire import from_json, plain, read

from adapting import CLOCK, CONTEXT, NUMBER, TODAY, child, enters, places
from fla_rules.facts import Channel, Message
from fla_rules.in_memory import RegisterInMemory
from fla_rules.ports import DeclarationChannel
from fla_rules.register import Handling, MessageReceipt
from postgres_server import Server

Part = TypeVar("Part")
# What a process of ours says when it cannot go on by itself: it waits for a line.
_WAITS: Final = "waits"
# What a process of ours runs: one of the functions below.
_TASK: Final = (
    "import sys; from proof import attack_store as it; getattr(it, sys.argv[1])(*sys.argv[2:])"
)
_IN_A_BATCH: Final = 3


@frozen
class Attack:
    """What was tried, and how often; what gave way; and the longest that a writer waited."""

    tried: dict[str, int]
    broken: tuple[str, ...]
    slowest: float = 0


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
            # It may have been killed since it said so.
            with suppress(BrokenPipeError):
                process.stdin.write("\n")
                process.stdin.flush()

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
class _Tally:
    """What the processes said of their messages, and what is done after so many lines."""

    plan: dict[int, Callable[[], None]]
    accepted: Counter[str] = field(factory=Counter)
    lines: int = 0
    slowest: float = 0

    def note(self, line: str) -> None:
        name, handling, seconds = line.split()
        self.accepted[name] += handling == Handling.ACCEPTED.value
        self.slowest = max(self.slowest, float(seconds))
        self.lines += 1
        self.plan.get(self.lines, _nothing)()


def _nothing() -> None:
    pass


def _some_messages(chance: Random, many: int, groups: int) -> list[list[Message]]:
    """Give each of so many messages to two of the groups, each group in an order of its own."""
    shares: list[list[Message]] = [[] for _ in range(groups)]
    for number in range(many):
        for share in chance.sample(shares, 2):
            share.append(enters(f"t{number}"))
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
    print(_WAITS, flush=True)
    return bool(sys.stdin.readline())


# --- writers of one register ---------------------------------------------------------------------


def write(url: str, path: str) -> None:
    """Submit messages one by one, again where the database was gone; the work of a process."""
    register = _again_where_cut_off(lambda: SqlRegister(open_database(url), CONTEXT, CLOCK))
    for message in _sent(path):
        began = perf_counter()
        (receipt,) = _again_where_cut_off(partial(register.submit, [message]))
        print(receipt.message, receipt.handling.value, f"{perf_counter() - began:.4f}", flush=True)


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
    writers: int,
    kills: int,
) -> Attack:
    """Kill writers of one register as they write, and the server below them, now and then."""
    shares = _some_messages(chance, messages, writers)
    open_database(url).dispose()
    with TemporaryDirectory() as folder, ExitStack() as stack:
        crew = _Crew(stack)
        plan = _plan(chance, 2 * messages, kills, crew, server)
        tally = _Tally(plan)
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
    tried = {"messages": messages, "processes and servers killed": kills}
    return Attack(tried, (*crew.broken, *_wrong_in(url, messages, tally)), tally.slowest)


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


def _wrong_in(url: str, messages: int, tally: _Tally) -> list[str]:
    """Compare what a fresh process finds with what was sent, and with what was said of it."""
    with child(_TASK, "tell_all", url) as fresh:
        out, err = fresh.communicate()
    if err:
        return [err]
    found = json.loads(out)
    held, taken = Counter(found["held"]), found["places"]
    sent = {f"t{number}" for number in range(messages)}
    return [
        *(f"{name} is lost" for name in sorted(sent - set(held))),
        *(f"{name} is there {times} times" for name, times in held.items() if times > 1),
        *(f"{name} was accepted {n} times" for name, n in tally.accepted.items() if n > 1),
        *([] if taken == list(range(1, messages + 1)) else [f"places are {taken}"]),
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
            print(each.message, each.handling.value, 0, flush=True)


@frozen
class _Loud:
    """A channel that says when it has handled a batch, so that its process can be killed then."""

    inner: SqlRegister

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        receipts = self.inner.submit(messages)
        print("batch handled 0", flush=True)
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
    senders: int,
    kills: int,
) -> Attack:
    """Kill senders of batches, their receiver, and the server below it, now and then."""
    shares = _some_messages(chance, messages, senders)
    open_database(url).dispose()
    with TemporaryDirectory() as folder, ExitStack() as stack:
        crew = _Crew(stack)
        tally = _Tally(_plan(chance, 2 * messages, kills, crew, server))
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
    tried = {"messages in batches": messages, "processes and servers killed": kills}
    return Attack(tried, (*crew.broken, *unanswered, *_wrong_in(url, messages, tally)))


def _pass_on(crew: _Crew, tasks: Sequence[Sequence[str]], tally: _Tally) -> None:
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


# --- batches that are none -----------------------------------------------------------------------

_CODECS: Final = sorted({*aliases.values(), "idna", "punycode", "unicode_escape", "nonsense-9"})
_ODD: Final = ("EVIL", "<x/>", "<!-- -->", "<?x?>", "&#13;", "&#0;", "&e;", "]]>", "\ufffe", "\x00")


def _declared_otherwise(text: str, chance: Random) -> bytes:
    return text.replace("utf-8", chance.choice(_CODECS), 1).encode()


def _in_another_encoding(text: str, chance: Random) -> bytes:
    codec = chance.choice(_CODECS)
    declared = text.replace("utf-8", codec, 1) if chance.random() < 0.5 else text
    # Some of Python's codecs are not for texts.
    with suppress(LookupError, UnicodeError, TypeError):
        return declared.encode(codec, "replace")
    return declared.encode()


def _nested(text: str, chance: Random) -> bytes:
    opened = chance.choice(("<item type='list'>", "<a>"))
    deep = opened * chance.choice((31, 33, 5_000, 10**6))
    return text.replace("<item", f"{deep}<item", 1).encode()


def _with_something_odd(text: str, chance: Random) -> bytes:
    place = chance.choice([found.start() for found in re.finditer("[<>]|(?<=>)", text)])
    return (text[:place] + chance.choice(_ODD) + text[place:]).encode()


def _with_a_part_twice(text: str, chance: Random) -> bytes:
    parts = list(re.finditer(r"<(\w+) type=\"\w+\">[^<]*</\1>", text))
    part = chance.choice(parts)
    return (text[: part.end()] + part[0] + text[part.end() :]).encode()


def _with_an_attribute(text: str, chance: Random) -> bytes:
    place = chance.choice([found.end() for found in re.finditer(r"<\w+", text)])
    return f'{text[:place]} {chance.choice(("x", "type", "format"))}=""{text[place:]}'.encode()


def _with_another_root(text: str, chance: Random) -> bytes:
    return text.replace("messages", chance.choice(("receipts", "m", "a:b", "item"))).encode()


def _with_other_bytes(text: str, chance: Random) -> bytes:
    data = bytearray(text.encode())
    for _ in range(chance.choice((1, 1, 2, 10))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _cut_short(text: str, chance: Random) -> bytes:
    return text.encode()[: chance.randrange(len(text))]


_SPOILT: Final = (
    *(_declared_otherwise, _in_another_encoding, _nested, _with_something_odd, _with_a_part_twice),
    *(_with_an_attribute, _with_another_root, _with_other_bytes, _cut_short),
)
_NO_FILES: Final[Sequence[Callable[[Path], None]]] = (
    Path.mkdir,
    os.mkfifo,
    lambda path: path.symlink_to(path.name),
    lambda path: path.symlink_to("/dev/zero"),
)


@define
class _Noting:
    """A channel that keeps what it was handed, batch by batch."""

    inner: DeclarationChannel
    handed: list[Sequence[Message]] = field(factory=list)

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        self.handed.append(messages)
        return self.inner.submit(messages)


def spoil_batches(chance: Random, *, files: int) -> Attack:
    """Put bad files between good ones: the good are answered, and of the bad none is misread."""
    noting = _Noting(RegisterInMemory(CONTEXT, CLOCK).channel(Channel.REST))
    with TemporaryDirectory() as folder:
        channel = BatchChannel(Path(folder), _nothing)
        for place in range(files):
            number = channel.write([enters(f"t{place}")])
            if number % 3:
                _spoil(Path(folder) / f"{number:08}.messages.xml", chance)
        not_opened = answer(Path(folder), noting)
        handed = iter(noting.handed)
        broken = [f"{number} could not be opened" for number in not_opened]
        for number in range(1, files + 1):
            broken += _misread(channel, number, handed)
    return Attack({"batches, two of three spoilt": files}, tuple(broken))


def _spoil(path: Path, chance: Random) -> None:
    text = path.read_text(encoding="utf-8")
    path.unlink()
    if chance.random() < 0.05:
        chance.choice(_NO_FILES)(path)
    else:
        path.write_bytes(chance.choice(_SPOILT)(text, chance))


def _misread(
    channel: BatchChannel, number: int, handed: Iterator[Sequence[Message]]
) -> Iterator[str]:
    """Say what is wrong with the answer to a batch; `handed` goes on where there are receipts."""
    try:
        receipts = channel.receipts(number)
    except RefusedBatchError:
        if number % 3 == 0:
            yield f"{number} is good, and was refused"
        return
    except FileNotFoundError:
        yield f"{number} has no answer"
        return
    path = channel.folder / f"{number:08}.messages.xml"
    if number % 3 == 0 and [each.handling for each in receipts] != [Handling.ACCEPTED]:
        yield f"{number} is good, and was not accepted"
    if not _means(path.read_text(encoding="utf-8-sig"), next(handed)):
        yield f"{number} was read as something else than {path.read_text(encoding='utf-8')!a}"


def _means(text: str, messages: Sequence[Message]) -> bool:
    """Write messages again, and compare as XML compares: quotes and blanks between are nothing."""
    with TemporaryDirectory() as folder:
        number = BatchChannel(Path(folder), _nothing).write(messages)
        again = (Path(folder) / f"{number:08}.messages.xml").read_text(encoding="utf-8")
    return canonicalize(text, strip_text=True) == canonicalize(again, strip_text=True)
