"""Compute the right a second time, in SQL, and compare: `python tests/proof/sql_twin.py`.

The rules stand here as tables and queries over whole numbers, written from the act. Of the library
only the public functions are called, for the answers to compare with. What is covered: the size of
the enterprise (TR 50 § 2), the full-timer's figure by the act and by every agreement that ships,
the months begun, and A x B x C (TR 50 § 3), for employments of one regime under the default
readings.
"""

import argparse
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from fractions import Fraction
from functools import cache
from random import Random
from time import perf_counter
from typing import Final

from attrs import frozen

from fla_rules import (
    RULEBOOK,
    Determined,
    Employer,
    EmployerYear,
    Employment,
    EnterpriseNumber,
    Kind,
    NotApplicable,
    Outcome,
    Period,
    Quarter,
    Readings,
    RightQuestion,
    full_time_day,
    training_right,
)
from fla_rules.right import Right, Size, size_class

SCHEMA: Final = """
CREATE TABLE quarter (employer INTEGER, year INTEGER, number INTEGER, hundredths INTEGER);
CREATE TABLE employment (
  id INTEGER PRIMARY KEY, employer INTEGER, committee TEXT, year INTEGER,
  first TEXT, last TEXT, numerator INTEGER, denominator INTEGER
);
-- What a full-timer in service all year has, `amount` / `unit` days, in some months of some years;
-- no amount where the figure is not known. `whole` where only who works full-time on every day of
-- the year has it, and nobody knows what anybody else has.
CREATE TABLE figure (
  committee TEXT, kind TEXT, class TEXT, first INTEGER, last INTEGER, amount INTEGER,
  unit INTEGER DEFAULT 1, first_month INTEGER DEFAULT 1, last_month INTEGER DEFAULT 12,
  whole INTEGER DEFAULT 0
);
-- The committees in which a right of the sector may exist in some size, and until which year.
CREATE TABLE sector_right (committee TEXT, last INTEGER DEFAULT 9999);
-- The library's answers.
CREATE TABLE size_answer (
  employer INTEGER, year INTEGER, class TEXT, numerator INTEGER, denominator INTEGER
);
CREATE TABLE right_answer (
  employment INTEGER, kind TEXT, outcome TEXT, numerator INTEGER, denominator INTEGER
);
CREATE INDEX right_answer_of ON right_answer (employment, kind);
"""

FIGURES: Final = """
INSERT INTO figure (committee, kind, class, first, last, amount, unit) VALUES
  ('302', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('302', 'legal', '20+', 2023, 2023, 4, 1),
  ('302', 'legal', '20+', 2024, 9999, 5, 1),
  ('106.01', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('106.01', 'legal', '10_to_20', 2023, 9999, NULL, 1),
  ('106.01', 'legal', '20+', 2023, 2024, 2, 1),
  ('106.01', 'legal', '20+', 2025, 2026, 3, 1),
  ('106.01', 'legal', '20+', 2027, 2028, 4, 1),
  ('106.01', 'legal', '20+', 2029, 9999, 5, 1),
  ('113', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('113', 'legal', '20+', 2023, 2023, 4, 1),
  ('113', 'legal', '20+', 2024, 9999, 5, 1),
  ('114', 'sectoral', 'under_10', 2023, 2030, 0, 1),
  ('114', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('114', 'legal', '20+', 2023, 2024, 2, 1),
  ('114', 'legal', '20+', 2025, 2026, 3, 1),
  ('114', 'legal', '20+', 2027, 2028, 4, 1),
  ('114', 'legal', '20+', 2029, 2029, 9, 2),
  ('114', 'legal', '20+', 2030, 9999, 5, 1),
  ('116', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('116', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('116', 'legal', '20+', 2023, 2023, 4, 1),
  ('116', 'legal', '20+', 2024, 9999, 5, 1),
  ('118', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('118', 'legal', '10_to_20', 2023, 9999, NULL, 1),
  ('118', 'legal', '20+', 2023, 9999, NULL, 1),
  ('119', 'sectoral', 'under_10', 2023, 2023, NULL, 1),
  ('119', 'sectoral', 'under_10', 2024, 9999, 0, 1),
  ('119', 'legal', '10_to_20', 2023, 2023, NULL, 1),
  ('119', 'legal', '10_to_20', 2024, 9999, 1, 1),
  ('119', 'legal', '20+', 2023, 2023, NULL, 1),
  ('119', 'legal', '20+', 2024, 2024, 3, 1),
  ('119', 'legal', '20+', 2025, 2027, 4, 1),
  ('119', 'legal', '20+', 2028, 9999, 5, 1),
  ('120', 'sectoral', 'under_10', 2023, 2023, NULL, 1),
  ('120', 'sectoral', 'under_10', 2024, 9999, 0, 1),
  ('120', 'legal', '10_to_20', 2023, 2023, NULL, 1),
  ('120', 'legal', '10_to_20', 2024, 2025, 1, 1),
  ('120', 'legal', '10_to_20', 2026, 9999, 2, 1),
  ('120', 'legal', '20+', 2023, 2023, NULL, 1),
  ('120', 'legal', '20+', 2024, 2025, 3, 1),
  ('120', 'legal', '20+', 2026, 2027, 4, 1),
  ('120', 'legal', '20+', 2028, 9999, 5, 1),
  ('121', 'sectoral', 'under_10', 2023, 2023, NULL, 1),
  ('121', 'sectoral', 'under_10', 2024, 9999, 0, 1),
  ('121', 'legal', '10_to_20', 2023, 2023, NULL, 1),
  ('121', 'legal', '10_to_20', 2024, 9999, 1, 1),
  ('121', 'legal', '20+', 2023, 2023, NULL, 1),
  ('121', 'legal', '20+', 2024, 2025, 3, 1),
  ('121', 'legal', '20+', 2026, 2027, 4, 1),
  ('121', 'legal', '20+', 2028, 9999, 5, 1),
  ('124', 'sectoral', 'under_10', 2023, 9999, 0, 1),
  ('124', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('124', 'legal', '20+', 2023, 2025, 5, 2),
  ('124', 'legal', '20+', 2026, 2026, 3, 1),
  ('124', 'legal', '20+', 2027, 2027, 7, 2),
  ('124', 'legal', '20+', 2028, 2028, 4, 1),
  ('124', 'legal', '20+', 2029, 2029, 9, 2),
  ('124', 'legal', '20+', 2030, 9999, 5, 1),
  ('136', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('136', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('136', 'legal', '20+', 2023, 2024, 2, 1),
  ('136', 'legal', '20+', 2025, 2026, 5, 2),
  ('136', 'legal', '20+', 2027, 2028, 7, 2),
  ('136', 'legal', '20+', 2029, 2030, 4, 1),
  ('136', 'legal', '20+', 2031, 9999, 5, 1),
  ('140.01', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('140.01', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('140.01', 'legal', '20+', 2023, 2024, 2, 1),
  ('140.01', 'legal', '20+', 2025, 2026, 3, 1),
  ('140.01', 'legal', '20+', 2027, 2029, 4, 1),
  ('140.01', 'legal', '20+', 2030, 9999, 5, 1),
  ('149.01', 'sectoral', 'under_10', 2023, 2023, NULL, 1),
  ('149.01', 'sectoral', 'under_10', 2024, 2025, 1, 1),
  ('149.01', 'sectoral', 'under_10', 2026, 9999, 2, 1),
  ('149.01', 'legal', '10_to_20', 2023, 2023, NULL, 1),
  ('149.01', 'legal', '10_to_20', 2024, 2025, 1, 1),
  ('149.01', 'legal', '10_to_20', 2026, 9999, 2, 1),
  ('149.01', 'legal', '20+', 2023, 2023, NULL, 1),
  ('149.01', 'legal', '20+', 2024, 2025, 3, 1),
  ('149.01', 'legal', '20+', 2026, 2027, 4, 1),
  ('149.01', 'legal', '20+', 2028, 9999, 5, 1),
  ('200', 'sectoral', 'under_10', 2023, 2023, NULL, 1),
  ('200', 'sectoral', 'under_10', 2024, 2028, 1, 1),
  ('200', 'legal', '10_to_20', 2023, 2023, NULL, 1),
  ('200', 'legal', '10_to_20', 2024, 9999, 1, 1),
  ('200', 'legal', '20+', 2023, 2023, NULL, 1),
  ('200', 'legal', '20+', 2024, 2025, 3, 1),
  ('200', 'legal', '20+', 2026, 2027, 4, 1),
  ('200', 'legal', '20+', 2028, 9999, 5, 1),
  ('207', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('207', 'legal', '10_to_20', 2023, 9999, NULL, 1),
  ('207', 'legal', '20+', 2023, 2023, 4, 1),
  ('207', 'legal', '20+', 2024, 9999, 5, 1),
  ('209', 'sectoral', 'under_10', 2023, 9999, 0, 1),
  ('209', 'legal', '10_to_20', 2023, 9999, 1, 1),
  ('209', 'legal', '20+', 2023, 2023, 24 * 60, 456),
  ('209', 'legal', '20+', 2024, 2024, 32 * 60, 456),
  ('209', 'legal', '20+', 2025, 2025, 36 * 60, 456),
  ('209', 'legal', '20+', 2026, 9999, 40 * 60, 456),
  ('214', 'sectoral', 'under_10', 2023, 2023, NULL, 1),
  ('214', 'sectoral', 'under_10', 2024, 9999, 0, 1),
  ('214', 'legal', '10_to_20', 2023, 2023, NULL, 1),
  ('214', 'legal', '10_to_20', 2024, 2025, 1, 1),
  ('214', 'legal', '10_to_20', 2026, 9999, 2, 1),
  ('214', 'legal', '20+', 2023, 2023, NULL, 1),
  ('214', 'legal', '20+', 2024, 2025, 3, 1),
  ('214', 'legal', '20+', 2026, 2027, 4, 1),
  ('214', 'legal', '20+', 2028, 9999, 5, 1),
  ('219', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('219', 'legal', '10_to_20', 2023, 9999, NULL, 1),
  ('219', 'legal', '20+', 2023, 2023, 2, 1),
  ('219', 'legal', '20+', 2024, 2024, 5, 2),
  ('219', 'legal', '20+', 2025, 2025, 7, 2),
  ('219', 'legal', '20+', 2026, 9999, 5, 1),
  ('220', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('220', 'legal', '10_to_20', 2023, 2023, NULL, 1),
  ('220', 'legal', '10_to_20', 2024, 9999, 1, 1),
  ('220', 'legal', '20+', 2023, 2023, NULL, 1),
  ('220', 'legal', '20+', 2024, 2024, 3, 1),
  ('220', 'legal', '20+', 2025, 2026, 4, 1),
  ('220', 'legal', '20+', 2027, 9999, 5, 1),
  ('306', 'sectoral', 'under_10', 2023, 9999, NULL, 1),
  ('306', 'legal', '10_to_20', 2023, 9999, NULL, 1),
  ('306', 'legal', '20+', 2023, 2023, 4, 1),
  ('306', 'legal', '20+', 2024, 9999, 5, 1),
  ('310', 'sectoral', 'under_10', 2023, 2023, 4, 1),
  ('310', 'sectoral', 'under_10', 2024, 9999, 5, 1),
  ('310', 'legal', '10_to_20', 2023, 2023, 4, 1),
  ('310', 'legal', '10_to_20', 2024, 9999, 5, 1),
  ('310', 'legal', '20+', 2023, 2023, 4, 1),
  ('310', 'legal', '20+', 2024, 9999, 5, 1),
  ('341', 'sectoral', 'under_10', 2023, 9999, 2, 1),
  ('341', 'legal', '10_to_20', 2023, 2024, 2, 1),
  ('341', 'legal', '10_to_20', 2025, 2026, 5, 2),
  ('341', 'legal', '10_to_20', 2027, 2028, 3, 1),
  ('341', 'legal', '10_to_20', 2029, 2029, 7, 2),
  ('341', 'legal', '10_to_20', 2030, 9999, 4, 1),
  ('341', 'legal', '20+', 2023, 2023, 4, 1),
  ('341', 'legal', '20+', 2024, 9999, 5, 1);
-- Agency work: until 30 June 2025 by a proration of its own, after that by the act.
INSERT INTO figure VALUES
  ('322', 'sectoral', 'under_10', 2023, 2024, NULL, 1, 1, 12, 0),
  ('322', 'sectoral', 'under_10', 2025, 2025, NULL, 1, 1, 6, 0),
  ('322', 'legal', '10_to_20', 2023, 2024, NULL, 1, 1, 12, 0),
  ('322', 'legal', '10_to_20', 2025, 2025, NULL, 1, 1, 6, 0),
  ('322', 'legal', '10_to_20', 2025, 2025, 1, 1, 7, 12, 0),
  ('322', 'legal', '10_to_20', 2026, 9999, 1, 1, 1, 12, 0),
  ('322', 'legal', '20+', 2023, 2023, 2, 1, 1, 12, 1),
  ('322', 'legal', '20+', 2024, 2024, 5, 2, 1, 12, 1),
  ('322', 'legal', '20+', 2025, 2025, 3, 1, 1, 6, 1),
  ('322', 'legal', '20+', 2025, 2025, 5, 1, 7, 12, 0),
  ('322', 'legal', '20+', 2026, 9999, 5, 1, 1, 12, 0);
INSERT INTO sector_right (committee) VALUES
  ('106.01'), ('116'), ('118'), ('136'), ('140.01'), ('149.01'), ('200'), ('207'), ('219'), ('220'),
  ('306'), ('310'), ('322'), ('341');
-- Their paths give nothing below 10, and what held before their first year is not known.
INSERT INTO sector_right VALUES ('119', 2023), ('120', 2023), ('121', 2023), ('214', 2023);
"""

RULES: Final = """
CREATE INDEX quarter_of ON quarter (employer);

-- The two-year period begins in the even year n: the fourth quarter of n-2 to the third of n-1.
CREATE TABLE size AS
SELECT asked.employer, asked.year, COUNT(quarter.number) AS quarters,
  SUM(quarter.hundredths) AS hundredths,
  CASE
    WHEN COUNT(quarter.number) = 0 THEN 'unknown'
    WHEN SUM(quarter.hundredths) < 10 * 100 * COUNT(quarter.number) THEN 'under_10'
    WHEN SUM(quarter.hundredths) < 20 * 100 * COUNT(quarter.number) THEN '10_to_20'
    ELSE '20+'
  END AS class
FROM (SELECT DISTINCT employer, year FROM employment) AS asked
LEFT JOIN quarter ON quarter.employer = asked.employer
  AND (
    (quarter.year = asked.year - asked.year % 2 - 2 AND quarter.number = 4)
    OR (quarter.year = asked.year - asked.year % 2 - 1 AND quarter.number < 4)
  )
GROUP BY asked.employer, asked.year;
CREATE INDEX size_of ON size (employer, year);

CREATE TABLE calendar_month AS
WITH RECURSIVE month (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM month WHERE number < 12)
SELECT number FROM month;

-- A month counts where the employment has a day in it; ISO days are ordered as their texts are.
CREATE TABLE service AS
SELECT employment.id, calendar_month.number AS month
FROM employment
JOIN calendar_month
  ON substr(employment.first, 1, 7) <= printf('%04d-%02d', year, calendar_month.number)
  AND substr(employment.last, 1, 7) >= printf('%04d-%02d', year, calendar_month.number);
CREATE INDEX service_of ON service (id);

-- The months in which one figure holds, in parts of a day that every unit divides.
CREATE TABLE piece AS
SELECT employment.id, figure.kind, figure.amount * 456 / figure.unit * COUNT(*) AS parts,
  figure.whole AND NOT (
    employment.numerator = employment.denominator
    AND employment.first <= printf('%04d-01-01', employment.year)
    AND employment.last >= printf('%04d-12-31', employment.year)
    AND COUNT(*) = 12
  ) AS unknown
FROM employment
JOIN size ON size.employer = employment.employer AND size.year = employment.year
JOIN service ON service.id = employment.id
JOIN figure ON figure.committee = employment.committee AND figure.class = size.class
  AND employment.year BETWEEN figure.first AND figure.last
  AND service.month BETWEEN figure.first_month AND figure.last_month
GROUP BY employment.id, figure.rowid;
CREATE INDEX piece_of ON piece (id, kind);

CREATE VIEW right_twin AS
SELECT employment.id AS employment, kind.name AS kind,
  CASE
    WHEN employment.id NOT IN (SELECT id FROM service) THEN 'not applicable'
    WHEN size.class = 'unknown' THEN
      -- Without a size the sector's right is open only where the sector may have one.
      CASE
        WHEN kind.name = 'legal' THEN 'undetermined'
        WHEN employment.committee IN (
          SELECT committee FROM sector_right WHERE employment.year <= last
        ) THEN 'undetermined'
        ELSE 'not applicable'
      END
    WHEN COUNT(piece.id) = 0 THEN 'not applicable'
    WHEN COUNT(piece.parts) < COUNT(piece.id) OR MAX(piece.unknown) THEN 'undetermined'
    WHEN SUM(piece.parts) = 0 THEN 'not applicable'
    ELSE 'determined'
  END AS outcome,
  SUM(piece.parts) * employment.numerator AS numerator,
  12 * 456 * employment.denominator AS denominator
FROM employment
JOIN size ON size.employer = employment.employer AND size.year = employment.year
CROSS JOIN (SELECT 'legal' AS name UNION ALL SELECT 'sectoral') AS kind
LEFT JOIN piece ON piece.id = employment.id AND piece.kind = kind.name
GROUP BY employment.id, kind.name;
"""

SIZES_COMPARED: Final = """
SELECT COUNT(*), TOTAL(
  answer.class IS NOT size.class
  OR answer.numerator * 100 * size.quarters IS NOT answer.denominator * size.hundredths
)
FROM size LEFT JOIN size_answer AS answer
  ON answer.employer = size.employer AND answer.year = size.year
"""

RIGHTS_COMPARED: Final = """
SELECT twin.outcome, COUNT(*), TOTAL(
  answer.outcome IS NOT twin.outcome
  OR (
    twin.outcome = 'determined'
    AND answer.numerator * twin.denominator IS NOT answer.denominator * twin.numerator
  )
)
FROM right_twin AS twin LEFT JOIN right_answer AS answer
  ON answer.employment = twin.employment AND answer.kind = twin.kind
GROUP BY twin.outcome ORDER BY twin.outcome
"""

ASKED_ON: Final = date(2026, 6, 30)
YEARS: Final = range(2023, 2031)
# By the act, by collective days only, by an agreement that is not known; the others ship.
COMMITTEES: Final = (
    *("302", "113", "118"),
    *("106.01", "114", "116", "119", "120", "121", "124", "136", "140.01", "149.01", "200", "207"),
    *("209", "214", "219", "220", "306", "310", "322", "341"),
)
KINDS: Final = (Kind.LEGAL, Kind.SECTORAL)
NUMBER: Final = EnterpriseNumber.parse("0403.170.701")
PARTS: Final = (1, 2, 3, 4, 5, 8, 10, 38, 76, 100)
EMPLOYMENTS_OF_AN_EMPLOYER: Final = 50
_OPEN: Final = "9999-12-31"

# Quarter ends in hundredths of a full-time equivalent, by year and number.
Declared = Mapping[tuple[int, int], int]


@frozen
class Case:
    """One employment as plain values, and the year it is asked about."""

    employer: int
    committee: str
    year: int
    first: str
    last: str
    numerator: int
    denominator: int


@frozen
class Compared:
    """How many answers of each sort were held against the twin, and how many differ."""

    sizes: int
    rights: Mapping[str, int]
    differences: int


def employers(chance: Random, many: int) -> list[Declared]:
    """Draw employers, many of them about the two thresholds, some with quarters undeclared."""
    return [_declared(chance) for _ in range(many)]


def _declared(chance: Random) -> Declared:
    about = chance.choice((900, 1000, 1500, 2000, 2000, 4000))
    spread = chance.choice((0, 1, 150))
    gaps = chance.choice((0.0, 0.3, 0.9))
    return {
        (year, number): about + chance.randint(-spread, spread)
        for year in range(2020, 2031)
        for number in range(1, 5)
        if chance.random() >= gaps
    }


def cases(chance: Random, many: int, employers_drawn: int) -> list[Case]:
    """Draw employments: running all along, begun before, in or after the year, ended or not."""
    return [_case(chance, employers_drawn) for _ in range(many)]


def _case(chance: Random, employers_drawn: int) -> Case:
    year = chance.choice(YEARS)
    ordinal = date(year, 1, 1).toordinal()
    first = date.fromordinal(ordinal + chance.randint(-900, 380))
    ended = date.fromordinal(first.toordinal() + chance.choice((0, 20, 200, 1200)))
    parts = chance.choice(PARTS)
    return Case(
        employer=chance.randrange(employers_drawn),
        committee=chance.choice(COMMITTEES),
        year=year,
        first=first.isoformat(),
        last=ended.isoformat() if chance.random() < 0.5 else _OPEN,
        numerator=chance.randint(1, parts),
        denominator=parts,
    )


def compare(many: int, seed: int) -> Compared:
    """Compute every employment twice and let the database hold the answers together."""
    chance = Random(seed)
    declared = employers(chance, max(many // EMPLOYMENTS_OF_AN_EMPLOYER, 1))
    return _held_together(declared, cases(chance, many, len(declared)))


def compare_paths() -> Compared:
    """Compare what a full-timer of the whole year has, by every committee, year and size."""
    declared = [
        {(year, number): count for year in range(2020, 2031) for number in range(1, 5)}
        for count in (900, 1500, 4000)
    ]
    every = [
        Case(employer, committee, year, f"{year}-01-01", _OPEN, 1, 1)
        for employer in range(len(declared))
        for committee in COMMITTEES
        for year in YEARS
    ]
    return _held_together(declared, every)


def _held_together(declared: Sequence[Declared], drawn: Sequence[Case]) -> Compared:
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(SCHEMA + FIGURES)
        _state(base, declared, drawn)
        base.executescript(RULES)
        _answer(base, declared, drawn)
        ((sizes, wrong_sizes),) = base.execute(SIZES_COMPARED)
        rights = list(base.execute(RIGHTS_COMPARED))
    wrong = wrong_sizes + sum(different for _, _, different in rights)
    return Compared(sizes, {outcome: count for outcome, count, _ in rights}, int(wrong))


def _state(base: sqlite3.Connection, declared: Sequence[Declared], drawn: Sequence[Case]) -> None:
    quarters = (
        (employer, year, number, hundredths)
        for employer, ends in enumerate(declared)
        for (year, number), hundredths in ends.items()
    )
    base.executemany("INSERT INTO quarter VALUES (?, ?, ?, ?)", quarters)
    employments = (
        (
            id_,
            case.employer,
            case.committee,
            case.year,
            case.first,
            case.last,
            case.numerator,
            case.denominator,
        )
        for id_, case in enumerate(drawn)
    )
    base.executemany("INSERT INTO employment VALUES (?, ?, ?, ?, ?, ?, ?, ?)", employments)


def _answer(base: sqlite3.Connection, declared: Sequence[Declared], drawn: Sequence[Case]) -> None:
    law, readings = RULEBOOK.known_on(ASKED_ON), Readings()
    known = [_employer(ends) for ends in declared]

    @cache
    def employer_year(employer: int, year: int) -> EmployerYear:
        return EmployerYear(law, readings, known[employer], year)

    def right_answers() -> Iterator[tuple[int | str, ...]]:
        for id_, case in enumerate(drawn):
            employment, year = _employment(case), employer_year(case.employer, case.year)
            for kind in KINDS:
                outcome = training_right(RightQuestion(year, (employment,), kind))
                yield (id_, kind.value, *_right_row(outcome))

    base.executemany("INSERT INTO right_answer VALUES (?, ?, ?, ?, ?)", right_answers())
    asked = sorted({(case.employer, case.year) for case in drawn})
    sizes = ((*each, *_size_row(size_class(employer_year(*each)))) for each in asked)
    base.executemany("INSERT INTO size_answer VALUES (?, ?, ?, ?, ?)", sizes)


def _employer(ends: Declared) -> Employer:
    quarters = {Quarter(*quarter): Fraction(count, 100) for quarter, count in ends.items()}
    return Employer(NUMBER, full_time_day("7:36"), quarters)


def _employment(case: Case) -> Employment:
    period = Period(date.fromisoformat(case.first), date.fromisoformat(case.last))
    regime = f"{case.numerator}/{case.denominator}"
    return Employment.steady("w1", period, case.committee, regime)


def _size_row(outcome: Outcome[Size]) -> tuple[str, int | None, int | None]:
    if not isinstance(outcome, Determined):
        return "unknown", None, None
    size = outcome.value
    return (size.size_class.value, *size.count.as_integer_ratio())


def _right_row(outcome: Outcome[Right]) -> tuple[str, int, int]:
    if isinstance(outcome, Determined):
        return ("determined", *outcome.value.days.amount.as_integer_ratio())
    return ("not applicable" if isinstance(outcome, NotApplicable) else "undetermined", 0, 1)


def main(arguments: Sequence[str]) -> int:
    """Compare and print the counts; 1 where any answer differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--employments", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    began = perf_counter()
    compared = compare(given.employments, given.seed)
    print(f"employments  {given.employments}")
    print(f"sizes        {compared.sizes}")
    for outcome, count in compared.rights.items():
        print(f"rights       {count} {outcome}")
    print(f"different    {compared.differences}")
    print(f"seconds      {perf_counter() - began:.1f}")
    return 1 if compared.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
