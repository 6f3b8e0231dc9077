"""SQL of the room."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from rebind.accounts.model import Account, AuthenticatorApp, Fact, Passkey, Session, version_of
from rebind.accounts.tables import (
    account,
    account_number,
    account_session,
    account_tool,
    ledger_entry,
)
from rebind.database import Tx
from rebind.keys import Keys


class AccountRepository:
    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def by_id(self, tx: Tx, account_id: str, *, lock: bool = False) -> Account | None:
        return self._one(tx, account.c.id == account_id, lock=lock)

    def by_email_index(self, tx: Tx, email_index: str) -> Account | None:
        return self._one(tx, account.c.email_index == email_index, lock=False)

    def _one(self, tx: Tx, condition: object, *, lock: bool) -> Account | None:
        query = select(account).where(condition)  # type: ignore[arg-type]
        row = tx.execute(query.with_for_update() if lock else query).mappings().first()
        # Asked for nobody, too: an address without an account must cost as many queries
        tools = tx.execute(
            select(account_tool.c.kind).where(
                account_tool.c.account_id == (row["id"] if row else "")
            )
        ).scalars()
        if row is None:
            return None
        place = f"{row['id']}"
        return Account(
            id=row["id"],
            email=self._keys.open(row["email_sealed"], f"account.email_sealed:{place}"),
            password_hash=row["password_hash"],
            password_version=version_of(row["password_hash"]),
            phone=row["phone_sealed"]
            and self._keys.open(row["phone_sealed"], f"account.phone_sealed:{place}"),
            tools=frozenset(tools),
            **{
                name: row[name]
                for name in (
                    "phone_verification",
                    "primary_verified",
                    "primary_subject",
                    "primary_expires_at",
                    "high_value",
                    "frozen_at",
                    "withdrawals_held_until",
                    "last_reset_at",
                    "locale",
                    "time_zone",
                    "opened_at",
                )
            },
        )

    def set_phone(
        self, tx: Tx, account_id: str, phone: str | None, phone_index: str | None, **besides: object
    ) -> None:
        """Bind the number, or none, and switch phone verification with it."""
        place = f"account.phone_sealed:{account_id}"
        self.change(
            tx,
            account_id,
            phone_index=phone_index,
            phone_sealed=phone and self._keys.seal(phone, place),
            phone_verification=phone is not None,
            **besides,
        )

    def portrait(self, tx: Tx, account_id: str) -> bytes | None:
        sealed = tx.execute(
            select(account.c.portrait_sealed).where(account.c.id == account_id)
        ).scalar()
        if sealed is None:
            return None
        return base64.b64decode(self._keys.open(sealed, f"account.portrait_sealed:{account_id}"))

    def _sealed_portrait(self, account_id: str, portrait: bytes | None) -> str | None:
        if portrait is None:
            return None
        text = base64.b64encode(portrait).decode()
        return self._keys.seal(text, f"account.portrait_sealed:{account_id}")

    def add(
        self,
        tx: Tx,
        record: Account,
        *,
        email_index: str,
        phone_index: str | None,
        portrait: bytes | None = None,
    ) -> None:
        tx.execute(
            insert(account).values(
                id=record.id,
                email_index=email_index,
                email_sealed=self._keys.seal(record.email, f"account.email_sealed:{record.id}"),
                password_hash=record.password_hash,
                phone_index=phone_index,
                phone_sealed=record.phone
                and self._keys.seal(record.phone, f"account.phone_sealed:{record.id}"),
                phone_verification=record.phone_verification,
                primary_verified=record.primary_verified,
                primary_subject=record.primary_subject,
                primary_expires_at=record.primary_expires_at,
                portrait_sealed=self._sealed_portrait(record.id, portrait),
                high_value=record.high_value,
                frozen_at=record.frozen_at,
                withdrawals_held_until=record.withdrawals_held_until,
                last_reset_at=record.last_reset_at,
                locale=record.locale,
                time_zone=record.time_zone,
                opened_at=record.opened_at,
            )
        )

    def add_app(
        self, tx: Tx, tool_id: str, account_id: str, secret: str | None, at: datetime
    ) -> None:
        """An authenticator app; without a secret, one that nobody can use here."""
        sealed = secret and self._keys.seal(secret, f"account_tool.secret_sealed:{tool_id}")
        self._add_tool(tx, tool_id, account_id, "totp", at, secret_sealed=sealed)

    def add_passkey(self, tx: Tx, account_id: str, passkey: Passkey, at: datetime) -> None:
        self._add_tool(
            tx,
            passkey.tool_id,
            account_id,
            "passkey",
            at,
            credential_id=passkey.credential_id,
            public_key=bytes_to_base64url(passkey.public_key),
            counter=passkey.sign_count,
        )

    def _add_tool(
        self, tx: Tx, tool_id: str, account_id: str, kind: str, at: datetime, **values: object
    ) -> None:
        tx.execute(
            insert(account_tool).values(
                **{"counter": 0} | values, id=tool_id, account_id=account_id, kind=kind, bound_at=at
            )
        )

    def apps(self, tx: Tx, account_id: str) -> list[AuthenticatorApp]:
        rows = tx.execute(
            select(account_tool).where(
                account_tool.c.account_id == account_id, account_tool.c.secret_sealed.is_not(None)
            )
        )
        return [
            AuthenticatorApp(
                r.id,
                self._keys.open(r.secret_sealed, f"account_tool.secret_sealed:{r.id}"),
                r.counter,
            )
            for r in rows
        ]

    def passkeys(self, tx: Tx, account_id: str) -> list[Passkey]:
        rows = tx.execute(
            select(account_tool).where(
                account_tool.c.account_id == account_id, account_tool.c.credential_id.is_not(None)
            )
        )
        return [
            Passkey(r.id, r.credential_id, base64url_to_bytes(r.public_key), r.counter)
            for r in rows
        ]

    def raise_counter(self, tx: Tx, tool_id: str, to: int) -> bool:
        """True for exactly one of those who raise it to the same number."""
        return (
            tx.execute(
                update(account_tool)
                .where(account_tool.c.id == tool_id, account_tool.c.counter < to)
                .values(counter=to)
            ).rowcount
            == 1
        )

    def drop_tools(self, tx: Tx, account_id: str) -> int:
        return tx.execute(
            delete(account_tool).where(account_tool.c.account_id == account_id)
        ).rowcount

    # --- who has a number -----------------------------------------------------------------------

    def claim_number(self, tx: Tx, phone_index: str, account_id: str, slots: int) -> bool:
        """Take one of the number's slots, unless the account has one; False when none is free."""
        owners = select(account_number.c.account_id).where(
            account_number.c.phone_index == phone_index
        )
        return account_id in tx.execute(owners).scalars().all() or any(
            tx.insert_if_absent(
                account_number, phone_index=phone_index, slot=slot, account_id=account_id
            )
            for slot in range(slots)
        )

    def release_numbers(self, tx: Tx, account_id: str, besides: str = "") -> None:
        tx.execute(
            delete(account_number).where(
                account_number.c.account_id == account_id,
                account_number.c.phone_index != besides,
            )
        )

    # --- sessions and ledger ---------------------------------------------------------------------

    def add_session(
        self, tx: Tx, session_id: str, account_id: str, device: str, country: str, at: datetime
    ) -> None:
        tx.execute(
            insert(account_session).values(
                id=session_id, account_id=account_id, device=device, country=country, began_at=at
            )
        )

    def add_facts(self, tx: Tx, account_id: str, facts: Mapping[str, Fact]) -> None:
        """`facts` by the id of their entry."""
        rows = [
            {
                "id": fact_id,
                "account_id": account_id,
                "at": fact.at,
                "sealed": self._keys.seal(_particulars(fact), f"ledger_entry.sealed:{fact_id}"),
            }
            for fact_id, fact in facts.items()
        ]
        if rows:
            tx.execute(insert(ledger_entry), rows)

    def facts(self, tx: Tx, account_id: str) -> list[Fact]:
        rows = tx.execute(
            select(ledger_entry)
            .where(ledger_entry.c.account_id == account_id)
            .order_by(ledger_entry.c.at, ledger_entry.c.id)
        )
        return [
            Fact(at=r.at, **json.loads(self._keys.open(r.sealed, f"ledger_entry.sealed:{r.id}")))
            for r in rows
        ]

    def sessions(self, tx: Tx, account_id: str) -> Sequence[Session]:
        rows = tx.execute(select(account_session).where(account_session.c.account_id == account_id))
        return [Session(r.id, r.device, r.country, r.began_at) for r in rows]

    def drop_sessions(self, tx: Tx, account_id: str, session_id: str | None = None) -> int:
        """One session of the account, or all of them; how many there were."""
        gone = delete(account_session).where(account_session.c.account_id == account_id)
        if session_id is not None:
            gone = gone.where(account_session.c.id == session_id)
        return tx.execute(gone).rowcount

    def account_of_session(self, tx: Tx, session_id: str) -> str | None:
        return tx.execute(
            select(account_session.c.account_id).where(account_session.c.id == session_id)
        ).scalar()

    def change(self, tx: Tx, account_id: str, **values: object) -> None:
        tx.execute(update(account).where(account.c.id == account_id).values(**values))


def _particulars(fact: Fact) -> str:
    return json.dumps({k: v for k, v in asdict(fact).items() if v is not None and k != "at"})
