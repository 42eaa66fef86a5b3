"""What is still to be read out of the FLA before its data are destroyed."""

import pytest
from attrs import evolve

from builders import BIG, SMALL, arguments, day
from duty_builders import AFTER_ALL, Firm, hired, in_account, of_worker, staff, with_length
from fla_rules import Days, Kind
from fla_rules.duties import unread
from fla_rules.facts import OpeningBalance
from fla_rules.law import TermName
from fla_rules.law.deadlines import AsSoonAsPossible
from fla_rules.vocabulary import Confidence, Severity

THERE = Firm(of_worker(hired("2020-01-01")))


def read_for(worker: str) -> OpeningBalance:
    return OpeningBalance(worker, day("2026-01-01"), 2025, Kind.LEGAL, Days(3), "FLA")


@pytest.mark.parametrize(
    ("on", "known_on", "days"),
    [
        ("2026-01-20", "2026-01-20", None),
        # Asked about the day before, or as known the day before: nobody knew.
        ("2026-01-20", "2026-01-21", None),
        ("2026-01-21", "2026-01-20", None),
        ("2026-01-21", "2026-01-21", 344),
        ("2026-11-25", AFTER_ALL, 36),
        ("2026-12-30", AFTER_ALL, 1),
        ("2026-12-31", AFTER_ALL, 0),
        ("2027-01-01", AFTER_ALL, -1),
        ("2028-06-30", AFTER_ALL, -547),
    ],
)
def test_what_was_not_read_is_said_from_the_day_the_repeal_is_known(
    on: str, known_on: str, days: int | None
) -> None:
    found = unread(THERE.on(on, known_on), ())
    if days is None:
        assert found is None
        return
    assert found is not None
    assert (found.days, found.last, found.workers) == (days, day("2026-12-31"), ("w1",))
    gone = days < 0
    assert found.what.id == ("fla.destroyed" if gone else "fla.unread")
    assert found.severity is (Severity.NOTICE if gone else Severity.WARNING)
    assert arguments(found.what) == {
        "count": 1,
        "workers": "w1",
        "last": day("2026-12-31"),
        "days": abs(days),
    }
    (cited,) = found.what.citations
    assert (cited.act, cited.confidence) == ("act 14 January 2026", Confidence.SEVERAL)


@pytest.mark.parametrize(
    ("first", "last", "concerned"),
    [
        ("2023-01-01", "2024-03-31", False),
        ("2023-01-01", "2024-04-01", True),
        ("2025-12-31", "", True),
        ("2026-01-01", "", False),
    ],
)
def test_only_who_was_in_service_while_the_fla_was_open_is_in_it(
    first: str, last: str, *, concerned: bool
) -> None:
    found = unread(Firm(of_worker(hired(first, last))).on("2026-11-20"), ())
    assert (found is not None) is concerned


def test_a_balance_read_or_an_account_that_begins_with_one_is_enough() -> None:
    workers = (
        staff("read", hired("2020-01-01")),
        evolve(staff("begins", hired("2020-01-01")), account_from=day("2026-01-01")),
        staff("missing", hired("2020-01-01")),
        staff("new", hired("2026-02-02")),
    )
    asked = Firm(workers).on("2026-11-20")
    found = unread(asked, (read_for("read"),))
    assert found is not None
    assert found.workers == ("missing",)
    assert unread(asked, (read_for("read"), read_for("missing"))) is None


def test_of_many_workers_five_are_named_and_all_are_counted() -> None:
    workers = tuple(staff(f"w{number}", hired("2020-01-01")) for number in range(7))
    found = unread(Firm(workers).on("2026-11-20"), ())
    assert found is not None
    assert arguments(found.what)["count"] == 7
    assert arguments(found.what)["workers"] == "w0, w1, w2, w3, w4"
    assert len(found.workers) == 7


def test_fla_16_the_size_does_not_matter_and_who_kept_the_account_has_nothing_to_read() -> None:
    assert unread(evolve(THERE, employer=SMALL).on("2026-11-20"), ()) is not None
    assert unread(evolve(THERE, employer=in_account(BIG)).on("2026-11-20"), ()) is None


def test_an_employment_known_later_is_none_yet() -> None:
    late = staff("w1", evolve(hired("2025-06-01"), known_from=day("2026-11-01")))
    firm = Firm((late,))
    assert unread(firm.on("2026-11-20", "2026-10-31"), ()) is None
    assert unread(firm.on("2026-11-20", "2026-11-01"), ()) is not None


def test_where_the_data_were_destroyed_on_no_day_there_is_nothing_to_read_by_then() -> None:
    never = with_length(TermName.READING, AsSoonAsPossible())
    asked = evolve(THERE, book=never).on("2026-11-25", AFTER_ALL)
    assert unread(asked, ()) is None
