"""Short ways to write facts down and to put a question: what the tests read like."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final, TypeVar

import pytest
from attrs import evolve, frozen

from fla_rules import (
    RULEBOOK,
    AccountQuestion,
    Days,
    Determined,
    Employer,
    EmployerYear,
    Employment,
    EnterpriseNumber,
    Hours,
    JointCommittee,
    Kind,
    NotApplicable,
    Outcome,
    Period,
    Quarter,
    Readings,
    Reason,
    RightQuestion,
    Training,
    Undetermined,
    balance,
    full_time_day,
    training_right,
)
from fla_rules.account import Account, LotBalance, account, year_credit
from fla_rules.calendar import OPEN_END
from fla_rules.facts import FirstEmployment, OpeningBalance, RegimeFrom, Suspension
from fla_rules.law import Agreement, KnownBy, Law, PathStep, Rulebook
from fla_rules.outcome import Question
from fla_rules.quantities import WorkingRegime
from fla_rules.right import Right, Size, size_class
from fla_rules.vocabulary import Confidence, SizeClass

Value = TypeVar("Value")
# What is compared with: most expected amounts are whole.
Exact = Fraction | int

DEFAULTS: Final = Readings()
NUMBER: Final = EnterpriseNumber.parse("0403.170.701")
# The day of knowledge of every test that does not name another. A change of law is known later, and
# takes nothing away from what was known by this day.
KNOWN_BY: Final = "2026-06-30"
NOW: Final = RULEBOOK.known_on(date.fromisoformat(KNOWN_BY))
# A committee of which no agreement is known: the act's own figures.
NO_AGREEMENT: Final = "302"
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_NO_DAYS: Final[Mapping[int, str]] = MappingProxyType({})


def day(text: str) -> date:
    return date.fromisoformat(text)


def period(first: str, last: str = "") -> Period:
    return Period(day(first), day(last) if last else OPEN_END)


def firm(
    fte: int | str, *, hours: str = "7:36", company_days: Mapping[int, str] = _NO_DAYS
) -> Employer:
    """Give an employer of one size, quarter after quarter."""
    quarters = {Quarter(year, number): fte for year in range(2018, 2045) for number in range(1, 5)}
    granted = {year: Days(days) for year, days in company_days.items()}
    return Employer(NUMBER, full_time_day(hours), quarters, granted)


def firm_declaring(
    quarters: Mapping[str, int | str], first_employment: tuple[str, int] | None = None
) -> Employer:
    """Give an employer by the quarters it declared; the first employment in heads."""
    ends: dict[Quarter, int | str | Fraction] = {
        Quarter.parse(quarter): fte for quarter, fte in quarters.items()
    }
    first = None
    if first_employment:
        quarter, workers = first_employment
        first = FirstEmployment(Quarter.parse(quarter), workers)
    return Employer(NUMBER, full_time_day("7:36"), ends, first_employment=first)


SMALL: Final = firm(9)
MEDIUM: Final = firm(15)
BIG: Final = firm(40)
UNKNOWN_SIZE: Final = firm_declaring({})


def worker_from(
    first: str,
    last: str = "",
    *,
    committee: str = NO_AGREEMENT,
    fraction: str = "1",
    then: Mapping[str, str] = _NOTHING,
    suspensions: Sequence[Suspension] = (),
) -> Employment:
    """Give an employment; `then` has the regimes that follow the first, by their first days."""
    regimes = [RegimeFrom(day(first), WorkingRegime.of(fraction))]
    regimes += [RegimeFrom(day(on), WorkingRegime.of(regime)) for on, regime in then.items()]
    return Employment(
        "w1",
        period(first, last),
        JointCommittee.parse(committee),
        tuple(regimes),
        tuple(suspensions),
    )


ALL_ALONG: Final = worker_from("2010-01-01")


def full_timer(committee: str) -> Employment:
    """Give a full-timer in service all along."""
    return worker_from("2010-01-01", committee=committee)


def question(
    of: Employment | Sequence[Employment],
    year: int,
    *,
    employer: Employer = BIG,
    kind: Kind = Kind.LEGAL,
    readings: Readings = DEFAULTS,
    law: Law = NOW,
) -> RightQuestion:
    employments = (of,) if isinstance(of, Employment) else tuple(of)
    return RightQuestion(EmployerYear(law, readings, employer, year), employments, kind)


def right(
    of: Employment | Sequence[Employment],
    year: int,
    *,
    employer: Employer = BIG,
    kind: Kind = Kind.LEGAL,
    readings: Readings = DEFAULTS,
    law: Law = NOW,
) -> Outcome[Right]:
    return training_right(
        question(of, year, employer=employer, kind=kind, readings=readings, law=law)
    )


def determined(outcome: Outcome[Right]) -> Determined[Right]:
    if not isinstance(outcome, Determined):
        pytest.fail(f"not Determined: {outcome.question.reasons()}")
    return outcome


def undetermined(outcome: Outcome[Right] | Outcome[Size]) -> Undetermined:
    if not isinstance(outcome, Undetermined):
        pytest.fail(f"not Undetermined: {outcome.question.reasons()}")
    return outcome


def not_applicable(outcome: Outcome[Right] | Outcome[Size]) -> NotApplicable:
    if not isinstance(outcome, NotApplicable):
        pytest.fail(f"not NotApplicable: {outcome.question.reasons()}")
    return outcome


def days(outcome: Outcome[Right]) -> Fraction:
    """Give the days of an answer that must be determined."""
    return determined(outcome).value.days.amount


def days_of(
    of: Employment | Sequence[Employment],
    year: int,
    *,
    employer: Employer = BIG,
    kind: Kind = Kind.LEGAL,
    readings: Readings = DEFAULTS,
    law: Law = NOW,
) -> Fraction:
    return days(right(of, year, employer=employer, kind=kind, readings=readings, law=law))


def size(employer: Employer, year: int, law: Law = NOW) -> Outcome[Size]:
    return size_class(EmployerYear(law, DEFAULTS, employer, year))


def measured(employer: Employer, year: int, law: Law = NOW) -> Size:
    outcome = size(employer, year, law)
    if not isinstance(outcome, Determined):
        pytest.fail(f"not Determined: {outcome.question.reasons()}")
    return outcome.value


FROM_2023 = period("2023-01-01")


def agreement(
    committee: str,
    figures: Mapping[int, str | Hours],
    *,
    size_class: SizeClass = SizeClass.FROM_20,
    kind: Kind = Kind.LEGAL,
    valid: Period = FROM_2023,
    known_from: str = "2023-01-01",
) -> Agreement:
    """Give an agreement as a caller registers one, with one path: days as texts, or hours."""
    return Agreement(
        committee=JointCommittee.parse(committee),
        title="an agreement for this test",
        source="https://example.org/agreement",
        confidence=Confidence.ONE,
        period=valid,
        known_from=day(known_from),
        known_by=KnownBy.CALLER,
        steps=tuple(
            PathStep(
                year,
                size_class,
                kind,
                figure if isinstance(figure, Hours) else Days(figure),
                Confidence.ONE,
            )
            for year, figure in figures.items()
        ),
    )


def law_with(*agreements: Agreement, book: Rulebook = RULEBOOK, known_on: str = KNOWN_BY) -> Law:
    for each in agreements:
        book = book.with_agreement(each)
    return book.known_on(day(known_on))


# Agreements of a committee that has none of its own: two that end within a year, of either kind,
# and one that follows two months after.
ENDING: Final = agreement(NO_AGREEMENT, {2024: "3"}, valid=period("2024-01-01", "2026-06-30"))
ENDING_SECTOR: Final = agreement(
    NO_AGREEMENT, {2024: "1"}, kind=Kind.SECTORAL, valid=period("2024-01-01", "2026-06-30")
)
SUCCESSOR: Final = agreement(NO_AGREEMENT, {2026: "4"}, valid=period("2026-09-01"))


def ids(reasons: Sequence[Reason]) -> list[str]:
    return [reason.id for reason in reasons]


def arguments(reason: Reason) -> dict[str, object]:
    return dict(reason.arguments)


def readings_named(outcome: Outcome[Right]) -> set[str]:
    return {type(reading).__name__ for reading in outcome.readings}


def articles(outcome: Outcome[Right]) -> set[tuple[str, str | None]]:
    return {(cited.act, cited.article) for cited in determined(outcome).citations}


# --- the training account ------------------------------------------------------------------------


def training(name: str, last: str, days: str = "1", *, first: str = "") -> Training:
    """Give a training that was followed, on one day unless its first day is given too."""
    return Training(name, "w1", period(first or last, last), Days(days))


def known(of: Training, since: str, corrects: str | None = None) -> Training:
    """Give a training as it became known on a day, in the place of another where one is named."""
    return evolve(of, known_from=day(since), corrects=corrects)


def stated(
    on: str, year: int, days: str, *, kind: Kind = Kind.LEGAL, origin: str = "FLA, read 2025-12-20"
) -> OpeningBalance:
    """Give what was left of a year's right at the start of a day, as somebody read it."""
    return OpeningBalance("w1", day(on), year, kind, Days(days), origin)


@frozen
class Facts:
    """What is known of one worker; `on` puts the question of an account.

    By default a full-timer hired on 1 January 2024 by an enterprise of 40, with 5 days a year.
    """

    trainings: tuple[Training, ...] = ()
    opening_balances: tuple[OpeningBalance, ...] = ()
    employments: tuple[Employment, ...] = (worker_from("2024-01-01"),)
    employer: Employer = BIG
    readings: Readings = DEFAULTS
    law: Law = NOW
    account_from: date | None = None

    def on(self, text: str, through: int = 0) -> AccountQuestion:
        """Ask on a day; `through` is the last year that a schedule looks ahead to."""
        asked = day(text)
        years = tuple(
            EmployerYear(self.law, self.readings, self.employer, year)
            for year in range(2023, max(asked.year, through) + 1)
        )
        return AccountQuestion(
            years,
            self.employments,
            self.trainings,
            self.opening_balances,
            asked,
            self.account_from,
        )


def value(outcome: Outcome[Value]) -> Value:
    """Give the value of an answer that must be determined."""
    if not isinstance(outcome, Determined):
        pytest.fail(f"not Determined: {outcome}")
    return outcome.value


def left(asked: AccountQuestion) -> Fraction:
    """Give the balance in days, which must be determined."""
    return value(balance(asked)).days


def row(asked: AccountQuestion, year: int) -> tuple[Exact, ...]:
    """Give a year as opening, granted, used, lapsed, closing; it must be determined."""
    credit = value(year_credit(asked, account(asked), year))
    return (credit.opening, credit.granted, credit.used, credit.lapsed, credit.closing)


def of_lot(kept: Account, year: int, kind: Kind = Kind.LEGAL) -> LotBalance:
    """Give the one lot of a year and kind that no opening balance has taken the place of."""
    (found,) = [
        each
        for each in kept.lots
        if (each.lot.year, each.lot.kind) == (year, kind) and not each.lot.replaced
    ]
    return found


def lefts(kept: Account) -> dict[tuple[int, str], Exact]:
    """Give what is left of each lot that holds something, by its year and kind."""
    return {(each.lot.year, each.lot.kind.value): each.left for each in kept.lots if each.left}


def exactly(*amounts: Exact) -> tuple[Exact, ...]:
    """Put amounts beside each other, to compare them at once."""
    return amounts


def is_beyond(asked: Question) -> bool:
    """Tell whether a question lies beyond the day on which the tables were last verified."""
    return asked.basis.beyond_horizon(asked.latest)
