"""Engines that are wrong in one thing each, and the page that says which vectors find them out.

`python tests/wrong_engines.py` writes the page. Each engine is this library asked about other facts
or under other readings than the vector's, or with one rule exchanged.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from attrs import evolve, field, frozen

from fla_rules import RULEBOOK
from fla_rules.calendar import LAST_YEAR, QUARTERS_A_YEAR
from fla_rules.law import Rulebook
from fla_rules.spec import Vector, disagreements, vectors

PAGE: Final = Path(__file__).parent.parent / "docs" / "wrong-engines.md"
Facts = dict[str, Any]


def same(facts: Facts) -> Facts:
    return facts


@frozen
class WrongEngine:
    """An engine with one mistake: what it does, and the paragraph whose vectors must notice it."""

    does: str
    paragraph: str
    facts: Callable[[Facts], Facts] = same
    readings: Mapping[str, str] = field(factory=dict)
    known_on: date | None = None
    book: Rulebook = RULEBOOK
    rules: Mapping[str, object] = field(factory=dict)

    def asked(self, vector: Vector) -> Vector:
        """Put a vector as this engine understands it."""
        return evolve(
            vector,
            facts=self.facts(dict(vector.facts)),
            readings={**vector.readings, **self.readings},
            known_on=self.known_on or vector.known_on,
        )


def employments(change: Callable[[Facts], Facts]) -> Callable[[Facts], Facts]:
    return rows("employments", change)


def rows(key: str, change: Callable[[Facts], Facts]) -> Callable[[Facts], Facts]:
    def changed(facts: Facts) -> Facts:
        return {**facts, key: [change(dict(row)) for row in facts.get(key, [])]}

    return changed


def without_month_of_leaving(job: Facts) -> Facts:
    if not job.get("to"):
        return job
    last = date.fromisoformat(job["to"]).replace(day=1) - timedelta(days=1)
    return {**job, "to": str(last)} if str(last) >= job["from"] else job


def without_month_of_entry(job: Facts) -> Facts:
    first = date.fromisoformat(job["from"])
    following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    late = first.day > 1 and str(following) <= (job.get("to") or "9999")
    return {**job, "from": str(following)} if late else job


def full_time(job: Facts) -> Facts:
    return {**job, "regime": [{"from": job["from"], "fraction": "1"}]}


def in_heads(facts: Facts) -> Facts:
    employer = dict(facts["employer"])
    declared = employer.get("quarter_end_fte", {})
    heads = {quarter: str(ceil(Fraction(str(fte)))) for quarter, fte in declared.items()}
    return {**facts, "employer": {**employer, "quarter_end_fte": heads}}


def without(key: str) -> Callable[[Facts], Facts]:
    return lambda facts: {name: value for name, value in facts.items() if name != key}


def followed(training: Facts) -> Facts:
    return {**training, "status": "followed"}


def year_before(year: int) -> range:
    first = (year - 1) * QUARTERS_A_YEAR
    return range(first, first + QUARTERS_A_YEAR)


def end_of_year(_: object, __: object, year: int, *___: object) -> date:
    return date(year, 12, 31)


def never(*_: object) -> date:
    return date(LAST_YEAR, 12, 31)


NOT_POSTPONED: Final = evolve(
    RULEBOOK, deadlines=tuple(row for row in RULEBOOK.deadlines if not row.postpones)
)
NO_AGREEMENTS: Final = evolve(RULEBOOK, agreements=(), unregistered=())

WRONG: Final = (
    WrongEngine("does not round where asked to", "TR 50 § 3", readings={"rounding": "exact"}),
    WrongEngine(
        "leaves out the month of leaving",
        "TR 50 § 3",
        facts=employments(without_month_of_leaving),
    ),
    WrongEngine(
        "leaves out the month of entry", "TR 50 § 3", facts=employments(without_month_of_entry)
    ),
    WrongEngine("takes everybody for a full-timer", "TR 50 § 3", facts=employments(full_time)),
    WrongEngine("counts heads for full-time equivalents", "TR 50 § 2", facts=in_heads),
    WrongEngine(
        "takes the size of the year before, each year",
        "TR 50 § 2",
        rules={"fla_rules.right.workforce._reference_indices": year_before},
    ),
    WrongEngine(
        "takes the spelling of a committee literally",
        "TR 54 § 1",
        rules={"fla_rules.identifiers._official": lambda text: text},
    ),
    WrongEngine("knows no sector agreement", "TR 54 § 1", book=NO_AGREEMENTS),
    WrongEngine(
        "ignores an agreement that the dossier brings", "TR 54 § 1", facts=without("agreements")
    ),
    WrongEngine("knows at all times what is known now", "TR 54 § 1", known_on=RULEBOOK.horizon),
    WrongEngine(
        "carries nothing over",
        "TR 57",
        rules={"fla_rules.account.lots.last_day": end_of_year},
    ),
    WrongEngine(
        "never sets a credit to zero",
        "TR 57",
        rules={"fla_rules.account.lots.reset_after": never},
    ),
    WrongEngine("uses the newest days first", "TR 57", readings={"use_order": "newest_first"}),
    WrongEngine("charges what was only planned", "TR 57", facts=rows("trainings", followed)),
    WrongEngine("forgets the opening balances", "TR 57", facts=without("opening_balances")),
    WrongEngine(
        "counts the day of the trigger", "FLA 17", readings={"term_counting": "trigger_included"}
    ),
    WrongEngine(
        "moves a last day to the next working day",
        "FLA 18",
        readings={"term_roll": "next_working_day"},
    ),
    WrongEngine("knows of no postponement", "FLA 33", book=NOT_POSTPONED),
    WrongEngine("forgets what was done", "FLA 17", facts=without("events")),
)


@cache
def found_out(does: str) -> tuple[str, ...]:
    """Give the vectors of an engine's paragraph that find it out, looked for once."""
    (engine,) = (each for each in WRONG if each.does == does)
    with ExitStack() as exchanged:
        for place, rule in engine.rules.items():
            exchanged.enter_context(patch(place, rule))
        asked = [(each.id, engine.asked(each)) for each in of_paragraph(engine.paragraph)]
        return tuple(name for name, vector in asked if disagreements(vector, engine.book))


def of_paragraph(paragraph: str) -> list[Vector]:
    return [vector for vector in vectors() if paragraph in vector.article]


def page() -> str:
    """Write the page: each engine with the vectors that find it out."""
    lines = [_line(engine) for engine in WRONG]
    return _HEAD + "\n".join(lines) + "\n"


def _line(engine: WrongEngine) -> str:
    noticed, of = found_out(engine.does), len(of_paragraph(engine.paragraph))
    shown = ", ".join(f"`{name}`" for name in noticed[:3])
    more = ", …" if len(noticed) > 3 else ""
    return f"| {engine.does} | {engine.paragraph} | {len(noticed)} of {of} | {shown}{more} |"


_HEAD: Final = """# Engines that are wrong

Generated by `python tests/wrong_engines.py`; a test compares them. A set of vectors is worth what
it notices. Each engine below makes one mistake that real engines make, and has to fail vectors of
the paragraph that it breaks. Only the vectors of that paragraph were run.

| The engine | Paragraph | Vectors that find it out | Among them |
| --- | --- | --- | --- |
"""

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
