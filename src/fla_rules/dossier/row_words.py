"""A few words on a row: what it is about, what it rests on, and whose it is."""

from collections.abc import Iterable
from typing import Final

from fla_rules.dossier.rows import CitationRow, DutyRow
from fla_rules.explain import Language, label, quoted
from fla_rules.law.readings import option_of
from fla_rules.vocabulary import Confidence

_NAMED: Final = 5


def articles(spoken: Language, citations: Iterable[CitationRow]) -> str:
    """Name the acts and articles of some citations, each once, and which are a deduction."""
    found: dict[str, set[bool]] = {}
    for each in citations:
        name = f"{quoted(each.act, spoken)} {quoted(each.article, spoken)}".strip()
        found.setdefault(name, set()).add(each.confidence is Confidence.DEDUCTION)
    return ", ".join(_deduced(spoken, name, how) for name, how in found.items())


def _deduced(spoken: Language, name: str, how: set[bool]) -> str:
    if True not in how:
        return name
    return label(spoken, "deduced_in_part" if False in how else "deduced", name=name)


def about(row: DutyRow) -> str:
    """Say in a few words what a duty is about."""
    time = row.quarter or (str(row.year) if row.year else "")
    parts = (row.worker, time, row.request, row.training)
    return " ".join(filter(None, parts))


def some_of(spoken: Language, names: Iterable[str]) -> str:
    """Name the first of some names, each once, and say how many more there are.

    >>> from fla_rules.explain import language
    >>> some_of(language("en"), map(str, range(9)))
    '0, 1, 2, 3, 4 and 4 more'
    """
    each = tuple(dict.fromkeys(names))
    first, more = ", ".join(each[:_NAMED]), len(each) - _NAMED
    return label(spoken, "some_more", names=first, count=more) if more > 0 else first


def chosen(spoken: Language, question: str, option: str) -> str:
    """Name a reading: what it asks, and what was chosen.

    >>> from fla_rules.explain import language
    >>> chosen(language("en"), "account_after_repeal", "yes").split(":")[0]
    'account_after_repeal = yes'
    """
    reading = option_of(question, option)
    asks = spoken.words[type(reading).__name__]
    means = spoken.words[f"{type(reading).__name__}.{reading.name}"]
    return f"{question} = {option}{spoken.forms.colon}{asks}. {means}"
