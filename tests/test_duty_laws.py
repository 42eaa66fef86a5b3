"""What must hold of all duties, whatever the facts: searched for counterexamples."""

import pickle
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final, TypeVar

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import BIG, MEDIUM, SMALL, UNKNOWN_SIZE, day
from duty_builders import (
    CALENDAR,
    DAY,
    KNOWN,
    Firm,
    available,
    course,
    entered,
    exited,
    extended,
    given_to,
    handled,
    happened,
    hired,
    in_year,
    like,
    notified,
    opened,
    registered,
    requested,
    row_of,
    staff,
    table,
    updated,
    verified,
)
from fla_rules import RULEBOOK, Determined, Employer, Readings, Training, Worker, choose
from fla_rules.duties import (
    DutiesQuestion,
    Status,
    Supervised,
    by_urgency,
    coming,
    findings,
    judged,
    listing,
    public,
)
from fla_rules.duties.supervision import GROUNDS
from fla_rules.facts import Consultation, Event, EventKind, RegistersIn
from fla_rules.law import QUESTIONS, DutyName, PostponementScope, Rulebook
from fla_rules.terms import Due

Item = TypeVar("Item")
OLD_HAND: Final = (staff("w1", hired("2020-01-01")),)
SEEDS: Final = st.integers(0, 2**32)
# What has no last day: DutyName.value, as in the first place of a row.
SOON: Final = (DutyName.TELL_NEW_WORKER.value, DutyName.RECORD_TRAINING.value)
# The questions that bear on duties.
OPEN: Final = (
    "term_counting",
    "term_roll",
    "month_term",
    "postponement_scope",
    "repeal_of_registration",
    "account_after_repeal",
    "choice_under_cba",
    "plan_threshold",
    "small_employer_account",
    "plan_last_day",
    "account_choice",
    "announced_quarters",
)

# --- histories -----------------------------------------------------------------------------------


def some_day(chance: Random, first: str = "2023-06-01", last: str = "2026-06-30") -> str:
    spread = (day(last) - day(first)).days
    edges = ["2024-04-01", "2024-03-31", "2025-01-31", "2025-12-31", "2026-01-21", "2024-11-30"]
    return chance.choice([str(day(first) + timedelta(days=chance.randint(0, spread)))] * 3 + edges)


def worker_of(chance: Random, name: str) -> Worker:
    committee = chance.choice(["302", "302", "200", "100", "116"])
    first = some_day(chance, "2020-01-01")
    employment = hired(first, committee=committee)
    if chance.random() < 0.4:
        then = str(day(first) + timedelta(days=chance.randint(1, 500)))
        employment = hired(first, committee=committee, then={then: chance.choice(["1/2", "1"])})
    if chance.random() < 0.5:
        last = str(day(first) + timedelta(days=chance.randint(0, 700)))
        employment = hired(first, last, committee=committee)
        if chance.random() < 0.5:
            employment = exited(employment, last)
        if chance.random() < 0.5:
            again = str(day(last) + timedelta(days=chance.choice([1, 2, 60])))
            other = hired(again, committee=chance.choice([committee, "302"]))
            return staff(name, employment, other, email_known=chance.random() < 0.3)
    return staff(name, employment, email_known=chance.random() < 0.3)


def event_of(chance: Random, worker: str, trainings: Sequence[str]) -> Event:
    on = some_day(chance)
    year = chance.choice([2023, 2024, 2025, 2026])
    request = chance.choice([None, None, "r1"])
    quarter = f"{year}Q{chance.randint(1, 4)}"
    makers: list[Callable[[], Event]] = [
        lambda: registered(on, worker),
        lambda: updated(on, quarter, worker),
        lambda: entered(chance.choice(trainings), on),
        lambda: happened(EventKind.RIGHT_ANNOUNCED, on, worker, year=int(on[:4])),
        lambda: verified(on, year, worker),
        lambda: available(on, worker),
        lambda: opened(on, worker),
        lambda: given_to(on, worker),
        lambda: requested(on, request, worker),
        lambda: extended(on, request, worker),
        lambda: handled(on, request, worker),
        lambda: happened(EventKind.BALANCE_NOTIFIED, on, worker, year=chance.choice([None, year])),
        lambda: notified(chance.choice(GROUNDS), on, chance.choice([None, worker])),
        lambda: in_year(chance.choice(OF_YEAR), on, year),
    ]
    return chance.choice(makers)()


OF_YEAR: Final = [
    EventKind.PLAN_MEETING,
    EventKind.PLAN_SUBMITTED,
    EventKind.PLAN_OPINION,
    EventKind.PLAN_ADOPTED,
    EventKind.PLAN_IN_FORCE,
    EventKind.PLAN_FILED,
    EventKind.DAYS_FIXED,
]


def employer_of(chance: Random) -> Employer:
    return like(
        chance.choice([SMALL, MEDIUM, BIG, BIG, UNKNOWN_SIZE]),
        registers_in=chance.choice([RegistersIn.FLA, RegistersIn.FLA, RegistersIn.ACCOUNT]),
        consultation=chance.choice([*Consultation, None]),
        heads={year: chance.choice([15, 25]) for year in (2023, 2024, 2025)},
    )


def firm_of(chance: Random, *, defaults: bool = False) -> Firm:
    """Make up an employer: up to three workers, and whatever can happen to them."""
    names = ["w1", "w2", "w3"][: chance.randint(1, 3)]
    workers = tuple(worker_of(chance, name) for name in names)
    trainings: list[Training] = []
    for number in range(chance.randint(1, 5)):
        trainings.append(course(f"t{number}", some_day(chance), chance.choice(names)))
        if chance.random() < 0.2:
            correction = course(f"c{number}", some_day(chance), trainings[-1].worker)
            since = day(some_day(chance))
            trainings.append(evolve(correction, known_from=since, corrects=f"t{number}"))
    ids = [each.id for each in trainings]
    many = chance.randint(0, 25)
    events = tuple(event_of(chance, chance.choice(names), ids) for _ in range(many))
    picked = [
        chance.choice(list(QUESTIONS[name]))
        for name in OPEN
        if not defaults and chance.random() < 0.4
    ]
    return Firm(workers, events, tuple(trainings), employer_of(chance), choose(picked))


def asked_of(chance: Random, firm: Firm) -> DutiesQuestion:
    return firm.on(some_day(chance, "2023-06-01", "2026-12-31"), some_day(chance, "2022-11-01"))


def shuffled(chance: Random, items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(chance.sample(items, len(items)))


# --- to register more is never worse -------------------------------------------------------------

# What only says that something was done.
DONE: Final = {
    EventKind.WORKER_DATA_REGISTERED,
    EventKind.WORKER_DATA_UPDATED,
    EventKind.TRAINING_REGISTERED,
    EventKind.RIGHT_VERIFIED,
    EventKind.INFORMATION_GIVEN,
    EventKind.CORRECTION_HANDLED,
    EventKind.BALANCE_NOTIFIED,
    EventKind.PLAN_SUBMITTED,
    EventKind.PLAN_OPINION,
    EventKind.PLAN_ADOPTED,
    EventKind.PLAN_FILED,
    EventKind.DAYS_FIXED,
}
HOW_BAD: Final = {"lifted": 0, "met": 0, "not_due": 1, "open": 1, "late": 2, "overdue": 3}


@given(SEEDS)
def test_one_more_registration_makes_nothing_later_and_nothing_worse(seed: int) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    names = [worker.id for worker in firm.workers]
    ids = [each.id for each in firm.trainings]
    more = event_of(chance, chance.choice(names), ids)
    while more.kind not in DONE:
        more = event_of(chance, chance.choice(names), ids)
    asked = asked_of(chance, firm)
    richer = evolve(asked, events=shuffled(chance, (*firm.events, more)))
    before, after = table(asked), table(richer)
    assert [row[:3] for row in before] == [row[:3] for row in after]
    for poor, rich in zip(before, after, strict=True):
        assert HOW_BAD.get(rich[3], 0) <= HOW_BAD.get(poor[3], 0)
        assert rich[4] <= (poor[4] or "9999")
        assert rich[4] or not poor[4]


@given(SEEDS)
def test_one_more_registration_brings_nobody_on_the_list(seed: int) -> None:
    chance = Random(seed)
    firm = firm_of(chance, defaults=True)
    name = chance.choice(firm.workers).id
    kinds: list[Callable[[str], Event]] = [
        lambda on: registered(on, name),
        lambda on: given_to(on, name),
        lambda on: handled(on, worker=name),
        lambda on: opened(on, name),
    ]
    more = chance.choice(kinds)(some_day(chance))
    asked = asked_of(chance, firm)
    poor = Supervised(asked)
    rich = Supervised(evolve(asked, events=(*firm.events, more)))
    before = {(each.duty.name, each.duty.about, each.since) for each in poor.defaults}
    after = {(each.duty.name, each.duty.about, each.since) for each in rich.defaults}
    assert after <= before


# --- knowing more about the law ------------------------------------------------------------------

FLA: Final = frozenset(
    {
        DutyName.START_UP_REGISTRATION.value,
        DutyName.REGISTER_WORKER_DATA.value,
        DutyName.UPDATE_WORKER_DATA.value,
        DutyName.REGISTER_QUARTER.value,
        DutyName.VERIFY_RIGHT.value,
        DutyName.GIVE_INFORMATION.value,
        DutyName.HANDLE_CORRECTION.value,
        DutyName.CLOSE_ACCESS.value,
    }
)
OF_ACCOUNT: Final = frozenset(
    {
        DutyName.NOTIFY_BALANCE.value,
        DutyName.TELL_NEW_WORKER.value,
        DutyName.RECORD_TRAINING.value,
    }
)
REGISTRATIONS: Final = frozenset(
    {"register_worker_data", "update_worker_data", "register_quarter", "verify_right"}
)
# What the rows that begin on each day name, or what depends on it.
NAMED: Final = {
    "2022-11-10": OF_ACCOUNT
    | {"fix_days", "submit_plan", "obtain_opinion", "adopt_plan", "file_plan"},
    # The FLA takes the account's place.
    "2023-12-01": FLA | OF_ACCOUNT,
    "2024-03-26": frozenset({"start_up_registration", "register_quarter"}),
    "2024-09-02": frozenset({"file_plan"}),
    "2024-12-20": frozenset({"start_up_registration", "register_quarter"}),
    "2025-04-23": frozenset({"start_up_registration", "register_quarter"}),
    "2025-10-30": frozenset({"start_up_registration", "register_quarter"}),
    # The account stands alone again.
    "2026-01-21": FLA | OF_ACCOUNT,
}
POSTPONEMENTS: Final = {"2024-03-26", "2024-12-20", "2025-04-23", "2025-10-30"}


def may_change(firm: Firm, known_on: str) -> frozenset[str]:
    """Say which duties the rows that begin on a day of knowledge may change for an employer."""
    named = NAMED.get(known_on, frozenset())
    if known_on in POSTPONEMENTS:
        if firm.readings.postponement_scope is PostponementScope.ALL:
            named |= REGISTRATIONS
        if firm.employer.registers_in is RegistersIn.ACCOUNT:
            # With the term the choice of the account moved.
            named |= FLA | OF_ACCOUNT
    if day(known_on) in agreements_known():
        # Below 10 a sector may give a right to verify; and it may bind who chose the account.
        named |= {"verify_right"}
        if firm.employer.registers_in is RegistersIn.ACCOUNT:
            named |= FLA | OF_ACCOUNT
    return named


def agreements_known(book: Rulebook = RULEBOOK) -> frozenset[date]:
    registered_in_it = {row.known_from for row in book.agreements if row.known_from}
    return frozenset(registered_in_it | {row.known_from for row in book.unregistered})


def of_facts(firm: Firm) -> frozenset[date]:
    """Give the days on which a training of the firm, not the law, became known."""
    return frozenset(each.known_from for each in firm.trainings if each.known_from)


def differing(firm: Firm, on: str, known_on: str) -> set[str]:
    """Name the duties whose answer a day of knowledge changed."""
    before = table(firm.on(on, str(day(known_on) - DAY)))
    after = table(firm.on(on, known_on))
    return {row[0] for row in set(before) ^ set(after)}


@given(SEEDS, st.sampled_from(KNOWN))
def test_where_a_row_begins_only_the_duties_it_names_change(seed: int, known_on: str) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    assume(day(known_on) not in of_facts(firm))
    on = some_day(chance, "2023-06-01", "2026-12-31")
    assert differing(firm, on, known_on) <= may_change(firm, known_on)


@given(SEEDS, st.dates(date(2022, 10, 1), date(2027, 12, 31)))
def test_where_no_row_begins_nothing_changes(seed: int, known_on: date) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    assume(known_on not in of_facts(firm))
    assume(str(known_on) not in KNOWN)
    on = some_day(chance, "2023-06-01", "2026-12-31")
    assert differing(firm, on, str(known_on)) <= may_change(firm, str(known_on))


@given(SEEDS, st.sampled_from(sorted(agreements_known())))
def test_a_new_agreement_changes_only_what_it_may_give_or_bind(seed: int, known_on: date) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    assume(known_on not in of_facts(firm))
    on = some_day(chance, "2024-06-01", "2026-12-31")
    assert differing(firm, on, str(known_on)) <= may_change(firm, str(known_on))


def test_each_row_that_begins_does_change_something() -> None:
    chance = Random(7)
    planned = Firm(OLD_HAND, (in_year(EventKind.PLAN_IN_FORCE, "2024-04-01", 2024),))
    firms = [planned, *(firm_of(chance) for _ in range(30))]
    for known_on in KNOWN:
        assert set().union(*(differing(firm, "2026-06-30", known_on) for firm in firms))


# --- the order of what is given ------------------------------------------------------------------


@given(SEEDS)
def test_the_order_of_events_and_trainings_changes_nothing(seed: int) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    asked = asked_of(chance, firm)
    events, trainings = shuffled(chance, firm.events), shuffled(chance, firm.trainings)
    other = evolve(asked, events=events, trainings=trainings)
    assert table(asked) == table(other)
    one, two = Supervised(asked), Supervised(other)
    told = [
        [(each.duty.about, each.notified, each.cure, each.removed) for each in seen.defaults]
        for seen in (one, two)
    ]
    assert told[0] == told[1]


@given(SEEDS)
def test_the_order_of_workers_orders_the_rows_and_nothing_else(seed: int) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    asked = asked_of(chance, firm)
    workers = shuffled(chance, firm.workers)
    other = evolve(asked, workers=workers)
    assert sorted(table(asked)) == sorted(table(other))
    places = {worker.id: place for place, worker in enumerate(workers)}
    listed = [duty for duty, _ in judged(other)]
    keys = [
        (
            duty.due.last if isinstance(duty.due, Due) else date.max,
            duty.name.value,
            places[duty.about.worker] if duty.about.worker else -1,
        )
        for duty in listed
    ]
    assert keys == sorted(keys)


# --- replay --------------------------------------------------------------------------------------


def everything(asked: DutiesQuestion) -> str:
    """Write down all that can be asked of a question."""
    seen = Supervised(asked)
    quarters = [listing(seen, each.first_list) for each in seen.defaults]
    return repr((seen.judged, findings(seen.judged, 60), seen.defaults, quarters, public(seen)))


@given(SEEDS)
def test_asked_again_or_after_packing_the_same_question_gives_the_same_bytes(seed: int) -> None:
    chance = Random(seed)
    asked = asked_of(chance, firm_of(chance))
    again = evolve(asked, law=RULEBOOK.known_on(asked.law.known_on))
    packed = pickle.loads(pickle.dumps(asked))
    assert everything(asked) == everything(again) == everything(packed)


# --- the course of time --------------------------------------------------------------------------


@given(SEEDS)
def test_a_day_later_no_last_day_has_moved_and_what_was_missed_stays_missed(seed: int) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    known_on = some_day(chance, "2022-11-01")
    on = day(some_day(chance, "2023-06-01", "2026-12-31"))
    assume((on.month, on.day) != (12, 31))
    # A worker told of an extension has a later day from then on.
    kept = [each for each in firm.events if each.kind is not EventKind.CORRECTION_EXTENDED]
    firm = evolve(firm, events=tuple(kept), employer=like(firm.employer))
    today, tomorrow = table(firm.on(str(on), known_on)), table(firm.on(str(on + DAY), known_on))
    # What is to be done as soon as possible is listed from the day that begins it.
    listed = {row[:2] for row in today}
    tomorrow = [row for row in tomorrow if row[0] not in SOON or row[:2] in listed]
    assert [row[:3] for row in today] == [row[:3] for row in tomorrow]
    follows = {
        "not_due": {"not_due", "open", "met", "overdue"},
        "open": {"open", "met", "overdue", "late"},
        "overdue": {"overdue", "late"},
    }
    for before, after in zip(today, tomorrow, strict=True):
        assert after[3] in follows.get(before[3], {before[3]})
        assert after[4] == (before[4] or after[4])


@given(SEEDS)
def test_a_status_is_what_the_days_make_it(seed: int) -> None:
    chance = Random(seed)
    asked = asked_of(chance, firm_of(chance))
    for duty, outcome in judged(asked):
        _, last, status, done = row_of(duty, outcome)
        on = str(asked.on)
        if not isinstance(outcome, Determined) or status == "lifted":
            continue
        if duty.name is DutyName.CLOSE_ACCESS:
            expected = "open" if on <= last else "met"
        elif done:
            expected = "met" if done <= last else "late"
        elif str(duty.trigger) > on:
            expected = "not_due"
        else:
            expected = "open" if on <= last else "overdue"
        assert status == expected


@given(SEEDS, st.integers(-1, 400))
def test_what_is_urgent_what_comes_and_what_is_found_agree(seed: int, within: int) -> None:
    chance = Random(seed)
    found = judged(asked_of(chance, firm_of(chance)))
    assert sorted(map(repr, by_urgency(found))) == sorted(map(repr, found))
    # What Sigedis does comes too, but nobody is warned of it.
    soon = [duty for duty, _ in coming(found, within) if duty.name is not DutyName.CLOSE_ACCESS]
    warned = [each.duty for each in findings(found, within) if each.id == "duty.due_soon"]
    assert soon == warned
    missed = [each.duty for each in findings(found, within) if each.id != "duty.due_soon"]
    expected = [
        duty
        for duty, outcome in found
        if isinstance(outcome, Determined) and outcome.value.status in {Status.OVERDUE, Status.LATE}
    ]
    assert missed == expected


def begun(asked: DutiesQuestion) -> list[tuple[str, ...]]:
    """Give each duty with its trigger, which tells two of one worker apart."""
    return [(str(duty.trigger), *row_of(duty, outcome)) for duty, outcome in judged(asked)]


@given(SEEDS, st.integers(0, 800))
def test_looking_ahead_adds_duties_and_changes_none(seed: int, days: int) -> None:
    chance = Random(seed)
    asked = asked_of(chance, firm_of(chance))
    far = evolve(asked, ahead=asked.on + timedelta(days=days), calendar=CALENDAR)
    near_rows, far_rows = begun(asked), begun(far)
    assert [row for row in far_rows if row in near_rows] == near_rows
    if far.last_day == asked.last_day:
        assert far_rows == near_rows


@given(SEEDS)
def test_of_a_firm_that_keeps_the_fla_no_reading_of_the_account_is_named_before_its_repeal(
    seed: int,
) -> None:
    chance = Random(seed)
    firm = firm_of(chance)
    firm = evolve(firm, employer=like(BIG), readings=Readings())
    asked = firm.on("2025-12-31", "2025-12-31")
    named = {type(reading).__name__ for _, outcome in judged(asked) for reading in outcome.readings}
    assert not named & {"ChoiceUnderAgreement", "SmallEmployerAccount", "AccountAfterRepeal"}
