"""Every duty, every day from 2022 to 2027, on every day of knowledge: one answer, or none by law.

The second table, below, is written by hand from the acts. It knows nothing of how the library is
built, and answers for the default readings.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

import pytest
from attrs import evolve

from builders import BIG, MEDIUM, UNKNOWN_SIZE, ids, worker_from
from duty_builders import (
    AFTER_ALL,
    DAY,
    KNOWN,
    Firm,
    about,
    consulting,
    every_day,
    in_year,
    like,
    of_worker,
)
from fla_rules import Days, Employment, JointCommittee, Period, Quarter, Readings, Training, Worker
from fla_rules.duties import DutiesQuestion, duties
from fla_rules.facts import Consultation, Event, EventKind, RegimeFrom
from fla_rules.law import DutyName, MonthTerm, PlanThreshold
from fla_rules.quantities import WorkingRegime
from fla_rules.terms import Due, Undated, Unsettled

FIRST, LAST = date(2022, 1, 1), date(2027, 12, 31)
BEFORE_ALL: Final = "2022-11-09"
# The days on which the tables change, and the day before each.
KNOWLEDGE: Final = (BEFORE_ALL, *KNOWN)
OPENS, CHANGED_MIND = date(2024, 4, 1), date(2026, 1, 21)
# What is asked about, by the name of the duty and what it is about.
Answers = dict[tuple[str, str], str]

# --- the second table ----------------------------------------------------------------------------

# The last day of the start-up registration, from the day of knowledge on.
START_UP: Final = [
    (date(2023, 12, 1), "2024-10-01"),
    (date(2024, 3, 26), "2024-11-30"),
    (date(2024, 12, 20), "2025-03-31"),
    (date(2025, 4, 23), "2025-09-01"),
    (date(2025, 10, 30), "2026-01-01"),
]
TR_KNOWN, FLA_KNOWN = date(2022, 11, 10), date(2023, 12, 1)


def start_up(known: date) -> str:
    return [last for since, last in START_UP if since <= known][-1]


def month_later(on: date) -> date:
    year, month = on.year + on.month // 12, on.month % 12 + 1
    return date(year, month, min(on.day, monthrange(year, month)[1]))


def quarter_of(on: date) -> tuple[str, date, date]:
    """Give a quarter's name, its first day, and the last day of the month after it."""
    number = (on.month - 1) // 3 + 1
    first = date(on.year, 3 * number - 2, 1)
    following = date(on.year + number // 4, 3 * number % 12 + 1, 1)
    last = following.replace(day=monthrange(following.year, following.month)[1])
    return f"{on.year}Q{number}", first, last


def of_the_fla(known: date, on: date) -> Iterator[tuple[str, str, str]]:
    """Give what the FLA asks of the worker of a day: hired on it, with all that can happen."""
    if known < FLA_KNOWN:
        return

    def lasts(trigger: date) -> bool:
        # After the year in which the repeal was known nothing is listed any more.
        over = known >= CHANGED_MIND and trigger.year > CHANGED_MIND.year
        return OPENS <= trigger <= LAST and not over

    worker = str(on)
    if on == date(2024, 3, 31):
        yield "start_up_registration", worker, start_up(known)
    if lasts(on):
        yield "register_worker_data", worker, str(on + timedelta(days=60))
        yield "give_information", worker, str(on + timedelta(days=30))
        yield "handle_correction", worker, str(month_later(on))
        yield "close_access", worker, str(on + timedelta(days=30))
        if on.year >= 2025:
            yield "verify_right", f"{worker} {on.year}", str(on + timedelta(days=30))
    name, _, last = quarter_of(on + DAY)
    if lasts(on + DAY):
        yield "update_worker_data", f"{worker} {name}", str(last)
    name, first, last = quarter_of(on)
    if lasts(first):
        yield "register_quarter", f"{worker} {name}", str(last)
    # Of the quarter before the FLA opened, whoever was still there when it did.
    if on + DAY == OPENS and known >= date(2024, 3, 26):
        yield "register_quarter", f"{worker} {name}", start_up(known)


def of_the_account(known: date, on: date) -> Iterator[tuple[str, str, str]]:
    for year in sorted({on.year, (on + DAY).year}):
        in_fla = known >= FLA_KNOWN and year >= 2024
        ended = known >= CHANGED_MIND and year >= 2026
        if known >= TR_KNOWN and 2023 <= year <= 2027 and (not in_fla or ended):
            yield "notify_balance", f"{on} {year}", f"{year}-12-31"
    opened = known >= FLA_KNOWN and on >= OPENS
    again = known >= CHANGED_MIND and on >= date(2026, 1, 1)
    if known >= TR_KNOWN and on >= date(2023, 1, 1) and (again or not opened):
        yield "tell_new_worker", str(on), "as soon as possible"
        yield "record_training", f"{on} t{on}", "as soon as possible"


# --- one worker for each day ---------------------------------------------------------------------


def of_a_day(on: date) -> tuple[Worker, Training, tuple[Event, ...]]:
    """Hire a worker for two days, change the regime on the second, and let all else happen."""
    name = str(on)
    half, whole = WorkingRegime.of("1/2"), WorkingRegime.of(1)
    employment = Employment(
        name,
        Period(on, on + DAY),
        JointCommittee.parse("302"),
        (RegimeFrom(on, whole), RegimeFrom(on + DAY, half)),
        exit_declared=on,
    )
    course = Training(f"t{on}", name, Period(on, on), Days("1"))
    kinds = (EventKind.INFORMATION_AVAILABLE, EventKind.CORRECTION_REQUESTED)
    happened = [Event(kind, on, name) for kind in kinds]
    happened.append(Event(EventKind.RIGHT_ANNOUNCED, on, name, on.year))
    return Worker(name, (employment,)), course, tuple(happened)


@cache
def everybody() -> Firm:
    workers, trainings, events = zip(*map(of_a_day, every_day(FIRST, LAST)), strict=True)
    return Firm(workers, tuple(event for each in events for event in each), trainings)


def answers(asked: DutiesQuestion) -> Answers:
    """Give the last day of each duty, which must be named once, or the ids of what is missing."""
    listed = duties(asked)
    keys = Counter((duty.name.value, about(duty)) for duty in listed)
    assert set(keys.values()) <= {1}
    found = {}
    for duty in listed:
        if isinstance(duty.due, Due):
            told = str(duty.due.last)
            # What was published later is no part of what was known.
            assert duty.due.known_from <= asked.law.known_on
            assert duty.due.citations
        elif isinstance(duty.due, Undated):
            told = "as soon as possible"
        else:
            told = " ".join(ids((*duty.due.missing, *duty.due.open)))
            assert told
        found[duty.name.value, about(duty)] = told
    return found


@pytest.mark.parametrize("known_on", KNOWLEDGE)
def test_every_day_from_2022_to_2027_has_the_answer_of_the_second_table(known_on: str) -> None:
    known = date.fromisoformat(known_on)
    expected = {
        (name, whom): last
        for on in every_day(FIRST, LAST)
        for name, whom, last in (*of_the_fla(known, on), *of_the_account(known, on))
    }
    found = answers(everybody().on(str(LAST), known_on))
    # The plan and the days fixed are the employer's, and have their own tests below.
    of_workers = {key: last for key, last in found.items() if " " in key[1] or "-" in key[1]}
    assert of_workers == expected


@pytest.mark.parametrize("known_on", KNOWLEDGE)
def test_a_request_of_any_day_is_answered_within_a_month_or_its_term_ends_on_no_day(
    known_on: str,
) -> None:
    known = date.fromisoformat(known_on)
    requests = tuple(
        Event(EventKind.CORRECTION_REQUESTED, on, "w1", request=str(on))
        for on in every_day(FIRST, LAST)
    )
    refusing = Readings(month_term=MonthTerm.REFUSE)
    firm = Firm(of_worker(worker_from("2020-01-01")), requests, readings=refusing)
    asked = firm.on(str(LAST), known_on)
    found = {
        whom.split()[1]: told
        for (name, whom), told in answers(asked).items()
        if name == "handle_correction"
    }
    expected = {}
    for on in every_day(OPENS, LAST):
        if known >= FLA_KNOWN and not (known >= CHANGED_MIND and on.year > CHANGED_MIND.year):
            last = month_later(on)
            expected[str(on)] = str(last) if last.day == on.day else "term.no_such_day"
    assert found == expected


@pytest.mark.parametrize("known_on", KNOWLEDGE)
def test_a_plan_in_force_on_any_day_is_filed_within_a_month_or_by_1_march_2025(
    known_on: str,
) -> None:
    known = date.fromisoformat(known_on)
    # One plan a year, all years at once. Where no row of filing begins, a day a month will do.
    everyday = known_on in {"2022-11-10", "2024-09-02"}
    for first in every_day(date(2023, 1, 1), date(2023, 12, 31)):
        if not (everyday or first.day == 31):
            continue
        days = [first.replace(year=year) for year in range(2023, 2028)]
        events = tuple(in_year(EventKind.PLAN_IN_FORCE, str(on), on.year) for on in days)
        found = answers(Firm(OLD_HAND, events).on(str(LAST), known_on))
        filed = {whom: told for (name, whom), told in found.items() if name == "file_plan"}
        decree = known >= date(2024, 9, 2)
        assert filed == {
            str(on.year): "2025-03-01" if decree and on.year <= 2024 else str(month_later(on))
            for on in days
            if known >= TR_KNOWN
        }


OLD_HAND: Final = of_worker(worker_from("2020-01-01"))
NOBODY_SAID: Final = "plan.consultation_missing"
NO_MEETING: Final = "plan.meeting_missing"
# What each way of consulting makes of the two steps, with a meeting on 20 March and without.
CONSULTED: Final = {
    Consultation.COUNCIL: ("03-05", NO_MEETING, "03-15"),
    Consultation.DELEGATION: ("03-05", NO_MEETING, "03-15"),
    Consultation.NONE: ("03-15", "03-15", ""),
    None: (NOBODY_SAID, NOBODY_SAID, NOBODY_SAID),
}


@pytest.mark.parametrize("known_on", [BEFORE_ALL, "2022-11-10", "2024-09-02", AFTER_ALL])
@pytest.mark.parametrize("consultation", [*Consultation, None])
@pytest.mark.parametrize("size", ["big", "medium", "unknown", "heads", "no heads"])
def test_every_year_has_a_plan_or_days_to_fix_or_says_what_is_missing(
    size: str, consultation: Consultation, known_on: str
) -> None:
    by_heads = Readings(plan_threshold=PlanThreshold.HEADS)
    years = range(2023, 2028)
    counted = like(BIG, heads=dict.fromkeys(years, 20))
    employer, readings = {
        "big": (BIG, Readings()),
        "medium": (MEDIUM, Readings()),
        "unknown": (UNKNOWN_SIZE, Readings()),
        "heads": (counted, by_heads),
        "no heads": (BIG, by_heads),
    }[size]
    heads = dict(employer.heads)
    asking = like(employer, consultation=consultation, heads=heads)
    met, unmet, opinion = CONSULTED[consultation]
    meetings = tuple(
        in_year(EventKind.PLAN_MEETING, f"{year}-03-20", year) for year in (2023, 2027)
    )
    asked = Firm(OLD_HAND, meetings, employer=asking, readings=readings).on(str(LAST), known_on)
    of_employer = {
        key: told for key, told in answers(asked).items() if key[1] in {str(year) for year in years}
    }
    missing = {"unknown": "size.missing", "no heads": "plan.heads_missing"}.get(size, "")

    def dated(year: int, told: str) -> str:
        return missing or (f"{year}-{told}" if told[0].isdigit() else told)

    expected = {}
    for year in years if known_on >= "2022-11-10" else ():
        if size != "medium":
            draft = met if year in {2023, 2027} else unmet
            expected["submit_plan", str(year)] = dated(year, draft)
            expected["adopt_plan", str(year)] = dated(year, "03-30")
            if opinion:
                expected["obtain_opinion", str(year)] = dated(year, opinion)
        if size in {"medium", "unknown"}:
            expected["fix_days", str(year)] = dated(year, "09-29")
    assert of_employer == expected


@pytest.mark.parametrize("known_on", KNOWLEDGE)
def test_on_no_day_of_knowledge_does_a_term_without_a_day_say_nothing(known_on: str) -> None:
    refusing = Readings(month_term=MonthTerm.REFUSE, plan_threshold=PlanThreshold.HEADS)
    busy = evolve(everybody(), readings=refusing, employer=consulting(Consultation.COUNCIL))
    some = evolve(busy, workers=busy.workers[::29], events=busy.events[::13])
    listed = duties(some.on(str(LAST), known_on))
    silent = [
        duty
        for duty in listed
        if isinstance(duty.due, Unsettled) and not (*duty.due.missing, *duty.due.open)
    ]
    assert silent == []
    assert bool(listed) is (known_on != BEFORE_ALL)


def test_every_day_lies_in_one_quarter_from_its_first_day_to_its_last() -> None:
    for on in every_day(FIRST, LAST):
        quarter = Quarter.of(on)
        name, first, due = quarter_of(on)
        assert (str(quarter), quarter.first_day) == (name, first)
        assert first <= on <= quarter.last_day
        assert Quarter.of(quarter.last_day + DAY).index == quarter.index + 1
        assert due.month == (quarter.last_day + DAY).month


def test_every_duty_is_in_the_second_table() -> None:
    everything = {name for on in (date(2024, 3, 31), date(2025, 2, 1)) for name, _, _ in of_all(on)}
    yearly = {"fix_days", "submit_plan", "obtain_opinion", "adopt_plan", "file_plan"}
    assert everything | yearly == {name.value for name in DutyName}


def of_all(on: date) -> Iterator[tuple[str, str, str]]:
    yield from of_the_fla(date(2025, 12, 31), on)
    yield from of_the_account(TR_KNOWN, on)
