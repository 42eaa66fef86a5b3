"""Put every vector under every other option of each reading it does not name, one at a time.

`python tests/proof/readings.py`. The ordinary tests turn all those readings at once, which a vector
could pass where two of them undo each other; this does not.
"""

import sys
from collections.abc import Iterator

from attrs import evolve

from fla_rules.law import QUESTIONS
from fla_rules.spec import Vector, disagreements, vectors


def unnamed(vector: Vector) -> Iterator[str]:
    """Name each reading that the vector depends on and does not name."""
    for question, options in QUESTIONS.items():
        for option in list(options)[1:] if question not in vector.readings else []:
            read_so = {**vector.readings, question: option.option}
            if disagreements(evolve(vector, readings=read_so)):
                yield f"{vector.id} depends on {question} = {option.option}"


def main() -> int:
    """Print what depends on a reading it does not name; 1 where something does."""
    answered = [each for each in vectors() if not any(part.refused for part in each.expected)]
    found = [line for vector in answered for line in unnamed(vector)]
    asked = sum(
        len(options) - 1
        for vector in answered
        for question, options in QUESTIONS.items()
        if question not in vector.readings
    )
    print("\n".join((*found, f"{asked} questions to {len(answered)} vectors, {len(found)} differ")))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
