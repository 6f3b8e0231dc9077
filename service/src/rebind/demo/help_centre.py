"""The demo's help centre: static pages on an origin of their own, as an exchange's would be."""

from pathlib import Path

from fastapi import FastAPI, Response
from fastapi.responses import FileResponse, HTMLResponse
from starlette.exceptions import HTTPException

from rebind.settings import Settings

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def create_app() -> FastAPI:
    settings = Settings()
    folder = (settings.web_dir / "help").resolve()
    service = settings.base_url
    policy = (
        f"default-src 'none'; script-src 'self' {service}; style-src 'self'; "
        f"img-src 'self' data:; frame-src {service}; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )
    app = FastAPI(title="Help centre (demo)", docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/{path:path}")
    def page(path: str) -> Response:
        file = (folder / (path or "index.html")).resolve()
        if not file.is_file() or not file.is_relative_to(folder):
            raise HTTPException(404)
        headers = {"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff"}
        if file.suffix == ".html":
            text = file.read_text().replace("__SERVICE_ORIGIN__", service)
            return HTMLResponse(text.replace("__BRAND__", settings.brand), headers=headers)
        return FileResponse(file, media_type=_type(file), headers=headers)

    return app


def _type(file: Path) -> str:
    return _TYPES.get(file.suffix, "application/octet-stream")
