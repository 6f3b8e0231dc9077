"""The demo's exchange: help centre, log-in and security settings, on an origin of their own.

Pages are static, but for the help articles, which are made of data/help. What pages have to know of
who is signed in, an exchange would ask its own user service; here it is the service's `/dev`, asked
from this server, so that no page needs CORS."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated

import httpx
from fastapi import APIRouter, FastAPI, Query, Response
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from rebind import catalogue, headers, pages, problems
from rebind.demo import articles
from rebind.demo.sessions import SignIn
from rebind.problems import Code, Problem
from rebind.settings import Settings


class Session(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    session: str = Field(pattern=r"^[\w-]{1,64}$")


def create_app() -> FastAPI:
    settings = Settings()
    folder = settings.web_dir / "help"
    service = settings.base_url

    def policy(form_action: str) -> dict[str, str]:
        return {
            "Content-Security-Policy": (
                f"default-src 'none'; script-src 'self' {service}; style-src 'self'; "
                f"img-src 'self' data:; frame-src {service}; connect-src 'self'; base-uri 'none'; "
                f"form-action {form_action}; frame-ancestors 'none'"
            )
        }

    def filled(text: str) -> str:
        return text.replace("__SERVICE_ORIGIN__", service).replace("__BRAND__", settings.brand)

    alone = policy("'none'")
    # The search works without scripts
    searching = policy("'self'")
    local = f"http://127.0.0.1:{settings.port}/dev/sessions"
    client = httpx.AsyncClient(timeout=10)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with client:
            yield

    app = FastAPI(
        title="Help centre (demo)",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    headers.install(app, f"http://localhost:{settings.help_port}")
    problems.install(app, catalogue.load(settings.translations_dir, settings.brand))

    async def ask(method: str, path: str = "", body: object = None) -> dict[str, object]:
        """What the service answers. Raises Problem: UNAUTHORIZED where the session has ended or
        the password is wrong, UNAVAILABLE."""
        try:
            reply = await client.request(method, f"{local}{path}", json=body)
        except httpx.HTTPError as error:
            raise Problem(Code.UNAVAILABLE) from error
        if reply.status_code == 401:
            raise Problem(Code.UNAUTHORIZED)
        if not reply.is_success:
            raise Problem(Code.UNAVAILABLE)
        return reply.json() if reply.content else {}

    @app.post("/session")
    async def sign_in(given: SignIn) -> dict[str, object]:
        return await ask("POST", body=given.model_dump())

    @app.post("/account")
    async def account(given: Session) -> dict[str, object]:
        found = await ask("GET", f"/{given.session}")
        phone = found["phone"]
        shown = ("name", "email", "phone_verification", "withdrawals_held_until")
        return {name: found[name] for name in shown} | {
            "phone_masked": f"{str(phone)[:3]}•••{str(phone)[-2:]}" if phone else None,
            "tools": [tool for tool in found["tools"] if tool != "sms"],  # type: ignore[attr-defined]
        }

    @app.post("/identity")
    async def identity(given: Session) -> dict[str, object]:
        return await ask("POST", f"/{given.session}/identity")

    @app.post("/logout", status_code=204)
    async def sign_out(given: Session) -> None:
        await ask("DELETE", f"/{given.session}")

    app.include_router(_articles(settings, filled, searching))

    @app.get("/{path:path}")
    def page(path: str) -> Response:
        file = pages.find(folder, path or "index.html")
        if file.suffix == ".html":
            return HTMLResponse(filled(file.read_text()), headers=alone)
        return pages.serve(folder, path, alone)

    return app


def _articles(
    settings: Settings, filled: Callable[[str], str], policy: dict[str, str]
) -> APIRouter:
    routes = APIRouter()
    written = articles.load(settings.help_dir, {**settings.terms, "brand": settings.brand})

    def template() -> str:
        return filled(pages.find(settings.web_dir / "help-articles", "article.html").read_text())

    @routes.get("/articles/")
    def all_articles(q: Annotated[str, Query(max_length=200)] = "") -> Response:
        if q.strip():
            text = articles.search_page(template(), written, q)
        else:
            text = articles.index_page(template(), written)
        return HTMLResponse(text, headers=policy)

    @routes.get("/articles/{name}")
    def article(name: str) -> Response:
        if name not in written:
            raise HTTPException(404)
        return HTMLResponse(articles.article_page(template(), written[name]), headers=policy)

    return routes
