"""Every command, every closed set and every key in each language; amounts and texts of the law."""

import importlib
import json
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve, fields, has, resolve_types
from rich.console import Group, RenderableType
from rich.table import Table

from fla_rules import RULEBOOK, DossierError, FactError
from fla_rules.__main__ import main
from fla_rules.cli.command import COMMANDS as ALL_COMMANDS
from fla_rules.dossier import AssessmentRequest, assess, assess_json, read, schemas
from fla_rules.dossier.assessment import assess_duties
from fla_rules.dossier.rows import Assessment
from fla_rules.explain import (
    UNITS,
    amount_of,
    field_name,
    label,
    language,
    languages,
    quoted,
)
from fla_rules.explain.quotes import KINDS
from fla_rules.law import SectorRule
from fla_rules.law.committees import WORKERS
from fla_rules.outcome import Citation
from fla_rules.reports import assessment_view, duties_view, law_view
from fla_rules.spec.runner import dossier_of
from fla_rules.spec.schema import all_schemas
from fla_rules.spec.vectors import vectors
from test_words import enums

EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
MARCH: Final = str(EXAMPLES / "hired-in-march.json")
OTHERS: Final = [name for name in languages() if name != "en"]

# --- closed sets and keys ------------------------------------------------------------------------


def members() -> list[str]:
    """Give every member of every closed set of the library, as its word is named."""
    return [
        f"{name}.{member.name}"
        for name, each in enums().items()
        if not name.startswith("_")
        for member in each
    ]


@pytest.mark.parametrize("name", languages())
def test_every_member_of_every_closed_set_has_a_word(name: str) -> None:
    assert len(members()) > 250
    assert [each for each in members() if not language(name).words.get(each)] == []


@pytest.mark.parametrize("name", languages())
def test_two_options_of_a_set_never_have_the_same_word(name: str) -> None:
    words = language(name).words
    for set_, each in enums().items():
        if not set_.startswith("_"):
            said = [words[f"{set_}.{member.name}"] for member in each]
            assert len(set(said)) == len(said), set_


def keys() -> Iterator[tuple[str, str]]:
    """Give every key of a dossier and of what is answered, with its class."""
    every: Any = all_schemas()
    lines = ("dossier-lines", "assessment-lines")
    for side in ("dossier", "assessment", *lines, "plan", "balance-sheet"):
        known = every[side]
        for cls, each in {known["title"]: known, **known["$defs"]}.items():
            yield from ((cls, key) for key in each.get("properties", {}))


@pytest.mark.parametrize("name", languages())
def test_every_key_of_a_dossier_and_of_an_answer_has_a_name(name: str) -> None:
    assert len(list(keys())) > 300
    for cls, key in keys():
        assert field_name(key, name, cls), (cls, key)


def test_every_name_of_a_key_is_that_of_a_key_that_is_there() -> None:
    there = {f"field.{key}" for _, key in keys()} | {f"field.{cls}.{key}" for cls, key in keys()}
    named = {id_ for id_ in language("en").labels if id_.startswith("field.")}
    assert named - there == set()


@pytest.mark.parametrize("name", OTHERS)
def test_a_form_shows_every_key_and_every_choice_in_its_language(name: str) -> None:
    plain, titled = schemas(), schemas(name)
    for side in plain:
        known: Any = titled[side]
        for cls, each in known["$defs"].items():
            for key, schema in each.get("properties", {}).items():
                assert schema["title"] == field_name(key, name, cls)
            if "enum" in each:
                assert [one["const"] for one in each["oneOf"]] == each["enum"], cls
        assert without_titles(titled[side]) == without_titles(plain[side])


def without_titles(schema: object) -> object:
    if isinstance(schema, dict):
        return {
            key: without_titles(each)
            for key, each in schema.items()
            if key not in {"title", "oneOf"} or not isinstance(each, str | list)
        }
    if isinstance(schema, list):
        return [without_titles(each) for each in schema]
    return schema


def test_a_key_that_is_none_is_refused() -> None:
    with pytest.raises(FactError, match="'colour' is no key"):
        field_name("colour", "nl")
    with pytest.raises(FactError, match=r"'table\.colours' is no label"):
        label("nl", "table.colours")
    with pytest.raises(FactError, match="at_least: no value for 'days'"):
        label("nl", "at_least")


def test_the_class_of_an_answer_is_named_by_its_own_fields() -> None:
    assert has(Assessment)
    named = {each.name for each in fields(resolve_types(Assessment))}
    assert "needed" in named
    assert field_name("needed", "de") == "Was noch fehlt"


# --- units ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("en", ["0 days", "0.5 days", "1 day", "1.5 days", "2 days", "-1 day", "1234.5 days"]),
        (
            "nl",
            ["0 dagen", "0,5 dagen", "1 dag", "1,5 dagen", "2 dagen", "-1 dag", "1.234,5 dagen"],
        ),
        (
            "fr",
            [
                "0 jour",
                "0,5 jour",
                "1 jour",
                "1,5 jour",
                "2 jours",
                "-1 jour",
                "1\u202f234,5 jours",
            ],
        ),
        ("de", ["0 Tage", "0,5 Tage", "1 Tag", "1,5 Tage", "2 Tage", "-1 Tag", "1.234,5 Tage"]),
    ],
)
def test_days_are_counted_as_the_language_does(name: str, said: list[str]) -> None:
    amounts = ("0", "1/2", "1", "3/2", "2", "-1", "2469/2")
    assert [amount_of(Fraction(each), "day", name) for each in amounts] == said


def test_below_zero_french_has_the_plural_from_two_on_as_above_it() -> None:
    amounts = ("-1/2", "-1", "-3/2", "-199/100", "-2", "-3")
    said = [amount_of(Fraction(each), "day", "fr").split(" ")[1] for each in amounts]
    assert said == ["jour", "jour", "jour", "jour", "jours", "jours"]


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_has_its_one_and_its_many(name: str, unit: str) -> None:
    words = language(name).words
    assert amount_of(1, unit, name) == f"1 {words[unit]}"
    assert amount_of(3, unit, name) == f"3 {words[f'{unit}s']}"


def test_another_unit_is_refused() -> None:
    with pytest.raises(FactError, match="'week' is no unit; give one of day, "):
        amount_of(1, "week", "en")


# --- every command -------------------------------------------------------------------------------

COMMANDS: Final = (
    ("assess", MARCH, "--on", "2024-12-31"),
    ("account", MARCH, "--worker", "w1", "--on", "2024-12-31"),
    ("duties", MARCH, "--on", "2024-12-31"),
    ("law", "--on", "2026-11-20"),
    ("law", "--committee", "200"),
    ("law", "--committee", "302"),
    ("committees",),
    ("timeline",),
    ("spec", "list", "--level", "4"),
    ("spec", "coverage"),
    ("schema",),
)

# Names of commands, files, keys, readings and addresses.
CODES: Final = re.compile(
    r"`[^`]*`|\([^)]*\.md\)|\[[^]]*\]\(|https?://\S+|\S*[a-z]_[a-z]\S* = \S+|\S+_\S+"
)
ENGLISH: Final = {"the", "with", "from", "which", "not", "known", "by", "and", "of"}


def printed(capsysbinary: pytest.CaptureFixture[bytes], *given: str) -> str:
    assert main(given) == 0
    return capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize("given", COMMANDS, ids=" ".join)
def test_every_command_speaks_each_language(
    given: tuple[str, ...], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    said = {name: printed(capsysbinary, *given, "--lang", name) for name in languages()}
    assert len(set(said.values())) == len(languages())
    if given != ("schema",):
        assert printed(capsysbinary, *given) == said["en"]


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_there_is_no_command_without_a_language(
    command: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(SystemExit):
        main((command, "--help"))
    assert b"--lang LANG" in capsysbinary.readouterr().out


@pytest.mark.parametrize("given", COMMANDS, ids=" ".join)
def test_every_command_refuses_a_language_that_is_not_there(
    given: tuple[str, ...], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main((*given, "--lang", "xx")) == 2
    assert b"--lang: 'xx' is not there; give one of de, en, fr, nl" in capsysbinary.readouterr().err


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("given", COMMANDS[:-3], ids=" ".join)
def test_no_line_of_a_command_is_left_in_english(
    given: tuple[str, ...], name: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    # "of" is a Dutch word.
    foreign = ENGLISH - ({"of"} if name == "nl" else set())
    said = printed(capsysbinary, *given, "--lang", name)
    for committee in RULEBOOK.committees:
        for official in filter(None, (committee.nl, committee.fr)):
            said = said.replace(official, "")
    for line in said.splitlines():
        found = set(re.findall(r"[a-zé]+", CODES.sub("", line))) & foreign
        assert not found, line


# --- what the law's tables say -------------------------------------------------------------------


def texts_of_the_law() -> Iterator[str]:
    """Give every text of the law's tables that is shown: titles, notes, conditions, sources."""
    for act in RULEBOOK.instruments:
        yield from (act.name, act.title, act.note or "")
    for agreement in RULEBOOK.agreements:
        yield from (agreement.title, agreement.source, agreement.note or "")
        yield agreement.proration or ""
        for step in agreement.steps:
            yield from (step.note or "", step.condition or "")
        yield from of_rules(agreement.rules)
    for row in RULEBOOK.unregistered:
        yield from (row.title, row.source, row.note)
        yield from of_rules(row.rules)
    cited = [each.citation for each in RULEBOOK.values]
    cited += [each.citation for each in RULEBOOK.choices]
    cited += [each.citation for each in RULEBOOK.deadlines]
    yield from (each.note or "" for each in cited)
    yield from (each.source for each in RULEBOOK.committees)
    yield from (text for found in WORKERS for text in (found.said, found.source))
    yield from notes_in_the_rules()


def of_rules(rules: Iterable[SectorRule]) -> Iterator[str]:
    yield from (text for rule in rules for text in (rule.words or "", rule.source or ""))


def notes_in_the_rules() -> Iterator[str]:
    """Give every text of a citation that a module of the rules holds."""
    for name in ("account", "duties", "register", "right", "dossier", "law"):
        room = importlib.import_module(f"fla_rules.{name}")
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            held = vars(importlib.import_module(module.name)).values()
            yield from (note for each in held for note in noted(each))


def noted(held: object, depth: int = 4) -> Iterator[str]:
    """Give the texts of the citations that something holds, however deep."""
    if isinstance(held, Citation):
        yield from (held.act, held.article or "", held.source or "", held.note or "")
    elif depth and isinstance(held, Mapping):
        yield from (note for each in held.values() for note in noted(each, depth - 1))
    elif depth and isinstance(held, tuple | list):
        yield from (note for each in held for note in noted(each, depth - 1))
    elif depth and has(type(held)):
        own: Any = type(held)
        slots = (getattr(held, each.name, None) for each in fields(own))
        yield from (note for each in slots for note in noted(each, depth - 1))


# What is the same in every language: names, numbers and addresses.
SAME: Final = re.compile(
    r"https?://\S+|numac [0-9]+|\b(?:TR|FLA|Cevora|Deloitte|LBC-NVK)\b|[^A-Za-z]+"
)


@pytest.mark.parametrize("name", OTHERS)
def test_every_text_of_the_law_is_said_in_each_language(name: str) -> None:
    quotes = language(name).quotes
    parts = {part for text in texts_of_the_law() for part in text.split("; ")}
    assert len(parts) > 200
    for part in parts - set(quotes):
        named = part
        for pattern in KINDS.values():
            named = re.sub(pattern, "", named)
        assert not SAME.sub("", named), part


def test_every_quote_is_of_a_text_that_is_there() -> None:
    parts = {part for text in texts_of_the_law() for part in text.split("; ")}
    assert set(language("nl").quotes) - parts - set(KINDS) == set()


def test_a_text_without_a_translation_stays_as_it_is_written() -> None:
    ours = evolve(language("fr"), quotes={"figures not found": "rien"})
    assert quoted("CBA 1 May 2031; figures not found", ours) == "CBA 1 May 2031\u00a0; rien"
    assert quoted("CBA 1 May 2031; a new word", "fr") == "CCT du 1er mai 2031\u00a0; a new word"
    assert quoted("a; b", "en") == "a; b"


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_no_note_of_an_answer_is_left_in_english(example: Path, name: str) -> None:
    text = example.read_text(encoding="utf-8")
    own = {row.get("title") for row in json.loads(text).get("agreements", ())}
    own |= {
        row.get(key)
        for row in json.loads(text).get("agreements", ())
        for key in ("title", "source")
    }
    for on in (date(2024, 12, 31), date(2026, 11, 20)):
        answers = {
            lang: json.loads(assess_json(text, on=on, known_on=on, language=lang))
            for lang in ("en", name)
        }
        for english, said in zip(*(cited_in(answers[lang]) for lang in ("en", name)), strict=True):
            assert english not in own or said == english
            assert english in own or said != english or SAME.sub("", english) == "", english


def cited_in(row: object) -> Iterator[str]:
    """Give every note of a citation in an answer."""
    if isinstance(row, dict):
        for key, held in row.items():
            if key == "note" and held:
                yield held
            else:
                yield from cited_in(held)
    elif isinstance(row, list):
        for held in row:
            yield from cited_in(held)


def test_the_schema_is_the_same_without_a_language_as_what_the_spec_exports(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    shown = json.loads(printed(capsysbinary, "schema"))
    assert shown["dossier"] == schemas()["dossier"]
    assert (
        json.loads(printed(capsysbinary, "schema", "--lang", "nl"))["dossier"]
        == schemas("nl")["dossier"]
    )


# --- lengths -------------------------------------------------------------------------------------

# What a terminal, or half of a wide screen, has.
NARROW: Final = 100


def least_widths(view: RenderableType) -> Iterator[int]:
    """Give of each table of a view how wide it is where no word is broken; an address may be."""
    assert isinstance(view, Group)
    for table in view.renderables:
        if isinstance(table, Table):
            texts = [[str(column.header), *map(str, column.cells)] for column in table.columns]
            words = [[word for text in cells for word in text.split()] for cells in texts]
            longest = [max((len(w) for w in cells if "://" not in w), default=0) for cells in words]
            # A blank on each side of a column, and one between two.
            yield sum(longest) + 3 * len(longest) - 1


def views(name: str) -> Iterator[RenderableType]:
    """Give what the commands show of an example, and of the law."""
    for example in sorted(EXAMPLES.glob("*.json")):
        for on in (date(2024, 12, 31), date(2026, 11, 20)):
            dossier = read(example.read_bytes(), on, RULEBOOK)
            asked = AssessmentRequest(on, on, language=name)
            yield assessment_view(assess(dossier, asked, RULEBOOK), name)
            yield duties_view(assess_duties(dossier, asked, RULEBOOK, None), None, name)
    yield law_view(RULEBOOK.known_on(RULEBOOK.horizon), date(2026, 11, 20), name)


@pytest.mark.parametrize("name", OTHERS)
def test_no_table_needs_much_more_room_than_in_english(name: str) -> None:
    # In English the duties already need more than a narrow terminal has: nine columns, four days.
    pairs = zip(views("en"), views(name), strict=True)
    for english, other in pairs:
        for least, needed in zip(least_widths(english), least_widths(other), strict=True):
            assert needed <= max(NARROW, 1.25 * least)


@pytest.mark.parametrize("name", OTHERS)
def test_a_note_is_not_much_longer_than_the_english_one(name: str) -> None:
    for english, said in language(name).quotes.items():
        assert len(said) <= 1.6 * len(english) + 20, english


# --- every answer --------------------------------------------------------------------------------

# Words that no sentence of the language has, and few English ones lack.
FOREIGN: Final = {
    "nl": {"the", "with", "from", "which", "not", "by", "are", "has", "its", "this", "for"},
    "fr": {"the", "with", "from", "which", "not", "by", "are", "has", "its", "this", "of", "and"},
    "de": {"the", "with", "from", "which", "not", "by", "are", "has", "its", "this", "of", "and"},
}
# What is a code, or quoted of the file.
UNSAID: Final = {
    "act",
    "arguments",
    "article",
    "fr",
    "id",
    "nl",
    "origin",
    "path",
    "title",
    "worker",
}


def said_in(row: object, key: str = "") -> Iterator[str]:
    """Give every text of several words in an answer that is no code."""
    if isinstance(row, dict):
        for name, held in row.items():
            yield from () if name in UNSAID else said_in(held, name)
    elif isinstance(row, list):
        for held in row:
            yield from said_in(held, key)
    elif isinstance(row, str) and " " in row:
        yield row


def texts_in(row: object) -> set[str]:
    """Give every text of a file, whatever its key."""
    if isinstance(row, dict):
        return set().union(*map(texts_in, row.values()))
    if isinstance(row, list | tuple):
        return set().union(*map(texts_in, row))
    return {row} if isinstance(row, str) and row.strip() else set()


@pytest.mark.parametrize("name", OTHERS)
def test_no_answer_to_a_vector_holds_a_sentence_in_english(name: str) -> None:
    asked = 0
    for vector in vectors()[::25]:
        facts = dossier_of(vector)
        own = texts_in(facts)
        try:
            text = assess_json(
                json.dumps(facts), on=vector.on, known_on=vector.known_on, language=name
            )
        except DossierError:
            continue
        for said in said_in(json.loads(text)):
            asked += 1
            # A sentence may quote what the file says, and keys and options as they are written.
            plain = re.sub(r"github\.com\S+", "", CODES.sub("", said))
            for each in own:
                plain = plain.replace(each, "")
            assert not set(re.findall(r"[a-z]+", plain)) & FOREIGN[name], said
    assert asked > 1000
