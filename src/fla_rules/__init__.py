"""The Belgian individual training right as pure functions over immutable facts.

Facts, law as known on a day, and readings of what the law leaves open give an outcome with its
reasons. Nothing here reads a clock, a file or the environment.

Here are the names of the first pages; all others are in the rooms: `fla_rules.facts`,
`fla_rules.law`, `fla_rules.right`, `fla_rules.account`, `fla_rules.duties`, `fla_rules.register`
and those beside them. A name is loaded with its room when it is first asked for, so that a program
pays for the part it uses.
"""

from importlib import import_module
from typing import Final

__version__ = "0.3.0"

# Each public name stands here once; `__init__.pyi` says the same to type checkers.
_ROOMS: Final = {
    "account": ("AccountQuestion", "balance"),
    "calendar": ("Period", "Quarter"),
    "errors": ("DossierError", "FactError", "FlaRulesError", "LawError"),
    "explain": ("sentence",),
    "facts": ("Employer", "Employment", "Training", "Worker"),
    "identifiers": ("EnterpriseNumber", "JointCommittee"),
    "law": ("RULEBOOK", "Readings", "choose"),
    "outcome": ("Determined", "NotApplicable", "Outcome", "Reason", "Undetermined"),
    "quantities": ("Days", "Hours", "full_time_day"),
    "right": ("EmployerYear", "RightQuestion", "training_right"),
    "vocabulary": ("Kind",),
}
_ROOM_OF: Final = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = list(_ROOM_OF)
__all__.sort()


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(_not_here(name), name=name)
    value: object = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
    # The next time it is found at once.
    globals()[name] = value
    return value


def _not_here(name: str) -> str:
    """Say that a name is not here, and which ones are written nearly so."""
    near = import_module("difflib").get_close_matches(name, __all__)
    remedy = f"did you mean {' or '.join(near)}?" if near else "the rooms have the other names"
    return f"fla_rules has no name {name!r}; {remedy}"


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
