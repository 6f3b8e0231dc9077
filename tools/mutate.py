"""Mutation testing of the procedure's heart: does a test notice when one thing in it is wrong?

    service/.venv/bin/python tools/mutate.py                verification/domain, its factors, totp
    service/.venv/bin/python tools/mutate.py policy.py      this file

Every mutant runs the quick tests of its file in a forked process (SQLite only) until the first
failure. Survivors are printed with the reason why no test can tell them, from
service/tests/mutants.toml; exit 1 when one has none, or fewer than 90 % are killed."""

from __future__ import annotations

import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tomllib

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "service/src"
TESTS = ROOT / "service/tests"
EXPLAINED = TESTS / "mutants.toml"
PACKAGE = "rebind"
LEAST_KILLED = 0.90
SECONDS = 120
MEMORY = Path("/dev/shm")

JOURNEY = ("verification/test_reset.py", "attacks/test_state.py")
CODES = ("verification/test_codes.py", "attacks/test_codes.py")
CHANGE = ("verification/test_change.py",)
BOUNDS = ("verification/test_factor_bounds.py",)
QUICK: dict[str, tuple[str, ...]] = {
    "verification/domain/policy.py": ("verification/test_policy.py", *CHANGE),
    "verification/domain/questions.py": (
        "verification/test_drawers.py",
        "verification/test_questions.py",
    ),
    "verification/domain/states.py": (
        "verification/test_states.py",
        *JOURNEY,
        *CODES,
        *CHANGE,
        "review/test_decisions.py",
        "review/test_new_password.py",
    ),
    "verification/domain/numbers.py": ("attacks/test_texts.py", *CHANGE),
    "verification/factors/email_code.py": (
        *CODES,
        "attacks/test_spraying.py",
        "attacks/test_enumeration.py",
    ),
    "verification/factors/passkey.py": (*BOUNDS, "attacks/test_tools.py", *CHANGE),
    "verification/factors/puzzle.py": (
        "verification/test_puzzle_rules.py",
        "verification/test_puzzle.py",
        *CHANGE,
        "attacks/test_texts.py",
    ),
    "verification/factors/sent_code.py": (
        *BOUNDS,
        *CODES,
        *CHANGE,
        "attacks/test_spraying.py",
        "attacks/test_texts.py",
    ),
    "verification/factors/sms_code.py": (*BOUNDS, "attacks/test_texts.py", *CHANGE),
    "verification/factors/totp.py": ("attacks/test_tools.py", *CHANGE),
    "totp.py": ("attacks/test_tools.py", "desk/test_sign_in.py"),
    "verification/factors/questions.py": (
        *BOUNDS,
        "verification/test_round.py",
        *JOURNEY,
        "attacks/test_storage.py",
    ),
}
"""The tests that know a file best, the likeliest to notice first."""

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}


# --- mutants ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Mutant:
    file: str
    line: int
    what: str
    before: str
    after: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Stable while lines move."""
        return f"{self.file}: {self.before} -> {self.after}"


def mutants(file: str) -> Iterator[Mutant]:
    tree = ast.parse((SOURCE / PACKAGE / file).read_text())
    for path, node in walk(tree):
        for what, replacement in changes(node):
            mutated = copy.deepcopy(tree)
            put(mutated, path, replacement)
            ast.fix_missing_locations(mutated)
            yield Mutant(file, node.lineno, what, text(node), text(replacement), mutated)  # type: ignore[attr-defined]


Path_ = tuple[tuple[str, int | None], ...]


def walk(node: ast.AST, path: Path_ = ()) -> Iterator[tuple[Path_, ast.AST]]:
    """Everything that runs: not annotations, decorators, protocols, or sentences for people."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "bases", "keywords_of_class"):
            continue
        children = value if isinstance(value, list) else [value]
        for number, child in enumerate(children):
            if not isinstance(child, ast.AST) or is_prose(child) or is_protocol(child):
                continue
            here = (*path, (name, number if isinstance(value, list) else None))
            yield here, child
            yield from walk(child, here)


def is_prose(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def is_protocol(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and any("Protocol" in text(b) for b in node.bases)


def put(tree: ast.AST, path: Path_, replacement: ast.AST) -> None:
    *way, (name, number) = path
    for step, place in way:
        value = getattr(tree, step)
        tree = value if place is None else value[place]
    if number is None:
        setattr(tree, name, replacement)
    else:
        getattr(tree, name)[number] = replacement


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    new = copy.deepcopy(node)
    match new:
        case ast.Compare(ops=[op]):
            new.ops = [COMPARED[type(op)]()]
            yield "comparison", new
        case ast.BoolOp(op=op):
            new.op = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield "boolean", new
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "boolean", operand
        case ast.BinOp(op=op) if type(op) in CALCULATED:
            new.op = CALCULATED[type(op)]()
            yield "arithmetic", new
        case ast.Constant(value=bool(value)):
            new.value = not value
            yield "constant", new
        case ast.Constant(value=int(value)):
            new.value = value + 1
            yield "constant", new
        case ast.Return(value=value) if value is not None and text(value) != "None":
            new.value = ast.Constant(None)
            yield "return", new
        case ast.Expr(value=ast.Call()):
            yield "statement", ast.Pass()
        case ast.Dict(keys=keys) if len(keys) > 1:
            for number, key in enumerate(keys):
                fewer = copy.deepcopy(new)
                del fewer.keys[number], fewer.values[number]
                yield f"entry {text(key) if key else text(new.values[number])}", fewer


def text(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


# --- running ------------------------------------------------------------------------------------


class Changed(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):  # type: ignore[misc]
    """Imports the mutant in place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        self._path = str(SOURCE / PACKAGE / mutant.file)
        self._name = f"{PACKAGE}/{mutant.file}".removesuffix(".py").replace("/", ".")
        self._tree = mutant.tree

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._path, loader=self)

    def get_filename(self, _: str) -> str:
        return self._path

    def get_data(self, path: str | bytes) -> bytes:
        return Path(os.fsdecode(path)).read_bytes()

    def get_code(self, _: str) -> object:  # type: ignore[override]
        return compile(self._tree, self._path, "exec")


def start(mutant: Mutant | None, file: str, folder: Path) -> int:
    """Fork a process that runs the file's tests; its id."""
    if process := os.fork():
        return process
    os.setpgid(0, 0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)
    if mutant is not None:
        sys.meta_path.insert(0, Changed(mutant))
    import pytest

    words = ["-x", "-q", f"--basetemp={folder}", "-o", f"cache_dir={folder}-cache"]
    words += ["-k", "not postgresql"]
    words += [str(TESTS / name) for name in QUICK[file] if (TESTS / name).exists()]
    code = pytest.main(words)
    os._exit(int(code != 0))


def preload() -> None:
    """What every test run imports and no mutant touches."""
    sys.path[:0] = [str(SOURCE), str(ROOT)]
    os.environ["HYPOTHESIS_PROFILE"] = "short"
    for name in (
        "argon2 babel.dates cryptography.hazmat.primitives.ciphers.aead fastapi fluent.runtime "
        "httpx hypothesis jwt psycopg pydantic_settings pytest rfc8785 sqlalchemy structlog"
    ).split():
        importlib.import_module(name)


def judge(todo: list[Mutant], folder: Path, workers: int) -> dict[Mutant, str]:
    """`killed`, `timeout` or `survived` for each."""
    running: dict[int, tuple[Mutant, float]] = {}
    verdicts: dict[Mutant, str] = {}
    queue = list(todo)
    while queue or running:
        while queue and len(running) < workers:
            mutant = queue.pop(0)
            where = folder / str(len(verdicts) + len(running))
            running[start(mutant, mutant.file, where)] = (mutant, time.monotonic())
        for process, (mutant, began) in list(running.items()):
            ended, status = os.waitpid(process, os.WNOHANG)
            if ended:
                verdicts[mutant] = "killed" if status else "survived"
            elif time.monotonic() - began > SECONDS:
                os.killpg(process, signal.SIGKILL)
                os.waitpid(process, 0)
                verdicts[mutant] = "timeout"
            else:
                continue
            del running[process]
            if len(verdicts) % 25 == 0:
                print(f"… {len(verdicts)} of {len(todo)}", flush=True)
        time.sleep(0.02)
    return verdicts


def healthy(file: str, folder: Path) -> bool:
    """Whether the tests of a file pass without a mutant: else every one would seem killed."""
    _, status = os.waitpid(start(None, file, folder / "healthy"), 0)
    return status == 0


def main(chosen: list[str]) -> int:
    files = [file for file in QUICK if not chosen or Path(file).name in chosen or file in chosen]
    started = time.monotonic()
    preload()
    folder = Path(
        tempfile.mkdtemp(prefix="rebind-mutants-", dir=MEMORY if MEMORY.is_dir() else None)
    )
    try:
        if sick := [file for file in files if not healthy(file, folder)]:
            print(f"the tests fail as they are: {', '.join(sick)}")
            return 1
        todo = [mutant for file in files for mutant in mutants(file)]
        verdicts = judge(todo, folder, os.cpu_count() or 1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return tell(verdicts, time.monotonic() - started)


def tell(verdicts: dict[Mutant, str], seconds: float) -> int:
    explained = tomllib.loads(EXPLAINED.read_text()) if EXPLAINED.exists() else {}
    reasons = {
        name: reason
        for each in explained.get("survivors", [])
        for name, reason in [(each["mutant"], each["because"])]
    }
    survivors = sorted(
        (m for m, v in verdicts.items() if v == "survived"), key=lambda m: (m.file, m.line)
    )
    for mutant in survivors:
        print(f"\nsurvived: {mutant.name}")
        print(f"  line {mutant.line}: {reasons.get(mutant.name, 'UNEXPLAINED')}")
    print(f"\n{'file':<36}{'mutants':>9}{'killed':>9}{'survived':>10}")
    for file in dict.fromkeys(mutant.file for mutant in verdicts):
        counts = Counter(v == "survived" for m, v in verdicts.items() if m.file == file)
        print(f"{file:<36}{sum(counts.values()):>9}{counts[False]:>9}{counts[True]:>10}")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    killed = 1 - len(survivors) / len(verdicts)
    unexplained = [m for m in survivors if m.name not in reasons]
    print(
        f"\n{len(verdicts)} mutants, {killed:.1%} killed, {len(survivors)} survived, "
        f"{len(unexplained)} of them unexplained, {seconds:.0f} s ({spent:.0f} s of processor)"
    )
    return int(killed < LEAST_KILLED or bool(unexplained))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
