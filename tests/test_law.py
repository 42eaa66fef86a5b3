"""The tables: instruments, figures, agreements, readings; in force on a day, known on a day."""

import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any, cast

import pytest
from attrs import evolve, fields

from builders import (
    BIG,
    MEDIUM,
    NOW,
    SMALL,
    agreement,
    arguments,
    day,
    days_of,
    full_timer,
    ids,
    law_with,
    not_applicable,
    period,
    right,
    undetermined,
)
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    FactError,
    Hours,
    Kind,
    LawError,
    Period,
    Readings,
    choose,
    sentence,
)
from fla_rules.calendar import OPEN_END
from fla_rules.known import known_by
from fla_rules.law import (
    QUESTIONS,
    Agreement,
    KnownBy,
    LatePath,
    LegalValue,
    PathStep,
    Rounding,
    Rulebook,
    ValueName,
    growth_path,
    option_of,
    question_of,
)
from fla_rules.law import agreements as files
from fla_rules.law.agreements import SHIPPED
from fla_rules.law.readings import chosen
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Confidence, SizeClass

WHAT_IF = Citation("what-if", "1", Confidence.DEDUCTION)
KNOWLEDGE = sorted({value.known_from for value in RULEBOOK.values})


def figure(
    name: ValueName, amount: str, days: Period, known: str, citation: Citation = WHAT_IF
) -> LegalValue:
    return LegalValue(name, amount, days, day(known), citation)


# --- instruments ---------------------------------------------------------------------------------

# What was known when these tests were written; a row known later disturbs none of it.
KNOWN_SHIPPED = [each for each in SHIPPED if known_by(each, NOW.known_on)]

# Known from, whether that is the exact day of publication, in force from ("" where not found).
PUBLISHED = {
    "TR": ("2022-11-10", True, "2022-11-10"),
    "FLA": ("2023-12-01", True, "2024-04-01"),
    "minister 26 March 2024": ("2024-03-26", True, ""),
    "RD 14 July 2024": ("2024-09-02", True, "2024-09-02"),
    "act 8 December 2024": ("2024-12-20", True, "2024-12-30"),
    "act 6 April 2025": ("2025-04-23", False, "2025-04-01"),
    "act of 2025": ("2025-10-30", False, ""),
    "announcement 10 December 2025": ("2025-12-10", True, ""),
    "act 14 January 2026": ("2026-01-21", True, "2026-01-01"),
}


def test_every_instrument_has_its_day_of_publication_and_of_entry_into_force() -> None:
    written = {
        each.name: (
            each.known_from.isoformat(),
            each.known_exactly,
            each.in_force_from.isoformat() if each.in_force_from else "",
        )
        for each in RULEBOOK.instruments
        if each.known_from <= NOW.known_on
    }
    assert written == PUBLISHED


def test_no_instrument_was_published_before_it_was_signed() -> None:
    assert all(
        each.signed is None or each.signed <= each.known_from for each in RULEBOOK.instruments
    )


def test_the_instruments_stand_in_the_order_in_which_they_became_known() -> None:
    known = [each.known_from for each in RULEBOOK.instruments]
    assert known == sorted(known)
    assert len({each.name for each in RULEBOOK.instruments}) == len(known)


def test_the_two_acts_carry_their_official_addresses() -> None:
    addresses = {each.name: each.address for each in RULEBOOK.instruments}
    base = "https://www.ejustice.just.fgov.be/eli/loi"
    assert addresses["TR"] == f"{base}/2022/10/03/2022206360/justel"
    assert addresses["FLA"] == f"{base}/2023/10/20/2023205627/justel"


def test_an_act_that_ends_another_is_known_from_its_own_day_of_knowledge_on() -> None:
    (ending,) = [each for each in RULEBOOK.instruments if each.repeals]
    day = ending.known_from
    assert RULEBOOK.known_on(day).repeals == {ending.repeals: ending}
    assert RULEBOOK.known_on(day - timedelta(days=1)).repeals == {}


# --- figures of the act --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "on", "amount", "article"),
    [
        (ValueName.LOWER_THRESHOLD, "2024-01-01", 10, "51 § 2"),
        (ValueName.UPPER_THRESHOLD, "2024-01-01", 20, "58 § 1"),
        (ValueName.DAYS_FROM_10_TO_20, "2022-11-10", 1, "58 § 1"),
        (ValueName.DAYS_FROM_10_TO_20, "2030-12-31", 1, "58 § 1"),
        (ValueName.DAYS_FROM_20, "2023-01-01", 4, "56"),
        (ValueName.DAYS_FROM_20, "2023-12-31", 4, "56"),
        (ValueName.DAYS_FROM_20, "2024-01-01", 5, "56"),
        (ValueName.DAYS_FROM_20, "2030-12-31", 5, "56"),
        (ValueName.FLOOR_FROM_10_TO_20, "2024-01-01", 1, "58 § 3"),
        (ValueName.FLOOR_FROM_20, "2024-01-01", 2, "54 § 2"),
    ],
)
def test_the_act_has_this_figure_on_this_day_by_this_article(
    name: ValueName, on: str, amount: int, article: str
) -> None:
    row = NOW.value(name, day(on))
    assert row is not None
    assert row.amount == amount
    assert (row.citation.act, row.citation.article) == ("TR", article)
    assert row.citation.confidence is Confidence.ACT


@pytest.mark.parametrize("on", ["2022-11-09", "2021-07-01"])
def test_before_10_november_2022_no_figure_of_chapter_12_is_in_force(on: str) -> None:
    in_force = [name for name in ValueName if NOW.value(name, day(on))]
    # Chapter 9, the training plan, was in force on 1 September 2022.
    assert in_force == ([ValueName.PLAN_THRESHOLD] if on >= "2022-09-01" else [])


@pytest.mark.parametrize("on", ["2022-11-10", "2022-12-31"])
def test_for_the_rest_of_2022_the_act_has_no_figure_from_20_workers_on(on: str) -> None:
    assert NOW.value(ValueName.DAYS_FROM_20, day(on)) is None


@pytest.mark.parametrize("value", RULEBOOK.values, ids=lambda value: value.name.name)
def test_every_figure_names_an_instrument_an_article_and_how_sure_it_is(value: LegalValue) -> None:
    cited = {each.name: each for each in RULEBOOK.instruments}
    assert value.citation.act in cited
    assert value.citation.article
    assert value.known_from >= cited[value.citation.act].known_from
    assert value.citation.confidence in Confidence


@pytest.mark.parametrize("known_on", [*KNOWLEDGE, RULEBOOK.horizon, date(2030, 12, 31)])
def test_every_day_from_2023_to_2030_has_exactly_one_row_of_every_figure(known_on: date) -> None:
    law = RULEBOOK.known_on(known_on)
    first, last = date(2023, 1, 1), date(2030, 12, 31)
    every_day = [first + timedelta(days=passed) for passed in range((last - first).days + 1)]
    for name in ValueName:
        rows = law.values[name]
        assert {sum(row.period.contains(on) for row in rows) for on in every_day} == {1}
        assert all(law.value(name, on) is not None for on in every_day)


@pytest.mark.parametrize("known", KNOWLEDGE)
def test_no_figure_is_there_the_day_before_it_was_known(known: date) -> None:
    fresh = [value for value in RULEBOOK.values if value.known_from == known]
    law = RULEBOOK.known_on(known - timedelta(days=1))
    assert all(law.value(value.name, value.period.first) != value for value in fresh)


def test_the_day_before_the_act_was_published_there_was_no_figure_at_all() -> None:
    law = RULEBOOK.known_on(day("2022-11-09"))
    assert [law.value(name, day("2024-01-01")) for name in ValueName] == [None] * len(ValueName)


def test_a_later_figure_takes_the_place_of_the_earlier_from_its_first_day_on() -> None:
    six = figure(ValueName.DAYS_FROM_20, "6", period("2027-01-01"), "2026-10-01")
    law = RULEBOOK.with_value(six).known_on(day("2026-10-01"))
    on = ("2023-12-31", "2024-01-01", "2026-12-31", "2027-01-01")
    rows = [law.value(ValueName.DAYS_FROM_20, day(each)) for each in on]
    assert [row.amount for row in rows if row] == [4, 5, 5, 6]
    assert days_of(full_timer("302"), 2027, law=law) == 6
    assert days_of(full_timer("302"), 2026, law=law) == 5


def test_a_figure_made_law_retroactively_is_not_known_before_its_publication() -> None:
    six = figure(ValueName.DAYS_FROM_20, "6", period("2025-01-01"), "2026-10-01")
    book = RULEBOOK.with_value(six)
    before, after = book.known_on(day("2026-09-30")), book.known_on(day("2026-10-01"))
    assert days_of(full_timer("302"), 2025, law=before) == 5
    assert days_of(full_timer("302"), 2025, law=after) == 6


def test_rows_that_overlap_and_were_known_on_one_day_are_refused() -> None:
    first = figure(ValueName.DAYS_FROM_20, "6", period("2027-01-01"), "2026-10-01")
    second = figure(ValueName.DAYS_FROM_20, "7", period("2028-01-01"), "2026-10-01")
    with pytest.raises(LawError, match=r"has two rows from 2028-01-01, both known from"):
        RULEBOOK.with_value(first).with_value(second)


def test_of_rows_that_overlap_the_one_known_later_leaves_one_figure_a_day() -> None:
    first = figure(ValueName.DAYS_FROM_20, "6", period("2027-01-01"), "2026-10-01")
    third = figure(ValueName.DAYS_FROM_20, "8", period("2026-01-01"), "2026-10-02")
    law = RULEBOOK.with_value(first).known_on(day("2026-10-01"))
    amounts = [row.amount for row in law.values[ValueName.DAYS_FROM_20]]
    assert amounts == [4, 5, 6]
    law = RULEBOOK.with_value(third).with_value(first).known_on(day("2026-10-02"))
    rows = law.values[ValueName.DAYS_FROM_20]
    assert [row.amount for row in rows] == [4, 5, 8]
    assert [row.period.last for row in rows] == [
        day("2023-12-31"),
        day("2025-12-31"),
        OPEN_END,
    ]


def test_a_gap_between_two_figures_is_refused_with_the_days_that_lack_one() -> None:
    rows = tuple(row for row in RULEBOOK.values if row.name is not ValueName.DAYS_FROM_20)
    four = figure(ValueName.DAYS_FROM_20, "4", period("2023-01-01", "2023-12-30"), "2022-11-10")
    five = figure(ValueName.DAYS_FROM_20, "5", period("2024-01-01"), "2022-11-10")
    with pytest.raises(LawError) as refused:
        evolve(RULEBOOK, values=(*rows, four, five))
    assert "days, 20+" in refused.value.problem
    assert "no row from 2023-12-31 until 2024-01-01" in refused.value.problem
    assert refused.value.remedy == "give a row for those days"


def test_a_gap_that_only_some_days_of_knowledge_had_is_refused() -> None:
    # Known now there is no gap; known in 2024 there was one.
    rows = tuple(row for row in RULEBOOK.values if row.name is not ValueName.DAYS_FROM_20)
    parts = (
        figure(ValueName.DAYS_FROM_20, "4", period("2023-01-01", "2023-06-30"), "2022-11-10"),
        figure(ValueName.DAYS_FROM_20, "5", period("2024-01-01"), "2022-11-10"),
        figure(ValueName.DAYS_FROM_20, "5", period("2023-07-01"), "2024-06-01"),
    )
    with pytest.raises(LawError, match="as known on 2022-11-10, has no row from 2023-07-01"):
        evolve(RULEBOOK, values=(*rows, *parts))


def test_a_table_whose_last_figure_ends_is_refused() -> None:
    ending = figure(ValueName.DAYS_FROM_20, "6", period("2027-01-01", "2027-12-31"), "2026-10-01")
    with pytest.raises(LawError, match="as known on 2026-10-01, ends on 2027-12-31") as refused:
        RULEBOOK.with_value(ending)
    assert "leave the last row open" in refused.value.remedy


@pytest.mark.parametrize(("act", "article"), [("TR", None), ("", "56"), ("RD 1 April 2099", "1")])
def test_a_figure_that_rests_on_nothing_written_down_is_refused(
    act: str, article: str | None
) -> None:
    citation = Citation(act, article, Confidence.ACT)
    row = figure(ValueName.DAYS_FROM_20, "6", period("2027-01-01"), "2026-10-01", citation)
    with pytest.raises(LawError, match="days, 20\\+ rests on") as refused:
        RULEBOOK.with_value(row)
    assert "name an instrument of the book" in refused.value.remedy


@pytest.mark.parametrize("amount", [5.0, "-1", "five"])
def test_a_figure_that_is_no_exact_amount_is_refused(amount: str) -> None:
    with pytest.raises(FactError, match="is not an exact amount"):
        figure(ValueName.DAYS_FROM_20, amount, period("2027-01-01"), "2026-10-01")


def test_a_book_that_cannot_stand_names_the_figure_and_what_would_be_right() -> None:
    first, ending = (
        LegalValue(ValueName.AIM_FROM_20, 6, valid, date(2026, 10, 1), WHAT_IF)
        for valid in (period("2027-01-01"), period("2027-01-01", "2027-12-31"))
    )
    with pytest.raises(LawError, match=r"^five-year aim, 20\+, as known on 2026-10-01, ends on"):
        RULEBOOK.with_value(ending)
    with pytest.raises(LawError, match="let one end before the other begins"):
        RULEBOOK.with_value(first).with_value(first)


def test_a_table_of_one_figure_that_ends_is_refused_with_its_name() -> None:
    others = tuple(row for row in RULEBOOK.values if row.name is not ValueName.AIM_FROM_20)
    only = LegalValue(
        ValueName.AIM_FROM_20, 5, period("2024-01-01", "2028-12-31"), date(2022, 11, 10), WHAT_IF
    )
    with pytest.raises(LawError, match=r"^five-year aim, 20\+, as known on 2022-11-10, ends on"):
        evolve(RULEBOOK, values=(*others, only))


def test_a_figure_of_the_act_keeps_the_note_it_was_written_down_with() -> None:
    row = NOW.value(ValueName.DAYS_FROM_20, date(2023, 7, 1))
    assert row
    assert row.citation.note == "also arts. 54 § 1, 55 § 3; nothing stated for 2022"


def test_a_book_without_a_floor_cannot_take_an_agreement() -> None:
    def empty() -> Rulebook:
        return evolve(RULEBOOK, values=())

    with pytest.raises(LawError, match="no floor of an agreement; give the rows of TR 54 § 2"):
        empty()


# --- what was known on a day ---------------------------------------------------------------------


def test_what_is_registered_as_known_later_changes_no_answer_of_an_earlier_day() -> None:
    later = agreement("200", {2024: "4"}, known_from="2026-06-01")
    six = figure(ValueName.DAYS_FROM_20, "6", period("2024-01-01"), "2026-06-01")
    book = RULEBOOK.with_agreement(later).with_value(six)
    committees = ("116", "119", "121", "124", "200", "302", "209")
    asked = [(code, year, kind) for code, year, kind in product(committees, (2023, 2024), Kind)]
    for known in ("2023-07-01", "2024-03-26", "2026-05-31"):
        old, new = RULEBOOK.known_on(day(known)), book.known_on(day(known))
        assert (new.values, new.agreements, new.unregistered) == (
            old.values,
            old.agreements,
            old.unregistered,
        )
        for code, year, kind in asked:
            before, after = (
                right(full_timer(code), year, kind=kind, law=law) for law in (old, new)
            )
            assert type(before) is type(after)
            assert before.question.reasons() == after.question.reasons()
    assert days_of(full_timer("200"), 2024, law=book.known_on(day("2026-06-01"))) == 4
    assert days_of(full_timer("302"), 2024, law=book.known_on(day("2026-06-01"))) == 6


@pytest.mark.parametrize(
    ("code", "known", "known_by"),
    [
        ("116", "2023-06-29", KnownBy.OWN_DATE),
        ("119", "2024-03-26", KnownBy.ROYAL_DECREE),
        ("121", "2024-01-01", KnownBy.FIRST_YEAR),
        # Of the two days that the sources give, the first.
        ("124", "2023-06-23", KnownBy.OWN_DATE),
        ("200", "2024-03-26", KnownBy.ROYAL_DECREE),
    ],
)
def test_an_agreement_is_known_from_its_decree_else_its_own_day_else_its_first_year(
    code: str, known: str, known_by: KnownBy
) -> None:
    on = day(known)
    assert RULEBOOK.known_on(on - timedelta(days=1)).agreements_of(code) == ()
    (found,) = RULEBOOK.known_on(on).agreements_of(code)
    assert (found.committee.code, found.known_by) == (code, known_by)


# --- the digest ----------------------------------------------------------------------------------


def test_another_agreement_or_figure_gives_another_digest() -> None:
    four, five = agreement("302", {2024: "4"}), agreement("302", {2024: "5"})
    six = figure(ValueName.DAYS_FROM_20, "6", period("2027-01-01"), "2026-10-01")
    books = [
        RULEBOOK,
        RULEBOOK.with_agreement(four),
        RULEBOOK.with_agreement(five),
        RULEBOOK.with_agreement(evolve(four, source="https://example.org/other")),
        RULEBOOK.with_agreement(evolve(four, title="another title")),
        RULEBOOK.with_value(six),
        RULEBOOK.with_value(evolve(six, amount="7")),
        evolve(RULEBOOK, version="0"),
    ]
    assert len({book.digest for book in books}) == len(books)


def test_the_same_content_gives_the_same_digest() -> None:
    one = RULEBOOK.with_agreement(agreement("302", {2024: "4", 2026: "5"}))
    other = RULEBOOK.with_agreement(agreement("302", {2026: "10/2", 2024: "8/2"}))
    assert one.digest == other.digest
    assert one == other
    assert evolve(RULEBOOK).digest == RULEBOOK.digest


def test_the_digest_is_sixteen_hexadecimal_digits() -> None:
    assert len(RULEBOOK.digest) == 16
    assert set(RULEBOOK.digest) <= set("0123456789abcdef")


def test_registering_leaves_the_first_book_as_it_was() -> None:
    before = (RULEBOOK.digest, RULEBOOK.agreements, RULEBOOK.values)
    RULEBOOK.with_agreement(agreement("302", {2024: "4"}))
    assert (RULEBOOK.digest, RULEBOOK.agreements, RULEBOOK.values) == before


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_digest_is_the_same_in_every_process(seed: str) -> None:
    program = "from fla_rules import RULEBOOK; print(RULEBOOK.digest)"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == RULEBOOK.digest


def test_the_same_book_has_the_same_fingerprint_and_another_version_another() -> None:
    assert evolve(RULEBOOK).digest == RULEBOOK.digest
    assert evolve(RULEBOOK, version="another").digest != RULEBOOK.digest


# --- sector agreements ---------------------------------------------------------------------------

YEARS = range(2023, 2032)
# Individual days a year as the sources print them, 2023 to 2031; "?" where none says anything.
# PC 200 ends with 2028: from 2029 on the act's own figure.
PATHS_FROM_20 = {
    "116": ("4", "5", "5", "5", "5", "5", "5", "5", "5"),
    "119": ("?", "3", "4", "4", "4", "5", "5", "5", "5"),
    "121": ("?", "3", "3", "4", "4", "5", "5", "5", "5"),
    "124": ("5/2", "5/2", "5/2", "3", "7/2", "4", "9/2", "5", "5"),
    "200": ("?", "3", "3", "4", "4", "5", "5", "5", "5"),
}
PATHS_FROM_10_TO_20 = {
    "116": ("1",) * 9,
    "119": ("?", *("1",) * 8),
    "121": ("?", *("1",) * 8),
    "124": ("1",) * 9,
    "200": ("?", *("1",) * 8),
}
# "-" where the agreement gives nothing, or has ended; "if" where it sets a condition.
BELOW_10 = {
    "116": ("if",) * 9,
    "119": ("?", *("-",) * 8),
    "121": ("?", *("-",) * 8),
    "124": ("-",) * 9,
    "200": ("?", "1", "1", "1", "1", "1", "-", "-", "-"),
}


def path(code: str, employer_is: SizeClass, kind: Kind) -> tuple[str, ...]:
    employer = {
        SizeClass.UNDER_10: SMALL,
        SizeClass.FROM_10_TO_20: MEDIUM,
        SizeClass.FROM_20: BIG,
    }[employer_is]
    written = []
    for year in YEARS:
        outcome = right(full_timer(code), year, employer=employer, kind=kind)
        match outcome:
            case Determined():
                written.append(str(outcome.value.days.amount))
            case _ if "agreement.condition" in ids(outcome.question.reasons()):
                written.append("if")
            case _ if "agreement.before_path" in ids(outcome.question.reasons()):
                written.append("?")
            case _:
                not_applicable(outcome)
                written.append("-")
    return tuple(written)


@pytest.mark.parametrize("code", PATHS_FROM_20)
def test_the_growth_path_from_20_workers_on_is_the_published_one(code: str) -> None:
    assert path(code, SizeClass.FROM_20, Kind.LEGAL) == PATHS_FROM_20[code]


@pytest.mark.parametrize("code", PATHS_FROM_10_TO_20)
def test_from_10_to_20_each_shipped_committee_has_one_day(code: str) -> None:
    assert path(code, SizeClass.FROM_10_TO_20, Kind.LEGAL) == PATHS_FROM_10_TO_20[code]


@pytest.mark.parametrize("code", BELOW_10)
def test_below_10_the_sector_gives_what_it_says_and_the_act_nothing(code: str) -> None:
    assert path(code, SizeClass.UNDER_10, Kind.SECTORAL) == BELOW_10[code]
    assert path(code, SizeClass.UNDER_10, Kind.LEGAL) == ("-",) * 9


@pytest.mark.parametrize("code", PATHS_FROM_20)
@pytest.mark.parametrize("year", YEARS)
def test_no_shipped_committee_gives_a_sector_right_beside_the_legal_one(
    code: str, year: int
) -> None:
    for employer in (MEDIUM, BIG):
        not_applicable(right(full_timer(code), year, employer=employer, kind=Kind.SECTORAL))


def test_every_file_of_a_committee_holds_its_row_and_is_in_the_book() -> None:
    folder = Path(str(files.__file__)).parent
    written = sorted(path.stem for path in folder.glob("pc*.py"))
    codes = [row.committee.code for row in RULEBOOK.agreements]
    codes += [row.committee.code for row in RULEBOOK.unregistered]
    assert written == sorted(f"pc{code.replace('.', '_')}" for code in codes)


@pytest.mark.parametrize("code", [each.committee.code for each in KNOWN_SHIPPED])
def test_every_shipped_figure_carries_its_source_and_never_claims_to_be_the_act(code: str) -> None:
    outcome = right(full_timer(code), 2024)
    assert isinstance(outcome, Determined)
    (source,) = [cited for cited in outcome.citations if cited.act == f"agreement {code}"]
    assert source.source is not None
    assert source.source.startswith("https://")
    assert source.confidence in {Confidence.SEVERAL, Confidence.ONE}


UNREGISTERED = (
    *("100", "110", "111", "112", "115", "127", "140", "140.03", "140.04", "142.03", "142.04"),
    *("145", "149.02", "149.04", "202.01", "215", "226", "313", "317", "336"),
)
# Of these not even the agreement was found, only that there is likely one.
LIKELY = ("118", "144", "227", "325", "326")
COLLECTIVE_ONLY = ("113", "129", "327.01")
# No agreement on the yearly right is known of these: only rules beside it.
BESIDE_ONLY = ("130", "322.01")


def test_the_30_other_committees_of_which_something_is_known_are_listed() -> None:
    listed = {each.committee.code: each.likely for each in RULEBOOK.unregistered}
    assert len(listed) == len(RULEBOOK.unregistered) == 30
    assert sorted(listed) == sorted((*UNREGISTERED, *LIKELY, *COLLECTIVE_ONLY, *BESIDE_ONLY))
    assert {code for code, likely in listed.items() if likely} == set(LIKELY)
    assert all(each.source and each.note for each in RULEBOOK.unregistered)


@pytest.mark.parametrize("code", LIKELY)
def test_a_likely_agreement_leaves_the_right_undetermined_and_says_that_it_is_only_likely(
    code: str,
) -> None:
    outcome = undetermined(right(full_timer(code), 2025))
    (missing,) = outcome.missing
    assert missing.id == "agreement.likely"
    assert f"joint committee {code} likely has an agreement" in sentence(missing, "en")
    assert outcome.at_least == Days(2)


@pytest.mark.parametrize("code", UNREGISTERED)
@pytest.mark.parametrize("employer", [MEDIUM, BIG], ids=["10 to 20", "20+"])
def test_from_10_on_an_unregistered_agreement_leaves_the_legal_right_undetermined(
    code: str, employer: object
) -> None:
    size = MEDIUM if employer is MEDIUM else BIG
    outcome = undetermined(right(full_timer(code), 2025, employer=size))
    (missing,) = outcome.missing
    assert missing.id == "agreement.unregistered"
    assert arguments(missing)["committee"] == code
    said = sentence(missing, "en")
    assert f"joint committee {code} " in said
    assert "register" in said
    assert missing.citations[0].source
    kept = right(full_timer(code), 2025, employer=size, kind=Kind.SECTORAL)
    assert not_applicable(kept).reason.id == "figure.no_sector_right"


@pytest.mark.parametrize("code", UNREGISTERED)
def test_below_10_an_unregistered_agreement_leaves_the_sector_right_undetermined(
    code: str,
) -> None:
    legal = right(full_timer(code), 2025, employer=SMALL)
    assert not_applicable(legal).reason.id == "figure.below_10"
    sectoral = undetermined(right(full_timer(code), 2025, employer=SMALL, kind=Kind.SECTORAL))
    assert ids(sectoral.missing) == ["agreement.unregistered"]


@pytest.mark.parametrize("code", UNREGISTERED)
def test_registering_the_agreement_settles_the_right(code: str) -> None:
    law = law_with(agreement(code, {2024: "4"}))
    assert days_of(full_timer(code), 2025, law=law) == 4


def test_before_an_agreement_was_known_its_committee_had_the_figure_of_the_act() -> None:
    # The decree of committee 149.04 is of 19 January 2025.
    assert days_of(full_timer("149.04"), 2024, law=law_with(known_on="2025-01-18")) == 5
    known = law_with(known_on="2025-01-19")
    assert undetermined(right(full_timer("149.04"), 2024, law=known)).missing


@pytest.mark.parametrize("code", ["119.01", "119.02", "119.03"])
def test_the_sub_committees_of_119_have_its_path(code: str) -> None:
    assert path(code, SizeClass.FROM_20, Kind.LEGAL) == PATHS_FROM_20["119"]


@pytest.mark.parametrize("code", ["119.04", "116.01", "121.01", "124.01", "200.01"])
def test_no_other_sub_committee_inherits(code: str) -> None:
    # No agreement of it is known: the figure of the act, and the answer says so.
    outcome = right(full_timer(code), 2024)
    assert isinstance(outcome, Determined)
    assert outcome.value.days == Days(5)
    (because,) = [each for each in outcome.citations if each.article == "53"]
    assert because.note is not None
    assert because.note.endswith("does not name this sub-committee")
    assert because.confidence is Confidence.DEDUCTION


def test_a_committee_does_not_inherit_from_its_sub_committee() -> None:
    law = law_with(agreement("152.01", {2024: "2"}))
    assert days_of(full_timer("152.01"), 2024, law=law) == 2
    assert days_of(full_timer("152"), 2024, law=law) == 5


@pytest.mark.parametrize("days", ["1.99", "0", "1"])
def test_from_20_on_an_agreement_below_2_days_is_refused(days: str) -> None:
    # TR 54 § 2.
    with pytest.raises(LawError) as refused:
        RULEBOOK.with_agreement(agreement("302", {2024: days}))
    assert "agreement 302" in refused.value.problem
    assert "from 2024" in refused.value.problem
    assert refused.value.remedy == "TR 54 § 2 sets at least 2"


@pytest.mark.parametrize("days", ["0.99", "0"])
def test_from_10_to_20_an_agreement_below_1_day_is_refused(days: str) -> None:
    # TR 58 § 3.
    lower = agreement("302", {2024: days}, size_class=SizeClass.FROM_10_TO_20)
    with pytest.raises(LawError) as refused:
        RULEBOOK.with_agreement(lower)
    assert refused.value.remedy == "TR 58 § 3 sets at least 1"


def test_exactly_the_floor_is_accepted() -> None:
    law = law_with(
        agreement("302", {2024: "2"}),
        agreement("303", {2024: "1"}, size_class=SizeClass.FROM_10_TO_20),
    )
    assert days_of(full_timer("302"), 2024, law=law) == 2
    assert days_of(full_timer("303"), 2024, employer=MEDIUM, law=law) == 1


def test_a_later_step_below_the_floor_is_refused_too() -> None:
    with pytest.raises(LawError, match="gives 1 days for 20\\+ from 2026"):
        RULEBOOK.with_agreement(agreement("302", {2024: "3", 2026: "1"}))


def test_a_sector_right_beside_the_legal_one_has_no_floor() -> None:
    law = law_with(agreement("302", {2024: "0.5"}, kind=Kind.SECTORAL))
    assert days_of(full_timer("302"), 2024, kind=Kind.SECTORAL, law=law) == Fraction(1, 2)
    assert days_of(full_timer("302"), 2024, law=law) == 5


def test_the_floor_of_an_agreement_is_the_one_in_force_in_its_year() -> None:
    three = figure(ValueName.FLOOR_FROM_20, "3", period("2027-01-01"), "2026-10-01")
    book = RULEBOOK.with_value(three)
    until_2026 = agreement("302", {2024: "2"}, valid=period("2024-01-01", "2026-12-31"))
    assert book.with_agreement(until_2026).agreements[-1] == until_2026
    with pytest.raises(LawError, match="302"):
        book.with_agreement(agreement("302", {2027: "2"}))


def test_a_legal_figure_below_10_is_refused() -> None:
    with pytest.raises(LawError, match="below 10 the act gives no right") as refused:
        agreement("302", {2024: "1"}, size_class=SizeClass.UNDER_10)
    assert refused.value.remedy == 'give the kind "sectoral"'


@pytest.mark.parametrize("size_class", SizeClass)
def test_company_days_in_an_agreement_are_refused(size_class: SizeClass) -> None:
    with pytest.raises(LawError, match="company days are the employer's") as refused:
        agreement("302", {2024: "3"}, size_class=size_class, kind=Kind.COMPANY)
    assert refused.value.remedy == 'give "legal" or "sectoral"'


def test_a_year_twice_for_one_size_and_kind_is_refused() -> None:
    three, four = (
        PathStep(2024, SizeClass.FROM_20, Kind.LEGAL, Days(days), Confidence.ONE) for days in (3, 4)
    )
    with pytest.raises(LawError, match="gives legal days of 20\\+ from 2024 twice"):
        evolve(agreement("302", {2024: "3"}), steps=(three, four))
    beside = evolve(four, kind=Kind.SECTORAL)
    assert len(evolve(agreement("302", {2024: "3"}), steps=(three, beside)).steps) == 2


def test_an_agreement_without_title_or_source_is_refused() -> None:
    stands = agreement("302", {2024: "3"})
    with pytest.raises(LawError, match="agreement 302 has no source; give its title and source"):
        evolve(stands, title="")
    with pytest.raises(LawError, match="agreement 302 has no source; give its title and source"):
        evolve(stands, source="")


def test_an_agreement_without_figures_is_refused() -> None:
    with pytest.raises(LawError, match="agreement 302 has no figures; give at least one step"):
        agreement("302", {})


@pytest.mark.parametrize("year", [2022, 1, 10_000])
def test_a_figure_for_a_year_before_the_agreement_or_beyond_time_is_refused(year: int) -> None:
    with pytest.raises(LawError, match=f"agreement 302, 20\\+ from {year}"):
        agreement("302", {year: "3"})


def test_an_agreement_in_hours_keeps_its_unit() -> None:
    hours = agreement("209", {2024: Hours.from_clock("32:00")})
    assert hours.steps[0].figure == Hours.from_clock("32:00")
    assert not hours.steps[0].gives_nothing
    assert evolve(hours.steps[0], figure=Hours(0)).gives_nothing


def test_a_growth_path_keeps_all_that_was_written_down_for_each_of_its_years() -> None:
    first, second = growth_path(
        SizeClass.FROM_20,
        Kind.LEGAL,
        Confidence.SEVERAL,
        {2024: "3", 2026: "4"},
        condition="where the fund pays",
        note="from the fund's page",
    )
    assert (first.from_year, second.from_year) == (2024, 2026)
    assert (first.figure, second.figure) == (Days(3), Days(4))
    for step in (first, second):
        assert step.size_class is SizeClass.FROM_20
        assert step.kind is Kind.LEGAL
        assert step.confidence is Confidence.SEVERAL
        assert step.condition == "where the fund pays"
        assert step.note == "from the fund's page"


@pytest.mark.parametrize(
    ("size", "kind", "article"),
    [
        (SizeClass.UNDER_10, Kind.SECTORAL, "51 § 2"),
        (SizeClass.FROM_10_TO_20, Kind.SECTORAL, "54 § 1"),
        (SizeClass.FROM_20, Kind.SECTORAL, "54 § 1"),
        (SizeClass.FROM_10_TO_20, Kind.LEGAL, "58 § 3"),
        (SizeClass.FROM_20, Kind.LEGAL, "54 § 2"),
    ],
)
def test_a_step_rests_on_the_article_of_its_size_and_kind(
    size: SizeClass, kind: Kind, article: str
) -> None:
    ((of_the_act, _),) = agreement("302", {2024: "3"}, size_class=size, kind=kind).citations
    assert (of_the_act.act, of_the_act.article) == ("TR", article)


def test_a_step_names_the_agreement_its_number_its_notes_and_its_address() -> None:
    given = agreement("302", {2024: "3"})
    numbered = evolve(given, registration_number="181682/CO/200", note="read in 2026")
    assert sources_of(given) == [("https://example.org/agreement", "an agreement for this test")]
    assert sources_of(numbered) == [
        (
            "https://example.org/agreement",
            "an agreement for this test; number 181682/CO/200; read in 2026",
        )
    ]


def sources_of(given: Agreement) -> list[tuple[str | None, str | None]]:
    return [(source.source, source.note) for _, source in given.citations]


def test_a_step_of_an_agreement_is_as_sure_as_it_was_written_down() -> None:
    ((_, source),) = agreement("302", {2024: "3"}).citations
    assert source.confidence is Confidence.ONE


def test_an_agreement_has_a_step_only_of_the_size_kind_and_year_asked_for() -> None:
    given = agreement("302", {2024: "3", 2026: "4"})
    years = (2023, 2024, 2025, 2026, 2027)
    found = [given.step_for(SizeClass.FROM_20, Kind.LEGAL, year) for year in years]
    assert found == [None, 0, 0, 1, 1]
    assert given.step_for(SizeClass.FROM_10_TO_20, Kind.LEGAL, 2026) is None
    assert given.step_for(SizeClass.FROM_20, Kind.SECTORAL, 2026) is None


def test_an_agreement_that_cannot_stand_is_told_what_would_be_right() -> None:
    given = agreement("302", {2024: "3"})
    with pytest.raises(LawError, match="give one figure for each year, size and kind"):
        evolve(given, steps=given.steps * 2)
    with pytest.raises(LawError, match="give a year in which it is valid"):
        agreement("302", {2022: "3"})


def test_a_step_may_begin_in_the_last_year_there_is() -> None:
    assert agreement("302", {9999: "3"}).steps[0].from_year == 9999


def test_tr_54_2_the_floor_of_the_act_holds_for_a_path_from_before_the_act_too() -> None:
    early = period("2015-01-01")
    assert law_with(agreement("302", {2015: "2"}, valid=early)).agreements_of("302")
    with pytest.raises(LawError, match="TR 54 § 2 sets at least 2"):
        law_with(agreement("302", {2015: "1"}, valid=early))


def test_the_committees_whose_sector_gives_days_are_those_with_a_sectoral_step_above_zero() -> None:
    giving = agreement("301", {2024: "1"}, size_class=SizeClass.FROM_20, kind=Kind.SECTORAL)
    nothing = agreement("302", {2024: "0"}, size_class=SizeClass.FROM_20, kind=Kind.SECTORAL)
    legal = agreement("303", {2024: "3"}, size_class=SizeClass.FROM_20)
    smaller = agreement("304", {2024: "1"}, size_class=SizeClass.UNDER_10, kind=Kind.SECTORAL)
    law = law_with(giving, nothing, legal, smaller)
    asked = {"301", "302", "303", "304"}
    assert law.sectoral[SizeClass.FROM_20] & asked == {"301"}
    assert law.sectoral[SizeClass.UNDER_10] & asked == {"304"}


# --- readings ------------------------------------------------------------------------------------

# The open questions, with the default and the number of options.
OPEN_QUESTIONS = {
    "rounding": ("exact", 6),
    "regime_change": ("first_day", 4),
    "same_month_twice": ("once", 2),
    "suspension": ("reduced_lowers", 3),
    "late_path": ("act", 2),
    "five_year_period": ("calendar", 2),
    "five_year_aim": ("five_days", 2),
    "credit_2023": ("carried", 2),
    "use_order": ("oldest_first", 2),
    "company_days": ("last", 2),
    "overuse": ("reported", 2),
    "term_counting": ("trigger_excluded", 2),
    "term_roll": ("stays", 2),
    "month_term": ("last_day", 2),
    "postponement_scope": ("start_up_only", 2),
    "repeal_of_registration": ("2026-01-01", 2),
    "account_after_repeal": ("yes", 2),
    "choice_under_cba": ("no", 2),
    "plan_threshold": ("full_time_equivalents", 2),
    "small_employer_account": ("yes", 2),
    "leaving_other": ("undetermined", 3),
    "educational_leave": ("no", 2),
    "before_path": ("undetermined", 2),
    "sector_size": ("employer", 2),
    "plan_last_day": ("before_31_march", 2),
    "entry_again": ("first", 2),
    "reset_running_year": ("no", 2),
    "company_reset": ("yes", 2),
    "straddling_training": ("last_day", 2),
    "transfer": ("undetermined", 3),
    "provider_after_verification": ("no", 2),
    "account_choice": ("last_day", 2),
    "announced_quarters": ("own_term", 2),
}


def test_every_open_question_has_its_default_first_and_all_its_options() -> None:
    written = {name: (next(iter(of)).option, len(of)) for name, of in QUESTIONS.items()}
    assert written == OPEN_QUESTIONS


def test_the_readings_nobody_chose_are_the_first_of_each_set() -> None:
    assert all(
        getattr(Readings(), name) is next(iter(options)) for name, options in QUESTIONS.items()
    )
    assert chosen(Readings()) == tuple(
        (name, default) for name, (default, _) in OPEN_QUESTIONS.items()
    )


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_option_has_a_name_of_its_own_an_authority_and_a_meaning(question: str) -> None:
    options = list(QUESTIONS[question])
    assert Counter(each.option for each in options).most_common(1)[0][1] == 1
    assert all(each.authority.strip() for each in options)
    assert all(each.meaning.endswith(".") for each in options)
    assert len({each.meaning for each in options}) == len(options)


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_option_is_found_again_by_its_two_names(question: str) -> None:
    for reading in QUESTIONS[question]:
        assert option_of(question, reading.option) is reading
        assert question_of(reading) == question


def test_an_unknown_question_or_option_is_refused_with_what_there_is() -> None:
    with pytest.raises(FactError, match="'colour' is not a reading; give one of rounding, "):
        option_of("colour", "red")
    with pytest.raises(FactError, match="'debt' is not an option of late_path") as refused:
        option_of("late_path", "debt")
    assert refused.value.remedy == "give one of act, last_figure"


def test_choosing_some_options_leaves_the_others_at_their_default() -> None:
    readings = choose([LatePath.LAST_FIGURE, Rounding.WHOLE_DAY_DOWN])
    expected = Readings(late_path=LatePath.LAST_FIGURE, rounding=Rounding.WHOLE_DAY_DOWN)
    assert readings == expected
    assert choose([]) == Readings()


def test_no_field_of_the_readings_is_something_else_than_a_question() -> None:
    assert [each.name for each in fields(Readings)] == list(QUESTIONS)
    assert all(issubclass(question, Enum) for question in QUESTIONS.values())


def test_a_book_is_compared_by_its_content() -> None:
    copy: Rulebook = evolve(RULEBOOK)
    assert copy == RULEBOOK
    assert copy.known_on(day("2025-01-01")) == RULEBOOK.known_on(day("2025-01-01"))
    assert copy.known_on(day("2025-01-01")) != RULEBOOK.known_on(day("2025-01-02"))


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (RULEBOOK.instruments[0], "address"),
        (RULEBOOK.instruments[0], "note"),
        (RULEBOOK.instruments[0], "repeals"),
        (RULEBOOK.values[0].citation, "article"),
        (RULEBOOK.values[0].citation, "source"),
        (RULEBOOK.values[0].citation, "note"),
        (RULEBOOK.agreements[0].steps[0], "condition"),
        (RULEBOOK.agreements[0].steps[0], "note"),
        (RULEBOOK.agreements[0], "registration_number"),
        (RULEBOOK.agreements[0], "note"),
        (RULEBOOK.agreements[0], "proration"),
    ],
)
def test_an_empty_text_of_a_row_does_not_stand_for_none(row: object, name: str) -> None:
    assert getattr(evolve(cast("Any", row), **{name: None}), name) is None
    with pytest.raises(FactError, match=f"{name}: an empty text; give None where there is none"):
        evolve(cast("Any", row), **{name: ""})


def test_an_agreement_known_all_along_is_in_every_law_and_has_no_first_day_of_knowledge() -> None:
    always = evolve(agreement("302", {2024: "3"}), known_from=None)
    law = RULEBOOK.with_agreement(always).known_on(date(1, 1, 1))
    assert law.agreements_of("302") == (always,)
    with pytest.raises(FactError, match="known_from: 0001-01-01 stands for nothing; give None"):
        evolve(always, known_from=date.min)


def test_an_error_about_a_reading_shows_forty_signs_of_what_was_given() -> None:
    long = "x" * 50
    shown = f"^'{'x' * 40}' is not"
    with pytest.raises(FactError, match=shown):
        option_of(long, "exact")
    with pytest.raises(FactError, match=shown):
        option_of("rounding", long)
    with pytest.raises(FactError, match=r"^'x{39}\.\.\. is not an option of rounding"):
        Readings(rounding=cast("Rounding", long))


@pytest.mark.parametrize("wrong", ["exact", None, LatePath.ACT])
def test_a_reading_that_is_no_option_of_its_question_is_refused(wrong: Rounding) -> None:
    with pytest.raises(FactError, match="is not an option of rounding; give a member of Rounding"):
        Readings(rounding=wrong)
