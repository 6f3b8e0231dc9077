"""Pictures that people send, on their way from Telegram to the evidence of their case.

They are fetched by the service: the address of a file has the bot's token in it, and is shown to
nobody. Those of an album come one by one, and are taken together."""

from collections.abc import Sequence
from datetime import timedelta

from anyio import to_thread
from telegram import Bot
from telegram.error import BadRequest, InvalidToken

from rebind.chat.model import Channel
from rebind.chat.service import Chat as Conversations
from rebind.evidence.service import Picture
from rebind.telegram.book import Book, Chore
from rebind.telegram.ports import Pictures

MOST_BYTES = 20 * 1024 * 1024
"""What a bot can fetch (core.telegram.org/bots/api#getfile)."""
TOGETHER = timedelta(seconds=1.5)
"""How long the rest of an album is waited for."""


class Fetching:
    def __init__(
        self, book: Book, bot: Bot, conversations: Conversations, pictures: Pictures
    ) -> None:
        self._book = book
        self._bot = bot
        self._conversations = conversations
        self._pictures = pictures

    async def fetch(self, chores: Sequence[Chore]) -> None:
        """Fetch what was sent together, and put it to the case. Twice is once: each picture is
        known by its delivery."""
        pictures = [
            Picture(content=content, delivery=str(chore.asked["delivery"]))
            for chore in chores
            if (content := await self._content(chore)) is not None
        ]
        await to_thread.run_sync(self._take, chores, pictures)

    async def _content(self, chore: Chore) -> bytes | None:
        try:
            file = await self._bot.get_file(str(chore.asked["file_id"]))
        except BadRequest:
            return None
        if (file.file_size or 0) > MOST_BYTES:
            return None
        try:
            return bytes(await file.download_as_bytearray())
        except (BadRequest, InvalidToken):  # as the library calls a file that is gone
            return None

    def _take(self, chores: Sequence[Chore], pictures: Sequence[Picture]) -> None:
        first, lost = chores[0], len(chores) - len(pictures)
        with self._book.db.write() as tx:
            text = self._book.text(tx, first.chat.conversation_id)
            self._conversations.show(
                tx,
                first.chat.conversation_id,
                text("telegram_pictures", count=len(chores)),
                str(first.asked["client_msg_id"]),
                Channel.TELEGRAM,
            )
            if lost:
                self._book.say(tx, first.chat.id, text("telegram_picture_lost"))
        if pictures:
            self._pictures.receive(first.chat.conversation_id, pictures)
