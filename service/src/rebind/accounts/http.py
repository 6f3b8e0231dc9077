"""The exchange's own user service, by HTTP (docs/exchange.md).

An effect takes two steps, since no transaction spans two houses. It is *prepared* inside the
caller's transaction: the exchange checks it against the account as it is, and reserves it. The
caller's commit decides, and queues in the outbox that it be *confirmed*, at least once, until that
is done. A caller that dies before its commit has confirmed nothing, and the reservation lapses.
Whoever locks the account next confirms what is still owed first, so that nobody acts on what an
effect that is decided already has changed."""

from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import quote

import httpx
import structlog
from circuitbreaker import CircuitBreaker, CircuitBreakerError
from httpx_retries import Retry, RetryTransport
from pydantic import BaseModel, ValidationError

from rebind.accounts import wire
from rebind.accounts.model import Account, Fact, Passkey, Session
from rebind.accounts.ports import Accounts, Done, Effect
from rebind.accounts.signatures import RequestSigner
from rebind.clock import Clock
from rebind.database import Tx
from rebind.keys import Keys
from rebind.notify.outbox import Outbox
from rebind.notify.ports import Message, Refused
from rebind.problems import Code, Problem

TIMEOUT = httpx.Timeout(5.0, connect=2.0)
"""Seconds. Whoever waits holds the account's lock meanwhile."""
RETRIES = 2
BACKOFF_SECONDS = 0.1
FAILURES_UNTIL_OPEN = 5
OPEN_SECONDS = 10
"""With the exchange away, five people wait for it, and then one every ten seconds."""
NOBODY = "-"
"""In an address, the account that does not exist: the exchange does the same work for it."""

log = structlog.get_logger(__name__)


class Away(Exception):
    """The exchange did not answer as it has promised to."""


class ExchangeClient:
    """Signed requests to the exchange. GET and PUT are tried again, since twice is as good as
    once; POST only where no connection came about, which the transport below sees to."""

    def __init__(
        self, base_url: str, secret: str, clock: Clock, transport: httpx.BaseTransport | None = None
    ) -> None:
        """`secret` (32 bytes at least) is shared with the exchange."""
        retry = Retry(
            total=RETRIES,
            allowed_methods=["GET", "PUT"],
            backoff_factor=BACKOFF_SECONDS,
            max_backoff_wait=1.0,
            # A Retry-After may be long, and somebody holds a lock
            respect_retry_after_header=False,
        )
        self._http = httpx.Client(
            base_url=base_url.rstrip("/"),
            auth=RequestSigner(secret, clock.now),
            timeout=TIMEOUT,
            transport=RetryTransport(transport or httpx.HTTPTransport(retries=1), retry=retry),
            follow_redirects=False,
        )
        breaker = CircuitBreaker(
            failure_threshold=FAILURES_UNTIL_OPEN,
            recovery_timeout=OPEN_SECONDS,
            expected_exception=Away,
        )
        self._ask: Callable[[str, str, BaseModel | None], httpx.Response] = breaker(self._send)

    def ask(self, method: str, path: str, body: BaseModel | None = None) -> httpx.Response:
        """Raises Problem(UNAVAILABLE)."""
        try:
            return self._ask(method, path, body)
        except (Away, CircuitBreakerError) as error:
            raise Problem(Code.UNAVAILABLE, retry_after_seconds=OPEN_SECONDS) from error

    def _send(self, method: str, path: str, body: BaseModel | None) -> httpx.Response:
        content = body.model_dump_json().encode() if body is not None else b""
        headers = {"Content-Type": "application/json"} if content else {}
        try:
            answer = self._http.request(method, path, content=content, headers=headers)
        except httpx.HTTPError as error:
            log.warning("exchange_away", error=type(error).__name__, method=method)
            raise Away from error
        if answer.status_code >= 500 or answer.status_code in (401, 403, 429):
            log.warning("exchange_away", status=answer.status_code, method=method)
            raise Away
        return answer

    def told[T: BaseModel](
        self, shape: type[T], method: str, path: str, body: BaseModel | None = None
    ) -> T | None:
        """The answer, or None for 404. Raises Problem(UNAVAILABLE), also for an answer that is
        not in the contract: whatever it was meant to say, nothing may rest on it."""
        answer = self.ask(method, path, body)
        return None if answer.status_code == 404 else self.read(shape, answer)

    @staticmethod
    def read[T: BaseModel](shape: type[T], answer: httpx.Response) -> T:
        try:
            if answer.status_code != 200:
                raise ValueError("not in the contract")
            return shape.model_validate_json(answer.content)
        except (ValidationError, ValueError) as error:
            log.error("exchange_broke_contract", status=answer.status_code, kind=shape.__name__)
            raise Problem(Code.UNAVAILABLE) from error


class HttpAccounts(Accounts):
    def __init__(self, keys: Keys, client: ExchangeClient, outbox: Outbox) -> None:
        super().__init__(keys)
        self._client = client
        self._outbox = outbox
        self._carrier = EffectCarrier(client)

    def find(self, tx: Tx, canonical: str) -> Account | None:
        body = wire.LookUp(email=canonical)
        return self._account(self._client.told(wire.AccountBody, "POST", "/v1/look-up", body))

    def _look(self, tx: Tx, account_id: str, *, lock: bool) -> Account | None:
        if lock:
            tx.lock(f"account:{account_id}")
            self._confirm_owed(tx, account_id)
        return self._account(self._client.told(wire.AccountBody, "GET", _of(account_id)))

    @staticmethod
    def _account(body: wire.AccountBody | None) -> Account | None:
        return body.account() if body else None

    def _confirm_owed(self, tx: Tx, account_id: str) -> None:
        for message in self._outbox.owed(tx, account_id):
            try:
                self._carrier.send(message)
            except Refused:
                # The sender comes to it, too, and is the one to give up on it
                continue
            self._outbox.settle(tx, message.id)

    def facts(self, tx: Tx, account_id: str) -> list[Fact]:
        found = self._client.told(wire.Ledger, "GET", f"{_of(account_id)}/ledger")
        return [each.fact() for each in found.facts] if found else []

    def sessions(self, tx: Tx, account_id: str) -> Sequence[Session]:
        found = self._client.told(wire.Sessions, "GET", f"{_of(account_id)}/sessions")
        return [each.session() for each in found.sessions] if found else []

    def portrait(self, tx: Tx, account_id: str) -> bytes | None:
        answer = self._client.ask("GET", f"{_of(account_id)}/portrait")
        return answer.content if answer.status_code == 200 else None

    # --- proving ----------------------------------------------------------------------------------

    def password_matches(self, account: Account | None, password: str) -> bool:
        path = f"{_of(account.id if account else NOBODY)}/password"
        compared = self._client.told(
            wire.Compared, "POST", path, wire.PasswordEntered(password=password)
        )
        return account is not None and compared is not None and compared.right

    def ready_password(self, password: str) -> str:
        """As it is: the exchange hashes it."""
        return password

    def match_totp(self, tx: Tx, account_id: str, code: str, now: datetime) -> str | None:
        path = f"{_of(account_id)}/totp"
        matched = self._client.told(wire.Matched, "POST", path, wire.CodeEntered(code=code))
        return matched.step if matched else None

    def spend_totp(self, tx: Tx, step: str) -> bool:
        """At once, and for good: should the caller's transaction fail, the code is lost, and the
        next one is half a minute away."""
        spent = self._client.told(wire.Spent, "POST", "/v1/totp/spent", wire.Step(step=step))
        return spent is not None and spent.spent

    def passkeys(self, tx: Tx, account_id: str) -> list[Passkey]:
        found = self._client.told(wire.Passkeys, "GET", f"{_of(account_id)}/passkeys")
        return [each.passkey() for each in found.passkeys] if found else []

    def count_signature(self, tx: Tx, tool_id: str, count: int) -> None:
        path = f"/v1/passkeys/{quote(tool_id, safe='')}/sign-count"
        self._client.ask("PUT", path, wire.SignCount(count=count))

    # --- effects ----------------------------------------------------------------------------------

    def apply(self, tx: Tx, account: Account, effect: Effect) -> Done | None:
        body = wire.EffectBody.of(account, effect)
        answer = self._client.ask("PUT", _effect(effect.name), body)
        if answer.status_code == 409:
            if self._conflict(answer) == "number_taken":
                return None
            # Somebody changed the number since it was read, under no lock of ours: read again
            raise Problem(Code.UNAVAILABLE, retry_after_seconds=1)
        done = self._client.read(wire.DoneBody, answer).done()
        self._outbox.owe(tx, account.id, effect.name)
        return done

    @staticmethod
    def _conflict(answer: httpx.Response) -> str:
        try:
            return wire.Conflict.model_validate_json(answer.content).code
        except ValidationError:
            return "changed"


class EffectCarrier:
    """Confirms what a commit has decided: what the outbox's channel `effect` hands over. The
    message's subject is the effect's name."""

    def __init__(self, client: ExchangeClient) -> None:
        self._client = client

    def send(self, message: Message) -> None:
        """Raises Refused when the exchange will never do it, which its contract does not permit:
        an operator has to look at the account."""
        answer = self._client.ask("POST", f"{_effect(message.subject)}/confirmation")
        if answer.status_code in (404, 409, 410, 422):
            log.error("effect_refused", id=message.id, status=answer.status_code)
            raise Refused
        if answer.status_code != 204:
            raise Problem(Code.UNAVAILABLE)


def _of(account_id: str) -> str:
    return f"/v1/accounts/{quote(account_id or NOBODY, safe='')}"


def _effect(name: str) -> str:
    return f"/v1/effects/{quote(name, safe='')}"
