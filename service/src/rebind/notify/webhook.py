"""Tells the exchange what became of an account: signed, as Standard Webhooks has it
(`webhook-id`, `webhook-timestamp`, `webhook-signature`)."""

import base64
import hmac
import json

import httpx

from rebind.clock import Clock
from rebind.notify.ports import Message

TIMEOUT_SECONDS = 10


class WebhookCarrier:
    """Posts to one address. `secret` signs, and is known to the exchange."""

    def __init__(self, url: str, secret: str, clock: Clock) -> None:
        self._url = url
        self._secret = secret.encode()
        self._clock = clock
        self._client = httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False)

    def send(self, message: Message) -> None:
        """Whatever is answered but 2xx, it is tried again: nothing that happened to an account
        can be unsaid by a receiver that was configured wrongly for an hour."""
        body = json.dumps({"type": message.subject, "data": json.loads(message.text)})
        at = str(int(self._clock.now().timestamp()))
        headers = {
            "Content-Type": "application/json",
            "webhook-id": message.id,
            "webhook-timestamp": at,
            "webhook-signature": sign(self._secret, message.id, at, body),
        }
        answer = self._client.post(self._url, content=body, headers=headers)
        if not answer.is_success:
            raise httpx.HTTPStatusError("not taken", request=answer.request, response=answer)


def sign(secret: bytes, message_id: str, at: str, body: str) -> str:
    """`v1,` and base64 of HMAC-SHA256 over id, time and body with dots between."""
    mac = hmac.digest(secret, f"{message_id}.{at}.{body}".encode(), "sha256")
    return f"v1,{base64.b64encode(mac).decode()}"
