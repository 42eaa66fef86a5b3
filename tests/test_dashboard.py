"""The employer's dashboard: every figure of it against a slow count of the assessment's rows."""

import json
import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fla_rules import RULEBOOK, FactError
from fla_rules.__main__ import main
from fla_rules.dossier import AssessmentRequest, OutcomeName, as_json, assess, read
from fla_rules.explain import languages
from fla_rules.law.readings import QUESTIONS
from fla_rules.numbers import decimal
from fla_rules.reports import sheet_view
from fla_rules.sheets import Bars, Dashboard, GroupRow, Table, as_html, dashboard, dashboard_sheet
from fla_rules.spec.schema import all_schemas
from fla_rules.vocabulary import Reading, SizeClass
from test_sheets import read as read_page
from test_sheets import text_of
from test_words import EXAMPLES, WORD, printed, wordless

Content = dict[str, Any]
ON: Final = date(2025, 6, 30)
SUMS: Final = ("opening", "granted", "used", "lapsed", "left")
YEARS: Final = range(2020, 2026)
QUARTERS: Final = [f"{year}Q{number}" for year in YEARS for number in (1, 2, 3, 4)]


# --- files ---------------------------------------------------------------------------------------


def firm(*workers: Content, fte: str | int | None = 40, **more: object) -> Content:
    """Give a firm of workers, each with all that the file says of it under one roof."""
    ends = {} if fte is None else dict.fromkeys(QUARTERS, fte)
    return {
        "format": "fla-rules.dossier/1",
        "employer": {
            "enterprise_number": "0403.170.701",
            "name": "Voorbeeld NV",
            "full_time_day": "7:36",
            "quarter_end_fte": ends,
        },
        "workers": [each["worker"] for each in workers],
        "employments": [job for each in workers for job in each["jobs"]],
        "trainings": [training for each in workers for training in each["trainings"]],
        **more,
    }


def worker(
    id_: str,
    *trainings: Content,
    first: str = "2024-01-01",
    committee: str = "302",
    fraction: str = "1",
    to: str | None = None,
    **said: object,
) -> Content:
    regime = [{"from": first, "fraction": fraction}]
    job = {
        "worker": id_,
        "from": first,
        "to": to,
        "joint_committee": committee,
        "regime": regime,
    }
    named = [{**each, "worker": id_} for each in trainings]
    return {"worker": {"id": id_, **said}, "jobs": [job], "trainings": named}


def course(id_: str, last: str, days: str = "1", **said: object) -> Content:
    return {
        "id": id_,
        "title": "Excel",
        "from": last,
        "to": last,
        "duration": {"days": days},
        "form": "formal",
        "status": "followed",
        "registered_by": "employer",
        **said,
    }


def until(valid_until: str | None, issued: str = "2024-03-01") -> Content:
    return {"issued": issued, "valid_until": valid_until}


def shown_of(content: Content, on: date = ON, *, set_aside: bool = False) -> Dashboard:
    dossier = read(json.dumps(content).encode(), on, RULEBOOK, set_aside=set_aside)
    return dashboard(dossier, AssessmentRequest(on, on), RULEBOOK)


MIXED: Final = firm(
    worker("w1", course("t1", "2025-02-03", "1/2"), team="Night", name="Anna Peeters"),
    worker("w2", course("t2", "2025-03-03", "2", form="informal"), team="Night", committee="200"),
    worker("w3", course("t3", "2024-03-04"), team="Day", fraction="4/5"),
    # Nobody knows the size of 2023, so nobody knows what this account holds.
    worker("w4", course("t4", "2025-04-07"), first="2023-01-01", committee="200"),
    worker("w5", course("t5", "2025-01-06"), to="2025-01-31", team="Day"),
    worker("w6", course("t6", "2025-05-05", "9"), first="2025-03-01", fraction="1/2"),
    fte=None,
)
MIXED["employer"]["quarter_end_fte"] = dict.fromkeys(QUARTERS[8:], "19.5")


# --- a slow oracle -------------------------------------------------------------------------------


def answered(content: Content, on: date) -> Content:
    dossier = read(json.dumps(content).encode(), on, RULEBOOK)
    answer: Content = json.loads(as_json(assess(dossier, AssessmentRequest(on, on), RULEBOOK)))
    return answer


def in_service(content: Content, id_: str, on: date) -> list[Content]:
    return [
        job
        for job in content["employments"]
        if job["worker"] == id_ and job["from"] <= str(on) <= (job["to"] or "9999")
    ]


def grouped_by_hand(content: Content, by: str, on: date) -> dict[str | None, list[str]]:
    """Give the workers in service on a day, by what the file says of them."""
    found: dict[str | None, list[str]] = {}
    for said in content["workers"]:
        jobs = in_service(content, said["id"], on)
        if jobs:
            committees = {job["joint_committee"] for job in jobs}
            regimes = [
                max((r["from"], Fraction(r["fraction"])) for r in job["regime"])[1] for job in jobs
            ]
            keys = {
                "team": said.get("team"),
                "committee": ", ".join(sorted(committees)),
                "working_time": "full_time" if sum(regimes) == 1 else "part_time",
            }
            found.setdefault(keys[by], []).append(said["id"])
    return found


def summed_by_hand(answer: Content, workers: Sequence[str], year: int) -> Content:
    """Add up, row by row, what an assessment says of some workers."""
    years = [row for row in answer["credits"] if row["worker"] in workers and row["year"] == year]
    lefts = [row for row in answer["balances"] if row["worker"] in workers]
    known = [row for row in years if row["outcome"] == "determined"]
    known_left = [row for row in lefts if row["outcome"] == "determined"]
    sums: Content = {
        name: sum((Fraction(row[name]) for row in known), Fraction()) for name in SUMS[:-1] if known
    }
    if known_left:
        sums["left"] = sum((Fraction(row["days"]) for row in known_left), Fraction())
    if len(known_left) < len(lefts):
        sure = [row.get("days") or row.get("at_least") or 0 for row in lefts]
        sums["at_least"] = sum(map(Fraction, sure), Fraction())
    return {
        **sums,
        "workers": len(workers),
        "undetermined": len(lefts) - len(known),
        "left_undetermined": len(lefts) - len(known_left),
    }


def figures(row: GroupRow) -> Content:
    """Give a row's figures as the oracle does."""
    counts = {
        "workers": row.workers,
        "undetermined": row.undetermined,
        "left_undetermined": row.left_undetermined,
    }
    sums = {name: getattr(row, name) for name in (*SUMS, "at_least")}
    return {name: Fraction(text) for name, text in sums.items() if text is not None} | counts


LISTS: Final = {"team": "by_team", "committee": "by_committee", "working_time": "by_working_time"}


@pytest.mark.parametrize("on", [ON, date(2024, 12, 31), date(2025, 1, 15), date(2026, 2, 1)])
@pytest.mark.parametrize("by", LISTS)
def test_a_group_has_what_a_slow_count_of_its_workers_gives(by: str, on: date) -> None:
    board, answer = shown_of(MIXED, on), answered(MIXED, on)
    rows: tuple[GroupRow, ...] = getattr(board, LISTS[by])
    by_hand = grouped_by_hand(MIXED, by, on)
    assert {row.group: figures(row) for row in rows} == {
        name: summed_by_hand(answer, workers, on.year) for name, workers in by_hand.items()
    }
    everybody = [each for workers in by_hand.values() for each in workers]
    assert figures(board.whole) == summed_by_hand(answer, everybody, on.year)
    assert board.not_in_service == len(MIXED["workers"]) - len(everybody)


def used_by_hand(content: Content, on: date) -> dict[str, Fraction]:
    """Add up the days used in the year by form, from the steps of the years that are known."""
    forms = {each["id"]: each["form"] for each in content["trainings"]}
    found: dict[str, Fraction] = {}
    for row in answered(content, on)["credits"]:
        here = row["year"] == on.year and in_service(content, row["worker"], on)
        for step in row["reasons"] if here and row["outcome"] == "determined" else ():
            if step["id"] == "movement.used":
                form = forms[step["arguments"]["training"]]
                days = Fraction(step["arguments"]["days"])
                found[form] = found.get(form, Fraction()) + days
    return found


@pytest.mark.parametrize("on", [ON, date(2024, 12, 31), date(2025, 1, 15)])
def test_what_each_form_used_is_what_the_movements_say(on: date) -> None:
    rows = {row.form: row.used for row in shown_of(MIXED, on).by_form}
    known = {form.value: Fraction(used) for form, used in rows.items() if form and used}
    assert {form: used for form, used in known.items() if used} == used_by_hand(MIXED, on)


# --- laws ----------------------------------------------------------------------------------------

PARTS: Final = st.sampled_from(["1", "4/5", "1/2", "19/38", "1/3"])
DAYS: Final = st.dates(date(2023, 1, 1), date(2025, 12, 31)).map(str)


@st.composite
def firms(draw: st.DrawFn) -> Content:
    workers = []
    for place in range(draw(st.integers(0, 5))):
        trainings = [
            course(f"t{place}-{number}", draw(DAYS), draw(PARTS), form=form)
            for number, form in enumerate(
                draw(st.lists(st.sampled_from(["formal", "informal"]), max_size=3))
            )
        ]
        team = draw(st.sampled_from([None, "Day", "Night", "Équipe é"]))
        workers.append(
            worker(
                f"w{place}",
                *trainings,
                first=draw(st.sampled_from(["2019-05-01", "2024-01-01", "2025-03-10"])),
                to=draw(st.sampled_from([None, "2025-03-31", "2025-12-31"])),
                committee=draw(st.sampled_from(["200", "302", "124"])),
                fraction=draw(PARTS),
                **({"team": team} if team else {}),
            )
        )
    fte = draw(st.sampled_from([None, 8, "19.5", 20, 60]))
    readings = draw(st.sampled_from([{}, {"overuse": "debt"}, {"straddling_training": "by_days"}]))
    content = firm(*workers, fte=fte, readings=readings)
    if draw(st.booleans()):
        ends = content["employer"]["quarter_end_fte"]
        content["employer"]["quarter_end_fte"] = {q: ends[q] for q in list(ends)[10:]}
    return content


@settings(max_examples=40, deadline=None)
@given(firms(), st.dates(date(2023, 1, 1), date(2026, 6, 30)))
def test_the_parts_add_up_to_the_whole_whatever_they_are_grouped_by(
    content: Content, on: date
) -> None:
    board = shown_of(content, on)
    for by in LISTS.values():
        rows: tuple[GroupRow, ...] = getattr(board, by)
        for name in ("workers", "undetermined", "left_undetermined"):
            assert sum(getattr(row, name) for row in rows) == getattr(board.whole, name)
        for name in SUMS:
            parts = [getattr(row, name) for row in rows if getattr(row, name) is not None]
            whole = getattr(board.whole, name)
            assert sum(map(Fraction, parts), Fraction()) == Fraction(whole or 0)
            assert (whole is None) is (not parts)
    used = [Fraction(row.used) for row in board.by_form if row.used is not None]
    assert sum(used, Fraction()) == Fraction(board.whole.used or 0)
    untrained = {row.worker for row in board.untrained}
    trained = {row.worker for row in board.followed if row.counts}
    assert not untrained & trained
    if any(each.outcome is not OutcomeName.NOT_APPLICABLE for each in board.members):
        assert untrained | trained == {each.worker for each in board.members}


@settings(max_examples=15, deadline=None)
@given(firms())
def test_a_team_changes_no_answer(content: Content) -> None:
    bare = deepcopy(content)
    for each in bare["workers"]:
        each.pop("team", None)
    assert answered(bare, ON) == answered(content, ON)


# --- size ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fte", "class_", "distances"),
    [
        (8, SizeClass.UNDER_10, [("10", False, "2"), ("20", False, "12")]),
        ("9.99", SizeClass.UNDER_10, [("10", False, "1/100"), ("20", False, "1001/100")]),
        (10, SizeClass.FROM_10_TO_20, [("10", True, "0"), ("20", False, "10")]),
        ("19.5", SizeClass.FROM_10_TO_20, [("10", True, "19/2"), ("20", False, "1/2")]),
        (20, SizeClass.FROM_20, [("10", True, "10"), ("20", True, "0")]),
        (60, SizeClass.FROM_20, [("10", True, "50"), ("20", True, "40")]),
    ],
)
def test_the_size_is_shown_with_its_distance_to_each_threshold(
    fte: str | int, class_: SizeClass, distances: list[tuple[str, bool, str]]
) -> None:
    size = shown_of(firm(worker("w1"), fte=fte)).sizes[0]
    assert size.size.class_ is class_
    assert [(row.threshold, row.reached, row.distance) for row in size.thresholds] == distances


def test_the_next_period_is_counted_only_from_quarters_that_have_ended() -> None:
    content = firm(worker("w1"), fte=20)
    content["employer"]["quarter_end_fte"] |= {"2024Q4": 18, "2025Q1": 19, "2025Q2": 9}
    sizes = shown_of(content, date(2025, 6, 29)).sizes
    assert [(each.first_year, each.quarters, each.size.average) for each in sizes] == [
        (2024, 4, "20"),
        (2026, 2, "37/2"),
    ]
    assert [each.size.average for each in shown_of(content, ON).sizes] == ["20", "46/3"]
    # In the first of the two years nothing of it has ended.
    assert [each.first_year for each in shown_of(content, date(2024, 6, 30)).sizes] == [2024]


def test_workers_counted_by_heads_have_a_distance_too() -> None:
    content = firm(worker("w1"), fte=None)
    content["employer"]["first_employment"] = {"quarter": "2024Q1", "workers": 12}
    (size,) = shown_of(content, date(2024, 6, 30)).sizes
    assert (size.size.workers, size.quarters) == ("12", 0)
    assert [row.distance for row in size.thresholds] == ["2", "8"]


def test_a_size_that_is_not_known_has_no_distance_and_says_what_is_missing() -> None:
    (size,) = shown_of(firm(worker("w1"), fte=None)).sizes
    assert (size.size.outcome, size.thresholds) == (OutcomeName.UNDETERMINED, ())
    assert [step.id for step in size.size.missing] == ["size.missing"]


# --- what is not known ---------------------------------------------------------------------------


def test_what_is_not_known_is_no_zero_but_counted_beside_the_sums_with_what_is_sure() -> None:
    content = firm(worker("w1", first="2023-01-01", team="Day"), fte=None)
    content["employer"]["quarter_end_fte"] = dict.fromkeys(QUARTERS[8:], 40)
    board = shown_of(content)
    (row,) = board.by_team
    assert (row.workers, row.undetermined, row.left_undetermined) == (1, 1, 1)
    assert [getattr(row, name) for name in SUMS] == [None] * 5
    # The rights of 2024 and 2025 are known, and nothing else is.
    assert (row.at_least, row.at_least_decimal) == ("10", "10")
    assert '"used"' not in as_json(row)
    assert board.needed[0].id == "size.missing"
    assert board.needed[0].workers == ("w1",)


def test_nothing_is_sure_where_a_debt_may_have_taken_it() -> None:
    content = firm(worker("w1", first="2023-01-01"), fte=None, readings={"overuse": "debt"})
    board = shown_of(content)
    assert (board.whole.left_undetermined, board.whole.at_least) == (1, None)


def test_before_2023_nobody_has_an_account_and_nothing_is_counted() -> None:
    board = shown_of(firm(worker("w1", first="2019-01-01")), date(2022, 6, 30))
    assert (board.whole.workers, board.whole.undetermined, board.whole.used) == (1, 0, None)
    assert [each.outcome for each in board.members] == [OutcomeName.NOT_APPLICABLE]
    assert board.untrained == ()
    assert "before_right" in [each.id for each in board.findings]


def test_a_sum_too_long_to_be_read_back_has_its_decimal_alone() -> None:
    primes = [n for n in range(1000, 5000) if all(n % k for k in range(2, 71))][:330]
    workers = [worker(f"w{q}", fraction=f"{q - 1}/{q}", committee="200") for q in primes]
    board = shown_of(firm(*workers))
    assert (board.whole.granted, board.whole.opening is None) == (None, True)
    exact = sum((Fraction(each.granted or 0) for each in board.members), Fraction())
    assert len(str(exact)) > 2000
    assert abs(Fraction(board.whole.granted_decimal or 0) - exact) <= Fraction(1, 200)
    total = Fraction(board.whole.granted_decimal or 0) + Fraction(board.whole.opening_decimal or 0)
    text = printed(sheet_view(dashboard_sheet(board, "en")))
    assert f"≈ {board.whole.granted_decimal}" in text
    assert f"0 of ≈ {decimal(total)}" in text


# --- who and what --------------------------------------------------------------------------------


def test_who_had_nothing_is_who_had_no_training_in_the_year_that_counts() -> None:
    content = firm(
        worker("none"),
        worker("before", course("t1", "2024-05-06")),
        worker("planned", course("t2", "2025-05-06", status="planned")),
        worker("no_count", course("t3", "2025-05-06", counts=False)),
        worker("later", course("t4", "2025-07-01")),
        worker("had", course("t5", "2025-05-06")),
        worker("beyond", course("t6", "2025-05-06", "50")),
        worker("gone", to="2025-06-29"),
    )
    assert [(row.worker, row.last_training) for row in shown_of(content).untrained] == [
        ("none", None),
        ("before", "2024-05-06"),
        ("planned", None),
        ("no_count", None),
        ("later", None),
    ]


def test_who_followed_what_says_what_it_used_and_what_found_no_credit() -> None:
    content = firm(
        worker(
            "w1",
            course("t1", "2025-02-03", "9", title="Fork lift"),
            course("t2", "2025-03-03", "2"),
            course("t3", "2025-03-04", counts=False),
            course("t4", "2024-03-04", form="informal"),
        )
    )
    rows = shown_of(content).followed
    told = [(row.training, row.days, row.counts, row.used, row.beyond) for row in rows]
    assert told == [
        # 5 days of 2024, of which one was used, and 5 of 2025.
        ("t1", "9", True, "9", None),
        ("t2", "2", True, None, "2"),
        ("t3", "1", False, None, None),
    ]
    assert [row.why_not.id for row in rows if row.why_not] == ["training.employer_says"]


def test_a_training_in_an_opening_balance_counts_and_uses_nothing_again() -> None:
    read_since = {
        "worker": "w1",
        "on": "2025-05-01",
        "year": 2025,
        "kind": "legal",
        "days": "4",
        "origin": "FLA",
    }
    content = firm(worker("w1", course("t1", "2025-02-03")), opening_balances=[read_since])
    board = shown_of(content)
    (row,) = board.followed
    assert (row.counts, board.untrained) == (True, ())


@pytest.mark.parametrize(
    ("certificates", "shown"),
    [
        ([until("2025-06-29")], [("t0", -1)]),
        ([until("2025-06-30")], [("t0", 0)]),
        ([until("2026-06-30")], [("t0", 365)]),
        ([until(None)], []),
        # Renewed by another of the same title, and by one that never runs out.
        ([until("2025-03-01"), until("2026-03-01", "2025-03-01")], [("t1", 244)]),
        ([until("2025-03-01"), until(None, "2025-03-01")], []),
    ],
)
def test_a_certificate_that_runs_out_is_listed_until_it_is_renewed(
    certificates: list[Content], shown: list[tuple[str, int]]
) -> None:
    courses = [
        course(f"t{place}", f"202{4 + place}-03-01", certificate=each)
        for place, each in enumerate(certificates)
    ]
    rows = shown_of(firm(worker("w1", *courses))).certificates
    assert [(row.training, row.days_left) for row in rows] == shown


def test_certificates_come_in_the_order_of_their_last_days() -> None:
    lasts = {"w1": "2026-01-01", "w2": "2024-06-01", "w3": "2025-12-01"}
    workers = [
        worker(id_, course(f"t{id_}", "2024-03-01", certificate=until(last)))
        for id_, last in lasts.items()
    ]
    assert [row.worker for row in shown_of(firm(*workers)).certificates] == ["w2", "w3", "w1"]


def test_a_worker_of_two_committees_is_in_a_group_of_both() -> None:
    both = worker("w1", fraction="1/2", committee="302")
    both["jobs"] += worker("w1", fraction="1/2", committee="200")["jobs"]
    board = shown_of(firm(both, worker("w2", committee="200")))
    assert [(row.group, row.workers) for row in board.by_committee] == [("200", 1), ("200, 302", 1)]
    assert [(row.group, row.workers) for row in board.by_working_time] == [("full_time", 2)]


# --- duties --------------------------------------------------------------------------------------


def duties_by_hand(content: Content, status: str, on: date) -> dict[tuple[object, ...], int]:
    found: dict[tuple[object, ...], int] = {}
    for row in answered(content, on)["duties"]:
        if row.get("status") == status and row["who"] == "employer":
            key = (row["duty"], row["due"], row.get("year"), row.get("quarter"))
            found[key] = found.get(key, 0) + 1
    return found


@pytest.mark.parametrize("on", [ON, date(2025, 1, 15), date(2026, 2, 1)])
def test_duties_that_are_overdue_are_those_of_the_assessment_put_together(on: date) -> None:
    rows = shown_of(MIXED, on).overdue
    told = {(row.duty.value, row.due, row.year, row.quarter): row.count for row in rows}
    assert told == duties_by_hand(MIXED, "overdue", on)
    dues = [row.due for row in rows]
    assert dues == sorted(dues, key=str)


def test_a_duty_to_come_is_due_within_a_quarter_also_beyond_the_year() -> None:
    rows = shown_of(MIXED, date(2025, 12, 15)).coming
    assert rows
    for row in rows:
        assert row.due is None or "2025-12-15" <= row.due <= "2026-03-17"
        assert row.to_do is not None
    assert [row.due for row in rows if row.due and row.due > "2026"]


def test_a_training_counts_from_its_last_day_on() -> None:
    content = firm(
        worker("w1", course("t1", "2025-06-30"), course("t2", "2025-06-30", counts=False))
    )
    assert [row.training for row in shown_of(content).followed] == ["t1", "t2"]
    assert shown_of(content).untrained == ()
    (row,) = shown_of(content, date(2025, 6, 29)).untrained
    assert (row.worker, row.last_training) == ("w1", None)


def test_of_whoever_is_not_known_no_training_says_what_it_used() -> None:
    content = firm(
        worker("w1", course("t1", "2025-02-03"), first="2023-01-01"),
        fte=None,
        opening_balances=[opening("w1", 2024, "3", on="2024-06-01")],
    )
    content["employer"]["quarter_end_fte"] = dict.fromkeys(QUARTERS[8:12], 40)
    (row,) = shown_of(content).followed
    assert (row.counts, row.used, row.beyond) == (True, None, None)
    assert [(form.undetermined, form.used) for form in shown_of(content).by_form] == [(1, None)]


def opening(id_: str, year: int, days: str, on: str = "2025-01-01") -> Content:
    return {
        "worker": id_,
        "on": on,
        "year": year,
        "kind": "legal",
        "days": days,
        "origin": "FLA",
    }


def test_a_training_over_two_years_stands_in_both_with_its_part_of_each() -> None:
    over = course("t1", "2025-01-02", "4", **{"from": "2024-12-30"})
    content = firm(worker("w1", over), readings={"straddling_training": "by_days"})
    for on, used in ((date(2024, 12, 31), "2"), (ON, "2")):
        board = shown_of(content, on)
        assert [(row.training, row.used) for row in board.followed] == [("t1", used)]
        assert [row.used for row in board.by_form] == [board.whole.used] == [used]


def test_what_pays_a_debt_of_before_is_used_by_no_form() -> None:
    content = firm(
        worker("w1", course("t1", "2025-02-03")),
        readings={"overuse": "debt"},
        opening_balances=[opening("w1", 2024, "-2")],
    )
    board = shown_of(content)
    told = [(row.form and row.form.value, row.trainings, row.used) for row in board.by_form]
    assert told == [("formal", 1, "1"), (None, 0, "2")]
    assert board.whole.used == "3"
    assert ("paid a debt of before", "0", "1", "2", "0") in cells(
        content, "Days used in 2025, by form of training"
    )


def test_a_duty_of_somebody_else_is_none_of_the_employers() -> None:
    content = firm(worker("w1", to="2025-06-15"))
    content["employments"][0] |= {"ended_by": "resignation", "exit_declared_on": "2025-06-16"}
    others = [row for row in answered(content, ON)["duties"] if row["who"] != "employer"]
    assert {row["status"] for row in others} == {"open"}
    board = shown_of(content)
    named = {row["duty"] for row in others}
    assert not named & {row.duty.value for row in (*board.overdue, *board.coming)}


def test_what_is_to_be_done_as_soon_as_possible_is_to_come_without_a_day() -> None:
    rows = [row for row in shown_of(MIXED).coming if row.due is None]
    told = {(row.duty.value, row.count) for row in rows}
    by_hand = {
        (name, sum(count for key, count in counted.items() if key[0] == name))
        for counted in (duties_by_hand(MIXED, "open", ON),)
        for name in {key[0] for key in counted if key[1] is None}
    }
    assert told == by_hand != set()


def test_the_year_is_that_of_the_day_whatever_years_are_asked_for() -> None:
    dossier = read(json.dumps(MIXED).encode(), ON, RULEBOOK)
    asked = AssessmentRequest(ON, ON, years=(2024,))
    assert as_json(dashboard(dossier, asked, RULEBOOK)) == as_json(shown_of(MIXED))


def test_what_became_known_later_is_not_shown_before() -> None:
    content = firm(
        worker("w1", course("t1", "2025-02-03", known_on="2025-06-20")),
        worker("w2"),
    )
    content["employments"][1]["known_on"] = "2025-06-20"
    dossier = read(json.dumps(content).encode(), ON, RULEBOOK)
    for known_on, workers, trainings in ((date(2025, 6, 19), 1, []), (ON, 2, ["t1"])):
        board = dashboard(dossier, AssessmentRequest(ON, known_on), RULEBOOK)
        assert board.whole.workers == workers
        assert [row.training for row in board.followed] == trainings


def test_a_worker_whose_account_begins_later_is_not_known() -> None:
    content = firm(worker("w1", account_from="2026-01-01"))
    (row,) = shown_of(content).members
    assert (row.outcome, row.used, row.left) == (OutcomeName.UNDETERMINED, None, None)


# --- the sheet -----------------------------------------------------------------------------------


def broken() -> Content:
    content = deepcopy(MIXED)
    content["workers"].append({"id": "wrong"})
    content["employments"].append({**worker("wrong")["jobs"][0], "from": "2024-13-01"})
    return content


def test_who_was_set_aside_is_said_first_and_is_in_no_figure() -> None:
    board = shown_of(broken(), set_aside=True)
    assert [each.worker for each in board.set_aside] == ["wrong"]
    assert figures(board.whole) == figures(shown_of(MIXED).whole)
    first, *_ = dashboard_sheet(board, "en").parts
    assert first.title.startswith("Set aside for mistakes")
    # Once, and not again among the findings.
    said = printed(sheet_view(dashboard_sheet(board, "en")))
    assert [each.id for each in board.findings].count("set_aside") == 1
    assert all(each.message not in said for each in board.findings if each.id == "set_aside")


def bars(content: Content) -> Bars:
    parts = dashboard_sheet(shown_of(content), "en").parts
    (found,) = [part for part in parts if isinstance(part, Bars)]
    return found


def test_a_bar_is_what_was_used_of_what_there_was() -> None:
    # 5 days of 2024 and 5 of 2025, and with 4/5 of full-time 8 in all.
    content = firm(
        worker("w1", course("t1", "2025-02-03", "4"), team="Day"),
        worker("w2", course("t2", "2025-02-03", "1"), team="Night", fraction="4/5"),
    )
    drawn = bars(content)
    assert drawn.title == "Days used in 2025 of those there were, by team"
    assert [(bar.label, bar.share, bar.figure) for bar in drawn.bars] == [
        ("In all", Fraction(5, 18), "5 of 18"),
        ("Day", Fraction(4, 10), "4 of 10"),
        ("Night", Fraction(1, 8), "1 of 8"),
    ]


def test_without_teams_the_picture_is_by_joint_committee_and_no_table_of_teams_is_shown() -> None:
    content = firm(worker("w1", committee="200"))
    assert [bar.label for bar in bars(content).bars] == ["In all", "200"]
    titles = [part.title for part in dashboard_sheet(shown_of(content), "en").parts]
    assert "By team, in days" not in titles


def test_a_bar_is_never_longer_than_the_whole_even_where_more_is_owed_than_there_is() -> None:
    debts = {"overuse": "debt"}
    trained = worker("w1", course("t1", "2024-02-03", "40"), course("t2", "2025-02-03", "40"))
    for bar in bars(firm(trained, readings=debts)).bars:
        assert 0 <= bar.share <= 1


def cells(content: Content, title: str, language: str = "en") -> list[tuple[str, ...]]:
    (found,) = [
        part
        for part in dashboard_sheet(shown_of(content), language).parts
        if isinstance(part, Table) and part.title == title
    ]
    return list(found.rows)


def test_a_table_says_at_least_where_not_all_is_known_and_how_many_are_not() -> None:
    # A day a year from 10 to 20 workers, 4/5 of it, and half of it for 10 months.
    assert cells(MIXED, "By team, in days") == [
        ("Day", "1", "0", "0.8", "0", "0.8", "0"),
        ("Night", "2", "2", "2", "2.5", "1.5", "0"),
        ("no team given", "2", "0", "≈ 0.42", "≈ 0.42", "at least 1", "1"),
        ("In all", "5", "2", "≈ 3.22", "≈ 2.92", "at least 3.3", "1"),
    ]


@pytest.mark.parametrize("name", languages())
def test_a_dashboard_is_shown_in_every_language_as_text_and_as_a_page(name: str) -> None:
    dossier = read(json.dumps(MIXED).encode(), ON, RULEBOOK)
    board = dashboard(dossier, AssessmentRequest(ON, ON, language=name), RULEBOOK)
    sheet = dashboard_sheet(board, name)
    page = read_page(as_html(sheet))
    body = page.find("body")
    assert body is not None
    assert page.get("lang") == name
    # A long name of a row is broken over lines.
    assert {word for said in text_of(body) for word in said.split()} <= set(
        printed(sheet_view(sheet)).split()
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.stem for each in EXAMPLES])
@pytest.mark.parametrize("on", [date(2024, 12, 31), date(2026, 11, 20)], ids=str)
def test_no_word_of_a_dashboard_stands_outside_the_tables_of_its_language(
    example: Path, on: date
) -> None:
    said_in_no_language(json.loads(example.read_text(encoding="utf-8")), on)


def test_no_word_of_a_large_dashboard_stands_outside_the_tables_of_its_language() -> None:
    said_in_no_language(MIXED, ON)


def said_in_no_language(content: Content, on: date) -> None:
    text = json.dumps(content, ensure_ascii=False)
    dossier = read(text.encode(), on, RULEBOOK)
    request = AssessmentRequest(on, on, language=wordless())
    board = dashboard(dossier, request, RULEBOOK)
    options = {each.option for kind in Reading.__subclasses__() for each in kind}
    quoted = set(re.findall(WORD, f"{text} {as_json(board)} {QUESTIONS} {options}"))
    said = re.findall(WORD, printed(sheet_view(dashboard_sheet(board, request.language))))
    assert set(said) - quoted == set()


def sixty() -> Content:
    """Give a firm of sixty, in which most of what can happen does to somebody."""
    return firm(
        *(
            worker(
                f"w{place:02}",
                *(
                    course(
                        f"t{place}-{number}",
                        f"202{4 + number % 2}-0{1 + place % 6}-1{number}",
                        ("1", "1/3", "1/2")[place % 3],
                        form=("formal", "informal")[(place + number) % 2],
                        certificate=until(f"202{5 + place % 3}-0{1 + place % 6}-15", "2024-01-10"),
                    )
                    for number in range(place % 4)
                ),
                first=("2019-04-01", "2024-01-01", "2025-02-01")[place % 3],
                committee=("200", "302", "124")[place % 3],
                fraction=("1", "4/5", "1/2")[place % 3],
                to="2025-03-31" if place % 13 == 0 else None,
                **({"team": ("Atelier", "Bureau")[place % 2]} if place % 5 else {}),
            )
            for place in range(60)
        ),
        fte=60,
    )


@pytest.mark.parametrize("by", LISTS)
def test_a_firm_of_sixty_has_what_a_slow_count_of_its_workers_gives(by: str) -> None:
    content = sixty()
    board, answer = shown_of(content), answered(content, ON)
    assert {row.group: figures(row) for row in getattr(board, LISTS[by])} == {
        name: summed_by_hand(answer, workers, ON.year)
        for name, workers in grouped_by_hand(content, by, ON).items()
    }


def test_of_a_long_list_the_sheet_shows_the_first_and_says_how_many_there_are() -> None:
    courses = [course(f"t{place}", "2025-02-03", "1/100") for place in range(501)]
    board = shown_of(firm(worker("w1", *courses)))
    assert len(board.followed) == 501
    lines = printed(sheet_view(dashboard_sheet(board, "en")))
    assert "Shown: 500 of 501; --format json has them all" in lines


def test_a_named_worker_is_shown_by_name_and_key() -> None:
    rows = cells(MIXED, "Who followed what in 2025")
    assert rows[0][:2] == ("Anna Peeters (w1)", "Excel")


def test_what_is_no_dashboard_is_refused() -> None:
    board: Any = "board"
    with pytest.raises(FactError, match="dashboard: 'board' is a text, not a Dashboard"):
        dashboard_sheet(board, "en")
    with pytest.raises(FactError, match="'xx' has no messages; give one of de, en, fr, nl"):
        dashboard_sheet(shown_of(MIXED), "xx")


# --- the command ---------------------------------------------------------------------------------


@pytest.fixture
def told(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Callable[..., Any]:
    def run(content: Content, *arguments: str) -> tuple[int, str, str]:
        path = tmp_path / "dossier.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        status = main(("dashboard", str(path), *arguments))
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return run


def test_the_command_gives_text_json_that_fits_its_schema_and_a_page(
    told: Callable[..., Any],
) -> None:
    status, text, _ = told(MIXED, "--on", "2025-06-30")
    assert (status, text.splitlines()[0]) == (0, "Training at Voorbeeld NV on 2025-06-30")
    _, written, _ = told(MIXED, "--on", "2025-06-30", "--format", "json")
    assert written == as_json(shown_of(MIXED))
    schema: Any = all_schemas()["dashboard"]
    Draft202012Validator(schema).validate(json.loads(written))
    _, page, _ = told(MIXED, "--on", "2025-06-30", "--format", "html", "--lang", "fr")
    assert '<html lang="fr">' in page
    assert "Formation chez Voorbeeld NV au 30 juin 2025" in page


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "arguments: the following arguments are required: --on; see --help"),
        (("--on", "2025-06-31"), "--on: '2025-06-31' is not a day"),
        (("--on", "2025-06-30", "--lang", "xx"), "--lang: 'xx' is not there"),
        (("--on", "2025-06-30", "--format", "pdf"), "arguments: argument --format: invalid"),
    ],
)
def test_a_wrong_argument_ends_with_2_and_a_line(
    told: Callable[..., Any], arguments: tuple[str, ...], line: str
) -> None:
    status, text, mistakes = told(MIXED, *arguments)
    assert (status, text) == (2, "")
    assert mistakes.startswith(line)


def test_a_mistake_of_the_file_is_a_line_or_is_set_aside(told: Callable[..., Any]) -> None:
    status, text, mistakes = told(broken(), "--on", "2025-06-30")
    assert (status, text) == (2, "")
    assert mistakes.startswith("employments[6].from: ")
    status, text, _ = told(broken(), "--on", "2025-06-30", "--set-aside")
    assert status == 0
    assert "wrong: employments[6].from: " in text


@pytest.mark.parametrize("team", ["", " ", 3, ["a"], "a\nb"])
def test_a_team_is_a_text_of_one_line(told: Callable[..., Any], team: object) -> None:
    status, _, mistakes = told(firm(worker("w1", team=team)), "--on", "2025-06-30")
    assert (status, mistakes.startswith("workers[0].team: ")) == (
        (0, False) if team is None else (2, True)
    )
