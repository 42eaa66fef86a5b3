"""What each movement of an account rests on: an article, and the readings beside it."""

from datetime import date

from attrs import evolve

from builders import Facts, firm, stated, training, worker_from
from fla_rules import RULEBOOK, Readings
from fla_rules.account import account
from fla_rules.account.grounds import Ground, grounds
from fla_rules.account.movements import MovementKind
from fla_rules.law.readings import (
    CompanyDays,
    CompanyReset,
    Credit2023,
    EntryAgain,
    FiveYearPeriod,
    ResetRunningYear,
    UseOrder,
)
from fla_rules.vocabulary import Confidence, Reading

BY_ENTRY = Readings(five_year_period=FiveYearPeriod.ENTRY)


def grounded(facts: Facts, on: str) -> list[tuple[MovementKind, int, Ground]]:
    asked = facts.on(on)
    kept = account(asked)
    given = zip(kept.movements, grounds(asked, kept), strict=True)
    return [(moved.kind, moved.lot.year, ground) for moved, ground in given]


def readings(facts: Facts, on: str, kind: MovementKind) -> set[Reading]:
    return {
        each
        for moved, _, ground in grounded(facts, on)
        if moved is kind
        for each in ground.readings
    }


GRANTED, USED, ZERO = MovementKind.GRANTED, MovementKind.USED, MovementKind.SET_TO_ZERO
IN_MAY = (worker_from("2024-05-10"),)
OLDEST = UseOrder.OLDEST_FIRST


def test_a_last_day_rests_on_when_the_period_starts_only_after_the_first_of_all_days() -> None:
    for employments, used in ((IN_MAY, {FiveYearPeriod.CALENDAR}), (Facts().employments, set())):
        facts = Facts(employments=employments)
        assert readings(facts, "2024-12-31", GRANTED) == used
        assert readings(facts, "2029-01-01", ZERO) == used


def test_by_entry_a_last_day_rests_on_which_entry_and_on_the_running_year_where_they_differ() -> (
    None
):
    again = (worker_from("2024-03-15", "2025-12-31"), worker_from("2026-07-01"))
    facts = Facts(employments=again, readings=BY_ENTRY)
    running = ResetRunningYear.NO
    assert readings(facts, "2026-12-31", GRANTED) == {FiveYearPeriod.ENTRY, EntryAgain.FIRST}
    assert running in readings(facts, "2029-03-15", GRANTED)
    steady = Facts(employments=IN_MAY, readings=BY_ENTRY)
    assert readings(steady, "2026-12-31", GRANTED) == {FiveYearPeriod.ENTRY}


def test_the_last_day_of_2023_rests_on_whether_it_is_carried() -> None:
    since = Facts(employments=(worker_from("2023-01-01"),))
    assert readings(since, "2023-12-31", GRANTED) == {Credit2023.CARRIED}
    dropped = evolve(since, readings=Readings(credit_2023=Credit2023.DROPPED))
    assert readings(dropped, "2024-06-30", ZERO) == {Credit2023.DROPPED}


def test_the_last_day_of_the_employers_own_days_rests_on_whether_they_are_set_to_zero() -> None:
    facts = Facts(employer=firm(40, company_days={2024: "2"}))
    for reset in CompanyReset:
        chosen = evolve(facts, readings=Readings(company_reset=reset))
        assert readings(chosen, "2024-12-31", GRANTED) == {reset}


def test_a_use_rests_on_the_order_where_another_lot_of_its_kind_was_open() -> None:
    facts = Facts(trainings=(training("t1", "2024-03-04"), training("t2", "2025-03-04")))
    assert [g.readings for k, _, g in grounded(facts, "2025-12-31") if k is USED] == [(), (OLDEST,)]


def test_a_use_beside_the_employers_own_days_rests_on_where_these_stand() -> None:
    company = firm(40, company_days={2024: "2"})
    facts = Facts(employer=company, trainings=(training("t1", "2024-03-04"),))
    assert readings(facts, "2024-12-31", USED) == {CompanyDays.LAST}
    together = evolve(facts, readings=Readings(company_days=CompanyDays.WITH_INDIVIDUAL))
    assert readings(together, "2024-12-31", USED) == {CompanyDays.WITH_INDIVIDUAL, OLDEST}


def test_what_gives_way_to_an_opening_balance_rests_on_no_reading() -> None:
    facts = Facts(employments=IN_MAY, opening_balances=(stated("2026-01-01", 2025, "4"),))
    assert readings(facts, "2026-12-31", MovementKind.REPLACED) == set()


def test_the_order_is_that_of_the_act_until_its_repeal_as_known_on_the_day() -> None:
    facts = Facts(trainings=(training("t1", "2025-12-31"), training("t2", "2026-01-01")))
    before = evolve(facts, law=RULEBOOK.known_on(date(2026, 1, 20)))
    act, deduced = Confidence.ACT, Confidence.DEDUCTION
    for asked, sure in ((facts, [act, deduced]), (before, [act, act])):
        used = [g.citation for k, _, g in grounded(asked, "2026-12-31") if k is USED]
        assert [each.article for each in used] == ["19 § 3", "19 § 3"]
        assert [each.confidence for each in used] == sure
