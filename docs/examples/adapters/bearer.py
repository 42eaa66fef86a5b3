"""Who sends a request: a bearer token (RFC 6750), signed by whom the server trusts, to an actor.

The token is a JSON Web Token with a signature of Ed25519. The server holds the public key alone,
so that nobody who breaks into it can make a token. `sub` is the actor's id, `role` its role, and
`employed_by` the employer of a worker. The names of the last two are ours.
"""

from datetime import datetime, timedelta
from typing import Any, Final

import jwt
from attrs import field, frozen
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fla_rules import EnterpriseNumber
from fla_rules.facts import Actor, Role

# Pinned: a token that names another algorithm, or none, is refused before its key is looked at.
_ALGORITHM: Final = "EdDSA"
_REQUIRED: Final = ("aud", "exp", "iat", "iss", "sub")
_SCHEME: Final = "bearer"


class UnknownSenderError(ValueError):
    """Nobody knows who sends a request; the text says why, and nothing of what is known."""


@frozen
class Bearer:
    """Whose signature is trusted, who must have issued a token, and for which service."""

    key: Ed25519PublicKey = field(repr=False)
    issuer: str
    audience: str

    def actor(self, authorization: str | None) -> Actor:
        """Give who sends a request with such a header; raises `UnknownSenderError`."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != _SCHEME or not token:
            raise UnknownSenderError("no bearer token; send one in the header Authorization")
        try:
            return _actor(self._claims(token.strip()))
        except jwt.ExpiredSignatureError:
            raise UnknownSenderError("the token has expired; get another") from None
        # Older versions of PyJWT let through what a header nested without end raises.
        except (jwt.InvalidTokenError, KeyError, TypeError, ValueError, RecursionError):
            raise UnknownSenderError("the token is not one of this service") from None

    def _claims(self, token: str) -> dict[str, Any]:
        return jwt.decode(
            token,
            self.key,
            algorithms=[_ALGORITHM],
            issuer=self.issuer,
            audience=self.audience,
            options={"require": list(_REQUIRED)},
        )


def _actor(claims: dict[str, Any]) -> Actor:
    employer = claims.get("employed_by")
    number = None if employer is None else EnterpriseNumber.parse(employer)
    return Actor(Role(claims["role"]), claims["sub"], number)


@frozen
class Issuer:
    """Issues tokens: for tests and for trying out, since a real issuer first asks who is there."""

    key: Ed25519PrivateKey = field(repr=False)
    name: str
    audience: str

    @property
    def trusted(self) -> Bearer:
        """What a service has to know of this issuer."""
        return Bearer(self.key.public_key(), self.name, self.audience)

    def token(self, actor: Actor, now: datetime, lasts: timedelta = timedelta(minutes=10)) -> str:
        """Give a token for an actor."""
        claims: dict[str, object] = {
            "iss": self.name,
            "aud": self.audience,
            "sub": actor.id,
            "role": actor.role.value,
            "iat": now,
            "exp": now + lasts,
        }
        if actor.employed_by is not None:
            claims["employed_by"] = str(actor.employed_by)
        return jwt.encode(claims, self.key, algorithm=_ALGORITHM)
