"""The public rooms, and what they hold: the names of each room's `__all__`."""

from importlib import import_module
from typing import Final

# The core first; what needs an extra comes after it.
CORE: Final = (
    "account",
    "basis",
    "calendar",
    "duties",
    "errors",
    "explain",
    "facts",
    "identifiers",
    "in_memory",
    "law",
    "outcome",
    "ports",
    "quantities",
    "register",
    "right",
    "terms",
    "vocabulary",
    "working_days",
)
WITH_EXTRAS: Final = (
    "columns",
    "dossier",
    "reports",
    "sheets",
    "spec",
    "testing",
    "testing.builders",
)
ROOMS: Final = (*CORE, *WITH_EXTRAS)


def names_of(room: str) -> list[str]:
    """Give the public names of a room."""
    names: list[str] = import_module(f"fla_rules.{room}").__all__
    return names


def held_in(*rooms: str) -> dict[str, object]:
    """Give what is public in some rooms, by its name."""
    return {
        name: getattr(import_module(f"fla_rules.{room}"), name)
        for room in rooms
        for name in names_of(room)
    }
