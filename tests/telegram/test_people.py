"""People of the test kit do what people on Telegram do, and what Telegram signs for them holds."""

from __future__ import annotations

import hashlib
import hmac
import json
from urllib.parse import parse_qsl

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update

from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson, sign_init_data
from tests.kit.updates import NAMES, PERSON, recorded

pytestmark = pytest.mark.anyio

YES_NO = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Yes, it works", callback_data="y"),
            InlineKeyboardButton("No", callback_data="n"),
        ]
    ]
)


async def newest(bot: Bot) -> Update:
    return (await bot.get_updates(-1))[0]


async def test_a_command_is_marked_as_one(bot: Bot, api: BotApi) -> None:
    TelegramPerson(api, name="bob", language_code="de").command("/start a1B2-_")
    message = (await newest(bot)).message
    assert message.parse_entity(message.entities[0]) == "/start"
    assert (message.from_user.first_name, message.from_user.language_code) == ("Bob", "de")


async def test_a_press_comes_with_its_data_and_its_message(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "Does it work?", reply_markup=YES_NO)
    alice.press_now("it works")
    query = (await newest(bot)).callback_query
    assert (query.data, query.message.message_id) == ("y", sent.message_id)
    assert query.from_user.id == alice.id


async def test_the_newest_button_is_pressed(bot: Bot, alice: TelegramPerson) -> None:
    await bot.send_message(alice.id, "one", reply_markup=YES_NO)
    sent = await bot.send_message(alice.id, "two", reply_markup=YES_NO)
    alice.press_now("no")
    query = (await newest(bot)).callback_query
    assert query.message.message_id == sent.message_id


async def test_a_button_that_is_gone_can_only_be_pressed_as_stale(
    bot: Bot, alice: TelegramPerson
) -> None:
    sent = await bot.send_message(alice.id, "one", reply_markup=YES_NO)
    await bot.edit_message_reply_markup(alice.id, sent.message_id)
    with pytest.raises(AssertionError, match="no button 'Yes'"):
        alice.press_now("Yes")
    with pytest.raises(AssertionError, match="did not answer the press"):
        alice.press_stale("Yes", seconds=0)
    query = (await newest(bot)).callback_query
    assert query.data == "y"


async def test_a_stale_press_of_what_was_deleted_has_no_message(
    bot: Bot, alice: TelegramPerson
) -> None:
    sent = await bot.send_message(alice.id, "one", reply_markup=YES_NO)
    await bot.delete_message(alice.id, sent.message_id)
    with pytest.raises(AssertionError):
        alice.press_stale("Yes", seconds=0)
    query = (await newest(bot)).callback_query
    assert not query.message.is_accessible


async def test_an_edit_comes_with_the_id_of_its_message(bot: Bot, alice: TelegramPerson) -> None:
    message = alice.say("see /help")
    alice.edit(message, "never mind")
    edited = (await newest(bot)).edited_message
    assert edited.message_id == message["message_id"]
    assert (edited.text, edited.entities) == ("never mind", ())


async def test_the_largest_size_of_a_photo_is_the_picture(bot: Bot, alice: TelegramPerson) -> None:
    alice.send_photo(b"the picture", "look")
    message = (await newest(bot)).message
    assert message.caption == "look"
    files = [await (await each.get_file()).download_as_bytearray() for each in message.photo]
    assert [each == b"the picture" for each in files] == [False, False, False, True]


async def test_an_album_is_a_message_for_each_picture(bot: Bot, alice: TelegramPerson) -> None:
    alice.send_album([b"1", b"2", b"3"], "All of it")
    _, *album = [each.message for each in await bot.get_updates() if each.message]
    assert len({each.media_group_id for each in album}) == 1
    assert [each.caption for each in album] == ["All of it", None, None]


async def test_a_contact_says_whose_it_is(bot: Bot, alice: TelegramPerson) -> None:
    for own in (True, False):
        alice.share_contact(own=own)
        message = (await newest(bot)).message
        assert message.contact
        assert (message.contact.user_id == alice.id) is own


async def test_other_things_are_what_they_are(bot: Bot, alice: TelegramPerson) -> None:
    alice.send_document(b"%PDF", "a.pdf", "application/pdf")
    alice.send_voice()
    alice.send_sticker()
    _, document, voice, sticker = [each.message for each in await bot.get_updates()]
    assert document.document.mime_type == "application/pdf"
    assert voice.voice
    assert sticker.sticker
    assert alice.screen() == "alice: /start\nalice: <document>\nalice: <voice>\nalice: <sticker>"


async def test_a_block_is_told(bot: Bot, alice: TelegramPerson) -> None:
    alice.block()
    change = (await newest(bot)).my_chat_member
    assert (change.old_chat_member.status, change.new_chat_member.status) == (
        "member",
        "kicked",
    )


async def test_groups_and_channels_say_things_too(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    group = api.group(kind="group")
    group.add_bot(alice.user)
    group.say(alice.user, "Hello")
    channel = api.group("News", "channel")
    channel.publish("News")
    _, joined, service, said, post = await bot.get_updates()
    assert joined.my_chat_member
    assert service.message.new_chat_members
    assert said.message.chat.type == "group"
    assert said.message.text == "Hello"
    assert post.channel_post.chat.id == channel.id
    await bot.send_message(group.id, "Private chats only, please")
    assert group.wait_for()["text"] == "Private chats only, please"


async def test_waiting_says_what_was_on_the_screen(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "Does it work?", reply_markup=YES_NO)
    assert alice.wait_for("does it")["message_id"] == sent.message_id
    with pytest.raises(AssertionError, match=r"\[Yes, it works\] \[No\]"):
        alice.wait_for("does it", seconds=0, after=sent.message_id)


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_update_can_be_somebodys(alice: TelegramPerson, name: str) -> None:
    number = alice.replay(recorded(name))
    raw = alice.api.updates.all[number]
    assert str(PERSON) not in json.dumps(raw)
    assert Update.de_json(raw).update_id == number


async def test_a_replayed_message_is_in_the_chat_with_its_files(
    bot: Bot, alice: TelegramPerson
) -> None:
    alice.replay(recorded("document_too_big"))
    alice.replay(recorded("photo"))
    assert alice.screen().splitlines()[1:] == [
        "alice: <document>",
        "alice: <photo> My confirmation mail",
    ]
    message = (await newest(bot)).message
    assert await message.photo[-1].get_file()


# --- Mini Apps ----------------------------------------------------------------------------------

TOKEN = "700000001:loopback-bot-of-the-tests-0000000000"


def test_init_data_is_signed_over_every_other_field(alice: TelegramPerson) -> None:
    fields = dict(parse_qsl(alice.init_data(start_param="x"), strict_parsing=True))
    signed = fields.pop("hash")
    lines = "\n".join(sorted(f"{name}={value}" for name, value in fields.items()))
    key = hmac.digest(b"WebAppData", alice.api.token.encode(), "sha256")
    assert hmac.new(key, lines.encode(), hashlib.sha256).hexdigest() == signed
    assert {"auth_date", "query_id", "signature", "start_param", "user"} == fields.keys()
    assert json.loads(fields["user"])["id"] == alice.id


def test_init_data_is_what_openssl_makes_of_it() -> None:
    data = sign_init_data(TOKEN, None, auth_date=1793534400, query_id=None)
    assert dict(parse_qsl(data))["hash"] == (
        "b5b3c653a9bb4d1b8314ec4c163bc86f9d37a81f5220935880127f0905ed8432"
    )
