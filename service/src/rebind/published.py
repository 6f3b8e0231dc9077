"""What the published schema says of an operation besides its types: what goes in and comes out, by
example, and which problems it answers with."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field

from rebind.problems import STATUS, Code, Problem, body_of

Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
"""RFC 3339, in UTC, as it is told."""

Responses = dict[int | str, dict[str, Any]]


def answers(shown: object, *codes: Code, status: int = 200) -> Responses:
    """For an operation's `responses`: an example of its success (None where it has no body), and
    the problems it answers with, by status. What any operation may answer stands in
    `problems.RESPONSES`."""
    success: dict[str, Any] = {"description": "As asked."}
    if shown is not None:
        success["content"] = {"application/json": {"example": shown}}
    by_status: dict[int, list[Code]] = {}
    for code in codes:
        by_status.setdefault(STATUS[code], []).append(code)
    refusals: Responses = {each: _refusal(known) for each, known in sorted(by_status.items())}
    return {status: success, **refusals}


def files(media_types: Iterable[str], *codes: Code) -> Responses:
    """As `answers`, for an operation that answers with a file of one of these types."""
    content = {"schema": {"type": "string", "format": "binary"}, "example": "…"}
    given = {"description": "As asked.", "content": dict.fromkeys(media_types, content)}
    return {**answers(None, *codes), 200: given}


def _refusal(codes: list[Code]) -> dict[str, Any]:
    schema = {
        "allOf": [{"$ref": "#/components/schemas/ProblemBody"}],
        "properties": {"code": {"enum": [code.value for code in codes]}},
    }
    examples = {code.value: {"value": body_of(Problem(code))} for code in codes}
    return {
        "description": ", ".join(f"`{code.value}`" for code in codes),
        "content": {"application/problem+json": {"schema": schema, "examples": examples}},
    }


def takes(**bodies: object) -> dict[str, Any]:
    """For an operation's `openapi_extra`: bodies that it takes, by name."""
    examples = {name: {"value": body} for name, body in bodies.items()}
    return {"requestBody": {"content": {"application/json": {"examples": examples}}}}
