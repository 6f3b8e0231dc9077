"""Runs every test suite in the environment it belongs to, and counts.

    tools/test.py                     all suites
    tools/test.py service journeys    these

A failing suite does not stop the others. Whole output: .run/logs/tests/. The last line is
"N passed, N failed, N skipped" and the exit code is 1 unless nothing failed.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import setup
from provide import provide

ROOT = setup.ROOT
LOGS = ROOT / ".run" / "logs" / "tests"
SCREENSHOTS = ROOT / "screenshots"


@dataclass(frozen=True)
class Suite:
    name: str
    command: tuple[str, ...]
    """For pytest suites: the folders, for others the whole command."""
    python: Path | None = None
    """The environment of a pytest suite."""
    cwd: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    workers: int = 0
    """Processes that a pytest suite is spread over, file by file, where files know nothing of each
    other; 0 for one, which is the suite's own."""


SUITES = (
    Suite("web types", ("npm", "run", "--silent", "check"), cwd=ROOT / "web"),
    Suite("web", ("npm", "run", "--silent", "test"), cwd=ROOT / "web"),
    Suite("web size", ("npm", "run", "--silent", "size"), cwd=ROOT / "web"),
    Suite("service", ("service/tests",), setup.SERVICE_PYTHON, needs=("PostgreSQL",), workers=3),
    Suite(
        "launcher",
        ("tests/launcher", "tests/takeovers"),
        setup.SERVICE_PYTHON,
        needs=("PostgreSQL",),
    ),
    Suite("assistant", ("tests/assistant",), setup.ASSISTANT_PYTHON),
    Suite("widget", ("web/tests",), setup.SERVICE_PYTHON, needs=("Chromium",), workers=3),
    # Processes with the whole stack each, started once for all of its files: an answer is waited
    # for most of the time
    Suite(
        "stack",
        (
            "tests/contract",
            "tests/dialogues",
            "tests/injection",
            "tests/canaries",
            "tests/chaos",
            "tests/simulated",
            "tests/telegram",
        ),
        setup.SERVICE_PYTHON,
        needs=("Chromium", "PostgreSQL", "nginx"),
        workers=5,
    ),
    Suite("journeys", ("tests/journeys",), setup.SERVICE_PYTHON, needs=("Chromium",), workers=3),
)


@dataclass(frozen=True)
class Result:
    passed: int
    failed: int
    skipped: int
    seconds: float


def clear_logs() -> None:
    """Forget the last run, but not the stacks of one that is still going on."""
    LOGS.mkdir(parents=True, exist_ok=True)
    for path in LOGS.iterdir():
        owner = re.fullmatch(r"stack-(\d+)-\d+", path.name)
        if owner is None:
            path.unlink()
        elif not Path("/proc", owner.group(1)).exists():
            shutil.rmtree(path)


# --- running ------------------------------------------------------------------------------------


def run(suite: Suite, extra: Mapping[str, str]) -> Result:
    """Run a suite; its output goes to the terminal and to a log."""
    print(f"\n=== {suite.name} ===", flush=True)
    stem = suite.name.replace(" ", "-")
    report = LOGS / f"{stem}.xml"
    environ = {**os.environ, **setup.node_path(), **suite.environment, **extra}
    started = time.monotonic()
    with (LOGS / f"{stem}.log").open("wb") as log:
        process = subprocess.Popen(
            command_of(suite, report),
            cwd=suite.cwd,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert process.stdout is not None
        # By what comes, not by lines: a row of dots is one line, and a person watches it grow.
        while chunk := os.read(process.stdout.fileno(), 65536):
            sys.stdout.buffer.write(chunk)
            sys.stdout.buffer.flush()
            log.write(chunk)
    code = process.wait()
    seconds = time.monotonic() - started
    if suite.python:
        return from_pytest(report, code, seconds)
    return from_node((LOGS / f"{stem}.log").read_text(errors="replace"), code, seconds)


def command_of(suite: Suite, report: Path) -> list[str]:
    if suite.python is None:
        return list(suite.command)
    options = ["-q", "--no-header", "--durations=5", "--color=yes", f"--junitxml={report}"]
    if not sys.stdout.isatty():
        options.remove("--color=yes")
    if suite.workers:
        # As the files come: by their number of tests, one long test would be left for the end, and
        # waited for with one process at work
        options += ["-n", str(suite.workers), "--dist", "loadfile", "--no-loadscope-reorder"]
    return [str(suite.python), "-m", "pytest", *options, *suite.command]


def from_pytest(report: Path, code: int, seconds: float) -> Result:
    """The counts that pytest wrote; one failure more when it ended badly without naming one."""
    total = failed = skipped = 0
    if report.is_file():
        for suite in ET.parse(report).getroot().iter("testsuite"):
            total += int(suite.get("tests", 0))
            failed += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped += int(suite.get("skipped", 0))
    passed = max(total - failed - skipped, 0)
    return Result(passed, max(failed, int(code != 0)), skipped, seconds)


def from_node(output: str, code: int, seconds: float) -> Result:
    """The counts of node's test runner; a command without any is one check."""
    counted = dict(re.findall(r"^\S+ (pass|fail|skipped) (\d+)\s*$", output, re.MULTILINE))
    if not counted:
        return Result(int(code == 0), int(code != 0), 0, seconds)
    failed = max(int(counted.get("fail", 0)), int(code != 0))
    return Result(int(counted.get("pass", 0)), failed, int(counted.get("skipped", 0)), seconds)


# --- telling ------------------------------------------------------------------------------------


def table(results: Mapping[str, Result]) -> str:
    lines = [f"{'suite':<12}{'passed':>8}{'failed':>8}{'skipped':>9}{'seconds':>9}"]
    for name, each in results.items():
        counts = f"{each.passed:>8}{each.failed:>8}{each.skipped:>9}{each.seconds:>9.0f}"
        lines.append(f"{name:<12}{counts}")
    return "\n".join(lines)


def total(results: Mapping[str, Result]) -> str:
    passed, failed, skipped = (
        sum(getattr(each, name) for each in results.values())
        for name in ("passed", "failed", "skipped")
    )
    return f"{passed} passed, {failed} failed, {skipped} skipped"


def main() -> int:
    parser = argparse.ArgumentParser(description="Run the test suites.")
    names = [suite.name for suite in SUITES]
    parser.add_argument("suite", nargs="*", help=f"of: {', '.join(names)}; all when none is named")
    parser.add_argument("--screenshots", action="store_true", help="journeys also take pictures")
    chosen = parser.parse_args()
    unknown = set(chosen.suite) - set(names)
    if unknown:
        parser.error(f"there is no suite {', '.join(sorted(unknown))}")
    suites = [suite for suite in SUITES if not chosen.suite or suite.name in chosen.suite]

    clear_logs()
    provide({need for suite in suites for need in suite.needs})
    extra = {}
    if chosen.screenshots:
        shutil.rmtree(SCREENSHOTS, ignore_errors=True)
        SCREENSHOTS.mkdir()
        extra["REBIND_SCREENSHOTS"] = str(SCREENSHOTS)
    results = {suite.name: run(suite, extra) for suite in suites}

    failed = [name for name, result in results.items() if result.failed]
    print(f"\n{table(results)}\n")
    if failed:
        print(f"Failed: {', '.join(failed)}. Whole output: {LOGS.relative_to(ROOT)}\n")
    print(total(results), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
