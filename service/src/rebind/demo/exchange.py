"""The reference exchange: the user service of docs/exchange.md, on a directory of its own. What an
exchange implements is held against it, and the service's adapter is tested with it.

    python -m rebind.demo.exchange serve FOLDER     on REBIND_PORT (8090), with the demo's people;
                                                    REBIND_ACCOUNTS_SECRET verifies requests
    python -m rebind.demo.exchange schema           prints docs/exchange-openapi.json
"""

import json
import os
import sys
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import uvicorn
from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import StringConstraints
from sqlalchemy import Column, MetaData, String, Table, Text, delete, select, update

from rebind import keys as keyring
from rebind.accounts import wire
from rebind.accounts.model import Account
from rebind.accounts.passwords import Passwords
from rebind.accounts.ports import Done
from rebind.accounts.signatures import RequestVerifier
from rebind.accounts.sql import SqlAccounts
from rebind.clock import Clock, MonotoneClock
from rebind.database import Database, Instant, Tx
from rebind.demo.people import seed
from rebind.demo.store import DemoStore
from rebind.schema import metadata as accounts_metadata
from rebind.settings import Settings

RESERVED_FOR = timedelta(minutes=15)
"""How long a prepared effect that nobody confirms keeps its number."""

metadata = MetaData()
effect = Table(
    "effect",
    metadata,
    Column("name", String(128), primary_key=True),
    Column("account_id", String(64), nullable=False, index=True),
    Column("body", Text, nullable=False),
    Column("done", Text, nullable=False),
    Column("state", String(9), nullable=False, comment="prepared, lapsed or confirmed"),
    Column("at", Instant, nullable=False),
)

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:-]{1,128}$")]


class Changed(Exception):
    """The number is not the expected one (any more)."""


class AnotherEffect(Exception):
    """The name meant something else, and that was carried out."""


class NumberTaken(Exception):
    """As many accounts have the number as may."""


class Effects:
    """Prepared, then confirmed: what is promised in docs/exchange.md."""

    def __init__(self, db: Database, accounts: SqlAccounts, clock: Clock) -> None:
        self._db = db
        self._accounts = accounts
        self._clock = clock

    def prepare(self, name: str, body: wire.EffectBody) -> Done | None:
        """Check and reserve; None for no such account. Raises Changed, NumberTaken,
        AnotherEffect."""
        if body.password is not None:
            hashed = self._accounts.ready_password(body.password)
            body = body.model_copy(update={"password": hashed})
        with self._db.write() as tx:
            account = self._accounts.lock_claimed(tx, body.account_id)
            if account is None:
                return None
            known = tx.execute(select(effect).where(effect.c.name == name)).first()
            if known is not None and known.state == "confirmed":
                if known.account_id != body.account_id:
                    raise AnotherEffect
                return wire.DoneBody.model_validate_json(known.done).done()
            self._lapse(tx, account)
            if account.phone != body.expected_phone:
                raise Changed
            done = self._rehearse(tx, account, body)
            tx.execute(delete(effect).where(effect.c.name == name))
            tx.execute(
                effect.insert().values(
                    name=name,
                    account_id=account.id,
                    body=body.model_dump_json(),
                    done=wire.DoneBody.of(done).model_dump_json(),
                    state="prepared",
                    at=self._clock.now(),
                )
            )
            return done

    def _lapse(self, tx: Tx, account: Account) -> None:
        """What was prepared for the account and not confirmed makes room: whoever prepares
        another effect has decided against it. What others reserved too long ago does, too."""
        mine = (effect.c.account_id == account.id) & (effect.c.state == "prepared")
        tx.execute(delete(effect).where(mine))
        self._accounts.release_reserved(tx, account)
        old = (effect.c.state == "prepared") & (effect.c.at <= self._clock.now() - RESERVED_FOR)
        for account_id in tx.execute(select(effect.c.account_id).where(old)).scalars().all():
            self._accounts.release_reserved(tx, self._accounts.get(tx, account_id))
        tx.execute(update(effect).where(old).values(state="lapsed"))

    def _rehearse(self, tx: Tx, account: Account, body: wire.EffectBody) -> Done:
        """What it will come to; nothing of it is done but to keep the number."""
        if body.binds and not self._accounts.reserve_number(tx, account.id, body.binds):
            raise NumberTaken
        nested = tx.connection.begin_nested()
        try:
            done = self._accounts.apply(tx, account, body.effect("rehearsal"))
        finally:
            nested.rollback()
        assert done is not None
        return done

    def confirm(self, name: str) -> bool:
        """Carry it out, once; False when nothing of that name was prepared. One whose reservation
        has lapsed is carried out all the same, if it can be. Raises Changed, NumberTaken."""
        with self._db.write() as tx:
            known = tx.execute(select(effect).where(effect.c.name == name)).first()
            if known is None:
                return False
            account = self._accounts.lock(tx, known.account_id)
            known = tx.execute(select(effect).where(effect.c.name == name)).one()
            if known.state == "confirmed":
                return True
            body = wire.EffectBody.model_validate_json(known.body)
            if account.phone != body.expected_phone:
                raise Changed
            if self._accounts.apply(tx, account, body.effect(name)) is None:
                raise NumberTaken
            tx.execute(
                update(effect).where(effect.c.name == name).values(state="confirmed", body="")
            )
            return True


def create(db: Database, accounts: SqlAccounts, clock: Clock, secret: str) -> FastAPI:
    """`secret` verifies the requests' signatures."""
    metadata.create_all(db.engine)
    app = FastAPI(
        title="The exchange's user service, as Rebind needs it",
        version="1",
        docs_url=None,
        redoc_url=None,
        description="Every request is signed (RFC 9421). See docs/exchange.md.",
    )

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, __: Exception) -> Response:
        """Without FastAPI's own words, which repeat what was sent."""
        return Response(status_code=422)

    signed = _signed_route(RequestVerifier(secret, clock.now))
    for router in (
        _what_is_known(db, accounts, signed),
        _what_proves(db, accounts, clock, signed),
        _what_is_done(Effects(db, accounts, clock), signed),
    ):
        app.include_router(router)
    return app


def _signed_route(verifier: RequestVerifier) -> type[APIRoute]:
    class SignedRoute(APIRoute):
        """Nothing is looked at, not even a body's shape, before the signature is right."""

        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def signed(request: Request) -> Response:
                body = await request.body()
                headers = dict(request.headers.items())
                if not verifier.is_signed(request.method, _target(request), headers, body):
                    return Response(status_code=401)
                return await handle(request)

            return signed

    return SignedRoute


def _target(request: Request) -> str:
    """The address as it was written, escapes and all."""
    path = request.scope["raw_path"].decode("ascii")
    query = request.scope["query_string"].decode("ascii")
    base = f"{request.url.scheme}://{request.url.netloc}"
    return f"{base}{path}" + (f"?{query}" if query else "")


def _known(accounts: SqlAccounts, tx: Tx, account_id: str) -> Account:
    account = accounts.find_known(tx, account_id)
    if account is None:
        raise HTTPException(404)
    return account


def _what_is_known(db: Database, accounts: SqlAccounts, signed: type[APIRoute]) -> APIRouter:
    routes = APIRouter(route_class=signed)

    @routes.post("/v1/look-up")
    def look_up(body: wire.LookUp) -> wire.AccountBody:
        """The account of an address; 404 when there is none, after the same work."""
        with db.read() as tx:
            account = accounts.find(tx, body.email)
        if account is None:
            raise HTTPException(404)
        return wire.AccountBody.of(account)

    @routes.get("/v1/accounts/{account_id}")
    def look(account_id: str) -> wire.AccountBody:
        with db.read() as tx:
            return wire.AccountBody.of(_known(accounts, tx, account_id))

    @routes.get("/v1/accounts/{account_id}/ledger")
    def ledger(account_id: str) -> wire.Ledger:
        """What the security questions are made of."""
        with db.read() as tx:
            facts = accounts.facts(tx, _known(accounts, tx, account_id).id)
        return wire.Ledger(facts=[wire.FactBody(**vars(fact)) for fact in facts])

    @routes.get("/v1/accounts/{account_id}/sessions")
    def sessions(account_id: str) -> wire.Sessions:
        """Those that live now: a change is completed in a living session only."""
        with db.read() as tx:
            found = accounts.sessions(tx, _known(accounts, tx, account_id).id)
        return wire.Sessions(sessions=[wire.SessionBody(**vars(each)) for each in found])

    @routes.get("/v1/accounts/{account_id}/portrait", response_class=Response)
    def portrait(account_id: str) -> Response:
        """The picture (JPEG or PNG) that primary verification was passed with; 404 without."""
        with db.read() as tx:
            picture = accounts.portrait(tx, _known(accounts, tx, account_id).id)
        if picture is None:
            raise HTTPException(404)
        kind = "image/png" if picture.startswith(b"\x89PNG") else "image/jpeg"
        return Response(picture, media_type=kind, headers={"Cache-Control": "no-store"})

    return routes


def _what_proves(
    db: Database, accounts: SqlAccounts, clock: Clock, signed: type[APIRoute]
) -> APIRouter:
    routes = APIRouter(route_class=signed)

    @routes.post("/v1/accounts/{account_id}/password")
    def password(account_id: str, body: wire.PasswordEntered) -> wire.Compared:
        """Whether it is the account's. For an account that does not exist (`-`) the same work is
        done, and it never is."""
        with db.read() as tx:
            account = accounts.find_known(tx, account_id)
        return wire.Compared(right=accounts.password_matches(account, body.password))

    @routes.post("/v1/accounts/{account_id}/totp")
    def totp(account_id: str, body: wire.CodeEntered) -> wire.Matched:
        """Compare a code of the authenticator app. Nothing is spent yet."""
        with db.read() as tx:
            found = _known(accounts, tx, account_id)
            return wire.Matched(step=accounts.match_totp(tx, found.id, body.code, clock.now()))

    @routes.post("/v1/totp/spent")
    def spend(body: wire.Step) -> wire.Spent:
        """Spend a time step and all before it; signing in spends them, too."""
        with db.write() as tx:
            try:
                return wire.Spent(spent=accounts.spend_totp(tx, body.step))
            except ValueError:
                return wire.Spent(spent=False)

    @routes.get("/v1/accounts/{account_id}/passkeys")
    def passkeys(account_id: str) -> wire.Passkeys:
        with db.read() as tx:
            found = accounts.passkeys(tx, _known(accounts, tx, account_id).id)
        return wire.Passkeys(passkeys=[wire.PasskeyBody.of(each) for each in found])

    @routes.put("/v1/passkeys/{tool_id}/sign-count", status_code=204)
    def sign_count(tool_id: str, body: wire.SignCount) -> None:
        """Keep the higher one."""
        with db.write() as tx:
            accounts.count_signature(tx, tool_id, body.count)

    return routes


def _what_is_done(effects: Effects, signed: type[APIRoute]) -> APIRouter:
    routes = APIRouter(route_class=signed, prefix="/v1/effects", responses=CONFLICT)

    @routes.put("/{name}", response_model=wire.DoneBody)
    def prepare(name: Name, body: wire.EffectBody) -> wire.DoneBody | JSONResponse:
        """Check an effect against the account as it is, and reserve it. Nothing changes yet, but
        until it is confirmed, replaced or lapsed (15 minutes) the number to be bound is kept, and
        neither number nor tools of the account are changed by the exchange itself, nor is
        anything withdrawn."""
        try:
            done = effects.prepare(name, body)
        except AnotherEffect:
            raise HTTPException(422) from None
        except (Changed, NumberTaken) as refused:
            return _conflict(refused)
        if done is None:
            raise HTTPException(404)
        return wire.DoneBody.of(done)

    @routes.post("/{name}/confirmation", status_code=204)
    def confirm(name: Name) -> Response:
        """Carry a prepared effect out, all of it in one transaction. Again: 204, and nothing."""
        try:
            found = effects.confirm(name)
        except (Changed, NumberTaken) as refused:
            return _conflict(refused)
        if not found:
            raise HTTPException(404)
        return Response(status_code=204)

    return routes


CONFLICT: dict[int | str, dict[str, Any]] = {
    409: {"model": wire.Conflict, "description": "Nothing was prepared, or done."}
}


def _conflict(refused: Exception) -> JSONResponse:
    code = "changed" if isinstance(refused, Changed) else "number_taken"
    return JSONResponse({"code": code}, 409)


def schema() -> str:
    """The contract, as OpenAPI."""
    db = Database("sqlite://")
    accounts = SqlAccounts(keyring.generate(), Passwords())
    app = create(db, accounts, MonotoneClock(), "nobody signs anything here")
    return json.dumps(app.openapi(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def serve(folder: Path) -> None:
    settings = Settings(data_dir=folder)
    secret = settings.accounts_secret.get_secret_value()
    if len(secret.encode()) < 32:
        raise SystemExit("REBIND_ACCOUNTS_SECRET needs at least 32 bytes")
    folder.mkdir(parents=True, exist_ok=True)
    db = Database(f"sqlite:///{(folder / 'exchange.db').resolve()}")
    accounts_metadata.create_all(db.engine)
    passwords, clock = Passwords(), MonotoneClock()
    accounts = SqlAccounts(keyring.load(folder / "keys.json"), passwords)
    with db.write() as tx:
        seed(tx, accounts, passwords, DemoStore(folder), clock.now())
    port = int(os.environ.get("REBIND_PORT", "8090"))
    uvicorn.run(create(db, accounts, clock, secret), host="127.0.0.1", port=port)


def main(arguments: list[str]) -> None:
    match arguments:
        case ["serve", folder]:
            serve(Path(folder))
        case ["schema"]:
            sys.stdout.write(schema())
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
