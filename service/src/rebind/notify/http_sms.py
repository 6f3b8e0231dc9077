"""SMS by an HTTP API in the shape of Twilio's `Messages.json`."""

import httpx

from rebind.notify.ports import Message, Refused

TIMEOUT_SECONDS = 10


class HttpSmsCarrier:
    """`base_url` without a trailing slash; `account` and `token` are its Basic credentials."""

    def __init__(self, base_url: str, account: str, token: str, sender: str) -> None:
        self._url = f"{base_url.rstrip('/')}/2010-04-01/Accounts/{account}/Messages.json"
        self._sender = sender
        self._client = httpx.Client(auth=(account, token), timeout=TIMEOUT_SECONDS)

    def send(self, message: Message) -> None:
        answer = self._client.post(
            self._url, data={"To": message.to, "From": self._sender, "Body": message.text}
        )
        # 400 is a verdict on this message (unroutable, unsubscribed); 401, 429 and 5xx are ours
        # or the carrier's trouble, and the message is still good
        if answer.status_code == 400:
            raise Refused
        answer.raise_for_status()
