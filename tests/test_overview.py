"""The views of a dossier as text: what needs attention first, and nothing that misleads."""

import json
import re
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from rich.console import Console, RenderableType

from fla_rules import RULEBOOK
from fla_rules.account import account_of
from fla_rules.dossier import (
    AssessmentRequest,
    Dossier,
    as_json,
    assess,
    assess_account,
    assess_duties,
    read,
)
from fla_rules.dossier.assessment import everybody, law_of
from fla_rules.numbers import decimal
from fla_rules.reports import account_view, assessment_view, duties_view

Content = dict[str, Any]


def employed(worker: str, first: str, last: str | None = None, **more: object) -> Content:
    regime = [{"from": first, "fraction": "1"}]
    period = {"worker": worker, "from": first, "to": last}
    return {**period, "joint_committee": "302", "regime": regime, **more}


def followed(training: str, worker: str, day: str, days: str) -> Content:
    return {
        "id": training,
        "worker": worker,
        "title": "course",
        "from": day,
        "to": day,
        "duration": {"days": days},
        "form": "formal",
        "status": "followed",
        "registered_by": "employer",
    }


def firm(
    *employments: Content, since: int = 2020, full_time_day: str = "7:36", **more: object
) -> Content:
    workers = dict.fromkeys(each["worker"] for each in employments)
    quarters = {f"{year}Q{quarter}": "40" for year in range(since, 2026) for quarter in range(1, 5)}
    return {
        "format": "fla-rules.dossier/1",
        "employer": {
            "enterprise_number": "0403.170.701",
            "name": "Voorbeeld NV",
            "full_time_day": full_time_day,
            "quarter_end_fte": quarters,
            "consultation": "none",
        },
        "workers": [{"id": worker} for worker in workers],
        "employments": list(employments),
        **more,
    }


def facts(content: Content, on: str) -> tuple[Dossier, AssessmentRequest]:
    day = date.fromisoformat(on)
    return read(json.dumps(content).encode(), day, RULEBOOK), AssessmentRequest(day, day)


def printed(view: RenderableType) -> str:
    console = Console(width=160, highlight=False)
    with console.capture() as shown:
        console.print(view)
    return shown.get()


def overview(content: Content, on: str) -> str:
    return printed(assessment_view(assess(*facts(content, on), RULEBOOK)))


def answer(content: Content, on: str) -> Content:
    written: Content = json.loads(as_json(assess(*facts(content, on), RULEBOOK)))
    return written


def account(content: Content, worker: str, on: str) -> str:
    dossier, request = facts(content, on)
    law = law_of(dossier, RULEBOOK, request.known_on)
    question = account_of(everybody(dossier, law, request), worker)
    assert question
    return printed(account_view(question, assess_account(worker, question, request, RULEBOOK)))


def duties(content: Content, on: str) -> str:
    return printed(duties_view(assess_duties(*facts(content, on), RULEBOOK), None))


def unfolded(text: str) -> str:
    return " ".join(text.split())


LEFT: Final = firm(
    employed("w1", "2024-01-01", "2025-03-12", ended_by="serious_cause"),
    employed("w2", "2024-01-01"),
)


def test_whoever_left_is_shown_as_such_beside_the_days_that_are_lost() -> None:
    text = overview(LEFT, "2026-02-01")
    left = next(line for line in text.splitlines() if "6.25 (25/4)" in line and "47:30" in line)
    assert "w1 (left 2025-03-12)" in left
    assert "end of 2025-03-12: lost (TR 60" in left
    assert "dismissal for a serious cause" in text
    assert "w2 (" not in text


def test_a_leaving_holds_the_day_the_cause_and_the_days_concerned() -> None:
    (row,) = answer(LEFT, "2026-02-01")["leavings"]
    assert (row["worker"], row["last"], row["ended_by"]) == ("w1", "2025-03-12", "serious_cause")
    assert (row["credit"], row["days"], row["days_decimal"]) == ("lost", "25/4", "6.25")


def test_the_days_concerned_are_those_open_at_the_end_and_not_those_of_a_later_service() -> None:
    again = employed("w1", "2025-06-01")
    rows = answer(firm(LEFT["employments"][0], again), "2026-02-01")["leavings"]
    assert [(row["days"], row["hired_again"]) for row in rows] == [("25/4", "2025-06-01")]
    assert "w1 (" not in overview(firm(LEFT["employments"][0], again), "2026-02-01")


def test_the_days_of_an_end_to_come_are_those_open_on_the_day_asked_about() -> None:
    leaving = firm(employed("w1", "2024-01-01", "2026-06-30", ended_by="dismissal"))
    (row,) = answer(leaving, "2025-02-01")["leavings"]
    assert (row["credit"], row["days"]) == ("usable", "10")
    assert "w1 (leaves 2026-06-30)" in overview(leaving, "2025-02-01")


def test_what_becomes_of_days_is_said_although_their_number_is_not_known() -> None:
    (row,) = answer(
        {**LEFT, "employer": {**LEFT["employer"], "quarter_end_fte": {}}}, "2026-02-01"
    )["leavings"]
    assert (row["outcome"], row["credit"]) == ("determined", "lost")
    assert "days" not in row
    assert "missing" not in row


SILENT: Final = firm(
    employed("w1", "2024-04-01", "2024-04-05", ended_by="term"),
    employed("w1", "2024-04-08", "2024-04-12", ended_by="term"),
)


def test_every_end_has_its_day_and_what_would_settle_it() -> None:
    ends = re.findall(
        r"End of .*?\)(?= End of| Movements)", unfolded(account(SILENT, "w1", "2024-12-31"))
    )
    assert [end.split(" (")[0] for end in ends] == ["End of 2024-04-05", "End of 2024-04-12"]
    for end in ends:
        assert "choose the reading leaving_other = lost or usable" in end
        assert "≈ 0.42 days open" in end


@pytest.mark.parametrize("option", ["lost", "usable"])
def test_where_the_act_is_silent_the_reading_is_the_ground_and_no_article(option: str) -> None:
    settled = {**SILENT, "readings": {"leaving_other": option}}
    kept = account(settled, "w1", "2024-12-31")
    assert f"by the reading leaving_other = {option}: the act says nothing" in unfolded(kept)
    for text in (kept, overview(settled, "2024-12-31")):
        assert "TR 60" not in text
        assert f"leaving_other = {option}" in unfolded(text.split("Readings used:")[1])
    assert answer(settled, "2024-12-31")["readings"]["leaving_other"] == option


BROKEN: Final = firm(
    employed("w1", "2024-01-01"), trainings=[followed("t1", "w1", "2024-05-06", "27863/3040")]
)


def test_findings_come_before_the_tables_and_in_the_account_too() -> None:
    for text in (overview(BROKEN, "2024-12-31"), account(BROKEN, "w1", "2024-12-31")):
        warning = "warning (w1): training t1 takes ≈ 4.17 days more than was left on 2024-05-06"
        assert text.index(warning) < text.index("Worker" if "Worker" in text else "Movements")


def test_no_view_has_a_bare_dot_a_fraction_of_a_minute_or_a_fraction_in_a_sentence() -> None:
    odd = firm(
        employed(
            "w1",
            "2024-02-05",
            regime=[{"from": "2024-02-05", "hours": "25.33", "full_time_hours": "38"}],
        ),
        trainings=[followed("t1", "w1", "2024-05-06", "1/7")],
    )
    for text in (overview(odd, "2024-12-31"), account(odd, "w1", "2024-12-31")):
        assert not re.search(r"[0-9]\.(?![0-9])", text)
        assert not re.search(r"[0-9]:[0-9]{2}\+", text)
        assert not re.search(r"[0-9]/[0-9]+ (day|hour)", text)
        # A fraction stands in parentheses, beside its decimals, or nowhere.
        assert re.findall(r"(?<![-(0-9])[0-9]+/[0-9]+", text.replace("(-", "(")) == []


def test_what_holds_up_several_answers_is_said_once() -> None:
    workers = [employed(f"w{number}", "2024-01-01") for number in range(8)]
    text = overview(firm(*workers, since=2026), "2025-06-30")
    # Once for each year.
    assert text.count("employer.quarter_end_fte") == 2
    assert "w0, w1, w2, w3, w4 and 3 more" in text
    assert text.count("see 1 above") == 1 + len(workers)


def test_a_figure_that_holds_for_several_workers_is_said_once() -> None:
    workers = [employed(f"w{number}", "2024-01-01") for number in range(3)]
    assert unfolded(overview(firm(*workers), "2024-12-31")).count("no agreement of joint") == 1


def test_every_abbreviation_of_an_act_is_spelt_out() -> None:
    for text in (overview(LEFT, "2026-02-01"), account(LEFT, "w2", "2026-02-01")):
        assert "TR: Act of 3 October 2022" in text


def test_the_duties_say_first_what_was_found_and_once_what_holds_them_up() -> None:
    undecided = firm(employed("w1", "2024-01-01"))
    del undecided["employer"]["consultation"]
    text = duties(undecided, "2026-11-30")
    assert text.index("warning: ") < text.index("Duties on 2026-11-30")
    assert text.count("employer.consultation") == 1
    assert text.index("see 1 above") > text.index("employer.consultation")


def test_what_is_not_for_the_employer_to_do_is_said_to_be_for_whom_it_is() -> None:
    leaving = employed("w1", "2024-01-01", "2025-06-30", exit_declared_on="2025-07-01")
    assert "nothing: it is" in duties(firm(leaving), "2025-07-10")


def exact_amounts(row: object) -> list[tuple[str, Content]]:
    """Give every row that holds an exact amount, once for each of its amounts."""
    if isinstance(row, list):
        return [found for each in row for found in exact_amounts(each)]
    if not isinstance(row, dict):
        return []
    within = [found for each in row.values() for found in exact_amounts(each)]
    return [(key, row) for key in AMOUNTS if isinstance(row.get(key), str)] + within


AMOUNTS: Final = (
    *("average", "days", "minutes", "unrounded", "at_least"),
    *("opening", "granted", "used", "lapsed", "closing"),
)


@pytest.mark.parametrize("option", ["exact", "whole_day_down"])
def test_every_exact_amount_has_a_decimal_for_reading_beside_it(option: str) -> None:
    odd = {**LEFT, "readings": {"rounding": option}}
    lists = {key: each for key, each in answer(odd, "2026-02-01").items() if key != "findings"}
    # The arguments of a step are exact and for machines.
    found = [(key, row) for key, row in exact_amounts(list(lists.values())) if "outcome" in row]
    assert {key for key, _ in found} >= {"average", "days", "minutes", "closing"}
    for key, row in found:
        assert row[f"{key}_decimal"] == decimal(Fraction(row[key]))


HIRED_IN_MAY: Final = firm(
    employed("w1", "2024-05-10"),
    trainings=[followed("t1", "w1", "2025-03-10", "1"), followed("t2", "w1", "2026-03-10", "1")],
)


def test_a_right_that_has_not_opened_says_when_it_does_beside_the_days_that_are_not_there() -> None:
    text, kept = overview(HIRED_IN_MAY, "2024-02-29"), account(HIRED_IN_MAY, "w1", "2024-02-29")
    assert text.count("the right of 2024 opens on 2024-05-10") == 2
    assert "No movements\nTo come: the right of 2024 opens on 2024-05-10" in kept
    for said in (overview(HIRED_IN_MAY, "2024-05-10"), account(HIRED_IN_MAY, "w1", "2024-05-10")):
        assert "opens on" not in said


def test_a_last_day_that_another_reading_would_move_names_the_reading() -> None:
    text = account(HIRED_IN_MAY, "w1", "2025-01-01")
    assert re.findall(r"TR 57; reading\s+five_year_period", text)
    assert "five_year_period = calendar" in text
    # By both readings the period of whoever was there on 1 January 2024 ends on the same day.
    assert "five_year_period" not in account(firm(employed("w1", "2024-01-01")), "w1", "2025-01-01")


def test_a_use_names_the_order_only_where_there_were_days_to_choose_from() -> None:
    assert "FLA 19 § 3; reading use_order" in unfolded(account(HIRED_IN_MAY, "w1", "2025-12-31"))
    alone = firm(employed("w1", "2025-01-01"), trainings=[followed("t1", "w1", "2025-03-10", "1")])
    assert "use_order" not in account(alone, "w1", "2025-12-31")


def test_the_order_of_use_is_a_deduction_once_the_act_that_sets_it_is_repealed() -> None:
    lines = account(HIRED_IN_MAY, "w1", "2026-06-30").splitlines()
    cited = {name: line for line in lines for name in ("t1", "t2") if f"training {name}" in line}
    assert cited["t1"].rstrip().endswith("FLA 19 § 3; reading")
    assert cited["t2"].rstrip().endswith("FLA 19 § 3 (a")
    (row,) = answer(HIRED_IN_MAY, "2026-06-30")["balances"]
    confidence = {each["article"]: each["confidence"] for each in row["citation"]}
    assert confidence == {"57": "act", "19 § 3": "deduction"}


def test_what_the_movements_leave_out_is_said_under_them() -> None:
    before = firm(employed("w1", "2023-01-01"), since=2022)
    for quarter in ("2020Q4", "2021Q1", "2021Q2", "2021Q3"):
        before["employer"]["quarter_end_fte"].pop(quarter, None)
    text = account(before, "w1", "2024-06-30")
    assert "Left, as far as known" in text
    assert "Not among the movements, since it is not known: legal right of 2023" in unfolded(text)
    assert "as far as known" not in account(firm(employed("w1", "2024-01-01")), "w1", "2024-06-30")


def test_days_of_whoever_left_are_not_said_to_be_usable_after_the_end() -> None:
    text = unfolded(account(LEFT, "w1", "2026-02-01"))
    assert "usable until 2028-12-31" in text
    assert "is so while the service lasts, which ends on 2025-03-12" in text
    assert "while the service lasts" not in account(LEFT, "w2", "2026-02-01")


def test_a_training_outside_every_employment_is_said_once_in_an_account() -> None:
    outside = firm(
        employed("w1", "2024-01-01", "2025-03-12", ended_by="resignation"),
        trainings=[followed("t1", "w1", "2025-04-10", "1")],
    )
    text = account(outside, "w1", "2025-12-31")
    assert text.count("t1") == 1
    assert "training t1 lies outside every employment and is not charged" in text


def test_no_sentence_of_an_account_holds_a_fraction() -> None:
    text = account(LEFT, "w1", "2026-02-01")
    said = [line for line in text.splitlines() if line.startswith(("Left:", "End of"))]
    assert len(said) == 2
    assert not any(re.search(r"\d/\d", line) for line in said)
    assert "6.25 (25/4)" in text


def test_an_account_has_the_findings_of_its_workers_own_committee_and_of_the_fla() -> None:
    spelled = firm(employed("w1", "2024-01-01", joint_committee="302.00"))
    text = unfolded(account(spelled, "w1", "2026-11-30"))
    assert "notice: the joint committee written 302.00 is read as 302" in text
    assert "warning: what the Federal Learning Account holds can be read until 2026-12-31" in text
    assert "Learning Account holds" not in account(HIRED_IN_MAY, "w1", "2025-11-30")


def test_what_is_missing_is_referred_to_in_the_order_in_which_it_stands() -> None:
    undetermined = firm(employed("w1", "2019-01-01", joint_committee="200"))
    found = re.findall(r"see ([\d, ]+) above", overview(undetermined, "2026-06-30"))
    places = [[int(each) for each in places.split(", ")] for places in found]
    assert max(map(len, places)) > 2
    assert places == [sorted(each) for each in places]


def test_a_table_without_a_row_is_left_out() -> None:
    text = overview(HIRED_IN_MAY, "2023-06-30")
    assert "Duties: none" in text
    assert "Worker" not in text


def test_what_is_due_within_a_day_is_said_of_one_day() -> None:
    for ahead, title in ((1, "Due within 1 day\n"), (30, "Due within 30 days\n")):
        asked = assess_duties(*facts(HIRED_IN_MAY, "2024-03-30"), RULEBOOK, ahead)
        shown = printed(duties_view(asked, ahead))
        assert title in "".join(f"{line.strip()}\n" for line in shown.splitlines())


def test_an_end_of_an_employment_that_has_not_begun_ends_no_right_yet() -> None:
    to_come = firm(employed("w1", "2024-05-10", "2025-11-30", ended_by="resignation"))
    assert "while the service lasts" not in account(to_come, "w1", "2024-02-29")
    assert "while the service lasts" in account(to_come, "w1", "2024-06-30")


def test_a_debt_is_said_to_be_owed_and_not_to_be_left() -> None:
    owing = firm(
        employed("w1", "2024-12-01"),
        trainings=[followed("t1", "w1", "2024-12-10", "1")],
        readings={"overuse": "debt"},
    )
    assert "Left: nothing, and owed: ≈ 0.58 days, or 4:26 hours" in account(
        owing, "w1", "2024-12-31"
    )


def test_the_days_of_an_end_before_another_service_say_whose_days_are_not_among_them() -> None:
    again = firm(
        employed("w1", "2024-01-01", "2024-02-29", ended_by="resignation"),
        employed("w1", "2024-10-14"),
        trainings=[followed("t1", "w1", "2024-02-06", "2")],
    )
    said = "the days of the service from 2024-10-14 on are not among these"
    text = account(again, "w1", "2024-12-31")
    assert said in unfolded(text)
    assert "with 0 days open" in text
    (line,) = answer(again, "2024-12-31")["leavings"]
    assert (line["days"], line["hired_again"]) == ("0", "2024-10-14")
    assert "are not among these" not in account(LEFT, "w1", "2026-02-01")


def test_a_source_that_several_rows_rest_on_is_said_once() -> None:
    rising = firm(employed("w1", "2024-01-01", joint_committee="200"))
    lines = [line for line in overview(rising, "2026-06-30").splitlines() if "sfonds200" in line]
    assert len(lines) == 1
