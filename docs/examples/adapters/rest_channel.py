"""A channel over REST, and the register at its other end, through `rest_server`.

The format is ours: no official one exists in public.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import frozen
from httpx import Client, Response, TransportError
from wire import WireError, from_json, plain, read

from fla_rules import EnterpriseNumber, Training
from fla_rules.facts import Message
from fla_rules.register import MessageReceipt

_ATTEMPTS: Final = 3


@frozen
class RestChannel:
    """A way in over HTTP; give the client its base address and the longest it may wait.

    Where no answer comes, nobody knows whether the messages arrived: they are sent again as they
    are. Those that had arrived are duplicates then, accepted or refused as they were at first.
    """

    client: Client

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Hand over messages and get a receipt for each; raises httpx's errors."""
        content = [plain(each) for each in messages]
        for _ in range(_ATTEMPTS - 1):
            try:
                return self._submit(content)
            except TransportError:
                continue
        return self._submit(content)

    def _submit(self, content: list[dict[str, object]]) -> tuple[MessageReceipt, ...]:
        answer = self.client.post("/messages", json=content)
        return tuple(read(each, MessageReceipt) for each in _listed(answer))


@frozen
class RestRegister:
    """What a register over HTTP holds, as a `TrainingRegister`."""

    client: Client

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        """Give the trainings of an employer's workers as known on a day."""
        asked = {"known_on": known_on.isoformat()}
        answer = self.client.get(f"/employers/{employer}/trainings", params=asked)
        return tuple(read(each, Training) for each in _listed(answer))


def _listed(answer: Response) -> list[object]:
    answer.raise_for_status()
    content = from_json(answer.content)
    if not isinstance(content, list):
        raise WireError("the answer is no list")
    return content
