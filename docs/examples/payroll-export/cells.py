"""Reading the cells of a payroll's rows: days, amounts, lengths of time, committees.

Each function reads one cell of a row, and raises `CellError` with what is wrong and what would be
right. Nothing is guessed: what may be read in two ways is refused.
"""

import re
from datetime import date
from fractions import Fraction
from typing import Final

from tables import Row

from fla_rules import FlaRulesError, Hours, Quarter

_DAY: Final = re.compile(r"(?P<d>[0-9]{1,2})[/.-](?P<m>[0-9]{1,2})[/.-](?P<y>[0-9]{4})", re.ASCII)
_ISO: Final = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})", re.ASCII)
# What programs write where they have no day.
_NO_DAYS: Final = frozenset(
    {date(1, 1, 1), date(1753, 1, 1), date(1899, 12, 30), date(1900, 1, 1), date(2999, 12, 31)}
    | {date.max}
)
_AMOUNT: Final = re.compile(r"[0-9]{1,9}(?:[,.][0-9]{1,9})?", re.ASCII)
_CLOCK: Final = re.compile(r"([0-9]{1,4})[:hHuU]([0-5][0-9])", re.ASCII)
_SHARE: Final = re.compile(r"([0-9]{1,9})/([1-9][0-9]{0,8})", re.ASCII)
_QUARTER: Final = re.compile(r"([0-9]{4})[ /-]?[QTK]?([1-4])", re.ASCII | re.IGNORECASE)
_MINUTES: Final = 60
_IN_DAYS: Final = frozenset({"D", "J"})  # dag, jour
_IN_HOURS: Final = frozenset({"U", "H"})  # uur, heure


class CellError(ValueError):
    """A cell that cannot be read; the text names its column and says what would be right."""


def _wrong(row: Row, column: str, remedy: str) -> CellError:
    return CellError(f"{column}: {row.cells[column][:40]!a} {remedy}")


def text(row: Row, column: str) -> str:
    """Give what a cell holds; an empty one is refused."""
    if not row.cells[column]:
        raise CellError(f"{column}: empty; fill it in")
    return row.cells[column]


def word(row: Row, column: str) -> str:
    """Give one of the format's own words, in whatever case it was typed."""
    return text(row, column).lower()


def day(row: Row, column: str) -> date:
    """Read a day; one that says that there is none is refused."""
    found = day_if_any(row, column)
    if found is None:
        raise _wrong(row, column, "is no day; give one such as 13/05/2024")
    return found


def day_if_any(row: Row, column: str) -> date | None:
    """Read a day, or None from an empty cell and from what programs write where there is none."""
    written = row.cells[column]
    if not written:
        return None
    found = _DAY.fullmatch(written) or _ISO.fullmatch(written)
    if not found:
        raise _wrong(row, column, "is no day; give day, month and year, such as 13/05/2024")
    try:
        read = date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        raise _wrong(row, column, "is on no calendar; the day comes before the month") from None
    return None if read in _NO_DAYS else read


def amount(row: Row, column: str) -> Fraction:
    """Read an exact amount, with a comma or a point before its decimals."""
    written = row.cells[column]
    if not _AMOUNT.fullmatch(written):
        raise _wrong(row, column, "is no amount; give one such as 30,4, without thousands marks")
    return Fraction(written.replace(",", "."))


def share(row: Row, column: str) -> Fraction:
    """Read a part of full-time: 4/5, 0,8 and 80 % are one."""
    written = row.cells[column]
    parts = _SHARE.fullmatch(written)
    if parts:
        return Fraction(int(parts[1]), int(parts[2]))
    number = written.removesuffix("%").rstrip()
    if not _AMOUNT.fullmatch(number):
        raise _wrong(row, column, "is no part of full-time; give one such as 4/5 or 80 %")
    found = Fraction(number.replace(",", "."))
    return found / 100 if written.endswith("%") else found


def hours(row: Row, column: str) -> Fraction:
    """Read a length of time in hours: 7:36, 7h36 and 7u36 are hours and minutes, 7,6 a decimal."""
    clock = _CLOCK.fullmatch(row.cells[column])
    if clock:
        return int(clock[1]) + Fraction(int(clock[2]), _MINUTES)
    return amount(row, column)


def minutes(row: Row, column: str) -> int:
    """Read a length of time in whole minutes.

    Two decimals of an hour stand for the one whole minute that is rounded to them: 7,33 is 7:20.
    To some no minute is: 7,36 was typed for 7:36 or for 7,35, so it is refused.
    """
    length = hours(row, column) * _MINUTES
    nearest = round(length)
    if length == nearest or _hundredths(nearest) == length / _MINUTES:
        return nearest
    raise _wrong(row, column, "hours are no whole minutes; give hours and minutes, such as 7:36")


def _hundredths(of: int) -> Fraction:
    """Give minutes in hundredths of an hour, rounded half up."""
    return Fraction((of * 100 * 2 + _MINUTES) // (_MINUTES * 2), 100)


def duration(row: Row, column: str, unit: str) -> dict[str, str]:
    """Read a duration in the unit that another cell names: D or J for days, U or H for hours."""
    letter = text(row, unit).upper()
    if letter in _IN_DAYS:
        return {"days": str(amount(row, column))}
    if letter in _IN_HOURS:
        return {"hours": clock(minutes(row, column))}
    raise _wrong(row, unit, "is no unit; give D or J for days, U or H for hours")


def clock(length: int) -> str:
    """Write minutes as hours and minutes."""
    return f"{length // _MINUTES}:{length % _MINUTES:02}"


def days(row: Row, column: str, unit: str, full_time_day: Hours) -> Fraction:
    """Read a duration in days; one in hours is divided by a full-timer's day."""
    read = duration(row, column, unit)
    if "days" in read:
        return Fraction(read["days"])
    return Hours.from_clock(read["hours"]).days(full_time_day).amount


def committee(row: Row, column: str) -> str:
    """Read a joint committee, as 200 or 140.01.

    What a payroll puts before the number (PC, CP) or behind a hyphen (200.00.00-00.00) is its own;
    the number itself is checked where the dossier is read.
    """
    number = text(row, column).partition("-")[0]
    return re.sub(r"^(?:PC|CP)\s*", "", number, flags=re.IGNORECASE).strip()


def quarter(row: Row, column: str) -> str:
    """Read a quarter: 2023Q1, 2023/1, 2023-T1 and 20231 are one."""
    found = _QUARTER.fullmatch(row.cells[column])
    if not found:
        raise _wrong(row, column, "is no quarter; give one such as 2023Q1")
    try:
        return str(Quarter(int(found[1]), int(found[2])))
    except FlaRulesError as error:
        raise CellError(f"{column}: {error}") from None


def year(row: Row, column: str) -> int:
    """Read a year."""
    if not re.fullmatch("[0-9]{4}", row.cells[column], re.ASCII):
        raise _wrong(row, column, "is no year; give one such as 2025")
    return int(row.cells[column])
