"""The worker's statement: the figures of an assessment, and all that the account has to hold."""

import json
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.console import Console

from fla_rules import RULEBOOK, FactError, Readings
from fla_rules.__main__ import main
from fla_rules.dossier import (
    AssessmentRequest,
    Dossier,
    OutcomeName,
    as_json,
    assess,
    read,
)
from fla_rules.explain import Language, language, languages
from fla_rules.law.readings import Overuse
from fla_rules.reports import sheet_view
from fla_rules.sheets import Sheet, Statement, Table, as_html, statement, statement_sheet
from fla_rules.spec.schema import all_schemas
from fla_rules.testing import strategies

Content = dict[str, Any]

ON: Final = date(2026, 6, 30)
EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
QUARTERS: Final = [f"{year}Q{number}" for year in range(2020, 2026) for number in (1, 2, 3, 4)]
WHOLE: Final[Content] = {
    "format": "fla-rules.dossier/1",
    "employer": {
        "enterprise_number": "0403.170.701",
        "name": "Voorbeeld NV",
        "full_time_day": "7:36",
        "quarter_end_fte": dict.fromkeys(QUARTERS, 40),
        "registers_in": "account",
    },
    "workers": [
        {
            "id": "w1",
            "surname": "Peeters",
            "first_names": "Anna Maria",
            "born": "1985-07-30",
            "birthplace": "Eupen",
            "domicile": "Kerkstraat 1, 9000 Gent",
            "niss": "85.07.30-033.28",
        },
        {"id": "w2", "name": "Bram Claes"},
    ],
    "employments": [
        {
            "worker": worker,
            "from": "2024-03-29",
            "to": None,
            "joint_committee": "302",
            "regime": [{"from": "2024-03-29", "fraction": "4/5"}],
        }
        for worker in ("w1", "w2")
    ],
    "trainings": [
        {
            "id": "t1",
            "worker": "w1",
            "title": "Heftruck",
            "from": "2026-02-03",
            "to": "2026-02-04",
            "duration": {"hours": "11:24"},
            "form": "formal",
            "status": "followed",
            "registered_by": "employer",
            "certificate": {"issued": "2026-02-10", "valid_until": "2031-02-09"},
        },
        {
            "id": "t2",
            "worker": "w1",
            "title": "EHBO",
            "from": "2026-10-05",
            "to": "2026-10-05",
            "duration": {"days": "1"},
            "form": "informal",
            "status": "planned",
            "registered_by": "employer",
        },
    ],
    "events": [{"kind": "balance_notified", "worker": "w1", "year": 2026, "on": "2026-01-20"}],
}


def changed(**keys: object) -> Content:
    """Give the whole dossier with other keys of the first worker's employment."""
    content = deepcopy(WHOLE)
    content["employments"][0] |= keys
    return content


def facts(content: Content, on: date = ON) -> Dossier:
    return read(json.dumps(content).encode(), on, RULEBOOK)


def told(content: Content, on: date = ON, spoken: str | Language = "en") -> Statement:
    asked = AssessmentRequest(on, on, language=spoken)
    return statement(facts(content, on), "w1", asked, RULEBOOK)


def texts(sheet: Sheet) -> list[str]:
    """Give every text of a sheet in the order in which it is read."""
    page = as_html(sheet).removeprefix("<!DOCTYPE html>\n")
    body = ET.fromstring(re.sub(r"<(meta)([^>]*)>", r"<\1\2/>", page)).find("body")  # noqa: S314
    assert body is not None
    return [each.replace("\u00a0", " ").strip() for each in body.itertext() if each.strip()]


def said(content: Content, on: date = ON, spoken: str = "en") -> str:
    return "\n".join(texts(statement_sheet(told(content, on, spoken), spoken)))


def pairs_of(sheet: Sheet) -> dict[str, str]:
    first = sheet.parts[0]
    return dict(getattr(first, "pairs", ()))


# --- what it holds -------------------------------------------------------------------------------


def test_tr_55_it_holds_all_that_the_act_wants_in_an_account() -> None:
    rows = told(WHOLE)
    assert rows.absent == ()
    assert (rows.person.surname, rows.person.born) == ("Peeters", date(1985, 7, 30))
    assert [each.joint_committee for each in rows.employments] == ["302"]
    assert rows.employments[0].regime[0].fraction == "4/5"
    assert rows.credit
    assert rows.followed
    assert rows.balance
    # 5 days × 4/5 × 10 of 12 months in 2024, and 4 days in 2025 and in 2026.
    assert [each.granted for each in rows.credits] == ["10/3", "4", "4"]
    assert (rows.credit.days, rows.credit.hours) == ("4", "30:24")
    assert (rows.followed.days, rows.followed.hours) == ("3/2", "11:24")
    assert (rows.balance.days, rows.balance.hours) == ("59/6", "74:44")
    (path,) = rows.growth_paths
    assert (path.days, path.steps) == ("5", ())


def test_what_is_left_lapses_at_the_end_of_the_five_years_and_the_next_right_opens_in_january() -> (
    None
):
    rows = told(WHOLE)
    assert [(each.last, each.days) for each in rows.lapses] == [(date(2028, 12, 31), "59/6")]
    ((opens, right),) = [(each.opens, each.right) for each in rows.next_grants]
    assert (opens, right.year, right.days) == (date(2027, 1, 1), 2027, "4")


def test_a_certificate_has_its_days_and_a_planned_training_counts_nothing() -> None:
    rows = told(WHOLE)
    (certificate,) = rows.certificates
    assert (certificate.training, certificate.issued) == ("t1", date(2026, 2, 10))
    assert certificate.valid_until == date(2031, 2, 9)
    assert certificate.days_left == (date(2031, 2, 9) - ON).days
    assert [(each.training, each.days) for each in rows.trainings] == [("t1", "3/2"), ("t2", "0")]
    over = said(WHOLE, date(2031, 2, 10))
    assert "2031-02-09, and no longer valid" in over


def test_the_yearly_message_reminds_of_both_rights_and_says_when_it_was_told() -> None:
    rows = told(WHOLE)
    assert rows.kept_in is not None
    assert rows.kept_in.value == "account"
    assert [each.id for each in rows.reminders] == ["statement.consult", "statement.correct"]
    assert all(each.citation[0].article == "55" for each in rows.reminders)
    assert "Your employer told you the balance of this year on 2026-01-20" in said(WHOLE)
    silent = {**WHOLE, "events": []}
    assert "Your employer tells you the balance of this year by 2026-12-31" in said(silent)


@pytest.mark.parametrize(
    ("on", "quarters", "kept_in", "reminders"),
    [
        (date(2023, 6, 30), 40, None, []),
        (date(2025, 6, 30), 40, "account", ["statement.consult", "statement.correct"]),
        (date(2026, 6, 30), 15, "account", ["statement.consult", "statement.correct"]),
        (date(2026, 6, 30), 5, "nowhere", ["statement.not_kept"]),
    ],
)
def test_it_reminds_of_the_account_only_where_the_law_wants_one(
    on: date, quarters: int, kept_in: str | None, reminders: list[str]
) -> None:
    content = deepcopy(WHOLE)
    content["employer"]["quarter_end_fte"] = dict.fromkeys(QUARTERS, quarters)
    rows = told(content, on)
    assert (rows.kept_in.value if rows.kept_in else None) == kept_in
    assert [each.id for each in rows.reminders] == reminders


def test_in_the_time_of_the_fla_it_says_where_to_see_and_correct_what_is_kept() -> None:
    content = deepcopy(WHOLE)
    content["employer"]["registers_in"] = "fla"
    rows = told(content, date(2025, 6, 30))
    assert [each.citation[0].article for each in rows.reminders] == ["23", "24"]
    assert (rows.told, rows.absent) == (None, ())
    assert "Federal Learning Account, where you may see them" in said(content, date(2025, 6, 30))


@pytest.mark.parametrize(
    ("left_out", "item"),
    [
        (("surname",), "surname"),
        (("first_names", "birthplace"), "first names, place of birth"),
        (("born",), "day of birth"),
        (("domicile", "niss"), "domicile, national number"),
    ],
)
def test_what_the_account_has_to_hold_and_nobody_gave_is_named(
    left_out: tuple[str, ...], item: str
) -> None:
    content = deepcopy(WHOLE)
    for key in left_out:
        del content["workers"][0][key]
    assert len(told(content).absent) == len(left_out)
    assert f"the dossier does not give them: {item}\n" in said(content)


def test_a_name_in_one_piece_is_a_name_and_a_stand_in_is_no_day_of_birth() -> None:
    content = deepcopy(WHOLE)
    del content["workers"][0]["surname"], content["workers"][0]["first_names"]
    content["workers"][0] |= {"name": "Anna Peeters", "born": "1900-01-01"}
    rows = told(content)
    assert rows.person.born is None
    assert [each.arguments["item"] for each in rows.absent] == ["identity.born"]
    assert statement_sheet(rows, "en").title == "Training account of Anna Peeters on 2026-06-30"


# --- cases ---------------------------------------------------------------------------------------


def test_whoever_left_is_told_what_became_of_the_days_and_that_nothing_more_comes() -> None:
    content = changed(to="2026-03-31", ended_by="resignation")
    rows = told(content)
    assert (rows.lapses, rows.next_grants) == ((), ())
    glance = pairs_of(statement_sheet(rows, "en"))
    assert glance["End of your employment, 2026-03-31"] == "what is left then: lost"
    assert "(resignation), with ≈ 6.83 days open: lost" in said(content)
    silent = pairs_of(statement_sheet(told(changed(to="2026-03-31", ended_by="retirement")), "en"))
    assert silent["End of your employment, 2026-03-31"].endswith("not settled what becomes of it")


def test_whoever_is_to_leave_is_told_that_the_days_last_no_longer_than_the_service() -> None:
    rows = told(changed(to="2027-03-31"))
    assert [each.service_ends for each in rows.lapses] == [date(2027, 3, 31)]
    assert "while the service lasts, which ends on 2027-03-31" in said(changed(to="2027-03-31"))


def test_of_several_committees_each_has_its_path_and_one_set_aside_has_no_row() -> None:
    content = changed()
    construction = {"joint_committee": "124", "regime": [{"from": "2024-03-29", "fraction": "1/5"}]}
    content["employments"].append({**content["employments"][0], **construction})
    rows = told(content)
    assert [each.joint_committee for each in rows.employments] == ["302", "124"]
    assert {each.joint_committee: bool(each.steps) for each in rows.growth_paths} == {
        "302": False,
        "124": True,
    }


def test_an_account_from_a_day_begins_with_what_was_left_then() -> None:
    content = deepcopy(WHOLE)
    content["workers"][0]["account_from"] = "2026-01-01"
    content["opening_balances"] = [
        {"worker": "w1", "on": "2026-01-01", "year": 2025, "kind": "legal", "days": "2"}
        | {"origin": "FLA"}
    ]
    rows = told(content)
    assert [each.year for each in rows.credits] == [2026]
    assert [each.year for each in rows.rights] == [2026]
    assert rows.balance is not None
    assert rows.balance.days == "9/2"
    before = told(content, date(2025, 6, 30))
    assert before.balance is not None
    assert before.balance.outcome is OutcomeName.UNDETERMINED
    assert "not known" in pairs_of(statement_sheet(before, "en")).values()


@pytest.mark.parametrize("on", [date(2022, 6, 30), date(2023, 6, 30)])
def test_before_any_right_it_says_why_there_is_no_account(on: date) -> None:
    rows = told(WHOLE, on)
    assert rows.before is not None
    assert (rows.balance, rows.credits, rows.reminders) == (None, (), ())
    assert said(WHOLE, on).startswith(f"Training account of Anna Maria Peeters on {on}\n")


def test_what_is_not_known_says_what_is_missing_and_what_is_sure() -> None:
    content = changed(joint_committee="200", **{"from": "2023-03-01"})
    content["employments"][0]["regime"] = [{"from": "2023-03-01", "fraction": "1"}]
    rows = told(content)
    assert rows.balance is not None
    assert rows.balance.at_least
    assert rows.balance.missing
    whole = said(content)
    assert whole.count(rows.balance.missing[0].message) == 1
    assert "see 1" in whole
    assert f"at least ≈ {float(Fraction(rows.balance.at_least)):.2f} days" in whole


def test_a_debt_is_said_in_words_and_not_below_zero() -> None:
    content = deepcopy(WHOLE)
    content["readings"] = {"overuse": "debt"}
    content["trainings"][0]["duration"] = {"days": "20"}
    glance = pairs_of(statement_sheet(told(content), "en"))
    assert glance["Left on 2026-06-30"].startswith("nothing; ≈ 8.67 days")
    assert told(content).absent == ()


def test_without_a_first_day_in_the_dossier_nobody_else_is_in_the_statement() -> None:
    rows = told(WHOLE)
    assert "w2" not in as_json(rows)
    assert "Bram" not in said(WHOLE)


def test_a_worker_whom_the_dossier_does_not_have_is_refused() -> None:
    asked = AssessmentRequest(ON, ON)
    with pytest.raises(FactError, match="worker 'w9' is not in the dossier; give one that is"):
        statement(facts(WHOLE), "w9", asked, RULEBOOK)


def test_the_command_refuses_an_unknown_worker_and_one_set_aside_with_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = changed(joint_committee="2000")
    path = tmp_path / "dossier.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    asked = ("statement", str(path), "--on", "2026-06-30", "--set-aside")
    assert main((*asked, "--worker", "w9")) == 2
    assert "--worker: 'w9' is not in the dossier" in capsys.readouterr().err
    assert main((*asked, "--worker", "w1")) == 2
    assert "w1 is set aside" in capsys.readouterr().err
    assert main((*asked, "--worker", "w2")) == 0
    assert "Bram Claes" in capsys.readouterr().out


# --- the same as an assessment -------------------------------------------------------------------


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Draw the facts of an employer with two workers and some trainings of one."""
    courses = tuple(
        draw(strategies.trainings("w1", f"t{place}")) for place in range(draw(st.integers(0, 4)))
    )
    staff = (draw(strategies.workers("w1")), draw(strategies.workers("w2")))
    readings = Readings(overuse=draw(st.sampled_from(Overuse)))
    return Dossier(draw(strategies.employers()), staff, (), readings, courses, (), (), ())


@settings(max_examples=40)
@given(dossiers(), st.dates(date(2022, 12, 1), date(2030, 12, 31)))
def test_its_figures_are_those_of_the_assessment(dossier: Dossier, on: date) -> None:
    asked = AssessmentRequest(on, min(on, RULEBOOK.horizon))
    whole, rows = assess(dossier, asked, RULEBOOK), statement(dossier, "w1", asked, RULEBOOK)
    assert rows.credits == tuple(each for each in whole.credits if each.worker == "w1")
    assert rows.leavings == tuple(each for each in whole.leavings if each.worker == "w1")
    assert rows.balance == next((each for each in whole.balances if each.worker == "w1"), None)
    years = {each.year for each in rows.rights}
    own = [each for each in whole.rights if each.worker == "w1" and each.year in years]
    assert rows.rights == tuple(own)
    assert all(each.opens > on for each in rows.next_grants)
    left = sum((Fraction(each.days) for each in rows.lapses), Fraction())
    if rows.balance and rows.lapses and dossier.readings.overuse is not Overuse.DEBT:
        assert left == Fraction(rows.balance.days or rows.balance.at_least or 0)


@settings(max_examples=40)
@given(dossiers(), st.dates(date(2023, 1, 1), date(2030, 12, 31)))
def test_what_was_followed_in_a_year_is_what_was_charged_for_its_trainings(
    dossier: Dossier, on: date
) -> None:
    rows = statement(dossier, "w1", AssessmentRequest(on, RULEBOOK.horizon), RULEBOOK)
    within = [each for each in rows.trainings if each.to.year == on.year]
    charged = sum((Fraction(each.days) for each in within), Fraction())
    assert rows.followed is None or Fraction(rows.followed.days or 0) == charged
    for year in rows.credits:
        if year.year == on.year and year.used and rows.followed:
            assert Fraction(year.used) <= Fraction(rows.followed.days or 0)


@settings(max_examples=15)
@given(dossiers(), st.dates(date(2022, 12, 1), date(2030, 12, 31)), st.sampled_from(languages()))
def test_every_statement_is_a_sheet_and_its_json_fits_the_schema(
    dossier: Dossier, on: date, name: str
) -> None:
    asked = AssessmentRequest(on, min(on, RULEBOOK.horizon), language=name)
    rows = statement(dossier, "w1", asked, RULEBOOK)
    sheet = statement_sheet(rows, name)
    assert sheet.language == name
    assert texts(sheet)[0] == sheet.title
    VALIDATOR.validate(json.loads(as_json(rows)))


SCHEMA: Final[Any] = all_schemas()["statement"]
VALIDATOR: Final = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_every_worker_of_every_example_has_a_statement_that_fits_the_schema(path: Path) -> None:
    dossier = read(path.read_bytes(), ON, RULEBOOK)
    for worker in dossier.workers:
        rows = statement(dossier, worker.id, AssessmentRequest(ON, ON), RULEBOOK)
        VALIDATOR.validate(json.loads(as_json(rows)))
        assert texts(statement_sheet(rows, "nl"))


def test_years_that_the_request_names_change_nothing() -> None:
    narrow = AssessmentRequest(ON, ON, years=(2024,))
    assert statement(facts(WHOLE), "w1", narrow, RULEBOOK) == told(WHOLE)


# --- how it is read ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", languages())
def test_page_and_text_say_the_same(name: str) -> None:
    sheet = statement_sheet(told(WHOLE, spoken=name), name)
    console = Console(width=400)
    with console.capture() as shown:
        console.print(sheet_view(sheet))
    text = shown.get().replace("\u00a0", " ")
    # A name of a value may take two lines.
    assert [each for each in texts(sheet) if each not in text and len(each) <= 32] == []
    assert [each for each in " ".join(texts(sheet)).split() if each not in text] == []


@pytest.mark.parametrize(
    ("name", "days", "day"),
    [
        ("en", "≈ 9.83 days (74:44 hours)", "2027-01-01"),
        ("nl", "≈ 9,83 dagen (74:44 uur)", "1 januari 2027"),
        ("fr", "≈ 9,83 jours (74:44 heures)", "1er janvier 2027"),
        ("de", "≈ 9,83 Tage (74:44 Stunden)", "1. Januar 2027"),
    ],
)
def test_amounts_and_days_have_the_form_of_the_language(name: str, days: str, day: str) -> None:
    whole = said(WHOLE, spoken=name)
    assert days in whole
    assert day in whole


def test_a_committee_has_its_name_in_the_language_that_has_one() -> None:
    dutch, french = said(WHOLE, spoken="nl"), said(WHOLE, spoken="fr")
    assert "302 Paritair Comité voor het hotelbedrijf" in dutch
    assert "Paritair" not in french
    assert "302 Commission paritaire de l'industrie hôtelière" in french


def disguised(text: str) -> str:
    """Give a text in which no letter is left, but for the names of its places."""
    parts = re.split(r"(\{\w+\})", text)
    return "".join(
        each if each.startswith("{") else re.sub(r"[^\W\d_]", "ж", each) for each in parts
    )


def pseudo() -> Language:
    plain = language("en")
    return evolve(
        plain,
        messages={id_: disguised(text) for id_, text in plain.messages.items()},
        words={id_: disguised(text) for id_, text in plain.words.items()},
        labels={id_: disguised(text) for id_, text in plain.labels.items()},
    )


def facts_in(value: object) -> Iterator[str]:
    """Give the texts that a dossier holds, and those that the law's tables name."""
    if isinstance(value, dict):
        for each in value.values():
            yield from facts_in(each)
    elif isinstance(value, Iterable) and not isinstance(value, str):
        for each in value:
            yield from facts_in(each)
    else:
        yield str(value)


@pytest.mark.parametrize(
    "content", [WHOLE, changed(to="2026-03-31", ended_by="retirement"), changed(regime=[])]
)
def test_no_word_stands_in_it_that_a_language_cannot_change(content: Content) -> None:
    spoken = pseudo()
    rows = told(content, spoken=spoken)
    named = {each for row in rows.joint_committees for each in (row.nl, row.fr) if each}
    named |= {*facts_in(content), *rows.readings, *rows.readings.values(), "TR", "FLA"}
    named |= {rows.rulebook.version, rows.rulebook.digest}
    known = "|".join(map(re.escape, sorted(named, key=len, reverse=True)))
    left = [re.sub(known, "", text) for text in texts(statement_sheet(rows, spoken))]
    assert [each for each in left if re.search(r"[A-Za-z]{2,}", each)] == []


@pytest.mark.parametrize("name", languages())
def test_no_line_of_it_is_cut_off_in_a_narrow_terminal(name: str) -> None:
    content = changed(joint_committee="200", **{"from": "2023-03-01"})
    content["employments"][0]["regime"] = [{"from": "2023-03-01", "fraction": "1"}]
    sheet = statement_sheet(told(content, spoken=name), name)
    console = Console(width=80)
    with console.capture() as shown:
        console.print(sheet_view(sheet))
    for part in sheet.parts:
        for text in part.rows[0] if isinstance(part, Table) else ():
            assert text.split()[-1] in shown.get()
