"""The calendar of an employer: every day once, under an id of what it is the day of."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from file_builders import DOSSIER, Content, changed
from fla_rules import RULEBOOK, FactError
from fla_rules.__main__ import main
from fla_rules.account import account_of, next_resets
from fla_rules.dossier import AssessmentRequest, OutcomeName, as_json, read
from fla_rules.dossier.assessment import everybody, law_of
from fla_rules.duties import Status
from fla_rules.explain import Language, languages
from fla_rules.reports import sheet_view
from fla_rules.sheets import (
    DeadlineCalendar,
    DeadlineRow,
    Lines,
    Table,
    as_html,
    deadline_calendar,
    deadline_sheet,
)
from fla_rules.spec.schema import all_schemas
from test_words import printed, wordless

EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
PATHS: Final = sorted(EXAMPLES.glob("*.json"))
DUTIES: Final = json.loads((EXAMPLES / "duties-2024-2026.json").read_text(encoding="utf-8"))
LATE: Final = date(2026, 11, 20)


def calendar_of(
    content: Content,
    on: date,
    ahead: int = 365,
    known_on: date | None = None,
    lang: str | Language = "en",
) -> DeadlineCalendar:
    dossier = read(json.dumps(content).encode(), on, RULEBOOK)
    request = AssessmentRequest(on, known_on or on, language=lang)
    return deadline_calendar(dossier, request, RULEBOOK, ahead)


def uids(calendar: DeadlineCalendar) -> dict[str, date]:
    return {each.uid: each.day for each in calendar.days}


def duty_of(calendar: DeadlineCalendar, name: str, worker: str | None = None) -> DeadlineRow:
    (found,) = (
        each
        for each in calendar.days
        if each.duty and (each.duty.duty.value, each.duty.worker) == (name, worker)
    )
    return found


def lapses(calendar: DeadlineCalendar) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (each.lapse.worker, str(each.day), each.lapse.days, each.lapse.at_least)
        for each in calendar.days
        if each.lapse
    ]


# --- which days there are ------------------------------------------------------------------------


def test_there_is_what_is_to_come_and_what_is_overdue_and_nothing_that_was_done_before() -> None:
    calendar = calendar_of(DUTIES, LATE)
    said = [
        (str(each.day), each.duty.duty.value, each.duty.status)
        for each in calendar.days
        if each.duty
    ]
    assert said == [
        ("2024-03-15", "obtain_opinion", Status.OVERDUE),
        ("2024-03-30", "adopt_plan", Status.OVERDUE),
        ("2026-03-15", "obtain_opinion", Status.OVERDUE),
        ("2026-03-30", "adopt_plan", Status.OVERDUE),
        ("2026-12-31", "notify_balance", Status.OPEN),
        ("2026-12-31", "notify_balance", Status.OPEN),
        ("2027-03-15", "obtain_opinion", Status.NOT_DUE),
        ("2027-03-30", "adopt_plan", Status.NOT_DUE),
    ]
    assert (calendar.until, calendar.enterprise_number) == (date(2027, 11, 20), "0403.170.701")


def test_what_was_done_before_its_last_day_stays_until_then() -> None:
    done = duty_of(calendar_of(DUTIES, date(2025, 1, 25)), "verify_right", "w1")
    assert done.duty is not None
    assert (str(done.day), done.duty.status) == ("2025-02-01", Status.MET)
    later = calendar_of(DUTIES, date(2025, 2, 2))
    assert done.uid not in uids(later)


def test_what_nobody_can_tell_has_no_day_and_is_listed_beside() -> None:
    calendar = calendar_of(DUTIES, LATE)
    unsure = [(each.duty.value, each.year) for each in calendar.without_day]
    assert ("submit_plan", 2026) in unsure
    assert all(each.outcome is OutcomeName.UNDETERMINED for each in calendar.without_day)
    assert all(each.missing or each.open for each in calendar.without_day)


def test_what_is_to_be_done_as_soon_as_possible_has_no_day_until_it_is_done() -> None:
    without_fla = changed("employer/registers_in", "account")
    open_ones = calendar_of(without_fla, LATE).without_day
    assert {each.duty.value for each in open_ones if each.due is None} >= {"tell_new_worker"}
    told = {**without_fla, "events": [{"kind": "worker_told", "worker": "w1", "on": "2024-01-02"}]}
    names = {each.duty.value for each in calendar_of(told, LATE).without_day}
    assert "tell_new_worker" not in names


@given(
    path=st.sampled_from(PATHS),
    on=st.dates(date(2023, 1, 1), date(2027, 1, 1)),
    near=st.integers(0, 400),
    further=st.integers(0, 1500),
)
@settings(max_examples=25, deadline=None)
def test_each_day_has_an_id_of_its_own_and_looking_further_only_adds_days(
    path: Path, on: date, near: int, further: int
) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    first = calendar_of(content, on, near)
    second = calendar_of(content, on, near + further)
    assert len(uids(first)) == len(first.days)
    assert len(uids(second)) == len(second.days)
    assert uids(first).items() <= uids(second).items()
    assert [each.day for each in second.days] == sorted(each.day for each in second.days)
    assert all(each.day <= on + timedelta(near) for each in first.days)
    for each in first.days:
        overdue = each.duty is not None and each.duty.status is Status.OVERDUE
        assert each.day >= on or overdue
    added = set(uids(second)) - set(uids(first))
    assert all(uids(second)[uid] > on + timedelta(near) for uid in added)


# --- ids -----------------------------------------------------------------------------------------


def test_a_postponed_term_moves_its_day_and_keeps_its_id() -> None:
    on = date(2024, 3, 20)
    before = duty_of(calendar_of(DUTIES, on), "start_up_registration", "w1")
    known_later = calendar_of(DUTIES, on, known_on=date(2024, 6, 30))
    after = duty_of(known_later, "start_up_registration", "w1")
    assert before.day < after.day == date(2024, 11, 30)
    assert before.uid == after.uid


def test_a_corrected_entry_moves_the_day_that_is_counted_from_it_and_keeps_the_id() -> None:
    on, moved = date(2024, 6, 30), deepcopy(DUTIES)
    moved["employments"][1]["from"] = "2024-05-13"
    moved["employments"][1]["regime"][0]["from"] = "2024-05-13"
    before, after = (
        duty_of(calendar_of(each, on), "register_worker_data", "w2") for each in (DUTIES, moved)
    )
    assert after.day - before.day == timedelta(3)
    assert before.uid == after.uid


def test_the_same_duty_of_a_second_entry_has_another_id() -> None:
    on, again = date(2025, 1, 10), deepcopy(DOSSIER)
    again["opening_balances"] = again["trainings"] = []
    job = again["employments"][0]
    spans = (("2024-12-02", "2024-12-20"), ("2025-01-06", None))
    again["employments"] = [
        {**job, "from": first, "to": last, "regime": [{"from": first, "fraction": "1"}]}
        for first, last in spans
    ]
    hired = [
        (str(each.duty.trigger), each.uid)
        for each in calendar_of(again, on).days
        if each.duty and each.duty.duty.value == "register_worker_data"
    ]
    assert [day for day, _ in hired] == ["2024-12-02", "2025-01-06"]
    assert len({uid for _, uid in hired}) == 2


def test_ids_are_the_same_in_every_language_and_in_every_order_of_the_file() -> None:
    turned = {name: rows[::-1] if isinstance(rows, list) else rows for name, rows in DUTIES.items()}
    expected = uids(calendar_of(DUTIES, LATE, 1500))
    assert expected
    assert uids(calendar_of(turned, LATE, 1500)) == expected
    for name in languages():
        assert uids(calendar_of(DUTIES, LATE, 1500, lang=name)) == expected


def test_ids_of_two_employers_differ_and_say_nothing_of_whose_days_they_are() -> None:
    other = deepcopy(DUTIES)
    other["employer"]["enterprise_number"] = "0206.731.645"
    first, second = uids(calendar_of(DUTIES, LATE, 1500)), uids(calendar_of(other, LATE, 1500))
    assert len(first) == len(second)
    assert not set(first) & set(second)
    for uid in (*first, *second):
        assert re.fullmatch(
            r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", uid
        )


def test_an_id_given_once_is_the_same_for_ever() -> None:
    calendar = calendar_of(DUTIES, LATE, 1500)
    plan = next(each for each in calendar.days if each.duty and each.duty.year == 2024)
    lapse = next(each for each in calendar.days if each.lapse)
    assert plan.uid == "359ddcb2-42b0-5e00-a50c-e1e329843728"
    assert lapse.uid == "8e8cb1a5-3281-5704-b982-d762998e350e"


# --- lapses --------------------------------------------------------------------------------------


def test_tr_57_the_end_of_five_years_takes_what_is_left_and_still_granted() -> None:
    sized = changed("employer/quarter_end_fte", dict.fromkeys(_quarters(2022, 2027), 40))
    sized["opening_balances"] = []
    calendar = calendar_of(sized, date(2027, 6, 30), 800)
    # Five days a year from 2024 to 2028, less the day followed in 2025.
    assert lapses(calendar) == [("w1", "2028-12-31", "24", None)]
    (row,) = (each.lapse for each in calendar.days if each.lapse)
    assert [(each.act, each.article) for each in row.citation] == [("TR", "57")]
    assert lapses(calendar_of(sized, date(2027, 6, 30), 365)) == []


def _quarters(first: int, last: int) -> Iterator[str]:
    for year in range(first, last + 1):
        yield from (f"{year}Q{number}" for number in (1, 2, 3, 4))


def test_a_lapse_of_rights_that_are_not_known_is_at_least_what_is_sure_and_says_why() -> None:
    calendar = calendar_of(DOSSIER, date(2026, 6, 30), 1200)
    (row,) = (each.lapse for each in calendar.days if each.lapse)
    assert (row.outcome, row.days) == (OutcomeName.UNDETERMINED, None)
    assert Fraction(row.at_least or "0") > 0
    assert {each.id for each in row.missing} == {"size.missing"}


@pytest.mark.parametrize("path", PATHS, ids=[each.stem for each in PATHS])
def test_lapses_are_the_resets_of_the_account(path: Path) -> None:
    content, on = json.loads(path.read_text(encoding="utf-8")), date(2028, 6, 30)
    dossier = read(json.dumps(content).encode(), on, RULEBOOK)
    everyone = everybody(dossier, law_of(dossier, RULEBOOK, on), AssessmentRequest(on, on))
    expected = [
        (worker.id, str(reset.day), str(reset.days))
        for worker in dossier.workers
        if (asked := account_of(everyone, worker.id))
        for reset in next_resets(asked)
        if any(each.contains(reset.day) for each in asked.service)
    ]
    found = [
        (worker, day, days or sure) for worker, day, days, sure in lapses(calendar_of(content, on))
    ]
    assert sorted(found) == sorted(expected)


def test_nothing_lapses_of_who_has_left_by_then() -> None:
    leaving = changed("employments/0/to", "2027-12-31")
    assert lapses(calendar_of(DOSSIER, LATE, 1000))
    assert lapses(calendar_of(leaving, LATE, 1000)) == []


def test_by_entry_the_lapse_is_on_another_day_under_the_same_id_and_names_the_reading() -> None:
    hired = changed("employments/0/from", "2024-04-01")
    hired["employments"][0]["regime"][0]["from"] = "2024-04-01"
    by_entry = {**hired, "readings": {"five_year_period": "entry"}}
    by_calendar, from_entry = (calendar_of(each, LATE, 1000) for each in (hired, by_entry))
    (first,), (second,) = (
        [each for each in calendar.days if each.lapse] for calendar in (by_calendar, from_entry)
    )
    assert (str(first.day), str(second.day)) == ("2028-12-31", "2029-03-31")
    assert first.uid == second.uid
    assert second.lapse is not None
    assert "five_year_period" in second.lapse.readings
    assert from_entry.readings["five_year_period"] == "entry"


def test_each_five_year_period_has_an_id_of_its_own_whenever_it_is_asked_for() -> None:
    both = [each.uid for each in calendar_of(DOSSIER, date(2028, 6, 1), 2200).days if each.lapse]
    assert len(set(both)) == 2
    later = [each.uid for each in calendar_of(DOSSIER, date(2029, 6, 1), 1700).days if each.lapse]
    assert later == both[1:]


# --- JSON, text and pages ------------------------------------------------------------------------


@pytest.mark.parametrize("path", PATHS, ids=[each.stem for each in PATHS])
def test_the_json_fits_its_schema(path: Path) -> None:
    calendar = calendar_of(json.loads(path.read_text(encoding="utf-8")), LATE, 1500)
    schema: Any = all_schemas()["calendar"]
    Draft202012Validator(schema).validate(json.loads(as_json(calendar)))


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("path", PATHS, ids=[each.stem for each in PATHS])
def test_text_and_page_hold_every_day_and_everything_without_one(path: Path, name: str) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    calendar = calendar_of(content, date(2024, 6, 30), 700, lang=name)
    sheet = deadline_sheet(calendar, name)
    table = next(part for part in sheet.parts if isinstance(part, Table))
    assert len(table.rows) == len(calendar.days)
    text, page = printed(sheet_view(sheet)), as_html(sheet)
    assert calendar.enterprise_number in text
    assert f'lang="{name}"' in page
    for gap in calendar.without_day:
        for step in (*gap.missing, *gap.open):
            assert step.message in text


def test_no_word_of_a_calendar_stands_outside_the_tables_of_its_language() -> None:
    ours = wordless()
    calendar = calendar_of(DUTIES, LATE, 1500, lang=ours)
    as_text = printed(sheet_view(deadline_sheet(calendar, ours)))
    named = {each.name for each in RULEBOOK.instruments}
    quoted = f"{json.dumps(DUTIES)} {as_json(calendar)} {named}"
    words = re.compile(r"[A-Za-z_]{2,}")
    assert set(words.findall(as_text)) - set(words.findall(quoted)) == set()


def test_what_is_asked_of_nobody_is_an_empty_calendar() -> None:
    nobody = {**DOSSIER, "workers": [], "employments": [], "trainings": [], "opening_balances": []}
    assert calendar_of(nobody, date(2022, 6, 30)).days == ()


def test_a_worker_set_aside_is_named_first_with_its_mistakes() -> None:
    wrong = one_wrong(json.loads((EXAMPLES / "two-workers.json").read_text(encoding="utf-8")))
    dossier = read(json.dumps(wrong).encode(), LATE, RULEBOOK, set_aside=True)
    calendar = deadline_calendar(dossier, AssessmentRequest(LATE, LATE), RULEBOOK)
    (aside,) = calendar.set_aside
    said, *_ = deadline_sheet(calendar, "en").parts
    assert isinstance(said, Lines)
    assert said.lines[1].startswith("Set aside for mistakes")
    assert said.lines[2:] == tuple(f"{aside.worker}: {each}" for each in aside.mistakes)
    assert aside.worker not in {each.duty.worker for each in calendar.days if each.duty}


def one_wrong(content: Content) -> Content:
    content["employments"][0]["to"] = "2001-01-01"
    return content


@pytest.mark.parametrize("ahead", [-1, 3661, True])
def test_a_number_of_days_that_is_none_is_refused(ahead: int) -> None:
    with pytest.raises(FactError):
        calendar_of(DOSSIER, LATE, ahead)


# --- iCalendar -----------------------------------------------------------------------------------

icalendar = pytest.importorskip("icalendar", reason="the extra calendar is not installed")
from fla_rules.sheets.icalendar import as_icalendar  # noqa: E402


def events(text: str) -> list[Any]:
    found: list[Any] = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return found


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("path", PATHS, ids=[each.stem for each in PATHS])
def test_a_calendar_program_reads_every_day_as_it_was_written(path: Path, name: str) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    calendar = calendar_of(content, date(2025, 1, 25), 1500, lang=name)
    text = as_icalendar(calendar, name)
    read_back = events(text)
    assert [(str(each["UID"]), each["DTSTART"].dt) for each in read_back] == [
        (each.uid, each.day) for each in calendar.days
    ]
    for event, each in zip(read_back, calendar.days, strict=True):
        assert type(event["DTSTART"].dt) is date
        assert event["SUMMARY"].params["LANGUAGE"] == name
        row = each.duty or each.lapse
        assert row is not None
        for cited in row.citation:
            assert cited.article in event["DESCRIPTION"] or cited.confidence.value == "several"
        if each.duty and each.duty.to_do:
            assert each.duty.to_do.message in event["DESCRIPTION"]
    (journal,) = icalendar.Calendar.from_ical(text).walk("VJOURNAL")
    for gap in calendar.without_day:
        assert all(step.message in journal["DESCRIPTION"] for step in gap.missing)


@pytest.mark.parametrize("name", languages())
def test_rfc_5545_lines_end_with_crlf_and_have_at_most_75_octets(name: str) -> None:
    text = as_icalendar(calendar_of(DUTIES, LATE, 1500, lang=name), name)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        assert re.match(r"[A-Z-]+(;[A-Z]+=[^:;]+)*:", line), line


def test_a_worker_s_id_with_the_signs_of_the_format_is_read_as_it_is() -> None:
    odd = json.loads(json.dumps(DOSSIER).replace('"w1"', '"é;,:\\\\n\\"= 𝒘"'))
    (worker,) = (each["id"] for each in odd["workers"])
    calendar = calendar_of(odd, LATE)
    read_back = events(as_icalendar(calendar, "fr"))
    named = [
        (each, str(event["SUMMARY"]))
        for each, event in zip(calendar.days, read_back, strict=True)
        if each.duty and each.duty.worker
    ]
    assert named
    assert all(worker in summary for _, summary in named)


def test_the_same_question_gives_the_same_bytes_and_the_stamp_is_that_of_the_knowledge() -> None:
    first, second = (as_icalendar(calendar_of(DUTIES, LATE), "nl") for _ in range(2))
    assert first == second
    stamps = {each["DTSTAMP"].dt for each in events(first)}
    assert stamps == {datetime(2026, 11, 20, tzinfo=UTC)}


def test_what_is_known_later_has_a_greater_sequence() -> None:
    texts = [
        as_icalendar(calendar_of(DUTIES, date(2024, 3, 20), known_on=known), "en")
        for known in (date(2024, 3, 20), date(2024, 6, 30))
    ]
    before, after = ({each["UID"]: each["SEQUENCE"] for each in events(text)} for text in texts)
    shared = set(before) & set(after)
    assert shared
    assert all(before[uid] < after[uid] for uid in shared)


def test_a_duty_that_is_lifted_is_struck_from_the_calendar_and_all_others_are_confirmed() -> None:
    calendar = calendar_of(DUTIES, date(2025, 12, 20), known_on=LATE)
    said = {each["UID"]: each["STATUS"] for each in events(as_icalendar(calendar, "en"))}
    lifted = {each.uid for each in calendar.days if each.duty and each.duty.status is Status.LIFTED}
    assert lifted
    assert {uid for uid, status in said.items() if status == "CANCELLED"} == lifted


def test_a_calendar_without_a_day_holds_the_entry_that_the_format_asks_for() -> None:
    nobody = {**DOSSIER, "workers": [], "employments": [], "trainings": [], "opening_balances": []}
    text = as_icalendar(calendar_of(nobody, date(2022, 6, 30)), "en")
    assert [each.name for each in icalendar.Calendar.from_ical(text).subcomponents] == ["VJOURNAL"]


def test_no_word_of_a_file_stands_outside_the_tables_of_its_language() -> None:
    ours = wordless()
    calendar = calendar_of(DUTIES, LATE, 1500, lang=ours)
    said = " ".join(
        f"{each['SUMMARY']} {each['DESCRIPTION']}"
        for each in icalendar.Calendar.from_ical(as_icalendar(calendar, ours)).subcomponents
    )
    quoted = f"{json.dumps(DUTIES)} {as_json(calendar)}"
    words = re.compile(r"[A-Za-z_]{2,}")
    assert set(words.findall(said)) - set(words.findall(quoted)) == set()


# --- the command ---------------------------------------------------------------------------------

PATH: Final = str(EXAMPLES / "duties-2024-2026.json")
ASKED: Final = ("calendar", PATH, "--on", "2026-11-20")


@pytest.mark.parametrize("form", ["text", "json", "html", "ics"])
def test_each_format_is_what_the_functions_give(
    form: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main([*ASKED, "--next", "100", "--format", form, "--lang", "fr"]) == 0
    out = capsysbinary.readouterr().out.decode()
    calendar = calendar_of(DUTIES, LATE, 100, lang="fr")
    expected = {
        "json": lambda: as_json(calendar),
        "html": lambda: as_html(deadline_sheet(calendar, "fr")),
        "ics": lambda: as_icalendar(calendar, "fr"),
    }
    if form == "text":
        assert deadline_sheet(calendar, "fr").title in out
    else:
        assert out == expected[form]()


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        (("--next", "-1"), "--next: '-1' is not a number of days"),
        (("--next", "4000"), "--next: '4000' is not a number of days"),
        (("--format", "pdf"), "arguments: "),
        (("--lang", "pt"), "--lang: 'pt' is not there"),
    ],
)
def test_what_cannot_be_asked_is_a_mistake(
    given_: tuple[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, *given_]) == 2
    error = capsys.readouterr()
    assert error.out == ""
    assert error.err.startswith(said)


def test_only_the_file_needs_the_extra() -> None:
    program = (
        "import sys; sys.modules['icalendar'] = None\n"
        "from fla_rules.__main__ import main\n"
        f"asked = {ASKED!r}\n"
        "for form in ('text', 'json', 'html', 'ics'):\n"
        "    print(form, main([*asked, '--format', form]), file=sys.stderr)\n"
    )
    run = subprocess.run(
        (sys.executable, "-c", program), capture_output=True, text=True, check=False
    )
    assert run.stderr.splitlines() == [
        "text 0",
        "json 0",
        "html 0",
        "--format: ics needs icalendar; pip install 'fla-rules[calendar]'",
        "ics 2",
    ]
