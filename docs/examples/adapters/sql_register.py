"""A training register on SQL, as a `TrainingRegister` and the `DeclarationChannel` into it.

Messages are stored one a row and never changed; what the register says is folded from them. Writers
take turns: each locks one row while it reads and writes, and the next one waits for it. The rows of
messages are numbered without gaps, and a number can be taken once: where somebody writes without a
turn, the database refuses one of the two. SQLite, and PostgreSQL.

A message is judged by the rows of the same training or request and by those under its own id, so
that a submission reads a few rows, however many an employer has.

There are no migrations, since a row is a message, its receipt and the day of receipt, and all other
columns are computed from these. A table with other columns is refused when it is opened. The format
of the rows is ours: no official one exists in public.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from operator import attrgetter
from typing import Any, Final, TypeVar

from attrs import frozen
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Date,
    Engine,
    Index,
    Integer,
    MetaData,
    Row,
    String,
    Table,
    Text,
    create_engine,
    insert,
    inspect,
    select,
    tuple_,
    update,
)
from wire import WireError, from_json, plain, read

from fla_rules import EnterpriseNumber, Reason, Training
from fla_rules.facts import (
    AnswerCorrection,
    AskCorrection,
    ConfirmTraining,
    CorrectTraining,
    Message,
    RegisterTraining,
    WithdrawTraining,
)
from fla_rules.ports import Clock
from fla_rules.register import (
    Context,
    Entry,
    Handling,
    MessageReceipt,
    Register,
    fold,
    trainings_in,
)

Part = TypeVar("Part")
Written = TypeVar("Written", Message, MessageReceipt)
_Row = Row[tuple[Any, ...]]
# An employer, and a training or a line of its workers, as they stand in a row.
_Key = tuple[str, str]

_DIGEST: Final = 64
_TABLES: Final = MetaData()
# What is looked for stands as a digest: no database holds or finds every text that an id may be.
_ENTRIES: Final = Table(
    "entries",
    _TABLES,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(_DIGEST), nullable=False, unique=True),
    # The day of receipt, by this side's clock: what the message says of its day is in the message.
    Column("received_on", Date, nullable=False),
    # The sender, and the id that it gave the message.
    Column("sent_as", String(_DIGEST), nullable=False, index=True),
    Column("employer", String(10), nullable=False),
    # Of what was accepted: the training that it enters, and the first one of that training's line,
    # which all that is said of the training has in common. A request has a line of its own.
    Column("training", String(_DIGEST)),
    Column("line", String(_DIGEST)),
    Column("message", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    Index("entries_training", "employer", "training"),
    Index("entries_line", "employer", "line"),
)
# The one row that a writer locks, by writing what stands in it.
_TURN: Final = Table("turn", _TABLES, Column("number", Integer, primary_key=True))
# A database takes so many values in one statement, and not any number.
_AT_ONCE: Final = 1000


def open_database(url: str) -> Engine:
    """Connect to a database, and make the tables where they are not there yet.

    An address is such as "sqlite:///register.db" or "postgresql+psycopg://user@host/name". Let
    others in when a new one has been opened once. Raises `WireError` where a table has other
    columns.
    """
    # A writer in SQLite waits for the one before it, for so many seconds at most.
    waiting = {"timeout": 60} if url.startswith("sqlite") else {}
    # Each connection is tried before it is used: a server may have been started again since.
    engine = create_engine(url, connect_args=waiting, pool_pre_ping=True)
    _TABLES.create_all(engine)
    with engine.begin() as connection:
        if connection.execute(select(_TURN)).first() is None:
            connection.execute(insert(_TURN).values(number=1))
    found = [column["name"] for column in inspect(engine).get_columns(_ENTRIES.name)]
    if found != _ENTRIES.columns.keys():
        engine.dispose()
        raise WireError(f"{_ENTRIES.name} is a table of another version: it has {found}")
    return engine


@frozen
class SqlRegister:
    """A register in a database; any number of instances and processes may share it."""

    engine: Engine
    context: Context
    clock: Clock

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Store what is new in one transaction, all or nothing, and get a receipt for each.

        Raises `WireError`, and stores nothing, where a message could not be read again. Where the
        database is gone in between, nobody knows whether it stored them: submit them again.
        """
        with self.engine.begin() as connection:
            connection.execute(update(_TURN).values(number=_TURN.c.number))
            last, received_on = _last(connection)
            rows = _concerned(connection, messages)
            # Days of receipt never go back, whichever machine's clock is behind.
            today = max(self.clock.today(), received_on)
            register, receipts = fold(_folded(rows), messages, today, self.context)
            _append(connection, last, rows, register.entries[len(rows) :])
        return receipts

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        """Give the trainings of an employer's workers as known on a day."""
        with self.engine.connect() as connection:
            rows = _rows(connection, _ENTRIES.c.employer, {employer.digits})
        return trainings_in(_folded(rows), employer, known_on)


def _concerned(connection: Connection, messages: Sequence[Message]) -> list[_Row]:
    """Give the rows that messages are judged by, in the order of their places.

    Those are the rows under their ids, and all of each line that they or those rows touch.
    """
    columns = _ENTRIES.c
    training, line = (tuple_(columns.employer, each) for each in (columns.training, columns.line))
    found = [
        *_rows(connection, columns.sent_as, {_sent_as(each) for each in messages}),
        *_rows(connection, training, {key for each in messages for key in _named(each)}),
    ]
    touched = {(row.employer, row.line) for row in found if row.line}
    asked = {key for each in messages for key in _asked(each)}
    found += _rows(connection, line, touched | asked)
    by_place = {row.place: row for row in found}
    return [by_place[place] for place in sorted(by_place)]


def _append(
    connection: Connection, last: int, known: Sequence[_Row], entries: Sequence[Entry]
) -> None:
    lines = {(row.employer, row.training): row.line for row in known if row.training}
    rows = [_row(place, entry, lines) for place, entry in enumerate(entries, start=last + 1)]
    for some in _parts(rows):
        connection.execute(insert(_ENTRIES).values(some))


def _last(connection: Connection) -> tuple[int, date]:
    """Give the last place that is taken, and the day of its receipt."""
    newest = select(_ENTRIES.c.place, _ENTRIES.c.received_on).order_by(_ENTRIES.c.place.desc())
    found = connection.execute(newest.limit(1)).one_or_none()
    return (found.place, found.received_on) if found else (0, date.min)


def _rows(connection: Connection, column: ColumnElement[Any], values: set[Any]) -> list[_Row]:
    """Give the rows in which a column, or some together, hold one of the values."""
    return [
        row
        for some in _parts(sorted(values))
        for row in connection.execute(select(_ENTRIES).where(column.in_(some)))
    ]


def _parts(values: Sequence[Part]) -> Iterator[Sequence[Part]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


# --- entries as rows, and back -------------------------------------------------------------------


def _row(place: int, entry: Entry, lines: dict[_Key, str]) -> dict[str, object]:
    """Give an entry as a row; `lines` leads from each training to its line, and gets its own."""
    sent = entry.message
    message = _written(sent)
    handling = Handling.REFUSED if entry.reasons else Handling.ACCEPTED
    return {
        "place": place,
        "received_on": entry.received_on,
        "digest": _digest(message),
        "sent_as": _sent_as(sent),
        "employer": sent.employer.digits,
        **({"training": None, "line": None} if entry.reasons else _place_in_line(sent, lines)),
        "message": message,
        "receipt": _written(MessageReceipt(sent.id, handling, entry.reasons)),
    }


def _written(value: Written) -> str:
    text = json.dumps(plain(value), sort_keys=True)
    if read(from_json(text), type(value)) != value:
        raise WireError(f"{text:.80} would be read again as something else")
    return text


def _folded(rows: Iterable[_Row]) -> Register:
    in_order = sorted(rows, key=attrgetter("place"))
    return Register(
        tuple(
            Entry(read(from_json(row.message), Message), row.received_on, _reasons(row))
            for row in in_order
        )
    )


def _reasons(row: _Row) -> tuple[Reason, ...]:
    return read(from_json(row.receipt), MessageReceipt).reasons


# --- what a message is judged by -----------------------------------------------------------------


def _digest(*texts: str) -> str:
    return sha256(json.dumps(texts).encode()).hexdigest()


def _sent_as(message: Message) -> str:
    by = message.by
    return _digest(by.role.value, by.id, str(by.employed_by), message.id)


def _named(message: Message) -> tuple[_Key, ...]:
    """Give the trainings that a message names: the one it enters, and the one it builds on."""
    content = message.content
    match content:
        case RegisterTraining():
            named = [content.training.id]
        case CorrectTraining():
            named = [content.training.id, content.corrects]
        case WithdrawTraining() | ConfirmTraining():
            named = [content.training]
        case _:
            named = []
    return tuple((message.employer.digits, _digest(training)) for training in named)


def _asked(message: Message) -> tuple[_Key, ...]:
    """Give the line of the request that a message makes or answers; no training has the same."""
    content = message.content
    if isinstance(content, AskCorrection | AnswerCorrection):
        return ((message.employer.digits, _digest(content.worker, content.request)),)
    return ()


def _place_in_line(message: Message, lines: dict[_Key, str]) -> dict[str, str | None]:
    """Give the training that an accepted message enters, and the line that it goes on with."""
    named = _named(message)
    if not named:
        # Of the rest only requests are built on by what comes later.
        return {"training": None, "line": next((line for _, line in _asked(message)), None)}
    # The last one named is what it builds on, or a first entry, with which a line begins.
    line = lines.get(named[-1], named[-1][1])
    lines[named[0]] = line
    enters = isinstance(message.content, RegisterTraining | CorrectTraining)
    return {"training": named[0][1] if enters else None, "line": line}
