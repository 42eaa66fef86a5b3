"""Steps as rows: what is said, as data and as a sentence, and where in the file an answer goes.

Whoever wants another language hands one in, and needs nothing of what is here.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve, field, frozen

from fla_rules.dossier.reading import Dossier
from fla_rules.dossier.rows import CitationRow, FindingRow, OutcomeName, StepRow, citation_row
from fla_rules.explain import Language, as_language, quoted, sentence
from fla_rules.facts.employment import Employment
from fla_rules.numbers import clock
from fla_rules.outcome import Argument, Citation, NotApplicable, Reason, Undetermined
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Reading, Severity

# What of an employment a step names to tell which one it means; None of one that it cannot mean.
_Named = Callable[[Employment], Argument | None]

# The key to fill in, or to choose, for each step that asks for something.
_KEYS: Final = MappingProxyType(
    {
        "size.missing": "/employer/quarter_end_fte",
        "social_balance.sex_missing": "/workers",
        "social_balance.sex_of_neither": "/workers",
        "social_balance.cost_missing": "/trainings",
        "social_balance.contributions_missing": "/employer/fund_contributions",
        "plan.risk_groups_missing": "/workers",
        "plan.consultation_missing": "/employer/consultation",
        "plan.heads_missing": "/employer/heads",
        "plan.meeting_missing": "/events",
        "agreement.unregistered": "/agreements",
        "agreement.likely": "/agreements",
        "agreement.likely_of": "/agreements",
        "agreement.of_committee": "/agreements",
        "agreement.before_path": "/agreements",
        "agreement.size_not_found": "/agreements",
        "sector_size.missing": "/employer/committee_quarter_end_fte",
        "sector_size.silent": "/readings/sector_size",
        "agreement.below_floor": "/agreements",
        "transfer.balance": "/opening_balances",
        "verified.not_entered": "/events",
        "account.opening_balance": "/opening_balances",
        "account.opening_balance_of_year": "/opening_balances",
        "before_path.silent": "/readings/before_path",
        "transfer.month": "/readings/transfer",
        "transfer.credit": "/readings/transfer",
        "leaving.transfer": "/readings/transfer",
        "leaving.silent": "/readings/leaving_other",
        "account.credit_2023": "/readings/credit_2023",
        "term.no_such_day": "/readings/month_term",
    }
)
# Those of an employment: the key in its row, and the argument that names the row.
_OF_EMPLOYMENTS: Final[Mapping[str, tuple[str, str, _Named]]] = MappingProxyType(
    {
        "regime.missing": (
            "regime",
            "first",
            lambda job: None if job.regimes else job.period.first,
        ),
        "leaving.unknown": ("ended_by", "last", lambda job: job.period.last),
        "committee.unknown": ("joint_committee", "committee", lambda job: job.committee.code),
        "committee.not_then": ("joint_committee", "committee", lambda job: job.committee.code),
    }
)


@frozen(eq=False)
class Scribe:
    """Writes steps in a language, beside the facts of a file where they come from one."""

    language: str | Language
    dossier: Dossier | None = None
    # The employments of each worker, each with its place in the file.
    _rows: Mapping[str, tuple[tuple[int, Employment], ...]] = field(init=False, repr=False)
    # The place of each employment by what names it, for a step and a worker: found once.
    _named: dict[tuple[str, str], Mapping[Argument | None, int]] = field(
        init=False, factory=dict, repr=False
    )
    # Most workers of an employer have most of their steps in common.
    _written: dict[tuple[Reason, str | None], StepRow] = field(factory=dict, repr=False)
    _cited: dict[Citation, CitationRow] = field(factory=dict, repr=False)
    _keys: dict[object, Mapping[str, Any]] = field(factory=dict, repr=False)
    _spoken: Language = field(init=False, repr=False)

    @_spoken.default
    def _one(self) -> Language:
        return as_language(self.language)

    @_rows.default
    def _placed(self) -> Mapping[str, tuple[tuple[int, Employment], ...]]:
        if self.dossier is None:
            return {}
        places = self.dossier.places
        return {
            each.id: tuple(zip(places.get(each.id, ()), each.employments, strict=False))
            for each in self.dossier.workers
        }

    def beside(self, dossier: Dossier) -> "Scribe":
        """Give the scribe of another file of the same employer, law and day.

        It has all that was written already.
        """
        return Scribe(self.language, dossier, self._written, self._cited, self._keys)

    def forget(self, most: int) -> bool:
        """Forget what was written where that are more steps than so many."""
        if len(self._written) <= most:
            return False
        self._written.clear()
        self._cited.clear()
        self._keys.clear()
        return True

    def once(self, alike: object, write: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
        """Write some keys of a row, or give those of another row that is like it in so much."""
        if alike not in self._keys:
            self._keys[alike] = write()
        return self._keys[alike]

    def step(self, said: Reason, worker: str | None = None) -> StepRow:
        """Write one step, of a worker's row where it is one."""
        path = self._path(said, worker)
        row = self._written.get((said, path))
        if row is None:
            row = StepRow(
                said.id,
                {name: argument_text(value) for name, value in said.arguments},
                self.citations(said.citations),
                sentence(said, self.language),
                path,
            )
            self._written[said, path] = row
        return row

    def steps(self, said: Iterable[Reason], worker: str | None = None) -> tuple[StepRow, ...]:
        """Write several steps in their order."""
        return tuple([self.step(each, worker) for each in said])

    def not_known(
        self, outcome: Undetermined | NotApplicable, worker: str | None = None
    ) -> dict[str, Any]:
        """Give the keys that every row without a value has."""
        if isinstance(outcome, NotApplicable):
            return {
                "outcome": OutcomeName.NOT_APPLICABLE,
                "citation": self.cited_by((outcome.reason,)),
                "reason": self.step(outcome.reason, worker),
            }
        return {
            "outcome": OutcomeName.UNDETERMINED,
            "citation": self.cited_by((*outcome.missing, *outcome.open)),
            "missing": self.steps(outcome.missing, worker),
            "open": self.steps(outcome.open, worker),
        }

    def finding(
        self, id_: str, severity: Severity, said: Reason, worker: str | None = None
    ) -> FindingRow:
        """Write something the reader should know, under the id of its kind."""
        row = self.step(said, worker)
        return FindingRow(
            id_, severity, row.message, worker, arguments=row.arguments, reasons=(row,)
        )

    def citations(self, cited: Iterable[Citation]) -> tuple[CitationRow, ...]:
        """Write what something rests on, with its source and its note in the language."""
        return tuple([self._citation(each) for each in cited])

    def cited_by(self, steps: Iterable[Reason]) -> tuple[CitationRow, ...]:
        """Write what some steps rest on."""
        return self.citations(citation for step in steps for citation in step.citations)

    def source(self, text: str | None) -> str | None:
        """Say a source, or a note, of the law's tables."""
        return None if text is None else quoted(text, self._spoken)

    def _citation(self, cited: Citation) -> CitationRow:
        row = self._cited.get(cited)
        if row is None:
            plain = citation_row(cited)
            row = evolve(plain, source=self.source(plain.source), note=self.source(plain.note))
            self._cited[cited] = row
        return row

    def _path(self, said: Reason, worker: str | None) -> str | None:
        if said.id in _OF_EMPLOYMENTS and worker is not None:
            return self._in_row(said, worker)
        return _KEYS.get(said.id)

    def _in_row(self, said: Reason, worker: str) -> str | None:
        """Give the key of the employment that a step means; none where the file has no such row."""
        key, argument, named = _OF_EMPLOYMENTS[said.id]
        if (said.id, worker) not in self._named:
            # Of two that a step cannot tell apart, the first.
            rows = reversed(self._rows.get(worker, ()))
            self._named[said.id, worker] = {named(job): place for place, job in rows}
        place = self._named[said.id, worker].get(dict(said.arguments)[argument])
        return None if place is None else f"/employments/{place}/{key}"


def argument_text(value: Argument) -> str:
    """Write an argument of a step for a machine: exact, and in no language."""
    match value:
        case Days():
            return str(value.amount)
        case Hours():
            return clock(value.minutes) if value.minutes.denominator == 1 else str(value.minutes)
        case Reading():
            return value.option
        case Enum():
            return str(value.value)
        case _:
            return str(value)
