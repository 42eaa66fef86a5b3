"""What people read: the worker's statement, the employer's dashboard and the like, rows first.

Each is a function that gives rows, and one that makes a `Sheet` of the rows in a language. The rows
are data: `fla_rules.dossier.as_json` writes them. `as_html` makes a page of a sheet, and
`fla_rules.reports.sheet_view` text. This room needs the extra `json`, and
`fla_rules.sheets.icalendar`, which is imported by name, the extra `calendar`.
"""

from fla_rules.errors import of_an_extra

try:
    from fla_rules.sheets.comparison import (
        Change,
        ComparedList,
        Comparison,
        DifferenceRow,
        SideRow,
        TotalRow,
        ValueRow,
        compare,
    )
    from fla_rules.sheets.comparison_sheet import comparison_sheet
    from fla_rules.sheets.dashboard import dashboard
    from fla_rules.sheets.dashboard_rows import (
        CertificateRow,
        Dashboard,
        DueRow,
        FollowedRow,
        FormRow,
        GroupRow,
        MemberRow,
        SizeStandRow,
        ThresholdRow,
        UntrainedRow,
    )
    from fla_rules.sheets.dashboard_sheet import dashboard_sheet
    from fla_rules.sheets.deadlines import (
        DeadlineCalendar,
        DeadlineRow,
        LapseRow,
        deadline_calendar,
        deadline_sheet,
    )
    from fla_rules.sheets.page import as_html
    from fla_rules.sheets.plan import Plan, PlannedRow, RiskGroupRow, plan, plan_sheet
    from fla_rules.sheets.sheet import Bar, Bars, Column, Lines, Pairs, Sheet, Table
    from fla_rules.sheets.social_balance import (
        BalanceHeading,
        BalanceSection,
        FigureRow,
        HeadingRow,
        SocialBalance,
        social_balance,
        social_balance_sheet,
    )
    from fla_rules.sheets.statement import statement
    from fla_rules.sheets.statement_rows import (
        AmountRow,
        CourseRow,
        EmploymentRow,
        GrantRow,
        GrowthPathRow,
        LeftRow,
        ObtainedRow,
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
    "BalanceHeading",
    "BalanceSection",
    "Bar",
    "Bars",
    "CertificateRow",
    "Change",
    "Column",
    "ComparedList",
    "Comparison",
    "CourseRow",
    "Dashboard",
    "DeadlineCalendar",
    "DeadlineRow",
    "DifferenceRow",
    "DueRow",
    "EmploymentRow",
    "FigureRow",
    "FollowedRow",
    "FormRow",
    "GrantRow",
    "GroupRow",
    "GrowthPathRow",
    "HeadingRow",
    "LapseRow",
    "LeftRow",
    "Lines",
    "MemberRow",
    "ObtainedRow",
    "Pairs",
    "PathStepRow",
    "PersonRow",
    "Plan",
    "PlannedRow",
    "RegimeRow",
    "RiskGroupRow",
    "Sheet",
    "SideRow",
    "SizeStandRow",
    "SocialBalance",
    "Statement",
    "SuspensionRow",
    "Table",
    "ThresholdRow",
    "TotalRow",
    "UntrainedRow",
    "ValueRow",
    "as_html",
    "compare",
    "comparison_sheet",
    "dashboard",
    "dashboard_sheet",
    "deadline_calendar",
    "deadline_sheet",
    "plan",
    "plan_sheet",
    "social_balance",
    "social_balance_sheet",
    "statement",
    "statement_sheet",
]
