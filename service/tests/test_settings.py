"""Every setting says what it is for; those that production needs stand in docs/operators.md."""

import ast
import inspect
from itertools import pairwise
from pathlib import Path

import pytest

from rebind import settings
from rebind.settings import Settings

OPERATORS = Path(__file__).parents[2] / "docs" / "operators.md"


def described() -> dict[str, str]:
    """The fields that a docstring follows, as the source has them."""
    module = ast.parse(inspect.getsource(settings))
    [body] = [n.body for n in module.body if isinstance(n, ast.ClassDef) and n.name == "Settings"]
    return {
        field.target.id: after.value.value.strip()
        for field, after in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
    }


@pytest.mark.parametrize("field", Settings.model_fields)
def test_a_setting_says_what_it_is_for(field: str) -> None:
    assert described().get(field)


@pytest.mark.parametrize(
    "field",
    "env public_url widget_origins trusted_proxies internal_token identity_secret "
    "identity_public_key identity_audience sms_countries hold_after_change accounts_per_number "
    "smtp_url smtp_ca mail_from sms_url sms_account sms_token sms_from".split(),
)
def test_what_production_is_made_of_stands_in_the_operators_table(field: str) -> None:
    rows = [line for line in OPERATORS.read_text().splitlines() if line.startswith("| `REBIND_")]
    assert any(f"`REBIND_{field.upper()}`" in row for row in rows)
