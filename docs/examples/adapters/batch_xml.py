"""A batch channel: files of messages in a folder, and beside each a file of receipts.

`BatchChannel` writes the messages, `answer` handles what waits in the folder, as the receiving side
does at night. Each file appears whole or not at all, under a number of its own, so that either side
may be killed at any moment: what was written is handled once the other side runs again, what was
handled is known to be a duplicate, and what was not written is the sender's to submit again.

The format of the files is ours: no official one exists in public.
"""

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from attrs import frozen
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from wire import WireError, plain, read

from fla_rules.facts import Message
from fla_rules.ports import DeclarationChannel
from fla_rules.register import MessageReceipt

_MESSAGES: Final = "{:08}.messages.xml"
_NUMBER: Final = re.compile(r"([0-9]{8})\.messages\.xml")
_FORMAT: Final = "fla-rules.example-batch/1"
# What XML 1.0 can hold and gives back as it was: a reader may turn one line end into another.
_HOLDABLE: Final = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


@frozen
class BatchChannel:
    """A way in through a folder; `deliver` returns when the receiving side has answered.

    In practice that is a night later: `submit` writes, and `receipts` reads what has come.
    """

    folder: Path
    deliver: Callable[[], None]

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Write a batch, let it be handled, and read the receipts."""
        number = self.write(messages)
        self.deliver()
        return self.receipts(number)

    def write(self, messages: Sequence[Message]) -> int:
        """Write a batch and give its number; raises `WireError` for a text that XML cannot hold."""
        unfinished = _unfinished(self.folder, "messages", [plain(each) for each in messages])
        number = max(_numbers(self.folder), default=0) + 1
        # Linking overwrites nothing: a number that another sender took in between is passed over.
        while not _linked(unfinished, self.folder / _MESSAGES.format(number)):
            number += 1
        unfinished.unlink()
        return number

    def receipts(self, number: int) -> tuple[MessageReceipt, ...]:
        """Read the receipts of a batch; raises `FileNotFoundError` before it was answered."""
        content = _receipts_of(self.folder / _MESSAGES.format(number)).read_bytes()
        return tuple(read(each, MessageReceipt) for each in _objects(content))


def answer(folder: Path, inner: DeclarationChannel) -> None:
    """Handle each batch that has no receipts yet, in the order of numbers, one run at a time.

    A batch that cannot be read is set aside under the ending ".refused", and the others go on.
    """
    for number in sorted(_numbers(folder)):
        batch = folder / _MESSAGES.format(number)
        if not _receipts_of(batch).exists():
            try:
                messages = [read(each, Message) for each in _objects(batch.read_bytes())]
            except WireError:
                batch.rename(batch.with_suffix(".refused"))
                continue
            # Killed after this line, the same messages come again, and are duplicates then.
            receipts = inner.submit(messages)
            unfinished = _unfinished(folder, "receipts", [plain(each) for each in receipts])
            unfinished.replace(_receipts_of(batch))


def _receipts_of(batch: Path) -> Path:
    return batch.with_name(batch.name.replace("messages", "receipts"))


def _numbers(folder: Path) -> list[int]:
    found = (_NUMBER.fullmatch(path.name) for path in folder.iterdir())
    return [int(name[1]) for name in found if name]


def _unfinished(folder: Path, name: str, objects: Sequence[dict[str, Any]]) -> Path:
    """Write a file under a name that nobody reads, from which it appears whole or not at all."""
    content = _xml(name, objects)
    with NamedTemporaryFile(dir=folder, suffix=".unfinished", delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return Path(file.name)


def _linked(unfinished: Path, path: Path) -> bool:
    try:
        os.link(unfinished, path)
    except FileExistsError:
        return False
    return True


# --- objects as XML, and back --------------------------------------------------------------------


def _xml(name: str, objects: Sequence[dict[str, Any]]) -> bytes:
    root = Element(name, format=_FORMAT)
    for each in objects:
        _write(root, "item", each)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _write(parent: Element, name: str, value: object) -> None:
    element = SubElement(parent, name, type=type(value).__name__)
    match value:
        case dict():
            for key, part in value.items():
                _write(element, key, part)
        case list():
            for part in value:
                _write(element, "item", part)
        case None:
            pass
        case _:
            element.text = _held(str(value))


def _held(text: str) -> str:
    if not _HOLDABLE.fullmatch(text):
        raise WireError(f"{text[:40]!a} holds a character that XML does not")
    return text


def _objects(content: bytes) -> list[object]:
    try:
        root = fromstring(content)
    except (ParseError, DefusedXmlException) as error:
        raise WireError(f"no XML to read: {error}") from None
    if root.get("format") != _FORMAT:
        raise WireError(f"not a file of {_FORMAT}")
    return [_read(element) for element in root]


_LEAVES: Final[dict[str, Callable[[str], object]]] = {
    "str": str,
    "int": int,
    "bool": {"True": True, "False": False}.__getitem__,
    "NoneType": {"": None}.__getitem__,
}


def _read(element: Element) -> object:
    kind = element.get("type")
    if kind == "dict":
        return {part.tag: _read(part) for part in element}
    if kind == "list":
        return [_read(part) for part in element]
    try:
        return _LEAVES[kind or "str"](element.text or "")
    except (KeyError, ValueError):
        shown = (element.text or "")[:40]
        raise WireError(f"{element.tag} holds {shown!a}, which is no {kind}") from None
