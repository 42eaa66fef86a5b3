"""What every check is made of: laws, each a sentence and a search for what breaks it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from attrs import frozen

Subject = TypeVar("Subject")


class LawBroken(AssertionError):
    """An implementation breaks a law of its port; the text is a sentence with an example.

    >>> str(LawBroken("Clock", "it never goes back", "2025-01-02 is followed by 2025-01-01"))
    'Clock: it is a law that it never goes back, but 2025-01-02 is followed by 2025-01-01'
    """

    def __init__(self, port: str, law: str, example: str) -> None:
        super().__init__(port, law, example)
        self.port = port
        self.law = law
        self.example = example

    def __str__(self) -> str:
        return f"{self.port}: it is a law that {self.law}, but {self.example}"


@frozen
class PortLaw(Generic[Subject]):
    """A law of a port: what it says, and how examples that break it are searched for."""

    says: str
    breaks: Callable[[Subject], Iterator[str]]


@frozen
class PortLaws(Generic[Subject]):
    """The laws of one port, in the order in which they are checked."""

    port: str
    laws: Sequence[PortLaw[Subject]]

    def hold(self, subject: Subject) -> None:
        """Check each law; raises `LawBroken` with the first example that breaks one."""
        for law in self.laws:
            for example in law.breaks(subject):
                raise LawBroken(self.port, law.says, example)

    def sentences(self) -> tuple[str, ...]:
        """Give what the laws say."""
        return tuple(law.says for law in self.laws)
