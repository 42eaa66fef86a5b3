"""What a person looks at: tables for a terminal, and *what was due when* as a page of Markdown.

A view takes an answer and decides nothing: an assessment (`assessment_view`), one worker's account
(`account_view`), the duties of an employer (`duties_view`), the law on a day (`law_view`), a sheet
(`sheet_view`). Each is something that rich can print. `timeline` gives every term and postponement
by day of knowledge, as text; `committee_page` and `committee_index` what is known of one joint
committee and of all, with the table of `coverage`. This room needs the extra `cli`.
"""

import sys
from typing import TYPE_CHECKING

from fla_rules.errors import of_an_extra

if TYPE_CHECKING:
    from fla_rules.reports.of_sheet import sheet_view

try:
    from fla_rules.reports.committee_index import committee_index, coverage
    from fla_rules.reports.committee_page import committee_page, committees_with_page
    from fla_rules.reports.duties import duties_view
    from fla_rules.reports.overview import assessment_view
    from fla_rules.reports.tables import account_view, law_view
    from fla_rules.reports.timeline import timeline
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "cli") from None

__all__ = [
    "account_view",
    "assessment_view",
    "committee_index",
    "committee_page",
    "committees_with_page",
    "coverage",
    "duties_view",
    "law_view",
    "sheet_view",
    "timeline",
]

# For type checkers a misspelt name stays an error.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        # All sheets come with it, an eighth of what a short command loads: who asks pays for them.
        if name != "sheet_view":
            said = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(said, name=name, obj=sys.modules[__name__])
        from fla_rules.reports.of_sheet import sheet_view

        return sheet_view

    def __dir__() -> list[str]:
        return sorted({*globals(), "sheet_view"})
