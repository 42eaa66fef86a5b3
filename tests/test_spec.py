"""The executable spec: its files, its runner, its coverage of the acts, its command."""

import json
import re
import subprocess
import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from attrs import evolve, fields
from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource

from fla_rules import RULEBOOK, FactError
from fla_rules.law import QUESTIONS, AccountChoice, Deadline, LegalValue, Rulebook, ValueName
from fla_rules.law.rulebook import FLOORS
from fla_rules.spec import (
    Expected,
    ListName,
    Vector,
    disagreements,
    exported,
    law_coverage,
    paragraphs,
    resources,
    vector_files,
    vectors,
)
from fla_rules.spec.coverage import fixing
from fla_rules.spec.needs import TABLES
from fla_rules.spec.runner import Answer, compared
from fla_rules.spec.schema import all_schemas
from fla_rules.working_days import known_years, statutory_holidays

ROOT = Path(__file__).parent.parent
ALL = vectors()
FIRST = ALL[0]
EXPORTED = exported(RULEBOOK)
NEEDS: dict[str, dict[str, list[str]]] = {
    vector["id"]: vector["needs"]
    for name in vector_files()
    for vector in json.loads(EXPORTED[name])["vectors"]
}
SCHEMAS: Any = all_schemas()
REGISTRY: Registry[Any] = Registry().with_resources(
    [(each["$id"], Resource.from_contents(each)) for each in SCHEMAS.values()]
)
PERL = which("perl")
FRACTION = re.compile(r'"([0-9]+/[0-9]+)"')
# What an engine prints that knows every list and fills none.
EMPTY = {
    **{name: [] for name in ("size_classes", "rights", "credits", "balances", "leavings")},
    **{name: [] for name in ("duties", "findings")},
    "format": "fla-rules.assessment/1",
    "supervision": {"public": False, "publication_from": None, "lists": []},
}


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fla_rules", "spec", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=ROOT,
    )


def expecting(*expected: Expected, vector: Vector = FIRST) -> Vector:
    return evolve(vector, expected=expected)


def row_of(vector: Vector) -> Expected:
    return next(each for each in vector.expected if each.has)


def test_there_are_at_least_300_vectors_on_four_levels() -> None:
    assert len(ALL) >= 300
    assert {file.level for file in vector_files().values()} == {1, 2, 3, 4}
    assert sum(len(vectors(level)) for level in (1, 2, 3, 4)) == len(ALL)


def test_no_vector_pins_law_that_nobody_knows_yet() -> None:
    assert [vector.id for vector in ALL if vector.known_on > RULEBOOK.horizon] == []


def test_no_two_vectors_fix_the_same_thing() -> None:
    for key in (lambda each: each.id, lambda each: each.sentence, asked):
        told = [key(vector) for vector in ALL]
        assert [each for each in told if told.count(each) > 1] == []


def asked(vector: Vector) -> str:
    return json.dumps(
        [vector.facts, vector.readings, str(vector.on), str(vector.known_on)]
        + [[each.row, str(each.list_), each.absent, each.refused] for each in vector.expected],
        sort_keys=True,
    )


def test_a_new_vector_says_how_its_answer_follows_from_the_text() -> None:
    # The first vectors were written without; their number may only fall.
    without = [vector.id for vector in ALL if not vector.derivation]
    assert len(without) <= 857


@pytest.mark.parametrize("place", range(1, max(map(len, QUESTIONS.values()))))
def test_no_vector_depends_on_a_reading_that_it_does_not_name(place: int) -> None:
    # All readings that it does not name at once, each with its option at one place after the first.
    answered = [vector for vector in ALL if not any(each.refused for each in vector.expected)]
    assert [each.id for each in answered if disagreements(read_otherwise(each, place))] == []


def read_otherwise(vector: Vector, place: int) -> Vector:
    others = {name: list(options)[1:][:place][-1].option for name, options in QUESTIONS.items()}
    return evolve(vector, readings={**others, **vector.readings})


@pytest.mark.parametrize("level", [0, 5, 9])
def test_a_level_that_there_is_not_is_refused(level: int) -> None:
    with pytest.raises(FactError, match=f"{level} is not a level; give 1 to 4, or None for all"):
        vectors(level)


def test_every_vector_expects_something_and_names_an_article() -> None:
    for vector in ALL:
        assert vector.expected, vector.id
        assert vector.article, vector.id
        for each in vector.expected:
            there = bool(each.row or each.has) and not each.absent
            assert sum([there, each.absent, bool(each.refused)]) == 1, vector.id
            assert bool(each.list_) != bool(each.refused), vector.id


@pytest.mark.parametrize("name", vector_files())
def test_every_file_fits_the_schema_and_its_facts_that_of_the_dossier(name: str) -> None:
    fitting("vectors").validate(json.loads(EXPORTED[name]))


def test_every_amount_has_one_form_in_facts_as_in_what_is_expected() -> None:
    exact = {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(/[1-9][0-9]*)?$"}
    named = {**SCHEMAS["dossier"]["$defs"], "Amount": exact, "SignedAmount": exact}
    strict = Draft202012Validator({**SCHEMAS["dossier"], "$defs": named})
    assert {vector.id for vector in ALL if not strict.is_valid(vector.facts)} == set()
    fractions = [each for vector in ALL for each in FRACTION.findall(json.dumps(vector.facts))]
    assert [each for each in fractions if str(Fraction(each)) != each] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_of_every_file_is_described(name: str) -> None:
    named = {"file": SCHEMAS[name], **SCHEMAS[name].get("$defs", {})}
    for of, schema in named.items():
        for key, below in schema.get("properties", {}).items():
            # What the vectors' schema refers to is described in the assessment's.
            assert "description" in below or "urn:" in str(below), f"{of}.{key}"


def test_the_page_describes_every_key_of_an_assessment_as_the_schema_does() -> None:
    page = (ROOT / "docs" / "spec.md").read_text(encoding="utf-8")
    rows = [SCHEMAS["assessment"], *SCHEMAS["assessment"]["$defs"].values()]
    keys = [each for row in rows for each in row.get("properties", {}).items()]
    plain = [(key, below) for key, below in keys if not key.endswith("_decimal")]
    said = [f"`{key}` | {below['description']} |" for key, below in plain]
    assert [line for line in said if line not in page] == []


def test_rulebook_and_paragraphs_fit_their_schemas() -> None:
    for name in ("rulebook", "paragraphs"):
        fitting(name).validate(json.loads(EXPORTED[f"{name}.json"]))


def fitting(name: str) -> Draft202012Validator:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, registry=REGISTRY)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("readings", "rounding"), "sometimes"),
        (("readings", "roundings"), "exact"),
        (("facts", "employe"), {}),
        (("facts", "readings"), {}),
        (("expected", 0, "list"), "right"),
        (("expected", 0, "has", "dys"), "1"),
        (("expected", 0, "row", "kind"), "federal"),
        (("expected", 0, "absent"), True),
        (("expected", 0, "refused"), "workers"),
        (("level",), 5),
        (("known_on",), None),
    ],
)
def test_the_schema_of_vectors_refuses_what_no_vector_may_hold(
    path: tuple[str | int, ...], value: object
) -> None:
    file = json.loads(EXPORTED["1-days.json"])
    where = file if path == ("level",) else file["vectors"][0]
    for key in path[:-1]:
        where = where[key]
    where[path[-1]] = value
    with pytest.raises(ValidationError):
        fitting("vectors").validate(file)


def test_the_same_book_gives_the_same_bytes() -> None:
    assert exported(RULEBOOK) == EXPORTED


def test_the_rulebook_holds_every_row_of_the_book() -> None:
    file = json.loads(EXPORTED["rulebook.json"])
    assert (file["version"], file["digest"]) == (RULEBOOK.version, RULEBOOK.digest)
    tables = [each.name for each in fields(Rulebook) if each.name not in {"version", "horizon"}]
    assert [len(file[name]) for name in tables] == [len(getattr(RULEBOOK, n)) for n in tables]
    assert {
        each["name"]: [option["option"] for option in each["options"]] for each in file["readings"]
    } == {name: [option.option for option in question] for name, question in QUESTIONS.items()}


def test_another_book_is_another_file_and_another_name_in_every_vector_file() -> None:
    five = next(row for row in RULEBOOK.values if row.name is ValueName.DAYS_FROM_20)
    other = RULEBOOK.with_value(evolve(five, amount=6, known_from=date(2026, 11, 22)))
    changed = {name for name, text in exported(other).items() if text != EXPORTED[name]}
    assert changed == {*vector_files(), "rulebook.json"}


def test_every_vector_agrees_under_a_book_that_holds_only_what_it_needs() -> None:
    assert [each.id for each in ALL if disagreements(each, only(NEEDS[each.id], each))] == []


def test_each_figure_that_is_needed_is_missed_where_it_is_left_out() -> None:
    floors = {each.name.lower() for each in FLOORS.values()}
    needed = {name for needs in NEEDS.values() for name in needs.get("values", ())}
    for name in needed - floors:
        asking = [vector for vector in ALL if name in NEEDS[vector.id].get("values", ())]
        assert any(disagreements(each, without(name, each)) for each in asking), name


def test_a_right_needs_no_term_and_refused_facts_need_nothing() -> None:
    rights = {ListName.RIGHTS, ListName.SIZE_CLASSES}
    for vector in ALL:
        if any(each.refused for each in vector.expected):
            assert NEEDS[vector.id] == {}
        elif {each.list_ for each in vector.expected} <= rights:
            assert not NEEDS[vector.id].keys() & {"deadlines", "choices", "instruments"}


def only(needs: dict[str, list[str]], vector: Vector) -> Rulebook:
    """Give a book that holds of each table only the rows named."""
    named = {table: set(needs.get(table, ())) for table in TABLES}
    rows: Any = {
        table: tuple(row for row in getattr(RULEBOOK, table) if name_of(row) in named[table])
        for table in TABLES
        if table != "instruments"
    }
    # Acts stay, for rows to rest on, but end nothing unless they are named.
    ending = named["instruments"]
    instruments = tuple(
        row if row.name in ending else evolve(row, repeals=None) for row in RULEBOOK.instruments
    )
    # No book takes an agreement without the floors that it is held against.
    if rows["agreements"] or vector.facts.get("agreements"):
        floors = [row for row in RULEBOOK.values if row.name in FLOORS.values()]
        rows["values"] = tuple(dict.fromkeys((*rows["values"], *floors)))
    return evolve(RULEBOOK, instruments=instruments, **rows)


def without(value: str, vector: Vector) -> Rulebook:
    needs = NEEDS[vector.id]
    return only({**needs, "values": [each for each in needs["values"] if each != value]}, vector)


def name_of(row: object) -> str:
    """Give the name by which a vector needs a row."""
    if isinstance(row, AccountChoice):
        return str(row.known_from)
    if isinstance(row, LegalValue):
        return row.name.name.lower()
    if isinstance(row, Deadline):
        return str(row.name.value)
    return str(getattr(row, "committee", row))


def test_the_holidays_of_the_file_are_those_of_the_library_in_every_year() -> None:
    rule = json.loads(EXPORTED["rulebook.json"])["holidays"]
    years = known_years(range(1900, 2300))
    assert list(rule["easter_sundays"]) == [str(year) for year in years]
    for year in years:
        sunday = date.fromisoformat(rule["easter_sundays"][str(year)])
        fixed = {date(year, each["month"], each["day"]) for each in rule["fixed"]}
        moving = {sunday + timedelta(days=each["days_after_easter"]) for each in rule["moving"]}
        assert fixed | moving == statutory_holidays(year)


def test_every_paragraph_of_the_acts_has_a_vector_or_a_reason() -> None:
    fixed = fixing(ALL)
    rows = paragraphs()
    assert [
        each.paragraph for each in rows if bool(each.why_not) == (each.paragraph in fixed)
    ] == []
    assert set(fixed) <= {each.paragraph for each in rows}


@pytest.mark.parametrize(("act", "first", "last"), [("TR", 34, 41), ("TR", 50, 61), ("FLA", 3, 33)])
def test_no_article_of_the_chapters_is_left_out(act: str, first: int, last: int) -> None:
    there = {each.paragraph.split(" § ")[0] for each in paragraphs()}
    assert {f"{act} {article}" for article in range(first, last + 1)} <= there


def test_law_coverage_is_what_the_vectors_say() -> None:
    page = (ROOT / "docs" / "law-coverage.md").read_text(encoding="utf-8")
    assert page == law_coverage()


def test_another_value_is_a_disagreement_that_names_both() -> None:
    expected = row_of(FIRST)
    (key, value), *_ = expected.has.items()
    (line,) = disagreements(expecting(evolve(expected, has={key: "7/9"}, cites=())))
    assert f"{key} is {value!r}; expected '7/9'" in line
    assert line.startswith(f"{FIRST.id}: ")


def test_a_row_that_should_not_be_there_is_a_disagreement() -> None:
    expected = evolve(row_of(FIRST), has={}, cites=(), absent=True)
    (line,) = disagreements(expecting(expected))
    assert line.endswith("is there; it should not be")


def test_a_row_that_is_not_there_or_there_twice_is_a_disagreement() -> None:
    none = Expected(ListName.RIGHTS, {"worker": "nobody"}, {"days": "1"})
    (line,) = disagreements(expecting(none))
    assert line.endswith("stands 0 times; expected once")
    assert disagreements(expecting(evolve(none, has={}, absent=True))) == ()


def test_a_list_that_is_not_in_the_answer_is_no_absence() -> None:
    nobody = evolve(row_of(FIRST), row={"worker": "nobody"}, has={}, cites=(), absent=True)
    vector = expecting(nobody)
    assert compared(vector, Answer({"rights": []})) == ()
    for answer in ({}, {"rights": None}, {"rights": 7}):
        (line,) = compared(vector, Answer(answer))
        assert line == f"{FIRST.id}: rights is not in the answer"


def test_an_engine_with_nothing_to_say_agrees_with_no_vector() -> None:
    empty = json.loads(json.dumps(EMPTY))
    for said in (Answer(empty), Answer({}), Answer(refused=()), Answer(refused=("dossier",))):
        assert [vector.id for vector in ALL if not compared(vector, said)] == []


@pytest.mark.parametrize(
    ("value", "other"), [(None, "left out"), (True, 1), (1, True), (0, False), ("1", 1), (1, "1")]
)
def test_a_value_is_compared_as_json_tells_it_apart(value: object, other: object) -> None:
    vector = expecting(Expected(ListName.SUPERVISION, {}, {"key": value}))
    row = {} if other == "left out" else {"key": other}
    assert len(compared(vector, Answer({"supervision": row}))) == 1
    assert compared(vector, Answer({"supervision": {"key": value}})) == ()


def test_an_article_that_is_not_cited_is_a_disagreement() -> None:
    expected = evolve(row_of(FIRST), cites=("FLA 99",))
    (line,) = disagreements(expecting(expected))
    assert "expected FLA 99" in line


def test_facts_refused_or_not_otherwise_than_said_are_disagreements() -> None:
    (line,) = disagreements(expecting(Expected(refused="workers")))
    assert line.endswith("expected to be refused at workers; it was accepted")
    broken = evolve(FIRST, facts={**FIRST.facts, "workers": 7})
    (line,) = disagreements(broken)
    assert line.endswith(": workers is refused; expected an answer")
    assert disagreements(expecting(Expected(refused="workers"), vector=broken)) == ()


def test_a_what_if_changes_the_answers_of_the_vectors_it_concerns() -> None:
    (row, *_) = [row for row in RULEBOOK.values if row.name is ValueName.LOWER_THRESHOLD]
    eleven = evolve(row, amount=11, known_from=date(2022, 11, 11))
    what_if = RULEBOOK.with_value(eleven)
    sizes = [vector for vector in vectors(1) if vector.article == ("TR 50 § 2",)]
    changed = [vector.id for vector in sizes if disagreements(vector, what_if)]
    assert 0 < len(changed) < len(sizes)


def test_the_command_lists_runs_and_exports(tmp_path: Path) -> None:
    listed = command("list", "--level", "4").stdout.splitlines()
    assert [line.split("  ")[0] for line in listed] == [vector.id for vector in vectors(4)]
    total = len(vectors(4))
    ran = command("run", "--level", "4")
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (0, f"{total} of {total} vectors agree")
    done = command("export", str(tmp_path / "out"))
    assert (done.returncode, done.stderr) == (0, "")
    read = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()}
    assert read == EXPORTED
    assert {*resources(), "rulebook.json"} < set(read)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export",), "folder: missing"),
        (("run", "--level", "5"), "--level: '5' is not a level"),
        (("run", "docs"), "folder: run takes none"),
        (("coverage", "--level", "1"), "--level: coverage is of all levels"),
        (("export", "README.md"), "folder: 'README.md' cannot be written"),
        (("walk",), "arguments: "),
        (("list", "--engine", "x"), "arguments: list takes no --engine"),
        (("export", "out", "--format", "json"), "arguments: export takes no --engine and no"),
    ],
)
def test_a_wrong_call_is_refused_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    done = command(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


@pytest.mark.skipif(PERL is None, reason="no Perl on this machine")
def test_the_runner_in_another_language_agrees_and_sees_a_disagreement(tmp_path: Path) -> None:
    path, file = tmp_path / "vectors.json", three_vectors()
    path.write_text(json.dumps(file), encoding="utf-8")
    done = from_perl(tmp_path)
    assert (done.stdout, done.stderr) == ("3 vectors, 0 differ\n", "")
    file["vectors"][0]["expected"] = [{"list": "findings", "row": {"id": "x"}, "has": {"id": "y"}}]
    path.write_text(json.dumps(file), encoding="utf-8")
    done = from_perl(tmp_path)
    assert done.returncode == 1
    assert f"{file['vectors'][0]['id']}: findings" in done.stdout


@pytest.mark.skipif(PERL is None, reason="no Perl on this machine")
def test_an_engine_with_nothing_to_say_agrees_with_no_vector_in_another_language(
    tmp_path: Path,
) -> None:
    folder, stub = tmp_path / "vectors", tmp_path / "stub.pl"
    folder.mkdir()
    for name, text in EXPORTED.items():
        (folder / name).write_text(text, encoding="utf-8")
    stub.write_text(f"print q({json.dumps(EMPTY)});", encoding="utf-8")
    runner = str(ROOT / "docs" / "examples" / "other-language" / "run_vectors.pl")
    done = subprocess.run(
        [str(PERL), runner, str(folder), "0", str(PERL), str(stub)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[-1] == f"{len(ALL)} vectors, {len(ALL)} differ"


def three_vectors() -> dict[str, Any]:
    name = next(name for name, file in vector_files().items() if file.level == 4)
    file: dict[str, Any] = json.loads(resources()[name])
    (refused, *_) = [
        json.loads(text)["vectors"][place]
        for text in resources().values()
        for place, vector in enumerate(json.loads(text).get("vectors", ()))
        if any("refused" in each for each in vector["expected"])
    ]
    return {**file, "vectors": [*file["vectors"][:2], refused]}


def from_perl(folder: Path) -> subprocess.CompletedProcess[str]:
    runner = str(ROOT / "docs" / "examples" / "other-language" / "run_vectors.pl")
    engine = (sys.executable, "-m", "fla_rules", "assess", "FACTS", "--on", "ON")
    known = ("--known-on", "KNOWN_ON", "--format", "json")
    return subprocess.run(
        [str(PERL), runner, str(folder), "4", *engine, *known],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
