"""The same journey with both databases, the service's and the assistant's, on PostgreSQL."""

from __future__ import annotations

from tests.kit.contract import Client, walk
from tests.kit.postgres import Postgres
from tests.kit.stack import Stack


def test_alice_gets_her_number_reset_on_postgresql() -> None:
    with Postgres() as server, Stack(**server.settings()) as stack:
        client = Client(stack.url)
        conversation = client.start()
        conversation.say("I lost my phone and can't get the SMS code")
        walk(conversation, client.account_named("alice"), until="completed")
        assert client.account("alice")["phone"] is None
        client.reset()
        assert client.account("alice")["phone"]
    assert not list(stack.folder.rglob("rebind.db")) + list(stack.folder.rglob("tracker.sqlite3"))
