"""What must hold of the rows after every step, whatever journey is walked (docs/proofs.md)."""

import json
import re
from collections import Counter
from typing import ClassVar

from hypothesis.stateful import RuleBasedStateMachine, invariant
from service.tests.stateful.house import House
from service.tests.stateful.oracle import Oracle
from service.tests.stateful.reading import TABLES, Reading, Row, Rows
from service.tests.stateful.records import CODES, DAY
from service.tests.verification.world import PASSWORD, World

from rebind.audit.chain import verify

PAST_THE_MAILBOX = (
    "face_intro face questions_intro questions questions_failed tools totp passkey old_number "
    "new_number puzzle sms_code"
).split()
STRIDE = 20
"""Steps from one look through everything to the next: it takes longer than a step."""
ENDED = ("completed", "rejected", "expired", "cancelled")
STEPS: Counter[str] = Counter()
"""Steps, runs and what came of them, over all machines of this process."""


class Invariants(RuleBasedStateMachine):
    """Of the rows as they are, and as they were a step ago."""

    NAME: ClassVar[str]
    """Of its figures."""
    oracle: Oracle
    house: House
    world: World
    rows: dict[str, list[Row]]
    before: dict[str, list[Row]]
    ids: dict[str, str]
    """Accounts by their addresses."""
    owners: dict[str, str]
    """Addresses by their accounts."""
    names: dict[str, str]
    """Addresses, numbers and their blocks by blind index."""
    numbers: dict[str, str]
    """Whose they are."""
    codes: dict[int, str]
    links: dict[str, tuple[str, int]]
    refusals: list[bool]
    stopped: set[str]
    """Cases that were there when their account's owner said that it was somebody else."""
    frozen_elsewhere: set[str]
    steps: int
    ended: bool
    _budgets: tuple[Rows, dict[tuple[str, str], list[int | None]]] | None = None

    def count(self, what: str, more: int = 1) -> None:
        STEPS[f"({self.NAME}: {what})"] += more

    @property
    def reading(self) -> Reading:
        return Reading(self.rows, self.owners, self.names, self.house.seconds, self.oracle.now)

    def budgets(self) -> dict[tuple[str, str], list[int | None]]:
        """See Reading; of the rows as they are now, which several invariants ask for."""
        if self._budgets is None or self._budgets[0] is not self.rows:
            self._budgets = (self.rows, self.reading.budgets())
        return self._budgets[1]

    @property
    def changed(self) -> list[tuple[Row, Row]]:
        """The cases that are not as they were a step ago, each with what it was."""
        was = {row["id"]: row for row in self.before["verification_case"]}
        return [
            (was.get(row["id"], {}), row)
            for row in self.rows["verification_case"]
            if was.get(row["id"]) != row
        ]

    def completed_now(self) -> list[Row]:
        return [
            row
            for was, row in self.changed
            if row["state"] == "completed" and was.get("state") != "completed"
        ]

    @staticmethod
    def account(rows: Rows, account_id: str) -> Row:
        return next(row for row in rows["account"] if row["id"] == account_id)

    def added(self, table: str) -> list[Row]:
        """Rows that have come since the last step."""
        return self.rows[table][len(self.before[table]) :]

    def entries(self, case_id: str) -> list[Row]:
        """Audit entries of a case's moves, in order."""
        rows = (row["entry"] for row in self.rows["audit_entry"] if case_id in row["entry"])
        entries = map(json.loads, rows)
        return [e for e in entries if (e["kind"], e.get("case")) == ("case_moved", case_id)]

    def proven(self, case: Row) -> set[str]:
        """Kinds of its proofs that are of its account."""
        return {
            p["kind"]
            for p in self.rows["proof"]
            if (p["case_id"], p["account_id"]) == (case["id"], case["account_id"])
        }

    @invariant()
    def i2_a_refused_move_changes_nothing_but_attempts_and_the_audit(self) -> None:
        """And what budgets count, and that the delivery was answered. That time has ended a case is
        written down by whoever notices, and is not the refusal's doing; a challenge that is good
        for one answer, and the next one in its place, are what counts an attempt at a passkey."""
        overdue = any(row["state"] == "expired" for _, row in self.changed)
        if overdue or not self.refusals or not all(self.refusals):
            return
        for table in set(TABLES) - {"budget_charge", "command_result", "audit_entry"}:
            was, now = (
                [
                    {**row, "attempts": None}
                    for row in rows[table]
                    if table != "challenge" or row["kind"] in CODES
                ]
                for rows in (self.before, self.rows)
            )
            assert now == was, f"a refusal changed {table}"

    @invariant()
    def i3_an_end_is_an_end(self) -> None:
        for was, row in self.changed:
            assert was.get("state") not in ENDED, f"{was} became {row}"

    @invariant()
    def i4_a_proof_is_of_what_it_names(self) -> None:
        """The address of its account; or the number that its case is to bind, or a face check of
        its case and account."""
        wanted = {row["id"]: row["new_phone_index"] for row in self.rows["verification_case"]}
        checks = {
            (row["case_id"], row["account_id"], row["id"]) for row in self.rows["face_session"]
        }
        for proof in self.added("proof"):
            if proof["kind"] == "face":
                whose = (proof["case_id"], proof["account_id"], proof["target_index"])
                assert whose in checks
                continue
            address = self.account(self.rows, proof["account_id"])["email_index"]
            of_number = proof["kind"] == "sms_code"
            assert proof["target_index"] == (wanted[proof["case_id"]] if of_number else address)

    @invariant()
    def i7_at_most_one_proven_case_of_an_account_is_open(self) -> None:
        owners = Counter(
            (row["account_id"], row["journey"] == "reset")
            for row in self.rows["verification_case"]
            if row["state"] == "open"
            and row["step"] in PAST_THE_MAILBOX
            and self.oracle.now < (self.house.seconds(row["expires_at"]) or 0)
            and not row["password_forgotten"]
        )
        assert all(number == 1 for number in owners.values())

    @invariant()
    def i8_no_charge_is_ever_given_back(self) -> None:
        assert (
            self.rows["budget_charge"][: len(self.before["budget_charge"])]
            == (self.before["budget_charge"])
        )

    @invariant()
    def i9_a_challenge_takes_five_guesses(self) -> None:
        assert all(row["attempts"] <= 5 for row in self.rows["challenge"])

    @invariant()
    def i10_question_tries_per_account(self) -> None:
        for (_, purpose), charges in self.budgets().items():
            times = sorted(at or 0 for at in charges if purpose == "questions")
            windows = zip(times, times[3:], strict=False)
            assert all(later - first >= 30 * DAY for first, later in windows)

    @invariant()
    def i11_what_was_used_stays_used(self) -> None:
        for table, key in (("challenge", "id"), ("alarm", "token_digest")):
            now = {row[key]: row["used_at"] for row in self.rows[table]}
            for row in self.before[table]:
                assert row["used_at"] in (None, now[row[key]])

    @invariant()
    def i12_one_live_code_at_most(self) -> None:
        """And one challenge of a passkey, and one picture, that can be answered."""
        live = Counter(
            (row["case_id"], "code" if row["kind"] in CODES else row["kind"])
            for row in self.rows["challenge"]
            if row["used_at"] is None
            and row["revoked_at"] is None
            and (row["kind"] in CODES or self.oracle.now < self.house.seconds(row["expires_at"]))
        )
        assert all(number == 1 for number in live.values())
        dead = {row["id"] for row in self.before["challenge"] if row["revoked_at"] is not None}
        assert all(
            row["revoked_at"] is not None for row in self.rows["challenge"] if row["id"] in dead
        )

    @invariant()
    def i13_nothing_is_accepted_at_or_after_its_end(self) -> None:
        for table in ("challenge", "alarm"):
            for row in self.rows[table]:
                assert row["used_at"] is None or row["used_at"] < row["expires_at"]
        for row in self.completed_now():
            assert row["closed_at"] < row["expires_at"]

    @invariant()
    def i14_a_code_is_six_digits(self) -> None:
        assert all(re.fullmatch("[0-9]{6}", code) for code in self.codes.values())

    @invariant()
    def i16_a_days_guesses_seldom_hit(self) -> None:
        """Whatever was guessed at an account since yesterday, over all conversations: the chance
        of having hit is at most one in ten thousand. Three codes of an app are right at once."""
        rounds = self.world.settings.question_max_blind_guess
        worth = dict.fromkeys(("email_codes_known", "email_codes_stranger", "sms_codes"), 1e-6)
        worth |= {"totp": 3e-6, "questions": rounds}
        chances: Counter[str] = Counter()
        for (name, purpose), times in self.budgets().items():
            today = sum((at or 0) > self.oracle.now - DAY for at in times)
            chances[name] += today * worth.get(purpose, 0)  # type: ignore[assignment]
        assert all(chance <= 1e-4 for chance in chances.values())

    @invariant()
    def i17_a_right_code_over_the_cap_is_not_taken(self) -> None:
        """Told as a wrong one, which the oracle sees to, and not used up."""
        used = {row["id"]: row["used_at"] for row in self.rows["challenge"]}
        for row in self.before["challenge"]:
            if row["used_at"] is None and row["attempts"] == 5:
                assert used[row["id"]] is None

    @property
    def looks_through_everything(self) -> bool:
        return self.ended or self.steps % STRIDE == 0

    def secrets(self) -> set[str]:
        """What no row may have in it, codes apart."""
        return {*self.ids, *self.numbers, PASSWORD, *self.links}

    @invariant()
    def i18_no_secret_stands_in_a_row(self) -> None:
        """Sealed cells apart: they are base64 of a ciphertext, and digits in it say nothing."""
        if not self.looks_through_everything:
            return
        cells = [
            str(cell)
            for rows in self.rows.values()
            for row in rows
            for cell in row.values()
            if isinstance(cell, str) and not cell.startswith("1.k1.")
        ]
        words = {word for cell in cells for word in re.split(r"[^\w@.+-]", cell)}
        secrets = self.secrets()
        assert not words & (secrets | set(self.codes.values()))
        raw = self.house.bytes()
        assert not any(secret.encode() in raw for secret in secrets)

    @invariant()
    def i19_only_the_owner_locks_an_account(self) -> None:
        """Or people at the exchange; failed tries do not."""
        alarmed = {row["account_id"] for row in self.rows["alarm"] if row["used_at"] is not None}
        frozen = {row["id"] for row in self.rows["account"] if row["frozen_at"] is not None}
        assert frozen <= alarmed | self.frozen_elsewhere

    @invariant()
    def i21_a_hold_is_never_shortened(self) -> None:
        held = {row["id"]: row["withdrawals_held_until"] or 0 for row in self.before["account"]}
        for row in self.rows["account"]:
            assert (row["withdrawals_held_until"] or 0) >= held[row["id"]]

    @invariant()
    def i26_not_me_is_the_last_word(self) -> None:
        """No case that was there when the owner said so, and none while the account is frozen."""
        used = {row["token_digest"] for row in self.before["alarm"] if row["used_at"] is not None}
        for row in self.rows["alarm"]:
            if row["used_at"] is not None and row["token_digest"] not in used:
                cases = self.before["verification_case"]
                self.stopped |= {c["id"] for c in cases if c["account_id"] == row["account_id"]}
        for case in self.completed_now():
            assert self.account(self.before, case["account_id"])["frozen_at"] is None
            assert case["id"] not in self.stopped

    @invariant()
    def i27_nobody_is_signed_in(self) -> None:
        sessions = {row["id"] for row in self.before["account_session"]}
        assert {row["id"] for row in self.rows["account_session"]} <= sessions

    @invariant()
    def i34_each_move_has_one_entry(self) -> None:
        for was, row in self.changed:
            entries = self.entries(row["id"])
            assert (entries[-1]["step"] if entries else "consent") == row["step"]
            assert (entries[-1].get("why") if entries else None) == row["why"]
            mine = [json.loads(each["entry"]) for each in self.added("audit_entry")]
            new = [entry for entry in mine if entry.get("case") == row["id"]]
            if was and all(entry["kind"] != "case_moved" for entry in new):
                assert not new or row["step"] in ("sign_in", "puzzle")

    @invariant()
    def i34_the_chain_holds(self) -> None:
        if not self.looks_through_everything:
            return
        verdict = verify(self.house.db, self.house.keys)
        assert verdict.fault is None
        assert verdict.entries == len(self.rows["audit_entry"])

    @invariant()
    def i35_nobody_gets_more_text_messages_than_their_share(self) -> None:
        for (name, purpose), times in self.budgets().items():
            if purpose.startswith("sms_") and purpose != "sms_codes":
                cap, window = self.oracle.caps[purpose]
                of_window = [at for at in times if (at or 0) > self.oracle.now - window]
                assert len(of_window) <= cap, f"{name} had {len(of_window)} of {purpose}"

    @invariant()
    def z_remember(self) -> None:
        """The last one, by its name: what the next step's changes are held against."""
        self.before = self.rows
        self.refusals.clear()
        self.steps += 1
        self.count("steps")
