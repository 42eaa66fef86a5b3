"""The receiving side of a REST channel: any register behind HTTP, for whoever may use it.

`POST /messages` takes a list of messages and gives the receipts. The id of a message is what makes
repeating a request safe: whoever got no answer sends the same messages again. `GET
/employers/{employer}/trainings` gives the trainings that the sender may see. Every request but that
for the description names its sender by a bearer token, and every read and write is asked of
`fla_rules.register.may`. Whatever is refused is told as problem details (RFC 9457).

A request is bounded in bytes, in time and in the workers it names. It is read, checked and handled
in threads of their own, so that nobody waits for another's.

The format is ours: no official one exists in public.
"""

import json
from asyncio import timeout
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from http import HTTPStatus
from typing import Final

from attrs import frozen
from bearer import Bearer, UnknownSenderError
from rest_description import PROBLEM, openapi
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as Event
from wire import WireError, from_json, plain, read

from fla_rules import Determined, EnterpriseNumber, FactError, Training, Worker, sentence
from fla_rules.calendar import parse_day
from fla_rules.facts import (
    Actor,
    Channel,
    ConfirmRight,
    Message,
    RegisterRight,
    Role,
    StopCalculation,
)
from fla_rules.ports import Clock, DeclarationChannel, TrainingRegister
from fla_rules.register import AccessQuestion, Context, Operation, may

_LARGEST: Final = 4 * 1024 * 1024
# A message counts as many times as it names workers, since each of them is asked about.
_MOST_NAMED: Final = 2_000
_MOST_ERRORS: Final = 20
# How many of many an answer names.
_FEW: Final = 5
_PART: Final = 64 * 1024
_CLOSE: Final = {"Connection": "close"}


@frozen
class Patience:
    """How many seconds a client may take to send a request, and to take each part of an answer."""

    sending: float = 30
    taking: float = 30


@frozen
class Service:
    """What stands behind HTTP: a register, the channel into it, and who is let in.

    `context` and `clock` must be those that the register judges and receives by.
    """

    register: TrainingRegister
    channel: DeclarationChannel
    context: Context
    clock: Clock
    bearer: Bearer
    patience: Patience = Patience()


class ProblemError(Exception):
    """A request that is refused, as it is told to the client."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        errors: tuple[tuple[str, str], ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors, self.headers = status, detail, errors, headers


def application(service: Service) -> ASGIApp:
    """Put a service behind HTTP."""

    async def submit(request: Request) -> ASGIApp:
        actor = _sender(service.bearer, request)
        body = await _body(request, service.patience.sending)
        messages = await run_in_threadpool(_messages, body, actor)
        return await _answered(lambda: map(plain, service.channel.submit(messages)))

    async def trainings(request: Request) -> ASGIApp:
        actor = _sender(service.bearer, request)
        employer, known_on = _asked(request)

        def seen() -> Iterable[object]:
            held = service.register.trainings(employer, known_on)
            return map(plain, _seen(service, actor, employer, held))

        return await _answered(seen)

    routes = [
        Route("/messages", submit, methods=["POST"]),
        Route("/employers/{employer}/trainings", trainings),
        Route("/openapi.json", lambda _: JSONResponse(openapi())),
    ]
    handlers = {ProblemError: _refused, HTTPException: _refused_by_starlette, Exception: _broken}
    return _patient(Starlette(routes=routes, exception_handlers={**handlers}), service.patience)


# --- requests ------------------------------------------------------------------------------------


def _sender(bearer: Bearer, request: Request) -> Actor:
    try:
        return bearer.actor(request.headers.get("authorization"))
    except UnknownSenderError as error:
        headers = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        raise ProblemError(HTTPStatus.UNAUTHORIZED, str(error), headers=headers) from None


async def _body(request: Request, seconds: float) -> bytes:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise ProblemError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send application/json")
    body = bytearray()
    try:
        async with timeout(seconds):
            async for part in request.stream():
                body += part
                if len(body) > _LARGEST:
                    raise _too_large(f"more than {_LARGEST} bytes")
    except TimeoutError:
        late = f"not sent within {seconds:g} seconds"
        raise ProblemError(HTTPStatus.REQUEST_TIMEOUT, late, headers=_CLOSE) from None
    return bytes(body)


def _too_large(said: str) -> ProblemError:
    detail = f"{said}; send the messages in several requests"
    return ProblemError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, headers=_CLOSE)


def _messages(body: bytes, actor: Actor) -> Sequence[Message]:
    """Read a request's messages, all of them or none: those that its sender may have sent here."""
    try:
        content = from_json(body)
    except WireError as error:
        raise ProblemError(HTTPStatus.BAD_REQUEST, str(error)) from None
    if not isinstance(content, list):
        raise ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, "not a list of messages")
    if len(content) > _MOST_NAMED:
        raise _too_large(f"more than {_MOST_NAMED} messages")
    messages = _read(content)
    if sum(map(_named, messages)) > _MOST_NAMED:
        raise _too_large(f"more than {_MOST_NAMED} workers are named")
    strangers = [str(place) for place, each in enumerate(messages) if each.by != actor]
    if strangers:
        said = f"somebody else is named as the sender of messages {', '.join(strangers[:_FEW])}"
        raise ProblemError(HTTPStatus.FORBIDDEN, said)
    return messages


def _read(content: Sequence[object]) -> list[Message]:
    messages: list[Message] = []
    errors: list[tuple[str, str]] = []
    for place, each in enumerate(content):
        try:
            messages.append(_sent_here(each))
        except WireError as error:
            errors.append((f"/{place}", str(error)))
            if len(errors) == _MOST_ERRORS:
                break
    if errors:
        said = "not messages of the format; nothing was handled"
        raise ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, said, tuple(errors))
    return messages


def _sent_here(content: object) -> Message:
    message = read(content, Message)
    if message.channel is not Channel.REST:
        raise WireError(f"Message.channel: {message.channel.value}; say rest, as it comes")
    return message


def _named(message: Message) -> int:
    content = message.content
    listing = RegisterRight | ConfirmRight | StopCalculation
    return max(1, len(content.workers)) if isinstance(content, listing) else 1


def _asked(request: Request) -> tuple[EnterpriseNumber, date]:
    """Read whose trainings are asked for, and as of which day: each is written in one way."""
    written = request.path_params["employer"]
    given = request.query_params.multi_items()
    if [name for name, _ in given] != ["known_on"]:
        raise ProblemError(HTTPStatus.BAD_REQUEST, "ask with known_on, once, and nothing else")
    try:
        employer, known_on = EnterpriseNumber.parse(written), parse_day(given[0][1])
    except FactError as error:
        raise ProblemError(HTTPStatus.BAD_REQUEST, str(error)) from None
    if str(employer) != written:
        raise ProblemError(HTTPStatus.BAD_REQUEST, f"write the employer as {employer}")
    return employer, known_on


# --- what somebody may see -----------------------------------------------------------------------


def _seen(
    service: Service, actor: Actor, employer: EnterpriseNumber, held: Iterable[Training]
) -> list[Training]:
    """Give the trainings of the workers whom the sender may see; refuse who may see nobody."""
    own: dict[str, list[Training]] = defaultdict(list)
    for training in held:
        if actor.role is not Role.PROVIDER or _entered_by(training) == actor.id:
            own[training.worker].append(training)
    refusals: dict[str, None] = {}
    seen: list[Training] = []
    permitted = False
    for worker in _workers(service.context, employer):
        outcome = may(_question(service, actor, employer, worker, own[worker.id]))
        if isinstance(outcome, Determined):
            permitted = True
            seen += own[worker.id]
        else:
            refusals |= {sentence(each, "en"): None for each in outcome.question.reasons()}
    if not permitted:
        why = "; ".join(list(refusals)[:_FEW]) or "no worker of this employer is known here"
        raise ProblemError(HTTPStatus.FORBIDDEN, why)
    return seen


def _entered_by(training: Training) -> str | None:
    """Give the provider that entered a training: its id begins with that of the provider."""
    provider, colons, _ = training.id.partition("::")
    return provider if colons else None


def _workers(context: Context, employer: EnterpriseNumber) -> Iterable[Worker]:
    return (
        worker for staff in context.staffs if staff.employer == employer for worker in staff.workers
    )


def _question(
    service: Service,
    actor: Actor,
    employer: EnterpriseNumber,
    worker: Worker,
    trainings: Sequence[Training],
) -> AccessQuestion:
    context = service.context
    return AccessQuestion(
        context.basis,
        actor,
        Operation.SEE_TRAININGS,
        employer,
        service.clock.today(),
        worker=worker,
        trainings=tuple(trainings),
        # Of a provider only the own ones are asked about.
        owners=tuple(actor for _ in trainings) if actor.role is Role.PROVIDER else (),
        channel=Channel.REST,
        mandates=context.mandated.get(actor.id, ()),
    )


# --- answers -------------------------------------------------------------------------------------


async def _answered(work: Callable[[], Iterable[object]]) -> "_Answer":
    """Do the work and write its answer, in a thread: it may wait for a database, and be long."""
    # Characters beyond ASCII are escaped: whatever was stored can be answered.
    return _Answer(await run_in_threadpool(lambda: json.dumps(list(work())).encode()))


@frozen
class _Answer:
    """A list as JSON, sent in parts: each waits until the client took the one before."""

    content: bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        del scope, receive
        length = str(len(self.content)).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", length)]
        await send(
            {"type": "http.response.start", "status": HTTPStatus.OK.value, "headers": headers}
        )
        for start in range(0, len(self.content), _PART):
            part = self.content[start : start + _PART]
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


def _patient(app: ASGIApp, patience: Patience) -> ASGIApp:
    """Leave a client that takes no part of an answer for too long, or that left before."""

    async def patient(scope: Scope, receive: Receive, send: Send) -> None:
        async def in_time(event: Event) -> None:
            try:
                async with timeout(patience.taking):
                    await send(event)
            except TimeoutError:
                raise ClientDisconnect from None

        try:
            await app(scope, receive, in_time)
        except ClientDisconnect:
            # The server closes what was left open. What was handled is a duplicate when sent again.
            return

    return patient


def _problem(error: ProblemError) -> Response:
    # "about:blank": the status says what kind of problem it is, as RFC 9457 has it.
    told: dict[str, object] = {
        "type": "about:blank",
        "title": error.status.phrase,
        "status": error.status.value,
        "detail": error.detail,
    }
    if error.errors:
        told["errors"] = [{"pointer": place, "detail": said} for place, said in error.errors]
    content = json.dumps(told).encode()
    return Response(content, error.status, error.headers, media_type=PROBLEM)


async def _refused(_: Request, error: Exception) -> Response:
    if not isinstance(error, ProblemError):
        raise error
    return _problem(error)


async def _refused_by_starlette(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return _problem(ProblemError(HTTPStatus(error.status_code), error.detail, (), error.headers))


async def _broken(_: Request, error: Exception) -> Response:
    del error
    said = "something is wrong on this side; send the same again later"
    # The server closes the connection after it: a client that is not told may ask again on it.
    return _problem(ProblemError(HTTPStatus.INTERNAL_SERVER_ERROR, said, headers=_CLOSE))
