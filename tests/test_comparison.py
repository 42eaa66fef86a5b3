"""What if: two assessments compared, row by row, with both values and the reasons of each."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from attrs import evolve, fields, resolve_types
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from file_builders import DOSSIER, Content, changed
from fla_rules import RULEBOOK, FactError
from fla_rules.__main__ import main
from fla_rules.dossier import Assessment, AssessmentRequest, DutyRow, as_json, assess, read
from fla_rules.dossier import rows as row_classes
from fla_rules.explain import Language, languages
from fla_rules.reports import sheet_view
from fla_rules.sheets import (
    Change,
    ComparedList,
    Comparison,
    DifferenceRow,
    Table,
    as_html,
    compare,
    comparison_sheet,
)
from fla_rules.sheets.comparison import COMPARED
from fla_rules.spec.schema import all_schemas
from test_words import printed, wordless

EXAMPLES: Final = Path(__file__).parent.parent / "docs" / "examples"
PATHS: Final = sorted(EXAMPLES.glob("*.json"))
CONTENTS: Final = [json.loads(path.read_text(encoding="utf-8")) for path in PATHS]
ON: Final = date(2025, 6, 30)


def answer(
    content: Content, on: date = ON, known_on: date | None = None, lang: str | Language = "en"
) -> Assessment:
    dossier = read(json.dumps(content).encode(), on, RULEBOOK)
    return assess(dossier, AssessmentRequest(on, known_on or on, language=lang), RULEBOOK)


def what_if(content: Content, other: Content) -> Comparison:
    return compare(answer(content), answer(other))


def of(comparison: Comparison, name: ComparedList) -> list[DifferenceRow]:
    return [each for each in comparison.differences if each.list is name]


def values(row: DifferenceRow) -> dict[str, tuple[str | None, str | None]]:
    return {each.key: (each.first, each.second) for each in row.values}


def total(comparison: Comparison, name: ComparedList, year: int | None = None) -> tuple[str, ...]:
    (found,) = (each for each in comparison.totals if (each.list, each.year) == (name, year))
    return found.first, found.second, found.difference


# --- the usual questions -------------------------------------------------------------------------


def test_four_fifths_from_march_lower_the_right_and_say_by_which_steps() -> None:
    regime = [{"from": "2024-01-01", "fraction": "1"}, {"from": "2025-03-01", "fraction": "4/5"}]
    comparison = what_if(DOSSIER, changed("employments/0/regime", regime))
    (right,) = of(comparison, ComparedList.RIGHTS)
    assert (right.change, right.worker, right.year) == (Change.CHANGED, "w1", 2025)
    assert values(right) == {"days": ("5", "25/6")}
    assert [step.message for step in right.first_only] == [
        "5 days × 1 × 12 of 12 months from 2025-01-01",
        "in all 5 days",
    ]
    assert [step.message for step in right.second_only] == [
        "5 days × 1 × 2 of 12 months from 2025-01-01",
        "5 days × 0.8 × 10 of 12 months from 2025-03-01",
        "in all ≈ 4.17 days",
    ]
    assert total(comparison, ComparedList.RIGHTS, 2025) == ("5", "25/6", "-5/6")
    assert total(comparison, ComparedList.RIGHTS, 2024) == ("5", "5", "0")
    assert total(comparison, ComparedList.BALANCES) == ("9", "49/6", "-5/6")
    (told,) = of(comparison, ComparedList.DUTIES)
    assert told.duty is not None
    assert (told.change, told.duty.value) == (Change.CAME, "update_worker_data")


def one_more(content: Content) -> Content:
    more = deepcopy(content)
    more["workers"].append({"id": "new"})
    more["employments"].append({**more["employments"][0], "worker": "new"})
    return more


def test_one_more_worker_comes_with_rights_credit_and_duties_and_nobody_else_changes() -> None:
    comparison = what_if(DOSSIER, one_more(DOSSIER))
    rights = of(comparison, ComparedList.RIGHTS)
    assert [(each.change, each.worker, each.year) for each in rights] == [
        (Change.CAME, "new", 2024),
        (Change.CAME, "new", 2025),
    ]
    assert values(rights[0])["days"] == (None, "5")
    assert {each.worker for each in comparison.differences if each.worker} == {"new"}
    assert {each.change for each in of(comparison, ComparedList.DUTIES)} == {Change.CAME}
    assert total(comparison, ComparedList.RIGHTS, 2025) == ("5", "10", "5")


def test_an_enterprise_that_grows_over_20_says_so_in_the_reasons_of_each_right() -> None:
    small = changed("employer/quarter_end_fte", dict.fromkeys(_quarters(), 15))
    comparison = what_if(small, DOSSIER)
    sizes = {each.year: values(each) for each in of(comparison, ComparedList.SIZE_CLASSES)}
    assert sizes[2025]["class"] == ("10_to_20", "20+")
    assert sizes[2025]["average"] == ("15", "40")
    right = next(each for each in of(comparison, ComparedList.RIGHTS) if each.year == 2025)
    assert values(right)["days"] == ("1", "5")
    assert {"size.class"} <= {step.id for step in (*right.first_only, *right.second_only)} or any(
        "15" in step.message for step in right.first_only
    )


def _quarters() -> Iterator[str]:
    for year in (2022, 2023, 2024):
        yield from (f"{year}Q{number}" for number in (1, 2, 3, 4))


def test_another_committee_changes_the_figure_and_what_it_rests_on() -> None:
    comparison = what_if(DOSSIER, changed("employments/0/joint_committee", "200"))
    right = next(each for each in of(comparison, ComparedList.RIGHTS) if each.year == 2024)
    assert values(right)["days"][0] == "5"
    assert right.first_only
    assert right.second_only


def test_a_reading_is_a_difference_with_both_options() -> None:
    chosen = {**DOSSIER, "readings": {"rounding": "whole_day_up"}}
    partial = changed("employments/0/from", "2024-03-01")
    partial["employments"][0]["regime"][0]["from"] = "2024-03-01"
    comparison = what_if(partial, {**partial, "readings": chosen["readings"]})
    (reading,) = of(comparison, ComparedList.READINGS)
    assert (reading.reading, values(reading)) == (
        "rounding",
        {"option": ("exact", "whole_day_up")},
    )
    (right,) = of(comparison, ComparedList.RIGHTS)
    assert values(right) == {"days": ("25/6", "5"), "unrounded": (None, "25/6")}


def test_a_moved_end_changes_the_leaving_and_is_no_other_one() -> None:
    first, second = (changed("employments/0/ended_by", "dismissal") for _ in range(2))
    first["employments"][0]["to"], second["employments"][0]["to"] = "2025-05-31", "2025-06-15"
    (leaving,) = of(what_if(first, second), ComparedList.LEAVINGS)
    assert leaving.change is Change.CHANGED
    assert values(leaving)["last"] == ("2025-05-31", "2025-06-15")


def test_a_postponed_term_changes_the_day_of_the_duty() -> None:
    content = CONTENTS[[path.stem for path in PATHS].index("duties-2024-2026")]
    on = date(2024, 3, 20)
    comparison = compare(answer(content, on), answer(content, on, date(2024, 6, 30)))
    moved = [
        values(each)["due"]
        for each in of(comparison, ComparedList.DUTIES)
        if each.duty and each.duty.value == "start_up_registration"
    ]
    assert [second for _, second in moved] == ["2024-11-30"]
    assert (comparison.first.known_on, comparison.second.known_on) == (on, date(2024, 6, 30))


def test_the_same_values_on_other_grounds_are_told_apart_from_changed_ones() -> None:
    comparison = what_if(DOSSIER, changed("employer/quarter_end_fte/2023Q1", 41))
    grounds = [each for each in comparison.differences if each.change is Change.GROUNDS]
    assert {each.list for each in grounds} >= {ComparedList.RIGHTS}
    assert all(each.values == () for each in grounds)
    assert all(each.first_only and each.second_only for each in grounds)
    assert total(comparison, ComparedList.BALANCES)[2] == "0"


def test_what_is_not_known_in_one_is_in_no_sum_and_is_counted() -> None:
    unknown = changed("employer/quarter_end_fte", {})
    comparison = what_if(DOSSIER, unknown)
    (rights,) = (
        each for each in comparison.totals if (each.list, each.year) == (ComparedList.RIGHTS, 2025)
    )
    assert (rights.first, rights.second, rights.not_counted) == ("0", "0", 1)
    row = next(each for each in of(comparison, ComparedList.RIGHTS) if each.year == 2025)
    assert values(row)["outcome"] == ("determined", "undetermined")
    assert "size.missing" in {step.id for step in row.second_only}


def test_a_warning_comes_and_goes_with_its_sentence() -> None:
    too_long = changed("trainings/0/duration", {"days": "20"})
    both = of(what_if(DOSSIER, too_long), ComparedList.FINDINGS)
    came = next(each for each in both if each.id == "overuse")
    assert len(both) == 2
    assert (came.change, came.id, came.worker) == (Change.CAME, "overuse", "w1")
    assert came.second_only[0].message.startswith("training t1 takes")
    back = of(what_if(too_long, DOSSIER), ComparedList.FINDINGS)
    assert [each.change for each in back] == [Change.WENT, Change.WENT]
    assert [each.first_only for each in back] == [each.second_only for each in both]


# --- laws ----------------------------------------------------------------------------------------

SIDES: Final = st.tuples(st.sampled_from(CONTENTS), st.dates(date(2024, 1, 1), date(2026, 11, 20)))


@given(side=SIDES)
@settings(max_examples=20, deadline=None)
def test_an_answer_compared_with_itself_has_no_difference(side: tuple[Content, date]) -> None:
    comparison = compare(answer(*side), answer(*side))
    assert comparison.differences == ()
    assert all(each.difference == "0" and each.first == each.second for each in comparison.totals)


@given(one=SIDES, other=SIDES)
@settings(max_examples=20, deadline=None)
def test_compared_the_other_way_round_everything_is_the_other_way_round(
    one: tuple[Content, date], other: tuple[Content, date]
) -> None:
    first, second = answer(*one), answer(*other)
    there, back = compare(first, second), compare(second, first)
    assert sorted(map(repr, map(mirrored, there.differences))) == sorted(
        map(repr, back.differences)
    )
    for each, turned in zip(there.totals, back.totals, strict=True):
        assert (each.first, each.second) == (turned.second, turned.first)
        assert Fraction(each.difference) == -Fraction(turned.difference)
        assert Fraction(each.difference) == Fraction(each.second) - Fraction(each.first)
        assert each.not_counted == turned.not_counted


def mirrored(row: DifferenceRow) -> DifferenceRow:
    turned = {Change.CAME: Change.WENT, Change.WENT: Change.CAME}
    return evolve(
        row,
        change=turned.get(row.change, row.change),
        values=tuple(evolve(each, first=each.second, second=each.first) for each in row.values),
        first_only=row.second_only,
        second_only=row.first_only,
    )


@given(side=SIDES, random=st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_rows_in_another_order_are_no_difference(
    side: tuple[Content, date], random: Random
) -> None:
    content, on = side
    first = answer(content, on)
    turned: dict[str, Any] = {}
    for name in ("size_classes", "rights", "credits", "balances", "leavings", "duties", "findings"):
        rows = list(getattr(first, name))
        random.shuffle(rows)
        turned[name] = tuple(rows)
    assert compare(first, evolve(first, **turned)).differences == ()


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("content", CONTENTS, ids=[path.stem for path in PATHS])
def test_the_language_of_an_answer_is_no_difference(content: Content, name: str) -> None:
    assert compare(answer(content), answer(content, lang=name)).differences == ()


@given(one=SIDES, other=SIDES)
@settings(max_examples=20, deadline=None)
def test_the_differences_are_all_there_are(
    one: tuple[Content, date], other: tuple[Content, date]
) -> None:
    """Rows that are not named as different hold the same, key by key, for a slow reader too."""
    first, second = answer(*one), answer(*other)
    told = {
        (each.worker, each.year, each.kind)
        for each in of(compare(first, second), ComparedList.RIGHTS)
    }
    sides = [
        {(row.worker, row.year, row.kind): (row.outcome, row.days, row.at_least) for row in rows}
        for rows in (first.rights, second.rights)
    ]
    for about in {*sides[0], *sides[1]}:
        if sides[0].get(about) != sides[1].get(about):
            assert about in told
    duties = {
        (each.duty, each.worker, each.year, each.quarter, each.request, each.training)
        for each in of(compare(first, second), ComparedList.DUTIES)
    }
    days = [
        sorted((str(duty_of(row)), str(row.due), str(row.status)) for row in rows)
        for rows in (first.duties, second.duties)
    ]
    for each in {*days[0]} ^ {*days[1]}:
        assert each[0] in set(map(str, duties))


def duty_of(row: DutyRow) -> tuple[object, ...]:
    return (row.duty, row.worker, row.year, row.quarter, row.request, row.training)


# What a row rests on, what is for reading, and what follows from another key.
NOT_COMPARED: Final = {
    *("citation", "readings", "reasons", "missing", "open", "reason"),
    *("hours", "message", "to_do", "days_left", "known_exactly", "who", "committees"),
    *("name", "enterprise_number", "defaults", "lists", "mistakes"),
}
ROWS: Final = {
    "SizeRow": ComparedList.SIZE_CLASSES,
    "RightRow": ComparedList.RIGHTS,
    "CreditRow": ComparedList.CREDITS,
    "BalanceRow": ComparedList.BALANCES,
    "LeavingRow": ComparedList.LEAVINGS,
    "DutyRow": ComparedList.DUTIES,
    "SupervisionRow": ComparedList.SUPERVISION,
    "ListingRow": ComparedList.LISTS,
    "FindingRow": ComparedList.FINDINGS,
    "AnswerRow": ComparedList.ANSWERS,
    "SetAsideRow": ComparedList.SET_ASIDE,
}


@pytest.mark.parametrize("name", ROWS)
def test_every_key_of_a_row_is_compared_or_said_not_to_be(name: str) -> None:
    compared = COMPARED[ROWS[name]]
    keys = {each.name for each in fields(resolve_types(getattr(row_classes, name)))}
    exact = {key for key in keys if not key.endswith("_decimal")}
    assert {*compared.names, *compared.values} == exact - NOT_COMPARED
    assert not {*compared.names} & {*compared.values}


def test_only_assessments_are_compared() -> None:
    with pytest.raises(FactError, match="second: None is not an Assessment"):
        compare(answer(DOSSIER), None)  # type: ignore[arg-type]


# --- JSON, text and pages ------------------------------------------------------------------------


def pairs() -> Iterator[tuple[Content, Content]]:
    for content in CONTENTS:
        yield DOSSIER, content
        yield content, one_more(content)


@pytest.mark.parametrize(("one", "other"), list(pairs()))
def test_the_json_fits_its_schema(one: Content, other: Content) -> None:
    schema: Any = all_schemas()["comparison"]
    comparison = json.loads(as_json(what_if(one, other)))
    Draft202012Validator(schema).validate(comparison)
    assert comparison["differences"]


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("content", CONTENTS, ids=[path.stem for path in PATHS])
def test_text_and_page_hold_both_values_and_all_reasons(content: Content, name: str) -> None:
    comparison = compare(answer(DOSSIER, lang=name), answer(content, lang=name))
    sheet = comparison_sheet(comparison, name)
    text, page = printed(sheet_view(sheet)), as_html(sheet)
    assert f'lang="{name}"' in page
    for each in comparison.differences:
        if each.change is not Change.GROUNDS:
            for step in (*each.first_only, *each.second_only):
                assert step.message in text


def test_no_word_of_a_comparison_stands_outside_the_tables_of_its_language() -> None:
    ours = wordless()
    words = re.compile(r"[A-Za-z_]{2,}")
    for content in CONTENTS:
        for on in (date(2024, 12, 31), date(2026, 11, 20)):
            sides = [answer(each, on, lang=ours) for each in (DOSSIER, content)]
            view = printed(sheet_view(comparison_sheet(compare(*sides), ours)))
            quoted = f"{json.dumps([DOSSIER, content])} {' '.join(map(as_json, sides))}"
            assert set(words.findall(view)) - set(words.findall(quoted)) == set()


def test_a_worker_set_aside_in_one_is_there_on_its_side_alone() -> None:
    wrong = changed("employments/0/to", "2023-01-01")
    dossier = read(json.dumps(wrong).encode(), ON, RULEBOOK, set_aside=True)
    aside = assess(dossier, AssessmentRequest(ON, ON), RULEBOOK)
    (row,) = of(compare(aside, answer(DOSSIER)), ComparedList.SET_ASIDE)
    assert (row.change, row.worker) == (Change.WENT, "w1")
    sheet = comparison_sheet(compare(aside, answer(DOSSIER)), "en")
    (table,) = (part for part in sheet.parts if part.title == "Workers set aside")
    assert isinstance(table, Table)
    assert table.rows == (("w1 (only in the first)", "Workers set aside", "w1", "nothing"),)


def test_what_is_the_same_says_so() -> None:
    sheet = comparison_sheet(what_if(DOSSIER, DOSSIER), "fr")
    assert "Aucune différence." in printed(sheet_view(sheet))


# --- the command ---------------------------------------------------------------------------------

MARCH: Final = str(EXAMPLES / "hired-in-march.json")
TWO: Final = str(EXAMPLES / "two-workers.json")
ASKED: Final = ("compare", MARCH, "--on", "2024-12-31")


def shown(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> Content:
    assert main([*ASKED, *arguments, "--format", "json"]) == 0
    found: Content = json.loads(capsysbinary.readouterr().out)
    return found


def test_two_dossiers_are_compared_and_the_status_is_that_of_an_answer(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    found = shown(capsysbinary, TWO)
    assert {each["change"] for each in found["differences"]} >= {"came", "went", "changed"}
    assert shown(capsysbinary, MARCH)["differences"] == []


def test_one_dossier_is_compared_under_another_reading_day_and_knowledge(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    found = shown(capsysbinary, MARCH, "--second-reading", "rounding=whole_day_up")
    assert found["differences"][0]["list"] == "rights"
    found = shown(capsysbinary, MARCH, "--second-on", "2025-12-31")
    assert found["second"]["on"] == found["second"]["known_on"] == "2025-12-31"
    found = shown(capsysbinary, MARCH, "--second-known-on", "2026-06-30")
    assert (found["first"]["known_on"], found["second"]["known_on"]) == ("2024-12-31", "2026-06-30")
    known = (MARCH, "--known-on", "2026-01-31", "--second-on", "2025-06-30")
    assert shown(capsysbinary, *known)["second"]["known_on"] == "2026-01-31"


@pytest.mark.parametrize("form", ["text", "html"])
def test_text_and_page_are_of_the_language_asked(
    form: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main([*ASKED, TWO, "--format", form, "--lang", "de"]) == 0
    assert "Was sich zwischen zwei Antworten" in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ((), "arguments: the following arguments are required: second"),
        (("nowhere.json",), "second: dossier: 'nowhere.json' cannot be read"),
        ((MARCH, "--second-on", "2025-13-01"), "--second-on: "),
        ((MARCH, "--second-known-on", "soon"), "--second-known-on: "),
        ((MARCH, "--second-reading", "rounding"), "--second-reading: "),
        ((MARCH, "--second-reading", "colour=red"), "--second-reading: 'colour' is not a reading"),
        (
            (
                MARCH,
                "--second-reading=--",
            ),
            "",
        ),
        ((TWO, "--format", "ics"), "arguments: "),
    ],
)
def test_what_cannot_be_compared_is_a_mistake(
    given_: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, *given_]) == 2
    error = capsys.readouterr()
    assert error.out == ""
    assert error.err.startswith(said)
    assert error.err.count("\n") == 1


def test_a_mistake_says_in_which_of_the_two_files_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps(changed("employments/0/to", "2023-01-01")), encoding="utf-8")
    assert main([*ASKED, str(wrong)]) == 2
    assert capsys.readouterr().err.startswith("second: employments[0]")
    assert main(["compare", str(wrong), MARCH, "--on", "2024-12-31"]) == 2
    assert capsys.readouterr().err.startswith("dossier: employments[0]")
