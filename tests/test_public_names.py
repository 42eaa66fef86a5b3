"""The public names: one screen, sorted, and all of them there."""

import ast
from pathlib import Path

import pytest

import fla_rules


def test_every_public_name_is_there_and_documented() -> None:
    for name in fla_rules.__all__:
        value = getattr(fla_rules, name)
        # A constant or an alias of types has no docstring of its own.
        assert not callable(value) or name == "Outcome" or value.__doc__, name


def test_what_a_type_checker_sees_is_what_is_loaded() -> None:
    tree = ast.parse(Path(fla_rules.__file__).read_text(encoding="utf-8"))
    seen = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("fla_rules.")
        for alias in node.names
    }
    assert sorted(seen) == sorted(fla_rules.__all__)
    for name, module in seen.items():
        loaded = getattr(fla_rules, name)
        # Constants know no home of their own.
        assert getattr(loaded, "__module__", module) in {module, "datetime"} or name == "Outcome"


def test_a_name_that_is_not_public_is_refused_by_name() -> None:
    name = "nothing_of_the_kind"
    with pytest.raises(AttributeError, match=name):
        getattr(fla_rules, name)


def test_the_public_names_are_listed() -> None:
    assert set(fla_rules.__all__) <= set(dir(fla_rules))
