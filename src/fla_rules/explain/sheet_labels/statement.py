"""The words of the worker's statement."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "statement.title": (
            "Training account of {worker} on {on}",
            "Opleidingsrekening van {worker} op {on}",
            "Compte formation de {worker} au {on}",
            "Ausbildungskonto von {worker} am {on}",
        ),
    }
)
