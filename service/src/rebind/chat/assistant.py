"""The client of the assistant: a turn goes out, words come back, checked (docs/architecture.md,
"Service → assistant"). The assistant is trusted with words, not with shapes or sizes."""

import asyncio
from typing import Annotated, Literal

import httpx
import structlog
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from rebind.bodies import Storable
from rebind.chat.model import Turn
from rebind.settings import Settings

MAX_ITEMS = 20
MAX_BYTES = 256 * 1024
# The turn itself is at fault: sent again, it would be refused again
_DETERMINISTIC = frozenset({400, 413, 415, 422})

logger = structlog.get_logger(__name__)


class NoAnswer(Exception):
    """The assistant is away, busy or starting: the same turn may be answered later."""


class Broken(Exception):
    """The assistant tried and failed, or answered something that is no answer."""


class Refused(Exception):
    """The assistant will never take this turn."""


def _visible(value: str) -> str:
    if not value.strip():
        raise ValueError("blank")
    return value


class _Item(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class Offer(_Item):
    title: Annotated[Storable, Field(max_length=120), AfterValidator(_visible)]
    intent: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
    role: Literal["primary"] | None = None


class Say(_Item):
    text: Annotated[Storable, Field(max_length=8000), AfterValidator(_visible)]
    buttons: Annotated[list[Offer], Field(max_length=10)] = []


class ShowStep(_Item):
    show: Literal["step"]


class HandOff(_Item):
    do: Literal["hand_off"]
    reason: Literal["asked", "misunderstood", "policy", "failure", "not_me", "crisis"]


class Guess(_Item):
    meaning: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
    confidence: Annotated[float, Field(ge=0, le=1)]


class NotUnderstood(_Item):
    """Nothing that is said: a note that what was written may be learnt from."""

    note: Literal["not_understood"]
    guesses: Annotated[list[Guess], Field(max_length=5)]


Item = Say | ShowStep | HandOff | NotUnderstood
_SHAPES: dict[str, type[Say] | type[ShowStep] | type[HandOff] | type[NotUnderstood]] = {
    "text": Say,
    "show": ShowStep,
    "do": HandOff,
    "note": NotUnderstood,
}


class Assistant:
    def __init__(self, client: httpx.AsyncClient, settings: Settings) -> None:
        self._client = client
        self._url = f"{settings.assistant_url.rstrip('/')}/webhooks/service/turn"
        self._headers = {"Authorization": f"Bearer {settings.internal_token.get_secret_value()}"}
        self._seconds = settings.turn_timeout.total_seconds()

    async def answer(self, turn: Turn, locale: str) -> list[Item]:
        """What the assistant says to a turn. Raises NoAnswer, Broken, Refused."""
        body = {
            "turn_id": turn.id,
            "conversation_id": turn.conversation_id,
            "epoch": turn.epoch,
            "locale": locale,
            "input": turn.input,
            "handles": turn.handles,
        }
        try:
            async with asyncio.timeout(self._seconds):
                response = await self._client.post(
                    self._url, json=body, headers=self._headers, timeout=self._seconds
                )
        except (TimeoutError, httpx.HTTPError) as error:
            raise NoAnswer(type(error).__name__) from error
        _check(response)
        return read_items(turn.id, response)


def _check(response: httpx.Response) -> None:
    status = response.status_code
    if status in _DETERMINISTIC:
        raise Refused(str(status))
    if status == 500:
        raise Broken(str(status))
    if status != 200:
        # 503 while a model is loaded; 401 and 404 after a change of the set-up
        raise NoAnswer(str(status))


def read_items(turn_id: str, response: httpx.Response) -> list[Item]:
    """The items of an answer; what is not in the protocol is left out. Raises Broken."""
    try:
        if len(response.content) > MAX_BYTES:
            raise ValueError("too large")
        given = response.json()["messages"]
        if not isinstance(given, list):
            raise TypeError("messages")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Broken(type(error).__name__) from error
    items = [item for each in given[:MAX_ITEMS] if (item := _read(each)) is not None]
    if len(items) < len(given):
        logger.warning("assistant_items_dropped", turn=turn_id, count=len(given) - len(items))
    return items


def _read(item: object) -> Item | None:
    if not isinstance(item, dict):
        return None
    shape = next((shape for key, shape in _SHAPES.items() if key in item), None)
    try:
        return shape.model_validate(item) if shape else None
    except ValidationError:
        return None
