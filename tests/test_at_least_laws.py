"""What is sure is never more than what comes out, however the missing facts are settled."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import BIG, MEDIUM, Facts, agreement, law_with, right, training
from fla_rules import (
    RULEBOOK,
    Determined,
    Employer,
    Employment,
    Period,
    Readings,
    Training,
    Undetermined,
    balance,
)
from fla_rules.account import account, year_credit
from fla_rules.facts import RegimeFrom
from fla_rules.law import (
    Agreement,
    BeforePath,
    Credit2023,
    LatePath,
    Law,
    Overuse,
    Rounding,
    UseOrder,
)
from fla_rules.quantities import WorkingRegime
from fla_rules.vocabulary import SizeClass

KNOWN_ON: Final = "2026-06-30"
LAW: Final = RULEBOOK.known_on(date.fromisoformat(KNOWN_ON))
FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
# Figures not known, a number in doubt, a section of a committee, a path that begins in 2024, sizes
# not found and a proration of its own; and two whose figures are known all along.
UNKNOWN: Final = ("226", "118", "777", "111.01", "106.01", "322")
COMMITTEES: Final = (*UNKNOWN, "200", "302", "124")
SIZES: Final = ((BIG, SizeClass.FROM_20, 2), (MEDIUM, SizeClass.FROM_10_TO_20, 1))
# The last day on which what is registered is not known already from the book.
NOT_KNOWN_UNTIL: Final = {"322": date(2025, 6, 30), "200": date(2023, 12, 31)}
HALVES: Final = st.integers(0, 8).map(lambda number: Fraction(number, 2))


@frozen
class Case:
    """Facts with something missing, and one way to settle it."""

    employer: Employer
    jobs: tuple[Employment, ...]
    whole: tuple[Employment, ...]
    readings: Readings
    settled: Readings
    # A law is too long to be shown.
    found: tuple[Agreement, ...]

    @property
    def law(self) -> Law:
        return law_with(*self.found, known_on=KNOWN_ON)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    employer, size_class, floor = draw(st.sampled_from(SIZES))
    whole = draw(histories())
    missing = draw(st.sets(st.sampled_from(whole), max_size=1))
    readings = Readings(
        rounding=draw(st.sampled_from(Rounding)),
        late_path=draw(st.sampled_from(LatePath)),
        credit_2023=draw(st.sampled_from(Credit2023)),
        overuse=draw(st.sampled_from(Overuse)),
        use_order=draw(st.sampled_from(UseOrder)),
    )
    by_act = draw(st.booleans())
    codes = sorted({job.committee.code for job in whole} - {"302", "124"})
    # What a source says of 106.01 from 20 workers on is known already.
    codes = [code for code in codes if code != "106.01" or employer is MEDIUM]
    codes = [code for code in codes if code != "200" or not by_act]
    found = [
        agreement(
            code,
            {2023: str(floor + draw(HALVES))},
            size_class=size_class,
            valid=Period(FIRST, NOT_KNOWN_UNTIL.get(code, date(2030, 12, 31))),
        )
        for code in codes
    ]
    return Case(
        employer,
        tuple(evolve(job, regimes=()) if job in missing else job for job in whole),
        whole,
        readings,
        evolve(readings, before_path=BeforePath.ACT) if by_act else readings,
        tuple(found),
    )


@st.composite
def histories(draw: st.DrawFn) -> tuple[Employment, ...]:
    """Draw up to three contracts one after the other, often within one month."""
    start, jobs = draw(st.dates(FIRST, date(2025, 6, 30))), []
    for _ in range(draw(st.integers(1, 3))):
        last = start + timedelta(days=draw(st.integers(0, 700)))
        regime = RegimeFrom(start, WorkingRegime.of(Fraction(draw(st.integers(1, 4)), 4)))
        steady = Employment.steady("w1", Period(start, last), draw(st.sampled_from(COMMITTEES)))
        jobs.append(evolve(steady, regimes=(regime,)))
        start = last + timedelta(days=draw(st.integers(1, 40)))
    return tuple(jobs)


@given(cases(), st.integers(2023, 2025))
def test_what_is_sure_of_a_right_is_never_more_than_the_right(case: Case, year: int) -> None:
    asked = right(case.jobs, year, employer=case.employer, readings=case.readings, law=LAW)
    assume(isinstance(asked, Undetermined) and asked.at_least)
    settled = right(case.whole, year, employer=case.employer, readings=case.settled, law=case.law)
    assert isinstance(asked, Undetermined)
    assert asked.at_least is not None
    assert isinstance(settled, Determined)
    assert asked.at_least.amount <= settled.value.days.amount


@st.composite
def trainings(draw: st.DrawFn) -> tuple[Training, ...]:
    days = draw(st.lists(st.tuples(st.dates(FIRST, LAST), st.integers(1, 12)), max_size=6))
    return tuple(
        training(f"t{place}", str(on), str(Fraction(halves, 2)))
        for place, (on, halves) in enumerate(days)
    )


@given(cases(), trainings(), st.dates(date(2025, 1, 1), date(2026, 6, 30)))
def test_what_is_sure_of_a_balance_is_never_more_than_the_balance(
    case: Case, followed: tuple[Training, ...], on: date
) -> None:
    facts = Facts(followed, (), case.jobs, case.employer, case.readings, LAW)
    asked = balance(facts.on(str(on)))
    assume(isinstance(asked, Undetermined) and asked.at_least)
    whole = evolve(facts, employments=case.whole, readings=case.settled, law=case.law).on(str(on))
    settled = balance(whole)
    assert isinstance(asked, Undetermined)
    assert asked.at_least is not None
    assert isinstance(settled, Determined)
    assert asked.at_least.amount <= settled.value.days
    known = facts.on(str(on))
    closing = year_credit(known, account(known), on.year)
    if isinstance(closing, Undetermined) and closing.at_least:
        credit = year_credit(whole, account(whole), on.year)
        assert isinstance(credit, Determined)
        assert closing.at_least.amount <= credit.value.closing
