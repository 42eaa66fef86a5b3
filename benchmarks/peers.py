"""The same three factors in OpenFisca, for one person and for many; `run.py` starts this script."""

from array import array
from collections.abc import Callable, Mapping
from typing import Any, Final

import pyperf
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import YEAR
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERSONS: Final = 100_000
_FRACTIONS: Final = array("d", [0.8]) * PERSONS
_MONTHS: Final = array("d", [10.0]) * PERSONS
_ASKED: Final = "2024"
_FIGURE: Final = {"right": {"days": {"values": {"2023-01-01": 4, "2024-01-01": 5}}}}


def rules() -> Any:  # noqa: ANN401 - OpenFisca has no types
    """Write A x B x C down as OpenFisca does: a dated parameter, two inputs and a formula.

    And once more with a figure of each person's own.
    """
    person = build_entity(key="person", plural="persons", label="Person", is_person=True)
    system = TaxBenefitSystem([person])
    system.parameters = ParameterNode("", data=_FIGURE)
    system.add_variable(_variable("fraction", person))
    system.add_variable(_variable("months", person))
    system.add_variable(_variable("days", person, _days))
    system.add_variable(_variable("figure", person))
    system.add_variable(_variable("own_days", person, _own_days))
    return system


def _variable(name: str, person: object, formula: Callable[..., Any] | None = None) -> type:
    body = {"value_type": float, "entity": person, "definition_period": YEAR, "label": name}
    return type(name, (Variable,), {**body, "formula": formula} if formula else body)


def _days(person: Any, period: Any, parameters: Any) -> Any:  # noqa: ANN401 - OpenFisca has no types
    figure = parameters(period).right.days
    return figure * person("fraction", period) * person("months", period) / 12


def _own_days(person: Any, period: Any) -> Any:  # noqa: ANN401 - OpenFisca has no types
    return person("figure", period) * person("fraction", period) * person("months", period) / 12


def one(system: Any) -> float:  # noqa: ANN401 - OpenFisca has no types
    """Go from a situation to a number for one person."""
    situation = {"persons": {"w1": {"fraction": {_ASKED: 0.8}, "months": {_ASKED: 10}}}}
    simulation = SimulationBuilder().build_from_dict(system, situation)
    return float(simulation.calculate("days", _ASKED)[0])


def many(system: Any) -> float:  # noqa: ANN401 - OpenFisca has no types
    """Go from two arrays to an array for many persons."""
    simulation = SimulationBuilder().build_default_simulation(system, PERSONS)
    simulation.set_input("fraction", _ASKED, _FRACTIONS)
    simulation.set_input("months", _ASKED, _MONTHS)
    return float(simulation.calculate("days", _ASKED)[0])


def days_of(system: Any, inputs: Mapping[str, Any]) -> Any:  # noqa: ANN401 - OpenFisca has no types
    """Go from arrays of each person's own fraction, months and figure to an array of days."""
    simulation = SimulationBuilder().build_default_simulation(system, len(inputs["figure"]))
    for name, values in inputs.items():
        simulation.set_input(name, _ASKED, values)
    return simulation.calculate("own_days", _ASKED)


def main() -> None:
    """Time one person, and many together."""
    system = rules()
    runner = pyperf.Runner()
    runner.bench_func("openfisca, one person", one, system)
    runner.bench_func("openfisca, many persons", many, system)


if __name__ == "__main__":
    main()
