"""The published schema says what clients may meet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from rebind.app import create
from rebind.database import Database
from rebind.demo import exchange
from rebind.problems import ANYWHERE, STATUS, Code
from rebind.rooms import build
from rebind.settings import Settings
from tests.kit.clock import ManualClock

ROOT = Path(__file__).parents[2]


@pytest.fixture
def schema(tmp_path: Path) -> dict[str, Any]:
    settings = Settings(data_dir=tmp_path, translations_dir=ROOT / "data/translations")
    rooms = build(settings, Database(settings.database), ManualClock(), {})
    return create(rooms).openapi()


def operations(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each by its name, for the message of a failure."""
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def examples(content: dict[str, Any]) -> list[object]:
    """Of a body in one media type."""
    several = [each["value"] for each in content.get("examples", {}).values()]
    return several + ([content["example"]] if "example" in content else [])


def faults(schema: dict[str, Any], content: dict[str, Any]) -> list[str]:
    """What is wrong with the examples of a body: there is none, or one that it would not be."""
    if not examples(content):
        return ["no example"]
    # With the components, which it refers to
    validator = jsonschema_rs.validator_for(
        {**content["schema"], "components": schema["components"]}
    )
    return [str(error) for each in examples(content) for error in validator.iter_errors(each)]


def refused(operation: dict[str, Any]) -> dict[int, list[str]]:
    """The codes that an operation publishes, by status."""
    return {
        int(status): told["content"]["application/problem+json"]["schema"]["properties"]["code"][
            "enum"
        ]
        for status, told in operation["responses"].items()
        if status[0] == "4"
    }


def test_every_body_that_is_taken_has_examples_of_its_own_kind(schema: dict[str, Any]) -> None:
    taken = [(name, each) for name, each in operations(schema) if "requestBody" in each]
    assert len(taken) > 5
    for name, operation in taken:
        for content in operation["requestBody"]["content"].values():
            assert faults(schema, content) == [], name


def test_every_success_has_an_example_of_its_own_kind(schema: dict[str, Any]) -> None:
    for name, operation in operations(schema):
        [status] = [each for each in operation["responses"] if each[0] == "2"]
        bodies = operation["responses"][status].get("content", {})
        assert bool(bodies) == (status != "204"), name
        for content in bodies.values():
            assert faults(schema, content) == [], name


def test_every_operation_names_its_problems_each_at_its_status(schema: dict[str, Any]) -> None:
    for name, operation in operations(schema):
        named = refused(operation)
        assert named or operation["tags"] == ["health"], name
        for status, codes in named.items():
            assert codes, name
            assert {STATUS[Code(code)] for code in codes} == {status}, name
            assert not set(codes) & set(ANYWHERE), name
        for status, told in operation["responses"].items():
            if status[0] == "4":
                content = told["content"]["application/problem+json"]
                assert faults(schema, content) == [], name
                assert {each["code"] for each in examples(content)} == set(named[int(status)])  # type: ignore[index]


def test_every_code_is_named_somewhere(
    schema: dict[str, Any],
) -> None:
    named = {
        code for _, each in operations(schema) for codes in refused(each).values() for code in codes
    }
    assert set(Code) == named | set(ANYWHERE)


def test_what_takes_a_body_says_that_it_may_be_too_large(schema: dict[str, Any]) -> None:
    for name, operation in operations(schema):
        assert (413 in refused(operation)) == ("requestBody" in operation), name


@pytest.mark.parametrize(
    "spoilt",
    [
        {"schema": {"type": "object"}},
        {"schema": {"type": "object"}, "example": []},
        {"schema": {"$ref": "#/components/schemas/Opened"}, "example": {"token": "ct_"}},
    ],
    ids=["none", "of another type", "not whole"],
)
def test_a_missing_or_wrong_example_is_found(
    schema: dict[str, Any], spoilt: dict[str, Any]
) -> None:
    assert faults(schema, spoilt) != []


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
        for status, refusal in operation["responses"].items():
            if status[0] == "4":  # FastAPI's own 422 repeats what was sent
                assert list(refusal["content"]) == ["application/problem+json"]


def test_a_secure_step_says_what_it_takes(schema: dict[str, Any]) -> None:
    body = schema["paths"]["/secure/v1/{step_id}"]["post"]["requestBody"]
    assert body["content"]["application/json"]["schema"]["type"] == "object"


def test_what_an_exchange_implements_is_published_as_it_is() -> None:
    """Written by `python -m rebind.demo.exchange schema`."""
    assert (ROOT / "docs/exchange-openapi.json").read_text() == exchange.schema()


@pytest.mark.parametrize(
    "path",
    [
        "/chat/v1/conversations",
        "/secure/v1/{step_id}",
        "/secure/v1/alarms/raise",
        "/desk/v1/cases/{case_id}/decision",
    ],
)
def test_what_may_be_sent_again_says_how(schema: dict[str, Any], path: str) -> None:
    given = schema["paths"][path]["post"]["parameters"]
    [key] = [each for each in given if each["in"] == "header"]
    assert (key["name"], key["required"]) == ("Idempotency-Key", False)
    [spelled, _] = key["schema"]["anyOf"]
    assert (spelled["minLength"], spelled["maxLength"]) == (1, 255)
