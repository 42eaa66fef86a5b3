"""The rights and credits of a country in a call: Arrow tables in, Arrow tables out."""

from fla_rules.columns.answer import Credits, credits, rights
from fla_rules.columns.population import Population
from fla_rules.columns.schema import BALANCES, EMPLOYERS, EMPLOYMENTS, TRAININGS

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
