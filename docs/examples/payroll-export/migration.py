"""From a payroll's export to a dossier: every line is in it, or is listed with the reason.

A worker of whom one line cannot be read is left out with all lines: a right computed without the
regime that could not be read would be wrong in silence. Of a contract the source of entries and
exits says the first and the last day, where it knows them (FLA 17).
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

import cells
import pieces
from attrs import define, evolve, field, frozen
from entries_and_exits import EntriesAndExits, first_day_of, last_day_of, only_digits, read_feed
from pieces import FILES, Content, Piece, Unreadable
from tables import ExportError, Listed, Row, listed, read_table

from fla_rules import RULEBOOK, Determined, DossierError, Hours, Quarter, Readings
from fla_rules.basis import Basis
from fla_rules.dossier import Dossier, read
from fla_rules.register import Item, ItemQuestion, Origin, prevailing

# Where a line went: its file and number, and the place in the dossier or in the source.
Place = tuple[str, int]
_PLACE: Final = re.compile(
    r"workers\[\d+\]|employments\[\d+\](?:\.(?:regime|suspensions)\[\d+\])?"
    r"|trainings\[\d+\]|opening_balances\[\d+\]"
)
_LAST_QUARTER: Final = 4


@frozen(eq=False)
class Migration:
    """A dossier made of an export, where each line went, and what is not in it.

    `placed` has the lines that are in the dossier, or in the source of entries and exits; `listed`
    has all others. `remarks` are of contracts whose days the source changed, or does not know.
    """

    dossier: Content
    facts: Dossier
    source: EntriesAndExits
    placed: Mapping[Place, str]
    listed: tuple[Listed, ...]
    remarks: tuple[Listed, ...]


@define(eq=False)
class _Tray:
    """What was read so far: the pieces, the lines that are listed, the workers left out."""

    listed: list[Listed] = field(factory=list)
    remarks: list[Listed] = field(factory=list)
    # Each worker that is left out, with the line for which it is.
    left_out: dict[str, str] = field(factory=dict)

    def refuse(self, row: Row, reason: str, *workers: str | None) -> None:
        self.listed.append(listed(row, reason))
        for worker in filter(None, workers):
            self.left_out.setdefault(worker, str(row))

    def read(self, found: Iterable[Piece | Unreadable]) -> list[Piece]:
        kept = []
        for each in found:
            if isinstance(each, Unreadable):
                self.refuse(each.row, each.reason, each.worker)
            else:
                kept.append(each)
        return kept


@frozen(eq=False)
class _Pieces:
    """The pieces of an export, those of a contract by its number."""

    contracts: Sequence[Piece]
    regimes: Sequence[Piece]
    suspensions: Sequence[Piece]
    trainings: Sequence[Piece]
    balances: Sequence[Piece]

    def all(self) -> Iterator[Piece]:
        yield from (*self.contracts, *self.regimes, *self.suspensions)
        yield from (*self.trainings, *self.balances)

    def without(self, workers: Iterable[str]) -> "_Pieces":
        out = frozenset(workers)
        return _Pieces(
            *(
                [piece for piece in part if piece.worker not in out]
                for part in (
                    self.contracts,
                    self.regimes,
                    self.suspensions,
                    self.trainings,
                    self.balances,
                )
            )
        )


def migrate(folder: Path, on: date) -> Migration:
    """Make a dossier of the export in a folder, under the law as known on a day.

    Raises `ExportError` where a file, or what the employer says of itself, cannot be read.
    """
    tray = _Tray()
    rows = _tables(folder, tray)
    placed: dict[Place, str] = {}
    employer = _employer(rows["employer.csv"], placed)
    employer["quarter_end_fte"] = _quarters(rows["quarters.csv"], tray, placed)
    items = _feed(rows, tray, placed)
    source = EntriesAndExits(tuple(items))
    found = _read(rows, Hours.from_clock(employer["full_time_day"]), tray)
    contracts = [_prevailing(each, source, on, tray) for each in found.contracts]
    found = evolve(found, contracts=contracts)
    _set_aside(employer, found, on, tray)
    tree, places = _tree(employer, found.without(tray.left_out))
    for piece in found.all():
        if piece.worker in tray.left_out:
            _list_with_worker(piece, tray)
    placed |= {(row.file, row.line): path for path, row in places.items()}
    return Migration(
        tree,
        _facts(tree, on),
        source,
        placed,
        tuple(sorted(tray.listed, key=_by_line)),
        tuple(each for each in tray.remarks if (each.file, each.line) in placed),
    )


def _by_line(line: Listed) -> tuple[int, int]:
    return list(FILES).index(line.file), line.line


def _tables(folder: Path, tray: _Tray) -> dict[str, tuple[Row, ...]]:
    rows = {}
    for file, columns in FILES.items():
        rows[file], wrong = read_table(folder / file, columns)
        tray.listed += wrong
    seemingly = [
        (name, row.cells["worker"])
        for row in rows["contracts.csv"]
        for name in (row.cells["worker"], row.cells["contract"])
    ]
    for broken in tray.listed:
        for name, worker in seemingly:
            # Its cells are not where they belong, so whoever it seems to name may be concerned.
            if worker and name in broken.bare:
                tray.left_out.setdefault(worker, f"{broken.file} line {broken.line}")
    return rows


# --- the employer --------------------------------------------------------------------------------


def _employer(rows: Sequence[Row], placed: dict[Place, str]) -> Content:
    if len(rows) != 1:
        raise ExportError(f"employer.csv: {len(rows)} employers; give one, on its second line")
    try:
        employer = pieces.employer(rows[0])
    except cells.CellError as error:
        raise ExportError(f"{rows[0]}: {error}") from None
    if not Hours.from_clock(employer["full_time_day"]):
        raise ExportError(f"{rows[0]}: full_time_day: no time at all; give one such as 7:36")
    placed[rows[0].file, rows[0].line] = "employer"
    return employer


def _quarters(rows: Iterable[Row], tray: _Tray, placed: dict[Place, str]) -> Content:
    """Read the quarters; where one of a size's four cannot be read, none of the four is given.

    A quarter that is left out counts as one without a declaration, and the size would be the
    average of the others.
    """
    declared: dict[str, Row] = {}
    lost: dict[int, Row] = {}
    for row in rows:
        try:
            quarter = cells.quarter(row, "quarter")
        except cells.CellError as error:
            raise ExportError(f"{row}: {error}") from None
        wrong = _wrong_figure(row, declared.get(quarter))
        if wrong:
            tray.refuse(row, wrong)
            lost.setdefault(_reference_period(quarter), row)
        else:
            declared[quarter] = row
    for quarter, row in declared.items():
        unread = lost.get(_reference_period(quarter))
        if unread:
            reason = f"left out with line {unread.line}: a size needs all quarters of a period"
            tray.refuse(row, reason)
        else:
            placed[row.file, row.line] = f"employer.quarter_end_fte.{quarter}"
    return {
        quarter: str(cells.amount(row, "full_time_equivalents"))
        for quarter, row in declared.items()
        if (row.file, row.line) in placed
    }


def _wrong_figure(row: Row, earlier: Row | None) -> str | None:
    if earlier:
        return f"quarter: line {earlier.line} gives another figure"
    try:
        cells.amount(row, "full_time_equivalents")
    except cells.CellError as error:
        return str(error)
    return None


def _reference_period(quarter: str) -> int:
    """Give the year in which the four quarters end of which a size is the average (TR 50 § 2)."""
    read_quarter = Quarter.parse(quarter)
    return read_quarter.year + (read_quarter.number == _LAST_QUARTER)


# --- the workers ---------------------------------------------------------------------------------


def _read(rows: Mapping[str, Sequence[Row]], full_time_day: Hours, tray: _Tray) -> _Pieces:
    contracts = rows["contracts.csv"]
    for row, reason, workers in _contradictions(contracts):
        tray.refuse(row, reason, *workers)
    refused = {(each.file, each.line) for each in tray.listed}
    owners = {row.cells["contract"]: row.cells["worker"] for row in contracts}
    balance = partial(pieces.opening_balance, full_time_day=full_time_day)

    def of_contract(row: Row) -> str | None:
        return owners.get(row.cells["contract"]) or None

    def named(row: Row) -> str:
        return row.cells["worker"]

    kept = [row for row in contracts if (row.file, row.line) not in refused]
    return _Pieces(
        tray.read(pieces.pieces(kept, pieces.contract, named)),
        tray.read(pieces.pieces(rows["regimes.csv"], pieces.regime, of_contract)),
        tray.read(pieces.pieces(rows["suspensions.csv"], pieces.suspension, of_contract)),
        tray.read(pieces.pieces(rows["trainings.csv"], pieces.training, named)),
        tray.read(pieces.pieces(rows["fla.csv"], balance, named)),
    )


def _contradictions(contracts: Sequence[Row]) -> Iterator[tuple[Row, str, tuple[str, ...]]]:
    """Give the rows that cannot stand beside another: one number of two contracts, two persons."""
    first: dict[str, Row] = {}
    numbers: dict[str, Row] = {}
    persons: dict[str, Row] = {}
    for row in contracts:
        worker, number = row.cells["worker"], only_digits(row.cells["insz"])
        same = first.setdefault(row.cells["contract"], row)
        if same is not row:
            reason = f"contract: line {same.line} has the same number and says otherwise"
            yield row, reason, (worker, same.cells["worker"])
            continue
        if not number:
            continue
        other = persons.setdefault(number, row)
        if other.cells["worker"] != worker:
            reason = f"insz: line {other.line} gives it to another worker"
            yield row, reason, (worker, other.cells["worker"])
            continue
        earlier = numbers.setdefault(worker, row)
        if only_digits(earlier.cells["insz"]) != number:
            yield row, f"insz: line {earlier.line} has another for this worker", (worker,)


# --- entries and exits ---------------------------------------------------------------------------


def _feed(
    rows: Mapping[str, Sequence[Row]], tray: _Tray, placed: dict[Place, str]
) -> Mapping[Item, Row]:
    identified = {
        only_digits(row.cells["insz"]): row.cells["worker"]
        for row in rows["contracts.csv"]
        if row.cells["insz"] and row.cells["worker"]
    }
    items, wrong = read_feed(tuple(rows["movements.csv"]), identified)
    tray.listed += wrong
    placed |= {(row.file, row.line): f"source: {item.name}" for item, row in items.items()}
    return items


def _prevailing(piece: Piece, source: EntriesAndExits, on: date, tray: _Tray) -> Piece:
    """Let the source say the days of a contract, where it knows them, and remark what it changes.

    An exit is declared on the day on which the source got to know of it.
    """
    declaration, content = piece.row.cells["declaration"], dict(piece.content)
    known = source.items(piece.worker, on)
    if declaration and first_day_of(declaration) not in {each.name for each in known}:
        reason = f"declaration: the entries and exits know no {declaration[:40]!a} of this worker"
        tray.remarks.append(listed(piece.row, reason))
    for key, name in (("from", first_day_of(declaration)), ("to", last_day_of(declaration))):
        held = _held(piece, name, content[key], known, on)
        if held is None:
            continue
        if held.value != content[key]:
            said = content[key] or "no day"
            reason = f"{key}: {said} gives way to {held.value} of the entries and exits"
            tray.remarks.append(listed(piece.row, reason))
        content[key] = held.value
        if key == "to":
            content["exit_declared_on"] = held.known_from
    return evolve(piece, content=content)


def _held(
    piece: Piece, name: str, day: date | None, known: Sequence[Item], on: date
) -> Item | None:
    """Give what the source holds of a day, or None where what was entered stands (FLA 17)."""
    entered = Item(piece.worker, name, day, on, Origin.ENTERED, str(piece.row)) if day else None
    items = (*known, entered) if entered else tuple(known)
    basis = Basis(RULEBOOK.known_on(on), Readings())
    outcome = prevailing(ItemQuestion(basis, piece.worker, name, items))
    if isinstance(outcome, Determined) and outcome.value.item.origin is Origin.AUTHENTIC:
        return outcome.value.item
    return None


# --- the dossier ---------------------------------------------------------------------------------


def _set_aside(employer: Content, found: _Pieces, on: date, tray: _Tray) -> None:
    """Let the library read the dossier, and leave out each worker whose rows hold a mistake."""
    tree, places = _tree(employer, found.without(tray.left_out))
    for aside in _facts(tree, on, set_aside=True).set_aside:
        for mistake in aside.mistakes:
            place = _PLACE.match(mistake)
            if place and place[0] in places:
                reason = mistake.removeprefix(place[0]).lstrip(".: ")
                tray.refuse(places[place[0]], reason, aside.worker)
        tray.left_out.setdefault(aside.worker, "too many mistakes to say")


def _facts(tree: Content, on: date, *, set_aside: bool = False) -> Dossier:
    try:
        return read(json.dumps(tree).encode(), on, RULEBOOK, set_aside=set_aside)
    except DossierError as error:
        raise ExportError("\n".join(error.mistakes)) from None


def _list_with_worker(piece: Piece, tray: _Tray) -> None:
    own = {(each.file, each.line) for each in tray.listed}
    if (piece.row.file, piece.row.line) not in own:
        cause = tray.left_out[piece.worker]
        tray.refuse(piece.row, f"worker {piece.worker[:40]} is left out, for {cause}")


def _tree(employer: Content, found: _Pieces) -> tuple[Content, dict[str, Row]]:
    """Put pieces together, and give the row of each place; a contract's parts go into it."""
    places: dict[str, Row] = {}
    parts = {"regime": _by_contract(found.regimes), "suspensions": _by_contract(found.suspensions)}
    employments = []
    for index, piece in enumerate(found.contracts):
        path = f"employments[{index}]"
        places[path] = piece.row
        own = {
            key: _contents(f"{path}.{key}", of[piece.row.cells["contract"]], places)
            for key, of in parts.items()
        }
        employments.append({**_written(piece.content), **own})
    tree = {
        "format": "fla-rules.dossier/1",
        "employer": employer,
        "workers": _workers(found.contracts, places),
        "employments": employments,
        "trainings": _contents("trainings", found.trainings, places),
        "opening_balances": _contents("opening_balances", found.balances, places),
    }
    return tree, places


def _by_contract(found: Iterable[Piece]) -> Mapping[str, list[Piece]]:
    own: dict[str, list[Piece]] = defaultdict(list)
    for piece in found:
        own[piece.row.cells["contract"]].append(piece)
    return own


def _contents(path: str, found: Iterable[Piece], places: dict[str, Row]) -> list[Content]:
    contents = []
    for index, piece in enumerate(found):
        places[f"{path}[{index}]"] = piece.row
        contents.append(piece.content)
    return contents


def _workers(contracts: Iterable[Piece], places: dict[str, Row]) -> list[dict[str, Any]]:
    workers: dict[str, dict[str, Any]] = {}
    for piece in contracts:
        if piece.worker not in workers:
            places[f"workers[{len(workers)}]"] = piece.row
        worker = workers.setdefault(piece.worker, {"id": piece.worker})
        if piece.row.cells["insz"]:
            worker["niss"] = piece.row.cells["insz"]
    return list(workers.values())


def _written(content: Content) -> Content:
    return {key: str(value) if isinstance(value, date) else value for key, value in content.items()}
