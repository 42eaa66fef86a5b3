"""The OpenAPI description of `rest_server`, with schemas made from the classes that are sent."""

from datetime import date
from http import HTTPStatus
from typing import Final

from json_schema import Schema, Schemas

from fla_rules import EnterpriseNumber, Training
from fla_rules.facts import Message
from fla_rules.register import MessageReceipt

PROBLEM: Final = "application/problem+json"
_PROBLEM_SCHEMA: Final[Schema] = {
    "type": "object",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
                "required": ["pointer", "detail"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
}
_SUBMITTING: Final = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)
_READING: Final = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)


def openapi() -> Schema:
    """Describe the service."""
    schemas = Schemas("#/components/schemas/")
    messages, receipts, held = (
        {"type": "array", "items": schemas.of(each)} for each in (Message, MessageReceipt, Training)
    )
    submit = {
        "summary": "Hand over messages, and get a receipt for each; safe to repeat",
        "requestBody": {"required": True, **_json(messages)},
        "responses": _answers("a receipt for each message, in their order", receipts, _SUBMITTING),
    }
    trainings = {
        "summary": "The trainings of an employer's workers that the sender may see, as of a day",
        "parameters": [
            _parameter("employer", "path", schemas.of(EnterpriseNumber)),
            _parameter("known_on", "query", schemas.of(date)),
        ],
        "responses": _answers("the trainings", held, _READING),
    }
    token = {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "An example channel; its format is official in no way", "version": "1"},
        "security": [{"token": []}],
        "paths": {
            "/messages": {"post": submit},
            "/employers/{employer}/trainings": {"get": trainings},
        },
        "components": {
            "schemas": {**schemas.named, "Problem": _PROBLEM_SCHEMA},
            "securitySchemes": {"token": token},
        },
    }


def _parameter(name: str, place: str, schema: Schema) -> Schema:
    return {"name": name, "in": place, "required": True, "schema": schema}


def _json(schema: Schema) -> Schema:
    return {"content": {"application/json": {"schema": schema}}}


def _answers(said: str, schema: Schema, refused: tuple[HTTPStatus, ...]) -> Schema:
    problem = {"content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    return {
        "200": {"description": said, **_json(schema)},
        **{str(each.value): {"description": each.phrase, **problem} for each in refused},
    }
