"""A page for one joint committee: its days by year and size, what they rest on, what is not known.

The pages are `docs/committees`, which the tests compare with what this room makes of the rulebook.
Each figure on them is the answer of the library itself, for a full-timer in service all year.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Final

from fla_rules.calendar import Quarter
from fla_rules.explain import sentence, shown
from fla_rules.facts.employer import Employer
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.law.agreements.agreement import Agreement, UnregisteredAgreement
from fla_rules.law.committees import ListedCommittee
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law, parent_of
from fla_rules.numbers import in_decimals, in_hours
from fla_rules.quantities import Days, Hours, full_time_day
from fla_rules.reports.layout import markdown_table
from fla_rules.reports.words import days_of, rule_in_words, sure
from fla_rules.right.entitlement import Figure, Gap, Grant, Nothing, figure_reasons, figures
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Confidence, Kind, SizeClass

# From the year in which the act came into force until the last step of every known path.
_YEARS: Final = range(2022, 2032)
SIZES: Final = MappingProxyType(
    {
        SizeClass.UNDER_10: "Below 10",
        SizeClass.FROM_10_TO_20: "10 to 20",
        SizeClass.FROM_20: "20 or more",
    }
)
_QUARTERS: Final = tuple(
    Quarter(year, number) for year in range(_YEARS[0] - 2, _YEARS[-1]) for number in (1, 2, 3, 4)
)


def _employer(fte: int) -> Employer:
    number = EnterpriseNumber.parse("0403.170.701")
    return Employer(number, full_time_day("7:36"), dict.fromkeys(_QUARTERS, fte))


_EMPLOYERS: Final = MappingProxyType(
    {
        SizeClass.UNDER_10: _employer(5),
        SizeClass.FROM_10_TO_20: _employer(15),
        SizeClass.FROM_20: _employer(25),
    }
)
_MARKS: Final = MappingProxyType(
    {
        Confidence.SEVERAL: "several sources",
        Confidence.ONE: "one source",
        Confidence.DEDUCTION: "a deduction",
    }
)
_BETTER: Final = """## If you have a better text

Register it: the figures that you register take the place of these. [Register a sector
agreement](../agreements.md) says how, in Python and in a dossier.

To correct them for everybody, change this file{new}:

    src/fla_rules/law/agreements/{module}.py

Name the page and the day of your source. Then add two vectors to
`src/fla_rules/spec/1-growth-paths.json`: the answer of before the day on which the figure became
known, and the new one. Make the pages again with `python -m fla_rules committees docs/committees`.
[Enter a new act](../enter-an-act.md) has each step.
"""


def committees_with_page(law: Law) -> tuple[str, ...]:
    """Give the committees that have a page: those of which an agreement or a rule is known."""
    owners = (each.committee.code for known in law.agreements.values() for each in known)
    return tuple(sorted({*owners, *law.unregistered, *law.beside}))


def committee_page(law: Law, code: str) -> str:
    """Write what is known of a committee: its path by year and size, its sources, what is missing.

    `code` is an official number, of a committee that some list holds.

    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> committee_page(RULEBOOK.known_on(RULEBOOK.horizon), "302").splitlines()[0]
    '# Joint committee 302'
    """
    notes = _notes(law, code)
    parts = (_heading(law, code), _path(law, code, notes), _not_known(notes))
    return "\n".join((*parts, _rests_on(law, code), _better(law, code)))


def _heading(law: Law, code: str) -> str:
    row = law.committees.get(code)
    named = "\n".join(_names(row)) if row and row.name() else "No source gives its names."
    return (
        f"# Joint committee {code}\n\n"
        f"Generated from the rulebook by `python -m fla_rules law --committee {code}`, as known\n"
        f"on {law.known_on}; a test compares them.\n\n{named}\n"
    )


def _names(row: ListedCommittee) -> Iterator[str]:
    if row.nl:
        yield f"- Dutch: {row.nl}"
    if row.fr:
        yield f"- French: {row.fr}"
    if row.first or row.last:
        yield f"- Existed {days_of(row.committee.existed)}"
    yield f"- Source of the names: {row.source}"


def _path(law: Law, code: str, notes: Sequence[str]) -> str:
    rows = [
        (str(year), *(cell(law, code, year, size, notes) for size in SizeClass)) for year in _YEARS
    ]
    return (
        "## Days a year\n\n"
        "For a full-timer in service all year, by the size of the enterprise, under the default "
        "readings.\nWhere nothing stands beside a figure, it was read in the act. Below 10 the act "
        "gives no right, and\nonly a sector can.\n\n"
        + markdown_table(("Year", *SIZES.values()), rows)
    )


def asked(law: Law, code: str, year: int, size: SizeClass) -> Iterator[tuple[Kind, Figure]]:
    """Ask for the figures of a committee in a year, for a size, by the act or by the sector."""
    employer_year = EmployerYear(law, Readings(), _EMPLOYERS[size], year)
    # Below 10 the act gives nothing, so that the sector's own right is the only one.
    kinds = (Kind.SECTORAL,) if size is SizeClass.UNDER_10 else (Kind.LEGAL, Kind.SECTORAL)
    return ((kind, figure) for kind in kinds for figure in figures(employer_year, code, kind))


def cell(law: Law, code: str, year: int, size: SizeClass, notes: Sequence[str] = ()) -> str:
    """Write the figures of a year and size; what is not known refers to its place in the notes."""
    said = [
        f"{_start(figure, year)}{_said(figure, notes)}{_beside(kind, figure, size)}"
        for kind, figure in asked(law, code, year, size)
        if not isinstance(figure, Nothing)
    ]
    # What is not known of both kinds is said once.
    return "; ".join(dict.fromkeys(said)) or "none"


def _beside(kind: Kind, figure: Figure, size: SizeClass) -> str:
    # Below 10 there is no other right than the sector's own.
    beside = kind is Kind.SECTORAL and size is not SizeClass.UNDER_10
    return " more from the sector" if beside and isinstance(figure, Grant) else ""


def _start(figure: Grant | Gap, year: int) -> str:
    first = figure.period.first
    return "" if first == date(year, 1, 1) else f"from {first}: "


def _said(figure: Grant | Gap, notes: Sequence[str]) -> str:
    if isinstance(figure, Grant):
        confidences = {each.confidence for each in figure.citations}
        marks = ", ".join(mark for each, mark in _MARKS.items() if each in confidences)
        return f"{_amount(figure.figure)} ({marks})" if marks else _amount(figure.figure)
    known = f"at least {in_decimals(figure.floor.amount)}" if figure.floor else "not known"
    places = sorted(notes.index(each) + 1 for each in _missing(figure) if notes)
    return f"{known}, see {', '.join(map(str, places))}" if places else known


def _amount(figure: Days | Hours) -> str:
    if isinstance(figure, Days):
        return in_decimals(figure.amount)
    return f"{in_hours(figure.minutes)} hours"


def _missing(gap: Gap) -> tuple[str, ...]:
    return tuple(sentence(each, "en") for each in (*gap.missing, *gap.open))


def _notes(law: Law, code: str) -> tuple[str, ...]:
    """Give what is not known in any year and size, each once, in the order of the table."""
    gaps = (
        figure
        for year in _YEARS
        for size in SizeClass
        for _, figure in asked(law, code, year, size)
        if isinstance(figure, Gap)
    )
    return tuple(dict.fromkeys(chain.from_iterable(map(_missing, gaps))))


def _not_known(notes: Sequence[str]) -> str:
    listed = [f"{place}. {each}" for place, each in enumerate(notes, 1)]
    said = "\n".join(listed) or "Nothing is left open in these years."
    return f"## What is not known\n\n{said}\n"


def _rests_on(law: Law, code: str) -> str:
    agreements = [each for known in law.agreements_of(code) for each in _agreement(known)]
    unregistered = law.unregistered.get(code) or law.unregistered.get(parent_of(code))
    lines = [*agreements, *(_unregistered(unregistered) if unregistered else ())]
    lines = lines or [_by_the_act(law, code)]
    if code in law.beside:
        lines.extend(_unregistered(law.beside[code]))
    if code in law.divided:
        lines.append(
            f"- Sub-committees have agreements of their own: {', '.join(law.divided[code])}"
        )
    return "## What it rests on\n\n" + "\n".join(lines) + "\n"


def _agreement(agreement: Agreement) -> Iterator[str]:
    number = agreement.registration_number
    yield f"- Agreement: {agreement.title}{f', number {number}' if number else ''}"
    yield f"- Source: {agreement.source} ({sure(agreement.confidence)})"
    yield f"- Valid {days_of(agreement.period)}"
    yield f"- Known {_since(agreement)}"
    if agreement.covers:
        yield f"- Holds for {', '.join(agreement.codes())}"
    sizes = [SIZES[size].lower() for size in agreement.not_found]
    if sizes:
        yield f"- Sizes of which no source speaks: {', '.join(sizes)}"
    own = agreement.proration or agreement.prorated_by
    if own:
        way = shown(own, "en")
        yield f"- For less than a full-timer's whole year under it, it counts in its own way: {way}"
    for step in agreement.steps:
        if step.condition:
            what = f"{_amount(step.figure)} from {step.from_year}, {SIZES[step.size_class].lower()}"
            yield f"- On a condition: {what}, if {step.condition}"
    step_notes = dict.fromkeys(step.note for step in agreement.steps if step.note)
    texts = (agreement.note, *step_notes)
    yield from (f"- Note: {text}" for text in texts if text)
    yield from (f"- Beside the yearly right: {rule_in_words(rule)}" for rule in agreement.rules)


def _since(agreement: Agreement | UnregisteredAgreement) -> str:
    day = f"since {agreement.known_from}" if agreement.known_from else "all along"
    return f"{day} ({agreement.known_by.value})"


def _unregistered(row: UnregisteredAgreement) -> Iterator[str]:
    known = "An agreement is likely" if row.likely else "An agreement is known"
    known = "Nothing but rules beside the right is known" if row.beside_only else known
    yield f"- {known}, of joint committee {row.committee}: {row.title}"
    yield f"- What was found: {row.note}"
    yield f"- Source: {row.source}"
    yield f"- Known {_since(row)}"
    yield from (f"- Beside the yearly right: {rule_in_words(rule)}" for rule in row.rules)


def _by_the_act(law: Law, code: str) -> str:
    year = law.rulebook.horizon.year
    (legal,) = (
        figure for kind, figure in asked(law, code, year, SizeClass.FROM_20) if kind is Kind.LEGAL
    )
    return "\n".join(f"- {sentence(each, 'en')}" for each in figure_reasons(legal, code, year))


def _better(law: Law, code: str) -> str:
    there = code in committees_with_page(law)
    new = "" if there else ", a new one that `__init__.py` beside it lists"
    return _BETTER.format(module=f"pc{code.replace('.', '_')}", new=new)
