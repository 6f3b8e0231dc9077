"""The shapes of the public contract: strict, closed, and free of characters that no database
takes."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator


def _storable(value: str) -> str:
    """NUL does not fit into PostgreSQL's text, a lone surrogate not into UTF-8."""
    if "\x00" in value:
        raise ValueError("NUL")
    value.encode()
    return value


def _uuid(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value, re.I | re.ASCII):
        raise ValueError("not a UUID")
    return value.lower()


Storable = Annotated[str, AfterValidator(_storable)]
Name = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_storable)]
IdentityToken = Annotated[str, Field(min_length=1, max_length=8192), AfterValidator(_storable)]


class Body(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Opening(Body):
    locale: Annotated[str, Field(max_length=35)] | None = None
    identity: IdentityToken | None = None


class Opened(BaseModel):
    conversation_id: str
    token: str


class Identification(Body):
    identity: IdentityToken


class Message(Body):
    """Exactly one of `text`, `choice` and `choices`."""

    client_msg_id: Annotated[str, AfterValidator(_uuid)]
    text: Storable | None = None
    choice: Name | None = None
    choices: Annotated[list[Name], Field(min_length=1, max_length=50)] | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "Message":
        if sum(value is not None for value in (self.text, self.choice, self.choices)) != 1:
            raise ValueError("exactly one of text, choice, choices")
        return self


class Accepted(BaseModel):
    seq: int


class Command(Body):
    """What an action asks for; docs/architecture.md, "Actions → service"."""

    turn_id: Name
    epoch: Annotated[int, Field(ge=0)]
    command: Name
    handle: Name | None = None
