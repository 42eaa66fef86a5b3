"""The command: what it prints, where, and how it ends."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from fla_rules import RULEBOOK
from fla_rules.__main__ import main, script

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
MARCH = str(EXAMPLES / "hired-in-march.json")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fla_rules", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


def refused(*arguments: str) -> list[str]:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()


def test_the_published_worker_has_ten_thirds_of_a_day_in_the_text() -> None:
    done = run("assess", MARCH, "--on", "2024-12-31")
    assert (done.returncode, done.stderr) == (0, "")
    row, *_ = [line for line in done.stdout.splitlines() if line.lstrip().startswith("w1")]
    assert "10/3" in row
    assert "TR 50 § 3" in row
    assert "5 days × 0.8 × 10 of 12 months from 2024-03-29" in row


def test_json_is_asked_for_by_its_format() -> None:
    done = run("assess", MARCH, "--on", "2024-12-31", "--format", "json")
    assert json.loads(done.stdout)["rights"][0]["days"] == "10/3"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_every_example_is_assessed_in_text_even_where_only_ascii_is_known(path: Path) -> None:
    done = run("assess", str(path), "--on", "2026-06-30", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Training rights" in done.stdout


def test_years_and_the_day_of_knowledge_are_arguments() -> None:
    known = ("--known-on", "2024-01-15", "--years", "2024", "--format", "json")
    path = str(EXAMPLES / "grows-across-20.json")
    answer = json.loads(run("assess", path, "--on", "2026-06-30", *known).stdout)
    assert answer["known_on"] == "2024-01-15"
    # The agreement of committee 200 was made binding on 26 March 2024.
    assert {row["citation"][0]["act"] for row in answer["rights"]} == {"TR"}
    assert {row["year"] for row in answer["rights"]} == {2024}


def test_the_law_of_a_day_is_printed_with_its_sources() -> None:
    shown = run("law", "--on", "2025-06-30").stdout
    for part in ("TR 56", "58 § 1", "sfonds200.be", "209", "ejustice", "by 2025-04-23"):
        assert part in shown
    assert "act 14 January 2026" not in shown
    assert (
        "act 14 January 2026" in run("law", "--on", "2025-06-30", "--known-on", "2026-02-01").stdout
    )
    beyond = RULEBOOK.horizon + timedelta(days=1)
    assert "nobody has checked" in run("law", "--on", str(beyond)).stdout


def test_the_schemas_of_both_sides_and_of_the_vectors_are_printed() -> None:
    assert list(json.loads(run("schema").stdout)) == [
        "dossier",
        "assessment",
        "dossier-lines",
        "assessment-lines",
        "statement",
        "dashboard",
        "plan",
        "balance-sheet",
        "calendar",
        "comparison",
        "vectors",
        "paragraphs",
        "rulebook",
        "score",
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("assess", MARCH), "arguments: the following arguments are required: --on; see --help"),
        ((), "arguments: the following arguments are required: command"),
        (("asses",), "arguments: argument command: invalid choice: 'asses'"),
        (("assess", MARCH, "--on", "2024-13-01"), "--on: '2024-13-01' is not a day; give an ISO"),
        (("assess", MARCH, "--on", "today"), "--on: 'today' is not a day"),
        (("assess", MARCH, "--on", "2024-12-31", "--known-on", "x"), "--known-on: 'x' is not a d"),
        (("assess", MARCH, "--on", "2024-12-31", "--years", "2022"), "--years: 2022 is not a span"),
        (
            ("assess", MARCH, "--on", "2024-12-31", "--years", "2025-2024"),
            "--years: '2025-2024' is",
        ),
        (
            ("assess", MARCH, "--on", "2024-12-31", "--years", "2024-99999999"),
            "--years: '2024-9999",
        ),
        (("assess", MARCH, "--on", "2024-12-31", "--years", "2024-2124"), "--years: 2024-2124 is"),
        (("assess", MARCH, "--on", "2024-12-31", "--years", "2201"), "--years: 2201 is not a span"),
        (("assess", MARCH, "--on", "2201-01-01"), "--on: 2201-01-01 is too far; give a day up to"),
        (("law", "--on", "2024-12-31", "--known-on", "2201-01-01"), "--known-on: 2201-01-01 is to"),
        (("duties", MARCH, "--on", "2024-12-31", "--next", "3661"), "--next: '3661' is not a numb"),
        (("assess", MARCH, "--on", "2024-12-31", "--years", "2024-"), "--years: '2024-' is not a"),
        (("assess", MARCH, "--on", "2024-12-31", "--years", ""), "--years: '' is not a span"),
        (("assess", MARCH, "--on", "2024-12-31", "--years", "2024-2999"), "--years: 2024-2999 is"),
        (("assess", MARCH, "--on", "2024-12-31", "--known-on", ""), "--known-on: '' is not a day"),
        (("assess", MARCH, "--on", "9999-12-31"), "--on: 9999-12-31 is too far; give a day up to"),
        (("assess", MARCH, "--o", "2024-12-31"), "arguments: the following arguments are required"),
        (
            ("assess", MARCH, "--on", "2024-12-31", "--\x1b"),
            "arguments: unrecognized arguments: --\\x",
        ),
        (
            ("account", MARCH, "--on", "2024-12-31", "--worker", "w9"),
            "--worker: 'w9' is not in the",
        ),
        (("assess", MARCH, "--on", "2024-12-31", "--lang", "xx"), "--lang: 'xx' is not there; giv"),
        (
            ("assess", MARCH, "--on", "2024-12-31", "--format", "xml"),
            "arguments: argument --format",
        ),
        (("assess", "absent.json", "--on", "2024-12-31"), "dossier: 'absent.json' cannot be read"),
        (("assess", ".", "--on", "2024-12-31"), "dossier: '.' cannot be read"),
        (("assess", "a\nb", "--on", "2024-12-31"), "dossier: 'a\\nb' cannot be read"),
    ],
)
def test_a_wrong_argument_ends_with_2_and_one_line(
    arguments: tuple[str, ...], expected: str
) -> None:
    (line,) = refused(*arguments)
    assert line.startswith(expected)


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (command, option)
        for command, options in {
            ("law",): ("--on",),
            ("law", "--on", "2024-12-31"): ("--known-on",),
            ("spec", "list"): ("--level",),
            ("duties", MARCH): ("--on", "--known-on", "--next"),
            ("account", MARCH, "--on", "2024-12-31"): ("--worker", "--known-on"),
            ("assess", MARCH, "--on", "2024-12-31"): ("--years", "--format", "--lang"),
        }.items()
        for option in options
    ],
)
def test_two_dashes_for_a_value_end_with_2_and_one_line(
    command: tuple[str, ...], option: str
) -> None:
    (line,) = refused(*command, f"{option}=--")
    # Python up to 3.12 takes them for no value, later ones for a text.
    assert line.startswith(("arguments: ", f"{option}: "))


def test_each_mistake_of_a_file_is_one_line_on_the_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "wrong.json"
    content = (EXAMPLES / "hired-in-march.json").read_text(encoding="utf-8")
    path.write_text(content.replace('"4/5"', "0.8").replace("0403.170.701", "0403.170.702"))
    assert [line.split(":")[0] for line in refused("assess", str(path), "--on", "2024-12-31")] == [
        "employments[0].regime[0].fraction",
        "employer.enterprise_number",
    ]


@pytest.fixture
def half_wrong(tmp_path: Path) -> str:
    """Give a dossier of which one of two workers has a regime that cannot be."""
    dossier = json.loads((EXAMPLES / "hired-in-march.json").read_text(encoding="utf-8"))
    (right,) = dossier["employments"]
    wrong = {**right, "worker": "w2", "regime": [{"from": right["from"], "fraction": "5/4"}]}
    dossier["workers"].append({"id": "w2"})
    dossier["employments"].append(wrong)
    path = tmp_path / "half.json"
    path.write_text(json.dumps(dossier), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("command", [("assess",), ("duties",), ("account", "--worker", "w1")])
def test_a_worker_with_a_mistake_is_set_aside_and_shown_before_the_answer_of_the_others(
    command: tuple[str, ...], half_wrong: str
) -> None:
    name, *more = command
    asked = (name, half_wrong, *more, "--on", "2024-12-31")
    (line,) = refused(*asked)
    assert line.startswith("employments[1].regime[0].fraction: a working regime of 5/4")
    assert line.endswith("(worker w2)")
    done = run(*asked, "--set-aside")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    (place,) = [at for at, each in enumerate(lines) if each.startswith("Set aside for mistakes")]
    assert place <= 2
    assert lines[place + 1].startswith("  w2: employments[1].regime[0].fraction: a working regime")
    assert not any(each.split()[:1] == ["w2"] for each in lines[place + 2 :])


def test_the_account_of_a_worker_that_was_set_aside_is_refused_with_its_mistakes(
    half_wrong: str,
) -> None:
    asked = ("account", half_wrong, "--on", "2024-12-31", "--set-aside", "--worker")
    first, second = refused(*asked, "w2")
    assert first == "--worker: w2 is set aside; mend the mistakes in its rows"
    assert second.startswith("employments[1].regime[0].fraction: ")
    (line,) = refused(*asked, "w3")
    assert line == "--worker: 'w3' is not in the dossier; give one of w1"


def test_of_an_employer_without_workers_no_worker_is_named(tmp_path: Path) -> None:
    dossier = json.loads((EXAMPLES / "hired-in-march.json").read_text(encoding="utf-8"))
    path = tmp_path / "nobody.json"
    path.write_text(json.dumps({**dossier, "workers": [], "employments": []}), encoding="utf-8")
    (line,) = refused("account", str(path), "--on", "2024-12-31", "--worker", "w1")
    assert line == "--worker: 'w1' is not in the dossier; the dossier has none"


def test_the_command_is_called_by_the_name_it_was_started_with(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("--help").stdout.startswith("usage: python -m fla_rules ")
    monkeypatch.setattr(sys, "argv", ["/somewhere/bin/fla-rules", "--help"])
    with pytest.raises(SystemExit) as ended:
        script()
    assert not ended.value.code
    assert capsys.readouterr().out.startswith("usage: fla-rules ")


def test_a_reader_that_stops_early_sees_no_traceback() -> None:
    command = [sys.executable, "-m", "fla_rules", "law", "--on", "2025-06-30"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        assert done.stdout
        assert done.stderr
        done.stdout.close()
        assert done.stderr.read() == b""


@pytest.mark.parametrize(
    "on", ["0001-01-01", "2023-12-31", "2024-03-29", "2150-06-30", "2200-12-31"]
)
def test_any_day_however_early_or_late_has_an_answer(on: str) -> None:
    for command in (("assess",), ("account", "--worker", "w1"), ("duties",), ("dashboard",)):
        done = run(command[0], MARCH, *command[1:], "--on", on)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_term_that_needs_a_holiday_nobody_knows_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "late.json"
    content = (EXAMPLES / "hired-in-march.json").read_text(encoding="utf-8")
    path.write_text(content.replace("2024-03-29", "2110-03-03"), encoding="utf-8")
    (line,) = refused("duties", str(path), "--on", "2110-12-31", "--known-on", "2025-12-31")
    assert line.startswith("the holidays of 2110 to 2110 are not known; give years from 1975 to")


def test_an_output_that_cannot_be_written_is_said_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "fla_rules", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_the_account_of_a_worker_is_printed_with_what_is_left() -> None:
    path = str(EXAMPLES / "account-continued.json")
    shown = run("account", path, "--worker", "w1", "--on", "2026-06-30").stdout
    assert "Left: ≈ 5.67 days, or 43:04 hours" in shown
    assert "training t2: ≈ 1.33 days of the legal right of 2025" in shown


def test_importing_the_library_imports_neither_calendar_nor_command() -> None:
    absent = "{'holidays', 'cattrs', 'rich', 'dateutil'}"
    code = f"import sys, fla_rules; print({absent} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "set()"


def test_an_answer_with_its_duties_needs_no_package_of_holidays() -> None:
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from fla_rules.dossier import assess_json\n"
        "day = date(2026, 6, 30)\n"
        "assess_json(sys.stdin.read(), on=day, known_on=day)\n"
        "print('dateutil' in sys.modules, 'holidays' in sys.modules)\n"
    )
    text = (EXAMPLES / "duties-2024-2026.json").read_text(encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", code], input=text, capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.split() == ["True", "False"]


@pytest.mark.parametrize("command", ["assess", "account", "duties"])
def test_every_command_about_a_dossier_answers_in_the_language_asked(
    command: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    one = ("--worker", "w1") if command == "account" else ()
    heads = {
        "en": "law as known",
        "nl": "zoals gekend",
        "fr": "droit connu",
        "de": "nach dem Stand vom",
    }
    for name, head in heads.items():
        given = (command, MARCH, *one, "--on", "2024-12-31", "--lang", name)
        assert main(given) == 0
        assert head in capsysbinary.readouterr().out.decode().splitlines()[0]
    assert main((command, MARCH, *one, "--on", "2024-12-31", "--lang", "xx")) == 2
    assert b"--lang: 'xx' is not there; give one of de, en, fr, nl" in capsysbinary.readouterr().err
