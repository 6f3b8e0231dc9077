"""One-time pages for what does not belong into a chat, and who may open one as a Mini App.

A page's token stands in the fragment of its address and opens one step. As a Mini App the page
is opened by Telegram itself, which signs who has opened it: a link that was passed on opens
nothing."""

import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl

from rebind.clock import Clock
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.telegram.messages import Key
from rebind.verification.service import Cases

MAX_AGE = timedelta(minutes=5)
"""Of the word for who has opened the page."""
IN_A_BROWSER = frozenset({"passkey"})
"""Steps that the window inside Telegram cannot do: it knows no passkeys."""


class MiniApps:
    def __init__(self, settings: Settings, keys: Keys, clock: Clock, cases: Cases) -> None:
        self._settings = settings
        self._keys = keys
        self._clock = clock
        self._cases = cases

    def page(self, body: Mapping[str, Any], title: str) -> Key:
        """The button that opens the page of a dressed `secure_step`."""
        address = str(body["page_url"])
        if not address.startswith("https://") or body["step"] in IN_A_BROWSER:
            return Key(title, url=address)
        base, _, fragment = address.partition("#")
        step_id = fragment.partition(".")[0]
        return Key(title, app=f"{base}#{step_id}.{self._token(step_id)}")

    def _token(self, step_id: str) -> str:
        return self._keys.blind_index("mini_app", step_id)

    def admit(self, step_id: str, token: str, init_data: str) -> tuple[int, str]:
        """The person at Telegram, and the token of the step's page. Whether the step is that
        person's is for the caller to ask. Raises Problem(UNAUTHORIZED)."""
        if not hmac.compare_digest(token.encode(), self._token(step_id).encode()):
            raise Problem(Code.UNAUTHORIZED)
        user = verified(
            init_data, self._settings.telegram_token.get_secret_value(), self._clock.now()
        )
        return user, self._cases.page_token(step_id)


def verified(init_data: str, bot_token: str, now: datetime) -> int:
    """The number of the user in a Mini App's init data, signed by Telegram with the bot's token
    (core.telegram.org/bots/webapps, "Validating data received via the Mini App"). Raises
    Problem(UNAUTHORIZED) for anything that is forged, old, of the future or incomplete."""
    try:
        pairs = parse_qsl(init_data, strict_parsing=True, keep_blank_values=True, max_num_fields=40)
        given = dict(pairs)
        claimed = given.pop("hash")
        if len(given) != len(pairs) - 1:
            raise ValueError("a field twice")
        key = hmac.digest(b"WebAppData", bot_token.encode(), sha256)
        lines = "\n".join(f"{name}={value}" for name, value in sorted(given.items()))
        expected = hmac.new(key, lines.encode(), sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), claimed.encode()):
            raise ValueError("hash")
        age = now - datetime.fromtimestamp(int(given["auth_date"]), UTC)
        if not -timedelta(seconds=30) <= age <= MAX_AGE:
            raise ValueError("auth_date")
        return _user(given["user"])
    except (ValueError, KeyError, TypeError, OverflowError, OSError, RecursionError) as error:
        raise Problem(Code.UNAUTHORIZED) from error


def _user(text: str) -> int:
    number = json.loads(text)["id"]
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError("id")
    return number
