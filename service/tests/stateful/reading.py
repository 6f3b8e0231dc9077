"""Rows and the oracle's memory in one language, so that they can be held against each other."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from service.tests.stateful.oracle import Oracle
from service.tests.stateful.records import CODES, Account, Case, asks_for
from service.tests.verification.world import PASSWORD

from rebind.demo import passkeys

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]
People = Mapping[str, Mapping[str, Any]]
TABLES = (
    "account account_session account_tool account_number verification_case challenge proof "
    "budget_charge question_pick question_set face_session command_result alarm outbox audit_entry"
).split()
PEOPLE: People = {
    "alice": {},
    "gina": {"phone": "+447700900107"},
    "carol": {"high_value": True},
    "dave": {"facts": []},
    "erin": {"tools": {"totp": "KRSXG5CTMVRXEZLU"}},
    "bob": {"primary_verified": True},
}
"""Those of the resets."""
SECRET, TAKEN = "KRSXG5CTMVRXEZLUKRSXG5CT", "+447700900190"
SIGNED_IN: People = {
    "olga": {
        "phone": "+447700900105",
        "tools": {"totp": SECRET},
        "passkeys": [passkeys.credential("olga")],
    },
    "alice": {},
    "rival": {"phone": TAKEN, "passkeys": [passkeys.credential("rival")]},
}
"""Those of changes: one with every tool, one with a number only, one whose number is wanted."""
FIRST = "+447700900101"
STANDS = ("step", "state", "why")


def email(name: str) -> str:
    return f"{name}@example.com"


def phone(of: Mapping[str, Any]) -> str:
    found: str = of.get("phone", FIRST)
    return found


def known(people: People) -> dict[str, Account]:
    """What the oracle is told of these."""
    return {
        email(name): Account(
            PASSWORD,
            phone(of),
            tools=frozenset(("totp",) * ("tools" in of) + ("passkey",) * ("passkeys" in of)),
            high_value="high_value" in of,
            primary="primary_verified" in of,
            history="facts" not in of,
        )
        for name, of in people.items()
    }


@dataclass(frozen=True)
class Reading:
    rows: Rows
    owners: Mapping[str, str]
    """Addresses by account id."""
    names: Mapping[str, str]
    """Addresses, numbers and blocks of numbers by blind index."""
    seconds: Callable[[int | None], int | None]
    """A stored instant as seconds since the beginning."""
    now: int

    def seen(self) -> dict[str, object]:
        talks: dict[str, list[object]] = {}
        for row in self.rows["verification_case"]:
            talks.setdefault(row["conversation_id"], []).append(self.case(row))
        return {
            "talks": talks,
            "accounts": {
                self.owners[row["id"]]: (
                    self.names.get(row["phone_index"] or "", row["phone_index"]),
                    row["frozen_at"] is not None,
                    self.seconds(row["withdrawals_held_until"]) or 0,
                    sum(s["account_id"] == row["id"] for s in self.rows["account_session"]),
                    sorted(
                        tool["kind"]
                        for tool in self.rows["account_tool"]
                        if tool["account_id"] == row["id"]
                    ),
                )
                for row in self.rows["account"]
            },
            "budgets": self.budgets(),
            "alarms raised": sum(row["used_at"] is not None for row in self.rows["alarm"]),
        }

    def budgets(self) -> dict[tuple[str, str], list[int | None]]:
        """When each was charged, by the name of its subject and its purpose."""
        found: dict[tuple[str, str], list[int | None]] = {}
        for row in self.rows["budget_charge"]:
            subject = row["subject"]
            name = self.owners.get(subject) or self.names.get(subject, subject)
            found.setdefault((name, row["purpose"]), []).append(self.seconds(row["at"]))
        return found

    def case(self, row: Row) -> tuple[object, ...]:
        expires = self.seconds(row["expires_at"]) or 0
        overdue = row["state"] == "open" and self.now >= expires
        stands = ("closed", "expired", "expired") if overdue else tuple(map(row.get, STANDS))
        mine = [c for c in self.rows["challenge"] if c["case_id"] == row["id"]]
        live = [] if overdue else [c for c in mine if not (c["used_at"] or c["revoked_at"])]
        return (
            (row["journey"], *stands),
            expires,
            self.names.get(row["email_index"], ""),
            tuple(bool(row[n]) for n in ("password_right", "password_forgotten", "tools_lost")),
            (row["round"], self.picks(row)),
            Counter(c["kind"] for c in mine if c["kind"] in CODES),
            [
                (c["kind"], c["attempts"], self.seconds(c["issued_at"]))
                for c in live
                # One to the bound number is of no use any more once another tool was proven
                if c["kind"] in CODES
                and (c["kind"] != "old_number" or asks_for(row["step"], c["kind"]))
            ],
            [
                self.seconds(c["issued_at"])
                for c in live
                if c["kind"] == row["step"] not in CODES
                and self.now < (self.seconds(c["expires_at"]) or 0)
            ],
            self.names.get(row["new_phone_index"] or ""),
            row["puzzles"] if stands[0] == "puzzle" else 0,
            self.seconds(row["hold_until"]),
            self.proofs(row),
        )

    def proofs(self, row: Row) -> set[tuple[str, str]]:
        """Of whom or of which number, and of what kind."""
        return {
            (self.names[proof["target_index"]], proof["kind"])
            for proof in self.rows["proof"]
            if proof["case_id"] == row["id"] and proof["kind"] not in ("questions", "face")
        }

    def picks(self, row: Row) -> int:
        here = (row["id"], row["round"])
        return sum((p["case_id"], p["round"]) == here for p in self.rows["question_pick"])

    def charges(self, subject: str, purpose: str) -> list[int | None]:
        return [
            self.seconds(c["at"])
            for c in self.rows["budget_charge"]
            if (c["subject"], c["purpose"]) == (subject, purpose)
        ]


def expected(oracle: Oracle) -> dict[str, object]:
    """What a reading has to see."""
    return {
        "talks": {
            talk: [_expected_case(case, oracle) for case in cases]
            for talk, cases in oracle.talks.items()
        },
        "accounts": {
            address: (a.phone, a.frozen, a.hold, len(a.sessions), sorted(a.tools))
            for address, a in oracle.accounts.items()
        },
        "budgets": {
            key: list(budget.uses.values()) for key, budget in oracle.budgets.items() if budget.uses
        },
        "alarms raised": len(oracle.raised),
    }


def _expected_case(case: Case, oracle: Oracle) -> tuple[object, ...]:
    code, shown = case.code, oracle.fresh(case)
    return (
        (case.journey, case.step, case.state, case.why),
        case.expires,
        case.email,
        (case.known, case.forgotten, case.lost),
        (case.round, len(case.picks)),
        case.sent,
        [(code.kind, code.attempts, code.at)] if code else [],
        [shown.at] if shown else [],
        case.wanted,
        case.puzzles if case.step == "puzzle" else 0,
        case.hold,
        case.proofs,
    )


def differences(seen: object, wanted: object, where: str = "") -> str:
    """What is not as expected, and nothing else of it."""
    if isinstance(seen, dict) and isinstance(wanted, dict):
        keys = sorted(seen.keys() | wanted.keys(), key=str)
        parts = [(str(key), seen.get(key), wanted.get(key)) for key in keys]
    elif isinstance(seen, list | tuple) and type(seen) is type(wanted) and len(seen) == len(wanted):
        parts = [(str(n), *pair) for n, pair in enumerate(zip(seen, wanted, strict=True))]
    else:
        return f"{where}: {seen} is not {wanted}; "
    return "".join(differences(a, b, f"{where} {key}") for key, a, b in parts if a != b)
