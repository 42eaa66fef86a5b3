"""What must hold of every account, whatever the facts: searched for counterexamples."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from random import Random
from typing import Final

import pytest
from attrs import evolve, fields
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from builders import NOW, NUMBER, agreement, law_with, lefts, value
from credit_oracle import DAY, KINDS, Choices, History, Job, Ledger, Stated, Use, lived
from fla_rules import (
    AccountQuestion,
    Days,
    Determined,
    Employer,
    EmployerYear,
    Employment,
    FactError,
    Hours,
    Kind,
    Period,
    Quarter,
    Readings,
    Training,
    Undetermined,
    balance,
    full_time_day,
)
from fla_rules.account import (
    Account,
    Lot,
    LotBalance,
    MovementKind,
    account,
    difference,
    next_grants,
    next_resets,
    year_credit,
)
from fla_rules.account.lots import five_year_period
from fla_rules.facts import EmployersAnswer, OpeningBalance, TrainingStatus
from fla_rules.known import known_by
from fla_rules.law import (
    CompanyDays,
    CompanyReset,
    Credit2023,
    EntryAgain,
    FiveYearPeriod,
    Law,
    Overuse,
    ResetRunningYear,
    StraddlingTraining,
    UseOrder,
)
from fla_rules.vocabulary import SizeClass

FIRST, LAST = date(2023, 1, 1), date(2034, 12, 31)
# Days of a full-timer by the size of a two-year period (TR 52, 56, 58).
LEGAL: Final = {9: 0, 15: 1, 40: 5}
# Thousands, and more under a profile that searches longer.
MANY: Final = 30 * settings().max_examples


# --- histories -----------------------------------------------------------------------------------


@cache
def law_of(sectoral: int) -> Law:
    """Give the law, with a sector right of so many days beside the legal one."""
    if not sectoral:
        return NOW
    rights = [
        agreement("302", {2023: str(sectoral)}, kind=Kind.SECTORAL, size_class=size)
        for size in SizeClass
    ]
    steps = tuple(step for each in rights for step in each.steps)
    return law_with(evolve(rights[0], steps=steps))


@cache
def law_in_the_end(sectoral: int) -> Law:
    """Give the same law on a day on which all of a history is known."""
    return law_of(sectoral).rulebook.known_on(date(2060, 1, 1))


def some_day(chance: Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randint(0, (last - first).days))


def history_of(chance: Random, choices: Choices | None = None) -> History:
    """Make up a worker: one or two jobs, trainings anywhere, what somebody read of the credit."""
    chosen = choices or Choices(*(chance.random() < 0.3 for _ in fields(Choices)))
    hired = chance.choice(
        [date(2023, 1, 1), date(2024, 1, 1), date(2024, 2, 29), date(2025, 6, 30)]
    )
    hired = chance.choice([hired, some_day(chance, date(2023, 1, 1), date(2026, 12, 31))])
    jobs = [Job(hired, LAST, Fraction(chance.randint(1, 5), 5))]
    if chance.random() < 0.3:
        left = some_day(chance, hired, date(2028, 12, 31))
        again = left + timedelta(days=chance.randint(40, 900))
        jobs = [evolve(jobs[0], last=left), Job(again, LAST, Fraction(chance.randint(1, 4), 4))]
    sectoral, company = chance.choice([0, 0, 1, 2]), chance.choice([0, 0, 1, 3])
    figures: dict[tuple[int, str], Fraction] = {}
    for pair in range(2022, 2036, 2):
        size = chance.choice([9, 15, 40, 40, 40])
        for year in (pair, pair + 1):
            legal = 4 if (year, size) == (2023, 40) else LEGAL[size]
            figures[year, "legal"] = Fraction(legal)
            figures[year, "sectoral"] = Fraction(sectoral)
            figures[year, "company"] = Fraction(company)
    on = some_day(chance, hired, date(2034, 6, 30))
    on = chance.choice([on, date(2028, 12, 31), date(2029, 1, 1), date(2025, 12, 31)])
    history = History(tuple(jobs), figures, uses_of(chance, on), (), max(on, hired), chosen)
    return evolve(history, stated=stated_of(chance, history))


def uses_of(chance: Random, on: date) -> tuple[Use, ...]:
    uses: list[Use] = []
    for _ in range(chance.randint(0, 14)):
        last = some_day(chance, FIRST, on + timedelta(days=60))
        turn = date(last.year, 12, 31) + timedelta(days=chance.randint(-1, 2))
        last = chance.choice([last, last, turn])
        first = last - timedelta(days=chance.choice([0, 0, 1, 3, 20]))
        # Days, halves, thirds, and hours of a day of 7:36.
        days = Fraction(chance.randint(1, 9), chance.choice([1, 2, 3, 456]))
        uses.append(Use(first, last, days, f"t{len(uses):02}"))
    return tuple(uses)


def stated_of(chance: Random, history: History) -> tuple[Stated, ...]:
    """Make up opening balances, of rights that had begun and whose period had not ended."""
    found: dict[tuple[date, int, str], Stated] = {}
    for _ in range(chance.choice([0, 0, 1, 2, 4])):
        day = some_day(chance, date(2024, 1, 1), date(2028, 12, 31))
        day = chance.choice([day, date(day.year, 1, 1)])
        year = chance.randint(2023, day.year)
        year = max(year, 2024) if history.choices.drop_2023 else year
        if in_service(history, year, day):
            kind = chance.choice(KINDS)
            days = Fraction(chance.randint(0, 12), chance.choice([1, 2, 3]))
            found[day, year, kind] = Stated(day, year, kind, days)
    return tuple(found.values())


def late_history_of(chance: Random) -> History:
    """Make up a worker whose trainings became known late, were corrected or withdrawn.

    Balances were read before or after their day, are owed, or are the whole account.
    """
    history = history_of(chance)
    uses: list[Use] = []
    for use in history.uses:
        since = chance.choice([None, use.last + timedelta(days=chance.choice([0, 20, 400, 900]))])
        current = evolve(use, known=since)
        uses.append(current)
        for _ in range(chance.choice([0, 0, 0, 1, 2])):
            after = (current.known or current.last) + timedelta(days=chance.choice([1, 200, 900]))
            last = chance.choice([use.last, use.last, some_day(chance, FIRST, history.on)])
            days = Fraction(chance.randint(0, 8), 2)
            current = Use(min(use.first, last), last, days, current.name + "c", after, current.name)
            uses.append(current)
    whole = None
    stated = [_read(chance, history, each) for each in history.stated]
    if chance.random() < 0.3:
        read = {each.on for each in stated}
        whole = chance.choice([*sorted(read), date(2026, 1, 1), date(2025, 5, 1)])
        stated = [each for each in stated if each.on >= whole]
        whole = whole if whole <= history.on else None
    return evolve(history, uses=tuple(uses), stated=tuple(stated), whole=whole)


def _read(chance: Random, history: History, each: Stated) -> Stated:
    shift = timedelta(days=chance.choice([-30, -1, 0, 0, 40, 500]))
    owed = history.choices.debt and chance.random() < 0.3
    return evolve(
        each,
        read_on=chance.choice([None, each.on + shift]),
        days=-each.days if owed else each.days,
    )


def in_service(history: History, year: int, day: date) -> bool:
    """Tell whether the worker had begun to work in a year by a day."""
    return any(
        job.first <= min(day, date(year, 12, 31)) and job.last >= date(year, 1, 1)
        for job in history.jobs
    )


HISTORIES = st.randoms(use_true_random=False).map(history_of)
LATE = st.randoms(use_true_random=False).map(late_history_of)
BY_DEFAULT = st.randoms(use_true_random=False).map(lambda chance: history_of(chance, Choices()))
SPREAD = st.randoms(use_true_random=False)


# --- the same facts for the library --------------------------------------------------------------


def readings_of(choices: Choices) -> Readings:
    return Readings(
        five_year_period=FiveYearPeriod.ENTRY if choices.by_entry else FiveYearPeriod.CALENDAR,
        credit_2023=Credit2023.DROPPED if choices.drop_2023 else Credit2023.CARRIED,
        use_order=UseOrder.NEWEST_FIRST if choices.newest_first else UseOrder.OLDEST_FIRST,
        company_days=(
            CompanyDays.WITH_INDIVIDUAL if choices.company_with_individual else CompanyDays.LAST
        ),
        overuse=Overuse.DEBT if choices.debt else Overuse.REPORTED,
        entry_again=EntryAgain.LAST if choices.by_last_entry else EntryAgain.FIRST,
        reset_running_year=ResetRunningYear.YES if choices.take_running else ResetRunningYear.NO,
        company_reset=CompanyReset.NO if choices.keep_company else CompanyReset.YES,
        straddling_training=(
            StraddlingTraining.BY_DAYS if choices.by_days else StraddlingTraining.LAST_DAY
        ),
    )


def employer_of(history: History) -> Employer:
    sizes = {days: size for size, days in LEGAL.items()} | {4: 40}
    ends: dict[Quarter, int | str | Fraction] = {
        Quarter(year - 1, 1): sizes[int(history.figures[year, "legal"])]
        for year in range(2022, 2036, 2)
    }
    company = {
        year: Days(days) for (year, kind), days in history.figures.items() if kind == "company"
    }
    return Employer(NUMBER, full_time_day("7:36"), ends, company)


def employments_of(history: History) -> tuple[Employment, ...]:
    return tuple(
        Employment.steady("w1", Period(job.first, job.last), "302", job.share)
        for job in history.jobs
    )


def trainings_of(history: History) -> tuple[Training, ...]:
    return tuple(
        Training(
            use.name,
            "w1",
            Period(use.first, use.last),
            Days(use.days or 1),
            TrainingStatus.FOLLOWED if use.days else TrainingStatus.NOT_FOLLOWED,
            known_from=use.known,
            corrects=use.instead,
        )
        for use in history.uses
    )


def question_of(
    history: History, trainings: Iterable[Training] | None = None, through: int = 0
) -> AccountQuestion:
    late = any(use.known or use.instead for use in history.uses)
    law = (law_in_the_end if late else law_of)(int(history.figures[2024, "sectoral"]))
    employer, readings = employer_of(history), readings_of(history.choices)
    return AccountQuestion(
        tuple(
            EmployerYear(law, readings, employer, year)
            for year in range(2023, max(history.on.year, through) + 1)
        ),
        employments_of(history),
        trainings_of(history) if trainings is None else tuple(trainings),
        tuple(
            OpeningBalance(
                "w1",
                each.on,
                each.year,
                Kind(each.kind),
                Days(abs(each.days)),
                "the FLA",
                each.read_on,
                owed=each.days < 0,
            )
            for each in history.stated
        ),
        history.on,
        history.whole,
    )


Numbers = dict[tuple[int, str, date], tuple[Fraction, ...]]


def numbers_of(kept: Account) -> Numbers:
    """Give each lot that was granted something, by year, kind and first day."""
    return {
        (each.lot.year, each.lot.kind.value, each.lot.first): (
            each.lot.granted,
            each.used,
            each.lapsed,
            each.left,
            each.given_back,
        )
        for each in kept.lots
        if each.lot.granted or each.given_back
    }


def numbers_lived(ledger: Ledger) -> Numbers:
    return {
        (pot.year, pot.kind, pot.opened): (
            pot.granted,
            pot.used,
            pot.lapsed,
            pot.left,
            pot.given_back,
        )
        for pot in ledger.pots
        if pot.granted or pot.given_back
    }


def rows_of(asked: AccountQuestion, kept: Account) -> dict[int, tuple[Fraction, ...]]:
    first = min(each.period.first.year for each in asked.employments)
    first = asked.account_from.year if asked.account_from else first
    rows: dict[int, tuple[Fraction, ...]] = {}
    for year in range(first, asked.on.year + 1):
        of_year = value(year_credit(asked, kept, year))
        rows[year] = (
            of_year.opening,
            of_year.granted,
            of_year.used,
            of_year.lapsed,
            of_year.closing,
        )
    return rows


def rows_lived(ledger: Ledger) -> dict[int, tuple[Fraction, ...]]:
    return {
        year: (row.opening, row.granted, row.used, row.lapsed, row.closing)
        for year, row in ledger.rows.items()
    }


def assert_agrees(history: History) -> None:
    asked, ledger = question_of(history), lived(history)
    kept = account(asked)
    assert numbers_of(kept) == numbers_lived(ledger)
    assert rows_of(asked, kept) == rows_lived(ledger)
    excess = sum((each.days for each in kept.excess), Fraction(0))
    assert excess == ledger.owed()
    owed = excess if history.choices.debt else 0
    assert value(balance(asked)).days == ledger.left() - owed


# --- the slow account ----------------------------------------------------------------------------


def test_thousands_of_histories_give_what_living_through_the_days_gives() -> None:
    chance = Random(2024)
    for _ in range(MANY):
        assert_agrees(history_of(chance))


def test_histories_learnt_late_give_what_living_through_the_days_gives() -> None:
    chance = Random(2026)
    for _ in range(MANY // 4):
        assert_agrees(late_history_of(chance))


@given(LATE)
def test_every_history_learnt_late_gives_what_living_through_the_days_gives(
    history: History,
) -> None:
    assert_agrees(history)


@given(HISTORIES)
def test_every_history_gives_what_living_through_the_days_gives(history: History) -> None:
    assert_agrees(history)


# --- conservation --------------------------------------------------------------------------------


@given(HISTORIES)
def test_every_lot_is_used_lapsed_or_left_and_never_below_zero(history: History) -> None:
    kept = account(question_of(history))
    for each in kept.lots:
        assert each.used + each.lapsed + each.left == each.lot.granted
        assert min(each.used, each.lapsed, each.left) >= 0


AMOUNTS = st.fractions(-5, 5, max_denominator=6)


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_a_lot_refuses_numbers_that_do_not_add_up(
    granted: Fraction, used: Fraction, lapsed: Fraction, remains: Fraction
) -> None:
    lot = Lot(2024, Kind.LEGAL, date(2024, 1, 1), date(2028, 12, 31), granted)
    if used + lapsed + remains == granted and min(used, lapsed, remains) >= 0:
        assert LotBalance(lot, used, lapsed, remains).left == remains
    else:
        with pytest.raises(FactError, match="add up to what was granted"):
            LotBalance(lot, used, lapsed, remains)


@given(AMOUNTS.filter(lambda amount: amount >= 0), AMOUNTS)
def test_a_lot_refuses_what_adds_up_only_with_a_part_below_zero(
    granted: Fraction, used: Fraction
) -> None:
    assume(not 0 <= used <= granted)
    lot = Lot(2024, Kind.LEGAL, date(2024, 1, 1), date(2028, 12, 31), granted)
    rest, none = granted - used, Fraction(0)
    for parts in ((used, rest, none), (none, used, rest), (rest, none, used)):
        with pytest.raises(FactError):
            LotBalance(lot, *parts)


@given(HISTORIES)
def test_every_year_closes_and_the_next_opens_with_what_was_left_unless_restated(
    history: History,
) -> None:
    # A period by entry that ends on a 1 January has a test of its own.
    assume(history.jobs[0].first != date(2024, 1, 2))
    asked = question_of(history)
    rows = rows_of(asked, account(asked))
    restated = {each.on for each in history.stated}
    for year, (opening, granted, used, lapsed, closing) in rows.items():
        assert closing == opening + granted - used - lapsed >= 0
        if year + 1 in rows and date(year + 1, 1, 1) not in restated:
            assert rows[year + 1][0] == closing


@given(HISTORIES)
def test_a_year_that_is_over_keeps_its_row_whatever_day_is_asked(history: History) -> None:
    asked = question_of(history)
    rows = rows_of(asked, account(asked))
    for year in range(history.jobs[0].first.year, history.on.year):
        after = question_of(evolve(history, on=date(year + 1, 1, 1)))
        assert rows_of(after, account(after))[year] == rows[year]


@given(BY_DEFAULT)
def test_by_default_no_balance_is_below_zero_on_any_day(history: History) -> None:
    asked = question_of(history)
    assert value(balance(asked)).days >= 0
    amount = Fraction(0)
    for movement in account(asked).movements:
        amount += movement.change
        assert amount >= 0


@given(HISTORIES)
def test_the_balance_is_what_the_lots_have_left_and_what_the_movements_add_up_to(
    history: History,
) -> None:
    asked = question_of(history)
    kept, days = account(asked), value(balance(asked)).days
    owed = sum((each.days for each in kept.excess), Fraction(0)) if history.choices.debt else 0
    assert days + owed == sum((each.left for each in kept.lots), Fraction(0))
    assert days + owed == sum((each.change for each in kept.movements), Fraction(0))


@given(HISTORIES)
def test_the_balance_names_the_readings_that_the_account_names(history: History) -> None:
    asked = question_of(history)
    assert set(balance(asked).readings) == set(account(asked).readings)


@given(HISTORIES)
def test_minutes_are_the_days_through_the_full_timers_day(history: History) -> None:
    found = value(balance(question_of(history)))
    assert found.minutes == found.days * 456


@given(HISTORIES)
def test_every_day_that_counts_is_used_or_is_in_excess(history: History) -> None:
    history = evolve(history, choices=evolve(history.choices, by_days=False))
    asked = question_of(history)
    kept = account(asked)
    used = sum((each.used for each in kept.lots), Fraction(0))
    over = sum((each.days for each in kept.excess), Fraction(0))
    aside = {name for name, _ in kept.set_aside}
    assert used + over == sum(
        (use.days for use in history.uses if use.last <= history.on and use.name not in aside),
        Fraction(0),
    )


# --- what must not matter ------------------------------------------------------------------------


@given(HISTORIES, SPREAD)
def test_the_order_of_the_facts_changes_nothing(history: History, chance: Random) -> None:
    asked = question_of(history)
    turned = evolve(
        asked,
        employments=tuple(chance.sample(asked.employments, len(asked.employments))),
        trainings=tuple(chance.sample(asked.trainings, len(asked.trainings))),
        opening_balances=tuple(chance.sample(asked.opening_balances, len(asked.opening_balances))),
    )
    assert account(turned) == account(asked)
    assert value(balance(turned)) == value(balance(asked))


@given(HISTORIES, st.fractions(0, 1, max_denominator=12), SPREAD)
def test_splitting_a_training_in_two_on_its_last_day_changes_nothing(
    history: History, part: Fraction, chance: Random
) -> None:
    assume(history.uses)
    use = chance.choice(history.uses)
    others = list(history.uses)
    others.remove(use)
    halves = [
        evolve(use, days=use.days * part, name=f"{use.name}a"),
        evolve(use, days=use.days * (1 - part), name=f"{use.name}b"),
    ]
    split = question_of(evolve(history, uses=(*others, *halves)))
    whole = question_of(history)
    assert numbers_of(account(split)) == numbers_of(account(whole))
    assert rows_of(split, account(split)) == rows_of(whole, account(whole))
    assert value(balance(split)) == value(balance(whole))


@given(HISTORIES)
def test_days_and_hours_agree(history: History) -> None:
    asked = question_of(history)
    in_hours = [
        evolve(each, duration=each.duration.hours(full_time_day("7:36")))
        for each in asked.trainings
        if isinstance(each.duration, Days)
    ]
    assert account(evolve(asked, trainings=tuple(in_hours))) == account(asked)


@given(HISTORIES)
def test_what_is_charged_stands_in_the_place_of_the_duration(history: History) -> None:
    asked = question_of(history)
    longer = [evolve(each, duration=Hours(100), charged=each.duration) for each in asked.trainings]
    assert account(evolve(asked, trainings=tuple(longer))) == account(asked)


@given(HISTORIES, SPREAD)
def test_what_was_not_followed_does_not_count_or_is_still_to_come_changes_no_lot(
    history: History, chance: Random
) -> None:
    # By days, what is still to come may have begun.
    history = evolve(history, choices=evolve(history.choices, by_days=False))
    asked = question_of(history)
    noise = [
        Training("n1", "w1", Period(history.on, history.on), Days(3), status)
        for status in (
            TrainingStatus.PLANNED,
            TrainingStatus.NOT_FOLLOWED,
            TrainingStatus.CANCELLED,
        )
    ]
    refused = evolve(
        noise[0],
        id="n2",
        status=TrainingStatus.FOLLOWED,
        answer=EmployersAnswer.DOES_NOT_COUNT,
    )
    leave = evolve(refused, id="n3", answer=None, educational_leave=True)
    tomorrow = history.on + DAY
    coming = Training("n4", "w1", Period(history.on, tomorrow), Days(3))
    added = (*asked.trainings, chance.choice(noise), refused, leave, coming)
    kept = account(evolve(asked, trainings=added))
    assert kept.lots == account(asked).lots
    assert kept.movements == account(asked).movements
    assert {"n1", "n2", "n3"} <= {name for name, _ in kept.set_aside}


# --- what was known ------------------------------------------------------------------------------

KNOWN: Final = [date(2024, 3, 1), date(2025, 6, 30), date(2026, 1, 1), date(2026, 6, 30)]


@cache
def law_known_on(day: date) -> Law:
    return NOW.rulebook.known_on(day)


def chain_of(chance: Random, trainings: Sequence[Training]) -> list[Training]:
    """Let trainings become known one day or another, and correct some, once or twice."""
    found: list[Training] = []
    for training in trainings:
        since = chance.choice(KNOWN)
        current = evolve(training, known_from=since)
        found.append(current)
        for _ in range(chance.choice([0, 0, 1, 2])):
            later = [day for day in KNOWN if day > since]
            if later:
                since = chance.choice(later)
                current = evolve(
                    current,
                    id=f"{current.id}c",
                    known_from=since,
                    corrects=current.id,
                    duration=Days(Fraction(chance.randint(0, 8), 2)),
                    status=chance.choice([TrainingStatus.FOLLOWED, TrainingStatus.CANCELLED]),
                )
                found.append(current)
    chance.shuffle(found)
    return found


def as_known(asked: AccountQuestion, day: date) -> AccountQuestion:
    law = law_known_on(day)
    return evolve(asked, years=tuple(evolve(year, law=law) for year in asked.years))


@given(HISTORIES, SPREAD, st.sampled_from(KNOWN))
def test_what_is_known_on_a_day_never_depends_on_what_became_known_later(
    history: History, chance: Random, day: date
) -> None:
    facts = chain_of(chance, trainings_of(history))
    asked = as_known(question_of(history, facts), day)
    by_then = tuple(each for each in facts if known_by(each, day))
    assert account(asked) == account(evolve(asked, trainings=by_then))
    assert balance(asked).readings == balance(evolve(asked, trainings=by_then)).readings


@given(HISTORIES, SPREAD)
def test_a_chain_of_corrections_counts_as_its_last_entry_alone(
    history: History, chance: Random
) -> None:
    # An opening balance holds the entries that were known when it was read.
    history = evolve(history, stated=())
    facts = chain_of(chance, trainings_of(history))
    asked = as_known(question_of(history, facts), KNOWN[-1])
    corrected = {each.corrects for each in facts}
    last = tuple(evolve(each, corrects=None) for each in facts if each.id not in corrected)
    assert account(asked) == account(evolve(asked, trainings=last))


@given(HISTORIES, SPREAD)
def test_an_account_before_without_what_is_gone_and_with_what_is_new_is_the_account_after(
    history: History, chance: Random
) -> None:
    facts = chain_of(chance, trainings_of(history))
    asked = question_of(history, facts)
    before, after = (account(as_known(asked, day)) for day in (KNOWN[1], KNOWN[-1]))
    changed = difference(before, after)
    kept = list(before.movements)
    for movement in changed.gone:
        kept.remove(movement)
    assert sorted(map(repr, [*kept, *changed.new])) == sorted(map(repr, after.movements))
    assert not set(changed.gone) & set(changed.new)
    assert difference(before, before) == difference(after, after)


@given(LATE)
def test_what_was_learnt_late_is_used_lapsed_or_left_and_adds_up_to_the_balance(
    history: History,
) -> None:
    asked = question_of(history)
    kept, days = account(asked), value(balance(asked)).days
    for each in kept.lots:
        assert each.used + each.lapsed + each.left == each.lot.granted + each.given_back
        assert min(each.used, each.lapsed, each.left, each.given_back) >= 0
    owed = sum((each.days for each in kept.excess), Fraction(0)) if history.choices.debt else 0
    assert days + owed == sum((each.change for each in kept.movements), Fraction(0))
    assert set(balance(asked).readings) == set(kept.readings)


@given(LATE, SPREAD)
def test_the_order_of_what_was_learnt_late_changes_nothing(
    history: History, chance: Random
) -> None:
    asked = question_of(history)
    turned = evolve(
        asked,
        trainings=tuple(chance.sample(asked.trainings, len(asked.trainings))),
        opening_balances=tuple(chance.sample(asked.opening_balances, len(asked.opening_balances))),
    )
    assert account(turned) == account(asked)


@given(LATE)
def test_a_year_that_is_over_keeps_its_row_whatever_was_read_since(history: History) -> None:
    asked = question_of(history)
    rows = rows_of(asked, account(asked))
    first = (history.whole or history.jobs[0].first).year
    for year in range(first, history.on.year):
        after = question_of(evolve(history, on=date(year + 1, 1, 1)), through=history.on.year)
        assert rows_of(after, account(after))[year] == rows[year]


@given(BY_DEFAULT, st.integers(2024, 2028), SPREAD)
def test_balances_as_they_were_computed_change_nothing(
    history: History, year: int, chance: Random
) -> None:
    start = chance.choice([date(year, 1, 1), some_day(chance, FIRST, history.on)])
    assume(history.jobs[0].first < start <= history.on)
    history = evolve(history, stated=())
    asked = question_of(history)
    eve = account(question_of(evolve(history, on=start - DAY)))
    read = tuple(
        Stated(start, each.lot.year, each.lot.kind.value, each.left)
        for each in eve.lots
        if each.lot.last >= start
    )
    # Somebody hired again within the year has the right of the year from the first day on.
    assume(not any(start < job.first <= date(start.year, 12, 31) for job in history.jobs[1:]))
    for whole in (None, start):
        again = question_of(evolve(history, stated=read, whole=whole))
        assert value(balance(again)).days == value(balance(asked)).days


@given(BY_DEFAULT, SPREAD)
def test_a_training_learnt_late_takes_its_days_off_where_there_are_enough(
    history: History, chance: Random
) -> None:
    start = date(2026, 1, 1)
    job = evolve(history.jobs[0], first=date(2024, 1, 1), last=LAST)
    plenty = tuple(Stated(start, year, "legal", Fraction(50)) for year in (2024, 2025))
    history = evolve(history, jobs=(job,), stated=plenty, uses=(), on=date(2026, 12, 31))
    last = some_day(chance, date(2024, 1, 1), date(2025, 12, 31))
    days = Fraction(chance.randint(1, 12), chance.choice([1, 2, 3]))
    late = Use(last, last, days, "t1", start + timedelta(days=chance.randint(1, 500)))
    before, after = (question_of(evolve(history, uses=uses)) for uses in ((), (late,)))
    assert value(balance(before)).days - value(balance(after)).days == days


# --- what is to come, what is unknown, what was chosen -------------------------------------------


@given(BY_DEFAULT)
def test_what_is_said_to_be_granted_and_set_to_zero_is_when_the_day_has_come(
    history: History,
) -> None:
    # An opening balance still to come is no part of a forecast.
    read = tuple(each for each in history.stated if each.on <= history.on)
    asked = question_of(evolve(history, stated=read), through=2034)
    over = date(2034, 12, 31)
    later = account(evolve(asked, on=over, trainings=tuple(_ended(asked))))
    for grant in next_grants(asked):
        lot = next(
            each.lot
            for each in later.lots
            if (each.lot.first, each.lot.kind) == (grant.day, grant.kind)
        )
        assert isinstance(grant.right, Determined)
        assert lot.granted == grant.right.value.days.amount
    lapses: dict[date, Fraction] = {}
    for movement in later.movements:
        if movement.kind is MovementKind.SET_TO_ZERO and movement.day >= history.on:
            lapses[movement.day] = lapses.get(movement.day, Fraction(0)) + movement.days
    said = {each.day: each.days for each in next_resets(asked) if each.day < over and each.days}
    assert said == lapses


def _ended(asked: AccountQuestion) -> Iterable[Training]:
    return (each for each in asked.trainings if each.period.last <= asked.on)


@given(BY_DEFAULT, st.sampled_from(range(2024, 2034, 2)))
def test_a_year_is_said_only_where_no_unknown_right_could_change_it(
    history: History, pair: int
) -> None:
    assume(all(each.year not in {pair, pair + 1} for each in history.stated))
    ledgers = [
        lived(
            evolve(
                history,
                figures={**history.figures, (pair, "legal"): days, (pair + 1, "legal"): days},
            )
        )
        for days in (Fraction(0), Fraction(100))
    ]
    least, most = (rows_lived(ledger) for ledger in ledgers)
    asked = question_of(history)
    employer = asked.years[0].employer
    quarters = {
        quarter: fte for quarter, fte in employer.quarter_end_fte if quarter.year != pair - 1
    }
    company = dict(employer.company_days)
    unknown = Employer(NUMBER, employer.full_time_day, quarters, company)
    asked = evolve(asked, years=tuple(evolve(year, employer=unknown) for year in asked.years))
    kept = account(asked)
    for year in least:
        said = year_credit(asked, kept, year)
        if isinstance(said, Determined):
            credit = said.value
            assert least[year] == most[year]
            assert (credit.opening, credit.granted) == least[year][:2]
            assert (credit.used, credit.lapsed, credit.closing) == least[year][2:]
        else:
            assert isinstance(said, Undetermined)
            assert {each.id for each in said.missing} <= {
                "size.missing",
                "account.opening_balance",
                "account.opening_balance_of_year",
            }
            assert said.missing[0].id == "size.missing"
    if isinstance(balance(asked), Determined):
        assert ledgers[0].left() == ledgers[1].left() == value(balance(asked)).days


# Each choice of the slow account with the question that it answers.
NAMES: Final = {
    "by_entry": "five_year_period",
    "drop_2023": "credit_2023",
    "newest_first": "use_order",
    "company_with_individual": "company_days",
    "debt": "overuse",
    "by_last_entry": "entry_again",
    "take_running": "reset_running_year",
    "keep_company": "company_reset",
    "by_days": "straddling_training",
}


# The same histories each time, and no search for a smaller one: it would take minutes.
@settings(derandomize=True, phases=(Phase.explicit, Phase.generate))
@given(HISTORIES)
def test_where_the_options_of_a_reading_disagree_the_answer_names_the_one_used(
    history: History,
) -> None:
    for choice, name in NAMES.items():
        both = [
            question_of(evolve(history, choices=evolve(history.choices, **{choice: option})))
            for option in (False, True)
        ]
        accounts = [account(asked) for asked in both]
        if lefts(accounts[0]) != lefts(accounts[1]):
            for asked, kept in zip(both, accounts, strict=True):
                assert getattr(asked.readings, name) in kept.readings


@given(
    st.sampled_from(FiveYearPeriod),
    st.dates(date(2024, 1, 1), date(2034, 12, 31)),
    st.integers(0, 30 * 365),
)
def test_five_year_periods_follow_each_other_without_a_gap(
    reading: FiveYearPeriod, entry: date, passed: int
) -> None:
    day = entry + timedelta(days=passed)
    found = five_year_period(reading, entry, day)
    assert found.contains(day)
    assert five_year_period(reading, entry, found.first) == found
    assert five_year_period(reading, entry, found.last) == found
    following = five_year_period(reading, entry, found.last + DAY)
    assert following.first == found.last + DAY
    assert 5 * 365 <= (found.last - found.first).days + 1 <= 5 * 365 + 2
    if reading is FiveYearPeriod.ENTRY:
        leap_day = (entry.month, entry.day) == (2, 29)
        assert leap_day or (found.first.month, found.first.day) == (entry.month, entry.day)
    else:
        assert (found.first.month, found.first.day) == (1, 1)
