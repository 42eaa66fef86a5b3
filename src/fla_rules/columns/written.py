"""Arrays into Arrow tables: amounts as whole numbers, words as dictionaries, the receipt beside."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

import numpy as np
import pyarrow as pa
from attrs import fields, frozen

from fla_rules.columns.arranged import Arranged
from fla_rules.columns.figures import FLAGS, FORMULA, GAP, GRANT, IN_HOURS, LAST_MONTH
from fla_rules.columns.lots import KNOWN, Balances, Lots, in_turn
from fla_rules.columns.population import Flags, Whole, numbers
from fla_rules.columns.scalar import KINDS
from fla_rules.columns.spans import Rows
from fla_rules.columns.words import Words, citation_said
from fla_rules.outcome import Citation, Receipt
from fla_rules.vocabulary import Confidence, Kind

_OUTCOMES: Final = ("not_applicable", "undetermined", "determined")
_UNITS: Final = ("days", "hours")
# What stands beside a set of citations, by its flag.
_BESIDE: Final = {
    FORMULA: Citation("TR", "50 § 3", Confidence.ACT),
    LAST_MONTH: Citation("TR", "50 § 3", Confidence.DEDUCTION),
    IN_HOURS: Citation("TR", "50 § 1", Confidence.ACT),
}


_Rows = TypeVar("_Rows", "RightRows", Lots, Balances)


@frozen(eq=False)
class RightRows:
    """The rights that are there, one row each; the fields are those of `Rows`."""

    worker: Whole
    year: Whole
    kind: Whole
    what: Whole
    top: Whole
    bottom: Whole
    days: Whole
    parts: Whole
    hours: Whole
    readings: Whole
    reasons: Whole
    cited: Whole


def right_rows(first: int, years: Sequence[int], of: Mapping[Kind, Rows]) -> RightRows:
    """Put the rights of a span one after the other, by worker, year and kind."""
    kinds = [kind for kind in KINDS if kind in of]
    order = in_turn([of[kind].there for kind in kinds])
    columns = (
        order.of([getattr(of[kind], each.name) for kind in kinds]) for each in fields(RightRows)[3:]
    )
    numbers = np.array([KINDS.index(each) for each in kinds])
    return RightRows(
        order.worker + first, np.array(years)[order.year], numbers[order.kind], *columns
    )


def rights_table(
    held: Arranged, rows: Sequence[RightRows], words: Words, receipt: Receipt, *, floats: bool
) -> pa.Table:
    """Write down rights as a table."""
    all_rows = _joined(rows, RightRows)
    known, open_ = all_rows.what == GRANT, (all_rows.what == GAP) & (all_rows.days > 0)
    columns = {
        **_whose(held, all_rows.worker, all_rows.year, all_rows.kind),
        "outcome": _one_of(all_rows.what, _OUTCOMES),
        **_ratio("", all_rows.days, all_rows.parts, known, floats=floats),
        **_ratio("unrounded_", all_rows.top, all_rows.bottom, known, floats=False),
        **_ratio("at_least_", all_rows.days, all_rows.parts, open_, floats=False),
        "unit": _one_of(np.where(known, all_rows.hours, -1), _UNITS),
        **_words(all_rows.readings, all_rows.reasons, all_rows.cited, words),
    }
    return _table(columns, receipt)


def lots_table(
    held: Arranged, lots: Sequence[Lots], words: Words, receipt: Receipt, *, floats: bool
) -> pa.Table:
    """Write down lots as a table."""
    rows = _joined(lots, Lots)
    known, given, fits = rows.what == KNOWN, rows.given > 0, rows.parts > 0
    columns = {
        **_whose(held, rows.worker, rows.year, rows.kind),
        "first": pa.array(rows.first.astype(np.int32)).view(pa.date32()),
        "last": pa.array(rows.last.astype(np.int32)).view(pa.date32()),
        "outcome": _one_of(np.where(known, 2, 1), _OUTCOMES),
        "granted": _whole(rows.granted, given & fits),
        "given_back": _whole(rows.back, known & fits),
        "used": _whole(rows.used, known & fits),
        "lapsed": _whole(rows.lapsed, known & fits),
        "left": _whole(rows.left, known & fits),
        "at_least": _whole(rows.granted, ~given & fits),
        "denominator": _whole(rows.parts, fits),
        **({"days_left": _float(rows.left, rows.parts, known)} if floats else {}),
        "readings": _said(rows.readings, words.readings_said),
        "reasons": _said(rows.reasons, words.reasons_said),
    }
    return _table(columns, receipt)


def balances_table(
    held: Arranged, balances: Sequence[Balances], words: Words, receipt: Receipt, *, floats: bool
) -> pa.Table:
    """Write down balances as a table."""
    rows = _joined(balances, Balances)
    known = rows.what == KNOWN
    columns = {
        **_whose(held, rows.worker),
        "outcome": _one_of(rows.what, _OUTCOMES),
        **_ratio("", rows.top, rows.parts, known, floats=floats),
        **_ratio("at_least_", rows.top, rows.parts, ~known & (rows.top > 0), floats=False),
        **_ratio("beyond_", rows.over, rows.over_parts, known, floats=False),
        **_words(rows.readings, rows.reasons, rows.cited * FLAGS, words),
    }
    return _table(columns, receipt)


def _joined(rows: Sequence[_Rows], of: type[_Rows]) -> _Rows:
    """Put the rows of all spans one after the other."""
    names = [each.name for each in fields(of)]
    if not rows:
        return of(*(np.zeros(0, np.int64) for _ in names))
    return of(*(np.concatenate([getattr(each, name) for each in rows]) for name in names))


def _whose(
    held: Arranged, worker: Whole, year: Whole | None = None, kind: Whole | None = None
) -> dict[str, pa.Array]:
    employers = held.employers.column("employer").combine_chunks()
    columns = {
        "employer": employers.take(pa.array(held.employer[worker])),
        "worker": held.keys.take(pa.array(worker)),
    }
    if year is not None and kind is not None:
        columns["year"] = pa.array(year.astype(np.int16))
        columns["kind"] = _one_of(kind, [each.value for each in KINDS])
    return columns


def _one_of(places: Whole, words: Sequence[str]) -> pa.Array:
    """Write places in a list as its words; below zero is null."""
    indices = pa.array(places.astype(np.int8), mask=places < 0)
    return pa.DictionaryArray.from_arrays(indices, pa.array(words))


def _whole(amounts: Whole, known: Flags) -> pa.Array:
    return pa.array(amounts, mask=~known)


def _ratio(
    name: str, top: Whole, bottom: Whole, known: Flags, *, floats: bool
) -> dict[str, pa.Array]:
    shown = known & (bottom > 0)
    columns = {f"{name}numerator": _whole(top, shown), f"{name}denominator": _whole(bottom, shown)}
    return {**columns, "days": _float(top, bottom, known)} if floats else columns


def _float(top: Whole, bottom: Whole, known: Flags) -> pa.Array:
    shown = known & (bottom > 0)
    return pa.array(top / np.where(shown, bottom, 1), mask=~shown)


def _words(readings: Whole, reasons: Whole, cited: Whole, words: Words) -> dict[str, pa.Array]:
    held = words.citations_said()

    def citations(code: int) -> str:
        base, flags = divmod(code, FLAGS)
        beside = (citation_said(said) for flag, said in _BESIDE.items() if flags & flag)
        return words.separated(sorted({*held[base], *beside}))

    return {
        "readings": _said(readings, words.readings_said),
        "reasons": _said(reasons, words.reasons_said),
        "citations": _said(cited, citations),
    }


# So many codes are looked up in one array; where they go further, they are hashed.
_MOST_CODES: Final = 1 << 20


def _said(codes: Whole, write: Callable[[int], str]) -> pa.Array:
    """Write codes as texts, each once in a dictionary; no text is null."""
    used, places = _places(codes)
    texts = [write(code) for code in used]
    order = sorted(set(texts) - {""})
    place = {text: at for at, text in enumerate(order)}
    in_order = np.array([place.get(text, -1) for text in texts] or [0], np.int32)
    indices = np.take(in_order, places)
    missing = indices < 0 if "" in texts else None
    return pa.DictionaryArray.from_arrays(
        pa.array(indices, mask=missing), pa.array(order, pa.string())
    )


def _places(codes: Whole) -> tuple[list[int], Whole]:
    """Give the codes that occur, and the place of each code among them."""
    if codes.max(initial=0) >= _MOST_CODES:
        found = pa.array(codes).dictionary_encode()
        return found.dictionary.to_pylist(), numbers(found.indices)
    there = np.zeros(int(codes.max(initial=0)) + 1, bool)
    there[codes] = True
    return np.flatnonzero(there).tolist(), np.take(np.cumsum(there) - 1, codes)


def _table(columns: Mapping[str, pa.Array], receipt: Receipt) -> pa.Table:
    said = {
        "version": receipt.version,
        "digest": receipt.digest,
        "known_on": receipt.known_on.isoformat(),
        "horizon": receipt.horizon.isoformat(),
        "readings": dict(receipt.readings),
    }
    metadata = {"fla_rules.receipt": json.dumps(said, sort_keys=True)}
    return pa.table(dict(columns)).replace_schema_metadata(metadata)
