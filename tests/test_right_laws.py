"""What must hold of every right, whatever the facts: searched for counterexamples."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import (
    BIG,
    DEFAULTS,
    MEDIUM,
    NOW,
    SMALL,
    agreement,
    days,
    days_of,
    law_with,
    question,
    right,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    Determined,
    Employment,
    Kind,
    NotApplicable,
    Period,
    Readings,
    training_right,
)
from fla_rules.calendar import OPEN_END
from fla_rules.facts import RegimeFrom
from fla_rules.law import RegimeChange, Rounding, SameMonthTwice, SuspensionEffect
from fla_rules.quantities import WorkingRegime
from fla_rules.right.months import Share, count_months
from fla_rules.vocabulary import SizeClass
from oracle import Job, right_of_history

YEAR = 2024
# Days of 2024 for a full-timer from 20 workers on, as published; of 302 none is known: the act.
PUBLISHED = {"302": Fraction(5), "200": Fraction(3), "124": Fraction(5, 2), "119.01": Fraction(3)}
FIRST, LAST = date(2023, 10, 1), date(2025, 3, 31)
DAYS = st.dates(FIRST, LAST)
IN_YEAR = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))
HUNDREDTHS = st.integers(1, 100).map(lambda number: Fraction(number, 100))
COMMITTEES = st.sampled_from(sorted(PUBLISHED))
READINGS = st.builds(
    Readings,
    rounding=st.just(Rounding.EXACT),
    regime_change=st.sampled_from(RegimeChange),
    same_month_twice=st.sampled_from(SameMonthTwice),
    suspension=st.sampled_from(SuspensionEffect),
)


@st.composite
def stretches(draw: st.DrawFn, within: tuple[date, date] = (FIRST, LAST)) -> tuple[date, date]:
    ends = sorted(draw(st.lists(st.dates(*within), min_size=2, max_size=2)))
    return ends[0], ends[1]


@st.composite
def jobs(draw: st.DrawFn, at_most: Fraction = Fraction(1)) -> Job:
    """Draw an employment never above a share of full-time, with changes and suspensions."""
    first, last = draw(stretches())
    shares = st.integers(1, 20).map(lambda number: at_most * Fraction(number, 20))
    changes = draw(st.dictionaries(DAYS, shares, max_size=3))
    worked = {**{on: share for on, share in changes.items() if on > first}, first: draw(shares)}
    least = min(worked.values())
    reduced = [
        (*draw(stretches()), least * draw(st.sampled_from([Fraction(1, 2), Fraction(1)])))
        for _ in range(draw(st.integers(0, 2)))
    ]
    interrupted = [draw(stretches()) for _ in range(draw(st.integers(0, 1)))]
    return Job(
        first,
        last,
        draw(COMMITTEES),
        tuple(sorted(worked.items())),
        tuple(reduced),
        tuple(interrupted),
    )


@st.composite
def overlapping(draw: st.DrawFn) -> list[Job]:
    """Draw a history in which jobs may lie beside each other: each has its share of full-time."""
    many = draw(st.integers(1, 4))
    return [draw(jobs(Fraction(1, many))) for _ in range(many)]


@st.composite
def consecutive(draw: st.DrawFn) -> list[Job]:
    """Draw a history of jobs that follow each other, often within one month, up to full-time."""
    start, history = draw(st.dates(FIRST, date(2024, 6, 30))), []
    for _ in range(draw(st.integers(1, 4))):
        last = start + timedelta(days=draw(st.integers(0, 90)))
        shares = {start: draw(HUNDREDTHS)}
        if draw(st.booleans()):
            shares[start + timedelta(days=draw(st.integers(1, 60)))] = draw(HUNDREDTHS)
        history.append(Job(start, last, draw(COMMITTEES), tuple(sorted(shares.items()))))
        start = last + timedelta(days=draw(st.integers(1, 40)))
    return history


HISTORIES = st.one_of(overlapping(), consecutive())


def given_to_the_library(history: list[Job]) -> list[Employment]:
    return [job.employment() for job in history]


def published(committee: str, _: date) -> Fraction:
    return PUBLISHED[committee]


def amount(of: Employment | list[Employment], readings: Readings = DEFAULTS) -> Fraction:
    """Give the days of 2024, none where nobody was employed."""
    outcome = right(of, YEAR, readings=readings)
    return Fraction(0) if isinstance(outcome, NotApplicable) else days(outcome)


@given(HISTORIES)
def test_every_history_gives_what_the_slow_computation_gives(history: list[Job]) -> None:
    expected = right_of_history(history, YEAR, published)
    assert amount(given_to_the_library(history)) == expected


@given(HISTORIES, st.dates(date(2024, 1, 1), date(2024, 12, 30)))
def test_a_history_over_an_ended_agreement_gives_what_the_slow_computation_gives(
    history: list[Job], ended: date
) -> None:
    # Committee 302 with an agreement of 2 days that ends within the year, then the act's 5.
    ending = agreement("302", {2023: "2"}, valid=Period(date(2023, 1, 1), ended))

    def figure(committee: str, on: date) -> Fraction:
        if committee != "302":
            return PUBLISHED[committee]
        return Fraction(2) if on <= ended else Fraction(5)

    outcome = right(given_to_the_library(history), YEAR, law=law_with(ending))
    expected = right_of_history(history, YEAR, figure)
    assert (0 if isinstance(outcome, NotApplicable) else days(outcome)) == expected


@given(HISTORIES)
def test_a_right_never_exceeds_that_of_a_full_timer_all_year(history: list[Job]) -> None:
    best = max(PUBLISHED[job.committee] for job in history)
    assert 0 <= amount(given_to_the_library(history)) <= best


@given(HISTORIES, READINGS, st.randoms(use_true_random=False))
def test_the_order_of_the_facts_changes_nothing(
    history: list[Job], readings: Readings, chance: object
) -> None:
    assert hasattr(chance, "shuffle")
    facts = given_to_the_library(history)
    turned = [
        evolve(each, regimes=each.regimes[::-1], suspensions=each.suspensions[::-1])
        for each in facts
    ]
    chance.shuffle(turned)
    one, other = right(facts, YEAR, readings=readings), right(turned, YEAR, readings=readings)
    assert type(one) is type(other)
    assert one.readings == other.readings
    assert amount(facts, readings) == amount(turned, readings)


@given(HISTORIES, READINGS)
def test_the_same_question_has_the_same_answer_and_the_same_reasons(
    history: list[Job], readings: Readings
) -> None:
    facts = given_to_the_library(history)
    asked, again = (question(facts, YEAR, readings=readings) for _ in range(2))
    assert training_right(asked) == training_right(again)
    assert asked.reasons() == asked.reasons() == again.reasons()
    assert asked.basis.receipt == again.basis.receipt


@given(HISTORIES)
def test_where_the_readings_of_one_question_disagree_the_answer_names_the_one_used(
    history: list[Job],
) -> None:
    facts = given_to_the_library(history)
    options = {
        "RegimeChange": [Readings(regime_change=option) for option in RegimeChange],
        "SameMonthTwice": [Readings(same_month_twice=option) for option in SameMonthTwice],
        "SuspensionEffect": [Readings(suspension=option) for option in SuspensionEffect],
    }
    for name, choices in options.items():
        answers = [right(facts, YEAR, readings=choice) for choice in choices]
        given_days = {days(answer) for answer in answers if isinstance(answer, Determined)}
        if len(given_days) > 1:
            for answer in answers:
                assert name in {type(reading).__name__ for reading in answer.readings}


@given(HISTORIES, READINGS)
def test_the_steps_of_a_right_add_up_to_it(history: list[Job], readings: Readings) -> None:
    asked = question(given_to_the_library(history), YEAR, readings=readings)
    outcome = training_right(asked)
    assume(isinstance(outcome, Determined))
    assert isinstance(outcome, Determined)
    added = Fraction(0)
    for step in asked.reasons():
        if step.id == "months.stretch":
            said = dict(step.arguments)
            figure, regime, months = said["figure"], said["regime"], said["months"]
            assert isinstance(regime, Fraction)
            added += getattr(figure, "amount", 0) * regime * Fraction(str(months)) / 12
    assert added == outcome.value.unrounded.amount


@given(st.integers(4, 16), st.integers(4, 16), HISTORIES)
def test_more_days_for_a_full_timer_are_never_fewer_for_anybody(
    one: int, other: int, history: list[Job]
) -> None:
    # In half days, from the floor of 2 days on.
    fewer, more = sorted((one, other))
    facts = [evolve(job, committee="302").employment() for job in history]
    answers = [
        right(facts, YEAR, law=law_with(agreement("302", {2024: f"{halves}/2"})))
        for halves in (fewer, more)
    ]
    amounts = [days(each) for each in answers if isinstance(each, Determined)]
    assert amounts == sorted(amounts)
    if amounts:
        assert amounts[1] * fewer == amounts[0] * more


@given(stretches(), HUNDREDTHS, HUNDREDTHS)
def test_a_higher_regime_is_never_fewer_days(
    stretch: tuple[date, date], one: Fraction, other: Fraction
) -> None:
    lower, higher = sorted((one, other))
    first, last = (each.isoformat() for each in stretch)
    less = amount(worker_from(first, last, fraction=str(lower)))
    more = amount(worker_from(first, last, fraction=str(higher)))
    assert less <= more
    assert less * higher == more * lower


@given(stretches(), stretches(), HUNDREDTHS)
def test_a_longer_employment_is_never_fewer_days(
    one: tuple[date, date], other: tuple[date, date], share: Fraction
) -> None:
    shorter = worker_from(one[0].isoformat(), one[1].isoformat(), fraction=str(share))
    first, last = min(one[0], other[0]).isoformat(), max(one[1], other[1]).isoformat()
    longer = worker_from(first, last, fraction=str(share))
    assert amount(shorter) <= amount(longer)


@given(stretches(), HUNDREDTHS, st.integers(2, 12), COMMITTEES)
def test_an_employment_cut_between_two_months_has_the_same_days(
    stretch: tuple[date, date], share: Fraction, month: int, committee: str
) -> None:
    cut = date(YEAR, month, 1)
    assume(stretch[0] < cut <= stretch[1])
    first, last, until = (each.isoformat() for each in (*stretch, cut - timedelta(days=1)))
    whole = worker_from(first, last, committee=committee, fraction=str(share))
    parts = [
        worker_from(first, until, committee=committee, fraction=str(share)),
        worker_from(cut.isoformat(), last, committee=committee, fraction=str(share)),
    ]
    assert amount(parts) == amount(whole)
    assert amount(parts[0]) + amount(parts[1]) == amount(whole)


@given(HISTORIES, READINGS)
def test_months_that_count_alike_are_counted_together_as_one_by_one(
    history: list[Job], readings: Readings
) -> None:
    facts, year = given_to_the_library(history), Period.of_year(YEAR)
    months = [date(YEAR, number, 1) for number in range(1, 13)]
    together, used = count_months(facts, year, readings)
    one_by_one, used_then = count_months(facts, year, readings, months)
    assert used == used_then
    assert _by_month(together) == _by_month(one_by_one)


def _by_month(shares: Iterable[Share]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Put to each employment and month what counts as worked in it."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for share in shares:
        for month in range(share.day.month, share.day.month + share.months):
            key = (id(share.employment), month)
            found.setdefault(key, []).append((share.numerator, share.denominator))
    return found


@given(stretches(), HUNDREDTHS, COMMITTEES, READINGS)
def test_a_fact_that_says_nothing_new_changes_nothing(
    stretch: tuple[date, date], share: Fraction, committee: str, readings: Readings
) -> None:
    # The same regime once more takes the long way to the same answer.
    first, last = (each.isoformat() for each in stretch)
    plain = worker_from(first, last, committee=committee, fraction=str(share))
    again = RegimeFrom(stretch[0] + timedelta(days=40), WorkingRegime.of(share))
    repeated = evolve(plain, regimes=(*plain.regimes, again))
    one, other = (right(each, YEAR, readings=readings) for each in (plain, repeated))
    assert (type(one), one.readings) == (type(other), other.readings)
    if isinstance(one, Determined) and isinstance(other, Determined):
        assert one.value == other.value
        assert one.citations == other.citations


@given(DAYS, HUNDREDTHS)
def test_an_employment_without_end_counts_to_31_december(first: date, share: Fraction) -> None:
    ends = worker_from(first.isoformat(), "2025-12-31", fraction=str(share))
    assert amount(evolve(ends, period=Period(first, OPEN_END))) == amount(ends)


# The act itself is known from 10 November 2022 on.
@given(
    st.dates(date(2022, 11, 10), RULEBOOK.horizon),
    st.dates(date(2022, 11, 10), RULEBOOK.horizon),
    st.sampled_from(["116", "119.02", "121", "124", "200", "302", "209", "226"]),
    st.integers(2021, 2027),
)
def test_what_becomes_known_later_never_changes_what_was_known_before(
    known_on: date, later: date, committee: str, year: int
) -> None:
    assume(known_on < later)
    registered = agreement(committee, {2023: "2"})
    book = RULEBOOK.with_agreement(evolve(registered, known_from=later))
    worker = worker_from("2010-01-01", committee=committee)
    for employer in (SMALL, MEDIUM, BIG):
        for kind in Kind:
            old, new = (
                right(worker, year, employer=employer, kind=kind, law=each.known_on(known_on))
                for each in (RULEBOOK, book)
            )
            assert type(old) is type(new)
            assert old.question.reasons() == new.question.reasons()
    assert days_of(worker, 2024, law=book.known_on(later)) == 2


@given(st.integers(2023, 2031), st.sampled_from(["116", "119", "121", "124", "200", "302"]))
def test_from_20_workers_on_no_shipped_path_is_below_two_or_above_five_days(
    year: int, committee: str
) -> None:
    worker = worker_from("2010-01-01", committee=committee)
    outcome = right(worker, year, law=NOW)
    if isinstance(outcome, Determined):
        assert 2 <= outcome.value.days.amount <= 5


@given(st.lists(st.integers(1, 12), min_size=1, max_size=12, unique=True), HUNDREDTHS)
def test_months_spread_over_the_year_count_as_many_as_they_are(
    months: list[int], share: Fraction
) -> None:
    # One employment for each run of months without a break, each ending within its last month.
    ordered = sorted(months)
    runs = [
        [month for _, month in run]
        for _, run in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0])
    ]
    facts = [
        worker_from(f"2024-{run[0]:02}-20", f"2024-{run[-1]:02}-27", fraction=str(share))
        for run in runs
    ]
    assert amount(facts) == 5 * share * Fraction(len(months), 12)


@given(st.integers(1, 12), IN_YEAR)
def test_from_10_to_20_the_one_day_is_prorated_as_the_five(month: int, last: date) -> None:
    first = date(YEAR, month, 1)
    assume(first <= last)
    worker = worker_from(first.isoformat(), last.isoformat())
    assert 5 * days_of(worker, YEAR, employer=MEDIUM) == days_of(worker, YEAR)
    raised = agreement("302", {2024: "3"}, size_class=SizeClass.FROM_10_TO_20)
    law = law_with(raised)
    assert days_of(worker, YEAR, employer=MEDIUM, law=law) == 3 * days_of(
        worker, YEAR, employer=MEDIUM
    )
