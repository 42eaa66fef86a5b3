"""The vectors: what a file of them holds, and all that ship, in the order of their names."""

import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import partial
from importlib.resources import files
from operator import eq
from typing import Final, Literal

from attrs import field, frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from fla_rules.errors import FactError

FORMAT: Final = "fla-rules.vectors/1"
PARAGRAPHS: Final = "paragraphs.json"

# An object as its file holds it: a dossier without readings, or keys of a row with their values.
Object = dict[str, object]


class Sureness(Enum):
    """How sure an expected outcome is."""

    ACT = "act"
    PUBLISHED_EXAMPLE = "published example"
    DEDUCTION = "deduction"
    # A rule of the format, of which no act speaks.
    FORMAT = "format"


class ListName(Enum):
    """The lists of an assessment that a vector may look into."""

    SIZE_CLASSES = "size_classes"
    RIGHTS = "rights"
    CREDITS = "credits"
    BALANCES = "balances"
    DUTIES = "duties"
    FINDINGS = "findings"
    LEAVINGS = "leavings"
    ANSWERS = "answers"
    LISTS = "supervision.lists"
    # One row, and no list.
    SUPERVISION = "supervision"


@frozen
class Expected:
    """One thing expected: a row that has some values, no such row, or a dossier refused at a path.

    `row` holds the keys that tell the row from the others of its list, `cites` what its citation
    has to hold, as act and article.
    """

    list_: ListName | None = None
    row: Object = field(factory=dict)
    has: Object = field(factory=dict)
    cites: tuple[str, ...] = ()
    absent: bool = False
    refused: str | None = None


@frozen
class Vector:
    """One rule at work: facts, the two days, readings, and what any engine has to answer.

    `derivation` says how the answer follows from the text, so that it can be checked by hand.
    """

    id: str
    sentence: str
    article: tuple[str, ...]
    confidence: Sureness
    on: date
    known_on: date
    readings: dict[str, str]
    facts: Object
    expected: tuple[Expected, ...]
    derivation: str | None = None


@frozen
class VectorFile:
    """The vectors of one question; level 1 is the right, 2 the account, 3 duties, 4 supervision."""

    format: Literal["fla-rules.vectors/1"]
    level: int
    about: str
    vectors: tuple[Vector, ...]


@frozen
class Paragraph:
    """A paragraph of the acts: what it is about, and why it cannot be computed, if so."""

    paragraph: str
    about: str
    why_not: str


@frozen
class ParagraphsFile:
    """Every paragraph of the acts' chapters, in their order."""

    format: Literal["fla-rules.paragraphs/1"]
    paragraphs: tuple[Paragraph, ...]


def vector_files() -> Mapping[str, VectorFile]:
    """Give every file of vectors by its name, in the order of names."""
    found = {name: text for name, text in resources().items() if name != PARAGRAPHS}
    converter = _converter()
    return {name: converter.structure(json.loads(text), VectorFile) for name, text in found.items()}


def vectors(level: int | None = None) -> tuple[Vector, ...]:
    """Give the vectors of a level, or without one all of them; raises `FactError` for no level.

    >>> vectors(1)[0].facts["format"]
    'fla-rules.dossier/1'
    """
    if level not in (None, 1, 2, 3, 4):
        raise FactError(f"{level} is not a level", "give 1 to 4, or None for all")
    chosen = (file for file in vector_files().values() if level in {None, file.level})
    return tuple(vector for file in chosen for vector in file.vectors)


def paragraphs() -> tuple[Paragraph, ...]:
    """Give every paragraph of the acts' chapters in their order."""
    text = resources()[PARAGRAPHS]
    return _converter().structure(json.loads(text), ParagraphsFile).paragraphs


def resources() -> Mapping[str, str]:
    """Give the text of every file of the spec by its name, in the order of names."""
    folder = files("fla_rules.spec")
    found = {each.name: each for each in folder.iterdir() if each.name.endswith(".json")}
    return {name: found[name].read_text(encoding="utf-8") for name in sorted(found)}


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    # What an object holds is for the reader of dossiers to judge, or to be compared as it is.
    converter.register_structure_hook_func(partial(eq, Object), lambda value, _: value)
    renamed = override(rename="list")
    expected = make_dict_structure_fn(
        Expected, converter, _cattrs_forbid_extra_keys=True, list_=renamed
    )
    converter.register_structure_hook(Expected, expected)
    return converter
