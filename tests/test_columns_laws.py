"""The tables of random populations are the answers of the scalar rules, in whatever order asked.

`proof/columns.py` compares many more of them.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any, Final

import pytest

pa = pytest.importorskip("pyarrow")

from attrs import evolve  # noqa: E402

from builders import agreement, law_with, period  # noqa: E402
from fla_rules.columns import (  # noqa: E402
    EMPLOYERS,
    EMPLOYMENTS,
    TRAININGS,
    Credits,
    answer,
    credits,  # noqa: A004 - the field's word
    rights,
)
from fla_rules.law import (  # noqa: E402
    RULEBOOK,
    CompanyDays,
    CompanyReset,
    FiveYearPeriod,
    Overuse,
    Readings,
    RegimeChange,
    SuspensionEffect,
    UseOrder,
    choose,
)
from fla_rules.quantities import Hours  # noqa: E402
from fla_rules.vocabulary import Reading  # noqa: E402
from proof import columns  # noqa: E402
from proof.columns_by_rule import by_rules  # noqa: E402
from proof.random_populations import Drawn, Row, populations  # noqa: E402

SOME: Final = tuple(islice(populations(3, workers=60), 6))
PLAIN: Final = next(iter(populations(12, workers=40)))


def asked(drawn: Drawn, *, floats: bool = False) -> Credits:
    return credits(columns.tables(drawn), drawn.on, drawn.law, drawn.readings, floats=floats)


def accepted(drawn: Drawn) -> Drawn:
    """Leave out whom the rules refuse, who would have the tables refused."""
    answered, _ = by_rules(drawn)
    return columns.only(drawn, answered)


def rows_of(found: Credits) -> list[list[Row]]:
    return [table.to_pylist() for table in (found.rights, found.lots, found.balances)]


def in_order(rows: Sequence[Row]) -> list[str]:
    return sorted(map(str, rows))


@pytest.mark.parametrize("drawn", SOME)
def test_every_answer_is_that_of_the_scalar_rules(drawn: Drawn) -> None:
    answered = columns.compared(drawn)
    assert answered.counts["workers"] > 30
    assert answered.differing == ()


def test_most_workers_are_counted_in_arrays() -> None:
    counts = columns.compare(populations(2, workers=40), 800)
    assert counts["differing"] == 0
    assert 0 < counts["by rule"] < counts["workers"] / 2


def test_a_difference_is_seen_and_shown_with_few_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    by_tables = columns.by_tables

    def wrong(drawn: Drawn) -> columns.Found:
        found = by_tables(drawn)
        for row in (row for of in found.of.values() for row in of["lots"]):
            row["used"] = row["used"] and row["used"] + 1
        return found

    monkeypatch.setattr(columns, "by_tables", wrong)
    lines: list[str] = []
    assert columns.compare(populations(2), 600, lines.append)["differing"] > 0
    assert len([line for line in lines if line.startswith("employments")]) == 1
    assert len([line for line in lines if line.startswith("trainings")]) == 1
    said = [line for line in lines if line.startswith("the ") and " lots " in line]
    assert {line.split()[1] for line in said} == {"rules", "tables"}


# --- years that change, beside years that do not -------------------------------------------------


def of_one(
    job: Row, *trainings: Row, then: Sequence[Row] = (), read: Sequence[Reading] = ()
) -> Drawn:
    """Give one worker, employed since 2020 at four fifths where a row does not say otherwise."""
    size = {"quarter": 1, "numerator": 40, "denominator": 1}
    employer = dict.fromkeys(EMPLOYERS.names) | {
        "employer": 1,
        "day_minutes": 456,
        "sizes": [{"year": year, **size} for year in range(2021, 2027)],
        "company_days": [{"year": 2024, "numerator": 1, "denominator": 2}],
    }
    whose, blank = {"employer": 1, "worker": 7}, dict.fromkeys(TRAININGS.names)
    usual = dict.fromkeys(EMPLOYMENTS.names) | {
        **whose,
        "committee": "302",
        "first": date(2020, 1, 1),
        "last": None,
        "regimes": [REGIME],
        "suspensions": [],
    }
    return Drawn(
        employers=(employer,),
        employments=(usual | job, *(usual | each for each in then)),
        trainings=tuple([blank | whose | DAYS | each for each in trainings]),
        balances=(),
        years=(2022, 2023, 2024, 2025),
        on=date(2025, 12, 31),
        law=RULEBOOK.known_on(RULEBOOK.horizon),
        readings=choose(read),
    )


REGIME: Final = {"first": date(2020, 1, 1), "numerator": 4, "denominator": 5, "known_from": None}
DAYS: Final = {"numerator": 2, "denominator": 1, "unit": "days"}
AROUND_NEW_YEAR: Final = tuple(
    date.fromisoformat(day)
    for day in (
        "2023-12-01",
        "2023-12-30",
        "2023-12-31",
        "2024-01-01",
        "2024-01-02",
        "2024-01-31",
        "2024-02-01",
    )
)
HALF: Final = {"numerator": 1, "denominator": 2, "known_from": None}
AWAY: Final = {"numerator": None, "denominator": None, "known_from": None}


@pytest.mark.parametrize("read", [(), (SuspensionEffect.NOTHING_LOWERS,), (RegimeChange.HIGHEST,)])
@pytest.mark.parametrize("day", AROUND_NEW_YEAR)
def test_a_change_counts_in_the_year_of_its_day(day: date, read: Sequence[Reading]) -> None:
    after = day + timedelta(days=1)
    cases: tuple[list[Row], ...] = (
        [{"regimes": [REGIME, {"first": day, **HALF}]}],
        [{"regimes": [REGIME, {"first": day, **HALF}, {**REGIME, "first": after}]}],
        [{"regimes": [REGIME, {**REGIME, "first": day}]}],
        [{"suspensions": [{"first": day, "last": day, **AWAY}]}],
        [{"suspensions": [{"first": day, "last": after, **HALF}]}],
        [{"last": day}],
        [{"last": day}, {"first": after, "regimes": [{"first": after, **HALF}]}],
        [{"first": day}, {"last": date(2021, 5, 3)}],
    )
    for job, *then in cases:
        drawn = of_one(job, {"first": day, "last": day}, then=then, read=read)
        assert columns.compared(drawn).differing == (), (job, then)


def test_two_agreements_that_leave_as_much_sure_are_not_one() -> None:
    for first, second in ((True, True), (True, False), (False, True), (False, False)):
        halves = (("2023-01-01", "2024-06-30", first), ("2024-07-01", "", second))
        agreed = [
            evolve(
                agreement("302", {int(begins[:4]): Hours(5)}, valid=period(begins, ends)),
                proration="by hours worked" if own else None,
            )
            for begins, ends, own in halves
        ]
        full = {**REGIME, "numerator": 1, "denominator": 1}
        drawn = evolve(of_one({"regimes": [full]}), law=law_with(*agreed))
        assert columns.compared(drawn).differing == (), (first, second)


@pytest.mark.parametrize("again", ["2024-01-02", "2024-01-03", "2024-06-01", "2025-01-01"])
def test_a_training_over_new_year_takes_nothing_of_a_right_that_opens_later(again: str) -> None:
    first = date.fromisoformat(again)
    over = {"first": date(2023, 12, 30), "last": date(2024, 1, 2), "numerator": 20}
    then = [{"first": first, "regimes": [{**REGIME, "first": first}]}]
    drawn = of_one({"last": date(2023, 12, 31)}, over, then=then)
    assert columns.compared(drawn).differing == ()


@pytest.mark.parametrize("drawn", SOME[:3])
def test_the_order_of_rows_changes_no_answer(drawn: Drawn) -> None:
    chance, kept = Random(4), accepted(drawn)
    mixed = evolve(
        kept,
        employers=tuple(chance.sample(kept.employers, len(kept.employers))),
        employments=tuple(chance.sample(kept.employments, len(kept.employments))),
        trainings=tuple(chance.sample(kept.trainings, len(kept.trainings))),
        balances=tuple(chance.sample(kept.balances, len(kept.balances))),
    )
    for one, other in zip(rows_of(asked(kept)), rows_of(asked(mixed)), strict=True):
        assert in_order(one) == in_order(other)


@pytest.mark.parametrize("drawn", SOME)
def test_spans_of_three_workers_give_the_same_tables(
    drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = accepted(drawn)
    whole, years = asked(kept), rights(columns.tables(kept), kept.years, kept.law, kept.readings)
    monkeypatch.setattr(answer, "_SPAN", 3)
    assert rows_of(asked(kept)) == rows_of(whole)
    again = rights(columns.tables(kept), kept.years, kept.law, kept.readings)
    assert again.to_pylist() == years.to_pylist()


def test_the_same_tables_give_the_same_bytes() -> None:
    kept = accepted(SOME[0])
    first, again = (asked(kept) for _ in range(2))
    for name in ("rights", "lots", "balances"):
        assert written(getattr(first, name)) == written(getattr(again, name))


def written(table: Any) -> bytes:  # noqa: ANN401 - Arrow has no types
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


@pytest.mark.parametrize("drawn", SOME[:3])
def test_a_text_for_a_key_changes_no_number(drawn: Drawn) -> None:
    kept = accepted(drawn)
    named = evolve(
        kept,
        employers=tuple(row | {"employer": f"n{row['employer']}"} for row in kept.employers),
        employments=tuple(map(renamed, kept.employments)),
        trainings=tuple(map(renamed, kept.trainings)),
        balances=tuple(map(renamed, kept.balances)),
    )
    for one, other in zip(rows_of(asked(kept)), rows_of(asked(named)), strict=True):
        assert in_order([renamed(row) for row in one]) == in_order(other)


def renamed(row: Row) -> Row:
    return row | {"employer": f"n{row['employer']}", "worker": f"n{row['worker']}"}


@pytest.mark.parametrize("drawn", SOME[:3])
def test_a_float_is_the_numerator_over_the_denominator(drawn: Drawn) -> None:
    found = asked(accepted(drawn), floats=True)
    for table, top, days in (
        (found.rights, "numerator", "days"),
        (found.balances, "numerator", "days"),
        (found.lots, "left", "days_left"),
    ):
        rows = table.to_pylist()
        assert rows
        assert [row[days] for row in rows] == [
            None if row[top] is None else row[top] / row["denominator"] for row in rows
        ]


@pytest.mark.parametrize("option", [CompanyReset.NO, CompanyDays.WITH_INDIVIDUAL])
def test_days_of_the_company_that_were_read_are_as_the_reading_says(
    option: CompanyReset | CompanyDays,
) -> None:
    readings = choose([option])
    for drawn in SOME:
        of_workers = {(row["employer"], row["worker"]): drawn.on for row in drawn.employments}
        read = tuple(company_days_read(*who, on) for who, on in of_workers.items())
        assert columns.compared(evolve(drawn, balances=read, readings=readings)).differing == ()


def company_days_read(employer: object, worker: object, on: date) -> Row:
    return {
        "employer": employer,
        "worker": worker,
        "on": on,
        "year": on.year,
        "kind": "company",
        "numerator": 3,
        "denominator": 1,
        "read_on": None,
        "owed": None,
    }


def test_a_month_that_counts_at_full_time_makes_nobody_a_full_timer_on_all_its_days() -> None:
    drawn = SOME[0]
    row = next(row for row in drawn.employments if row["regimes"])
    nobody: Row = {
        "suspensions": [],
        "day_minutes": None,
        "transferred_from": None,
        "known_from": None,
    }
    # December counts with the first, of a committee that prorates in its own way.
    jobs = (
        contract("322", date(2023, 11, 12), date(2024, 12, 16), (1, 1)),
        contract("142.03", date(2024, 12, 17), date(2026, 1, 21), (4, 5)),
    )
    size = {"year": 2023, "quarter": 3, "numerator": 25, "denominator": 1}
    alone = evolve(
        drawn,
        employers=tuple(each | {"sizes": [size]} for each in drawn.employers),
        employments=tuple(row | nobody | job for job in jobs),
        trainings=(),
        balances=(),
        years=(2024,),
        law=RULEBOOK.known_on(RULEBOOK.horizon),
        readings=Readings(),
    )
    assert columns.compared(alone).differing == ()


def contract(code: str, first: date, last: date, part: tuple[int, int]) -> Row:
    regime = {"first": first, "numerator": part[0], "denominator": part[1], "known_from": None}
    return {"committee": code, "first": first, "last": last, "regimes": [regime]}


def test_no_years_have_no_rights() -> None:
    kept = accepted(SOME[0])
    assert rights(columns.tables(kept), [], kept.law, kept.readings).num_rows == 0


@pytest.mark.parametrize("day", [date(2027, 12, 31), date(2030, 6, 30)])
def test_a_debt_that_is_carried_or_may_be_there_reaches_later_lots(day: date) -> None:
    for drawn in SOME:
        readings = evolve(drawn.readings, overuse=Overuse.DEBT)
        assert columns.compared(evolve(drawn, on=day, readings=readings)).differing == ()


@pytest.mark.parametrize("option", [FiveYearPeriod.ENTRY, UseOrder.NEWEST_FIRST])
def test_a_reading_that_arrays_do_not_follow_goes_by_rule(
    option: FiveYearPeriod | UseOrder,
) -> None:
    kept = accepted(PLAIN)
    workers = len({(row["employer"], row["worker"]) for row in kept.employments})
    law = RULEBOOK.known_on(RULEBOOK.horizon)
    plain = asked(evolve(kept, law=law, readings=Readings()))
    other = asked(evolve(kept, law=law, readings=choose([option])))
    assert plain.by_rule < workers == other.by_rule
