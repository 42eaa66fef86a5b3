"""The receiving side of a REST channel: any register behind HTTP, with an OpenAPI description.

`POST /messages` takes a list of messages and gives the receipts. The id of a message is what makes
repeating a request safe: whoever got no answer sends the same messages again.

The format is ours: no official one exists in public.
"""

from datetime import date
from typing import Final

from json_schema import Schema, Schemas
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from wire import WireError, from_json, plain, read

from fla_rules import EnterpriseNumber, FactError, Training
from fla_rules.calendar import parse_day
from fla_rules.facts import Message
from fla_rules.ports import DeclarationChannel, TrainingRegister
from fla_rules.register import MessageReceipt

_BAD_REQUEST: Final = 400
_TOO_LARGE: Final = 413
_LARGEST: Final = 16 * 1024 * 1024


class _TooLargeError(Exception):
    """More is sent than is read at once."""


def application(register: TrainingRegister, channel: DeclarationChannel) -> Starlette:
    """Put a register, and the channel that leads into it, behind HTTP."""

    async def submit(request: Request) -> JSONResponse:
        content = from_json(await _body(request))
        if not isinstance(content, list):
            raise WireError("not a list of messages")
        messages = [read(each, Message) for each in content]
        # In a thread of its own, for a register may wait for its database.
        receipts = await run_in_threadpool(channel.submit, messages)
        return JSONResponse([plain(each) for each in receipts])

    async def trainings(request: Request) -> JSONResponse:
        employer = EnterpriseNumber.parse(request.path_params["employer"])
        known_on = parse_day(request.query_params.get("known_on", ""))
        held = await run_in_threadpool(register.trainings, employer, known_on)
        return JSONResponse([plain(each) for each in held])

    routes = [
        Route("/messages", submit, methods=["POST"]),
        Route("/employers/{employer}/trainings", trainings),
        Route("/openapi.json", lambda _: JSONResponse(openapi())),
    ]
    refused = {WireError: _refused, FactError: _refused, _TooLargeError: _too_large}
    return Starlette(routes=routes, exception_handlers={**refused})


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            raise _TooLargeError
    return bytes(body)


async def _refused(_: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"mistake": str(error)}, _BAD_REQUEST)


async def _too_large(_: Request, error: Exception) -> JSONResponse:
    del error
    return JSONResponse({"mistake": f"more than {_LARGEST} bytes; send less"}, _TOO_LARGE)


# --- the description -----------------------------------------------------------------------------


def openapi() -> Schema:
    """Describe the service; the schemas are made from the classes that are read and written."""
    schemas = Schemas("#/components/schemas/")
    messages, receipts, held = (
        _listed(schemas.of(each)) for each in (Message, MessageReceipt, Training)
    )
    submit = {
        "summary": "Hand over messages, and get a receipt for each; safe to repeat",
        "requestBody": {"required": True, **_json(messages)},
        "responses": _answers("a receipt for each message, in their order", receipts),
    }
    trainings = {
        "summary": "The trainings of an employer's workers as known on a day",
        "parameters": [
            {
                "name": "employer",
                "in": "path",
                "required": True,
                "schema": schemas.of(EnterpriseNumber),
            },
            {"name": "known_on", "in": "query", "required": True, "schema": schemas.of(date)},
        ],
        "responses": _answers("the trainings", held),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "An example channel; its format is official in no way", "version": "1"},
        "paths": {
            "/messages": {"post": submit},
            "/employers/{employer}/trainings": {"get": trainings},
        },
        "components": {"schemas": schemas.named},
    }


def _listed(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _json(schema: Schema) -> Schema:
    return {"content": {"application/json": {"schema": schema}}}


def _answers(said: str, schema: Schema) -> Schema:
    mistake = {"type": "object", "properties": {"mistake": {"type": "string"}}}
    return {
        "200": {"description": said, **_json(schema)},
        "400": {"description": "not of the format; nothing was handled", **_json(mistake)},
    }
