"""The service's own pages: the widget, the desk, the page of a single step, and "this wasn't me".
Static, under a strict policy."""

from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse, JSONResponse
from starlette.exceptions import HTTPException

from rebind.settings import Settings

_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".ftl": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
}

TELEGRAM_WEB = "https://web.telegram.org"
"""Shows Mini Apps in a frame, where the programs for phones and desktops have a window for them."""


def policy(frame_ancestors: str, *, wasm: bool = False) -> str:
    """`wasm`: compiles WebAssembly of its own origin; still no text becomes a script."""
    scripts = "'self' 'wasm-unsafe-eval'" if wasm else "'self'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' blob: data:; "
        f"font-src 'self'; connect-src 'self'; frame-ancestors {frame_ancestors}; "
        "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'"
    )


def find(folder: Path, path: str) -> Path:
    """A file of the folder, or 404. Nothing outside of it is reachable."""
    root = folder.resolve()
    try:
        file = (root / path).resolve()
        found = file.is_relative_to(root) and file.is_file()
    except (OSError, ValueError):  # no name of a file at all: too long, or NUL
        found = False
    if not found:
        raise HTTPException(404)
    return file


def serve(folder: Path, path: str, headers: dict[str, str]) -> Response:
    """A file of the folder, asked for again each time, so that a new build is seen at once."""
    file = find(folder, path)
    kind = _TYPES.get(file.suffix, "application/octet-stream")
    return FileResponse(file, media_type=kind, headers={"Cache-Control": "no-cache", **headers})


def router(settings: Settings) -> APIRouter:
    routes = APIRouter(include_in_schema=False)
    framed = {"Content-Security-Policy": policy(" ".join(settings.frame_origins))}
    alone = {"Content-Security-Policy": policy("'none'")}
    in_telegram = {"Content-Security-Policy": policy(TELEGRAM_WEB, wasm=True)}

    @routes.get("/widget/loader.js")
    def loader() -> Response:
        # The one file that other origins load as a script
        return serve(
            settings.web_dir, "loader.js", {"Cross-Origin-Resource-Policy": "cross-origin"}
        )

    @routes.get("/widget/config.json")
    def config() -> JSONResponse:
        shown = {
            "brand": settings.brand,
            "host_origins": settings.frame_origins,
            "telegram": bool(settings.telegram_token.get_secret_value()),
        }
        return JSONResponse(shown, headers={"Cache-Control": "no-cache"})

    @routes.get("/widget/{path:path}")
    def widget(path: str) -> Response:
        return serve(settings.web_dir / "widget", path or "index.html", framed)

    @routes.get("/not-me")
    def not_me() -> Response:
        return serve(settings.web_dir / "alarm", "index.html", alone)

    @routes.get("/alarm/{path:path}")
    def alarm(path: str) -> Response:
        return serve(settings.web_dir / "alarm", path, alone)

    @routes.get("/desk/")
    def desk() -> Response:
        return serve(settings.web_dir / "desk", "index.html", alone)

    # One part of an address, not any: `/desk/v1/…` are the desk's doors
    @routes.get("/desk/{name}")
    def desk_files(name: str) -> Response:
        return serve(settings.web_dir / "desk", name, alone)

    @routes.get("/desk/locales/{name}")
    def desk_texts(name: str) -> Response:
        return serve(settings.web_dir / "desk" / "locales", name, alone)

    @routes.get("/step")
    def step() -> Response:
        return serve(settings.web_dir / "step", "index.html", in_telegram)

    @routes.get("/step/{path:path}")
    def step_files(path: str) -> Response:
        return serve(settings.web_dir / "step", path, in_telegram)

    return routes
