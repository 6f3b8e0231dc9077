"""What every body that comes in obeys: strict, closed, and free of characters that no database
takes."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field


def _storable(value: str) -> str:
    """NUL does not fit into PostgreSQL's text, a lone surrogate not into UTF-8."""
    if "\x00" in value:
        raise ValueError("NUL")
    value.encode()
    return value


Storable = Annotated[
    str, AfterValidator(_storable), Field(json_schema_extra={"pattern": "^[^\\u0000]*$"})
]
Name = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_storable)]


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


Whole = Annotated[int, BeforeValidator(_whole)]
"""An integer as JSON Schema has it (draft 2020-12, §6.1.1): 1.0 is one."""


class Body(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
