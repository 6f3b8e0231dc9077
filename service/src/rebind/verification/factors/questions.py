"""Security questions: one set per account, the same for every try; judged as a whole.

Which answers are right is stored as a keyed MAC only. A person is never told which answer was
wrong, and an attacker who starts again meets the same questions with the same decoys, so that
two renderings cannot be compared."""

import json
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from random import Random

from rebind.accounts.model import Account, Fact
from rebind.accounts.ports import Accounts
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.domain.questions import Question, draw_round

KIND = "questions"


@dataclass(frozen=True)
class Asked:
    """A question as it may be shown: nothing here tells which options are right."""

    kind: str
    option_kind: str
    multiple: bool
    options: tuple[str, ...]


@dataclass(frozen=True)
class QuestionSet:
    id: str
    asked: tuple[Asked, ...]
    answer_macs: tuple[str, ...]


class Questions:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        budgets: Budgets,
        accounts: Accounts,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._budgets = budgets
        self._accounts = accounts

    # --- the set ------------------------------------------------------------------------------

    def issue(self, tx: Tx, account: Account) -> QuestionSet | None:
        """The account's set; drawn when there is none, or when the last one is older than the
        window of the tries *and* no try of that window is counted. None: not enough history."""
        row = repository.find_question_set(tx, account.id)
        if row is not None and not self._stale(tx, account.id, row["drawn_at"]):
            return self.drawn(tx, account.id)
        drawn = self._draw(tx, account)
        if drawn is None:
            return None
        set_id = opaque("q_")
        asked = [[q.kind, q.option_kind, q.multiple, list(q.options)] for q in drawn]
        repository.put_question_set(
            tx,
            account.id,
            set_id=set_id,
            sealed=self._keys.seal(json.dumps(asked), f"question_set.sealed:{account.id}"),
            answer_macs=[
                self._answer_mac(account.id, set_id, n, q.right) for n, q in enumerate(drawn, 1)
            ],
            drawn_at=self._clock.now(),
            replaces=row["id"] if row else None,
        )
        return self.drawn(tx, account.id)

    def _stale(self, tx: Tx, account_id: str, drawn_at: datetime) -> bool:
        left = self._budgets.left(tx, account_id, self._budgets.questions)
        fresh_from = self._clock.now() - self._settings.question_window
        return drawn_at <= fresh_from and left == self._budgets.questions.cap

    def _draw(self, tx: Tx, account: Account) -> list[Question] | None:
        # Seeded by the account: an unchanged ledger gives the same questions and decoys again
        seed = self._keys.blind_index("question_draw", account.id)
        return draw_round(
            self._facts(tx, account.id),
            Random(seed),  # the seed is a secret; the drawing must be repeatable
            size=self._settings.questions_per_round,
            max_blind_guess=self._settings.question_max_blind_guess,
            min_history=self._settings.question_min_history,
            now=self._clock.now(),
        )

    def _facts(self, tx: Tx, account_id: str) -> list[Fact]:
        """The ledger and the live sessions, oldest first."""
        sessions = [
            Fact(
                "session",
                session.began_at,
                mailed=False,
                device=session.device,
                country=session.country,
            )
            for session in self._accounts.sessions(tx, account_id)
        ]
        ledger = self._accounts.facts(tx, account_id)
        return sorted(ledger + sessions, key=lambda fact: fact.at)

    def drawn(self, tx: Tx, account_id: str) -> QuestionSet | None:
        """The account's set, if one was ever drawn."""
        row = repository.find_question_set(tx, account_id)
        if row is None:
            return None
        asked = json.loads(self._keys.open(row["sealed"], f"question_set.sealed:{account_id}"))
        return QuestionSet(
            row["id"],
            tuple(Asked(kind, option, many, tuple(o)) for kind, option, many, o in asked),
            tuple(json.loads(row["answer_macs"])),
        )

    def current(self, tx: Tx, account_id: str) -> QuestionSet:
        """The set that a started round is about."""
        set_ = self.drawn(tx, account_id)
        if set_ is None:
            raise LookupError("no question set")
        return set_

    # --- showing ------------------------------------------------------------------------------

    def option_ids(self, case: Case, n: int, asked: Asked) -> list[str]:
        """Opaque ids of a question's options, good for this case and round only."""
        place = (case.id, str(case.round), str(n))
        return [
            "o_" + self._keys.blind_index("option", "|".join((*place, str(i))))[:24]
            for i in range(len(asked.options))
        ]

    # --- answering ----------------------------------------------------------------------------

    def pick_mac(self, case: Case, set_: QuestionSet, n: int, option_ids: list[str]) -> str | None:
        """The stored form of an answer; None when an id is not an option of question n, or the
        number of ids does not fit its kind."""
        asked = set_.asked[n - 1]
        ids = self.option_ids(case, n, asked)
        if not option_ids or len(set(option_ids)) != len(option_ids):
            return None
        if not set(option_ids) <= set(ids) or (not asked.multiple and len(option_ids) != 1):
            return None
        assert case.account_id is not None
        chosen = frozenset(ids.index(option) for option in option_ids)
        return self._answer_mac(case.account_id, set_.id, n, chosen)

    def _answer_mac(self, account_id: str, set_id: str, n: int, chosen: frozenset[int]) -> str:
        indexes = ",".join(str(i) for i in sorted(chosen))
        # A blind index, not a rotating MAC: what was drawn under an old key must still compare
        return self._keys.blind_index("answer", "|".join((account_id, set_id, str(n), indexes)))

    def verify(self, case: Case) -> bool:
        """Judge the round that was answered. The try is charged to the account, committed, and
        only then are the four answers compared, all of them, whatever the first one says."""
        assert case.account_id is not None
        charged = self._budgets.charge(
            case.account_id, self._budgets.questions, f"{case.id}:{case.round}"
        )
        with self._db.read() as tx:
            set_ = self.current(tx, case.account_id)
            picked = repository.picks(tx, case.id, case.round)
        if not charged:
            return False
        right = [
            self._same(picked.get(n), expected)
            for n, expected in enumerate(set_.answer_macs, start=1)
        ]
        return all(right) and len(right) == self._settings.questions_per_round

    @staticmethod
    def _same(picked: str | None, expected: str) -> bool:
        return picked is not None and compare_digest(picked, expected)
