"""How it was: what a person says of the people they talked with, once for each time."""

from rebind.audit.chain import Audit
from rebind.chat import handlings
from rebind.chat.log import Log
from rebind.chat.typed import mask
from rebind.database import Tx
from rebind.problems import Code, Problem


class Ratings:
    def __init__(self, log: Log, audit: Audit) -> None:
        self._log = log
        self._audit = audit

    def give(self, rating_id: str, score: int, comment: str | None = None) -> None:
        """Raises Problem: NOT_FOUND, STALE when it was said before."""
        with self._log.db.write() as tx:
            self.give_within(tx, rating_id, score, comment)

    def give_within(self, tx: Tx, rating_id: str, score: int, comment: str | None = None) -> None:
        """See `give`, in a transaction of the caller's."""
        about = handlings.asked(tx, rating_id)
        if about is None:
            raise Problem(Code.NOT_FOUND)
        # In their own words, so that it may have in it whatever a message may
        hidden = mask(comment).shown if comment else None
        if not handlings.rate(tx, rating_id, score, hidden, self._log.clock.now()):
            raise Problem(Code.STALE)
        self._audit.append(
            tx, "conversation_rated", conversation=about.conversation_id, score=score
        )
