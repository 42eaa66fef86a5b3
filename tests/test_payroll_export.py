"""A payroll's export becomes a dossier and messages, and no line of it is lost in silence."""

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

for _extra in ("cattrs",):
    pytest.importorskip(_extra, reason="the dossier needs the extra: pip install -e '.[json]'")

import cells
from entries_and_exits import EntriesAndExits
from handing_over import hand_over
from migrate import main, tried
from migration import Migration, migrate
from pieces import FILES
from tables import ExportError, Row

from fla_rules.dossier import assess_json
from fla_rules.facts import Actor, Channel
from fla_rules.in_memory import FixedClock, RegisterInMemory
from fla_rules.register import Context
from fla_rules.testing import builders, check_authentic_source

ROOT = Path(__file__).parent.parent / "docs" / "examples" / "payroll-export"
EXAMPLE = ROOT / "example"
ON = date(2026, 11, 22)


def cell(text: str, unit: str = "") -> Row:
    return Row("some.csv", 2, {"it": text, "unit": unit})


# --- cells ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("13/05/2024", date(2024, 5, 13)),
        ("1/2/2024", date(2024, 2, 1)),
        ("13-05-2024", date(2024, 5, 13)),
        ("13.05.2024", date(2024, 5, 13)),
        ("2024-05-13", date(2024, 5, 13)),
        ("", None),
        ("01/01/0001", None),
        ("31/12/9999", None),
        ("1900-01-01", None),
    ],
)
def test_a_day_is_read_with_the_day_before_the_month(written: str, read: date | None) -> None:
    assert cells.day_if_any(cell(written), "it") == read


@pytest.mark.parametrize("written", ["05/13/2024", "13/05/24", "20240513", "31/02/2024", "soon"])
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(cells.CellError, match=r"^it: '"):
        cells.day_if_any(cell(written), "it")


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("7,6", 456),
        ("7.60", 456),
        ("7:36", 456),
        ("7h36", 456),
        ("7u36", 456),
        ("7H36", 456),
        ("8", 480),
        # The only whole minutes that are rounded to these hundredths.
        ("7,33", 440),
        ("7,67", 460),
        ("0,02", 1),
    ],
)
def test_hours_are_read_to_the_minute(written: str, minutes: int) -> None:
    assert cells.minutes(cell(written), "it") == minutes


@pytest.mark.parametrize("written", ["7,36", "7,333", "7:60", "1.234,5", "-1", "7 h", "", "0,01"])
def test_hours_that_are_no_whole_minutes_are_refused(written: str) -> None:
    with pytest.raises(cells.CellError):
        cells.minutes(cell(written), "it")


@given(st.integers(0, 6000))
def test_hundredths_of_an_hour_lead_back_to_their_minute(minutes: int) -> None:
    hundredths = Fraction(minutes * 100, 60) + Fraction(1, 2)
    written = f"{int(hundredths) // 100},{int(hundredths) % 100:02}"
    assert cells.minutes(cell(written), "it") == minutes


@pytest.mark.parametrize(
    ("written", "unit", "read"),
    [
        ("2", "D", {"days": "2"}),
        ("1,5", "j", {"days": "3/2"}),
        ("7,6", "U", {"hours": "7:36"}),
        ("15:12", "h", {"hours": "15:12"}),
    ],
)
def test_a_duration_is_read_in_its_unit(written: str, unit: str, read: dict[str, str]) -> None:
    assert cells.duration(cell(written, unit), "it", "unit") == read


def test_a_duration_without_a_unit_is_refused() -> None:
    for unit in ("", "M"):
        with pytest.raises(cells.CellError, match=r"^unit: "):
            cells.duration(cell("7", unit), "it", "unit")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("200", "200"),
        ("200.00.00-00.00", "200.00.00"),
        ("140.01.03-00.00", "140.01.03"),
        ("PC 302", "302"),
        ("CP302", "302"),
        ("20000", "20000"),
    ],
)
def test_a_committee_is_its_number_alone(written: str, read: str) -> None:
    assert cells.committee(cell(written), "it") == read


@pytest.mark.parametrize("written", ["2023Q1", "2023/1", "2023-T1", "2023 K1", "20231"])
def test_a_quarter_is_read_as_payrolls_write_it(written: str) -> None:
    assert cells.quarter(cell(written), "it") == "2023Q1"


@pytest.mark.parametrize("written", ["4/5", "0,8", "0.80", "80 %", "80%"])
def test_a_part_of_full_time_is_read(written: str) -> None:
    assert cells.share(cell(written), "it") == Fraction(4, 5)


# --- the example ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def migrated() -> Migration:
    return migrate(EXAMPLE, ON)


def lines(of: Migration) -> list[str]:
    return [str(each) for each in of.listed]


def test_the_dossier_of_the_example_is_answered(migrated: Migration) -> None:
    text = json.dumps(migrated.dossier)
    answer = json.loads(assess_json(text, on=ON, known_on=ON))
    rights = {(row["worker"], row["year"]): row.get("days") for row in answer["rights"]}
    # From 13 May at 30.4 of 38 hours: 5 days × 4/5 × 8/12.
    assert rights["w2", 2024] == "8/3"
    # Half-time, and from 2026 a quarter of full-time.
    assert (rights["w3", 2025], rights["w3", 2026]) == ("5/2", "5/4")
    assert {row["worker"] for row in answer["balances"]} == {"w1", "w2", "w3", "w4"}


def test_what_is_not_in_the_dossier_is_listed_by_line_and_reason(migrated: Migration) -> None:
    assert lines(migrated) == [
        "quarters.csv line 10: left out with line 11: a size needs all quarters of a period",
        (
            "quarters.csv line 11: full_time_equivalents: '' is no amount; give one such as 30,4, "
            "without thousands marks"
        ),
        "quarters.csv line 12: left out with line 11: a size needs all quarters of a period",
        "quarters.csv line 13: left out with line 11: a size needs all quarters of a period",
        "contracts.csv line 7: first_day: '01/01/0001' is no day; give one such as 13/05/2024",
        "contracts.csv line 8: worker w6 is left out, for trainings.csv line 11",
        (
            "contracts.csv line 9: niss: national number 93.04.17-039.75 has wrong check digits; "
            "compare all eleven digits"
        ),
        "regimes.csv line 8: worker w5 is left out, for contracts.csv line 7",
        "regimes.csv line 9: worker w6 is left out, for trainings.csv line 11",
        "regimes.csv line 10: worker w7 is left out, for contracts.csv line 9",
        "regimes.csv line 11: contract: contracts.csv gives this number to no worker",
        "trainings.csv line 4: the same as line 3; taken once",
        "trainings.csv line 9: worker w6 is left out, for trainings.csv line 11",
        (
            "trainings.csv line 10: amount: '7,36' hours are no whole minutes; give hours and "
            "minutes, such as 7:36"
        ),
        "trainings.csv line 11: 6 cells, where the first line names 12",
        "trainings.csv line 12: no cell holds anything",
        "movements.csv line 7: insz: no worker of contracts.csv has this number",
    ]


def test_a_balance_is_in_days_of_a_full_timer_and_says_when_it_was_read(
    migrated: Migration,
) -> None:
    balances = {
        (each["worker"], each["year"]): each for each in migrated.dossier["opening_balances"]
    }
    assert balances["w2", 2024]["days"] == "2"
    assert balances["w3", 2025]["days"] == "2/3"
    assert balances["w3", 2025]["origin"] == "FLA, read on 2026-12-10"
    # Read while entries were still possible: what became known later is taken off it.
    assert balances["w2", 2025]["read_on"] == "2025-12-22"
    assert "read_on" not in balances["w3", 2025]


def test_the_days_of_a_contract_are_those_of_the_entries_and_exits(migrated: Migration) -> None:
    first, second = (each for each in migrated.dossier["employments"] if each["worker"] == "w4")
    assert (first["from"], first["to"]) == ("2024-02-05", "2025-06-30")
    assert first["exit_declared_on"] == "2025-07-02"
    assert (second["from"], second["to"]) == ("2025-10-01", None)
    assert [str(each) for each in migrated.remarks] == [
        "contracts.csv line 5: from: 2024-02-01 gives way to 2024-02-05 of the entries and exits",
        "contracts.csv line 5: to: no day gives way to 2025-06-30 of the entries and exits",
    ]


def test_an_exit_is_known_from_the_day_on_which_it_was_declared(migrated: Migration) -> None:
    known = {day: migrated.source.items("w4", date(2025, 7, day)) for day in (1, 2)}
    assert [each.name for each in known[1]] == ["first day of 4704"]
    assert [each.name for each in known[2]] == ["first day of 4704", "last day of 4704"]


def test_the_entries_and_exits_keep_the_laws_of_an_authentic_source() -> None:
    check_authentic_source(EntriesAndExits)


# --- into a register -----------------------------------------------------------------------------


def test_the_trainings_go_into_a_register_and_what_it_refuses_is_listed(
    migrated: Migration,
) -> None:
    stranger, ahead = tried(migrated, date(2025, 10, 31))
    assert str(stranger) == "trainings.csv line 5: entered by the provider, who has to send it"
    # Followed in March 2026, which no register believes in October 2025.
    assert "ends on 2026-03-10, and was not followed on 2025-10-31" in ahead.reason
    # Sixty days after the exit of w4, and after the account closed for writing.
    late = tried(migrated, date(2026, 2, 1))
    assert {each.line for each in late} == {2, 3, 5, 6, 7, 8}
    assert all("refused" in each.reason for each in late if each.line != stranger.line)


def test_what_is_handed_over_twice_is_there_once(migrated: Migration) -> None:
    number, on = migrated.facts.employer.enterprise_number, date(2025, 10, 31)
    context = Context(
        builders.context().basis, (builders.staff(*migrated.facts.workers, number=str(number)),)
    )
    memory = RegisterInMemory(context, FixedClock(on))
    sent: Any = (memory.channel(Channel.BATCH), Actor.employer(number), Channel.BATCH, on)
    first, again = (hand_over(migrated, *sent) for _ in range(2))
    assert [each.line for each in first] == [each.line for each in again]
    held = memory.trainings(number, on)
    assert sorted(each.id for each in held) == ["2024-001", "2024-002", "2025-003"]


# --- the command ---------------------------------------------------------------------------------


def test_the_command_writes_the_dossier_and_prints_what_is_not_in_it(tmp_path: Path) -> None:
    written = tmp_path / "out.json"
    command = [ROOT / "migrate.py", EXAMPLE, "--on", str(ON), "--dossier", written]
    done = subprocess.run(
        [sys.executable, *map(str, command), "--try-register", "2025-10-31"],
        capture_output=True,
        check=True,
        text=True,
    )
    assert json.loads(written.read_text(encoding="utf-8")) == migrate(EXAMPLE, ON).dossier
    for said in (
        "Not in the dossier",
        "In the dossier, to be looked at",
        "Not taken by a register",
        "lines are in the dossier, 17 are not",
    ):
        assert said in done.stdout


def test_an_export_that_cannot_be_read_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = tmp_path / "out.json"
    assert main([str(tmp_path), "--on", str(ON), "--dossier", str(written)]) == 2
    assert capsys.readouterr().err == "employer.csv: No such file or directory\n"
    assert not written.exists()


# --- the mess ------------------------------------------------------------------------------------


def copied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(EXAMPLE, folder)
    return folder


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("employer.csv", b"0403.170.701", b"0403.170.702", "check digits 02"),
        ("employer.csv", b"7h36", b"0:00", "full_time_day: no time at all"),
        ("employer.csv", b"7h36", b"long", "employer.csv line 2: full_time_day"),
        ("employer.csv", b"0403.170.701;Voorbeeld NV;7h36\r\n", b"", "0 employers"),
        ("quarters.csv", b"2022Q4", b"2022Q5", "quarters.csv line 6: quarter"),
        ("trainings.csv", b"unit", b"units", "trainings.csv: no column unit"),
        ("trainings.csv", b"form;", b"form;form;", "a column stands twice"),
        ("regimes.csv", b"contract", b"\xff\xfec\0o\0", "no column contract"),
        ("fla.csv", b"w1", b"\x81", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_belongs_to_everybody_and_cannot_be_read_refuses_the_export(
    file: str, old: bytes, new: bytes, said: str, tmp_path: Path
) -> None:
    folder = copied(tmp_path / "export")
    content = (folder / file).read_bytes()
    assert old in content
    (folder / file).write_bytes(content.replace(old, new))
    with pytest.raises(ExportError, match=said):
        migrate(folder, ON)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("contracts.csv", b"c2;w2;", b"c1;w2;", "contract: line 2 has the same number"),
        ("contracts.csv", b"c2;w2;;", b"c2;w2;85073003328;", "insz: line 2 gives it to another"),
        ("contracts.csv", b"c5;w4;79.12.24-037.16", b"c5;w4;93041703974", "insz: line 5 has"),
        ("contracts.csv", b"c3;w3;", b"c3;;", "worker: empty"),
        ("contracts.csv", b"c3;w3;", b";w3;", "contract: empty"),
        ("regimes.csv", b"30,4;38", b"30,4;20", "a working regime of"),
        ("regimes.csv", b"30,4;38", b'"30,4;38', "a quotation mark is not closed"),
        ("suspensions.csv", b"reduced;1/4", b"halved;1/4", "kind: 'halved'"),
        ("trainings.csv", b"2024-001;w1", b"2024-001;w99", "is not in the dossier"),
        ("trainings.csv", b"2025-002;w3", b"2024-002;w3", "stands more than once"),
        ("fla.csv", b"w2;2025", b"w2;2024", "has another of 2024"),
        ("fla.csv", b"w1;2024", b"w1;'24", "is no year"),
        ("movements.csv", b"4701;IN", b"4701;UPDATE", "is neither IN nor OUT"),
    ],
)
def test_what_belongs_to_one_worker_and_cannot_be_read_is_listed(
    file: str, old: bytes, new: bytes, said: str, tmp_path: Path
) -> None:
    folder = copied(tmp_path / "export")
    content = (folder / file).read_bytes()
    (folder / file).write_bytes(content.replace(old, new, 1))
    assert any(said in each for each in lines(migrate(folder, ON)))


def test_a_declaration_that_the_source_does_not_know_is_remarked(tmp_path: Path) -> None:
    folder = copied(tmp_path / "export")
    feed = folder / "movements.csv"
    feed.write_bytes(feed.read_bytes().replace(b"4703;IN", b"4799;IN"))
    assert (
        "contracts.csv line 4: declaration: the entries and exits know no '4703' of this worker"
        in map(str, migrate(folder, ON).remarks)
    )


def test_what_the_source_says_twice_in_two_spellings_is_taken_once(tmp_path: Path) -> None:
    folder = copied(tmp_path / "export")
    with (folder / "movements.csv").open("ab") as feed:
        feed.write(b"4703;in;1-2-2024;90.01.01-035.86;31/01/2024\r\n")
    found = migrate(folder, ON)
    assert "movements.csv line 8: says the same as line 3; taken once" in lines(found)
    assert len(found.source.items("w3", ON)) == 1


def data_lines(folder: Path) -> Iterator[tuple[str, int, str]]:
    """Give the lines of an export below its headers, as plain as a reader by eye would count."""
    for file in FILES:
        text = (folder / file).read_bytes().decode("latin-1")
        numbered = list(enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1))
        filled = [(number, line) for number, line in numbered if line.strip()]
        yield from ((file, number, line) for number, line in filled[1:])


MESS = ["", " ", "w1", "w99", "c1", "0", "1", "7,6", "31/12/9999", "01/01/0001", "29/02/2023"]
MESS += ['"', '"a;b"', "x" * 600, "\x00", "é", "-1", "1e5", "=1+1", "\x1b[31m", "2024-001", "D"]


@st.composite
def messes(draw: st.DrawFn) -> list[tuple[str, int, int, str]]:
    """Draw what goes wrong: a file, a line, a cell, and what becomes of it."""
    files = [file for file in FILES if file != "employer.csv"]
    what = st.sampled_from([*MESS, "twice", "gone", "short", "long", "moved"])
    one = st.tuples(st.sampled_from(files), st.integers(1, 12), st.integers(0, 11), what)
    return draw(st.lists(one, min_size=1, max_size=6))


def spoil(folder: Path, mess: list[tuple[str, int, int, str]]) -> None:
    for file, number, column, what in mess:
        rows = (folder / file).read_bytes().decode("latin-1").split("\r\n")
        # The header stays, and something is below it.
        rows += [""] if len(rows) == 1 else []
        line = 1 + number % (len(rows) - 1)
        row = rows[line].split(";")
        if what == "twice":
            rows.insert(line, rows[line])
        elif what == "gone":
            del rows[line]
        elif what == "short":
            rows[line] = ";".join(row[:-1])
        elif what == "long":
            rows[line] += ";;x"
        elif what == "moved":
            rows.append(rows.pop(line))
        else:
            row[column % len(row)] = what
            rows[line] = ";".join(row)
        (folder / file).write_bytes("\r\n".join(rows).encode("latin-1"))


def migrated_unless_refused(folder: Path) -> Migration | None:
    """Give what was migrated, or None where the whole export is refused in words."""
    try:
        return migrate(folder, ON)
    except ExportError:
        return None


def named_in(line: str, columns: tuple[str, ...]) -> set[str]:
    """Give the cell that names the worker, or all where they are not where they belong."""
    row = next(csv.reader([line], delimiter=";"))
    if len(row) == len(columns):
        return {row[columns.index("worker")].strip()}
    return {name.strip(' "') for name in line.split(";")}


@settings(max_examples=60, deadline=None)
@given(messes())
def test_whatever_is_wrong_no_line_is_lost_in_silence(
    tmp_path_factory: pytest.TempPathFactory, mess: list[tuple[str, int, int, str]]
) -> None:
    folder = copied(tmp_path_factory.getbasetemp() / "messy-export")
    spoil(folder, mess)
    found = migrated_unless_refused(folder)
    if found is None:
        return
    there = {(file, number) for file, number, _ in data_lines(folder)}
    out = {(each.file, each.line) for each in found.listed if each.line != 1}
    assert set(found.placed) | out == there
    assert not set(found.placed) & out
    # Whoever is in the dossier is in it with every line that names it.
    workers = {each["id"] for each in found.dossier["workers"]}
    for file, number, line in data_lines(folder):
        if (file, number) in out and "worker" in FILES[file]:
            reasons = [e.reason for e in found.listed if (e.file, e.line) == (file, number)]
            taken_once = any(reason.endswith("taken once") for reason in reasons)
            assert taken_once or not workers & named_in(line, FILES[file]), (file, number, reasons)
    assert json.loads(assess_json(json.dumps(found.dossier), on=ON, known_on=ON))["on"] == str(ON)
