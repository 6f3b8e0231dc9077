"""Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, expect, sync_playwright

PATIENCE_MS = 30_000
"""For what a page is expected to show; a busy machine takes its time."""
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(engine: BrowserType, *more: str) -> Browser:
    """The engine without a browser's own windows, where it is installed: the whole Chromium draws
    its tab strip for every page, at twice the price."""
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert path, "Chromium is not installed: apt-get install chromium-headless-shell"
    return engine.launch(executable_path=path, args=[*QUIET, *more])


def launch_with_camera(engine: BrowserType, film: Path) -> Browser:
    """One whose camera plays a film over and over, from its beginning whenever it is opened: what
    the file holds then (tests/kit/films.py). Nobody is asked whether a page may use it."""
    return launch(
        engine,
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    )


@contextmanager
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        running = launch(playwright.chromium)
        yield running
        running.close()
