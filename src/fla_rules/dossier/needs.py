"""What is still needed of whoever wrote the dossier: each gap once, with the key to fill in.

The one that holds up most rows comes first: answering it settles most.
"""

from collections.abc import Iterable

from fla_rules.dossier.rows import (
    BalanceRow,
    CreditRow,
    DutyRow,
    LeavingRow,
    NeedRow,
    RightRow,
    SizeRow,
    StepRow,
)

_Row = SizeRow | RightRow | CreditRow | BalanceRow | LeavingRow | DutyRow


def needed(rows: Iterable[_Row]) -> tuple[NeedRow, ...]:
    """Gather what leaves rows undetermined, most useful first; of two alike, the one met first."""
    steps: dict[tuple[str, str | None], StepRow] = {}
    held: dict[tuple[str, str | None], list[str | None]] = {}
    for row in rows:
        worker = None if isinstance(row, SizeRow) else row.worker
        gaps = {(each.message, each.path): each for each in (*row.missing, *row.open)}
        for key, step in gaps.items():
            steps.setdefault(key, step)
            held.setdefault(key, []).append(worker)
    keys = sorted(steps, key=lambda key: -len(held[key]))
    return tuple(_need(steps[key], held[key]) for key in keys)


def _need(step: StepRow, held: list[str | None]) -> NeedRow:
    workers = tuple(dict.fromkeys(worker for worker in held if worker is not None))
    return NeedRow(
        step.id, step.arguments, step.citation, step.message, len(held), workers, step.path
    )
