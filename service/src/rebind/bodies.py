"""What every body that comes in obeys: strict, closed, and free of characters that no database
takes."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


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


class Body(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
