"""The batch channel: no batch is lost or handled twice, and a bad file stops no other."""

import json
import os
import re
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from threading import Barrier
from typing import BinaryIO, Literal

import pytest
from attrs import evolve

for _extra in ("cattrs", "defusedxml", "sqlalchemy"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

from batch_xml import BatchChannel, RefusedBatchError, answer
from sql_register import SqlRegister, open_database
from wire import WireError, plain

from adapting import CLOCK, CONTEXT, child, enters, held, places
from fla_rules.facts import Channel, RegisterTraining
from fla_rules.in_memory import RegisterInMemory
from fla_rules.ports import Clock
from fla_rules.register import Context, Handling, MessageReceipt
from fla_rules.testing import (
    OpenRegister,
    builders,
    check_declaration_channel,
    check_training_register,
)
from proof import attack_batches, attack_store
from registering import opened


def test_the_batch_channel_keeps_the_laws(tmp_path: Path) -> None:
    numbers = count()

    def make(context: Context, clock: Clock) -> OpenRegister:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return through(opened(RegisterInMemory(context, clock), Channel.BATCH), folder)

    def through(inner: OpenRegister, folder: Path) -> OpenRegister:
        channel = BatchChannel(folder, lambda: answer(folder, inner.channel))
        return OpenRegister(channel, inner.register, lambda: through(inner.reopen(), folder))

    check_declaration_channel(make, Channel.BATCH)
    check_training_register(make, Channel.BATCH)


# The sender writes a batch, and the receiving side handles it; one of them is killed on the way.
KILLED = """
import os, signal, sys
from pathlib import Path
import batch_xml
from fla_rules.facts import Message
from fla_rules.testing import builders
from sql_register import SqlRegister, open_database
from wire import from_json, read
folder, point = Path(sys.argv[1]), sys.argv[2]
messages = [read(each, Message) for each in from_json(sys.argv[3])]
engine = open_database(f"sqlite:///{folder}/register.db")
register = SqlRegister(engine, builders.context(), builders.clock())

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

class Dying:
    def submit(self, messages):
        receipts = register.submit(messages)
        if point == "all is handled, and no receipt written":
            die()
        return receipts

if point == "the batch is written under no name yet":
    batch_xml.os.link = die
channel = batch_xml.BatchChannel(folder, lambda: None)
channel.write(messages)
if point == "the batch is written":
    die()
if point == "the receipts are written under no name yet":
    Path.replace = die
batch_xml.answer(folder, Dying())
die()
"""


@pytest.mark.parametrize(
    "point",
    [
        "the batch is written under no name yet",
        "the batch is written",
        "all is handled, and no receipt written",
        "the receipts are written under no name yet",
        "the receipts are written and not read",
    ],
)
def test_a_batch_survives_being_killed_when(point: str, tmp_path: Path) -> None:
    messages = [enters("t1"), enters("t2"), enters("t1")]
    content = json.dumps([plain(each) for each in messages])
    with child(KILLED, str(tmp_path), point, content) as process:
        _, said = process.communicate()
    assert (process.returncode, said) == (-signal.SIGKILL, "")
    engine = open_database(f"sqlite:///{tmp_path / 'register.db'}")
    register = SqlRegister(engine, CONTEXT, CLOCK)
    channel = BatchChannel(tmp_path, lambda: answer(tmp_path, register))
    # The sender got no receipts: it sends all of it again.
    again = channel.submit(messages)
    assert [each.message for each in again] == ["m-t1", "m-t2", "m-t1"]
    assert {each.handling for each in again} <= {Handling.ACCEPTED, Handling.DUPLICATE}
    assert held(register) == ["t1", "t2"]
    assert places(engine) == [1, 2]
    engine.dispose()
    batches = {path.name for path in tmp_path.glob("*.messages.xml")}
    answered = {path.name for path in tmp_path.glob("*.receipts.xml")}
    assert {name.replace("messages", "receipts") for name in batches} == answered


def test_of_what_killed_senders_write_nothing_is_lost_and_nothing_is_there_twice(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'register.db'}"
    done = attack_store.kill_senders(url, Random(1), messages=12, processes=2, kills=3)
    assert done.failures == []


def test_of_batches_among_bad_ones_each_is_answered_and_none_is_misread() -> None:
    assert attack_batches.spoil_batches(Random(0), files=60).failures == []


def test_a_batch_of_after_the_accounts_closing_is_answered_and_so_are_the_others(
    tmp_path: Path,
) -> None:
    late = builders.clock("2026-01-05")
    judged_by = builders.context(known_on="2026-06-30")
    inner = RegisterInMemory(judged_by, late).channel(Channel.BATCH)
    channel = BatchChannel(tmp_path, lambda: answer(tmp_path, inner))
    for name in ("t1", "t2"):
        (receipt,) = channel.submit([evolve(enters(name), channel=Channel.BATCH)])
        assert [reason.id for reason in receipt.reasons] == ["access.closes"]


def test_two_senders_never_write_over_each_other(tmp_path: Path) -> None:
    senders, each = 4, 5
    start = Barrier(senders)

    def writes(sender: int) -> list[int]:
        channel = BatchChannel(tmp_path, lambda: None)
        start.wait()
        return [channel.write([enters(f"t{sender}-{place}")]) for place in range(each)]

    with ThreadPoolExecutor(senders) as pool:
        numbers = [number for written in pool.map(writes, range(senders)) for number in written]
    assert sorted(numbers) == list(range(1, senders * each + 1))
    memory = RegisterInMemory(CONTEXT, CLOCK)
    answer(tmp_path, memory.channel(Channel.REST))
    assert len(held(memory)) == senders * each
    assert [path.name for path in tmp_path.glob("*.unfinished")] == []


def test_a_batch_that_is_not_answered_yet_has_no_receipts(tmp_path: Path) -> None:
    channel = BatchChannel(tmp_path, lambda: None)
    with pytest.raises(FileNotFoundError):
        channel.submit([enters("t1")])


def test_what_xml_cannot_hold_is_refused_by_the_sender(tmp_path: Path) -> None:
    channel = BatchChannel(tmp_path, lambda: None)
    for letter in ("\0", "\r", "\ud800"):
        odd = evolve(builders.training(), title=f"odd{letter}")
        with pytest.raises(WireError, match="holds a character that XML does not"):
            channel.write([builders.message(RegisterTraining(odd))])
    assert list(tmp_path.iterdir()) == []


# --- files that are no batch ---------------------------------------------------------------------

FORMAT = "fla-rules.example-batch/1"
DECLARED = "<?xml version='1.0' encoding='utf-8'?>\n"
# A batch of one message, as it is written.
WHOLE = DECLARED + f'<messages format="{FORMAT}">{{}}</messages>'


def batch(*items: str) -> str:
    return WHOLE.format("".join(items))


def item(**keys: str) -> str:
    """Give a message, with what stands under some of its keys replaced by XML."""
    parts = {key: f'<{key} type="str">{text}</{key}>' for key, text in CONFIRMED.items()} | keys
    by = (
        '<by type="dict"><role type="str">employer</role><id type="str">0403.170.701</id>'
        '<employed_by type="NoneType"/></by>'
    )
    about = (
        '<content type="dict"><workers type="list"><item type="str">w1</item></workers>'
        '<year type="int">2025</year><type type="str">ConfirmRight</type></content>'
    )
    return f'<item type="dict">{"".join({"by": by, "content": about, **parts}.values())}</item>'


CONFIRMED = {
    "id": "m-g1",
    "sent_on": "2025-05-12",
    "channel": "batch",
    "employer": "0403.170.701",
}
ENCODINGS = ("utf-7", "big5", "shift_jis", "idna", "rot13", "utf-16", "latin-1", "nonsense-9")
DEEP = "<i>"
NOT_READ = {
    "not XML": ("no XML", "no XML to read"),
    "nothing": ("", "no XML to read"),
    "half a file": (batch(item())[:-20], "no XML to read"),
    "an entity": ("<!DOCTYPE m [<!ENTITY e 'e'>]><messages>&e;</messages>", "no XML to read"),
    "a file from elsewhere": ('<!DOCTYPE m SYSTEM "file:///etc/passwd"><m/>', "no XML to read"),
    **{
        f"declared as {name}": (batch(item()).replace("utf-8", name), "declared as something else")
        for name in ENCODINGS
    },
    "nested 5,000 deep": (batch(DEEP * 5_000), "more than 32 levels"),
    "nested a million deep": (batch(DEEP * 10**6), "more than 32 levels"),
    "more elements than a batch holds": (batch("<i/>" * 10**6), "or 50000 elements"),
    "more bytes than a batch holds": (batch(" " * 2**24), "more than 16777216 bytes"),
    "no format": ("<messages/>", "no messages of fla-rules"),
    "another root": (batch().replace("messages", "receipts"), "no messages of fla-rules"),
    "another format": (batch().replace("/1", "/9"), "no messages of fla-rules"),
    "one attribute more": (batch().replace(" format", " more='' format"), "no messages of"),
    "a key twice": (batch(item(id='<id type="str">a</id><id type="str">b</id>')), "a key twice"),
    "text beside items": (batch(item(), "EVIL"), "text beside its elements"),
    "text beside keys": (batch(item(id='<id type="str">a</id>EVIL')), "text beside"),
    "an element in a text": (batch(item(id='<id type="str">a<x/>EVIL</id>')), "holds elements"),
    "an attribute more in a key": (batch(item(id='<id type="str" x="">a</id>')), "attributes"),
    "a key without a type": (batch(item(id="<id>a</id>")), "other attributes than one type"),
    "a type that is none": (batch(item(id='<id type="float">1</id>')), "which is no 'float'"),
    "a comment in a text": (batch(item(id='<id type="str">a<!-- -->b</id>')), "a comment"),
    "an instruction": (batch("<?x y?>", item()), "an instruction"),
    "a namespace": (batch().replace(" format", " xmlns:x='urn:x' format"), "a namespace"),
    "no namespace, as it says": (batch().replace(" format", " xmlns='' format"), "a namespace"),
    "a namespace in a message": (batch(item().replace("<by", "<by xmlns:x='x'")), "a namespace"),
    "a line end that XML turns": (batch(item(id='<id type="str">a&#13;b</id>')), "that XML does"),
    "another name in a list": (batch(item().replace("item", "it")), "another element than items"),
    "a number with a line in it": (batch(item().replace("2025</y", "2_025</y")), "is no 'int'"),
    "a number of other digits": (batch(item().replace("2025</y", "٢٠٢٥</y")), "is no 'int'"),
    "a number without end": (batch(item().replace("2025</y", "9" * 9999 + "</y")), "is no 'int'"),
    "neither true nor false": (batch("<item type='bool'>yes</item>"), "'yes', which is no 'bool'"),
    "no message": (batch("<item type='str'>text</item>"), "Message"),
    "a key too many": (batch(item(more='<more type="int">1</more>')), "extra fields found (more)"),
}


@pytest.mark.parametrize(("content", "why"), NOT_READ.values(), ids=NOT_READ)
def test_a_batch_that_cannot_be_read_is_refused_in_words_and_the_others_are_answered(
    content: str, why: str, tmp_path: Path
) -> None:
    (tmp_path / "00000001.messages.xml").write_text(content, encoding="utf-8")
    channel, receipt = sent_after(tmp_path, "t1")
    assert receipt.handling is Handling.ACCEPTED
    with pytest.raises(RefusedBatchError, match=re.escape(why)):
        channel.receipts(1)
    assert (tmp_path / "00000001.messages.xml").read_text(encoding="utf-8") == content


def sent_after(folder: Path, name: str) -> tuple[BatchChannel, MessageReceipt]:
    """Send a message by a batch of its own, after what lies in a folder, and let all be handled."""
    inner = RegisterInMemory(CONTEXT, CLOCK).channel(Channel.BATCH)
    channel = BatchChannel(folder, lambda: answer(folder, inner))
    (receipt,) = channel.submit([evolve(enters(name), channel=Channel.BATCH)])
    return channel, receipt


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(batch(item()).encode("utf-16"), id="UTF-16"),
        pytest.param(batch(item(id='<id type="str">é</id>')).encode("latin-1"), id="Latin-1"),
        pytest.param(batch(item()).replace("<", "+ADw-").encode(), id="UTF-7"),
        pytest.param(DECLARED.replace("8", "7").encode("utf-8-sig"), id="with a mark before it"),
        pytest.param(b"\x00" * 100, id="nothing but zeros"),
    ],
)
def test_a_batch_in_another_encoding_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "00000001.messages.xml").write_bytes(content)
    channel, receipt = sent_after(tmp_path, "t1")
    assert receipt.handling is Handling.ACCEPTED
    with pytest.raises(RefusedBatchError):
        channel.receipts(1)


def test_what_another_encoding_would_read_otherwise_is_read_as_it_stands(tmp_path: Path) -> None:
    content = batch(item(id='<id type="str">+AGE-</id>'))
    (tmp_path / "00000001.messages.xml").write_text(content, encoding="utf-8")
    channel, _ = sent_after(tmp_path, "t1")
    assert [each.message for each in channel.receipts(1)] == ["+AGE-"]


def test_what_another_program_writes_differently_and_means_the_same_is_read(
    tmp_path: Path,
) -> None:
    other = batch("\n  ", item(id="<id type='str'><![CDATA[m-g1]]></id>\n"), "\n").replace("'", '"')
    (tmp_path / "00000001.messages.xml").write_text(other, encoding="utf-8-sig")
    channel, _ = sent_after(tmp_path, "t1")
    assert [each.message for each in channel.receipts(1)] == ["m-g1"]


@pytest.mark.parametrize("made", [Path.mkdir, os.mkfifo, partial(Path.symlink_to, target="x")])
def test_what_has_a_batchs_name_and_is_no_file_is_refused_and_the_others_are_answered(
    made: Callable[[Path], None], tmp_path: Path
) -> None:
    made(tmp_path / "00000004.messages.xml")
    channel, receipt = sent_after(tmp_path, "t1")
    assert receipt.handling is Handling.ACCEPTED
    with pytest.raises(RefusedBatchError, match="no file"):
        channel.receipts(4)
    assert channel.receipts(5) == (receipt,)


def test_a_file_that_cannot_be_opened_is_named_and_tried_again_and_the_others_are_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = RegisterInMemory(CONTEXT, CLOCK)
    channel = BatchChannel(tmp_path, lambda: None)
    numbers = [channel.write([enters(name)]) for name in ("t1", "t2")]
    opened = Path.open

    def locked(path: Path, mode: Literal["rb"]) -> BinaryIO:
        if path.name.startswith("00000001"):
            raise PermissionError(path)
        return opened(path, mode)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", locked)
        assert answer(tmp_path, memory.channel(Channel.REST)) == (1,)
    assert held(memory) == ["t2"]
    assert answer(tmp_path, memory.channel(Channel.REST)) == ()
    assert held(memory) == ["t1", "t2"]
    assert [each.message for number in numbers for each in channel.receipts(number)] == [
        "m-t1",
        "m-t2",
    ]


def test_no_number_is_used_twice_and_each_sender_gets_the_answer_to_its_own_batch(
    tmp_path: Path,
) -> None:
    inner = RegisterInMemory(CONTEXT, CLOCK).channel(Channel.REST)
    channel = BatchChannel(tmp_path, lambda: answer(tmp_path, inner))
    for content in ("one sender's", "another's"):
        number = channel.write([])
        (tmp_path / f"{number:08}.messages.xml").write_text(content, encoding="utf-8")
        channel.deliver()
    last = channel.write([enters("t1")])
    channel.deliver()
    assert last == 3
    assert [each.message for each in channel.receipts(last)] == ["m-t1"]
    for refused, content in ((1, "one sender's"), (2, "another's")):
        assert (tmp_path / f"{refused:08}.messages.xml").read_text(encoding="utf-8") == content
        with pytest.raises(RefusedBatchError):
            channel.receipts(refused)


def test_a_number_whose_batch_was_taken_away_is_not_used_again(tmp_path: Path) -> None:
    channel, _ = sent_after(tmp_path, "t1")
    (tmp_path / "00000001.messages.xml").unlink()
    assert channel.write([enters("t2")]) == 2


def test_after_the_last_number_of_eight_digits_comes_one_of_nine(tmp_path: Path) -> None:
    (tmp_path / "99999999.receipts.xml").touch()
    inner = RegisterInMemory(CONTEXT, CLOCK).channel(Channel.REST)
    channel = BatchChannel(tmp_path, lambda: answer(tmp_path, inner))
    number = channel.write([enters("t1")])
    channel.deliver()
    assert number == 10**8
    assert [each.message for each in channel.receipts(number)] == ["m-t1"]
    # A name with a zero too many is nobody's number, and stops nobody.
    (tmp_path / "000000001.messages.xml").touch()
    assert answer(tmp_path, inner) == ()


def test_the_sender_is_told_at_once_that_a_batch_is_too_large(tmp_path: Path) -> None:
    channel = BatchChannel(tmp_path, lambda: None)
    with pytest.raises(WireError, match="or 50000 elements"):
        channel.write([enters("t1")] * 2_000)
    assert list(tmp_path.iterdir()) == []
