"""The rights and credits of a country in one call: Arrow tables in, Arrow tables out.

Ask with a `Population`: tables of employers, employments, trainings and opening balances, whose
schemas are `EMPLOYERS`, `EMPLOYMENTS`, `TRAININGS` and `BALANCES`.

- What has everybody a right to in some years? `rights`: TR 50-56, 58.
- What is left of it on a day, lot by lot and in all? `credits`: TR 57; FLA 19 § 3.

Every answer is the one that the scalar rules give, numerator by numerator: figures are asked of
them once for each distinct question, and whoever is counted rarely is asked of them altogether.
This room needs the extra `columns`.
"""

from fla_rules.errors import of_an_extra

try:
    from fla_rules.columns.answer import Credits, credits, rights  # noqa: A004 - the field's word
    from fla_rules.columns.population import Population
    from fla_rules.columns.schema import BALANCES, EMPLOYERS, EMPLOYMENTS, TRAININGS
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "columns") from None

__all__ = [
    "BALANCES",
    "EMPLOYERS",
    "EMPLOYMENTS",
    "TRAININGS",
    "Credits",
    "Population",
    "credits",
    "rights",
]
