"""What the desk's doors take."""

from typing import Annotated
from uuid import uuid4

from pydantic import Field

from rebind.bodies import Body, Name, Storable, Whole
from rebind.chat.schemas import MessageId
from rebind.desk.agents import Role
from rebind.desk.presence import Mode

Epoch = Annotated[Whole, Field(ge=0, le=2**31 - 1, description="as it was shown")]
Seq = Annotated[Whole, Field(ge=0, le=2**53)]
Text = Annotated[Storable, Field(min_length=1)]


class Claiming(Body):
    expected_epoch: Epoch
    reason: Annotated[Storable, Field(min_length=1, max_length=500)] | None = Field(
        None, description="of a lead who takes it from another agent"
    )


class Transfer(Body):
    expected_epoch: Epoch
    agent_id: Name | None = Field(None, description="nobody: back to its place in the line")


class Reply(Body):
    client_msg_id: MessageId
    text: Text
    seen_seq: Seq = Field(description="last public event that the agent has seen")
    confirmed: bool = Field(False, description="the agent was warned that it asks for a secret")


class Note(Body):
    client_msg_id: MessageId = Field(default_factory=lambda: str(uuid4()))
    text: Text


class Typing(Body):
    private: bool = False


class Inputs(Body):
    """What an agent has found out, as a form has it; never words for the assistant."""

    locale: Annotated[Storable, Field(max_length=35)] | None = None


class HandBack(Body):
    expected_epoch: Epoch | None = None
    step: Name | None = Field(None, description="of `summary.resume_steps`; the first by default")
    inputs: Inputs = Inputs()


class Resolving(Body):
    expected_epoch: Epoch | None = None
    reason: Name = Field(description="a `Resolution`; any other word counts as `other`")
    message: Text | None = None


class Beat(Body):
    available: bool | None = None
    conversation_id: Name | None = None
    mode: Mode = Field(Mode.VIEWING, strict=False)


class NewAgent(Body):
    name: Name
    email: Storable = Field(min_length=3, max_length=254)
    role: Role = Field(strict=False)
    languages: list[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]] = Field(["en"], max_length=20)
    capacity: Annotated[Whole, Field(ge=1, le=50)] | None = None


class Label(Body):
    meaning: Name | None = Field(
        description="of `meanings`, or `out_of_scope`, or `none` where there is nothing to learn; "
        "null puts it back"
    )
