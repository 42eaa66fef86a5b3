"""Feed broken dossiers to the reader: `python tests/proof/fuzz.py --seconds 60`.

Each input starts from a published example. Keys and values are put in, taken out, exchanged and
made extreme, some of them by the schema so that they are valid, and then the bytes are damaged.
Whatever goes in, the reader either refuses it with lines that each name a path and can be said in
every language, or there is an assessment that can be written as JSON. Anything else is a failure:
its input is written to a file.
"""

import argparse
import json
import re
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter
from types import FrameType
from typing import Any, Final, cast

from attrs import define, field, frozen

from fla_rules import RULEBOOK, DossierError
from fla_rules.dossier import AssessmentRequest, as_json, assess, read, schemas
from fla_rules.dossier.mistakes import MOST_SAID
from fla_rules.errors import Mistake
from fla_rules.explain.mistakes import ENGLISH

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "docs" / "examples"
LONGEST_SECONDS: Final = 5
MOST_MEBIBYTES: Final = 1024
DAYS: Final = (
    date(2022, 11, 9),
    date(2024, 2, 29),
    date(2024, 12, 31),
    date(2026, 1, 31),
    date(2026, 6, 30),
    date(2033, 6, 1),
)
# Texts that are valid somewhere; a pattern of the schema takes those that fit it.
VALID: Final = (
    *("7:36", "15:12", "0:00", "24:00", "999999:59", "0", "1", "4/5", "0.8", "1/3", "100/7"),
    *("999999999", "999999999/999999999", "1/999999999", "0.000000001", "2022Q4", "2023Q1"),
    *("20241", "2024", "2025", "2026", "0000", "9000", "0403.170.701", "200", "302", "124"),
    *("116", "322", "140.03", "999", "w1", "w2", "worker-1", "t1", "t2", "t3", "t3-corrected"),
)
EXTREME: Final[tuple[object, ...]] = (
    *(None, True, False, 0, -1, 1, 10**9, 10**17, 10**18, 10**30, -(10**30), 0.1, 1e308),
    *(float("nan"), float("-inf"), "", " ", "\x00", "\x1b[31m", "\n", "\ud800", "\u202e", "é"),
    *("\U0001f600", "١٢٣", "x" * 501, "9" * 5000, "=1+1", "0001-01-01", "9999-12-31"),
    *("2024-02-30", "2024-2-3", "0000-00-00", "4/0", "5/4", "1e9", "-1", "25:00", "2024Q5"),
    *([], {}, [[]], [None], {"": ""}, [{}], {"a": {"b": {"c": {}}}}),
)

Node = dict[str, Any] | list[Any]
Key = str | int
Schema = Mapping[str, Any]


class TooSlowError(Exception):
    """A call that went on longer than anybody would wait."""


@frozen
class Failure:
    """An input that neither was refused in order nor gave an assessment."""

    data: bytes
    on: date
    what: str


@define
class Counts:
    """What came of the inputs."""

    inputs: int = 0
    refused: int = 0
    accepted: int = 0
    slowest: float = 0.0
    failures: dict[str, Failure] = field(factory=dict)


def instance(schema: Schema, chance: Random) -> object:
    """Make something that the schema allows."""
    if "anyOf" in schema:
        return instance(chance.choice(schema["anyOf"]), chance)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return chance.choice(schema["enum"])
    return _MADE[schema.get("type", "")](schema, chance)


def _text(schema: Schema, chance: Random) -> str:
    if schema.get("format") == "date":
        return some_day(chance)
    fitting = [text for text in VALID if re.search(schema.get("pattern", ""), text)]
    return chance.choice(fitting)


def _number(schema: Schema, chance: Random) -> int:
    least, most = schema.get("minimum", 0), schema.get("maximum", 999_999_999)
    numbers = (0, 1, 2, 19, 20, 40, 2022, 2023, 2024, 2026, 999_999_999)
    return chance.choice([number for number in numbers if least <= number <= most])


def _object(schema: Schema, chance: Random) -> dict[str, object]:
    if "propertyNames" in schema:
        names = [_text(schema["propertyNames"], chance) for _ in range(chance.randrange(4))]
        return {name: instance(schema["additionalProperties"], chance) for name in names}
    needed = schema.get("required", ())
    return {
        key: instance(of_key, chance)
        for key, of_key in schema["properties"].items()
        if key in needed or chance.random() < 0.4
    }


def _list(schema: Schema, chance: Random) -> list[object]:
    return [instance(schema["items"], chance) for _ in range(chance.randrange(4))]


_MADE: Final[Mapping[str, Callable[[Schema, Random], object]]] = {
    "string": _text,
    "integer": _number,
    "object": _object,
    "array": _list,
    "boolean": lambda _, chance: chance.random() < 0.5,
    "null": lambda _, __: None,
    "": lambda _, chance: _extreme(chance),
}


def _extreme(chance: Random) -> object:
    # A copy, since what is put into a tree may be changed there.
    return deepcopy(chance.choice(EXTREME))


def some_day(chance: Random) -> str:
    """Give a day, of these years mostly."""
    if chance.random() < 0.05:
        return chance.choice(("0001-01-01", "1900-01-01", "9000-12-31", "9999-12-31"))
    first, last = date(2008, 1, 1).toordinal(), date(2034, 12, 31).toordinal()
    return date.fromordinal(chance.randint(first, last)).isoformat()


def _places(tree: object) -> Iterator[tuple[Node, Key]]:
    """Give every place of a tree that holds a value: a key of an object, an index of a list."""
    if isinstance(tree, dict | list):
        for key, below in _items(tree):
            yield tree, key
            yield from _places(below)


def _items(node: Node) -> list[tuple[Key, object]]:
    return list(node.items()) if isinstance(node, dict) else list(enumerate(node))


def _put(node: Node, key: Key, value: object) -> None:
    if isinstance(node, dict):
        node[str(key)] = value
    else:
        node[int(key)] = value


def _take(node: Node, key: Key) -> object:
    return node[str(key)] if isinstance(node, dict) else node[int(key)]


def _parts(schema: Schema) -> Iterator[tuple[str, Schema]]:
    for key, below in schema.get("properties", {}).items():
        yield key, below
        yield from _parts(below)
    for nested in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(nested, dict):
            yield from _parts(nested)
    for option in schema.get("anyOf", ()):
        yield from _parts(option)


def _in_place(node: object, named: Schema) -> object:
    """Put what a schema refers to where it does so."""
    if isinstance(node, dict):
        if "$ref" in node:
            return _in_place(named[node["$ref"].removeprefix("#/$defs/")], named)
        return {key: _in_place(below, named) for key, below in node.items() if key != "$defs"}
    return [_in_place(each, named) for each in node] if isinstance(node, list) else node


def dossier_schema() -> Schema:
    """Give the schema of the dossier without a reference."""
    schema: Any = schemas()["dossier"]
    return cast("Schema", _in_place(schema, schema["$defs"]))


_DOSSIER: Final = dossier_schema()
# Every key of the format with what it may hold, those of one name together.
_KEYS: Final = tuple(_parts(_DOSSIER))
_BY_NAME: Final = {name: [each for key, each in _KEYS if key == name] for name, _ in _KEYS}


def _make_extreme(tree: Node, chance: Random) -> None:
    _put(*_somewhere(tree, chance), _extreme(chance))


def _make_valid(tree: Node, chance: Random) -> None:
    node, key = _somewhere(tree, chance)
    if key in _BY_NAME:
        _put(node, key, instance(chance.choice(_BY_NAME[str(key)]), chance))
    elif isinstance(node, list) and node:
        _put(node, key, deepcopy(chance.choice(node)))


def _make_optional(tree: Node, chance: Random) -> None:
    """Fill in a key of the whole file, the employer or an entry that the example has not."""
    objects = [(tree, _DOSSIER), *_objects(tree, _DOSSIER)]
    node, schema = chance.choice(objects)
    missing = [key for key in schema.get("properties", ()) if key not in node]
    if missing:
        key = chance.choice(missing)
        _put(node, key, instance(schema["properties"][key], chance))


def _objects(tree: object, schema: Schema) -> Iterator[tuple[Node, Schema]]:
    if isinstance(tree, dict):
        for key, below in schema.get("properties", {}).items():
            value = tree.get(key)
            if isinstance(value, dict):
                yield value, below
            for entry in value if isinstance(value, list) else ():
                if isinstance(entry, dict):
                    yield entry, below.get("items", {})


def _make_another_day(tree: Node, chance: Random) -> None:
    days = [
        (node, key)
        for node, key in _places(tree)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", str(_take(node, key)))
    ]
    if days:
        _put(*chance.choice(days), some_day(chance))


def _exchange(tree: Node, chance: Random) -> None:
    places = list(_places(tree))
    (one, here), (other, there) = chance.choice(places), chance.choice(places)
    mine, yours = (json.dumps(_take(*place)) for place in ((one, here), (other, there)))
    _put(one, here, json.loads(yours))
    if any(node is other for node, _ in _places(tree)):
        _put(other, there, json.loads(mine))


def _leave_out(tree: Node, chance: Random) -> None:
    node, key = _somewhere(tree, chance)
    if isinstance(node, dict):
        del node[str(key)]
    else:
        del node[int(key)]


def _add_unknown(tree: Node, chance: Random) -> None:
    node, _ = _somewhere(tree, chance)
    if isinstance(node, dict):
        node[chance.choice(("", "x", "\x00", "x" * 1000, *_BY_NAME))] = _extreme(chance)
    else:
        node.append(_extreme(chance))


def _repeat(tree: Node, chance: Random) -> None:
    lists = [node for node, _ in _places(tree) if isinstance(node, list)]
    if lists:
        node = chance.choice(lists)
        node.extend(json.loads(json.dumps(node)) * chance.choice((1, 1, 2, 30)))


def _nest(tree: Node, chance: Random) -> None:
    node, key = _somewhere(tree, chance)
    deep = _take(node, key)
    for _ in range(chance.choice((1, 5, 13, 100))):
        deep = [deep] if chance.random() < 0.5 else {"a": deep}
    _put(node, key, deep)


def _somewhere(tree: Node, chance: Random) -> tuple[Node, Key]:
    return chance.choice(list(_places(tree)))


IN_THE_TREE: Final = (
    *(_make_extreme, _make_valid, _make_valid, _make_valid, _make_optional, _make_optional),
    *(_make_optional, _make_another_day, _make_another_day, _make_another_day, _exchange),
    *(_leave_out, _add_unknown, _repeat, _nest),
)


def _flip(data: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _insert(data: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(data))
    odd = (
        b"\xef\xbb\xbf",
        b"\xff",
        b"\x00",
        b"[" * 100_000,
        b'{"a":' * 3000,
        b"1e999",
        b"//",
        b",",
    )
    return data[:place] + chance.choice(odd) + data[place:]


def _key_twice(data: bytes, chance: Random) -> bytes:
    pairs = list(re.finditer(rb'"\w+": (?:"[^"]*"|\d+)', data))
    if not pairs:
        return data
    pair = chance.choice(pairs)
    return data[: pair.start()] + pair[0] + b", " + data[pair.start() :]


def _grow_number(data: bytes, chance: Random) -> bytes:
    numbers = list(re.finditer(rb"\d+", data))
    if not numbers:
        return data
    number = chance.choice(numbers)
    longer = number[0] * chance.choice((2, 3, 10, 5000))
    return data[: number.start()] + longer + data[number.end() :]


IN_THE_BYTES: Final = (_flip, _cut, _insert, _key_twice, _grow_number)


def broken(example: bytes, chance: Random) -> bytes:
    """Give an example with some changes."""
    tree = json.loads(example)
    for _ in range(chance.choice((0, 1, 1, 2, 3, 6))):
        if next(_places(tree), None):
            chance.choice(IN_THE_TREE)(tree, chance)
    data = json.dumps(tree, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    while data and chance.random() < 0.2:
        data = chance.choice(IN_THE_BYTES)(data, chance)
    return data


def outcome_of(data: bytes, on: date) -> str:
    """Read and assess; give "refused" or "accepted", and raise for anything that may not be."""
    try:
        dossier = read(data, on, RULEBOOK)
        assessment = assess(dossier, AssessmentRequest(on, on), RULEBOOK)
    except DossierError as error:
        _check_lines(error.mistakes)
        _check_words(error.found)
        return "refused"
    written = as_json(assessment)
    written.encode("utf-8")
    answer = json.loads(written)
    if answer["on"] != on.isoformat():
        raise AssertionError(f"an answer about {answer['on']}")
    return "accepted"


def _check_lines(mistakes: Sequence[str]) -> None:
    if not mistakes:
        raise AssertionError("refused without a mistake")
    # After a hundred lines the last one says how many more there are.
    for line in mistakes[:MOST_SAID]:
        path, colon, rest = line.partition(": ")
        if not (path and colon and rest and line.isprintable()):
            raise AssertionError(f"a line without a path, or not printable: {line[:200]!a}")
    for line in mistakes[MOST_SAID:]:
        if not re.fullmatch(r"and (more than )?[0-9]+ more", line):
            raise AssertionError(f"a line beyond the last: {line[:200]!a}")


def _check_words(found: Sequence[Mistake]) -> None:
    """See that each mistake can be said in every language."""
    for each in found:
        for half in (each.problem, each.remedy):
            if half is not None and half.words not in ENGLISH:
                raise AssertionError(f"words that no table has: {half.words[:200]!a}")


@contextmanager
def _limited() -> Iterator[None]:
    def too_slow(_: int, __: FrameType | None) -> None:
        raise TooSlowError(f"more than {LONGEST_SECONDS} s")

    before = signal.signal(signal.SIGALRM, too_slow)
    signal.alarm(LONGEST_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@frozen
class Trial:
    """One input being tried: whatever escapes from it is a failure, and is kept by its place."""

    counts: Counts
    data: bytes
    on: date

    def __enter__(self) -> None:
        """Begin to try."""

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: object
    ) -> bool:
        """Keep the failure, if there is one, and let the next input have its turn."""
        if error is None or not isinstance(error, Exception):
            return False
        what = "".join(traceback.format_exception(error))
        last = traceback.extract_tb(error.__traceback__)[-1]
        # Of one place in the code, the shortest input says most.
        key = f"{type(error).__name__} at {last.filename}:{last.lineno}"
        known = self.counts.failures.get(key)
        if known is None or len(self.data) < len(known.data):
            self.counts.failures[key] = Failure(self.data, self.on, what)
        return True


def try_one(counts: Counts, data: bytes, on: date) -> None:
    """Try one input, and note what came of it."""
    counts.inputs += 1
    began = perf_counter()
    with Trial(counts, data, on), _limited():
        came = outcome_of(data, on)
        counts.refused += came == "refused"
        counts.accepted += came == "accepted"
    counts.slowest = max(counts.slowest, perf_counter() - began)


def peak_mebibytes() -> float:
    """Give the most memory this process has held; Linux counts it in KiB, macOS in bytes."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def inputs(seed: int) -> Iterator[tuple[bytes, date]]:
    """Give inputs without end, the same ones for the same seed; first the examples themselves."""
    examples = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.json"))]
    yield from ((example, day) for example in examples for day in DAYS)
    chance = Random(seed)
    while True:
        yield broken(chance.choice(examples), chance), chance.choice(DAYS)


def fuzz(seed: int, seconds: float, most: int) -> Counts:
    """Try inputs until the seconds have passed or there have been enough of them."""
    counts = Counts()
    until = perf_counter() + seconds
    for data, on in inputs(seed):
        if counts.inputs >= most or perf_counter() > until:
            break
        try_one(counts, data, on)
    return counts


def main(arguments: Sequence[str]) -> int:
    """Fuzz and print the counts; 1 where there was any failure, each then written to a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--inputs", type=int, default=sys.maxsize)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--failures", type=Path, default=Path(), help="the folder to write to")
    given = parser.parse_args(arguments)
    counts = fuzz(given.seed, given.seconds, given.inputs)
    peak = peak_mebibytes()
    print(f"inputs    {counts.inputs}")
    print(f"refused   {counts.refused}")
    print(f"accepted  {counts.accepted}")
    print(f"failures  {len(counts.failures)}")
    print(f"slowest   {1000 * counts.slowest:.0f} ms")
    print(f"peak      {peak:.0f} MiB")
    for number, (where, failure) in enumerate(counts.failures.items(), 1):
        path = given.failures / f"fuzz-failure-{given.seed}-{number}.json"
        path.write_bytes(failure.data)
        print(f"{where}, asked on {failure.on}: {path}\n{failure.what}")
    return 1 if counts.failures or peak > MOST_MEBIBYTES else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
