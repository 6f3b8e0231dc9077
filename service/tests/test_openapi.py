"""The published schema says what clients may meet."""

from pathlib import Path
from typing import Any

import pytest

from rebind.app import create
from rebind.database import Database
from rebind.problems import STATUS, Code
from rebind.rooms import build
from rebind.settings import Settings
from tests.kit.clock import ManualClock

ROOT = Path(__file__).parents[2]


@pytest.fixture
def schema(tmp_path: Path) -> dict[str, Any]:
    settings = Settings(data_dir=tmp_path, translations_dir=ROOT / "data/translations")
    rooms = build(settings, Database(settings.database), ManualClock(), {})
    return create(rooms).openapi()


def test_the_closed_list_of_error_codes_is_published(schema: dict[str, Any]) -> None:
    assert schema["components"]["schemas"]["Code"]["enum"] == [code.value for code in Code]
    assert set(STATUS) == set(Code)


def test_every_operation_answers_its_errors_as_problem_json(schema: dict[str, Any]) -> None:
    operations = [each for path in schema["paths"].values() for each in path.values()]
    assert operations
    for operation in operations:
        content = operation["responses"]["default"]["content"]
        assert content == {
            "application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemBody"}}
        }
        assert "422" not in operation["responses"]


def test_a_secure_step_says_what_it_takes(schema: dict[str, Any]) -> None:
    body = schema["paths"]["/secure/v1/{step_id}"]["post"]["requestBody"]
    assert body["content"]["application/json"]["schema"]["type"] == "object"


@pytest.mark.parametrize(
    "path", ["/chat/v1/conversations", "/secure/v1/{step_id}", "/desk/v1/cases/{case_id}/decision"]
)
def test_what_may_be_sent_again_says_how(schema: dict[str, Any], path: str) -> None:
    given = schema["paths"][path]["post"]["parameters"]
    [key] = [each for each in given if each["in"] == "header"]
    assert (key["name"], key["required"]) == ("Idempotency-Key", False)
    [spelled, _] = key["schema"]["anyOf"]
    assert (spelled["minLength"], spelled["maxLength"]) == (1, 255)
