"""A conversation as a client sees it: begin, write, hear, and who may."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from service.tests.chat.kit import House, Person
from sqlalchemy import select

from rebind.chat.tables import conversation

pytestmark = pytest.mark.anyio

Begin = Callable[..., Awaitable[Person]]


async def test_a_message_reaches_the_assistant_and_its_answer_the_person(
    house: House, person: Person
) -> None:
    seq = await person.say("I lost my phone")
    heard = await person.hears()
    assert seq == 2
    assert heard["seq"] == 3
    assert heard["author"] == {"kind": "assistant"}
    assert heard["body"] == {"text": "Heard."}
    assert house.assistant.turns[0]["input"] == {"kind": "text", "text": "I lost my phone"}
    assert house.assistant.turns[0]["locale"] == "en"
    assert house.assistant.turns[0]["epoch"] == 0


async def test_the_assistant_greets_first_with_three_ways_on(begin: Begin) -> None:
    [greeting] = await (await begin()).events()
    assert (greeting["seq"], greeting["type"]) == (1, "message")
    assert greeting["author"] == {"kind": "assistant"}
    assert "CoinEx" in greeting["body"]["text"]
    assert len(greeting["body"]["buttons"]) == 3
    assert all(set(button) == {"id", "title"} for button in greeting["body"]["buttons"])
    assert greeting["at"].endswith("Z")


async def test_a_greeting_button_is_a_turn_with_its_intent(house: House, person: Person) -> None:
    [greeting] = await person.events()
    button = greeting["body"]["buttons"][0]
    answer = await person.post(choice=button["id"])
    assert answer.status_code == 202
    await person.hears()
    [_, pressed, _] = await person.events()
    assert pressed["body"] == {"text": button["title"], "choice": button["id"]}
    assert house.assistant.turns[0]["input"] == {"kind": "intent", "intent": "reset_phone"}


@pytest.mark.parametrize("locale", ["en", "en-GB", "xx", "", "../../etc"])
async def test_any_locale_finds_a_language(begin: Begin, locale: str) -> None:
    assert await (await begin(locale=locale)).events()


async def test_a_body_is_not_needed_to_begin(client: httpx.AsyncClient) -> None:
    assert (await client.post("/chat/v1/conversations")).status_code == 201


async def test_only_the_digest_of_the_token_is_stored(house: House, person: Person) -> None:
    with house.db.read() as tx:
        row = tx.execute(select(conversation)).mappings().one()
    assert person.token not in str(dict(row))


async def test_an_identity_of_the_exchange_is_attached(house: House, begin: Begin) -> None:
    person = await begin(identity="signed:acct_1")
    for token, status in (("signed:acct_1", 204), ("signed:acct_2", 403), ("forged", 401)):
        answer = await person.client.post(
            f"{person.base}/identity", json={"identity": token}, headers=person.headers
        )
        assert answer.status_code == status
    with house.db.read() as tx:
        row = tx.execute(select(conversation)).mappings().one()
    assert row["identity_account_id"] == "acct_1"


async def test_a_forged_identity_begins_nothing(house: House, client: httpx.AsyncClient) -> None:
    answer = await client.post("/chat/v1/conversations", json={"identity": "forged"})
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
    with house.db.read() as tx:
        assert tx.execute(select(conversation)).first() is None


# --- who may ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Basic abc", "ct_x", "Bearer ct_x"]
)
async def test_67_without_a_token_there_is_no_access(person: Person, header: str | None) -> None:
    headers = {"Authorization": header} if header is not None else {}
    for answer in (
        await person.client.get(f"{person.base}/events", headers=headers),
        await person.client.post(f"{person.base}/messages", json={}, headers=headers),
    ):
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


async def test_67_somebody_elses_conversation_is_like_one_that_does_not_exist(begin: Begin) -> None:
    one, other = await begin(), await begin()
    bodies = []
    for path in (other.id, "cv_nonexistent", "1"):
        answer = await one.client.get(
            f"/chat/v1/conversations/{path}/events?wait=0",
            headers={**one.headers, "Accept": "application/json"},
        )
        assert answer.status_code == 404
        bodies.append(answer.json())
    assert bodies[0] == bodies[1] == bodies[2]
    assert bodies[0]["code"] == "not_found"


async def test_a_token_in_the_query_string_opens_nothing(person: Person) -> None:
    answer = await person.client.get(f"{person.base}/events?token={person.token}")
    assert answer.status_code == 401


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://localhost:8080", 202),
        (None, 202),
        ("http://localhost:8000", 403),
        ("https://evil.test", 403),
        ("null", 403),
        ("http://localhost:8080.evil.test", 403),
    ],
)
async def test_58_a_foreign_page_cannot_post(
    person: Person, origin: str | None, status: int
) -> None:
    person_headers = {**person.headers, **({"Origin": origin} if origin else {})}
    answer = await person.client.post(
        f"{person.base}/messages",
        json={"client_msg_id": "8f14e45f-ceea-467f-a8d0-1a2b3c4d5e6f", "text": "hi"},
        headers=person_headers,
    )
    assert answer.status_code == status


# --- long poll --------------------------------------------------------------------------------


async def test_a_long_poll_returns_as_soon_as_there_is_something(person: Person) -> None:
    waiting = asyncio.create_task(person.events(after=1, wait=20))
    await asyncio.sleep(0.1)
    await person.say("hello")
    events = await asyncio.wait_for(waiting, 5)
    assert events[0]["body"] == {"text": "hello"}


async def test_a_long_poll_without_news_says_so(person: Person) -> None:
    answer = await person.client.get(
        f"{person.base}/events?after=1&wait=0.2",
        headers={**person.headers, "Accept": "application/json"},
    )
    assert answer.json() == {"events": [], "last_seq": 1}


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "wait=-1", "wait=nan", "after=1e9", "wait=inf"]
)
async def test_a_cursor_of_the_wrong_shape_is_refused(person: Person, query: str) -> None:
    answer = await person.client.get(
        f"{person.base}/events?{query}", headers={**person.headers, "Accept": "application/json"}
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


async def test_a_reader_gets_everything_page_by_page(house: House, person: Person) -> None:
    with house.db.write() as tx:
        for n in range(450):
            house.log.publish(tx, person.id, "progress", {"steps": [], "n": n})
    seen: list[dict[str, Any]] = []
    while page := await person.events(after=seen[-1]["seq"] if seen else 0):
        seen += page
    assert [event["seq"] for event in seen] == list(range(1, 452))
