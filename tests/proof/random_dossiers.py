"""Random dossiers for two engines to differ on: all that levels 1 and 2 ask, in every mixture.

The same seed gives the same dossiers. A dossier holds few rows, so that a difference can be read,
and rows near each other, so that contracts touch, trainings straddle and balances meet them.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any, Final

from attrs import frozen

from fla_rules import RULEBOOK
from fla_rules.calendar import QUARTERS_A_YEAR, Quarter
from fla_rules.identifiers import JointCommittee
from fla_rules.law import QUESTIONS

Row = dict[str, Any]

_DAY: Final = timedelta(days=1)
_FIRST_HIRING: Final = date(2021, 6, 1)
_LAST_HIRING: Final = date(2027, 6, 30)
_FIRST_ASKED: Final = date(2023, 1, 1)
_LAST_ASKED: Final = date(2035, 12, 31)
_LAST_TRAINING: Final = date(2030, 12, 31)
# No agreement, one with a path, only known, covered, sections, unlisted, none competent, spellings.
_COMMITTEES: Final = (
    *("302", "302", "302", "200", "200", "124", "116", "119", "121", "322", "111", "118", "113"),
    *("119.02", "119.04", "140.02", "149.01", "209", "302.07", "577", "999", "200.00", "140.01.03"),
)
_SIZES: Final = ("0", "5", "9.99", "10", "15", "59/3", "19.99", "20", "20.01", "25", "100")
_FRACTIONS: Final = ("1", "1", "1/2", "4/5", "0.75", "1/3", "9/10", "1/4")
_WEEKS: Final = (("38", "38"), ("30.4", "38"), ("19.17", "38.33"), ("20", "40"), ("12", "36"))
_DAYS: Final = ("1/2", "1", "2", "3", "5", "2/3")
_HOURS: Final = ("1:00", "3:48", "7:36", "8:00", "15:12", "16:00")
_FULL_TIME_DAYS: Final = ("7:36", "8:00", "7:40", "7:24")
_ENDS: Final = (
    *("serious_cause", "resignation", "dismissal", "dismissal_with_indemnity", "agreement"),
    *("term", "retirement", "force_majeure", "transfer", "unknown"),
)
# The readings that bear on the right and on the account.
_READINGS: Final = (
    *("rounding", "regime_change", "same_month_twice", "suspension", "late_path", "before_path"),
    *("transfer", "five_year_period", "entry_again", "reset_running_year", "company_reset"),
    *("straddling_training", "credit_2023", "use_order", "company_days", "overuse"),
    *("leaving_other", "educational_leave", "sector_size", "five_year_aim"),
)
_OF_COMMITTEES: Final = "committee_quarter_end_fte"
_SCARCE: Final = 1 / 8


@frozen
class Question:
    """A dossier, the day asked about, and the day of knowledge."""

    facts: Row
    on: date
    known_on: date


def dossiers(seed: int) -> Iterator[Question]:
    """Draw dossiers without end; the same seed gives the same ones."""
    chance = Random(seed)
    while True:
        yield _question(chance)


def _question(chance: Random) -> Question:
    on = _day(chance, _FIRST_ASKED, _LAST_ASKED if chance.random() < 1 / 3 else date(2026, 12, 31))
    latest = min(on, RULEBOOK.horizon)
    known_on = latest if chance.random() < 3 / 4 else _day(chance, date(2022, 11, 1), latest)
    workers = [_worker(chance, f"w{place}") for place in range(1, chance.choice((1, 1, 2)) + 1)]
    employments = [row for worker in workers for row in _employments(chance, worker["id"])]
    readings = {
        name: chance.choice(tuple(QUESTIONS[name])).option
        for name in _READINGS
        if chance.random() < 1 / 5
    }
    facts: Row = {
        "format": "fla-rules.dossier/1",
        "employer": _employer(chance, employments),
        "workers": workers,
        "employments": employments,
        "trainings": [row for each in workers for row in _trainings(chance, each["id"], on)],
        "opening_balances": [row for each in workers for row in _balances(chance, each)],
        "agreements": _agreements(chance, employments),
        "readings": readings,
    }
    _sometimes(chance, facts, "asks", lambda: _asks(facts))
    return Question(facts, on, known_on)


def _asks(facts: Row) -> list[Row]:
    pay = [{"ask": "normal_pay", "training": row["id"]} for row in facts["trainings"]]
    return [*pay, *({"ask": "five_year_aim", "worker": row["id"]} for row in facts["workers"])]


def _day(chance: Random, first: date, last: date) -> date:
    """Draw a day, often one at the edge of a month or year."""
    day = first + chance.randint(0, max(0, (last - first).days)) * _DAY
    edges = (day, day, day.replace(day=1), day.replace(month=1, day=1), _month_end(day))
    return max(min(chance.choice(edges), last), first)


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - _DAY


def _sometimes(chance: Random, row: Row, key: str, draw: Callable[[], object]) -> None:
    if chance.random() < _SCARCE:
        row[key] = draw()


def _employer(chance: Random, employments: Sequence[Row]) -> Row:
    row: Row = {
        "enterprise_number": "0403.170.701",
        "name": "Voorbeeld NV",
        "full_time_day": chance.choice(_FULL_TIME_DAYS),
        "quarter_end_fte": _quarters(chance),
    }
    _sometimes(chance, row, "company_days", lambda: _company_days(chance))
    _sometimes(chance, row, "first_employment", lambda: _first_employment(chance))
    _sometimes(chance, row, _OF_COMMITTEES, lambda: _of_committees(chance, row, employments))
    return row


def _of_committees(chance: Random, employer: Row, employments: Sequence[Row]) -> Row:
    """Draw the workers of committees: in no quarter more than the employer has in all."""
    codes = dict.fromkeys(JointCommittee.parse(row["joint_committee"]).code for row in employments)
    declared = employer["quarter_end_fte"]
    parts = {code: Fraction(chance.choice(("1/10", "2/5", "4/5", "1"))) for code in codes}
    return {
        code: {quarter: str(Fraction(fte) * part / len(codes)) for quarter, fte in declared.items()}
        for code, part in parts.items()
    }


def _quarters(chance: Random) -> Row:
    size = chance.choice(_SIZES)
    declared = chance.choice((1, 1, 1, 0.5, 0.1, 0))
    quarters = (Quarter.at(Quarter(2020, 4).index + place) for place in range(14 * QUARTERS_A_YEAR))
    return {
        str(quarter): chance.choice(_SIZES) if chance.random() < 1 / 4 else size
        for quarter in quarters
        if chance.random() < declared
    }


def _company_days(chance: Random) -> Row:
    years = chance.sample(range(2023, 2029), chance.randint(1, 3))
    return {str(year): chance.choice((*_DAYS, "0")) for year in years}


def _first_employment(chance: Random) -> Row:
    quarter = f"{chance.randint(2021, 2028)}Q{chance.randint(1, QUARTERS_A_YEAR)}"
    return {"quarter": quarter, "workers": chance.choice((3, 9, 10, 19, 20, 40))}


def _worker(chance: Random, name: str) -> Row:
    row: Row = {"id": name}
    _sometimes(chance, row, "account_from", lambda: _text(chance, date(2023, 6, 1), 2027))
    return row


def _text(chance: Random, first: date, last_year: int) -> str:
    return _day(chance, first, date(last_year, 12, 31)).isoformat()


# --- contracts -----------------------------------------------------------------------------------


def _employments(chance: Random, worker: str) -> list[Row]:
    rows: list[Row] = []
    first = _day(chance, _FIRST_HIRING, _LAST_HIRING)
    beside = chance.random() < 1 / 6
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3))):
        length = chance.choice((0, 5, 20, 60, 200, 400, 900, None))
        last = None if length is None else first + length * _DAY
        rows.append(_employment(chance, worker, first, last, beside=beside))
        # Side by side, in the same month, right after, or after a gap.
        gap = chance.choice((-40, -3, 5) if beside else (1, 1, 4, 30, 200))
        first = max(first, (last or first + timedelta(days=90)) + gap * _DAY)
        if last is None and not beside:
            break
    return rows


def _employment(
    chance: Random, worker: str, first: date, last: date | None, *, beside: bool
) -> Row:
    row: Row = {
        "worker": worker,
        "from": first.isoformat(),
        "to": last and last.isoformat(),
        "joint_committee": chance.choice(_COMMITTEES),
        "regime": _regimes(chance, first, beside=beside),
    }
    if last and chance.random() < 2 / 3:
        row["ended_by"] = chance.choice(_ENDS)
    _sometimes(chance, row, "suspensions", lambda: [_suspension(chance, first)])
    _sometimes(chance, row, "full_time_day", lambda: chance.choice(_FULL_TIME_DAYS))
    if chance.random() < _SCARCE / 2:
        row["known_on"] = _day(chance, first, first + timedelta(days=400)).isoformat()
    if chance.random() < _SCARCE / 2:
        row["began_by"] = "transfer"
        row["transferred_from"] = (first - chance.choice((3, 40, 500, 2000)) * _DAY).isoformat()
    return row


def _regimes(chance: Random, first: date, *, beside: bool) -> list[Row]:
    if chance.random() < _SCARCE / 4:
        return []
    rows = [_regime(chance, first, beside=beside)]
    if chance.random() < 1 / 4:
        rows.append(_regime(chance, first + chance.randint(1, 700) * _DAY, beside=beside))
        _sometimes(chance, rows[-1], "known_on", lambda: _text(chance, first, 2027))
    return rows


def _regime(chance: Random, since: date, *, beside: bool) -> Row:
    if beside:
        part = chance.choice(("1/3", "1/4", "1/5"))
        return {"from": since.isoformat(), "fraction": part}
    if chance.random() < 1 / 4:
        hours, full_time = chance.choice(_WEEKS)
        return {"from": since.isoformat(), "hours": hours, "full_time_hours": full_time}
    return {"from": since.isoformat(), "fraction": chance.choice(_FRACTIONS)}


def _suspension(chance: Random, since: date) -> Row:
    first = since + chance.randint(0, 300) * _DAY
    last = first + chance.choice((10, 40, 200)) * _DAY
    row: Row = {"from": first.isoformat(), "to": last.isoformat(), "kind": "full"}
    if chance.random() < 1 / 2:
        row |= {"kind": "reduced", "fraction": chance.choice(("1/5", "1/4", "1/2"))}
    _sometimes(chance, row, "known_on", lambda: _text(chance, first, 2027))
    return row


# --- trainings and balances ----------------------------------------------------------------------


def _trainings(chance: Random, worker: str, on: date) -> list[Row]:
    rows: list[Row] = []
    for place in range(chance.choice((0, 0, 1, 2, 3, 5))):
        row = _training(chance, f"{worker}-t{place}", worker, on)
        rows.append(row)
        if chance.random() < _SCARCE:
            corrected = _training(chance, f"{worker}-t{place}c", worker, on)
            rows.append(corrected | {"corrects": row["id"]})
    return rows


def _training(chance: Random, name: str, worker: str, on: date) -> Row:
    last = _day(chance, date(2022, 6, 1), min(on + timedelta(days=60), _LAST_TRAINING))
    first = last - chance.choice((0, 0, 1, 4, 20)) * _DAY
    row: Row = {
        "id": name,
        "worker": worker,
        "title": "First aid",
        "from": first.isoformat(),
        "to": last.isoformat(),
        "duration": _length(chance),
        "form": "formal",
        "status": chance.choice((*("followed",) * 8, "planned", "not_followed", "cancelled")),
        "registered_by": "employer",
    }
    _sometimes(chance, row, "charged", lambda: _length(chance))
    _sometimes(chance, row, "counts", lambda: chance.choice((True, False)))
    _sometimes(chance, row, "educational_leave", lambda: True)
    _sometimes(chance, row, "outside_working_hours", lambda: True)
    if chance.random() < 1 / 4:
        row["known_on"] = _day(chance, last, last + timedelta(days=500)).isoformat()
    return row


def _length(chance: Random) -> Row:
    if chance.random() < 1 / 3:
        return {"hours": chance.choice(_HOURS)}
    return {"days": chance.choice(_DAYS)}


def _balances(chance: Random, worker: Row) -> list[Row]:
    if "account_from" not in worker and chance.random() < 3 / 4:
        return []
    on = worker.get("account_from") or _text(chance, date(2023, 6, 1), 2027)
    rows = [
        {
            "worker": worker["id"],
            "on": on,
            "year": date.fromisoformat(on).year - place,
            "kind": chance.choice(("legal", "legal", "legal", "sectoral", "company")),
            "days": chance.choice((*_DAYS, "0")),
            "origin": "read",
        }
        for place in range(chance.randint(0, 3))
    ]
    for row in rows:
        _sometimes(chance, row, "read_on", lambda: _text(chance, date(2023, 6, 1), 2027))
    return [row for row in rows if row["year"] >= 2023]


# --- agreements ----------------------------------------------------------------------------------


def _agreements(chance: Random, employments: Sequence[Row]) -> list[Row]:
    if chance.random() < 3 / 4:
        return []
    codes = [row["joint_committee"] for row in employments if row["joint_committee"] != "999"]
    return [
        _agreement(chance, chance.choice(codes or ["302"])) for _ in range(chance.choice((1, 1, 2)))
    ]


def _agreement(chance: Random, code: str) -> Row:
    first = _day(chance, date(2022, 1, 1), date(2027, 12, 31))
    row: Row = {
        "committee": code,
        "title": "CBA",
        "source": "the sector",
        "confidence": "one",
        "valid_from": first.isoformat(),
        "days": _steps(chance, first.year),
    }
    if chance.random() < 1 / 3:
        row["valid_to"] = (first + chance.choice((100, 400, 900, 1500)) * _DAY).isoformat()
    _sometimes(chance, row, "known_on", lambda: _text(chance, first, 2027))
    _sometimes(chance, row, "condition", lambda: "six months of work")
    _sometimes(chance, row, "proration", lambda: "the hours worked")
    _sometimes(chance, row, "prorated_by", lambda: chance.choice(("flat_half", "effective_time")))
    spoken_of = {step["class"] for step in row["days"]}
    silent = [size for size in ("under_10", "10_to_20", "20+") if size not in spoken_of]
    _sometimes(chance, row, "not_found", lambda: silent)
    _sometimes(chance, row, "binding", lambda: chance.choice((True, False)))
    _sometimes(chance, row, "sized_by_committee", lambda: True)
    return row


def _steps(chance: Random, first: int) -> list[Row]:
    steps: dict[tuple[int, str, str], Row] = {}
    for _ in range(chance.choice((1, 2, 3))):
        size = chance.choice(("20+", "20+", "20+", "10_to_20", "under_10"))
        kind = "sectoral" if size == "under_10" or chance.random() < 1 / 5 else "legal"
        year = first + chance.choice((0, 0, 1, 2))
        figure: Row = {"days": str(Fraction(chance.choice(("1", "2", "5/2", "3", "4", "5", "6"))))}
        if chance.random() < 1 / 5:
            figure = {"hours": chance.choice(("8:00", "16:00", "24:00", "40:00"))}
        _sometimes(chance, figure, "condition", lambda: "a diploma")
        steps[year, size, kind] = {"from_year": year, "class": size, "kind": kind, **figure}
    return list(steps.values())
