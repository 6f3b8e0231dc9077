"""Everything that can be said of the code without running it. Exit code 1 if anything is wrong.

tools/check.py                  all checks
tools/check.py style addresses  these
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import setup

ROOT = setup.ROOT
SERVICE = ROOT / "service"
SERVICE_BIN = SERVICE / ".venv" / "bin"
WEB = ROOT / "web"

# Where packages come from is the business of the machine that installs them.
ADDRESS = re.compile(
    r"https?://[\w.-]*(pypi|pythonhosted|npmjs|yarnpkg|registry|artifactory|nexus|devpi|crates\.io)"
    r"|\"resolved\":|--(extra-)?index-url[ =]\S*/|--find-links",
)
MACHINE_PATH = re.compile(r"(?<![\w.$}/])/(home|root|Users|work)/\w")
BINARY = (".png", ".jpg", ".webp", ".ico", ".woff2", ".gz", ".pdf")


def passes(*command: object, cwd: Path = ROOT) -> bool:
    """Whether a command succeeds; what it says matters only when it does not."""
    words = [str(word) for word in command]
    environ = {**os.environ, **setup.node_path()}
    done = subprocess.run(
        words,
        cwd=cwd,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        print(done.stdout)
    return done.returncode == 0


def style() -> bool:
    """ruff: lint and format of every Python file"""
    ruff = SERVICE_BIN / "ruff"
    linted = passes(ruff, "check", "--quiet")
    return passes(ruff, "format", "--check", "--quiet") and linted


def service_types() -> bool:
    """mypy, strict, on the service"""
    return passes(SERVICE_BIN / "mypy", cwd=SERVICE)


def assistant_types() -> bool:
    """mypy on the assistant, the actions and the tools"""
    mypy = [SERVICE_BIN / "mypy", "--python-executable", setup.ASSISTANT_PYTHON]
    return passes(*mypy) and passes(*mypy, "tools", "tests/kit", "bench")


def dialogue() -> bool:
    """rasa data validate: examples, rules and domain agree"""
    validate = [setup.ASSISTANT_PYTHON, "-m", "assistant", "data", "validate"]
    return passes(*validate, "--fail-on-warnings")


def imports() -> bool:
    """import-linter: which room may know which"""
    return passes(SERVICE_BIN / "lint-imports", "--cache-dir", ROOT / ".cache/imports", cwd=SERVICE)


def web() -> bool:
    """TypeScript"""
    return passes("npm", "run", "--silent", "check", cwd=WEB)


def addresses() -> bool:
    """no committed file names a package registry, a download address or a path of a machine"""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    wrong = []
    for name in sorted(filter(None, names.decode().split("\0"))):
        path = ROOT / name
        if path == Path(__file__).resolve() or name.endswith(BINARY) or not path.is_file():
            continue
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            if ADDRESS.search(line) or MACHINE_PATH.search(line):
                wrong.append(f"{name}:{number}: {line.strip()[:120]}")
    return told(wrong)


def told(wrong: Sequence[str]) -> bool:
    for line in wrong:
        print(line)
    return not wrong


CHECKS: tuple[Callable[[], bool], ...] = (
    style,
    service_types,
    assistant_types,
    dialogue,
    imports,
    web,
    addresses,
)


def main(names: Sequence[str]) -> int:
    by_name = {check.__name__: check for check in CHECKS}
    unknown = set(names) - set(by_name)
    if unknown:
        print(f"there is no check {', '.join(sorted(unknown))}; there are: {', '.join(by_name)}")
        return 2
    failed = []
    for name in names or by_name:
        check = by_name[name]
        print(f"{name}: {(check.__doc__ or '').strip()}", flush=True)
        if not check():
            failed.append(name)
    print(f"\nwrong: {', '.join(failed)}" if failed else "\nall clean")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
