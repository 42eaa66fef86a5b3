"""What columns refuse, and one small population by hand; random ones are in test_columns_laws."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pytest

pa = pytest.importorskip("pyarrow")

from fla_rules.columns import (  # noqa: E402
    BALANCES,
    EMPLOYERS,
    EMPLOYMENTS,
    TRAININGS,
    Population,
    credits,  # noqa: A004 - the field's word
    rights,
)
from fla_rules.errors import FactError  # noqa: E402
from fla_rules.law import RULEBOOK, Readings  # noqa: E402

LAW: Final = RULEBOOK.known_on(RULEBOOK.horizon)
QUARTER: Final = {"quarter": 1, "numerator": 40, "denominator": 1}
EMPLOYER: Final = {
    "employer": "e1",
    "day_minutes": 456,
    "sizes": [{"year": year, **QUARTER} for year in (2021, 2023, 2025)],
}
FOUR_FIFTHS: Final = {"first": date(2024, 3, 29), "numerator": 4, "denominator": 5}
JOB: Final = {
    "employer": "e1",
    "worker": "w1",
    "committee": "302",
    "first": date(2024, 3, 29),
    "last": None,
    "regimes": [FOUR_FIFTHS],
}
COURSE: Final = {
    "employer": "e1",
    "worker": "w1",
    "first": date(2024, 6, 3),
    "last": date(2024, 6, 3),
    "numerator": 912,
    "denominator": 1,
    "unit": "minutes",
}


KEYS: Final = frozenset({"employer", "worker"})


def table(schema: Any, *rows: Mapping[str, object]) -> Any:  # noqa: ANN401 - Arrow has no types
    fields = [
        pa.field(name, pa.string() if name in KEYS else schema.field(name).type)
        for name in rows[0]
        if name in schema.names
    ]
    found = pa.Table.from_pylist(list(rows), schema=pa.schema(fields))
    for name in rows[0]:
        found = found if name in schema.names else found.append_column(name, pa.nulls(len(rows)))
    return found


def population(*jobs: Mapping[str, object], course: Mapping[str, object] = COURSE) -> Population:
    employments = table(EMPLOYMENTS, *(jobs or (JOB,)))
    return Population(table(EMPLOYERS, EMPLOYER), employments, table(TRAININGS, course))


def test_a_right_is_a_row_with_what_it_rests_on() -> None:
    (row,) = rights(population(), [2024], LAW, Readings(), floats=True).to_pylist()
    assert row == {
        "employer": "e1",
        "worker": "w1",
        "year": 2024,
        "kind": "legal",
        "outcome": "determined",
        "numerator": 10,
        "denominator": 3,
        "days": 10 / 3,
        "unrounded_numerator": 10,
        "unrounded_denominator": 3,
        "at_least_numerator": None,
        "at_least_denominator": None,
        "unit": "days",
        "readings": "rounding=exact",
        "reasons": None,
        "citations": "TR 50 § 3 (act); TR 53 (act); TR 56 (act)",
    }


def test_a_training_is_taken_off_the_lot_of_its_year() -> None:
    found = credits(population(), date(2024, 12, 31), LAW, Readings())
    (lot,), (left,) = found.lots.to_pylist(), found.balances.to_pylist()
    assert (lot["granted"], lot["used"], lot["left"], lot["denominator"]) == (10, 6, 4, 3)
    assert (left["numerator"], left["denominator"]) == (4, 3)
    assert found.by_rule == 0


def test_trainings_without_ids_come_on_one_day_in_the_order_of_their_rows() -> None:
    day = date(2024, 4, 2)
    late = {**COURSE, "first": day, "last": day, "known_from": date(2025, 12, 31)}
    long = {**COURSE, "first": day, "last": day, "numerator": 9120, "known_from": None}
    # Nine that count for nothing, so that the last two have places of one digit and of two.
    before = [
        {**COURSE, "first": date(2022, 5, number), "last": date(2022, 5, number)}
        for number in range(1, 10)
    ]
    balance = {
        "employer": "e1",
        "worker": "w1",
        "on": date(2024, 5, 1),
        "year": 2024,
        "kind": "legal",
        "numerator": 1,
        "denominator": 4,
    }

    def left(*courses: Mapping[str, object]) -> list[dict[str, object]]:
        tables = (table(EMPLOYERS, EMPLOYER), table(EMPLOYMENTS, JOB), table(TRAININGS, *courses))
        asked = Population(*tables, table(BALANCES, balance))
        rows: list[dict[str, object]] = credits(
            asked, date(2024, 12, 31), LAW, Readings()
        ).balances.to_pylist()
        return rows

    (row,) = left(late, long)
    assert left(late, *before, long) == [row]


def test_the_receipt_stands_beside_the_rows() -> None:
    receipt = rights(population(), [2024], LAW, Readings()).schema.metadata[b"fla_rules.receipt"]
    assert RULEBOOK.digest.encode() in receipt


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"committee": "20"}, "20"),
        ({"last": date(2024, 1, 1)}, "employments, row 0: it ends before it begins"),
        ({"regimes": [{**FOUR_FIFTHS, "numerator": 6}]}, "no part of full-time"),
        ({"suspension": []}, "a column 'suspension' that is not known"),
        ({"employer": "e2"}, "a employer 'e2' who is in no other table"),
    ],
)
def test_what_cannot_be_an_employment_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(FactError, match=said):
        rights(population({**JOB, **change}), [2024], LAW, Readings())
