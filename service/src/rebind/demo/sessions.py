"""`/dev/sessions`: what an exchange's own pages know of who is signed in. The demo's help centre
asks here."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from rebind.accounts.identities import Identities
from rebind.accounts.model import canonical_email
from rebind.accounts.sql import SqlAccounts
from rebind.clock import Clock
from rebind.database import Database
from rebind.demo.endpoints import as_seen
from rebind.demo.store import DemoStore
from rebind.problems import Code, Problem


class SignIn(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    email: str = Field(max_length=254)
    password: str = Field(max_length=256)


def router(
    db: Database, store: DemoStore, clock: Clock, accounts: SqlAccounts, identities: Identities
) -> APIRouter:
    routes = APIRouter(prefix="/dev/sessions", tags=["demo"])

    @routes.post("", status_code=201)
    def sign_in(body: SignIn) -> dict[str, str]:
        canonical = canonical_email(body.email)
        with db.read() as tx:
            account = accounts.find(tx, canonical) if canonical else None
        if not accounts.password_matches(account, body.password) or account is None:
            raise Problem(Code.UNAUTHORIZED)
        with db.write() as tx:
            return {"session": accounts.open_session(tx, account.id, clock.now())}

    def live(session_id: str) -> str:
        """The account of a session that has not ended."""
        with db.read() as tx:
            found = accounts.account_of_session(tx, session_id)
        if found is None:
            raise Problem(Code.UNAUTHORIZED)
        return found

    @routes.get("/{session_id}")
    def look(session_id: str) -> dict[str, object]:
        account_id = live(session_id)
        names = {id_: name for name, id_ in store.people().items()}
        return as_seen(db, accounts, names.get(account_id, ""), account_id)

    @routes.post("/{session_id}/identity")
    def vouch(session_id: str) -> dict[str, str]:
        return {"identity": identities.sign(live(session_id), session_id)}

    @routes.delete("/{session_id}", status_code=204)
    def sign_out(session_id: str) -> None:
        account_id = live(session_id)
        with db.write() as tx:
            accounts.end_session(tx, account_id, session_id)

    return routes
