"""What the scalar rules answer of random populations, as rows that the tables must have.

The facts are built here from the drawn rows, by other code than that of the tables.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from math import lcm
from typing import Any, Final

from attrs import evolve, frozen

from fla_rules import (
    AccountQuestion,
    Days,
    Determined,
    Employer,
    EmployerYear,
    Employment,
    EnterpriseNumber,
    FlaRulesError,
    Hours,
    JointCommittee,
    Kind,
    NotApplicable,
    Outcome,
    Period,
    Quarter,
    RightQuestion,
    Training,
    balance,
    training_right,
)
from fla_rules.account import Account, Lot, LotBalance, UnknownLot, account
from fla_rules.account.lots import kinds_to_ask
from fla_rules.account.movements import BROUGHT_UP
from fla_rules.account.question import charges
from fla_rules.account.unsettled import unsettled
from fla_rules.calendar import OPEN_END
from fla_rules.facts import FirstEmployment, OpeningBalance, RegimeFrom, Suspension
from fla_rules.facts.employment import known_employments
from fla_rules.facts.training import EmployersAnswer, TrainingForm, TrainingStatus
from fla_rules.law import QUESTIONS, Readings
from fla_rules.outcome import Citation, Reason
from fla_rules.quantities import WorkingRegime
from fla_rules.right import Right, Unit
from fla_rules.vocabulary import Reading
from proof.random_populations import Drawn, Row

# An employer and a worker, as the tables name them.
Who = tuple[object, object]
# What is answered of a worker: rows of each table, without the worker's name.
Answer = dict[str, list[Row]]
NUMBER: Final = EnterpriseNumber.parse("0403.170.701")
# An amount whose parts are larger is left out of the tables.
MOST: Final = 1 << 62
FIRST_YEAR: Final = 2023


def by_rules(drawn: Drawn) -> tuple[dict[Who, Answer], dict[Who, str]]:
    """Ask the scalar rules for every worker: what they answer, and whom they refuse."""
    found: dict[Who, Answer] = {}
    refused: dict[Who, str] = {}
    rows = [_of_worker(each) for each in (drawn.employments, drawn.trainings, drawn.balances)]
    years = {row["employer"]: _years(drawn, row) for row in drawn.employers}
    for who in rows[0]:
        try:
            facts = _Facts.of(*(each.get(who, []) for each in rows))
            found[who] = _answer(drawn, years[who[0]], facts)
        except FlaRulesError as error:
            refused[who] = str(error)
    return found, refused


def _of_worker(rows: Iterable[Row]) -> dict[Who, list[Row]]:
    found: dict[Who, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["employer"], row["worker"]].append(row)
    return found


def _years(drawn: Drawn, row: Row) -> dict[int, EmployerYear]:
    employer = _employer(row)
    asked = {*drawn.years, *range(FIRST_YEAR, drawn.on.year + 1)}
    return {year: EmployerYear(drawn.law, drawn.readings, employer, year) for year in sorted(asked)}


@frozen
class _Facts:
    employments: tuple[Employment, ...]
    trainings: tuple[Training, ...]
    balances: tuple[OpeningBalance, ...]

    @classmethod
    def of(cls, jobs: list[Row], trainings: list[Row], balances: list[Row]) -> "_Facts":
        return cls(
            tuple(map(_employment, jobs)),
            tuple(_training(place, row) for place, row in enumerate(trainings)),
            tuple(map(_balance, balances)),
        )


def _answer(drawn: Drawn, years: Mapping[int, EmployerYear], facts: _Facts) -> Answer:
    asked = [years[year] for year in drawn.years]
    kept = tuple(years[year] for year in range(FIRST_YEAR, drawn.on.year + 1))
    question = AccountQuestion(kept, facts.employments, facts.trainings, facts.balances, drawn.on)
    found = {
        "rights": list(_rights(asked, facts)),
        "account rights": list(_rights(kept, facts)),
    }
    if any(each.period.first <= drawn.on for each in question.known):
        held = account(question)
        found["lots"] = list(_lots(question, held))
        found["balances"] = [_left(question, held)]
    return found


def _rights(years: Iterable[EmployerYear], facts: _Facts) -> Iterator[Row]:
    for year in years:
        known = known_employments(facts.employments, year.law.known_on)
        within = [each for each in known if each.period.overlaps(year.calendar)]
        for kind in kinds_to_ask(year, within) if within else ():
            outcome = training_right(RightQuestion(year, facts.employments, kind))
            yield {
                "year": year.year,
                "kind": kind.value,
                **_right(outcome),
                **_words(year.readings, outcome),
            }


def _right(outcome: Outcome[Right]) -> Row:
    right = outcome.value if isinstance(outcome, Determined) else None
    unit = ("hours" if right.unit is Unit.HOURS else "days") if right else None
    return {
        "outcome": _name(outcome),
        **_ratio("", right.days.amount if right else None),
        **_ratio("unrounded_", right.unrounded.amount if right else None),
        **_ratio("at_least_", _sure(outcome)),
        "unit": unit,
    }


def _name(outcome: Outcome[Any]) -> str:
    if isinstance(outcome, Determined):
        return "determined"
    return "not_applicable" if isinstance(outcome, NotApplicable) else "undetermined"


def _sure(outcome: Outcome[Any]) -> Fraction | None:
    if isinstance(outcome, Determined | NotApplicable) or outcome.at_least is None:
        return None
    return outcome.at_least.amount or None


def _ratio(name: str, amount: Fraction | None) -> Row:
    top, bottom = amount.as_integer_ratio() if amount is not None else (None, None)
    if top is not None and bottom is not None and max(abs(top), bottom) >= MOST:
        top = bottom = None
    return {f"{name}numerator": top, f"{name}denominator": bottom}


def _words(readings: Readings, outcome: Outcome[Any]) -> Row:
    rests: Sequence[Citation]
    if isinstance(outcome, Determined):
        said, rests = [], outcome.citations
    else:
        said = [outcome.reason] if isinstance(outcome, NotApplicable) else []
        said = said or [*outcome.missing, *outcome.open]  # type: ignore[union-attr]
        rests = tuple(chain.from_iterable(each.citations for each in said))
    return {
        **_said(readings, outcome.readings, said),
        "citations": _text({_cited(each) for each in rests}),
    }


def _said(readings: Readings, used: Iterable[Reading], reasons: Iterable[Reason]) -> Row:
    taken = set(used)
    options = [(name, getattr(readings, name)) for name in QUESTIONS]
    return {
        "readings": "; ".join(f"{name}={each.option}" for name, each in options if each in taken)
        or None,
        "reasons": _text({each.id for each in reasons}),
    }


def _text(texts: Iterable[str]) -> str | None:
    return "; ".join(sorted(texts)) or None


def _cited(citation: Citation) -> str:
    place = " ".join(filter(None, (citation.act, citation.article)))
    return f"{place} ({citation.confidence.value})"


def _lots(question: AccountQuestion, kept: Account) -> Iterator[Row]:
    days = set[Any]()
    periods = unsettled(question, kept)
    if periods:
        days |= {day for _, day, *_ in charges(question).charged}
        days |= {each.day for each in kept.movements if each.kind in BROUGHT_UP}
    met = [day for day in days if any(each.first <= day <= each.last for each in periods)]
    for each in kept.lots:
        sure = not any(each.lot.first <= day <= each.lot.closes for day in met)
        yield _lot(question, each, sure=sure)
    for lot in kept.unknown:
        top, parts = lot.at_least.as_integer_ratio()
        fits = max(top, parts) < MOST
        yield {
            **_head(lot, "undetermined"),
            **(_amounts({"at_least": lot.at_least}, parts) if fits else _amounts({}, None)),
            **_said(question.readings, lot.readings, (*lot.missing, *lot.open)),
        }


_AMOUNTS: Final = ("granted", "given_back", "used", "lapsed", "left", "at_least")


def _lot(question: AccountQuestion, held: LotBalance, *, sure: bool) -> Row:
    granted = held.lot.granted
    amounts = {
        "granted": granted,
        "given_back": held.given_back,
        "used": held.used,
        "lapsed": held.lapsed,
        "left": held.left,
    }
    parts = lcm(*(each.denominator for each in amounts.values()))
    shown = amounts if sure else {"granted": granted}
    fits = parts < MOST and all(each * parts < MOST for each in amounts.values())
    return {
        **_head(held.lot, "determined" if sure else "undetermined"),
        **(_amounts(shown, parts) if fits else _amounts({}, None)),
        **_said(question.readings, held.lot.readings, ()),
    }


def _head(lot: Lot | UnknownLot, outcome: str) -> Row:
    days = {"first": lot.first, "last": lot.closes}
    return {"year": lot.year, "kind": lot.kind.value, **days, "outcome": outcome}


def _amounts(known: Mapping[str, Fraction], parts: int | None) -> Row:
    shown = {name: int(known[name] * (parts or 1)) if name in known else None for name in _AMOUNTS}
    return {**shown, "denominator": parts}


def _left(question: AccountQuestion, kept: Account) -> Row:
    outcome = balance(question)
    known = isinstance(outcome, Determined)
    return {
        "outcome": _name(outcome),
        **_ratio("", outcome.value.days if isinstance(outcome, Determined) else None),
        **_ratio("at_least_", _sure(outcome)),
        **_ratio("beyond_", sum((e.days for e in kept.excess), Fraction()) if known else None),
        **_words(question.readings, outcome),
    }


# --- the facts, from the drawn rows


def _employer(row: Row) -> Employer:
    first = row["first_employment"]
    return Employer(
        NUMBER,
        Hours(row["day_minutes"]),
        {_quarter(each): _part(each) for each in row["sizes"]},
        {each["year"]: Days(_part(each)) for each in row["company_days"]},
        FirstEmployment(_quarter(first), first["workers"]) if first else None,
    )


def _quarter(row: Row) -> Quarter:
    return Quarter(row["year"], row["quarter"])


def _part(row: Row) -> Fraction:
    return Fraction(row["numerator"], row["denominator"])


def _employment(row: Row) -> Employment:
    return Employment(
        "w",
        Period(row["first"], row["last"] or OPEN_END),
        JointCommittee.parse(row["committee"]),
        tuple(
            RegimeFrom(each["first"], WorkingRegime.of(_part(each)), known_from=each["known_from"])
            for each in row["regimes"]
        ),
        tuple(map(_suspension, row["suspensions"])),
        known_from=row["known_from"],
        full_time_day=row["day_minutes"] and Hours(row["day_minutes"]),
        transferred_from=row["transferred_from"],
    )


def _suspension(row: Row) -> Suspension:
    period = Period(row["first"], row["last"])
    if row["numerator"] is None:
        return evolve(Suspension.full(period), known_from=row["known_from"])
    reduced = Suspension.reduced(period, WorkingRegime.of(_part(row)))
    return evolve(reduced, known_from=row["known_from"])


def _training(place: int, row: Row) -> Training:
    unit: Callable[[Fraction], Days | Hours] = Days if row["unit"] == "days" else Hours
    top, bottom = row["charged_numerator"], row["charged_denominator"]
    return Training(
        f"\n{place:09}" if row["training"] is None else str(row["training"]),
        "w",
        Period(row["first"], row["last"]),
        unit(_part(row)),
        TrainingStatus(row["status"]) if row["status"] else TrainingStatus.FOLLOWED,
        TrainingForm(row["form"]) if row["form"] else TrainingForm.FORMAL,
        charged=None if top is None else unit(Fraction(top, bottom)),
        answer=EmployersAnswer(row["answer"]) if row["answer"] else None,
        wellbeing=row["wellbeing"] is True,
        educational_leave=row["educational_leave"] is True,
        known_from=row["known_from"],
        corrects=None if row["corrects"] is None else str(row["corrects"]),
    )


def _balance(row: Row) -> OpeningBalance:
    return OpeningBalance(
        "w",
        row["on"],
        row["year"],
        Kind(row["kind"]),
        Days(_part(row)),
        "read",
        row["read_on"],
        owed=row["owed"] is True,
    )
