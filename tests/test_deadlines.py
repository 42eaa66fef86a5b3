"""The terms as tables: what they rest on, what is refused, and what was known on which day."""

import pickle
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import pytest
from attrs import evolve

from builders import NOW, agreement, day, period
from duty_builders import (
    AFTER_ALL,
    DAY,
    KNOWN,
    WHAT_IF,
    Firm,
    course,
    entered,
    every_day,
    hired,
    law_known,
    of_worker,
    row_of,
    rows,
    term,
)
from fla_rules import RULEBOOK, Hours, LawError, Period
from fla_rules.calendar import OPEN_END
from fla_rules.duties import judged
from fla_rules.law import (
    FLA_OPENS,
    AccountChoice,
    AfterQuarter,
    AsSoonAsPossible,
    DayOfYear,
    DaysBefore,
    DaysFrom,
    Deadline,
    DutyName,
    FixedDay,
    Instrument,
    InstrumentKind,
    LegalValue,
    Length,
    MonthsFrom,
    TermName,
    ValueName,
    WithStartUp,
)
from fla_rules.law.deadlines import CHOICES, DEADLINES
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Confidence

START_UP: Final = DutyName.START_UP_REGISTRATION
QUARTER: Final = DutyName.REGISTER_QUARTER
# A worker in service when the FLA opened.
THERE_BEFORE: Final = of_worker(hired("2020-01-01"))
NAMES: Final = (*DutyName, *TermName)


# --- what every row rests on ---------------------------------------------------------------------

EVERY_ROW: Final = (*DEADLINES, *CHOICES)


@pytest.mark.parametrize("number", range(len(EVERY_ROW)))
def test_every_row_names_an_instrument_known_by_then_and_an_article(number: int) -> None:
    row = EVERY_ROW[number]
    instruments = {each.name: each for each in RULEBOOK.instruments}
    assert row.citation.article
    assert instruments[row.citation.act].known_from == row.known_from


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.value)
def test_every_name_has_a_row(name: DutyName | TermName) -> None:
    assert [row for row in DEADLINES if row.name is name]


# The term of each name for 30 June 2025 as known after all, with the articles it rests on.
AS_WRITTEN: Final[dict[DutyName | TermName, tuple[Length, str, str]]] = {
    DutyName.REGISTER_WORKER_DATA: (DaysFrom(60), "FLA", "17, 28"),
    DutyName.UPDATE_WORKER_DATA: (AfterQuarter(), "FLA", "17"),
    DutyName.REGISTER_QUARTER: (AfterQuarter(), "FLA", "19 § 1"),
    DutyName.VERIFY_RIGHT: (DaysFrom(30), "FLA", "18"),
    DutyName.GIVE_INFORMATION: (DaysFrom(30), "FLA", "23"),
    DutyName.HANDLE_CORRECTION: (MonthsFrom(1), "FLA", "24, 28"),
    TermName.EXTENDED_CORRECTION: (MonthsFrom(3), "FLA", "24, 28"),
    DutyName.CLOSE_ACCESS: (DaysFrom(30), "FLA", "25"),
    TermName.CURE: (DaysFrom(30), "FLA", "29-30"),
    TermName.PUBLICATION: (MonthsFrom(6), "FLA", "35"),
    TermName.KEEP_RIGHTS: (MonthsFrom(60), "FLA", "13"),
    TermName.KEEP_TRAININGS: (MonthsFrom(1), "FLA", "13"),
    TermName.KEEP_MEASURES: (MonthsFrom(60), "FLA", "13"),
    TermName.WRITING: (FixedDay(date(2025, 12, 31)), "act 14 January 2026", "repeal"),
    TermName.READING: (FixedDay(date(2026, 12, 31)), "act 14 January 2026", "repeal"),
    DutyName.NOTIFY_BALANCE: (DayOfYear(12, 31), "TR", "55"),
    DutyName.TELL_NEW_WORKER: (AsSoonAsPossible(), "TR", "55"),
    DutyName.RECORD_TRAINING: (AsSoonAsPossible(), "TR", "55"),
    DutyName.FIX_DAYS: (DayOfYear(9, 29), "TR", "58 § 1"),
    DutyName.SUBMIT_PLAN: (DaysBefore(15), "TR", "36"),
    TermName.PLAN_TO_WORKERS: (DayOfYear(3, 15), "TR", "36"),
    DutyName.OBTAIN_OPINION: (DayOfYear(3, 15), "TR", "36"),
    DutyName.ADOPT_PLAN: (DayOfYear(3, 30), "TR", "36"),
    DutyName.FILE_PLAN: (MonthsFrom(1), "RD 14 July 2024", "filing"),
}


def test_every_name_but_the_start_up_has_a_term_in_2025() -> None:
    assert set(AS_WRITTEN) == set(NAMES) - {START_UP}
    assert law_known(AFTER_ALL).deadline(START_UP, day("2025-06-30")) is None


@pytest.mark.parametrize(
    ("name", "written"), AS_WRITTEN.items(), ids=[each.value for each in AS_WRITTEN]
)
def test_the_law_says_how_long(name: DutyName | TermName, written: tuple[Length, str, str]) -> None:
    row = law_known(AFTER_ALL).deadline(name, day("2025-06-30"))
    assert row
    assert (row.length, row.citation.act, row.citation.article) == written


@pytest.mark.parametrize(
    ("name", "first", "known_from"),
    [
        (START_UP, "2024-04-01", "2023-12-01"),
        (DutyName.REGISTER_WORKER_DATA, "2024-04-01", "2023-12-01"),
        (DutyName.UPDATE_WORKER_DATA, "2024-04-01", "2023-12-01"),
        (QUARTER, "2024-04-01", "2023-12-01"),
        # The trainings of the quarter before came in with the minister's word.
        (QUARTER, "2024-01-01", "2024-03-26"),
        (DutyName.VERIFY_RIGHT, "2025-01-01", "2023-12-01"),
        (DutyName.GIVE_INFORMATION, "2024-04-01", "2023-12-01"),
        (DutyName.HANDLE_CORRECTION, "2024-04-01", "2023-12-01"),
        (DutyName.CLOSE_ACCESS, "2024-04-01", "2023-12-01"),
        (TermName.CURE, "2024-04-01", "2023-12-01"),
        (TermName.WRITING, "2024-04-01", "2026-01-21"),
        (DutyName.NOTIFY_BALANCE, "2023-01-01", "2022-11-10"),
        (DutyName.FIX_DAYS, "2023-01-01", "2022-11-10"),
        (DutyName.SUBMIT_PLAN, "2023-01-01", "2022-11-10"),
        (DutyName.OBTAIN_OPINION, "2023-01-01", "2022-11-10"),
        (DutyName.ADOPT_PLAN, "2023-01-01", "2022-11-10"),
        (DutyName.FILE_PLAN, "2023-01-01", "2022-11-10"),
    ],
)
def test_a_term_begins_with_its_first_day_and_is_known_from_its_publication(
    name: DutyName | TermName, first: str, known_from: str
) -> None:
    on, known = day(first), day(known_from)
    law = RULEBOOK.known_on(known)
    assert law.deadline(name, on)
    assert law.deadline(name, on - DAY) is None
    assert RULEBOOK.known_on(known - DAY).deadline(name, on) is None


def test_the_shipped_tables_have_neither_gap_nor_overlap_on_any_day_of_knowledge() -> None:
    for known_on in (*KNOWN, AFTER_ALL):
        law = law_known(known_on)
        for name, terms in law.deadlines.items():
            for earlier, later in pairwise(terms):
                assert earlier.period.last.toordinal() + 1 == later.period.first.toordinal(), name
            open_end = terms[-1].period.last == OPEN_END
            assert open_end is (name is not START_UP)


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "citation",
    [
        Citation("hearsay", "1", Confidence.ONE),
        Citation("FLA", None, Confidence.ACT),
        Citation("", None, Confidence.ONE),
    ],
)
def test_a_row_without_a_source_is_refused(citation: Citation) -> None:
    row = evolve(term(QUARTER, DaysFrom(1), period("2025-01-01"), "2025-01-01"), citation=citation)
    with pytest.raises(LawError, match=r"register_quarter rests on .*; name an instrument of the"):
        RULEBOOK.with_deadline(row)
    choice = AccountChoice(period("2024-04-01"), day("2025-01-01"), citation)
    with pytest.raises(LawError, match=r"choice of the account rests on .*; name an instrument"):
        evolve(RULEBOOK, choices=(*RULEBOOK.choices, choice))


def test_two_rows_for_the_same_days_known_from_the_same_day_are_refused() -> None:
    once = term(QUARTER, DaysFrom(1), period("2024-01-01", "2025-03-31"), "2025-06-01")
    again = term(QUARTER, DaysFrom(2), period("2025-03-31"), "2025-06-01")
    with pytest.raises(
        LawError,
        match="register_quarter has two rows from 2025-03-31, both known from 2025-06-01",
    ):
        RULEBOOK.with_deadline(once).with_deadline(again)


def test_a_row_that_begins_where_another_ends_is_no_overlap() -> None:
    once = term(QUARTER, DaysFrom(1), period("2024-01-01", "2025-03-31"), "2025-06-01")
    again = term(QUARTER, DaysFrom(2), period("2025-04-01"), "2025-06-01")
    law = RULEBOOK.with_deadline(once).with_deadline(again).known_on(day("2025-06-01"))
    found = [law.deadline(QUARTER, day(on)) for on in ("2025-03-31", "2025-04-01")]
    assert found == [once, again]


def test_a_gap_between_two_rows_is_refused_with_the_days_that_have_none() -> None:
    early = term(DutyName.FIX_DAYS, DayOfYear(9, 29), period("2021-01-01", "2021-12-31"), AFTER_ALL)
    with pytest.raises(
        LawError,
        match=f"fix_days, as known on {AFTER_ALL}, has no row from 2022-01-01 until 2023-01-01",
    ):
        RULEBOOK.with_deadline(early)


def test_rows_of_different_names_may_share_their_days() -> None:
    book = RULEBOOK
    for name in (DutyName.FIX_DAYS, DutyName.ADOPT_PLAN):
        book = book.with_deadline(term(name, DayOfYear(6, 30), period("2025-01-01"), "2025-06-01"))
    law = book.known_on(day("2025-06-01"))
    found = [law.deadline(each, day("2025-01-01")) for each in (DutyName.FIX_DAYS, QUARTER)]
    assert [each.length for each in found if each] == [DayOfYear(6, 30), AfterQuarter()]


# --- a change of law is a row --------------------------------------------------------------------


def test_a_postponement_is_a_row_and_no_code() -> None:
    moved = term(
        START_UP,
        FixedDay(date(2026, 7, 1)),
        Period(FLA_OPENS, FLA_OPENS),
        "2025-12-15",
        postpones=True,
    )
    book = RULEBOOK.with_deadline(moved)
    firm = Firm(THERE_BEFORE, book=book)
    assert book.digest != RULEBOOK.digest
    assert rows(firm.on("2025-12-14"), START_UP) == [("w1", "2026-01-01", "open", "")]
    assert rows(firm.on("2025-12-15"), START_UP) == [("w1", "2026-07-01", "open", "")]
    # The shipped book is as it was.
    assert rows(Firm(THERE_BEFORE).on("2025-12-15"), START_UP) == [("w1", "2026-01-01", "open", "")]


def test_another_number_of_days_is_a_row_and_holds_from_its_first_reference_day() -> None:
    name = DutyName.REGISTER_WORKER_DATA
    longer = term(name, DaysFrom(90), period("2025-01-01"), "2025-01-10")
    before, after = (
        Firm(of_worker(hired(first)), book=RULEBOOK.with_deadline(longer))
        for first in ("2024-12-31", "2025-01-01")
    )
    assert rows(before.on("2025-01-10"), name) == [("w1", "2025-03-01", "open", "")]
    assert rows(after.on("2025-01-10"), name) == [("w1", "2025-04-01", "open", "")]
    assert rows(after.on("2025-01-10", "2025-01-09"), name) == [("w1", "2025-03-02", "open", "")]


def test_a_postponement_of_one_quarter_leaves_the_quarters_after_it_a_term() -> None:
    last = FixedDay(date(2025, 6, 30))
    one = term(QUARTER, last, period("2025-01-01", "2025-03-31"), "2025-04-01", postpones=True)
    law = RULEBOOK.with_deadline(one).known_on(day("2025-04-01"))
    found = [law.deadline(QUARTER, day(on)) for on in ("2024-10-01", "2025-01-01", "2025-04-01")]
    assert [each.length if each else None for each in found] == [
        AfterQuarter(),
        last,
        AfterQuarter(),
    ]


def test_of_two_rows_known_from_the_same_book_the_one_known_later_holds_in_any_order() -> None:
    early = term(QUARTER, DaysFrom(1), period("2024-01-01"), "2025-01-01")
    late = term(QUARTER, DaysFrom(2), period("2024-01-01"), "2025-02-01")
    for one, other in ((early, late), (late, early)):
        book = RULEBOOK.with_deadline(one).with_deadline(other)
        found = [
            book.known_on(day(known_on)).deadline(QUARTER, day("2025-01-01"))
            for known_on in ("2025-01-31", "2025-02-01")
        ]
        assert found == [early, late]


def test_the_digest_is_of_every_term_and_every_choice() -> None:
    fewer = evolve(RULEBOOK, choices=RULEBOOK.choices[:-1])
    other = evolve(RULEBOOK.deadlines[0], postpones=True)
    changed = evolve(RULEBOOK, deadlines=(other, *RULEBOOK.deadlines[1:]))
    assert len({RULEBOOK.digest, fewer.digest, changed.digest}) == 3


def test_a_law_survives_packing_with_its_terms() -> None:
    law = law_known("2025-06-30")
    again = pickle.loads(pickle.dumps(law))
    assert again.deadlines == law.deadlines
    assert again.repeals == law.repeals


def test_a_term_known_later_for_one_day_leaves_the_days_before_and_after_to_the_old_one() -> None:
    row = next(
        row
        for rows in NOW.deadlines.values()
        for row in rows
        if not row.period.is_open and row.period.last - row.period.first > timedelta(days=10)
    )
    day = row.period.first + timedelta(days=5)
    postponed = evolve(row, period=Period(day, day), known_from=NOW.known_on)
    law = RULEBOOK.with_deadline(postponed).known_on(NOW.known_on)
    periods = [each.period for each in law.deadlines[row.name]]
    assert Period(day, day) in periods
    assert row.period.last in [each.last for each in periods]
    for one, following in pairwise(periods):
        assert following.first > one.last


# --- the start-up registration: one duty, six answers --------------------------------------------

# From this day of knowledge on: the last day, and whether it is still due.
SIX_ANSWERS: Final = {
    "2023-12-01": ("2024-10-01", True),
    "2024-03-26": ("2024-11-30", True),
    "2024-12-20": ("2025-03-31", True),
    "2025-04-23": ("2025-09-01", True),
    "2025-10-30": ("2026-01-01", True),
    "2026-01-21": ("2026-01-01", False),
}


def test_the_start_up_registration_has_six_answers_and_none_before_1_december_2023() -> None:
    firm = Firm(of_worker(hired("2024-03-31")))
    answer: list[tuple[str, str, bool]] = []
    for known_on in every_day(date(2023, 1, 1), date(2027, 1, 1)):
        if str(known_on) in SIX_ANSWERS:
            answer = [(str(known_on), *SIX_ANSWERS[str(known_on)])]
        found = [
            (row, outcome)
            for duty, outcome in judged(firm.on("2024-06-30", str(known_on)))
            for row in [row_of(duty, outcome)]
            if duty.name is START_UP
        ]
        said = [(row[1], row[2] == "open") for row, _ in found]
        assert said == [(last, due) for _, last, due in answer], known_on
        assert all(row[2] in {"open", "lifted"} for row, _ in found)


def test_each_answer_of_the_start_up_says_from_when_it_was_known_and_what_it_rests_on() -> None:
    acts = ["FLA", "minister 26 March 2024", "act 8 December 2024", "act 6 April 2025"]
    acts += ["act of 2025", "act of 2025"]
    known = [*list(SIX_ANSWERS)[:5], "2025-10-30"]
    for known_on, act, since in zip(SIX_ANSWERS, acts, known, strict=True):
        row = RULEBOOK.known_on(day(known_on)).deadline(START_UP, FLA_OPENS)
        assert row
        assert (row.citation.act, str(row.known_from)) == (act, since)


def test_the_start_up_is_not_due_before_its_act_nor_listed_before_its_year() -> None:
    firm = Firm(THERE_BEFORE)
    assert rows(firm.on("2024-06-30", "2023-11-30"), START_UP) == []
    assert rows(firm.on("2023-12-31", "2023-12-31"), START_UP) == []
    # Triggered within the year of the question, it is listed, and has not begun.
    assert rows(firm.on("2024-03-31", "2024-03-31"), START_UP) == [
        ("w1", "2024-11-30", "not_due", "")
    ]


def test_the_first_quarter_of_2024_shares_each_answer_of_the_start_up() -> None:
    trained = (course("t1", "2024-02-10"),)
    firm = Firm(THERE_BEFORE, (entered("t1", "2024-11-30"),), trained)
    assert rows(firm.on("2025-06-30", "2024-03-25"), QUARTER) == []
    for known_on, (last, due) in list(SIX_ANSWERS.items())[1:]:
        status = "met" if due else "lifted"
        assert rows(firm.on("2025-06-30", known_on), QUARTER) == [
            ("w1 2024Q1", last, status, "2024-11-30")
        ]


# --- the choice of the account, and the repeal ---------------------------------------------------


@pytest.mark.parametrize(
    ("known_on", "last"),
    [
        ("2024-12-19", ""),
        ("2024-12-20", "2025-03-31"),
        ("2025-04-22", "2025-03-31"),
        ("2025-04-23", "2025-09-01"),
        ("2025-10-29", "2025-09-01"),
        ("2025-10-30", "2026-01-01"),
        (AFTER_ALL, "2026-01-01"),
    ],
)
def test_the_choice_of_the_account_is_the_one_known_last(known_on: str, last: str) -> None:
    found = [
        (str(each.period.first), str(each.period.last)) for each in law_known(known_on).choices()
    ]
    assert found == ([("2024-04-01", last)] if last else [])


def test_only_the_fla_is_repealed_and_that_is_known_from_21_january_2026() -> None:
    assert law_known("2026-01-20").repeals == {}
    ((repealed, by),) = law_known("2026-01-21").repeals.items()
    assert (repealed, by.name, str(by.in_force_from)) == (
        "FLA",
        "act 14 January 2026",
        "2026-01-01",
    )


def test_a_what_if_is_a_source_of_its_own() -> None:
    assert WHAT_IF.act == "what-if"
    row = term(DutyName.FIX_DAYS, DayOfYear(6, 29), period("2027-01-01"), AFTER_ALL)
    law = RULEBOOK.with_deadline(row).known_on(day(AFTER_ALL))
    assert law.deadline(DutyName.FIX_DAYS, day("2027-01-01")) == row


def test_the_length_of_the_first_quarter_of_2024_is_that_of_the_start_up() -> None:
    row = law_known("2024-03-26").deadline(QUARTER, day("2024-03-31"))
    assert isinstance(row, Deadline)
    assert row.length == WithStartUp()


def test_another_postponement_is_an_instrument_a_term_and_a_choice() -> None:
    act = Instrument(
        "act of 2027",
        InstrumentKind.ACT,
        "A further act",
        signed=None,
        known_from=day("2027-02-01"),
        known_exactly=True,
        in_force_from=None,
        confidence=Confidence.ONE,
    )
    cited = Citation("act of 2027", "2", Confidence.ONE)
    term = next(row for row in RULEBOOK.deadlines if row.name is START_UP)
    later = evolve(
        term, length=FixedDay(day("2027-06-30")), known_from=day("2027-02-01"), citation=cited
    )
    choice = AccountChoice(period("2024-04-01", "2027-06-30"), day("2027-02-01"), cited)
    earlier = evolve(choice, known_from=day("2025-01-01"))
    book = RULEBOOK.with_instrument(act).with_deadline(later).with_choice(choice)
    book = book.with_choice(earlier)
    law = book.known_on(day("2027-02-01"))
    assert law.choices() == (choice,)
    found = law.deadline(START_UP, day("2024-04-01"))
    assert found == later
    assert NOW.choices() == RULEBOOK.choices[-1:]


# --- the other rows of the book ------------------------------------------------------------------


def test_a_figure_that_ends_with_nothing_after_it_is_refused_as_a_gap_is() -> None:
    name = ValueName.DAYS_FROM_20
    ending = LegalValue(name, 6, period("2027-01-01", "2027-12-31"), day(AFTER_ALL), WHAT_IF)
    ends = f"as known on {AFTER_ALL}, ends on 2027-12-31; leave the last row open"
    with pytest.raises(LawError, match=ends):
        RULEBOOK.with_value(ending)
    lasting = LegalValue(name, 6, period("2027-01-01"), day(AFTER_ALL), WHAT_IF)
    law = RULEBOOK.with_value(lasting).known_on(day(AFTER_ALL))
    assert law.value(name, day("2027-01-01")) == lasting
    assert law.value(name, day("2022-12-31")) is None


def test_agreements_are_registered_together_or_one_by_one_and_never_below_the_floor() -> None:
    one, other = agreement("302", {2025: "2"}), agreement("303", {2025: Hours(600)})
    together = RULEBOOK.with_agreements((one, other))
    assert together.digest == RULEBOOK.with_agreement(one).with_agreement(other).digest
    low = agreement("302", {2025: "3/2"})
    with pytest.raises(LawError, match=r"agreement 302 gives 3/2 days for .*; TR 54 § 2 sets at l"):
        RULEBOOK.with_agreements((one, low))
    # Before the first row of the floor that first row holds.
    with pytest.raises(LawError, match="sets at least 2"):
        RULEBOOK.with_agreement(agreement("302", {2020: "1"}, valid=period("2020-01-01")))
    with pytest.raises(LawError, match="no floor of an agreement; give the rows of TR 54 § 2"):
        evolve(RULEBOOK, values=())


def test_what_is_registered_in_a_book_stands_beside_what_was_there() -> None:
    choice = evolve(RULEBOOK.choices[-1], known_from=NOW.known_on)
    assert RULEBOOK.with_choice(choice).choices == (*RULEBOOK.choices, choice)
    instrument = evolve(RULEBOOK.instruments[-1], name="an act to come", repeals=None)
    book = RULEBOOK.with_instrument(instrument)
    assert book.instruments == (*RULEBOOK.instruments, instrument)
