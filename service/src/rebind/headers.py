"""What every answer says to a browser, unless it brings a better word of its own."""

from collections.abc import Mapping

from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

DEFAULTS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
YEAR = 365 * 24 * 3600


class DefaultHeaders:
    """Adds the headers that an answer does not have."""

    def __init__(self, app: ASGIApp, defaults: Mapping[str, str]) -> None:
        self._app = app
        self._defaults = defaults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = MutableHeaders(scope=message)
                for name, value in self._defaults.items():
                    given.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, completed)


def install(app: FastAPI, base_url: str) -> None:
    """Around everything else: a crash is answered outside of the middlewares that are added in
    the usual way. `base_url` is the service's public address."""
    defaults = dict(DEFAULTS)
    if base_url.startswith("https://"):
        defaults["Strict-Transport-Security"] = f"max-age={YEAR}"
    build = app.build_middleware_stack
    app.build_middleware_stack = lambda: DefaultHeaders(build(), defaults)  # type: ignore[method-assign]
