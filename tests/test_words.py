"""Messages and their arguments: every sentence of a language stands in its table alone."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from string import Formatter

import pytest

import fla_rules
from fla_rules.explain.en import MESSAGES, WORDS

SOURCE = Path(fla_rules.__file__).parent
# What the caller, or an agreement, says in its own words.
OWN_WORDS = {"title", "note", "condition", "proration"}


def enums() -> dict[str, type[Enum]]:
    """Give every closed set of the library by its name."""
    found: dict[str, type[Enum]] = {}
    for module in pkgutil.walk_packages([str(SOURCE)], "fla_rules."):
        if not module.name.endswith(("__main__", "test_vectors")):
            named = vars(importlib.import_module(module.name)).values()
            found |= {
                each.__name__: each
                for each in named
                if isinstance(each, type) and issubclass(each, Enum) and each is not Enum
            }
    return found


def steps() -> Iterator[tuple[str, ast.Call]]:
    """Give every place that says a step, with where it stands."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "reason":
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", node


@pytest.mark.parametrize("name", sorted({key.split(".")[0] for key in WORDS if "." in key}))
def test_a_closed_set_that_has_words_has_one_for_every_member(name: str) -> None:
    members = {f"{name}.{member.name}" for member in enums()[name]}
    assert members == {key for key in WORDS if key.split(".")[0] == name}


def test_no_argument_of_a_step_is_a_code_or_a_sentence() -> None:
    for where, step in steps():
        for given in step.keywords:
            text = ast.unparse(given.value)
            # A member of a closed set is passed as it is: each language has its own word for it.
            member = text.endswith((".option", ".problem", ".remedy", "name.value", "ended.value"))
            assert not member, (where, given.arg, text)
            for part in ast.walk(given.value):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    assert part.value in {"", ", "} or " " not in part.value, (where, text)


def test_every_step_that_is_said_has_its_message() -> None:
    for where, step in steps():
        first = step.args[0] if step.args else None
        if isinstance(first, ast.Constant):
            assert first.value in MESSAGES, where


def test_every_message_names_its_arguments_and_has_no_place_without_one() -> None:
    for message, text in MESSAGES.items():
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert all(name.isidentifier() for name in names), message


def test_what_the_caller_says_in_own_words_is_the_only_prose_among_the_arguments() -> None:
    for where, step in steps():
        for given in step.keywords:
            source = ast.unparse(given.value).split(".")[-1]
            if source in OWN_WORDS:
                assert given.arg in OWN_WORDS, where
