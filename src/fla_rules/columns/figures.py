"""The figures of a full-timer, asked of the scalar rules once for every distinct question.

A question is a year, a joint committee, a size class, a full-timer's day and a kind of right: of an
employer's facts, its figures depend on nothing else. What comes back is kept as pieces, each the
figure of some days of the year, in arrays that millions of rows look into.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
from attrs import Factory, astuple, define, field, fields, frozen

from fla_rules.calendar import Period
from fla_rules.columns.one_by_one import NOBODY, employer_of
from fla_rules.columns.population import Flags, Whole, inside, numbers, owners, starts_of
from fla_rules.columns.sizes import CLASSES
from fla_rules.columns.words import Words
from fla_rules.facts.employer import Employer
from fla_rules.law.agreements.agreement import Proration
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law
from fla_rules.outcome import Citation, Reason
from fla_rules.quantities import Days, Hours
from fla_rules.right.committees import may_give_sectoral
from fla_rules.right.entitlement import Figure, Gap, Grant, Nothing, figures
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Kind

# What a piece is: the right does not exist, its figure is not known, or it is.
NOTHING, GAP, GRANT = 0, 1, 2
# Flags beside a set of citations: the formula, the last month, a figure in hours.
FORMULA, LAST_MONTH, IN_HOURS = 1, 2, 4
FLAGS: Final = 8
_EPOCH: Final = date(1970, 1, 1).toordinal()
# Larger figures are left to the scalar rules, so that a product in hundredths does in 64 bits.
_MOST: Final = 1 << 14


def day_number(day: date) -> int:
    """Give a day as Arrow counts it."""
    return day.toordinal() - _EPOCH


@frozen
class Piece:
    """The figure of some days of a year, in numbers.

    `first` is the first of the days, `what` it is one of the three above. `top` over `bottom` are
    its days for a full-timer: of a gap, those that are sure. `own` tells that its
    agreement prorates in its own way, `hours` that it is written in hours, `rare` that only the
    scalar rules can count with it. `readings`, `reasons` and `cited` are the words of an answer;
    `own_reasons` and `own_cited` those of one that waits for the agreement's own way.
    """

    first: int
    what: int
    top: int
    bottom: int
    own: int
    hours: int
    rare: int
    readings: int
    reasons: int
    cited: int
    own_reasons: int
    own_cited: int


@frozen(eq=False)
class Pieces:
    """The fields of many a `Piece`, as one array each."""

    first: Whole
    what: Whole
    top: Whole
    bottom: Whole
    own: Whole
    hours: Whole
    rare: Whole
    readings: Whole
    reasons: Whole
    cited: Whole
    own_reasons: Whole
    own_cited: Whole
    # The citations of an answer, with the flag of a figure in hours.
    code: Whole


@define(eq=False)
class Figures:
    """What a run has asked: a table of questions for each kind, and the pieces they share."""

    law: Law
    readings: Readings
    words: Words
    years: Sequence[int]
    employers: pa.Table
    classes: Whole
    committees: Sequence[str]
    lengths: Sequence[int]
    first: dict[Kind, Whole] = Factory(dict)
    count: dict[Kind, Whole] = Factory(dict)
    _rows: list[Piece] = Factory(list)
    _found: dict[tuple[Piece, ...], int] = Factory(dict)
    _of_size: dict[tuple[int, int], EmployerYear] = Factory(dict)
    # What is the same for all spans of a run, worked out for the first.
    _pieces: Pieces | None = None
    _own: Whole | None = None
    _by_sector: Flags | None = None
    # The committees of which any agreement gives hours.
    _in_hours: frozenset[str] = field(init=False)

    @_in_hours.default
    def _of_hours(self) -> frozenset[str]:
        law = self.law
        held = {
            code: (*law.agreements_of(code), *law.replaced.get(code, ()))
            for code in self.committees
        }
        return frozenset(
            code
            for code, agreements in held.items()
            if any(isinstance(step.figure, Hours) for each in agreements for step in each.steps)
        )

    def __attrs_post_init__(self) -> None:
        questions = len(self.years) * len(self.committees) * len(CLASSES) * len(self.lengths)
        for kind in (Kind.LEGAL, Kind.SECTORAL):
            self.first[kind] = np.zeros(questions, np.int64)
            self.count[kind] = np.zeros(questions, np.int64)

    def question(self, year: Whole, committee: Whole, size: Whole, length: Whole) -> Whole:
        """Give the places of questions in the tables; all arguments are places in their lists."""
        of_size = (year * len(self.committees) + committee) * len(CLASSES) + size
        return of_size * len(self.lengths) + length

    def ask(self, kind: Kind, questions: Whole, asked: Flags) -> None:
        """Ask the scalar rules what was not asked before, of the questions marked."""
        days = [Hours(minutes) for minutes in self.lengths]
        new = asked & (np.take(self.count[kind], questions) == 0)
        for place in np.unique(questions[new]).tolist():
            if self.count[kind][place]:
                continue
            of_size, length = divmod(place, len(self.lengths))
            of_committee, size = divmod(of_size, len(CLASSES))
            year, committee = divmod(of_committee, len(self.committees))
            code, day = self.committees[committee], days[length]
            found = figures(self._year(year, size), code, kind, day)
            # For figures in days, a full-timer of another day has the same.
            alike = slice(place, place + 1)
            if code not in self._in_hours:
                alike = slice(place - length, place - length + len(self.lengths))
            self.first[kind][alike] = self._kept(self.years[year], found, day)
            self.count[kind][alike] = len(found)

    def pieces(self) -> Pieces:
        """Give all pieces found so far; the same object where none came since."""
        if self._pieces is None or len(self._pieces.first) < len(self._rows):
            rows = np.array([astuple(each) for each in self._rows], np.int64)
            columns = rows.reshape(-1, len(fields(Piece))).T.copy()
            held = dict(zip((each.name for each in fields(Piece)), columns, strict=True))
            code = held["cited"] * FLAGS + IN_HOURS * held["hours"]
            self._pieces = Pieces(**held, code=code)
        return self._pieces

    def company(self) -> Whole:
        """Give for each year and employer the piece of its own days; -1 where it gives none."""
        if self._own is None:
            self._own = self._of_company()
        return self._own

    def _of_company(self) -> Whole:
        own = self.employers.column("company_days").chunk(0)
        starts, found = starts_of(own), np.full(self.classes.shape, -1, np.int64)
        for place, year in enumerate(self.years):
            # What an employer has of its own in another year alone.
            found[place, np.diff(starts) > 0] = self._company_piece(NOBODY, year)
        columns = (numbers(inside(own, each)) for each in ("year", "numerator", "denominator"))
        given = list(zip(*(column.tolist() for column in columns), strict=True))
        kept: dict[tuple[int, ...], int] = {}
        for row, key in zip(owners(starts).tolist(), given, strict=True):
            if key not in kept and key[0] in self.years:
                kept[key] = self._company_piece(employer_of(self.employers, row), key[0])
            if key in kept:
                found[self.years.index(key[0]), row] = kept[key]
        return found

    def _company_piece(self, employer: Employer, year: int) -> int:
        asked = EmployerYear(self.law, self.readings, employer, year)
        return self._kept(year, figures(asked, "", Kind.COMPANY), employer.full_time_day)

    def may_be_sectoral(self) -> Flags:
        """Tell of every question whether a sector may give a right beside the legal one."""
        if self._by_sector is None:
            may = [
                size is None or may_give_sectoral(self.law, code, size, Period.of_year(year))
                for year in self.years
                for code in self.committees
                for size in CLASSES
            ]
            self._by_sector = np.repeat(np.array(may, bool), len(self.lengths))
        return self._by_sector

    def _year(self, year: int, size: int) -> EmployerYear:
        """Give the year of an employer of a size: whose it is changes no figure."""
        if (year, size) not in self._of_size:
            row = int(np.argmax(self.classes[year] == size))
            employer = employer_of(self.employers, row)
            asked = EmployerYear(self.law, self.readings, employer, self.years[year])
            self._of_size[year, size] = asked
        return self._of_size[year, size]

    def _kept(self, year: int, found: Iterable[Figure], day: Hours) -> int:
        """Keep the pieces of an answer, those of equal answers once; give the first one's place."""
        calendar = Period.of_year(year)
        pieces = tuple([self._piece(calendar, each, day) for each in found])
        if pieces not in self._found:
            self._found[pieces] = len(self._rows)
            self._rows.extend(pieces)
        return self._found[pieces]

    def _piece(self, year: Period, figure: Figure, day: Hours) -> Piece:
        words, citations = self.words, list[Citation]()
        what, held, said = NOTHING, None, tuple[Reason, ...]()
        flat = in_hours = False
        match figure:
            case Grant():
                what, held, citations = GRANT, figure, list(figure.citations)
                flat = figure.prorated_by is Proration.FLAT_HALF
                in_hours = isinstance(figure.figure, Hours)
            case Gap():
                what, held, said = GAP, figure.sure, (*figure.missing, *figure.open)
            case Nothing():
                said = (figure.reason,)
        top, bottom = _ratio(held.figure, day) if held else (0, 1)
        rare = flat or max(top, bottom) > _MOST
        own = tuple(_own_way(year, held)) if held else ()
        return Piece(
            day_number(figure.period.first),
            what,
            0 if rare else top,
            1 if rare else bottom,
            own=len(own),
            hours=int(in_hours),
            rare=int(rare),
            readings=words.of_readings(figure.readings),
            reasons=words.of_reasons(said),
            cited=words.of_citations([*citations, *_cited(said)]),
            own_reasons=words.of_reasons((*said, *own)) if own else 0,
            own_cited=words.of_citations(_cited((*said, *own))) if own else 0,
        )


def _ratio(figure: Days | Hours, day: Hours) -> tuple[int, int]:
    days = figure.days(day) if isinstance(figure, Hours) else figure
    return days.amount.as_integer_ratio()


def _own_way(year: Period, figure: Grant) -> Iterator[Reason]:
    """Name what is missing for whoever an agreement counts in its own way."""
    if figure.own_proration:
        part = "" if figure.period == year else "_of_part"
        yield Reason(f"agreement.proration{part}", (), figure.citations)


def _cited(said: Iterable[Reason]) -> list[Citation]:
    return [citation for reason in said for citation in reason.citations]
