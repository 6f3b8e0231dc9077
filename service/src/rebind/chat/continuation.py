"""Going on with a conversation elsewhere: a code that is good once, for ten minutes, for one thing.

A code stands in the fragment of an address or behind `?start=`, and only its digest is kept. It
gives what it was made for: a chat in Telegram, a browser, or the word for who somebody is."""

from collections.abc import Callable
from datetime import datetime, timedelta

from rebind.accounts.identities import Identity
from rebind.chat import repository
from rebind.chat.log import Log
from rebind.chat.model import Channel, Grant
from rebind.chat.schemas import Continued, Opened
from rebind.chat.service import Chat
from rebind.clock import rfc3339
from rebind.database import Tx
from rebind.ids import digest, token
from rebind.problems import Code, Problem

LIFETIME = timedelta(minutes=10)
"""To fetch a phone and open a link on it, not longer."""


class Continuations:
    def __init__(self, log: Log, chat: Chat, verify_identity: Callable[[str], Identity]) -> None:
        self._db = log.db
        self._clock = log.clock
        self._settings = log.settings
        self._log = log
        self._chat = chat
        self._verify_identity = verify_identity
        self.telegram_link: Callable[[str], str] | None = None
        """Of a code; None where there is no bot. Raises Problem(UNAVAILABLE) while its name is not
        known."""

    def offer(self, conversation_id: str, on: Channel) -> Continued:
        """A way on, on another channel. Raises Problem: NOT_FOUND where there is no such channel,
        UNAVAILABLE."""
        if on is Channel.TELEGRAM and self.telegram_link is None:
            raise Problem(Code.NOT_FOUND)
        with self._db.write() as tx:
            code, until = self.mint(tx, conversation_id, Grant(on.value))
            return Continued(url=self._url(on, code), expires_at=rfc3339(until))

    def _url(self, on: Channel, code: str) -> str:
        if on is Channel.TELEGRAM:
            assert self.telegram_link is not None
            return self.telegram_link(code)
        return self.web_link(code)

    def web_link(self, code: str) -> str:
        return f"{self._settings.base_url}/widget/#continue={code}"

    def login_link(self, code: str) -> str:
        """The exchange's page on which people are signed in, with the chat in its corner."""
        return f"{self._settings.chat_page}#help-chat-link={code}"

    def mint(self, tx: Tx, conversation_id: str, gives: Grant) -> tuple[str, datetime]:
        """A new code and until when it is good; 43 characters, which is what a start parameter of
        Telegram's may hold."""
        code, until = token(), self._clock.now() + LIFETIME
        repository.add_continuation(
            tx,
            digest=digest(code),
            conversation_id=conversation_id,
            gives=gives,
            expires_at=until,
        )
        return code, until

    def find(self, tx: Tx, code: str, gives: Grant) -> str | None:
        """The conversation that a code is good for; it stays good."""
        return repository.find_continuation(tx, digest(code), gives, self._clock.now())

    def redeem(self, tx: Tx, code: str, gives: Grant) -> str | None:
        """Spend a code: its conversation, or None."""
        return repository.use_continuation(tx, digest(code), gives, self._clock.now())

    def go_on(self, code: str) -> Opened:
        """Spend a code in a browser: a token of its own for the conversation. Raises
        Problem(NOT_FOUND) for a code that is unknown, too old or spent."""
        with self._db.write() as tx:
            conversation_id = self.redeem(tx, code, Grant.WEB)
            if conversation_id is None:
                raise Problem(Code.NOT_FOUND)
            conversation = self._chat.locked(tx, conversation_id)
            self._log.say_from_catalogue(tx, conversation, "chat_continued_web")
            return Opened(
                conversation_id=conversation_id, token=self._chat.grant(tx, conversation_id)
            )

    def link(self, code: str, identity: str) -> None:
        """Say who the person of a conversation is, from a page on which they are signed in.
        Raises Problem: UNAUTHORIZED, NOT_FOUND, FORBIDDEN (somebody else's conversation). The code
        stays good where it is refused."""
        person = self._verify_identity(identity)
        with self._db.write() as tx:
            conversation_id = self.redeem(tx, code, Grant.LINK)
            if conversation_id is None:
                raise Problem(Code.NOT_FOUND)
            conversation = self._chat.attach(tx, conversation_id, person)
            self._log.say_from_catalogue(tx, conversation, "chat_linked")

    def forget(self) -> int:
        """Forget the codes whose time is over; how many there were."""
        with self._db.write() as tx:
            return repository.forget_continuations(tx, self._clock.now())
