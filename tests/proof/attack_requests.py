"""Attack the REST example: hostile requests under true, borrowed and forged tokens.

After each history what everybody may read is compared with a count kept here from the receipts.
Then requests are made out of the server's own description, and their answers compared with it.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from random import Random
from time import monotonic
from typing import Any, Final

import jwt
import schemathesis
from attrs import define, evolve, field
from bearer import Issuer
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from httpx import Client, HTTPError, Response
from hypothesis import HealthCheck, Phase, given, seed, settings
from rest_server import application
from schemathesis import Case, GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import positive_data_acceptance
from wire import plain

from fla_rules import EnterpriseNumber, Period
from fla_rules.facts import Actor, Channel, Mandate, Message, Role
from fla_rules.in_memory import MovableClock, RegisterInMemory
from fla_rules.testing.histories import history
from fla_rules.testing.sources import STAFFS
from proof.attempts import Attempts
from serving import ISSUER, authorization, service, serving

_EMPLOYER: Final = STAFFS[0].employer
_OFFICE: Final = Actor(Role.MANDATARY, "office")
_MANDATE: Final = Mandate(_OFFICE.id, _EMPLOYER, Period(date(2024, 7, 1), date(2024, 12, 31)))
_ACTORS: Final = (
    *(Actor.employer(staff.employer) for staff in STAFFS),
    *(Actor.worker(staff.employer, each.id) for staff in STAFFS for each in staff.workers),
    Actor.worker(STAFFS[-1].employer, "w1"),
    _OFFICE,
    Actor(Role.PROVIDER, "school"),
    Actor(Role.PROVIDER, "another school"),
    Actor(Role.SIGEDIS, "sigedis"),
    Actor(Role.INSPECTION, "inspection"),
)
_FORGER: Final = Issuer(Ed25519PrivateKey.generate(), ISSUER.name, ISSUER.audience)
_LENGTH: Final = 8
_LARGEST_ANSWER: Final = 2**20
_HOSTILE: Final[tuple[Any, ...]] = (
    *("", " ", "\ud800", "\x00", "\x1b[31m", "x" * 70_000, "../../x", "m1", "t1", "w1", "w9"),
    *("0403.170.701", "0200.065.765", "0403.170.702", "1/0", "2/4", "-1", "1e9", "9" * 2_000),
    *("0001-01-01", "9999-12-31", "2031-01-01", "2025-02-30", "online", "sigedis", "provider"),
    *(-1, 0, 2**63, 10**400, 1.5, float("inf"), float("nan"), None, True, False),
    *([], {}, [[[[[]]]]], ["w1", "w1"], {"type": "Days", "amount": "1"}),
)
_BODIES: Final[tuple[Callable[[], bytes], ...]] = (
    lambda: b"",
    lambda: b"{}",
    lambda: b"\xff\xfe[\x00]\x00",
    lambda: b'[{"id": 1, "id": 2}]',
    lambda: b"[" * 100_000,
    lambda: b"[" * 100_000 + b"]" * 100_000,
    lambda: b'{"a":' * 50_000,
    lambda: b"[" + b"1," * 400_000 + b"1]",
    lambda: b"[" + b"{}," * 1_900 + b"{}]",
    lambda: json.dumps([{"content": {"certificates": "x" * 400_000}}]).encode(),
    lambda: b" " * (4 * 1024 * 1024 + 1),
)
_PATHS: Final = (
    "/employers/{employer}/trainings",
    "/employers/{employer}/trainings?known_on=2025-06-30&known_on=2024-06-30",
    "/employers/{employer}/trainings?known_on=%ED%A0%80",
    "/employers/%2e%2e%2fmessages/trainings?known_on=2025-06-30",
    "/employers/0403.170.702/trainings?known_on=2025-06-30",
    "/messages",
    "/nowhere",
)
# No schema can say what check digits are: what it allows may be refused all the same.
_NOT_CHECKED: Final[list[Any]] = [positive_data_acceptance]


@define(eq=False)
class _Target:
    """A service with its clock, what was accepted there, and what was found out about it."""

    client: Client
    chance: Random
    clock: MovableClock
    found: Attempts
    # The trainings that hold by the receipts, each with its worker, by employer.
    holding: dict[EnterpriseNumber, dict[str, str]] = field(factory=dict)
    answered: set[tuple[Actor, str]] = field(factory=set)

    def fail(self, what: str, sent: object) -> None:
        self.found.failures.append(f"{what}: {sent!r:.500}")

    def ask(self, kind: str, method: str, path: str, **sent: Any) -> Response | None:  # noqa: ANN401 - handed on
        """Send a request, and look at what no answer may be."""
        self.found.tried[kind] += 1
        try:
            answer = self.client.request(method, path, **sent)
        except HTTPError as error:
            self.fail(f"{kind}: no answer, {error!r}", sent)
            return None
        problem = answer.headers.get("content-type") == "application/problem+json"
        if answer.status_code >= 500:
            self.fail(f"{kind}: status {answer.status_code}", sent)
        elif answer.is_success is problem:
            self.fail(f"{kind}: status {answer.status_code} and no problem details", sent)
        if len(answer.content) > _LARGEST_ANSWER:
            self.fail(f"{kind}: an answer of {len(answer.content)} bytes", sent)
        return answer


def attack(seconds: float, seed: int) -> Attempts:
    """Send hostile requests for some seconds; gives what was tried, and what got through."""
    chance, until = Random(seed), monotonic() + seconds * 3 / 4
    found = Attempts()
    while True:
        _one_history(chance, found)
        if monotonic() >= until:
            break
    from_description(found, examples=max(2, round(seconds)), seed=seed)
    return found


def _one_history(chance: Random, found: Attempts) -> None:
    told = history(chance, STAFFS, length=_LENGTH, unruly=True)
    context = evolve(told.context, mandates=(_MANDATE,))
    clock = MovableClock(date.min)
    memory = RegisterInMemory(context, clock)
    app = application(service(memory, memory.channel(Channel.REST), context, clock))
    with serving(app) as client:
        target = _Target(client, chance, clock, found)
        for day, messages in told.day_by_day():
            clock.day = day
            for message in messages:
                _send(target, message)
        _read(target)
        found.tried["histories read back"] += 1


# --- requests ------------------------------------------------------------------------------------


def _send(target: _Target, message: Message) -> None:
    chance = target.chance
    turn = chance.random()
    if turn < 0.35:
        _submit(target, "messages as they are", message, plain(message))
    elif turn < 0.7:
        _submit(target, "messages with hostile values", message, _spoilt(chance, plain(message)))
    elif turn < 0.8:
        other = chance.choice(_ACTORS)
        posing = {**plain(message), "by": _by(other)}
        _submit(target, "messages in the name of another", message, posing, as_actor=other)
    elif turn < 0.9:
        _without_token(target, message)
    elif turn < 0.96:
        _strange_path(target)
    else:
        body = chance.choice(_BODIES)()
        headers = {**authorization(message.by), "Content-Type": "application/json"}
        target.ask(
            "bodies that are no messages", "POST", "/messages", content=body, headers=headers
        )


def _by(actor: Actor) -> dict[str, object]:
    number = str(actor.employed_by) if actor.employed_by else None
    return {"role": actor.role.value, "id": actor.id, "employed_by": number}


def _spoilt(chance: Random, content: dict[str, Any]) -> dict[str, Any]:
    """Change some values of a message, wherever they stand."""
    spoilt = deepcopy(content)
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(_places(spoilt)))
        turn = chance.random()
        if turn < 0.8:
            holder[key] = chance.choice(_HOSTILE)
        elif turn < 0.9 and isinstance(holder, dict):
            del holder[key]
        elif isinstance(holder, dict):
            holder[str(chance.choice(_HOSTILE))[:20]] = chance.choice(_HOSTILE)
    return spoilt


def _places(content: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    pairs = content.items() if isinstance(content, dict) else enumerate(content)
    for key, value in list(pairs):
        yield content, key
        if isinstance(value, dict | list):
            yield from _places(value)


def _without_token(target: _Target, message: Message) -> None:
    now = datetime.now(UTC)
    claims = {"sub": message.by.id, "role": message.by.role.value, "aud": ISSUER.audience}
    token = target.chance.choice(
        [
            None,
            "Bearer x",
            "Bearer \x7f",
            f"Bearer {_FORGER.token(message.by, now)}",
            f"Bearer {ISSUER.token(message.by, now - timedelta(days=1))}",
            f"Bearer {evolve(ISSUER, audience='another').token(message.by, now)}",
            f"Bearer {jwt.encode(claims, '', algorithm='none')}",
            f"Bearer {jwt.encode(claims, ISSUER.key, algorithm='EdDSA')}",
        ]
    )
    headers = {"Authorization": token} if token else {}
    kind = "requests without a good token"
    for answer in (
        target.ask(kind, "POST", "/messages", json=[plain(message)], headers=headers),
        target.ask(kind, "GET", _trainings(message.employer, target.clock.day), headers=headers),
    ):
        if answer and answer.status_code != 401:
            target.fail(f"{kind}: status {answer.status_code}", token)


def _strange_path(target: _Target) -> None:
    chance = target.chance
    path = chance.choice(_PATHS).format(employer=_EMPLOYER)
    method = chance.choice(["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
    headers = authorization(chance.choice(_ACTORS))
    answer = target.ask("strange paths", method, path, headers=headers)
    if answer and answer.is_success:
        target.fail("strange paths: an answer", (method, path))


def _submit(
    target: _Target,
    kind: str,
    message: Message,
    content: dict[str, Any],
    as_actor: Actor | None = None,
) -> None:
    """Send a message under a token; what is accepted must be the sender's own, and is counted."""
    chance, actor = target.chance, as_actor or message.by
    borrowed = chance.random() < 0.1
    actor = chance.choice(_ACTORS) if borrowed else actor
    try:
        body = json.dumps([content]).encode()
    except UnicodeEncodeError:
        return
    headers = {**authorization(actor), "Content-Type": "application/json"}
    answer = target.ask(kind, "POST", "/messages", content=body, headers=headers)
    if answer is None or not answer.is_success:
        return
    (receipt,) = answer.json()
    if receipt["handling"] == "accepted":
        for why in _not_allowed(target, actor, content):
            target.fail(f"{kind}: {why} was accepted", body)
        _count(target, actor, content)


def _not_allowed(target: _Target, actor: Actor, content: dict[str, Any]) -> Iterator[str]:
    """Say, from the plain message and by no rule of the library, why its sender may not send it."""
    employer, said = content["employer"], content["content"]
    sent_on = date.fromisoformat(content["sent_on"])
    if content["by"] != _by(actor):
        yield "a message in the name of another"
    if (actor, content["id"]) in target.answered:
        yield "a second message of one id"
    if sent_on > target.clock.day:
        yield "a message of a day to come"
    if actor.role is Role.EMPLOYER and actor.id != employer:
        yield "a message about another's workers"
    mandated = employer == str(_EMPLOYER) and _mandated(actor, _EMPLOYER, target)
    if actor.role is Role.MANDATARY and not (mandated and _MANDATE.period.contains(sent_on)):
        yield "a message without a mandate"
    if actor.role is Role.WORKER and (
        said["type"] != "AskCorrection"
        or (said["worker"], employer) != (actor.id, str(actor.employed_by))
    ):
        yield "a worker's message"
    if actor.role is Role.PROVIDER and "Training" not in said["type"]:
        yield "a provider's message about no training"
    if actor.role in {Role.SIGEDIS, Role.INSPECTION}:
        yield f"a message of {actor.role.value}"


def _count(target: _Target, actor: Actor, content: dict[str, Any]) -> None:
    target.answered.add((actor, content["id"]))
    employer, said = EnterpriseNumber.parse(content["employer"]), content["content"]
    holding = target.holding.setdefault(employer, {})
    if said["type"] == "WithdrawTraining":
        del holding[said["training"]]
    elif said["type"] in {"RegisterTraining", "CorrectTraining"}:
        training = said["training"]
        holding.pop(training["corrects"], None)
        holding[training["id"]] = training["worker"]


# --- reading back --------------------------------------------------------------------------------


def _trainings(employer: EnterpriseNumber, known_on: date) -> str:
    return f"/employers/{employer}/trainings?known_on={known_on}"


def _read(target: _Target) -> None:
    """Let everybody read everything: a worker the own trainings, nobody what is not theirs."""
    for actor in _ACTORS:
        for staff in STAFFS:
            answer = target.ask(
                "readings",
                "GET",
                _trainings(staff.employer, target.clock.day),
                headers=authorization(actor),
            )
            if answer:
                seen = answer.json() if answer.is_success else []
                _compare(target, actor, staff.employer, seen)


def _compare(
    target: _Target, actor: Actor, employer: EnterpriseNumber, seen: Sequence[dict[str, Any]]
) -> None:
    holding = target.holding.get(employer, {})
    given = Counter((each["id"], each["worker"]) for each in seen)
    known = set(holding.items())
    shown = f"{actor.role.value} {actor.id} of {actor.employed_by} reads {employer}"
    if any(times > 1 for times in given.values()):
        target.fail(f"{shown}: a training twice", given)
    if set(given) - known:
        target.fail(f"{shown}: what was never accepted, or no longer holds", set(given) - known)
    if actor.role is Role.WORKER:
        own = {each for each in known if each[1] == actor.id and actor.employed_by == employer}
        if set(given) != own:
            target.fail(f"{shown}: not the own trainings", set(given) ^ own)
    elif actor.role is Role.PROVIDER:
        if any(not name.startswith(f"{actor.id}::") for name, _ in given):
            target.fail(f"{shown}: another's trainings", given)
    elif given and not (actor == Actor.employer(employer) or _mandated(actor, employer, target)):
        target.fail(f"{shown}: another's trainings", given)


def _mandated(actor: Actor, employer: EnterpriseNumber, target: _Target) -> bool:
    return (actor, employer) == (_OFFICE, _EMPLOYER) and _MANDATE.period.contains(target.clock.day)


# --- the description -----------------------------------------------------------------------------


def from_description(found: Attempts, examples: int, seed: int) -> None:
    """Make valid and broken requests out of the description, and compare each answer with it."""
    told = history(Random(seed), STAFFS, length=_LENGTH)
    clock = MovableClock(told.messages[-1].sent_on)
    memory = RegisterInMemory(told.context, clock)
    app = application(service(memory, memory.channel(Channel.REST), told.context, clock))
    with serving(app) as client:
        schema = schemathesis.openapi.from_url(f"{client.base_url}/openapi.json")
        operations: Any = schema.get_all_operations()
        for operation in operations:
            for mode in GenerationMode:
                strategy = operation.ok().as_strategy(generation_mode=mode)
                _conforms(found, strategy, examples, seed)


def _conforms(found: Attempts, strategy: Any, examples: int, start: int) -> None:  # noqa: ANN401 - of cases
    @seed(start)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def conforms(case: "Case[Any]") -> None:
        found.tried["requests out of the description"] += 1
        headers = authorization(Actor.employer(_EMPLOYER))
        answer = case.call(headers=headers)
        try:
            case.validate_response(answer, excluded_checks=_NOT_CHECKED, headers=headers)
        except FailureGroup as failed:
            found.failures.append(f"{case.method} {case.path}: {failed}"[:2_000])

    conforms()
