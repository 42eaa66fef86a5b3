"""What answers say, kept once each: readings and reasons as bits of a number, citations by place.

A set of readings, or of reasons, is one whole number with a bit for each. Sets are so joined by one
operation on whole arrays, and written out as a text once for each that occurs.
"""

from collections.abc import Iterable
from typing import Final

import numpy as np
from attrs import define, field

from fla_rules.columns.population import Flags, Whole
from fla_rules.law.readings import QUESTIONS, Readings
from fla_rules.outcome import Citation, Reason
from fla_rules.vocabulary import Reading

# Two places in one whole number.
_HALF: Final = 31
_SEPARATOR: Final = "; "


@define(eq=False)
class Words:
    """The words of one run: made for it, and filled as its answers come in."""

    readings: Readings
    _reasons: dict[str, int] = field(factory=dict)
    _citations: dict[tuple[str, ...], int] = field(factory=dict)
    _bits: dict[type, int] = field(init=False)

    @_bits.default
    def _of_questions(self) -> dict[type, int]:
        return {question: 1 << at for at, question in enumerate(QUESTIONS.values())}

    def of_readings(self, used: Iterable[Reading]) -> int:
        """Give the set of some readings."""
        found = 0
        for reading in used:
            found |= self._bits[type(reading)]
        return found

    def of_reasons(self, reasons: Iterable[Reason]) -> int:
        """Give the set of the ids of some reasons."""
        found = 0
        for each in reasons:
            place = self._reasons.setdefault(each.id, len(self._reasons))
            found |= 1 << place
        return found

    def of_citations(self, citations: Iterable[Citation]) -> int:
        """Give the place of a set of citations."""
        texts = tuple(sorted({citation_said(each) for each in citations}))
        return self._citations.setdefault(texts, len(self._citations))

    def joined(self, one: Whole, other: Whole, at: Flags) -> Whole:
        """Give the places of two sets of citations together, in the rows marked."""
        found = one.copy()
        differ = np.flatnonzero(at & (one != other))
        pairs, back = np.unique((one[differ] << _HALF) + other[differ], return_inverse=True)
        both = [self._both(*divmod(pair, 1 << _HALF)) for pair in pairs.tolist()]
        found[differ] = np.array(both, np.int64)[back]
        return found

    def _both(self, one: int, other: int) -> int:
        held = list(self._citations)
        texts = tuple(sorted({*held[one], *held[other]}))
        return self._citations.setdefault(texts, len(self._citations))

    def readings_said(self, found: int) -> str:
        """Write out a set of readings, in the order of `Readings`: question=option."""
        named = [name for at, name in enumerate(QUESTIONS) if found >> at & 1]
        return _SEPARATOR.join(f"{name}={getattr(self.readings, name).option}" for name in named)

    def reasons_said(self, found: int) -> str:
        """Write out the ids of a set of reasons, in the order of the alphabet."""
        return _SEPARATOR.join(sorted(x for x, at in self._reasons.items() if found >> at & 1))

    def citations_said(self) -> list[tuple[str, ...]]:
        """Give every set of citations as texts, by its place."""
        return list(self._citations)

    @staticmethod
    def separated(texts: Iterable[str]) -> str:
        """Write several texts as one."""
        return _SEPARATOR.join(texts)


def citation_said(citation: Citation) -> str:
    """Write a citation: act, article and how sure it is."""
    article = f" {citation.article}" if citation.article else ""
    return f"{citation.act}{article} ({citation.confidence.value})"
