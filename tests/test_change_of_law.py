"""A change of law: rows alone, and no answer is another than before but as known from then on.

A royal decree gives one day more, the sixth, and makes an agreement in hours binding; an act
postpones the start-up registration once more, the fifth time. All of it comes after the horizon,
wherever that lies, and on top of what the book holds, so that no real change disturbs the drill.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

import pytest
from attrs import evolve

from builders import (
    MEDIUM,
    agreement,
    articles,
    day,
    days_of,
    firm,
    full_timer,
    is_beyond,
    question,
    right,
    worker_from,
)
from duty_builders import Firm, hired, of_worker, rows, standing_of
from fla_rules import RULEBOOK, Hours, Period, sentence, training_right
from fla_rules.duties import Status
from fla_rules.law import (
    FLA_OPENS,
    Deadline,
    DutyName,
    FixedDay,
    Instrument,
    InstrumentKind,
    Law,
    LegalValue,
    Rulebook,
    ValueName,
)
from fla_rules.outcome import Citation
from fla_rules.reports import timeline
from fla_rules.spec import disagreements, vectors
from fla_rules.vocabulary import Confidence

KNOWN: Final = date(RULEBOOK.horizon.year + 1, 10, 15)
BEFORE: Final = KNOWN - timedelta(days=1)
YEAR: Final = KNOWN.year + 1
FROM_YEAR: Final = Period(date(YEAR, 1, 1))
DECREE: Final = f"RD 1 October {KNOWN.year}"
POSTPONING: Final = f"act 1 October {KNOWN.year}"
START_UP: Final = DutyName.START_UP_REGISTRATION


def instrument(name: str, kind: InstrumentKind, known: date) -> Instrument:
    return Instrument(
        name,
        kind,
        f"{name}, for the drill",
        signed=None,
        known_from=known,
        known_exactly=True,
        in_force_from=None,
        confidence=Confidence.ACT,
    )


def postponed(last: date, known: date) -> Deadline:
    cited = Citation(POSTPONING, "2", Confidence.ACT)
    only = Period(FLA_OPENS, FLA_OPENS)
    return Deadline(START_UP, FixedDay(last), only, known, cited, postpones=True)


SHIPPED: Final = RULEBOOK.known_on(RULEBOOK.horizon)
# What a full-timer has of the act itself before the change.
DAYS: Final = days_of(full_timer("302"), YEAR, law=SHIPPED)
ONE_MORE: Final = LegalValue(
    ValueName.DAYS_FROM_20, DAYS + 1, FROM_YEAR, KNOWN, Citation(DECREE, "1", Confidence.ACT)
)
IN_HOURS: Final = agreement(
    "330", {YEAR: Hours.from_clock("30:00")}, valid=FROM_YEAR, known_from=str(KNOWN)
)
CHANGED: Final = (
    RULEBOOK.with_instrument(instrument(DECREE, InstrumentKind.ROYAL_DECREE, KNOWN))
    .with_instrument(instrument(POSTPONING, InstrumentKind.ACT, KNOWN))
    .with_value(ONE_MORE)
    .with_deadline(postponed(date(YEAR, 6, 30), KNOWN))
    .with_agreement(IN_HOURS)
)
LAW: Final = CHANGED.known_on(KNOWN)


# --- nothing else is another ---------------------------------------------------------------------


def test_every_shipped_vector_agrees_under_the_changed_law_too() -> None:
    assert [line for vector in vectors() for line in disagreements(vector, CHANGED)] == []


def test_until_the_day_before_the_law_as_known_is_the_law_there_was() -> None:
    acts = {each.known_from for each in RULEBOOK.instruments}
    agreements = {each.known_from for each in RULEBOOK.agreements if each.known_from}
    for known in sorted({*acts, *agreements, RULEBOOK.horizon, BEFORE}):
        assert tables(RULEBOOK.known_on(known)) == tables(CHANGED.known_on(known)), known


def tables(law: Law) -> tuple[object, ...]:
    return (
        dict(law.values),
        dict(law.agreements),
        dict(law.unregistered),
        dict(law.deadlines),
        dict(law.repeals),
        law.choices(),
    )


def test_the_changed_law_is_another_book_with_the_same_horizon() -> None:
    assert CHANGED.digest != RULEBOOK.digest
    assert is_beyond(question(full_timer("302"), 2024, law=LAW))
    checked = evolve(CHANGED, horizon=KNOWN).known_on(KNOWN)
    assert not is_beyond(question(full_timer("302"), 2024, law=checked))


# --- one day more ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("committee", "year", "more"),
    [
        ("302", YEAR - 1, 0),
        ("302", YEAR, 1),
        ("302", YEAR + 10, 1),
        ("302", 2023, 0),
        # An agreement stands in the act's place: its figures are its own until it ends.
        ("200", 2025, 0),
        ("200", YEAR + 10, 1),
    ],
)
def test_the_day_is_there_from_its_year_on_as_known_from_the_decree_on(
    committee: str, year: int, more: int
) -> None:
    worker = full_timer(committee)
    was = days_of(worker, year, law=SHIPPED)
    assert days_of(worker, year, law=CHANGED.known_on(BEFORE)) == was
    assert days_of(worker, year, law=LAW) == was + more


def test_the_day_is_prorated_as_the_others_are_and_not_given_below_20() -> None:
    hired_in_march = worker_from(f"{YEAR}-03-29", fraction="4/5")
    assert days_of(hired_in_march, YEAR, law=LAW) == (DAYS + 1) * Fraction(4, 5) * Fraction(10, 12)
    assert days_of(full_timer("302"), YEAR, employer=MEDIUM, law=LAW) == days_of(
        full_timer("302"), YEAR, employer=MEDIUM, law=SHIPPED
    )


def test_what_the_decree_gave_is_said_to_be_by_the_decree_and_not_by_the_act_itself() -> None:
    outcome = right(full_timer("302"), YEAR, law=LAW)
    assert (DECREE, "1") in articles(outcome)
    said = [sentence(step, "en") for step in outcome.question.reasons()]
    assert any(line.startswith(f"{DAYS + 1} days in {YEAR} by {DECREE}: ") for line in said)
    assert not any("by the act itself" in line for line in said)


# --- the agreement in hours ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("full_timers_day", "fraction", "days"),
    [
        # 30 hours at 7 h 36 a day are 1800/456 days, of which four fifths are 60/19.
        ("7:36", "1", Fraction(75, 19)),
        ("7:36", "4/5", Fraction(60, 19)),
        ("7:30", "1", Fraction(4)),
    ],
)
def test_hours_of_an_agreement_are_days_by_the_full_timers_day(
    full_timers_day: str, fraction: str, days: Fraction
) -> None:
    worker = worker_from("2020-01-01", committee="330", fraction=fraction)
    assert days_of(worker, YEAR, employer=firm(40, hours=full_timers_day), law=LAW) == days


def test_the_agreement_is_not_there_before_and_not_for_a_sub_committee_it_does_not_name() -> None:
    assert right(full_timer("330"), YEAR, law=CHANGED.known_on(BEFORE)).question.reasons() == (
        right(full_timer("330"), YEAR, law=RULEBOOK.known_on(BEFORE)).question.reasons()
    )
    assert days_of(full_timer("330.01"), YEAR, law=LAW) == DAYS + 1
    named = evolve(IN_HOURS, covers=(full_timer("330.01").committee,))
    law = RULEBOOK.with_agreement(named).known_on(KNOWN)
    assert days_of(full_timer("330.01"), YEAR, law=law) == Fraction(75, 19)


def test_a_right_that_rests_on_hours_says_so() -> None:
    steps = training_right(question(full_timer("330"), YEAR, law=LAW)).question.reasons()
    said = [sentence(step, "en") for step in steps]
    assert f"30:00 in {YEAR} by the agreement of joint committee 330" in said


# --- the fifth postponement ----------------------------------------------------------------------

OLD_HAND: Final = of_worker(hired("2020-01-01"))
# An act of December 2025 that nobody had found.
FOUND: Final = day("2025-12-23")
LATE_FOUND: Final = RULEBOOK.with_instrument(
    instrument(POSTPONING, InstrumentKind.ACT, FOUND)
).with_deadline(postponed(day("2026-06-30"), FOUND))


def test_a_postponement_holds_as_known_from_its_day_on() -> None:
    lasts = [
        standing_of(Firm(OLD_HAND, book=LATE_FOUND).on("2026-01-10", known), START_UP).last
        for known in ("2025-10-29", "2025-12-22", "2025-12-23", "2026-01-20")
    ]
    assert list(map(str, lasts)) == ["2025-09-01", "2026-01-01", "2026-06-30", "2026-06-30"]


@pytest.mark.parametrize("book", [CHANGED, LATE_FOUND])
def test_what_a_repeal_lifted_no_postponement_brings_back(book: Rulebook) -> None:
    for known in (day("2026-01-21"), RULEBOOK.horizon, KNOWN):
        asked = Firm(OLD_HAND, book=book).on(str(known))
        assert standing_of(asked, START_UP).status is Status.LIFTED


def test_a_postponement_moves_the_workers_of_the_start_up_and_no_other_by_default() -> None:
    new = of_worker(hired("2024-05-10"))
    name = DutyName.REGISTER_WORKER_DATA
    found = [rows(Firm(new, book=book).on("2026-01-10"), name) for book in (RULEBOOK, LATE_FOUND)]
    assert found[0] == found[1] != []


# --- the page ------------------------------------------------------------------------------------


def test_the_page_of_terms_keeps_every_row_and_takes_in_the_new_ones() -> None:
    was, is_ = (timeline(book).splitlines() for book in (RULEBOOK, CHANGED))
    terms = was[was.index("## Every term") :]
    assert [line for line in terms if line not in is_] == []
    new = [line for line in is_ if str(KNOWN) in line and "Duty" not in line]
    assert any("start-up registration" in line for line in new)
    assert sum(line.startswith((f"| {DECREE} |", f"| {POSTPONING} |")) for line in new) == 2


def test_the_page_tells_the_start_up_by_day_of_knowledge_and_what_is_lifted_stays_so() -> None:
    page = timeline(CHANGED)
    part = page[page.index("| 2023-12-01 |") : page.index("## What one had to answer")]
    table = [line.removeprefix("| ").split(" | ") for line in part.splitlines() if line]
    known = [cells[0].removeprefix("by ") for cells in table]
    assert known == sorted(known)
    lasts = [cells[1] for cells in table]
    assert set(lasts[lasts.index("no longer due") :]) == {"no longer due"}
