"""The demo's help centre: static pages on an origin of their own, as an exchange's would be."""

from fastapi import FastAPI, Response
from fastapi.responses import HTMLResponse

from rebind import headers, pages
from rebind.settings import Settings


def create_app() -> FastAPI:
    settings = Settings()
    folder = settings.web_dir / "help"
    service = settings.base_url
    policy = {
        "Content-Security-Policy": (
            f"default-src 'none'; script-src 'self' {service}; style-src 'self'; "
            f"img-src 'self' data:; frame-src {service}; connect-src 'self'; base-uri 'none'; "
            "form-action 'none'; frame-ancestors 'none'"
        )
    }
    app = FastAPI(
        title="Help centre (demo)",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    headers.install(app, f"http://localhost:{settings.help_port}")

    @app.get("/{path:path}")
    def page(path: str) -> Response:
        file = pages.find(folder, path or "index.html")
        if file.suffix == ".html":
            text = file.read_text().replace("__SERVICE_ORIGIN__", service)
            return HTMLResponse(text.replace("__BRAND__", settings.brand), headers=policy)
        return pages.serve(folder, path, policy)

    return app
