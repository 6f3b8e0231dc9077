"""What is kept of a person at Telegram, and what is told of them in logs: nothing in clear."""

import pytest
from service.tests.chat.kit import question
from service.tests.telegram.kit import Worker

from rebind.keys import SealBroken
from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio


async def test_93_nothing_of_a_person_stands_in_a_table_or_a_log(
    worker: Worker,
    api: BotApi,
    talkative: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    person = TelegramPerson(
        api, "canaryname", last_name="Canarylast", username="canary_user", phone="+447700900123"
    )
    person.command("/start")
    person.say("my code is 481592, my mail is canary@example.com")
    person.share_contact()
    person.share_contact(own=False)
    await worker.pump()
    worker.cases.at("email_code")
    person.edit(person.say("hello"), "the code is 730164")
    person.send_photo(b"a picture", "number 447700900456")
    worker.ask(person, question("Canaryoption", "B"))
    await worker.pump()
    person.press_now("Canaryoption")
    person.send_document(b"%PDF", "canaryfile.pdf", "application/pdf")
    await worker.pump()
    api.drop("sendMessage", after=True)
    worker.say(person, "behind")
    await worker.at_last()
    person.press_now("Send my answer")
    await worker.pump()
    worker.form(person, "new_number")
    person.command("/web")
    person.block()
    await worker.pump()
    canaries = [
        str(person.id),
        "canary",
        "Canary",
        "481592",
        "730164",
        "447700900123",
        "447700900456",
        *api.files,
        api.token,
        api.token.partition(":")[2],
    ]
    rows, logs = worker.everything(), capsys.readouterr().out + talkative.text
    for canary in canaries:
        assert canary not in rows
        assert canary not in logs
    for update in api.updates.all.values():
        contact = update.get("message", {}).get("contact")
        assert contact is None or contact["phone_number"] not in rows + logs


async def test_what_is_done_keeps_nothing_sealed(worker: Worker, known: TelegramPerson) -> None:
    known.command("/help")
    known.say("my code is 481592")
    known.press_now("lost")
    await worker.pump()
    assert {(row["state"], row["sealed"]) for row in worker.rows("telegram_note")} == {("done", "")}


async def test_what_is_sealed_is_bound_to_its_chat(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    bob = TelegramPerson(api, "bob")
    bob.say("hello")
    await worker.pump()
    sealed = {row.sealed for row in worker.chats()}
    indexes = {row.chat_index for row in worker.chats()}
    assert len(sealed) == len(indexes) == 2
    for row in worker.chats():
        assert worker.book.chat(row).number in (known.id, bob.id)
        with pytest.raises(SealBroken):
            worker.book._keys.open(row.sealed, "telegram_chat.sealed:somebody else")
