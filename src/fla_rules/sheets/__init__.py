"""What people read: the worker's statement, the employer's dashboard and the like, rows first.

Each is a function that gives rows, and one that makes a `Sheet` of the rows in a language. The rows
are data: `fla_rules.dossier.as_json` writes them. `as_html` makes a page of a sheet, and
`fla_rules.reports.sheet_view` text. This room needs the extra `json`, and
`fla_rules.sheets.icalendar`, which is imported by name, the extra `calendar`.
"""

from fla_rules.errors import of_an_extra

try:
    from fla_rules.sheets.deadlines import (
        DeadlineCalendar,
        DeadlineRow,
        LapseRow,
        deadline_calendar,
        deadline_sheet,
    )
    from fla_rules.sheets.page import as_html
    from fla_rules.sheets.sheet import Bar, Bars, Column, Lines, Pairs, Sheet, Table
    from fla_rules.sheets.statement import Statement, statement, statement_sheet
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "json") from None

__all__ = [
    "Bar",
    "Bars",
    "Column",
    "DeadlineCalendar",
    "DeadlineRow",
    "LapseRow",
    "Lines",
    "Pairs",
    "Sheet",
    "Statement",
    "Table",
    "as_html",
    "deadline_calendar",
    "deadline_sheet",
    "statement",
    "statement_sheet",
]
