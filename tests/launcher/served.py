"""The smallest service that several workers can give."""

import os

from fastapi import FastAPI

from rebind.workers import end_with_parent


def create_app() -> FastAPI:
    end_with_parent()
    app = FastAPI()

    @app.get("/")
    async def who() -> int:
        return os.getpid()

    return app
