"""Every command, every closed set and every key in each language; amounts and texts of the law."""

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import fields, has, resolve_types

import fla_rules
from fla_rules import FactError
from fla_rules.__main__ import main
from fla_rules.dossier import schemas
from fla_rules.dossier.rows import Assessment
from fla_rules.explain import (
    UNITS,
    amount_of,
    field_name,
    label,
    language,
    languages,
)
from test_words import enums

SOURCE: Final = Path(fla_rules.__file__).parent
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
    """Give every key of a dossier and of an answer, with its class."""
    roots = {"dossier": "DossierFile", "assessment": "Assessment"}
    for side, schema in schemas().items():
        known: Any = schema
        for cls, each in {roots[side]: known, **known["$defs"]}.items():
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
    ("spec", "coverage"),
    ("schema",),
)


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


@pytest.mark.parametrize("given", COMMANDS, ids=" ".join)
def test_every_command_refuses_a_language_that_is_not_there(
    given: tuple[str, ...], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main((*given, "--lang", "xx")) == 2
    assert b"--lang: 'xx' is not there; give one of de, en, fr, nl" in capsysbinary.readouterr().err


def test_the_schema_is_the_same_without_a_language_as_what_the_spec_exports(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    shown = json.loads(printed(capsysbinary, "schema"))
    assert shown["dossier"] == schemas()["dossier"]
    assert (
        json.loads(printed(capsysbinary, "schema", "--lang", "nl"))["dossier"]
        == schemas("nl")["dossier"]
    )
