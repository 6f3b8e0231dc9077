"""Rows and the oracle's memory in one language, so that they can be held against each other."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from service.tests.stateful.oracle import Oracle
from service.tests.stateful.records import Account, Case
from service.tests.verification.world import PASSWORD

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]
TABLES = (
    "account account_session verification_case challenge proof budget_charge question_pick "
    "question_set command_result alarm outbox audit_entry"
).split()
PEOPLE: dict[str, dict[str, Any]] = {
    "alice": {},
    "gina": {"phone": "+447700900107"},
    "carol": {"high_value": True},
    "dave": {"facts": []},
    "erin": {"tools": {"totp": "KRSXG5CTMVRXEZLU"}},
    "bob": {"primary_verified": True},
}
POOLS = ("codes_known", "codes_stranger", "sends_known", "sends_stranger")
STANDS = ("step", "state", "why")


def email(name: str) -> str:
    return f"{name}@example.com"


def people(*names: str) -> dict[str, Account]:
    """What the oracle is told of these."""
    return {
        email(name): Account(
            PASSWORD,
            tools="tools" in PEOPLE[name],
            high_value="high_value" in PEOPLE[name],
            primary="primary_verified" in PEOPLE[name],
            history="facts" not in PEOPLE[name],
        )
        for name in names
    }


@dataclass(frozen=True)
class Reading:
    rows: Rows
    owners: Mapping[str, str]
    """Addresses by account id."""
    emails: Mapping[str, str]
    """Addresses by blind index."""
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
                    row["phone_sealed"] is not None,
                    row["frozen_at"] is not None,
                    self.seconds(row["withdrawals_held_until"]) or 0,
                    sum(s["account_id"] == row["id"] for s in self.rows["account_session"]),
                    self.charges(row["id"], "questions"),
                    self.charges(row["id"], "password"),
                )
                for row in self.rows["account"]
            },
            "pools": {
                (address, pool): self.charges(index, self.purpose(address, pool))
                for index, address in self.emails.items()
                for pool in POOLS
            },
            "comparisons": {
                address: charges
                for index, address in self.emails.items()
                if (charges := self.charges(index, "comparisons"))
            },
            "alarms raised": sum(row["used_at"] is not None for row in self.rows["alarm"]),
        }

    def purpose(self, address: str, pool: str) -> str:
        """Strangers' codes at an address that nobody has are kept apart from all others."""
        nobodys = pool == "codes_stranger" and address not in self.owners.values()
        return "email_codes_nobody" if nobodys else f"email_{pool}"

    def case(self, row: Row) -> tuple[object, ...]:
        expires = self.seconds(row["expires_at"]) or 0
        overdue = row["state"] == "open" and self.now >= expires
        stands = ("closed", "expired", "expired") if overdue else tuple(map(row.get, STANDS))
        codes = [c for c in self.rows["challenge"] if c["case_id"] == row["id"]]
        live = [c for c in codes if c["used_at"] is None and c["revoked_at"] is None]
        return (
            stands,
            expires,
            self.emails.get(row["email_index"], ""),
            tuple(bool(row[n]) for n in ("password_right", "password_forgotten", "tools_lost")),
            (row["round"], self.picks(row)),
            len(codes),
            None
            if overdue or not live
            else (live[-1]["attempts"], self.seconds(live[-1]["issued_at"])),
            {
                (self.owners[p["account_id"]], p["kind"])
                for p in self.rows["proof"]
                if p["case_id"] == row["id"] and p["kind"] != "questions"
            },
        )

    def picks(self, row: Row) -> int:
        here = (row["id"], row["round"])
        return sum((p["case_id"], p["round"]) == here for p in self.rows["question_pick"])

    def charges(self, subject: str, purpose: str) -> list[int | None]:
        return [
            self.seconds(c["at"])
            for c in self.rows["budget_charge"]
            if (c["subject"], c["purpose"]) == (subject, purpose)
        ]


def expected(oracle: Oracle, addresses: Iterable[str]) -> dict[str, object]:
    """What a reading has to see. `addresses`: those that budgets are kept for."""
    pools = {
        (address, f"{kind}_{'known' if known else 'stranger'}"): list(pool.uses.values())
        for kind, pools in (("codes", oracle.codes), ("sends", oracle.sends))
        for (address, known), pool in pools.items()
    }
    return {
        "talks": {
            talk: [_expected_case(case) for case in cases] for talk, cases in oracle.talks.items()
        },
        "accounts": {
            address: (
                *(a.phone, a.frozen, a.hold, a.sessions),
                *(list(a.tries.uses.values()), list(a.told.uses.values())),
            )
            for address, a in oracle.accounts.items()
        },
        "pools": {
            (address, label): pools.get((address, label), [])
            for address in addresses
            for label in POOLS
        },
        "comparisons": {
            address: list(pool.uses.values()) for address, pool in oracle.comparisons.items()
        },
        "alarms raised": len(oracle.raised),
    }


def _expected_case(case: Case) -> tuple[object, ...]:
    return (
        (case.step, case.state, case.why),
        case.expires,
        case.email,
        (case.known, case.forgotten, case.lost),
        (case.round, len(case.picks)),
        case.sent,
        (case.code.attempts, case.code.at) if case.code else None,
        case.proofs,
    )
