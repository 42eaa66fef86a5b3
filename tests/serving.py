"""What the tests of the REST example share: a server on loopback, and tokens for its clients."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Thread
from typing import Final

import uvicorn
from bearer import Issuer
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from httpx import Client
from rest_server import Service, application
from starlette.types import ASGIApp

from fla_rules.facts import Actor
from fla_rules.ports import Clock, DeclarationChannel, TrainingRegister
from fla_rules.register import Context

ISSUER: Final = Issuer(Ed25519PrivateKey.generate(), "tests", "the register")


def service(
    register: TrainingRegister, channel: DeclarationChannel, context: Context, clock: Clock
) -> Service:
    """Give a service that trusts the tokens of the tests."""
    return Service(register, channel, context, clock, ISSUER.trusted)


def served(
    register: TrainingRegister, channel: DeclarationChannel, context: Context, clock: Clock
) -> ASGIApp:
    """Give an application that trusts the tokens of the tests."""
    return application(service(register, channel, context, clock))


def authorization(actor: Actor) -> dict[str, str]:
    """Give the header of a request of somebody's."""
    return {"Authorization": f"Bearer {ISSUER.token(actor, datetime.now(UTC))}"}


@contextmanager
def serving(app: ASGIApp, timeout: float = 60) -> Iterator[Client]:
    """Serve on loopback; the socket listens before the server runs, so nobody has to wait."""
    # With the protocol named, each answer is sent at once.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", ws="none"))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    try:
        with Client(base_url=address, timeout=timeout) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


@contextmanager
def as_actor(client: Client, actor: Actor) -> Iterator[Client]:
    """Give a client of the same server that sends somebody's token."""
    with Client(
        base_url=client.base_url, timeout=client.timeout, headers=authorization(actor)
    ) as own:
        yield own
