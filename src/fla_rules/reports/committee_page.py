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
from fla_rules.explain import Language, as_language, label, quoted, sentence, shown
from fla_rules.facts.employer import Employer
from fla_rules.identifiers import EnterpriseNumber
from fla_rules.law.agreements.agreement import Agreement, PathStep, UnregisteredAgreement
from fla_rules.law.committees import ListedCommittee
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import Law, parent_of
from fla_rules.numbers import in_hours
from fla_rules.quantities import Days, Hours, full_time_day
from fla_rules.reports.layout import markdown_table
from fla_rules.reports.words import days_of, rule_in_words, sure
from fla_rules.right.entitlement import Figure, Gap, Grant, Nothing, figure_reasons, figures
from fla_rules.right.workforce import EmployerYear
from fla_rules.vocabulary import Confidence, Kind, SizeClass

# From the year in which the act came into force until the last step of every known path.
_YEARS: Final = range(2022, 2032)
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
# What is said beside a figure that was not read in the act.
_MARKS: Final = MappingProxyType(
    {
        Confidence.SEVERAL: "committee.several",
        Confidence.ONE: "confidence.one",
        Confidence.DEDUCTION: "confidence.deduction",
    }
)


def committees_with_page(law: Law) -> tuple[str, ...]:
    """Give the committees that have a page: those of which an agreement or a rule is known."""
    owners = (each.committee.code for known in law.agreements.values() for each in known)
    return tuple(sorted({*owners, *law.unregistered, *law.beside}))


def committee_page(law: Law, code: str, language: str | Language = "en") -> str:
    """Write what is known of a committee: its path by year and size, its sources, what is missing.

    `code` is an official number, of a committee that some list holds.

    >>> from fla_rules.law.rulebook import RULEBOOK
    >>> committee_page(RULEBOOK.known_on(RULEBOOK.horizon), "302").splitlines()[0]
    '# Joint committee 302'
    """
    spoken = as_language(language)
    notes = _notes(spoken, law, code)
    parts = (
        _heading(spoken, law, code),
        _path(spoken, law, code, notes),
        _not_known(spoken, notes),
        _rests_on(spoken, law, code),
        _better(spoken, law, code),
    )
    return "\n".join(parts)


def _heading(spoken: Language, law: Law, code: str) -> str:
    row = law.committees.get(code)
    names = [f"- {line}" for line in _names(spoken, row)] if row and row.name() else ()
    named = "\n".join(names) or label(spoken, "committee.no_names")
    head = label(spoken, "committee.head", committee=code, day=law.known_on)
    return f"{head}\n\n{named}\n"


def _names(spoken: Language, row: ListedCommittee) -> Iterator[str]:
    if row.nl:
        yield label(spoken, "committee.dutch", name=row.nl)
    if row.fr:
        yield label(spoken, "committee.french", name=row.fr)
    if row.first or row.last:
        yield label(spoken, "committee.existed", days=days_of(row.committee.existed, spoken))
    yield label(spoken, "committee.names_source", source=quoted(row.source, spoken))


def _path(spoken: Language, law: Law, code: str, notes: Sequence[str]) -> str:
    rows = [
        (str(year), *(cell(law, code, year, size, notes, spoken) for size in SizeClass))
        for year in _YEARS
    ]
    columns = (label(spoken, "column.year"), *size_columns(spoken))
    return f"{label(spoken, 'committee.days')}\n\n{markdown_table(columns, rows)}"


def size_columns(spoken: Language) -> tuple[str, ...]:
    """Give the heads of the columns of the three sizes."""
    return tuple(label(spoken, f"column.{size.name.lower()}") for size in SizeClass)


def asked(law: Law, code: str, year: int, size: SizeClass) -> Iterator[tuple[Kind, Figure]]:
    """Ask for the figures of a committee in a year, for a size, by the act or by the sector."""
    employer_year = EmployerYear(law, Readings(), _EMPLOYERS[size], year)
    # Below 10 the act gives nothing, so that the sector's own right is the only one.
    kinds = (Kind.SECTORAL,) if size is SizeClass.UNDER_10 else (Kind.LEGAL, Kind.SECTORAL)
    return ((kind, figure) for kind in kinds for figure in figures(employer_year, code, kind))


def cell(
    law: Law,
    code: str,
    year: int,
    size: SizeClass,
    notes: Sequence[str] = (),
    language: str | Language = "en",
) -> str:
    """Write the figures of a year and size; what is not known refers to its place in the notes."""
    spoken = as_language(language)
    said = [
        _begun(spoken, figure, year, _of_kind(spoken, kind, figure, size, notes))
        for kind, figure in asked(law, code, year, size)
        if not isinstance(figure, Nothing)
    ]
    # What is not known of both kinds is said once.
    return spoken.forms.semicolon.join(dict.fromkeys(said)) or label(spoken, "none")


def _of_kind(
    spoken: Language, kind: Kind, figure: Grant | Gap, size: SizeClass, notes: Sequence[str]
) -> str:
    # Below 10 there is no other right than the sector's own.
    beside = kind is Kind.SECTORAL and size is not SizeClass.UNDER_10
    said = _said(spoken, figure, notes)
    more = beside and isinstance(figure, Grant)
    return label(spoken, "committee.more", amount=said) if more else said


def _begun(spoken: Language, figure: Grant | Gap, year: int, said: str) -> str:
    first = figure.period.first
    if first == date(year, 1, 1):
        return said
    return label(spoken, "committee.from", day=first, figure=said)


def _said(spoken: Language, figure: Grant | Gap, notes: Sequence[str]) -> str:
    if isinstance(figure, Grant):
        return _with_marks(spoken, figure)
    known = label(spoken, "not_known")
    if figure.sure:
        known = label(spoken, "committee.at_least", amount=_amount(spoken, figure.sure.figure))
    places = sorted(notes.index(each) + 1 for each in _missing(spoken, figure) if notes)
    if not places:
        return known
    return label(spoken, "committee.see", known=known, places=", ".join(map(str, places)))


def _with_marks(spoken: Language, figure: Grant) -> str:
    confidences = {each.confidence for each in figure.citations}
    marks = [label(spoken, mark) for each, mark in _MARKS.items() if each in confidences]
    amount = _amount(spoken, figure.figure)
    return f"{amount} ({', '.join(marks)})" if marks else amount


def _amount(spoken: Language, figure: Days | Hours) -> str:
    if isinstance(figure, Days):
        return shown(figure.amount, spoken)
    return label(spoken, "hours", hours=in_hours(figure.minutes))


def _missing(spoken: Language, gap: Gap) -> tuple[str, ...]:
    return tuple(sentence(each, spoken) for each in (*gap.missing, *gap.open))


def _notes(spoken: Language, law: Law, code: str) -> tuple[str, ...]:
    """Give what is not known in any year and size, each once, in the order of the table."""
    gaps = (
        _missing(spoken, figure)
        for year in _YEARS
        for size in SizeClass
        for _, figure in asked(law, code, year, size)
        if isinstance(figure, Gap)
    )
    return tuple(dict.fromkeys(chain.from_iterable(gaps)))


def _not_known(spoken: Language, notes: Sequence[str]) -> str:
    listed = [f"{place}. {each}" for place, each in enumerate(notes, 1)]
    said = "\n".join(listed) or label(spoken, "committee.nothing_open")
    return f"{label(spoken, 'committee.not_known')}\n\n{said}\n"


def _rests_on(spoken: Language, law: Law, code: str) -> str:
    lines = list(_grounds(spoken, law, code)) or list(_by_the_act(spoken, law, code))
    if code in law.beside:
        lines.extend(_unregistered(spoken, law.beside[code]))
    if code in law.divided:
        others = ", ".join(law.divided[code])
        lines.append(label(spoken, "committee.divided", others=others))
    listed = "".join(f"- {line}\n" for line in lines)
    return f"{label(spoken, 'committee.rests_on')}\n\n{listed}"


def _grounds(spoken: Language, law: Law, code: str) -> Iterator[str]:
    for agreement in law.agreements_of(code):
        yield from _agreement(spoken, agreement)
    unregistered = law.unregistered.get(code) or law.unregistered.get(parent_of(code))
    if unregistered:
        yield from _unregistered(spoken, unregistered)


def _agreement(spoken: Language, agreement: Agreement) -> Iterator[str]:
    title, number = quoted(agreement.title, spoken), agreement.registration_number
    if number:
        yield label(spoken, "committee.agreement_number", title=title, number=number)
    else:
        yield label(spoken, "committee.agreement", title=title)
    source, how = quoted(agreement.source, spoken), sure(agreement.confidence, spoken)
    yield label(spoken, "committee.source_sure", source=source, how=how)
    yield label(spoken, "committee.valid", days=days_of(agreement.period, spoken))
    yield _since(spoken, agreement)
    if agreement.covers:
        yield label(spoken, "committee.covers", codes=", ".join(agreement.codes()))
    yield from _beside_the_path(spoken, agreement)


def _beside_the_path(spoken: Language, agreement: Agreement) -> Iterator[str]:
    sizes = [shown(size, spoken) for size in agreement.not_found]
    if sizes:
        yield label(spoken, "committee.not_found", sizes=", ".join(sizes))
    own = agreement.proration or agreement.prorated_by
    if own:
        way = quoted(own, spoken) if isinstance(own, str) else shown(own, spoken)
        yield label(spoken, "committee.proration", way=way)
    for step in agreement.steps:
        if step.condition:
            yield _on_condition(spoken, step, quoted(step.condition, spoken))
    texts = dict.fromkeys((agreement.note, *(step.note for step in agreement.steps)))
    for text in filter(None, texts):
        yield label(spoken, "committee.note", text=quoted(text, spoken))
    for rule in agreement.rules:
        yield label(spoken, "committee.beside", rule=rule_in_words(rule, spoken))


def _on_condition(spoken: Language, step: PathStep, condition: str) -> str:
    return label(
        spoken,
        "committee.condition",
        amount=_amount(spoken, step.figure),
        year=step.from_year,
        size=shown(step.size_class, spoken),
        condition=condition,
    )


def _since(spoken: Language, agreement: Agreement | UnregisteredAgreement) -> str:
    by, day = shown(agreement.known_by, spoken), agreement.known_from
    if day is None:
        return label(spoken, "committee.known_all_along", by=by)
    return label(spoken, "committee.known_since", day=day, by=by)


def _unregistered(spoken: Language, row: UnregisteredAgreement) -> Iterator[str]:
    known = "committee.likely" if row.likely else "committee.known"
    known = "committee.beside_only" if row.beside_only else known
    yield label(spoken, known, committee=row.committee.code, title=quoted(row.title, spoken))
    yield label(spoken, "committee.found", note=quoted(row.note, spoken))
    yield label(spoken, "committee.source", source=quoted(row.source, spoken))
    yield _since(spoken, row)
    for rule in row.rules:
        yield label(spoken, "committee.beside", rule=rule_in_words(rule, spoken))


def _by_the_act(spoken: Language, law: Law, code: str) -> Iterator[str]:
    year = law.rulebook.horizon.year
    (legal,) = (
        figure for kind, figure in asked(law, code, year, SizeClass.FROM_20) if kind is Kind.LEGAL
    )
    return (sentence(each, spoken) for each in figure_reasons(legal, code, year))


def _better(spoken: Language, law: Law, code: str) -> str:
    there = code in committees_with_page(law)
    new = "" if there else label(spoken, "committee.better_new")
    module = f"pc{code.replace('.', '_')}"
    return label(spoken, "committee.better", module=module, new=new) + "\n"
