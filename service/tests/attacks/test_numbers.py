"""The table of README.md against the tests, both ways."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
TABLE = (Path(__file__).parent / "README.md").read_text()
NAMED = re.findall(r"`([\w/]+\.py)::(\w+)`", TABLE)
ROWS = [line for line in TABLE.splitlines() if re.match(r"\| \d", line)]


def functions(file: Path) -> list[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node.name for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, kinds)]


def test_every_test_that_the_table_names_exists() -> None:
    for file, name in NAMED:
        found = functions(TESTS / file)
        assert any(f == name or f.startswith(f"{name}_") for f in found), f"{file}::{name}"


def test_every_test_with_a_number_stands_in_the_table() -> None:
    numbered = {
        (str(file.relative_to(TESTS)), name[:7])
        for file in TESTS.rglob("test_*.py")
        for name in functions(file)
        if re.match(r"test_\d\d_", name)
    }
    assert numbered <= set(NAMED)


def test_a_row_names_tests_of_its_own_number_only() -> None:
    for row in ROWS:
        number = int(row.split()[1].rstrip(","))
        named = {int(n) for n in re.findall(r"::test_(\d\d)`", row)}
        assert named <= {number}, row


def test_every_attack_is_answered_for_once() -> None:
    told: list[int] = []
    for row in ROWS:
        first = row.split("|")[1]
        for part in first.split(","):
            begin, _, end = part.strip().partition(" to ")
            told += range(int(begin), int(end or begin) + 1)
    assert sorted(told) == list(range(1, 96))
