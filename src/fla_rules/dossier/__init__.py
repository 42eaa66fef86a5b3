"""The dossier: the library's file format, version 1, in and out.

`assess_json` goes from text to text, and `assess_lines` from lines to lines, a worker at a time. In
three calls: `read` makes facts of a file, `assess` asks every question of them and gives rows,
`as_json` writes the rows. The rows have types, for whoever shows them. A file with mistakes raises
`DossierError`, one line for each, with its path.

Both sides of the format have a schema, `schemas`. Readings, sector agreements and opening balances
stand in the file (docs/dossier.md). This room needs the extra `json`.
"""

from fla_rules.errors import of_an_extra

try:
    from fla_rules.dossier.answer import assess_json
    from fla_rules.dossier.assessment import (
        AssessmentRequest,
        assess,
        assess_account,
        assess_duties,
    )
    from fla_rules.dossier.gathered import Told
    from fla_rules.dossier.lines import (
        EmployerLine,
        Head,
        HeadLine,
        WorkerLine,
        assess_in_lines,
        assess_line,
        assess_lines,
        head_line,
        read_head,
    )
    from fla_rules.dossier.mistakes import SetAside
    from fla_rules.dossier.reading import Dossier, read
    from fla_rules.dossier.rows import (
        AccountAssessment,
        AnswerRow,
        Assessment,
        BalanceRow,
        BookRow,
        CitationRow,
        CommitteeRow,
        CreditRow,
        DefaultRow,
        DutiesAssessment,
        DutyRow,
        FindingRow,
        JointCommitteeRow,
        LeavingRow,
        ListingRow,
        NeedRow,
        OutcomeName,
        RightRow,
        SetAsideRow,
        SizeRow,
        StaffRow,
        StepRow,
        SupervisionRow,
    )
    from fla_rules.dossier.schema import schemas
    from fla_rules.dossier.wire import (
        ActorEntry,
        Asked,
        AskEntry,
        KeptData,
        MandateEntry,
        WorkerEntry,
    )
    from fla_rules.dossier.writing import as_json
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "json") from None

__all__ = [
    "AccountAssessment",
    "ActorEntry",
    "AnswerRow",
    "AskEntry",
    "Asked",
    "Assessment",
    "AssessmentRequest",
    "BalanceRow",
    "BookRow",
    "CitationRow",
    "CommitteeRow",
    "CreditRow",
    "DefaultRow",
    "Dossier",
    "DutiesAssessment",
    "DutyRow",
    "EmployerLine",
    "FindingRow",
    "Head",
    "HeadLine",
    "JointCommitteeRow",
    "KeptData",
    "LeavingRow",
    "ListingRow",
    "MandateEntry",
    "NeedRow",
    "OutcomeName",
    "RightRow",
    "SetAside",
    "SetAsideRow",
    "SizeRow",
    "StaffRow",
    "StepRow",
    "SupervisionRow",
    "Told",
    "WorkerEntry",
    "WorkerLine",
    "as_json",
    "assess",
    "assess_account",
    "assess_duties",
    "assess_in_lines",
    "assess_json",
    "assess_line",
    "assess_lines",
    "head_line",
    "read",
    "read_head",
    "schemas",
]
