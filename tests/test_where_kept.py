"""Where rights and trainings are kept: the FLA, the account, or nowhere (TR 55, FLA 16, 34)."""

from typing import Final

import pytest
from attrs import evolve

from builders import (
    BIG,
    DEFAULTS,
    MEDIUM,
    SMALL,
    UNKNOWN_SIZE,
    agreement,
    day,
    firm,
    law_with,
    period,
    worker_from,
)
from duty_builders import AFTER_ALL, in_account, law_known
from fla_rules import RULEBOOK, Employer, EmployerYear, Readings, Worker
from fla_rules.duties.where_kept import Keeper, Kept, Place, bound, committees_of, in_fla, kept_in
from fla_rules.law import AccountAfterRepeal, ChoiceUnderAgreement, Law, SmallEmployerAccount
from fla_rules.vocabulary import Reading

FLA, ACCOUNT, NOWHERE = Place.FLA, Place.ACCOUNT, Place.NOWHERE
YES, NO = SmallEmployerAccount.YES, SmallEmployerAccount.NO
DUE, NOT_DUE = AccountAfterRepeal.DUE, AccountAfterRepeal.NOT_DUE
BOUND, FREE = ChoiceUnderAgreement.FLA_ONLY, ChoiceUnderAgreement.FREE
# Of 302 no agreement is known; 200 has one from 2024 to 2028; of 100 one is known to exist.
UNBOUND: Final = ("302",)


def kept(
    employer: Employer,
    on: str,
    known_on: str = AFTER_ALL,
    *,
    committees: tuple[str, ...] = UNBOUND,
    readings: Readings = DEFAULTS,
    law: Law | None = None,
) -> Kept:
    known = law or law_known(known_on)
    size = EmployerYear(known, readings, employer, int(on[:4])).size
    return kept_in(known, readings, Keeper(employer, size, committees), day(on))


# --- before, during and after the FLA ------------------------------------------------------------


@pytest.mark.parametrize("on", ["2023-01-01", "2024-03-31"])
@pytest.mark.parametrize(
    ("employer", "expected"),
    [
        (BIG, Kept(ACCOUNT)),
        (firm(20), Kept(ACCOUNT)),
        (MEDIUM, Kept(ACCOUNT, (YES,))),
        (firm(10), Kept(ACCOUNT, (YES,))),
        (SMALL, Kept(NOWHERE)),
        (UNKNOWN_SIZE, Kept(ACCOUNT)),
    ],
)
def test_tr_55_before_the_fla_the_account_is_every_employers_from_10_on(
    employer: Employer, expected: Kept, on: str
) -> None:
    assert kept(employer, on) == expected
    assert kept(in_account(employer), on) == expected


@pytest.mark.parametrize("employer", [BIG, MEDIUM, SMALL, UNKNOWN_SIZE])
@pytest.mark.parametrize("on", ["2024-04-01", "2025-06-30", "2025-12-31"])
def test_fla_16_from_1_april_2024_the_fla_is_every_employers_whatever_its_size(
    employer: Employer, on: str
) -> None:
    assert kept(employer, on) == Kept(FLA)
    # The same answer as it was given on the day itself.
    assert kept(employer, on, on) == Kept(FLA)


def test_a_fla_that_nobody_knew_of_takes_no_place() -> None:
    assert kept(BIG, "2024-04-01", "2023-11-30") == Kept(ACCOUNT)
    assert kept(BIG, "2024-04-01", "2023-12-01") == Kept(FLA)


@pytest.mark.parametrize(
    ("on", "known_on", "there"),
    [
        ("2024-03-31", AFTER_ALL, False),
        ("2024-04-01", AFTER_ALL, True),
        ("2025-12-31", AFTER_ALL, True),
        ("2026-01-01", AFTER_ALL, False),
        ("2026-01-01", "2026-01-21", False),
        # Until the act of repeal was published the FLA went on.
        ("2026-01-01", "2026-01-20", True),
        ("2027-01-01", "2026-01-20", True),
        ("2024-04-01", "2023-11-30", False),
    ],
)
def test_the_fla_is_in_force_from_april_2024_until_its_repeal_as_known(
    on: str, known_on: str, *, there: bool
) -> None:
    assert in_fla(law_known(known_on), day(on)) is there


@pytest.mark.parametrize(
    ("employer", "reading", "expected"),
    [
        (BIG, DUE, Kept(ACCOUNT, (DUE,))),
        (BIG, NOT_DUE, Kept(NOWHERE, (NOT_DUE,))),
        (MEDIUM, DUE, Kept(ACCOUNT, (YES, DUE))),
        (MEDIUM, NOT_DUE, Kept(NOWHERE, (YES, NOT_DUE))),
        (UNKNOWN_SIZE, DUE, Kept(ACCOUNT, (DUE,))),
        # Below 10 there is no account to ask about.
        (SMALL, DUE, Kept(NOWHERE)),
        (SMALL, NOT_DUE, Kept(NOWHERE)),
    ],
)
def test_after_the_repeal_the_account_stands_alone_or_not_by_a_reading(
    employer: Employer, reading: AccountAfterRepeal, expected: Kept
) -> None:
    readings = Readings(account_after_repeal=reading)
    for asked in (employer, in_account(employer)):
        for on in ("2026-01-01", "2026-12-31"):
            assert kept(asked, on, "2026-01-21", readings=readings) == expected
        # The reading is about the time since, and is not named for the time before.
        assert reading not in kept(asked, "2025-12-31", readings=readings).readings


def test_where_the_small_have_no_account_the_repeal_leaves_no_question() -> None:
    readings = Readings(small_employer_account=NO)
    assert kept(MEDIUM, "2026-06-30", readings=readings) == Kept(NOWHERE, (NO,))
    assert kept(MEDIUM, "2023-06-30", readings=readings) == Kept(NOWHERE, (NO,))


# --- the choice of the account -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "known_on", "place"),
    [
        # No act had given the choice.
        ("2024-06-30", "2024-12-19", FLA),
        # Until the start-up term ends.
        ("2024-04-01", "2024-12-20", ACCOUNT),
        ("2025-03-31", "2024-12-20", ACCOUNT),
        ("2025-04-01", "2024-12-20", FLA),
        ("2025-04-01", "2025-04-22", FLA),
        # At the latest 1 September 2025, and back-dated.
        ("2025-04-01", "2025-04-23", ACCOUNT),
        ("2025-09-01", "2025-04-23", ACCOUNT),
        ("2025-09-02", "2025-10-29", FLA),
        # Until 1 January 2026.
        ("2025-09-02", "2025-10-30", ACCOUNT),
        ("2026-01-01", "2025-10-30", ACCOUNT),
        ("2026-01-02", "2025-10-30", FLA),
        ("2025-12-31", AFTER_ALL, ACCOUNT),
    ],
)
def test_the_account_may_be_kept_while_an_act_known_by_then_allows_it(
    on: str, known_on: str, place: Place
) -> None:
    assert kept(in_account(), on, known_on) == Kept(place)
    assert kept(BIG, on, known_on) == Kept(FLA)


@pytest.mark.parametrize(
    ("employer", "small", "expected"),
    [
        (BIG, YES, Kept(ACCOUNT)),
        (BIG, NO, Kept(ACCOUNT)),
        (MEDIUM, YES, Kept(ACCOUNT, (YES,))),
        (MEDIUM, NO, Kept(FLA, (NO,))),
        # Outside chapter 12 there is no account to choose, and the FLA is for every size.
        (SMALL, YES, Kept(FLA)),
    ],
)
def test_only_who_has_an_account_can_choose_it(
    employer: Employer, small: SmallEmployerAccount, expected: Kept
) -> None:
    readings = Readings(small_employer_account=small)
    assert kept(in_account(employer), "2025-06-30", readings=readings) == expected


@pytest.mark.parametrize("committees", [("200",), ("100",), ("302", "200"), ("200", "302")])
@pytest.mark.parametrize(("reading", "place"), [(BOUND, FLA), (FREE, ACCOUNT)])
def test_under_an_agreement_on_training_the_choice_is_a_reading(
    committees: tuple[str, ...], reading: ChoiceUnderAgreement, place: Place
) -> None:
    readings = Readings(choice_under_cba=reading)
    found = kept(in_account(), "2025-06-30", committees=committees, readings=readings)
    assert found == Kept(place, (reading,))
    medium = kept(in_account(MEDIUM), "2025-06-30", committees=committees, readings=readings)
    assert medium == Kept(place, (YES, reading))


@pytest.mark.parametrize("reading", [BOUND, FREE])
def test_without_an_agreement_the_reading_of_it_is_not_named(reading: Reading) -> None:
    assert isinstance(reading, ChoiceUnderAgreement)
    readings = Readings(choice_under_cba=reading)
    for committees in (UNBOUND, ()):
        found = kept(in_account(), "2025-06-30", committees=committees, readings=readings)
        assert found == Kept(ACCOUNT)


# --- bound by an agreement -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("committees", "on", "known_on", "expected"),
    [
        ((), "2025-01-01", AFTER_ALL, False),
        (("302",), "2025-01-01", AFTER_ALL, False),
        # Made binding on 26 March 2024, from 1 January 2024 to 31 December 2028.
        (("200",), "2025-01-01", "2024-03-25", False),
        (("200",), "2025-01-01", "2024-03-26", True),
        (("200",), "2023-12-31", AFTER_ALL, False),
        (("200",), "2024-01-01", AFTER_ALL, True),
        (("200",), "2028-12-31", AFTER_ALL, True),
        (("200",), "2029-01-01", AFTER_ALL, False),
        # One of several binds.
        (("302", "200"), "2025-01-01", AFTER_ALL, True),
        # An agreement whose figures are not in the book binds from when it was known.
        (("100",), "2025-01-01", "2024-07-03", False),
        (("100",), "2025-01-01", "2024-07-04", True),
    ],
)
def test_an_agreement_binds_while_it_runs_and_once_it_is_known(
    committees: tuple[str, ...], on: str, known_on: str, *, expected: bool
) -> None:
    assert bound(law_known(known_on), committees, day(on)) is expected


def test_an_agreement_of_the_caller_binds_as_a_shipped_one_does() -> None:
    valid = period("2025-01-01", "2025-12-31")
    own = agreement("302", {2025: "4"}, valid=valid, known_from="2025-02-01")
    law = law_with(own, known_on="2025-06-30")
    assert [bound(law, ("302",), day(on)) for on in ("2024-12-31", "2025-01-01")] == [False, True]
    assert kept(in_account(), "2025-06-30", law=law) == Kept(FLA, (BOUND,))
    before = law_with(own, known_on="2025-01-31")
    assert kept(in_account(), "2025-01-31", law=before) == Kept(ACCOUNT)


def test_a_book_that_says_not_from_when_the_repeal_holds_ends_nothing() -> None:
    undated = tuple(evolve(each, in_force_from=None) for each in RULEBOOK.instruments)
    law = evolve(RULEBOOK, instruments=undated).known_on(day(AFTER_ALL))
    assert law.repeals
    assert in_fla(law, day("2026-06-30"))
    assert kept(BIG, "2026-06-30", law=law) == Kept(FLA)


def test_a_worker_is_in_the_committees_of_the_day_and_out_of_service_in_all_there_were() -> None:
    construction = worker_from("2020-01-01", "2022-12-31", committee="124")
    office = worker_from("2024-05-10", committee="302")
    worker = Worker("w1", (construction, office))
    assert committees_of(worker, day("2024-06-01")) == ("302",)
    assert committees_of(worker, day("2021-06-01")) == ("124",)
    assert set(committees_of(worker, day("2023-06-01"))) == {"124", "302"}
