"""The table of README.md against the tests."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLE = (Path(__file__).parent / "README.md").read_text(encoding="utf-8")
ROOMS = {"web": ROOT / "web" / "tests", "service": ROOT / "service" / "tests"}
"""Where a named file is; else in tests/."""
WANTED = [f"A{n}" for n in range(1, 8)] + [f"B{n}" for n in range(8, 17)] + list("CDEFGHI")


def functions(file: str) -> set[str]:
    room, _, rest = file.partition("/")
    path = ROOMS[room] / rest if room in ROOMS else ROOT / "tests" / file
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, kinds)}


def test_every_test_that_the_table_names_exists() -> None:
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", TABLE)
    assert [(file, name) for file, name in named if name not in functions(file)] == []


def test_every_number_is_answered_for() -> None:
    rows = [line for line in TABLE.splitlines() if re.match(r"\| [A-I]", line)]
    assert all("::" in row for row in rows)
    assert sorted({row.split()[1] for row in rows}) == sorted(WANTED)
