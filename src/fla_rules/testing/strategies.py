"""Hypothesis strategies for valid facts and histories, in the sizes and shapes of real employers.

Most employers are below 10, some between 10 and 20, few above; some declare no quarter for a while.
Workers are full-time or at the fractions that are common, on one contract or on fixed terms, some
are hired again, some interrupt. Every value that is drawn is valid: what it is made of is checked
when it is built. These need Hypothesis, which the extra `testing` brings.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

from fla_rules.calendar import OPEN_END, QUARTERS_A_YEAR, Period, Quarter, day_after
from fla_rules.errors import of_an_extra
from fla_rules.facts.employer import Employer, FirstEmployment
from fla_rules.facts.employment import Employment, EndedBy, RegimeFrom, Suspension
from fla_rules.facts.events import ABOUT, Event, EventKind
from fla_rules.facts.registration import Channel, Staff
from fla_rules.facts.training import Training, TrainingForm, TrainingStatus
from fla_rules.facts.worker import Worker
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.quantities import Days, Hours, WorkingRegime, full_time_day
from fla_rules.testing.builders import enterprise_number
from fla_rules.testing.histories import FIRST_DAY, LAST_DAY, History, history

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "testing") from None

__all__ = [
    "employers",
    "employments",
    "enterprise_numbers",
    "events",
    "histories",
    "periods",
    "staffs",
    "suspensions",
    "trainings",
    "workers",
]

# Some with a growth path that ships, some known to have one, and one of which none is known.
COMMITTEES: Final = ("200", "302", "116", "121", "124", "118", "140.03", "330.01")
# Weekly hours over those of a full-timer, as contracts write them.
FRACTIONS: Final = tuple(
    WorkingRegime.weekly(hours, full_time)
    for hours, full_time in (
        ("38", "38"),
        ("30.4", "38"),
        ("19", "38"),
        ("28.5", "38"),
        ("34.2", "38"),
        ("24", "38"),
        ("20", "40"),
        ("12", "36"),
    )
)
_FULL_TIME_DAYS: Final = ("7:36", "8:00", "7:24", "7:12")
# Hundredths of full-time equivalents: below 10, below 20, above, and about the two thresholds.
_SMALL, _MIDDLE, _LARGE = (1, 999), (1000, 1999), (2000, 50000)
_ABOUT_10, _ABOUT_20 = (950, 1050), (1950, 2050)
# As frequent as real ones, as near as a search for counterexamples keeps to that.
_SIZES: Final = st.sampled_from(
    (*(_SMALL,) * 8, *(_MIDDLE,) * 2, _ABOUT_10, _ABOUT_20, _LARGE)
).flatmap(lambda bounds: st.integers(*bounds))
_SERIALS: Final = st.integers(2_000_000, 10_999_999)
_FIRST_QUARTER: Final = Quarter(2021, 1)
_QUARTERS: Final = 24
_FIRST_HIRING: Final = date(2018, 1, 1)
_LAST_HIRING: Final = date(2026, 6, 30)
_MONTH: Final = timedelta(days=30)
_LONGEST: Final = 1500
_DAYS: Final = st.dates(FIRST_DAY, LAST_DAY)
_DURATIONS: Final = st.one_of(
    st.sampled_from(["1/2", "1", "2", "3", "5"]).map(Days),
    st.sampled_from(["1:00", "2:00", "3:48", "7:36", "16:00"]).map(Hours.from_clock),
)
# How an employment stands beside the one before it.
_GAPS: Final = st.one_of(st.just(0), st.integers(1, 400))
# Fixed terms last from a week to two years.
_TERMS: Final = st.sampled_from([7, 30, 90, 182, 364, 729])


def enterprise_numbers() -> st.SearchStrategy[EnterpriseNumber]:
    """Draw enterprise numbers with the right check digits."""
    return _SERIALS.map(enterprise_number)


@st.composite
def employers(draw: st.DrawFn) -> Employer:
    """Draw employers whose size drifts from year to year, some quarters not declared.

    One in some began only in the years covered, with its first employment.
    """
    size = draw(_SIZES)
    began = draw(st.one_of(st.just(0), st.integers(0, _QUARTERS - 1)))
    gaps = draw(st.sets(st.integers(began + 1, _QUARTERS), max_size=3))
    years = _QUARTERS // QUARTERS_A_YEAR
    drift = draw(st.lists(st.integers(-10, 10), min_size=years, max_size=years))
    quarters = {
        Quarter.at(_FIRST_QUARTER.index + place): Fraction(
            size * (100 + drift[place // QUARTERS_A_YEAR]), 100 * 100
        )
        for place in range(began, _QUARTERS)
        if place not in gaps
    }
    first = Quarter.at(_FIRST_QUARTER.index + began)
    heads = FirstEmployment(first, size // 100 + 1)
    return Employer(
        draw(enterprise_numbers()),
        full_time_day(draw(st.sampled_from(_FULL_TIME_DAYS))),
        quarters,
        first_employment=heads if began else None,
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw the days of an employment: it still runs, or ends some days to some years later."""
    first = draw(st.dates(_FIRST_HIRING, _LAST_HIRING))
    length = draw(st.none() | st.integers(0, _LONGEST))
    return Period(first, OPEN_END if length is None else first + timedelta(days=length))


@st.composite
def suspensions(draw: st.DrawFn, within: Period, regime: WorkingRegime) -> Suspension:
    """Draw a suspension that begins within a period: a full one, or one of a part of the work."""
    last = min(within.last, within.first + timedelta(days=_LONGEST))
    first = draw(st.dates(within.first, last))
    period = Period(first, min(within.last, first + draw(st.integers(1, 12)) * _MONTH))
    if draw(st.booleans()):
        return Suspension.full(period)
    left = regime.fraction * draw(st.sampled_from([Fraction(1, 2), Fraction(4, 5)]))
    return Suspension.reduced(period, WorkingRegime.of(left))


@st.composite
def employments(draw: st.DrawFn, worker: str = "w1", period: Period | None = None) -> Employment:
    """Draw an employment, some with a change of regime and some with a suspension."""
    held = period or draw(periods())
    regime = draw(st.sampled_from(FRACTIONS))
    regimes = [RegimeFrom(held.first, regime)]
    changed = held.first + timedelta(days=draw(st.integers(1, _LONGEST)))
    # A suspension may not leave more than the contract has: one that changes has none here.
    changes = draw(st.booleans()) and held.contains(changed)
    if changes:
        regimes.append(RegimeFrom(changed, draw(st.sampled_from(FRACTIONS))))
    suspended = [] if changes else draw(st.lists(suspensions(held, regime), max_size=1))
    ended = None if held.is_open else draw(st.none() | st.sampled_from(EndedBy))
    return Employment(
        worker,
        held,
        JointCommittee.parse(draw(st.sampled_from(COMMITTEES))),
        tuple(regimes),
        tuple(suspended),
        ended,
    )


@st.composite
def workers(draw: st.DrawFn, name: str = "w1") -> Worker:
    """Draw workers with one employment or several, each the day after the last or some time later.

    They never add up to more than full-time, for no two are at once.
    """
    held: list[Employment] = []
    first = draw(st.dates(_FIRST_HIRING, _LAST_HIRING))
    for _ in range(draw(st.integers(0, 3))):
        term = Period(first, first + timedelta(days=draw(_TERMS)))
        held.append(draw(employments(name, term)))
        first = day_after(term.last) + timedelta(days=draw(_GAPS))
    last = Period(first) if draw(st.booleans()) else Period(first, first + timedelta(days=_LONGEST))
    return Worker(name, (*held, draw(employments(name, last))))


@st.composite
def staffs(draw: st.DrawFn, most: int = 4) -> Staff:
    """Draw one employer's workers, "w1" and so on."""
    names = [f"w{place}" for place in range(1, draw(st.integers(1, most)) + 1)]
    return Staff(draw(enterprise_numbers()), tuple(draw(workers(name)) for name in names))


@st.composite
def trainings(draw: st.DrawFn, worker: str = "w1", name: str = "t1") -> Training:
    """Draw a training of some hours to some days, planned, followed or not."""
    last = draw(_DAYS)
    first = last - timedelta(days=draw(st.integers(0, 10)))
    return Training(
        name,
        worker,
        Period(first, last),
        draw(_DURATIONS),
        draw(st.sampled_from(TrainingStatus)),
        draw(st.sampled_from(TrainingForm)),
        wellbeing=draw(st.booleans()),
        outside_working_hours=draw(st.booleans()),
    )


@st.composite
def histories(draw: st.DrawFn, *, channel: Channel = Channel.REST, unruly: bool = False) -> History:
    """Draw a history of messages of one employer or two, with what they are to be judged by.

    All are accepted in their order; an unruly one also holds repeats, and what is to be refused.
    """
    drawn = draw(st.lists(staffs(), min_size=1, max_size=2, unique_by=lambda each: each.employer))
    chance = draw(st.randoms(use_true_random=False))
    length = draw(st.integers(1, 12))
    return history(chance, drawn, length=length, channel=channel, unruly=unruly)


_NAMED: Final[dict[str, st.SearchStrategy[Any]]] = {
    "worker": st.sampled_from(["w1", "w2", "w3"]),
    "year": st.integers(2023, 2026),
    "quarter": st.builds(Quarter, st.integers(2023, 2026), st.integers(1, 4)),
    "training": st.sampled_from(["t1", "t2", "t3"]),
    "duty": st.sampled_from(["register_quarter", "start_up_registration"]),
}


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Draw events of every kind, each naming what its kind has to name."""
    kind = draw(st.sampled_from(EventKind))
    named: dict[str, Any] = {name: draw(_NAMED[name]) for name in ABOUT[kind]}
    return Event(kind, draw(_DAYS), **named)
