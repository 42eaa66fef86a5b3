"""Random populations for the tables and the scalar rules to differ on, in every mixture.

The same seed gives the same populations. A population has few employers with many workers, so that
figures are shared; half of all are mild, so that most workers are counted in arrays, and half are
hostile. Rows are what the tables hold, in no order.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any, Final

from attrs import frozen

from fla_rules import RULEBOOK, Days, Hours, JointCommittee, Kind, Period, Readings
from fla_rules.calendar import OPEN_END, QUARTERS_A_YEAR, Quarter
from fla_rules.errors import LawError
from fla_rules.facts.training import EmployersAnswer, TrainingForm, TrainingStatus
from fla_rules.law import QUESTIONS, Agreement, KnownBy, Law, PathStep, Rulebook, choose
from fla_rules.law.agreements.agreement import Proration
from fla_rules.vocabulary import Confidence, SizeClass

# A row of a table, or of a list in one.
Row = dict[str, Any]

_DAY: Final = timedelta(days=1)
_FIRST_HIRING: Final = date(2019, 3, 1)
_FIRST_ASKED: Final = date(2023, 1, 15)
_LAST_ASKED: Final = date(2034, 6, 30)
_USUAL_DAY: Final = date(2027, 12, 31)
# The ends of years and of five-year periods, and the days around them.
_EDGES: Final = (
    *(date(2023, 12, 31), date(2024, 1, 1), date(2028, 12, 31), date(2029, 1, 1)),
    *(date(2033, 12, 31), date(2034, 1, 1)),
)
_MILD, _HOSTILE = 1 / 60, 1 / 8
# As payrolls write them: official, with zeros, of another length, of no committee.
_SPELLINGS: Final = (
    *("302", "302", "302", "200", "200.00", "140.01.03", "119.02", "302.07", "577", "999"),
    *("999.01", "149.01", "322", "124.00.00"),
)
_SIZES: Final = ("0", "5", "9.99", "10", "15", "59/3", "19.99", "20", "139/7", "261/13", "25")
_ODD_SIZES: Final = ("19999999/1000003", "10000000001/1000000007", "20")
_PARTS: Final = ((1, 1), (1, 1), (1, 1), (1, 2), (4, 5), (3, 4), (1, 3), (9, 10), (38, 38))
_ODD_PARTS: Final = (
    *((2, 4), (1917, 3833), (3040, 3800), (1, 7), (5, 13), (999_983, 1_000_003)),
    *((1_048_573, 1_048_576), (3_999_971, 5_000_011), (7, 1 << 40)),
)
_LITTLE: Final = ((1, 3), (1, 4), (2, 10), (1, 7))
_AMOUNTS: Final = {
    "days": ((1, 1), (1, 1), (2, 1), (1, 2), (1, 4), (3, 1), (2, 3)),
    "minutes": ((456, 1), (228, 1), (60, 1), (480, 1), (912, 1), (1, 1)),
}
_ODD_AMOUNTS: Final = ((0, 1), (5, 7), (100, 3), (2, 4), (1, 1_000_003), (2_000_003, 1), (20, 1))
_DAY_LENGTHS: Final = (456, 456, 456, 480, 444, 460)
_COUNTED: Final = ("under_10", "10_to_20", "20+", "20+")


@frozen
class Drawn:
    """The rows of a population, and what is asked of it."""

    employers: tuple[Row, ...]
    employments: tuple[Row, ...]
    trainings: tuple[Row, ...]
    balances: tuple[Row, ...]
    years: tuple[int, ...]
    on: date
    law: Law
    readings: Readings
    # Whether the tables leave out what no row has, and write words as plain texts.
    lean: bool = False


def populations(seed: int, workers: int = 300) -> Iterator[Drawn]:
    """Draw populations without end; the same seed gives the same ones."""
    chance = Random(seed)
    while True:
        yield _Draw(chance, chance.choice((_MILD, _HOSTILE))).population(workers)


@cache
def _shipped(known_on: date) -> Law:
    return RULEBOOK.known_on(known_on)


class _Draw:
    """Draws one population: what is rare comes as often as `odd` says."""

    def __init__(self, chance: Random, odd: float) -> None:
        self._chance, self._odd = chance, odd
        self._on = _FIRST_ASKED
        # What trainings are called: whole numbers or texts.
        self._names: Sequence[object] = self._pick((range(40), [f"t{at}" for at in range(40)]))
        # How many workers have opening balances.
        self._read: float = self._pick((odd, odd, odd, 2 / 3))

    def population(self, workers: int) -> Drawn:
        self._on = self._asked_on()
        law, readings = self._law(), self._readings()
        texts, far = self._rare(), self._rare()
        employers = [self._employer(place, texts=texts) for place in range(self._pick((1, 2, 4)))]
        jobs: list[Row] = []
        trainings: list[Row] = []
        balances: list[Row] = []
        for place in range(workers):
            employer = self._pick(employers)
            number = place * (1 << 41) - 7 if far else place
            who = {"employer": employer["employer"], "worker": f"w{place}" if texts else number}
            own = self._jobs(law)
            jobs += [who | row for row in own]
            trainings += [who | row for row in self._trainings(own)]
            balances += [who | row for row in self._balances(own, readings)]
        tables = (employers, jobs, trainings, balances)
        for rows in tables if self._chance.random() < 1 / 2 else ():
            self._chance.shuffle(rows)
        first = self._chance.randint(2021, 2027)
        return Drawn(
            tuple(employers),
            tuple(jobs),
            tuple(trainings),
            tuple(balances),
            tuple(range(first, first + self._chance.randint(1, 5))),
            self._on,
            law,
            readings,
            lean=self._chance.random() < 1 / 3,
        )

    # --- chance

    def _rare(self, times: float = 1) -> bool:
        return self._chance.random() < self._odd * times

    def _pick(self, of: Sequence[Any]) -> Any:  # noqa: ANN401 - of whatever it is given
        return self._chance.choice(of)

    def _usually(self, usual: Sequence[Any], odd: Sequence[Any]) -> Any:  # noqa: ANN401 - the same
        return self._pick(odd if self._rare() else usual)

    def _day(self, first: date, last: date) -> date:
        """Draw a day, often one at the edge of a month or year."""
        day = first + self._chance.randint(0, max(0, (last - first).days)) * _DAY
        ends = (day.replace(day=1) + 31 * _DAY).replace(day=1) - _DAY
        edges = (day, day, day.replace(day=1), day.replace(month=1, day=1), ends)
        drawn: date = self._pick((*edges, day.replace(month=12, day=31)))
        return max(min(drawn, last), first)

    def _known_from(self, around: date) -> date:
        return self._day(max(around, date(2022, 6, 1)), date(2027, 6, 30))

    # --- what is asked

    def _asked_on(self) -> date:
        edge: date = self._pick(_EDGES)
        last = _LAST_ASKED if self._rare(3) else _USUAL_DAY
        return edge if self._rare(3) else self._day(_FIRST_ASKED, last)

    def _law(self) -> Law:
        horizon = RULEBOOK.horizon
        known_on = self._day(date(2022, 12, 1), horizon) if self._rare(3) else horizon
        if not self._rare(4):
            return _shipped(known_on)
        book = RULEBOOK
        for _ in range(self._pick((1, 2, 4))):
            book = self._registered(book)
        return book.known_on(known_on)

    def _readings(self) -> Readings:
        many = self._pick((0, 0, 0, 0, 1, 1, 2, 5, 20))
        questions = self._chance.sample(tuple(QUESTIONS), many)
        return choose([self._pick(tuple(QUESTIONS[name])) for name in questions])

    def _registered(self, book: Rulebook) -> Rulebook:
        try:
            return book.with_agreement(self._agreement())
        except LawError:
            # Below the act's floor, or twice the same figure: another one, then.
            return self._registered(book)

    def _agreement(self) -> Agreement:
        first = self._day(date(2022, 1, 1), date(2027, 12, 31))
        length = self._pick((None, None, 100, 400, 900, 1500))
        period = Period(first, OPEN_END if length is None else first + length * _DAY)
        steps = tuple(self._step(first.year) for _ in range(self._pick((1, 2, 3))))
        spoken = {step.size_class for step in steps}
        silent = tuple(size for size in SizeClass if size not in spoken)
        return Agreement(
            JointCommittee.parse(self._pick([code for code in _SPELLINGS if code[:3] != "999"])),
            "agreement",
            "the sector",
            Confidence.ONE,
            period,
            self._pick((None, first, self._known_from(first))),
            KnownBy.CALLER,
            steps,
            binding=self._pick((None, True, True, False)),
            not_found=self._pick(((), (), silent)),
            proration=self._pick((None, None, None, "the hours worked")),
            prorated_by=self._pick((None, None, *Proration)),
            sized_by_committee=self._rare(),
        )

    def _step(self, first: int) -> PathStep:
        size = SizeClass(self._pick(_COUNTED))
        alone = size is SizeClass.UNDER_10 or self._chance.random() < 1 / 4
        hours = self._chance.random() < 1 / 5
        days = Days(Fraction(self._pick(("0", "1", "2", "5/2", "3", "4", "5", "7/3"))))
        return PathStep(
            first + self._pick((0, 0, 1, 2)),
            size,
            Kind.SECTORAL if alone else Kind.LEGAL,
            Hours(self._pick((480, 960, 1440, 2400))) if hours else days,
            Confidence.ONE,
            condition=self._pick((None, None, None, "a diploma")),
        )

    # --- employers

    def _employer(self, place: int, *, texts: bool) -> Row:
        row: Row = {
            "employer": f"e{place}" if texts else 70 + place,
            "day_minutes": self._usually(_DAY_LENGTHS, (1, 1440, 457)),
            "sizes": self._quarters(),
            "first_employment": None,
            "company_days": [],
        }
        if self._chance.random() < 1 / 4:
            row["first_employment"] = self._first_employment()
        if self._chance.random() < 1 / 4:
            row["company_days"] = self._company_days()
        return row

    def _quarters(self) -> list[Row]:
        size, declared = self._pick(_SIZES), self._pick((1, 1, 1, 1, 1, 0.5, 0.1, 0))
        first = Quarter(2019, 4).index
        ends = []
        for index in range(first, first + 15 * QUARTERS_A_YEAR):
            if self._chance.random() < declared:
                other = self._usually(_SIZES, _ODD_SIZES) if self._chance.random() < 1 / 4 else size
                quarter = Quarter.at(index)
                ends.append(
                    {"year": quarter.year, "quarter": quarter.number, **_over(Fraction(other))}
                )
        self._chance.shuffle(ends)
        return ends

    def _first_employment(self) -> Row:
        year, quarter = self._chance.randint(2020, 2028), self._chance.randint(1, QUARTERS_A_YEAR)
        return {"year": year, "quarter": quarter, "workers": self._pick((0, 3, 9, 10, 19, 20, 40))}

    def _company_days(self) -> list[Row]:
        years = self._chance.sample(range(2023, 2030), self._chance.randint(1, 4))
        amounts = ("1/2", "1", "2", "7/3", "0")
        return [{"year": year, **_over(Fraction(self._pick(amounts)))} for year in years]

    # --- employments

    def _jobs(self, law: Law) -> list[Row]:
        many = self._usually((1, 1, 1, 1, 1, 2), (2, 3, 4, 25))
        beside = self._rare()
        committee = self._committee(law)
        first = self._day(_FIRST_HIRING, min(self._on + 60 * _DAY, date(2032, 1, 1)))
        rows: list[Row] = []
        for _ in range(many):
            length = self._pick((0, 3, 20)) if many > 4 else self._length()
            last = None if length is None else first + length * _DAY
            code = self._committee(law) if self._rare() else committee
            rows.append(self._job(code, first, last, beside=beside))
            if last is None and not beside:
                break
            # Side by side, in the same month, right after, or after a gap.
            gap = self._pick((-40, -3, 0, 5) if beside else (1, 1, 4, 30, 200))
            first = max(first, (last or first + 90 * _DAY) + gap * _DAY)
        return rows

    def _length(self) -> int | None:
        return self._usually((None, None, 20, 200, 400, 900), (0, 5, 60, 1500))  # type: ignore[no-any-return]

    def _committee(self, law: Law) -> str:
        codes = (*law.agreements, *law.unregistered)
        return str(self._pick(codes if codes and self._chance.random() < 1 / 3 else _SPELLINGS))

    def _job(self, code: str, first: date, last: date | None, *, beside: bool) -> Row:
        return {
            "committee": code,
            "first": first,
            "last": last,
            "regimes": self._regimes(first, beside=beside),
            "suspensions": self._suspensions(first, last),
            "day_minutes": self._pick(_DAY_LENGTHS) if self._rare(1 / 2) else None,
            "transferred_from": first - self._pick((0, 3, 40, 500, 2000)) * _DAY
            if self._rare(1 / 3)
            else None,
            "known_from": self._known_from(first) if self._rare(1 / 3) else None,
        }

    def _regimes(self, first: date, *, beside: bool) -> list[Row]:
        if self._rare(1 / 3):
            return []
        since = first - self._pick((1, 400)) * _DAY if self._rare() else first
        found = [self._regime(since, beside=beside)]
        while self._chance.random() < (1 / 3 if self._rare(3) else 1 / 8):
            after = self._chance.randint(0 if self._rare(1 / 8) else 1, 700)
            found.append(self._regime(found[-1]["first"] + after * _DAY, beside=beside))
            if self._rare(1 / 2):
                found[-1]["first"] = found[-1]["first"].replace(day=1)
            elif self._rare(1):
                turn = found[-1]["first"].replace(month=1, day=1)
                found[-1]["first"] = turn + self._pick((-1, 0, 1)) * _DAY
        if self._rare():
            self._chance.shuffle(found)
        return found

    def _regime(self, since: date, *, beside: bool) -> Row:
        top, bottom = self._pick(_LITTLE) if beside else self._usually(_PARTS, _ODD_PARTS)
        known = self._known_from(since) if self._rare(1 / 4) else None
        return {"first": since, "numerator": top, "denominator": bottom, "known_from": known}

    def _suspensions(self, first: date, last: date | None) -> list[Row]:
        found: list[Row] = []
        while self._rare(2) and len(found) < 5:
            since = first + self._chance.randint(-40, 500) * _DAY
            until = self._day(since, since + self._pick((0, 10, 40, 200, 700)) * _DAY)
            left, of = (None, None) if self._chance.random() < 1 / 2 else self._pick(_LITTLE)
            row = {"first": since, "last": until, "numerator": left, "denominator": of}
            found.append(row | {"known_from": self._known_from(since) if self._rare() else None})
        return found if last or not self._rare(1 / 8) else found * 6

    # --- trainings and balances

    def _trainings(self, jobs: Sequence[Row]) -> list[Row]:
        many = self._usually((0, 1, 1, 2, 3, 5), (8, 12))
        names = self._rare(3)
        found: list[Row] = []
        for place in range(many):
            row = self._training(jobs)
            row["training"] = self._names[place] if names else None
            ids = [each["training"] for each in found] if names else []
            if ids and self._rare():
                row["corrects"] = self._pick([*ids, self._names[-1]])
            # Twice the same name is refused.
            row["training"] = self._pick(ids) if ids and self._rare(1 / 30) else row["training"]
            found.append(row)
        return found

    def _training(self, jobs: Sequence[Row]) -> Row:
        job = self._pick(jobs)
        since = max(job["first"], date(2022, 6, 1))
        latest = min(job["last"] or date(2034, 12, 31), self._on + 60 * _DAY)
        if self._rare():
            since, latest = date(2022, 1, 1), self._on + 400 * _DAY
        last = self._day(since, max(since, latest))
        first = last - self._usually((0, 0, 0, 1), (4, 30, 400)) * _DAY
        unit = self._pick(("days", "minutes"))
        charged: tuple[int | None, int | None] = (None, None)
        if self._rare():
            charged = self._usually(_AMOUNTS[unit], _ODD_AMOUNTS)
        top, bottom = self._usually(_AMOUNTS[unit], _ODD_AMOUNTS)
        return {
            "first": first,
            "last": last,
            "numerator": top,
            "denominator": bottom,
            "unit": unit,
            "status": self._said([each.value for each in TrainingStatus], "followed"),
            "form": self._said([each.value for each in TrainingForm], "formal"),
            "answer": self._said([each.value for each in EmployersAnswer], None),
            "wellbeing": self._pick((None, True, False)) if self._rare() else None,
            "educational_leave": self._pick((None, True, False)) if self._rare() else None,
            "charged_numerator": charged[0],
            "charged_denominator": charged[1],
            "known_from": self._known_from(last) if self._rare() else None,
            "training": None,
            "corrects": None,
        }

    def _said(self, words: Sequence[str], usual: str | None) -> str | None:
        return self._pick(words) if self._rare() else self._pick((usual, None))  # type: ignore[no-any-return]

    def _balances(self, jobs: Sequence[Row], readings: Readings) -> list[Row]:
        if self._chance.random() > self._read:
            return []
        found: dict[object, Row] = {}
        latest = date(2032, 12, 31) if self._rare() else self._on
        on = self._day(max(jobs[0]["first"], date(2023, 1, 1)), latest)
        for _ in range(self._pick((1, 1, 2, 4))):
            on = self._day(max(jobs[0]["first"], date(2023, 1, 1)), latest) if self._rare(2) else on
            year = max(2023, on.year - self._pick((0, 0, 1, 2)))
            year = on.year + self._pick((-7, 1)) if self._rare(1 / 4) else year
            kind = self._pick(("legal", "legal", "legal", "sectoral", "company"))
            top, bottom = self._usually(_AMOUNTS["days"], _ODD_AMOUNTS)
            read = self._day(on, on + 300 * _DAY) if self._rare() else self._pick((None, on))
            debt = readings.overuse.option == "debt" or self._rare(1 / 4)
            found[on, year, kind] = {
                "on": on,
                "year": year,
                "kind": kind,
                "numerator": top,
                "denominator": bottom,
                "read_on": read,
                "owed": self._pick((None, False, True)) if debt else None,
            }
        return list(found.values())


def _over(amount: Fraction) -> Row:
    """Write an amount as two numbers; some more than is needed."""
    top, bottom = amount.as_integer_ratio()
    times = 1 + top % 3
    return {"numerator": top * times, "denominator": bottom * times}
