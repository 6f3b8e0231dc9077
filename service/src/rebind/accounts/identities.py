"""Who a signed-in person is, by the exchange's own word: a short-lived signed token."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import jwt

from rebind.clock import Clock
from rebind.problems import Code, Problem

MAX_LIFETIME = timedelta(minutes=5)
SHARED, PUBLIC = "HS256", "ES256"


@dataclass(frozen=True)
class Identity:
    account_id: str
    session_id: str
    expires_at: datetime


class Identities:
    """Verifies (and, for the demo, signs) identity tokens. Claims: `sub` account id, `sid`
    session id, `aud`, `iat`, `exp` at most five minutes after `iat`."""

    def __init__(self, secret: str, audience: str, clock: Clock, public_key: str = "") -> None:
        """`public_key` (PEM, P-256) is what the exchange's tokens are verified with where there
        is one, else `secret`, which both sides know. A token never chooses between them."""
        self._secret = secret
        self._key, self._algorithm = (public_key, PUBLIC) if public_key else (secret, SHARED)
        self._audience = audience
        self._clock = clock

    def verify(self, token: str) -> Identity:
        """Raises Problem(UNAUTHORIZED) for anything but a fresh token of the exchange."""
        if len(self._key.encode()) < 32:
            raise Problem(Code.UNAUTHORIZED)
        try:
            claims = jwt.decode(
                token,
                self._key,
                algorithms=[self._algorithm],
                audience=self._audience,
                # Times are judged below, by the injected clock
                options={
                    "require": ["sub", "sid", "aud", "iat", "exp"],
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_nbf": False,
                },
            )
            issued = datetime.fromtimestamp(int(claims["iat"]), self._clock.now().tzinfo)
            expires = datetime.fromtimestamp(int(claims["exp"]), self._clock.now().tzinfo)
            account_id, session_id = str(claims["sub"]), str(claims["sid"])
        except (jwt.InvalidTokenError, ValueError, OverflowError, OSError) as error:
            raise Problem(Code.UNAUTHORIZED) from error
        now = self._clock.now()
        if not (issued - timedelta(seconds=30) <= now < expires <= issued + MAX_LIFETIME):
            raise Problem(Code.UNAUTHORIZED)
        return Identity(account_id, session_id, expires)

    def sign(self, account_id: str, session_id: str) -> str:
        now = self._clock.now()
        claims = {
            "sub": account_id,
            "sid": session_id,
            "aud": self._audience,
            "iat": int(now.timestamp()),
            "exp": int((now + MAX_LIFETIME).timestamp()),
        }
        return jwt.encode(claims, self._secret, algorithm=SHARED)
