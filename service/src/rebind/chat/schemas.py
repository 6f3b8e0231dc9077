"""The shapes of the public contract."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field, model_validator

from rebind.bodies import Body, Name, Storable, Whole
from rebind.chat.model import Author, Channel
from rebind.published import Moment


def _uuid(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value, re.I | re.ASCII):
        raise ValueError("not a UUID")
    return value.lower()


MessageId = Annotated[str, AfterValidator(_uuid)]
IdentityToken = Annotated[Storable, Field(min_length=1, max_length=8192)]


class Opening(Body):
    locale: Annotated[str, Field(max_length=35)] | None = None
    identity: IdentityToken | None = None


class Opened(BaseModel):
    conversation_id: str
    token: str


class Continuing(Body):
    on: Channel = Field(strict=False)


class Continued(BaseModel):
    url: str
    expires_at: Moment


OneTimeCode = Annotated[Name, Field(min_length=1, max_length=64)]


class Continuation(Body):
    code: OneTimeCode


class Linking(Body):
    code: OneTimeCode
    identity: IdentityToken


class Identification(Body):
    identity: IdentityToken


class Message(Body):
    """Exactly one of `text`, `choice` and `choices`."""

    client_msg_id: MessageId
    text: Storable | None = None
    choice: Name | None = None
    choices: Annotated[list[Name], Field(min_length=1, max_length=50)] | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "Message":
        if sum(value is not None for value in (self.text, self.choice, self.choices)) != 1:
            raise ValueError("exactly one of text, choice, choices")
        return self


class Rating(Body):
    score: Whole = Field(ge=1, le=5)
    comment: Annotated[Storable, Field(max_length=2000)] | None = None


class Accepted(BaseModel):
    seq: int


class AuthorShown(BaseModel):
    kind: Author
    name: str | None = None


class EventShown(BaseModel):
    """`body` is of the event's `type`, see docs/contract.md; types may be added."""

    seq: int
    type: str
    author: AuthorShown
    body: dict[str, object]
    at: Moment
    client_msg_id: str | None = None
    channel: Channel | None = Field(None, description="Where a person wrote it, if not here.")


class Page(BaseModel):
    events: list[EventShown]
    last_seq: int


class Command(Body):
    """What an action asks for; docs/architecture.md, "Actions → service"."""

    turn_id: Name
    epoch: Annotated[int, Field(ge=0)]
    command: Name
    handle: Name | None = None
