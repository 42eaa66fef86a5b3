"""What an attack gives back: how often it tried what, and where it got through."""

from collections import Counter

from attrs import define, field


@define
class Attempts:
    """What was tried, counted by kind, and each failure in a sentence with how to see it again."""

    tried: Counter[str] = field(factory=Counter)
    failures: list[str] = field(factory=list)

    def add(self, more: "Attempts") -> None:
        """Take in what another round tried."""
        self.tried += more.tried
        self.failures += more.failures
