"""What the workers of an employer share in one assessment: worked out once, used for each."""

from collections.abc import Iterable

from attrs import field, frozen

from fla_rules.basis import Basis
from fla_rules.dossier.outcome_rows import size_row, supervision_row
from fla_rules.dossier.rows import SizeRow, SupervisionRow
from fla_rules.dossier.steps import Scribe
from fla_rules.duties.duty import Shared
from fla_rules.duties.supervision import Supervised
from fla_rules.facts.employer import Employer
from fla_rules.right.workforce import EmployerYear, size_class


@frozen(eq=False)
class Firm:
    """An employer, with what was found and written of it under one law, request and language."""

    employer: Employer
    scribe: Scribe
    shared: Shared = field(init=False, factory=Shared, repr=False)
    _sizes: dict[int, SizeRow] = field(init=False, factory=dict, repr=False)
    _unlisted: list[SupervisionRow] = field(init=False, factory=list, repr=False)

    def years(self, basis: Basis, numbers: Iterable[int]) -> tuple[EmployerYear, ...]:
        """Give what its workers share in some calendar years."""
        law, readings, employer = basis.law, basis.readings, self.employer
        return tuple([self.shared.year(law, readings, employer, number) for number in numbers])

    def size(self, year: EmployerYear, say: Scribe) -> SizeRow:
        """Write its size in a year."""
        if year.year not in self._sizes:
            self._sizes[year.year] = size_row(year, size_class(year), say)
        return self._sizes[year.year]

    def supervision(self, supervised: Supervised, say: Scribe) -> SupervisionRow:
        """Write how it stands with the lists, which is the same where none has a ground."""
        if supervised.defaults or supervised.unsettled:
            return supervision_row(supervised, say)
        if not self._unlisted:
            self._unlisted.append(supervision_row(supervised, say))
        return self._unlisted[0]
