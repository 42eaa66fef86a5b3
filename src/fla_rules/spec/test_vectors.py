"""Every vector that ships agrees with this library: `pytest --pyargs fla_rules.spec`."""

import pytest

from fla_rules.spec.runner import disagreements
from fla_rules.spec.vectors import Vector, vectors


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector.id)
def test_the_library_answers_as_the_vector_says(vector: Vector) -> None:
    """Fail with every line in which the answers differ."""
    assert disagreements(vector) == ()
