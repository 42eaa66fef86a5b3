"""Mistakes in each language: none of a file, or of what is asked of it, is left in English."""

import ast
import errno
import json
import os
import pickle
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any, Final

import pytest

import fla_rules
from fla_rules import RULEBOOK, DossierError, FactError, Quarter, explain
from fla_rules.__main__ import main
from fla_rules.dossier import AssessmentRequest, as_json, assess, read, schemas
from fla_rules.dossier.text import parse
from fla_rules.errors import Mistake, Phrase
from fla_rules.explain import Language, language, languages, mistakes_of
from fla_rules.explain.en import MESSAGES, WORDS
from fla_rules.explain.forms import ENGLISH as ENGLISH_FORMS
from fla_rules.explain.labels import ENGLISH as ENGLISH_LABELS
from fla_rules.explain.mistakes import ENGLISH
from fla_rules.law.readings import QUESTIONS

ROOT: Final = Path(fla_rules.__file__).parent
EXAMPLES: Final = sorted((Path(__file__).parent.parent / "docs" / "examples").glob("*.json"))
MARCH: Final = str(EXAMPLES[0].parent / "hired-in-march.json")
ON: Final = date(2025, 6, 30)
WORD: Final = re.compile(r"[A-Za-z]{2,}")


def places_of(words: str) -> set[str]:
    """Give the names of the places in some words."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


# --- the tables -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", languages())
def test_every_language_has_words_for_every_mistake_with_the_same_places(name: str) -> None:
    table = language(name).mistakes
    assert set(table) == set(ENGLISH)
    for english, said in table.items():
        assert places_of(said) == places_of(english), english
        assert len(said) <= 1.6 * len(english) + 20, english


def test_the_english_words_are_those_of_the_error() -> None:
    assert all(said == english for english, said in ENGLISH.items())
    for wrong in ("2024Q5", "x\x1b" * 300):
        with pytest.raises(FactError) as refused:
            Quarter.parse(wrong)
        assert mistakes_of(refused.value, "en") == (str(refused.value),)


# --- where they are raised ------------------------------------------------------------------------

# What raises an error, and which of its arguments are words.
RAISES: Final = {
    "DossierError": (),
    "FactError": (0, 1),
    "LawError": (0, 1),
    "Phrase": (0,),
    "phrase": (0,),
    "mistake": (1, 2),
    "refused": (1, 2),
    "Refused": (1,),
    "_refused": (0, 1),
}
# What a file or a command reaches; the others check what a program hands them.
REACHED: Final = (
    "cli/*.py",
    "calendar.py",
    "dossier/[!w]*.py",
    "dossier/wire.py",
    "facts/e*.py",
    "facts/training.py",
    "identifiers.py",
    "law/agreements/agreement.py",
    "law/agreements/sector_rule.py",
    "quantities.py",
)


def words_raised(*patterns: str) -> Iterator[tuple[str, ast.expr]]:
    """Give the words of every error, and where it is raised."""
    for path in sorted(path for pattern in patterns for path in ROOT.glob(pattern)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                for place in RAISES.get(name, ()):
                    if place < len(node.args):
                        where = f"{path.relative_to(ROOT)}:{node.lineno}"
                        yield from ((where, each) for each in branches(node.args[place]))


def branches(words: ast.expr) -> Iterator[ast.expr]:
    """Give what an expression may come to."""
    if isinstance(words, ast.IfExp):
        yield from branches(words.body)
        yield from branches(words.orelse)
    else:
        yield words


def test_the_words_of_every_mistake_that_a_file_can_make_stand_in_the_tables() -> None:
    raised = list(words_raised(*REACHED))
    assert len(raised) > 200
    for where, words in raised:
        text = ast.unparse(words)
        assert not isinstance(words, ast.JoinedStr), f"{where}: {text} hides its values"
        if isinstance(words, ast.Constant):
            assert words.value in ENGLISH, f"{where}: {text}"


# What Python and the system say, which this library passes on: no word of it stands in the source.
PASSED_ON: Final = {
    "Expecting ',' delimiter",
    "Expecting ':' delimiter",
    "Expecting property name enclosed in double quotes",
    "Expecting value",
    "Extra data",
    "Illegal trailing comma before end of array",
    "Illegal trailing comma before end of object",
    "Invalid \\escape",
    "Invalid \\uXXXX escape",
    "Invalid control character at",
    "No closing quotation",
    "No escaped character",
    "Unterminated string starting at",
    *map(
        os.strerror,
        (
            errno.EACCES,
            errno.EEXIST,
            errno.EISDIR,
            errno.ENAMETOOLONG,
            errno.ENOENT,
            errno.ENOSPC,
            errno.ENOTDIR,
        ),
    ),
}


def test_no_words_stand_in_the_tables_that_no_error_has() -> None:
    table = ROOT / "explain" / "mistakes.py"
    constants = {
        node.value
        for path in ROOT.rglob("*.py")
        if path != table
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }
    assert set(ENGLISH) - constants == PASSED_ON


def test_every_place_in_the_words_of_an_error_has_its_value() -> None:
    found = 0
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""
            if not isinstance(node, ast.Call) or name not in {"FactError", "LawError", "mistake"}:
                continue
            values = {each.arg for each in node.keywords}
            for words in (each for given in node.args for each in branches(given)):
                if None not in values and isinstance(words, ast.Constant):
                    assert places_of(str(words.value)) <= values, f"{path.name}:{node.lineno}"
                    found += 1
    assert found > 200


# --- a language that says nothing but the values --------------------------------------------------


def wordless() -> Language:
    """Give a language of no words: of every sentence it leaves the values alone."""
    mute = {
        words: "·" + "".join(f" {{{name}}}" for name in sorted(places_of(words)))
        for words in ENGLISH
    }
    return Language("qps", MESSAGES, WORDS, ENGLISH_FORMS, ENGLISH_LABELS, mistakes=mute)


def keys_and_options(schema: object) -> Iterator[str]:
    """Give the keys of the format, and the options of its closed sets."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from (str(each) for each in schema.get("enum", ()))
        for part in schema.values():
            yield from keys_and_options(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys_and_options(part)


KNOWN: Final = {
    *keys_and_options(schemas()["dossier"]),
    *QUESTIONS,
    *(each.option for question in QUESTIONS.values() for each in question),
    "fla-rules.dossier/1",
    "null",
    "true",
    "false",
}
# What stands for the whole file, or for the arguments, in the place of a path.
PATHS: Final = {"dossier", "arguments", "folder", "output"}

# Each in the place of every value of a file: wrong by its kind, its form or its size.
WRONG: Final[tuple[object, ...]] = (
    None,
    1.5,
    -1,
    10**10,
    -(10**17),
    "",
    [],
    {},
    True,
    "2024-13-01",
    "9999-12-31",
    "0001-01-01",
    "2050-01-01",
    "6/5",
    "999",
    "-1/2",
    "a\x1b",
    "0:00",
    "25:00",
    "2024Q5",
    "PC 200",
    [1],
    {"from": 1},
)


def places(tree: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the places of a tree."""
    rows: Sequence[tuple[str | int, object]] = ()
    if isinstance(tree, dict):
        rows = list(tree.items())
    elif isinstance(tree, list):
        rows = list(enumerate(tree))
    for key, held in rows:
        yield (*path, key)
        yield from places(held, (*path, key))


def with_value(tree: object, path: tuple[str | int, ...], value: object) -> object:
    """Give a tree with another value at a place."""
    whole = deepcopy(tree)
    at: Any = whole
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return whole


def broken_files() -> Iterator[str]:
    """Give every example with each wrong value in each kind of place, once."""
    seen = set()
    for example in EXAMPLES:
        tree = json.loads(example.read_text(encoding="utf-8"))
        for path in places(tree):
            kind = tuple("#" if isinstance(key, int) else key for key in path)
            if kind not in seen:
                seen.add(kind)
                yield from (json.dumps(with_value(tree, path, value)) for value in WRONG)


def march(**changes: object) -> str:
    """Give the smallest example with some values changed, each by its path."""
    tree = json.loads(Path(MARCH).read_text(encoding="utf-8"))
    for path, value in changes.items():
        keys = tuple(int(key) if key.isdigit() else key for key in path.split("__"))
        tree = with_value(tree, keys, value)
    return json.dumps(tree)


TRAINING: Final = {
    "id": "t1",
    "worker": "w1",
    "title": "Excel",
    "from": "2025-02-03",
    "to": "2025-02-03",
    "duration": {"days": "1"},
    "form": "formal",
    "status": "followed",
    "registered_by": "employer",
}
STEP: Final = {"from_year": 2024, "class": "20+", "kind": "legal", "days": "4"}
AGREEMENT: Final = {
    "committee": "226",
    "title": "x",
    "source": "y",
    "confidence": "one",
    "valid_from": "2023-01-01",
    "days": [STEP],
}
BALANCE: Final = {
    "worker": "w1",
    "on": "2025-01-01",
    "year": 2024,
    "kind": "legal",
    "days": "5",
    "origin": "z",
}
RULE: Final = {"kind": "block", "from_year": 2024, "figure": {"hours": "4:00"}}


def unlike(*rows: object) -> str:
    """Give a file of rows that each can be, and not together."""
    return march(trainings=list(rows))


def agreed(**changes: object) -> str:
    """Give a file with an agreement that something is wrong with."""
    return march(agreements=[{**AGREEMENT, **changes}])


def ruled(**changes: object) -> str:
    """Give a file with a rule of a sector that something is wrong with."""
    return agreed(rules=[{**RULE, **changes}])


def step(**changes: object) -> list[object]:
    """Give a path of one step that something is wrong with."""
    return [{**STEP, **changes}]


TOGETHER: Final = (
    "{",
    "[1,]",
    "[1 2]",
    '{"a" 1}',
    "{a: 1}",
    '{"a": 1,}',
    '{"a',
    '"\n"',
    '"\\x"',
    '"\\u12"',
    "{} {}",
    "\ufeff",
    "[" * 20 + "]" * 20,
    "[" * 100_000,
    '{"format": 1, "format": 1}',
    f'{{"format": {"9" * 30}}}',
    march(employer__nam="x"),
    march(employer__quarter_end_fte={"2024Q1": 1, "20241": 1}),
    march(employer__enterprise_number="2403.170.701"),
    march(employer__enterprise_number="0403.170.702"),
    march(employer__committee_quarter_end_fte=[{"code": "200", "ends": {}}] * 2),
    march(workers__0__niss="85.07.30"),
    march(workers__0__niss="85.07.30-033.29"),
    march(workers__0__niss="85.07.30-999.28"),
    march(workers=[]),
    march(workers=[{"id": "w1"}] * 2),
    march(employments__0__joint_committee="PC 200"),
    march(employments__0__regime=[{"from": "2024-03-29", "hours": "19", "full_time_hours": "0"}]),
    march(employments__0__regime=[{"from": "2024-03-29", "fraction": "1"}] * 2),
    march(employments__0__transferred_from="2020-01-01"),
    march(employments__0__began_by="transfer"),
    march(employments__0__began_by="transfer", employments__0__transferred_from="2025-01-01"),
    march(employments__0__suspensions=[{"from": "2024-05-01", "kind": "reduced", "fraction": "1"}]),
    march(employments__0__suspensions=[{"from": "2024-05-01", "kind": "reduced"}]),
    march(employments__0__suspensions=[{"from": "2024-05-01", "kind": "full", "fraction": "1"}]),
    unlike({**TRAINING, "corrects": "t1"}),
    unlike({**TRAINING, "corrects": "t2"}, {**TRAINING, "id": "t2", "corrects": "t1"}),
    unlike(TRAINING, TRAINING),
    unlike({**TRAINING, "charged": {}}),
    march(opening_balances=[BALANCE, BALANCE]),
    march(opening_balances=[{**BALANCE, "days": "-1"}]),
    march(opening_balances=[BALANCE], workers__0__account_from="2025-03-01"),
    march(employments__0__regime__0__fraction=f"1/{10**900 + 1}"),
    agreed(committee="999"),
    agreed(covers=["226"]),
    agreed(not_found=["20+"]),
    agreed(days=[]),
    agreed(days=[STEP, STEP]),
    agreed(days=step(kind="company")),
    agreed(days=step(**{"class": "under_10"})),
    agreed(days=step(from_year=2022)),
    agreed(days=step(days="1")),
    agreed(days=step(hours="1:00")),
    ruled(figure=None),
    ruled(months=3),
    ruled(figure={"days": "1"}),
    ruled(figure={}),
    ruled(most={}),
    ruled(over_years=1),
    ruled(until_year=2023),
    ruled(kind="new_worker", months=0),
    ruled(last_day={"month": 2, "day": 30}),
    march(asks=[{"ask": "right_announced"}]),
    march(asks=[{"ask": "kept_until", "of": "rights", "year": 2022}]),
    march(asks=[{"ask": "allowed", "by": {"role": "sigedis", "id": "s"}, "does": "see_list"}]),
    march(
        asks=[
            {
                "ask": "allowed",
                "by": {"role": "provider", "id": "p", "employed_by": "0403.170.701"},
                "does": "see_list",
            }
        ]
    ),
    march(asks=[{"ask": "kept_until", "of": "x"}]),
    march(trainings=[1] * 250),
)


def said_of(text: str, spoken: Language) -> tuple[str, ...]:
    """Give the mistakes of a file in a language; none where it can be read."""
    try:
        read(text.encode("utf-8", "surrogatepass"), ON, RULEBOOK)
    except DossierError as error:
        return mistakes_of(error, spoken)
    return ()


def words_left(text: str, lines: Sequence[str]) -> set[str]:
    """Give the words of some lines that neither the file nor its format has."""
    quoted = f"{text} {json.dumps(sorted(KNOWN))} {' '.join(PATHS)}"
    return set(re.findall(WORD, " ".join(lines))) - set(re.findall(WORD, quoted))


def test_no_word_of_a_mistake_of_any_value_stands_outside_the_tables() -> None:
    spoken, refused = wordless(), 0
    for text in broken_files():
        lines = said_of(text, spoken)
        refused += bool(lines)
        # What is no printable sign is quoted by its code.
        assert words_left(f"{text} xb", lines) == set(), lines
    assert refused > 1000


@pytest.mark.parametrize("text", TOGETHER, ids=range(len(TOGETHER)))
def test_no_word_of_a_mistake_of_values_together_stands_outside_the_tables(text: str) -> None:
    lines = said_of(text, wordless())
    assert words_left(f"{text} none", lines) == set(), lines


@pytest.mark.parametrize("name", languages())
def test_a_mistake_has_the_same_path_and_the_same_quotes_in_every_language(name: str) -> None:
    spoken = language(name)
    for text in TOGETHER:
        english, said = said_of(text, language("en")), said_of(text, spoken)
        for one, other in zip(english, said, strict=True):
            assert one.partition(": ")[0] == other.partition(": ")[0] or len(english) > 100
            quotes = [sorted(re.findall(r"'\w+'|\d+", line)) for line in (one, other)]
            assert quotes[0] == quotes[1]


# --- as data, and in the words of a caller --------------------------------------------------------


def test_a_mistake_is_data_beside_its_english_line() -> None:
    with pytest.raises(DossierError) as refused:
        read(march(workers__0__id=1).encode(), ON, RULEBOOK)
    error = refused.value
    assert error.mistakes == tuple(map(str, error.found))
    first = error.found[0]
    assert (first.path, first.worker) == ("workers[0].id", None)
    assert first.problem == Phrase("{given} is not a text", (("given", "1"),))
    assert first.remedy is not None
    assert first.remedy.words == "put it between quotation marks"


def test_mistakes_can_be_packed_and_are_said_alike_when_unpacked() -> None:
    with pytest.raises(DossierError) as refused:
        read(two_workers().encode(), ON, RULEBOOK)
    error = refused.value
    unpacked = pickle.loads(pickle.dumps(error))
    assert (unpacked.mistakes, unpacked.found) == (error.mistakes, error.found)
    assert mistakes_of(unpacked, "de") == mistakes_of(error, "de") != error.mistakes


def test_a_caller_changes_the_words_of_one_mistake() -> None:
    ours = language("nl").with_mistakes({"unknown key": "die sleutel kennen wij niet"})
    (line,) = said_of(march(employer__nam="x"), ours)
    assert line == "employer.nam: die sleutel kennen wij niet; bedoelde u name?"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"unknown keys": "x"}, "mistakes: 'unknown keys' is no id"),
        ({"{given} is not a text": "{it}"}, "mistakes: {given} is not a text has a place 'it'"),
        ({"{given} is not a text": "{given!r}"}, "has a place 'given'"),
        ({"put it between {{ and }}": "{"}, "put it between {{ and }} has a place"),
    ],
)
def test_words_that_do_not_fit_a_mistake_are_refused(changed: dict[str, str], said: str) -> None:
    with pytest.raises(FactError, match=re.escape(said)):
        language("nl").with_mistakes(changed)


def test_what_a_value_holds_is_never_taken_for_words_or_places() -> None:
    for value in ("{given}", "{0}", "unknown key", "}{"):
        text = march(employer__registers_in=value)
        (line,) = said_of(text, language("fr"))
        assert f"'{value}' n'est aucun des choix" in line


def test_words_that_no_table_has_stay_as_they_are() -> None:
    error = DossierError(("here: wrong; mend it", Mistake("a", Phrase("no such {thing}"))))
    assert mistakes_of(error, "nl") == ("here: wrong; mend it", "a: no such {thing}")


# --- workers set aside, and the command -----------------------------------------------------------


def two_workers() -> str:
    """Give a file of which one of two workers has a regime that cannot be."""
    tree = json.loads(Path(MARCH).read_text(encoding="utf-8"))
    (job,) = tree["employments"]
    tree["workers"].append({"id": "w2"})
    regime = [{"from": job["from"], "fraction": "5/4"}]
    tree["employments"].append({**job, "worker": "w2", "regime": regime})
    return json.dumps(tree)


TOO_MUCH_WORK: Final = {
    "en": "a working regime of 5/4 is not a part of full-time; give a fraction above 0",
    "nl": "een arbeidsregime van 5/4 is geen deel van voltijds; geef een breuk boven 0",
    "fr": "un régime de travail de 5/4 n'est pas une partie d'un temps plein\u00a0; donner",
    "de": "eine Arbeitsregelung von 5/4 ist kein Teil einer Vollzeit; einen Bruch über 0",
}


@pytest.mark.parametrize("name", languages())
def test_a_worker_set_aside_has_its_mistakes_in_the_language_of_the_answer(name: str) -> None:
    dossier = read(two_workers().encode(), ON, RULEBOOK, set_aside=True)
    answer = json.loads(as_json(assess(dossier, AssessmentRequest(ON, ON, (), name), RULEBOOK)))
    (row,) = answer["set_aside"]
    assert row["worker"] == "w2"
    assert row["mistakes"][0].startswith(
        f"employments[1].regime[0].fraction: {TOO_MUCH_WORK[name]}"
    )


def test_what_is_set_aside_is_said_in_a_language_that_a_caller_brings() -> None:
    wrong = json.loads(two_workers())
    wrong["trainings"] = [{"worker": "w2", "id": f"t{place}"} for place in range(120)]
    text = json.dumps(wrong)
    dossier = read(text.encode(), ON, RULEBOOK, set_aside=True)
    (row,) = assess(dossier, AssessmentRequest(ON, ON, (), wordless()), RULEBOOK).set_aside
    assert len(row.mistakes) == 101
    assert words_left(text, row.mistakes) == set()
    assert len(dossier.set_aside[0].mistakes) == len(dossier.set_aside[0].found) == 101


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("command", [("assess",), ("duties",), ("account", "--worker", "w1")])
def test_a_command_says_the_mistakes_of_a_file_in_the_language_asked(
    name: str,
    command: tuple[str, ...],
    tmp_path: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(two_workers(), encoding="utf-8")
    asked = (command[0], str(path), *command[1:], "--on", "2025-06-30", "--lang", name)
    assert main(asked) == 2
    (line,) = capsysbinary.readouterr().err.decode().splitlines()
    assert TOO_MUCH_WORK[name] in line
    workers = {"en": "worker", "nl": "werknemer", "fr": "travailleur", "de": "Arbeitnehmer"}
    assert line.endswith(f" ({workers[name]} w2)")
    assert main((*asked, "--set-aside")) == 0
    assert TOO_MUCH_WORK[name] in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("assess", MARCH, "--on", "today"), "--on: 'today' is geen dag; geef een ISO-datum"),
        (("assess", MARCH, "--on", "2201-01-01"), "--on: 2201-01-01 ligt te ver; geef een dag"),
        (("assess", MARCH), "arguments: deze argumenten zijn nodig: --on; zie --help"),
        (("assess", MARCH, "--on", "2024-12-31", "--x"), "arguments: onbekende argumenten: --x"),
        (
            ("assess", MARCH, "--on", "2024-12-31", "--years", "2022"),
            "--years: 2022 is geen reeks jaren met een recht in dagen; geef hoogstens 100 jaren",
        ),
        (
            ("assess", MARCH, "--on", "2024-12-31", "--format", "xml"),
            "arguments: argument --format: 'xml' kan niet (kies uit ",
        ),
        (("assess", "absent.json", "--on", "2024-12-31"), "dossier: 'absent.json' kan niet worden"),
        (
            ("account", MARCH, "--on", "2024-12-31", "--worker", "w9"),
            "--worker: 'w9' staat niet in het dossier; geef een van w1",
        ),
        (
            ("duties", MARCH, "--on", "2024-12-31", "--next", "x"),
            "--next: 'x' is geen aantal dagen; geef er een van 0 tot 3660",
        ),
    ],
)
def test_a_wrong_argument_is_said_in_the_language_asked(
    arguments: tuple[str, ...], said: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for asked in (("--lang", "nl"), ("--lang=nl",)):
        assert main((*arguments, *asked)) == 2
        (line,) = capsysbinary.readouterr().err.decode().splitlines()
        assert line.startswith(said)


WRONG_COMMANDS: Final = (
    (),
    ("assess",),
    ("asess", MARCH),
    ("assess", MARCH, "--on"),
    ("assess", MARCH, "--on=--"),
    ("assess", MARCH, "--on", "today"),
    ("assess", MARCH, "--on", "2201-01-01"),
    ("assess", MARCH, "--on", "2024-12-31", "--known-on", ""),
    ("assess", MARCH, "--on", "2024-12-31", "--years", "2025-2024"),
    ("assess", MARCH, "--on", "2024-12-31", "--years", "2022"),
    ("assess", MARCH, "--on", "2024-12-31", "--format", "xml"),
    ("assess", MARCH, "--on", "2024-12-31", "--jobs", "0"),
    ("assess", MARCH, "--on", "2024-12-31", "--jobs", "2"),
    ("assess", MARCH, "--on", "2024-12-31", "--set-aside=x"),
    ("assess", MARCH, "--on", "2024-12-31", "--unknown"),
    ("assess", "absent.json", "--on", "2024-12-31"),
    ("assess", ".", "--on", "2024-12-31"),
    ("assess", f"{MARCH}/x", "--on", "2024-12-31"),
    ("assess", "\0", "--on", "2024-12-31"),
    ("account", MARCH, "--on", "2024-12-31"),
    ("account", MARCH, "--on", "2024-12-31", "--worker", "w9"),
    ("duties", MARCH, "--on", "2024-12-31", "--next", "3661"),
    ("law",),
    ("law", "--on", "2024-12-31", "--committee", "200"),
    ("law", "--committee", "999"),
    ("law", "--committee", "998"),
    ("law", "--committee", "x"),
    ("committees", MARCH),
    ("committees", f"{MARCH}/x"),
    ("spec", "walk"),
    ("spec", "list", "folder"),
    ("spec", "list", "--level", "5"),
    ("spec", "list", "--engine", "x"),
    ("spec", "export"),
    ("spec", "export", "--level", "1"),
    ("spec", "run", "--engine", ""),
    ("spec", "run", "--engine", "'"),
    ("spec", "run", "--engine", "\\"),
    ("spec", "run", "--engine", "x", "--seconds", "y"),
    ("spec", "run", "--level", "1", "--engine", "absent-engine"),
)
# The names of commands, options and formats, which are the same in every language.
NAMES: Final = re.findall(
    WORD,
    """
    arguments assess account duties law committees spec timeline schema statement dashboard plan
    balance sheet calendar compare list run export
    coverage command dossier what on known worker level format folder engine seconds years next
    committee text json jsonl html junit set aside unknown xml help jobs
    """,
)


@pytest.mark.parametrize("arguments", WRONG_COMMANDS, ids=range(len(WRONG_COMMANDS)))
def test_no_word_of_a_wrong_command_stands_outside_the_tables(
    arguments: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    there = {"en": language("en"), "qps": wordless()}
    monkeypatch.setattr(explain, "_SHIPPED", there)
    monkeypatch.setattr(explain, "_shipped", there.__getitem__)
    assert main((*arguments, "--lang", "qps")) == 2
    lines = capsysbinary.readouterr().err.decode().splitlines()
    assert lines
    assert words_left(" ".join((*arguments, "qps", *NAMES)), lines) == set(), lines


def test_a_language_that_is_not_there_is_refused_in_english(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(("assess", MARCH, "--on", "x", "--lang", "xx")) == 2
    assert capsysbinary.readouterr().err.decode().startswith("--lang: 'xx' is not there; give")


def test_a_text_that_is_no_json_says_why_in_every_language() -> None:
    with pytest.raises(DossierError) as refused:
        parse(b"[1,]")
    (line,) = mistakes_of(refused.value, "nl")
    assert line.startswith("dossier: geen JSON op regel 1, kolom ")
    assert line.endswith("; verbeter het daar")
