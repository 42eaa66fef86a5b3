"""Put bad files between good batches: each good one is answered, and no bad one is misread."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from encodings.aliases import aliases
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final
from xml.etree.ElementTree import canonicalize

from attrs import define, field
from batch_xml import BatchChannel, RefusedBatchError, answer

from adapting import CLOCK, CONTEXT, enters
from fla_rules.facts import Channel, Message
from fla_rules.in_memory import RegisterInMemory
from fla_rules.ports import DeclarationChannel
from fla_rules.register import Handling, MessageReceipt
from proof.attempts import Attempts

_FILES: Final = 300


def attack(seconds: float, seed: int) -> Attempts:
    """Spoil batches, some hundreds after one another, until the seconds are over."""
    found, chance, until = Attempts(), Random(seed), perf_counter() + seconds
    while perf_counter() < until:
        found.add(spoil_batches(chance, files=_FILES))
    return found


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


def _not_yet() -> None:
    """Let what is written wait: it is answered when all is there."""


def spoil_batches(chance: Random, *, files: int) -> Attempts:
    """Put bad files between good ones: the good are answered, and of the bad none is misread."""
    noting = _Noting(RegisterInMemory(CONTEXT, CLOCK).channel(Channel.REST))
    with TemporaryDirectory() as folder:
        channel = BatchChannel(Path(folder), _not_yet)
        for place in range(files):
            number = channel.write([enters(f"t{place}")])
            if number % 3:
                _spoil(Path(folder) / f"{number:08}.messages.xml", chance)
        not_opened = answer(Path(folder), noting)
        handed = iter(noting.handed)
        broken = [f"{number} could not be opened" for number in not_opened]
        for number in range(1, files + 1):
            broken += _misread(channel, number, handed)
    return Attempts(Counter({"batches, two of three spoilt": files}), broken)


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
        number = BatchChannel(Path(folder), _not_yet).write(messages)
        again = (Path(folder) / f"{number:08}.messages.xml").read_text(encoding="utf-8")
    return canonicalize(text, strip_text=True) == canonicalize(again, strip_text=True)
