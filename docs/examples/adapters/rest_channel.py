"""A channel over REST, and the register at its other end, through `rest_server`.

The format is ours: no official one exists in public.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from attrs import frozen
from httpx import Client, Response, TransportError
from wire import WireError, from_json, plain, read

from fla_rules import EnterpriseNumber, Training
from fla_rules.facts import Message
from fla_rules.register import MessageReceipt

_ATTEMPTS: Final = 3
# So that a request of messages about single workers stays within what the server takes.
_AT_ONCE: Final = 500
_LONGEST_SAID: Final = 2_000


class RefusedError(Exception):
    """The server did not do what it was asked; the text has the status, and what it says."""


@frozen
class RestChannel:
    """A way in over HTTP; give the client its base address, its token, and the longest it may wait.

    Where no answer comes, nobody knows whether the messages arrived: they are sent again as they
    are. Those that had arrived are duplicates then, accepted or refused as they were at first.
    """

    client: Client

    def submit(self, messages: Sequence[Message]) -> tuple[MessageReceipt, ...]:
        """Hand over messages and get a receipt for each; raises httpx's errors and `RefusedError`.

        Many are sent in several requests. Where one fails, those before it were handled: send all
        again.
        """
        return tuple(receipt for part in _parts(messages) for receipt in self._submitted(part))

    def _submitted(self, messages: Sequence[Message]) -> Sequence[MessageReceipt]:
        content = [plain(each) for each in messages]
        for _ in range(_ATTEMPTS - 1):
            try:
                answer = self.client.post("/messages", json=content)
            except TransportError:
                continue
            return _receipts(answer, messages)
        return _receipts(self.client.post("/messages", json=content), messages)


def _parts(messages: Sequence[Message]) -> Iterator[Sequence[Message]]:
    return (messages[start : start + _AT_ONCE] for start in range(0, len(messages), _AT_ONCE))


def _receipts(answer: Response, messages: Sequence[Message]) -> Sequence[MessageReceipt]:
    receipts = [read(each, MessageReceipt) for each in _listed(answer)]
    if [each.message for each in receipts] != [each.id for each in messages]:
        raise WireError("the answer has not one receipt for each message, in their order")
    return receipts


@frozen
class RestRegister:
    """What a register over HTTP shows to whose token the client has, as a `TrainingRegister`."""

    client: Client

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        """Give the trainings of an employer's workers as known on a day."""
        asked = {"known_on": known_on.isoformat()}
        answer = self.client.get(f"/employers/{employer}/trainings", params=asked)
        return tuple(read(each, Training) for each in _listed(answer))


def _listed(answer: Response) -> list[object]:
    if not answer.is_success:
        raise RefusedError(f"{answer.status_code}: {_said(answer)}")
    content = from_json(answer.content)
    if not isinstance(content, list):
        raise WireError("the answer is no list")
    return content


def _said(answer: Response) -> str:
    """Give the details of a problem (RFC 9457), or what a server that knows none says."""
    try:
        told = from_json(answer.content)
    except WireError:
        return answer.reason_phrase
    if not isinstance(told, dict):
        return answer.reason_phrase
    return f"{told.get('detail')} {told.get('errors', '')}"[:_LONGEST_SAID].strip()
