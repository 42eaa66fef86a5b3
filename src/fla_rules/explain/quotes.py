"""What the law's tables say in English, in Dutch, French and German: titles, notes and sources.

The rulebook writes down in English what it holds beside figures and days. None of that is an
official title: a source names an agreement by its day, and so does a translation. A part without a
translation stays in English, so that a new row needs none before it is asked.
"""

import re
from calendar import month_name
from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

from fla_rules.explain.forms import Forms

_MONTHS: Final = tuple(month_name)[1:]
_DAY: Final = rf"(?P<day>[0-9]{{1,2}} (?:{'|'.join(_MONTHS)}) [0-9]{{4}})"
# Texts that are named by their day, number or year: each language says a kind of them in one way.
_KINDS: Final = MappingProxyType(
    {
        "RD {day}": rf"\bRD {_DAY}",
        "CBA {day}": rf"\bCBA {_DAY}",
        "act {day}": rf"\bact {_DAY}",
        "minister {day}": rf"\bminister {_DAY}",
        "announcement {day}": rf"\bannouncement {_DAY}",
        "sector agreement {day}": rf"\bsector agreement {_DAY}",
        "national agreement {day}": rf"\bnational agreement {_DAY}",
        "agreement {committee}": r"\bagreement (?P<committee>[0-9]{3}(?:\.[0-9]{2})*)\b",
        "from {year}": r"^from (?P<year>[0-9]{4})$",
        "number {number}": r"^number (?P<number>\S+)$",
    }
)
_READ: Final = MappingProxyType({kind: re.compile(text) for kind, text in _KINDS.items()})


def in_quotes(text: str, quotes: Mapping[str, str], forms: Forms) -> str:
    r"""Say a text of the law's tables, part by part, as far as there is a translation.

    >>> from fla_rules.explain.forms import FRENCH
    >>> in_quotes("CBA 6 July 2023; figures not found", FRENCH_QUOTES, FRENCH)
    'CCT du 6 juillet 2023\\xa0; chiffres non trouvés'
    """
    if not quotes:
        return text
    return forms.semicolon.join(_part(part, quotes, forms) for part in text.split("; "))


def _part(part: str, quotes: Mapping[str, str], forms: Forms) -> str:
    if part in quotes:
        return quotes[part]
    for kind, pattern in _READ.items():
        if kind in quotes:
            part = pattern.sub(partial(_named, said=quotes[kind], forms=forms), part)
    return part


def _named(found: "re.Match[str]", said: str, forms: Forms) -> str:
    values = found.groupdict()
    if "day" in values:
        day, month, year = values["day"].split()
        values["day"] = forms.day(date(int(year), _MONTHS.index(month) + 1, int(day)))
    return said.format(**values)


_ROWS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "CBA {day}": ("cao van {day}", "CCT du {day}", "Abkommen vom {day}"),
    }
)


def _column(place: int) -> Mapping[str, str]:
    return MappingProxyType({text: said[place] for text, said in _ROWS.items()})


DUTCH_QUOTES: Final = _column(0)
FRENCH_QUOTES: Final = _column(1)
GERMAN_QUOTES: Final = _column(2)
