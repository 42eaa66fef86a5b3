"""Mistakes of a file: said to a limit, and put to the worker whose rows they stand in."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from fla_rules.errors import Mistake, phrase
from fla_rules.facts.events import ABOUT, EventKind

MOST_SAID: Final = 100
# Beyond so many, nobody needs to know how many more there are, and a file is not read to its end.
MOST_COUNTED: Final = 10_000
LONGEST_TEXT: Final = 500
# The lists whose rows belong to a worker, each with the key that names the worker.
_NAMED_BY: Final = MappingProxyType(
    {
        "workers": "id",
        "employments": "worker",
        "trainings": "worker",
        "opening_balances": "worker",
        "events": "worker",
        "employer.opt_out": "worker",
        "asks": "worker",
    }
)
_ROW: Final = re.compile(rf"({'|'.join(map(re.escape, _NAMED_BY))})\[([0-9]+)\]")
# What happened to a training, or is asked of it, is its worker's, whoever else the row names.
_OF_TRAININGS: Final = frozenset(kind.value for kind in EventKind if "training" in ABOUT[kind])


def limited(mistakes: Sequence[Mistake]) -> tuple[Mistake, ...]:
    """Give the first hundred mistakes, and how many more there are.

    >>> list(map(str, limited([Mistake("a", phrase("wrong"), phrase("mend it"))] * 102)))[99:]
    ['a: wrong; mend it', 'and 2 more']
    """
    return (*mistakes[:MOST_SAID], *beyond_those_said(len(mistakes)))


def beyond_those_said(count: int) -> tuple[Mistake, ...]:
    """Say how many of some mistakes come after those that are said, if there are any."""
    more, most = count - MOST_SAID, MOST_COUNTED - MOST_SAID
    if more <= 0:
        return ()
    if more > most:
        return (Mistake("", phrase("and more than {count} more", count=most)),)
    return (Mistake("", phrase("and {count} more", count=more)),)


@frozen
class Row:
    """A row of a file as a plain object, its place in its list, and the worker it belongs to."""

    place: int
    content: object
    worker: str | None


# The rows of a file that belong to workers, by the path of their list.
Rows = Mapping[str, Sequence[Row]]


def rows_of(tree: object) -> Rows:
    """Give the rows of a file that belong to workers."""
    lists = {path: _list(tree, path.split(".")) for path in _NAMED_BY}
    trainings = {
        _id(row.get("id")): _id(row.get("worker"))
        for row in lists["trainings"]
        if isinstance(row, dict)
    }
    return {
        path: [
            Row(place, row, _worker(row, key, trainings)) for place, row in enumerate(lists[path])
        ]
        for path, key in _NAMED_BY.items()
    }


def _list(tree: object, keys: Sequence[str]) -> Sequence[object]:
    for key in keys:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree if isinstance(tree, list) else ()


def _worker(row: object, key: str, trainings: Mapping[str | None, str | None]) -> str | None:
    if not isinstance(row, dict):
        return None
    training = _id(row.get("training"))
    if training in trainings and ("ask" in row or _id(row.get("kind")) in _OF_TRAININGS):
        return trainings[training]
    return _id(row.get(key))


def _id(value: object) -> str | None:
    return value if isinstance(value, str) and is_line(value) else None


def is_line(text: str) -> bool:
    """Tell whether a text is one line that can be shown: an id, a name, a title."""
    return bool(text.strip()) and text.isprintable() and len(text) <= LONGEST_TEXT


def without(rows: Rows, workers: Container[str | None]) -> Rows:
    """Leave out the rows of some workers."""
    return {
        path: [row for row in listed if row.worker not in workers] for path, listed in rows.items()
    }


def with_rows(tree: object, rows: Rows) -> object:
    """Give a file as it would be with only these rows."""
    if not isinstance(tree, dict):
        return tree
    lists = {path: [row.content for row in listed] for path, listed in rows.items()}
    opt_out = lists.pop("employer.opt_out")
    given: dict[str, object] = {key: content for key, content in lists.items() if key in tree}
    employer = tree.get("employer")
    if isinstance(employer, dict) and "opt_out" in employer:
        given["employer"] = {**employer, "opt_out": opt_out}
    return {**tree, **given}


@frozen
class SetAside:
    """A worker that was left out with all its rows, and the mistakes in them.

    `mistakes` are lines in English; `found` are the same as data.
    """

    worker: str
    found: tuple[Mistake, ...]

    @property
    def mistakes(self) -> tuple[str, ...]:
        """The mistakes, one line for each."""
        return tuple(map(str, self.found))


def placed(mistake: Mistake, rows: Rows) -> Mistake:
    """Give a mistake with the place its row has in the file, and the worker of that row.

    It is nobody's where it is the employer's or the file's, or the row does not say whose it is.
    """
    found = _ROW.match(mistake.path)
    listed = rows[found[1]] if found else ()
    if not found or int(found[2]) >= len(listed):
        return mistake
    row = listed[int(found[2])]
    path = f"{found[1]}[{row.place}]{mistake.path[found.end() :]}"
    return evolve(mistake, path=path, worker=row.worker)


def by_worker(mistakes: Iterable[Mistake], rows: Rows) -> tuple[SetAside, ...]:
    """Put mistakes to their workers, in the order of the file; those it does not know come last."""
    order = {row.worker: row.place for row in reversed(rows["workers"])}
    found: dict[str, list[Mistake]] = {}
    for each in mistakes:
        if each.worker is not None:
            # Under the worker's name, who need not be named again.
            found.setdefault(each.worker, []).append(evolve(each, worker=None))
    workers = sorted(found, key=lambda worker: order.get(worker, len(order)))
    return tuple(SetAside(worker, limited(found[worker])) for worker in workers)
