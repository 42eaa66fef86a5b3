"""Since when a fact was known: the day that it says, or all along where it says none."""

from datetime import date
from typing import Protocol


class Dated(Protocol):
    """A fact that may say from which day it was known."""

    @property
    def known_from(self) -> date | None:
        """The day from which it was known; None where it was known all along."""


def known_by(fact: Dated, day: date) -> bool:
    """Tell whether a fact was known on a day."""
    return fact.known_from is None or fact.known_from <= day
