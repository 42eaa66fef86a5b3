"""JSON text into plain objects: strict, bounded, every mistake with its path.

The reader refuses what JSON readers usually let pass: floats, duplicate keys, numbers and nesting
without end.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from attrs import frozen

from fla_rules.dossier.mistakes import MOST_COUNTED
from fla_rules.errors import Mistake, Phrase, mistake, refused

LARGEST_FILE: Final = 32 * 1024 * 1024
_DEEPEST: Final = 12
_LONGEST_NUMBER: Final = 18
_PLAIN_KEY: Final = re.compile(r"[\w-]+")


@frozen
class Refused:
    """A value that JSON knows and a dossier does not, and why not."""

    shown: str | Phrase
    why: str = ""


@frozen
class _Repeating:
    # An object in which a key stands twice: of its values nobody knows which one holds.
    content: dict[str, object]
    keys: tuple[str, ...]


def parse(data: bytes) -> tuple[object, tuple[Mistake, ...]]:
    """Read JSON bytes into objects, with a mistake for each value that a dossier cannot hold.

    After `MOST_COUNTED` mistakes there is one more, and no other.
    Raises `DossierError` where the bytes are no JSON text at all.

    >>> str(parse(b'{"a": 1.5}')[1][0])
    'a: 1.5 is a floating-point number; write an exact amount as text, such as "4/5" or "0.8"'
    """
    if len(data) > LARGEST_FILE:
        raise refused(
            "dossier", "larger than {most} bytes", "split it by employer", most=LARGEST_FILE
        )
    try:
        tree = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_float,
            parse_constant=_float,
        )
    except UnicodeDecodeError as error:
        raise refused(
            "dossier", "not UTF-8 from byte {byte} on", "save the file as UTF-8", byte=error.start
        ) from None
    except json.JSONDecodeError as error:
        raise refused(
            "dossier",
            "not JSON at line {line}, column {column}: {why}",
            "mend it there",
            line=error.lineno,
            column=error.colno,
            why=Phrase(error.msg),
        ) from None
    except RecursionError:
        raise refused(
            "dossier", "nested without end", "nest at most {most} deep", most=_DEEPEST
        ) from None
    if _is_plain(tree, 0):
        return tree, ()
    return _plain(tree, 0), tuple(islice(_mistakes(tree, "", 0), MOST_COUNTED + 1))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | _Repeating:
    content = dict(pairs)
    if len(content) == len(pairs):
        return content
    counted = Counter(key for key, _ in pairs)
    return _Repeating(content, tuple(key for key, times in counted.items() if times > 1))


def _integer(literal: str) -> int | Refused:
    if len(literal) <= _LONGEST_NUMBER:
        return int(literal)
    return Refused(
        f"{literal[:_LONGEST_NUMBER]}...", "{given} is longer than any amount of this field"
    )


def _float(literal: str) -> Refused:
    shown = literal if len(literal) <= _LONGEST_NUMBER else f"{literal[:_LONGEST_NUMBER]}..."
    return Refused(shown, "{given} is a floating-point number")


def _is_plain(tree: object, depth: int) -> bool:
    """Tell whether there is nothing to refuse: most files are so, and are not looked at again."""
    match tree:
        case dict():
            parts: Collection[object] = tree.values()
        case list():
            parts = tree
        case _:
            return depth <= _DEEPEST and not isinstance(tree, Refused | _Repeating)
    if parts and depth >= _DEEPEST:
        return False
    return all(type(each) is str or _is_plain(each, depth + 1) for each in parts)


def _plain(tree: object, depth: int) -> object:
    if depth > _DEEPEST:
        return None
    match tree:
        case _Repeating():
            twice = Refused(Phrase("a key that stands more than once"))
            refused = dict.fromkeys(tree.keys, twice)
            return _plain({**tree.content, **refused}, depth)
        case dict():
            return {key: _plain(value, depth + 1) for key, value in tree.items()}
        case list():
            return [_plain(value, depth + 1) for value in tree]
        case _:
            return tree


def _mistakes(tree: object, path: str, depth: int) -> Iterator[Mistake]:
    if depth > _DEEPEST:
        yield mistake(path, "nested too deep", "nest at most {most} deep", most=_DEEPEST)
        return
    match tree:
        case _Repeating():
            for key in tree.keys:
                yield mistake(below(path, key), "stands more than once", "keep one")
            yield from _mistakes(tree.content, path, depth)
        case dict():
            for key, value in tree.items():
                yield from _mistakes(value, below(path, key), depth + 1)
        case list():
            for index, value in enumerate(tree):
                yield from _mistakes(value, f"{path}[{index}]", depth + 1)
        case Refused():
            remedy = 'write an exact amount as text, such as "4/5" or "0.8"'
            yield mistake(path or "dossier", tree.why, remedy, given=tree.shown)


def below(path: str, key: str) -> str:
    """Give the path of a key below another path."""
    # Quoted unless plain, so that no key can be taken for a place in a list.
    shown = key if _PLAIN_KEY.fullmatch(key) else ascii(key)
    shown = shown if len(shown) <= _DEEPEST * 4 else f"{shown[: _DEEPEST * 4]}..."
    return f"{path}.{shown}" if path else shown
