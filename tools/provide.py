"""Programs that the tests need and that no package of ours brings: PostgreSQL, nginx, Chromium.

    tools/provide.py PostgreSQL

As root on Debian they are installed; elsewhere the line to run is said. Nothing is skipped for
want of a server: it would never be tested."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import setup

CHROMIUM = ("chromium-headless-shell", "chromium")
PACKAGES = {
    "PostgreSQL": ("postgresql",),
    "nginx": ("nginx-light",),
    "Chromium": (
        "chromium-headless-shell",
        "fonts-dejavu",
        "fonts-noto-cjk",
        "fonts-noto-color-emoji",
    ),
}


def installed(what: str) -> bool:
    if what == "PostgreSQL":
        return any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if what == "nginx":
        return shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin") is not None
    return any(shutil.which(name) for name in CHROMIUM)


def provide(needs: Iterable[str]) -> None:
    """Install what of these the machine lacks; SystemExit where that takes somebody else."""
    missing = [need for need in sorted(needs) if not installed(need)]
    if not missing:
        return
    packages = [package for need in missing for package in PACKAGES[need]]
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        as_root = "" if os.geteuid() == 0 else "sudo "
        sys.exit(f"{' and '.join(missing)} must be installed for the tests: {as_root}{line}")
    print(f"installing {' and '.join(missing)} …", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        setup.run("packages", "apt-get", "update", env=quiet)
        setup.run("packages", *line.split(), env=quiet)
    except setup.SetupError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    provide(sys.argv[1:])
