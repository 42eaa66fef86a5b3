"""A room uses only the rooms below it, and a module in a room only those after it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest

import fla_rules

ROOT: Final = Path(fla_rules.__file__).parent
PAGE: Final = Path(__file__).parent.parent / "docs" / "rooms.md"
# A room uses only rooms that come after it.
ORDER: Final = (
    "__main__",
    "cli",
    "reports",
    "spec",
    "sheets",
    "dossier",
    "explain",
    "testing",
    "in_memory",
    "ports",
    "columns",
    "register",
    "duties",
    "account",
    "right",
    "terms",
    "basis",
    "facts",
    "law",
    "outcome",
    "working_days",
    "identifiers",
    "calendar",
    "quantities",
    "numbers",
    "known",
    "vocabulary",
    "checks",
    "errors",
)
# What comes after a room and is none the less no business of its: it asks another question.
BESIDE: Final = frozenset({("register", "duties")})
# In a room, a module uses only modules that come after it.
INSIDE: Final = MappingProxyType(
    {
        "right": (
            "proration",
            "growth_path",
            "entitlement",
            "sector_rules",
            "committees",
            "full_timer",
            "workforce",
            "months",
        ),
        "account": (
            "everybody",
            "findings",
            "individual_account",
            "leaving",
            "prospect",
            "years",
            "grounds",
            "credit",
            "reasons",
            "unsettled",
            "keeping",
            "units",
            "bearing",
            "question",
            "charging",
            "movements",
            "order",
            "allocation",
            "doubt",
            "charged",
            "counting",
            "plausibility",
            "odd_service",
            "lots",
        ),
        "columns": (
            "answer",
            "written",
            "accounts",
            "stated",
            "left",
            "charging",
            "books",
            "scalar",
            "prorated",
            "summed",
            "steady",
            "spans",
            "products",
            "courses",
            "lots",
            "months",
            "jobs",
            "figures",
            "words",
            "sizes",
            "one_by_one",
            "arranged",
            "population",
            "schema",
        ),
        "duties": (
            "supervision",
            "compliance",
            "duties",
            "account_duties",
            "yearly_duties",
            "fla_duties",
            "fla_end",
            "where_kept",
            "duty",
        ),
        "register": (
            "messages",
            "calculation",
            "retention",
            "authentic",
            "verification",
            "access",
        ),
    }
)


def _imports(path: Path) -> Iterator[str]:
    """Give what a module imports of the library, by dotted names without the library's own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            named = whole if node.module == "fla_rules" else [node.module or ""]
        else:
            named = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        yield from (name.partition(".")[2] for name in named if name.startswith("fla_rules."))


def _modules(folder: Path) -> Iterator[Path]:
    yield from (path for path in sorted(folder.rglob("*.py")) if path != ROOT / "__init__.py")


def test_every_room_has_a_place_in_the_order() -> None:
    rooms = {path.relative_to(ROOT).parts[0].removesuffix(".py") for path in _modules(ROOT)}
    assert rooms == set(ORDER)


def test_a_room_uses_only_the_rooms_below_it() -> None:
    for path in _modules(ROOT):
        room = path.relative_to(ROOT).parts[0].removesuffix(".py")
        for name in _imports(path):
            used = name.split(".")[0]
            assert ORDER.index(used) >= ORDER.index(room), f"{path.name} of {room} uses {used}"
            assert (room, used) not in BESIDE, f"{path.name} of {room} uses {used}"


@pytest.mark.parametrize("room", INSIDE)
def test_a_module_of_a_room_uses_only_the_modules_below_it(room: str) -> None:
    order = INSIDE[room]
    found = [path for path in _modules(ROOT / room) if path.name != "__init__.py"]
    assert {path.stem for path in found} == set(order)
    for path in found:
        used = [name.split(".") for name in _imports(path) if name.split(".")[0] == room]
        for parts in used:
            # The room itself is for those outside it.
            assert len(parts) == 2, f"{path.name} uses its own room"
            assert order.index(parts[1]) > order.index(path.stem), f"{path.name} uses {parts[1]}"


def test_the_page_of_the_rooms_gives_the_same_order() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = [line.split("|")[1:3] for line in page.splitlines() if line.startswith("| `")]
    assert [name.strip(" `/") for first, _ in rows for name in first.split(",")] == list(ORDER)
    for room, order in INSIDE.items():
        (row,) = (held for first, held in rows if first.strip(" `/") == room)
        assert [part for part in row.split("`")[1::2] if part in order] == list(order), room
