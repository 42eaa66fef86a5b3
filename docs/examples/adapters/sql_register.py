"""A training register on SQL, as a `TrainingRegister` and the `DeclarationChannel` into it.

Messages are stored one a row and never changed; what the register says is folded from them. The
rows are numbered without gaps, and a number can be taken once: of two writers that read the same
rows the database lets one insert the next, and the other reads again. That needs no lock, and no
isolation above the one that each database has by default. SQLite, and PostgreSQL.

The format of the rows is ours: no official one exists in public.
"""

import json
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Final

from attrs import frozen
from sqlalchemy import (
    Column,
    Connection,
    Date,
    Engine,
    Integer,
    MetaData,
    Row,
    Select,
    String,
    Table,
    Text,
    create_engine,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.exc import IntegrityError
from wire import from_json, plain, read

from fla_rules import EnterpriseNumber, Reason, Training
from fla_rules.facts import Message
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

_TABLES: Final = MetaData()
_ENTRIES: Final = Table(
    "entries",
    _TABLES,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), nullable=False, unique=True),
    # The day of receipt, by this side's clock: what the message says of its day is in the message.
    Column("received_on", Date, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("employer", String(10), nullable=False, index=True),
    Column("message", Text, nullable=False),
    Column("receipt", Text, nullable=False),
)
# Each time that a place is taken, another writer got on: so many in a row are a fault, not a race.
_ATTEMPTS: Final = 1000


def open_database(url: str) -> Engine:
    """Connect to a database, and make the table where it is not there yet.

    An address is such as "sqlite:///register.db" or "postgresql+psycopg://user@host/name".
    """
    # A writer in SQLite waits for the one before it, for so many seconds at most.
    waiting = {"timeout": 60} if url.startswith("sqlite") else {}
    engine = create_engine(url, connect_args=waiting)
    _TABLES.create_all(engine)
    return engine


@frozen
class SqlRegister:
    """A register in a database; any number of instances and processes may share it."""

    engine: Engine
    context: Context
    clock: Clock

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Store what is new in one transaction, all or nothing, and get a receipt for each."""
        for _ in range(_ATTEMPTS):
            last, today, known = self._read(messages)
            register, receipts = fold(known, messages, today, self.context)
            try:
                self._append(last, register.entries[len(known.entries) :])
            except IntegrityError:
                continue
            return receipts
        raise TimeoutError(f"other writers were faster {_ATTEMPTS} times; submit again")

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        """Give the trainings of an employer's workers as known on a day."""
        of_employer = select(_ENTRIES).where(_ENTRIES.c.employer == employer.digits)
        with self.engine.connect() as connection:
            return trainings_in(_folded(connection, of_employer), employer, known_on)

    def _read(self, messages: Sequence[Message]) -> tuple[int, date, Register]:
        """Give the last place, the day of receipt, and what messages are to be judged by.

        Those are the rows of their employers, and those under their ids.
        """
        concerned = select(_ENTRIES).where(
            or_(
                _ENTRIES.c.employer.in_({each.employer.digits for each in messages}),
                _ENTRIES.c.message_id.in_({json.dumps(each.id) for each in messages}),
            )
        )
        with self.engine.connect() as connection:
            # The place first: what comes in between is then too much, and never too little.
            found = connection.execute(
                select(func.max(_ENTRIES.c.place), func.max(_ENTRIES.c.received_on))
            ).one()
            # Days of receipt never go back, whichever machine's clock is behind.
            today = max(self.clock.today(), found[1] or date.min)
            return found[0] or 0, today, _folded(connection, concerned)

    def _append(self, last: int, entries: Sequence[Entry]) -> None:
        rows = [_row(last + place, entry) for place, entry in enumerate(entries, start=1)]
        if rows:
            with self.engine.begin() as connection:
                connection.execute(insert(_ENTRIES), rows)


def _row(place: int, entry: Entry) -> dict[str, object]:
    message = json.dumps(plain(entry.message), sort_keys=True)
    handling = Handling.REFUSED if entry.reasons else Handling.ACCEPTED
    receipt = MessageReceipt(entry.message.id, handling, entry.reasons)
    return {
        "place": place,
        "received_on": entry.received_on,
        "digest": sha256(message.encode()).hexdigest(),
        # Ids as JSON writes them: a database need not hold every character.
        "message_id": json.dumps(entry.message.id),
        "employer": entry.message.employer.digits,
        "message": message,
        "receipt": json.dumps(plain(receipt), sort_keys=True),
    }


def _folded(connection: Connection, chosen: Select[tuple[object, ...]]) -> Register:
    rows = connection.execute(chosen.order_by(_ENTRIES.c.place))
    return Register(
        tuple(
            Entry(read(from_json(row.message), Message), row.received_on, _reasons(row))
            for row in rows
        )
    )


def _reasons(row: Row[tuple[object, ...]]) -> tuple[Reason, ...]:
    return read(from_json(row.receipt), MessageReceipt).reasons
