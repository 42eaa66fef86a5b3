"""How many days a full-timer in service all year has: act, agreement, company (TR 51-56, 58)."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from attrs import evolve

from builders import (
    ALL_ALONG,
    BIG,
    DEFAULTS,
    ENDING,
    ENDING_SECTOR,
    MEDIUM,
    NOW,
    SMALL,
    SUCCESSOR,
    UNKNOWN_SIZE,
    agreement,
    arguments,
    articles,
    day,
    days,
    days_of,
    determined,
    firm,
    firm_declaring,
    full_timer,
    ids,
    is_beyond,
    law_with,
    not_applicable,
    period,
    question,
    readings_named,
    right,
    undetermined,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    Employer,
    EmployerYear,
    Hours,
    Kind,
    Readings,
    Undetermined,
    full_time_day,
    sentence,
    training_right,
)
from fla_rules.law import Agreement, BeforePath, LatePath, LegalValue, PathStep, ValueName
from fla_rules.outcome import Citation
from fla_rules.right import Unit
from fla_rules.right.entitlement import Gap, Grant, figures
from fla_rules.vocabulary import Confidence, SizeClass

LAST_FIGURE = Readings(late_path=LatePath.LAST_FIGURE)
# As committee 322's: a path to 2029 in an agreement that ended on 30 June 2025.
AGENCY = agreement(
    "322",
    {2023: "2", 2024: "2.5", 2025: "3", 2026: "3.5", 2027: "4", 2028: "4.5", 2029: "5"},
    valid=period("2023-01-01", "2025-06-30"),
    known_from="2023-09-19",
)
# As committee 209's: hours, not days.
METAL = agreement(
    "209", {2023: Hours(24 * 60), 2024: Hours(32 * 60), 2025: Hours(36 * 60), 2026: Hours(40 * 60)}
)


# --- published examples --------------------------------------------------------------------------


def test_published_example_e5_five_years_from_2024_make_25_days() -> None:
    law = law_with(known_on="2024-01-01")
    assert sum(days_of(ALL_ALONG, year, law=law) for year in range(2024, 2029)) == 25


def test_published_example_e8_committee_200_has_three_days_in_2025() -> None:
    assert days_of(full_timer("200"), 2025) == 3


def test_published_example_e9_committee_124_has_three_days_in_2026() -> None:
    assert days_of(full_timer("124"), 2026) == 3


@pytest.mark.parametrize(("fte", "expected"), [("10", 1), ("19", 1), ("20", 5), ("200", 5)])
def test_published_example_e14_one_day_from_10_to_20_and_five_from_20(
    fte: str, expected: int
) -> None:
    assert days_of(ALL_ALONG, 2024, employer=firm(fte)) == expected


# --- the act, article by article -----------------------------------------------------------------


def test_tr_50_2_an_average_of_two_quarters_of_19_and_20_gives_one_day() -> None:
    employer = firm_declaring({"2023Q1": 19, "2023Q2": 20})
    assert days_of(ALL_ALONG, 2024, employer=employer) == 1


def test_tr_50_2_an_average_of_exactly_20_gives_the_full_right() -> None:
    employer = firm_declaring({"2022Q4": 18, "2023Q1": 19, "2023Q2": 21, "2023Q3": 22})
    assert days_of(ALL_ALONG, 2024, employer=employer) == 5


@pytest.mark.parametrize("fte", ["0", "5", "9.99"])
def test_tr_51_2_below_10_workers_the_act_gives_no_right(fte: str) -> None:
    outcome = not_applicable(right(ALL_ALONG, 2024, employer=firm(fte)))
    assert outcome.reason.id == "figure.below_10"
    assert {cited.article for cited in outcome.reason.citations} == {"51 § 2"}


def test_tr_52_and_56_a_full_timer_has_five_days_a_year_from_2024_and_four_in_2023() -> None:
    assert [days_of(ALL_ALONG, year) for year in range(2023, 2027)] == [4, 5, 5, 5]
    assert ("TR", "56") in articles(right(ALL_ALONG, 2023))


def test_tr_53_an_agreement_comes_before_the_figure_of_the_act() -> None:
    assert days_of(full_timer("302"), 2024, law=law_with(agreement("302", {2024: "3"}))) == 3
    assert days_of(full_timer("302"), 2024) == 5


def test_tr_54_2_a_growth_path_may_stand_below_five_days_but_says_by_which_article() -> None:
    outcome = right(full_timer("200"), 2024)
    assert days(outcome) == 3
    assert {("TR", "54 § 2"), ("agreement 200", "from 2024")} <= articles(outcome)
    assert ("TR", "56") not in articles(outcome)


def test_tr_55_and_56_after_the_agreement_has_ended_the_figure_of_the_act_is_back() -> None:
    outcome = right(full_timer("200"), 2029)
    assert days(outcome) == 5
    assert {("TR", "55-56"), ("TR", "56")} <= articles(outcome)
    deduced = [each for each in determined(outcome).citations if each.article == "55-56"]
    assert [each.confidence for each in deduced] == [Confidence.DEDUCTION]


def test_tr_58_1_from_10_to_20_workers_it_is_one_day_every_year() -> None:
    assert [days_of(ALL_ALONG, year, employer=MEDIUM) for year in (2023, 2024, 2030)] == [1, 1, 1]
    assert ("TR", "58 § 1") in articles(right(ALL_ALONG, 2024, employer=MEDIUM))


def test_tr_58_3_from_10_to_20_workers_an_agreement_may_raise_the_day() -> None:
    raised = agreement("302", {2024: "2"}, size_class=SizeClass.FROM_10_TO_20)
    outcome = right(ALL_ALONG, 2024, employer=MEDIUM, law=law_with(raised))
    assert days(outcome) == 2
    assert {("TR", "58 § 3"), ("agreement 302", "from 2024")} <= articles(outcome)


def test_a_committee_without_known_agreement_has_the_act_and_the_answer_says_so() -> None:
    notes = [each.note for each in determined(right(ALL_ALONG, 2024)).citations]
    assert any("no agreement of this joint committee is known" in (note or "") for note in notes)


def test_an_agreement_that_is_silent_on_a_size_leaves_it_the_figure_of_the_act() -> None:
    law = law_with(agreement("302", {2024: "3"}))
    outcome = right(ALL_ALONG, 2024, employer=MEDIUM, law=law)
    assert days(outcome) == 1
    notes = [each.note for each in determined(outcome).citations]
    assert any("gives no figure for this size" in (note or "") for note in notes)


def test_a_year_has_the_acts_figure_of_its_first_day() -> None:
    cited = Citation("TR", "56", Confidence.ACT)
    six = LegalValue(ValueName.DAYS_FROM_20, 6, period("2027-01-02"), date(2026, 6, 1), cited)
    law = law_with(book=RULEBOOK.with_value(six))
    assert [days_of(ALL_ALONG, year, law=law) for year in (2026, 2027, 2028)] == [5, 5, 6]


@pytest.mark.parametrize(("employer", "article"), [(MEDIUM, "58 § 3"), (BIG, "53")])
def test_the_acts_figure_rests_on_the_article_of_the_size(employer: Employer, article: str) -> None:
    (figure,) = figures(EmployerYear(NOW, DEFAULTS, employer, 2024), "302", Kind.LEGAL)
    assert isinstance(figure, Grant)
    assert figure.citations[1].article == article


def test_the_step_that_says_the_figure_rests_on_what_the_figure_rests_on() -> None:
    (figure,) = figures(EmployerYear(NOW, DEFAULTS, BIG, 2024), "302", Kind.LEGAL)
    assert isinstance(figure, Grant)
    (said,) = [step for step in question(ALL_ALONG, 2024).reasons() if step.id == figure.message]
    assert said.citations == figure.citations


# --- 2021 and 2022 -------------------------------------------------------------------------------


@pytest.mark.parametrize("employer", [SMALL, MEDIUM, BIG, UNKNOWN_SIZE], ids=["9", "15", "40", "?"])
@pytest.mark.parametrize("kind", [Kind.LEGAL, Kind.SECTORAL])
@pytest.mark.parametrize("code", ["124", "200", "302", "322"])
def test_in_2021_there_was_no_right_in_days(employer: Employer, kind: Kind, code: str) -> None:
    outcome = not_applicable(right(full_timer(code), 2021, employer=employer, kind=kind))
    assert outcome.reason.id == "act.not_in_force"


@pytest.mark.parametrize("employer", [MEDIUM, BIG], ids=["15", "40"])
@pytest.mark.parametrize("code", ["302", "200", "124"])
def test_in_2022_the_figure_is_undetermined_from_10_workers_on(
    employer: Employer, code: str
) -> None:
    assert undetermined(right(full_timer(code), 2022, employer=employer)).question.reasons()


def test_in_2022_without_agreement_it_is_the_law_that_is_open_and_no_fact_that_is_missing() -> None:
    outcome = undetermined(right(ALL_ALONG, 2022))
    assert ids(outcome.open) == ["figure.no_act_figure"]
    assert outcome.missing == ()


@pytest.mark.parametrize("reading", BeforePath)
def test_in_2022_no_reading_settles_what_holds_before_a_path(reading: BeforePath) -> None:
    outcome = undetermined(right(full_timer("200"), 2022, readings=Readings(before_path=reading)))
    assert ids(outcome.open) == ["figure.no_act_figure"]


def test_in_2022_below_10_workers_there_was_no_right() -> None:
    assert not_applicable(right(ALL_ALONG, 2022, employer=SMALL)).reason.id == "figure.below_10"


def test_the_year_for_which_the_act_gives_no_figure_is_named() -> None:
    (silent,) = undetermined(right(ALL_ALONG, 2022)).open
    assert (silent.id, arguments(silent)) == ("figure.no_act_figure", {"year": 2022})


def test_where_the_act_has_no_figure_after_an_agreement_the_reading_is_still_named() -> None:
    ended = agreement(
        "302", {2021: "3"}, valid=period("2021-01-01", "2021-12-31"), known_from="2021-01-01"
    )
    assert undetermined(right(ALL_ALONG, 2022, law=law_with(ended))).readings == (LatePath.ACT,)


# --- below 10 ------------------------------------------------------------------------------------


def test_below_10_committee_200_gives_a_day_of_its_own() -> None:
    legal = right(full_timer("200"), 2024, employer=SMALL)
    sectoral = right(full_timer("200"), 2024, employer=SMALL, kind=Kind.SECTORAL)
    assert not_applicable(legal).reason.id == "figure.below_10"
    assert days(sectoral) == 1
    assert ("TR", "51 § 2") in articles(sectoral)


def test_below_10_committee_116_sets_a_condition_that_only_the_caller_can_judge() -> None:
    outcome = undetermined(right(full_timer("116"), 2024, employer=SMALL, kind=Kind.SECTORAL))
    (missing,) = outcome.missing
    assert missing.id == "agreement.condition"
    assert "six months of effective work" in sentence(missing, "en")


@pytest.mark.parametrize("code", ["119", "121", "124"])
def test_below_10_committees_119_121_and_124_say_that_there_is_no_right(code: str) -> None:
    outcome = right(full_timer(code), 2024, employer=SMALL, kind=Kind.SECTORAL)
    refused = not_applicable(outcome).reason
    assert refused.id == "figure.agreement_none"
    assert arguments(refused)["committee"] == code
    assert refused.citations[1].act == f"agreement {code}"


def test_below_10_a_committee_of_which_nothing_is_known_gives_no_sector_right() -> None:
    outcome = not_applicable(right(ALL_ALONG, 2024, employer=SMALL, kind=Kind.SECTORAL))
    assert outcome.reason.id == "figure.no_sector_right"


def test_below_10_the_sector_right_ends_with_the_agreement() -> None:
    asked = full_timer("200")
    outcome = not_applicable(right(asked, 2029, employer=SMALL, kind=Kind.SECTORAL))
    assert outcome.reason.id == "figure.sector_right_ended"
    assert arguments(outcome.reason)["last"] == day("2028-12-31")
    assert [reading.name for reading in outcome.readings] == ["ACT"]
    kept = right(asked, 2029, employer=SMALL, kind=Kind.SECTORAL, readings=LAST_FIGURE)
    assert days(kept) == 1
    assert readings_named(kept) == {"LatePath"}


def test_a_right_that_does_not_exist_below_10_says_how_many_were_counted() -> None:
    none = not_applicable(right(ALL_ALONG, 2024, employer=SMALL))
    assert none.reason.id == "figure.below_10"
    assert arguments(none.reason) == {"count": 9}


# --- the size is not known -----------------------------------------------------------------------


@pytest.mark.parametrize("code", ["302", "200", "124", "209", "226"])
def test_without_a_size_the_legal_right_is_undetermined_for_want_of_the_size(code: str) -> None:
    outcome = undetermined(right(full_timer(code), 2024, employer=UNKNOWN_SIZE))
    assert ids(outcome.missing) == ["size.missing"]


@pytest.mark.parametrize(("code", "may_exist"), [("200", True), ("116", True), ("226", True)])
def test_without_a_size_a_sector_right_that_may_exist_is_undetermined(
    code: str, *, may_exist: bool
) -> None:
    outcome = right(full_timer(code), 2024, employer=UNKNOWN_SIZE, kind=Kind.SECTORAL)
    assert ids(undetermined(outcome).missing) == ["size.missing"] * may_exist


@pytest.mark.parametrize("code", ["119", "121", "124", "302"])
def test_without_a_size_a_sector_right_of_which_no_size_has_any_does_not_exist(code: str) -> None:
    outcome = right(full_timer(code), 2024, employer=UNKNOWN_SIZE, kind=Kind.SECTORAL)
    assert not_applicable(outcome).reason.id == "figure.no_sector_right"


# --- company days --------------------------------------------------------------------------------


@pytest.mark.parametrize("fte", [5, 15, 40])
def test_company_days_are_granted_whatever_the_size(fte: int) -> None:
    employer = firm(fte, company_days={2024: "1.5"})
    outcome = right(ALL_ALONG, 2024, employer=employer, kind=Kind.COMPANY)
    assert days(outcome) == Fraction(3, 2)
    assert all(step.id != "size.class" for step in determined(outcome).question.reasons())


def test_company_days_are_granted_also_where_the_size_is_not_known() -> None:
    employer = evolve(UNKNOWN_SIZE, company_days={2024: Days(1)}, quarter_end_fte={})
    assert days_of(ALL_ALONG, 2024, employer=employer, kind=Kind.COMPANY) == 1


def test_company_days_hold_for_their_own_year_only_and_come_on_top() -> None:
    employer = firm(40, company_days={2024: "1"})
    outcome = right(ALL_ALONG, 2025, employer=employer, kind=Kind.COMPANY)
    assert not_applicable(outcome).reason.id == "figure.no_company_days"
    assert days_of(ALL_ALONG, 2024, employer=employer) == 5


def test_company_days_of_zero_are_no_right() -> None:
    employer = firm(40, company_days={2024: "0"})
    outcome = right(ALL_ALONG, 2024, employer=employer, kind=Kind.COMPANY)
    assert not_applicable(outcome).reason.id == "figure.no_company_days"


def test_company_days_are_prorated_as_the_legal_right() -> None:
    employer = firm(40, company_days={2024: "2"})
    half = worker_from("2024-07-01", fraction="1/2")
    assert days_of(half, 2024, employer=employer, kind=Kind.COMPANY) == Fraction(1, 2)


@pytest.mark.parametrize(
    ("committee", "year", "kind", "message", "named"),
    [
        ("302", 2024, Kind.COMPANY, "figure.no_company_days", {"year": 2024}),
        ("302", 2024, Kind.SECTORAL, "figure.no_sector_right", {"committee": "302"}),
    ],
)
def test_a_right_that_does_not_exist_says_of_which_year_or_committee(
    committee: str, year: int, kind: Kind, message: str, named: dict[str, object]
) -> None:
    for employer in (BIG, UNKNOWN_SIZE):
        none = not_applicable(right(full_timer(committee), year, kind=kind, employer=employer))
        assert (none.reason.id, arguments(none.reason)) == (message, named)


# --- growth paths --------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "year"), [("116", 2040), ("119", 2040), ("124", 2031)])
def test_the_last_year_of_a_path_stays_while_the_agreement_has_no_end(code: str, year: int) -> None:
    outcome = right(full_timer(code), year)
    assert days(outcome) == 5
    assert f"agreement {code}" in {act for act, _ in articles(outcome)}
    # The fund of 124 counts the workers of 124.
    assert readings_named(outcome) == ({"SectorSize"} if code == "124" else set())


@pytest.mark.parametrize("code", ["119", "121", "200"])
def test_a_year_before_the_path_is_undetermined_and_says_when_it_begins(code: str) -> None:
    (missing,) = undetermined(right(full_timer(code), 2023)).missing
    assert missing.id == "agreement.before_path"
    assert arguments(missing) == {"committee": code, "year": 2023, "first": 2024}


def test_a_year_before_an_agreement_that_is_silent_on_a_size_leaves_it_the_act() -> None:
    # There is no path for 10 to 20 that this year could lie before.
    law = law_with(agreement("302", {2024: "3"}, valid=period("2024-01-01")))
    assert days_of(ALL_ALONG, 2023, employer=MEDIUM, law=law) == 1


def test_a_year_before_the_path_of_one_size_names_the_first_year_of_that_size() -> None:
    both = agreement("302", {2025: "3"})
    medium = PathStep(2023, SizeClass.FROM_10_TO_20, Kind.LEGAL, Days(1), Confidence.ONE)
    law = law_with(evolve(both, steps=(*both.steps, medium)))
    (missing,) = undetermined(right(full_timer("302"), 2024, law=law)).missing
    assert arguments(missing)["first"] == 2025


def test_an_agreement_that_starts_in_the_year_holds_from_1_january_of_its_first_year() -> None:
    # A path is dated by calendar year.
    law = law_with(agreement("302", {2023: "2"}, valid=period("2023-10-01")))
    assert days_of(ALL_ALONG, 2023, law=law) == 2


def test_an_agreement_that_starts_in_the_year_leaves_the_sizes_it_is_silent_on_alone() -> None:
    law = law_with(agreement("302", {2023: "2"}, valid=period("2023-10-01")))
    outcome = right(ALL_ALONG, 2023, employer=MEDIUM, law=law)
    assert days(outcome) == 1
    assert readings_named(outcome) == set()


def test_an_agreement_of_one_year_only_holds_all_of_it() -> None:
    law = law_with(agreement("302", {2024: "3"}, valid=period("2024-03-01", "2024-10-31")))
    # Ten months of the path, counted from January; then the act.
    assert days_of(ALL_ALONG, 2024, law=law) == Fraction(10 * 3 + 2 * 5, 12)
    assert days_of(ALL_ALONG, 2025, law=law) == 5


def test_in_the_year_in_which_it_ends_six_months_have_the_path_and_six_the_act() -> None:
    outcome = right(full_timer("322"), 2025, law=law_with(AGENCY))
    assert days(outcome) == Fraction(6 * 3 + 6 * 5, 12)
    assert readings_named(outcome) == {"LatePath"}


def test_read_as_staying_the_last_figure_holds_for_the_rest_of_the_year() -> None:
    outcome = right(full_timer("322"), 2025, law=law_with(AGENCY), readings=LAST_FIGURE)
    assert days(outcome) == 3
    assert readings_named(outcome) == {"LatePath"}


def test_in_the_years_after_its_end_it_is_the_act_or_the_figure_of_its_last_day() -> None:
    # The path went on to 3.5 in 2026, but its agreement did not.
    for year in (2026, 2029):
        by_act = right(full_timer("322"), year, law=law_with(AGENCY))
        stayed = right(full_timer("322"), year, law=law_with(AGENCY), readings=LAST_FIGURE)
        assert [days(by_act), days(stayed)] == [5, 3]
        assert readings_named(by_act) == readings_named(stayed) == {"LatePath"}


def test_the_years_before_its_end_do_not_ask_what_comes_after() -> None:
    outcome = right(full_timer("322"), 2024, law=law_with(AGENCY), readings=LAST_FIGURE)
    assert days(outcome) == Fraction(5, 2)
    assert readings_named(outcome) == {"Rounding"}


def test_who_left_before_the_agreement_ended_has_the_path_alone() -> None:
    left = worker_from("2010-01-01", "2025-06-30", committee="322")
    outcome = right(left, 2025, law=law_with(AGENCY))
    assert days(outcome) == Fraction(3, 2)
    assert readings_named(outcome) == {"Rounding"}


def test_who_came_after_the_agreement_ended_has_the_act_alone() -> None:
    came = worker_from("2025-07-01", committee="322")
    assert days_of(came, 2025, law=law_with(AGENCY)) == Fraction(5, 2)
    assert days_of(came, 2025, law=law_with(AGENCY), readings=LAST_FIGURE) == Fraction(3, 2)


def test_a_month_in_which_the_agreement_ends_has_the_figure_of_its_first_day() -> None:
    law = law_with(evolve(AGENCY, period=period("2023-01-01", "2025-06-15")))
    assert days_of(full_timer("322"), 2025, law=law) == 4


def test_a_successor_takes_over_on_its_first_day() -> None:
    successor = agreement("322", {2025: "4"}, valid=period("2025-07-01"), known_from="2025-06-01")
    outcome = right(full_timer("322"), 2025, law=law_with(AGENCY, successor))
    assert days(outcome) == Fraction(6 * 3 + 6 * 4, 12)
    assert readings_named(outcome) == {"Rounding"}
    assert days_of(full_timer("322"), 2026, law=law_with(AGENCY, successor)) == 4


def test_between_an_agreement_and_a_later_successor_the_reading_decides() -> None:
    successor = agreement("322", {2025: "4"}, valid=period("2025-10-01"), known_from="2025-06-01")
    law = law_with(AGENCY, successor)
    by_act = right(full_timer("322"), 2025, law=law)
    assert days(by_act) == Fraction(6 * 3 + 3 * 5 + 3 * 4, 12)
    assert readings_named(by_act) == {"LatePath", "Rounding"}
    stayed = right(full_timer("322"), 2025, law=law, readings=LAST_FIGURE)
    assert days(stayed) == Fraction(9 * 3 + 3 * 4, 12)


def test_after_a_gap_of_years_the_successor_starts_on_its_day_and_not_in_january() -> None:
    successor = agreement("322", {2027: "4"}, valid=period("2027-04-01"), known_from="2026-06-01")
    law = law_with(AGENCY, successor)
    assert days_of(full_timer("322"), 2026, law=law) == 5
    assert days_of(full_timer("322"), 2027, law=law) == Fraction(3 * 5 + 9 * 4, 12)
    assert days_of(full_timer("322"), 2028, law=law) == 4


def test_a_replacement_takes_the_place_of_a_running_agreement_from_its_first_day() -> None:
    better = agreement("200", {2026: "5"}, valid=period("2026-01-01"), known_from="2025-12-01")
    law = law_with(better)
    assert [days_of(full_timer("200"), year, law=law) for year in (2024, 2025, 2026, 2027)] == [
        *(3, 3),
        *(5, 5),
    ]


def test_a_replacement_from_the_same_day_or_earlier_leaves_nothing_of_the_old_one() -> None:
    better = agreement("200", {2024: "4"}, valid=period("2024-01-01"), known_from="2025-12-01")
    assert days_of(full_timer("200"), 2025, law=law_with(better)) == 4
    earlier = agreement("200", {2023: "2"}, valid=period("2023-01-01"), known_from="2025-12-01")
    assert days_of(full_timer("200"), 2028, law=law_with(earlier)) == 2


def test_an_ended_agreement_of_silent_size_leaves_the_act_without_asking() -> None:
    law = law_with(AGENCY)
    outcome = right(full_timer("322"), 2026, employer=MEDIUM, law=law, readings=LAST_FIGURE)
    assert days(outcome) == 1
    assert readings_named(outcome) == set()


def test_the_figure_of_a_path_stands_with_what_it_rests_on() -> None:
    given = agreement("302", {2024: "3", 2026: "4"})
    law = law_with(given)
    for number, place in ((2024, 0), (2025, 0), (2026, 1)):
        (found,) = figures(EmployerYear(law, DEFAULTS, BIG, number), "302", Kind.LEGAL)
        assert isinstance(found, Grant)
        assert (found.figure, found.citations) == (
            given.steps[place].figure,
            given.citations[place],
        )


LAST_BUT_ONE = agreement("302", {2024: "3"}, valid=period("2024-01-01", "2026-12-30"))
LATE = agreement("302", {2028: "4"})


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("employer", [SMALL, MEDIUM, BIG, UNKNOWN_SIZE])
@pytest.mark.parametrize("year", [2021, 2022, 2023, 2026, 2027])
@pytest.mark.parametrize(
    "agreements",
    [(), (ENDING,), (LAST_BUT_ONE,), (ENDING, SUCCESSOR), (LATE,)],
    ids=["none", "ending", "last but one", "twice", "late"],
)
def test_the_figures_of_a_year_cover_each_of_its_days_once(
    agreements: tuple[Agreement, ...], year: int, employer: Employer, kind: Kind
) -> None:
    asked = EmployerYear(law_with(*agreements), DEFAULTS, employer, year)
    periods = [figure.period for figure in figures(asked, "302", kind)]
    assert periods[0].first == date(year, 1, 1)
    assert periods[-1].last == date(year, 12, 31)
    for one, following in pairwise(periods):
        assert following.first == one.last + timedelta(days=1)


@pytest.mark.parametrize("kind", Kind)
def test_the_figures_of_a_sector_right_that_ends_cover_each_day_too(kind: Kind) -> None:
    asked = EmployerYear(law_with(ENDING_SECTOR), DEFAULTS, BIG, 2026)
    periods = [figure.period for figure in figures(asked, "302", kind)]
    assert (periods[0].first, periods[-1].last) == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_figure_of_an_agreement_says_that_it_is_one() -> None:
    (figure,) = figures(EmployerYear(law_with(LATE), DEFAULTS, BIG, 2028), "302", Kind.LEGAL)
    assert isinstance(figure, Grant)
    assert (figure.figure, figure.message) == (Days(4), "figure.agreement")


def test_a_sector_right_that_has_ended_names_its_agreement_and_its_last_day() -> None:
    law = law_with(ENDING_SECTOR)
    none = not_applicable(right(ALL_ALONG, 2027, kind=Kind.SECTORAL, law=law))
    named = {"committee": "302", "last": date(2026, 6, 30)}
    assert (none.reason.id, arguments(none.reason)) == ("figure.sector_right_ended", named)
    assert none.reason.citations == ENDING_SECTOR.citations[0]
    assert none.readings == (DEFAULTS.late_path,)


@pytest.mark.parametrize("readings", [DEFAULTS, LAST_FIGURE])
def test_an_agreement_that_gave_nothing_gives_nothing_after_its_end_by_either_reading(
    readings: Readings,
) -> None:
    nothing = evolve(ENDING_SECTOR, steps=(evolve(ENDING_SECTOR.steps[0], figure=Days(0)),))
    law = law_with(nothing)
    none = not_applicable(right(ALL_ALONG, 2027, kind=Kind.SECTORAL, law=law, readings=readings))
    assert none.reason.id == "figure.agreement_none"
    assert none.readings == ()


# --- an agreement in hours -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "hours", "at_eight", "at_7_36"),
    [
        (2023, 24, Fraction(3), Fraction(60, 19)),
        (2024, 32, Fraction(4), Fraction(80, 19)),
        (2025, 36, Fraction(9, 2), Fraction(90, 19)),
        (2026, 40, Fraction(5), Fraction(100, 19)),
    ],
)
def test_hours_become_days_through_the_full_timers_day(
    year: int, hours: int, at_eight: Fraction, at_7_36: Fraction
) -> None:
    law = law_with(METAL)
    for clock, expected in (("8:00", at_eight), ("7:36", at_7_36)):
        employer = firm(40, hours=clock)
        outcome = right(full_timer("209"), year, employer=employer, law=law)
        assert days(outcome) == expected
        assert determined(outcome).value.unit is Unit.HOURS
        assert determined(outcome).value.days.hours(employer.full_time_day) == Hours(hours * 60)
        assert ("TR", "50 § 1") in articles(outcome)


def test_a_part_timer_of_an_agreement_in_hours_is_prorated_once() -> None:
    half = worker_from("2026-07-01", committee="209", fraction="1/2")
    outcome = right(half, 2026, employer=firm(40, hours="8:00"), law=law_with(METAL))
    assert days(outcome) == Fraction(5, 4)


def test_a_right_in_days_does_not_depend_on_the_length_of_the_day() -> None:
    long, short = (right(ALL_ALONG, 2024, employer=firm(40, hours=day)) for day in ("8:00", "4:00"))
    assert days(long) == days(short) == 5
    assert determined(long).value.unit is Unit.DAYS
    assert ("TR", "50 § 1") not in articles(long)


def test_a_figure_in_hours_below_the_acts_floor_is_asked_for_again() -> None:
    below = agreement("302", {2024: Hours.from_clock("15:11")})
    enough = agreement("302", {2024: Hours.from_clock("15:12")})
    assert days_of(ALL_ALONG, 2024, law=law_with(enough)) == 2
    (missing,) = undetermined(right(ALL_ALONG, 2024, law=law_with(below))).missing
    assert missing.id == "agreement.below_floor"
    assert arguments(missing) == {
        "committee": "302",
        "figure": Hours.from_clock("15:11"),
        "days": Days("911/456"),
        "floor": Days(2),
    }
    assert [(cited.act, cited.article) for cited in missing.citations] == [("TR", "54 § 2")]


def test_a_figure_in_hours_below_the_floor_keeps_its_days_and_the_reading_it_came_by() -> None:
    below = agreement(
        "302", {2024: Hours.from_clock("7:36")}, valid=period("2024-01-01", "2026-06-30")
    )
    asked = EmployerYear(law_with(below), LAST_FIGURE, BIG, 2026)
    first, second = figures(asked, "302", Kind.LEGAL)
    assert isinstance(first, Gap)
    assert isinstance(second, Gap)
    assert (first.period, second.period) == (
        period("2026-01-01", "2026-06-30"),
        period("2026-07-01", "2026-12-31"),
    )
    assert (first.readings, second.readings) == ((), (LatePath.LAST_FIGURE,))


def test_what_was_found_for_one_employer_is_found_for_another_by_its_own_facts() -> None:
    # Below the floor of 2 days for a day of 8 hours, above it for one of 7; and open or not.
    short, late = agreement("302", {2024: "3"}), agreement("303", {2025: "3"})
    hours = evolve(short.steps[0], figure=Hours.from_clock("15:00"))
    law = law_with(evolve(short, steps=(hours,)), late)
    for readings in (DEFAULTS, Readings(before_path=BeforePath.ACT)):
        for length in ("8:00", "7:00"):
            for company in (BIG, SMALL):
                employer = evolve(company, full_time_day=full_time_day(length))
                for committee in ("302", "303"):
                    fresh = law.rulebook.known_on(law.known_on)
                    asked, anew = (
                        EmployerYear(each, readings, employer, 2024) for each in (law, fresh)
                    )
                    for kind in Kind:
                        assert figures(asked, committee, kind) == figures(anew, committee, kind)


def test_tr_54_a_figure_in_hours_below_two_days_leaves_the_right_undetermined() -> None:
    # 15 h 11 is one minute less than two days of 7 h 36.
    short = law_with(agreement("209", {2024: Hours(15 * 60 + 11)}))
    outcome = training_right(question(full_timer("209"), 2024, law=short, employer=firm(40)))
    assert isinstance(outcome, Undetermined)
    (missing,) = outcome.missing
    assert (missing.id, missing.citations[0].article) == ("agreement.below_floor", "54 § 2")
    enough = law_with(agreement("209", {2024: Hours(15 * 60 + 12)}))
    outcome = training_right(question(full_timer("209"), 2024, law=enough, employer=firm(40)))
    assert isinstance(outcome, Determined)
    assert outcome.value.days.amount == 2


# --- the day of knowledge ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known_on", "expected"), [("2024-01-15", 5), ("2024-03-25", 5), ("2024-03-26", 3)]
)
def test_committee_200_had_five_days_by_the_act_until_its_decree_of_26_march_2024(
    known_on: str, expected: int
) -> None:
    law = law_with(known_on=known_on)
    assert days_of(full_timer("200"), 2024, law=law) == expected


def test_before_the_act_was_published_there_was_no_right_in_2024() -> None:
    law = law_with(known_on="2022-11-09")
    assert not_applicable(right(ALL_ALONG, 2024, law=law)).reason.id == "act.not_in_force"
    assert days_of(ALL_ALONG, 2024, law=law_with(known_on="2022-11-10")) == 5


def test_an_agreement_registered_with_a_later_day_is_not_used_before_it() -> None:
    six = agreement("302", {2024: "6"}, known_from="2026-06-01")
    assert days_of(ALL_ALONG, 2024, law=law_with(six, known_on="2026-05-31")) == 5
    assert days_of(ALL_ALONG, 2024, law=law_with(six, known_on="2026-06-01")) == 6


def test_the_receipt_and_the_horizon_are_those_of_the_question() -> None:
    asked = question(ALL_ALONG, 2024, law=RULEBOOK.known_on(day("2025-06-30")))
    assert asked.basis.receipt == asked.year.basis.receipt
    assert asked.basis.receipt.known_on == day("2025-06-30")
    assert not is_beyond(asked)
    assert is_beyond(question(ALL_ALONG, 2030))


def test_an_undetermined_answer_names_the_reading_it_depended_on() -> None:
    # Below 10 the ended figure stays with its condition, or the right is gone: the reading decides.
    ending = agreement(
        "302",
        {2023: "1"},
        size_class=SizeClass.UNDER_10,
        kind=Kind.SECTORAL,
        valid=period("2023-01-01", "2024-12-31"),
    )
    asked = evolve(ending, steps=(evolve(ending.steps[0], condition="six months of work"),))
    law = law_with(asked)
    by_act = right(ALL_ALONG, 2025, employer=SMALL, kind=Kind.SECTORAL, law=law)
    assert [reading.name for reading in not_applicable(by_act).readings] == ["ACT"]
    stayed = right(
        ALL_ALONG, 2025, employer=SMALL, kind=Kind.SECTORAL, law=law, readings=LAST_FIGURE
    )
    assert [reading.name for reading in undetermined(stayed).readings] == ["LAST_FIGURE"]


def test_a_legal_and_a_sector_right_stand_beside_each_other() -> None:
    legal = agreement("302", {2024: "3"})
    beside = PathStep(2024, SizeClass.FROM_20, Kind.SECTORAL, Days("0.5"), Confidence.ONE)
    law = law_with(evolve(legal, steps=(*legal.steps, beside)))
    assert days_of(ALL_ALONG, 2024, law=law) == 3
    outcome = right(ALL_ALONG, 2024, kind=Kind.SECTORAL, law=law)
    assert isinstance(outcome, Determined)
    assert days(outcome) == Fraction(1, 2)
