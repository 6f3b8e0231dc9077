"""The import rules of service/pyproject.toml know every module there is."""

import tomllib
from pathlib import Path
from pkgutil import iter_modules

import rebind
from rebind import verification

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


def test_whatever_is_added_outside_the_domain_is_forbidden_to_it() -> None:
    contracts = tomllib.loads(PYPROJECT.read_text())["tool"]["importlinter"]["contracts"]
    [pure] = [c for c in contracts if c.get("source_modules") == ["rebind.verification.domain"]]
    outside = {f"rebind.{module.name}" for module in iter_modules(rebind.__path__)}
    beside = {f"rebind.verification.{m.name}" for m in iter_modules(verification.__path__)}
    expected = outside - {"rebind.verification"} | beside - {"rebind.verification.domain"}
    assert expected <= set(pure["forbidden_modules"])
