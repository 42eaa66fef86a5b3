"""The words of what people read, one module for each sheet; a row as in `labels`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain.sheet_labels import (
    balance_sheet,
    comparison,
    dashboard,
    deadlines,
    plan,
    statement,
)

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        **statement.ROWS,
        **dashboard.ROWS,
        **plan.ROWS,
        **balance_sheet.ROWS,
        **deadlines.ROWS,
        **comparison.ROWS,
    }
)
