"""What people read: the worker's statement, the employer's dashboard and the like, rows first.

Each is a function that gives rows, and one that makes a `Sheet` of the rows in a language. The rows
are data: `fla_rules.dossier.as_json` writes them. `as_html` makes a page of a sheet, and
`fla_rules.reports.sheet_view` text. This room needs the extra `json`.
"""

from fla_rules.errors import of_an_extra

try:
    from fla_rules.sheets.page import as_html
    from fla_rules.sheets.sheet import Bar, Bars, Column, Lines, Pairs, Sheet, Table
    from fla_rules.sheets.statement import statement
    from fla_rules.sheets.statement_rows import (
        AmountRow,
        CertificateRow,
        CourseRow,
        EmploymentRow,
        GrantRow,
        GrowthPathRow,
        LapseRow,
        PathStepRow,
        PersonRow,
        RegimeRow,
        Statement,
        SuspensionRow,
    )
    from fla_rules.sheets.statement_sheet import statement_sheet
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "json") from None

__all__ = [
    "AmountRow",
    "Bar",
    "Bars",
    "CertificateRow",
    "Column",
    "CourseRow",
    "EmploymentRow",
    "GrantRow",
    "GrowthPathRow",
    "LapseRow",
    "Lines",
    "Pairs",
    "PathStepRow",
    "PersonRow",
    "RegimeRow",
    "Sheet",
    "Statement",
    "SuspensionRow",
    "Table",
    "as_html",
    "statement",
    "statement_sheet",
]
