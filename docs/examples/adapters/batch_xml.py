"""A batch channel: files of messages in a folder, and beside each a file of receipts.

`BatchChannel` writes the messages, `answer` handles what waits in the folder, as the receiving side
does at night. Each file appears whole or not at all, under a number of its own, so that either side
may be killed at any moment: what was written is handled once the other side runs again, what was
handled is known to be a duplicate, and what was not written is the sender's to submit again.

A batch keeps its name whatever becomes of it, so that nobody else gets its number. Where it cannot
be read, the file beside it says why. Whoever may write in the folder may also take files away: in
use, each sender has a folder of its own, and the newest file stays when old ones are cleared.

The format of the files is ours: no official one exists in public.
"""

import os
import re
import sys
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from stat import S_ISREG
from tempfile import NamedTemporaryFile
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from attrs import frozen
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse
from wire import WireError, plain, read

from fla_rules.facts import Message
from fla_rules.ports import DeclarationChannel
from fla_rules.register import MessageReceipt

_MESSAGES: Final = "messages.xml"
_RECEIPTS: Final = "receipts.xml"
_REFUSED: Final = "refused.txt"
# Eight digits, and more from the hundred-millionth batch on.
_NUMBERED: Final = re.compile(r"([0-9]{8}|[1-9][0-9]{8,})\.(.+)")
_FORMAT: Final = "fla-rules.example-batch/1"
# What XML 1.0 can hold and gives back as it was: a reader may turn one line end into another.
_HOLDABLE: Final = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
# One encoding, so that no file chooses the codec that it is read with.
_DECLARATION: Final = re.compile(
    r"""<\?xml version=(["'])1\.0\1( encoding=(["'])utf-8\3)?\s*\?>""", re.IGNORECASE
)
# So much of a batch is read at most: each element may get an answer many times its size.
_LARGEST: Final = 16 * 1024 * 1024
_MOST_ELEMENTS: Final = 50_000
_DEEPEST: Final = 32
_STEPS: Final = {"start": 1, "end": -1}
# What a parser passes over unless it is asked to tell of it.
_STRANGE: Final = {"comment": "a comment", "pi": "an instruction", "start-ns": "a namespace"}


class RefusedBatchError(ValueError):
    """A batch that the receiving side could not read; the text says why."""


@frozen
class BatchChannel:
    """A way in through a folder; `deliver` returns when the receiving side has answered.

    In practice that is a night later: `submit` writes, and `receipts` reads what has come.
    """

    folder: Path
    deliver: Callable[[], object]

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Write a batch, let it be handled, and read the receipts."""
        number = self.write(messages)
        self.deliver()
        return self.receipts(number)

    def write(self, messages: Sequence[Message]) -> int:
        """Write a batch and give its number.

        Raises `WireError` for what the other side would not read: a text that XML cannot hold, or
        more than goes into one batch.
        """
        content = _xml("messages", [plain(each) for each in messages])
        _messages(content)
        unfinished = _unfinished(self.folder, content)
        number = max((number for number, _ in _files(self.folder)), default=0) + 1
        # Linking overwrites nothing: a number that another sender took in between is passed over.
        while not _linked(unfinished, _named(self.folder, number, _MESSAGES)):
            number += 1
        unfinished.unlink()
        return number

    def receipts(self, number: int) -> tuple[MessageReceipt, ...]:
        """Read the receipts of a batch.

        Raises `FileNotFoundError` before it was answered, and `RefusedBatchError` where it could
        not be read.
        """
        refused = _named(self.folder, number, _REFUSED)
        if refused.exists():
            raise RefusedBatchError(refused.read_text(encoding="utf-8"))
        content = _named(self.folder, number, _RECEIPTS).read_bytes()
        return tuple(read(each, MessageReceipt) for each in _objects(content, "receipts"))


def answer(folder: Path, inner: DeclarationChannel) -> tuple[int, ...]:
    """Handle each batch that has no answer yet, in the order of numbers, one run at a time.

    One that is no batch is refused, and the others go on. Gives the numbers of those that could
    not be opened: whoever keeps the folder looks at them, and the next run tries them again.
    """
    files = set(_files(folder))
    waiting = [
        number
        for number, kind in sorted(files)
        if kind == _MESSAGES and not {(number, _RECEIPTS), (number, _REFUSED)} & files
    ]
    return tuple([number for number in waiting if not _answered(folder, number, inner)])


def _answered(folder: Path, number: int, inner: DeclarationChannel) -> bool:
    try:
        messages = _messages(_content(_named(folder, number, _MESSAGES)))
    except WireError as error:
        _unfinished(folder, str(error).encode()).replace(_named(folder, number, _REFUSED))
        return True
    except OSError:
        return False
    # Killed after this line, the same messages come again, and are duplicates then.
    receipts = inner.submit(messages)
    content = _xml("receipts", [plain(each) for each in receipts])
    _unfinished(folder, content).replace(_named(folder, number, _RECEIPTS))
    return True


def _named(folder: Path, number: int, kind: str) -> Path:
    return folder / f"{number:08}.{kind}"


def _files(folder: Path) -> list[tuple[int, str]]:
    """Give the number and the kind of each file that has a number."""
    found = (_NUMBERED.fullmatch(path.name) for path in folder.iterdir())
    return [(int(name[1]), name[2]) for name in found if name]


def _content(path: Path) -> bytes:
    # Looked at before it is opened, since a pipe under such a name would keep its reader waiting.
    if not S_ISREG(path.lstat().st_mode):
        raise WireError("no file")
    with path.open("rb") as file:
        return file.read(_LARGEST + 1)


def _unfinished(folder: Path, content: bytes) -> Path:
    """Write a file under a name that nobody reads, from which it appears whole or not at all."""
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


def _messages(content: bytes) -> list[Message]:
    if len(content) > _LARGEST:
        raise WireError(f"more than {_LARGEST} bytes; send it in parts")
    return [read(each, Message) for each in _objects(content, "messages", _MOST_ELEMENTS)]


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


def _objects(content: bytes, name: str, most: int = sys.maxsize) -> list[object]:
    """Read the objects of a file as strictly as `wire` reads them; raises `WireError`."""
    root = _parsed(_decoded(content), most)
    if (root.tag, root.attrib) != (name, {"format": _FORMAT}):
        raise WireError(f"no {name} of {_FORMAT}")
    return _items(root)


def _decoded(content: bytes) -> str:
    try:
        # With or without the mark that some programs put before a text.
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WireError(f"not in UTF-8: {error.reason} at byte {error.start}") from None
    if text.startswith("<?xml") and not _DECLARATION.match(text):
        raise WireError("declared as something else than XML 1.0 in UTF-8")
    return text


def _parsed(text: str, most: int) -> Element:
    """Parse within bounds: depth and number are counted while the file is read."""
    depth = elements = 0
    events = iterparse(StringIO(text), (*_STEPS, *_STRANGE), forbid_dtd=True)
    try:
        for event, element in events:
            if event not in _STEPS:
                raise WireError(f"{_STRANGE[event]} where only elements belong")
            depth += _STEPS[event]
            elements += event == "start"
            if depth > _DEEPEST or elements > most:
                raise WireError(f"more than {_DEEPEST} levels or {most} elements")
            root: Element = element
    except (ParseError, DefusedXmlException) as error:
        raise WireError(f"no XML to read: {error}") from None
    # The last to end is the one around all others.
    return root


def _whole(text: str) -> int:
    number = int(text)
    if str(number) != text:
        raise ValueError(text)
    return number


_LEAVES: Final[dict[str, Callable[[str], object]]] = {
    "str": str,
    "int": _whole,
    "bool": {"True": True, "False": False}.__getitem__,
    "NoneType": {"": None}.__getitem__,
}


def _read(element: Element) -> object:
    if list(element.attrib) != ["type"]:
        raise _wrong(element, "other attributes than one type")
    kind = element.attrib["type"]
    if kind == "list":
        return _items(element)
    if kind == "dict":
        return dict(zip(_keys(element), _parts(element), strict=True))
    if len(element):
        raise _wrong(element, f"elements, and is a {kind[:20]!a}")
    text = _held(element.text or "")
    try:
        return _LEAVES[kind](text)
    except (KeyError, ValueError):
        raise _wrong(element, f"{text[:40]!a}, which is no {kind[:20]!a}") from None


def _items(element: Element) -> list[object]:
    if {*_tags(element)} - {"item"}:
        raise _wrong(element, "another element than items")
    return _parts(element)


def _keys(element: Element) -> list[str]:
    keys = _tags(element)
    if len({*keys}) < len(keys):
        raise _wrong(element, "a key twice")
    return keys


def _tags(element: Element) -> list[str]:
    return [part.tag for part in element]


def _parts(element: Element) -> list[object]:
    texts = [element.text, *(part.tail for part in element)]
    if any(text and text.strip("\t\n ") for text in texts):
        raise _wrong(element, "text beside its elements")
    return [_read(part) for part in element]


def _wrong(element: Element, holds: str) -> WireError:
    return WireError(f"{element.tag[:40]!a} holds {holds}")
